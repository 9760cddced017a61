"""What somebody announces, affirms, expresses or denies as his own or his side's: «أعلن … رفضه ل…», «أكدت … دعم بلادها ل…».

A verbal noun with the speaker's pronoun, with something of his («بلاده») or with a body or a state behind it, told as a noun of the speaker's:
"announced her withdrawal from …", "affirmed his country's support for …". The object is read as that of any frame, under the same guards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.filled import Filled
from warraq.events.found import Found, Speech
from warraq.events.matching import FrameMatcher
from warraq.events.rows import Frame, Slot, VerbForm
from warraq.events.slots import SlotFiller
from warraq.events.subjects import OWN
from warraq.events.surroundings import Surroundings

STANCE: Final = "stance"
FEELING: Final = "feeling"
DEED: Final = "deed"
CALL: Final = "call"


@dataclass(frozen=True, slots=True)
class _Avowal:
    """A verbal noun: ``noun`` and the ``link`` before its object in English; where it goes on in Arabic, and with what slot."""

    noun: str
    link: str
    kind: str
    plover: str
    slots: tuple[tuple[str, str], ...]


_TABLE: Final = (
    # stems | noun | link | kind | PLOVER | Arabic link:slots …; = for none
    "رفض | rejection | of | stance | REJECT | =:O ل:O",
    "معارضت | opposition | to | stance | REJECT | =:O ل:O",
    "اعتراض | objection | to | stance | REJECT | على:O",
    "مقاطعت | boycott | of | deed | REJECT | =:OE ل:OE",
    "إدانت شجب | condemnation | of | stance | ACCUSE | =:O ل:O",
    "استنكار تنديد | denunciation | of | stance | ACCUSE | =:O ل:O ب:O",
    "قلق انشغال | concern | about | feeling | ACCUSE | من:O إزاء:O حيال:O بشأن:O حول:O تجاه:O ل:O على:O",
    "تخوف | fear | of | feeling | ACCUSE | من:O",
    "مخاوف | fears | about | feeling | ACCUSE | من:O إزاء:O بشأن:O حول:O تجاه:O",
    "استياء استيائ | displeasure | at | feeling | ACCUSE | من:O إزاء:O",
    "غضب | anger | at | feeling | ACCUSE | من:O إزاء:O",
    "دهشت اندهاش استغراب تعجب | surprise | at | feeling | ACCUSE | من:O ل:O",
    "أسف | regret | over | feeling | ACCUSE | ل:O إزاء:O على:O",
    "حزن | sorrow | over | feeling | CONSULT | ل:O على:O",
    "دعم تأييد مساندت | support | for | stance | SUPPORT | ل:OB =:O",
    "تضامن | solidarity | with | stance | SUPPORT | مع:BO",
    "تقدير | appreciation | of | feeling | SUPPORT | ل:OB",
    "تقدير | appreciation | to | feeling | SUPPORT | ل:B",
    "مواسات | sympathy | to | feeling | SUPPORT | ل:B",
    "وقوف | solidarity | with | stance | SUPPORT | مع:B",
    "شكر امتنان | thanks | to | feeling | SUPPORT | ل:B إلى:B",
    "تعازي | condolences | to | feeling | SUPPORT | ل:B إلى:B",
    "احترام | respect | for | feeling | SUPPORT | ل:OB",
    "ثقت | confidence | in | feeling | SUPPORT | في:OB ب:OB",
    "اهتمام | interest | in | feeling | CONSULT | ب:O",
    "إيمان | belief | in | feeling | SUPPORT | ب:O",
    "اعتزاز فخر | pride | in | feeling | SUPPORT | ب:O",
    "إعجاب | admiration | for | feeling | SUPPORT | ب:O",
    "سعادت | pleasure | at | feeling | SUPPORT | ب:O ل:O",
    "ارتياح | satisfaction | with | feeling | SUPPORT | ل:O",
    "تفاؤل | optimism | about | feeling | SUPPORT | ب:O",
    "أمل | hope | of | feeling | CONSULT | في:O ب:O",
    "تطلع | hope | to | feeling | CONSULT | إلى:I ل:I",
    "رغبت | wish | to | feeling | CONSULT | في:I",
    "عزم نيت اعتزام | intention | to | deed | CONSULT | =:I على:I ل:I في:I",
    "استعداد جاهزيت | readiness | to | stance | CONSULT | ل:I",
    "حرص | commitment | to | stance | SUPPORT | على:O",
    "التزام تمسك تشبث | commitment | to | stance | SUPPORT | ب:O",
    "إصرار | insistence | on | stance | CONSULT | على:O",
    "موافقت | approval | of | stance | AGREE | على:O",
    "قبول | acceptance | of | stance | AGREE | =:O ب:O ل:O",
    "مشاركت | participation | in | deed | COOPERATE | في:OE",
    "استقالت | resignation | from | deed | RETREAT | من:OB",
    "انسحاب | withdrawal | from | deed | RETREAT | من:OBE",
    "ترشح | candidacy | for | deed | CONSULT | ل:O",
    "دعوت | call | for | call | REQUEST | إلى:O ل:O",
    "مطالبت | demand | for | call | DEMAND | ب:O",
)


def _rows() -> Iterator[tuple[str, _Avowal]]:
    for row in _TABLE:
        stems, noun, link, kind, plover, links = (cell.strip() for cell in row.split("|"))
        slots = tuple((fold(preposition.strip("=")), letter) for preposition, _, letters in (part.partition(":") for part in links.split()) for letter in letters)
        for stem in stems.split():
            yield fold(stem), _Avowal(noun, link, kind, plover, slots)


_ROWS: Final = tuple(_rows())
_AVOWALS: Final = {stem: tuple(avowal for key, avowal in _ROWS if key == stem) for stem, _ in _ROWS}

_SAID: Final = {
    fold(verb): english
    for words, english in (
        ("أعلن أعلنت", {STANCE: "announced", DEED: "announced", FEELING: "expressed"}),
        ("كشف كشفت", {DEED: "announced"}),
        ("أكد أكدت", {STANCE: "affirmed", DEED: "confirmed", FEELING: "expressed", CALL: "repeated"}),
        ("شدد شددت", {STANCE: "stressed", FEELING: "stressed"}),
        ("جدد جددت", {STANCE: "reaffirmed", FEELING: "reiterated", CALL: "renewed"}),
        ("أبدى أبدت أعرب أعربت عبر عبرت", {STANCE: "expressed", FEELING: "expressed"}),
        ("نفى نفت", {DEED: "denied"}),
    )
    for verb in words.split()
}
"""What a verb of saying does to a noun of each kind; nothing where the two do not go together."""
_PRESENT: Final = {
    "announced": "announces", "affirmed": "affirms", "confirmed": "confirms", "expressed": "expresses", "stressed": "stresses", "reaffirmed": "reaffirms",
    "reiterated": "reiterates", "renewed": "renews", "repeated": "repeats", "denied": "denies",
}  # fmt: skip
_REACHING: Final = frozenset(fold("عن على").split())
_OWN_ENDINGS: Final = {"m": "ه", "f": "ها", "pl": "هم"}
_DEGREES: Final = {
    fold(form): english
    for words, english in (
        ("الكامل الكاملة التام التامة", "full"), ("المطلق المطلقة", "absolute"), ("القاطع القاطعة", "categorical"), ("الثابت الثابتة الراسخ الراسخة", "firm"),
        ("الشديد الشديدة الشديدين القوي القوية", "strong"), ("البالغ البالغة البالغين العميق العميقة العميقين", "deep"), ("الكبير الكبيرة", "great"), ("الدائم الدائمة", "constant"),
        ("المستمر المستمرة المتواصل", "continued"), ("الرسمي الرسمية", "official"),
    )
    for form in words.split()
}  # fmt: skip
"""How much: an adjective behind the noun that English has before it."""
_CALL_FOR_IMPORTANCE: Final = re.compile(r" (?:call|demand) for the importance\b")
"""«دعوته لأهمية كذا» calls for the thing, and English for no importance."""
_NOT: Final = fold("عدم")
_REFRAINING: Final = {"participation": "take part in", "resignation": "resign from", "withdrawal": "withdraw from"}
"""What somebody announces not to do."""
_REASONS: Final = frozenset(fold("على لما لدعم لدعمه لدعمها لدعمهم لاستضافة لوفاة بوفاة لرعايته إثر جراء").split())
"""Words behind somebody's name that tell what he is thanked or pitied for."""
_DEGREE_BEFORE: Final = frozenset(fold("بالغ عميق خالص شديد كامل كبير").split())
"""The same before it: «عن بالغ تقديره»."""


