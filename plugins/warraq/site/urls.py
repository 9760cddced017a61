"""Addresses: every path of the site is made here. A path begins with "/"; a list page's ends with "/"."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from warraq.records import article_url

LANGUAGES = ("ar", "en")
"""Those of the content: texts, names, feeds and indexes exist in them; pages may speak others beside them."""
_FOREIGN = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)
_FRAGMENT = re.compile(r"#[\w-]*$")
"""At the end of a path; the name of a seed may hold a «#» too, but ends in ``.txt``."""
_SAFE = "/~!$&'()*+,;=:@-._"  # what RFC 3986 allows in a path
_PLAIN = re.compile(f"[A-Za-z0-9{re.escape(_SAFE)}]*")


def localized(path: str, lang: str) -> str:
    """``/actors/`` → ``/en/actors/`` for English, itself for Arabic."""
    return path if lang == "ar" else f"/{lang}{path}"


def article(id: str) -> str:
    return article_url(id)


def actor(id: str, lang: str) -> str:
    return localized(f"/actors/{id}/", lang)


def month(period: str, lang: str) -> str:
    """``2025-04`` → ``/archive/2025/04/``."""
    return localized(f"/archive/{period.replace('-', '/')}/", lang)


def undated(lang: str) -> str:
    return localized("/archive/undated/", lang)


def event(type: str, lang: str) -> str:
    return localized(f"/events/{type.lower()}/", lang)


def outlet(slug: str, lang: str) -> str:
    return localized(f"/outlets/{slug}/", lang)


def seed(file: str) -> str:
    return f"/seeds/{file}"


def site_feed(lang: str) -> str:
    return f"/feeds/{lang}.xml"


def corrections_feed(lang: str) -> str:
    return f"/feeds/corrections.{lang}.xml"


def actor_feed(id: str, lang: str) -> str:
    return f"/feeds/actors/{id}.{lang}.xml"


def event_feed(type: str, lang: str) -> str:
    return f"/feeds/events/{type.lower()}.{lang}.xml"


def feed_of(path: str, lang: str) -> str | None:
    """The feed of the list at the Arabic address ``path``; None where such a page has none."""
    match path.split("/"):
        case ["", "actors", id, ""]:
            return actor_feed(id, lang)
        case ["", "events", type, ""]:
            return event_feed(type, lang)
    return None


def file_of(path: str) -> str:
    """The file, relative to the output folder, that answers at ``path``."""
    return (path + "index.html" if path.endswith("/") else path)[1:]


def relative(path: str, page: str) -> str:
    """``path`` as seen from ``page``, percent-encoded; foreign addresses and fragments stay."""
    return seen_from("../" * (page.count("/") - 1), path)


def seen_from(up: str, path: str) -> str:
    """``path`` from a page that lies below the root by as many steps as ``up`` climbs."""
    parts = _parts(path)
    return path if parts is None else (up + parts[0] or "./") + parts[1]


@lru_cache(maxsize=20_000)
def _parts(path: str) -> tuple[str, str] | None:
    """What follows the root, and the fragment; None for a foreign address."""
    if _FOREIGN.match(path):
        return None
    target, fragment = _split(path)
    return encoded(target[1:]), fragment


def absolute(path: str, base: str) -> str:
    """``path`` under ``base`` (no slash at its end), percent-encoded."""
    if _FOREIGN.match(path):
        return path
    target, fragment = _split(path)
    return base + encoded(target) + fragment


def _split(path: str) -> tuple[str, str]:
    found = _FRAGMENT.search(path)
    return (path[: found.start()], found.group()) if found else (path, "")


def encoded(path: str) -> str:
    return path if _PLAIN.fullmatch(path) else quote(path, safe=_SAFE)


def outlet_slugs(names: Iterable[str]) -> dict[str, str]:
    """A slug for each name, in its own letters; names that would share one get digits of their hash."""
    slugs: dict[str, str] = {}
    taken: dict[str, str] = {}
    for name in sorted(set(names)):
        slug = _slug(name)
        if not slug or slug in taken:
            slug = f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}".lstrip("-")
        taken[slug] = name
        slugs[name] = slug
    return slugs


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFC", name).lower()
    plain = "".join(char for char in plain if not unicodedata.combining(char) and char != "ـ")
    return "-".join(re.findall(r"\w+", plain))
