"""The checklist for bilingual pages, point by point, on real pages in Chromium.

The number in a test's name is its point. Held elsewhere: 8, 9, 22, 23, 25, 33, 34, 35 in
``test_quality_files.py``; 29 in ``test_quality_axe.py``; 31 in ``test_quality_search.py``; 10 in
``test_theme_files.py`` (the sheet knows no left and right).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from babel.dates import format_date, get_month_names
from test_theme_browser import SET_WRONG

import real_site
from warraq.arabic.letters import fold

pytestmark = pytest.mark.browser

LOOK = r"""() => {
  const arabic = /[\u0621-\u064A\u066E-\u06D3]/, latin = /[A-Za-z\u00C0-\u024F]{2,}/;
  const shown = (element) => element && !element.closest("script, style, template, noscript, title");
  const brief = (element) => element.outerHTML.slice(0, 160);
  const wrongLanguage = [], notIsolated = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const element = node.parentElement, text = node.data;
    if (!text.trim() || !shown(element)) continue;
    const lang = element.closest("[lang]").lang;
    if (lang === "zxx") continue;
    const onlyArabic = arabic.test(text) && !/[A-Za-z]/.test(text), onlyLatin = latin.test(text) && !arabic.test(text);
    if ((onlyArabic && !lang.startsWith("ar")) || (onlyLatin && lang.startsWith("ar"))) wrongLanguage.push(brief(element));
    const block = element.closest("[dir]:not(bdi)");
    const foreign = block.dir === "rtl" ? onlyLatin : onlyArabic;
    if (foreign && !element.closest("bdi") && block === document.documentElement) notIsolated.push(brief(element));
  }
  const aligned = [...document.querySelectorAll("body, body *")].filter((element) => {
    const style = getComputedStyle(element), align = style.textAlign, parent = element.parentElement;
    if (!["left", "right"].includes(align) || getComputedStyle(parent).textAlign === align) return false;  // "match-parent" computes to these
    return align !== (getComputedStyle(parent).direction === "rtl" ? "right" : "left");
  }).map(brief);
  const links = [...document.querySelectorAll("a:lang(ar)")].filter((element) => {
    const style = getComputedStyle(element);
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && arabic.test(node.data));
    return own && style.textDecorationLine.includes("underline") && style.textDecorationColor !== "rgba(0, 0, 0, 0)"
      && !(parseFloat(style.textUnderlineOffset) / parseFloat(style.fontSize) >= 0.3 || style.textUnderlineOffset.endsWith("em"));
  }).map(brief);
  const box = (element) => { const { left, right, top, bottom } = element.getBoundingClientRect(); return { left, right, top, bottom }; };
  return {
    lang: document.documentElement.getAttribute("lang"), dir: document.documentElement.getAttribute("dir"),
    langs: [...new Set([...document.querySelectorAll("[lang]")].map((element) => element.lang))],
    hreflangs: [...new Set([...document.querySelectorAll("[hreflang]")].map((element) => element.hreflang))],
    wrongLanguage, notIsolated, aligned, links,
    times: [...document.querySelectorAll("time")].map((element) => [element.getAttribute("datetime"), element.textContent, element.closest("[lang]").lang]),
    searches: [...document.querySelectorAll("input[type=search]")].map((element) => element.dir),
    furniture: [...document.querySelectorAll("header, nav, .counted, .facts, .entry-date, footer")].map((element) => element.innerText).join(" "),
    crumbs: [...document.querySelectorAll(".trail li")].map(box), trail: document.querySelector(".trail") && box(document.querySelector(".trail")),
    positive: document.querySelectorAll("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").length,
    mirrored: [...document.querySelectorAll("body *")].filter((element) => /matrix\(-1|scaleX\(-1/.test(getComputedStyle(element).transform)).map(brief),
    switch: (() => { const link = document.querySelector(".tongue a"); return link && [link.getAttribute("href"), link.lang, link.textContent]; })(),
    shift: window.shift, wide: document.documentElement.scrollWidth,
  };
}"""
WATCH = """window.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; })
  .observe({ type: "layout-shift", buffered: true });"""
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
  document.adoptedStyleSheets = [sheet];
  const cut = [...document.querySelectorAll("body *")].filter((element) => {
    const style = getComputedStyle(element);
    return !element.closest(".visually-hidden, input") && ["hidden", "clip"].includes(style.overflowX)
      && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
  }).map((element) => element.outerHTML.slice(0, 120));
  const wide = document.documentElement.scrollWidth;
  document.adoptedStyleSheets = [];
  return { cut, wide };
}"""
IN_ORDER = """(selector) => {
  const rtl = document.documentElement.dir === "rtl";
  const boxes = [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect());
  return boxes.every((box, at) => at === 0 || box.top >= boxes[at - 1].bottom - 2
    || (box.bottom > boxes[at - 1].top && (rtl ? box.right <= boxes[at - 1].left + 2 : box.left >= boxes[at - 1].right - 2)));
}"""
WHERE = """([selector, text, length]) => {
  for (const element of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      const at = node.data.indexOf(text);
      if (at < 0) continue;
      return [...text].map((_, index) => {
        const range = document.createRange();
        range.setStart(node, at + index);
        range.setEnd(node, at + index + 1);
        return range.getBoundingClientRect().left;
      });
    }
  }
  return null;
}"""

