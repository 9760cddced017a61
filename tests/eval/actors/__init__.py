"""How well the actors are found, on files labelled by reading.

``heldout.jsonl`` (30 files, labelled blind, never looked at while rules are written) and ``dev.jsonl``
(30 others) hold one object a file: name, sha256 and its actors with Arabic and English name, stated
role, salience and type. No text of the corpus is kept beyond names. ``optional`` marks in ``dev``
what a careful reader may list or not (a country that is only a place, an agency in a date line, "the
parliament"): finding it is no mistake and missing it is none. The held-out labels know no optional
actors, so a country that is only a place counts against the engine there, unless the engine says so:
a state whose salience is ``place`` is not found among the actors, neither for precision nor for recall.
``recall_named`` takes it for found, since the page names it: apart, as a place.

An actor is found when its English name, or any Arabic surface, name or alias, folds to the label's
(``ال`` optional, honorifics and words like "party" before a name dropped). One label takes one actor:
a second actor for the same label is a false one.
"""

from __future__ import annotations

import hashlib
import json
import tarfile
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eval.actors.spelling import acceptable, english_key, name_keys, shortened
from warraq.knowledge import Knowledge
from warraq.pipeline import enrich
from warraq.reading import seed_id
from warraq.records import ActorInArticle, Entry, Seed

HERE = Path(__file__).parent
CORPUS = HERE.parents[3] / "shared" / "corpus"
ARTICLES = CORPUS / "news-dev-200.tar.gz"
NEWSWIRE = CORPUS / "cleananercorp-train.jsonl.gz"
FLOORS = HERE.parent / "floors.toml"
CONTENT = HERE.parents[2] / "content"


@dataclass
class Count:
    """So many of so many."""

    hits: int = 0
    total: int = 0

    def add(self, hit: bool) -> None:
        self.hits += hit
        self.total += 1

    @property
    def share(self) -> float:
        return self.hits / self.total if self.total else 1.0

    def __str__(self) -> str:
        return f"{self.share:6.3f}  ({self.hits}/{self.total})"


@dataclass
class ActorScores:
    """The measures of one label file, and the cases behind them for a reader of the errors."""

    counts: dict[str, Count] = field(default_factory=dict)
    by_type: dict[str, dict[str, int]] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    splits: list[str] = field(default_factory=list)
    """A second actor for a label that has one."""
    false: list[tuple[str, str, str]] = field(default_factory=list)
    missed: list[tuple[str, str, str]] = field(default_factory=list)
    types: list[tuple[str, str, str, str]] = field(default_factory=list)
    spellings: list[tuple[str, str, str, str]] = field(default_factory=list)

    def add(self, measure: str, hit: bool) -> None:
        self.counts.setdefault(measure, Count()).add(hit)

    def by(self, type: str, what: str) -> None:
        table = self.by_type.setdefault(type, {"right": 0, "false": 0, "missed": 0})
        table[what] += 1


def labels(name: str) -> list[dict[str, Any]]:
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def floors() -> dict[str, float]:
    limits: dict[str, float] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["actors"]
    return limits


def knowledge() -> Knowledge:
    return Knowledge.load(CONTENT)


def raw_files(names: Iterable[str]) -> dict[str, bytes]:
    """Files of the corpus; others are not opened."""
    wanted, found = set(names), {}
    with tarfile.open(ARTICLES) as archive:
        for member in archive:
            name = Path(member.name).name
            stream = archive.extractfile(member) if name in wanted else None
            if stream is not None:
                found[name] = stream.read()
    return found


def entries(names: Iterable[str], known: Knowledge) -> dict[str, Entry]:
    """The named files, through the whole pipeline."""
    return {
        name: enrich(Seed(seed_id(name), name, raw, hashlib.sha256(raw).hexdigest()), known)
        for name, raw in raw_files(names).items()
    }


