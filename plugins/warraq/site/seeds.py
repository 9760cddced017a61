"""Seed files, listed and read with care: only regular files inside ``SEED_PATH`` become seeds."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from warraq.reading.identity import seed_id
from warraq.records import ClashingSeedIds, OversizedSeed, Seed, SeedError, UnreadableSeed

MAX_BYTES = 5_000_000
Signature = tuple[int, int, int, int]
"""Size, times of modification and of change, inode. It changes with every write: the time of change cannot be set back."""


class SeedFile(NamedTuple):
    """A regular file that may become an article, not yet read. ``signature`` changes when it does."""

    id: str
    file: str
    signature: Signature


def list_seeds(
    folder: Path, max_bytes: int = MAX_BYTES, seen: Mapping[str, SeedFile] | None = None
) -> tuple[list[SeedFile], list[SeedError]]:
    """The ``*.txt`` files of ``folder`` by name, and why the others of that kind cannot be used.

    ``seen``: files as they were listed before, by name; those that are so still are not looked at more closely.
    """
    seen = seen or {}
    seeds: list[SeedFile] = []
    errors: list[SeedError] = []
    with os.scandir(folder) as entries:
        found = [entry for entry in entries if entry.name.endswith(".txt") and not entry.name.startswith(".")]
    found.sort(key=attrgetter("name"))
    inside = os.path.realpath(folder)
    for entry in found:
        known = seen.get(entry.name)
        try:
            seeds.append(
                known if known is not None and _is_still(known, entry, max_bytes) else _seed_file(entry, inside, max_bytes)
            )
        except SeedError as error:
            errors.append(error)
    kept, clashes = _without_clashes(seeds)
    return kept, errors + clashes


def _is_still(known: SeedFile, entry: os.DirEntry[str], max_bytes: int) -> bool:
    if entry.is_symlink():
        return False
    try:
        found = entry.stat()
    except OSError:
        return False
    return _signature(found) == known.signature and found.st_size <= max_bytes


def _seed_file(entry: os.DirEntry[str], inside: str, max_bytes: int) -> SeedFile:
    name = entry.name
    if not name.isprintable():
        raise UnreadableSeed(
            printable(name), "the file's name is no UTF-8 or holds control characters; rename it"
        )
    if entry.is_symlink() and not _lies_in(os.path.realpath(entry.path), inside):
        raise UnreadableSeed(
            name, "a symbolic link that leads out of SEED_PATH; copy the file instead"
        )
    try:
        found = entry.stat()
    except OSError as error:
        raise UnreadableSeed(name, _reason(error)) from None
    _check(name, found, max_bytes)
    return SeedFile(seed_id(name), name, _signature(found))


def _check(name: str, found: os.stat_result, max_bytes: int) -> None:
    if not stat.S_ISREG(found.st_mode):
        kind = "a folder" if stat.S_ISDIR(found.st_mode) else "no regular file"
        raise UnreadableSeed(name, f"is {kind}; only regular files can be seeds")
    if found.st_size > max_bytes:
        raise OversizedSeed(name, f"{found.st_size} bytes; SEED_MAX_BYTES allows {max_bytes}")


def _without_clashes(seeds: Iterable[SeedFile]) -> tuple[list[SeedFile], list[SeedError]]:
    """The first file of every id (its address stays what it was), and an error for each further one."""
    first: dict[str, SeedFile] = {}
    clashes: list[SeedError] = []
    for seed in seeds:
        if seed.id in first:
            other = first[seed.id].file
            clashes.append(
                ClashingSeedIds(
                    seed.file, f"claims the id {seed.id}, which {other} has; rename one"
                )
            )
        else:
            first[seed.id] = seed
    return list(first.values()), clashes


def read_seed(folder: Path, seed: SeedFile, max_bytes: int = MAX_BYTES) -> Seed:
    """The bytes of a listed file; ``UnreadableSeed`` where it changed or went away since."""
    raw, signature = _read(folder / seed.file, seed.file, max_bytes)
    if signature != seed.signature:
        raise UnreadableSeed(seed.file, "changed while it was being read; build again")
    return Seed(seed.id, seed.file, raw, hashlib.sha256(raw).hexdigest())


def read_seed_file(path: Path, max_bytes: int = MAX_BYTES) -> Seed:
    """Any one file as a seed, wherever it lies; for the command line. Errors show the path as given."""
    raw, _ = _read(path, printable(str(path)), max_bytes)
    return Seed(seed_id(path.name), printable(path.name), raw, hashlib.sha256(raw).hexdigest())


def _read(path: Path, name: str, max_bytes: int) -> tuple[bytes, Signature]:
    try:
        # O_NONBLOCK: opening a FIFO must not wait for somebody to write into it.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            before = os.fstat(handle)
            _check(name, before, max_bytes)
            raw = _all_bytes(handle, max_bytes + 1)
            after = os.fstat(handle)
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:
        raise UnreadableSeed(name, _reason(error)) from None
    if len(raw) != after.st_size or _signature(before) != _signature(after):
        raise UnreadableSeed(name, "changed while it was being read; build again")
    return raw, _signature(after)


def _all_bytes(handle: int, limit: int) -> bytes:
    pieces: list[bytes] = []
    while limit > 0 and (piece := os.read(handle, min(limit, 1 << 20))):
        pieces.append(piece)
        limit -= len(piece)
    return b"".join(pieces)


def _signature(found: os.stat_result) -> Signature:
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _reason(error: Exception) -> str:
    text = getattr(error, "strerror", None) or str(error)
    return f"cannot be read: {text[0].lower() + text[1:]}"


def _lies_in(path: str, folder: str) -> bool:
    return os.path.commonpath([path, folder]) == folder


def printable(name: str) -> str:
    """``name`` with what no terminal or page should meet (stray bytes, control characters) escaped."""
    if name.isprintable():
        return name
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in name
    )
