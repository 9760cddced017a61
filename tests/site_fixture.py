"""A tiny archive for tests of the site: seeds in a made-up form, an enrichment that reads it, a theme.

A seed is ``key: value`` lines (``headline``, ``english``, ``date``, ``actor``, ``event``, ``outlet``,
``byline``), then an empty line, then one paragraph a line. Nothing here knows the real pipeline.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment

from warraq.knowledge import Knowledge
from warraq.reading.repetition import name_of
from warraq.records import (
    Actor,
    ActorInArticle,
    Article,
    DateClaim,
    EmptySeed,
    Entry,
    Event,
    Mention,
    Paragraph,
    Role,
    Seed,
    SentenceRef,
    Summary,
    SummarySentence,
)
from warraq.site.build import Build
from warraq.site.settings import DEFAULTS, site_settings
from warraq.site.themes import TEMPLATES

BASE = """<!doctype html><html lang="{{ lang }}" dir="{{ dir }}"><head>
<title>{{ page.title_parts|join(" · ") }}</title>{% if page.canonical %}<link rel="canonical" href="{{ page.canonical }}">{% endif %}
{% for name, address in page.hreflang %}<link rel="alternate" hreflang="{{ name }}" href="{{ address }}">{% endfor %}
{% for meta in page.meta %}<meta name="{{ meta.name }}" content="{{ meta.content }}">{% endfor %}
<link rel="stylesheet" href="{{ asset('a.css') }}"></head><body>
<nav>{% for item in site.nav %}<a href="{{ link(item.path) }}">{{ item.label }}</a>{% endfor %}</nav>
<a id="switch" href="{{ link(page.switch.path) }}">{{ page.switch.label }}</a>
<i>{{ _("Undated") }} {% trans n=2 %}{{ n }} article{% pluralize %}{{ n }} articles{% endtrans %}</i>
<h1>{{ page.title }}</h1>{% block main %}{% endblock %}</body></html>"""
CARDS = """{% macro list(cards) %}<ol>{% for card in cards %}<li>{{ card.published|date_text }}
<a href="{{ link(card.path) }}">{{ card.headline_ar }}</a> <i>{{ card.headline_en }}</i>
{% for actor in card.actors %}<a href="{{ link(actor.path_ar) }}">{{ actor.name_ar }}</a>{% endfor %}</li>{% endfor %}</ol>{% endmacro %}"""
LIST = """{% extends "base.html" %}{% import "cards.html" as show with context %}{% block main %}{{ show.list(cards) }}
{% if timeline is defined %}{% for row in timeline %}<b>{{ row.period }}: {{ row.count }}</b>{% endfor %}<u>{{ undated_count }}</u>{% endif %}
{% if pagination.after %}<a rel="next" href="{{ link(pagination.after.path) }}">{{ pagination.after.label }}</a>{% endif %}{% endblock %}"""
CATALOGUE = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : 3);\\n"

msgid "Undated"
msgstr "غير مؤرخ"

msgid "%(n)s article"
msgid_plural "%(n)s articles"
msgstr[0] "لا خبر"
msgstr[1] "خبر واحد"
msgstr[2] "خبران"
msgstr[3] "%(n)s أخبار"
msgstr[4] "%(n)s خبر"
msgstr[5] "%(n)s خبرا"
"""
MAIN = {
    "home.html": "{{ newest|length }} {{ recent|length }} {{ counts.articles }}",
    "article.html": """{% for p in paragraphs %}<p id="{{ p.id }}">{% for run in p.runs %}<span{% if run.sentence %} id="{{ run.sentence }}"{% endif %}>
{%- for s in run.segments %}{% if s.actor %}<a href="{{ link(s.actor.path_ar) }}">{{ s.text }}</a>{% else %}{{ s.text }}{% endif %}{% endfor %}</span>{% endfor %}</p>{% endfor %}
{% for e in summary.sentences %}<a id="{{ e.id }}" href="{{ e.href }}">{{ e.text }}</a>{% endfor %}
{% if previous %}<a rel="prev" href="{{ link(previous.path) }}">{{ previous.headline_ar }}</a>{% endif %}
{% if next %}<a rel="next" href="{{ link(next.path) }}">{{ next.headline_ar }}</a>{% endif %}
{% for other in duplicates %}<a rel="version" href="{{ link(other.path) }}">{{ other.headline_ar }}</a>{% endfor %}<pre>{{ citations.bibtex }}</pre>""",
    "actors.html": '{% for group in groups %}{% for row in group.actors %}<a href="{{ link(row.actor.path_ar) }}">{{ row.actor.name_ar }}</a>{% endfor %}{% endfor %}',
    "archive.html": '{% for year in years %}{% for month in year.months %}<a href="{{ link(month.path) }}">{{ month.label }}</a>{% endfor %}{% endfor %}',
    "events.html": "{{ items|length }}",
    "outlets.html": "{{ items|length }}",
    "search.html": "{{ search.available }}",
    "corrections.html": "{{ corrections|length }}",
    "page.html": "{{ page.content }}",
    "not_found.html": "404",
    "moved.html": '<a href="{{ link(target) }}">{{ target }}</a>',
    "gone.html": "{{ reason }}",
}


