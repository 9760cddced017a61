"""The five seeds of the project, read as a careful reader reads them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from warraq.reading import read, seed_id
from warraq.records import Article, DateClaim, Seed

SEEDS = Path(__file__).parents[2] / "seeds"


def article(number: str) -> Article:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    raw = path.read_bytes()
    return read(Seed(seed_id(path.name), path.name, raw, hashlib.sha256(raw).hexdigest()))


@pytest.mark.parametrize(
    ("number", "headline"),
    [
        ("001", "بوريطة يضع حجر الأساس لمزيد من التعاون الاستراتيجي مع روسيا"),
        (
            "004",
            "الاستقلال يستعد لانتخابات 2026 بدينامية تنظيمية غير مسبوقة وبركة يعلن عودة الحزب بقوة إلى جذوره الاجتماعية",
        ),
    ],
)
def test_a_stated_headline_is_taken_as_it_stands(number: str, headline: str) -> None:
    assert (article(number).headline_source, article(number).headline) == ("stated", headline)


@pytest.mark.parametrize(
    ("number", "headline"),
    [
        (
            "000",
            "الأمين العام لحزب الاستقلال نزار بركة يستقبل رئيسة حزب “القوة الشعبية” البيروفي، كايكو فوجيموري، والوفد المرافق لها",
        ),
        ("002", "كازاخستان تعلن دعمها لمخطط الحكم الذاتي الذي اقترحه المغرب لحل نزاع الصحراء"),
        (
            "003",
            "أكد وزير الخارجية الأمريكي أنتوني بلينكين التزام بلاده بتعزيز التعاون الثنائي بين الولايات المتحدة والمغرب",
        ),
    ],
)
def test_a_derived_headline_is_the_main_clause_of_the_lead(number: str, headline: str) -> None:
    assert (article(number).headline_source, article(number).headline) == ("derived", headline)


@pytest.mark.parametrize(
    ("number", "byline", "outlet", "dateline"),
    [
        ("000", None, None, None),
        ("001", "حسين العياشي", None, None),
        ("002", None, None, None),
        ("003", None, None, "الرباط"),
        ("004", None, "الصحافة _ كندا", None),
    ],
)
def test_credits(number: str, byline: str | None, outlet: str | None, dateline: str | None) -> None:
    found = article(number)
    assert (found.byline, found.outlet, found.dateline) == (byline, outlet, dateline)


@pytest.mark.parametrize(
    ("number", "published"),
    [
        ("000", DateClaim("2025-04-07", "day", "derived", "اليوم الإثنين 07 أبريل 2025", "today")),
        ("001", DateClaim(None, "weekday", "unknown", "يوم الثلاثاء", "event")),
        ("002", DateClaim("2025-02-28", "day", "derived", "يوم الجمعة 28 فبراير 2025", "event")),
        ("003", DateClaim(None, "weekday", "unknown", "يوم الاثنين", "event")),
        ("004", DateClaim("2025-11-30", "day", "stated", "30 نوفمبر 2025", "date-line")),
    ],
)
def test_dates_are_claimed_as_far_as_the_text_goes(number: str, published: DateClaim) -> None:
    assert article(number).published == published


@pytest.mark.parametrize(
    ("number", "body", "dropped"),
    [
        ("000", range(1, 9), []),
        ("001", range(4, 10), [10, 11, 12, 13, 14]),
        ("002", range(1, 8), [8]),
        ("003", range(1, 17), []),
        ("004", range(8, 29, 2), [4, 30, 32, 34]),
    ],
)
def test_every_line_is_body_or_dropped(number: str, body: range, dropped: list[int]) -> None:
    found = article(number)
    assert [line for paragraph in found.body for line in paragraph.lines] == list(body)
    assert [line.line for line in found.dropped] == dropped


def test_reasons_are_given_for_what_is_dropped() -> None:
    reasons = [line.reason for line in article("004").dropped]
    assert reasons == ["duplicate-headline", "cookie-notice", "navigation", "cookie-notice"]


def test_spaces_before_commas_are_closed_where_the_whole_text_has_them() -> None:
    assert " ،" not in "".join(paragraph.text for paragraph in article("003").body)


def test_an_outdated_place_name_is_noted() -> None:
    assert "outdated-place-name" in article("002").notes
