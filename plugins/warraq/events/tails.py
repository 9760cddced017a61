"""What follows a matter and limits it: «في القطاع الزراعي», «في مجال التعليم», «بشأن القضايا الجنائية»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.filled import Filled

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_IN: Final = fold("في")
_SECTORS: Final = frozenset(fold("قطاع القطاع قطاعات القطاعات مجال المجال مجالات المجالات ميدان الميدان").split())
_ON: Final = frozenset(fold("بشأن حول بخصوص").split())
_TALKING: Final = frozenset(
    "cooperation coordination agreement agreements dialogue talks negotiations consultations discussions differences disagreements".split()
)
"""What English has "on" behind, so that the matter itself can stand there."""
_SAYINGS: Final = ("stressing ", "affirming ", "reaffirming ")


def limiting_tail(filler: SlotFiller, said: str, at: int) -> Filled | None:
    """The sector or the matter that limits what was ``said`` before ``at``; None where it is not read whole."""
    word, behind = filler.word(at), filler.word(at + 1)
    if word == _IN and behind in _SECTORS:
        link = "in"
    elif word in _ON and said.split()[-1] in _TALKING:
        link = "on"
    else:
        return None
    found = filler.noun_phrase(at + 1, "")
    if found is None or found.end - at < 3 or found.english.startswith(("a ", "an ")) or filler.complemented(found):
        return None
    return Filled(found.end, f"{link} {found.english}", found.phrases)


def said_matter(english: str) -> str:
    """The matter itself for one that begins with another saying: «أكد التشديد على أهمية الحوار» is about the dialogue's importance."""
    return next((english.removeprefix(saying) for saying in _SAYINGS if english.startswith(saying)), english)
