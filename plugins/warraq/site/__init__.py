"""The edge: the only folder that imports Pelican. Records become pages, feeds and dumps here.

``settings`` what may be set · ``seeds`` files in · ``enrichment`` seeds → store · ``archive`` the light
model of everything · ``urls``, ``language``, ``labels`` addresses and words · ``reading_view``,
``citations`` what an article page shows · ``pages``, ``feeds``, ``dumps``, ``sitemap``, ``search`` outputs,
planned · ``ledger`` addresses once published · ``themes`` templates · ``output`` outputs, written ·
``build`` puts it together · ``generator`` hands it to Pelican.
"""

from __future__ import annotations


def connect() -> None:
    """Connect to Pelican's signals. Imports Pelican only now, so that the core never does."""
    from warraq.site.collector import uncollected  # noqa: PLC0415 - see the docstring

    with uncollected():
        from warraq.site.generator import connect_signals  # noqa: PLC0415

    connect_signals()
