"""Verbal nouns that need two objects: «إلزام إسرائيل بوقف …» as "obliging Israel to stop …", «إحالة القانون إلى …» as "referring the law to …".

Both are told or neither: to oblige Israel, or to stop something, is not what was asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.arabic.tokens import clitic_splits
from warraq.events.amounts import money
from warraq.events.doings import HIS, POWERS, over, people_of, second_object
from warraq.events.filled import Filled
from warraq.events.lexicon import is_clitic
from warraq.events.noun_complements import ADVERBIAL, NO_COMPLEMENT
from warraq.events.rows import NounForm, TwoObjects

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_SCALED: Final = tuple((fold(word), english) for word, english in (("مليار", "one billion"), ("مليون", "one million"), ("ملياري", "two billion"), ("مليوني", "two million"), ("ألف", "one thousand")))
_SLOT: Final = re.compile(r"{(\w+)}")
_CASE: Final = re.compile(r"\Athe (?:issue|file)\b")
_POWER: Final = fold("السلطة")
"""What is handed over is power, not those who have it."""
_GIVEN: Final = ("grant ", "give ", "sell ", "provide ", "pay ", "allocate ", "set aside ", "allow ", "license ", "put pressure ")
_REFER: Final = "refer "
_DEPTH: Final = 3
_PARTIES: Final = "prbsg"
_PEOPLE: Final = re.compile(r"(?:the )?(?:[a-z]+ )?(?:young people|youth|women|children|civil society|private sector|residents|citizens)\b(?!')")
_HELD_OFFICE: Final = frozenset(fold("منصب منصبه منصبها مناصبهم مهامه مهامها مهامهم المهام").split())
"""«إعفاء الوزير من منصبه» dismisses him."""


def two_objects_at(filler: SlotFiller, at: int, prefix: str, letter: str) -> Filled | None:
    """What the verbal noun at ``at`` says with both its objects: a gerund for the slot O, an infinitive for I."""
    if at >= len(filler.tokens):
        return None
    best: Filled | None = None
    for match in filler.lexicon.book.matches(filler.tokens, at):
        row = match.value
        if not isinstance(row, TwoObjects) or match.prefix != prefix or filler.nouns.other_hamza(at, prefix + row.ar):
            continue
        begin, clitic = _behind(filler, match.end, row.via)
        if begin < 0:
            continue
        for first in _firsts(filler, begin, row.first, clitic):
            second = _second(filler, first.end, row, definite=filler.word(begin).startswith("ال"))
            found = _told(row, first, second, letter) if second is not None else None
            if found is not None and over(filler, found) and (best is None or found.end > best.end):
                best = found
    return best


def _behind(filler: SlotFiller, at: int, via: str) -> tuple[int, str]:
    """Where the first object begins, and with what clitic: behind «السماح ل…», «الضغط على …»; -1 for nowhere."""
    if not via:
        return at, ""
    if is_clitic(via):
        return (at, via) if filler.word(at).startswith(via) and filler.word(at) not in ADVERBIAL and filler.word(at) not in NO_COMPLEMENT else (-1, "")
    return (at + 1, "") if filler.word(at) == via else (-1, "")


def _told(row: TwoObjects, first: Filled, second: Filled, letter: str) -> Filled:
    what = _CASE.sub("the case", first.english) if row.inf.startswith(_REFER) else first.english
    said = _SLOT.sub(lambda match: what if match[1] == "x" else second.english, row.gerund if letter == "O" else row.inf)
    return Filled(second.end, said, (*first.phrases, *second.phrases))


def _firsts(filler: SlotFiller, at: int, kinds: str, prefix: str) -> Iterator[Filled]:
    """Whom or what it is done to first, as far as it reads, and as a noun with its adjectives alone: «تسليم الأسلحة للدولة»."""
    if "m" in kinds:
        sum_told = money(filler, at) or next((found for word, alone in _SCALED if filler.word(at) == word and (found := money(filler, at, alone=alone)) is not None), None)
        if sum_told is not None:
            yield sum_told
        return
    if "t" in kinds and not prefix and filler.word(at) == _POWER:
        yield Filled(at + 1, "power")
    read = _first(filler, at, kinds, prefix)
    if read is not None and read.english:
        yield read
    if "t" not in kinds or filler.phrase(at, prefix) is not None:
        return
    for match in filler.nouns.matches(at, NounForm, prefix):
        noun = match.value.noun
        if not filler.nouns.barred(noun, match) and not noun.needs and (match.value.definite or noun.plural) and noun.kind not in ("human", "group"):
            yield filler.nouns.described(match.value, match.end)


def _first(filler: SlotFiller, at: int, kinds: str, prefix: str) -> Filled | None:
    """Whom or what it is done to first: somebody of the ``kinds``, people or a power without a name, or a thing."""
    known = "".join(kind for kind in kinds if kind in _PARTIES)
    party = filler.parties(at, prefix, known) if known else None
    if party is not None:
        party = filler.with_title(party)
        sure = party.english and not party.english.startswith(HIS) and filler.nouns.name_over(party.phrases[-1]) and not any(map(filler.nouns.referred, party.phrases))
        if sure:
            return Filled(party.end, party.english.rstrip(","), party.phrases)
    somebody = filler.phrase(at, prefix)
    power = next((POWERS[stem] for clitic, stem in clitic_splits(filler.word(at)) if clitic == prefix and stem in POWERS and not (stem == _POWER and "t" in kinds)), "")
    if "u" in kinds and power and (somebody is None or (not somebody.english and somebody.end == at + 1)):
        return Filled(at + 1, power)
    if somebody is not None and not ("t" in kinds and somebody.kind == "place"):
        return None
    if "u" in kinds and not prefix and (nation := people_of(filler, at)) is not None:
        return nation
    if "t" not in kinds:
        human = any(match.value.noun.kind in ("human", "group") and match.value.definite for match in filler.nouns.matches(at, NounForm, prefix))
        people = filler.nouns.genitive(at, _DEPTH, prefix) if "u" in kinds else None
        return people if people is not None and (human or _PEOPLE.match(people.english)) else None
    return filler.nouns.genitive(at, _DEPTH, prefix, indefinite=True)


def _second(filler: SlotFiller, at: int, row: TwoObjects, *, definite: bool) -> Filled | None:
    for preposition in row.behind or ("",):
        if preposition == "ل" and not definite and not row.inf.startswith(_GIVEN):
            continue  # «تسليم تسجيلات لفلان»: of him, or to him?
        if any(stem in _HELD_OFFICE for n in (at, at + 1) for _, stem in clitic_splits(filler.word(n))):
            return None
        found = second_object(filler, at, preposition, row.inf)
        if found is not None:
            return found
    return None
