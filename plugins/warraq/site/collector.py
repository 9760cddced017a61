"""When Python looks for objects that hold only each other: not while much is loaded that stays until the end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_BETWEEN_COLLECTIONS = 50_000
"""New objects between two collections: some pages' worth (Python's own default is 700)."""


@contextmanager
def uncollected() -> Iterator[None]:
    """For loading and planning: with each fifty thousand objects made, the collector would walk all that are there.

    What was made stays out of its way until the end of ``long_lived_objects``.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.enable()


@contextmanager
def long_lived_objects() -> Iterator[None]:
    """What there is stays until the end: the collector need not walk it for every few pages."""
    gc.freeze()
    threshold = gc.get_threshold()
    gc.set_threshold(_BETWEEN_COLLECTIONS, *threshold[1:])
    try:
        yield
    finally:
        gc.set_threshold(*threshold)
        gc.unfreeze()


def rest_until_the_end() -> None:
    """The process ends soon, and all memory with it: the collector need not walk through everything three times more."""
    gc.freeze()
