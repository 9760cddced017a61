"""What stands around a matched frame: by whom, when, and whether it may be told."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.arabic.tokens import COMMAS, QUOTES
from warraq.events.agents import (
    agrees,
)
from warraq.events.event_dates import EventDate
from warraq.events.filled import Filled
from warraq.events.lexicon import is_clitic
from warraq.events.rows import Frame, Slot, VerbForm
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings

CONTENTLESS: Final = frozenset({"demand_of", "appeal_to", "call_to_b", "accuse"})
"""Frames that tell who turned to whom, not what with: beside what was said they tell nothing."""
_FROM: Final = fold("من")
_SIDES: Final = frozenset(fold("طرف قبل لدن").split())
_UNSURE: Final = frozenset(fold("قد وقد فقد لن لم لا ما هل ربما").split())
_CROWNED: Final = frozenset(fold("الرئيس الملك").split())
_OF_THE_REPUBLIC: Final = frozenset((fold("رئيس"), fold(of)) for of in ("الجمهورية", "الدولة"))
_OFFICIALS: Final = frozenset(fold("سفير سفيرة محافظ والي عامل مبعوث مبعوثة ممثل ممثلة").split())
_MINISTERS: Final = frozenset(fold("وزير وزيرة").split())
_LEAD: Final = 1
"""Plans are told in the first two paragraphs; further down the present tells of other things."""


def behind_literal(sentence: ReadSentence, filler: SlotFiller, slot: Slot, at: int, here: Surroundings) -> int:
    """The token behind a word of the pattern, adverbials before it passed over; 0 where none of them stands there."""
    at += not slot.optional and filler.word(at) in QUOTES and filler.word(at + 1) in slot.words  # «عن "استنكارها الشديد …"»
    found = at if filler.word(at) in slot.words else here.skip(sentence, at)
    if filler.word(found) not in slot.words and _ON_IT in slot.words:
        found = _behind_own_session(filler, at) or found
    return found + 1 if filler.word(found) in slot.words else 0


def _behind_own_session(filler: SlotFiller, at: int) -> int:
    """«خلال جلسته التي عقدها اليوم برئاسة فلان على …»: the «على» behind the sitting of whoever did it; 0 where none is told."""
    if filler.word(at) not in _AT or filler.word(at + 1) not in _OWN_SITTINGS:
        return 0
    for n in range(at + 2, at + _SITTING_TOKENS):
        if not filler.word(n) or filler.word(n) in ".؛:" or (filler.word(n) == _ON_IT and filler.word(n + 1) in _NO_MATTER):
            return 0
        if filler.word(n) == _ON_IT:
            return n
    return 0


_ON_IT: Final = fold("على")
_AT: Final = frozenset(fold("خلال في أثناء").split())
_OWN_SITTINGS: Final = frozenset(fold("جلسته جلستها اجتماعه اجتماعها").split())
_NO_MATTER: Final = frozenset(fold("هامش مدى مدار رأس ضوء إثر خلفية").split())
_SITTING_TOKENS: Final = 24


def day_of(here: Surroundings, form: VerbForm) -> EventDate | None:
    """The day told beside an event; not one ahead of what has happened («قرر الحزب … غدا»), which is that of what was decided."""
    day = here.date.date if here.date is not None else None
    return None if day is not None and day.ahead and form.tense == "past" else day


def by_whom(filler: SlotFiller, at: int) -> bool:
    """«من طرف», «من قبل», «من لدن»: behind these stands who did it, and the verb is passive."""
    return at >= 0 and filler.word(at) == _FROM and filler.word(at + 1) in _SIDES


def did(filler: SlotFiller, frame: Frame, slots: dict[str, Filled], at: int) -> bool:
    """Whether those in the slots did or suffered what the frame tells: not «استقبل فلان من طرف …», nor «أوقف الاتحاد فلانا», who was
    suspended, nor «أوقف ثلاثة جنود في الحاجز سيارة», who stopped it."""
    if frame.id in _GOING_ON and (filler.word(at) in _LASTING or filler.word(at).isdigit()):
        return False  # «استمرت لمدة خمسة أيام»: it is over
    if frame.id == _SIGNED_LAW and not _LAW.search(slots["O"].english):
        return False
    if "A" in slots:
        return not by_whom(filler, at) and (frame.id not in _BY_FORCES or _FORCES.search(slots["A"].english) is not None)
    return frame.id not in _OF_CIVILIANS or "C" not in slots or _ARMED.search(slots["C"].english) is None


_GOING_ON: Final = frozenset({"goes_on", "continues_any", "continues_n"})
_LASTING: Final = frozenset(fold("لمدة مدة طوال طيلة نحو حوالي قرابة أكثر لأكثر لنحو لساعات لساعة لأيام ساعات يومين أياما لدقائق لعدة").split())
_SIGNED_LAW: Final = "sign_law"
_LAW: Final = re.compile(r"\b(?:law|bill|decree|decrees|laws|budget|constitution|legislation)\b")
_BY_FORCES: Final = frozenset({"arrest_stopped", "forces_enter_plain"})
_OF_CIVILIANS: Final = frozenset({"arrested_c_passive"})
_ARMED: Final = re.compile(r"(?i)\b(?:police|soldiers?|officers?|gunmen|gunman|guards?|gendarmes?|fighters|rebels|militants|settlers?|members|paramedics?|conscripts)\b")
_FORCES: Final = re.compile(r"(?i)(?<!traffic )\b(?:police|security|authorities|gendarmerie|guard|forces|intelligence|army|troops|brigades|militias?)\b")


def his_own(slots: dict[str, Filled]) -> bool:
    """«وانتقد «برهامي» خلال اللقاء عدم عرض القانون»: nobody is told to have criticised himself."""
    if "A" not in slots or "B" not in slots:
        return False
    return not {phrase.actor_id for phrase in slots["A"].phrases if phrase.actor_id}.isdisjoint(phrase.actor_id for phrase in slots["B"].phrases)


_AFTER_PARTY: Final = frozenset(fold("لإجراء للقاء لعقد لحضور للمشاركة للتباحث للتشاور حول بشأن بخصوص في على إلى من لدى الذي التي بهدف لبحث لمناقشة لجلسة ليوم لاتهامه لاتهامها لبيع لبيعه لبيعها لشراء لتزويد لتزويده لتزويدها لتوريد قال قالت").split())
"""Words that certainly begin something new behind the other party of a meeting."""
_OF_PLACES: Final = frozenset(fold("ذات ذو الواقعة الواقع المطلة").split())
_SIGNED: Final = "sign_"
_SIGNED_FOR: Final = frozenset(
    fold(
        "لتوطين لتنفيذ لإنشاء لبناء لتطوير لتعزيز لدعم لتمويل لتوفير لتصنيع لإنتاج لإطلاق لتشغيل لاقتناء لتوسيع لتنظيم لتحديث لتأهيل لإنجاز لتدريب لتوريد لتصدير "
        "لاستيراد لتسهيل لإقامة لإحداث لتبادل بقيمة بمبلغ بهدف تهدف يهدف تتعلق يتعلق تقضي يقضي تخص يخص"
    ).split()
)
"""Words behind whom something was signed with that tell what it is for or worth."""


def over_party(filler: SlotFiller, frame: Frame, at: int) -> bool:
    """Whether something new certainly begins at ``at``, behind the other party of ``frame``."""
    if frame.id.startswith(_SIGNED) and filler.word(at) in _SIGNED_FOR:
        return True
    if frame.pattern[-1].letter == "P" and filler.word(at) in _OF_PLACES:
        return True  # «دخلت القوات مدينة عفرين ذات الغالبية الكردية»
    return filler.word(at) in _AFTER_PARTY and frame.plover != "DEMAND"  # «طالب رئيس كردستان العراق من …»


def crowd_met(filler: SlotFiller, frame: Frame, slot: Slot, at: int) -> Filled | None:
    """«استقبل وفدا من الحزب», «التقى العشرات من الطلاب»."""
    apart = bool(slot.preposition) and not is_clitic(slot.preposition)
    if "c" not in frame.b or (apart and filler.word(at) != slot.preposition):
        return None
    read = filler.crowds.read(at + apart, "" if apart else slot.preposition)
    if read is None or read[0].english.endswith("group of people"):
        return None  # "talks with a group of people": with whom?
    return read[0] if not read[1] or filler.crowds.quantified(at + apart) else None


def own_minister(filler: SlotFiller, agent: Filled | None, other: Filled) -> Filled | None:
    """«أقال الرئيس فلان وزير المالية»: a minister without state or name right behind a president's or king's name, who is none
    himself, as "his finance minister"; None for anybody else."""
    head, minister = (agent.phrases[-1] if agent is not None and agent.phrases else None), (other.phrases[-1] if other.phrases else None)
    if head is None or minister is None or len(other.phrases) > 1 or head.kind != "person" or minister.kind != "role" or minister.english:
        return None
    title = minister.role.en or minister.role.bare_en if minister.role is not None else ""
    crowned = (filler.word(head.start) in _CROWNED or (filler.word(head.start), filler.word(head.start + 1)) in _OF_THE_REPUBLIC) and filler.word(minister.start) in _MINISTERS and head.end == minister.start
    if not crowned or not title or minister.number != "sg" or not filler.boundary(other.end):
        return None
    return Filled(other.end, f"{'her' if head.gender == 'f' else 'his'} {title}", other.phrases)


def no_head_is(filler: SlotFiller, head: Phrase, other: Phrase) -> bool:
    """«استقبل رئيس الجمهورية فلان سفير فرنسا»: whether ``head`` is told to be a president, king or minister, and ``other`` is what none of them is."""
    words = (filler.word(head.start), filler.word(head.start + 1))
    crowned = words[0] in _CROWNED or words[0] in _MINISTERS or words in _OF_THE_REPUBLIC
    return crowned and head.end == other.start and filler.word(other.start) in _OFFICIALS


def of_two_states(holder: Phrase, other: Phrase) -> bool:
    """«استقبل وزير الخارجية المغربي فلان السفير الفرنسي»: nobody holds offices of two states at once; one he held before may be another's."""
    if holder.kind != "person" or holder.role is None or other.kind != "role" or other.role is None:
        return False
    states = {holder.role.state, other.role.state}
    return len(states) == 2 and "" not in states and not other.english.startswith(("former ", "the former "))


