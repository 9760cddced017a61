"""Sums, people and things that are counted as what is done to them, and adjectives of two words."""

from __future__ import annotations

import pytest

from engine import Reader
from warraq.events.plurals import plural


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قررت السعودية تقديم 500 مليون دولار لليمن.", "Saudi Arabia decided to provide 500 million dollars to Yemen."),
        ("قررت السعودية استثمار ملياري دولار في مصر.", "Saudi Arabia decided to invest two billion dollars in Egypt."),
        ("قررت ألمانيا إرسال 40 مستشارا عسكريا إلى مالي.", "Germany decided to send 40 military advisers to Mali."),
        ("طالبت فرنسا بالإفراج عن أربعة جنرالات سابقين.", "France demanded the release of four former generals."),
        ("قررت مصر بناء 500 مدرسة.", "Egypt decided to build 500 schools."),
        ("رفضت روسيا تزويد أوكرانيا بصواريخ بعيدة المدى.", "Russia rejected supplying Ukraine with long-range missiles."),
        ("رحبت مصر بهدنة طويلة الأمد.", "Egypt welcomed a long-term truce."),
        ("بحث وزير الخارجية المصري مع نظيره الروسي الأوضاع في سوريا وليبيا.", "The Egyptian foreign minister discussed the situation in Syria and Libya with his Russian counterpart."),
    ],
)
def test_what_is_counted_is_told_with_its_number_and_kind(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    ("reason", "text", "never"),
    [
        ("between two lands, and not in both", "ناقش وزير الخارجية المصري الربط بين مزارع الطاقة الشمسية في المغرب وفرنسا.", "in Morocco and France"),
        ("a half more", "قررت السعودية تقديم 5 مليارات دولار ونصف لليمن.", "billion"),
        ("to whom is not read", "قررت السعودية تقديم 500 مليون دولار للزعترين.", "million"),
        ("what kind is not read", "قررت مصر بناء 500 مدرسة زعترية.", "schools"),
        ("an adjective of another gender", "رحبت مصر بهدنة طويل الأمد.", "long-term"),
    ],
)
def test_what_is_not_read_whole_is_not_told(reader: Reader, reason: str, text: str, never: str) -> None:
    assert not [said for said in reader(text).english if never in said], reason


def test_men_are_no_mans() -> None:
    assert [plural(noun) for noun in ("policeman", "human", "German")] == ["policemen", "humans", "Germans"]
