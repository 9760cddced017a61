"""``python -m eval.parallel``: print what is measured beside the floors; ``--cases`` adds those of the even half."""

from __future__ import annotations

import sys

from eval.parallel import ARTICLES, ROOT, floors, measure, scores
from warraq.knowledge import Knowledge
from warraq.lexicon import read_text, rows
from warraq.summaries.terms import build_house


def main(arguments: list[str]) -> int:
    if not ARTICLES.exists():
        print(f"skipped: {ARTICLES.name} is not in ../shared/corpus")
        return 0
    halves = measure(Knowledge.load(ROOT / "content"), build_house(rows, read_text("common_words.txt").split()))
    limits, below = floors(), 0
    reached = scores(halves)
    for half, measured in halves.items():
        print(half)
        for name, count in measured.counts.items():
            floor = limits.get(f"{half}_{name}")
            low = floor is not None and reached[f"{half}_{name}"] < floor
            below += low
            print(f"  {name:24} {count}{'' if floor is None else f'  floor {floor:.3f}'}{'  BELOW' if low else ''}")
        print("  refused by " + ", ".join(f"{name} {number}" for name, number in measured.refused.most_common()))
    if "--cases" in arguments:
        for case in halves["even"].cases:
            print(" · ".join(case))
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
