"""People who drowned are told with their number, and never where the text only supposes it."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("توفي ثلاثة أشخاص غرقا بسواحل ولاية الشلف.", "Three people drowned"),
        ("لقي 12 مهاجرا مصرعهم غرقا قبالة السواحل الليبية.", "12 migrants drowned"),
    ],
)
def test_the_drowned_are_counted(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0].startswith(told)


@pytest.mark.parametrize("text", ["لو توفي ثلاثة أشخاص غرقا لتغير القانون.", "لم يتوف ثلاثة أشخاص غرقا بسواحل الولاية.", "توفي ثلاثة أشخاص في منازلهم."])
def test_nobody_drowns_by_supposition(reader: Reader, text: str) -> None:
    assert not any("drowned" in sentence for sentence in reader(text).english)
