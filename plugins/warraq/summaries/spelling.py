"""Names as an engine spelt them, found by their consonants: "Burita" and "Bourita" are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

WORD: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]+(?:['’‘`][A-Za-zÀ-ɏ]+)*")
PARTICLES: Final = frozenset("al el ul ben bin ibn ould bint as ar at az ad an ash de da di la le van von".split())
_DIGRAPHS: Final = (("kh", "k"), ("gh", "g"), ("sch", "x"), ("sh", "x"), ("ch", "x"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("dj", "g"), ("ck", "k"))
_LETTERS: Final = {**dict.fromkeys("aeiouwy'’‘`", ""), "q": "k", "c": "k", "j": "g", "v": "f", "z": "s", "p": "b"}
_ABD: Final = re.compile(r"\babd(?:[aeou]{0,2}l)?[ -](?=[A-Za-z])", re.IGNORECASE)
_ORDINALS: Final = {
    "first": "I", "second": "II", "third": "III", "fourth": "IV", "fifth": "V", "sixth": "VI",
    "seventh": "VII", "eighth": "VIII", "ninth": "IX", "tenth": "X", "twelfth": "XII", "fourteenth": "XIV",
    "sixteenth": "XVI", "twenty-third": "XXIII",
}  # fmt: skip
_ROMAN: Final = re.compile(r"[IVX]+")


@lru_cache(maxsize=1 << 15)
def skeleton(word: str) -> str:
    """The consonants of a name in one spelling; numerals of kings as they are."""
    if _ROMAN.fullmatch(word):
        return word
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
    for digraph, letter in _DIGRAPHS:
        plain = plain.replace(digraph, letter)
    first = "a" if plain[:1] in tuple("aeiou") else ""
    kept = first + "".join(_LETTERS.get(letter, letter) for letter in plain)
    kept = re.sub(r"(.)\1+", r"\1", kept)
    return kept.rstrip("h") or kept


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an English text; ``skeleton`` is "" for a particle ("al", "ben")."""

    start: int
    end: int
    text: str
    skeleton: str


def english_words(text: str) -> list[Word]:
    return [
        Word(m.start(), m.end(), m.group(), "" if m.group().lower() in PARTICLES else skeleton(_bare(m.group())))
        for m in WORD.finditer(text)
    ]


def _bare(word: str) -> str:
    return re.sub(r"['’]s$", "", word)


def respell_person(text: str, name: str, others: frozenset[str] = frozenset()) -> str:
    """The text with every spelling of this person's name, and of the surname alone, as ``name`` has it.

    ``others``: words of other names in the sentence; a surname that is one of them stays ("Barack"
    beside "Baraka").
    """
    text = _numerals(text, name)
    full = [word for word in english_words(_joined(name)) if word.skeleton]
    if not full or sum(len(word.skeleton) for word in full) < 3:  # fewer consonants fit too many names
        return text
    text = _replace(text, [word.skeleton for word in full], name)
    family = surname(name)
    if len(full) > 1 and len(full[-1].skeleton) >= 3:
        text = _replace(text, [full[-1].skeleton], family, avoid=name, others=others)
    return text


def surname(name: str) -> str:
    """The last word of a name with the particles before it; a king keeps his numeral."""
    words = name.split()
    if len(words) < 2 or _ROMAN.fullmatch(words[-1]):
        return name
    at = len(words) - 1
    while at > 1 and (words[at - 1].lower() in PARTICLES or re.fullmatch(r"(?i)abd\w{0,3}", words[at - 1])):
        at -= 1
    return " ".join(words[at:])


def _numerals(text: str, name: str) -> str:
    last = name.split()[-1] if name else ""
    for ordinal, roman in _ORDINALS.items():
        if roman == last:
            text = re.sub(rf"(?<=\w) the {ordinal}\b", f" {roman}", text, flags=re.IGNORECASE)
    return text


def _joined(text: str) -> str:
    """"Abdel Fattah" as one word, of the same length, so that offsets stay."""
    return _ABD.sub(lambda m: m.group()[:-1] + "’", text)


def _replace(text: str, wanted: Sequence[str], name: str, avoid: str = "", others: frozenset[str] = frozenset()) -> str:
    words = english_words(_joined(text))
    taken = [(m.start(), m.end()) for m in re.finditer(re.escape(avoid), text)] if avoid else []
    spans = []
    at = 0
    while at < len(words):
        end = _match(words, at, wanted, text)
        if end is None or (len(wanted) == 1 and words[at].text in others) or any(start < words[at].end and words[at].start < stop for start, stop in taken):
            at += 1
            continue
        start = _over_article(words, at, text) if _has_article(name) else words[at].start
        stop = words[end - 1].end
        if re.search(r"['’]s$", text[start:stop]):
            stop -= 2
        spans.append((start, stop))
        at = end
    for start, stop in reversed(spans):
        text = text[:start] + name + text[stop:]
    return text


def _match(words: Sequence[Word], at: int, wanted: Sequence[str], text: str) -> int | None:
    """The index after the words that spell ``wanted`` from ``at``, particles between them passed over."""
    for skeleton_wanted in wanted:
        while at < len(words) and not words[at].skeleton and skeleton_wanted is not wanted[0]:
            at += 1
        if at >= len(words) or words[at].skeleton != skeleton_wanted or not words[at].text[0].isupper():
            return None
        if skeleton_wanted is not wanted[-1] and at + 1 < len(words) and text[words[at].end : words[at + 1].start].strip("- "):
            return None
        at += 1
    return at


def _has_article(name: str) -> bool:
    return name.replace("-", " ").split()[0].lower() in PARTICLES


def _over_article(words: Sequence[Word], at: int, text: str) -> int:
    before = words[at - 1] if at else None
    if before and not before.skeleton and not text[before.end : words[at].start].strip("- "):
        return before.start
    return words[at].start


def respell_body(text: str, name: str) -> str:
    """The text with this body's name as the house has it where the same words stand in another order."""
    wanted = sorted(_content(name))
    if len(wanted) < 2:
        return text
    words = list(WORD.finditer(text))
    for at in range(len(words)):
        for end in range(at + len(wanted), min(len(words), at + len(wanted) + 4) + 1):
            span = text[words[at].start() : words[end - 1].end()]
            if not _is_content(words[at].group()) or not _is_content(words[end - 1].group()) or not span[0].isupper():
                continue
            if re.search(r"[.,;:!?“”\"]", span) or sorted(_content(span)) != wanted:
                continue
            return text[: words[at].start()] + name + text[words[end - 1].end() :]
    return text


_FUNCTION: Final = frozenset("of the for and in on to at s".split())


def _is_content(word: str) -> bool:
    return word.lower() not in _FUNCTION


def _content(text: str) -> list[str]:
    return [_bare(word).lower() for word in WORD.findall(text) if _is_content(word)]


def shares_words(text: str, name: str) -> bool:
    """Whether at least half of the name's words stand in the text, by their beginning or consonants."""
    wanted = _content(name)
    if not wanted:
        return True
    have = _content(text)
    bones = {skeleton(word) for word in have}
    hits = sum(any(word[:5] == other[:5] for other in have) or (len(skeleton(word)) > 1 and skeleton(word) in bones) for word in wanted)
    return 2 * hits >= len(wanted)


def sounds_in(text: str, name: str) -> bool:
    """Whether some word of the name stands in the text in some spelling; for names that are guesses."""
    have = {word.skeleton for word in english_words(_joined(text)) if word.text[0].isupper()}
    wanted = [word.skeleton for word in english_words(_joined(name)) if len(word.skeleton) > 1]
    return not wanted or any(bone in have for bone in wanted)
