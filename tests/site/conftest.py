"""Fixtures for tests of the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_fixture import Workshop, fake_enrich


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A project folder whose seeds a test writes in the made-up form of ``site_fixture``."""
    monkeypatch.setattr("warraq.site.enrichment.enrich", fake_enrich)
    return Workshop(tmp_path)
