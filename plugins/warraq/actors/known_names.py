"""People whom the registry or the article itself has named: whole names, last names, and where a name is over."""

from __future__ import annotations

from typing import Final

from warraq.actors.english import spoken
from warraq.actors.inflected import is_inflected
from warraq.actors.names import TANWIN, NameToken
from warraq.actors.readings import NameReading, surname
from warraq.actors.view import TokenView, stems
from warraq.actors.vocabulary import (
    ActorName,
    Honorific,
    Place,
    TitleForm,
)
from warraq.arabic.tokens import Match, clitic_splits, words
from warraq.records import Actor

_LONGEST_WITH_PLURAL: Final = 5
"""Letters up to which an unknown word in «ات» may be a name («شحات»)."""
_LONGEST_TOKEN: Final = 10
"""A longer unknown word is two words without their space: «القادرأمين»."""
_TO_AN_ALEF: Final = ("لأ", "لإ", "لآ")
_KINSHIP: Final = frozenset("ابو ابن بن ام ال عبد بكر".split())
_OF_ANOTHER: Final = frozenset("بن ابن بنت ابو ابا ابي وابو وابن".split())
_BEHIND_SPEAKER: Final = frozenset(
    """ان انه انها انهم باننا انني اننا بان بانه بانها الي علي عن في من خلال عبر امس اليوم قايلا قايله ايضا كذلك لل ل
    اثناء حسبما وفق وفقا بعد عقب لدي تعليقا ردا مساء صباح يوم حول بخصوص بشان الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت
    مجددا بدوره بدورها لوكاله لصحيفه لقناه لرويترز للصحفيين للصحافيين""".split()
)


_SAID_OF: Final = frozenset("اكد اكدت شدد شددت علق علقت اصر اصرت رد ردت".split())
"""Verbs of speech that «على» may follow as a preposition."""
_STYLES: Final = frozenset("ملك ملكه امير اميره شيخ سلطان".split())
_NEVER_NAMES: Final = frozenset(("حتي", "وحتي", "متي", "لدي", "سوي", "مدي"))
"""Prepositions and the like that are folded to a last name, told apart by their «ى»."""


