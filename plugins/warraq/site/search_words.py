"""Words as the search index holds them; ``theme/static/js/fold.js`` reads a question in the same way."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from warraq.arabic.letters import fold
from warraq.arabic.tokens import clitic_splits, words
from warraq.lexicon import read_text, rows

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"^(?:[وف]?بال|[وفك]?ال|[وف]?لل)(?=..)(?:ال(?=..))?")
"""«ال» twice: folded, «آلوسي» seems to begin with it, and «الآلوسي» must come to the same.

No «وكال»: «وكالات» is agencies, and «وكالمغرب» hardly ever stands in the news.
"""
_OF_THE = re.compile(r"[وف]?لل(?=..)")
_SHORTEST = 3
_SURE = 4
"""Letters of a place that may be cut out of a common word: «بتونس», but not «بعدن» out of «بعد»."""
_PLACES = (("places.csv", ("ar", "aliases")), ("states.csv", ("ar", "aliases_ar", "capital_ar")))
_COMMON = "common_words.txt"


class _Letters(dict[int, int | None]):
    """Takes marks out of a text; each letter is looked up once."""

    def __missing__(self, letter: int) -> int | None:
        self[letter] = None if unicodedata.category(chr(letter)) == "Mn" else letter
        return self[letter]


_WITHOUT_MARKS = _Letters()


class KnownWords(NamedTuple):
    """Words that may stand behind a particle: single words of the names of people and places; and common words."""

    people: frozenset[str]
    places: frozenset[str]
    common: frozenset[str]


def known_words() -> KnownWords:
    """Those of the lexicons."""
    people = frozenset(_names("names.csv", ("ar",)))
    places = frozenset(name for file, columns in _PLACES for name in _names(file, columns))
    return KnownWords(people, places, frozenset(read_text(_COMMON).split()))


class SearchWords:
    """``words(text)``: the words of a text, folded and without «ال»; where one can be read in two ways, both."""

    def __init__(self, known: KnownWords) -> None:
        self._known = known
        self.readings = lru_cache(maxsize=1 << 16)(self._readings)

    def __call__(self, text: str) -> list[str]:
        plain = unicodedata.normalize("NFD", fold(text)).translate(_WITHOUT_MARKS).lower()
        return [reading for word in _WORD.findall(plain) for reading in self.readings(word)]

    def _readings(self, word: str) -> tuple[str, ...]:
        """«للجنه» is of the garden («جنه») or of the committee («لجنه»); «بمراكش» is in Marrakesh («مراكش»)."""
        found = [_ARTICLE.sub("", word, count=1)]
        if of_the := _OF_THE.match(word):
            found.append("ل" + word[of_the.end() :])
        found += self._names_behind(word)
        return tuple(dict.fromkeys(found))

    def _names_behind(self, word: str) -> Iterator[str]:
        """Names of people and places that stand behind و ف ب ل ك. Other words keep their first letter:
        «بطاقة» is a card, not «with energy».
        """
        people, places, common = self._known
        if len(word) <= _SHORTEST or word in people or word in places:
            return
        for _clitics, stem in clitic_splits(word)[1:]:
            long_enough = _SURE if word in common else _SHORTEST
            if len(stem) >= long_enough and (stem in places or (stem in people and word not in common)):
                yield _ARTICLE.sub("", stem, count=1)


def _names(file: str, columns: tuple[str, ...]) -> Iterator[str]:
    """The single words of the names in a lexicon."""
    for row in rows(file):
        for column in columns:
            for name in row.values(column):
                yield from (word for word in words(name) if len(word) >= _SHORTEST)


@lru_cache
def lexicon_digest() -> str:
    """Changes with the lexicons that ``search_words`` knows names from."""
    files = ("names.csv", _COMMON, *(file for file, _columns in _PLACES))
    return hashlib.sha256("\0".join(map(read_text, files)).encode()).hexdigest()
