"""What lies in the output folder: every file with its stat.

Asking a folder for its names costs three times what asking a file for its stat does, and an archive has a folder
for nearly every page. A folder's own time of change tells whether names came or went: where it is the noted one,
only the files are asked.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Stat = tuple[int, int]
"""Size and time of change, which changes with the time of modification too and cannot be set back."""
_KIND = 0o170000
"""What ``stat.S_ISDIR`` looks at; it is called for every folder."""
_SETTLED = 2_000_000_000
"""Nanoseconds after which a change cannot fall into the same tick of a coarse clock any more."""


@dataclass(slots=True)
class Listing:
    """``files``: every file below the folder. ``unsure``: folders that were not as noted."""

    files: dict[str, Stat] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)


def stat_of(found: os.stat_result) -> Stat:
    return found.st_size, found.st_ctime_ns


def list_files(root: Path, folders: Mapping[str, int], files: Iterable[str]) -> Listing:
    """Every file below ``root``, by its path from there. Links are files; nothing is followed.

    ``folders``: what ``note_folders`` gave, parents first; ``files``: all that lay in them then.
    """
    listing = Listing()
    base = f"{root}/"
    there = _still_there(base, folders, listing.unsure)
    if not there and _folder(base) is not None:
        listing.unsure.add("")
    sure = there - listing.unsure
    all_sure = bool(sure) and len(sure) == len(folders)  # asking for the folder of each file takes a third of asking for its stat
    found, lstat = listing.files, os.lstat
    for file in files:
        if all_sure or folder_of(file) in sure:
            try:
                seen = lstat(base + file)
            except OSError:  # gone since its folder was asked
                continue
            found[file] = (seen.st_size, seen.st_ctime_ns)
    for folder in list(listing.unsure):
        _look_into(base, folder, there, listing)
    return listing


def _still_there(base: str, folders: Mapping[str, int], unsure: set[str]) -> set[str]:
    """Which of ``folders`` are folders still; those that changed since they were noted are ``unsure``."""
    there: set[str] = set()
    lost = False
    lstat = os.lstat
    for folder, changed in folders.items():
        # What lies in a folder that is gone, or is a link now, is not asked: links are not followed.
        if lost and folder and parent(folder) not in there:
            continue
        try:
            found = lstat(base + folder[:-1])
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


def _look_into(base: str, folder: str, known: set[str], listing: Listing) -> None:
    """The files of one folder, and of folders in it that nobody knows of yet."""
    listing.unsure.add(folder)
    with os.scandir(base + folder) as entries:
        for entry in entries:
            path = folder + entry.name
            if not entry.is_dir(follow_symlinks=False):
                listing.files[path] = stat_of(entry.stat(follow_symlinks=False))
            elif f"{path}/" not in known:
                _look_into(base, f"{path}/", known, listing)


def note_folders(
    root: Path, before: Mapping[str, int], files: Collection[str], touched: Iterable[str]
) -> dict[str, int]:
    """When each folder that holds one of ``files`` changed last, for the next ``list_files``.

    ``touched``: folders in which something came or went since ``before``. They are asked once more; one
    that changed just now, or that holds other files than ``files``, will be asked again the next time.
    """
    ask = {folder for one in touched for folder in (one, *_above(one))}
    names: dict[str, set[str]] = {}
    for file in files:
        cut = file.rfind("/") + 1
        folder = file[:cut]
        if folder in ask or folder not in before:
            names.setdefault(folder, set()).add(file[cut:])
    noted = dict(before)
    for folder in {above for one in names for above in (one, *_above(one))} | ask:
        if folder in ask or folder not in before:
            noted[folder] = _changed(f"{root}/{folder}", names.get(folder, set()))
    # A folder that went, and with it all its files, was touched.
    return {folder: noted[folder] for folder in sorted(noted) if folder not in ask or _folder(f"{root}/{folder}") is not None}


def _changed(path: str, names: set[str]) -> int:
    """When a folder changed last; 0 where that says nothing yet."""
    found = _folder(path)
    if found is None or time.time_ns() - found.st_ctime_ns < _SETTLED:
        return 0
    with os.scandir(path) as entries:
        there = {entry.name for entry in entries if not entry.is_dir(follow_symlinks=False)}
    return found.st_ctime_ns if there == names else 0


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
