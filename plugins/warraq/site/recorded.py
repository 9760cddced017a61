"""What the last build found out about the archive, so that the next one looks only at what a new article can reach.

It holds for the very code, settings, theme and content it was made with (``Recorded.basis``); any other build does
without. Nothing here is seen on a page: what follows from it is what would follow from all articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any, NamedTuple

Names = tuple[str, str, str]
"""Type, Arabic name, English name."""
FEW = 1_000
"""Changed articles up to which a build continues the last one; with more it works everything out again."""


class ItemRow(NamedTuple):
    """An article in plain values; what they mean says ``items.Item``. ``named`` are places in ``Recorded.statements``, and the first
    ``acting`` of them are more than the place of something."""

    key: str
    digest: str
    id: str
    file: str
    value: str | None
    outlet: str | None
    event_types: list[str]
    corrected: bool
    text_digest: str
    sketch: str
    face: str
    named: tuple[int, ...]
    acting: int
    card_digest: str = ""
    whole: str = ""
    final: bool = False
    duplicates_of: Sequence[str] = ()


class Named(NamedTuple):
    """An actor as one article names it."""

    id: str
    names: Names
    reviewed: bool


class ActorRow(NamedTuple):
    """An actor as ``items.ActorEntry`` has it."""

    reviewed: bool
    names: Names
    digest: str
    basis: str
    sort_names: tuple[str, str]
    articles: int
    span: tuple[str | None, str | None]


@dataclass(frozen=True)
class Recorded:
    """Empty before the first build, and for a build that rests on anything else than the last one."""

    items: Sequence[ItemRow] = ()
    """In the order of the seeds."""
    statements: Sequence[Named] = ()
    counts: Sequence[int] = ()
    """How many articles make each of the statements."""
    actors: Mapping[str, ActorRow] = field(default_factory=dict)
    """By id."""
    versions: AbstractSet[str] = frozenset()
    """Ids of articles of which there are other versions."""
    copies: Sequence[Sequence[str]] = ()
    """Ids of articles with one text, in the order of the seeds."""
    verdicts: Mapping[tuple[str, str], bool] = field(default_factory=dict)
    """Whether two entries, by their keys, tell the same news."""
    bands: Sequence[bytes] = ()
    """As ``bands.Bands`` packs them."""

    def plain(self, basis: str) -> dict[str, Any]:
        """As ``recorded`` reads it."""
        return {
            "basis": basis, "items": list(map(tuple, self.items)), "statements": list(map(tuple, self.statements)),
            "counts": list(self.counts), "actors": {id: tuple(row) for id, row in self.actors.items()},
            "versions": sorted(self.versions), "copies": list(map(list, self.copies)), "verdicts": dict(self.verdicts),
            "bands": list(self.bands),
        }  # fmt: skip


def recorded(plan: Mapping[str, Any], basis: str) -> Recorded | None:
    """What ``plan`` holds, if it was made with the same ``basis``."""
    if plan.get("basis") != basis:
        return None
    return Recorded(
        list(map(ItemRow._make, plan["items"])), list(map(Named._make, plan["statements"])), plan["counts"],
        {id: ActorRow._make(row) for id, row in plan["actors"].items()}, frozenset(plan["versions"]), plan["copies"],
        plan["verdicts"], plan["bands"],
    )  # fmt: skip


@dataclass(frozen=True)
class Change:
    """What is otherwise than in the last build, where that are few articles."""

    before: Recorded
    gone: Sequence[ItemRow]
    """Entries that are no more; that of an edited article as it was."""


def change_since(before: Recorded | None, keys: AbstractSet[str]) -> Change | None:
    """What became of the last build's articles now that these are the ``keys``; None where too much did."""
    if before is None:
        return None
    gone = [row for row in before.items if row[0] not in keys]
    new = len(keys) - (len(before.items) - len(gone))
    return Change(before, gone) if len(gone) + new <= FEW else None


@dataclass(frozen=True)
class Reach:
    """Ids of the articles and actors whose pages may come out otherwise than the last time."""

    articles: AbstractSet[str]
    actors: AbstractSet[str]


def beside(run: Iterable[str], ids: AbstractSet[str]) -> set[str]:
    """Who stands beside one of ``ids`` in ``run``, ids of articles in their order."""
    found: set[str] = set()
    last = ""
    for id in run:
        if id in ids:
            found.add(last)
        elif last in ids:
            found.add(id)
        last = id
    return found - {""}