def avowed(filler: SlotFiller, frames: FrameMatcher, verb: str, speech: Speech, at: int) -> Found | None:
    """What the verb of ``speech`` says of the speaker's own from token ``at`` on, where nothing is lost of it."""
    kinds = _SAID.get(verb)
    if kinds is None:
        return None
    at += filler.word(at) in _REACHING
    at += filler.word(at) in _DEGREE_BEFORE
    best: tuple[int, Found] | None = None
    for frame, begin in _frames(filler, at, kinds, speech):
        form = VerbForm(speech.gender, "past")
        agent = Filled(begin, speech.agent.english, speech.agent.phrases)
        found = frames.match(filler.sentence, filler, frame, form, begin, Surroundings(), agent)
        if found is not None and (best is None or found[0] > best[0]) and not (_in_quotation(filler, begin, found[0]) or _CALL_FOR_IMPORTANCE.search(_told(found[1]))):
            best = found
    return best[1] if best is not None else None


def _told(found: Found) -> str:
    return found.frame.en.format(his="his", **{letter: filled.english for letter, filled in found.slots.items()})


def opens_avowal(filler: SlotFiller, at: int, speaker: Filled, gender: str) -> bool:
    """Whether what a verb of ``gender`` says of the speaker's own begins at a token, so that his name is over: «أكدت الهيئة العليا لحزب الوفد التزامها ب…»."""
    own = any(_stem(filler.word(at), ending) and _himself(speaker, gender, whose) for whose, ending in _OWN_ENDINGS.items())
    side = OWN.get(filler.word(at + 1)) if filler.word(at) in _STEMS else None
    return own or (side is not None and _himself(speaker, gender, side[3]))


