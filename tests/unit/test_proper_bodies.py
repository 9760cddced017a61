"""Bodies with a name of their own are actors; English says their kind, and a name only where it is certain."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "english", "surface"),
    [
        ('ذكرت صحيفة "كفتاج" التركية أن الحوار مهم.', "a Turkish newspaper", "كفتاج"),
        ("أعلنت شركة كفتاج أن الحوار مهم.", "a company", "كفتاج"),
        ("أعلن حزب كفتاج أن الحوار مهم.", "a party", "حزب كفتاج"),
        ("أعلنت شركة Acme أن الحوار مهم.", "Acme", "Acme"),
        ('أعلنت شركة "كفتاج" (Acme) أن الحوار مهم.', "Acme", "كفتاج"),
        ('أعلن حزب "البناء والتنمية المغربي" أن الحوار مهم.', "a party", 'حزب "البناء والتنمية المغربي"'),
    ],
)
def test_a_named_body_is_found(reader: Reader, text: str, english: str, surface: str) -> None:
    read = reader(text)
    (phrase,) = [found for found in read.phrases if found.kind == "body"]
    assert phrase.english == english
    assert surface in read.recognition.actors[0].surfaces


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت شركة خاصة أن الحوار مهم.", "أعلنت شركة مقاولات أن الحوار مهم.", 'هي كمنظمة "إرهابية" في نظره.',
        'وصفها بأنها جماعة "متخلفة".', "أي حزب سيخالف القانون يعاقب.", 'صحيفة "قال إن الحوار مهم" اليوم.',
    ],
)  # fmt: skip
def test_what_only_describes_a_body_is_no_name(reader: Reader, text: str) -> None:
    assert reader(text).actors == {}


def test_a_name_that_is_known_stays_known(reader: Reader) -> None:
    assert "al-ahram" in reader("ذكرت صحيفة (الأهرام) المصرية أن الحوار مهم.").ids


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("ذكرت صحيفة «العلم» أن الحوار مهم.", "العلم"),
        ("رفعت وكالة بيت مال القدس تقريرا.", "وكالة بيت مال القدس"),
        ("اجتمع نادي القضاة المصري أمس.", "نادي القضاة"),
    ],
)
def test_the_noun_before_a_name_is_part_of_it_only_where_the_name_needs_it(reader: Reader, text: str, surface: str) -> None:
    (found,) = [found for found in reader(text).recognition.actors if found.actor.type != "state"]
    assert found.surfaces[0].startswith(surface)
    assert "صحيفة" not in found.surfaces[0]


def test_a_name_of_uncertain_spelling_is_not_said_again(reader: Reader) -> None:
    read = reader("أعلنت شركة كفتاج أن الحوار مهم.", "وأضافت الشركة أن العدالة ضرورية.")
    assert not any(found.actor.name_en in phrase.english for found in read.recognition.actors for phrase in read.phrases)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("قال عدد من الفلاحين إن الحوار مهم.", "a number of farmers"),
        ("قال عدد من أعضاء حزب الاستقلال إن الحوار مهم.", "a number of members of the Istiqlal Party"),
        ("قال العديد من النواب إن الحوار مهم.", "many of the deputies"),
        ("أعلن مئات من الموظفين أن الحوار مهم.", "hundreds of employees"),
    ],
)
def test_a_number_of_people_is_a_group(reader: Reader, text: str, english: str) -> None:
    assert english in {phrase.english for phrase in reader(text).phrases if phrase.kind == "group"}


@pytest.mark.parametrize("text", ["وصل عدد من الكتب إلى المكتبة.", "بلغ عدد الفلاحين مئة.", "اشترى مجموعة من الأراضي."])
def test_a_number_of_things_is_none(reader: Reader, text: str) -> None:
    assert not any("number of" in phrase.english or "group of" in phrase.english for phrase in reader(text).phrases)
