"""What is due or expected, by the words before its verb: «من المقرر أن يزور الرئيس الفرنسي المغرب»."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.found import Found
from warraq.events.matching import FrameMatcher
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings

_DUE: Final = {
    fold(word): words
    for words, several in (("is due to", "المقرر المزمع"), ("is expected to", "المتوقع المنتظر المرتقب المفترض"))
    for word in several.split()
}
_OF: Final = frozenset(fold("من ومن").split())
_THAT: Final = fold("أن")
_UNLESS: Final = frozenset(fold("إذا لو إلا ما لم لولا شريطة بشرط لكن غير").split())
_CLAUSE_TOKENS: Final = 24


def due_at(sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, at: int) -> Found | None:
    """The event behind «من المقرر أن» at token ``at``, told as due or expected; None where the clause goes on with a condition,
    or with a verb that nobody plans."""
    due = _DUE.get(filler.word(at + 1), "") if filler.word(at) in _OF and filler.word(at + 2) == _THAT else ""
    verb = at + 3
    if not due or any(filler.word(n) in _UNLESS for n in range(verb, verb + _CLAUSE_TOKENS)):
        return None
    around = Surroundings()
    around.before(sentence, 0, at)
    found = frames.event(sentence, filler, verb, filler.word(verb), around, due=True)
    return replace(found, due=due) if found is not None and found.planned else None
