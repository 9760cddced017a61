"""What stands behind an event and tells more of it: what a protest was for, what a meeting was to discuss,
whom a lawsuit is against, until when a trial was adjourned. Only what is read whole is told."""

from __future__ import annotations

from typing import Final

from warraq.arabic.letters import fold
from warraq.events.event_dates import MONTH_EN, date_at
from warraq.events.journeys import talks_aim
from warraq.events.rows import Frame
from warraq.events.slots import HIS, SlotFiller

_Openers = dict[str, tuple[str, str]]


def _openers(*rows: tuple[str, str, str]) -> _Openers:
    """Arabic word → (English, preposition before what follows it)."""
    return {fold(word): (english, fold(preposition)) for word, english, preposition in rows}


_OF_PROTESTS: Final = _openers(
    ("للمطالبة", "to demand {}", "ب"), ("مطالبين", "to demand {}", "ب"), ("للتنديد", "to condemn {}", "ب"), ("تنديدا", "to condemn {}", "ب"),
    ("احتجاجا", "in protest at {}", "على"), ("للاحتجاج", "in protest at {}", "على"), ("اعتراضا", "in protest at {}", "على"),
    ("للاعتراض", "in protest at {}", "على"), ("رفضا", "in protest at {}", "ل"), ("لرفض", "in protest at {}", ""),
    ("تأييدا", "in support of {}", "ل"), ("دعما", "in support of {}", "ل"), ("لدعم", "in support of {}", ""), ("لتأييد", "in support of {}", ""),
    ("تطالب", "to demand {}", "ب"), ("يطالبون", "to demand {}", "ب"), ("طالبوا", "to demand {}", "ب"), ("تنديدا", "to condemn {}", "ب"),
    ("استنكارا", "to condemn {}", "ل"), ("لاستنكار", "to condemn {}", ""), ("رفضا", "in protest at {}", "ل"), ("ضد", "against {}", ""), ("للتضامن", "in solidarity with {}", "مع"),
    ("تضامنا", "in solidarity with {}", "مع"), ("احتفالا", "to celebrate {}", "ب"), ("للاحتفال", "to celebrate {}", "ب"), ("إحياء", "to commemorate {}", "ل"),
)  # fmt: skip
_OF_MEETINGS: Final = _openers(
    ("لبحث", "to discuss {}", ""), ("لمناقشة", "to discuss {}", ""), ("بحثا", "to discuss {}", ""), ("حول", "on {}", ""),
    ("بشأن", "on {}", ""), ("بخصوص", "on {}", ""),
)  # fmt: skip
_OF_REPORTS: Final = _openers(("عن", "about {}", ""), ("حول", "about {}", ""), ("بشأن", "about {}", ""), ("بخصوص", "about {}", ""))
_OF_JOURNEYS: Final = _openers(("لبحث", "to discuss {}", ""), ("لمناقشة", "to discuss {}", ""))
_TO_ATTEND: Final = frozenset(fold("لحضور").split())
_MEETINGS: Final = ("meet", "gather", "receive", "talks", "consult", "hold_", "emergency", "session_", "phone", "press_conference", "open_", "negotiate", "workshop")
_JOURNEYS: Final = ("arrive", "visit", "leave", "travel", "return")
_REPORTS: Final = ("deny_rep", "deny_rumours", "deny_truth", "report_published")
_AGAINST: Final = ("lawsuit_plain", "complaint_plain", "complaint_plain2", "complaint", "complaint_to", "complaint_give", "complaint_give_to")
_ADJOURNED: Final = ("trial_adj", "case_adj", "verdict_postponed")
_CASES: Final = ("case_adjourned", "case_referr", "case_dismissed", "case_heard", "case_inadmissible", "cases_", "lawsuit_rejected", "appeal_rejected", "appeal_dismissed", "complaint_referr")
_BROUGHT: Final = tuple(tuple(fold(words).split()) for words in (
    "المقامة من", "المقدم من", "المقدمة من", "المرفوعة من", "التي أقامها", "التي رفعها", "التي تقدم بها", "الذي تقدم به", "الذي قدمه", "التي قدمها", "التي أقامتها", "المقدم",
))  # fmt: skip
_CASE_TOKENS: Final = 4
"""«تأجيل نظر أولى جلسات الدعوى المقامة من فلان»: whose it is stands right behind."""
_FOR: Final = frozenset(fold("لجلسة جلسة إلى حتى ليوم").split())
_TOWARDS: Final = ("against ", "in solidarity with ", "in support of ", "on ")
_TOKENS: Final = 30
_REPORTED_TOKENS: Final = 9
_ADJOURNED_TOKENS: Final = 70
"""The day of the next hearing stands behind all that is said of the case."""


