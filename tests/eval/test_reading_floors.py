"""The reading stage keeps what it has reached on the labelled files."""

from __future__ import annotations

import pytest

from eval.reading import CORPUS, floors, scores


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.exists(), reason=f"{CORPUS.name} is not in ../shared/corpus")
def test_no_measure_falls_below_its_floor() -> None:
    limits = floors()
    measured = scores()
    assert set(measured) == set(limits)
    assert {name: score for name, score in measured.items() if score < limits[name]} == {}
