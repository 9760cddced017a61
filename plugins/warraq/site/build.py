"""One build, from the folder of seeds to the last file. No Pelican here: ``generator`` hands over what it has."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment

from warraq.knowledge import Knowledge
from warraq.records import Actor, SeedError, WarraqError
from warraq.site import facets, search, urls
from warraq.site.actor_pages import actor_group, actor_groups, actor_indexes, promise_actors
from warraq.site.archive import Archive, read_archive
from warraq.site.article_pages import article_group, article_groups, promise_articles
from warraq.site.collector import uncollected
from warraq.site.cuts import Cuts
from warraq.site.dumps import dump_outputs, package_output
from warraq.site.enrichment import enrich_seeds
from warraq.site.feeds import feed_outputs
from warraq.site.forwarding import forwarding_pages
from warraq.site.items import ActorEntry, Item, joined
from warraq.site.language import Language, load_language
from warraq.site.ledger import Ledger, add_to_ledger, load_ledger
from warraq.site.list_pages import list_groups
from warraq.site.lock import BuildLock
from warraq.site.output import Group, Made, Output, alone
from warraq.site.output_folder import OutputFolder
from warraq.site.processes import WORTH_IT, can_share, shared_out
from warraq.site.recorded import recorded
from warraq.site.roll import read_roll
from warraq.site.search import Shard, shard_group
from warraq.site.seeds import SeedFile, list_seeds, read_seed
from warraq.site.settings import SiteSettings
from warraq.site.site import Page, Site
from warraq.site.sitemap import root_outputs
from warraq.site.stamp import plain, stamp_of
from warraq.site.tables import kept_knowledge
from warraq.site.themes import TemplateFailed, Theme
from warraq.store import Store

if TYPE_CHECKING:
    from warraq.site.translation import English

STORE = "store.sqlite"
OVERLAYS = ("corrections", "translations")
"""Folders of the content whose words are laid over what the machine found."""


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
    facet_rows: dict[str, facets.FacetRow] = field(default_factory=dict)
    """For the next build, by the names of shards."""

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
        with uncollected():
            self.folder = OutputFolder(settings.output, settings.cache, settings.languages)
            self.store = Store(settings.cache / STORE)
            roll = read_roll(self.store, settings.seeds)
            self.seeds, problems = list_seeds(settings.seeds, settings.seed_max_bytes, roll.seeds)
        made_of = [plain(base.filters), plain(written_pages), plain(written)]
        inputs, self.lasting = stamp_of(settings, made_of)
        if not self.folder.stamp.startswith(inputs):  # else they were right the last time
            self._check_inputs()
        enrichment = enrich_seeds(
            self.seeds, self.store, self.knowledge, folder=settings.seeds, max_bytes=settings.seed_max_bytes,
            jobs=settings.jobs, executor=settings.executor, roll=roll,
        )  # fmt: skip
        self.enriched = enrichment.enriched
        self.errors += sorted([*problems, *enrichment.errors], key=attrgetter("file"))
        self.expected = len(self.errors)
        if settings.translator is not None:
            self.english.translate_new(self.store, enrichment.keys)
        asked = list(self.notices)
        if asked:  # it wrote into the memory
            inputs, self.lasting = stamp_of(settings, made_of)
        files = sorted(enrichment.keys)
        self.stamp = f"{inputs} {joined(files)} {joined(map(enrichment.keys.__getitem__, files))}"
        self.keys = enrichment.keys
        # A build for publication looks at every promised address, every time.
        self.as_left = not settings.publish and self.folder.is_as_left(self.stamp)
        if self.as_left:
            self.notices += self.folder.leave()
            return
        with uncollected():
            self.folder.recall()
        self.keys = enrichment.keys
        if has_english(settings.content):
            self.keys = self.english.lay_over(self.store, enrichment.keys)
        self.said = self.notices[len(asked) :]
        used = {*enrichment.keys.values(), *enrichment.bases, *self.keys.values()}
        self.store.forget_all_but(used)
        self.shards = search.build_search(self.site, self.knowledge.keep) if settings.search else []
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
        with uncollected():
            registry = self.knowledge.registry
            archive = self._archive(registry.actors)
        site = Site(
            settings=self.settings, archive=archive, store=self.store, languages=self.languages,
            registry=registry.actors, written_pages=self.written_pages, theme=self.theme,
            moved=_moved(self.ledger, registry.merged, archive), removed=self.ledger.removed,
            published=self.ledger.live, cuts=Cuts(self.folder.recorded_plan["cuts"] if archive.continued else {}),
        )  # fmt: skip
        for code in self.languages:
            self.theme.give(code, {"site": site.site_context(code)})
        return site

    def _archive(self, known: Mapping[str, Actor]) -> Archive:
        """The archive, beginning with what the last build found out, if that rests on the same but for the articles."""
        before = recorded(self.folder.recorded_plan, self.lasting)
        return read_archive(self.store.slims, self.store, set(self.keys.values()), known, before)

    def write(self, *, announce: bool = True) -> Iterator[tuple[Path, Page | None]]:
        """Write every output that changed; yields the files written, with their page.

        ``announce``: whether somebody wants to know the pages, which are planned once more for it.
        """
        if self.as_left:
            return
        with uncollected():
            stale = [group for group in self._groups() if not self.folder.keeps(group)]
        for group, written in self._made(stale):
            subjects = {output.file: output.subject for output in group.plan()} if announce and written else {}
            for file in written:
                yield self.folder.folder / file, subjects.get(file)
        for output in self._last_files():
            if self._written(output):
                yield self.folder.folder / output.file, output.subject

    def _made(self, stale: Sequence[Group]) -> Iterator[tuple[Group, list[str]]]:
        """Bring groups up to date, in several processes where they are many; each with the files written."""
        jobs = self.settings.jobs
        done: dict[int, list[Made | WarraqError]] = {}
        if jobs > 1 and len(stale) >= WORTH_IT and can_share():
            done = shared_out(len(stale), lambda index: self._make(stale[index]), jobs, self.store.reopen)
        for index, group in enumerate(stale):
            results = done.pop(index) if index in done else self._make(group)
            errors = [one for one in results if isinstance(one, WarraqError)]
            self.errors += errors
            made = [one for one in results if not isinstance(one, WarraqError)]
            yield group, self.folder.note(group, made, whole=not errors)

    def _make(self, group: Group) -> list[Made | WarraqError]:
        return [self._one_made(output) for output in group.plan()]

    def _one_made(self, output: Output) -> Made | WarraqError:
        try:
            return self.folder.made(output)
        except (TemplateFailed, SeedError) as error:
            return error

    def _groups(self) -> Iterator[Group]:
        site = self.site
        yield from list_groups(site)
        yield from map(alone, chain(feed_outputs(site), _theme_files(site)))
        shards, actors, articles = self._reached()
        yield from search.search_groups(site, shards)
        yield from actor_groups(site, actors)
        yield from article_groups(site, articles, self._seed_copy)
        if self.settings.publish or site.published:
            promise_actors(site)
            promise_articles(site)
        yield from map(site.page_group, forwarding_pages(site))

    def _around(self) -> list[str]:
        """What stands around every article and actor; the navigation rests on what there is in the archive."""
        return [self.site.group_basis(template) for template in ("actor.html", "article.html")]

    def _reached(self) -> tuple[list[Shard], list[ActorEntry], list[Item]]:
        """The shards, actors and articles to look at; the files of all others are noted as they are."""
        archive = self.site.archive
        if not archive.continued or self.folder.recorded_plan["pages"] != self._around():
            return self.shards, list(archive.actors.values()), archive.items
        reach, gone = archive.reach, archive.gone
        new, lost = facets.other_shards(self.shards, self.folder.recorded_plan["facets"])
        shards = {shard_group(shard.path): shard for shard in new}
        actors = {actor_group(id): id for id in reach.actors}
        articles = {article_group(id): id for id in reach.articles}
        left = [*map(shard_group, lost), *map(actor_group, gone.actors), *map(article_group, gone.articles)]
        altered = self.folder.keep_shelved([*shards, *actors, *articles], left)
        if altered is None:
            return self.shards, list(archive.actors.values()), archive.items
        if not altered:
            return new, [archive.actors[id] for id in actors.values()], [archive.by_id[id] for id in articles.values()]
        return (
            [shard for shard in self.shards if (name := shard_group(shard.path)) in shards or name in altered],
            [entry for id, entry in archive.actors.items() if id in reach.actors or actor_group(id) in altered],
            [item for item in archive.items if item.id in reach.articles or article_group(item.id) in altered],
        )

    def _last_files(self) -> Iterator[Output]:
        """Files that rest on the others, or that fill the store as they are made."""
        site = self.site
        yield from actor_indexes(site, self.folder)
        yield from dump_outputs(site, self.folder)
        yield package_output(site, self.folder)
        before = self.folder.recorded_plan["facets"] if site.archive.continued else {}
        yield from facets.facet_outputs(site, self.shards, before, self.facet_rows)
        yield from root_outputs(site, self.folder.indexed())

    def _written(self, output: Output) -> bool:
        try:
            return self.folder.write(output)
        except (TemplateFailed, SeedError) as error:
            self.errors.append(error)
            return False

    def _seed_copy(self, item: Item) -> Output:
        make = self._raw(self._seed_files[item.file])
        return self.site.file_output(urls.seed(item.file), item.key, make)

    @cached_property
    def _seed_files(self) -> dict[str, SeedFile]:
        return {seed.file: seed for seed in self.seeds}

    def _raw(self, seed: SeedFile) -> Callable[[], bytes]:
        return lambda: read_seed(self.settings.seeds, seed, self.settings.seed_max_bytes).raw

    def finish(self, foreign: Sequence[str]) -> None:
        """Remove what is left over, keep the ledger, close the store. ``foreign``: files Pelican wrote."""
        if not self.as_left:
            with uncollected():
                self._remember(foreign)
        self.store.__exit__(None, None, None)
        if self.settings.publish and self.settings.ledger is not None:
            self._keep_promises(self.settings.ledger)
        self.lock.release()

    def _remember(self, foreign: Sequence[str]) -> None:
        stamp = self.stamp if len(self.errors) == self.expected else ""
        if stamp:
            plan = self.site.archive.recorded().plain(self.lasting)
            rows = {name: tuple(row) for name, row in self.facet_rows.items()}
            self.folder.plan = plan | {"pages": self._around(), "cuts": self.site.cuts.plain(), "facets": rows}
        self.folder.finish(foreign, stamp, self.said)

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


def has_english(content: Path) -> bool:
    """Whether anything can be laid over the entries; else translators and memory need not be loaded."""
    return any((content / folder).is_dir() for folder in OVERLAYS)


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
