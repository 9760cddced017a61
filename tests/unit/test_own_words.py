"""What a speaker says in the first person is told as he says it."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('قال عمرو موسى: "نحن نرفض التدخل الأجنبي".', "Amr Moussa said: “We reject foreign interference”."),
        ("قال عمرو موسى إننا نرفض التدخل الأجنبي.", "Amr Moussa said: “We reject foreign interference”."),
        ('قال عمرو موسى في تصريحات لقناة "العربية": "لن نسمح بالتدخل الأجنبي".', "Amr Moussa said: “We will not allow foreign interference”."),
        ('قال عمرو موسى: "أنا أرفض التدخل الأجنبي".', "Amr Moussa said: “I reject foreign interference”."),
        ('قال عمرو موسى: "نحن فخورون بالثورة المصرية".', "Amr Moussa said: “We are proud of the Egyptian revolution”."),
    ],
)
def test_the_first_person_is_quoted(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    "text",
    [
        'قال عمرو موسى: "أعلن الرئيس التدخل الأجنبي".',  # the president, not he
        'قال عمرو موسى: "نعم الدستور يضمن الحقوق السياسية".',
        'قال عمرو موسى عن الثوار في سوريا: "يتطلعون إلى الديمقراطية".',
        'قال عمرو موسى: "نرفض التدخل الأجنبي إذا كان ضد الشعب".',
        'قال عمرو موسى إن الحزب قال: "نرفض التدخل الأجنبي".',  # the party's words
        'قال عمرو موسى: "نحن قلقون جدا".',  # about what?
    ],
)
def test_what_is_not_certainly_his_own_is_not(reader: Reader, text: str) -> None:
    assert not any("“" in said for said in reader(text).english)
