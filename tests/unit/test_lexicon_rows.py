"""Every row of the lexicons does what its own example says, in the engine itself.

A row that fails is named with file and line. ``tests/eval/lexicon_known_failures.toml`` lists the
rows that are known to fail, with a ceiling for each file: a row that begins to fail is never
added by itself, and ``make golden`` takes out those that have begun to pass.
"""

from __future__ import annotations

import re
import tomllib
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from engine import ARABIC, ROOT, Read, Reader, plain
from warraq.actors.titles import role_with_article
from warraq.events.slots import SlotFiller
from warraq.lexicon import Row, rows

KNOWN = ROOT / "tests" / "eval" / "lexicon_known_failures.toml"
CLITICS = ("", "ب", "ل", "ك", "و", "وب", "ول")


def same(english: str, said: Iterable[str]) -> bool:
    return plain(english) in {plain(text) for text in said if text}


def bag(english: str) -> frozenset[str]:
    """The beginnings of its content words: "wage increases" and "an increase in wages" say the same."""
    return frozenset(word[:3] for word in re.findall(r"[a-z]{4,}|[a-z]+(?=s\b)", english.lower()) if word != "with")


# -- what each file promises: a generator of complaints about one row --------------------------


def frame(row: Row, reader: Reader) -> Iterator[str]:
    """The example is told as the row says; the counter-example is no such event."""
    nominal = "^" in row["pattern"]
    read = reader("كيت وكيت.", headline=row["example_ar"]) if nominal else reader(row["example_ar"])
    if not same(row["example_en"], read.english):
        yield f"{row['example_ar']} → {read.english}, not {row['example_en']!r}"
    if row["id"] in (reader("كيت وكيت.", headline=row["counter_ar"]) if nominal else reader(row["counter_ar"])).frames:
        yield f"asserts the counter-example {row['counter_ar']}"


def headline(row: Row, reader: Reader) -> Iterator[str]:
    """The English headline is what the row says, with nobody else's; that of the counter-example is not."""
    read = reader("كيت وكيت.", headline=row["example_ar"])
    if not same(row["example_en"], [read.gist.headline]):
        yield f"{row['example_ar']} → {read.gist.headline!r}, not {row['example_en']!r}"
    if same(row["example_en"], [reader("كيت وكيت.", headline=row["counter_ar"]).gist.headline]):
        yield f"tells the counter-example {row['counter_ar']}"


def deed(row: Row, reader: Reader) -> Iterator[str]:
    """Somebody takes a stance on it, announces or claims it, as the example says, and not in the counter-example."""
    said = reader(row["example_ar"]).english
    if not same(row["example_en"], said):
        yield f"{row['example_ar']} → {said}, not {row['example_en']!r}"
    if same(row["example_en"], reader(row["counter_ar"]).english):
        yield f"asserts the counter-example {row['counter_ar']}"


def title(row: Row, reader: Reader) -> Iterator[str]:
    """The example is a role with this English, alone or as a phrase of the sentence."""
    read = reader(row["example_ar"])
    said = {phrase.english for phrase in read.phrases}
    role = read.sentence.parser.role(0)
    if role is not None:
        said |= {role.en, role.short_en}
        if role.en or role.bare_en:
            said.add(role_with_article(role))
    if not same(row["example_en"], said):
        yield f"{row['example_ar']} → {sorted(said - {''})}, not {row['example_en']!r}"


def masdar(row: Row, reader: Reader) -> Iterator[str]:
    """The verbal noun takes its object; denied by «عدم» it is neither object nor topic."""
    core = filler(reader(row["example_ar"])).core(0, "", "O")
    said = core.english if core is not None else ""
    if not same(row["example_en"], [said]):
        yield f"{row['example_ar']} → {said!r}, not {row['example_en']!r}"
    denied = reader(row["counter_ar"])
    if row["example_en"] in denied.topics or filler(denied).objects(1, "", "O") is not None:
        yield f"asserts the counter-example {row['counter_ar']}"


def whole_object(row: Row, reader: Reader) -> Iterator[str]:
    """The example is an object with this English; the counter-example is none with it."""
    core = filler(reader(row["example_ar"])).core(0, "", "O")
    if core is None or core.english != row["example_en"]:
        yield f"{row['example_ar']} → {core.english if core is not None else ''!r}, not {row['example_en']!r}"
    if row["counter_ar"] and (other := filler(reader(row["counter_ar"])).core(0, "", "O")) is not None:
        yield f"{row['counter_ar']} → {other.english!r}"


def topic(row: Row, reader: Reader) -> Iterator[str]:
    """The topic is named in its example and not in its counter-example."""
    found = reader(row["example_ar"]).topics
    if row["en"] not in found and bag(row["en"]) not in map(bag, found):
        yield f"{row['example_ar']} → {found}, not {row['en']!r}"
    if row["en"] not in row["example_en"]:
        yield f"its English {row['en']!r} is not in its example {row['example_en']!r}"
    if row["counter_ar"] and row["en"] in reader(row["counter_ar"]).topics:
        yield f"fires on the counter-example {row['counter_ar']}"


