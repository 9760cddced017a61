"""Names in no lexicon are found where what stands around them leaves no doubt, and nowhere else."""

from __future__ import annotations

import pytest

from engine import Reader


def people(reader: Reader, *texts: str) -> set[str]:
    """Arabic surfaces of the people found."""
    found = reader(*texts).recognition.actors
    return {surface for actor in found if actor.actor.type == "person" for surface in actor.surfaces}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال مجدي مرشد- نائب رئيس حزب المؤتمر إن الحوار مهم.", "مجدي مرشد"),
        ("وأكد مهدي رباعي الذي يعمل طيارا أن الحوار مهم.", "مهدي رباعي"),
        ("قال محمد أمين الوزير السابق إن الحوار مهم.", "محمد أمين"),
        ("قال على نجم، عضو مجلس الشعب، إن الحوار مهم.", "على نجم"),
        ("وأضافت هاغيت اوفران ان الحوار مهم.", "هاغيت اوفران"),
        ("قال خالد قابيل إن الحوار مهم.", "خالد قابيل"),
        ("أعلن وزير الاتصال، أنور معروف، أن الحوار مهم.", "أنور معروف"),
        ("أكدت العداءة المغربية حسناء بنحسي أن الحوار مهم.", "حسناء بنحسي"),
        ("وقال الطالب أحمد خليل إن الحوار مهم.", "أحمد خليل"),
        ("ودعا وزير الخارجية الصيني لي تشاو شينغ إلى الحوار.", "لي تشاو شينغ"),
        ("التقى النائبين لطفي علي وناصر الشنوفي.", "وناصر الشنوفي"),
        ("تم استدعاء عمارة بن يونس إلى المحكمة.", "عمارة بن يونس"),
        ("قال وزير العدل الطيب لوح إن الحوار مهم.", "الطيب لوح"),
        ("قال مدير المركز كمال أدهم إن الحوار مهم.", "كمال أدهم"),
        ("قال مدير مركز القاهرة كمال أدهم إن الحوار مهم.", "كمال أدهم"),
        ("تسليم الوزير الليبي الأسبق البغدادي المحمودي، أمس.", "البغدادي المحمودي"),
        ("التقى الرئيس باكر عزت بيجوفيتش، أمس.", "باكر عزت بيجوفيتش"),
        ("المدير العام لصندوق الأمم المتحدة للسكان دريج واردوفا بحضور الوفد.", "دريج واردوفا"),
        ("أوضح المنسق العام للجنة المحلية للانتخابات في منطقة عسير علي شطوان أنه مستعد.", "علي شطوان"),
    ],
)
def test_a_framed_name_is_found(reader: Reader, text: str, name: str) -> None:
    assert name in people(reader, text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("أكد محمد أهمية الحوار، أمس.", "محمد أهمية"),
        ("وأكد على ضرورة، وزير الداخلية.", "على ضرورة"),
        ("وأكد قيام نور، عضو الحزب، بذلك.", "قيام نور"),
        ("قال أحمد أمس إن الحوار مهم.", "أحمد أمس"),
        ("زار الوزير، أنور معروف عنه، المصنع.", "أنور معروف"),
        ("وقال الوزير لي إن الحوار مهم.", "لي"),
        ("قال أحمد الذي فاز إن الحوار مهم.", "أحمد الذي"),
        ("أكد محمد أهمية الذي حدث.", "محمد أهمية"),
        ("التقى زميله ومهاجم الفريق.", "ومهاجم"),
        ("وقال الطالب الجامعي إن الحوار مهم.", "الجامعي"),
        ("قال بن علي العلوي إن الحوار مهم.", "بن علي العلوي"),
        ("قال محامي الرئيس المعزول محمد علاوي إن الحوار مهم.", "محامي"),
        ("زار خالد علي وجمال الطبيعة يسحره.", "وجمال الطبيعة"),
        ("وأكد زيدان اعتزاز ليبيا بالعلاقات.", "زيدان اعتزاز"),
        ("قال النائب فريد الخازن لوح باللجوء إلى الشارع.", "فريد الخازن لوح"),
        ("زار الوفد مركز كمال أدهم في القاهرة.", "كمال أدهم"),
        ("عرض الفيلم على مسرح محمد عبد الوهاب.", "محمد عبد الوهاب"),
    ],
)
def test_other_words_in_the_frame_are_no_name(reader: Reader, text: str, word: str) -> None:
    assert word not in people(reader, text)


