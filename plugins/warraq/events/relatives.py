"""Relative clauses that tell which thing is meant: «الهجوم الذي استهدف السفارة», «الجهود التي تبذلها مصر لإنهاء …».

The thing is told with its whole clause: with who did it and to whom, or what it did; where one word of it is not read, nothing of it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.counted import counted
from warraq.events.doings import second_object, who_acts
from warraq.events.filled import Filled

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller


@dataclass(frozen=True, slots=True)
class _Clause:
    """``english`` with {x} who did it, or {y} what it did; ``links`` the prepositions that may bring more, with their English."""

    english: str
    links: tuple[tuple[str, str], ...] = ()
    things: tuple[str, ...] = ()
    """Beginnings of the words of the things it is said of; any where empty."""

    def fits(self, thing: str) -> bool:
        return not self.things or any(word.startswith(self.things) for word in thing.lower().split())


_PRONOUNS: Final = {fold("الذي"): "ه", fold("التي"): "ها"}
_BLAME: Final = "accus critic threat charge insult blame slander"
_DONE_TO_IT: Final = (
    # perfect before a pronoun, masculine and feminine; the imperfect without its prefix | English | what may follow | beginnings of words of the thing, if not any
    f"وجه وجهت وجه | made by {{x}} | إلى=against {{y}} ل=against {{y}} ضد=against {{y}} | {_BLAME}",
    "وجه وجهت وجه | addressed by {x} | إلى=to {y} ل=to {y} | invitation call letter message appeal question request speech",
    f"ساق ساقت سوق | made by {{x}} | ضد=against {{y}} | {_BLAME}",
    "شن شنت شن | launched by {x} | على=on {y} ضد=against {y} | war attack raid strike campaign offensive assault operation aggression",
    "ارتكب ارتكبت رتكب | committed by {x} | ضد=against {y} بحق=against {y} |",
    "اقترف اقترفت قترف | committed by {x} | ضد=against {y} بحق=against {y} |",
    "مارس مارست مارس | exerted by {x} | على=on {y} | pressure influence",
    "مارس مارست مارس | practised by {x} | ضد=against {y} على=on {y} | violen repress polic violation crime torture terror aggress",
    "نفذ نفذت نفذ | carried out by {x} | ضد=against {y} |",
    "اتخذ اتخذت تخذ | taken by {x} | ل=to {inf} ضد=against {y} |",
    "بذل بذلت بذل | made by {x} | ل=to {inf} من_أجل=to {inf} في=in {ing} بهدف=to {inf} |",
    "قدم قدمت قدم | provided by {x} | ل=to {n} إلى=to {y} | support aid assistance service help facilit care fund grant",
    "فرض فرضت فرض | imposed by {x} | على=on {y} |",
    "طرح طرحت طرح | put forward by {x} | ل=to {inf} |",
    "أطلق أطلقت طلق | launched by {x} | ل=to {inf} | initiative campaign plan program project missile rocket satellite operation strategy dialogue",
    "وقع وقعت وقع | signed by {x} | مع=with {y} | agreement contract treat memorand deal document law decree",
    "أجرى أجرت جري | conducted by {x} | مع=with {y} |",
    "أصدر أصدرت صدر | issued by {x} | ضد=against {y} بحق=against {y} |",
    "نشر نشرت نشر | published by {x} | | report news article statement video picture photo list document data stud poll book",
    "أعد أعدت عد | prepared by {x} | |",
    "حقق حققت حقق | achieved by {x} | |",
    "قاد قادت قود | led by {x} | ل=to {inf} ضد=against {y} |",
    "واجه واجهت واجه | faced by {x} | |",
    "عاش عاشت عيش | experienced by {x} | | crisis crises situation condition circumstance period stage state chaos event tension",
    "نظم نظمت نظم | organised by {x} | |",
    "عقد عقدت عقد | held by {x} | مع=with {y} | meeting conference session summit talk seminar symposium",
    "عقد عقدت عقد | concluded by {x} | مع=with {y} | agreement deal alliance contract",
    "استضاف استضافت ستضيف | hosted by {x} | |",
    "أقر أقرت قر | approved by {x} | |",
    "أعلن أعلنت علن | announced by {x} | |",
    "تبنى تبنت تبنى | claimed by {x} | | attack bombing explosion operation assassination killing",
    "تبنى تبنت تبنى | adopted by {x} | | resolution law decision recommendation position polic plan strategy constitution document statement bill",
    "نهب نهبت نهب | looted by {x} | |",
    "احتاج احتاجت حتاج | needed by {x} | |",
)
_DONE_WITH_IT: Final = (
    # perfect, masculine and feminine; the imperfect without its prefix | preposition | English | what may follow | the thing
    "قام قامت قوم | ب | made by {x} | إلى=to {y} ل=to {n} | visit tour trip",
    "قام قامت قوم | ب | carried out by {x} | ضد=against {y} ل=to {inf} |",
    "تقدم تقدمت تقدم | ب | submitted by {x} | ل=to {y} إلى=to {y} |",
    "أدلى أدلت دلي | ب | made by {x} | |",
    "تعرض تعرضت تعرض | ل | suffered by {x} | |",
    "عانى عانت عاني | من | suffered by {x} | |",
    "مر مرت مر | ب | that {x} was going through | | crisis crises stage phase period condition circumstance situation ordeal transition",
    "صادق صادقت صادق | على | approved by {x} | |",
    "وافق وافقت وافق | على | approved by {x} | |",
)
_WHAT_IT_DID: Final = (
    # perfect; imperfect, both masculine | preposition | English, with {c} for people who are counted | the thing
    "استهدف يستهدف | | that targeted {y} |", "ضرب يضرب | | that struck {y} | earthquake flood storm hurricane attack drought quake wave",
    "هز يهز | | that shook {y} | explosion earthquake attack bombing protest scandal event crime", "طال يطال | | that targeted {y} | attack campaign arrest bombing raid sanction",
    "واجه يواجه | | facing {y} |", "هدد يهدد | | threatening {y} |", "انتظر ينتظر | | awaiting {y} |",
    "ربط يربط | | between {y} | relation ties tie bond link friendship agreement", "جمع يجمع | | between {y} | relation ties tie bond link friendship agreement meeting",
    "أسفر يسفر | عن مقتل | that killed {c} |", "أدى يؤدي | إلى مقتل | that killed {c} |", "أودى يودي | بحياة | that killed {c} |",
    "راح يروح | ضحيته | that killed {c} |", "راح يروح | ضحيتها | that killed {c} |",
)


def _links(text: str) -> tuple[tuple[str, str], ...]:
    found = re.findall(r"(\S+?)=(\w+ {\w+})", text)
    return tuple((fold(preposition.replace("_", " ")) or preposition, english) for preposition, english in found)


def _forms() -> dict[tuple[str, str], list[_Clause]]:
    """(verb with its pronoun, "") or (verb, its preposition with its pronoun) → the clauses."""
    found: dict[tuple[str, str], list[_Clause]] = {}
    for row in _DONE_TO_IT:
        verbs, english, links, things = (cell.strip() for cell in row.split("|"))
        for verb in _inflected(verbs.split()):
            for pronoun in _PRONOUNS.values():
                base = f"{verb[:-1]}ا" if verb.endswith("ى") else verb
                found.setdefault((fold(f"{base}{pronoun}"), ""), []).append(_Clause(english, _links(links), tuple(things.split())))
    for row in _DONE_WITH_IT:
        verbs, preposition, english, links, things = (cell.strip() for cell in row.split("|"))
        for verb in _inflected(verbs.split()):
            for pronoun in _PRONOUNS.values():
                link = f"{'علي' if preposition == 'على' else preposition}{pronoun}"
                found.setdefault((fold(verb), fold(link)), []).append(_Clause(english, _links(links), tuple(things.split())))
    return found


def _inflected(verbs: list[str]) -> tuple[str, ...]:
    masculine, feminine, imperfect = verbs
    return masculine, feminine, f"ي{imperfect}", f"ت{imperfect}"


def _deeds() -> dict[str, list[tuple[str, bool, _Clause]]]:
    """Verb → (its preposition, whether it is feminine, the clause)."""
    found: dict[str, list[tuple[str, bool, _Clause]]] = {}
    for row in _WHAT_IT_DID:
        verbs, preposition, english, things = (cell.strip() for cell in row.split("|"))
        perfect, imperfect = verbs.split()
        feminine = f"{perfect[:-1]}ت" if perfect.endswith("ى") else f"{perfect}ت"
        for verb, is_feminine in ((perfect, False), (feminine, True), (imperfect, False), (f"ت{imperfect[1:]}", True)):
            found.setdefault(fold(verb), []).append((fold(preposition), is_feminine, _Clause(english, (), tuple(things.split()))))
    return found


_OF_IT: Final = _forms()
_BY_IT: Final = _deeds()
_TWO: Final = {fold(word): english for word, english in (("البلدين", "the two countries"), ("الطرفين", "the two sides"), ("الجانبين", "the two sides"), ("الشعبين", "the two peoples"))}
_BETWEEN: Final = "between "
_LANDS: Final = {fold(word): english for word, english in (("البلاد", "the country"), ("المنطقة", "the region"), ("المملكة", "the kingdom"), ("العالم", "the world"))}


def related_tail(filler: SlotFiller, thing: Filled) -> Filled | None:
    """The relative clause behind ``thing``; None where it is not read whole."""
    pronoun = _PRONOUNS.get(filler.word(thing.end), "")
    if not pronoun:
        return None
    return _done_to_it(filler, thing, pronoun) or _done_by_it(filler, thing, feminine=pronoun == "ها")


def relates(filler: SlotFiller, at: int) -> bool:
    """Whether the verb of the relative clause at ``at`` is one that says of which things it is said."""
    return any(clause.things for clause in (*_OF_IT.get((filler.word(at + 1), ""), []), *_OF_IT.get((filler.word(at + 1), filler.word(at + 2)), [])))


def _done_to_it(filler: SlotFiller, thing: Filled, pronoun: str) -> Filled | None:
    """«التي تشنها إسرائيل على غزة»."""
    at = thing.end + 1
    first, second = filler.word(at), filler.word(at + 1)
    clauses, bearer, end = _OF_IT.get((first, ""), []), first, at + 1
    if not clauses:
        clauses, bearer, end = _OF_IT.get((first, second), []), second, at + 2
    clause = next((clause for clause in clauses if clause.fits(thing.english)), None)
    if clause is None or not bearer.endswith(pronoun) or (pronoun == "ه" and bearer.endswith("ها")):
        return None
    land = _LANDS.get(filler.word(end), "")
    who = Filled(end + 1, land) if land and filler.phrase(end, "") is None else who_acts(filler, end, "prbsgut")
    if who is None:
        return None
    said, phrases, end = clause.english.format(x=who.english), who.phrases, who.end
    for preposition, english in clause.links:
        more = second_object(filler, end, preposition, english)
        if more is not None:
            before, _, after = _SLOT.sub("\0", english).partition("\0")
            said, phrases, end = f"{said} {before}{more.english}{after}", (*phrases, *more.phrases), more.end
            break
    return Filled(end, said, phrases) if _over(filler, end, clause) else None


_SLOT: Final = re.compile(r"{\w+}")


def _over(filler: SlotFiller, end: int, clause: _Clause) -> bool:
    """Whether no link of the clause goes unread at ``end``, and what follows ends it."""
    word = filler.word(end)
    placed = filler.place_tail(end)
    if placed is not None:
        return filler.boundary(placed.end)
    return filler.boundary(end) and not word.startswith("وال") and not any(word == preposition.split()[0] for preposition, _ in clause.links)


def _done_by_it(filler: SlotFiller, thing: Filled, *, feminine: bool) -> Filled | None:
    """«الذي استهدف السفارة», «التي تربط البلدين»."""
    at = thing.end + 1
    for preposition, of_feminine, clause in _BY_IT.get(filler.word(at), ()):
        words = preposition.split()
        begin = at + 1 + len(words)
        if of_feminine != feminine or not clause.fits(thing.english) or [filler.word(at + 1 + n) for n in range(len(words))] != words:
            continue
        if "{c}" in clause.english:
            people = counted(filler, begin)
            if people is not None and filler.boundary(people.end):
                return Filled(people.end, clause.english.format(c=people.english), people.phrases)
            continue
        two, land = _TWO.get(filler.word(begin), ""), _LANDS.get(filler.word(begin), "")
        if clause.english.startswith(_BETWEEN):
            what = Filled(begin + 1, two) if two else None
        elif land and filler.phrase(begin, "") is None:
            what = Filled(begin + 1, land)
        else:
            what = second_object(filler, begin, None, "{y}")
        if what is not None and filler.boundary(what.end):
            return Filled(what.end, clause.english.format(y=what.english), what.phrases)
    return None
