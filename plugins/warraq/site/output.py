"""Outputs, written: only what changed, never half a file, nothing left over.

Each output carries a fingerprint of everything it depends on. A file whose fingerprint is the recorded
one, and which nobody touched since, is not even rendered.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from warraq.records import ConfigurationError

Content = bytes | Iterable[bytes]
Stat = tuple[int, int, int]
STATE_VERSION = 2
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


class _Seen(NamedTuple):
    """A file as recorded: fingerprint of its making, hash of its bytes, and its stat."""

    fingerprint: str
    sha256: str
    size: int
    mtime: int
    ctime: int

    @property
    def stat(self) -> Stat:
        return self.size, self.mtime, self.ctime


@dataclass(slots=True)
class _State:
    """What the last build that ended left behind; empty before the first."""

    files: dict[str, list[Any]] = field(default_factory=dict)
    """As ``_Seen``, in lists: most are only compared."""
    foreign: set[str] = field(default_factory=set)
    """Files Pelican wrote."""
    others: set[str] = field(default_factory=set)
    """Files that lay there and were nobody's."""
    stamp: str = ""
    pages: int = 0
    said: list[str] = field(default_factory=list)
    known: bool = False


class OutputFolder:
    """The output folder during one build: ``write`` each output, then ``finish``."""

    def __init__(self, folder: Path, state_folder: Path, languages: Iterable[str] = ()) -> None:
        """``languages``: those that have a folder of their own, beside ``en``."""
        self.folder = folder
        self._own_folders = OWN_FOLDERS | set(languages)
        name = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._state_file = state_folder / f"output-{name}.json"
        self._state = _load_state(self._state_file)
        self._ours = self._state.known or (folder / MARK).is_file()
        self._present = _listed(folder)
        if not self._ours and not self._present:  # should this first build be killed, the next knows its files
            self._ours = True
            _save_state(self._state_file, _State(), {})
        self._kept: dict[str, _Seen] = {}
        self._made_folders: set[str] = set()
        self.tally = Tally()

    @property
    def stamp(self) -> str:
        """What the last build left; "" where there was none or it failed."""
        return self._state.stamp

    def is_as_left(self, stamp: str) -> bool:
        """True where the last build was made of what ``stamp`` names and nobody touched its files since."""
        state, present = self._state, self._present
        if not stamp or state.stamp != stamp or not state.foreign <= present.keys():
            return False
        if not present.keys() <= (state.files.keys() | state.foreign | state.others):
            return False
        for file, row in state.files.items():
            found = present.get(file)
            if found is None or row[2:] != [*found]:
                return False
        return True

    def leave(self) -> list[str]:
        """Instead of ``write`` and ``finish`` where all is as it was left; what that build had to say."""
        self.tally.pages_unchanged = self._state.pages
        self.tally.files_unchanged = len(self._state.files) - self._state.pages
        return self._state.said

    def write(self, output: Output) -> bool:
        """Bring one file up to date; True where it had to be written."""
        if output.file in self._kept:
            raise ConfigurationError(f"OUTPUT_PATH: two pages claim {output.file}")
        seen = self._unchanged(output)
        return self.keep(output, seen, False) if seen else self.keep(output, *self.make(output))

    def lacks(self, output: Output) -> bool:
        """True where the file must be made (again)."""
        return self._unchanged(output) is None

    def keep(self, output: Output, seen: _Seen, written: bool) -> bool:
        """Note what ``make`` gave, here or in another process; ``written``."""
        if output.file in self._kept:
            raise ConfigurationError(f"OUTPUT_PATH: two pages claim {output.file}")
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

    def finish(
        self, foreign: Iterable[str] = (), stamp: str = "", said: Sequence[str] = ()
    ) -> None:
        """Remove what no longer belongs here and remember what does. ``foreign``: files Pelican wrote.

        ``stamp`` names everything the build was made of, ``said`` is to be said again where it is left as it is.
        """
        wrote = set(foreign)
        others = set()
        for file in sorted(self._present.keys() - self._kept.keys() - wrote):
            if self._may_remove(file):
                (self.folder / file).unlink(missing_ok=True)
                self._remove_empty_folders(file)
                self.tally.removed += 1
            else:
                others.add(file)
        pages = self.tally.pages_written + self.tally.pages_unchanged
        state = _State({}, wrote, others, stamp, pages, list(said))
        _save_state(self._state_file, state, self._kept)

    def _unchanged(self, output: Output) -> _Seen | None:
        row = self._state.files.get(output.file)
        found = self._present.get(output.file)
        if row is None or found is None or row[0] != output.fingerprint:
            return None
        seen = _Seen(*row)
        if seen.stat == found:
            return seen
        if (
            _file_hash(self.folder / output.file) == seen.sha256
        ):  # touched, perhaps copied, but the same
            return _Seen(seen.fingerprint, seen.sha256, *found)
        return None

    def make(self, output: Output) -> tuple[_Seen, bool]:
        """Write the file if its bytes are others than those there; not noted yet, see ``keep``."""
        path = self.folder / output.file
        try:
            self._make_folder(path)
            temporary = path.with_name(f".{path.name[:100]}.warraq-{os.getpid()}")
            sha256, size = _spill(output.make(), temporary)
            found = self._present.get(output.file)
            if found and found[0] == size and _file_hash(path) == sha256:
                temporary.unlink()
                return _Seen(output.fingerprint, sha256, *found), False
            os.replace(temporary, path)
        except OSError as error:
            raise ConfigurationError(
                f"OUTPUT_PATH: cannot write {path}: {error.strerror}"
            ) from None
        return _Seen(output.fingerprint, sha256, *_stat(path.stat())), True

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
        if file in self._state.files or file in self._state.foreign or _TEMPORARY.search(file):
            return True
        return (
            self._ours
            and file.split("/", 1)[0] in self._own_folders
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


def _load_state(path: Path) -> _State:
    """An empty state where there is none yet, or a damaged one: then what differs is written again."""
    try:
        state = json.loads(path.read_bytes())
        if state["version"] != STATE_VERSION:
            return _State()
        files, pages, stamp = dict(state["files"]), int(state["pages"]), str(state["stamp"])
        if any(len(row) != len(_Seen._fields) for row in files.values()):
            return _State()
        others, foreign = set(state["others"]), set(state["foreign"])
        return _State(files, foreign, others, stamp, pages, list(state["said"]), known=True)
    except (OSError, ValueError, KeyError, TypeError):
        return _State()


def _save_state(path: Path, state: _State, kept: Mapping[str, _Seen]) -> None:
    value = {
        "version": STATE_VERSION, "files": kept, "foreign": sorted(state.foreign), "others": sorted(state.others),
        "stamp": state.stamp, "pages": state.pages, "said": state.said,
    }  # fmt: skip
    write_atomically(path, json.dumps(value, separators=(",", ":")).encode())


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


def _listed(folder: Path) -> dict[str, Stat]:
    """Every file below ``folder`` with its stat, listed once."""
    return dict(_walk(str(folder), "")) if folder.is_dir() else {}


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, Stat]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name, _stat(entry.stat(follow_symlinks=False))


def _stat(found: os.stat_result) -> Stat:
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _file_hash(path: Path) -> str | None:
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
