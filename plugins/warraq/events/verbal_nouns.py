"""Verbal nouns with what they act on: «تعديل الدستور», «الإفراج عن ثلاثة متهمين», «بناء 200 مدرسة».

Told where the whole object is read, and where it is certain that it is the object: «مقاطعة الطلاب» may be by them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES, Match
from warraq.events.counted import counted
from warraq.events.filled import Filled
from warraq.events.new_bodies import new_body
from warraq.events.rows import Masdar, NounForm, ObjectPhrase
from warraq.events.vague import UNFINISHED

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_UNDERTAKEN: Final = {
    "العمل على": ("working to", "work to"), "السعي إلى": ("seeking to", "seek to"), "السعي نحو": ("seeking to", "seek to"),
    "السعي ل": ("seeking to", "seek to"), "محاولة": ("trying to", "try to"), "العمل من أجل": ("working to", "work to"),
}  # fmt: skip
"""Verbal nouns before another: English has an infinitive there."""
_CEASED: Final = {
    "وقف": ("an end to", "stop"), "استئناف": ("resuming", "resume"), "مواصلة": ("continuing", "continue"), "بدء": ("starting", "start"), "تجنب": ("avoiding", "avoid"),
    "الكف عن": ("stopping", "stop"), "التوقف عن": ("stopping", "stop"), "الامتناع عن": ("refraining from", "refrain from"),
}
"""Verbal nouns of leaving off, before what is left off: English has a gerund there."""
_HELD: Final = {
    f"{article}{fold(word)}": english
    for article in ("ال", "")
    for word, english in (("معتقلين", "detained"), ("محتجزين", "detained"), ("موقوفين", "detained"), ("مسجونين", "jailed"), ("مختطفين", "kidnapped"), ("مخطوفين", "kidnapped"))
}
_ACTED_ON: Final = frozenset({"count", "mass", "bare"})
"""Kinds of nouns that do nothing themselves."""
_SOLUTION: Final = fold("حل")
_DISSOLVED: Final = re.compile(
    r"\b(?:factions?|part(?:y|ies)|parliament|councils?|government|cabinet|associations?|organisations?|militias?|army|groups?|movements?|committees?|assembly|houses?|chambers?|forces|units|unions?|bod(?:y|ies)|club)\b"
)
"""What is dissolved, where crises are resolved: both are «حل»."""
_HOLDING: Final = fold("عقد")
_CONCLUDED: Final = re.compile(r"(?:(?!\b(?:of|on|for|with|to|in|between)\b).)*\b(?:agreements?|deals?|treat(?:y|ies)|contracts?|partnerships?|alliances?|pacts?)\b")
"""What is concluded, where meetings are held: both are «عقد»."""
_HAPPENING: Final = {fold(word): english for word, english in (("وقوع", ""), ("حدوث", ""), ("اندلاع", "the outbreak of "), ("نشوب", "the outbreak of "))}
_WAYS_TO: Final = {fold(word): english for word, english in (("سبل", "ways to "), ("كيفية", "how to "), ("آليات", "mechanisms to "), ("وسائل", "means to "))}
_TWO_OF_IT: Final = 3
"""Tokens of a happening with a noun and its adjective."""
_OPERATIONS: Final = frozenset(fold("عملية عمليات").split())
"""«عملية بناء السد» is its building."""
_BY_MEANS: Final = {
    fold(word): english
    for word, english in (
        ("سياسيا", "politically"), ("عسكريا", "militarily"), ("سلميا", "peacefully"), ("دبلوماسيا", "diplomatically"), ("أمنيا", "in terms of security"),
        ("ماليا", "financially"), ("اقتصاديا", "economically"), ("قانونيا", "legally"), ("نهائيا", "for good"), ("تدريجيا", "gradually"), ("فورا", "immediately"),
        ("جزئيا", "partially"), ("مؤقتا", "temporarily"), ("إعلاميا", "in the media"),
    )
}
"""How something is done: without it "resolve the crisis militarily" would say too little."""
_TO: Final = fold("إلى")
_QUESTIONED: Final = frozenset("summon arrest detain refer".split())
_TO_QUESTION: Final = fold("للتحقيق")
_WITH_HIM: Final = frozenset(fold("معه معها معهم معهما").split())
_SUPPORTED: Final = frozenset("support back help assist".split())
_WAYS: Final = frozenset(fold("سبل كيفية آليات وسائل طرق أجل بهدف بغية بغرض ضرورة بضرورة أهمية بأهمية").split())
"""Behind these what is to be done follows, and whom it is done to: «سبل دعم الشعب الفلسطيني» is no support of theirs."""
_OF_PLACES: Final = re.compile(
    r"(?:(?:re-?)?(?:open|close|take|capture|build)|leave|(?:return|travel|go|move) to|control|seize|besiege|storm|attack|occupy|invade|enter|evacuate|secure|reach|liberate|bomb|shell"
    r"|(?:tighten|assert|impose) control over|restore security to|withdraw from|annex|defend|protect|try to storm|lift the (?:siege|blockade) (?:of|on)|recover)\b"
)
"""What is done with a town, a strait, a camp."""
_MOVED: Final = re.compile(r"(?:send|deport|transfer|move|hand over|extradite|export|deliver|bring|invite|dispatch|smuggle|import)\b")
"""What is done with somebody or something up to a place."""


class VerbalNouns:
    """Reads the verbal nouns of one sentence."""

    def __init__(self, filler: SlotFiller) -> None:
        self.filler = filler

    def readings(self, at: int, prefix: str, letter: str) -> list[Filled]:
        """What the verbal noun at ``at`` says: a gerund for the slot O, an infinitive for I; [] where none is read whole."""
        if letter == "O" and self.filler.word(at) in {prefix + word for word in _OPERATIONS} and self.filler.longest(at + 1, Masdar, "") is not None:
            return self.readings(at + 1, "", letter)
        if letter == "O" and (said := self._happening(at, prefix) or self._ways(at, prefix)) is not None:
            return [said]
        masdar = self.filler.longest(at, Masdar, prefix)
        if masdar is None or self.filler.nouns.other_hamza(at, masdar.value.ar):
            return []
        second = self._joined_masdar(masdar)
        inner = self.object_of(second or masdar)
        if inner is not None and (inner.english.split()[-1] in UNFINISHED or inner.english.split()[0].endswith("ing")):
            inner = None  # no "starting applying", and no "guaranteeing continuation"
        asked = inner is not None and self._asked(inner.end, masdar.value.inf)
        if inner is not None and inner.phrases and not asked and (self.filler.nouns.takes_object(inner) or self.filler.nouns.complemented(inner)):
            inner = None  # «انتخاب المعارضة مجلسا», «إقالة الرئيس لمستشاريه»: they are who elects, who dismisses
        undertaken = self._undertaken(masdar, letter) if inner is None or masdar.value.ar in _UNDERTAKEN else None
        if undertaken is not None and (inner is None or undertaken.end >= inner.end):
            return [undertaken]  # "seeking to arm", not "seeking the arming of"
        if inner is None:
            return []
        verb = masdar.value.gerund if letter == "O" else masdar.value.inf
        if masdar.value.ar == _SOLUTION and _DISSOLVED.search(inner.english):
            verb = "dissolving" if letter == "O" else "dissolve"
        if masdar.value.ar == _HOLDING and _CONCLUDED.match(inner.english):
            verb = "concluding" if letter == "O" else "conclude"
        if second is not None:
            verb = f"{verb} and {second.value.gerund if letter == 'O' else second.value.inf}"
        told = Filled(inner.end + 2 * asked, f"{verb} {inner.english}" + " for questioning" * asked)
        return [self._how(self._where_to(told, masdar.value.inf))]

    def _happening(self, at: int, prefix: str) -> Filled | None:
        """«وقوع كارثة إنسانية»: the disaster itself; «اندلاع حرب أهلية»: its outbreak. Only of what is not known yet."""
        word = self.filler.word(at)
        outbreak = _HAPPENING.get(word.removeprefix(prefix)) if word.startswith(prefix) else None
        if outbreak is None or self.filler.word(at + 1).startswith("ال") or self.filler.phrase(at + 1, "") is not None:
            return None
        inner = self.filler.nouns.construct(at + 1)
        if inner is None or inner.end - at < _TWO_OF_IT or inner.english.startswith("the ") or not self.filler.nouns.whole(inner):
            return None
        return Filled(inner.end, f"{outbreak}{inner.english}", inner.phrases)

    def _ways(self, at: int, prefix: str) -> Filled | None:
        """«سبل دعم الشعب الفلسطيني» as "ways to support …"."""
        word = self.filler.word(at)
        ways = _WAYS_TO.get(word.removeprefix(prefix)) if word.startswith(prefix) else None
        listed = self.filler.longest(at, ObjectPhrase, prefix) is not None
        done = self.filler.core(at + 1, "", "I") if ways is not None and not listed else None
        if done is None or not self.filler.nouns.whole(done) or self.filler.nouns.complemented(done):
            return None
        return Filled(done.end, f"{ways}{done.english}", done.phrases)

    def _where_to(self, found: Filled, verb: str) -> Filled:
        """«إرسال 40 مدربا إلى مالي»: to which place."""
        place = self.filler.place(found.end + 1, "") if _MOVED.match(verb) and self.filler.word(found.end) == _TO else None
        return found if place is None or not place.english else Filled(place.end, f"{found.english} to {place.english}")

    def _asked(self, at: int, verb: str) -> bool:
        """«استدعاء فلان للتحقيق معه»: for what he is summoned."""
        return verb in _QUESTIONED and self.filler.word(at) == _TO_QUESTION and self.filler.word(at + 1) in _WITH_HIM

    def _how(self, found: Filled) -> Filled:
        means = _BY_MEANS.get(self.filler.word(found.end), "")
        return Filled(found.end + 1, f"{found.english} {means}") if means else found

    def _undertaken(self, masdar: Match, letter: str) -> Filled | None:
        """«العمل على إنهاء الأزمة», «السعي إلى تحقيق السلام»: what somebody is at, with what is to be done."""
        ceased = _CEASED.get(masdar.value.ar)
        if ceased is not None:
            left = self.filler.listed(masdar.end, "", "O")
            told = left is not None and left.english.split()[0].endswith("ing")
            return Filled(left.end, f"{ceased[letter != 'O']} {left.english}", left.phrases) if left is not None and told else None
        english = _UNDERTAKEN.get(masdar.value.ar)
        done = self.filler.listed(masdar.end, masdar.value.preposition, "I") if english is not None else None
        if english is None or done is None:
            return None
        return Filled(done.end, f"{english[0 if letter == 'O' else 1]} {done.english}", done.phrases)

    def _joined_masdar(self, first: Match) -> Match | None:
        """«تنمية وحماية ثروات البلاد»: two verbal nouns with one object."""
        second = self.filler.longest(first.end, Masdar, "و")
        if second is None or first.value.preposition or second.value.preposition or " " in first.value.ar or " " in second.value.ar:
            return None
        both = (first.value, second.value)
        plain = all(value.gerund.endswith("ing") for value in both) or all(value.gerund.endswith(" of") for value in both)
        if not plain or both[0].anybody != both[1].anybody or self.filler.nouns.other_hamza(first.end, f"و{second.value.ar}"):
            return None
        return second

    def alone(self, at: int, prefix: str, letter: str) -> Filled | None:
        """«بتفعيل القانون», «بوقف الحرب»: a verbal noun whose object is one definite word, with nothing behind it. Told only where else
        nothing would be told of what was asked; never of who may act himself."""
        masdar = self.filler.longest(at, Masdar, prefix)
        if masdar is None or self.filler.nouns.other_hamza(at, masdar.value.ar) or self.filler.phrase(masdar.end, masdar.value.preposition) is not None:
            return None
        for match in self.filler.nouns.matches(masdar.end, NounForm, masdar.value.preposition):
            form: NounForm = match.value
            whole = form.definite and form.noun.kind in _ACTED_ON and not form.noun.needs and self.filler.boundary(match.end)
            if whole and not self.filler.word(match.end).startswith("و") and not self.filler.nouns.barred(form.noun, match):
                thing = self.filler.nouns.described(form, match.end)
                return Filled(thing.end, f"{masdar.value.gerund if letter == 'O' else masdar.value.inf} {thing.english}")
        return None

    def object_of(self, masdar: Match) -> Filled | None:
        """What a verbal noun acts on: a phrase, or people where they can only suffer it."""
        value: Masdar = masdar.value
        suffers = value.anybody or _MOVED.match(value.inf) is not None
        if value.anybody and not value.preposition and (quoted := self._named_in_quotes(masdar.end)) is not None:
            return quoted  # «معاقبة "حزب الله"»
        if (made := new_body(self.filler, self.filler.nouns, masdar.end, value.preposition)) is not None:
            return made
        somebody = self.filler.phrase(masdar.end, value.preposition)
        if somebody is not None and somebody.kind == "place":
            return self.filler.place(masdar.end, value.preposition) if _OF_PLACES.match(value.inf) else None
        if somebody is not None:
            aimed = value.inf in _SUPPORTED and (masdar.prefix == "ل" or self.filler.word(masdar.start - 1) in _WAYS)
            party = self.filler.parties(masdar.end, value.preposition, "prbg" if value.no_states else "prbsg") if value.anybody or aimed else None
            sure = party is not None and party.english and not party.english.startswith(("his ", "her "))
            party = self._held(self.filler.with_title(party)) if party is not None else None
            return party if party is not None and sure and self.filler.nouns.whole(party) else None
        if not value.preposition and not suffers and self.filler.nouns.human(masdar.end):
            return None
        if not value.preposition and suffers and (people := counted(self.filler, masdar.end)) is not None:
            return people  # «الإفراج عن ثلاثة متهمين», «إرسال 40 مدربا»
        inner = self.filler.core(masdar.end, value.preposition, "O")
        free = value.preposition or value.anybody
        if inner is None or self._goes_on(inner) or (not free and self.filler.nouns.acts(masdar.end, inner.end)):
            return None
        return inner

    def _named_in_quotes(self, at: int) -> Filled | None:
        phrase = self.filler.phrase(at + 1, "") if self.filler.word(at) in QUOTES else None
        if phrase is None or phrase.prefix or phrase.kind not in ("person", "body") or not phrase.english or self.filler.word(phrase.end) not in QUOTES:
            return None
        return Filled(phrase.end + 1, phrase.english, (phrase,))

    def _held(self, party: Filled) -> Filled:
        """«النشطاء السياسيين المعتقلين»: people without a name, and where they are."""
        held = _HELD.get(self.filler.word(party.end), "")
        last = party.phrases[-1]
        if not held or last.number == "sg" or last.kind not in ("role", "group") or len(party.phrases) > 1:
            return party
        the = "the " if party.english.startswith("the ") else ""
        return replace(party, end=party.end + 1, english=f"{the}{held} {party.english.removeprefix('the ')}")

    def _goes_on(self, found: Filled) -> bool:
        """Whether an object goes on with «ل…» that cannot be said: «الوصول إلى الصورة النهائية للقانون»."""
        return self.filler.nouns.complemented(found) and self.filler.tail(found.end) is None

