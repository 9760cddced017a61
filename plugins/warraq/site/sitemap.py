"""What machines look for at the root: sitemap, robots, headers, OpenSearch descriptions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from html import escape
from zlib import crc32

from warraq.site import urls
from warraq.site.items import joined
from warraq.site.output import Output
from warraq.site.site import Site

PER_FILE = 10_000
"""Addresses in one sitemap: the protocol allows 50,000 and 50 MB; with alternates bytes count first."""
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = f"""/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Content-Security-Policy: {_POLICY}
/feeds/*
  Content-Type: application/atom+xml; charset=utf-8
/seeds/*
  Content-Type: application/octet-stream
  X-Robots-Tag: noindex
/data/*.jsonl
  Content-Type: application/jsonl; charset=utf-8
"""


def root_outputs(site: Site, indexed: Iterable[str]) -> Iterator[Output]:
    """``indexed``: the path of every page for search engines."""
    yield from _sitemaps(site, sorted(indexed))
    sitemap = f"Sitemap: {site.full('/sitemap.xml')}\n" if site.settings.siteurl else ""
    yield site.file_output("/robots.txt", None, f"User-agent: *\nAllow: /\n{sitemap}".encode)
    yield site.file_output("/_headers", None, _HEADERS.encode)
    if site.settings.siteurl:
        for lang in site.languages:
            text = _opensearch(site, lang)
            yield site.file_output(f"/opensearch.{lang}.xml", text, text.encode)


def _sitemaps(site: Site, paths: list[str]) -> Iterator[Output]:
    there = frozenset(paths)
    if len(paths) <= PER_FILE:
        yield _part(site, "/sitemap.xml", paths, there)
        return
    # By a hash of the address, in a power of two of parts: a new page changes one part, and seldom all.
    count = 1 << (len(paths) // PER_FILE).bit_length()
    parts: list[list[str]] = [[] for _ in range(count)]
    for path in paths:
        parts[crc32(path.encode()) % count].append(path)
    names = [f"/sitemap-{number}.xml" for number in range(1, count + 1)]
    for name, part in zip(names, parts, strict=True):
        yield _part(site, name, part, there)
    yield site.file_output("/sitemap.xml", names, lambda: _index(site, names))


def _part(site: Site, name: str, paths: list[str], there: Collection[str]) -> Output:
    # Only where the site has an address are there alternates to name.
    links = [_alternates(site, path, there) for path in paths] if site.settings.siteurl else []
    return site.file_output(name, [joined(paths), links], partial(_urlset, site, paths, there))


def _alternates(site: Site, path: str, there: Collection[str]) -> Mapping[str, str]:
    """The forms of the page at ``path`` by language, as its own head names them."""
    for forms in site.written_pages.values():
        if path in forms.values():
            return forms
    arabic = next((path[len(lang) + 1 :] for lang in site.languages if path.startswith(f"/{lang}/")), path)
    return {lang: form for lang, form in site.alternates(arabic).items() if form in there}


def _urlset(site: Site, paths: list[str], there: Collection[str]) -> Iterator[bytes]:
    yield f'{_XML}<urlset {_NAMES} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'.encode()
    for path in paths:
        forms = site.hreflang(_alternates(site, path, there)) if site.settings.siteurl else ()
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(address)}"/>' for lang, address in forms
        )
        yield f"<url><loc>{_address(site, path)}</loc>{links}</url>\n".encode()
    yield b"</urlset>\n"


def _index(site: Site, names: list[str]) -> bytes:
    lines = "".join(f"<sitemap><loc>{_address(site, name)}</loc></sitemap>\n" for name in names)
    return f"{_XML}<sitemapindex {_NAMES}>\n{lines}</sitemapindex>\n".encode()


def _address(site: Site, path: str) -> str:
    """In full, as the protocol wants it; from the root where the site has no address yet."""
    return escape(urls.absolute(path, site.settings.siteurl))


def _opensearch(site: Site, lang: str) -> str:
    name = site.settings.names[lang]
    search = site.full(urls.localized("/search/", lang))
    return (
        f'{_XML}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/" xml:lang="{lang}">\n'
        # 16 and 1024 characters are the limits of the specification.
        f"<ShortName>{escape(name[:16])}</ShortName>\n"
        f"<Description>{escape(site.settings.taglines[lang][:1024])}</Description>\n"
        f'<Url type="text/html" template="{escape(str(search))}?q={{searchTerms}}"/>\n'
        f"<Language>{lang}</Language>\n<InputEncoding>UTF-8</InputEncoding>\n</OpenSearchDescription>\n"
    )
