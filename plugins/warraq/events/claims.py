"""What a speaker says was done, is so or will be done: the clause behind «أن», the subject first.

A claim is told as the speaker's ("said that …"), never as the archive's own, and only where it is certain who
does what: a frame, a predicate of ``predicates.csv`` or a passive («تم تعديل القانون») right behind the subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from warraq.actors.english import past_participle
from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.agents import agrees
from warraq.events.continued import CONTENTLESS, another_acts
from warraq.events.filled import Filled
from warraq.events.found import Claim, Found
from warraq.events.lexicon import Frame, NounForm, VerbForm
from warraq.events.matching import FrameMatcher
from warraq.events.passives import passive_at
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings
from warraq.events.themes import THAT, another_saying

SAYING_THAT: Final = frozenset(
    fold(
        "قال قالت أكد أكدت أوضح أوضحت أضاف أضافت أعلن أعلنت صرح صرحت ذكر ذكرت كشف كشفت أفاد أفادت أشار أشارت لفت لفتت تابع تابعت "
        "اعتبر اعتبرت رأى رأت شدد شددت نبه نبهت نوه نوهت بين بينت أردف أردفت استطرد استطردت"
    ).split()
)
"""Verbs behind which the clause with «أن» is what the speaker holds to be so."""
_TELLING_OF: Final = frozenset(fold("أعلن أعلنت أكد أكدت أفاد أفادت ذكر ذكرت كشف كشفت").split())
"""Verbs that tell of what befell somebody with a noun: «أفاد بمقتل …»."""
_THAT_HE: Final = {fold(word): gender for word, gender in (("أنه", "m"), ("إنه", "m"), ("بأنه", "m"), ("أنها", "f"), ("إنها", "f"), ("بأنها", "f"), ("أنهم", "pl"), ("إنهم", "pl"))}
PRONOUNS: Final = frozenset({"he", "she", "it", "they"})
_STANCES: Final = frozenset({"REJECT", "SUPPORT", "DEMAND", "REQUEST", "ACCUSE", "THREATEN"})
"""Types whose present tells where somebody stands: «أن مصر ترفض …»."""
_OPENER_TOKENS: Final = 30
_CLAUSE_TOKENS: Final = 16
_BETWEEN: Final = frozenset("،,")


@dataclass(frozen=True, slots=True)
class _Mode:
    """How the verb tells it: ``form`` the tense of its form; templates of a verb and of "was", for text and headline."""

    form: str
    verb: str = ""
    be: str = ""
    headline: str = ""
    careful: bool = True
    """Whether what follows may take it back, so that nothing may be left out."""


_PAST: Final = _Mode("past", "{A} had {done}", careful=False)
_PRESENT: Final = _Mode("present", careful=False)
_FUTURE: Final = _Mode("present", "{A} would {base}", "{A} would be{rest}", "{A} to {base}")
_NOT_PAST: Final = _Mode("present", "{A} did not {base}", "{A} {was} not{rest}", "{A} did not {base}")
_NOT_FUTURE: Final = _Mode("present", "{A} would not {base}", "{A} would not be{rest}", "{A} will not {base}")
_MARKERS: Final = {
    **dict.fromkeys(map(fold, ("قد", "لقد")), _PAST), fold("سوف"): _FUTURE, fold("لن"): _NOT_FUTURE,
    **dict.fromkeys(map(fold, ("لم", "لا")), _NOT_PAST),
}  # fmt: skip
_NOT_NOW: Final = fold("لا")
_NEVER: Final = fold("لن")
_OF: Final = fold("من")


class ClaimReader:
    """Reads the claims of one sentence."""

    def __init__(self, sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher) -> None:
        self.sentence = sentence
        self.filler = filler
        self.frames = frames

    def of(self, agent: Filled, verb: str, end: int) -> Claim | None:
        """What ``agent`` tells of behind its ``verb``, up to token ``end``: the first claim that is certain."""
        if verb in _TELLING_OF and (told := self._told_of(agent.end)) is not None:
            return told
        if verb in SAYING_THAT and (opened := self._opened(agent.end, end)) is not None and (claim := self._behind(opened, agent)) is not None:
            return claim
        return next((claim for opened in self._added(agent.end, end) if (claim := self._behind(opened, agent)) is not None), None)

    def _opened(self, start: int, end: int) -> int | None:
        """The «أن» of the verb that ``agent`` is the subject of."""
        opened = next((n for n in range(start, min(end, start + _OPENER_TOKENS)) if self._is_that(n)), None)
        if opened is None or another_saying(self.filler, start, opened) or any(self.filler.word(n) in self.filler.lexicon.participles for n in range(start, opened)):
            return None
        return opened

    def _is_that(self, at: int) -> bool:
        return self.filler.word(at) in THAT or self.filler.word(at) in _THAT_HE

    def _added(self, start: int, end: int) -> Iterator[int]:
        """The «أن» behind participles of the same speaker: «مشيرا إلى أن …», until somebody else acts."""
        for at in range(start, end):
            if another_acts(self.sentence, self.filler, at):
                return
            if self.filler.word(at) in self.filler.lexicon.participles and self.filler.word(at) not in _OTHERS_WORDS and not self.sentence.tokens[at].quote:
                yield from (n for n in (at + 1, at + 2) if self._is_that(n))

    def _behind(self, opened: int, agent: Filled) -> Claim | None:
        at = opened + 1
        while self.filler.word(at) in QUOTES:
            at += 1
        gender = _THAT_HE.get(self.filler.word(opened))
        if gender is not None:
            free = passive_at(self.sentence, self.filler, at) or self._impersonal(at)
            himself = None if free is not None else _himself(agent, at, gender)
            return free or (self._predicated(himself, himself.end) if himself is not None else None)
        subject = self.filler.parties(at, "", "prbsg")
        if subject is not None:
            told_as = _pronoun(agent, subject)
            return self._predicated(told_as, self._over_titles(subject)) if told_as.english else None
        return self._impersonal(at) or self._of_thing(at)

    def _over_titles(self, subject: Filled) -> int:
        """Past what tells who the subject is, up to its verb: «جون كيري، وزير الخارجية الأمريكي، الذي يزور القاهرة، تحدث»."""
        at = self.frames.over_titles(self.filler, subject)
        if self.filler.word(at) in _BETWEEN and self.filler.relative(at + 1):
            at = next((n for n in range(at + 2, at + _CLAUSE_TOKENS) if self.filler.word(n) in _BETWEEN), at)
        return at + 1 if at > subject.end and self.filler.word(at) in _BETWEEN else at

    def _predicated(self, subject: Filled, at: int) -> Claim | None:
        """The frame or predicate that tells most of what stands behind a subject that acts."""
        around = Surroundings()
        at, mode = self._mode(around.skip(self.sentence, at))
        candidates = [*_known(self.filler.lexicon.frames, self.filler.word(at), mode), *_known(self.filler.lexicon.predicates, self.filler.word(at), mode)]
        best: tuple[int, Claim] | None = None
        for form, frame in candidates:
            if not self._may_tell(frame, form, mode) or not agrees(form, subject) or not {phrase.kind[0] for phrase in subject.phrases} <= set(frame.a):
                continue
            claim = self._claimed(frame, form, at, around, subject, mode)
            if claim is not None and (best is None or claim[0] > best[0]):
                best = claim
        return best[1] if best is not None else None

    def _of_thing(self, at: int) -> Claim | None:
        """«أن الانتخابات ستجرى في موعدها»: a thing of which a predicate tells something."""
        core = self.filler.core(at, "", "O") if at < len(self.sentence.tokens) else None
        if core is None:
            return None
        subject = self.filler.with_tails(core)
        around = Surroundings()
        verb, mode = self._mode(around.skip(self.sentence, subject.end))
        for form, frame in _known(self.filler.lexicon.predicates, self.filler.word(verb), mode):
            if "n" not in frame.a or (frame.heads and self.filler.word(at) not in frame.heads) or form.gender != self._gender(at) or not self._may_tell(frame, form, mode):
                continue
            claim = self._claimed(frame, form, verb, around, Filled(subject.end, subject.english), mode)
            if claim is not None:
                return claim[1]
        return None

    def _impersonal(self, at: int) -> Claim | None:
        """«أنه يجب تعديل القانون», «أنه لا بد من …», «أنه من الضروري …»."""
        denied = self.filler.word(at) in (_NOT_NOW, _NEVER) and self.filler.word(at + 1) != _OTHER_THAN
        at += self.filler.word(at) in (_NOT_NOW, _NEVER, _OF)
        for form, frame in self.filler.lexicon.predicates.get(self.filler.word(at), ()):
            if frame.a or denied != (" not " in frame.en):
                continue
            claim = self._claimed(frame, form, at, Surroundings(), None, _FUTURE if form.tense == "present" else _PAST)
            if claim is not None and not (frame.id == "there_is" and (_known_thing(claim[1].event.slots["O"].english) or not self._over(claim[0]))):
                return Claim(claim[1].event, frame.en, frame.headline)
        return None

    def _over(self, at: int) -> bool:
        """Whether the clause certainly ends: «هناك عمليات لم تتم» does not say that there were operations."""
        return self.filler.boundary(at) and (at >= len(self.sentence.tokens) or self.sentence.tokens[at].is_mark)

    def _told_of(self, at: int) -> Claim | None:
        """«أفاد بمقتل عشرة جنود», «أعلن عن وفاة …»."""
        around = Surroundings()
        at = around.skip(self.sentence, at)
        word = self.filler.word(at)
        if word == _ABOUT:
            at, word = at + 1, self.filler.word(at + 1)
        stem = word if word in self.filler.lexicon.frames else word[1:] if word.startswith("ب") else ""
        found = self.frames.event(self.sentence, self.filler, at, stem, around, nominal=True) if stem else None
        return Claim(found, found.frame.en, found.frame.headline) if found is not None else None

    # -- verbs -------------------------------------------------------------------------------

    def _mode(self, at: int) -> tuple[int, _Mode]:
        """(the verb's token, how it tells): «قد استقبل», «سيستقبل», «لن يشارك»."""
        word = self.filler.word(at)
        if word in _MARKERS:
            return at + 1, _MARKERS[word]
        known = self.filler.lexicon.frames, self.filler.lexicon.predicates
        if word.startswith("س") and any(form.tense == "present" for book in known for form, _ in book.get(word[1:], ())):
            return at, _FUTURE
        if any(form.tense == "past" for book in known for form, _ in book.get(word, ())):
            return at, _PAST
        return at, _PRESENT

    def _may_tell(self, frame: Frame, form: VerbForm, mode: _Mode) -> bool:
        if frame.nominal or not frame.pattern or frame.id in CONTENTLESS or form.tense != mode.form:
            return False
        return frame.pattern[0].letter == "A" and (mode is not _PRESENT or not frame.plover or frame.plover in _STANCES) and (bool(frame.base) if mode.verb and mode is not _PAST else frame.base != "{I}")

    def _claimed(
        self, frame: Frame, form: VerbForm, at: int, around: Surroundings, subject: Filled | None, mode: _Mode
    ) -> tuple[int, Claim] | None:  # fmt: skip
        found = self.frames.match(self.sentence, self.filler, frame, form, at + 1, around, subject)
        if found is None or (mode.careful and not self._certain(*found)):
            return None
        return found[0], _told(found[1], mode)

    def _certain(self, end: int, found: Found) -> bool:
        """Whether nothing was cut and nothing that follows may take it back: "would not take part" in what, unless what?"""
        if any(filled.deed for filled in found.slots.values()) or self.filler.reserved(end):
            return False
        return self.filler.boundary(Surroundings().skip(self.sentence, end))

    def _gender(self, at: int) -> str:
        """The gender in which a verb agrees with the noun at ``at``; things in the plural are feminine."""
        word = self.filler.word(at)
        nouns = [match.value.noun for match in self.filler.lexicon.nouns.matches(self.sentence.tokens, at) if isinstance(match.value, NounForm)]
        if nouns:
            return "f" if nouns[0].plural or nouns[0].gender != "m" else "m"
        return "f" if word.endswith(("ه", "ات")) else "m"


def _known_thing(english: str) -> bool:
    """"there was the law on associations" says nothing."""
    return english.startswith(("the ", "his ", "her ", "its ", "their ")) or english[:1].isupper()


def _known(book: Mapping[str, Sequence[tuple[VerbForm, Frame]]], word: str, mode: _Mode) -> Sequence[tuple[VerbForm, Frame]]:
    """The frames of a verb, behind «س» and, behind «لم», with its last letter cut: «لم يلتق»."""
    if mode is _FUTURE and word.startswith("س") and word[1:] in book:
        return book[word[1:]]
    if mode is _NOT_PAST and word not in book:
        return next((book[word + letter] for letter in "يوا" if word + letter in book), ())
    return book.get(word, ())


def _told(found: Found, mode: _Mode) -> Claim:
    frame = found.frame
    if not mode.verb or not frame.base or (mode is _PAST and frame.base.startswith("be ")):
        return Claim(found, frame.en, frame.headline)
    if mode is _PAST:
        verb, _, rest = frame.base.partition(" ")
        return Claim(found, mode.verb.replace("{done}", f"{past_participle(verb)} {rest}".strip()), frame.headline)
    if frame.base.startswith("be "):
        return Claim(found, mode.be.replace("{rest}", frame.base[2:]), mode.headline.replace("{base}", frame.base))
    return Claim(found, mode.verb.replace("{base}", frame.base), mode.headline.replace("{base}", frame.base))


def _himself(agent: Filled, at: int, gender: str) -> Filled | None:
    """The speaker as «أنه»: "he", "it", "they"; None where the pronoun cannot be his."""
    first = agent.phrases[0] if len(agent.phrases) == 1 else None
    if first is None or first.kind not in ("person", "role", "body", "state", "group"):
        return None
    if gender == "pl" or first.number != "sg":
        return Filled(at, "they", agent.phrases) if gender == "pl" and first.number != "sg" else None
    if first.gender != gender:
        return None
    return Filled(at, {"m": "he", "f": "she"}[gender] if first.kind in ("person", "role") else "it", agent.phrases)


def _pronoun(agent: Filled, subject: Filled) -> Filled:
    """Who speaks of himself by name is "he": «كشف الحزب عن أن الحزب …»."""
    ids = [phrase.actor_id or phrase.english for phrase in subject.phrases]
    if ids != [phrase.actor_id or phrase.english for phrase in agent.phrases] or len(ids) != 1:
        return subject
    himself = _himself(agent, subject.end, "pl" if agent.phrases[0].number != "sg" else agent.phrases[0].gender)
    return Filled(subject.end, himself.english, subject.phrases) if himself is not None else subject


_ABOUT: Final = fold("عن")
_OTHER_THAN: Final = fold("بد")
_OTHERS_WORDS: Final = frozenset(fold("متهما متهمة نافيا نافية مدعيا مدعية زاعما زاعمة مستبعدا مستبعدة متسائلا متسائلة داعيا داعية مطالبا مطالبة متوقعا متوقعة محذرا محذرة").split())
"""Participles behind which the clause with «أن» is not what the speaker holds to be so."""
