"""Every setting, command, make target and field is documented; a new one without words fails here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from warraq.cli import _parser as parser
from warraq.records import (
    Article,
    Entry,
    Paragraph,
    Summary,
    as_record,
)
from warraq.site.settings import DEFAULTS

ROOT = Path(__file__).resolve().parents[2]
DOCS = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md")}
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(DEFAULTS))
def test_a_setting_is_documented(name: str) -> None:
    assert f"`{name}`" in DOCS["settings.md"]


def test_every_key_of_a_record_is_documented() -> None:
    article = Article("x", "x.txt", "", "عنوان", "stated", (Paragraph("نص", (1,)),))
    record = as_record(Entry(article, (), (), (), Summary("en", (), "gist", "e"), ""))
    keys = {*record, *record["published"], *record["summary_en"]}
    missing = {key for key in keys if not re.search(rf"(?<![a-z]){key}(?![a-z])", DOCS["contract.md"])}
    assert missing == set()


def test_every_command_is_documented() -> None:
    words = " ".join((*DOCS.values(), README))
    commands = next(action.choices for action in parser()._actions if isinstance(action.choices, dict))
    assert {name for name in commands if f"warraq {name}" not in words and f"make {name}" not in words} == set()


def test_every_make_target_is_documented() -> None:
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    words = " ".join((*DOCS.values(), README, (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert {target for target in targets if f"make {target}" not in words} == set()


def test_links_of_the_readme_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
