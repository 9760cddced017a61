"""Who makes the news of an article: whom its headline names, and whose deeds and words its opening tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence, Recognition
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.found import Doer, Extraction, Found, Speech
from warraq.events.headline_matters import beginnings
from warraq.events.match_guards import CONTENTLESS
from warraq.events.topics import holds, same_matter
from warraq.events.vague import fits_everything
from warraq.records import HEADLINE, ActorInArticle, Mention
from warraq.summaries.realise import thin

NEAR_TOP: Final = 1
"""The first two paragraphs tell what an article is about."""
_WHOSE: Final = frozenset(
    fold("زوجة زوج ابنة ابن نجل نجلة والدة والد شقيق شقيقة أرملة حفيد حفيدة صهر أسرة عائلة حزب").split()
)
"""Words before a name that only tells whose kin or party somebody is."""
_OPENING_TOKENS: Final = 4
"""Who does it stands so near the beginning of the first sentence."""
_FEW: Final = 2
"""Beside so many names nobody is put of whom it is not certain that he acts."""
_NO_NEWS: Final = frozenset({"no_comment", "no_comment_at_all", "comment", "comment_decision", "comment_ruling", "comment_remarks", *CONTENTLESS})
"""Frames that tell that somebody did, not what was said or done."""


class Newsmakers:
    """The actors of an article's headline and opening."""

    def __init__(self, recognition: Recognition, extraction: Extraction) -> None:
        self.recognition = recognition
        self.extraction = extraction
        self.headline = [sentence for sentence in recognition.sentences if sentence.paragraph == HEADLINE]
        self.saying = any(speech.sentence.paragraph == HEADLINE for speech in extraction.speeches)
        """Whether the headline tells what somebody says («فلان: …»); what he does further down is background."""
        self.lead = recognition.sentences[:1] if not self.headline else ()
        """What stands for a headline where an article has none."""
        self.acting = frozenset(phrase.actor_id for phrase in _subjects(extraction) if phrase.actor_id)
        """Ids of those who act or speak near the top."""
        self.headed = frozenset(found.actor.id for found in recognition.actors if self._in_headline(found))
        """Ids of those whom the Arabic headline names, states too."""

    def of(self, actors: Iterable[ActorInArticle]) -> list[ActorInArticle]:
        """Of ``actors`` those who make the news: whom the headline names first, then who acts near the top; beside them, where the headline
        names a state alone or nobody, whom the article comes back to; where that is nobody, few of them."""
        actors = list(actors)
        actors = [found for found in actors if self.in_own_right(found) or not self._others_headed(found)] or actors
        headed = sorted((found for found in actors if found.actor.id in self.headed and found.salience != "place"), key=_in_headline_order)
        said = self.saying and any(found.actor.type == "person" for found in headed)
        behind = [found for found in actors if found.actor.id in self.acting and found not in headed and not said]
        if not any(found.actor.type != "state" for found in headed):
            behind += [found for found in actors if self._comes_back(found) and found not in [*headed, *behind]][: max(0, _FEW - len(headed) - len(behind))]
            headed, behind = [], sorted([*headed, *behind], key=lambda found: (found.actor.type == "state", found.actor.id not in self.acting))
        return [*headed, *behind] or ([found for found in actors if len(found.mentions) > 1] or actors)[:_FEW]

    def _comes_back(self, found: ActorInArticle) -> bool:
        """Whether the first paragraph names somebody, and the article again."""
        return len(found.mentions) > 1 and found.salience != "place" and any(mention.paragraph <= 0 for mention in found.mentions)

    def is_news(self, item: Found | Speech) -> bool:
        """Whether what an item tells can stand over the article: told of those whom the headline names, near the top where it names nobody,
        and never without what was said or done."""
        ids = {phrase.actor_id for phrase in _phrases(item)} - {""}
        if isinstance(item, Found):
            if thin(item) or item.frame.id in _NO_NEWS:
                return False
        elif item.claim is None and not item.stance and not self._of_the_headline(item):
            return False
        if item.sentence.paragraph == HEADLINE or item.sentence in self.lead:
            return True
        if isinstance(item, Found) and item.sentence.paragraph > 0 and self.saying:
            return False
        others = {found.actor.id: found.actor.type for found in self.recognition.actors if found.actor.id in self.headed and found.actor.type != "state"}
        leads = ("person" not in others.values() and item.sentence.paragraph == 0) or self._opens_on(item, others)  # «رئيس حزب … يطالب»: he whom the lead names
        return bool(ids & (others.keys() or self.headed)) or leads or self._same_matter(item) or (not self.headed and item.sentence.paragraph <= NEAR_TOP)

    def _opens_on(self, item: Found | Speech, headed: Mapping[str, str]) -> bool:
        """Whether an item is what the first sentence of the text tells first, and that names all whom the headline names:
        «المحكمة تبرئ فلانا» over «قضت المحكمة ببراءة فلان»."""
        opening = next((sentence for sentence in self.recognition.sentences if sentence.paragraph == 0), None)
        if opening is None or item.sentence is not opening or not headed or (isinstance(item, Speech) and item.claim is None and not item.stance):
            return False
        named = {found.actor.id for found in self.recognition.actors if any(opening.start <= m.start < opening.end for m in found.mentions if m.paragraph == 0)}
        agent = item.slots.get("A") if isinstance(item, Found) else item.agent
        if agent is None or not agent.phrases or agent.phrases[0].start > _OPENING_TOKENS or not headed.keys() <= named:
            return False
        told = " ".join(filled.english for filled in (item.slots.values() if isinstance(item, Found) else (item.agent, *(item.claim.event.slots.values() if item.claim else ()))))
        return (isinstance(item, Found) and bool(item.aim)) or any(found.actor.name_en.split()[-1] in told for found in self.recognition.actors if found.actor.id in headed)

    def about(self, speech: Speech) -> Speech | None:
        """A speech with the topics alone that the Arabic headline touches on; None where there is none."""
        if speech.claim is not None or speech.stance or speech.sentence in self.lead:
            return speech
        matters = [matter.english for matter in self.extraction.matters]
        topics = tuple(
            topic for topic in speech.topics
            if self.touches(topic) or any(holds(topic, other) or holds(other, topic) for other in matters) or self._said_in_headline(topic)
        )  # fmt: skip
        return replace(speech, topics=topics) if topics else None

    def opening_matter(self, speech: Speech) -> Speech | None:
        """A speech with what grammar puts as the matter of the first paragraph, spoken by whose words the Arabic headline gives."""
        ids = {phrase.actor_id for phrase in speech.agent.phrases} - {""}
        if not self.saying or speech.claim is not None or speech.stance or speech.sentence.paragraph != 0 or not ids & self._first_headed():
            return None
        matter = next((topic for said in self.extraction.speeches if said.sentence is speech.sentence for topic in said.topics[: said.central] if topic in speech.topics), "")
        return replace(speech, topics=(matter,)) if matter and not (fits_everything(matter) or matter.startswith("what ")) else None

    def _first_headed(self) -> set[str]:
        """Whom the headline begins with."""
        headed = [found for found in self.recognition.actors if found.actor.id in self.headed and found.actor.type != "state"]
        return {found.actor.id for found in sorted(headed, key=_in_headline_order)[:1]}

    def _same_matter(self, item: Found | Speech) -> bool:
        """Whether what the opening tells is done to or about just what the Arabic headline names."""
        found = item if isinstance(item, Found) else item.claim.event if item.claim is not None else None
        if found is None or item.sentence.paragraph > NEAR_TOP:
            return False
        told = [found.slots[letter].english for letter in "OIB" if letter in found.slots]
        return bool(told) and all(beginnings(english) <= self.extraction.glossed for english in told) and len(beginnings(" ".join(told))) > 1

    def _said_in_headline(self, topic: str) -> bool:
        """Whether every word of a topic can stand for one of the Arabic headline."""
        words = beginnings(topic)
        return len(words) > 1 and words <= self.extraction.glossed

    def touches(self, topic: str) -> bool:
        """Whether the Arabic headline names a topic, or the first sentence of an article without one."""
        headed = self.extraction.headed if self.headline else [other for other, sentence in self.extraction.topics if sentence in self.lead]
        return any(holds(topic, other) or holds(other, topic) or same_matter(topic, other) for other in headed)

    def _of_the_headline(self, speech: Speech) -> bool:
        """Whether all that somebody is said to have spoken about stands in the Arabic headline, or he speaks in the first sentence without one."""
        return speech.sentence in self.lead or self.about(speech) == speech

    def _in_headline(self, found: ActorInArticle) -> bool:
        return any(mention.paragraph == HEADLINE and not self._in_anothers_title(found, mention) for mention in found.mentions)

    def in_own_right(self, found: ActorInArticle) -> bool:
        """Whether somebody is named otherwise than as whose wife or party it is."""
        return found.actor.type != "person" or not all(self._whose(mention) for mention in found.mentions)

    def _others_headed(self, found: ActorInArticle) -> bool:
        """Whether the headline, where it names somebody, names others too."""
        return found.actor.id not in self.headed or any(
            other.actor.id in self.headed and other.actor.type in ("person", "party", "organisation") and self.in_own_right(other) for other in self.recognition.actors
        )  # fmt: skip

    def _whose(self, mention: Mention) -> bool:
        """«زوجة فلان», «حزب ميركل»: who only tells whose it is."""
        for sentence in self.recognition.sentences:
            if sentence.paragraph != mention.paragraph or not sentence.start <= mention.start < sentence.end:
                continue
            begin = next((phrase.start for phrase in sentence.phrases if _around(sentence, phrase, mention)), None)
            at = (begin if begin is not None else next((n for n, token in enumerate(sentence.tokens) if token.start >= mention.start), 0)) - 1
            while at > 0 and sentence.tokens[at].folded in QUOTES:
                at -= 1
            word = sentence.tokens[at].folded if at >= 0 else ""
            return word in _WHOSE or (word[:1] in "وبل" and word[1:] in _WHOSE)
        return False

    def _in_anothers_title(self, found: ActorInArticle, mention: Mention) -> bool:
        """«رئيس المجلس الأعلى فلان», «ملكة بريطانيا»: a body or state that only says who somebody is."""
        return any(
            phrase.kind in ("person", "role") and phrase.actor_id != found.actor.id and (phrase.actor_id or found.actor.type == "state") and _around(sentence, phrase, mention)
            for sentence in self.headline for phrase in sentence.phrases
        )  # fmt: skip


