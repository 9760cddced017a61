"""What a search can be narrowed by: year, actor, event type and outlet of each article, shard by shard.

Not Pagefind's own filters: those are written in the order of a hash table, and builds must be identical byte
for byte; and they would be fetched, names and all, in each language of the index.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any, NamedTuple

from warraq.site import urls
from warraq.site.archive import Archive
from warraq.site.items import Item
from warraq.site.output import Output
from warraq.site.search import Shard, shard_path
from warraq.site.site import Context, Site
from warraq.store import digest_of, dump

WORTH = 2
"""Articles an actor must be named in to be offered: fewer need no narrowing, and most actors have but one."""
PAGES = "pages.json"
"""In the folder of a shard: Pagefind's name for each article, in the order of the shard."""


def facet_path(name: str) -> str:
    return f"/pagefind/facets/{name}.json"


def facet_paths(wanted: Sequence[Shard]) -> list[str]:
    """In the order of the shards of one language."""
    return [facet_path(name) for name in dict.fromkeys(shard.name for shard in wanted)]


class FacetRow(NamedTuple):
    """A file as the next build may begin with it."""

    basis: str
    """Of the articles of its shard."""
    known: Sequence[str]
    """Actors in it that a file before it names."""
    fresh: Sequence[str]
    """Those that it names itself."""
    digest: str


def facet_outputs(
    site: Site, wanted: Sequence[Shard], before: Mapping[str, Sequence[Any]], now: dict[str, FacetRow]
) -> Iterator[Output]:  # fmt: skip
    """A file for each shard; the shards of all languages hold the same articles in the same order.

    ``before``: what the last build put into ``now``, by the names of the shards, where it is continued.
    """
    worth = {id for id, entry in site.archive.actors.items() if entry.count >= WORTH}
    moved, places = _moved(site.archive)
    named: set[str] = set()
    for shard in {shard.name: shard for shard in wanted}.values():
        row = FacetRow._make(before[shard.name]) if shard.name in before else None
        if (
            row is None
            or row.basis != shard.held
            or not (named.issuperset(row.known) and named.isdisjoint(row.fresh))
            or not (moved.isdisjoint(row.known) and moved.isdisjoint(row.fresh))
            or (places and any(item.id in places for item in shard.items))
        ):
            row = _row(site, shard, worth, named)
        named.update(row.fresh)
        now[shard.name] = row
        yield site.file_output(facet_path(shard.name), row.digest, partial(_made, site, shard, worth, row.fresh))


def other_shards(wanted: Sequence[Shard], before: Mapping[str, Sequence[Any]]) -> tuple[list[Shard], list[str]]:
    """Shards with other articles than the last build put into ``now``, and the paths of those that are no more."""
    held = {name: FacetRow._make(row).basis for name, row in before.items()}
    paths = {shard.path for shard in wanted}
    lost = [path for name in held for lang in urls.LANGUAGES if (path := shard_path(lang, name)) not in paths]
    return [shard for shard in wanted if held.get(shard.name) != shard.held], lost


def _moved(archive: Archive) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """Actors that are offered or not, or under another name, unlike the last time; ids of articles of the offered ones."""
    offered = {id: entry.names for id in archive.changed.actors if (entry := archive.actors.get(id)) and entry.count >= WORTH}
    rows = {id: row.names for id in archive.changed.actors if (row := archive.actors_before.get(id)) and row.articles >= WORTH}
    moved = {id for id in offered.keys() | rows.keys() if offered.get(id) != rows.get(id)}
    return moved, {item.id for id in moved & offered.keys() for item in archive.actors[id].items}


def _row(site: Site, shard: Shard, worth: AbstractSet[str], named: AbstractSet[str]) -> FacetRow:
    facets = _facets(shard.items, worth)
    ids = facets["actor"].keys()
    fresh = sorted(ids - named)
    return FacetRow(shard.held, sorted(ids & named), fresh, digest_of(_text(site, facets, fresh)))


def _made(site: Site, shard: Shard, worth: AbstractSet[str], fresh: Iterable[str]) -> bytes:
    return _text(site, _facets(shard.items, worth), fresh).encode()


def _text(site: Site, facets: Context, fresh: Iterable[str]) -> str:
    return dump(facets | {"names": {id: _names(site, id) for id in fresh}})


def _facets(items: Sequence[Item], worth: AbstractSet[str]) -> Context:
    """Value → the places of its articles in the shard, each as its distance from the one before."""
    kinds: dict[str, Callable[[Item], Iterable[str]]] = {
        "actor": lambda item: [id for id in dict.fromkeys(item.actor_ids) if id in worth],
        "event": lambda item: item.row.event_types,
        "outlet": lambda item: [item.row.outlet] if item.row.outlet else [],
        "year": lambda item: [item.value[:4]] if item.value else [],
    }
    return {"size": len(items), **{kind: _distances(items, values) for kind, values in kinds.items()}}


def _distances(items: Sequence[Item], values: Callable[[Item], Iterable[str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    last: dict[str, int] = {}
    for place, item in enumerate(items):
        for value in values(item):
            found.setdefault(value, []).append(place - last.get(value, 0))
            last[value] = place
    return found


def _names(site: Site, id: str) -> list[str]:
    card = site.archive.actors[id].card
    return [card["name_ar"], card["name_en"] or card["name_ar"]]
