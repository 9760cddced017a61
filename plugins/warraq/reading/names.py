"""Which words may be names: for a credit line whose place in the file shows that it is one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from warraq.arabic.letters import fold
from warraq.lexicon import read_text, rows
from warraq.reading.vocabulary import GIVEN_NAMES, NAME_PARTICLES

_TITLE: Final = re.compile(r"(?:[أا]\s?\.?\s?)?[دم]\s?\.\s?|[أا]\s?\.\s?|(?:ال)?(?:دكتور|مهندس)ة?\s+")


def without_title(name: str) -> str:
    """«د. فلان الفلاني» without «د.»."""
    found = _TITLE.match(name)
    return name[found.end() :] if found else name


def may_be_person(words: list[str], *, beside: bool) -> bool:
    """Whether folded words look like a full name.

    Alone they need a known given name in front, and no common word behind it that is no name;
    ``beside`` a city or an outlet, words that are no common ones will do.
    """
    proper = [
        word for before, word in zip(["", *words], words, strict=False)
        if word not in NAME_PARTICLES and before not in NAME_PARTICLES
    ]  # fmt: skip
    if not 1 <= len(proper) <= 4 or not 2 <= len(words) <= 5:
        return False
    given, names, common = _lists()
    if words[0] in given or words[0] in GIVEN_NAMES or words[0] in ("ابو", "ال"):
        return all(word in names or word not in common for word in proper)
    return beside and common.isdisjoint(proper)


def may_be_place(words: list[str]) -> bool:
    """Whether folded words may be a city nobody listed: no common words, no names of persons."""
    given, _names, common = _lists()
    return 1 <= len(words) <= 3 and common.isdisjoint(words) and words[0] not in given


@lru_cache(maxsize=1)
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Given names, all names, and common words, folded."""
    table = [(fold(row["ar"]), row["kind"]) for row in rows("names.csv")]
    given = frozenset(name for name, kind in table if kind in ("given", "both"))
    return given, frozenset(name for name, _ in table), frozenset(read_text("common_words.txt").split())