def _in_headline_order(found: ActorInArticle) -> tuple[bool, int]:
    """As the headline names them, so that who acts stands before whom it befalls; states last but that with which it begins."""
    first = min(mention.start for mention in found.mentions if mention.paragraph == HEADLINE)
    return found.actor.type == "state" and first > 0, first


def _around(sentence: ReadSentence, phrase: Phrase, mention: Mention) -> bool:
    return sentence.tokens[phrase.start].start <= mention.start and mention.end <= sentence.tokens[phrase.end - 1].end


def _subjects(extraction: Extraction) -> Iterable[Phrase]:
    """Who does or says something near the top."""
    items: list[Found | Speech | Doer] = [*extraction.events, *extraction.plans, *extraction.speeches, *extraction.doers]
    for item in items:
        if item.sentence.paragraph <= NEAR_TOP:
            agent = item.slots.get("A") if isinstance(item, Found) else item.agent
            yield from agent.phrases if agent is not None else ()
            if isinstance(item, Found):
                yield from (phrase for letter in "BQP" if letter in item.slots for phrase in item.slots[letter].phrases)


def _phrases(item: Found | Speech) -> Iterable[Phrase]:
    """Everybody an item tells of."""
    if isinstance(item, Speech):
        yield from item.agent.phrases
        yield from _phrases(item.claim.event) if item.claim is not None else ()
        return
    for filled in item.slots.values():
        yield from filled.phrases
