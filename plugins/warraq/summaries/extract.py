"""The Arabic extract: the sentences of an article that carry its news."""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations
from typing import Final

from warraq.actors.recognise import ReadSentence, Recognition
from warraq.arabic.letters import fold
from warraq.records import HEADLINE, SummarySentence

_DAMPING: Final = 0.85
_ROUNDS: Final = 12
_LEAD_WEIGHT: Final = 0.5
"""Share of the score that position has: news puts its news first."""
_MIN_WORDS, _MAX_WORDS = 7, 90
_UNRESOLVED: Final = tuple(fold(word) for word in ("وأضاف", "وأضافت", "وتابع", "وتابعت", "وأردف", "وأردفت", "وهو", "وهي", "كما", "وذلك", "لكنه", "لكنها", "وقال إن", "وقالت إن", "وأنه"))
_STOP: Final = frozenset(fold("في من على إلى عن أن إن التي الذي هذا هذه ذلك تلك مع كما قد لم لن ما لا أو ثم بعد قبل بين كل كان كانت يكون حيث خلال حول منذ عند غير وقد ان هو هي هم").split())


def extract_arabic(recognition: Recognition, most: int = 4) -> tuple[SummarySentence, ...]:
    """Three to five sentences in the order of the text: lead-weighted TextRank, no repeats.

    A sentence that opens with an unresolved «وأضاف» is passed over unless the one before it is taken.
    """
    candidates = [sentence for sentence in recognition.sentences if sentence.paragraph != HEADLINE]
    usable = [n for n, sentence in enumerate(candidates[:60]) if _MIN_WORDS <= len(sentence.tokens) <= _MAX_WORDS]
    if not usable:
        return tuple(_as_sentence(sentence) for sentence in candidates[:1])
    bags = {n: _bag(candidates[n]) for n in usable}
    rank = _rank(usable, bags)
    chosen: list[int] = []
    for n in sorted(usable, key=lambda n: (-_score(n, usable, rank), n)):
        if len(chosen) >= most:
            break
        if any(_similar(bags[n], bags[other]) > 0.6 for other in chosen):  # a repeat says nothing new
            continue
        if _opening(candidates[n]).startswith(_UNRESOLVED) and n - 1 not in chosen:
            continue
        chosen.append(n)
    if not chosen:
        chosen = usable[:1]
    return tuple(_as_sentence(candidates[n]) for n in sorted(chosen))


def _as_sentence(sentence: ReadSentence) -> SummarySentence:
    return SummarySentence(sentence.text[sentence.start : sentence.end], (sentence.ref,))


def _opening(sentence: ReadSentence) -> str:
    return " ".join(token.folded for token in sentence.tokens[:2])


def _bag(sentence: ReadSentence) -> Counter[str]:
    return Counter(token.folded for token in sentence.tokens if not token.is_mark and token.folded not in _STOP)


def _similar(one: Counter[str], other: Counter[str]) -> float:
    shared = sum(min(count, other[word]) for word, count in one.items() if word in other)
    size = math.sqrt(sum(one.values()) * sum(other.values()))
    return shared / size if size else 0.0


def _rank(usable: list[int], bags: dict[int, Counter[str]]) -> dict[int, float]:
    pairs = {(n, m): _similar(bags[n], bags[m]) for n, m in combinations(usable, 2)}
    weights = {n: {m: pairs[min(n, m), max(n, m)] for m in usable if m != n} for n in usable}
    totals = {n: sum(row.values()) or 1.0 for n, row in weights.items()}
    rank = dict.fromkeys(usable, 1.0 / len(usable))
    for _ in range(_ROUNDS):
        rank = {
            n: (1 - _DAMPING) / len(usable)
            + _DAMPING * sum(rank[m] * weights[m][n] / totals[m] for m in usable if m != n)
            for n in usable
        }
    return rank


def _score(n: int, usable: list[int], rank: dict[int, float]) -> float:
    best = max(rank.values()) or 1.0
    return (1 - _LEAD_WEIGHT) * rank[n] / best + _LEAD_WEIGHT / (1 + usable.index(n))
