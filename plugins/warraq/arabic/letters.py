"""The letters: which are Arabic, and how a text is folded for matching.

Folded text is for comparing and finding only; it never reaches a page. ``fold_with_map`` gives the
way back to the offsets of the displayed text.
"""

from __future__ import annotations

import unicodedata
from typing import Final

TATWEEL: Final = "ـ"
TASHKEEL: Final = frozenset(
    chr(code)
    for first, last in (
        (0x610, 0x61A),
        (0x64B, 0x65F),
        (0x670, 0x670),
        (0x6D6, 0x6DC),
        (0x6DF, 0x6E4),
        (0x6E7, 0x6E8),
        (0x6EA, 0x6ED),
    )
    for code in range(first, last + 1)
)
"""Vowel signs, shadda, dagger alef, combining hamza and madda, and Quranic marks."""

INVISIBLE: Final = frozenset(
    chr(code)
    for first, last in (
        (0xAD, 0xAD),
        (0x61C, 0x61C),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
    )
    for code in range(first, last + 1)
)
"""Characters without a shape of their own: joiners, direction marks, soft hyphens, BOMs."""

LETTER_FOLDS: Final = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىیئېے", "ي"),
    **dict.fromkeys("ؤ", "و"),
    **dict.fromkeys("ةۀەہھ", "ه"),
    **dict.fromkeys("کگڭݣڪ", "ك"),
    "پ": "ب",
    "چ": "ج",
    "ڤ": "ف",
    "ڨ": "ق",
}
"""What is written apart but read as one in names and news words (the alef, ya, ha and kaf families)."""

DIGITS: Final = {chr(zero + value): str(value) for zero in (0x660, 0x6F0) for value in range(10)}


def _fold_char(char: str) -> str:
    if char in TASHKEEL or char in INVISIBLE or char == TATWEEL:
        return ""
    if char in LETTER_FOLDS:
        return LETTER_FOLDS[char]
    if char in DIGITS:
        return DIGITS[char]
    if "ﭐ" <= char <= "\ufefc":  # presentation forms: one glyph may hold several letters
        plain = unicodedata.normalize("NFKC", char)
        return "".join(map(_fold_char, plain)) if plain != char else char
    lowered = char.lower()
    return lowered if len(lowered) == 1 else char


class _FoldTable(dict[int, str]):
    """``str.translate`` table that learns a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code))
        return folded


_TABLE: Final = _FoldTable()
for _code in (*range(0x20, 0x180), *range(0x600, 0x700), *range(0x2000, 0x2070)):
    _ = _TABLE[_code]


def fold(text: str) -> str:
    """The text as it is matched: one alef, ya, ha and kaf, no signs, no tatweel, ASCII digits."""
    return text.translate(_TABLE)


def fold_with_map(text: str) -> tuple[str, list[int]]:
    """``fold(text)``, and for each of its characters the offset in ``text`` it came from.

    To bring a folded span back: ``text[map[start] : map[end - 1] + 1]``.
    """
    table = _TABLE
    folded: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(text):
        plain = table[ord(char)]
        if len(plain) == 1:
            folded.append(plain)
            offsets.append(offset)
        elif plain:
            folded.append(plain)
            offsets.extend([offset] * len(plain))
    return "".join(folded), offsets


def is_arabic_letter(char: str) -> bool:
    """Whether ``char`` is a letter of the Arabic script (signs, digits and tatweel are none)."""
    return (
        ("ء" <= char <= "ي" and char != TATWEEL)
        or ("ٮ" <= char <= "ۓ" and char not in TASHKEEL)
        or char in "ەۮۯۺۻۼۿ"
        or "ݐ" <= char <= "ݿ"
        or ("ﭐ" <= char <= "\ufefc" and unicodedata.category(char) == "Lo")
    )


def strip_tashkeel(text: str) -> str:
    """The text without vowel signs and tatweel; letters stay as they are written."""
    return text.translate(_NO_TASHKEEL)


_NO_TASHKEEL: Final = {ord(char): None for char in (*TASHKEEL, TATWEEL)}
