"""Who does what a verb tells, where the rest of its clause cannot be said in English.

«قرر مجلس الحكومة إحداث …» has a certain subject even where no frame knows what was decided. Nothing is
written of such an agent; the archive only knows who acted.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from warraq.actors.names import NameToken
from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.agents import (
    agrees,
    may_be_object,
    name_is_over,
    object_follows,
    of_another,
    one_person,
    over_unread_name,
)
from warraq.events.event_dates import date_at
from warraq.events.filled import Filled
from warraq.events.found import Doer, Extraction
from warraq.events.lexicon import EventLexicon
from warraq.events.rows import Frame, Masdar, VerbForm
from warraq.events.slots import SlotFiller

_PARTIES: Final = frozenset({"person", "role", "body", "state", "group"})
_SPEAKERS: Final = "prbsgt"
_ENDS: Final = frozenset(
    fold(
        "أن إن أنه إنه أنها إنها بأن بأنه بأنها على عن في من إلى الى مع ضد لدى حول بخصوص بشأن خلال بعد قبل عقب أثناء عبر ضمن لصالح "
        "أمس اليوم يوم مساء صباح قائلا قائلة بالقول كل جميع كافة مختلف كذلك أيضا مجددا رسميا الذي التي الذين أي أية بعض عدة ما من"
    ).split()
)
"""Words that no name goes on with."""
_PASSIVE: Final = frozenset(
    fold("عين عينت انتخب انتخبت أوقف أوقفت اعتقل اعتقلت منح منحت كلف كلفت استدعي استدعيت أعفي أعفيت أقيل أقيلت شوهد شوهدت").split()
)
"""Verbs whose passive is written like the active and at least as common: «انتخب فلان أمينا عاما»."""


def doer_of(sentence: ReadSentence, filler: SlotFiller, at: int, verb: str, lexicon: EventLexicon, found: Extraction) -> Doer | None:
    """The stated subject of the verb at ``at``; nobody where it might be the object or its name go on."""
    frames = [(form, frame) for form, frame in lexicon.frames.get(verb, ()) if form.tense == "past" and not frame.nominal]
    speech = lexicon.speech.get(verb)
    form = speech if speech is not None and speech.tense == "past" else frames[0][0] if frames else None
    if form is None or verb in _PASSIVE:
        return None
    dated = date_at(sentence, at + 1)
    begin = dated.end if dated is not None else at + 1
    agent = filler.parties(begin, "", _kinds(frames, form is speech)) or filler.author(begin)
    if agent is None or not all(phrase.english or phrase.actor_id for phrase in agent.phrases):
        return None
    agent = over_unread_name(filler, one_person(agent))
    if _of_the_next(filler, agent) or _may_be_noun(filler, verb, agent):
        return None
    reaches = _reaches_people(frames)
    other = _other_party(sentence, filler, agent) if reaches else None
    if not agrees(form, agent) or of_another(agent) or not (_over(filler, agent) or other is not None or _titled(filler, agent)):
        return None
    if form is speech:
        return None if may_be_object(filler, form, agent, begin, lexicon, found) else Doer(sentence, agent, at)
    told = found.events or found.speeches or found.doers or found.lost
    if reaches and other is None and (told or any(phrase.end <= at and phrase.kind in _PARTIES for phrase in sentence.phrases)):
        return None  # «واستقبل رئيس المجلس»: maybe he whom the one named before received
    return Doer(sentence, agent, at)


def _kinds(frames: list[tuple[VerbForm, Frame]], speech: bool) -> str:
    """Who may do what the verb tells: «زارت مصر» was done by somebody else."""
    return _SPEAKERS if speech else "".join({kind for _, frame in frames if frame.pattern[0].letter == "A" for kind in frame.a})


def _of_the_next(filler: SlotFiller, agent: Filled) -> bool:
    """«طالب الإعلامي فلان بضرورة»: a bare calling right before a name is not whoever else is called so."""
    last, other = agent.phrases[-1], filler.phrase(agent.end, "")
    bare = last.kind == "role" and last.role is not None and not last.role.anchored
    return bare and other is not None and other.kind == "person"


def _may_be_noun(filler: SlotFiller, verb: str, agent: Filled) -> bool:
    """«تقدم كوربن الواضح»: verbs like this are written as their nouns, which an adjective behind the name belongs to."""
    return len(verb) == _FIFTH_FORM and verb.startswith("ت") and filler.word(agent.end).startswith("ال")


_FIFTH_FORM: Final = 4
"""Letters of «تقدم», «تعرض», «توجه»."""


def _reaches_people(frames: list[tuple[VerbForm, Frame]]) -> bool:
    """Whether the verb takes somebody as its bare object."""
    return any(
        before.letter == "A" and slot.letter == "B" and not slot.preposition
        for _, frame in frames for before, slot in pairwise(frame.pattern)
    )  # fmt: skip


def _other_party(sentence: ReadSentence, filler: SlotFiller, agent: Filled) -> Phrase | None:
    """«والتقى كارتر أمس رئيس الوزراء»: whom the verb reaches, right behind the agent or a day."""
    dated = date_at(sentence, agent.end)
    other = filler.phrase(dated.end if dated is not None else agent.end, "")
    return other if other is not None and other.kind in _PARTIES else None


def _titled(filler: SlotFiller, agent: Filled) -> bool:
    """«شن خليفة حفتر القائد العام للجيش هجوما»: an office right behind a name is his, or somebody's whom the verb reaches."""
    title = filler.longest_title(agent.end)
    return title is not None and agent.phrases[-1].kind == "person" and filler.word(agent.end).startswith("ال")


def _over(filler: SlotFiller, agent: Filled) -> bool:
    """Whether the agent's name is certainly whole: a mark, a preposition, an object without article, a deed behind it."""
    at = agent.end
    word = filler.word(at)
    if word in _ENDS or filler.boundary(at) or name_is_over(filler, agent, at) or _of_many(agent):
        return True
    if any(phrase.kind == "body" for phrase in agent.phrases) and word.startswith("ل"):
        return False
    return filler.longest(at, Masdar, "") is not None or filler.accusative(at) or object_follows(filler, at) or _governs_nothing(filler, at)


def _of_many(agent: Filled) -> bool:
    """«تقرير دولي حديث», «مصدر مطلع لفبراير»: whatever follows says which one, and a report it remains."""
    last = agent.phrases[-1]
    return len(agent.phrases) == 1 and last.kind in ("text", "group", "role") and last.english.startswith(("a ", "an "))


def _governs_nothing(filler: SlotFiller, at: int) -> bool:
    """«جددت الحكومة البريطانية تنبيهها»: behind a word with the article an ordinary one without it begins something new."""
    word, parser = filler.word(at), filler.sentence.parser
    definite = filler.word(at - 1).startswith("ال")
    ordinary = word in parser.vocabulary.common or filler.only_noun(at)
    return definite and not word.startswith("ال") and ordinary and parser.longest(at, NameToken, "") is None
