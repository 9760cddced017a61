"""Whatever was done to a folder since it was noted, its listing says what lies there."""

from __future__ import annotations

import os
import random
import shutil
import time
from pathlib import Path

import pytest

from warraq.site import listing
from warraq.site.listing import list_files, note_folders

_TICK = 0.02
"""Seconds in which the clock of any file system moves on."""


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A change is old after a tick, not only after two seconds."""
    monkeypatch.setattr(listing, "_SETTLED", int(_TICK * 1e9) // 2)


def _write(root: Path, *files: str) -> None:
    for file in files:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(file)


def _there(root: Path) -> set[str]:
    return {
        Path(folder, name).relative_to(root).as_posix()
        for folder, folders, names in os.walk(root)
        for name in [*names, *(f for f in folders if Path(folder, f).is_symlink())]
    }


def _noted(root: Path) -> tuple[dict[str, int], set[str]]:
    time.sleep(_TICK)
    found = list_files(root, {}, [])
    return note_folders(root, {}, found.files, found.unsure), set(found.files)


def test_a_folder_nobody_touched_is_not_asked_for_its_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, "a/index.html", "b/c/index.html", "robots.txt")
    folders, files = _noted(tmp_path)
    monkeypatch.setattr(listing, "_look_into", lambda *_: pytest.fail("asked"))
    found = list_files(tmp_path, folders, files)
    assert (set(found.files), found.unsure) == (files, set())


@pytest.mark.parametrize(
    "change",
    [
        lambda root: _write(root, "b/c/new.html"),
        lambda root: _write(root, "new/deep/er.html"),
        lambda root: (root / "a/index.html").unlink(),
        lambda root: shutil.rmtree(root / "b"),
        lambda root: (root / "b").rename(root / "z"),
        lambda root: (root / "b/c").rename(root / "a/c"),
        lambda root: [(root / "a").rename(root / "y"), (root / "a").symlink_to(root / "y")],
        lambda root: [shutil.rmtree(root / "b"), _write(root, "b")],
        shutil.rmtree,
        lambda root: None,
    ],
)
def test_the_listing_is_that_of_a_walk(tmp_path: Path, change: object) -> None:
    root = tmp_path / "output"
    _write(root, "a/index.html", "b/c/index.html", "robots.txt")
    folders, files = _noted(root)
    change(root)  # type: ignore[operator]  # a parameter
    assert set(list_files(root, folders, files).files) == _there(root)


@pytest.mark.parametrize("seed", range(5))
def test_after_any_changes_and_notes_the_listing_is_that_of_a_walk(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    names = ["a", "b", "c.html", "d.html"]
    folders, files = _noted(tmp_path)
    for _ in range(30):
        path = tmp_path.joinpath(*chance.choices(names[:2], k=chance.randrange(3)), chance.choice(names[2:]))
        if chance.random() < 0.6:
            _write(tmp_path, path.relative_to(tmp_path).as_posix())
        elif path.parent != tmp_path and path.parent.exists():
            shutil.rmtree(path.parent)
        found = list_files(tmp_path, folders, files)
        assert set(found.files) == _there(tmp_path)
        if chance.random() < 0.5:
            time.sleep(chance.choice([0, _TICK]))
            folders, files = note_folders(tmp_path, folders, found.files, found.unsure), set(found.files)


def test_a_file_that_the_builder_does_not_know_of_is_found_the_next_time_too(tmp_path: Path) -> None:
    _write(tmp_path, "a/index.html", "a/stray.txt")
    folders = note_folders(tmp_path, {}, ["a/index.html"], ["a/"])
    assert "a/stray.txt" in list_files(tmp_path, folders, ["a/index.html"]).files


def test_a_folder_that_changed_just_now_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "_SETTLED", 2_000_000_000)
    _write(tmp_path, "a/index.html")
    assert set(note_folders(tmp_path, {}, ["a/index.html"], ["a/"]).values()) == {0}
