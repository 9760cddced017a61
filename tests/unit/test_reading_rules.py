"""What each rule of the reading stage promises, on lines composed for the purpose."""

from __future__ import annotations

import pytest

from warraq.reading import (
    ReadingOptions,
    direction_of,
    read,
    seed_id,
)
from warraq.reading.boilerplate import DROP_REASONS, reason_to_drop
from warraq.reading.credits import columnist, lead_credit, parse_credit
from warraq.reading.dates import date_line, find_dates, lead_claim
from warraq.reading.decoding import decode
from warraq.reading.headline import derive_headline
from warraq.reading.language import language_of
from warraq.reading.markup import plain_lines
from warraq.reading.repetition import endings_of, repeated_endings
from warraq.records import Article, EmptySeed, OversizedSeed, Seed, UndecodableSeed

LEAD = (
    "أعلنت وزارة التعليم عن إطلاق برنامج جديد لتكوين المدرسين في جميع الجهات، وقالت إن البرنامج سيمتد "
    "على ثلاث سنوات ويشمل كل المستويات الدراسية دون استثناء."
)
SECOND = "وأضافت الوزارة في بلاغ لها أن الاعتمادات المالية رصدت كلها، وأن اللوائح ستنشر في موعدها المحدد."


def article(*lines: str) -> Article:
    return read(Seed("x", "x.txt", "\n".join(lines).encode(), ""))


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


def test_a_phrase_that_leaves_off_above_the_headline_is_its_kicker() -> None:
    for kicker in ("بنسبة 100%..", "في مؤتمر صحفي:", "لتهدئة الأوضاع في الشارع…"):
        found = article(kicker, "", "وزير سابق: طعن الحكومة على الحكم مرفوض", LEAD, SECOND)
        assert (found.kicker, found.headline) == (
            kicker.rstrip(".:…"), "وزير سابق: طعن الحكومة على الحكم مرفوض"
        )  # fmt: skip
        assert found.body[0].text == LEAD


@pytest.mark.parametrize("first", ["الجيش يغلق الميدان", "الوزير: لن نستقيل..", "الجيش يغلق الميدان.."])
def test_a_headline_above_the_lead_itself_is_no_kicker(first: str) -> None:
    found = article(first, "", LEAD, SECOND)
    assert (found.kicker, found.headline) == (None, first)


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


def test_a_list_of_other_articles_at_the_end_may_be_long_and_its_titles_may_open_with_a_verb() -> None:
    titles = [f"الوزير يزور مدينة ساحلية رقم {number}" for number in range(11)]
    titles[4] = "ضبط شبان قبل هجرتهم من الساحل"
    found = article("عنوان الخبر في سطر", "", LEAD, SECOND, "أخبار متعلقة:", *titles)
    assert [line.text for line in found.dropped] == ["أخبار متعلقة:", *titles]
    inside = article("عنوان الخبر في سطر", "", LEAD, "اقرأ أيضا", *titles[:3], SECOND)
    assert inside.body[-1].text == SECOND


@pytest.mark.parametrize(
    "line",
    [
        "رابط الخبر بصحيفة البلد: الوزير يزور المدينة",
        "مقالات أخرى للكاتبالأول في العددالثاني في العدد",
        "لمتابعة الأخبار السابقة:",
        "الحلقات السابقة:",
    ],
)
def test_pointers_to_other_pages_are_dropped(line: str) -> None:
    assert reason_to_drop(line) in ("navigation", "related")


def test_a_weekday_that_does_not_fit_dates_no_event() -> None:
    assert lead_claim(["التقى الوزيران يوم الأحد 28 فبراير 2025."])[0].value is None


