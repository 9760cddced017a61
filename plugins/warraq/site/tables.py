"""Registry and lexicons as they were built last, kept in the cache.

Reading, checking and folding them takes more than a second; a build with one new seed should not. A file is
named by the fingerprint of all that it was built from, so it is right or not found. Of a table with very many rows
only those are read that are asked for, of a book of phrases those whose first word is met: an article has some hundred
words, a book a hundred thousand phrases, the registry as many actors as all articles together.
"""

from __future__ import annotations

import io
import pickle
import sys
from array import array
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter
from pathlib import Path
from typing import Any
from zlib import crc32

from warraq.arabic.tokens import Phrasebook
from warraq.knowledge import Knowledge
from warraq.site.code import code_digest
from warraq.site.collector import uncollected
from warraq.site.state import write_atomically
from warraq.store import digest_of

_HASH = 4
"""Bytes of a checksum."""
_MANY = 1_000
"""Rows of a table that is read row by row; fewer are read faster at once."""


def kept_knowledge(knowledge: Knowledge, cache: Path) -> Knowledge:
    """The same knowledge; its tables come from ``cache`` where they are there, and are put there else."""
    code = code_digest("site/search_words.py")  # the fingerprint tells the stages' own
    fingerprint = digest_of(f"{knowledge.fingerprint} {code} {sys.version}")
    return replace(knowledge, keep=_Kept(cache, fingerprint[:32]))


@dataclass(frozen=True)
class _Kept:
    folder: Path
    fingerprint: str
    given: dict[str, Any] = field(default_factory=dict)
    """Tables that were asked for: one that stands in another is kept once, and is one object again."""

    def __call__(self, name: str, build: Callable[[], Any]) -> Any:
        path = self.folder / f"{name}-{self.fingerprint}.pickle"
        try:
            # Whoever can write into the cache can change the code beside it as well.
            with uncollected():
                self.given[name] = _Unpickler(_checked(path.read_bytes()), self.given).load()
            return self.given[name]
        except Exception:  # none there yet, or a damaged one: unpickling raises what it likes
            with uncollected():
                built = build()
        for old in self.folder.glob(f"{name}-*.pickle"):
            old.unlink(missing_ok=True)
        with suppress(OSError), uncollected():  # it only saves time
            raw = _pickled(built, self.given)
            write_atomically(path, [raw, _hash(raw)])
        self.given[name] = built
        return built


def _hash(raw: bytes | memoryview) -> bytes:
    """Tells a damaged file, which nobody made: it need not be hard to find another one for."""
    return crc32(raw).to_bytes(_HASH, "big")


def _checked(raw: bytes) -> bytes:
    """A pickle and the hash behind it, if they fit; a part might be read only when it is too late to build it again."""
    if _hash(memoryview(raw)[:-_HASH]) != raw[-_HASH:]:
        raise ValueError("damaged")
    return raw


class _Rows(MutableMapping[Any, Any]):
    """A dictionary whose values are unpickled when they are first asked for; none of them is an ``int`` itself."""

    def __init__(self, keys: str | Sequence[Any], ends: bytes, packed: bytes) -> None:
        """``keys``, as one text with a line for each if they are texts; ``ends`` of their values in ``packed``."""
        there = keys.split("\n") if isinstance(keys, str) else keys
        self._rows: dict[Any, Any] = dict(zip(there, range(len(there)), strict=True))
        self._ends = array("Q", ends)
        self._packed = memoryview(packed)

    @classmethod
    def arguments(cls, rows: Mapping[Any, Any]) -> tuple[str | Sequence[Any], bytes, bytes]:
        """What makes the like of ``rows``."""
        packed = [_pickled(row, {}) for row in rows.values()]
        ends = array("Q", accumulate(map(len, packed)))
        lines = all(isinstance(key, str) and "\n" not in key for key in rows) and len(rows) > 0
        return "\n".join(rows) if lines else list(rows), ends.tobytes(), b"".join(packed)

    def __getitem__(self, key: Any) -> Any:
        row = self._rows[key]
        if type(row) is int:
            begin = self._ends[row - 1] if row else 0
            # Whoever can write into the cache can change the code beside it as well.
            row = self._rows[key] = pickle.loads(self._packed[begin : self._ends[row]])  # noqa: S301
        return row

    def get(self, key: Any, default: Any = None) -> Any:
        return self[key] if key in self._rows else default

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __setitem__(self, key: Any, row: Any) -> None:
        self._rows[key] = row

    def __delitem__(self, key: Any) -> None:
        del self._rows[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


@dataclass(frozen=True)
class _Apart:
    """Stands, while it is pickled, for a dictionary of which each value is pickled by itself."""

    rows: Mapping[Any, Any]


def _is_long(value: Any) -> bool:
    """Whether ``value`` is a dictionary that is better read row by row; texts are read faster than they are looked up."""
    return type(value) is dict and len(value) >= _MANY and not isinstance(next(iter(value.values())), str | int)


def _book_of(root: _Rows) -> Phrasebook:
    book = Phrasebook()
    vars(book)["_root"] = root
    return book


def _table_beside(name: str) -> Any:
    """Stands in a pickle for the table ``name``, which is kept beside it."""
    raise LookupError(name)


class _Unpickler(pickle.Unpickler):
    def __init__(self, raw: bytes, given: Mapping[str, Any]) -> None:
        super().__init__(io.BytesIO(raw))
        self._given = given

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name)
        return self._given.__getitem__ if found is _table_beside else found


class _Pickler(pickle.Pickler):
    """Takes a dataclass by the arguments that make it: with slots, its own way asks for its fields each time.

    A table that was given, which is no plain dictionary or tuple, is named and not written again.
    """

    def __init__(self, buffer: io.BytesIO, given: Mapping[str, Any]) -> None:
        super().__init__(buffer, pickle.HIGHEST_PROTOCOL)
        self._names = {id(table): name for name, table in given.items()}

    def reducer_override(self, value: Any) -> Any:
        name = self._names.get(id(value))
        if name is not None:
            return _table_beside, (name,)
        kind: type = type(value)
        if kind is Phrasebook:
            return _book_of, (_Apart(vars(value)["_root"]),)
        if kind is _Apart:
            return _Rows, _Rows.arguments(value.rows)
        if not is_dataclass(kind):
            return NotImplemented
        values = _values_of(kind)(value)
        return kind, tuple(_Apart(one) if _is_long(one) else one for one in values)


@lru_cache
def _values_of(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of all fields of a dataclass."""
    names = [field.name for field in fields(kind)]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names)


def _pickled(value: Any, given: Mapping[str, Any]) -> bytes:
    buffer = io.BytesIO()
    _Pickler(buffer, given).dump(value)
    return buffer.getvalue()
