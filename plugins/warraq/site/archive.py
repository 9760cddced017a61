"""Everything the archive holds, lightly: cards, their order, and who, when and what they belong to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from warraq.records import ACTOR_TYPES, Actor
from warraq.site import urls
from warraq.site.versions import Kept, Versions
from warraq.store import digest_of, dump

Card = dict[str, Any]
ActorCard = dict[str, Any]

CARD_ACTORS = 6
_MONTH = re.compile(r"(\d{4}-\d\d)(?:-\d\d)?")


@dataclass(slots=True)
class Item:
    """One article as lists see it. ``digest`` is that of its whole record, ``card_digest`` of its card."""

    key: str
    digest: str
    light: dict[str, Any]
    card: Card = field(default_factory=dict)
    card_digest: str = ""
    duplicates_of: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        return str(self.light["id"])

    @property
    def file(self) -> str:
        return str(self.light["file"])

    @property
    def value(self) -> str | None:
        """``YYYY-MM-DD`` or ``YYYY-MM``: what dates the article for lists; else None."""
        value = self.light["published"]["value"]
        return value if value and _MONTH.fullmatch(value) else None

    @property
    def period(self) -> str | None:
        return self.value[:7] if self.value else None

    @property
    def actor_ids(self) -> list[str]:
        return [actor["id"] for actor in self.light["actors"]]


@dataclass(slots=True)
class ActorEntry:
    """An actor that at least one article names; ``items`` run from the oldest."""

    card: ActorCard
    known: Actor | None
    reviewed: bool
    items: list[Item] = field(default_factory=list)

    @property
    def id(self) -> str:
        return str(self.card["id"])


class Archive:
    """The light model of all articles; pure, made anew for each build from ``items``."""

    def __init__(self, items: Iterable[Item], known: Mapping[str, Actor], kept: Kept) -> None:
        """``known``: the registry. ``kept`` gives the shingles of entries, to compare their texts."""
        self.items = sorted(items, key=lambda item: seed_order(item.file))
        self.by_id = {item.id: item for item in self.items}
        self.versions = Versions(self.items, kept)
        for item in self.items:
            item.duplicates_of = self.versions.earlier(item)
        self.actors = _actors(self.items, known)
        for item in self.items:
            item.card = self._card(item)
            item.card_digest = digest_of(dump(item.card))
        for item in self.chronological:
            for id in item.actor_ids:
                self.actors[id].items.append(item)

    def _card(self, item: Item) -> Card:
        skip = {"actors", "text_digest", "sketch", "file", "corrected"}
        card = {name: value for name, value in item.light.items() if name not in skip}
        card["path"] = urls.article(item.id)
        card["actors"] = [self.actors[id].card for id in item.actor_ids[:CARD_ACTORS]]
        return card

    @cached_property
    def dated(self) -> list[Item]:
        """From the oldest; seeds of one day in their order."""
        return sorted(
            (item for item in self.items if item.value), key=lambda item: item.value or ""
        )

    @cached_property
    def undated(self) -> list[Item]:
        return [item for item in self.items if not item.value]

    @cached_property
    def chronological(self) -> list[Item]:
        """Undated ones first, so that in lists with the newest first they stand last."""
        return self.undated + self.dated

    @cached_property
    def neighbours(self) -> dict[str, tuple[Item | None, Item | None]]:
        """Id → the article before and after it."""
        pairs: dict[str, tuple[Item | None, Item | None]] = {}
        for run in (self.dated, self.undated):
            for index, item in enumerate(run):
                before = run[index - 1] if index else None
                after = run[index + 1] if index + 1 < len(run) else None
                pairs[item.id] = (before, after)
        return pairs

    @cached_property
    def months(self) -> dict[str, list[Item]]:
        return _grouped(self.dated, lambda item: [item.period or ""])

    @cached_property
    def events(self) -> dict[str, list[Item]]:
        return _grouped(self.chronological, lambda item: item.light["event_types"])

    @cached_property
    def outlets(self) -> dict[str, list[Item]]:
        return _grouped(
            self.chronological, lambda item: [item.light["outlet"]] if item.light["outlet"] else []
        )

    @cached_property
    def outlet_slugs(self) -> dict[str, str]:
        return urls.outlet_slugs(self.outlets)

    @cached_property
    def co_mentions(self) -> dict[str, list[tuple[str, int]]]:
        """Actor id → the actors named in the same articles, most frequent first."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for item in self.items:
            for id in item.actor_ids:
                counts[id].update(other for other in item.actor_ids if other != id)
        return {
            id: sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))
            for id, counter in counts.items()
        }


def seed_order(file: str) -> tuple[bool, int, str]:
    """Files by the number their name begins with (9 before 10), the others after them by name."""
    number = re.match(r"\d+", file)
    return (number is None, int(number.group()) if number else 0, file)


def _grouped(items: Iterable[Item], keys: Any) -> dict[str, list[Item]]:
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        for key in keys(item):
            groups[key].append(item)
    return dict(sorted(groups.items()))


def _actors(items: Iterable[Item], known: Mapping[str, Actor]) -> dict[str, ActorEntry]:
    """Everybody who is named. Whom the registry does not know gets the names most articles give."""
    stated: dict[str, Counter[tuple[str, str, str]]] = defaultdict(Counter)
    for item in items:
        for actor in item.light["actors"]:
            stated[actor["id"]][actor["type"], actor["name_ar"], actor["name_en"]] += 1
    entries: dict[str, ActorEntry] = {}
    for id in sorted(stated):
        actor = known.get(id)
        if actor:
            names = (str(actor.type), actor.name_ar, actor.name_en)
        else:
            names = _most_stated(stated[id])
        type, name_ar, name_en = names
        entries[id] = ActorEntry(
            card={
                "id": id, "type": type, "name_ar": name_ar, "name_en": name_en,
                "path_ar": urls.actor(id, "ar"), "path_en": urls.actor(id, "en"),
            },
            known=actor,
            reviewed=actor.reviewed if actor else False,
        )  # fmt: skip
    return entries


def _most_stated(stated: Counter[tuple[str, str, str]]) -> tuple[str, str, str]:
    return min(stated, key=lambda names: (-stated[names], names))


def type_order(type: str) -> int:
    return ACTOR_TYPES.index(type) if type in ACTOR_TYPES else len(ACTOR_TYPES)
