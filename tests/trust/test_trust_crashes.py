"""Kills, full disks and two builds at once: no half page, nothing lost, and the next run heals.

``make soak`` kills two hundred times (``KILLS``) over 300 seeds (``KILL_SEEDS``); ``make test`` twenty times over 60.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from translation_server import translation_server
from trust.project import GOOD, Project
from warraq.site.ledger import load_ledger
from warraq.summaries.memory import TranslationMemory

KILLS = int(os.environ.get("KILLS", "20"))
SEEDS = int(os.environ.get("KILL_SEEDS", "60"))
CHANCE = int(os.environ.get("KILL_CHANCE", "8"))
"""Seed of the dice: another number kills at other moments."""
SITE = "https://archive.invalid/sub"
TOPICS = "الأسواق المدارس الموانئ الطرق الغابات المياه".split()


def _seed(project: Project, number: int, version: int = 0) -> None:
    topic = TOPICS[(number + version) % len(TOPICS)]
    text = (
        f"اجتماع تجريبي رقم {number} عن {topic}\n\nناقش حزب التجربة الورقية ملف {topic} في اجتماع عادي رقم {number}.\n\n"
        f"وقال الحزب إن العمل في ملف {topic} مستمر منذ {version + 2} أشهر.\n"
    )
    project.add(f"{number:03}_{number:016x}.txt", text)


def _broken(project: Project) -> list[str]:
    """Files of the site, under their own names, that are not whole."""
    broken = []
    for name, content in project.files().items() if project.output.is_dir() else []:
        last = name.rsplit("/", 1)[-1]
        if last.startswith("."):  # a file in the making
            continue
        try:
            if name.endswith(".html") and not content.rstrip().endswith(b"</html>"):
                broken.append(name)
            elif name.endswith(".xml"):
                ElementTree.fromstring(content)
            elif name.endswith(".json"):
                json.loads(content)
            elif name.endswith(".jsonl"):
                [json.loads(line) for line in content.split(b"\n") if line]
                assert content.endswith(b"\n") or not content
        except (ElementTree.ParseError, ValueError, AssertionError):
            broken.append(name)
    return broken


def _killed(command: list[str], project: Project, after: float) -> bool:
    """Start ``command`` and kill it, and all it started, after so many seconds if it still runs: did it?"""
    running = subprocess.Popen(
        command, cwd=project.folder, env=project.environment(SITEURL=SITE), start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        running.wait(after)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        return True
    return False


def _clean_twin(project: Project, folder: Path) -> dict[str, bytes]:
    """What a clean build of the same seeds and content gives."""
    twin = Project(folder)
    shutil.rmtree(twin.seeds)
    shutil.rmtree(twin.content)
    shutil.copytree(project.seeds, twin.seeds)
    shutil.copytree(project.content, twin.content)
    assert twin.run().returncode == 0
    return twin.files()


def _promised(project: Project) -> set[str]:
    """Addresses of the ledger, which must be whole at any moment."""
    ledger = load_ledger(project.content / "urls.tsv")
    return {*ledger.live, *ledger.moved, *ledger.removed}


def _remove(project: Project, number: int) -> None:
    """Take a seed away as docs/publishing.md says: with a line in the ledger, where it was published."""
    (project.seeds / f"{number:03}_{number:016x}.txt").unlink()
    path = project.content / "urls.tsv"
    if path.exists():
        address = f"/articles/{number:016x}/"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(f"{address}\tlive\n", f"{address}\tremoved\ta test\n"), encoding="utf-8")


def test_kills_at_any_moment_leave_whole_pages_and_the_next_build_heals(project: Project, tmp_path: Path) -> None:
    """Build, publish and translate, killed in turn; what was acknowledged before a kill is there after it."""
    chance = random.Random(CHANCE)
    (project.seeds / GOOD).unlink()
    for number in range(SEEDS):
        _seed(project, number)
    begun = time.monotonic()
    _clean_twin(project, tmp_path / "first")
    span = time.monotonic() - begun
    with translation_server() as service:
        conf = project.folder / "pelicanconf.py"
        conf.write_text(conf.read_text() + f'\nTRANSLATOR = "libretranslate"\nTRANSLATOR_URL = "{service.url}"\nJOBS = 1\n')
        service.translate = lambda text: f"A sentence of {len(text)} letters."
        commands = {
            "build": project.command("JOBS=2"),
            "publish": project.command("JOBS=2", conf="publishconf.py"),
            "translate": [sys.executable, "-m", "warraq.cli", "translate", "-s", str(conf)],
        }
        kept, promised, killed = 0, set[str](), Counter[str]()
        for turn in itertools.count():
            if killed.total() == KILLS:
                break
            work = ("build", "publish", "build", "translate")[turn % 4]
            at_work = _killed(commands[work], project, chance.uniform(0.1, span))
            killed[work] += at_work
            # A build that continues another takes far less than the first one, by which the span was measured.
            span = span if at_work else max(0.5, 0.9 * span)
            assert _broken(project) == []
            memory = TranslationMemory(project.content / "translations")
            assert len(memory) >= kept, "an acknowledged translation was lost"
            assert memory.problems == []
            kept = len(memory)
            assert _promised(project) >= promised, "a promised address was lost"
            promised = _promised(project)
            for number in chance.sample(range(SEEDS - 1), 5):
                _seed(project, number, turn)
            if turn == KILLS // 2:
                _remove(project, SEEDS - 1)
            assert turn < KILLS * 5, "hardly anything is at work when it is to be killed"
    print(f"killed at work {dict(killed)} in {turn} turns; kept {kept} translations and {len(promised)} addresses")
    done = project.run()
    assert done.returncode == 0, done.stderr
    assert project.files() == _clean_twin(project, tmp_path / "last")
    assert "wrote 0 pages" in project.run().stdout
    published = project.run(conf="publishconf.py", SITEURL=SITE)
    assert published.returncode == 0, published.stderr
    assert _promised(project) >= promised


def test_a_first_build_that_was_killed_leaves_no_orphan(project: Project, tmp_path: Path) -> None:
    for number in range(SEEDS):
        _seed(project, number)
    running = subprocess.Popen(
        project.command(), cwd=project.folder, env=project.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while running.poll() is None and not (project.output / "articles").is_dir():
        time.sleep(0.01)
    running.kill()
    running.wait()
    for number in range(SEEDS):
        (project.seeds / f"{number:03}_{number:016x}.txt").unlink()
    assert project.run().returncode == 0
    assert project.files() == _clean_twin(project, tmp_path / "twin")


def _says_what_is_wrong(done: subprocess.CompletedProcess[str]) -> None:
    assert done.returncode == 2, done.stdout + done.stderr
    lines = [line for line in done.stderr.splitlines() if line.startswith("ConfigurationError: ")]
    assert len(lines) == 1, done.stderr


@pytest.mark.parametrize("limit", [2_000, 20_000, 60_000])
def test_a_disk_that_fills_up_is_named_and_the_last_good_site_stays(project: Project, limit: int) -> None:
    """The limit on the size of a file stands for the disk: writing fails in the middle of a file."""
    assert project.run().returncode == 0
    before = project.files()
    for number in range(12):
        _seed(project, number)

    def narrow() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    _says_what_is_wrong(project.run(before=narrow))
    assert _broken(project) == []
    after = project.files()
    assert before.keys() <= after.keys()
    assert project.run().returncode == 0
    assert not [name for name in project.files() if ".warraq-" in name]


def test_a_really_full_disk_is_named(project: Project, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(small)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small file system cannot be mounted here; the limit on files stands for it")
    try:
        for number in range(SEEDS):
            _seed(project, number)
        done = project.run(f'CACHE_PATH="{project.folder}/.cache"', f'OUTPUT_PATH="{small}/site"')
        _says_what_is_wrong(done)
        assert "No space left" in done.stderr
        project.output = small / "site"
        assert _broken(project) == []
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_an_output_folder_that_cannot_be_written_is_named(project: Project) -> None:
    assert project.run().returncode == 0
    before = project.files()
    (project.folder / "elsewhere").write_text("a file where the folder should be")
    _says_what_is_wrong(project.run(f'OUTPUT_PATH="{project.folder}/elsewhere/site"'))
    _says_what_is_wrong(project.run(f'CACHE_PATH="{project.folder}/elsewhere/cache"'))
    assert project.files() == before
    if os.geteuid() != 0:
        _seed(project, 7)
        for path in [project.output, *(p for p in project.output.rglob("*") if p.is_dir())]:
            path.chmod(0o555)
        _says_what_is_wrong(project.run())
        assert project.files() == before
        for path in [project.output, *(p for p in project.output.rglob("*") if p.is_dir())]:
            path.chmod(0o755)


def test_a_second_build_says_that_it_waits_and_ends_well(project: Project, tmp_path: Path) -> None:
    import fcntl

    (project.folder / ".cache").mkdir()
    with (project.folder / ".cache" / "build.lock").open("w") as other:
        fcntl.lockf(other, fcntl.LOCK_EX)
        second = subprocess.Popen(
            project.command(), cwd=project.folder, env=project.environment(), stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert second.stderr is not None
        assert "Another build is at work" in second.stderr.readline()
        assert not (project.output / "index.html").exists()
        assert second.poll() is None
        fcntl.lockf(other, fcntl.LOCK_UN)
        _out, errors = second.communicate(timeout=120)
        assert second.returncode == 0, errors
    builds = [
        subprocess.Popen(project.command(), cwd=project.folder, env=project.environment(), stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for build in builds:
        _out, errors = build.communicate(timeout=120)
        assert build.returncode == 0, errors
    assert project.files() == _clean_twin(project, tmp_path / "twin")
