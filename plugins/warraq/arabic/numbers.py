"""Numbers in figures and in words, with the spans they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from warraq.arabic.letters import fold_with_map


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the text: ``text[start:end]`` says it.

    ``value`` is None where the figures can be read in two ways («1.300»: a thousand, or one and a
    bit). ``unit`` is "percent" or "".
    """

    start: int
    end: int
    value: Decimal | None
    unit: str = ""


ONES: Final = {
    "واحد": 1, "واحده": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2,
    "ثلاثه": 3, "ثلاث": 3, "اربعه": 4, "اربع": 4, "خمسه": 5, "خمس": 5, "سته": 6, "ست": 6,
    "سبعه": 7, "سبع": 7, "ثمانيه": 8, "ثماني": 8, "ثمان": 8, "تسعه": 9, "تسع": 9,
    "عشره": 10, "عشر": 10,
}  # fmt: skip
_TEEN_ONES: Final = {**ONES, "احد": 1, "احدي": 1, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2}
TENS: Final = {
    tens: value
    for stem, value in (
        ("عشر", 20),
        ("ثلاث", 30),
        ("اربع", 40),
        ("خمس", 50),
        ("ست", 60),
        ("سبع", 70),
        ("ثمان", 80),
        ("تسع", 90),
    )
    for tens in (stem + "ون", stem + "ين")
}
_HUNDREDS: Final = {
    "ميه": 100, "مايه": 100,
    "ميتان": 200, "ميتين": 200, "مايتان": 200, "مايتين": 200, "مايتي": 200, "ميتي": 200,
    **{
        stem + hundred: value
        for stem, value in (("ثلاث", 300), ("اربع", 400), ("خمس", 500), ("ست", 600), ("سبع", 700), ("ثمان", 800), ("ثماني", 800), ("تسع", 900))
        for hundred in ("ميه", "مايه")
    },
}  # fmt: skip
_SCALES: Final = {
    "الف": 10**3, "الاف": 10**3, "الفا": 10**3,
    "مليون": 10**6, "مليونا": 10**6, "ملايين": 10**6,
    "مليار": 10**9, "مليارا": 10**9, "مليارات": 10**9, "بليون": 10**9,
    "تريليون": 10**12,
}  # fmt: skip
_DUAL_SCALES: Final = {
    "الفان": 2 * 10**3, "الفين": 2 * 10**3, "الفي": 2 * 10**3,
    "مليونان": 2 * 10**6, "مليونين": 2 * 10**6, "مليوني": 2 * 10**6,
    "ملياران": 2 * 10**9, "مليارين": 2 * 10**9, "ملياري": 2 * 10**9,
}  # fmt: skip
_PERCENT: Final = re.compile(r"\s?[%٪]|\s(?:في|ب)\s?(?:المايه|الميه)")
_TOKEN: Final = re.compile(
    r"[0-9]+(?:[.,٫٬][0-9]+|(?<![0-9]{4})،[0-9]{3}(?![0-9])|،[0-9]{1,2}(?=\s?(?:[%٪]|(?:مليون|ملايين|مليار|مليارات|بليون|تريليون)(?![ء-ي])|(?:في |ب)(?:المايه|الميه))))*|[ء-ي]+"
)
"""The Arabic comma is a mark within a number only before three digits («30،000»), or two and a scale («3،5 مليون»)."""
_LONGEST_FIGURE: Final = 30
"""Digits in a row beyond this are no number of a news text (an id, a barcode)."""


def numbers(text: str) -> list[Number]:
    """The numbers of ``text``, from left to right, none inside another."""
    folded, offsets = fold_with_map(text)
    tokens = list(_TOKEN.finditer(folded))
    found: list[Number] = []
    index = 0
    while index < len(tokens):
        reading = _read(folded, tokens, index)
        if reading is None:
            index += 1
            continue
        value, following = reading
        first, last = tokens[index].start(), tokens[following - 1].end()
        if folded[first] == "و" and tokens[index].group()[1:] in _ONES_TENS:
            first += 1  # the «و» joins, it does not count
        percent = _PERCENT.match(folded, last)
        if percent:
            last = percent.end()
        found.append(
            Number(offsets[first], offsets[last - 1] + 1, value, "percent" if percent else "")
        )
        while index < len(tokens) and tokens[index].start() < last:
            index += 1
    return found


def _read(
    folded: str, tokens: list[re.Match[str]], index: int
) -> tuple[Decimal | None, int] | None:
    """The number that begins at a token, and the index of the token after it."""
    first = tokens[index].group()
    if first[0].isdigit():
        value = figures(first)
        if (
            value is not None
            and _adjacent(folded, tokens, index)
            and tokens[index + 1].group() in _SCALES
        ):
            return value * _SCALES[tokens[index + 1].group()], index + 2
        return value, index + 1
    return _read_words(folded, tokens, index)


