"""Filling the slots of a frame: agents, parties, objects, places, documents, gatherings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from warraq.actors.english import join
from warraq.actors.names import NameToken
from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.actors.vocabulary import Nisba, Place, TitleForm
from warraq.arabic.letters import fold
from warraq.arabic.tokens import BOUNDARIES, QUOTES, Match, clitic_splits
from warraq.events.adverbials import adjunct
from warraq.events.crowds import Crowds
from warraq.events.filled import Filled
from warraq.events.lexicon import (
    Act,
    AdjectiveForm,
    Deed,
    Document,
    EventLexicon,
    Gathering,
    Masdar,
    NounForm,
    ObjectPhrase,
    Slot,
    Topic,
    is_clitic,
)
from warraq.events.noun_phrases import CONCERNED, NounPhrases
from warraq.events.vague import UNFINISHED

_AND_FOREMOST: Final = frozenset(fold("وأبرز وأشهر وأهم وأحد وإحدى").split())
"""«الخبير فلان وأبرز الشهود» is still one man."""
_TWO_WORDS: Final = re.compile(r"(?:the |an? )?[a-z-]+(?: of (?:the )?|ing (?:the )?)[a-z'-]+")
_KIND_LETTERS: Final = {"person": "p", "role": "r", "body": "b", "state": "s", "group": "g", "text": "t"}
_NEGATIONS: Final = frozenset(fold("لم لن لا ليس ليست غير عدم دون بدون ما").split())
_RESERVES: Final = frozenset(
    fold("إلا دون بدون بشرط شريطة إذا لو لولا لحين باستثناء عدا ماعدا سوى لكن لكنه لكنها ولكن ولكنه ولكنها حتى مقابل ريثما مبدئيا المبدأ").split()
)
"""Words that may take back or restrict what stands before them: then the engine stays silent."""
_NOT: Final = fold("عدم")
_STATEMENT: Final = fold("بيان")
_ISSUED: Final = frozenset(fold("صادر صدر").split())
_RESERVING_PAIRS: Final = {
    fold(first): frozenset(fold(seconds).split()) for first, seconds in (("ما", "لم دام دامت عدا"), ("في", "حال حالة"), ("من", "حيث"))
}
"""The first restricts only before one of these: «ما لم», «في حال فشلت», «من حيث المبدأ»; not «رفض ما تردد»."""
_CONDITIONS: Final = frozenset(fold("إلا دون بدون بشرط شريطة إذا لو سوى عدا باستثناء بخلاف").split())
_OTHER_THAN: Final = tuple(fold("من غير").split())
_ACCORDING: Final = frozenset(fold("وفق وفقا طبقا").split())
_TO_WHAT: Final = frozenset(fold("ما لما لبيان لمصادر لمصدر بيان مصادر مصدر لوكالة وكالة لتصريحات").split())
"""«وفق ما ذكرت الوكالة» tells who says so, and sets no condition."""
_TAKES_ABOUT: Final = frozenset(fold("الدفاع دفاع التعبير الكشف الإفراج البحث التنقيب المسؤول المسئول مسؤول الحديث").split())
"""«لجنة الدفاع عن استقلال الصحافة»: «عن» goes on with the name, which is not whole yet."""
_RELATIVE: Final = frozenset(fold("الذي التي الذين اللذين اللتين").split())
_PROPOSED: Final = {
    **dict.fromkeys(map(fold, ("اقترحه", "اقترحته", "اقترحها", "اقترحتها")), "proposed by"),
    **dict.fromkeys(map(fold, ("قدمه", "قدمته", "قدمها", "قدمتها")), "put forward by"),
    **dict.fromkeys(map(fold, ("طرحه", "طرحته", "طرحها", "طرحتها")), "put forward by"),
}


class SlotFiller:
    """Reads slots at token positions of one sentence."""

    def __init__(self, sentence: ReadSentence, lexicon: EventLexicon) -> None:
        self.sentence = sentence
        self.lexicon = lexicon
        self.tokens = sentence.tokens
        self._by_start = {phrase.start: phrase for phrase in sentence.phrases}
        self._by_end = {phrase.end: phrase for phrase in sentence.phrases}
        self._noun_phrases = NounPhrases(self)
        self.crowds = Crowds(self)
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

    # -- tokens ------------------------------------------------------------------------------

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
        return word in ("او", "ثم", "حيث", "كما", "فيما", "بينما", "مما", "عندما", "الصادره", "الصادر")

    def _opens_quotation(self, at: int) -> bool:
        """«دعا إلى حوار "شامل"»: what is quoted goes on with the phrase."""
        token = self.tokens[at]
        return token.folded in QUOTES and bool(token.quote) and (at == 0 or self.tokens[at - 1].quote != token.quote)

    def relative(self, at: int) -> bool:
        """Whether a relative clause begins, which may narrow what stands before it."""
        return self.word(at) in _RELATIVE

    def reserved(self, at: int) -> bool:
        """Whether a word that may restrict the statement follows in the sentence, before the speaker
        goes on with another saying («مؤكدا»)."""
        for n in range(at, len(self.tokens)):
            if self.word(n) in self.lexicon.participles and self.word(n - 1) in ("،", ","):
                return False
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

    # -- slots -------------------------------------------------------------------------------

    def fill(self, slot: Slot, at: int, kinds: str, open_place: bool = False) -> Filled | None:
        """The content of ``slot`` at ``at``; None where the words do not fit. Behind an ``open_place``
        the frame goes on with a word of its own."""
        prefix = ""
        if slot.preposition:
            if is_clitic(slot.preposition):
                prefix = slot.preposition
            elif self.word(at) == slot.preposition:
                at += 1
            else:
                return None
        if slot.letter in "ABQ":
            return self.parties(at, prefix, kinds, several=slot.preposition not in ("بين", "و"))
        if slot.letter == "P":
            return self.place(at, prefix, open_place)
        if slot.letter == "C":
            return None if prefix else self.crowds.counted(at)
        if slot.letter in "OI":
            return self.objects(at, prefix, slot.letter)
        if slot.letter == "D":
            return self.document(at, prefix)
        return self.gathering(at, prefix)

    def parties(self, at: int, prefix: str, kinds: str, several: bool = True) -> Filled | None:
        """One phrase, or ``several`` joined by «و», each of an allowed kind."""
        if not prefix and self.word(at) in QUOTES:
            return self._quoted_party(at, kinds)
        if self.word(at) in _EACH and self.word(at + 1) == "من":
            at += 2  # «كل من فلان وفلان»
        first = self.phrase(at, prefix)
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

    def place(self, at: int, prefix: str, goes_on: bool = False) -> Filled | None:
        if not prefix and self.word(at) in _BEFORE_PLACES:
            nisba = self.sentence.parser.longest(at + 1, Nisba, "") if at + 1 < len(self.tokens) else None
            at = nisba.end if nisba is not None else at + 1  # «العاصمة القطرية الدوحة»
        phrase = self._by_start.get(at)
        if phrase is None and (match := self.sentence.parser.longest(at, Place, prefix)) is not None:
            return Filled(match.end, match.value.en) if goes_on or self.boundary(match.end) else None
        if phrase is None or phrase.prefix != prefix or phrase.kind not in ("state", "place"):
            return None
        phrases, end = [phrase], phrase.end + (self.word(phrase.end) in _OF_LANDS)
        while not goes_on and (more := self.phrase(end, "و")) is not None and more.kind in ("state", "place"):
            phrases.append(more)
            end = more.end
        if not goes_on and not self.boundary(end) and self.word(end) not in ("في", "من", "علي"):
            return None
        return Filled(end, join([phrase.english for phrase in phrases]), tuple(phrases))

    def document(self, at: int, prefix: str) -> Filled | None:
        match = self.longest(at, Document, prefix)
        if match is None:
            return None
        end = match.end
        while self.word(end) in match.value.may_follow:
            end += 1
        return Filled(end, match.value.en)

    def gathering(self, at: int, prefix: str) -> Filled | None:
        best: Filled | None = None
        for match in self.lexicon.book.matches(self.tokens, at) if at < len(self.tokens) else ():
            if not isinstance(match.value, Gathering) or match.prefix != prefix:
                continue
            row: Gathering = match.value
            if not row.needs_body:
                if self.boundary(match.end) and (best is None or match.end > best.end):
                    best = Filled(match.end, row.en)
                continue
            body = self.phrase(match.end, "") or self.phrase(match.end, "ل")
            if body is not None and body.kind == "body" and body.english and (best is None or body.end > best.end):
                best = Filled(body.end, row.en.format(body=body.english), (body,))
        return best

    def objects(self, at: int, prefix: str, letter: str) -> Filled | None:
        """Known phrases, joined by «و», each followed by a boundary or a tail that can be said."""
        parts: list[str] = []
        end = at
        phrases: list[Phrase] = []
        for part in self._object_chain(at, prefix, letter):
            parts.append(part.english)
            phrases += part.phrases
            end = part.end
        specified = self.word(end) in _RELATIVE and end - at > 1
        if not parts or self.conditioned(end) or not (self.boundary(end) or specified):
            return None
        return Filled(end, join(parts), tuple(phrases))

    def done(self, at: int) -> tuple[str, Filled] | None:
        """(an English verb, its object): what «تم» and a verbal noun tell was done, told whole («تعديل القانون»)."""
        masdar = self.longest(at, Masdar, "")
        act = self.longest(at, Act, "")
        if masdar is not None and " " not in masdar.value.inf and not self._noun_phrases.other_hamza(at, masdar.value.ar):
            thing = self._object_of(masdar)
            if thing is not None and thing.english and (act is None or thing.end >= act.end):
                return masdar.value.inf, self.with_tails(thing)
        listed = self.longest(at, ObjectPhrase, "")
        passive = _PASSIVE.fullmatch(listed.value.inf) if listed is not None else None
        return (passive[1], Filled(listed.end, passive[2])) if listed is not None and passive is not None else None

    def deed(self, at: int, prefix: str) -> Filled | None:
        """«تصريحات وزير العدل», «قرار المحكمة ب…»: somebody's words or deed, told without what they were."""
        match = self.longest(at, Deed, prefix)
        if match is None:
            return None
        party = self.parties(match.end, "", match.value.kinds, several=False)
        if party is None or not party.english or party.english.startswith(("his ", "her ")):
            return None
        if not (self.boundary(party.end) or self.relative(party.end) or self._deed_told(party)):
            return None
        return Filled(party.end, match.value.en.format(x=party.english.rstrip(",")), party.phrases, deed=True)

    def act(self, at: int, prefix: str, letter: str) -> Filled | None:
        """«تشكيل لجنة ل…», «فتح تحقيق في …»: what is to be done, told without what it is for."""
        match = self.longest(at, Act, prefix)
        if match is None or self.word(match.end) in _NEGATIONS:
            return None
        fuller = self.core(at, prefix, letter)
        if fuller is not None and fuller.end > match.end:
            return Filled(fuller.end, fuller.english, fuller.phrases, deed=True)
        return Filled(match.end, match.value.np if letter == "O" else match.value.inf, deed=True)

    def _deed_told(self, party: Filled) -> bool:
        """Whether what the deed was begins behind whoever did it: «بوقف …», «بشأن …»."""
        word = self.word(party.end)
        if word in _OF_DEEDS:
            return True
        parser = self.sentence.parser
        if parser.longest(party.end, NameToken, "") is not None or (party.phrases[-1].kind == "person" and parser.strange(party.end, word)):
            return False  # «تصريحات أحمد بدوي»
        return word.startswith(("ب", "ل")) and len(word) > _CLITIC_WORD and self.phrase(party.end, word[0]) is None

    def _object_chain(self, at: int, prefix: str, letter: str) -> Iterator[Filled]:
        while (part := self._object(at, prefix, letter)) is not None:
            yield part
            at, prefix = part.end, "و"

    def _object(self, at: int, prefix: str, letter: str) -> Filled | None:
        if letter == "I" and self.word(at) == f"{prefix}{_NOT}":  # «بعدم المشاركة»: "not take part"
            left_undone = self.core(at + 1, "", "I")
            return Filled(left_undone.end, f"not {left_undone.english}", left_undone.phrases) if left_undone is not None else None
        core = self.core(at, prefix, letter)
        if core is None or (at and self.word(at - 1) in _NEGATIONS):
            return None
        return self.with_tails(core)

    def core(self, at: int, prefix: str, letter: str) -> Filled | None:
        """A listed phrase, a topic, a verbal noun with one of these, or a whole noun phrase; the longest."""
        listed = self.listed(at, prefix, letter)
        read = self._noun_phrases.telling(at, prefix) if letter == "O" else None
        if read is not None and (listed is None or read.end > listed.end):
            return read
        masdar = self.longest(at, Masdar, prefix) if read is not None and listed is not None and read.end == listed.end else None
        named = masdar is not None and masdar.value.object_only and " " not in masdar.value.ar and listed is not None and listed.english.startswith(masdar.value.gerund)
        return read if named else listed  # "the killing of …", not "killing …"

    def noun_phrase(self, at: int, prefix: str) -> Filled | None:
        """A whole noun phrase of known words; see ``NounPhrases``."""
        return self._noun_phrases.read(at, prefix)

    def whole(self, found: Filled) -> bool:
        """Whether a noun phrase certainly ends where it was read to end."""
        return self._noun_phrases.whole(found)

    def told(self, at: int, end: int) -> bool:
        """Whether a verb behind a noun phrase tells what is there: «هناك أزمة اقتصادية تهدد …»."""
        return self._noun_phrases.told(at, end)

    def complemented(self, found: Filled) -> bool:
        """Whether a noun phrase goes on with what it is for or between: cut there, it tells too little."""
        return self._noun_phrases.complemented(found)

    def wanting(self, found: Filled) -> bool:
        """Whether what follows belongs to a noun that says little without it."""
        return self._noun_phrases.wanting(found)

    def pieced(self, at: int, prefix: str, found: Filled) -> bool:
        """Whether a phrase is just two words put together here («إغلاق الطريق»): blind readers found one in
        eight of these wrong, by an idiom or a word's other meaning."""
        if not _TWO_WORDS.fullmatch(found.english):
            return False
        listed = (self.longest(at, kind, prefix) for kind in (ObjectPhrase, Topic))
        return not any(match is not None and match.end >= found.end for match in listed)

    def with_tails(self, found: Filled) -> Filled:
        """The phrase with what can be said of what follows: "relations between Egypt and Iran"."""
        while (tail := self._tail(found.end)) is not None:
            found = Filled(tail.end, f"{found.english} {tail.english}", (*found.phrases, *tail.phrases))
        return found

    def listed(self, at: int, prefix: str, letter: str) -> Filled | None:
        """A listed phrase, a topic, or a verbal noun with one of these; the longest reading."""
        readings: list[Filled] = []
        listed = self.longest(at, ObjectPhrase, prefix)
        if listed is not None:
            readings.append(Filled(listed.end, listed.value.np if letter == "O" else listed.value.inf))
        topic = self.longest(at, Topic, prefix)
        concerned = topic is not None and self.word(topic.end - 1) in CONCERNED and self.word(topic.end).startswith("ب")
        if topic is not None and letter == "O" and not concerned and self.word(topic.end) not in topic.value.not_before and not self._follows(at, prefix, topic.value):
            readings.append(Filled(topic.end, topic.value.en))
        masdar = self.longest(at, Masdar, prefix)
        if masdar is not None and not self._noun_phrases.other_hamza(at, masdar.value.ar):
            second = self._joined_masdar(masdar)
            inner = self._object_of(second or masdar)
            if inner is not None and (inner.english.split()[-1] in UNFINISHED or inner.english.split()[0].endswith("ing")):
                inner = None  # no "starting applying", and no "guaranteeing continuation"
            if inner is not None and inner.phrases and (self._noun_phrases.takes_object(inner.end) or self._noun_phrases.complemented(inner)):
                inner = None  # «انتخاب المعارضة مجلسا», «إقالة الرئيس لمستشاريه»: they are who elects, who dismisses
            if inner is None and (undertaken := self._undertaken(masdar, letter)) is not None:
                readings.append(undertaken)
            if inner is not None:
                verb = masdar.value.gerund if letter == "O" else masdar.value.inf
                if second is not None:
                    verb = f"{verb} and {second.value.gerund if letter == 'O' else second.value.inf}"
                readings.append(Filled(inner.end, f"{verb} {inner.english}"))
        said = [reading for reading in readings if reading.english]
        return max(said, key=lambda reading: reading.end, default=None)

    def _undertaken(self, masdar: Match, letter: str) -> Filled | None:
        """«العمل على إنهاء الأزمة», «السعي إلى تحقيق السلام»: what somebody is at, with what is to be done."""
        english = _UNDERTAKEN.get(masdar.value.ar)
        done = self.listed(masdar.end, masdar.value.preposition, "I") if english is not None else None
        if english is None or done is None:
            return None
        return Filled(done.end, f"{english[0 if letter == 'O' else 1]} {done.english}", done.phrases)

    def _joined_masdar(self, first: Match) -> Match | None:
        """«تنمية وحماية ثروات البلاد»: two verbal nouns with one object."""
        second = self.longest(first.end, Masdar, "و")
        if second is None or first.value.preposition or second.value.preposition or " " in first.value.ar or " " in second.value.ar:
            return None
        both = (first.value, second.value)
        plain = all(value.gerund.endswith("ing") for value in both) or all(value.gerund.endswith(" of") for value in both)
        if not plain or both[0].anybody != both[1].anybody or self._noun_phrases.other_hamza(first.end, f"و{second.value.ar}"):
            return None
        return second

    def _object_of(self, masdar: Match) -> Filled | None:
        """What a verbal noun acts on: a phrase, or people where they can only suffer it."""
        value: Masdar = masdar.value
        somebody = self.phrase(masdar.end, value.preposition)
        if somebody is not None:
            party = self.parties(masdar.end, value.preposition, "prbsg") if value.anybody else None
            sure = party is not None and party.english and not party.english.startswith(("his ", "her "))
            party = self._with_title(party) if party is not None else None
            return party if party is not None and sure and self._noun_phrases.whole(party) else None
        if not value.preposition and not value.anybody and self._noun_phrases.human(masdar.end):
            return None
        if value.anybody and not value.preposition and (counted := self.crowds.counted(masdar.end)) is not None:
            return counted  # «الإفراج عن ثلاثة متهمين»
        inner = self.core(masdar.end, value.preposition, "O")
        free = value.preposition or value.anybody
        if inner is None or self._goes_on(inner) or (not free and self._noun_phrases.acts(masdar.end, inner.end)):
            return None
        return inner

    def _with_title(self, party: Filled) -> Filled:
        """«محاكمة فلان رئيس الجمهورية»: past the title behind a name, which is the name's."""
        last, title = party.phrases[-1], self.phrase(party.end, "")
        if last.kind != "person" or last.number != "sg" or title is None or title.kind != "role" or title.number != "sg" or title.gender != last.gender:
            return party
        return replace(party, end=title.end)

    def _goes_on(self, found: Filled) -> bool:
        """Whether an object goes on with «ل…» that cannot be said: «الوصول إلى الصورة النهائية للقانون»."""
        return self._noun_phrases.complemented(found) and self._tail(found.end) is None

    def _follows(self, at: int, prefix: str, topic: Topic) -> bool:
        """«تحقيق المخطوطات» edits them: the word before makes something else of the topic."""
        return not prefix and at > 0 and any(stem in topic.not_after for _, stem in clitic_splits(self.word(at - 1)))

    def place_tail(self, at: int) -> Filled | None:
        """«في سوريا», «بالمغرب» as "in Syria", "in Morocco"."""
        inside = self.word(at) == "في"
        phrase = self._by_start.get(at + 1 if inside else at)
        if phrase is None or phrase.kind not in ("state", "place") or phrase.prefix != ("" if inside else "ب"):
            return None
        return Filled(phrase.end, f"in {phrase.english}", (phrase,))

    def _tail(self, at: int) -> Filled | None:
        """«بين X وY», «مع X», «في مكان», «الذي اقترحه X», «لحل …» behind an object phrase."""
        word = self.word(at)
        if word == "بين":
            parties = self.parties(at + 1, "", "pbs")
            if parties is not None and len(parties.phrases) > 1 and parties.english:
                return Filled(parties.end, f"between {parties.english}", parties.phrases)
            return None
        if word == "مع":
            parties = self.parties(at + 1, "", "pbs")
            return Filled(parties.end, f"with {parties.english}", parties.phrases) if parties and parties.english else None
        if word in _RELATIVE and (verb := _PROPOSED.get(self.word(at + 1))) is not None:
            parties = self.parties(at + 2, "", "pbs")
            return Filled(parties.end, f"{verb} {parties.english}", parties.phrases) if parties and parties.english else None
        placed = self.place_tail(at)
        if placed is not None:
            return placed
        purpose = self.core(at, "ل", "I")
        return Filled(purpose.end, f"to {purpose.english}") if purpose is not None else None