def write_theme(folder: Path) -> Path:
    """A theme that shows enough of each page to test it."""
    templates = folder / "templates"
    templates.mkdir(parents=True, exist_ok=True)
    (templates / "base.html").write_text(BASE)
    (templates / "cards.html").write_text(CARDS)
    for name in TEMPLATES:
        text = LIST
        if name in MAIN:
            text = '{% extends "base.html" %}{% block main %}' + MAIN[name] + "{% endblock %}"
        (templates / name).write_text(text)
    catalogue = folder / "translations" / "ar" / "LC_MESSAGES" / "messages.po"
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    catalogue.write_text(CATALOGUE)
    (folder / "static").mkdir(exist_ok=True)
    (folder / "static" / "a.css").write_text("body{}")
    return folder


def seed_text(headline: str, *paragraphs: str, **fields: str | list[str]) -> str:
    lines = [f"headline: {headline}"]
    for key, value in fields.items():
        lines += [f"{key}: {one}" for one in ([value] if isinstance(value, str) else value)]
    return "\n".join([*lines, "", *(paragraphs or ("نص الخبر.",))]) + "\n"


def fake_enrich(seed: Seed, knowledge: Knowledge, repeated: frozenset[str] = frozenset()) -> Entry:
    """An Entry of a made-up seed; the English rests on the first paragraph."""
    del knowledge
    text = seed.raw.decode()
    if not text.strip():
        raise EmptySeed(seed.file, "holds no text")
    head, _, body = text.partition("\n\n")
    pairs = [line.split(": ", 1) for line in head.splitlines()]
    fields = {key: value for key, value in pairs if key not in {"actor", "event"}}
    lines = body.strip().splitlines()
    while len(lines) > 1 and name_of(lines[-1]) in repeated:
        lines.pop()
    paragraphs = tuple(Paragraph(line, (n,)) for n, line in enumerate(lines, 1))
    date = fields.get("date")
    precision: Any = {None: "none", 4: "year", 7: "month", 10: "day"}[date and len(date)]
    first = SentenceRef(0, 0, len(paragraphs[0].text))
    return Entry(
        article=Article(
            id=seed.id, file=seed.file, digest=seed.digest, headline=fields["headline"], headline_source="stated",
            body=paragraphs, byline=fields.get("byline"), outlet=fields.get("outlet"),
            published=DateClaim(date, precision, "stated" if date else "unknown"),
        ),
        actors=tuple(_actor(value, paragraphs[0].text) for key, value in pairs if key == "actor"),
        events=tuple(
            Event(value, (), (), None, None, first) for key, value in pairs if key == "event"
        ),
        summary_ar=(SummarySentence(paragraphs[0].text, (first,)),),
        summary_en=Summary("en", (SummarySentence(fields.get("english", "It happened."), (first,)),), "gist", "test"),
        headline_en=fields.get("english", ""),
    )  # fmt: skip


def _actor(value: str, text: str) -> ActorInArticle:
    """``value``: a name, and " as " with the English for it where it is not to be made up; "a place": a state that is only where."""
    name, _, english = value.partition(" as ")
    at = text.find(name)
    mentions = (Mention("x", 0, at, at + len(name), name),) if at >= 0 else ()
    id = "a" + name.encode().hex()[:12]
    there = english == "a place"
    actor = Actor(id, "state" if there else "person", name, english or name.encode().hex()[:6].upper())
    return ActorInArticle(actor, mentions, Role("وزير"), "place" if there else "main")


class Workshop:
    """A project folder in which a test adds seeds and builds, as often as it likes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seeds = folder / "seeds"
        self.content = folder / "content"
        self.theme = write_theme(folder / "theme")
        self.output = folder / "output"
        self.seeds.mkdir()
        self.content.mkdir()
        self.settings: dict[str, Any] = {
            **DEFAULTS, "TRANSLATOR": None, "PATH": str(self.content), "OUTPUT_PATH": str(self.output), "THEME": str(self.theme),
            "SEED_PATH": str(self.seeds), "CACHE_PATH": str(folder / "cache"), "SITEURL": "", "RELATIVE_URLS": True,
            "JOBS": 1, "LIST_LENGTH": 3, "SEARCH": False,
        }  # fmt: skip

    def add(
        self, number: int, headline: str = "", *paragraphs: str, **fields: str | list[str]
    ) -> str:
        """Write seed ``number``; returns its id."""
        id = f"{number:016x}"
        text = seed_text(headline or f"خبر {number}", *paragraphs, **fields)
        (self.seeds / f"{number:03}_{id}.txt").write_text(text)
        return id

    def build(self, **settings: Any) -> Build:
        build = Build(site_settings({**self.settings, **settings}))
        build.prepare(Environment(autoescape=True), {})
        list(build.write())
        build.finish([])
        return build

    def files(self) -> dict[str, bytes]:
        """Everything in the output folder, by path."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }

    def page(self, path: str) -> str:
        return (self.output / (path.strip("/") + "/index.html").lstrip("/")).read_text()
