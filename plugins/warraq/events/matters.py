"""The matter of a thing that an event names: what a decree is on, what a committee is to do, what a conference is about.

It stands right behind the thing, but for an adjective, a number or a day; only what is read whole is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from warraq.arabic.letters import fold
from warraq.events.adverbials import adjunct
from warraq.events.amounts import money
from warraq.events.event_dates import date_at
from warraq.events.filled import Filled
from warraq.events.noun_complements import ADVERBIAL
from warraq.events.noun_phrases import DEMONSTRATIVES
from warraq.events.rows import Frame, Masdar, Slot
from warraq.events.slots import HIS, SlotFiller


@dataclass(frozen=True, slots=True)
class _Opener:
    """``english`` has {} where the object behind ``preposition`` stands. ``letter``: O a thing, I what is done,
    G what is done as a gerund or else a thing, B somebody or else a thing."""

    english: str
    letter: str
    preposition: str = ""


_Openers = dict[str, _Opener]


def _openers(*rows: tuple[str, str, str, str]) -> _Openers:
    """(Arabic words, English, letter, preposition before what follows them)."""
    return {fold(word): _Opener(english, letter, fold(preposition) or preposition) for words, english, letter, preposition in rows for word in words.split()}


_ON: Final = (
    ("بشأن حول بخصوص", "on {}", "O", ""),
    ("يتعلق تتعلق متعلق متعلقة متعلقا المتعلق المتعلقة خاص خاصة خاصا الخاص الخاصة", "on {}", "O", "ب"),
    ("يخص تخص", "on {}", "O", ""),
)
_AIMED: Final = (
    ("يهدف تهدف الهادف الهادفة هادفة يرمي ترمي الرامي الرامية رامية", "aimed at {}", "G", "إلى"),
    ("يستهدف تستهدف", "aimed at {}", "G", ""),
    ("بهدف بغرض بغية", "aimed at {}", "G", ""),
)
_OF_LAWS: Final = _openers(
    *_ON, *_AIMED,
    ("عن", "on {}", "O", ""),
    ("يقضي تقضي يقضى قضى قضت القاضي القاضية قاضيا", "providing for {}", "G", "ب"),
    ("ينص تنص", "providing for {}", "G", "على"),
    ("ينظم تنظم", "regulating {}", "O", ""), ("يجرم تجرم", "criminalising {}", "O", ""), ("يحظر تحظر يمنع تمنع", "banning {}", "O", ""),
    ("يجيز تجيز يتيح تتيح", "allowing {}", "O", ""), ("يسمح تسمح", "allowing {}", "O", "ب"), ("يلغي تلغي", "abolishing {}", "O", ""),
    ("يعدل تعدل", "amending {}", "O", ""), ("يفرض تفرض", "imposing {}", "O", ""),
)  # fmt: skip
_OF_UNDERTAKINGS: Final = _openers(
    *_ON, *_AIMED, ("ضد", "against {}", "B", ""), ("تدعو يدعو الداعية داعية", "calling for {}", "O", "إلى"),
    ("تطالب يطالب المطالبة مطالبة", "demanding {}", "O", "ب"),
)  # fmt: skip
_OF_GATHERINGS: Final = _openers(
    *_ON, ("عن", "on {}", "O", ""), ("لبحث لمناقشة لتدارس لاستعراض بحثا", "to discuss {}", "O", ""),
    ("يتناول تتناول يناقش تناقش يبحث تبحث", "on {}", "O", ""),
)  # fmt: skip
_OF_PROBES: Final = _openers(("في حول بشأن بخصوص", "into {}", "O", ""))
_OF_REPORTS: Final = _openers(("عن حول بشأن بخصوص", "about {}", "O", ""))

_OF_CASES: Final = _openers(
    ("المطالبة المطالب للمطالبة تطالب يطالب مطالبة والمطالبة", "seeking to {}", "I", "ب"), ("بشأن حول بخصوص", "over {}", "O", ""),
    ("المتعلقة المتعلق الخاصة الخاص", "over {}", "O", "ب"),
)  # fmt: skip
_SEEKING: Final = frozenset(fold("دعوى دعاوى").split())
_OVER: Final = frozenset(fold("قضية").split())
"""Cases in the construct before what they are for or about: «دعوى إلغاء القرار», «قضية قتل المتظاهرين»."""
_LAWS: Final = frozenset(
    """decision decisions decree order bill bills law laws amendment amendments proposal proposals ruling agreement agreements document
    memorandum understanding protocol request legislation provision""".split()
)
_UNDERTAKINGS: Final = frozenset("initiative campaign committee committees plan programme fund team front".split())
_GATHERINGS: Final = frozenset("conference seminar meeting meetings session forum workshop summit lecture dialogue talks consultations exhibition".split())
_PROBES: Final = frozenset("investigation investigations".split())
_REPORTS: Final = frozenset("report".split())
_CASES: Final = frozenset("case cases lawsuit complaint complaints".split())
_FAMILIES: Final = (
    (_LAWS, _OF_LAWS), (_UNDERTAKINGS, _OF_UNDERTAKINGS), (_GATHERINGS, _OF_GATHERINGS), (_PROBES, _OF_PROBES), (_REPORTS, _OF_REPORTS),
    (_CASES, _OF_CASES),
)  # fmt: skip
_PAPERS: Final = frozenset(
    """decision decisions decree order bill bills law laws amendment amendments proposal proposals ruling request committee committees
    investigation report reports rumours case cases lawsuit complaint complaints article articles""".split()
)
_OCCASIONS: Final = frozenset(
    """initiative campaign conference seminar meeting meetings session forum workshop summit lecture agreement government delegation project speech
    opening ceremony""".split()
)
"""Things of which a reader asks what they were about: the first say nothing without it."""
_BARE_END: Final = re.compile(r"(?:^|\b(?:an?|of|the truth of|denied|inadmissible|dismissed|issued|held|filed|approved|discussed|submitted|rejected|adopted|issue|submit|form|hold|file|launch) )\w+$")
_WITHOUT_MATTER: Final = ("made demands of {B}", "appealed to {B}", "tasked {B} with an investigation")
_OF_THEIR_OWN: Final = frozenset({"emergency_meeting", "press_conference"})
"""What tells something without its matter."""
_PROTEST_TOKENS: Final = 5
"""A sentence that goes on no longer tells no more of a protest."""
_PROTESTS: Final = ("a protest", "protests", "a march", "marches", "a demonstration", "demonstrations", "demonstrated", "protested", "a sit-in", "went on strike", "gathered")
_ANYBODY: Final = frozenset(("those present", "the participants", "participants", "the protesters", "the demonstrators"))
_WITH_PURPOSE: Final = _LAWS | _UNDERTAKINGS | _GATHERINGS
"""Things that are for something: «لجنة لصياغة الدستور»."""
_WITH_CONTENT: Final = _LAWS - frozenset("agreement agreements document memorandum understanding protocol provision".split())
"""Things that say what is to be done, behind «ب»: «قرارا بتعيين …», «طلبا بإلغاء …»."""
_BY_BODIES: Final = frozenset("ruling decision".split())
_NUMBERED: Final = frozenset(fold("رقم لسنة لعام سنة").split())
_NUMBER: Final = re.compile(r"\d[\d./-]*")
"""«رقم 27.14», «رقم 12»."""
_AT_THE_COST: Final = frozenset(fold("بقيمة بمبلغ بكلفة بتكلفة بميزانية").split())
_AMOUNTING: Final = frozenset(fold("بلغت تبلغ يبلغ بلغ قدرها قدره إجمالية إجمالي").split())
_BRACKET_TOKENS: Final = 10
_DEVOTED: Final = frozenset(fold("خصص خصصت مخصصا مخصص كرس").split())
_KNOWN: Final = {fold(arabic): english for english, words in (("the incident", "الحادث الحادثة الواقعة"), ("the case", "القضية الملف"), ("the matter", "الموضوع الأمر")) for arabic in words.split()}
"""What is looked into, where the article has told of it."""
_BEFORE: Final = fold("أمام")
_SEATS: Final = frozenset(fold("مقر مبنى ديوان").split())
_GENERAL: Final = frozenset(fold("عام العام").split())
_A_BUILDING: Final = re.compile(r"\b(?:embassy|consulate|headquarters|court|ministry|office|university|prison|governorate)\b", re.IGNORECASE)
_HOMES: Final = frozenset(fold("منزل بيت").split())
_RELATIVE: Final = frozenset(fold("الذي التي والذي والتي").split())
_SUBMITTED: Final = frozenset(fold("مقدم مقدما مقدمة المقدم المقدمة").split())
_FROM: Final = fold("من")
_IN: Final = fold("في")
_MOST_PASSED: Final = 5


def matter_of(filler: SlotFiller, frame: Frame, slots: dict[str, Filled], at: int) -> str:
    """The matter of what ``frame`` names last, read behind token ``at``; "" where nothing certain is said."""
    if frame.plover == "PROTEST":
        return venue_of(filler, at)
    thing = _thing(frame, slots, at)
    family = next((openers for things, openers in _FAMILIES if thing in things), None)
    if family is None:
        return ""
    if thing in _BY_BODIES and frame.pattern[-1].words and (judges := _whose(filler, at)):
        return judges
    if thing in _CASES and (named := _named_case(filler, at)):
        return named
    begin, submitted = _behind(filler, at)
    begin, worth = _worth(filler, begin)
    matter = _opened(filler, family, begin) or _purpose(filler, thing, begin) or _content(filler, thing, begin)
    return " ".join(part for part in (worth, submitted if thing not in _CASES else "", matter) if part)


def left_untold(filler: SlotFiller, frame: Frame, slots: dict[str, Filled], at: int, place: str) -> str:
    """``paper`` or ``occasion`` where the text goes on about a thing that says little without it («قرارا ب…», «مؤتمرا حول …»),
    or where a protest was nobody's in particular and nowhere; "" elsewhere."""
    if frame.plover == "PROTEST":
        nobody = "A" in slots and (slots["A"].english.endswith(" of people") or slots["A"].english.lower() in _ANYBODY)
        return "occasion" if not place and nobody and frame.en.endswith(_PROTESTS) and len(filler.tokens) - at > _PROTEST_TOKENS else ""
    if frame.en.endswith(_WITHOUT_MATTER):
        return "occasion" if filler.word(at) != "." and at < len(filler.tokens) else ""
    thing = _thing(frame, slots, at)
    if frame.pattern[-1].letter == "D" or frame.id in _OF_THEIR_OWN or thing not in _PAPERS | _OCCASIONS or not _nothing_more(frame, slots):
        return ""
    begin, _ = _behind(filler, at)
    where = filler.word(begin) == _IN and (thing in _GATHERINGS or filler.word(begin + 1) in DEMONSTRATIVES)
    return "" if where or filler.boundary(begin) else "paper" if thing in _PAPERS else "occasion"


