"""What somebody had done or said before: «وكان فلان، رئيس الحزب، قد انتقد …»."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.agents import agrees, of_another, of_whom, one_person, over_unread_name
from warraq.events.asides import matter_start
from warraq.events.filled import Filled
from warraq.events.found import Found, Speech
from warraq.events.match_guards import CONTENTLESS, may_name_somebody
from warraq.events.matching import FrameMatcher
from warraq.events.modes import PAST, told
from warraq.events.rows import VerbForm
from warraq.events.slots import SlotFiller
from warraq.events.speech import SpeechReader
from warraq.events.surroundings import Surroundings

_WAS: Final = {fold(word): VerbForm(gender, "past") for word, gender in (("كان", "m"), ("وكان", "m"), ("كانت", "f"), ("وكانت", "f"))}
_ALREADY: Final = fold("قد")


def earlier(sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, speech: SpeechReader) -> Found | Speech | None:
    """What a sentence that begins with «كان», or «يذكر أن», tells of its subject, in English with "had"; None where it is not certain, or
    only whom or what he spoke about."""
    start = next((n for n, token in enumerate(sentence.tokens) if not token.is_mark), 0)
    if (subject := _noted(filler, start)) > 0:
        return _noted_of(sentence, filler, frames, subject)
    was = _WAS.get(filler.word(start))
    agent = _subject(filler, start + 1, was) if was is not None else None
    if was is None or agent is None:
        return None
    at = matter_start(filler, agent, takes_person=False)
    at += filler.word(at) == _ALREADY
    form = filler.lexicon.speech.get(filler.word(at))
    doer = Filled(at + 1, agent.english, agent.phrases)
    found = frames.event(sentence, filler, at, filler.word(at), Surroundings(), doer)
    if found is not None and not found.cut and found.frame.id not in CONTENTLESS:
        return _had_done(found) if not may_name_somebody(filler, found.slots) else None
    if form is None or form.tense != "past" or not agrees(form, agent):
        return None
    return _had_said(speech.said(sentence, filler, at, filler.word(at), form, (doer, None), Surroundings()))


def _noted(filler: SlotFiller, at: int) -> int:
    """Where the subject begins behind «يذكر أن», «تجدر الإشارة إلى أن»: what the newsroom itself tells of before; 0 elsewhere."""
    words = [filler.word(at).removeprefix("و"), *(filler.word(at + n) for n in range(1, _MOST_NOTING))]
    return next((at + len(noting) for noting in _NOTING if tuple(words[: len(noting)]) == noting), 0)


def _noted_of(sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, at: int) -> Found | None:
    agent = filler.parties(at, "", "prbsg")
    if agent is None or not agent.english or of_another(agent) or filler.word(at - 1) != _THAT:
        return None
    agent = over_unread_name(filler, one_person(agent))
    verb = matter_start(filler, agent, takes_person=False)
    verb += filler.word(verb) in (_ALREADY, _SINCE)
    found = frames.event(sentence, filler, verb, filler.word(verb), Surroundings(), Filled(verb + 1, agent.english, agent.phrases))
    return _had_done(found) if found is not None and not found.cut and found.frame.id not in CONTENTLESS else None


_THAT: Final = fold("أن")
_SINCE: Final = fold("كان")
_NOTING: Final = tuple(
    tuple(fold(words).split())
    for words in ("يذكر أن", "الجدير بالذكر أن", "جدير بالذكر أن", "من الجدير بالذكر أن", "تجدر الإشارة إلى أن", "يشار إلى أن", "يشار أن", "تجدر الإشارة أن", "الجدير ذكره أن", "مما يذكر أن")
)
_MOST_NOTING: Final = 4


def _subject(filler: SlotFiller, at: int, was: VerbForm) -> Filled | None:
    agent = filler.parties(at, "", "prbsg")
    if agent is None or not agent.english or of_another(agent) or not agrees(was, agent):
        return None
    return over_unread_name(filler, of_whom(filler, one_person(agent)))


def _had_done(found: Found) -> Found | None:
    claim = told(found, PAST)
    return replace(claim.event, frame=replace(found.frame, en=claim.en)) if claim is not None and claim.en.startswith("{A} had ") else None


def _had_said(speech: Speech) -> Speech | None:
    if speech.claim is not None:
        return replace(speech, claim=replace(speech.claim, saying=f"had {speech.claim.saying}"))
    return replace(speech, stance=f"had {speech.stance}") if speech.stance and speech.topics else None
