"""Versions of one piece of news: articles with the same text, or nearly the same."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import chain

from warraq.arabic.letters import fold
from warraq.reading.duplicates import SIMILAR, Shingles, candidates, likeness, unpacked
from warraq.site.bands import Bands, SharedBand
from warraq.site.items import Item
from warraq.site.recorded import Change, Recorded

CROWD = 40
"""Articles that share a band above which ``candidates`` does not pair all of them."""
SHOWN = 12
"""Other versions an article names. An archive may hold one error page a thousand times."""
_APART = 7
"""Days after which a like text is other news: the same telegram every year, the next hearing of a case."""

_TOMORROW = re.compile(r"(?<![ء-ي])غدا?(?![ء-ي])")
Kept = Callable[[Sequence[str]], Mapping[str, bytes]]
"""Keys of entries → their packed shingles (``Store.shingles``)."""


class Versions:
    """Which articles tell the same news. Rests on the set of articles alone, not on how it came about."""

    def __init__(self, items: Sequence[Item], kept: Kept, change: Change | None = None) -> None:
        """``items`` in the order of their seeds. ``change``: what is new in them, if that is known."""
        before = change.before if change else Recorded()
        self._items, self._kept = items, kept
        self._order = {item.id: place for place, item in enumerate(items)}
        self._known = before.verdicts
        self.verdicts: dict[tuple[str, str], bool] = {}
        if change is None or not self._continue(change):
            self._begin()
        self.ids = {item.id for group in self._groups for item in group} | self._near_ids()
        """Those of which there are other versions."""

    def _begin(self) -> None:
        """Compare all with all."""
        alike: dict[str, list[Item]] = defaultdict(list)
        for item in self._items:
            alike[item.text_digest].append(item)
        self._groups = [group for group in alike.values() if len(group) > 1]
        firsts = [group[0] for group in alike.values()]
        self._compare([(firsts[a], firsts[b]) for a, b in sorted(candidates([item.sketch for item in firsts]))])

    def _continue(self, change: Change) -> bool:
        """Compare only the new ones, if none of the changed ones shares its very text, or phrases with a crowd."""
        before = change.before
        there = {row.key for row in before.items}
        new = [item for item in self._items if item.key not in there]
        texts = {item.text_digest for item in new}
        again = [item for item in self._items if item.text_digest in texts]
        if len(again) > len(texts) or any(row.id in before.versions for row in change.gone):
            return False
        bands = Bands(before.bands)
        for row in change.gone:
            if _crowded(bands.shared(row.sketch)):
                return False
            bands.remove(row.sketch)
        for item in new:
            bands.add(item.sketch)
        shared = [list(bands.shared(item.sketch)) for item in new]
        if _crowded(chain.from_iterable(shared)):
            return False
        self.bands = bands
        by_id = {id: self._items[self._order[id]] for group in before.copies for id in group}
        self._groups = [[by_id[id] for id in group] for group in before.copies]
        repeats = {item for group in self._groups for item in group[1:]}
        self._compare([*self._pairs_before(), *self._pairs_of(new, shared, repeats)])
        return True

    def _pairs_before(self) -> Iterator[tuple[Item, Item]]:
        """Pairs that the last build compared, of articles that are still there."""
        keys = {key for pair in self._known for key in pair}
        by_key = {item.key: item for item in self._items if item.key in keys}
        return ((by_key[a], by_key[b]) for a, b in self._known if a in by_key and b in by_key)

    def _pairs_of(
        self, new: Sequence[Item], shared: Sequence[Sequence[SharedBand]], repeats: Set[Item]
    ) -> set[tuple[Item, Item]]:  # fmt: skip
        pairs: set[tuple[Item, Item]] = set()
        for item, bands in zip(new, shared, strict=True):
            alike = {item}
            for one in bands:  # most are shared with those that share another one
                if sum(other.sketch[one.at] == one.band for other in alike) < one.articles:
                    alike.update(other for other in self._items if other.row.sketch[one.at] == one.band)
            for other in alike - repeats - {item}:
                pairs.add((item, other) if self._order[item.id] < self._order[other.id] else (other, item))
        return pairs

    def earlier(self, item: Item) -> Sequence[str]:
        """Ids of those before it that the article repeats: the first with its very text, else the similar ones."""
        if item.id not in self.ids:
            return ()
        first = self._group(item)[0]
        if first is not item:
            return (first.id,)
        near = self._near.get(item.id, [])
        return tuple(other.id for other in near if self._order[other.id] < self._order[item.id])

    def others(self, item: Item) -> list[Item]:
        """The other versions, the first twelve in the order of the seeds; a version's versions list it too."""
        if item.id not in self.ids:
            return []
        group = self._group(item)
        similar = (self._group(other)[:SHOWN] for other in self._near.get(group[0].id, []))
        found = [other for other in chain(group[: SHOWN + 1], *similar) if other is not item]
        return sorted(found, key=lambda other: self._order[other.id])[:SHOWN]

    @cached_property
    def bands(self) -> Bands:
        """For the next build."""
        return Bands.of(item.sketch for item in self._items)

    @property
    def copies(self) -> list[list[str]]:
        """Ids of articles with one text, for the next build."""
        return [[item.id for item in group] for group in self._groups]

    def _group(self, item: Item) -> list[Item]:
        """The articles with its very text, itself among them."""
        return self._grouped.get(item.id) or [item]

    @cached_property
    def _grouped(self) -> dict[str, list[Item]]:
        return {item.id: group for group in self._groups for item in group}

    def _near_ids(self) -> set[str]:
        """Of those with nearly the text of another, and of their copies."""
        return {copy.id for id in self._near for copy in self._group(self._items[self._order[id]])}

    def _compare(self, pairs: Iterable[tuple[Item, Item]]) -> None:
        """Id → the articles with nearly the same text, in the order of the seeds."""
        ordered = sorted(pairs, key=lambda pair: (self._order[pair[0].id], self._order[pair[1].id]))
        new = [pair for pair in ordered if _keys(pair) not in self._known]
        shingles = {key: unpacked(raw) for key, raw in self._kept(list(dict.fromkeys(chain.from_iterable(map(_keys, new))))).items()}
        self._near: dict[str, list[Item]] = defaultdict(list)
        for pair in ordered:
            keys = _keys(pair)
            verdict = self._known[keys] if keys in self._known else _same_news(*pair, shingles)
            self.verdicts[keys] = verdict
            if verdict:
                first, second = pair
                self._near[first.id].append(second)
                self._near[second.id].append(first)


def _crowded(shared: Iterable[SharedBand]) -> bool:
    return any(one.articles > CROWD for one in shared)


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
