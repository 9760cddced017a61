"""Months and weekdays as the Arab press writes them, from Nouakchott to Muscat.

Every month and weekday name of Babel's ``ar_*`` locales is here (a test holds that), and the
spellings the press adds to them. Keys are folded (``letters.fold``).
"""

from __future__ import annotations

from typing import Final

from warraq.arabic.letters import fold

_MONTH_SPELLINGS: Final[dict[int, str]] = {
    1: "يناير|جانفي|كانون الثاني",
    2: "فبراير|فيفري|شباط",
    3: "مارس|آذار",
    4: "أبريل|أفريل|نيسان|أبرايل",
    5: "مايو|ماي|أيار",
    6: "يونيو|يونيه|جوان|حزيران",
    7: "يوليو|يوليه|يوليوز|جويلية|تموز",
    8: "أغسطس|غشت|أغشت|أوت|آب",
    9: "سبتمبر|شتنبر|شتمبر|أيلول",
    10: "أكتوبر|أوكتوبر|تشرين الأول",
    11: "نوفمبر|نونبر|تشرين الثاني|نوفنبر",
    12: "ديسمبر|دجنبر|دجمبر|كانون الأول",
}
_HIJRI_SPELLINGS: Final[dict[int, str]] = {
    1: "محرم|المحرم",
    2: "صفر",
    3: "ربيع الأول",
    4: "ربيع الآخر|ربيع الثاني",
    5: "جمادى الأولى|جمادى الأول",
    6: "جمادى الآخرة|جمادى الثانية|جمادى الآخر",
    7: "رجب",
    8: "شعبان",
    9: "رمضان",
    10: "شوال",
    11: "ذو القعدة|ذي القعدة",
    12: "ذو الحجة|ذي الحجة",
}
_WEEKDAY_SPELLINGS: Final[dict[int, str]] = {
    0: "الاثنين",
    1: "الثلاثاء|الثلثاء|الثلاثا",
    2: "الأربعاء|الاربعا",
    3: "الخميس",
    4: "الجمعة",
    5: "السبت",
    6: "الأحد",
}


def _by_spelling(spellings: dict[int, str]) -> dict[str, int]:
    return {
        fold(spelling): number
        for number, together in spellings.items()
        for spelling in together.split("|")
    }


MONTHS: Final = _by_spelling(_MONTH_SPELLINGS)
"""Folded spelling of a Gregorian month: its number, 1–12."""
HIJRI_MONTHS: Final = _by_spelling(_HIJRI_SPELLINGS)
"""Folded spelling of a Hijri month: its number, 1–12."""
WEEKDAYS: Final = _by_spelling(_WEEKDAY_SPELLINGS)
"""Folded spelling of a weekday, with its article: 0 (Monday) to 6, as ``date.weekday`` counts."""
ORDINAL_DAYS: Final = {
    fold(word): day
    for day, words in {
        1: "فاتح|أول",
        2: "ثاني",
        3: "ثالث",
        4: "رابع",
        5: "خامس",
        6: "سادس",
        7: "سابع",
        8: "ثامن",
        9: "تاسع",
        10: "عاشر",
    }.items()
    for word in words.split("|")
}
"""Folded ordinal that stands before a month as its day: «فاتح ماي», «سابع أكتوبر»."""


def alternatives(spellings: dict[str, int]) -> str:
    """A regular expression that matches any of the folded spellings, the longest first."""
    ordered = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
    return "|".join(spelling.replace(" ", r"[ \u00a0]{1,3}") for spelling in ordered)
