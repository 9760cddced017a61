"""Reported speech: who speaks, and what the saying is about."""

from __future__ import annotations

from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.agents import (
    agrees,
    may_be_object,
    name_is_over,
    of_another,
    of_whom,
    one_person,
    over_unread_name,
)
from warraq.events.avowals import opens_avowal
from warraq.events.claims import SAYING_THAT, ClaimReader
from warraq.events.event_dates import date_at
from warraq.events.filled import Filled
from warraq.events.found import Extraction, Speech
from warraq.events.lexicon import EventLexicon
from warraq.events.matching import FrameMatcher
from warraq.events.offices import among, over_own_office, some_people, whoever_it_is
from warraq.events.own_words import own_words
from warraq.events.passing import named_in
from warraq.events.relayed import relayed, relays_from
from warraq.events.rows import VerbForm
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings
from warraq.events.tails import expressed
from warraq.events.themes import THAT, Theme, theme_at, theme_behind_participle, theme_of
from warraq.events.topic_guards import CONTENT_OPENERS
from warraq.events.topics import holds, listed_behind, matters_in, topics_in
from warraq.events.vague import ACTED_AGAINST
from warraq.records import HEADLINE

_SPEECH_NEXT: Final = frozenset(
    fold("أن إن أنه إنه أنها إنها بأن بأنه بأنها عن على إلى الى من : « \" “ في خلال بعد عقب ، , حول بخصوص لـ ل أنهم إنهم أننا إننا أنني إنني اليوم أمس يوم مساء صباح ( وفق وفقا حسب عبر ضمن أثناء ردا تعليقا قائلا قائلة بالقول يقول تقول ' - – الذي التي الذين لدى قبل داخل آخر مجددا كذلك").split()
)
_TELLING: Final = frozenset({"", "revealed", "stressed", "announced", "called for", "demanded", "warned of", "recommended", "acknowledged"})
"""Stances of verbs behind which stands what the speaker says himself, not what he praises or rejects."""
_MAX_TOPICS: Final = 3
_GOES_ON: Final = frozenset(
    fold("أضاف أضافت تابع تابعت أردف أردفت استطرد استطردت واصل واصلت اختتم اختتمت ختم ختمت").split()
)
"""Verbs that go on with the same speaker."""


