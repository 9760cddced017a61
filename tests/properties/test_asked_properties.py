"""Entries that are kept because nothing they asked for has changed are what enriching them anew would give."""

from __future__ import annotations

import json
import random
import shutil
import tomllib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from engine import ROOT
from warraq import lexicon
from warraq.knowledge import TABLES, Knowledge
from warraq.records import ConfigurationError
from warraq.site.enrichment import enrich_seeds
from warraq.site.seeds import list_seeds
from warraq.store import Store, digest_of, dump

ARTICLES = 40
STEPS = 9
KNOWN = """mohammed-vi nasser-bourita sergey-lavrov nizar-baraka istiqlal-party john-kerry al-alam muslim-brotherhood-egypt
    abdel-fattah-el-sisi house-of-representatives-morocco house-of-representatives-egypt saad-eddine-el-othmani""".split()
STRANGERS = ("هيئة التجارب", "مجلس التنسيق المحلي", "وزارة الخارجية الروسية", "خالد بنسليمان", "القمة العربية", "التعاون")
"""What an edit may make a name of; the texts hold the words of all, if not always the name."""
TEMPLATES = (
    "قال {} إن {} سيشارك في القمة العربية.", "التقى {} وزير الخارجية الروسي {} بالرباط يوم الجمعة.",
    "شارك الوفد الروسي و{} في الندوة، ولم يكن ل{} رأي.", "وتقدمت الوزارة ب{} ول{} بطلب.",
    "وأضاف {} أن الحزب يرفض الاتفاق مع {}.", "أعلنت الخارجية الروسية أن {} سيزور {}.",
    "وأكدت صحيفة «{}» أن {} اجتمع بالوفد.", "استقبل رئيس {} الأمين العام ل{} في باريس.",
    "يتناول المقال التعاون الثنائي بين {} و{}.", "وأوضح الدكتور خالد بنسليمان، رئيس {}، أن {} وقع اتفاقية تعاون.",
    "ودعا المجلس إلى التنسيق المحلي، ورفضت الهيئة التجارب التي أجراها {} مع {}.",
)  # fmt: skip
Entry = dict[str, Any]


@pytest.fixture(scope="module")
def actors() -> dict[str, Entry]:
    """Some entries of the registry as they are written."""
    files = sorted((ROOT / "content" / "actors").glob("*.toml"))
    found = {actor["id"]: actor for file in files for actor in tomllib.loads(file.read_text())["actor"]}
    chosen = {id: dict(found[id]) for id in KNOWN}
    for actor in chosen.values():
        if actor.get("parent") not in chosen:
            actor.pop("parent", None)
    return chosen


class Archive:
    """Composed articles, a registry and lexicons that are edited, and a store that goes along."""

    def __init__(self, folder: Path, actors: dict[str, Entry], chance: random.Random) -> None:
        self.folder, self.chance = folder, chance
        self.actors = {id: json.loads(json.dumps(actor)) for id, actor in actors.items()}
        self.lexicons: dict[str, str] = {}
        (folder / "seeds").mkdir()
        names = [*STRANGERS, *_all_names(self.actors)]
        names += [word for name in names for word in name.split()[-1:]]
        for number in range(ARTICLES):
            lines = [line.format(*chance.sample(names, 2)) for line in chance.sample(TEMPLATES, 2)]
            text = "\n\n".join([f"خبر رقم {number}", *lines, ""])
            (folder / "seeds" / f"{number:03}_{number:016x}.txt").write_text(text)
        self.text = "\n".join(path.read_text() for path in (folder / "seeds").iterdir())

    def knowledge(self) -> Knowledge:
        content = self.folder / "content"
        content.mkdir(exist_ok=True)
        (content / "actors.toml").write_text("\n".join(_as_toml(actor) for actor in self.actors.values()))
        known = Knowledge.load(content)
        return replace(known, fingerprint=digest_of(known.fingerprint + dump(self.lexicons)))

    def enriched(self, knowledge: Knowledge, store: str) -> tuple[int, dict[str, Any]]:
        """How many seeds were read, and every record by its file."""
        seeds, _problems = list_seeds(self.folder / "seeds")
        with Store(self.folder / store / "store.sqlite") as held:
            done = enrich_seeds(seeds, held, knowledge, folder=self.folder / "seeds", max_bytes=2_000_000, jobs=1)
            assert done.errors == []
            return done.enriched, {file: held.record(key) for file, key in done.keys.items()}

    def edit(self) -> str:
        """Change something, so that the registry stays right; what it was."""
        while True:
            before = json.dumps(self.actors), dict(self.lexicons)
            edit = self.chance.choice(EDITS)
            edit(self)
            try:
                _ = self.knowledge().registry
            except ConfigurationError:
                pass
            else:
                if (json.dumps(self.actors), self.lexicons) != before:
                    return edit.__name__
            self.actors, self.lexicons = json.loads(before[0]), before[1]

    def any(self) -> Entry:
        return self.actors[self.chance.choice(sorted(self.actors))]

    def any_name(self) -> str:
        return self.chance.choice([*STRANGERS, *_all_names(self.actors), *(name.split()[-1] for name in _all_names(self.actors))])


