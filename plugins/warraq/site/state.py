"""What the last build left in its output folder: one file, replaced as a whole.

Its first line says how long each part is and what its bytes hash to; the parts are read when they are asked for, so
that a build with nothing new reads two of them. They hold plain values in Python's own form (``marshal``), which is
read ten times as fast as JSON; another version of Python begins a new file.
"""

from __future__ import annotations

import hashlib
import json
import marshal
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from warraq.site.listing import Stat

VERSION = 6
_PYTHON = f"{sys.implementation.cache_tag} {marshal.version}"
_PARTS = ("folders", "stats", "files", "groups", "stretches", "plan")
_LATER = _PARTS[2:]
"""Parts that a build with nothing new does without; they are five times as long as the others."""


class Seen(NamedTuple):
    """A file as recorded: fingerprint of its making, hash of its bytes, whether it is a page, and one for the sitemap."""

    fingerprint: str
    sha256: str
    page: bool
    indexed: bool
    stat: Stat


Row = Sequence[Any]
"""As ``Seen``, but for its stat: most are only handed on."""
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

    damaged: bool = False

    def recall(self) -> None:
        """Read all parts now; where one is damaged, none of those that not every build needs counts."""
        parts = [getattr(self, name) for name in _LATER]
        if self.damaged:
            for name, part in zip(_LATER, parts, strict=True):
                setattr(self, name, type(part)())

    def packed(self) -> dict[str, bytes]:
        """Every part as it is in the file; those that are damaged are missing."""
        raws = {name: part.read() for name, part in self.parts.items()}
        return {name: raw for name, raw in raws.items() if raw is not None}

    def _part(self, name: str) -> Any:
        if name not in self.parts:
            return {}
        raw = self.parts[name].read()
        if raw is None:
            self.damaged = True
            return {}
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
    def files(self) -> dict[str, Row]:
        return dict(self._part("files"))

    @cached_property
    def groups(self) -> dict[str, tuple[str, Sequence[str]]]:
        """Name → basis and files."""
        return dict(self._part("groups"))

    @cached_property
    def stretches(self) -> dict[str, list[Stretch]]:
        """Of files that are put together from stretches: those of each, in their order."""
        return dict(self._part("stretches"))

    @cached_property
    def plan(self) -> dict[str, Any]:
        """What the build found out about the archive, for the next one to begin with."""
        return dict(self._part("plan"))


def load_state(path: Path) -> State:
    """An empty state where there is none yet, or a damaged one: then what differs is written again."""
    try:
        with path.open("rb") as file:
            line = file.readline()
        head = json.loads(line)
        if (head["version"], head["python"]) != (VERSION, _PYTHON):
            return State()
        parts: dict[str, Part] = {}
        at = len(line)
        for name, length, sha256 in head["parts"]:
            parts[name] = Part(path, at, length, sha256)
            at += length
        state = State(
            str(head["stamp"]), int(head["pages"]), list(head["said"]), set(head["foreign"]), set(head["others"]),
            known=True, parts=parts,
        )  # fmt: skip
        _ = state.folders, state.stats
        return State() if state.damaged else state
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def save_state(path: Path, state: State, **parts: Any) -> None:
    """``parts``: ``folders``, ``stats``, ``files``, ``groups``, ``stretches`` and ``plan``, as ``State`` has them.

    Those not given are as they are in the file of ``state``; where one of them is damaged, nothing is saved.
    """
    kept = state.packed() if state.parts else dict.fromkeys(_PARTS, marshal.dumps({}))
    if not kept.keys() | parts.keys() >= set(_PARTS):
        return
    packed = [(name, marshal.dumps(parts[name]) if name in parts else kept[name]) for name in _PARTS]
    head = {
        "version": VERSION, "python": _PYTHON, "stamp": state.stamp, "pages": state.pages, "said": state.said,
        "foreign": sorted(state.foreign), "others": sorted(state.others),
        "parts": [[name, len(raw), hashlib.sha256(raw).hexdigest()] for name, raw in packed],
    }  # fmt: skip
    line = f"{json.dumps(head, separators=(',', ':'))}\n".encode()
    write_atomically(path, [line, *(raw for _, raw in packed)])


def write_atomically(path: Path, content: bytes | Iterable[bytes]) -> None:
    """All of ``content`` or what was there before, whatever happens in between."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name[:100]}.warraq-{os.getpid()}")
    with temporary.open("wb") as file:
        file.writelines([content] if isinstance(content, bytes) else content)
    os.replace(temporary, path)
