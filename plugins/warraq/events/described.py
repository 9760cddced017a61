"""«وصف فلان القرار بالمتسرع», «وصفت الوزارة الوضع بأنه خطير»: what somebody called a thing, with the word he used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.actors.english import join
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.adverbials import adjunct
from warraq.events.filled import Filled
from warraq.events.rows import AdjectiveForm, Deed

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_BY: Final = "ب"
_TATWEEL: Final = frozenset((_BY, "بـ"))
_AS_BEING: Final = frozenset(fold("بأنه بأنها بأنهم بكونه بكونها").split())
_VERY: Final = frozenset(fold("جدا للغاية").split())
_MADE: Final = {
    **dict.fromkeys(map(fold, ("أدلى بها", "صرح بها", "أدلت بها", "صرحت بها")), "remarks made by"),
    **dict.fromkeys(map(fold, ("أصدرها", "أصدرتها", "اتخذها", "اتخذتها")), "decisions taken by"),
}  # fmt: skip
_REMARKS: Final = {fold("التصريحات"): "remarks made by", fold("تصريحات"): "remarks made by", fold("القرارات"): "decisions taken by"}
_CREDIBLE: Final = {tuple(fold(words).split()): "credible" for words in ("ذي المصداقية", "ذات المصداقية", "ذي مصداقية", "ذات مصداقية", "ذا مصداقية")}
_PLACES: Final = frozenset(("", "participle", "closed", "after"))
_MOST_PASSED: Final = 3
_OF_A_KIND: Final = re.compile(r"the (\w+ly )?([a-z]+(?: [a-z]+){1,2})")
"""«بالخطوة الإيجابية»: a thing of its kind, told with what is said of it."""
_NO_THING: Final = re.compile(r"\b(?:his|her|its|their|this|that|these|those|the two)\b")


def thing_described(filler: SlotFiller, at: int) -> Filled | None:
    """What stands at ``at`` and is described right behind it: a thing, or somebody's words or deed."""
    told = _words_of(filler, at) or _deed(filler, at)
    if told is None:
        core = filler.core(at, "", "O")
        told = filler.with_tails(core) if core is not None else None
        readings = [reading for reading in (told, core, filler.noun_phrase(at, "")) if reading is not None]
        told = next((reading for reading in readings if _begins(filler, reading.end) is not None), None)
        if told is None or (told.phrases and told.phrases[0].start == at):
            return None  # nobody is called names
    begin = _begins(filler, told.end)
    if begin is None or not told.english or _NO_THING.search(told.english):
        return None
    return Filled(begin, told.english, told.phrases)


def quality_at(filler: SlotFiller, at: int) -> Filled | None:
    """«بالمتسرع», «بـ"الخطيرة"», «بأنه إيجابي», «بالخطوة الإيجابية» as "hasty", "dangerous", "positive", "a positive step";
    None where more is said of it than can be told."""
    prefix = _BY
    if filler.word(at) in _AS_BEING or filler.word(at) in _TATWEEL:
        prefix, at = "", at + 1
    quoted = filler.word(at) in QUOTES
    at += quoted
    words: list[str] = []
    end = at
    while (read := _adjective(filler, end, prefix if not words else "و")) is not None:
        words.append(read.english)
        end = read.end
    if not words:
        thing = filler.noun_phrase(at, prefix)
        named = _OF_A_KIND.fullmatch(thing.english) if thing is not None and not thing.phrases else None
        indefinite = thing is not None and thing.english.startswith(("a ", "an "))
        if thing is None or not (named or indefinite) or thing.english.endswith("s"):
            return None
        english = thing.english.removeprefix("the ")
        words, end = [english if indefinite else f"{'an' if english[0] in 'aeiou' else 'a'} {english}"], thing.end
    if quoted:
        if filler.word(end) not in QUOTES:
            return None
        end += 1
    if not filler.boundary(end) or (filler.word(end).startswith("و") and filler.adjective(end)):
        return None
    return Filled(end, join(words))


def _adjective(filler: SlotFiller, at: int, prefix: str) -> Filled | None:
    for words, english in _CREDIBLE.items():
        if tuple(filler.word(at + n) for n in range(len(words))) == (f"{prefix}{words[0]}", *words[1:]):
            return Filled(at + len(words), english)
    for match in filler.lexicon.nouns.matches(filler.tokens, at) if at < len(filler.tokens) else ():
        form = match.value
        if isinstance(form, AdjectiveForm) and match.prefix == prefix and form.en and form.place in _PLACES:
            very = filler.word(match.end) in _VERY
            return Filled(match.end + very, f"very {form.en}" if very else form.en)
    return None


def _begins(filler: SlotFiller, at: int) -> int | None:
    """Where a quality begins at ``at``, or behind a day or a comma there."""
    for _ in range(_MOST_PASSED):
        if quality_at(filler, at) is not None:
            return at
        passed = adjunct(filler.sentence, at) if at < len(filler.tokens) else None
        if passed is not None and passed.end > at and passed.date is not None:
            at = passed.end
        elif filler.word(at) in ("،", ","):
            at += 1
        else:
            return None
    return None


def _words_of(filler: SlotFiller, at: int) -> Filled | None:
    """«التصريحات التي أدلى بها رئيس الحكومة»."""
    said = _REMARKS.get(filler.word(at))
    if said is None or not filler.relative(at + 1):
        return None
    for words, english in _MADE.items():
        size = len(words.split())
        if english == said and " ".join(filler.word(at + 2 + n) for n in range(size)) == words:
            party = filler.parties(at + 2 + size, "", "prbs", several=False)
            if party is not None and party.english:
                return Filled(party.end, f"{english} {party.english}", party.phrases)
    return None


def _deed(filler: SlotFiller, at: int) -> Filled | None:
    """«تصريحات الوزير بالخطيرة»: somebody's words or deed, up to what it is called."""
    match = filler.longest(at, Deed, "")
    party = filler.parties(match.end, "", match.value.kinds, several=False) if match is not None else None
    if match is None or party is None or not party.english:
        return None
    return Filled(party.end, match.value.en.format(x=party.english.rstrip(",")), party.phrases)
