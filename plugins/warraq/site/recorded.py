"""What the last build found out about the archive, so that the next one looks only at what a new article can reach.

It holds for the very code, settings, theme and content it was made with (``Recorded.basis``); any other build does
without. Nothing here is seen on a page: what follows from it is what would follow from all articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

Names = tuple[str, str, str]
"""Type, Arabic name, English name."""


class ItemRow(NamedTuple):
    """An article as ``archive.Item`` has it, in plain values; ``named`` are places in ``Recorded.statements``."""

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
    card_digest: str
    whole: str
    final: bool
    duplicates_of: list[str]


@dataclass(frozen=True)
class Recorded:
    """Empty before the first build, and for a build that rests on anything else than the last one."""

    items: Mapping[str, ItemRow] = field(default_factory=dict)
    """By key."""
    statements: list[tuple[str, Names, bool]] = field(default_factory=list)
    """As ``archive.Named``."""
    actors: Mapping[str, tuple[Names, str, str, tuple[str, str]]] = field(default_factory=dict)
    """Id → names, digest, basis and names to sort by, as ``archive.ActorEntry`` has them."""
    runs: list[list[str]] = field(default_factory=list)
    """Ids in the orders in which articles have neighbours."""
    versions: list[str] = field(default_factory=list)
    """Ids of articles of which there are other versions."""
    verdicts: Mapping[tuple[str, str], bool] = field(default_factory=dict)
    """Whether two entries, by their keys, tell the same news."""

    def plain(self, basis: str) -> dict[str, Any]:
        """As ``recorded`` reads it."""
        return {
            "basis": basis, "items": [tuple(row) for row in self.items.values()], "statements": self.statements,
            "actors": dict(self.actors), "runs": self.runs, "versions": self.versions, "verdicts": dict(self.verdicts),
        }  # fmt: skip


def recorded(plan: Mapping[str, Any], basis: str) -> Recorded | None:
    """What ``plan`` holds, if it was made with the same ``basis``."""
    if plan.get("basis") != basis:
        return None
    return Recorded(
        {row[0]: ItemRow._make(row) for row in plan["items"]}, plan["statements"], plan["actors"], plan["runs"],
        plan["versions"], plan["verdicts"],
    )  # fmt: skip


@dataclass(frozen=True)
class Reach:
    """Ids of the articles and actors whose pages may come out otherwise than the last time."""

    articles: set[str]
    actors: set[str]


def neighbours_changed(before: Iterable[list[str]], now: Iterable[list[str]]) -> set[str]:
    """Who stands beside another than before."""
    old, new = set(_pairs(before)), set(_pairs(now))
    return {id for pair in old ^ new for id in pair}


def _pairs(runs: Iterable[list[str]]) -> Iterable[tuple[str, str]]:
    for run in runs:
        yield from zip(["", *run], [*run, ""], strict=True)
