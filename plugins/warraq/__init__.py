"""Warraq: a Pelican plugin that turns raw Arabic news texts into a bilingual archive."""

from __future__ import annotations

__version__ = "0.1.0"


def register() -> None:
    """Connect the plugin to Pelican's signals (Pelican calls this once)."""
    from warraq.site import connect  # noqa: PLC0415 - the core must not load Pelican

    connect()
