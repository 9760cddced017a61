"""The same news twice: under two names, or with a word changed here and there.

MinHash of word 3-grams, compared in bands, so that a hundred thousand articles need no comparison
of all with all.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from warraq.arabic.letters import fold
from warraq.records import Article

_HASHES: Final = 128
_ROWS: Final = 8
"""Rows a band: 16 bands of 8 find pairs from a similarity of about .7 on, and nearly all from .8."""
_SIMILAR: Final = 0.75
"""Above 10 % of words changed (.56) and unrelated (0), below a headline added (.97); see evidence.md."""
_SHORTEST: Final = 25
"""Words below which a text is too short to tell a copy from a set phrase."""
_PRIME: Final = (1 << 61) - 1
_WORD: Final = re.compile(r"\w+")

Signature = tuple[int, ...]


def signature(article: Article) -> Signature:
    """The MinHash of an article's body; empty where it is too short to judge."""
    words = _WORD.findall(fold(" ".join(paragraph.text for paragraph in article.body)))
    if len(words) < _SHORTEST:
        return ()
    shingles = {_hash(" ".join(words[at : at + 3])) for at in range(len(words) - 2)}
    return tuple(
        min((factor * shingle + term) % _PRIME for shingle in shingles)
        for factor, term in _COEFFICIENTS
    )


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") % _PRIME


_COEFFICIENTS: Final = tuple(
    (_hash(f"factor {number}") | 1, _hash(f"term {number}")) for number in range(_HASHES)
)


def similarity(first: Signature, second: Signature) -> float:
    """The estimated share of 3-grams that two articles have in common."""
    if not first or not second:
        return 0.0
    return sum(a == b for a, b in zip(first, second, strict=True)) / len(first)


def duplicates(signatures: Sequence[tuple[str, Signature]]) -> dict[str, tuple[str, ...]]:
    """For each article id with copies, the ids of its copies, sorted. Order of input does not matter."""
    by_id = dict(signatures)
    found: dict[str, set[str]] = {}
    for first, second in _candidates(signatures):
        if similarity(by_id[first], by_id[second]) >= _SIMILAR:
            found.setdefault(first, set()).add(second)
            found.setdefault(second, set()).add(first)
    return {id: tuple(sorted(others)) for id, others in sorted(found.items())}


def _candidates(signatures: Iterable[tuple[str, Signature]]) -> set[tuple[str, str]]:
    """Pairs that agree in at least one whole band."""
    buckets: dict[tuple[int, Signature], list[str]] = {}
    for id, sign in signatures:
        for band in range(0, len(sign), _ROWS):
            buckets.setdefault((band, sign[band : band + _ROWS]), []).append(id)
    return {
        pair
        for ids in buckets.values()
        if len(ids) > 1
        for pair in combinations(sorted(set(ids)), 2)
    }
