"""What belongs to a title: portfolio, body, state, place, modifiers, and whoever it is held under."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.postings import posting
from warraq.actors.readings import Body, Inner, RoleReading
from warraq.actors.role_english import RoleEnglish
from warraq.actors.role_parts import RoleParts
from warraq.actors.unread_bodies import unread_name
from warraq.actors.vocabulary import (
    BodyHead,
    Modifier,
    Nisba,
    Place,
    Portfolio,
    TitleForm,
)
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES, Match

if TYPE_CHECKING:
    from warraq.actors.titles import RoleReader

OPENING_QUOTES: Final = frozenset("«“\"")
_ELECTED: Final = (
    "president", "prime_minister", "head_of", "mayor", "governor", "speaker", "mp", "senator", "party_head", "secretary",
    "commune", "region", "chancellor", "syndicate", "pope",
)  # fmt: skip
"""Beginnings of the ids of titles that people are elected to."""
OF_NO_BODY: Final = frozenset(
    "prime_minister head_of_government vice_president deputy_prime_minister first_deputy_prime_minister president_republic head_of_state".split()
)
"""Titles whose words name the government a person heads, not a body of its own."""
_OF_PEOPLE: Final = {"spokesman": "for", "spokesman_natiq": "for", "media_spokesman": "for", "lawyer": "for", "media_advisor": "to"}
"""Titles that are held of people, too."""
_OF_THINGS: Final = frozenset("اعترف اعترفت اقر اقرت اوصي اوصت صرح صرحت افاد افادت".split())
"""Verbs of speech that reach what they speak of by «ب»."""
_OFFICE_TOKENS: Final = 6
"""Words behind what is read of an office that may still belong to it."""
_CHAMBERS: Final = ("Council", "Parliament", "Assembly", "Senate", "House", "Chamber", "Representatives", "Deputies")
_AUTHORS: Final = frozenset({"writer", "journalist", "poet", "thinker", "historian"})
_RANKS: Final = frozenset(
    "king queen emir sultan president prime_minister prime_minister_first head_of_government pope crown_prince minister".split()
)
"""Titles that say enough before a name even where their state is not named beside them."""
_OF_A_STATE: Final = frozenset(
    """president_republic head_of_state prime_minister head_of_government prime_minister_first vice_president minister
    deputy_prime_minister deputy_minister assistant_minister minister_of_state prosecutor_general chief_of_staff_army
    crown_prince speaker_parliament speaker_house speaker_shura speaker_peoples_assembly speaker_national_assembly""".split()
)
"""Titles that, bare, are those of the state an article is about; «الرئيس» may be a club's, too."""
_PROVINCES: Final = {fold(word): english for word, english in (("بالبحيرة", "Beheira"), ("بالشرقية", "Sharqia"), ("بالغربية", "Gharbia"))}
"""Provinces whose names are common words («البحيرة» is the lake as well)."""
_IN_THE_PROSECUTION: Final = frozenset(fold("العامة الإدارية العسكرية").split())
"""«بالنيابة العامة» is at the Public Prosecution, «بالنيابة» acting."""
_UNRANKED: Final = ("economist", "expert", "analyst", "researcher", "engineer", "specialist")
_ORDINALS: Final = frozenset("الاول الاولي الثاني الثانيه".split())
_COMMITTEE: Final = "لجنه"
_SEATED: Final = frozenset({"mp", "mp_for", "senator"})


