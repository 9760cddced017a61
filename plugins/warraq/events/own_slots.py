"""Slots that a few frames read in a way of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.cases import cases_at
from warraq.events.charges import ACCUSED, charge_at
from warraq.events.described import quality_at, thing_described
from warraq.events.filled import Filled
from warraq.events.markets import good_at, measure_at
from warraq.events.police import FORCES, MANAGED, force_at
from warraq.events.quantities import quantity_at
from warraq.events.rows import Frame, Slot
from warraq.events.seizures import seized_at, sum_at
from warraq.events.single import one_suffering
from warraq.events.terms import term_at
from warraq.events.tolls import TOLLS, toll_at

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

OWN_LETTERS: Final = frozenset("YTNGMZWX")
"""Letters of slots that are read here alone."""
_BLOCKED: Final = "road_blocked_by"
_DESCRIBED: Final = "described"


def own_reading(filler: SlotFiller, frame: Frame, slot: Slot, at: int) -> Filled | None:
    """What stands at ``at`` for a slot of such a frame; None where it has nothing of its own to say."""
    if slot.letter == "Y":
        return quality_at(filler, at)
    if slot.letter == "T":
        return term_at(filler, at, slot.preposition)
    if slot.letter == "Z":
        return seized_at(filler, at)
    if slot.letter == "W":
        return sum_at(filler, at)
    if slot.letter == "X":
        return quantity_at(filler, frame.id, at, slot.preposition)
    if slot.letter == "N":
        return toll_at(filler, at) if frame.id.startswith(TOLLS) else cases_at(filler, at)
    if slot.letter == "G":
        return good_at(filler, at)
    if slot.letter == "M":
        return measure_at(filler, frame.id, at)
    if frame.id == _DESCRIBED and slot.letter == "O":
        return thing_described(filler, at)
    if slot.letter == "A" and frame.id in FORCES and (force := force_at(filler, at, managed=frame.id in MANAGED)) is not None:
        return force
    if frame.id == _BLOCKED and slot.letter == "A":
        return _by_whom(filler, at)
    if slot.letter == "O" and frame.id in ACCUSED and (charge := charge_at(filler, at)) is not None:
        return charge
    if slot.letter in "OI" and frame.plover in _OF_WORDS:
        return _quoted(filler, slot, at)
    if slot.letter == "A" and "b" in frame.a:
        return _subordinate(filler, at, slot.preposition)
    if slot.letter == "C" and not slot.preposition:
        return one_suffering(filler, frame.id, at)
    return None


def _subordinate(filler: SlotFiller, at: int, prefix: str) -> Filled | None:
    """«وزارة الداخلية التابعة لحركة حماس»: a body with the one it belongs to."""
    body = filler.phrase(at, prefix)
    if body is None or body.kind != "body" or not body.english or filler.word(body.end) not in _BELONGING:
        return None
    whose = filler.phrase(body.end + 1, "ل")
    if whose is None or whose.kind not in ("body", "state") or not whose.english:
        return None
    return Filled(whose.end, f"{body.english} of {whose.english}", (replace(body, actor_id="", english=f"{body.english} of {whose.english}"),))


def _by_whom(filler: SlotFiller, at: int) -> Filled | None:
    """«غلق الطريق … من طرف أصحاب سيارات الأجرة»: who did it, behind which road it was."""
    for n in range(at, at + _ROAD_TOKENS):
        if not filler.word(n) or filler.word(n) in ".؛:":
            return None
        if filler.word(n) == _FROM and filler.word(n + 1) in _SIDES:
            told = filler.parties(n + 2, "", "gb")
            crowd = filler.crowds.read(n + 2) if told is None else None
            return told or (crowd[0] if crowd is not None else None)
    return None


_FROM, _SIDES = fold("من"), frozenset(fold("طرف قبل لدن").split())
_ROAD_TOKENS: Final = 25


def _quoted(filler: SlotFiller, slot: Slot, at: int) -> Filled | None:
    """«إلى « الاهتمام بشؤون بلادها »», «بـ « حيازة النقد الأجنبي، و… »»: what begins with a quotation, told as far as its end or a comma."""
    apart = bool(slot.preposition) and filler.word(at) in (slot.preposition, f"{slot.preposition}ـ")
    if (slot.preposition and not apart) or filler.word(at + apart) not in QUOTES:
        return None
    begin = at + apart + 1
    told = filler.objects(begin, "", slot.letter)
    behind = told.end if told is not None else at
    if told is None or not (filler.word(behind) in QUOTES or (filler.word(behind) in _COMMAS and filler.word(behind + 1).startswith("و"))):
        return None  # «"اتخاذ الإجراءات اللازمة، ضد كل من يحرض"»: those measures alone
    end = next((n + 1 for n in range(told.end, len(filler.tokens)) if filler.word(n) in QUOTES), told.end)
    return replace(told, end=end)


_OF_WORDS: Final = frozenset({"REQUEST", "DEMAND", "THREATEN", "ACCUSE"})
"""Types of what somebody asked for, threatened or charged with in words of his own."""
_COMMAS: Final = ("،", ",")
_BELONGING: Final = frozenset(fold("التابعة التابع").split())