def foreign_names() -> frozenset[str]:
    """English names of labelled persons whose names are not Arabic; their spelling is not measured."""
    lines = (HERE / "foreign.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def measure(name: str, known: Knowledge) -> ActorScores:
    """``heldout`` or ``dev`` against what the engine finds."""
    labelled = labels(name)
    found = entries((label["file"] for label in labelled), known)
    foreign = foreign_names()
    scores = ActorScores()
    for label in labelled:
        entry = found[label["file"]]
        assert entry.article.digest == label["sha256"], f"{label['file']} is not what was labelled"
        acting = tuple(actor for actor in entry.actors if actor.salience != "place")
        _score_article(label["file"], label["actors"], acting, known, foreign, scores)
        _score_named(label["actors"], entry.actors, scores)
    return scores


def _score_article(
    file: str, expected: list[dict[str, Any]], actors: tuple[ActorInArticle, ...], known: Knowledge,
    foreign: frozenset[str], scores: ActorScores,
) -> None:  # fmt: skip
    pairs = match(expected, actors)
    of_actor = {id(actor): label for label, actor in pairs}
    for actor in actors:
        _score_found(file, actor, of_actor.get(id(actor)), scores)
    of_label = {id(label): actor for label, actor in pairs}
    for label in expected:
        if not label.get("optional"):
            _score_expected(file, label, of_label.get(id(label)), scores)
    for label, actor in pairs:
        if label["type"] == actor.actor.type == "person" and label["en"] not in foreign:
            _score_spelling(file, label, actor, known, scores)
    scores.splits += [
        f"{file}: {actor.surfaces[0]}"
        for actor in actors
        if id(actor) not in of_actor
        and any(same_actor(label, actor) and label["type"] == actor.actor.type for label, _ in pairs)
    ]
    merged = [f"{file}: {actor.actor.id}" for actor in actors if _merges(actor, expected)]
    scores.add("without_wrong_merges", not merged)
    scores.merges += merged


def _score_named(expected: list[dict[str, Any]], actors: tuple[ActorInArticle, ...], scores: ActorScores) -> None:
    """Recall of whatever the article page names, as somebody or as a place."""
    named = {id(label) for label, actor in match(expected, actors) if label["type"] == actor.actor.type}
    for label in expected:
        if not label.get("optional"):
            scores.add("recall_named", id(label) in named)


def _score_found(
    file: str, found: ActorInArticle, label: dict[str, Any] | None, scores: ActorScores
) -> None:
    """Precision: ``found`` and its label, if it has one."""
    if label is not None and label.get("optional"):
        return
    type = found.actor.type
    right = label is not None and label["type"] == type
    scores.add("precision", right)
    scores.add("precision_any_type", label is not None)
    if label is not None or type != "state":
        scores.add("precision_but_place_states", right)
    if found.salience == "main":
        scores.add("precision_main", right)
        scores.add("salience_main_agrees", label is not None and label["salience"] == "main")
    if not right:
        scores.by(type, "false")
    if label is None:
        scores.false.append((file, type, found.surfaces[0] if found.surfaces else ""))
    elif not right:
        scores.types.append((file, label["ar"], label["type"], type))


def _score_expected(
    file: str, label: dict[str, Any], found: ActorInArticle | None, scores: ActorScores
) -> None:
    """Recall: a label and the actor found for it, if there is one."""
    right = found is not None and found.actor.type == label["type"]
    for suffix in ("", "_main") if label["salience"] == "main" else ("",):
        scores.add(f"recall{suffix}", right)
        scores.add(f"recall{suffix}_any_type", found is not None)
    scores.by(label["type"], "right" if right else "missed")
    if found is None:
        scores.missed.append((file, label["type"], label["ar"]))


def _score_spelling(
    file: str, label: dict[str, Any], found: ActorInArticle, known: Knowledge, scores: ActorScores
) -> None:
    kind = "registered" if found.actor.id in known.registry else "discovered"
    accepted = (label["en"], *label.get("en_variants", ()))
    right = acceptable(found.actor.name_en, accepted)
    if kind == "registered":
        right = right or shortened(found.actor.name_en, accepted)
    scores.add(f"english_{kind}", right)
    if not right:
        scores.spellings.append((file, kind, label["en"], found.actor.name_en))


def match(
    expected: list[dict[str, Any]], actors: tuple[ActorInArticle, ...]
) -> list[tuple[dict[str, Any], ActorInArticle]]:
    """Labels and actors that are the same, each used once; those of one type first."""
    taken: set[int] = set()
    pairs: list[tuple[dict[str, Any], ActorInArticle]] = []
    done: set[int] = set()
    for same_type in (True, False):
        for label in expected:
            if id(label) in done:
                continue
            for actor in actors:
                if id(actor) in taken or (same_type and actor.actor.type != label["type"]):
                    continue
                if same_actor(label, actor):
                    pairs.append((label, actor))
                    taken.add(id(actor))
                    done.add(id(label))
                    break
    return pairs


def same_actor(label: dict[str, Any], found: ActorInArticle) -> bool:
    actor = found.actor
    names = {key for name in (actor.name_ar, *actor.aliases, *found.surfaces) for key in name_keys(name)}
    wanted = set(name_keys(label["ar"]))
    return bool(wanted & names) or english_key(label["en"]) == english_key(actor.name_en)


def _merges(found: ActorInArticle, expected: list[dict[str, Any]]) -> bool:
    """One actor that carries surfaces of two labels."""
    surfaces = {key for surface in found.surfaces for key in name_keys(surface)}
    named = {label["en"] for label in expected if surfaces & set(name_keys(label["ar"]))}
    return len(named) > 1
