"""Names that Arabic letters do not tell apart are guesses, and stand in no English sentence."""

from __future__ import annotations

import pytest

from engine import Reader
from warraq.actors.names import NameToken, spelled_otherwise
from warraq.actors.readings import surname
from warraq.lexicon import rows
from warraq.records import Actor

THOMSON = NameToken("طومسون", "Thompson", "", "family", "m", "foreign", False, ("Thomson",))
HAMILTON = NameToken("هاميلتون", "Hamilton", "", "family", "m", "foreign", False)
ALAOUI = NameToken("العلوي", "al-Alawi", "Alaoui", "family", "m", "arab", False, ("Aloui",))
RAYAN = NameToken("ريان", "Rayan", "", "given", "m", "arab", False, ("Ryan",))
PETER = NameToken("بيتر", "Peter", "", "given", "m", "foreign", False, ("Pieter",))


@pytest.mark.parametrize(
    ("tokens", "open"),
    [
        ([PETER, THOMSON], True),
        ([PETER, HAMILTON], False),
        ([RAYAN, HAMILTON], True),
        ([RAYAN, ALAOUI], False),
        ([RAYAN, None], False),
    ],
)
def test_a_last_name_of_several_spellings_is_open(tokens: list[NameToken | None], open: bool) -> None:
    assert spelled_otherwise(tokens) is open


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("قال بيتر طومسون إن الاتفاق مهم.", "Thom"),
        ("قال جيم فليك إن الاتفاق مهم.", "Fl"),
        ("قال ريان زينك إن الاتفاق مهم.", "Zink"),
    ],
)
def test_such_a_name_is_marked_and_not_said(reader: Reader, sentence: str, name: str) -> None:
    read = reader(sentence)
    (found,) = [found.actor for found in read.recognition.actors if found.actor.type == "person"]
    assert found.guessed
    assert not any(name in said for said in read.english)


def test_a_name_of_one_spelling_is_said(reader: Reader) -> None:
    assert "Peter Hamilton" in " ".join(reader("قال بيتر هاميلتون إن المغرب ملتزم بالسلام.").english)


@pytest.mark.parametrize(
    "sentence",
    [
        "فاز المنتخب على الفريق الزائر الخشن في الملعب.",
        "أظهر اللاعب بيورن متخيلًا أنه فاز.",
        "كانت صديقة السيدة ديفيز لأعوام عديدة.",
        "أكد النائب أن اللاعب ليبرون سيلعب اليوم.",
    ],
)
def test_words_that_are_no_names_make_nobody(reader: Reader, sentence: str) -> None:
    assert [found for found in reader(sentence).recognition.actors if found.actor.type == "person"] == []


def test_a_letter_of_a_name_is_no_conjunction(reader: Reader) -> None:
    assert "Albert Einstein" not in reader("انتقدت ليزا فاينشتاين القرار.").actors
    assert "Albert Einstein" in reader("نشر أينشتاين المقال.").actors
    assert not any("Annie" in name for name in reader("قال كاني ويست إنه حاضر.").actors)


@pytest.mark.parametrize(
    ("name", "state", "called"),
    [
        ("Xi Jinping", "CN", "Xi"), ("Ban Ki-moon", "KR", "Ban"), ("Abiy Ahmed", "ET", "Abiy"), ("Hun Sen", "KH", "Hun Sen"),
        ("Mahathir Mohamad", "MY", "Mahathir"), ("Abdullah Ahmad Badawi", "MY", "Badawi"), ("Shinzo Abe", "JP", "Abe"),
        ("Nasser Bourita", "MA", "Bourita"),
    ],
)  # fmt: skip
def test_a_person_is_called_as_the_press_does(name: str, state: str, called: str) -> None:
    assert surname(Actor("id", "person", "اسم", name, state=state)) == called


def test_variants_belong_to_names_of_the_lexicon() -> None:
    known = {(row["ar"], row["en"]) for row in rows("names.csv")}
    lost = [row.where for row in rows("name_variants.csv", required=("ar", "en", "also")) if (row["ar"], row["en"]) not in known]
    assert lost == []
    assert [row.where for row in rows("name_variants.csv") if row["en"] in row.values("also")] == []


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (("قال الناشط المصري محمد أبوحامد إن الحوار مهم.",), {"Mohamed Abu Hamed"}),
        (("رسم الشباب في مصر صورا لحسن مصطفى.", "وقال الناشط حسن مصطفى إن مصر بخير."), {"Hassan Mustafa"}),
        (('تبادلت القيادات "عزام الأحمد وعزيز دويك" الهجوم.',), {"Azzam al-Ahmad"}),
        (("قال النائب سمير بنعلي بصفاقس إن الحوار مهم.",), {"Samir Benali"}),
        (("قال لحسن حداد إن المغرب ملتزم.",), {"Lahcen Haddad"}),
    ],
)
def test_clitics_and_fathers_make_nobody_new(reader: Reader, texts: tuple[str, ...], names: set[str]) -> None:
    persons = {found.actor.name_en for found in reader(*texts).recognition.actors if found.actor.type == "person"}
    assert persons == names