def phrase(row: Row, reader: Reader) -> Iterator[str]:
    """The phrase can be the object that its example makes of it."""
    wanted = [text for text in (row["np_en"], row["inf_en"]) if text and text in row["example_en"]]
    if not wanted:
        yield f"none of its English stands in its example {row['example_en']!r}"
    read = filler(reader(row["example_ar"]))
    said = {
        core.english
        for at in range(len(read.tokens))
        for clitic in CLITICS
        for slot in "OI"
        if (core := read.core(at, clitic, slot)) is not None
    }
    if not said & set(wanted):
        yield f"{row['example_ar']} → {sorted(said)}, not {wanted}"


def noun(row: Row, reader: Reader) -> Iterator[str]:
    """The example is a whole noun phrase with this English; the counter-example is none with the word."""
    said = noun_phrases(reader(row["example_ar"]))
    if not same(row["example_en"], said):
        yield f"{row['example_ar']} → {sorted(said)}, not {row['example_en']!r}"
    if row["counter_ar"] and any(row["en"] in text for text in noun_phrases(reader(row["counter_ar"]))):
        yield f"fires on the counter-example {row['counter_ar']}"


def adjective(row: Row, reader: Reader) -> Iterator[str]:
    """The example is a whole noun phrase with this English, and the adjective is in it."""
    said = noun_phrases(reader(row["example_ar"]))
    if not same(row["example_en"], said) or row["en"] not in row["example_en"]:
        yield f"{row['example_ar']} → {sorted(said)}, not {row['example_en']!r}"


def noun_phrases(read: Read) -> set[str]:
    found = filler(read)
    phrases = (found.noun_phrase(at, clitic) for at in range(len(found.tokens)) for clitic in CLITICS)
    return {phrase.english for phrase in phrases if phrase is not None}


def institution(row: Row, reader: Reader) -> Iterator[str]:
    """A body is read that covers the name: this row, or the registry, whose spelling goes first.

    «الوزارة» and the like are read but not said: which one is meant stands elsewhere.
    """
    alone = row["generic"] != "no" and " " not in row["ar"]
    read = reader(row["example_ar"])
    begin = row["example_ar"].find(row["ar"])
    end = begin + len(row["ar"])
    for found in read.phrases:
        first, last = read.sentence.tokens[found.start], read.sentence.tokens[found.end - 1]
        if found.kind == "group" and found.inner and first.start <= begin and last.end >= end:
            return  # «طلبة جامعة القاهرة»
        if found.kind != "body" or first.start > begin or last.end < end:
            continue
        if alone or same(row["en"], [found.english]) or found.actor_id in reader.knowledge.registry:
            return
    yield f"{row['example_ar']} → {[(p.kind, p.english) for p in read.phrases]}, not {row['en']!r}"


def body_head(row: Row, reader: Reader) -> Iterator[str]:
    said = [found.english for found in reader(row["example_ar"]).phrases]
    if not same(row["example_en"], said):
        yield f"{row['example_ar']} → {said}, not {row['example_en']!r}"


def proper_head(row: Row, reader: Reader) -> Iterator[str]:
    """An unknown name behind the noun makes an actor that English calls by its kind; an adjective makes none."""
    read = reader(row["example_ar"])
    if not same(row["example_en"], [found.english for found in read.phrases]) or row["type"] not in read.actors.values():
        yield f"{row['example_ar']} → {[(p.kind, p.english) for p in read.phrases]}, not {row['example_en']!r}"
    if set(reader(row["counter_ar"]).ids) - set(reader.knowledge.registry.actors):
        yield f"{row['counter_ar']} is read as a name"


def collective(row: Row, reader: Reader) -> Iterator[str]:
    """The group is read as one."""
    found = [(p.kind, p.english) for p in reader(row["example_ar"]).phrases]
    if not same(row["en"].format("Moroccan"), [english for kind, english in found if kind in ("group", "text", "body", "role")]):
        yield f"{row['example_ar']} → {found}, not {row['en']!r}"


def speech(row: Row, reader: Reader) -> Iterator[str]:
    """Somebody who is named speaks, with each form of the verb that agrees."""
    verb, (_, *rest) = row.values("forms")[0], row["example_ar"].split()
    text = " ".join([verb, *rest]).replace("الوزير", "وزير الخارجية الروسي", 1)
    if not same("the Russian foreign minister", reader(text).speakers):
        yield f"{text} has no speaker"


def filler(read: Read) -> SlotFiller:
    return next(read.fillers())


CHECKS: dict[str, tuple[str, Callable[[Row, Reader], Iterator[str]]]] = {
    # file → (column that names a row, what its rows promise)
    "frames": ("id", frame),
    "headlines": ("id", headline),
    "predicates": ("id", deed),
    "verbs": ("example_ar", deed),
    "deeds": ("ar", deed),
    "doings": ("ar", whole_object),
    "two_objects": ("example_ar", whole_object),
    "acts": ("ar", deed),
    "causes": ("ar", deed),
    "crimes": ("ar", deed),
    "markets": ("ar", deed),
    "titles": ("id", title),
    "portfolios": ("ar", title),
    "national_offices": ("example_ar", title),
    "masdars": ("ar", masdar),
    "topics": ("ar", topic),
    "phrases": ("ar", phrase),
    "nouns": ("ar", noun),
    "adjectives": ("ar", adjective),
    "institutions": ("ar", institution),
    "body_heads": ("ar", body_head),
    "proper_heads": ("ar", proper_head),
    "collectives": ("ar", collective),
    "speech": ("forms", speech),
}


