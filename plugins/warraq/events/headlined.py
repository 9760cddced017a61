"""What an Arabic headline tells by itself: «بوريطة يستقبل …», «الحزب يرحب ب…», in the present, its subject first.

It is read as the clause behind «أن» is, but nobody speaks it: the English headline has the same tense and the same
modality. What is read here stands over the article and nowhere else: no event of the archive, no sentence of a summary.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.arabic.months import MONTHS, WEEKDAYS
from warraq.arabic.tokens import QUOTES
from warraq.events.agents import agrees, of_whom
from warraq.events.carried_out import CARRIED_OUT
from warraq.events.claim_slots import ClaimFiller
from warraq.events.claims import ClaimReader
from warraq.events.crowds import as_crowd
from warraq.events.filled import Filled
from warraq.events.first_person import himself
from warraq.events.found import Claim, Extraction, Found, Headed, Matter, Speech
from warraq.events.headline_matters import glosses, matters_of, whole_phrase
from warraq.events.headline_names import completed
from warraq.events.lexicon import EventLexicon
from warraq.events.match_guards import CONTENTLESS
from warraq.events.matching import FrameMatcher
from warraq.events.modes import PAST, PLURALS, PRESENT, Mode, known
from warraq.events.rows import Frame, Slot, VerbForm
from warraq.events.slots import SlotFiller
from warraq.events.subjects import Subject
from warraq.events.surroundings import Surroundings
from warraq.events.themes import theme_of
from warraq.events.topics import listed_behind
from warraq.events.unquoted import unquoted

_UNCERTAIN: Final = frozenset(
    ("؟", "?", "!", *fold("هل لماذا كيف متى أين ماذا أنباء شائعات شائعة حقيقة محتمل محتملة احتمال احتمالات يكتب تكتب").split())
)
"""A headline with one of these asks, mocks or tells what may be."""
_WHEN: Final = frozenset((*WEEKDAYS, *map(fold, MONTHS), *fold("اليوم غدا الغد المقبل المقبلة القادم القادمة قريبا سوف الليلة بعد قليل مساء صباح ظهر").split()))
"""What a headline with one of these has in the present may be still to come."""
_KICKERS: Final = frozenset(fold("بالفيديو بالصور والصور والفيديو فيديو صور عاجل بالأسماء بالمستندات خاص حصري حصريا").split())
"""Words that tell what the page shows."""
_MARKS: Final = frozenset(".:،|…-–")
_HIMSELF: Final = frozenset({"We", "I"})
_NAMED: Final = frozenset({"person", "body", "state"})
_AT_LEAST: Final = frozenset({"called for", "demanded", "warned of", "praised", "welcomed"})
_AHEAD: Final = frozenset(fold("غدا الغد المقبل المقبلة القادم القادمة سوف").split())
_PLACE_MARKS: Final = frozenset(".:…|-–")
_PAST: Final = {
    fold(present): fold(past)
    for pair in (
        "يقول قال", "تقول قالت", "يؤكد أكد", "تؤكد أكدت", "يعلن أعلن", "تعلن أعلنت", "يكشف كشف", "تكشف كشفت", "يوضح أوضح", "توضح أوضحت", "يرى رأى", "ترى رأت", "يعتبر اعتبر",
        "تعتبر اعتبرت", "يشدد شدد", "تشدد شددت", "يحذر حذر", "تحذر حذرت", "يتوقع توقع", "تتوقع توقعت", "يقر أقر", "تقر أقرت", "يعترف اعترف", "تعترف اعترفت", "يزعم زعم", "تزعم زعمت",
    )
    for present, past in [pair.split()]
}  # fmt: skip
"""Verbs of saying, as headlines and as texts have them."""
_RENEWS: Final = "hl_renews"
_CROWD: Final = frozenset("c")
_AS, _JUST_AS = "ك", fold("كما")
_LIMITING: Final = frozenset(("ل", "ب", "و", *fold("خارج أو أم إلا دون بدون سوى غير باستثناء بشرط شريطة إذا لو لحين حتى قبل").split()))
_OF_WHAT: Final = frozenset("leaders officials members supporters figures representatives ministers deputies sons candidates".split())
"""People of whom a reader asks at once of what."""
_CROWD_TOKENS: Final = 5
"""Whose people they are, and where, may stand between a crowd and its verb."""
_NOMINAL: Final = VerbForm("", "present")
_ENDS: Final = frozenset(".…؛|")
"""Behind these another speaker's words may follow."""
_WHERE: Final = frozenset(fold("في من خلال عقب بعد قبل على ردا عن حول أمام").split())
_SETTING: Final = 9
"""Tokens between a speaker and his words."""
_LEAD_TOKENS: Final = 25
_SOURCES: Final = re.compile(r"\bsources?\b")
_NEAR: Final = 8
"""What somebody speaks about stands within so many tokens of where his words begin."""
_COMMENTING: Final = re.compile(r"\b(?:commenting|comments?)\b")
_DENYING: Final = re.compile(r"\b(?:denies|deny|rules? out|rejects?|refuses?|opposes?) ")
"""What tells that something is not so or not wanted."""
_OWN: Final = re.compile(r"\b(?:its|his|her|their) \w+\Z")
"""«تعرب عن قلقها»: over what, is left out."""


