"""Reading: seed bytes to text to Article. ``read`` and ``seed_id`` are all that others need.

The stage is loaded when it is first asked for: a build with nothing new needs ``identity`` alone.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from warraq.reading.article import (
        DROP_REASONS,
        NOTES,
        ReadingOptions,
        dateline_length,
        direction_of,
        read,
        seed_id,
    )

__all__ = [
    "DROP_REASONS",
    "NOTES",
    "ReadingOptions",
    "dateline_length",
    "direction_of",
    "read",
    "seed_id",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("warraq.reading.article"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
