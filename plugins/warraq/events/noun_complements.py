"""What a noun goes on with: «الاتفاق مع إيران حول …», «القوانين المتعلقة بالانتخابات», «القرار الذي أصدره الرئيس»."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from warraq.arabic.letters import fold
from warraq.events.authored import done_to_it
from warraq.events.filled import Filled
from warraq.events.lexicon import is_clitic
from warraq.events.noun_links import linked
from warraq.events.rows import AdjectiveForm, Complement, Noun, NounForm

if TYPE_CHECKING:
    from warraq.events.noun_phrases import NounPhrases

MOST_NOUNS: Final = 3
"""Nouns in one chain of constructs; a longer one is rarely read right."""
_MOST_COMPLEMENTS: Final = 2
"""«اتفاق مع إيران حول …»."""
_PRONOUNS: Final = frozenset(fold("ه ها هم هما هن نا كم").split())
"""Whoever is meant with them stands elsewhere: «المفاوضات بينها وبين الحكومة»."""
_IN: Final = fold("في")
_NUMBER: Final = fold("رقم")
_OF_YEAR: Final = frozenset(fold("لسنة لعام").split())
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_ARTICLE: Final = re.compile(r"\A(?:the|an?) ")
_FIGURES: Final = re.compile(r"\d{1,4}(?:\.\d{1,3}){0,2}")
"""«مشروع القانون رقم 22.20»."""
_AT_HOME: Final = frozenset(fold("بلاده بلادها بلادهم بلادنا بلده بلدها البلاد").split())
"""«الأوضاع في بلاده»: where the speaker stands; without it the phrase says no less."""
_BETWEEN: Final = fold("بين")
_ON_ONE_SIDE: Final = frozenset((fold("من"), fold(side)) for side in ("جهة", "ناحية", "جانب"))
"""«خلافات بين نواب التيار من جهة، ونواب الجماعة من جهة أخرى»: the other side follows."""
SHORTEST: Final = 4
"""Letters of a word with its preposition: «لدعم»; shorter ones are other words («له», «بات»)."""
_DOUBLED: Final = frozenset(fold("لحل لسد لشن لصد لسن لضم لحث لمد لرد").split())
"""Verbal nouns of two written letters with «ل»: «مبادرة لحل الأزمة»."""
NO_COMPLEMENT: Final = frozenset(fold("لم لن لكن لكنه لكنها لدى لأن لأنه لأنها لقد ليس ليست لذلك لذا").split())
ADVERBIAL: Final = frozenset(
    fold(
        "بمشاركة بحضور برعاية بوساطة بموجب بمقتضى بسبب بفضل بواسطة بقيادة برئاسة بزعامة بإشراف بدعم بتمويل بمناسبة بمقر بشكل بصورة بطريقة بعيدا "
        "بهدف بغرض بغية بناء بالتعاون بالتنسيق بالتزامن بالإضافة بالنسبة بالرغم بالقرب بالذات بالفعل بالطبع بالكامل بالتأكيد بالتالي بتاريخ بحسب بحيث "
        "بجانب بما بينما بلا بدون بدلا بقوة بسرعة بدعوى بحجة بذريعة باسم بداية بوصفه بصفته باعتباره باعتبارها بعدما بعض بمعنى بمثابة بنسبة بنحو بقيمة بمبلغ "
        "بتكلفة بكلفة بواقع بمعدل بأغلبية بالإجماع بالأغلبية بمجرد بوضوح بشدة بصرف بغض للمرة لمدة لعام لسنة لفترة لأول للغاية لحين لحظة لاسيما لليوم للتو "
        "للأسف لصالح لمصلحة لفائدة لأسباب لأغراض لدواع لدواعي لعله لعل لولا ليكون لتكون ليصبح ليصل لتصل لو لماذا"
    ).split()
)
"""Words with «ب» or «ل» that tell how, when or with whom something was done; no noun goes on with them."""
PREPOSITIONS: Final = frozenset(
    fold("في من إلى على عن مع بين حول بشأن بخصوص ضد خلال بعد قبل عبر لدى تجاه نحو منذ أمام داخل خارج مابين ل ب").split()
)


_ONLY_OF: Final = {
    "launched": "initiative initiatives campaign campaigns plan plans programme programmes project projects missile missiles rocket rockets operation operations dialogue attack attacks war wars raid raids strike strikes offensive assault aggression drone drones satellite process".split(),
    "adopted": "resolution resolutions law laws decision decisions recommendations position positions policy policies plan strategy constitution document statement bill project".split(),
}
"""What is launched or adopted in English: statements are not, and who «تبنى» an attack claims it."""
_ROLE: Final = fold("دور")
_PLAYED: Final = {
    **{(fold(verb), ""): "played" for verb in "لعبه لعبته يلعبه تلعبه أداه أدته يؤديه تؤديه".split()},
    **{(fold(verb), fold("به")): "played" for verb in "قام قامت يقوم تقوم اضطلع اضطلعت يضطلع تضطلع".split()},
}
"""What is done with a role alone: «الدور الذي تلعبه مصر»."""
_CHARGED: Final = "in charge of"
_QUALITIES: Final = ("cleanliness", "the cleanliness", "safety", "the safety")
"""What nobody is in charge of: «المكلفة بالنظافة» clean."""
_WHICH_FEMININE: Final = fold("التي")
_WHICH: Final = frozenset((fold("الذي"), _WHICH_FEMININE))


class NounComplements:
    """Reads what stands behind the nouns of one sentence and belongs to them."""

    def __init__(self, nouns: NounPhrases) -> None:
        self.nouns = nouns
        self.filler = nouns.filler

    def completed(self, noun: Noun, found: Filled | None, *, bare: bool, governs: bool = False) -> Filled | None:
        """The phrase with the complements of its noun («الاتفاق النووي مع إيران»); None where one cannot be read.
        ``bare``: without one it is none. ``governs``: the construct names what is done to («تأهيل الشباب للعمل»)."""
        if found is None:
            return None
        read = self._with_prepositions(noun, self._numbered(found), governs)
        if read is None:
            return None
        if not governs and (linked := self._linked(noun, read)) is not None:
            read = self._with_prepositions(noun, linked, governs)  # «مشروع قانون مقدم من الحكومة بتعديل …»
        if read is None or (bare and read.end == found.end) or self._participle_open(read.end):
            return None
        return read

    def _with_prepositions(self, noun: Noun, found: Filled, governs: bool) -> Filled | None:
        """The phrase with what its noun's own prepositions bring; None where that cannot be said."""
        for _ in range(_MOST_COMPLEMENTS):
            readings = [reading for complement in noun.takes if (reading := self.complement(complement, found.end, governs)) is not False]
            if not readings:
                break
            said = next((reading for reading in readings if reading is not None), None)
            if said is None:
                return None
            found = Filled(said.end, f"{found.english} {said.english}", (*found.phrases, *said.phrases))
        return found

    def _numbered(self, found: Filled) -> Filled:
        """«القانون رقم 102 لسنة 2012»: "law no. 102 of 2012"."""
        number, of, year = (self.filler.word(found.end + n) for n in (1, 2, 3))
        if self.filler.word(found.end) != _NUMBER or not _FIGURES.fullmatch(number):
            return found
        dated = of in _OF_YEAR and _YEAR.fullmatch(year) is not None
        english = f"{_ARTICLE.sub('', found.english)} no. {number}" + (f" of {year}" if dated else "")
        return replace(found, end=found.end + (4 if dated else 2), english=english)

    def _before_number(self, end: int) -> str:
        """The last word of a phrase that ends at ``end``, without the number it has: «القانون رقم 102 لسنة 2012»."""
        numbered = next((n for n in range(end - 1, max(0, end - 5), -1) if self.filler.word(n) == _NUMBER), end)
        return self.filler.word(numbered - 1)

    def _linked(self, noun: Noun, found: Filled) -> Filled | None:
        """«القوانين المتعلقة بالانتخابات», «الاتفاق المبرم بين البلدين»: the participle that agrees with the noun, and its object."""
        word = self.filler.word(found.end)
        if word in _WHICH:
            return self._made(noun, found)
        link = linked(self.filler.tokens, found.end)
        definite = found.english.startswith("the ") or self._before_number(found.end).startswith(("ال", "بال", "وال", "لل"))
        if link is None or word.startswith("ال") != definite:
            return None  # «الأزمة متعلقة بالانتخابات» is a sentence
        people = noun.plural and noun.gender == "p"
        if word.endswith("ين") != people or (word.endswith("ه") and not people) != (noun.gender == "f" or (noun.plural and noun.gender != "m" and not people)):
            return None
        preposition, english, parties = link
        apart = not is_clitic(preposition)
        begin, prefix = found.end + 1 + apart, "" if apart else preposition
        if preposition == _BETWEEN:
            read = self.between(begin)
        elif parties:
            party = self.filler.parties(begin, prefix, "prbs")
            read = party if party is not None and party.english and self.nouns.name_over(party.phrases[-1]) else None
        else:
            read = self._complementing(begin, prefix)
        if read is None or read.english.startswith(("his ", "her ", "its ", "their ")) or (english == _CHARGED and read.english.startswith(_QUALITIES)):
            return None
        return Filled(read.end, f"{found.english} {english} {read.english.rstrip(',')}", (*found.phrases, *read.phrases))

    def _participle_open(self, at: int) -> bool:
        """«الاتفاق الموقع في …»: a participle with something behind it that was not read."""
        word = self.filler.word(at)
        if not any(match.value.place in ("participle", "closed") for match in self.nouns.matches(at - 1, AdjectiveForm, "")):
            return False
        return word in PREPOSITIONS or any(self._hangs_on(clitic, word) for clitic in "بل")

    def _made(self, noun: Noun, found: Filled) -> Filled | None:
        """«التصريحات التي أدلى بها الوزير», «القرار الذي أصدره الرئيس»: whose it is, told in a clause of its own."""
        feminine = noun.gender == "f" or (noun.plural and noun.gender != "p")
        if not found.english.startswith("the ") or found.phrases or (self.filler.word(found.end) == _WHICH_FEMININE) != feminine:
            return None
        first, second = self.filler.word(found.end + 1), self.filler.word(found.end + 2)
        pronoun = "ها" if feminine else "ه"
        played = _PLAYED if noun.key == _ROLE else {}
        if (english := played.get((first, ""))) is not None and first.endswith(pronoun):
            end = found.end + 2
        elif (english := played.get((first, second))) is not None:
            end = found.end + 3
        elif (done := done_to_it(self.filler, found.end + 1, pronoun)) is not None:
            english, end = done
        else:
            return None
        if noun.en.split()[-1] not in _ONLY_OF.get(english, (noun.en.split()[-1],)):
            return None
        party = self.filler.parties(end, "", "prbs")
        if party is None or not party.english or party.english.startswith(("his ", "her ", "its ", "their ")) or not self.nouns.name_over(party.phrases[-1]):
            return None
        if played and english == "played" and party.end - end == 1 and party.phrases[0].kind not in ("state", "person"):
            return None  # «الدور الذي تقوم به الجامعة»: which one, stands elsewhere
        if self.nouns.complemented(party) or self.nouns.takes_object(party):
            return None  # «المبادرة التي طرحها الحزب لحل …»
        return Filled(party.end, f"{found.english} {english} by {party.english.rstrip(',')}", party.phrases)

    def complement(self, complement: Complement, at: int, governs: bool = False) -> Filled | Literal[False] | None:
        """``complement`` at ``at``: False where it does not begin, None where it cannot be said."""
        word = self.filler.word(at)
        if is_clitic(complement.preposition):
            if not self._hangs_on(complement.preposition, word):
                return False
            begin, prefix = at, complement.preposition
        elif word == complement.preposition:
            if word == _IN and self.filler.word(at + 1) in _AT_HOME:
                return False
            begin, prefix = at + 1, ""
        else:
            return None if word.startswith(complement.preposition) and word[len(complement.preposition) :] in _PRONOUNS else False
        if "{inf}" in complement.en:
            read = self.filler.listed(begin, prefix, "I")
            return Filled(read.end, complement.en.format(inf=read.english), read.phrases) if read is not None else None
        if not complement.en or (governs and complement.preposition == "ل" and complement.en.startswith(("of ", "for {x}"))):
            return None
        if "{thing}" in complement.en and (self.filler.phrase(begin, prefix) is not None or self.nouns.human_behind(begin, prefix)):
            return None
        read = self.between(begin) if complement.preposition == _BETWEEN else self._complementing(begin, prefix, MOST_NOUNS)
        if read is None:
            return None
        english = complement.en.format(x=read.english, thing=read.english, many=read.english.removeprefix("the "))
        return Filled(read.end, english, read.phrases)

    def _hangs_on(self, preposition: str, word: str) -> bool:
        """Whether ``word`` is written together with the preposition, and no word that begins like it."""
        if not word.startswith(preposition) or (len(word) < SHORTEST and word not in _DOUBLED) or word in PREPOSITIONS or word in ADVERBIAL or word in NO_COMPLEMENT:
            return False
        return word not in self.filler.sentence.parser.vocabulary.verbs

    def _complementing(self, at: int, prefix: str, depth: int = MOST_NOUNS - 1) -> Filled | None:
        """Somebody, a place, a listed phrase or a noun phrase, of ``depth`` - 1 nouns at most."""
        read = self.nouns.genitive(at, depth, prefix, indefinite=True)
        if read is None or not read.english or read.english.startswith(("his ", "her ")):
            return None
        return Filled(read.end, read.english.rstrip(","), read.phrases)

    def between(self, at: int) -> Filled | None:
        """«بين مصر وإيران», «بين القوى السياسية», «بين الحكومة والقوى السياسية»: two, or several."""
        parties = self.filler.parties(at, "", "prbsg")
        if parties is not None and parties.english and (len(parties.phrases) > 1 or parties.phrases[0].number != "sg"):
            first, several = parties, True
        else:
            one = self._complementing(at, "")
            if one is None:
                return None
            several = any(match.value.noun.plural for match in self.nouns.matches(at, NounForm, ""))
            first = one
        if (self.filler.word(first.end), self.filler.word(first.end + 1)) in _ON_ONE_SIDE:
            return None
        if not self.filler.word(first.end).startswith("و"):
            return first if several else None
        second = self.nouns.genitive(first.end, MOST_NOUNS - 1, "و", indefinite=False)
        if second is not None and second.english:
            return Filled(second.end, f"{first.english} and {second.english}", (*first.phrases, *second.phrases))
        return first if parties is not None and first is parties and len(parties.phrases) > 1 else None
