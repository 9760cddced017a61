"""Check names, titles, portfolios, honorifics and role modifiers: columns, uniqueness, no Arabic in English cells."""
import csv
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
HEADERS = {
    "names": "ar,en,en_maghreb,kind,gender,origin,word",
    "titles": "id,forms_m,forms_f,forms_pl,en,complement,links,bare,en_pattern,example_ar,example_en",
    "portfolios": "ar,en,en_adj,example_ar,example_en",
    "honorifics": "forms,en,gender,kind",
    "role_modifiers": "ar,en,kind,position",
}
KEYS = {"names": ("ar", "kind"), "titles": ("id",), "portfolios": ("ar",), "honorifics": ("forms",), "role_modifiers": ("ar",)}
VALUES = {
    "kind": {"given", "family", "both", "particle"},
    "gender": {"m", "f", "u"},
    "origin": {"arab", "amazigh", "persian", "turkish", "foreign"},
    "word": {"", "yes"},
}
ARABIC = re.compile("[\u0600-\u06ff]")
TABLE = str.maketrans({"إ": "ا", "أ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})


def check(name):
    lines = (HERE / f"{name}.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    rows = list(csv.reader(line for line in lines if not line.startswith("#")))
    head, rows = rows[0], rows[1:]
    faults = [] if ",".join(head) == HEADERS[name] else [f"{name}: header {head}"]
    seen = set()
    for row in rows:
        if len(row) != len(head):
            faults.append(f"{name}: {len(row)} columns: {row}")
            continue
        cell = dict(zip(head, row))
        key = tuple(cell[k].translate(TABLE) for k in KEYS[name])
        if key in seen:
            faults.append(f"{name}: twice: {key}")
        seen.add(key)
        for column, text in cell.items():
            if column.startswith(("en", "example_en")) and ARABIC.search(text):
                faults.append(f"{name}: Arabic in {column}: {row}")
        if name == "names":
            faults += [f"names: {c}={cell[c]!r}: {row}" for c, ok in VALUES.items() if cell[c] not in ok]
            if not cell["en"]:
                faults.append(f"names: no English: {row}")
    return len(rows), faults


if __name__ == "__main__":
    bad = 0
    for name in HEADERS:
        count, faults = check(name)
        bad += len(faults)
        print(name, count, *faults, sep="\n  " if faults else " ")
    sys.exit(bool(bad))
