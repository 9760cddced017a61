"""What an article has asked of registry and lexicons: it need be read again only where an answer has changed.

A stage is handed the tables as ``watched`` gives them: they answer as ever and note what they were asked. A
``Fact`` is one answer that the tables hold, by what must be asked to hear it: a phrase by the words a text must
hold, a row of any other table by its name. An entry keeps the questions as numbers of 32 bits; two that share one
cost a reading too many, never one too few. Whoever walks through a table asks for everything.
"""

from __future__ import annotations

import hashlib
import sys
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final, TypeVar
from zlib import crc32

from warraq.actors.registry import Registry
from warraq.actors.vocabulary import Vocabulary
from warraq.arabic.tokens import QUOTES, Match, Phrasebook, Token, clitic_splits
from warraq.events.lexicon import EventLexicon
from warraq.records import Actor

Value = TypeVar("Value")
Facts = Mapping[str, str]
"""What is told where it is asked for → a digest of the answer."""
_PHRASE: Final = "phrase "
_PASSED_OVER: Final = QUOTES | {"("}
"""Marks that ``Phrasebook.matches`` passes over inside a phrase."""


@dataclass
class Asked:
    """The questions of one article."""

    marks: set[int] = field(default_factory=set)
    _read: dict[int, list[Token]] = field(default_factory=dict)
    """Sentences noted already, by the address of their tokens, which are kept so that no other gets it."""
    _tables: list[tuple[str, Collection[str]]] = field(default_factory=list)

    def table(self, name: str, keys: Collection[str]) -> None:
        """``keys`` fill up with what is asked of the table ``name``."""
        self._tables.append((name, keys))

    def sentence(self, tokens: list[Token]) -> None:
        """Every phrase that the tokens can hold, with clitics before its first word, may be asked for."""
        if id(tokens) in self._read:
            return
        self._read[id(tokens)] = tokens
        add, following = self.marks.add, None
        for token in reversed(tokens):
            word = token.folded
            for stem in _stems(word):
                add(stem)
                if following is not None:
                    add(_pair(stem, following))
            if word not in _PASSED_OVER:
                following = _mark(word)

    def everything(self) -> None:
        """Whatever changes, the answer is another one."""
        self.marks.add(_EVERYTHING)

    def phrase(self, words: Iterable[str]) -> None:
        """Exactly this phrase is asked for."""
        self.marks.update(_marks_of(tuple(words)))

    def packed(self) -> bytes:
        """All questions, the same bytes on every machine."""
        asked = set(self.marks)
        for name, keys in self._tables:
            asked.update(_mark(key if name in _BY_WORD else f"{name} {key}") for key in keys)
        return _little_endian(array("I", sorted(asked))).tobytes()


@lru_cache(maxsize=1 << 17)
def _mark(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=1 << 17)
def _stems(word: str) -> tuple[int, ...]:
    return tuple(_mark(stem) for _, stem in clitic_splits(word))


_EVERYTHING: Final = _mark("everything")


def _pair(first: int, second: int) -> int:
    """Of two words that stand together; the other way round they give another number."""
    return (first * 0x9E3779B1 + second + 1) & 0xFFFFFFFF


def _marks_of(words: tuple[str, ...]) -> tuple[int, ...]:
    """What an article must have asked, all of it, to hear of a phrase."""
    marks = tuple(map(_mark, words))
    return marks if len(marks) == 1 else tuple(map(_pair, marks, marks[1:]))


def _little_endian(marks: array[int]) -> array[int]:
    if sys.byteorder == "big":
        marks.byteswap()
    return marks


# -- tables that note what they are asked --------------------------------------------------------


class _Table(Mapping[str, Value]):
    def __init__(self, asked: Asked, name: str, rows: Mapping[str, Value], told: Callable[[Value], Value] | None = None) -> None:
        self._asked = asked
        self._rows = rows
        self._told = told
        self._given: dict[str, Value | None] = {}
        asked.table(name, self._given)

    def get(self, key: str, default: Any = None) -> Any:
        try:
            value = self._given[key]
        except KeyError:
            value = self._rows.get(key)
            if value is not None and self._told is not None:
                value = self._told(value)
            self._given[key] = value
        return default if value is None else value

    def __getitem__(self, key: str) -> Value:
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value  # type: ignore[no-any-return]

    def __contains__(self, key: object) -> bool:
        if key in self._given:  # nearly always, and a thousand times an article
            return self._given[key] is not None
        return self.get(key) is not None  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[str]:
        self._asked.everything()
        return iter(self._rows)

    def __len__(self) -> int:
        self._asked.everything()
        return len(self._rows)


