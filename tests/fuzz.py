"""Damaged input for every parser: ``make fuzz MINUTES=10``; a sample of it runs in ``make test``.

Each target starts from real files of the repository, damages them at random and keeps what led somewhere new (an
outcome of another shape). A target may refuse its input with one of the project's own errors and must do nothing
else: no other exception, no broken promise, and no more than a second for each 10 kB.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from warraq.actors.compiled import build_vocabulary
from warraq.actors.registry import load_registry
from warraq.arabic.letters import fold
from warraq.events.lexicon import build_event_lexicon
from warraq.knowledge import Knowledge
from warraq.lexicon import Row, parse_rows, read_text, rows
from warraq.pipeline import enrich
from warraq.reading.characters import clean
from warraq.reading.dates import date_line, find_dates
from warraq.reading.decoding import decode
from warraq.reading.layout import lay_out
from warraq.reading.markup import Line, plain_lines
from warraq.records import Seed, WarraqError, as_record
from warraq.site.ledger import load_ledger
from warraq.store import dump
from warraq.summaries.corrections import parse_correction
from warraq.summaries.memory import Translation, TranslationMemory
from warraq.summaries.terms import build_house

ROOT = Path(__file__).resolve().parents[1]
FOUND = ROOT / "tests" / "fixtures" / "fuzz"
"""What once broke a target, by target; tried first in every run."""
LONGEST = 6_000
SECONDS_A_BYTE = 1 / 10_000
"""A hundred times what a seed takes here; a pattern that backtracks takes far more."""
PIECES = [
    *"\0\x1b\n\r\t ,;:|#[]{}()<>&\"'`=+-*_/\\«»“”.،؟ً\u200f\u202e\u2028\ufeff\ufffd\ud800".split(" "), " ", "\n\n", "\r\n", "\u2028",
    "<p>", "</p>", "<script>", "<!--", "-->", "<![CDATA[", "&amp;", "&#x202e;", "&#55296;", "&nbsp;", "]]>", "{{ 7*7 }}", "%s", "%00",
    "[[actor]]", "[actor]", 'id = "a"', "merged = [", "1e999", "9" * 400, "[" * 200, "2025-02-31", "0000-00-00", "--04-07", "1979-05-27T07:32:00Z",
    "live", "moved", "removed", "/../", "//", "headline_en:", "published:", "[p1]", "[p0]", "[p99999999999]", "[headline]", "ar: ", "en: ", "reviewed",
    "rejected(", "[" + "a" * 64 + "] 2026-11-21 google", "قال", "إن", "لم", "وزير الخارجية", "ناصر بوريطة", "7 أبريل 2025", "١٢٣", "و", "اقرأ أيضا", "التعاليق (0)",
]  # fmt: skip


class Broken(Exception):
    """A promise that does not hold for this input."""


def promise(holds: object, what: str) -> None:
    if not holds:
        raise Broken(what)


@dataclass
class Target:
    """What is fed, with what to begin, and what its outcome looks like."""

    run: Callable[[bytes], object]
    corpus: list[bytes]
    seen: set[str] = field(default_factory=set)
    tried: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)


# -- targets -----------------------------------------------------------------------------------


class Targets:
    """The parsers, each as a function of bytes that gives the shape of what came out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.knowledge = Knowledge.load(ROOT / "content")
        _ = self.knowledge.vocabulary, self.knowledge.events  # made now: the first seed must not pay for them
        self.states = list(rows("states.csv"))

    def seed(self, raw: bytes) -> object:
        """The whole road: decode, take markup out, lay out, recognise, extract, summarise."""
        entry = enrich(Seed("x", "x.txt", raw, hashlib.sha256(raw).hexdigest()), self.knowledge)
        record = as_record(entry)
        json.loads(dump(record).encode("utf-8", "replace"))
        promise(record["headline_ar"] and record["body"], "an article without text")
        for actor in record["actors"]:
            for mention in actor["mentions"]:
                text = record["headline_ar"] if mention["paragraph"] == -1 else record["body"][mention["paragraph"]]
                promise(text[mention["start"] : mention["end"]] in actor["surfaces"], "a mention beside its name")
        for sentence in record["summary_en"]["sentences"]:
            promise(not re.search("[\u0600-\u06ff{}]", sentence["text"]), f"no English: {sentence['text']}")
        shape = [record["notes"], record["language"], record["published"]["rule"], sorted({line["reason"] for line in record["dropped"]})]
        return [*shape, sorted({event["type"] for event in record["events"]})]

    def decoding(self, raw: bytes) -> object:
        found = decode(raw, "x.txt")
        return found.encoding

    def markup(self, raw: bytes) -> object:
        lines = plain_lines(_text(raw))
        promise(all("\n" not in line.text for line in lines), "a line of two lines")
        return min(len(lines), 20)

    def layout(self, raw: bytes) -> object:
        laid = lay_out([Line(line.number, clean(line.text).strip()) for line in plain_lines(_text(raw))])
        return [bool(laid.headline), bool(laid.byline), bool(laid.outlet), sorted({line.reason for line in laid.dropped})]

    def dates(self, raw: bytes) -> object:
        text = _text(raw)
        for found in find_dates(fold(text)):
            promise(0 <= found.start < found.end, "a date without a place")
        claims = [date_line(line) for line in text.splitlines()]
        return sorted({claim.precision for claim in claims if claim})

    def correction(self, raw: bytes) -> object:
        found = parse_correction(_text(raw), "x", "x.md")
        summary = found.summary("عنوان", ["نص أول", "نص ثان"])
        return [found.fields and sorted(name for name, _ in found.fields), bool(summary)]

    def registry(self, raw: bytes) -> object:
        known = load_registry([("x.toml", _text(raw))], self.states)
        build_vocabulary(known, _no_rows, [])
        return [len(known.actors) - len(self.states), len(known.merged)]

    def lexicon(self, raw: bytes) -> object:
        """The first line names the file, the rest is its text; the other files are whole but short."""
        name, _, text = _text(raw).partition("\n")
        if name not in LEXICONS:
            name = LEXICONS[len(raw) % len(LEXICONS)]

        def given(wanted: str) -> Iterator[Row]:
            return parse_rows(text if wanted == name else short_lexicon(wanted), wanted)

        known = load_registry([], given("states.csv"))
        build_vocabulary(known, given, [])
        build_event_lexicon(given)
        build_house(given, [])
        return [name, len(known.actors)]

    def ledger(self, raw: bytes) -> object:
        path = self.folder / "urls.tsv"
        path.write_bytes(raw)
        found = load_ledger(path)
        promise(all(path.startswith("/") and ".." not in path.split("/") for path in found.live), "no address")
        return [min(len(found.live), 5), len(found.moved), len(found.removed)]

    def memory(self, raw: bytes) -> object:
        """Any file is read, and adding to it loses nothing that was readable and is read again."""
        path = self.folder / "memory" / "ar-en" / "0.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        memory = TranslationMemory(path.parents[1])
        keys = re.findall(r"^\[(0[0-9a-f]{63})\]", raw.decode("utf-8", "replace"), re.MULTILINE)
        before = {key: memory.by_key(key) for key in keys}
        added = memory.add(ZERO, Translation("A sentence.", "test", "2026-01-01"))
        again = TranslationMemory(path.parents[1])
        promise(not added or ((held := again.get(ZERO)) and held.text == "A sentence."), "an added sentence is not there")
        lost = [key for key, held in before.items() if held and key != ZERO_KEY and again.by_key(key) != held]
        promise(not lost, f"lost by adding: {lost}")
        return [len(again) > 1, len(memory.problems) > 0, sum(held is not None for held in before.values())]


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogateescape").encode("utf-8", "replace").decode("utf-8")


