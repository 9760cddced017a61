"""A speaker whose name and office are two phrases, or of whom only one of them can be said.

Only behind verbs that take no person, where whatever stands beside the speaker's name is the speaker's own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warraq.actors.phrases import Phrase
from warraq.arabic.letters import fold
from warraq.arabic.tokens import COMMAS, QUOTES
from warraq.events.filled import Filled
from warraq.events.slots import SlotFiller


def whoever_it_is(filler: SlotFiller, agent: Filled) -> Filled:
    """The speaker by what can be said: the office behind a name that nobody can spell («نور فايزي، سفير إندونيسيا»), the name
    behind an office without English («الوزير المفوض عمر عامر»), the office before a name («نائب الرئيس الفنزويلي فلان»)."""
    if len(agent.phrases) != 1 or agent.phrases[0].end != agent.end or agent.phrases[0].number != "sg":
        return agent
    phrase = agent.phrases[0]
    if phrase.kind == "person" and not agent.english:
        return _by_office(filler, agent)
    if phrase.kind == "role":
        return _behind_offices(filler, agent, phrase) or _with_name(filler, agent, phrase)
    if phrase.kind == "body":
        return _over_arm(filler, agent)
    return agent


def over_wish(filler: SlotFiller, agent: Filled) -> Filled:
    """«مسؤول أمريكي طلب عدم الكشف عن هويته إن»: past the wish of a speaker without a name to stay so."""
    at = agent.end + (filler.word(agent.end) in COMMAS)
    if len(agent.phrases) != 1 or agent.phrases[0].kind not in ("role", "group") or filler.word(at) not in _WISHING or filler.word(at + 1) not in _NOT_TO_BE:
        return agent
    end = next((n + 1 for n in range(at + 2, at + _WISH_TOKENS) if filler.word(n) in _NAMED), agent.end)
    return replace(agent, end=end + (end > agent.end and filler.word(end) in COMMAS))


_WISHING: Final = frozenset(fold("طلب طلبت طلبوا رفض رفضت رفضوا فضل فضلت فضلوا اشترط اشترطت اشترطوا").split())
_NOT_TO_BE: Final = frozenset(fold("عدم الكشف ذكر كشف الإفصاح الإعلان نشر").split())
_NAMED: Final = frozenset(fold("هويته هويتها هويتهم اسمه اسمها أسمائهم أسماءهم اسميهما نفسه").split())
_WISH_TOKENS: Final = 7


def _by_office(filler: SlotFiller, agent: Filled) -> Filled:
    """The first office behind the name of which English says whose it is."""
    name, at = agent.phrases[0], agent.end
    for _ in range(_MOST_OFFICES):
        office = _office_at(filler, at + (filler.word(at) in COMMAS))
        if office is None or (name.gender and office.gender != name.gender):
            return agent
        at = office.end
        if office.english and office.role is not None and office.role.anchored and not office.role.of_somebody:
            return Filled(_over_seat(filler, office), office.english, (office,))
    return agent


def _office_at(filler: SlotFiller, at: int) -> Phrase | None:
    found = filler.phrase(at, "")
    return found if found is not None and found.kind == "role" and found.number == "sg" and found.role is not None else None


def _over_seat(filler: SlotFiller, office: Phrase) -> int:
    """«سفير إندونيسيا بالقاهرة»: past the town where somebody holds an office that the state makes certain."""
    seat = filler.phrase(office.end, "ب")
    return seat.end if seat is not None and seat.kind == "place" and office.role is not None and office.role.state else office.end


def _with_name(filler: SlotFiller, agent: Filled, office: Phrase) -> Filled:
    """Behind an office its holder's name is passed over, for it may be his superior's («نائب الرئيس الأمريكي فلان»); it is told
    where the office cannot be, and a title of its own shows that it is the holder's."""
    role, name = office.role, filler.phrase(agent.end, "")
    if role is None or name is None or name.kind != "person" or name.number != "sg" or name.gender not in ("", office.gender):
        return agent
    if agent.english and role.anchored and role.definite:
        return Filled(name.end, agent.english, agent.phrases)
    titled = name.role is not None and name.role.start == name.start
    if not agent.english and name.english and titled and role.definite and not name.english.startswith(("his ", "her ")):
        return Filled(name.end, name.english, (name,))
    return agent


def _behind_offices(filler: SlotFiller, agent: Filled, office: Phrase) -> Filled | None:
    """«عضو اللجنة التشريعية أستاذ القانون الدستوري، فلان، أن»: the holder of two offices, one right behind the other."""
    name = filler.phrase(agent.end, "")
    if office.role is None or not office.role.anchored or not agent.english or agent.english.startswith(("his ", "her ")):
        return None
    if name is None or name.kind != "person" or name.number != "sg" or not name.english or name.gender not in ("", office.gender):
        return None
    titled = name.role is not None and name.role.start == name.start
    behind = name.end + (filler.word(name.end) in COMMAS)
    return Filled(name.end, name.english, (name,)) if titled and filler.word(behind) in _THAT and not name.english.startswith(("his ", "her ")) else None


