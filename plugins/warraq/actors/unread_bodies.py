"""Bodies that speak and whose names no lexicon can put into English: said by their kind, "a movement"."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.framed import FramedNameReader
from warraq.actors.readings import Phrase
from warraq.actors.vocabulary import BodyHead, Honorific, TitleForm
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES

_KINDS: Final = {
    "حزب": "party", "حركه": "movement", "نقابه": "union", "جمعيه": "association", "منظمه": "organisation", "لجنه": "committee",
    "جبهه": "front", "ايتلاف": "coalition", "تحالف": "alliance", "تنسيقيه": "coordination committee", "رابطه": "league",
    "شبكه": "network", "مركز": "centre", "معهد": "institute", "شركه": "company", "مرصد": "observatory", "منتدي": "forum",
    "فدراليه": "federation", "فيدراليه": "federation", "كونفدراليه": "confederation", "عصبه": "league", "تيار": "current",
    "مجموعه": "group", "حمله": "campaign", "موسسه": "foundation", "نادي": "club", "هييه": "body", "اتحاد": "union", "تكتل": "bloc",
}  # fmt: skip
_ENDS: Final = frozenset(
    fold("، , : ( - – أن إن أنه إنه أنها إنها بأن بأنه بأنها في عن على من إلى الذي التي اليوم أمس خلال عبر قبل بعد مساء صباح").split()
)
"""Behind these the name of a speaker is certainly over."""
_ADJECTIVES: Final = frozenset(("المعارض", "المعارضه", "السياسي", "السياسيه"))
"""Titles that behind the name of a body are adjectives."""
_TOKENS: Final = 8
"""Names of bodies are no longer than this; those that are go on with what the body is for."""


def unread_body(parser: FramedNameReader, at: int) -> Phrase | None:
    """«قالت حركة الشعب إن», «أعلنت النقابة العامة للقيمين، أمس»: the subject of a verb of speech up to its certain end.

    Nothing where anybody or any office is named in it: then it is not one name.
    """
    gender = _verb_gender(parser, at)
    noun = parser.word(at)
    kind = _KINDS.get(noun.removeprefix("ال"), "")
    heads = [match for match in parser.matches(at) if isinstance(match.value, BodyHead) and not match.prefix]
    if not gender or not kind or any(match.value.gender != gender for match in heads):
        return None
    if not heads and gender != ("f" if noun.endswith("ه") else "m"):
        return None
    end = _name_end(parser, at)
    if end is None or (noun.startswith("ال") and not any(parser.word(n).startswith("ل") for n in range(at + 1, end))):
        return None  # «الحركة» alone is one named before
    english = f"{'an' if kind[0] in 'aeio' else 'a'} {kind}"
    return Phrase(at, end, "body", "", english, english, gender, generic=True)


def _verb_gender(parser: FramedNameReader, at: int) -> str:
    return parser.vocabulary.speech.get(parser.word(at - 1), "") if at else ""


def _name_end(parser: FramedNameReader, at: int) -> int | None:
    for n in range(at + 1, min(len(parser.tokens), at + 2 + _TOKENS)):
        word = parser.word(n)
        if word in _ENDS:
            return n if n > at + 1 else None
        if (parser.tokens[n].is_mark and word not in QUOTES) or word in parser.vocabulary.verbs:
            return None
        if word not in _ADJECTIVES and any(isinstance(match.value, (TitleForm, Honorific)) and not match.prefix for match in parser.matches(n)):
            return None
        if not _may_belong(word, n == at + 1):
            return None
    return None


def _may_belong(word: str, first: bool) -> bool:
    """The word behind a bare noun completes it: definite, a number, or a noun without an indefinite ending."""
    return not (first and re.search(r"(?:يه|ين|ون)$", word) and not word.startswith(("ال", "لل")))
