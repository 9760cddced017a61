"""Long lists cut into pages that stay as they are when the list grows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warraq.site.items import Item


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list. ``number`` is None on the bare address; ``before``/``after`` are numbers,
    0 for the bare address, None where there is no page."""

    number: int | None
    items: Sequence[Item]
    before: int | None
    after: int | None

    def path(self, base: str) -> str:
        return page_path(base, self.number or 0)


def page_path(base: str, number: int) -> str:
    return f"{base}{number}/" if number else base


def page_paths(base: str, count: int, length: int) -> list[str]:
    """Where the pages of ``newest_first`` lie, for a list of ``count``."""
    return [page_path(base, number) for number in range(_full(count, length) + 1)]


def _full(count: int, length: int) -> int:
    """Pages that are full, and numbered."""
    return max(0, count // length - 1)


def newest_first(from_oldest: Sequence[Item], length: int) -> list[Slice]:
    """The bare page holds the newest ``length`` to 2·``length`` − 1; full pages are numbered from the oldest.

    Each item stands on one page, and a new one changes the bare page only, until a page is full.
    """
    full = _full(len(from_oldest), length)
    slices = [
        Slice(
            number,
            from_oldest[(number - 1) * length : number * length][::-1],
            before=number + 1 if number < full else 0,
            after=number - 1 or None,
        )
        for number in range(1, full + 1)
    ]
    return [Slice(None, from_oldest[full * length :][::-1], None, full or None), *slices]


def in_order(items: Sequence[Item], length: int) -> list[Slice]:
    """The bare page holds the first ``length``; page 2, 3, … follow. A new item changes the last."""
    count = max(1, -(-len(items) // length))
    return [
        Slice(
            number if number > 1 else None,
            items[(number - 1) * length : number * length],
            before=None if number == 1 else (number - 1 if number > 2 else 0),
            after=number + 1 if number < count else None,
        )
        for number in range(1, count + 1)
    ]
