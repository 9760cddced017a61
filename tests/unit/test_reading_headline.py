"""How a lead becomes a headline: each rule on sentences composed for it."""

from __future__ import annotations

import time

import pytest

from warraq.reading.clause import LONGEST, main_clause
from warraq.reading.headline import derive_headline, is_long


@pytest.mark.parametrize(
    ("lead", "headline"),
    [
        (
            "أكد وزير الفلاحة، سمير العلوي، خلال لقاء مع الصحافة في مقر الوزارة، أن الموسم الحالي يبشر بخير كثير، مشيرا إلى أن الأمطار كانت وفيرة.",
            "وزير الفلاحة سمير العلوي يؤكد أن الموسم الحالي يبشر بخير كثير",
        ),
        (
            "قال سمير العلوي، رئيس لجنة الفلاحة والصيد والموارد المائية بالمجلس الإقليمي، إن اللجنة ستزور السدود في الصيف.",
            "قال سمير العلوي إن اللجنة ستزور السدود في الصيف",
        ),
        (
            "قال سمير العلوي- رئيس لجنة الفلاحة بالمجلس، الذي يمثل الجهة الشرقية، إن اللجنة ستزور السدود.",
            "قال سمير العلوي إن اللجنة ستزور السدود",
        ),
        (
            "صرح الدكتور سمير العلوي، رئيس لجنة الفلاحة والصيد والموارد المائية بالمجلس الإقليمي: بأن اللجنة ستزور السدود في الصيف.",
            "صرح الدكتور سمير العلوي: بأن اللجنة ستزور السدود في الصيف",
        ),
    ],
)
def test_the_speaker_is_named_without_title_place_and_occasion(lead: str, headline: str) -> None:
    assert derive_headline(lead) == headline


@pytest.mark.parametrize(
    ("lead", "headline"),
    [
        (
            "احتفلت القرى الجبلية بمدينة الورود بعيد الزهور الكبير، وشمل الحفل عروضا كثيرة ومسابقات للأطفال والنساء وكل الزوار من المدن القريبة.",
            "احتفلت القرى الجبلية بمدينة الورود بعيد الزهور الكبير",
        ),
        (
            "أعلنت الحكومة أن المصانع الجديدة ستفتح أبوابها في الربيع، وأن العمال سيختارون من أبناء القرى المجاورة في الجهة.",
            "أعلنت الحكومة أن المصانع الجديدة ستفتح أبوابها في الربيع",
        ),
        (
            "وافق البرلمان على مشروع قانون ينظم عمل الموانئ الصغيرة، وذلك بعد نقاش طويل بين الكتل في اللجنة.",
            "وافق البرلمان على مشروع قانون ينظم عمل الموانئ الصغيرة",
        ),
        (
            "طالبت النقابة بصرف الأجور المتأخرة للعمال، حيث ينتظر المئات منهم رواتبهم منذ شهور طويلة.",
            "طالبت النقابة بصرف الأجور المتأخرة للعمال",
        ),
        (
            "رحب المجلس بالاتفاق الجديد بين الميناء والعمال، والذي جاء بعد مفاوضات طويلة وصعبة رعتها الوزارة والنقابة في العاصمة.",
            "رحب المجلس بالاتفاق الجديد بين الميناء والعمال",
        ),
        (
            "قال الوزير إن المصنع سينتج الورق محليا موضحا أن العمل يبدأ في الربيع القادم وأن المواد متوفرة.",
            "قال الوزير إن المصنع سينتج الورق محليا",
        ),
    ],
)
def test_comments_and_second_clauses_are_left_out(lead: str, headline: str) -> None:
    assert derive_headline(lead) == headline


