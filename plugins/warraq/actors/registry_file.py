"""One file of the registry as plain tables, with the line that each actor begins at.

Python's own reader of TOML takes a second for twelve thousand actors. Nearly everybody writes one key a line, though,
and such lines say in JSON what they say in TOML: they are read in a fifth of the time. A file with any other line,
or with a slip, goes to Python's reader as a whole.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Collection
from typing import Any, Final

from warraq.records import ConfigurationError

_TEXT: Final = r'"(?:[^"\\\x00-\x1f\x7f]|\\["\\])*"'
"""A text that is written alike in JSON and TOML: of the escapes, these two."""
_LINE: Final = re.compile(
    rf"\ *(?:(?P<key>[a-z_]+)\ =\ (?P<value>{_TEXT}|\[(?:{_TEXT}(?:,\ *{_TEXT})*)?\]|true|false)"
    r"|(?P<table>\[\[actor(?:\.office)?\]\])|(?:\#[^\x00-\x1f\x7f]*)?)\ *"
)
_ACTOR: Final = "[[actor]]"
_OFFICE: Final = "[[actor.office]]"


def read_actors(name: str, text: str) -> list[tuple[int, Any]]:
    """Line and table of each ``[[actor]]`` of the file ``name``.

    Raises ``ConfigurationError`` for what is no TOML, or holds anything but actors. What a table holds is not
    looked at, nor that it is one: ``actor = [1]`` gives 1, and line 0, which is unknown.
    """
    text = text.removeprefix("\ufeff")
    found = _line_by_line(text)
    return _as_toml(name, text) if found is None else found


def _line_by_line(text: str) -> list[tuple[int, Any]] | None:
    """The actors of a file of which each line is one of those that everybody writes; else nothing."""
    lines = text.split("\n")
    meanings = _meanings(dict.fromkeys(lines))
    if meanings is None:
        return None
    actors: list[tuple[int, Any]] = []
    actor: dict[str, Any] | None = None
    table: dict[str, Any] | None = None
    for number, line in enumerate(lines, start=1):
        word, value = meanings[line]
        if word == "":
            continue
        if word == _ACTOR:
            actor = table = {}
            actors.append((number, actor))
        elif actor is None or table is None or word in table:  # outside of an actor, or twice
            return None
        elif word == _OFFICE:
            table = {}
            actor.setdefault("office", []).append(table)
        else:
            table[word] = value
    return actors


def _meanings(lines: Collection[str]) -> dict[str, tuple[str, Any]] | None:
    """What each line says: a key and its value, a header, or ``""``; nothing where a line is of another kind."""
    words, values = [], []
    for line in lines:
        found = _LINE.fullmatch(line)
        if found is None:
            return None
        key, value, header = found.groups()
        if key == "office":  # an array that headers would add to
            return None
        words.append(key or header or "")
        values.append(value or "null")
    return dict(zip(lines, zip(words, json.loads(f"[{','.join(values)}]"), strict=True), strict=True))


def _as_toml(name: str, text: str) -> list[tuple[int, Any]]:
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # its own error is a ValueError
        raise ConfigurationError(f"{name}: not valid TOML: {error}") from None
    for key in tables:
        if key != "actor":
            raise ConfigurationError(f"{name}: unknown table {key!r}; actors stand in [[actor]]")
    actors = tables.get("actor", [])
    if not isinstance(actors, list):
        raise ConfigurationError(f"{name}: write [[actor]] with two brackets")
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if line.strip() == _ACTOR]
    lines += [0] * (len(actors) - len(lines))
    return list(zip(lines, actors, strict=False))
