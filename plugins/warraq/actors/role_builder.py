"""What belongs to a title: portfolio, body, state, place, modifiers, and whoever it is held under."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.english import join, with_article
from warraq.actors.readings import Body, Inner, RoleReading
from warraq.actors.unread_bodies import unread_name
from warraq.actors.vocabulary import (
    BodyHead,
    Modifier,
    Nisba,
    Place,
    Portfolio,
    Title,
    TitleForm,
)
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES, Match

if TYPE_CHECKING:
    from warraq.actors.titles import RoleReader

OPENING_QUOTES: Final = frozenset("«“\"")
_SERVES: Final = {"adviser": "to", "spokesperson": "for", "representative": "of", "envoy": "of", "assistant": "to", "lawyer": "for"}
"""Titles that are held under another: "adviser to the head of government"."""
_ELECTED: Final = (
    "president", "prime_minister", "head_of", "mayor", "governor", "speaker", "mp", "senator", "party_head", "secretary",
    "commune", "region", "chancellor", "syndicate", "pope",
)  # fmt: skip
"""Beginnings of the ids of titles that people are elected to."""
OF_NO_BODY: Final = frozenset(
    "prime_minister head_of_government vice_president deputy_prime_minister first_deputy_prime_minister president_republic head_of_state".split()
)
"""Titles whose words name the government a person heads, not a body of its own."""
_EMIRATES: Final = frozenset({"KW", "QA", "BH"})
"""States that an emir heads or headed."""
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
        self.title: Title = match.value.title
        self.at = match.end
        self.portfolios: list[Portfolio] = []
        self.body: Body | None = None
        self.state = ""
        self.state_id = ""
        self.states: list[str] = []
        """Further states of several people: «وزراء خارجية تونس والجزائر ومصر»."""
        self.state_by_adjective = False
        self.nisba_definite = False
        self.place = ""
        self.modifiers: list[Modifier] = []
        self.inner: list[Inner] = []
        self.superior: RoleReading | None = None
        self.broken = False
        self.house = ""
        """English of the body that the title's own belongs to."""
        self.town = ""
        self.master = ""
        """Whose spokesman or lawyer somebody is, with the preposition."""
        self.unsaid = ""
        """Head of a body that is not named: «رئيس المجلس»."""

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
        if self.state and self.parser.word(self.at) == "في" and self.parser.word(self.at + 1) in ("حزب", "الحزب", "حزبه"):
            self.broken = True  # «نائب الرئيس السوداني في حزب …» is a party's vice president
        if self.title.id == "mp" and self.parser.word(self.at) in _ORDINALS:
            self.broken = True  # «النائب الأول» is somebody's first deputy
        self._in_a_town()
        form: TitleForm = self.match.value
        en = "" if self.broken else self._english()
        if en:
            inside = "in" if self.house.endswith(_CHAMBERS) else "at"
            en += f" {inside} {self.house}" * bool(self.house) + f" in {self.town}" * bool(self.town)
        flags = {modifier.kind for modifier in self.modifiers}
        sayable = (self.title.bare_ok or self.title.id in _RANKS) and not self.unsaid
        bare = self._modified(self.title.en) if sayable and not self._filled() and not self.broken else ""
        return RoleReading(
            self.match.start, self.at, self.title, form.gender, form.number,
            form.definite or self._made_definite(), self.match.prefix, en, bare, self.state,
            self.body.actor_id if self.body else "", self._key(), "former" in flags, "acting" in flags,
            "designate" in flags, tuple(self.inner), self.match.end,
            self._of_somebody(), self.superior is not None,
            bool(self.state or self.body or self.place or self.superior or self.master),
            "" if self.broken else self._short_english(),
            "" if self.broken or self.unsaid else self._home_english(), bool(self.town),
        )  # fmt: skip

    def _titled_body(self) -> None:
        """«رئيس البرلمان الألماني», «عضو مجلس الشعب المصري»: the title's own words name a body."""
        if self.body is not None or self.match.end - self.match.start < 2 or self.title.id in OF_NO_BODY:
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
        if not self.state or self.match.value.number != "pl" or self.body is not None:
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
            self.states.append(iso)
            self.at = match.end

    def _at_a_house(self) -> None:
        """«رئيس اللجنة الثقافية بنقابة الصحفيين»: the body that the title's own body belongs to."""
        before = self.parser.word(self.match.start - 1) if self.match.start else ""
        if self.body is None or before not in self.parser.vocabulary.saying or before.lstrip("وف") in _OF_THINGS:
            return
        house = self.parser.body(self.at, "ب")
        if house is None or house.actor_id == self.body.actor_id != "":
            return
        self.inner += house.inner
        if house.new is not None:
            self.inner.append(Inner(house.new.id, *(house.mention or (self.at, house.end))))
        self.house, self.at = house.english, house.end

    def _formerly(self) -> None:
        """«عميد كلية الحقوق بجامعة القاهرة سابقا»: what is said last of an office holds of all of it."""
        if any(modifier.kind == "former" for modifier in self.modifiers):
            return
        for at in range(self.at, min(len(self.parser.tokens), self.at + _OFFICE_TOKENS)):
            if self.parser.tokens[at].is_mark or self.parser.word(at) in self.parser.vocabulary.verbs:
                return
            if self.parser.word(at) == "سابقا":
                self.modifiers.append(Modifier("former", "former", "before"))
                return

    def _in_a_town(self) -> None:
        """«أمين حزب الوفد بالقاهرة» is so in Cairo only."""
        if self.body is None or "place" in self.title.complement:
            return
        match = self.parser.longest(self.at, Place, "ب")
        if match is None and (province := _PROVINCES.get(self.parser.word(self.at))) is not None:
            self.town, self.at = province, self.at + 1
        if match is not None:
            self.town, self.at = match.value.en, match.end

    def _made_definite(self) -> bool:
        """«وزير الخارجية» is definite by its complement, «مسؤول روسي» is not."""
        if self.state_by_adjective and set(self._filled()) == {"state"}:
            return self.nisba_definite
        return bool(self._filled() or self.master) or self.superior is not None

    def _of_somebody(self) -> bool:
        if self._filled() or self.superior is not None or self.master:
            return False
        return not self.match.value.definite or self.parser.word(self.match.end - 1) == "باسم"

    def _key(self) -> tuple[str, ...]:
        parts = [self.title.id]
        parts += [portfolio.en for portfolio in self.portfolios]
        if self.body is not None:
            parts.append(self.body.actor_id or self.body.refers_to or self.body.english)
        parts += [state for state in (self.state, *self.states) if state]
        parts += [part for part in (self.place, self.house, self.town, self.master) if part]
        if self.superior is not None:
            parts.extend(self.superior.key)
        if self.unsaid:
            parts.append(self.unsaid)
        if any(modifier.kind == "former" for modifier in self.modifiers):
            parts.append("former")
        return tuple(parts)

    def _filled(self) -> dict[str, str]:
        slots = {
            "portfolio": ", ".join(p.en for p in self.portfolios), "state": self.state,
            "body": self.body.english if self.body else "", "place": self.place,
        }  # fmt: skip
        return {slot: value for slot, value in slots.items() if value}

    def _modifier(self) -> bool:
        match = self.parser.longest(self.at, Modifier, "")
        if match is None or any(modifier.kind == match.value.kind for modifier in self.modifiers):
            return False
        if self.title.id in _AUTHORS and match.value.en not in ("former", "late", ""):
            return False  # «كاتب المقال» wrote the article, nobody sacked him
        if match.value.kind == "acting" and (self.title.en.endswith("source") or self.parser.word(match.end) in _IN_THE_PROSECUTION):
            return False  # «مصدر بالنيابة» is one in the prosecution
        if match.value.kind == "first" and self.title.en.endswith(_UNRANKED):
            self.broken = True  # «الخبير الاقتصادي الأول» is a senior one
            return False
        if match.value.kind == "first" and self.title.id == "mp":
            return False  # «النائب الأول» is somebody's first deputy
        if match.value.kind == "elect" and not self.title.id.startswith(_ELECTED):
            return False  # «مدرب المنتخب» trains the national team
        if match.value.kind == "designate" and not self.title.complement & {"state", "portfolio"}:
            return False
        if match.value.kind == "designate" and (self.title.id in _SEATED or self.parser.word(match.end).startswith("ب")):
            return False  # «المكلف بالميزانية» is in charge of something, «النائب المعين» sits in parliament
        self.modifiers.append(match.value)
        self.at = match.end
        return True

    def _nisba(self) -> bool:
        match = self.parser.longest(self.at, Nisba, "")
        if match is None or self.state:
            return False
        if match.value.people and self.match.value.number == "sg" and not self.parser.word(self.at - 1).endswith("ين"):
            return False  # «عميد المحامين التونسيين» is theirs
        if self.match.value.number == "pl" and match.value.gender == "m" and not match.value.people:
            return False  # «الرؤساء المصري والتونسي» are one of each
        if match.value.definite != self.match.value.definite and not (self.portfolios or match.value.definite):
            return False
        self.state, self.state_by_adjective, self.at = match.value.iso, True, match.end
        self.nisba_definite = match.value.definite
        return True

    def _link(self, prefixes: tuple[str, ...] = ("", "ل", "ب")) -> list[tuple[int, str]]:
        """Where a complement may begin, and with which clitic, by the links the title allows."""
        ways = []
        allowed = {"idafa": "", "ل": "ل", "ب": "ب"}
        if self.parser.word(self.match.end - 1).startswith("ال") and self.title.complement != {"portfolio"}:
            allowed.pop("idafa")  # «الوزراء الولايات المتحدة» are two phrases
        for link in sorted(self.title.links):
            if link in allowed and allowed[link] in prefixes:
                ways.append((self.at, allowed[link]))
            elif link in ("في", "لدى", "على", "عن", "باسم") and self.parser.word(self.at) == link.replace("ى", "ي"):
                ways.append((self.at + 1, ""))
        return ways

    def _portfolio(self) -> bool:
        if "portfolio" not in self.title.complement or self.portfolios or self.body:
            return False
        for at, prefix in self._link():
            match = self.parser.longest(at, Portfolio, prefix)
            if match is None:
                continue
            self.portfolios.append(match.value)
            self.at = match.end
            while (more := self.parser.longest(self.at, Portfolio, "و")) is not None:
                self.portfolios.append(more.value)
                self.at = more.end
            return True
        return False

    def _body(self) -> bool:
        if not self.title.complement & {"body", "any", "body_or_state"} or self.body or self.portfolios:
            return False
        for at, prefix in self._link():
            quoted = self.parser.word(at) in OPENING_QUOTES
            body = self.parser.body(at + quoted, prefix)
            if body is None or (prefix == "ل" and self._listens(body)):
                continue
            if quoted and self.parser.word(body.end) in QUOTES:
                body = replace(body, end=body.end + 1)
            self.body, self.at = body, body.end
            self.inner += body.inner
            if body.new is not None:
                self.inner.append(Inner(body.new.id, *(body.mention or (at, body.end))))
            if not body.english or (self.title.id in _SEATED and self.parser.word(at).removeprefix("ال") == _COMMITTEE):
                self.broken = True  # «نائبة اللجنة الاستشارية» deputises for its head
            return True
        return self._unread_body()

    def _listens(self, body: Body) -> bool:
        """«وقالت المتحدثة لرويترز»: whom something was said to."""
        actor = self.parser.vocabulary.registry.actors.get(body.actor_id)
        spoke = self.parser.role_speaks(self.match.start)
        return actor is not None and actor.type == "media" and spoke

    def _unread_body(self) -> bool:
        """«قال رئيس حزب البديل التونسي إن»: a body that no lexicon has, in the title of who speaks."""
        if not self.parser.role_speaks(self.match.start) or not any(" {body}" in pattern for pattern in self.title.patterns):
            return False
        ways = self._link()
        if any(self.parser.body(at) is not None for at, _ in ways):
            return False
        for at, prefix in ways:
            unread = unread_name(self.parser, at, prefix)
            if unread is not None:
                self.body, self.at = unread, unread.end
                return True
        return False

    def _superior(self) -> bool:
        """«مستشار رئيس الحكومة»: whose adviser; a name behind it is the adviser's, not the superior's."""
        if self.superior or self.body or self.portfolios or self.state:
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
            self.superior, self.at = inner, inner.end
            self.inner += inner.inner
            self.broken = self.broken or not inner.en or self._preposition() == ""
            return True
        return False

    def _of_a_person(self) -> bool:
        """«المتحدث باسم كرزاي», «محامي مبارك»: whose, by the name of somebody the article knows."""
        service = _OF_PEOPLE.get(self.title.id, "")
        if not service or self.master or self._filled() or self.superior or not self._of_somebody():
            return False
        named = self.parser.known_person(self.at)
        if named is None:
            return False
        self.master, self.at = f"{service} {named.en}", named.end
        self.inner.append(Inner(named.actor_id, named.start, named.end))
        return True

    def _unsaid_body(self) -> bool:
        """«رئيس المجلس الشيخ فلان»: which council is not said, but the name behind it is its head's."""
        if self.unsaid or self.body or self.state or self.place or self.portfolios or self.superior:
            return False
        if not self.title.complement & {"body", "any", "body_or_state"}:
            return False
        for at, prefix in self._link():
            match = self.parser.longest(at, BodyHead, prefix)
            if match is None or not match.value.definite or self.parser.narrowed(match.end):
                continue
            self.unsaid, self.at = self.parser.word(match.end - 1), match.end
            return True
        return False

    def _home_english(self) -> str:
        """The title as that of the state the article is about, where it says neither state nor body."""
        scope = self.parser.scope
        if not scope.home_sure or self.title.id not in _OF_A_STATE or set(self._filled()) - {"portfolio"}:
            return ""
        if self.superior is not None or self.inner:
            return ""
        self.state = scope.home
        english = self._english()
        self.state = ""
        return english

    def _preposition(self) -> str:
        return _SERVES.get(self.title.en.split()[-1], "")

    def _state(self) -> bool:
        if self.superior or self.state or self.place or self.body:
            return False
        ways = self._link()
        if self.portfolios and (self.at, "") not in ways:
            ways.append((self.at, ""))
        for at, prefix in ways:
            match = self.parser.state_match(at)
            if match is None or match.prefix != prefix:
                continue
            actor = self.parser.vocabulary.registry[match.value.id]
            if not self.title.complement & {"state", "any", "body_or_state"} and not self.portfolios:
                return False
            self.state, self.state_id, self.at = actor.state, actor.id, match.end
            self.inner.append(Inner(actor.id, at, match.end))
            return True
        return False

    def _place(self) -> bool:
        if "place" not in self.title.complement or self.place or self.state or self.body:
            return False
        for at, prefix in self._link():
            match = self.parser.longest(at, Place, prefix)
            if match is not None:
                self.place, self.at = match.value.en, match.end
                return True
        return False

    def _english(self) -> str:
        filled = self._filled()
        if self.title.id in ("emir", "deputy_emir") and self.state and self.state not in _EMIRATES:
            return ""  # «الأمير السعودي» is a prince
        if self.master:
            return self._modified(f"{self.title.en} {self.master}")
        if self.superior is not None:
            return self._modified(f"{self.title.en} {self._preposition()} the {self.superior.en}")
        if not filled:
            plain = next((p for p in self.title.patterns if "{" not in p), self.title.en)
            return self._modified(plain) if self.title.bare_ok else ""
        for pattern in self.title.patterns:
            slots = {"state" if slot == "state_adj" else slot for slot in re.findall(r"{(\w+)}", pattern)}
            if pattern == "{body} source" and self.body is not None and " of " in self.body.english:
                continue  # no "office of the presidency source"
            if slots != set(filled) or (self.body is not None and self.body.english.startswith(("a ", "an ")) and " {body}" not in pattern):
                continue
            said = self._fill(pattern)
            if said:
                return self._modified(said)
        return ""

    def _short_english(self) -> str:
        if len(self.portfolios) != 1 or not self.portfolios[0].en_adj or self.title.id != "minister":
            return ""
        demonym = self._demonyms()
        if self.state and not demonym:
            return ""
        return self._modified(f"{demonym} {self.portfolios[0].en_adj} minister".strip())

    def _fill(self, pattern: str) -> str:
        values: dict[str, str] = {}
        vocabulary = self.parser.vocabulary
        for slot in re.findall(r"{(\w+)}", pattern):
            before = pattern.split("{" + slot + "}")[0].rstrip()
            prepositional = before.endswith((" of", " for", " on", " to", " at", " in", " the", " with"))
            if slot == "state_adj":
                values[slot] = self._demonyms()
            elif slot == "state":
                ids = [vocabulary.registry.state_ids.get(state, "") for state in (self.state, *self.states)]
                values[slot] = join([with_article(vocabulary.registry[id].name_en) for id in ids]) if all(ids) else ""
            elif slot == "portfolio":
                values[slot] = join([p.en for p in self.portfolios]) if prepositional else self._adjective()
            elif slot == "body":
                english = self.body.english if self.body else ""
                values[slot] = english if prepositional and not before.endswith(" the") else re.sub(r"^(?:the|an?) ", "", english)
            elif slot == "place":
                values[slot] = self.place
            if not values.get(slot):
                return ""
        return pattern.format(**values)

    def _demonyms(self) -> str:
        """"Tunisian, Algerian and Egyptian"; "" where one state has none."""
        said = [self.parser.vocabulary.demonyms.get(state, "") for state in (self.state, *self.states)]
        return join(said) if all(said) else ""

    def _adjective(self) -> str:
        """"foreign" for one plain portfolio; a list of portfolios is said after "of"."""
        if len(self.portfolios) != 1 or "," in self.portfolios[0].en:
            return ""
        return self.portfolios[0].en_adj

    def _modified(self, en: str) -> str:
        for modifier in self.modifiers:
            if modifier.kind == "claim":
                return ""
            if modifier.position == "before" and modifier.en:
                en = f"{modifier.en} {en}"
            elif modifier.position == "after-hyphen" and modifier.en:
                en = f"{en}-{modifier.en}"
        return en
