"""The index of actors, and the dossier of each: names, roles as stated, company, months, articles."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache, partial
from typing import overload

from markupsafe import Markup

from warraq.site import urls
from warraq.site.cuts import Piece
from warraq.site.facets import WORTH
from warraq.site.feeds import actor_feeds
from warraq.site.items import ActorEntry, Item, joined, type_order
from warraq.site.list_pages import pagination
from warraq.site.output import Group, Output
from warraq.site.output_folder import OutputFolder
from warraq.site.pagination import Slice, newest_first, page_paths
from warraq.site.site import Context, Page, Site, cards_of, digests_of
from warraq.site.versions import first_tellings
from warraq.store import digest_of, dump

CO_MENTIONS = 12
_ROLL = "partials/names.html"
"""Where our theme has ``actor_roll``, which makes rows of the index; a theme without it makes them in ``actors.html``."""
_MARK = re.compile(rb"<!--roll-(\d+)-->")
"""Stands in the page for a group's rows. No text of the archive can hold it: "<" is escaped."""
_ONLY_ON_FIRST = ("surfaces", "roles", "offices", "events", "co_mentions", "timeline")


def actor_indexes(site: Site, folder: OutputFolder) -> Iterator[Output]:
    """The index of all actors in each language."""
    for lang in site.languages:
        yield _index(site, folder, lang)


def actor_groups(site: Site, entries: Iterable[ActorEntry]) -> Iterator[Group]:
    """For each actor its dossier and its feeds."""
    # Near each other those that share articles: a card is then written once, by one process, and soon forgotten.
    places = site.archive.place
    for entry in sorted(entries, key=lambda entry: places[entry.items[-1].id]):
        basis = site.group_basis("actor.html", entry.basis)
        yield Group(actor_group(entry.id), basis, partial(_outputs, site, entry), shelved=True)


def actor_group(id: str) -> str:
    return f"actor {id}"


def promise_actors(site: Site) -> None:
    for entry in site.archive.actors.values():
        path = urls.actor(entry.id, "ar")
        site.promises.update(dict.fromkeys(page_paths(path, entry.count, site.settings.list_length)))


def _outputs(site: Site, entry: ActorEntry) -> Iterator[Output]:
    facts = cache(partial(_facts, site, entry))
    for lang in site.languages:
        for page in _dossier(site, lang, entry, facts):
            yield site.page_output(page)
    yield from actor_feeds(site, entry)


def _index(site: Site, folder: OutputFolder, lang: str) -> Output:
    """The index in one language. The rows of our theme are copied from the page as it lies there where they can be."""
    _ = site.languages[lang].gettext
    ids: dict[str, dict[str, None]] = {}
    for id, entry in site.archive.actors.items():
        ids.setdefault(entry.names[0], {})[id] = None
    pieces = {type: _cut(site, lang, type, ids[type].keys()) for type in sorted(ids, key=type_order)}
    entries = {type: [site.archive.actors[id] for piece in some for id in piece.ids] for type, some in pieces.items()}
    path = urls.localized("/actors/", lang)
    macro = site.theme.macro(_ROLL, lang, "actor_roll")
    rolls = [list(_stretches(site, path, lang, some, macro)) for some in pieces.values()] if macro else []
    depends = [name for roll in rolls for name, _make in roll] or [piece.digests[0] for some in pieces.values() for piece in some]
    page = Page(
        path=path, template="actors.html", lang=lang, type="actors", title=_("Actors"), depends=depends,
        context=partial(_listed, list(entries.items()), rolled=bool(rolls)), alternates=site.alternates("/actors/"),
        section="actors", feeds=site.site_feeds(lang),
    )  # fmt: skip
    output = site.page_output(page)
    return replace(output, make=partial(folder.joined, output.file, _put_together(site, page, rolls))) if rolls else output


def _cut(site: Site, lang: str, type: str, ids: AbstractSet[str]) -> list[Piece]:
    """The actors of one type by their names, in stretches."""
    actors = site.archive.actors
    by_english = site.languages[lang].content == "en"

    def name(id: str) -> tuple[str, str]:
        return actors[id].sort_names[by_english], id

    def about(ids: Sequence[str]) -> tuple[str]:
        return (joined(_about(actors[id]) for id in ids),)

    return site.cuts.cut(f"index {lang} {type}", ids, site.archive.changed.actors, name, about)


