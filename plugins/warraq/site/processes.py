"""One list of work shared by several processes; what comes out does not depend on how many there are."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from typing import Any

WORTH_IT = 150
"""Pages below which one process is faster: forking and gathering cost some 0.1 s."""
_TURN = 20
"""Indices a process takes at once in the end: small enough that all end together."""
_SHARE = 8
"""The part of what is left that a process takes at once before: neighbours share what one process keeps."""


def can_share() -> bool:
    """Processes here begin as copies of this one; where that is not safe (macOS, Windows) one does all."""
    return sys.platform == "linux"


def shared_out(
    count: int, work: Callable[[int], Any], jobs: int, begin: Callable[[], None], turn: int = _TURN
) -> dict[int, Any]:
    """``work(index)`` for each of ``count`` in ``jobs`` processes; each calls ``begin`` first. ``turn``: how many one
    takes at least.

    An index whose process died or raised is missing in the answer: the caller does it itself.
    """
    fork = multiprocessing.get_context("fork")
    next_one = fork.Value("l", 0)
    pipes: list[Connection] = []
    processes = []
    for _ in range(jobs):
        here, there = fork.Pipe(duplex=False)
        process = fork.Process(target=_run, args=(count, work, next_one, turn, there, begin), daemon=True)
        process.start()
        there.close()
        pipes.append(here)
        processes.append(process)
    done: dict[int, Any] = {}
    while pipes:
        for pipe in wait(pipes):
            assert isinstance(pipe, Connection)
            try:
                done.update(pipe.recv())
            except (EOFError, OSError):
                pipes.remove(pipe)
    for process in processes:
        process.join()
    return done


def _run(
    count: int, work: Callable[[int], Any], next_one: Any, turn: int, pipe: Connection, begin: Callable[[], None]
) -> None:  # fmt: skip
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process answers, and ends the others
    begin()
    while True:
        with next_one.get_lock():
            at = next_one.value
            next_one.value = end = at + max(turn, (count - at) // _SHARE)
        if at >= count:
            return
        answers: dict[int, Any] = {}
        try:
            for index in range(at, min(end, count)):
                answers[index] = work(index)
        except Exception:
            pipe.send(answers)
            return
        pipe.send(answers)
