"""The page of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from markupsafe import Markup

from warraq.site import urls
from warraq.site.citations import citations
from warraq.site.items import Item, joined
from warraq.site.output import Group, Output
from warraq.site.places import places_digest
from warraq.site.reading_view import reading_view
from warraq.site.site import ArticleView, Context, Page, Site, json_for_script

_MENTIONS = '"mentions":[]'
"""Where the actors go. No text of the record can hold it: in a string each quotation mark has a backslash."""


def article_groups(site: Site, items: Iterable[Item], copy: Callable[[Item], Output]) -> Iterator[Group]:
    """For each article its page and the ``copy`` of its seed."""
    archive = site.archive
    for item in items:
        around = [
            other.card_digest if other else "-"
            for other in (*archive.neighbours(item), *archive.versions.others(item))
        ]
        basis = site.group_basis("article.html", joined([item.key, item.whole, places_digest(), *around]))
        yield Group(article_group(item.id), basis, partial(_outputs, site, item, copy), shelved=True)


def article_group(id: str) -> str:
    return f"article {id}"


def promise_articles(site: Site) -> None:
    site.promises.update(dict.fromkeys(urls.article(item.id) for item in site.archive.items))


def _outputs(site: Site, item: Item, copy: Callable[[Item], Output]) -> list[Output]:
    return [site.page_output(_article_page(site, item)), copy(item)]


def _article_page(site: Site, item: Item) -> Page:
    archive = site.archive
    previous, following = archive.neighbours(item)
    duplicates = archive.versions.others(item)
    path = urls.article(item.id)
    light = item.light
    _ = site.languages["ar"].gettext
    period = item.period
    parent = (
        (site.languages["ar"].month_name(period), urls.month(period, "ar"))
        if period
        else (_("Undated"), urls.undated("ar"))
    )

    def context() -> Context:
        view = _context(site, item)
        view["previous"] = previous.card if previous else None
        view["next"] = following.card if following else None
        view["duplicates"] = [other.card for other in duplicates]
        return view

    around = [other.card_digest if other else None for other in (previous, following, *duplicates)]
    names = [archive.actors[id].card for id in item.actor_ids]
    return Page(
        path=path, template="article.html", lang="ar", type="article",
        title=light["headline_ar"], crumb=_("Article"),
        depends=[item.digest, around, names, places_digest()], context=context,
        alternates={"ar": path}, parents=[(_("Archive"), "/archive/"), parent],
        description=light["brief_ar"] or light["headline_ar"], section="archive",
        feeds=site.site_feeds("ar"), switch={"en": f"{path}#english"},
    )  # fmt: skip


def _context(site: Site, item: Item) -> Context:
    record, extras = site.record(item)
    record["duplicates_of"] = record["duplicates_of"] or item.duplicates_of
    cards = {id: site.archive.actors[id].card for id in item.actor_ids}
    path = urls.article(item.id)
    address = site.full(path) or path
    view = reading_view(record, cards)
    view |= {
        "head": {"meta": list(_meta(record)), "json_ld": _json_ld(site, item, record)},
        "article": ArticleView(record, encoding=extras["encoding"]),
        "dropped": record["dropped"],
        "notes": record["notes"],
        "citations": citations(record, address, site.settings.names["en"]),
        "seed": {
            "path": urls.seed(record["file"]), "file": record["file"], "sha256": record["sha256"],
            "encoding": extras["encoding"],
        },
        "share": {"url": site.full(path), "title": record["headline_ar"]},
    }  # fmt: skip
    return view


def _meta(record: dict[str, Any]) -> Iterator[Context]:
    value = record["published"]["value"] or ""
    pairs = [
        # Zotero makes a newspaper article only of this; citation_title alone makes a journal article.
        ("DC.type", "newspaperArticle"),
        ("citation_title", record["headline_ar"]),
        ("citation_author", record["byline"]),
        ("citation_date", value.replace("-", "/") if not value.startswith("--") else ""),
        ("citation_language", record["language"]),
        ("prism.publicationName", record["outlet"]),
    ]
    yield from ({"name": name, "content": content} for name, content in pairs if content)


def _json_ld(site: Site, item: Item, record: dict[str, Any]) -> Markup:
    """The article in the words of schema.org. Whom it names is written once for all articles."""
    whole = json_for_script(_facts(site, item, record))
    mentions = ",".join(site.actor_json(id) for id in item.actor_ids)
    return Markup(str(whole).replace(_MENTIONS, f'"mentions":[{mentions}]', 1))  # noqa: S704 - both are safe in a script


def _facts(site: Site, item: Item, record: dict[str, Any]) -> Context:
    value = record["published"]["value"] or ""
    english = [sentence["text"] for sentence in record["summary_en"]["sentences"]]
    data: Context = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": record["headline_ar"],
        "inLanguage": record["language"],
        "url": site.full(urls.article(item.id)),
        "datePublished": value if value and not value.startswith("--") else None,
        "author": {"name": record["byline"]} if record["byline"] else None,
        "publisher": {"@type": "Organization", "name": record["outlet"]}
        if record["outlet"]
        else None,
        "mentions": [],
        "subjectOf": {
            "@type": "CreativeWork",
            "inLanguage": "en",
            "headline": record["headline_en"] or None,
            "abstract": " ".join(english) or None,
        }
        if english
        else None,
    }
    return _without_none(data)


def _without_none(data: Context) -> Context:
    return {
        key: _without_none(value) if isinstance(value, dict) else value
        for key, value in data.items()
        if value is not None
    }
