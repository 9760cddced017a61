"""What a speaker hopes, fears or trusts will be: «أعرب عن أمله في أن تشارك مصر …», told as "expressed hope that Egypt would …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.found import Claim
from warraq.events.modes import FUTURE

if TYPE_CHECKING:
    from warraq.events.claims import ClaimReader

_FEELINGS: Final = {
    fold(noun): english
    for english, nouns in {
        "expressed hope": "أمل تطلع", "expressed fear": "تخوف خشيت قلق مخاوف", "expressed confidence": "ثقت", "expressed the belief": "اعتقاد قناعت إيمان",
    }.items()
    for noun in nouns.split()
}  # fmt: skip
"""Nouns as they stand before a pronoun, and what who has them expresses."""
_TO_COME: Final = frozenset({"expressed hope", "expressed fear"})
"""Behind these a verb tells what would be, its subject behind it."""
_OWN: Final = tuple(map(fold, ("ه", "ها", "هم")))
_LINKS: Final = frozenset(fold("في من إلى").split())
_THAT: Final = frozenset(fold("أن بأن لأن").split())


def felt(reader: ClaimReader, agent: Filled, at: int) -> Claim | None:
    """What the feeling named at token ``at`` is about, where that is a clause told whole."""
    saying = _feeling(reader.filler.word(at))
    opened = at + 1 + (reader.filler.word(at + 1) in _LINKS)
    if not saying or reader.filler.word(opened) not in _THAT:
        return None
    claim = reader.verb_first(opened + 1, agent, FUTURE) if saying in _TO_COME else reader.behind(opened, agent)
    return replace(claim, saying=saying) if claim is not None else None


def _feeling(word: str) -> str:
    """What «أمله», «ثقتها», «الأمل» tell of."""
    bare = word.removeprefix("ال")
    if bare != word:
        return _FEELINGS.get(bare, "")
    return next((_FEELINGS[word.removesuffix(own)] for own in _OWN if word.endswith(own) and word.removesuffix(own) in _FEELINGS), "")
