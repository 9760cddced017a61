"""Looking at the tokens of one sentence: which phrases of the vocabulary begin where."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from warraq.actors.readings import REFERRED, Near, RoleReading, Scope
from warraq.actors.vocabulary import Vocabulary
from warraq.arabic.tokens import Match, Token, clitic_splits
from warraq.records import Actor


class TokenView:
    """The tokens of a sentence with what the vocabulary knows of them; ``scope`` is read, never written."""

    def __init__(self, text: str, tokens: list[Token], vocabulary: Vocabulary, scope: Scope) -> None:
        self.text = text
        self.tokens = tokens
        self.vocabulary = vocabulary
        self.scope = scope
        self.created: dict[str, Actor] = {}
        self._matches: dict[int, list[Match]] = {}
        self._kinds: dict[int, set[type]] = {}
        self._likely: dict[int, bool] = {}
        self._roles: dict[int, RoleReading | None] = {}
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


    def matches(self, at: int) -> list[Match]:
        found = self._matches.get(at)
        if found is None:
            found = list(self.vocabulary.book.matches(self.tokens, at)) if at < len(self.tokens) else []
            self._matches[at] = found
        return found

    def kinds(self, at: int) -> set[type]:
        """What the phrases that begin at ``at`` are: the readers of other things need not look."""
        found = self._kinds.get(at)
        if found is None:
            found = self._kinds[at] = {type(match.value) for match in self.matches(at)}
        return found

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
        return [
            (at, stem.removeprefix("ال"), stem) for at, token in enumerate(self.tokens)
            for _, stem in clitic_splits(token.folded) if stem.removeprefix("ال") in REFERRED
        ]  # fmt: skip

    def word(self, at: int) -> str:
        return self.tokens[at].folded if 0 <= at < len(self.tokens) else ""

    def raw(self, at: int) -> str:
        token = self.tokens[at]
        return self.text[token.start : token.end]

    def source(self, start: int, end: int) -> str:
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def create(self, actor: Actor) -> Actor:
        """Remember an actor that is in no registry."""
        return self.created.setdefault(actor.id, actor)
