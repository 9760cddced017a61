"""What a speaker does beside speaking: «قال فلان …، مطالبا بإقالة الوزير». The participle of a frame's verb has the
speaker for its subject, wherever nobody else has spoken in between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.found import Found, Speech
from warraq.events.match_guards import CONTENTLESS
from warraq.events.matching import FrameMatcher
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings

_VERBS: Final = {
    fold(participle + ending): fold(verb)
    for row in (
        "مطالب طالب طالبت", "داعي دعا دعت", "مؤكد أكد أكدت", "مشدد شدد شددت", "محذر حذر حذرت", "مندد ندد نددت", "منوه نوه نوهت",
        "مشيد أشاد أشادت", "معرب أعرب أعربت", "معبر عبر عبرت", "مستنكر استنكر استنكرت", "معلن أعلن أعلنت", "متهم اتهم اتهمت",
        "ناف نفى نفت", "نافي نفى نفت", "رافض رفض رفضت", "منتقد انتقد انتقدت", "مرحب رحب رحبت", "مثمن ثمن ثمنت", "مبدي أبدى أبدت",
        "متعهد تعهد تعهدت", "مهدد هدد هددت", "مقترح اقترح اقترحت", "مناشد ناشد ناشدت", "مستبعد استبعد استبعدت", "مدين أدان أدانت",
        "موصي أوصى أوصت", "مجدد جدد جددت", "مبرز أبرز أبرزت", "موجه وجه وجهت", "محمل حمل حملت", "مشير أشار أشارت", "لافت لفت لفتت",
        "مهنئ هنأ هنأت",
    )
    for participle, masculine, feminine in [row.split()]
    for ending, verb in (("ا", masculine), ("ة", feminine))
}  # fmt: skip
"""Accusative participle → perfect of its gender: «مطالبا» → «طالب»."""
_IN_IT: Final = frozenset(fold("فيه فيها خلاله خلالها").split())
_WHICH: Final = frozenset(fold("الذي التي").split())
_ISSUED: Final = frozenset(fold("أصدر أصدرت ألقى ألقت وجه وجهت عقد عقدت نشر نشرت").split())
_SAID_IN: Final = frozenset(fold("بيانا بيان كلمة خطابا رسالة مؤتمرا تصريحا مقالا تقريرا اجتماعا").split())
_STATEMENT_TOKENS: Final = 14


def continued(sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, speech: Speech) -> Iterator[Found]:
    """The events that participles behind the speaker tell of him."""
    if speech.claim is None and speech.sentence is sentence:
        yield from _of(speech.agent, max(speech.agent.end, speech.verb_at + 1), sentence, filler, frames)


def stated(sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, at: int, verb: str) -> Iterator[Found]:
    """«أصدر الحزب بيانا رفض فيه …»: what whoever issued a statement or gave a speech did in it."""
    if verb not in _ISSUED:
        return
    agent = filler.parties(at + 1, "", "prb")
    if agent is None or not agent.english or agent.english.startswith(("his ", "her ")):
        return
    for n in range(agent.end, min(len(sentence.tokens), agent.end + _STATEMENT_TOKENS)):
        if sentence.tokens[n].quote or another_acts(sentence, filler, n):
            return
        if sentence.tokens[n].folded in _SAID_IN:
            feminine = verb.endswith("ت")
            if agent.phrases[0].gender in ("", "f" if feminine else "m"):
                yield from _of(agent, n + 1, sentence, filler, frames, first=True)
            return


def _of(agent: Filled, start: int, sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, *, first: bool = False) -> Iterator[Found]:
    """What ``agent`` goes on to do from token ``start`` on; ``first``: beginning with a verb and «فيه»."""
    begun = not first
    for at in range(start, len(sentence.tokens) - 1):
        token = sentence.tokens[at]
        if token.quote:
            continue
        if first and sentence.tokens[at + 1].folded in _IN_IT and token.folded in filler.lexicon.frames:
            if sentence.tokens[at - 1].folded.removeprefix("و") in _WHICH:
                return
            begun = True
            found = frames.event(sentence, filler, at + 1, token.folded, Surroundings(), Filled(at + 2, agent.english, agent.phrases))
            if found is not None and found.frame.id not in CONTENTLESS:
                yield found
            continue
        somebody = None if begun else filler.phrase(at, "") or filler.phrase(at, "ل")
        if not begun and (at - start > _STATEMENT_TOKENS or (somebody is not None and somebody.kind in ("person", "role", "group"))):
            return
        if another_acts(sentence, filler, at):
            return
        word = token.folded
        joined = word.startswith("و") and word[1:] in _VERBS
        verb = _VERBS.get(word[joined:])
        if verb is None or not (joined or sentence.tokens[at - 1].is_mark):
            continue
        found = frames.event(sentence, filler, at, verb, Surroundings(), Filled(at + 1, agent.english, agent.phrases))
        if found is not None and found.frame.id not in CONTENTLESS:
            yield found


def another_acts(sentence: ReadSentence, filler: SlotFiller, at: int) -> bool:
    """Whether a verb of saying stands at ``at``, or any verb with somebody behind it: what follows may be theirs."""
    vocabulary = sentence.parser.vocabulary
    word = sentence.tokens[at].folded
    if word in filler.lexicon.speech or (word.startswith("و") and word[1:] in filler.lexicon.speech):
        return True
    if word not in vocabulary.verbs:
        return False
    other = filler.phrase(at + 1, "")
    return other is not None and other.kind in ("person", "role", "group")
