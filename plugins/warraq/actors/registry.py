"""The registry: who is known, from ``content/actors.toml``, ``content/actors/*.toml`` and the states.

A slip in a file is a ``ConfigurationError`` that names the file and the line; nothing is guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from warraq.actors.registry_file import read_actors
from warraq.arabic.tokens import words
from warraq.lexicon import Row
from warraq.records import ACTOR_TYPES, Actor, ConfigurationError, Office

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEYS: Final = {
    "id": str, "type": str, "name_ar": str, "name_en": str, "aliases": list, "short": list,
    "context": list, "local": list, "gender": str, "state": str, "parent": str, "desc_ar": str, "desc_en": str,
    "reviewed": bool, "office": list, "merged": list,
}  # fmt: skip
_NAMES: Final = frozenset({"name_ar", "name_en", "aliases", "short", "context", "local", "merged", "desc_ar", "desc_en"})
_OFFICE_KEYS: Final = {"title_ar", "title_en", "from", "to"}
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Controls, and halves of characters: Unicode's classes Cc and Cs."""
_ARABIC: Final = re.compile(r"[\u0600-\u06ff]")


@dataclass(frozen=True)
class Registry:
    """Actors by id, and what their names stand for. Build it with ``load_registry``."""

    actors: Mapping[str, Actor]
    merged: Mapping[str, str] = field(default_factory=dict)
    """Id that was given up → id that stands for it now."""
    state_ids: Mapping[str, str] = field(default_factory=dict)
    """ISO code → actor id of the state."""

    def __getitem__(self, id: str) -> Actor:
        return self.actors[id]

    def __contains__(self, id: object) -> bool:
        return id in self.actors


def load_registry(files: Iterable[tuple[str, str]], states: Iterable[Row]) -> Registry:
    """The registry of ``files`` (name, TOML text) and the rows of ``lexicon/states.csv``."""
    builder = _Builder()
    for row in states:
        builder.add_state(row)
    for name, text in files:
        builder.add_file(name, text)
    return builder.finish()


class _Builder:
    def __init__(self) -> None:
        self.actors: dict[str, Actor] = {}
        self.where: dict[str, str] = {}
        self.alias_owner: dict[tuple[str, ...], str] = {}
        self.merged: dict[str, str] = {}
        self.state_ids: dict[str, str] = {}

    def add_state(self, row: Row) -> None:
        id = slug(row["en_short"] or row["en"])
        self.state_ids[row["iso"]] = id
        actor = Actor(
            id=id, type="state", name_ar=row["ar"], name_en=row["en"],
            aliases=row.values("aliases_ar"), context=row.values("context_ar"), gender=row["gender"], state=row["iso"],
        )  # fmt: skip
        self._add(actor, row.where)

    def add_file(self, name: str, text: str) -> None:
        for line, entry in read_actors(name, text):
            where = f"{name}:{line}" if line else name
            if not isinstance(entry, dict):
                raise ConfigurationError(f"{where}: an actor is a table, [[actor]]")
            self._add(self._actor(entry, where), where)

    def _actor(self, entry: Mapping[str, Any], where: str) -> Actor:
        for key, value in entry.items():
            if key not in _KEYS:
                raise ConfigurationError(f"{where}: unknown key {key!r}")
            if not isinstance(value, _KEYS[key]):
                raise ConfigurationError(f"{where}: {key!r} must be a {_KEYS[key].__name__}")
            if key in _NAMES:
                _check_names(key, value if isinstance(value, list) else [value], where)
        for key in ("id", "type", "name_ar", "name_en"):
            if not entry.get(key):
                raise ConfigurationError(f"{where}: {key!r} is missing")
        id, type = entry["id"], entry["type"]
        if not _ID.fullmatch(id):
            raise ConfigurationError(f"{where}: id {id!r} is not safe in a URL; use a-z, 0-9 and single hyphens")
        if type not in ACTOR_TYPES:
            raise ConfigurationError(f"{where}: unknown type {type!r}; one of {', '.join(ACTOR_TYPES)}")
        if _ARABIC.search(entry["name_en"]):
            raise ConfigurationError(f"{where}: name_en holds Arabic letters")
        for old in entry.get("merged", ()):
            if not _ID.fullmatch(old):
                raise ConfigurationError(f"{where}: merged id {old!r} is no id")
            if self.merged.setdefault(old, id) != id:
                raise ConfigurationError(f"{where}: {old!r} is already merged into {self.merged[old]!r}")
        return Actor(
            id=id, type=type, name_ar=entry["name_ar"], name_en=entry["name_en"],
            aliases=tuple(entry.get("aliases", ())), short=tuple(entry.get("short", ())),
            context=tuple(entry.get("context", ())), local=tuple(entry.get("local", ())), gender=entry.get("gender", ""),
            state=entry.get("state", ""), parent=entry.get("parent", ""), desc_ar=entry.get("desc_ar", ""),
            desc_en=entry.get("desc_en", ""), reviewed=entry.get("reviewed", True),
            offices=tuple(_office(office, where) for office in entry.get("office", ())),
        )  # fmt: skip

    def _add(self, actor: Actor, where: str) -> None:
        if actor.id in self.actors:
            raise ConfigurationError(f"{where}: id {actor.id!r} is taken at {self.where[actor.id]}")
        for name in (actor.name_ar, *actor.aliases):
            key = words(name)
            owner = self.alias_owner.setdefault(key, actor.id)
            if owner != actor.id:
                raise ConfigurationError(
                    f"{where}: {name!r} is already a name of {owner!r} ({self.where[owner]})"
                )
        self.actors[actor.id] = actor
        self.where[actor.id] = where

    def finish(self) -> Registry:
        for id, actor in self.actors.items():
            if actor.parent and actor.parent not in self.actors:
                raise ConfigurationError(f"{self.where[id]}: parent {actor.parent!r} is no actor")
            self._check_parents(id)
        for old, new in self.merged.items():
            if old in self.actors:
                raise ConfigurationError(f"{self.where[new]}: merged id {old!r} is still an actor")
        return Registry(self.actors, self.merged, self.state_ids)

    def _check_parents(self, id: str) -> None:
        seen = {id}
        parent = self.actors[id].parent
        while parent:
            if parent in seen:
                raise ConfigurationError(f"{self.where[id]}: {id!r} is its own parent, through {parent!r}")
            seen.add(parent)
            parent = self.actors[parent].parent if parent in self.actors else ""


def _check_names(key: str, values: list[Any], where: str) -> None:
    for value in values:
        if not isinstance(value, str):
            raise ConfigurationError(f"{where}: {key!r} holds {value!r}, which is no text")
        if _CONTROL.search(value):
            raise ConfigurationError(f"{where}: {key!r} holds a control character")
        if key == "name_ar" and not any(char.isalpha() for char in value):
            raise ConfigurationError(f"{where}: {key!r} has no letter")


def _office(table: Any, where: str) -> Office:
    if not isinstance(table, dict) or not set(table) <= _OFFICE_KEYS:
        raise ConfigurationError(f"{where}: an office has the keys {', '.join(sorted(_OFFICE_KEYS))}")
    if not all(isinstance(table.get(key, ""), str) for key in ("title_ar", "title_en")):
        raise ConfigurationError(f"{where}: the titles of an office are texts")
    return Office(
        table.get("title_ar", ""), table.get("title_en", ""),
        str(table.get("from", "")), str(table.get("to", "")),
    )  # fmt: skip


def slug(text: str) -> str:
    """An ASCII slug of a Latin name: "Côte d'Ivoire" → ``cote-d-ivoire``."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
