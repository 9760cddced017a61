"""Speakers whose name and office stand apart, and what a speaker states without «أن»."""

from __future__ import annotations

import re

import pytest

from engine import Reader
from warraq.actors.english import is_plural

SAID = "إن الأزمة السياسية طالت"
ABOUT = "spoke about the political crisis."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a name nobody can spell is told by the office behind it
        (f"قال نور فايزي سوواندي، سفير إندونيسيا بالقاهرة {SAID}.", f"The Indonesian ambassador {ABOUT}"),
        # the name behind an office may be the superior's: the office alone is certain
        (f"قال نائب رئيس الحزب المصري الديمقراطي فريد زهران {SAID}.", f"The deputy head of the Egyptian Social Democratic Party {ABOUT}"),
        # an office without English does not hide the name that has a title of its own
        (f"قال الوزير المفوض السفير محمد كامل عمرو {SAID}.", f"Mohamed Kamel Amr {ABOUT}"),
        # a name in quotation marks, and its office
        (f"قال \"أحمد سعيد\" رئيس حزب المصريين الأحرار {SAID}.", f"Ahmed Saeed {ABOUT}"),
        # what a party is of a movement
        (f"قال حزب البناء والتنمية، الذراع السياسي للجماعة الإسلامية، {SAID}.", f"The Building and Development Party {ABOUT}"),
        # some of a body
        (f"قالت مصادر رسمية بوزارة الري {SAID}.", f"Official sources at the Irrigation Ministry {ABOUT}"),
        # whose statement it is
        (f"قال بيان صادر عن الديوان الملكي الأردني {SAID}.", f"The Royal Hashemite Court {ABOUT}"),
        # an office that the registry knows, behind a verb that may take somebody
        ("طالب الدكتور أيمن نور رئيس حزب غد الثورة، بتأجيل الانتخابات البرلمانية.", "Ayman Nour demanded the postponement of the parliamentary elections."),
        # an adverbial without a comma ends at the verb, wherever the next comma stands
        (f"وفي نفس السياق قال نزار بركة {SAID}، والناس غاضبون.", f"Nizar Baraka {ABOUT}"),
        (f"سبق - الرياض: قال نزار بركة {SAID}.", f"Nizar Baraka {ABOUT}"),
        (f"دبي، الإمارات العربية المتحدة (CNN) -- قال نزار بركة {SAID}.", f"Nizar Baraka {ABOUT}"),
        (f"لقد قال نزار بركة {SAID}.", f"Nizar Baraka {ABOUT}"),
    ],
)
def test_whose_name_and_office_stand_apart(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    ("text", "false"),
    [
        # the name is not the vice president's
        (f"قال نائب الرئيس الأمريكي باراك أوباما {SAID}.", r"Obama[^.]* spoke|vice president Barack"),
        # somebody else's office
        ("طالب أيمن نور رئيس حزب النور بتأجيل الانتخابات البرلمانية.", r"Nour Party[^.]*demanded"),
        # behind a noun that is written like a verb nobody speaks
        ("وعن رفض الحكومة المصرية الحوار السياسي، تحدث كثيرون.", r"rejected"),
        # narrowed to others
        (f"قال الناشطون المصريون المقيمون في باريس {SAID}.", r"activists spoke"),
        # what somebody is condemned for is not what was spoken of
        ("أدان حزب النور قرار المجلس، الذي اتهمه بأنه طلب التدخل العسكري الأجنبي.", r"spoke about[^.]*intervention"),
    ],
)
def test_who_did_not_speak(reader: Reader, text: str, false: str) -> None:
    assert not re.search(false, " / ".join(reader(text).english))