class SpeechReader:
    """Reads the speech of an article sentence by sentence, and remembers who spoke last."""

    def __init__(self, lexicon: EventLexicon, found: Extraction, frames: FrameMatcher) -> None:
        self.lexicon = lexicon
        self.frames = frames
        self.found = found
        self.speakers: list[Speech] = []
        """Those of this paragraph."""
        self.previous: ReadSentence | None = None
        self.current: ReadSentence | None = None

    def enter(self, sentence: ReadSentence) -> None:
        """Go on to the next sentence."""
        if self.current is None or sentence.paragraph != self.current.paragraph:
            self.speakers = []
        self.previous, self.current = self.current, sentence

    def read(self, sentence: ReadSentence, filler: SlotFiller, at: int, verb: str) -> Speech | None:
        """The speech that the verb at ``at`` tells of."""
        source = relays_from(filler, at, verb)
        speech = self._speech(sentence, filler, at, verb) if source is None else self._relayed(sentence, filler, at, source)
        if speech is not None:
            self.speakers.append(speech)
            self.found.lost = False
        elif verb in self.lexicon.speech and self.lexicon.speech[verb].tense == "past":
            self.found.lost = True
        return speech

    def carried(self, filler: SlotFiller, at: int, verb: str) -> Speech | None:
        """Whose demand or stance a verb without subject tells: «وطالب بإجراء انتخابات», the last speaker's; nobody's where a
        subject may stand behind it."""
        form = self.lexicon.speech.get(verb)
        if form is None or form.tense != "past" or not form.stance or filler.phrase(at + 1, "") is not None or filler.word(at) in _MASDARS_TOO:
            return None
        reaches = any(
            filler.word(at + 1) == preposition or (preposition in "ب=" and filler.core(at + 1, preposition.strip("="), "O") is not None)
            for preposition in form.theme
        )
        return self._last_speaker(form, filler, at) if reaches or filler.word(at + 1) in _SPEECH_NEXT else None

    def announced(self, sentence: ReadSentence, filler: SlotFiller, agent: Filled) -> Speech:
        """The speech of a headline: «فلان: …»."""
        verb = filler.word(agent.end + 1)
        if verb in self.lexicon.frames or verb in self.lexicon.speech:
            return Speech(sentence, agent, (), agent.phrases[0].gender)  # «ملك الأردن: يكلف …» is what he does
        theme = theme_at(filler, agent.end + 1, agent)
        if theme is not None and theme.english.startswith(("a ", "an ")):
            theme = None  # «أحمد حسين: مهاجر صومالي» is he himself
        end = next((n for n in range(agent.end + 1, len(sentence.tokens)) if filler.word(n) in _ENDS), len(sentence.tokens))
        topics, central, personal = self._topics(sentence, filler, agent, theme, [(agent.end + 1, end)])
        claim = ClaimReader(sentence, filler, self.frames).headed(agent, agent.end) if not any(filler.word(n) in _ASKING for n in range(agent.end, end + 1)) else None
        return Speech(sentence, agent, topics, agent.phrases[0].gender, personal=personal, central=central, claim=claim)

    def _speech(self, sentence: ReadSentence, filler: SlotFiller, at: int, verb: str) -> Speech | None:
        form = self.lexicon.speech.get(verb)
        if form is None or form.tense != "past" or (at > 1 and filler.word(at - 1) in _AS and verb in _CARRYING):
            return None  # «أكد فلان، كما ذكرت الوكالة، أن»: who carries it does not say it
        if verb == _FOREMOST and at and not filler.tokens[at - 1].is_mark:
            return None  # «الخبير فلان وأبرز الشهود»: the foremost of them, and no verb
        if verb in _PREDICATING and not any(token.folded in THAT for token in sentence.tokens[at : at + _SETTING_TOKENS]):
            return None  # «اعتبرت كينيا واحدة من …» is passive
        around = Surroundings()
        around.before(sentence, 0, at)
        who = self._who(filler, at, verb, form)
        if who is None or not who[0].english or of_another(who[0]):
            return None
        return self.said(sentence, filler, at, verb, form, who, around)

    def _relayed(self, sentence: ReadSentence, filler: SlotFiller, at: int, source: int) -> Speech | None:
        """What a newsroom relays from the one at ``source``."""
        agent = filler.author(source) or filler.parties(source, "", "prbsg")
        if agent is None or not agent.english or of_another(agent):
            return None
        agent = whoever_it_is(filler, one_person(agent))
        several = len(agent.phrases) > 1 or any(phrase.number != "sg" for phrase in agent.phrases)
        found = relayed(filler, agent, "pl" if several else agent.phrases[0].gender or "m") if agent.phrases else None
        if found is None:
            return None
        verb, agent = found
        return self.said(sentence, filler, at, verb, self.lexicon.speech[verb], (agent, None), Surroundings())

    def said(
        self, sentence: ReadSentence, filler: SlotFiller, at: int, verb: str, form: VerbForm, who: tuple[Filled, ReadSentence | None], around: Surroundings
    ) -> Speech:  # fmt: skip
        """What ``who`` says behind the verb at ``at``."""
        agent, antecedent = who
        end = self._content_end(sentence, filler, agent.end)
        theme = theme_of(sentence, filler, agent, end, form.theme)
        if theme is not None and filler.relative(theme.end) and ACTED_AGAINST.search(theme.english):
            theme = None
        judges = form.stance and form.stance.partition("|")[0] not in _TELLING
        begin = Surroundings().skip(sentence, agent.end) if judges else _content_start(sentence, filler, agent.end, end)
        start = _behind_who(filler, agent, theme.end if theme is not None else begin, end)
        topics, central, personal = self._topics(sentence, filler, agent, theme, _asserted(filler, start, end, self.lexicon.participles))
        stance = ""
        if theme is not None and theme.reached and not theme.weak and form.stance and self._unreserved(filler, theme.end):
            topics, stance = (theme.english,), form.stance
        elif theme is not None and theme.reached and (stance := expressed(verb, theme.english)):
            topics = (theme.english,)
        elif theme is None and form.stance.partition("|")[0] in _AT_LEAST and (asked := self._listed_behind(sentence, filler, begin, form, end)) is not None:
            topics, stance = (asked.english,), form.stance
        elif form.stance.startswith(_DENYING):
            topics, central = (), 0  # «نفى تكليفه بتشكيل حكومة»: he spoke of no formation
        around.skip(sentence, agent.end)
        claim = ClaimReader(sentence, filler, self.frames).of(agent, verb, end) or (own_words(sentence, filler, self.frames, agent, end) if verb in SAYING_THAT else None)
        untold = claim is None and not stance and (personal or not topics) and form.stance.partition("|")[0] in _TELLING
        quoted = form.theme or any(filler.word(n) in CONTENT_OPENERS or filler.word(n) in QUOTES for n in range(agent.end, min(end, start + 2)))
        named = tuple(named_in(sentence, filler, start, end).items()) if untold and quoted and start < end else ()
        return Speech(
            sentence, agent, topics, form.gender, around.date.date if around.date else None, antecedent, verb_at=at,
            personal=personal, central=central, stance=stance, claim=claim, named=named,
        )  # fmt: skip

    def _who(self, filler: SlotFiller, at: int, verb: str, form: VerbForm) -> tuple[Filled, ReadSentence | None] | None:
        """Who speaks, and where he is named if not here."""
        dated = date_at(filler.sentence, at + 1)
        subject = dated.end if dated is not None else at + 1  # «حذر اليوم الاثنين فلان من»
        subject += 2 * ((filler.word(subject), filler.word(subject + 1)) in _BESIDE_HIM)  # «وقال إلى جانبه فلان»
        stated = filler.word(at + 1) == _THE_STATEMENT
        last = self._statement_before() if stated else None
        agent = None if last is not None else filler.author(subject) or filler.parties(subject, "", "prbsgt")
        if agent is None:
            last = last or (self._last_speaker(form, filler, at) if not stated and filler.word(at + 1) in _SPEECH_NEXT else None)
            return (Filled(at + 1 + stated, last.agent.english, last.agent.phrases), last.antecedent or last.sentence) if last is not None else None
        agent = one_person(agent)
        if may_be_object(filler, form, agent, at + 1, self.lexicon, self.found) or not agrees(form, agent):
            return None
        if verb in filler.sentence.parser.vocabulary.saying:
            agent = whoever_it_is(filler, agent)
        else:
            agent = over_own_office(filler, agent, form.theme)
        agent = among(filler, over_unread_name(filler, of_whom(filler, agent)))
        over = self._speech_goes_on(filler, agent, agent.end) or opens_avowal(filler, agent.end, agent, form.gender)
        return (agent, None) if over else None

    def _listed_behind(self, sentence: ReadSentence, filler: SlotFiller, at: int, form: VerbForm, end: int) -> Filled | None:
        found = next((topic for preposition in form.theme if (topic := listed_behind(sentence, filler, at, preposition, end)) is not None), None)
        return found if found is not None and self._unreserved(filler, found.end) and not filler.narrowed(found.end) else None

    def _unreserved(self, filler: SlotFiller, at: int) -> bool:
        """Whether nothing behind the theme may take the stance back or narrow it."""
        return not filler.reserved(at) and not filler.relative(at) and not filler.until(at)

    def _topics(
        self, sentence: ReadSentence, filler: SlotFiller, agent: Filled, theme: Theme | None, spans: list[tuple[int, int]]
    ) -> tuple[tuple[str, ...], int, bool]:
        """The themes, where they tell something, and the topics of the stretches behind them; how many
        are themes; and whether they are only whom it is about."""
        themes = [theme] if theme is not None else []
        topics: list[str] = []
        after = theme.end if theme is not None else 0
        for first, last in spans:
            if filler.word(first - 1) in _CHARGING:
                continue  # «متهمة إياها بدعم الإرهاب»: what others are said to do
            if filler.word(first - 1) in self.lexicon.participles:
                added = theme_behind_participle(filler, first, agent)
                if added is not None and added.end <= last:
                    themes.append(added)
                    after = added.end
            if last > after:
                topics += topics_in(sentence, filler, max(first, after), last, self.lexicon, of_speech=True)
        told = [found.english for found in themes if not found.weak and not found.actor]
        central = len(set(told))
        told += [topic for topic in topics if not any(holds(longer, topic) for longer in told)]
        if not told:
            told = matters_in(filler, [(max(first, after), last) for first, last in spans if last > after])
        personal = not told
        if personal:  # whom it is about tells less than what
            told = [found.english for found in themes if not found.weak]
        return tuple(dict.fromkeys(told))[:_MAX_TOPICS], central, personal

    def _speech_goes_on(self, filler: SlotFiller, agent: Filled, at: int) -> bool:
        """Whether the speaker's name is certainly over: «أن», a preposition, a comma, a date, a listener,
        or, behind a verb that takes no person, a title («قال فلان رئيس المنظمة»)."""
        word = filler.word(at)
        if word in QUOTES and _named_in_quotes(filler, agent, at):
            return False
        if word in _SPEECH_NEXT or filler.boundary(at):
            return True
        if name_is_over(filler, agent, at) or some_people(filler, agent):
            return True
        listener = filler.phrase(at, "ل")
        return listener is not None or (word.startswith("ب") and not filler.phrase(at, "ب"))

    def _statement_before(self) -> Speech | None:
        """«وأضاف البيان»: the statement of the last speaker, where one was mentioned then."""
        last = self.found.speeches[-1] if self.found.speeches else None
        if last is None or self.found.lost or last.sentence not in (self.previous, self.current):
            return None
        return last if last.antecedent is not None or _STATEMENTS & {token.folded for token in last.sentence.tokens} else None

    def _last_speaker(self, form: VerbForm, filler: SlotFiller, at: int) -> Speech | None:
        """The speaker of a verb without subject: the only one of this paragraph, if the gender fits."""
        if self.found.lost or (filler.word(at + 1), filler.word(at + 2)) in _BESIDE_HIM:
            return None
        if filler.word(at + 1) == "من" and filler.word(at + 2) in _ON_HIS_PART:
            return None  # «وأضاف من جانبه فلان»
        going_on = filler.word(at).removeprefix("و") in _GOES_ON
        if going_on or not self.speakers:
            return self._speaker_before(form, filler, at, going_on)
        last = self.speakers[-1]
        if self._others_spoke(filler, last, at):
            return None
        names = {speech.agent.english for speech in self.speakers}
        crowd = any(phrase.kind in ("state", "group", "text") or phrase.number != "sg" for phrase in last.agent.phrases)
        if len(names) != 1 or crowd:
            return None
        return last if last.gender == form.gender and len(last.agent.phrases) == 1 else None

    def _others_spoke(self, filler: SlotFiller, last: Speech, at: int) -> bool:
        """«من جانبه قال فلان …، وتابع»: somebody between whom no clause was found for."""
        here = last.sentence is self.current
        begin = max(last.verb_at + 1 if here else 0, at - _LOOK_BACK)
        spoke = {phrase.actor_id for phrase in last.agent.phrases}
        named = (filler.phrase(n, "") for n in range(begin, at))
        if not here and any(p is not None and p.kind in ("person", "role", "group") and p.actor_id not in spoke for p in named):
            return True  # «شاطر أحد المسؤولين … رأيه وقال»
        saying = filler.sentence.parser.vocabulary.saying
        return any(
            not filler.tokens[n].quote and (filler.word(n) in saying or filler.word(n).removeprefix("و") in saying)
            and filler.word(n).removeprefix("و") not in _GOES_ON
            for n in range(begin, at)
        )  # fmt: skip

    def _speaker_before(self, form: VerbForm, filler: SlotFiller, at: int, going_on: bool) -> Speech | None:
        """The speaker of the sentence just before: of «وأضاف» always, of other verbs only where nobody
        else of that gender is named in it."""
        last = self.found.speeches[-1] if self.found.speeches else None
        if last is None or last.gender != form.gender or last.sentence not in (self.previous, self.current):
            return None
        if last.sentence.paragraph == HEADLINE or self._others_spoke(filler, last, at):
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


