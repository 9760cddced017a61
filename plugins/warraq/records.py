"""The records that travel through the house, and the family of errors.

Every type here is frozen and holds plain values only, so that a record can be hashed, compared,
pickled to another process and written as JSON. Offsets always count characters of the *displayed*
text (``Paragraph.text`` or ``Article.headline``); ``HEADLINE`` stands where a paragraph index
would, for text in the headline.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

HEADLINE = -1
SALIENCE = ("main", "minor", "place")
"""What an actor is in an article; a ``place`` is a state that is only where something happens."""
"""Paragraph index that means "the headline" in every ``paragraph`` field."""

ActorType = Literal["person", "party", "state", "institution", "organisation", "media"]
ACTOR_TYPES: tuple[ActorType, ...] = (
    "person",
    "party",
    "state",
    "institution",
    "organisation",
    "media",
)
Precision = Literal["day", "month", "year", "day-month", "weekday", "none"]
Basis = Literal["stated", "derived", "correction", "unknown"]
HeadlineSource = Literal["stated", "derived", "correction"]
ParagraphKind = Literal["text", "subhead", "list", "quote", "caption"]
Method = Literal["correction", "memory", "machine-translation", "gist"]


class WarraqError(Exception):
    """Base of every error this project raises on purpose; its text tells a person what to do."""


class ConfigurationError(WarraqError):
    """A setting, the registry, a lexicon or a correction is wrong; nothing can be built."""


class SeedError(WarraqError):
    """One seed cannot become an article; the others can. ``str(error)`` names the file."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{type(self).__name__}: {file}: {reason}")
        self.file = file
        self.reason = reason

    def __reduce__(self) -> tuple[type[SeedError], tuple[str, str]]:
        return type(self), (self.file, self.reason)


class UndecodableSeed(SeedError):
    """The bytes are no text in any encoding of the ladder."""


class EmptySeed(SeedError):
    """The file holds no text that could be an article."""


class OversizedSeed(SeedError):
    """The file is larger than ``SEED_MAX_BYTES``."""


class UnreadableSeed(SeedError):
    """The file cannot be opened, is no regular file, or changed while it was read."""


class ClashingSeedIds(SeedError):
    """Two files claim one id."""


class PromiseBroken(WarraqError):
    """Building on would lose a published URL or another promise of the contract."""


@dataclass(frozen=True, slots=True)
class Seed:
    """One file of ``SEED_PATH`` as it came: ``file`` is its name relative to that folder."""

    id: str
    file: str
    raw: bytes
    digest: str
    """sha256 of ``raw``, hexadecimal."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One displayed paragraph and the 1-based seed lines that it was made of."""

    text: str
    lines: tuple[int, ...]
    kind: ParagraphKind = "text"
    split: bool = False
    """True where the seed had no break and the reader put one at a sentence end."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line of the seed that is not shown, with the reason (a key of ``DROP_REASONS``)."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class DateClaim:
    """What the text says of a date, never more.

    ``value`` is ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``, ``--MM-DD`` or None; ``evidence`` holds the
    words it rests on ("" where there are none). ``rule`` names how it was reached: ``date-line``,
    ``today``, ``event`` (the text dates the event, not the article), ``dateline`` or "".
    """

    value: str | None = None
    precision: Precision = "none"
    basis: Basis = "unknown"
    evidence: str = ""
    rule: str = ""


UNDATED = DateClaim()


@dataclass(frozen=True, slots=True)
class Article:
    """A seed, read: what is shown, what was left out, and what is known of its origin."""

    id: str
    file: str
    digest: str
    headline: str
    headline_source: HeadlineSource
    body: tuple[Paragraph, ...]
    dropped: tuple[Dropped, ...] = ()
    kicker: str | None = None
    byline: str | None = None
    outlet: str | None = None
    dateline: str | None = None
    published: DateClaim = UNDATED
    language: str = "ar"
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    stated_lines: tuple[tuple[str, int], ...] = ()
    """Where headline, byline, outlet, dateline and date stand: (field, 1-based seed line)."""

    def text_of(self, paragraph: int) -> str:
        """The displayed text that offsets with this paragraph index refer to."""
        return self.headline if paragraph == HEADLINE else self.body[paragraph].text


@dataclass(frozen=True, slots=True)
class SentenceRef:
    """A stretch of displayed text: ``text_of(paragraph)[start:end]``."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Office:
    """A post an actor held; dates are ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, "" where unknown."""

    title_ar: str
    title_en: str
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts in the news; ``id`` is its slug for ever.

    ``reviewed`` tells whether a person vouches for it; ``guessed`` that ``name_en`` was made by
    transliteration rules.
    """

    id: str
    type: ActorType
    name_ar: str
    name_en: str
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    local: tuple[str, ...] = ()
    gender: str = ""
    state: str = ""
    desc_ar: str = ""
    desc_en: str = ""
    offices: tuple[Office, ...] = ()
    reviewed: bool = True
    guessed: bool = False
    sayable: bool = True
    """False where ``name_en`` is too uncertain to stand in an English sentence."""
    parent: str = ""
    """Id of the body this one belongs to; its short names count wherever that one is named."""


@dataclass(frozen=True, slots=True)
class Role:
    """A title as the text states it, and its English; ``en`` is "" where it cannot be said safely."""

    ar: str
    en: str = ""
    former: bool = False
    acting: bool = False
    designate: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an actor is named; ``role`` where its title stands beside it."""

    actor_id: str
    paragraph: int
    start: int
    end: int
    surface: str
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something the article asserts, typed by PLOVER, with the sentence that says so.

    ``agents`` and ``patients`` are actor ids. ``frame`` is the id of the lexicon row.
    """

    type: str
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    place: str | None
    date: str | None
    source: SentenceRef
    frame: str = ""
    english: str = ""


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """One sentence of a summary and the displayed Arabic it rests on."""

    text: str
    sources: tuple[SentenceRef, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A summary in ``language``; ``made_on`` is the date of the translation or of the engine's rules."""

    language: str
    sentences: tuple[SummarySentence, ...]
    method: Method
    engine: str
    made_on: str | None = None
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class ActorInArticle:
    """An actor as one article shows it. ``salience`` is one of ``SALIENCE``."""

    actor: Actor
    mentions: tuple[Mention, ...]
    role: Role | None = None
    salience: str = "minor"

    @property
    def surfaces(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(mention.surface for mention in self.mentions))


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything the archive knows of one seed."""

    article: Article
    actors: tuple[ActorInArticle, ...]
    events: tuple[Event, ...]
    summary_ar: tuple[SummarySentence, ...]
    summary_en: Summary
    headline_en: str
    abstentions: tuple[str, ...] = ()
    """Why the engine stayed silent where it saw a trigger; read by the maintainer's report."""
    duplicates_of: tuple[str, ...] = ()
    corrected: tuple[str, ...] = field(default=())
    """Names of the fields that a correction of the maintainer set."""
    asked: bytes = field(default=b"", repr=False)
    """What it asked of registry and lexicons; see ``asked``. While all answers are the same, so is the entry."""


