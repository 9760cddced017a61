"""The facts line, the floor of every summary: who is quoted, who is named and what is touched on; true of every article that names anybody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from warraq.actors.english import join, spoken, with_article
from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.found import Extraction, Found, Speech
from warraq.events.stated import STATING
from warraq.events.themes import THAT
from warraq.events.topics import holds
from warraq.reading.credits import dateline_length
from warraq.records import HEADLINE, Actor, ActorInArticle, SentenceRef, SummarySentence
from warraq.summaries.realise import Realiser

_FACT_NAMES: Final = 4
_REVIEWING: Final = frozenset(fold("استعرض استعرضت يستعرض تستعرض تناول تناولت يتناول تتناول استحضر استحضرت أقر أقرت يقر تقر").split())
"""Verbs of going over something, with others or alone, or of passing it: nobody's words are given."""
_MOST_QUOTED: Final = 2
_UNNAMED: Final = re.compile(r"^an? | of an? |^the (?:[a-z]+ )+[a-z]+$")
"""Somebody of whom only the calling can be said: "the head of a team"."""

_Line = tuple[str, tuple[SentenceRef, ...]]
"""What a sentence says, without its subject, and what it rests on."""


class FactsLine:
    """What can be said of an article beside, or without, the sentences told of it."""

    def __init__(self, realiser: Realiser, extraction: Extraction) -> None:
        self.realiser = realiser
        self.recognition = realiser.recognition
        self.article = realiser.article
        self.extraction = extraction

    def write(self, told: list[Found | Speech]) -> list[SummarySentence]:
        """Up to three sentences: who is quoted, who is named, what is touched on; of each only what no sentence has ``told``."""
        mentioned = " ".join(_texts(told))
        quoted = self._quoted(told)
        named = [line for line in (self._quotes(quoted), self._names(quoted, mentioned)) if line is not None]
        topics = self._topics(mentioned, passing=not named and not told)
        lines = [*named, topics] if topics is not None else named
        sentences = [
            SummarySentence(f"{'It' if at else 'The article'} {'also ' if told or at else ''}{text}.", refs) for at, (text, refs) in enumerate(lines)
        ]
        if not sentences and not told:
            return [SummarySentence("The engine found nothing in this article that it could say safely in English.", ())]
        return sentences

    def _quotes(self, quoted: list[Speech]) -> _Line | None:
        if not quoted:
            return None
        voices = join([speech.agent.english for speech in quoted]).rstrip(",")  # an apposition's comma stays before "and"
        return f"quotes {voices}", _unique(
            ref.ref for speech in quoted for ref in (speech.sentence, speech.antecedent, *self.realiser.named_in((speech.agent,))) if ref is not None
        )

    def _names(self, quoted: list[Speech], mentioned: str) -> _Line | None:
        told_of = self.realiser.said | {phrase.actor_id for speech in quoted for phrase in speech.agent.phrases}
        named = [
            found for found in by_weight(self.recognition.actors)
            if found.actor.sayable and self.in_the_text(found) and (found.actor.reviewed or found.actor.type == "person")
            and spoken(found.actor.name_en) not in mentioned and found.actor.id not in told_of
        ][:_FACT_NAMES]  # fmt: skip
        return (f"names {join([with_article(self.name(found.actor)) for found in named])}", _unique(_place(found) for found in named)) if named else None

    def in_the_text(self, found: ActorInArticle) -> bool:
        """Whether somebody is named elsewhere than in the dateline («دبي، الإمارات العربية المتحدة (CNN)»)."""
        opened = dateline_length(self.article.text_of(0)) if self.article.body else 0
        return any(mention.paragraph != 0 or mention.start >= opened for mention in found.mentions)

    def _topics(self, mentioned: str, *, passing: bool) -> _Line | None:
        topics = frequent_topics(self.extraction, mentioned, passing=passing)
        return (f"touches on {join([topic for topic, _ in topics])}", _unique(sentence.ref for _, sentence in topics)) if topics else None

    def _quoted(self, told: list[Found | Speech]) -> list[Speech]:
        """Who speaks in the article, of those whom no sentence has told of; at most two."""
        heard = {phrase.actor_id or phrase.english for item in told for filled in (item.slots.values() if isinstance(item, Found) else (item.agent,)) for phrase in filled.phrases}
        quoted: list[Speech] = []
        for speech in self.extraction.speeches:
            ids = {phrase.actor_id or phrase.english for phrase in speech.agent.phrases}
            somebody = all(phrase.actor_id and phrase.kind in ("person", "body") for phrase in speech.agent.phrases) and not _UNNAMED.search(speech.agent.english)
            if somebody and self._speaks(speech) and not ids & (heard | self.realiser.said) and self.realiser.say(speech.agent) and not self.realiser.is_media(speech):
                quoted.append(speech)
                heard |= ids
        return quoted[:_MOST_QUOTED]

    def _speaks(self, speech: Speech) -> bool:
        """Whether words of theirs are given: who rejects something need not be quoted."""
        sentence = speech.sentence
        word = sentence.tokens[speech.verb_at].folded
        colon = speech.agent.end < len(sentence.tokens) and sentence.tokens[speech.agent.end].folded == ":"
        if word.removeprefix("و") in _REVIEWING:
            return False
        if word.removeprefix("و") in STATING and not any(token.quote or token.folded in THAT for token in sentence.tokens[speech.verb_at :]):
            return False  # «جدد الملك الدعوة»
        return word in sentence.parser.vocabulary.saying or (sentence.paragraph == HEADLINE and colon and self._heard_below(speech))

    def _heard_below(self, headed: Speech) -> bool:
        """«رومان أبراموفيتش: الملياردير …»: a headline may only say who it is about; then no words of theirs are given below."""
        if not headed.sentence.tokens[headed.agent.end + 1 : headed.agent.end + 2] or not headed.sentence.tokens[headed.agent.end + 1].folded.startswith("ال"):
            return True
        ids = {phrase.actor_id for phrase in headed.agent.phrases}
        return any(ids & {phrase.actor_id for phrase in speech.agent.phrases} for speech in self.extraction.speeches if speech.sentence.paragraph != HEADLINE)

    def _called_king(self, actor: Actor) -> bool:
        found = next((each for each in self.recognition.actors if each.actor.id == actor.id), None)
        texts = [self.article.text_of(m.paragraph)[max(0, m.start - 30) : m.end] for m in found.mentions] if found else []
        return any(word in text for text in texts for word in ("ملك", "جلالة", "خادم الحرمين", "عاهل"))

    def name(self, actor: Actor) -> str:
        """How somebody is called here: a king by the title only where the article gives it."""
        if actor.name_en.startswith("King ") and not self._called_king(actor):
            return spoken(actor.name_en).removeprefix("King ")
        sentences = self.recognition.sentences
        return sentences[0].parser.vocabulary.said(actor) if sentences else spoken(actor.name_en)


