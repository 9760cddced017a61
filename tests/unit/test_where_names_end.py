"""A name ends before an office or a martyr's town, goes on over a hyphen, and «على» may begin one that is known."""

from __future__ import annotations

import pytest

from engine import Reader


def people(reader: Reader, text: str) -> dict[str, bool]:
    """English names of the people found, and whether they are said."""
    return {found.actor.name_en: found.actor.sayable for found in reader(text).recognition.actors if found.actor.type == "person"}


def test_a_known_name_that_is_written_like_a_preposition_is_no_new_one(reader: Reader) -> None:
    assert "ali-zeidan" in reader('أكد رئيس الوزراء الليبي الدكتور "على زيدان" أن المطارات مفتوحة.').ids
    assert "ali-akbar-salehi" in reader("أعلن وزير الخارجية الإيراني على أكبر صالحي أن الحوار مهم.").ids


def test_a_preposition_before_a_last_name_is_nobody(reader: Reader) -> None:
    assert "ali-zeidan" not in reader("هاجم الوزير على زيدان أمس.").ids


@pytest.mark.parametrize("text", ["وصرح كريستيان فون هامل-بونتن، نائب الرئيس، بذلك.", "قال جون-مارك أيرولت إن الحوار مهم."])
def test_half_of_a_name_is_not_said(reader: Reader, text: str) -> None:
    assert not any(people(reader, text).values())


def test_a_dash_with_a_space_cuts_nothing(reader: Reader) -> None:
    assert people(reader, "قال أحمد حسن- نائب رئيس حزب المؤتمر إن الحوار مهم.") == {"Ahmed Hassan": True}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("القيادي الحوثي مشرف مديرية الكعيدنة في حجة.", "Musharraf"),
        ("إحياء ذكرى محمد الجندي وعمرو سعد شهيد بني سويف.", "Chahid"),
        ("منح سامي عنان قلادة النيل أمس.", "Qelada"),
    ],
)
def test_an_office_a_martyr_and_an_order_are_no_last_names(reader: Reader, text: str, wrong: str) -> None:
    assert not any(wrong in name for name in people(reader, text))


def test_a_stroke_parts_a_courtesy_from_the_name(reader: Reader) -> None:
    assert not any(name.startswith("Rick") for name in people(reader, "أكد الأستاذ/بريك القرني عضو الفريق أن الحوار مهم."))
