"""The report proposes what may be one actor, with lines that work when they are pasted; it merges nothing."""

from __future__ import annotations

from typing import Any

import pytest

from warraq.actors.registry import load_registry
from warraq.records import Actor
from warraq.site.items import ActorEntry
from warraq.site.merges import lines_to_paste, proposed_merges


def entry(id: str, name: str, *, type: str = "person", reviewed: bool = False, articles: int = 1) -> ActorEntry:
    known = Actor(id, type, name, f"Name of {id}") if reviewed else None
    items: Any = [None] * articles
    return ActorEntry(id, {id: known} if known else {}, reviewed, (type, name, f"Name of {id}"), "", items)


@pytest.mark.parametrize(
    ("one", "other"),
    [("سمير العلوي", "سمير علوي"), ("سمير بن علي العلوي", "سمير العلوي"), ("عبد الرحمان العلوي", "عبد الرحمن العلوي"), ("أسامة العلوي", "اسامه العلوي"), ("نورالدين العلوي", "نور الدين العلوي"), ("سمير ابن علي", "سمير بن علي")],
)
def test_two_spellings_are_proposed(one: str, other: str) -> None:
    (proposal,) = proposed_merges([entry("a", one), entry("b", other)])
    assert (proposal.kept.id, proposal.other.id) == ("a", "b")


@pytest.mark.parametrize(("one", "other"), [("محمد السادس", "محمد الخامس"), ("سمير العلوي", "نادر العلوي"), ("سمير العلوي", "سمير الشمري"), ("سمير", "سمير العلوي"), ("وزارة الخارجية الإريترية", "وزارة الخارجية الأمريكية")])
def test_two_people_are_not(one: str, other: str) -> None:
    assert proposed_merges([entry("a", one), entry("b", other)]) == []


def test_neither_two_types_nor_two_reviewed_actors_are_proposed() -> None:
    assert proposed_merges([entry("a", "الورق الأخضر"), entry("b", "الورق الاخضر", type="party")]) == []
    assert proposed_merges([entry("a", "الورق الأخضر", reviewed=True), entry("b", "الورق الاخضر", reviewed=True)]) == []


def test_the_reviewed_one_is_kept_else_the_one_in_more_articles() -> None:
    (proposal,) = proposed_merges([entry("a", "سمير العلوي", articles=9), entry("b", "سمير علوي", reviewed=True)])
    assert proposal.kept.id == "b"
    (proposal,) = proposed_merges([entry("a", "سمير العلوي"), entry("b", "سمير علوي", articles=2)])
    assert proposal.kept.id == "b"


def test_the_lines_to_paste_are_an_entry_that_merges() -> None:
    (proposal,) = proposed_merges([entry("a", "سمير العلوي"), entry("b", "سمير علوي")])
    text = "\n".join(list(lines_to_paste(proposal))[1:])
    registry = load_registry([("actors.toml", text)], [])
    assert registry.merged == {"b": "a"}
    assert registry["a"].aliases == ("سمير علوي",)


def test_for_a_listed_actor_two_lines_are_enough() -> None:
    (proposal,) = proposed_merges([entry("a", "سمير العلوي", reviewed=True), entry("b", "سمير علوي")])
    assert list(lines_to_paste(proposal)) == ['content/actors*.toml, add to the entry with id = "a":', 'aliases = ["سمير علوي"]', 'merged = ["b"]']
