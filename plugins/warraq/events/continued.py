"""What a speaker does beside speaking: «قال فلان …، مطالبا بإقالة الوزير». The participle of a frame's verb has the
speaker for its subject, wherever nobody else has spoken in between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.found import Found, Speech
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
_VAGUE: Final = frozenset({"demand_of", "appeal_to", "call_to_b", "accuse"})
"""Frames without a matter: beside what was said they tell nothing."""


def continued(sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, speech: Speech) -> Iterator[Found]:
    """The events that participles behind the speaker tell of him."""
    if speech.reported is not None or speech.sentence is not sentence:
        return
    for at in range(max(speech.agent.end, speech.verb_at + 1), len(sentence.tokens) - 1):
        token = sentence.tokens[at]
        if token.quote:
            continue
        if _another_acts(sentence, filler, at):
            return
        word = token.folded
        joined = word.startswith("و") and word[1:] in _VERBS
        verb = _VERBS.get(word[joined:])
        if verb is None or not (joined or sentence.tokens[at - 1].is_mark):
            continue
        agent = Filled(at + 1, speech.agent.english, speech.agent.phrases)
        found = frames.event(sentence, filler, at, verb, Surroundings(), agent)
        if found is not None and found.frame.id not in _VAGUE:
            yield found


def _another_acts(sentence: ReadSentence, filler: SlotFiller, at: int) -> bool:
    """Whether a verb of saying stands at ``at``, or any verb with somebody behind it: what follows may be theirs."""
    vocabulary = sentence.parser.vocabulary
    word = sentence.tokens[at].folded
    if word in filler.lexicon.speech or (word.startswith("و") and word[1:] in filler.lexicon.speech):
        return True
    if word not in vocabulary.verbs:
        return False
    other = filler.phrase(at + 1, "")
    return other is not None and other.kind in ("person", "role", "group")
