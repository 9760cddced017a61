"""The same news twice: under two names, or with a word changed here and there.

A text is taken as the set of its runs of three words (*shingles*). Comparing all texts with all would
not do for a hundred thousand articles, so each keeps a short sketch as well: the smallest shingle in
each of 72 classes, read in 24 bands. Only texts that agree in a whole band are compared, and then exactly.
"""

from __future__ import annotations

import re
import struct
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final
from zlib import crc32

from warraq.arabic.letters import fold

SIMILAR: Final = 0.5
"""Below one word in ten changed (.56), far above unrelated texts (0). Of the 51 pairs linked among 10,000
articles 45 tell one piece of news and 3 the same affair a step later; .6 or .7 is no surer and finds less."""
_BANDS: Final = 24
_ROWS: Final = 3
"""24 bands of 3 find 96 of 100 pairs that are just similar enough, and 99.7 from a likeness of .6 on."""
_CLASSES: Final = _BANDS * _ROWS
_SHORTEST: Final = 25
"""Words below which a text is too short to tell a copy from a set phrase."""
_CROWD: Final = 40
"""Texts agreeing in one band above which each is compared with the next few only: error pages, form letters."""
_NEXT: Final = 8
_WORD: Final = re.compile(r"\w+")
_BITS: Final = 0xFFFFFFFF
_KEY: Final = 8
"""Letters of a band in the sketch."""

Shingles = frozenset[int]


def shingles_of(paragraphs: Iterable[str]) -> Shingles:
    """The runs of three words of a text, as numbers of 32 bits; empty where it is too short to judge."""
    words = [crc32(word.encode("utf-8", "surrogatepass")) for word in _WORD.findall(fold(" ".join(paragraphs)))]
    if len(words) < _SHORTEST:
        return frozenset()
    return frozenset(
        (a * 0x9E3779B1 ^ b * 0x85EBCA6B ^ c * 0xC2B2AE35) & _BITS
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )


def packed(shingles: Shingles) -> bytes:
    """The shingles as the store keeps them; ``unpacked`` reads them."""
    return struct.pack(f"<{len(shingles)}I", *sorted(shingles))


def unpacked(raw: bytes) -> Shingles:
    return frozenset(struct.unpack(f"<{len(raw) // 4}I", raw))


def sketch_of(shingles: Shingles) -> str:
    """24 bands of eight letters; texts that are alike agree in some of them. "" where there are no shingles."""
    if not shingles:
        return ""
    smallest: dict[int, int] = {}
    for shingle in shingles:
        mixed = _mixed(shingle)
        kind = mixed % _CLASSES
        if mixed < smallest.get(kind, _BITS + 1):
            smallest[kind] = mixed
    rows = [_row(smallest, kind) for kind in range(_CLASSES)]
    return "".join(
        f"{crc32(struct.pack('<3Q', *rows[at : at + _ROWS])):08x}" for at in range(0, _CLASSES, _ROWS)
    )


def _mixed(number: int) -> int:
    """Spreads neighbouring numbers over all 32 bits (the finaliser of MurmurHash3)."""
    number = ((number ^ (number >> 16)) * 0x85EBCA6B) & _BITS
    number = ((number ^ (number >> 13)) * 0xC2B2AE35) & _BITS
    return number ^ (number >> 16)


def _row(smallest: dict[int, int], kind: int) -> int:
    """The smallest shingle of a class; of an empty class, that of the next one and how far it is."""
    steps = 0
    while (kind + steps) % _CLASSES not in smallest:
        steps += 1
    return smallest[(kind + steps) % _CLASSES] + (steps << 32)


def candidates(sketches: Sequence[str]) -> set[tuple[int, int]]:
    """Pairs of places in ``sketches`` (the lower first) that may hold similar texts."""
    found: set[tuple[int, int]] = set()
    for at in range(0, _BANDS * _KEY, _KEY):  # one band at a time: a table of all would fill the memory
        bands = [sketch[at : at + _KEY] for sketch in sketches]
        shared = {band for band, count in Counter(bands).items() if count > 1 and band}
        alike: dict[str, list[int]] = {}
        for place, band in enumerate(bands) if shared else ():
            if band in shared:
                alike.setdefault(band, []).append(place)
        for places in alike.values():
            found.update(_pairs(places))
    return found


def _pairs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(places) <= _CROWD:
        yield from combinations(places, 2)
        return
    for index, place in enumerate(places):
        yield from ((place, other) for other in places[index + 1 : index + 1 + _NEXT])


def likeness(first: Shingles, second: Shingles) -> float:
    """The share of their shingles that two texts have in common (Jaccard)."""
    if not first or not second:
        return 0.0
    shared = len(first & second)
    return shared / (len(first) + len(second) - shared)
