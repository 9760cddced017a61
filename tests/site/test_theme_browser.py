"""The theme in a real Chromium, under the policy of ``_headers``: direction, room, folding, touching."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from theme_samples import PAGES, THEME, languages_of, render, theme

from browser_setup import chromium
from warraq.site import urls
from warraq.site.search_words import SearchWords, known_words

pytestmark = pytest.mark.browser
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'"
CASES = [(name, lang) for name in PAGES if name != "moved" for lang in languages_of(name)]


class Handler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_args: Any) -> None:
        """Tests are quiet."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Every sample page, served; ``/<name>/…`` holds one page so that two may have one path."""
    folder = tmp_path_factory.mktemp("theme")
    drawn = theme()
    for name, lang in CASES:
        file = folder / name / urls.file_of(urls.localized(PAGES[name][2], lang))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render(drawn, name, lang))
        if not (folder / name / "theme").exists():
            shutil.copytree(THEME / "static", folder / name / "theme")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    executable = chromium()
    assert executable, "make test sets up a browser"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield running
        running.close()


def where(address: str, name: str, lang: str = "ar") -> str:
    path = Path(urls.file_of(urls.localized(PAGES[name][2], lang))).as_posix()
    return f"{address}/{name}/{path}"


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


def test_no_page_breaks_the_policy_or_scrolls_sideways(address: str, page: Any) -> None:
    said: list[str] = []
    page.on(
        "console", lambda message: said.append(message.text) if message.type == "error" else None
    )
    page.on("pageerror", lambda error: said.append(str(error)))
    page.set_viewport_size({"width": 320, "height": 800})
    for name, lang in CASES:
        page.goto(where(address, name, lang))
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, (name, lang)
    # Only the search page asks for more: an index, which these samples have not.
    assert [text for text in said if "404" not in text and "pagefind" not in text] == []


SET_WRONG = """() => [...document.querySelectorAll("body :lang(ar)")].filter((element) => {
  const style = getComputedStyle(element);
  const text = [...element.childNodes].some((node) => node.nodeType === 3 && /[ء-ي]/.test(node.data));
  return text && !element.closest(".visually-hidden") && (parseFloat(style.lineHeight) / parseFloat(style.fontSize) < 1.59
    || style.letterSpacing !== "normal" || style.fontStyle !== "normal" || style.textTransform !== "none");
}).map((element) => element.outerHTML.slice(0, 100))"""


def test_arabic_is_set_as_arabic(address: str, page: Any) -> None:
    """Room for dots and vowel signs (a line of 1.6 at least), no spacing, slant or capitals, on every page."""
    for name, lang in CASES:
        page.goto(where(address, name, lang))
        assert page.evaluate(SET_WRONG) == [], (name, lang)


def test_the_english_headline_stands_under_the_arabic_one(address: str, page: Any) -> None:
    page.goto(where(address, "article"))
    ends = page.evaluate(
        """() => ["h1", ".article-head .gloss"].map((name) => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(name));
          return Math.round(range.getBoundingClientRect().right);
        })"""
    )
    assert abs(ends[0] - ends[1]) <= 2
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.article-head .gloss')).direction")
        == "ltr"
    )
    assert page.evaluate("getComputedStyle(document.querySelector('#english')).direction") == "ltr"


LIT = "[...document.querySelectorAll('.lit')].map((element) => element.id)"


def test_a_sentence_and_its_sources_light_each_other(address: str, page: Any) -> None:
    page.goto(where(address, "article"))
    page.hover("#e2")
    assert page.evaluate(LIT) == ["e2", "s2"]
    page.hover("#s2")
    assert page.evaluate(LIT) == ["e1", "e2", "s2"]
    page.mouse.move(0, 0)
    page.focus("#e1 .tie")
    assert page.evaluate(LIT) == ["e1", "s1", "s2"]


def test_a_paragraph_can_be_copied_with_its_source(address: str, browser: Any) -> None:
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(where(address, "article"))
    page.click("#p2 .sign")
    page.click(".tools button:nth-of-type(2)")
    page.wait_for_function("document.querySelector('.tools [role=status]').textContent")
    quotation, source, link = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert quotation == "«وقال المثالي إن التعاون مثمر.»"
    assert "Warraq" in source
    assert link.endswith("#p2")
    context.close()


@pytest.mark.parametrize("typed", ["المثالي", "مثالى", "وَالمثَالي", "Almithali", "salem"])
def test_names_are_found_however_they_are_typed(address: str, page: Any, typed: str) -> None:
    page.goto(where(address, "actors"))
    page.fill("#sift", typed)
    shown = page.evaluate(
        "[...document.querySelectorAll('.roll li')].filter((row) => !row.hidden).map((row) => row.innerText)"
    )
    assert len(shown) == 1
    assert "Salem Almithali" in shown[0]


def test_without_a_script_nothing_is_missing_but_the_extras(address: str, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(where(address, "actors"))
    assert page.locator("#sift").count() == 0
    assert page.locator(".roll li").count() == 2
    page.goto(f"{where(address, 'article')}#s1")
    assert page.locator("#s1").is_visible()
    assert page.locator("button").count() == 0
    context.close()


def test_the_question_is_folded_as_the_index_was(address: str, page: Any) -> None:
    page.goto(where(address, "home"))
    samples = [
        "بُورِيطَه وحكومة", "للجنة وللجنة باللجنة وكالات", "المغـرب والمغرب للمغرب بالرباط", "إلى أن آخر ؤ ئ ة ى", "١٢٣ ۴۵ 2025", "Élysée NATO's G20",
        "لل ال وال الـ", "ﻻ ﷲ", "گ ڤ پ چ ک ی", "«حزب الاستقلال»، ٧ أبريل",
    ]  # fmt: skip
    module = f"{address}/home/theme/js/fold.js"
    folded = page.evaluate(
        "async ([module, samples]) => { const { readings } = await import(module); return samples.map((each) => readings(each).flat()); }",
        [module, samples],
    )
    assert folded == list(map(SearchWords(known_words()), samples))


def test_print_shows_text_citation_and_address_but_no_furniture(address: str, page: Any) -> None:
    page.goto(where(address, "article"))
    page.emulate_media(media="print")
    assert page.locator("#p1").is_visible()
    assert page.locator("#english").is_visible()
    assert page.locator(".citation p").first.is_visible()
    assert page.locator(".article-foot .print-only").is_visible()
    assert not page.locator(".sections").is_visible()
    assert not page.locator(".sign").first.is_visible()