def side_by_side(agent: Filled | None, other: Filled) -> bool:
    """«طالب خالد الشريف الرئيس مرسي بالاستقالة»: two people without a comma, of whom the second might be the first."""
    if agent is None or not agent.phrases or not other.phrases:
        return False
    return agent.phrases[-1].kind == other.phrases[0].kind == "person" and agent.phrases[-1].end == other.phrases[0].start


def may_do(frame: Frame, form: VerbForm, agent: Filled) -> bool:
    """Whether an agent who stands before the verb can be the one the frame begins with."""
    return frame.pattern[0].letter == "A" and agrees(form, agent) and {phrase.kind[0] for phrase in agent.phrases} <= set(frame.a)


def with_previous(frame: Frame) -> list[tuple[str, Slot]]:
    """Every element of the pattern with the letter of the one before it."""
    return [(frame.pattern[n - 1].letter if n else "", slot) for n, slot in enumerate(frame.pattern)]


def announces(sentence: ReadSentence, filler: SlotFiller, at: int) -> bool:
    """Whether a verb in the present or future may tell of a plan: in headline or lead, unqualified."""
    return sentence.paragraph <= _LEAD and not any(filler.word(n) in _UNSURE for n in (at - 1, at - 2) if n >= 0)


def opens_paragraph(sentence: ReadSentence, at: int) -> bool:
    """Whether the verb at ``at`` begins a paragraph, where its subject must follow it."""
    return sentence.start == 0 and not any(phrase.start < at and phrase.kind != "place" for phrase in sentence.phrases)


