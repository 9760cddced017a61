"""What the project rests on is written down."""

from __future__ import annotations

import re

import pytest

from trust.project import ROOT


@pytest.mark.parametrize("lock", ["html.lock", "dev.lock"])
def test_every_pinned_package_stands_in_the_list_of_licences(lock: str) -> None:
    pinned = set(re.findall(r"^([a-z0-9._-]+)==", (ROOT / "requirements" / lock).read_text(), re.MULTILINE))
    listed = dict(re.findall(r"^\| ([a-z0-9._-]+) \| (.+) \|$", (ROOT / "docs" / "licences.md").read_text(), re.MULTILINE))
    assert pinned
    assert not {name for name in pinned if not listed.get(name)}
