"""Where something is, behind it: «في سوريا وليبيا», «بالمغرب»; all the states and places that are joined, or none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from warraq.actors.english import join
from warraq.actors.phrases import Phrase
from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.regions import region_at

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_BETWEEN: Final = fold("بين")
_NEAR: Final = 9
"""Tokens before the first of two lands: «رابط بين مزارع الطاقة الشمسية في المغرب والمملكة المتحدة»."""
_LANDS: Final = frozenset({"state", "place"})


def place_tail(filler: SlotFiller, at: int) -> Filled | None:
    """«في سوريا», «بالمغرب» as "in Syria", "in Morocco"."""
    inside = filler.word(at) == "في"
    region = region_at(filler.sentence, at + 1) if inside else None
    if region is not None and region[2]:
        return Filled(region[0], f"in {region[1]}", region[2])
    phrase = filler.phrase(at + inside, "" if inside else "ب")
    if phrase is None or phrase.kind not in _LANDS:
        return None
    lands = [phrase, *_joined(filler, phrase.end, phrase.kind)]
    return Filled(lands[-1].end, f"in {join([land.english for land in lands])}", tuple(lands))


def in_all_lands(filler: SlotFiller, found: Filled) -> Filled:
    """A listed phrase that ends in a state, with those joined to it: «الأوضاع في سوريا» and «وليبيا»."""
    last = filler.phrase_before(found.end)
    if last is None or last.kind != "state" or not found.english.endswith(f" in {last.english}"):
        return found
    lands = list(_joined(filler, found.end, "state"))
    said = join([last.english, *(land.english for land in lands)])
    return Filled(lands[-1].end, f"{found.english.removesuffix(last.english)}{said}", (*found.phrases, *lands)) if lands else found


def _joined(filler: SlotFiller, at: int, kind: str) -> Iterator[Phrase]:
    """The states or places joined at ``at``, none that does something of its own, and none that «بين» sets against the first."""
    if any(filler.word(n) == _BETWEEN for n in range(max(0, at - _NEAR), at)):
        return
    while (more := filler.phrase(at, "و")) is not None and more.kind == kind and more.english and filler.word(more.end) not in filler.sentence.parser.vocabulary.verbs:
        yield more
        at = more.end
