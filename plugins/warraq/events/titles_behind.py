"""Offices right behind a name, without a comma: «فلان عضو مجلس الشورى والمتحدث باسم الحزب بدعوة …»."""

from __future__ import annotations

from typing import Final

from warraq.actors.phrases import Phrase
from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.lexicon import is_clitic
from warraq.events.rows import Slot
from warraq.events.slots import SlotFiller

_TOKENS: Final = 18
"""Of one man's offices in a row, no more are read."""
_MARKS: Final = frozenset(("،", ",", "-", "–"))
_COMPLEMENTS: Final = frozenset({"body", "state", "place", "group"})
_ARTICLES: Final = ("ال", "لل")
_ARTICLE: Final = 4
_CHARGED: Final = frozenset(fold("المكلف المكلفة المسؤول المسؤولة المسئول المسئولة").split())
"""«نائب الرئيس المكلف بالصناعة»."""
_INSIDE: Final = frozenset(fold("في عن لدى").split())
_ENDS: Final = frozenset(
    fold("أن إن أنه إنه أنها إنها بأن بأنه بأنها إلى الى على عن من مع في ضد حول بشأن الذي التي وهو وهي قد لا لم لن خلال بعد قبل عقب أثناء حيث كما و أمس اليوم يوم مساء صباح").split()
)
"""Words that no office goes on with."""


def over_offices(filler: SlotFiller, named: Filled, following: Slot) -> int:
    """Past the offices behind somebody's name, up to where ``following`` may stand; the name's end where any word leaves
    open whose office that is, or where it ends."""
    last = named.phrases[-1]
    if last.kind != "person" or last.number != "sg" or last.end != named.end:
        return named.end
    at, titled, unfinished = named.end, False, False
    while at < named.end + _TOKENS:
        word = filler.word(at)
        office = _office(filler, at, last, first=not titled)
        if office > at:
            at, titled = office, True
            unfinished = not _ends_whole(filler, at)
            somebody = filler.phrase(at, "")
            if somebody is not None and somebody.kind == "person":
                return named.end  # «استقبل فلان سفير فرنسا فلانا»
        elif not titled or not word or word in filler.sentence.parser.vocabulary.verbs:
            return named.end
        elif unfinished:
            end = _complement(filler, at)
            if end == at:
                return named.end
            at, unfinished = end, not _ends_whole(filler, end)
        elif _reached(filler, following, at):
            return at
        elif word in _MARKS:
            if _office(filler, at + 1, last, first=True) == at + 1:
                return at if following.letter != "B" or following.preposition else named.end
            at += 1
        else:
            end = _tail(filler, at)
            if end == at:
                return at if following.letter in "OE" and not following.preposition and not following.words else named.end
            at = end
    return named.end


def _office(filler: SlotFiller, at: int, holder: Phrase, *, first: bool) -> int:
    """The end of an office at ``at`` that the holder may have, as one more behind «و»; ``at`` where none is."""
    for prefix in ("",) if first else ("", "و"):
        phrase = filler.phrase(at, prefix)
        if phrase is not None and phrase.kind == "role" and phrase.number == "sg" and phrase.gender in ("", holder.gender):
            return phrase.end
    title = filler.longest_title(at) if filler.phrase(at, "") is None else None
    return title.end if title is not None else at


def _ends_whole(filler: SlotFiller, at: int) -> bool:
    """Whether an office that ends before ``at`` needs nothing more: «النائب العام», «رئيس الحزب», not «رئيسة»."""
    before = filler.phrase_before(at)
    return filler.word(at - 1).startswith(_ARTICLES) or (before is not None and bool(before.english))


def _complement(filler: SlotFiller, at: int) -> int:
    """What an office without article is of: «محافظ الشرقية», «رئيسة جمعية النساء»."""
    phrase = filler.phrase(at, "")
    if phrase is not None:
        return phrase.end if phrase.kind in _COMPLEMENTS else at
    word = filler.word(at)
    return at if word in _MARKS or word in _ENDS or filler.tokens[at].is_mark or filler.accusative(at) else at + 1


def _tail(filler: SlotFiller, at: int) -> int:
    """What tells which office it is: an adjective, «لنيابات طنطا», «بمحافظة بورسعيد», «عن محافظة بورسعيد»."""
    word = filler.word(at)
    if word in _CHARGED:
        return at + 1 + filler.word(at + 1).startswith("ب")
    if word.startswith("ال") and len(word) > _ARTICLE and filler.phrase(at, "") is None and filler.adjective(at) and not filler.only_noun(at):
        return at + 1
    for prefix in ("ل", "ب"):
        phrase = filler.phrase(at, prefix)
        if phrase is not None and phrase.kind in _COMPLEMENTS:
            return phrase.end
    inside = filler.phrase(at + 1, "") if word in _INSIDE else None
    return inside.end if inside is not None and inside.kind in _COMPLEMENTS else at


def _reached(filler: SlotFiller, following: Slot, at: int) -> bool:
    """Whether the frame may go on at ``at``; not at a town or state («عضو البرلمان بمصر بدعوة …»)."""
    if following.words:
        return filler.word(at) in following.words
    if not following.preposition:
        reached = filler.phrase(at, "") if following.letter == "B" else None
        return reached is not None and reached.kind in ("body", "state", "group")  # «طالب فلان أمين عام النقابة الحكومة ب…»
    if not is_clitic(following.preposition):
        return filler.word(at) == following.preposition
    if following.preposition == "ل":
        return False  # «فلان الرئيس الدوري لأحزاب المعارضة»
    placed = filler.phrase(at, following.preposition)
    where = placed is not None and placed.kind in ("state", "place") and filler.word(placed.end).startswith(following.preposition)
    return filler.word(at).startswith(following.preposition) and len(filler.word(at)) > _ARTICLE - 1 and not where
