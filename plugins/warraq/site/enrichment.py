"""Seeds into the store: each is enriched once for its bytes, its name and what it asked of the knowledge in use."""

from __future__ import annotations

import logging
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

from warraq.knowledge import Knowledge
from warraq.reading.repetition import repeated_endings
from warraq.records import ConfigurationError, Entry, Seed, SeedError, UnreadableSeed, as_record
from warraq.site.code import code_digest
from warraq.site.processes import can_share
from warraq.site.roll import Roll, Told, keep_roll, read_roll
from warraq.site.seeds import SeedFile, read_seed
from warraq.store import Failure, Store, Stored, entry_key

logger = logging.getLogger(__name__)

BATCH = 32
"""Seeds a worker gets at once: some 0.1–1 s of work, so that starting a task costs nothing beside it."""
IN_PROCESS = 64
"""Up to so many seeds are enriched here: starting processes and loading lexicons in each takes longer."""

OUTSTANDING = 256
"""Batches handed out at a time: enough for a hundred workers, and some 40 MB of texts at most."""
_RETRIES = 3
"""Times that Dask tries a batch again whose worker died; after that it is done here."""

Task = tuple[SeedFile, str, str]
"""A listed file, the digest of its bytes, and the key its entry will have."""
Wanted = tuple[SeedFile, str, str]
"""The same, but a name for what is wanted, under which the store knows the key of the entry that is current."""
_NOT_TOLD: Told = ("", "")
_Result = tuple[list[Stored | Failure], list[SeedError]]
_CODE = ("records.py", "pipeline.py", "knowledge.py", "site/light.py", "site/enrichment.py")
"""Code that an entry rests on beside the stages, which ``Knowledge.fingerprint`` covers."""
_SETTLED = (
    2_000_000_000  # ns; files younger than this may change again within one tick of a coarse clock
)


class EnrichmentFailed(SeedError):
    """The pipeline itself went wrong on this seed: a fault of Warraq's, not of the file."""


@dataclass(frozen=True)
class Enrichment:
    """Which entry each seed has in the store, by file, and why the others have none."""

    keys: dict[str, str]
    errors: list[SeedError]
    enriched: int
    bases: frozenset[str] = frozenset()
    """Keys of entries that others were made anew from: not shown, but needed the next time."""


def enrich_seeds(
    seeds: Sequence[SeedFile], store: Store, knowledge: Knowledge, *, folder: Path,
    max_bytes: int, jobs: int, executor: str | None = None, roll: Roll | None = None,
) -> Enrichment:  # fmt: skip
    """Make sure that the store holds an entry for each seed; only what it lacks is enriched.

    ``roll``: that of the folder, where it has been read already.
    """
    now = time.time_ns()
    before = roll or read_roll(store, folder)
    basis = entry_key(knowledge.engine, "", code_digest(*_CODE))
    _settle(store, basis, knowledge)
    rests_on = f"{basis} {knowledge.fingerprint}"
    roll = before if before.rests_on == rests_on else replace(before, keys={}, told={})
    fresh = [seed for seed in seeds if roll.keys.get(seed.file) is None or roll.seeds[seed.file] != seed]
    if not fresh and len(seeds) == len(roll.keys):
        return _enrichment(roll.keys, roll.told)
    digests, errors = _digests(fresh, roll, folder, max_bytes)
    worker = _Worker(folder, knowledge, max_bytes)
    work = partial(_enrich_missing, basis=basis, store=store, jobs=jobs, executor=executor)
    new, enriched = work([_wanted(seed, digests, basis) for seed in fresh if seed.file in digests], worker, errors)
    new = _without(new, errors)
    errors.extend(_failures(store, new))
    held = {**_but(roll.keys, fresh), **_without(new, errors)}
    found = {seed.file: held[seed.file] for seed in seeds if seed.file in held}
    digests = {**roll.digests, **digests}
    told: dict[str, Told] = {}
    for names, those in _with_repeated_endings(seeds, digests, found, basis, store).items():
        told |= {seed.file: roll.told[seed.file] for seed, _, name in those if roll.told.get(seed.file, _NOT_TOLD)[0] == name}
        failed: list[SeedError] = []
        more, count = work([one for one in those if one[0].file not in told], replace(worker, repeated=names), failed)
        more = _without(more, failed)
        told |= {seed.file: (name, more[seed.file]) for seed, _, name in those if seed.file in more}
        enriched += count
    unsettled = {seed.file for seed in fresh if now - seed.signature[2] <= _SETTLED and roll.seeds.get(seed.file) != seed}
    lasting = [seed for seed in seeds if seed.file in found and seed.file not in unsettled]
    keep_roll(store, folder, lasting, Roll(rests_on, {}, digests, found, told))
    return _enrichment(found, told, errors, enriched)


