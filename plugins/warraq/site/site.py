"""The site being built: what every planner of pages, feeds and dumps is handed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, overload

from markupsafe import Markup

from warraq.records import Actor
from warraq.site import urls
from warraq.site.archive import Archive
from warraq.site.code import code_digest, versions
from warraq.site.cuts import Cuts
from warraq.site.items import Item, joined
from warraq.site.language import Language
from warraq.site.output import Group, Output, alone
from warraq.site.settings import SiteSettings
from warraq.site.structured import actor_data, page_data
from warraq.site.themes import Theme
from warraq.store import Store, dump

Context = dict[str, Any]
_PAGE_CODE = ("site", "arabic", "records.py")
"""Code that pages, feeds and dumps rest on."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be. ``depends`` names everything its content rests on, as JSON; ``context`` makes it."""

    path: str
    template: str
    lang: str
    type: str
    title: str
    depends: Any
    context: Callable[[], Context]
    alternates: Mapping[str, str] = field(default_factory=dict)
    parents: Sequence[tuple[str, str]] = ()
    """Breadcrumbs between home and this page: (label, path)."""
    description: str = ""
    section: str = ""
    feeds: Sequence[tuple[str, str, str]] = ()
    """(title, path, language)."""
    switch: Mapping[str, str] = field(default_factory=dict)
    """Where the language switch leads, by language, if not to the alternate."""
    robots: str | None = None
    crumb: str = ""
    """The last breadcrumb, where the title is too long for it."""


