"""Forms of ordinary words: what an ending or a beginning shows to be a verb, a plural or an accusative, and nobody's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

_PERSONS: Final = "يتنا"
"""First letters of the imperfect: he, she or you, we, I."""
_SHOWN: Final = "يتن"
"""Those of them that a list of words is likely to have."""
_TENTH: Final = ("است", "يست", "تست", "نست")
"""Beginnings of the tenth form («استهلكت», «يستمد»), which no Arab is called."""
_OF_MANY: Final = ("ون", "ان", "ين", "وا", "ن")
"""Endings of verbs of several, which stand behind «ي» and «ت» only: «اوفران» is no form of «يوفر»."""
_OBJECTS: Final = ("ه", "ها", "هم", "نا", "ني")
_PLURALS: Final = ("ين", "ون")
_OF_FEMININE: Final = ("تين", "تان", "ته", "تها", "تهم", "تهما", "تنا", "تي", "تك")
"""What «ة» becomes «ت» before: the dual and the pronouns."""
_PRONOUNS: Final = ("ها", "هم", "هما", "نا", "كم")
_LEAST_STEM: Final = 3
_LEAST_PLURAL: Final = 4
"""A shorter stem may be half a name («حنين»)."""
_LEAST_TENTH: Final = 5


_BEHIND_A_NAME: Final = re.compile(r"وال\w{3,}|لم\w{3,4}ة|لي\w{3}|م\w{2}و\wا|ب?أطيب|تحياتي|اللذين|اللتين|اللذان|اللتان")
"""Shapes that an Arab name does not have: «والإلهة», «لمساندة», «لينام», «ملفوفا»."""


def ends_a_name(raw: str) -> bool:
    """Whether the word behind an Arab name, as written, goes on with the sentence, whatever it means."""
    return _BEHIND_A_NAME.fullmatch(raw) is not None


def is_inflected(word: str, knows: Callable[[str], bool]) -> bool:
    """Whether the folded ``word`` is a form of a word that ``knows`` says is ordinary."""
    if word.startswith(_TENTH) and len(word) > _LEAST_TENTH:
        return True
    return any(len(stem) >= _LEAST_STEM and knows(stem) for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    if word[0] in "كولبف":
        yield word[1:]
        yield from _nouns(word[1:])
    yield from _nouns(word)
    imperfect = word.removeprefix("س")
    if imperfect.startswith(tuple(_PERSONS)):
        yield from _imperfects(imperfect)


def _nouns(word: str) -> Iterator[str]:
    if word.endswith("ا") and len(word) > _LEAST_PLURAL:
        yield word[:-1]
    for ending in _PLURALS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_PLURAL:
            yield word.removesuffix(ending)
    for ending in _OF_FEMININE:
        if word.endswith(ending):
            yield word.removesuffix(ending) + "ه"
    for ending in _PRONOUNS:
        if word.endswith(ending):
            yield word.removesuffix(ending)


def _imperfects(word: str) -> Iterator[str]:
    """The forms of a verb for other persons: «سيناقشان» is no name where «يناقش» is known."""
    for ending in ("", *_OBJECTS, *(_OF_MANY if word[0] in "يت" else ())):
        if ending and not word.endswith(ending):
            continue
        root = word[1:].removesuffix(ending)
        if len(root) < _LEAST_STEM:
            continue
        for person in _SHOWN:
            if ending or person != word[0]:
                yield person + root
