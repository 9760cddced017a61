"""The translation memory: what was once translated, as text that a person can read and correct.

One folder a language pair, sixteen files in it (by the first digit of the key), one block a
sentence::

    [sha256 of the Arabic] 2026-11-21 google
    ar: نص الجملة
    en: The text of the sentence

A person corrects the ``en:`` line and writes ``reviewed`` at the end of the first one; such a block
is never written over. A block that a crash cut short is not read, and is cut off before the next
one is added.
"""

from __future__ import annotations

import hashlib
import os
import re
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

_HEAD: Final = re.compile(rb"^\[([0-9a-f]{64})\][^\n]*$", re.MULTILINE)
_BLOCK: Final = re.compile(
    r"\[(?P<key>[0-9a-f]{64})\]\s+(?P<made_on>\d{4}-\d\d-\d\d)\s+(?P<engine>\S+)"
    r"(?:\s+rejected\((?P<rejected>[a-z, -]*)\))?(?P<reviewed>\s+reviewed)?\s*\r?\n"
    r"ar:[ \t]*(?P<source>[^\n]*)\n"
    r"en:[ \t]*(?P<text>[^\n]*)(?:\n|$)",
    re.IGNORECASE,
)
_HEADER: Final = (
    "# Translation memory, {pair}. To correct a sentence, change its `en:` line and add the word\n"
    "# `reviewed` to the line above it (see docs/translation.md). Leave the `ar:` lines as they are.\n\n"
)


@dataclass(frozen=True, slots=True)
class Translation:
    """One sentence in English: who made it and when. ``text`` is "" where it was ``rejected``."""

    text: str
    engine: str
    made_on: str
    reviewed: bool = False
    rejected: tuple[str, ...] = ()
    """Names of the checks that the engine's answer failed; nothing of that answer is kept."""


@dataclass(slots=True)
class _Shard:
    """One file, open, and where each block of it stands: key → (start, end)."""

    file: BinaryIO | None = None
    stamp: tuple[int, int] = (0, 0)
    whole: bool = False
    """Whether it is known to end on a whole block, so that another can be added."""
    places: dict[bytes, tuple[int, int]] = field(default_factory=dict)

    def block(self, key: bytes) -> tuple[bytes, int] | None:
        place = self.places.get(key)
        if place is None or self.file is None:
            return None
        self.file.seek(place[0])
        return self.file.read(place[1] - place[0]), place[0]


def sentence_key(sentence: str) -> str:
    """The key of a sentence: sha256 of its text with runs of space as one."""
    return hashlib.sha256(one_line(sentence).encode("utf-8", "surrogatepass")).hexdigest()


def one_line(text: str) -> str:
    return " ".join(text.split())


