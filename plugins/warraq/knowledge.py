"""What the stages know: registry and lexicons, loaded once and handed to every stage."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from warraq.records import ConfigurationError

if TYPE_CHECKING:  # loaded with the first table; the fingerprint alone needs none
    from warraq.actors.registry import Registry
    from warraq.actors.vocabulary import Vocabulary
    from warraq.events.lexicon import EventLexicon

Keep = Callable[[str, Callable[[], Any]], Any]
"""``keep(name, build)`` gives what ``build()`` would, perhaps from where it was put the last time."""
_STAGES = ("arabic", "reading", "actors", "events", "summaries", "lexicon")
_CODE = ("records.py", "pipeline.py", "knowledge.py", "asked.py")
TABLES = frozenset(
    """acts.csv adjectives.csv body_complements.csv body_heads.csv causes.csv collectives.csv crimes.csv deeds.csv documents.csv doings.csv frames.csv gatherings.csv
    headlines.csv honorifics.csv institutions.csv markets.csv masdars.csv nouns.csv phrases.csv predicates.csv portfolios.csv proper_heads.csv
    role_modifiers.csv speech.csv titles.csv topics.csv two_objects.csv verbs.csv""".split()
)
"""Lexicons of which an entry knows what the tables answer, and nothing else."""


def _built(name: str, build: Callable[[], Any]) -> Any:
    del name
    return build()


@dataclass(frozen=True)
class Knowledge:
    """Registry and lexicons of one build.

    Cheap to make and to pickle: it holds the registry's files as they are; tables are built when first asked
    for. ``fingerprint`` changes with any row, any registry line and any line of stage code.
    """

    registry_files: tuple[tuple[str, bytes], ...]
    fingerprint: str
    engine: str = ""
    """The part of the fingerprint that no table answers for: stage code, and lexicons that code reads by itself."""
    keep: Keep = field(default=_built, compare=False)

    @classmethod
    def load(cls, content: Path) -> Knowledge:
        """Read ``content/actors.toml`` and ``content/actors/*.toml``; the lexicons are the package's own."""
        paths = [content / "actors.toml", *sorted((content / "actors").glob("*.toml"))]
        named = [(path.relative_to(content.parent).as_posix(), path) for path in paths if path.exists()]
        held = tuple((name, _read(path, name)) for name, path in named)
        engine = _engine()
        registry = chain.from_iterable((name.encode(), raw) for name, raw in held)
        return cls(held, _digest(engine.encode(), *registry, *map(_named, _lexicons(in_tables=True))), engine)

    @cached_property
    def registry(self) -> Registry:
        """Raises ``ConfigurationError`` with file and line where a registry file is wrong."""
        return self.keep("registry", self._registry)  # type: ignore[no-any-return]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        _ = self.registry  # which the vocabulary holds
        return self.keep("vocabulary", self._vocabulary)  # type: ignore[no-any-return]

    @cached_property
    def events(self) -> EventLexicon:
        return self.keep("events", self._events)  # type: ignore[no-any-return]

    @property
    def facts(self) -> dict[str, str]:
        """All that the tables can answer; see ``asked``. It takes a second."""
        from warraq.asked import facts_of  # noqa: PLC0415 - see the top

        return facts_of(self.vocabulary, self.events)

    def _registry(self) -> Registry:
        from warraq.actors.registry import load_registry  # noqa: PLC0415 - see the top
        from warraq.lexicon import rows  # noqa: PLC0415

        return load_registry([(name, _text(raw, name)) for name, raw in self.registry_files], rows("states.csv"))

    def _vocabulary(self) -> Vocabulary:
        from warraq.actors.compiled import build_vocabulary  # noqa: PLC0415 - see the top
        from warraq.lexicon import read_text, rows  # noqa: PLC0415

        return build_vocabulary(self.registry, rows, read_text("common_words.txt").split())

    def _events(self) -> EventLexicon:
        from warraq.events.lexicon import build_event_lexicon  # noqa: PLC0415 - see the top
        from warraq.lexicon import rows  # noqa: PLC0415

        return build_event_lexicon(rows)

    def __getstate__(self) -> Mapping[str, object]:
        return {"registry_files": self.registry_files, "fingerprint": self.fingerprint}

    def __setstate__(self, state: Mapping[str, object]) -> None:
        self.__dict__.update(state, keep=_built)


def _read(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigurationError(f"{name}: cannot be read: {error.strerror}") from None


def _text(raw: bytes, name: str) -> str:
    """A registry file as text, whatever its lines end with."""
    try:
        return raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{name}: not UTF-8 (byte {error.start})") from None


def _engine() -> str:
    package = Path(str(files("warraq")))
    code = [package / name for name in _CODE]
    code += [path for stage in _STAGES for path in sorted((package / stage).glob("*.py"))]
    return _digest(*map(_named, (*code, *_lexicons(in_tables=False))))


def _lexicons(*, in_tables: bool) -> Iterator[Path]:
    """The lexicons that only tables are made of, or the others."""
    for path in sorted(Path(str(files("warraq").joinpath("lexicon"))).iterdir()):
        if path.suffix in (".csv", ".toml", ".txt") and (path.name in TABLES) == in_tables:
            yield path


def _named(path: Path) -> bytes:
    return path.name.encode() + b"\0" + path.read_bytes()


def _digest(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part + b"\0")
    return digest.hexdigest()
