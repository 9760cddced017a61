"""What had been done before and what a speaker was doing: told only where there is nothing else to tell."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وكانت رئيسة الوزراء الأسترالية جوليا جيلارد قد أعلنت يوم الأربعاء إجراء انتخابات عامة في 14 سبتمبر.", "Australian Prime Minister Julia Gillard had announced elections."),
        ("وكان وزير الخارجية الروسي سيرغي لافروف قد قال إن روسيا ترفض التدخل العسكري في سوريا.", "Russian Foreign Minister Sergey Lavrov had said that Russia rejected military intervention in Syria."),
        ("وكان البرلمان الأوروبي دعا إلى وقف المساعدات لمصر.", "The European Parliament had called for halting aid for Egypt."),
        ("وكان مجلس الأمن الدولي، المنعقد برئاسة فرنسا، قد فرض عقوبات على إيران.", "The UN Security Council had imposed sanctions on Iran."),
    ],
)
def test_what_had_been_done(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "وكان الرئيس الفرنسي يرفض التدخل العسكري في سوريا.",
        "وكان الاتحاد الأوروبي لم يرفض القرار.",
        "وكان محمد البرادعي أول من رفض القرار.",
        "وكان من المقرر أن يلتقي وزير الخارجية الروسي نظيره المصري.",
    ],
)
def test_what_was_so_or_was_not_done_is_no_earlier_deed(reader: Reader, text: str) -> None:
    assert not any(" had " in sentence for sentence in reader(text).english)


def test_what_happened_now_hides_what_had_happened(reader: Reader) -> None:
    told = " ".join(reader("التقى وزير الخارجية الروسي نظيره المصري. وكان البرلمان الأوروبي قد دعا إلى وقف المساعدات لمصر.").english)
    assert " met " in told
    assert " had " not in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال سيرغي لافروف عقب اجتماعه بنظيره الأمريكي جون كيري في جنيف إن شيئا لم يتم.", "Sergey Lavrov met his US counterpart, John Kerry, in Geneva."),
        ("وأوضحت أنجيلا ميركل خلال زيارتها لتركيا أن هذا لا يكفي.", "Angela Merkel visited Turkey."),
        ("قال بان كي مون خلال زيارته إلى ليبيا إن الليبيين يقررون.", "Ban Ki-moon visited Libya."),
        ("قال إسماعيل هنية خلال استقباله وفدا ماليزيا الاثنين إن ذلك جيد.", "Ismail Haniyeh received a Malaysian delegation on Monday."),
    ],
)
def test_what_a_speaker_was_doing(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    "text",
    [
        # an interview is no meeting
        "قال عادل حمودة خلال لقائه مع الإعلامي محمود سعد إن ذلك مهم.",
        "قالت تهاني الجبالي خلال لقائها محمود سعد في برنامج على قناة النهار إن ذلك مهم.",
        # still to come
        "قال نجيب ميقاتي خلال لقائه المرتقب مع الرئيس الفرنسي فرانسوا هولاند إنه سيقول.",
        # somebody else's meeting
        "قال جون كيري إن الرئيس محمد مرسي أكد خلال لقائه بالسفير الأمريكي أن ذلك تم.",
        "قالت أنجيلا ميركل خلال زيارته لتركيا إن هذا لا يكفي.",
    ],
)
def test_no_meeting_is_told_that_was_none(reader: Reader, text: str) -> None:
    assert not any(" met " in sentence or " visited " in sentence for sentence in reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("نفى رئيس الوزراء الإسباني ماريانو راخوي، التقارير الإعلامية التي زعمت تورطه في ذلك.", "Spanish Prime Minister Mariano Rajoy denied reports."),
        ("نفى حزب الوفد ما تردد عن كيت وكيت.", "The Wafd Party denied reports."),
        ("أعلن حزب الوفد تشكيل لجنة لدراسة كيت وكيت.", "The Wafd Party announced the formation of a committee."),
        ("أحالت الحكومة اللبنانية مشروع قانون بشأن كذا وكذا إلى البرلمان.", "The Lebanese government referred a bill."),
    ],
)
def test_what_was_done_with_a_paper_is_told_where_there_is_nothing_else(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("أصدر الرئيس التونسي قرارا يخص كذا وكذا.", "issued"),
        ("نفى رئيس الوزراء الإسباني ماريانو راخوي، التقارير التي زعمت ذلك. والتقى وزير الخارجية الروسي نظيره المصري.", "denied"),
    ],
)
def test_what_says_nothing_or_less_than_the_rest_stays_untold(reader: Reader, text: str, untold: str) -> None:
    assert untold not in " ".join(reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وتم خلال الاجتماع تعديل الدستور.", "The constitution was amended."),
        ("شهدت العاصمة توترا بعدما رفض البرلمان التونسي قانون المالية.", "The Tunisian Assembly of the Representatives of the People rejected the finance law."),
        ("كتب الوزير مقالا، كما التقى وزير الخارجية الروسي نظيره المصري.", "The Russian foreign minister met his Egyptian counterpart."),
    ],
)
def test_lesser_clauses_are_told_where_there_is_nothing_else(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    "text",
    [
        # somebody's words
        "قال مصدر إن الهدوء ساد بعدما رفض البرلمان التونسي قانون المالية.",
        # nobody knows
        "لا يعرف متى يعود الهدوء بعدما رفض البرلمان التونسي قانون المالية.",
        # only supposed
        "يعود الهدوء لو تم تعديل الدستور، أو بعدما رفض البرلمان التونسي قانون المالية.",
        "لم يتم تعديل الدستور.",
    ],
)
def test_what_is_said_supposed_or_denied_is_no_lesser_clause(reader: Reader, text: str) -> None:
    assert not any(" rejected " in sentence or " amended" in sentence for sentence in reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("حضر الناس. وتجدر الإشارة إلى أن الحكومة المغربية صادقت على مشروع قانون المالية.", "The Moroccan Government had approved the finance bill."),
        ("حضر الناس. يذكر أن الرئيس الأمريكي باراك أوباما غادر واشنطن.", "US President Barack Obama had left Washington."),
    ],
)
def test_what_a_newsroom_recalls_is_told_as_before(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


def test_what_is_still_to_come_is_not_recalled_as_done(reader: Reader) -> None:
    assert not any("Obama" in said and "had" in said for said in reader("حضر الناس. يذكر أن الرئيس الأمريكي باراك أوباما سيزور إسرائيل.").english)


def test_whoever_speaks_beside_the_last_speaker_is_somebody_else(reader: Reader) -> None:
    text = "أشاد الرئيس الفرنسي فرنسوا هولاند بجهود اليونان، وقال إلى جانبه كيت وكيت إن بقاء اليونان في منطقة اليورو مكسب."
    assert not any("euro zone" in said and "Hollande" in said for said in reader(text).english)


def test_a_surname_is_no_thing_that_somebody_had_announced(reader: Reader) -> None:
    told = reader("شيع المئات الناشط محمد الجندي. وكان التيار الشعبي المصري قد أعلن عن اختفاء الجندي بعد أن شوهد في الميدان.").english
    assert "soldier" not in " ".join(told)


def test_where_they_are_stays_with_who_had_done_it(reader: Reader) -> None:
    assert reader("وكانت القوى السياسية بالفيوم قد أعلنت رفضها قانون الانتخابات.").english[0].startswith("The political forces in Fayoum had ")
