"""Tests in several processes neither disturb one that measures the clock nor build a site twice."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from side_by_side import made_once, turn


def test_one_that_is_alone_waits_and_is_waited_for(tmp_path: Path) -> None:
    at_work, seen, begun = set[int](), list[tuple[bool, int]](), threading.Barrier(4)

    def work(who: int) -> None:
        begun.wait()
        for time_of_it in range(6):
            alone = who == 0 and time_of_it % 2 == 1
            with turn(tmp_path, alone=alone):
                at_work.add(who)
                time.sleep(0.01)
                seen.append((alone, len(at_work)))
                at_work.remove(who)

    with ThreadPoolExecutor(4) as workers:
        list(workers.map(work, range(4)))
    assert [number for alone, number in seen if alone] == [1, 1, 1]
    assert max(number for alone, number in seen if not alone) > 1, "the others work side by side"


def test_what_all_processes_read_is_made_by_one(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("side_by_side.common_folder", lambda factory: tmp_path)
    made = []

    def make(folder: Path) -> Path:
        time.sleep(0.05)
        made.append(folder)
        return folder / "site"

    with ThreadPoolExecutor(3) as workers:
        found = set(workers.map(lambda _: made_once(tmp_path_factory, "example", make), range(3)))
    assert found == {made[0] / "site"}
    assert len(made) == 1


def test_what_could_not_be_made_is_tried_again(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("side_by_side.common_folder", lambda factory: tmp_path)
    with pytest.raises(ZeroDivisionError):
        made_once(tmp_path_factory, "example", lambda folder: folder / str(1 // 0))
    assert made_once(tmp_path_factory, "example", lambda folder: folder).is_dir()
