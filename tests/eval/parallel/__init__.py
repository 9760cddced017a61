"""The checks of translations and the spelling of names, beside English that people wrote.

``ntrex-articles-dev.jsonl`` of ``../shared/corpus`` has 62 news articles in English with an Arabic
translation by people, line by line. Three things are measured; no text is kept here.

- *accepted*: share of the human English that the checks let through. A good translation refused
  costs a sentence of a summary.
- *caught*: the same English, damaged in one place (a figure changed, a "not" dropped or put in,
  another month, another person, another state, the end cut off, "may" become "will", the next
  line's English): share refused, of those whose undamaged English was let through.
- *names*: persons whom our own English names (summary and headline, ``TRANSLATOR=None``): share whose
  every word stands in the human English of the article, accents and capitals aside.

The articles are British and American, and translated: names are harder, bodies rarer than in Arab news.
Articles are split by the sha256 of their id: the *even* half may be looked at for rules, the *odd* one is only measured.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from eval.actors import Count
from warraq.actors.english import spoken
from warraq.knowledge import Knowledge
from warraq.pipeline import enrich
from warraq.reading import seed_id
from warraq.records import Entry, Seed, SeedError, SentenceRef, as_record
from warraq.summaries import english as en
from warraq.summaries.checks import failures
from warraq.summaries.source import SourceSentence, source_sentence
from warraq.summaries.spelling import surname
from warraq.summaries.terms import House

ROOT: Final = Path(__file__).resolve().parents[3]
ARTICLES: Final = ROOT.parent / "shared" / "corpus" / "ntrex-articles-dev.jsonl"
FLOORS: Final = Path(__file__).parent.parent / "floors.toml"
HALVES: Final = ("even", "odd")


@dataclass(frozen=True)
class Pair:
    """A line of an article in both languages."""

    source: SourceSentence
    english: str
    next: str
    """The English of the line after it; "" behind the last."""


@dataclass
class Measured:
    """Counts by name, and the cases behind them."""

    counts: dict[str, Count] = field(default_factory=dict)
    refused: Counter[str] = field(default_factory=Counter)
    """Checks that human English failed."""
    cases: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, name: str, hit: bool) -> None:
        self.counts.setdefault(name, Count()).add(hit)


def half_of(article: dict[str, Any]) -> str:
    return "odd" if hashlib.sha256(article["id"].encode()).digest()[-1] % 2 else "even"


def articles() -> Iterator[dict[str, Any]]:
    with ARTICLES.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def floors() -> dict[str, float]:
    limits: dict[str, float] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["parallel"]
    return limits


def measure(known: Knowledge, house: House) -> dict[str, Measured]:
    """Both halves."""
    halves = {name: Measured() for name in HALVES}
    for article in articles():
        raw = article["ar"].encode()
        name = f"{article['id']}.txt"
        try:
            entry = enrich(Seed(seed_id(name), name, raw, hashlib.sha256(raw).hexdigest()), known)
        except SeedError:
            continue
        measured = halves[half_of(article)]
        _names(entry, article["en"], measured)
        for pair in _pairs(entry, article):
            _checks(pair, house, measured)
    return halves


def scores(halves: dict[str, Measured]) -> dict[str, float]:
    """Shares by half and name, as in ``floors.toml``; more is better."""
    return {f"{half}_{name}": count.share for half, measured in halves.items() for name, count in measured.counts.items()}


# -- names -------------------------------------------------------------------------------------


def _plain_words(text: str) -> list[str]:
    bare = "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    return re.findall(r"[a-z]+", bare.casefold())


def _names(entry: Entry, human: str, measured: Measured) -> None:
    written = set(_plain_words(human))
    said = " ".join([*(sentence.text for sentence in entry.summary_en.sentences), entry.headline_en])
    for found in entry.actors:
        name = spoken(found.actor.name_en)
        if found.actor.type != "person" or name not in said:
            continue
        right = all(word in written for word in _plain_words(surname(name)))
        measured.add("names_registered" if found.actor.reviewed else "names_discovered", right)
        if not right:
            measured.cases.append(("name", name, *found.surfaces))


# -- checks ------------------------------------------------------------------------------------


def _pairs(entry: Entry, article: dict[str, Any]) -> Iterator[Pair]:
    """Lines that became a paragraph of their own."""
    record = as_record(entry)
    place = {text: at for at, text in enumerate(record["body"])}
    arabic, human = article["ar"].split("\n"), article["en"].split("\n")
    for at, (line, english) in enumerate(zip(arabic, human, strict=True)):
        paragraph = place.get(line.strip())
        if paragraph is not None:
            ref = SentenceRef(paragraph, 0, len(record["body"][paragraph]))
            yield Pair(source_sentence(record, ref), english.strip(), human[at + 1].strip() if at + 1 < len(human) else "")


def _checks(pair: Pair, house: House, measured: Measured) -> None:
    failed = _failed(pair.source, pair.english, house)
    measured.add("accepted", not failed)
    measured.refused.update(failed)
    if failed:
        measured.cases.append(("refused", " ".join(failed), pair.source.text, pair.english))
        return
    for name, damage in DAMAGES.items():
        damaged = damage(pair)
        if damaged and damaged != pair.english:
            caught = bool(_failed(pair.source, damaged, house))
            measured.add(f"caught_{name}", caught)
            if not caught:
                measured.cases.append(("not caught", name, pair.source.text, damaged))


def _failed(source: SourceSentence, english: str, house: House) -> tuple[str, ...]:
    return failures(source, house.spell(english, source), house)


# -- damages -----------------------------------------------------------------------------------

_FIGURE: Final = re.compile(r"(?<![\d.,])(?:[3-9]|[1-9]\d+)(?![\d.,])")
_DENIED: Final = re.compile(r"\s+not\b|n['’]t\b")
_AUXILIARY: Final = re.compile(r"\b(?:is|was|are|were|has|have|had|will|would|can|could|should|must)\b(?! not\b)", re.IGNORECASE)
_OPEN: Final = re.compile(r"\b(?:may|might|could)\b")


def _other_figure(pair: Pair) -> str:
    return _FIGURE.sub(lambda figure: str(int(figure.group()) + 1), pair.english, count=1)


def _other_name(names: dict[str, int]) -> Callable[[Pair], str]:
    """The first month or weekday named becomes the next but two."""
    order = sorted(names, key=names.__getitem__)
    pattern = re.compile(rf"\b({'|'.join(name.capitalize() for name in order if name not in ('may', 'march'))})\b")

    def damage(pair: Pair) -> str:
        return pattern.sub(lambda said: order[(order.index(said[1].lower()) + 3) % len(order)].capitalize(), pair.english, count=1)

    return damage


def _other_actor(type: str, other: str) -> Callable[[Pair], str]:
    """The first of this type whom both sides name becomes somebody else, wherever the English names it."""

    def damage(pair: Pair) -> str:
        for actor in pair.source.names:
            name = spoken(actor.name_en)
            if actor.type == type and actor.reviewed:
                pattern = rf"\b{re.escape(surname(name) if type == 'person' else name)}\b"
                if re.search(pattern, pair.english):
                    return re.sub(pattern, other, pair.english)
        return ""

    return damage


def _cut(pair: Pair) -> str:
    words = pair.english.split()
    return " ".join(words[: len(words) // 2]).rstrip(",;:") + "." if len(words) >= 12 else ""


DAMAGES: Final[dict[str, Callable[[Pair], str]]] = {
    "figure": _other_figure,
    "denial_dropped": lambda pair: _DENIED.sub("", pair.english) if len(_DENIED.findall(pair.english)) == 1 else "",
    "denial_added": lambda pair: _AUXILIARY.sub(lambda verb: f"{verb.group()} not", pair.english, count=1),
    "month": _other_name(en.MONTHS),
    "weekday": _other_name(en.WEEKDAYS),
    "person": _other_actor("person", "Petersen"),
    "state": _other_actor("state", "Paraguay"),
    "cut": _cut,
    "certainty": lambda pair: _OPEN.sub("will", pair.english, count=1),
    "next_line": lambda pair: pair.next,
}
"""Each gives the English with one fault, or "" or the same where it has nothing to damage."""