def _over_arm(filler: SlotFiller, agent: Filled) -> Filled:
    """«حزب البناء والتنمية، الذراع السياسي للجماعة الإسلامية»: past what the party is of a movement."""
    at = agent.end + (filler.word(agent.end) in _MARKS)
    if filler.word(at) not in _ARMS:
        return agent
    at += 1
    while filler.word(at) in _OF_ARMS:
        at += 1
    whose = filler.phrase(at, "ل")
    return replace(agent, end=whose.end) if whose is not None and whose.kind in ("body", "group") else agent


def over_own_office(filler: SlotFiller, agent: Filled, theme: tuple[str, ...]) -> Filled:
    """Behind a verb that may take somebody («انتقد فلان الخبير الأمني تصريحات …»): past an office that is the speaker's own, for what
    the verb reaches stands behind it, or the registry knows him to hold it."""
    name = agent.phrases[0]
    office = _office_at(filler, agent.end) if len(agent.phrases) == 1 and name.kind == "person" and name.role is None else None
    if office is None or not agent.english or (name.gender and office.gender != name.gender):
        return agent
    behind = office.end + (filler.word(office.end) in COMMAS)
    other = filler.phrase(behind, "")
    reached = filler.core(behind, "", "O") is not None if "=" in theme else other is not None and other.kind in ("person", "role", "body", "group")
    return replace(agent, end=office.end) if reached or _held(filler, name, office) else agent


def _held(filler: SlotFiller, name: Phrase, office: Phrase) -> bool:
    """Whether the registry has the one named hold the office that stands behind his name."""
    actor = filler.sentence.parser.vocabulary.registry.actors.get(name.actor_id)
    said = " ".join(filler.word(n) for n in range(office.start, office.end))
    return actor is not None and any(said.startswith(fold(held.title_ar)) or fold(held.title_ar).startswith(said) for held in actor.offices if " " in held.title_ar)


def over_quoted_name(filler: SlotFiller, agent: Filled) -> bool:
    """Whether the speaker's name stands in quotation marks of its own, behind a verb that takes no person: «قال "فلان" رئيس الحزب»."""
    start = agent.phrases[0].start
    saying = filler.sentence.parser.vocabulary.saying
    return filler.word(start - 1) in QUOTES and filler.word(agent.phrases[-1].end) in QUOTES and filler.word(start - 2) in saying


_MOST_OFFICES: Final = 3
_THAT: Final = frozenset(fold("أن إن بأن أنه إنه أنها إنها").split())
_MARKS: Final = COMMAS | frozenset("-–—")
_ARMS: Final = frozenset(fold("الذراع الجناح").split())
_OF_ARMS: Final = frozenset(fold("السياسي السياسية العسكري العسكرية الدعوي الطلابي").split())


def among(filler: SlotFiller, agent: Filled) -> Filled:
    """Some of a body, with the body: «مصادر رسمية بوزارة الري», «عدد من ضباط الأمن المركزي أن …»."""
    agent = over_wish(filler, agent)
    last = agent.phrases[-1] if len(agent.phrases) == 1 else None
    if last is None or last.kind != "group" or last.end != agent.end or agent.english.startswith("the "):
        return agent
    inside, of = filler.phrase(agent.end, "ب"), filler.phrase(agent.end, "")
    if inside is not None and inside.kind == "body" and inside.english and inside.english not in agent.english:
        return Filled(inside.end, f"{agent.english} at {inside.english}", agent.phrases)
    if of is not None and of.kind == "body" and of.english and filler.word(of.end) in _CLAUSE:
        return Filled(of.end, f"{agent.english} of {of.english}", agent.phrases)
    return agent


def some_people(filler: SlotFiller, agent: Filled) -> bool:
    """Whether the speakers are some of whom a verb goes on to tell something: «ناشطون يقيمون في …» remain activists."""
    last = agent.phrases[-1]
    if len(agent.phrases) > 1 or last.kind not in ("group", "role") or not agent.english or agent.english.startswith(("the ", "his ", "her ", "all ")):
        return False
    return filler.word(agent.end).startswith(_IMPERFECT) and filler.word(agent.end) in filler.sentence.parser.vocabulary.verbs


_IMPERFECT: Final = ("ي", "ت")
_CLAUSE: Final = frozenset(fold("أن إن أنهم أنها إنهم إنها بأن على عن إلى ، : في").split())
