"""Personal names: registered ones, new ones by the name lexicon and shape, and parts of names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from warraq.actors.english import spoken
from warraq.actors.names import MAGHREB, TANWIN, NameToken, readable, spell_token, spelled_otherwise
from warraq.actors.readings import NameReading, NameUnit, new_actor, surname, without_prefix
from warraq.actors.view import TokenView
from warraq.actors.vocabulary import (
    ActorName,
    BodyHead,
    Honorific,
    Institution,
    Nisba,
    Place,
    Portfolio,
    TitleForm,
)
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES, Match, clitic_splits, words
from warraq.records import Actor

_NAME_UNITS: Final = 5
_PIOUS: Final = frozenset("رحمه حفظه متعه ايده نصره رضي طيب صلي".split())
"""First words of pious formulas that stand behind a name: «طيب الله ثراه»."""
_THEOPHORIC: Final = frozenset("عبد نصر خير فضل جاد فتح ضيف سعد رزق حزب امه ايه هبه سيف عطا حمد لطف شكر فرج نعمه وعبد لعبد بعبد ال".split())
_LONGEST_WITH_PLURAL: Final = 5
"""Letters up to which an unknown word in «ات» may be a name («شحات»)."""
_LONGEST_TOKEN: Final = 10
"""A longer unknown word is two words without their space: «القادرأمين»."""
_OF_TITLES: Final = frozenset("المساعد العام السابق الاسبق التنفيذي الوطني الاول".split())
_GREATEST: Final = fold("أكبر")
_COMPOUND_TAILS: Final = {"الدين": "al-Din", "النصر": "al-Nasr", "الاسلام": "al-Islam", "الحق": "al-Haq"}
"""Second words of first names («سيف النصر», «عفيف الدين»), where no row has the whole."""
_NAMED_AFTER: Final = frozenset(fold("أحداث ذكرى شارع ميدان كوبري مستشفى مدرسة مسجد جامع قاعة استاد ملعب مطار محطة حي مجزرة").split())
"""What bears somebody's name in quotation marks is not that person: «أحداث "محمد محمود"»."""
_MAGHREBI_LAM: Final = frozenset("لحسن لحبيب لكبير لحسين".split())
"""First names of the Maghreb that are elsewhere a name behind «ل»."""
_TO_AN_ALEF: Final = ("لأ", "لإ", "لآ")
_NO_NAME_BEHIND: Final = frozenset("في ذات ذو ذا ذي ذوي ذوات".split())
_KINSHIP: Final = frozenset("ابو ابن بن ام ال عبد بكر".split())


_OF_ANOTHER: Final = frozenset("بن ابن بنت ابو ابا ابي وابو وابن".split())
_FATHERS: Final = frozenset(("أبو", "أبا", "أبي"))
_BEHIND_SPEAKER: Final = frozenset(
    """ان انه انها انهم باننا انني اننا بان بانه بانها الي علي عن في من خلال عبر امس اليوم قايلا قايله ايضا كذلك لل ل
    اثناء حسبما وفق وفقا بعد عقب لدي تعليقا ردا مساء صباح يوم حول بخصوص بشان الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت
    مجددا بدوره بدورها لوكاله لصحيفه لقناه لرويترز للصحفيين للصحافيين""".split()
)


def _complete(units: list[NameUnit]) -> bool:
    """«أوبرا وينفري اشتهرت»: a foreign name ends with its family name, where that is known."""
    return len(units) > 1 and units[-1].token is not None and (units[-1].token.kind, units[-1].token.origin) == ("family", "foreign")


_OF_A_SECRETARY: Final = frozenset("عام مساعد السر سر حزب الحزب محافظه منطقه لجنه اللجنه تنظيم صندوق الصندوق شباب مجلس اتحاد المدينه مدينه جده".split())


_DAY_PARTS: Final = frozenset("صباح مساء ظهر فجر عصر".split())
_DAYS: Final = frozenset("امس اليوم يوم غد الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت".split())
_OF_SOMEBODY: Final = frozenset("حياه وفاه صحه حاله رحيل نجاه فرح زواج".split())
"""Nouns that are names as well: behind a preposition, before a name, they are what is his or hers."""
_BEFORE_NOUNS: Final = frozenset("عن علي في من الي حول بعد قبل لانقاذ".split())
_NO_FIRST_NAME: Final = frozenset("في من عن علي الي مع بين ان هو وهو عضو".split())


