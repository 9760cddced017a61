"""Titles: what the English says of them, and whose they are."""

from __future__ import annotations

import pytest

from engine import Reader
from warraq.actors.titles import role_with_article


def said(reader: Reader, text: str) -> str:
    role = reader(text).sentence.parser.role(0)
    return "" if role is None or not (role.en or role.bare_en) else role_with_article(role)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("وزير الخارجية الروسي", "the Russian foreign minister"),
        ("وزيرة الخارجية الفرنسية", "the French foreign minister"),
        ("رئيس الحكومة المغربية", "the Moroccan head of government"),
        ("الأمين العام لحزب الاستقلال", "the Istiqlal Party secretary-general"),
        ("الرئيس الأمريكي", "the US president"),
        ("الرئيس الأمريكي السابق", "the former US president"),
        ("رئيس الوزراء البريطاني الأسبق", "the former British prime minister"),
        ("ملك المغرب", "the king of Morocco"),
        ("وزير الداخلية المغربي", "the Moroccan interior minister"),
        ("عضو اللجنة التنفيذية لحزب الاستقلال", "a member of the executive committee of the Istiqlal Party"),
    ],
)
def test_a_title_with_its_state_or_body_is_said(reader: Reader, text: str, english: str) -> None:
    assert said(reader, text) == english


@pytest.mark.parametrize("text", ["رئيس الوزراء", "وزير الخارجية", "الرئيس", "الوزير", "الأمين العام"])
def test_a_bare_title_is_nobodys_title(reader: Reader, text: str) -> None:
    """"The prime minister" was Sri Lanka's: without a state or a body no speaker is named."""
    read = reader(f"قال {text} إن التعاون الثنائي يزدهر.")
    assert [speaker for speaker in read.speakers if speaker not in ("the foreign minister",)] == []
    assert not [sentence for sentence in read.english if "spoke" in sentence and "foreign minister" not in sentence]


def test_the_whole_portfolio_is_the_role(reader: Reader) -> None:
    read = reader("قال وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج، ناصر بوريطة، إن التعاون الثنائي يزدهر.")
    assert read.roles == {
        "nasser-bourita": "Minister of Foreign Affairs, African Cooperation and Moroccan Expatriates"
    }


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("الرئيس الأمريكي السابق باراك أوباما", (True, False, False)),
        ("وزير الخارجية المغربي بالنيابة ناصر بوريطة", (False, True, False)),
        ("رئيس الحكومة المكلف عزيز أخنوش", (False, False, True)),
        ("الرئيس الأمريكي باراك أوباما", (False, False, False)),
    ],
)
def test_former_acting_and_designate_are_flags(reader: Reader, text: str, flags: tuple[bool, ...]) -> None:
    (found,) = [actor for actor in reader(f"قال {text} إن الحوار مهم.").recognition.actors if actor.role]
    assert found.role is not None
    assert (found.role.former, found.role.acting, found.role.designate) == flags


def test_a_former_office_is_said_as_former(reader: Reader) -> None:
    read = reader("قال الرئيس الأمريكي السابق باراك أوباما إن التعاون الثنائي يزدهر.")
    assert "former" in read.english[0].lower()


def test_a_title_behind_a_comma_belongs_to_the_name(reader: Reader) -> None:
    read = reader("قال نزار بركة، الأمين العام لحزب الاستقلال، إن التعاون الثنائي يزدهر.")
    assert read.roles == {"nizar-baraka": "Istiqlal Party secretary-general"}


def test_a_title_before_another_name_is_that_ones(reader: Reader) -> None:
    read = reader("التقى ناصر بوريطة، وزير الخارجية الروسي سيرغي لافروف.")
    assert read.roles == {"sergey-lavrov": "Russian foreign minister"}


def test_a_definite_title_refers_to_its_only_holder(reader: Reader) -> None:
    read = reader("قال الأمين العام لحزب الاستقلال نزار بركة إن التعاون الثنائي يزدهر.", "وأكد الأمين العام لحزب الاستقلال أن العدالة الاجتماعية تزدهر.")
    assert [text for text in read.english if "secretary-general" in text.lower()] == read.english[:1]
    assert "social justice" in read.english[0]


def test_a_counterpart_keeps_his_own_state(reader: Reader) -> None:
    read = reader("التقى ناصر بوريطة بنظيره الإسباني خوسيه مانويل ألباريس في مدريد.")
    assert read.english[0] == "Nasser Bourita met his Spanish counterpart, José Manuel Albares, in Madrid."


def test_an_unnamed_counterpart_is_somebodys(reader: Reader) -> None:
    read = reader("التقى وزير الخارجية الروسي نظيره المصري.")
    assert read.english[0] == "The Russian foreign minister met his Egyptian counterpart."


def test_a_title_is_not_given_over_a_preposition(reader: Reader) -> None:
    read = reader("أشاد الرئيس الفرنسي بالملك محمد السادس.")
    assert read.roles == {}


def test_a_coach_is_not_elected(reader: Reader) -> None:
    assert "elect" not in said(reader, "مدرب المنتخب المغربي")


def test_being_in_charge_of_is_not_being_designate(reader: Reader) -> None:
    assert "designate" not in said(reader, "المندوب الوزاري المكلف بحقوق الإنسان")


def test_a_prince_is_not_the_emir_of_his_state(reader: Reader) -> None:
    assert "emir" not in said(reader, "الأمير السعودي")


def test_an_unknown_speaker_gets_no_parliament_from_the_articles_state(reader: Reader) -> None:
    about = "زار وفد اليمن الرباط. وفي اليمن قال اليمنيون إن اليمن اليمني يمني. اليمن اليمن اليمن اليمن."
    (phrase,) = [p for p in reader("قال رئيس البرلمان أحمد بن محمد الجروان إن الحوار مهم.", about).phrases if p.kind == "person"]
    assert "Yemeni" not in phrase.english
    (phrase,) = [p for p in reader("قال رئيس البرلمان اليمني أحمد بن محمد الجروان إن الحوار مهم.", about).phrases if p.kind == "person"]
    assert "Yemeni" in phrase.english


def test_a_first_deputy_sits_in_no_parliament(reader: Reader) -> None:
    assert [phrase.english for phrase in reader("قال النائب المصري إن الحوار مهم.").phrases] == ["an Egyptian MP"]
    assert [phrase.english for phrase in reader("قال النائب المصري الأول إن الحوار مهم.").phrases] == [""]


def test_a_journalist_of_a_nation_is_one_behind_any_noun_that_takes_him(reader: Reader) -> None:
    assert reader("التقى ناصر بوريطة الصحفي السعودي جمال خاشقجي.").english[0] == "Nasser Bourita met Jamal Khashoggi, a Saudi journalist."
    assert "Alaoui, a Moroccan politician" not in " ".join(reader("قال المحلل في الشأن السياسي المغربي محمد العلوي إن الحوار الوطني مهم.").english)
