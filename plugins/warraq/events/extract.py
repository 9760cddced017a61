"""Events and speech: read at the beginnings of clauses, in the order of the text."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warraq.actors.recognise import ReadSentence, Recognition
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.agents import agrees
from warraq.events.asides import of_speaker
from warraq.events.clauses import clause_starts, further_verbs, verb_at
from warraq.events.continued import continued, stated
from warraq.events.doers import doer_of
from warraq.events.due import due_at
from warraq.events.earlier import earlier
from warraq.events.filled import Filled
from warraq.events.found import Extraction, Found, Speech
from warraq.events.headlined import headlined, lead_matters
from warraq.events.lesser_clauses import lesser_clauses
from warraq.events.lexicon import EventLexicon
from warraq.events.match_guards import CONTENTLESS
from warraq.events.matching import FrameMatcher
from warraq.events.meanwhile import meanwhile
from warraq.events.passing import come_back_to
from warraq.events.slots import SlotFiller
from warraq.events.speech import SpeechReader
from warraq.events.surroundings import Surroundings
from warraq.events.topics import topics_in
from warraq.records import HEADLINE

_FUTURE: Final = frozenset(fold("غدا اليوم المقبل المقبلة القادم القادمة سوف").split())
"""In a headline these tell of what is still to come."""


_OPENING: Final = 2
"""The paragraphs that tell a headline over again."""
_STANCES: Final = frozenset({"REJECT", "REQUEST", "DEMAND", "SUPPORT", "ACCUSE", "THREATEN"})
"""What a headline tells of them in the present has been said."""


def extract(recognition: Recognition, lexicon: EventLexicon) -> Extraction:
    """Events and speech of an article whose phrases are known."""
    return _Extractor(recognition, lexicon).run()


class _Extractor:
    def __init__(self, recognition: Recognition, lexicon: EventLexicon) -> None:
        self.recognition = recognition
        self.lexicon = lexicon
        self.found = Extraction()
        self.frames = FrameMatcher(lexicon, self.found)
        self.speech = SpeechReader(lexicon, self.found, self.frames)

    def run(self) -> Extraction:
        for n, sentence in enumerate(self.recognition.sentences):
            self.speech.enter(sentence)
            if not n and sentence.paragraph != HEADLINE:
                self.found.matters += lead_matters(sentence, self.lexicon)
            self._sentence(sentence)
        self._confirm()
        come_back_to(self.found, self.found.headed)
        return self.found

    def _sentence(self, sentence: ReadSentence) -> None:
        filler = SlotFiller(sentence, self.lexicon)
        if sentence.paragraph == HEADLINE:
            self.found.headed += topics_in(sentence, filler, 0, len(sentence.tokens), self.lexicon, listed=True)
            self._headline(sentence, filler)
            headlined(sentence, self.lexicon, self.frames, self.found)
            return
        for topic in topics_in(sentence, filler, 0, len(sentence.tokens), self.lexicon, listed=True):
            self.found.topics.append((topic, sentence))
        if (before := earlier(sentence, filler, self.frames, self.speech)) is not None:
            self.found.besides.append(before)
        self.found.besides += lesser_clauses(sentence, filler, self.frames)
        seen: set[int] = set()
        first = True
        for start in clause_starts(sentence):
            at, verb = verb_at(sentence, start)
            if at in seen or not verb:
                continue
            seen.add(at)
            if (due := due_at(sentence, filler, self.frames, at)) is not None:
                self.found.plans.append(due)
                continue
            if sentence.tokens[at].quote:
                continue
            base = self._bare(verb)
            around = Surroundings()
            around.before(sentence, 0, at)
            event = self.frames.event(sentence, filler, at, base, around)
            carried = self.speech.carried(filler, at, base) if event is None else None
            if carried is not None:
                event = self._carried(sentence, filler, at, base, carried)
            if event is not None:
                (self.found.plans if event.planned else self.found.events).append(event)
            lost = self.found.lost
            speech = self.speech.read(sentence, filler, at, base)
            if carried is not None and event is not None:
                self.found.lost = lost
            if speech is not None:
                self.found.speeches.append(speech)
                if event is None and (own := of_speaker(sentence, filler, self.frames, base, speech)) is not None:
                    self.found.events.append(own)
                self.found.events += continued(sentence, filler, self.frames, speech)
                if (doing := meanwhile(sentence, filler, self.frames, speech)) is not None:
                    self.found.besides.append(doing)
            else:
                self.found.events += stated(sentence, filler, self.frames, at, base)
            if event is None and speech is None and self._known(base):
                self._unsaid(sentence, filler, at, base, first)
            first = False
        for at in further_verbs(sentence):
            if at not in seen:
                self._unsaid(sentence, filler, at, self._bare(sentence.tokens[at].folded), first=False)

    def _bare(self, verb: str) -> str:
        """The verb without the conjunction written onto it."""
        return verb if self._known(verb) or verb[:1] not in "وف" else verb[1:]

    def _known(self, verb: str) -> bool:
        return verb in self.lexicon.frames or verb in self.lexicon.speech

    def _unsaid(self, sentence: ReadSentence, filler: SlotFiller, at: int, verb: str, first: bool) -> None:
        """Note who did what could not be said, and, of a sentence's ``first`` verb, that it was not."""
        doer = doer_of(sentence, filler, at, verb, self.lexicon, self.found)
        if doer is not None:
            self.found.doers.append(doer)
        if first:
            self.found.abstentions.append(f"{verb}: {'no object that can be said' if doer is not None else 'no certain agent or object'}")

    def _carried(self, sentence: ReadSentence, filler: SlotFiller, at: int, verb: str, speech: Speech) -> Found | None:
        """What a verb without subject tells of the last speaker."""
        agent = Filled(at + 1, speech.agent.english, speech.agent.phrases)
        found = self.frames.event(sentence, filler, at, verb, Surroundings(), agent)
        if found is None or found.frame.id in CONTENTLESS:
            return None
        return replace(found, antecedent=speech.antecedent or speech.sentence)

    def _confirm(self) -> None:
        """Mark what a headline tells in the present and the article in the past."""
        opening = [sentence for sentence in self.recognition.sentences if 0 <= sentence.paragraph <= _OPENING]
        words = dict.fromkeys(token.folded for sentence in opening for token in sentence.tokens if not token.quote)
        for n, found in enumerate(self.found.events):
            if not found.present or found.sentence.paragraph != HEADLINE:
                continue
            if found.frame.plover in _STANCES or any(self._done(found, verb) for word in words for verb in (word, word.removeprefix("و"))):
                self.found.events[n] = replace(found, confirmed=True)

    def _done(self, found: Found, verb: str) -> bool:
        """Whether ``verb`` tells the same event in the past."""
        return any(frame.id == found.frame.id and form.tense == "past" for form, frame in self.lexicon.frames.get(verb, ()))

    def _headline(self, sentence: ReadSentence, filler: SlotFiller) -> None:
        """«بوريطة يستقبل …»: subject first, verb in the present or past."""
        told = self.frames.event(sentence, filler, 0, filler.word(0), Surroundings(), nominal=True) if not _asks(sentence) else None
        if told is not None:
            self.found.events.append(told)
            return
        agent = filler.parties(0, "", "prbsg") or _quoted_first(filler)
        if agent is None or not agent.english or any(token.folded in _FUTURE for token in sentence.tokens):
            return
        verb = filler.word(agent.end)
        named = all(phrase.kind in ("person", "role", "body") for phrase in agent.phrases)
        if verb == ":" and named:  # «ماليزيا: …» is where, not who
            self.found.speeches.append(self.speech.announced(sentence, filler, agent))
        best: tuple[int, int, Found] | None = None
        for form, frame in self.lexicon.frames.get(verb, ()):
            if frame.nominal or not frame.pattern or frame.pattern[0].letter != "A":
                continue
            if not agrees(form, agent) or not {p.kind[0] for p in agent.phrases} <= set(frame.a):
                continue
            found = self.frames.match(sentence, filler, frame, form, agent.end + 1, Surroundings(), agent)
            words = sum(bool(slot.words) for slot in frame.pattern)
            if found is not None and (best is None or (found[0], words) > best[:2]):
                best = found[0], words, found[1]
        if best is not None:
            self.found.events.append(best[2])


def _quoted_first(filler: SlotFiller) -> Filled | None:
    """«"الأونروا" تحذر»: a headline that begins with a name in quotation marks, and nothing else in them."""
    phrase = filler.phrase(1, "") if filler.word(0) in QUOTES else None
    if phrase is None or phrase.kind not in ("person", "role", "body") or not phrase.english or filler.word(phrase.end) not in QUOTES:
        return None
    if phrase.kind == "role" and phrase.number != "sg":
        return None  # «"الكتاب": …» is a party's by-name
    return Filled(phrase.end + 1, phrase.english, (phrase,))


def _asks(sentence: ReadSentence) -> bool:
    """Whether a headline asks, or tells what may be."""
    return any(token.folded in _UNCERTAIN or token.folded in _FUTURE for token in sentence.tokens)


_UNCERTAIN: Final = frozenset(("؟", "?", *fold("هل أنباء شائعات شائعة حقيقة محتمل محتملة احتمال").split()))
