"""What follows a matter and limits it: «في القطاع الزراعي», «في مجال التعليم», «بشأن القضايا الجنائية»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.english import join
from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.lexicon import NounForm
from warraq.events.noun_phrases import NounPhrases
from warraq.events.parties import RELATIVE

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_IN: Final = fold("في")
_SECTORS: Final = frozenset(fold("قطاع القطاع قطاعات القطاعات مجال المجال مجالات المجالات ميدان الميدان").split())
_SEEN: Final = frozenset(fold("شهدته شهدها شهدتها تشهده تشهدها يشهده يشهدها عرفته عرفها عرفتها تعرفه تعرفها يعرفه يعرفها").split())
_AREAS: Final = {
    tuple(fold(arabic).split()): english
    for arabic, english in (
        ("بعض مناطق الجمهورية", "some areas of the country"), ("بعض مناطق البلاد", "some areas of the country"), ("بعض المناطق", "some areas"),
        ("بعض المدن", "some cities"), ("عدد من المدن", "a number of cities"), ("عدة مدن", "several cities"), ("البلاد", "the country"),
        ("المنطقة", "the region"), ("المملكة", "the kingdom"), ("القارة", "the continent"),
    )
}  # fmt: skip
_LANDS: Final = frozenset(fold("دولة مدينة العاصمة محافظة ولاية").split())
_ON: Final = frozenset(fold("بشأن حول بخصوص").split())
_TALKING: Final = frozenset(
    "cooperation coordination agreement agreements dialogue talks negotiations consultations discussions differences disagreements".split()
)
"""What English has "on" behind, so that the matter itself can stand there."""
_TO: Final = fold("إلى")
_CALLS: Final = ("a call by ", "calls by ")
_CONTENT: Final = {("a decision by ",): "ب", _CALLS: "ل", ("a proposal by ", "a request by ", "demands by "): "ب"}
"""Deeds of which an infinitive tells what is to be done, and the letter before it."""
_EXPRESSING: Final = frozenset(fold("أعرب أعربت عبر عبرت").split())
_FEELINGS: Final = frozenset("regret concern fear fears condolences sympathy gratitude thanks satisfaction dissatisfaction surprise anger sorrow solidarity hope appreciation".split())
_SAYINGS: Final = ("stressing ", "affirming ", "reaffirming ")


def limiting_tail(filler: SlotFiller, said: str, at: int) -> Filled | None:
    """The sector or the matter that limits what was ``said`` before ``at``; None where it is not read whole."""
    word, behind = filler.word(at), filler.word(at + 1)
    if word in RELATIVE and behind in _SEEN:
        return _where_seen(filler, at + 2)
    if word == _IN and behind in _SECTORS:
        link = "in"
    elif word in _ON and said.split()[-1] in _TALKING:
        link = "on"
    else:
        return None
    found = filler.noun_phrase(at + 1, "")
    if found is not None and link == "in":
        found = _further_fields(filler, found)
    if found is None or found.end - at < 3 or filler.word(found.end).startswith("وال") or found.english.startswith(("a ", "an ")) or filler.complemented(found):
        return None
    return Filled(found.end, f"{link} {found.english}", found.phrases)


def _where_seen(filler: SlotFiller, at: int) -> Filled | None:
    """«الاحتجاجات التي تشهدها الجزائر», «الانقلاب الذي شهدته دولة الغابون»: the country or town that saw it."""
    for words, english in _AREAS.items():
        if tuple(filler.word(at + n) for n in range(len(words))) == words:
            return Filled(at + len(words), f"in {english}")
    begin = at + (filler.word(at) in _LANDS)
    where = filler.phrase(begin, "")
    if where is None or where.kind not in ("state", "place") or not where.english:
        return None
    return Filled(where.end, f"in {where.english}", (where,))


def _further_fields(filler: SlotFiller, found: Filled) -> Filled:
    """«مجالات الطاقة والاستثمار والنقل»: the fields that follow the first one, as far as they are known nouns."""
    said, nouns = [found.english], NounPhrases(filler)
    while (more := _joined_noun(nouns, found.end)) is not None:
        said.append(more.english)
        found = Filled(more.end, join(said), found.phrases)
    return found


def _joined_noun(nouns: NounPhrases, at: int) -> Filled | None:
    """«والاستثمار», «والبحث العلمي»: a definite noun joined to what stands before, with its adjectives."""
    forms = (match.value for match in nouns.matches(at, NounForm, "و") if match.value.definite and not nouns.barred(match.value.noun, match))
    form = next(forms, None)
    return nouns.described(form, at + 1) if form is not None else None


def with_content(filler: SlotFiller, deed: Filled) -> Filled:
    """Somebody's decision or call with what is to be done («قرار الحكومة بإلغاء الدعم»), where it is read whole."""
    prefix = next((letters for deeds, letters in _CONTENT.items() if deed.english.startswith(deeds)), "")
    apart = deed.english.startswith(_CALLS) and filler.word(deed.end) == _TO
    if not prefix:
        return deed
    begin = deed.end + apart
    content = filler.object_up_to_a_tail(begin, "" if apart else prefix, "I")
    if content is None or (not apart and content.end - begin < 2):
        return deed
    return replace(deed, end=content.end, english=f"{deed.english} to {content.english}", phrases=(*deed.phrases, *content.phrases))


def expressed(verb: str, matter: str) -> str:
    """The stance of one who gives voice to a feeling: «أعرب عن الأسف للمأزق» is more than to speak about regret; "" elsewhere."""
    felt = not _FEELINGS.isdisjoint(matter.split()[:2]) and not matter.startswith("the ")
    return "expressed|expresses" if verb in _EXPRESSING and felt else ""


def said_matter(english: str) -> str:
    """The matter itself for one that begins with another saying: «أكد التشديد على أهمية الحوار» is about the dialogue's importance."""
    return next((english.removeprefix(saying) for saying in _SAYINGS if english.startswith(saying)), english)
