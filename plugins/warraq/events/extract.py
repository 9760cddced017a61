"""Events and speech: frames matched at the beginnings of clauses, filled, checked, or left alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from warraq.actors.names import NameToken
from warraq.actors.recognise import ReadSentence, Recognition
from warraq.actors.vocabulary import TitleForm
from warraq.arabic.letters import fold
from warraq.events.clauses import EventDate, clause_starts, date_at, verb_at
from warraq.events.lexicon import EventLexicon, Frame, Slot, VerbForm
from warraq.events.slots import Filled, SlotFiller, Surroundings
from warraq.events.topics import CONTENT_OPENERS, topics_in
from warraq.records import HEADLINE

_QUALIFIED: Final = frozenset({"REJECT", "REQUEST", "DEMAND", "SUPPORT", "AGREE", "THREATEN", "ACCUSE", "COOPERATE"})
"""Types whose meaning a condition or exception behind them would change."""
_SPEECH_NEXT: Final = frozenset(
    fold("أن إن أنه إنه أنها إنها بأن بأنه بأنها عن على إلى الى من : « \" “ في خلال بعد عقب ، , حول بخصوص لـ ل أنهم إنهم أننا إننا أنني إنني اليوم أمس يوم مساء صباح ( وفق وفقا حسب عبر ضمن أثناء ردا تعليقا ' الذي التي الذين لدى قبل داخل آخر قائلا قائلة مجددا كذلك").split()
)
_MAX_TOPICS: Final = 3
_AFTER_PARTY: Final = frozenset(fold("حول بشأن بخصوص في على إلى من الذي التي بهدف لبحث لمناقشة").split())
"""Words that certainly begin something new behind the other party of a meeting."""
_GOES_ON: Final = frozenset(
    fold("أضاف أضافت تابع تابعت أردف أردفت استطرد استطردت واصل واصلت اختتم اختتمت ختم ختمت").split()
)
"""Verbs that go on with the same speaker."""
_FUTURE: Final = frozenset(fold("غدا اليوم المقبل المقبلة القادم القادمة سوف").split())
"""In a headline these tell of what is still to come."""


@dataclass(frozen=True)
class Found:
    """A frame found in a sentence, with all that the realiser needs."""

    sentence: ReadSentence
    frame: Frame
    slots: dict[str, Filled]
    date: EventDate | None
    place: str
    occasion: str
    verb: str
    present: bool
    antecedent: ReadSentence | None = None


@dataclass(frozen=True)
class Speech:
    """Somebody spoke, and the topics that what they said names."""

    sentence: ReadSentence
    agent: Filled
    topics: tuple[str, ...]
    gender: str
    date: EventDate | None = None
    antecedent: ReadSentence | None = None
    more: tuple[ReadSentence, ...] = ()
    """Further sentences of the same speaker that the topics come from."""


@dataclass
class Extraction:
    """All that was found, in reading order, and why the engine stayed silent elsewhere."""

    events: list[Found] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)
    topics: list[tuple[str, ReadSentence]] = field(default_factory=list)
    abstentions: list[str] = field(default_factory=list)


def extract(recognition: Recognition, lexicon: EventLexicon) -> Extraction:
    """Events and speech of an article whose phrases are known."""
    return _Extractor(recognition, lexicon).run()


class _Extractor:
    def __init__(self, recognition: Recognition, lexicon: EventLexicon) -> None:
        self.recognition = recognition
        self.lexicon = lexicon
        self.found = Extraction()
        self.speakers: list[Speech] = []
        self.previous: ReadSentence | None = None
        self.current: ReadSentence | None = None
        self.lost = False

    def run(self) -> Extraction:
        paragraph = HEADLINE
        for sentence in self.recognition.sentences:
            if sentence.paragraph != paragraph:
                paragraph, self.speakers = sentence.paragraph, []
            self.current = sentence
            self._sentence(sentence)
            self.previous = sentence
        return self.found

    def _sentence(self, sentence: ReadSentence) -> None:
        filler = SlotFiller(sentence, self.lexicon)
        if sentence.paragraph == HEADLINE:
            self._headline(sentence, filler)
            return
        for topic in topics_in(sentence, filler, 0, len(sentence.tokens), self.lexicon):
            self.found.topics.append((topic, sentence))
        seen: set[int] = set()
        first = True
        for start in clause_starts(sentence):
            at, verb = verb_at(sentence, start)
            if at in seen or not verb:
                continue
            seen.add(at)
            if sentence.tokens[at].quote:
                continue
            base = verb if verb in self.lexicon.frames or verb in self.lexicon.speech else verb[1:] if verb[:1] in "وف" else verb
            around = Surroundings()
            around.before(sentence, 0, at)
            event = self._event(sentence, filler, at, base, around)
            if event is not None:
                self.found.events.append(event)
            speech = self._speech(sentence, filler, at, base)
            if speech is not None:
                self.found.speeches.append(speech)
                self.speakers.append(speech)
                self.lost = False
            elif base in self.lexicon.speech and self.lexicon.speech[base].tense == "past":
                self.lost = True  # somebody spoke whom the engine does not know
            if first and event is None and speech is None and (base in self.lexicon.frames or base in self.lexicon.speech):
                self.found.abstentions.append(f"{base}: no certain agent or object")
            first = False

    # -- events ------------------------------------------------------------------------------

    def _event(
        self, sentence: ReadSentence, filler: SlotFiller, at: int, verb: str, around: Surroundings
    ) -> Found | None:
        best: tuple[int, Found] | None = None
        for form, frame in self.lexicon.frames.get(verb, ()):
            if form.tense != "past":
                continue
            found = self._match(sentence, filler, frame, form, at + 1, around)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
        return best[1] if best else None

    def _match(
        self, sentence: ReadSentence, filler: SlotFiller, frame: Frame, form: VerbForm, at: int,
        around: Surroundings, agent: Filled | None = None,
    ) -> tuple[int, Found] | None:  # fmt: skip
        here = Surroundings(around.date, around.place)
        slots: dict[str, Filled] = {"A": agent} if agent else {}
        antecedent: ReadSentence | None = None
        occasion = ""
        for slot in frame.pattern:
            if slot.letter == "A" and agent is not None:
                continue
            if slot.closed:
                if not filler.boundary(at):
                    return None
                continue
            if slot.words:
                occasion = occasion or _occasion(sentence, filler, at)
                after = here.skip(sentence, at) if not slot.optional and filler.word(at) not in slot.words else at
                if filler.word(after) in slot.words:
                    at = after + 1
                elif not slot.optional:
                    return None
                continue
            filled = filler.fill(slot, at, frame.a if slot.letter == "A" else frame.b)
            if filled is None and slot.letter == "A":
                filled, antecedent = self._dropped(sentence, filler, form, at)
            elif filled is None:
                occasion = occasion or _occasion(sentence, filler, at)
                after = here.skip(sentence, at)
                filled = filler.fill(slot, after, frame.b) if after != at else None
            if filled is None:
                return None
            if slot.letter == "A" and frame.pattern[0] is slot and self._may_be_object(filler, form, filled, at):
                return None
            if slot.letter == "A" and frame.pattern[0] is slot and not _agrees(form, filled):
                return None
            if slot.letter == "B" and not slot.preposition and self._maybe_apposition(slots.get("A"), filled):
                return None
            slots[slot.letter] = filled
            at = self._over_title(filler, frame, slot, filled)
        if not self._whole(filler, frame, slots, at):
            return None
        occasion = occasion or _occasion(sentence, filler, at)
        here.skip(sentence, at)
        return at, Found(sentence, frame, slots, here.date.date if here.date else None, here.place, occasion, frame.id, form.tense == "present", antecedent)

    def _whole(self, filler: SlotFiller, frame: Frame, slots: dict[str, Filled], at: int) -> bool:
        if not all(filled.english for filled in slots.values()):
            return False
        if frame.plover in _QUALIFIED and filler.reserved(at):
            return False
        last = frame.pattern[-1]
        if last.letter in ("A", "B", "P", "Q", "E", "D"):
            return filler.boundary(at) or filler.word(at) in _AFTER_PARTY
        return True

    def _maybe_apposition(self, agent: Filled | None, other: Filled) -> bool:
        """«استقبل الأمير فلان ولي العهد»: a bare title right behind a name is more likely his own."""
        if agent is None or not agent.phrases or not other.phrases:
            return False
        first, second = agent.phrases[-1], other.phrases[0]
        return first.kind == "person" and second.kind == "role" and second.start - first.end <= 1  # or a comma

    def _over_title(self, filler: SlotFiller, frame: Frame, slot: Slot, filled: Filled) -> int:
        """«أجرى فلان رئيس الحزب اتصالا مع …»: a title right behind a name is the name's, unless the
        frame expects a bare noun phrase there, which the title could be."""
        following = frame.pattern[frame.pattern.index(slot) + 1 :]
        bare = next((s for s in following if not s.optional), None)
        if bare is not None and bare.letter in ("A", "B", "O", "E") and not bare.preposition:
            return filled.end
        if slot.letter not in ("A", "B") or not filled.phrases or filled.phrases[-1].kind != "person":
            return filled.end
        title = filler.phrase(filled.end, "")
        if filled.phrases[-1].role is None and title is not None and title.kind == "role":
            return title.end
        return filled.end

    def _may_be_object(self, filler: SlotFiller, form: VerbForm, agent: Filled, at: int) -> bool:
        """«وطالب المجلس ب…» after a speaker: he may demand it of the council."""
        verb = filler.word(at - 1)
        base = verb if verb in self.lexicon.speech else verb[1:]
        speech = self.lexicon.speech.get(base)
        if speech is None or not speech.takes_person or not self.found.speeches:
            return False
        if base in _BY_PREPOSITION or _is_subject(filler, agent):
            return False
        named = all(phrase.kind == "person" and (phrase.role or phrase.end - phrase.start > 1) for phrase in agent.phrases)
        return not named and self.found.speeches[-1].gender == form.gender

    def _dropped(
        self, sentence: ReadSentence, filler: SlotFiller, form: VerbForm, at: int
    ) -> tuple[Filled | None, ReadSentence | None]:
        """The subject of «حيث التقى»: the only person named before in the sentence; that of
        «وصل فلان …، وأجرى»: the subject of the clause before."""
        if at >= 2 and filler.word(at - 2) in ("،", ",") and filler.word(at - 1).startswith("و"):
            return self._same_subject(sentence, form, at), None
        if at < 2 or filler.word(at - 2) not in ("حيث", "وحيث"):
            return None, None
        people = [phrase for phrase in sentence.phrases if phrase.end <= at - 2 and phrase.kind in ("person", "role")]
        if len(people) != 1 or not people[0].english or people[0].gender not in ("", form.gender):
            return None, None
        return Filled(at, people[0].english, (people[0],)), None

    def _same_subject(self, sentence: ReadSentence, form: VerbForm, at: int) -> Filled | None:
        before = [found for found in self.found.events if found.sentence is sentence and "A" in found.slots]
        if not before or any(speech.sentence is sentence for speech in self.found.speeches):
            return None
        agent = before[-1].slots["A"]
        if len(agent.phrases) != 1 or agent.phrases[0].kind not in ("person", "role"):
            return None
        return Filled(at, agent.english, agent.phrases) if agent.phrases[0].gender == form.gender else None

    # -- headlines ---------------------------------------------------------------------------

    def _headline(self, sentence: ReadSentence, filler: SlotFiller) -> None:
        """«بوريطة يستقبل …»: subject first, verb in the present or past."""
        agent = filler.parties(0, "", "prbsg")
        if agent is None or not agent.english or any(token.folded in _FUTURE for token in sentence.tokens):
            return
        verb = filler.word(agent.end)
        named = all(phrase.kind in ("person", "role", "body") for phrase in agent.phrases)
        if verb == ":" and named:  # «ماليزيا: …» is where, not who
            topics = topics_in(sentence, filler, agent.end + 1, len(sentence.tokens), self.lexicon)
            self.found.speeches.append(Speech(sentence, agent, tuple(topics[:_MAX_TOPICS]), agent.phrases[0].gender))
        for form, frame in self.lexicon.frames.get(verb, ()):
            if not frame.pattern or frame.pattern[0].letter != "A":
                continue
            found = self._match(sentence, filler, frame, form, agent.end + 1, Surroundings(), agent)
            if found is not None and _agrees(form, agent) and {p.kind[0] for p in agent.phrases} <= set(frame.a):
                self.found.events.append(found[1])
                return

    # -- speech ------------------------------------------------------------------------------

    def _speech(self, sentence: ReadSentence, filler: SlotFiller, at: int, verb: str) -> Speech | None:
        form = self.lexicon.speech.get(verb)
        if form is None or form.tense != "past":
            return None
        if verb in _PREDICATING and not any(token.folded in _THAT for token in sentence.tokens[at : at + _SETTING_TOKENS]):
            return None  # «اعتبرت كينيا واحدة من …» is passive
        around = Surroundings()
        around.before(sentence, 0, at)
        dated = date_at(sentence, at + 1)
        subject = dated.end if dated is not None else at + 1  # «حذر اليوم الاثنين فلان من»
        agent = filler.parties(subject, "", "prbsg")
        antecedent = None
        if agent is not None:
            if self._may_be_object(filler, form, agent, at + 1):
                return None
            if not _agrees(form, agent) or not self._speech_goes_on(filler, agent, agent.end):
                return None
        else:
            last = self._last_speaker(form, filler, at)
            if last is None:
                return None
            agent, antecedent = Filled(at + 1, last.agent.english, last.agent.phrases), last.antecedent or last.sentence
        if not agent.english:
            return None
        end = self._content_end(sentence, filler, agent.end)
        spans = _asserted(filler, _content_start(sentence, filler, agent.end, end), end, self.lexicon.participles)
        topics = [topic for first, last in spans for topic in topics_in(sentence, filler, first, last, self.lexicon)]
        around.skip(sentence, agent.end)
        return Speech(
            sentence, agent, tuple(topics[:_MAX_TOPICS]), form.gender,
            around.date.date if around.date else None, antecedent,
        )  # fmt: skip

    def _speech_goes_on(self, filler: SlotFiller, agent: Filled, at: int) -> bool:
        """Whether the speaker's name is certainly over: «أن», a preposition, a comma, a date, a listener,
        or, behind a verb that takes no person, a title («قال فلان رئيس المنظمة»)."""
        word = filler.word(at)
        if word in _SPEECH_NEXT or filler.boundary(at):
            return True
        if self._name_is_over(filler, agent, at):
            return True
        listener = filler.phrase(at, "ل")
        return listener is not None or (word.startswith("ب") and not filler.phrase(at, "ب"))

    def _name_is_over(self, filler: SlotFiller, agent: Filled, at: int) -> bool:
        """Whether what stands behind the agent can be no part of its name.

        A personal name takes no adjective, so any known word ends it («وصف نتنياهو الاتفاق»); a title
        right behind it is its own only after a verb that takes no person.
        """
        parser = filler.sentence.parser
        kinds = {phrase.kind for phrase in agent.phrases}
        if parser.longest(at, TitleForm, "") is not None:
            return kinds == {"person"} and filler.word(agent.phrases[0].start - 1) in parser.vocabulary.saying
        if parser.longest(at, NameToken, "") is not None or parser.strange(at, filler.word(at)):
            return False
        definite = filler.word(at).startswith("ال")
        if kinds == {"person"}:
            return True
        if kinds == {"role"}:  # «أكد وزير الخارجية الإماراتي تضامن»
            return not definite and all(p.role and p.role.definite and (p.actor_id or p.state) for p in agent.phrases)
        registered = all(phrase.actor_id in parser.vocabulary.registry for phrase in agent.phrases)
        feminine = filler.word(at).endswith("ه")  # an adjective would agree: «أدانت المنظمة التفجير»
        other = not definite or feminine != (agent.phrases[-1].gender == "f")
        return registered and kinds <= {"body", "state"} and other

    def _last_speaker(self, form: VerbForm, filler: SlotFiller, at: int) -> Speech | None:
        """The speaker of a verb without subject: the only one of this paragraph, if the gender fits."""
        if filler.word(at + 1) not in _SPEECH_NEXT or self.lost:
            return None
        going_on = filler.word(at).removeprefix("و") in _GOES_ON
        if going_on or not self.speakers:
            return self._speaker_before(form, going_on)
        last = self.speakers[-1]
        names = {speech.agent.english for speech in self.speakers}
        crowd = any(phrase.kind in ("state", "group") or phrase.number != "sg" for phrase in last.agent.phrases)
        if len(names) != 1 or crowd:
            return None
        return last if last.gender == form.gender and len(last.agent.phrases) == 1 else None

    def _speaker_before(self, form: VerbForm, going_on: bool) -> Speech | None:
        """The speaker of the sentence just before: of «وأضاف» always, of other verbs only where nobody
        else of that gender is named in it."""
        last = self.found.speeches[-1] if self.found.speeches else None
        if last is None or last.gender != form.gender or last.sentence not in (self.previous, self.current):
            return None
        if last.sentence.paragraph == HEADLINE:
            return None
        agent = last.agent.phrases[0]
        if len(last.agent.phrases) != 1 or agent.kind not in ("person", "role"):
            return None
        if going_on:
            return last
        others = [
            phrase for phrase in last.sentence.phrases
            if phrase.kind in ("person", "role") and phrase.actor_id != agent.actor_id
            and phrase.gender in ("", form.gender)
        ]  # fmt: skip
        return None if others else last

    def _content_end(self, sentence: ReadSentence, filler: SlotFiller, start: int) -> int:
        """What is said goes on to the sentence's end, or to the next verb of speech in its main clause."""
        tokens = sentence.tokens
        for at in range(start + 1, len(tokens) - 1):
            word = tokens[at].folded
            bare = word[1:] if word.startswith("و") else word
            if (word not in self.lexicon.speech and bare not in self.lexicon.speech) or tokens[at].quote:
                continue
            speaker = filler.phrase(at + 1, "")
            if tokens[at - 1].is_mark or word != bare or speaker is not None or tokens[at - 1].folded in _MEANWHILE:
                return at
        return len(tokens)


