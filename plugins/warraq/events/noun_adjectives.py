"""Nouns with the adjectives that agree with them, in the order and with the article that English wants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.actors.english import join
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.arabic.tokens import Match
from warraq.events.compound_adjectives import compound_adjective
from warraq.events.filled import Filled
from warraq.events.noun_links import linked
from warraq.events.rows import AdjectiveForm, NounForm

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

NOT: Final = fold("غير")
_DENIED: Final = {
    fold(arabic): english
    for arabic, english in {
        "مبرر": "unjustified", "قانوني": "illegal", "مسؤول": "irresponsible", "مسئول": "irresponsible", "شرعي": "illegitimate", "مشروع": "illegitimate",
        "مباشر": "indirect", "مسبوق": "unprecedented", "رسمي": "unofficial", "معلن": "undeclared", "دستوري": "unconstitutional",
        "نظامي": "irregular", "حكومي": "non-governmental", "مقبول": "unacceptable", "أخلاقي": "unethical", "عادل": "unfair",
    }.items()
}  # fmt: skip
"""What «غير» makes of an adjective."""
_TEENS: Final = frozenset(fold("عشر عشرة والعشرين والعشرون والثلاثين والثلاثون").split())
_LIKE: Final = "similar"
_SUFFERED: Final = frozenset(
    fold(
        "قتل مقتل اغتيال إعدام تصفية وفاة استشهاد طعن اعتقال توقيف احتجاز حبس سجن خطف اختطاف تعذيب اغتصاب تبرئة إفراج إيقاف استدعاء "
        "استجواب تسليم طرد ترحيل استهداف استقبال تعيين إقالة استقالة عزل ترشيح اختيار انتخاب فوز تجنيد تجنيس إهانة تكريم معاقبة إصابة ضرب جرح دهس سقوط "
        "موت انتحار غرق اختفاء هروب فرار عودة ضبط إنقاذ تحرير"
    ).split()
)
"""What is done to people or befalls them: behind one of these, indefinite, a word that may be somebody is whom («مقتل فلسطيني»)."""


class NounAdjectives:
    """Reads the adjectives behind the nouns of one sentence."""

    def __init__(self, filler: SlotFiller) -> None:
        self.filler = filler
        self.book = filler.lexicon.nouns
        self.tokens = filler.tokens

    def described(self, form: NounForm, at: int) -> Filled:
        """A noun with the adjectives that follow it at ``at``, and the article that English wants."""
        noun = form.noun
        end, before, after = self.adjectives(form, at)
        words = " ".join([*_before_noun(before, noun.en), *after])
        if noun.kind in ("mass", "bare") or (not form.definite and noun.plural):
            return Filled(end, words)
        return Filled(end, f"the {words}" if form.definite else indefinite(words))

    def adjectives(self, form: NounForm, at: int) -> tuple[int, list[str], list[str]]:
        """(end, adjectives before the noun, those after it)."""
        first: list[str] = []
        before: list[str] = []
        after: list[str] = []
        while True:
            read = self.adjective(form, at, "")
            if read is None:
                return at, [*first, *before], after
            nisba = read[1][:1].isupper()
            at, english, place = self._joined(form, read)
            if english in before or (english == _LIKE and not form.definite):
                continue  # «الدولة العصرية الحديثة»; «ممرات مماثلة» would be like what?
            if place in ("after", "participle"):
                after.append(english)
            elif place == "first":
                first.insert(0, english)
            elif nisba and before and before[0][:1].isupper():
                before[0] = f"{before[0]}-{english}"  # «التعاون الألماني التركي»
            else:
                before.insert(0, english)

    def _joined(self, form: NounForm, read: tuple[int, str, str]) -> tuple[int, str, str]:
        """The adjective with those joined to it: «الاقتصادي والأمني والتشريعي»."""
        at, english, place = read
        said = [english]
        while (more := self.adjective(form, at, "و")) is not None and more[2] == place:
            at = more[0]
            said += [more[1]] if more[1] not in said else []
        return at, join(said), place

    def adjective(self, noun_form: NounForm, at: int, prefix: str) -> tuple[int, str, str] | None:
        """(end, English, where it stands) of the adjective at ``at``."""
        noun = noun_form.noun
        if not prefix and self.filler.word(at) == NOT:  # «غير المبرر»
            denied = _DENIED.get(self.filler.word(at + 1).removeprefix("ال").removesuffix("ه"), "")
            fits = self.filler.word(at + 1).startswith("ال") == noun_form.definite
            return (at + 2, denied, "") if denied and fits else None
        if (compound := compound_adjective(self.filler, noun_form, at, prefix)) is not None:
            return compound
        if not prefix and at < len(self.tokens) and linked(self.tokens, at) is not None:
            return None  # «الأسر المتضررة من الزلزال»
        suffered = noun.key in _SUFFERED and not noun_form.definite
        for match in self.matches(at, AdjectiveForm, prefix):
            form: AdjectiveForm = match.value
            agrees = form.definite == noun_form.definite and form.gender == noun.gender and not (suffered and form.person)
            if noun.gender == "m" and not form.definite and form.accusative != noun_form.accusative:
                agrees = False  # «كان قرار صائبا» is no phrase
            if form.place == "first" and self.filler.word(match.end) in _TEENS:
                agrees = False  # «الثانية عشرة»
            if agrees and (english := form.beside(noun)):
                return match.end, english, form.place
        if prefix or suffered:
            return None
        nisba = self.filler.sentence.parser.longest(at, Nisba, "") if at < len(self.tokens) else None
        if nisba is None or nisba.value.people or nisba.value.definite != noun_form.definite or nisba.value.gender != noun.gender:
            return None
        english = self.filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso, "")
        return (nisba.end, english, "") if english else None

    def matches(self, at: int, kind: type, prefix: str) -> list[Match]:
        if at >= len(self.tokens):
            return []
        return [m for m in self.book.matches(self.tokens, at) if isinstance(m.value, kind) and m.prefix == prefix]


def _before_noun(adjectives: list[str], noun: str) -> list[str]:
    """"the two new agreements", not "the new two agreements"."""
    counted, _, counts = noun.partition(" ")
    return [counted, *adjectives, counts] if counted == "two" and counts else [*adjectives, noun]


def indefinite(words: str) -> str:
    return f"an{words}" if words.startswith("other ") else f"{_article(words)} {words}"


def _article(words: str) -> str:
    said = words.lower()
    silent = said.startswith(("hour", "hono", "heir"))
    sounded = said.startswith(("uni", "use", "euro", "one-", "u-", "un ", "us ", "uk", "uga", "uru"))  # "a UN envoy", "a Ukrainian"
    return "an" if (said[0] in "aeiou" and not sounded) or silent else "a"
