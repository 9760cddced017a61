"""``warraq correct`` begins the right file and never touches one that is there."""

from __future__ import annotations

import locale
import sys
from pathlib import Path

import pytest

from warraq.records import ConfigurationError
from warraq.site.correct import correct
from warraq.site.report import report
from warraq.summaries.corrections import parse_correction


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.delenv("EDITOR", raising=False)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content").mkdir()
    (tmp_path / "seeds" / "001_0123456789abcdef.txt").write_text("خبر\n\nانعقد المجلس.\n", encoding="utf-8")
    root = Path(__file__).resolve().parents[2]
    path = tmp_path / "conf.py"
    path.write_text(
        f"import sys\nsys.path.insert(0, {str(root)!r})\nfrom pelicanconf import *\n"
        f"SEED_PATH = {str(tmp_path / 'seeds')!r}\nPATH = {str(tmp_path / 'content')!r}\n"
        f"CACHE_PATH = {str(tmp_path / 'cache')!r}\n",
        encoding="utf-8",
    )
    return str(path)


def test_a_correction_is_begun_in_a_form_that_is_read(settings: str, tmp_path: Path) -> None:
    correct(settings, "0123456789abcdef")
    path = tmp_path / "content" / "corrections" / "0123456789abcdef.md"
    begun = parse_correction(path.read_text(encoding="utf-8"), "0123456789abcdef", path.name)
    assert len(begun.seed) == 8
    assert begun.fields == ()


def test_a_correction_that_is_there_stays(settings: str, tmp_path: Path) -> None:
    path = tmp_path / "content" / "corrections" / "0123456789abcdef.md"
    path.parent.mkdir()
    path.write_text("headline_en: Mine\n", encoding="utf-8")
    correct(settings, "0123456789abcdef")
    assert path.read_text(encoding="utf-8") == "headline_en: Mine\n"


def test_an_unknown_article_is_named(settings: str) -> None:
    with pytest.raises(ConfigurationError, match="feedfeedfeedfeed"):
        correct(settings, "feedfeedfeedfeed")


def test_the_locale_of_the_process_is_as_before(settings: str) -> None:
    locale.setlocale(locale.LC_ALL, "C.UTF-8")
    correct(settings, "0123456789abcdef")
    assert locale.setlocale(locale.LC_CTYPE) == "C.UTF-8"


@pytest.mark.parametrize("text", ["import nothing_of_the_kind\n", "SEED_PATH = \n", "1 / 0\n", "raise SystemError('x')\n"])
def test_a_settings_file_that_does_not_run_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "conf.py"
    path.write_text(text)
    for command in (correct, lambda file, _id: list(report(file))):
        with pytest.raises(ConfigurationError, match=r"conf\.py: \w+Error"):
            command(str(path), "0123456789abcdef")


def test_the_editor_opens_the_file(settings: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", f"{sys.executable} -c 'import sys; open(sys.argv[1], \"a\").write(\"published: 2025-04-07\\n\")'")
    correct(settings, "0123456789abcdef")
    text = (tmp_path / "content" / "corrections" / "0123456789abcdef.md").read_text(encoding="utf-8")
    assert text.endswith("published: 2025-04-07\n")


@pytest.mark.parametrize("editor", ["/nothing/of/the/kind", "'"])
def test_an_editor_that_does_not_start_is_said(settings: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, editor: str) -> None:
    monkeypatch.setenv("EDITOR", editor)
    assert "EDITOR" in correct(settings, "0123456789abcdef").splitlines()[-1]
    assert (tmp_path / "content" / "corrections" / "0123456789abcdef.md").exists()
