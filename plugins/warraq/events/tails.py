"""What follows a matter and limits it: «في القطاع الزراعي», «في مجال التعليم», «بشأن القضايا الجنائية»."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.english import is_plural, join
from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.noun_phrases import NounPhrases
from warraq.events.parties import RELATIVE
from warraq.events.relative_tails import relative_tail
from warraq.events.relatives import related_tail, relates
from warraq.events.rows import NounForm

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_IN: Final = fold("في")
_SECTORS: Final = frozenset(fold("قطاع القطاع قطاعات القطاعات مجال المجال مجالات المجالات ميدان الميدان").split())
_SEEN: Final = frozenset(fold("شهدته شهدها شهدتها تشهده تشهدها يشهده يشهدها عرفته عرفها عرفتها تعرفه تعرفها يعرفه يعرفها").split())
_BEFORE: Final = frozenset(fold("قبل منذ").split())
_SPANS: Final = frozenset(fold("أيام أسابيع أشهر شهور أسبوع أسبوعين شهر شهرين يومين ساعات سنوات سنة عام").split())
_LATELY: Final = frozenset(fold("مؤخرا أخيرا حاليا حديثا").split())
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
_FOR_YEAR: Final = frozenset(fold("لسنة لعام").split())
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_OF_A_YEAR: Final = frozenset("bill law budget programme plan season".split())
"""What is of one year."""
_TO: Final = fold("إلى")
_CALLS: Final = ("a call by ", "calls by ")
_DECISIONS: Final = ("a decision by ",)
_CONTENT: Final = {_DECISIONS: "ب", _CALLS: "ل", ("a proposal by ", "a request by ", "demands by "): "ب"}
"""Deeds of which an infinitive tells what is to be done, and the letter before it."""
_EXPRESSING: Final = frozenset(fold("أعرب أعربت عبر عبرت").split())
_FEELINGS: Final = frozenset("regret concern fear fears condolences sympathy gratitude thanks satisfaction dissatisfaction surprise anger sorrow solidarity hope appreciation".split())
_SAYINGS: Final = ("stressing ", "affirming ", "reaffirming ")


def specified(filler: SlotFiller, nouns: NounPhrases, at: int, prefix: str) -> Filled | None:
    """«المبادرة التي أطلقها حزب النور», «الهجمات التي وقعت في العراق»: a thing of one noun that its relative clause makes a certain one."""
    for match in nouns.matches(at, NounForm, prefix):
        form: NounForm = match.value
        if not form.definite or form.noun.kind in _PEOPLE or nouns.barred(form.noun, match):
            continue
        found = nouns.described(form, match.end)
        if filler.word(found.end) != (_OF_WHICH if form.noun.gender == "m" and not form.noun.plural else _OF_WHICH_F):
            continue
        elsewhere = form.noun.key in _FIGURES or relates(filler, found.end)
        tail = (None if elsewhere else relative_tail(filler, found)) or related_tail(filler, found)
        if tail is not None:
            the = "" if found.english.startswith("the ") else "the "
            return Filled(tail.end, f"{the}{found.english} {tail.english}", tail.phrases)
    return None


def all_of(filler: SlotFiller, at: int, prefix: str) -> Filled | None:
    """«كافة أعمال العنف»: all of what a listed phrase names."""
    word = filler.word(at)
    if not word.startswith(prefix) or word[len(prefix) :] not in _ALL:
        return None
    listed = filler.listed(at + 1, "", "O")
    if listed is None or listed.phrases or not is_plural(listed.english) or not filler.boundary(listed.end):
        return None  # «كل الضرائب عن سعر الوقود» are not all
    return replace(listed, english=f"all {listed.english}")


def limiting_tail(filler: SlotFiller, said: str, at: int) -> Filled | None:
    """The sector or the matter that limits what was ``said`` before ``at``; None where it is not read whole."""
    word, behind = filler.word(at), filler.word(at + 1)
    if word in _FOR_YEAR and _YEAR.fullmatch(behind) and said.split()[-1] in _OF_A_YEAR:
        return Filled(at + 2, f"for {behind}")  # «مشروع قانون المالية لسنة 2026»
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
    since = where.end + 2 * (filler.word(where.end) in _BEFORE and filler.word(where.end + 1) in _SPANS)
    return Filled(since + (filler.word(since) in _LATELY), f"in {where.english}", (where,))


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
    if deed.english.startswith(_DECISIONS) and filler.listed(begin, "", "I") is not None:
        prefix = ""  # «قرار الحكومة رفع الأسعار»
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


_ALL: Final = frozenset(fold("جميع كافة كل سائر").split())
_OF_WHICH, _OF_WHICH_F = fold("الذي"), fold("التي")
_PEOPLE: Final = frozenset({"human", "group"})
_FIGURES: Final = frozenset(fold("حرب معركة أزمة حالة").split())
"""«الحرب التي تشهدها مصر»: it may be a war of words."""
