"""«هناك محاولات لتشويه الثورة»: what a speaker says there is.

That something is there holds of the wider thing as well: where talks with somebody are, talks are.
"""

from __future__ import annotations

from typing import Final

from warraq.arabic.letters import fold
from warraq.events.claim_slots import ClaimFiller
from warraq.events.filled import Filled

_TELLING: Final = frozenset(
    fold(
        "خلاف خلافات أزمة أزمات مؤامرة مؤامرات مخطط مخططات اتصالات مفاوضات مشاورات محادثات مباحثات ضغوط ضغوطا انقسام انقسامات تهديدات "
        "تجاوزات انتهاكات خروقات مبادرة مبادرات إجماع صراع صراعات عقبات صعوبات تحفظات اعتراضات فساد"
    ).split()
)
"""Nouns that tell something without what they go on with."""


def what_there_is(filler: ClaimFiller, at: int) -> Filled | None:
    """The indefinite thing at ``at`` that is said to be there, with its adjectives and, where it can be said, what it goes on with."""
    return filler.some(filler.over_adverbs(at), "", bare=_TELLING)