def _stretches(
    site: Site, path: str, lang: str, pieces: Sequence[Piece], macro: Callable[..., str]
) -> Iterator[tuple[str, Callable[[], bytes]]]:  # fmt: skip
    """Some rows of the index at a time: what they rest on, in one name, and what makes them."""
    basis = site.group_basis(_ROLL, path, lang)
    for piece in pieces:
        yield f"{basis} {piece.digests[0]}", partial(_rows_made, site, piece.ids, macro, site.link_from(path))


def _rows_made(site: Site, ids: Sequence[str], macro: Callable[..., str], link: Callable[[str], str]) -> bytes:
    rows = _Rows([site.archive.actors[id] for id in ids])
    return macro(rows, link).encode("utf-8", "replace")


def _about(entry: ActorEntry) -> str:
    first, last = entry.span
    return f"{entry.digest} {entry.count} {entry.reviewed} {first} {last}"


def _put_together(
    site: Site, page: Page, rolls: Sequence[Sequence[tuple[str, Callable[[], bytes]]]]
) -> Iterator[tuple[str, Callable[[], bytes]]]:  # fmt: skip
    """The stretches of the whole page: what stands around the rows, and the rows where the theme puts them."""
    for place, part in enumerate(_MARK.split(site.render(page))):
        if place % 2:
            yield from rolls[int(part)]
        else:
            yield hashlib.sha256(part).hexdigest(), partial(bytes, part)


def _listed(ordered: Sequence[tuple[str, Sequence[ActorEntry]]], *, rolled: bool) -> Context:
    groups: list[Context] = [{"type": type, "actors": _Rows(entries)} for type, entries in ordered]
    for place, group in enumerate(groups if rolled else ()):
        group["roll"] = Markup(f"<!--roll-{place}-->")  # noqa: S704 - a number
    return {"groups": groups}


class _Rows(Sequence[Context]):
    """Rows of the index, each made when it is asked for."""

    def __init__(self, entries: Sequence[ActorEntry]) -> None:
        self._entries = entries

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> Context: ...
    @overload
    def __getitem__(self, index: slice) -> list[Context]: ...
    def __getitem__(self, index: int | slice) -> Context | list[Context]:
        found = self._entries[index]
        return _row(found) if isinstance(found, ActorEntry) else [_row(entry) for entry in found]


def _row(entry: ActorEntry) -> Context:
    first, last = entry.span
    count = entry.count
    return {"actor": entry.card, "count": count, "reviewed": entry.reviewed, "first": first, "last": last}


def actor_record(site: Site, entry: ActorEntry) -> Context:
    """The object of ``data/actors.jsonl``."""
    known = entry.known
    first, last = entry.span
    return {
        "id": entry.id,
        "type": entry.card["type"],
        "name_ar": entry.card["name_ar"],
        "name_en": entry.card["name_en"],
        "aliases": list(known.aliases) if known else [],
        "reviewed": entry.reviewed,
        "url_ar": urls.actor(entry.id, "ar"),
        "url_en": urls.actor(entry.id, "en"),
        "articles": sorted(item.id for item in entry.items),
        "first": first,
        "last": last,
        "co_mentions": [
            {"id": id, "count": count} for id, count in site.archive.co_mentions(entry)
        ],
    }


def _facts(site: Site, entry: ActorEntry) -> Context:
    """What both languages show, by the names of ``actor.html``."""
    appearances = site.store.appearances(entry.id)
    surfaces = _surfaces(appearances[item.key][2] for item in entry.items)
    types = Counter(type for item in entry.items for type in item.event_types)
    known = entry.known
    once = first_tellings(entry.items)
    record = actor_record(site, entry)
    together = record["co_mentions"][:CO_MENTIONS]
    del record["articles"]
    record |= {
        "co_mentions": together,
        "count": entry.count,
        "desc_ar": known.desc_ar if known else "",
        "desc_en": known.desc_en if known else "",
        "guessed": known.guessed if known else True,
        "path_ar": entry.card["path_ar"],
        "path_en": entry.card["path_en"],
    }
    return {
        "actor": record,
        "surfaces": [
            {"text": text, "count": n}
            for text, n in sorted(surfaces.items(), key=lambda p: (-p[1], p[0]))
        ],
        "roles": _roles([(item, *appearances[item.key][:2]) for item in entry.items]),
        "offices": [
            {"title_ar": o.title_ar, "title_en": o.title_en, "start": o.start, "end": o.end}
            for o in (known.offices if known else ())
        ],
        "events": [
            {
                "type": type,
                "count": n,
                "path_ar": urls.event(type, "ar"),
                "path_en": urls.event(type, "en"),
            }
            for type, n in sorted(types.items(), key=lambda pair: (-pair[1], pair[0]))
        ],
        "co_mentions": [
            {"actor": site.archive.actors[other["id"]].card, "count": other["count"]} for other in together
        ],
        "timeline": _months(once),
        "undated_count": sum(1 for item in once if not item.value),
        "place_count": entry.count - len(site.archive.where_acting(entry)),
    }


