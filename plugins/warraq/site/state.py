"""What the last build left in its output folder: one file, replaced as a whole.

Its first line is all that a build with nothing new needs; the second says what each file was made of.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from warraq.site.listing import Stat

VERSION = 5


class Seen(NamedTuple):
    """A file as recorded: fingerprint of its making, hash of its bytes, whether it is a page, and one for the sitemap."""

    fingerprint: str
    sha256: str
    page: bool
    indexed: bool
    stat: Stat


Row = list[Any]
"""As ``Seen``, but for its stat, in a list: most are only handed on."""


@dataclass
class State:
    """Empty before the first build."""

    stamp: str = ""
    """Names everything the build was made of; "" where it failed."""
    pages: int = 0
    said: list[str] = field(default_factory=list)
    """What it had to say."""
    foreign: set[str] = field(default_factory=set)
    """Files Pelican wrote."""
    others: set[str] = field(default_factory=set)
    """Files that lay there and were nobody's."""
    folders: dict[str, int] = field(default_factory=dict)
    """See ``listing.note_folders``."""
    stats: Mapping[str, Stat] = field(default_factory=dict)
    """File → stat, of every file of ours."""
    known: bool = False
    body: str = "{}"

    @cached_property
    def _body(self) -> dict[str, dict[str, Any]]:
        return dict(json.loads(self.body))

    @property
    def files(self) -> dict[str, Row]:
        return self._body.get("files", {})

    @property
    def groups(self) -> dict[str, list[Any]]:
        """Name → basis and files."""
        return self._body.get("groups", {})


def load_state(path: Path) -> State:
    """An empty state where there is none yet, or a damaged one: then what differs is written again."""
    try:
        head, body = path.read_text(encoding="utf-8").split("\n")[:2]
        state = json.loads(head)
        if state["version"] != VERSION or len(body) != state["length"]:
            return State()
        return State(
            str(state["stamp"]), int(state["pages"]), list(state["said"]), set(state["foreign"]), set(state["others"]),
            dict(state["folders"]), dict(state["stats"]), known=True, body=body,
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def save_state(path: Path, state: State, files: Mapping[str, Row], groups: Mapping[str, list[Any]]) -> None:
    body = json.dumps({"files": files, "groups": groups}, separators=(",", ":"))
    head = {
        "version": VERSION, "length": len(body), "stamp": state.stamp, "pages": state.pages, "said": state.said,
        "foreign": sorted(state.foreign), "others": sorted(state.others), "folders": state.folders,
        "stats": state.stats,
    }  # fmt: skip
    write_atomically(path, f"{json.dumps(head, separators=(',', ':'))}\n{body}\n".encode())


def write_atomically(path: Path, content: bytes) -> None:
    """All of ``content`` or what was there before, whatever happens in between."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name[:100]}.warraq-{os.getpid()}")
    temporary.write_bytes(content)
    os.replace(temporary, path)
