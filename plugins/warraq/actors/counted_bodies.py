"""Bodies without a name by their number: «خمسة أحزاب», «38 حزبا وحركة سياسية», «ثلاث منظمات حقوقية»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.actors.readings import Phrase
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold

if TYPE_CHECKING:
    from warraq.actors.groups import GroupReader

_WORDS: Final = {
    fold(word): english
    for english, words in {
        "three": "ثلاثة ثلاث", "four": "أربعة أربع", "five": "خمسة خمس", "six": "ستة ست", "seven": "سبعة سبع", "eight": "ثمانية ثماني", "nine": "تسعة تسع", "ten": "عشرة عشر",
    }.items()
    for word in words.split()
}  # fmt: skip
_SPELT: Final = ("", "", "", "three", "four", "five", "six", "seven", "eight", "nine")
_BODIES: Final = {
    fold(word): english
    for english, words in {
        "parties": "أحزاب حزبا حزب", "organisations": "منظمات منظمة", "movements": "حركات حركة", "unions": "نقابات نقابة", "countries": "دول دولة", "companies": "شركات شركة",
        "associations": "جمعيات جمعية", "factions": "فصائل فصيلا فصيل", "groups": "جماعات جماعة مجموعات مجموعة", "banks": "بنوك بنكا بنك", "newspapers": "صحف صحيفة", "coalitions": "ائتلافات ائتلافا",
    }.items()
    for word in words.split()
}  # fmt: skip
_KINDS: Final = {
    fold(stem + ending): english
    for english, words in {
        "political": "سياسي", "opposition": "معارض", "human rights": "حقوقي", "Islamist": "إسلامي", "international": "دولي", "Arab": "عربي", "African": "أفريقي إفريقي", "European": "أوروبي",
        "revolutionary": "ثوري", "Western": "غربي", "left-wing": "يساري", "Gulf": "خليجي", "industrial": "صناعي", "local": "محلي", "armed": "مسلح", "Palestinian": "فلسطيني", "Asian": "آسيوي",
        "foreign": "أجنبي", "professional": "مهني", "Islamic": "إسلامية",
    }.items()
    for stem in words.split()
    for ending in ("", "ة", "ا")
} | {fold("كبرى"): "major"}  # fmt: skip
_FEW: Final = 3
_MOST: Final = 200
_FIRST: Final = frozenset(_WORDS)


def begins_count(view: GroupReader, at: int) -> bool:
    """Whether a number stands at ``at`` and such bodies behind it."""
    word = view.word(at)
    return (word in _FIRST or word.isdigit()) and view.word(at + 1) in _BODIES


def counted_bodies(view: GroupReader, at: int) -> Phrase | None:
    """The bodies that are counted at ``at``, with what kind or of which nation they are."""
    if not begins_count(view, at):
        return None
    word = view.word(at)
    number = int(word) if word.isdigit() else 0
    if word.isdigit() and not _FEW <= number <= _MOST:
        return None
    said = _WORDS.get(word) or (_SPELT[number] if number < len(_SPELT) else str(number))
    what, end = _BODIES[view.word(at + 1)], at + 2
    more = view.word(end)
    if more.startswith("و") and more[1:] in _BODIES:
        what, end = f"{what} and {_BODIES[more[1:]]}", end + 1
    kind, state = "", ""
    while view.word(end) in _KINDS:
        kind, end = f"{_KINDS[view.word(end)]} {kind}".strip(), end + 1
    nisba = view.longest(end, Nisba, "") if end < len(view.tokens) else None
    if nisba is not None and not nisba.value.definite and not nisba.value.people:
        state, end = nisba.value.iso, nisba.end
        kind = f"{view.vocabulary.demonyms.get(state, '')} {kind}".strip()
    if what == "countries" and not kind:
        return None  # «خمس دول» says too little
    english = " ".join(part for part in (said, kind, what) if part)
    return Phrase(at, end, "group", "", english, english, "f" if what != "parties" else "", "pl", state=state)