def test_a_weekday_that_does_not_fit_its_date_line_is_noted() -> None:
    assert (
        "weekday-mismatch"
        in article("عنوان الخبر في سطر", "", "الاثنين 30 نوفمبر 2025", LEAD, SECOND).notes
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("التعاليق (0)", "comments"),
        ("اقرأ أيضًا", "related"),
        ("....المزيد", "navigation"),
        ("// انتهى //", "end-mark"),
        ("شارك على فيسبوك تويتر واتساب", "share"),
        ("جميع الحقوق محفوظة 2025", "copyright"),
        ("الكلمات المفتاحية: المغرب، روسيا", "tags"),
        ("(إعداد فلان للنشرة العربية - تحرير فلان)", "production-credit"),
    ],
)
def test_boilerplate_has_its_reason(line: str, reason: str) -> None:
    assert (reason_to_drop(line), reason in DROP_REASONS) == (reason, True)


@pytest.mark.parametrize(
    "line",
    [
        "350",
        "شارك الوزير في اللقاء",
        "نشر الموقع بيانا على فيسبوك.",
        LEAD,
        "على المقال أن يصدر",
        "التالي بيانه",
    ],
)
def test_article_text_is_never_boilerplate(line: str) -> None:
    assert reason_to_drop(line) is None


def test_titles_after_read_also_are_dropped_and_the_article_goes_on() -> None:
    found = article(
        "عنوان الخبر في سطر", "", LEAD, "اقرأ أيضًا", "خبر آخر عن موضوع بعيد كل البعد", SECOND
    )
    assert [line.line for line in found.dropped] == [4, 5]
    assert [paragraph.lines for paragraph in found.body] == [(3,), (6,)]


def test_a_sentence_cut_by_lost_links_is_joined() -> None:
    found = article(
        "عنوان الخبر في سطر",
        "",
        "التقى رئيس الحكومة في العاصمة صباح اليوم بعدد من المسؤولين وعلى رأسهم الوزير السابق",
        "علي العلوي",
        "الذي كان قد زار المنطقة في الشهر نفسه برفقة وفد من الخبراء.",
        SECOND,
    )
    assert [paragraph.lines for paragraph in found.body] == [(3, 4, 5), (6,)]


def test_one_long_paragraph_is_split_for_display_and_says_so() -> None:
    found = article(" ".join([LEAD] * 8))
    assert len(found.body) > 1
    assert found.body[1].split
    assert "split-for-display" in found.notes


@pytest.mark.parametrize(
    ("lead", "kept"),
    [
        ("رفض الحزب المشاركة في الحوار الوطني المقبل، إلا إذا قبلت الحكومة شروطه.", "إلا إذا"),
        ("أعلن الاتحاد أنه يدعم الخطة المقترحة، بشرط أن يوافق عليها البرلمان.", "بشرط"),
        ("فاز الحزب في الانتخابات التشريعية التي جرت، لكن من دون أغلبية.", "من دون أغلبية"),
        ("وافق الحزب على المشاركة في الحكومة الجديدة، وذلك بشرط قبول برنامجه كاملا.", "بشرط"),
        ("دخلت الهدنة حيز التنفيذ في المدينة كلها، في وقت لم تتوقف فيه الغارات.", "لم تتوقف"),
        ("أكد الوزير أن الحكومة ستوقع الاتفاق النهائي، مشيرا إلى أن ذلك رهين بشرط واحد.", "بشرط"),
        ("قال مسؤول كبير في حزب الأغلبية الحاكم، مؤكدا ثقته، إن الحزب سيختار مرشحا.", "إن الحزب"),
        ("قال مسؤول في الحزب، وهو أكبر أحزاب البرلمان، إن الحزب سيختار مرشحا.", "إن الحزب"),
    ],
)
def test_a_derived_headline_loses_no_condition_and_no_object(lead: str, kept: str) -> None:
    assert kept in derive_headline(lead)


