"""Words, and what hangs on them: tokens with offsets, clitics, and a book of phrases to find."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

from warraq.arabic.letters import fold

_WORD: Final = r"\u0610-\u061a\u0620-\u065f\u0670-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\u200b-\u200f"
_TOKEN: Final = re.compile(rf"[{_WORD}]+|[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*|\d+(?:[.,٫٬/]\d+)*|''|\S")
COMMAS: Final = frozenset("،,")
QUOTES: Final = frozenset('«»“”"„‟‹›')
CLOSING: Final = frozenset("»”›")
BOUNDARIES: Final = frozenset("،؛,;:.!?؟…()[]–—-/|") | QUOTES


_QUOTED: Final = QUOTES | {"''"}
_CLOSING: Final = CLOSING | {'"', ")"}


class Token(NamedTuple):
    """One word, number or mark. ``start``/``end`` count characters of the displayed paragraph."""

    folded: str
    start: int
    end: int
    quote: int
    """0 outside quotation marks, else the number of the quotation it stands in."""

    @property
    def is_mark(self) -> bool:
        return not self.folded or not self.folded[0].isalnum()


def tokenize(text: str) -> list[Token]:
    """Tokens of ``text`` in order; a quotation that is opened and never closed lasts to the end."""
    tokens = []
    quote, opened = 0, 0
    for match in _TOKEN.finditer(text):
        raw = match.group()
        if raw in _QUOTED:
            raw = '"' if raw == "''" else raw  # some newsrooms type it so
            closes = raw in CLOSING or (quote and raw == '"')
            if not closes and not quote:
                opened += 1
                quote = opened
            tokens.append(Token(raw, match.start(), match.end(), quote))
            if closes:
                quote = 0
            continue
        if not _of_a_hashtag(text, match):
            tokens.append(Token(_fold(raw), match.start(), match.end(), quote))
    return tokens


def _of_a_hashtag(text: str, mark: re.Match[str]) -> bool:
    """Whether ``mark`` is the sign before, or the line between, the words of a hashtag: «#مجلس_الأمن» is read as «مجلس الأمن»."""
    if mark.group() == "#":
        return text[mark.end() : mark.end() + 1].isalpha()
    return mark.group() == "_" and text[: mark.start()][-1:].isalnum() and text[mark.end() : mark.end() + 1].isalnum()


_SPELT_TWO_WAYS: Final = tuple((fold(one), fold(other)) for one, other in (("أميرك", "أمريك"), ("إنكليز", "إنجليز"), ("إنكلتر", "إنجلتر")))
"""Names of peoples and places that one half of the press writes so and the other so; the second stands for both."""


@lru_cache(maxsize=1 << 17)
def _fold(word: str) -> str:
    folded = fold(word) or word
    for one, other in _SPELT_TWO_WAYS:
        if one in folded:
            return folded.replace(one, other)
    return folded


