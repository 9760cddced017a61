"""Names that no lexicon has: what stands around the words says that they are somebody's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from warraq.actors.english import spoken
from warraq.actors.inflected import ends_a_name, is_inflected
from warraq.actors.names import TANWIN, NameToken
from warraq.actors.readings import Inner, NameReading, NameUnit, RoleReading
from warraq.actors.titles import RoleReader
from warraq.actors.view import stems
from warraq.actors.vocabulary import (
    ActorName,
    BodyHead,
    Honorific,
    Modifier,
    Nisba,
    Place,
    TitleForm,
)
from warraq.arabic.letters import fold
from warraq.arabic.tokens import COMMAS, QUOTES, words

_CONTENT: Final = frozenset(fold("أن إن أنه إنه أنها إنها بأن بأنه بأنها : قائلا قائلة").split())
"""What is said begins with these: the speaker stands before them."""
_WHOSE: Final = frozenset(fold("الذي التي والد والدة شقيق شقيقة نجل ابن زوجة زوج أرملة").split())
"""Behind a speaker's name these say who that is."""
_PAUSES: Final = frozenset("،,-–—")
_NO_NAME: Final = frozenset(
    fold(
        """أمس اليوم غدا أيضا كذلك مجددا قائلا قائلة خلال بعد قبل عقب عبر مع عن على في من إلى حول لدى أمام حيث كما قد هو هي هم
        هذا هذه ذلك تلك كل بعض أحد إحدى عدد آخر آخرون هناك أنا نحن فيه فيها له لها لهم به بها بهم إليه عليه ثم أو أم بل
        غير عدم ليس لا لم لن ما إذا إذ لو لكن ولا حتى منذ بين ضد مدى نحو ضرورة أهمية وجود رفض دعم حرص استعداد تأييد التزام""",
    ).split()
)
"""Words that are nobody's, though a name or what is said could stand in their place."""
_FOREIGN_NAMES: Final = 4
_TAIL_TOKENS: Final = 12
"""The name of a body that is not known goes on for so many words at most before its head is named."""
_OFFICES: Final = frozenset(
    """president director director_general deputy_director secretary_general assistant_secretary_general general_coordinator
    coordinator commissioner spokesman spokesman_natiq media_spokesman head_of_government ceo chairman_board deputy_head
    regional_director regional_coordinator committee_head federation_president club_president department_head delegation_head
    secretary sg_executive_secretary first_secretary national_secretary regional_secretary syndicate_head dean member
    ambassador representative envoy special_envoy minister deputy_minister assistant_minister party_head university_president
    court_president group_leader department_head editor_in_chief secretary_general_ministry delegate rapporteur general_rapporteur
    mp councillor_ma party_figure permanent_representative treasurer researcher expert economist academic professor
    activist rights_activist trade_unionist""".split()
)
"""Titles held of a body: one who is named behind it holds it, and does not belong to it."""
_SAME_OFFICE: Final = {"عاهل": "ملك"}
_RESIDENTS: Final = frozenset("ambassador consul consul_general charge_daffaires representative permanent_representative correspondent".split())
_COUNTERPARTS: Final = frozenset("نظير نظيره نظيرها نظيرهم شقيقه اخيه".split())
_PERSONS_OF: Final = frozenset(fold("حملة أسرة عائلة نجل ابن زوجة زوج شقيق والد والدة محامي دفاع مؤسسة جامعة مكتب مدرسة مركز شارع").split())


_NAMED_PLACES: Final = frozenset(
    "كتيبه كتايب سريه احداث مجزره مسجد ميدان ميادين ضريح شارع دوران مدرسه جامع مطار ملعب مستشفي جايزه قاعه كوبري محطه مقام مقبره حديقه كورنيش استاد مركب ستاد "
    "فرقاطه سفينه باخره بارجه مدمره غواصه عباره ثانويه اعداديه ابتداييه مستوصف مصحه اكاديميه موسسه متحف".split()
)
"""Places that bear people's names: «ميدان مصطفى محمود» is nobody."""
_NAMED_WITH_STYLE: Final = _NAMED_PLACES | frozenset(
    "جمعيه صندوق مجمع جسر مدينه برج سد كاس طريق محور ميناء مهرجان سباق بطوله دوري كليه جامعه معهد مركز موسسه متحف مكتبه قاعده نفق حي مخيم وقف محميه مطبعه كرسي".split()
)
"""What else bears them where a style stands before: «جسر الملك فهد»."""
_STYLES: Final = frozenset("الملك الملكه الامير الاميره الشيخ السلطان الامام الريس الرييس السيده السيد الشهيد الدكتور القديس القديسه المشير الخديوي الحبيب مولاي الزعيم".split())