def _in_quotation(filler: SlotFiller, begin: int, end: int) -> bool:
    """«رغبتها في إجراء "اتصالات منتظمة" مع …»: what was read ends in the middle of a quotation."""
    return sum(filler.word(n) in QUOTES for n in range(begin, end)) % 2 == 1


def _frames(filler: SlotFiller, at: int, kinds: dict[str, str], speech: Speech) -> Iterator[tuple[Frame, int]]:
    """The frames that the verbal noun at ``at`` may open, and where their objects begin."""
    if filler.word(at) == _NOT:
        yield from _refrained(filler, at + 1, kinds, speech)
        return
    for avowals, whose, owner, behind in _owned(filler, at, speech):
        degree = _DEGREES.get(filler.word(behind), "")
        begin = behind + bool(degree)
        for avowal in avowals:
            said = kinds.get(avowal.kind, "")
            for preposition, letter in avowal.slots if said else ():
                slot = Slot(letter, preposition)
                yield _frame(avowal, said, whose, owner, degree, slot), begin
                if letter == "B":
                    yield _frame(avowal, said, whose, owner, degree, slot, Slot(words=_REASONS)), begin


def _refrained(filler: SlotFiller, at: int, kinds: dict[str, str], speech: Speech) -> Iterator[tuple[Frame, int]]:
    """«أعلن عدم مشاركته في الانتخابات»."""
    for avowals, whose, _, begin in _owned(filler, at, speech):
        for avowal in avowals:
            base, said, he = _REFRAINING.get(avowal.noun, ""), kinds.get(avowal.kind, ""), _he(speech.agent)
            if base and said and he and whose == "{his}":
                for preposition, letter in avowal.slots:
                    told = f"that {he} would not {base} {{{letter}}}"
                    yield Frame(f"avow_not_{avowal.noun}", "REJECT", (Slot("A"), Slot(letter, preposition)), "prbsgtc", "prbsg", f"{{A}} {said} {told}", f"{{A}} not to {base} {{{letter}}}"), begin


