"""Every address once published keeps answering, and ``make publish`` fails rather than lose one."""

from __future__ import annotations

import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from trust.project import Parsed, Project

SITE = "https://archive.invalid/sub"
ACTOR = '[[actor]]\nid = "{id}"\ntype = "party"\nname_ar = "{name}"\nname_en = "Name of {id}"\n{more}\n'


def _publish(project: Project, *extra: str) -> subprocess.CompletedProcess[str]:
    return project.run(*extra, conf="publishconf.py", SITEURL=SITE)


def _registry(project: Project, *actors: tuple[str, str, str]) -> None:
    text = "\n".join(ACTOR.format(id=id, name=name, more=more) for id, name, more in actors)
    (project.content / "actors.toml").write_text(text, encoding="utf-8")


@pytest.fixture
def published(project: Project) -> Project:
    """Published once: two articles, two actors."""
    _registry(project, ("old-party", "حزب السنبلة الورقية", ""), ("new-party", "حزب المحبرة الورقية", ""))
    for number, name in enumerate(("حزب السنبلة الورقية", "حزب المحبرة الورقية"), 2):
        project.add(f"00{number}_{number:016x}.txt", f"خبر عن {name}\n\nعقد {name} اجتماعا عاديا في المدينة.\n")
    done = _publish(project)
    assert done.returncode == 0, done.stderr
    return project


def _ledger(project: Project) -> Path:
    return project.content / "urls.tsv"


