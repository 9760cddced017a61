"""Which code and which versions something was made with: part of every fingerprint."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import warraq

_PACKAGE = Path(warraq.__file__).parent
_LIBRARIES = ("pelican", "jinja2", "markupsafe", "babel", "markdown")


@lru_cache
def code_digest(*names: str) -> str:
    """Of files and folders of this package, by their names in it. Code does not change while it runs."""
    digest = hashlib.sha256()
    for name in names:
        path = _PACKAGE / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(f"{file.relative_to(_PACKAGE).as_posix()}\0".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


@lru_cache
def versions() -> dict[str, str]:
    """Of Warraq and of every library that leaves its mark on a page."""
    return {"warraq": warraq.__version__} | {name: version(name) for name in _LIBRARIES}
