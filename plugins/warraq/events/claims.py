"""What a speaker says was done, is so or will be done: the clause behind «أن», the subject first.

A claim is told as the speaker's ("said that …"), never as the archive's own, and only where it is certain who
does what: a frame, a predicate of ``predicates.csv`` or a passive («تم تعديل القانون») right behind the subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.carried_out import CARRIED_OUT
from warraq.events.claim_slots import ClaimFiller
from warraq.events.claim_subjects import ClaimSubjects
from warraq.events.continued import another_acts
from warraq.events.existence import uncounted, what_there_is
from warraq.events.filled import Filled
from warraq.events.found import Claim, Found
from warraq.events.match_guards import CONTENTLESS
from warraq.events.matching import FrameMatcher
from warraq.events.measured import measured_at
from warraq.events.modes import (
    FUTURE,
    MUST,
    NEGATIVES,
    NOT_PAST,
    PAST,
    PLURALS,
    PRESENT,
    Mode,
    known,
    modal_at,
    modes_at,
    told,
)
from warraq.events.numbered import numbered_at
from warraq.events.passives import passive_at
from warraq.events.rows import Frame, Slot, VerbForm
from warraq.events.slots import SlotFiller
from warraq.events.stated import STATING, stated
from warraq.events.subjects import Subject, somebody_at, the_speaker
from warraq.events.surroundings import Surroundings
from warraq.events.themes import THAT, another_saying
from warraq.events.victims import suffered_at

SAYING_THAT: Final = frozenset(
    fold(
        "قال قالت أكد أكدت أوضح أوضحت أضاف أضافت أعلن أعلنت صرح صرحت ذكر ذكرت كشف كشفت أفاد أفادت أشار أشارت لفت لفتت تابع تابعت "
        "اعتبر اعتبرت رأى رأت شدد شددت نبه نبهت نوه نوهت بين بينت أردف أردفت استطرد استطردت"
    ).split()
)
"""Verbs behind which the clause with «أن» is what the speaker holds to be so."""
_SAYINGS: Final = {
    fold(word): english
    for english, words in {
        "denied": "نفى نفت نافيا نافية", "warned": "حذر حذرت محذرا محذرة", "predicted": "توقع توقعت متوقعا متوقعة",
        "acknowledged": "أقر أقرت اعترف اعترفت", "claimed": "زعم زعمت ادعى ادعت زاعما زاعمة مدعيا مدعية", "pledged": "تعهد تعهدت متعهدا متعهدة",
    }.items()
    for word in words.split()
}
"""Verbs and participles behind which the clause with «أن» is told otherwise than as what they said."""
_TELLING_OF: Final = frozenset(fold("أعلن أعلنت أكد أكدت أفاد أفادت ذكر ذكرت كشف كشفت").split())
"""Verbs that tell of what befell somebody with a noun: «أفاد بمقتل …»."""
_THAT_HE: Final = {fold(word): gender for word, gender in (("أنه", "m"), ("إنه", "m"), ("بأنه", "m"), ("أنها", "f"), ("إنها", "f"), ("بأنها", "f"), ("أنهم", "pl"), ("إنهم", "pl"))}
PRONOUNS: Final = frozenset({"he", "she", "it", "they"})
_STANCES: Final = frozenset({"REJECT", "SUPPORT", "DEMAND", "REQUEST", "ACCUSE", "THREATEN"})
"""Types whose present tells where somebody stands: «أن مصر ترفض …»."""
_OPENER_TOKENS: Final = 30
_BETWEEN: Final = frozenset("،,")
_NOTS: Final = frozenset(fold("لا لم لن").split())
_OF: Final = fold("من")
_UPON: Final = fold("على")
_COLON: Final = ":"
_AND_THAT: Final = {f"و{word}": word for word in (*THAT, *_THAT_HE) if not word.startswith("ب")}
_REACHED: Final = frozenset(fold("إلى عن").split())
_UTTERANCES: Final = frozenset(fold("مناشدة بيان تصريح تصريحات نداء دعوة تأكيد تأكيدات إعلان قول أقوال مطالبة رسالة تقرير كلمة خطاب").split())


class ClaimReader:
    """Reads the claims of one sentence."""

    def __init__(self, sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher) -> None:
        self.sentence = sentence
        self.filler = ClaimFiller(sentence, filler.lexicon)
        self.subjects = ClaimSubjects(sentence, self.filler)
        self.frames = frames
        self.denying = False
        """Whether the speaker denies the clause that is read: then nothing of it may be left out."""

    def of(self, agent: Filled, verb: str, end: int) -> Claim | None:
        """What ``agent`` tells of behind its ``verb``, up to token ``end``: the first claim that is certain."""
        if verb in _TELLING_OF and (told := self._told_of(agent.end)) is not None:
            return told
        himself = True
        for opened, saying in self._openings(agent, verb, end):
            self.denying = saying == "denied"
            claim = self._behind(opened, agent, saying, himself=himself)
            self.denying = False
            himself = himself and _THAT_HE.get(self.filler.word(opened), "") != ""
            if claim is not None and not any("the two " in filled.english for filled in claim.event.slots.values()):  # of whom, stands elsewhere
                return replace(claim, saying=saying)
        saying = "said" if verb in SAYING_THAT or verb in STATING else _SAYINGS.get(verb, "")
        claim = stated(self, agent, saying, end) if saying in ("said", "denied") else None
        return replace(claim, saying=saying if claim.saying == "said" else claim.saying) if claim is not None else None

    def behind(self, opened: int, agent: Filled) -> Claim | None:
        """What stands behind the «أن» at ``opened``, as what ``agent`` holds to be so."""
        return self._behind(opened, agent, "said", himself=True)

    def headed(self, agent: Filled, colon: int) -> Claim | None:
        """«فلان: مصر ترفض …»: what a headline has ``agent`` say behind a colon."""
        return self._behind(colon, agent, "said", himself=True)

    def _openings(self, agent: Filled, verb: str, end: int) -> Iterator[tuple[int, str]]:
        """The tokens behind which a clause of the speaker's begins, and how it is told."""
        saying = "said" if verb in SAYING_THAT else _SAYINGS.get(verb, "")
        opened = self._opened(agent.end, end) if saying else None
        if opened is not None and self._has_theme(verb, agent.end, opened):
            opened = None
        if opened is not None:
            yield opened, saying
            if saying != "denied":
                yield from ((n, saying) for n in self._joined(opened, end))
        yield from self._added(agent.end, end)

    def _opened(self, start: int, end: int) -> int | None:
        """The «أن» of the verb that ``agent`` is the subject of, or the colon before its words."""
        stretch = range(start, min(end, start + _OPENER_TOKENS))
        opened = next((n for n in stretch if self._is_that(n) or self.filler.word(n) == _COLON), None)
        if opened is None or another_saying(self.filler, start, opened) or any(self.filler.word(n) in self.filler.lexicon.participles for n in range(start, opened)):
            return None
        if self.filler.word(opened) == _COLON:
            first = self.filler.over_quotes(opened + 1)
            return first if self._is_that(first) else opened
        return opened

    def _has_theme(self, verb: str, start: int, opened: int) -> bool:
        """«كشف عن محاولة تصوير الأمر بأن …»: what the verb itself reaches stands before the «أن», which is of that."""
        form = self.filler.lexicon.speech.get(verb)
        return form is not None and any(
            self.filler.word(n) in form.theme and not self._is_that(n + 1) and n + 1 < opened and self.filler.word(n + 1) not in _ASIDE for n in range(start, opened)
        )

    def _is_that(self, at: int) -> bool:
        return self.filler.word(at) in THAT or self.filler.word(at) in _THAT_HE

    def _joined(self, opened: int, end: int) -> Iterator[int]:
        """«…، وأن …»: further clauses of the same saying, until another «أن» stands in one of them or somebody else speaks."""
        for at in range(opened + 1, end):
            word = self.filler.word(at)
            if self._is_that(at) or word in self.filler.lexicon.participles or another_acts(self.sentence, self.filler, at) or another_saying(self.filler, at, at + 1):
                return
            if word in _AND_THAT:
                yield at

    def _added(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """The «أن» behind participles of the same speaker: «مشيرا إلى أن …», until somebody else acts."""
        for at in range(start, end):
            if another_acts(self.sentence, self.filler, at) or self._others_words(at):
                return
            word = self.filler.word(at)
            if (word in self.filler.lexicon.participles or word in _SAYINGS) and word not in _OTHERS_WORDS and not self.sentence.tokens[at].quote:
                saying = _SAYINGS.get(word, "said")
                for opened in (n for n in (at + 1, at + 2) if self._is_that(n)):
                    yield opened, saying
                    if saying != "denied":
                        yield from ((n, saying) for n in self._joined(opened, end))

    def _others_words(self, at: int) -> bool:
        """«أشارت الصحيفة إلى مناشدة الوزارة …، مؤكدة أن»: what somebody else said, who then goes on."""
        return self.filler.word(at - 1) in _REACHED and self.filler.word(at) in _UTTERANCES

    def _behind(self, opened: int, agent: Filled, saying: str, *, himself: bool) -> Claim | None:
        """The claim behind ``opened``; ``himself``: whether «أنه» is the speaker, for nothing else was spoken of before."""
        at = self.filler.over_quotes(opened + 1)
        word = self.filler.word(opened)
        gender = _THAT_HE.get(_AND_THAT.get(word, word))
        if gender is not None:
            free = passive_at(self.sentence, self.filler, at) or self._impersonal(at)
            speaker = the_speaker(agent, at, gender) if free is None and himself else None
            return free or (self._predicated(replace(somebody_at(speaker, at), pronoun=True)) if speaker is not None else None)
        if saying == "predicted":
            return self.verb_first(at, agent, FUTURE)
        suffered = suffered_at(self.sentence, self.filler, at) or measured_at(self.sentence, self.filler, self.frames, at) or numbered_at(self.sentence, self.filler, at)
        if suffered is not None:
            return suffered
        subject = self.subjects.at(at, agent)
        claim = self._predicated(subject) if subject is not None else None
        if claim is not None and subject is not None and subject.filled.english in ("his country", "her country"):
            claim = replace(claim, headline=claim.headline.replace("{A}", self._country_of(agent), 1))
        if claim is None and (subject is None or "n" in subject.kinds):
            claim = self._impersonal(at) or (self._upon(at, agent) if self.filler.word(at) == _UPON else None)
        if claim is None and word == _COLON and subject is None:
            return passive_at(self.sentence, self.filler, at)
        return claim

    def _country_of(self, agent: Filled) -> str:
        """The state in whose office somebody speaks of his country, for a headline; else "{A}"."""
        role = agent.phrases[0].role
        registry = self.sentence.parser.vocabulary.registry
        return registry[registry.state_ids[role.state]].name_en if role is not None and role.state in registry.state_ids else "{A}"

    # -- predicates --------------------------------------------------------------------------

    def _predicated(self, subject: Subject) -> Claim | None:
        """The frame or predicate that tells most of what stands behind a subject."""
        around = Surroundings()
        begin = self.filler.over_adverbs(around.skip(self.sentence, subject.verb))
        first = self.filler.over_quotes(begin)
        return next((claim for at, mode in modes_at(self.filler, first) if (claim := self._told_most(subject, at, mode, around)) is not None), None)

    def _told_most(self, subject: Subject, at: int, mode: Mode, around: Surroundings, *, begin: int = 0) -> Claim | None:
        """What the predicate at ``at`` tells of a subject, which stands before it or up to ``begin`` behind it."""
        word = self.filler.word(at)
        self.filler.owner = subject.owner
        books = [self.filler.lexicon.predicates] if "n" in subject.kinds else [self.filler.lexicon.frames, self.filler.lexicon.predicates]
        best: tuple[int, Claim] | None = None
        plural = self._many(subject) and word.endswith(PLURALS) and not any(known(book, word, mode) for book in books)
        for form, frame in (pair for book in books for pair in known(book, word, mode, several=plural)):
            if not self._may_tell(frame, form, mode) or not subject.agrees(form, plural=plural) or not subject.may(frame):
                continue
            claim = self.claimed(frame, form, begin or (at + 1 if mode in NEGATIVES else self.filler.over_adverbs(at + 1)), around, subject.filled, mode)
            if claim is not None and (best is None or claim[0] > best[0]):
                best = claim
        return best[1] if best is not None else None

    def _many(self, subject: Subject) -> bool:
        """Whether its verb may be plural: of several, and of a body whose name is one («الإخوان يرفضون»)."""
        phrases = subject.filled.phrases
        return subject.several or (bool(phrases) and self.filler.word(phrases[0].start) in _PLURAL_NAMES)

    def verb_first(self, at: int, agent: Filled, mode: Mode) -> Claim | None:
        """«يجب أن تحترم مصر القانون»: a verb with its subject behind it."""
        word = self.filler.word(at)
        lexicon = self.filler.lexicon
        if word not in lexicon.frames and word not in lexicon.predicates:
            return None
        subject = self.subjects.at(at + 1, agent)
        if subject is None or subject.several or subject.filled.english in PRONOUNS:
            return None
        return self._told_most(subject, at, mode, Surroundings(), begin=subject.verb)

    def _upon(self, at: int, agent: Filled) -> Claim | None:
        """«على الحكومة أن تحترم القانون», «على حماس إطلاق سراح الرهائن»."""
        subject = self.subjects.at(at + 1, agent)
        if subject is None:
            return None
        if self.filler.word(subject.verb) != _THAT:
            return self._upon_doing(subject)
        return self._told_most(subject, subject.verb + 1, MUST, Surroundings())

    def _upon_doing(self, subject: Subject) -> Claim | None:
        """«على حماس إطلاق سراح الرهائن»: a verbal noun with its whole object, and nothing behind it that may be a condition."""
        to_do = self.filler.objects(subject.verb, "", "I") if not subject.kinds & {"n"} else None
        if to_do is None or not self._over(to_do.end):
            return None
        frame = Frame("upon", "", (Slot("A"), Slot("I")), "", "", "{A} had to {I}", "{A} must {I}")
        return Claim(Found(self.sentence, frame, {"A": subject.filled, "I": to_do}, None, "", "", frame.id, present=False), frame.en, frame.headline)

    def _impersonal(self, at: int) -> Claim | None:
        """«أنه يجب تعديل القانون», «أنه لا بد من …», «أنه من الضروري …», «لا يوجد خلاف سياسي»."""
        modal = modal_at(self.filler, at)
        if modal is not None:
            return passive_at(self.sentence, self.filler, modal[0], modal[1]) or self.verb_first(modal[0], _NOBODY, modal[1])
        self.filler.owner = ("", "")
        denied = self.filler.word(at) in _DENIALS and self.filler.word(at + 1) != _OTHER_THAN
        at += self.filler.word(at) in _DENIALS
        at += self.filler.word(at) == _OF  # «ليس من حق الحكومة …»
        for form, frame in self.filler.lexicon.predicates.get(self.filler.word(at), ()):
            if frame.a or denied != bool(_DENYING.search(frame.en)):
                continue
            claim = self.claimed(frame, form, at + 1, Surroundings(), None, NOT_PAST if denied else FUTURE if form.tense == "present" else PAST)
            if claim is None:
                continue
            found = claim[1].event
            if frame.id.startswith("there_is"):
                thing = found.slots["O"]
                if _known_thing(thing.english) or uncounted(thing.english) or not self._over(claim[0]):
                    continue
                if denied:
                    found = replace(found, slots={"O": replace(thing, english=_ARTICLE.sub("", thing.english))})
            return Claim(found, frame.en, frame.headline)
        return None if denied else self._there_is(at)

    def _there_is(self, at: int) -> Claim | None:
        """«هناك اتصالات مع …»: what there is, without all that is said of it."""
        frame = next((frame for _, frame in self.filler.lexicon.predicates.get(self.filler.word(at), ()) if frame.id.startswith("there_is") and not _DENYING.search(frame.en)), None)
        thing = what_there_is(self.filler, at + 1) if frame is not None else None
        if frame is None or thing is None:
            return None
        found = Found(self.sentence, frame, {"O": thing}, None, "", "", frame.id, present=False)
        return Claim(found, frame.en, frame.headline)

    def _over(self, at: int) -> bool:
        """Whether the clause certainly ends: «هناك عمليات لم تتم» does not say that there were operations."""
        return self.filler.boundary(at) and (at >= len(self.sentence.tokens) or self.sentence.tokens[at].is_mark)

    def _told_of(self, at: int) -> Claim | None:
        """«أفاد بمقتل عشرة جنود», «أعلن، الأحد، وفاة …»: the day before it is that of the telling."""
        at = Surroundings().skip(self.sentence, at)
        word = self.filler.word(at)
        if word == _ABOUT:
            at, word = at + 1, self.filler.word(at + 1)
        stem = word if word in self.filler.lexicon.frames else word[1:] if word.startswith("ب") else ""
        found = self.frames.event(self.sentence, self.filler, at, stem, Surroundings(), nominal=True) if stem else None
        return Claim(found, found.frame.en, found.frame.headline) if found is not None else None

    # -- verbs -------------------------------------------------------------------------------

    def _may_tell(self, frame: Frame, form: VerbForm, mode: Mode) -> bool:
        if frame.nominal or not frame.pattern or frame.id in CONTENTLESS or frame.id == CARRIED_OUT or form.tense != mode.form:
            return False
        if mode.nominal and not frame.base.startswith("be "):
            return False
        return frame.pattern[0].letter == "A" and (mode is not PRESENT or not frame.plover or frame.plover in _STANCES) and (bool(frame.base) or not mode.verb or mode is PAST)

    def claimed(
        self, frame: Frame, form: VerbForm, begin: int, around: Surroundings, subject: Filled | None, mode: Mode
    ) -> tuple[int, Claim] | None:  # fmt: skip
        found = self.frames.match(self.sentence, self.filler, frame, form, begin, around, subject)
        if found is None or (mode.careful and not self._certain(*found, open_end=mode is FUTURE)):
            return None
        if not frame.plover and any(filled.deed for filled in found[1].slots.values()) and not found[1].matter:
            return None  # "agreement on the formation of a committee": which?
        end = self.filler.over_quotes(found[0])
        behind = self.filler.word(end)
        if not frame.plover and (behind in _BUT or (behind in _BETWEEN and self.filler.word(end + 1) in _BUT)):
            return None  # «التقارب جيد ولكن ليس على حساب الخليج»
        joined = self.filler.phrase(end, _AND)
        if not frame.plover and joined is not None and joined.kind in ("state", "place"):
            return None  # «يفتح العلاقات مع إيران وتركيا»: half of it
        if (mode in NEGATIVES and self._amid(end)) or (self.denying and not self._over(end)):
            return None
        matter = found[1].slots.get("O")
        if frame.id == "being_s" and matter is not None and not _WHO_ONE_IS.search(matter.english):
            return None  # «واشنطن تعد خطة»: prepares it
        if matter is not None and (matter.english.startswith("alleged ") or (frame.id.startswith("one_of_") and not _FOREMOST.match(matter.english)) or (_NO_DOING.search(frame.en) and _is_doing(matter.english))):
            return None
        claim = told(found[1], mode)
        return (found[0], claim) if claim is not None else None

    def _amid(self, at: int) -> bool:
        """«لا يمكن تحقيق العدالة (واستقلال القضاء) في ظل …»: under which circumstances something is denied."""
        for n in range(at, at + _AMID_TOKENS):
            word = self.filler.word(n)
            if not word or self.filler.tokens[n].is_mark:
                return False
            if word in _AMID or (word == _IN and self.filler.word(n + 1) == _SHADOW):
                return True
        return False

    def _certain(self, end: int, found: Found, *, open_end: bool = False) -> bool:
        """Whether nothing was cut and nothing that follows may take it back: "would not take part" in what, unless what?"""
        if any(filled.deed for filled in found.slots.values()) or self.filler.reserved(end):
            return False
        over = Surroundings().skip(self.sentence, end)
        return self.filler.boundary(over) or (open_end and self.filler.left_out(over))

def _is_doing(english: str) -> bool:
    return english.split(" ", 1)[0].endswith("ing")


def _known_thing(english: str) -> bool:
    """"there was the law on associations" says nothing."""
    return english.startswith(("the ", "all the ", "his ", "her ", "its ", "their ")) or english[:1].isupper()


_ABOUT: Final = fold("عن")
_OTHER_THAN: Final = fold("بد")
_THAT: Final = fold("أن")
_DENIALS: Final = _NOTS | frozenset(fold("ليس ليست").split())
_DENYING: Final = re.compile(r"\b(?:not|no)\b")
_ARTICLE: Final = re.compile(r"\A(?:an?|any) ")
_FOREMOST: Final = re.compile(r"the (?:most|main|leading|foremost|best|worst|first|\w+est) ")
"""What one can be among: «من أهم الدول السياحية»."""
_WHO_ONE_IS: Final = re.compile(
    r"\b(?:ally|allies|partner|state|country|power|member|neighbour|party|movement|organisation|group|mediator|market|player|leader|model|example|friend|enemy|source|"
    r"threat|danger|capital|centre|destination|base|gateway|pillar|guarantor|supporter|producer|exporter|importer|investor|force|bank|company|institution|target|lifeline)\b"
)
"""What a state, a body or somebody can be said to be, where the verb may also mean to prepare something."""
_AMID_TOKENS: Final = 6
_NO_DOING: Final = re.compile(r"{O} had been|{O} would be|\b(?:awaiting|needed|faced|saw|entered|entering|wanted|hoped for|expected|felt|lost|received|obtained|had|lacked|deserved|appreciated|celebrated|used) {O}")
"""Verbs that no "holding elections" follows."""
_IN: Final = fold("في")
_SHADOW: Final = fold("ظل")
_PLURAL_NAMES: Final = frozenset(fold("الإخوان إخوان").split())
_AND: Final = "و"
_BUT: Final = frozenset(fold("لكن ولكن لكنه ولكنه لكنها ولكنها إلا شريطة بشرط مقابل").split())
_AMID: Final = frozenset(fold("وسط قبل").split())
_ASIDE: Final = frozenset(fold("هامش حساب حسابه موقع صفحة صفحته صفحتها قناة شاشة فضائية طريق لسان").split())
"""«على هامش القمة», «عن طريق»: where and how something is said."""
_NOBODY: Final = Filled(0, "")
_OTHERS_WORDS: Final = frozenset(fold("متهما متهمة مستبعدا مستبعدة متسائلا متسائلة داعيا داعية مطالبا مطالبة").split())
"""Participles behind which the clause with «أن» is not what the speaker tells."""
