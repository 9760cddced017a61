"""The tables of bodies and of collectives keep their columns, their alphabets and their uniqueness."""

import csv
import re
from pathlib import Path

import pytest

from engine import Reader

LEXICON = Path(__file__).resolve().parents[2] / "plugins" / "warraq" / "lexicon"
ARABIC = re.compile("[\u0600-\u06ff]")
LATIN = re.compile("[A-Za-z]")
TYPES = {"party", "institution", "organisation", "media"}
COLUMNS = {
    "body_heads": "ar,en_pattern,gender,type,number,example_ar,example_en,not_with",
    "body_complements": "ar,en,kind",
    "institutions": "ar,en,type,gender,state,generic,aliases,example_ar,example_en,article",
    "collectives": "ar,en,number,gender,example_ar,example_en,kind",
}


def fold(text):
    text = re.sub("[\u064b-\u0652\u0670\u0640]", "", text)
    return text.translate(str.maketrans("أإآٱىةؤئ", "اااايهوي"))


def rows(name):
    with open(LEXICON / f"{name}.csv", encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(line for line in handle if not line.startswith("#")))


def values(cell):
    return [value for value in cell.split("|") if value]


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_and_alphabets(name):
    for row in rows(name):
        assert list(row) == COLUMNS[name].split(","), row
        for column, cell in row.items():
            assert cell == cell.strip(), row
            if column.startswith("en") or column == "example_en":
                assert cell, row
                assert not ARABIC.search(cell), row
            if column in {"ar", "example_ar"}:
                assert ARABIC.search(cell), row
            if column in {"ar", "aliases", "not_with", "example_ar"}:
                assert not LATIN.search(cell), row


@pytest.mark.parametrize("name", COLUMNS)
def test_forms_are_unique_after_folding(name):
    seen = set()
    for row in rows(name):
        for form in values(row["ar"]) + values(row.get("aliases", "")):
            key = fold(form), row.get("kind")
            assert key not in seen, form
            seen.add(key)


def test_heads():
    for row in rows("body_heads"):
        assert row["type"] in TYPES, row
        assert row["gender"] in {"m", "f"}, row
        assert row["number"] in {"sg", "du", "pl"}, row
        assert all(pattern.count("{c}") == 1 for pattern in row["en_pattern"].split("|")), row


def test_complements():
    assert {row["kind"] for row in rows("body_complements")} == {"adj", "noun", "np"}


def test_institutions():
    for row in rows("institutions"):
        assert row["type"] in TYPES, row
        assert row["gender"] in {"m", "f"}, row
        assert row["generic"] in {"yes", "each", "no"}, row
        assert row["article"] in {"the", "no"}, row
        assert re.fullmatch("([A-Z]{2})?", row["state"]), row
        assert not (row["generic"] != "no" and row["state"]), row
        assert not row["en"].lower().startswith("the "), row
        assert row["ar"] in row["example_ar"], row
        assert row["en"] in row["example_en"], row


def test_collectives():
    for row in rows("collectives"):
        assert row["number"] in {"sg", "du", "pl"}, row
        assert row["gender"] in {"m", "f"}, row
        assert any(form in row["example_ar"] for form in values(row["ar"])), row
        assert row["en"].format("Moroccan") in row["example_en"], row


@pytest.mark.parametrize("text", ["قال المكتب الاتحادي الألماني للتحقيق في حوادث الطائرات إن الحوار الوطني مهم.", "قالت الهيئة المستقلة للرقابة على الانتخابات إن الحوار الوطني مهم."])
def test_a_body_is_not_called_by_half_of_what_it_does(reader: Reader, text: str) -> None:
    assert not [line for line in reader(text).english if "Investigation" in line or "Oversight" in line]
