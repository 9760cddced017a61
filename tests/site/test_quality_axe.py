"""axe-core on every kind of page, in both languages, light and dark: not one violation."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import real_site

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
RUN = """async (options) => (await axe.run(document, options)).violations.map(
  (each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(" | ")}`)"""
BY_TAGS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
COLOURS = ["color-contrast", "link-in-text-block"]
BY_COLOUR = {"runOnly": {"type": "rule", "values": COLOURS}, "resultTypes": ["violations"]}
"""The rules that the colour scheme can change; ``make test-full`` runs all of them in the dark too."""
IN_THE_DARK = BY_TAGS if real_site.FULL else BY_COLOUR


def violations(
    browser: Any, site: Path, scheme: str, options: dict[str, Any], only: tuple[str, ...] | None = None
) -> dict[str, Any]:
    """Kind of page → what axe has against it."""
    found = {}
    with real_site.served(site) as address:
        page = browser.new_page(color_scheme=scheme, viewport={"width": 1280, "height": 900})
        for kind, path in real_site.kinds(site).items():
            if kind == "moved-ar" or (only and kind not in only):  # the first leads on at once
                continue
            page.goto(address + path + ("?q=المغرب" if kind.startswith("search") else ""))
            if kind.startswith("search"):
                page.locator(".results li").first.wait_for()
            page.evaluate(AXE)
            if said := page.evaluate(RUN, options):
                found[kind] = said
        page.close()
    return found


SCHEMES = [("light", BY_TAGS), ("dark", IN_THE_DARK)]


@pytest.mark.parametrize(("scheme", "options"), SCHEMES, ids=["light", "dark"])
def test_29_axe_finds_nothing_on_the_site_of_five(
    browser: Any, five: Path, scheme: str, options: dict[str, Any]
) -> None:
    assert violations(browser, five, scheme, options) == {}


@pytest.mark.parametrize(("scheme", "options"), SCHEMES, ids=["light", "dark"])
def test_29_axe_finds_nothing_on_the_site_of_three_hundred(
    browser: Any, many: Path, scheme: str, options: dict[str, Any]
) -> None:
    """Pages that look otherwise when they are many; all kinds of them in ``make test-full``."""
    kinds = (
        None
        if real_site.FULL
        else ("home-ar", "article-ar", "actors-en", "undated-numbered-ar", "archive-ar", "gone-ar")
    )
    assert violations(browser, many, scheme, options, kinds) == {}


@pytest.mark.parametrize(("scheme", "options"), SCHEMES, ids=["light", "dark"])
def test_29_axe_finds_nothing_on_pages_in_a_third_language(
    browser: Any, three: Path, scheme: str, options: dict[str, Any]
) -> None:
    kinds = tuple(kind for kind in real_site.kinds(three) if kind.endswith("-fr"))
    assert len(kinds) > 10
    assert violations(browser, three, scheme, options, kinds) == {}


def test_29_a_search_being_narrowed_is_clean_too(browser: Any, five: Path) -> None:
    with real_site.served(five) as address:
        for path in ("/search/", "/en/search/"):
            page = browser.new_page(viewport={"width": 390, "height": 844})
            page.goto(f"{address}{path}?actor=nasser-bourita&year=2025")
            page.locator(".results li").first.wait_for()
            page.evaluate(AXE)
            assert page.evaluate(RUN, BY_TAGS) == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            page.close()


def test_29_an_article_opened_and_worked_on_is_clean_too(browser: Any, five: Path) -> None:
    """With every detail open and the tools of a paragraph shown, on a phone."""
    with real_site.served(five) as address:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(address + real_site.kinds(five)["article-ar"])
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        page.locator(".sign").first.click()
        page.evaluate(AXE)
        assert page.evaluate(RUN, BY_TAGS) == []
        page.evaluate("document.documentElement.removeAttribute('lang')")
        assert "html-has-lang" in str(page.evaluate(RUN, BY_TAGS)), "axe sees what is wrong"
        page.close()