def _all_names(actors: dict[str, Entry]) -> list[str]:
    return [name for actor in actors.values() for name in (actor["name_ar"], *actor.get("aliases", ()), *actor.get("short", ()))]


def _as_toml(actor: Entry) -> str:
    def value(one: Any) -> str:
        if isinstance(one, dict):
            return "{" + ", ".join(f"{key} = {value(part)}" for key, part in one.items()) + "}"
        return f"[{', '.join(map(value, one))}]" if isinstance(one, list) else json.dumps(one, ensure_ascii=False)

    return "\n".join(["[[actor]]", *(f"{key} = {value(one)}" for key, one in actor.items()), ""])


# -- edits -----------------------------------------------------------------------------------------


def add_actor(archive: Archive) -> None:
    number = len(archive.actors)
    type = archive.chance.choice(["person", "party", "institution", "organisation", "media"])
    archive.actors[f"new-{number}"] = {
        "id": f"new-{number}", "type": type, "name_ar": archive.any_name(), "name_en": f"New {number}", "state": "MA",
    }  # fmt: skip


def remove_actor(archive: Archive) -> None:
    del archive.actors[archive.any()["id"]]


def promote_a_discovered_actor(archive: Archive) -> None:
    """Into the registry, under the id that it had as a stranger."""
    _count, records = archive.enriched(archive.knowledge(), "moved")
    found = [actor for record, _ in records.values() for actor in record["actors"] if actor["id"] not in archive.actors]
    if found:
        chosen = archive.chance.choice(sorted(found, key=dump))
        archive.actors[chosen["id"]] = {name: chosen[name] for name in ("id", "type", "name_ar")} | {"name_en": "Known Now"}


def merge_into_another(archive: Archive) -> None:
    gone, kept = archive.any(), archive.any()
    if gone is not kept:
        del archive.actors[gone["id"]]
        kept["merged"] = [*kept.get("merged", ()), gone["id"]]
        kept["aliases"] = [*kept.get("aliases", ()), gone["name_ar"]]


def add_name(archive: Archive) -> None:
    names = archive.any().setdefault(archive.chance.choice(["aliases", "short", "context", "local"]), [])
    names.append(archive.any_name())


def remove_name(archive: Archive) -> None:
    names = archive.any().get(archive.chance.choice(["aliases", "short", "context", "local"]), [])
    if names:
        names.pop(archive.chance.randrange(len(names)))


def make_a_name_ambiguous(archive: Archive) -> None:
    actor = archive.any()
    if actor.get("aliases"):
        actor.setdefault(archive.chance.choice(["short", "context"]), []).append(actor["aliases"].pop())