def known() -> dict[str, dict[str, Any]]:
    return tomllib.loads(KNOWN.read_text(encoding="utf-8")) if KNOWN.exists() else {}


@pytest.mark.parametrize("name", CHECKS)
def test_every_row_does_what_its_example_says(reader: Reader, name: str, update_golden: bool) -> None:
    column, check = CHECKS[name]
    failing: dict[str, str] = {}
    count = 0
    for row in rows(f"{name}.csv"):
        count += 1
        complaints = [f"{row.where}: {text}" for text in check(row, reader)]
        if complaints:
            failing[row[column]] = "\n".join(complaints)
    assert count > 20, f"{name}.csv is nearly empty"
    listed = set(known().get(name, {}).get("rows", ()))
    new = "\n".join(text for key, text in failing.items() if key not in listed)
    assert not new, f"rows of {name}.csv whose example fails:\n{new}"
    mended = sorted(listed - set(failing))
    if mended and update_golden:
        forget(name, mended)
    elif mended:
        warnings.warn(f"{name}.csv: {mended} pass now; `make golden` takes them off {KNOWN.name}", stacklevel=1)


@pytest.mark.parametrize("name", CHECKS)
def test_the_list_of_failing_rows_never_grows(name: str) -> None:
    entry = known().get(name, {"most": 0, "rows": []})
    assert len(entry["rows"]) <= entry["most"], f"{name}: mend the rows rather than list more of them"


def test_known_failures_name_rows_that_exist() -> None:
    for name, entry in known().items():
        column, _ = CHECKS[name]
        assert set(entry["rows"]) - {row[column] for row in rows(f"{name}.csv")} == set(), name


def forget(name: str, keys: Iterable[str]) -> None:
    """Take rows off the list, and lower its ceiling with it."""
    table = known()
    kept = [key for key in table[name]["rows"] if key not in set(keys)]
    table[name] = {**table[name], "most": len(kept), "rows": kept}
    write(table)


def write(table: dict[str, dict[str, Any]]) -> None:
    lines = [
        "# Rows of plugins/warraq/lexicon whose example the engine does not bear out yet, by the column that names",
        "# them. most: how many there may be; lower it, never raise it. `make golden` takes out rows that pass.",
    ]
    for name, entry in table.items():
        lines += ["", f"[{name}]", f"most = {entry['most']}", "rows = ["]
        lines += [f'  "{key}",' for key in entry["rows"]]
        lines += ["]"]
    KNOWN.write_text("\n".join(lines) + "\n", encoding="utf-8")


# -- what holds for every cell -----------------------------------------------------------------


@pytest.mark.parametrize("name", [*CHECKS, "documents", "gatherings", "loaded_terms", "names", "honorifics", "role_modifiers", "places", "states"])  # fmt: skip
def test_english_cells_hold_no_arabic_letter_and_no_stray_blank(name: str) -> None:
    wrong = [
        f"{row.where}: {column}={cell!r}"
        for row in rows(f"{name}.csv")
        for column, cell in row.cells.items()
        if column.startswith(("en", "np_en", "inf", "gerund", "example_en", "demonym", "headline"))
        and (ARABIC.search(cell) or cell != cell.strip() or "  " in cell)
    ]
    assert wrong == []


NAME_VALUES = {
    "kind": {"given", "family", "both", "particle"},
    "gender": {"m", "f", "u"},
    "origin": {"arab", "amazigh", "persian", "turkish", "foreign"},
    "word": {"", "yes"},
}


def test_names_have_values_that_the_spelling_rules_know() -> None:
    wrong = [
        f"{row.where}: {column}={row[column]!r}"
        for row in rows("names.csv", required=("ar", "en"))
        for column, allowed in NAME_VALUES.items()
        if row[column] not in allowed
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "key"),
    [("names", ("ar", "kind")), ("titles", ("id",)), ("portfolios", ("ar",)), ("topics", ("ar",)), ("phrases", ("ar",)), ("frames", ("id",)), ("headlines", ("id",)), ("masdars", ("ar",))],
)  # fmt: skip
def test_no_row_is_listed_twice(name: str, key: tuple[str, ...]) -> None:
    from warraq.arabic.letters import fold

    seen: dict[tuple[str, ...], str] = {}
    twice = []
    for row in rows(f"{name}.csv"):
        folded = tuple(fold(row[column]) for column in key)
        if folded in seen:
            twice.append(f"{row.where}: as {seen[folded]}")
        seen[folded] = row.where
    assert twice == []


def test_every_parent_of_a_topic_is_a_topic() -> None:
    listed = {row["ar"] for row in rows("topics.csv")}
    assert [row.where for row in rows("topics.csv") if row["parent"] and row["parent"] not in listed] == []
