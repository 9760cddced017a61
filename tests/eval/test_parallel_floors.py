"""The checks of translations keep letting human English through and catching what is damaged in it."""

from __future__ import annotations

import pytest

from eval.parallel import ARTICLES, ROOT, floors, measure, scores
from warraq.knowledge import Knowledge
from warraq.lexicon import read_text, rows
from warraq.summaries.terms import build_house


@pytest.mark.corpus
@pytest.mark.skipif(not ARTICLES.exists(), reason=f"{ARTICLES.name} is not in ../shared/corpus")
def test_no_measure_falls_below_its_floor() -> None:
    house = build_house(rows, read_text("common_words.txt").split())
    reached = scores(measure(Knowledge.load(ROOT / "content"), house))
    limits = floors()
    assert set(limits) <= set(reached)
    assert {name: reached[name] for name in limits if reached[name] < limits[name]} == {}