def test_an_office_of_an_unknown_body_is_its_holders(reader: Reader) -> None:
    read = reader("وأوضح المنسق العام للجنة المحلية للانتخابات في منطقة عسير علي شطوان أنه مستعد.")
    (person,) = [found for found in read.recognition.actors if found.actor.type == "person"]
    assert person.role is not None
    assert person.role.ar == "المنسق العام للجنة المحلية للانتخابات في منطقة عسير"
    assert person.role.en == ""


@pytest.mark.parametrize(
    "text",
    [
        "قال محامي أسرة الشهيد محمد علاوي إن الحوار مهم.",
        "قال مدير حملة المرشح عمرو موسى إن الحوار مهم.",
        "قال رئيس مؤسسة محمد علاوي إن الحوار مهم.",
    ],
)
def test_a_name_that_the_office_belongs_to_does_not_hold_it(reader: Reader, text: str) -> None:
    roles = {found.role.ar for found in reader(text).recognition.actors if found.role is not None}
    assert not any(role.startswith(("محامي", "مدير", "رئيس")) for role in roles)


@pytest.mark.parametrize(
    ("first", "then", "count"),
    [
        ("قال خالد الشريف إن الحوار مهم.", "وأضاف الشريف أن العدالة ضرورية.", 2),
        ("قال عمرو المكى إن الحوار مهم.", "وأضاف المكى أن العدالة ضرورية.", 2),
        ("قال ستيف نيلسون إن الحوار مهم.", "وأضاف السيد نيلسون أن العدالة ضرورية.", 2),
        ("قال خالد الشريف إن الحوار مهم.", "وأضاف الشيخ محمد أن العدالة ضرورية.", 1),
        ("قال الدكتور محمد بن عبد الله آل عمرو إن الحوار مهم.", "وأضاف آل عمرو أن العدالة ضرورية.", 2),
        ("التقى محمد بن سلمان الوفد.", "وأضاف الأمير سلمان أن العدالة ضرورية.", 1),
    ],
)
def test_a_courtesy_hides_no_last_name(reader: Reader, first: str, then: str, count: int) -> None:
    (person,) = [found for found in reader(first, then).recognition.actors if found.actor.type == "person"]
    assert len(person.mentions) == count


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("قال رئيس البرلمان الألماني نوربرت لامرت إن الحوار مهم.", "german-bundestag"),
        ("استدعاء الطيب بلعيز رئيس المجلس الدستوري الجزائري.", ""),
    ],
)
def test_the_body_in_a_title_is_named_too(reader: Reader, text: str, id: str) -> None:
    types = {found.actor.type for found in reader(text).recognition.actors}
    assert "institution" in types


def test_a_prime_minister_heads_no_body_of_his_own(reader: Reader) -> None:
    read = reader("قال رئيس مجلس الوزراء المصري هشام قنديل إن الحوار مهم.")
    assert "institution" not in {found.actor.type for found in read.recognition.actors}


@pytest.mark.parametrize(("text", "name"), [("فانتهز أبو جميل الفرصة.", "أبو جميل"), ("التقت الصحيفة أبو عبد الله التركي، أمس.", "أبو عبد الله التركي")])
def test_a_father_of_somebody_is_somebody(reader: Reader, text: str, name: str) -> None:
    assert name in people(reader, text)


@pytest.mark.parametrize("text", ["زار أبو ظبي أمس.", "هو أبو الفكرة.", "وصل إلى أبو زعبل أمس."])
def test_a_father_of_something_is_nobody(reader: Reader, text: str) -> None:
    assert people(reader, text) == set()
