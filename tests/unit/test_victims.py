"""What speakers say that people suffered is told with how many and by what; never what they did themselves, or were spared."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال الجيش اللبناني إن 15 شخصا قتلوا في هجوم مسلح.", "said that 15 people had been killed in an armed attack."),
        ("قالت الشرطة الفرنسية إن شخصين لقيا مصرعهما في حادث سير.", "said that two people had been killed in a road accident."),
        ("أكدت وزارة الخارجية الفنلندية أن مواطنة فنلندية خطفت.", "said that a Finnish citizen had been kidnapped."),
        ("قالت الشرطة الفرنسية إن خمسة أشخاص قتلوا وأصيب ثمانية آخرون في انفجار سيارة مفخخة.", "said that five people had been killed and eight others injured in a car bombing."),
        ("قالت الشرطة الفرنسية إن عشرات الأشخاص أصيبوا في انفجار.", "said that dozens of people had been injured in an explosion."),
    ],
)
def test_what_people_are_said_to_have_suffered_is_told(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0].endswith(told)


@pytest.mark.parametrize(
    "text",
    [
        "قالت الشرطة الفرنسية إن خمسة أشخاص قتلوا جنديا في باريس.",
        "قالت الشرطة الفرنسية إن خمسة أشخاص لم يقتلوا في الهجوم.",
        "قالت الشرطة الفرنسية إن ثلاثة آخرين قتلوا في الهجوم.",
        "قالت الشرطة الفرنسية إن شرطي المرور قتل في الهجوم.",
    ],
)
def test_deeds_and_escapes_are_no_suffering(reader: Reader, text: str) -> None:
    assert not [line for line in reader(text).english if "killed" in line]


def test_police_say_in_headlines(reader: Reader) -> None:
    assert reader("قالت الشرطة الفرنسية إن شخصين لقيا مصرعهما في حادث سير.").gist.headline.endswith("French police say")


def test_the_director_of_the_police_says(reader: Reader) -> None:
    assert not reader("قال مدير الشرطة الفرنسية إن الحوار مهم.").gist.headline.endswith(" say")
