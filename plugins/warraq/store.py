"""What has been enriched: one SQLite file, so that a build costs what is new.

A row's key is made of the seed's bytes, its file name and the knowledge it was read with, so what a key
stands for never changes. Where an entry rests on no answer of registry and lexicons that is another one now
(``settle``), it stays the *current* one of its seed; else whoever asks finds nothing and enriches again.
The file is a cache: it can be deleted.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from warraq.reading.repetition import Ending
from warraq.records import ConfigurationError

SCHEMA = 8
_BASES = 4
"""States of the code of which it is kept which entries are current: going back to one of them costs nothing."""
_LAST = "\U0010ffff"
"""Stands behind every id."""
_EACH = 1_000
"""Entries up to which each is asked for by its key: beyond, reading all of them is as fast."""
_TABLES = """
CREATE TABLE entries (
    key TEXT NOT NULL, id TEXT NOT NULL, digest TEXT NOT NULL,
    slim TEXT NOT NULL, light TEXT NOT NULL, record TEXT NOT NULL, extras TEXT NOT NULL, shingles BLOB NOT NULL,
    PRIMARY KEY (id, key)
) WITHOUT ROWID;
CREATE UNIQUE INDEX entries_by_key ON entries (key);
CREATE TABLE appearances (
    actor TEXT NOT NULL, key TEXT NOT NULL, role_ar TEXT, role_en TEXT, surfaces TEXT NOT NULL,
    PRIMARY KEY (actor, key)
) WITHOUT ROWID;
CREATE TABLE endings (key TEXT NOT NULL, name TEXT NOT NULL, outlet TEXT NOT NULL, lead TEXT NOT NULL, PRIMARY KEY (key, name)) WITHOUT ROWID;
CREATE TABLE failures (key TEXT PRIMARY KEY, error TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE asked (key TEXT PRIMARY KEY, marks BLOB NOT NULL);
CREATE TABLE current (wanted TEXT PRIMARY KEY, basis TEXT NOT NULL, key TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE settled (basis TEXT PRIMARY KEY, turn INTEGER NOT NULL, knowledge TEXT NOT NULL, facts BLOB NOT NULL);
CREATE TABLE roll (folder TEXT PRIMARY KEY, raw BLOB NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Stored:
    """One entry as it is kept, in JSON: ``slim`` to plan with, ``light`` for lists, ``record`` and ``extras`` for its page."""

    key: str
    id: str
    digest: str
    slim: str
    light: str
    record: str
    extras: str
    shingles: bytes = b""
    """What texts are compared by; see ``reading.duplicates``."""
    endings: tuple[Ending, ...] = ()
    """Lines at its end that may be the site's own."""
    appearances: tuple[tuple[str, str | None, str | None, str], ...] = ()
    """Of each actor named: id, role in both languages, and JSON of how often which surface stands for it."""
    asked: bytes = b""
    """As ``Entry.asked``."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a seed with this key cannot become an article: the error's class name and its reason."""

    key: str
    error: str
    reason: str


def entry_key(seed_digest: str, file: str, knowledge: str) -> str:
    """The key of a seed's entry: other bytes, another name or other knowledge give another key."""
    return hashlib.sha256(f"{seed_digest}\0{file}\0{knowledge}".encode()).hexdigest()


_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":"))


def dump(value: Any) -> str:
    """JSON, the same for the same value everywhere: keys sorted, no spaces, letters as they are."""
    return _ENCODER.encode(value)


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Store:
    """Entries by key. Use as a context manager; one process writes, ``batch`` commits are atomic."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._db = _opened(path)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._db.close()

    def reopen(self) -> None:
        """In a process that began as a copy of another: SQLite's connections must not be shared."""
        self._inherited = self._db  # closed by nobody here: it is the other process's
        self._db = sqlite3.connect(self._path)

    def roll(self, folder: str) -> bytes | None:
        """What was kept of this folder of seeds; None where it was another one that was kept last."""
        row = self._db.execute("SELECT raw FROM roll WHERE folder = ?", (folder,)).fetchone()
        return row[0] if row else None

    def keep_roll(self, folder: str, raw: bytes) -> None:
        """Of one folder only: whoever keeps another's entries may drop those of this one."""
        with self._db:
            self._db.execute("DELETE FROM roll")
            self._db.execute("INSERT INTO roll VALUES (?, ?)", (folder, raw))

    def keys(self) -> set[str]:
        """Keys of all entries and failures held."""
        rows = self._db.execute("SELECT key FROM entries UNION ALL SELECT key FROM failures")
        return {key for (key,) in rows}

    def held(self, keys: Collection[str]) -> set[str]:
        """Those of ``keys`` of which there is an entry or a failure."""
        if len(keys) >= _EACH:
            return self.keys().intersection(keys)
        query = "SELECT key FROM entries WHERE key = ?1 UNION ALL SELECT key FROM failures WHERE key = ?1"
        return {key for key in keys if self._db.execute(query, (key,)).fetchone()}

    def settled(self, basis: str) -> str:
        """The knowledge that the current entries of ``basis`` were last compared with; "" where there is none."""
        row = self._db.execute("SELECT knowledge FROM settled WHERE basis = ?", (basis,)).fetchone()
        return row[0] if row else ""

    def settle(
        self, basis: str, knowledge: str, facts: Mapping[str, str],
        changes: Callable[[Mapping[str, str], Mapping[str, str]], Callable[[bytes], bool]],
    ) -> None:  # fmt: skip
        """Compare with other knowledge, whose ``facts`` are these.

        Only entries stay current of which ``changes(facts before, facts)`` says, by what they asked, that they are
        out of reach. All of it happens, or nothing.
        """
        row = self._db.execute("SELECT facts FROM settled WHERE basis = ?", (basis,)).fetchone()
        reached: list[tuple[str]] = []
        if row is not None:
            reach = changes(json.loads(zlib.decompress(row[0])), facts)
            query = "SELECT wanted, marks FROM current JOIN entries USING (key) LEFT JOIN asked USING (key) WHERE basis = ?"
            reached = [(wanted,) for wanted, marks in self._db.execute(query, (basis,)) if marks is None or reach(marks)]
        packed = zlib.compress(dump(facts).encode("utf-8", "surrogatepass"), 1)
        with self._db:
            self._db.executemany("DELETE FROM current WHERE wanted = ?", reached)
            turn = self._db.execute("SELECT ifnull(max(turn), 0) + 1 FROM settled").fetchone()[0]
            self._db.execute("INSERT OR REPLACE INTO settled VALUES (?, ?, ?, ?)", (basis, turn, knowledge, packed))
            self._db.execute("DELETE FROM settled WHERE turn <= ?", (turn - _BASES,))
            self._db.execute("DELETE FROM current WHERE basis NOT IN (SELECT basis FROM settled)")

    def current(self, basis: str, wanted: Collection[str] | None = None) -> Iterator[tuple[str, str]]:
        """(what was wanted, key of the entry or failure) of all that ``basis`` has, or of what is ``wanted`` at least."""
        if wanted is None or len(wanted) >= _EACH:
            yield from self._db.execute("SELECT wanted, key FROM current WHERE basis = ?", (basis,))
            return
        for one in wanted:
            yield from self._db.execute("SELECT wanted, key FROM current WHERE wanted = ? AND basis = ?", (one, basis))

    def make_current(self, basis: str, keys: Mapping[str, str]) -> None:
        """``keys``: what has been found or put for what is wanted beside all that ``current`` gave for ``basis``."""
        if not keys:
            return
        with self._db:
            rows = ((wanted, basis, key) for wanted, key in keys.items())
            self._db.executemany("INSERT OR IGNORE INTO current VALUES (?, ?, ?)", rows)

    def put(self, batch: Iterable[Stored | Failure]) -> None:
        """Keep a batch, all of it or nothing."""
        with self._db:
            for row in batch:
                if isinstance(row, Failure):
                    failure = (row.key, row.error, row.reason)
                    self._db.execute("INSERT OR REPLACE INTO failures VALUES (?, ?, ?)", failure)
                else:
                    many = ((actor, row.key, *rest) for actor, *rest in row.appearances)
                    self._db.executemany("INSERT OR REPLACE INTO appearances VALUES (?, ?, ?, ?, ?)", many)
                    texts = (row.key, row.id, row.digest, row.slim, row.light, row.record, row.extras)
                    self._db.execute(
                        "INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        (*texts, row.shingles),
                    )
                    self._db.execute("INSERT OR REPLACE INTO asked VALUES (?, ?)", (row.key, row.asked))
                    endings = [(row.key, one.name, one.outlet, one.lead) for one in row.endings]
                    self._db.executemany("INSERT OR REPLACE INTO endings VALUES (?, ?, ?, ?)", endings)

    def lights(self, keys: set[str]) -> Iterator[tuple[str, str, str]]:
        """(key, record digest, light JSON) of the entries wanted."""
        for key, digest, light in self._db.execute("SELECT key, digest, light FROM entries"):
            if key in keys:
                yield key, digest, light

    def slims(self, keys: Set[str]) -> Iterator[tuple[str, str, str]]:
        """(key, record digest, slim JSON) of the entries wanted."""
        if len(keys) < _EACH:
            for key in keys:
                yield from self._db.execute("SELECT key, digest, slim FROM entries WHERE key = ?", (key,))
            return
        for key, digest, slim in self._db.execute("SELECT key, digest, slim FROM entries"):
            if key in keys:
                yield key, digest, slim

    def light(self, key: str) -> dict[str, Any]:
        """The light record of one entry, read now."""
        row = self._db.execute("SELECT light FROM entries WHERE key = ?", (key,)).fetchone()
        return dict(json.loads(row[0]))

    def failures(self, keys: Container[str]) -> Iterator[Failure]:
        for key, error, reason in self._db.execute("SELECT key, error, reason FROM failures"):
            if key in keys:
                yield Failure(key, error, reason)

    def record(self, key: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """The whole record of one entry and its extras, read now."""
        row = self._db.execute(
            "SELECT record, extras FROM entries WHERE key = ?", (key,)
        ).fetchone()
        return json.loads(row[0]), json.loads(row[1])

    def record_texts(self, keys: Set[str], first: str = "", last: str = _LAST) -> Iterator[tuple[str, bytes]]:
        """(key, record as JSON text) of the entries wanted with ids from ``first`` to ``last``, in the order of their ids.

        As bytes: nobody need read them as letters only to write them down again.
        """
        query = "SELECT key, CAST(record AS BLOB) FROM entries WHERE id BETWEEN ? AND ? ORDER BY id"
        for key, record in self._db.execute(query, (first, last)):
            if key in keys:
                yield key, record

    def appearances(self, actor: str) -> dict[str, tuple[str | None, str | None, str]]:
        """Key of entry → role in both languages and JSON of the surfaces, for every entry that names the actor."""
        query = "SELECT key, role_ar, role_en, surfaces FROM appearances WHERE actor = ?"
        return {key: (ar, en, surfaces) for key, ar, en, surfaces in self._db.execute(query, (actor,))}

    def naming(self, actor: str) -> list[str]:
        """Keys of all entries that name an actor."""
        return [key for (key,) in self._db.execute("SELECT key FROM appearances WHERE actor = ?", (actor,))]

    def shingles(self, keys: Iterable[str]) -> dict[str, bytes]:
        """What the texts of some entries are compared by, as ``Stored.shingles`` has it."""
        query = "SELECT shingles FROM entries WHERE key = ?"
        return {key: self._db.execute(query, (key,)).fetchone()[0] for key in keys}

    def endings(self, keys: Container[str]) -> dict[str, list[Ending]]:
        """The lines that end the entries wanted, where they may be the site's own."""
        found: dict[str, list[Ending]] = {}
        for key, name, outlet, lead in self._db.execute("SELECT key, name, outlet, lead FROM endings"):
            if key in keys:
                found.setdefault(key, []).append(Ending(name, outlet, lead))
        return found

    def forget_all_but(self, keys: set[str]) -> None:
        """Drop entries no build needs, where they outnumber those in use."""
        if self._db.execute("SELECT (SELECT count(*) FROM entries) + (SELECT count(*) FROM failures)").fetchone()[0] <= len(keys) + _EACH:
            return
        stale = [(key,) for key in self.keys() - keys]
        if len(stale) <= max(
            len(keys), 1_000
        ):  # some history is cheap and makes going back instant
            return
        with self._db:
            self._db.executemany("DELETE FROM entries WHERE key = ?", stale)
            self._db.executemany("DELETE FROM endings WHERE key = ?", stale)
            self._db.executemany("DELETE FROM failures WHERE key = ?", stale)
            self._db.executemany("DELETE FROM asked WHERE key = ?", stale)
            self._db.execute("DELETE FROM appearances WHERE key NOT IN (SELECT key FROM entries)")
            held = "SELECT key FROM entries UNION ALL SELECT key FROM failures"
            self._db.execute(f"DELETE FROM current WHERE key NOT IN ({held})")  # noqa: S608 - no word of others


def _opened(path: Path) -> sqlite3.Connection:
    """The database at ``path``; a damaged file or one of another schema is begun again."""
    try:
        db = _current(path)
        if db is None:
            for name in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
                name.unlink(missing_ok=True)
            db = sqlite3.connect(path)
            db.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {SCHEMA}; COMMIT;")
        return _tuned(db)
    except (
        OSError,
        sqlite3.OperationalError,
    ) as error:  # no permission, disk full, locked for long
        raise ConfigurationError(f"CACHE_PATH: {path} cannot be used: {error}") from None


def _current(path: Path) -> sqlite3.Connection | None:
    db = sqlite3.connect(path)
    try:
        if db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA:
            return db
    except sqlite3.OperationalError:
        db.close()
        raise
    except sqlite3.DatabaseError:  # "file is not a database"
        pass
    db.close()
    return None


def _tuned(db: sqlite3.Connection) -> sqlite3.Connection:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute(
        "PRAGMA synchronous = NORMAL"
    )  # a cache: a crash may lose the last batch, never the file
    return db
