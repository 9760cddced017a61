"""Atom feeds. An entry's id never changes, and nothing in a feed says when it was built."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from html import escape
from typing import NamedTuple

from warraq.site import labels, urls
from warraq.site.items import ActorEntry, Item
from warraq.site.list_pages import corrections_log
from warraq.site.output import Output
from warraq.site.site import Context, Site, digests_of

UNDATED = "1970-01-01"
"""``updated`` is required by RFC 4287; for an article without a date it is the epoch, never today."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""All that is no Char of XML 1.0; said the other way round, it takes ten times as long to compile."""


class Feed(NamedTuple):
    """One feed: where it is, and the list at ``page`` that it follows."""

    lang: str
    path: str
    title: str
    page: str
    items: Sequence[Item]


def feed_outputs(site: Site) -> Iterator[Output]:
    """The feeds of the site and of its lists; and at the address of one whose list moved, that of the list it moved to."""
    for feed in _feeds(site):
        yield _output(site, feed.path, feed)
    for path, feed in _kept(site).items():
        yield _output(site, path, feed)
    yield from _corrections_outputs(site)


def actor_feeds(site: Site, entry: ActorEntry) -> Iterator[Output]:
    """The feeds of an actor whom a person has reviewed."""
    for feed in _of_actor(site, entry):
        yield _output(site, feed.path, feed)


def _feeds(site: Site) -> Iterator[Feed]:
    archive = site.archive
    for lang in urls.LANGUAGES:
        name = site.settings.names[lang]
        yield Feed(lang, urls.site_feed(lang), name, urls.localized("/", lang), archive.chronological)
        _ = site.languages[lang].gettext
        for type, items in archive.events.items():
            title = f"{name}: {labels.label(labels.EVENT_TYPES, type, _)}"
            yield Feed(lang, urls.event_feed(type, lang), title, urls.event(type, lang), items)


def _of_actor(site: Site, entry: ActorEntry) -> Iterator[Feed]:
    if not entry.reviewed:
        return
    for lang in urls.LANGUAGES:
        title = f"{site.settings.names[lang]}: {entry.card[f'name_{lang}']}"
        path = urls.actor_feed(entry.id, lang)
        yield Feed(lang, path, title, urls.actor(entry.id, lang), entry.items)


def _kept(site: Site) -> dict[str, Feed]:
    """What stands at the address of a feed that may have been published and is none of today's.

    A feed reader follows no redirect of a page. Where nothing came after, the feed is there and empty.
    """
    kept: dict[str, Feed] = {}
    fates = dict.fromkeys((*site.removed, *site.published), "") | dict(site.moved)
    if not fates:
        return kept
    feeds = {feed.path: feed for feed in _feeds(site)}
    # The articles of an actor are looked up only where a feed is to hold them.
    actors = {urls.actor_feed(entry.id, lang): entry for entry in site.archive.actors.values() if entry.reviewed for lang in urls.LANGUAGES}
    there = {urls.actor(id, "ar") for id in site.archive.actors}
    for path, target in fates.items():
        for lang in urls.LANGUAGES:
            feed = urls.feed_of(path, lang)
            if feed and feed not in feeds and feed not in actors and path not in there:
                after = urls.feed_of(target, lang) or ""
                if after in actors:
                    feeds |= {of.path: of for of in _of_actor(site, actors[after])}
                follows = feeds.get(after)
                page = urls.localized(path, lang)
                kept[feed] = follows or Feed(lang, feed, site.settings.names[lang], page, ())
    return kept


def _output(site: Site, path: str, feed: Feed) -> Output:
    items = feed.items[-site.settings.feed_length :][::-1]
    return site.file_output(
        path,
        [feed.lang, feed.path, feed.title, feed.page, digests_of(items)],
        lambda: atom(site, feed.lang, feed.path, feed.title, feed.page, items).encode(),
    )


def atom(site: Site, lang: str, path: str, title: str, page: str, items: Sequence[Item]) -> str:
    """The feed at ``path`` of the list at ``page``."""
    link = (
        site.link_from(path)
        if not site.settings.siteurl
        else lambda target: site.full(target) or target
    )
    tag = f"tag:{site.settings.feed_authority}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">',
        f"<id>{tag}:feed{_text(urls.encoded(path))}</id>",
        f"<title>{_text(title)}</title>",
        f'<link rel="self" type="application/atom+xml" href="{_text(link(path))}"/>',
        f'<link rel="alternate" type="text/html" href="{_text(link(page))}"/>',
        f"<updated>{max((_updated(item) for item in items), default=_moment(UNDATED))}</updated>",
        f"<author><name>{_text(site.settings.names[lang])}</name></author>",
    ]
    lines += [_entry(lang, item, tag, link(urls.article(item.id))) for item in items]
    return "\n".join([*lines, "</feed>", ""])


