"""Pagefind at work: the only module that starts it."""

from __future__ import annotations

import asyncio
import base64
import gzip
import json
import shutil
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pagefind.index import IndexConfig, PagefindIndex
from pagefind.service import PagefindService

from warraq.site import urls
from warraq.site.facets import PAGES
from warraq.site.items import Item
from warraq.site.search import Shard, search_record
from warraq.site.search_words import SearchWords
from warraq.site.site import Site

_NOT_OURS = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
"""Pagefind's own pages and marks: the archive has its own, and each shard would carry 400 kB of them."""
_SIGNATURE = b"pagefind_dcd"
_MOMENT, _PATIENCE = 0.002, 10.0
"""Seconds to wait for a file before looking again, and until it is an error."""


class _Service(PagefindService):
    """Pagefind's service, but it takes each answer when it comes: its own loop sleeps 0.1 s before each."""

    async def _wait_for_responses(self) -> None:
        try:
            await self._take_answers()
        except asyncio.IncompleteReadError:
            self._fail("it ended in the middle of its work")
        except (ValueError, KeyError, TypeError, asyncio.LimitOverrunError) as error:
            self._fail(f"it said what is no answer ({type(error).__name__})")

    async def close(self) -> None:
        """End it, whether it answers or not: every question was waited for."""
        self._poll_task.cancel()
        with suppress(ProcessLookupError):  # it ended by itself
            self._backend.terminate()
        await self._backend.wait()

    async def finish(self) -> None:
        """Say that nothing more will be asked, upon which it ends by itself once what it has begun to write is written: ended from
        outside in the middle of a file, it leaves half of it."""
        assert self._backend.stdin is not None
        self._backend.stdin.close()
        try:
            await asyncio.wait_for(self._backend.wait(), _PATIENCE)
        except TimeoutError:
            raise RuntimeError("it does not end") from None

    def _fail(self, why: str) -> None:
        """Nobody must wait for an answer that will not come."""
        for future in self._responses.values():
            if not future.done():
                future.set_exception(RuntimeError(why))

    async def _take_answers(self) -> None:
        stream = self._backend.stdout
        assert stream is not None
        while True:
            raw = await stream.readuntil(b",")
            answer: dict[str, Any] = json.loads(base64.b64decode(raw[:-1]))
            waiting = self._responses[answer["message_id"]]  # an answer to nothing that was asked is none
            if waiting.done():
                continue
            payload = answer["payload"]
            if payload["type"] == "Error":
                waiting.set_exception(RuntimeError(payload["message"]))
            else:
                waiting.set_result(payload)


def index_shard(site: Site, shard: Shard, cache: Path, words: SearchWords) -> None:
    """Its folder in ``cache``, whole or not at all."""
    unfinished = cache / f"{shard.fingerprint}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    asyncio.run(_index(site, shard, unfinished, words))
    _finish(unfinished, shard.items)
    unfinished.rename(cache / shard.fingerprint)


async def _index(site: Site, shard: Shard, folder: Path, words: SearchWords) -> None:
    # A process of its own for each, which starts in 5 ms: what one has freed of an index it does not give back.
    service = _Service()
    await service.launch()
    try:
        await _write_index(service, site, shard, folder, words)
        await service.finish()
    finally:
        await service.close()


async def _write_index(service: PagefindService, site: Site, shard: Shard, folder: Path, words: SearchWords) -> None:
    index: PagefindIndex = await service.create_index(IndexConfig(force_language=shard.lang, write_playground=False))
    for item in shard.items:
        await index.add_custom_record(**search_record(site, shard.lang, item, words))
    await index.write_files(output_path=str(folder))
    await _wait_for_bytes(folder)


async def _wait_for_bytes(folder: Path) -> None:
    """Pagefind answers before the system has all bytes; a file is empty until it begins to be written, and would stay empty if
    Pagefind ended now. What has begun is written whole when it ends by itself."""
    waiting = [path for path in folder.rglob("*") if path.is_file()]
    until = time.monotonic() + _PATIENCE
    while waiting := [path for path in waiting if not path.stat().st_size]:
        if time.monotonic() > until:
            raise RuntimeError(f"it left {waiting[0].name} empty")
        await asyncio.sleep(_MOMENT)


def _finish(folder: Path, items: Sequence[Item]) -> None:
    """Take out what no page asks for, and write down how Pagefind names each article."""
    for pattern in _NOT_OURS:
        for file in folder.glob(pattern):
            file.unlink()
    names: dict[str, str] = {}
    for file in folder.glob("fragment/*.pf_fragment"):
        fragment = json.loads(gzip.decompress(file.read_bytes()).removeprefix(_SIGNATURE))
        names[fragment["url"]] = file.stem
    in_order = [names.get(urls.article(item.id), "") for item in items]
    (folder / PAGES).write_text(json.dumps(in_order), encoding="utf-8")
