"""How many have died, as a total: «ارتفعت حصيلة القتلى إلى 2900 قتيل»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.counted import APPROXIMATE, number_at
from warraq.events.filled import Filled

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

TOLLS: Final = "death_toll"
"""Frames whose slot N is a total of dead begin so."""
_DEAD: Final = frozenset(fold("قتيل قتيلا قتلى شهيد شهيدا شهداء وفاة وفيات ضحية ضحايا شخص شخصا أشخاص").split())
_THOUSAND: Final = frozenset(fold("ألف ألفا آلاف").split())
_LEAST: Final = 2


def toll_at(filler: SlotFiller, at: int) -> Filled | None:
    """"about 2,900" for «نحو 2900 قتيل»; None where another count is written onto it."""
    rounded = ""
    for words, english in APPROXIMATE.items():
        if tuple(filler.word(at + n) for n in range(len(words))) == words:
            rounded, at = f"{english} ", at + len(words)
            break
    value, end = number_at(filler, at)
    if not value or value < _LEAST:
        return None
    thousands = filler.word(end) in _THOUSAND
    value, end = value * 1_000 if thousands else value, end + thousands
    end += filler.word(end) in _DEAD
    if not filler.boundary(end) or filler.word(end).removeprefix("و")[:1].isdigit() or (filler.word(end) == "و" and filler.word(end + 1)[:1].isdigit()):
        return None
    return Filled(end, f"{rounded}{value:,}")
