"""The speaker of a sentence, said more shortly: without a bare title, a closed relative clause, a day."""

from __future__ import annotations

from typing import Final

from warraq.arabic.letters import fold
from warraq.arabic.months import WEEKDAYS
from warraq.reading.clause_trims import LONGEST_INSERT, without_comma
from warraq.reading.clause_whole import Clause, balanced, is_open, turns
from warraq.reading.clause_words import (
    AFTER_SUBJECT,
    HONORIFICS,
    OBJECT,
    PERSON_OBJECT,
    PRONOMINAL,
    SPEECH,
    THAT,
    TITLES,
    Word,
    is_verb,
    opens_circumstance,
    plain,
    word_set,
)
from warraq.reading.vocabulary import GIVEN_NAMES


def shorter_speaker(words: list[Word]) -> list[Word]:
    """«قال فلان، …، …، إن» → «قال فلان إن»: the speaker up to the first title, place or occasion."""
    sentence = Clause(words)
    that = sentence.that
    if that is None or sentence.verb not in SPEECH - PERSON_OBJECT or that < 4:
        return words
    if sentence.verb in _RELAYS or (
        words[that - 1].key == "علي" and sentence.verb not in _STRESSES
    ):
        return words
    tail = that
    colon = words[that - 1].text.endswith(":")
    while tail > 2 and words[tail - 1].key in {"علي", "الي", "عن", "من", "ب"}:
        tail -= 1
    span = words[1:tail]
    if turns(span) or any(
        word.depth or (is_verb(word.key) and word.key not in GIVEN_NAMES) for word in span[:1]
    ):
        return words
    end = _speaker_end(span)
    dropped = span[end:]
    if not dropped or not _closed_relative(span) or not _only_of_speaker(dropped):
        return words
    name = [*span[: end - 1], without_comma(_without_dash(span[end - 1]))]
    if not balanced(name) or is_open(name):
        return words
    if colon:
        last = name[-1]
        name[-1] = Word(last.text.rstrip(":،,") + ":", last.key, False, last.depth, last.bracket)
    return [words[0], *name, *words[tail:]]


def _without_dash(word: Word) -> Word:
    return Word(word.text.rstrip("-–—"), word.key, word.comma, word.depth, word.bracket)


def _closed_relative(span: list[Word]) -> bool:
    """No relative clause runs on into the «أن»: that «أن» might be its own."""
    for index in range(len(span) - 1, -1, -1):
        if PRONOMINAL.fullmatch(span[index].key):
            return any(word.comma for word in span[index:])
    return True


def _speaker_end(span: list[Word]) -> int:
    """How many words name the speaker: two at least, a name behind a lone title included."""
    for index in range(len(span)):
        if index >= 2 and _named(span[:index]) and span[index].key in TITLES:
            return index
        if index >= 2 and (opens_circumstance(span, index) or span[index].key in _ASIDE):
            return index
        if index >= 2 and (
            span[index].text[0] in "-–—" or span[index - 1].text.endswith(("-", "–"))
        ):
            return index
        if span[index].comma and index >= 1:
            honorific = all(word.key in HONORIFICS for word in span[: index + 1])
            return index + 1 if not honorific else len(span)
    return len(span)


def _length(words: list[Word], start: int) -> int:
    """Words up to the next comma."""
    end = start
    while end < len(words) and not words[end].comma:
        end += 1
    return end - start + 1


def _only_of_speaker(dropped: list[Word]) -> bool:
    """Whether every part of what is left out tells of the speaker, and none is what was announced."""
    starts = [0, *(index for index in range(1, len(dropped)) if dropped[index - 1].comma)]
    for start in starts:
        key = dropped[start].key
        titled = (
            key in TITLES or plain(key) in TITLES or key in GIVEN_NAMES or key in HONORIFICS
        )
        aside = opens_circumstance(dropped, start) or key in _ASIDE or key.startswith("ب")
        if not (
            titled
            or aside
            or PRONOMINAL.fullmatch(key)
            or key in {"في", "علي", "احد", "احدي", "وهو", "وهي", ""}
        ) and (OBJECT.fullmatch(key) or key.startswith("لل") or _length(dropped, start) > 4):
            return False
    return True


_RELAYS: Final = word_set("نقل نقلت")
_STRESSES: Final = word_set("أكد أكدت شدد شددت يؤكد تؤكد")
_ASIDE: Final = word_set("اليوم أمس لـ مساء صباح ظهر") | frozenset(fold(day) for day in WEEKDAYS)


def _named(span: list[Word]) -> bool:
    """Whether the words end with a person's name: a given name and another word behind it."""
    keys = [word.key for word in span]
    while keys and keys[0] in HONORIFICS:
        keys.pop(0)
    return len(keys) >= 2 and keys[0] in GIVEN_NAMES and len(keys) - 2 * keys.count("بن") <= 5


def without_bare_title(words: list[Word]) -> list[Word]:
    """«أجرى فلان الفلاني وزير …، مباحثات»: the title between a name and the comma behind it."""
    sentence = Clause(words)
    if sentence.verb is None or sentence.verb in PERSON_OBJECT:
        return words
    for start in range(3, min(11, len(words))):
        if words[start - 1].comma:
            break
        if words[start].key in TITLES and _named(words[1:start]):
            for end in range(start, min(start + LONGEST_INSERT, len(words) - 3)):
                key = words[end].key
                if (
                    THAT.fullmatch(key)
                    or PRONOMINAL.fullmatch(key)
                    or words[end].depth
                    or key in AFTER_SUBJECT - {"في"}
                    or (end > start and OBJECT.fullmatch(key))
                    or opens_circumstance(words, end)
                ):
                    return words
                if words[end].comma:
                    return (
                        words
                        if words[end + 1].key.startswith("و")
                        else [*words[:start], *words[end + 1 :]]
                    )
            break
    return words
