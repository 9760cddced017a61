"""«الوزارة», «الهيئة» behind «أن»: the body a speaker heads, or belongs to, called by its first word alone."""

from __future__ import annotations

import re
from typing import Final

from warraq.arabic.letters import fold
from warraq.arabic.patterns import later
from warraq.events.filled import Filled

_BODIES: Final = {
    fold(arabic): (english, gender, later(rf"\b(?:{known})\b", re.IGNORECASE))
    for arabic, english, gender, known in (
        ("الوزارة", "the ministry", "f", "ministry|minister|secretary of state"), ("الحكومة", "the government", "f", "government|prime minister|minister|cabinet"),
        ("الحزب", "the party", "m", "party"), ("الهيئة", "the authority", "f", "authority"), ("اللجنة", "the committee", "f", "committee|commission"),
        ("النقابة", "the union", "f", "union|syndicate"), ("الشركة", "the company", "f", "company|corporation|airlines?"), ("الجامعة", "the university", "f", "university"),
        ("الجمعية", "the association", "f", "association|society"), ("المنظمة", "the organisation", "f", "organi[sz]ation"), ("الجبهة", "the front", "f", "front"),
        ("الحركة", "the movement", "f", "movement"), ("المحكمة", "the court", "f", "court"), ("البنك", "the bank", "m", "bank"), ("التحالف", "the alliance", "m", "alliance|coalition"),
        ("البلدية", "the municipality", "f", "municipality|mayor"), ("الوكالة", "the agency", "f", "agency"), ("المحافظة", "the governorate", "f", "governor|governorate"),
        ("السفارة", "the embassy", "f", "embassy|ambassador"), ("المجلس", "the council", "m", "council"), ("الجيش", "the army", "m", "army|military|defence minister"),
        ("النيابة", "the prosecution", "f", "prosecution|prosecutor"), ("البورصة", "the stock exchange", "f", "stock exchange"), ("الكنيسة", "the church", "f", "church"),
        ("المنتدى", "the forum", "m", "forum"), ("المرصد", "the observatory", "m", "observatory"), ("الصندوق", "the fund", "m", "fund"), ("الفيدرالية", "the federation", "f", "federation"),
    )
}  # fmt: skip
"""The word → its English, its gender, and the English of a speaker who belongs to one of them."""


def own_body(word: str, at: int, speaker: Filled) -> tuple[Filled, str] | None:
    """("the ministry", "f") where the one who speaks is a minister."""
    if len(speaker.phrases) != 1 or speaker.phrases[0].kind not in ("person", "role"):
        return None
    return body_of(word, at, speaker.english)


def body_of(word: str, at: int, described: str) -> tuple[Filled, str] | None:
    """The same, of somebody who is ``described`` so."""
    english, gender, known = _BODIES.get(word, ("", "", None))
    return (Filled(at + 1, english), gender) if known is not None and known.search(described) else None
