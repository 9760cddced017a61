"""Tests in several processes at once (``pytest -n 2``): what they share, and what must run alone.

A process takes whole files, in their order, so that what a file builds for its tests is built once. Sites that
many files look at are built by the first process that asks; nobody writes into them. A test marked
``alone`` compares the clock on the wall with a limit: it waits until the other processes rest.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest


@contextmanager
def held(file: Path, how: int = fcntl.LOCK_EX) -> Iterator[None]:
    """A lock among processes; it ends with its process at the latest."""
    with file.open("a") as lock:
        fcntl.flock(lock, how)
        try:
            yield
        finally:  # closing would leave it to the copies of this process that a test has made
            fcntl.flock(lock, fcntl.LOCK_UN)


def common_folder(factory: pytest.TempPathFactory) -> Path | None:
    """The folder of this run that all its processes see; nothing where there is but one."""
    return factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else None


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """What ``make`` makes of a new folder, made by one process of this run for all."""
    common = common_folder(factory)
    if common is None:
        return make(factory.mktemp(name))
    result = common / f"{name}.made"
    with held(common / f"{name}.lock"):
        if not result.exists():
            result.write_text(str(make(factory.mktemp(name))))
    return Path(result.read_text())


@contextmanager
def turn(common: Path, *, alone: bool) -> Iterator[None]:
    """Tests run side by side, but for one that is ``alone``: it waits for those at work, and the next wait for it."""
    with ExitStack() as until_its_end:
        with held(common / "queue.lock"):  # else one that wants to be alone might wait for ever
            until_its_end.enter_context(held(common / "tests.lock", fcntl.LOCK_EX if alone else fcntl.LOCK_SH))
        yield
