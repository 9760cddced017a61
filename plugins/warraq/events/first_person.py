"""«الحزب: نرفض …», «فلان: لن أترشح»: what a headline has somebody say of himself, told as "We reject …, the party says"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.found import Claim
from warraq.events.lexicon import infinitive
from warraq.events.subjects import Subject

if TYPE_CHECKING:
    from warraq.events.headlined import HeadlineReader

_PERSONS: Final = {fold("ن"): "We", fold("أ"): "I"}
_TO_COME: Final = fold("س")
_MARKERS: Final = frozenset(fold("لن لا لم سوف قد").split())
_SEVERAL: Final = "ون"
_THIRD: Final = ("ي", "ت")
"""«يتطلعون» are others."""
_LEAST: Final = 4
_VERB: Final = re.compile(r"\A{A} (still )?(\w+)")


def himself(sentence: ReadSentence, reader: HeadlineReader, speaker: Filled, at: int) -> Claim | None:
    """The claim at token ``at`` in the first person, with "We" or "I" as its subject."""
    filler = reader.filler
    verb = at + (filler.word(at) in _MARKERS)
    word = filler.word(verb)
    to_come = word.startswith(_TO_COME) and word[1:2] in _PERSONS
    ready = word.removesuffix(_SEVERAL)
    if verb == at and ready != word and not word.startswith(_THIRD) and ready in filler.lexicon.predicates and filler.word(at) == word:
        return told_as(sentence, reader, speaker, at, at, ready, "We")
    person = _PERSONS.get(word[to_come : to_come + 1], "")
    first = speaker.phrases[0]
    if not person or len(word) < _LEAST or sentence.tokens[verb].quote or (person == "I" and first.kind not in ("person", "role")):
        return None
    third = ("س" if to_come else "") + ("ت" if first.gender == "f" else "ي") + word[to_come + 1 :]
    return told_as(sentence, reader, speaker, at, verb, third, person)


def told_as(sentence: ReadSentence, reader: HeadlineReader, speaker: Filled, at: int, verb: int, third: str, person: str) -> Claim | None:
    """The claim where the word at ``verb`` is read as ``third`` is, of the speaker as ``person``."""
    tokens = list(sentence.tokens)
    tokens[verb] = tokens[verb]._replace(folded=third)
    told = reader.over(replace(sentence, tokens=tokens))
    first = speaker.phrases[0]
    subject = Subject(Filled(at, person), at, frozenset({first.kind[0]}), "m" if person == "We" and third[:1] != "ت" else first.gender or "m")
    claim = told.clause(subject)
    if claim is None or not claim.headline.startswith("{A} ") or claim.event.cut:
        return None
    return replace(claim, headline=_spoken(claim.headline, "are" if person == "We" else "am", claim.event.frame.base))


def _spoken(template: str, being: str, base: str) -> str:
    """"{A} rejects {O}" as "{A} reject {O}", "{A} to sign {D}" as "{A} will sign {D}"."""
    if base.startswith("be ") and " to be " not in template:
        return f"{{A}} {being}{' not' if ' not ' in template else ''}{base[2:]}"
    if template.startswith("{A} to "):
        return template.replace("{A} to ", "{A} will ", 1)
    template = template.replace("{A} does not ", "{A} do not ", 1)
    return _VERB.sub(lambda verb: f"{{A}} {verb[1] or ''}{verb[2] if verb[2] in _AUXILIARIES else infinitive(verb[2])}", template, count=1)


_AUXILIARIES: Final = frozenset("will do did must should can cannot may not due expected".split())
