"""News of governments, parliaments, courts and police at home."""

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("behind", "english"),
    [
        (" بـ26 صوتا مقابل 9 أصوات معارضة", "approved the finance bill by 26 votes to 9."),
        (" بأغلبية 104 أصوات مقابل 35 صوتا", "approved the finance bill by 104 votes to 35."),
        (
            " بأغلبية 104 أصوات مقابل امتناع 35 نائبا عن التصويت",
            "approved the finance bill with 104 votes in favour.",
        ),
        ("، في جلسة حضرها 104 نواب", "approved the finance bill."),
        (" مقابل تعديل 9 مواد", ""),
    ],
)
def test_the_votes_are_told(reader: Reader, behind: str, english: str) -> None:
    told = reader(f"صادق مجلس النواب الأردني على مشروع قانون المالية{behind}.").english
    assert (
        told[0].endswith(english) if english else not [line for line in told if "approved" in line]
    )


def test_a_vote_that_was_unanimous_is_told_so(reader: Reader) -> None:
    told = reader("صادق مجلس النواب الأردني بالإجماع على مشروع قانون المالية.").english[0]
    assert told == "The Jordanian House of Representatives unanimously approved the finance bill."


@pytest.mark.parametrize(
    ("text", "received"),
    [
        ("استقبل وزير الخارجية المغربي ناصر بوريطة وزير الخارجية الفرنسي.", True),
        ("استقبل وزير الخارجية المغربي ناصر بوريطة محافظ القاهرة.", True),
        ("استقبل وزير الخارجية المغربي ناصر بوريطة وزير الدولة.", False),
        ("استقبل رئيس الوزراء الفرنسي إدوارد فيليب وزير الداخلية المغربي السابق.", False),
    ],
)
def test_nobody_holds_offices_of_two_states(reader: Reader, text: str, received: bool) -> None:
    assert any(" received " in line for line in reader(text).english) is received


@pytest.mark.parametrize(
    ("who", "detained"),
    [
        ("الشرطة التونسية", True),
        ("السلطات الجزائرية", True),
        ("شرطة المرور", False),
        ("حركة النهضة", False),
        ("الاتحاد الدولي لكرة القدم", False),
    ],
)
def test_only_forces_detain_whom_they_stop(reader: Reader, who: str, detained: bool) -> None:
    assert (
        any(
            "detained Nasser Bourita" in line
            for line in reader(f"أوقفت {who} ناصر بوريطة.").english
        )
        is detained
    )


@pytest.mark.parametrize(
    ("goods", "english"),
    [
        ("2.5 مليون حبة كبتاغون", "2.5 million captagon tablets"), ("30 ألف قرص مهلوس", "30,000 hallucinogenic tablets"), ("3 أطنان من مخدر الشيرا", "three tonnes of cannabis resin"),
        ("3 حبات رمان", ""),
    ],
)  # fmt: skip
def test_what_was_seized_is_told_with_its_quantity(
    reader: Reader, goods: str, english: str
) -> None:
    told = " ".join(reader(f"ضبطت الشرطة المغربية {goods}.").english)
    assert f"seized {english}." in told if english else "seized" not in told


def test_customs_officers_foil_smuggling(reader: Reader) -> None:
    told = reader(
        "تمكنت عناصر الجمارك بميناء طنجة المتوسط من إحباط محاولة تهريب 3 أطنان من مخدر الشيرا."
    ).english[0]
    assert told.startswith("Customs officers")
    assert told.endswith("foiled an attempt to smuggle three tonnes of cannabis resin.")


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("أوقف سبعة سعوديين في إطار حملة جديدة.", "Seven Saudis were arrested."),
        ("أوقف سبعة جنود في الحاجز سيارة.", ""),
        ("أوقف سبعة سعوديين سيارة في الطريق.", ""),
    ],
)
def test_those_arrested_are_no_soldiers_at_a_roadblock(
    reader: Reader, text: str, english: str
) -> None:
    told = [line for line in reader(text).english if "arrested" in line]
    assert told == ([english] if english else [])


@pytest.mark.parametrize("severity", ["", "، إصابات 85 منهم بليغة،"])
def test_accidents_are_told_with_their_dead_and_injured(reader: Reader, severity: str) -> None:
    told = reader(f"لقي 25 شخصا مصرعهم وأصيب 205 آخرون بجروح{severity} في 1428 حادثة سير.").english[
        0
    ]
    assert told == "25 people were killed and 205 others were injured in 1,428 road accidents."


@pytest.mark.parametrize(
    ("who", "english"),
    [
        ("مواطن من جنسية هندية", "an Indian citizen"),
        ("مواطنا مغربيا", "a Moroccan citizen"),
        ("شقيقين", "two brothers"),
        ("مواطن الهندي", ""),
    ],
)
def test_one_who_is_arrested_is_told_by_his_nationality(
    reader: Reader, who: str, english: str
) -> None:
    told = reader(f"تمكنت الشرطة التونسية من توقيف {who}.").english[0]
    assert told.endswith(f"arrested {english}.") if english else "arrested" not in told


