"""What a sentence asks the article for before anybody is known of it, so that only what now has an answer is read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from warraq.actors.readings import Near, Phrase, Question, Scope

_FIELDS: Final = ("introduced", "new_actors", "shorts", "short_words", "same", "loose", "roles", "held", "heads", "titles")
"""What of a ``Scope`` is known only when all sentences have been read once."""
_NEAR: Final = ("heads", "titles")
_ALL: Final = None
"""Asked for in place of a key where all there is was asked for."""


class _Unanswered(dict[Any, Any]):
    """Empty, and notes what it is asked for; stands for sets as well."""

    __slots__ = ("_field", "_log")

    def __init__(self, field: str, log: list[Question]) -> None:
        super().__init__()
        self._field, self._log = field, log

    def get(self, key: Any, default: Any = None) -> Any:
        self._log.append((self._field, key))
        return default

    def __contains__(self, key: object) -> bool:
        self._log.append((self._field, key))
        return False

    def __iter__(self) -> Iterator[Any]:
        self._log.append((self._field, _ALL))
        return iter(())

    def items(self) -> Any:
        self._log.append((self._field, _ALL))
        return {}.items()


class Read(NamedTuple):
    """What begins at a token, whether a person was named right before, and what was asked for."""

    phrase: Phrase | None
    listed: bool
    questions: frozenset[Question]


def unanswered(scope: Scope) -> tuple[list[Question], Near]:
    """Make ``scope`` note what it is asked for: the notes, and a ``Near`` that makes them, too."""
    log: list[Question] = []
    for field in _FIELDS:
        setattr(scope, field, _Unanswered(field, log))
    return log, Near(*(_Unanswered(f"near {field}", log) for field in _NEAR))


def answerable(scope: Scope) -> None:
    """Make ``scope`` what it is: empty, until somebody is introduced."""
    plain = Scope()
    for field in _FIELDS:
        setattr(scope, field, getattr(plain, field))


def answers(scope: Scope, near: Near) -> Mapping[str, Any]:
    """Where the questions of the first reading are answered now."""
    return {field: getattr(scope, field) for field in _FIELDS} | {f"near {field}": getattr(near, field) for field in _NEAR}


def answered(questions: frozenset[Question], now: Mapping[str, Any]) -> bool:
    """Whether any question has an answer now."""
    return any(bool(now[field]) if key is _ALL else key in now[field] for field, key in questions)
