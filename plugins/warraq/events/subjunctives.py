"""What is to be done, where a verb behind «أن» tells it: «طالب الحزب الحكومة بأن تستقيل», «يريد أن يشارك في …»; and what somebody
is accused of doing or having done: «اتهم الحزب الحكومة بأنها تعرقل الحوار».

Told only where the verb is certainly of the one who wants it or of whom it is asked: it agrees, and nobody who could be its
own subject stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.english import past_participle, present_participle
from warraq.arabic.letters import fold
from warraq.events.agents import agrees
from warraq.events.filled import Filled
from warraq.events.match_guards import CONTENTLESS
from warraq.events.modes import NOT_PAST, PAST, PLURALS, known
from warraq.events.surroundings import Surroundings

if TYPE_CHECKING:
    from warraq.actors.recognise import ReadSentence
    from warraq.events.found import Found
    from warraq.events.matching import FrameMatcher
    from warraq.events.rows import Frame, Slot, VerbForm
    from warraq.events.slots import SlotFiller

_THAT: Final = {fold(word): negated for word, negated in (("أن", False), ("بأن", False), ("ألا", True), ("بألا", True))}
_NOT: Final = fold("لا")
_ACCUSED: Final = "accuse_of"
_OF_WHOM: Final = {fold(word): gender for word, gender in (("بأنه", "m"), ("بأنها", "f"), ("بأنهم", "pl"), ("بأنهما", "pl"))}
_OWN: Final = ("promise", "pledge", "vow", "threaten")
"""Frames whose other party only hears what the agent is to do."""
_ELSEWHERE: Final = frozenset({"upon_b"})
"""Read with its verb by the reader of claims: "must"."""
_ALL: Final = "prbsgc"
_SLOT: Final = re.compile(r"\{(\w)\}")


def to_do(matcher: FrameMatcher, sentence: ReadSentence, filler: SlotFiller, frame: Frame, slot: Slot, at: int, slots: Mapping[str, Filled]) -> Filled | None:
    """The infinitive that the verb behind «أن» at ``at`` comes to, for a slot for what is to be done; None where it is not certain
    whose verb it is, or where not all of its clause can be told."""
    if frame.id == _ACCUSED and slot.letter == "O":
        return _of_doing(matcher, sentence, filler, at, slots.get("B"))
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
    best = _best(matcher, sentence, filler, verb, doer, "present")
    return None if best is None else replace(best, english=f"{'not ' if negated else ''}{best.english}")


def _of_doing(matcher: FrameMatcher, sentence: ReadSentence, filler: SlotFiller, at: int, accused: Filled | None) -> Filled | None:
    """«بأنها تعرقل الحوار» as "obstructing the dialogue", «بأنها عرقلت …» as "having obstructed …"."""
    gender = _OF_WHOM.get(filler.word(at))
    if gender is None or accused is None or not accused.phrases:
        return None
    several = len(accused.phrases) > 1 or accused.phrases[0].number != "sg"
    if (gender == "pl") != several or (not several and accused.phrases[0].gender not in ("", gender)):
        return None
    negated = filler.word(at + 1) == _NOT
    found = None if negated else _best(matcher, sentence, filler, at + 1, accused, "past")
    having = "having " if found is not None else ""
    found = found or _best(matcher, sentence, filler, at + 1 + negated, accused, "present")
    if found is None or found.english.startswith("be "):
        return None
    verb, _, rest = found.english.partition(" ")
    done = past_participle(verb) if having else present_participle(verb)
    return replace(found, english=f"{'not ' if negated else ''}{having}{done} {rest}".rstrip())


def _best(matcher: FrameMatcher, sentence: ReadSentence, filler: SlotFiller, verb: int, doer: Filled, tense: str) -> Filled | None:
    """The infinitive of the verb at ``verb`` with all of its clause; None where another one may be its subject."""
    if (filler.word(verb).startswith("ي") and filler.word(verb + 1) in _NAMED_NOT) or filler.parties(verb + 1, "", _ALL) is not None or filler.nouns.human(verb + 1):
        return None
    several = len(doer.phrases) > 1 or any(phrase.number != "sg" or phrase.kind not in ("person", "role", "state") for phrase in doer.phrases)
    best: tuple[int, str, Filled] | None = None
    for book in (filler.lexicon.frames, filler.lexicon.predicates):
        for form, inner in known(book, filler.word(verb), NOT_PAST if tense == "present" else PAST, several=several):
            plural = several and filler.word(verb).endswith(PLURALS)
            told = _told(matcher, sentence, filler, form, inner, verb + 1, doer) if form.tense == tense and _may(inner, form, doer, plural=plural) else None
            if told is not None and (best is None or told[0] > best[0]):
                best = told
    return replace(best[2], end=best[0], english=best[1]) if best is not None else None


def _may(frame: Frame, form: VerbForm, doer: Filled, *, plural: bool) -> bool:
    if frame.nominal or not frame.base or frame.id in CONTENTLESS or not frame.pattern or frame.pattern[0].letter != "A":
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
