"""Outputs as they are planned: what each is made of, and what a build did with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from warraq.site.atomic import Content
from warraq.site.state import Seen


@dataclass(frozen=True, slots=True)
class Output:
    """One file to be. ``make`` is called only where the file must be written.

    ``page`` tells pages for readers from the other files, ``indexed`` those that stand in the sitemap. ``subject``
    is what a page shows, for those who are told of it.
    """

    file: str
    fingerprint: str
    make: Callable[[], Content]
    page: bool = True
    indexed: bool = False
    subject: Any = None


@dataclass(frozen=True, slots=True)
class Group:
    """Outputs that rest on the same things, named by ``basis``: where it is the recorded one, they are not planned.

    ``shelved``: one of very many, of which a build looks only at those that may have changed.
    """

    name: str
    basis: str
    plan: Callable[[], Iterable[Output]]
    shelved: bool = False


def alone(output: Output) -> Group:
    return Group(output.file, output.fingerprint, lambda: [output])


Made = tuple[str, Seen, bool]
"""A file brought up to date: what to note of it, and whether it was written."""


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
