"""One build, from the folder of seeds to the last file. No Pelican here: ``generator`` hands over what it has."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment

from warraq.knowledge import Knowledge
from warraq.records import SeedError, WarraqError
from warraq.site import facets, search, urls
from warraq.site.actor_pages import actor_pages
from warraq.site.archive import Archive, Item
from warraq.site.article_pages import article_pages
from warraq.site.dumps import dump_outputs, package_output
from warraq.site.enrichment import enrich_seeds
from warraq.site.feeds import feed_outputs
from warraq.site.forwarding import forwarding_pages
from warraq.site.language import Language, load_language
from warraq.site.ledger import Ledger, add_to_ledger, load_ledger
from warraq.site.list_pages import list_pages
from warraq.site.lock import BuildLock
from warraq.site.output import Output, OutputFolder
from warraq.site.processes import WORTH_IT, can_share, shared_out
from warraq.site.seeds import SeedFile, list_seeds, read_seed
from warraq.site.settings import SiteSettings
from warraq.site.site import Page, Site
from warraq.site.sitemap import root_outputs
from warraq.site.stamp import plain, stamp_of
from warraq.site.tables import kept_knowledge
from warraq.site.themes import TemplateFailed, Theme
from warraq.store import Store, digest_of, dump

if TYPE_CHECKING:
    from warraq.site.translation import English

STORE = "store.sqlite"
WINDOW = 2_000
"""Outputs planned at a time: no plan of a large archive stands in memory as a whole."""


@dataclass
class Build:
    """A build in progress: ``prepare``, then ``write``, then ``finish``. ``errors`` decide the exit status."""

    settings: SiteSettings
    shared: Mapping[str, Any] = field(default_factory=dict)
    """Pelican's context, which its generators fill as they run."""
    errors: list[WarraqError] = field(default_factory=list)
    enriched: int = 0
    notices: list[str] = field(default_factory=list)
    """What a person should know beside the errors, one line each."""

    def prepare(
        self, base: Environment, written_pages: Mapping[str, Mapping[str, str]], written: Any = None
    ) -> None:
        """Read everything that must be right before the first file is written.

        ``written_pages``: slug → language → path of the hand-written pages; ``written``: what stands on them.
        """
        settings = self.settings
        self.base, self.written_pages = base, written_pages
        self.lock = BuildLock(settings.cache)
        self.lock.acquire()
        self.ledger = load_ledger(settings.ledger)
        self.knowledge = kept_knowledge(Knowledge.load(settings.content), settings.cache)
        self.folder = OutputFolder(settings.output, settings.cache, settings.languages)
        self.seeds, problems = list_seeds(settings.seeds, settings.seed_max_bytes)
        made_of = [plain(base.filters), plain(written_pages), plain(written)]
        inputs = stamp_of(settings, made_of)
        if not self.folder.stamp.startswith(inputs):  # else they were right the last time
            self._check_inputs()
        self.store = Store(settings.cache / STORE)
        enrichment = enrich_seeds(
            self.seeds, self.store, self.knowledge, folder=settings.seeds, max_bytes=settings.seed_max_bytes,
            jobs=settings.jobs, executor=settings.executor,
        )  # fmt: skip
        self.enriched = enrichment.enriched
        self.errors += sorted([*problems, *enrichment.errors], key=attrgetter("file"))
        self.expected = len(self.errors)
        if settings.translator is not None:
            self.english.translate_new(self.store, enrichment.keys)
        asked = list(self.notices)
        if asked:  # it wrote into the memory
            inputs = stamp_of(settings, made_of)
        self.stamp = f"{inputs} {digest_of(dump(sorted(enrichment.keys.items())))}"
        self.keys = enrichment.keys
        # A build for publication looks at every promised address, every time.
        self.as_left = not settings.publish and self.folder.is_as_left(self.stamp)
        if self.as_left:
            self.notices += self.folder.leave()
            return
        self.keys = self.english.lay_over(self.store, enrichment.keys)
        self.said = self.notices[len(asked) :]
        used = {*enrichment.keys.values(), *enrichment.bases, *self.keys.values()}
        self.store.forget_all_but(used)
        self.shards = search.build_search(self.site) if settings.search else []
        self.site.search_bundles = search.bundles(self.shards)
        self.site.search_facets = facets.facet_paths(self.shards)
        self.site.search_available = bool(self.site.search_bundles)

    def _check_inputs(self) -> None:
        """Raises ``ConfigurationError`` where registry, catalogues or templates are wrong, before any work."""
        _ = self.knowledge.registry, self.languages
        self.theme.check()

    @cached_property
    def english(self) -> English:
        """Translators, memory and corrections take a while to load; not every build needs them."""
        from warraq.site.translation import English  # noqa: PLC0415 - see above

        return English(self.settings, self.notices)

    @cached_property
    def languages(self) -> dict[str, Language]:
        folder = self.settings.theme / "translations"
        return {code: load_language(code, folder) for code in self.settings.languages}

    @cached_property
    def theme(self) -> Theme:
        settings = self.settings
        folders = [*settings.template_overrides, settings.theme / "templates"]
        return Theme(self.base, settings.jinja, folders, self.languages, settings.cache)

    @cached_property
    def site(self) -> Site:
        """Made when first asked for: a build that leaves everything as it was does without."""
        registry = self.knowledge.registry
        archive = Archive(_items(self.store, self.keys), registry.actors, self.store.shingles)
        site = Site(
            settings=self.settings, archive=archive, store=self.store, languages=self.languages,
            registry=registry.actors, written_pages=self.written_pages, theme=self.theme,
            moved=_moved(self.ledger, registry.merged, archive), removed=self.ledger.removed,
            published=self.ledger.live,
        )  # fmt: skip
        for code in self.languages:
            self.theme.give(code, {"site": site.site_context(code)})
        return site

    def write(self) -> Iterator[tuple[Path, Page | None]]:
        """Write every output that changed; yields the files written, with their page."""
        if self.as_left:
            return
        pages = ((self.site.page_output(page), page) for page in self._pages())
        files = ((output, None) for output in self._files())
        planned: Iterator[tuple[Output, Page | None]] = chain(pages, files)
        while window := list(islice(planned, WINDOW)):
            yield from self._write(window)
        for output in self._last_files():
            if self._written(output):
                yield self.folder.folder / output.file, None

    def _write(
        self, window: Sequence[tuple[Output, Page | None]]
    ) -> Iterator[tuple[Path, Page | None]]:
        """Some outputs, in several processes where many must be made; noted in their order all the same."""
        jobs = self.settings.jobs
        todo = [i for i, (output, _) in enumerate(window) if self.folder.lacks(output)]
        done: dict[int, Any] = {}
        if jobs > 1 and len(todo) >= WORTH_IT and can_share():
            done = shared_out(todo, lambda i: self._made(window[i][0]), jobs, self.store.reopen)
        for index, (output, page) in enumerate(window):
            made = done.get(index)
            if isinstance(made, WarraqError):
                self.errors.append(made)
            elif self.folder.keep(output, *made) if made else self._written(output):
                yield self.folder.folder / output.file, page

    def _made(self, output: Output) -> tuple[Any, bool] | WarraqError:
        try:
            return self.folder.make(output)
        except (TemplateFailed, SeedError) as error:
            return error

    def _pages(self) -> Iterator[Page]:
        yield from list_pages(self.site)
        yield from actor_pages(self.site)
        yield from article_pages(self.site)
        yield from forwarding_pages(self.site)

    def _files(self) -> Iterator[Output]:
        site = self.site
        yield from feed_outputs(site)
        yield from self._seed_copies()
        yield from _theme_files(site)

    def _last_files(self) -> Iterator[Output]:
        """Files that rest on the others, or that fill the store as they are made."""
        site = self.site
        yield from dump_outputs(site)
        yield package_output(site, self.folder)
        yield from search.search_outputs(site, self.shards)
        yield from facets.facet_outputs(site, self.shards)
        yield from root_outputs(site)

    def _written(self, output: Output) -> bool:
        try:
            return self.folder.write(output)
        except (TemplateFailed, SeedError) as error:
            self.errors.append(error)
            return False

    def _seed_copies(self) -> Iterator[Output]:
        used = {item.file: item for item in self.site.archive.items}
        for seed in self.seeds:
            if seed.file in used:
                yield self.site.file_output(
                    urls.seed(seed.file), used[seed.file].key, self._raw(seed)
                )

    def _raw(self, seed: SeedFile) -> Callable[[], bytes]:
        return lambda: read_seed(self.settings.seeds, seed, self.settings.seed_max_bytes).raw

    def finish(self, foreign: Sequence[str]) -> None:
        """Remove what is left over, keep the ledger, close the store. ``foreign``: files Pelican wrote."""
        if not self.as_left:
            stamp = self.stamp if len(self.errors) == self.expected else ""
            self.folder.finish(foreign, stamp, self.said)
        self.store.__exit__(None, None, None)
        if self.settings.publish and self.settings.ledger is not None:
            self._keep_promises(self.settings.ledger)
        self.lock.release()

    def _keep_promises(self, path: Path) -> None:
        promised = [*self.site.promises, *self.site.moved]
        self.errors += self.ledger.lost(promised)
        self.errors += self.ledger.dangling(lambda path: self.folder.holds(urls.file_of(path)))
        if not self.errors:
            add_to_ledger(path, self.ledger, self.site.promises)

    def summary(self) -> str:
        """What there is and what this build did, in one line; before it what came of the English, if anything."""
        count = len(self.keys)
        line = f"Warraq: {count} articles, {self.enriched} newly read; {self.folder.tally}"
        return "\n".join([*self.notices, line])


def _items(store: Store, keys: Mapping[str, str]) -> list[Item]:
    return [
        Item(key, digest, json.loads(light))
        for key, digest, light in store.lights(set(keys.values()))
    ]


def _moved(ledger: Ledger, merged: Mapping[str, str], archive: Archive) -> dict[str, str]:
    """Redirects a person wrote, and those of actors that the registry says are one now."""
    moved = {
        urls.actor(old, "ar"): urls.actor(new, "ar")
        for old, new in sorted(merged.items())
        if new in archive.actors and old not in archive.actors
    }
    return moved | dict(ledger.moved)


def _theme_files(site: Site) -> Iterator[Output]:
    folder = site.settings.theme / "static"
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not any(part.startswith(".") for part in name.split("/")):
            content = path.read_bytes()
            yield Output(
                f"theme/{name}", hashlib.sha256(content).hexdigest(), path.read_bytes, page=False
            )
