"""Files written whole or not at all."""

from __future__ import annotations

import hashlib
import io
import os
import re
from collections.abc import Iterable
from pathlib import Path

from warraq.site.listing import Stat, stat_of

Content = bytes | Iterable[bytes]
"""Of a file; in pieces where it is long."""
TEMPORARY = re.compile(r"\..+\.warraq-[0-9]+$")
"""Names of files that a killed build left half written."""


class AtomicWriter:
    """Writes files, with the folders they need, beside what lies there and then in its place."""

    def __init__(self) -> None:
        self._made_folders: set[str] = set()

    def write(self, path: str, content: Content, there: Stat | None) -> tuple[str, Stat, bool]:
        """Hash and stat of the file, and whether it was written: not where the same bytes lie there, as ``there`` tells. Raises OSError."""
        folder, slash, name = path.rpartition("/")
        self._make_folder(folder)
        temporary = f"{folder}{slash}.{name[:100]}.warraq-{os.getpid()}"
        sha256, size = _spill(content, temporary)
        if there and there[0] == size and file_hash(path) == sha256:
            os.unlink(temporary)
            return sha256, there, False
        os.replace(temporary, path)
        return sha256, stat_of(os.stat(path)), True

    def _make_folder(self, folder: str) -> None:
        """Most pages have a folder of their own, and the one above it is there."""
        if folder not in self._made_folders:
            try:
                os.mkdir(folder)
            except FileExistsError:
                pass
            except FileNotFoundError:
                os.makedirs(folder, exist_ok=True)
            self._made_folders.add(folder)


def file_hash(path: Path | str) -> str | None:
    """SHA-256 of a file, None where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _spill(content: Content, path: str) -> tuple[str, int]:
    """Write ``content`` to ``path`` piece by piece; its hash and size."""
    if isinstance(content, bytes):
        with open(path, "wb", buffering=0) as file:
            _write_all(file, content)
        return hashlib.sha256(content).hexdigest(), len(content)
    digest = hashlib.sha256()
    size = 0
    with open(path, "wb") as file:
        for piece in content:
            digest.update(piece)
            size += len(piece)
            file.write(piece)
    return digest.hexdigest(), size


def _write_all(file: io.FileIO, content: bytes) -> None:
    """A disk that fills up takes a part, and says why with the next."""
    written = file.write(content)
    while written < len(content):
        written += file.write(content[written:])