class RoleBuilder:
    """Collects what follows a title; kept apart because a role has many optional parts."""

    def __init__(self, parser: RoleReader, match: Match) -> None:
        self.parser = parser
        self.match = match
        self.parts = RoleParts(match.value.title, several=match.value.number == "pl")
        self.english = RoleEnglish(self.parts, parser.vocabulary)
        self.at = match.end
        self.state_by_adjective = False
        self.nisba_definite = False
        self.inner: list[Inner] = []

    def build(self) -> RoleReading:
        while self.at < len(self.parser.tokens) and (
            self._modifier() or self._nisba() or self._portfolio() or self._body() or self._superior()
            or self._state() or self._place() or self._of_a_person() or self._unsaid_body()
        ):
            pass
        self._further_states()
        self._titled_body()
        self._at_a_house()
        self._formerly()
        if self.parts.state and self.parser.word(self.at) == "في" and self.parser.word(self.at + 1) in ("حزب", "الحزب", "حزبه"):
            self.parts.broken = True  # «نائب الرئيس السوداني في حزب …» is a party's vice president
        if self.parts.title.id == "mp" and self.parser.word(self.at) in _ORDINALS:
            self.parts.broken = True  # «النائب الأول» is somebody's first deputy
        self._in_a_town()
        self._posted()
        form: TitleForm = self.match.value
        en = "" if self.parts.broken else self.english.whole()
        if en:
            inside = "in" if self.parts.house.endswith(_CHAMBERS) else "at"
            en += f" {inside} {self.parts.house}" * bool(self.parts.house) + f" in {self.parts.town}" * bool(self.parts.town)
        if self.parts.posting and (en or not self.parts.filled()):
            en = f"{en or self.parts.title.en} to {self.parts.posting}"
        flags = self.parts.flags()
        sayable = (self.parts.title.bare_ok or self.parts.title.id in _RANKS) and not self.parts.unsaid
        bare = self.english.modified(self.parts.title.en) if sayable and not self.parts.filled() and not self.parts.broken else ""
        return RoleReading(
            self.match.start, self.at, self.parts.title, form.gender, form.number,
            form.definite or self._made_definite(), self.match.prefix, en, bare, self.parts.state,
            self.parts.body.actor_id if self.parts.body else "", self.parts.key(), "former" in flags, "acting" in flags,
            "designate" in flags, tuple(self.inner), self.match.end,
            self._of_somebody(), self.parts.superior is not None,
            bool(self.parts.state or self.parts.body or self.parts.place or self.parts.superior or self.parts.master or self.parts.posting),
            "" if self.parts.broken else self.english.short(),
            "" if self.parts.broken or self.parts.unsaid else self._home_english(), bool(self.parts.town),
        )  # fmt: skip

    def _titled_body(self) -> None:
        """«رئيس البرلمان الألماني», «عضو مجلس الشعب المصري»: the title's own words name a body."""
        if self.parts.body is not None or self.match.end - self.match.start < 2 or self.parts.title.id in OF_NO_BODY:
            return
        for at in range(self.match.start + 1, self.match.end):
            body = self.parser.body(at)
            if body is not None and body.prefix in ("", "ل", "ب") and body.actor_id and self.match.end <= body.end <= self.at:
                self.inner += body.inner or (Inner(body.actor_id, at, body.end),)
                if body.new is not None and not any(inner.actor_id == body.new.id for inner in self.inner):
                    self.inner.append(Inner(body.new.id, at, body.end))
                return

    def _further_states(self) -> None:
        """«دبلوماسيون أمريكيون وفرنسيون», «وزراء خارجية تونس والجزائر ومصر»: of one state each."""
        if not self.parts.state or self.match.value.number != "pl" or self.parts.body is not None:
            return
        while self.at < len(self.parser.tokens):
            if self.state_by_adjective:
                match = self.parser.longest(self.at, Nisba, "و")
                if match is None or not match.value.people or match.value.definite != self.nisba_definite:
                    return
                iso = match.value.iso
            else:
                match = self.parser.state_match(self.at)
                if match is None or match.prefix != "و":
                    return
                actor = self.parser.vocabulary.registry[match.value.id]
                iso = actor.state
                self.inner.append(Inner(actor.id, self.at, match.end))
            self.parts.states.append(iso)
            self.at = match.end

    def _at_a_house(self) -> None:
        """«رئيس اللجنة الثقافية بنقابة الصحفيين»: the body that the title's own body belongs to."""
        before = self.parser.word(self.match.start - 1) if self.match.start else ""
        if self.parts.body is None or before not in self.parser.vocabulary.saying or before.lstrip("وف") in _OF_THINGS:
            return
        house = self.parser.body(self.at, "ب")
        if house is None or house.actor_id == self.parts.body.actor_id != "":
            return
        self.inner += house.inner
        if house.new is not None:
            self.inner.append(Inner(house.new.id, *(house.mention or (self.at, house.end))))
        self.parts.house, self.at = house.english, house.end

    def _formerly(self) -> None:
        """«عميد كلية الحقوق بجامعة القاهرة سابقا»: what is said last of an office holds of all of it."""
        if "former" in self.parts.flags():
            return
        for at in range(self.at, min(len(self.parser.tokens), self.at + _OFFICE_TOKENS)):
            if self.parser.tokens[at].is_mark or self.parser.word(at) in self.parser.vocabulary.verbs:
                return
            if self.parser.word(at) == "سابقا":
                self.parts.modifiers.append(Modifier("former", "former", "before"))
                return

    def _in_a_town(self) -> None:
        """«أمين حزب الوفد بالقاهرة» is so in Cairo only."""
        if self.parts.body is None or "place" in self.parts.title.complement:
            return
        match = self.parser.longest(self.at, Place, "ب")
        if match is None and (province := _PROVINCES.get(self.parser.word(self.at))) is not None:
            self.parts.town, self.at = province, self.at + 1
        if match is not None:
            self.parts.town, self.at = match.value.en, match.end

    def _posted(self) -> None:
        """«المبعوث الأممي إلى اليمن», «السفير الأمريكي لدى لبنان»: where the title is held."""
        found = None if self.parts.broken else posting(self.parser, self.parts.title.id, self.match.start, self.at)
        if found is None:
            return
        self.parts.posting, state, self.at = found
        self.inner += (state,) if state is not None else ()

    def _made_definite(self) -> bool:
        """«وزير الخارجية» is definite by its complement, «مسؤول روسي» is not."""
        if self.state_by_adjective and set(self.parts.filled()) == {"state"}:
            return self.nisba_definite
        if self.match.end - self.match.start == 1 and self.parser.word(self.match.end) == "في":
            return False  # «قائد في الحركة»: one of several
        return bool(self.parts.filled() or self.parts.master) or self.parts.superior is not None

    def _of_somebody(self) -> bool:
        if self.parts.filled() or self.parts.superior is not None or self.parts.master:
            return False
        return not self.match.value.definite or self.parser.word(self.match.end - 1) == "باسم"

    def _modifier(self) -> bool:
        match = self.parser.longest(self.at, Modifier, "")
        if match is None or match.value.kind in self.parts.flags():
            return False
        if self.parts.title.id in _AUTHORS and match.value.en not in ("former", "late", ""):
            return False  # «كاتب المقال» wrote the article, nobody sacked him
        if match.value.kind == "acting" and (self.parts.title.en.endswith("source") or self.parser.word(match.end) in _IN_THE_PROSECUTION):
            return False  # «مصدر بالنيابة» is one in the prosecution
        if match.value.kind == "first" and self.parts.title.en.endswith(_UNRANKED):
            self.parts.broken = True  # «الخبير الاقتصادي الأول» is a senior one
            return False
        if match.value.kind == "first" and self.parts.title.id == "mp":
            return False  # «النائب الأول» is somebody's first deputy
        if match.value.kind == "elect" and not self.parts.title.id.startswith(_ELECTED):
            return False  # «مدرب المنتخب» trains the national team
        if match.value.kind == "designate" and not self.parts.title.complement & {"state", "portfolio"}:
            return False
        if match.value.kind == "designate" and (self.parts.title.id in _SEATED or self.parser.word(match.end).startswith("ب")):
            return False  # «المكلف بالميزانية» is in charge of something, «النائب المعين» sits in parliament
        self.parts.modifiers.append(match.value)
        self.at = match.end
        return True

    def _nisba(self) -> bool:
        match = self.parser.longest(self.at, Nisba, "")
        if match is None or self.parts.state:
            return False
        if match.value.people and self.match.value.number == "sg" and not self.parser.word(self.at - 1).endswith("ين"):
            return False  # «عميد المحامين التونسيين» is theirs
        if self.match.value.number == "pl" and match.value.gender == "m" and not match.value.people:
            return False  # «الرؤساء المصري والتونسي» are one of each
        if match.value.definite != self.match.value.definite and not (self.parts.portfolios or match.value.definite):
            return False
        self.parts.state, self.state_by_adjective, self.at = match.value.iso, True, match.end
        self.nisba_definite = match.value.definite
        return True

    def _link(self, prefixes: tuple[str, ...] = ("", "ل", "ب")) -> list[tuple[int, str]]:
        """Where a complement may begin, and with which clitic, by the links the title allows."""
        ways = []
        allowed = {"idafa": "", "ل": "ل", "ب": "ب"}
        if self.parser.word(self.match.end - 1).startswith("ال") and self.parts.title.complement != {"portfolio"}:
            allowed.pop("idafa")  # «الوزراء الولايات المتحدة» are two phrases
        for link in sorted(self.parts.title.links):
            if link in allowed and allowed[link] in prefixes:
                ways.append((self.at, allowed[link]))
            elif link in ("في", "لدى", "على", "عن", "باسم") and self.parser.word(self.at) == link.replace("ى", "ي"):
                ways.append((self.at + 1, ""))
        return ways

    def _portfolio(self) -> bool:
        if "portfolio" not in self.parts.title.complement or self.parts.portfolios or self.parts.body:
            return False
        for at, prefix in self._link():
            match = self.parser.longest(at, Portfolio, prefix)
            if match is None:
                continue
            self.parts.portfolios.append(match.value)
            self.at = match.end
            while (more := self.parser.longest(self.at, Portfolio, "و")) is not None:
                self.parts.portfolios.append(more.value)
                self.at = more.end
            return True
        return False

    def _body(self) -> bool:
        if not self.parts.title.complement & {"body", "any", "body_or_state"} or self.parts.body or self.parts.portfolios:
            return False
        for at, prefix in self._link():
            quoted = self.parser.word(at) in OPENING_QUOTES
            body = self.parser.body(at + quoted, prefix)
            if body is None or (prefix == "ل" and self._listens(body)):
                continue
            if quoted and self.parser.word(body.end) in QUOTES:
                body = replace(body, end=body.end + 1)
            self.parts.body, self.at = body, body.end
            self.inner += body.inner
            if body.new is not None:
                self.inner.append(Inner(body.new.id, *(body.mention or (at, body.end))))
            if not body.english or (self.parts.title.id in _SEATED and self.parser.word(at).removeprefix("ال") == _COMMITTEE):
                self.parts.broken = True  # «نائبة اللجنة الاستشارية» deputises for its head
            return True
        return self._unread_body()

    def _listens(self, body: Body) -> bool:
        """«وقالت المتحدثة لرويترز»: whom something was said to."""
        actor = self.parser.vocabulary.registry.actors.get(body.actor_id)
        spoke = self.parser.role_speaks(self.match.start)
        return actor is not None and actor.type == "media" and spoke

    def _unread_body(self) -> bool:
        """«قال رئيس حزب البديل التونسي إن»: a body that no lexicon has, in the title of who speaks."""
        if not self.parser.role_speaks(self.match.start) or not any(" {body}" in pattern for pattern in self.parts.title.patterns):
            return False
        ways = self._link()
        if any(self.parser.body(at) is not None for at, _ in ways):
            return False
        for at, prefix in ways:
            unread = unread_name(self.parser, at, prefix)
            if unread is not None:
                self.parts.body, self.at = unread, unread.end
                return True
        return False

    def _superior(self) -> bool:
        """«مستشار رئيس الحكومة»: whose adviser; a name behind it is the adviser's, not the superior's."""
        if self.parts.superior or self.parts.body or self.parts.portfolios or self.parts.state:
            return False
        if not self.parser.may_nest():
            return False
        construct = not self.match.value.definite or self.parser.word(self.match.end - 1) == "باسم"
        for at, prefix in ((self.at, ""), (self.at, "ل")):
            if prefix == "" and not construct:
                continue
            inner = self.parser.role_within(at)
            if inner is None or inner.prefix != prefix or inner.number != "sg" or not inner.definite:
                continue
            self.parts.superior, self.at = inner, inner.end
            self.inner += inner.inner
            self.parts.broken = self.parts.broken or not inner.en or self.english.preposition() == ""
            return True
        return False

    def _of_a_person(self) -> bool:
        """«المتحدث باسم كرزاي», «محامي مبارك»: whose, by the name of somebody the article knows."""
        service = _OF_PEOPLE.get(self.parts.title.id, "")
        if not service or self.parts.master or self.parts.filled() or self.parts.superior or not self._of_somebody():
            return False
        named = self.parser.known_person(self.at)
        if named is None:
            return False
        self.parts.master, self.at = f"{service} {named.en}", named.end
        self.inner.append(Inner(named.actor_id, named.start, named.end))
        return True

    def _unsaid_body(self) -> bool:
        """«رئيس المجلس الشيخ فلان»: which council is not said, but the name behind it is its head's."""
        if self.parts.unsaid or self.parts.body or self.parts.state or self.parts.place or self.parts.portfolios or self.parts.superior:
            return False
        if not self.parts.title.complement & {"body", "any", "body_or_state"}:
            return False
        for at, prefix in self._link():
            match = self.parser.longest(at, BodyHead, prefix)
            if match is None or not match.value.definite or self.parser.narrowed(match.end):
                continue
            self.parts.unsaid, self.at = self.parser.word(match.end - 1), match.end
            return True
        return False

    def _home_english(self) -> str:
        """The title as that of the state the article is about, where it says neither state nor body."""
        scope = self.parser.scope
        if not scope.home_sure or self.parts.title.id not in _OF_A_STATE or set(self.parts.filled()) - {"portfolio"}:
            return ""
        if self.parts.superior is not None or self.inner:
            return ""
        self.parts.state = scope.home
        english = self.english.whole()
        self.parts.state = ""
        return english

    def _state(self) -> bool:
        if self.parts.superior or self.parts.state or self.parts.place or self.parts.body:
            return False
        ways = self._link()
        if self.parts.portfolios and (self.at, "") not in ways:
            ways.append((self.at, ""))
        for at, prefix in ways:
            match = self.parser.state_match(at)
            if match is None or match.prefix != prefix:
                continue
            actor = self.parser.vocabulary.registry[match.value.id]
            if not self.parts.title.complement & {"state", "any", "body_or_state"} and not self.parts.portfolios:
                return False
            self.parts.state, self.at = actor.state, match.end
            self.inner.append(Inner(actor.id, at, match.end))
            return True
        return False

    def _place(self) -> bool:
        if "place" not in self.parts.title.complement or self.parts.place or self.parts.state or self.parts.body:
            return False
        for at, prefix in self._link():
            match = self.parser.longest(at, Place, prefix)
            if match is not None:
                self.parts.place, self.at = match.value.en, match.end
                return True
        return False
