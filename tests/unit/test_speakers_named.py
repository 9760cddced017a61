"""Who speaks, as newsrooms name them; and what must be taken for nobody's name."""

from __future__ import annotations

import pytest

from engine import Reader


def said(reader: Reader, *texts: str) -> list[str]:
    """English of the phrase behind the last text's first verb."""
    read = reader(*texts).recognition
    sentence = next(found for found in read.sentences if found.paragraph == len(texts) - 1)
    phrase = sentence.phrase_at(1) or sentence.phrase_at(2)
    return [phrase.english] if phrase is not None else []


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ('قال الدكتور "مصطفى النجار"، أمس، إن الحوار مهم.', "Mostafa el-Naggar"),
        ("وقال ''سعد الكتاتني'' إن الحوار مهم.", "Saad el-Katatni"),
        ("قال السيد البدوي إن الحوار مهم.", "El-Sayyid el-Badawi"),
        ("قال أحمد تاج أحد أفراد الفريق إن الحوار مهم.", "Ahmed Taj"),
        ("طالب كريم كمال الباحث في الشأن العام، بالحوار.", "Karim Kamal"),
        ("اكدت وزيرة الثقافة السورية لبانة مشوحي ان الحوار مهم.", "the Syrian culture minister"),
        ("قال المتحدث باسم الرئيس الأفغاني حامد كرزاي إن الحوار مهم.", "the spokesperson for the Afghan president"),
        ("قال مصدر قضائي رفيع المستوى إن الحوار مهم.", "a senior judicial source"),
        ("قال مصدر أمني مسؤول إن الحوار مهم.", "a security source"),
        ("أكد المصدر نفسه أن الحوار مهم.", "a source"),
        ("قال رئيس اللجنة الثقافية بنقابة الصحفيين إن الحوار مهم.", "the head of the Cultural Committee at the Journalists Syndicate"),
        ("أكد أمين حزب الوفد بالإسكندرية أن الحوار مهم.", "the secretary of the Wafd Party in Alexandria"),
        ("شدد حزب تواصل الإسلامي المعارض على الحوار.", "Tawassoul"),
        ("وذكرت وسائل إعلام نيجيرية أن الحوار مهم.", "Nigerian media outlets"),
        ("أعلنت حكومة اليابان أن الحوار مهم.", "the Japanese government"),
        ("بحث وزراء خارجية تونس والجزائر ومصر الأزمة.", "the Tunisian, Algerian and Egyptian foreign ministers"),
        ("أعلن دبلوماسيون أمريكيون وفرنسيون أن الحوار مهم.", "US and French diplomats"),
        ("قالت حركة الشعب إن الحوار مهم.", "a movement"),
        ("أعلنت النقابة العامة للقيمين والقيمين العامين، أمس، أن الحوار مهم.", "a union"),
        ("قال حزب 6 أبريل، في بيان له، إن الحوار مهم.", "a party"),
        ("قالت جريدة المغرب اليومية إن الحوار مهم.", "a newspaper"),
        ('قالت جريدة "المغرب" إن الحوار مهم.', "a newspaper"),
        ("قال رئيس حزب البديل التونسي إن الحوار مهم.", "the head of a party"),
        ("وقال المتحدث الرسمي لمبادرة بلدي إن الحوار مهم.", "the spokesperson for an initiative"),
        ("قال مستشار وزير العدل التونسي محمد العسكري إن الحوار مهم.", "an adviser to the Tunisian justice minister"),
        ("أعلن عميد المحامين التونسيين أن الحوار مهم.", "the president of the Tunisian bar association"),
        ("دعت نقابة المهندسين التونسيين إلى الحوار.", "the Tunisian Engineers Syndicate"),
        ("رفضت أحزاب تونسية ذلك.", "Tunisian parties"),
        ("قال محامي حامد كرزاي إن الحوار مهم.", "a lawyer for Hamid Karzai"),
        ("قال إيمال فائزي المتحدث باسم حامد كرزاي إن الحوار مهم.", "the spokesperson for Hamid Karzai"),
        ("وقال مسؤول مركز الإعلام الأمني إن الحوار مهم.", "a Security Information Center official"),
    ],
)
def test_a_speaker_is_said(reader: Reader, text: str, english: str) -> None:
    assert said(reader, text) == [english]


@pytest.mark.parametrize(
    ("texts", "english"),
    [
        (("قال عماد حجاب إن الحوار مهم.", "وأشاد حجاب، بالحوار."), "Imad Hijab"),
        (("قال الشيخ أحمد الفيل إن الحوار مهم.", "وقال الفيل أثناء خطبته إن الحوار مهم."), "Ahmed el-Fil"),
        (("قالت حركة الشعب إن الحوار مهم.", "وأضافت الحركة أن الحوار ضروري."), "the movement"),
        (("التقت هيلاري كلينتون بيل كلينتون.", "وقالت كلينتون إن الحوار مهم."), "Hillary Clinton"),
    ],
)
def test_who_was_introduced_is_known_again(reader: Reader, texts: tuple[str, ...], english: str) -> None:
    assert said(reader, *texts) == [english]


@pytest.mark.parametrize(
    "texts",
    [
        ("التقت هيلاري كلينتون بيل كلينتون.", "وقال كلينتون إن الحوار مهم."),
        ("قال علي عبد الله صالح وأحمد علي عبد الله صالح ذلك.", "وأكد صالح أن الحوار مهم."),
        ("قال محمد مرسي ذلك.", "قال أسامة محمد مرسي ذلك.", "وأكد مرسي أن الحوار مهم."),
    ],
)
def test_a_surname_that_two_people_bear_is_nobodys(reader: Reader, texts: tuple[str, ...]) -> None:
    assert said(reader, *texts) == []


