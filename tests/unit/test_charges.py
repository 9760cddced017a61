"""What somebody is accused of doing to somebody is told; elsewhere the same words may tell what that one did."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("اتهم المغرب الجزائر بدعم جبهة البوليساريو.", "Morocco accused Algeria of supporting the Polisario Front."),
        ("اتهمت تركيا سوريا بدعم الجماعات المسلحة.", "Turkey accused Syria of supporting the armed groups."),
        ("اتهمت إيران الولايات المتحدة بالتدخل في شؤونها الداخلية.", "Iran accused the United States of interfering in its internal affairs."),
    ],
)
def test_the_charge_is_told_with_whom_it_was_done_to(reader: Reader, text: str, english: str) -> None:
    assert english in " ".join(reader(text).english)


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("اتهم المغرب الجزائر بدعم جبهة البوليساريو ماليا وعسكريا ضد مصالحه", "supporting the Polisario Front."),
        ("رحب المغرب بدعم جبهة الإنقاذ الوطني.", "supporting the"),
        ("نفت الجزائر دعم جبهة البوليساريو.", "accused"),
    ],
)
def test_nothing_is_cut_and_no_support_turned_round(reader: Reader, text: str, false: str) -> None:
    assert false not in " ".join(reader(text).english)