_GERUND: Final = re.compile(r"\A(\w+ing) the ")
"""A verbal noun that "of" can follow."""
_OF_SOMEBODY: Final = re.compile(r"\A\w+ing [A-Z]")


class HeadlineReader(ClaimReader):
    """Reads the clause that a headline is."""

    def clause(self, subject: Subject) -> Claim | None:
        """What a headline tells of its subject."""
        return self._predicated(subject) or self._headline_row(subject, subject.verb, PRESENT)

    def over(self, sentence: ReadSentence) -> HeadlineReader:
        """A reader of the same headline with other words."""
        return HeadlineReader(sentence, SlotFiller(sentence, self.filler.lexicon), self.frames)

    def subject(self, at: int) -> Subject | None:
        """Who or what stands first in a headline; a branch or a body without a name with its place."""
        found = self.subjects.at(at, Filled(at, ""))
        if found is None or not found.filled.english:
            found = self._crowd(at) or found
        if found is None or not found.filled.phrases or found.kinds == _CROWD:
            return found
        whole = of_whom(self.filler, found.filled)
        if whole.end == found.filled.end and found.filled.phrases[-1].kind in ("body", "group", "role"):
            place = self.filler.place_tail(whole.end) if self.filler.word(whole.end).startswith("ب") else None
            if place is not None and place.english[3:] not in whole.english:
                whole = Filled(place.end, f"{whole.english} {place.english}", whole.phrases)
        return replace(found, filled=whole, verb=whole.end) if whole.end > found.filled.end else found

    def _crowd(self, at: int) -> Subject | None:
        """«متظاهرو المحلة يطالبون», «محكمة يابانية تقضي»: people or a court without a name, up to their verb."""
        read = self.filler.crowds.read(at)
        if read is None or not read[0].english or (read[1] and read[0].english in _OF_WHAT):
            return None
        crowd = self._with_nationality(read[0])
        several = crowd.phrases[0].number == "pl"
        for n in range(crowd.end, crowd.end + _CROWD_TOKENS):
            word = self.filler.word(n)
            if not word or self.filler.tokens[n].is_mark or self.filler.tokens[n].quote or word.startswith("و"):
                return None  # «قيادات الجبهة والنور»: others, too
            if word.startswith(("ي", "ت")) and any(known(book, word, PRESENT, several=several) for book in (self.filler.lexicon.frames, self.filler.lexicon.predicates)):
                return None if self._nationality_lost(crowd, at, n) else Subject(Filled(n, crowd.english, crowd.phrases), n, _CROWD)
        return None

    def _with_nationality(self, crowd: Filled) -> Filled:
        """«شبان فلسطينيون»: "Palestinian young men"."""
        parser = self.sentence.parser
        nisba = parser.longest(crowd.end, Nisba, "") if crowd.end < len(self.sentence.tokens) else None
        adjective = parser.vocabulary.demonyms.get(nisba.value.iso, "") if nisba is not None else ""
        if nisba is None or not adjective or " of " in crowd.english or adjective in crowd.english:
            return crowd
        return as_crowd(crowd.phrases[0].start, nisba.end, f"{adjective} {crowd.english}") if crowd.phrases[0].number == "pl" else crowd

    def _may_tell(self, frame: Frame, form: VerbForm, mode: Mode) -> bool:
        if frame.nominal or not frame.pattern or frame.id in CONTENTLESS or frame.id == CARRIED_OUT or form.tense != mode.form:
            return False
        if mode.nominal and not frame.base.startswith("be "):
            return False
        return frame.pattern[0].letter == "A" and (bool(frame.base) or not mode.verb)

    def claimed(self, frame: Frame, form: VerbForm, begin: int, around: Surroundings, subject: Filled | None, mode: Mode) -> tuple[int, Claim] | None:
        told = super().claimed(frame, form, begin, around, subject, mode)
        if told is None or _cut_short(self.filler, told[0]):
            return None
        if frame.id == _RENEWS and told[1].event.slots["O"].english.split(" ", 1)[0].endswith("ing"):
            return None
        done = any(filled.english.split(" ", 1)[0].endswith("ing") and self.filler.word(filled.end).startswith("ل") for letter, filled in told[1].event.slots.items() if letter == "O")
        people = told[1].event.slots.get("C")
        if people is not None and self._nationality_lost(people, max(0, people.end - 2), people.end + 1):
            return None
        if _DENYING.search(told[1].headline) and not _over(self.filler, told[0]):
            return None
        return None if done else told  # «تجاهل الحوار لمبادرة …»: whose doing it is

    def _nationality_lost(self, people: Filled, start: int, end: int) -> bool:
        """«جنديين أمريكيين»: two soldiers whose country, between two tokens, is left out."""
        parser = self.sentence.parser
        for at in range(start, min(end, len(self.sentence.tokens))):
            nisba = parser.longest(at, Nisba, "")
            if nisba is not None and parser.vocabulary.demonyms.get(nisba.value.iso, "") not in people.english:
                return True
        return False

    def _told_most(self, subject: Subject, at: int, mode: Mode, around: Surroundings, *, begin: int = 0) -> Claim | None:
        if mode is PAST and subject.filled.english not in _HIMSELF and not {phrase.kind for phrase in subject.filled.phrases or ()} & _NAMED:
            return None  # «خبراء حظر الانتشار النووي ينصحون»: a noun
        told = super()._told_most(subject, at, mode, around, begin=begin)
        return told or (self._headline_row(subject, at, mode) if not begin else None)

    def _headline_row(self, subject: Subject, at: int, mode: Mode) -> Claim | None:
        """What ``headlines.csv`` tells, and of a state what is told of its government."""
        several = self._many(subject) and self.filler.word(at).endswith(PLURALS)
        book = self.filler.lexicon.headlines
        best: tuple[int, Claim] | None = None
        for form, frame in known(book, self.filler.word(at), mode, several=several):
            if not self._may_tell(frame, form, mode) or not subject.agrees(form, plural=several) or not subject.may(frame):
                continue
            claim = self.claimed(frame, form, self.filler.over_adverbs(at + 1), Surroundings(), subject.filled, mode)
            if claim is not None and (best is None or claim[0] > best[0]):
                best = claim
        return best[1] if best is not None else None


