"""What a search can be narrowed by: year, actor, event type and outlet of each article, shard by shard.

Not Pagefind's own filters: those are written in the order of a hash table, and builds must be identical byte
for byte; and they would be fetched, names and all, in each language of the index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from warraq.site.archive import Item
from warraq.site.output import Output
from warraq.site.search import Shard
from warraq.site.site import Context, Site
from warraq.store import dump

WORTH = 2
"""Articles an actor must be named in to be offered: fewer need no narrowing, and most actors have but one."""
PAGES = "pages.json"
"""In the folder of a shard: Pagefind's name for each article, in the order of the shard."""


def facet_path(name: str) -> str:
    return f"/pagefind/facets/{name}.json"


def facet_paths(wanted: Sequence[Shard]) -> list[str]:
    """In the order of the shards of one language."""
    return [facet_path(name) for name in dict.fromkeys(shard.name for shard in wanted)]


def facet_outputs(site: Site, wanted: Sequence[Shard]) -> Iterator[Output]:
    """A file for each shard; the shards of all languages hold the same articles in the same order."""
    held = {shard.name: shard.items for shard in wanted}
    worth = {id for id, entry in site.archive.actors.items() if entry.count >= WORTH}
    names: set[str] = set()
    for name, items in held.items():
        facets = _facets(items, worth)
        fresh = sorted(facets["actor"].keys() - names)
        names.update(fresh)
        facets["names"] = {id: _names(site, id) for id in fresh}
        yield site.file_output(facet_path(name), facets, dump(facets).encode)


def _facets(items: Sequence[Item], worth: AbstractSet[str]) -> Context:
    """Value → the places of its articles in the shard, each as its distance from the one before."""
    groups: dict[str, dict[str, list[int]]] = {"actor": {}, "event": {}, "outlet": {}, "year": {}}
    for place, item in enumerate(items):
        for kind, values in _values(item, worth):
            of_kind = groups[kind]
            for value in values:
                of_kind.setdefault(value, []).append(place)
    distances = {
        kind: {value: _distances(places) for value, places in values.items()}
        for kind, values in groups.items()
    }
    return {"size": len(items), **distances}


def _values(item: Item, worth: AbstractSet[str]) -> Iterator[tuple[str, Iterable[str]]]:
    yield "actor", [id for id in dict.fromkeys(item.actor_ids) if id in worth]
    yield "event", item.event_types
    yield "outlet", [item.outlet] if item.outlet else []
    yield "year", [item.period[:4]] if item.period else []


def _distances(places: Iterable[int]) -> list[int]:
    found, last = [], 0
    for place in places:
        found.append(place - last)
        last = place
    return found


def _names(site: Site, id: str) -> list[str]:
    card = site.archive.actors[id].card
    return [card["name_ar"], card["name_en"] or card["name_ar"]]