_PREDICATING: Final = frozenset(fold("اعتبر اعتبرت رأى رأت وصف وصفت").split())
"""Verbs that speak only with «أن»; with a noun behind they may be passive."""
_MEANWHILE: Final = frozenset(fold("كما فيما بينما حيث وقد قد وكما").split())
_THAT: Final = frozenset(fold("أن إن بأن").split())


_ASIDES: Final = frozenset(
    fold(
        "الذي التي الذين اللذين اللتين وذلك حيث مما رغم وسط باستثناء حتى لكي كي بينما فيما إذا لو مثل خاصة لا سيما وكان وكانت "
        "بعدما عندما حينما منذ بعد قبل بسبب نتيجة بهدف لبحث لمناقشة لتفقد كبعض"
    ).split()
)
"""Words that open what is said beside the point: topics there are none of the speaker's."""
_SPAN_TOKENS: Final = 28


def _asserted(
    filler: SlotFiller, start: int, end: int, participles: frozenset[str]
) -> list[tuple[int, int]]:
    """The stretches of what is said up to the first aside; «مؤكدا», «مشيرا إلى» begin another one."""
    spans: list[tuple[int, int]] = []
    begun: int | None = start
    for at in range(start, end):
        word = filler.word(at)
        if begun is not None and (word in _ASIDES or at - begun >= _SPAN_TOKENS):
            spans.append((begun, at))
            begun = None
        if word in participles:
            if begun is not None:
                spans.append((begun, at))
            begun = at + 1
    if begun is not None:
        spans.append((begun, end))
    return [span for span in spans if span[0] < span[1]]


