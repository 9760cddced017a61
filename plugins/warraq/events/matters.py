"""The matter of a thing that an event names: what a decree is on, what a committee is to do, what a conference is about.

It stands right behind the thing, but for an adjective, a number or a day; only what is read whole is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warraq.arabic.letters import fold
from warraq.events.adverbials import date_at
from warraq.events.filled import Filled
from warraq.events.lexicon import Frame, Slot
from warraq.events.noun_complements import ADVERBIAL
from warraq.events.slots import SlotFiller


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

_LAWS: Final = frozenset(
    """decision decisions decree order bill bills law laws amendment amendments proposal proposals ruling agreement agreements document
    memorandum understanding protocol request legislation provision""".split()
)
_UNDERTAKINGS: Final = frozenset("initiative campaign committee committees plan programme fund team front".split())
_GATHERINGS: Final = frozenset("conference seminar meeting meetings session forum workshop summit lecture dialogue talks consultations exhibition".split())
_PROBES: Final = frozenset("investigation investigations".split())
_REPORTS: Final = frozenset("report".split())
_FAMILIES: Final = (
    (_LAWS, _OF_LAWS), (_UNDERTAKINGS, _OF_UNDERTAKINGS), (_GATHERINGS, _OF_GATHERINGS), (_PROBES, _OF_PROBES), (_REPORTS, _OF_REPORTS),
)  # fmt: skip
_WITH_PURPOSE: Final = _LAWS | _UNDERTAKINGS
"""Things that are for something: «لجنة لصياغة الدستور»."""
_WITH_CONTENT: Final = _LAWS - frozenset("agreement agreements document memorandum understanding protocol provision".split())
"""Things that say what is to be done, behind «ب»: «قرارا بتعيين …», «طلبا بإلغاء …»."""
_NUMBERED: Final = frozenset(fold("رقم لسنة لعام سنة").split())
_RELATIVE: Final = frozenset(fold("الذي التي والذي والتي").split())
_SUBMITTED: Final = frozenset(fold("مقدم مقدما مقدمة المقدم المقدمة").split())
_FROM: Final = fold("من")
_MOST_PASSED: Final = 5
_HIS: Final = ("his ", "her ", "its ", "their ")


def matter_of(filler: SlotFiller, frame: Frame, slots: dict[str, Filled], at: int) -> str:
    """The matter of what ``frame`` names last, read behind token ``at``; "" where nothing certain is said."""
    thing = _thing(frame, slots, at)
    family = next((openers for things, openers in _FAMILIES if thing in things), None)
    if family is None:
        return ""
    begin, submitted = _behind(filler, at)
    matter = _opened(filler, family, begin) or _purpose(filler, thing, begin) or _content(filler, thing, begin)
    return " ".join(part for part in (submitted, matter) if part)


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
        if filler.word(at) in _NUMBERED and filler.word(at + 1).isdigit():
            at += 2
        elif day is not None:
            at = day.end
        elif filler.word(at) in _SUBMITTED and filler.word(at + 1) == _FROM and not submitted:
            party = filler.parties(at + 2, "", "prbs", several=False)
            if party is None or not party.english or party.english.startswith(_HIS):
                break
            at, submitted = party.end, f"submitted by {party.english.rstrip(',')}"
        elif filler.adjective(at) and filler.word(at) not in _ALL_OPENERS:
            at += 1
        else:
            break
    return at + (filler.word(at) in _RELATIVE), submitted


def _opened(filler: SlotFiller, openers: _Openers, at: int) -> str:
    opener = openers.get(filler.word(at))
    if opener is None:
        return ""
    apart = len(opener.preposition) > 1
    if apart and filler.word(at + 1) != opener.preposition:
        return ""
    begin, prefix = at + 1 + apart, "" if apart else opener.preposition
    if opener.letter == "B":
        party = filler.parties(begin, prefix, "prbsg")
        if party is not None:
            sure = party.english and not party.english.startswith(_HIS) and filler.whole(party)
            return opener.english.format(party.english.rstrip(",")) if sure else ""
    found = _object(filler, begin, prefix)
    if found is None and opener.letter == "G":
        found = filler.act(begin, prefix, "O")
    if found is None:
        return ""
    if opener.letter == "G" and opener.english == "providing for {}" and _gerund(found):
        return found.english
    return opener.english.format(found.english)


def _purpose(filler: SlotFiller, thing: str, at: int) -> str:
    """«مبادرة لحل الأزمة», «مشروع قانون لتنظيم التظاهر»."""
    if thing not in _WITH_PURPOSE:
        return ""
    found = _object(filler, at, "ل", "I") or filler.act(at, "ل", "I")
    return f"to {found.english}" if found is not None else ""


def _content(filler: SlotFiller, thing: str, at: int) -> str:
    """«قرارا بتعيين محافظين جدد»: "appointing new governors", or "on the appointment of …"."""
    if thing not in _WITH_CONTENT or filler.word(at) in ADVERBIAL:
        return ""
    found = _object(filler, at, "ب") or filler.act(at, "ب", "O")
    if found is None:
        return ""
    return found.english if _gerund(found) else f"on {found.english}"


def _gerund(found: Filled) -> bool:
    first = found.english.split()[0]
    return first.endswith("ing") and first.islower() and " " in found.english


def _object(filler: SlotFiller, at: int, prefix: str, letter: str = "O") -> Filled | None:
    """A whole object; behind the last of its words may stand a preposition, but none that it goes on with."""
    found = filler.objects(at, prefix, letter)
    if found is None:
        core = filler.core(at, prefix, letter)
        found = filler.with_tails(core) if core is not None else None
        if found is None or not filler.whole(found) or filler.complemented(found) or filler.relative(found.end) or filler.conditioned(found.end):
            return None
    one_word = found.end - at < 2 and not found.phrases
    if found.english.startswith(_HIS) or filler.reserved(found.end) or (one_word and prefix):
        return None
    return found


_ALL_OPENERS: Final = frozenset(word for _, openers in _FAMILIES for word in openers)
