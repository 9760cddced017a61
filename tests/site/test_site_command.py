"""The real ``pelican`` and ``warraq`` commands: exit statuses, messages, and no traceback for bad input."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_fixture import write_theme

ROOT = Path(__file__).resolve().parents[2]
SEED = "بوريطة يستقبل وزير الخارجية\n\nاستقبل وزير الشؤون الخارجية ناصر بوريطة، يوم الثلاثاء، نظيره بالرباط.\n"


class Project:
    """A copy of the project's settings with content and theme of its own, for ``pelican`` to run in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("pelicanconf.py", "publishconf.py"):
            shutil.copy(ROOT / name, folder / name)
        (folder / "plugins").symlink_to(ROOT / "plugins")
        write_theme(folder / "theme")
        self.seeds = folder / "seeds"
        self.seeds.mkdir()
        self.pages = folder / "content" / "pages"
        self.pages.mkdir(parents=True)
        for lang, words in {"ar": "عن الأرشيف", "en": "About"}.items():
            text = f"Title: {words}\nSlug: about\nLang: {lang}\n\nSee [home]({{filename}}about.ar.md) & more.\n"
            (self.pages / f"about.{lang}.md").write_text(text)
        (self.seeds / "001_00000000000000aa.txt").write_text(SEED)

    def run(
        self, *extra: str, conf: str = "pelicanconf.py", **env: str
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pelican", "-s", str(self.folder / conf)]
        command += ["-e", "TRANSLATOR=null", "SEARCH=false", *extra]
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=os.environ | env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stdout + done.stderr, done.stdout + done.stderr
        return done

    def files(self) -> dict[str, bytes]:
        output = self.folder / "output"
        return {
            p.relative_to(output).as_posix(): p.read_bytes()
            for p in output.rglob("*")
            if p.is_file()
        }


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_a_good_archive_exits_0_and_a_second_build_writes_nothing(project: Project) -> None:
    first = project.run()
    assert first.returncode == 0, first.stderr
    page = project.folder / "output/articles/00000000000000aa/index.html"
    assert '<html lang="ar" dir="rtl">' in page.read_text()
    before = project.files()
    second = project.run()
    assert "wrote 0 pages" in second.stdout
    assert "0 other files written" in second.stdout
    assert project.files() == before


def test_pages_of_content_come_through_pelicans_reader_in_both_languages(project: Project) -> None:
    project.run()
    arabic = (project.folder / "output/about/index.html").read_text()
    english = (project.folder / "output/en/about/index.html").read_text()
    assert '<html lang="ar" dir="rtl">' in arabic
    assert '<html lang="en" dir="ltr">' in english
    assert "&amp; more" in english
    assert 'id="switch" href="../../about/"' in english
    assert "About</a>" in (project.folder / "output/en/index.html").read_text()


def test_time_zone_locale_and_hash_seed_leave_no_mark(project: Project) -> None:
    for number in range(2, 6):
        (project.seeds / f"{number:03}_{number:016x}.txt").write_text(
            SEED + "\n7 أبريل 2025\n" * number
        )
    project.run()
    before = project.files()
    for folder in ("output", ".cache"):
        shutil.rmtree(project.folder / folder)
    project.run("JOBS=2", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="C", PYTHONHASHSEED="7")
    assert project.files() == before


def test_bad_seeds_exit_1_are_named_and_the_rest_is_built(project: Project) -> None:
    (project.seeds / "002_00000000000000ab.txt").write_bytes(b"")
    (project.seeds / "folder.txt").mkdir()
    os.mkfifo(project.seeds / "fifo.txt")
    done = project.run()
    assert done.returncode == 1
    for name in ("002_00000000000000ab.txt", "folder.txt", "fifo.txt"):
        assert name in done.stderr
    assert "EmptySeed" in done.stderr
    assert (project.folder / "output/articles/00000000000000aa/index.html").is_file()
    again = project.run()
    assert again.returncode == 1
    assert sorted(again.stderr.splitlines()) == sorted(done.stderr.splitlines())


@pytest.mark.parametrize(
    ("setting", "named"),
    [('SEED_PATH="/nowhere"', "SEED_PATH"), ("JOBS=-1", "JOBS"), ('SITEURL="example.org"', "SITEURL"),
     ('EXECUTOR="tcp://127.0.0.1:1"', "EXECUTOR")],
)  # fmt: skip
def test_a_wrong_setting_exits_2_and_builds_nothing(
    project: Project, setting: str, named: str
) -> None:
    for number in range(70):
        (project.seeds / f"{number:03}_{number:016x}.txt").write_text(SEED)
    done = project.run(setting)
    assert done.returncode == 2
    assert named in done.stderr
    assert not (project.folder / "output" / "index.html").exists()


def test_a_broken_registry_or_template_exits_2(project: Project) -> None:
    (project.folder / "content" / "actors.toml").write_text("[[actor]\n")
    done = project.run()
    assert done.returncode == 2
    assert "actors.toml" in done.stderr
    (project.folder / "content" / "actors.toml").unlink()
    template = project.folder / "theme/templates/home.html"
    template.write_text("{% if %}")
    done = project.run()
    assert done.returncode == 2
    assert "home.html:1" in done.stderr
    template.write_text("\n{{ nothing_of_the_kind }}")
    done = project.run()
    assert done.returncode == 1
    assert "home.html:2" in done.stderr
    assert "nothing_of_the_kind" in done.stderr


def test_a_page_that_cannot_be_read_exits_1(project: Project) -> None:
    (project.pages / "bad.md").write_bytes(b"Title: \xff\xfe\n\nx")
    done = project.run()
    assert done.returncode == 1
    assert "bad.md" in done.stderr


def test_publishing_keeps_every_address_or_says_which_is_lost(project: Project) -> None:
    (project.seeds / "002_00000000000000ab.txt").write_text(SEED)
    assert project.run(conf="publishconf.py").returncode == 2, "no SITEURL"
    site = {"SITEURL": "https://example.org/a"}
    assert project.run(conf="publishconf.py", **site).returncode == 0
    page = (project.folder / "output/index.html").read_text()
    assert 'href="https://example.org/a/actors/"' in page
    ledger = project.folder / "content" / "urls.tsv"
    assert "/articles/00000000000000ab/\tlive\n" in ledger.read_text()
    kept = ledger.read_text()
    (project.seeds / "002_00000000000000ab.txt").unlink()
    done = project.run(conf="publishconf.py", **site)
    assert done.returncode == 1
    assert "PromiseBroken" in done.stderr
    assert "/articles/00000000000000ab/" in done.stderr
    assert ledger.read_text() == kept
    ledger.write_text(kept.replace("ab/\tlive", "ab/\tremoved\tat the outlet's wish"))
    assert project.run(conf="publishconf.py", **site).returncode == 0
    assert (
        "at the outlet&#39;s wish"
        in (project.folder / "output/articles/00000000000000ab/index.html").read_text()
    )
    ledger.write_text(kept.replace("ab/\tlive", "ab/\tmoved\t/articles/00000000000000aa/"))
    assert project.run(conf="publishconf.py", **site).returncode == 0
    moved = (project.folder / "output/articles/00000000000000ab/index.html").read_text()
    assert "https://example.org/a/articles/00000000000000aa/" in moved
    ledger.write_text("nonsense\n")
    assert project.run(conf="publishconf.py", **site).returncode == 2


def test_inspect_prints_one_line_a_file_and_names_bad_ones(project: Project) -> None:
    good, bad = project.seeds / "001_00000000000000aa.txt", project.seeds / "empty.txt"
    bad.write_bytes(b"")
    command = [
        sys.executable,
        "-m",
        "warraq.cli",
        "inspect",
        str(good),
        str(bad),
        "/nowhere.txt",
        str(project.seeds),
    ]
    env = os.environ | {"PYTHONPATH": str(ROOT / "plugins"), "LC_ALL": "C"}
    done = subprocess.run(command, cwd=project.folder, env=env, capture_output=True, check=False)
    assert done.returncode == 1
    lines = done.stdout.decode("utf-8").splitlines()
    record = json.loads(lines[0])
    assert len(lines) == 1
    assert record["id"] == "00000000000000aa"
    assert list(record) == sorted(record)
    assert "بوريطة" in lines[0]
    errors = done.stderr.decode("utf-8")
    assert "Traceback" not in errors
    assert [line.split(":")[0] for line in errors.splitlines()] == [
        "EmptySeed",
        "UnreadableSeed",
        "UnreadableSeed",
    ]
    project.run()
    dumped = (project.folder / "output/data/articles.jsonl").read_text().splitlines()
    assert [json.loads(line) for line in dumped] == [record]


def test_the_report_names_what_the_machine_was_unsure_of(project: Project) -> None:
    (project.seeds / "002_00000000000000ab.txt").write_text(SEED)
    (project.seeds / "empty.txt").write_bytes(b"")
    command = [
        sys.executable,
        "-m",
        "warraq.cli",
        "report",
        "-s",
        str(project.folder / "pelicanconf.py"),
    ]
    env = os.environ | {"PYTHONPATH": str(ROOT / "plugins")}
    done = subprocess.run(
        command, cwd=project.folder, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for line in (
        "Seeds that could not be read: 1",
        "  EmptySeed: empty.txt",
        "Articles without a full date: 2",
        "  002_00000000000000ab.txt: another version of 00000000000000aa",
    ):
        assert line in done.stdout
    command[-1] = "/nowhere.py"
    assert (
        subprocess.run(
            command, cwd=project.folder, env=env, capture_output=True, check=False
        ).returncode
        == 2
    )


def test_the_report_tells_what_changed_since_the_last_build_and_may_be_a_page(project: Project) -> None:
    project.run()
    old = next(iter(sorted(project.seeds.glob("*.txt"))))
    old.write_text(old.read_text(encoding="utf-8") + "\n\nفقرة أضيفت بعد البناء.\n", encoding="utf-8")
    (project.seeds / "003_00000000000000cd.txt").write_text(SEED.replace(".", " <b>&.", 1), encoding="utf-8")
    env = os.environ | {"PYTHONPATH": str(ROOT / "plugins")}
    command = [sys.executable, "-m", "warraq.cli", "report", "--page", "-s", str(project.folder / "pelicanconf.py")]
    done = subprocess.run(command, cwd=project.folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Seeds that changed since the last build: 2" in done.stdout
    assert f"  changed: {old.name}" in done.stdout
    assert "  new: 003_00000000000000cd.txt" in done.stdout
    page = (project.folder / "output/report/index.html").read_text(encoding="utf-8")
    assert 'content="noindex' in page
    assert f"<li dir=\"auto\">changed: {old.name}</li>" in page
    assert "<b>" not in page
    sitemap = (project.folder / "output/sitemap.xml").read_text(encoding="utf-8")
    assert "/report/" not in sitemap


def test_locks_pin_everything_by_hash_and_name_no_index() -> None:
    for name in ("html.lock", "dev.lock"):
        lines = (ROOT / "requirements" / name).read_text().splitlines()
        pinned = [line for line in lines if line and not line.startswith((" ", "#"))]
        assert all("==" in line for line in pinned)
        assert not [
            line for line in lines if "://" in line or "index" in line or "--find-links" in line
        ]
        assert sum("--hash=sha256:" in line for line in lines) >= len(pinned)
