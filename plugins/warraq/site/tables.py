"""Registry and lexicons as they were built last, kept in the cache.

Reading, checking and folding them takes more than a second; a build with one new seed should not. A file is
named by the fingerprint of all that it was built from, so it is right or not found. Of a book of phrases only
those are read whose first word is met: an article has some hundred words, a book a hundred thousand phrases.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import sys
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from warraq.arabic.tokens import Phrasebook
from warraq.knowledge import Knowledge
from warraq.site.code import code_digest
from warraq.site.collector import uncollected
from warraq.site.state import write_atomically
from warraq.store import digest_of


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
                self.given[name] = _Unpickler(_whole(path.read_bytes()), self.given).load()
            return self.given[name]
        except Exception:  # none there yet, or a damaged one: unpickling raises what it likes
            with uncollected():
                built = build()
        for old in self.folder.glob(f"{name}-*.pickle"):
            old.unlink(missing_ok=True)
        with suppress(OSError), uncollected():  # it only saves time
            raw = _pickled(built, self.given)
            write_atomically(path, [_hash(raw), raw])
        self.given[name] = built
        return built


def _hash(raw: bytes) -> bytes:
    return hashlib.sha256(raw).digest()


def _whole(raw: bytes) -> bytes:
    """What stands behind its hash; a part of it might be read only when it is too late to build it again."""
    if _hash(found := raw[32:]) != raw[:32]:
        raise ValueError("damaged")
    return found


class _Branches(MutableMapping[str, Any]):
    """What phrases begin with, and all that follows each word: unpickled when it is first asked for."""

    def __init__(self, packed: dict[str, bytes]) -> None:
        self._packed = packed
        self._read: dict[str, Any] = {}

    def __getitem__(self, word: str) -> Any:
        raw = self._packed.pop(word, None)
        if raw is not None:
            # Whoever can write into the cache can change the code beside it as well.
            self._read[word] = pickle.loads(raw)  # noqa: S301
        return self._read[word]

    def __contains__(self, word: object) -> bool:
        return word in self._read or word in self._packed

    def __setitem__(self, word: str, further: Any) -> None:
        self._packed.pop(word, None)
        self._read[word] = further

    def __delitem__(self, word: str) -> None:
        if self._packed.pop(word, None) is None:
            del self._read[word]

    def __iter__(self) -> Iterator[str]:
        return iter([*self._read, *self._packed])

    def __len__(self) -> int:
        return len(self._read) + len(self._packed)


def _book_of(packed: dict[str, bytes]) -> Phrasebook:
    book = Phrasebook()
    vars(book)["_root"] = _Branches(packed)
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
    """Takes a dataclass with slots by the arguments that make it: its own way asks for its fields each time.

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
            return _book_of, ({word: _pickled(further, {}) for word, further in vars(value)["_root"].items()},)
        values = _values_of(kind)
        return NotImplemented if values is None else (kind, values(value))


@lru_cache
def _values_of(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """What gives the values of all fields, if ``kind`` is a dataclass with slots."""
    if not is_dataclass(kind) or "__slots__" not in kind.__dict__:
        return None
    names = [field.name for field in fields(kind)]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names)


def _pickled(value: Any, given: Mapping[str, Any]) -> bytes:
    buffer = io.BytesIO()
    _Pickler(buffer, given).dump(value)
    return buffer.getvalue()
