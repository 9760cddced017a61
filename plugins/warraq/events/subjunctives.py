"""What is to be done, where a verb behind «أن» tells it: «طالب الحزب الحكومة بأن تستقيل», «يريد أن يشارك في …».

Told only where the verb is certainly of the one who wants it or of whom it is asked: it agrees, and nobody who could be its
own subject stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.agents import agrees
from warraq.events.filled import Filled
from warraq.events.match_guards import CONTENTLESS
from warraq.events.modes import NOT_PAST, PLURALS, known
from warraq.events.surroundings import Surroundings

if TYPE_CHECKING:
    from warraq.actors.recognise import ReadSentence
    from warraq.events.found import Found
    from warraq.events.matching import FrameMatcher
    from warraq.events.rows import Frame, Slot, VerbForm
    from warraq.events.slots import SlotFiller

_THAT: Final = {fold(word): negated for word, negated in (("أن", False), ("بأن", False), ("ألا", True), ("بألا", True))}
_NOT: Final = fold("لا")
_OWN: Final = ("promise", "pledge", "vow", "threaten")
"""Frames whose other party only hears what the agent is to do."""
_ELSEWHERE: Final = frozenset({"upon_b"})
"""Read with its verb by the reader of claims: "must"."""
_ALL: Final = "prbsgc"
_SLOT: Final = re.compile(r"\{(\w)\}")


def to_do(matcher: FrameMatcher, sentence: ReadSentence, filler: SlotFiller, frame: Frame, slot: Slot, at: int, slots: Mapping[str, Filled]) -> Filled | None:
    """The infinitive that the verb behind «أن» at ``at`` comes to, for a slot for what is to be done; None where it is not certain
    whose verb it is, or where not all of its clause can be told."""
    if slot.letter != "I" or frame.id in _ELSEWHERE:
        return None
    at += bool(slot.preposition) and filler.word(at) == slot.preposition
    doer = slots.get("A" if frame.id.startswith(_OWN) or "B" not in slots else "B")
    negated = _THAT.get(filler.word(at))
    if negated is None or doer is None or not doer.phrases:
        return None
    verb = at + 1
    if filler.word(verb) == _NOT and not negated:
        negated, verb = True, verb + 1
    if (filler.word(verb).startswith("ي") and filler.word(verb + 1) in _NAMED_NOT) or filler.parties(verb + 1, "", _ALL) is not None or filler.nouns.human(verb + 1):
        return None
    several = len(doer.phrases) > 1 or any(phrase.number != "sg" or phrase.kind not in ("person", "role", "state") for phrase in doer.phrases)
    best: tuple[int, str, Filled] | None = None
    for book in (filler.lexicon.frames, filler.lexicon.predicates):
        for form, inner in known(book, filler.word(verb), NOT_PAST, several=several):
            plural = several and filler.word(verb).endswith(PLURALS)
            told = _told(matcher, sentence, filler, form, inner, verb + 1, doer) if _may(inner, form, doer, plural=plural) else None
            if told is not None and (best is None or told[0] > best[0]):
                best = told
    if best is None:
        return None
    return replace(best[2], end=best[0], english=f"{'not ' if negated else ''}{best[1]}")


def _may(frame: Frame, form: VerbForm, doer: Filled, *, plural: bool) -> bool:
    if form.tense != "present" or frame.nominal or not frame.base or frame.id in CONTENTLESS or not frame.pattern or frame.pattern[0].letter != "A":
        return False
    return plural or agrees(form, doer)


def _told(matcher: FrameMatcher, sentence: ReadSentence, filler: SlotFiller, form: VerbForm, frame: Frame, at: int, doer: Filled) -> tuple[int, str, Filled] | None:
    matched = matcher.match(sentence, filler, frame, form, at, Surroundings(), replace(doer, end=at))
    if matched is None or not _whole(filler, *matched):
        return None
    end, found = matched
    wanted = _SLOT.findall(frame.base)
    if "A" in wanted or "{his}" in frame.base or any(letter not in found.slots for letter in wanted):
        return None
    english = frame.base.format(**{letter: filled.english for letter, filled in found.slots.items()})
    told = " ".join(part for part in (english, found.matter, found.aim, f"in {found.place}" if found.place else "") if part)
    return end, told, Filled(end, told, tuple(phrase for letter, filled in found.slots.items() if letter != "A" for phrase in filled.phrases))


def _whole(filler: SlotFiller, end: int, found: Found) -> bool:
    """Whether the clause ends where it was read to end, with nothing left out and no day that may be another one's."""
    if found.cut or any(filled.deed for filled in found.slots.values()) or filler.conditioned(end) or filler.reserved(end) or found.date is not None:
        return False
    over = Surroundings().skip(filler.sentence, end)
    return filler.boundary(over)


_NAMED_NOT: Final = frozenset(fold("أحد كل جميع بعض أي هناك هذا هذه ذلك الجميع").split())
"""Words that are the subject of a verb they stand behind."""
