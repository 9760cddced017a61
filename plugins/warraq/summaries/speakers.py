"""What each speaker of an article is said to have spoken about: the matter first, nothing twice.

A topic that the text names once, in passing, is told only of a speaker of whom there is nothing else to tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from warraq.events.found import Extraction, Speech
from warraq.events.topics import holds, same_matter
from warraq.events.vague import fits_everything

_MAX_TOPICS: Final = 3


def by_speaker(speeches: list[Speech], extraction: Extraction) -> list[Speech]:
    """One entry a speaker: the topics of all that they said. What they rejected or told of others stands
    by itself, and first; somebody without a name («مصدر») is told of only where nobody else speaks."""
    together: dict[str, list[Speech]] = {}
    alone = _distinct(speech for speech in speeches if (speech.stance or speech.claim is not None) and not _anybody(speech))
    for speech in speeches:
        if speech.stance or speech.claim is not None:
            continue
        if speech.personal and all(phrase.kind == "text" for phrase in speech.agent.phrases):
            continue  # "the statement dealt with the president" tells nothing
        key = ";".join(phrase.actor_id or phrase.english for phrase in speech.agent.phrases)
        together.setdefault(key, []).append(speech)
    passing = _passing(extraction)
    merged = [one for said in together.values() if (one := _merged(said, passing)) is not None]
    merged = [speech for speech in merged if not _anybody(speech)]
    named = [speech for speech in merged if not _nobody(speech.agent.english)]
    if named or alone:
        merged = named
    return sorted([*alone, *merged], key=lambda speech: (speech not in alone, speech.sentence.paragraph, speech.sentence.start))


def _distinct(speeches: Iterable[Speech]) -> list[Speech]:
    """What somebody says twice, once; of one matter what comes first."""
    told: dict[tuple[str, ...], list[Speech]] = {}
    for speech in speeches:
        claim = speech.claim
        matter = (claim.en,) if claim is not None else ()
        said = told.setdefault((";".join(phrase.actor_id or phrase.english for phrase in speech.agent.phrases), *matter), [])
        if not any(_same_claim(speech, other) for other in said):
            said.append(speech)
    return [speech for said in told.values() for speech in said]


def _same_claim(one: Speech, other: Speech) -> bool:
    """"was against the military solution to the crisis", "was against a military solution"."""
    if one.claim is None or other.claim is None:
        return one.claim is other.claim and one.topics == other.topics
    mine, theirs = one.claim.event.slots, other.claim.event.slots
    return mine.keys() == theirs.keys() and all(
        filled.english == theirs[letter].english or (letter in "OI" and (holds(filled.english, theirs[letter].english) or holds(theirs[letter].english, filled.english)))
        for letter, filled in mine.items()
    )


def _passing(extraction: Extraction) -> frozenset[str]:
    """Topics that the article touches on once, and not in its lead."""
    counts = Counter(topic for topic, _ in extraction.topics)
    leading = {topic for topic, sentence in extraction.topics if sentence.paragraph == 0}
    return frozenset(topic for topic, count in counts.items() if count == 1 and topic not in leading)


def _merged(said: list[Speech], passing: frozenset[str]) -> Speech | None:
    said = [speech for speech in said if not speech.personal] or said
    every = list(dict.fromkeys(topic for speech in said for topic in speech.topics))
    central = {topic for speech in said for topic in speech.topics[: speech.central]}
    matter = [topic for topic in every if topic in central or topic not in passing]
    if all(_tells_little(topic) for topic in matter):
        matter = every
    distinct: list[str] = []
    for topic in matter:
        if any(topic != other and holds(other, topic) for other in matter) or any(same_matter(topic, other) for other in distinct):
            continue
        distinct.append(topic)
    certain = sum(topic in central for topic in distinct)  # readers found a second topic in passing false twice as often
    order = sorted(distinct, key=lambda topic: (topic not in central, _tells_little(topic), len(bare(topic).split()) < 2, distinct.index(topic)))
    best = order[: min(_MAX_TOPICS, max(certain, 1))]
    kept = tuple(topic for topic in distinct if topic in best)
    if all(_tells_little(topic) for topic in kept):
        return None
    used = [speech for speech in said if set(speech.topics) & set(kept)]
    more = tuple(dict.fromkeys(speech.sentence for speech in used[1:]))
    return replace(used[0], topics=kept, more=more)


def _nobody(english: str) -> bool:
    return english.lower() in _NOBODY


def _anybody(speech: Speech) -> bool:
    return not _nobody(speech.agent.english) and _ANY.fullmatch(speech.agent.english) is not None


_ANY: Final = re.compile(r"[Aa]n? [a-z]+(?: of an? [a-z]+)?")
"""Any institute, any researcher: somebody of whom only the calling is known, or whose surname it is («قسيس»); never told of."""


def _tells_little(topic: str) -> bool:
    return "the two " in topic or bare(topic) in _VAGUE or _WHICH.fullmatch(bare(topic)) is not None or (topic.islower() and fits_everything(topic))


def bare(text: str) -> str:
    """Without its article."""
    for article in ("the ", "a ", "an "):
        text = text.removeprefix(article)
    return text


_WHICH: Final = re.compile(r"(?:first|second|third|fourth|fifth|sixth|other|another|same) \w+|other \w+ \w+")
"""One of several that are not told: "the second process"."""
_NOBODY: Final = frozenset(
    """a source|the source|sources|the sources|other sources|another source|an official|a statement|the statement|a report|the report|the newspaper
    |the agency|the site|the magazine|the channel|the union|the front|the company|the organisation|the group|the association|the centre|the network|the two sides|the two parties|the two presidents|the two ministers|the two countries|both sides|the two men|the two leaders|the media|the press office|a document|the document|the documents|documents|the participants|those present|those at the meeting|a member""".replace("\n    ", "").split("|")
)
"""Who has no name and no body."""
_VAGUE: Final = frozenset(
    """revolution|development|young people|women|media|violence|freedom|freedoms|investment|universities|health|water
    |cooperation|disorder|dialogue|prisons|hatred|solidarity|stability|reform|reforms|peace|security|change|weapons|religion|culture
    |sport|sports|history|values|society|coordination|justice|Islam|the law|law|economy|youth|citizens|families|children|schools
    |education|transport|energy|prices|crime|war|life|work|trade|industry|technology|services|programmes|projects|challenges|crisis
    |public opinion|sanctions|democracy|elections|national unity|national issues|current situation|political situation
    |people|Muslims|coming period|tension|tensions|political life|private sector|governance|employment|taxes|transfer of power""".replace("\n    ", "").split("|")
)
"""Topics that alone tell a reader nothing: "spoke about development"."""


