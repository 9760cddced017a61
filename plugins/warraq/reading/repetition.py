"""Boilerplate by repetition: what ends many different articles belongs to the site, not to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from warraq.arabic.letters import fold
from warraq.records import Article

_LAST: Final = 3
"""Paragraphs at the end that are looked at."""
_LONGEST: Final = 330
_ENOUGH: Final = 5
"""Different articles a line must end before it counts as the site's own."""


def repeated_endings(articles: Iterable[Article]) -> frozenset[str]:
    """Folded lines that end at least five articles with different leads; for ``ReadingOptions.repeated``."""
    leads: defaultdict[str, set[str]] = defaultdict(set)
    for article in articles:
        lead = fold(article.body[0].text)
        for paragraph in article.body[1:][-_LAST:]:
            if len(paragraph.text) <= _LONGEST:
                leads[fold(paragraph.text)].add(lead)
    return frozenset(line for line, different in leads.items() if len(different) >= _ENOUGH)
