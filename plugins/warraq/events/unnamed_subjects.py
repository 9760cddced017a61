"""Subjects of claims that have no name: «الحكومة», «المصريين», «هذه الخطوة», «استقالته», «جميع الأحزاب».

Each is told as the source says it, and only up to its predicate, which the caller finds right behind it: what a
noun governs, or a clause that limits it, would stand between them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.actors.english import is_plural
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.counted import counted
from warraq.events.crowds import as_crowd
from warraq.events.filled import Filled
from warraq.events.noun_phrases import DEMONSTRATIVES
from warraq.events.owned import owned
from warraq.events.referred import body_of
from warraq.events.rows import NounForm, Quantifier
from warraq.events.subjects import Subject
from warraq.events.thing_tails import CONCEALING, tailed

if TYPE_CHECKING:
    from warraq.events.claim_slots import ClaimFiller

_PUBLIC: Final = {
    fold(arabic): (english, gender, kind)
    for arabic, english, gender, kind in (
        ("الحكومة", "the government", "f", "b"), ("الجيش", "the army", "m", "b"), ("الشرطة", "the police", "f", "b"), ("الدولة", "the state", "f", "b"),
        ("البلاد", "the country", "f", "s"), ("البلد", "the country", "m", "s"), ("القضاء", "the judiciary", "m", "b"),
        ("الشعب", "the people", "m", "b"), ("الرئاسة", "the presidency", "f", "b"), ("الداخلية", "the Interior Ministry", "f", "b"),
        ("البرلمان", "parliament", "m", "b"), ("السلطات", "the authorities", "f", "b"), ("النظام الحالي", "the current regime", "m", "b"),
        ("الحكومة الحالية", "the current government", "f", "b"), ("الحكومة الجديدة", "the new government", "f", "b"), ("المعارضة", "the opposition", "f", "b"),
        ("الحكومة القادمة", "the next government", "f", "b"), ("الحكومة المقبلة", "the next government", "f", "b"), ("النظام السابق", "the former regime", "m", "b"),
        ("الأجهزة الأمنية", "the security agencies", "f", "b"), ("أجهزة الأمن", "the security agencies", "f", "b"), ("قوات الأمن", "the security forces", "f", "b"),
        ("القوات المسلحة", "the armed forces", "f", "b"), ("النيابة", "the prosecution", "f", "b"), ("النيابة العامة", "the public prosecution", "f", "b"),
    )
}  # fmt: skip
"""What every state has: the words → their English, gender and kind."""
_ELSEWHERE: Final = {"the judiciary": ("IQ", "LB"), "the prosecution": ("MA",), "the state": ("US",)}
"""Where the word means a district, a delegation of a ministry, one of the states."""
_ANYBODY: Final = re.compile(r"\w")
_LED: Final = {
    fold(arabic): (english, gender, leader)
    for arabic, english, gender, leader in (
        ("حكومة", "the government of", "f", _ANYBODY), ("إدارة", "the administration of", "f", re.compile(r"\bPresident\b|\b(?:Obama|Bush|Trump|Biden|Clinton)\b")),
        ("نظام", "the regime of", "m", re.compile(r"\bPresident\b|\b(?:Assad|Mubarak|Gaddafi|Ben Ali|Saleh|Morsi)\b")),
    )
}  # fmt: skip
"""What has somebody at its head → its English, its gender, and who that can be: «إدارة المدرب» is his management."""
_PUBLIC_WORDS: Final = 2
_EVERYBODY: Final = {fold("الجميع"): "everyone", fold("الكل"): "everyone", fold("البعض"): "some people"}
_NEAR: Final = frozenset(fold("هذا هذه هذان هذين").split())
_BEFALLEN: Final = frozenset(
    fold("الجريمة الجرائم الحادث الحادثة الحوادث الاعتداء الاعتداءات الهجوم الهجمات التفجير التفجيرات الأحداث المجزرة المجازر المأساة الواقعة الوقائع الفعل الأفعال الأعمال التجربة التجارب").split()
)
"""What befell somebody elsewhere in the article: «هذه الجريمة البشعة» alone does not say what it was."""
_SAYING_LITTLE: Final = frozenset(fold("الأمر الأمور الهدف الغرض السبب الشيء الأشياء المقصود الحديث الفرق الأصل الأول الثاني الآخر الأخير معه").split())
"""Nouns that need a complement to be something."""
_BROKEN: Final = {fold(word): english for word, english in (("الأتراك", "the Turks"), ("الأكراد", "the Kurds"), ("الروس", "the Russians"), ("الألمان", "the Germans"), ("الأفغان", "the Afghans"))}
_OWNERS: Final = {"m": ("ه", "his"), "f": ("ها", "her")}
_PEOPLES: Final = re.compile(r"(?:an|[^h]i|ek)\Z")
_LEAST_STEM: Final = 3


class UnnamedSubjects:
    """Reads the unnamed subjects of the claims of one sentence."""

    def __init__(self, filler: ClaimFiller) -> None:
        self.filler = filler

    def at(self, at: int, agent: Filled) -> Subject | None:
        """The subject at ``at``, as ``agent`` would mean it; None where it is not certain."""
        if at >= len(self.filler.tokens):
            return None
        found = self.body(at, agent) or self.people(at) or self.every(at) or self._counted(at) or self._own(at, agent) or self._shown(at) or self._deed(at) or self._thing(at)
        return None if found is None or self.filler.word(found.verb) in QUOTES else found

    def body(self, at: int, agent: Filled) -> Subject | None:
        """A body called by one or two common words."""
        return self._public(at, agent) or self._referred(at, agent) or self._led(at)

    def _public(self, at: int, agent: Filled) -> Subject | None:
        """«الحكومة», «الجيش»: of the state that speaker and article are about."""
        for length in range(_PUBLIC_WORDS, 0, -1):
            row = _PUBLIC.get(" ".join(self.filler.word(at + n) for n in range(length)))
            if row is not None:
                english, gender, kind = row
                home = self.filler.sentence.parser.scope.home
                return None if self._abroad(agent) or home in _ELSEWHERE.get(row[0], ()) else Subject(Filled(at + length, english), at + length, frozenset(kind), gender)
        return None

    def _referred(self, at: int, agent: Filled) -> Subject | None:
        """«الوزارة», «الحزب», from somebody known to have led one or belonged to one, in an article that has no two of them."""
        word = self.filler.word(at)
        parser = self.filler.sentence.parser
        known = parser.scope.heads.get(word.removeprefix("ال"), ())
        id = agent.phrases[0].actor_id if len(agent.phrases) == 1 else ""
        if id not in parser.vocabulary.registry or parser.vocabulary.registry[id].type != "person" or len(known) > 1:
            return None
        body = body_of(word, at, parser.vocabulary.registry[id].desc_en)
        return Subject(body[0], at + 1, frozenset("b"), body[1]) if body is not None else None

    def _led(self, at: int) -> Subject | None:
        """«حكومة هشام قنديل», «إدارة الرئيس الأمريكي باراك أوباما»: by whom they are led."""
        english, gender, leader = _LED.get(self.filler.word(at), ("", "", _ANYBODY))
        holder = self.filler.parties(at + 1, "", "pr", several=False) if english else None
        if holder is None or not leader.search(holder.english) or holder.english.startswith(("his ", "her ", "its ", "their ")):
            return None
        if not self.filler.nouns.name_over(holder.phrases[-1]):
            return None
        return Subject(Filled(holder.end, f"{english} {holder.english.rstrip(',')}"), holder.end, frozenset("b"), gender)

    def _abroad(self, agent: Filled) -> bool:
        """Whether the speaker is of another state than the article: a reader would take the government for his."""
        home = self.filler.sentence.parser.scope.home
        states = {phrase.state or (phrase.role.state if phrase.role is not None else "") for phrase in agent.phrases} - {""}
        return bool(states) and states != {home}

    def people(self, at: int) -> Subject | None:
        """«المصريين», «الأتراك», and people in one word: «المتهمين»."""
        word = self.filler.word(at)
        english = _BROKEN.get(word) or self._nation(word)
        form = self._noun(at) if not english else None
        if form is None or form.noun.kind != "human" or not form.noun.plural:
            return _of_people(at, at + 1, english) if english else None
        if form.definite:
            return _of_people(at, at + 1, f"the {form.noun.en}")
        phrase = self._phrase(at, form)  # «موظفو المؤسسات الحكومية»
        return _of_people(at, phrase.end, phrase.english) if phrase is not None else None

    def _nation(self, word: str) -> str:
        """"the Egyptians" for «المصريين», «المصريون»."""
        stem = word.removeprefix("ال")
        vocabulary = self.filler.sentence.parser.vocabulary
        if stem == word or not stem.endswith(("يين", "يون")):
            return ""
        iso = next((value.iso for value in vocabulary.book.get((stem[:-2],)) if isinstance(value, Nisba) and not value.definite), "")
        adjective = vocabulary.demonyms.get(iso, "")
        return f"the {adjective}s" if _PEOPLES.search(adjective) else ""

    def every(self, at: int) -> Subject | None:
        """«الجميع», «جميع الأحزاب», «كل القوى السياسية», «معظم المواطنين»."""
        everybody = _EVERYBODY.get(self.filler.word(at))
        if everybody:
            return Subject(Filled(at + 1, everybody), at + 1, frozenset("c"), "m")
        for match in self.filler.nouns.matches(at, Quantifier, ""):
            quantifier: Quantifier = match.value
            form = self._noun(match.end)
            if quantifier.of or quantifier.en not in ("all", "most of", "some") or form is None or not form.definite or not form.noun.plural:
                continue
            thing = self.filler.nouns.described(form, match.end + 1)
            said = thing.english.removeprefix("the ")
            english = {"all": f"all the {said}", "most of": f"most {said}", "some": f"some {said}"}[quantifier.en]
            if form.noun.kind == "human":
                return _of_people(at, thing.end, english)
            return Subject(Filled(thing.end, english), thing.end, _kinds(form), "f", self.filler.word(match.end))
        return None

    def _counted(self, at: int) -> Subject | None:
        """«نحو 60 شخصا», «أربعة جنود روس»."""
        crowd = counted(self.filler, at)
        if crowd is None or not crowd.phrases or crowd.phrases[0].kind != "group" or not crowd.english:
            return None
        return Subject(crowd, crowd.end, frozenset("c"))

    def _own(self, at: int, agent: Filled) -> Subject | None:
        """«استقالته», «لقاءه مع الوزير»: the speaker's, where nobody else was named since."""
        first = agent.phrases[0] if len(agent.phrases) == 1 else None
        if first is None or first.number != "sg" or first.kind not in ("person", "role", "body") or first.gender not in _OWNERS:
            return None
        if any(agent.end <= phrase.start < at for phrase in self.filler.sentence.phrases):
            return None
        suffix, whose = _OWNERS[first.gender]
        word = self.filler.word(at)
        if not word.endswith(suffix) or (suffix == "ه" and word.endswith("ها")) or len(word) - len(suffix) < _LEAST_STEM or word.startswith("ال"):
            return None
        thing = owned(self.filler.nouns, at, "", suffix, "its" if first.kind == "body" else whose)
        if thing is None:
            return None
        noun, form = thing
        return Subject(noun, noun.end, frozenset("n"), _gender(form), word)

    def _shown(self, at: int) -> Subject | None:
        """«هذه الخطوة», «هذا القرار السياسي»."""
        word, form = self.filler.word(at), self._noun(at + 1)
        if word not in DEMONSTRATIVES or form is None or not form.definite or form.noun.kind in ("human", "bare"):
            return None
        if self.filler.word(at + 1) in _SAYING_LITTLE or self.filler.word(at + 1) in _BEFALLEN:
            return None
        thing = self.filler.nouns.described(form, at + 2)
        english = thing.english.removeprefix("the ")
        several = is_plural(english)
        pointed = ("these" if several else "this") if word in _NEAR else ("those" if several else "that")
        return Subject(Filled(thing.end, f"{pointed} {english}"), thing.end, _kinds(form), _gender(form), self.filler.word(at + 1), bare=True)

    def _deed(self, at: int) -> Subject | None:
        """«قرار المحكمة», «بيان الجبهة»: what somebody did or said, where its predicate follows at once."""
        deed = self.filler.deed(at, "", open_end=True)
        if deed is None or not deed.english or not self._foretold(deed.end):
            return None
        form = self._noun(at)
        return Subject(Filled(deed.end, deed.english, ()), deed.end, frozenset("n"), _gender(form), self.filler.word(at)) if form is not None else None

    def _thing(self, at: int) -> Subject | None:
        """«الوضع», «الظروف الحالية في مصر», «جهود الحكومة المصرية», «الأحزاب والمنظمات», the predicate right behind."""
        form = self._noun(at)
        word = self.filler.word(at)
        if form is None or form.accusative or word in CONCEALING or word in _SAYING_LITTLE or form.noun.kind == "human":
            return None
        phrase = self._phrase(at, form)
        if phrase is None:
            return None
        one_word = phrase.end == at + 1
        kinds = _kinds(form)
        phrase = tailed(self.filler.nouns, phrase)
        if (both := self.joined(phrase)) is not None:
            phrase, kinds, one_word = both[0], kinds | both[1], False
        return Subject(Filled(phrase.end, phrase.english), phrase.end, kinds, _gender(form), word, bare=one_word, joint=both is not None)

    def _phrase(self, at: int, form: NounForm) -> Filled | None:
        """The definite phrase of a noun at ``at``."""
        phrase = self.filler.nouns.construct(at) or (self.filler.nouns.described(form, at + 1) if form.definite else None)
        if phrase is None or phrase.english.startswith(("a ", "an ", "any ", "some ")) or not self._definite(at, phrase):
            return None
        return phrase if not phrase.phrases or self.filler.nouns.name_over(phrase.phrases[-1]) else None

    def joined(self, first: Filled) -> tuple[Filled, frozenset[str]] | None:
        """«الأحزاب والمنظمات»: with a second thing that has the article behind «و», and of what kind that is."""
        for match in self.filler.nouns.matches(first.end, NounForm, "و") if self.filler.word(first.end).startswith("وال") else ():
            form: NounForm = match.value
            if not form.definite or form.noun.kind == "human" or match.end != first.end + 1 or self.filler.nouns.barred(form.noun, match):
                continue
            second = self.filler.nouns.described(form, match.end)
            return Filled(second.end, f"{first.english} and {second.english}", (*first.phrases, *second.phrases)), _kinds(form)
        return None

    def _definite(self, at: int, phrase: Filled) -> bool:
        """Whether a phrase has the article or ends with somebody's name."""
        last = phrase.phrases[-1] if phrase.phrases else None
        return self.filler.word(at).startswith("ال") or self.filler.word(phrase.end - 1).startswith("ال") or (last is not None and last.end == phrase.end)

    def _noun(self, at: int) -> NounForm | None:
        """The one noun that the word at ``at`` is, where nothing behind it makes another thing of it."""
        for match in self.filler.nouns.matches(at, NounForm, "") if at < len(self.filler.tokens) else ():
            form: NounForm = match.value
            if match.end == at + 1 and not self.filler.nouns.barred(form.noun, match):
                return form
        return None

    def _foretold(self, at: int) -> bool:
        """Whether nothing that tells what a deed was begins at ``at``."""
        word = self.filler.word(at)
        return not word.startswith(("ب", "ل")) or word in self.filler.lexicon.predicates or word in self.filler.lexicon.frames


def _of_people(at: int, end: int, english: str) -> Subject:
    return Subject(as_crowd(at, end, english), end, frozenset("c"))


def _kinds(form: NounForm) -> frozenset[str]:
    """Of what kind of subject something is said of a noun: a thing, a body, a group."""
    return frozenset("n") if form.noun.kind != "group" else frozenset("g" if form.noun.plural else "b")


def _gender(form: NounForm) -> str:
    """The gender in which a verb agrees with a noun that is no person; things in the plural are feminine."""
    return "f" if form.noun.plural or form.noun.gender != "m" else "m"
