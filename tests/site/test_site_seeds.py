"""Only regular files inside SEED_PATH become seeds; every other one is named with the reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from warraq.records import ClashingSeedIds, OversizedSeed, UnreadableSeed
from warraq.site.seeds import list_seeds, read_seed, read_seed_file


def _errors(folder: Path, max_bytes: int = 1000) -> list[tuple[type, str]]:
    return [(type(error), error.file) for error in list_seeds(folder, max_bytes)[1]]


def test_text_files_are_listed_by_name_and_others_are_left_alone(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "notes.md"):
        (tmp_path / name).write_text("نص")
    seeds, errors = list_seeds(tmp_path)
    assert [seed.file for seed in seeds] == ["a.txt", "b.txt"]
    assert errors == []


def test_a_link_that_leads_out_is_refused_and_one_that_stays_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (tmp_path / "secret").write_text("secret")
    (folder / "real.txt").write_text("نص")
    (folder / "inside.txt").symlink_to(folder / "real.txt")
    (folder / "outside.txt").symlink_to(tmp_path / "secret")
    (folder / "broken.txt").symlink_to(folder / "nothing")
    assert _errors(folder) == [(UnreadableSeed, "broken.txt"), (UnreadableSeed, "outside.txt")]


def test_a_fifo_a_folder_and_a_large_file_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "large.txt").write_bytes(b"x" * 1001)
    assert _errors(tmp_path) == [
        (UnreadableSeed, "fifo.txt"),
        (UnreadableSeed, "folder.txt"),
        (OversizedSeed, "large.txt"),
    ]
    with pytest.raises(UnreadableSeed):
        read_seed_file(tmp_path / "fifo.txt")


def test_two_files_with_one_id_are_named_and_the_first_stays(tmp_path: Path) -> None:
    for name in ("001_00000000000000aa.txt", "002_00000000000000aa.txt"):
        (tmp_path / name).write_text("نص")
    seeds, errors = list_seeds(tmp_path)
    assert [seed.file for seed in seeds] == ["001_00000000000000aa.txt"]
    assert [type(error) for error in errors] == [ClashingSeedIds]
    assert "001_00000000000000aa.txt" in str(errors[0])
    assert "002_00000000000000aa.txt" in str(errors[0])


def test_a_name_that_is_no_utf8_or_holds_a_line_break_is_refused_in_plain_letters(
    tmp_path: Path,
) -> None:
    with open(os.fsencode(tmp_path) + b"/\xff.txt", "wb") as file:
        file.write(b"x")
    (tmp_path / "a\nb.txt").write_text("x")
    errors = list_seeds(tmp_path)[1]
    assert [type(error) for error in errors] == [UnreadableSeed, UnreadableSeed]
    assert all(str(error).isascii() and "\n" not in str(error) for error in errors)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    seeds, _ = list_seeds(tmp_path)
    with pytest.raises(UnreadableSeed, match=r"a\.txt"):
        read_seed(tmp_path, seeds[0])


def test_a_file_that_changes_between_listing_and_reading_is_not_half_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("first")
    seeds, _ = list_seeds(tmp_path)
    (tmp_path / "a.txt").write_text("second")
    with pytest.raises(UnreadableSeed, match="changed"):
        read_seed(tmp_path, seeds[0])
