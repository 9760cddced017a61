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
        "خلاف خلافات أزمة أزمات مؤامرة مؤامرات انقسام انقسامات تهديدات فوضى احتقان توتر توترات استياء غضب تزوير اشتباكات احتجاجات مظاهرات مخالفات "
        "تجاوزات انتهاكات خروقات إجماع صراع صراعات فساد"
    ).split()
)
"""Nouns that tell something without what they go on with."""
_TELLING_DESCRIBED: Final = frozenset(fold("علاقات اتصالات مشاورات محادثات مفاوضات ضغوط").split())
"""Nouns that tell something with an adjective."""


def what_there_is(filler: ClaimFiller, at: int) -> Filled | None:
    """The indefinite thing at ``at`` that is said to be there, with its adjectives and, where it can be said, what it goes on with."""
    begin = filler.over_adverbs(at)
    thing, placed = filler.some(begin, "", bare=_TELLING) or _described(filler, begin), filler.some_placed(begin)
    if placed is not None and (thing is None or placed.end > thing.end):
        thing = placed
    if thing is None or _ONE_THING.fullmatch(thing.english) or _SO_MANY.fullmatch(thing.english) or uncounted(thing.english):
        return None
    return thing


def _described(filler: ClaimFiller, at: int) -> Filled | None:
    """«علاقات وطيدة تجمع …», «ضغوط أمريكية تمارس …»: told with its adjectives, else not at all."""
    thing = filler.some(at, "", bare=_TELLING_DESCRIBED, present=True)
    return thing if thing is not None and _OF_SOME_KIND.fullmatch(thing.english) else None


def uncounted(english: str) -> bool:
    """"clear and tangible progress": one thing or several, its form does not tell."""
    return _TWO_ADJECTIVES.fullmatch(english) is not None and not is_plural(english.rpartition(" ")[2])


_TWO_ADJECTIVES: Final = re.compile(r"[a-z]+ and [a-z]+ [a-z]+")
_OF_SOME_KIND: Final = re.compile(r"(?:an? )?(?!an? )[A-Za-z-]+,? .+")
_ONE_THING: Final = re.compile(r"an? (?!conspiracy|consensus)[a-z-]+")
"""«هناك أزمة»: what crisis?"""
_SO_MANY: Final = re.compile(r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|some|many|several|a number of|a group of) [a-z-]+")
"""«هناك ستة مطالب»: which?"""
