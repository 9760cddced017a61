"""What the last build left in its output folder: one file, replaced as a whole.

Its head says how long each part is and what its bytes hash to; the parts are read when they are asked for, so that a build with
nothing new reads folders and stats only, and those that nobody changed are copied as they are. The head stands behind them, so that
they are written one by one. They hold plain values in Python's own form (``marshal``), which is read ten times as fast as JSON; another
version of Python begins a new file.
"""

from __future__ import annotations

import hashlib
import json
import marshal
import os
import struct
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from warraq.site.listing import Columns, Stat

VERSION = 10
_PYTHON = f"{sys.implementation.cache_tag} {marshal.version} {sys.byteorder}"
_LENGTH = struct.Struct("<Q")
"""Of the head; the last bytes of the file."""
_SHELVES = 320
"""So many that the dozen groups a new article touches are a few of a hundred."""
_OF_SHARDS = 64
"""The last of them, for search shards: these have up to two thousand files each, which no other group should be read with."""
ALONE = _SHELVES
"""One more, for groups that every build looks at."""
_COUNT = _SHELVES + 1
_PARTS = ("folders", "stretches", "indexed", "plan")
_LATER = _PARTS[1:]
"""Parts that a build with nothing new does without, as it does without the groups; together they are far longer."""
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
            raw = self.content()
        except OSError:
            return None
        return raw if hashlib.sha256(raw).hexdigest() == self.sha256 else None

    def content(self) -> bytes:
        """As they are, damaged or not."""
        with self.path.open("rb") as file:
            file.seek(self.begin)
            return file.read(self.length)


_NO_FILES: Columns = ([], [], [])
_NO_STATS = marshal.dumps(([], b"", b""))


class Shelves:
    """Groups and the stats of their files, for very many: in pieces, of which only those are taken apart and written that
    are needed. Those of the last build are read only; a new one may ``begin_with`` them.
    """

    def __init__(self, groups: Sequence[Part] = (), stats: Sequence[Part] = (), columns: Sequence[Columns] = ()) -> None:
        self.groups, self.stats = groups, stats
        """Where they are kept."""
        self.columns = columns or [_NO_FILES] * _COUNT
        """The stats of each shelf."""
        self.damaged = False
        """Whether a shelf that was looked at was not as it was written; then it counts as empty."""
        self._groups: dict[int, dict[str, GroupRow]] = {}
        self._stats: dict[int, dict[str, Stat]] = {}

    def of(self, number: int) -> dict[str, GroupRow]:
        """The groups of one shelf."""
        if number not in self._groups:
            raw = self.groups[number].read() if self.groups else _EMPTY
            self.damaged = self.damaged or raw is None
            # Their hash was found right: these are bytes that ``save_state`` wrote.
            self._groups[number] = marshal.loads(raw or _EMPTY)  # noqa: S302
        return self._groups[number]

    def stats_of(self, number: int) -> dict[str, Stat]:
        """File → stat, of one shelf."""
        if number not in self._stats:
            files, sizes, changes = self.columns[number]
            self._stats[number] = dict(zip(files, zip(sizes, changes, strict=True), strict=True))
        return self._stats[number]

    def get(self, name: str, *, shelved: bool) -> GroupRow | None:
        return self.of(number_of(name, shelved=shelved)).get(name)

    def files(self) -> Iterator[str]:
        return chain.from_iterable(files for files, _sizes, _changes in self.columns)

    def __len__(self) -> int:
        return sum(len(files) for files, _sizes, _changes in self.columns)

    def holding(self, files: AbstractSet[str]) -> list[int]:
        """The shelves with one of these files."""
        return [number for number, (names, *_) in enumerate(self.columns) if not files.isdisjoint(names)]


