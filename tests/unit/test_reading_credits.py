"""Who wrote an article, for whom, where and when: what is taken for it and what is not."""

from __future__ import annotations

import pytest

from reading_lines import LEAD, SECOND, article
from warraq.reading.credits import columnist, lead_credit, parse_credit
from warraq.reading.dates import date_line, find_dates, lead_claim


@pytest.mark.parametrize(
    ("line", "byline", "outlet", "dateline"),
    [
        ("تونس: أحمد الكيلاني", "أحمد الكيلاني", None, "تونس"),
        ("القاهرة - أ ش أ", None, "أ ش أ", "القاهرة"),
        ("أنقرة - أ .ش .أ:", None, "أ .ش .أ", "أنقرة"),
        ("كتب - سعيد العمراني:", "سعيد العمراني", None, None),
        ("خالد الحمداوي (عدن)", "خالد الحمداوي", None, "عدن"),
        ("بروكسل - لندن: «الصحيفة اليومية»", None, "الصحيفة اليومية", "بروكسل - لندن"),
        ("و م ع", None, "و م ع", None),
        ("AHDATH.INF", None, "AHDATH.INF", None),
        ("الصحافة _ كندا", None, "الصحافة _ كندا", None),
        (
            "صنعاء: سمير العلوي ـ الرياض: نادر الشمري",
            "سمير العلوي، نادر الشمري",
            None,
            "صنعاء - الرياض",
        ),
    ],
)
def test_credit_lines(
    line: str, byline: str | None, outlet: str | None, dateline: str | None
) -> None:
    credit = parse_credit(line)
    assert (credit.byline, credit.outlet, credit.dateline) == (byline, outlet, dateline)


@pytest.mark.parametrize(
    "line",
    [
        "«الحزب»: لن نشارك في الانتخابات",
        "مجلس الأمن الدولي",
        "حوار القاهرة والرياض يتواصل",
        "محمد العلوي يواصل إضرابه",
        "تونس: احتجاجات بالعاصمة ضد الحكومة",
        "قناة السويس تحت التهديد",
        "القاهرة - سعيد العمراني - جدل حول القانون",
    ],
)
def test_headlines_are_no_credits(line: str) -> None:
    assert not parse_credit(line)


@pytest.mark.parametrize(
    ("text", "dateline", "outlet"),
    [
        ("الرباط – أكد الوزير أن", "الرباط", None),
        ("القاهرة (رويترز) - قال متحدث", "القاهرة", "رويترز"),
        (
            "دبي، الإمارات العربية المتحدة (CNN)-- قضت محكمة",
            "دبي - الإمارات العربية المتحدة",
            "CNN",
        ),
        ("أكد الوزير - أمس - أن", None, None),
    ],
)
def test_datelines_open_leads(text: str, dateline: str | None, outlet: str | None) -> None:
    credit, _ = lead_credit(text)
    assert (credit.dateline, credit.outlet) == (dateline, outlet)


def test_what_somebody_says_behind_a_colon_is_not_written_by_him() -> None:
    assert lead_credit("سعيد العمراني: الطريق الساحلية ستفتح غدا")[0].byline is None
    assert lead_credit("كتب سعيد العمراني: الطريق الساحلية ستفتح غدا")[0].byline == "سعيد العمراني"


def test_a_columnist_signs_in_the_headline() -> None:
    assert columnist("سعيد العمراني يكتب: عن المدينة") == "سعيد العمراني"


def test_a_lone_name_the_article_is_about_captions_a_picture() -> None:
    found = article(
        "عنوان الخبر في سطر قصير", "", "سعيد العمراني", f"قال سعيد العمراني إن {LEAD}", SECOND
    )
    assert (found.byline, found.body[0].kind) == (None, "caption")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("30 نونبر 2025", "2025-11-30"),
        ("٣٠ نوفمبر ٢٠٢٥", "2025-11-30"),
        ("30/11/2025", "2025-11-30"),
        ("2025-11-30", "2025-11-30"),
        ("الأحد 30 تشرين الثاني/نوفمبر 2025", "2025-11-30"),
        ("فاتح ماي 2024", "2024-05-01"),
        ("سابع أكتوبر 2023", "2023-10-07"),
        ("الجمعة 7 أكتوبر", "--10-07"),
        ("6 ماي2017", "2017-05-06"),
    ],
)
def test_spellings_of_dates(text: str, value: str) -> None:
    assert [date.value for date in find_dates(text)] == [value]


