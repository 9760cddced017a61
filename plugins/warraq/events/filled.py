"""What a slot of a frame holds once it is filled."""

from __future__ import annotations

from dataclasses import dataclass

from warraq.actors.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Filled:
    """A slot's content up to token ``end``. ``english`` is "" where it was recognised but cannot be said."""

    end: int
    english: str
    phrases: tuple[Phrase, ...] = ()
    deed: bool = False
    """Somebody's deed or words, told without what was done or said: what follows changes nothing."""
