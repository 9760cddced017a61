"""Folding, sentences, numbers and months."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale, localedata

from warraq.arabic.letters import (
    ascii_digits,
    fold,
    fold_with_map,
    is_arabic_letter,
    strip_tashkeel,
)
from warraq.arabic.months import MONTHS, WEEKDAYS
from warraq.arabic.numbers import numbers
from warraq.arabic.sentences import sentences


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("أإآٱا", "ااااا"),
        ("مُحَمَّد", "محمد"),
        ("بوريطة", "بوريطه"),
        ("على", "علي"),
        ("مسؤول وهيئة", "مسوول وهييه"),
        ("الإمـــارات", "الامارات"),
        ("٢٠٢٥ ۲۰۲۵", "2025 2025"),
        ("گ ک ی", "ك ك ي"),
        ("ﻻ", "لا"),
        ("Bourita", "bourita"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_the_map_leads_back_to_the_displayed_text() -> None:
    text = "قال الوزيرُ بُوريطة"
    folded, offsets = fold_with_map(text)
    start = folded.index("بوريطه")
    assert text[offsets[start] : offsets[start + 5] + 1] == "بُوريطة"


def test_letters_are_told_from_signs() -> None:
    assert [is_arabic_letter(char) for char in "بگ،٣ـَa"] == [
        True,
        True,
        False,
        False,
        False,
        False,
        False,
    ]
    assert strip_tashkeel("مُؤكِّداً") == "مؤكدا"
    assert ascii_digits("٣٠") == "30"


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال د. محمد إن السعر 116.8 دولار. وأضاف آخر.",
            ["قال د. محمد إن السعر 116.8 دولار.", "وأضاف آخر."],
        ),
        ("نقلت أ.ف.ب الخبر. انتهى.", ["نقلت أ.ف.ب الخبر.", "انتهى."]),
        ("قال: “انتهى الأمر.” وخرج.", ["قال: “انتهى الأمر.”", "وخرج."]),
        ("أولا، ثانيا، ثالثا", ["أولا، ثانيا، ثالثا"]),
        ("تساءل: «من أنت؟» فسكت.", ["تساءل: «من أنت؟» فسكت."]),
        ("تم الاتفاق.وأضاف الوزير", ["تم الاتفاق.", "وأضاف الوزير"]),
        ("هل جاء؟ نعم! جاء", ["هل جاء؟", "نعم!", "جاء"]),
        ("كان يعلم... ولم يقل", ["كان يعلم... ولم يقل"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1.3 مليون", "1300000.0", ""),
        ("90 في المائة", "90", "percent"),
        ("116,8", "116.8", ""),
        ("1,300", "1300", ""),
        ("1.234,5", "1234.5", ""),
        ("ثلاثة وعشرون ألفا وخمسمائة واثنا عشر", "23512", ""),
        ("خمسة ملايين ومئتي ألف", "5200000", ""),
        ("ألفين وستة عشر", "2016", ""),
        ("٪٣٠"[1:], "30", ""),
    ],
)
def test_numbers(text: str, value: str, unit: str) -> None:
    (number,) = numbers(text)
    assert (number.value, number.unit, text[number.start : number.end]) == (
        Decimal(value),
        unit,
        text,
    )


def test_a_number_that_can_be_read_in_two_ways_has_no_value() -> None:
    assert [number.value for number in numbers("1.300 نشاط")] == [None]


def test_month_and_weekday_names_of_every_arabic_locale_are_known() -> None:
    for name in localedata.locale_identifiers():
        if name.split("_")[0] != "ar":
            continue
        locale = Locale.parse(name)
        for context in ("format", "stand-alone"):
            for number, month in locale.months[context]["wide"].items():
                assert MONTHS[fold(month).replace("\xa0", " ")] == number, (name, month)
            for number, day in locale.days[context]["wide"].items():
                assert WEEKDAYS[fold(day)] == number, (name, day)