class _Phrases(Mapping[tuple[str, ...], Value]):
    def __init__(self, asked: Asked, rows: Mapping[tuple[str, ...], Value]) -> None:
        self._asked = asked
        self._rows = rows

    def __getitem__(self, words: tuple[str, ...]) -> Value:
        self._asked.phrase(words)
        return self._rows[words]

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        self._asked.everything()
        return iter(self._rows)

    def __len__(self) -> int:
        self._asked.everything()
        return len(self._rows)


class _Words(dict[str, bool]):
    """A set of words. It is asked a thousand times an article, so what was asked before is answered in C."""

    def __init__(self, asked: Asked, name: str, words: Set[str]) -> None:
        super().__init__()
        self._asked = asked
        self._words = words
        asked.table(name, self.keys())

    def __missing__(self, word: str) -> bool:
        held = self[word] = word in self._words
        return held

    __contains__ = dict.__getitem__  # type: ignore[assignment]

    def __iter__(self) -> Iterator[str]:
        self._asked.everything()
        return iter(self._words)

    def __len__(self) -> int:
        self._asked.everything()
        return len(self._words)


class _Book(Phrasebook):
    def __init__(self, asked: Asked, book: Phrasebook) -> None:
        # Not as any book begins: a method that is not told below finds nothing of its own, and asks ``__getattr__``.
        self._asked = asked
        self._book = book

    def __getattr__(self, name: str) -> Any:
        self._asked.everything()
        return getattr(self._book, name)

    def add(self, phrase: Iterable[str], value: Any) -> None:
        raise TypeError("a book that is being read from takes no phrases")

    def matches(self, tokens: list[Token], at: int, clitics: bool = True) -> list[Match]:
        self._asked.sentence(tokens)
        return self._book.matches(tokens, at, clitics)

    def found(self, tokens: list[Token]) -> list[list[Match]]:
        self._asked.sentence(tokens)
        return self._book.found(tokens)

    def get(self, phrase: Iterable[str]) -> list[Any]:
        words = tuple(phrase)
        self._asked.phrase(words)
        return self._book.get(words)

    def phrases(self) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
        self._asked.everything()
        return self._book.phrases()


ENGINES: Final = frozenset({"names", "common", "participles"})
"""Tables of code, and of lexicons that other code reads as well: with these the whole engine is another one."""
_BY_WORD: Final = frozenset(
    {"Vocabulary.surnames", "Vocabulary.verbs", "Vocabulary.saying", "Vocabulary.speech", "EventLexicon.frames", "EventLexicon.predicates", "EventLexicon.speech"}
)
"""Tables that are asked for words of the text: an entry need not keep which of them it was, and is half as long."""
Tables = TypeVar("Tables", Registry, Vocabulary, EventLexicon)


def watched(tables: Tables, asked: Asked) -> Tables:
    """The same tables; ``asked`` notes what is asked of them."""
    return replace(tables, **{field: _watched(name, table, asked) for name, field, table in _tables(tables)})


def _tables(owner: Registry | Vocabulary | EventLexicon) -> Iterator[tuple[str, str, Any]]:
    """Name, field and value of every table."""
    for part in fields(owner):
        if part.name not in ENGINES:
            yield f"{type(owner).__name__}.{part.name}", part.name, getattr(owner, part.name)


def _watched(name: str, table: Any, asked: Asked) -> Any:
    if isinstance(table, Registry):
        return watched(table, asked)
    if isinstance(table, Phrasebook):
        return _Book(asked, table)
    if isinstance(table, Mapping):
        return _Phrases(asked, table) if _by_phrase(table) else _Table(asked, name, table, _as_told if name == _ACTORS else None)
    return _Words(asked, name, table)


def _by_phrase(table: Mapping[Any, Any]) -> bool:
    return isinstance(next(iter(table), ""), tuple)


_ACTORS: Final = "Registry.actors"


def _as_told(actor: Actor) -> Actor:
    """An actor as the stages get it: what stands on its page in English is in no entry."""
    return replace(actor, desc_en="") if actor.desc_en else actor


