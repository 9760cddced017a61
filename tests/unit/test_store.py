"""The store keeps what it is given, forgets nothing a build needs, and survives damage."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from warraq.records import ConfigurationError
from warraq.store import Failure, Store, Stored, dump, entry_key


def _stored(key: str) -> Stored:
    return Stored(
        key, f"id-{key}", "d", dump({}), dump({"id": key}), dump({"id": key, "body": ["نص"]}), dump({})
    )


def test_an_entry_comes_back_as_it_was_put(tmp_path: Path) -> None:
    with Store(tmp_path / "s.sqlite") as store:
        store.put([_stored("a"), Failure("b", "EmptySeed", "holds no text")])
    with Store(tmp_path / "s.sqlite") as store:
        assert store.keys() == {"a", "b"}
        assert store.record("a") == ({"id": "a", "body": ["نص"]}, {})
        assert list(store.slims({"a", "b"})) == [("a", "d", "{}")]
        assert list(store.record_texts({"a", "b"})) == [("a", '{"body":["نص"],"id":"a"}'.encode())]
        assert store.light("a") == {"id": "a"}
        assert list(store.lights({"a", "b"})) == [("a", "d", '{"id":"a"}')]
        assert list(store.failures({"a", "b"})) == [Failure("b", "EmptySeed", "holds no text")]


def test_a_key_changes_with_bytes_name_and_knowledge() -> None:
    keys = {
        entry_key("d", "f", "k"),
        entry_key("e", "f", "k"),
        entry_key("d", "g", "k"),
        entry_key("d", "f", "l"),
    }
    assert len(keys) == 4


def test_a_batch_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    with Store(tmp_path / "s.sqlite") as store:
        bad = Stored("b", "id", "d", "", None, "", "")  # type: ignore[arg-type]  # NOT NULL refuses it
        with pytest.raises(sqlite3.IntegrityError):
            store.put([_stored("a"), bad])
        assert store.keys() == set()


def test_a_damaged_file_is_begun_again(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    path.write_bytes(b"no database at all" * 100)
    with Store(path) as store:
        assert store.keys() == set()


def test_a_file_of_another_schema_is_begun_again(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    with Store(path) as store:
        store.put([_stored("a")])
        assert store.keys() == {"a"}


def test_a_path_that_cannot_be_used_is_a_configuration_error(tmp_path: Path) -> None:
    (tmp_path / "s.sqlite").mkdir()
    with pytest.raises(ConfigurationError, match="CACHE_PATH"):
        Store(tmp_path / "s.sqlite")


def test_a_moderate_history_is_kept_so_that_going_back_costs_nothing(tmp_path: Path) -> None:
    with Store(tmp_path / "s.sqlite") as store:
        store.put([_stored("a"), _stored("b")])
        store.forget_all_but({"a"})
        assert store.keys() == {"a", "b"}
        store.put(_stored(str(number)) for number in range(1_001))
        store.forget_all_but({"a"})
        assert store.keys() == {"a"}


def test_json_is_sorted_compact_and_readable() -> None:
    assert dump({"b": 1, "a": "نص"}) == '{"a":"نص","b":1}'


def test_records_come_in_the_order_of_their_ids_and_only_those_asked_for(tmp_path: Path) -> None:
    with Store(tmp_path / "s.sqlite") as store:
        store.put([_stored("c"), _stored("a"), _stored("d"), _stored("b")])
        keys = {"a", "b", "d"}
        assert [key for key, _ in store.record_texts(keys)] == ["a", "b", "d"]
        assert [key for key, _ in store.record_texts(keys, "id-b", "id-d")] == ["b", "d"]


def test_an_actor_is_found_in_every_entry_that_names_it(tmp_path: Path) -> None:
    with Store(tmp_path / "s.sqlite") as store:
        said = (("salma", "وزيرة", "minister", dump({"سلمى": 2})), ("ahmad", None, None, dump({})))
        store.put([replace(_stored("a"), appearances=said), _stored("b")])
        assert store.appearances("salma") == {"a": ("وزيرة", "minister", '{"سلمى":2}')}
        assert store.appearances("nobody") == {}


def _reach_of(before: Mapping[str, str], now: Mapping[str, str]) -> Callable[[bytes], bool]:
    """Entries that asked for any fact that differs, by its first letter."""
    changed = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
    return lambda marks: any(name.encode() in marks for name in changed)


def _with_current(path: Path) -> Store:
    """Three entries and a failure under knowledge "k1", each wanted under its key in capitals."""
    store = Store(path / "s.sqlite")
    store.settle("code", "k1", {"x": "1", "y": "1"}, _reach_of)
    rows = [replace(_stored("a"), asked=b"x"), replace(_stored("b"), asked=b"y"), replace(_stored("c"), asked=b"xy")]
    store.put([*rows, Failure("f", "EmptySeed", "holds no text")])
    store.make_current("code", {"A": "a", "B": "b", "C": "c", "F": "f"})
    return store


def test_only_entries_out_of_reach_stay_current(tmp_path: Path) -> None:
    with _with_current(tmp_path) as store:
        assert dict(store.current("code")) == {"A": "a", "B": "b", "C": "c", "F": "f"}
        store.settle("code", "k2", {"x": "2", "y": "1"}, _reach_of)
        assert dict(store.current("code")) == {"B": "b", "F": "f"}
        assert (store.settled("code"), store.settled("other code")) == ("k2", "")
        assert store.keys() == {"a", "b", "c", "f"}, "nothing is lost: going back costs nothing"


def test_an_entry_of_which_nobody_knows_what_it_asked_does_not_stay_current(tmp_path: Path) -> None:
    with _with_current(tmp_path):
        pass
    with sqlite3.connect(tmp_path / "s.sqlite") as db:
        db.execute("DELETE FROM asked WHERE key = 'b'")
    with Store(tmp_path / "s.sqlite") as store:
        store.settle("code", "k2", {"x": "1", "y": "1"}, _reach_of)
        assert dict(store.current("code")) == {"A": "a", "C": "c", "F": "f"}


def test_what_is_current_for_other_code_is_left_alone_until_it_is_long_past(tmp_path: Path) -> None:
    with _with_current(tmp_path) as store:
        for number in range(1, 4):
            store.settle(f"code {number}", "k2", {}, _reach_of)
        assert set(dict(store.current("code"))) == {"A", "B", "C", "F"}
        store.settle("code 4", "k2", {}, _reach_of)
        assert (store.settled("code"), dict(store.current("code"))) == ("", {})


def test_what_is_forgotten_is_not_current(tmp_path: Path) -> None:
    with _with_current(tmp_path) as store:
        store.put(_stored(str(number)) for number in range(1_001))
        store.forget_all_but({"a"})
        assert dict(store.current("code")) == {"A": "a"}
