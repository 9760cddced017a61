"""Fixtures for tests of the site."""

from __future__ import annotations

import locale
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import composed_archive
import real_site
from side_by_side import made_once
from site_fixture import Workshop, fake_enrich


@pytest.fixture(autouse=True)
def same_locale() -> Iterator[None]:
    """Pelican sets the locale of the process when it reads settings; the next test must not feel it."""
    before = locale.setlocale(locale.LC_ALL)
    yield
    locale.setlocale(locale.LC_ALL, before)


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A project folder whose seeds a test writes in the made-up form of ``site_fixture``."""
    monkeypatch.setattr("warraq.site.enrichment.enrich", fake_enrich)
    monkeypatch.setattr("warraq.knowledge.Knowledge.facts", {})  # it asks nothing
    return Workshop(tmp_path)


@pytest.fixture(scope="session")
def five(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own seeds, with a public address and relative links."""
    return made_once(
        tmp_path_factory, "five",
        lambda folder: real_site.build(real_site.ROOT / "seeds", folder, siteurl=real_site.SITEURL),
    )  # fmt: skip


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same five, with French as a third language of the pages."""
    languages = {"LANGUAGES": '["ar", "en", "fr"]', "LIST_LENGTH": "2"}
    return made_once(
        tmp_path_factory, "three",
        lambda folder: real_site.build(real_site.ROOT / "seeds", folder, siteurl=real_site.SITEURL, **languages),
    )  # fmt: skip


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of three hundred composed articles; one address has moved, one was taken away."""
    return made_once(tmp_path_factory, "many", _build_many)


def _build_many(folder: Path) -> Path:
    seeds = composed_archive.write(composed_archive.compose(), folder / "seeds")
    content = folder / "content"
    shutil.copytree(real_site.ROOT / "content", content)
    (content / "urls.tsv").write_text(
        "/actors/the-old-name/\tmoved\t/archive/\n/articles/dead/\tremoved\tAt its author's wish\n"
    )
    settings = {"PATH": f'"{content}"', "LIST_LENGTH": "40"}
    return real_site.build(seeds, folder, siteurl=real_site.SITEURL, **settings)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with real_site.browser() as running:
        yield running
