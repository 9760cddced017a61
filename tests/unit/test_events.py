"""Events: typed by PLOVER, asserted only where the clause asserts them."""

from __future__ import annotations

import pytest

from engine import Reader
from warraq.events.lexicon import SLOTS
from warraq.knowledge import Knowledge
from warraq.lexicon import rows
from warraq.records import DateClaim, Event

PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "DEMAND",
}  # fmt: skip
NO_EVENT = ""
"""Prices and figures are told, and make no event."""




def event(reader: Reader, text: str, **options: DateClaim) -> Event:
    (found,) = reader(text, **options).gist.events
    return found


@pytest.mark.parametrize(
    ("text", "type", "agents", "patients", "place"),
    [
        ("التقى ناصر بوريطة سيرغي لافروف في موسكو.", "CONSULT", {"nasser-bourita"}, {"sergey-lavrov"}, "Moscow"),
        ("أجرى ناصر بوريطة اتصالا هاتفيا مع سيرغي لافروف.", "CONSULT", {"nasser-bourita"}, {"sergey-lavrov"}, None),
        ("وقع المغرب وروسيا اتفاقية تعاون في الرباط.", "AGREE", {"morocco", "russia"}, set(), "Rabat"),
        ("هنأ الملك محمد السادس الرئيس الجزائري عبد المجيد تبون.", "SUPPORT", {"mohammed-vi"}, {"abdelmadjid-tebboune"}, None),
        ("نددت حركة النهضة بأعمال العنف.", "ACCUSE", {"ennahda"}, set(), None),
        ("نظمت حركة النهضة مسيرة احتجاجية.", "PROTEST", {"ennahda"}, set(), None),
    ],
)  # fmt: skip
def test_an_event_has_its_type_its_people_and_its_place(
    reader: Reader, text: str, type: str, agents: set[str], patients: set[str], place: str | None
) -> None:
    found = event(reader, text)
    assert (found.type, set(found.agents), set(found.patients), found.place) == (type, agents, patients, place)


def test_an_event_points_at_the_sentence_that_says_so(reader: Reader) -> None:
    read = reader("كان الجو باردا. التقى ناصر بوريطة سيرغي لافروف في موسكو. وانتهى اليوم.")
    (found,) = read.gist.events
    source = found.source
    assert read.article.text_of(source.paragraph)[source.start : source.end] == "التقى ناصر بوريطة سيرغي لافروف في موسكو."


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("يوم الجمعة 28 فبراير 2025", "2025-02-28"),
        ("الجمعة 28 شباط 2025", "2025-02-28"),
        ("28 شباط 2025", "2025-02-28"),
        pytest.param("يوم 28 شباط 2025", "2025-02-28"),
        ("أمس الاثنين 3 مارس 2025", "2025-03-03"),
        ("يوم الجمعة", None),
        ("أمس", None),
        ("الجمعة 31 فبراير 2025", None),
    ],
)
def test_a_date_is_taken_as_far_as_the_text_gives_it(reader: Reader, when: str, date: str | None) -> None:
    assert event(reader, f"التقى ناصر بوريطة سيرغي لافروف {when}.").date == date


@pytest.mark.parametrize(
    ("when", "date"),
    [("اليوم", "2025-03-04"), ("أمس", "2025-03-03"), ("يوم الاثنين", "2025-03-03"), ("يوم الثلاثاء", "2025-03-04")],
)
def test_a_stated_publication_day_dates_what_is_relative(reader: Reader, when: str, date: str) -> None:
    tuesday = DateClaim("2025-03-04", "day", "stated", "4 مارس 2025", "date-line")
    assert event(reader, f"التقى ناصر بوريطة سيرغي لافروف {when}.", published=tuesday).date == date


def test_a_weekday_that_does_not_fit_gives_no_date(reader: Reader) -> None:
    tuesday = DateClaim("2025-03-04", "day", "stated", "4 مارس 2025", "date-line")
    assert event(reader, "التقى ناصر بوريطة سيرغي لافروف أمس الجمعة.", published=tuesday).date is None