def aim_of(filler: SlotFiller, frame: Frame, at: int) -> str:
    """What is told behind token ``at`` of an event; "" where nothing certain is."""
    if frame.plover == "PROTEST":
        aim = _object_behind(filler, _OF_PROTESTS, at, somebody=True)
        return aim.replace("in protest at ", "against ", 1) if frame.en.endswith((" protest", " protests")) else aim
    if frame.id.startswith(_REPORTS):
        return _object_behind(filler, _OF_REPORTS, _over_who_reported(filler, at))
    if frame.id in _AGAINST:
        return _against(filler, at)
    if of_a_case(frame):
        parts = (_brought_by(filler, at), _until(filler, at) if frame.id.startswith(_ADJOURNED) else "")
        return " ".join(part for part in parts if part)
    if frame.id.startswith(_ADJOURNED):
        return _until(filler, at)
    if {"O", "I", "D"} & {slot.letter for slot in frame.pattern}:
        return ""
    if frame.id.startswith(_MEETINGS):
        return _object_behind(filler, _OF_MEETINGS, at, somebody=True)
    return talks_aim(filler, at) or _object_behind(filler, _OF_JOURNEYS, at) or _attended(filler, at) if frame.id.startswith(_JOURNEYS) else ""


def of_a_case(frame: Frame) -> bool:
    """Whether a frame tells what became of a case."""
    return frame.id.startswith(_CASES)


def _object_behind(filler: SlotFiller, openers: _Openers, at: int, *, somebody: bool = False) -> str:
    for n in range(at, at + _TOKENS):
        word = filler.word(n)
        if word not in openers:
            if _ends(filler, n, at):
                return ""
            continue
        english, preposition = openers[word]
        apart = len(preposition) > 1
        if apart and filler.word(n + 1) != preposition:
            return ""
        begin, prefix = (n + 2, "") if apart else (n + 1, preposition)
        found = filler.object_up_to_a_tail(begin, prefix) or filler.act(begin, prefix, "O")
        if found is None and somebody and english.startswith(_TOWARDS):
            party = filler.parties(begin, prefix, "prbs")
            found = party if party is not None and party.english and not party.english.startswith(HIS) and filler.whole(party) else None
        if found is None or filler.reserved(found.end):
            return ""
        said = found.english.rstrip(",")
        return (english.replace("demand", "call for") if said.split()[0].endswith("ing") else english).format(said)  # nobody demands "applying the law"
    return ""


def _over_who_reported(filler: SlotFiller, at: int) -> int:
    """«الأنباء التي ترددت عن», «ما نشرته الصحف حول»: to the word behind which stands what was reported."""
    for n in range(at, at + _REPORTED_TOKENS):
        if filler.word(n) in _OF_REPORTS:
            return n
        if filler.word(n) in ("،", ",", "."):
            break
    return at


def _ends(filler: SlotFiller, n: int, start: int) -> bool:
    """Whether another clause begins, of which what follows would be told."""
    word = filler.word(n)
    verb = n > start and word in filler.sentence.parser.vocabulary.verbs
    return not word or word == "." or filler.relative(n) or verb


def _against(filler: SlotFiller, at: int) -> str:
    for n in range(at, at + _TOKENS):
        if filler.word(n) == "ضد":
            party = filler.parties(n + 1, "", "prbs")
            sure = party is not None and party.english and not party.english.startswith(HIS)
            return f"against {party.english.rstrip(',')}" if party is not None and sure else ""
        if _ends(filler, n, at):
            return ""
    return ""


def _brought_by(filler: SlotFiller, at: int) -> str:
    for n in range(at, at + _CASE_TOKENS):
        for words in _BROUGHT:
            if tuple(filler.word(n + i) for i in range(len(words))) == words:
                party = filler.parties(n + len(words), "", "pb", several=False)
                sure = party is not None and party.english and not party.english.startswith(HIS)
                return f"brought by {party.english.rstrip(',')}" if party is not None and sure else ""
    return ""


def _until(filler: SlotFiller, at: int) -> str:
    for n in range(at, min(at + _ADJOURNED_TOKENS, len(filler.tokens) - 1)):
        if filler.word(n) not in _FOR:
            continue
        begin = n + 1 + (filler.word(n + 1) in _FOR)
        found = date_at(filler.sentence, begin) if begin < len(filler.tokens) else None
        if found is not None and found.date is not None and found.date.day and found.date.month:
            return f"until {found.date.day} {MONTH_EN[found.date.month - 1]}" + (f" {found.date.year}" if found.date.year else "")
    return ""


def _attended(filler: SlotFiller, at: int) -> str:
    for n in range(at, at + _TOKENS):
        if filler.word(n) in _TO_ATTEND:
            gathering = filler.gathering(n + 1, "")
            return f"to attend {gathering.english}" if gathering is not None else ""
        if _ends(filler, n, at):
            return ""
    return ""
