"""What the event layer finds in an article, as plain records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from warraq.actors.recognise import ReadSentence
from warraq.events.event_dates import EventDate
from warraq.events.filled import Filled
from warraq.events.rows import Frame


@dataclass(frozen=True)
class Found:
    """A frame found in a sentence, with all that the realiser needs."""

    sentence: ReadSentence
    frame: Frame
    slots: dict[str, Filled]
    date: EventDate | None
    place: str
    occasion: str
    verb: str
    present: bool
    antecedent: ReadSentence | None = None
    planned: bool = False
    """It was still to come when the text was written."""
    due: str = ""
    """How sure that is where the text says it: "is due to", "is expected to"."""
    confirmed: bool = False
    """Whether the present of a headline tells what has happened: the article says so in the past, or it is a stance."""
    aim: str = ""
    """What stands behind the event: "to demand …", "until 7 April"."""
    matter: str = ""
    """What the thing that the event names last is about: "on the elections", "to amend the constitution"."""
    cut: str = ""
    """What is left where the text goes on to tell what that thing is about, and it could not be read: ``paper`` says nothing ("issued a
    decree"), ``occasion`` that something took place between certain people ("held a conference"): told where nothing else is."""


@dataclass(frozen=True)
class Claim:
    """What a speaker says was, is or will be done. ``en`` stands behind "said that", ``headline`` before "X says": templates of
    the event's slots, with {was} as the subject has it."""

    event: Found
    en: str
    headline: str
    saying: str = "said"
    """"denied", "warned": how it is told."""


@dataclass(frozen=True)
class Speech:
    """Somebody spoke, and the topics that what they said names."""

    sentence: ReadSentence
    agent: Filled
    topics: tuple[str, ...]
    gender: str
    date: EventDate | None = None
    antecedent: ReadSentence | None = None
    more: tuple[ReadSentence, ...] = ()
    """Further sentences of the same speaker that the topics come from."""
    verb_at: int = 0
    """The token of the verb of speech."""
    personal: bool = False
    """Whether the topics are only whom it is about: they count where the speaker has no other."""
    central: int = 0
    """So many of the topics, the first ones, stand where grammar puts the matter itself."""
    stance: str = ""
    """"rejected|rejects": what the speaker did to the one topic, beyond speaking of it."""
    claim: Claim | None = None
    """What was, is or will be done, as the speaker tells it."""
    named: tuple[tuple[str, bool], ...] = ()
    """Topics of the list that what they said names anywhere, and whether near its beginning."""
    passing: bool = False
    """Whether the topics are of these: told where there is nothing else to tell."""


@dataclass(frozen=True)
class Headed:
    """What the Arabic headline tells by itself. ``template`` is English, over the event's slots; ``kicker`` the place that stands before it."""

    event: Found
    template: str
    kicker: str = ""


@dataclass(frozen=True)
class Matter:
    """A noun phrase of the headline, and the words it was read from."""

    english: str
    words: tuple[str, ...]
    start: int


@dataclass(frozen=True)
class Doer:
    """Somebody did what a verb tells; what that was, is not known."""

    sentence: ReadSentence
    agent: Filled
    """Its English may be empty: a name that nobody can spell."""
    verb_at: int


@dataclass
class Extraction:
    """All that was found, in reading order, and why the engine stayed silent elsewhere."""

    events: list[Found] = field(default_factory=list)
    plans: list[Found] = field(default_factory=list)
    """Events that were announced: told, but not asserted."""
    speeches: list[Speech] = field(default_factory=list)
    doers: list[Doer] = field(default_factory=list)
    besides: list[Found | Speech] = field(default_factory=list)
    """What had been done or said before, and what a speaker was doing: told where there is nothing else to tell, and never in a headline."""
    topics: list[tuple[str, ReadSentence]] = field(default_factory=list)
    abstentions: list[str] = field(default_factory=list)
    headed: list[str] = field(default_factory=list)
    """The topics that the headline names."""
    headlines: list[Headed | Speech] = field(default_factory=list)
    """What the headline tells, for the English headline alone."""
    glossed: frozenset[str] = frozenset()
    """Beginnings of the English words that the words of the headline can stand for."""
    matters: list[Matter] = field(default_factory=list)
    """What the headline, or the first sentence of an article without one, is about."""
    lost: bool = False
    """Whether somebody has spoken since the last speech whom the engine does not know."""


def ordered(extraction: Extraction) -> Iterator[Found | Speech]:
    """Events and speech in the order of the text."""
    together: list[Found | Speech] = [*extraction.events, *extraction.speeches]
    return iter(sorted(together, key=lambda item: (item.sentence.paragraph, item.sentence.start)))
