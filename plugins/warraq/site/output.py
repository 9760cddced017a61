"""Outputs, written: only what changed, never half a file, nothing left over.

Each output carries a fingerprint of everything it depends on. A file whose fingerprint is the recorded
one, and which nobody touched since, is not even rendered.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warraq.records import ConfigurationError

Content = bytes | Iterable[bytes]
STATE_VERSION = 1
MARK = "data/datapackage.json"
"""A file of every site of ours: where it lies, the folders of ``OWN_FOLDERS`` are ours as well."""
OWN_FOLDERS = frozenset(
    {
        "actors", "archive", "articles", "corrections", "data", "en", "events", "feeds", "outlets",
        "pagefind", "search", "seeds", "theme",
    }
)  # fmt: skip
_TEMPORARY = re.compile(r"\..+\.warraq-[0-9]+$")


@dataclass(frozen=True, slots=True)
class Output:
    """One file to be. ``make`` is called only where the file must be written.

    ``page`` tells pages for readers from the other files; ``url`` is None for files no reader visits.
    """

    file: str
    fingerprint: str
    make: Callable[[], Content]
    page: bool = True


@dataclass(slots=True)
class Tally:
    """What a build did to its output folder."""

    written: list[str] = field(default_factory=list)
    pages_written: int = 0
    pages_unchanged: int = 0
    files_written: int = 0
    files_unchanged: int = 0
    removed: int = 0

    def __str__(self) -> str:
        return (
            f"wrote {self.pages_written} pages, {self.pages_unchanged} unchanged; "
            f"{self.files_written} other files written, {self.files_unchanged} unchanged; "
            f"{self.removed} removed"
        )


@dataclass(slots=True)
class _Seen:
    """A file as recorded: fingerprint of its making, hash of its bytes, and its stat."""

    fingerprint: str
    sha256: str
    stat: tuple[int, int, int]


class OutputFolder:
    """The output folder during one build: ``write`` each output, then ``finish``."""

    def __init__(self, folder: Path, state_folder: Path) -> None:
        self.folder = folder
        name = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._state_file = state_folder / f"output-{name}.json"
        self._recorded, self._foreign, known = _load_state(self._state_file)
        self._ours = known or (folder / MARK).is_file()
        self._present = _listed(folder)
        self._kept: dict[str, _Seen] = {}
        self._made_folders: set[str] = set()
        self.tally = Tally()

    def write(self, output: Output) -> bool:
        """Bring one file up to date; True where it had to be written."""
        if output.file in self._kept:
            raise ConfigurationError(f"OUTPUT_PATH: two pages claim {output.file}")
        seen = self._unchanged(output)
        written = False
        if seen is None:
            seen, written = self._renew(output)
        self._kept[output.file] = seen
        self._count(output, written)
        return written

    def holds(self, file: str) -> bool:
        """Whether this build wrote or kept ``file``."""
        return file in self._kept

    def sha256(self, file: str) -> tuple[str, int]:
        """Hash and size of a file this build wrote or kept."""
        seen = self._kept[file]
        return seen.sha256, seen.stat[0]

    def finish(self, foreign: Iterable[str] = ()) -> None:
        """Remove what no longer belongs here and remember what does. ``foreign``: files Pelican wrote."""
        others = set(foreign)
        for file in sorted(self._present):
            if file not in self._kept and file not in others and self._may_remove(file):
                (self.folder / file).unlink(missing_ok=True)
                self._remove_empty_folders(file)
                self.tally.removed += 1
        _save_state(self._state_file, self._kept, sorted(others))

    def _unchanged(self, output: Output) -> _Seen | None:
        seen = self._recorded.get(output.file)
        found = self._present.get(output.file)
        if seen is None or found is None or seen.fingerprint != output.fingerprint:
            return None
        if seen.stat == found:
            return seen
        if (
            _file_hash(self.folder / output.file) == seen.sha256
        ):  # touched, perhaps copied, but the same
            return _Seen(seen.fingerprint, seen.sha256, found)
        return None

    def _renew(self, output: Output) -> tuple[_Seen, bool]:
        path = self.folder / output.file
        try:
            self._make_folder(path)
            temporary = path.with_name(f".{path.name[:100]}.warraq-{os.getpid()}")
            sha256, size = _spill(output.make(), temporary)
            found = self._present.get(output.file)
            if found and found[0] == size and _file_hash(path) == sha256:
                temporary.unlink()
                return _Seen(output.fingerprint, sha256, found), False
            os.replace(temporary, path)
        except OSError as error:
            raise ConfigurationError(
                f"OUTPUT_PATH: cannot write {path}: {error.strerror}"
            ) from None
        return _Seen(output.fingerprint, sha256, _stat(path.stat())), True

    def _make_folder(self, path: Path) -> None:
        folder = str(path.parent)
        if folder not in self._made_folders:
            os.makedirs(folder, exist_ok=True)
            self._made_folders.add(folder)

    def _count(self, output: Output, written: bool) -> None:
        kind = "pages" if output.page else "files"
        name = f"{kind}_{'written' if written else 'unchanged'}"
        setattr(self.tally, name, getattr(self.tally, name) + 1)
        if written:
            self.tally.written.append(output.file)

    def _may_remove(self, file: str) -> bool:
        if file in self._recorded or file in self._foreign or _TEMPORARY.search(file):
            return True
        return (
            self._ours
            and file.split("/", 1)[0] in OWN_FOLDERS
            and not file.rsplit("/", 1)[-1].startswith(".")
        )

    def _remove_empty_folders(self, file: str) -> None:
        folder = (self.folder / file).parent
        while folder != self.folder:
            try:
                folder.rmdir()
            except OSError:  # not empty
                return
            folder = folder.parent


def _load_state(path: Path) -> tuple[dict[str, _Seen], set[str], bool]:
    try:
        state = json.loads(path.read_bytes())
        if state["version"] != STATE_VERSION:
            return {}, set(), False
        files = {
            file: _Seen(row[0], row[1], (row[2], row[3], row[4]))
            for file, row in state["files"].items()
        }
        return files, set(state["foreign"]), True
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
    ):  # none yet, or damaged: rewrite what differs
        return {}, set(), False


def _save_state(path: Path, kept: Mapping[str, _Seen], foreign: list[str]) -> None:
    rows = {file: [seen.fingerprint, seen.sha256, *seen.stat] for file, seen in kept.items()}
    state: dict[str, Any] = {"version": STATE_VERSION, "files": rows, "foreign": foreign}
    write_atomically(path, json.dumps(state, separators=(",", ":")).encode())


def write_atomically(path: Path, content: bytes) -> None:
    """All of ``content`` or what was there before, whatever happens in between."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name[:100]}.warraq-{os.getpid()}")
    temporary.write_bytes(content)
    os.replace(temporary, path)


def _spill(content: Content, path: Path) -> tuple[str, int]:
    """Write ``content`` to ``path`` piece by piece; its hash and size."""
    digest = hashlib.sha256()
    size = 0
    with open(path, "wb") as file:
        for piece in [content] if isinstance(content, bytes) else content:
            digest.update(piece)
            size += len(piece)
            file.write(piece)
    return digest.hexdigest(), size


def _listed(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Every file below ``folder`` with its stat, listed once."""
    return dict(_walk(str(folder), "")) if folder.is_dir() else {}


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name, _stat(entry.stat(follow_symlinks=False))


def _stat(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _file_hash(path: Path) -> str | None:
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