def _owned(filler: SlotFiller, at: int, speech: Speech) -> Iterator[tuple[tuple[_Avowal, ...], str, Slot | None, int]]:
    """(what the noun may mean, whose it is in English, the slot of an owner who is named, the token behind): «رفضه», «رفض بلاده», «رفض فرنسا»."""
    for gender, ending in _OWN_ENDINGS.items():
        stem = _stem(filler.word(at), ending)
        if stem and _himself(speech.agent, speech.gender, gender):
            second = _stem(filler.word(at + 1).removeprefix("و"), ending) if filler.word(at + 1).startswith("و") else ""
            both = tuple(_joined(stem, second)) if second else ()
            yield (both, "{his}", None, at + 2) if both else (_AVOWALS[stem], "{his}", None, at + 1)
            return
    stem = _STEMS.get(filler.word(at), "")
    own = OWN.get(filler.word(at + 1))
    if not stem:
        return
    if own is not None:
        if _himself(speech.agent, speech.gender, own[3]):
            yield _AVOWALS[stem], f"{{his}} {own[0].split(' ', 1)[1]}'s", None, at + 2
        return
    yield _AVOWALS[stem], "", Slot("Q"), at + 1


def _stem(word: str, ending: str) -> str:
    """The noun that a word with the speaker's pronoun is, "" where it is none of these."""
    stem = word.removesuffix(ending)
    return stem if word.endswith(ending) and stem in _AVOWALS else ""


def _joined(first: str, second: str) -> Iterator[_Avowal]:
    """«إدانتها واستنكارها ل…»: two nouns that English can have before one object."""
    for one in _AVOWALS[first]:
        for other in _AVOWALS[second]:
            if one.link == other.link and one.kind == other.kind and one.noun != other.noun:
                yield replace(other, noun=f"{one.noun} and {other.noun}")


def _he(agent: Filled) -> str:
    if _himself(agent, "", "pl"):
        return "they"
    phrase = agent.phrases[0] if agent.phrases else None
    if phrase is None or phrase.kind not in ("person", "role"):
        return "it" if phrase is not None else ""
    return {"m": "he", "f": "she"}.get(phrase.gender, "")


_STEMS: Final = {f"{stem.removesuffix('ت')}ه" if stem.endswith("ت") else stem: stem for stem in _AVOWALS}
"""A noun as it is written before its owner, folded (taa marbuta as haa), and its stem before a pronoun."""


def _himself(agent: Filled, verb_gender: str, gender: str) -> bool:
    """Whether a pronoun of this gender can be the speaker; of several groups («القوى السياسية») also a feminine one."""
    if len(agent.phrases) > 1 or any(phrase.number != "sg" for phrase in agent.phrases):
        return gender == "pl" or (gender == "f" and all(phrase.kind in _BODIES and phrase.gender == "f" for phrase in agent.phrases))
    return bool(agent.phrases) and (agent.phrases[0].gender or verb_gender) == gender


_BODIES: Final = frozenset({"group", "body", "state"})


def _frame(avowal: _Avowal, said: str, whose: str, owner: Slot | None, degree: str, thing: Slot, *behind: Slot) -> Frame:
    by = "by" if avowal.link == "of" else "of"  # "the rejection by France of …", "the support of France for …"
    named = f"the {degree} {avowal.noun} {by} {{Q}}" if owner is not None else f"{whose} {degree} {avowal.noun}"
    named = " ".join(f"{named} {avowal.link} {{{thing.letter}}}".split())
    first = (Slot("A"), owner) if owner is not None else (Slot("A"),)
    return Frame(
        f"avow_{avowal.noun}", avowal.plover, (*first, thing, *behind), "prbsgtc", "bs" if owner is not None else "prbsg",
        f"{{A}} {said} {named}", f"{{A}} {_PRESENT[said]} {named.removeprefix('{his} ').removeprefix('the ')}",
    )  # fmt: skip
