"""Where a force arrested somebody, and on what suspicion, is told; and never more than the words say."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (
            "تمكنت عناصر الشرطة القضائية بمدينة الدار البيضاء، فجر اليوم الجمعة، من توقيف شخصين للاشتباه في تورطهما في قضية تتعلق بالضرب والجرح بواسطة السلاح الأبيض المفضي إلى الموت.",
            "Judicial police officers in Casablanca arrested two people on suspicion of involvement in fatal assault",
        ),
        (
            "تمكنت عناصر الشرطة بمدينة طنجة، مساء أمس، من توقيف ثلاثة أشخاص يشتبه في ارتباطهم بشبكة إجرامية متورطة في سرقة مبلغ مالي.",
            "arrested three people on suspicion of links to a network involved in theft",
        ),
        ("أوقفت عناصر الشرطة بمدينة فاس شخصين للاشتباه في تورطهما في السرقة والاختطاف.", "on suspicion of involvement in theft and kidnapping"),
    ],
)
def test_an_arrest_has_its_place_and_suspicion(reader: Reader, text: str, english: str) -> None:
    assert english in " ".join(reader(text).english)


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("أوقفت عناصر الشرطة بمدينة فاس شخصين للاشتباه في تورطهما في الضرب والجرح.", "fatal"),
        ("تمكنت عناصر الشرطة، بتنسيق مع مصالح الأمن بمراكش، من توقيف شخصين.", "in Marrakesh arrested"),
        ("أوقفت عناصر الشرطة بمدينة فاس شخصين شهدا على السرقة.", "theft"),
    ],
)
def test_nothing_is_added_to_an_arrest(reader: Reader, text: str, false: str) -> None:
    assert false not in " ".join(reader(text).english)