def _surfaces(stated: Iterable[str]) -> Counter[str]:
    """How often each surface stands for an actor. Most articles say the same: each JSON is read once."""
    surfaces: Counter[str] = Counter()
    for text, articles in Counter(stated).items():
        for surface, count in json.loads(text).items():
            surfaces[surface] += count * articles
    return surfaces


def _roles(stated: list[tuple[Item, str | None, str | None]]) -> list[Context]:
    roles: dict[str, Context] = {}
    for item, role_ar, role_en in stated:
        if not role_ar:
            continue
        role = roles.setdefault(
            role_ar,
            {"role_ar": role_ar, "role_en": role_en, "count": 0, "first": item.value, "last": None},
        )
        role["count"] += 1
        role["first"] = role["first"] or item.value
        role["last"] = item.value or role["last"]
    return sorted(roles.values(), key=lambda role: (-role["count"], role["role_ar"]))


def _months(items: list[Item]) -> list[Context]:
    counts = Counter(item.period for item in items if item.period)
    highest = max(counts.values(), default=1)
    return [
        {"period": period, "count": counts[period], "share": round(counts[period] / highest, 4)}
        for period in sorted(counts)
    ]


def _dossier(
    site: Site, lang: str, entry: ActorEntry, facts: Callable[[], Context]
) -> Iterator[Page]:
    _ = site.languages[lang].gettext
    path, base = urls.actor(entry.id, "ar"), urls.actor(entry.id, lang)
    content = site.languages[lang].content
    name = entry.card[f"name_{content}"]
    parents = [(_("Actors"), urls.localized("/actors/", lang))]
    feeds = site.site_feeds(lang)
    if entry.reviewed:
        feeds.append(site.feed(lang, partial(urls.actor_feed, entry.id), name))
    known = entry.known
    for piece in newest_first(entry.items, site.settings.list_length):
        turn = pagination(site, lang, piece, base)
        # A numbered page must not change with every article that names the actor.
        about = _basis_of_numbered(entry) if piece.number else entry.basis
        yield Page(
            path=piece.path(base), template="actor.html", lang=lang, type="actor", title=name,
            depends=[joined(digests_of(piece.items)), about, turn],
            context=partial(_context, site, lang, piece, facts, turn),
            alternates=site.alternates(piece.path(path)),
            parents=[*parents, (name, base)] if piece.number else parents,
            crumb=str(piece.number) if piece.number else "", section="actors", feeds=feeds,
            description=getattr(known, f"desc_{content}") if known else "",
        )  # fmt: skip


def _basis_of_numbered(entry: ActorEntry) -> str:
    """What numbered pages say of an actor, in one name; few actors have any."""
    return digest_of(dump([entry.card, repr(entry.known), entry.reviewed]))


def _context(
    site: Site, lang: str, piece: Slice, facts: Callable[[], Context], turn: Context
) -> Context:
    language = site.languages[lang]
    context = {**facts(), "cards": cards_of(piece.items), "pagination": turn}
    if piece.number:
        context |= {name: [] for name in _ONLY_ON_FIRST}
        return context | {"actor": _lasting(context["actor"]), "undated_count": 0, "place_count": 0, "search_path": None}
    timeline = [
        {
            **row,
            "label": language.month_name(row["period"]),
            "path": urls.month(row["period"], lang),
        }
        for row in context["timeline"]
    ]
    offered = site.settings.search and len(context["cards"]) >= WORTH
    search_path = urls.localized("/search/", lang) if offered else None
    return context | {"timeline": timeline, "search_path": search_path}


def _lasting(record: Context) -> Context:
    return record | {"first": None, "last": None, "co_mentions": [], "count": None}
