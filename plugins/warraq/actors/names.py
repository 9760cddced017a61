"""English spelling of Arabic names: by the name lexicon first, by letters where it is silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from warraq.arabic.letters import fold


@dataclass(frozen=True, slots=True)
class NameToken:
    """One token (or compound) of a personal name and how the press spells it."""

    ar: str
    en: str
    en_maghreb: str
    kind: str
    """given | family | both | particle."""
    gender: str
    origin: str
    word: bool
    """True where the token is also a frequent ordinary word."""
    also: tuple[str, ...] = ()
    """Other English names that Arabic writes with the same letters («فليك»: Flick, Flake)."""


_LETTERS: Final = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh",
    "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a",
    "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "a",
    "و": "w", "ي": "y", "ى": "a", "ئ": "i", "ؤ": "o", "ء": "", "آ": "a", "أ": "a", "إ": "i",
    "پ": "p", "چ": "ch", "ڤ": "v", "گ": "g", "ڭ": "g", "ڨ": "g",
}  # fmt: skip
_VOWELS: Final = frozenset("aeiou")
TANWIN: Final = "\u064b"
"""An ending that nouns have and foreign names do not («متخيلًا»)."""
MAGHREB: Final = frozenset({"MA", "DZ", "TN", "MR", "LY"})


def spelled_otherwise(tokens: Sequence[NameToken | None]) -> bool:
    """Whether a name's letters spell more than one English name: a foreign last name («فليك»: Flick, Flake),
    or an Arabic first name that is a foreign one before a foreign last name («ريان زينك»: Rayan, Ryan).
    """
    first, *others = tokens
    foreign = [token for token in others if token is not None and token.origin == "foreign"]
    return any(token.also for token in foreign) or bool(foreign and first is not None and first.also and first.origin == "arab")


def spell_token(token: str, lexicon: Mapping[str, NameToken], maghreb: bool) -> tuple[str, bool]:
    """English of one Arabic name token, and whether it had to be guessed from its letters."""
    known = lexicon.get(fold(token))
    if known is not None:
        return (known.en_maghreb or known.en) if maghreb else known.en, False
    folded = fold(token)
    if folded.startswith("ال") and len(folded) > 4 and token[:1] not in _WITH_HAMZA:  # «أليجاك» has no article
        bare = lexicon.get(folded[2:])
        article = "El " if maghreb else "Al-"
        if bare is not None:
            return article + ((bare.en_maghreb or bare.en) if maghreb else bare.en), False
        bare_token = f"{token[2:-1]}ي" if token.endswith("ى") else token[2:]  # «الكريونى»: Egypt writes so what is called after a place
        return article + _by_letters(bare_token), True
    if token.endswith("ى") and len(token) > _SHORT_IN_YEH:
        token = f"{token[:-1]}ي"  # «أنصارى»: Egypt writes so
    return _by_letters(token), True


_WITH_HAMZA: Final = ("أ", "إ", "آ")
_SHORT_IN_YEH: Final = 4
"""Letters up to which a name in «ى» may end in "a" («ليلى»)."""


def _by_letters(token: str) -> str:
    out: list[str] = []
    for position, letter in enumerate(token):
        sound = _LETTERS.get(letter, letter if letter.isascii() else "")
        after_consonant = bool(out) and out[-1][-1:] not in _VOWELS
        if letter == "و" and position and (after_consonant or position == len(token) - 1):
            sound = "ou" if after_consonant else "w"
        elif letter == "ي" and position and after_consonant:
            sound = "i"
        elif sound and out and after_consonant and sound[0] not in _VOWELS and _needs_vowel(out, token, position):
            out.append("a")
        out.append(sound)
    name = "".join(out)
    return name[:1].upper() + name[1:]


def _needs_vowel(out: list[str], token: str, position: int) -> bool:
    """Two consonants in a row take a vowel at the start and in threes; unvowelled script hides it."""
    if len(out) == 1:
        return True
    return len(out) >= 2 and out[-2][-1:] not in _VOWELS


_LONG_VOWELS: Final = frozenset("اويى")


def readable(token: str) -> bool:
    """Whether unvowelled letters leave little doubt: never three consonants without a long vowel.

    «مكاوي» can hardly be read in two ways; «شبل» may be Shebl, Shibl or Shabal.
    """
    bare = fold(token).removeprefix("ال")
    run = 0
    for letter in bare:
        run = 0 if letter in _LONG_VOWELS else run + 1
        if run > 2:
            return False
    return len(bare) >= 3
