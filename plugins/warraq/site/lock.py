"""One build at a time: the second says that it waits, and waits."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from warraq.records import ConfigurationError

FILE = "build.lock"


class BuildLock:
    """Held from ``acquire`` until ``release`` or the end of the process, however it ends.

    The lock belongs to the process: ``pelican -r``, which builds again after a build that broke off, does
    not wait for itself, and worker processes do not inherit it.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._handle: int | None = None

    def acquire(self) -> None:
        try:
            import fcntl  # noqa: PLC0415 - not on every system
        except ImportError:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except OSError as error:
            raise ConfigurationError(f"CACHE_PATH: {self._path} cannot be written: {error.strerror}") from None
        try:
            fcntl.lockf(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print(f"Another build is at work in {self._path.parent}; waiting for it to end.", file=sys.stderr, flush=True)
            fcntl.lockf(self._handle, fcntl.LOCK_EX)

    def release(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