BARAKA = "Nizar Baraka said that"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أشار نزار بركة إلى وجود خلافات بين القوى السياسية.", f"{BARAKA} there were differences between the political forces."),
        ("قال نزار بركة إنه حضر مبكرا، مشيرا إلى وجود فساد كبير.", f"{BARAKA} there was widespread corruption."),
        ("أعلن نزار بركة عن عزمه تشكيل حكومة تكنوقراط.", f"{BARAKA} he planned to form a government of technocrats."),
        ("أعلن حزب النور رغبته الكاملة في مكافحة الإرهاب.", "The Nour Party said that it wished to combat terrorism."),
        ("نفى نزار بركة رغبته في مكافحة الإرهاب.", "Nizar Baraka denied that he wished to combat terrorism."),
        ("شدد نزار بركة على ضرورة وجود خطة اقتصادية.", f"{BARAKA} there had to be an economic plan."),
        ("قال نزار بركة إن الحكومة المغربية قامت بتوقيع اتفاقية جديدة مع السودان.", f"{BARAKA} the Moroccan Government had signed a new agreement with Sudan."),
    ],
)
def test_what_is_stated_without_that(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0].startswith(told)


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("نفى نزار بركة وجود خلافات كبيرة بين القوى السياسية.", r"said that there were"),
        ("أشار نزار بركة إلى وجود خلافات بين نواب حزب النور من جهة، ونواب حزب الوسط من جهة أخرى.", r"differences between [^.]*Nour Party MPs\."),
        ("أعلن نزار بركة عزمها تشكيل حكومة تكنوقراط.", r"\b(?:he|she) planned"),
        ("أشار نزار بركة إلى تقرير، وأضاف محمد مرسي مشيرا إلى وجود فساد كبير.", r"Baraka said that there was"),
        ("قال نزار بركة إن الحكومة المغربية ما قامت بتوقيع اتفاقية جديدة مع السودان.", r"had signed"),
        ("قال نزار بركة إن نجاح مالي في استعادة الاستقرار يتطلب إجراءات.", r"financial"),
        ("قال نزار بركة إن هناك تقدما واضحا وملموسا.", r"there were clear"),
    ],
)
def test_what_is_not_stated(reader: Reader, text: str, false: str) -> None:
    assert not re.search(false, " / ".join([*reader(text).english, reader(text).gist.headline]))


def test_a_body_that_an_office_names_is_cited_where_it_is_named(reader: Reader) -> None:
    read = reader("اجتمع حزب الحرية والعدالة في القاهرة أمس.", "قال الدكتور عصام العريان، نائب رئيس الحزب، إن الأزمة السياسية طالت.")
    told = next(sentence for sentence in read.gist.summary.sentences if "Erian" in sentence.text)
    assert {ref.paragraph for ref in told.sources} == {0, 1}


def test_a_state_may_be_named_by_its_adjective(reader: Reader) -> None:
    read = reader("زار الوفد مصر أمس.", "قال نزار بركة إن العلاقات المصرية الإيرانية جيدة.")
    assert any("between Egypt and Iran" in line for line in read.english)


@pytest.mark.parametrize(("phrase", "several"), [("ongoing consultations", True), ("coming elections", True), ("holding elections", False)])
def test_adjectives_that_look_like_gerunds(phrase: str, several: bool) -> None:
    assert is_plural(phrase) is several


TALKS = "وقال {} إن بلاده تدعم السعودية."


@pytest.mark.parametrize(
    ("text", "office", "told"),
    [
        # the subject and the object of one verb: an office of one state, and somebody of another
        ("هنأ العاهل الأردني الملك سلمان على النجاح.", "العاهل الأردني", "The Jordanian monarch said that his country supported Saudi Arabia."),
        ("شكر وزير الخارجية الأمريكي السيد عبد العزيز بوتفليقة على الدعوة.", "وزير الخارجية الأمريكي",
         "The US secretary of state said that his country supported Saudi Arabia."),
        # somebody of that state holds it
        ("هنأ العاهل الأردني الملك عبد الله الثاني الفريق على النجاح.", "العاهل الأردني", "Abdullah II said that his country supported Saudi Arabia."),
        ("شكر وزير الخارجية الأمريكي السيد جون كيري على الدعوة.", "وزير الخارجية الأمريكي", "John Kerry said that his country supported Saudi Arabia."),
    ],
)  # fmt: skip
def test_an_office_of_one_state_is_not_held_by_somebody_of_another(reader: Reader, text: str, office: str, told: str) -> None:
    assert told in reader(text, TALKS.format(office)).english
