"""What a speaker says there is, is told with what makes it known, and not where it may not be there."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("هناك علاقات وطيدة تجمع الشعبين المصري والإيطالي", "there were close relations"),
        ("هناك من يحاول زعزعة الاستقرار السياسي في العراق", "there were some who were trying to undermine political stability in Iraq"),
    ],
)
def test_there_is_something(reader: Reader, clause: str, told: str) -> None:
    assert f"Amr Moussa said that {told}." in reader(f"قال عمرو موسى إن {clause}.").english


@pytest.mark.parametrize(
    "clause",
    [
        "هناك علاقات تجمع الشعبين المصري والإيطالي",
        "هناك علاقات وطيدة لم تبدأ بعد",
        "هناك مفاوضات سرية توقفت منذ شهر",
        "هناك مفاوضات سرية يفترض أن تبدأ غدا",
        "هناك من لا يحاول زعزعة الاستقرار السياسي في العراق",
    ],
)
def test_what_may_not_be_there_is_not_told(reader: Reader, clause: str) -> None:
    assert not [text for text in reader(f"قال عمرو موسى إن {clause}.").english if "there w" in text]
