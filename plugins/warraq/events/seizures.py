"""What was seized, and sums set aside: «3 أطنان من مخدر الشيرا», «20 صفيحة من القنب الهندي», «مليار درهم»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.amounts import SCALES, money
from warraq.events.counted import APPROXIMATE, SMALL, number_at
from warraq.events.filled import Filled

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_UNITS: Final = {
    fold(arabic): english
    for english, words in (
        ("tonnes", "طن طنا أطنان"), ("kilograms", "كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كلغ كلغم كغ كغم كيلو"), ("grams", "غرام غراما غرامات جرام جراما غ"),
        ("tablets", "قرص قرصا أقراص حبة حبات"), ("slabs", "صفيحة صفائح"), ("litres", "لتر لترا لترات"), ("packs", "علبة علب"),
    )
    for arabic in words.split()
}  # fmt: skip
_ONE_OF: Final = {fold("طنين"): "two tonnes", fold("طنان"): "two tonnes"}
_DRUGS: Final = {
    tuple(fold(arabic).split()): english
    for english, spellings in (
        ("cannabis resin", "الشيرا|الحشيش|الكيف المعالج|القنب الهندي المعالج"), ("cannabis", "القنب الهندي|الزطلة|الكيف|الماريخوانا|البانجو"), ("cocaine", "الكوكايين|الكوكاين"),
        ("heroin", "الهيروين"), ("ecstasy", "الإكستازي|إكستازي|الإكستاسي"), ("psychotropic drugs", "المؤثرات العقلية|الأدوية المهلوسة"), ("captagon", "الكبتاغون|الكبتاجون|كبتاغون|كبتاجون"),
        ("explosives", "المتفجرات|المواد المتفجرة"), ("fuel", "الوقود|المحروقات"), ("contraband cigarettes", "السجائر المهربة"), ("drugs", "المخدرات"),
    )
    for arabic in spellings.split("|")
}  # fmt: skip
_NAMES: Final = frozenset(fold("مخدر مخدرات مادة أقراص").split())
_OF: Final = fold("من")
_DRUGGED: Final = {fold("مخدرة"): "drug", fold("مهلوسة"): "hallucinogenic", fold("مخدر"): "drug", fold("مخدرا"): "drug", fold("مهلوسا"): "hallucinogenic", fold("مهلوس"): "hallucinogenic"}
_LONG: Final = 1_000
_SCALED: Final = {fold("مليون"): "one million", fold("مليار"): "one billion"}


def seized_at(filler: SlotFiller, at: int) -> Filled | None:
    """"three tonnes of cannabis resin" for the words at ``at``; None where the thing or its quantity is not read whole."""
    rounded = ""
    for words, english in APPROXIMATE.items():
        if tuple(filler.word(at + n) for n in range(len(words))) == words:
            rounded, at = english, at + len(words)
    said = _ONE_OF.get(filler.word(at), "")
    end = at + 1
    if not said:
        quantity = _quantity(filler, at)
        if quantity is None:
            return None
        end, said = quantity
    if "tablets" in said and (pure := _DRUGS.get((filler.word(end),))) is not None:
        return Filled(end + 1, f"{rounded} {said.replace('tablets', '')}{pure} tablets".strip())  # «حبة كبتاغون»
    if filler.word(end) in _DRUGGED and "tablets" in said:
        return Filled(end + 1, f"{rounded} {said.replace('tablets', '')}{_DRUGGED[filler.word(end)]} tablets".strip())
    if filler.word(end) != _OF:
        return None
    end += 1
    while filler.word(end) in _NAMES:
        end += 1
    for words, english in sorted(_DRUGS.items(), key=lambda row: -len(row[0])):
        if tuple(filler.word(end + n) for n in range(len(words))) == words:
            return Filled(end + len(words), f"{rounded} {said} of {english}".strip())
    return None


def _quantity(filler: SlotFiller, at: int) -> tuple[int, str] | None:
    decimal = re.fullmatch(r"\d+\.\d+", filler.word(at))
    value, end = (0, at + 1) if decimal else number_at(filler, at)
    scale = SCALES.get(filler.word(end), "")
    end += bool(scale)
    unit = _UNITS.get(filler.word(end), "")
    if not unit or not (decimal or value):
        return None
    number = decimal[0] if decimal else SMALL[value] if value < len(SMALL) else f"{value:,}" if value >= _LONG else str(value)
    if scale == "thousand" and not decimal:
        return end + 1, f"{value * 1_000:,} {unit}"
    return end + 1, " ".join(part for part in (number, scale, unit) if part)


def sum_at(filler: SlotFiller, at: int) -> Filled | None:
    """A sum of money: «500 مليون دولار», «مليار درهم»."""
    return money(filler, at, alone=_SCALED.get(filler.word(at), ""))
