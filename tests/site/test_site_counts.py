"""What a build costs, in exact counts: records enriched, files written, processes that agree. No clock."""

from __future__ import annotations

import os
import shutil

import pytest

from site_fixture import Workshop
from warraq.site import processes
from warraq.site.output import OutputFolder


def _archive(workshop: Workshop, count: int) -> None:
    """``count`` articles of many months, two outlets and five actors."""
    for number in range(1, count + 1):
        workshop.add(
            number, date=f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}", outlet=f"جريدة {number % 2}",
            actor=["أحمد", f"ممثل {'ابجد'[number % 4]}"],
        )  # fmt: skip


def _count(workshop: Workshop) -> int:
    return len(workshop.files())


def test_the_first_build_enriches_every_seed_and_writes_every_file(workshop: Workshop) -> None:
    _archive(workshop, 40)
    build = workshop.build()
    assert build.enriched == 40
    assert len(build.folder.tally.written) == _count(workshop)


def test_nothing_new_enriches_nothing_writes_nothing_and_plans_nothing(workshop: Workshop) -> None:
    _archive(workshop, 40)
    workshop.build()
    build = workshop.build()
    assert (build.enriched, build.folder.tally.written, build.as_left) == (0, [], True)
    tally = build.folder.tally
    assert tally.pages_unchanged + tally.files_unchanged == _count(workshop)


@pytest.mark.parametrize("size", [60, 120])
def test_a_new_seed_costs_the_same_files_in_a_larger_archive(workshop: Workshop, size: int) -> None:
    """Beyond the length of the feeds: its page and seed, both homes, both lists of the undated, three dumps, the sitemap."""
    _archive(workshop, size)
    workshop.build(LIST_LENGTH=1000)
    id = workshop.add(9999)
    build = workshop.build(LIST_LENGTH=1000)
    assert build.enriched == 1
    assert sorted(build.folder.tally.written) == sorted(
        [
            f"articles/{id}/index.html", f"seeds/9999_{id}.txt", "index.html", "en/index.html",
            "archive/undated/index.html", "en/archive/undated/index.html", "sitemap.xml",
            "data/articles.jsonl", "data/ftm.jsonl", "data/datapackage.json",
        ]
    )  # fmt: skip


def test_an_edited_seed_is_the_only_one_enriched_again(workshop: Workshop) -> None:
    _archive(workshop, 10)
    workshop.build()
    workshop.add(5, "عنوان جديد", date="2025-06-06", actor="أحمد")
    assert workshop.build().enriched == 1


def test_a_failed_seed_is_named_by_every_build_that_leaves_the_site_as_it_is(
    workshop: Workshop,
) -> None:
    _archive(workshop, 3)
    (workshop.seeds / "999_empty.txt").write_text("")
    first, second = workshop.build(), workshop.build()
    assert [str(error) for error in second.errors] == [str(error) for error in first.errors] != []
    assert second.as_left


def test_a_foreign_file_in_the_output_folder_does_not_cost_a_plan(workshop: Workshop) -> None:
    _archive(workshop, 3)
    workshop.output.mkdir()
    (workshop.output / "CNAME").write_text("example.org")
    workshop.build()
    assert workshop.build().as_left
    (workshop.output / "stray.txt").write_text("new")
    assert not workshop.build().as_left


@pytest.mark.parametrize("changed", ["theme/static/a.css", "content/about.txt"])
def test_any_file_of_theme_or_content_makes_a_build_look_at_everything(
    workshop: Workshop, changed: str
) -> None:
    _archive(workshop, 3)
    workshop.build()
    (workshop.folder / changed).write_text("other")
    assert not workshop.build().as_left
    assert workshop.build().as_left


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work is shared however little there is."""
    if not processes.can_share():
        pytest.skip("processes cannot be copied on this system")
    monkeypatch.setattr("warraq.site.build.WORTH_IT", 1)
    monkeypatch.setattr("warraq.site.processes._TURN", 2)


@pytest.mark.usefixtures("shared")
def test_several_processes_write_the_same_bytes_as_one(workshop: Workshop) -> None:
    _archive(workshop, 30)
    tally = workshop.build(JOBS=1).folder.tally
    one = workshop.files()
    shutil.rmtree(workshop.output)
    shared = workshop.build(JOBS=3).folder.tally
    assert workshop.files() == one
    assert (sorted(shared.written), str(shared)) == (sorted(tally.written), str(tally))


@pytest.mark.usefixtures("shared")
def test_a_process_that_dies_costs_nothing_but_time(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    _archive(workshop, 12)
    parent, made = os.getpid(), OutputFolder.made

    def fragile(self: OutputFolder, output: object) -> object:
        if os.getpid() != parent and "archive" in output.file:  # type: ignore[attr-defined]
            os._exit(9)
        return made(self, output)  # type: ignore[arg-type]

    monkeypatch.setattr(OutputFolder, "made", fragile)
    build = workshop.build(JOBS=2)
    assert build.errors == []
    assert len(build.folder.tally.written) == _count(workshop)


@pytest.mark.usefixtures("shared")
def test_a_template_that_fails_in_another_process_is_reported_as_in_one(
    workshop: Workshop,
) -> None:
    _archive(workshop, 5)
    template = workshop.theme / "templates" / "article.html"
    template.write_text(template.read_text().replace("<pre>", "{{ nobody.knows }}<pre>"))
    said = []
    for jobs in (1, 2):
        said.append([str(error) for error in workshop.build(JOBS=jobs).errors])
    assert said[0] == said[1] != []
