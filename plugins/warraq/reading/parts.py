"""The parts of an article as they are found, line by line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from warraq.reading.markup import Line
from warraq.records import DateClaim, Dropped, Paragraph

LEAD: Final = 140
"""Characters from which a line is a paragraph of the body, whatever stands around it."""
RELATED_TITLE: Final = 150
LABEL: Final = 24
"""Characters of «أخبار ذات صلة:» and its like."""


@dataclass(slots=True)
class Layout:
    """The parts as they are found; ``stated`` tells which seed line each part stood on."""

    headline: str | None = None
    kicker: str | None = None
    byline: str | None = None
    outlet: str | None = None
    dateline: str | None = None
    published: DateClaim | None = None
    weekday_fits: bool = True
    body: list[Paragraph] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    stated: list[tuple[str, int]] = field(default_factory=list)
    captions: set[int] = field(default_factory=set)

    def drop(self, line: Line, reason: str) -> None:
        self.dropped.append(Dropped(line.number, line.text, reason))