@pytest.mark.parametrize(
    "text",
    ["31 فبراير 2025", "1300 نشاط", "انتخابات 2026", "عام 2016", "116.8", "13/2025", "ربع مارس"],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    "line", ["نشر في 30 نوفمبر 2025 - 10:30", "الأحد 30 نوفمبر 2025", "آخر تحديث: 30/11/2025"]
)
def test_date_lines(line: str) -> None:
    claim = date_line(line)
    assert claim is not None
    assert (claim.value, claim.rule) == ("2025-11-30", "date-line")


@pytest.mark.parametrize("line", ["حركة 20 فبراير", "اجتماع 30 نوفمبر 2025 في الرباط", "6 أبريل"])
def test_lines_that_say_more_are_no_date_lines(line: str) -> None:
    assert date_line(line) is None


@pytest.mark.parametrize(
    "lead",
    [
        "قال الوزير إن الأزمة مستمرة منذ يوم الجمعة 28 فبراير 2025.",
        "تجري الانتخابات يوم الأربعاء القادم 27 فبراير 2013.",
        "أحيت الجمعية ذكرى السبت 16 مايو 2003.",
        "انعقد الملتقى في 12 يناير 2017.",
        "يذكر أن الطرفين وقعا الاتفاق يوم الجمعة 28 فبراير 2025.",
        "سيعقد المجلس دورته يوم الجمعة 28 فبراير 2025.",
        "يلتقي الوزيران يوم الاثنين 7 أبريل المقبل.",
        "انعقد المعرض الاثنين 7 أبريل 2025 إلى 9 أبريل.",
    ],
)
def test_background_dates_are_never_the_articles(lead: str) -> None:
    assert lead_claim([lead])[0].value is None


@pytest.mark.parametrize(
    ("line", "byline", "outlet", "dateline"),
    [
        ("تميرة - سلطان الجبلي:", "سلطان الجبلي", None, "تميرة"),
        ("القدس: جودي رودورن", "جودي رودورن", None, "القدس"),
        ("القاهرة: سالم عبد الله أربيل: دلشان كوردو", "سالم عبد الله، دلشان كوردو", None, "القاهرة - أربيل"),
        ("بيروت: نذير سالم.. لندن: «الشرق الأوسط»", "نذير سالم", "الشرق الأوسط", "بيروت - لندن"),
        ("زوريج - أ ف ب:", None, "أ ف ب", "زوريج"),
        ("فيليب ستيفن من لندن", "فيليب ستيفن", None, "لندن"),
        ("د. حمزة أبو طالب", "د. حمزة أبو طالب", None, None),
        ("سالم أبو طالب - الرياض تصوير - علي السهلي", "سالم أبو طالب، علي السهلي", None, "الرياض"),
    ],
)
def test_between_headline_and_lead_a_credit_is_believed_by_its_looks(
    line: str, byline: str | None, outlet: str | None, dateline: str | None
) -> None:
    found = article("عنوان الخبر في سطر", "", line, LEAD, SECOND)
    assert (found.byline, found.outlet, found.dateline) == (byline, outlet, dateline)
    assert line not in [paragraph.text for paragraph in found.body]


@pytest.mark.parametrize(
    "line",
    [
        "المغرب: أزمة جديدة",
        "تفاصيل البرنامج الجديد",
        "مالية الدولة",
        "مرسى واحمدي نجاد",  # captions a picture: the headline names one of them
    ],
)
def test_a_deck_or_a_caption_there_is_no_credit(line: str) -> None:
    found = article("مرسى يلتقي وفدا من الخارج", "", line, LEAD, SECOND)
    assert (found.byline, found.outlet, found.dateline) == (None, None, None)
    assert line in [paragraph.text for paragraph in found.body]


