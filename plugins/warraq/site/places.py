"""Places of events for Arabic pages: the record has them in English, as the lexicons name them."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from warraq.lexicon import read_text, rows

_FILES = ("places.csv", "states.csv")


def place_in_arabic(place: str) -> str:
    """«الرباط» for "Rabat"; itself where no lexicon knows it."""
    return _arabic().get(place, place)


@lru_cache
def _arabic() -> dict[str, str]:
    places = {row["en"]: row["ar"] for row in rows("places.csv")}
    for row in rows("states.csv"):
        places.setdefault(row["en"], row["ar"])
        places.setdefault(row["capital_en"], row["capital_ar"])
    return {english: arabic for english, arabic in places.items() if english and arabic}


@lru_cache
def places_digest() -> str:
    """Changes with the lexicons that know the places."""
    return hashlib.sha256("\0".join(map(read_text, _FILES)).encode()).hexdigest()
