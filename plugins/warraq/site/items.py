"""What the archive holds, one by one: articles and actors as planning sees them."""

from __future__ import annotations

import hashlib
import json
import re
from bisect import insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from warraq.arabic.letters import fold
from warraq.records import ACTOR_TYPES, Actor
from warraq.site import urls
from warraq.site.light import card_of
from warraq.site.recorded import ActorRow, ItemRow, Named, Names

Card = dict[str, Any]
ActorCard = dict[str, Any]
Light = dict[str, Any]

CARD_ACTORS = 6
IN_MEMORY = 20_000
"""Light records held at a time: some 10 kB each."""
_SORTED = 8
"""Up to an eighth of new items are put each in its place; more are sorted with the others."""
_MONTH = re.compile(r"(\d{4}-\d\d)(?:-\d\d)?")


class Shelf:
    """What the items of an archive share: where their light records come from, and who the actors are."""

    def __init__(self, read: Callable[[str], Light], statements: Iterable[Named] = ()) -> None:
        """``read(key)`` gives the light record of an entry; ``statements``: what was said of actors before."""
        self.actors: Mapping[str, ActorEntry] = {}
        self.statements = list(statements)
        self.places = {named: place for place, named in enumerate(self.statements)}
        self.read: dict[str, int] = {}
        """Where the statements stand, by the JSON that a new entry has of them."""
        self.light = lru_cache(IN_MEMORY)(read)
        self.card = lru_cache(IN_MEMORY)(self._card)

    def place(self, named: Named) -> int:
        """Where a statement stands; a new one is put behind the others."""
        if named not in self.places:
            self.places[named] = len(self.statements)
            self.statements.append(named)
        return self.places[named]

    def _card(self, item: Item) -> Card:
        card = card_of(self.light(item.key))
        card["path"] = urls.article(item.id)
        card["actors"] = [self.actors[id].card for id in item.acting_ids[:CARD_ACTORS]]
        return card


class Item:
    """One article as planning sees it; ``light`` and ``card`` are read when they are asked for.

    ``digest`` is that of its whole record, ``card_digest`` of its card, and ``whole`` of all that the archive
    knows of it: record, duplicates, and the names of every actor in it.
    """

    __slots__ = ("id", "key", "row", "shelf", "value")

    def __init__(self, row: ItemRow, shelf: Shelf) -> None:
        self.row, self.shelf = row, shelf
        self.key, self.id = row.key, row.id
        self.value = row.value
        """``YYYY-MM-DD`` or ``YYYY-MM``: what dates the article for lists; else None."""

    @property
    def digest(self) -> str:
        return self.row.digest

    @property
    def file(self) -> str:
        return self.row.file

    @property
    def outlet(self) -> str | None:
        return self.row.outlet

    @property
    def event_types(self) -> list[str]:
        return self.row.event_types

    @property
    def corrected(self) -> bool:
        return self.row.corrected

    @property
    def text_digest(self) -> str:
        return self.row.text_digest

    @property
    def sketch(self) -> str:
        return self.row.sketch

    @property
    def card_digest(self) -> str:
        return self.row.card_digest

    @property
    def whole(self) -> str:
        return self.row.whole

    @property
    def final(self) -> bool:
        """Whether its record says all that ``whole`` covers: no duplicates, and the actors' own names."""
        return self.row.final

    @property
    def duplicates_of(self) -> Sequence[str]:
        return self.row.duplicates_of

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
    def named(self) -> list[Named]:
        statements = self.shelf.statements
        return [statements[place] for place in self.row.named]

    @property
    def actor_ids(self) -> list[str]:
        statements = self.shelf.statements
        return [statements[place].id for place in self.row.named]

    @property
    def acting_ids(self) -> list[str]:
        """Without the states that are only the place of something."""
        return self.actor_ids[: self.row.acting]


@dataclass
class ActorEntry:
    """An actor that at least one article names."""

    id: str
    registry: Mapping[str, Actor]
    reviewed: bool
    names: Names
    digest: str
    """Of the card."""
    given: Sequence[Item] | Callable[[], Sequence[Item]] = ()
    """``items``, or what finds them."""

    @cached_property
    def known(self) -> Actor | None:
        """As the registry has it, of which a build with one new seed reads what it needs."""
        return self.registry.get(self.id)

    @cached_property
    def items(self) -> Sequence[Item]:
        """The articles, from the oldest."""
        return self.given() if callable(self.given) else self.given

    @cached_property
    def count(self) -> int:
        """Of the articles."""
        return len(self.items)

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

    @cached_property
    def row(self) -> ActorRow:
        """For ``Recorded``."""
        return ActorRow(self.reviewed, self.names, self.digest, self.basis, self.sort_names, self.count, self.span)

    def recall(self, row: ActorRow) -> None:
        """Take over what the last build found out."""
        self.row = row
        self.basis, self.sort_names, self.count, self.span = row.basis, row.sort_names, row.articles, row.span


def read_items(slims: Iterable[tuple[str, str, str]], shelf: Shelf, kept: Iterable[ItemRow] = ()) -> list[Item]:
    """Items of the store's ``slims``, and of rows that were ``Recorded``, in the order of the seeds."""
    items = [Item(row, shelf) for row in kept]
    new = [_read(key, digest, text, shelf) for key, digest, text in slims]
    if len(new) > len(items) // _SORTED:
        return sorted([*items, *new], key=_seed_order)
    for item in new:
        insort(items, item, key=_seed_order)
    return items


def _read(key: str, digest: str, text: str, shelf: Shelf) -> Item:
    slim = json.loads(text)
    value = slim["value"]
    row = ItemRow(
        key, digest, slim["id"], slim["file"], value if value and _MONTH.fullmatch(value) else None,
        slim["outlet"], slim["event_types"], slim["corrected"], slim["text_digest"], slim["sketch"], slim["face"],
        tuple([_place(statement, shelf) for statement in slim["actors"]]), slim["acting"],
    )  # fmt: skip
    return Item(row, shelf)


def _place(statement: str, shelf: Shelf) -> int:
    """Most statements are made by many articles: none is taken apart twice."""
    if statement not in shelf.read:
        id, type, name_ar, name_en, reviewed = json.loads(statement)
        shelf.read[statement] = shelf.place(Named(id, (type, name_ar, name_en), reviewed))
    return shelf.read[statement]


def joined(digests: Iterable[str]) -> str:
    """One digest of several, in their order."""
    return hashlib.sha256("\0".join(digests).encode()).hexdigest()[:32]


def seed_order(file: str) -> tuple[bool, int, str]:
    """Files by the number their name begins with (9 before 10), the others after them by name."""
    number = re.match(r"\d+", file)
    return (number is None, int(number.group()) if number else 0, file)


def _seed_order(item: Item) -> tuple[bool, int, str]:
    return seed_order(item.file)


def type_order(type: str) -> int:
    return ACTOR_TYPES.index(type) if type in ACTOR_TYPES else len(ACTOR_TYPES)
