"""Every setting, command, make target and field is documented; a new one without words fails here."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import warraq
from warraq.actors import registry
from warraq.cli import _parser as parser
from warraq.records import (
    Article,
    Entry,
    Paragraph,
    Summary,
    WarraqError,
    as_record,
)
from warraq.site.settings import DEFAULTS
from warraq.summaries import translators
from warraq.summaries.corrections import FIELDS

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


def test_every_make_target_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z0-9-]+):", makefile, re.M))
    words = "\n".join((*DOCS.values(), README, (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    named = set(re.findall(r"(?:`|^|^\$ |[A-Z]+=\S+ |: )make ([a-z][a-z0-9-]*)", words, re.M))
    assert len(named) > 10
    assert named <= targets


def _below(kind: type[WarraqError]) -> set[str]:
    return {name for child in kind.__subclasses__() for name in (child.__name__, *_below(child))}


def test_every_error_is_documented() -> None:
    for module in pkgutil.walk_packages(warraq.__path__, "warraq."):
        if not module.name.endswith(".__main__"):
            importlib.import_module(module.name)
    said_elsewhere = {"SeedError", "TranslationFailed"}  # the family's name; a service's failure, counted by kind
    assert {name for name in _below(WarraqError) - said_elsewhere if f"`{name}`" not in DOCS["maintaining.md"]} == set()


def test_every_lexicon_is_documented() -> None:
    files = {path.name for path in (ROOT / "plugins" / "warraq" / "lexicon").iterdir() if path.suffix in (".csv", ".txt")}
    assert {name for name in files if f"`{name}`" not in DOCS["lexicons.md"]} == set()


def test_every_key_of_registry_and_corrections_is_documented() -> None:
    assert {key for key in (*registry._KEYS, *registry._OFFICE_KEYS) if not re.search(rf"^\s*{key} =|\.{key}\]\]", DOCS["registry.md"], re.M)} == set()
    assert {key for key in (*FIELDS, "seed", "date", "reason") if f"`{key}`" not in DOCS["translation.md"]} == set()


def test_every_engine_and_its_key_are_documented() -> None:
    for name, engine in translators._ENGINES.items():
        if name != "papago":  # reads no Arabic, and says so
            assert f'`"{name}"`' in DOCS["translation.md"]
            assert {key for key in engine.keys.values() if f"`{key}`" not in DOCS["translation.md"]} == set()


def _anchors(text: str) -> set[str]:
    """As GitHub makes them of headings."""
    titles = re.findall(r"^#+ (.+)$", text, re.M)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_links_of_the_documents_lead_somewhere() -> None:
    pages = {ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")}
    dead = []
    for page in pages:
        for target, fragment in re.findall(r"\]\((?!https?:)([^)#\s]*)(?:#([^)]+))?\)", page.read_text(encoding="utf-8")):
            path = (page.parent / target).resolve() if target else page
            if not path.exists() or (fragment and fragment not in _anchors(path.read_text(encoding="utf-8"))):
                dead.append(f"{page.name}: {target}#{fragment}")
    assert dead == []
