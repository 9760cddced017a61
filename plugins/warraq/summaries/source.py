"""What of an article is put into English: its headline and the sentences of its Arabic extract."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from warraq.records import HEADLINE, Entry, SentenceRef, as_record


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor as one sentence names it. ``reviewed`` is False where ``name_en`` may be a guess."""

    id: str
    type: str
    surface: str
    name_en: str
    reviewed: bool


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """One displayed Arabic sentence, its place, and whom it names."""

    text: str
    ref: SentenceRef
    names: tuple[NamedActor, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """The part of an article that a translator is asked for."""

    id: str
    headline: SourceSentence
    sentences: tuple[SourceSentence, ...]

    @property
    def all(self) -> tuple[SourceSentence, ...]:
        """The summary's sentences in order, then the headline: what matters most comes first."""
        return (*self.sentences, self.headline)


def source_of(article: Entry | Mapping[str, Any]) -> SourceArticle:
    """What there is to translate in an entry, or in its record as ``articles.jsonl`` holds it."""
    record = as_record(article) if isinstance(article, Entry) else article
    headline = SentenceRef(HEADLINE, 0, len(record["headline_ar"]))
    refs = [
        SentenceRef(place["paragraph"], place["start"], place["end"])
        for sentence in record["summary_ar"]
        for place in sentence["sources"]
    ]
    return SourceArticle(
        record["id"],
        source_sentence(record, headline),
        tuple(source_sentence(record, ref) for ref in refs),
    )


def _named_again(record: Mapping[str, Any], text: str) -> Iterator[tuple[int, NamedActor]]:
    """Actors whose name stands in ``text`` as it does elsewhere in the article, the longest form of each."""
    for actor in record["actors"]:
        surfaces = {
            record["body"][m["paragraph"]][m["start"] : m["end"]] for m in actor["mentions"] if m["paragraph"] != HEADLINE
        }  # fmt: skip
        for surface in sorted(surfaces, key=lambda surface: (-len(surface), surface)):
            found = re.search(rf"(?<!\w){re.escape(surface)}(?!\w)", text)
            if found:
                yield found.start(), NamedActor(actor["id"], actor["type"], surface, actor["name_en"], actor["reviewed"])
                break


def source_sentence(record: Mapping[str, Any], ref: SentenceRef) -> SourceSentence:
    """The text at ``ref`` of an entry's record, and whom it names."""
    whole = record["headline_ar"] if ref.paragraph == HEADLINE else record["body"][ref.paragraph]
    names = [
        (mention["start"], NamedActor(actor["id"], actor["type"], whole[mention["start"] : mention["end"]], actor["name_en"], actor["reviewed"]))
        for actor in record["actors"]
        for mention in actor["mentions"]
        if mention["paragraph"] == ref.paragraph and ref.start <= mention["start"] and mention["end"] <= ref.end
    ]  # fmt: skip
    if ref.paragraph == HEADLINE and not names:  # a derived headline carries no mentions of its own
        names = list(_named_again(record, whole))
    names.sort(key=lambda pair: pair[0])
    return SourceSentence(whole[ref.start : ref.end], ref, tuple(name for _, name in names))