_UNDERTAKEN: Final = {
    "العمل على": ("working to", "work to"), "السعي إلى": ("seeking to", "seek to"), "السعي نحو": ("seeking to", "seek to"),
    "السعي ل": ("seeking to", "seek to"), "محاولة": ("trying to", "try to"), "العمل من أجل": ("working to", "work to"),
}  # fmt: skip
"""Verbal nouns before another: English has an infinitive there."""
_PASSIVE: Final = re.compile(r"([a-z]+) ((?:the|all|[A-Z]\w+|\w+s)\b(?:(?! (?:to|in|from|into|under|with|between|on|for|about|by|against|at)\b).)*)")
"""«تعديل الدستور» as "amend the constitution", of which the object can be the subject."""
_OF_CALLINGS: Final = frozenset(fold("نقابة اتحاد جمعية رابطة لجنة هيئة نادي منتدى").split())
"""Heads of bodies that have callings in their names."""
_OF_DEEDS: Final = frozenset(fold("بشأن حول عن في على إلى ضد خلال حين بخصوص تجاه إزاء من الداعي الداعية القاضي القاضية المتعلق المتعلقة الخاص الخاصة الرامية أثناء بعد").split())
"""Words that tell what a deed was, or where and when."""
_CLITIC_WORD: Final = 3
_BEFORE: Final = fold("قبل")
_AGO: Final = frozenset(fold("قليل يوم يومين أيام ساعات ساعة أسبوع أسبوعين شهر شهرين عام عامين سنوات أشهر").split())
_UNTIL_TOKENS: Final = 12
_EACH: Final = frozenset(fold("كل كلا").split())
_BEFORE_PLACES: Final = frozenset(fold("مدينة العاصمة محافظة ولاية منطقة إقليم جزيرة دولة").split())
_OF_LANDS: Final = frozenset(fold("الأفريقية الإفريقية العربية الشقيقة الصديقة الآسيوية الأوروبية الخليجية المجاورة").split())
"""What states are called beside their names."""


def _second_title(before: Phrase, title: Phrase) -> bool:
    """«فلان نائب الوزير والرئيس الشرفي للمجلس»: one man with two titles, and nobody else."""
    if title.kind != "role" or title.number != "sg" or before.number != "sg":
        return False
    return before.kind == "role" or (before.kind == "person" and before.role is not None)
