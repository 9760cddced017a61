"""A topic is told where it is spoken about, and not where it stands beside what is: each guard by itself."""

from __future__ import annotations

import re

import pytest

from engine import Reader

GOVERNED = [
    # what stands before it, the sentence, the topic in English, the same topic spoken about
    ("a time since", "تحدث نزار بركة عن أوضاع البلاد منذ الثورة السورية.", "Syrian revolution", "تحدث نزار بركة عن الثورة السورية."),
    ("a time before", "تحدث نزار بركة عن حال القرى قبل الانتخابات التشريعية.", "legislative elections", "تحدث نزار بركة عن الانتخابات التشريعية."),
    ("a time after", "قال نزار بركة إن القرى تغيرت كثيرا بعد الحرب الأهلية.", "civil war", "تحدث نزار بركة عن الحرب الأهلية."),
    ("a time during", "قال نزار بركة إن الحزب سينظر في الأمر خلال الحملة الانتخابية.", "election campaign", "تحدث نزار بركة عن الحملة الانتخابية."),
    ("a time joined by «و»", "قال نزار بركة إن القرى تغيرت قبل وبعد الحرب الأهلية.", "civil war", "تحدث نزار بركة عن الحرب الأهلية."),
    ("a period", "قال نزار بركة إن القرى تغيرت أثناء فترة الحوار الاجتماعي.", "social dialogue", "تحدث نزار بركة عن الحوار الاجتماعي."),
    ("days of something", "أكد نزار بركة أن جائزة أيام الثورة بعيدة.", "the revolution", "تحدث نزار بركة عن الثورة."),
    ("followers", "أكد نزار بركة أن أنصار الديمقراطية كثيرون.", "democracy", "تحدث نزار بركة عن الديمقراطية."),
    ("workers", "أكد نزار بركة أن عمال التعليم غاضبون.", "education", "تحدث نزار بركة عن التعليم."),
    ("places", "أكد نزار بركة أن مراكز الهجرة مغلقة.", "migration", "تحدث نزار بركة عن الهجرة."),
    ("a wish that is denied", "قال نزار بركة إنه لا يريد الانتخابات التشريعية.", "legislative elections", "تحدث نزار بركة عن الانتخابات التشريعية."),
    ("what was not done", "قال نزار بركة إن الحزب لم يناقش الانتخابات التشريعية.", "legislative elections", "تحدث نزار بركة عن الانتخابات التشريعية."),
    ("what will not be done", "قال نزار بركة إن الحزب لن يدخل الحوار الوطني.", "national dialogue", "تحدث نزار بركة عن الحوار الوطني."),
    ("the name of a mosque", "تحدث نزار بركة عن مسجد العدالة الاجتماعية.", "social justice", "تحدث نزار بركة عن العدالة الاجتماعية."),
    ("the name of a campaign", "تحدث نزار بركة عن حملة «محاربة الفساد».", "fight against corruption", "تحدث نزار بركة عن محاربة الفساد."),
    ("what a union is for", "أكد نزار بركة أن اتحاد الصناعة والتجارة والعدالة الاجتماعية غاضب.", "social justice", "تحدث نزار بركة عن العدالة الاجتماعية."),
    ("the name of a firm", "أكد نزار بركة أن أسهم «الدولية للتنمية والعدالة الاجتماعية» ارتفعت.", "social justice", "تحدث نزار بركة عن «إرادة للإصلاح من أجل العدالة الاجتماعية في كل القرى والمدن»."),
    ("the name of a channel", "تحدث نزار بركة عن قناة الحوار الوطني.", "national dialogue", "تحدث نزار بركة عن الحوار الوطني."),
]


@pytest.mark.parametrize(("text", "topic", "spoken"), [pytest.param(*case[1:], id=case[0]) for case in GOVERNED])
def test_what_stands_before_a_topic_keeps_it_out(reader: Reader, text: str, topic: str, spoken: str) -> None:
    assert topic in " ".join(reader(spoken).english), "the topic is known, or the test tells nothing"
    told = " ".join([reader(text).gist.headline, *reader(text).english])
    by_itself = rf"(?:about|touches on|,|and|:) (?:the )?{re.escape(topic.removeprefix('the '))}"
    assert not re.search(by_itself, told), told  # "the supporters of democracy" are not democracy


@pytest.mark.parametrize("words", ["وزار ناصر بوريطة المنطقة لبحث", "هذا كلام جديد عن", "كلاهما ناقش"])
def test_a_visit_and_talk_are_no_office(reader: Reader, words: str) -> None:
    assert reader(f"{words} الإصلاح الاقتصادي.").topics == ["economic reform"]


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("rumours of it are not it", "الاجتماع رد على شائعات إقالة الحكومة"),
        ("lifting it is not it", "بلاده توافق على رفع حظر السلاح"),
        ("what something else is for", "إيران مصدر لتمويل ودعم الجماعات المتشددة"),
        ("what others demand", "الأهالي حضروا وطالبوا بإقالة الحكومة"),
    ],
)
def test_what_a_noun_governs_is_not_the_matter(reader: Reader, reason: str, said: str) -> None:
    spoken = [topic for speech in reader(f"قال نزار بركة إن {said}.").extraction.speeches for topic in speech.topics]
    assert not [topic for topic in spoken if topic in ("the dismissal of the government", "an arms embargo", "supporting the hardline groups")], reason


