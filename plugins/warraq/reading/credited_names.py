"""The names a credit may hold: people, by given name and shape, and outlets, by list and by their words."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from warraq.arabic.letters import fold, is_arabic_letter
from warraq.reading.vocabulary import (
    AGENCIES,
    GIVEN_NAMES,
    LEAD_VERBS,
    NAME_PARTICLES,
    OUTLET_WORDS,
    OUTLETS,
    PLACES,
)

PLAIN_NAME: Final = re.compile(r"[ء-يٱ-ۓ\u064b-\u0652ـ ]{4,60}")
_NO_NAME: Final = frozenset(
    "في من على الي عن مع بين كل هذا هذه ان او ثم بعد قبل ضد عام يوم حول لا لم لن ما".split()
)
_TITLE_WORDS: Final = frozenset(
    fold(
        "وزير رئيس الرئيس حزب مجلس النائب المستشار الدكتور اللواء وزارة جامعة السفير الملك الأمير الشيخ الإعلامي نجل مدير"
    ).split()
)
_VERBS: Final = LEAD_VERBS - GIVEN_NAMES - NAME_PARTICLES
_PRESENT: Final = re.compile(r"(?:يكتب|يوا?صل|يت[ء-ي]{3,}|يست[ء-ي]{2,}|تست[ء-ي]{2,})")
NOT_IN_NAMES: Final = _NO_NAME | _TITLE_WORDS


def is_known_outlet(folded: str) -> bool:
    return folded in OUTLETS or is_agency(folded)


def is_agency(folded: str) -> bool:
    """«أ.ف.ب», «أ ف ب» and «أ .ف .ب» are one."""
    return " ".join(folded.replace(".", " ").split()) in _AGENCY_KEYS


_AGENCY_KEYS: Final = frozenset(" ".join(name.replace(".", " ").split()) for name in AGENCIES)


def is_person(text: str, *, announced: bool = False) -> bool:
    """Whether ``text`` is one or more full names: given name first, two to five words, nothing else.

    After «كتب» or «بقلم» (``announced``) any two to five plain words are a name.
    """
    if not PLAIN_NAME.fullmatch(text):
        return False
    names = re.split(r"\s+و\s*(?=[ء-ي])", text) if " و" in text else [text]
    if len(names) == 1:
        return _is_full_name(fold(names[0]).split(), announced)
    joined = [fold(name).split() for name in names]
    return all(
        _is_full_name(words, announced) or (announced and len(words) == 1) for words in joined
    ) or _is_full_name(fold(text).split(), announced)


_NISBA_NAME: Final = re.compile(r"(?!ال|و)[ء-ي]{3,8} ال[ء-ي]{2,8}ي")


def looks_like_name(part: str) -> bool:
    """Beside a city or an agency: an unknown given name before a family name with its nisba."""
    folded = fold(part)
    return (
        _NISBA_NAME.fullmatch(folded) is not None
        and folded not in PLACES
        and not is_known_outlet(folded)
        and folded.split()[0] not in _VERBS | _TITLE_WORDS
    )


def _is_full_name(words: list[str], announced: bool) -> bool:
    if not 2 <= len(words) <= 5 or any(word in _NO_NAME or word in _TITLE_WORDS for word in words):
        return False
    if len(words) - sum(word in NAME_PARTICLES for word in words) > 4:
        return False
    if any(len(word) < 2 or word in _VERBS or _PRESENT.fullmatch(word) for word in _free(words)):
        return False
    return announced or words[0] in GIVEN_NAMES or words[0] == "ابو"


def _free(words: list[str]) -> list[str]:
    """The words behind the first that no particle makes a name: «أبو طالب» demands nothing."""
    return [word for before, word in pairwise(words) if before not in NAME_PARTICLES]


def is_outlet_name(folded: str) -> bool:
    words = folded.split()
    return (
        len(words) <= 4
        and any(word in OUTLET_WORDS for word in words)
        and all(map(is_arabic_letter, folded.replace(" ", "").replace(".", "")))
    )
