"""The offline English engine: says what was extracted, nothing else.

Tier 1 and 2 are events and reported speech that the verifier passes; tier 3 is the facts line,
which names who stands in the article and the topics it touches. Every sentence carries the Arabic
sentences it rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from warraq.actors.recognise import Recognition
from warraq.events.found import Extraction, Found, Speech
from warraq.events.match_guards import CONTENTLESS
from warraq.records import HEADLINE, Article, Event, Summary, SummarySentence
from warraq.summaries.facts import FactsLine
from warraq.summaries.headlines import HeadlineWriter
from warraq.summaries.realise import Realiser, phrases_of, thin
from warraq.summaries.speakers import by_speaker
from warraq.summaries.verify import faithful

ENGINE: Final = "warraq-gist 1"
RULES_DATE: Final = "2026-11-22"
"""When the engine's rules were last changed; stands as ``made_on`` so that builds stay identical."""
_MAX_SENTENCES: Final = 5
_MAX_BESIDES: Final = 2
_LEAD_PARAGRAPH: Final = 1
"""Behind a dateline or a caption the lead stands in the second paragraph; an event further down is none."""
_OPENING: Final = 2
"""An event that tells little is background where it stands further down than this paragraph."""


@dataclass(frozen=True)
class Gist:
    """What the engine wrote, and the events behind it."""

    summary: Summary
    headline: str
    events: tuple[Event, ...]


def write_gist(article: Article, recognition: Recognition, extraction: Extraction) -> Gist:
    """The English summary and headline of an article; never empty, never beyond the source."""
    return _Writer(article, recognition, extraction).write()


class _Writer:
    def __init__(self, article: Article, recognition: Recognition, extraction: Extraction) -> None:
        self.article = article
        self.recognition = recognition
        self.extraction = extraction
        self.realiser = Realiser(article, recognition)

    def write(self) -> Gist:
        sentences: list[SummarySentence] = []
        events = _distinct(sorted([*self.extraction.events, *self.extraction.plans], key=_in_order))
        told: list[Found | Speech] = []
        facts = FactsLine(self.realiser, self.extraction)
        for item in self._selection(events):
            self._tell(item, sentences, told)
            if len(sentences) >= _MAX_SENTENCES - 1:
                break
        for found in _headed(events) if not told else ():
            self._tell(found, sentences, told)
        besides: list[Found | Speech] = []
        for item in self.extraction.besides[:_MAX_BESIDES] if not told else ():
            self._tell(item, sentences, besides)
        for found in _without_content(events) if not told and not besides else ():
            self._tell(found, sentences, besides)
        if len(sentences) < 3:
            sentences += facts.write([*told, *besides])
        headline = HeadlineWriter(self.realiser, facts, self.extraction).write(told)
        return Gist(
            Summary("en", tuple(sentences), "gist", ENGINE, RULES_DATE),
            headline,
            tuple(self._record(found) for found in events if found.frame.plover and not found.planned),
        )

    def _tell(self, item: Found | Speech, sentences: list[SummarySentence], told: list[Found | Speech]) -> None:
        sentence = self.realiser.event(item) if isinstance(item, Found) else self.realiser.speech(item)
        if sentence is not None and _OF_TWO.match(sentence.text) and not _named_two([*told, item]):
            return  # which two?
        if sentence is not None and faithful(sentence, self.article, self.recognition):
            sentences.append(sentence)
            told.append(item)
            self.realiser.remember(item)

    # -- choosing ----------------------------------------------------------------------------

    def _selection(self, events: list[Found]) -> list[Found | Speech]:
        """Events of headline and lead first, then speakers with their topics, then the other events."""
        events = [found for found in events if found.cut != "paper"]
        body = [found for found in events if found.sentence.paragraph != HEADLINE and not self._better_said(found)]
        lead = [found for found in body if found.sentence.paragraph == 0]
        lead = lead or [found for found in body[:1] if found.sentence.paragraph <= _LEAD_PARAGRAPH]
        if not body:
            lead = _headed(events)
        spoken_of = [
            replace(speech, claim=None) if speech.claim is not None and thin(speech.claim.event) else speech
            for speech in self.extraction.speeches if not _told_as_event(speech, body)
        ]  # fmt: skip
        speeches = by_speaker(spoken_of, self.extraction)
        chosen = lead[:2]
        rest = [item for item in body if item not in chosen]
        speeches = [speech for speech in speeches if not speech.personal or speech.stance or speech.claim]  # whom they only name tells nothing
        passing = [speech for speech in speeches if speech.passing]
        speeches = [speech for speech in speeches if not speech.passing]
        if speeches:
            chosen = [found for found in chosen if found.frame.id not in CONTENTLESS - {"accuse"}]
        if speeches or not all(found.cut for found in chosen):
            chosen = [found for found in chosen if not found.cut]
        if chosen or speeches:
            rest = [item for item in rest if not thin(item)]
        else:
            rest = [item for item in rest if item.sentence.paragraph <= _OPENING or not thin(item)]
            speeches = passing if not rest else []
        later: list[Found | Speech] = [*speeches[:3], *rest[:3]]
        later.sort(key=lambda item: (item.sentence.paragraph, item.sentence.start))
        return [*chosen, *later]

    def _better_said(self, found: Found) -> bool:
        """Whether an event that leaves out what was demanded is told better as speech with its topics."""
        return found.frame.id in CONTENTLESS and any(
            speech.sentence is found.sentence and speech.topics and not speech.personal and _told_as_event(speech, [found])
            for speech in self.extraction.speeches
        )

    def _record(self, found: Found) -> Event:
        agents = tuple(dict.fromkeys(p.actor_id for p in phrases_of(found, "A") if p.actor_id))
        patients = tuple(dict.fromkeys(p.actor_id for p in phrases_of(found, "BQP") if p.actor_id))
        day = found.date.resolve(self.article.published) if found.date is not None else None
        return Event(
            found.frame.plover, agents, patients, found.place or None, day, found.sentence.ref, found.frame.id
        )