def _nothing_more(frame: Frame, slots: dict[str, Filled]) -> bool:
    """Whether the thing stands bare: "a committee", "reports", not "a decision by the cabinet"."""
    last: Slot = frame.pattern[-1]
    said = frame.en if last.words else slots[last.letter].english
    return _BARE_END.search(said) is not None


def _thing(frame: Frame, slots: dict[str, Filled], at: int) -> str:
    """The last English word of what the event names, if it stands right before ``at``."""
    last: Slot = frame.pattern[-1]
    filled = slots.get(last.letter) if last.letter else None
    if last.words:
        return frame.en.split()[-1]
    told_in_short = filled is not None and filled.end == at and (last.letter == "D" or filled.deed)
    return filled.english.split()[-1] if filled is not None and told_in_short else ""


def _behind(filler: SlotFiller, at: int) -> tuple[int, str]:
    """Past what tells which thing it is («رقم 12 لسنة 2013», «جديدا», «اليوم»), and who submitted it."""
    submitted = ""
    for _ in range(_MOST_PASSED):
        day = date_at(filler.sentence, at) if at < len(filler.tokens) else None
        if filler.word(at) in _NUMBERED and _NUMBER.fullmatch(filler.word(at + 1)):
            at += 2
        elif day is not None:
            at = day.end
        elif filler.word(at) in _SUBMITTED and filler.word(at + 1) == _FROM and not submitted:
            party = filler.parties(at + 2, "", "prbs", several=False)
            if party is None or not party.english or party.english.startswith(HIS):
                break
            at, submitted = party.end, f"submitted by {party.english.rstrip(',')}"
        elif (filler.word(at) in _DEVOTED and filler.word(at + 1) in _OF_GATHERINGS) or (filler.adjective(at) and filler.word(at) not in _ALL_OPENERS):
            at += 1
        else:
            break
    return at + (filler.word(at) in _RELATIVE), submitted


