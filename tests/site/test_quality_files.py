"""The whole site as files: valid HTML, whole links, feeds and structured data that parse, small pages."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import unicodedata
from collections import defaultdict
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree

import pytest

import real_site
from checker_setup import checker

ATOM = "{http://www.w3.org/2005/Atom}"
XHTML = "{http://www.w3.org/1999/xhtml}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
KNOWN_GAPS = (
    # The older checker does not know what HTML has allowed since 2021.
    "Attribute “media” not allowed on element “meta” at this point.",
)
EMBEDDINGS = re.compile("[\u202a-\u202e]")
PRESENTATION_FORMS = re.compile("[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]")


class Reader(HTMLParser):
    """What links need: ids, addresses, alternates; and the structured data."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.canonical: list[str] = []
        self.hreflang: dict[str, str] = {}
        self.robots = ""
        self.structured: list[str] = []
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if given.get("name") == "robots":
            self.robots = str(given.get("content"))
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical.append(str(given["href"]))
        elif tag == "link" and given.get("rel") == "alternate" and "type" not in given:
            self.hreflang[str(given["hreflang"])] = str(given["href"])
        else:
            self.addresses += [str(given[key]) for key in ("href", "src", "action") if given.get(key)]
        self._script = tag == "script" and given.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._script:
            self.structured.append(data)
            self._script = False


@cache
def read(site: Path, path: str) -> Reader:
    reader = Reader()
    reader.feed((site / (path[1:] + "index.html" if path.endswith("/") else path[1:])).read_text())
    return reader


