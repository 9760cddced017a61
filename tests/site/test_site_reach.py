"""A build that looks only at what a change can reach ends where a clean one would, byte for byte, whatever was done."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment

from site_fixture import Workshop
from warraq.site.build import Build
from warraq.site.output_folder import OutputFolder
from warraq.site.search import Shard
from warraq.site.settings import site_settings

STEPS = int(os.environ.get("REACH_STEPS", "10"))
SEEDS = int(os.environ.get("REACH_SEEDS", "6"))
NAMES = """{% macro actor_roll(rows, link) %}{% for row in rows %}<li><a href="{{ link(row.actor.path_ar) }}">{{ row.actor.name_ar }}</a>
{{ row.actor.name_en }} {{ row.count }} {{ row.reviewed }} {{ row.first }} {{ row.last }}</li>{% endfor %}{% endmacro %}"""
INDEX = """{% extends "base.html" %}{% from "partials/names.html" import actor_roll %}{% block main %}{% for group in groups %}<h2>{{ group.type }} {{ group.actors | length }}</h2>
<ul>{{ group.roll if group.roll is defined else actor_roll(group.actors, link) }}</ul>{% endfor %}{% endblock %}"""
ACTOR = """{% extends "base.html" %}{% import "cards.html" as show with context %}{% block main %}{{ show.list(cards) }}{{ actor.count }} {{ actor.name_en }}
{% for other in co_mentions %}<b>{{ other.actor.name_en }} {{ other.count }}</b>{% endfor %}{% for role in roles %}{{ role.role_ar }} {{ role.count }}{% endfor %}{% endblock %}"""
ACTORS = ("أحمد", "أحمد as AHMAD", "أحمد as Ahmed", "سلمى", "سلمى as SALMA", "يوسف", "ليلى", "آدم")
WORDS = [f"كلمة{number}" for number in range(60)]


@pytest.fixture
def lively(workshop: Workshop) -> Workshop:
    """A theme whose index is put together from stretches, and whose dossiers show who else is named."""
    templates = workshop.theme / "templates"
    (templates / "partials").mkdir(exist_ok=True)
    (templates / "partials" / "names.html").write_text(NAMES)
    (templates / "actors.html").write_text(INDEX)
    (templates / "actor.html").write_text(ACTOR)
    return workshop


class Sequence:
    """Random changes of a project; ``settings`` are those to build with."""

    def __init__(self, workshop: Workshop, seed: int) -> None:
        self.workshop, self.chance = workshop, random.Random(seed)
        self.settings: dict[str, object] = {}
        self.step = 0

    def change(self) -> None:
        steps: list[Callable[[], None]] = [
            *[self.add] * 6, self.remove, self.move, self.correct, self.adopt, self.restyle, self.shorten,
            self.vandalise, self.stray, self.damage, self.kill,
        ]  # fmt: skip
        for _ in range(self.chance.choice([1, 1, 2, 3])):
            self.step += 1
            self.chance.choice(steps)()

    def add(self) -> None:
        chance = self.chance
        fields: dict[str, str | list[str]] = {"actor": chance.sample(ACTORS, chance.randrange(4))}
        if date := chance.choice([None, None, "2025-04-07", "2024-12", "2024-12-31", "2025", "2023-01-05"]):
            fields["date"] = date
        if chance.random() < 0.2:
            fields["outlet"] = chance.choice(["هسبريس", "جريدة"])
        if chance.random() < 0.5:
            fields["event"] = chance.choice(["CONSULT", "AGREE"])
        number = chance.randrange(1, 25)
        self._forget(number)
        self.workshop.add(number, f"خبر {self.step}", self._text(), english=f"News {self.step}", **fields)

    def _text(self) -> str:
        """One of a few texts, as it is or with a word changed: versions of one piece of news."""
        start = self.chance.choice([0, 0, 12, 24])
        words = WORDS[start : start + 36]
        if self.chance.random() < 0.5:
            words[self.chance.randrange(len(words))] = "أخرى"
        return " ".join(words)

    def _forget(self, number: int) -> None:
        for path in self.workshop.seeds.glob(f"*_{number:016x}.txt"):
            path.unlink()

    def _one(self) -> Path | None:
        return self.chance.choice(sorted(self.workshop.seeds.iterdir()) or [None])

    def remove(self) -> None:
        if path := self._one():
            path.unlink()

    def move(self) -> None:
        """Another place among the seeds, under the same address."""
        if path := self._one():
            path.rename(path.with_name(f"{self.chance.randrange(900):03}_{path.name.split('_')[1]}"))

    def correct(self) -> None:
        if path := self._one():
            folder = self.workshop.content / "corrections"
            folder.mkdir(exist_ok=True)
            id = path.stem.split("_")[1]
            (folder / f"{id}.md").write_text(f"date: 2026-01-0{self.chance.randrange(1, 9)}\nheadline_ar: عنوان {self.step}\npublished: 2024-11-02\n")

    def adopt(self) -> None:
        """Put an actor into the registry, under another name."""
        name = self.chance.choice(["أحمد", "سلمى", "يوسف"])
        entry = f'[[actor]]\nid = "a{name.encode().hex()[:12]}"\ntype = "party"\nname_ar = "{name} {self.step}"\nname_en = "Name {self.step}"\nreviewed = true\n'
        (self.workshop.content / "actors.toml").write_text(entry)

    def restyle(self) -> None:
        template = self.workshop.theme / "templates" / self.chance.choice(["cards.html", "base.html", "actor.html", "partials/names.html", "actors.html"])
        template.write_text(template.read_text() + f"<!-- {self.step} -->")

    def shorten(self) -> None:
        self.settings["LIST_LENGTH"] = self.chance.choice([2, 3, 5])

    def vandalise(self) -> None:
        files = sorted(path for path in self.workshop.output.rglob("*") if path.is_file())
        for path in self.chance.sample(files, min(len(files), 3)):
            if self.chance.random() < 0.5:
                path.unlink()
            else:
                path.write_bytes(path.read_bytes()[:-3])

    def stray(self) -> None:
        folder = self.workshop.output / "actors" / "nobody"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text("nobody's")

    def damage(self) -> None:
        for state in (self.workshop.folder / "cache").glob("output-*.state"):
            raw = bytearray(state.read_bytes())
            raw[self.chance.randrange(len(raw))] ^= 1 << self.chance.randrange(8)
            state.write_bytes(bytes(raw))

    def kill(self) -> None:
        """A build that ends after some files."""
        build = Build(site_settings({**self.workshop.settings, **self.settings}))
        build.prepare(Environment(autoescape=True), {})
        written = build.write()
        for _ in range(self.chance.randrange(12)):
            next(written, None)
        build.store.__exit__(None, None, None)
        build.lock.release()

    def clean(self, folder: Path) -> dict[str, bytes]:
        """What a clean build of the project gives, with a cache and output of its own."""
        shutil.rmtree(folder, ignore_errors=True)
        fresh = self.workshop.output
        self.workshop.output = folder / "output"
        try:
            self.workshop.build(OUTPUT_PATH=str(folder / "output"), CACHE_PATH=str(folder / "cache"), **self.settings)
            return self.workshop.files()
        finally:
            self.workshop.output = fresh


@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_was_done_the_output_is_that_of_a_clean_build(lively: Workshop, tmp_path: Path, seed: int) -> None:
    sequence = Sequence(lively, seed)
    for _ in range(8):
        sequence.add()
    lively.build()
    for _ in range(STEPS):
        sequence.change()
        lively.build(**sequence.settings)
        assert lively.files() == sequence.clean(tmp_path / "fresh")
        again = lively.build(**sequence.settings)
        assert again.folder.tally.written == []


@pytest.mark.parametrize("seed", range(100, 100 + SEEDS))
def test_so_it_is_with_search_and_what_it_can_be_narrowed_by(
    lively: Workshop, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_index(_site: object, missing: list[Shard], cache: Path, _words: object) -> None:
        for shard in missing:
            (cache / shard.fingerprint).mkdir(parents=True)
            (cache / shard.fingerprint / "index").write_text(shard.held)

    monkeypatch.setattr("warraq.site.search._index", no_index)
    monkeypatch.setattr("warraq.site.search.SHARD", 4)
    monkeypatch.setattr("warraq.site.search._TAIL", (2,))
    sequence = Sequence(lively, seed)
    sequence.settings["SEARCH"] = True
    for _ in range(8):
        sequence.add()
    lively.build(SEARCH=True)
    for _ in range(STEPS):
        sequence.change()
        lively.build(**sequence.settings)
        assert lively.files() == sequence.clean(tmp_path / "fresh")


def test_a_new_seed_does_not_plan_what_it_cannot_reach(lively: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, 30):
        lively.add(number, "", f"نص {number}.", date=f"2025-01-{number:02}", actor="أحمد")
    lively.build()
    planned: list[str] = []
    keeps = OutputFolder.keeps

    def counted(self: OutputFolder, group: object) -> bool:
        planned.append(group.name)  # type: ignore[attr-defined]
        return keeps(self, group)  # type: ignore[arg-type]

    monkeypatch.setattr(OutputFolder, "keeps", counted)
    id = lively.add(30, date="2025-02-01", actor="سلمى")
    build = lively.build()
    assert {name for name in planned if name.startswith(("article ", "actor "))} == {
        f"article {id}", f"article {29:016x}", f"actor a{'سلمى'.encode().hex()[:12]}",
    }  # fmt: skip
    assert build.enriched == 1


def test_rows_of_a_long_index_and_lines_of_dumps_are_copied_and_not_made_again(
    lively: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 200):
        lively.add(number, "", f"نص {number}.", actor=f"اسم {number}")
    lively.build()
    made: list[int] = []

    def counted(lines: Callable[..., object], things: list[object]) -> bytes:
        made.append(len(things))
        return b"".join(lines(things))  # type: ignore[arg-type]  # lines of bytes

    monkeypatch.setattr("warraq.site.dumps._made", counted)
    lively.add(200, actor="اسم آخر")
    lively.build()
    assert 0 < sum(made) < 7 * 200, "seven dumps of some two hundred things"
    assert len(made) <= 2 * 7
