"""Everything the archive holds, lightly: cards, their order, and who, when and what they belong to."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from warraq.records import ACTOR_TYPES, Actor
from warraq.site import urls
from warraq.site.light import card_of
from warraq.site.versions import Kept, Versions
from warraq.store import dump

Card = dict[str, Any]
ActorCard = dict[str, Any]
Light = dict[str, Any]

CARD_ACTORS = 6
IN_MEMORY = 20_000
"""Light records held at a time: some 10 kB each."""
_MONTH = re.compile(r"(\d{4}-\d\d)(?:-\d\d)?")


class Shelf:
    """What the items of an archive share: where their light records come from, and who the actors are."""

    def __init__(self, read: Callable[[str], Light]) -> None:
        """``read(key)`` gives the light record of an entry."""
        self.actors: Mapping[str, ActorEntry] = {}
        self.light = lru_cache(IN_MEMORY)(read)
        self.card = lru_cache(IN_MEMORY)(self._card)

    def _card(self, item: Item) -> Card:
        card = card_of(self.light(item.key))
        card["path"] = urls.article(item.id)
        card["actors"] = [self.actors[id].card for id in item.actor_ids[:CARD_ACTORS]]
        return card


@dataclass(slots=True, eq=False)
class Item:
    """One article as planning sees it; ``light`` and ``card`` are read when they are asked for.

    ``digest`` is that of its whole record, ``card_digest`` of its card, and ``whole`` of all that the archive
    knows of it: record, duplicates, and the names of every actor in it.
    """

    key: str
    digest: str
    shelf: Shelf
    id: str
    file: str
    value: str | None
    """``YYYY-MM-DD`` or ``YYYY-MM``: what dates the article for lists; else None."""
    outlet: str | None
    event_types: list[str]
    corrected: bool
    text_digest: str
    sketch: str
    face: str
    named: tuple[Named, ...]
    card_digest: str = ""
    whole: str = ""
    final: bool = False
    """Whether its record says all that ``whole`` covers: no duplicates, and the actors' own names."""
    duplicates_of: list[str] = field(default_factory=list)

    @property
    def light(self) -> Light:
        return self.shelf.light(self.key)

    @property
    def card(self) -> Card:
        return self.shelf.card(self)

    @property
    def period(self) -> str | None:
        return self.value[:7] if self.value else None

    @property
    def actor_ids(self) -> list[str]:
        return [named.id for named in self.named]


class Named(NamedTuple):
    """An actor as one article names it."""

    id: str
    names: tuple[str, str, str]
    """Type, Arabic name, English name."""
    reviewed: bool


@dataclass
class ActorEntry:
    """An actor that at least one article names; ``items`` run from the oldest."""

    card: ActorCard
    known: Actor | None
    reviewed: bool
    names: tuple[str, str, str]
    """As ``Named`` has them."""
    digest: str
    """Of the card."""
    items: list[Item] = field(default_factory=list)

    @property
    def id(self) -> str:
        return str(self.card["id"])

    @cached_property
    def basis(self) -> str:
        """Names all that the archive knows of the actor and of the articles that name it."""
        about = [self.digest, repr(self.known), str(self.reviewed)]
        return joined([*about, *(item.whole for item in self.items)])


def read_items(rows: Iterable[tuple[str, str, str]], read: Callable[[str], Light]) -> Iterator[Item]:
    """Items of the store's ``slims``; ``read`` is its ``light``."""
    shelf = Shelf(read)
    statements: dict[str, Named] = {}
    for key, digest, text in rows:
        slim = json.loads(text)
        for statement in slim["actors"]:
            if statement not in statements:
                id, type, name_ar, name_en, reviewed = json.loads(statement)
                statements[statement] = Named(id, (type, name_ar, name_en), reviewed)
        value = slim["value"]
        yield Item(
            key, digest, shelf, slim["id"], slim["file"], value if value and _MONTH.fullmatch(value) else None,
            slim["outlet"], slim["event_types"], slim["corrected"], slim["text_digest"], slim["sketch"], slim["face"],
            tuple(statements[statement] for statement in slim["actors"]),
        )  # fmt: skip


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
            item.shelf.actors = self.actors
            entries = [self.actors[named.id] for named in item.named]
            faces = [entry.digest for entry in entries]
            item.final = not item.duplicates_of and [e.names for e in entries] == [n.names for n in item.named]
            item.card_digest = joined([item.face, *faces[:CARD_ACTORS]])
            item.whole = joined([item.digest, dump(item.duplicates_of), *faces])
        for item in self.chronological:
            for named in item.named:
                self.actors[named.id].items.append(item)

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
        return _grouped(self.chronological, lambda item: item.event_types)

    @cached_property
    def outlets(self) -> dict[str, list[Item]]:
        return _grouped(self.chronological, lambda item: [item.outlet] if item.outlet else [])

    @cached_property
    def outlet_slugs(self) -> dict[str, str]:
        return urls.outlet_slugs(self.outlets)

    def co_mentions(self, entry: ActorEntry) -> list[tuple[str, int]]:
        """The actors named in the same articles, most frequent first, with the number of these articles."""
        counts = Counter(named.id for item in entry.items for named in item.named)
        del counts[entry.id]
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def joined(digests: Iterable[str]) -> str:
    """One digest of several, in their order."""
    return hashlib.sha256("\0".join(digests).encode()).hexdigest()[:32]


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
    for named, count in Counter(named for item in items for named in item.named).items():
        stated[named.id][named.names] += count
    entries: dict[str, ActorEntry] = {}
    for id in sorted(stated):
        actor = known.get(id)
        if actor:
            names = (str(actor.type), actor.name_ar, actor.name_en)
        else:
            names = _most_stated(stated[id])
        type, name_ar, name_en = names
        card = {
            "id": id, "type": type, "name_ar": name_ar, "name_en": name_en,
            "path_ar": urls.actor(id, "ar"), "path_en": urls.actor(id, "en"),
        }  # fmt: skip
        digest = joined([id, *names])
        entries[id] = ActorEntry(card, actor, actor.reviewed if actor else False, names, digest)
    return entries


def _most_stated(stated: Counter[tuple[str, str, str]]) -> tuple[str, str, str]:
    return min(stated, key=lambda names: (-stated[names], names))


def type_order(type: str) -> int:
    return ACTOR_TYPES.index(type) if type in ACTOR_TYPES else len(ACTOR_TYPES)