def headlined(sentence: ReadSentence, lexicon: EventLexicon, frames: FrameMatcher, found: Extraction) -> None:
    """Add to ``found`` what the headline tells, or whose words it gives and about what; else what it is about."""
    if any(token.folded in _UNCERTAIN for token in sentence.tokens):
        return
    sentence = completed(unquoted(completed(sentence, lexicon)), lexicon)
    reader = HeadlineReader(sentence, SlotFiller(sentence, lexicon), frames)
    filler = reader.filler
    found.glossed = glosses(filler)
    begin = _over_kicker(filler)
    told = _told(sentence, reader, begin, first=True)
    place = _place(filler, begin) if told is None else None
    if place is not None and (here := _told(sentence, reader, place.end, first=False)) is not None:
        told = replace(here, kicker=place.english.removeprefix("the ")) if isinstance(here, Headed) else None
    if told is not None:
        found.headlines.append(told)
        if isinstance(told, Headed) or told.stance or told.claim is not None:
            return
    subject = _subject(sentence, reader, begin)
    if subject is not None and _colon(filler, subject.verb) is not None and place is None:
        return
    end = _first_end(filler, begin)
    whole = whole_phrase(filler, begin, end)
    if whole is not None and not _OF_SOMEBODY.match(whole.english):
        found.headlines.append(Headed(_only(sentence, replace(whole, english=_GERUND.sub(r"\1 of ", whole.english))), "{O}"))
    found.matters += matters_of(sentence, filler, begin, end)


def _subject(sentence: ReadSentence, reader: HeadlineReader, at: int) -> Subject | None:
    return reader.subject(at) if at < len(sentence.tokens) and not sentence.tokens[at].quote else None