def _headed(events: list[Found]) -> list[Found]:
    """What the headline alone tells and the article bears out: the last thing to tell."""
    return [found for found in events if found.sentence.paragraph == HEADLINE and (found.confirmed or not found.present) and found.cut != "paper"][:1]


def _without_content(events: list[Found]) -> list[Found]:
    """What was done with a paper of which nothing is known, where that tells something by itself: "denied reports"."""
    opening = [found for found in events if found.cut == "paper" and found.sentence.paragraph <= _OPENING and (found.confirmed or not found.present)]
    return [found for found in opening if not _BARE.search(found.frame.en)][:1]


_BARE: Final = re.compile(r"\b(?:issued|submitted|request|article|document|statement|decision|inadmissible)\b")
"""Who issued a decision did what bodies do every day."""
_OF_TWO: Final = re.compile(r"The two (?:ministers|presidents|leaders|officials|governments|delegations|men|women)\b")


def _named_two(told: list[Found | Speech]) -> bool:
    """Whether events, the last of which is to be told, name two who can be meant."""
    events = [item for item in told if isinstance(item, Found)]
    return len({phrase.actor_id for found in events for phrase in phrases_of(found, "ABQO") if phrase.actor_id}) > 1


def _in_order(found: Found) -> tuple[int, int]:
    return found.sentence.paragraph, found.sentence.start


def _distinct(events: Iterable[Found]) -> list[Found]:
    """One event once, the fuller telling kept: same frame type, same people."""
    kept: list[Found] = []
    for found in events:
        people = {p.actor_id or p.english for p in phrases_of(found, "AB")}
        twin = next((k for k in kept if k.frame.plover == found.frame.plover and {p.actor_id or p.english for p in phrases_of(k, "AB")} == people and k.slots.get("O") == found.slots.get("O")), None)
        if twin is None:
            kept.append(found)
        elif twin.sentence.paragraph == HEADLINE:
            kept[kept.index(twin)] = found
    return kept


def _told_as_event(speech: Speech, events: list[Found]) -> bool:
    """Whether the same sentence gave an event of the same agent: saying both would say it twice."""
    return any(
        found.sentence is speech.sentence
        and "A" in found.slots
        and found.slots["A"].english == speech.agent.english
        for found in events
    )