Looked = dict[str, dict[str, Any]]


@pytest.fixture(scope="module", params=["five", "many"])
def site(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with real_site.served(site) as where:
        yield where


@pytest.fixture(scope="module")
def looked(site: Path, address: str, browser: Any) -> Looked:
    """Every kind of page, opened once at desk width and once at 320 px, and all that was seen of it."""
    seen: Looked = {}
    said: list[str] = []
    asked: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(WATCH)
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    for kind, path in real_site.kinds(site).items():
        if kind == "moved-ar":
            continue
        said.clear()
        asked.clear()
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(address + path + ("?q=المغرب" if kind.startswith("search") else ""))
        if kind.startswith("search"):
            page.locator(".results li").first.wait_for()
        seen[kind] = page.evaluate(LOOK)
        seen[kind]["path"] = path
        page.set_viewport_size({"width": 320, "height": 640})
        seen[kind]["wide"] = page.evaluate("document.documentElement.scrollWidth")
        seen[kind]["spaced"] = page.evaluate(SPACING)
        seen[kind]["set_wrong"] = page.evaluate(SET_WRONG)
        seen[kind]["narrow_order"] = page.evaluate(IN_ORDER, ".masthead a")
        page.set_viewport_size({"width": 1280, "height": 900})
        seen[kind]["order"] = page.evaluate(IN_ORDER, ".masthead a") and page.evaluate(
            IN_ORDER, ".trail a, .trail span[aria-current]"
        )
        seen[kind]["said"] = list(said)
        seen[kind]["foreign"] = [url for url in asked if not url.startswith((address, "data:"))]
    context.close()
    return seen


def wrong(looked: Looked, what: str) -> dict[str, Any]:
    """The kinds of pages on which something wrong was found."""
    return {kind: page[what] for kind, page in looked.items() if page[what]}


def test_01_language_and_direction_stand_in_the_markup(looked: Looked) -> None:
    for kind, page in looked.items():
        expected = ("en", "ltr") if kind.endswith("-en") else ("ar", "rtl")
        assert (page["lang"], page["dir"]) == expected, kind


def test_02_language_tags_are_valid(looked: Looked) -> None:
    for page in looked.values():
        for tag in {*page["langs"], *page["hreflangs"]} - {"x-default", "zxx"}:
            assert Locale.parse(tag, sep="-")


def test_03_words_stand_in_the_language_of_their_script(looked: Looked) -> None:
    assert wrong(looked, "wrongLanguage") == {}


def test_04_the_english_block_of_an_article_runs_from_left_to_right(address: str, site: Path, browser: Any) -> None:
    page = browser.new_page()
    page.goto(address + real_site.kinds(site)["article-ar"])
    block = page.locator("#english")
    assert (block.get_attribute("lang"), block.get_attribute("dir")) == ("en", "ltr")
    assert block.evaluate("(element) => getComputedStyle(element).direction") == "ltr"
    page.close()


def test_05_words_of_the_other_direction_are_isolated(looked: Looked) -> None:
    assert wrong(looked, "notIsolated") == {}


def test_06_07_handles_brackets_ranges_and_decimals_stand_right(many: Path, browser: Any) -> None:
    with real_site.served(many) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}/articles/00000000c0de0005/")

        def lefts(text: str) -> list[float]:
            found = page.evaluate(WHERE, [".body", text, len(text)])
            assert found, text
            return list(found)

        at, first, *_ = lefts("@Warraq")
        assert at < first, "6: the sign stands left of its first letter"
        opening, *_, closing = lefts("(وهي قديمة)")
        assert opening > closing, "7: a bracket opens on the right"
        one, _point, three = lefts("1.3")
        assert one < three, "7: a decimal runs from left to right"
        from_ = lefts("2016-2020")
        assert from_[0] < from_[3], "7: a year runs from left to right"
        assert from_[0] > from_[5], "7: a range of years runs with the text"
        page.close()


