"""Noun phrases that name somebody: people with their roles, bodies, states and groups.

``PhraseParser`` reads the tokens of one sentence. It never guesses an English word: a phrase whose
English is not certain has ``english == ""`` and can still be a mention.
"""

from __future__ import annotations

from functools import cached_property
from typing import Final

from warraq.actors.groups import GroupReader
from warraq.actors.names import NameToken
from warraq.actors.readings import Phrase, RoleReading, Scope, surname
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
)
from warraq.arabic.tokens import QUOTES

__all__ = ["Phrase", "PhraseParser", "RoleReading", "Scope", "surname"]


_OF_PEOPLE: Final = frozenset((TitleForm, Honorific, NameToken, ActorName))
_OF_BODIES: Final = frozenset((ActorName, Institution, BodyHead, Portfolio, ProperHead))
_BEGINNERS: Final = _OF_PEOPLE | _OF_BODIES | {Collective, Place}
"""What a phrase can begin with; a nisba, a modifier or a complement begins none."""
_LISTED: Final = {"body": 2, "group": 1, "text": 1}


def _preference(found: Phrase) -> tuple[int, bool, bool, int]:
    """The longest reading; then a body («مؤسسة الرئاسة» is no founder), what can be said, and what is listed as it stands."""
    return found.end, found.kind == "body", bool(found.english), _LISTED.get(found.kind, 0)


class PhraseParser(GroupReader):
    """Parses the phrases of one sentence; ``scope`` is read, never written."""

    def phrase(self, at: int) -> Phrase | None:
        """The longest phrase that begins at token ``at``."""
        kinds, saying = self.kinds(at), self._behind_saying(at)
        referring = self._refers(at)
        found = [
            self.person(at) if saying or referring or self._may_name(at, kinds) else None,
            self.body_phrase(at) if referring or at in self.list_names or not kinds.isdisjoint(_OF_BODIES) else None,
            self.state(at) if ActorName in kinds else None,
            self.group(at) if Collective in kinds or self.counts_people(at) else None,
            self.document(at) if saying else None,
            self.place(at) if Place in kinds else None,
        ]
        best = max((phrase for phrase in found if phrase is not None), key=_preference, default=None)
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
        words, speech = self._words, self.vocabulary.speech
        likely = []
        for at in range(len(words)):
            before = words[at - 1] if at else ""
            spoken = before in speech or (before in QUOTES and self._behind_speech(at))
            counted = at + 1 < len(words) and words[at + 1] == "من" and self.counts_people(at)
            may = spoken or counted or at in self.list_names or not self.kinds(at).isdisjoint(_BEGINNERS)
            likely.append(may and not self.tokens[at].is_mark)
        return likely

    @cached_property
    def _contextual(self) -> bool:
        """Whether a title, a courtesy or a name that counts only in context stands in the sentence."""
        for at in range(len(self.tokens)):
            kinds = self.kinds(at)
            if TitleForm in kinds or Honorific in kinds:
                return True
            if ActorName in kinds and any(isinstance(match.value, ActorName) and match.value.how != "full" for match in self.matches(at)):
                return True
        return False

    def _refers(self, at: int) -> bool:
        """Whether the word may stand for somebody introduced."""
        if not self.scope.referable and not self.scope.loose:
            return False
        word = self.word(at)
        if at and word in self.scope.loose and self._behind_speech(at):
            return True
        return not self.scope.referable.isdisjoint(stems(word)) and not self.tokens[at].is_mark

    def phrases(self) -> list[Phrase]:
        """Non-overlapping phrases of the sentence, earliest and longest first."""
        self._roles.clear()  # what is introduced has changed since they were read
        found: list[Phrase] = []
        at, self.person_end = 0, -1
        self.named.clear()
        likely, refer = self._likely, bool(self.scope.referable or self.scope.loose)
        while at < len(self.tokens):
            phrase = self.phrase(at) if likely[at] or (refer and self._refers(at)) else None
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

    def settled(self) -> bool:
        """Whether nothing in the sentence depends on what else the article names: reading it again would change nothing."""
        if self.body_nouns or self._contextual or not self.scope.loose.keys().isdisjoint(self._words):
            return False
        return not any(self._refers(at) for at in range(len(self.tokens)))
