"""``python -m eval.reading.heldout``: the reader on files nobody looked at while its rules were written.

Sixty files of the second half of the 10,000 (``heldout_10k.jsonl``), labelled by reading alone, with
a verdict on each derived headline as it was when they were labelled.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tarfile
from collections import Counter
from pathlib import Path

from warraq.reading import read, seed_id
from warraq.records import Seed

HERE = Path(__file__).parent
LABELS = HERE / "heldout_10k.jsonl"
CORPUS = HERE.parents[3] / "shared" / "corpus" / "news-10k.tar.xz"
_OPENING = 25
"""Characters of the headline line that must stand in the headline taken."""


def scores() -> dict[str, float]:
    """Shares between 0 and 1; ``wrong_dates`` is a count and must be 0."""
    labels = {label["file"]: label for label in map(json.loads, LABELS.read_text(encoding="utf-8").splitlines())}
    counts: Counter[str] = Counter()
    with tarfile.open(CORPUS) as archive:
        for member in archive:
            label = labels.get(Path(member.name).name)
            opened = archive.extractfile(member) if label else None
            if label is not None and opened is not None:
                _score(label, opened.read(), counts)
    shares = {"headline": counts["headline"] / len(labels), "wrong_dates": float(counts["wrong_dates"])}
    for field in ("byline", "outlet", "dateline", "dropped", "full_date"):
        right, extra, missed = (counts[f"{field}:{kind}"] for kind in ("right", "extra", "missed"))
        shares[f"{field}_precision"] = right / (right + extra) if right + extra else 1.0
        shares[f"{field}_recall"] = right / (right + missed) if right + missed else 1.0
    return shares


def _score(label: dict[str, object], raw: bytes, counts: Counter[str]) -> None:
    name = str(label["file"])
    article = read(Seed(seed_id(name), name, raw, hashlib.sha256(raw).hexdigest()))
    lines = raw.decode("utf-8", "replace").replace("\r", "").split("\n")
    line = label["headline_line"]
    stated = article.headline_source == "stated"
    if isinstance(line, int):
        counts["headline"] += stated and lines[line - 1].strip()[:_OPENING] in article.headline
    else:
        counts["headline"] += not stated
    for field in ("byline", "outlet", "dateline"):
        _count(counts, field, label[field], getattr(article, field))
    value = article.published.value if article.published.precision == "day" else None
    _count(counts, "full_date", label["published_value"], value)
    counts["wrong_dates"] += value is not None and value != label["published_value"]
    dropped = {each.line for each in article.dropped if each.reason != "empty"}
    wanted = set(label["boilerplate_lines"])  # type: ignore[call-overload]  # a list of numbers by format
    counts["dropped:right"] += len(dropped & wanted)
    counts["dropped:extra"] += len(dropped - wanted)
    counts["dropped:missed"] += len(wanted - dropped)


def _count(counts: Counter[str], field: str, wanted: object, got: object) -> None:
    """One counts as the other where it holds it: «محمد علي» and «محمد علي (أبها)»."""
    if wanted and got and (str(wanted) in str(got) or str(got) in str(wanted)):
        counts[f"{field}:right"] += 1
        return
    counts[f"{field}:extra"] += bool(got)
    counts[f"{field}:missed"] += bool(wanted)


def main() -> int:
    if not CORPUS.exists():
        print(f"skipped: {CORPUS.name} is not in ../shared/corpus")
        return 0
    for name, share in scores().items():
        print(f"  {name:22} {share:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
