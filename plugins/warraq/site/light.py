"""What lists need of an article, made once when it is enriched: no body, no offsets."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from warraq.reading.duplicates import Shingles, packed, shingles_of, sketch_of
from warraq.reading.repetition import endings_of
from warraq.records import HEADLINE
from warraq.store import Stored, digest_of, dump
from warraq.summaries.memory import sentence_key
from warraq.summaries.source import source_of

Record = dict[str, Any]


def row_of(key: str, record: Record, extras: Record) -> Stored:
    """A record as the store keeps it, with its light view and what its text is compared by."""
    text, more = dump(record), dump(extras)
    shingles = shingles_of(record["body"])
    digest = digest_of(digest_of(text) + digest_of(more))
    light = dump(light_of(record, shingles))
    endings = endings_of(record["outlet"], record["body"])
    return Stored(key, record["id"], digest, light, text, more, packed(shingles), endings)


def light_of(record: Record, shingles: Shingles) -> Record:
    """The light view of a record of ``articles.jsonl``; see ``archive.Item`` for its readers."""
    keep = (
        "id", "file", "headline_ar", "headline_en", "headline_source", "kicker", "published",
        "outlet", "byline", "dateline", "language", "corrected",
    )  # fmt: skip
    light = {name: record.get(name) for name in keep}
    light["brief_ar"] = _first_sentence(record["summary_ar"])
    light["brief_en"] = _first_sentence(record["summary_en"]["sentences"])
    light["translatable"] = [sentence_key(s.text) for s in source_of(record).all if s.text.strip()]
    light["event_types"] = list(dict.fromkeys(event["type"] for event in record["events"]))
    light["actors"] = [_light_actor(actor, record) for actor in record["actors"]]
    light["text_digest"] = hashlib.sha256("\n".join(record["body"]).encode()).hexdigest()
    light["sketch"] = sketch_of(shingles)
    return light


def first_mention(actor: Record) -> tuple[int, int]:
    return min(((m["paragraph"], m["start"]) for m in actor["mentions"]), default=(1 << 30, 0))


def _light_actor(actor: Record, record: Record) -> Record:
    surfaces = Counter(
        (record["headline_ar"] if m["paragraph"] == HEADLINE else record["body"][m["paragraph"]])[
            m["start"] : m["end"]
        ]
        for m in actor["mentions"]
    )
    light = {name: actor[name] for name in ("id", "type", "name_ar", "name_en", "reviewed")}
    light |= {"role_ar": actor["role_ar"], "role_en": actor["role_en"], "surfaces": dict(surfaces)}
    return light


def _first_sentence(sentences: list[Record]) -> str:
    return sentences[0]["text"] if sentences else ""