def _but(keys: Mapping[str, str], seeds: Iterable[SeedFile]) -> dict[str, str]:
    """``keys`` without those of some seeds."""
    others = dict(keys)
    for seed in seeds:
        others.pop(seed.file, None)
    return others


def _enrichment(
    found: Mapping[str, str], told: Mapping[str, Told], errors: Sequence[SeedError] = (), enriched: int = 0
) -> Enrichment:  # fmt: skip
    others = {file: key for file, (_name, key) in told.items() if file in found}
    bases = frozenset(found[file] for file, key in others.items() if found[file] != key)
    return Enrichment({**found, **others}, list(errors), enriched, bases)


def _wanted(seed: SeedFile, digests: Mapping[str, str], basis: str) -> Wanted:
    return seed, digests[seed.file], entry_key(digests[seed.file], seed.file, basis)


def _settle(store: Store, basis: str, knowledge: Knowledge) -> None:
    """Entries that rest on what registry and lexicons say no longer, or say now, are not current any more."""
    if store.settled(basis) != knowledge.fingerprint:
        store.settle(basis, knowledge.fingerprint, knowledge.facts, _reach_of_changes)


def _reach_of_changes(before: Mapping[str, str], now: Mapping[str, str]) -> Callable[[bytes], bool]:
    from warraq.asked import Changes  # noqa: PLC0415 - as in enrich

    return Changes(before, now).reach


def _enrich_missing(
    wanted: Sequence[Wanted], worker: _Worker, errors: list[SeedError], *, basis: str, store: Store, jobs: int,
    executor: str | None,
) -> tuple[dict[str, str], int]:  # fmt: skip
    """Put into the store what it lacks; file → key of its entry or failure, and the number of seeds that were enriched."""
    names = {name for _seed, _digest, name in wanted}
    current = {name: key for name, key in store.current(basis, names) if name in names}
    lacking = [(seed, digest, name) for seed, digest, name in wanted if name not in current]
    new = [(seed, digest, entry_key(name, "", worker.knowledge.fingerprint)) for seed, digest, name in lacking]
    held = store.held([key for _seed, _digest, key in new])
    missing = [task for task in new if task[2] not in held]
    for rows, failed in _results(missing, worker, jobs, executor):
        store.put(rows)
        errors.extend(failed)
    keys = {seed.file: key for seed, _, key in new}
    broken = {error.file for error in errors}
    store.make_current(basis, {name: keys[seed.file] for seed, _, name in lacking if seed.file not in broken})
    return keys | {seed.file: current[name] for seed, _, name in wanted if name in current}, len(missing)


def _with_repeated_endings(
    seeds: Iterable[SeedFile], digests: Mapping[str, str], keys: Mapping[str, str], basis: str, store: Store
) -> dict[frozenset[str], list[Wanted]]:
    """Of the seeds with ``keys`` those that end on lines which end many of their outlet's: by these lines, each under
    another name for what is wanted."""
    endings = store.endings(set(keys.values()))
    repeated = repeated_endings(chain.from_iterable(endings.values()))
    ended = {
        key: names for key, found in endings.items()
        if (names := frozenset([one.name for one in found if (one.outlet, one.name) in repeated]))
    }  # fmt: skip
    again: dict[frozenset[str], list[Wanted]] = {}
    for seed in seeds if ended else ():
        names = ended.get(keys.get(seed.file, ""), frozenset())
        if names:
            _seed, digest, name = _wanted(seed, digests, basis)
            told = entry_key(name, seed.file, f"without {' '.join(sorted(names))}")
            again.setdefault(names, []).append((seed, digest, told))
    return again


