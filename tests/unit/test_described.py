"""What somebody called a thing is told with his word, whole, and nobody is called names."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وصف وزير الخارجية المصري العلاقات الثنائية بـ\"الممتازة\".", "The Egyptian foreign minister described bilateral relations as excellent."),
        ("وصف الرئيس التونسي الوضع الاقتصادي بالصعب والخطير.", "The Tunisian president described the economic situation as difficult and serious."),
        ("وصف الرئيس التونسي الوضع الاقتصادي بأنه صعب للغاية.", "The Tunisian president described the economic situation as very difficult."),
        ("وصف الرئيس التونسي تصريحات وزير الخارجية المصري، اليوم، بالخطيرة.", "The Tunisian president described the statements of the Egyptian foreign minister as serious."),
    ],
)
def test_the_word_is_told(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "وصف الرئيس التونسي وزير الخارجية المصري بالخطير.",
        "لم يصف الرئيس التونسي الوضع الاقتصادي بالصعب.",
        "وصف الرئيس التونسي الوضع الاقتصادي بالخطوة الإيجابية نحو المجهول.",
        "وصف الرئيس التونسي الوضع الاقتصادي بالصعب على الجميع.",
    ],
)
def test_nothing_is_cut_and_nobody_called_names(reader: Reader, text: str) -> None:
    assert not [line for line in reader(text).english if "described" in line]
