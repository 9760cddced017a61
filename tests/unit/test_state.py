"""What a build remembers comes back, shelf by shelf; what was not looked at is handed on as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from warraq.site.state import GroupRow, NewShelves, State, load_state, number_of, save_state


def _group(name: str, basis: str = "basis") -> tuple[GroupRow, dict[str, tuple[int, int]]]:
    files = [f"{name}/index.html", f"{name}/feed.xml"]
    return (basis, [(file, "fingerprint", "hash", True, False) for file in files]), dict.fromkeys(files, (len(name), 2**60))


def _put(shelves: NewShelves, name: str, basis: str = "basis", *, shelved: bool = True) -> None:
    group, stats = _group(name, basis)
    shelves.put(name, group, stats, shelved=shelved)


def _saved(path: Path, *names: str) -> None:
    shelves = NewShelves()
    for name in names:
        _put(shelves, name)
    _put(shelves, "home", shelved=False)
    save_state(path, State("stamp", 3), shelves, folders={"": 1}, plan={"basis": "b"})


def test_a_state_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    _saved(tmp_path / "s.state", "article 1", "actor 2")
    state = load_state(tmp_path / "s.state")
    assert (state.stamp, state.pages, state.folders, state.plan, state.stretches) == ("stamp", 3, {"": 1}, {"basis": "b"}, {})
    for name, shelved in [("article 1", True), ("actor 2", True), ("home", False)]:
        group, stats = _group(name)
        assert state.shelves.get(name, shelved=shelved) == group
        there = state.shelves.stats_of(number_of(name, shelved=shelved))
        assert {file: there[file] for file in stats} == stats
    assert len(state.shelves) == 6
    assert not state.shelves.damaged


def test_shelves_nobody_touched_are_handed_on_unread_and_others_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "s.state"
    names = [f"article {number}" for number in range(40)]
    _saved(path, *names)
    before = load_state(path)
    shelves = NewShelves()
    shelves.begin_with(before.shelves)
    opened: list[int] = []
    of = type(before.shelves).of
    monkeypatch.setattr(type(before.shelves), "of", lambda self, number: (opened.append(number), of(self, number))[1])
    _put(shelves, names[0])  # as it was
    _put(shelves, names[1], "another")
    shelves.remove(names[2])
    assert set(opened) == {number_of(name, shelved=True) for name in names[:3]}
    save_state(path, before, shelves, folders={})
    after = load_state(path)
    assert after.shelves.get(names[1], shelved=True) == _group(names[1], "another")[0]
    assert [name for name in names if after.shelves.get(name, shelved=True) is None] == [names[2]]
    assert after.shelves.get("home", shelved=False) is None, "groups that stand alone are noted anew"
    assert len(after.shelves) == 2 * 39
    assert (after.folders, after.plan) == ({}, {"basis": "b"})


def test_a_damaged_shelf_is_empty_and_says_so_when_it_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "s.state"
    _saved(path, "article 1", "article 2")
    raw = bytearray(path.read_bytes())
    place = load_state(path).shelves.groups[number_of("article 1", shelved=True)].begin
    raw[place + 4] ^= 1
    path.write_bytes(raw)
    save_state(path, load_state(path), folders={"": 2})  # hands it on
    shelves = load_state(path).shelves
    assert shelves.get("article 2", shelved=True) == _group("article 2")[0]
    assert not shelves.damaged
    assert shelves.get("article 1", shelved=True) is None
    assert shelves.damaged


def test_damaged_stats_make_the_whole_state_unknown(tmp_path: Path) -> None:
    path = tmp_path / "s.state"
    _saved(path, "article 1")
    raw = bytearray(path.read_bytes())
    raw[load_state(path).shelves.stats[number_of("article 1", shelved=True)].begin + 12] ^= 1
    path.write_bytes(raw)
    state = load_state(path)
    assert (state.known, state.stamp, len(state.shelves)) == (False, "", 0)