def _worth(filler: SlotFiller, at: int) -> tuple[int, str]:
    """«بقيمة 500 مليون دولار (4.77 مليار درهم)،»: what a thing costs, past what the brackets say of it."""
    sum_at = at + 1 + (filler.word(at + 1) in _AMOUNTING)
    told = money(filler, sum_at) if filler.word(at) in _AT_THE_COST else None
    if told is None:
        return at, ""
    end = told.end
    if filler.word(end) == "(":
        end = next((n + 1 for n in range(end, min(end + _BRACKET_TOKENS, len(filler.tokens))) if filler.word(n) == ")"), end)
    return end + (filler.word(end) in ("،", ",")), f"worth {told.english}"


def _opened(filler: SlotFiller, openers: _Openers, at: int) -> str:
    opener = openers.get(filler.word(at))
    if opener is None:
        return ""
    if opener.english == "into {}" and (known := _KNOWN.get(filler.word(at + 1))) and filler.boundary(at + 2):
        return opener.english.format(known)
    apart = len(opener.preposition) > 1
    if apart and filler.word(at + 1) != opener.preposition:
        return ""
    begin, prefix = at + 1 + apart, "" if apart else opener.preposition
    if opener.letter == "B":
        party = filler.parties(begin, prefix, "prbsg")
        if party is not None:
            sure = party.english and not party.english.startswith(HIS) and filler.whole(party)
            return opener.english.format(party.english.rstrip(",")) if sure else ""
    found = filler.object_up_to_a_tail(begin, prefix, "I" if opener.letter == "I" else "O")
    if found is None and opener.letter == "G":
        found = filler.act(begin, prefix, "O")
    if found is None and opener.letter == "O":
        found = filler.deed(begin, prefix)
    if found is None:
        return ""
    if opener.letter == "G" and opener.english == "providing for {}" and _gerund(found):
        return found.english
    return opener.english.format(found.english)