@pytest.mark.parametrize(
    ("lead", "kept"),
    [
        # a denial with the time that limits it
        ("أكد الوزير أن المصنع لن يفتح أبوابه للعمال والزوار والتجار في المدينة القديمة قبل نهاية الأشغال كلها في الميناء.", "قبل نهاية الأشغال"),
        # a promise and what it waits for
        ("قال رئيس الحزب المعارض في الجهة الشرقية إن النواب سيوافقون على الميزانية الجديدة للدولة بعد تعديل المادة العاشرة من القانون.", "بعد تعديل"),
        # a superlative and its bounds
        ("بدأ رئيس الجمهورية الجديد زيارة رسمية هي أول زيارة لرئيس من بلاده إلى العاصمة الجنوبية منذ استقلال البلدين قبل نصف قرن.", "منذ استقلال"),
        # the object behind its place
        ("استعرضت لجنة الموانئ برئاسة سمير العلوي، خلال اجتماعها، خطة إصلاح الأرصفة.", "خطة إصلاح"),
        # what «أن» begins has its predicate behind a comma
        ("أكدت النقابة أن الاعتداء على مقرها في الميناء الكبير من قبل رجال مجهولين يحملون العصي، جريمة خطيرة.", "جريمة خطيرة"),
        # «بين» has two halves
        ("انتهت المشاورات الطويلة في العاصمة الشمالية بين سمير العلوي، ممثل الموانئ الجنوبية لدى الاتحاد، ووفد من العمال والبحارة والتجار.", "ووفد من العمال"),
        # «لتنمية وزيادة …» share what follows
        ("اتفقت الوزارتان على ضرورة التوصل إلى آلية لتنمية وزيادة حجم التجارة البينية والاستثمارات المشتركة والسياحة والصيد والفلاحة في الموانئ كلها.", "حجم التجارة"),
        # a complement without a comma of its own
        ("وافق مجلس الشيوخ، في جلسته المسائية، بعد جدل طويل بين الأعضاء على تشكيل هيئة جديدة، تراقب الموانئ والطرق والأسواق.", "على تشكيل"),
        # «إن» that is an «if»
        ("اعتبر الكاتب سمير العلوي، الباحث في الجامعة، النتائج الأولى للنقابة عبرة للأحزاب، إن اختارت الدخول في الانتخابات القادمة.", "عبرة"),
        # the addressee between commas
        ("طالب سمير العلوي، نائب رئيس حزب الميناء، الرئيس نادر الشمري بأن يستمع إلى العمال والبحارة في كل الموانئ الجنوبية.", "الرئيس نادر الشمري"),
        # into what somebody is put
        ("أعلن سمير العلوي زعيم حزب الميناء الجديد تعيين عدد من النواب السابقين في الهيئة العليا للحزب وفي مكاتبه الجهوية.", "في الهيئة"),
        # what the way is opened for
        ("صعد المانحون الرئيسيون جهودهم في الآونة الأخيرة لإعادة الاتصال بالموانئ الجنوبية ممهدين الطريق أمام زيادة المساعدات للعمال والبحارة.", "أمام زيادة"),
        # a semicolon before a title, and the predicate behind it
        ("أسفر الاجتماع الذي عقده سمير العلوي؛ نائب محافظ الميناء، مع ممثلي السائقين والبحارة والعمال في المدينة القديمة، عن تعهدات جديدة.", "عن تعهدات"),
        # plurals that one name does not fill
        ("أصدر رئيس الجمهورية الجديد أوامر عاجلة تضمنت تعديلا وزاريا واسعا شمل حقائب الخارجية، والحرس، والإعلام، والتعليم العالي والموانئ.", "والحرس"),
    ],
)  # fmt: skip
def test_nothing_is_lost_that_the_clause_needs(lead: str, kept: str) -> None:
    assert kept in derive_headline(lead)


def test_a_wish_that_something_be_not_is_a_comment_as_well() -> None:
    lead = (
        "أكد سمير العلوي أن السياسة التي تمارسها النقابة الآن سياسة عنف لا تخدم العمال، مطالبا الأعضاء "
        "بأن يدينوا الأحداث، وألا يعطوا أحدا غطاء سياسيا."
    )
    assert derive_headline(lead).endswith("لا تخدم العمال")


