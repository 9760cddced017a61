"""What an English sentence says of numbers, months and weekdays: for checking, never for writing."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

MONTHS: Final = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}  # fmt: skip
WEEKDAYS: Final = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
_ONES: Final = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES: Final = {"m": 10**6, "bn": 10**9, "k": 10**3}
_TOKEN: Final = re.compile(
    r"(?P<figure>\d+(?:[.,]\d+)*)(?P<ordinal>(?:st|nd|rd|th)\b)?(?P<short>(?:bn|m|k)\b)?|(?P<word>[a-z]+)",
    re.IGNORECASE,
)


def numbers(text: str) -> list[tuple[Decimal, bool]]:
    """The cardinal numbers said, in figures or words, and whether each is an ordinal in figures ("7th")."""
    tokens = list(_TOKEN.finditer(text))
    found: list[tuple[Decimal, bool]] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token["figure"]:
            value = _end_of_range(text, tokens, at) or _figure(token["figure"])
            if token["short"]:
                value *= _SHORT_SCALES[token["short"].lower()]
            at += 1
            while at < len(tokens) and _word(tokens[at]) in _SCALES and _near(text, tokens, at):
                value *= _SCALES[_word(tokens[at])]
                at += 1
            found.append((value, bool(token["ordinal"])))
            continue
        read = _in_words(text, tokens, at)
        if read is None:
            at += 1
            continue
        found.append((Decimal(read[0]), False))
        at = read[1]
    return found


def _figure(text: str) -> Decimal:
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text):
        return Decimal(text.replace(",", ""))
    if re.fullmatch(r"\d+[.,]\d+", text):
        return Decimal(text.replace(",", "."))
    return Decimal(re.sub(r"[.,]", "", text))


def _end_of_range(text: str, tokens: list[re.Match[str]], at: int) -> Decimal | None:
    """1953 for the second figure of "1950-53"."""
    before, figure = tokens[at - 1]["figure"] if at else None, tokens[at]["figure"]
    if before is None or not re.fullmatch(r"(?:19|20)\d\d", before) or not re.fullmatch(r"\d\d", figure):
        return None
    joined = text[tokens[at - 1].end() : tokens[at].start()] in ("-", "–", "/")
    return Decimal(before[:2] + figure) if joined and figure > before[2:] else None


def _word(token: re.Match[str]) -> str:
    return (token["word"] or "").lower()


def _near(text: str, tokens: list[re.Match[str]], at: int) -> bool:
    return at == 0 or text[tokens[at - 1].end() : tokens[at].start()] in (" ", "-", "\u00a0")


def _in_words(text: str, tokens: list[re.Match[str]], at: int) -> tuple[int, int] | None:
    """A number in words that begins at a token: its value and the token after it."""
    start, total, group, seen = at, 0, 0, False
    while at < len(tokens) and (at == start or _near(text, tokens, at)):
        word = _word(tokens[at])
        if word in _ONES and group % 10 == 0 and (group % 100 == 0 or _ONES[word] < 10):
            group += _ONES[word]
        elif word in _TENS and group % 100 == 0:
            group += _TENS[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in _SCALES:
            total, group = total + (group or 1) * _SCALES[word], 0
        elif word == "dozen" and at > start:
            group = (group or 1) * 12
        elif word == "and" and seen and at + 1 < len(tokens) and _word(tokens[at - 1]) in ("hundred", *_SCALES) and _word(tokens[at + 1]) in (*_ONES, *_TENS):
            at += 1
            continue
        else:
            break
        seen = True
        at += 1
    return (total + group, at) if seen else None


def months(text: str) -> set[int]:
    """Months named; "may" and "march" count only beside a figure or after "in", "of" or "since"."""
    found = set()
    for match in re.finditer(rf"\b({'|'.join(MONTHS)})\b", text, re.IGNORECASE):
        name = match[1]
        if not name[0].isupper():
            continue
        if name in ("May", "March"):
            before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip(" ,")
            if not (after[:1].isdigit() or re.search(r"(\d(st|nd|rd|th)?|\b(in|of|since|until|by|last|next|this|early|late|mid))$", before)):
                continue
        found.add(MONTHS[name.lower()])
    return found


def weekdays(text: str) -> set[int]:
    return {
        WEEKDAYS[match[1].lower()]
        for match in re.finditer(rf"\b({'|'.join(WEEKDAYS)})s?\b", text, re.IGNORECASE)
        if match[1][0].isupper()
    }
