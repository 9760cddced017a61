"""A build writes what changed and nothing else, and ends where a clean build would."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest
from jinja2 import Environment

from site_fixture import Workshop, fake_enrich
from warraq.site.build import Build
from warraq.site.settings import site_settings


def _clean(workshop: Workshop, tmp_path: Path, **settings: object) -> dict[str, bytes]:
    """What a clean build of the same project gives, with a cache and output of its own."""
    fresh = tmp_path / "fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    output = workshop.output
    workshop.output = fresh / "output"
    try:
        workshop.build(
            OUTPUT_PATH=str(fresh / "output"), CACHE_PATH=str(fresh / "cache"), **settings
        )
        return workshop.files()
    finally:
        workshop.output = output


def _three(workshop: Workshop) -> None:
    workshop.add(1, "الأول", "قال أحمد كلاما.", date="2025-04-07", actor="أحمد", event="CONSULT")
    workshop.add(2, "الثاني", "قالت سلمى كلاما.", actor="سلمى", outlet="هسبريس")
    workshop.add(
        3, "الثالث", "التقى أحمد سلمى.", date="2025-03", actor=["أحمد", "سلمى"], byline="محرر"
    )


def test_a_second_build_writes_nothing_and_says_so(workshop: Workshop) -> None:
    _three(workshop)
    workshop.build()
    before = {
        path: path.stat().st_mtime_ns for path in workshop.output.rglob("*") if path.is_file()
    }
    build = workshop.build()
    assert build.folder.tally.written == []
    assert "wrote 0 pages" in build.summary()
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_new_seed_writes_only_what_it_must(workshop: Workshop) -> None:
    for number in range(1, 30):
        workshop.add(number, date=f"2025-01-{number:02}", actor="أحمد")
    workshop.build()
    id = workshop.add(30, date="2025-02-01", actor="سلمى")
    written = workshop.build().folder.tally.written
    articles = [file for file in written if file.startswith("articles/")]
    neighbour = f"{29:016x}"
    assert sorted(articles) == [f"articles/{neighbour}/index.html", f"articles/{id}/index.html"]
    assert not any(file.startswith("archive/2025/01/2/") for file in written)
    assert not any("61d8a3" in file for file in written), "the other actor's pages stay as they are"
    assert "index.html" in written
    assert "feeds/ar.xml" in written
    assert "data/articles.jsonl" in written


@pytest.mark.parametrize("seed", range(4))
def test_any_sequence_of_changes_ends_as_a_clean_build(
    workshop: Workshop, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    _three(workshop)
    settings: dict[str, object] = {}
    workshop.build()
    for step in range(6):
        number = chance.randrange(1, 9)
        match chance.randrange(6):
            case 0 | 1:
                date = chance.choice([None, "2025-04-07", "2024-12", "2024-12-31"])
                fields = {"date": date} if date else {}
                workshop.add(number, f"خبر {step}", actor=chance.choice(["أحمد", "سلمى"]), **fields)
            case 2:
                for path in list(workshop.seeds.iterdir())[:1]:
                    path.unlink()
            case 3:
                template = (
                    workshop.theme
                    / "templates"
                    / chance.choice(["cards.html", "base.html", "home.html"])
                )
                template.write_text(template.read_text() + f"<!-- {step} -->")
            case 4:
                settings["LIST_LENGTH"] = chance.choice([2, 3, 5])
            case 5:
                shutil.rmtree(workshop.folder / "cache")
        workshop.build(**settings)
        assert workshop.files() == _clean(workshop, tmp_path, **settings)


def test_a_template_changes_only_pages_that_use_it(workshop: Workshop) -> None:
    _three(workshop)
    workshop.build()
    template = workshop.theme / "templates" / "search.html"
    template.write_text(template.read_text().replace("{{ search", "changed {{ search"))
    assert sorted(workshop.build().folder.tally.written) == [
        "en/search/index.html",
        "search/index.html",
    ]


def test_an_included_macro_file_counts_as_part_of_a_page(workshop: Workshop) -> None:
    _three(workshop)
    workshop.build()
    macros = workshop.theme / "templates" / "cards.html"
    macros.write_text(macros.read_text().replace("<ol>", '<ol class="new">'))
    written = workshop.build().folder.tally.written
    assert "archive/2025/04/index.html" in written
    assert "index.html" not in written


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_text("vandalised"),
        lambda path: _same_size_and_time(path),  # noqa: PLW0108 - defined below
    ],
    ids=["missing", "altered", "altered with size and time restored"],
)
def test_a_missing_or_altered_output_is_written_again(workshop: Workshop, damage: object) -> None:
    _three(workshop)
    workshop.build()
    before = workshop.files()
    damage(workshop.output / "index.html")  # type: ignore[operator]  # a parameter
    assert workshop.build().folder.tally.written == ["index.html"]
    assert workshop.files() == before


def _same_size_and_time(path: Path) -> None:
    found = path.stat()
    path.write_bytes(b"x" * found.st_size)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def test_a_seed_edited_with_size_and_time_restored_is_read_again(workshop: Workshop) -> None:
    workshop.add(1, "aaaa")
    workshop.build()
    path = next(workshop.seeds.iterdir())
    found = path.stat()
    path.write_text(path.read_text().replace("aaaa", "bbbb"))
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    workshop.build()
    assert "bbbb" in workshop.page(f"/articles/{1:016x}")


def test_a_removed_seed_leaves_nothing_behind_but_foreign_files_stay(workshop: Workshop) -> None:
    _three(workshop)
    workshop.build()
    (workshop.output / "CNAME").write_text("example.org")
    (workshop.output / "other").mkdir()
    (workshop.output / "other" / "index.html").write_text("not ours")
    next(workshop.seeds.glob("002_*")).unlink()
    workshop.build()
    assert not (workshop.output / f"articles/{2:016x}").exists()
    assert not any(workshop.output.glob("seeds/002_*"))
    assert (workshop.output / "CNAME").exists()
    assert (workshop.output / "other" / "index.html").exists()


def test_nothing_is_removed_from_a_folder_that_was_never_ours(workshop: Workshop) -> None:
    (workshop.output / "articles").mkdir(parents=True)
    (workshop.output / "articles" / "mine.html").write_text("mine")
    workshop.add(1)
    workshop.build()
    assert (workshop.output / "articles" / "mine.html").exists()


def test_a_build_that_was_killed_is_finished_by_the_next(
    workshop: Workshop, tmp_path: Path
) -> None:
    _three(workshop)
    build = Build(site_settings(workshop.settings))
    build.prepare(Environment(autoescape=True), {})
    written = build.write()
    for _ in range(4):
        next(written)
    (workshop.output / ".index.html.warraq-1").write_text("half a pa")
    build.store.__exit__(None, None, None)
    workshop.build()
    assert workshop.files() == _clean(workshop, tmp_path)


def test_an_unchanged_seed_is_not_enriched_again(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    _three(workshop)
    workshop.build()
    calls: list[str] = []

    def counted(seed, knowledge, repeated):  # type: ignore[no-untyped-def]  # stands for enrich
        calls.append(seed.file)
        return fake_enrich(seed, knowledge, repeated)

    monkeypatch.setattr("warraq.site.enrichment.enrich", counted)
    workshop.add(4, "الرابع")
    workshop.build()
    assert calls == [f"004_{4:016x}.txt"]


def test_a_line_that_comes_to_end_many_articles_is_left_out_of_them_and_of_no_others(
    workshop: Workshop, tmp_path: Path
) -> None:
    closing = "هذه الصفحة من أرشيف الموقع"
    for number in range(1, 5):
        workshop.add(number, f"خبر {number}", f"نص الخبر {number}.", closing)
    workshop.add(9, "خبر آخر", "نص آخر.", "هذه خاتمته")
    other = workshop.add(12, "خبر ثالث", "نص ثالث.", "هذه خاتمته")
    workshop.build()
    assert closing in workshop.page(f"/articles/{4:016x}")
    fifth = workshop.add(5, "خبر 5", "نص الخبر 5.", closing)
    build = workshop.build()
    ids = [f"{number:016x}" for number in range(1, 5)]
    assert build.enriched == 1 + 5, "the new one, and all that end on the line once more"
    assert not [id for id in (*ids, fifth) if closing in workshop.page(f"/articles/{id}")]
    assert f"articles/{other}/index.html" not in build.folder.tally.written
    assert workshop.files() == _clean(workshop, tmp_path)
    assert workshop.build().enriched == 0
    next(workshop.seeds.glob("002_*")).unlink()
    assert workshop.build().enriched == 0, "what was read before is still there"
    assert closing in workshop.page(f"/articles/{ids[0]}")
    assert workshop.files() == _clean(workshop, tmp_path)
