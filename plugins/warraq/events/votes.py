"""By how many votes something was passed: «بـ26 صوتا مقابل 9 أصوات معارضة», «بأغلبية 104 أصوات», «بالإجماع»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.counted import number_at

if TYPE_CHECKING:
    from warraq.events.rows import Frame
    from warraq.events.slots import SlotFiller

_PASSED: Final = ("approve", "bill_", "law_", "papers_", "agreement_approved", "resolution_", "vote_for", "confidence_given")
"""Beginnings of the frames of what is put to the vote."""
_ALL: Final = fold("بالإجماع")
_OPENERS: Final = frozenset(fold("بأغلبية بموافقة بتأييد بتصويت بواقع").split())
_BY: Final = frozenset(("ب", "بـ"))
_VOTES: Final = frozenset(fold("صوت صوتا أصوات").split())
_VOTERS: Final = frozenset(fold("نائب نائبا نواب نائبة عضو عضوا أعضاء مستشار مستشارا مستشارين برلماني برلمانيا برلمانيين").split())
_AGAINST: Final = frozenset(fold("مقابل ضد ومعارضة ورفض واعتراض").split())
_OPPOSED: Final = frozenset(fold("معارضة رفض اعتراض").split())
_ABSTAINING: Final = frozenset(fold("امتناع وامتناع").split())
_TOKENS: Final = 14
"""The count stands right behind what was voted on."""


def vote_of(filler: SlotFiller, frame_id: str, end: int) -> str:
    """"by 26 votes to 9" where the count stands behind token ``end``; "" where none does."""
    if not frame_id.startswith(_PASSED):
        return ""
    for n in range(end, end + _TOKENS):
        word = filler.word(n)
        if not word or word in ".؛:" or (n > end and word in filler.sentence.parser.vocabulary.verbs):
            break
        read = _count(filler, n)
        if read is not None:
            return read
    return ""


def with_one_voice(filler: SlotFiller, frame: Frame, begin: int, end: int) -> Frame:
    """The frame with "unanimously" where the words from ``begin`` to ``end`` say so."""
    said = frame.id.startswith(_PASSED) and frame.en.startswith("{A} ") and any(filler.word(n) == _ALL for n in range(begin, end + 1))
    return replace(frame, en=frame.en.replace("{A} ", "{A} unanimously ", 1)) if said else frame


def _count(filler: SlotFiller, at: int) -> str | None:
    """The votes counted at ``at``; None where none are, or the figure is not read whole."""
    opened = filler.word(at) in _OPENERS or filler.word(at) in _BY
    value, end = number_at(filler, at + opened, "" if opened else "ب")
    if not value or (not opened and not filler.word(at).startswith("ب")) or filler.word(end) not in _VOTES | _VOTERS:
        return None
    end += 1
    against = filler.word(end) in _AGAINST
    if not against or filler.word(end + 1) in _ABSTAINING:
        return f"with {value} votes in favour"
    begin = end + 1 + (filler.word(end + 1) in _OPPOSED)
    others, end = number_at(filler, begin, "")
    return f"by {value} votes to {others}" if others else f"with {value} votes in favour"