def _no_rows(name: str) -> Iterator[Row]:
    return iter(())


LEXICONS = tuple(sorted(path.name for path in (ROOT / "plugins" / "warraq" / "lexicon").glob("*.csv")))
_SHORT: dict[str, str] = {}


def short_lexicon(name: str) -> str:
    """Header and first rows of a lexicon: enough for the others to be built beside it."""
    if name not in _SHORT:
        lines = [line for line in read_text(name).splitlines() if line.strip() and not line.startswith("#")]
        _SHORT[name] = "\n".join(lines[:8])
    return _SHORT[name]


def _zero() -> tuple[str, str]:
    """A sentence whose key begins with 0, so that it goes into the file that is damaged."""
    for number in range(1000):
        sentence = f"جملة رقم {number}"
        key = hashlib.sha256(sentence.encode()).hexdigest()
        if key.startswith("0"):
            return sentence, key
    raise AssertionError


ZERO, ZERO_KEY = _zero()


def targets(folder: Path) -> dict[str, Target]:
    """Every target with real input to begin with."""
    of = Targets(folder)
    seeds = [path.read_bytes() for path in sorted((ROOT / "seeds").glob("*.txt"))]
    hostile = [path.read_bytes()[:LONGEST] for path in sorted((ROOT / "tests" / "fixtures" / "hostile").glob("*.txt"))]
    encoded = [raw.decode().encode(name, "replace") for raw in seeds[:2] for name in ("cp1256", "utf-16", "iso8859-6", "mac_arabic")]
    pages = [f"<html><body><h1>{line}</h1><p>{line}&nbsp;</p></body>".encode() for line in ("خبر", "نص &amp; نص")]
    registry = [entry.encode() for path in sorted((ROOT / "content" / "actors").glob("*.toml")) for entry in _entries(path)][::40]
    correction = (
        b"seed: 66f49a95\ndate: 2026-11-21\nheadline_en: Party leaders meet in Rabat\npublished: 2025-04-07\n\n"
        b"The two leaders met in **Rabat**. [p1]\n- They signed [an agreement](x). [p2, headline]\n"
    )
    ledger = b"# Addresses\n/articles/aa/\tlive\n/actors/b/\tmoved\t/actors/c/\n/actors/c/\tlive\n/articles/d/\tremoved\tgone\n"
    block = f"[{ZERO_KEY}] 2026-11-21 google\nar: {ZERO}\nen: A sentence.\n\n".encode()
    blocks = [
        block, block * 2, block.replace(b"google", b"google reviewed"), block.replace(b"google", b"google rejected(names, echo)"),
        b"# remark\n\n" + block.replace(b"\n", b"\r\n"), block[:-20],
    ]  # fmt: skip
    return {
        "seed": Target(of.seed, [*seeds, *hostile, *encoded, *pages]),
        "decoding": Target(of.decoding, [*seeds, *hostile, *encoded]),
        "markup": Target(of.markup, [*pages, *hostile, *seeds[:2]]),
        "layout": Target(of.layout, [*seeds, *hostile]),
        "dates": Target(of.dates, [b"\xd8\xa7\xd9\x84\xd8\xac\xd9\x85\xd8\xb9\xd8\xa9 7 \xd8\xa3\xd8\xa8\xd8\xb1\xd9\x8a\xd9\x84 2025", *seeds]),
        "correction": Target(of.correction, [correction, correction.split(b"\n\n")[0]]),
        "registry": Target(of.registry, registry),
        "lexicon": Target(of.lexicon, [f"{name}\n{short_lexicon(name)}".encode() for name in LEXICONS]),
        "ledger": Target(of.ledger, [ledger]),
        "memory": Target(of.memory, blocks),
    }


