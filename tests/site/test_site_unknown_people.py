"""People whom no registry has get pages of their own, and the pages say that nobody reviewed them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine import ROOT
from site_fixture import Workshop

NEW = """رئيسة جمعية الأمل تستقبل وفدا من تطوان

استقبلت رئيسة جمعية الأمل للتنمية القروية سعاد بنعمرو، يوم الأربعاء 14 ماي 2025 بمدينة تطوان، وفدا من المغرب.
وقالت بنعمرو إن الجمعية تعمل على محاربة الهدر المدرسي في العالم القروي.
"""
"""Composed for this test; the woman is made up."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The article in the real theme, with states for a registry and the real engine."""
    workshop = Workshop(tmp_path_factory.mktemp("site"))
    (workshop.seeds / "new.txt").write_text(NEW, encoding="utf-8")
    workshop.build(THEME=str(ROOT / "theme"))
    return workshop


def actor(built: Workshop) -> dict[str, Any]:
    lines = (Path(built.output) / "data" / "actors.jsonl").read_text(encoding="utf-8").splitlines()
    (found,) = [row for row in map(json.loads, lines) if row["name_ar"] == "سعاد بنعمرو"]
    return dict(found)


def test_her_row_has_an_english_name_and_is_not_reviewed(built: Workshop) -> None:
    assert (actor(built)["name_en"], actor(built)["reviewed"]) == ("Souad Benamrou", False)


@pytest.mark.parametrize(("key", "name", "remark"), [("url_ar", "سعاد بنعمرو", "غير مراج"), ("url_en", "Souad Benamrou", "not reviewed")])
def test_her_pages_name_her_and_say_so(built: Workshop, key: str, name: str, remark: str) -> None:
    page = built.page(actor(built)[key])
    assert name in page
    assert remark in page


def test_the_article_leads_to_her(built: Workshop) -> None:
    (article,) = built.output.glob("articles/*/index.html")
    assert actor(built)["url_ar"].strip("/").rpartition("/")[2] in article.read_text(encoding="utf-8")
