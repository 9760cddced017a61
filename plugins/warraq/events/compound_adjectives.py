"""Adjectives of two words, which agree with their noun in the first: «واسع النطاق», «رفيعة المستوى», «بعيدة المدى»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.rows import NounForm

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_TABLE: Final = {
    (fold(first), fold(second)): english
    for english, words in {
        "high-level": "رفيع المستوى,عالي المستوى", "large-scale": "واسع النطاق", "long-term": "طويل الأمد,طويل المدى,طويل الأجل,بعيد المدى", "multilateral": "متعدد الأطراف",
        "short-term": "قصير الأمد,قصير المدى,قصير الأجل", "medium-term": "متوسط المدى,متوسط الأجل,متوسط الأمد", "multinational": "متعدد الجنسيات", "tripartite": "ثلاثي الأطراف",
        "high-quality": "عالي الجودة", "high-precision": "عالي الدقة", "very dangerous": "شديد الخطورة", "very important": "بالغ الأهمية", "very serious": "بالغ الخطورة",
        "demilitarised": "منزوع السلاح", "strongly worded": "شديد اللهجة", "fast-spreading": "سريع الانتشار",
    }.items()
    for pair in words.split(",")
    for first, second in [pair.split()]
}  # fmt: skip
_REACHING: Final = fold("المدى")
_FAR: Final = {fold(word): english for word, english in (("بعيد", "long-range"), ("طويل", "long-range"), ("متوسط", "medium-range"), ("قصير", "short-range"))}
_FLYING: Final = re.compile(r"\b(?:missiles?|rockets?|drones?|weapons?|artillery|bombers?|aircraft|radars?)\b")
"""Of these «المدى» is how far they reach, of all others how long they last."""


def compound_adjective(filler: SlotFiller, form: NounForm, at: int, prefix: str) -> tuple[int, str, str] | None:
    """(end, English, where it stands) of the adjective of two words at ``at``, where it agrees with its noun."""
    word, second = filler.word(at), filler.word(at + 1)
    if not word.startswith(prefix):
        return None
    stem, noun = word[len(prefix) :], form.noun
    if stem.startswith("ال") != form.definite:
        return None
    stem = stem.removeprefix("ال") if form.definite else stem
    if noun.gender == "f":
        if not stem.endswith("ه"):
            return None
        stem = stem[:-1]
    english = _FAR.get(stem, "") if second == _REACHING and _FLYING.search(noun.en) else _TABLE.get((stem, second), "")
    return (at + 2, english, "") if english else None
