"""Registry and lexicons as they were built last, kept in the cache.

Reading, checking and folding them takes more than a second; a build with one new seed should not. A file is
named by the fingerprint of all that it was built from, so it is right or not found.
"""

from __future__ import annotations

import io
import pickle
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

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
                self.given[name] = _Unpickler(path.read_bytes(), self.given).load()
            return self.given[name]
        except Exception:  # none there yet, or a damaged one: unpickling raises what it likes
            built = build()
        for old in self.folder.glob(f"{name}-*.pickle"):
            old.unlink(missing_ok=True)
        with suppress(OSError):  # it only saves time
            write_atomically(path, _pickled(built, self.given))
        self.given[name] = built
        return built


class _Unpickler(pickle.Unpickler):
    def __init__(self, raw: bytes, given: Mapping[str, Any]) -> None:
        super().__init__(io.BytesIO(raw))
        self._given = given

    def persistent_load(self, name: str) -> Any:
        return self._given[name]


class _Pickler(pickle.Pickler):
    """Takes a dataclass with slots by the arguments that make it: its own way asks for its fields each time."""

    def __init__(self, buffer: io.BytesIO, given: Mapping[str, Any]) -> None:
        super().__init__(buffer, pickle.HIGHEST_PROTOCOL)
        self._names = {id(table): name for name, table in given.items()}

    def persistent_id(self, value: Any) -> str | None:
        return self._names.get(id(value))

    def reducer_override(self, value: Any) -> Any:
        kind = type(value)
        if kind is not type and is_dataclass(kind) and "__slots__" in kind.__dict__:
            return kind, tuple(getattr(value, field.name) for field in fields(kind))
        return NotImplemented


def _pickled(value: Any, given: Mapping[str, Any]) -> bytes:
    buffer = io.BytesIO()
    _Pickler(buffer, given).dump(value)
    return buffer.getvalue()
