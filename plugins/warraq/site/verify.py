"""``warraq verify``: is the output what a clean build of the same seeds and content would give, byte for byte?

A build trusts what the last one noted: what each file was made of, and when it changed. This trusts nothing: it builds
everything anew in a temporary folder, with a cache of its own, and compares.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from warraq.records import ConfigurationError
from warraq.site.listing import list_files
from warraq.site.output_folder import OutputFolder
from warraq.site.settings import SiteSettings, override, settings_of, site_settings

_AT_ONCE = 1 << 20


@dataclass(frozen=True)
class Differences:
    """Paths below the output folder, sorted."""

    same: int
    differing: Sequence[str]
    missing: Sequence[str]
    extra: Sequence[str]
    """Files in folders of the site that a clean build does not write; what people put beside it does not count."""

    def __bool__(self) -> bool:
        return bool(self.differing or self.missing or self.extra)

    def lines(self) -> Iterator[str]:
        for word, paths in (("differs", self.differing), ("missing", self.missing), ("extra", self.extra)):
            yield from (f"{word}: {path}" for path in paths)
        if self:
            yield (
                f"{len(self.differing)} files differ from a clean build, {len(self.missing)} are missing, "
                f"{len(self.extra)} do not belong there; {self.same} are the same. Delete the output and CACHE_PATH and build again."
            )
        else:
            yield f"All {self.same} files are those of a clean build."


def verify(settings_file: str, overrides: Sequence[str] = (), output: str | None = None) -> Differences:
    """Compare the output with that of a clean build. ``overrides`` and ``output``: as Pelican's ``-e`` and ``-o``.

    A ``ConfigurationError`` where there is nothing to compare, or the clean build fails. It uses no network and
    touches neither the output nor the cache nor the list of published addresses.
    """
    given = dict(map(override, overrides))
    if output is not None:
        given["OUTPUT_PATH"] = output
    settings = site_settings(settings_of(settings_file, given))
    if not any(settings.output.glob("*")):
        raise ConfigurationError(f"OUTPUT_PATH: there is nothing in {settings.output} to verify")
    with tempfile.TemporaryDirectory(prefix="warraq-verify-") as temporary:
        clean = Path(temporary) / "output"
        _build(settings_file, overrides, clean, Path(temporary) / "cache")
        return _compared(settings, clean)


def _build(settings_file: str, overrides: Sequence[str], output: Path, cache: Path) -> None:
    ours = [f"CACHE_PATH={json.dumps(str(cache))}", "TRANSLATOR=null", "PUBLISH=false"]
    command = [sys.executable, "-m", "pelican", "-s", settings_file, "-o", str(output), "-e", *overrides, *ours]
    done = subprocess.run(  # noqa: S603 - what the maintainer would type
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
    )
    # 1: some seeds could not be read, which is no fault of the output; all others are built.
    if done.returncode not in (0, 1) or not output.is_dir():
        raise ConfigurationError(f"verify: the clean build failed:\n{done.stderr.strip()[-2000:]}")


def _compared(settings: SiteSettings, clean: Path) -> Differences:
    wanted = set(list_files(clean, {}, []).files)
    there = set(list_files(settings.output, {}, []).files)
    both = sorted(wanted & there)
    differing = [file for file in both if not _alike(clean / file, settings.output / file)]
    folder = OutputFolder(settings.output, settings.cache, settings.languages)
    extra = [file for file in sorted(there - wanted) if folder.may_remove(file)]
    return Differences(len(both) - len(differing), differing, sorted(wanted - there), extra)


def _alike(one: Path, other: Path) -> bool:
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as first, other.open("rb") as second:
        while True:
            piece = first.read(_AT_ONCE)
            if piece != second.read(_AT_ONCE):
                return False
            if not piece:
                return True
