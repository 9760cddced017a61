"""Check topics.csv and phrases.csv: run `python check_topics_phrases.py [folder]`; exit code 1 if a row is wrong.

Every row must have the right columns, be unique after folding, keep Arabic letters out of its English, fire on its
own example and stay silent on its counter-example (the longest row wins, as in the engine).
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

TOPIC_COLUMNS = ["ar", "en", "kind", "not_after", "not_before", "al", "parent", "example_ar", "example_en", "counter_ar"]
PHRASE_COLUMNS = ["ar", "np_en", "inf_en", "kind", "example_ar", "example_en", "counter_ar"]
KINDS = set(
    ["politics", "law", "election", "security", "conflict", "economy", "social", "education", "health", "environment", "rights", "media", "religion", "culture", "sport", "diplomacy", "justice", "migration", "energy", "other"]
)
MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
ARABIC = re.compile("[\u0600-\u06ff]")
FOLDS = str.maketrans("أإآٱىةؤئ", "اااايهءء")


def fold(text: str) -> str:
    """Text as it is matched: no marks, one alef, one ya, one ha, one hamza seat."""
    return MARKS.sub("", text).translate(FOLDS)


def readings(word: str) -> set[str]:
    """The folded word with and without the clitics it may carry."""
    found = {word}
    for prefix in ("و", "ف"):
        if word.startswith(prefix) and len(word) > 3:
            found.add(word[1:])
    for stem in list(found):
        if stem.startswith("لل") and len(stem) > 4:
            found.add("ال" + stem[2:])
        elif stem[:1] in "بلك" and len(stem) > 3:
            found.add(stem[1:])
    return found


def fires(row: dict[str, str], rows_by_head: dict[str, list[dict[str, str]]], text: str) -> bool:
    """Whether the row is the longest one to match somewhere in the text, its guards allowing."""
    words = [readings(word) for word in re.findall("[\u0621-\u064a0-9]+", fold(text))]
    taken = -1
    for start in range(len(words)):
        if start <= taken:
            continue
        best, best_length = None, 0
        for head in words[start]:
            for other in rows_by_head.get(head, ()):
                tokens = other["_tokens"]
                length = len(tokens)
                if length <= best_length or start + length > len(words):
                    continue
                if not all(token in words[start + i] for i, token in enumerate(tokens)):
                    continue
                before = words[start - 1] if start else set()
                after = words[start + length] if start + length < len(words) else set()
                if before & other["_not_after"] or after & other["_not_before"]:
                    continue
                best, best_length = other, length
        if best is row:
            return True
        if best is not None:
            taken = start + best_length - 1
    return False


def load(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    """Header and rows, lines that start with # left out."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(line for line in lines if not line.startswith("#"))
        return list(reader.fieldnames or []), list(reader)


def problems(path: Path, columns: list[str]) -> list[str]:
    """One line for each thing that is wrong with the file."""
    header, rows = load(path)
    if header != columns:
        return [f"{path.name}: columns are {header}, should be {columns}"]
    found, seen, by_head = [], set(), {}
    for row in rows:
        if None in row or None in row.values():
            return [*found, f"{path.name}: {row.get('ar')}: wrong number of cells"]
        row["_tokens"] = fold(row["ar"]).split()
        for guard in ("not_after", "not_before"):
            row["_" + guard] = {fold(word) for word in row.get(guard, "").split("|") if word}
        by_head.setdefault(row["_tokens"][0], []).append(row)
    listed = {fold(row["ar"]) for row in rows}
    for row in rows:
        where = f"{path.name}: {row['ar']}"
        key = fold(row["ar"])
        if key in seen:
            found.append(f"{where}: listed twice")
        seen.add(key)
        english = [row.get(name, "") for name in ("en", "np_en", "inf_en", "example_en")]
        if any(ARABIC.search(text) for text in english):
            found.append(f"{where}: Arabic letter in the English")
        if any(text != text.strip() or "  " in text for text in english):
            found.append(f"{where}: stray blank in the English")
        if not (row.get("en") or row.get("np_en")) or not row["example_ar"] or not row["example_en"]:
            found.append(f"{where}: English or example is missing")
        if row["kind"] not in KINDS:
            found.append(f"{where}: unknown kind {row['kind']!r}")
        if row.get("al", "") not in ("", "needs"):
            found.append(f"{where}: al is {row['al']!r}")
        if row.get("parent") and fold(row["parent"]) not in listed:
            found.append(f"{where}: parent {row['parent']} is not listed")
        if not fires(row, by_head, row["example_ar"]):
            found.append(f"{where}: silent on its example {row['example_ar']}")
        if row["counter_ar"] and fires(row, by_head, row["counter_ar"]):
            found.append(f"{where}: fires on its counter-example {row['counter_ar']}")
    return found


def main() -> int:
    """Check both files of a folder and say what is wrong."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    found = []
    for name, columns in (("topics.csv", TOPIC_COLUMNS), ("phrases.csv", PHRASE_COLUMNS)):
        if (folder / name).exists():
            found += problems(folder / name, columns)
            print(f"{name}: {len(load(folder / name)[1])} rows")
    print("\n".join(found) if found else "no problem found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
