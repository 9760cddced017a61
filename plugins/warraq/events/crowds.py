"""Crowds: «المئات من عمال الشركة», «العشرات», «15 شخصا», who act or are acted on without a name.

A crowd may be told without all that is said of it: "workers" for the workers of a company that
nobody knows is true, where a cut name or a cut object would not be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.actors.groups import MANY_BODIES
from warraq.actors.phrases import Phrase
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.events.delegations import DELEGATION, delegation_at
from warraq.events.filled import Filled
from warraq.events.rows import NounForm

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

MANY: Final = {
    fold(arabic): english
    for arabic, english in {
        "العشرات": "dozens", "عشرات": "dozens", "المئات": "hundreds", "مئات": "hundreds", "المآت": "hundreds",
        "الآلاف": "thousands", "آلاف": "thousands",
    }.items()
}  # fmt: skip
_SOME: Final = frozenset(fold("عدد عددا مجموعة").split())
_THOUSANDS: Final = fold("الآلاف")
_OF: Final = fold("من")
_IN: Final = frozenset(fold("في من").split())
_COURTS: Final = {fold(word): english for word, english in (("جنايات", "a criminal court"), ("جنح", "a misdemeanour court"), ("استئناف", "an appeals court"), ("الاستئناف", "an appeals court"))}
_COURT, _PROSECUTORS, _CHAMBER, _COMMITTEE = (fold(word) for word in ("محكمة", "نيابة", "الدائرة", "لجنة"))
_BODY_TOKENS: Final = 8
"""«لجنة الشؤون العربية والأمن القومي بمجلس الشورى»: the body stands within so many tokens."""
_COMMUNITY: Final = fold("الجالية")
_RELATED: Final = frozenset(fold("أنصار مؤيدين مؤيدي مؤيدو معارضين معارضي معارضو أعضاء أصدقاء زملاء شركاء").split())
"""Nouns that say nothing unless it is told whose."""


_CHILDREN: Final = frozenset(fold("أبناء بنات شباب").split())
"""«أبناء المدينة» are her people, not sons."""
_ONE: Final = frozenset(fold("محامي صحفي صحافي سياسي مصري جندي شرطي حقوقي نقابي مواطني").split())
"""One man («المحامي»), or a construct plural: which, the ending does not tell."""


_AS_NOUNS: Final = {"injured": "injured people", "wounded": "wounded people", "dead": "dead people", "poor": "poor people", "unemployed": "unemployed people"}
"""English that is no noun behind "a group of"."""


def as_crowd(begin: int, end: int, english: str) -> Filled:
    """People without a name, as a phrase of the sentence."""
    return Filled(end, english, (Phrase(begin, end, "group", "", english, english, "", "pl"),))


class Crowds:
    """Reads the crowds of one sentence."""

    def __init__(self, filler: SlotFiller) -> None:
        self.filler = filler

    def read(self, at: int, prefix: str = "") -> tuple[Filled, bool] | None:
        """The crowd at ``at``, and whether what is said of it was left out."""
        delegation = delegation_at(self.filler, at, prefix)
        if delegation is not None:
            return delegation
        if prefix:
            return None
        office = self._office(at)
        if office is not None:
            return office
        begin = at
        at, many = self._quantity(at)
        who, end, cut = self._who(at)
        if many and who.split()[-1:] and who.split()[-1] in MANY_BODIES:
            return None  # «العشرات من الحركات» are people of them
        if not many and not (who and self._is_definite(begin)):
            return None
        named = self.filler.phrase(begin, "")
        if named is not None and named.kind == "group" and named.number == "pl" and named.english and named.end > end:
            return Filled(named.end, named.english, (named,)), not self.filler.boundary(named.end)  # "dozens of contract teachers"
        english = f"{many} of {who or 'people'}" if many and many != "a group" else who
        if many == "a group":
            english = f"a group of {who or 'people'}"
        return as_crowd(begin, end, english), cut or not who

    def _office(self, at: int) -> tuple[Filled, bool] | None:
        """A court, prosecutors, a chamber or a committee whose name is not known: «نيابة الجمالية»."""
        word = self.filler.word(at)
        if word not in (_COURT, _PROSECUTORS, _CHAMBER, _COMMITTEE) or self.filler.phrase(at, "") is not None:
            return None
        if word in (_COURT, _PROSECUTORS):
            whose = self.filler.sentence.parser.longest(at + 1, Nisba, "")
            adjective = self.filler.sentence.parser.vocabulary.demonyms.get(whose.value.iso, "") if whose is not None and not whose.value.definite and word == _COURT else ""
            if whose is not None and adjective:  # «محكمة فرنسية»
                return self._unnamed(at, whose.end, f"{'an' if adjective[0] in 'AEIO' else 'a'} {adjective} court", "sg")
            english = _COURTS.get(self.filler.word(at + 1), "a court") if word == _COURT else "prosecutors"
            return self._unnamed(at, at + 1, english, "pl" if word == _PROSECUTORS else "sg")
        for n in range(at + 1, at + _BODY_TOKENS):
            body = self.filler.phrase(n, "ب")
            if body is not None and body.kind == "body" and body.english:
                return self._unnamed(at, body.end, f"a {'chamber' if word == _CHAMBER else 'committee'} of {body.english}", "sg")
            if not self.filler.word(n) or self.filler.tokens[n].is_mark or self.filler.word(n) in self.filler.sentence.parser.vocabulary.verbs:
                return None
        return None

    def _unnamed(self, begin: int, end: int, english: str, number: str) -> tuple[Filled, bool]:
        return Filled(end, english, (Phrase(begin, end, "group", "", english, english, "f", number),)), True

    def _quantity(self, at: int) -> tuple[int, str]:
        word = self.filler.word(at)
        many = MANY.get(word, "")
        if many and self.filler.word(at + 1) == _THOUSANDS:  # «عشرات الآلاف»
            at, many = at + 1, {"dozens": "tens of thousands", "hundreds": "hundreds of thousands"}.get(many, "")
        if many:
            return at + 1 + (self.filler.word(at + 1) == _OF), many
        if word in _SOME and self.filler.word(at + 1) == _OF:
            return at + 2, "a group"
        return at, ""

    def quantified(self, at: int) -> bool:
        """Whether a number of people or a delegation stands at ``at``, who need not be told of in full."""
        return bool(self._quantity(at)[1]) or self.filler.word(at).removeprefix("ب") in DELEGATION

    def _is_definite(self, at: int) -> bool:
        return self.filler.word(at).startswith("ال") or self._noun(self.filler.word(at)) != ""

    def _who(self, at: int) -> tuple[str, int, bool]:
        """Who they are, in English; the end; and whether more of it was left unread."""
        if (community := self._community(at)) is not None:
            return community
        group = self.filler.phrase(at, "")
        if group is not None and group.kind == "group" and group.number == "pl" and group.english:
            english = group.english.removeprefix("the ")
            return ("", at, True) if " of " in english.split(" ", 2)[:2] else (english, group.end, not self.filler.boundary(group.end))
        who = self._noun(self.filler.word(at))
        nisba = self.filler.sentence.parser.longest(at, Nisba, "") if not who else None
        if nisba is not None and nisba.value.people and (adjective := self.filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso)):
            return f"{adjective} people", nisba.end, not self.filler.boundary(nisba.end)
        if not who:
            return "", at, True
        end = at + 1
        whose = self._whose(end)
        if whose is None and self.filler.word(at).removeprefix("ال") in _RELATED:
            return "", end, True  # "supporters": whose?
        if whose is not None:
            return f"{who} {whose.english}", whose.end, not self.filler.boundary(whose.end)
        return who, end, not self.filler.boundary(end)

    def _community(self, at: int) -> tuple[str, int, bool] | None:
        """«الجالية المصرية في باريس»: whose people live abroad, and where."""
        nisba = self.filler.sentence.parser.longest(at + 1, Nisba, "") if self.filler.word(at) == _COMMUNITY else None
        adjective = self.filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso, "") if nisba is not None and nisba.value.definite else ""
        if nisba is None or not adjective:
            return None
        placed = self.filler.place_tail(nisba.end)
        english, end = f"members of the {adjective} community", nisba.end
        return (f"{english} {placed.english}", placed.end, False) if placed is not None else (english, end, not self.filler.boundary(end))

    def _whose(self, at: int) -> Filled | None:
        """«أعضاء الحزب», «العاملين بالشركة»: the body they belong to."""
        within = at + (self.filler.word(at) in _IN)
        for begin, prefix in ((at, ""), (at, "ب"), (within, "")):
            body = self.filler.phrase(begin, prefix)
            if body is not None and body.kind == "body" and body.english:
                return Filled(body.end, f"{'at' if prefix else 'of'} {body.english}", (body,))
        return None

    def _noun(self, word: str) -> str:
        """"workers" for «عمال», «العاملون», «عاملو»: a plural noun of people."""
        bare = word.removeprefix("ال")
        if bare in _CHILDREN:
            return ""
        stems = [] if bare in _ONE else [bare]
        if word.endswith("ون"):
            stems.append(f"{bare[:-2]}ين")
        elif word == bare and word.endswith(("و", "ي")) and word not in _ONE:
            stems.append(f"{word[:-1]}ين")
        for stem in stems:
            for form in self.filler.lexicon.nouns.get((stem,)):
                if isinstance(form, NounForm) and form.noun.kind == "human" and form.noun.plural:
                    return _AS_NOUNS.get(form.noun.en, form.noun.en)
        return ""
