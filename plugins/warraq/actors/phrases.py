"""Noun phrases that name somebody: people with their roles, bodies, states and groups.

``PhraseParser`` reads the tokens of one sentence. It never guesses an English word: a phrase whose
English is not certain has ``english == ""`` and can still be a mention.
"""

from __future__ import annotations

import hashlib
import re

from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from warraq.actors.english import join, spoken, title_case, with_article
from warraq.actors.names import MAGHREB, NameToken, readable, spell_token
from warraq.actors.registry import slug
from warraq.actors.vocabulary import (
    ActorName,
    BodyHead,
    Collective,
    Complement,
    Honorific,
    Institution,
    Modifier,
    Nisba,
    Place,
    Portfolio,
    Title,
    TitleForm,
    Vocabulary,
    words_key,
)
from warraq.arabic.tokens import BOUNDARIES, QUOTES, Match, Token, clitic_splits
from warraq.records import Actor, Role

Kind = TypeVar("Kind")

COMMAS: Final = frozenset("،,")
OPENING_QUOTES: Final = frozenset("«“\"")
_SLOGAN_TOKENS: Final = 8
"""A quotation of up to so many words is a title or slogan: a state in it does not act."""
_NAME_UNITS: Final = 5
_BODY_TYPES: Final = frozenset({"party", "institution", "organisation", "media"})
_NISBA_ENDINGS: Final = ("ي", "يه", "يين", "يون", "يات")
_KINSHIP: Final = frozenset("ابو ابن بن ام ال عبد بكر".split())
_RANKS: Final = frozenset(
    "king queen emir sultan president prime_minister prime_minister_first head_of_government pope crown_prince minister".split()
)
"""Titles that say enough before a name even where their state is not named beside them."""
_ADJECTIVES: Final = frozenset("معارض معارضه معارضين معارضون مسوول مسووله مسوولين".split())
"""Titles that are as often adjectives, besides the nisbas."""
_ORGANISATION_HEADS: Final = frozenset(
    "جمعيه نقابه منظمه رابطه اتحاد حزب حركه جبهه هييه تنسيقيه فدراليه كونفدراليه جامعه معهد مركز تيار ايتلاف تحالف".split()
)
"""Heads whose noun complement makes a name: «جمعية القضاة»; «شبكة الدعم» is none."""
_INDEFINITE: Final = frozenset(
    """member adviser official candidate lawyer mp activist expert analyst journalist researcher figure politician
    source officer judge deputy academic professor teacher preacher imam writer poet thinker historian artist singer
    diplomat engineer physician doctor businessperson investor soldier witness eyewitness player correspondent
    photographer economist unionist founder co-founder assistant cleric priest bishop senator""".split()
)
"""Last words of titles that many people share: "a member of the council"."""


@dataclass(frozen=True, slots=True)
class Inner:
    """An actor named inside a phrase (the party in a leader's title)."""

    actor_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RoleReading:
    """A title with what belongs to it. ``key`` compares roles inside one article."""

    start: int
    end: int
    title: Title
    gender: str
    number: str
    definite: bool
    prefix: str
    en: str
    bare_en: str
    state: str
    body_id: str
    key: tuple[str, ...]
    former: bool
    acting: bool
    designate: bool
    inner: tuple[Inner, ...]
    title_end: int
    anchored: bool = False
    """True where a state, a body or a place is named with the title."""
    short_en: str = ""
    """"foreign minister" where ``en`` is the whole portfolio."""

    def as_role(self, text: str) -> Role:
        return Role(text, self.en or self.bare_en, self.former, self.acting, self.designate)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase from token ``start`` to ``end``; ``kind``: person, role, body, state or group."""

    start: int
    end: int
    kind: str
    prefix: str
    english: str
    brief: str
    gender: str
    number: str = "sg"
    actor_id: str = ""
    name: tuple[int, int] | None = None
    role: RoleReading | None = None
    inner: tuple[Inner, ...] = ()
    new: Actor | None = None
    state: str = ""
    generic: bool = False
    oblique: bool = False
    """«السياسيين», «الطرفين»: a form that can be no subject."""


@dataclass
class Scope:
    """What the article has introduced so far; short names and references look here."""

    introduced: set[str] = field(default_factory=set)
    new_actors: dict[str, Actor] = field(default_factory=dict)
    shorts: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    loose: dict[str, set[str]] = field(default_factory=dict)
    """Any part of an introduced person's name; counts only right behind a verb of speech."""
    roles: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    heads: dict[str, set[str]] = field(default_factory=dict)
    """First word of a body's name («حزب», «حركة») → the introduced bodies that have it."""
    home: str = ""


