"""The subject of the clause behind «أن»: who or what stands before its predicate."""

from __future__ import annotations

from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.appositions import over_titles
from warraq.events.claim_slots import ClaimFiller
from warraq.events.filled import Filled
from warraq.events.noun_phrases import DEMONSTRATIVES
from warraq.events.referred import own_body
from warraq.events.rows import NounForm
from warraq.events.subjects import OWN, Subject, as_pronoun, somebody_at
from warraq.events.thing_tails import tailed
from warraq.events.unnamed_subjects import UnnamedSubjects

_CLAUSE_TOKENS: Final = 16
_BETWEEN: Final = frozenset("،,")
_SINGLE: Final = frozenset(
    fold(
        "الاجتماع اللقاء الحوار الزيارة المبادرة الانتخابات الاستفتاء الدستور المباحثات المفاوضات المشاورات المحادثات المؤتمر القمة الاتفاق الاتفاقية الاقتصاد "
        "الإرهاب العنف الثورة المظاهرات التعديلات العقوبات القانون المشروع الحكم القرار القضية الأزمة الوثيقة الدعوة البرنامج الخطة الهجوم التحقيقات العلاقات الحرب الحملة الدستور "
        "الانقلاب الفساد البطالة الاستثمار السياحة الديمقراطية الهدنة"
    ).split()
)
"""Things that an article is about, and calls by one word."""


class ClaimSubjects:
    """Reads the subjects of the claims of one sentence."""

    def __init__(self, sentence: ReadSentence, filler: ClaimFiller) -> None:
        self.sentence = sentence
        self.filler = filler
        self.unnamed = UnnamedSubjects(filler)

    def at(self, at: int, agent: Filled) -> Subject | None:
        """Who or what stands at ``at``: somebody, the speaker's own party, or a thing."""
        own = self._own(at, agent)
        if own is not None:
            return own
        somebody = self.filler.parties(at, "", "prbsg")
        if somebody is None or not somebody.english:
            body = own_body(self.filler.word(at), at, agent) if somebody is None or somebody.end == at + 1 else None
            if body is not None and not self.filler.word(at + 1).startswith("ال"):
                return Subject(body[0], at + 1, frozenset("b"), body[1])
        if somebody is not None and not somebody.english and somebody.end == at + 1:
            return self.unnamed.body(at, agent)
        if somebody is not None and not self._office_of(agent, somebody):
            named = as_pronoun(agent, somebody)
            if self.filler.word(somebody.end) in QUOTES and somebody.phrases[-1].kind != "person" and self._over_titles(somebody) != somebody.end:
                return None  # «طلاب «الإخوان» خسروا»: which students?
            return somebody_at(named, self._over_titles(somebody)) if named.english else None
        phrase = self.filler.phrase(at, "")
        if phrase is not None and phrase.kind == "place" and phrase.english:
            return Subject(Filled(phrase.end, phrase.english), phrase.end, frozenset("s"), "f")
        return self.unnamed.every(at) or self.unnamed.people(at) or self._thing(at) or (self.unnamed.at(at, agent) if somebody is None else None)

    def _office_of(self, agent: Filled, subject: Filled) -> bool:
        """«أكد رئيس اللجنة أن الرئيس»: nobody calls himself by his office; another president is meant."""
        first = subject.phrases[0]
        alone = first.end - first.start == 1 and self.filler.longest_title(first.start) is not None
        return alone and first.actor_id != "" and first.actor_id in {phrase.actor_id for phrase in agent.phrases if phrase.kind in ("person", "role")}

    def _own(self, at: int, agent: Filled) -> Subject | None:
        """«بلاده», «حزبها», behind somebody who is one man or one woman."""
        english, gender, kind, owner = OWN.get(self.filler.word(at), ("", "", "", ""))
        first = agent.phrases[0] if len(agent.phrases) == 1 else None
        if not english or first is None or first.kind not in ("person", "role") or first.number != "sg" or first.gender != owner:
            return None
        return Subject(Filled(at + 1, english), at + 1, frozenset(kind), gender)

    def _thing(self, at: int) -> Subject | None:
        """«الانتخابات البرلمانية», and in one word what an article calls so («الاجتماع»)."""
        if at >= len(self.sentence.tokens) or self.filler.word(at) in DEMONSTRATIVES:
            return None
        core = self.filler.core(at, "", "O")
        gender, head = self._gender(at), self.filler.word(at)
        if core is not None:
            thing = tailed(self.filler.nouns, self.filler.with_tails(core))
            both = self.unnamed.joined(thing)
            thing, kinds = (both[0], both[1] | {"n"}) if both is not None else (thing, frozenset("n"))
            return Subject(Filled(thing.end, thing.english), thing.end, kinds, gender, head, joint=both is not None)
        noun = next((match.value.noun for match in self.filler.lexicon.nouns.matches(self.sentence.tokens, at) if isinstance(match.value, NounForm)), None)
        if head not in _SINGLE or noun is None or self.filler.word(at + 1).startswith("وال"):
            return None
        said = noun.en if noun.kind in ("mass", "bare") else f"the {noun.en}"
        return Subject(Filled(at + 1, said), at + 1, frozenset("n"), gender, head, bare=True)

    def _over_office(self, subject: Filled) -> int:
        """«محمد مرسي رئيس الجمهورية تلقى …»: an office right behind a name is its holder's."""
        last, title = subject.phrases[-1], self.filler.phrase(subject.end, "")
        office = title is not None and title.kind == "role" and title.number == "sg" and title.gender == last.gender
        return title.end if title is not None and office and last.kind == "person" and last.role is None else subject.end

    def _over_titles(self, subject: Filled) -> int:
        """Past what tells who the subject is, up to its verb: «جون كيري، وزير الخارجية الأمريكي، الذي يزور القاهرة، تحدث»."""
        at = over_titles(self.filler, Filled(self._over_office(subject), subject.english, subject.phrases))
        if self.filler.word(at) in _BETWEEN and self.filler.relative(at + 1):
            at = next((n for n in range(at + 2, at + _CLAUSE_TOKENS) if self.filler.word(n) in _BETWEEN), at)
        return at + 1 if at > subject.end and self.filler.word(at) in _BETWEEN else at

    def _gender(self, at: int) -> str:
        """The gender in which a verb agrees with the noun at ``at``; things in the plural are feminine."""
        word = self.filler.word(at)
        nouns = [match.value.noun for match in self.filler.lexicon.nouns.matches(self.sentence.tokens, at) if isinstance(match.value, NounForm)]
        if nouns:
            return "f" if nouns[0].plural or nouns[0].gender != "m" else "m"
        return "f" if word.endswith(("ه", "ات")) else "m"
