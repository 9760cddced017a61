"""Three hundred small articles composed from the registry and the lexicons, and what must be found in them.

Nobody wrote these texts and they say nothing about anybody: they name names and topics. They differ where
pages of an archive differ: nearly all without a date, one actor or fifty, one line or three hundred
paragraphs, handles, ranges and decimals, Arabic-Indic digits. The same texts come out every time.
"""

from __future__ import annotations

import csv
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from warraq.arabic.letters import fold

ROOT = Path(__file__).resolve().parents[1]
SIZE = 300
PLANTED = 60
"""So many articles name a person whom no other article names."""
MONTHS = ("يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر")


@dataclass(frozen=True)
class Composed:
    """One article: its file, its text, and what only it holds."""

    id: str
    file: str
    text: str
    topic: str
    person_ar: str | None = None
    person_en: str | None = None


def compose(size: int = SIZE) -> list[Composed]:
    """The articles, in the order of their files."""
    persons = _planted_persons()
    crowd = _crowd({name for name, _english in persons})
    topics = _topics(size)
    return [_article(n, topics[n], persons, crowd) for n in range(size)]


def write(articles: list[Composed], folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for article in articles:
        (folder / article.file).write_text(article.text, encoding="utf-8")
    return folder


def _article(n: int, topic: str, persons: list[tuple[str, str]], crowd: list[str]) -> Composed:
    person_ar, person_en = persons[n] if n < min(PLANTED, len(persons)) else (None, None)
    named = [person_ar] if person_ar else []
    named += [crowd[(n * 13 + k) % len(crowd)] for k in range(_company(n))]
    body = list(_body(n, topic, named))
    lines = [f"ملف عن {topic}", ""]
    if n % 8 == 0:
        lines += [f"{n % 28 + 1} {MONTHS[n % 12]} {2019 + n % 7}", ""]
    id = f"{0xC0DE0000 + n:016x}"
    return Composed(id, f"{n:03}_{id}.txt", "\n".join([*lines, *body, ""]), topic, person_ar, person_en)


def _company(n: int) -> int:
    """How many others an article names: fifty, none, or a few."""
    if n % 50 == 49:
        return 50
    return 0 if n % 3 == 0 else n % 7


def _body(n: int, topic: str, named: list[str]) -> Iterator[str]:
    if n % 11 == 10 and n >= PLANTED:  # a line and no more
        yield f"تناول الملف {topic}."
        return
    yield f"يتناول هذا الملف {topic} بالتفصيل، ويضم وثائق وأرقاما وشهادات جمعت على مراحل."
    for at in range(0, len(named), 5):
        yield f"وردت في الملف أسماء {' و'.join(named[at : at + 5])} وغيرها من الأسماء."
    if n % 20 == 5:
        yield "نشر الحساب @Warraq_Test صورة (وهي قديمة) عن الفترة 2016-2020، وبلغت النسبة 1.3 في المائة."
    if n % 20 == 15:
        yield "في الجدول ٢٣ رقما و٤٥ سطرا بحسب الملف."
    for k in range(300 if n % 75 == 30 else n % 5):
        yield f"الفقرة رقم {k + 1} من الملف تشرح الأرقام الواردة فيه وتقارن بينها، ثم تعود إلى الوثائق."


def _topics(size: int) -> list[str]:
    """Topics none of which is the beginning of another, so that each is found as itself."""
    rows = [row["ar"] for row in _rows("topics.csv") if len(row["ar"].split()) in (2, 3)]
    words = Counter(word for topic in rows for word in fold(topic).split())
    rare = [topic for topic in rows if any(words[word] == 1 for word in fold(topic).split())]
    step = max(len(rare) // size, 1)
    chosen = rare[::step][:size]
    assert len(chosen) == size, "too few topics of their own"
    return chosen


@cache
def _planted_persons() -> list[tuple[str, str]]:
    """Reviewed persons of two or three names, whose last name nobody else in the registry has."""
    rows = [row for row in _actors() if row["type"] == "person"]
    count = Counter(
        word
        for row in _actors()
        for name in (row["name_ar"], *row.get("aliases", ()), *row.get("short", ()))
        for word in {_bare(word) for word in fold(name).split()}
    )
    alone = [
        (row["name_ar"], row["name_en"])
        for row in rows
        if row.get("reviewed") and len(row["name_ar"].split()) == 2 and len(row["name_en"].split()) == 2
        and count[_bare(fold(row["name_ar"]).split()[-1])] == len({row["name_ar"], *row.get("aliases", ()), *row.get("short", ())})
        and len(row["name_ar"].split()[-1]) > 4
    ]  # fmt: skip
    return alone[:: max(len(alone) // PLANTED, 1)][:PLANTED]


def _bare(word: str) -> str:
    """Without the article, which who searches leaves out: «الإسلامي» is found by «إسلامي»."""
    return word.removeprefix("ال")


def _crowd(without: set[str]) -> list[str]:
    """States, parties and bodies: what all other names are taken from."""
    bodies = [row["name_ar"] for row in _actors() if row["type"] in ("party", "institution", "organisation")]
    states = [row["ar"] for row in _rows("states.csv")]
    crowd = [name for name in states[:60] + bodies[::10] if name not in without]
    return crowd


@cache
def _actors() -> list[dict]:
    files = sorted((ROOT / "content" / "actors").glob("*.toml"))
    return [actor for file in files for actor in tomllib.loads(file.read_text())["actor"]]


def _rows(name: str) -> list[dict[str, str]]:
    file = ROOT / "plugins" / "warraq" / "lexicon" / name
    lines = [line for line in file.read_text().splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines))