def article_url(id: str) -> str:
    return f"/articles/{id}/"


def as_record(entry: Entry) -> dict[str, Any]:
    """The JSON object of an entry: the keys of CONTRACT.md (``data/articles.jsonl``) and no others.

    Plain dicts, lists, strings, numbers, booleans and None only.
    """
    article = entry.article
    return {
        "id": article.id,
        "file": article.file,
        "sha256": article.digest,
        "url": article_url(article.id),
        "language": article.language,
        "headline_ar": article.headline,
        "headline_source": article.headline_source,
        "headline_en": entry.headline_en,
        "kicker": article.kicker,
        "byline": article.byline,
        "outlet": article.outlet,
        "dateline": article.dateline,
        "published": asdict(article.published),
        "body": [paragraph.text for paragraph in article.body],
        "body_kinds": [paragraph.kind for paragraph in article.body],
        "body_split": any(paragraph.split for paragraph in article.body),
        "dropped": [asdict(line) for line in article.dropped],
        "actors": [_actor_record(actor) for actor in entry.actors],
        "events": [_event_record(event, article) for event in entry.events],
        "summary_ar": [_sentence_record(sentence) for sentence in entry.summary_ar],
        "summary_en": {
            "method": entry.summary_en.method,
            "engine": entry.summary_en.engine,
            "made_on": entry.summary_en.made_on,
            "reviewed": entry.summary_en.reviewed,
            "sentences": [_sentence_record(sentence) for sentence in entry.summary_en.sentences],
        },
        "notes": list(article.notes),
        "duplicates_of": list(entry.duplicates_of),
        "corrected": list(entry.corrected),
    }


def _actor_record(found: ActorInArticle) -> dict[str, Any]:
    role = found.role
    return {
        "id": found.actor.id,
        "name_ar": found.actor.name_ar,
        "name_en": found.actor.name_en,
        "type": found.actor.type,
        "reviewed": found.actor.reviewed,
        "role_ar": role.ar if role else None,
        "role_en": (role.en or None) if role else None,
        "salience": found.salience,
        "surfaces": list(found.surfaces),
        "mentions": [
            {"paragraph": m.paragraph, "start": m.start, "end": m.end} for m in found.mentions
        ],
    }


def _event_record(event: Event, article: Article) -> dict[str, Any]:
    source = event.source
    return {
        "type": event.type,
        "agent": ";".join(event.agents) or None,
        "patient": ";".join(event.patients) or None,
        "place": event.place,
        "date": event.date,
        "paragraph": source.paragraph,
        "evidence": article.text_of(source.paragraph)[source.start : source.end],
    }


def _sentence_record(sentence: SummarySentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "paragraph": sentence.sources[0].paragraph if sentence.sources else None,
        "sources": [asdict(source) for source in sentence.sources],
    }