_SIDI: Final = "سيدي"
"""Of saints, and so of the places called after them."""
_ROYAL: Final = frozenset("الملك الملكه الامير الاميره الشيخ السلطان".split())
_HIS_OFFICE: Final = frozenset({"مكتبه"})
_BARE_BEARERS: Final = frozenset("معهد جامعه كليه سد جسر نفق طريق مركز مكتبه مسرح قصر مجمع برج متحف قاعه".split())
"""Things that bear the name right behind them; «رئيس الجامعة فلان» has an article between."""
_HOUSES: Final = frozenset("المستشفي المركز المعهد المركب المستوصف المدرسه الثانويه الاعداديه الكليه المتحف المسرح".split())
_ADJECTIVE_ENDINGS: Final = ("ي", "يه")
_HOUSE_TOKENS: Final = 4
_OFFICE_TOKENS: Final = 6


@lru_cache(maxsize=1 << 16)
def _bears_names(word: str) -> bool:
    return any(stem.removeprefix("ال") in _NAMED_PLACES for stem in stems(word))


@lru_cache(maxsize=1 << 14)
def _bears_styled_names(word: str) -> bool:
    return any(stem.removeprefix("ال") in _NAMED_WITH_STYLE for stem in stems(word))


def _is_arab(unit: NameUnit) -> bool:
    return unit.token is None or unit.token.origin == "arab"


