"""Search: folded as the page folds the question, sharded, identical, and found in a real browser."""

from __future__ import annotations

import asyncio
import base64
import functools
import json
import re
import threading
import time
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from pagefind.service import PagefindService

from browser_setup import chromium
from site_fixture import Workshop
from warraq.records import ConfigurationError
from warraq.site.indexer import _Service
from warraq.site.search import SHARD, cuts
from warraq.site.search_words import SearchWords, known_words

search_words = SearchWords(known_words())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وبوريطة", ["وبوريطه", "بوريطه"]),
        ("الحكومةُ", ["حكومه"]),
        ("والانتخابات", ["انتخابات"]),
        ("للجنة وللجنة اللجنة", ["جنه", "لجنه", "جنه", "لجنه", "لجنه"]),
        ("باللجنة وباللجنة فاللجنة كاللجنة", ["لجنه", "لجنه", "لجنه", "لجنه"]),
        ("للمغرب", ["مغرب", "لمغرب"]),
        # behind a particle, names of people and places only
        ("بمراكش ولمراكش", ["بمراكش", "مراكش", "ولمراكش", "مراكش"]),
        ("بطاقة بعيد وزير كريم وجدة لبنان", ["بطاقه", "بعيد", "وزير", "كريم", "وجده", "لبنان"]),
        ("وكالة وكالات والده", ["وكاله", "وكالات", "ده"]),
        ("الـمـغرب", ["مغرب"]),
        ("José Élan", ["jose", "elan"]),
        ("الله ال", ["له", "ال"]),
        ("آلوسي الآلوسي", ["وسي", "وسي"]),
    ],
)
def test_words_are_folded_as_the_page_folds_the_question(text: str, expected: list[str]) -> None:
    assert search_words(text) == expected


def test_shards_are_by_year_and_only_the_changed_one_is_built_again(workshop: Workshop) -> None:
    workshop.add(1, "الأول", date="2024-04-07")
    workshop.add(2, "الثاني", date="2025-04-07")
    workshop.add(3, "الثالث")
    workshop.build(SEARCH=True)
    folders = {
        path.relative_to(workshop.output).as_posix()
        for path in workshop.output.glob("pagefind/*/*")
        if path.is_dir()
    }
    names = ("2024-1", "2025-1", "undated-1")
    assert folders == {f"pagefind/{lang}/{name}" for lang in ("ar", "en") for name in names}
    before = workshop.files()
    workshop.add(4, "الرابع", date="2025-04-08")
    written = workshop.build(SEARCH=True).folder.tally.written
    names_written = {file.split("/")[2] for file in written if file.startswith("pagefind/")}
    assert names_written == {"2025-1", "2025-1.json"}
    next(workshop.seeds.glob("004_*")).unlink()
    workshop.build(SEARCH=True, CACHE_PATH=str(workshop.folder / "another"))
    assert workshop.files() == before


def test_another_name_for_somebody_does_not_change_the_index_of_older_articles(workshop: Workshop) -> None:
    """What most articles call somebody is said on all pages. The card of the first article names six others before her."""
    others = ["باسم", "جمال", "دلال", "هالة", "زينب", "طارق"]
    workshop.add(1, "الأول", "سعاد قالت", date="2024-04-07", actor=[*others, "سعاد as Souad"])
    workshop.add(2, "الثاني", "سعاد قالت", date="2023-04-07", actor="سعاد as Souad")
    workshop.build(SEARCH=True)
    for number in (3, 4, 5):
        workshop.add(number, "خبر", "سعاد قالت", date="2025-04-07", actor="سعاد as Suad")
    written = workshop.build(SEARCH=True).folder.tally.written
    first = json.loads((workshop.output / "data" / "articles.jsonl").read_text().splitlines()[0])
    assert first["actors"][-1]["name_en"] == "Suad"
    assert {file.split("/")[2] for file in written if re.match("pagefind/(ar|en)/", file)} == {"2025-1"}
    step_by_step = workshop.files()
    workshop.build(SEARCH=True, CACHE_PATH=str(workshop.folder / "another"), OUTPUT_PATH=str(workshop.folder / "clean"))
    clean = workshop.folder / "clean"
    assert step_by_step == {path.relative_to(clean).as_posix(): path.read_bytes() for path in clean.rglob("*") if path.is_file()}