def _told(sentence: ReadSentence, reader: HeadlineReader, at: int, *, first: bool) -> Headed | Speech | None:
    """What the clause at token ``at`` tells."""
    subject = _subject(sentence, reader, at)
    if subject is None:
        return _befell(sentence, reader, at, first=first)
    return (
        _said(sentence, reader, subject) or _done(sentence, reader, subject) or _stance(sentence, reader.filler, subject)
        or _stated(sentence, reader, subject) or _befell(sentence, reader, at, first=first)
    )  # fmt: skip


def _befell(sentence: ReadSentence, reader: HeadlineReader, at: int, *, first: bool) -> Headed | None:
    """«مقتل 16 طفلا في غارة», «قتلى في هجوم», behind where it happened."""
    if any(token.folded in _AHEAD for token in sentence.tokens) or at >= len(sentence.tokens) or sentence.tokens[at].quote:
        return None
    filler = reader.filler
    found = reader.frames.event(sentence, filler, at, filler.word(at), Surroundings(), nominal=True) if not first else None  # an event already
    rows = [frame for _, frame in filler.lexicon.headlines.get(filler.word(at), ()) if frame.nominal and found is None]
    read = [match for frame in rows if (match := reader.frames.match(sentence, filler, frame, _NOMINAL, at + 1, Surroundings())) is not None]
    read = [match for match in read if filler.phrase(match[0], "و") is None]  # «محادثات بين كيري وهولاند وفابيوس»
    if read:
        found = max(read, key=lambda match: (match[0], len(match[1].slots)))[1]
    return Headed(found, found.frame.headline) if found is not None and not found.cut else None


def _place(filler: SlotFiller, at: int) -> Filled | None:
    """«سوريا: …», «اليمن.. …»: where it happens, and the end of the marks behind it."""
    phrase = filler.phrase(at, "")
    if phrase is None or phrase.kind not in ("state", "place") or not phrase.english or filler.word(phrase.end) not in _PLACE_MARKS:
        return None
    end = phrase.end
    while filler.word(end) in _PLACE_MARKS:
        end += 1
    return Filled(end, phrase.english, (phrase,))


def _stated(sentence: ReadSentence, reader: HeadlineReader, subject: Subject) -> Speech | None:
    """«الوزير يؤكد أن …»: what somebody says in the present."""
    agent, word = subject.filled, reader.filler.word(subject.verb)
    form, past = reader.filler.lexicon.speech.get(word), _PAST.get(word, "")
    if form is None or not past or not agent.phrases or not agent.english or not agrees(form, agent):
        return None
    claim = ClaimReader(sentence, reader.filler, reader.frames).of(Filled(subject.verb + 1, agent.english, agent.phrases), past, _first_end(reader.filler, subject.verb))
    return Speech(sentence, agent, (), form.gender, claim=claim) if claim is not None else None


def lead_matters(sentence: ReadSentence, lexicon: EventLexicon) -> list[Matter]:
    """What the first sentence of an article without a headline is about."""
    return matters_of(sentence, SlotFiller(sentence, lexicon), 0, min(len(sentence.tokens), _LEAD_TOKENS))


def _first_end(filler: SlotFiller, start: int) -> int:
    """Where the first of the sentences of a headline ends."""
    return next((n for n in range(start, len(filler.tokens)) if filler.word(n) in _ENDS), len(filler.tokens))


def _over_kicker(filler: SlotFiller) -> int:
    """Past «بالفيديو..»."""
    at = 0
    while filler.word(at) in _KICKERS:
        at += 1
        while filler.word(at) in _MARKS:
            at += 1
    return at


def _done(sentence: ReadSentence, reader: HeadlineReader, subject: Subject) -> Headed | None:
    """«بوريطة يستقبل لافروف»."""
    if any(token.folded in _WHEN for token in sentence.tokens):
        return None
    claim = reader.clause(subject)
    if claim is None or claim.event.cut or _OWN.search(claim.headline) or any(_COMMENTING.search(filled.english) for filled in claim.event.slots.values()):
        return None
    return Headed(claim.event, claim.headline)