def test_11_chevrons_turn_with_the_text_and_nothing_else_is_mirrored(looked: Looked, many: Path, browser: Any) -> None:
    assert wrong(looked, "mirrored") == {}
    with real_site.served(many) as address:
        page = browser.new_page()
        for path, direction in (("/archive/undated/", "rtl"), ("/en/archive/undated/", "ltr")):
            page.goto(address + path)
            link = page.locator(".pages .on a")
            sign = link.evaluate("(element) => getComputedStyle(element, '::after').content").strip('" ')
            assert unicodedata.mirrored(sign.strip('"/ ')[:1] or "x"), sign
            assert link.evaluate("(element) => getComputedStyle(element).direction") == direction
        page.close()


def test_12_the_first_breadcrumb_stands_where_the_line_begins(looked: Looked) -> None:
    for kind, page in looked.items():
        if page["crumbs"]:
            first, trail = page["crumbs"][0], page["trail"]
            side = "right" if page["dir"] == "rtl" else "left"
            assert abs(first[side] - trail[side]) <= 1, kind


def test_13_14_16_arabic_is_set_as_arabic(looked: Looked) -> None:
    """No spacing, no slant, no capitals, and a line of at least 1.6."""
    assert wrong(looked, "set_wrong") == {}


def test_15_underlines_keep_clear_of_dots(looked: Looked) -> None:
    assert wrong(looked, "links") == {}


def test_17_no_request_leaves_and_the_console_is_silent(looked: Looked) -> None:
    assert wrong(looked, "foreign") == {}
    assert wrong(looked, "said") == {}


def test_18_text_begins_where_its_line_begins(looked: Looked) -> None:
    assert wrong(looked, "aligned") == {}


def test_19_times_are_iso_and_months_have_their_moroccan_names(looked: Looked) -> None:
    moroccan = {str(name) for name in get_month_names("wide", locale="ar_MA").values()}
    others = {str(name) for name in get_month_names("wide", locale="ar_EG").values()} - moroccan
    for page in looked.values():
        for value, text, lang in page["times"]:
            assert re.fullmatch(r"\d{4}(-\d\d){0,2}|\d\d-\d\d", value), value
            assert not any(name in text for name in others), text
            if re.fullmatch(r"\d{4}-\d\d-\d\d", value) and lang == "ar":
                year, month, day = map(int, value.split("-"))
                assert get_month_names("wide", locale="ar_MA")[month] in text
                assert str(year) in text
                assert str(day) in text


def test_20_the_house_writes_one_system_of_digits(looked: Looked) -> None:
    for kind, page in looked.items():
        assert not re.search("[٠-٩۰-۹]", page["furniture"]), kind


def test_21_boxes_for_words_take_either_direction(looked: Looked) -> None:
    assert looked["search-ar"]["searches"] == ["auto"]
    for page in looked.values():
        assert set(page["searches"]) <= {"auto"}


def test_24_the_switch_leads_to_the_same_thing_and_says_so_in_its_language(
    looked: Looked, site: Path, address: str, browser: Any
) -> None:
    labels = {"ar": "العربية", "en": "English"}
    page = browser.new_page()
    for kind, one in looked.items():
        name, _, lang = kind.rpartition("-")
        _href, to, label = one["switch"]
        assert to != lang
        assert label == labels[to], kind
        if f"{name}-{to}" in looked:
            page.goto(address + one["path"])
            with page.expect_navigation():
                page.click(".tongue a")
            other = real_site.unquoted(page.url, address)
            assert other in real_site.pages(site)
            assert other.removeprefix("/en") == one["path"].removeprefix("/en")
        elif name == "article":
            assert one["switch"][0].endswith("#english")
    page.close()


