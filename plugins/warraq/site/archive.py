"""Everything the archive holds, lightly: cards, their order, and who, when and what they belong to."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, NamedTuple

from warraq.arabic.letters import fold
from warraq.records import ACTOR_TYPES, Actor
from warraq.site import urls
from warraq.site.light import card_of
from warraq.site.recorded import ItemRow, Names, Reach, Recorded, neighbours_changed
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

    def row(self, places: Mapping[Named, int]) -> ItemRow:
        """For ``Recorded``."""
        return ItemRow(
            self.key, self.digest, self.id, self.file, self.value, self.outlet, self.event_types, self.corrected,
            self.text_digest, self.sketch, self.face, tuple([places[named] for named in self.named]),
            self.card_digest, self.whole, self.final, self.duplicates_of,
        )  # fmt: skip

    @property
    def actor_ids(self) -> list[str]:
        return [named.id for named in self.named]


class Named(NamedTuple):
    """An actor as one article names it."""

    id: str
    names: Names
    reviewed: bool


@dataclass
class ActorEntry:
    """An actor that at least one article names; ``items`` run from the oldest."""

    id: str
    known: Actor | None
    reviewed: bool
    names: Names
    digest: str
    """Of the card."""
    items: list[Item] = field(default_factory=list)

    @cached_property
    def card(self) -> ActorCard:
        type, name_ar, name_en = self.names
        paths = {"path_ar": urls.actor(self.id, "ar"), "path_en": urls.actor(self.id, "en")}
        return {"id": self.id, "type": type, "name_ar": name_ar, "name_en": name_en, **paths}

    @cached_property
    def sort_names(self) -> tuple[str, str]:
        """Where it stands in an index: by its Arabic name without «ال», by its English one without regard to case."""
        _type, name_ar, name_en = self.names
        return fold(name_ar).removeprefix("ال"), name_en.casefold().removeprefix("the ")

    @cached_property
    def span(self) -> tuple[str | None, str | None]:
        """First and last date among the articles."""
        # Dated ones stand behind those without a date, from the oldest.
        last = self.items[-1].value if self.items else None
        return (next((item.value for item in self.items if item.value), None), last)

    @cached_property
    def basis(self) -> str:
        """Names all that the archive knows of the actor and of the articles that name it."""
        about = [self.digest, repr(self.known), str(self.reviewed)]
        return joined([*about, *(item.whole for item in self.items)])


def read_items(
    rows: Iterable[tuple[str, str, str]], read: Callable[[str], Light], before: Iterable[ItemRow] = (),
    named: Sequence[tuple[str, Names, bool]] = (),
) -> Iterator[Item]:  # fmt: skip
    """Items of the store's ``slims``, and of rows that were ``Recorded``; ``read`` is the store's ``light``."""
    shelf = Shelf(read)
    known = [Named._make(statement) for statement in named]
    for row in before:
        yield Item(
            row.key, row.digest, shelf, row.id, row.file, row.value, row.outlet, row.event_types, row.corrected,
            row.text_digest, row.sketch, row.face, tuple([known[place] for place in row.named]),
            row.card_digest, row.whole, row.final, row.duplicates_of,
        )  # fmt: skip
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

    def __init__(
        self, items: Iterable[Item], known: Mapping[str, Actor], kept: Kept, before: Recorded | None = None
    ) -> None:
        """``known``: the registry. ``kept`` gives the shingles of entries, to compare their texts.

        ``before``: what the last build found out, where that rests on the same things but for the articles; it
        saves working out again what no other article can have changed.
        """
        self._before = before or Recorded()
        self.items = sorted(items, key=lambda item: seed_order(item.file))
        self.by_id = {item.id: item for item in self.items}
        self.versions = Versions(self.items, kept, self._before.verdicts)
        self.actors = _actors(self.items, known, self._before)
        renamed = {
            id for id, entry in self.actors.items() if id not in self._before.actors or self._before.actors[id][0] != entry.names
        }
        self._fresh = [item for item in self.items if self._settle(item, renamed)]
        for item in self.items:
            item.shelf.actors = self.actors
        for item in self.chronological:
            for named in item.named:
                self.actors[named.id].items.append(item)
        self._recall_bases()

    def _settle(self, item: Item, renamed: Set[str]) -> bool:
        """Work out what only the whole archive knows of an article; False where it is as it was the last time."""
        duplicates_of = self.versions.earlier(item)
        known = item.key in self._before.items
        if known and duplicates_of == item.duplicates_of and renamed.isdisjoint([named.id for named in item.named]):
            return False
        entries = [self.actors[named.id] for named in item.named]
        faces = [entry.digest for entry in entries]
        item.duplicates_of = duplicates_of
        item.final = not duplicates_of and [e.names for e in entries] == [n.names for n in item.named]
        item.card_digest = joined([item.face, *faces[:CARD_ACTORS]])
        item.whole = joined([item.digest, dump(duplicates_of), *faces])
        return True

    @cached_property
    def reach(self) -> Reach:
        """What may come out otherwise than the last time: with nothing recorded, everything.

        The page of an article shows its neighbours and other versions beside it, that of an actor the articles that
        name it, and of these what ``Item.whole`` covers.
        """
        before = self._before
        fresh = {item.id for item in self._fresh}
        keys = {item.key for item in self.items}
        gone = [row for key, row in before.items.items() if key not in keys]
        actors = {named.id for item in self._fresh for named in item.named}
        actors.update(before.statements[place][0] for row in gone for place in row.named)
        articles = fresh | neighbours_changed(before.runs, self._runs)
        articles.update(before.versions, self.versions.ids)
        beside = [other for id in fresh for other in self.neighbours[id] if other]
        articles.update(other.id for other in beside)
        return Reach(articles & self.by_id.keys(), actors & self.actors.keys())

    def _recall_bases(self) -> None:
        if not self._before.actors:
            return
        same = self._before.actors.keys() & self.actors.keys() - self.reach.actors
        for id in same:
            _names, _digest, self.actors[id].basis, self.actors[id].sort_names = self._before.actors[id]

    @property
    def _runs(self) -> list[list[str]]:
        return [[item.id for item in run] for run in (self.dated, self.undated)]

    def recorded(self) -> Recorded:
        """What the next build may begin with."""
        places = {named: place for place, named in enumerate(dict.fromkeys(n for item in self.items for n in item.named))}
        return Recorded(
            {item.key: item.row(places) for item in self.items}, [(named.id, named.names, named.reviewed) for named in places],
            {id: (entry.names, entry.digest, entry.basis, entry.sort_names) for id, entry in self.actors.items()},
            self._runs, sorted(self.versions.ids), self.versions.verdicts,
        )  # fmt: skip

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


def _actors(items: Iterable[Item], known: Mapping[str, Actor], before: Recorded) -> dict[str, ActorEntry]:
    """Everybody who is named. Whom the registry does not know gets the names most articles give."""
    stated: dict[str, dict[Names, int]] = {}
    for named, count in Counter(chain.from_iterable(item.named for item in items)).items():
        counts = stated.setdefault(named.id, {})
        counts[named.names] = counts.get(named.names, 0) + count
    entries: dict[str, ActorEntry] = {}
    for id in sorted(stated):
        actor = known.get(id)
        names = (str(actor.type), actor.name_ar, actor.name_en) if actor else _most_stated(stated[id])
        old = before.actors.get(id)
        digest = old[1] if old and old[0] == names else joined([id, *names])
        entries[id] = ActorEntry(id, actor, actor.reviewed if actor else False, names, digest)
    return entries


def _most_stated(stated: Mapping[Names, int]) -> Names:
    if len(stated) == 1:
        return next(iter(stated))
    return min(stated, key=lambda names: (-stated[names], names))


def type_order(type: str) -> int:
    return ACTOR_TYPES.index(type) if type in ACTOR_TYPES else len(ACTOR_TYPES)
