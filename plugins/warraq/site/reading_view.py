"""The article as its page shows it: text cut where a sentence or a name begins and ends.

Templates do no arithmetic with offsets; they wrap what stands here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from warraq.records import HEADLINE, SALIENCE
from warraq.site import urls
from warraq.site.places import place_in_arabic

Record = dict[str, Any]
Span = tuple[int, int]
Place = tuple[int, int]
_NOWHERE = (1 << 30, 0)
Tie = dict[str, str]
"""``id`` of a sentence in the other language, and the ``number`` both are marked with."""


def reading_view(record: Record, actor_cards: Mapping[str, Record]) -> Record:
    """``headline``, ``paragraphs``, ``summary``, ``actors`` and ``events`` of ``article.html``."""
    sentences = Sentences(record)
    firsts = {actor["id"]: _first(actor["mentions"]) for actor in record["actors"]}
    mentions = _mentions_by_paragraph(record, actor_cards, firsts)
    texts = [(HEADLINE, record["headline_ar"]), *enumerate(record["body"])]
    runs = {
        index: _runs(text, sentences.in_paragraph(index), mentions.get(index, []))
        for index, text in texts
    }
    return {
        "headline": {"runs": runs[HEADLINE]},
        "paragraphs": [
            {
                "index": index,
                "id": f"p{index + 1}",
                "number": index + 1,
                "kind": kind,
                "runs": runs[index],
            }
            for index, kind in enumerate(record.get("body_kinds") or ["text"] * len(record["body"]))
        ],
        "summary": {**record["summary_en"], "sentences": sentences.english},
        "actors": [_actor(actor, actor_cards, firsts[actor["id"]]) for actor in _by_weight(record, firsts)],
        "events": [_event(event, record, sentences, actor_cards) for event in record["events"]],
    }


class Sentences:
    """The stretches of Arabic that the English rests on, numbered ``s1``, ``s2``, … down the page.

    Stretches that overlap are one: a page cannot nest them and still point to each.
    """

    def __init__(self, record: Record) -> None:
        sources = [
            [(ref["paragraph"], _clamped(ref, record)) for ref in sentence["sources"]]
            for sentence in record["summary_en"]["sentences"]
        ]
        merged = _merged(
            place for places in sources for place in places if place[1][0] < place[1][1]
        )
        self._spans = {(paragraph, span): f"s{n}" for n, (paragraph, span) in enumerate(merged, 1)}
        self._in_paragraph: dict[int, list[tuple[Span, str]]] = {}
        for (paragraph, span), id in self._spans.items():
            self._in_paragraph.setdefault(paragraph, []).append((span, id))
        self._ties: dict[str, list[Tie]] = {id: [] for id in self._spans.values()}
        self.english: list[Record] = []
        texts = (sentence["text"] for sentence in record["summary_en"]["sentences"])
        for number, (text, places) in enumerate(zip(texts, sources, strict=True), 1):
            found = (self.holding(paragraph, span[0]) for paragraph, span in places)
            targets = list(dict.fromkeys(id for id in found if id))
            marks = _marks(number, len(targets))
            for id, mark in zip(targets, marks, strict=True):
                self._ties[id].append({"id": f"e{number}", "number": mark})
            self.english.append(
                {
                    "id": f"e{number}", "text": text, "targets": targets, "href": f"#{targets[0]}" if targets else None,
                    "ties": [{"id": id, "number": mark} for id, mark in zip(targets, marks, strict=True)],
                }
            )  # fmt: skip

    def holding(self, paragraph: int, offset: int) -> str | None:
        for (start, end), id in self._in_paragraph.get(paragraph, ()):
            if start <= offset < end:
                return id
        return None

    def in_paragraph(self, paragraph: int) -> list[tuple[Span, str, list[Tie]]]:
        return [(span, id, self._ties[id]) for span, id in self._in_paragraph.get(paragraph, ())]


def _marks(number: int, sources: int) -> list[str]:
    """What an English sentence and each of its sources are both marked with: "2", or "2.1" and "2.2"."""
    return [str(number)] if sources == 1 else [f"{number}.{source}" for source in range(1, sources + 1)]


def _clamped(ref: Record, record: Record) -> Span:
    text = (
        record["headline_ar"] if ref["paragraph"] == HEADLINE else record["body"][ref["paragraph"]]
    )
    return max(0, ref["start"]), min(len(text), ref["end"])


def _merged(places: Iterable[tuple[int, Span]]) -> list[tuple[int, Span]]:
    merged: list[tuple[int, Span]] = []
    for paragraph, (start, end) in sorted(places):
        if merged and merged[-1][0] == paragraph and start < merged[-1][1][1]:
            merged[-1] = (paragraph, (merged[-1][1][0], max(end, merged[-1][1][1])))
        else:
            merged.append((paragraph, (start, end)))
    return merged


def _mentions_by_paragraph(
    record: Record, actor_cards: Mapping[str, Record], firsts: Mapping[str, Place]
) -> dict[int, list[tuple[Span, Record]]]:
    found: dict[int, list[tuple[Span, Record]]] = {}
    for actor in record["actors"]:
        first = firsts[actor["id"]]
        card = actor_cards[actor["id"]]
        cards = {True: {**card, "first": True}, False: {**card, "first": False}}
        for mention in actor["mentions"]:
            place = (mention["paragraph"], mention["start"])
            found.setdefault(mention["paragraph"], []).append(
                ((mention["start"], mention["end"]), cards[place == first])
            )
    for mentions in found.values():
        mentions.sort(key=lambda pair: (pair[0], pair[1]["id"]))
    return found


def _runs(
    text: str, sentences: list[tuple[Span, str, list[Tie]]], mentions: list[tuple[Span, Record]]
) -> list[Record]:
    if not sentences:
        return [_run(text, (0, len(text)), None, [], mentions)] if text else []
    runs: list[Record] = []
    at = 0
    for (start, end), id, ties in sentences:
        if at < start:
            runs.append(_run(text, (at, start), None, [], mentions))
        runs.append(_run(text, (start, end), id, ties, mentions))
        at = end
    if at < len(text):
        runs.append(_run(text, (at, len(text)), None, [], mentions))
    return runs


def _run(
    text: str,
    span: Span,
    sentence: str | None,
    ties: list[Tie],
    mentions: list[tuple[Span, Record]],
) -> Record:
    at, end = span
    segments: list[Record] = []
    for (first, last), card in mentions:
        start, stop = max(first, at), min(last, end)
        if start >= stop:
            continue
        if at < start:
            segments.append({"text": text[at:start], "actor": None})
        segments.append({"text": text[start:stop], "actor": card})
        at = stop
    if at < end:
        segments.append({"text": text[at:end], "actor": None})
    return {"sentence": sentence, "english": [tie["id"] for tie in ties], "ties": ties, "segments": segments}


def _by_weight(record: Record, firsts: Mapping[str, Place]) -> list[Record]:
    """Main actors first, places last, among them those of the events; then as often and as early as they are named."""
    acting = {
        id for event in record["events"] for side in ("agent", "patient") for id in ids(event[side])
    }
    return sorted(
        record["actors"],
        key=lambda actor: (
            SALIENCE.index(actor["salience"]), actor["id"] not in acting, -len(actor["mentions"]), firsts[actor["id"]],
        ),
    )  # fmt: skip


def _first(mentions: list[Record]) -> Place:
    return min([(mention["paragraph"], mention["start"]) for mention in mentions], default=_NOWHERE)


def _actor(actor: Record, actor_cards: Mapping[str, Record], first: Place) -> Record:
    paragraph = first[0]
    return {
        **actor_cards[actor["id"]],
        "role_ar": actor["role_ar"],
        "role_en": actor["role_en"],
        "salience": actor["salience"],
        "reviewed": actor["reviewed"],
        "count": len(actor["mentions"]),
        "first": "#headline" if paragraph == HEADLINE else f"#p{paragraph + 1}",
    }


def _event(
    event: Record, record: Record, sentences: Sentences, actor_cards: Mapping[str, Record]
) -> Record:
    paragraph = event["paragraph"]
    text = record["headline_ar"] if paragraph == HEADLINE else record["body"][paragraph]
    sentence = sentences.holding(paragraph, max(0, text.find(event["evidence"])))
    place = "headline" if paragraph == HEADLINE else f"p{paragraph + 1}"
    return {
        "type": event["type"],
        "path_ar": urls.event(event["type"], "ar"),
        "path_en": urls.event(event["type"], "en"),
        "agents": [actor_cards[id] for id in ids(event["agent"]) if id in actor_cards],
        "patients": [actor_cards[id] for id in ids(event["patient"]) if id in actor_cards],
        "place": event["place"] and place_in_arabic(event["place"]),
        "date": event["date"],
        "paragraph": paragraph,
        "href": f"#{sentence or place}",
        "evidence": event["evidence"],
    }


def ids(joined: str | None) -> list[str]:
    """The actor ids of ``agent`` or ``patient``, which are joined by ";"."""
    return joined.split(";") if joined else []
