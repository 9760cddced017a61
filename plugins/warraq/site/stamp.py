"""One name for everything a whole build is made of: where it is that of the last build, nothing need be planned.

Each file has a fingerprint of its own besides; the stamp only saves working all of them out again.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from warraq.site.code import code_digest, versions
from warraq.site.settings import SiteSettings
from warraq.store import digest_of, dump

_LARGE = 4_000_000
"""Files beyond this (pictures) are told by their stat, ctime included; smaller ones by their bytes."""


_IN_ENTRIES = ("corrections/", "translations/")
"""Folders of the content that reach pages only through the entries they are laid over, under keys of their own."""


def stamp_of(settings: SiteSettings, more: Any) -> tuple[str, str]:
    """Two names. The first changes with any file of content or theme, setting, line of code, version, and with ``more``.

    So does the second, but not with corrections and translations: the key of an entry tells of them.
    """
    folders = [settings.content, settings.theme, *settings.template_overrides]
    listed = [(str(folder), list(files_below(folder))) for folder in folders]
    parts = [
        more, settings.visible(), plain(settings.jinja), str(settings.ledger), settings.publish,
        settings.translator, versions(), code_digest("."),
    ]  # fmt: skip
    lasting = [(folder, [file for file in files if not file[0].startswith(_IN_ENTRIES)]) for folder, files in listed]
    return digest_of(dump([*parts, listed])), digest_of(dump([*parts, lasting]))


def files_below(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file below ``folder`` with what tells its content, by name."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(place, name)
            yield os.path.relpath(path, folder), _content(path)


def _content(path: str) -> str:
    try:
        found = os.stat(path)
        if found.st_size > _LARGE:
            return f"{found.st_size}:{found.st_mtime_ns}:{found.st_ctime_ns}:{found.st_ino}"
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:  # a broken link, a file just removed
        return f"unreadable: {error.errno}"


def plain(value: Any) -> Any:
    """``value`` as JSON can hold it, without addresses in memory: a class or function by its name."""
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, set | frozenset):
        return sorted((plain(one) for one in value), key=repr)
    if value is None or isinstance(value, str | int | float):
        return value
    return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', type(value).__qualname__)}"
