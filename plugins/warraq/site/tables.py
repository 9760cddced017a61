"""Registry and lexicons as they were built last, kept in the cache.

Reading, checking and folding them takes more than a second; a build with one new seed should not. A file is
named by the fingerprint of all that it was built from, so it is right or not found.
"""

from __future__ import annotations

import io
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from warraq.knowledge import Knowledge
from warraq.site.state import write_atomically
from warraq.store import digest_of


def kept_knowledge(knowledge: Knowledge, cache: Path) -> Knowledge:
    """The same knowledge; its tables come from ``cache`` where they are there, and are put there else."""
    fingerprint = digest_of(f"{knowledge.fingerprint} {sys.version}")
    return replace(knowledge, keep=_Kept(cache, fingerprint[:32]))


@dataclass(frozen=True)
class _Kept:
    folder: Path
    fingerprint: str

    def __call__(self, name: str, build: Callable[[], Any]) -> Any:
        path = self.folder / f"{name}-{self.fingerprint}.pickle"
        try:
            # Whoever can write into the cache can change the code beside it as well.
            return pickle.loads(path.read_bytes())  # noqa: S301
        except Exception:  # none there yet, or a damaged one: unpickling raises what it likes
            built = build()
        for old in self.folder.glob(f"{name}-*.pickle"):
            old.unlink(missing_ok=True)
        with suppress(OSError):  # it only saves time
            write_atomically(path, _pickled(built))
        return built


class _Pickler(pickle.Pickler):
    """Takes a dataclass with slots by the arguments that make it: its own way asks for its fields each time."""

    def reducer_override(self, value: Any) -> Any:
        kind = type(value)
        if kind is not type and is_dataclass(kind) and "__slots__" in kind.__dict__:
            return kind, tuple(getattr(value, field.name) for field in fields(kind))
        return NotImplemented


def _pickled(value: Any) -> bytes:
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(value)
    return buffer.getvalue()
