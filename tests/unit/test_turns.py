"""For which time something was done is passed over whole, and nothing else is."""

from __future__ import annotations

import pytest

from warraq.arabic.tokens import words
from warraq.events.turns import turn_end


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("للمرة الثالثة إلى وقف", 2),
        ("للأسبوع السادس على التوالي إلى", 4),
        ("للمرة الثانية في أسبوع إلى", 4),
        ("للمرة الثانية في ليبيا", 2),
        ("للجمعة الرابعة عشرة تواليا", 4),
        ("للمرة القادمة إلى", 0),
        ("للعام الدراسي الجديد", 0),
        ("للحوار الثاني", 0),
    ],
)
def test_a_turn_ends_where_what_is_done_goes_on(text: str, end: int) -> None:
    assert turn_end(list(words(text))) == end
