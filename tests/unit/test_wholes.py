"""Objects told whole: lands by the compass, nations of listed matters, counted things, ways of doing, verbs behind «أن»."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل 15 شخصا في شمال سوريا.", "15 people were killed in northern Syria."),
        ("شنت تركيا غارات على شمال العراق.", "Turkey carried out air strikes on northern Iraq."),
        ("ناقش حزب الاستقلال الوضع في جنوب شرق تركيا.", "The Istiqlal Party discussed the situation in south-eastern Turkey."),
        ("ناقش حزب الاستقلال البنية التحتية المغربية.", "The Istiqlal Party discussed Moroccan infrastructure."),
        ("رفض حزب الاستقلال العملية السياسية السودانية.", "The Istiqlal Party rejected the Sudanese political process."),
        ("ناقش حزب الاستقلال إرسال 40 جنديا إلى مالي.", "The Istiqlal Party discussed sending 40 soldiers to Mali."),
        ("ناقش حزب الاستقلال توفير 300 ألف فرصة عمل.", "The Istiqlal Party discussed providing 300,000 jobs."),
        ("رفض حزب الاستقلال حل الأزمة السورية عسكريا.", "The Istiqlal Party rejected resolving the Syrian crisis militarily."),
        ("أدان حزب الاستقلال عملية احتجاز الرهائن.", "The Istiqlal Party condemned the detention of the hostages."),
    ],
)
def test_nothing_of_the_object_is_left_out(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("قتل 15 شخصا في شمال بغداد.", "northern Baghdad"),  # to the north of it, or in it
        ("ناقش حزب الاستقلال حقوق الإنسان المصري.", "Egyptian human rights"),
        ("ناقش حزب الاستقلال السياسة النقدية المصرية والتونسية.", "Egyptian monetary policy."),
    ],
)
def test_what_may_belong_to_another_word_is_not_told_of_this_one(reader: Reader, text: str, never: str) -> None:
    assert not any(never in said for said in reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("طالب حزب النور الحكومة المصرية بأن تستقيل.", "The Nour Party called on the Egyptian Cabinet to resign."),
        ("قال نبيل العربي إن الجامعة العربية تريد أن تشارك في الحوار الوطني.", "Nabil el-Araby said that the Arab League wanted to take part in national dialogue."),
        ("قال نبيل العربي إن روسيا تريد أن تعدل قانون الانتخابات.", "Nabil el-Araby said that Russia wanted to amend the election law."),
        ("قال نبيل العربي إن روسيا تريد ألا تشارك في الحوار الوطني.", "Nabil el-Araby said that Russia wanted not to take part in national dialogue."),
    ],
)
def test_a_verb_behind_that_is_what_is_to_be_done(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    "text",
    [
        "قال نبيل العربي إن روسيا تريد أن يشارك الأسد في الحوار الوطني.",  # somebody else is to do it
        "قال نبيل العربي إن روسيا تريد أن تشارك إيران في الحوار الوطني.",
        "قال نبيل العربي إن روسيا تريد أن يشارك في الحوار الوطني.",  # of another gender
        "قال نبيل العربي إن روسيا تريد أن تشارك في الحوار الوطني إذا رحل الأسد.",
    ],
)
def test_a_verb_of_somebody_else_or_with_a_condition_is_not_told(reader: Reader, text: str) -> None:
    assert not any("wanted" in said for said in reader(text).english)
