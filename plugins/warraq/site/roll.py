"""The roll of seeds: which files the last build saw in their folder, and which entry each of them has.

It stands in the store as one piece, in columns, which is read and compared in a tenth of the time that a row for each
file takes. A file that is as it was then is neither looked into nor asked for again.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from warraq.site.seeds import SeedFile
from warraq.store import Store

_FORM = f"{sys.implementation.cache_tag} {marshal.version} {sys.byteorder} 1".encode()
"""Part of the hash of what is kept: another Python, or another form, finds no roll."""
_NUMBERS = 4
"""In a signature."""
_DIGEST = 64
"""Letters of a digest and of a key."""


Told = tuple[str, str]
"""What is wanted, and the key of its entry."""


@dataclass(frozen=True)
class Roll:
    """By the names of the files. Seeds that cannot be read or become no article are not on it."""

    rests_on: str = ""
    """Names the code and knowledge for which ``keys`` and ``told`` hold; the digests hold anyway."""
    seeds: Mapping[str, SeedFile] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    """Of the bytes."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Of the entry that the bytes alone lead to."""
    told: Mapping[str, Told] = field(default_factory=dict)
    """Of those that another entry stands for, since many texts end as theirs do."""


def read_roll(store: Store, folder: Path) -> Roll:
    """An empty one where there is none yet, or a damaged one."""
    raw = store.roll(str(folder))
    if raw is None or _hash(raw[32:]) != raw[:32]:
        return Roll()
    # Their hash was found right: these are bytes that ``keep_roll`` wrote.
    rests_on, files, ids, signatures, digests, keys, told = marshal.loads(raw[32:])  # noqa: S302
    numbers = array("q", signatures)
    each = zip(*[iter(numbers)] * _NUMBERS, strict=True)
    seeds = dict(zip(files, map(SeedFile._make, zip(ids, files, each, strict=True)), strict=True))
    return Roll(
        rests_on, seeds, dict(zip(files, _cut(digests), strict=True)), dict(zip(files, _cut(keys), strict=True)), told
    )


def keep_roll(store: Store, folder: Path, seeds: Sequence[SeedFile], roll: Roll) -> None:
    """What ``roll`` says of these ``seeds``; it may say something of others too."""
    files = [seed.file for seed in seeds]
    numbers = array("q", chain.from_iterable([seed.signature for seed in seeds]))
    told = {file: one for file, one in roll.told.items() if file in roll.keys}
    columns = (
        roll.rests_on, files, [seed.id for seed in seeds], numbers.tobytes(),
        _put_together(roll.digests, files), _put_together(roll.keys, files), told,
    )  # fmt: skip
    raw = marshal.dumps(columns)
    store.keep_roll(str(folder), _hash(raw) + raw)


def _hash(raw: bytes) -> bytes:
    return hashlib.sha256(_FORM + raw).digest()


def _put_together(digests: Mapping[str, str], files: Sequence[str]) -> bytes:
    return bytes.fromhex("".join(map(digests.__getitem__, files)))


def _cut(digests: bytes) -> list[str]:
    letters = digests.hex()
    return [letters[at : at + _DIGEST] for at in range(0, len(letters), _DIGEST)]