def _named_in_quotes(filler: SlotFiller, agent: Filled, at: int) -> bool:
    """«منظمة الأمومة والطفولة "يونيسيف"»: what stands in quotation marks behind a body that nobody listed is its name."""
    last = agent.phrases[-1]
    if last.kind not in ("body", "group") or last.actor_id in filler.sentence.parser.vocabulary.registry:
        return False
    return any(filler.word(n) in QUOTES for n in range(at + 2, at + _QUOTED_NAME))


_QUOTED_NAME: Final = 6
"""Tokens of a quoted name, with its marks."""


_ASKING: Final = frozenset("؟?")
_ENDS: Final = frozenset(".…؛|")
"""In a headline another speaker's words may follow behind these."""
_BESIDE_HIM: Final = frozenset((fold(first), fold(second)) for first in ("إلى",) for second in ("جانبه", "جانبها", "جواره", "جوارها"))
"""Behind a verb of speech whoever stands beside the last speaker speaks."""
_ON_HIS_PART: Final = frozenset(fold("جانبه جانبها جهته جهتها ناحيته ناحيتها").split())
_CARRYING: Final = frozenset(fold("ذكر ذكرت أفاد أفادت").split())
_LOOK_BACK: Final = 60
"""Tokens; whoever stands further back in one sentence is hardly the subject."""
_AS: Final = frozenset(fold("كما حسبما وفقما مثلما").split())
_THE_STATEMENT: Final = fold("البيان")
_STATEMENTS: Final = frozenset(fold("بيان بيانا بيانه بيانها ببيان البيان لبيان").split())
_MASDARS_TOO: Final = frozenset(fold("رفض ورفض طلب وطلب نقد ونقد شكر وشكر دعم ودعم").split())
"""Written as their verbal nouns are: «بعد إصراره على ذلك ورفض التجاوب» is not what the speaker did."""
_PREDICATING: Final = frozenset(fold("اعتبر اعتبرت رأى رأت وصف وصفت واصل واصلت سجل سجلت أقر أقرت").split())
"""Verbs that speak only with «أن»; with a noun behind they may be passive, or what a parliament does to a bill."""
_CHARGING: Final = frozenset(fold("متهما متهمة مدعيا مدعية زاعما زاعمة نافيا نافية مستبعدا مستبعدة").split())
_AT_LEAST: Final = frozenset({"called for", "demanded", "warned of", "praised", "welcomed", "recommended"})
"""Stances that hold of the wider thing as well: who calls for a truce during the feast calls for a truce."""
_DENYING: Final = ("denied", "ruled out", "rejected", "refused", "opposed")
_FOREMOST: Final = fold("أبرز")
_MEANWHILE: Final = frozenset(fold("كما فيما بينما حيث وقد قد وكما").split())


_ASIDES: Final = frozenset(
    fold(
        "الذي التي الذين اللذين اللتين وذلك حيث مما رغم وسط باستثناء حتى لكي كي بينما فيما إذا لو مثل خاصة لا سيما وكان وكانت "
        "بعدما عندما حينما منذ بعد قبل بسبب نتيجة بهدف لبحث لمناقشة لتفقد كبعض لحين وهو وهي"
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


def _behind_who(filler: SlotFiller, agent: Filled, start: int, end: int) -> int:
    """Where what is said begins, where a clause tells who the speaker is («الفيدرالية، التي تقول إنها معنية ب…، أن»)."""
    if not filler.relative(agent.end + (filler.word(agent.end) in ("،", ","))):
        return start
    marks = (n for n in range(agent.end + 1, end) if filler.word(n) in THAT and filler.tokens[n - 1].is_mark)
    return next(marks, end) + 1
