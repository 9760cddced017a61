"""Search without a server: Pagefind's indexes, made from records, in shards per language and year.

A shard is built once for what it holds and kept in the cache; a new article costs its own shard only.
Text is folded as ``theme/static/js/fold.js`` folds the question; what a reader sees comes from ``meta``.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from typing import Any

from warraq.knowledge import Keep
from warraq.records import ConfigurationError
from warraq.site import urls
from warraq.site.code import code_digest
from warraq.site.items import Item, joined
from warraq.site.output import Group, Output
from warraq.site.processes import can_share, shared_out
from warraq.site.search_words import SearchWords, known_words, lexicon_digest
from warraq.site.site import Site
from warraq.store import dump

SHARD = 2_000
"""Articles in one shard at most: Pagefind's memory grows with it (some 400 MB for so many)."""
_TAIL = (500, 125, 25)
"""Sizes of the shards at the end of what grows. Pagefind cannot add to an index: a new article costs the last shard, 5 ms
of CPU for each article in it, so that one is small; four or five small ones become one as they fill up. Each more is some
80 kB that the search page asks for."""
_WORTH_IT = 500
"""Articles from which on several processes index: some 5 ms each."""


@dataclass(frozen=True)
class Shard:
    """Articles of one year (or of none) in one language's index."""

    lang: str
    name: str
    items: Sequence[Item]
    held: str
    """Names the articles."""
    fingerprint: str

    @property
    def path(self) -> str:
        return shard_path(self.lang, self.name)


def shard_path(lang: str, name: str) -> str:
    return f"/pagefind/{lang}/{name}/"


def shards(site: Site) -> list[Shard]:
    """All shards, the newest year first."""
    groups: dict[str, list[Item]] = {}
    for item in site.archive.chronological:
        groups.setdefault(item.period[:4] if item.period else "undated", []).append(item)
    names = sorted(groups, key=lambda name: (name != "undated", name), reverse=True)
    growing = {"undated", max(groups.keys() - {"undated"}, default="")}  # news are of this year, or undated
    held = [
        (f"{name}-{number}", groups[name][begin:end])
        for name in names
        for number, (begin, end) in enumerate(cuts(len(groups[name]), growing=name in growing), 1)
    ]
    digests = [joined([item.row.digest for item in items]) for _name, items in held]
    bases = {lang: _basis(site, lang) for lang in urls.LANGUAGES}
    return [
        Shard(lang, name, items, digest, joined([basis, digest]))
        for lang, basis in bases.items()
        for (name, items), digest in zip(held, digests, strict=True)
    ]


def cuts(count: int, *, growing: bool) -> list[tuple[int, int]]:
    """Where the shards of so many articles begin and end; the same for the same number, however it came about."""
    ends = [0]
    for size in (SHARD, *(_TAIL if growing else ())):
        while count - ends[-1] >= size:
            ends.append(ends[-1] + size)
    if ends[-1] < count:
        ends.append(count)
    return list(pairwise(ends))


def _basis(site: Site, lang: str) -> str:
    """What all shards of a language rest on, beside their articles."""
    code = code_digest("site/search.py", "site/search_words.py", "site/indexer.py", "site/language.py", "arabic")
    spoken = {code: language.fingerprint for code, language in site.languages.items()}
    return dump([lang, code, lexicon_digest(), version("pagefind"), spoken])


def build_search(site: Site, keep: Keep) -> list[Shard]:
    """Make the shards the cache lacks, and drop those no longer wanted; all shards of this build.

    ``keep``: where the words that are known lie since the last time.
    """
    wanted = shards(site)
    cache = site.settings.cache / "search"
    missing = [shard for shard in wanted if not (cache / shard.fingerprint).is_dir()]
    if missing:
        try:
            _index(site, missing, cache, SearchWords(keep("search_words", known_words)))
        except (OSError, RuntimeError, AssertionError) as error:
            raise ConfigurationError(
                f"SEARCH: Pagefind does not work here ({error}); install its binary or set SEARCH = False"
            ) from None
    needed = {shard.fingerprint for shard in wanted}
    for folder in cache.iterdir() if cache.is_dir() else []:
        if folder.name not in needed:
            shutil.rmtree(folder)
    return wanted


def _index(site: Site, missing: Sequence[Shard], cache: Path, words: SearchWords) -> None:
    """In several processes where they are many: what reading all texts leaves in memory ends with these."""
    from warraq.site.indexer import index_shard  # noqa: PLC0415 - it and Pagefind load slowly

    def work(index: int) -> None:
        index_shard(site, missing[index], cache, words)

    done: dict[int, Any] = {}
    jobs = site.settings.jobs
    if jobs > 1 and sum(len(shard.items) for shard in missing) >= _WORTH_IT and can_share():
        done = shared_out(len(missing), work, jobs, site.store.reopen, turn=1)
    for index in range(len(missing)):
        if index not in done:
            work(index)


def bundles(wanted: Sequence[Shard]) -> Mapping[str, Sequence[str]]:
    """Language → paths of its shards, as ``search.html`` is given them."""
    paths: dict[str, list[str]] = {}
    for shard in wanted:
        paths.setdefault(shard.lang, []).append(shard.path)
    return paths


def search_groups(site: Site, wanted: Sequence[Shard]) -> Iterator[Group]:
    """For each shard the files of its index."""
    for shard in wanted:
        yield Group(shard_group(shard.path), shard.fingerprint, partial(_outputs, site, shard), shelved=True)


def shard_group(path: str) -> str:
    return f"shard {path}"


def _outputs(site: Site, shard: Shard) -> Iterator[Output]:
    folder = site.settings.cache / "search" / shard.fingerprint
    for path in sorted(file for file in folder.rglob("*") if file.is_file()):
        name = path.relative_to(folder).as_posix()
        yield Output(f"{shard.path[1:]}{name}", shard.fingerprint, path.read_bytes, page=False)


def search_record(site: Site, lang: str, item: Item, words: SearchWords) -> dict[str, Any]:
    """What Pagefind is told of an article. It rests on its record alone: others may lead to another spelling of somebody
    in no registry, but to index some thousand articles again for that takes a minute.
    """
    record, _extras = site.record(item)
    names = [name for actor in record["actors"] for name in (actor["name_ar"], actor["name_en"])]
    # Not from ``item.light``: all that were read would stay in memory.
    summaries = {"ar": record["summary_ar"], "en": record["summary_en"]["sentences"]}
    briefs = {code: sentences[0]["text"] for code, sentences in summaries.items() if sentences}
    english = [sentence["text"] for sentence in summaries["en"]]
    texts = (
        [record["headline_ar"], record["kicker"] or "", *record["body"]]
        if lang == "ar"
        else [record["headline_en"], *english]
    )
    meta = {
        "title": record[f"headline_{lang}"] or record["headline_ar"],
        "headline_ar": record["headline_ar"],
        "headline_en": record["headline_en"],
        "outlet": record["outlet"],
        # A page shows what either index finds, in its own language.
        **{f"date_{code}": site.languages[code].date_text(record["published"]) for code in site.languages},
        **{f"brief_{code}": briefs.get(code) for code in site.languages},
    }
    return {
        "url": urls.article(item.id),
        "content": " ".join(words(" ".join([*texts, *names]))),
        "language": lang,
        "meta": {name: text for name, text in meta.items() if text},
    }