@pytest.mark.parametrize(
    ("lead", "headline"),
    [
        (
            "في خطوة جديدة، أعلنت كازاخستان دعمها للمبادرة المغربية، مؤكدة التزامها بالتعاون.",
            "كازاخستان تعلن دعمها للمبادرة المغربية",
        ),
        (
            "الرباط – بحث الوزير اليوم الاثنين سبل التعاون بين البلدين، مشيرا إلى أهميته.",
            "بحث الوزير سبل التعاون بين البلدين",
        ),
    ],
)
def test_a_derived_headline_is_a_short_main_clause(lead: str, headline: str) -> None:
    assert derive_headline(lead) == headline


def test_a_lead_without_end_gives_a_headline_a_page_can_carry() -> None:
    tail = "، وقدم الوفد الزائر عرضا مفصلا عن المشاريع الجارية في الجهة" * 20
    headline = derive_headline(
        f"بحث الوزير سبل التعاون بين البلدين في مجال الطاقة والماء والفلاحة والصيد{tail}."
    )
    assert len(headline) <= 250
    assert headline.endswith(("الصيد", "في الجهة"))


def test_a_text_without_any_sentence_is_said_to_be_cut_and_noted() -> None:
    found = article("كلمة طويلة " * 400)
    assert len(found.headline) <= 251
    assert found.headline.endswith("…")
    assert len("".join(paragraph.text for paragraph in found.body)) > 4000


def test_a_long_derived_headline_is_noted() -> None:
    assert (
        "long-headline"
        in article("لم يبحث الوزير سبل التعاون " + "في مجال الطاقة " * 20 + ".").notes
    )


def test_a_number_alone_on_its_line_is_part_of_its_sentence() -> None:
    found = article(
        "أعلنت أمانة الحزب في المنطقة الشرقية التي يبلغ عددها",
        "150",
        f"عضوا استقالتها. {SECOND}",
        SECOND[1:],
    )
    assert found.body[0].lines == (1, 2, 3)


def test_an_object_between_commas_is_not_taken_for_the_name_of_the_subject() -> None:
    lead = "أصدر السجناء السياسيون في السجن، رسالة موجهة للشعب، تطالب بدعمهم."
    assert derive_headline(lead).startswith("أصدر السجناء")


def test_a_verb_alone_on_its_line_opens_the_sentence_below() -> None:
    found = article(
        "عنوان الخبر في سطر", "", "وجه", f"الوزير رسالة إلى الجهات. {SECOND}", SECOND[1:]
    )
    assert found.body[0].lines == (3, 4)


def test_html_is_stripped_and_nothing_executable_survives() -> None:
    found = article(
        f"<html><head><script>alert(1)</script></head><body><h1>عنوان الخبر</h1><p>{LEAD}</p><p onclick='x'>{SECOND}&nbsp;&amp;</p>",
        "<style>p{}</style>",
    )
    text = " ".join(paragraph.text for paragraph in found.body)
    assert "<" not in text
    assert "alert" not in text
    assert "markup-removed" in found.notes
    assert len(found.body) >= 2


@pytest.mark.parametrize(
    "codec",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "cp1256",
        "iso-8859-6",
        "mac_arabic",
    ],
)
def test_encodings_of_the_ladder(codec: str) -> None:
    assert decode(LEAD.encode(codec), "x").text == LEAD


@pytest.mark.parametrize("wrong", ["latin-1", "cp1256"])
@pytest.mark.parametrize("times", [1, 2])
def test_utf8_read_in_a_wrong_encoding_is_read_back(wrong: str, times: int) -> None:
    text = LEAD
    for _ in range(times):
        text = text.encode().decode(wrong)
    assert decode(text.encode(), "x").text == LEAD


def test_what_cannot_be_text_is_named_with_its_offset() -> None:
    with pytest.raises(
        UndecodableSeed, match=r"x\.txt: not text in any known encoding \(first bad byte at 0x3\)"
    ):
        read(Seed("x", "x.txt", b"abc\xff\x00\x01\x02\x9d" * 9, ""))


def test_a_seed_without_text_is_named() -> None:
    with pytest.raises(EmptySeed):
        article("", "  ")


