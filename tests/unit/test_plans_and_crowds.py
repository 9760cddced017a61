"""What was announced for a later day is told as a plan; crowds without a name act; protests have a purpose."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("يزور الرئيس التركي المغرب غدا.", "The Turkish president is to visit Morocco."),
        ("سيزور الرئيس التركي المغرب.", "The Turkish president is to visit Morocco."),
        ("يعقد مجلس النواب الأردني اجتماعا طارئا اليوم الأحد.", "The Jordanian House of Representatives is to hold an emergency meeting on Sunday."),
        ("ينظم العشرات من المحتجين وقفة احتجاجية السبت المقبل.", "Dozens of protesters are to stage a protest on Saturday."),
    ],
)  # fmt: skip
def test_a_plan_is_told_as_a_plan_and_is_no_event(reader: Reader, text: str, told: str) -> None:
    read = reader(text)
    assert read.english[0] == told
    assert read.gist.events == ()


@pytest.mark.parametrize(
    "text",
    [
        "قد يزور الرئيس التركي المغرب غدا.",
        "لن يزور الرئيس التركي المغرب غدا.",
        "لا يزور الرئيس التركي المغرب غدا.",
        "يزور الرئيس التركي المغرب.",  # when? perhaps every year
        "يعقد مجلس النواب الأردني اجتماعا طارئا.",
        "يستنكر حزب النور أعمال العنف غدا.",
    ],
)
def test_what_may_be_or_is_a_habit_is_no_plan(reader: Reader, text: str) -> None:
    assert " to " not in " ".join(reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("نظم العشرات من المحتجين وقفة احتجاجية.", "Dozens of protesters staged a protest."),
        ("نظم العاملون بشركة الحديد والنور وقفة احتجاجية.", "Workers staged a protest."),
        ("تظاهر مئات المصريين في القاهرة.", "Hundreds of Egyptian people demonstrated in Cairo."),
        ("تظاهر مئات من المصرية في القاهرة.", "Hundreds of people demonstrated."),
        ("تظاهر المئات من أهالي قرية بعيدة أمام المبنى.", "Hundreds of residents demonstrated."),
        ("نظم العشرات من أنصار فلان وقفة احتجاجية.", "Dozens of people staged a protest."),
        ("تظاهر عشرات الآلاف من المعلمين.", "Tens of thousands of teachers demonstrated."),
        ("نظم العشرات من العمال وقفة احتجاجية للمطالبة بإقالة الحكومة.", "Dozens of workers staged a protest to demand the dismissal of the government."),
    ],
)  # fmt: skip
def test_a_crowd_acts_without_a_name(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "لم ينظم العشرات من المحتجين وقفة احتجاجية.",
        "نظم أنصار فلان وقفة احتجاجية.",  # whose supporters?
        "نظم العشرات الذين رفضوا وقفة احتجاجية حفلا.",
        "تظاهر فلان بالمرض.",
    ],
)
def test_no_crowd_protests_that_is_not_said_to(reader: Reader, text: str) -> None:
    assert "protest" not in " ".join(reader(text).english)
    assert "demonstrated" not in " ".join(reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل 15 شخصا في القاهرة.", "15 people were killed in Cairo."),
        ("أصيب خمسة أشخاص على الأقل بالرباط.", "At least five people were injured in Rabat."),
        ("لقي أكثر من 20 جنديا مصرعهم في محافظة حلب.", "More than 20 soldiers were killed in Aleppo."),
    ],
)
def test_casualties_are_told_with_their_number_and_place(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize("text", ["قتل 15 شخصا.", "اندلعت اشتباكات.", "قتل شخص في القاهرة.", "قتل مدنيين في القاهرة.", "كان قد قتل 15 شخصا في القاهرة."])
def test_casualties_without_number_or_place_are_not_told(reader: Reader, text: str) -> None:
    assert not reader(text).frames


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قررت محكمة النقض تأجيل محاكمة حسني مبارك لجلسة 7 أبريل.", "The Court of Cassation adjourned the trial of Hosni Mubarak until 7 April."),
        ("رفعت حركة النهضة دعوى قضائية أمام المحكمة، ضد الحكومة التونسية.", "Ennahda filed a lawsuit against the Tunisian Government."),
        ("التقى وزير الخارجية الروسي نظيره المصري لبحث العلاقات الثنائية.", "The Russian foreign minister met his Egyptian counterpart to discuss bilateral relations."),
        ("استقبل الرئيس التونسي وفدا من حركة النهضة.", "The Tunisian president received a delegation from Ennahda."),
        ("دعا الرئيس الفرنسي الرئيس التركي إلى زيارة باريس.", "The French president invited the Turkish president to visit Paris."),
        ("طالبت حركة النهضة الحكومة التونسية بعدم تأجيل الانتخابات.", "Ennahda called on the Tunisian Government not to postpone elections."),
    ],
)  # fmt: skip
def test_an_event_is_told_with_what_stands_behind_it(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("قررت محكمة النقض تأجيل محاكمة حسني مبارك.", "until"),
        ("دعا الرئيس الفرنسي الرئيس التركي إلى زيارة باريس، بحسب ما أعلنت الرئاسة الأربعاء.", "Wednesday"),
        ("نظم العشرات من العمال وقفة احتجاجية للمطالبة بما يرونه حقا.", "to demand"),
        ("التقى وزير الخارجية الروسي نظيره المصري الذي وصل لبحث العلاقات الثنائية.", "discuss"),
        ("تقدم المحامي حسني مبارك ببلاغ.", "Lawyers"),
        ("قضت محكمة النقض بعدم قبول استئناف حسني مبارك.", "accepted"),
    ],
)
def test_what_stands_behind_an_event_is_not_guessed(reader: Reader, text: str, never: str) -> None:
    assert never not in " ".join(reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قضت محكمة النقض برئاسة المستشار حسني مبارك بعدم قبول الدعوى.", "The Court of Cassation ruled inadmissible a case."),
        ("وصل الرئيس الفرنسي إلى القاهرة قادما من باريس.", "The French president arrived in Cairo."),
        ("التقى اليوم الأحد وزير الخارجية الروسي نظيره المصري.", "The Russian foreign minister met his Egyptian counterpart on Sunday."),
    ],
)
def test_what_stands_inside_a_clause_does_not_hide_its_event(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قررت نيابة الجمالية، الأربعاء، حبس 4 متهمين 15 يوما.", "Prosecutors ordered the detention of four defendants."),
        ("أجلت محكمة جنح المطرية نظر دعوى كيت وكيت لجلسة 13 مارس المقبل.", "A misdemeanour court adjourned a case until 13 March."),
        ("أجلت محكمة النقض، الثلاثاء، الدعوى المقامة من عمرو موسى لجلسة 13 مارس المقبل.", "On Tuesday, the Court of Cassation adjourned a case brought by Amr Moussa until 13 March."),
        ("قتل ستة أشخاص وأصيب ثمانية آخرون في انفجار وقع أمس.", "Six people were killed and eight others were injured in an explosion."),
        ("قتل جنديان في هجوم كيت.", "Two soldiers were killed in an attack."),
        ("قتل شخصان في القاهرة.", "Two people were killed in Cairo."),
        ("لقي 15 شخصا مصرعهم إثر حادث كيت.", "15 people were killed in an accident."),
    ],
)  # fmt: skip
def test_courts_without_a_name_act_and_casualties_have_their_cause(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("مقتل 15 شخصا في انفجار ببغداد", "15 people were killed in an explosion in Baghdad."),
        ("تأجيل محاكمة حسني مبارك", "The trial of Hosni Mubarak was adjourned."),
        ("هل تم مقتل 15 شخصا في انفجار ببغداد؟", ""),
        ("مقتل 15 شخصا في انفجار ببغداد؟", ""),
        ("نفي مقتل 15 شخصا في انفجار ببغداد", ""),
        ("توقيع اتفاقية تعاون بين المغرب وفرنسا غدا", ""),
        ("حقيقة استقالة حمدين صباحي", ""),
    ],
)
def test_a_headline_may_begin_with_what_happened(reader: Reader, headline: str, told: str) -> None:
    said = reader("كيت وكيت.", headline=headline).english
    assert (told in said) if told else not any(word in text for word in ("killed", "resigned", "signed") for text in said)


def test_not_every_tour_inspects_something(reader: Reader) -> None:
    assert reader("كيت وكيت قام كيت.", headline="الرئيس الفرنسي يقوم بجولة في أفريقيا").english[0].startswith("The French president made a tour")
