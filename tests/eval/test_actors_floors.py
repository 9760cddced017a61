"""The recognition of actors keeps what it has reached on labelled articles, newswire and speakers."""

from __future__ import annotations

import pytest

from eval.actors import ARTICLES, NEWSWIRE, floors, knowledge
from eval.actors.table import measured

MISSING = [path.name for path in (ARTICLES, NEWSWIRE) if not path.exists()]


@pytest.mark.corpus
@pytest.mark.skipif(bool(MISSING), reason=f"{', '.join(MISSING)} not in ../shared/corpus")
def test_no_measure_falls_below_its_floor() -> None:
    limits = floors()
    scores = measured(knowledge()).scores()
    assert set(limits) <= set(scores)
    assert {name: scores[name] for name in limits if scores[name] < limits[name]} == {}