def _content_start(sentence: ReadSentence, filler: SlotFiller, at: int, end: int) -> int:
    """Where what is said begins: behind «أن», a colon or an opening quote; else behind the adverbials.

    «خلال برنامج … الذي يقدمه فلان» only tells where it was said.
    """
    for n in range(at, min(end, at + _SETTING_TOKENS)):
        if filler.word(n) in CONTENT_OPENERS:
            return n + 1
    return Surroundings().skip(sentence, at)


_SETTING_TOKENS: Final = 40


_BY_PREPOSITION: Final = frozenset(fold("أشاد أشادت رحب رحبت ندد نددت نوه نوهت أثنى أثنت").split())
"""Verbs that reach what they speak of by a preposition: a bare noun behind them is the speaker."""


def _is_subject(filler: SlotFiller, agent: Filled) -> bool:
    """«وانتقد الجمهوريون», «وحذرت إسرائيل مجلس الأمن»: its form, or a further noun, shows who speaks."""
    first = agent.phrases[0]
    if first.number != "sg" and filler.word(first.start).endswith(("ون", "ان")):
        return True
    following = filler.phrase(agent.end, "")
    if following is not None and following.kind in ("person", "role", "body", "state", "group"):
        return True
    named = all(phrase.kind in ("person", "state") for phrase in agent.phrases)
    return named and filler.word(agent.end).startswith("ال")


def _agrees(form: VerbForm, agent: Filled) -> bool:
    """Gender fits, and the noun is no oblique: «طالب السياسيين» has them as its object."""
    first = agent.phrases[0] if agent.phrases else None
    if first is None:
        return True
    if first.number != "sg" and first.oblique:
        return False
    return first.gender not in ("m", "f") or first.gender == form.gender


def _occasion(sentence: ReadSentence, filler: SlotFiller, at: int) -> str:
    """«خلال اجتماع المجلس الوطني للحزب»: the gathering something was said or done at."""
    while filler.word(at) in ("،", ","):
        at += 1
    if filler.word(at) not in ("خلال", "في", "اثناء"):
        return ""
    gathering = filler.gathering(at + 1, "")
    return f"at {gathering.english}" if gathering is not None else ""


def ordered(extraction: Extraction) -> Iterator[Found | Speech]:
    """Events and speech in the order of the text."""
    together: list[Found | Speech] = [*extraction.events, *extraction.speeches]
    return iter(sorted(together, key=lambda item: (item.sentence.paragraph, item.sentence.start)))