@pytest.mark.parametrize(
    "text",
    [
        "لم يلتق ناصر بوريطة سيرغي لافروف.",
        "لن يلتقي ناصر بوريطة سيرغي لافروف.",
        "قد يلتقي ناصر بوريطة سيرغي لافروف.",
        "سيلتقي ناصر بوريطة سيرغي لافروف.",
        "لو التقى ناصر بوريطة سيرغي لافروف لكان ذلك مهما.",
        "قيل «التقى ناصر بوريطة سيرغي لافروف».",
        "التقت ناصر بوريطة سيرغي لافروف.",  # the verb does not agree: somebody else met them
        "كان ناصر بوريطة سيرغي لافروف.",
        "",
    ],
)
def test_what_is_not_asserted_is_no_event(reader: Reader, text: str) -> None:
    assert reader(text or " ").frames == []


@pytest.mark.parametrize("lead", ["وفي وقت لاحق، ", "الرباط – ", "من جهته، ", "و", "وقد ", "كما "])
def test_what_stands_before_the_verb_does_not_hide_it(reader: Reader, lead: str) -> None:
    assert reader(f"{lead}التقى ناصر بوريطة سيرغي لافروف.").frames == ["meet"]


def test_a_headline_has_its_subject_first(reader: Reader) -> None:
    read = reader("نص قصير لا يقول شيئا.", headline="بوريطة يلتقي لافروف")
    assert read.frames == []  # surnames of people whom the article does not introduce
    read = reader("نص قصير لا يقول شيئا.", headline="ناصر بوريطة يلتقي سيرغي لافروف")
    assert read.frames == ["meet"]
    assert read.gist.headline == "Bourita meets Lavrov"


def test_the_same_event_told_twice_is_one(reader: Reader) -> None:
    read = reader("التقى ناصر بوريطة سيرغي لافروف في موسكو.", "والتقى ناصر بوريطة سيرغي لافروف.")
    assert len(read.gist.events) == 1


def test_silence_gives_its_reason(reader: Reader) -> None:
    (reason,) = reader("التقى فلان بفلان.").extraction.abstentions
    assert reason.startswith("التقي: ")


# -- the lexicon -------------------------------------------------------------------------------


def test_every_frame_has_a_plover_type_or_none_and_only_known_slots(knowledge: Knowledge) -> None:
    wrong = []
    for row in rows("frames.csv", required=("id", "pattern", "en", "example_ar", "counter_ar")):
        slots = {part.rpartition(":")[2] for part in row["pattern"].split() if part[0] not in "([.@#"}
        told = {letter for letter in SLOTS if f"{{{letter}}}" in row["en"] + row["headline"]}
        present_alone = row["en"].startswith("{A} {is} ") and row["present"]
        if row["plover"] not in PLOVER | {NO_EVENT} or not told <= slots | {"A"} or not (row["forms"] or present_alone):
            wrong.append(f"{row.where}: {row['plover']} {row['pattern']}")
    assert wrong == []
    assert knowledge.events.frames


def test_frame_ids_are_unique() -> None:
    ids = [row["id"] for row in rows("frames.csv")]
    assert len(ids) == len(set(ids))


def test_a_place_behind_the_agent_is_the_agents(reader: Reader) -> None:
    read = reader("دعت حكومة حماس بغزة مساء اليوم السلطة الفلسطينية إلى التريث.")
    assert not [line for line in read.english if "Palestinian Authority in Gaza" in line]


def test_some_of_a_group_are_not_the_group(reader: Reader) -> None:
    assert reader("انتقد نزار بركة وزراء الاتحاد الأوروبي الذين رفضوا الخطة.").events == []


@pytest.mark.parametrize("text", ["استقبل مهدي قطبي، الاثنين بباريس، من طرف بريجيت ماكرون.", "استقبل مهدي قطبي رئيس المؤسسة الوطنية للمتاحف، أول أمس الاثنين، بقصر الإليزي من طرف بريجيت ماكرون، عقيلة الرئيس."])
def test_who_is_received_by_somebody_receives_nobody(reader: Reader, text: str) -> None:
    read = reader(text)
    assert set(read.frames) <= {"received_by"}
    assert not [line for line in read.english if "Qotbi received" in line]


def test_a_price_is_told_and_makes_no_event(reader: Reader) -> None:
    read = reader("هبط خام برنت 5 بالمئة اليوم.")
    assert any("fell 5 percent" in sentence for sentence in read.english)
    assert read.gist.events == ()
