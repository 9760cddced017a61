"""Who speaks or acts at explicit verbs, labelled by reading.

``labels.jsonl`` holds one verb a line: file, sha256, paragraph of the displayed body, offset of the
word, the word, its true subject, and ``kind``: ``actor`` (somebody named, a post, a body, a state),
``other`` (a statement, an unnamed source, a crowd) or ``dropped`` (no subject stands in the clause).
``pick`` chose the places; sentences are not kept.

*Resolved*: the engine gives the verb an agent, and every phrase of it lies in the label's words or
holds them, or names the actor of that name. *Wrong*: it gives one that is none of this. *Told*: a
resolved one of whom the engine can also say in English what he did or that he spoke; of the others
it only knows who acted. A dropped subject has no label of its own; the table only tells how often
the engine filled one in.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eval.actors import raw_files
from eval.actors.spelling import name_keys
from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence, Recognition, recognise
from warraq.arabic.tokens import clitic_splits, words
from warraq.events.extract import _Extractor
from warraq.events.filled import Filled
from warraq.events.found import Found, Speech
from warraq.events.matching import FrameMatcher
from warraq.events.slots import SlotFiller
from warraq.events.speech import SpeechReader
from warraq.knowledge import Knowledge
from warraq.reading import read, seed_id
from warraq.records import Seed

HERE = Path(__file__).parent
KINDS = ("actor", "other", "dropped")
Place = tuple[int, int]
"""Paragraph and offset of a verb."""


@dataclass(frozen=True)
class Given:
    """The agent the engine gives a verb."""

    agent: Filled
    sentence: ReadSentence
    told: bool = True
    """Whether an event or a speech was found, and not only who acted."""


class _Listener(_Extractor):
    """The extractor, with a note of which verb each result came from."""

    def __init__(self, recognition: Recognition, known: Knowledge) -> None:
        super().__init__(recognition, known.events)
        self.given: dict[Place, Given] = {}
        self.frames = _Frames(known.events, self.found)
        self.speech = _Speech(known.events, self.found, self.frames)
        self.frames.given = self.speech.given = self.given


def _note(given: dict[Place, Given], sentence: ReadSentence, at: int, agent: Filled, antecedent: ReadSentence | None) -> None:
    given.setdefault((sentence.paragraph, sentence.tokens[at].start), Given(agent, antecedent or sentence))


class _Frames(FrameMatcher):
    given: dict[Place, Given]

    def event(self, sentence: ReadSentence, filler: SlotFiller, at: int, *rest: Any, **more: Any) -> Found | None:
        found = super().event(sentence, filler, at, *rest, **more)
        if found is not None and "A" in found.slots:
            _note(self.given, sentence, at, found.slots["A"], found.antecedent)
        return found


class _Speech(SpeechReader):
    given: dict[Place, Given]

    def read(self, sentence: ReadSentence, filler: SlotFiller, at: int, *rest: Any) -> Speech | None:
        speech = super().read(sentence, filler, at, *rest)
        if speech is not None:
            _note(self.given, sentence, at, speech.agent, speech.antecedent)
        return speech


@dataclass
class SpeakerScores:
    """Verdicts by kind, and the cases behind them."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: {kind: Counter() for kind in KINDS})
    told: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    """How many of the resolved ones are told in English."""
    cases: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Kind and verdict, verb, label, what the engine gave or why it may have been silent."""

    def share(self, verdict: str, *kinds: str) -> float:
        total = sum(self.counts[kind].total() for kind in kinds)
        return sum(self.counts[kind][verdict] for kind in kinds) / total if total else 0.0

    def share_told(self, *kinds: str) -> float:
        total = sum(self.counts[kind].total() for kind in kinds)
        return sum(self.told[kind] for kind in kinds) / total if total else 0.0


def labels() -> list[dict[str, Any]]:
    lines = (HERE / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def measure(known: Knowledge) -> SpeakerScores:
    labelled = labels()
    given = {
        name: _given(name, raw, known) for name, raw in raw_files(label["file"] for label in labelled).items()
    }
    scores = SpeakerScores()
    for label in labelled:
        digest, recognition, places = given[label["file"]]
        assert digest == label["sha256"], f"{label['file']} is not the file that was labelled"
        answer = places.get((label["paragraph"], label["start"]))
        if answer is None:
            verdict = "silent"
        elif label["kind"] == "dropped":
            verdict = "filled"
        else:
            verdict = "resolved" if _fits(answer, label["subject"], recognition) else "wrong"
        scores.counts[label["kind"]][verdict] += 1
        scores.told[label["kind"]] += verdict == "resolved" and answer is not None and answer.told
        shown = answer.agent.english if answer else _why(label, recognition)
        scores.cases.append((f"{label['kind']}:{verdict}", label["verb"], label["subject"], shown))
    return scores


def _given(name: str, raw: bytes, known: Knowledge) -> tuple[str, Recognition, dict[Place, Given]]:
    article = read(Seed(seed_id(name), name, raw, hashlib.sha256(raw).hexdigest()))
    recognition = recognise(article, known.vocabulary)
    listener = _Listener(recognition, known)
    for doer in listener.run().doers:
        place = (doer.sentence.paragraph, doer.sentence.tokens[doer.verb_at].start)
        listener.given.setdefault(place, Given(doer.agent, doer.sentence, told=False))
    return article.digest, recognition, listener.given


def _why(label: dict[str, Any], recognition: Recognition) -> str:
    """What stands behind a verb that got no agent."""
    for sentence in recognition.sentences:
        for at, token in enumerate(sentence.tokens):
            if (sentence.paragraph, token.start) == (label["paragraph"], label["start"]):
                phrase = sentence.phrase_at(at + 1)
                if phrase is None:
                    return "no phrase"
                return f"unused: {phrase.english}" if phrase.english else "phrase without English"
    return "no sentence"


def _fits(given: Given, subject: str, recognition: Recognition) -> bool:
    return bool(given.agent.phrases) and all(
        _same(phrase, given.sentence, subject, recognition) for phrase in given.agent.phrases
    )


def _same(phrase: Phrase, sentence: ReadSentence, subject: str, recognition: Recognition) -> bool:
    label = set(words(subject))
    readings = [
        {stem for _, stem in clitic_splits(token.folded)}  # «بيان لبعثة …» is labelled «بيان بعثة …»
        for token in sentence.tokens[phrase.start : phrase.end] if not token.is_mark
    ]  # fmt: skip
    if all(stems & label for stems in readings) or label <= set().union(*readings):
        return True
    actor = recognition.actor(phrase.actor_id) if phrase.actor_id else None
    if actor is None:
        return False
    names = {key for name in (actor.name_ar, *actor.aliases, *actor.short) for key in name_keys(name)}
    return bool(names & set(name_keys(subject)))