def _entries(path: Path) -> list[str]:
    return ["[[actor]]" + entry for entry in path.read_text(encoding="utf-8").split("[[actor]]")[1:]]


# -- damage ------------------------------------------------------------------------------------


def damaged(raw: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """``raw`` with one to six random changes."""
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        raw = chance.choice(CHANGES)(raw, others, chance)[:LONGEST]
    return raw


def _insert(raw: bytes, _others: Sequence[bytes], chance: random.Random) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + chance.choice(PIECES).encode("utf-8", "surrogatepass") * chance.choice((1, 1, 1, 2, 50)) + raw[at:]


def _flip(raw: bytes, _others: Sequence[bytes], chance: random.Random) -> bytes:
    if not raw:
        return bytes([chance.randrange(256)])
    at = chance.randrange(len(raw))
    return raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]


def _cut(raw: bytes, _others: Sequence[bytes], chance: random.Random) -> bytes:
    at, to = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    return raw[:at] + raw[to:]


def _repeat(raw: bytes, _others: Sequence[bytes], chance: random.Random) -> bytes:
    at, to = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    return raw[:to] + raw[at : min(to, at + 200)] * chance.choice((1, 2, 30)) + raw[to:]


def _splice(raw: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    other = chance.choice(others)
    return raw[: chance.randrange(len(raw) + 1)] + other[chance.randrange(len(other) + 1) :]


def _lines(raw: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    lines = [*raw.split(b"\n"), *chance.choice(others).split(b"\n")[:3]]
    chance.shuffle(lines)
    return b"\n".join(lines)


def _tokens(raw: bytes, _others: Sequence[bytes], chance: random.Random) -> bytes:
    words = re.split(rb"(\W+)", raw)
    at, to = chance.randrange(len(words)), chance.randrange(len(words))
    words[at], words[to] = words[to], words[at]
    return b"".join(words)


CHANGES = (_insert, _insert, _flip, _cut, _repeat, _splice, _lines, _tokens)


# -- the run -----------------------------------------------------------------------------------


_PARTICULARS = re.compile(r"""['"\[].*|[0-9]+|[^ -~]+""", re.DOTALL)
"""What differs between two messages that say the same: numbers, letters, and all from the first quotation on."""


def attempt(target: Target, raw: bytes) -> tuple[str, str]:
    """("", shape) where the target kept its promises, else (what happened, traceback)."""
    begun = time.process_time()
    try:
        shape = f"ok {target.run(raw)}"
    except WarraqError as error:
        shape = f"{type(error).__name__} {_PARTICULARS.sub('#', str(error))}"
        if "\n" in str(error).strip() or "\x1b" in str(error):
            return "an error of several lines or with an escape", str(error)
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:200], traceback.format_exc()
    spent = time.process_time() - begun
    if spent > 1 + len(raw) * SECONDS_A_BYTE:
        return f"{spent:.1f} s for {len(raw)} bytes", ""
    return "", shape


def smaller(target: Target, raw: bytes, what: str) -> bytes:
    """As little of ``raw`` as still ends in an exception of that kind."""
    kind = what.split(":")[0]
    size = max(1, len(raw) // 2)
    until = time.monotonic() + 20
    while size and time.monotonic() < until:
        at = 0
        while at < len(raw) and time.monotonic() < until:
            shorter = raw[:at] + raw[at + size :]
            if attempt(target, shorter)[0].split(":")[0] == kind:
                raw = shorter
            else:
                at += size
        size //= 2
    return raw


def fuzz(name: str, target: Target, chance: random.Random, until: Callable[[], bool]) -> dict[str, tuple[bytes, str]]:
    """Damage and try until told to stop; what was found: (what happened) → (input, traceback)."""
    found: dict[str, tuple[bytes, str]] = {}
    known = [path.read_bytes() for path in sorted((FOUND / name).glob("*"))]
    begin = [*known, *target.corpus]
    corpus = target.corpus[:]
    while not until():
        raw = begin.pop(0) if begin else damaged(chance.choice(corpus), corpus, chance)
        what, shape = attempt(target, raw)
        target.tried += 1
        if what:
            place = re.findall(r'File "[^"]*?([\w/]+\.py)", line (\d+)', shape)[-1:]
            found.setdefault(f"{what.split(':')[0]} at {':'.join(place[0]) if place else '?'}", (raw, f"{what}\n{shape}"))
            continue
        target.outcomes[shape.split(" ", 1)[0]] += 1
        if shape not in target.seen:
            target.seen.add(shape)
            corpus.append(raw)
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Fuzz each target for its share of the time; 1 where anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--chance", type=int, default=random.SystemRandom().randrange(10**6), help="seed of the dice")
    parser.add_argument("--only", nargs="*", help="names of targets")
    arguments = parser.parse_args(argv)
    print(f"dice {arguments.chance}, {arguments.minutes:g} minutes", flush=True)
    problems = 0
    with tempfile.TemporaryDirectory() as folder:
        chosen = {name: target for name, target in targets(Path(folder)).items() if name in (arguments.only or [name])}
        for name, target in chosen.items():
            end = time.monotonic() + arguments.minutes * 60 / len(chosen)
            found = fuzz(name, target, random.Random(f"{arguments.chance} {name}"), lambda end=end: time.monotonic() > end)
            outcomes = ", ".join(f"{count} {kind}" for kind, count in target.outcomes.most_common())
            print(f"{name}: {target.tried} inputs ({outcomes}), {len(target.seen)} shapes, {len(found)} problems", flush=True)
            problems += len(found)
            for what, (raw, told) in found.items():
                small = smaller(target, raw, told)
                path = FOUND / name / hashlib.sha256(small).hexdigest()[:12]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(small)
                print(f"  {what}\n  kept as {path.relative_to(ROOT)}: {small[:200]!r}\n{told}", flush=True)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
