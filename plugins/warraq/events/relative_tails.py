"""Relative clauses that say which thing is meant: by whom it was made, whom it struck, where it took place.

«المبادرة التي أطلقها الحزب», «الهجوم الذي استهدف السفارة», «الجهود التي تبذلها مصر»: each is told in a few words behind the
thing; a clause of another kind is left unread, and with it the thing where it might be meant of some only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.counted import counted
from warraq.events.event_dates import date_at
from warraq.events.filled import Filled

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_OF_WHICH, _OF_WHICH_F = fold("الذي"), fold("التي")
_WHICH: Final = {_OF_WHICH: "ه", _OF_WHICH_F: "ها"}
"""The pronoun that means what stands before each relative."""
_AUTHORED: Final = {
    fold(form): english
    for english, forms in {
        "proposed": "اقترح اقترحت", "put forward": "طرح طرحت يطرح تطرح", "presented": "قدم قدمت يقدم تقدم", "brought": "أقام أقامت رفع رفعت", "conducted": "أجرى أجرت أجرا يجري تجري", "launched": "أطلق أطلقت يطلق تطلق شن شنت يشن تشن",
        "issued": "أصدر أصدرت", "approved": "أقر أقرت", "announced": "أعلن أعلنت", "made": "بذل بذلت يبذل تبذل", "carried out": "نفذ نفذت ينفذ تنفذ",
        "committed": "ارتكب ارتكبت يرتكب ترتكب", "organised": "نظم نظمت ينظم تنظم", "led": "قاد قادت يقود تقود", "sponsored": "رعى رعت يرعى ترعى",
        "hosted": "استضاف استضافت يستضيف تستضيف احتضن احتضنت يحتضن تحتضن", "taken": "اتخذ اتخذت يتخذ تتخذ", "imposed": "فرض فرضت يفرض تفرض", "prepared": "أعد أعدت",
        "published": "نشر نشرت", "delivered": "ألقى ألقت ألقا", "concluded": "أبرم أبرمت", "granted": "منح منحت", "adopted": "تبنى تبنت تبنا اعتمد اعتمدت", "formed": "شكل شكلت",
        "waged": "يخوض تخوض خاض خاضت", "pursued": "يتبع تتبع اتبع اتبعت ينتهج تنتهج انتهج انتهجت", "achieved": "حقق حققت", "provided": "وفر وفرت", "demanded": "طلب طلبت",
    }.items()
    for form in forms.split()
}  # fmt: skip
_MADE_OF: Final = {
    tuple(fold(words).split()): english
    for english, several in {
        "called for": ("دعا إلي", "دعت إلي", "دعا ل", "دعت ل", "يدعو إلي", "تدعو إلي", "نادى ب", "نادت ب"),
        "made": ("قام ب", "قامت ب", "يقوم ب", "تقوم ب", "أدلى ب", "أدلت ب"),
        "submitted": ("تقدم ب", "تقدمت ب"), "announced": ("أعلن عن", "أعلنت عن"), "revealed": ("كشف عن", "كشفت عن"), "demanded": ("طالب ب", "طالبت ب"),
    }.items()
    for words in several
}  # fmt: skip
_AND_THE: Final = re.compile(r"وال(?!ذي\b|تي\b)")
"""Behind who did it: somebody else who did it with him, where he is not read."""
_LAUNCHED: Final = "launched"
_MADE: Final = "made"
_UPON: Final = frozenset(fold("على ضد").split())
_IN: Final = fold("في")
_ON: Final = tuple(fold(words) for words in ("تعرض", "تعرضت", "يتعرض", "تتعرض"))
_ATTACKS: Final = re.compile(r"\b(?:attacks?|assaults?|aggression|attempts?|campaigns?|raids?|strikes?|restrictions|pressures?)\Z")
"""What is told as "on" whoever suffered it."""
_STRUCK: Final = frozenset(fold("استهدف استهدفت يستهدف تستهدف").split())
_KILLED: Final = frozenset(
    tuple(fold(words).split())
    for words in ("أودى بحياة", "أودت بحياة", "أسفر عن مقتل", "أسفرت عن مقتل", "أدى إلى مقتل", "أدت إلى مقتل", "خلف مقتل", "راح ضحيته", "راح ضحيتها", "أوقع قتلى")
)
_HARMLESS: Final = frozenset(fold("في من إلى على عن مع بين حول بشأن بخصوص ضد خلال بعد قبل عبر لدى تجاه منذ أمام داخل خارج عقب إثر أثناء").split())
"""Words behind which something else is told: the clause is over."""
_TOOK_PLACE: Final = frozenset(fold("وقع وقعت حدث حدثت جرى جرت دار دارت اندلع اندلعت").split())
_SAW: Final = frozenset(fold("شهدته شهدتها شهدها تشهدها يشهدها تشهده").split())


def relative_tail(filler: SlotFiller, thing: Filled) -> Filled | None:
    """The relative clause behind ``thing`` as English that stands behind it; None where there is none, or it is not read whole."""
    at = thing.end
    if not filler.relative(at):
        return None
    tail = _authored(filler, at) or _on_whom(filler, thing) or _struck(filler, at) or _located(filler, at)
    over = tail is not None and (filler.boundary(tail.end) or filler.word(tail.end) in _HARMLESS or filler.tail(tail.end) is not None)
    several = tail is not None and " by " in f" {tail.english}" and _AND_THE.match(filler.word(tail.end)) is not None
    return tail if over and not several else None


def done_to_it(filler: SlotFiller, at: int, own: str) -> tuple[str, int] | None:
    """The English participle of the verb at ``at`` with the pronoun ``own`` («أطلقها», «دعت إليها»), and where who did it begins."""
    word, behind = filler.word(at), filler.word(at + 1)
    if word.endswith(own) and not (own == "ه" and word.endswith("ها")) and (verb := _AUTHORED.get(word.removesuffix(own))) is not None:
        return verb, at + 1
    verb = _MADE_OF.get((word, behind.removesuffix(own))) if behind.endswith(own) else None
    return (verb, at + 2) if verb is not None else None


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


def _struck(filler: SlotFiller, at: int) -> Filled | None:
    """«الذي استهدف مقر الشرطة», «التي أودت بحياة 12 شخصا»: what was targeted, who was killed."""
    if filler.word(at + 1) in _STRUCK:
        target = filler.parties(at + 2, "", "prbs") or filler.place(at + 2, "") or filler.core(at + 2, "", "O")
        sure = target is not None and target.english and not target.english.startswith(("his ", "her "))
        return Filled(target.end, f"that targeted {target.english.rstrip(',')}", target.phrases) if target is not None and sure and filler.boundary(target.end) else None
    for length in (3, 2, 1):
        if tuple(filler.word(at + 1 + n) for n in range(length)) in _KILLED:
            dead = counted(filler, at + 1 + length)
            return Filled(dead.end, f"that killed {dead.english}", dead.phrases) if dead is not None and dead.english else None
    return None


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