def _lost(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [line.split()[1] for line in done.stderr.splitlines() if line.startswith("PromiseBroken: ")]


def _change(project: Project, path: str, fate: str) -> None:
    text = _ledger(project).read_text(encoding="utf-8")
    assert f"{path}\tlive\n" in text
    _ledger(project).write_text(text.replace(f"{path}\tlive\n", f"{path}\t{fate}\n"), encoding="utf-8")


def test_articles_and_actors_are_promised(published: Project) -> None:
    text = _ledger(published).read_text(encoding="utf-8")
    for path in ("/articles/00000000000000aa/", f"/articles/{2:016x}/", "/actors/old-party/", "/actors/new-party/", "/about/"):
        assert f"{path}\tlive\n" in text


def test_publishing_again_changes_nothing(published: Project) -> None:
    before = (_ledger(published).read_bytes(), published.files())
    assert _publish(published).returncode == 0
    assert (_ledger(published).read_bytes(), published.files()) == before


def test_everything_that_is_lost_is_listed_and_the_ledger_stays(published: Project) -> None:
    before = _ledger(published).read_bytes()
    (published.seeds / f"002_{2:016x}.txt").unlink()
    (published.content / "pages" / "about.ar.md").unlink()
    (published.content / "pages" / "about.en.md").unlink()
    done = _publish(published)
    assert done.returncode == 1
    assert {f"/articles/{2:016x}/", "/actors/old-party/", "/about/"} <= set(_lost(done))
    assert f"/articles/{3:016x}/" not in _lost(done)
    assert _ledger(published).read_bytes() == before


def test_a_seed_with_another_name_is_a_lost_address(published: Project) -> None:
    (published.seeds / f"002_{2:016x}.txt").rename(published.seeds / f"002_{9:016x}.txt")
    assert _lost(_publish(published)) == [f"/articles/{2:016x}/"]
    _change(published, f"/articles/{2:016x}/", f"moved\t/articles/{9:016x}/")
    assert _publish(published).returncode == 0
    assert f"{SITE}/articles/{9:016x}/" in published.page(f"/articles/{2:016x}/")


def test_a_tombstone_with_its_reason_heals_a_removed_seed(published: Project) -> None:
    (published.seeds / f"003_{3:016x}.txt").unlink()
    _change(published, f"/articles/{3:016x}/", "removed\tthe outlet asked <b>for it</b>")
    _change(published, "/actors/new-party/", "removed\tno article names it")
    done = _publish(published)
    assert done.returncode == 0, done.stderr
    page = Parsed(published.page(f"/articles/{3:016x}/"))
    assert "the outlet asked <b>for it</b>" in page.text
    assert "noindex" in page.attribute("content")
    for path in ("/actors/new-party/", "/en/actors/new-party/"):
        assert "no article names it" in Parsed(published.page(path)).text
    assert f"/articles/{3:016x}/" not in (published.output / "sitemap.xml").read_text(encoding="utf-8")
    assert _publish(published).returncode == 0, "the next one stands by it"


def test_a_merged_actor_leads_to_the_one_that_stands_for_it(published: Project) -> None:
    _registry(published, ("new-party", "حزب المحبرة الورقية", 'aliases = ["حزب السنبلة الورقية"]\nmerged = ["old-party"]'))
    done = _publish(published)
    assert done.returncode == 0, done.stderr
    for prefix in ("", "/en"):
        refresh = [content for content in Parsed(published.page(f"{prefix}/actors/old-party/")).attribute("content") if "url=" in content]
        assert refresh == [f"0; url={SITE}{prefix}/actors/new-party/"]


def test_an_actor_that_is_renamed_without_a_word_is_lost(published: Project) -> None:
    _registry(published, ("other-party", "حزب السنبلة الورقية", ""), ("new-party", "حزب المحبرة الورقية", ""))
    assert _lost(_publish(published)) == ["/actors/old-party/"]


def test_a_redirect_to_nowhere_fails(published: Project) -> None:
    (published.seeds / f"003_{3:016x}.txt").unlink()
    _change(published, f"/articles/{3:016x}/", "moved\t/articles/nothing-of-the-kind/")
    _change(published, "/actors/new-party/", "removed\tgone")
    done = _publish(published)
    assert done.returncode == 1
    assert _lost(done) == [f"/articles/{3:016x}/"]
    assert "where nothing is" in done.stderr


def test_a_bad_seed_loses_its_address_too(published: Project) -> None:
    (published.seeds / f"003_{3:016x}.txt").write_bytes(b"")
    done = _publish(published)
    assert done.returncode == 1
    assert f"/articles/{3:016x}/" in _lost(done)


def test_a_build_that_is_not_for_publication_touches_no_ledger(published: Project) -> None:
    before = _ledger(published).read_bytes()
    published.add("new.txt", "خبر جديد\n\nعقد المجلس اجتماعا عاديا في المدينة.\n")
    assert published.run().returncode == 0
    assert _ledger(published).read_bytes() == before


def _entries(project: Project, path: str) -> list[str]:
    feed = ElementTree.fromstring((project.output / path).read_bytes())
    return [link.get("href", "") for link in feed.findall("{*}entry/{*}link")]


def test_the_feed_of_a_merged_actor_goes_on_as_that_of_the_other(published: Project) -> None:
    _registry(published, ("new-party", "حزب المحبرة الورقية", 'aliases = ["حزب السنبلة الورقية"]\nmerged = ["old-party"]'))
    assert _publish(published).returncode == 0
    old, new = (_entries(published, f"feeds/actors/{id}.en.xml") for id in ("old-party", "new-party"))
    assert old == new
    assert len(new) == 2


def test_the_feed_of_an_actor_that_is_gone_is_there_and_empty(published: Project) -> None:
    (published.seeds / f"003_{3:016x}.txt").unlink()
    _change(published, f"/articles/{3:016x}/", "removed\tgone")
    _change(published, "/actors/new-party/", "removed\tgone")
    assert _publish(published).returncode == 0
    assert _entries(published, "feeds/actors/new-party.ar.xml") == []
    assert len(_entries(published, "feeds/actors/old-party.ar.xml")) == 1


def test_lists_come_and_go_with_the_dates_of_articles(published: Project) -> None:
    """Nobody who puts a date right must say what becomes of a month or of a list's second page."""
    short = ("LIST_LENGTH=1",)
    for number, day in ((2, "2025-04-07"), (3, "2025-04-08"), (4, "2025-04-09")):
        published.add(f"00{number}_{number:016x}.txt", "خبر عن حزب السنبلة الورقية\n\nعقد حزب السنبلة الورقية اجتماعا عاديا.\n")
        published.correct(f"{number:016x}", f"published: {day}\noutlet: Paper News\n")
    _change(published, "/actors/new-party/", "removed\tno article names it")
    done = _publish(published, *short)
    assert done.returncode == 0, done.stderr
    ledger = _ledger(published).read_text(encoding="utf-8")
    for path in ("/archive/2025/04/", "/archive/2025/04/1/", "/archive/2025/04/2/", "/outlets/paper-news/", "/actors/old-party/2/"):
        assert f"{path}\tlive\n" in ledger
    for number in (2, 3, 4):
        published.correct(f"{number:016x}", "published: unknown\n")
    done = _publish(published)
    assert done.returncode == 0, done.stderr
    for path, target in {
        "/archive/2025/04/": "/archive/", "/en/archive/2025/04/": "/en/archive/", "/archive/2025/04/2/": "/archive/",
        "/outlets/paper-news/": "/archive/", "/actors/old-party/2/": "/actors/old-party/", "/en/actors/old-party/1/": "/en/actors/old-party/",
    }.items():  # fmt: skip
        assert f"0; url={SITE}{target}" in Parsed(published.page(path)).attribute("content"), path
    assert _publish(published).returncode == 0, "the next one stands by it"
    published.correct(f"{2:016x}", "published: 2025-04-07\n")
    assert _publish(published).returncode == 0
    assert "noindex" not in Parsed(published.page("/archive/2025/04/")).attribute("content"), "the month is back"
