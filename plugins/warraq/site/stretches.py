"""Files put together from stretches, of which those that stayed are copied from the file as it was."""

from __future__ import annotations

import errno
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

from warraq.site.state import Stretch

_AT_ONCE = 1 << 20
"""Bytes copied at a time."""


class Stretches:
    """The files of a folder that are put together so, and what each was made of."""

    def __init__(self, folder: Path, before: Mapping[str, list[Stretch]]) -> None:
        self._folder = folder
        self._before = before
        self.now: dict[str, list[Stretch]] = {}

    def keep(self, file: str) -> None:
        """Note a file as it was, unless it was made anew."""
        if file in self._before:
            self.now.setdefault(file, self._before[file])

    def joined(self, file: str, stretches: Iterable[tuple[str, Callable[[], bytes]]], *, as_noted: bool) -> Iterator[bytes]:
        """The bytes of ``file``: for each stretch a name of all it is made of, and what makes it.

        ``as_noted``: the file lies there as the last build wrote it, so that its stretches can be copied.
        """
        places = self._places(file) if as_noted else {}
        now: list[Stretch] = []
        begin = end = 0  # what is to be copied next: one after the other in one go
        with (self._folder / file).open("rb") if places else io.BytesIO() as old:
            for name, make in stretches:
                place = places.get(name)
                if place and place[0] == end:
                    end += place[1]
                else:
                    yield from _range(old, begin, end)
                    begin, end = (place[0], sum(place)) if place else (-1, -1)
                if not place:
                    piece = make()
                    yield piece
                now.append((name, place[1] if place else len(piece)))
            yield from _range(old, begin, end)
        self.now[file] = now

    def _places(self, file: str) -> dict[str, tuple[int, int]]:
        """Where the stretches of a file begin, and how long they are."""
        places: dict[str, tuple[int, int]] = {}
        at = 0
        for name, length in self._before.get(file, ()):
            places[name] = (at, length)
            at += length
        return places


def _range(file: IO[bytes], begin: int, end: int) -> Iterator[bytes]:
    """The bytes of ``file`` from ``begin`` to ``end``."""
    if begin >= end:
        return
    file.seek(begin)
    while begin < end:
        piece = file.read(min(_AT_ONCE, end - begin))
        if not piece:
            raise OSError(errno.EIO, "changed while it was being copied", file.name)
        begin += len(piece)
        yield piece
