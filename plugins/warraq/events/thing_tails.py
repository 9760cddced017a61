"""Where a thing is, with whom, between whom or on what: «الوضع في باكستان», «خلافات بين الحزبين», «توافقا داخل الجبهة بشأن …»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.filled import Filled

if TYPE_CHECKING:
    from warraq.events.noun_phrases import NounPhrases

_TAILS: Final = {
    fold(arabic): english
    for arabic, english in (
        ("في", "in"), ("داخل", "within"), ("ضد", "against"), ("تجاه", "towards"), ("مع", "with"), ("بين", "between"), ("حول", "on"), ("بشأن", "on"), ("بخصوص", "on"), ("لدى", "among"),
    )
}  # fmt: skip
_BETWEEN: Final = fold("بين")
_OWN: Final = ("his ", "her ", "its ", "their ")
_TIMES: Final = frozenset(fold("الوقت الفترة المرحلة الأيام الآونة الساعات السنوات الأشهر الأسابيع العام الشهر الأسبوع النهاية البداية حال حالة ظل إطار سياق الحقيقة الواقع الأساس").split())
"""«في الوقت الراهن» is no place."""
CONCEALING: Final = frozenset(
    fold(
        "الوفد الوطن الأهرام الشروق الشورى النور الوسط الفضيلة الإصلاح البناء الأصالة التجمع الكرامة العدل الغد الحياة الخليج النهار الأخبار الجزيرة "
        "القدس الحرية التحرير المساء الرأي النهضة الإنقاذ العدالة الإرادة الأمة الشباب التنمية المستقبل السلام الاستقلال الميدان اليوم الأمس الشاهد العربية "
        "القاعدة الدعوة العمل الاتحاد الكتائب الأحرار الاستقامة السفير الراية العرب المقاومة المغرب الشرق الغرب الشمال الجنوب السلفية الإخوان"
    ).split()
)
"""Common nouns that are names of parties, papers and places as well: «في التحرير» is in the square."""
_MOST_TAILS: Final = 2
_DEPTH: Final = 2


def tailed(nouns: NounPhrases, thing: Filled) -> Filled:
    """The thing with what follows it, as far as that can be said whole; the thing itself where nothing of it can."""
    for _ in range(_MOST_TAILS):
        more = _tail(nouns, thing.end)
        if more is None:
            break
        thing = Filled(more.end, f"{thing.english} {more.english}", (*thing.phrases, *more.phrases))
    return thing


def _tail(nouns: NounPhrases, at: int) -> Filled | None:
    """A preposition with somebody by name, or with something definite."""
    word, begin = nouns.filler.word(at), at + 1
    preposition = _TAILS.get(word)
    if preposition is None or nouns.filler.word(begin) in _TIMES or nouns.filler.word(begin) in CONCEALING:
        return None
    read = nouns.complements.between(begin) if word == _BETWEEN else nouns.genitive(begin, _DEPTH, "")
    if read is None or not read.english or read.english.startswith(("a ", "an ", *_OWN)) or "the two " in read.english:
        return None
    named = bool(read.phrases) and read.phrases[-1].end == read.end
    if not named and not nouns.filler.word(read.end - 1).startswith(("ال", "وال")):
        return None
    return Filled(read.end, f"{preposition} {read.english.rstrip(',')}", read.phrases)
