"""Where sentences end. Arabic has no capitals, so only marks, their neighbours and a few words tell."""

from __future__ import annotations

import re
from typing import Final

from warraq.arabic.letters import fold, is_arabic_letter

_CLOSERS: Final = "”»\"'’)]}"
_MARKS: Final = re.compile(r"[.!?؟…]+|\n+")
_OPENERS: Final = "“«\"'‘([{"
_WORD_BEFORE: Final = 24
"""Characters looked back for the word before a stop; longer words are no abbreviations."""

_ABBREVIATIONS: Final = frozenset(
    {"mr", "mrs", "ms", "dr", "st", "no", "vs", "prof", "jr", "sr", "inc", "ltd", "co"}
)
_RESUMPTIONS: Final = frozenset(
    fold(
        "قال قالت وقال وقالت وأضاف وأضافت وأكد وأكدت وأوضح وأوضحت وأشار وأشارت وتابع وتابعت ولفت ولفتت "
        "وذكر وذكرت وأعلن وأعلنت وشدد وشددت واعتبر واعتبرت ورأى ورأت ودعا ودعت وكان وكانت كما وفي ومن "
        "وكشف وكشفت وأعرب وأعربت واستطرد واستدرك وختم وعن وحول وبخصوص هذا وهو وهي ثم لكن ولكن فيما بينما"
    ).split()
)
"""Words that open a sentence after dots or a quoted question, where the mark alone does not tell."""


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of ``text``, without the space around them.

    They cover every character that is no space. «،» and «؛» never end one.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for mark in _MARKS.finditer(text):
        end = _end_after(text, mark.end())
        if mark.start() < start or not _ends_sentence(text, start, mark, end):
            continue
        _append(spans, text, start, end)
        start = end
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _end_after(text: str, end: int) -> int:
    """The end of the mark with the quotes and brackets that close on it."""
    while end < len(text) and text[end] in _CLOSERS:
        end += 1
    return end


def _ends_sentence(text: str, start: int, mark: re.Match[str], end: int) -> bool:
    signs = mark.group()
    if signs[0] == "\n" or end >= len(text) or text[end] == "\n":
        return True
    closed = end > mark.end()
    if signs == ".":
        return _full_stop(text, start, mark.start(), end, closed)
    if "…" in signs or signs.startswith(".."):
        return text[end].isspace() and _resumes(text, end)
    if not text[end].isspace():
        return not closed and is_arabic_letter(text[end])
    return not closed or _resumes(text, end)


def _full_stop(text: str, start: int, stop: int, end: int, closed: bool) -> bool:
    word = _word_before(text, start, stop)
    if not text[end].isspace():  # «الاتفاق.وأضاف»: a lost space, unless initials or a number
        return (
            closed is False and len(word) > 2 and _is_arabic(word) and is_arabic_letter(text[end])
        )
    if len(word) <= 1 and (word.isalpha() or not word):
        return False  # «د.», «J.»; a stop after nothing
    if word.lower() in _ABBREVIATIONS:
        return False
    return not (word.isdigit() and not text[start : stop - len(word)].strip())  # «1. » opens a list


def _word_before(text: str, start: int, stop: int) -> str:
    first = stop
    lowest = max(start, stop - _WORD_BEFORE)
    while first > lowest and (text[first - 1].isalnum() or "\u064b" <= text[first - 1] <= "\u0652"):
        first -= 1
    if first == stop and stop > start and text[stop - 1] in _CLOSERS:
        return text[stop - 1] * 2  # «(…).»: a closing mark is no initial
    return (
        text[first:stop]
        if first < stop
        else ("%%" if stop > start and not text[stop - 1].isspace() else "")
    )


def _is_arabic(word: str) -> bool:
    return is_arabic_letter(word[-1])


def _resumes(text: str, end: int) -> bool:
    """Whether the next word is one that opens a sentence."""
    following = text[end : end + 40].lstrip().lstrip(_OPENERS)
    return bool(following) and fold(following.split()[0].rstrip("،,:")) in _RESUMPTIONS
