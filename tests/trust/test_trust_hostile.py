"""Hostile and broken seeds: each is a named error or an article, and the rest is built."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from trust.project import GOOD, GOOD_TEXT, Parsed, Project
from trust.zoo import CASES, HOSTILE, SMALL_ERRORS, TEXT, Case
from warraq.site.seeds import printable

GOOD_CASES = [case for case in CASES if not case.error]
BAD_CASES = [case for case in CASES if case.error]


def _id(case: Case) -> str:
    return printable(os.fsdecode(case.name))[:40].encode("ascii", "backslashreplace").decode()


@pytest.fixture(scope="module")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, subprocess.CompletedProcess[str]]:
    """One build of the whole zoo and one good seed."""
    project = Project(tmp_path_factory.mktemp("zoo") / "project")
    project.add(GOOD, GOOD_TEXT)
    (project.folder.parent / "secret").write_text("this file lies outside")
    for case in CASES:
        case.put(project.seeds)
    return project, project.run()


@pytest.fixture(scope="module")
def records(zoo: tuple[Project, Any]) -> dict[str, dict[str, Any]]:
    """What the archive holds, by file name."""
    lines = (zoo[0].output / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return {record["file"]: record for record in map(json.loads, lines)}


def test_the_zoo_exits_1_and_everything_else_is_built(
    zoo: tuple[Project, subprocess.CompletedProcess[str]], records: dict[str, Any]
) -> None:
    project, done = zoo
    assert done.returncode == 1
    assert GOOD in records
    assert "اجتماع تجريبي" in project.page("/articles/00000000000000aa/")
    assert len(records) == 1 + len(GOOD_CASES)


@pytest.mark.parametrize("case", BAD_CASES, ids=_id)
def test_a_bad_seed_is_one_line_with_its_error_file_and_reason(
    zoo: tuple[Project, subprocess.CompletedProcess[str]], case: Case
) -> None:
    shown = printable(os.fsdecode(case.name))
    lines = [line for line in zoo[1].stderr.splitlines() if line.startswith(f"{case.error}: {shown}: ")]
    assert len(lines) == 1, zoo[1].stderr
    assert case.reason in lines[0]


def test_no_error_is_reported_that_is_not_expected(
    zoo: tuple[Project, subprocess.CompletedProcess[str]],
) -> None:
    named = [line.split(": ")[0] for line in zoo[1].stderr.splitlines() if "Seed" in line.split(": ")[0]]
    assert sorted(named) == sorted(case.error for case in BAD_CASES)


@pytest.mark.parametrize("case", GOOD_CASES, ids=_id)
def test_an_odd_seed_becomes_an_article_at_a_plain_address(
    zoo: tuple[Project, Any], records: dict[str, Any], case: Case
) -> None:
    record = records[str(case.name)]
    assert record["id"].isascii()
    assert record["id"].replace("-", "").isalnum()
    assert record["url"] == f"/articles/{record['id']}/"
    parsed = Parsed(zoo[0].page(record["url"]))
    assert record["headline_ar"] in parsed.text
    assert record["headline_ar"]
    assert record["body"]


def test_nothing_is_written_outside_the_output_folder(zoo: tuple[Project, Any]) -> None:
    project = zoo[0]
    assert {path.name for path in project.folder.parent.iterdir()} == {"project", "secret"}
    inside = {path.name for path in project.folder.iterdir()}
    assert inside <= {
        "pelicanconf.py", "publishconf.py", "plugins", "theme", "seeds", "content", "output", ".cache", "__pycache__",
    }  # fmt: skip
    assert b"this file lies outside" not in b"".join(project.files().values())


def test_every_link_of_the_zoo_leads_to_a_file(zoo: tuple[Project, Any]) -> None:
    from urllib.parse import unquote, urlsplit

    project = zoo[0]
    dead = []
    for name, text in project.pages():
        for address in Parsed(text).attribute("href"):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc or not parts.path:
                continue
            base = project.output if parts.path.startswith("/") else (project.output / name).parent
            target = base / unquote(parts.path).lstrip("/")
            if not (target / "index.html" if parts.path.endswith("/") else target).exists():
                dead.append((name, address))
    assert not dead, dead[:5]


def test_the_second_build_says_the_same_and_writes_nothing(zoo: tuple[Project, Any]) -> None:
    project, first = zoo
    before = project.files()
    again = project.run()
    assert again.returncode == 1
    assert sorted(again.stderr.splitlines()) == sorted(first.stderr.splitlines())
    assert "wrote 0 pages" in again.stdout
    assert project.files() == before


def test_the_report_and_inspect_name_bad_seeds_without_a_traceback(zoo: tuple[Project, Any]) -> None:
    project = zoo[0]
    report = project.warraq("report", "-s", str(project.folder / "pelicanconf.py"))
    assert report.returncode == 0, report.stderr
    assert f"Seeds that could not be read: {len(BAD_CASES)}" in report.stdout
    assert "\x1b" not in report.stdout
    names = sorted(SMALL_ERRORS)
    done = project.warraq("inspect", *(str(HOSTILE / name) for name in names))
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [SMALL_ERRORS[n] for n in names]


def test_a_folder_of_bad_seeds_only_is_still_a_site(project: Project) -> None:
    (project.seeds / GOOD).write_bytes(b"")
    done = project.run()
    assert done.returncode == 1
    assert (project.output / "index.html").is_file()
    (project.seeds / GOOD).unlink()
    assert project.run().returncode == 0


def test_the_limit_is_the_maintainers_to_set(project: Project) -> None:
    line = "نص طويل جدا "
    (project.seeds / "large.txt").write_text("عنوان الخبر الكبير\n\n" + line * (200_000 // len(line.encode())))
    done = project.run("SEED_MAX_BYTES=100000")
    assert done.returncode == 1
    assert "OversizedSeed: large.txt" in done.stderr
    assert project.run().returncode == 0
    assert (project.output / "articles" / "large" / "index.html").is_file()


def test_the_small_fixtures_are_as_their_script_writes_them(tmp_path: Path) -> None:
    import runpy

    runpy.run_path(str(HOSTILE / "make_small.py"))["write"](tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in HOSTILE.glob("*.txt")}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(project: Project) -> None:
    (project.seeds / "closed.txt").write_bytes(TEXT)
    (project.seeds / "closed.txt").chmod(0)
    done = project.run()
    assert done.returncode == 1
    assert "UnreadableSeed: closed.txt" in done.stderr
