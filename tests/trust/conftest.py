"""Fixtures for the tests of trust."""

from __future__ import annotations

from pathlib import Path

import pytest

from trust.project import GOOD, GOOD_TEXT, Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one good seed."""
    made = Project(tmp_path / "project")
    made.add(GOOD, GOOD_TEXT)
    return made
