"""What forces took, shelled or shot down is told where it is said outright, with those who helped passed over."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("استعادت القوات الحكومية بدعم جوي من التحالف العربي، الثلاثاء، السيطرة على مواقع جديدة في محافظة البيضاء", "The government forces recaptured positions in Bayda on Tuesday."),
        ("سيطرت القوات الحكومية على مواقع استراتيجية في محافظة حلب", "The government forces took control of positions in Aleppo."),
        ("اعترض الجيش الإسرائيلي صاروخا باليستيا أطلقته جماعة الحوثيين", "The Israeli army intercepted a ballistic missile fired by the Houthis."),
        ("شنت القوات الروسية غارات جوية على مواقع لتنظيم داعش", "The Russian forces carried out strikes on positions of the Islamic State."),
    ],
)
def test_forces_are_told_what_they_did(reader: Reader, text: str, english: str) -> None:
    assert english in reader(text).english


@pytest.mark.parametrize(
    "text",
    [
        "لم تتمكن القوات الحكومية من استعادة السيطرة على مدينة حلب",
        "تحاول القوات الحكومية استعادة السيطرة على مواقع في محافظة حلب",
        "لو اعترض الجيش الإسرائيلي صاروخا باليستيا",
    ],
)
def test_nothing_is_taken_that_was_only_tried(reader: Reader, text: str) -> None:
    assert not any("recaptured" in sentence or "intercepted" in sentence for sentence in reader(text).english)


def test_support_that_is_asked_for_is_no_aside(reader: Reader) -> None:
    assert not reader("طالبت القوات الحكومية بدعم جوي من التحالف العربي، السيطرة على مواقع في مدينة حلب").frames


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("قتل 16 طفلا وأربع نساء في غارة جوية", "16 children and four women were killed in an air strike."),
        ("قتل 30 من ميليشيات الحوثي في غارات جوية", "30 members of the Houthis were killed in air strikes."),
        ("قتل 16 طفلا ليل الاثنين الثلاثاء في غارة جوية", "16 children were killed in an air strike."),
    ],
)
def test_the_dead_are_counted_whole(reader: Reader, text: str, english: str) -> None:
    assert english in reader(text).english


def test_others_are_no_further_number(reader: Reader) -> None:
    assert not any("other" in sentence for sentence in reader("قتل 16 طفلا و14 آخرون في غارة جوية").english)