class NewShelves:
    """Those of a build in progress."""

    def __init__(self) -> None:
        self._before: Shelves | None = None
        self._open: dict[int, tuple[dict[str, GroupRow], dict[str, Stat]]] = {}

    def begin_with(self, before: Shelves) -> None:
        """All groups of ``before`` are there, but for those of shelves that something was put on already, and those alone."""
        self._shelf(ALONE)
        self.begin_with_all(before)

    def begin_with_all(self, before: Shelves) -> None:
        """And those alone."""
        self._before = before

    def _shelf(self, number: int) -> tuple[dict[str, GroupRow], dict[str, Stat]]:
        if number not in self._open:
            old = self._before
            self._open[number] = (dict(old.of(number)), dict(old.stats_of(number))) if old is not None else ({}, {})
        return self._open[number]

    def put(self, name: str, group: GroupRow, stats: Mapping[str, Stat], *, shelved: bool) -> None:
        """A group and the ``stats`` of its files, whatever there was of it before."""
        number = number_of(name, shelved=shelved)
        if self._before is not None and number not in self._open and self._before.of(number).get(name) == group:
            there = self._before.stats_of(number)
            if all(there.get(file) == stat for file, stat in stats.items()):
                return
        self.remove(name, shelved=shelved)
        groups, files = self._shelf(number)
        groups[name] = group
        files.update(stats)

    def put_stats(self, name: str, stats: Mapping[str, Stat], *, shelved: bool) -> None:
        """Of files of a group that is not whole, and will be planned again."""
        self.remove(name, shelved=shelved)
        self._shelf(number_of(name, shelved=shelved))[1].update(stats)

    def remove(self, name: str, *, shelved: bool = True) -> None:
        number = number_of(name, shelved=shelved)
        groups, files = self._shelf(number)
        for row in groups.pop(name, ("", ()))[1]:
            files.pop(row[0], None)

    def packed(self) -> Iterator[bytes | Part]:
        """First all groups, then all stats; what is as it was before as it is kept."""
        for number in range(_COUNT):
            if number in self._open:
                yield marshal.dumps(self._open[number][0])
            else:
                yield self._before.groups[number] if self._before is not None and self._before.groups else _EMPTY
        for number in range(_COUNT):
            if number in self._open:
                yield _packed(self._open[number][1])
            else:
                yield self._before.stats[number] if self._before is not None and self._before.stats else _NO_STATS


def _packed(stats: Mapping[str, Stat]) -> bytes:
    sizes, changes = array("q"), array("q")
    for size, changed in stats.values():
        sizes.append(size)
        changes.append(changed)
    return marshal.dumps((list(stats), sizes.tobytes(), changes.tobytes()))


def _columns(raw: bytes) -> Columns:
    files, sizes, changes = marshal.loads(raw)  # noqa: S302 - as above
    return files, array("q", sizes), array("q", changes)


def number_of(name: str, *, shelved: bool) -> int:
    """The shelf of a group."""
    if not shelved:
        return ALONE
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
    shelves: Shelves = field(default_factory=Shelves)
    damaged: bool = False

    def recall(self) -> None:
        """Read all parts now; where one is damaged, none of those that not every build needs counts."""
        parts = [getattr(self, name) for name in _LATER]
        if self.damaged:
            for name, part in zip(_LATER, parts, strict=True):
                setattr(self, name, type(part)())

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
        parts = dict(zip(_PARTS, found, strict=False))
        groups, stats = found[len(_PARTS) : -_COUNT], found[-_COUNT:]
        if len(groups) != _COUNT:
            return State()
        shelves = Shelves(groups, stats, list(map(_columns, _all_of(stats))))
        state = State(
            str(head["stamp"]), int(head["pages"]), list(head["said"]), set(head["foreign"]), set(head["others"]),
            known=True, parts=parts, shelves=shelves,
        )  # fmt: skip
        _ = state.folders
        return State() if state.damaged else state
    except (OSError, OverflowError, ValueError, KeyError, TypeError, struct.error):
        return State()


def _all_of(parts: Sequence[Part]) -> Iterator[bytes]:
    """Their bytes; raises ``ValueError`` where some are damaged."""
    with parts[0].path.open("rb") as file:
        file.seek(parts[0].begin)
        for part in parts:  # one stands behind the other
            raw = file.read(part.length)
            if hashlib.sha256(raw).hexdigest() != part.sha256:
                raise ValueError("damaged")
            yield raw


def save_state(path: Path, state: State, shelves: NewShelves | None = None, **parts: Any) -> None:
    """``parts``: ``folders``, ``stretches``, ``indexed`` and ``plan``, as ``State`` has them.

    Those not given, and the shelves, are as they are in the file of ``state``.
    """
    if shelves is None:
        shelves = NewShelves()
        shelves.begin_with_all(state.shelves)
    raws = (
        marshal.dumps(parts[name]) if name in parts else state.parts.get(name, _NOTHING[name]) for name in _PARTS
    )
    write_atomically(path, _with_head(state, chain(raws, shelves.packed())))


def _with_head(state: State, raws: Iterable[bytes | Part]) -> Iterator[bytes]:
    parts = []
    for raw in raws:
        if isinstance(raw, Part):
            # As it is, with the hash it had: whoever reads it finds out whether it was damaged meanwhile.
            content = raw.content()
            parts.append((len(content), raw.sha256))
            yield content
        else:
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