def _digests(
    seeds: Iterable[SeedFile], roll: Roll, folder: Path, max_bytes: int
) -> tuple[dict[str, str], list[SeedError]]:
    """The digest of each file's bytes; those that are as on the ``roll`` are not read again."""
    digests: dict[str, str] = {}
    errors: list[SeedError] = []
    for seed in seeds:
        try:
            held = roll.seeds.get(seed.file) == seed
            digests[seed.file] = roll.digests[seed.file] if held else read_seed(folder, seed, max_bytes).digest
        except SeedError as error:
            errors.append(error)
    return digests, errors


def _failures(store: Store, keys: Mapping[str, str]) -> list[SeedError]:
    """Seeds of which the store knows that they cannot become articles."""
    failed = {failure.key: failure for failure in store.failures(set(keys.values()))}
    kinds = {kind.__name__: kind for kind in SeedError.__subclasses__()}
    return [
        kinds.get(failed[key].error, UnreadableSeed)(file, failed[key].reason)
        for file, key in keys.items()
        if key in failed
    ]


def _without(keys: dict[str, str], errors: list[SeedError]) -> dict[str, str]:
    broken = {error.file for error in errors}
    return {file: key for file, key in keys.items() if file not in broken}


@dataclass(frozen=True)
class _Worker:
    """What a process needs to enrich a batch; picklable, and small."""

    folder: Path
    knowledge: Knowledge
    max_bytes: int
    repeated: frozenset[str] = frozenset()
    """Names of lines to leave out where they end a text."""

    def __call__(self, batch: Sequence[Task]) -> _Result:
        return self.enrich(*self.read(batch))

    def get_ready(self) -> None:
        """Load all that an enrichment needs, once, before processes begin as copies of this one."""
        from warraq import pipeline  # noqa: F401, PLC0415 - as in enrich

        knowledge = _first_of_its_kind(self.knowledge)
        _ = knowledge.vocabulary, knowledge.events

    def read(self, batch: Sequence[Task]) -> tuple[list[tuple[Seed, str]], list[SeedError]]:
        """The seeds of a batch with their keys, and why the others cannot be read."""
        seeds: list[tuple[Seed, str]] = []
        errors: list[SeedError] = []
        for seed_file, digest, key in batch:
            try:
                seed = read_seed(self.folder, seed_file, self.max_bytes)
                if seed.digest != digest:
                    raise UnreadableSeed(seed.file, "changed while it was being read; build again")
            except SeedError as error:
                errors.append(error)
            else:
                seeds.append((seed, key))
        return seeds, errors

    def enrich(
        self, seeds: Sequence[tuple[Seed, str]], errors: Sequence[SeedError], code: str = ""
    ) -> _Result:
        """Rows of seeds that are read. ``code``: that of the sender, which must be this machine's as well."""
        if code and code != code_digest("."):
            raise ConfigurationError(
                "EXECUTOR: a worker has another version of Warraq; install this one there and restart it"
            )
        knowledge = _first_of_its_kind(self.knowledge)
        rows: list[Stored | Failure] = []
        failed = list(errors)
        for seed, key in seeds:
            row = stored_or_failure(seed, key, knowledge, self.repeated)
            if isinstance(row, SeedError):
                failed.append(row)
            else:
                rows.append(row)
        return rows, failed


@lru_cache(maxsize=1)
def _first_of_its_kind(knowledge: Knowledge) -> Knowledge:
    """The first equal knowledge this process got, so that its tables are built once and not per batch."""
    return knowledge


def enrich(seed: Seed, knowledge: Knowledge, repeated: frozenset[str] = frozenset()) -> Entry:
    """``pipeline.enrich``; its stages compile and load much that a build with nothing new never uses."""
    from warraq.pipeline import enrich  # noqa: PLC0415 - see above

    return enrich(seed, knowledge, repeated)