def _corrections_outputs(site: Site) -> Iterator[Output]:
    logged = corrections_log(site)[: site.settings.feed_length]
    depends = [[item.id, item.light["headline_ar"], item.light["headline_en"], entry] for item, entry in logged]
    for lang in urls.LANGUAGES:
        make = partial(_corrections, site, lang, logged)
        yield site.file_output(urls.corrections_feed(lang), [lang, depends], make)


def _corrections(site: Site, lang: str, logged: Sequence[tuple[Item, Context]]) -> bytes:
    """What people have put right: an entry an article, new whenever its correction has another date."""
    title = f"{site.settings.names[lang]}: {site.languages[lang].gettext('Corrections')}"
    path = urls.corrections_feed(lang)
    empty = atom(site, lang, path, title, urls.localized("/corrections/", lang), ())
    latest = max((_day(entry["date"]) for _item, entry in logged), default=UNDATED)
    head = empty.replace(_moment(UNDATED), _moment(latest)).removesuffix("</feed>\n")
    return "".join([head, *(_correction(site, lang, item, entry) for item, entry in logged), "</feed>\n"]).encode()


def _correction(site: Site, lang: str, item: Item, entry: Context) -> str:
    tag = f"tag:{site.settings.feed_authority}:correction/{urls.encoded(item.id)}"
    headline = item.light["headline_en"] if lang == "en" and item.light["headline_en"] else item.light["headline_ar"]
    address = site.full(urls.article(item.id)) or site.link_from(urls.corrections_feed(lang))(urls.article(item.id))
    rows = "".join(
        f'<div><p>{escape(change["field"])}</p><p dir="auto">− {escape(change["old"])}</p><p dir="auto">+ {escape(change["new"])}</p></div>'
        for change in entry["changes"]
    )
    why = f"<p>{escape(entry['reason'])}</p>" if entry["reason"] else ""
    return "\n".join([
        "<entry>",
        f"<id>{_text(tag)}/{_text(entry['date'])}</id>",
        f"<title>{_text(headline)}</title>",
        f'<link rel="alternate" type="text/html" href="{_text(address)}"/>',
        f"<updated>{_moment(_day(entry['date']))}</updated>",
        f'<content type="html">{_text(rows + why)}</content>',
        "</entry>\n",
    ])  # fmt: skip


def _day(value: str) -> str:
    """The first day of a date that may be a month, a year or missing."""
    return f"{value}-01-01"[: len(UNDATED)] if re.match(r"\d{4}", value) else UNDATED


@lru_cache(4_000)  # a new article stands in the feeds of all its actors
def _entry(lang: str, item: Item, tag: str, address: str) -> str:
    return "\n".join(_entry_lines(lang, item, tag, address))


def _entry_lines(lang: str, item: Item, tag: str, address: str) -> Iterator[str]:
    light = item.light
    headline = (
        light["headline_en"] if lang == "en" and light["headline_en"] else light["headline_ar"]
    )
    spoken = "en" if headline == light["headline_en"] and lang == "en" else light["language"]
    yield f'<entry xml:lang="{spoken}">'
    yield f"<id>{tag}:article/{_text(urls.encoded(item.id))}</id>"
    yield f"<title>{_words(headline)}</title>"
    yield f'<link rel="alternate" type="text/html" href="{_text(address)}"/>'
    if item.value and len(item.value) == len("2025-04-07"):
        yield f"<published>{_moment(item.value)}</published>"
    yield f"<updated>{_updated(item)}</updated>"
    if light["byline"]:
        yield f"<author><name>{_words(light['byline'])}</name></author>"
    for type in light["event_types"]:
        yield f'<category term="{_text(type)}"/>'
    # HTML with its own direction: readers of feeds do not know which way a text runs.
    yield f'<content type="html">{_words("".join(_content(lang, item)))}</content>'
    yield "</entry>"


def _content(lang: str, item: Item) -> Iterator[str]:
    light = item.light
    arabic = [light["headline_ar"], light["brief_ar"]] if lang == "en" else [light["brief_ar"]]
    english = [light["brief_en"]] if lang == "en" else [light["headline_en"], light["brief_en"]]
    blocks = {"ar": _block(light["language"], "rtl", arabic), "en": _block("en", "ltr", english)}
    yield blocks.pop(lang)
    yield from blocks.values()


def _block(lang: str, direction: str, texts: list[str]) -> str:
    paragraphs = "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts if text)
    return f'<div lang="{lang}" dir="{direction}">{paragraphs}</div>' if paragraphs else ""


def _updated(item: Item) -> str:
    value = item.value or UNDATED
    return _moment(value if len(value) == len(UNDATED) else f"{value}-01")


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _text(text: str) -> str:
    """As an attribute may hold it."""
    return escape(_FORBIDDEN.sub("", text))


def _words(text: str) -> str:
    """As an element may hold it: quotation marks stay."""
    return escape(_FORBIDDEN.sub("", text), quote=False)
