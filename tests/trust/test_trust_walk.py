"""The newcomer's walk with the packages that are there; ``make walk`` takes it from an empty folder."""

from __future__ import annotations

from pathlib import Path

import walk


def test_a_newcomer_arrives(tmp_path: Path) -> None:
    counted = walk.walk(tmp_path, quick=True)
    assert counted["addresses"] > 100
    assert counted["redirects"] >= 2
