"""Arrests are told by the force that made them and with the suspicion as one; single victims by what they were."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "تمكنت عناصر الشرطة بمدينة أصيلة، بناء على معلومات دقيقة، مساء أمس الأحد، من توقيف مواطن من دولة مالي، للاشتباه في تورطه في تنظيم الهجرة السرية.",
            "Police officers in Asilah arrested a citizen of Mali on suspicion of involvement in organising irregular migration.",
        ),
        (
            "تمكنت فرقة الشرطة القضائية بمدينة الناظور، صباح اليوم، من توقيف أربعة أشخاص يشتبه في ارتباطهم بشبكة إجرامية تنشط في ترويج المخدرات.",
            "Police in Nador arrested four people on suspicion of links to a network involved in drug dealing.",
        ),
        ("أوقفت عناصر الدرك الملكي بإقليم الحوز ثلاثة أشخاص للاشتباه في تورطهم في ترويج المخدرات.", "Royal Gendarmerie officers arrested three people on suspicion of involvement in drug dealing."),
        ("تم توقيف ثلاثة أشخاص من طرف عناصر الشرطة، بتهمة ترويج المخدرات.", "Three people were arrested on charges of drug dealing."),
    ],
)
def test_arrests_are_told_with_what_is_suspected(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "لم تتمكن عناصر الشرطة بمدينة أصيلة من توقيف أربعة أشخاص.",
        "تسعى عناصر الشرطة بمدينة أصيلة إلى توقيف أربعة أشخاص.",
        "أوقفت لجنة التحكيم بعد سقوط ثلاثة أشخاص المباراة.",
    ],
)
def test_nobody_is_arrested_by_an_attempt(reader: Reader, text: str) -> None:
    assert not [line for line in reader(text).english if "arrested" in line]


def test_a_suspicion_of_others_is_not_theirs(reader: Reader) -> None:
    text = "أوقفت عناصر الشرطة ثلاثة أشخاص، وتبحث عن رابع بتهمة ترويج المخدرات."
    assert reader(text).english[0] == "Police officers arrested three people."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("لقي دركي مصرعه، وأصيب آخرون بجروح في هجوم مسلح.", "A gendarme was killed and others were injured in an armed attack."),
        ("لقيت امرأة مصرعها في حادثة سير بالدار البيضاء.", "A woman was killed in a road accident in Casablanca."),
        ("توفي ثلاثة أشخاص وأصيب أربعة آخرون بجروح متفاوتة الخطورة في حادثي مرور منفصلين.", "Three people died and four others were injured in two road accidents."),
        ("لقي 14 شخصا مصرعهم وأصيب ما لا يقل عن 8 آخرين بجروح، في حادثة سير.", "14 people were killed and at least eight others were injured in a road accident."),
        ("لقي شخصان مصرعهما في حادث سير.", "Two people were killed in a road accident."),
    ],
)
def test_victims_are_told_with_the_injured(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize("text", ["لقي شرطي المرور مصرعه في حادث سير.", "لقي طالب آخر مصرعه في حادث سير.", "كاد دركي يلقى مصرعه في حادث سير.", "لقي طفل الجيران مصرعه في حادث سير."])
def test_who_is_somebodys_or_another_is_not_told(reader: Reader, text: str) -> None:
    assert not [line for line in reader(text).english if "killed" in line]


def test_who_blocked_a_road_stands_behind_it(reader: Reader) -> None:
    assert reader("تم اليوم الخميس غلق الطريق الوطنية على مستوى المنطقة من طرف سائقي سيارات الأجرة.").english[0] == "The taxi drivers blocked a road on Thursday."
    assert not [line for line in reader("لم يتم غلق الطريق الوطنية من طرف سائقي سيارات الأجرة.").english if "blocked" in line]


def test_a_crowd_keeps_what_it_is_called(reader: Reader) -> None:
    assert reader("احتج العشرات من الأساتذة المتعاقدين أمام مقر وزارة الخارجية المصرية.").english[0].startswith("Dozens of contract teachers protested")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("حجزت مصالح الجمارك بمدينة طنجة 3 أطنان من مخدر الشيرا.", "The customs services seized three tonnes of cannabis resin."),
        ("تمكنت عناصر الحرس الوطني من حجز 500 كيلوغرام من الزطلة.", "National Guard officers seized 500 kilograms of cannabis."),
        ("تمكنت دورية تابعة للحرس الوطني من إلقاء القبض على شخصين بحوزتهما 20 صفيحة من مخدر القنب الهندي.", "The National Guard arrested two people in possession of 20 slabs of cannabis."),
        ("أسفرت حادثة سير عن مصرع أربعة أشخاص.", "Four people were killed in an accident."),
        ("خصصت الحكومة المغربية مليار درهم لدعم الفلاحين.", "The Moroccan Government allocated one billion dirhams to support farmers."),
        ("أحالت النيابة العامة المصرية ثلاثة متهمين على المحكمة.", "The Egyptian Public Prosecution referred three defendants to court."),
    ],
)
def test_seizures_and_sums_are_told_with_how_much(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "لم تحجز مصالح الجمارك بمدينة طنجة 3 أطنان من مخدر الشيرا.",
        "حجزت مصالح الجمارك بمدينة طنجة 3 أطنان من مواد غير معروفة.",
        "حجزت مصالح الجمارك بمدينة طنجة أطنانا من مخدر الشيرا.",
        "خصصت الحكومة المغربية مليار درهم ونصف لدعم الفلاحين.",
    ],
)
def test_what_is_not_read_whole_is_not_seized_or_spent(reader: Reader, text: str) -> None:
    assert not [line for line in reader(text).english if "seized" in line or "allocated" in line]
