"""Pagefind at work: the only module that starts it."""

from __future__ import annotations

import asyncio
import base64
import gzip
import json
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from fnmatch import fnmatch
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
_CHUNK = 1 << 16


class _Service(PagefindService):
    """Pagefind's service, but it takes each answer when it comes: its own loop sleeps 0.1 s before each."""

    async def _wait_for_responses(self) -> None:
        try:
            await self._take_answers()
        except asyncio.IncompleteReadError:
            self._fail("it ended in the middle of its work")
        except (ValueError, KeyError, TypeError) as error:
            self._fail(f"it said what is no answer ({type(error).__name__})")

    async def close(self) -> None:
        """End it, whether it answers or not: every question was waited for."""
        self._poll_task.cancel()
        with suppress(ProcessLookupError):  # it ended by itself
            self._backend.terminate()
        await self._backend.wait()

    def _fail(self, why: str) -> None:
        """Nobody must wait for an answer that will not come."""
        for future in self._responses.values():
            if not future.done():
                future.set_exception(RuntimeError(why))

    async def _take_answers(self) -> None:
        async for raw in self._lines():
            answer: dict[str, Any] = json.loads(base64.b64decode(raw))
            waiting = self._responses[answer["message_id"]]  # an answer to nothing that was asked is none
            if waiting.done():
                continue
            payload = answer["payload"]
            if payload["type"] == "Error":
                waiting.set_exception(RuntimeError(payload["message"]))
            else:
                waiting.set_result(payload)

    async def _lines(self) -> AsyncIterator[bytes]:
        """Answers as they come, however long: a whole index is one."""
        stream = self._backend.stdout
        assert stream is not None
        parts: list[bytes] = []
        while chunk := await stream.read(_CHUNK):
            *ended, rest = chunk.split(b",")
            for piece in ended:
                yield b"".join((*parts, piece))
                parts = []
            parts.append(rest)
        raise asyncio.IncompleteReadError(b"".join(parts), None)


def index_shard(site: Site, shard: Shard, cache: Path, words: SearchWords) -> None:
    """Its folder in ``cache``, whole or not at all."""
    unfinished = cache / f"{shard.fingerprint}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    asyncio.run(_index(site, shard, unfinished, words))
    _note_pages(unfinished, shard.items)
    unfinished.rename(cache / shard.fingerprint)


async def _index(site: Site, shard: Shard, folder: Path, words: SearchWords) -> None:
    # A process of its own for each, which starts in 5 ms: what one has freed of an index it does not give back.
    service = _Service()
    await service.launch()
    try:
        await _write_index(service, site, shard, folder, words)
    finally:
        await service.close()


async def _write_index(service: PagefindService, site: Site, shard: Shard, folder: Path, words: SearchWords) -> None:
    index: PagefindIndex = await service.create_index(IndexConfig(force_language=shard.lang, write_playground=False))
    for item in shard.items:
        await index.add_custom_record(**search_record(site, shard.lang, item, words))
    for file in await index.get_files():  # what Pagefind writes itself it may leave half written
        if not any(fnmatch(file["path"], pattern) for pattern in _NOT_OURS):
            path = folder / file["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file["content"])


def _note_pages(folder: Path, items: Sequence[Item]) -> None:
    """Write down how Pagefind names each article."""
    names: dict[str, str] = {}
    for file in folder.glob("fragment/*.pf_fragment"):
        fragment = json.loads(gzip.decompress(file.read_bytes()).removeprefix(_SIGNATURE))
        names[fragment["url"]] = file.stem
    in_order = [names.get(urls.article(item.id), "") for item in items]
    (folder / PAGES).write_text(json.dumps(in_order), encoding="utf-8")