def _said(sentence: ReadSentence, reader: HeadlineReader, subject: Subject) -> Headed | Speech | None:
    """«فلان: …», «فلان لقناة …: …»: what somebody says, or about what; «الحزب: يطالب ب…» is what he does."""
    agent, filler = subject.filled, reader.filler
    colon = _colon(filler, subject.verb)
    if colon is None or not agent.phrases or not agent.english or any(phrase.kind not in ("person", "role", "body") for phrase in agent.phrases):
        return None
    if filler.word(colon + 1).startswith(("ي", "ت")) and (filler.word(colon + 1) in filler.lexicon.frames or filler.word(colon + 1) in filler.lexicon.speech):
        own = replace(subject, verb=colon + 1)
        return _done(sentence, reader, own) or _stance(sentence, filler, own)
    end = _first_end(filler, colon + 1)
    claim = ClaimReader(sentence, filler, reader.frames).headed(agent, colon) or himself(sentence, reader, agent, filler.over_quotes(colon + 1))
    whole = whole_phrase(filler, colon + 1, end) if claim is None else None
    if whole is not None and whole.end == end and not whole.english.startswith("the "):
        claim = Claim(_only(sentence, whole), "{O}", "{O}")
    topics = [matter.english for matter in matters_of(sentence, filler, colon + 1, end, joined=False) if matter.start <= colon + _NEAR][:1]
    if claim is None and _SOURCES.search(agent.english):
        return None
    if claim is None and not topics:
        return None
    return Speech(sentence, agent, tuple(topics), agent.phrases[0].gender, claim=claim)


def _only(sentence: ReadSentence, phrase: Filled) -> Found:
    """A noun phrase as all that is told."""
    frame = Frame("headed", "", (Slot("O"),), "", "", "{O}", "{O}")
    return Found(sentence, frame, {"O": phrase}, None, "", "", frame.id, present=False)


def _colon(filler: SlotFiller, at: int) -> int | None:
    """The colon behind a speaker, and to whom or where he speaks: «فلان لـ"الأهرام":», «فلان في القدس:»."""
    if filler.word(at) == ":":
        return at
    if not filler.word(at).startswith("ل") and filler.word(at) not in _WHERE:
        return None
    for n in range(at, at + _SETTING):
        if filler.word(n) == ":":
            return n
        if filler.word(n) in filler.sentence.parser.vocabulary.verbs or filler.word(n) in _MARKS:
            return None
    return None


def _stance(sentence: ReadSentence, filler: ClaimFiller, subject: Subject) -> Speech | None:
    """«الحزب يرحب بالاتفاق», «الوزير يحذر من …»: what somebody in the headline does to what stands behind the verb's own preposition."""
    form = filler.lexicon.speech.get(filler.word(subject.verb))
    agent = subject.filled
    if form is None or form.tense != "present" or not form.stance or not form.theme or not agent.phrases or not agent.english or not agrees(form, agent):
        return None
    said = Filled(subject.verb + 1, agent.english, agent.phrases)
    theme = theme_of(sentence, filler, said, len(sentence.tokens), form.theme)
    english = ""
    if theme is not None and theme.reached and not theme.weak and not _taken_back(filler, theme.end):
        english = theme.english if not _DENYING.search(f"{form.stance.partition('|')[2]} ") or _over(filler, theme.end) else ""
    elif theme is None and form.stance.partition("|")[0] in _AT_LEAST:
        listed = next((topic for preposition in form.theme if (topic := listed_behind(sentence, filler, said.end, preposition, len(sentence.tokens))) is not None), None)
        english = listed.english if listed is not None and not _taken_back(filler, listed.end) and not filler.narrowed(listed.end) else ""
    return Speech(sentence, agent, (english,), form.gender, stance=form.stance) if english else None


def _cut_short(filler: ClaimFiller, at: int) -> bool:
    """«ظهور علني لتشافيز»: whose it is, is left out; «حظر الفتاوى خارج …», «استخدام السودان كنقطة …»: what limits it."""
    return filler.phrase(at, "ل") is not None or filler.word(at) in _LIMITING or (filler.word(at).startswith(_AS) and filler.word(at) != _JUST_AS and filler.phrase(at, "") is None)


def _over(filler: SlotFiller, at: int) -> bool:
    """«تنفي اعتقال مواطنين ضمن خلية»: of what is denied, what follows may be the point."""
    while filler.word(at) in QUOTES:
        at += 1
    return at >= len(filler.tokens) or filler.tokens[at].is_mark


def _taken_back(filler: ClaimFiller, at: int) -> bool:
    return _cut_short(filler, at) or filler.reserved(at) or filler.relative(at) or filler.until(at)
