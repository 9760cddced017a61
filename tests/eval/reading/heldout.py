"""``python -m eval.reading.heldout``: the reader on files nobody looked at while its rules were written.

``heldout_10k.jsonl``: sixty files of the second half of the 10,000, labelled by reading alone, with a
verdict on each derived headline as it was when they were labelled. ``heldout_credits.jsonl``: eighty
more where credits and dates are likely, labelled before the reader saw them: 45 of those whose metadata
says that the author's name stands in the file, and 35 with a day and month in their first 400 or last
150 characters, each the first by the SHA-256 of their names. ``either_lines`` (captions) may be shown or
dropped; ``date_unsure`` marks the one date about which a reader cannot be sure.

The first reading of the eighty gave bylines 1.0 and .75, outlets 1.0 and .89, dropped lines 1.0 and .62.
Rules were then mended on other files, by somebody who had labelled these; later figures are no first ones.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tarfile
from collections import Counter
from pathlib import Path
from typing import Any

from warraq.arabic.letters import fold
from warraq.reading import read, seed_id
from warraq.records import Article, Seed

HERE = Path(__file__).parent
LABELS = {"headlines": HERE / "heldout_10k.jsonl", "credits": HERE / "heldout_credits.jsonl"}
CORPUS = HERE.parents[3] / "shared" / "corpus" / "news-10k.tar.xz"
_OPENING = 25
"""Characters of the headline line that must stand in the headline taken."""


def scores(labels: Path) -> dict[str, float]:
    """Shares between 0 and 1; ``wrong_dates`` is a count and must be 0."""
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    wanted: dict[str, dict[str, Any]] = {row["file"]: row for row in rows}
    counts: Counter[str] = Counter()
    with tarfile.open(CORPUS) as archive:
        for member in archive:
            label = wanted.get(Path(member.name).name)
            opened = archive.extractfile(member) if label else None
            if label is not None and opened is not None:
                _score(label, opened.read(), counts)
    shares = {"headline": counts["headline"] / len(wanted), "wrong_dates": float(counts["wrong_dates"])}
    for field in ("byline", "outlet", "dateline", "full_date", "partial_date", "dropped"):
        right, extra, missed = (counts[f"{field}:{kind}"] for kind in ("right", "extra", "missed"))
        shares[f"{field}_precision"] = right / (right + extra) if right + extra else 1.0
        shares[f"{field}_recall"] = right / (right + missed) if right + missed else 1.0
    return shares


def _score(label: dict[str, Any], raw: bytes, counts: Counter[str]) -> None:
    name = label["file"]
    article = read(Seed(seed_id(name), name, raw, hashlib.sha256(raw).hexdigest()))
    assert article.digest == label["sha256"], f"{name} is not the file that was labelled"
    lines = raw.decode("utf-8", "replace").replace("\r", "").split("\n")
    line = label["headline_line"]
    stated = article.headline_source == "stated"
    if isinstance(line, int):
        counts["headline"] += stated and lines[line - 1].strip()[:_OPENING] in article.headline
    else:
        counts["headline"] += not stated
    for field in ("byline", "outlet", "dateline"):
        _count(counts, field, label[field], getattr(article, field))
    if not label.get("date_unsure"):
        _count_date(label, article, counts)
    dropped = {each.line for each in article.dropped if each.reason != "empty"}
    dropped -= set(label.get("either_lines", []))
    boilerplate = set(label["boilerplate_lines"])
    counts["dropped:right"] += len(dropped & boilerplate)
    counts["dropped:extra"] += len(dropped - boilerplate)
    counts["dropped:missed"] += len(boilerplate - dropped)


def _count_date(label: dict[str, Any], article: Article, counts: Counter[str]) -> None:
    """A full date, or a day and month without a year, or a weekday alone."""
    claim = article.published
    full = claim.value if claim.precision == "day" else None
    _count(counts, "full_date", label["published_value"], full)
    counts["wrong_dates"] += full is not None and full != label["published_value"]
    partial = claim.evidence if claim.precision == "weekday" else None if full else claim.value
    weekday = fold(label["weekday"]) if label["weekday"] else None
    _count(counts, "partial_date", label["published_partial"] or weekday, fold(partial or ""))


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
    for part, labels in LABELS.items():
        print(f"{part}: {labels.name}")
        for name, share in scores(labels).items():
            print(f"  {name:22} {share:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
