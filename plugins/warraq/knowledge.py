"""What the stages know: registry and lexicons, loaded once, handed to every stage."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Knowledge:
    """Registry and lexicons. ``fingerprint`` changes when any row or any line of stage code does."""

    fingerprint: str

    @classmethod
    def load(cls, content: Path) -> Knowledge:
        """Read ``content/actors.toml``, ``content/actors/*.toml`` and the package's lexicons."""
        return cls(fingerprint="")
