"""What lies in the output folder: every file with its stat.

Asking a folder for its names costs three times what asking a file for its stat does, and an archive has a folder
for nearly every page. A folder's own time of change tells whether names came or went: where it is the noted one,
only the files are asked.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

Stat = tuple[int, int]
"""Size and time of change, which changes with the time of modification too and cannot be set back."""
Columns = tuple[Sequence[str], Sequence[int], Sequence[int]]
"""Files, and of each its size and time of change."""
_KIND = 0o170000
"""What ``stat.S_ISDIR`` looks at; it is called for every folder."""
_SETTLED = 2_000_000_000
"""Nanoseconds after which a change cannot fall into the same tick of a coarse clock any more."""


@dataclass(slots=True)
class Listing:
    """``files``: every file below the folder, but for those that are as noted. ``unsure``: folders that were not as noted."""

    files: dict[str, Stat] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    """Noted files that are no more."""
    changed: set[str] = field(default_factory=set)
    """Noted files that are otherwise now."""
    noted: set[str] | None = None
    """All noted files but the lost ones, where they had to be looked up."""
    unsure: set[str] = field(default_factory=set)


def stat_of(found: os.stat_result) -> Stat:
    return found.st_size, found.st_ctime_ns


def list_files(root: Path, folders: Mapping[str, int], files: Iterable[str], noted: Sequence[Columns] = ()) -> Listing:
    """Every file below ``root``, by its path from there. Links are files; nothing is followed.

    ``folders``: what ``note_folders`` gave, parents first; ``files`` and those ``noted``: all that lay in them then.
    """
    listing = Listing()
    base = f"{root}/"
    with _looking_from(root) as lstat:
        there = _still_there(lstat, folders, listing.unsure)
        # In a folder that is no more, or a link now, there is nothing: links are not followed.
        gone = set() if there and len(there) == len(folders) else folders.keys() - there
        for names, sizes, changes in noted:
            for file, size, changed in zip(names, sizes, changes, strict=True):
                try:
                    if gone and folder_of(file) in gone:
                        raise FileNotFoundError
                    seen = lstat(file)
                except OSError:
                    listing.lost.add(file)
                    continue
                if seen.st_ctime_ns == changed and seen.st_size == size:
                    continue
                if seen.st_mode & _KIND != stat.S_IFDIR:
                    listing.files[file] = seen.st_size, seen.st_ctime_ns
                    listing.changed.add(file)
                else:
                    listing.lost.add(file)
        for file in files:
            if folder_of(file) in there:
                with suppress(OSError):  # gone
                    seen = lstat(file)
                    if seen.st_mode & _KIND != stat.S_IFDIR:
                        listing.files[file] = seen.st_size, seen.st_ctime_ns
    if not there and _folder(base) is not None:
        listing.unsure.add("")
    if listing.unsure:
        listing.noted = known = set(chain.from_iterable(names for names, _sizes, _changes in noted)) - listing.lost
        for folder in list(listing.unsure):
            _look_into(base, folder, there, known, listing)
    return listing


@contextmanager
def _looking_from(root: Path) -> Iterator[Callable[[str], os.stat_result]]:
    """``lstat`` for paths from ``root``: the system looks up the folders above it once, not for every file."""
    base = f"{root}/"
    handle = None
    if os.stat in os.supports_dir_fd:
        with suppress(OSError):
            handle = os.open(base, os.O_RDONLY)
    try:
        yield partial(os.lstat, dir_fd=handle) if handle is not None else lambda path: os.lstat(base + path)
    finally:
        if handle is not None:
            os.close(handle)


def _still_there(
    lstat: Callable[[str], os.stat_result], folders: Mapping[str, int], unsure: set[str]
) -> set[str]:  # fmt: skip
    """Which of ``folders`` are folders still; those that changed since they were noted are ``unsure``."""
    there: set[str] = set()
    lost = False
    for folder, changed in folders.items():
        # What lies in a folder that is gone, or is a link now, is not asked: links are not followed.
        if lost and folder and parent(folder) not in there:
            continue
        try:
            found = lstat(folder[:-1] or ".")
        except OSError:
            lost = True
            continue
        if found.st_mode & _KIND != stat.S_IFDIR:
            lost = True
            continue
        there.add(folder)
        if found.st_ctime_ns != changed:
            unsure.add(folder)
    return there


def _look_into(base: str, folder: str, folders: set[str], known: set[str], listing: Listing) -> None:
    """The files of one folder but the ``known`` ones, and of folders in it that nobody knows of yet."""
    listing.unsure.add(folder)
    with os.scandir(base + folder) as entries:
        others = [entry for entry in entries if f"{folder}{entry.name}/" not in folders]
    for entry in others:
        path = folder + entry.name
        if path in listing.files or path in known:
            continue
        if entry.is_dir(follow_symlinks=False):
            _look_into(base, f"{path}/", folders, known, listing)
        else:
            listing.files[path] = stat_of(entry.stat(follow_symlinks=False))


def note_folders(
    root: Path, before: Mapping[str, int], files: Collection[str], touched: Iterable[str],
    more: Callable[[str], bool] = lambda _file: False,
) -> dict[str, int]:  # fmt: skip
    """When each folder that holds one of ``files`` changed last, for the next ``list_files``.

    ``touched``: folders in which something came or went since ``before``. They are asked once more; one
    that changed just now, or that holds other files than ``files`` and ``more``, will be asked again the next time.
    """
    ask = {folder for one in touched for folder in (one, *_above(one))}
    if not before:
        ask |= {above for one in set(map(folder_of, files)) for above in (one, *_above(one))}
    noted = dict(before)
    for folder in ask:
        noted[folder] = _changed(root, folder, files, more)
    if noted.keys() == before.keys() and all(noted[folder] or _folder(f"{root}/{folder}") for folder in ask):
        return noted
    # A folder that went, and with it all its files, was touched.
    gone = {folder for folder in ask if _folder(f"{root}/{folder}") is None}
    return {folder: noted[folder] for folder in sorted(noted.keys() - gone if gone else noted)}


def _changed(root: Path, folder: str, files: Container[str], more: Callable[[str], bool]) -> int:
    """When a folder changed last; 0 where that says nothing yet, or others than ``files`` and ``more`` lie there."""
    path = f"{root}/{folder}"
    found = _folder(path)
    if found is None or time.time_ns() - found.st_ctime_ns < _SETTLED:
        return 0
    with os.scandir(path) as entries:
        for entry in entries:
            # Most of a folder of pages are folders, and whether an entry is one its folder tells.
            if not entry.is_dir(follow_symlinks=False) and (file := folder + entry.name) not in files and not more(file):
                return 0
    return found.st_ctime_ns


def folder_of(file: str) -> str:
    """``en/actors/index.html`` → ``en/actors/``; "" for a file in no folder."""
    return file[: file.rfind("/") + 1]


def parent(folder: str) -> str:
    """``en/actors/`` → ``en/``."""
    return folder[: folder.rfind("/", 0, -1) + 1]


def _above(folder: str) -> Iterator[str]:
    while folder:
        folder = parent(folder)
        yield folder


def _folder(path: str) -> os.stat_result | None:
    try:
        found = os.lstat(path.rstrip("/") or "/")
    except OSError:
        return None
    return found if stat.S_ISDIR(found.st_mode) else None