def _purpose(filler: SlotFiller, thing: str, at: int) -> str:
    """«مبادرة لحل الأزمة», «مشروع قانون لتنظيم التظاهر»."""
    if thing not in _WITH_PURPOSE:
        return ""
    found = filler.object_up_to_a_tail(at, "ل", "I") or filler.act(at, "ل", "I")
    return f"to {found.english}" if found is not None else ""


def _content(filler: SlotFiller, thing: str, at: int) -> str:
    """«قرارا بتعيين محافظين جدد»: "appointing new governors", or "on the appointment of …"."""
    if thing not in _WITH_CONTENT or filler.word(at) in ADVERBIAL:
        return ""
    found = filler.object_up_to_a_tail(at, "ب") or filler.act(at, "ب", "O")
    if found is None:
        return ""
    return found.english if _gerund(found) else f"on {found.english}"


def _whose(filler: SlotFiller, at: int) -> str:
    """«بإلغاء حكم محكمة الجنايات»: the court whose ruling it was."""
    body = filler.parties(at, "", "b", several=False) if not filler.word(at - 1).startswith("ال") else None
    sure = body is not None and body.english and not body.english.startswith((*HIS, "a ", "an "))
    return f"by {body.english.rstrip(',')}" if body is not None and sure else ""


def _named_case(filler: SlotFiller, at: int) -> str:
    """«دعوى إلغاء القرار», «قضية قتل المتظاهرين»: what a case is called by."""
    word = filler.word(at - 1)
    seeking = filler.object_up_to_a_tail(at, "", "I") if word in _SEEKING else None
    if seeking is not None and filler.longest(at, Masdar, "") is not None:
        return f"seeking to {seeking.english}"
    found = filler.object_up_to_a_tail(at, "") if word in _OVER else None
    return f"over {found.english}" if found is not None and found.end - at > 1 else ""


def venue_of(filler: SlotFiller, at: int) -> str:
    """Before whose seat a protest stood: «أمام مقر الحزب», «أمام منزل الرئيس»."""
    for _ in range(_MOST_PASSED):
        passed = adjunct(filler.sentence, at) if filler.word(at) != _BEFORE else None
        if passed is None or passed.end <= at or (passed.date is None and not passed.place and passed.end != at + 1):
            break
        at = passed.end
    if filler.word(at) != _BEFORE:
        return ""
    seat = filler.word(at + 1) in _SEATS
    home = filler.word(at + 1) in _HOMES
    begin = at + 1 + (seat or home)
    begin += seat and filler.word(begin) in _GENERAL
    party = filler.parties(begin, "", "pr" if home else "b", several=False)
    if party is None or not party.english or party.english.startswith((*HIS, "a ", "an ")):
        return ""
    whose = party.english.rstrip(",")
    if home:
        return f"outside the home of {whose}"
    return f"outside the headquarters of {whose}" if seat and not _A_BUILDING.search(whose) else f"outside {whose}"


def _gerund(found: Filled) -> bool:
    first = found.english.split()[0]
    return first.endswith("ing") and first.islower() and " " in found.english


_ALL_OPENERS: Final = frozenset(word for _, openers in _FAMILIES for word in openers)