@pytest.mark.parametrize("growing", [True, False])
def test_a_new_article_changes_the_last_shard_only_until_small_ones_become_one(growing: bool) -> None:
    before = cuts(0, growing=growing)
    assert before == []
    for count in range(1, 4500):
        now = cuts(count, growing=growing)
        assert [begin for begin, _ in now] == [0, *(end for _, end in now[:-1])]
        assert now[-1][1] == count
        assert all(0 < end - begin <= SHARD for begin, end in now)
        if growing:
            assert len(now) <= count // SHARD + 11
            assert sum(end - begin for begin, end in now if (begin, end) not in before) <= (SHARD if count % 500 == 0 else 500)
            assert count % 25 == 0 or now[-1][1] - now[-1][0] < 25
        before = now


def read_facets(workshop: Workshop, shard: str) -> tuple[dict[str, dict[str, list[int]]], dict[str, list[str]]]:
    """What a shard can be narrowed by, value → places in it; and the names of its actors."""
    held = json.loads((workshop.output / f"pagefind/facets/{shard}.json").read_text())
    names = held.pop("names")
    size = held.pop("size")
    assert all(0 <= place < size for group in held.values() for places in group.values() for place in _summed(places))
    return {key: {value: _summed(places) for value, places in group.items()} for key, group in held.items()}, names


def _summed(distances: list[int]) -> list[int]:
    return [sum(distances[: end + 1]) for end in range(len(distances))]


def test_facets_say_what_each_article_of_a_shard_has(workshop: Workshop) -> None:
    workshop.add(1, date="2024-04-07", actor="بوريطة", event="CONSULT")
    workshop.add(2, date="2024-05-07", outlet="هسبريس")
    workshop.add(3, date="2024-06-07", actor=["بوريطة", "لافروف"], event=["CONSULT", "AGREE"])
    workshop.add(4, actor="بوريطة")
    workshop.build(SEARCH=True)
    facets, names = read_facets(workshop, "2024-1")
    (bourita,) = facets["actor"]
    assert facets == {
        "actor": {bourita: [0, 2]},
        "event": {"AGREE": [2], "CONSULT": [0, 2]},
        "outlet": {"هسبريس": [1]},
        "year": {"2024": [0, 1, 2]},
    }
    undated, more = read_facets(workshop, "undated-1")
    assert undated["actor"] == {bourita: [0]}
    assert undated["year"] == {}
    assert [*names, *more] == [bourita], "a name is told once; who is named once is not offered"


def test_the_index_knows_its_articles_by_pagefinds_names(workshop: Workshop) -> None:
    for number in (1, 2, 3):
        workshop.add(number, date=f"2024-0{number}-07")
    workshop.build(SEARCH=True)
    for lang in ("ar", "en"):
        folder = workshop.output / "pagefind" / lang / "2024-1"
        names = json.loads((folder / "pages.json").read_text())
        assert len(set(names)) == 3
        assert sorted(names) == sorted(file.stem for file in folder.glob("fragment/*"))


def test_a_shard_carries_no_pages_of_pagefinds_own(workshop: Workshop) -> None:
    workshop.add(1, date="2024-04-07")
    workshop.build(SEARCH=True)
    scripts = {path.name for path in workshop.output.glob("pagefind/ar/2024-1/*.js")}
    assert scripts == {"pagefind.js", "pagefind-worker.js"}


@pytest.fixture
def served(workshop: Workshop) -> Iterator[tuple[Workshop, str]]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    workshop.output.mkdir()
    handler = functools.partial(Quiet, directory=str(workshop.output))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield workshop, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


FIND = """async ([bundles, language, word]) => {
  const [first, ...others] = bundles;
  const pagefind = await import(first + "pagefind.js");
  await pagefind.options({ bundlePath: first, baseUrl: "/" });
  await pagefind.init(language);
  for (const other of others) await pagefind.mergeIndex(other, { language });
  const found = await pagefind.search(word);
  return (await Promise.all(found.results.map((result) => result.data()))).map((data) => data.url).sort();
}"""


