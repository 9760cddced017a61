"""Entities of CLEANANERCorp against the engine's mentions.

One item of the corpus is one sentence, its tokens joined with spaces. It is measured *alone*, as an
article of one paragraph, and in *running* text, where ``RUN`` items that follow each other in the
corpus make one article: items know no articles, but neighbours mostly are of one, and a bare surname
can only be known where the whole name was introduced. Items are split by the sha256 of their id: the *even* half may be looked at for rules, the
*odd* half is only measured.

Mapping, flat and by token (a clitic stands in the token of its word, as in the corpus):

- persons: ``PER`` against mentions of persons;
- organisations: ``ORG`` against mentions of parties, institutions, organisations and media;
- states: ``LOC`` whose words are a name or alias of ``lexicon/states.csv`` (clitics ``و ف ب ل ك``
  aside) against mentions of states whose words are such a name. Capitals that stand for their
  government («باريس») and other places are left out on both sides.

A mention inside a longer one («فرنسا» in a ministry's name) is left out, since the labels are flat.
*Exact* wants the same tokens, *partial* one token in common; each entity answers to one mention.
``MISC`` is no class here; a mention on such tokens is a false one.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from eval.actors import NEWSWIRE
from warraq.actors.recognise import recognise
from warraq.arabic.tokens import clitic_splits, words
from warraq.knowledge import Knowledge
from warraq.lexicon import rows
from warraq.records import Article, Paragraph

Span = tuple[int, int]

_CLASS_OF_TYPE: Final = {
    "person": "persons",
    "party": "organisations",
    "institution": "organisations",
    "organisation": "organisations",
    "media": "organisations",
    "state": "states",
}
_CLASS_OF_LABEL: Final = {"PER": "persons", "ORG": "organisations", "LOC": "states"}
CLASSES: Final = ("persons", "organisations", "states")
RUN: Final = 12
"""Items of a run. The corpus does not say where its articles end; a dozen sentences is a news story."""


@dataclass
class SpanScores:
    """Exact and partial agreement of one class."""

    expected: int = 0
    found: int = 0
    exact: int = 0
    partial_expected: int = 0
    partial_found: int = 0

    @property
    def f1(self) -> float:
        return _harmonic(self.exact, self.found, self.exact, self.expected)

    @property
    def partial_f1(self) -> float:
        return _harmonic(self.partial_found, self.found, self.partial_expected, self.expected)

    def __str__(self) -> str:
        precision, recall = (self.exact / n if n else 1.0 for n in (self.found, self.expected))
        return (
            f"{self.f1:6.3f}  P {precision:.3f} R {recall:.3f}  partial {self.partial_f1:.3f}"
            f"  ({self.exact} of {self.found} found, {self.expected} labelled)"
        )


def _harmonic(right: int, of: int, hit: int, wanted: int) -> float:
    precision = right / of if of else 0.0
    recall = hit / wanted if wanted else 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass
class Case:
    """A disagreement, for a reader of the errors of the even half."""

    id: str
    kind: str
    """false | missed | boundary | class."""
    name: str
    expected: str
    found: str
    around: str


@dataclass
class NewswireScores:
    classes: dict[str, SpanScores] = field(default_factory=lambda: {name: SpanScores() for name in CLASSES})
    cases: list[Case] = field(default_factory=list)


def items() -> list[dict[str, Any]]:
    with gzip.open(NEWSWIRE, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def half_of(item: dict[str, Any]) -> str:
    return "odd" if hashlib.sha256(item["id"].encode()).digest()[-1] % 2 else "even"


def measure(known: Knowledge, run: int = 1) -> dict[str, NewswireScores]:
    """Both halves, with ``run`` items an article; the cases are those of the even half."""
    scores = {"odd": NewswireScores(), "even": NewswireScores()}
    everything = items()
    for first in range(0, len(everything), run):
        together = everything[first : first + run]
        spans = found_spans([item["tokens"] for item in together], known)
        for item, found in zip(together, spans, strict=True):
            half, expected = half_of(item), labelled_spans(item)
            for name in CLASSES:
                _count(expected[name], found[name], scores[half].classes[name])
            if half == "even":
                scores[half].cases += _disagreements(item, expected, found)
    return scores


@cache
def _state_names() -> frozenset[tuple[str, ...]]:
    return frozenset(
        words(name)
        for row in rows("states.csv")
        for name in (row["ar"], *row.values("aliases_ar"))
    )


def is_state(text: str) -> bool:
    parts = tuple(part for part in words(text) if part[0].isalnum())
    return bool(parts) and any((stem, *parts[1:]) in _state_names() for _, stem in clitic_splits(parts[0]))


def labelled_spans(item: dict[str, Any]) -> dict[str, list[Span]]:
    """Token spans of every class."""
    spans: dict[str, list[Span]] = {name: [] for name in CLASSES}
    tags, tokens = [*item["labels"], "O"], item["tokens"]
    start, kind = -1, ""
    for at, tag in enumerate(tags):
        if start >= 0 and tag != f"I-{kind}":
            name = _CLASS_OF_LABEL.get(kind)
            if name and (name != "states" or is_state(" ".join(tokens[start:at]))):
                spans[name].append((start, at))
            start = -1
        if tag[:2] == "B-" or (tag[:2] == "I-" and start < 0):
            start, kind = at, tag[2:]
    return spans


def found_spans(sentences: list[list[str]], known: Knowledge) -> list[dict[str, list[Span]]]:
    """Token spans of every class, for each paragraph of an article."""
    body = tuple(Paragraph(" ".join(tokens), (n,)) for n, tokens in enumerate(sentences, start=1))
    article = Article(
        id="newswire", file="newswire.txt", digest="", headline=body[0].text,
        headline_source="derived", body=body,
    )  # fmt: skip
    mentions: list[set[tuple[int, int, str]]] = [set() for _ in sentences]
    owners = [[at for at, token in enumerate(tokens) for _ in range(len(token) + 1)] for tokens in sentences]
    for found in recognise(article, known.vocabulary).actors:
        for mention in found.mentions:
            owner = owners[mention.paragraph]
            mentions[mention.paragraph].add((owner[mention.start], owner[mention.end - 1] + 1, found.actor.type))
    return [_flat(places, tokens) for places, tokens in zip(mentions, sentences, strict=True)]


def _flat(mentions: set[tuple[int, int, str]], tokens: list[str]) -> dict[str, list[Span]]:
    spans: dict[str, list[Span]] = {name: [] for name in CLASSES}
    for start, end, type in sorted(mentions):
        inside = any(
            first <= start and end <= last and last - first > end - start for first, last, _ in mentions
        )
        name = _CLASS_OF_TYPE[type]
        if not inside and (name != "states" or is_state(" ".join(tokens[start:end]))):
            spans[name].append((start, end))
    return spans


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _count(expected: list[Span], found: list[Span], scores: SpanScores) -> None:
    scores.expected += len(expected)
    scores.found += len(found)
    scores.exact += len(set(expected) & set(found))
    scores.partial_expected += sum(any(_overlap(span, other) for other in found) for span in expected)
    scores.partial_found += sum(any(_overlap(span, other) for other in expected) for span in found)


def _disagreements(
    item: dict[str, Any], expected: dict[str, list[Span]], found: dict[str, list[Span]]
) -> Iterator[Case]:
    tokens = item["tokens"]

    def words_of(spans: list[Span], span: Span) -> str:
        return " / ".join(" ".join(tokens[s:e]) for s, e in spans if _overlap((s, e), span))

    def case(kind: str, name: str, span: Span, wanted: str, got: str) -> Case:
        around = " ".join((*tokens[max(0, span[0] - 3) : span[0]], "[", *tokens[slice(*span)], "]", *tokens[span[1] : span[1] + 3]))
        return Case(item["id"], kind, name, wanted, got, around)

    for name in CLASSES:
        for span in set(found[name]) - set(expected[name]):
            others = [other for other in CLASSES if words_of(expected[other], span)]
            kind = "boundary" if name in others else f"class:{others[0]}" if others else "false"
            wanted = words_of(expected[others[0]], span) if others else ""
            if name in others:
                wanted = words_of(expected[name], span)
            yield case(kind, name, span, wanted, " ".join(tokens[slice(*span)]))
        for span in expected[name]:
            if not words_of(found[name], span):
                yield case("missed", name, span, " ".join(tokens[slice(*span)]), "")
