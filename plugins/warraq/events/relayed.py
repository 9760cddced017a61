"""«نقلت وكالة رويترز عن لافروف قوله إن …»: whom a newsroom quotes is told as the speaker.

Only where nothing stands between the quoted one and «قوله», or «أن», but titles, by-names, days and places: of a chain of
sources, or of somebody who is described further, it is not told who speaks.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.asides import matter_start
from warraq.events.themes import THAT

if TYPE_CHECKING:
    from warraq.events.filled import Filled
    from warraq.events.slots import SlotFiller

_RELAYING: Final = frozenset(fold("نقل نقلت").split())
_FROM: Final = fold("عن")
_SAYING: Final = {fold(f"{noun}{ending}"): gender for noun in ("قول", "تأكيد") for ending, gender in (("ه", "m"), ("ها", "f"), ("هم", "pl"))}
_OUTLET_TOKENS: Final = 14
_VERBS: Final = {"m": fold("قال"), "f": fold("قالت"), "pl": fold("قال")}
_KINDS: Final = "prbsg"
_SOURCELESS: Final = frozenset({"text"})


def relays_from(filler: SlotFiller, at: int, verb: str) -> int | None:
    """Where the one stands from whom the verb at ``at`` relays something; None of any other verb, and where nothing is relayed."""
    if verb not in _RELAYING or filler.word(at + 1) in (_FROM, ""):
        return None
    for n in range(at + 2, min(at + _OUTLET_TOKENS, len(filler.tokens) - 2)):
        word = filler.word(n)
        if word in THAT or word in _SAYING:
            return None
        if word == _FROM and not filler.tokens[n].quote:
            return n + 1
    return None


def relayed(filler: SlotFiller, agent: Filled, speaks: str) -> tuple[str, Filled] | None:
    """The verb of saying that is told of ``agent``, and the same with its end where that verb would stand; ``speaks``: the
    gender in which the text has the agent."""
    if any(phrase.kind in _SOURCELESS for phrase in agent.phrases):
        return None
    at = matter_start(filler, agent, takes_person=False)
    gender = _SAYING.get(filler.word(at), "")
    if gender:
        if gender != speaks and not (gender == "f" and speaks == "pl" and any(phrase.kind != "person" for phrase in agent.phrases)):
            return None
        return _VERBS[gender], replace(agent, end=at + 1)
    return (_VERBS[speaks], replace(agent, end=at)) if filler.word(at) in THAT and filler.word(at - 1) not in QUOTES else None
