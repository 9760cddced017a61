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
from warraq.arabic.tokens import QUOTES
from warraq.events.amounts import MONEY, amount
from warraq.events.filled import Filled
from warraq.events.lexicon import EventLexicon
from warraq.events.noun_complements import NO_COMPLEMENT
from warraq.events.owned import wholly_owned
from warraq.events.rows import NounForm
from warraq.events.slots import SlotFiller
from warraq.events.thing_tails import tailed
from warraq.events.vague import WANTING, fits_everything

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


_NARROWING: Final = frozenset(fold("من بين في على إلى مع حول بشأن بخصوص لدى داخل خارج ضد عن تجاه نحو أمام وراء").split())
_DENYING: Final = frozenset(fold("لم لن لا ليس غير لكن ولكن دون بدون إلا").split())
_MAY_DENY: Final = frozenset(fold("يفترض تفترض يجب ينبغي يمكن يحتمل يتوقع تتوقع يفتقد تفتقد يفتقر تفتقر ينتظر تنتظر تم تمت توقف توقفت تأجل تأجلت تعثر تعثرت").split())
"""Verbs behind which something need not be there, or not any more."""
_CLAUSE_TOKENS: Final = 14
_PEOPLE: Final = ("human", "group")


_SET_ASIDE: Final = fold("رصد")
"""Of money to set it aside, else to watch."""


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
        return wholly_owned(self.nouns, at, prefix, suffix, whose)

    def over_quotes(self, at: int) -> int:
        """Past opening quotation marks."""
        while self.word(at) in QUOTES:
            at += 1
        return at

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
            return self.some(at, prefix) if letter == "O" else None
        return Filled(end, join(parts), tuple(phrases))

    def some(self, at: int, prefix: str, *, bare: frozenset[str] = frozenset(), present: bool = False) -> Filled | None:
        """The indefinite thing at ``at`` with its adjectives: «مشروع قانون جديد للجمعيات». What it goes on with narrows it, and what is
        said of the narrower holds of the wider; so it is told where it can be, and else left out. ``bare``: nouns that need no adjective;
        ``present``: what is there may also go on with what it does («أزمة اقتصادية تواجه البلاد»)."""
        counted = amount(self, at) if not prefix else None
        if counted is not None:
            sure = self._narrowed(counted.end) and not (self.word(at - 1) == _SET_ASIDE and MONEY.search(counted.english))
            return counted if sure else None  # «تم رصد 500 مليون دينار»: nobody watches them
        for match in self.nouns.matches(at, NounForm, prefix):
            form: NounForm = match.value
            noun = form.noun
            if form.definite or noun.kind in _PEOPLE or self.nouns.other_hamza(at, noun.ar) or self.nouns.barred(noun, match):
                continue
            thing = self.nouns.described(form, match.end)
            told = self.nouns.complements.completed(noun, thing, bare=False)
            if told is not None and told.end > thing.end and self._narrowed(told.end):
                return told
            described = thing.end > match.end and not fits_everything(thing.english) and thing.english.split()[-1] not in WANTING
            if (noun.key in bare or (described and not bare)) and self._narrowed(thing.end, present=present and described):
                return thing
        return None

    def some_placed(self, at: int) -> Filled | None:
        """The indefinite thing at ``at`` with where it is, between whom or on what, if that can be told whole: «خلافا داخل الجبهة»."""
        for match in self.nouns.matches(at, NounForm, ""):
            form: NounForm = match.value
            noun = form.noun
            if form.definite or noun.kind in _PEOPLE or self.nouns.other_hamza(at, noun.ar) or self.nouns.barred(noun, match):
                continue
            thing = self.nouns.complements.completed(noun, self.nouns.described(form, match.end), bare=False)
            placed = tailed(self.nouns, thing) if thing is not None else None
            if thing is not None and placed is not None and placed.end > thing.end and self._narrowed(placed.end):
                return placed
        return None

    def _narrowed(self, at: int, *, present: bool = False) -> bool:
        """Whether what follows leaves a thing what it is: a mark, a preposition, «ل…»; no verb, which may deny it, unless it does something at ``present``."""
        word = self.word(at)
        marks = (n for n in range(at, min(at + _CLAUSE_TOKENS, len(self.tokens))) if self.tokens[n].is_mark)
        clause = range(at, min(next(marks, at + _CLAUSE_TOKENS) + 2, len(self.tokens)))
        if self.conditioned(at) or any(self.word(n) in _DENYING for n in clause):
            return False
        hangs = word[:1] in ("ل", "ب") and len(word) > 3 and word not in NO_COMPLEMENT and word not in self.sentence.parser.vocabulary.verbs
        does = present and word[:1] in ("ي", "ت") and word in self.sentence.parser.vocabulary.verbs and word not in _MAY_DENY
        return self.boundary(at) or word in _NARROWING or hangs or does
