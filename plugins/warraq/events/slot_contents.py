"""What fills a slot of a frame at a token: a crowd where one may act, what the slot's own readers see, or what the words give."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.agents import over_held_name, stranger
from warraq.events.decreed import PAPERS
from warraq.events.filled import Filled
from warraq.events.lexicon import is_clitic
from warraq.events.match_guards import crowd_met
from warraq.events.noun_complements import ADVERBIAL
from warraq.events.own_slots import OWN_LETTERS, own_reading
from warraq.events.rows import Frame, Masdar, Slot

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_CROWD_TOKENS: Final = 16
"""«العشرات من أعضاء حزب … بمحافظة …، وقفة احتجاجية»: what is said of a crowd is no longer."""
_WHO: Final = frozenset(fold("الذين الذي التي اللاتي اللواتي ممن").split())
_STANCES: Final = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
_ASKING: Final = frozenset({"REQUEST", "DEMAND"})
"""Types of which a single word of what is asked tells more than that something was."""
_ACCUSED: Final = "accuse_of"
_IN_FULL: Final = frozenset(
    {"deny", "deny_existence", "deny_reports", "rule_out", "boycott", "own_boycott", "own_boycott_o", "accuse_of", "hold_responsible", "postpone", "cancel", "conclude"}
)
"""Frames that need their whole object."""
_AGAINST: Final = frozenset({"REJECT", "ACCUSE"})
"""Types of which what was left out might be the point: «رفض إجراء انتخابات قبل …»."""
_NAMED: Final = frozenset({"body", "person", "role"})
_KILLING, _DEATH = "the killing of ", "the death of "
"""«أعلنت الوزارة مقتل …»: "announced the killing" would be the ministry's doing."""
_ANNOUNCING: Final = frozenset({"announce", "announce_o"})
"""«أعلن الحزب حالة الطوارئ في المحافظات»: where it holds, is what counts."""


def filled_at(filler: SlotFiller, frame: Frame, slot: Slot, at: int) -> Filled | None:
    """What stands at ``at`` for a slot: a crowd where one may, else what the words give."""
    if slot.letter in "OI" and slot.preposition and filler.word(at) in ADVERBIAL and not frame.pattern[1].words.isdisjoint(PAPERS):
        return None  # «أصدر قرارا بالتعاون مع الحكومة»
    own = own_reading(filler, frame, slot, at)
    if own is not None or slot.letter in OWN_LETTERS:
        return own
    crowd = None
    if slot.letter == "A":
        crowd = _crowd(filler, frame, slot, at)
    elif slot.letter == "B" and slot is frame.pattern[-1]:
        crowd = crowd_met(filler, frame, slot, at)
    found = crowd or filler.fill(slot, at, frame.a if slot.letter == "A" else frame.b, _open_place(frame, slot))
    if slot.letter == "B" and frame.plover == "CONSULT" and not is_clitic(slot.preposition):
        if found is None or not found.english:
            found = stranger(filler, at + (filler.word(at) == slot.preposition)) or found
        elif found.phrases:
            found = over_held_name(filler, found)
    if found is not None and frame.id in _ANNOUNCING and found.english.startswith(_KILLING) and not _NAMED & {phrase.kind for phrase in found.phrases}:
        found = replace(found, english=f"{_DEATH}{found.english.removeprefix(_KILLING)}")
    if found is not None and not filler.relative(found.end):
        return found
    return _in_short(filler, frame, slot, at) or found


def _crowd(filler: SlotFiller, frame: Frame, slot: Slot, at: int) -> Filled | None:
    """«العشرات من أهالي القرية»: where a crowd may act, up to the words of the frame behind it."""
    read = filler.crowds.read(at) if "c" in frame.a else None
    if read is None:
        return None
    crowd, cut = read
    following = frame.pattern[frame.pattern.index(slot) + 1 :]
    if not cut:
        return crowd
    if not following:
        return Filled(crowd.end, crowd.english, crowd.phrases)
    if not following[0].words:
        return None
    for n in range(crowd.end, crowd.end + _CROWD_TOKENS):
        word = filler.word(n)
        if word in following[0].words:
            return Filled(n, crowd.english, crowd.phrases)
        if not word or word in ".؛:" or word in filler.sentence.parser.vocabulary.verbs or word in _WHO:
            return None
    return None


def _in_short(filler: SlotFiller, frame: Frame, slot: Slot, at: int) -> Filled | None:
    """What somebody else said or did, where the frame takes a stance on it; what is announced or asked for."""
    if slot.letter not in "OI" or slot is not frame.pattern[-1] or (frame.id in _IN_FULL and frame.id != _ACCUSED):
        return None
    apart = bool(slot.preposition) and not is_clitic(slot.preposition)
    if apart and filler.word(at) != slot.preposition:
        return None
    begin, prefix = at + apart, "" if apart else slot.preposition
    if frame.plover in _STANCES and slot.letter == "O" and (deed := filler.deed(begin, prefix)) is not None:
        return deed
    if frame.id == _ACCUSED:
        done = filler.object_up_to_a_tail(begin, prefix)
        return done if done is not None and done.english.split()[0].endswith("ing") and not filler.narrowed(done.end) else None
    if frame.plover in _AGAINST:
        return None
    told, act = filler.object_up_to_a_tail(begin, prefix, slot.letter), filler.act(begin, prefix, slot.letter)
    announced = frame.id in _ANNOUNCING and filler.longest(begin, Masdar, prefix) is None
    if told is None and act is None and frame.plover in _ASKING and any(part.letter == "B" for part in frame.pattern):
        return filler.verbal_nouns.alone(begin, prefix, slot.letter)
    if told is None or announced or filler.narrowed(told.end) or (act is not None and act.end >= told.end):
        return act
    return told


def _open_place(frame: Frame, slot: Slot) -> bool:
    """«شهدت القاهرة اشتباكات»: the word of the frame behind a place ends it."""
    at = frame.pattern.index(slot)
    return slot.letter == "P" and at + 1 < len(frame.pattern) and (bool(frame.pattern[at + 1].words) or frame.pattern[at + 1].letter == "A")
