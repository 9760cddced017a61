"""Topics that what is said names in passing: a speaker's where nothing else is known of what he said.

They stand governed by another noun («قرار مقاطعة الانتخابات») or far on in what is said, and are no matter of it by
themselves; who names them has spoken about them all the same. What the article comes back to is told, and
what can mean one thing alone; nothing that is named beside any matter («الرأي العام»).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Final

from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.tokens import Match
from warraq.events.agents import own_alert
from warraq.events.filled import Filled
from warraq.events.found import Extraction, Speech
from warraq.events.rows import Topic
from warraq.events.slots import SlotFiller
from warraq.events.topic_guards import (
    called_so,
    denied,
    describes,
    fires,
    governed,
    may_be_adjective,
    should_have,
)
from warraq.events.topics import NEAR, holds, placed

_ABOUT: Final = frozenset(fold("على عن من إلى ضد حول بشأن بخصوص").split())
"""Words behind somebody named after which stands what he does something to, not who he is («اعتراض المحكمة على قانون الانتخابات»)."""
_ANYWHERE: Final = 45
"""Tokens in which what is said may name a topic."""


def named_in(sentence: ReadSentence, filler: SlotFiller, start: int, end: int) -> dict[str, bool]:
    """English of the listed topics that stand between two tokens, and whether near the first one."""
    closed = [phrase for phrase in sentence.phrases if phrase.kind in ("person", "role", "body", "group")]
    found: dict[str, bool] = {}
    at, end = start, _own_words(sentence, filler, start, end)
    while at < min(end, start + _ANYWHERE):
        told_apart = filler.word(at - 1) in _ABOUT or not describes(filler, at, start)
        topic = _named_at(sentence, filler, at, closed) if told_apart else None
        if topic is None or topic[0] > end:
            at += 1
            continue
        found.setdefault(topic[1], at < start + NEAR)
        at = topic[0]
    return found


def _own_words(sentence: ReadSentence, filler: SlotFiller, start: int, end: int) -> int:
    """Where a quotation behind a colon is over, with which what is said begins: unless the speaker goes on («مؤكدا»), what
    stands behind it is somebody else's."""
    first = next((n for n in range(start, end) if not sentence.tokens[n].is_mark), end)
    quote = sentence.tokens[first].quote if first < end else 0
    if not quote or all(filler.word(n) != ":" for n in range(max(0, start - 1), first)):
        return end
    over = next((n for n in range(first, end) if not sentence.tokens[n].is_mark and sentence.tokens[n].quote != quote), end)
    return end if filler.word(over) in filler.lexicon.participles else over


def come_back_to(found: Extraction, headed: list[str]) -> None:
    """Give speakers of whom nothing else is known the topics they name: those that the article comes back to or its headline has
    (``headed``), and those that can mean one thing alone."""
    told = {_speaker(speech) for speech in found.speeches if speech.claim is not None or speech.stance or (speech.topics and not speech.personal)}
    done = [event.sentence for event in (*found.events, *found.plans)]
    sentences = Counter(topic for topic, _ in found.topics)
    for n, speech in enumerate(found.speeches):
        if _speaker(speech) in told or speech.sentence in done:
            continue
        weights = {topic: sum(count for other, count in sentences.items() if holds(other, topic)) for topic, _ in speech.named}
        matters = [
            topic for topic, close in speech.named
            if weights[topic] >= _COMES_BACK or any(holds(other, topic) for other in headed) or (close and specific(topic))
        ]  # fmt: skip
        if matters:
            best = sorted(matters, key=lambda topic: -weights[topic])[:_MOST_NAMED]
            found.speeches[n] = replace(speech, topics=tuple(topic for topic in matters if topic in best), personal=False, passing=True)


def _speaker(speech: Speech) -> tuple[str, ...]:
    return tuple(phrase.actor_id or phrase.english for phrase in speech.agent.phrases)


_COMES_BACK: Final = 2
"""Sentences that must name a topic for it to be the article's."""
_MOST_NAMED: Final = 2


def specific(topic: str) -> bool:
    """Whether a topic that is named once, in passing, tells a reader what was spoken of."""
    return len(topic.removeprefix("the ").split()) > 1 and topic not in _VAGUE


def _named_at(sentence: ReadSentence, filler: SlotFiller, at: int, closed: list[Phrase]) -> tuple[int, str] | None:
    """(end, English) of the longest topic at ``at`` that is part of no name and not denied."""
    best: Match | None = None
    for match in filler.lexicon.book.matches(sentence.tokens, at):
        if isinstance(match.value, Topic) and (best is None or match.end > best.end):
            best = match
    if best is None or governed(filler, at) or filler.in_brackets(at) or own_alert(filler, at) or called_so(filler, at):
        return None
    topic: Topic = best.value
    if topic.en in _OF_ANYTHING or _OF_BOTH.search(topic.en) or (best.end - at == 1 and not best.prefix and may_be_adjective(filler, at)):
        return None
    if denied(filler, at) or not fires(filler, at, best.end, best.prefix, topic, closed, topic.en):
        return None
    if _A_DEED.match(topic.en) or should_have(filler, at) or filler.wanting(Filled(best.end, topic.en)) or filler.word(best.end) == _BETWEEN:
        return None
    return placed(filler, (best.end, topic.en, ""))[:2]


_A_DEED: Final = re.compile(r"(?!acts of|freedom of|the state of|the situation|the events|the rights of|the law)(?:[a-z]+ing (?!and )|(?:the|an?) (?:[a-z]+ )*?[a-z]+ (?:of|to) |.*\b(?:removal|return|embargo|boycott|changes?|cuts|attacks?)\Z)")
"""«إقالة الحكومة»: whether it is what a speaker speaks of, or rumoured, refused or demanded by others, the words before it tell."""
_BETWEEN: Final = fold("بين")


def _topics(listed: str) -> frozenset[str]:
    return frozenset(topic.strip() for topic in listed.split("|"))


_OF_ANYTHING: Final = _topics(
    """the revolution|the January revolution|the 25 January revolution|escalation|public opinion|the current situation|the current phase|the media|the family|political parties
    |the national interest|state institutions|the people's will|political life|satellite television channels|livestock|the state newspapers|cleanliness|rumours|lawsuits|a lawsuit
    |petroleum products|human resources|the transitional period|the system of government|the goals of the revolution|national security|political action|the will of the people
    |military service|cancer|instability|accountability|public funds|urban planning"""
)
"""Topics that are named with any matter."""
_OF_BOTH: Final = re.compile(r"\b(?:common|mutual|shared) (?:interest|concern)|\bregional and international\b")
_VAGUE: Final = _topics(
    """vital installations|figures of the former regime|Arab issues|international issues|regional issues|the stability of the region|the bloody events|the holy places
    |the current crisis|a way out of the crisis|a solution to the crisis|public and private property|state property|public property|the private sector|the public sector
    |the coming period|the political situation|economic conditions|freedom and dignity|security and stability|the economic situation|civil society|civil society organisations
    |non-governmental organisations|security measures|a security measure|a prisoner exchange|the middle class|basic needs|the political process|the electoral process
    |the popular will|the Arabic language|the use of force|political Islam|an official visit|mineral resources|the latest developments|international law|terrorist attacks
    |the rule of law|good governance|popular participation"""
)
"""Topics that tell little where an article names them once."""
