"""Seed bytes to text to Article: the stage that ``warraq.reading`` hands out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warraq.reading.boilerplate import DROP_REASONS
from warraq.reading.characters import clean
from warraq.reading.credits import dateline_length
from warraq.reading.dates import lead_claim
from warraq.reading.decoding import Decoded, decode
from warraq.reading.headline import derive_headline, is_long
from warraq.reading.identity import seed_id
from warraq.reading.joining import paragraphs
from warraq.reading.language import direction_of, language_of
from warraq.reading.layout import lay_out
from warraq.reading.markup import Line, has_markup, plain_lines
from warraq.reading.notes import NOTES, notes_on, spaces_before_commas
from warraq.reading.parts import Layout
from warraq.records import (
    UNDATED,
    Article,
    DateClaim,
    Dropped,
    EmptySeed,
    OversizedSeed,
    Paragraph,
    Seed,
)

__all__ = [
    "DROP_REASONS",
    "NOTES",
    "ReadingOptions",
    "dateline_length",
    "direction_of",
    "read",
    "seed_id",
]


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What a maintainer may set (``SEED_MAX_BYTES``), and what is known of the whole archive."""

    max_bytes: int = 5_000_000
    repeated: frozenset[str] = frozenset()
    """Names of lines that end many articles (``repetition``); at the end they are dropped."""


_DEFAULTS: Final = ReadingOptions()
_LOOKED_ON: Final = 3
"""Paragraphs after a broken lead among which a whole sentence is looked for."""
_KEPT_MARKUP: Final = 300
"""Characters of a line of hidden markup that the ledger keeps."""


def read(seed: Seed, options: ReadingOptions = _DEFAULTS) -> Article:
    """The article that ``seed`` holds, every line shown, named as its credit or date, or dropped.

    Raises ``OversizedSeed``, ``UndecodableSeed`` or ``EmptySeed``.
    """
    if len(seed.raw) > options.max_bytes:
        raise OversizedSeed(
            seed.file, f"{len(seed.raw)} bytes; the limit is {options.max_bytes} (SEED_MAX_BYTES)"
        )
    decoded = decode(seed.raw, seed.file)
    source = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [Line(line.number, clean(line.text).strip()) for line in plain_lines(source)]
    if not any(char.isalnum() for line in lines for char in line.text):
        raise EmptySeed(seed.file, "holds no text")
    layout = lay_out(lines, options.repeated)
    if not layout.body:
        layout = _all_body(lines)
    return _article(seed, decoded, source, lines, layout)


def _all_body(lines: list[Line]) -> Layout:
    """Where nothing would be left, everything is body: an article without a body is none."""
    layout = Layout()
    layout.body = paragraphs([line for line in lines if line.text], frozenset())
    return layout


def _article(
    seed: Seed, decoded: Decoded, source: str, lines: list[Line], layout: Layout
) -> Article:
    body = _display(layout.body)
    lead = next((paragraph for paragraph in body if paragraph.kind == "text"), body[0])
    headline = layout.headline or _derived(lead, body)
    published, fits = _published(layout, body)
    text = "\n".join([headline, *(paragraph.text for paragraph in body)])
    return Article(
        id=seed.id,
        file=seed.file,
        digest=seed.digest,
        headline=headline,
        headline_source="stated" if layout.headline else "derived",
        body=tuple(body),
        dropped=tuple(
            sorted([*layout.dropped, *_hidden(source, lines)], key=lambda dropped: dropped.line)
        ),
        kicker=layout.kicker,
        byline=layout.byline,
        outlet=layout.outlet,
        dateline=layout.dateline,
        published=published,
        language=language_of(text),
        encoding=decoded.encoding,
        notes=tuple(_notes(decoded, source, layout, headline, body, fits)),
        stated_lines=tuple(layout.stated),
    )


def _derived(lead: Paragraph, body: list[Paragraph]) -> str:
    """A headline from the lead, or from what follows where the lead is no sentence."""
    after = body[body.index(lead) + 1 :][:_LOOKED_ON]
    return derive_headline(lead.text, *(paragraph.text for paragraph in after)) or lead.text


def _display(body: list[Paragraph]) -> list[Paragraph]:
    """Close the spaces before commas, where the whole text sets them apart."""
    if not spaces_before_commas("\n".join(paragraph.text for paragraph in body)):
        return body
    return [
        Paragraph(one.text.replace(" ،", "،").replace(" .", "."), one.lines, one.kind, one.split)
        for one in body
    ]


def _published(layout: Layout, body: list[Paragraph]) -> tuple[DateClaim, bool]:
    """The date line where there is one, else what the lead says; and whether its weekday fits."""
    if layout.published is not None:
        return layout.published, layout.weekday_fits
    claim, date = lead_claim(
        [paragraph.text for paragraph in body[:4] if paragraph.kind != "caption"]
    )
    return claim or UNDATED, date is None or date.weekday_fits


def _hidden(source: str, lines: list[Line]) -> list[Dropped]:
    """Lines of markup without visible text, and the empty lines a scraper left at the end."""
    shown = {line.number for line in lines if line.text}
    raw = source.split("\n")
    if raw and not raw[-1]:
        raw.pop()
    last = max(shown)
    hidden = [
        Dropped(number, clean(line).strip()[:_KEPT_MARKUP], "markup")
        for number, line in enumerate(raw, 1)
        if number not in shown and clean(line).strip()
    ]
    empty = [
        Dropped(number, "", "empty")
        for number in range(last + 1, len(raw) + 1)
        if not clean(raw[number - 1]).strip()
    ]
    return hidden + empty


def _notes(
    decoded: Decoded, source: str, layout: Layout, headline: str, body: list[Paragraph], fits: bool
) -> list[str]:
    found = []
    if decoded.damaged:
        found.append("damaged-bytes")
    if "<" in decoded.encoding:
        found.append("mojibake-repaired")
    if has_markup(source):
        found.append("markup-removed")
    if not fits:
        found.append("weekday-mismatch")
    found += notes_on(
        "\n".join([layout.headline or "", *(paragraph.text for paragraph in layout.body)])
    )
    if layout.headline is None and is_long(headline):
        found.append("long-headline")
    if any(paragraph.split for paragraph in body):
        found.append("split-for-display")
    return found
