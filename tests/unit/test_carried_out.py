"""«قامت … ب»: what was carried out is told as done; what was not, or is two things, is not."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قامت الحكومة الفرنسية بالإفراج عن 24 طفلا.", "The French government released 24 children."),
        ("قامت حركة حماس بتنظيم وقفة احتجاجية في غزة.", "Hamas organised a protest in Gaza."),
        ("قامت الشرطة المصرية باعتقال خمسة متظاهرين في القاهرة.", "The Egyptian police arrested five protesters in Cairo."),
        ("قامت الحكومة الفرنسية باتخاذ إجراءات سريعة.", "The French government took rapid measures."),
    ],
)
def test_what_was_carried_out_is_told_as_done(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    "text",
    [
        "لم تقم الحكومة الفرنسية بالإفراج عن 24 طفلا.",
        "قامت الحكومة الفرنسية بعدم الإفراج عن 24 طفلا.",
        "قال عمرو موسى: كيت وكيت، حيث قامت الحكومة الفرنسية باتخاذ إجراءات سريعة.",  # as he tells it
        "قامت الحكومة الفرنسية باتخاذ إجراءات سريعة كيت.",  # its end is not certain
        "لو قامت الحكومة الفرنسية باتخاذ إجراءات سريعة.",
        "قامت الحكومة الفرنسية بتعديل الدستور وإجراء انتخابات مبكرة.",  # two verbs
    ],
)
def test_what_was_not_is_not(reader: Reader, text: str) -> None:
    assert reader(text).events == []


def test_a_headline_has_it_in_the_present(reader: Reader) -> None:
    assert reader("قامت الحكومة الفرنسية باتخاذ إجراءات سريعة.").gist.headline == "French government takes rapid measures"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أدان حزب الوفد كافة أعمال العنف.", "The Wafd Party condemned all acts of violence."),
        ("دعا حزب الوفد إلى وقف جميع أعمال العنف.", "The Wafd Party called for halting all acts of violence."),
    ],
)
def test_all_of_what_a_phrase_names_is_told(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


def test_all_of_one_thing_is_not(reader: Reader) -> None:
    assert not any(" all " in sentence for sentence in reader("أدان حزب الوفد كل الإرهاب.").english)
    assert not any(" all " in sentence for sentence in reader("أدان حزب الوفد كافة أعمال العنف التي وقعت على يد كيت.").english)


def test_what_is_the_speakers_own_ends_the_name_before_it(reader: Reader) -> None:
    told = "The Supreme Board of the Wafd Party affirmed its commitment to national dialogue."
    assert told in reader("أكدت الهيئة العليا لحزب الوفد التزامها بالحوار الوطني.").english
    assert told not in reader("أكدت الهيئة العليا لحزب الوفد كيت التزامها بالحوار الوطني.").english
