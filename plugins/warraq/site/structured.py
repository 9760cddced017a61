"""What search engines are told of a page that is no article, in the words of schema.org (JSON-LD)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_PAGES = {
    "home": "WebSite",
    "text": "WebPage",
    "search": "WebPage",
    "corrections": "WebPage",
    **dict.fromkeys(
        ("actors", "actor", "archive", "month", "undated", "events", "event", "outlets", "outlet"),
        "CollectionPage",
    ),
}
"""``page.type`` → type of schema.org; other pages say nothing."""
_ACTORS = {"person": "Person", "state": "Country"}  # all others are organisations


def actor_data(card: Mapping[str, Any]) -> dict[str, Any]:
    """An actor by both names."""
    names = [{"@value": card[f"name_{lang}"], "@language": lang} for lang in ("ar", "en")]
    return {
        "@type": _ACTORS.get(card["type"], "Organization"),
        "name": [name for name in names if name["@value"]],
    }


def page_data(
    type: str, lang: str, title: str, address: str | None, actor: Mapping[str, Any] | None
) -> dict[str, Any] | None:
    """The page, its language, and whom it is about; None where there is nothing to say."""
    if type not in _PAGES:
        return None
    data = {
        "@context": "https://schema.org",
        "@type": _PAGES[type],
        "name": title,
        "inLanguage": lang,
        "url": address,
        "about": actor_data(actor) if actor else None,
    }
    return {key: value for key, value in data.items() if value is not None}
