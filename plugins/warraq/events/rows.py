"""What a row of each event lexicon is, read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """One element of a pattern: a slot letter with its preposition, or literal words."""

    letter: str = ""
    preposition: str = ""
    words: frozenset[str] = frozenset()
    optional: bool = False
    closed: bool = False
    """True for ``.``: nothing but a boundary may follow."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A row of ``frames.csv``."""

    id: str
    plover: str
    pattern: tuple[Slot, ...]
    a: str
    b: str
    en: str
    headline: str
    needs_date: bool = False
    needs_place: bool = False
    nominal: bool = False
    """True for ``^``: its verb is a noun that begins a headline: «مقتل 15 شخصا في بغداد»."""
    planned: str = ""
    """"{A} is to visit {P}"; "" where nobody would announce it."""
    heads: frozenset[str] = frozenset()
    """First words of the things it can be said of; any where empty."""
    base: str = ""
    """"visit {P}", "be keen to {I}": what stands behind "would" and "did not"; "" where the templates do not tell."""


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A verb form that may open a frame. ``gender`` m or f, ``tense`` past, present or future."""

    gender: str
    tense: str
    takes_person: bool = False
    """«طالب المجلس»: the noun behind may be the object of a dropped subject."""
    stance: str = ""
    """English past|present of what the verb does to its own object: "rejected|rejects"."""
    theme: tuple[str, ...] = ()
    """Folded prepositions behind which stands what is spoken of; = for a direct object."""


@dataclass(frozen=True, slots=True)
class ObjectPhrase:
    np: str
    inf: str
    kind: str


@dataclass(frozen=True, slots=True)
class Topic:
    en: str
    parent: str
    not_after: frozenset[str]
    not_before: frozenset[str]
    key: tuple[str, ...]
    ar: str  # with its hamzas


@dataclass(frozen=True, slots=True)
class Masdar:
    """A verbal noun that takes a noun phrase as its object, behind ``preposition`` if it has one."""

    ar: str
    gerund: str
    inf: str
    preposition: str = ""
    anybody: bool = False
    """People, bodies and states behind it are its object, never its subject: «إقالة الوزير»."""
    no_states: bool = False
    """Not of states, which it means otherwise: «عزل الرئيس» removes him, «عزل سوريا» isolates it."""
    object_only: bool = False
    """As likely a verb where no frame expects a noun: «كشف»."""


@dataclass(frozen=True, slots=True)
class Document:
    en: str
    may_follow: frozenset[str]


@dataclass(frozen=True, slots=True)
class Deed:
    """A row of ``deeds.csv``: "statements by {x}", and whose they can be."""

    en: str
    kinds: str


@dataclass(frozen=True, slots=True)
class Doing:
    """A row of ``doings.csv``: a verbal noun, the kinds of who may do it, and (preposition, English) of what it is done to, also where it is denied."""

    ar: str
    kinds: str
    takes: tuple[tuple[str, str], ...]
    denied: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TwoObjects:
    """A row of ``two_objects.csv``: what ``first`` object a verbal noun has, ``via`` which preposition, and those ``behind`` which the other stands."""

    ar: str
    via: str
    first: str
    behind: tuple[str, ...]
    gerund: str
    inf: str


@dataclass(frozen=True, slots=True)
class Act:
    """A row of ``acts.csv``: "the formation of a committee", "form a committee"."""

    np: str
    inf: str


@dataclass(frozen=True, slots=True)
class Crime:
    """What somebody is suspected of: "drug dealing"."""

    en: str


@dataclass(frozen=True, slots=True)
class Cause:
    """What people were killed or hurt in: "in a car bombing"."""

    en: str


@dataclass(frozen=True, slots=True)
class Gathering:
    en: str
    needs_body: bool


@dataclass(frozen=True, slots=True)
class Complement:
    """A preposition with which a noun goes on, folded, and the English of both: "with {x}", "for {thing}" (nobody who
    acts), "to {inf}", "of {many}" (without its article); empty where nothing can be said of it."""

    preposition: str
    en: str


@dataclass(frozen=True, slots=True)
class Noun:
    """A row of ``nouns.csv``. ``key`` its folded word, or words in the construct («مشروع قانون»), ``gender`` as adjectives agree: m, f, p."""

    key: str
    ar: str
    """As the lexicon writes it, with its hamzas."""
    en: str
    gender: str
    plural: bool
    kind: str
    idafa: str
    actor: str
    """Whom it may govern: "" anybody, ``person`` people alone, ``actor`` only somebody who acts, ``no`` nobody, ``doer`` nobody but who
    does it where «ل…» follows («رفض الحزب للقرار»)."""
    not_before: frozenset[str]
    takes: tuple[Complement, ...]
    needs: bool
    """Whether it says nothing without one of these («الدعوة», «القدرة»)."""


@dataclass(frozen=True, slots=True)
class NounForm:
    noun: Noun
    definite: bool
    accusative: bool = False
    """Written with the alef of the indefinite accusative: «تحالفا»."""


@dataclass(frozen=True, slots=True)
class AdjectiveForm:
    en: str
    gender: str
    definite: bool
    place: str
    """"" before the noun, ``after`` behind it, ``participle`` behind it where nothing hangs on it («الموقع»), ``closed``
    before it and likewise («الخاص»), ``first`` before other adjectives («الثالثة»); ``definite`` only with «ال»."""
    not_with: frozenset[str]
    en_with: dict[str, str]
    """Another English with these nouns; where ``en`` is empty, it stands with no others."""
    person: bool = False
    """Whether it may be somebody: «مقتل مدني» is the killing of a civilian."""
    accusative: bool = False

    def beside(self, noun: Noun) -> str:
        """The English beside ``noun``, "" where it means something else there."""
        return self.en_with.get(noun.key) or ("" if noun.key in self.not_with else self.en)


@dataclass(frozen=True, slots=True)
class Elative:
    """«أكبر», «أهم», «ثالث»: it stands before the noun and makes it definite."""

    en: str


@dataclass(frozen=True, slots=True)
class Quantifier:
    """«جميع», «بعض»: it stands before a definite plural. ``en`` before "the", ``bare`` before a noun without it."""

    en: str
    bare: str
    of: bool = False
    """«العديد من»: it stands before «من», and its English before a noun without "the"."""
