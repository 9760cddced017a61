"""What a search can be narrowed by: year, actor, event type and outlet of each article, shard by shard.

Not Pagefind's own filters: those are written in the order of a hash table, and builds must be identical byte
for byte; and they would be fetched, names and all, in each language of the index.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from warraq.site.items import Item
from warraq.site.output import Output
from warraq.site.search import Shard
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
        text = dump(facets)
        yield site.file_output(facet_path(name), digest_of(text), text.encode)


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