@pytest.mark.browser
def test_a_browser_finds_articles_of_every_shard_in_both_scripts(
    served: tuple[Workshop, str],
) -> None:
    from playwright.sync_api import sync_playwright

    executable = chromium()
    assert executable, "make test sets up a browser"
    workshop, address = served
    first = workshop.add(
        1,
        "بوريطة في الرباط",
        "قال وزير الخارجية كلاما عن الانتخابات.",
        date="2024-04-07",
        english="An election in Rabat.",
    )
    second = workshop.add(
        2, "زيارة", "استقبلت الحكومة وفدا، وبوريطة حاضر.", date="2025-04-07", english="A visit."
    )
    third = workshop.add(3, "بيان", "بيان عن انتخابات المغرب.", english="A statement on elections.")
    build = workshop.build(SEARCH=True)
    bundles = {
        lang: [address + path for path in paths]
        for lang, paths in build.site.search_bundles.items()
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{address}/search/")

        def find(lang: str, word: str) -> list[str]:
            found = page.evaluate(FIND, [bundles[lang], lang, " ".join(search_words(word))])
            return sorted({url.split("/")[-2] for url in found})

        assert first in find("ar", "بُوريطه")
        assert find("ar", "حكومة") == [second]
        assert find("ar", "الانتخابات") == [first, third]
        assert find("en", "election") == [first, third]
        browser.close()


def test_several_processes_make_the_index_of_one(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, 5):
        workshop.add(number, f"الخبر {number}", date=f"202{number}-01-01")
    workshop.build(SEARCH=True, JOBS=1)
    alone = workshop.files()
    monkeypatch.setattr("warraq.site.search._WORTH_IT", 1)
    workshop.build(SEARCH=True, JOBS=2, CACHE_PATH=str(workshop.folder / "another"))
    assert workshop.files() == alone
    assert all(raw for file, raw in alone.items() if file.startswith("pagefind/"))


def test_a_shard_has_its_files_whole_whatever_pagefind_does_afterwards(workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pagefind is asked for its files and writes none itself: of those it wrote, one was now and then cut in half."""
    asked: list[str] = []
    send = PagefindService.send

    async def noted(self: PagefindService, payload: Any) -> Any:
        asked.append(payload["type"])
        return await send(self, payload)

    monkeypatch.setattr(PagefindService, "send", noted)
    workshop.add(1)
    workshop.build(SEARCH=True, JOBS=1)
    assert "GetFiles" in asked
    assert "WriteFiles" not in asked
    files = {file: raw for file, raw in workshop.files().items() if file.startswith("pagefind/")}
    assert {Path(file).name for file in files} >= {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"}
    assert not [file for file in files if "-ui." in file or file.endswith("highlight.js")]


def test_an_answer_longer_than_any_buffer_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A whole index is one answer; asyncio gives up on a line of 2 MiB."""
    content = base64.b64encode(b"x" * (3 << 20)).decode()
    answer = {"message_id": 1, "payload": {"type": "GetFiles", "files": [{"path": "big", "content": content}]}}
    (tmp_path / "answer").write_bytes(base64.b64encode(json.dumps(answer).encode()) + b",")
    talker = tmp_path / "pagefind"
    talker.write_text(f"#!/bin/sh\nhead -c 1 > /dev/null\ncat {tmp_path / 'answer'}\nexec sleep 60\n")
    talker.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(talker))

    async def ask() -> Any:
        service = _Service()
        await service.launch()
        try:
            return await service.send({"type": "GetFiles", "index_id": 0})
        finally:
            await service.close()

    assert len(asyncio.run(ask())["files"][0]["content"]) == len(content)


@pytest.mark.parametrize("says", ["echo 'thread panicked at main.rs,'; exec sleep 60", "exit 3", "echo 'bnVsbA==,e30K,'; exec sleep 60"])
def test_a_pagefind_that_breaks_ends_the_build_with_a_word_and_is_not_waited_for(
    workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str
) -> None:
    broken = tmp_path / "pagefind"
    broken.write_text(f"#!/bin/sh\nhead -c 1 > /dev/null\n{says}\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(broken))
    workshop.add(1)
    begun = time.monotonic()
    with pytest.raises(ConfigurationError, match="SEARCH: Pagefind does not work here"):
        workshop.build(SEARCH=True)
    assert time.monotonic() - begun < 30
