"""The id of a seed, from its file name alone."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath
from typing import Final

_NUMBERED: Final = re.compile(r"\d+_([0-9a-f]{16})\.txt", re.IGNORECASE)
_LONGEST: Final = 60
"""Characters of a readable id; with the hash it stays well inside every file system's limit."""

_LATIN: Final = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ",
        [
            "a",
            "b",
            "t",
            "th",
            "j",
            "h",
            "kh",
            "d",
            "dh",
            "r",
            "z",
            "s",
            "sh",
            "s",
            "d",
            "t",
            "z",
            "a",
            "gh",
            "f",
            "q",
            "k",
            "l",
            "m",
            "n",
            "h",
            "w",
            "y",
            "a",
            "a",
            "-",
            "a",
            "i",
            "a",
            "w",
            "y",
        ],
        strict=True,
    )
)
"""Letter by letter, so that a name can be recognised in its id; no transliteration of names."""


def seed_id(filename: str) -> str:
    """The 16-hex part of ``NNN_<16 hex>.txt``; for other names a readable ASCII id.

    A short hash of the name is added where anything but case and separators was lost, so two
    names share an id only where they differ in nothing else.
    """
    numbered = _NUMBERED.fullmatch(filename)
    if numbered:  # as nearly all are; what follows takes ten times as long
        return numbered.group(1).lower()
    name = PurePosixPath(filename.replace("\\", "/")).name
    numbered = _NUMBERED.fullmatch(name)
    if numbered:
        return numbered.group(1).lower()
    stem = name[:-4] if name.lower().endswith(".txt") else name
    plain = unicodedata.normalize(
        "NFKD", unicodedata.normalize("NFC", stem).translate(_latin_table())
    )
    readable = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode().lower()).strip(
        "-"
    )
    short = readable[:_LONGEST].strip("-")
    if short and short == stem:
        return short
    digest = hashlib.sha256(stem.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{short}-{digest}" if short else f"seed-{digest}"


def _latin_table() -> dict[int, str]:
    return {ord(letter): latin for letter, latin in _LATIN.items()}
