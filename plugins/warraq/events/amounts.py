"""Numbers with what they count: «525 مليون جنيه», «60 ألف وحدة سكنية», «نحو 500 معلم», «3 خطوط جديدة»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.events.counted import APPROXIMATE, SMALL
from warraq.events.filled import Filled
from warraq.events.plurals import plural
from warraq.events.rows import NounForm

if TYPE_CHECKING:
    from warraq.events.claim_slots import ClaimFiller
    from warraq.events.slots import SlotFiller

SCALES: Final = {
    fold(arabic): english
    for english, words in {"thousand": "ألف ألفا آلاف", "million": "مليون مليونا ملايين", "billion": "مليار مليارا مليارات"}.items()
    for arabic in words.split()
}
_UNITS: Final = {
    fold(arabic): english
    for english, words in {
        "pounds": "جنيه جنيها جنيهات", "dollars": "دولار دولارا دولارات", "euros": "يورو أورو", "riyals": "ريال ريالا ريالات", "dirhams": "درهم درهما دراهم",
        "dinars": "دينار دينارا دنانير", "liras": "ليرة ليرات", "shekels": "شيكل شيكلا", "tonnes": "طن طنا أطنان", "kilometres": "كيلومتر كيلومترا كيلومترات",
        "metres": "متر مترا أمتار", "feddans": "فدان فدانا", "hectares": "هكتار هكتارا", "barrels": "برميل برميلا براميل", "megawatts": "ميغاوات", "votes": "صوت صوتا أصوات", "degrees": "درجة درجات", "head": "رأس رأسا رؤوس",
        "schools": "مدرسة مدارس",
    }.items()
    for arabic in words.split()
}  # fmt: skip
_UNITS_IN_TWO: Final = {
    tuple(fold(arabic).split()): english
    for arabic, english in (
        ("وحدة سكنية", "housing units"), ("مدرسة جديدة", "new schools"), ("مدارس جديدة", "new schools"), ("فرصة عمل", "jobs"), ("فرص عمل", "jobs"), ("منصب شغل", "jobs"), ("متر مكعب", "cubic metres"), ("متر مربع", "square metres"),
        ("قطعة أرض", "plots of land"), ("شاحنة مساعدات", "aid lorries"), ("شاحنات مساعدات", "aid lorries"), ("شاحنة إغاثة", "aid lorries"), ("شاحنة وقود", "fuel lorries"), ("مركز اقتراع", "polling stations"),
    )
}  # fmt: skip
_MONEY: Final = frozenset("pounds dollars riyals dirhams dinars liras".split())
MONEY: Final = re.compile(rf"\b(?:{'|'.join(sorted(_MONEY))})\b")
"""English of amounts of money."""
GOES_ON: Final = frozenset(fold("ونصف ونصفا وربع وثلث وثلثا وثلثين ونيف وبضعة وبضع إلا").split())
_PARTS: Final = {fold("نصف"): "half a", fold("ربع"): "a quarter of a"}
"""«ربع مليون جنيه»."""
_LONG: Final = 10_000
"""Numbers of more figures are written with a comma."""
_FEW: Final = 3
"""From here on Arabic writes the number; one and two are forms of the noun."""


def amount(filler: ClaimFiller, at: int) -> Filled | None:
    """The number at ``at`` with what it counts, and the adjectives of that."""
    about, at = rounded(filler, at)
    number = filler.word(at)
    if not re.fullmatch(r"\d{1,3}(?:,\d{3})*|\d+(?:\.\d+)?", number):
        return None
    scale = SCALES.get(filler.word(at + 1), "")
    counted = at + 1 + bool(scale)
    what = unit_at(filler, counted) or things(filler, counted, few=not scale and number.isdigit() and _FEW <= int(number) <= 10)
    value = float(number.replace(",", ""))
    if what is None or (value < _FEW and not scale) or _goes_on(filler.word(what.end)):
        return None
    said = f"{int(number):,}" if number.isdigit() and value >= _LONG else number
    said = SMALL[int(number)] if number.isdigit() and not scale and value < len(SMALL) else said
    said = scaled(said, scale)
    return Filled(what.end, f"{about} {said} {what.english}".strip())


def scaled(number: str, scale: str) -> str:
    """«60 ألف» as "60,000", «2684 ألف» as "2,684 thousand", «3.6 مليون» as "3.6 million"."""
    if scale != "thousand" or not number.replace(",", "").isdigit():
        return f"{number} {scale}".strip()
    value = int(number.replace(",", ""))
    return f"{value},000" if value < _THOUSAND else f"{value:,} thousand"


_THOUSAND: Final = 1_000


def money(filler: SlotFiller, at: int, *, alone: str = "") -> Filled | None:
    """The sum of money at ``at``: «500 مليون دولار»; ``alone``: what a scale without a number says («مليار درهم»)."""
    if alone:
        unit = unit_at(filler, at + 1)
        return Filled(unit.end, f"{alone} {unit.english}") if unit is not None and MONEY.search(unit.english) and not _goes_on(filler.word(unit.end)) else None
    about, at = rounded(filler, at)
    if filler.word(at) in _PARTS and (scale := SCALES.get(filler.word(at + 1), "")) not in ("", "thousand"):
        unit = unit_at(filler, at + 2)
        told = unit is not None and (MONEY.search(unit.english) or unit.english == "euros") and not _goes_on(filler.word(unit.end))
        return Filled(unit.end, f"{about} {_PARTS[filler.word(at)]} {scale} {unit.english}".strip()) if unit is not None and told else None
    number, scale = filler.word(at), SCALES.get(filler.word(at + 1), "")
    what = unit_at(filler, at + 1 + bool(scale))
    if not re.fullmatch(r"\d{1,3}(?:,\d{3})*|\d+(?:\.\d+)?", number) or what is None or not (MONEY.search(what.english) or what.english == "euros") or _goes_on(filler.word(what.end)):
        return None
    said = scaled(number, scale)
    return Filled(what.end, f"{about} {said} {what.english}".strip())


def _counts_more(filler: SlotFiller, at: int) -> bool:
    """«41 ميثاقا ومنظمة دولية»: one number of both."""
    forms = (match.value for match in filler.nouns.matches(at, NounForm, "و"))
    return any(not form.definite and not form.noun.plural for form in forms) and not filler.word(at + 1).isdigit()


def _goes_on(word: str) -> bool:
    """«5 ملايين دينار ونصف» are more than five."""
    return word in GOES_ON or re.match(r"و\d", word) is not None


def rounded(filler: SlotFiller, at: int) -> tuple[str, int]:
    for words, english in APPROXIMATE.items():
        if tuple(filler.word(at + n) for n in range(len(words))) == words:
            return english, at + len(words)
    return "", at


def unit_at(filler: SlotFiller, at: int) -> Filled | None:
    two = _UNITS_IN_TWO.get((filler.word(at), filler.word(at + 1)))
    if two is not None:
        return Filled(at + 2, two)
    unit = _UNITS.get(filler.word(at), "")
    if not unit:
        return None
    nisba = filler.sentence.parser.longest(at + 1, Nisba, "") if unit in _MONEY and at + 1 < len(filler.tokens) else None
    whose = filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso, "") if nisba is not None and not nisba.value.definite else ""
    return Filled(nisba.end, f"{whose} {unit}") if nisba is not None and whose else Filled(at + 1, unit)


def things(filler: SlotFiller, at: int, *, few: bool) -> Filled | None:
    """«وحدة سكنية», behind three to ten «خطوط جديدة»."""
    for match in sorted(filler.nouns.matches(at, NounForm, ""), key=lambda match: -match.end):
        form: NounForm = match.value
        if form.definite or form.noun.kind == "mass" or form.noun.plural != few or filler.nouns.other_hamza(at, form.noun.ar) or filler.nouns.barred(form.noun, match):
            continue
        thing = filler.nouns.described(form, match.end)
        words = re.sub(r"\A(?:an?|the) ", "", thing.english)
        if words.endswith(form.noun.en) and (few or not _counts_more(filler, thing.end)):
            return Filled(thing.end, words if few else f"{words.removesuffix(form.noun.en)}{plural(form.noun.en)}")
    return None
