"""«هناك محاولات لتشويه الثورة»: what a speaker says there is.

That something is there holds of the wider thing as well: where talks with somebody are, talks are.
"""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.english import is_plural
from warraq.arabic.letters import fold
from warraq.events.claim_slots import ClaimFiller
from warraq.events.filled import Filled

_TELLING: Final = frozenset(
    fold(
        "خلاف خلافات أزمة أزمات مؤامرة مؤامرات مخطط مخططات اتصالات مفاوضات مشاورات محادثات مباحثات ضغوط ضغوطا انقسام انقسامات تهديدات "
        "فوضى احتقان توتر توترات تقدم استياء غضب تزوير تلاعب اشتباكات احتجاجات مظاهرات مخالفات تدخلات تحسن "
        "تجاوزات انتهاكات خروقات مبادرة مبادرات إجماع صراع صراعات عقبات صعوبات تحفظات اعتراضات فساد"
    ).split()
)
"""Nouns that tell something without what they go on with."""


def what_there_is(filler: ClaimFiller, at: int) -> Filled | None:
    """The indefinite thing at ``at`` that is said to be there, with its adjectives and, where it can be said, what it goes on with."""
    thing = filler.some(filler.over_adverbs(at), "", bare=_TELLING)
    return None if thing is None or _ONE_THING.fullmatch(thing.english) or uncounted(thing.english) else thing


def uncounted(english: str) -> bool:
    """"clear and tangible progress": one thing or several, its form does not tell."""
    return _TWO_ADJECTIVES.fullmatch(english) is not None and not is_plural(english.rpartition(" ")[2])


_TWO_ADJECTIVES: Final = re.compile(r"[a-z]+ and [a-z]+ [a-z]+")
_ONE_THING: Final = re.compile(r"an? (?!conspiracy|consensus)[a-z-]+")
"""«هناك أزمة»: what crisis?"""
