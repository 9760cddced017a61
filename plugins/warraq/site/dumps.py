"""Everything as data: JSONL, CSV, FollowTheMoney and a data package. Fields: ``CONTRACT.md``."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from os import SEEK_END
from tempfile import SpooledTemporaryFile
from typing import IO, Any, NamedTuple, TypeVar

from warraq.records import HEADLINE
from warraq.site import urls
from warraq.site.actor_pages import actor_record
from warraq.site.code import code_digest
from warraq.site.items import ActorEntry, Item, joined
from warraq.site.output import Output
from warraq.site.output_folder import OutputFolder
from warraq.site.reading_view import ids
from warraq.site.site import Context, Site
from warraq.store import dump

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""OWASP, "CSV injection": spreadsheets in East Asian settings take the wide forms as well."""
_FTM_SCHEMATA = {
    "person": "Person",
    "party": "Organization",
    "state": "PublicBody",
    "institution": "PublicBody",
    "organisation": "Organization",
    "media": "Organization",
}
_WAITING = 1 << 24
"""Bytes that wait in memory; more wait in a file of the cache, which nobody sees and which ends with the build."""
_FEW = 4
"""Actors in a stretch: a line rests on all articles of its actor, and a new article names several."""
_CODE = ("records.py", "store.py", "site/dumps.py", "site/reading_view.py", "site/urls.py")
Thing = TypeVar("Thing", Item, ActorEntry)
_TABLES: dict[str, list[str]] = {
    "actors.csv": [
        "id",
        "type",
        "name_ar",
        "name_en",
        "aliases",
        "reviewed",
        "articles",
        "first",
        "last",
    ],
    "mentions.csv": [
        "article",
        "actor",
        "paragraph",
        "start",
        "end",
        "surface",
        "role_ar",
        "role_en",
    ],
    "events.csv": ["article", "type", "agent", "patient", "place", "date", "paragraph", "evidence"],
}
_DESCRIPTIONS = {
    "articles.jsonl": "One object an article, sorted by id",
    "actors.jsonl": "One object an actor, sorted by id",
    "actors.csv": "Actors as a table; aliases are joined by |",
    "mentions.csv": "Each place where an actor is named; offsets count characters of the paragraph; paragraph -1 is the headline",
    "events.csv": "What the articles assert, typed by PLOVER; several actor ids are joined by ;",
    "ftm.jsonl": "Actors, articles, mentions and events as FollowTheMoney entities",
}


def dump_outputs(site: Site, folder: OutputFolder) -> Iterator[Output]:
    """The dumps; hand each to the folder before the next, the package last."""
    with SpooledTemporaryFile(max_size=_WAITING, dir=str(site.settings.cache)) as waiting:
        yield from _dumps(site, folder, _Cut(site), _Told(site, waiting))


def _dumps(site: Site, folder: OutputFolder, cut: _Cut, told: _Told) -> Iterator[Output]:
    parts: dict[str, list[Iterable[Stretch]]] = {
        "articles.jsonl": [cut.articles("articles", partial(_articles, site), whole=True)],
        "actors.jsonl": [cut.actors("actors", partial(_actor_lines, site))],
        "actors.csv": [cut.actors("actor rows", _actor_rows)],
        "mentions.csv": [cut.articles("mentions", partial(told.lines, "mentions"))],
        "events.csv": [cut.articles("events", partial(told.lines, "events"))],
        "ftm.jsonl": [
            cut.actors("ftm actors", partial(_ftm_actors, site)),
            cut.articles("ftm", partial(told.lines, "ftm")),
        ],
    }  # fmt: skip
    for name, of_name in parts.items():
        path = f"/data/{name}"
        stretches = [*_header(name), *chain.from_iterable(of_name)]
        depends = joined(stretch.name for stretch in stretches)
        pairs = [(stretch.name, stretch.make) for stretch in stretches]
        yield site.file_output(path, depends, partial(folder.joined, urls.file_of(path), pairs))


def _header(name: str) -> Iterator[Stretch]:
    if name in _TABLES:
        yield Stretch("header", lambda: b"".join(_table_lines([_TABLES[name]])))


