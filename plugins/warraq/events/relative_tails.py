"""Relative clauses that say which thing is meant: by whom it was made, whom it struck, where it took place.

«المبادرة التي أطلقها الحزب», «الاعتداء الذي تعرض له السفير», «الجهود التي تبذلها مصر»: each is told in a few words behind the
thing; a clause of another kind is left unread, and with it the thing where it might be meant of some only. What ``relatives``
reads of such a clause, with what it is said of, goes first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.authored import done_to_it
from warraq.events.event_dates import date_at
from warraq.events.filled import Filled
from warraq.events.relatives import related_tail

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_OF_WHICH, _OF_WHICH_F = fold("الذي"), fold("التي")
_WHICH: Final = {_OF_WHICH: "ه", _OF_WHICH_F: "ها"}
"""The pronoun that means what stands before each relative."""
_AND_THE: Final = re.compile(r"وال(?!ذي\b|تي\b)")
"""Behind who did it: somebody else who did it with him, where he is not read."""
_LAUNCHED: Final = "launched"
_MADE: Final = "made"
_UPON: Final = frozenset(fold("على ضد").split())
_IN: Final = fold("في")
_ON: Final = tuple(fold(words) for words in ("تعرض", "تعرضت", "يتعرض", "تتعرض"))
_ATTACKS: Final = re.compile(r"\b(?:attacks?|assaults?|aggression|attempts?|campaigns?|raids?|strikes?|restrictions|pressures?)\Z")
"""What is told as "on" whoever suffered it."""
_HARMLESS: Final = frozenset(fold("في من إلى على عن مع بين حول بشأن بخصوص ضد خلال بعد قبل عبر لدى تجاه منذ أمام داخل خارج عقب إثر أثناء").split())
"""Words behind which something else is told: the clause is over."""
_TOOK_PLACE: Final = frozenset(fold("وقع وقعت حدث حدثت جرى جرت دار دارت اندلع اندلعت").split())
_SAW: Final = frozenset(fold("شهدته شهدتها شهدها تشهدها يشهدها تشهده").split())


def relative_tail(filler: SlotFiller, thing: Filled) -> Filled | None:
    """The relative clause behind ``thing`` as English that stands behind it; None where there is none, or it is not read whole."""
    at = thing.end
    if not filler.relative(at):
        return None
    on_whom = _on_whom(filler, thing)
    if on_whom is None and (related := related_tail(filler, thing)) is not None:
        return related
    tail = on_whom or _authored(filler, at) or _located(filler, at)
    over = tail is not None and (filler.boundary(tail.end) or filler.word(tail.end) in _HARMLESS or filler.tail(tail.end) is not None)
    several = tail is not None and " by " in f" {tail.english}" and _AND_THE.match(filler.word(tail.end)) is not None
    return tail if over and not several else None


def _authored(filler: SlotFiller, at: int) -> Filled | None:
    """«الذي اقترحه حزب النور», «التي دعت إليها الرئاسة»: by whom the thing was proposed, launched or called for."""
    own = _WHICH.get(filler.word(at), "")
    done = done_to_it(filler, at + 1, own) if own else None
    by = filler.parties(done[1], "", "prbsg") if done is not None else None
    if done is None or by is None or not by.english or by.english.startswith(("his ", "her ")):
        return None
    verb = done[0]
    told = Filled(by.end, f"{verb} by {by.english.rstrip(',')}", by.phrases)
    return _against(filler, told) if verb == _LAUNCHED else _towards(filler, told) if verb == _MADE else told


def _against(filler: SlotFiller, told: Filled) -> Filled | None:
    """«التي تشنها إسرائيل على غزة»: whom it is launched on, belongs to it."""
    if filler.word(told.end) not in _UPON:
        return told
    whom = filler.place(told.end + 1, "") or filler.parties(told.end + 1, "", "prbsg")
    link = "on" if filler.word(told.end) == fold("على") else "against"
    return Filled(whom.end, f"{told.english} {link} {whom.english}", (*told.phrases, *whom.phrases)) if whom is not None and whom.english else None


def _towards(filler: SlotFiller, told: Filled) -> Filled:
    """«الجهود التي يبذلها المغرب في مكافحة الإرهاب»: in what, where that is read."""
    what = filler.listed(told.end + 1, "", "O") if filler.word(told.end) == _IN else None
    doing = what is not None and filler.boundary(what.end)
    return Filled(what.end, f"{told.english} in {what.english}", (*told.phrases, *what.phrases)) if what is not None and doing else told


def _on_whom(filler: SlotFiller, attack: Filled) -> Filled | None:
    """«الاعتداء الذي تعرض له السفير»: "on the ambassador"."""
    at = attack.end
    if filler.word(at + 1) not in _ON or filler.word(at + 2) != f"ل{_WHICH.get(filler.word(at), '?')}" or _ATTACKS.search(attack.english) is None:
        return None
    whom = filler.parties(at + 3, "", "prbsg") or filler.core(at + 3, "", "O")
    if whom is None or not whom.english or whom.english.startswith(("his ", "her ")) or not filler.whole(whom):
        return None
    return Filled(whom.end, f"on {whom.english.rstrip(',')}", whom.phrases)


def _located(filler: SlotFiller, at: int) -> Filled | None:
    """«التي وقعت في العراق», «التي شهدتها مصر»: where the events took place, as "in Iraq"."""
    if filler.word(at + 1) in _TOOK_PLACE:
        day = date_at(filler.sentence, at + 2)
        placed = filler.place_tail(at + 2 if day is None else day.end)
        return placed if placed is not None and filler.boundary(placed.end) else None
    seen = filler.phrase(at + 2, "") if filler.word(at + 1) in _SAW else None
    if seen is None or seen.kind not in ("state", "place") or not seen.english or not filler.boundary(seen.end):
        return None
    return Filled(seen.end, f"in {seen.english}", (seen,))
