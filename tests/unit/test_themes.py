"""What a saying is about: the subject behind «أن», or the object of the verb of speech."""

from __future__ import annotations

import pytest

from engine import Reader


def topics(reader: Reader, *paragraphs: str) -> list[str]:
    return [topic for speech in reader(*paragraphs).extraction.speeches for topic in speech.topics]


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("قال ناصر بوريطة إن سيرغي لافروف سيزور الرباط قريبا.", "Sergey Lavrov"),
        ("أكد نزار بركة أن حزب العدالة والتنمية تراجع كثيرا.", "the Justice and Development Party"),
        ("أوضح ناصر بوريطة أن «الأزمة السياسية» طالت كثيرا.", "the political crisis"),
        ("تحدث نزار بركة عن الأوضاع الاقتصادية الصعبة في بلاده.", "the difficult economic situation"),
        ("أشاد نزار بركة بالمبادرة الفرنسية الجديدة.", "the new French initiative"),
        ("قال نزار بركة إن زيارة الرئيس الفرنسي مهمة.", "the visit of the French president"),
        ("قال نزار بركة إن تداعيات الأزمة السورية كبيرة.", "the repercussions of the Syrian crisis"),
    ],
)
def test_the_subject_or_object_of_a_saying_is_its_theme(reader: Reader, text: str, theme: str) -> None:
    said = topics(reader, text)
    assert any(theme in topic or topic in theme for topic in said), said


@pytest.mark.parametrize(
    ("reason", "text", "not_said"),
    [
        ("an unknown adjective narrows it", "قال نزار بركة إن الأزمة السياسية الشكلاطية طالت.", "crisis"),
        ("a name goes on", "قال نزار بركة إن محمد صلاح الزفتاوي غادر.", "Salah"),
        ("a verb is no noun", "قال نزار بركة إن تدخل فرنسا الحرب أمر خطير.", "intervention"),
        ("the state that all is about tells nothing", "قال نزار بركة إن المغرب قوي. وزار المغرب وفد. والمغرب كبير.", "Morocco"),
        ("a second saying has its own subject", "قال نزار بركة لما أكد سيرغي لافروف أن الأزمة السورية طالت.", "Bourita"),
        ("a state only acts", "قال نزار بركة إن إسبانيا قوية.", "Spain"),
        ("a body only acts", "قال نزار بركة إن الأمم المتحدة قوية.", "Nations"),
        ("a speaker's own state", "قال نزار بركة إن المغرب قوي.", "Morocco"),
        ("a body of which he speaks as its head", "قال نزار بركة، القيادي بحزب الاستقلال، إن حزب الاستقلال قوي.", "Istiqlal"),
        ("a ministry only acts", "قال نزار بركة إن وزارة العدل المغربية تستعد.", "Ministry"),
        ("a matter without a name is far from the beginning", "قال نزار بركة إنه حضر مبكرا صباح ذلك اليوم الجميل الطويل الهادئ مع رفاقه وناقش التضحيات الكبيرة.", "sacrifices"),
        ("the end of a slogan", "قال نزار بركة، تحت شعار \"الإصلاح: العدالة الاجتماعية\"، كلمة.", "justice"),
        ("a party's name behind a noun", "قال نزار بركة إن إصرار الحرية والعدالة معروف.", "freedom"),
        ("who elects is not who is elected", "أشاد نزار بركة بانتخاب المعارضة السورية مجلسا لمحافظة حلب.", "election"),
        ("two words put together", "قال نزار بركة إن إغلاق الطريق مشكلة.", "road"),
        ("in the midst of what is said", "قال نزار بركة إنه راض عن التضحيات الكبيرة.", "sacrifices"),
        ("where something is said to be is no matter", "قال نزار بركة إنه حضر في الجلسة الافتتاحية.", "session"),
        ("a body's name goes on", "أعلنت لجنة الدفاع عن الحريات العامة رفضها للقرار.", "freedoms"),
        ("a body behind «ب» is where, not what", "أوصى نزار بركة، بمحكمة القضاء الإداري، بالتريث.", "Court"),
    ],
)
def test_where_it_is_not_certain_there_is_no_theme(reader: Reader, reason: str, text: str, not_said: str) -> None:
    assert not [topic for topic in topics(reader, text) if not_said in topic], reason


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("قال نزار بركة إن هناك أزمة اقتصادية.", "an economic crisis"),
        ("قال نزار بركة إن تجربة الإصلاح الاقتصادي مهمة.", "the experience of economic reform"),
        ("أكد نزار بركة أنه ينتظر صباح ذلك اليوم الجميل الطويل الهادئ مع رفاقه كلاما جديدا حول التضحيات الكبيرة.", "the major sacrifices"),
    ],
)
def test_what_else_a_saying_may_be_about(reader: Reader, text: str, theme: str) -> None:
    said = topics(reader, text)
    assert any(theme in topic for topic in said), said


def test_a_speaker_is_not_his_own_theme(reader: Reader) -> None:
    assert topics(reader, "قال نزار بركة إن نزار بركة حاضر.") == []


def test_a_headline_with_a_colon_has_its_theme_behind_it(reader: Reader) -> None:
    read = reader("نص لا يقول شيئا.", headline="نزار بركة: الأزمة السياسية طالت")
    assert [topic for speech in read.extraction.speeches for topic in speech.topics] == ["the political crisis"]


def test_who_calls_for_more_of_a_thing_calls_for_the_thing(reader: Reader) -> None:
    assert reader("دعا ناصر بوريطة إلى وقف فوري لإطلاق النار خلال الأيام الفاضلة المباركة.").english[0].startswith("Nasser Bourita called for an immediate ceasefire")
    assert "called for" not in " ".join(reader("دعا ناصر بوريطة إلى وقف إطلاق النار ما لم تنسحب القوات.").english)