@pytest.mark.parametrize(
    ("behind", "told"),
    [("عفرين ذات الغالبية الكردية", "The Turkish forces entered Afrin."), ("عفرين الجديدة", "")],
)
def test_what_a_place_is_like_ends_its_name(reader: Reader, behind: str, told: str) -> None:
    assert [
        line for line in reader(f"دخلت القوات التركية مدينة {behind}.").english if "entered" in line
    ] == ([told] if told else [])


@pytest.mark.parametrize(
    ("sitting", "approved"),
    [
        ("خلال جلسته التي عقدها اليوم برئاسة رئيس المجلس على مشروع قانون المالية", True),
        ("في جلسة عمومية على مشروع قانون المالية", True),
        ("خلال جلسته على هامش مشروع قانون المالية", False),
        ("في جلسة رفض فيها مشروع قانون المالية", False),
    ],
)
def test_what_was_approved_stands_behind_the_sitting(
    reader: Reader, sitting: str, approved: bool
) -> None:
    told = reader(f"صادق مجلس النواب الأردني {sitting}.").english
    assert ("The Jordanian House of Representatives approved the finance bill." in told) is approved


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("وقع عبد المجيد تبون قانون المالية.", "Abdelmadjid Tebboune signed the finance law."),
        ("وقع عبد المجيد تبون الهجوم الإرهابي.", ""),
        (
            "أدانت محكمة النقض حسني مبارك بـ12 سنة سجنا نافذا.",
            "The Court of Cassation sentenced Hosni Mubarak to 12 years in prison.",
        ),
        ("أدانت محكمة النقض حسني مبارك بـ12 تهمة.", ""),
        (
            "سجلت وزارة الصحة التونسية 12 وفاة و350 إصابة جديدة.",
            "The Tunisian Ministry of Health recorded 12 deaths and 350 new infections.",
        ),
    ],
)
def test_signings_terms_and_figures_are_told_whole(reader: Reader, text: str, english: str) -> None:
    told = [
        line
        for line in reader(text).english
        if "signed" in line or "sentenced" in line or "recorded" in line
    ]
    assert told == ([english] if english else [])


@pytest.mark.parametrize(
    ("behind", "english"),
    [
        (" بنسبة 44 في المائة", "The Egyptian Cabinet raised diesel prices 44 percent."),
        (" إلى 20 جنيها", "The Egyptian Cabinet raised diesel prices to 20 pounds."),
        (" بنسبة 3 إلى 5 في المائة", ""),
    ],
)
def test_prices_are_raised_by_so_much_or_to_so_much(
    reader: Reader, behind: str, english: str
) -> None:
    told = [
        line
        for line in reader(f"رفعت الحكومة المصرية أسعار الديزل{behind}.").english
        if "raised" in line
    ]
    assert told == ([english] if english else [])


def test_a_figure_holds_for_its_year(reader: Reader) -> None:
    assert (
        reader("توقع بنك المغرب أن يبلغ معدل التضخم 6.2 في المائة سنة 2023.").english[0]
        == "Bank Al-Maghrib predicted that inflation would reach 6.2 percent in 2023."
    )


def test_how_long_somebody_is_held_ends_his_name(reader: Reader) -> None:
    told = reader("قررت محكمة النقض تجديد حبس حسني مبارك 15 يوما على ذمة التحقيقات.").english[0]
    assert told == "The Court of Cassation extended the detention of Hosni Mubarak."


def test_a_unit_of_the_judicial_police_is_read_with_where_it_is(reader: Reader) -> None:
    told = reader(
        "أحالت المصلحة الولائية للشرطة القضائية بمدينة الرباط على النيابة العامة المختصة، شخصين، أحدهما موظف شرطة."
    ).english[0]
    assert told == "Police referred two people to prosecutors."


@pytest.mark.parametrize(
    ("money", "english"),
    [
        ("نصف مليون دولار", "half a million dollars"),
        ("ربع مليون جنيه", "a quarter of a million pounds"),
        ("نصف الأموال", ""),
    ],
)
def test_parts_of_millions_are_sums(reader: Reader, money: str, english: str) -> None:
    told = reader(f"أحبطت الشرطة التونسية محاولة تهريب {money}.").english
    assert (f"The Tunisian police foiled an attempt to smuggle {english}." in told) is bool(english)


@pytest.mark.parametrize(
    ("who", "headline"),
    [
        (
            "مجلس نواب الشعب التونسي",
            "Tunisian Assembly of the Representatives of the People lifts immunity",
        ),
        ("الشرطة التونسية", "Tunisian police lift immunity"),
    ],
)
def test_an_assembly_of_the_people_is_one(reader: Reader, who: str, headline: str) -> None:
    verb = "رفعت" if who.startswith("الشرطة") else "رفع"
    assert reader(f"{verb} {who} الحصانة عن راشد الغنوشي.").gist.headline.startswith(headline)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("تم اليوم الأربعاء بمراكش، انتخاب المغرب، في شخص ناصر بوريطة، رئيسا للمنتدى.", False),
        ("تم اليوم الأربعاء بمراكش، انتخاب ناصر بوريطة رئيسا للجمهورية.", True),
    ],
)
def test_who_is_elected_is_told_with_what_to(reader: Reader, text: str, told: bool) -> None:
    assert any("elected" in line for line in reader(text).english) is told
