"""What the rules of layout, boilerplate and headlines promise, on lines composed for the purpose."""

from __future__ import annotations

import pytest

from reading_lines import LEAD, SECOND, article
from warraq.reading import (
    ReadingOptions,
    read,
)
from warraq.reading.boilerplate import DROP_REASONS, reason_to_drop
from warraq.reading.headline import derive_headline
from warraq.reading.repetition import endings_of, repeated_endings
from warraq.records import Article, Seed


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
        "قدم المخبز حلوى الكوكيز للأطفال.",
        "قال الوزير إن القانون الجديد ينظم ملفات تعريف الارتباط في المواقع.",
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
        ("من دون موافقة البرلمان، أعلن المجلس فتح الطريق الساحلي أمام الشاحنات.", "من دون موافقة البرلمان"),
        ("في حال لم توافق الوزارة، قرر المجلس إغلاق الطريق الساحلي أمام الشاحنات.", "في حال لم توافق"),
        ("أعلن المجلس اليوم العالمي للبحر عيدا للمدينة كلها.", "اليوم العالمي"),
        ("يفتح المجلس يوم الجمعة المقبل الطريق الساحلي أمام الشاحنات.", "يوم الجمعة المقبل"),
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


WITHOUT_END = (
    "وافق المجلس على خطة إصلاح الأرصفة القديمة والمخازن والطرق الشمالية والجنوبية والمدارس القروية والمستشفيات الجهوية، بعد موافقة الوزارة"
    " والمكتبات «الكبرى، والملاعب» والحدائق" + " والقناطر والسدود" * 42
)


def test_a_lead_without_end_is_not_cut_before_what_turns_it_or_in_a_quotation() -> None:
    whole = "وافق المجلس على خطة إصلاح الأرصفة القديمة والمخازن والطرق الشمالية والجنوبية والمدارس القروية والمستشفيات الجهوية"
    assert derive_headline(f"{WITHOUT_END} دون موافقة الوزارة.") == whole
    assert derive_headline(f"{WITHOUT_END} إذا رفض البرلمان.").endswith("…")


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
