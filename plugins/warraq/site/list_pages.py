"""Pages that list: home, archive, months, undated, events, outlets, corrections; and the plain ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from heapq import nsmallest
from typing import Any, NamedTuple

from warraq.site import labels, urls
from warraq.site.items import ActorEntry, Item
from warraq.site.output import Group, Output
from warraq.site.pagination import Slice, in_order, newest_first, page_path
from warraq.site.site import Context, Page, Site, cards_of, digests_of, given
from warraq.store import digest_of, dump

HOME_ACTORS = 12
HOME_MONTHS = 12
Cutter = Callable[[Sequence[Item], int], list[Slice]]
_NOBODY: Context = {"previous": None, "next": None}


class _Frame(NamedTuple):
    """What stands around each page of one list in one language."""

    base: str
    parent: tuple[str, str]
    neighbours: Context
    labels: tuple[str, str] | None
    feeds: list[tuple[str, str, str]]




def list_groups(site: Site) -> Iterator[Group]:
    """Each page that is alone, and for each list all its pages."""
    actors = nsmallest(HOME_ACTORS, site.archive.actors.values(), key=lambda entry: (-entry.count, entry.id))
    for lang in site.languages:
        yield from map(site.page_group, [_home(site, lang, actors), _archive(site, lang)])
        yield from _months(site, lang)
        if site.archive.undated:
            yield _undated(site, lang)
        yield site.page_group(_events(site, lang))
        for type, items in site.archive.events.items():
            yield _event(site, lang, type, items)
        if site.archive.outlets:
            yield site.page_group(_outlets(site, lang))
            for name, items in site.archive.outlets.items():
                yield _outlet(site, lang, name, items)
        yield from map(site.page_group, [_corrections(site, lang), _search(site, lang)])
    yield site.page_group(_not_found(site))


def _home(site: Site, lang: str, actors: Sequence[ActorEntry]) -> Page:
    """``actors``: those that most articles name."""
    archive, settings = site.archive, site.settings
    newest = archive.dated[::-1][: settings.home_newest]
    recent = archive.items[::-1][: settings.home_recent]
    months = [month for year in _years(site, lang) for month in year["months"]]
    rest: Context = {
        "search": settings.search and bool(archive.items),
        "actors": [{"actor": entry.card, "count": entry.count} for entry in actors],
        "months": months[:HOME_MONTHS],
        "undated": _undated_link(site, lang),
        "counts": {
            "articles": len(archive.items), "actors": len(archive.actors),
            "dated": len(archive.dated), "undated": len(archive.undated),
        },
    }  # fmt: skip
    return Page(
        path=urls.localized("/", lang), template="home.html", lang=lang, type="home",
        title=settings.names[lang], description=settings.taglines[lang],
        depends=[digests_of(newest), digests_of(recent), rest],
        context=lambda: {"newest": cards_of(newest), "recent": cards_of(recent), **rest},
        alternates=site.alternates("/"), section="home", feeds=site.site_feeds(lang),
    )  # fmt: skip


def _undated_link(site: Site, lang: str) -> Context | None:
    count = len(site.archive.undated)
    return {"path": urls.undated(lang), "count": count} if count else None


def _years(site: Site, lang: str) -> list[Context]:
    months = site.archive.months
    highest = max((len(items) for items in months.values()), default=1)
    years: dict[str, list[Context]] = {}
    for period in sorted(months, reverse=True):
        count = len(months[period])
        years.setdefault(period[:4], []).append(
            {
                "period": period, "label": site.languages[lang].month_name(period),
                "path": urls.month(period, lang), "count": count, "share": round(count / highest, 4),
            }
        )  # fmt: skip
    return [
        {"year": year, "count": sum(month["count"] for month in found), "months": found}
        for year, found in years.items()
    ]


def _archive(site: Site, lang: str) -> Page:
    _ = site.languages[lang].gettext
    context = {"years": _years(site, lang), "undated": _undated_link(site, lang)}
    return _single(
        site, lang, "/archive/", "archive.html", "archive", _("Archive"), context,
        _("By the month that a text states itself. A text without a date stays undated."),
    )  # fmt: skip


def _single(
    site: Site, lang: str, path: str, template: str, type: str, title: str, context: Context,
    description: str = "", parents: Sequence[tuple[str, str]] = (), robots: str | None = None,
) -> Page:  # fmt: skip
    """A page that is alone at its address and rests on its context only."""
    return Page(
        path=urls.localized(path, lang), template=template, lang=lang, type=type, title=title,
        depends=context, context=given(context), alternates=site.alternates(path), parents=parents,
        section=type, feeds=site.site_feeds(lang), robots=robots, description=description,
    )  # fmt: skip


def _months(site: Site, lang: str) -> Iterator[Group]:
    language = site.languages[lang]
    _ = language.gettext
    periods = list(site.archive.months)
    for index, (period, items) in enumerate(site.archive.months.items()):
        around = {"previous": periods[index - 1 : index], "next": periods[index + 1 : index + 2]}
        neighbours = {
            side: {"path": urls.month(found[0], lang), "label": language.month_name(found[0])}
            if found
            else None
            for side, found in around.items()
        }
        yield _listing(
            site, lang, items, path=urls.month(period, "ar"),
            kind="month", key=period, label=language.month_name(period), index=("archive", _("Archive"), "/archive/"),
            neighbours=neighbours,
        )  # fmt: skip


def _undated(site: Site, lang: str) -> Group:
    _ = site.languages[lang].gettext
    return _listing(
        site, lang, site.archive.undated, path=urls.undated("ar"), kind="undated", key="undated", label=_("Undated"),
        index=("archive", _("Archive"), "/archive/"), labels=(_("Previous"), _("Next")), cut=in_order,
    )  # fmt: skip


def _event(site: Site, lang: str, type: str, items: list[Item]) -> Group:
    _ = site.languages[lang].gettext
    label = labels.label(labels.EVENT_TYPES, type, _)
    return _listing(
        site, lang, items, path=urls.event(type, "ar"),
        kind="event", key=type, label=label, index=("events", _("Events"), "/events/"),
        feed=(label, partial(urls.event_feed, type)),
    )  # fmt: skip


def _outlet(site: Site, lang: str, name: str, items: list[Item]) -> Group:
    _ = site.languages[lang].gettext
    slug = site.archive.outlet_slugs[name]
    return _listing(
        site, lang, items, path=urls.outlet(slug, "ar"),
        kind="outlet", key=slug, label=name, index=("outlets", _("Outlets"), "/outlets/"),
    )  # fmt: skip


def _listing(
    site: Site, lang: str, items: Sequence[Item], *, path: str, kind: str, key: str, label: str,
    index: tuple[str, str, str], neighbours: Context | None = None, labels: tuple[str, str] | None = None,
    feed: tuple[str, Callable[[str], str]] | None = None, cut: Cutter = newest_first,
) -> Group:  # fmt: skip
    """The pages of one list; ``path`` is its Arabic address, ``index`` the section above it."""
    slices = cut(items, site.settings.list_length)
    site.promises |= dict.fromkeys(piece.path(path) for piece in slices)
    _section, section_label, section_path = index
    base = urls.localized(path, lang)
    frame = _Frame(
        base, (section_label, urls.localized(section_path, lang)), neighbours or _NOBODY, labels, site.site_feeds(lang)
    )
    if feed:
        frame.feeds.append(site.feed(lang, feed[1], feed[0]))
    basis = site.group_basis("list.html", digest_of(dump([lang, kind, key, label, index, frame])), site.listed(path, items))

    def plan() -> Iterator[Output]:
        return (site.page_output(_listed_page(site, lang, piece, path, (kind, key, label), index[0], frame)) for piece in slices)

    return Group(f"list {base}", basis, plan)


def _listed_page(
    site: Site, lang: str, piece: Slice, path: str, what: tuple[str, str, str], section: str, frame: _Frame
) -> Page:  # fmt: skip
    kind, key, label = what
    rest = {
        "listing": {"kind": kind, "key": key, "label": label, "index_path": frame.parent[1]},
        "pagination": pagination(site, lang, piece, frame.base, frame.labels),
        "neighbours": _NOBODY if piece.number else frame.neighbours,
        "search_path": _search_path(site, lang, kind, piece),
    }
    numbered = piece.path(path)
    return Page(
        path=piece.path(frame.base), template="list.html", lang=lang, type=kind, title=label,
        depends=[digests_of(piece.items), rest], context=partial(_listed, piece.items, rest),
        alternates=site.alternates(numbered), parents=[frame.parent, *([(label, frame.base)] if piece.number else [])],
        crumb=str(piece.number) if piece.number else "", section=section, feeds=frame.feeds,
    )  # fmt: skip


def _search_path(site: Site, lang: str, kind: str, piece: Slice) -> str | None:
    """The search page, where the articles of this list can be searched alone."""
    offered = site.settings.search and kind in ("event", "outlet")
    return urls.localized("/search/", lang) if offered and not piece.number and len(piece.items) > 1 else None


def _listed(items: Sequence[Item], rest: Context) -> Context:
    return {"cards": cards_of(items), **rest}


def pagination(
    site: Site, lang: str, piece: Slice, base: str, words: tuple[str, str] | None = None
) -> dict[str, Any]:
    """``pagination`` in templates; ``words`` for the way back and the way on."""
    _ = site.languages[lang].gettext
    back, on = words or (_("Newer"), _("Older"))
    before, after = piece.before, piece.after
    return {
        "number": piece.number,
        "before": None if before is None else {"path": page_path(base, before), "label": back},
        "after": None if after is None else {"path": page_path(base, after), "label": on},
    }


def _events(site: Site, lang: str) -> Page:
    _ = site.languages[lang].gettext
    items = [
        (type, labels.label(labels.EVENT_TYPES, type, _), urls.event(type, lang), len(found))
        for type, found in site.archive.events.items()
    ]
    return _single(
        site, lang, "/events/", "events.html", "events", _("Events"), _most_frequent(items)
    )


def _outlets(site: Site, lang: str) -> Page:
    _ = site.languages[lang].gettext
    slugs = site.archive.outlet_slugs
    items = [
        (slugs[name], name, urls.outlet(slugs[name], lang), len(found))
        for name, found in site.archive.outlets.items()
    ]
    return _single(
        site, lang, "/outlets/", "outlets.html", "outlets", _("Outlets"), _most_frequent(items),
        _("Where the texts name the newspaper, agency or site they come from."),
    )  # fmt: skip


def _most_frequent(items: list[tuple[str, str, str, int]]) -> Context:
    ordered = sorted(items, key=lambda item: (-item[3], item[0]))
    return {
        "items": [{"key": k, "label": label, "path": p, "count": n} for k, label, p, n in ordered]
    }


def _corrections(site: Site, lang: str) -> Page:
    _ = site.languages[lang].gettext
    context = {
        "corrections": [
            {"card": item.card, "fields": item.light["corrected"], **logged}
            for item, logged in corrections_log(site)
        ]
    }
    page = _single(
        site, lang, "/corrections/", "corrections.html", "corrections", _("Corrections"), context,
        _("What a person has put right after the machine. The archive does not change such a field again."),
    )  # fmt: skip
    if lang not in urls.LANGUAGES:
        return page
    feed = (f"{site.settings.names[lang]}: {_('Corrections')}", urls.corrections_feed(lang), lang)
    return replace(page, feeds=[*page.feeds, feed])


def corrections_log(site: Site) -> list[tuple[Item, Context]]:
    """The corrected articles, the last correction first, each with ``date``, ``reason`` and ``changes``."""
    logged = [(item, site.record(item)[1]["correction"]) for item in site.archive.corrected]
    logged.sort(key=lambda pair: pair[0].id)
    return sorted(logged, key=lambda pair: str(pair[1]["date"]), reverse=True)


def _search(site: Site, lang: str) -> Page:
    _ = site.languages[lang].gettext
    search = {
        "available": site.search_available,
        "bundles": {k: list(v) for k, v in site.search_bundles.items()},
        "facets": list(site.search_facets),
        "events": [type for type in labels.EVENT_TYPES if type in site.archive.events],
    }
    return _single(
        site, lang, "/search/", "search.html", "search", _("Search"), {"search": search},
        _("One box for Arabic and English: words, headlines, names in either script."),
    )  # fmt: skip


def _not_found(site: Site) -> Page:
    _ = site.languages["ar"].gettext
    return Page(
        path="/404.html", template="not_found.html", lang="ar", type="not-found", title=_("Page not found"),
        depends=None, context=given({}), robots="noindex",
    )  # fmt: skip
