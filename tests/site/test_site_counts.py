"""What a build costs, in exact counts: records enriched, files written, processes that agree. No clock."""

from __future__ import annotations

import copy
import os
import shutil
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import composed_archive
from engine import ROOT
from site_fixture import Workshop
from warraq import lexicon
from warraq.knowledge import Knowledge
from warraq.site import processes
from warraq.site.enrichment import enrich_seeds
from warraq.site.output_folder import OutputFolder
from warraq.site.seeds import list_seeds
from warraq.store import Store


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


Enriched = tuple[int, dict[str, Any]]
"""How many articles were enriched, and all records by file."""


class Composed:
    """Composed articles with the registry of the repository, and the store they are enriched into by the real engine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.articles = composed_archive.compose(120)

    def enrich(self, fingerprint: str = "") -> Enriched:
        seeds, _problems = list_seeds(self.folder / "seeds")
        knowledge = Knowledge.load(self.folder / "content")
        knowledge = replace(knowledge, fingerprint=knowledge.fingerprint + fingerprint)
        with Store(self.folder / "cache" / "store.sqlite") as store:
            done = enrich_seeds(seeds, store, knowledge, folder=self.folder / "seeds", max_bytes=2_000_000, jobs=1)
            assert done.errors == []
            return done.enriched, {file: store.record(key)[0] for file, key in done.keys.items()}

    def holding(self, text: str) -> int:
        return sum(text in article.text for article in self.articles)

    def write(self, name_ar: str, *, name_en: str = "Body of Figures") -> None:
        actor = f'[[actor]]\nid = "figures"\ntype = "organisation"\nname_ar = "{name_ar}"\nname_en = "{name_en}"\n'
        (self.folder / "content" / "actors" / "zz.toml").write_text(actor)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Enriched]:
    """A folder after its first enrichment, which takes longest and is the same for all these tests, and what it told."""
    composed = Composed(tmp_path_factory.mktemp("original"))
    composed_archive.write(composed.articles, composed.folder / "seeds")
    shutil.copytree(ROOT / "content" / "actors", composed.folder / "content" / "actors")
    return composed.folder, composed.enrich()


@pytest.fixture
def composed(original: tuple[Path, Enriched], tmp_path: Path) -> Composed:
    """A copy of it; the seeds keep their times, by which an enrichment knows them."""
    return Composed(shutil.copytree(original[0], tmp_path / "copy"))


@pytest.fixture
def first(original: tuple[Path, Enriched], composed: Composed) -> Enriched:
    enriched, records = original[1]
    assert enriched == len(composed.articles)
    return enriched, copy.deepcopy(records)


def test_a_new_name_enriches_exactly_the_articles_that_hold_it(composed: Composed, first: Enriched) -> None:
    composed.write("وثائق وأرقاما")
    holding = composed.holding("وثائق وأرقاما")
    assert 0 < holding < first[0]
    assert composed.enrich()[0] == holding
    composed.write("أرقاما وثائق")  # the words of the articles, but not the name
    assert composed.enrich()[0] == holding, "those that held the name that is gone"
    assert composed.enrich()[0] == 0


def test_an_actor_that_changes_enriches_exactly_the_articles_that_hold_its_name(composed: Composed, first: Enriched) -> None:
    _enriched, records = first
    path = composed.folder / "content" / "actors" / "morocco-bodies.toml"
    for actor in tomllib.loads(path.read_text())["actor"]:
        naming = [record for record in records.values() if any(one["id"] == actor["id"] for one in record["actors"])]
        if naming and actor.get("desc_en"):
            break
    described, old = f'desc_en = "{actor["desc_en"]}"', f'name_en = "{actor["name_en"]}"'
    path.write_text(path.read_text().replace(described, 'desc_en = "Another description"', 1))
    assert composed.enrich()[0] == 0, "what stands on its page only is in no entry"
    path.write_text(path.read_text().replace(old, 'name_en = "Another Name"', 1))
    enriched, moved = composed.enrich()
    names = (actor["name_ar"], *actor.get("aliases", ()))
    holding = sum(any(name in article.text for name in names) for article in composed.articles)  # one may name a body within it
    assert enriched == holding < first[0]
    changed = [file for file in records if moved[file] != records[file]]
    assert len(changed) == len(naming)


def test_a_new_row_of_a_lexicon_enriches_exactly_the_articles_that_hold_its_words(
    composed: Composed, first: Enriched, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = lexicon.read_text
    header = next(line for line in read("topics.csv").splitlines() if not line.startswith("#")).split(",")
    row = ",".join({"ar": "وثائق وأرقاما", "en": "documents and figures"}.get(column, "") for column in header)
    monkeypatch.setattr(lexicon, "read_text", lambda name: read(name) + (f"{row}\n" if name == "topics.csv" else ""))
    assert composed.enrich("with another row")[0] == composed.holding("وثائق وأرقاما") < first[0]


@pytest.mark.usefixtures("first")
def test_going_back_to_the_registry_as_it_was_enriches_nothing(composed: Composed) -> None:
    composed.write("وثائق وأرقاما")
    assert composed.enrich()[0] > 0
    (composed.folder / "content" / "actors" / "zz.toml").unlink()
    assert composed.enrich()[0] == 0
