"""Everything as data: JSONL, CSV, FollowTheMoney and a data package. Fields: ``CONTRACT.md``."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, chain
from typing import Any

from warraq.records import HEADLINE
from warraq.site import urls
from warraq.site.actor_pages import actor_record, span
from warraq.site.archive import Item
from warraq.site.code import code_digest
from warraq.site.output import Output, OutputFolder
from warraq.site.reading_view import ids
from warraq.site.site import Context, Site
from warraq.store import digest_of, dump

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
_CODE = ("records.py", "store.py", "site/dumps.py", "site/reading_view.py", "site/urls.py")
_BATCH = 500
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


def dump_outputs(site: Site) -> Iterator[Output]:
    """The dumps; hand them to the folder in this order, the package last."""
    items = sorted(site.archive.items, key=lambda item: item.id)
    cards = [entry.card for entry in site.archive.actors.values()]
    records = [[item.digest, item.duplicates_of] for item in items]
    pieces = _Pieces(site)
    makers: dict[str, Callable[[], Iterable[bytes]]] = {
        "articles.jsonl": partial(_articles, site, items),
        "actors.jsonl": lambda: _lines(_actors(site)),
        "actors.csv": lambda: _table("actors.csv", _actor_rows(site)),
        "mentions.csv": lambda: chain(_table("mentions.csv", []), pieces.of(items, 0)),
        "events.csv": lambda: chain(_table("events.csv", []), pieces.of(items, 1)),
        "ftm.jsonl": lambda: chain(_lines(_ftm_actors(site)), pieces.of(items, 2)),
    }
    known = [
        list(entry.known.aliases) if entry.known else [] for entry in site.archive.actors.values()
    ]
    depends = digest_of(dump([records, cards, known]))
    for name, make in makers.items():
        yield site.file_output(f"/data/{name}", depends, make)
    pieces.keep()
    pieces.forget_others(items)


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


def _articles(site: Site, items: Iterable[Item]) -> Iterator[bytes]:
    for item in items:
        if _is_final(site, item):
            yield (site.store.record_text(item.key) + "\n").encode("utf-8", "replace")
        else:
            yield from _lines([full_record(site, item)])


def _is_final(site: Site, item: Item) -> bool:
    """True where the stored record can stand as it is: reading and writing JSON is what dumps cost."""
    if item.duplicates_of:
        return False
    return all(
        actor["name_ar"] == card["name_ar"] and actor["name_en"] == card["name_en"]
        for actor in item.light["actors"]
        for card in [site.archive.actors[actor["id"]].card]
    )


def full_record(site: Site, item: Item) -> Context:
    """The record with what only the whole archive knows: duplicates, and one name for each actor."""
    record, _extras = site.record(item)
    record["duplicates_of"] = record["duplicates_of"] or item.duplicates_of
    for actor in record["actors"]:
        card = site.archive.actors[actor["id"]].card
        actor |= {"name_ar": card["name_ar"], "name_en": card["name_en"], "type": card["type"]}
    return record


def _actors(site: Site) -> Iterator[Context]:
    return (actor_record(site, entry) for entry in site.archive.actors.values())


def _table(name: str, rows: Iterable[list[Any]]) -> Iterator[bytes]:
    """CSV (RFC 4180) with a header; no cell is a formula to a spreadsheet."""
    return _rows(chain([_TABLES[name]], rows))


def _rows(rows: Iterable[list[Any]]) -> Iterator[bytes]:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
        yield buffer.getvalue().encode("utf-8", "replace")
        buffer.seek(0)
        buffer.truncate()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.lstrip().startswith(_FORMULA):
        return f"'{value}"
    return value


def _actor_rows(site: Site) -> Iterator[list[Any]]:
    for entry in site.archive.actors.values():
        card = entry.card
        aliases = "|".join(entry.known.aliases) if entry.known else ""
        yield [
            entry.id, card["type"], card["name_ar"], card["name_en"], aliases,
            entry.reviewed, len(entry.items), *span(entry.items),
        ]  # fmt: skip


class _Pieces:
    """What each article gives to the dumps, kept in the store: a new article costs its own lines only."""

    def __init__(self, site: Site) -> None:
        self._site = site
        # ``site.full`` is in the lines, and with it the address of the site.
        self._basis = f"{code_digest(*_CODE)} {site.settings.siteurl}"
        self._fresh: dict[str, str] = {}

    def of(self, items: Iterable[Item], part: int) -> Iterator[bytes]:
        """The lines of mentions (0), events (1) or FollowTheMoney (2) for each article."""
        for item in items:
            lengths, _, text = self._text(item).partition("\n")
            ends = [0, *map(int, lengths.split())]
            if ends[part] < ends[part + 1]:
                yield text[ends[part] : ends[part + 1]].encode("utf-8", "replace")

    def _text(self, item: Item) -> str:
        name = self.name(item)
        text = self._fresh.get(name) or self._site.store.piece(name)
        if text is None:
            text = self._fresh[name] = self._made(item)
            if len(self._fresh) >= _BATCH:
                self.keep()
        return text

    def name(self, item: Item) -> str:
        return digest_of(f"{self._basis} {item.key}")

    def keep(self) -> None:
        """Put what was made into the store."""
        self._site.store.put_pieces(self._fresh)
        self._fresh.clear()

    def forget_others(self, items: Iterable[Item]) -> None:
        """Drop the lines of articles that are no more, once they outnumber the others."""
        wanted = {self.name(item) for item in items}
        stale = self._site.store.piece_names() - wanted
        if len(stale) > max(len(wanted), _BATCH):
            self._site.store.forget_pieces(stale)

    def _made(self, item: Item) -> str:
        record, _extras = self._site.record(item)
        parts = (
            _rows(_mention_rows(record)),
            _rows(_event_rows(record)),
            _lines(_ftm_article(self._site, record)),
        )
        texts = [b"".join(lines).decode() for lines in parts]
        return " ".join(map(str, accumulate(map(len, texts)))) + "\n" + "".join(texts)


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


def _ftm_actors(site: Site) -> Iterator[Context]:
    for entry in site.archive.actors.values():
        known = entry.known
        yield _entity(
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
