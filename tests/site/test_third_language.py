"""A third language of the pages: French, tried. Its catalogue lies in the tree; one setting turns it on."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
from babel.messages.pofile import read_po
from test_theme_pages import Page

import real_site
from warraq.records import ConfigurationError
from warraq.site.language import Language, load_language
from warraq.site.settings import site_settings

TRANSLATIONS = real_site.ROOT / "theme" / "translations"
PLACEHOLDER = re.compile(r"%\\\((\w+)\\\)s")
SPOKEN = ("aria-label", "placeholder", "title", "alt")


@pytest.fixture(scope="module")
def french() -> Language:
    return load_language("fr", TRANSLATIONS)


@pytest.fixture(scope="module")
def pages(three: Path) -> dict[str, Page]:
    """The French pages by their paths."""
    return {
        path: Page((three / path[1:] / "index.html").read_text())
        for path in real_site.pages(three)
        if path.startswith("/fr/")
    }


def test_every_page_of_lists_exists_in_french_and_articles_stay_one(three: Path, pages: dict[str, Page]) -> None:
    english = {path.removeprefix("/en") for path in real_site.pages(three) if path.startswith("/en/")}
    assert {path.removeprefix("/fr") for path in pages} == english
    assert len(english) > 40
    assert not [path for path in pages if "/articles/" in path]


def test_a_french_page_says_its_language_and_direction(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        html = page.all("html")[0]
        assert (html["lang"], html["dir"]) == ("fr", "ltr"), path
        locale = [attrs["content"] for attrs in page.all("meta") if attrs.get("property") == "og:locale"]
        assert locale == ["fr_FR"]


def untranslated() -> list[re.Pattern[str]]:
    """What an English message looks like on a page, where the French for it is another."""
    raw = (TRANSLATIONS / "fr" / "LC_MESSAGES" / "messages.po").read_bytes()
    patterns = []
    for message in read_po(io.BytesIO(raw), locale="fr"):
        pairs = zip(message.id, message.string, strict=True) if message.pluralizable else [(message.id, message.string)]
        for english, said in pairs:
            words = re.search("[A-Za-z]", PLACEHOLDER.sub("", re.escape(english)))
            if words and english != said:
                patterns.append(re.compile(PLACEHOLDER.sub(".+", re.escape(english))))
    return patterns


def test_no_message_is_left_in_english(pages: dict[str, Page]) -> None:
    english = untranslated()
    assert len(english) > 150
    left = set()
    for path, page in pages.items():
        said = [text for text, lang, around in page.texts if lang == "fr" and "script" not in around]
        said += [
            attrs[name] for tag, attrs in page.tags for name in SPOKEN
            if name in attrs and tag != "link" and attrs.get("lang", "fr") == "fr"
        ]  # fmt: skip
        left |= {(path, text) for text in said for pattern in english if pattern.fullmatch(text)}
    assert left == set()
    assert any(pattern.fullmatch("Skip to the text") for pattern in english), "it knows English when it sees it"


def test_names_and_headlines_are_english_and_say_so(pages: dict[str, Page]) -> None:
    home = pages["/fr/"]
    headlines = [attrs for tag, attrs in home.tags if tag == "a" and "/articles/" in attrs["href"]]
    assert len({attrs["href"] for attrs in headlines}) == 5
    assert {attrs.get("lang") for attrs in headlines} == {"en"}
    bourita = pages["/fr/actors/nasser-bourita/"]
    assert ("Nasser Bourita", "en") in [(text, lang) for text, lang, _around in bourita.texts]
    assert ("Événements dans ces articles", "fr") in [(text, lang) for text, lang, _around in bourita.texts]


def test_the_switch_leads_to_the_same_thing_in_both_other_languages(three: Path, pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        switches = {a["hreflang"]: a["href"] for a in page.all("a") if a.get("hreflang") in ("ar", "en")}
        for lang, prefix in (("ar", ""), ("en", "/en")):
            goal = (three / path[1:] / unquote(switches[lang])).resolve()
            assert goal == (three / (prefix + path.removeprefix("/fr"))[1:]).resolve(), path
    arabic = Page((three / "actors" / "morocco" / "index.html").read_text())
    assert [(a["hreflang"], a["lang"], a["dir"]) for a in arabic.all("a") if a.get("hreflang")] == [
        ("en", "en", "ltr"), ("fr", "fr", "ltr"),
    ]  # fmt: skip


def test_each_page_names_all_its_forms(three: Path, pages: dict[str, Page]) -> None:
    for path in ("/fr/", "/fr/actors/morocco/", "/fr/search/", "/fr/archive/undated/", "/fr/about/"):
        alternates = {
            link["hreflang"]: link["href"].removeprefix(real_site.SITEURL)
            for link in pages[path].all("link") if link["rel"] == "alternate" and "type" not in link
        }  # fmt: skip
        bare = path.removeprefix("/fr")
        assert alternates == {"ar": bare, "en": f"/en{bare}", "fr": path, "x-default": bare}
    article = Page((three / real_site.kinds(three)["article-ar"][1:] / "index.html").read_text())
    forms = {link.get("hreflang") for link in article.all("link") if link["rel"] == "alternate" and "type" not in link}
    assert forms == {"ar", "x-default"}, "an article is one page, whatever the languages of the lists"


@pytest.mark.parametrize(("count", "said"), [(0, "0 article"), (1, "1 article"), (2, "2 articles"), (1200, "1\u202f200 articles")])
def test_counts_in_both_forms(french: Language, count: int, said: str) -> None:
    form = french.ngettext("%(count)s article", "%(count)s articles", count)
    assert form % {"count": french.number(count)} == said


@pytest.mark.parametrize(
    ("value", "said"),
    [("2025-04-07", "7 avril 2025"), ("2025-04-01", "1er avril 2025"), ("2025-08", "août 2025"), ("--10-07", "7 octobre (sans année)")],
)
def test_dates_are_french(french: Language, value: str, said: str) -> None:
    assert french.day_text(value) == said


def test_months_and_counts_of_the_pages_are_french(pages: dict[str, Page]) -> None:
    words = " ".join(text for text, _lang, _around in pages["/fr/archive/"].texts)
    assert "avril 2025" in words
    assert re.search(r"Sans date\s*: 2 articles", words)


def test_feeds_of_a_french_page_are_those_of_the_language_its_texts_speak(three: Path, pages: dict[str, Page]) -> None:
    feeds = {link["hreflang"] for page in pages.values() for link in page.all("link") if "type" in link and "atom" in link["type"]}
    assert feeds == {"en"}
    assert not list(three.glob("feeds/**/*fr.xml"))


def test_turned_off_no_trace_of_it_is_left(five: Path) -> None:
    """Catalogue, names and the French page of ``content/`` wait in the tree."""
    assert (real_site.ROOT / "content" / "pages" / "about.fr.md").is_file()
    assert not (five / "fr").exists()
    for path in real_site.pages(five):
        assert "fran" not in (five / (path[1:] + "index.html" if path.endswith("/") else path[1:])).read_text().lower()


@pytest.mark.parametrize(
    ("languages", "reason"),
    [
        (["en", "ar"], "begins with 'ar', 'en'"), (["ar", "en", "fr", "fr"], "stands twice"),
        (["ar", "en", "../x"], "no code of a language"), (["ar", "en", "de"], "SITE_NAMES: needs a text for 'de'"),
    ],
)  # fmt: skip
def test_a_wrong_list_of_languages_is_named(tmp_path: Path, languages: list[str], reason: str) -> None:
    settings = {
        "PATH": str(tmp_path), "SEED_PATH": str(tmp_path), "OUTPUT_PATH": str(tmp_path), "THEME": str(tmp_path),
        "LANGUAGES": languages, "SITE_NAMES": {"ar": "ا", "en": "E", "fr": "F"}, "SITE_TAGLINES": {"ar": "ا", "en": "E", "fr": "F"},
    }  # fmt: skip
    with pytest.raises(ConfigurationError, match=re.escape(reason)):
        site_settings(settings)


def test_a_language_without_a_catalogue_is_refused_by_name(tmp_path: Path) -> None:
    shutil.copytree(TRANSLATIONS / "fr", tmp_path / "fr")
    assert load_language("fr", tmp_path).name == "Français"
    with pytest.raises(ConfigurationError, match="'de' has no catalogue"):
        load_language("de", tmp_path)
    with pytest.raises(ConfigurationError, match="no language that Babel knows"):
        load_language("qqx", tmp_path)


@pytest.mark.browser
def test_french_is_searched_and_narrowed_in_french(browser: object, three: Path) -> None:
    with real_site.served(three) as address:
        page = browser.new_page()  # type: ignore[attr-defined]
        page.goto(f"{address}/fr/search/?actor=nasser-bourita&q=المغرب")
        page.locator(".results .entry-title a").first.wait_for()
        assert page.locator("#search [role=status]").text_content() == "Résultats\u202f: 3"
        assert page.locator("#f-actor option:checked").text_content() == "Nasser Bourita (3)"
        assert page.locator("label[for=f-event]").text_content() == "Événement"
        assert "Concertation (3)" in page.locator("#f-event option").all_text_contents()
        dates = page.locator(".results .entry-date").all_text_contents()
        assert "lundi, sans date" in dates
        page.close()
