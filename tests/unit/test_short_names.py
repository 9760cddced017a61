"""Whom a short name means behind an office or a courtesy, however it is written."""

from __future__ import annotations

import pytest
from test_framed_names import people

from engine import Reader


def ids(reader: Reader, *texts: str) -> set[str]:
    found = reader(*texts).recognition.actors
    return {actor.actor.id for actor in found if actor.actor.type == "person"}


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("وكان العاهل السعودي الملك عبدالله قد غادر.", "abdullah-bin-abdulaziz"),
        ("وقال العاهل الأردني الملك عبد الله إن الحوار مهم.", "abdullah-ii"),
        ("قال وزير الداخلية المصري اللواء محمد إبراهيم إن الحوار مهم.", "mohamed-ibrahim-moustafa"),
        ("أوضح د. على السلمى أن الحوار مهم.", "ali-el-selmi"),
        ("وقال أبو مازن إن الحوار مهم.", "mahmoud-abbas"),
    ],
)
def test_an_office_or_a_courtesy_tells_who_is_meant(reader: Reader, text: str, id: str) -> None:
    assert id in ids(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "التقى الملك عبد الله الوفد.",
        "كان الوزير حتى قبل أيام ينفي ذلك.",
        "قال وزير الداخلية المصري الأسبق محمد إبراهيم إن الحوار مهم.",
        "قال وزير الزراعة المصري محمد إبراهيم إن الحوار مهم.",
        "وأكد على زيدان.",
        "غادر مستشفى الملك فهد أمس.",
    ],
)
def test_without_it_nobody_registered_is_named(reader: Reader, text: str) -> None:
    registered = {"abdullah-ii", "abdullah-bin-abdulaziz", "nassif-hitti", "mohamed-ibrahim-moustafa", "ali-zeidan", "fahd-bin-abdulaziz"}
    assert not ids(reader, text) & registered


def test_who_is_called_by_office_stays_one_person(reader: Reader) -> None:
    texts = ("قال وزير الداخلية المصري اللواء محمد إبراهيم إن الحوار مهم.", "وأضاف محمد إبراهيم أن الأمن مهم. وقال إبراهيم إن الشرطة قوية.")
    assert ids(reader, *texts) == {"mohamed-ibrahim-moustafa"}


@pytest.mark.parametrize(
    ("texts", "surface"),
    [
        (("قال الشيخ محمد عبد المقصود، مؤسس الدعوة السلفية، إن الحوار مهم.", "ووصف عبدالمقصود، أمس، الحوار بالمهم."), "عبدالمقصود"),
        (("قال عبد المنعم أبو الفتوح إن الحوار مهم.", "وأضاف أبوالفتوح: لا."), "أبوالفتوح"),
        (("أكد الدكتور طارق سهري، أمس، أن الحوار مهم.",), "طارق سهري"),
        (("استنكر المحامي السلفي ممدوح إسماعيل ، عضو المجلس، القرار.",), "ممدوح إسماعيل"),
        (("حضر السفير الجزائري بالقاهرة نزير الغرباوي.",), "نزير الغرباوي"),
        (("برئاسة المستشار أحمد فريد وعضوية القضاة محمد يسرى ومحمد النيدانى.",), "محمد يسرى"),
    ],
)
def test_a_name_is_found_however_it_is_written_and_styled(reader: Reader, texts: tuple[str, ...], surface: str) -> None:
    assert surface in people(reader, *texts)


@pytest.mark.parametrize(
    "text",
    [
        "تم تجهيز مستشفى الملك عبدالعزيز التخصصي أمس.",
        "عبروا جسر الملك فهد أمس.",
        "أكد الدكتور طارق رسميا، أمس، ذلك.",
        "أكد الوفد أهمية المشروع.",
        "في مجتمع لا يأمن فيه المواطن على نفسه، وأهله.",
    ],
)
def test_what_is_called_after_somebody_is_nobody(reader: Reader, text: str) -> None:
    assert people(reader, text) == set()


@pytest.mark.parametrize("text", ["نقلت صحيفة سورية ذلك.", "تراجعت مياه بحيرة تشاد أمس.", "وصلوا من الأراضي السعودية أمس.", "فاز بجائزة إيطاليا الكبرى أمس."])
def test_what_bears_the_name_of_a_state_is_no_state(reader: Reader, text: str) -> None:
    assert not [actor for actor in reader(text).recognition.actors if actor.actor.type == "state"]


@pytest.mark.parametrize("text", ["تناول اللقاء أزمة سورية أمس.", "أعلنت السعودية ذلك.", "زار الوفد تشاد أمس."])
def test_a_state_is_one(reader: Reader, text: str) -> None:
    assert [actor for actor in reader(text).recognition.actors if actor.actor.type == "state"]
