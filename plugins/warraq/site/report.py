"""What the machine was unsure of, for the maintainer: ``warraq report``, on paper or as a page nobody links to."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from warraq.knowledge import Knowledge
from warraq.site.archive import Archive, read_archive
from warraq.site.build import STORE
from warraq.site.enrichment import enrich_seeds
from warraq.site.items import ActorEntry, Item
from warraq.site.merges import lines_to_paste, proposed_merges
from warraq.site.seeds import list_seeds
from warraq.site.settings import settings_of, site_settings
from warraq.site.translation import English
from warraq.store import Store


def report(settings_file: str) -> Iterator[str]:
    """The report as lines of text. A ``ConfigurationError`` where the settings are wrong."""
    settings = site_settings(settings_of(settings_file))
    knowledge = Knowledge.load(settings.content)
    seeds, problems = list_seeds(settings.seeds, settings.seed_max_bytes)
    with Store(settings.cache / STORE) as store:
        enrichment = enrich_seeds(
            seeds, store, knowledge, folder=settings.seeds, max_bytes=settings.seed_max_bytes,
            jobs=settings.jobs, executor=settings.executor,
        )  # fmt: skip
        english = English(settings)
        keys = set(english.lay_over(store, enrichment.keys).values())
        archive = read_archive(store.slims, store, keys, knowledge.registry.actors)
        errors = [str(error) for error in (*problems, *enrichment.errors)]
        yield from _part("Seeds that could not be read", sorted(errors))
        yield from _part("Slips in the translation memory and in corrections", english.notices)
        yield from _lists(archive)
        yield from _of_records(store, archive, _last_build(settings.output))


def write_report_page(settings_file: str, lines: Iterable[str]) -> Path:
    """The report as ``report/index.html`` of the output: no page of the site, so that no build makes, lists or removes it."""
    page = site_settings(settings_of(settings_file)).output / "report" / "index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(page_of(lines), encoding="utf-8")
    return page


def page_of(lines: Iterable[str]) -> str:
    """Headings and lists of the lines of a report, as a page without style, script or link."""
    parts = ["<!doctype html>", '<html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Report</title>',
             '<meta name="robots" content="noindex, nofollow"></head><body><h1>Report</h1>']  # fmt: skip
    listing = False
    for line in lines:
        row = line.startswith(" ")
        if row != listing:
            parts.append("<ul>" if row else "</ul>")
            listing = row
        text = escape(line.strip())
        parts.append(f'<li dir="auto">{text}</li>' if row else f"<h2>{text}</h2>")
    parts += ["</ul>"] * listing
    return "\n".join([*parts, "</body></html>"]) + "\n"


def _last_build(output: Path) -> dict[str, tuple[str, str]]:
    """File and digest of every article that the last build put into ``data/articles.jsonl``, by id."""
    path = output / "data" / "articles.jsonl"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8") as lines:
        records = map(json.loads, lines)
        return {record["id"]: (record["file"], record["sha256"]) for record in records}


def _since_last_build(built: dict[str, tuple[str, str]], now: dict[str, tuple[str, str]]) -> list[str]:
    new = [f"new: {file}" for id, (file, _) in now.items() if id not in built]
    changed = [f"changed: {file}" for id, (file, digest) in now.items() if id in built and built[id][1] != digest]
    gone = [f"gone: {file}" for id, (file, _) in built.items() if id not in now]
    return [*sorted(new), *sorted(changed), *sorted(gone)]


def _lists(archive: Archive) -> Iterator[str]:
    undated = [
        f"{item.file}: {item.light['published']['evidence'] or 'no date in the text'} → {_correction(item)}: published: YYYY-MM-DD"
        for item in archive.undated
    ]
    yield from _part("Articles without a full date", undated)
    derived = [
        f"{item.file}: {item.light['headline_ar']} → {_correction(item)}: headline_ar: …"
        for item in archive.items
        if item.light["headline_source"] == "derived"
    ]
    yield from _part("Headlines derived from the text", derived)
    unreviewed = sorted(
        (entry for entry in archive.actors.values() if not entry.reviewed),
        key=lambda entry: (-entry.count, entry.id),
    )
    lines = [
        f"{e.id}: {e.card['name_ar']} / {e.card['name_en']} ({e.count})" for e in unreviewed
    ]
    yield from _part("Actors that no person has reviewed (articles)", lines)
    merges = [
        "\n      ".join((f"{p.other.id}: {_name(p.other)} may be {p.kept.id}: {_name(p.kept)} →", *lines_to_paste(p)))
        for p in proposed_merges(archive.actors.values())
    ]
    yield from _part("Proposed merges (articles)", merges)
    same = [
        f"{item.file}: another version of {', '.join(item.duplicates_of)}"
        for item in archive.items
        if item.duplicates_of
    ]
    yield from _part("Duplicates (same text, or nearly)", same)


def _correction(item: Item) -> str:
    return f"content/corrections/{item.id}.md"


def _name(entry: ActorEntry) -> str:
    return f"{entry.card['name_ar']} ({entry.count})"


def _of_records(store: Store, archive: Archive, built: dict[str, tuple[str, str]]) -> Iterator[str]:
    dropped: list[str] = []
    silent: list[str] = []
    refused: list[str] = []
    outdated: list[str] = []
    reasons: Counter[str] = Counter()
    now: dict[str, tuple[str, str]] = {}
    for item in archive.items:
        record, extras = store.record(item.key)
        now[item.id] = (item.file, record["sha256"])
        reasons.update(line["reason"] for line in record["dropped"])
        dropped += [
            f"{item.file}:{line['line']}: {line['reason']}: {line['text']}"
            for line in record["dropped"]
        ]
        silent += [f"{item.file}: {reason}" for reason in extras["abstentions"]]
        if extras.get("refused"):
            refused.append(f"{item.file}: {', '.join(extras['refused'])}")
        if "correction-outdated" in record["notes"]:
            outdated.append(f"{item.file} → {_correction(item)}: seed: {record['sha256'][:8]}")
        if not record["summary_en"]["sentences"]:
            silent.append(f"{item.file}: no English summary")
    counts = ", ".join(f"{reason} {count}" for reason, count in reasons.most_common())
    yield from _part(f"Dropped lines{f' ({counts})' if counts else ''}", dropped)
    yield from _part("Translations that a check refused (articles, checks)", refused)
    yield from _part("Corrections written for an earlier seed", outdated)
    yield from _part("Where the English engine stayed silent", silent)
    yield from _part("Seeds that changed since the last build", _since_last_build(built, now))


def _part(title: str, lines: list[str]) -> Iterator[str]:
    yield f"{title}: {len(lines)}"
    yield from (f"  {line}" for line in lines)