# -- what there is to be asked -------------------------------------------------------------------


def facts_of(*owners: Registry | Vocabulary | EventLexicon) -> dict[str, str]:
    """Every answer that ``watched`` tables can give."""
    plain = _Plain()
    facts: dict[str, str] = {}
    for owner in owners:
        for name, _field, table in _tables(owner):
            facts |= facts_of(table) if isinstance(table, Registry) else _facts(name, table, plain)
    return facts


def _facts(name: str, table: Any, plain: _Plain) -> dict[str, str]:
    if isinstance(table, Phrasebook) or (isinstance(table, Mapping) and _by_phrase(table)):
        rows = table.phrases() if isinstance(table, Phrasebook) else table.items()
        return {f"{_PHRASE}{name} {' '.join(words)}": plain.digest(value) for words, value in rows}
    if name == _ACTORS:
        return {f"{name} {id}": plain.digest(_as_told(actor)) for id, actor in table.items()}
    if isinstance(table, Mapping):
        return {f"{name} {key}": plain.digest(value) for key, value in table.items()}
    return {f"{name} {word}": "" for word in table}


_ALIKE: Final = frozenset({"str", "bool", "int", "str | None", "tuple[str, ...]"})
"""Fields with these annotations are put into words by ``repr``, which says the same in every process."""


class _Plain:
    """Digests of values, the same in every process; one that stands in many others is put into words once."""

    def __init__(self) -> None:
        self._said: dict[int, tuple[Any, str]] = {}
        self._words: dict[type, Callable[[Any], str]] = {
            str: repr, bool: repr, int: repr, type(None): repr, tuple: self._row, list: self._row,
            frozenset: self._set, dict: self._dict,
        }  # fmt: skip

    def digest(self, value: Any) -> str:
        return hashlib.blake2b(self.text(value).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()

    def text(self, value: Any) -> str:
        """As ``repr``, but sets and dictionaries in order."""
        kind = type(value)
        if kind not in self._words:
            self._words[kind] = self._words_of(kind)
        return self._words[kind](value)

    def _row(self, value: Collection[Any]) -> str:
        return f"({','.join([self.text(one) for one in value])})"

    def _set(self, value: Set[Any]) -> str:
        return f"{{{','.join(sorted([self.text(one) for one in value]))}}}"

    def _dict(self, value: Mapping[Any, Any]) -> str:
        return f"{{{','.join(sorted([f'{self.text(key)}:{self.text(one)}' for key, one in value.items()]))}}}"

    def _words_of(self, kind: type) -> Callable[[Any], str]:
        """What puts a dataclass into words: most of its fields with one ``repr`` of them all."""
        parts = [(part.name, part.type in _ALIKE) for part in fields(kind)]  # TypeError: no type a table can hold
        alike = attrgetter(*[name for name, plain in parts if plain], "__class__.__name__")
        others = [name for name, plain in parts if not plain]
        if not others:
            return lambda value: repr(alike(value))

        def words(value: Any) -> str:
            if id(value) not in self._said:
                told = self._row([getattr(value, name) for name in others])
                self._said[id(value)] = (value, f"{alike(value)!r}{told}")
            return self._said[id(value)][1]

        return words


class Changes:
    """What differs between two states of registry and lexicons."""

    def __init__(self, before: Facts, now: Facts) -> None:
        self._by_first: dict[int, list[tuple[int, ...]]] = {}
        for name in before.keys() | now.keys():
            if before.get(name) != now.get(name):
                first, *more = _questions(name)
                self._by_first.setdefault(first, []).append(tuple(more))
        if self._by_first:
            self._by_first[_EVERYTHING] = [()]

    def reach(self, packed: bytes) -> bool:
        """Whether an entry with these questions may come out otherwise."""
        if not self._by_first:
            return False
        asked = set(_little_endian(array("I", packed)))
        return any(
            asked.issuperset(more) for first in self._by_first.keys() & asked for more in self._by_first[first]
        )


def _questions(fact: str) -> tuple[int, ...]:
    phrase = fact.startswith(_PHRASE)
    table, _, key = fact.removeprefix(_PHRASE).partition(" ")
    if phrase:
        return _marks_of(tuple(key.split(" ")))
    return (_mark(key if table in _BY_WORD else fact),)
