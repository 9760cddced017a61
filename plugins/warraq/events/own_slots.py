"""Slots that a few frames read in a way of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.events.cases import cases_at
from warraq.events.described import quality_at, thing_described
from warraq.events.filled import Filled
from warraq.events.lexicon import Frame, Slot
from warraq.events.markets import good_at, measure_at
from warraq.events.police import ARRESTS, MANAGED, force_at
from warraq.events.single import one_suffering
from warraq.events.terms import term_at

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

OWN_LETTERS: Final = frozenset("YTNGM")
"""Letters of slots that are read here alone."""
_DESCRIBED: Final = "described"


def own_reading(filler: SlotFiller, frame: Frame, slot: Slot, at: int) -> Filled | None:
    """What stands at ``at`` for a slot of such a frame; None where it has nothing of its own to say."""
    if slot.letter == "Y":
        return quality_at(filler, at)
    if slot.letter == "T":
        return term_at(filler, at, slot.preposition)
    if slot.letter == "N":
        return cases_at(filler, at)
    if slot.letter == "G":
        return good_at(filler, at)
    if slot.letter == "M":
        return measure_at(filler, frame.id, at)
    if frame.id == _DESCRIBED and slot.letter == "O":
        return thing_described(filler, at)
    if frame.id in ARRESTS and slot.letter == "A":
        return force_at(filler, at, managed=frame.id in MANAGED)
    if slot.letter == "C" and not slot.preposition:
        return one_suffering(filler, frame.id, at)
    return None
