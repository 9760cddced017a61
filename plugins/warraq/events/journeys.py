"""What a journey is for: «لإجراء محادثات مع …», «للقاء …»; and the words that end the name of the place it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

BEHIND_PLACES: Final = frozenset(
    fold(
        """في من على استغرقت تستغرق دامت لبحث لمناقشة لإجراء لحضور للمشاركة للقاء لعقد بهدف قصد لتقديم لتسليم لتوقيع للاطلاع ذات ذو الواقعة الواقع المطلة
        لاستئناف لمتابعة لافتتاح لترؤس للتباحث للتشاور بغية""",
    ).split()
)
"""Words behind the name of a place that are no part of it."""
_TO_HOLD: Final = frozenset(fold("لإجراء لعقد").split())
_TALKS: Final = frozenset(fold("محادثات مباحثات مشاورات لقاءات").split())
_WITH: Final = fold("مع")
_TO_MEET: Final = fold("للقاء")


def talks_aim(filler: SlotFiller, at: int) -> str:
    """"for talks with the king", "to meet the king"; "" where nobody is read whole."""
    if filler.word(at) in _TO_HOLD and filler.word(at + 1) in _TALKS:
        whom = _party(filler, at + 3) if filler.word(at + 2) == _WITH else ""
        return f"for talks with {whom}" if whom else "for talks"
    whom = _party(filler, at + 1) if filler.word(at) == _TO_MEET else ""
    return f"to meet {whom}" if whom else ""


def _party(filler: SlotFiller, at: int) -> str:
    party = filler.parties(at, "", "prbsg")
    return party.english.rstrip(",") if party is not None and party.english and filler.whole(party) else ""
