"""Who wrote, for whom, from where: short lines and lead openings that give credit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from warraq.arabic.letters import fold
from warraq.reading.credited_names import (
    NOT_IN_NAMES,
    PLAIN_NAME,
    is_agency,
    is_known_outlet,
    is_outlet_name,
    is_person,
    looks_like_name,
)
from warraq.reading.names import may_be_person, may_be_place, without_title
from warraq.reading.vocabulary import (
    AGENCIES,
    CREDIT_NOTES,
    CREDIT_NOUNS,
    CREDIT_VERBS,
    GIVEN_NAMES,
    LEAD_VERBS,
    OUTLETS,
    PHOTO_VERBS,
    PLACES,
    SOURCE_WORDS,
)

_LONGEST: Final = 110
"""Characters of a credit line; two reporters with two cities reach 95."""
_SEPARATORS: Final = re.compile(r"\s*(?:--|\.\.|[-–—ـ:،,/|;_+])\s*|\s*[()\[\]]\s*")
_QUOTED: Final = re.compile(r"[«\"“{']{1,2}\s*([^«»\"“”{}']{2,40})\s*[»\"”}']{1,2}")
_WIDGET: Final = re.compile(r"(?:Next|Previous|Prev)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Credit:
    """What a credit line says; None where it says nothing of it."""

    byline: str | None = None
    outlet: str | None = None
    dateline: str | None = None
    note: bool = False
    """True for «خاص», «متابعة» and photo credits: credit, but to nobody by name."""

    def __bool__(self) -> bool:
        return bool(self.byline or self.outlet or self.dateline or self.note)


NO_CREDIT: Final = Credit()


def parse_credit(line: str, *, placed: bool = False) -> Credit:
    """Read a whole line as a credit; an empty ``Credit`` unless every part of it is one.

    «تونس: المنجي السعيداني», «القاهرة - أ ش أ», «كتب – فلان:», «فلان (عدن)», «بروكسل - لندن: «الشرق الأوسط»».
    ``placed``: it stands alone between headline and lead, where credits stand; then a name that no list
    holds is believed by its looks.
    """
    text = _WIDGET.sub("", line.strip()).strip()
    if not 2 <= len(text) <= _LONGEST or (
        text.endswith((".", "؟", "!")) and fold(text) not in AGENCIES
    ):
        return NO_CREDIT
    whole = _whole(text)
    if whole:
        return whole
    parts = _parts(text)
    if not parts or len(parts) > 8:
        return NO_CREDIT
    return _compose(parts, placed=placed)


def _whole(text: str) -> Credit:
    """Names that hold a separator themselves, and lines that are one name."""
    folded = fold(text).strip(" :*")
    if is_known_outlet(folded) and folded not in PLACES:
        return Credit(outlet=text.strip(" :*"))
    if folded in CREDIT_NOTES:
        return Credit(note=True)
    name, _, edition = (part.strip() for part in folded.partition("_"))
    if edition in PLACES and is_outlet_name(name):
        return Credit(outlet=text.strip(" :*"))  # «الصحافة _ كندا»: the edition belongs to the name
    return NO_CREDIT


def _parts(text: str) -> list[tuple[str, bool]]:
    """The parts between separators; True where a part stands in quotation marks."""
    parts: list[tuple[str, bool]] = []
    position = 0
    for quoted in _QUOTED.finditer(text):
        parts += [(part, False) for part in _split(text[position : quoted.start()])]
        parts.append((quoted.group(1).strip(), True))
        position = quoted.end()
    return parts + [(part, False) for part in _split(text[position:])]


def _split(text: str) -> list[str]:
    return [part.strip(" .*+") for part in _SEPARATORS.split(text) if part.strip(" .*+")]


def _compose(parts: list[tuple[str, bool]], *, placed: bool = False) -> Credit:
    """Put the parts together; one part that is nothing known spoils the whole, unless ``_believed``."""
    people: list[str] = []
    unknown: list[_Unknown] = []
    outlets: list[str] = []
    places: list[str] = []
    announced = noted = False
    for index, (part, quoted) in enumerate(parts):
        # «بروكسل - لندن: «صحيفة»»: the place vouches for the name in quotation marks
        trusted = quoted and index == len(parts) - 1 and bool(places) and not people
        if part.startswith("من ") and outlets and fold(part[3:]) in PLACES:
            part = part[3:]  # noqa: PLW2901
        if (places or outlets) and looks_like_name(part) and not quoted:
            people.append(part)
            continue
        for kind, value in _kinds(part, quoted and not trusted, announced, trusted=trusted):
            if kind == "person":
                people.append(value)
            elif kind == "outlet":
                outlets.append(value)
            elif kind == "place":
                places.append(value)
            elif kind == "verb":
                announced = True
            elif kind == "note":
                noted = True
            elif placed and not quoted:
                unknown.append(_Unknown(value, len(people), len(places)))
            else:
                return NO_CREDIT
    if unknown and not _believed(unknown, people, outlets, places):
        return NO_CREDIT
    if not (people or outlets) and (announced or (places and len(parts) > len(places))):
        return NO_CREDIT
    return Credit(
        byline="، ".join(people) or None,
        outlet=" - ".join(outlets) or None,
        dateline=" - ".join(places) or None,
        note=noted,
    )


@dataclass(frozen=True, slots=True)
class _Unknown:
    """A part that no list holds, and where it would stand among the others."""

    text: str
    people_before: int
    places_before: int


def _believed(
    unknown: list[_Unknown], people: list[str], outlets: list[str], places: list[str]
) -> bool:
    """Sort parts that no list holds by what stands beside them; False where one fits nowhere.

    «الرس - فلان الفلاني»: a reporter writes from a city; «زوريخ - أ ف ب»: an agency reports from one.
    """
    agency = any(is_agency(fold(outlet)) for outlet in outlets)
    for part in reversed(unknown):
        name = without_title(part.text)
        words = fold(name).split()
        plain = PLAIN_NAME.fullmatch(name) is not None and NOT_IN_NAMES.isdisjoint(words)
        if not plain or words[0] in LEAD_VERBS - GIVEN_NAMES:
            return False
        beside = bool(people or outlets or places)
        person = may_be_person(words, beside=beside)
        if person and (places or not agency):
            people.insert(part.people_before, part.text)
        elif (people or outlets) and (may_be_place(words) or (agency and len(words) <= 2)):
            places.insert(part.places_before, part.text)
        else:
            return False
    return True


def _kinds(
    part: str, quoted: bool, announced: bool, *, trusted: bool = False
) -> list[tuple[str, str]]:
    """What one part is: a list, for «كتب فلان» is two things and «فلان موسكو» too.

    A name in quotation marks is an outlet only where it is known, or ``trusted`` for its place.
    """
    folded = fold(part)
    if (
        folded in PLACES and not quoted and not trusted
    ):  # «الرياض» is a city before it is a newspaper
        return [("place", part)]
    if is_known_outlet(folded):
        return [("outlet", part)]
    if quoted or trusted:
        return [("outlet", part)] if trusted and len(part.split()) <= 4 else [("unknown", part)]
    words = part.split()
    if folded in CREDIT_NOTES or set(folded.split()) <= SOURCE_WORDS | PHOTO_VERBS:
        return [("note", part)]
    return (
        _announced(words, announced) or _person_and_place(words, announced) or [("unknown", part)]
    )


def _announced(words: list[str], announced: bool) -> list[tuple[str, str]]:
    """«كتب فلان», «تقرير: فلان», «المصدر فلان»."""
    first, rest = fold(words[0]), " ".join(words[1:])
    if first in CREDIT_VERBS or (first in PHOTO_VERBS and rest):
        return [("verb", words[0]), *(_kinds(rest, False, True) if rest else [])]
    if first in CREDIT_NOUNS and (not rest or is_person(rest)):
        return [("note", words[0]), *([("person", rest)] if rest else [])]
    if first in SOURCE_WORDS and rest:
        return [("note", first), *_kinds(rest, False, announced)]
    return []


def _person_and_place(words: list[str], announced: bool) -> list[tuple[str, str]]:
    """A name, the name of an outlet, or a name that a city opens or closes («ميرزا الخويلدي موسكو»)."""
    for count in (1, 2):
        if len(words) > count + 1:
            head, tail = " ".join(words[:-count]), " ".join(words[-count:])
            if fold(tail) in PLACES and is_person(head):
                return [("person", head), ("place", tail)]
            if fold(head) in PLACES and is_known_outlet(fold(tail)):
                return [("place", head), ("outlet", tail)]
            head, tail = " ".join(words[:count]), " ".join(words[count:])
            if fold(head) in PLACES and is_person(tail):
                return [("place", head), ("person", tail)]
    part = " ".join(words)
    if len(words) > 3 and words[-2] == "من" and fold(words[-1]) in PLACES:
        return [("unknown", " ".join(words[:-2])), ("place", words[-1])]
    if len(words) == 2 and fold(words[0]) in PLACES and fold(words[1]) in PHOTO_VERBS:
        return [("place", words[0]), ("note", words[1])]
    if is_person(part, announced=announced):
        return [("person", part)]
    if len(words) == 2 and fold(words[0]) in AGENCIES and fold(words[1]) in PLACES | CREDIT_NOTES:
        return [("outlet", words[0]), ("place" if fold(words[1]) in PLACES else "note", words[1])]
    return [("outlet", part)] if is_outlet_name(fold(part)) else []


def editorial(line: str) -> Credit:
    """«رأي الأهرام», «افتتاحية القدس العربي»: the outlet itself speaks."""
    first, _, outlet = line.strip(" :").partition(" ")
    if fold(first) in ("راي", "افتتاحيه") and fold(outlet) in OUTLETS:
        return Credit(outlet=outlet)
    return NO_CREDIT


def signature(line: str) -> Credit:
    """«من فلان الفلاني», «من فلان وفلانة»: how an agency's reporters sign below their text."""
    text = line.strip(" .")
    if (
        len(text) > _LONGEST_SIGNATURE
        or not text.startswith("من ")
        or not PLAIN_NAME.fullmatch(text)
    ):
        return NO_CREDIT
    names = [fold(name).split() for name in re.split(r" و(?=[ء-ي])", text[3:])]
    signed = all(
        NOT_IN_NAMES.isdisjoint(words) and may_be_person(words, beside=True) for words in names
    )
    return Credit(byline=text[3:]) if signed else NO_CREDIT


