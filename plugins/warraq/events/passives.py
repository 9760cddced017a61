"""«تم تعديل القانون», «لن يتم تأجيل الانتخابات»: what is done, without who does it."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.english import past_participle
from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.claim_slots import ClaimFiller
from warraq.events.filled import Filled
from warraq.events.found import Claim, Found
from warraq.events.matters import matter_of
from warraq.events.modes import Mode
from warraq.events.rows import Act, Frame, Masdar, Slot
from warraq.events.surroundings import Surroundings

_DONE: Final = {
    **dict.fromkeys(map(fold, ("تم", "تمت", "جرى", "جرت")), ("{O} had been %s", "{O} %s")),
    **dict.fromkeys(map(fold, ("يتم", "تتم", "يجري", "تجري", "جار", "جاري")), ("{O} {was} being %s", "{O} being %s")),
    **dict.fromkeys(map(fold, ("سيتم", "ستتم", "سيجري", "ستجري")), ("{O} would be %s", "{O} to be %s")),
}  # fmt: skip
"""The verb → its English around a participle, in the text and in a headline."""
_UNDONE: Final = {fold("لم"): "{O} had not been %s", fold("لن"): "{O} would not be %s"}
_TO_BE_DONE: Final = frozenset(map(fold, ("يتم", "تتم", "يجري", "تجري")))
_MARKERS: Final = frozenset(fold("قد سوف").split())
_TO_COME: Final = fold("سوف")


def passive_at(sentence: ReadSentence, filler: ClaimFiller, at: int, modal: Mode | None = None) -> Claim | None:
    """What the verb at ``at`` tells was, is being or will be done to a thing that is told whole; behind a ``modal``
    («يجب أن يتم تعديل الدستور») what must be done."""
    denied = _UNDONE.get(filler.word(at))
    marked = filler.word(at) in _MARKERS
    verb = at + (denied is not None or marked)
    word = f"س{filler.word(verb)}" if filler.word(at) == _TO_COME else filler.word(verb)
    word = word if word in _DONE else word.removeprefix("و")
    if word not in _DONE:
        return None
    text, headline = (denied, denied) if denied is not None else _DONE[word]
    if modal is not None:
        if denied is not None or marked or filler.word(verb) not in _TO_BE_DONE:
            return None
        text, headline = (template.replace("{A}", "{O}").replace("{base}", "be %s") for template in (modal.verb, modal.headline))
    around = Surroundings()
    first = filler.over_adverbs(verb + 1)
    begin = _over_setting(filler, first)
    begin = begin if begin != first else filler.over_adverbs(around.skip(sentence, first))
    if word in _FINISHED and filler.word(begin) == _FINISHING and filler.word(begin + 1) == _OF and filler.longest(begin + 2, Masdar, "") is not None:
        begin += 2  # «تم الانتهاء من إعداد مشروع القانون»
    done = filler.done(begin)
    careful = denied is not None or modal is not None or word.startswith(_TO_COME[0])  # what follows may take it back
    if done is None or not _told_whole(sentence, filler, begin, done[1], careful=careful):
        done = _in_short(filler, begin) if denied is None else None
    if done is None or (careful and filler.reserved(done[1].end)):
        return None
    inf, thing = done
    if inf in _TO_A_POST and thing.phrases and thing.phrases[0].kind in ("person", "state", "role"):
        return None  # «تم انتخاب المغرب، في شخص فلان، رئيسا للمنتدى»: as what, is what counts
    participle = past_participle(inf)
    frame = Frame("passive", "", (Slot("O"),), "", "", text % participle, headline % participle)
    matter = matter_of(filler, frame, {"O": thing}, thing.end)
    if thing.deed and not matter:
        return None  # "that a committee had been formed": for what?
    found = Found(sentence, frame, {"O": thing}, around.date.date if around.date else None, around.place, "", "passive", present=False, matter=matter)
    return Claim(found, frame.en, frame.headline)


_TO_A_POST: Final = frozenset(("elect", "appoint", "choose", "name", "designate"))


def _told_whole(sentence: ReadSentence, filler: ClaimFiller, begin: int, thing: Filled, *, careful: bool) -> bool:
    """Whether nothing hangs on what is done to; a relative clause may, behind more than one word, where it is past."""
    if careful:
        return filler.boundary(Surroundings().skip(sentence, thing.end))
    if filler.boundary(thing.end) or (filler.relative(thing.end) and thing.end - begin > 1):
        return True
    return filler.word(thing.end) in _LATER and filler.left_out(thing.end)


def _in_short(filler: ClaimFiller, begin: int) -> tuple[str, Filled] | None:
    """«تشكيل لجنة ل…»: one of what is made, whatever it is for."""
    masdar = filler.longest(begin, Masdar, "")
    if masdar is not None and " " not in masdar.value.inf and not masdar.value.preposition and not filler.nouns.other_hamza(begin, masdar.value.ar):
        thing = filler.some(masdar.end, "")
        if thing is not None:
            return masdar.value.inf, thing
    act = filler.act(begin, "", "I")
    made = _ONE.fullmatch(act.english) if act is not None else None
    return (made[1], Filled(act.end, made[2], act.phrases, deed=True)) if act is not None and made is not None else None


def _over_setting(filler: ClaimFiller, at: int) -> int:
    """«خلال الأسابيع القادمة توقيع …», «من خلال الحوار وضع …»: past when and where, up to what is done."""
    if filler.word(at) not in _SETTINGS:
        return at
    for n in range(at + 2, at + _SETTING_TOKENS):
        if n >= len(filler.tokens) or filler.tokens[n].is_mark or filler.word(n) in filler.sentence.parser.vocabulary.verbs:
            break
        if not filler.word(n).startswith("ال") and (filler.longest(n, Masdar, "") is not None or filler.longest(n, Act, "") is not None):
            return n
    return at


_FINISHED, _FINISHING, _OF = frozenset(fold("تم تمت").split()), fold("الانتهاء"), fold("من")
_SETTINGS: Final = frozenset(fold("خلال من في منذ أثناء بعد عقب بمقر").split())
_SETTING_TOKENS: Final = 8
_ONE: Final = re.compile(r"([a-z]+) (an? .+)")
_LATER: Final = frozenset(fold("خلال منذ بعد عقب أثناء بسبب نتيجة بهدف بغرض عبر بشكل بصورة بطريقة").split())
"""Words that tell when, why or how something was done."""
