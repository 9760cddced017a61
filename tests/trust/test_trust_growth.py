"""Adversarial input costs in proportion to its length: every stage, measured by growth and not by the clock.

Calls are counted exactly (``sys.setprofile`` sees each call of Python and of C). What C does inside one call,
above all regular expressions, shows in CPU time over three doublings.
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest

from warraq.actors.recognise import recognise
from warraq.events.extract import extract
from warraq.knowledge import Knowledge
from warraq.reading import read
from warraq.records import Seed
from warraq.summaries.extract import extract_arabic
from warraq.summaries.gist import write_gist

DOUBLING = 2.3
"""At most so many times the work for twice the input."""
EIGHTFOLD = 20
"""At most so many times the CPU for eight times the input: 8 if linear, 64 if quadratic, and clocks are coarse."""
SMALL = 200
COUNTED = 400
"""Where calls are counted: below, the steps by which a reader decides (long lines are split, …) still show."""
STAGES = ("reading", "actors", "events", "summaries")
SENTENCE = "استقبل وزير الخارجية وفدا تجاريا في الرباط يوم الثلاثاء، وقال إن اللقاء كان مفيدا. "
LEAD = f"خبر تجريبي\n\n{SENTENCE}\n\n"

BAIT: dict[str, Callable[[int], str]] = {
    "one letter": lambda n: "و" * (n * 4),
    "one letter, spaced": lambda n: "و " * n,
    "clitics": lambda n: "وبالوفلل" * n,
    "nested quotes": lambda n: "«" * n + "نص" + "»" * n,
    "open quotes": lambda n: "«نص " * n,
    "straight quotes": lambda n: '"نص ' * n,
    "nested brackets": lambda n: "(" * n + "نص" + ")" * n,
    "commas": lambda n: "نص،" * n,
    "full stops": lambda n: "نص. " * n,
    "dots": lambda n: "." * (n * 4) + "نص",
    "spaces": lambda n: ("نص" + " " * n) * 4,
    "tatweel": lambda n: "نـ" + "ـ" * (n * 4),
    "vowel marks": lambda n: "نَ" + "\u064e" * (n * 4),
    "digits": lambda n: "1" * (n * 4),
    "numbers": lambda n: "1,2.3-4/5:6 " * n,
    "dates": lambda n: "7 أبريل 2025 " * n,
    "weekdays": lambda n: "الثلاثاء " * n,
    "said that": lambda n: "قال إن " * n,
    "negations": lambda n: "لم لن لا " * n,
    "sentences": lambda n: SENTENCE * (n // 8),
    "paragraphs": lambda n: (SENTENCE + "\n") * (n // 8),
    "short lines": lambda n: "سطر قصير\n" * n,
    "different lines": lambda n: "\n".join(f"سطر رقم {number} في النص" for number in range(n)),
    "different words": lambda n: " ".join(f"كلمة{number}" for number in range(n)),
    "names": lambda n: "محمد أحمد علي " * n,
    "joined names": lambda n: "محمد وعلي وحسن و" * n,
    "titled names": lambda n: " ".join(f"الوزير محمد ال{chr(0x628 + i % 20)}ا{chr(0x628 + i // 20 % 20)}ي، " for i in range(n)),
    "office of office": lambda n: "رئيس الحكومة وزير الخارجية " * (n // 2),
    "hashes": lambda n: "#وسم " * n,
    "slashes": lambda n: "// " * n + "نص",
    "less than": lambda n: "نص " + "<" * (n * 2),
    "open tags": lambda n: "نص " + "<b " * n,
    "open comments": lambda n: "نص " + "<!--" * n,
    "open scripts": lambda n: "نص " + "<svg>" * n,
    "ampersands": lambda n: "نص " + "&" * (n * 2),
    "entities": lambda n: "نص " + "&amp;lt;" * n,
    "invisible characters": lambda n: "ن\u200f\u200d\u2066ص" * n,
    "ligatures": lambda n: "\ufdfa" * n,
    "emoji": lambda n: "🙂👨\u200d👩\u200d👧 " * n,
}  # fmt: skip


baits = pytest.mark.parametrize("bait", [pytest.param(name, id=name.replace(" ", "-")) for name in BAIT])


def _stages(text: str, knowledge: Knowledge) -> dict[str, Callable[[], Any]]:
    """Each stage as a call of its own, with what it needs made beforehand by the others."""
    raw = text.encode()
    seed = Seed("x", "x.txt", raw, hashlib.sha256(raw).hexdigest())
    article = read(seed)
    recognition = recognise(article, knowledge.vocabulary)
    extraction = extract(recognition, knowledge.events)
    return {
        "reading": lambda: read(seed),
        "actors": lambda: recognise(article, knowledge.vocabulary),
        "events": lambda: extract(recognition, knowledge.events),
        "summaries": lambda: (write_gist(article, recognition, extraction), extract_arabic(recognition)),
    }


def _calls(run: Callable[[], Any]) -> int:
    count = 0

    def count_one(_frame: Any, event: str, _what: Any) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    sys.setprofile(count_one)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


def _seconds(run: Callable[[], Any]) -> float:
    begun = time.process_time()
    run()
    return time.process_time() - begun


@baits
def test_twice_the_input_is_at_most_2_3_times_the_work(knowledge: Knowledge, bait: str) -> None:
    make = BAIT[bait]
    _stages(LEAD + make(8), knowledge)  # tables are built once
    once = {name: _calls(run) for name, run in _stages(LEAD + make(COUNTED), knowledge).items()}
    twice = {name: _calls(run) for name, run in _stages(LEAD + make(COUNTED * 2), knowledge).items()}
    growth = {name: round(twice[name] / once[name], 2) for name in STAGES}
    assert max(growth.values()) <= DOUBLING, growth


@baits
def test_no_pattern_backtracks_beyond_proportion(knowledge: Knowledge, bait: str) -> None:
    make = BAIT[bait]
    large = _stages(LEAD + make(SMALL * 8), knowledge)
    seconds = {name: _seconds(run) for name, run in large.items()}
    slow = [name for name in STAGES if seconds[name] > 0.02]  # below that there is nothing to measure
    if not slow:
        return
    small = _stages(LEAD + make(SMALL), knowledge)
    for name in slow:
        once = max(min(_seconds(small[name]) for _ in range(5)), 1e-4)
        growth = seconds[name] / once
        if growth > EIGHTFOLD:  # a busy machine, perhaps: look again before saying so
            growth = min(_seconds(large[name]) for _ in range(3)) / once
        assert growth <= EIGHTFOLD, (name, growth)


def test_a_catastrophic_line_of_100_000_letters_is_read(knowledge: Knowledge) -> None:
    for text in ("و" * 100_000, "«" * 50_000 + "»" * 50_000, "نص " + "<" * 100_000):
        assert _stages(LEAD + text, knowledge)["reading"]().body


def test_a_row_of_titles_is_read_in_proportion(knowledge: Knowledge) -> None:
    once = _calls(_stages(LEAD + "وزير " * 40, knowledge)["actors"])
    assert _calls(_stages(LEAD + "وزير " * 80, knowledge)["actors"]) <= DOUBLING * once
