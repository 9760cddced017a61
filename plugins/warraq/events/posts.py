"""The post somebody is appointed to: «عيّن الرئيس فلانا وزيرا للخارجية».

A title in the accusative, with «ل» before what it is of, is put back into the form that titles are known in («وزير الخارجية») and
read as any other. What cannot be read whole is not told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.phrases import PhraseParser
from warraq.arabic.letters import fold, strip_tashkeel
from warraq.arabic.tokens import BOUNDARIES, tokenize
from warraq.events.filled import Filled
from warraq.events.rows import Frame

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_UNTOLD: Final = " to a post"
"""What frames of appointments say where the post is not read."""
_ADJECTIVES: Final = frozenset(fold("عام أول تنفيذي مساعد إقليمي وطني خاص مقيم فوق").split())
"""What may stand in the accusative behind the title and belongs to it."""
_NEW: Final = frozenset(fold("جديدا جديد").split())
_OVER: Final = BOUNDARIES | frozenset(fold("خلفا بدلا وذلك منذ بعد وفق وفقا حسب بحسب لمدة عقب خلال قبل بموجب للمرة لولاية لفترة لعهدة بدل عوض عوضا مكان يوم اليوم أمس").split())
"""Words behind which the post is told."""
_SENT: Final = frozenset(fold("لدى في").split())
"""«سفيرا لدى فرنسا» is no French ambassador."""
_IN: Final = fold("في")
_STAGES: Final = frozenset(fold("المرحلة الفترة مرحلة فترة حفل جلسة ختام أعقاب الانتخابات انتخابات").split())
_AMBASSADOR: Final = "ambassador"
_LONGEST: Final = 12
_HEADS: Final = {
    (fold("رئيس"), fold(whose)): english
    for english, words in (("president", "الجمهورية البلاد الدولة"), ("head", "له لها"))
    for whose in words.split()
} | {tuple(fold(words).split()): english for words, english in (
    ("أمين عام", "secretary-general"), ("أمينة عامة", "secretary-general"), ("كاتب عام", "secretary-general"), ("كاتبة عامة", "secretary-general"),
    ("منسق وطني", "national coordinator"), ("منسقة وطنية", "national coordinator"), ("منسق عام", "general coordinator"), ("نائب عام", "prosecutor-general"),
)}  # fmt: skip
"""Of which state or body is said before: «انتخب البرلمان العراقي فلانا رئيسا للجمهورية», «رئيسا له», «أمينا عاما جديدا»."""
_OWN: Final = frozenset(fold("للحزب للحركة للنقابة للمركزية للجمعية للاتحاد للمنظمة للهيئة للمجلس له لها").split())
_PLENIPOTENTIARY: Final = frozenset(fold("مفوضا مفوضة فوق العادة مقيما جديدا جديدة").split())
_ENVOYS: Final = frozenset(fold("سفيرا سفيرة").split())


def with_post(filler: SlotFiller, frame: Frame, at: int) -> tuple[Frame, int] | None:
    """The frame with the post that stands at token ``at`` in its English, and where that ends; None where no post is read."""
    found = post_at(filler, at) if _UNTOLD in frame.en else None
    if found is None:
        return None
    english, end = found
    return replace(frame, en=frame.en.replace(_UNTOLD, f" as {english}")), end


def post_tail(filler: SlotFiller, chosen: Filled) -> Filled | None:
    """«بانتخاب فلان رئيسا للجزائر», "the election of …": as what, behind somebody whose election or appointment is told."""
    somebody = chosen.phrases[-1] if chosen.phrases else None
    if somebody is None or somebody.kind != "person" or somebody.end != chosen.end or not _CHOSEN.fullmatch(chosen.english.removesuffix(somebody.english)):
        return None
    found = post_at(filler, chosen.end)
    return Filled(found[1], f"as {found[0]}") if found is not None else None


_CHOSEN: Final = re.compile(r"(?:the (?:re-?)?(?:election|appointment|nomination|selection|choice) of |(?:appoint|elect|nominat|choos|nam|re-?elect)(?:e|ing)? |(?:re-?)?(?:appoint|elect) )")


def post_at(filler: SlotFiller, at: int) -> tuple[str, int] | None:
    """The English of the post at token ``at``, in the accusative, and where it ends."""
    begin = at + (filler.word(at) == "في" and filler.word(at + 1) == "منصب") * 2
    if (sent := _ambassador(filler, begin)) is not None:
        return sent
    words = _nominative(filler, begin, accusative=begin == at)
    if not words:
        return None
    head = tuple(fold(word) for word in words[:2])
    if head in _HEADS:
        end = begin + 2
        while filler.word(end) in _NEW or filler.word(end) in _OWN:
            end += 1
        if not filler.word(end) or filler.word(end) in _OVER:
            return _HEADS[head], end
    text = " ".join(words)
    parser = PhraseParser(text, tokenize(text), filler.sentence.parser.vocabulary, filler.sentence.parser.scope)
    role = parser.role(0)
    english = (role.en or role.bare_en) if role is not None else ""
    if role is None or role.number != "sg" or not english or (parser.word(1) in _SENT and " to " not in english):
        return None
    if role.title.id == _AMBASSADOR and " to " not in english:
        return None  # «سفيرا لفرنسا»: of France, or to it?
    end = begin + role.end + sum(filler.word(n) in _NEW for n in range(begin, begin + role.end))
    if filler.word(end) and filler.word(end) not in _OVER and not (filler.word(end) == _IN and filler.word(end + 1) in _STAGES):
        return None
    return english.removeprefix("the "), end


def _ambassador(filler: SlotFiller, at: int) -> tuple[str, int] | None:
    """«سفيرا للمغرب لدى فرنسا»: where somebody is sent; None where that is no state, or more of them follow."""
    if filler.word(at) not in _ENVOYS:
        return None
    end = at + 1
    while filler.word(end) in _PLENIPOTENTIARY:
        end += 1
    own = filler.phrase(end, "ل")
    end = own.end if own is not None and own.kind == "state" else end
    where = filler.phrase(end + 1, "") if filler.word(end) in _SENT else None
    if where is None or where.kind != "state" or not where.english or (filler.word(where.end) and filler.word(where.end) not in _OVER):
        return None
    return f"ambassador to {where.english}", where.end


def _nominative(filler: SlotFiller, at: int, *, accusative: bool) -> list[str]:
    """The words of the title as it would stand by itself; none where no title in the accusative stands here."""
    head = _bare(filler, at) if accusative else filler.sentence.parser.raw(at)
    if not head:
        return []
    words, complement = [head], False
    for n in range(at + 1, at + _LONGEST):
        word = filler.word(n)
        if not word or word in _OVER:
            break
        if word in _NEW:
            continue
        raw = filler.sentence.parser.raw(n)
        if not complement and _bare(filler, n) and fold(_bare(filler, n)) in _ADJECTIVES:
            words.append(_bare(filler, n))
            continue
        state = filler.phrase(n, "ل") if not complement else None
        if state is not None and state.kind == "state" and state.end == n + 1:
            words.append(filler.sentence.parser.vocabulary.registry[state.actor_id].name_ar if state.actor_id else raw[1:])
            break  # «رئيسا للبنان», «رئيسا لسوريا في المرحلة الانتقالية»
        if not complement:
            raw = f"ال{raw[2:]}" if word.startswith("لل") else raw[1:] if word.startswith("ل") and len(word) > 4 and word != "لدى" else raw
        complement = True
        words.append(raw)
    return words


def _bare(filler: SlotFiller, at: int) -> str:
    """«رئيسا» without its ending; "" where the word has none."""
    raw = strip_tashkeel(filler.sentence.parser.raw(at)) if filler.word(at) else ""
    return raw[:-1] if raw.endswith("ا") and len(raw) > 3 else ""
