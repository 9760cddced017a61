"""All words the entity layer knows, in one phrasebook: registry names, titles, bodies, nisbas, names; ``compiled.py`` puts it together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass

from warraq.actors.english import spoken
from warraq.actors.names import NameToken
from warraq.actors.registry import Registry
from warraq.arabic.tokens import Phrasebook, words
from warraq.lexicon import Row
from warraq.records import Actor


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name of a registered actor. ``how``: full, short (only where introduced), context, or local (not in articles about another state)."""

    id: str
    how: str


@dataclass(frozen=True, slots=True)
class Nisba:
    """A demonym: مغربية. ``people`` is True for plural forms."""

    iso: str
    gender: str
    definite: bool
    people: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """The head of a role (``lexicon/titles.csv``)."""

    id: str
    en: str
    complement: frozenset[str]
    links: frozenset[str]
    bare_ok: bool
    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TitleForm:
    title: Title
    gender: str
    number: str
    definite: bool


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a ministry is for: "Foreign Affairs", as adjective "foreign"."""

    en: str
    en_adj: str


@dataclass(frozen=True, slots=True)
class Institution:
    """A body of ``lexicon/institutions.csv``."""

    ar: str
    en: str
    type: str
    gender: str
    state: str
    generic: bool
    each: bool
    """Whether a state that has such a body has but one."""
    article: bool
    """Whether English says "the" before the name."""
    actor_id: str = ""
    """The registered actor that this is another name of; "" where no registry has it."""


@dataclass(frozen=True, slots=True)
class BodyHead:
    """A noun that heads names of bodies, in the definite or the construct form."""

    patterns: tuple[str, ...]
    gender: str
    type: str
    number: str
    definite: bool
    not_with: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ProperHead:
    """A noun before a name that is spelled, not translated (``lexicon/proper_heads.csv``)."""

    pattern: str
    kind: str
    """What English calls one of them: "newspaper"."""
    type: str
    gender: str
    quoted: bool
    """Only a name in quotation marks is one."""
    apart: bool
    """The noun is no part of the name."""


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a body head. ``kind``: adj | noun | np."""

    en: str
    kind: str


@dataclass(frozen=True, slots=True)
class Honorific:
    en: str
    gender: str
    kind: str


@dataclass(frozen=True, slots=True)
class Modifier:
    """Former, acting, -designate and their like."""

    en: str
    kind: str
    position: str


@dataclass(frozen=True, slots=True)
class Collective:
    """A group that acts without a name: المعارضة, الطرفان; or a text that speaks: التقرير."""

    en: str
    number: str
    gender: str
    kind: str = "group"
    """group | text."""


@dataclass(frozen=True, slots=True)
class Place:
    """A city or region; never an actor."""

    ar: str
    en: str
    state: str
    capital: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """The phrasebook and what stands beside it."""

    book: Phrasebook
    registry: Registry
    names: dict[str, NameToken]
    common: frozenset[str]
    """Folded words that are frequent in news and no names: they end a name."""
    demonyms: Mapping[str, str]
    """ISO code → English adjective."""
    nisbas: Mapping[str, tuple[str, str]]
    """ISO code → what stands behind the name of its ministry, and of its council: «المصرية», «المصري»."""
    verbs: Set[str]
    """Folded finite verbs of the event lexicons: a subject may follow them."""
    saying: Set[str]
    """Folded verbs of speech that take no person as object."""
    speech: Mapping[str, str]
    """Folded verbs of speech → gender of who speaks."""
    stated: Mapping[str, str]
    """Id → English name with its state, for bodies that share their name with another state's."""
    surnames: Mapping[str, str]
    """Folded last name of registered people → its English, where all of them spell it so."""
    bodies: Mapping[str, str]
    """State and English name of registered bodies, in small letters → id, where only one is called so."""
    offices: Mapping[tuple[str, str, str], str]
    """Title, portfolio and state → what English calls that office of that state: "US treasury secretary"."""

    def registered(self, english: str, state: str) -> Actor | None:
        """The body of this state that is called so, whatever words the article has for it."""
        id = self.bodies.get(f"{state} {english.lower()}")
        return self.registry[id] if id is not None else None

    def said(self, actor: Actor) -> str:
        """How prose names an actor: without the registry's bracketed remark, with its state if needed."""
        return self.stated.get(actor.id) or spoken(actor.name_en)


Rows = Callable[[str], Iterator[Row]]


def words_key(text: str) -> str:
    """The folded words of a name, as one string."""
    return " ".join(words(text))
