"""What the last build left in its output folder: one file, replaced as a whole.

Its head says how long each part is and what its bytes hash to; the parts are read when they are asked for, so
that a build with nothing new reads two of them. The head stands behind them, so that they are written one by one. They hold plain values in Python's own form (``marshal``), which is
read ten times as fast as JSON; another version of Python begins a new file.
"""

from __future__ import annotations

import hashlib
import json
import marshal
import os
import struct
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from warraq.site.listing import Stat

VERSION = 9
_PYTHON = f"{sys.implementation.cache_tag} {marshal.version}"
_LENGTH = struct.Struct("<Q")
"""Of the head; the last bytes of the file."""
_SHELVES = 320
"""So many that the dozen groups a new article touches are a few of a hundred."""
_OF_SHARDS = 64
"""The last of them, for search shards: these have up to two thousand files each, which no other group should be read with."""
_PARTS = ("folders", "stats", "groups", "stretches", "indexed", "plan")
_LATER = _PARTS[2:]
"""Parts that a build with nothing new does without, as it does without the shelves; together they are far longer."""
_EMPTY = marshal.dumps({})


class Seen(NamedTuple):
    """A file as recorded: fingerprint of its making, hash of its bytes, whether it is a page, and one for the sitemap."""

    fingerprint: str
    sha256: str
    page: bool
    indexed: bool
    stat: Stat


class FileRow(NamedTuple):
    """As ``Seen``, but for its stat."""

    file: str
    fingerprint: str
    sha256: str
    page: bool
    indexed: bool


GroupRow = tuple[str, Sequence[Sequence[Any]]]
"""What a group rests on, and a ``FileRow`` of each of its files, as a plain tuple: most are only handed on."""
Stretch = tuple[str, int]
"""What some bytes of a file were made of, in one name, and how many they are."""


@dataclass(frozen=True, slots=True)
class Part:
    """Where some bytes of the file lie, and what they hash to."""

    path: Path
    begin: int
    length: int
    sha256: str

    def read(self) -> bytes | None:
        """None where they are damaged."""
        try:
            with self.path.open("rb") as file:
                file.seek(self.begin)
                raw = file.read(self.length)
        except OSError:
            return None
        return raw if hashlib.sha256(raw).hexdigest() == self.sha256 else None


class Shelves:
    """Name → group of files, for many: kept in pieces, of which only those are read and written that are needed."""

    def __init__(self, pieces: Sequence[bytes] = ()) -> None:
        self._pieces = list(pieces) or [_EMPTY] * _SHELVES
        self._open: dict[int, dict[str, GroupRow]] = {}
        self._changed: set[int] = set()

    def _shelf(self, number: int) -> dict[str, GroupRow]:
        if number not in self._open:
            # Their hash was found right: these are bytes that ``save_state`` wrote.
            self._open[number] = marshal.loads(self._pieces[number])  # noqa: S302
        return self._open[number]

    def get(self, name: str) -> GroupRow | None:
        return self._shelf(_number(name)).get(name)

    def put(self, name: str, group: GroupRow) -> None:
        number = _number(name)
        self._shelf(number)[name] = group
        self._changed.add(number)

    def remove(self, name: str) -> None:
        number = _number(name)
        if self._shelf(number).pop(name, None) is not None:
            self._changed.add(number)

    def all(self) -> Iterator[tuple[str, GroupRow]]:
        for number in range(_SHELVES):
            yield from self._shelf(number).items()

    def copy(self) -> Shelves:
        """The same groups; what is put into the one or removed is not so in the other."""
        return Shelves(self.packed())

    def packed(self) -> list[bytes]:
        for number in self._changed:
            self._pieces[number] = marshal.dumps(self._open[number])
        self._changed.clear()
        return list(self._pieces)


def _number(name: str) -> int:
    number = crc32(name.encode("utf-8", "surrogatepass"))
    others = _SHELVES - _OF_SHARDS
    return others + number % _OF_SHARDS if name.startswith("shard ") else number % others