def test_a_source_stays_where_nobody_else_says_so() -> None:
    lead = "أصيب عشرة عمال في حريق بمصنع الورق القديم، بحسب رجال المطافئ الذين وصلوا في الليل إلى المكان."
    assert derive_headline(lead).endswith("، بحسب رجال المطافئ")


def test_a_source_goes_where_the_sentence_is_a_report() -> None:
    lead = "قال الوزير إن الحريق لم يترك ضحايا في المصنع، بحسب بيان نشره على صفحته."
    assert derive_headline(lead) == "قال الوزير إن الحريق لم يترك ضحايا في المصنع"


def test_the_law_is_no_source() -> None:
    assert "مقتضيات" not in main_clause(
        "أعلن الوزير أن المجلس سينعقد في الربيع، مشيرا إلى العدد، وفق مقتضيات القانون"
    )


def test_captions_of_buttons_are_no_news() -> None:
    lead = "شارك من خلال تويتر فيسبوك جوجل بلس اكتب رأيك أكد المجلس أن الطريق ستفتح غدا."
    assert derive_headline(lead).startswith("أكد المجلس")
    assert derive_headline("شارك الوزير في حفل افتتاح الميناء.").startswith("شارك الوزير")


def test_a_lead_that_is_a_caption_gives_way_to_the_first_sentence() -> None:
    text = "أعلن المجلس فتح الطريق الساحلي أمام الشاحنات. وقال إن الأشغال انتهت."
    assert (
        derive_headline("السفير سمير العلوي", text)
        == "أعلن المجلس فتح الطريق الساحلي أمام الشاحنات"
    )


def test_a_title_with_a_full_stop_ends_no_sentence() -> None:
    assert derive_headline("أعلن الدكتور. سمير العلوي نتائج الانتخابات في النقابة.").endswith(
        "النقابة"
    )


def test_a_sentence_that_points_back_keeps_its_opening() -> None:
    lead = "بعد انتشار الدعوات إلى الإضراب، حذرت النقابة من خطورة هذه الدعوات."
    assert derive_headline(lead).startswith("بعد انتشار")


def test_brackets_go_from_a_long_sentence() -> None:
    lead = (
        "وافق المجلس الأعلى للموانئ (الهيئة العليا للبحر) على خطة جديدة لإصلاح كل الأرصفة القديمة "
        "والمخازن والطرق في المدن الشمالية والجنوبية."
    )
    assert derive_headline(lead).startswith("وافق المجلس الأعلى للموانئ على خطة جديدة")


def test_a_predicate_is_no_title() -> None:
    lead = (
        "أكد سمير العلوي أن الفريق نادر الشمري، وزير الموانئ وعدد من قيادات الوزارة سيقومون، "
        "بزيارة كبيرة لمقر الشركة في المدينة الشمالية."
    )
    assert "سيقومون" in derive_headline(lead)


def test_a_quotation_cut_short_is_closed() -> None:
    lead = (
        "قال الشيخ سمير العلوي إن التجار والبحارة والعمال «فقدوا الثقة كلها في المجلس القديم، "
        "بسبب قرارات الميناء التي أضرت بهم كثيرا في العام الماضي»."
    )
    headline = derive_headline(lead)
    assert headline.count("«") == headline.count("»") == 1
    assert headline.endswith("القديم»")


def test_what_cannot_be_shortened_is_long() -> None:
    headline = derive_headline("لم يبحث الوزير سبل التعاون " + "في مجال الطاقة " * 12 + ".")
    assert len(headline.split()) > LONGEST
    assert is_long(headline)


def test_the_time_grows_with_the_length_alone() -> None:
    def seconds(words: int) -> float:
        text = (
            "أكد الوزير أن الأشغال، خلال الصيف، مستمرة "
            + "وأن العمال في الميناء، كما قال، " * words
        )
        start = time.process_time()
        for _ in range(3):
            derive_headline(text)
        return time.process_time() - start

    assert seconds(4000) < 8 * seconds(1000) + 0.05
