"""Boilerplate by repetition: what ends many different articles of an outlet is the site's, not theirs.

Only short lines that end no sentence count. Among 10,000 articles every such line that ended three or
more belonged to a site («لمشاهدة الفيديو من هنا»); of the longer ones most were background that
agencies say in the same words each time, and that is text.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from warraq.arabic.letters import fold

_LAST: Final = 3
"""Paragraphs at the end that are looked at."""
_LONGEST: Final = 80
_ENOUGH: Final = 5
"""Different articles of an outlet that a line must end before it counts as the site's own."""
_STOPS: Final = (".", "؟", "!", "»", '"', "”", "،")


@dataclass(frozen=True, slots=True)
class Ending:
    """A line that ends an article: its ``name``, the article's outlet, and a digest of its lead."""

    name: str
    outlet: str
    lead: str


def endings_of(outlet: str | None, body: Sequence[str]) -> tuple[Ending, ...]:
    """The short unfinished lines that a text ends with; its first paragraph is never one of them."""
    found = []
    for text in reversed(body[1:][-_LAST:]):
        if not _is_unfinished(text):
            break
        found.append(Ending(name_of(text), outlet or "", name_of(body[0])))
    return tuple(found)


def _is_unfinished(text: str) -> bool:
    text = text.strip()
    return len(text) <= _LONGEST and (text.endswith("..") or not text.endswith(_STOPS))


def name_of(line: str) -> str:
    """One name for a line however it is spelled; for ``ReadingOptions.repeated``."""
    return hashlib.sha256(fold(line.strip()).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def repeated_endings(endings: Iterable[Ending]) -> frozenset[tuple[str, str]]:
    """(outlet, name) of the lines that end at least five articles with different leads."""
    leads: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for ending in endings:
        leads[ending.outlet, ending.name].add(ending.lead)
    return frozenset(line for line, different in leads.items() if len(different) >= _ENOUGH)
