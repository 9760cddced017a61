"""Looking at the tokens of one sentence: which phrases of the vocabulary begin where."""

from __future__ import annotations

from typing import Any

from warraq.actors.readings import Near, RoleReading, Scope
from warraq.actors.vocabulary import Vocabulary
from warraq.arabic.tokens import Match, Token
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

    def longest(self, at: int, kind: type[Any], prefix: str | None = None) -> Match | None:
        best: Match | None = None
        for match in self.matches(at):
            if not isinstance(match.value, kind) or (prefix is not None and match.prefix != prefix):
                continue
            if best is None or (match.end, -len(match.prefix)) > (best.end, -len(best.prefix)):
                best = match
        return best

    def word(self, at: int) -> str:
        return self.tokens[at].folded if at < len(self.tokens) else ""

    def raw(self, at: int) -> str:
        token = self.tokens[at]
        return self.text[token.start : token.end]

    def source(self, start: int, end: int) -> str:
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def create(self, actor: Actor) -> Actor:
        """Remember an actor that is in no registry."""
        return self.created.setdefault(actor.id, actor)
