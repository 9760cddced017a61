"""What a maintainer wrote about one article: ``content/corrections/<id>.md``.

Metadata lines as Pelican's Markdown has them, a blank line, and the English summary, one sentence
(or list item) a line; ``[p2]`` at the end of a line names the paragraph it rests on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from warraq.records import (
    HEADLINE,
    ConfigurationError,
    SentenceRef,
    Summary,
    SummarySentence,
)

FIELDS: Final = ("headline_ar", "headline_en", "byline", "outlet", "dateline", "published")
_META: Final = re.compile(r"([a-z_0-9]+)\s*:\s*(.*)", re.IGNORECASE)
_SOURCE: Final = re.compile(r"\s*\[((?:p\d+|headline)(?:\s*,\s*(?:p\d+|headline))*)\]\s*$", re.IGNORECASE)
_BULLET: Final = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_MARKS: Final = re.compile(r"\[([^\]]+)\]\([^)]*\)|(\*\*|__|`)")
_EMPHASIS: Final = re.compile(r"(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)")
_ARABIC: Final = re.compile(r"[\u0600-\u06ff]")
_DATE: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?|--\d\d-\d\d|unknown")


@dataclass(frozen=True, slots=True)
class Correction:
    """One file, read. ``seed`` is the sha256 of the seed it was written for, "" where it does not say."""

    id: str
    where: str
    seed: str
    date: str
    fields: tuple[tuple[str, str], ...]
    sentences: tuple[tuple[str, tuple[str, ...]], ...]
    """(text, names of paragraphs: "p2" or "headline")."""
    reason: str = ""
    """Why, for the published list of corrections."""

    def summary(self, headline: str, body: Sequence[str]) -> Summary | None:
        """The English summary as corrected; None where the file corrects other fields only.

        ``headline`` and ``body`` are the article's displayed texts.
        """
        if not self.sentences:
            return None
        sentences = tuple(
            SummarySentence(text, tuple(self._ref(name, headline, body) for name in places)) for text, places in self.sentences
        )
        return Summary("en", sentences, "correction", "person", self.date or None, reviewed=True)

    def _ref(self, name: str, headline: str, body: Sequence[str]) -> SentenceRef:
        if name == "headline":
            return SentenceRef(HEADLINE, 0, len(headline))
        number = int(name[1:])
        if not 1 <= number <= len(body):
            raise ConfigurationError(f"{self.where}: [{name}]: the article has {len(body)} paragraphs")
        return SentenceRef(number - 1, 0, len(body[number - 1]))


def parse_correction(text: str, id: str, where: str) -> Correction:
    """The correction in a file's text; a ``ConfigurationError`` names the file and the line."""
    fields: dict[str, str] = {}
    lines = text.removeprefix("\ufeff").splitlines()
    at = 0
    while at < len(lines) and lines[at].strip():
        match = _META.fullmatch(lines[at].strip())
        if match is None:
            raise ConfigurationError(f"{where}:{at + 1}: not `name: value`; leave a blank line before the summary")
        name, value = match[1].lower(), match[2].strip()
        if name not in (*FIELDS, "seed", "date", "reason"):
            raise ConfigurationError(f"{where}:{at + 1}: unknown name {name!r}; one of seed, date, reason, {', '.join(FIELDS)}")
        if name in ("published", "date") and not _DATE.fullmatch(value):
            raise ConfigurationError(f"{where}:{at + 1}: {value!r} is no date such as 2016-10-07, 2016-10 or 2016")
        if name in ("headline_ar", "headline_en") and not value:
            raise ConfigurationError(f"{where}:{at + 1}: {name} is empty")
        if name == "headline_en" and _ARABIC.search(value):
            raise ConfigurationError(f"{where}:{at + 1}: headline_en holds Arabic letters")
        fields[name] = value
        at += 1
    sentences = []
    for number, line in enumerate(lines[at:], start=at + 1):
        if not line.strip() or line.startswith("#"):
            continue
        sentences.append(_sentence(line, f"{where}:{number}"))
    seed, date, reason = (fields.pop(name, "") for name in ("seed", "date", "reason"))
    return Correction(id, where, seed, date, tuple(sorted(fields.items())), tuple(sentences), reason)


def _sentence(line: str, where: str) -> tuple[str, tuple[str, ...]]:
    source = _SOURCE.search(line)
    places = tuple(name.strip().lower() for name in source[1].split(",")) if source else ()
    text = _plain(_BULLET.sub("", line[: source.start()] if source else line))
    if _ARABIC.search(text):
        raise ConfigurationError(f"{where}: the English summary holds Arabic letters")
    return text, places


def _plain(text: str) -> str:
    """Markdown as plain text: summaries have no markup."""
    return _EMPHASIS.sub(r"\2", _MARKS.sub(lambda m: m[1] or "", text)).strip()
