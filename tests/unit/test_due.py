"""What is due or expected is told so, and as nothing that has happened."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("من المقرر أن يزور الرئيس الفرنسي إيمانويل ماكرون المغرب الأسبوع المقبل.", "French President Emmanuel Macron is due to visit Morocco."),
        ("ومن المنتظر أن يلتقي ناصر بوريطة سيرغي لافروف.", "Nasser Bourita is expected to meet Sergey Lavrov."),
        ("ومن المتوقع أن يعقد مجلس الأمن جلسة طارئة.", "The UN Security Council is expected to hold an emergency session."),
    ],
)
def test_the_words_before_the_verb_say_how_sure_it_is(reader: Reader, text: str, english: str) -> None:
    read = reader(text)
    assert english in read.english
    assert read.frames == []


@pytest.mark.parametrize(
    "text",
    [
        "كان من المقرر أن يزور الرئيس الفرنسي المغرب.",
        "من المقرر أن يزور الرئيس الفرنسي المغرب إذا تم التوصل إلى اتفاق.",
        "من غير المقرر أن يزور الرئيس الفرنسي المغرب.",
        "من المقرر أن لا يزور الرئيس الفرنسي المغرب.",
    ],
)
def test_a_condition_or_denial_is_no_plan(reader: Reader, text: str) -> None:
    assert "visit" not in " ".join(reader(text).english)