class PhraseParser:
    """Parses the phrases of one sentence; ``scope`` is read, never written."""

    def __init__(self, text: str, tokens: list[Token], vocabulary: Vocabulary, scope: Scope) -> None:
        self.text = text
        self.tokens = tokens
        self.vocabulary = vocabulary
        self.scope = scope
        self.created: dict[str, Actor] = {}
        self._matches: dict[int, list[Match]] = {}
        self._quote_sizes: dict[int, int] = {}
        for token in tokens:
            if token.quote:
                self._quote_sizes[token.quote] = self._quote_sizes.get(token.quote, 0) + 1

    # -- looking at tokens -------------------------------------------------------------------

    def matches(self, at: int) -> list[Match]:
        found = self._matches.get(at)
        if found is None:
            found = list(self.vocabulary.book.matches(self.tokens, at)) if at < len(self.tokens) else []
            self._matches[at] = found
        return found

    def longest(self, at: int, kind: type[Any], prefix: str | None = None) -> Match | None:
        best: Match | None = None
        for match in self.matches(at):
            if not isinstance(match.value, kind) or (prefix is not None and match.prefix != prefix):
                continue
            if best is None or (match.end, -len(match.prefix)) > (best.end, -len(best.prefix)):
                best = match
        return best

    def word(self, at: int) -> str:
        return self.tokens[at].folded if at < len(self.tokens) else ""

    def raw(self, at: int) -> str:
        token = self.tokens[at]
        return self.text[token.start : token.end]

    def source(self, start: int, end: int) -> str:
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def create(self, actor: Actor) -> Actor:
        """Remember an actor that is in no registry."""
        return self.created.setdefault(actor.id, actor)

    # -- whole phrases -----------------------------------------------------------------------

    def phrase(self, at: int) -> Phrase | None:
        """The longest phrase that begins at token ``at``."""
        candidates = [
            found
            for found in (self.person(at), self.body_phrase(at), self.state(at), self.group(at), self.place(at))
            if found is not None
        ]
        return max(candidates, key=lambda found: found.end, default=None)

    def phrases(self) -> list[Phrase]:
        """Non-overlapping phrases of the sentence, earliest and longest first."""
        found: list[Phrase] = []
        at = 0
        while at < len(self.tokens):
            phrase = None if self.tokens[at].is_mark else self.phrase(at)
            if phrase is None:
                at += 1
                continue
            found.append(phrase)
            at = phrase.end
        return found

    # -- people ------------------------------------------------------------------------------

    def person(self, at: int) -> Phrase | None:
        """[honorific] [role] [،] [honorific] name [، role] · or a role alone."""
        start = at
        prefix, at, honorific = self._honorifics(at)
        role = self.role(at)
        if role is not None and honorific is None and self._is_surname(role):
            role = None
        if role is not None:
            if honorific is None:
                prefix = role.prefix
            named = self._named_after(role)
            if named is not None:
                return self._person_phrase(start, prefix, role, named)
            return self._role_phrase(start, prefix, role)
        saying = honorific is None and self._behind_saying(at)
        named = self.name(at, marked=honorific is not None, first=honorific is None, saying=saying)
        if named is None:
            return None
        if honorific is None:
            prefix = named.prefix
        behind = self._role_behind(named.end) or (self._role_beside(named.end) if self._behind_saying(start) else None)
        return self._person_phrase(start, prefix, behind, named)

    def _is_surname(self, role: RoleReading) -> bool:
        """«وأوضح إمام»: a bare title that is part of an introduced name, behind a verb of speech."""
        return (
            role.end - role.start == 1
            and self._behind_saying(role.start)
            and len(self.scope.loose.get(self.word(role.start), ())) == 1
        )

    def _behind_saying(self, at: int) -> bool:
        """Whether a verb of speech that takes no person as object stands right before ``at``."""
        while at > 0 and self.tokens[at - 1].folded in QUOTES:
            at -= 1
        return at > 0 and self.word(at - 1) in self.vocabulary.saying

    def _role_beside(self, at: int) -> RoleReading | None:
        """«قال فلان القيادي بالحزب إن»: a title right behind the speaker's name is the speaker's."""
        role = self.role(at)
        if role is None or role.prefix or role.number != "sg" or not role.definite:
            return None
        return None if self._named_after(role) is not None else role

    def _honorifics(self, at: int) -> tuple[str, int, Honorific | None]:
        prefix, honorific = "", None
        while True:
            match = self.longest(at, Honorific)
            if match is None or (honorific is not None and match.prefix):
                return prefix, at, honorific
            if honorific is None:
                prefix = match.prefix
            honorific, at = match.value, match.end

    def _named_after(self, role: RoleReading) -> _Name | None:
        at = role.end
        comma = self.word(at) in COMMAS
        if comma:
            at += 1
        _, at, honorific = self._honorifics(at)
        named = self.name(at, marked=True, first=False)
        if named is None or role.number != "sg":
            return None
        if comma and named.guessed and not self._closed(named.end):
            return None
        return named

    def _role_behind(self, at: int) -> RoleReading | None:
        """The role in «name، role»; nothing where another name follows that role."""
        if self.word(at) not in COMMAS and self.word(at) != "(":
            return None
        _, at, _ = self._honorifics(at + 1)
        role = self.role(at)
        if role is None or role.prefix or role.number != "sg" or not self._closed(role.end):
            return None
        return role

    def _closed(self, at: int) -> bool:
        return at >= len(self.tokens) or self.word(at) in BOUNDARIES

    def _person_phrase(self, start: int, prefix: str, role: RoleReading | None, named: _Name) -> Phrase:
        english = self._with_role(named, role)
        actor = named.new or self.vocabulary.registry.actors.get(named.actor_id)
        end = max(named.end, role.end if role else 0)
        return Phrase(
            start, end, "person", prefix, english, self._brief(named), named.gender or (role.gender if role else ""),
            actor_id=named.actor_id, name=(named.start, named.end), role=role,
            inner=role.inner if role else (), new=named.new, state=actor.state if actor else "",
        )  # fmt: skip

    def _with_role(self, named: _Name, role: RoleReading | None) -> str:
        if role is None or not (role.en or role.bare_en):
            return "" if named.guessed else named.en
        en = role.short_en or role.en or role.bare_en
        if named.guessed:
            return role_with_article(role) if role.en and role.definite else ""
        if role.title.id == "counterpart":
            return f"{self._owner(role)} {role.en}, {named.en}," if role.en else named.en
        if named.new is None and role.short_en and not role.state and not role.body_id:
            demonym = self.vocabulary.demonyms.get(self.vocabulary.registry[named.actor_id].state, "")
            en = f"{demonym} {en}".strip()
        fixed = role.title.complement <= {"none"} and " of the " not in en
        if len(en.split()) <= 4 and (fixed or not re.search(r"\b(?:of|for|to|at|in|his|her|their|a)\b|,", en)):
            return f"{title_case(en)} {named.en}"
        return f"{named.en}, {role_with_article(role, named=True)},"

    def _owner(self, role: RoleReading) -> str:
        """"his" or "her" by the pronoun on «نظيره», «نظيرها»."""
        return "her" if self.raw(role.start).endswith(("ها", "تها")) else "his"

    def _brief(self, named: _Name) -> str:
        if named.guessed:
            return ""
        if named.new is None:
            actor = self.vocabulary.registry[named.actor_id]
            return surname(actor)
        return named.short_en

    def _role_phrase(self, start: int, prefix: str, role: RoleReading) -> Phrase:
        english = self._role_english(role)
        holder = self._holder(role)
        actor = self.vocabulary.registry.actors.get(holder) or self.scope.new_actors.get(holder)
        if actor is not None and actor.sayable:
            english = spoken(actor.name_en)
        return Phrase(
            start, role.end, "role", prefix, english, "", role.gender, role.number,
            actor_id=holder, role=role, inner=role.inner, state=role.state,
            oblique=self.word(role.title_end - 1).endswith("ين") or self.word(role.start).endswith(("ي", "ين")) and role.number == "pl",
        )  # fmt: skip

    def _role_english(self, role: RoleReading) -> str:
        """A title without a name: sayable with its state or body, or where it stands for itself."""
        source = role.title.en.endswith("source")
        if source and role.definite:
            return ""  # «المصدر»: which one was said before
        if not role.anchored and not source and role.title_end - role.start == 1 and role.end == role.title_end:
            return ""  # «إمام», «الخطيب»: as often a surname as a calling
        if not role.en or ("state" in role.title.complement and not role.title.bare_ok and not role.anchored):
            return ""
        if role.number == "sg":
            return role_with_article(role)
        if re.search(r"\b(?:of|for|to|at|in)\b|,", role.en) or role.en.endswith("s"):
            return ""
        return f"{'the ' if role.definite else ''}{role.en}s"

    def _holder(self, role: RoleReading) -> str:
        """The only introduced person with this title, if there is exactly one."""
        if not role.definite or role.number != "sg" or role.title.id == "counterpart":
            return ""
        holders = set(self.scope.roles.get(role.key, ()))
        if not holders and len(role.key) == 1 + role.former:
            for key, ids in self.scope.roles.items():
                if key[0] == role.key[0] and (key[-1] == "former") == role.former:
                    holders |= ids
        return next(iter(holders)) if len(holders) == 1 else ""

    # -- names -------------------------------------------------------------------------------

    def name(self, at: int, marked: bool, first: bool, saying: bool = False) -> _Name | None:
        """A registered or new personal name at ``at``.

        ``marked``: a title or honorific stands before; ``saying``: a verb of speech does.
        """
        registered = self._registered(at, first)
        if registered is not None and registered.end - at > 1:
            longer = self._new_name(at, marked, first, saying)
            if longer is None or longer.end <= registered.end or len(longer.units) > 4:
                return registered
            beyond = [unit.token for unit in longer.units if unit.start >= registered.end]
            if any(token is None or token.word or token.kind == "given" for token in beyond):
                return registered  # what follows is no certain part of a longer name
            return longer
        return registered or self._new_name(at, marked, first, saying) or (self._loose_short(at) if saying else None)

    def _loose_short(self, at: int) -> _Name | None:
        """«وأكد كمال أن»: part of the name of the only introduced person who has it."""
        ids = self.scope.loose.get(self.word(at), set())
        if len(ids) != 1 or self._strange(at + 1, self.word(at + 1)):
            return None
        return self._known_person(at, at + 1, "", next(iter(ids)))

    def _known_person(self, at: int, end: int, prefix: str, id: str) -> _Name:
        actor = self.vocabulary.registry.actors.get(id) or self.scope.new_actors[id]
        new = None if id in self.vocabulary.registry else actor
        return _Name(
            at, end, prefix, id, spoken(actor.name_en), actor.gender, not actor.sayable, new,
            short_en=actor.name_en.split()[-1],
        )  # fmt: skip

    def _registered(self, at: int, first: bool) -> _Name | None:
        best: Match | None = None
        for match in self.matches(at):
            value = match.value
            if not isinstance(value, ActorName) or (match.prefix and not first):
                continue
            actor = self.vocabulary.registry[value.id]
            if actor.type != "person" or not self._counts(value, match):
                continue
            if best is None or (match.end, -len(match.prefix)) > (best.end, -len(best.prefix)):
                best = match
        if best is not None:
            actor = self.vocabulary.registry[best.value.id]
            return _Name(at, best.end, best.prefix, actor.id, spoken(actor.name_en), actor.gender)
        return self._new_short(at, first)

    def _new_short(self, at: int, first: bool) -> _Name | None:
        known = self._short_key(at, first)
        if known is None:
            return None
        prefix, end, id = known
        return self._known_person(at, end, prefix, id)

    def _short_key(self, at: int, first: bool) -> tuple[str, int, str] | None:
        if at >= len(self.tokens):
            return None
        for prefix, stem in clitic_splits(self.word(at)):
            if prefix and not first:
                continue
            for size in (2, 1):
                key = (stem, *(self.word(at + n) for n in range(1, size)))
                ids = self.scope.shorts.get(key, set())
                if len(ids) == 1:
                    return prefix, at + size, next(iter(ids))
        return None

    def _counts(self, name: ActorName, match: Match) -> bool:
        if self._looks_like_preposition(match):
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
            return owners == {name.id}
        return False

    def _introduced(self, id: str) -> bool:
        """Named in full in this article, or belonging to a body that is."""
        introduced = self.scope.introduced
        return id in introduced or self.vocabulary.registry[id].parent in introduced

    def _looks_like_preposition(self, match: Match) -> bool:
        """«على» is folded to the name «علي»; it counts as one only behind a title."""
        return self.raw(match.start).endswith("ى") and self.word(match.start) in ("علي", "وعلي")

    def _new_name(self, at: int, marked: bool, first: bool, saying: bool = False) -> _Name | None:
        units: list[_Unit] = []
        position, prefix = at, ""
        while position < len(self.tokens) and len(units) < _NAME_UNITS:
            unit = self._unit(position, marked, bool(units), first and not units, saying)
            if unit is None:
                break
            if not units:
                prefix = unit.prefix
            units.append(unit)
            position = unit.end
        while units and units[-1].token is not None and units[-1].token.kind == "particle":
            units.pop()
        if len(units) < 2 or not self._is_name(units, marked):
            return None
        if not marked and not prefix and at and self._inside_name(at - 1):
            return None
        if saying and not marked and units[0].token is not None and units[0].token.word and any(u.token is None for u in units):
            return None
        return self._make_name(at, units, prefix)

    def _unit(self, at: int, marked: bool, later: bool, clitics: bool, saying: bool) -> _Unit | None:
        match = None
        for found in self.matches(at):
            if isinstance(found.value, NameToken) and (clitics or not found.prefix):
                if match is None or (found.end, -len(found.prefix)) > (match.end, -len(match.prefix)):
                    match = found
        if match is not None:
            token: NameToken = match.value
            if self._looks_like_preposition(match) and not (marked and self.longest(match.end, NameToken, "")):
                return None
            if token.word and not later and not marked and not saying:
                return None
            return _Unit(at, match.end, token, match.prefix)
        word = self.word(at)
        if not (later or marked) or not self._strange(at, word):
            return None
        return _Unit(at, at + 1, None, "")

    def _strange(self, at: int, word: str) -> bool:
        """Whether a word can only be a name: no ordinary word, title, nisba or part of a phrase."""
        if len(word) < 3 or not "ء" <= word[0] <= "ي" or word in self.vocabulary.common:
            return False
        if word[0] in "وفبل" and not word.startswith("لا") and (word[1:] in self.vocabulary.common or word[1:] in self.vocabulary.names):
            return False
        if any(not isinstance(match.value, NameToken) for match in self.matches(at) if not match.prefix):
            return False
        return word[2:] not in self.vocabulary.common if word.startswith(("ال", "لل")) else True

    def _inside_name(self, at: int) -> bool:
        """Whether the token before a would-be name looks like its unread beginning («أبو بكر …»)."""
        if self.tokens[at].is_mark:
            return False
        return self.longest(at, NameToken, "") is not None or self._strange(at, self.word(at)) or self.word(at) in _KINSHIP

    def _is_name(self, units: list[_Unit], marked: bool) -> bool:
        lead = units[0].token
        if lead is None:
            return marked and all(unit.token is None or unit.token.kind != "given" for unit in units)
        if lead.kind == "family":
            return False
        if lead.kind == "particle":
            return len(units) >= 2
        return any(unit.token is None or unit.token.kind != "particle" for unit in units[1:])

    def _make_name(self, at: int, units: list[_Unit], prefix: str) -> _Name:
        end = units[-1].end
        first = self.tokens[at]
        begin = first.start + len(self.raw(at)) - len(_without_prefix(self.raw(at), prefix))
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
            spelled.append(english)
            plain.append(spell_token(source, self.vocabulary.names, False)[0])
            guessed = guessed or guess
        english = " ".join(spelled)
        gender = units[0].token.gender if units[0].token is not None else ""
        lead = units[0].token
        sayable = not guessed or (
            lead is not None and lead.origin == "arab" and not lead.word
            and all(unit.token is not None or readable(self.source(unit.start, unit.end)) for unit in units)
        )  # fmt: skip
        actor = self.create(
            new_actor("person", arabic, english, gender if gender in "mf" else "", guessed, sayable=sayable, plain=" ".join(plain))
        )
        return _Name(at, end, prefix, actor.id, english, actor.gender, not sayable, actor, tuple(units), spelled[-1])

    # -- roles -------------------------------------------------------------------------------

    def role(self, at: int) -> RoleReading | None:
        """A title with its portfolio, body, state and modifiers."""
        best: RoleReading | None = None
        for match in self.matches(at):
            if not isinstance(match.value, TitleForm) or self._adjectival(match) or self._means_before(match):
                continue
            role = _RoleBuilder(self, match).build()
            if best is None or (role.end, bool(role.en), -len(role.prefix), match.end) > (
                best.end, bool(best.en), -len(best.prefix), best.title_end,
            ):  # fmt: skip
                best = role
        return best

    def _means_before(self, match: Match) -> bool:
        """«أمام» (before) is folded to «إمام» (imam)."""
        return self.word(match.start).endswith("امام") and "إ" not in self.raw(match.start)

    def _adjectival(self, match: Match) -> bool:
        """«السياسي» behind a noun is an adjective, no politician; it is one before a name or behind a verb."""
        word = self.word(match.end - 1)
        adjective = word.endswith(_NISBA_ENDINGS) or word.removeprefix("ال") in _ADJECTIVES
        if match.end - match.start > 1 or match.prefix or not adjective or match.start == 0:
            return bool(match.prefix) and match.end - match.start == 1 and adjective
        before = self.word(match.start - 1)
        if self.tokens[match.start - 1].is_mark or before in self.vocabulary.verbs:
            return False
        return self.name(match.end, marked=True, first=False) is None

    # -- bodies ------------------------------------------------------------------------------

    def body_phrase(self, at: int) -> Phrase | None:
        body = self.body(at)
        if body is None:
            return None
        return Phrase(
            at, body.end, "body", body.prefix, body.english, body.brief, body.gender, body.number,
            actor_id=body.actor_id or body.refers_to, name=(at, body.end) if body.actor_id else None, inner=body.inner,
            new=body.new, state=body.state, generic=not body.actor_id,
        )  # fmt: skip

    def body(self, at: int, prefix: str | None = None) -> Body | None:
        """A body by registry, list or grammar; the longest reading wins, the registry at a tie."""
        readings = [
            reading
            for reading in (
                self._registered_body(at), self._listed_body(at), self._grammar_body(at), self._referred_body(at),
            )  # fmt: skip
            if reading is not None and (prefix is None or reading.prefix == prefix)
        ]
        return max(readings, key=lambda reading: reading.end, default=None)

    def _registered_body(self, at: int) -> Body | None:
        best: Match | None = None
        for match in self.matches(at):
            if not isinstance(match.value, ActorName):
                continue
            actor = self.vocabulary.registry[match.value.id]
            if actor.type not in _BODY_TYPES or not (self._counts(match.value, match) or self._in_context(match)):
                continue
            if best is None or (match.end, -len(match.prefix)) > (best.end, -len(best.prefix)):
                best = match
        if best is None:
            return None
        actor = self.vocabulary.registry[best.value.id]
        end = self._over_nisba(best.end, actor)
        name = spoken(actor.name_en)
        return Body(
            end, best.prefix, with_article(name), with_article(name), actor.gender or "m", "sg",
            actor.id, actor.state, (Inner(actor.id, at, best.end),),
        )  # fmt: skip

    def _referred_body(self, at: int) -> Body | None:
        """«الحزب», «الحركة»: the only introduced body whose name begins so."""
        for prefix, stem in clitic_splits(self.word(at)):
            ids = self.scope.heads.get(stem.removeprefix("ال"), set()) if stem.startswith("ال") else set()
            if len(ids) == 1 and not self._narrowed(at + 1):
                actor = self.vocabulary.registry[next(iter(ids))]
                name = with_article(spoken(actor.name_en))
                return Body(at + 1, prefix, name, name, actor.gender or "m", "sg", "", actor.state, (), refers_to=actor.id)
        return None

    def _narrowed(self, at: int) -> bool:
        """«الحزب الحاكم»: an adjective behind the head makes it another one, perhaps."""
        return self.word(at).startswith("ال") and self.word(at) not in ("الي", "الذي", "التي", "اليوم")

    def _over_nisba(self, end: int, actor: Actor) -> int:
        nisba = self.longest(end, Nisba, "")
        if nisba is not None and nisba.value.iso == actor.state and nisba.value.definite:
            return nisba.end
        return end

    def _in_context(self, match: Match) -> bool:
        """A word that is a name only in context: in quotation marks behind its kind of body, or introduced."""
        if match.value.how != "context":
            return False
        owners = {
            other.value.id
            for other in self.matches(match.start)
            if isinstance(other.value, ActorName) and other.value.how == "context"
            and other.end == match.end and self._introduced(other.value.id)
        }  # fmt: skip
        return owners == {match.value.id} and self.vocabulary.registry[match.value.id].type != "institution"

    def _listed_body(self, at: int) -> Body | None:
        match = self.longest(at, Institution)
        if match is None:
            return None
        row: Institution = match.value
        end, state, inner = match.end, row.state, ()
        nisba = self.longest(end, Nisba, "")
        if nisba is not None and nisba.value.definite and not nisba.value.people and nisba.value.gender == row.gender:
            if state and nisba.value.iso != state:
                return None
            state, end = nisba.value.iso, nisba.end
            adjective = self.vocabulary.demonyms.get(state, "")
        elif row.generic and (found := self._state_behind(end)) is not None:
            state, end, inner = found
            adjective = self.vocabulary.demonyms.get(state, "")
        else:
            adjective = ""
        if nisba is not None and end == nisba.end and not adjective:
            return None
        name = f"{adjective} {row.en}" if adjective and row.generic else row.en
        english = f"the {name}" if row.article and not name.startswith("the ") else name
        if row.generic and not adjective and " " not in row.ar:
            english = ""  # «الوزارة», «المحكمة»: which one is not said
        new = None
        if not row.generic or (state and adjective):
            new = self.create(new_actor(row.type, self.source(at, end) if row.generic else row.ar, name, row.gender, False, state, prefix=match.prefix))
        return Body(
            end, match.prefix, english, english, row.gender, "pl" if row.en.endswith("forces") else "sg",
            new.id if new else "", state, inner, new,
        )  # fmt: skip

    def _state_behind(self, at: int) -> tuple[str, int, tuple[Inner, ...]] | None:
        state = self._state_match(at)
        if state is None or state.prefix not in ("ل", "ب"):
            return None
        actor = self.vocabulary.registry[state.value.id]
        return actor.state, state.end, (Inner(actor.id, at, state.end),)

    def _grammar_body(self, at: int) -> Body | None:
        best: Body | None = None
        for match in self.matches(at):
            if isinstance(match.value, BodyHead):
                body = _GrammarBody(self, match).build()
                if body is not None and (best is None or body.end > best.end):
                    best = body
        return best

    # -- states and groups -------------------------------------------------------------------

    def _state_match(self, at: int) -> Match | None:
        best: Match | None = None
        for match in self.matches(at):
            if not isinstance(match.value, ActorName) or match.value.how != "full":
                continue
            if self.vocabulary.registry[match.value.id].type != "state":
                continue
            if best is None or (match.end, -len(match.prefix)) > (best.end, -len(best.prefix)):
                best = match
        return best

    def state(self, at: int) -> Phrase | None:
        match = self._state_match(at)
        if match is None:
            return None
        quote = self.tokens[at].quote
        if quote and self._quote_sizes[quote] <= _SLOGAN_TOKENS + 2:
            return None
        actor = self.vocabulary.registry[match.value.id]
        name = with_article(actor.name_en)
        return Phrase(
            at, match.end, "state", match.prefix, name, name, actor.gender or "f",
            actor_id=actor.id, name=(at, match.end), state=actor.state,
        )  # fmt: skip

    def place(self, at: int) -> Phrase | None:
        """A city or region; no actor, but «أمريكا اللاتينية» must not be read as a state."""
        match = self.longest(at, Place)
        if match is None:
            return None
        return Phrase(at, match.end, "place", match.prefix, match.value.en, match.value.en, "f", state=match.value.state)

    def group(self, at: int) -> Phrase | None:
        match = self.longest(at, Collective)
        if match is None:
            return None
        row: Collective = match.value
        end, english, state = match.end, row.en, ""
        nisba = self.longest(end, Nisba, "")
        if nisba is not None and nisba.value.definite:
            adjective = self.vocabulary.demonyms.get(nisba.value.iso, "")
            if not adjective or row.number == "du":
                return None
            state, end = nisba.value.iso, nisba.end
            english = re.sub(r"^(the )?", rf"\g<1>{adjective} ", english, count=1)
        return Phrase(
            at, end, "group", match.prefix, english, english, row.gender or "m", row.number or "pl", state=state,
            oblique=self.word(at).endswith("ين"),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Unit:
    start: int
    end: int
    token: NameToken | None
    prefix: str


@dataclass(frozen=True, slots=True)
class _Name:
    start: int
    end: int
    prefix: str
    actor_id: str
    en: str
    gender: str
    guessed: bool = False
    new: Actor | None = None
    units: tuple[_Unit, ...] = ()
    short_en: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """A body as read: ``english`` with its article, "" where it cannot be said."""

    end: int
    prefix: str
    english: str
    brief: str
    gender: str
    number: str
    actor_id: str
    state: str
    inner: tuple[Inner, ...]
    new: Actor | None = None
    refers_to: str = ""
    """The actor that «الحزب» stands for; a reference, no mention."""


class _RoleBuilder:
    """Collects what follows a title; kept apart because a role has many optional parts."""

    def __init__(self, parser: PhraseParser, match: Match) -> None:
        self.parser = parser
        self.match = match
        self.title: Title = match.value.title
        self.at = match.end
        self.portfolios: list[Portfolio] = []
        self.body: Body | None = None
        self.state = ""
        self.state_id = ""
        self.state_by_adjective = False
        self.place = ""
        self.modifiers: list[Modifier] = []
        self.inner: list[Inner] = []
        self.broken = False

    def build(self) -> RoleReading:
        while self.at < len(self.parser.tokens) and (
            self._modifier() or self._nisba() or self._portfolio() or self._body() or self._state() or self._place()
        ):
            pass
        form: TitleForm = self.match.value
        en = "" if self.broken else self._english()
        flags = {modifier.kind for modifier in self.modifiers}
        sayable = self.title.bare_ok or self.title.id in _RANKS
        bare = self._modified(self.title.en) if sayable and not self._filled() and not self.broken else ""
        return RoleReading(
            self.match.start, self.at, self.title, form.gender, form.number,
            form.definite or bool(self._filled()), self.match.prefix, en, bare, self.state,
            self.body.actor_id if self.body else "", self._key(), "former" in flags, "acting" in flags,
            "designate" in flags, tuple(self.inner), self.match.end, bool(self.state or self.body or self.place),
            "" if self.broken else self._short_english(),
        )  # fmt: skip

    def _key(self) -> tuple[str, ...]:
        parts = [self.title.id]
        parts += [portfolio.en for portfolio in self.portfolios]
        if self.body is not None:
            parts.append(self.body.actor_id or self.body.refers_to or self.body.english)
        if self.state:
            parts.append(self.state)
        if self.place:
            parts.append(self.place)
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
        self.modifiers.append(match.value)
        self.at = match.end
        return True

    def _nisba(self) -> bool:
        match = self.parser.longest(self.at, Nisba, "")
        if match is None or self.state or match.value.people:
            return False
        if match.value.definite != self.match.value.definite and not (self.portfolios or match.value.definite):
            return False
        self.state, self.state_by_adjective, self.at = match.value.iso, True, match.end
        return True

    def _link(self, prefixes: tuple[str, ...] = ("", "ل", "ب")) -> list[tuple[int, str]]:
        """Where a complement may begin, and with which clitic, by the links the title allows."""
        ways = []
        allowed = {"idafa": "", "ل": "ل", "ب": "ب"}
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
            if body is None:
                continue
            if quoted and self.parser.word(body.end) in QUOTES:
                body = replace(body, end=body.end + 1)
            self.body, self.at = body, body.end
            self.inner += body.inner
            if body.new is not None:
                self.inner.append(Inner(body.new.id, at, body.end))
            if not body.english:
                self.broken = True
            return True
        return False

    def _state(self) -> bool:
        if self.state or self.place or self.body:
            return False
        ways = self._link()
        if self.portfolios and (self.at, "") not in ways:
            ways.append((self.at, ""))
        for at, prefix in ways:
            match = self.parser._state_match(at)
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
        if not filled:
            plain = next((p for p in self.title.patterns if "{" not in p), self.title.en)
            return self._modified(plain) if self.title.bare_ok else ""
        for pattern in self.title.patterns:
            slots = set(re.findall(r"{(\w+)}", pattern))
            plain = {"state" if slot == "state_adj" else slot for slot in slots}
            if plain != set(filled):
                continue
            said = self._fill(pattern)
            if said:
                return self._modified(said)
        return ""

    def _short_english(self) -> str:
        if len(self.portfolios) != 1 or not self.portfolios[0].en_adj or self.title.id != "minister":
            return ""
        demonym = self.parser.vocabulary.demonyms.get(self.state, "")
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
                values[slot] = vocabulary.demonyms.get(self.state, "")
            elif slot == "state":
                id = vocabulary.registry.state_ids.get(self.state, "")
                values[slot] = with_article(vocabulary.registry[id].name_en) if id else ""
            elif slot == "portfolio":
                values[slot] = join([p.en for p in self.portfolios]) if prepositional else self._adjective()
            elif slot == "body":
                english = self.body.english if self.body else ""
                values[slot] = english if prepositional and not before.endswith(" the") else re.sub(r"^the ", "", english)
            elif slot == "place":
                values[slot] = self.place
            if not values.get(slot):
                return ""
        return pattern.format(**values)

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


class _GrammarBody:
    """head + adjectives / idafa / ل-complement, all of them known words."""

    def __init__(self, parser: PhraseParser, match: Match) -> None:
        self.parser = parser
        self.match = match
        self.head: BodyHead = match.value
        self.at = match.end
        self.adjectives: list[str] = []
        self.noun = ""
        self.linked = ""
        self.state = ""
        self.inner: list[Inner] = []
        self.anchored = False

    def build(self) -> Body | None:
        if self._excluded():
            return None
        if not self.head.definite and not self._idafa():
            return None
        while self._adjective() or self._nisba():
            pass
        if self.head.definite and not self.adjectives:
            return None
        self._linked_complement()
        english = self._english()
        if not english:
            return None
        new = None
        article = with_article(english)
        named = (self.noun or self.linked) and self.parser.word(self.match.start)[len(self.match.prefix) :] in _ORGANISATION_HEADS
        if self.anchored or named:
            new = self.parser.create(new_actor(
                self.head.type, self.parser.source(self.match.start, self.at), english, self.head.gender,
                False, self.state, prefix=self.match.prefix,
            ))  # fmt: skip
        if not article.startswith("the "):
            article = f"the {article}"
        return Body(
            self.at, self.match.prefix, article, article, self.head.gender, self.head.number,
            new.id if new else "", self.state, tuple(self.inner), new,
        )  # fmt: skip

    def _excluded(self) -> bool:
        following = tuple(self.parser.word(self.at + n) for n in range(4))
        return any(following[: len(key)] == key for key in self.head.not_with)

    def _idafa(self) -> bool:
        body = None if self.head.type == "party" else self.parser._registered_body(self.at)
        if body is not None and not body.prefix:
            self.noun, self.at, self.anchored = body.english, body.end, True
            self.inner += body.inner
            return True
        match = self._complement({"noun", "np"}, "")
        if match is None or (self.head.type == "party" and self.parser.longest(self.at, Collective) is not None):
            return False
        self.noun, self.at = match.value.en, match.end
        return True

    def _complement(self, kinds: set[str], prefix: str) -> Match | None:
        best: Match | None = None
        for found in self.parser.matches(self.at):
            if isinstance(found.value, Complement) and found.value.kind in kinds and found.prefix == prefix:
                if best is None or found.end > best.end:
                    best = found
        return best

    def _adjective(self) -> bool:
        match = self._complement({"adj"}, "")
        if match is None or not self._agrees(match):
            return False
        self.adjectives.append(match.value.en)
        self.at = match.end
        return True

    def _agrees(self, match: Match) -> bool:
        feminine = self.parser.word(match.end - 1).endswith("ه") or self.parser.word(match.end - 1).endswith("ي") and self.head.gender == "f" and self.parser.word(match.end - 1) in ("العليا", "الكبري")
        if self.parser.word(match.end - 1) in ("العليا", "الكبري", "الدنيا"):
            return self.head.gender == "f"
        return feminine == (self.head.gender == "f")

    def _nisba(self) -> bool:
        match = self.parser.longest(self.at, Nisba, "")
        if match is None or self.state or not match.value.definite or match.value.people:
            return False
        if match.value.gender != self.head.gender:
            return False
        self.state, self.at, self.anchored = match.value.iso, match.end, True
        return True

    def _linked_complement(self) -> None:
        match = self._complement({"noun", "np"}, "ل")
        if match is not None:
            self.linked, self.at = match.value.en, match.end
            return
        body = self.parser._registered_body(self.at)
        if body is not None and body.prefix == "ل":
            self.linked, self.at, self.anchored = body.english, body.end, True
            self.inner += body.inner

    def _english(self) -> str:
        adjective = self.parser.vocabulary.demonyms.get(self.state, "") if self.state else ""
        if self.state and not adjective:
            return ""
        front = " ".join(reversed(self.adjectives))
        linked = next((p for p in self.head.patterns if not p.startswith("{c}")), "")
        leading = next((p for p in self.head.patterns if p.startswith("{c}")), "")
        if self.noun:
            name = self.head.patterns[0].format(c=_bare(self.noun) if self.head.patterns[0].startswith("{c}") else self.noun)
            if front:
                name = f"{front} {name}"
            if self.linked:
                return ""
        elif self.linked and linked:
            name = f"{front} {linked.format(c=self.linked)}".strip()
        elif front and leading and not self.linked:
            name = leading.format(c=front)
        elif self.state and leading and not self.linked:
            return leading.format(c=adjective)
        else:
            return ""
        return f"{adjective} {name}".strip()


def _bare(name: str) -> str:
    return re.sub(r"^the ", "", name)


def role_with_article(role: RoleReading, named: bool = False) -> str:
    """The role as English says it: "the Russian foreign minister", "a member of the council"."""
    en = role.en or role.bare_en
    if en.startswith(("his ", "her ", "their ", "the ", "a ", "an ")):
        return en
    head = role.title.en.split()[-1].lower() if role.title.en else ""
    words = {head, re.split(r" (?:of|in|for|at|to|with|on) ", en)[0].split()[-1].lower()}
    if words & _INDEFINITE or not (role.definite or named):
        return f"{_indefinite(en)} {en}"
    return f"the {en}"


def _indefinite(en: str) -> str:
    vowel = en[:1].lower() in "aeiou" and not re.match(r"(?:US|UN|UK|EU|Euro|[Uu]ni|one\b)", en)
    return "an" if vowel or re.match(r"(?:MP|FM|NGO)\b", en) else "a"


def surname(actor: Actor) -> str:
    """How a person is called the second time: the last name, particles kept; kings by their name."""
    name = spoken(actor.name_en)
    parts = name.split()
    if len(parts) < 2 or parts[0] in ("King", "Queen", "Prince", "Princess", "Pope", "Sheikh", "Emir", "Sultan"):
        return name
    if len(actor.short) and len(parts) >= 3 and parts[-2].lower() in (
        "ben", "bin", "al", "el", "ould", "van", "von", "de", "abu", "ait", "abdel", "abd", "le", "la"
    ):
        return " ".join(parts[-2:])
    return parts[-1]


def new_actor(
    type: str, arabic: str, english: str, gender: str, guessed: bool, state: str = "",
    prefix: str = "", plain: str = "", sayable: bool = True,
) -> Actor:  # fmt: skip
    """An actor in no registry. Its id rests on its folded Arabic name and ``plain``, its spelling
    apart from regional usage (``english`` where none is given), so it is the same in every article.
    """
    arabic = " ".join(_without_prefix(arabic, prefix).split()) if prefix else " ".join(arabic.split())
    key = name_key(arabic)
    mark = hashlib.sha256(f"{type}:{key}".encode()).hexdigest()[:4]
    return Actor(
        id=f"{slug(plain or english)[:60].strip('-') or type}-{mark}", type=type, name_ar=arabic, name_en=english,  # type: ignore[arg-type]
        gender=gender, state=state, reviewed=False, guessed=guessed, sayable=sayable,
    )  # fmt: skip


def name_key(arabic: str) -> str:
    """What makes two written names one: folded, «عبد ال», «بن», «أبو» joined to their noun."""
    key = words_key(arabic)
    return re.sub(r"\b(عبد|ابو|ابن|بن|ابي|ال) ", r"\1", key)


def _without_prefix(text: str, prefix: str) -> str:
    """The displayed text without the clitics ``prefix`` (folded); «لل» gives back its «ال»."""
    for letter in prefix:
        text = text.removeprefix(letter)
    if prefix.endswith("ل") and text.startswith("ل") and not text.startswith("ال"):
        return "ا" + text
    return text
