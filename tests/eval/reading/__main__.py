"""``python -m eval.reading``: print the table of measures beside their floors."""

from __future__ import annotations

import sys

from eval.reading import CORPUS, floors, labels, scores


def main() -> int:
    if not CORPUS.exists():
        print(f"skipped: {CORPUS.name} is not in ../shared/corpus")
        return 0
    limits = floors()
    below = 0
    print(f"reading, {len(labels())} labelled files")
    for name, score in scores().items():
        floor = limits[name]
        below += score < floor
        print(f"  {name:24} {score:6.3f}  floor {floor:.3f}{'  BELOW' if score < floor else ''}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