class KnownNames(TokenView):
    """Reads names of people who are known, and tells words that can only be names."""

    def _somebody_at(self, *places: int) -> bool:
        """Whether the full name of a registered actor begins at one of these tokens."""
        return any(isinstance(match.value, ActorName) and match.value.how == "full" for at in places for match in self.matches(at))

    def listed(self, at: int) -> bool:
        """Whether a person has been named right before, joined with «و»: «وائل جمعة وطارق السيد»."""
        return at > 0 and self.person_end == at and self.word(at).startswith("و")

    def _loose_short(self, at: int) -> NameReading | None:
        """«وأكد كمال أن»: part of the name of the only introduced person who has it."""
        ids = self.scope.loose.get(self.word(at), set())
        if self.raw(at) == "على" or self.word(at + 1) == "الله":
            return None  # «وأكد على أهمية», «وقال أحمد الله»
        if len(ids) != 1 or not self.speaks_on(at + 1):
            return None
        return self._known_person(at, at + 1, "", next(iter(ids)))

    def known_person(self, at: int) -> NameReading | None:
        """Somebody registered or introduced whose name is over where it seems to be."""
        named = self._registered(at, first=False) if at < len(self.tokens) else None
        if named is None or named.guessed or not self._name_is_over(named.end):
            return None
        return named

    def introduced_surname(self, at: int) -> NameReading | None:
        """«الدكتور مدني»: behind a courtesy the only introduced person whose last name it is."""
        ids = self.scope.loose.get(self.word(at), set())
        if len(ids) != 1 or self.tokens[at].is_mark or not self._name_is_over(at + 1):
            return None
        named = self._known_person(at, at + 1, "", next(iter(ids)))
        owner = named.new or self.vocabulary.registry[named.actor_id]
        parts = words(owner.name_ar)
        return named if parts[-1] == self.word(at) and parts[-2:-1] not in (("بن",), ("ابن",), ("بنت",)) else None

    def _name_is_over(self, at: int) -> bool:
        """Whether no further name follows."""
        return self._ends_at(at) or (self.longest(at, NameToken, "") is None and not self.strange(at, self.word(at)))

    def speaks_on(self, at: int) -> bool:
        """Whether what is said, a preposition or a mark follows, so that the name is over."""
        if self._ends_at(at):
            return True
        return self.word(at) in _BEHIND_SPEAKER and not (self.word(at) == "علي" and self._certain_name(at + 1))  # «قال الدكتور على نجم»

    def _certain_name(self, at: int) -> bool:
        """Whether a name stands here that is no ordinary word, or two that may be."""
        following = self.longest(at, NameToken, "")
        return following is not None and (not following.value.word or self.longest(following.end, NameToken, "") is not None)

    def _known_person(self, at: int, end: int, prefix: str, id: str) -> NameReading:
        actor = self.vocabulary.registry.actors.get(id) or self.scope.new_actors[id]
        new = None if id in self.vocabulary.registry else actor
        return NameReading(
            at, end, prefix, id, spoken(actor.name_en), actor.gender, not actor.sayable, new,
            short_en=surname(actor),
        )  # fmt: skip

    def _registered(self, at: int, first: bool) -> NameReading | None:
        if at and self.word(at - 1) in _OF_ANOTHER:
            return None  # «سلطان بن سلمان بن عبد العزيز» is no King Salman
        if self._behind_a_given_name(at):
            return None  # «قال علاء حسني مبارك» is the son
        best: Match | None = None
        for match in self.matches(at) if ActorName in self.kinds(at) else ():
            value = match.value
            if not isinstance(value, ActorName) or (match.prefix and not first):
                continue
            actor = self.vocabulary.registry[value.id]
            if actor.type != "person" or not self._counts(value, match) or self._no_clitic(match):
                continue
            if best is None or (match.end, -len(match.prefix)) > (best.end, -len(best.prefix)):
                best = match
        if best is not None:
            actor = self.vocabulary.registry[best.value.id]
            return NameReading(at, best.end, best.prefix, actor.id, self._style(actor, best), actor.gender)
        return self._new_short(at, first)

    def _no_clitic(self, match: Match) -> bool:
        """«ديان فاينشتاين»: the «ف» that begins a clause stands behind no name, and belongs to this one."""
        return match.prefix[:1] in ("ف", "ك") and match.start > 0 and self._inside_name(match.start - 1)

    def _behind_a_given_name(self, at: int) -> bool:
        """Whether a given name that begins a name of its own stands right before ``at``."""
        if at < 1 or ActorName not in self.kinds(at):
            return False
        before = self.vocabulary.names.get(self.word(at - 1))
        begins = at == 1 or self.tokens[at - 2].is_mark or self.word(at - 2) in self.vocabulary.verbs
        return before is not None and before.kind == "given" and before.origin == "arab" and begins

    def _style(self, actor: Actor, match: Match) -> str:
        """«الأمير سلمان» was no king yet: the style is said only where the text has it."""
        name = spoken(actor.name_en)
        before = {self.word(n).removeprefix("ال") for n in range(max(0, match.start - 2), match.end)}
        if name.startswith("King ") and not before & {"ملك", "للملك", "عاهل", "جلاله", "خادم", "بملك", "وملك", "والملك", "بالملك"}:
            name = name.removeprefix("King ")
            return f"Prince {name}" if "امير" in before and " " not in name else name
        return name

    def _new_short(self, at: int, first: bool) -> NameReading | None:
        known = self._short_key(at, first)
        if known is None:
            return None
        prefix, end, id = known
        return self._known_person(at, end, prefix, id)

    def _short_key(self, at: int, first: bool) -> tuple[str, int, str] | None:
        if at >= len(self.tokens):
            return None
        for prefix, stem in clitic_splits(self.word(at)):
            if (prefix and not first) or stem not in self.scope.short_words:
                continue
            for size in (2, 1):
                key = (stem, *(self.word(at + n) for n in range(1, size)))
                ids = self.scope.shorts.get(key, set())
                if len(ids) == 1:
                    return prefix, at + size, next(iter(ids))
        return None

    def _counts(self, name: ActorName, match: Match) -> bool:
        if self._ends_in_preposition(match) or (self._looks_like_preposition(match) and not self._called_ali(name, match)):
            return False
        if name.how == "full":
            return True
        if name.how == "short":
            owners = {
                other.value.id
                for other in self.matches(match.start)
                if isinstance(other.value, ActorName) and other.value.how == "short"
                and other.end == match.end and self._introduced(other.value.id)
            }  # fmt: skip
            if len(owners) > 1:
                return self._she(owners, match.start) == {name.id}
            return owners == {name.id} and not self._namesakes(name.id, match)
        if name.how == "context":
            return self.vocabulary.registry[name.id].type == "person" and self._called_again(name, match)
        if name.how == "local":
            return not self.scope.home_likely or self.vocabulary.registry[name.id].state == self.scope.home
        return False

    def _called_again(self, name: ActorName, match: Match) -> bool:
        """«محمد إبراهيم», «الملك عبد الله»: a name that others bear, of the only introduced person who is called so; a first
        name only behind a style."""
        whole = match.end - match.start > 1 + (self._stem(match) == "عبد")
        before = {stem.removeprefix("ال") for stem in stems(self.word(match.start - 1))} if match.start else set()
        owners = {
            other.value.id
            for other in self.matches(match.start)
            if isinstance(other.value, ActorName) and other.value.how == "context" and other.end == match.end and self._introduced(other.value.id)
        }  # fmt: skip
        return owners == {name.id} and (whole or not before.isdisjoint(_STYLES)) and self._name_is_over(match.end)

    def _namesakes(self, id: str, match: Match) -> bool:
        """Whether the article names somebody else with this last name: Saleh the son beside Saleh the father."""
        last = self._stem(match)
        for other in self.scope.loose.get(last, ()) if match.end == match.start + 1 else ():
            actor = self.vocabulary.registry.actors.get(other) or self.scope.new_actors.get(other)
            if actor is None or other == id or words(actor.name_ar)[-1] != last:
                continue
            first = self.vocabulary.names.get(words(actor.name_ar)[0])
            if other in self.vocabulary.registry or (first is not None and first.kind == "given" and not first.word):
                return True
        return False

    def _stem(self, match: Match) -> str:
        return next((stem for prefix, stem in clitic_splits(self.word(match.start)) if prefix == match.prefix), "")

    def _she(self, ids: set[str], at: int) -> set[str]:
        """«قالت كلينتون» is she, where the article names him, too; the masculine may be either."""
        if at == 0 or self.vocabulary.speech.get(self.word(at - 1)) != "f":
            return set()
        return {id for id in ids if self.vocabulary.registry[id].gender == "f"}

    def _introduced(self, id: str) -> bool:
        """Named in full in this article, or belonging to a body that is."""
        introduced = self.scope.introduced
        return id in introduced or self.vocabulary.registry[id].parent in introduced

    def _looks_like_preposition(self, match: Match) -> bool:
        """«على» is folded to the name «علي»; it counts as one only behind a title. «حتى» is nobody's name."""
        return self.raw(match.start).endswith("ى") and self.word(match.start) in ("علي", "وعلي", *_NEVER_NAMES)

    def _called_ali(self, name: ActorName, match: Match) -> bool:
        """«أوضح د. على السلمي»: Egypt writes Ali so; a whole name behind a courtesy or a verb that takes no «على»."""
        at = match.start
        if name.how != "full" or match.end - at < 2 or self.word(at) != "علي" or not at:
            return False
        styled = any(
            other.end == at and isinstance(other.value, Honorific) and other.value.kind == "courtesy"
            for before in (at - 1, at - 2) if before >= 0 for other in self.matches(before)
        )  # fmt: skip
        return styled or (self.word(at - 1) in self.vocabulary.saying and self.word(at - 1).lstrip("وف") not in _SAID_OF)

    def _ends_in_preposition(self, match: Match) -> bool:
        """«وأكد عمرو على أن», «شدد عمرو على أهمية»: no Amr Ali, unless the name ends there for certain («قال عمرو على إن»)."""
        last, at = match.end - 1, match.end
        if last == match.start or self.word(last) != "علي" or not self.raw(last).endswith("ى") or at >= len(self.tokens):
            return False
        return not (self.tokens[at].is_mark or self.raw(at).startswith("إن") or TitleForm in self.kinds(at))

    def _ends_at(self, at: int) -> bool:
        return at >= len(self.tokens) or self.tokens[at].is_mark

    def strange(self, at: int, word: str) -> bool:
        """Whether a word can only be a name: no ordinary word, title, nisba or part of a phrase."""
        if not 3 <= len(word) <= _LONGEST_TOKEN or not "ء" <= word[0] <= "ي" or word in self.vocabulary.common:
            return False
        raw = self.raw(at)
        if TANWIN in raw or (raw.startswith(_TO_AN_ALEF) and word[1:] in self.vocabulary.common):
            return False  # «متخيلًا», «لأعوام»
        if len(word) > _LONGEST_WITH_PLURAL and word.endswith("ات"):
            return False  # «قائدات»
        if any(match.prefix and isinstance(match.value, Place) and match.end == at + 1 for match in self.matches(at)):
            return False  # «بأجدير» where the town is known
        if word in self.vocabulary.verbs or is_inflected(word, self._ordinary):
            return False  # «سيلعب», «يستمد», «قرارين»
        if word[0] in "وفبل" and not word.startswith("لا") and (word[1:] in self.vocabulary.common or word[1:] in self.vocabulary.names):
            return False
        if any(not isinstance(match.value, NameToken) and not self._surname(match) for match in self.matches(at) if not match.prefix):
            return False
        return word[2:] not in self.vocabulary.common if word.startswith(("ال", "لل")) else True

    def _ordinary(self, word: str) -> bool:
        return word in self.vocabulary.common or word in self.vocabulary.verbs

    def _surname(self, match: Match) -> bool:
        """A last name of somebody registered: behind a given name it is somebody else's, too («خالد قابيل»)."""
        return isinstance(match.value, ActorName) and match.value.how == "short" and match.end == match.start + 1

    def _inside_name(self, at: int) -> bool:
        """Whether the token before a would-be name looks like its unread beginning («أبو بكر …»)."""
        if self.tokens[at].is_mark:
            return False
        if self._several(at):
            return False  # «القضاة محمد يسري وعلاء فتحي»
        return self.longest(at, NameToken, "") is not None or self.strange(at, self.word(at)) or self.word(at) in _KINSHIP

    def _several(self, at: int) -> bool:
        """Whether the word is a plural of people, though somebody may be called so."""
        return any(isinstance(match.value, TitleForm) and match.value.number == "pl" and not match.prefix for match in self.matches(at))
