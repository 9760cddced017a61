"""Everything the archive holds, lightly: cards, their order, and who, when and what they belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, partial
from itertools import chain
from typing import Protocol, TypeVar

from warraq.records import Actor
from warraq.site import urls
from warraq.site.items import CARD_ACTORS, ActorEntry, Item, Light, Shelf, joined, read_items
from warraq.site.recorded import ActorRow, Change, Names, Reach, Recorded, beside, change_since
from warraq.site.versions import Versions
from warraq.store import dump

Thing = TypeVar("Thing")


class Texts(Protocol):
    """What an archive reads of the store, when it is asked for."""

    def light(self, key: str) -> Light:
        """The light record of an entry."""
        ...

    def shingles(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        """What texts are compared by."""
        ...

    def naming(self, actor: str) -> Iterable[str]:
        """Keys of all entries that name an actor, those that are no part of the archive among them."""
        ...


def read_archive(
    slims: Callable[[AbstractSet[str]], Iterable[tuple[str, str, str]]], texts: Texts, keys: AbstractSet[str],
    known: Mapping[str, Actor], before: Recorded | None = None,
) -> Archive:  # fmt: skip
    """The archive of the entries with these ``keys``; ``slims(keys)`` reads them, ``known`` is the registry.

    ``before``: what the last build found out, where that rests on the same things but for the articles; then only
    what changed since is worked out.
    """
    change = change_since(before, keys)
    if change is None:
        shelf = Shelf(texts.light)
        return Archive(read_items(slims(keys), shelf), shelf, known, texts)
    shelf = Shelf(texts.light, change.before.statements)
    there = {row.key for row in change.before.items}
    kept = [row for row in change.before.items if row.key in keys] if change.gone else change.before.items
    return Archive(read_items(slims(keys - there), shelf, kept), shelf, known, texts, change)


class Archive:
    """The light model of all articles; pure, made anew for each build from ``items``."""

    def __init__(
        self, items: list[Item], shelf: Shelf, known: Mapping[str, Actor], texts: Texts, change: Change | None = None
    ) -> None:  # fmt: skip
        """``items`` in the order of their seeds. ``change``: what is new in them, if that is known."""
        self.items = items
        self.by_id = {item.id: item for item in items}
        self._shelf, self._known, self._texts, self._change = shelf, known, texts, change
        self.versions = Versions(items, texts.shingles, change)
        if change is None:
            self._new = items
            self.actors = self._all_actors()
            self._settle(items)
        else:
            there = {row.key for row in change.before.items}
            self._new = [item for item in items if item.key not in there]
            self.actors = self._actors_since(change)
            self._settle(self._unsettled(change))
            self._recall(change.before)

    @property
    def continued(self) -> bool:
        """Whether ``reach`` says what may come out otherwise than the last time; else everything may."""
        return self._change is not None

    def _all_actors(self) -> dict[str, ActorEntry]:
        naming: dict[str, list[Item]] = {}
        statements = self._shelf.statements
        self._counts = [0] * len(statements)
        for item in self.chronological:
            for place in item.row.named:
                self._counts[place] += 1
                items = naming.setdefault(statements[place].id, [])
                if not items or items[-1] is not item:  # under two names in one article, it is still one article
                    items.append(item)
        stated = self._stated(naming.keys())
        self._shelf.actors = {id: self._entry(id, stated[id], naming[id]) for id in sorted(naming)}
        return dict(self._shelf.actors)

    def _actors_since(self, change: Change) -> dict[str, ActorEntry]:
        """Those of the last build, and anew those that an article names which came or went."""
        statements, before = self._shelf.statements, change.before.actors
        self._counts = [*change.before.counts, *[0] * (len(statements) - len(change.before.counts))]
        for place in chain.from_iterable(row.named for row in change.gone):
            self._counts[place] -= 1
        for place in chain.from_iterable(item.row.named for item in self._new):
            self._counts[place] += 1
        rows = [*change.gone, *(item.row for item in self._new)]
        self._touched = {statements[place].id for row in rows for place in row.named}
        entries: dict[str, ActorEntry] = {}
        for id, row in before.items():
            if id not in self._touched:
                entries[id] = entry = ActorEntry(id, self._known, row.reviewed, row.names, row.digest)
                entry.given = partial(self._naming, id)
        for id, stated in self._stated(self._touched).items():
            entries[id] = self._entry(id, stated, partial(self._naming, id))
        self._shelf.actors = {id: entries[id] for id in sorted(entries)}
        return dict(self._shelf.actors)

    def _stated(self, ids: AbstractSet[str]) -> dict[str, dict[Names, int]]:
        """How many articles give each of these actors which names."""
        stated: dict[str, dict[Names, int]] = {}
        for named, count in zip(self._shelf.statements, self._counts, strict=True):
            if count and named.id in ids:
                counts = stated.setdefault(named.id, {})
                counts[named.names] = counts.get(named.names, 0) + count
        return stated

    def _entry(
        self, id: str, stated: Mapping[Names, int], items: Sequence[Item] | Callable[[], Sequence[Item]]
    ) -> ActorEntry:  # fmt: skip
        """Whom the registry does not know gets the names most articles give."""
        actor = self._known.get(id)
        names = (str(actor.type), actor.name_ar, actor.name_en) if actor else _most_stated(stated)
        return ActorEntry(id, self._known, actor.reviewed if actor else False, names, joined([id, *names]), items)

    def _naming(self, id: str) -> list[Item]:
        there = self._by_key
        found = [there[key] for key in self._texts.naming(id) if key in there]
        return sorted(found, key=lambda item: self.place[item.id])

    @cached_property
    def _by_key(self) -> dict[str, Item]:
        return {item.key: item for item in self.items}

    def _unsettled(self, change: Change) -> list[Item]:
        """Of what only the whole archive knows of an article, that may be new of these."""
        before = change.before
        ids = {item.id for item in self._new}
        versions = before.versions | self.versions.ids
        ids.update(id for id in versions & self.by_id.keys() if self.versions.earlier(self.by_id[id]) != self.by_id[id].duplicates_of)
        for id in self._touched & self.actors.keys() & before.actors.keys():
            if before.actors[id].names != self.actors[id].names:
                ids.update(item.id for item in self.actors[id].items)
        return [self.by_id[id] for id in ids]

    def _settle(self, items: Iterable[Item]) -> None:
        """Work out what only the whole archive knows of an article."""
        self._settled = list(items)
        for item in self._settled:
            duplicates_of = self.versions.earlier(item)
            named = item.named
            entries = [self.actors[one.id] for one in named]
            faces = [entry.digest for entry in entries]
            item.row = item.row._replace(
                duplicates_of=duplicates_of,
                final=not duplicates_of and [entry.names for entry in entries] == [one.names for one in named],
                card_digest=joined([item.row.face, *faces[: min(CARD_ACTORS, item.row.acting)]]),
                whole=joined([item.digest, dump(duplicates_of), *faces]),
            )

    @cached_property
    def reach(self) -> Reach:
        """What may come out otherwise than the last time, where the archive is ``continued``.

        The page of an article shows its neighbours and other versions beside it, that of an actor the articles that
        name it, and of these what ``Item.whole`` covers.
        """
        assert self._change is not None
        before, gone = self._change.before, self._change.gone
        fresh = {item.id for item in self._settled}
        actors = self._touched | {named.id for item in self._settled for named in item.named}
        articles = fresh | before.versions | self.versions.ids
        for item in self._settled:
            articles.update(other.id for other in self.neighbours(item) if other)
        if gone:
            ids = {row.id for row in gone}
            for run in _runs(before.items, lambda row: row.value):
                articles |= beside((row.id for row in run), ids)
        return Reach(articles & self.by_id.keys(), actors & self.actors.keys())

    @cached_property
    def changed(self) -> Reach:
        """Of whom the archive knows something else than the last time, gone ones among them; empty if it is not ``continued``."""
        if self._change is None:
            return Reach(frozenset(), frozenset())
        articles = {item.id for item in self._settled} | self.gone.articles
        return Reach(articles, self.reach.actors | self.gone.actors)

    @property
    def actors_before(self) -> Mapping[str, ActorRow]:
        """As the last build had them, by id; empty if the archive is not ``continued``."""
        return self._change.before.actors if self._change else {}

    @property
    def gone(self) -> Reach:
        """Who was there in the last build and is no more, where the archive is ``continued``."""
        assert self._change is not None
        articles = {row.id for row in self._change.gone} - self.by_id.keys()
        return Reach(articles, self._touched - self.actors.keys())

    def _recall(self, before: Recorded) -> None:
        for id in before.actors.keys() & self.actors.keys() - self.reach.actors:
            self.actors[id].recall(before.actors[id])

    def recorded(self) -> Recorded:
        """What the next build may begin with."""
        return Recorded(
            [item.row for item in self.items], self._shelf.statements, self._counts,
            {id: entry.row for id, entry in self.actors.items()},
            self.versions.ids, self.versions.copies, self.versions.verdicts, self.versions.bands.packed(),
        )  # fmt: skip

    @cached_property
    def _dated_and_not(self) -> tuple[list[Item], list[Item]]:
        return _runs(self.items, lambda item: item.value)

    @property
    def dated(self) -> list[Item]:
        """From the oldest; seeds of one day in their order."""
        return self._dated_and_not[0]

    @property
    def undated(self) -> list[Item]:
        return self._dated_and_not[1]

    @cached_property
    def chronological(self) -> list[Item]:
        """Undated ones first, so that in lists with the newest first they stand last."""
        return self.undated + self.dated

    @cached_property
    def place(self) -> dict[str, int]:
        """Id → place among the ``chronological``."""
        return {item.id: place for place, item in enumerate(self.chronological)}

    def neighbours(self, item: Item) -> tuple[Item | None, Item | None]:
        """The article before and after it, of those with a date or of those without."""
        first, last = (len(self.undated), len(self.chronological)) if item.value else (0, len(self.undated))
        place = self.place[item.id]
        before = self.chronological[place - 1] if place > first else None
        return before, self.chronological[place + 1] if place + 1 < last else None

    @cached_property
    def months(self) -> dict[str, list[Item]]:
        return _grouped(self.dated, lambda item: [item.period or ""])

    @cached_property
    def events(self) -> dict[str, list[Item]]:
        return _grouped(self.chronological, lambda item: item.row.event_types)

    @cached_property
    def outlets(self) -> dict[str, list[Item]]:
        return _grouped(self.chronological, lambda item: [item.row.outlet] if item.row.outlet else [])

    @cached_property
    def corrected(self) -> list[Item]:
        """Those a person has put right."""
        return [item for item in self.items if item.row.corrected]

    @cached_property
    def outlet_slugs(self) -> dict[str, str]:
        return urls.outlet_slugs(self.outlets)

    def where_acting(self, entry: ActorEntry) -> Sequence[Item]:
        """The articles in which the actor is more than the place of something."""
        if entry.names[0] != "state":
            return entry.items
        return [item for item in entry.items if entry.id in item.acting_ids]

    def co_mentions(self, entry: ActorEntry) -> list[tuple[str, int]]:
        """The actors of the same articles, most frequent first, with the number of these articles; a state that is only a
        place in an article meets nobody there."""
        counts: Counter[str] = Counter()
        statements = self._shelf.statements
        rows = [item.row for item in self.where_acting(entry)]
        # An actor of many articles stands beside few others: each is looked up once.
        for place, count in Counter(chain.from_iterable(row.named[: row.acting] for row in rows)).items():
            counts[statements[place].id] += count
        del counts[entry.id]
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _runs(things: Iterable[Thing], value: Callable[[Thing], str | None]) -> tuple[list[Thing], list[Thing]]:
    """Those with a date, from the oldest, and those without."""
    dated: list[Thing] = []
    undated: list[Thing] = []
    for thing in things:
        (dated if value(thing) else undated).append(thing)
    return sorted(dated, key=lambda thing: value(thing) or ""), undated


def _grouped(items: Iterable[Item], keys: Callable[[Item], Iterable[str]]) -> dict[str, list[Item]]:
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        for key in keys(item):
            groups[key].append(item)
    return dict(sorted(groups.items()))


def _most_stated(stated: Mapping[Names, int]) -> Names:
    if len(stated) == 1:
        return next(iter(stated))
    return min(stated, key=lambda names: (-stated[names], names))
