"""The stages of the engine for tests that write their own sentences: text in, what was read out.

``pipeline.enrich`` composes the same stages for whole files; here an article is made of given
paragraphs, so that a test says one sentence and looks at one stage.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence, Recognition, recognise
from warraq.events.extract import extract
from warraq.events.found import Extraction, Found
from warraq.events.slots import SlotFiller
from warraq.events.topics import topics_in
from warraq.knowledge import Knowledge
from warraq.pipeline import enrich
from warraq.reading import seed_id
from warraq.records import HEADLINE, UNDATED, Article, DateClaim, Entry, Paragraph, Seed
from warraq.summaries.gist import Gist, write_gist

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
LEXICON = ROOT / "plugins" / "warraq" / "lexicon"
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True)
class Read:
    """An article of a test, and what each stage makes of it."""

    article: Article
    knowledge: Knowledge

    @cached_property
    def recognition(self) -> Recognition:
        return recognise(self.article, self.knowledge.vocabulary)

    @cached_property
    def extraction(self) -> Extraction:
        return extract(self.recognition, self.knowledge.events)

    @cached_property
    def gist(self) -> Gist:
        return write_gist(self.article, self.recognition, self.extraction)

    # -- what tests ask ----------------------------------------------------------------------

    @property
    def sentence(self) -> ReadSentence:
        """The first sentence of the body."""
        return next(s for s in self.recognition.sentences if s.paragraph != HEADLINE)

    @property
    def phrases(self) -> list[Phrase]:
        return [phrase for sentence in self.recognition.sentences for phrase in sentence.phrases]

    @property
    def actors(self) -> dict[str, str]:
        """English name of every actor → its type."""
        return {found.actor.name_en: found.actor.type for found in self.recognition.actors}

    @property
    def ids(self) -> set[str]:
        return {found.actor.id for found in self.recognition.actors}

    @property
    def roles(self) -> dict[str, str]:
        """Actor id → English role, for those who have one."""
        return {
            found.actor.id: found.role.en for found in self.recognition.actors if found.role is not None
        }

    @property
    def frames(self) -> list[str]:
        return [found.frame.id for found in self.extraction.events]

    @property
    def events(self) -> list[Found]:
        return self.extraction.events

    @property
    def speakers(self) -> list[str]:
        return [speech.agent.english for speech in self.extraction.speeches]

    @property
    def english(self) -> list[str]:
        return [sentence.text for sentence in self.gist.summary.sentences]

    @property
    def topics(self) -> list[str]:
        found = []
        for sentence in self.recognition.sentences:
            filler = SlotFiller(sentence, self.knowledge.events)
            size = len(sentence.tokens)
            found += topics_in(sentence, filler, 0, size, self.knowledge.events)
        return found

    def fillers(self) -> Iterator[SlotFiller]:
        for sentence in self.recognition.sentences:
            yield SlotFiller(sentence, self.knowledge.events)


@dataclass(frozen=True)
class Reader:
    """``reader("…")`` reads paragraphs as one article without a stated headline."""

    knowledge: Knowledge

    def __call__(self, *paragraphs: str, headline: str = "", published: DateClaim = UNDATED) -> Read:
        body = tuple(Paragraph(text, (n,)) for n, text in enumerate(paragraphs, start=1))
        article = Article(
            id="test", file="test.txt", digest="", headline=headline or paragraphs[0],
            headline_source="stated" if headline else "derived", body=body, published=published,
        )  # fmt: skip
        return Read(article, self.knowledge)

    def entry(self, raw: bytes, name: str = "test.txt") -> Entry:
        """The whole road, from the bytes of a file called ``name``."""
        return enrich(Seed(seed_id(name), name, raw, hashlib.sha256(raw).hexdigest()), self.knowledge)


def plain(english: str) -> str:
    """English for comparing: no article in front, no full stop, no capital at the beginning."""
    text = re.sub(r"\A(?:the|an?)\s+", "", english.strip().rstrip(".,"), flags=re.IGNORECASE)
    return text[:1].lower() + text[1:]