@dataclass
class State:
    """Empty before the first build."""

    stamp: str = ""
    """Names everything the build was made of; "" where it failed."""
    pages: int = 0
    said: list[str] = field(default_factory=list)
    """What it had to say."""
    foreign: set[str] = field(default_factory=set)
    """Files Pelican wrote."""
    others: set[str] = field(default_factory=set)
    """Files that lay there and were nobody's."""
    known: bool = False
    parts: dict[str, Part] = field(default_factory=dict)
    pieces: list[Part] = field(default_factory=list)
    """Of the shelves."""
    damaged: bool = False

    def recall(self) -> None:
        """Read all parts now; where one is damaged, none of those that not every build needs counts."""
        parts = [getattr(self, name) for name in _LATER]
        _ = self.shelves
        if self.damaged:
            for name, part in zip(_LATER, parts, strict=True):
                setattr(self, name, type(part)())
            self.shelves = Shelves()

    def packed(self) -> dict[str, bytes]:
        """Every part as it is in the file; those that are damaged are missing."""
        raws = {name: part.read() for name, part in self.parts.items()}
        return {name: raw for name, raw in raws.items() if raw is not None}

    def _part(self, name: str, empty: bytes = _EMPTY) -> Any:
        raw = self.parts[name].read() if name in self.parts else empty
        if raw is None:
            self.damaged = True
            raw = empty
        # Its hash was found right: these are bytes that ``save_state`` wrote.
        return marshal.loads(raw)  # noqa: S302

    @cached_property
    def folders(self) -> dict[str, int]:
        """See ``listing.note_folders``."""
        return dict(self._part("folders"))

    @cached_property
    def stats(self) -> dict[str, Stat]:
        """File → stat, of every file of ours."""
        return dict(self._part("stats"))

    @cached_property
    def groups(self) -> dict[str, GroupRow]:
        """Name → group, of those that stand on no shelf."""
        return dict(self._part("groups"))

    @cached_property
    def shelves(self) -> Shelves:
        raws = [piece.read() for piece in self.pieces]
        self.damaged = self.damaged or None in raws
        return Shelves([raw or _EMPTY for raw in raws])

    @cached_property
    def stretches(self) -> dict[str, list[Stretch]]:
        """Of files that are put together from stretches: those of each, in their order."""
        return dict(self._part("stretches"))

    @cached_property
    def indexed(self) -> list[str]:
        """Files of pages for search engines, sorted."""
        return list(self._part("indexed", marshal.dumps([])))

    @cached_property
    def plan(self) -> dict[str, Any]:
        """What the build found out about the archive, for the next one to begin with."""
        return dict(self._part("plan"))


def load_state(path: Path) -> State:
    """An empty state where there is none yet, or a damaged one: then what differs is written again."""
    try:
        with path.open("rb") as file:
            file.seek(-_LENGTH.size, os.SEEK_END)
            (length,) = _LENGTH.unpack(file.read())
            file.seek(-_LENGTH.size - length, os.SEEK_END)
            head = json.loads(file.read(length))
        if (head["version"], head["python"]) != (VERSION, _PYTHON):
            return State()
        found: list[Part] = []
        at = 0
        for length, sha256 in head["parts"]:
            found.append(Part(path, at, length, sha256))
            at += length
        count = len(_PARTS)
        state = State(
            str(head["stamp"]), int(head["pages"]), list(head["said"]), set(head["foreign"]), set(head["others"]),
            known=True, parts=dict(zip(_PARTS, found[:count], strict=True)), pieces=found[count:],
        )  # fmt: skip
        _ = state.folders, state.stats
        return State() if state.damaged else state
    except (OSError, OverflowError, ValueError, KeyError, TypeError, struct.error):
        return State()


def save_state(path: Path, state: State, *, shelves: Shelves | None = None, **parts: Any) -> None:
    """``parts``: ``folders``, ``stats``, ``groups``, ``stretches``, ``indexed`` and ``plan``, as ``State`` has them.

    Those not given are as they are in the file of ``state``; where one of them is damaged, nothing is saved.
    """
    kept = state.packed() if state.parts else _NOTHING
    if not kept.keys() | parts.keys() >= set(_PARTS):
        return
    pieces = shelves.packed() if shelves else [piece.read() for piece in state.pieces] or Shelves().packed()
    whole = [piece for piece in pieces if piece is not None]
    if len(whole) != _SHELVES:
        return
    raws = (marshal.dumps(parts[name]) if name in parts else kept[name] for name in _PARTS)
    write_atomically(path, _with_head(state, chain(raws, whole)))


def _with_head(state: State, raws: Iterable[bytes]) -> Iterator[bytes]:
    parts = []
    for raw in raws:
        parts.append((len(raw), hashlib.sha256(raw).hexdigest()))
        yield raw
    head = {
        "version": VERSION, "python": _PYTHON, "stamp": state.stamp, "pages": state.pages, "said": state.said,
        "foreign": sorted(state.foreign), "others": sorted(state.others), "parts": parts,
    }  # fmt: skip
    line = json.dumps(head, separators=(",", ":")).encode()
    yield line
    yield _LENGTH.pack(len(line))


_NOTHING = dict.fromkeys(_PARTS, _EMPTY) | {"indexed": marshal.dumps([])}


def write_atomically(path: Path, content: bytes | Iterable[bytes]) -> None:
    """All of ``content`` or what was there before, whatever happens in between."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name[:100]}.warraq-{os.getpid()}")
    with temporary.open("wb") as file:
        file.writelines([content] if isinstance(content, bytes) else content)
    os.replace(temporary, path)