def test_a_seed_over_the_limit_is_refused_by_name() -> None:
    with pytest.raises(OversizedSeed, match=r"x\.txt"):
        read(Seed("x", "x.txt", b"abcd", ""), ReadingOptions(max_bytes=3))


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        (LEAD, "ar", "rtl"),
        (
            "Le ministre a déclaré que les élections sont prévues dans le pays pour le mois",
            "fr",
            "ltr",
        ),
        ("The minister said that the talks on trade had been held in the capital", "en", "ltr"),
        (
            "El ministro dijo que las elecciones se celebran en el país para los próximos días",
            "es",
            "ltr",
        ),
        ("ⵜⴰⵎⴰⵣⵉⵖⵜ ⵜⴳⴰ ⵜⵓⵜⵍⴰⵢⵜ", "zgh", "ltr"),
        ("وزیر گفت که این مذاکرات در پایتخت با موفقیت برگزار شد و ادامه می یابد", "fa", "rtl"),
        ("وزیر نے کہا کہ یہ مذاکرات دارالحکومت میں ہوئے اور ان کے نتائج اچھے ہیں", "ur", "rtl"),
    ],
)
def test_languages_are_told_apart(text: str, language: str, direction: str) -> None:
    assert (language_of(text), direction_of(language)) == (language, direction)


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("وأضاف أن الوزير سافر إلى .", True),
        ("عرض التقرير في برنامج « » أمس.", True),
        ("شاهد الجمهور ( ) كله.", True),
        ("وقال ياسر على، المتحدث باسم الرئاسة، إن القرار نهائي.", False),
        ("واستنكر أعمال العنف التي، بحسب قوله، تضر بالبلاد.", False),
        ("في تصريحات على قناة أون تي في، مساء الخميس.", False),
    ],
)
def test_words_that_a_lost_link_took_along_are_noted(text: str, noted: bool) -> None:
    assert ("missing-words" in article("عنوان الخبر في سطر", "", LEAD, text).notes) is noted


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("قال الوزير: «لن نقبل ذلك.", True),
        ("قال الوزير: لن نقبل ذلك».", True),
        ("قال الوزير: «لن نقبل ذلك».", False),
        ("قال الوزير: “لن نقبل ذلك.", True),
    ],
)
def test_a_quotation_that_stays_open_is_noted(text: str, noted: bool) -> None:
    assert ("unbalanced-quotes" in article("عنوان الخبر في سطر", "", LEAD, text).notes) is noted


def test_a_place_called_by_its_former_name_is_noted() -> None:
    assert "outdated-place-name" in article(LEAD, "وصل الوفد إلى سوازيلاند ثم عاد.").notes
    assert "outdated-place-name" not in article(LEAD, "وصل الوفد إلى إسواتيني ثم عاد.").notes


def test_a_machine_gives_itself_away_by_its_commas_and_torn_handles() -> None:
    commas = "قال الوزير ، أمس ، إن الاتفاق ، كما هو ، نهائي."
    assert "machine-translated" in article(LEAD, commas, "وكتب على حسابه @ الوزير أمس.").notes
    assert "machine-translated" not in article(LEAD, commas).notes


def test_what_was_done_to_the_bytes_is_noted() -> None:
    text = f"{LEAD}\n{SECOND}"
    twice = text.encode().decode("latin-1").encode()
    assert "mojibake-repaired" in read(Seed("x", "x.txt", twice, "")).notes
    broken = text.encode().replace("ة".encode(), b"\xd8", 1)
    assert "damaged-bytes" in read(Seed("x", "x.txt", broken, "")).notes
    assert not {"mojibake-repaired", "damaged-bytes"} & set(article(LEAD, SECOND).notes)


