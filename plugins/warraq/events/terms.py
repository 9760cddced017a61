"""What a court sentenced somebody to: «سنتين سجنا نافذا», «ثلاث سنوات حبسا موقوفة التنفيذ»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.counted import number_at, spelt
from warraq.events.filled import Filled

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_ALONE: Final = {
    fold(arabic): english
    for english, words in (("one year", "سنة عام"), ("two years", "سنتين عامين"), ("one month", "شهر"), ("two months", "شهرين")) for arabic in words.split()
}
_SINGLE: Final = {fold(word): english for word, english in (("عاما", "one year"), ("عام", "one year"), ("سنة", "one year"), ("شهرا", "one month"), ("شهر", "one month"))}
_ONE: Final = frozenset(fold("واحد واحدا واحدة").split())
_UNITS: Final = {fold(word): english for word, english in (("سنوات", "years"), ("سنة", "years"), ("عاما", "years"), ("أعوام", "years"), ("أشهر", "months"), ("شهرا", "months"), ("شهور", "months"))}
_PRISON: Final = frozenset(fold("سجنا حبسا سجن حبس").split())
_BEHIND_BARS: Final = frozenset(fold("بالسجن بالحبس السجن الحبس بسجن").split())
_KINDS: Final = frozenset(fold("النافذ المشدد الفعلي لمدة مدة نافذا نافذة نافذ مشددا").split())
_IN_FORCE: Final = frozenset(fold("نافذا نافذة نافذين نافذ مشددا مع الشغل النفاذ").split())
_SUSPENDED: Final = frozenset(fold("موقوف موقوفا موقوفة موقوفي موقوفتي").split())
_AND_A_HALF: Final = frozenset(fold("ونصف ونصفا والنصف").split())
_OF_A_YEAR: Final = frozenset(fold("السنة سنة العام عام").split())
_MANY: Final = 99
"""Numbers above are told in figures."""


def term_at(filler: SlotFiller, at: int, prefix: str) -> Filled | None:
    """"two years in prison" for «بسنتين سجنا نافذا», «بالسجن لمدة سنتين»; a suspended sentence is told as one.
    Without a ``prefix`` the prison stands before whoever goes there."""
    word = filler.word(at)
    if prefix and not word.startswith(prefix):
        return None
    if not prefix:  # «بسجن فلان خمس سنوات»
        at += filler.word(at) in _KINDS
        read = _with_half(filler, _length(filler, at, ""))
        return Filled(read[0], f"{read[1]} in prison") if read is not None and not filler.word(read[0]).startswith("و") else None
    if prefix and word in (prefix, f"{prefix}ـ"):
        at, prefix = at + 1, ""  # «بـ12 سنة سجنا»
    first = word in _BEHIND_BARS
    begin = at + 1 if first else at
    while first and filler.word(begin) in _KINDS:
        begin += 1
    read = _with_half(filler, _length(filler, begin, "" if first else prefix))
    if read is None:
        return None
    end, length = read
    if not first:
        if filler.word(end) not in _PRISON:
            return None
        end += 1
    suspended = False
    while filler.word(end) in _IN_FORCE or filler.word(end) in _SUSPENDED or (suspended and filler.word(end) == _EXECUTION):
        suspended = suspended or filler.word(end) in _SUSPENDED
        end += 1
    if filler.word(end).startswith("و") and (filler.word(end)[1:] in _ALONE or _length(filler, end, "و") is not None):
        return None  # «سنتين وستة أشهر»: cut, it would be less than they got
    return Filled(end, f"a suspended term of {length} in prison" if suspended else f"{length} in prison")


def _with_half(filler: SlotFiller, read: tuple[int, str] | None) -> tuple[int, str] | None:
    """«سنة ونصف», «ثلاث سنوات ونصف السنة»: half a year more; half of a month is nothing that a court says."""
    if read is None or filler.word(read[0]) not in _AND_A_HALF:
        return read
    number, unit = read[1].rsplit(" ", 1)
    end = read[0] + 1 + (filler.word(read[0] + 1) in _OF_A_YEAR)
    return (end, f"{number} and a half years") if unit.startswith("year") else None


def _length(filler: SlotFiller, at: int, prefix: str) -> tuple[int, str] | None:
    word = filler.word(at).removeprefix(prefix)
    if word in _ALONE and filler.word(at + 1) not in _UNITS and filler.word(at + 1) not in _ONE:
        return at + 1, _ALONE[word]
    if word in _SINGLE and filler.word(at + 1) in _ONE:
        return at + 2, _SINGLE[word]
    value, end = number_at(filler, at, prefix)
    unit = _UNITS.get(filler.word(end), "")
    if not value or not unit:
        return None
    return end + 1, f"{spelt(value) if value <= _MANY and not re.match(r'[0-9]{2}', word) else value} {unit}"


_EXECUTION: Final = fold("التنفيذ")
