"""«تم تعديل القانون», «لن يتم تأجيل الانتخابات»: what is done, without who does it."""

from __future__ import annotations

from typing import Final

from warraq.actors.english import past_participle
from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.found import Claim, Found
from warraq.events.lexicon import Frame
from warraq.events.modes import Mode
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings

_DONE: Final = {
    **dict.fromkeys(map(fold, ("تم", "تمت", "جرى", "جرت")), ("{O} had been %s", "{O} %s")),
    **dict.fromkeys(map(fold, ("يتم", "تتم", "يجري", "تجري")), ("{O} {was} being %s", "{O} being %s")),
    **dict.fromkeys(map(fold, ("سيتم", "ستتم", "سيجري", "ستجري")), ("{O} would be %s", "{O} to be %s")),
}  # fmt: skip
"""The verb → its English around a participle, in the text and in a headline."""
_UNDONE: Final = {fold("لم"): "{O} had not been %s", fold("لن"): "{O} would not be %s"}
_TO_BE_DONE: Final = frozenset(map(fold, ("يتم", "تتم", "يجري", "تجري")))
_MARKERS: Final = frozenset(fold("قد سوف").split())
_TO_COME: Final = fold("سوف")


def passive_at(sentence: ReadSentence, filler: SlotFiller, at: int, modal: Mode | None = None) -> Claim | None:
    """What the verb at ``at`` tells was, is being or will be done to a thing that is told whole; behind a ``modal``
    («يجب أن يتم تعديل الدستور») what must be done."""
    denied = _UNDONE.get(filler.word(at))
    marked = filler.word(at) in _MARKERS
    verb = at + (denied is not None or marked)
    word = f"س{filler.word(verb)}" if filler.word(at) == _TO_COME else filler.word(verb)
    if word not in _DONE:
        return None
    text, headline = (denied, denied) if denied is not None else _DONE[word]
    if modal is not None:
        if denied is not None or marked or filler.word(verb) not in _TO_BE_DONE:
            return None
        text, headline = (template.replace("{A}", "{O}").replace("{base}", "be %s") for template in (modal.verb, modal.headline))
    around = Surroundings()
    begin = around.skip(sentence, verb + 1)
    done = filler.done(begin)
    if done is None:
        return None
    inf, thing = done
    careful = denied is not None or modal is not None or word.startswith(_TO_COME[0])  # what follows may take it back
    end = around.skip(sentence, thing.end)
    if careful and (filler.reserved(end) or not filler.boundary(end)):
        return None
    if not filler.boundary(thing.end) and not (filler.relative(thing.end) and thing.end - begin > 1):
        return None
    participle = past_participle(inf)
    frame = Frame("passive", "", (), "", "", text % participle, headline % participle)
    found = Found(sentence, frame, {"O": thing}, around.date.date if around.date else None, around.place, "", "passive", present=False)
    return Claim(found, frame.en, frame.headline)
