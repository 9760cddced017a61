"""The zoo of hostile seeds: files of ``tests/fixtures/hostile`` and those made here, large or oddly named.

Each ``Case`` says what becomes of it: the name of an error, or "" where it becomes an article.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HOSTILE = Path(__file__).resolve().parents[1] / "fixtures" / "hostile"
HEADLINE = "خبر تجريبي عن الأسواق"
BODY = "عقد المجلس اجتماعا عاديا في المدينة، وناقش جدول أعماله كاملا دون تأجيل."
TEXT = f"{HEADLINE}\n\n{BODY}\n".encode()
LIMIT = 5_000_000
"""``SEED_MAX_BYTES`` as the project ships it."""


@dataclass(frozen=True)
class Case:
    """A hostile seed: ``make`` puts it at a path; ``error`` names the error it must give."""

    name: str | bytes
    make: Callable[[Path], object]
    error: str = ""
    reason: str = ""

    def put(self, folder: Path) -> None:
        self.make(Path(os.fsdecode(os.fsencode(folder) + b"/" + os.fsencode(self.name))))


def _bytes(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def _sparse(size: int) -> Callable[[Path], object]:
    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return make


def _copied(path: Path) -> object:
    return shutil.copy(HOSTILE / path.name, path)


def _link(target: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(target)


SMALL_ERRORS = {
    "empty.txt": "EmptySeed",
    "whitespace.txt": "EmptySeed",
    "invisible.txt": "EmptySeed",
    "marks.txt": "EmptySeed",
    "nuls.txt": "UndecodableSeed",
    "jpeg.txt": "UndecodableSeed",
}
SMALL = [
    Case(path.name, _copied, SMALL_ERRORS.get(path.name, "")) for path in sorted(HOSTILE.glob("*.txt"))
]
LARGE = [
    Case("50-megabytes.txt", _sparse(50_000_000), "OversizedSeed", "SEED_MAX_BYTES"),
    Case("line-of-5-megabytes.txt", _bytes(BODY.encode() * (LIMIT // len(BODY.encode()) + 1)), "OversizedSeed"),
    Case("100000-lines.txt", _bytes(TEXT + ("نص قصير هنا\n" + "\n" * 49).encode() * 2_000)),
    Case("one-word-for-ever.txt", _bytes(TEXT + "نعم ".encode() * 20_000)),
    Case("waw.txt", _bytes(TEXT + "و".encode() * 100_000)),
    Case("quotes.txt", _bytes(TEXT + "«".encode() * 20_000 + "»".encode() * 20_000)),
]
NAMES = [
    Case("line\nbreak.txt", _bytes(TEXT), "UnreadableSeed", "rename"),
    Case("carriage\rreturn.txt", _bytes(TEXT), "UnreadableSeed", "rename"),
    Case("escape\x1b[31m.txt", _bytes(TEXT), "UnreadableSeed", "rename"),
    Case("override\u202etxt.exe.txt", _bytes(TEXT), "UnreadableSeed", "rename"),
    Case(b"\xff\xfe-bytes.txt", _bytes(TEXT), "UnreadableSeed", "rename"),
    Case("quotes'\"`.txt", _bytes(TEXT)),
    Case("up..up..txt", _bytes(TEXT)),
    Case("back\\..\\slash.txt", _bytes(TEXT)),
    Case("%2e%2e%2fetc.txt", _bytes(TEXT)),
    Case("<script>window.hit=1<∕script>.txt", _bytes(TEXT)),
    Case("{{ 7*7 }} {filename}.txt", _bytes(TEXT)),
    Case("question?a=b&c=d#e.txt", _bytes(TEXT)),
    Case("javascript:alert(1).txt", _bytes(TEXT)),
    Case("خبر عن السوق.txt", _bytes(TEXT)),
    Case("n" * 251 + ".txt", _bytes(TEXT)),
    Case("abc.txt", _bytes(TEXT)),
    Case("аbc.txt", _bytes(TEXT)),  # the first letter is Cyrillic: an id of its own
    Case("007_00000000000000f7.txt", _bytes(TEXT)),
    Case("008_00000000000000f7.txt", _bytes(TEXT), "ClashingSeedIds", "007_00000000000000f7.txt"),
]
KINDS = [
    Case("folder.txt", lambda path: path.mkdir(), "UnreadableSeed", "folder"),
    Case("fifo.txt", os.mkfifo, "UnreadableSeed", "regular"),
    Case("link-out.txt", _link("/etc/hostname"), "UnreadableSeed", "leads out"),
    Case("link-up.txt", _link("../../secret"), "UnreadableSeed", "leads out"),
    Case("link-to-itself.txt", _link("link-to-itself.txt"), "UnreadableSeed"),
    Case("loop-a.txt", _link("loop-b.txt"), "UnreadableSeed"),
    Case("loop-b.txt", _link("loop-a.txt"), "UnreadableSeed"),
    Case("dangling.txt", _link("nothing-here.txt"), "UnreadableSeed"),
]
CASES = [*SMALL, *LARGE, *NAMES, *KINDS]
