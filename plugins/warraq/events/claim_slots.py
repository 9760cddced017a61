"""Slots of a clause that is told as a speaker's.

A claim names what was said, not all of it: where and how may be left out behind a whole noun phrase, which an
event of the archive's own would not be told without.
"""

from __future__ import annotations

from typing import Final

from warraq.actors.english import join
from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.lexicon import EventLexicon
from warraq.events.noun_phrases import NounPhrases
from warraq.events.slots import SlotFiller

_LEFT_OUT: Final = frozenset(fold("في خلال عبر منذ داخل أثناء ضمن وسط بسبب بهدف نتيجة بعد قبل بشكل بصورة بطريقة عقب").split())
"""Words that begin what tells where, when or how, behind a phrase that does not go on with them."""
_WITH: Final = fold("مع")
_MEANWHILE: Final = frozenset(fold("ذلك استمرار بداية بدء مرور مراعاة الأخذ وجود احترام ضرورة العلم الحفاظ").split())
_SUPERLATIVES: Final = frozenset(fold("أهم أكبر أفضل أول أولى أخطر أقوى أعلى أكثر أسوأ أبرز أعظم أقدم الأكثر الأهم الأكبر الأول الأولى الوحيد الوحيدة").split())
_LONGEST_PHRASE: Final = 6
_SUPPOSING: Final = frozenset(fold("حال حالة").split())
_HOW: Final = frozenset(fold("بشكل بصورة بطريقة").split())
_ADVERBS: Final = frozenset(
    fold("حاليا الآن بالفعل فعلا جاهدا رسميا دائما دوما مجددا أيضا كذلك بشدة بقوة بسرعة مؤخرا أخيرا بوضوح بالتأكيد تماما كثيرا قريبا فورا مرارا بدوره بدورها بجدية").split()
)
"""Words between a verb and its object that tell how or when, and change nothing."""


class ClaimFiller(SlotFiller):
    """Reads the slots of one clause of a speaker's."""

    def __init__(self, sentence: ReadSentence, lexicon: EventLexicon) -> None:
        super().__init__(sentence, lexicon)
        self.owner = ("", "")
        """The suffix of what belongs to the subject of the clause, and its English: («ها», "its")."""

    def _object(self, at: int, prefix: str, letter: str) -> Filled | None:
        found = super()._object(at, prefix, letter)
        suffix, whose = self.owner
        if found is not None or not suffix or letter != "O":
            return found
        return self._noun_phrases.possessed(at, prefix, suffix, whose)

    @property
    def nouns(self) -> NounPhrases:
        """The reader of noun phrases, for what asks less of them than a slot does."""
        return self._noun_phrases

    def over_adverbs(self, at: int) -> int:
        """Past «حاليا», «بشكل كبير»."""
        while True:
            if self.word(at) in _ADVERBS:
                at += 1
            elif self.word(at) in _HOW and not self.word(at + 1).startswith("ال") and at + 2 < len(self.tokens):
                at += 2
            else:
                return at

    def left_out(self, at: int) -> bool:
        """Whether what begins at ``at`` tells only where, when or how: not of what something is the largest."""
        if self.word(at) not in _LEFT_OUT or self.word(at + 1) in _SUPPOSING:
            return False
        return not any(self.word(n) in _SUPERLATIVES for n in range(max(0, at - _LONGEST_PHRASE), at))

    def _with_whom(self, at: int) -> bool:
        """«لإجراء محادثات مع المعارضة المسلحة»: talks with whom, that cannot be said, are not just talks."""
        return self.word(at) == _WITH and self.word(at + 1) not in _MEANWHILE

    def objects(self, at: int, prefix: str, letter: str) -> Filled | None:
        """Known phrases as everywhere, or with where, when and how left out behind them."""
        whole = super().objects(at, prefix, letter)
        if whole is not None:
            return None if self._with_whom(whole.end) else whole
        parts: list[str] = []
        phrases: list[Phrase] = []
        end = at
        for part in self._object_chain(at, prefix, letter):
            parts.append(part.english)
            phrases += part.phrases
            end = part.end
        if not parts or not self.left_out(end) or self.wanting(Filled(end, parts[-1])):
            return None
        return Filled(end, join(parts), tuple(phrases))