@dataclass
class Site:
    """Everything known before the first page is written. Bodies stay in the store."""

    settings: SiteSettings
    archive: Archive
    store: Store
    theme: Theme
    languages: Mapping[str, Language]
    registry: Mapping[str, Actor]
    written_pages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Hand-written pages: slug → language → path."""
    search_bundles: Mapping[str, Sequence[str]] = field(default_factory=dict)
    search_facets: Sequence[str] = ()
    search_available: bool = False
    moved: Mapping[str, str] = field(default_factory=dict)
    removed: Mapping[str, str] = field(default_factory=dict)
    published: Sequence[str] = ()
    """Addresses of earlier publications that nobody has written a fate for."""
    cuts: Cuts = field(default_factory=Cuts)
    _bases: dict[str, str] = field(default_factory=dict)
    _listed: dict[str, str] = field(default_factory=dict)
    _links: dict[int, Callable[[str], str]] = field(default_factory=dict)
    _assets: dict[Callable[[str], str], Callable[[str], str]] = field(default_factory=dict)
    _actor_json: dict[str, Markup] = field(default_factory=dict)
    promises: dict[str, None] = field(default_factory=dict)
    """Addresses planned so far that are promises, in order."""

    @cached_property
    def basis(self) -> str:
        """What every file rests on: code, versions, settings, and both catalogues."""
        languages = {code: language.fingerprint for code, language in self.languages.items()}
        parts = [versions(), code_digest(*_PAGE_CODE), self.settings.visible(), languages]
        return _hash(dump(parts))

    @cached_property
    def _sections(self) -> dict[str, set[str]]:
        """The addresses in ``nav``, by language."""
        return {code: {item["path"] for item in self.navigation(code)["nav"]} for code in self.languages}

    @cached_property
    def page_basis(self) -> str:
        """``basis`` and what stands on every page."""
        return _hash(dump([self.basis, {code: self.navigation(code) for code in self.languages}]))

    def navigation(self, lang: str) -> Context:
        """``nav``, ``footer`` and ``opensearch`` of ``site`` in templates."""
        _ = self.languages[lang].gettext
        items = [("archive", _("Archive")), ("actors", _("Actors")), ("events", _("Events"))]
        if self.archive.outlets:
            items.append(("outlets", _("Outlets")))
        items.append(("search", _("Search")))
        nav = [
            {"key": key, "label": label, "path": urls.localized(f"/{key}/", lang)}
            for key, label in items
        ]
        forms = self.written_pages.get("about", {})
        about = forms.get(lang) or forms.get(self.languages[lang].content)
        if about:
            nav.append({"key": "about", "label": _("About"), "path": about})
        footer = [
            {
                "key": "corrections",
                "label": _("Corrections"),
                "path": urls.localized("/corrections/", lang),
            },
            {"key": "data", "label": _("Open data"), "path": "/data/datapackage.json"},
            {"key": "feed", "label": _("Feed"), "path": urls.site_feed(self.languages[lang].content)},
        ]
        opensearch = f"/opensearch.{lang}.xml" if self.settings.siteurl else None
        return {"nav": nav, "footer": footer, "opensearch": opensearch}

    def site_context(self, lang: str) -> Context:
        """``site`` in templates of one language."""
        languages = [
            {
                "code": code,
                "dir": language.dir,
                "label": language.name,
                "home": urls.localized("/", code),
            }
            for code, language in self.languages.items()
        ]
        return {
            "name": self.settings.names[lang],
            "tagline": self.settings.taglines[lang],
            "url": self.settings.siteurl,
            "languages": languages,
            "home": urls.localized("/", lang),
            "theme": dict(self.settings.theme_options),
            **self.navigation(lang),
        }

    def record(self, item: Item) -> tuple[Context, Context]:
        """The whole record of an article and its extras, read now: the one door to the store's texts."""
        return self.store.record(item.key)

    def actor_json(self, id: str) -> Markup:
        """An actor in the words of schema.org, as it may stand in a script."""
        if id not in self._actor_json:
            self._actor_json[id] = json_for_script(actor_data(self.archive.actors[id].card))
        return self._actor_json[id]

    def full(self, path: str) -> str | None:
        """The full address of ``path``; None where the site has no address yet."""
        return urls.absolute(path, self.settings.siteurl) if self.settings.siteurl else None

    def link_from(self, page: str) -> Callable[[str], str]:
        """``link()`` of the page at ``page``: the same function for all pages from which all links look the same."""
        depth = 0 if self.settings.absolute else page.count("/")
        if depth not in self._links:
            self._links[depth] = _link(depth, self.settings.siteurl)
        return self._links[depth]

    def page_output(self, page: Page) -> Output:
        """The file of a page."""
        fingerprint = _hash(
            dump(
                [
                    self.page_basis,
                    self.theme.fingerprint(page.template),
                    page.path,
                    page.title,
                    page.depends,
                ]
            )
        )
        return Output(
            urls.file_of(page.path), fingerprint, lambda: self.render(page), indexed=page.robots is None, subject=page
        )

    def page_group(self, page: Page) -> Group:
        """A page that rests on nothing another page does."""
        return alone(self.page_output(page))

    def listed(self, path: str, items: Sequence[Item]) -> str:
        """Names the cards of the list at ``path``, which stand on its pages in every language."""
        if path not in self._listed:
            self._listed[path] = joined([item.row.card_digest for item in items])
        return self._listed[path]

    def group_basis(self, template: str, *parts: str) -> str:
        """What pages by ``template``, and the files beside them, rest on; ``parts`` name all that is their own."""
        if template not in self._bases:
            self._bases[template] = joined([self.page_basis, self.theme.fingerprint(template)])
        return " ".join([self._bases[template], *parts])

    def file_output(self, path: str, depends: Any, make: Callable[[], Any]) -> Output:
        """A file that is no page: its fingerprint rests on code, settings and ``depends``."""
        return Output(
            urls.file_of(path), _hash(dump([self.basis, path, depends])), make, page=False
        )

    def render(self, page: Page) -> bytes:
        return self.theme.render(page.template, page.lang, self.context(page))

    def context(self, page: Page) -> Context:
        """What the template of ``page`` gets beside the names of its language."""
        # 404.html answers at any depth, so its links begin at the root.
        rooted = page.type == "not-found" and not self.settings.absolute
        link = (lambda path: urls.absolute(path, "")) if rooted else self.link_from(page.path)
        context = page.context()
        data = page_data(
            page.type, page.lang, page.title, self.full(page.path), context.get("actor")
        )
        said = {"json_ld": json_for_script(data)} if data else {}
        return {
            "page": self.page_context(page) | said | context.get("head", {}),
            "link": link,
            "asset": self._asset(link),
            **context,
        }

    def _asset(self, link: Callable[[str], str]) -> Callable[[str], str]:
        if link not in self._assets:
            self._assets[link] = lambda name: link(f"/theme/{name}")
        return self._assets[link]

    def page_context(self, page: Page) -> Context:
        name = self.settings.names[page.lang]
        home = {
            "label": self.languages[page.lang].gettext("Home"),
            "path": urls.localized("/", page.lang),
        }
        crumbs = [home, *({"label": label, "path": path} for label, path in page.parents)]
        last = {"label": page.crumb or page.title, "path": None}
        return {
            "path": page.path,
            "type": page.type,
            "title": page.title,
            "title_parts": [name] if page.type == "home" else [page.title, name],
            "description": page.description,
            "canonical": self.full(page.path),
            "alternates": dict(page.alternates),
            "hreflang": self.hreflang(page.alternates),
            "switch": self._switches(page)[0],
            "switches": self._switches(page),
            "breadcrumbs": [] if page.type == "home" else [*crumbs, last],
            "feeds": [
                {"title": title, "path": path, "lang": lang} for title, path, lang in page.feeds
            ],
            "section": page.section,
            "current": "page" if page.path in self._sections[page.lang] else "true",
            "meta": [],
            "json_ld": None,
            "robots": page.robots,
        }

    def hreflang(self, alternates: Mapping[str, str]) -> list[tuple[str, str]]:
        """(language, full address) of each form of a page, the Arabic one as the default."""
        if not self.settings.siteurl:
            return []
        pairs = [
            (lang, urls.absolute(path, self.settings.siteurl)) for lang, path in alternates.items()
        ]
        return [*pairs, ("x-default", pairs[0][1])] if pairs else []

    def _switches(self, page: Page) -> list[Context]:
        """To the same thing in each other language; home, where it does not exist in that one."""
        paths = {**page.alternates, **page.switch}
        return [
            {
                "lang": code, "dir": other.dir, "label": other.name,
                "path": paths.get(code) or urls.localized("/", code),
            }
            for code, other in self.languages.items()
            if code != page.lang
        ]  # fmt: skip

    def alternates(self, path: str) -> dict[str, str]:
        """The addresses of a page that every language has; ``path`` is the Arabic one."""
        return {lang: urls.localized(path, lang) for lang in self.languages}

    def feed(self, lang: str, path: Callable[[str], str], *of: str) -> tuple[str, str, str]:
        """What ``Page.feeds`` holds. A feed speaks a language of the content, whatever its page speaks."""
        spoken = self.languages[lang].content
        return (": ".join([self.settings.names[spoken], *of]), path(spoken), spoken)

    def site_feeds(self, lang: str) -> list[tuple[str, str, str]]:
        return [self.feed(lang, urls.site_feed)]