@pytest.mark.parametrize(
    "line",
    [
        "/* <![CDATA[ */",
        '(function(){try{var s,a,i;a=document.getElementsByTagName("script")}catch(e){}})();',
        "[email protected]",
        "var disqus_shortname = 'site';",
        "window.dataLayer = window.dataLayer || [];",
    ],
)
def test_a_script_without_its_tags_is_no_text(line: str) -> None:
    found = article("عنوان الخبر في سطر", "", LEAD, line, SECOND)
    assert [(one.text, one.reason) for one in found.dropped] == [(line, "markup")]


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("000_66f49a95477f968e.txt", "66f49a95477f968e"),
        ("12345_66F49A95477F968E.txt", "66f49a95477f968e"),
        ("morocco-news-1.txt", "morocco-news-1"),
    ],
)
def test_ids_of_plain_names(name: str, id: str) -> None:
    assert seed_id(name) == id


def test_ids_of_names_that_lose_something_carry_a_hash() -> None:
    assert seed_id("حمد.txt") != seed_id("أحمد.txt")
    assert seed_id("Report.txt") != seed_id("report.txt")
    assert seed_id("خبر.txt").isascii()


CLOSING = "هذه الصفحة من أرشيف الموقع القديم"


def _endings(*articles: Article) -> frozenset[tuple[str, str]]:
    return repeated_endings(
        ending
        for one in articles
        for ending in endings_of(one.outlet, [paragraph.text for paragraph in one.body])
    )


def test_a_line_that_ends_many_articles_is_dropped() -> None:
    repeated = _endings(*(article(f"{LEAD} {number}", SECOND, CLOSING) for number in range(5)))
    names = frozenset(name for _, name in repeated)
    for last, line in ((CLOSING, 3), (f"{CLOSING}\nأ ف ب", 3)):
        seed = Seed("x", "x.txt", f"{LEAD}\n{SECOND} {SECOND}\n{last}".encode(), "")
        read_again = read(seed, ReadingOptions(repeated=names))
        assert [(one.line, one.text, one.reason) for one in read_again.dropped] == [
            (line, CLOSING, "repetition")
        ]


@pytest.mark.parametrize(
    ("count", "closing"),
    [
        (4, CLOSING),
        (9, "وكان الرئيس قد تعهد في خطابه الأخير بإجراء الانتخابات في موعدها."),  # background, and text
        (9, f"{CLOSING} الذي كان يصدر كل أسبوع عن دار النشر التي توقفت قبل عشر سنوات تقريبا"),
    ],
)
def test_few_lines_and_whole_sentences_are_text_however_often_they_return(count: int, closing: str) -> None:
    assert not _endings(*(article(f"{LEAD} {number}", SECOND, closing) for number in range(count)))


def test_copies_of_one_article_do_not_make_its_last_line_boilerplate() -> None:
    assert not _endings(*[article(LEAD, SECOND, CLOSING)] * 9)


def test_lines_are_counted_for_each_outlet_by_itself() -> None:
    three = [article("رويترز", f"{LEAD} {number}", SECOND, CLOSING) for number in range(3)]
    two = [article("أ ف ب", f"{LEAD} {number}", SECOND, CLOSING) for number in range(3, 6)]
    assert {one.outlet for one in three + two} == {"رويترز", "أ ف ب"}
    assert not _endings(*three, *two)


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


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>خبر <!-- تعليق --> نص</p>", "خبر  نص"),
        ("<svg><svg>أ</svg>ب</svg>ج", "بج"),
        ("<script>x</script>بعد", "بعد"),
        ("<script>بلا نهاية", ""),
        ("<SCRIPT>x</scripty>y</SCRIPT>ج", "ج"),
        ("<p>أ</p><style>a</style ><p>ب</p>", "أ ب"),
        ("نص &amp;lt;b&amp;gt; نص", "نص  نص"),
        ("نص <!-- بلا نهاية", "نص <!-- بلا نهاية"),
    ],
)
def test_what_of_markup_is_text(markup: str, text: str) -> None:
    assert " ".join(line.text.strip() for line in plain_lines(markup) if line.text.strip()) == text
