"""The reading stage keeps what it has reached on the labelled files."""

from __future__ import annotations

import pytest

from eval.reading import CORPUS, floors, heldout, scores


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.exists(), reason=f"{CORPUS.name} is not in ../shared/corpus")
def test_no_measure_falls_below_its_floor() -> None:
    limits = floors()
    measured = scores()
    assert set(measured) == set(limits)
    assert {name: score for name, score in measured.items() if score < limits[name]} == {}


@pytest.mark.corpus
@pytest.mark.skipif(not heldout.CORPUS.exists(), reason=f"{heldout.CORPUS.name} is not in ../shared/corpus")
@pytest.mark.parametrize("part", sorted(heldout.LABELS))
def test_files_that_no_rule_was_written_on_are_read_as_well_as_before(part: str) -> None:
    limits = floors(f"reading_unseen_{part}")
    measured = heldout.scores(heldout.LABELS[part])
    assert measured.pop("wrong_dates") == 0
    assert set(measured) == set(limits)
    assert {name: score for name, score in measured.items() if score < limits[name]} == {}
