"""Delegations: «وفدا من الحزب», «وفد البرلمان الأوروبي», «وفدا سودانيا رفيع المستوى»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.actors.phrases import Phrase
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.noun_adjectives import indefinite

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

DELEGATION: Final = frozenset(fold("وفد وفدا").split())
_OF: Final = fold("من")
_LEVEL: Final = (frozenset(fold("رفيع عالي").split()), fold("المستوى"))
_KINDS: Final = {
    fold(word): english
    for arabic, english in {
        "أمني": "security", "عسكري": "military", "وزاري": "ministerial", "برلماني": "parliamentary", "حكومي": "government", "اقتصادي": "economic",
        "إعلامي": "media", "طبي": "medical", "رسمي": "official", "شعبي": "popular", "أوروبي": "European", "عربي": "Arab", "أفريقي": "African",
    }.items()
    for word in (arabic, f"{arabic}ا")
}  # fmt: skip
"""Adjectives that tell what kind of delegation it is, indefinite."""


def delegation_at(filler: SlotFiller, at: int, prefix: str) -> tuple[Filled, bool] | None:
    """The delegation at ``at`` with who sent it or what it is of, and whether what is said of it was left out."""
    word = filler.word(at)
    if not word.startswith(prefix) or word[len(prefix) :] not in DELEGATION:
        return None
    described, end = _described(filler, at + 1)
    sender = end + (filler.word(end) == _OF)
    body = filler.phrase(sender, "") if sender > end or not described else None
    english = indefinite(f"{described}delegation")
    if body is not None and body.kind in ("body", "state") and body.english:
        english, end = f"{english} from {body.english}", body.end
    return Filled(end, english, (Phrase(at, end, "group", prefix, english, english, "m"),)), not filler.boundary(end)


def _described(filler: SlotFiller, at: int) -> tuple[str, int]:
    """The adjectives behind the noun, each followed by a space, and where they end."""
    said: list[str] = []
    while (read := _adjective(filler, at)) is not None:
        said.insert(0, read[0])
        at = read[1]
    return "".join(f"{word} " for word in said), at


def _adjective(filler: SlotFiller, at: int) -> tuple[str, int] | None:
    word = filler.word(at)
    if word.removesuffix("ا") in _LEVEL[0] and filler.word(at + 1) == _LEVEL[1]:
        return "high-level", at + 2
    if word in _KINDS:
        return _KINDS[word], at + 1
    parser = filler.sentence.parser
    nisba = parser.longest(at, Nisba, "") if at < len(filler.tokens) else None
    value, end = (nisba.value, nisba.end) if nisba is not None else (_accusative(filler, word), at + 1)
    if value is None or value.definite or value.people or value.gender != "m":
        return None
    english = parser.vocabulary.demonyms.get(value.iso, "")
    return (english, end) if english else None


def _accusative(filler: SlotFiller, word: str) -> Nisba | None:
    """«سودانيا»: the indefinite accusative, which no list of states has."""
    values = filler.sentence.parser.vocabulary.book.get((word[:-1],)) if word.endswith("يا") else []
    return next((value for value in values if isinstance(value, Nisba) and not value.people), None)
