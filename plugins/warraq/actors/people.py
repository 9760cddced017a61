"""Personal names that nobody has listed, by the name lexicon and by shape."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from warraq.actors.inflected import ends_a_name
from warraq.actors.known_names import KnownNames
from warraq.actors.names import MAGHREB, NameToken, readable, spell_token, spelled_otherwise
from warraq.actors.readings import NameReading, NameUnit, new_actor, without_prefix
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
from warraq.arabic.tokens import QUOTES, Match

_NAME_UNITS: Final = 5
_PIOUS: Final = frozenset("رحمه حفظه متعه ايده نصره رضي طيب صلي".split())
"""First words of pious formulas that stand behind a name: «طيب الله ثراه»."""
_BLESSING: Final = ("صلي", "الله")
_THEOPHORIC: Final = frozenset("عبد نصر خير فضل جاد فتح ضيف سعد رزق حزب امه ايه هبه سيف عطا حمد لطف شكر فرج نعمه وعبد لعبد بعبد ال".split())
_OF_TITLES: Final = frozenset("المساعد العام السابق الاسبق التنفيذي الوطني الاول".split())
_GREATEST: Final = fold("أكبر")
_COMPOUND_TAILS: Final = {"الدين": "al-Din", "النصر": "al-Nasr", "الاسلام": "al-Islam", "الحق": "al-Haq"}
"""Second words of first names («سيف النصر», «عفيف الدين»), where no row has the whole."""
_NOUNS_WITH_LAM: Final = frozenset(fold("ولاية ولايات ولادة ولاء وليمة والدة والد").split())
"""Nouns whose first letters are no particles."""
_NAMED_AFTER: Final = frozenset(fold("أحداث ذكرى شارع ميدان كوبري مستشفى مدرسة مسجد جامع قاعة استاد ملعب مطار محطة حي مجزرة").split())
"""What bears somebody's name in quotation marks is not that person: «أحداث "محمد محمود"»."""
_MAGHREBI_LAM: Final = frozenset("لحسن لحبيب لكبير لحسين".split())
"""First names of the Maghreb that are elsewhere a name behind «ل»."""
_NO_NAME_BEHIND: Final = frozenset("في ذات ذو ذا ذي ذوي ذوات".split())
_SERVANT_OF: Final = "Abdel"
_FATHERS: Final = frozenset(("أبو", "أبا", "أبي"))
_OF_A_SECRETARY: Final = frozenset("عام مساعد السر سر حزب الحزب محافظه منطقه لجنه اللجنه تنظيم صندوق الصندوق شباب مجلس اتحاد المدينه مدينه جده".split())
_GOVERNED: Final = frozenset("مديريه محافظه اقليم ولايه عماله بلديه قطاع منطقه لجنه حزب مجلس".split())
"""What a calling in the construct is of, so that it is no last name."""
SLASH: Final = "/"
"""What some newsrooms put between a courtesy and the name: «الأستاذ/ بريك القرني»."""
_MARTYR: Final = "شهيد"
_DAY_PARTS: Final = frozenset("صباح مساء ظهر فجر عصر".split())
_DAYS: Final = frozenset("امس اليوم يوم غد الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت".split())
_OF_SOMEBODY: Final = frozenset("حياه وفاه صحه حاله رحيل نجاه فرح زواج".split())
"""Nouns that are names as well: behind a preposition, before a name, they are what is his or hers."""
_BEFORE_NOUNS: Final = frozenset("عن علي في من الي حول بعد قبل لانقاذ".split())
_NO_FIRST_NAME: Final = frozenset("في من عن علي الي مع بين ان هو وهو عضو".split())


