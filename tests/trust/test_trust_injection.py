"""No output lets a payload out: HTML, JSON-LD, Atom, sitemap, CSV, JSON, RIS, BibTeX, wikitext, log lines.

One archive holds every payload in headline, body, byline, outlet, dateline, file name, registry, corrections and
ledger; each format is read with a parser of its own, and the pages are opened in a real browser.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest

from browser_setup import chromium
from trust.payloads import PAYLOADS, RAW
from trust.project import Parsed, Project
from warraq.site.citations import citations
from warraq.site.seeds import printable
from warraq.store import dump

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://archive.invalid/sub"
NUMBERS = range(len(PAYLOADS))
BODY = "عقد المجلس اجتماعا عاديا في المدينة، وناقش جدول أعماله كاملا دون تأجيل."
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
URL_ATTRIBUTES = {"href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href", "ping", "cite", "background", "manifest"}
ARABIC_NAMES = "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split()


def _id(number: int) -> str:
    return f"{number:016x}"


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _alias(number: int) -> str:
    return f"حزب العينة {ARABIC_NAMES[number // 10]} {ARABIC_NAMES[number % 10]}"


def _fill(project: Project) -> None:
    actors = []
    for number, payload in enumerate(PAYLOADS):
        project.add(
            f"{number:03}_{_id(number)}.txt",
            f"خبر رقم {number} {payload}\n\n{BODY} {payload}\n\nالتقى {_alias(number)} وفدا. {payload} {RAW[number % len(RAW)]}\n\n{payload}\n",
        )
        project.correct(
            _id(number),
            f"headline_ar: عنوان {payload}\nheadline_en: Headline {payload}\nbyline: {payload}\noutlet: {payload}\n"
            f"dateline: {payload}\npublished: 2025-04-{number % 28 + 1:02}\n\nA sentence. {payload} [p1]\n",
        )
        name = json.dumps(f"{payload} {number}")  # a JSON string is a TOML string
        arabic = json.dumps(f"{_alias(number)} {payload}", ensure_ascii=False)
        actors.append(
            f'[[actor]]\nid = "actor-{number}"\ntype = "party"\nname_ar = {arabic}\nname_en = {name}\naliases = ["{_alias(number)}", {name}]\n'
            f"desc_ar = {name}\ndesc_en = {name}\noffice = [{{title_ar = {name}, title_en = {name}, from = {name}}}]\n"
        )
        project.add(f"{payload.replace('/', '∕')[:60]} {number}.txt", f"خبر آخر رقم {number}\n\n{BODY}\n")
    (project.content / "actors.toml").write_text("\n".join(actors), encoding="utf-8")
    lines = [f"/gone/{number}/\tremoved\t{payload}\n" for number, payload in enumerate(PAYLOADS)]
    (project.content / "urls.tsv").write_text("".join(lines), encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, subprocess.CompletedProcess[str]]:
    project = Project(tmp_path_factory.mktemp("injection") / "project")
    _fill(project)
    done = project.run("RELATIVE_URLS=false", f'SITEURL="{SITE}"')
    assert done.returncode == 0, done.stderr
    return project, done


@pytest.fixture(scope="module")
def parsed(built: tuple[Project, Any]) -> dict[str, Parsed]:
    return {name: Parsed(text) for name, text in built[0].pages()}


def test_the_corpus_is_in_the_archive(parsed: dict[str, Parsed]) -> None:
    for number, payload in enumerate(PAYLOADS):
        assert _squeezed(payload) in _squeezed(parsed[f"articles/{_id(number)}/index.html"].text), payload
    assert sum(name.startswith("actors/actor-") for name in parsed) == len(PAYLOADS)


def test_no_page_holds_an_element_or_attribute_that_a_payload_brought(parsed: dict[str, Parsed]) -> None:
    for name, page in parsed.items():
        tags = set(page.tags())
        assert not tags & {"iframe", "object", "embed", "base", "style", "img", "x", "ref", "nowiki", "include"}, name
        for tag, attributes in page.elements:
            assert not [key for key in attributes if key.startswith("on")], (name, tag, attributes)
            assert not attributes.keys() & {"srcdoc", "xmlns:xlink", "formaction"}, (name, tag)
            assert "style" not in attributes or "evil" not in attributes["style"], (name, tag)


def test_no_address_on_a_page_is_foreign_or_runs_anything(parsed: dict[str, Parsed]) -> None:
    hosts = {"archive.invalid", "github.com", ""}
    for name, page in parsed.items():
        for tag, attributes in page.elements:
            for key in attributes.keys() & URL_ATTRIBUTES:
                address = attributes[key].strip()
                if tag == "a" and address.startswith("data:"):
                    kind = address[5:].split(";")[0]
                    assert "download" in attributes, (name, address[:80])
                    assert kind in {"application/x-bibtex", "application/x-research-info-systems", "application/vnd.citationstyles.csl+json"}
                    continue
                parts = urlsplit(address)
                assert parts.scheme in {"https", ""}, (name, tag, address)
                assert parts.netloc in hosts, (name, tag, address)
            if attributes.get("http-equiv", "").lower() == "refresh":
                assert attributes["content"].startswith("0; url=https://archive.invalid/sub/")


def test_the_only_scripts_are_our_own_files_and_data(parsed: dict[str, Parsed]) -> None:
    for name, page in parsed.items():
        for attributes, text in page.scripts:
            if attributes.get("type") == "application/ld+json":
                assert not set(text) & set("<>&\u2028\u2029"), name
                assert json.loads(text)["@context"] == "https://schema.org"
            else:
                assert attributes["src"].startswith(f"{SITE}/theme/"), (name, attributes)
                assert not text.strip()


@pytest.mark.parametrize("number", NUMBERS)
def test_a_payload_is_shown_as_it_was_written(parsed: dict[str, Parsed], number: int) -> None:
    payload = PAYLOADS[number]
    page = parsed[f"articles/{_id(number)}/index.html"]
    titles = [attributes["content"] for _, attributes in page.elements if attributes.get("name") == "citation_title"]
    assert titles == [f"عنوان {payload}"]
    (data,) = [json.loads(text) for attributes, text in page.scripts if attributes.get("type") == "application/ld+json"]
    assert data["headline"] == f"عنوان {payload}"
    assert data["author"]["name"] == data["publisher"]["name"] == payload
    assert f"عنوان {payload}" in page.text


def _downloads(page: Parsed) -> dict[str, str]:
    found = {}
    for tag, attributes in page.elements:
        if tag == "a" and attributes.get("href", "").startswith("data:"):
            kind, _, text = attributes["href"].partition(",")
            found[kind.split(";")[0].split("/")[1]] = unquote(text)
    return found


@pytest.mark.parametrize("number", NUMBERS)
def test_citations_stay_one_record_each(parsed: dict[str, Parsed], number: int) -> None:
    forms = _downloads(parsed[f"articles/{_id(number)}/index.html"])
    ris = forms["x-research-info-systems"].split("\n")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in ris)
    tags = [line[:2] for line in ris]
    assert len(tags) == len(set(tags))
    assert (tags[0], tags[-1]) == ("TY", "ER")
    bibtex = forms["x-bibtex"]
    # BibTeX counts braces without regard to backslashes; a field ends where they balance.
    depth = 0
    for at, char in enumerate(bibtex):
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert depth > 0 or at < len("@article") or at == len(bibtex) - 1, bibtex
    assert depth == 0
    fields = re.findall(r"^  ([a-z]+) = \{", bibtex, re.MULTILINE)
    assert len(fields) == len(set(fields)) == len(bibtex.split("\n")) - 2
    commands = set(re.findall(r"\\([a-zA-Z]+)", bibtex))
    assert commands <= {"textbackslash", "textasciitilde", "textasciicircum", "textbraceleft", "textbraceright"}
    (item,) = json.loads(forms["vnd.citationstyles.csl+json"])
    assert item["URL"] == f"{SITE}/articles/{_id(number)}/"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_wikitext_is_one_template_whose_fields_are_ours(payload: str) -> None:
    record = {
        "id": "x", "headline_ar": payload, "headline_en": payload, "byline": payload, "outlet": payload,
        "language": "ar", "published": {"value": None},
    }  # fmt: skip
    text = citations(record, "https://archive.invalid/articles/x/", "Warraq")["wikipedia"]
    inner = text.removeprefix("{{cite news").removesuffix("}}").replace("{{!}}", "")
    assert not set(inner) & set("{}[]<>")
    names = [field.split("=")[0] for field in inner.split(" |")[1:]]
    assert names == ["title", "trans-title", "author", "newspaper", "language", "url", "via"]


def test_feeds_are_well_formed_and_hold_text_only(built: tuple[Project, Any]) -> None:
    feeds = sorted((built[0].output / "feeds").rglob("*.xml"))
    assert len(feeds) > len(PAYLOADS)
    titles = set()
    for path in feeds:
        text = path.read_text(encoding="utf-8")
        assert not CONTROL.search(text), path.name
        root = ElementTree.fromstring(text)
        allowed = {ATOM + n for n in "feed id title link updated published author name entry category content".split()}
        assert {node.tag for node in root.iter()} <= allowed, path.name
        for node in root.iter(f"{ATOM}link"):
            assert node.attrib["href"].startswith(SITE + "/"), path.name
        for node in root.iter(f"{ATOM}content"):
            assert node.attrib["type"] == "html"
            inner = Parsed(node.text or "")
            assert set(inner.tags()) <= {"div", "p"}
            assert {key for _, attributes in inner.elements for key in attributes} <= {"lang", "dir"}
        titles |= {node.text for node in root.iter(f"{ATOM}title")}
    assert {f"عنوان {payload}" for payload in PAYLOADS} <= titles


def test_sitemap_robots_and_descriptions_are_well_formed(built: tuple[Project, Any]) -> None:
    for path in [*built[0].output.glob("sitemap*.xml"), *built[0].output.glob("opensearch*.xml")]:
        root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        for node in root.iter():
            for value in node.attrib.values():
                assert urlsplit(value).netloc in {"archive.invalid", ""}, path.name
            if node.tag.endswith("loc"):
                assert urlsplit(node.text or "").netloc == "archive.invalid"


def test_no_cell_is_a_formula(built: tuple[Project, Any]) -> None:
    formula = re.compile(r"[\s\u200b]*[=+\-@＝＋－＠\t\r\n]")
    for path in sorted((built[0].output / "data").glob("*.csv")):
        text = path.read_text(encoding="utf-8")
        assert not CONTROL.search(text.replace("\r\n", "\n")), path.name
        header, *rows = csv.reader(text.splitlines(keepends=True), strict=True)
        assert rows or path.name == "events.csv"
        for row in rows:
            assert len(row) == len(header), (path.name, row)
            for cell in row:
                if not re.fullmatch(r"-?\d+|--\d\d-\d\d|\d{4}.*", cell):
                    assert not formula.match(cell), (path.name, cell)


def test_dumps_are_json_a_line_and_give_payloads_back(built: tuple[Project, Any]) -> None:
    folder = built[0].output / "data"
    for path in folder.glob("*.jsonl"):
        text = path.read_text(encoding="utf-8")
        assert not CONTROL.search(text), path.name
        for line in text.removesuffix("\n").split("\n"):
            assert isinstance(json.loads(line), dict)
            assert line == dump(json.loads(line))
    bylines = {json.loads(line)["byline"] for line in (folder / "articles.jsonl").read_text(encoding="utf-8").split("\n") if line}
    assert set(PAYLOADS) <= bylines
    json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def test_pictures_run_nothing(built: tuple[Project, Any]) -> None:
    for path in built[0].output.rglob("*.svg"):
        root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        for node in root.iter():
            assert not node.tag.endswith(("script", "foreignObject", "image", "use"))
            assert not [key for key in node.attrib if key.startswith("on") or key.endswith("href")]


def test_no_text_output_holds_control_or_override_characters(built: tuple[Project, Any]) -> None:
    for path in built[0].output.rglob("*"):
        if path.suffix in {".html", ".xml", ".txt", ".json"} and "seeds" not in path.parts:
            found = CONTROL.search(path.read_text(encoding="utf-8"))
            assert found is None, (path.name, found)


def test_no_line_in_the_terminal_holds_an_escape(built: tuple[Project, subprocess.CompletedProcess[str]]) -> None:
    project, done = built
    assert not CONTROL.search(done.stdout + done.stderr)
    report = project.warraq("report", "-s", str(project.folder / "pelicanconf.py"))
    assert report.returncode == 0
    assert not CONTROL.search(report.stdout + report.stderr)


@pytest.mark.parametrize("raw", RAW, ids=lambda raw: f"{ord(raw[0]):04X}")
def test_an_error_line_shows_stray_characters_as_escapes(project: Project, raw: str) -> None:
    project.correct("00000000000000aa", f"headline{raw}: x\n")
    done = project.warraq("report", "-s", str(project.folder / "pelicanconf.py"))
    assert not CONTROL.search(done.stdout + done.stderr)
    missing = project.warraq("inspect", f"no{raw.replace(chr(0), '')}where.txt")
    assert missing.returncode == 1
    assert not CONTROL.search(missing.stderr)
    assert printable("x\x1b\u202ey") == "x\\x1b\\u202ey"


# -- in a browser ------------------------------------------------------------------------------


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def address(built: tuple[Project, Any]) -> Iterator[str]:
    """The same archive with relative links, served without any policy: the pages must do without it."""
    project = built[0]
    done = project.run("SEARCH=true", "RELATIVE_URLS=true")
    assert done.returncode == 0, done.stderr
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(project.output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.browser
def test_no_script_of_a_payload_runs_and_nothing_foreign_is_asked_for(address: str) -> None:
    from playwright.sync_api import sync_playwright

    executable = chromium()
    assert executable, "make test sets up a browser"
    articles = [f"/articles/{_id(number)}/" for number in NUMBERS]
    lists = ["/", "/en/", "/actors/", "/en/actors/", "/corrections/", "/en/corrections/", "/outlets/", "/archive/2025/04/"]
    actors = [f"/en/actors/actor-{number}/" for number in (0, 3, 5, 7)]
    foreign: list[str] = []
    talk: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("dialog", lambda dialog: (talk.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: talk.append(str(error)))

        def guard(route: Any) -> None:
            if route.request.url.startswith((address, "data:")):
                route.continue_()
            else:
                foreign.append(route.request.url)
                route.abort()

        page.route("**/*", guard)
        for path in [*lists, *actors, *articles]:
            page.goto(address + path)
            assert page.evaluate("window.hit === undefined && document.title !== ''"), path
            assert page.url == address + path
        page.goto(f"{address}/search/?q=%D8%B9%D9%86%D9%88%D8%A7%D9%86")
        page.wait_for_selector("a[href*='/articles/']", timeout=20_000)
        page.goto(f"{address}/search/?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E")
        page.wait_for_timeout(500)
        assert page.evaluate("window.hit === undefined")
        browser.close()
    assert foreign == []
    assert talk == []