def package_output(site: Site, folder: OutputFolder) -> Output:
    """``datapackage.json``: names, sizes and hashes of the dumps just written."""
    resources = [_resource(name, *folder.sha256(f"data/{name}")) for name in _DESCRIPTIONS]
    package = {
        "profile": "data-package",
        "name": "warraq-archive",
        "title": site.settings.names["en"],
        "description": "Articles, actors, mentions and events of the archive. The texts are their outlets'.",
        "homepage": site.settings.siteurl or None,
        "resources": resources,
    }
    package = {key: value for key, value in package.items() if value is not None}
    text = json.dumps(package, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return site.file_output("/data/datapackage.json", package, text.encode)


def _resource(name: str, sha256: str, size: int) -> Context:
    stem, kind = name.split(".")
    resource: Context = {
        "name": stem if kind == "jsonl" else f"{stem}-table", "path": name, "format": kind, "encoding": "utf-8",
        "mediatype": "text/csv" if kind == "csv" else "application/jsonl",
        "description": _DESCRIPTIONS[name], "bytes": size, "hash": f"sha256:{sha256}",
    }  # fmt: skip
    if name in _TABLES:
        numbers = {"paragraph", "start", "end", "articles"}
        kinds = dict.fromkeys(numbers, "integer") | {"reviewed": "boolean"}
        fields = [{"name": field, "type": kinds.get(field, "string")} for field in _TABLES[name]]
        resource |= {"profile": "tabular-data-resource", "schema": {"fields": fields}}
    return resource


def _lines(objects: Iterable[Context]) -> Iterator[bytes]:
    for value in objects:
        yield (dump(value) + "\n").encode("utf-8", "replace")


def _articles(site: Site, items: Sequence[Item]) -> Iterator[bytes]:
    by_key = {item.key: item for item in items}
    for key, text in site.store.record_texts(by_key.keys(), items[0].id, items[-1].id):
        item = by_key[key]
        if item.final:  # reading and writing JSON is what dumps cost
            yield text + b"\n"
        else:
            yield from _lines([full_record(site, item)])


def full_record(site: Site, item: Item) -> Context:
    """The record with what only the whole archive knows: duplicates, and one name for each actor."""
    record, _extras = site.record(item)
    record["duplicates_of"] = record["duplicates_of"] or item.duplicates_of
    for actor in record["actors"]:
        card = site.archive.actors[actor["id"]].card
        actor |= {"name_ar": card["name_ar"], "name_en": card["name_en"], "type": card["type"]}
    return record


def _table_lines(rows: Iterable[list[Any]]) -> Iterator[bytes]:
    """CSV (RFC 4180); no cell is a formula to a spreadsheet."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    yield buffer.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if not value[:1].isalnum() and value.lstrip().startswith(_FORMULA) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


class Stretch(NamedTuple):
    """Some lines of a dump. ``name`` says what they are made of; ``make`` gives them."""

    name: str
    make: Callable[[], bytes]


class _Cut:
    """Cuts dumps into stretches of articles or actors, in the order of their ids: see ``cuts``."""

    def __init__(self, site: Site) -> None:
        # ``site.full`` is in the lines, and with it the address of the site.
        self._basis = f"{code_digest(*_CODE)} {site.settings.siteurl}"
        self._items, self._actors = site.archive.by_id, site.archive.actors
        changed = site.archive.changed
        self._of_articles = site.cuts.cut("articles", self._items.keys(), changed.articles, str, self._told_of_articles)
        self._of_actors = site.cuts.cut("actors", self._actors.keys(), changed.actors, str, self._told_of_actors, _FEW)

    def _told_of_articles(self, ids: Sequence[str]) -> tuple[str, str]:
        """What the records rest on, and what is told beside them."""
        items = [self._items[id] for id in ids]
        wholes = joined([self._basis, *(f"{item.key} {item.whole}" for item in items)])
        return wholes, joined([self._basis, *(item.key for item in items)])

    def _told_of_actors(self, ids: Sequence[str]) -> tuple[str]:
        return (joined([self._basis, *(self._actors[id].basis for id in ids)]),)

    def articles(self, kind: str, lines: Callable[[Sequence[Item]], Iterable[bytes]], *, whole: bool = False) -> Iterator[Stretch]:
        """``whole``: the lines rest on more than the entries."""
        for piece in self._of_articles:
            yield Stretch(f"{kind} {piece.digests[not whole]}", partial(_made_of, lines, piece.ids, self._items))

    def actors(self, kind: str, lines: Callable[[Sequence[ActorEntry]], Iterable[bytes]]) -> Iterator[Stretch]:
        for piece in self._of_actors:
            yield Stretch(f"{kind} {piece.digests[0]}", partial(_made_of, lines, piece.ids, self._actors))


def _made_of(lines: Callable[[Sequence[Thing]], Iterable[bytes]], ids: Sequence[str], things: Mapping[str, Thing]) -> bytes:
    return _made(lines, [things[id] for id in ids])


def _made(lines: Callable[[Sequence[Thing]], Iterable[bytes]], things: Sequence[Thing]) -> bytes:
    return b"".join(lines(things))


def _actor_lines(site: Site, entries: Sequence[ActorEntry]) -> Iterator[bytes]:
    return _lines(actor_record(site, entry) for entry in entries)


def _actor_rows(entries: Sequence[ActorEntry]) -> Iterator[bytes]:
    for entry in entries:
        card = entry.card
        aliases = "|".join(entry.known.aliases) if entry.known else ""
        row = [
            entry.id, card["type"], card["name_ar"], card["name_en"], aliases,
            entry.reviewed, entry.count, *entry.span,
        ]  # fmt: skip
        yield from _table_lines([row])


class _Told:
    """What three dumps tell of the same articles. A record is read once for all three, where more than one is made."""

    def __init__(self, site: Site, waiting: IO[bytes]) -> None:
        """``waiting``: an empty file for the lines of the dumps that come later; of 100,000 articles they are 230 MB."""
        self._site, self._waiting = site, waiting
        self._places: dict[tuple[str, str, str], tuple[int, int]] = {}

    def lines(self, dump: str, items: Sequence[Item]) -> Iterator[bytes]:
        first, last = items[0].id, items[-1].id
        if place := self._places.pop((dump, first, last), None):
            self._waiting.seek(place[0])
            yield self._waiting.read(place[1])
            return
        made = self._all(items)
        yield made.pop(dump)
        for other, lines in made.items():
            self._places[other, first, last] = self._waiting.seek(0, SEEK_END), len(lines)
            self._waiting.write(lines)

    def _all(self, items: Sequence[Item]) -> dict[str, bytes]:
        records = list(_records(self._site, items))
        return {
            "mentions": b"".join(_table_lines(row for record in records for row in _mention_rows(record))),
            "events": b"".join(_table_lines(row for record in records for row in _event_rows(record))),
            "ftm": b"".join(_lines(entity for record in records for entity in _ftm_article(self._site, record))),
        }


def _records(site: Site, items: Sequence[Item]) -> Iterator[Context]:
    texts = site.store.record_texts({item.key for item in items}, items[0].id, items[-1].id)
    return (json.loads(text) for _, text in texts)


def _mention_rows(record: Context) -> Iterator[list[Any]]:
    for actor in record["actors"]:
        for mention in actor["mentions"]:
            paragraph, start, end = mention["paragraph"], mention["start"], mention["end"]
            text = record["headline_ar"] if paragraph == HEADLINE else record["body"][paragraph]
            roles = [actor["role_ar"], actor["role_en"]]
            yield [record["id"], actor["id"], paragraph, start, end, text[start:end], *roles]


def _event_rows(record: Context) -> Iterator[list[Any]]:
    for event in record["events"]:
        yield [record["id"], *(event[field] for field in _TABLES["events.csv"][1:])]


def _ftm_actors(site: Site, entries: Sequence[ActorEntry]) -> Iterator[bytes]:
    return _lines(_ftm_actor(site, entry) for entry in entries)


def _ftm_actor(site: Site, entry: ActorEntry) -> Context:
    known = entry.known
    return _entity(
        f"actor-{entry.id}", _FTM_SCHEMATA.get(entry.card["type"], "LegalEntity"),
        name=[entry.card["name_en"], entry.card["name_ar"]], alias=list(known.aliases) if known else [],
        summary=[known.desc_en] if known and known.desc_en else [], sourceUrl=[site.full(entry.card["path_en"])],
    )  # fmt: skip


def _ftm_article(site: Site, record: Context) -> Iterator[Context]:
    id = f"article-{record['id']}"
    value = record["published"]["value"] or ""
    language = {"ar": "ara"}.get(record["language"])
    yield _entity(
        id, "Article", title=[record["headline_ar"]], fileName=[record["file"]], contentHash=[],
        publishedAt=[value if not value.startswith("--") else ""], author=[record["byline"]],
        publisher=[record["outlet"]], language=[language], sourceUrl=[site.full(urls.article(record["id"]))],
    )  # fmt: skip
    for actor in record["actors"]:
        yield _entity(
            f"mention-{record['id']}-{actor['id']}", "Mention", document=[id], resolved=[f"actor-{actor['id']}"],
            name=actor["surfaces"], detectedSchema=[_FTM_SCHEMATA.get(actor["type"], "LegalEntity")],
        )  # fmt: skip
    for number, event in enumerate(record["events"], 1):
        involved = [
            f"actor-{actor}" for actor in dict.fromkeys(ids(event["agent"]) + ids(event["patient"]))
        ]
        yield _entity(
            f"event-{record['id']}-{number}", "Event", name=[event["type"]], summary=[event["evidence"]],
            date=[event["date"] if event["date"] and not event["date"].startswith("--") else ""],
            location=[event["place"]], involved=involved, proof=[id],
        )  # fmt: skip


def _entity(id: str, schema: str, **properties: Sequence[str | None]) -> Context:
    kept = {name: [value for value in values if value] for name, values in properties.items()}
    # FollowTheMoney's ids are opaque; a hash keeps them short and free of letters it forbids.
    return {
        "id": _ftm_id(id),
        "schema": schema,
        "properties": {
            name: [_ftm_id(value) for value in values]
            if name in {"document", "resolved", "involved", "proof"}
            else values
            for name, values in kept.items()
            if values
        },
    }


def _ftm_id(name: str) -> str:
    return name if len(name) <= 100 else hashlib.sha256(name.encode()).hexdigest()
