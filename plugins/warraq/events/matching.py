"""Event frames matched at a verb: filled slot by slot, checked, or left alone."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.actors.titles import is_shared
from warraq.actors.two_offices import is_of_another_state
from warraq.arabic.letters import fold
from warraq.arabic.months import MONTHS, WEEKDAYS
from warraq.events.agents import (
    agrees,
    is_subject_form,
    may_be_object,
    name_is_over,
    of_another,
    of_whom,
    one_person,
)
from warraq.events.aims import aim_of, of_a_case
from warraq.events.appositions import glossed, over_title
from warraq.events.carried_out import CARRIED_OUT, as_done
from warraq.events.filled import Filled
from warraq.events.found import Extraction, Found
from warraq.events.injured import with_injured
from warraq.events.lexicon import EventLexicon
from warraq.events.match_guards import (
    announces,
    behind_literal,
    by_whom,
    day_of,
    did,
    his_own,
    may_do,
    nameless,
    nation_at,
    no_head_is,
    occasion_at,
    of_two_states,
    opens_paragraph,
    over_party,
    own_minister,
    side_by_side,
    wants_a_noun,
    with_previous,
)
from warraq.events.matters import left_untold, matter_of
from warraq.events.own_slots import OWN_LETTERS
from warraq.events.police import SUSPECTED, suspicion_of
from warraq.events.posts import with_post
from warraq.events.rows import Frame, Masdar, Slot, VerbForm
from warraq.events.slot_contents import filled_at
from warraq.events.slots import SlotFiller
from warraq.events.subjunctives import to_do
from warraq.events.surroundings import Surroundings
from warraq.events.vague import ACTED_AGAINST
from warraq.events.votes import vote_of, with_one_voice
from warraq.records import HEADLINE

_QUALIFIED: Final = frozenset({"REJECT", "REQUEST", "DEMAND", "SUPPORT", "AGREE", "THREATEN", "ACCUSE", "COOPERATE"})
"""Types whose meaning a condition or exception behind them would change."""
_CONCRETE: Final = (
    "complaint", "lawsuit", "part_in_", "attend_", "hosted_", "chair_", "open_", "sign_attended", "press_conference", "voted_own", "charge_", "attack_verbal",
    "criticism", "sue_country",
)  # fmt: skip
"""Frames of what somebody did once and for all: no condition behind it takes it back."""
_VOTED: Final = frozenset({"approve", "bill_approved", "law_approved", "approve_on", "agree_to"})
"""Frames of votes, which may be in principle, or with reservations."""
_EXACT: Final = 4
"""What tells how much counts for more than the words of a frame that leaves it out."""
_RECEIVED_BY: Final = "received_by"
_KILLED_IN: Final = "killed_in"
_URGING: Final = "urge_"
"""Frames that say outright what was asked of the other party."""
_OF_DOCUMENTS: Final = frozenset(fold("تتعلق يتعلق تقضي يقضي تهدف يهدف تنص ينص تخص يخص بقيمة بمبلغ لمدة بشأن حول بخصوص في الخاصة الخاص المتعلقة المتعلق تتضمن يتضمن تشمل يشمل").split())
"""Words behind a document that tell what stands in it."""


class FrameMatcher:
    """Matches the frames of an article; ``found`` is what was found before, and is not written."""

    def __init__(self, lexicon: EventLexicon, found: Extraction) -> None:
        self.lexicon = lexicon
        self.found = found

    def event(
        self, sentence: ReadSentence, filler: SlotFiller, at: int, verb: str, around: Surroundings, agent: Filled | None = None, *, nominal: bool = False, due: bool = False
    ) -> Found | None:  # fmt: skip
        """The frame that reaches furthest; of two, the one that names more of the words. An ``agent`` who is known
        stands before the verb, and did it. What is ``due`` was said to be to come."""
        best: tuple[int, int, Found] | None = None
        for form, frame in self.lexicon.frames.get(verb, ()):
            if frame.nominal != nominal or (due and form.tense == "past"):
                continue
            if form.tense != "past" and (agent is not None or not frame.planned or not (due or announces(sentence, filler, at))):
                continue
            if agent is not None and not may_do(frame, form, agent):
                continue
            found = self.match(sentence, filler, frame, form, at + 1, around, agent)
            if found is not None and form.tense == "present" and not due and frame.planned != frame.en and not self._dated(found[1], filler, at):
                continue  # «يعقد المجلس جلساته»: a habit
            named = sum(_EXACT if slot.letter in OWN_LETTERS else bool(slot.words) for slot in frame.pattern)
            if found is not None and (best is None or (found[0], named) > best[:2]):
                best = found[0], named, found[1]
        return best[2] if best else None

    def _dated(self, found: Found, filler: SlotFiller, at: int) -> bool:
        """Whether a day is named on which what stands in the present was to happen."""
        if any(filler.word(n) in _SOON or (filler.word(n) in _COMING and filler.word(n - 1) in _SPANS) for n in range(at, at + _PLAN_TOKENS)):
            return True
        return found.date is not None and (found.date.ahead or (at <= _DATELINE and found.sentence.start == 0 and bool(found.date.relative or found.date.weekday is not None)))

    def match(
        self, sentence: ReadSentence, filler: SlotFiller, frame: Frame, form: VerbForm, at: int,
        around: Surroundings, agent: Filled | None = None,
    ) -> tuple[int, Found] | None:  # fmt: skip
        """What the frame tells where its verb stands right before token ``at``, and where that ends; None where it does not fit."""
        matched = self._matched(sentence, filler, frame, form, at, around, agent)
        return matched if matched is None or frame.id != CARRIED_OUT else as_done(*matched)

    def _matched(
        self, sentence: ReadSentence, filler: SlotFiller, frame: Frame, form: VerbForm, at: int, around: Surroundings, agent: Filled | None
    ) -> tuple[int, Found] | None:
        here = Surroundings(around.date, around.place)
        slots: dict[str, Filled] = {"A": agent} if agent else {}
        antecedent: ReadSentence | None = None
        occasion, begin = "", at
        for behind, slot in with_previous(frame):
            if slot.letter == "A" and agent is not None:
                continue
            if slot.closed:
                if not filler.boundary(at):
                    return None
                continue
            if slot.words:
                occasion = occasion or occasion_at(sentence, filler, at)
                behind_word = behind_literal(sentence, filler, slot, at, here)
                if not behind_word and not slot.optional:
                    return None
                at = behind_word or at
                if "C" in slots:
                    frame, at = with_injured(frame, slots, filler, at)
                continue
            filled = filled_at(filler, frame, slot, at)
            if filled is None and slot.letter == "A":
                filled, antecedent = self._agent_further_on(sentence, filler, frame, form, slot, at, here)
            elif filled is None:
                occasion = occasion or occasion_at(sentence, filler, at)
                after = here.skip(sentence, at)
                filled = filled_at(filler, frame, slot, after) if after != at else None
                filled = filled or to_do(self, sentence, filler, frame, slot, after, slots)
            accepted = self._accepted(filler, frame, form, slot, filled, at, "" if agent is not None else behind, slots.get("A")) if filled is not None else None
            if filled is not None and accepted is None and slot.letter == "B" and agent is None:
                accepted = self._behind_title(sentence, filler, frame, slot, filled, slots.get("A"), here)
            if accepted is None:
                return None
            filled = accepted
            if slot.letter in "BOI" and frame.plover != "CONSULT":
                here.place = ""  # «دعت حكومة حماس بغزة السلطة إلى»: the first one's, not the other's
            if slot.letter == "A" and not (slot is frame.pattern[-1] and filled.phrases and filled.phrases[-1].kind == "group"):
                filled = of_whom(filler, filled)  # "hundreds of protesters gathered in Cairo"
            slots[slot.letter] = filled
            if slot.letter == "C":
                frame, at = with_injured(frame, slots, filler, filled.end)
            else:
                at = over_title(filler, frame, slot, filled)
        posted = with_post(filler, frame, at)
        if posted is not None and all(filled.english for filled in slots.values()):
            frame, at = posted
        elif not self._whole(filler, frame, slots, at):
            return None
        occasion = occasion or occasion_at(sentence, filler, at)
        here.skip(sentence, at, trailing=True, states=frame.needs_place or "C" in slots)
        if (frame.needs_place and not here.place) or (frame.needs_date and here.date is None):
            return None  # "Clashes broke out": where? "He died": when?
        matter = matter_of(filler, frame, slots, at)
        aim = suspicion_of(filler, at) if frame.id in SUSPECTED else aim_of(filler, frame, at) if not matter or frame.plover == "PROTEST" or of_a_case(frame) else ""
        planned = form.tense != "past" and sentence.paragraph != HEADLINE
        return at, Found(
            sentence, with_one_voice(filler, frame, begin, at), slots, day_of(here, form), "" if "P" in slots else here.place, occasion, frame.id,
            form.tense == "present", antecedent, planned, aim=f"{aim} {vote_of(filler, frame.id, at)}".strip(), matter=matter,
            cut="" if matter or aim else left_untold(filler, frame, slots, at, here.place),
        )  # fmt: skip

    def _agent_further_on(
        self, sentence: ReadSentence, filler: SlotFiller, frame: Frame, form: VerbForm, slot: Slot, at: int, here: Surroundings
    ) -> tuple[Filled | None, ReadSentence | None]:  # fmt: skip
        """An agent behind days and places («التقى اليوم الأحد فلان»), or one of an earlier clause, and where that was named."""
        follows = opens_paragraph(sentence, at - 1) or frame.pattern[0] is not slot
        after = here.skip_when_and_where(sentence, at) if follows else at
        filled = filled_at(filler, frame, slot, after) if after != at else None
        return (filled, None) if filled is not None else self._dropped(sentence, filler, form, at)

    def _behind_title(
        self, sentence: ReadSentence, filler: SlotFiller, frame: Frame, slot: Slot, title: Filled, agent: Filled | None, here: Surroundings
    ) -> Filled | None:  # fmt: skip
        """«التقى فلان وزير الداخلية، اليوم السبت في الرياض، نظيره»: the other party behind the agent's own title and a day
        or a place; nobody where the two stand side by side."""
        if slot.preposition or agent is None or agent.phrases[-1].kind != "person" or [phrase.kind for phrase in title.phrases] != ["role"]:
            return None
        after = here.skip_when_and_where(sentence, title.end)
        if after == title.end or (filler.word(after - 1) in ("،", ",") and after == title.end + 1):
            return None
        other = filled_at(filler, frame, slot, after)
        if other is None or not other.phrases or is_subject_form(filler, other.phrases[0]) or by_whom(filler, other.phrases[0].start - 2):
            return None
        return other

    def _accepted(
        self, filler: SlotFiller, frame: Frame, form: VerbForm, slot: Slot, filled: Filled, at: int, behind: str, agent: Filled | None
    ) -> Filled | None:  # fmt: skip
        """What fills a slot, if it can be that by grammar: a first agent that agrees with its verb and is no object of it,
        another party that is neither a subject nor the agent's own title."""
        if slot.letter == "A" and frame.pattern[0] is slot:
            if may_be_object(filler, form, filled, at, self.lexicon, self.found) or not agrees(form, filled) or of_another(filled):
                return None
            return one_person(filled)
        if slot.letter == "B" and (minister := own_minister(filler, agent, filled)) is not None:
            return minister
        if slot.letter == "B" and filled.phrases and frame.id != _RECEIVED_BY and by_whom(filler, filled.phrases[0].start - 2):
            return None  # «استقبل فلان من طرف …»: he was received
        if slot.letter == "B" and not slot.preposition and (
            is_subject_form(filler, filled.phrases[0]) or (behind == "A" and self._maybe_apposition(filler, agent, filled))
            or (behind == "A" and frame.id.startswith(_URGING) and side_by_side(agent, filled))
        ):
            return None
        return filled

    def _whole(self, filler: SlotFiller, frame: Frame, slots: dict[str, Filled], at: int) -> bool:
        if not all(filled.english for filled in slots.values()) or his_own(slots) or wants_a_noun(frame, slots):
            return False
        if not did(filler, frame, slots, at):
            return False
        if frame.plover in _QUALIFIED and not frame.id.startswith(_CONCRETE) and filler.reserved(at):
            return False
        if frame.id == _KILLED_IN and slots["O"].english.split(" ", 1)[0].endswith("ing"):
            return False  # «قتل 15 شخصا في تفجير سيارة»: nobody is killed in doing something
        if "C" in slots and _OTHERS_TOO.search(slots["C"].english):
            return False  # «قتل السائق وأصيب 14 آخرون»: others than whom?
        if frame.id == "threaten" and filler.word(at).startswith("ب"):
            return False  # «هدد الرئيس بالتصعيد»: with what, is what counts
        if frame.id in _VOTED and filler.reserved(at):
            return False  # «وافق على مشروع القانون من حيث المبدأ»
        if frame.plover == "REJECT" and filler.until(at):
            return False
        if slots.get("O") is not None and slots["O"].deed:
            return True
        if frame.plover == "REJECT" and filler.relative(at) and not frame.pattern[-1].words:
            return False  # «رفض الانتخابات التي تجري دون ضمانات» rejects no elections
        if filler.relative(at) and any(ACTED_AGAINST.search(slots[letter].english) for letter in "OI" if letter in slots):
            return False  # «التصدي لوسائل الإعلام التي تحرض»: not all of them
        last = frame.pattern[-1]
        if last.letter == "D" and (filler.word(at).startswith("ل") or filler.word(at) in _OF_DOCUMENTS):
            return True  # «مذكرة تفاهم لبناء مشروع»: what it is for, is left out
        if filler.relative(at) and nameless(slots.get(last.letter), at):
            return False  # «دول الاتحاد الأوروبي التي رفضت …»: only those
        if last.letter == "B" and "c" in frame.b and slots["B"].phrases and slots["B"].phrases[0].kind == "group":
            return filler.word(at) in WEEKDAYS or _OF_A_KIND.fullmatch(filler.word(at)) is None  # «المستثمرين الأجانب»: which ones
        if last.letter == "A" and "c" in frame.a and slots["A"].phrases and slots["A"].phrases[0].kind == "group":
            return True  # what is left out of a crowd changes nothing
        if "D" in slots and filler.word(at) in _OF_DOCUMENTS:
            return True
        if last.letter == "B" and slots["B"].phrases and slots["B"].phrases[-1].kind == "person" and at > slots["B"].end:
            return True  # «فلان مبعوث الاتحاد الأوروبي لجنوب المتوسط»: his title stands behind
        if last.letter == "C" and nation_at(filler, at):
            return False  # «جنديين أمريكيين»
        if last.letter in ("A", "B", "P", "Q", "E", "D"):
            if filler.boundary(at) or self._instrument(filler, slots, at) or glossed(filler, slots.get(last.letter), at):
                return True
            return over_party(filler, frame, at)
        return True

    def _instrument(self, filler: SlotFiller, slots: dict[str, Filled], at: int) -> bool:
        """«طالب الحزب الوزير بالاستقالة»: what is asked of the other party ends its name."""
        last = slots.get("B")
        if last is None or last.end != at or not filler.word(at).startswith("ب") or filler.phrase(at, "ب") is not None:
            return False
        if all(phrase.kind == "group" for phrase in last.phrases):  # «اتهم النشطاء بالاعتداء على»
            return filler.longest(at, Masdar, "ب") is not None
        return name_is_over(filler, last, at)

    def _maybe_apposition(self, filler: SlotFiller, agent: Filled | None, other: Filled) -> bool:
        """«استقبل الأمير فلان ولي العهد»: a bare title right behind a name is more likely his own; so is
        a bare name behind a title («دعا السفير التركي بالقاهرة، فلان، إلى»)."""
        if agent is None or not agent.phrases or not other.phrases:
            return False
        first, second = agent.phrases[-1], other.phrases[0]
        if first.number != second.number or of_two_states(first, second):
            return False  # «اتهم فلان النشطاء»
        if first.kind == "role" and second.kind == "person":
            if first.role is not None and is_of_another_state(first.role, filler.sentence.parser.vocabulary.registry.actors.get(second.actor_id)):
                return False  # «هنأ الرئيس التونسي الملك محمد السادس»
            return second.role is None or is_shared(second.role.en or second.role.bare_en)  # «رئيس الحركة المحامي فلان»
        if first.kind != "person" or second.kind != "role" or second.start - first.end > 1:  # or a comma
            return False
        if second.role is not None and not second.role.former and is_of_another_state(second.role, filler.sentence.parser.vocabulary.registry.actors.get(first.actor_id)):
            return False  # «استقبل ناصر بوريطة سفير اليابان»
        return not no_head_is(filler, first, second)

    def _dropped(
        self, sentence: ReadSentence, filler: SlotFiller, form: VerbForm, at: int
    ) -> tuple[Filled | None, ReadSentence | None]:
        """The subject of «حيث التقى»: the only person named before in the sentence; that of
        «وصل فلان …، وأجرى»: the subject of the clause before."""
        if at >= 2 and filler.word(at - 2) in ("،", ",") and filler.word(at - 1).startswith("و"):
            return self._same_subject(sentence, form, at), None
        if at < 2 or filler.word(at - 2) not in ("حيث", "وحيث") or sentence.parser.raw(at - 1).endswith("ي"):
            return None, None  # «حيث ألغي تقسيم الضريبة» is passive
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


_OF_A_KIND: Final = re.compile(r"ال\w+(?:ين|ون)|الاجانب|العرب")
_OTHERS_TOO: Final = re.compile(r"\bothers?\b")
_SOON: Final = frozenset(fold("قريبا غدا").split())
_COMING: Final = frozenset(fold("المقبل القادم المقبلة القادمة المقبلين القادمين").split())
_SPANS: Final = MONTHS.keys() | WEEKDAYS.keys() | frozenset(fold("الأسبوع الشهر العام الأيام الساعات الشهرين الأسبوعين اليومين").split())
_PLAN_TOKENS: Final = 30
_DATELINE: Final = 8
"""«القدس (أ ف ب) - يصل»: the verb of a lead stands within so many tokens."""
