"""Measures of the offline English engine: proxies that a program can check, and judged sheets.

Proxies run over every 25th of the 10,000 articles of ``../shared/corpus`` (never the texts that the
lexicons were grown on: only the second half, files 05000 on). Judged sheets in ``judged/`` hold what
strict readers, who had not seen the rules, said of each English sentence beside its Arabic.
"""

from __future__ import annotations

import hashlib
import json
import re
import tarfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from warraq.knowledge import Knowledge
from warraq.pipeline import enrich
from warraq.reading import seed_id
from warraq.records import Entry, Seed, SeedError

ROOT = Path(__file__).resolve().parents[3]
CORPUS = ROOT.parent / "shared" / "corpus" / "news-10k.tar.xz"
JUDGED = Path(__file__).parent / "judged"
HELD_OUT_FROM = 5000
STEP = 25
_FACTS = ("The article ", "It also touches", "It touches", "It also names", "It names", "The engine ")
_NOT_ENGLISH = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]|[{}<>_]|\bNone\b")


def held_out(step: int = STEP) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of every ``step``-th held-out file. The archive is read twice from front to back: to go back
    in it for a file would unpack it from its beginning."""
    with tarfile.open(CORPUS) as archive:
        names = sorted(member.name for member in archive if member.isfile() and member.name.endswith(".txt"))
    wanted = set(names[HELD_OUT_FROM::step])
    found = {}
    with tarfile.open(CORPUS) as archive:
        for member in archive:
            stream = archive.extractfile(member) if member.name in wanted else None
            if stream is not None:
                found[member.name] = stream.read()
    yield from ((Path(name).name, found[name]) for name in sorted(found))


def entry(name: str, raw: bytes, knowledge: Knowledge) -> Entry | None:
    """The entry of one file, or None where it is no article."""
    try:
        return enrich(Seed(seed_id(name), name, raw, hashlib.sha256(raw).hexdigest()), knowledge)
    except SeedError:
        return None


def is_statement(sentence: str) -> bool:
    """Whether a sentence says more than who is named: an event, speech, a stance."""
    return not sentence.startswith(_FACTS)


def proxies(entries: list[Entry]) -> dict[str, float]:
    """Shares between 0 and 1 over articles; ``untraced`` and ``not_english`` must be 0."""
    counts: Counter[str] = Counter()
    for each in entries:
        texts = [sentence.text for sentence in each.summary_en.sentences]
        counts["statement"] += any(map(is_statement, texts))
        counts["voice"] += any(is_statement(text) or " quotes " in text for text in texts)
        counts["event"] += bool(each.events)
        counts["facts_or_more"] += any(not text.startswith("The engine ") for text in texts)
        counts["not_english"] += any(_NOT_ENGLISH.search(text) for text in (*texts, each.headline_en))
        counts["untraced"] += any(
            not sentence.sources for sentence in each.summary_en.sentences if is_statement(sentence.text)
        )
        counts["numbers_lost"] += _invented_number(each)
    return {name: counts[name] / max(1, len(entries)) for name in sorted(counts)}


def _invented_number(each: Entry) -> bool:
    text = " ".join(paragraph.text for paragraph in each.article.body) + each.article.headline
    stated = {number.lstrip("0") for number in re.findall(r"\d+", text.translate(_DIGITS))}
    said = {
        number.lstrip("0")
        for sentence in each.summary_en.sentences
        for number in re.findall(r"(?<![A-Za-z])\d+", sentence.text)
    }
    names = {number for found in each.actors for number in re.findall(r"\d+", found.actor.name_en)}
    return not said <= stated | names


_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def verdicts(sheet: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in sheet.read_text(encoding="utf-8").splitlines()]


def judged(sheet: Path) -> dict[str, float]:
    """Shares of one judged sheet over its statements (facts lines apart)."""
    rows = [row for row in verdicts(sheet) if row["kind"] == "statement"]
    facts = [row for row in verdicts(sheet) if row["kind"] == "facts"]
    size = max(1, len(rows))
    return {
        "sentences": len(rows),
        "ok": sum(row["verdict"] == "ok" for row in rows) / size,
        "partly": sum(row["verdict"] == "partly" for row in rows) / size,
        "false": sum(row["verdict"] == "false" for row in rows) / size,
        "serious": sum(bool(row["serious"]) for row in rows) / size,
        "informative": sum(bool(row["informative"]) for row in rows) / size,
        "fluency": sum(float(str(row["fluency"])) for row in rows) / size,
        "facts_false": sum(row["verdict"] == "false" for row in facts) / max(1, len(facts)),
    }


@cache
def floors() -> dict[str, float]:
    with (Path(__file__).parents[1] / "floors.toml").open("rb") as file:
        return tomllib.load(file).get("gist", {})
