"""People who are counted are told with what limits them; who is counted only as a part of something unknown is not told."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل أربعة جنود روس في حلب.", "Four Russian soldiers were killed in Aleppo."),
        ("قتل 26 عنصرا من حزب الله في حلب.", "26 members of Hezbollah were killed in Aleppo."),
        ("قتل ثلاثة من عناصر حزب الله في حلب.", "Three members of Hezbollah were killed in Aleppo."),
        ("أصيب خمسة عشر سائحا في هجوم مسلح.", "Fifteen tourists were injured in an armed attack."),
        ("أصيب خمسة وعشرون تونسيا في حادث سير.", "Twenty-five Tunisians were injured in a road accident."),
        ("لقي 10 أشخاص على الأقل مصرعهم وأصيب أكثر من 50 آخرين في تفجير عبوة ناسفة.", "At least 10 people were killed and more than 50 others were injured in a bomb explosion."),
        ("لقي 14 شخصا مصرعهم وأصيب 19 آخرون بجروح، في حادثة سير.", "14 people were killed and 19 others were injured in a road accident."),
        ("قتل 15 شخصا في تفجير سيارة مفخخة في بغداد.", "15 people were killed in a car bombing in Baghdad."),
        ("أعلن الجيش المصري عن مقتل 26 عنصرا من حزب الله في غارات جوية.", "The Egyptian Armed Forces said that 26 members of Hezbollah were killed in air strikes."),
        ("أعلن الجيش المصري، الأحد، مقتل أربعة جنود برصاص مسلحين.", "The Egyptian Armed Forces said that four soldiers were killed by gunmen."),
    ],
)  # fmt: skip
def test_people_are_counted_with_what_limits_them(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "قتل 26 عنصرا في حلب.",  # of what?
        "قتل 26 عنصرا من التنظيم المذكور في حلب.",
        "لقي السائق مصرعه، وأصيب 14 راكبا آخرين بجروح في حلب.",  # others than the driver
        "أعلن الجيش المصري إصابة 15 شخصا بالفيروس.",  # infected
    ],
)
def test_members_of_nobody_and_others_than_somebody_are_not_told(reader: Reader, text: str) -> None:
    assert not [line for line in reader(text).english if "were " in line]


def test_a_toll_told_whole_needs_no_place_and_his_day_is_not_its_own(reader: Reader) -> None:
    assert reader("أعلنت إسرائيل، الأحد، مقتل ثلاثة جنود.").english[0] == "Israel said that three soldiers were killed."
    assert not [line for line in reader("أعلنت إسرائيل مقتل ثلاثة جنود ممن زعمت أنهم.").english if "killed" in line]


def test_a_departure_is_no_death(reader: Reader) -> None:
    assert not [line for line in reader("أكد وزير الخارجية الفرنسي رحيل الرئيس التونسي من القاهرة.").english if "died" in line]
