"""Which articles a new one may resemble, without comparing it with all: the bands of all sketches, sorted.

What a band is says ``reading.duplicates``, whose ``candidates`` finds the same pairs among all articles.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_LETTERS = 8
"""Of a band in a sketch."""


class SharedBand(NamedTuple):
    """A band, where it stands in a sketch, and how many articles have it."""

    at: slice
    band: str
    articles: int


class Bands:
    """How many articles have each band. An article without a sketch has none."""

    def __init__(self, packed: Sequence[bytes]) -> None:
        self._sorted = [array("I", raw) for raw in packed]

    @classmethod
    def of(cls, sketches: Iterable[str]) -> Bands:
        bands = cls(())
        there = [sketch for sketch in sketches if sketch]
        # One band at a time: a table of all would fill the memory.
        for at in range(0, len(there[0]) if there else 0, _LETTERS):
            bands._sorted.append(array("I", sorted(int(sketch[at : at + _LETTERS], 16) for sketch in there)))
        return bands

    def packed(self) -> list[bytes]:
        return [numbers.tobytes() for numbers in self._sorted]

    def add(self, sketch: str) -> None:
        numbers = _numbers(sketch)
        self._sorted = self._sorted or [array("I") for _ in numbers]
        for column, number in zip(self._sorted, numbers, strict=False):
            column.insert(bisect_left(column, number), number)

    def remove(self, sketch: str) -> None:
        """Once for each ``add``."""
        for column, number in zip(self._sorted, _numbers(sketch), strict=False):
            del column[bisect_left(column, number)]

    def shared(self, sketch: str) -> Iterator[SharedBand]:
        """Of the bands of an article that is among them, those that others have too."""
        for place, (column, number) in enumerate(zip(self._sorted, _numbers(sketch), strict=False)):
            count = bisect_right(column, number) - bisect_left(column, number)
            if count > 1:
                at = slice(place * _LETTERS, (place + 1) * _LETTERS)
                yield SharedBand(at, sketch[at], count)


def _numbers(sketch: str) -> tuple[int, ...]:
    return struct.unpack(f">{len(sketch) // _LETTERS}I", bytes.fromhex(sketch))