@pytest.mark.parametrize(
    ("reason", "said", "not_said"),
    [
        ("what a body is for is its name", "أعضاء المنظمة الدولية للتنمية وحقوق الإنسان حضروا", "human rights"),
        ("a sector concerned with something", "القطاع الخاص بالموارد المائية تقدم", "private sector"),
        ("continuation of what?", "الرئيس يتعهد بضمان الاستمرار في نزاهة وشفافية الانتخابات", "continuation"),
        ("cooperation in what?", "التعاون بين المغرب والبحرين في كيت هو أحد كيت", "cooperation"),
        ("an embargo on whom?", "بلاده تناقش حظر السلاح على الشكلاط", "embargo"),
    ],
)
def test_a_name_and_a_noun_that_is_not_whole_are_no_matter(reader: Reader, reason: str, said: str, not_said: str) -> None:
    spoken = [topic for speech in reader(f"قال نزار بركة إن {said}.").extraction.speeches for topic in speech.topics]
    assert not [topic for topic in spoken if not_said in topic], reason


def test_what_follows_a_topic_is_told_with_it(reader: Reader) -> None:
    spoken = [topic for speech in reader("قال نزار بركة إن التعاون الثنائي مع إسبانيا مهم.").extraction.speeches for topic in speech.topics]
    assert spoken == ["bilateral cooperation with Spain"]


@pytest.mark.parametrize("text", ["أعلن نزار بركة موقفه متهما إياها بدعم الجماعات المتشددة.", "نفى نزار بركة تكليفه بتشكيل حكومة إنقاذ وطني."])
def test_charges_and_denials_are_no_matter(reader: Reader, text: str) -> None:
    assert [topic for speech in reader(text).extraction.speeches for topic in speech.topics] == []


@pytest.mark.parametrize(
    ("text", "not_said"),
    [
        ("قال نزار بركة إن دعم القوات المسلحة لأي حكومة ضروري.", "support for the armed forces"),
        ("واصل نزار بركة دعم الانتقال الديمقراطي.", "democratic transition"),
    ],
)
def test_who_supports_is_not_who_is_supported_and_going_on_is_no_saying(reader: Reader, text: str, not_said: str) -> None:
    assert not [topic for speech in reader(text).extraction.speeches for topic in speech.topics if not_said in topic]


def test_behind_a_house_is_nobody(reader: Reader) -> None:
    assert "person" not in reader("تجمع الناس خلف بيت الثقافة في المدينة.").actors.values()


@pytest.mark.parametrize(
    ("named_so", "not_so"),
    [
        ("يقع مقر الضمان الاجتماعي في المدينة.", "يقع إصلاح الضمان الاجتماعي في المدينة."),
        ("تابع الناس شبكة «الضمان الاجتماعي» أمس.", "تابع الناس إصلاح «الضمان الاجتماعي» أمس."),
    ],
)
def test_what_is_called_after_a_topic_is_not_it(reader: Reader, named_so: str, not_so: str) -> None:
    assert "social security" in " ".join(reader(not_so).english), "the topic is known, or the test tells nothing"
    assert "social security" not in " ".join(reader(named_so).english)


def test_the_language_of_a_spokesman_is_no_topic(reader: Reader) -> None:
    assert "the Arabic language" not in reader("نشر المتحدث باسم الجيش الإسرائيلي باللغة العربية مقطع فيديو").topics


def test_what_a_fund_recommends_is_no_matter_of_who_speaks(reader: Reader) -> None:
    read = reader("أعلنت الحكومة الأردنية أنها تواجه صعوبة كبيرة في المزاوجة بين المطالب وتوصيات صندوق النقد الدولي بضرورة خفض الدين العام")
    assert not any("spoke about" in sentence for sentence in read.english)


@pytest.mark.parametrize(
    ("text", "not_said"),
    [
        ("تحدث سيرغي لافروف عن منطقة خفض التصعيد في إدلب.", "escalation"),
        ("تحدث سيرغي لافروف عن منطقة نزع السلاح في سوريا.", "disarmament"),
        ("تحدث سيرغي لافروف عن الاختلالات التجارية في أوروبا.", "shortcomings"),
    ],
)
def test_a_zone_where_less_of_it_is_is_not_about_it(reader: Reader, text: str, not_said: str) -> None:
    assert not_said not in " ".join(reader(text).english)


def test_what_is_done_to_taxes_on_something_is_not_done_to_all(reader: Reader) -> None:
    promised = "وعد إيمانويل ماكرون بسلسلة إجراءات، وإلغاء الضرائب"
    assert "Emmanuel Macron spoke about abolishing taxes." in reader(promised + ".").english
    for told in (promised, "تحدث إيمانويل ماكرون عن إلغاء الضرائب"):
        assert not any("abolishing" in sentence for sentence in reader(told + " على ساعات العمل الإضافية.").english)