def rename_in_english(archive: Archive) -> None:
    """Sometimes as another body is called: then both are told apart by their states."""
    archive.any()["name_en"] = archive.chance.choice([f"Renamed {archive.chance.randrange(9)} Party", archive.any()["name_en"]])


def change_what_it_is(archive: Archive) -> None:
    field, values = archive.chance.choice(
        [("type", ["person", "party", "media", "institution"]), ("state", ["MA", "RU", "EG"]), ("gender", ["m", "f"]),
         ("reviewed", [True, False]), ("desc_ar", ["حزب سياسي", "صحيفة يومية"])]
    )  # fmt: skip
    archive.any()[field] = archive.chance.choice(values)


def change_order(archive: Archive) -> None:
    actor = archive.any()
    archive.actors[actor["id"]] = archive.actors.pop(actor["id"])


def make_it_belong(archive: Archive) -> None:
    archive.any()["parent"] = archive.any()["id"]


def give_an_office(archive: Archive) -> None:
    archive.any()["office"] = [{"title_ar": "رئيس الحزب", "title_en": "party leader"}]


def describe_in_english(archive: Archive) -> None:
    archive.any()["desc_en"] = f"Description {archive.chance.randrange(99)}"


def remove_a_row_of_a_lexicon(archive: Archive) -> None:
    name = archive.chance.choice(sorted(TABLES))
    lines = archive.lexicons.get(name, READ(name)).splitlines()
    rows = [n for n, line in enumerate(lines) if line.strip() and not line.startswith("#")][1:]  # the first names the columns
    told = [n for n in rows if any(word in archive.text for word in lines[n].split(",")[0].split("|"))]
    if told:
        del lines[archive.chance.choice(told)]
        archive.lexicons[name] = "\n".join(lines)


EDITS: tuple[Callable[[Archive], None], ...] = (
    add_actor, remove_actor, promote_a_discovered_actor, merge_into_another, add_name, add_name, remove_name, make_a_name_ambiguous,
    rename_in_english, change_what_it_is, change_order, make_it_belong, give_an_office, describe_in_english,
    remove_a_row_of_a_lexicon, remove_a_row_of_a_lexicon,
)  # fmt: skip
READ = cache(lexicon.read_text)


@pytest.fixture
def archive(
    tmp_path: Path, actors: dict[str, Entry], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Archive:
    made = Archive(tmp_path, actors, random.Random(request.param))
    monkeypatch.setattr(lexicon, "read_text", lambda name: made.lexicons.get(name) or READ(name))
    tables: dict[tuple[str, ...], Any] = {}

    def once(name: str, rests_on: Callable[[Knowledge], str]) -> None:
        table = getattr(Knowledge, name)
        build = table.fget if isinstance(table, property) else table

        def built(knowledge: Knowledge) -> Any:  # building tables would take most of the time
            key = (name, rests_on(knowledge))
            if key not in tables:
                tables[key] = build(knowledge)
            return tables[key]

        monkeypatch.setattr(Knowledge, name, property(built) if isinstance(table, property) else built)

    once("_events", lambda knowledge: dump(made.lexicons))
    once("_vocabulary", lambda knowledge: knowledge.fingerprint)
    once("facts", lambda knowledge: knowledge.fingerprint)
    return made


@pytest.mark.parametrize("archive", range(2), indirect=True)
def test_after_any_edit_the_store_holds_what_a_fresh_one_would(archive: Archive) -> None:
    enriched, _ = archive.enriched(archive.knowledge(), "moved")
    assert enriched == ARTICLES
    read = 0
    for step in range(STEPS):
        edit = archive.edit()
        knowledge = archive.knowledge()
        enriched, moved = archive.enriched(knowledge, "moved")
        anew, fresh = archive.enriched(knowledge, f"fresh{step}")
        assert moved == fresh, edit
        assert anew == ARTICLES
        shutil.rmtree(archive.folder / f"fresh{step}")
        read += enriched
    assert 0 < read < ARTICLES * STEPS / 2, "some are read again, and most are not"
