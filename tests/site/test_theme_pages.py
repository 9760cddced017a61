"""The theme, page by page: every template renders strictly and says what it is in the right language."""

from __future__ import annotations

import itertools
import re
from html.parser import HTMLParser

import pytest
from theme_samples import PAGES, article, languages_of, render, theme

VOID = {"meta", "link", "input", "br", "rect", "line", "img", "hr"}
ARABIC = re.compile(r"[ء-ي]")
LATIN = re.compile(r"[A-Za-z]{2,}")
CASES = [(name, lang) for name in PAGES for lang in languages_of(name)]


class Page(HTMLParser):
    """A page as tags with their attributes, and text with the language and the tags around it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str, list[str]]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert not self._open, f"not closed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag not in VOID:
            self._open.append((tag, given.get("lang", self._open[-1][1] if self._open else "")))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open[-1][0] == tag, f"</{tag}> closes {self._open[-1]}"
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((data.strip(), self._open[-1][1], [tag for tag, _lang in self._open]))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module")
def pages() -> dict[tuple[str, str], Page]:
    drawn = theme()
    return {case: Page(render(drawn, *case)) for case in CASES}


@pytest.fixture(params=CASES, ids="-".join)
def case(request: pytest.FixtureRequest, pages: dict[tuple[str, str], Page]) -> tuple[str, Page]:
    return request.param[1], pages[request.param]


def test_a_page_states_its_language_and_direction(case: tuple[str, Page]) -> None:
    lang, page = case
    html = page.all("html")[0]
    assert (html["lang"], html["dir"]) == (lang, "rtl" if lang == "ar" else "ltr")


def test_a_page_has_one_heading_of_the_first_level(case: tuple[str, Page]) -> None:
    assert len(case[1].all("h1")) == 1


def test_headings_do_not_skip_a_level(case: tuple[str, Page]) -> None:
    levels = [int(tag[1]) for tag, _attrs in case[1].tags if re.fullmatch("h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), levels


def test_words_stand_in_the_language_of_their_script(case: tuple[str, Page]) -> None:
    """Names of files, formats and citations hold both scripts and say that they are in no language."""
    page = case[1]
    wrong = []
    for text, lang, around in page.texts:
        if {"script", "style", "pre"} & set(around) or lang in ("zxx", "fr"):
            continue
        if lang.startswith("ar") and LATIN.search(text) and not ARABIC.search(text):
            wrong.append((text, lang))
        if lang.startswith("en") and ARABIC.search(text) and not LATIN.search(text):
            wrong.append((text, lang))
    # Attributes of the samples themselves that the theme cannot know the language of.
    known = {
        "CONSULT",
        "undated",
        "Older",
        "Previous",
        "December 2024",
        "April 2025",
        "مثال",
        "نص.",
        "asked for by its author",
    }
    assert [pair for pair in wrong if pair[0] not in known] == []


def test_what_is_marked_english_on_an_arabic_page_says_its_direction(
    pages: dict[tuple[str, str], Page],
) -> None:
    for (name, lang), page in pages.items():
        if lang != "ar":
            continue
        blocks = [
            attrs
            for tag, attrs in page.tags
            if attrs.get("lang") == "en" and tag not in ("bdi", "html")
        ]
        assert all(attrs.get("dir") in ("ltr", "auto") for attrs in blocks), name


def test_nothing_needs_an_inline_script_or_style(case: tuple[str, Page]) -> None:
    page = case[1]
    assert not page.all("style")
    assert not [attrs for _tag, attrs in page.tags if "style" in attrs]
    assert not [attrs for _tag, attrs in page.tags if any(name.startswith("on") for name in attrs)]
    for script in page.all("script"):
        assert "src" in script or script["type"] == "application/ld+json"


def test_a_page_asks_no_other_origin(case: tuple[str, Page]) -> None:
    loaded = [a["src"] for _t, a in case[1].tags if "src" in a]
    loaded += [a["href"] for a in case[1].all("link") if a["rel"] in ("stylesheet", "icon")]
    assert not [address for address in loaded if re.match(r"https?:|//", address)]


def test_ids_are_unique_and_fragments_lead_somewhere(case: tuple[str, Page]) -> None:
    ids = [attrs["id"] for _tag, attrs in case[1].tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    fragments = {a["href"][1:] for a in case[1].all("a") if a.get("href", "").startswith("#")}
    assert fragments <= set(ids)
    labels = {a[name] for _t, a in case[1].tags for name in ("aria-labelledby", "for") if name in a}
    assert labels <= set(ids)


def test_the_first_thing_to_tab_to_skips_to_the_text(case: tuple[str, Page]) -> None:
    assert case[1].all("a")[0]["href"] == "#content"


def test_links_have_words(case: tuple[str, Page]) -> None:
    page = render_links(case[1])
    assert all(page), page


def render_links(page: Page) -> list[str]:
    """What a screen reader says of each link: its label, else the text inside."""
    names: list[str] = []
    texts = iter([text for text, _lang, around in page.texts if "a" in around])
    for attrs in page.all("a"):
        names.append(attrs.get("aria-label") or next(texts, ""))
    return names


def test_a_date_without_a_value_is_no_time_element(pages: dict[tuple[str, str], Page]) -> None:
    for page in pages.values():
        assert all(attrs.get("datetime") for attrs in page.all("time"))


@pytest.mark.parametrize("field", ["outlet", "byline", "dateline", "kicker", "headline_en"])
def test_an_article_may_lack_what_its_text_does_not_say(
    field: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    poor = article()
    poor["article"] = poor["article"] | {field: None}
    template, type, path, _context = PAGES["article"]
    monkeypatch.setitem(PAGES, "article", (template, type, path, lambda: poor))
    assert "None" not in render(theme(), "article", "ar")


@pytest.mark.parametrize(
    ("language", "direction"), [("ar", "rtl"), ("fa", "rtl"), ("ur", "rtl"), ("fr", "ltr"), ("es", "ltr"), ("zgh", "ltr")]
)
def test_an_article_stands_in_its_own_language_and_direction(
    language: str, direction: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign = article()
    foreign["article"] = foreign["article"] | {"language": language}
    template, type, path, _context = PAGES["article"]
    monkeypatch.setitem(PAGES, "article", (template, type, path, lambda: foreign))
    page = Page(render(theme(), "article", "ar"))
    body = next(attrs for attrs in page.all("div") if "body" in attrs.get("class", "").split())
    for attrs in (*page.all("h1"), body):
        assert (attrs["lang"], attrs["dir"]) == (language, direction)


@pytest.mark.parametrize(("others", "heading"), [(1, "نسخة أخرى من هذا الخبر"), (2, "نسخ أخرى من هذا الخبر"), (0, None)])
def test_an_article_names_its_other_versions(
    others: int, heading: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = article(duplicates=article()["duplicates"] * others)
    template, type, path, _context = PAGES["article"]
    monkeypatch.setitem(PAGES, "article", (template, type, path, lambda: told))
    text = render(theme(), "article", "ar")
    assert ('id="versions"' in text) is bool(heading)
    assert heading is None or f">{heading}</h2>" in text


def test_an_empty_archive_offers_no_search(pages: dict[tuple[str, str], Page]) -> None:
    for lang in ("ar", "en"):
        assert len(pages["home", lang].all("form")) == 1
        assert pages["home-empty", lang].all("form") == []


def test_an_article_may_be_all_but_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = article(
        paragraphs=[], actors=[], events=[], dropped=[], notes=[], previous=None, next=None, duplicates=[],
        summary={"method": "gist", "engine": "", "made_on": None, "reviewed": False, "sentences": []},
    )  # fmt: skip
    template, type, path, _context = PAGES["article"]
    monkeypatch.setitem(PAGES, "article", (template, type, path, lambda: bare))
    page = Page(render(theme(), "article", "ar"))
    assert [attrs for _tag, attrs in page.tags if attrs.get("id") == "english"]


def test_sentences_and_their_sources_point_to_each_other(
    pages: dict[tuple[str, str], Page],
) -> None:
    page = pages["article", "ar"]
    spans = {attrs["id"]: attrs for attrs in page.all("span") if "id" in attrs}
    for id, attrs in spans.items():
        for target in attrs.get("data-sources", "").split():
            assert id in spans[target]["data-english"].split()
    ties = [attrs["href"][1:] for attrs in page.all("a") if attrs.get("class") == "tie"]
    assert set(ties) == {"s1", "s2", "e1", "e2"}


def test_an_article_is_no_website_to_zotero(pages: dict[tuple[str, str], Page]) -> None:
    properties = {
        attrs.get("property"): attrs["content"]
        for attrs in pages["article", "ar"].all("meta")
        if "property" in attrs
    }
    assert properties["og:type"] == "article"
    assert "og:site_name" not in properties


def test_months_without_articles_leave_a_gap_and_time_runs_with_the_script(
    pages: dict[tuple[str, str], Page],
) -> None:
    def bars(lang: str) -> list[float]:
        return [float(a["x"]) for a in pages["home", lang].all("rect") if float(a["height"]) > 6]

    newest, oldest = bars("en")
    assert newest - oldest == pytest.approx(48 * 4)  # December to April
    newest, oldest = bars("ar")
    assert oldest - newest == pytest.approx(48 * 4)
