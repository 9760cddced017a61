"""How many there are is told as the speaker has it, of whom it is said, and with nothing that limits it left out."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("عدد اللاجئين السوريين في تركيا بلغ 3.6 مليون لاجئ", "the number of Syrian refugees in Turkey had reached 3.6 million"),
        ("عدد اللاجئين السوريين تجاوز مليون لاجئ", "the number of Syrian refugees had exceeded one million"),
        ("إجمالي عدد اللاجئين الفلسطينيين وصل إلى 50 ألفا", "the total number of Palestinian refugees had reached 50,000"),
        ("عدد المدارس الجديدة بلغ نحو 500 مدرسة", "the number of new schools had reached about 500"),
        ("عدد الوفيات بالكوليرا قد ارتفع إلى 60 حالة وفاة", "the number of deaths from cholera had risen to 60"),
    ],
)
def test_a_number_is_told_with_what_it_counts(reader: Reader, clause: str, told: str) -> None:
    assert f"Amr Moussa said that {told}." in reader(f"قال عمرو موسى إن {clause}.").english


@pytest.mark.parametrize(
    "clause",
    [
        "عدد اللاجئين السوريين في تركيا ربما بلغ 3 ملايين لاجئ",
        "عدد اللاجئين السوريين في تركيا لم يبلغ 3 ملايين لاجئ",
        "عدد اللاجئين السوريين بلغ 500 يوميا",
        "عدد اللاجئين السوريين بلغ 500 خلال شهر واحد",
        "عدد اللاجئين السوريين بلغ 500 لاجئ، في عمان وحدها",
        "عدد اللاجئين السوريين ارتفع إلى 50 بالمئة",
        "عدد اللاجئين السوريين بلغ 3 ملايين ونصف المليون",
        "عدد اللاجئين بلغ 500",
    ],
)
def test_a_number_with_a_hedge_a_denial_or_a_limit_is_not_told(reader: Reader, clause: str) -> None:
    assert not [text for text in reader(f"قال عمرو موسى إن {clause}.").english if "number of" in text and any(figure in text for figure in ("3", "50"))]
