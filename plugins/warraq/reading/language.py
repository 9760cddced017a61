"""Which language a text is written in, by script first, then by its commonest words."""

from __future__ import annotations

import re
from typing import Final

_SAMPLE: Final = 4000
_SCRIPTS: Final = (
    ("ar", re.compile("[ء-ۿ]")),
    ("latin", re.compile("[A-Za-zÀ-ÿ]")),
    ("zgh", re.compile("[ⴰ-⵿]")),
    ("he", re.compile("[א-ת]")),
    ("ru", re.compile("[а-яА-Я]")),
)
_COMMON: Final = {
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "des",
            "du",
            "une",
            "est",
            "dans",
            "pour",
            "que",
            "qui",
            "par",
            "sur",
            "avec",
            "au",
            "aux",
            "ce",
            "cette",
            "sont",
            "ne",
            "pas",
            "et",
        ]
    ),
    "en": frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "in",
            "that",
            "is",
            "was",
            "for",
            "on",
            "with",
            "as",
            "by",
            "at",
            "from",
            "has",
            "have",
            "it",
            "he",
            "said",
            "are",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "la",
            "los",
            "las",
            "del",
            "una",
            "es",
            "en",
            "para",
            "que",
            "por",
            "con",
            "se",
            "su",
            "al",
            "ha",
            "como",
            "más",
            "y",
            "sus",
            "fue",
        ]
    ),
}
_PERSIAN: Final = frozenset(
    [
        "است",
        "که",
        "این",
        "از",
        "به",
        "را",
        "با",
        "برای",
        "های",
        "می",
        "آن",
        "شد",
        "کرد",
        "در",
        "یک",
        "گفت",
    ]
)
_URDU: Final = frozenset(
    ["ہے", "کے", "کی", "میں", "نے", "کا", "اور", "سے", "کو", "ہیں", "پر", "یہ", "تھا"]
)
_PERSIAN_LETTERS: Final = re.compile("[گچپژکی]")
_URDU_LETTERS: Final = re.compile("[ٹڈڑےںہ]")


def language_of(text: str) -> str:
    """The BCP 47 tag of the language of ``text``; ``und`` where neither script nor words tell."""
    sample = text[:_SAMPLE]
    script, count = max(
        ((name, len(pattern.findall(sample))) for name, pattern in _SCRIPTS),
        key=lambda found: found[1],
    )
    if count == 0:
        return "und"
    if script == "ar":
        return _of_arabic_script(sample, count)
    return _of_latin_script(sample) if script == "latin" else script


def direction_of(language: str) -> str:
    """``rtl`` or ``ltr``."""
    return "rtl" if language in {"ar", "fa", "ur", "he"} else "ltr"


def _of_arabic_script(sample: str, count: int) -> str:
    words = re.findall(r"[ء-ۓ]+", sample)
    if (
        len(_URDU_LETTERS.findall(sample)) > count * 0.05
        and sum(word in _URDU for word in words) > len(words) * 0.05
    ):
        return "ur"
    if (
        len(_PERSIAN_LETTERS.findall(sample)) > count * 0.05
        and sum(word in _PERSIAN for word in words) > len(words) * 0.05
    ):
        return "fa"
    return "ar"


def _of_latin_script(sample: str) -> str:
    words = [word.lower() for word in re.findall(r"[A-Za-zÀ-ÿ]+", sample)]
    best, hits = max(
        ((tag, sum(word in common for word in words)) for tag, common in _COMMON.items()),
        key=lambda found: found[1],
    )
    return best if hits >= max(2, len(words) * 0.08) else "und"
