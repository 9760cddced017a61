"""What a speaker is said to have spoken about: the matter first, nothing twice, nothing in passing."""

from __future__ import annotations

import pytest

from engine import Reader
from warraq.events.topics import same_matter


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Egyptian economy", "the economy of Egypt"),
        ("peaceful protest", "peaceful demonstrations"),
        ("the suspension of the elections", "the organisation of the elections"),
        ("the student elections", "the conduct of the elections"),
    ],
)
def test_one_matter_in_two_wordings(one: str, other: str) -> None:
    assert same_matter(one, other)
    assert same_matter(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the political crisis", "the economic crisis"),
        ("presidential elections", "parliamentary elections"),
        ("the Syrian crisis", "the Libyan crisis"),
        ("relations with Egypt", "the economy of Egypt"),
        ("the state of emergency", "the state of the economy"),
    ],
)
def test_two_matters_that_share_a_word(one: str, other: str) -> None:
    assert not same_matter(one, other)


def test_what_is_named_in_passing_is_told_only_where_there_is_nothing_else(reader: Reader) -> None:
    lead = "انعقد المجلس في المدينة."
    alone = "قال نزار بركة إنه حضر مبكرا وناقش العدالة الاجتماعية."
    assert reader(lead, alone).english[0] == "Nizar Baraka spoke about social justice."
    both = "قال نزار بركة إن زيارة الرئيس الفرنسي طالت وناقش العدالة الاجتماعية."
    assert reader(lead, both).english[0] == "Nizar Baraka spoke about the visit of the French president."
    again = "وصارت العدالة الاجتماعية مطلبا للجميع في البلاد."
    read = reader(lead, both, again).english
    assert "social justice" not in read[0]
    assert any("touches on social justice" in line for line in read)


@pytest.mark.parametrize("nobody", ["مصدر", "مسؤول", "المشاركون"])
def test_somebody_without_a_name_is_told_of_where_nobody_else_speaks(reader: Reader, nobody: str) -> None:
    theirs = f"وقال {nobody} إن الأزمة السياسية طالت."
    assert "spoke about the political crisis." in reader(theirs).english[0]
    both = reader(theirs, "قال نزار بركة إن زيارة الرئيس الفرنسي طالت.").english
    assert both[0] == "Nizar Baraka spoke about the visit of the French president."
    assert not [line for line in both if "spoke about the political crisis" in line]


def test_a_source_of_somebody_is_somebody(reader: Reader) -> None:
    both = reader("قال مصدر أمني إن الأزمة السياسية طالت.", "قال نزار بركة إن زيارة الرئيس الفرنسي طالت.").english
    assert "A security source spoke about the political crisis." in both


def test_a_statement_is_that_of_the_speaker_before(reader: Reader) -> None:
    read = reader("قال حزب الاستقلال في بيان إن العدالة الاجتماعية مطلب. وأضاف البيان أن الأزمة السياسية طالت.")
    assert read.english[0] == "The Istiqlal Party spoke about social justice and the political crisis."


def test_a_further_title_of_the_speaker_is_no_second_speaker(reader: Reader) -> None:
    read = reader("قال نزار بركة وأبرز الشهود في القضية إن العدالة الاجتماعية مطلب.")
    assert not [speaker for speaker in read.speakers if "witnesses" in speaker]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("قال عمرو موسى إن كيت.", "The article quotes Amr Moussa."),
        ("قال عمرو موسى المفكر إن كيت. وأضاف نزار بركة أن كيت.", "The article quotes Amr Moussa, a thinker, and Nizar Baraka."),
        ("قال عمرو موسى إن جون كيري كيت. وأضاف نزار بركة أن كيت.", "The article quotes Amr Moussa and Nizar Baraka."),
        ("رفض عمرو موسى كيت.", ""),  # what he rejected is not told, and nothing he said
        ("قال الناشط شكلاط زفتاوي إن كيت.", ""),  # an activist whose name cannot be said
        ("قالت رويترز إن كيت.", ""),  # that is what agencies do
        ("قال عمرو موسى إن التعاون الثنائي يزدهر.", ""),  # what he spoke about is told
    ],
)
def test_whoever_speaks_is_quoted_where_what_was_said_cannot_be_told(reader: Reader, text: str, quoted: str) -> None:
    said = [sentence for sentence in reader(text).english if " quotes " in sentence]
    assert said == ([quoted] if quoted else [])


def test_a_claim_about_the_two_of_somebody_is_not_told(reader: Reader) -> None:
    said = reader("قال عمرو موسى إن مصر حريصة على تعزيز العلاقات بين البلدين.").english
    assert not any("two" in sentence for sentence in said)


def test_of_many_matters_those_that_tell_something_are_told(reader: Reader) -> None:
    matters = ("القطاع الخاص", "الوحدة الوطنية", "الوضع السياسي", "محاربة الفساد")
    (told, *_) = reader(" و".join(f"تحدث نزار بركة عن {matter}." for matter in matters)).english
    assert told == "Nizar Baraka spoke about the private sector, national unity and the fight against corruption."


@pytest.mark.parametrize(
    ("reason", "before"),
    [
        ("somebody unread has spoken in between", ["قال نزار بركة في بيان إن اللقاء طال. وقالت كفتاج إن اللقاء طال وأضاف البيان"]),
        ("the speaker stands behind «من جانبه»", ["قال نزار بركة إن اللقاء طال. وأضاف من جانبه كفتاج"]),
        ("somebody unread speaks in the same sentence", ["قال نزار بركة إن اللقاء طال، من جانبه قال كفتاج كيت، وأكد"]),
        ("somebody else may be meant", ["قال نزار بركة إن اللقاء طال. وشاطر ناصر بوريطة رأيه وأكد"]),
        ("two have spoken", ["قال نزار بركة إن اللقاء طال. وقال ناصر بوريطة إن اللقاء طال. وأكد"]),
        ("a verb in the singular is not of several", ["قال مسؤولون أمريكيون إن اللقاء طال. وأكد"]),
        ("the verb is of the other gender", ["قالت حركة النهضة إن اللقاء طال. وأكد"]),
        ("a verb in the singular is not of two", ["قال نزار بركة وناصر بوريطة إن اللقاء طال. وأكد"]),
        ("in a new paragraph another one may be meant", ["قال نزار بركة إن ناصر بوريطة غادر.", "وأكد"]),
    ],
)
def test_a_verb_without_a_subject_is_not_given_to_the_wrong_one(reader: Reader, reason: str, before: list[str]) -> None:
    *paragraphs, last = before
    told = reader(*paragraphs, f"{last} أن المغرب يرفض التدخل العسكري.").english
    assert not [line for line in told if "reject" in line and not line.startswith("The statement said")], reason


def test_a_verb_without_a_subject_is_the_last_speakers(reader: Reader) -> None:
    told = reader("قال نزار بركة إن اللقاء طال. وأكد أن المغرب يرفض التدخل العسكري.").english
    assert told[0] == "Nizar Baraka said that Morocco rejected military intervention."
    headed = reader("وأضاف أن المغرب يرفض التدخل العسكري.", headline="نزار بركة: اللقاء طال")
    assert "reject" not in " ".join(headed.english)


def test_a_headline_that_says_who_somebody_is_quotes_nobody(reader: Reader) -> None:
    body = "أقيم حفل في القاهرة."
    assert not any(" quotes " in sentence for sentence in reader(body, headline="عمرو موسى: الدبلوماسي المصري في القاهرة").english)
    assert any(" quotes " in sentence for sentence in reader(body, headline="عمرو موسى: كيت وكيت").english)
