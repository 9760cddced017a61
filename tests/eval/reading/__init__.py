"""How well the reading stage does on hand-labelled files of the development corpus.

``labels.jsonl`` holds one object a file: name, sha256, where the headline stands (``{"headline_line":
n}`` or ``"derived"``), byline, outlet, dateline, date and the lines that are no article text. No text
of the corpus is kept beyond names.

How they were made: prefilled by the reader, then checked by eye against the first and last lines of
each raw file and against every weekday and date of its first three paragraphs, and put right where
they differed. The rules were written with these same files at hand. So the table guards against loss;
it does not tell how the reader does on files that nobody has seen.
"""

from __future__ import annotations

import hashlib
import json
import tarfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

from warraq.reading import read, seed_id
from warraq.records import Article, Seed

HERE = Path(__file__).parent
CORPUS = HERE.parents[3] / "shared" / "corpus" / "news-dev-200.tar.gz"
FLOORS = HERE.parent / "floors.toml"
FIELDS = ("byline", "outlet", "dateline")


@dataclass
class Tally:
    """Right, wrong and missing answers of one kind."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def count(self, expected: str | None, actual: str | None) -> None:
        if actual and actual == expected:
            self.right += 1
            return
        self.wrong += bool(actual)
        self.missed += bool(expected)


def labels() -> list[dict[str, object]]:
    lines = (HERE / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def floors(section: str = "reading") -> dict[str, float]:
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))[section]


def articles(names: set[str]) -> dict[str, Article]:
    """The labelled files of the corpus, read; files that no label names are not opened."""
    found = {}
    with tarfile.open(CORPUS) as archive:
        for member in archive:
            name = Path(member.name).name
            stream = archive.extractfile(member) if name in names else None
            if stream is not None:
                raw = stream.read()
                seed = Seed(seed_id(name), name, raw, hashlib.sha256(raw).hexdigest())
                found[name] = read(seed)
    return found


def scores() -> dict[str, float]:
    """Each measure by its name in ``floors.toml``."""
    labelled = labels()
    read_articles = articles({str(label["file"]) for label in labelled})
    tallies = {name: Tally() for name in (*FIELDS, "full_date", "partial_date", "dropped")}
    headlines = 0
    for label in labelled:
        article = read_articles[str(label["file"])]
        assert article.digest == label["sha256"], (
            f"{article.file} is not the file that was labelled"
        )
        headlines += _headline_of(article) == label["headline"]
        for name in FIELDS:
            tallies[name].count(label[name], getattr(article, name))  # type: ignore[arg-type]
        _count_date(label, article, tallies)
        _count_dropped(label, article, tallies["dropped"])
    result = {"headline": headlines / len(labelled)}
    for name, tally in tallies.items():
        result[f"{name}_precision"] = tally.precision
        result[f"{name}_recall"] = tally.recall
    return result


def _headline_of(article: Article) -> object:
    if article.headline_source == "derived":
        return "derived"
    return {"headline_line": dict(article.stated_lines)["headline"]}


def _count_date(label: dict[str, object], article: Article, tallies: dict[str, Tally]) -> None:
    claim = article.published
    expected = f"{label['precision']} {label['published_value']}"
    actual = f"{claim.precision} {claim.value}"
    for name, precisions in (
        ("full_date", {"day"}),
        ("partial_date", {"day-month", "month", "weekday"}),
    ):
        tallies[name].count(
            expected if label["precision"] in precisions else None,
            actual if claim.precision in precisions else None,
        )


def _count_dropped(label: dict[str, object], article: Article, tally: Tally) -> None:
    expected = set(label["dropped"])  # type: ignore[call-overload]
    actual = {line.line for line in article.dropped if line.reason != "empty"}
    tally.right += len(expected & actual)
    tally.wrong += len(actual - expected)
    tally.missed += len(expected - actual)
