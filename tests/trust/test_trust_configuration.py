"""What people write below ``content/``: every slip is named with its file, never a traceback."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from trust.project import GOOD, Project
from warraq.knowledge import Knowledge
from warraq.records import ConfigurationError
from warraq.site.ledger import load_ledger
from warraq.site.translation import English

ID = "00000000000000aa"


def _actor(id: str, name: str, more: str = "", *, type: str = "party") -> str:
    return f'[[actor]]\nid = "{id}"\ntype = "{type}"\nname_ar = "{name}"\nname_en = "Name of {id}"\n{more}\n'


REGISTRIES = {
    "not TOML": "[[actor]\nid =",
    "not UTF-8": b"# \xff\xfe\n",
    "NULs": b"\0\0\0",
    "another table": "[actors]\nx = 1\n",
    "one bracket": '[actor]\nid = "a"\n',
    "a list of numbers": "actor = [1, 2]\n",
    "unknown key": _actor("a", "اسم", 'naem = "x"'),
    "missing name": '[[actor]]\nid = "a"\ntype = "party"\nname_en = "A"\n',
    "empty name": _actor("a", ""),
    "a name without letters": _actor("a", "«»"),
    "a name with a terminal escape": _actor("a", "اسم\\u001b[2J"),
    "wrong kind of value": _actor("a", "اسم", 'aliases = "x"'),
    "aliases that are numbers": _actor("a", "اسم", "aliases = [1, 2]"),
    "short names that are tables": _actor("a", "اسم", "short = [{x = 1}]"),
    "merged that are numbers": _actor("a", "اسم", "merged = [1]"),
    "an id that is a path": _actor("../../etc", "اسم"),
    "an id with a script": _actor("<script>", "اسم"),
    "an id with a line break": _actor("a\\n", "اسم"),
    "a Cyrillic id": _actor("а", "اسم"),
    "unknown type": _actor("a", "اسم", type="alien"),
    "the same id twice": _actor("a", "اسم") + _actor("a", "اسم آخر"),
    "one name for two": _actor("a", "اسم") + _actor("b", "اسم"),
    "an alias for two": _actor("a", "اسم", 'aliases = ["كنية"]') + _actor("b", "لقب", 'aliases = ["كنية"]'),
    "parent unknown": _actor("a", "اسم", 'parent = "nobody"'),
    "parent of itself": _actor("a", "اسم", 'parent = "a"'),
    "parents in a circle": _actor("a", "اسم", 'parent = "b"') + _actor("b", "لقب", 'parent = "a"'),
    "merged with itself": _actor("a", "اسم", 'merged = ["a"]'),
    "merged away and still there": _actor("a", "اسم", 'merged = ["b"]') + _actor("b", "لقب"),
    "merged into two": _actor("a", "اسم", 'merged = ["c"]') + _actor("b", "لقب", 'merged = ["c"]'),
    "a merged id that is a path": _actor("a", "اسم", 'merged = ["../x"]'),
    "an office that is text": _actor("a", "اسم", 'office = ["x"]'),
    "an office with an unknown key": _actor("a", "اسم", "office = [{when = 1}]"),
    "an office with a number": _actor("a", "اسم", "office = [{title_ar = 1}]"),
}


@pytest.mark.parametrize(
    "text",
    [pytest.param(text, id=id) for id, text in REGISTRIES.items()],
)
def test_a_slip_in_the_registry_names_the_file(tmp_path: Path, text: str | bytes) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "actors.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigurationError, match=r"actors\.toml"):
        _ = Knowledge.load(content).registry


LEDGERS = {
    "not UTF-8": b"/a/\t\xff\n",
    "no tabs": b"/a/ live\n",
    "unknown state": b"/a/\tgone\n",
    "no slash": b"a/\tlive\n",
    "a path upwards": b"/../x/\tlive\n",
    "a foreign target": b"/a/\tmoved\thttps://evil.invalid/\n",
    "a target on another host": b"/a/\tmoved\t//evil.invalid/\n",
    "a script as target": b"/a/\tmoved\tjavascript:alert(1)\n",
    "moved to itself": b"/a/\tmoved\t/a/\n",
    "moved in a circle": b"/a/\tmoved\t/b/\n/b/\tmoved\t/a/\n",
    "twice": b"/a/\tlive\n/a/\tlive\n",
    "control characters": b"/a\x1b/\tlive\n",
    "an escape that ends a line": "/a/\tlive\u2028\n".encode(),
}


@pytest.mark.parametrize("text", LEDGERS.values(), ids=list(LEDGERS))
def test_a_slip_in_the_ledger_names_the_file(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "urls.tsv").write_bytes(text)
    with pytest.raises(ConfigurationError, match=r"urls\.tsv"):
        load_ledger(tmp_path / "urls.tsv")


def test_a_folder_in_place_of_the_ledger_is_named(tmp_path: Path) -> None:
    (tmp_path / "urls.tsv").mkdir()
    with pytest.raises(ConfigurationError, match=r"urls\.tsv"):
        load_ledger(tmp_path / "urls.tsv")


CORRECTIONS = {
    "not UTF-8": b"headline_en: \xff\n",
    "no name": b"just text\n",
    "unknown name": b"headlines: x\n",
    "no date": b"published: yesterday\n",
    "a day that no calendar has": b"published: 2024-02-31\n",
    "a month that no calendar has": b"published: 2024-13\n",
    "Arabic for English": "headline_en: خبر\n".encode(),
    "a terminal escape": b"byline: \x1b[2J x\n",
    "an override in the summary": "date: 2026-01-01\n\nA \u202e sentence.\n".encode(),
    "a headline without letters": "headline_ar: \u202e\n".encode(),
}


@pytest.mark.parametrize("text", CORRECTIONS.values(), ids=list(CORRECTIONS))
def test_a_slip_in_a_correction_names_the_file(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "corrections").mkdir()
    (tmp_path / "corrections" / f"{ID}.md").write_bytes(text)
    settings = SimpleNamespace(content=tmp_path)
    with pytest.raises(ConfigurationError, match=ID):
        _ = English(settings).corrections  # type: ignore[arg-type]  # reads nothing else


def test_a_paragraph_that_is_not_there_exits_2_and_nothing_is_built(project: Project) -> None:
    project.correct(ID, "date: 2026-01-01\n\nA sentence. [p99]\n")
    done = project.run()
    assert done.returncode == 2, done.stderr
    assert f"{ID}.md" in done.stderr
    assert not (project.output / "index.html").exists()


def test_a_correction_without_its_article_is_said_and_the_site_is_built(project: Project) -> None:
    project.correct("ffffffffffffffff", "headline_en: Nothing of the kind\n")
    done = project.run()
    assert done.returncode == 0, done.stderr
    assert "ffffffffffffffff.md" in done.stdout + done.stderr


def test_a_slip_breaks_neither_the_last_good_site_nor_its_state(project: Project) -> None:
    assert project.run().returncode == 0
    before = project.files()
    registry = project.content / "actors.toml"
    good = registry.read_text(encoding="utf-8")
    registry.write_text("[[actor]\n")
    assert project.run().returncode == 2
    assert project.files() == before
    registry.write_text(good, encoding="utf-8")
    assert "wrote 0 pages" in project.run().stdout


def test_a_damaged_cache_is_begun_again(project: Project) -> None:
    assert project.run().returncode == 0
    before = project.files()
    for path in filter(Path.is_file, (project.folder / ".cache").rglob("*")):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2] + b"\0damage")
    done = project.run()
    assert done.returncode == 0, done.stderr
    assert project.files() == before
    assert GOOD in (project.output / "data" / "articles.jsonl").read_text(encoding="utf-8")