_LONGEST_SIGNATURE: Final = 45


_STRONG_DASH: Final = re.compile(r"\s*(?:--|[-–—ـ:])\s*")
_ATTEMPTS: Final = 3
"""Dashes tried as the end of a dateline: «هسبريس- محمد الراجي * - كانت» needs the second."""


def lead_credit(text: str) -> tuple[Credit, int]:
    """The dateline or byline a lead opens with, and the offset at which its sentence begins.

    «الرباط – », «القاهرة (رويترز) - », «دبي، الإمارات العربية المتحدة (CNN)-- », «كتب ـ فلان: ».
    """
    found = NO_CREDIT, 0
    for attempt, dash in enumerate(_STRONG_DASH.finditer(text, 2, _LONGEST)):
        if attempt == _ATTEMPTS:
            break
        if dash.end() >= len(text):
            break
        credit = parse_credit(text[: dash.start()])
        if credit and (credit.dateline or credit.outlet or credit.byline):
            if (
                not credit.outlet
                and not credit.dateline
                and fold(text).split()[0] not in CREDIT_VERBS
            ):
                continue  # «فلان: …» is a statement of his, not a byline
            if ":" in dash.group() and not credit.byline and not credit.outlet:
                continue  # «المغرب: …» opens a headline
            found = credit, dash.end()
    return found


_COLUMNIST: Final = re.compile(
    r"(?:[أا]\.?\s?د\.?|د\.?|الدكتور|دكتور)?\s*(?P<name>[^\n:،.«»\"]{4,40}?)\s+[يت]كتب\s*(?:عن\s*)?:"
)


def columnist(headline: str) -> str | None:
    """The name in a headline of the kind «فلان يكتب: …»."""
    found = _COLUMNIST.match(headline)
    if found is None:
        return None
    name = headline[found.start("name") : found.end("name")].strip()
    return name if is_person(name, announced=True) else None


def dateline_length(text: str) -> int:
    """Characters of ``text`` taken by the dateline or byline it opens with; 0 where there is none."""
    return lead_credit(text)[1]
