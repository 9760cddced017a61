"""A sample of ``make fuzz``, the same in every run, and whatever a fuzz run once found."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import fuzz

INPUTS = 60
"""Each target's own input first, then damaged. ``make fuzz`` tries a thousand times as many."""


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, fuzz.Target]:
    return fuzz.targets(tmp_path_factory.mktemp("fuzz"))


@pytest.mark.parametrize("name", ["seed", "decoding", "markup", "layout", "dates", "correction", "registry", "lexicon", "ledger", "memory"])
def test_damaged_input_is_read_or_refused_by_name(targets: dict[str, fuzz.Target], name: str) -> None:
    target = targets[name]
    found = fuzz.fuzz(name, target, random.Random(name), lambda: target.tried >= INPUTS + len(target.corpus))
    assert found == {}
    assert len(target.seen) > 1, "all inputs had the same outcome: this target tells nothing"


def test_a_broken_target_is_found_and_its_input_made_small(tmp_path: Path) -> None:
    def breaks(raw: bytes) -> object:
        return {}[0] if b"<" in raw else len(raw) % 3

    target = fuzz.Target(breaks, [b"<p>a text</p>"])
    tries = iter(range(20))
    found = fuzz.fuzz("none", target, random.Random(1), lambda: next(tries, None) is None)
    assert [what.split()[0] for what in found] == ["KeyError"]
    assert fuzz.smaller(target, b"a text < another", "KeyError: 0") == b"<"