def test_another_candidate_is_not_the_one_named_before(reader: Reader) -> None:
    read = reader("قال المرشح عبد المحسن سلامة إن الحوار مهم.", "قال المرشح لمنصب نقيب الصحفيين الدكتور ضياء رشوان إن الحوار مهم.")
    assert "Abdel Mohsen Salama" not in [phrase.english for phrase in read.recognition.sentences[-1].phrases]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("ندد رئيس حزب النور بمجلس الأمن.", "at the UN Security Council"),
        ("اعترف رئيس حزب النور بالمجلس الوطني السوري.", "Syrian National Council"),
        ("وصل الرؤساء المصري والتونسي أمس.", "Egyptian presidents"),
        ("التقى مسؤولون إسرائيليون ومصر.", "Egypt"),
    ],
)
def test_what_belongs_to_another_is_left_to_it(reader: Reader, text: str, wrong: str) -> None:
    roles = [phrase.english for phrase in reader(text).phrases if phrase.kind in ("role", "person")]
    assert not any(wrong in english for english in roles)


@pytest.mark.parametrize(
    "text",
    [
        "قالت حركة شبابية إن الحوار مهم.", "وقالت الحركة إن الحوار مهم.", "زارت حركة الشعب المدينة.", "قال حركة الشعب إن الحوار مهم.",
        "قالت لجنة وزير العدل إن الحوار مهم.", "قال مركز محمود أحمد إن الحوار مهم.", "قالت شركات الطيران إن الحوار مهم.", "أضاف الحزب الذي فاز أن الحوار مهم.",
    ],
)  # fmt: skip
def test_no_body_is_made_of_what_is_not_one_name(reader: Reader, text: str) -> None:
    assert not any(english.startswith(("a ", "an ")) for english in said(reader, text))


def test_a_town_behind_a_title_is_not_put_into_somebodys_role(reader: Reader) -> None:
    read = reader("أكد نزار بركة الأمين العام لحزب الاستقلال بالرباط أن الحوار مهم.")
    assert all(found.role is None or "Rabat" not in found.role.en for found in read.recognition.actors)


def test_two_apostrophes_are_a_quotation_mark(reader: Reader) -> None:
    assert "al-masry-al-youm" in reader("ذكرت صحيفة ''المصري اليوم'' أن الحوار مهم.").ids


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال رئيس حزب البديل التونسي مهدي جمعة إن الحوار مهم.", "مهدي جمعة"),
        ("قال المدير التنفيذي لحراك تونس الإرادة، غسان المرزوقي إنه مستعد.", "غسان المرزوقي"),
        ("قال وزير التجارة في حكومة تصريف الأعمال، محسن حسن، إن الحوار مهم.", "محسن حسن"),
        ("قال مستشار وزير العدل التونسي محمد العسكري إن الحوار مهم.", "محمد العسكري"),
    ],
)
def test_a_name_behind_a_body_that_is_not_read_is_found(reader: Reader, text: str, name: str) -> None:
    assert name in {surface for found in reader(text).recognition.actors for surface in found.surfaces}


def test_a_name_behind_two_offices_is_given_neither(reader: Reader) -> None:
    read = reader("قال مستشار وزير العدل التونسي محمد العسكري إن الحوار مهم.")
    assert [found.role for found in read.recognition.actors if found.actor.type == "person"] == [None]


def test_a_lawyer_is_not_his_client(reader: Reader) -> None:
    read = reader("قال محامي حامد كرزاي فريد الديب إن الحوار مهم.")
    assert "a lawyer for Hamid Karzai Farid" not in " ".join(phrase.english for phrase in read.phrases)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("قال سمير جابر، عميد كلية الحقوق بجامعة القاهرة سابقا، إن الحوار مهم.", ""),
        ("قال سمير جابر عميد كلية الحقوق سابقا إن الحوار مهم.", "Former dean of the Faculty of Law"),
        ("قال عميد كلية الحقوق بجامعة القاهرة سابقا إن الحوار مهم.", "the former dean of the Faculty of Law at Cairo University"),
    ],
)
def test_a_former_office_is_said_as_one(reader: Reader, text: str, role: str) -> None:
    read = reader(text)
    roles = [found.role.en for found in read.recognition.actors if found.role is not None]
    told = [*roles, *(phrase.english for phrase in read.phrases if phrase.kind == "role")]
    assert role in told or not role
    assert not any("dean" in one and "ormer" not in one and "Samir" not in one for one in told)


def test_bodies_of_one_beginning_are_two(reader: Reader) -> None:
    assert reader("قالت حركة 6 أبريل - الجبهة الديمقراطية إن الحوار مهم.").ids == {"april-6-democratic-front-egypt"}


def test_the_tail_of_a_name_is_nobody(reader: Reader) -> None:
    people = reader("قال محمد عبد العاطي سليمان حسن إن الحوار مهم.").recognition.actors
    assert [found.surfaces for found in people] == [("محمد عبد العاطي سليمان حسن",)]


@pytest.mark.parametrize("text", ["وقع انفجار خلف بيت الثقافة.", "حققت أكبر عائد.", "لمي فلوسك يا مصر.", "وصل خلف الباب."])
def test_common_words_are_nobody(reader: Reader, text: str) -> None:
    assert not any(found.actor.type == "person" for found in reader(text).recognition.actors)