@lru_cache(maxsize=1 << 16)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a short text, without quotation marks: the key of a phrase."""
    return tuple(token.folded for token in tokenize(text) if token.folded not in QUOTES)


_STEM_LENGTH: Final = 3
"""Shortest stem left when a clitic is taken off: قطر, مصر."""


_SHORT_STEMS: Final = frozenset(("حل", "صد", "رد", "مد", "شن", "ضم"))
"""Verbal nouns of two letters that take a preposition: «لحل الأزمة»."""


@lru_cache(maxsize=1 << 17)
def clitic_splits(word: str) -> tuple[tuple[str, str], ...]:
    """Every reading of a folded word as clitics + stem, the whole word first.

    The clitics are the conjunctions و ف and the prepositions ب ل ك; «لل» is ل + ال.
    """
    readings = [("", word)]
    bases = [("", word)]
    if word[:1] in ("و", "ف") and len(word) > _STEM_LENGTH:
        bases.append((word[0], word[1:]))
        readings.append(bases[-1])
    for conjunction, base in bases:
        if base[:1] in ("ب", "ل", "ك") and (len(base) > _STEM_LENGTH or base[1:] in _SHORT_STEMS):
            if base.startswith("لل"):
                readings.append((conjunction + "ل", "ال" + base[2:]))
            readings.append((conjunction + base[0], base[1:]))
    return tuple(readings)


_REMEMBERED: Final = 1 << 17
"""Words whose beginnings a book remembers: more than an archive has that come twice."""


class Match(NamedTuple):
    """A phrase found: tokens ``start`` to ``end``, with the clitics before its first word."""

    start: int
    end: int
    prefix: str
    value: Any


_NONE: Final[list[Match]] = []


class Phrasebook:
    """Phrases of folded words with a value each; one phrase may have several values."""

    def __init__(self) -> None:
        self._root: dict[str | None, Any] = {}
        self._begun: dict[str, tuple[tuple[str, dict[Any, Any]], ...]] = {}

    def add(self, phrase: Iterable[str], value: Any) -> None:
        """Add a phrase given as folded words (see ``words``); empty ones are ignored."""
        node = self._root
        self._begun.clear()
        for word in phrase:
            node = node.setdefault(word, {})
        if node is not self._root:
            node.setdefault(None, []).append(value)

    def matches(self, tokens: list[Token], at: int, clitics: bool = True) -> list[Match]:
        """Every phrase that begins at token ``at``, in no special order.

        Quotation marks and brackets inside a phrase («صحيفة (الأهرام)») are passed over; one opened
        inside it is closed with it.
        """
        found: list[Match] = []
        for prefix, node in self._beginnings(tokens[at].folded):
            if clitics or not prefix:
                _walk(tokens, at, prefix, node, found)
        return found

    def found(self, tokens: list[Token]) -> list[list[Match]]:
        """The ``matches`` at each token; most words begin no phrase."""
        known, beginnings = self._begun.get, self._beginnings
        found: list[list[Match]] = []
        for at, token in enumerate(tokens):
            begun = known(token.folded)
            if begun is None:
                begun = beginnings(token.folded)
            if not begun:
                found.append(_NONE)
                continue
            matches: list[Match] = []
            for prefix, node in begun:
                _walk(tokens, at, prefix, node, matches)
            found.append(matches)
        return found

    def _beginnings(self, word: str) -> tuple[tuple[str, dict[Any, Any]], ...]:
        """The clitics and the further words of phrases that begin with ``word``; most words begin none."""
        begun = self._begun.get(word)
        if begun is None:
            if len(self._begun) >= _REMEMBERED:
                self._begun.clear()
            readings = ((prefix, self._root.get(stem)) for prefix, stem in clitic_splits(word))
            begun = self._begun[word] = tuple((prefix, node) for prefix, node in readings if node is not None)
        return begun

    def __contains__(self, phrase: tuple[str, ...]) -> bool:
        return bool(self.get(phrase))

    def phrases(self) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
        """Every phrase with its values, in no special order."""
        nodes: list[tuple[tuple[str, ...], dict[str | None, Any]]] = [((), self._root)]
        while nodes:
            phrase, node = nodes.pop()
            for word, further in node.items():
                if word is None:
                    yield phrase, further
                else:
                    nodes.append(((*phrase, word), further))

    def get(self, phrase: Iterable[str]) -> list[Any]:
        """The values of exactly this phrase."""
        node: dict[str | None, Any] = self._root
        for word in phrase:
            node = node.get(word, {})
        return list(node.get(None, ()))


def _walk(tokens: list[Token], at: int, prefix: str, node: dict[Any, Any], found: list[Match]) -> None:
    """Add the phrases of one beginning to what is found."""
    position, size = at + 1, len(tokens)
    opened = False
    while True:
        if None in node:
            closed = opened and position < size and tokens[position].folded in _CLOSING
            found += [Match(at, position + closed, prefix, value) for value in node[None]]
        while position < size and (tokens[position].folded in QUOTES or tokens[position].folded == "("):
            opened = True
            position += 1
        further = node.get(tokens[position].folded) if position < size else None
        if further is None:
            return
        node = further
        position += 1
