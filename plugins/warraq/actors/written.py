"""People's names as newsrooms write them: «أبو» and «عبد» apart, or onto the next word."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Final


def as_written(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A person's name, and the same with «أبو» and «عبد» written onto the next word or apart: «محمد أبوحامد», «عبدالمقصود»."""
    yield from dict.fromkeys((name, _joined(name, _FATHERS), _joined(name, _SERVANTS), _joined(name, _FATHERS | _SERVANTS), _apart(name)))


_FATHERS: Final = frozenset(("ابو",))
_SERVANTS: Final = frozenset(("عبد",))
_SERVANT_OF: Final = "عبدال"
_SHORTEST_SERVANT: Final = 7
"""Letters of «عبداله»; a shorter word with this beginning is something else."""


def _joined(name: tuple[str, ...], particles: Set[str] = _FATHERS | _SERVANTS) -> tuple[str, ...]:
    """A name with these words written onto the next one."""
    written: list[str] = []
    for word in name:
        if written and written[-1] in particles:
            written[-1] += word
        else:
            written.append(word)
    return tuple(written)


def _apart(name: tuple[str, ...]) -> tuple[str, ...]:
    parts: list[str] = []
    for word in name:
        servant = word.startswith(_SERVANT_OF) and len(word) >= _SHORTEST_SERVANT
        parts += ["عبد", word.removeprefix("عبد")] if servant else [word]
    return tuple(parts)