class FramedNameReader(RoleReader):
    """Reads names by their surroundings; it asks for two words at least, and for an end that is plain to see."""

    def names_a_place(self, at: int) -> bool:
        """«ميدان مصطفى محمود», «جامع الإمام "أبي حنيفة"», «مستشفى الملك فهد»: what bears somebody's name is nobody."""
        noun, bears = at - 1, _bears_names
        if self._names_a_house(at) or self._is_eponym(at):
            return True
        while noun > 0 and (self.word(noun) in QUOTES or self._is_style(noun)):
            noun, bears = noun - 1, bears if self.word(noun) in QUOTES else _bears_styled_names
        return noun >= 0 and bears(self.word(noun))

    def _is_eponym(self, at: int) -> bool:
        """«طريق الملك سلمان», «معهد الحسن الثاني», «سيدي يوسف بن علي»: what is called after somebody, where nothing is between."""
        if _SIDI in (self.word(at), self.word(at - 1) if at else ""):
            return not any(isinstance(match.value, ActorName) and match.value.how == "full" for match in self.matches(at))
        bearer = stems(self.word(at - 1)) if at else frozenset()
        if "طريق" in bearer and self.word(at - 2) == "عن":
            return False  # «عن طريق الملك» is through him
        return not _BARE_BEARERS.isdisjoint(bearer) or (self.word(at) in _ROYAL and not (_NAMED_WITH_STYLE - _HIS_OFFICE).isdisjoint(bearer))

    def _names_a_house(self, at: int) -> bool:
        """«بالمركز الاستشفائي الإقليمي المختار السوسي»: behind a house and its adjectives a name is the house's, unless
        somebody is told before to have an office there («مدير المستشفى الجامعي محمد …»)."""
        head = at - 1
        while head > 0 and at - head <= _HOUSE_TOKENS and self.word(head).startswith("ال") and self.word(head).endswith(_ADJECTIVE_ENDINGS):
            head -= 1
        if head == at - 1 or stems(self.word(head)).isdisjoint(_HOUSES):
            return False
        return not any(isinstance(match.value, TitleForm) for n in range(max(0, head - _OFFICE_TOKENS), head) for match in self.matches(n))

    def _is_style(self, at: int) -> bool:
        if self.word(at) in _STYLES:
            return True
        return Honorific in self.kinds(at) and any(match.end == at + 1 for match in self.matches(at) if isinstance(match.value, Honorific))

    def by_office(self, at: int, role: RoleReading) -> NameReading | None:
        """«الرئيس مبارك», «العاهل الأردني الملك عبد الله»: a short name of the only registered person who is called so,
        or the only one of that state, and who held just that office."""
        state = role.state or (self.scope.home if self.scope.home_likely else "")
        end, owners = self._called_so(at, role, state)
        if len(owners) != 1 or self.longest(end, NameToken, "") is not None:
            return None
        actor = self.vocabulary.registry[next(iter(owners))]
        if role.state and role.state != actor.state:
            return None
        return NameReading(at, end, "", actor.id, spoken(actor.name_en), actor.gender)

    def _called_so(self, at: int, role: RoleReading, state: str) -> tuple[int, set[str]]:
        """The end of a short name, and the ids of those whom it may mean behind this office."""
        found = [
            match for match in self.matches(at)
            if isinstance(match.value, ActorName) and not match.prefix
            and (match.value.how == "context" or (match.value.how == "short" and match.end == at + 1))
            and self.vocabulary.registry[match.value.id].type == "person" and not self._looks_like_preposition(match)
        ]  # fmt: skip
        end = max((match.end for match in found if self._held(match.value, role, state)), default=at)
        owners = {match.value.id for match in found if match.end == end and match.value.how == "short"}
        if len(owners) == 1:
            return end, {match.value.id for match in found if match.end == end and self._held(match.value, role, state)}
        return end, {
            match.value.id for match in found
            if match.end == end and self._held(match.value, role, state) and self.vocabulary.registry[match.value.id].state == state
        }  # fmt: skip

    def _held(self, name: ActorName, role: RoleReading, state: str) -> bool:
        """Whether the registry gives somebody this office; a name that others bear wants the whole of it, and its state."""
        actor = self.vocabulary.registry[name.id]
        said = [word.removeprefix("ال") for word in words(self.source(role.start, role.end))]
        title = words(self.source(role.start, role.title_end))[-1].removeprefix("ال")
        heads = {title, _SAME_OFFICE.get(title, title)}
        if title in _COUNTERPARTS and self.word(role.end) in _STYLES:
            heads.add(self.word(role.end).removeprefix("ال"))  # «نظيره السعودي الملك سلمان»
        for held in ([word.removeprefix("ال") for word in words(office.title_ar)] for office in actor.offices):
            whole = set(held[1:]) <= set(said) and state == actor.state and not role.former
            if held and held[0] in heads and (name.how == "short" or whole):
                return True
        return False

    def speaker(self, at: int) -> NameReading | None:
        """«قال مجدي مرشد، نائب رئيس …»: what stands between a verb of speech and what it says, or a title, speaks."""
        for units in self._runs(at):
            if self._closes(units[-1].end):
                return self._make_name(at, list(units), "")
        return None

    def _runs(self, at: int) -> list[tuple[NameUnit, ...]]:
        """Sequences of two to four words from ``at`` that can be a name, the longest first."""
        return self._runs_of(at, self._sound)

    def _runs_of(self, at: int, sound: Callable[[list[NameUnit]], bool]) -> list[tuple[NameUnit, ...]]:
        units: list[NameUnit] = []
        runs = []
        while len(units) < _FOREIGN_NAMES:
            start = units[-1].end if units else at
            unit = self._name_like(start, bool(units))
            if unit is None or (units and unit.token is None and _is_arab(units[0]) and ends_a_name(self.raw(start))):
                break
            units.append(unit)
            if len(units) > 1 and sound(units) and not self._holds_other(units):
                runs.append(tuple(units))
        return runs[::-1]

    def _name_like(self, at: int, later: bool) -> NameUnit | None:
        """A token of the lexicon, a word that is no other, or a common word that names nothing else."""
        if at >= len(self.tokens) or self.tokens[at].is_mark or self.tokens[at].quote:
            return None
        word = self.word(at)
        spelled = word == "علي" and not later  # Egypt writes «على نجم»
        if (word in _NO_NAME and not spelled) or word in self.vocabulary.verbs or self._pious(at):
            return None
        if later and self._joined_by_and(at):
            return None
        match = self.longest(at, NameToken, "")
        if match is not None:
            return NameUnit(at, match.end, match.value, "")
        if not "ء" <= word[0] <= "ي" or not 3 <= len(word) <= 10 or self.raw(at).endswith(("ها", "هما", "هم")) or TANWIN in self.raw(at):
            return None  # «شقيقتها هاجر», «متخيلًا»
        if any(not match.prefix and not self._surname(match) for match in self.matches(at)):
            return None
        if word.startswith(("ال", "لل", "وال", "بال", "كال", "فال")) and not (later and word.startswith("ال") and self._last_word(at)):
            return None
        return NameUnit(at, at + 1, None, "")

    def _last_word(self, at: int) -> bool:
        """Whether a definite word can be a last name: one that is no other, or «الصفتي», whose «صفتي» (my quality) takes no article."""
        word = self.word(at)
        return self.strange(at, word) or (word.endswith("ي") and word not in self.vocabulary.common and not is_inflected(word, self._ordinary))

    def _sound(self, units: list[NameUnit]) -> bool:
        """At most one common word, beside a token that is a name and nothing else; no name without a first one."""
        common = [unit for unit in units if unit.token is None and not self.strange(unit.start, self.word(unit.start))]
        certain = [unit for unit in units if unit.token is not None and not unit.token.word and unit.token.kind != "particle"]
        lead, last = units[0].token, units[-1].token
        if len(common) > 1 or (common and not certain) or (last is not None and last.kind == "particle"):
            return False
        if lead is not None and (lead.kind == "family" or lead.ar.startswith(("بن", "ابن"))):
            return False
        return not (common and units[0] in common and len(units) > 2)

    def _closes(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        if self.word(at) in _CONTENT or self.word(at) in _WHOSE:
            return True
        if self.word(at) not in _PAUSES:
            return self._officer(at)
        _, behind, honorific = self._courtesies(at + 1)
        role = self.role(behind)
        return honorific is not None or (role is not None and not role.prefix and role.number == "sg")

    def _officer(self, at: int) -> bool:
        """«قال عبد الفتاح خطاب الأمين العام لاتحاد العمال»: a title with its body, and nobody behind it."""
        if self.word(at) in ("احد", "احدي") and self.word(at + 1) not in _NO_NAME:
            return True  # «أحمد تاج أحد أفراد الأمن»
        role = self.role(at)
        if role is None or role.prefix or role.number != "sg" or not (role.anchored or role.definite):
            return False
        return self.name(role.end, marked=True, first=False) is None

    def _courtesies(self, at: int) -> tuple[str, int, Honorific | None]:
        match = self.longest(at, Honorific, "")
        return ("", match.end, match.value) if match is not None else ("", at, None)

    def enclosed(self, at: int, comma: bool) -> NameReading | None:
        """«وزير الاتصال، أنور معروف، أن», «وزير الاتصال أنور معروف أن»: a first name of the lexicon and one common
        word, with a mark or what is said right behind."""
        for units in self._runs(at):
            lead, end = units[0].token, units[-1].end
            closed = end < len(self.tokens) and (self.word(end) in "،," if comma else self._over_here(end) or self.word(end) in self.vocabulary.verbs)
            if closed and lead is not None and lead.kind == "given" and not lead.word:
                return self._make_name(at, list(units), "")
        return None

    def courteous(self, at: int) -> NameReading | None:
        """«الدكتور طارق سهري،»: a first name and a word that behind a courtesy can only be the last one, with a plain end behind."""
        for units in self._runs_of(at, self._first_name_first):
            if self._over_here(units[-1].end):
                return self._make_name(at, list(units), "")
        return None

    def _first_name_first(self, units: list[NameUnit]) -> bool:
        lead, last = units[0].token, units[-1]
        if lead is None or lead.kind not in ("given", "both") or (last.token is not None and last.token.kind == "particle"):
            return False
        unknown = [unit for unit in units if unit.token is None]
        if (self.raw(units[0].start) == "على" and unknown) or any(self.raw(unit.start).endswith("ه") for unit in unknown):
            return False  # «لا يأمن المواطن على نفسه»
        common = [unit for unit in unknown if not self.strange(unit.start, self.word(unit.start))]
        return len(common) <= 1 and not any(self.word(unit.start).endswith("ا") for unit in unknown)  # «مبتسما»

    def _over_here(self, at: int) -> bool:
        """Whether a mark, what is said or who that is follows."""
        return self._ends_at(at) or self.word(at) in _CONTENT or self.word(at) in _WHOSE

    def foreign(self, at: int) -> NameReading | None:
        """«وزيرة الثقافة السورية لبانة مشوح إن»: two or three words that are no others, between an office and what
        its holder says."""
        for units in self._runs_of(at, self._strange_enough):
            if units[-1].end < len(self.tokens) and self.word(units[-1].end) in _CONTENT - {":"}:
                return self._make_name(at, list(units), "")
        return None

    def _strange_enough(self, units: list[NameUnit]) -> bool:
        known = [unit for unit in units if unit.token is not None or self.strange(unit.start, self.word(unit.start))]
        last = units[-1].token
        return len(units) - len(known) <= 1 and bool(known) and (last is None or last.kind != "particle")

    def named_past(self, role: RoleReading) -> tuple[RoleReading, NameReading] | None:
        """«المنسق العام للجنة المحلية في منطقة عسير علي شطوان أنه»: a body that is not known stands between an office
        and who holds it.

        The word before the name must be one that governs nothing, so that the name can belong to the office only.
        """
        if role.title.id not in _OFFICES or role.number != "sg" or not self.role_speaks(role.start):
            return None
        for at in range(role.end + 1, min(len(self.tokens) - 1, role.end + _TAIL_TOKENS)):
            comma = self.word(at - 1) in COMMAS
            if not comma and self._breaks(at - 1):
                return None
            if not comma and not self._governs_nothing(at - 1):
                continue
            named = self.name(at, marked=False, first=False) or self._certain(at)
            if named is None or named.end - named.start < 2 or not self._ended(named.end):
                if comma:
                    return None
                continue
            return replace(
                role, end=at, en="", bare_en="", short_en="", home_en="", inner=self._bodies(role, at),
                key=(*role.key, self.source(role.end, at)),
            ), named  # fmt: skip
        return None

    def behind_a_town(self, role: RoleReading) -> tuple[RoleReading, NameReading] | None:
        """«السفير الجزائري بالقاهرة نزير الغرباوي»: where an ambassador resides stands between the office and the name."""
        apart = self.word(role.end) == "في"
        town = self.longest(role.end + apart, Place, "" if apart else "ب")
        if town is None or role.title.id not in _RESIDENTS or role.number != "sg":
            return None
        _, at, _ = self._courtesies(town.end)
        named = self.name(at, marked=True, first=False)
        if named is None or (named.new is not None and not any(unit.token is not None and not unit.token.word for unit in named.units)):
            return None
        return replace(role, end=town.end), named

    def _certain(self, at: int) -> NameReading | None:
        """A first name of the lexicon with what can be a last one."""
        for units in self._runs(at):
            lead = units[0].token
            if lead is not None and lead.kind in ("given", "both") and self._ended(units[-1].end):
                return self._make_name(at, list(units), "")
        return None

    def _bodies(self, role: RoleReading, end: int) -> tuple[Inner, ...]:
        """The bodies and states named between the title and the name."""
        found = list(role.inner)
        at = role.end
        while at < end:
            body = self.body(at)
            state = self.state_match(at)
            if body is not None and body.end <= end and body.inner:
                found += body.inner
                at = body.end
            elif state is not None and state.end <= end:
                found.append(Inner(state.value.id, at, state.end))
                at = state.end
            else:
                at += 1
        return tuple(found)

    def _breaks(self, at: int) -> bool:
        """Whether the stretch behind a title ends here, or tells of somebody else."""
        token = self.tokens[at]
        if token.is_mark:
            return token.folded not in QUOTES
        word = self.word(at)
        if word in _CONTENT or word in self.vocabulary.verbs or word in ("الذي", "التي", "من", "مع", "عن", "حول") or word in _PERSONS_OF:
            return True
        return any(isinstance(match.value, Honorific) or (isinstance(match.value, TitleForm) and not self._adjectival(match)) for match in self.matches(at))

    def _governs_nothing(self, at: int) -> bool:
        """A definite word, a state or place, a closing mark: nothing in the genitive stands behind it."""
        word = self.word(at)
        if word in QUOTES:
            return True
        if word.startswith(("ال", "لل", "وال", "بال")):
            return self.longest(at, BodyHead, "") is None or self.longest(at, Nisba, "") is not None or self.longest(at, Modifier, "") is not None
        return self.longest(at, Nisba, "") is not None or self.state_match(at) is not None or self.longest(at, Place) is not None

    def _ended(self, at: int) -> bool:
        return self.speaks_on(at) or self.word(at) in _CONTENT
