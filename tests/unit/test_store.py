"""The store keeps what it is given, forgets nothing a build needs, and survives damage."""

from __future__ import annotations

import sqlite3
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
        assert store.appearances("salma") == {"a": ("وزيرة", "minister", {"سلمى": 2})}
        assert store.appearances("nobody") == {}
