"""Claims of prices and measures: «قال إن نسبة التضخم بلغت 7 بالمئة»."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.found import Claim
from warraq.events.markets import good_at
from warraq.events.surroundings import Surroundings

if TYPE_CHECKING:
    from warraq.actors.recognise import ReadSentence
    from warraq.events.matching import FrameMatcher
    from warraq.events.slots import SlotFiller

_ALREADY: Final = frozenset(("قد", "لقد"))
_WITH_MEASURE: Final = 2
_TO_COME: Final = {
    f"س{fold(imperfect)}": (fold(past), english)
    for past, english, imperfects in (
        ("ارتفع", "rise", "يرتفع ترتفع"), ("تراجع", "fall", "يتراجع تتراجع"), ("انخفض", "fall", "ينخفض تنخفض"), ("بلغ", "reach", "يبلغ تبلغ يسجل تسجل"), ("نما", "grow", "ينمو تنمو"),
    )
    for imperfect in imperfects.split()
}  # fmt: skip
"""«سيبلغ»: the perfect under which it is listed, and what English has behind "would"."""
_VERB: Final = re.compile(r"{G} (\w+)")
_PARTICIPLES: Final = {"rose": "risen", "fell": "fallen", "grew": "grown", "was": "been", "were": "been", "saw": "seen"}

def measured_at(sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, at: int) -> Claim | None:
    """What the thing at ``at`` did and by how much, its verb right behind it; None where a figure cannot be read to its end."""
    good = good_at(filler, at) if at < len(filler.tokens) else None
    if good is None:
        return None
    verb = good.end + (filler.word(good.end) in _ALREADY)
    past, to_come = _TO_COME.get(filler.word(verb), (filler.word(verb), ""))
    for form, frame in filler.lexicon.frames.get(past, ()):
        if form.tense != "past" or len(frame.pattern) < _WITH_MEASURE or frame.pattern[0].letter != "G":
            continue
        read = frames.match(sentence, filler, replace(frame, pattern=frame.pattern[1:]), form, verb + 1, Surroundings())
        if read is not None:
            found = replace(read[1], frame=frame, slots={"G": good, **read[1].slots})
            if to_come:
                return Claim(found, _VERB.sub(f"{{G}} would {to_come}", frame.en, count=1), _VERB.sub(f"{{G}} to {to_come}", frame.en, count=1))
            return Claim(found, _VERB.sub(_before_that, frame.en, count=1), frame.headline)
    return None


def _before_that(verb: re.Match[str]) -> str:
    """"{G} rose" as "{G} had risen"."""
    return f"{{G}} had {_PARTICIPLES.get(verb[1], verb[1])}"