def figures(text: str) -> Decimal | None:
    """The value of digits with their separators, or None where it can be read in two ways."""
    if len(text) > _LONGEST_FIGURE:
        return None
    plain = text.replace("٫", ".").replace("٬", ",").replace("،", ",")
    marks = {mark for mark in plain if not mark.isdigit()}
    if not marks:
        return Decimal(plain)
    if len(marks) == 2:
        return _grouped_decimal(plain, marks)
    return _one_mark(plain, marks.pop())


def _grouped_decimal(plain: str, marks: set[str]) -> Decimal | None:
    """«1.234,5» and «1,234.5»: the mark further right is the decimal one."""
    decimal = max(marks, key=plain.rindex)
    grouping = (marks - {decimal}).pop()
    if plain.count(decimal) > 1:
        return None
    return Decimal(plain.replace(grouping, "").replace(decimal, "."))


def _one_mark(plain: str, mark: str) -> Decimal | None:
    parts = plain.split(mark)
    grouped = len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])
    if len(parts) > 2:
        return Decimal("".join(parts)) if grouped else None
    if grouped:
        return Decimal("".join(parts)) if mark == "," else None
    return Decimal(".".join(parts))


def _read_words(folded: str, tokens: list[re.Match[str]], index: int) -> tuple[Decimal, int] | None:
    """A number in words: groups of hundreds, tens and ones, each with its scale, joined by «و»."""
    total, group, position, last_scale = 0, 0, index, 10**15
    limit = 1000
    while position < len(tokens):
        word = tokens[position].group()
        if position > index:
            if not _adjacent(folded, tokens, position - 1):
                break
            joined = word.startswith("و") and word[1:] not in {"", "احد"}
            bare = word[1:] if joined else word
        else:
            joined, bare = (
                True,
                word[1:] if word.startswith("و") and word[1:] in _ONES_TENS else word,
            )
        if bare in _SCALES and not joined and group and _SCALES[bare] < last_scale:
            total, group, last_scale, limit = total + group * _SCALES[bare], 0, _SCALES[bare], 1000
        elif (
            bare in _SCALES
            and joined
            and position > index
            and _SCALES[bare] < last_scale
            and not group
        ):
            total, last_scale = total + _SCALES[bare], _SCALES[bare]
        elif joined and bare in _DUAL_SCALES and _DUAL_SCALES[bare] < last_scale and not group:
            total, last_scale = total + _DUAL_SCALES[bare], _DUAL_SCALES[bare] // 2
        elif joined and (small := _small(folded, tokens, position, bare, limit)):
            value, length, limit = small
            group += value
            position += length - 1
        elif bare in _SCALES and position == index and bare != "الف":
            total, last_scale = _SCALES[bare], _SCALES[bare]
        else:
            break
        position += 1
    value = total + group
    plain = tokens[index].group()
    if value == 0 or (position == index + 1 and plain in _UNSURE_ALONE):
        return None
    return Decimal(value), position


_ONES_TENS: Final = frozenset({*ONES, *TENS, *_HUNDREDS})
_UNSURE_ALONE: Final = frozenset(
    {"واحد", "واحده", "الاف", "ملايين", "مليارات", "عشر", "ست", "الفا", "خمس", "سبع", "تسع", "الفي"}
)
"""Words that alone are too vague, or other words («ملايين», «ست»)."""


def _small(
    folded: str, tokens: list[re.Match[str]], position: int, bare: str, limit: int
) -> tuple[int, int, int] | None:
    """A part below a thousand: its value, its length in tokens, and what a next part must be below."""
    if bare in _HUNDREDS and limit > 100:
        return _HUNDREDS[bare], 1, 100
    if bare in TENS and limit > 10:
        return TENS[bare], 1, 0
    following = tokens[position + 1].group() if _adjacent(folded, tokens, position) else ""
    if bare in _TEEN_ONES and following in {"عشر", "عشره"} and limit > 11 and _TEEN_ONES[bare] < 10:
        return 10 + _TEEN_ONES[bare], 2, 0
    if bare in ONES and limit > 11:
        if following in {"ميه", "مايه"} and limit > 100 and 2 < ONES[bare] < 10:
            return ONES[bare] * 100, 2, 100
        return ONES[bare], 1, 11 if ONES[bare] < 10 else 0
    return None


def _adjacent(folded: str, tokens: list[re.Match[str]], position: int) -> bool:
    """Whether only blanks stand between this token and the next."""
    if position + 1 >= len(tokens):
        return False
    gap = folded[tokens[position].end() : tokens[position + 1].start()]
    return 0 < len(gap) <= 3 and not gap.strip()