class NameReader(TokenView):
    """Reads personal names."""


    def name(self, at: int, marked: bool, first: bool, saying: bool = False) -> NameReading | None:
        """A registered or new personal name at ``at``.

        ``marked``: a title or honorific stands before; ``saying``: a verb of speech does.
        """
        if at < len(self.tokens) and self.raw(at) == "على" and self._somebody_at(at + 1, at + 2):
            return None  # «على عودة خالد بحاح»
        registered = self._registered(at, first)
        if registered is not None and registered.end - at > 1:
            longer = self._new_name(at, marked, first, saying)
            if longer is None or longer.end <= registered.end or len(longer.units) > 4:
                return registered
            beyond = [unit.token for unit in longer.units if unit.start >= registered.end]
            another = self._somebody_at(registered.end)
            if len(beyond) > 1 and all(beyond) and beyond[0] is not None and not beyond[0].word and not another:
                return longer  # «محمد عبد العاطي سليمان حسن» is another man
            if any(token is None or token.word or token.kind == "given" for token in beyond):
                return registered  # what follows is no certain part of a longer name
            return longer
        return registered or self._new_name(at, marked, first, saying or self.listed(at)) or (self._loose_short(at) if saying else None)

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
        return self._ends_at(at) or self.word(at) in _BEHIND_SPEAKER

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
        if self._looks_like_preposition(match) or self._ends_in_preposition(match):
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
        return False

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
        """«على» is folded to the name «علي»; it counts as one only behind a title."""
        return self.raw(match.start).endswith("ى") and self.word(match.start) in ("علي", "وعلي")

    def _ends_in_preposition(self, match: Match) -> bool:
        """«وأكد عمرو على أن», «شدد عمرو على أهمية»: no Amr Ali, unless the name ends there for certain («قال عمرو على إن»)."""
        last, at = match.end - 1, match.end
        if last == match.start or self.word(last) != "علي" or not self.raw(last).endswith("ى") or at >= len(self.tokens):
            return False
        return not (self.tokens[at].is_mark or self.raw(at).startswith("إن") or TitleForm in self.kinds(at))

    def _first_unread(self, at: int) -> bool:
        """«المستشار رواد محمد فاروق»: between a courtesy or a calling and the names that are known stands one that is not; without
        it they would be another man's."""
        if at < 2 or self.tokens[at - 1].is_mark or self.word(at - 1) in self.vocabulary.verbs or self.word(at - 1) in _NO_FIRST_NAME:
            return False
        styled = any(match.end == at - 1 and not isinstance(match.value, NameToken) for match in self.matches(at - 2) if isinstance(match.value, Honorific))
        return styled and not any(isinstance(match.value, (TitleForm, Honorific, ActorName, Portfolio, Nisba)) for match in self.matches(at - 1))

    def _new_name(self, at: int, marked: bool, first: bool, saying: bool = False) -> NameReading | None:
        if at and self.person_end == at and not marked and not self.word(at).startswith("و"):
            return None  # the tail of the name before
        if not marked and (self._first_unread(at) or self._gives_its_name(at)):
            return None
        units: list[NameUnit] = []
        position, prefix = at, ""
        while position < len(self.tokens) and sum(unit.token is None or unit.token.kind != "particle" for unit in units) < _NAME_UNITS:
            unit = self._unit(position, marked, bool(units), first and not units, saying)
            if unit is None or (unit.token is None and (_complete(units) or self._over(units, unit))) or (len(units) > 1 and self._office(position)):
                break
            if not units:
                prefix = unit.prefix
            units.append(unit)
            position = unit.end
        while units and units[-1].token is not None and units[-1].token.kind == "particle":
            units.pop()
        if len(units) < 2 or not self._is_name(units, marked):
            return None
        kunya = units[0].token is not None and units[0].token.ar in _FATHERS
        inside = at > 0 and (self.longest(at - 1, NameToken, "") is not None if kunya else self._inside_name(at - 1))
        if not marked and not prefix and at and (inside or self.word(at - 1) in _NO_NAME_BEHIND):
            return None  # «في محمد محمود» is a street, «سلعة ذات جودة فائقة» no lady
        if units[0].token is not None and units[0].token.ar in ("بن", "ابن", "بنت"):
            return None
        if not kunya and self._holds_other(units):
            return None
        unknown = [unit for unit in units if unit.token is None and self.word(unit.start) not in self.scope.spoken]
        if saying and not marked and not self.listed(at) and units[0].token is not None and units[0].token.word and unknown:
            return None
        return self._make_name(at, units, prefix)

    def _gives_its_name(self, at: int) -> bool:
        """«أحداث "محمد محمود"»: a street or a day called so."""
        return at > 1 and self.tokens[at - 1].is_mark and self.word(at - 1) in QUOTES and self.word(at - 2) in _NAMED_AFTER

    def _over(self, units: list[NameUnit], further: NameUnit) -> bool:
        """Whether the article shows where a name ends: not with an unknown word behind the last name."""
        spoken = self.scope.spoken
        return len(units) > 1 and self.word(units[-1].start) in spoken and self.word(further.start) not in spoken

    def _office(self, at: int) -> bool:
        """«محمود عامر أمين مساعد الحزب»: a word that is a name and an office, with what it is the office of."""
        return self.word(at) == "امين" and self.word(at + 1) in _OF_A_SECRETARY

    def _unit(self, at: int, marked: bool, later: bool, clitics: bool, saying: bool) -> NameUnit | None:
        match = self.longest(at, NameToken, None if clitics else "")
        if clitics and self.word(at) in _MAGHREBI_LAM and self.scope.home not in MAGHREB:
            match = self.longest(at, NameToken, "ل") or match  # «صور لحسن مصطفى» in Egypt
        if later and self.raw(at) == "على" and self.longest(at + 1, NameToken, "") is None and not self._ends_at(at + 1):
            return None  # «أكد عمرو على أن» holds no Ali
        if self._pious(at) or (later and self._title_follows(at)):
            return None
        if later and self.word(at) == _GREATEST and self.word(at + 1).startswith("ال"):
            return None  # «كان صالح كامل أكبر الداعمين»
        if later and self.word(at) in _DAY_PARTS and self.word(at + 1) in _DAYS:
            return None  # «عيد الثقفي صباح أمس»
        if not later and not marked and self.word(at) in _OF_SOMEBODY and at and self.word(at - 1) in _BEFORE_NOUNS:
            return None  # «عن حياة زينب»
        if later and self._joined_by_and(at):
            return None  # «عزام الأحمد وعزيز دويك» are two, though some are called Ouaziz
        if match is not None:
            token: NameToken = match.value
            if self.raw(at) == "مني" or (at and self.word(at - 1) == "يا" and token.word):
                return None  # "from me"; «يا ربي»
            if match.prefix and any(not other.prefix and not isinstance(other.value, NameToken) for other in self.matches(at)):
                return None  # «بكين» is Beijing, no Ken
            if match.prefix in ("ف", "ك") and token.origin == "foreign" and not later:
                return None  # «كاني ويست» is nothing like an Annie
            if match.prefix in ("ل", "ب", "ك") and token.word and not marked and self.word(at) in self.vocabulary.common:
                return None  # «لجان أمنية» are committees, nothing for a Jean
            if self._looks_like_preposition(match) and not (marked and self._name_follows(match.end)):
                return None
            shown = not match.prefix and self.word(match.end) in self.scope.spoken  # «وفجر بلاط» tells what Balat did
            if token.word and not later and not marked and not saying and not shown and not self._named_on(match.end) and not self._kunya(match):
                return None
            if token.word and saying and not later and match.prefix and not self._name_follows(match.end):
                return None  # «وعلى ذلك», «وجمال الطبيعة» behind a name
            return self._compounded(NameUnit(at, match.end, token, match.prefix))
        word = self.word(at)
        if word == "لي" and marked and not later and self._foreign_follows(at + 1):
            return NameUnit(at, at + 1, None, "")  # «وزير الخارجية الصيني لي تشاو شينغ»
        if self._shown(at, later, marked):
            return NameUnit(at, at + 1, None, "")
        if not (later or marked) or not self.strange(at, word):
            return None
        if not later and (word.startswith("ال") or self._no_first_name(at)):
            return None  # «المصنفة»: an adjective or a noun, no first name
        if word.endswith("ك") and (word.startswith(("ب", "و")) or word[:-1] in self.vocabulary.common):
            return None  # «بضبطك وإحضارك», «لمي فلوسك»
        if later and (self.raw(at).endswith(("ه", "ها", "هم")) or (word.startswith("و") and not (marked and self._no_conjunction(at))) or word.startswith(("بت", "لل"))):
            return None  # «تشبثه», «ووزعته»: a verb or noun with a pronoun
        return NameUnit(at, at + 1, None, "")

    def _compounded(self, unit: NameUnit) -> NameUnit:
        """«عفيف الدين»: a first name with its second word, where no row has both."""
        tail, token = _COMPOUND_TAILS.get(self.word(unit.end)), unit.token
        if tail is None or token is None or token.kind == "particle" or token.origin != "arab" or token.ar.startswith("ال"):
            return unit
        whole = replace(token, ar=f"{token.ar} {self.word(unit.end)}", en=f"{token.en} {tail}", en_maghreb="", word=False, also=())
        return NameUnit(unit.start, unit.end + 1, whole, unit.prefix)

    def _joined_by_and(self, at: int) -> bool:
        """Whether the word is «و» and a first name, outside the Maghreb, where «وعزيز» is a name of its own."""
        word = self.word(at)
        behind = self.vocabulary.names.get(word[1:]) if word[0] == "و" and self.scope.home not in MAGHREB else None
        return behind is not None and behind.kind != "family"

    def _shown(self, at: int, later: bool, marked: bool) -> bool:
        """Whether the article shows the word to be a last name, or the next one behind an office."""
        if later:
            return self.word(at) in self.scope.spoken
        following = marked and self.word(at + 1) in self.scope.spoken and self.word(at) not in self.scope.spoken
        other = self.tokens[at].is_mark or bool(self.matches(at)) or self.word(at) in _NO_NAME_BEHIND or self.word(at) in self.vocabulary.verbs
        joined = self.word(at)[:1] in "وفبلك" and self.word(at)[1:] in self.vocabulary.common  # «قام الوزير بزيارة زعزوع»
        return following and not other and not joined

    def _no_first_name(self, at: int) -> bool:
        """«الرئيس ضميره مستريح», «الملك يصافح أشتون كارتر»: a noun with its pronoun, or a verb before a name."""
        if self.raw(at).endswith(("ه", "ها", "هم", "كم", "هن")):
            return True
        following = self.longest(at + 1, NameToken, "") if at + 1 < len(self.tokens) else None
        return self.word(at).startswith(("ي", "ت")) and following is not None and following.value.kind == "given"

    def _holds_other(self, units: list[NameUnit]) -> bool:
        """«خليفة حسن نصر الله»: a word before somebody's registered name is no part of it; nor is an Arab
        name before a foreign one («استقبل الملك سلمان جون كيري»)."""
        lead, second = units[0].token, units[1].token
        foreign = lead is not None and second is not None and lead.origin == "arab" and second.origin == "foreign"
        if lead is None or not (lead.word or foreign):
            return False
        return any(
            isinstance(match.value, ActorName) and match.value.how == "full" and not match.prefix
            and match.end - match.start > 1 and match.end >= units[-1].end
            for match in self.matches(units[1].start)
        )  # fmt: skip

    def _ends_at(self, at: int) -> bool:
        return at >= len(self.tokens) or self.tokens[at].is_mark

    def _pious(self, at: int) -> bool:
        """«طيب الله ثراه», «رحمه الله» behind a name."""
        if self.word(at) in _PIOUS:
            return True
        return self.word(at + 1) == "الله" and self.word(at) not in _THEOPHORIC

    def _named_on(self, at: int) -> bool:
        """Whether a name that is no ordinary word follows: «سالم يوسف», «أبو حمزة»."""
        if any(isinstance(match.value, ActorName) and match.value.how == "short" for match in self.matches(at)):
            return False  # «سكوت مرسي» is Morsi's silence
        following = self.longest(at, NameToken, "")
        return following is not None and not following.value.word and not self._looks_like_preposition(following)

    def _kunya(self, match: Match) -> bool:
        """«أبو عبد الله», «أبي زيد»: a father's name before a first name is somebody's, though both are words."""
        if match.value.ar not in _FATHERS:
            return False
        son = self.longest(match.end, NameToken, "")
        return son is not None and son.value.kind in ("given", "both") and self.word(match.end) != "علي"

    def _no_conjunction(self, at: int) -> bool:
        """«دريج واردوفا»: behind «و» stands no word that means something."""
        return not any(match.prefix for match in self.matches(at))

    def _foreign_follows(self, at: int) -> bool:
        known = self.longest(at, NameToken, "")
        return known.value.origin == "foreign" if known is not None else at < len(self.tokens) and self.strange(at, self.word(at))

    def _name_follows(self, at: int) -> bool:
        """Whether the next word is a name, too, or can be nothing else."""
        return self.longest(at, NameToken, "") is not None or (at < len(self.tokens) and self.strange(at, self.word(at)))

    def _title_follows(self, at: int) -> bool:
        """«محمود نصر أمين حزب …», «عادل رستم الأمين المساعد»: a title ends the name before it."""
        if TitleForm not in self.kinds(at):
            return False
        if self.word(at + 1) in _OF_TITLES and any(isinstance(match.value, TitleForm) for match in self.matches(at)):
            return True
        return any(
            isinstance(match.value, TitleForm) and not match.prefix
            and (match.end - match.start > 1 or any(isinstance(next_.value, (BodyHead, Institution, ActorName, Portfolio)) for next_ in self.matches(match.end)))
            for match in self.matches(at)
        )  # fmt: skip

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
        if word[0] == "س" and word[1] in "يتن" and word[1:] in self.vocabulary.common:
            return False  # «سيلعب»
        if word[0] in "وفبل" and not word.startswith("لا") and (word[1:] in self.vocabulary.common or word[1:] in self.vocabulary.names):
            return False
        if any(not isinstance(match.value, NameToken) and not self._surname(match) for match in self.matches(at) if not match.prefix):
            return False
        return word[2:] not in self.vocabulary.common if word.startswith(("ال", "لل")) else True

    def _surname(self, match: Match) -> bool:
        """A last name of somebody registered: behind a given name it is somebody else's, too («خالد قابيل»)."""
        return isinstance(match.value, ActorName) and match.value.how == "short" and match.end == match.start + 1

    def _inside_name(self, at: int) -> bool:
        """Whether the token before a would-be name looks like its unread beginning («أبو بكر …»)."""
        if self.tokens[at].is_mark:
            return False
        return self.longest(at, NameToken, "") is not None or self.strange(at, self.word(at)) or self.word(at) in _KINSHIP

    def _is_name(self, units: list[NameUnit], marked: bool) -> bool:
        lead = units[0].token
        if lead is None:
            given = [unit for unit in units if unit.token is not None and unit.token.kind == "given"]
            return marked and (not given or (len(units) > 2 and units[-1].token is None))
        if lead.kind == "family":
            second = units[1].token
            patronymic = second is not None and second.ar.startswith(("بن", "ولد"))
            return patronymic or self._shown_last(units) or (marked and self._two_surnames(units))
        if lead.kind == "particle":
            return len(units) >= 2
        return any(unit.token is None or unit.token.kind != "particle" for unit in units[1:])

    def _shown_last(self, units: list[NameUnit]) -> bool:
        """«بوعلي المباركي»: the article shows the second one to be a last name; «القذافي قنديل» are two men."""
        two = all(any(self._surname(match) for match in self.matches(unit.start)) for unit in units[:2])
        return self.word(units[1].start) in self.scope.spoken and not two

    def _two_surnames(self, units: list[NameUnit]) -> bool:
        """«الوزير الليبي الأسبق البغدادي المحمودي»: a first name that looks like a last one."""
        if self.longest(units[0].start, Nisba, "") is not None:
            return False
        if any(self.word(unit.start).removeprefix("ال") in self.vocabulary.common for unit in units):
            return False  # «الفريق الزائر الخشن»
        return all(unit.token is None or unit.token.kind == "family" for unit in units[1:])

    def _make_name(self, at: int, units: list[NameUnit], prefix: str) -> NameReading:
        end = units[-1].end
        first = self.tokens[at]
        begin = first.start + len(self.raw(at)) - len(without_prefix(self.raw(at), prefix))
        arabic = self.text[begin : self.tokens[end - 1].end]
        maghreb = self.scope.home in MAGHREB
        spelled, plain, guessed = [], [], False
        for unit in units:
            if unit.token is not None:
                spelled.append((unit.token.en_maghreb or unit.token.en) if maghreb else unit.token.en)
                plain.append(unit.token.en)
                continue
            source = self.source(unit.start, unit.end)
            english, guess = spell_token(source, self.vocabulary.names, maghreb)
            surname = self.vocabulary.surnames.get(self.word(unit.start), "")
            if surname:  # of somebody registered; «جيف فليك» is no Flick
                english, guess = surname, units[0].token is not None and units[0].token.origin == "foreign"
            spelled.append(english)
            plain.append(spell_token(source, self.vocabulary.names, False)[0])
            guessed = guessed or guess
        ambiguous = spelled_otherwise([unit.token for unit in units])
        guessed = guessed or ambiguous
        english = " ".join(spelled)
        gender = units[0].token.gender if units[0].token is not None else ""
        lead = units[0].token
        sayable = not re.search(r"(?i)([aeiou])\1\1", english) and not ambiguous and (not guessed or (
            lead is not None and lead.origin == "arab" and not lead.also and (not lead.word or self.word(end - 1) in self.scope.spoken)
            and all(unit.token is not None or readable(self.source(unit.start, unit.end)) for unit in units)
        ))  # fmt: skip
        actor = self.create(
            new_actor("person", arabic, english, gender if gender in "mf" else "", guessed, sayable=sayable, plain=" ".join(plain))
        )
        return NameReading(at, end, prefix, actor.id, english, actor.gender, not sayable, actor, tuple(units), spelled[-1])