def test_an_editorial_names_its_outlet() -> None:
    found = article("رأي الأهرام", "", "احتواء الأزمة.. مسئولية الجميع الآن", "", LEAD, SECOND)
    assert (found.kicker, found.outlet) == ("رأي الأهرام", "الأهرام")
    assert found.headline == "احتواء الأزمة.. مسئولية الجميع الآن"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("من ستيفاني نيبيهاي", "ستيفاني نيبيهاي"),
        ("من ايلينا بيرتون وسالم يعقوب عويس", "ايلينا بيرتون وسالم يعقوب عويس"),
        ("من المدن الكبرى", None),
        ("من بين الحاضرين", None),
        ("من يوم الجمعة القادم", None),
    ],
)
def test_reporters_of_agencies_sign_below_their_text(line: str, byline: str | None) -> None:
    assert article("عنوان الخبر في سطر", "", LEAD, SECOND, line).byline == byline
    assert article("عنوان الخبر في سطر", "", LEAD, line, SECOND).byline is None


def test_elsewhere_a_name_that_no_list_holds_is_no_credit() -> None:
    assert not parse_credit("القدس: جودي رودورن")
    assert article("عنوان الخبر في سطر", "", LEAD, "القدس: جودي رودورن", SECOND).byline is None


@pytest.mark.parametrize(
    "text",
    [
        "وقال إن الاجتماع الذي كان مقررا عقده، الأربعاء، أجل إلى أجل غير مسمى.",
        "وتناول الحملة التي بدأت الجمعة 25 من يناير 2013 في المدن كلها.",
        "وجرت الانتخابات يومي الإثنين 26 فبراير والثلاثاء 27 فبراير 2013 بالكليات.",
    ],
)
def test_a_weekday_of_what_went_before_dates_nothing(text: str) -> None:
    assert lead_claim(["أعلن الحزب موقفه من الدعوة.", text])[0].value is None
    assert lead_claim(["أعلن الحزب موقفه من الدعوة.", text])[0].precision == "none"


@pytest.mark.parametrize("text", ["سيلتقي الوزيران يوم الاثنين في العاصمة.", "من المقرر أن يلتقي الوزيران يوم الاثنين في العاصمة."])
def test_a_weekday_to_come_is_not_the_articles(text: str) -> None:
    assert lead_claim([text])[0].precision == "none"
    assert lead_claim(["التقى الوزيران يوم الاثنين في العاصمة."])[0].precision == "weekday"


def test_a_weekday_that_does_not_fit_dates_no_event() -> None:
    assert lead_claim(["التقى الوزيران يوم الأحد 28 فبراير 2025."])[0].value is None


def test_a_weekday_that_does_not_fit_its_date_line_is_noted() -> None:
    assert (
        "weekday-mismatch"
        in article("عنوان الخبر في سطر", "", "الاثنين 30 نوفمبر 2025", LEAD, SECOND).notes
    )


@pytest.mark.parametrize("date", ["الاثنين 7 أبريل 2025", "7 أبريل 2025", "نشر في 07/04/2025"])
def test_a_headline_may_stand_right_above_its_date(date: str) -> None:
    """Without a single empty line: the date below tells that the line above is no lead."""
    read_out = article("وزارة الفلاحة تعرض برنامج السقي الجديد في الرباط", date, LEAD, SECOND)
    assert (read_out.headline, read_out.headline_source) == ("وزارة الفلاحة تعرض برنامج السقي الجديد في الرباط", "stated")
    assert (read_out.published.value, read_out.published.basis) == ("2025-04-07", "stated")
    assert [paragraph.text for paragraph in read_out.body] == [LEAD, SECOND]


