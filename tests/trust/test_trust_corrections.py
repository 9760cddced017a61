"""What a person has put right is published: as it was, as it is, when and why."""

from __future__ import annotations

from html import unescape
from xml.etree import ElementTree

from trust.project import Parsed, Project, record_of

ID = "00000000000000aa"
TEXT = """date: 2026-03-04
reason: The outlet <b>printed</b> a correction & we follow it.
published: 2025-04-07
headline_en: A trial meeting in Rabat
byline: Desk

The minister held a meeting. [p1]
"""


def _changes(page: Parsed) -> str:
    return " ".join(page.text.split())


def test_the_list_and_its_feed_hold_old_and_new_value_date_and_reason(project: Project) -> None:
    assert project.run().returncode == 0
    before = record_of(project, ID)
    project.correct(ID, TEXT)
    assert project.run().returncode == 0
    old = [before["headline_en"], " ".join(sentence["text"] for sentence in before["summary_en"]["sentences"])]
    new = ["2025-04-07", "A trial meeting in Rabat", "Desk", "The minister held a meeting."]
    reason = "The outlet <b>printed</b> a correction & we follow it."
    for path in ("/corrections/", "/en/corrections/"):
        page = Parsed(project.page(path))
        shown = _changes(page)
        assert [text for text in (*old, *new, reason) if text not in shown] == []
        assert "2026-03-04" in page.attribute("datetime")
    feed = ElementTree.fromstring((project.output / "feeds" / "corrections.en.xml").read_bytes())
    (entry,) = feed.findall("{*}entry")
    content = entry.findtext("{*}content") or ""
    assert [text for text in (*old, *new, reason) if text not in unescape(content)] == []
    assert "<b>" not in content
    assert entry.findtext("{*}updated") == "2026-03-04T00:00:00Z"
    assert feed.findtext("{*}updated") == "2026-03-04T00:00:00Z"


def test_another_correction_is_another_entry_and_none_is_an_empty_feed(project: Project) -> None:
    def ids() -> list[str | None]:
        assert project.run().returncode == 0
        feed = ElementTree.fromstring((project.output / "feeds" / "corrections.ar.xml").read_bytes())
        return [entry.findtext("{*}id") for entry in feed.findall("{*}entry")]

    assert ids() == []
    project.correct(ID, "date: 2026-03-04\npublished: 2025-04-07\n")
    first = ids()
    assert ids() == first
    project.correct(ID, "date: 2026-03-05\npublished: 2025-04-08\n")
    assert len({*first, *ids()}) == 2
    (project.content / "corrections" / f"{ID}.md").unlink()
    assert ids() == []
