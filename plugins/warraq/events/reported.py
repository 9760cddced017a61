"""What a speaker says that somebody did or will do: a frame behind «أن», the subject first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.agents import agrees
from warraq.events.filled import Filled
from warraq.events.found import Found
from warraq.events.lexicon import Frame, VerbForm
from warraq.events.matching import FrameMatcher
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings
from warraq.events.themes import THAT, another_saying

SAYING_THAT: Final = frozenset(
    fold(
        "قال قالت أكد أكدت أوضح أوضحت أضاف أضافت أعلن أعلنت صرح صرحت ذكر ذكرت كشف كشفت أفاد أفادت أشار أشارت لفت لفتت تابع تابعت"
    ).split()
)
"""Verbs behind which the clause with «أن» is what the speaker holds to be so."""
_THAT_HE: Final = {fold(word): gender for word, gender in (("أنه", "m"), ("إنه", "m"), ("بأنه", "m"), ("أنها", "f"), ("إنها", "f"), ("بأنها", "f"), ("أنهم", "pl"), ("إنهم", "pl"))}
PRONOUNS: Final = frozenset({"he", "she", "it", "they"})
_DONE: Final = fold("قد")
_TO_COME: Final = fold("سوف")
_OPENER_TOKENS: Final = 30


@dataclass(frozen=True)
class Reported:
    """``future``: still to come, by the speaker's words."""

    event: Found
    future: bool


def reported_event(
    sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, agent: Filled, end: int
) -> Reported | None:
    """What ``agent`` tells of right behind «أن»; None where it is not certain who does what."""
    opened = next((n for n in range(agent.end, min(end, agent.end + _OPENER_TOKENS)) if filler.word(n) in THAT or filler.word(n) in _THAT_HE), None)
    if opened is None or another_saying(filler, agent.end, opened):
        return None
    at = opened + 1
    if filler.word(opened) in _THAT_HE:
        subject = himself(agent, at, _THAT_HE[filler.word(opened)])
    else:
        while filler.word(at) in QUOTES:
            at += 1
        subject = filler.parties(at, "", "prbsg")
    if subject is None or not subject.english:
        return None
    at, forms, future = _verb(filler, subject.end)
    best: tuple[int, Found] | None = None
    for form, frame in forms:
        if frame.nominal or not frame.pattern or frame.pattern[0].letter != "A" or form.tense != ("present" if future else "past"):
            continue
        if not agrees(form, subject) or not {phrase.kind[0] for phrase in subject.phrases} <= set(frame.a):
            continue
        found = frames.match(sentence, filler, frame, form, at + 1, Surroundings(), subject)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return Reported(best[1], future) if best is not None else None


def himself(agent: Filled, at: int, gender: str) -> Filled | None:
    """The speaker as «أنه»: "he", "it", "they"; None where the pronoun cannot be his."""
    first = agent.phrases[0] if len(agent.phrases) == 1 else None
    if first is None or first.kind not in ("person", "role", "body", "state", "group"):
        return None
    if gender == "pl" or first.number != "sg":
        return Filled(at, "they", agent.phrases) if gender == "pl" and first.number != "sg" else None
    if first.gender != gender:
        return None
    return Filled(at, {"m": "he", "f": "she"}[gender] if first.kind in ("person", "role") else "it", agent.phrases)


def _verb(filler: SlotFiller, at: int) -> tuple[int, Sequence[tuple[VerbForm, Frame]], bool]:
    """(the verb's token, its frames, whether it is future): «قد استقبل», «سوف يستقبل», «سيستقبل»."""
    known = filler.lexicon.frames
    word = filler.word(at)
    if word in (_DONE, _TO_COME):
        return at + 1, known.get(filler.word(at + 1), ()), word == _TO_COME
    if word.startswith("س") and any(form.tense == "present" for form, _ in known.get(word[1:], ())):
        return at, known[word[1:]], True
    return at, known.get(word, ()), False
