"""Outputs, written: only what changed, never half a file, nothing left over.

Each output carries a fingerprint of everything it depends on. A file whose fingerprint is the recorded
one, and which nobody touched since, is not even rendered.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from warraq.records import ConfigurationError
from warraq.site.atomic import TEMPORARY, AtomicWriter, file_hash
from warraq.site.listing import Stat, folder_of, list_files, note_folders, stat_of
from warraq.site.output import Group, Made, Output, Tally, alone
from warraq.site.state import (
    ALONE,
    FileRow,
    GroupRow,
    NewShelves,
    Seen,
    State,
    load_state,
    number_of,
    save_state,
)
from warraq.site.stretches import Stretches

MARK = "data/datapackage.json"
"""A file of every site of ours: where it lies, the folders of ``OWN_FOLDERS`` are ours as well."""
OWN_FOLDERS = frozenset(
    {
        "actors", "archive", "articles", "corrections", "data", "en", "events", "feeds", "outlets",
        "pagefind", "search", "seeds", "theme",
    }
)  # fmt: skip
_FILE, _FINGERPRINT, _SHA256, _PAGE, _INDEXED = range(len(FileRow._fields))


class OutputFolder:
    """The output folder during one build: ``write`` each output, then ``finish``."""

    def __init__(self, folder: Path, state_folder: Path, languages: Iterable[str] = ()) -> None:
        """``languages``: those that have a folder of their own, beside ``en``."""
        self.folder = folder
        self._base = f"{folder}/"
        self._own_folders = OWN_FOLDERS | set(languages)
        name = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._state_file = state_folder / f"output-{name}.state"
        self._state = load_state(self._state_file)
        self._ours = self._state.known or (folder / MARK).is_file()
        state = self._state
        listing = list_files(folder, state.folders, chain(state.foreign, state.others), state.shelves.columns)
        self._found, self._touched = listing.files, listing.unsure
        """Files that lie there and are not as noted; and folders."""
        self._there_as_noted = listing.noted
        self._lost, self._altered = listing.lost, listing.lost | listing.changed
        """Noted files that are no more; and those that are otherwise as well."""
        self._others = state.foreign | state.others
        self._was_empty = not self._found and not len(state.shelves)
        if not self._ours and self._was_empty:  # should this first build be killed, the next knows its files
            self._ours = True
            save_state(self._state_file, State())
        self._before: dict[str, tuple[Sequence[Any], Stat]] = {}
        """What was recorded of the files of groups that must be planned."""
        self._noted: dict[str, Sequence[Any]] = {}
        """Rows of the files this build looked at."""
        self._stats: dict[str, Stat] = {}
        """Of the same files."""
        self._shelves = NewShelves()
        self._looked_at: dict[str, Sequence[Sequence[Any]]] = {}
        """Groups this build has to look at, if it need not look at all; with their rows in the last one."""
        self._continued = False
        """Whether groups are as the last build left them that this one never hears of."""
        self._put_names: set[str] = set()
        self._stretches = Stretches(folder, state.stretches)
        self._pages = 0
        self._indexed: list[str] | None = None
        """Files of pages for search engines that this build need not look at, if it need not look at all."""
        self.plan: dict[str, Any] = {}
        self._writer = AtomicWriter()
        self.tally = Tally()

    @property
    def stamp(self) -> str:
        """What the last build left; "" where there was none or it failed."""
        return self._state.stamp

    @property
    def recorded_plan(self) -> dict[str, Any]:
        """The ``plan`` of the last build; empty where it failed."""
        return self._state.plan if self._state.stamp else {}

    def is_as_left(self, stamp: str) -> bool:
        """True where the last build was made of what ``stamp`` names and nobody touched its files since."""
        state = self._state
        if not stamp or state.stamp != stamp or self._altered:
            return False
        return state.foreign <= self._found.keys() <= self._others

    def _is_untouched(self, row: Sequence[Any], stats: Mapping[str, Stat]) -> bool:
        return row[_FILE] in stats and row[_FILE] not in self._altered

    def _stat_there(self, file: str) -> Stat | None:
        """Of the file as it lay there when the build began."""
        if file in self._found:
            return self._found[file]
        if file in self._lost or self._was_empty:
            return None
        if file in self._before:
            return self._before[file][1]
        try:  # of another group, or of one whose record was damaged
            found = os.lstat(self._base + file)
        except OSError:
            return None
        return None if stat.S_ISDIR(found.st_mode) else stat_of(found)

    def recall(self) -> None:
        """Read now what each file was made of, not when the first of them is asked for."""
        self._state.recall()

    def keeps(self, group: Group) -> bool:
        """Note the files of a group as they are, if they rest on the same as before and nobody touched them."""
        recorded, stats = self._recorded(group)
        if recorded is None:
            return False
        basis, rows = recorded
        if basis != group.basis or any(row[_FILE] in self._noted or not self._is_untouched(row, stats) for row in rows):
            self._remember(recorded, stats)
            return False
        for row in rows:
            self._noted[row[_FILE]] = row
            self._stats[row[_FILE]] = stats[row[_FILE]]
            self._pages += row[_PAGE]
        self._put(group, recorded)
        return True

    def keep_shelved(self, but: Collection[str], gone: Collection[str]) -> set[str] | None:
        """Note the files of all shelved groups as they are, ``but`` those that will be planned and those that are ``gone``.

        Gives the names of groups that must be planned as well: somebody touched their files. None where all must be.
        """
        shelves = self._state.shelves
        touched = self._altered - {row[_FILE] for _basis, rows in shelves.of(ALONE).values() for row in rows}
        altered = {
            name for number in (shelves.holding(touched) if touched else ()) if number != ALONE
            for name, (_basis, rows) in shelves.of(number).items() if not touched.isdisjoint([row[_FILE] for row in rows])
        }  # fmt: skip
        looked_at = {name: shelves.get(name, shelved=True) for name in altered.union(but, gone)}
        if shelves.damaged:
            return None
        self._continued = True
        self._shelves.begin_with(shelves)
        self._looked_at = {name: recorded[1] for name, recorded in looked_at.items() if recorded}
        rows = [row for rows in self._rows_looked_at() for row in rows]
        self._pages += self._state.pages - sum(row[_PAGE] for row in rows)
        indexed = {row[_FILE] for row in rows if row[_INDEXED]}
        self._indexed = [file for file in self._state.indexed if file not in indexed]
        return altered

    def _rows_looked_at(self) -> Iterator[Sequence[Sequence[Any]]]:
        """Of the last build, for each group."""
        yield from self._looked_at.values()
        for _basis, rows in self._state.shelves.of(ALONE).values():
            yield rows

    def _recorded(self, group: Group) -> tuple[GroupRow | None, Mapping[str, Stat]]:
        """A group as the last build left it, with the stats of its shelf."""
        number = number_of(group.name, shelved=group.shelved)
        return self._state.shelves.of(number).get(group.name), self._state.shelves.stats_of(number)

    def _remember(self, recorded: GroupRow | None, stats: Mapping[str, Stat]) -> None:
        if recorded:
            self._before.update({row[_FILE]: (row, stats[row[_FILE]]) for row in recorded[1] if row[_FILE] in stats})

    def _put(self, group: Group, row: GroupRow) -> None:
        stats = {one[_FILE]: self._stats[one[_FILE]] for one in row[1]}
        self._shelves.put(group.name, row, stats, shelved=group.shelved)
        self._put_names.add(group.name)

    def made(self, output: Output) -> Made:
        """Bring one file up to date; not noted yet, see ``note``."""
        return output.file, *self._made(output)

    def note(self, group: Group, made: Sequence[Made], *, whole: bool) -> list[str]:
        """Note what ``made`` gave, here or in another process; the files that were written.

        A group that is not ``whole``, because something failed, is planned again the next time.
        """
        for file, seen, written in made:
            self._keep(file, seen, written)
        if whole:
            self._put(group, (group.basis, [self._noted[file] for file, _, _ in made]))
        else:
            self._shelves.put_stats(group.name, {file: seen.stat for file, seen, _ in made}, shelved=group.shelved)
        return [file for file, _, written in made if written]

    def leave(self) -> list[str]:
        """Instead of ``write`` and ``finish`` where all is as it was left; what that build had to say."""
        state = self._state
        self._count(state.pages, len(state.shelves))
        if self._touched:  # folders that had just changed then can be told by their time now
            folders = note_folders(self.folder, state.folders, {*state.shelves.files(), *self._others}, self._touched)
            if folders != state.folders:
                save_state(self._state_file, state, folders=folders)
        return state.said

    def write(self, output: Output) -> bool:
        """Bring one file up to date; True where it had to be written."""
        group = alone(output)
        if output.file in self._noted:
            raise ConfigurationError(f"OUTPUT_PATH: two pages claim {output.file}")
        self._remember(*self._recorded(group))
        made = self.made(output)
        if not made[2]:
            self._stretches.keep(output.file)
        return bool(self.note(group, [made], whole=True))

    def joined(self, file: str, stretches: Iterable[tuple[str, Callable[[], bytes]]]) -> Iterator[bytes]:
        """The bytes of a file put together from stretches: for each a name of all it is made of, and what makes it.

        A stretch that the last build wrote into this very file is copied from there. To be used as ``Output.make``.
        """
        return self._stretches.joined(file, stretches, as_noted=self._is_as_noted(file))

    def indexed(self) -> list[str]:
        """The path of every page so far that is for search engines."""
        return [f"/{file.removesuffix('index.html')}" for file in self._indexed_files()]

    def _indexed_files(self) -> list[str]:
        noted = [file for file, row in self._noted.items() if row[_INDEXED]]
        return sorted([*(self._indexed or ()), *noted])

    def _keep(self, file: str, seen: Seen, written: bool) -> None:
        if file in self._noted:
            raise ConfigurationError(f"OUTPUT_PATH: two pages claim {file}")
        self._noted[file] = (file, seen.fingerprint, seen.sha256, seen.page, seen.indexed)
        self._stats[file] = seen.stat
        self._pages += seen.page
        folder = folder_of(file)
        if written or folder not in self._state.folders:
            self._touched.add(folder)
        if written:
            self.tally.written.append(file)
            self.tally.pages_written += seen.page

    def _made(self, output: Output) -> tuple[Seen, bool]:
        seen = self._unchanged(output)
        return (seen, False) if seen else self._make(output)

    def holds(self, file: str) -> bool:
        """Whether this build wrote or kept ``file``."""
        return file in self._stats or self._stays(file)

    def _stays(self, file: str) -> bool:
        """Whether it is of a group that is as the last build left it, and that this build never hears of."""
        return self._continued and file in self._noted_before and file not in self._files_looked_at

    @cached_property
    def _noted_before(self) -> set[str]:
        there = self._there_as_noted
        if there is None:
            return set(self._state.shelves.files())
        return there | self._lost if self._lost else there

    @cached_property
    def _files_looked_at(self) -> set[str]:
        return {row[_FILE] for rows in self._rows_looked_at() for row in rows}

    def sha256(self, file: str) -> tuple[str, int]:
        """Hash and size of a file this build wrote or kept."""
        return self._noted[file][_SHA256], self._stats[file][0]

    def finish(
        self, foreign: Iterable[str] = (), stamp: str = "", said: Sequence[str] = ()
    ) -> None:
        """Remove what no longer belongs here and remember what does. ``foreign``: files Pelican wrote.

        ``stamp`` names everything the build was made of, ``said`` is to be said again where it is left as it is.
        """
        wrote = set(foreign)
        others = set()
        for name in self._looked_at.keys() - self._put_names:
            self._shelves.remove(name)
        before = self._files_looked_at if self._continued else self._noted_before
        left = (before - self._lost | self._found.keys()) - self._stats.keys() - wrote
        for file in sorted(left):
            if file in before or self.may_remove(file):
                (self.folder / file).unlink(missing_ok=True)
                self._remove_empty_folders(file)
                self._touched.add(folder_of(file))
                self.tally.removed += 1
            else:
                others.add(file)
        others |= wrote
        folders = note_folders(
            self.folder, self._state.folders, {*self._stats, *others}, self._touched, self._stays
        )
        state = State(stamp, self._pages, list(said), wrote, others - wrote)
        stay = len(self._state.shelves) - len(self._files_looked_at) if self._continued else 0
        self._count(state.pages, stay + len(self._stats))
        save_state(
            self._state_file, state, self._shelves, folders=folders, stretches=self._stretches.now,
            indexed=self._indexed_files(), plan=self.plan,
        )  # fmt: skip

    def _count(self, pages: int, files: int) -> None:
        """Complete the tally, of so many pages among so many files."""
        tally = self.tally
        tally.files_written = len(tally.written) - tally.pages_written
        tally.pages_unchanged = pages - tally.pages_written
        tally.files_unchanged = files - pages - tally.files_written

    def _unchanged(self, output: Output) -> Seen | None:
        row, _stat = self._before.get(output.file, (None, None))
        found = self._stat_there(output.file)
        if row is None or found is None or row[_FINGERPRINT] != output.fingerprint:
            return None
        sha256 = str(row[_SHA256])
        # A file that was touched, or copied, may be the same all the same.
        if self._is_as_noted(output.file) or file_hash(self.folder / output.file) == sha256:
            return _seen(output, sha256, found)
        return None

    def _is_as_noted(self, file: str) -> bool:
        """Whether a file that the build has looked up lies there as the last build left it."""
        return file in self._before and file not in self._altered

    def _make(self, output: Output) -> tuple[Seen, bool]:
        """Write the file if its bytes are others than those there; not noted yet."""
        path = self._base + output.file
        try:
            sha256, found, written = self._writer.write(path, output.make(), self._stat_there(output.file))
        except OSError as error:
            raise ConfigurationError(f"OUTPUT_PATH: cannot write {path}: {error.strerror}") from None
        return _seen(output, sha256, found), written

    def may_remove(self, file: str) -> bool:
        """Whether a file that no build wants any more is the site's: what people put beside it stays."""
        if file in self._state.foreign or TEMPORARY.search(file) or file in self._noted_before:
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


def _seen(output: Output, sha256: str, found: Stat) -> Seen:
    return Seen(output.fingerprint, sha256, output.page, output.indexed, found)
