"""Things that are counted or measured: «125 مقعدا», «خمسة مشاريع قوانين», «200 طن من المساعدات الغذائية»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.arabic.patterns import later
from warraq.events.amounts import GOES_ON, SCALES, rounded, things, unit_at
from warraq.events.counted import number_at, spelt
from warraq.events.filled import Filled
from warraq.events.vague import fits_everything

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_OF: Final = fold("من")
_FEW: Final = 3
_TEN: Final = 10
_LONG: Final = 1_000
_MEASURES: Final = frozenset({"tonnes", "litres", "barrels", "head"})
_DRONES: Final = frozenset(fold("مسيرة مسيرات").split())
_AIRCRAFT: Final = frozenset(fold("طائرة طائرات").split())
_IN_THE_AIR: Final = ("missiles_", "downing_", "interception_", "destruction_")
_ELECTED: Final = ("seats_", "votes_", "majority_")
_OF_STUDENTS: Final = tuple(fold("طلاب الطلاب طلبة الطلبة طالبات كلية الكلية جامعة الجامعة نقابة النقابة").split())
"""A party wins seats in unions and faculties, too: which ones, a number does not tell."""
_PARTS: Final = fold("بين ضمن أصل مجموع إجمالي").split()
"""«125 مقعدا من أصل 395»: of how many."""
_ONLY: Final = {
    frame: later(rf"\b(?:{nouns})\b")
    for frame, nouns in (
        ("seats_", "seats"), ("votes_", "votes"), ("raids_", "raids|strikes|attacks"), ("missiles_", "missiles|rockets|drones|shells|projectiles|aircraft|balloons"),
        ("interception_", "missiles|rockets|drones|shells|projectiles"), ("downing_", "missiles|rockets|drones|aircraft"), ("destruction_", "missiles|rockets|drones|aircraft|tanks|vehicles|tunnels|boats"), ("jobs_", "jobs"), ("licences_", "licences|permits"), ("aircraft_", "aircraft|planes|trains|helicopters|drones|buses|tanks"), ("accidents_", "accidents"), ("lorries_", "lorries"), ("struck_x", "sites|facilities|targets|bases|airports|positions|ships|boats|refineries|stations|tankers"), ("goods_", "tonnes|barrels|litres|head"),
        ("papers_signed", "agreements|memoranda|memorandums|contracts|deals|protocols|conventions|treaties"), ("papers_", "bills|decrees|agreements|laws|conventions|draft decrees|resolutions|recommendations"),
        ("houses_", "houses|homes|buildings|facilities|shops|schools"), ("vehicles_", "cars|vehicles|lorries|boats|trucks|motorcycles|phones|weapons"), ("things_opened", "hospitals|schools|centres|projects|institutions|stations|factories|units|mosques|branches|roads|bridges"),
    )
}  # fmt: skip
"""Beginnings of the frames that tell of nothing else."""


def quantity_at(filler: SlotFiller, frame: str, at: int, prefix: str) -> Filled | None:
    """The number at ``at`` behind a clitic with the things it counts, none of them people; None where either is not read whole."""
    if frame.startswith(_ELECTED) and any(token.folded.startswith(_OF_STUDENTS) for token in filler.tokens):
        return None
    if prefix and filler.word(at) in (prefix, f"{prefix}ـ"):
        at, prefix = at + 1, ""  # «بـ89 مقعدا»
    about, at = rounded(filler, at)
    number = _number(filler, at, prefix)
    if number is None:
        return None
    said, end, few = number
    what = unit_at(filler, end) or _drones(filler, frame, end) or things(filler, end, few=few)
    if what is None or filler.word(what.end) in GOES_ON:
        return None
    if what.english in _MEASURES:
        what = _measured(filler, what)
    elif filler.word(what.end) == _OF and filler.word(what.end + 1) not in _PARTS:
        return None
    only = next((nouns for begin, nouns in _ONLY.items() if frame.startswith(begin)), None)
    if what is None or (only is not None and not only.search(what.english)):
        return None
    return Filled(what.end, f"{about} {said} {what.english}".strip(), what.phrases)


def counted_things(filler: SlotFiller, at: int, prefix: str) -> Filled | None:
    """A number of things at ``at`` that tell something («300 ألف فرصة عمل»): no money, and no "six demands"."""
    found = quantity_at(filler, "", at, prefix)
    if found is None or found.english.split()[-1] in _MONEY or fits_everything(_NUMERALS.sub("", found.english)):
        return None
    return found


_MONEY: Final = frozenset("pounds dollars riyals dirhams dinars liras euros yen yuan rubles roubles francs rupees shekels".split())
_NUMERALS: Final = re.compile(r"\A(?:(?:about|nearly|more|than|at|least|two|three|four|five|six|seven|eight|nine|ten|[\d,.]+|thousand|million|billion) )+")


def _drones(filler: SlotFiller, frame: str, at: int) -> Filled | None:
    """«25 مسيرة», «50 طائرة مسيرة روسية»: what is shot down is no march."""
    if not frame.startswith(_IN_THE_AIR):
        return None
    at += filler.word(at) in _AIRCRAFT and filler.word(at + 1) in _DRONES
    if filler.word(at) not in _DRONES:
        return None
    nisba = filler.sentence.parser.longest(at + 1, Nisba, "") if at + 1 < len(filler.tokens) else None
    whose = filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso, "") if nisba is not None and not nisba.value.definite else ""
    return Filled(nisba.end, f"{whose} drones") if nisba is not None and whose else Filled(at + 1, "drones")


def _number(filler: SlotFiller, at: int, prefix: str) -> tuple[str, int, bool] | None:
    """(the number in English, the token behind it, whether a plural follows it)."""
    decimal = re.fullmatch(r"\d+\.\d+", filler.word(at).removeprefix(prefix))
    if prefix and not filler.word(at).startswith(prefix):
        return None
    value, end = (0, at + 1) if decimal else number_at(filler, at, prefix)
    scale = SCALES.get(filler.word(end), "")
    if not decimal and value < (1 if scale else _FEW):
        return None
    if scale == "thousand" and not decimal:
        return f"{value * 1_000:,}", end + 1, False
    said = decimal[0] if decimal else spelt(value) if value < _TEN else f"{value:,}" if value >= _LONG else str(value)
    return f"{said} {scale}".strip(), end + bool(scale), not scale and not decimal and value <= _TEN


def _measured(filler: SlotFiller, unit: Filled) -> Filled | None:
    """"tonnes of food aid"; None where of what cannot be said."""
    if filler.word(unit.end) != _OF:
        return None
    what = filler.core(unit.end + 1, "", "O")
    return Filled(what.end, f"{unit.english} of {what.english.removeprefix('the ')}", what.phrases) if what is not None else None
