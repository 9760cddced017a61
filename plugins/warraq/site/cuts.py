"""Long lists cut into stretches of a few things, so that one thing more costs its own stretch only.

Where a stretch ends is told by a hash of its last id, so that a new one does not shift all the others. What the
last build cut is taken over; only stretches with a changed thing are put together again.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from zlib import crc32

MEAN = 16
"""Length of a stretch, if nobody says otherwise: so many lines are made anew for one."""
Key = Callable[[str], Any]


class Piece(NamedTuple):
    """A stretch: the ids of its things in their order, and what it is made of, in one name for each use."""

    ids: Sequence[str]
    digests: Sequence[str]


@dataclass
class Cuts:
    """All lists of a build, by their names. ``before``: those of the last build, where it is continued."""

    before: Mapping[str, Sequence[Sequence[Any]]] = field(default_factory=dict)
    now: dict[str, list[Piece]] = field(default_factory=dict)

    def cut(
        self, name: str, ids: AbstractSet[str], changed: AbstractSet[str], key: Key,
        digests: Callable[[Sequence[str]], Sequence[str]], mean: int = MEAN,
    ) -> list[Piece]:  # fmt: skip
        """The list of these ids, by ``key``. ``changed``: ids that came, went, or are made of something else than before."""
        if name in self.before:
            before = list(map(Piece._make, self.before[name]))
            pieces = list(_patched(before, changed, sorted(changed & ids), key, digests, mean))
        else:
            pieces = [Piece(some, digests(some)) for some in _stretches(sorted(ids, key=key), mean)]
        self.now[name] = pieces
        return pieces

    def plain(self) -> dict[str, list[tuple[Sequence[str], Sequence[str]]]]:
        """As ``before`` reads it."""
        return {name: [(piece.ids, piece.digests) for piece in pieces] for name, pieces in self.now.items()}


def _patched(
    before: Sequence[Piece], changed: AbstractSet[str], there: Iterable[str], key: Key,
    digests: Callable[[Sequence[str]], Sequence[str]], mean: int,
) -> Iterator[Piece]:  # fmt: skip
    """``there``: which of the changed ids are in the list now."""
    left = [
        piece if changed.isdisjoint(piece.ids) else Piece([id for id in piece.ids if id not in changed], ())
        for piece in before
    ]
    left = [piece for piece in left if piece.ids] or [Piece([], ())]
    ends = [key(piece.ids[-1]) for piece in left if piece.ids]
    for id in there:
        place = min(bisect_left(ends, key(id)), len(left) - 1)
        ids = list(left[place].ids)
        insort(ids, id, key=key)
        left[place] = Piece(ids, ())
    waiting: list[str] = []
    for piece in left:
        if piece.digests and not waiting:
            yield piece
            continue
        whole = _stretches([*waiting, *piece.ids], mean)
        waiting = [] if not whole or _ends(whole[-1][-1], mean) else whole.pop()
        yield from (Piece(some, digests(some)) for some in whole)
    if waiting:
        yield Piece(waiting, digests(waiting))


def _stretches(ids: list[str], mean: int) -> list[list[str]]:
    found: list[list[str]] = []
    begin = 0
    for end, id in enumerate(ids, 1):
        if end == len(ids) or _ends(id, mean):
            found.append(ids[begin:end])
            begin = end
    return found


def _ends(id: str, mean: int) -> bool:
    return crc32(id.encode("utf-8", "surrogatepass")) % mean == 0
