"""Filling the slots of a frame: agents, parties, objects, places, documents, gatherings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from warraq.actors.english import join
from warraq.actors.names import NameToken
from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.actors.vocabulary import Nisba, Place
from warraq.arabic.letters import fold
from warraq.arabic.tokens import clitic_splits
from warraq.events.counted import counted
from warraq.events.crowds import Crowds
from warraq.events.doings import doing_at
from warraq.events.filled import Filled
from warraq.events.journeys import BEHIND_PLACES
from warraq.events.lands import in_all_lands, place_tail
from warraq.events.lexicon import EventLexicon, is_clitic
from warraq.events.nations import of_nation
from warraq.events.new_bodies import new_body
from warraq.events.noun_phrases import CONCERNED, NounPhrases
from warraq.events.parties import RELATIVE, PartyReader
from warraq.events.posts import post_tail
from warraq.events.quantities import counted_things
from warraq.events.regions import region_at
from warraq.events.relative_tails import relative_tail
from warraq.events.relatives import related_tail
from warraq.events.rows import (
    Act,
    Cause,
    Deed,
    Document,
    Gathering,
    Masdar,
    ObjectPhrase,
    Slot,
    Topic,
)
from warraq.events.tails import (
    all_of,
    limiting_tail,
    specified,
    with_content,
)
from warraq.events.two_objects import two_objects_at
from warraq.events.verbal_nouns import VerbalNouns
from warraq.records import HEADLINE

_TWO_WORDS: Final = re.compile(r"(?:the |an? )?[a-z-]+(?: of (?:the )?|ing (?:the )?)[a-z'-]+")
_NEGATIONS: Final = frozenset(fold("لم لن لا ليس ليست غير عدم دون بدون ما").split())
_NOT: Final = fold("عدم")
_PASSIVE: Final = re.compile(r"([a-z]+) ((?:the|all|[A-Z]\w+|\w+s)\b(?:(?! (?:to|in|from|into|under|with|between|on|for|about|by|against|at)\b).)*)")
"""«تعديل الدستور» as "amend the constitution", of which the object can be the subject."""
_OF_DEEDS: Final = frozenset(fold("بشأن حول عن في على إلى ضد خلال حين بخصوص تجاه إزاء من الداعي الداعية القاضي القاضية المتعلق المتعلقة الخاص الخاصة الرامية أثناء بعد").split())
"""Words that tell what a deed was, or where and when."""
_CLITIC_WORD: Final = 3
_FOREMOST: Final = re.compile(r"the (?:first|last|latest|only|most|best|worst|(?!inter|for)\w+est)\b")
"""Of what, or since when, stands behind it."""
_NARROWED: Final = frozenset((*fold("على عن من إلى مع ضد لدى نحو منذ تجاه").split(), "ل", "ب", "ك"))
"""Words behind an object that tell of whom, of what or against whom it is."""
_BY_MEANS: Final = frozenset(fold("خلال قبل أجل طريق جانب").split())
HIS: Final = ("his ", "her ", "its ", "their ")
_SCHEDULED: Final = frozenset(fold("المقرر المقررة المزمع المزمعة المرتقب المرتقبة").split())
"""Behind these stands when something is to be held, or what is to be done with it."""
_BEFORE_PLACES: Final = frozenset(fold("مدينة العاصمة محافظة ولاية منطقة إقليم جزيرة دولة").split())
_OF_LANDS: Final = frozenset(fold("الأفريقية الإفريقية العربية الشقيقة الصديقة الآسيوية الأوروبية الخليجية المجاورة").split())
"""What states are called beside their names."""
_POWERS: Final = {fold(word): english for word, english in (("الحكومة", "the government"), ("الرئاسة", "the presidency"), ("البرلمان", "parliament"), ("المعارضة", "the opposition"))}
"""Who of a state needs no further name where somebody takes a stance on what they do."""
_JUDGES: Final = re.compile(r"(?i)\b(?:courts?|judge|judges|judiciary|tribunal|chamber|council of state|state council|circuit)\b")
"""Who gives rulings; all others only rule."""


class SlotFiller(PartyReader):
    """Reads slots at token positions of one sentence."""

    def __init__(self, sentence: ReadSentence, lexicon: EventLexicon) -> None:
        super().__init__(sentence, lexicon)
        self.nouns = NounPhrases(self)
        self.crowds = Crowds(self)
        self.verbal_nouns = VerbalNouns(self)

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
            return None if prefix else counted(self, at)
        if slot.letter in "OI":
            return self.objects(at, prefix, slot.letter)
        if slot.letter == "D":
            return self.document(at, prefix)
        if slot.letter == "K":
            cause = self.longest(at, Cause, prefix)
            return Filled(cause.end, cause.value.en) if cause is not None else None
        return self.gathering(at, prefix)

    def place(self, at: int, prefix: str, goes_on: bool = False) -> Filled | None:
        if not prefix and self.word(at) in _BEFORE_PLACES and ((whole := self._by_start.get(at)) is None or whole.kind not in ("state", "place")):
            nisba = self.sentence.parser.longest(at + 1, Nisba, "") if at + 1 < len(self.tokens) else None
            at = nisba.end if nisba is not None else at + 1  # «العاصمة القطرية الدوحة»
        region = region_at(self.sentence, at) if not prefix else None
        if region is not None:
            over = goes_on or self.boundary(region[0]) or self.word(region[0]) in BEHIND_PLACES
            return Filled(region[0], region[1]) if over else None
        phrase = self._by_start.get(at)
        if phrase is None and (match := self.sentence.parser.longest(at, Place, prefix)) is not None:
            return Filled(match.end, match.value.en) if goes_on or self.boundary(match.end) or self.word(match.end) in BEHIND_PLACES else None
        if phrase is None or phrase.prefix != prefix or phrase.kind not in ("state", "place"):
            return None
        phrases, end = [phrase], phrase.end + (self.word(phrase.end) in _OF_LANDS)
        while not goes_on and (more := self.phrase(end, "و")) is not None and more.kind in ("state", "place"):
            phrases.append(more)
            end = more.end
        if not goes_on and not self.boundary(end) and self.word(end) not in BEHIND_PLACES:
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
        specified = self.word(end) in RELATIVE and end - at > 1
        if not parts or self.conditioned(end) or not (self.boundary(end) or specified or self.word(end) in _SCHEDULED):
            return None
        return Filled(end, join(parts), tuple(phrases))

    def object_up_to_a_tail(self, at: int, prefix: str, letter: str = "O") -> Filled | None:
        """A whole object; behind the last of its words may stand a preposition, but none that it goes on with."""
        found = self.objects(at, prefix, letter)
        if found is None:
            core = self.core(at, prefix, letter)
            found = self.with_tails(core) if core is not None else None
            if found is None or not self.whole(found) or self.complemented(found) or self.relative(found.end) or self.conditioned(found.end):
                return None
            if _FOREMOST.match(found.english):
                return None  # «أول موازنة منذ أربعة أعوام»
        one_word = found.end - at < 2 and not found.phrases
        if found.english.startswith(HIS) or self.reserved(found.end) or (one_word and prefix):
            return None
        return found

    def narrowed(self, at: int) -> bool:
        """«زوال الخطر عن حياتها»: what follows tells which one is meant."""
        return self.word(at) in _NARROWED and self.word(at + 1) not in _BY_MEANS

    def done(self, at: int) -> tuple[str, Filled] | None:
        """(an English verb, its object): what «تم» and a verbal noun tell was done, told whole («تعديل القانون»)."""
        masdar = self.longest(at, Masdar, "")
        act = self.longest(at, Act, "")
        if masdar is not None and " " not in masdar.value.inf and not self.nouns.other_hamza(at, masdar.value.ar):
            thing = self.verbal_nouns.object_of(masdar)
            if thing is not None and thing.english and (act is None or thing.end >= act.end):
                return masdar.value.inf, self.with_tails(thing)
        listed = self.longest(at, ObjectPhrase, "")
        passive = _PASSIVE.fullmatch(listed.value.inf) if listed is not None else None
        return (passive[1], Filled(listed.end, passive[2])) if listed is not None and passive is not None else None

    def deed(self, at: int, prefix: str, *, open_end: bool = False) -> Filled | None:
        """«تصريحات وزير العدل», «قرار المحكمة ب…»: somebody's words or deed, told without what they were; with an ``open_end``
        a verb may follow that tells of it («قرار المحكمة جاء …»)."""
        match = self.longest(at, Deed, prefix)
        if match is None:
            return None
        party = self.parties(match.end, "", match.value.kinds, several=False)
        if party is not None and not party.english and "b" in match.value.kinds:
            party = replace(party, english=_POWERS.get(self.word(match.end), "")) if party.end == match.end + 1 else None
        if party is None or not party.english or party.english.startswith(("his ", "her ")):
            return None
        if not self._deed_over(party):
            party = self.with_title(party)
        if self.sentence.paragraph == HEADLINE and party.end - match.end == 1 and self.longest_title(match.end) is not None:
            return None  # «دعوة الرئيس» in a headline: which one, the article has yet to tell
        if "ruling" in match.value.en and not _JUDGES.search(party.english):
            return None  # «حكم الجماعة بدأ العد التنازلي»: its rule
        told_of = open_end and self._predicate(party.end) and self.nouns.name_over(party.phrases[-1])
        decided = match.value.en.startswith("a decision ") and self.listed(party.end, "", "I") is not None
        if not (self._deed_over(party) or told_of or decided):
            return None
        told = with_content(self, Filled(party.end, match.value.en.format(x=party.english.rstrip(",")), party.phrases, deed=True))
        return None if decided and told.end == party.end else told

    def _predicate(self, at: int) -> bool:
        """Whether a verb or a listed predicate stands at ``at``, which tells of what stands before it."""
        word = self.word(at)
        return word in self.sentence.parser.vocabulary.verbs or word in self.lexicon.frames or word in self.lexicon.predicates

    def act(self, at: int, prefix: str, letter: str) -> Filled | None:
        """«تشكيل لجنة ل…», «فتح تحقيق في …»: what is to be done, told without what it is for."""
        match = self.longest(at, Act, prefix)
        if match is None or self.word(match.end) in _NEGATIONS:
            return None
        fuller = self.core(at, prefix, letter)
        if fuller is not None and fuller.end > match.end:
            return Filled(fuller.end, fuller.english, fuller.phrases, deed=True)
        english = match.value.np if letter == "O" else match.value.inf
        placed = self.place_tail(match.end)
        if placed is not None and placed.phrases[0].kind == "state" and self.boundary(placed.end):
            return Filled(placed.end, f"{english} {placed.english}", placed.phrases, deed=True)  # «نشر قوات في سوريا»
        return Filled(match.end, english, deed=True)

    def _deed_over(self, party: Filled) -> bool:
        """Whether what stands behind whoever did it is no more of his name."""
        return self.boundary(party.end) or self.relative(party.end) or self._deed_told(party)

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
        return self._which(self.with_tails(core))

    def core(self, at: int, prefix: str, letter: str) -> Filled | None:
        """A listed phrase, a topic, a verbal noun with one of these, somebody's doing, or a whole noun phrase; the longest."""
        known = self._known(at, prefix, letter)
        deed = doing_at(self, at, prefix) if letter == "O" else None
        if deed is None or (known is not None and known.end > deed.end):
            return known
        return known if known is not None and any(self._ends(at, kind, prefix, deed.end) for kind in (ObjectPhrase, Topic)) else deed

    def _ends(self, at: int, kind: type, prefix: str, end: int) -> bool:
        match = self.longest(at, kind, prefix)
        return match is not None and match.end == end

    def _known(self, at: int, prefix: str, letter: str) -> Filled | None:
        listed = self.listed(at, prefix, letter)
        if listed is not None and letter == "O":
            listed = of_nation(self, at, prefix, listed)
        read = self.nouns.telling(at, prefix) if letter == "O" else None
        if read is not None and (listed is None or read.end > listed.end):
            ways = listed is not None and listed.english.startswith("ways to ") and self.with_tails(listed).end > listed.end
            return listed if ways else read  # "ways to strengthen …", not "ways of strengthening …"
        if listed is None and letter == "O":
            return new_body(self, self.nouns, at, prefix) or specified(self, self.nouns, at, prefix) or all_of(self, at, prefix) or counted_things(self, at, prefix)
        masdar = self.longest(at, Masdar, prefix) if read is not None and listed is not None and read.end == listed.end else None
        named = masdar is not None and masdar.value.object_only and " " not in masdar.value.ar and listed is not None and listed.english.startswith(masdar.value.gerund)
        nominal = read is not None and listed is not None and read.end == listed.end and read.english.startswith("the ") and " for " not in read.english and self._given(at, prefix, listed)
        return read if named or nominal else listed  # "the killing of …", not "killing …"

    def _given(self, at: int, prefix: str, found: Filled) -> bool:
        """Whether it is what is done to two things, of which a noun may tell better: "the sending of …", not "sending …"."""
        both, masdar = two_objects_at(self, at, prefix, "O"), self.longest(at, Masdar, prefix)
        if masdar is not None and " " in masdar.value.ar:
            return False
        return both is not None and both.english == found.english and " the case " not in found.english

    def noun_phrase(self, at: int, prefix: str) -> Filled | None:
        """A whole noun phrase of known words; see ``NounPhrases``."""
        return self.nouns.read(at, prefix)

    def whole(self, found: Filled) -> bool:
        """Whether a noun phrase certainly ends where it was read to end."""
        return self.nouns.whole(found)

    def told(self, at: int, end: int) -> bool:
        """Whether a verb behind a noun phrase tells what is there: «هناك أزمة اقتصادية تهدد …»."""
        return self.nouns.told(at, end)

    def complemented(self, found: Filled) -> bool:
        """Whether a noun phrase goes on with what it is for or between: cut there, it tells too little."""
        return self.nouns.complemented(found)

    def wanting(self, found: Filled) -> bool:
        """Whether what follows belongs to a noun that says little without it."""
        return self.nouns.wanting(found)

    def pieced(self, at: int, prefix: str, found: Filled) -> bool:
        """Whether a phrase is just two words put together here («إغلاق الطريق»): blind readers found one in
        eight of these wrong, by an idiom or a word's other meaning."""
        if not _TWO_WORDS.fullmatch(found.english):
            return False
        listed = (self.longest(at, kind, prefix) for kind in (ObjectPhrase, Topic))
        return not any(match is not None and match.end >= found.end for match in listed)

    def with_tails(self, found: Filled) -> Filled:
        """The phrase with what can be said of what follows: "relations between Egypt and Iran"."""
        found = in_all_lands(self, found)
        while (tail := self.tail(found.end) or relative_tail(self, found) or limiting_tail(self, found.english, found.end) or post_tail(self, found)) is not None:
            found = Filled(tail.end, f"{found.english} {tail.english}", (*found.phrases, *tail.phrases))
        return found

    def _which(self, found: Filled) -> Filled:
        """A definite thing with the relative clause that tells which one is meant."""
        definite = found.english.startswith("the ") and self.word(found.end - 1).startswith(("ال", "لل", "بال", "وال"))
        tail = related_tail(self, found) if definite and self.relative(found.end) else None
        return found if tail is None else Filled(tail.end, f"{found.english} {tail.english}", (*found.phrases, *tail.phrases))

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
        both, masdar = two_objects_at(self, at, prefix, letter), self.longest(at, Masdar, prefix)
        nouns = self.verbal_nouns.readings(at, prefix, letter)
        phrased = masdar is not None and " " in masdar.value.ar  # «فرض الحصار على …» before «فرض … على …»
        named = [reading for reading in nouns if reading.english.startswith("the ") and (both is None or " the case " not in both.english)]  # "the referral of …"
        readings += nouns if both is None else [*nouns, both] if phrased or named else [both, *nouns]
        said = [reading for reading in readings if reading.english]
        return max(said, key=lambda reading: reading.end, default=None)

    def _follows(self, at: int, prefix: str, topic: Topic) -> bool:
        """«تحقيق المخطوطات» edits them: the word before makes something else of the topic."""
        return not prefix and at > 0 and any(stem in topic.not_after for _, stem in clitic_splits(self.word(at - 1)))

    def place_tail(self, at: int) -> Filled | None:
        """«في سوريا», «بالمغرب» as "in Syria", "in Morocco"."""
        return place_tail(self, at)

    def tail(self, at: int) -> Filled | None:
        """«بين X وY», «مع X», «في مكان», «لحل …» behind an object phrase."""
        word = self.word(at)
        if word == "بين":
            parties = self.parties(at + 1, "", "pbs")
            if parties is not None and len(parties.phrases) > 1 and parties.english:
                return Filled(parties.end, f"between {parties.english}", parties.phrases)
            return None
        if word == "مع":
            parties = self.parties(at + 1, "", "pbs")
            return Filled(parties.end, f"with {parties.english}", parties.phrases) if parties and parties.english else None
        placed = self.place_tail(at)
        if placed is not None:
            return placed
        purpose = self.core(at, "ل", "I")
        return Filled(purpose.end, f"to {purpose.english}") if purpose is not None else None