def stored_or_failure(
    seed: Seed, key: str, knowledge: Knowledge, repeated: frozenset[str] = frozenset()
) -> Stored | Failure | EnrichmentFailed:
    """The row of one seed. A fault of the pipeline's own costs this seed only, and is not remembered."""
    try:
        return stored(enrich(seed, knowledge, repeated), key)
    except ConfigurationError:
        raise
    except SeedError as error:
        return Failure(key, type(error).__name__, error.reason)
    except Exception as error:
        logger.debug("%s", seed.file, exc_info=True)
        what = f"{type(error).__name__}: {error}"
        return EnrichmentFailed(seed.file, f"please report this fault of Warraq's: {what}")


def stored(entry: Entry, key: str) -> Stored:
    from warraq.site.light import row_of  # noqa: PLC0415 - as in enrich

    extras = {"encoding": entry.article.encoding, "abstentions": list(entry.abstentions)}
    return replace(row_of(key, as_record(entry), extras), asked=entry.asked)


def _results(
    tasks: Sequence[Task], worker: _Worker, jobs: int, executor: str | None
) -> Iterator[_Result]:
    batches = [tasks[at : at + BATCH] for at in range(0, len(tasks), BATCH)]
    if not batches:
        return
    with _progress(len(tasks)) as advance:
        if executor is None and (jobs == 1 or len(tasks) <= IN_PROCESS):
            for batch in batches:
                yield worker(batch)
                advance(len(batch))
            return
        if executor is None and can_share():
            worker.get_ready()
        with _pool(executor, jobs, len(batches)) as pool:
            for batch, result in _through(pool, worker, batches, far=executor is not None):
                yield result
                advance(len(batch))


def _through(
    pool: Executor, worker: _Worker, batches: Sequence[Sequence[Task]], *, far: bool
) -> Iterator[tuple[Sequence[Task], _Result]]:
    """The result of each batch as it comes; ``far`` workers are sent the bytes, not the folder's name."""
    waiting: dict[Future[_Result], Sequence[Task]] = {}
    for number, batch in enumerate(batches, 1):
        try:
            if far:
                waiting[pool.submit(worker.enrich, *worker.read(batch), code_digest("."))] = batch
            else:
                waiting[pool.submit(worker, batch)] = batch
        except BrokenExecutor:
            yield batch, worker(batch)
        while waiting and (len(waiting) >= OUTSTANDING or number == len(batches)):
            for done in wait(waiting, return_when=FIRST_COMPLETED).done:
                yield (mine := waiting.pop(done)), _result_of(done, worker, mine)


def _result_of(done: Future[_Result], worker: _Worker, batch: Sequence[Task]) -> _Result:
    """What a worker gave; a batch whose workers died again and again is done here."""
    try:
        return done.result()
    except ConfigurationError:
        raise
    except Exception as error:  # of the pool, of Dask or of the network: a fault of ours shows up again here
        logger.debug("a batch of %d seeds is done here: %r", len(batch), error)
        return worker(batch)


@contextmanager
def _pool(executor: str | None, jobs: int, batches: int) -> Iterator[Executor]:
    if executor is None:
        # Copies of this process share the tables it has loaded; elsewhere each builds its own.
        method = "fork" if can_share() else None
        context = multiprocessing.get_context(method)
        with ProcessPoolExecutor(max_workers=min(jobs, batches), mp_context=context) as pool:
            yield pool
        return
    try:
        dask: Any = import_module("distributed")  # an extra: pip install .[dask]
    except ImportError:
        raise ConfigurationError("EXECUTOR: needs Dask; install warraq[dask]") from None
    try:
        client = dask.Client(executor, timeout="10s")
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"EXECUTOR: no scheduler at {executor!r}: {error}") from None
    with client:
        yield client.get_executor(retries=_RETRIES, pure=False)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """A bar on the terminal for longer work; silent elsewhere."""
    if total <= IN_PROCESS or not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.progress import Progress  # noqa: PLC0415

    console = Console(stderr=True)
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("Reading articles", total=total)
        yield lambda done: progress.advance(task, done)
