"""Who stands at a place of a sentence: one phrase, or several joined, and where a stretch of words ends."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from warraq.actors.english import join
from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.actors.vocabulary import Nisba, TitleForm
from warraq.arabic.letters import fold
from warraq.arabic.tokens import BOUNDARIES, QUOTES, Match
from warraq.events.adverbials import adjunct
from warraq.events.filled import Filled
from warraq.events.lexicon import EventLexicon
from warraq.events.rows import AdjectiveForm, NounForm
from warraq.events.unnamed_parties import unnamed_party

_AND_FOREMOST: Final = frozenset(fold("وأبرز وأشهر وأهم وأحد وإحدى").split())
"""«الخبير فلان وأبرز الشهود» is still one man."""
_KIND_LETTERS: Final = {"person": "p", "role": "r", "body": "b", "state": "s", "group": "g", "text": "t"}
_RESERVES: Final = frozenset(
    fold("إلا دون بدون بشرط شريطة إذا لو لولا لحين باستثناء عدا ماعدا سوى لكن لكنه لكنها ولكن ولكنه ولكنها حتى مقابل ريثما مبدئيا المبدأ").split()
)
"""Words that may take back or restrict what stands before them: then the engine stays silent."""
_STATEMENT: Final = fold("بيان")
_ISSUED: Final = frozenset(fold("صادر صدر").split())
_RESERVING_PAIRS: Final = {
    fold(first): frozenset(fold(seconds).split()) for first, seconds in (("ما", "لم دام دامت عدا"), ("في", "حال حالة"), ("من", "حيث"), ("شرط", "أن ألا"))
}
"""The first restricts only before one of these: «ما لم», «في حال فشلت», «من حيث المبدأ», «شرط أن»; not «رفض ما تردد»."""
_CONDITIONS: Final = frozenset(fold("إلا دون بدون بشرط شريطة إذا لو سوى عدا باستثناء بخلاف").split())
_OTHER_THAN: Final = tuple(fold("من غير").split())
_ACCORDING: Final = frozenset(fold("وفق وفقا طبقا").split())
_TO_WHAT: Final = frozenset(fold("ما لما لبيان لمصادر لمصدر بيان مصادر مصدر لوكالة وكالة لتصريحات").split())
"""«وفق ما ذكرت الوكالة» tells who says so, and sets no condition."""
_TAKES_ABOUT: Final = frozenset(fold("الدفاع دفاع التعبير الكشف الإفراج البحث التنقيب المسؤول المسئول مسؤول الحديث").split())
"""«لجنة الدفاع عن استقلال الصحافة»: «عن» goes on with the name, which is not whole yet."""
RELATIVE: Final = frozenset(fold("الذي التي الذين اللذين اللتين").split())
_OF_CALLINGS: Final = frozenset(fold("نقابة اتحاد جمعية رابطة لجنة هيئة نادي منتدى").split())
"""Heads of bodies that have callings in their names."""
_BEFORE: Final = fold("قبل")
_AGO: Final = frozenset(fold("قليل يوم يومين أيام ساعات ساعة أسبوع أسبوعين شهر شهرين عام عامين سنوات أشهر").split())
_UNTIL_TOKENS: Final = 12
_EACH: Final = frozenset(fold("كل كلا").split())
_BOTH: Final = frozenset(fold("شركتا شركتي منظمتا حركتا جماعتا حزبا دولتا مجموعتا").split())
"""Duals before two names."""
_BY_VOTES: Final = frozenset(("ب", "بـ", *fold("بأغلبية بموافقة بتأييد").split()))
_DURATIONS: Final = frozenset(fold("يوما يوم أيام ساعة ساعات شهرا أشهر أسبوعا أسابيع").split())
_AGAINST: Final = fold("مقابل")
_VOTES: Final = frozenset(fold("صوت صوتا أصوات نائبا نواب عضوا أعضاء مستشارا").split())


class PartyReader:
    """Reads somebody, and marks of words, at token positions of one sentence."""

    def __init__(self, sentence: ReadSentence, lexicon: EventLexicon) -> None:
        self.sentence = sentence
        self.lexicon = lexicon
        self.tokens = sentence.tokens
        self._by_start = {phrase.start: phrase for phrase in sentence.phrases}
        self._by_end = {phrase.end: phrase for phrase in sentence.phrases}
        self._in_brackets: list[bool] = []
        self._quotes_opened: list[int] = []
        depth = 0
        for token in self.tokens:
            depth += token.folded == "("
            self._in_brackets.append(depth > 0)
            depth -= token.folded == ")"

    def quote_opened(self, at: int) -> int:
        """The token before the quotation that ``at`` stands in; -1 where the sentence begins with it."""
        if not self._quotes_opened:
            for n, token in enumerate(self.tokens):
                same = n > 0 and self.tokens[n - 1].quote == token.quote
                self._quotes_opened.append(self._quotes_opened[-1] if same else n - 1)
        return self._quotes_opened[at]

    def in_brackets(self, at: int) -> bool:
        """Whether a token stands in brackets: a gloss of the agency's, not of the speaker's."""
        return self._in_brackets[at]

    def word(self, at: int) -> str:
        """The token at ``at`` as rules compare it; nothing before the first and behind the last one."""
        return self.tokens[at].folded if 0 <= at < len(self.tokens) else ""

    def longest(self, at: int, kind: type[Any], prefix: str) -> Match | None:
        if at >= len(self.tokens):
            return None
        best: Match | None = None
        for match in self.lexicon.book.matches(self.tokens, at):
            if isinstance(match.value, kind) and match.prefix == prefix and (best is None or match.end > best.end):
                best = match
        return best

    def accusative(self, at: int) -> bool:
        """Whether a noun with the alef of the indefinite accusative stands at ``at``: an object, or how something was done."""
        matches = self.lexicon.nouns.matches(self.tokens, at) if at < len(self.tokens) else ()
        return any(isinstance(match.value, NounForm) and match.value.accusative for match in matches)

    def adjective(self, at: int) -> bool:
        """Whether an adjective stands at ``at``."""
        matches = self.lexicon.nouns.matches(self.tokens, at) if at < len(self.tokens) else ()
        return any(isinstance(match.value, AdjectiveForm) for match in matches)

    def only_noun(self, at: int) -> bool:
        """Whether a noun stands at ``at`` that is no adjective too."""
        values = [match.value for match in self.lexicon.nouns.matches(self.tokens, at)] if at < len(self.tokens) else []
        return any(isinstance(value, NounForm) for value in values) and not any(isinstance(value, AdjectiveForm) for value in values)

    def boundary(self, at: int) -> bool:
        """Whether a noun phrase certainly ends before token ``at``."""
        if at >= len(self.tokens):
            return True
        if self.word(at) in BOUNDARIES:
            return not self._opens_quotation(at)
        word = self.word(at)
        if word in self.lexicon.participles or adjunct(self.sentence, at) is not None:
            return True
        if word.startswith("و") and len(word) > 3:
            return True
        if word.isdigit() and self.word(at + 1) in _DURATIONS:
            return True  # «تجديد حبس فلان 15 يوما»
        if word in _BY_VOTES and self.word(at + 2) in _VOTES:
            return True  # «صادق على مشروع القانون بـ26 صوتا»
        return word in ("او", "ثم", "حيث", "كما", "فيما", "بينما", "مما", "عندما", "الصادره", "الصادر")

    def _opens_quotation(self, at: int) -> bool:
        """«دعا إلى حوار "شامل"»: what is quoted goes on with the phrase."""
        token = self.tokens[at]
        return token.folded in QUOTES and bool(token.quote) and (at == 0 or self.tokens[at - 1].quote != token.quote)

    def relative(self, at: int) -> bool:
        """Whether a relative clause begins, which may narrow what stands before it."""
        return self.word(at) in RELATIVE

    def reserved(self, at: int) -> bool:
        """Whether a word that may restrict the statement follows in the sentence, before the speaker
        goes on with another saying («مؤكدا»)."""
        for n in range(at, len(self.tokens)):
            if self.word(n) in self.lexicon.participles and self.word(n - 1) in ("،", ","):
                return False
            if self.word(n) in _RESERVES and self.word(n) == _AGAINST and self.word(n - 1) in _VOTES:
                continue  # «بـ26 صوتا مقابل 9»
            if self.word(n) in _RESERVES or self.word(n + 1) in _RESERVING_PAIRS.get(self.word(n), ()):
                return True
        return False

    def conditioned(self, at: int) -> bool:
        """Whether a condition stands right behind: «إجراء الانتخابات وفق الضمانات التي حددتها الجبهة»."""
        if self.word(at) in _ACCORDING:
            return self.word(at + 1) not in _TO_WHAT
        return self.word(at) in _CONDITIONS or (self.word(at), self.word(at + 1)) == _OTHER_THAN

    def until(self, at: int) -> bool:
        """Whether «قبل …» follows up to the next comma: who rejects elections before something may want them behind it."""
        for n in range(at, min(len(self.tokens), at + _UNTIL_TOKENS)):
            if self.word(n) in BOUNDARIES:
                return False
            if self.word(n) == _BEFORE and self.word(n + 1) not in _AGO:
                return True
        return False

    def parties(self, at: int, prefix: str, kinds: str, several: bool = True) -> Filled | None:
        """One phrase, or ``several`` joined by «و», each of an allowed kind."""
        if not prefix and self.word(at) in QUOTES:
            return self._quoted_party(at, kinds)
        if self.word(at) in _EACH and self.word(at + 1) == "من":
            at += 2  # «كل من فلان وفلان»
        elif not prefix and self.word(at) in _BOTH and self.phrase(at, "") is None:
            at += 1  # «شركتا أبل وسامسونغ»
        first = self.phrase(at, prefix) or (self._behind_nationality(at) if not prefix and "p" in kinds else None) or unnamed_party(self, at, prefix)
        if first is None or _KIND_LETTERS.get(first.kind, "?") not in kinds:
            return None
        phrases, end = [first], first.end
        while several and self.word(end) not in _AND_FOREMOST and (more := self.phrase(end, "و")) is not None and _KIND_LETTERS.get(more.kind, "?") in kinds:
            whole = more.kind in ("body", "state") or (more.kind == "group" and more.number == "sg")
            if first.kind == "role" and first.number != "sg" and whole:
                return None  # «سفراء ألمانيا والاتحاد الأوروبي», «مصادر في الجيش والمقاومة»: the Union's ambassador, not the Union
            if not _second_title(phrases[-1], more):
                phrases.append(more)
            end = more.end
        if self.word(end) == "عن" and self.word(end - 1) in _TAKES_ABOUT:
            return None
        if len(phrases) > 1 and self._one_name(phrases):
            return None
        if self.word(end).startswith("وال") and self._unlisted(phrases[-1]):
            return None  # «منظمة العدل والتنمية»
        if first.kind == "body" and len(phrases) > 1 and phrases[1].kind in ("role", "group") and self.word(first.start).removeprefix(prefix) in _OF_CALLINGS:
            return None  # «نقابة الأئمة والدعاة» is one body
        says = ["" if self._name_left_out(phrase) else phrase.english for phrase in phrases]
        return Filled(end, join(says) if all(says) else "", tuple(phrases))

    def _behind_nationality(self, at: int) -> Phrase | None:
        """«تعيين البريطاني مارتن غريفيث»: the name behind where somebody is from."""
        nisba = self.sentence.parser.longest(at, Nisba, "") if at < len(self.tokens) else None
        if nisba is None or not nisba.value.definite or nisba.value.people or nisba.end != at + 1:
            return None
        named = self.phrase(nisba.end, "")
        actor = self.sentence.parser.vocabulary.registry.actors.get(named.actor_id) if named is not None and named.role is None else None
        theirs = actor is not None and actor.type == "person" and actor.state == nisba.value.iso and actor.gender == nisba.value.gender
        return named if theirs else None

    def _name_left_out(self, phrase: Phrase) -> bool:
        """«حركة «علمانيون»»: a body whose name could not be said is not just any movement."""
        indefinite = phrase.kind == "body" and phrase.english.startswith(("a ", "an "))
        return indefinite and any(self.word(n) in QUOTES for n in range(phrase.start, phrase.end))

    def _one_name(self, phrases: list[Phrase]) -> bool:
        """«لجنة شباب القضاة والنيابة العامة»: a body that nobody has listed may have the second one in its name."""
        first, second = phrases[0], phrases[1]
        return self._unlisted(first) and second.kind == "body" and second.start == first.end and first.end - first.start > 2

    def _unlisted(self, phrase: Phrase) -> bool:
        return phrase.kind == "body" and phrase.actor_id not in self.sentence.parser.vocabulary.registry

    def author(self, at: int) -> Filled | None:
        """«بيان صادر عن الرئاسة», «بيان للسفارة»: the body that a statement speaks for."""
        if self.word(at) != _STATEMENT:
            return None
        issued = self.word(at + 1) in _ISSUED and self.word(at + 2) == "عن"
        begin, prefix = (at + 3, "") if issued else (at + 1, "ل")
        body = self.phrase(begin, prefix)
        if body is None or body.kind != "body" or not body.english:
            return None
        return Filled(body.end, body.english, (replace(body, gender="m"),))  # the verb agrees with the statement

    def _quoted_party(self, at: int, kinds: str) -> Filled | None:
        """«وأشار "بكار" إلى»: a name in quotation marks of its own."""
        phrase = self._by_start.get(at + 1)
        if at == 0 or self.word(at - 1) not in self.sentence.parser.vocabulary.verbs:
            return None
        if phrase is None or phrase.prefix or self.word(phrase.end) not in QUOTES or phrase.kind == "group":
            return None  # «وقال "طلبة"» is a surname
        if _KIND_LETTERS.get(phrase.kind, "?") not in kinds:
            return None
        return Filled(phrase.end + 1, phrase.english, (phrase,))

    def phrase(self, at: int, prefix: str) -> Phrase | None:
        """The phrase that begins at ``at`` with exactly these clitics."""
        phrase = self._by_start.get(at)
        return phrase if phrase is not None and phrase.prefix == prefix else None

    def longest_title(self, at: int) -> Match | None:
        """A word or words of office at ``at``: «رئيس», «الأمين العام»."""
        return self.sentence.parser.longest(at, TitleForm, "") if at < len(self.tokens) else None

    def phrase_before(self, at: int) -> Phrase | None:
        """The phrase that ends right before ``at``."""
        return self._by_end.get(at)

    def with_title(self, party: Filled) -> Filled:
        """«محاكمة فلان رئيس الجمهورية»: past the title behind a name, which is the name's."""
        last, title = party.phrases[-1], self.phrase(party.end, "")
        if last.kind != "person" or last.number != "sg" or title is None or title.kind != "role" or title.number != "sg" or title.gender != last.gender:
            return party
        return replace(party, end=title.end)


def _second_title(before: Phrase, title: Phrase) -> bool:
    """«فلان نائب الوزير والرئيس الشرفي للمجلس»: one man with two titles, and nobody else."""
    if title.kind != "role" or title.number != "sg" or before.number != "sg":
        return False
    return before.kind == "role" or (before.kind == "person" and before.role is not None)
