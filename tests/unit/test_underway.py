"""What a lead says somebody is about to do, plans or seeks is told as that, never as done, and only where nothing takes it back."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("تتجه الحكومة المغربية إلى مراجعة مدونة السير على الطرق، وذلك لإلغاء سحب رخصة السياقة.", "The Moroccan Government is moving to revise the traffic code."),
        ("تعتزم الحكومة المغربية تعديل الدستور.", "The Moroccan Government is planning to amend the constitution."),
        ("تستعد السلطات المغربية لتعديل الدستور.", "The Moroccan authorities are preparing to amend the constitution."),
    ],
)
def test_what_is_under_way_is_told_so(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize("text", ["لا تعتزم الحكومة المغربية تعديل الدستور.", "قد تتجه الحكومة المغربية إلى تعديل الدستور.", "لم تعد الحكومة المغربية تعتزم تعديل الدستور."])
def test_what_is_not_intended_is_not_told(reader: Reader, text: str) -> None:
    assert not [line for line in reader(text).english if "ing to amend" in line]


def test_further_down_it_is_background(reader: Reader) -> None:
    read = reader("استقبل الرئيس التونسي وزير الخارجية الليبي.", "وقع الطرفان مذكرة تفاهم.", "غادر الوزير تونس.", "تعتزم الحكومة المغربية تعديل الدستور.")
    assert not [line for line in read.english if "planning to" in line]
