"""``warraq verify`` sees what a build cannot: it compares with a clean build and trusts no note of the last one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_site_command import SEED, Project

from warraq.site.listing import stat_of
from warraq.site.state import NewShelves, load_state, number_of, save_state


@pytest.fixture
def built(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    (project.seeds / "002_00000000000000bb.txt").write_text(SEED.replace("بالرباط", "بمراكش"))
    assert project.run().returncode == 0
    return project


def _verify(project: Project, *extra: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "warraq.cli", "verify", "-s", str(project.folder / "pelicanconf.py"), *extra]
    environment = os.environ | {"PYTHONPATH": str(project.folder / "plugins")}
    done = subprocess.run(
        [*command, "-e", "TRANSLATOR=null", "SEARCH=false"], cwd=project.folder, env=environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stdout + done.stderr
    return done


def _tamper_unseen(project: Project, file: str) -> bytes:
    """Change a letter, put size and time of modification back, and make the last build have noted just that."""
    path = project.folder / "output" / file
    before = path.stat()
    content = path.read_bytes()
    path.write_bytes(content.replace("الخارجية".encode(), "الداخلية".encode(), 1))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    (state_file,) = (project.folder / ".cache").glob("output-*.state")
    state = load_state(state_file)
    shelves = NewShelves()
    shelves.begin_with_all(state.shelves)
    name = f"article {path.parent.name}"
    group = state.shelves.get(name, shelved=True)
    assert group is not None
    stats = {row[0]: state.shelves.stats_of(number_of(name, shelved=True))[row[0]] for row in group[1]}
    shelves.put(name, group, stats | {file: stat_of(path.stat())}, shelved=True)
    save_state(state_file, state, shelves)
    return content


def test_an_output_as_built_is_that_of_a_clean_build(built: Project) -> None:
    before = built.files()
    done = _verify(built)
    assert (done.returncode, done.stdout) == (0, f"All {len(before)} files are those of a clean build.\n")
    assert built.files() == before


def test_a_change_that_a_build_cannot_see_is_named(built: Project) -> None:
    file = "articles/00000000000000aa/index.html"
    _tamper_unseen(built, file)
    assert "wrote 0 pages" in built.run().stdout, "the build takes it for its own"
    done = _verify(built)
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == f"differs: {file}"
    assert "1 files differ from a clean build, 0 are missing, 0 do not belong there" in done.stdout


def test_what_is_missing_and_what_does_not_belong_there_is_named(built: Project) -> None:
    output = built.folder / "output"
    (output / "index.html").unlink()
    (output / "articles" / "stray.html").write_text("stray")
    (output / "CNAME").write_text("example.org")
    done = _verify(built)
    assert done.returncode == 1
    assert done.stdout.splitlines()[:2] == ["missing: index.html", "extra: articles/stray.html"]
    assert "CNAME" not in done.stdout


def test_without_an_output_or_with_a_wrong_setting_there_is_no_comparison(built: Project) -> None:
    nothing = _verify(built, "-o", str(built.folder / "nowhere"))
    assert nothing.returncode == 2
    assert "nothing in" in nothing.stderr
    (built.folder / "theme" / "templates" / "home.html").write_text("{% broken")
    broken = _verify(built)
    assert broken.returncode == 2
    assert "home.html" in broken.stderr
