"""What the entity layer reads out of a sentence, as plain records; and how new actors get their ids."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Final

from warraq.actors.english import spoken
from warraq.actors.names import NameToken
from warraq.actors.registry import slug
from warraq.actors.vocabulary import Title, words_key
from warraq.records import Actor, Role


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
    of_somebody: bool = False
    """True for a bare title in the construct: «محامي», which a name behind it completes."""
    superior: bool = False
    """True where the title is held under another («مستشار رئيس الحكومة»)."""
    anchored: bool = False
    """True where a state, a body or a place is named with the title."""
    short_en: str = ""
    """"foreign minister" where ``en`` is the whole portfolio."""
    home_en: str = ""
    """The title with the state the article is about: whose a bare «وزير الداخلية» is."""

    local: bool = False
    """True where a town stands behind the title's body: whether the title is held or used there, stays open."""

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


UNNAMED: Final = "="
"""Begins an entry of ``Scope.heads`` that is no actor's id but what English calls the body."""
UNREAD: Final = ""
"""Stands in ``Scope.heads`` for a body that the article names and the engine does not know."""

REFERRED: Final = frozenset(
    """حزب جماعه نقابه حركه منظمه جمعيه هييه لجنه مجلس اتحاد جبهه تحالف ايتلاف تنظيم تيار رابطه شبكه مركز معهد موسسه
    شركه بنك مصرف جامعه صحيفه جريده مجله قناه وكاله موقع اذاعه نادي كتله محكمه وزاره سلطه صندوق بعثه مرصد منتدي
    مفوضيه حلف تنسيقيه سفاره غرفه كنيسه فصيل كتايب مجموعه""".split()
)
"""Nouns that, with the article, stand for a body named before: «الحزب», «الصحيفة»."""


Question = tuple[str, Hashable]
"""A field of the scope, and the key it was asked for; ``None`` for all there is."""


@dataclass
class Scope:
    """What the article has introduced so far; short names and references look here."""

    introduced: set[str] = field(default_factory=set)
    new_actors: dict[str, Actor] = field(default_factory=dict)
    shorts: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    short_words: set[str] = field(default_factory=set)
    """First words of ``shorts``."""
    same: dict[str, str] = field(default_factory=dict)
    """New people to those whom the article names otherwise as well; see ``actors.fuller_names``."""
    loose: dict[str, set[str]] = field(default_factory=dict)
    """Any part of an introduced person's name; counts only right behind a verb of speech."""
    roles: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    heads: dict[str, set[str]] = field(default_factory=dict)
    """First word of a body's name («حزب», «حركة») → the introduced bodies that have it; ``UNREAD``
    among them where the article names such a body that could not be read."""
    referable: set[str] = field(default_factory=set)
    """Every word that may stand for somebody: ``short_words``, and ``heads`` with and without the article."""
    held: set[str] = field(default_factory=set)
    """Titles of ``roles``."""
    titles: dict[str, set[str]] = field(default_factory=dict)
    """Title → the roles the article states in full with it, said in English; nobody if one is a named person's."""
    spoken: frozenset[str] = frozenset()
    """Last names by the article's own showing; see ``actors.spoken``."""
    home: str = ""
    home_sure: bool = False
    home_likely: bool = False


@dataclass(frozen=True)
class Near:
    """What has been named just before a sentence: in its paragraph, and, by nouns that the paragraph lacks, in the one before."""

    heads: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """As ``Scope.heads``."""
    titles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Title → ids of its holders; ``UNNAMED`` and the role in English for one whom nobody names."""


@dataclass(frozen=True, slots=True)
class NameUnit:
    start: int
    end: int
    token: NameToken | None
    prefix: str


@dataclass(frozen=True, slots=True)
class NameReading:
    start: int
    end: int
    prefix: str
    actor_id: str
    en: str
    gender: str
    guessed: bool = False
    new: Actor | None = None
    units: tuple[NameUnit, ...] = ()
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
    mention: tuple[int, int] | None = None
    """Where its name stands, if that is not all of it."""
    refers_to: str = ""
    """The actor that «الحزب» stands for; a reference, no mention."""


_CALLED_BY_THE_FIRST: Final = frozenset(("CN", "KP", "KR", "TW", "HK", "TH", "MY", "ET", "ER"))
_CALLED_BY_THE_WHOLE: Final = frozenset(("KH", "MM"))
_FATHERLY: Final = frozenset(("Abdullah", "Abdul", "Tengku", "Tunku", "King", "Queen", "Prince", "Princess", "Sultan"))


_FATHER_NAMED: Final = 3
"""Parts of "Tamim bin Hamad"."""
_TWO_PARTICLES: Final = frozenset({("von", "der"), ("van", "der"), ("van", "den"), ("de", "la")})


def surname(actor: Actor) -> str:
    """How a person is called the second time: the last name, particles kept; kings by their name.

    The first name where the family's stands first (Xi, Ban) or there is none (Abiy), the whole one
    where the press never parts it (Hun Sen).
    """
    name = spoken(actor.name_en)
    parts = name.split()
    if actor.state in _CALLED_BY_THE_WHOLE:
        return name
    if actor.state in _CALLED_BY_THE_FIRST and len(parts) > 1 and parts[0] not in _FATHERLY:
        return parts[0]
    if len(parts) < 2 or re.fullmatch(r"[IVX]+", parts[-1]) or parts[0] in ("King", "Queen", "Prince", "Princess", "Pope", "Sheikh", "Emir", "Sultan"):
        return name
    if len(parts) == _FATHER_NAMED and parts[1] == "bin":
        return name  # "bin Salman" is whose son?
    if len(parts) > _FATHER_NAMED and (parts[-3].lower(), parts[-2].lower()) in _TWO_PARTICLES:
        return " ".join(parts[-3:])
    if len(parts) >= 3 and parts[-2].lower() in (
        "ben", "bin", "al", "el", "ould", "van", "von", "de", "abu", "abou", "abul", "ait", "abdel", "abdul", "abd", "le", "la", "da", "dos", "di", "ter", "st"
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
    arabic = " ".join(without_prefix(arabic, prefix).split()) if prefix else " ".join(arabic.split())
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


def without_prefix(text: str, prefix: str) -> str:
    """The displayed text without the clitics ``prefix`` (folded); «لل» gives back its «ال»."""
    for letter in prefix:
        text = text.removeprefix(letter)
    if prefix.endswith("ل") and text.startswith("ل") and not text.startswith("ال"):
        return "ا" + text
    return text
