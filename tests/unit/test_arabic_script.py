"""Folding, sentences, numbers and months."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale, localedata

from warraq.arabic.letters import (
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
    assert fold("٣٠") == "30"


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ثلاثة ملايين", [(3_000_000, "ثلاثة ملايين")]),
        ("وخمسون رجلا", [(50, "خمسون")]),
        ("ثلاث مئة رجل", [(300, "ثلاث مئة")]),
        ("مئة وخمسة وعشرون", [(125, "مئة وخمسة وعشرون")]),
        ("مليون وألف رجل", [(1_001_000, "مليون وألف")]),
        ("مليون رجل", [(1_000_000, "مليون")]),
        ("ألفان وعشرة", [(2010, "ألفان وعشرة")]),
        ("مليونان وثلاثمائة ألف", [(2_300_000, "مليونان وثلاثمائة ألف")]),
        ("خمسة وعشرون ألفا ومئتان", [(25_200, "خمسة وعشرون ألفا ومئتان")]),
        ("خمسمائة ألف", [(500_000, "خمسمائة ألف")]),
        ("أحد عشر", [(11, "أحد عشر")]),
        ("خمسة، ستة رجال", [(5, "خمسة"), (6, "ستة")]),
        ("عشرون وخمسة", [(20, "عشرون"), (5, "خمسة")]),
        ("مئة ألف ومليون", [(100_000, "مئة ألف")]),
        ("12 ألف درهم", [(12_000, "12 ألف")]),
        ("3,5 ملايين", [(3_500_000, "3,5 ملايين")]),
        ("1,234.5 درهم", [(1234.5, "1,234.5")]),
        ("1.234,5 درهم", [(1234.5, "1.234,5")]),
        ("1.234.567 نسمة", [(1_234_567, "1.234.567")]),
        ("1,2,3.4.5 شيء", [(None, "1,2,3.4.5")]),
        ("1.2.3 شيء", [(None, "1.2.3")]),
        ("9" * 31, [(None, "9" * 31)]),
        ("ألف رجل", []),
        ("ملايين", []),
        ("ست", []),
    ],
)
def test_numbers_in_figures_and_words(text: str, expected: list[tuple[float | None, str]]) -> None:
    found = numbers(text)
    assert [(number.value, text[number.start : number.end]) for number in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انعقد الاجتماع.وأضاف الوزير شيئا.", ["انعقد الاجتماع.", "وأضاف الوزير شيئا."]),
        ("قال د. سمير العلوي إن الأمر مهم.", ["قال د. سمير العلوي إن الأمر مهم."]),
        ("1. البند الأول.", ["1. البند الأول."]),
        ("الجزء no. والثاني", ["الجزء no. والثاني"]),
        ("هل حضر؟نعم حضر.", ["هل حضر؟", "نعم حضر."]),
        ("قال كذا… وأضاف كذا.", ["قال كذا…", "وأضاف كذا."]),
        ("قال «كذا.» وأضاف آخر", ["قال «كذا.»", "وأضاف آخر"]),
    ],
)
def test_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_a_ligature_folds_to_its_letters_at_one_offset() -> None:
    folded, offsets = fold_with_map("ﷲ لا")
    assert folded == fold("الله لا")
    assert offsets[:4] == [0, 0, 0, 0]
