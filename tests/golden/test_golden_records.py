"""The records of the five seeds, kept whole: any change shows in a diff that a person reads.

``make golden`` rewrites them. The body is left out, since it stands in the seed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine import SEEDS, Reader
from warraq.records import as_record

GOLDEN = Path(__file__).parent / "records"


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda seed: seed.stem)
def test_the_record_of_a_seed_is_unchanged(reader: Reader, seed: Path, update_golden: bool) -> None:
    record = as_record(reader.entry(seed.read_bytes(), seed.name))
    path = GOLDEN / f"{seed.stem}.json"
    if update_golden:
        path.parent.mkdir(exist_ok=True)
        path.write_text(readable(record), encoding="utf-8")
    assert readable(record).splitlines() == path.read_text(encoding="utf-8").splitlines()


def readable(record: dict[str, Any]) -> str:
    """JSON with one item of a list a line, so that a diff says which sentence or actor changed."""
    lines = []
    for key in sorted(record.keys() - {"body", "body_kinds"}):
        value = record[key]
        if key == "summary_en":
            value = [apart(value), *value["sentences"]]
        if isinstance(value, list):
            items = ",\n".join("  " + one_line(item) for item in value)
            lines.append(f"{json.dumps(key)}: [\n{items}\n]" if value else f"{json.dumps(key)}: []")
        else:
            lines.append(f"{json.dumps(key)}: {one_line(value)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def apart(summary: dict[str, Any]) -> dict[str, Any]:
    """How a summary was made, without the date of the rules: that one changes by itself."""
    return {key: value for key, value in summary.items() if key not in ("sentences", "made_on")}


def one_line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