_NEAR_TOP: Final = 1
"""The first two paragraphs tell what an article is about."""


def by_weight(actors: Iterable[ActorInArticle]) -> list[ActorInArticle]:
    """Actors as a reader would want to hear of them: the most mentioned first, mere places last."""
    order = {"person": 0, "party": 1, "organisation": 2, "institution": 2, "state": 2, "media": 4}
    return sorted(
        actors,
        key=lambda found: (found.salience == "place", -min(len(found.mentions), 4), order[found.actor.type], found.mentions[0].paragraph, found.mentions[0].start),
    )


def frequent_topics(extraction: Extraction, told: str, *, passing: bool = True) -> list[tuple[str, ReadSentence]]:
    """The three topics most often touched on, each with the sentence it stands in first, but for those that ``told`` has; without
    ``passing`` ones: a single word further down («نقل النفايات») that the article does not come back to."""
    counts: dict[str, int] = {}
    first: dict[str, ReadSentence] = {}
    for topic, sentence in extraction.topics:
        counts[topic] = counts.get(topic, 0) + 1
        first.setdefault(topic, sentence)
    ranked = sorted(counts, key=lambda topic: (-counts[topic], first[topic].paragraph, first[topic].start))
    if not passing:
        ranked = [topic for topic in ranked if counts[topic] > 1 or first[topic].paragraph <= _NEAR_TOP or len(topic.removeprefix("the ").split()) > 1]
    distinct = [topic for topic in ranked if not any(topic != other and holds(other, topic) for other in ranked)]
    return [(topic, first[topic]) for topic in distinct if topic not in told][:3]


def _texts(told: list[Found | Speech]) -> list[str]:
    texts = []
    for item in told:
        if isinstance(item, Found):
            texts += [filled.english for filled in item.slots.values()]
        else:
            texts += [item.agent.english, *item.topics]
    return texts


def _place(found: ActorInArticle) -> SentenceRef:
    mention = found.mentions[0]
    return SentenceRef(mention.paragraph, mention.start, mention.end)


def _unique(refs: Iterable[SentenceRef]) -> tuple[SentenceRef, ...]:
    return tuple(dict.fromkeys(refs))
