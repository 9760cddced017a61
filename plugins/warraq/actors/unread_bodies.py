"""Bodies whose names no lexicon can put into English, where a sentence shows where the name ends: "a movement"."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.names import NameToken
from warraq.actors.readings import Body, Phrase
from warraq.actors.view import TokenView
from warraq.actors.vocabulary import Honorific, TitleForm
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES

_KINDS: Final = {
    "حزب": "party", "حركه": "movement", "نقابه": "union", "جمعيه": "association", "منظمه": "organisation", "لجنه": "committee",
    "جبهه": "front", "ايتلاف": "coalition", "تحالف": "alliance", "تنسيقيه": "coordination committee", "رابطه": "league",
    "شبكه": "network", "مركز": "centre", "معهد": "institute", "شركه": "company", "مرصد": "observatory", "منتدي": "forum",
    "فدراليه": "federation", "فيدراليه": "federation", "كونفدراليه": "confederation", "عصبه": "league", "تيار": "current",
    "مجموعه": "group", "حمله": "campaign", "موسسه": "foundation", "نادي": "club", "هييه": "body", "اتحاد": "union",
    "تكتل": "bloc", "وكاله": "agency", "صحيفه": "newspaper", "جريده": "newspaper", "مجله": "magazine", "قناه": "television channel",
    "اذاعه": "radio station", "موقع": "website", "مبادره": "initiative", "فريق": "team", "بنك": "bank",
}  # fmt: skip
_ENDS: Final = frozenset(
    fold("، , : ( - – أن إن أنه إنه أنها إنها بأن بأنه بأنها في عن على من إلى الذي التي اليوم أمس خلال عبر قبل بعد مساء صباح").split()
)
"""Behind these the name of a speaker is certainly over."""
_TOKENS: Final = 8
"""Names of bodies are no longer than this; those that are go on with what the body is for."""
_ADJECTIVES: Final = frozenset(("المعارض", "المعارضه", "السياسي", "السياسيه"))
"""Titles that behind the name of a body are adjectives."""


def unread_body(view: TokenView, at: int) -> Phrase | None:
    """«قالت حركة الشعب إن», «أعلنت النقابة العامة للقيمين، أمس»: the subject of a verb of speech up to its certain end."""
    gender = view.vocabulary.speech.get(view.word(at - 1), "") if at else ""
    named = unread_name(view, at)
    if named is None or gender != named.gender:
        return None
    return Phrase(at, named.end, "body", "", named.english, named.english, gender, generic=True)


def unread_name(view: TokenView, at: int, prefix: str = "") -> Body | None:
    """A noun for bodies with all that follows up to a certain end.

    Nothing where anybody or any office is named in it: then it is not one name. Nothing for «الحركة» alone, which
    is one named before.
    """
    noun = view.word(at).removeprefix(prefix)
    if prefix and noun.startswith("ل"):
        noun = f"ا{noun}"  # «للجمعية»
    kind = _KINDS.get(noun.removeprefix("ال"), "")
    end = _name_end(view, at) if kind else None
    if end is None or (noun.startswith("ال") and not any(view.word(n).startswith("ل") for n in range(at + 1, end))):
        return None
    english = f"{'an' if kind[0] in 'aeio' else 'a'} {kind}"
    return Body(end, prefix, english, english, "f" if noun.endswith("ه") else "m", "sg", "", "", ())


def _name_end(view: TokenView, at: int) -> int | None:
    for n in range(at + 1, min(len(view.tokens), at + 2 + _TOKENS)):
        word = view.word(n)
        if word in _ENDS:
            return n if n > at + 1 else None
        if (view.tokens[n].is_mark and word not in QUOTES) or word in view.vocabulary.verbs or _somebody(view, n):
            return None
        if n == at + 1 and re.search(r"(?:يه|ين|ون)$", word) and not word.startswith(("ال", "لل")):
            return None  # «حركة شبابية» is any
    return None


def _somebody(view: TokenView, at: int) -> bool:
    """Whether an office, or a first name with another name behind it, stands at a token."""
    if view.word(at) in _ADJECTIVES:
        return False
    for match in view.matches(at):
        if match.prefix:
            continue
        if isinstance(match.value, (TitleForm, Honorific)):
            return True
        if isinstance(match.value, NameToken) and match.value.kind in ("given", "both") and view.longest(match.end, NameToken, "") is not None:
            return True
    return False
