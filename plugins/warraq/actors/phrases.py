"""Noun phrases that name somebody: people with their roles, bodies, states and groups.

``PhraseParser`` reads the tokens of one sentence. It never guesses an English word: a phrase whose
English is not certain has ``english == ""`` and can still be a mention.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import Any, Final

from warraq.actors.counted_bodies import begins_count
from warraq.actors.first_reading import Read, answered, answers
from warraq.actors.groups import GroupReader
from warraq.actors.names import NameToken
from warraq.actors.people_of import HEADS
from warraq.actors.readings import Phrase, Question, RoleReading, Scope, surname
from warraq.actors.unread_bodies import unread_body
from warraq.actors.view import stems
from warraq.actors.vocabulary import (
    ActorName,
    BodyHead,
    Collective,
    Honorific,
    Institution,
    Place,
    Portfolio,
    ProperHead,
    TitleForm,
    Vocabulary,
)
from warraq.arabic.tokens import QUOTES, Token

__all__ = ["Phrase", "PhraseParser", "RoleReading", "Scope", "surname"]


_OF_PEOPLE: Final = frozenset((TitleForm, Honorific, NameToken, ActorName))
_OF_BODIES: Final = frozenset((ActorName, Institution, BodyHead, Portfolio, ProperHead))
_BEGINNERS: Final = _OF_PEOPLE | _OF_BODIES | {Collective, Place}
"""What a phrase can begin with; a nisba, a modifier or a complement begins none."""
_NOTHING_ASKED: Final[frozenset[Question]] = frozenset()
_LISTED: Final = {"body": 2, "group": 1, "text": 1}


def _preference(found: Phrase) -> tuple[int, bool, bool, int]:
    """The longest reading; then a body («مؤسسة الرئاسة» is no founder), what can be said, and what is listed as it stands."""
    return found.end, found.kind == "body", bool(found.english), _LISTED.get(found.kind, 0)


class PhraseParser(GroupReader):
    """Parses the phrases of one sentence; ``scope`` is read, never written."""

    def __init__(self, text: str, tokens: list[Token], vocabulary: Vocabulary, scope: Scope) -> None:
        super().__init__(text, tokens, vocabulary, scope)
        self._before: dict[int, Read] = {}
        self._referring: list[bool] = []

    def phrase(self, at: int) -> Phrase | None:
        """The longest phrase that begins at token ``at``."""
        kinds, saying = self.kinds(at), self._behind_saying(at)
        referring = self._referring[at]
        found = [
            self.person(at) if saying or referring or self._may_name(at, kinds) else None,
            self.body_phrase(at) if referring or at in self.list_names or not kinds.isdisjoint(_OF_BODIES) else None,
            self.state(at) if ActorName in kinds else None,
            self.group(at) if Collective in kinds or self.word(at) in HEADS or self.counts_people(at) or begins_count(self, at) else None,
            self.document(at) if saying else None,
            self.place(at) if Place in kinds else None,
        ]
        read = [phrase for phrase in found if phrase is not None]
        best = max(read, key=_preference) if len(read) > 1 else read[0] if read else None
        if best is None or (best.kind == "body" and best.generic and not best.actor_id):
            unread = unread_body(self, at)
            return unread if unread is not None and (best is None or unread.end > best.end) else best
        return best

    def _may_name(self, at: int, kinds: frozenset[type]) -> bool:
        """Whether a title, a known name, or a token of a name with something behind it that can be one, begins here."""
        people = kinds & _OF_PEOPLE
        if people != {NameToken}:
            return bool(people)
        return any(isinstance(match.value, NameToken) and self._name_follows(match.end) for match in self.matches(at))

    @cached_property
    def _likely(self) -> list[bool]:
        """Where a phrase can begin, whatever the article names; for most words a few look-ups say that none can."""
        speech, listed, before = self.vocabulary.speech, self.list_names, ""
        likely = []
        for at, word in enumerate(self._words):
            may = (
                not self.kinds(at).isdisjoint(_BEGINNERS)
                or word in HEADS or before in speech or at in listed or (before in QUOTES and self._behind_speech(at)) or self.counts_people(at) or begins_count(self, at)
            )  # fmt: skip
            likely.append(may and not self.tokens[at].is_mark)
            before = word
        return likely

    def _words_that_refer(self) -> list[bool]:
        """For each token whether it may stand for somebody introduced."""
        referable, loose = self.scope.referable, self.scope.loose
        refer = [not referable.isdisjoint(stems(word)) for word in self._words] if referable else [False] * len(self._words)
        for at in [at for at, word in enumerate(self._words) if at and word in loose] if loose else ():
            refer[at] = refer[at] or self._behind_speech(at)
        return [may and not token.is_mark for may, token in zip(refer, self.tokens, strict=True)]

    def phrases(self) -> list[Phrase]:
        """Non-overlapping phrases of the sentence, earliest and longest first."""
        return self._walked(self._first_read)

    def phrases_again(self) -> list[Phrase]:
        """The ``phrases``, now that it is known whom the article names; only what asked for them is read again."""
        return self._walked(partial(self._reread, answers(self.scope, self.near)))

    def _walked(self, read: Callable[[int], Phrase | None]) -> list[Phrase]:
        self._roles.clear()  # what is introduced has changed since they were read
        found: list[Phrase] = []
        at, self.person_end = 0, -1
        self.named.clear()
        likely, self._referring = self._likely, self._words_that_refer()
        while at < len(self.tokens):
            phrase = read(at) if likely[at] or self._referring[at] else None
            if phrase is None:
                at += 1
                continue
            found.append(phrase)
            at = phrase.end
            for id in (phrase.actor_id, *(inner.actor_id for inner in phrase.inner)):
                self.named.setdefault(id, at)
            if phrase.kind == "person" and phrase.name is not None and phrase.name[1] == at:
                self.person_end = at
        return found

    def _first_read(self, at: int) -> Phrase | None:
        first = len(self.log)
        phrase = self.phrase(at)
        self._before[at] = Read(phrase, self.person_end == at, frozenset(self.log[first:]) if len(self.log) > first else _NOTHING_ASKED)
        return phrase

    def _reread(self, now: Mapping[str, Any], at: int) -> Phrase | None:
        before = self._before.get(at)
        if before is None or before.listed != (self.person_end == at) or self._referring[at] or answered(before.questions, now):
            return self.phrase(at)
        return before.phrase
