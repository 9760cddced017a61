"""Versions of one piece of news know each other, and count once where news are counted."""

from __future__ import annotations

import json
import random
import re
from itertools import permutations

import pytest

from site_fixture import Workshop

WORDS = "قال رئيس اجتماع مجلس بلاغ قانون أمس مدينة وزارة جديد لجنة سنة عمل حوار برنامج قطاع".split()


def _news(seed: int, changed: int = 0) -> str:
    words = random.Random(seed).choices(WORDS, k=80)
    for place in range(changed):
        words[place * 10 + 5] = f"غير{place}"
    return " ".join(words) + " أحمد سلمى."


def _versions(workshop: Workshop, id: str) -> list[str]:
    return re.findall(r'rel="version" href="[^"]*?([0-9a-f]{16})/', workshop.page(f"/articles/{id}"))


def _earlier(workshop: Workshop) -> dict[str, list[str]]:
    lines = (workshop.output / "data" / "articles.jsonl").read_text().splitlines()
    return {article["id"]: article["duplicates_of"] for article in map(json.loads, lines)}


def test_nearly_the_same_text_is_linked_both_ways(workshop: Workshop) -> None:
    first, second = workshop.add(1, "أ", _news(1)), workshop.add(2, "ب", _news(1, changed=3))
    other = workshop.add(3, "ج", _news(2))
    workshop.build()
    assert [_versions(workshop, id) for id in (first, second, other)] == [[second], [first], []]
    assert _earlier(workshop) == {first: [], second: [first], other: []}


def test_a_version_that_comes_or_goes_changes_the_pages_of_the_others_and_no_more(workshop: Workshop) -> None:
    workshop.settings["LIST_LENGTH"] = 50
    first = workshop.add(1, "أ", _news(1), date="2025-01-01")
    for number in range(2, 9):
        workshop.add(number, f"خبر {number}", _news(number), date=f"2025-01-0{number}")
    workshop.build()
    copy = workshop.add(9, "ب", _news(1, changed=2))
    written = workshop.build().folder.tally.written
    assert {file for file in written if file.startswith("articles/")} == {
        f"articles/{first}/index.html", f"articles/{copy}/index.html",
    }  # fmt: skip
    next(workshop.seeds.glob("009_*")).unlink()
    workshop.build()
    assert _versions(workshop, first) == []


@pytest.mark.parametrize("order", list(permutations([1, 2, 3]))[1:4])
def test_the_order_in_which_versions_come_does_not_matter(workshop: Workshop, order: tuple[int, ...]) -> None:
    for number in order:
        workshop.add(number, f"خبر {number}", _news(1, changed=number))
        workshop.build()
    ids = [f"{number:016x}" for number in (1, 2, 3)]
    assert _earlier(workshop) == {ids[0]: [], ids[1]: [ids[0]], ids[2]: ids[:2]}
    assert all(_versions(workshop, id) == [other for other in ids if other != id] for id in ids)


def test_two_versions_are_one_event_in_the_months_of_an_actor(workshop: Workshop) -> None:
    workshop.settings["LIST_LENGTH"] = 50
    for number, changed in ((1, 0), (2, 2), (3, 0)):
        text = _news(7 if number == 3 else 1, changed)
        workshop.add(number, f"خبر {number}", text, date="2025-01-05", actor="أحمد")
    workshop.add(4, "بلا تاريخ", _news(9), actor="أحمد")
    workshop.add(5, "نسخة منه", _news(9), actor="أحمد")
    workshop.build()
    page = workshop.page("/actors/a" + "أحمد".encode().hex()[:12])
    assert "<b>2025-01: 2</b>" in page
    assert "<u>1</u>" in page
    assert page.count("<li>") == 5, "the list shows every version"


def test_an_actor_whom_only_the_later_version_names_is_counted_there(workshop: Workshop) -> None:
    workshop.add(1, "أ", _news(1), date="2025-01-05")
    workshop.add(2, "ب", _news(1, changed=1), date="2025-01-06", actor="سلمى")
    workshop.build()
    assert "<b>2025-01: 1</b>" in workshop.page("/actors/a" + "سلمى".encode().hex()[:12])


@pytest.mark.parametrize(
    ("one", "two", "versions"),
    [
        ({"date": "2024-03-02"}, {"date": "2025-03-02"}, 0),  # the same telegram, a year later
        ({"date": "2025-03-02"}, {"date": "2025-03-04"}, 1),
        ({"actor": "أحمد"}, {"actor": "سلمى"}, 0),  # a form letter to two addressees
        ({"actor": "أحمد"}, {"actor": ["أحمد", "سلمى"]}, 1),
        ({"headline": "المحكمة تنظر القضية غدًا"}, {}, 0),  # announced, and reported
        ({"headline": "المحكمة تنظر القضية غدا"}, {"headline": "غدا.. المحكمة تنظر القضية"}, 1),
    ],
)
def test_other_days_and_other_addressees_make_other_news(
    workshop: Workshop, one: dict[str, str], two: dict[str, str], versions: int
) -> None:
    one, two = {"headline": "أ"} | one, {"headline": "ب"} | two
    first = workshop.add(1, one.pop("headline"), _news(1), **one)
    workshop.add(2, two.pop("headline"), _news(1, changed=1), **two)
    workshop.build()
    assert len(_versions(workshop, first)) == versions


def test_a_hundred_copies_do_not_list_each_other_without_end(workshop: Workshop) -> None:
    ids = [workshop.add(number, f"خبر {number}", _news(1)) for number in range(1, 101)]
    workshop.build()
    assert _versions(workshop, ids[0]) == ids[1:13]
    assert _versions(workshop, ids[-1]) == ids[:12]
    assert set(map(tuple, _earlier(workshop).values())) == {(), (ids[0],)}
