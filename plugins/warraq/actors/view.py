"""Looking at the tokens of one sentence: which phrases of the vocabulary begin where."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Any, Final

from warraq.actors.readings import REFERRED, Near, Question, RoleReading, Scope
from warraq.actors.vocabulary import Vocabulary
from warraq.arabic.letters import fold
from warraq.arabic.months import WEEKDAYS
from warraq.arabic.tokens import Match, Token, clitic_splits
from warraq.records import Actor

_BEYOND: Final = 64
"""Positions behind the last token that may be asked for: more than any reader looks ahead."""
_DAYS: Final = WEEKDAYS.keys() | frozenset(fold("اليوم أمس").split())
_DAY_TOKENS: Final = 3
_NONE: Final[list[Match]] = []
_NO_KINDS: Final[frozenset[type]] = frozenset()


@lru_cache(maxsize=1 << 16)
def _referred(word: str) -> tuple[tuple[str, str], ...]:
    """The nouns for bodies that a word is, clitics aside, bare and as they stand."""
    stems = (stem for _, stem in clitic_splits(word))
    return tuple((stem.removeprefix("ال"), stem) for stem in stems if stem.removeprefix("ال") in REFERRED)


@lru_cache(maxsize=1 << 17)
def stems(word: str) -> frozenset[str]:
    """The word, and what is left of it without clitics."""
    return frozenset(stem for _, stem in clitic_splits(word))


class TokenView:
    """The tokens of a sentence with what the vocabulary knows of them; ``scope`` is read, never written."""

    def __init__(self, text: str, tokens: list[Token], vocabulary: Vocabulary, scope: Scope) -> None:
        self.text = text
        self.tokens = tokens
        self.vocabulary = vocabulary
        self.scope = scope
        self.created: dict[str, Actor] = {}
        self._words = [token.folded for token in tokens]
        matches = vocabulary.book.found(tokens)
        self.word: Callable[[int], str] = (self._words + [""] * _BEYOND).__getitem__
        """The folded token at a position; "" where the sentence is over."""
        self.matches: Callable[[int], list[Match]] = (matches + [_NONE] * _BEYOND).__getitem__
        """The phrases that begin at a token."""
        kinds = [frozenset([type(match.value) for match in found]) if found else _NO_KINDS for found in matches]
        self.kinds: Callable[[int], frozenset[type]] = (kinds + [_NO_KINDS] * _BEYOND).__getitem__
        """What the phrases that begin at a token are: the readers of other things need not look."""
        self._roles: dict[int, tuple[RoleReading | None, list[Question]]] = {}
        self.log: list[Question] = []
        """What the scope was asked for in the first reading."""
        self._nesting = 0
        self.near = Near()
        self.named: dict[str, int] = {}
        """Where in the sentence an actor has first been named; filled while its phrases are read."""
        self.person_end = -1
        """Where the person named last ends: a list of names may go on there."""
        self._quote_sizes: dict[int, int] = {}
        for token in tokens:
            if token.quote:
                self._quote_sizes[token.quote] = self._quote_sizes.get(token.quote, 0) + 1


    def longest(self, at: int, kind: type[Any], prefix: str | None = None) -> Match | None:
        if kind not in self.kinds(at):
            return None
        best: Match | None = None
        for match in self.matches(at):
            if not isinstance(match.value, kind) or (prefix is not None and match.prefix != prefix):
                continue
            if best is None or (match.end, -len(match.prefix)) > (best.end, -len(best.prefix)):
                best = match
        return best

    @cached_property
    def body_nouns(self) -> list[tuple[int, str, str]]:
        """Tokens that are a noun for bodies («حزب», «الحركة»), with the noun bare and as it stands."""
        return [(at, noun, stem) for at, word in enumerate(self._words) for noun, stem in _referred(word)]

    def over_day(self, at: int) -> int:
        """«أكد اليوم الاثنين القيادي …»: ``at``, or where the day before it begins, if a verb stands before that."""
        begin = at
        while begin > max(1, at - _DAY_TOKENS) and self._words[begin - 1] in _DAYS:
            begin -= 1
        return begin if begin < at and self._words[begin - 1] in self.vocabulary.verbs else at

    def raw(self, at: int) -> str:
        token = self.tokens[at]
        return self.text[token.start : token.end]

    def source(self, start: int, end: int) -> str:
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def create(self, actor: Actor) -> Actor:
        """Remember an actor that is in no registry."""
        return self.created.setdefault(actor.id, actor)