class TranslationMemory:
    """The memory of one language pair in ``folder``; files are read when first needed, never whole.

    Safe for several threads, and for several processes that add at once.
    """

    def __init__(self, folder: Path, pair: str = "ar-en") -> None:
        self.folder = folder / pair
        self.pair = pair
        self.problems: list[str] = []
        """``file: what is wrong`` of blocks that were passed over; for the report."""
        self._shards: dict[str, _Shard] = {}
        self._lock = threading.RLock()

    def get(self, sentence: str) -> Translation | None:
        """What the memory holds of a sentence, a rejection included."""
        return self.by_key(sentence_key(sentence))

    def by_key(self, key: str) -> Translation | None:
        with self._lock:
            found = self._shard(key[0]).block(bytes.fromhex(key))
        return None if found is None else self._parsed(key, *found)

    def holds(self, key: str) -> bool:
        """Whether there is a block for this key, without reading it."""
        with self._lock:
            return bytes.fromhex(key) in self._shard(key[0]).places

    def add(self, sentence: str, made: Translation) -> bool:
        """Keep a translation, on the disk before this returns. False where a person's word stands."""
        key = sentence_key(sentence)
        block = _block(key, sentence, made)
        with self._lock, self._locked(key[0]):
            if self._changed(key[0]) or not self._shard(key[0]).whole:
                self._heal(key[0])  # new to us, or written to by a person or another process
                self._shards.pop(key[0], None)
                self._shard(key[0]).whole = True
            held = self.by_key(key)
            if held is not None and held.reviewed:
                return False
            if bytes.fromhex(key) in self._shard(key[0]).places:
                self._replace(key[0], bytes.fromhex(key), block)
                self._shards.pop(key[0])
                self._shard(key[0]).whole = True
            else:
                end = self._append(key[0], block)
                shard = self._shard(key[0])
                shard.whole = True
                shard.places[bytes.fromhex(key)] = (end - len(block), end)
                shard.stamp = _stamp(self._path(key[0]))
        return True

    def __len__(self) -> int:
        with self._lock:
            return sum(len(self._shard(digit).places) for digit in "0123456789abcdef")

    def digest(self, keys: Iterable[str]) -> str:
        """Changes when what is held for any of these keys does; "" where nothing is held for any."""
        with self._lock:
            blocks = [self._shard(key[0]).block(bytes.fromhex(key)) for key in keys]
        if not any(blocks):
            return ""
        return hashlib.sha256(b"\0".join(b"" if block is None else block[0] for block in blocks)).hexdigest()

    # -- files -------------------------------------------------------------------------------

    def _path(self, digit: str) -> Path:
        return self.folder / f"{digit}.txt"

    def _shard(self, digit: str) -> _Shard:
        shard = self._shards.get(digit)
        if shard is None or (shard.file is None and self._path(digit).exists()):
            shard = self._shards[digit] = _opened(self._path(digit))
        return shard

    def _changed(self, digit: str) -> bool:
        shard = self._shards.get(digit)
        return shard is None or shard.stamp != _stamp(self._path(digit))

    def _parsed(self, key: str, raw: bytes, at: int) -> Translation | None:
        where = f"{self._path(key[0])}, byte {at}"
        text = raw.decode("utf-8", "replace")
        match = _BLOCK.match(text)
        if match is None:
            self._problem(f"{where}: not a block of three lines (`[key] date engine`, `ar:`, `en:`)")
            return None
        if sentence_key(match["source"]) != key:
            self._problem(f"{where}: the `ar:` line was changed; correct only the `en:` line")
            return None
        english = one_line(match["text"])
        rejected = tuple(name.strip() for name in (match["rejected"] or "").split(",") if name.strip())
        if not english and not rejected:
            self._problem(f"{where}: the `en:` line is empty")
            return None
        reviewed = bool(match["reviewed"]) and bool(english)
        return Translation(
            english, match["engine"], match["made_on"], reviewed, () if english else rejected
        )

    def _problem(self, text: str) -> None:
        if text not in self.problems:
            self.problems.append(text)

    def _append(self, digit: str, block: bytes) -> int:
        """Add bytes at the end, on the disk before this returns; where they end."""
        path = self._path(digit)
        new = not path.exists()
        if new:
            path.parent.mkdir(parents=True, exist_ok=True)
            block = _HEADER.format(pair=self.pair).encode() + block
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            view = memoryview(block)
            while view:
                view = view[os.write(handle, view) :]
            os.fsync(handle)
            end = os.fstat(handle).st_size
        finally:
            os.close(handle)
        if new:
            _sync_folder(path.parent)
        return end

    def _replace(self, digit: str, key: bytes, block: bytes) -> None:
        """Write the file anew with one block changed; the old one stands until the new one is whole."""
        path = self._path(digit)
        raw = path.read_bytes()
        start, end = self._shard(digit).places[key]
        fresh = path.with_name(path.name + ".new")
        with fresh.open("wb") as file:
            file.write(raw[:start] + block + raw[end:])
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        _sync_folder(path.parent)

    def _heal(self, digit: str) -> None:
        """Cut off a block that a crash left unfinished; a person's block is never cut."""
        path = self._path(digit)
        try:
            raw = path.read_bytes()
        except FileNotFoundError:
            return
        torn = _torn_from(raw)
        if torn is not None:
            os.truncate(path, torn)
            raw = raw[:torn]
        if raw and not raw.endswith(b"\n\n"):
            self._append(digit, b"\n" if raw.endswith(b"\n") else b"\n\n")

    @contextmanager
    def _locked(self, digit: str) -> Iterator[None]:
        try:
            import fcntl  # noqa: PLC0415 - not on every system
        except ImportError:
            yield
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


def _block(key: str, sentence: str, made: Translation) -> bytes:
    state = f" rejected({','.join(made.rejected)})" if made.rejected else ""
    state += " reviewed" if made.reviewed else ""
    engine = "-".join(made.engine.split()) or "unknown"
    text = "" if made.rejected else one_line(made.text)
    block = f"[{key}] {made.made_on} {engine}{state}\nar: {one_line(sentence)}\nen: {text}\n\n"
    return block.encode("utf-8", "replace")


def _stamp(path: Path) -> tuple[int, int]:
    """Changes with every write to the file."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return (0, 0)
    return found.st_size, found.st_mtime_ns


def _opened(path: Path) -> _Shard:
    """The file with its index. Of two blocks with one key a reviewed one counts, else the later one."""
    stamp = _stamp(path)
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return _Shard()
    raw = file.read()
    shard = _Shard(file, stamp)
    torn = _torn_from(raw)
    limit = len(raw) if torn is None else torn
    heads = [head for head in _HEAD.finditer(raw) if head.start() < limit]
    ends = [*(head.start() for head in heads[1:]), limit][: len(heads)]
    for head, end in zip(heads, ends, strict=True):
        key = bytes.fromhex(head[1].decode())
        held = shard.places.get(key)
        if held is not None and _is_a_persons_word(raw[held[0] : held[1]], head[1].decode()):
            continue
        shard.places[key] = (head.start(), end)
    return shard


def _is_a_persons_word(block: bytes, key: str) -> bool:
    """Whether it is reviewed, and can be read: a damaged block must not hide a whole one."""
    if not _is_reviewed(block.partition(b"\n")[0]):
        return False
    match = _BLOCK.match(block.decode("utf-8", "replace"))
    return match is not None and bool(match["reviewed"] and match["text"].strip()) and sentence_key(match["source"]) == key


def _is_reviewed(head: bytes) -> bool:
    return head.split()[-1:][0].lower() == b"reviewed"


def _torn_from(raw: bytes) -> int | None:
    """Where the last block begins if it was cut short: lines lack, or its last line has no end."""
    start = raw.rfind(b"\n[") + 1
    if raw[start : start + 1] != b"[":
        return None
    lines = raw[start:].split(b"\n")
    whole = len(lines) > 3 and lines[1].startswith(b"ar:") and lines[2].startswith(b"en:")
    if whole or (len(lines) == 3 and _is_reviewed(lines[0])):
        return None
    return start


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # elsewhere a folder cannot be opened
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
