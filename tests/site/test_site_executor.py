"""Enrichment elsewhere: on a Dask cluster, in processes; the store is the same, and a worker may die."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest

from warraq.knowledge import Knowledge
from warraq.records import ConfigurationError
from warraq.site import enrichment
from warraq.site.enrichment import enrich_seeds
from warraq.site.seeds import list_seeds
from warraq.store import Store

ROOT = Path(__file__).parents[2]
COPIES = 14


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five seeds of the repository, again and again under other names."""
    folder = tmp_path_factory.mktemp("seeds")
    for copy in range(COPIES):
        for path in (ROOT / "seeds").glob("*.txt"):
            number = copy * 5 + int(path.name[:3])
            (folder / f"{number:03}_{number:016x}.txt").write_bytes(path.read_bytes())
    return folder


def _stored(seeds: Path, cache: Path, **how: Any) -> list[tuple[Any, ...]]:
    """Every row of the store after enrichment, by key."""
    files, problems = list_seeds(seeds)
    with Store(cache / "store.sqlite") as store:
        done = enrich_seeds(
            files, store, Knowledge.load(ROOT / "content"), folder=seeds, max_bytes=2_000_000, **how
        )
    assert (problems, done.errors) == ([], [])
    assert done.enriched == COPIES * 5
    with Store(cache / "store.sqlite") as store:
        keys = store.keys()
        return [(*row, *store.record(row[0])) for row in sorted(store.lights(keys))]


@pytest.fixture(scope="module")
def alone(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Any, ...]]:
    return _stored(seeds, tmp_path_factory.mktemp("alone"), jobs=1)


def test_two_processes_fill_the_store_as_one_does(
    seeds: Path, alone: list[tuple[Any, ...]], tmp_path: Path
) -> None:
    assert _stored(seeds, tmp_path, jobs=2) == alone


class _Dying(Executor):
    """A pool whose workers die: the first batch is never done, and later ones are not even taken."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        del fn, args, kwargs
        future: Future[Any] = Future()
        future.set_exception(RuntimeError("the worker died"))
        return future


def test_batches_of_a_pool_that_dies_are_done_here(
    seeds: Path, alone: list[tuple[Any, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enrichment, "ProcessPoolExecutor", lambda max_workers, mp_context: _Dying())
    assert _stored(seeds, tmp_path, jobs=2) == alone


def test_without_dask_the_setting_is_a_wrong_configuration(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ConfigurationError, match=r"EXECUTOR: needs Dask; install warraq\[dask\]"):
        _stored(seeds, tmp_path, jobs=1, executor="tcp://127.0.0.1:1")


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A scheduler and two worker processes."""
    distributed = pytest.importorskip(
        "distributed", reason="Dask is not installed: pip install .[dask]"
    )
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "plugins"))
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as made:
        yield made


def test_a_dask_cluster_fills_the_store_as_one_process_does(
    cluster: Any, seeds: Path, alone: list[tuple[Any, ...]], tmp_path: Path
) -> None:
    assert _stored(seeds, tmp_path, jobs=1, executor=cluster.scheduler_address) == alone


def test_a_dask_worker_killed_in_the_middle_costs_nothing(
    cluster: Any, seeds: Path, alone: list[tuple[Any, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    put = Store.put
    killed: list[int] = []

    def put_and_kill(self: Store, batch: Any) -> None:
        put(self, batch)
        if not killed:
            worker = next(iter(cluster.workers.values()))
            killed.append(worker.pid)
            os.kill(worker.pid, signal.SIGKILL)

    monkeypatch.setattr(Store, "put", put_and_kill)
    monkeypatch.setattr(enrichment, "BATCH", 5)
    assert _stored(seeds, tmp_path, jobs=1, executor=cluster.scheduler_address) == alone
    assert killed
