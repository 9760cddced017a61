"""What lists need of an article, made once when it is enriched: no body, no offsets."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from warraq.reading.duplicates import packed, shingles_of, sketch_of
from warraq.reading.repetition import endings_of
from warraq.records import HEADLINE
from warraq.store import Stored, digest_of, dump
from warraq.summaries.memory import sentence_key
from warraq.summaries.source import source_of

Record = dict[str, Any]
_NOT_ON_CARDS = frozenset({"file", "corrected", "translatable"})


def row_of(key: str, record: Record, extras: Record) -> Stored:
    """A record as the store keeps it, with its light view and what its text is compared by."""
    text, more = dump(record), dump(extras)
    shingles = shingles_of(record["body"])
    digest = digest_of(digest_of(text) + digest_of(more))
    light = light_of(record)
    slim = slim_of(record, light, sketch_of(shingles))
    return Stored(
        key, record["id"], digest, dump(slim), dump(light), text, more, packed(shingles),
        endings_of(record["outlet"], record["body"]),
        tuple(_appearance(actor, record) for actor in record["actors"]),
    )  # fmt: skip


def light_of(record: Record) -> Record:
    """The light view of a record of ``articles.jsonl``; see ``items.Item`` for its readers."""
    keep = (
        "id", "file", "headline_ar", "headline_en", "headline_source", "kicker", "published",
        "outlet", "byline", "dateline", "language", "corrected",
    )  # fmt: skip
    light = {name: record.get(name) for name in keep}
    light["brief_ar"] = _first_sentence(record["summary_ar"])
    light["brief_en"] = _first_sentence(record["summary_en"]["sentences"])
    light["translatable"] = [sentence_key(s.text) for s in source_of(record).all if s.text.strip()]
    light["event_types"] = list(dict.fromkeys(event["type"] for event in record["events"]))
    return light


def slim_of(record: Record, light: Record, sketch: str) -> Record:
    """What planning a build needs of an article; see ``items.Item``. ``face`` names all that a card shows.

    ``actors`` are all that it names, first those that do more than be the place of something: so many are ``acting``.
    """
    names = ("id", "type", "name_ar", "name_en", "reviewed")
    actors = sorted(record["actors"], key=lambda actor: bool(actor["salience"] == "place"))
    return {
        "id": light["id"], "file": light["file"], "value": light["published"]["value"], "outlet": light["outlet"],
        "event_types": light["event_types"], "corrected": bool(light["corrected"]), "sketch": sketch,
        "text_digest": hashlib.sha256("\n".join(record["body"]).encode()).hexdigest(), "face": digest_of(dump(card_of(light)))[:32],
        "actors": [dump([actor[name] for name in names]) for actor in actors],
        "acting": sum(actor["salience"] != "place" for actor in actors),
    }  # fmt: skip


def card_of(light: Record) -> Record:
    """What lists show of an article, but for its address and the names of its actors."""
    return {name: value for name, value in light.items() if name not in _NOT_ON_CARDS}


def _appearance(actor: Record, record: Record) -> tuple[str, str | None, str | None, str]:
    surfaces = Counter(
        (record["headline_ar"] if m["paragraph"] == HEADLINE else record["body"][m["paragraph"]])[
            m["start"] : m["end"]
        ]
        for m in actor["mentions"]
    )
    return actor["id"], actor["role_ar"], actor["role_en"], dump(surfaces)


def _first_sentence(sentences: list[Record]) -> str:
    return sentences[0]["text"] if sentences else ""
