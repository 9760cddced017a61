"""What answers at addresses that were published and have no page of their own any more.

A person says in the registry (``merged``) or in ``content/urls.tsv`` what became of an article or an actor. Lists
need nobody: they come and go with the dates, outlets and events of articles, and lead to what is above them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warraq.site import urls
from warraq.site.site import Page, Site, given

_LIST = re.compile(r"(/archive/|/events/|/outlets/)(?:undated|\d{4}/\d\d|[^/]+)/")
_NUMBERED = re.compile(r"(/archive/(?:undated|\d{4}/\d\d)/|/(?:events|outlets|actors)/[^/]+/)\d+/")


def forwarding_pages(site: Site) -> Iterator[Page]:
    """Redirects and tombstones, in both languages where the address had both. Asked for last: see ``_lists``."""
    for path, target in (dict(site.moved) | _lists(site)).items():
        for lang, address in _addresses(site, path):
            goal = target if address == path else urls.localized(target, lang)
            _ = site.languages[lang].gettext
            yield Page(
                path=address, template="moved.html", lang=lang, type="moved", title=_("This page has moved"),
                depends=goal, context=given({"target": goal}), robots="noindex",
            )  # fmt: skip
    for path, reason in site.removed.items():
        for lang, address in _addresses(site, path):
            _ = site.languages[lang].gettext
            yield Page(
                path=address, template="gone.html", lang=lang, type="gone", title=_("This page was taken away"),
                depends=reason, context=given({"reason": reason}), robots="noindex",
            )  # fmt: skip


def _lists(site: Site) -> dict[str, str]:
    """Where lists and numbered pages lead that were published and are no more; notes them as kept promises."""
    found: dict[str, str] = {}
    for path in site.published:
        if path in site.promises:
            continue
        if numbered := _NUMBERED.fullmatch(path):
            above = numbered[1]
            found[path] = site.moved.get(above) or _section(site, above) or above
        elif section := _section(site, path):
            found[path] = section
    site.promises |= dict.fromkeys(found)
    return found


def _section(site: Site, path: str) -> str | None:
    """The index above the list at ``path`` where that list is gone; None where it is there, or is no list."""
    match = _LIST.fullmatch(path)
    if match is None or path in site.promises:
        return None
    return "/archive/" if match[1] == "/outlets/" and not site.archive.outlets else match[1]


def _addresses(site: Site, path: str) -> list[tuple[str, str]]:
    if path.startswith("/articles/"):
        return [("ar", path)]
    return [(lang, urls.localized(path, lang)) for lang in site.languages]