def test_of_two_date_lines_the_first_counts_and_the_second_is_listed() -> None:
    read_out = article("خبر تجريبي عن الأسواق", "", "الاثنين 7 أبريل 2025", "", "الثلاثاء 8 أبريل 2025", "", LEAD)
    assert read_out.published.value == "2025-04-07"
    assert [(line.line, line.reason) for line in read_out.dropped] == [(5, "date-line")]


@pytest.mark.parametrize(
    ("line", "value", "basis"),
    [
        ("12 رمضان 1446", "2025-03-12", "derived"),
        ("نشر في 12 رمضان 1446", "2025-03-12", "derived"),
        ("12 رمضان 1446 الموافق 13 مارس 2025", "2025-03-13", "stated"),
        ("7 أبريل/نيسان 2025", "2025-04-07", "stated"),
        ("الأحد أول مارس", "--03-01", "stated"),
    ],
)
def test_a_date_line_by_either_calendar(line: str, value: str, basis: str) -> None:
    claim = date_line(line)
    assert claim is not None
    assert (claim.value, claim.basis) == (value, basis)


@pytest.mark.parametrize("line", ["40 رمضان 1446", "30 شعبان 1599", "7 أبريل/مارس 2025", "أول مارس", "31 فبراير 2025", "2025/13/40", "6 أبريل", "12 رمضان 1446 قال الوزير"])
def test_no_date_is_made_of_what_no_calendar_has_or_what_is_no_date_line(line: str) -> None:
    assert date_line(line) is None


def test_place_both_dates_and_agency_in_one_line() -> None:
    read_out = article("خبر تجريبي عن الأسواق", "", "القاهرة 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس", "", LEAD)
    assert (read_out.dateline, read_out.outlet, read_out.published.value) == ("القاهرة", "واس", "2015-08-10")


def test_such_a_line_with_impossible_dates_stays_text() -> None:
    read_out = article("خبر تجريبي عن الأسواق", "", "القاهرة 45 شوال 1436 هـ الموافق 40 أغسطس 2015 م واس", "", LEAD)
    assert (read_out.dateline, read_out.outlet, read_out.published.value) == (None, None, None)
    assert len(read_out.body) == 2


def test_more_by_the_author_names_the_author() -> None:
    read_out = article("خبر تجريبي عن الأسواق", "", "المزيد من مقالات سمير العلوي", "", LEAD)
    assert read_out.byline == "سمير العلوي"
    assert [paragraph.text for paragraph in read_out.body] == [LEAD]


def test_a_columnist_is_named_in_the_headline() -> None:
    read_out = article("سمير العلوي يكتب: الورق والقراء", "", LEAD)
    assert (read_out.headline, read_out.byline) == ("سمير العلوي يكتب: الورق والقراء", "سمير العلوي")


def test_a_credit_that_names_nobody_is_listed() -> None:
    read_out = article("خبر تجريبي عن الأسواق", "", "خاص", "", LEAD)
    assert [(line.line, line.reason) for line in read_out.dropped] == [(3, "credit")]
    assert (read_out.byline, read_out.outlet) == (None, None)


@pytest.mark.parametrize(
    ("line", "byline", "outlet", "dateline"),
    [
        ("رويترز - من موسكو", None, "رويترز", "موسكو"),
        ("رويترز القاهرة", None, "رويترز", "القاهرة"),
        ("المصدر: رويترز", None, "رويترز", None),
        ("مصدر رويترز", None, "رويترز", None),
        ("رويترز خاص", None, "رويترز", None),
        ("الرباط سمير العلوي", "سمير العلوي", None, "الرباط"),
        ("سمير العلوي الرباط", "سمير العلوي", None, "الرباط"),
        ("تصوير سمير العلوي", "سمير العلوي", None, None),
        ("المغرب: أزمة جديدة", None, None, None),
        ("كتب", None, None, None),
    ],
)
def test_credits_of_two_words(line: str, byline: str | None, outlet: str | None, dateline: str | None) -> None:
    credit = parse_credit(line)
    assert (credit.byline, credit.outlet, credit.dateline) == (byline, outlet, dateline)
