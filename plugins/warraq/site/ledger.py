"""Addresses once published, and what became of them: ``content/urls.tsv``.

A line is ``path<TAB>live``, ``path<TAB>moved<TAB>new path`` or ``path<TAB>removed<TAB>reason``. People write
the last two; the first is added by a build for publication. An address of a list stands for its
numbered pages, its feeds and its English twin as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from warraq.records import ConfigurationError, PromiseBroken
from warraq.site.state import write_atomically

_HEAD = "# Addresses once published. Each must answer for ever: see docs/publishing.md.\n"


@dataclass(frozen=True)
class Ledger:
    """What was promised. ``moved`` and ``removed`` are the lines a person wrote."""

    live: tuple[str, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    removed: Mapping[str, str] = field(default_factory=dict)

    def lost(self, present: Iterable[str]) -> list[PromiseBroken]:
        """One error for each live address that is not ``present``."""
        there = set(present)
        return [
            PromiseBroken(
                f"{path} was published and is gone; put its seed or actor back, or change its line in urls.tsv "
                f"to 'moved' with the new path, or to 'removed' with the reason"
            )
            for path in self.live
            if path not in there
        ]

    def dangling(self, holds: Callable[[str], bool]) -> list[PromiseBroken]:
        """One error for each redirect a person wrote that leads nowhere; ``holds(path)`` knows what answers."""
        return [
            PromiseBroken(f"{path} is moved to {target}, where nothing is; change its line in urls.tsv")
            for path, target in self.moved.items()
            if not holds(target)
        ]


def load_ledger(path: Path | None) -> Ledger:
    """The ledger at ``path``; an absent file is an empty ledger, a wrong line a ``ConfigurationError``."""
    if path is None or not path.exists():
        return Ledger()
    live: list[str] = []
    moved: dict[str, str] = {}
    removed: dict[str, str] = {}
    seen: set[str] = set()
    for number, line in enumerate(_text(path).split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match line.split("\t"):
            case [address, "live"]:
                live.append(address)
            case [address, "moved", target] if _is_address(target) and target != address:
                moved[address] = target
            case [address, "removed", *reason]:
                removed[address] = " ".join(reason)
            case _:
                raise ConfigurationError(
                    f"{path.name}:{number}: not 'path<TAB>live|moved|removed…': {line!r}"
                )
        if not _is_address(address) or address in seen:
            raise ConfigurationError(
                f"{path.name}:{number}: {address!r} is no address, or stands there twice"
            )
        seen.add(address)
    for address in moved:
        _follow(address, moved, path.name)
    return Ledger(tuple(live), moved, removed)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is not UTF-8"
        raise ConfigurationError(f"{path.name}: cannot be read: {reason}") from None


def _follow(address: str, moved: Mapping[str, str], name: str) -> None:
    """A reader who follows the redirects from ``address`` must arrive somewhere."""
    passed = {address}
    target = moved[address]
    while target in moved:
        if target in passed:
            raise ConfigurationError(f"{name}: {address} is moved in a circle")
        passed.add(target)
        target = moved[target]


def _is_address(address: str) -> bool:
    parts = address.split("/")
    return (
        address.startswith("/")
        and address.endswith("/")
        and "//" not in address
        and address.isprintable()
        and ".." not in parts
        and "\\" not in address
    )


def add_to_ledger(path: Path, ledger: Ledger, present: Iterable[str]) -> int:
    """Remember the addresses of a publication; how many were new. Lines that stand stay as they are."""
    known = {*ledger.live, *ledger.moved, *ledger.removed}
    new = sorted(set(present) - known)
    if new:
        text = path.read_text(encoding="utf-8") if path.is_file() else _HEAD
        if text and not text.endswith("\n"):
            text += "\n"
        write_atomically(path, (text + "".join(f"{address}\tlive\n" for address in new)).encode())
    return len(new)
