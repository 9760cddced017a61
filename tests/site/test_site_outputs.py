"""Feeds, sitemap, dumps, lists, citations and addresses keep what CONTRACT.md promises."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_fixture import Workshop
from warraq.lexicon import rows
from warraq.reading import DROP_REASONS, NOTES
from warraq.records import ACTOR_TYPES, ConfigurationError
from warraq.site import labels, urls
from warraq.site.citations import citations
from warraq.site.language import in_address
from warraq.site.pagination import in_order, newest_first
from warraq.site.places import place_in_arabic
from warraq.site.reading_view import reading_view
from warraq.site.settings import site_settings

ATOM = "{http://www.w3.org/2005/Atom}"


def _lines(workshop: Workshop, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (workshop.output / "data" / name).read_text().splitlines()]


def test_lists_show_dated_articles_newest_first_and_the_undated_apart(workshop: Workshop) -> None:
    workshop.add(1, "قديم", date="2024-01-02")
    workshop.add(2, "بلا تاريخ")
    workshop.add(3, "جديد", date="2025-01-02")
    workshop.add(4, "سنة فقط", date="2025")
    workshop.build()
    undated = workshop.page("/archive/undated")
    assert undated.index("بلا تاريخ") < undated.index("سنة فقط")
    assert "جديد" not in undated
    assert "جديد" in workshop.page("/archive/2025/01")
    assert "قديم" in workshop.page("/en/archive/2024/01")
    assert not (workshop.output / "outlets").exists()


def test_words_come_from_the_catalogue_of_the_page_and_a_new_word_rewrites_pages(
    workshop: Workshop,
) -> None:
    workshop.add(1)
    workshop.build()
    assert "<i>غير مؤرخ خبران</i>" in workshop.page("/archive/undated")
    assert "<i>Undated 2 articles</i>" in workshop.page("/en/archive/undated")
    catalogue = workshop.theme / "translations/ar/LC_MESSAGES/messages.po"
    catalogue.write_text(catalogue.read_text().replace("غير مؤرخ", "بلا تاريخ"))
    workshop.build()
    assert "<i>بلا تاريخ خبران</i>" in workshop.page("/archive/undated")
    catalogue.write_text('msgid "broken')
    with pytest.raises(ConfigurationError, match=r"messages\.po"):
        workshop.build()


def test_previous_goes_by_date_among_the_dated_and_by_seed_among_the_others(
    workshop: Workshop,
) -> None:
    late = workshop.add(1, date="2025-01-02")
    early = workshop.add(2, date="2024-01-02")
    first, second = workshop.add(3), workshop.add(4)
    workshop.build()
    assert f'rel="prev" href="../../articles/{early}/"' in workshop.page(f"/articles/{late}")
    assert 'rel="prev"' not in workshop.page(f"/articles/{early}")
    assert f'rel="prev" href="../../articles/{first}/"' in workshop.page(f"/articles/{second}")


def test_every_link_of_every_page_leads_to_a_file(workshop: Workshop) -> None:
    for number in range(1, 12):
        workshop.add(
            number,
            "خبر",
            "قال أحمد كلاما.",
            date="2025-04-07",
            actor="أحمد",
            event="AGREE",
            outlet="جريدة أولى",
        )
    workshop.build()
    for path in workshop.output.rglob("*.html"):
        if path.name == "404.html":
            continue
        for link in re.findall(r'href="([^"#]*)', path.read_text()):
            target = (path.parent / __import__("urllib.parse").parse.unquote(link)).resolve()
            if link == "" or path.name == "about":
                continue
            assert (target / "index.html").is_file() or target.is_file(), f"{path}: {link}"


def test_feeds_have_stable_ids_a_language_and_no_build_time(workshop: Workshop) -> None:
    id = workshop.add(1, "عنوان", date="2025-04-07", english="A title", event="AGREE")
    workshop.add(2, "بلا & <تاريخ>\u0007")
    workshop.build()
    for lang in ("ar", "en"):
        feed = ElementTree.parse(workshop.output / f"feeds/{lang}.xml").getroot()
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == lang
        entries = {entry.findtext(f"{ATOM}id"): entry for entry in feed.findall(f"{ATOM}entry")}
        assert f"tag:warraq.invalid,2025:article/{id}" in entries
        assert feed.findtext(f"{ATOM}updated") == "2025-04-07T00:00:00Z"
        undated = entries[f"tag:warraq.invalid,2025:article/{2:016x}"]
        assert undated.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
        assert undated.find(f"{ATOM}published") is None
    assert (workshop.output / "feeds/events/agree.en.xml").is_file()
    before = set(entries)
    workshop.add(1, "عنوان صحح", date="2025-04-08")
    workshop.build()
    feed = ElementTree.parse(workshop.output / "feeds/en.xml").getroot()
    assert {entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")} == before


def test_the_sitemap_lists_every_page_with_its_other_language(workshop: Workshop) -> None:
    workshop.add(1, date="2025-04-07", actor="أحمد")
    workshop.build(SITEURL="https://example.org/a", RELATIVE_URLS=False)
    site = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    links = "{http://www.w3.org/1999/xhtml}link"
    found = {
        url.findtext(f"{site}loc"): {
            link.get("hreflang"): link.get("href") for link in url.findall(links)
        }
        for url in ElementTree.parse(workshop.output / "sitemap.xml").getroot()
    }
    assert found["https://example.org/a/en/archive/2025/04/"] == {
        "ar": "https://example.org/a/archive/2025/04/",
        "en": "https://example.org/a/en/archive/2025/04/",
        "x-default": "https://example.org/a/archive/2025/04/",
    }
    pages = {f"https://example.org/a/{p.parent.relative_to(workshop.output).as_posix()}/".replace("/./", "/")
             for p in workshop.output.rglob("index.html")}  # fmt: skip
    assert set(found) == pages
    assert (
        "Sitemap: https://example.org/a/sitemap.xml" in (workshop.output / "robots.txt").read_text()
    )
    page = workshop.page("/en/archive/2025/04")
    assert '<link rel="canonical" href="https://example.org/a/en/archive/2025/04/">' in page


def test_dumps_are_sorted_complete_and_described(workshop: Workshop) -> None:
    workshop.add(9, "تاسع", "قال أحمد كلاما.", actor="أحمد", date="2025-04-07", event="AGREE")
    workshop.add(1, "أول", "التقى أحمد سلمى.", actor=["أحمد", "سلمى"])
    workshop.build()
    articles = _lines(workshop, "articles.jsonl")
    assert [article["headline_ar"] for article in articles] == ["أول", "تاسع"]
    assert all(list(article) == sorted(article) for article in articles)
    actors = _lines(workshop, "actors.jsonl")
    assert {actor["name_ar"]: len(actor["articles"]) for actor in actors} == {"أحمد": 2, "سلمى": 1}
    assert actors[0]["co_mentions"] == [{"count": 1, "id": actors[1]["id"]}]
    rows = list(csv.DictReader(io.StringIO((workshop.output / "data/mentions.csv").read_text())))
    assert {row["surface"] for row in rows} == {"أحمد", "سلمى"}
    package = json.loads((workshop.output / "data/datapackage.json").read_text())
    for resource in package["resources"]:
        raw = (workshop.output / "data" / resource["path"]).read_bytes()
        assert resource["hash"] == "sha256:" + hashlib.sha256(raw).hexdigest()
        assert resource["bytes"] == len(raw)
    entities = {entity["id"]: entity for entity in _lines(workshop, "ftm.jsonl")}
    mention = next(entity for entity in entities.values() if entity["schema"] == "Mention")
    assert mention["properties"]["document"][0] in entities
    assert mention["properties"]["resolved"][0] in entities


def test_a_state_that_is_only_a_place_keeps_its_page_and_meets_nobody(workshop: Workshop) -> None:
    workshop.add(1, "أول", "التقى أحمد سلمى في لبنان.", actor=["لبنان as a place", "أحمد", "سلمى"])
    workshop.build()
    article = _lines(workshop, "articles.jsonl")[0]
    assert {actor["name_ar"]: actor["salience"] for actor in article["actors"]} == {
        "لبنان": "place", "أحمد": "main", "سلمى": "main"
    }  # fmt: skip
    actors = {actor["name_ar"]: actor for actor in _lines(workshop, "actors.jsonl")}
    assert actors["لبنان"]["articles"] == [article["id"]]
    assert actors["لبنان"]["co_mentions"] == []
    assert [other["id"] for other in actors["أحمد"]["co_mentions"]] == [actors["سلمى"]["id"]]
    assert "لبنان</a>" in workshop.page(f"/articles/{article['id']}")
    assert "لبنان" not in workshop.page(f"/actors/{actors['أحمد']['id']}").split("<ol>")[1]


def test_no_cell_of_a_table_is_a_formula(workshop: Workshop) -> None:
    workshop.add(1, "عنوان", "=HYPERLINK(1) قال", actor="=HYPERLINK(1)", event="AGREE")
    workshop.build()
    for name in ("actors.csv", "mentions.csv", "events.csv"):
        rows = list(csv.reader(io.StringIO((workshop.output / "data" / name).read_text())))
        assert len(rows) > 1
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]
    assert "'=HYPERLINK(1)" in (workshop.output / "data/mentions.csv").read_text()


def test_the_same_text_twice_is_said_to_be_a_duplicate(workshop: Workshop) -> None:
    first = workshop.add(1, "أ", "نص واحد.")
    second = workshop.add(2, "ب", "نص واحد.")
    workshop.build()
    assert {a["id"]: a["duplicates_of"] for a in _lines(workshop, "articles.jsonl")} == {
        first: [],
        second: [first],
    }


def test_the_seed_can_be_downloaded_byte_for_byte(workshop: Workshop) -> None:
    workshop.add(1)
    workshop.build()
    raw = next(workshop.seeds.iterdir())
    assert (workshop.output / "seeds" / raw.name).read_bytes() == raw.read_bytes()


def test_markup_in_a_seed_stays_text(workshop: Workshop) -> None:
    id = workshop.add(
        1, "<script>alert(1)</script>", '<img src=x onerror="x()"> قال', byline='"><b>'
    )
    workshop.build()
    for file in (f"articles/{id}/index.html", "archive/undated/index.html"):
        page = (workshop.output / file).read_text()
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "&lt;script&gt;" in page


@given(st.integers(0, 60), st.integers(1, 7))
def test_pages_of_a_growing_list_hold_everything_once_and_stay_as_they_are(
    count: int, length: int
) -> None:
    items: Any = list(range(count))
    slices = newest_first(items, length)
    bare, numbered = slices[0], slices[1:]
    assert [*bare.items, *(item for page in reversed(numbered) for item in page.items)] == items[
        ::-1
    ]
    assert len(bare.items) < 2 * length
    again = newest_first([*items, count], length)
    for page, later in zip(numbered, again[1:], strict=False):
        assert page.items == later.items
    assert [item for page in in_order(items, length) for item in page.items] == items


@pytest.mark.parametrize(
    ("path", "page", "expected"),
    [
        ("/actors/a/", "/articles/1/", "../../actors/a/"),
        ("/", "/", "./"),
        ("/", "/en/", "../"),
        ("/articles/1/#english", "/articles/1/", "../../articles/1/#english"),
        ("/seeds/ا b.txt", "/", "seeds/%D8%A7%20b.txt"),
        ("#p1", "/x/", "#p1"),
        ("https://a.b/", "/x/", "https://a.b/"),
    ],
)
def test_links_are_relative_and_encoded(path: str, page: str, expected: str) -> None:
    assert urls.relative(path, page) == expected


def _record(**fields: Any) -> dict[str, Any]:
    return {
        "id": "1", "headline_ar": "عنوان {غريب} & 50%", "headline_en": "A | title", "byline": None, "outlet": None,
        "language": "ar", "published": {"value": None}, **fields,
    }  # fmt: skip


def test_citations_say_only_what_is_stated_and_escape_it() -> None:
    forms = citations(_record(), "https://example.org/articles/1/", "Warraq")
    assert " n.d. Warraq." in forms["chicago"]
    assert "n.d." in forms["apa"]
    assert r"عنوان \textbraceleft{}غريب\textbraceright{} \& 50\%" in forms["bibtex"]
    assert "|trans-title=A {{!}} title" in forms["wikipedia"]
    assert "author" not in forms["wikipedia"]
    assert json.loads(forms["csl"])[0]["type"] == "article-newspaper"
    assert "issued" not in json.loads(forms["csl"])[0]
    assert forms["ris"].startswith("TY  - NEWS\n")
    dated = citations(_record(published={"value": "2025-04-07"}, byline="محرر"), "u", "Warraq")
    assert "April 7, 2025" in dated["chicago"]
    assert json.loads(dated["csl"])[0]["issued"] == {"date-parts": [[2025, 4, 7]]}
    assert "DA  - 2025/04/07" in dated["ris"]
    assert "n.d." in citations(_record(published={"value": "--04-07"}), "u", "Warraq")["apa"]
    assert dated["csl"] == json.dumps(json.loads(dated["csl"]), ensure_ascii=False, indent=1, sort_keys=True)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_a_citation_is_downloaded_as_it_stands(text: str) -> None:
    address = in_address(text)
    assert unquote(address) == text
    assert not re.search("[\\x00-\\x20\\x7f-\\x9f\"'<>&#%{}`^|\\\\]", re.sub("%[0-9A-F]{2}", "", address))


def test_a_paragraph_is_cut_where_sentences_and_names_begin_and_end() -> None:
    record = {
        "headline_ar": "عنوان", "body": ["أجرى أحمد اتصالا. ثم عاد."], "body_kinds": ["text"], "events": [],
        "actors": [
            {"id": "a", "role_ar": None, "role_en": None, "salience": "main", "reviewed": True,
             "mentions": [{"paragraph": 0, "start": 5, "end": 9}]}
        ],
        "summary_en": {"method": "gist", "sentences": [
            {"text": "One.", "sources": [{"paragraph": 0, "start": 0, "end": 17}]},
            {"text": "Two.", "sources": [{"paragraph": 0, "start": 5, "end": 17}]},
        ]},
    }  # fmt: skip
    view = reading_view(record, {"a": {"id": "a"}})
    runs = view["paragraphs"][0]["runs"]
    assert [(run["sentence"], run["english"]) for run in runs] == [("s1", ["e1", "e2"]), (None, [])]
    assert [segment["text"] for segment in runs[0]["segments"]] == ["أجرى ", "أحمد", " اتصالا."]
    assert runs[0]["segments"][1]["actor"] == {"id": "a", "first": True}
    assert (
        "".join(segment["text"] for run in runs for segment in run["segments"]) == record["body"][0]
    )
    assert [sentence["href"] for sentence in view["summary"]["sentences"]] == ["#s1", "#s1"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SEED_PATH", "/nowhere/at/all"), ("JOBS", "many"), ("JOBS", 0), ("TRANSLATOR", 5), ("SITEURL", "example.org"),
        ("LIST_LENGTH", 0), ("SITE_NAMES", {"ar": "x"}), ("PUBLISH", "yes"), ("FEED_ID_AUTHORITY", "no year"),
        ("SEED_MAX_BYTES", True),
    ],
)  # fmt: skip
def test_a_wrong_setting_is_named(workshop: Workshop, name: str, value: object) -> None:
    with pytest.raises(ConfigurationError, match=name):
        site_settings({**workshop.settings, name: value})


def test_every_key_of_a_record_has_a_word() -> None:
    assert set(labels.DROP_REASONS) == set(DROP_REASONS)
    assert set(labels.NOTES) == {*NOTES, "headline-derived"}
    assert {row["plover"] for row in rows("frames.csv")} - {""} <= set(labels.EVENT_TYPES)  # prices and figures are no events
    assert set(labels.ACTOR_TYPES) == set(labels.ACTOR_TYPES_PLURAL) == set(ACTOR_TYPES)


def test_places_of_events_stand_in_arabic_on_an_arabic_page(five: Path) -> None:
    said = [place_in_arabic(place) for place in ("Rabat", "Marrakesh", "Morocco", "Atlantis")]
    assert said == ["الرباط", "مراكش", "المغرب", "Atlantis"]
    page = (five / "articles" / "66f49a95477f968e" / "index.html").read_text()
    notes = page[page.index('id="events"') : page.index('id="about-text"')]
    assert "الرباط" in notes
    assert "Rabat" not in notes


def test_who_acts_stands_before_who_is_only_named_often() -> None:
    card = {"name_ar": "", "name_en": ""}
    named = [("state", "main", 5), ("agent", "main", 1), ("late", "minor", 9)]
    record = _record(
        body=["نص"], summary_en={"sentences": []},
        actors=[
            {
                "id": id, "role_ar": None, "role_en": None, "salience": salience, "reviewed": True,
                "mentions": [{"paragraph": 0, "start": 0, "end": 0}] * count,
            }
            for id, salience, count in named
        ],
        events=[{"type": "CONSULT", "agent": "agent", "patient": None, "place": None, "date": None, "paragraph": 0, "evidence": ""}],
    )  # fmt: skip
    view = reading_view(record, {id: {**card, "id": id} for id, _salience, _count in named})
    assert [actor["id"] for actor in view["actors"]] == ["agent", "state", "late"]
