"""The event lexicons, compiled: frames, speech verbs, object phrases, topics, documents, gatherings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from warraq.arabic.letters import fold
from warraq.arabic.tokens import Phrasebook, words
from warraq.lexicon import Row
from warraq.records import ConfigurationError

Rows = Callable[[str], Iterator[Row]]

SLOTS: Final = frozenset("ABCPQOIDE")
_CLITICS: Final = frozenset("بلك")


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
    planned: str = ""
    """"{A} is to visit {P}"; "" where nobody would announce it."""


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
    ar: str
    """As the lexicon writes it, with its hamzas."""


@dataclass(frozen=True, slots=True)
class Masdar:
    """A verbal noun that takes a noun phrase as its object, behind ``preposition`` if it has one."""

    gerund: str
    inf: str
    preposition: str = ""
    anybody: bool = False
    """People, bodies and states behind it are its object, never its subject: «إقالة الوزير»."""
    object_only: bool = False
    """As likely a verb where no frame expects a noun: «كشف»."""


@dataclass(frozen=True, slots=True)
class Document:
    en: str
    may_follow: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gathering:
    en: str
    needs_body: bool


@dataclass(frozen=True, slots=True)
class Noun:
    """A row of ``nouns.csv``. ``key`` its folded word, ``gender`` as adjectives agree: m, f, p."""

    key: str
    ar: str
    """As the lexicon writes it, with its hamzas."""
    en: str
    gender: str
    plural: bool
    kind: str
    idafa: str
    actor: str
    """Whom it may govern: "" anybody, ``person`` people alone, ``no`` nobody."""
    not_before: frozenset[str]
    complements: tuple[tuple[str, str], ...] = ()
    """(folded preposition, its English; "I" before an infinitive): «الهجوم على», "the attack on"."""


@dataclass(frozen=True, slots=True)
class NounForm:
    noun: Noun
    definite: bool


@dataclass(frozen=True, slots=True)
class AdjectiveForm:
    en: str
    gender: str
    definite: bool
    after: bool
    not_with: frozenset[str]


@dataclass(frozen=True)
class EventLexicon:
    """``frames``: folded verb → [(form, frame)]; ``speech``: folded verb → form; ``book``: phrases."""

    frames: dict[str, list[tuple[VerbForm, Frame]]]
    speech: dict[str, VerbForm]
    book: Phrasebook
    nouns: Phrasebook
    """Nouns and adjectives, each in its definite and its indefinite form."""
    participles: frozenset[str]
    """Folded accusative participles that go on with the same speaker (مؤكدا)."""
    topics_by_name: dict[tuple[str, ...], Topic]


_PARTICIPLES: Final = frozenset(
    fold(
        "مؤكدا مؤكدة مشيرا مشيرة موضحا موضحة معتبرا معتبرة مضيفا مضيفة مبرزا مبرزة لافتا لافتة مشددا مشددة قائلا قائلة "
        "داعيا داعية مطالبا مطالبة معربا معربة معبرا معبرة منددا منددة محذرا محذرة مذكرا مذكرة مجددا مجددة مسجلا مسجلة "
        "منوها منوهة مشيدا مشيدة متابعا متابعة مستنكرا مستنكرة متسائلا متسائلة مبينا مبينة كاشفا كاشفة معلنا معلنة "
        "واصفا واصفة مرجعا مرجعة ملمحا ملمحة متهما متهمة نافيا نافية متوقعا متوقعة مردفا مردفة"
    ).split()
)


def build_event_lexicon(rows: Rows) -> EventLexicon:
    """``rows(name)`` yields the rows of a lexicon; errors name file and line."""
    frames: dict[str, list[tuple[VerbForm, Frame]]] = {}
    for row in rows("frames.csv"):
        _check_templates(row)
        frame = Frame(
            row["id"], row["plover"], _pattern(row), row["a"], row["b"], row["en"], row["headline"] or row["en"],
            "@" in row["pattern"], "#" in row["pattern"], _planned(row),
        )  # fmt: skip
        for column, tense, prefix in (("forms", "past", ""), ("present", "present", ""), ("present", "future", "س")):
            for position, form in enumerate(row.values(column)):
                if tense != "future" or frame.planned:
                    frames.setdefault(fold(prefix + form), []).append((VerbForm("mf"[position % 2], tense), frame))
    speech = {}
    for row in rows("speech.csv"):
        for column, tense in (("forms", "past"), ("present", "present")):
            for position, form in enumerate(row.values(column)):
                theme = tuple(fold(preposition) or preposition for preposition in row.values("theme"))
                speech[fold(form)] = VerbForm("mf"[position % 2], tense, row["kind"] == "call", row["stance"], theme)
    book = Phrasebook()
    topics: dict[tuple[str, ...], Topic] = {}
    for row in rows("topics.csv"):
        key = words(row["ar"])
        topic = Topic(
            row["en"], row["parent"], frozenset(map(fold, row.values("not_after"))),
            frozenset(map(fold, row.values("not_before"))), key, row["ar"],
        )  # fmt: skip
        topics.setdefault(key, topic)
        book.add(key, topic)
    for row in rows("phrases.csv"):
        book.add(words(row["ar"]), ObjectPhrase(row["np_en"], row["inf_en"], row["kind"]))
    for row in rows("masdars.csv"):
        key = words(row["ar"])
        clitic = key[-1] if key[-1] in _CLITICS else ""
        masdar = Masdar(row["gerund"], row["inf"], clitic, "anybody" in row["object"], "only" in row["object"])
        book.add(key[:-1] if clitic else key, masdar)
    for row in rows("documents.csv"):
        book.add(words(row["ar"]), Document(row["en"], frozenset(map(fold, row.values("may_follow")))))
    for row in rows("gatherings.csv"):
        book.add(words(row["ar"]), Gathering(row["en"], row["needs"] == "body"))
    return EventLexicon(frames, speech, book, _nouns(rows), _PARTICIPLES, topics)


_ANNOUNCED: Final = frozenset({"CONSULT", "AGREE", "COOPERATE", "PROTEST"})
"""Types of what is announced beforehand; «يستنكر الحزب» is no announcement."""


def _planned(row: Row) -> str:
    """"{A} visited {P}" as "{A} is to visit {P}", by the verb of its headline."""
    told = re.fullmatch(r"{A} (\w+)(.*)", row["en"])
    now = re.match(r"{A} (\w+)", row["headline"])
    if told is None or now is None or row["plover"] not in _ANNOUNCED:
        return ""
    base = infinitive(now[1])
    return f"{{A}} is to {base}{told[2]}" if base != now[1] else ""


def infinitive(present: str) -> str:
    """"signs" as "sign", "discusses" as "discuss"."""
    return re.sub(r"(?:(?<=ss)es|(?<=sh)es|(?<=ch)es|(?<=[^s])s)\Z", "", present)


def _nouns(rows: Rows) -> Phrasebook:
    book = Phrasebook()
    for row in rows("nouns.csv"):
        key = _one_word(row)
        noun = Noun(
            key, row["ar"], row["en"], row["gender"], row["number"] == "pl", row["kind"],
            row["idafa"] or f"the {row['en']} of {{x}}", row["actor"], frozenset(map(fold, row.values("not_before"))),
            tuple((fold(preposition), english) for preposition, _, english in (cell.partition("=") for cell in row.values("complements"))),
        )  # fmt: skip
        book.add((key,), NounForm(noun, False))
        book.add((f"ال{key}",), NounForm(noun, True))
    for row in rows("adjectives.csv"):
        masculine = _one_word(row)
        feminine = fold(row["feminine"]) or f"{masculine}ه"
        guards = frozenset(map(fold, row.values("not_with")))
        for gender, form in (("m", masculine), ("f", feminine)):
            for definite, word in ((False, form), (True, f"ال{form}")):
                book.add((word,), AdjectiveForm(row["en"], gender, definite, row["place"] == "after", guards))
    return book


def _one_word(row: Row) -> str:
    found = words(row["ar"])
    if len(found) != 1:
        raise ConfigurationError(f"{row.where}: {row['ar']!r} is not one word")
    return found[0]


def _check_templates(row: Row) -> None:
    """Shifted cells would put Arabic into an English sentence."""
    slots = {letter for part in row["pattern"].split() if (letter := part.rpartition(":")[2]) in SLOTS}
    for column in ("en", "headline"):
        used = set(re.findall(r"{(\w+)}", row[column]))
        if not row[column].isascii() or not used <= slots | {"his"}:
            raise ConfigurationError(f"{row.where}: {column!r} is no template of {row['pattern']!r}: {row[column]!r}")


def _pattern(row: Row) -> tuple[Slot, ...]:
    slots = []
    for part in row["pattern"].split():
        if part in "@#":
            continue  # what must be told beside the slots
        if part == ".":
            slots.append(Slot(closed=True))
        elif part[0] in "([":
            alternatives = frozenset(fold(word) for word in part[1:-1].split("|"))
            slots.append(Slot(words=alternatives, optional=part[0] == "["))
        else:
            preposition, _, letter = part.rpartition(":")
            if letter not in SLOTS:
                raise ConfigurationError(f"{row.where}: unknown slot {part!r}")
            slots.append(Slot(letter, fold(preposition)))
    return tuple(slots)


def is_clitic(preposition: str) -> bool:
    """Whether a preposition is written onto the next word."""
    return preposition in _CLITICS or preposition == "و"
