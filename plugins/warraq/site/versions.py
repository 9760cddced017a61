"""Versions of one piece of news: articles with the same text, or nearly the same."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from warraq.arabic.letters import fold
from warraq.reading.duplicates import SIMILAR, Shingles, candidates, likeness, unpacked

if TYPE_CHECKING:
    from warraq.site.archive import Item

SHOWN = 12
"""Other versions an article names. An archive may hold one error page a thousand times."""
_APART = 7
"""Days after which a like text is other news: the same telegram every year, the next hearing of a case."""

_TOMORROW = re.compile(r"(?<![ء-ي])غدا?(?![ء-ي])")
Kept = Callable[[Sequence[str]], Mapping[str, bytes]]
"""Keys of entries → their packed shingles (``Store.shingles``)."""


class Versions:
    """Which articles tell the same news. Rests on the set of articles alone, not on how it came about."""

    def __init__(self, items: Sequence[Item], kept: Kept, verdicts: Mapping[tuple[str, str], bool]) -> None:
        """``items`` in the order of their seeds. ``verdicts``: of pairs of entries, by their keys, that are known already."""
        groups: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            groups[item.text_digest].append(item)
        self._group = {item.id: group for group in groups.values() for item in group}
        self.verdicts: dict[tuple[str, str], bool] = {}
        self._near = self._compared([group[0] for group in groups.values()], kept, verdicts)
        self.ids = {item.id for group in groups.values() if len(group) > 1 or group[0].id in self._near for item in group}
        """Those of which there are other versions."""
        self._order = {item.id: place for place, item in enumerate(items)}

    def earlier(self, item: Item) -> list[str]:
        """Ids of those before it that the article repeats: the first with its very text, else the similar ones."""
        first = self._group[item.id][0]
        if first is not item:
            return [first.id]
        near = self._near.get(item.id, [])
        return [other.id for other in near if self._order[other.id] < self._order[item.id]]

    def others(self, item: Item) -> list[Item]:
        """The other versions, the first twelve in the order of the seeds; a version's versions list it too."""
        group = self._group[item.id]
        if len(group) == 1 and item.id not in self._near:
            return []
        similar = (self._group[other.id][:SHOWN] for other in self._near.get(group[0].id, []))
        found = [other for other in chain(group[: SHOWN + 1], *similar) if other is not item]
        return sorted(found, key=lambda other: self._order[other.id])[:SHOWN]

    def _compared(
        self, items: Sequence[Item], kept: Kept, known: Mapping[tuple[str, str], bool]
    ) -> dict[str, list[Item]]:
        """Id → the articles with nearly the same text, in the order of the seeds."""
        pairs = [(items[a], items[b]) for a, b in sorted(candidates([item.sketch for item in items]))]
        new = [pair for pair in pairs if _keys(pair) not in known]
        shingles = {key: unpacked(raw) for key, raw in kept(list(dict.fromkeys(chain.from_iterable(map(_keys, new))))).items()}
        near: dict[str, list[Item]] = defaultdict(list)
        for pair in pairs:
            keys = _keys(pair)
            verdict = known[keys] if keys in known else _same_news(*pair, shingles)
            self.verdicts[keys] = verdict
            if verdict:
                first, second = pair
                near[first.id].append(second)
                near[second.id].append(first)
        return near


def _keys(pair: tuple[Item, Item]) -> tuple[str, str]:
    return pair[0].key, pair[1].key


def _same_news(first: Item, second: Item, shingles: Mapping[str, Shingles]) -> bool:
    alike = likeness(shingles[first.key], shingles[second.key]) >= SIMILAR
    return alike and not (
        _far_apart(first, second)
        or _about_others(first, second)
        or _announces(first) != _announces(second)
    )


def _far_apart(first: Item, second: Item) -> bool:
    days = [_day(item.value) for item in (first, second) if item.value and len(item.value) == 10]
    return len(days) == 2 and abs(days[0] - days[1]) > _APART


def _day(value: str) -> int:
    year, month, day = map(int, value.split("-"))
    return calendar.timegm((year, month, day, 0, 0, 0)) // 86_400


def _announces(item: Item) -> bool:
    """«تنظر المحكمة غدا …»: what comes is told in the words of what came, but it is another day's news."""
    opening = fold(f"{item.light['headline_ar']} {item.light['brief_ar']}")
    return _TOMORROW.search(opening) is not None


def _about_others(first: Item, second: Item) -> bool:
    """Each names a person or state of the registry that the other does not: a form letter to two addressees."""
    mine, yours = _known(first), _known(second)
    return bool(mine - yours) and bool(yours - mine)


def _known(item: Item) -> set[str]:
    """Actors that nobody reviewed do not count: their ids follow the spelling of each text."""
    return {named.id for named in item.named if named.reviewed and named.names[0] in ("person", "state")}


def first_tellings(items: Sequence[Item]) -> list[Item]:
    """Those that repeat none of the others: one piece of news in two versions counts once."""
    here = {item.id for item in items}
    return [item for item in items if here.isdisjoint(item.duplicates_of)]
