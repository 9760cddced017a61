"""The road through the house: one seed in, one Entry out. Pure, picklable, no disk, no network."""

from __future__ import annotations

from dataclasses import replace

from warraq.actors.recognise import Recognition, recognise
from warraq.asked import Asked, watched
from warraq.events.extract import extract
from warraq.events.found import Extraction
from warraq.knowledge import Knowledge
from warraq.reading import ReadingOptions, read
from warraq.records import HEADLINE, SALIENCE, ActorInArticle, Article, Entry, Event, Seed
from warraq.summaries.extract import extract_arabic
from warraq.summaries.gist import write_gist


def enrich(seed: Seed, knowledge: Knowledge, repeated: frozenset[str] = frozenset()) -> Entry:
    """Everything the archive can know of ``seed`` without a network.

    ``repeated``: names of lines that end many articles (``reading.repetition``). Raises a ``SeedError`` where the bytes cannot become an article.
    """
    asked = Asked()
    article = read(seed, ReadingOptions(repeated=repeated))
    recognition = recognise(article, watched(knowledge.vocabulary, asked))
    extraction = extract(recognition, watched(knowledge.events, asked))
    gist = write_gist(article, recognition, extraction)
    return Entry(
        article=article,
        actors=weigh(article, recognition, gist.events, extraction),
        events=gist.events,
        summary_ar=extract_arabic(recognition),
        summary_en=gist.summary,
        headline_en=gist.headline,
        abstentions=tuple(dict.fromkeys(extraction.abstentions)),
        asked=asked.packed(),
    )


def weigh(
    article: Article, recognition: Recognition, events: tuple[Event, ...], extraction: Extraction
) -> tuple[ActorInArticle, ...]:
    """The actors with their salience, main ones first, then as often as they are named.

    Main are those whom headline and first sentence name, who act in the headline or the first paragraph, or whom the opening
    names and the rest goes on naming. A state that is only where something happens is a ``place``, unless an event has it.
    """
    opening = [sentence for sentence in recognition.sentences if sentence.paragraph in (HEADLINE, 0)]
    first = {HEADLINE: 0, **{0: next((s.end for s in opening if s.paragraph == 0), 0)}}
    acting = {
        id
        for event in events
        if event.source.paragraph in (HEADLINE, 0)
        for id in (*event.agents, *event.patients)
    }
    acting |= {phrase.actor_id for doer in extraction.doers if doer.sentence.paragraph == 0 for phrase in doer.agent.phrases}
    told = acting | {id for event in events for id in (*event.agents, *event.patients)}
    weighed = []
    for found in recognition.actors:
        leads = any(
            mention.paragraph == HEADLINE or (mention.paragraph == 0 and mention.start < first[0])
            for mention in found.mentions
        )
        early = any(mention.paragraph <= 1 for mention in found.mentions) and len(found.mentions) > 2
        salience = "main" if leads or early or found.actor.id in acting else "minor"
        if found.salience == "place" and found.actor.id not in told:
            salience = "place"
        weighed.append(replace(found, salience=salience))
    return tuple(
        sorted(weighed, key=lambda found: (SALIENCE.index(found.salience), -len(found.mentions), found.actor.id))
    )