@pytest.fixture(params=["five", "many", "three"])
def site(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(request.param)
    return folder


def test_the_nu_checker_finds_no_error_on_any_kind_of_page(five: Path, many: Path, three: Path) -> None:
    command = checker()
    if command is None:
        pytest.skip("Java and vnu.jar are missing: see tests/checker_setup.py")
    files = [
        str(site / (path[1:] + "index.html" if path.endswith("/") else path[1:]))
        for site in (five, many, three)
        for path in real_site.kinds(site).values()
        if site is not three or path.startswith("/fr/")
    ]
    files += [str(file) for file in sorted(five.glob("articles/*/index.html"))]
    files += [str(five / "theme" / "css" / "warraq.css"), str(five / "theme" / "img" / "warraq.svg")]
    done = subprocess.run(
        [*command, "--stdout", "--errors-only", "--also-check-css", "--also-check-svg", *files],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    said = [line for line in done.stdout.splitlines() if not line.endswith(KNOWN_GAPS)]
    assert said == []
    assert "error" not in done.stderr.lower(), done.stderr


def test_every_internal_link_and_fragment_leads_somewhere(site: Path) -> None:
    broken = []
    for path in real_site.pages(site):
        for address in read(site, path).addresses:
            if address.startswith(("data:", "mailto:", "https://", "http://")):
                continue
            target, _, fragment = urljoin(path, address).partition("#")
            target = unquote(target).partition("?")[0]
            file = site / (target[1:] + ("index.html" if target.endswith("/") else ""))
            if not file.is_file() or (
                fragment and file.suffix == ".html" and unquote(fragment) not in read(site, target).ids
            ):
                broken.append((path, address))
    assert broken == []


def test_no_page_has_an_id_twice(site: Path) -> None:
    for path in real_site.pages(site):
        ids = read(site, path).ids
        assert len(ids) == len(set(ids)), path


def sitemap(site: Path) -> dict[str, dict[str, str]]:
    """Address → language → address."""
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    return {
        str(entry.findtext(f"{SITEMAP}loc")): {
            link.attrib["hreflang"]: link.attrib["href"] for link in entry.findall(f"{XHTML}link")
        }
        for entry in root.findall(f"{SITEMAP}url")
    }


def test_the_sitemap_lists_the_pages_that_may_be_indexed_and_no_other(site: Path) -> None:
    indexed = [path for path in real_site.pages(site) if "noindex" not in read(site, path).robots]
    assert sorted(unquote(address) for address in sitemap(site)) == sorted(
        real_site.SITEURL + path for path in indexed if path != "/404.html"
    )


def test_23_alternates_are_absolute_reciprocal_and_the_same_in_page_and_sitemap(site: Path) -> None:
    listed = sitemap(site)
    for address, alternates in listed.items():
        page = read(site, unquote(address.removeprefix(real_site.SITEURL)))
        assert page.hreflang == alternates, address
        assert address in alternates.values()
        assert alternates["x-default"] == alternates["ar"]
        for other in set(alternates.values()):
            assert listed[other] == alternates, (address, other)


def test_25_each_page_names_itself_once_as_canonical(site: Path) -> None:
    for path in real_site.pages(site):
        page = read(site, path)
        expected = [] if "noindex" in page.robots else [real_site.SITEURL + path]
        assert [unquote(address) for address in page.canonical] == expected


def test_33_feeds_are_well_formed_and_say_their_language(site: Path) -> None:
    feeds = sorted(site.glob("feeds/**/*.xml"))
    assert len(feeds) > 10
    ids = defaultdict(set)
    for file in feeds:
        feed = ElementTree.parse(file).getroot()
        assert feed.attrib[LANG] == file.stem.rpartition(".")[2] or file.stem in ("ar", "en")
        for element in (feed, *feed.findall(f"{ATOM}entry")):
            assert element.attrib[LANG] in ("ar", "en")
            assert str(element.findtext(f"{ATOM}id")).startswith("tag:")
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", str(element.findtext(f"{ATOM}updated")))
            assert element.findtext(f"{ATOM}title")
        for entry in feed.findall(f"{ATOM}entry"):
            link = entry.find(f"{ATOM}link")
            assert link is not None
            ids[link.attrib["href"]].add(entry.findtext(f"{ATOM}id"))
    assert all(len(each) == 1 for each in ids.values()), "one article, one id, in every feed"


def test_33_feed_ids_do_not_hang_on_the_address_of_the_site(
    five: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    plain = real_site.build(real_site.ROOT / "seeds", tmp_path_factory.mktemp("plain"))
    for file in five.glob("feeds/*.xml"):
        ids = [re.findall("<id>(.*?)</id>", (one / "feeds" / file.name).read_text()) for one in (five, plain)]
        assert ids[0] == ids[1]


def languages_of(value: object) -> set[str]:
    if isinstance(value, dict):
        own = {str(value[key]) for key in ("inLanguage", "@language") if key in value}
        return own.union(*map(languages_of, value.values()))
    if isinstance(value, list):
        return set().union(*map(languages_of, value))
    return set()


def test_34_structured_data_parses_and_names_the_language_of_each_text(site: Path) -> None:
    for path in real_site.pages(site):
        found = [json.loads(text) for text in read(site, path).structured]
        if path.startswith("/articles/") and "noindex" not in read(site, path).robots:
            (article,) = found
            assert article["@type"] == "NewsArticle"
            assert article["inLanguage"] == "ar"
            if "subjectOf" in article:
                assert article["subjectOf"]["inLanguage"] == "en"
        for value in found:
            assert value["@context"] == "https://schema.org"
        if "/actors/" in path and "noindex" not in read(site, path).robots:
            (page,) = found
            assert page["@type"] == "CollectionPage"
            assert page["inLanguage"] == (path[1:3] if path[3:4] == "/" else "ar")
            assert ("about" in page) == (not path.endswith("/actors/"))
        for value in found:
            assert languages_of(value) <= {"ar", "en", "fr"}


def test_08_09_35_pages_are_utf8_composed_and_free_of_control_and_presentation_forms(site: Path) -> None:
    for path in real_site.pages(site):
        raw = (site / (path[1:] + "index.html" if path.endswith("/") else path[1:])).read_bytes()
        text = raw.decode("utf-8", "strict")
        assert re.search(r'<meta charset="utf-8">', text[:1024]), path
        assert "\ufffd" not in text, path
        assert unicodedata.is_normalized("NFC", text), path
        assert not EMBEDDINGS.search(text), path
        assert not PRESENTATION_FORMS.search(text), path


def test_22_titles_and_labels_hold_words_and_no_markup(site: Path) -> None:
    for path in real_site.kinds(site).values():
        text = (site / (path[1:] + "index.html" if path.endswith("/") else path[1:])).read_text()
        (title,) = re.findall("<title>(.*?)</title>", text.partition("</head>")[0], re.DOTALL)
        labels = re.findall(r'(?:aria-label|placeholder|alt)="([^"]*)"', text)
        for words in (title, *labels):
            assert words.strip(), path
            assert not re.search(r"[<>{}]|&lt;|%\(|None|undefined", words), (path, words)


def test_weights_of_what_an_article_loads(site: Path) -> None:
    """As it goes over the wire, compressed, without search: 60 kB, of them 25 of sheet and 15 of script."""

    def weight(*names: str) -> int:
        return sum(len(gzip.compress((site / name).read_bytes(), 6, mtime=0)) for name in names)

    sheet = weight("theme/css/warraq.css")
    script = weight("theme/js/warraq.js", "theme/js/fold.js")
    mark = weight("theme/img/warraq.svg")
    assert sheet <= 25_000
    assert script <= 15_000
    pages = {path: weight(path[1:] + "index.html") for path in real_site.pages(site) if path.startswith("/articles/")}
    heaviest = max(pages, key=lambda path: pages[path])
    assert pages[heaviest] + sheet + script + mark <= 60_000, heaviest