class NameReader(KnownNames):
    """Reads personal names."""

    def name(self, at: int, marked: bool, first: bool, saying: bool = False) -> NameReading | None:
        """A registered or new personal name at ``at``.

        ``marked``: a title or honorific stands before; ``saying``: a verb of speech does.
        """
        if at < len(self.tokens) and self.raw(at) == "على" and (self._somebody_at(at + 1, at + 2) or self._done_upon(at)):
            return None  # «على عودة خالد بحاح», «رد الرئيس على زيدان»
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
        if registered is not None and registered.new is not None:
            longer = self._new_name(at, marked, first, saying)
            return longer if longer is not None and longer.end > registered.end else registered  # «حسين حلاوة» beside «يحيى محمد حسين»
        return registered or self._new_name(at, marked, first, saying or self.listed(at)) or (self._loose_short(at) if saying else None)

    def _done_upon(self, at: int) -> bool:
        """Whether «على» stands behind a verb of deeds and a bare title, of which it is no name."""
        titled = at > 1 and any(isinstance(match.value, TitleForm) and match.end == at for match in self.matches(at - 1))
        return titled and self.word(at - 2) in self.vocabulary.verbs and self.word(at - 2) not in self.vocabulary.saying

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
            elif unit.token is None and (units[0].token is None or units[0].token.origin == "arab") and ends_a_name(self.raw(position)):
                break
            units.append(unit)
            position = unit.end
        while units and units[-1].token is not None and units[-1].token.kind == "particle":
            units.pop()
        if len(units) < 2 or not self._is_name(units, marked) or self._last_name_only(units) or self._prophet(position):
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

    def _last_name_only(self, units: list[NameUnit]) -> bool:
        """«الرئيس مرسي هدوءا»: the last name by which somebody is known, with a word that is nobody's yet."""
        first, second = units[0], units[1]
        if len(units) > 2 or second.token is not None or self._shown(second.start, True, True):
            return False
        shorts = (match for match in self.matches(first.start) if isinstance(match.value, ActorName) and match.value.how == "short")
        return any(match.end == first.end and self._introduced(match.value.id) for match in shorts)

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
        clitics = clitics and not (at and self.word(at - 1) == SLASH)  # «الأستاذ/بريك القرني»
        match = self.longest(at, NameToken, None if clitics else "")
        if clitics and self.word(at) in _MAGHREBI_LAM and self.scope.home not in MAGHREB:
            match = self.longest(at, NameToken, "ل") or match  # «صور لحسن مصطفى» in Egypt
        if self._pious(at) or (later and self._title_follows(at)):
            return None
        if later and self.word(at) == _GREATEST and self.word(at + 1).startswith("ال"):
            return None  # «كان صالح كامل أكبر الداعمين»
        if later and self.word(at) in _DAY_PARTS and self.word(at + 1) in _DAYS:
            return None  # «عيد الثقفي صباح أمس»
        if not later and not marked and self.word(at) in _OF_SOMEBODY and at and self.word(at - 1) in _BEFORE_NOUNS:
            return None  # «عن حياة زينب»
        if later and self._governs(at):
            return None  # «القيادي الحوثي مشرف مديرية الكعيدنة», «عمرو سعد شهيد بني سويف»
        if later and self._joined_by_and(at):
            return None  # «عزام الأحمد وعزيز دويك» are two, though some are called Ouaziz
        if match is not None:
            token: NameToken = match.value
            if self.raw(at) == "مني" or (at and self.word(at - 1) == "يا" and token.word):
                return None  # "from me"; «يا ربي»
            if match.prefix and any(not other.prefix and not isinstance(other.value, NameToken) for other in self.matches(at)):
                return None  # «بكين» is Beijing, no Ken
            if len(match.prefix) > 1 and not marked and (self.word(at) in self.vocabulary.common or self.word(at) in _NOUNS_WITH_LAM):
                return None  # «ولاية هيسن» is no Aya
            if match.prefix in ("ف", "ك") and token.origin == "foreign" and not later:
                return None  # «كاني ويست» is nothing like an Annie
            if match.prefix in ("ل", "ب", "ك") and token.word and not marked and self.word(at) in self.vocabulary.common:
                return None  # «لجان أمنية» are committees, nothing for a Jean
            if self._looks_like_preposition(match) and not (marked and self._certain_name(match.end)):
                return None  # «الرئيس على علم», «أكد عمرو على أن», «وافق عبد الرحمن على اعتماد» hold no Ali
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
        other = self.tokens[at].is_mark or bool(self.matches(at)) or self.word(at) in _NO_NAME_BEHIND | _NO_FIRST_NAME or self.word(at) in self.vocabulary.verbs
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

    def _pious(self, at: int) -> bool:
        """«طيب الله ثراه», «رحمه الله» behind a name."""
        if self.word(at) in _PIOUS:
            return True
        return self.word(at + 1) == "الله" and self.word(at) not in _THEOPHORIC

    def _prophet(self, end: int) -> bool:
        """«سنة نبيه محمد صلى الله عليه وسلم»: what ends before this formula is no name but a word and the Prophet's."""
        return (self.word(end), self.word(end + 1)) == _BLESSING

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

    def _governs(self, at: int) -> bool:
        """Whether a word that is a name too has behind it what it is the holder or the martyr of."""
        if not any(isinstance(match.value, NameToken) and match.value.word for match in self.matches(at)):
            return False
        behind = self.word(at + 1)
        return behind in _GOVERNED or (self.word(at) == _MARTYR and self.longest(at + 1, Place, "") is not None)

    def _title_follows(self, at: int) -> bool:
        """«محمود نصر أمين حزب …», «عادل رستم الأمين المساعد»: a title ends the name before it."""
        if TitleForm not in self.kinds(at):
            return False
        if self.word(at + 1) in _OF_TITLES and any(isinstance(match.value, TitleForm) for match in self.matches(at)):
            return True
        return any(
            isinstance(match.value, TitleForm) and not match.prefix
            and (match.end - match.start > 1 or any(self._governed(next_) for next_ in self.matches(match.end)))
            for match in self.matches(at)
        )  # fmt: skip

    def _governed(self, match: Match) -> bool:
        """Whether one can hold an office of this; «أمين المهدي» is no secretary of somebody."""
        if isinstance(match.value, ActorName):
            return match.value.how == "full" or self.vocabulary.registry[match.value.id].type != "person"
        return isinstance(match.value, (BodyHead, Institution, Portfolio))

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
            if plain and plain[-1] == _SERVANT_OF:
                source = source.removeprefix("ال")  # «عبد الحنان»: Abdel Hanan, no Abdel El Hanan
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
        cut = self._cut_at_a_hyphen(begin, self.tokens[end - 1].end)
        guessed = guessed or cut
        sayable = not re.search(r"(?i)([aeiou])\1\1", english) and not ambiguous and not cut and (not guessed or (
            lead is not None and lead.origin == "arab" and not lead.also and (not lead.word or self.word(end - 1) in self.scope.spoken)
            and all(unit.token is not None or readable(self.source(unit.start, unit.end)) for unit in units)
        ))  # fmt: skip
        actor = self.create(
            new_actor("person", arabic, english, gender if gender in "mf" else "", guessed, sayable=sayable, plain=" ".join(plain))
        )
        if actor.id in self.scope.same:
            return replace(self._known_person(at, end, prefix, self.scope.same[actor.id]), units=tuple(units))
        if (known := self._written_like_a_preposition(at, end, prefix)) is not None:
            return replace(known, units=tuple(units))
        return NameReading(at, end, prefix, actor.id, english, actor.gender, not sayable, actor, tuple(units), spelled[-1])

    def _written_like_a_preposition(self, at: int, end: int, prefix: str) -> NameReading | None:
        """«رئيس الوزراء الليبي الدكتور "على زيدان"»: where «على» was found to begin a name, it may be that of somebody registered."""
        if not self._looks_like_preposition(Match(at, end, prefix, None)):
            return None
        owners = {
            match.value.id for match in self.matches(at)
            if isinstance(match.value, ActorName) and match.value.how == "full" and (match.end, match.prefix) == (end, prefix)
            and self.vocabulary.registry[match.value.id].type == "person"
        }  # fmt: skip
        return self._known_person(at, end, prefix, next(iter(owners))) if len(owners) == 1 else None

    def _cut_at_a_hyphen(self, begin: int, end: int) -> bool:
        """«كريستيان فون هامل-بونتن», «جون-إيف لودريان»: a hyphen without a space ties another part to what was read."""
        before, behind = self.text[max(0, begin - 2) : begin], self.text[end : end + 2]
        return (before[1:] == "-" and before[0].isalpha()) or (behind[:1] == "-" and behind[1:].isalpha())


def _complete(units: list[NameUnit]) -> bool:
    """«أوبرا وينفري اشتهرت»: a foreign name ends with its family name, where that is known."""
    return len(units) > 1 and units[-1].token is not None and (units[-1].token.kind, units[-1].token.origin) == ("family", "foreign")