def nameless(filled: Filled | None, at: int) -> bool:
    """Whether an office or a group ends right before ``at``, so that a name may follow."""
    return filled is not None and filled.end == at and bool(filled.phrases) and filled.phrases[-1].kind in ("group", "role")


def occasion_at(sentence: ReadSentence, filler: SlotFiller, at: int) -> str:
    """«خلال اجتماع المجلس الوطني للحزب»: the gathering something was said or done at."""
    while filler.word(at) in COMMAS:
        at += 1
    if filler.word(at) not in ("خلال", "في", "اثناء"):
        return ""
    gathering = filler.gathering(at + 1, "")
    return f"at {gathering.english}" if gathering is not None else ""


def nation_at(filler: SlotFiller, at: int) -> bool:
    """Whether a nationality stands behind those who are counted."""
    return at < len(filler.tokens) and filler.sentence.parser.longest(at, Nisba, "") is not None


def wants_a_noun(frame: Frame, slots: dict[str, Filled]) -> bool:
    """Whether a verb that no "doing" follows has one for its object: "renews supporting"."""
    matter = slots.get("O")
    if frame.id != DOES or matter is None or not matter.english.split(" ", 1)[0].endswith("ing"):
        return False
    return frame.base.removesuffix(" {O}").rpartition(" ")[2] not in _BEFORE_GERUNDS and frame.base.removesuffix(" {O}") not in _BEFORE_GERUNDS


DOES: Final = "does"
_BEFORE_GERUNDS: Final = frozenset(
    "start begin continue resume stop halt support oppose reject postpone delay avoid complete finish suspend consider discuss ban of in on to for by with from about against".split()
)


def may_name_somebody(filler: SlotFiller, slots: dict[str, Filled]) -> bool:
    """Whether a thing ends with a word that is part of the name of somebody in the article: «اختفاء الجندي», Mohammed el-Gindy's."""
    loose = filler.sentence.parser.scope.loose
    return any(
        filler.word(filled.end - 1) in loose and not any(phrase.end == filled.end for phrase in filled.phrases)
        for letter, filled in slots.items() if letter in "OI" and filled.end
    )  # fmt: skip
