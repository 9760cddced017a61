"""What a real build writes is what docs/ say of it."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from warraq.site.report import report

DOCS = Path(__file__).resolve().parents[2] / "docs"


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)


@pytest.mark.parametrize("name", ["articles.jsonl", "actors.jsonl", "ftm.jsonl", "actors.csv", "mentions.csv", "events.csv"])
def test_every_field_of_the_dumps_is_documented(five: Path, name: str) -> None:
    text = (DOCS / "data.md").read_text(encoding="utf-8")
    assert f"`{name}`" in text
    raw = (five / "data" / name).read_text(encoding="utf-8")
    fields = set(next(csv.reader([raw.splitlines()[0]]))) if name.endswith(".csv") else {key for line in raw.splitlines() for key in _keys(json.loads(line))}
    assert len(fields) > 3
    assert {field for field in fields if f"`{field}`" not in text} == set()


def test_every_dump_is_documented(five: Path) -> None:
    text = (DOCS / "data.md").read_text(encoding="utf-8")
    assert {path.name for path in (five / "data").iterdir() if path.name not in text} == set()


def test_every_heading_of_the_report_is_explained(tmp_path: Path) -> None:
    root = DOCS.parent
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content").mkdir()
    conf = tmp_path / "conf.py"
    conf.write_text(
        f"import sys\nsys.path.insert(0, {str(root)!r})\nfrom pelicanconf import *\nSEED_PATH = {str(tmp_path / 'seeds')!r}\n"
        f"PATH = {str(tmp_path / 'content')!r}\nCACHE_PATH = {str(tmp_path / 'cache')!r}\n"
    )
    headings = {line.partition(" (")[0].rpartition(":")[0] or line.partition(" (")[0] for line in report(str(conf)) if not line.startswith("  ")}
    text = (DOCS / "maintaining.md").read_text(encoding="utf-8")
    assert len(headings) > 5
    assert {heading for heading in headings if f"| {heading} |" not in text} == set()
