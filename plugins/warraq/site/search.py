"""The seam where Pagefind's indexes join the site: shards per language and year, made from records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from warraq.site.archive import Archive
from warraq.site.output import Output
from warraq.site.site import Site


def bundles(archive: Archive) -> Mapping[str, Sequence[str]]:
    """Language → paths of its shards; empty where this build makes no index."""
    return {}


def search_outputs(site: Site) -> Iterator[Output]:
    """The files of the indexes; a shard is made again only where one of its articles changed."""
    return iter(())
