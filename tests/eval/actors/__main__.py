"""``python -m eval.actors``: print what is measured beside the floors.

``--errors`` adds the cases behind the figures for the parts that rules may be written from: never
for the held-out articles or the odd half of the newswire.
"""

from __future__ import annotations

import sys

from eval.actors import ARTICLES, NEWSWIRE, floors, knowledge
from eval.actors.table import Measured, measured


def main(arguments: list[str]) -> int:
    missing = [path.name for path in (ARTICLES, NEWSWIRE) if not path.exists()]
    if missing:
        print(f"skipped: {', '.join(missing)} not in ../shared/corpus")
        return 0
    result = measured(knowledge())
    below = _print_table(result.scores())
    _print_details(result)
    if "--errors" in arguments:
        _print_cases(result)
    return 1 if below else 0


def _print_table(scores: dict[str, float]) -> int:
    limits, below = floors(), 0
    print("actors")
    for name, score in scores.items():
        floor = limits.get(name)
        low = floor is not None and score < floor
        below += low
        shown = "" if floor is None else f"  floor {floor:.3f}"
        print(f"  {name:36} {score:6.3f}{shown}{'  BELOW' if low else ''}")
    return below


def _print_details(result: Measured) -> None:
    for part, scores in result.articles.items():
        print(f"{part}: wrong merges {len(scores.merges)}, splits {len(scores.splits)}")
        for name, count in sorted(scores.counts.items()):
            print(f"  {name:28} {count}")
        for type, table in sorted(scores.by_type.items()):
            print(f"  {type:28} " + ", ".join(f"{what} {number}" for what, number in table.items()))
    for way, halves in result.newswire.items():
        for half, newswire in halves.items():
            print(f"newswire, {half} half, {way}: F1")
            for name, spans in newswire.classes.items():
                print(f"  {name:28} {spans}")
    print("speakers")
    for kind, verdicts in result.speakers.counts.items():
        print(f"  {kind:28} " + ", ".join(f"{what} {number}" for what, number in sorted(verdicts.items())))


def _print_cases(result: Measured) -> None:
    scores = result.articles["dev"]
    for name in ("false", "missed", "types", "spellings", "merges", "splits"):
        print(f"dev, {name}:")
        for case in getattr(scores, name):
            print("  " + (case if isinstance(case, str) else " · ".join(case)))
    print("newswire, even half:")
    for entity in result.newswire["running"]["even"].cases:
        print("  " + " · ".join((entity.name, entity.kind, entity.expected, entity.found, entity.around)))
    print("speakers:")
    for speaker in result.speakers.cases:
        if not speaker[0].endswith("resolved"):
            print("  " + " · ".join(speaker))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
