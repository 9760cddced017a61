"""Of which nation a listed matter is: «البنية التحتية المغربية», «أسعار الصرف المصرية»."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.vocabulary import Nisba
from warraq.events.filled import Filled

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_FEMININE: Final = ("ه", "ات")
_THE: Final = "ال"
_NAMED: Final = re.compile(r"[A-Z]|\A(?:an?|his|her|its|their|this|these) |\A\w+ing ")
"""English that has somebody's name in it, is not definite, or tells of something done."""


def of_nation(filler: SlotFiller, at: int, prefix: str, found: Filled) -> Filled:
    """The matter with the nationality behind it, where that agrees with its first noun and can be no other's; as it was elsewhere."""
    nisba = filler.sentence.parser.longest(found.end, Nisba, "") if found.end < len(filler.tokens) and found.end - at > 1 and not found.phrases else None
    if nisba is None or not nisba.value.definite or nisba.value.people or nisba.end != found.end + 1 or _NAMED.search(found.english):
        return found
    if filler.sentence.parser.longest(nisba.end, Nisba, "و") is not None or filler.adjective(nisba.end):
        return found  # «السياسة المصرية والتونسية»
    whose = filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso, "")
    first, last = filler.word(at).removeprefix(prefix), filler.word(found.end - 1)
    if not whose or not last.startswith((_THE, "لل")):
        return found
    feminine = nisba.value.gender == "f"
    described = first.startswith((_THE, "لل"))  # a noun and its adjective; else a construct
    agrees = first.endswith(_FEMININE) == feminine if described else feminine and not last.endswith(_FEMININE)
    if not agrees:
        return found
    the = "the " if found.english.startswith("the ") else ""
    return replace(found, end=nisba.end, english=f"{the}{whose} {found.english.removeprefix('the ')}")
