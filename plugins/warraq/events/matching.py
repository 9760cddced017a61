"""Event frames matched at a verb: filled slot by slot, checked, or left alone."""

from __future__ import annotations

from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.actors.titles import is_shared
from warraq.arabic.letters import fold
from warraq.events.agents import (
    agrees,
    is_subject_form,
    may_be_object,
    name_is_over,
    of_another,
    one_person,
)
from warraq.events.filled import Filled
from warraq.events.found import Extraction, Found
from warraq.events.lexicon import EventLexicon, Frame, Slot, VerbForm
from warraq.events.slots import SlotFiller, Surroundings

_QUALIFIED: Final = frozenset({"REJECT", "REQUEST", "DEMAND", "SUPPORT", "AGREE", "THREATEN", "ACCUSE", "COOPERATE"})
"""Types whose meaning a condition or exception behind them would change."""
_AFTER_PARTY: Final = frozenset(fold("حول بشأن بخصوص في على إلى من الذي التي بهدف لبحث لمناقشة").split())
"""Words that certainly begin something new behind the other party of a meeting."""


class FrameMatcher:
    """Matches the frames of an article; ``found`` is what was found before, and is not written."""

    def __init__(self, lexicon: EventLexicon, found: Extraction) -> None:
        self.lexicon = lexicon
        self.found = found

    def event(
        self, sentence: ReadSentence, filler: SlotFiller, at: int, verb: str, around: Surroundings
    ) -> Found | None:
        """The frame that reaches furthest; of two, the one that names more of the words."""
        best: tuple[int, int, Found] | None = None
        for form, frame in self.lexicon.frames.get(verb, ()):
            if form.tense != "past":
                continue
            found = self.match(sentence, filler, frame, form, at + 1, around)
            named = sum(bool(slot.words) for slot in frame.pattern)
            if found is not None and (best is None or (found[0], named) > best[:2]):
                best = found[0], named, found[1]
        return best[2] if best else None

    def match(
        self, sentence: ReadSentence, filler: SlotFiller, frame: Frame, form: VerbForm, at: int,
        around: Surroundings, agent: Filled | None = None,
    ) -> tuple[int, Found] | None:  # fmt: skip
        here = Surroundings(around.date, around.place)
        slots: dict[str, Filled] = {"A": agent} if agent else {}
        antecedent: ReadSentence | None = None
        occasion = ""
        for slot in frame.pattern:
            if slot.letter == "A" and agent is not None:
                continue
            if slot.closed:
                if not filler.boundary(at):
                    return None
                continue
            if slot.words:
                occasion = occasion or _occasion(sentence, filler, at)
                after = here.skip(sentence, at) if not slot.optional and filler.word(at) not in slot.words else at
                if filler.word(after) in slot.words:
                    at = after + 1
                elif not slot.optional:
                    return None
                continue
            filled = filler.fill(slot, at, frame.a if slot.letter == "A" else frame.b)
            if filled is None and slot.letter == "A":
                filled, antecedent = self._dropped(sentence, filler, form, at)
            elif filled is None:
                occasion = occasion or _occasion(sentence, filler, at)
                after = here.skip(sentence, at)
                filled = filler.fill(slot, after, frame.b) if after != at else None
            if filled is None:
                return None
            if slot.letter == "A" and frame.pattern[0] is slot and may_be_object(filler, form, filled, at, self.lexicon, self.found):
                return None
            if slot.letter == "A" and frame.pattern[0] is slot and (not agrees(form, filled) or of_another(filled)):
                return None
            if slot.letter == "A" and frame.pattern[0] is slot:
                filled = one_person(filled)
            if slot.letter == "B" and not slot.preposition and (
                is_subject_form(filler, filled.phrases[0]) or self._maybe_apposition(slots.get("A"), filled)
            ):
                return None
            slots[slot.letter] = filled
            at = self._over_title(filler, frame, slot, filled)
        if not self._whole(filler, frame, slots, at):
            return None
        occasion = occasion or _occasion(sentence, filler, at)
        here.skip(sentence, at)
        return at, Found(sentence, frame, slots, here.date.date if here.date else None, here.place, occasion, frame.id, form.tense == "present", antecedent)

    def _whole(self, filler: SlotFiller, frame: Frame, slots: dict[str, Filled], at: int) -> bool:
        if not all(filled.english for filled in slots.values()):
            return False
        if frame.plover in _QUALIFIED and filler.reserved(at):
            return False
        if frame.plover == "REJECT" and filler.relative(at):
            return False  # «رفض الانتخابات التي تجري دون ضمانات» rejects no elections
        last = frame.pattern[-1]
        if last.letter in ("A", "B", "P", "Q", "E", "D"):
            if filler.boundary(at) or self._instrument(filler, slots, at):
                return True
            return filler.word(at) in _AFTER_PARTY and frame.plover != "DEMAND"  # «طالب رئيس كردستان العراق من …»
        return True

    def _instrument(self, filler: SlotFiller, slots: dict[str, Filled], at: int) -> bool:
        """«طالب الحزب الوزير بالاستقالة»: what is asked of the other party ends its name."""
        last = slots.get("B")
        if last is None or last.end != at or not filler.word(at).startswith("ب") or filler.phrase(at, "ب") is not None:
            return False
        return name_is_over(filler, last, at)

    def _maybe_apposition(self, agent: Filled | None, other: Filled) -> bool:
        """«استقبل الأمير فلان ولي العهد»: a bare title right behind a name is more likely his own; so is
        a bare name behind a title («دعا السفير التركي بالقاهرة، فلان، إلى»)."""
        if agent is None or not agent.phrases or not other.phrases:
            return False
        first, second = agent.phrases[-1], other.phrases[0]
        if first.kind == "role" and second.kind == "person":
            return second.role is None or is_shared(second.role.en or second.role.bare_en)  # «رئيس الحركة المحامي فلان»
        return first.kind == "person" and second.kind == "role" and second.start - first.end <= 1  # or a comma

    def _over_title(self, filler: SlotFiller, frame: Frame, slot: Slot, filled: Filled) -> int:
        """«أجرى فلان رئيس الحزب اتصالا مع …»: a title right behind a name is the name's, unless the
        frame expects a bare noun phrase there, which the title could be."""
        following = frame.pattern[frame.pattern.index(slot) + 1 :]
        bare = next((s for s in following if not s.optional), None)
        if bare is not None and bare.letter in ("A", "B", "O", "E") and not bare.preposition:
            return filled.end
        if slot.letter not in ("A", "B") or not filled.phrases or filled.phrases[-1].kind != "person":
            return filled.end
        title = filler.phrase(filled.end, "")
        if filled.phrases[-1].role is None and title is not None and title.kind == "role":
            return title.end
        return filled.end


    def _dropped(
        self, sentence: ReadSentence, filler: SlotFiller, form: VerbForm, at: int
    ) -> tuple[Filled | None, ReadSentence | None]:
        """The subject of «حيث التقى»: the only person named before in the sentence; that of
        «وصل فلان …، وأجرى»: the subject of the clause before."""
        if at >= 2 and filler.word(at - 2) in ("،", ",") and filler.word(at - 1).startswith("و"):
            return self._same_subject(sentence, form, at), None
        if at < 2 or filler.word(at - 2) not in ("حيث", "وحيث"):
            return None, None
        people = [phrase for phrase in sentence.phrases if phrase.end <= at - 2 and phrase.kind in ("person", "role")]
        if len(people) != 1 or not people[0].english or people[0].gender not in ("", form.gender):
            return None, None
        return Filled(at, people[0].english, (people[0],)), None

    def _same_subject(self, sentence: ReadSentence, form: VerbForm, at: int) -> Filled | None:
        before = [found for found in self.found.events if found.sentence is sentence and "A" in found.slots]
        if not before or any(speech.sentence is sentence for speech in self.found.speeches):
            return None
        agent = before[-1].slots["A"]
        if len(agent.phrases) != 1 or agent.phrases[0].kind not in ("person", "role"):
            return None
        return Filled(at, agent.english, agent.phrases) if agent.phrases[0].gender == form.gender else None


def _occasion(sentence: ReadSentence, filler: SlotFiller, at: int) -> str:
    """«خلال اجتماع المجلس الوطني للحزب»: the gathering something was said or done at."""
    while filler.word(at) in ("،", ","):
        at += 1
    if filler.word(at) not in ("خلال", "في", "اثناء"):
        return ""
    gathering = filler.gathering(at + 1, "")
    return f"at {gathering.english}" if gathering is not None else ""
