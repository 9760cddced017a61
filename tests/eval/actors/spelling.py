"""When two spellings of a name count as one, in Arabic and in English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from warraq.arabic.tokens import words

_HONORIFICS: Final = frozenset(
    words(
        "السيد السيدة الدكتور الدكتورة د الأستاذ الأستاذة الشيخ الحاج الملك الملكة الأمير الأميرة "
        "الرئيس الإمبراطور الجنرال الفريق اللواء العقيد سمو مولاي سيدي المستشار النائب الوزير دون اللورد السير البابا"
    )
)
_GENERIC: Final = frozenset(
    words("حزب جريدة صحيفة موقع قناة مجلة جماعة تنظيم دولة جمهورية مملكة حركة جبهة راديو مؤسسة وكالة")
)
"""Words before a name that usage puts or leaves out; the name must go on after them."""


@lru_cache(maxsize=1 << 14)
def name_keys(name: str) -> tuple[str, ...]:
    """Folded forms of an Arabic name: whole, and without the words usage leaves out."""
    parts = [word for word in words(name) if word[0].isalnum()]
    keys = [_joined(parts)]
    while len(parts) > 1 and (parts[0] in _HONORIFICS or parts[0] in _GENERIC):
        parts = parts[1:]
        keys.append(_joined(parts))
    return tuple(key for key in dict.fromkeys(keys) if len(key) > 1)


def _joined(parts: list[str]) -> str:
    """Without spaces (عبد العزيز, عبدالعزيز) and articles."""
    return "".join(part[2:] if part.startswith("ال") and len(part) > 4 else part for part in parts)


_PARTICLES: Final = frozenset("al el the bin ben ibn king prince princess sheikh".split())
_SOUNDS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tch|tsh|ch", "sh"), (r"dj", "j"), (r"ck|c(?![h])|q", "k"), (r"ph", "f"), (r"dh", "d"),
        (r"th", "t"), (r"gh", "g"), (r"x", "ks"), (r"ou|oo|u", "o"), (r"ee|y|ie|ei|ai", "i"),
        (r"w", "o"), (r"v", "f"), (r"p", "b"), (r"e", "a"), (r"h\b", ""),
    )
)  # fmt: skip


def plain(name: str) -> str:
    """ASCII, small letters, without brackets and apostrophes."""
    name = re.sub(r"\([^)]*\)", "", name).replace("ı", "i")
    name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"['’`.]", "", name).replace("-", " ").strip()


def english_key(name: str) -> str:
    return "".join(word for word in plain(name).split() if word not in ("al", "el", "the", "of"))


def sounds(name: str) -> str:
    """What is left of a Latin spelling when the press's habits are levelled: Khalifa, Khelifah."""
    text = " ".join(word for word in plain(name).split() if word not in _PARTICLES)
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    return re.sub(r"(.)\1+", r"\1", text.replace(" ", ""))


def acceptable(found: str, accepted: Iterable[str]) -> bool:
    """Same consonants in the same order, and at most one vowel in five letters differs."""
    return any(_close(sounds(found), sounds(name)) for name in accepted)


def shortened(found: str, accepted: Iterable[str]) -> bool:
    """One is the other without some of its names: King Salman, King Salman bin Abdulaziz."""
    one = {sounds(word) for word in plain(found).split()} - {""}
    others = ({sounds(word) for word in plain(name).split()} - {""} for name in accepted)
    return any(one <= other or other <= one for other in others)


def _close(one: str, other: str) -> bool:
    if one == other:
        return True
    skeleton = [re.sub(r"[aoi]", "", text) for text in (one, other)]
    return skeleton[0] == skeleton[1] and distance(one, other) <= max(1, len(other) // 5)


def distance(one: str, other: str) -> int:
    """Levenshtein."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        before, row[0] = row[0], at
        for to, wanted in enumerate(other, start=1):
            before, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, before + (letter != wanted))
    return row[-1]


__all__ = ["acceptable", "distance", "english_key", "name_keys", "plain", "shortened", "sounds"]