def test_26_nothing_scrolls_sideways_at_320(looked: Looked) -> None:
    assert {kind: page["wide"] for kind, page in looked.items() if page["wide"] > 320} == {}


def test_27_order_in_the_source_is_order_on_the_page_and_of_the_tab_key(looked: Looked) -> None:
    assert wrong(looked, "positive") == {}
    assert [kind for kind, page in looked.items() if not page["order"]] == []
    assert [kind for kind, page in looked.items() if not page["narrow_order"]] == []


def test_27_the_first_tab_skips_to_the_text(site: Path, address: str, browser: Any) -> None:
    page = browser.new_page()
    for path in ("/", "/en/", real_site.kinds(site)["article-ar"]):
        page.goto(address + path)
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        assert skip.get_attribute("href") == "#content"
        assert skip.bounding_box()["y"] >= 0, "it is seen when it has the focus"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"
    page.close()


def test_28_nothing_is_cut_when_a_reader_spaces_the_text(looked: Looked) -> None:
    for kind, page in looked.items():
        assert page["spaced"] == {"cut": [], "wide": 320}, kind


def test_30_a_paragraph_that_is_linked_to_is_not_covered(five: Path, browser: Any) -> None:
    with real_site.served(five) as address:
        for width in (390, 1280):
            page = browser.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
            page.goto(f"{address}{real_site.kinds(five)['article-ar']}#p3")
            assert 0 <= page.evaluate("document.querySelector('#p3').getBoundingClientRect().top") < 400
            covered = page.evaluate(
                """() => { const box = document.querySelector("#p3").getBoundingClientRect();
                  return !document.elementFromPoint(box.left + box.width / 2, box.top + 8).closest("#p3"); }"""
            )
            assert not covered
            page.close()


def test_32_actors_stand_in_the_order_of_the_alphabet_without_the_article(
    site: Path, address: str, browser: Any
) -> None:
    page = browser.new_page()
    page.goto(address + "/actors/")
    groups = page.evaluate(
        "[...document.querySelectorAll('.roll')].map((roll) => [...roll.querySelectorAll('li bdi:first-of-type')].map((name) => name.textContent))"
    )
    page.close()
    assert any(len(names) > 4 for names in groups)
    for names in groups:
        keys = [re.sub("^ال(?=..)", "", fold(name))[0] for name in names]
        assert keys == sorted(keys), names


def test_36_pages_are_complete_without_scripts(five: Path, browser: Any) -> None:
    with real_site.served(five) as address:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        for kind, path in real_site.kinds(five).items():
            page.goto(address + path)
            assert page.locator("h1").count() == 1, kind
            assert page.locator("main").inner_text().strip(), kind
        page.goto(address + "/search/")
        assert page.locator("noscript, main p").first.is_visible()
        page.goto(address + "/")
        page.locator(".entry-title a").first.click()
        assert page.locator("#p1").is_visible()
        assert page.locator("#english").is_visible()
        page.locator(".people a").first.click()
        assert page.locator(".contents .entry").count() >= 1
        context.close()


def test_37_print_keeps_both_directions_and_gives_address_and_citation(five: Path, browser: Any) -> None:
    with real_site.served(five) as address:
        page = browser.new_page()
        path = real_site.kinds(five)["article-ar"]
        page.goto(address + path)
        page.emulate_media(media="print")
        direction = "(element) => getComputedStyle(element).direction"
        assert page.locator("#p1").evaluate(direction) == "rtl"
        assert page.locator("#english").evaluate(direction) == "ltr"
        assert page.locator(".citation p").first.is_visible()
        assert page.get_by_text(real_site.SITEURL + path).last.is_visible()
        page.close()


def test_layout_does_not_shift(looked: Looked) -> None:
    """Cumulative layout shift at most 0.02; what a question of search brings is not a shift but an answer."""
    shifted = {kind: page["shift"] for kind, page in looked.items() if page["shift"] > 0.02}
    assert {kind for kind in shifted if not kind.startswith("search")} == set(), shifted


def test_dates_of_babel_are_those_on_the_page() -> None:
    """The months above are CLDR's."""
    import datetime

    assert "نونبر" in format_date(datetime.date(2025, 11, 30), "d MMMM y", locale="ar_MA")
