"""Ordinary words that are a state only where the words around show it: «مالي» is Mali, and financial."""

from __future__ import annotations

from typing import Final

from warraq.actors.view import TokenView
from warraq.actors.vocabulary import ActorName
from warraq.arabic.letters import fold
from warraq.arabic.tokens import Match

_TOWARDS: Final = frozenset(fold("في إلى شمال شمالي جنوب جنوبي وسط شرق شرقي غرب غربي داخل لدى").split())
"""Behind these stands a place; no adjective does."""
_OF_A_STATE: Final = frozenset(fold("رئيس حكومة جيش دولة جمهورية سفير سفارة عاصمة سلطات أزمة انقلاب حدود").split())
"""Nouns in the construct: feminine and plural ones take no masculine adjective, the others are seldom financial."""
_FINANCIAL: Final = frozenset(fold("رئيس سفير").split())
"""Men who may be of finance: «رئيس مالي وإداري»."""


def stands_for_state(view: TokenView, match: Match) -> bool:
    """Whether the word is behind what only a state or place stands behind, does what states do, or stands beside another state."""
    before = view.word(match.start - 1) if match.start else ""
    if match.prefix == "و":
        return match.start > 0 and _state_ends(view, match.start)
    if match.prefix or (before.startswith("ال") and before != fold("إلى")):
        return False
    if before.removeprefix("و") in _TOWARDS:
        return True
    if before in _OF_A_STATE:
        return before not in _FINANCIAL or not view.word(match.end).startswith("و")
    return before.endswith("ت") and before in view.vocabulary.verbs


def _state_ends(view: TokenView, end: int) -> bool:
    """Whether a state of one or two words ends right before ``end``."""
    return any(
        isinstance(match.value, ActorName) and match.value.how == "full" and match.end == end and view.vocabulary.registry[match.value.id].type == "state"
        for begin in range(max(0, end - 2), end)
        for match in view.matches(begin)
    )