def _link(depth: int, base: str) -> Callable[[str], str]:
    if not depth:
        return lambda path: urls.absolute(path, base)
    up = "../" * (depth - 1)

    def link(path: str) -> str:
        return urls.seen_from(up, path)

    return link


class ArticleView(dict[str, Any]):
    """A record with the names that Pelican's articles have, so that its templates feel at home."""

    def __init__(self, record: dict[str, Any], *, encoding: str) -> None:
        path = urls.article(record["id"])
        super().__init__(
            record, path=path, encoding=encoding, title=record["headline_ar"], slug=record["id"],
            url=path[1:], save_as=urls.file_of(path), lang=record["language"],
            date=record["published"]["value"], tags=[actor["name_ar"] for actor in record["actors"]],
        )  # fmt: skip

    @property
    def content(self) -> Markup:
        """The body as Pelican's ``article.content``."""
        return Markup("\n").join(Markup("<p>{}</p>").format(text) for text in self["body"])

    @property
    def summary(self) -> Markup:
        """The English summary as Pelican's ``article.summary``."""
        text = " ".join(sentence["text"] for sentence in self["summary_en"]["sentences"])
        return Markup('<p lang="en" dir="ltr">{}</p>').format(text)


class LazyArticles(Sequence[ArticleView]):
    """``articles`` in Pelican's context, newest first: holds no text, reads each record when it is asked for."""

    def __init__(self, make: Callable[[], Site]) -> None:
        self._make = make

    @cached_property
    def _site(self) -> Site:
        return self._make()

    @cached_property
    def _items(self) -> list[Item]:
        return self._site.archive.chronological[::-1]

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> ArticleView: ...
    @overload
    def __getitem__(self, index: slice) -> list[ArticleView]: ...
    def __getitem__(self, index: int | slice) -> ArticleView | list[ArticleView]:
        if isinstance(index, slice):
            return [self._view(item) for item in self._items[index]]
        return self._view(self._items[index])

    def _view(self, item: Item) -> ArticleView:
        record, extras = self._site.record(item)
        return ArticleView(record, encoding=extras["encoding"])


def given(context: Context) -> Callable[[], Context]:
    """A ``Page.context`` that is ready already."""
    return lambda: context


def cards_of(items: Sequence[Item]) -> list[Context]:
    return [item.card for item in items]


def digests_of(items: Sequence[Item]) -> list[str]:
    return [item.row.card_digest for item in items]


def json_for_script(value: Any) -> Markup:
    """JSON that may stand between ``<script>`` tags: nothing in it can end the element."""
    text = dump(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))  # noqa: S704 - escaped above


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
