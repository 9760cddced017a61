"""What stands behind somebody named and only tells who it is: by-names, further titles, appositions, names that nobody knows."""

from __future__ import annotations

from typing import Final

from warraq.actors.names import NameToken
from warraq.actors.vocabulary import TitleForm
from warraq.arabic.letters import fold
from warraq.arabic.tokens import BOUNDARIES, QUOTES
from warraq.events.event_dates import date_at
from warraq.events.filled import Filled
from warraq.events.rows import Frame, Slot
from warraq.events.slots import SlotFiller
from warraq.events.titles_behind import over_offices

_TITLE_TOKENS: Final = 12
_BETWEEN: Final = frozenset("،,-–")
_ONE_OF: Final = frozenset(fold("أحد إحدى مؤسس زعيم مرشح صاحب ممثل").split())
_NAME_TOKENS: Final = 6
_ARTICLE: Final = 4
_CLAUSES: Final = frozenset(fold("أن إن الذي التي الذين وهو وهي").split())


def over_titles(filler: SlotFiller, named: Filled) -> int:
    """Past the by-name, titles and appositions behind whoever is named before a verb."""
    return _over_appositions(filler, _over_further_titles(filler, _over_alias(filler, named.end)))


def glossed(filler: SlotFiller, named: Filled | None, at: int) -> bool:
    """Whether another name of a body of the registry stands at ``at``: «المؤتمر الوطني العام "البرلمان الليبي"»."""
    last = named.phrases[-1] if named is not None and named.end == at and named.phrases else None
    if last is None or last.kind != "body" or last.actor_id not in filler.sentence.parser.vocabulary.registry or filler.word(at) not in QUOTES:
        return False
    return any(filler.word(n) in QUOTES for n in range(at + 2, at + _NAME_TOKENS))


def over_title(filler: SlotFiller, frame: Frame, slot: Slot, filled: Filled) -> int:
    """«أجرى فلان رئيس الحزب اتصالا مع …»: a title right behind a name is the name's, unless the
    frame expects a bare noun phrase there, which the title could be."""
    following = frame.pattern[frame.pattern.index(slot) + 1 :]
    bare = next((s for s in following if not s.optional), None)
    behind = over_offices(filler, filled, bare) if bare is not None and slot.letter == "A" and filled.phrases else filled.end
    if bare is not None and bare.letter in ("A", "B") and not bare.preposition:
        return behind
    if behind > filled.end:
        return behind
    if bare is not None and bare.letter in ("O", "E") and not bare.preposition:
        named = slot.letter in ("A", "B") and bool(filled.phrases) and filled.phrases[-1].kind == "person"
        return _over_further_titles(filler, filled.end) if named else filled.end
    if slot.letter not in ("A", "B") or not filled.phrases:
        return filled.end
    if filled.phrases[-1].kind != "person":
        if bare is None or slot.letter != "A":
            return filled.end
        return _over_appositions(filler, _over_name(filler, filled) if filled.phrases[-1].kind == "role" else filled.end)
    title = filler.phrase(filled.end, "")
    if filled.phrases[-1].role is None and title is not None and title.kind == "role":
        return title.end
    if not following:
        return filled.end
    at = _over_alias(filler, filled.end)
    apposed = _definite(filler.word(at)) and date_at(filler.sentence, at) is None
    if bare is not None and bare.words and (filler.longest_title(at) is not None or apposed):
        at = _up_to(filler, bare.words, at) or at
    at = _over_further_titles(filler, at)
    return _over_appositions(filler, at) if slot.letter == "A" else at


def _over_alias(filler: SlotFiller, at: int) -> int:
    """«محمود عباس "أبو مازن"»: a by-name in quotation marks."""
    if filler.word(at) in QUOTES:
        closed = next((n for n in range(at + 2, at + 5) if filler.word(n) in QUOTES), None)
        return closed + 1 if closed is not None else at
    return at


def _up_to(filler: SlotFiller, words: frozenset[str], at: int) -> int:
    """The token of ``words`` behind an office that nobody knows: «رئيس مركز وطن لحقوق الإنسان هجوما»; 0 where
    a clause or somebody else stands before it."""
    for n in range(at + 1, at + _TITLE_TOKENS):
        if filler.word(n) in words:
            return n
        if not filler.word(n) or _acts(filler, n) or filler.word(n) in BOUNDARIES:
            return 0
    return 0


def _over_further_titles(filler: SlotFiller, at: int) -> int:
    """«فلان، رئيس الحزب، عضو الجبهة، إلى»: titles between commas behind a name are the name's."""
    while filler.word(at) in _BETWEEN:
        if filler.longest_title(at + 1) is None:
            break
        end = next((n for n in range(at + 1, at + _TITLE_TOKENS) if filler.word(n) in _BETWEEN), None)
        if end is None or any(_acts(filler, n) for n in range(at + 1, end)):
            break
        at = end
    return at


def _over_appositions(filler: SlotFiller, at: int) -> int:
    """«فلان، الداعية الإسلامي، على», «الحزب، الذراع السياسي للجماعة، عن»: what stands between two commas or dashes behind
    somebody and is neither a clause nor somebody else tells who that is."""
    while filler.word(at) in _BETWEEN:
        first = filler.word(at + 1)
        further = filler.sentence.parser.longest(at + 1, TitleForm, "و") if first.startswith("و") else None
        if not _definite(first) and filler.longest_title(at + 1) is None and first not in _ONE_OF and further is None:
            break
        end = next((n for n in range(at + 2, at + _TITLE_TOKENS) if filler.word(n) in _BETWEEN), None)
        named = filler.phrase(at + 1, "")
        if named is not None and named.kind not in ("role", "group"):
            break  # «فلان، رئيس الوزراء، العراق، يوم …»
        if end is None or date_at(filler.sentence, at + 1) is not None or any(_acts(filler, n) for n in range(at + 1, end)):
            break
        at = end
    return at


def _over_name(filler: SlotFiller, office: Filled) -> int:
    """«وزير خارجية نيوزيلندا، هوران موراي، بزيارة»: between two commas behind an office, the name that nobody knows."""
    at = office.end
    end = next((n for n in range(at + 2, at + _NAME_TOKENS) if filler.word(n) in _BETWEEN), None)
    if filler.word(at) not in _BETWEEN or end is None:
        return at
    parser = filler.sentence.parser
    named = all(parser.strange(n, filler.word(n)) or parser.longest(n, NameToken, "") is not None for n in range(at + 1, end))
    return end if named else at


def _definite(word: str) -> bool:
    """«الداعية», not «إلى» or «الذي»."""
    return word.startswith("ال") and len(word) > _ARTICLE and word not in _CLAUSES


def _acts(filler: SlotFiller, at: int) -> bool:
    """Whether a name, a verb or a clause stands at a token: then it is no bare title."""
    phrase = filler.phrase(at, "")
    word = filler.word(at)
    return (phrase is not None and phrase.kind == "person") or word in filler.sentence.parser.vocabulary.verbs or word in _CLAUSES
