"""Whole definite and indefinite noun phrases, put into English word by word under a strict grammar.

A noun with adjectives that agree with it, or a noun in the construct before another phrase or an
actor. Nothing is cut off: where a word behind might still belong to the phrase, there is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.actors.names import NameToken
from warraq.actors.phrases import Phrase
from warraq.actors.readings import REFERRED
from warraq.actors.vocabulary import ActorName, Nisba
from warraq.arabic.letters import fold, strip_tashkeel
from warraq.arabic.tokens import Match
from warraq.events.counted import counted
from warraq.events.filled import Filled
from warraq.events.noun_adjectives import NOT, NounAdjectives
from warraq.events.noun_complements import (
    MOST_NOUNS,
    NO_COMPLEMENT,
    PREPOSITIONS,
    NounComplements,
)
from warraq.events.noun_links import linked
from warraq.events.posts import post_at
from warraq.events.regions import region_at
from warraq.events.rows import (
    AdjectiveForm,
    Elative,
    Masdar,
    Noun,
    NounForm,
    ObjectPhrase,
    Quantifier,
)
from warraq.events.vague import UNFINISHED, WANTING, fits_everything

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_OF: Final = fold("من")
_THERE_IS: Final = frozenset(fold("هناك هنالك ثمة").split())
_BEFORE_VERBS: Final = frozenset(fold("لا لم لن قد سوف").split())
DEMONSTRATIVES: Final = frozenset(fold("هذا هذه هذان هذين تلك ذلك هؤلاء").split())
"""What they point at stands elsewhere: «هذا التوجه الخطير» tells a reader nothing of what was said."""
_GENITIVES: Final = frozenset({"person", "role", "body", "state", "place", "group"})
_HARMLESS: Final = frozenset(
    fold("الذي التي اللذين اللتين الذين المقررة المقرر المزمع المزمعة اليوم الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت إلى الآن الا").split()
)
"""Words with «ال» that do not belong to the noun phrase before them."""


_MANNER: Final = frozenset(
    fold(
        "طريقة طرق أسلوب أساليب وسائل صورة لغة لهجة نبرة عبارات ألفاظ كلمات حذر أسف سهولة صعوبة دقة جدية مهنية حرفية احترافية موضوعية وضوح مرونة صرامة "
        "حزم سرعة وتيرة نجاعة فعالية فاعلية حماسة حماس بساطة اهتمام أغلبية نسبة مستوى إجماع نجاح ثقة شجاعة حكمة صبر هدوء شفافية مسؤولية حرص استغراب دهشة"
    ).split()
)
"""Nouns that tell how, indefinite and behind «ب»: «طالب بطريقة سلمية بإنهاء …»."""
_TAIL: Final = re.compile(r" (of|in|on|with|between|to|for|against|from) ")
_GOING_ON: Final = frozenset(fold("في على من إلى عن مع بين حول بشأن ضد تجاه نحو داخل أمام").split())
_TIMES: Final = frozenset(fold("هذا هذه ذلك تلك حين الوقت ظل إطار سياق عام يوم شهر وقت مؤتمر تصريح تصريحات بيان كلمة كلمته ختام").split())
"""«في هذا الإطار»: where and when something is said, and no complement."""
CONCERNED: Final = frozenset(fold("الخاص الخاصة").split())
"""«القطاع الخاص بالمياه» is the sector concerned with water."""

_THE_DOING: Final = re.compile(r"\A(ways|means) of the (\w+ing) of")
"""«سبل إجراء الانتخابات»: "ways of holding elections"."""
_MORE_OF: Final = frozenset({"aid", "support", "funding", "investment"})
_OF_TIMES: Final = frozenset(fold("الجديد الأخير الوحيد الحقيقي").split())
"""Adjectives that tell which one: behind a construct they may be the first noun's as well as the second's."""


class NounPhrases(NounAdjectives):
    """Reads the noun phrases of one sentence."""

    def __init__(self, filler: SlotFiller) -> None:
        super().__init__(filler)
        self.complements = NounComplements(self)

    def telling(self, at: int, prefix: str) -> Filled | None:
        """The whole phrase at ``at``, unless it is one that could be said of anything («الدور المهم»)."""
        found = self.read(at, prefix)
        return None if found is None or fits_everything(found.english) else found

    def read(self, at: int, prefix: str) -> Filled | None:
        """The whole phrase of two words or more at ``at``; None where its end is not certain."""
        begin = at
        found = self._phrase(at, prefix, MOST_NOUNS)
        if found is None and self._shown(at, prefix):
            begin, found = at + 1, self._phrase(at + 1, "", 1)  # «هذا الاتفاق النووي»
        if found is None or found.end - begin < 2 or self._crosses(begin, found):
            return None
        if not self.whole(found) and not self.told(begin, found.end):
            return None
        return found

    def construct(self, at: int) -> Filled | None:
        """The longest phrase at ``at``, whatever follows it."""
        return self._phrase(at, "", MOST_NOUNS)

    def _shown(self, at: int, prefix: str) -> bool:
        """Whether a demonstrative stands before a definite noun."""
        word = self.filler.word(at)
        return word.startswith(prefix) and word[len(prefix) :] in DEMONSTRATIVES and self.filler.word(at + 1).startswith("ال")

    def human(self, at: int) -> bool:
        """Whether people stand at ``at``: behind a verbal noun they may be who does it («مقاطعة الطلاب»)."""
        return self.human_behind(at, "")

    def acts(self, at: int, end: int) -> bool:
        """Whether bodies stand at ``at`` that may do what a verbal noun before them says, for it goes on behind
        them («قبول الهيئات المدنية والأحزاب وثيقة …»)."""
        if not any(match.value.noun.kind == "group" for match in self.matches(at, NounForm, "")):
            return False
        return end < len(self.tokens) and not self.tokens[end].is_mark and self.filler.word(end) not in _HARMLESS

    def human_behind(self, at: int, prefix: str) -> bool:
        return any(match.value.noun.kind == "human" for match in self.matches(at, NounForm, prefix))

    # -- grammar -----------------------------------------------------------------------------

    def _phrase(self, at: int, prefix: str, depth: int) -> Filled | None:
        best: Filled | None = None
        for match in self.matches(at, NounForm, prefix):
            form: NounForm = match.value
            if self.other_hamza(at, form.noun.ar):
                continue
            found = self._construct(form, match, depth) if depth > 1 and not (form.definite or form.accusative) else None
            if found is None or self.adjective(form, match.end, "") is not None:  # «خطة وطنية واضحة» is no plan of patriotism
                modified = self._modified(form, match)
                found = modified if modified is not None and (found is None or modified.end >= found.end) else found
            if found is not None and (best is None or found.end > best.end):
                best = found
        return best or self._superlative(at, prefix) or self._quantified(at, prefix, depth)

    def _superlative(self, at: int, prefix: str) -> Filled | None:
        """«أكبر أزمة اقتصادية», «أهم القضايا السياسية», «ثالث قرار»."""
        for elative in self.matches(at, Elative, prefix):
            for match in self.matches(elative.end, NounForm, ""):
                form: NounForm = match.value
                if form.accusative or form.noun.plural != form.definite or form.noun.kind == "mass" or self.barred(form.noun, match):
                    continue
                end, before, after = self.adjectives(form, match.end)
                words = " ".join([elative.value.en, *before, form.noun.en, *after])
                return self.complements.completed(form.noun, Filled(end, f"the {words}"), bare=form.definite and end == match.end)
        return None

    def _quantified(self, at: int, prefix: str, depth: int) -> Filled | None:
        """«جميع القوى السياسية», «العديد من القضايا السياسية»."""
        for match in self.matches(at, Quantifier, prefix):
            quantifier: Quantifier = match.value
            begin = match.end + (quantifier.of and self.filler.word(match.end) == _OF)
            if quantifier.of and begin == match.end:
                continue
            plural = any(form.value.noun.plural and (form.value.noun.kind != "mass" or (quantifier.en == "more" and form.value.noun.en in _MORE_OF)) for form in self.matches(begin, NounForm, ""))
            inner = self._phrase(begin, "", depth) if plural or quantifier.en == "any" else None
            if inner is None or inner.end - begin < 2:  # "all the demands" tells nothing
                continue
            definite = inner.english.startswith("the ")
            if quantifier.en in ("any", "several"):  # «أي تدخل أجنبي», «عدة قضايا سياسية»: before what is not definite
                if definite or self.filler.word(begin).startswith("ال"):
                    continue
                return Filled(inner.end, f"{quantifier.en} {re.sub(r'^an? ', '', inner.english)}", inner.phrases)
            if quantifier.of or quantifier.en == "some":
                return Filled(inner.end, f"{quantifier.en} {inner.english.removeprefix('the ')}", inner.phrases)
            if definite or self.filler.word(begin).startswith("ال"):
                return Filled(inner.end, f"{quantifier.en if definite else quantifier.bare} {inner.english}", inner.phrases)
        return None

    def barred(self, noun: Noun, match: Match) -> bool:
        """Whether the word behind makes something else of the noun; «الإرهابي» stands for «إرهابيا» as well."""
        word = self.filler.word(match.end)
        return not {word, f"ال{word}", f"ال{word.removesuffix('ا')}"}.isdisjoint(noun.not_before) or self.other_hamza(match.start, noun.ar)

    # -- chains ------------------------------------------------------------------------------

    def _construct(self, form: NounForm, match: Match, depth: int) -> Filled | None:
        """«تداعيات الأزمة السورية», «زيارة الرئيس الأمريكي», «رفض الحزب للقرار»."""
        noun = form.noun
        if self.barred(noun, match) or (noun.idafa == "-" and noun.actor != "doer"):
            return None
        if (both := self._two_heads(noun, match, depth)) is not None:
            return both
        inner = self.genitive(match.end, depth, "", counts=True)
        if inner is not None and inner.phrases and self.takes_object(inner):
            return None
        if inner is None or not inner.english or (noun.idafa.split()[0].endswith("ing") and inner.english.split()[-1] in UNFINISHED):
            return None
        if any(self._of_either(noun, n) for n in range(match.end + 1, inner.end)):
            return None
        governed = noun.idafa != "-" and self._governs(noun, match.end, inner)
        if not governed and not self._done_by(noun, match.end, inner):
            return None
        end, before, after = inner.end, list[str](), list[str]()
        if governed and self._adjective_of_head(noun, inner):
            end, before, after = self.adjectives(NounForm(noun, True), inner.end)
        idafa = noun.idafa if governed else f"the {noun.en} by {{x}}"
        said = _THE_DOING.sub(r"\1 of \2", idafa.replace(noun.en, " ".join([*before, noun.en]), 1).format(x=inner.english))
        somebody = bool(inner.phrases) or self.human(match.end)
        return self.complements.completed(noun, Filled(end, " ".join([said, *after]), inner.phrases), bare=noun.needs and somebody, governs=governed and not inner.phrases)

    def _two_heads(self, noun: Noun, match: Match, depth: int) -> Filled | None:
        """«حقوق وحريات المرأة»: two nouns that govern the same third one."""
        if not _plain(noun):
            return None
        for second in self.matches(match.end, NounForm, "و"):
            form: NounForm = second.value
            if form.definite or form.accusative or not _plain(form.noun) or self.barred(form.noun, second) or self.other_hamza(second.start, f"و{form.noun.ar}"):
                continue
            inner = self.genitive(second.end, depth, "")
            if inner is None or not inner.english or inner.english.startswith(("a ", "an ")) or self.takes_object(inner):
                continue
            if all(self._governs(each, second.end, inner) for each in (noun, form.noun)) and not any(self._of_either(noun, n) for n in range(second.end + 1, inner.end)):
                heads = noun.en if noun.en == form.noun.en else f"{noun.en} and {form.noun.en}"
                return self.complements.completed(form.noun, Filled(inner.end, f"the {heads} of {inner.english}", inner.phrases), bare=False)
        return None

    def _done_by(self, noun: Noun, at: int, inner: Filled) -> bool:
        """«رفض الحزب للقرار»: whoever stands before «ل…» does it, for what is done to follows."""
        if noun.actor != "doer" or not inner.phrases or inner.phrases[0].start != at or inner.phrases[-1].end != inner.end:
            return False
        behind = self.filler.lexicon.book.matches(self.tokens, inner.end) if inner.end < len(self.tokens) else ()
        aimed = any(isinstance(match.value, Masdar) and match.prefix == "ل" for match in behind)
        wanted = ("of ",) if aimed else ("of ", "for ")  # «دعم مصر لتلبية …» is for Egypt
        objects = (complement for complement in noun.takes if complement.preposition == "ل" and complement.en.startswith(wanted))
        return any(self.complements.complement(complement, inner.end) for complement in objects)

    def _of_either(self, noun: Noun, at: int) -> bool:
        """«مناخ الاستثمار الجديد»: which of the two is new cannot be seen."""
        word = self.filler.word(at)
        return word.removesuffix("ه") in _OF_TIMES and word.endswith("ه") == (noun.gender == "f" or noun.plural)

    def _adjective_of_head(self, noun: Noun, inner: Filled) -> bool:
        """«قرار المحكمة الأخير»: an adjective behind a construct belongs to the head only where it cannot
        agree with the noun before it («مستقبل الشعب اليهودي»)."""
        last = inner.phrases[-1] if inner.phrases else None
        if last is not None:
            return last.number == "sg" and last.end == inner.end and last.kind != "group" and last.gender == ("f" if noun.gender == "m" else "m")
        return noun.gender == "m" and self.filler.word(inner.end - 1).endswith(("ه", "ات"))

    def _governs(self, noun: Noun, at: int, inner: Filled) -> bool:
        """«رفض الحزب»: the party may be what is rejected or who rejects; only "of" leaves it open."""
        phrase = inner.phrases[0] if inner.phrases and inner.phrases[0].start == at else None
        if noun.actor == "person":
            return phrase is not None and phrase.kind in ("person", "role")
        if noun.actor == "actor":
            return phrase is not None or self.human(at)
        if noun.actor in ("no", "doer"):
            return phrase is None and not self.human(at) and not self.acts(at, inner.end)
        return phrase is None or " of {x}" in noun.idafa

    def genitive(self, at: int, depth: int, prefix: str, *, indefinite: bool = False, counts: bool = False) -> Filled | None:
        phrase = self.filler.phrase(at, prefix)
        if phrase is not None and self.referred(phrase):
            return None
        if phrase is not None and phrase.english and phrase.kind in _GENITIVES:
            if phrase.kind == "state" and not prefix and self.filler.sentence.parser.longest(at, Nisba, "") is not None:
                return None  # «لوحات سورية» may be Syria's, or Syrian
            named = self.filler.parties(at, prefix, "prbsg") or Filled(phrase.end, phrase.english, (phrase,))
            tied = len(named.phrases) == 1 and _nameless(phrase) and named.end < len(self.tokens) and linked(self.tokens, named.end) is not None
            whole = self._phrase(at, prefix, depth - 1) if tied else None
            if whole is not None and whole.end > named.end:
                return whole  # «المهاجرين المقيمين في إسبانيا»
            return named if named.english and self.name_over(named.phrases[-1]) else None
        region = region_at(self.filler.sentence, at) if not prefix else None
        if region is not None:
            return Filled(region[0], region[1])
        if counts and self.filler.word(at)[:1].isdigit() and (people := counted(self.filler, at)) is not None:
            return people  # «عودة 34 ألف جندي»
        listed = self.filler.listed(at, prefix, "O")
        inner = self._phrase(at, prefix, depth - 1)
        readings = [found for found in (listed, inner) if found is not None and (indefinite or not found.english.startswith(("a ", "an ")))]
        return max(readings, key=lambda found: found.end, default=None)

    def referred(self, phrase: Phrase) -> bool:
        """«موقف الحزب»: which party, the sentence does not say; whoever speaks may mean his own."""
        return phrase.kind == "body" and phrase.end - phrase.start == 1 and self.filler.word(phrase.start)[len(phrase.prefix) :].removeprefix("ال") in REFERRED

    def _modified(self, form: NounForm, match: Match) -> Filled | None:
        noun = form.noun
        if self.barred(noun, match) or (match.prefix == "ب" and not form.definite and noun.key in _MANNER):
            return None
        thing = self.described(form, match.end)
        bare = thing.end == match.end and (not form.definite or (" " in noun.key and noun.kind == "count"))  # a bare indefinite noun may be anything, and which bill is «مشروع القانون»?
        return self.complements.completed(noun, thing, bare=bare or noun.needs)

    # -- checks ------------------------------------------------------------------------------

    def whole(self, found: Filled) -> bool:
        """Whether the phrase certainly ends where it was read to end."""
        end = found.end
        word = self.filler.word(end)
        if self.filler.word(end - 1) in CONCERNED and word.startswith("ب"):
            return False
        if self.filler.conditioned(end):
            return False
        if word.startswith("وال"):  # an adjective more, or something new?
            return self._begins_anew(end)
        if self.filler.boundary(end):
            return True
        if word.isdigit() or (word == NOT and self.filler.word(end + 1).startswith("ال")) or (word.startswith("ال") and word not in _HARMLESS):
            return False
        last = found.phrases[-1] if found.phrases else None
        if last is not None and last.end == end:
            return self.name_over(last)
        if self.filler.word(end - 1).startswith(("ال", "وال", "لل", "بال")):
            return True
        return word in PREPOSITIONS or word[:1] in ("ل", "ب")

    def told(self, at: int, end: int) -> bool:
        """«هناك أزمة اقتصادية تهدد البلاد»: behind «هناك» what is there may do something."""
        if self.filler.word(at - 1) not in _THERE_IS or self.filler.word(at).startswith("ال"):
            return False
        return self.filler.word(end) in self.filler.sentence.parser.vocabulary.verbs or self.filler.word(end) in _BEFORE_VERBS

    def complemented(self, found: Filled) -> bool:
        """Whether «ل…» or «بين» goes on with the phrase («العودة القوية للرقابة»)."""
        word = self.filler.word(found.end)
        return word == "بين" or (word[:1] == "ل" and len(word) > 2 and word not in NO_COMPLEMENT) or self.wanting(found)

    def wanting(self, found: Filled) -> bool:
        """«مشاركة السودان في …», «حظر السلاح على …»: a noun that says little without what follows."""
        head, *tail = _TAIL.split(found.english, maxsplit=1)
        word, after = self.filler.word(found.end), self.filler.word(found.end + 1)
        if head.split()[-1] not in WANTING or (tail and tail[0] != "of" and head != "support") or (word == "في" and after in _TIMES):
            return False
        return word in _GOING_ON or word == "لاي" or (word[:1] in ("ل", "ب") and len(word) > 3 and word not in NO_COMPLEMENT)

    def takes_object(self, somebody: Filled) -> bool:
        """Whether an indefinite accusative or somebody else follows: whom or what the one named before elects,
        dismisses or makes («إقالة الرئيس وزير الخارجية»); not where it is the post of a person («انتخاب فلان رئيسا للحزب»)."""
        at = somebody.end
        word = self.filler.word(at)
        if somebody.phrases and somebody.phrases[-1].kind == "person" and post_at(self.filler, at) is not None:
            return False
        if self.filler.phrase(at, "") is not None:
            return True
        return len(word) > 3 and word.endswith("ا") and not word.startswith("ال") and not self.filler.boundary(at)

    def _begins_anew(self, at: int) -> bool:
        """«الأزمة السورية والوضع في ليبيا»: a known noun, an actor or a verb goes on, no adjective."""
        if self.matches(at, AdjectiveForm, "و"):
            return False
        known = self.matches(at, NounForm, "و") or self.filler.phrase(at, "و") is not None
        done = any(isinstance(match.value, (Masdar, ObjectPhrase)) and match.prefix == "و" for match in self.filler.lexicon.book.matches(self.tokens, at))
        return bool(known) or done or self.filler.word(at) in self.filler.sentence.parser.vocabulary.verbs

    def other_hamza(self, at: int, arabic: str) -> bool:
        """«الأعلام» are flags, «الإعلام» is the media, «آلية» a mechanism and «إليه» to him: both fold to one word, the written hamza tells."""
        arabic = arabic.partition(" ")[0]
        written = strip_tashkeel(self.filler.sentence.parser.raw(at))[-len(arabic) :]
        return any({one, other} in ({"أ", "إ"}, {"آ", "إ"}) for one, other in zip(written, arabic, strict=False))

    def name_over(self, phrase: Phrase) -> bool:
        """Whether a personal name certainly ends where it was read to end."""
        parser = self.filler.sentence.parser
        if phrase.kind != "person" or phrase.end >= len(self.tokens):
            return True
        return parser.longest(phrase.end, NameToken, "") is None and not parser.strange(phrase.end, self.filler.word(phrase.end))

    def _crosses(self, at: int, found: Filled) -> bool:
        """Whether somebody's name or title overlaps the phrase without being its genitive; a crowd
        without a name («المتظاهرين») may stand in it."""
        inside = {phrase.start for phrase in found.phrases}
        matches = self.filler.sentence.parser.matches
        if any(isinstance(match.value, ActorName) and match.end > found.end for n in range(at, found.end) for match in matches(n)):
            return True  # «إصرار الحرية والعدالة» is a party's
        return any(
            phrase.start < found.end and at < phrase.end and phrase.start not in inside
            and not (_nameless(phrase) and at <= phrase.start and phrase.end <= found.end)
            for phrase in self.filler.sentence.phrases
            if phrase.kind in ("person", "role", "body", "group")
        )


def _plain(noun: Noun) -> bool:
    """Whether its English before what it governs is just "the … of", and it says something without a complement."""
    return noun.idafa == f"the {noun.en} of {{x}}" and not noun.needs


def _nameless(phrase: Phrase) -> bool:
    return phrase.kind == "group" or (phrase.kind == "role" and phrase.number != "sg" and not phrase.actor_id)
