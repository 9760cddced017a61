"""Forms of ordinary words are no names; a name ends before them."""

import pytest

from engine import Reader
from warraq.actors.inflected import is_inflected

ORDINARY = {"يناقش", "قرار", "منافس", "دور", "صحيفه", "هدوء", "يوفر", "ادعاء", "ياس", "خلد"}


@pytest.mark.parametrize("word", "سيناقشان نناقش قرارين منافسين لدورهم لصحيفتي صحيفتها هدوءا كادعاء استهلكت يستحلف".split())
def test_a_form_of_an_ordinary_word_is_known(word: str) -> None:
    assert is_inflected(word, ORDINARY.__contains__)


@pytest.mark.parametrize("word", "اوفران قحطان بوتين ليبرمان تيمرمان يلتسن كاميرون حنين ياسين خلدون وهبه كوستا".split())
def test_a_name_is_no_form(word: str) -> None:
    assert not is_inflected(word, ORDINARY.__contains__)


def people(reader: Reader, text: str) -> set[str]:
    found = reader(text).recognition.actors
    return {surface for actor in found if actor.actor.type == "person" for surface in (actor.actor.name_ar, *actor.surfaces)}


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("المستشار سليمان صالح يكتب: مصر تحتاج إلى معارضة.", "سليمان صالح يكتب"),
        ("وقال هولاند وكاميرون سيناقشان المسألة السورية.", "كاميرون سيناقشان"),
        ("ووافق الدكتور على عبد الرحمن على اعتماد مبلغ كبير.", "على عبد الرحمن على اعتماد"),
        ("وكان الرئيس على علم بوجود عمه في البلاد.", "على علم"),
        ("أثنى الرئيس على كرم الضيافة في البلاد.", "على كرم"),
        ("وقال إن محاولة الاعتداء على خالد المصري عضو المكتب مرفوضة.", "على خالد المصري"),
        ("وقال إن الاعتداء على عبد الرحمن رئيس مجلس النواب مرفوض.", "على عبد الرحمن"),
        ("التقى محمد مرسي وزير الخارجية. ويشهد منزل الرئيس مرسي هدوءا حذرا.", "مرسي هدوءا"),
        ("توفي الملك فؤاد الثاني في روما.", "فؤاد الثاني"),
        ("وقال وزير الداخلية محمد إبراهيم أمينا لحزب العمل.", "محمد إبراهيم أمينا"),
    ],
)
def test_a_name_does_not_take_the_word_behind_it(reader: Reader, text: str, nobody: str) -> None:
    assert nobody not in people(reader, text)


@pytest.mark.parametrize(
    "name", ["على عبد الرحمن", "على بن محمد", "محمد مرسي العياط", "خالد تليمة", "أوري لوبراني", "هاغيت اوفران"]
)
def test_a_name_with_a_strange_word_is_still_one(reader: Reader, name: str) -> None:
    assert name in people(reader, f"وقال الدكتور {name}، رئيس حزب العمل، إن الحوار مهم.")


def test_a_king_is_the_second_of_his_name(reader: Reader) -> None:
    assert [phrase.english for phrase in reader("وقال الملك الحسن الثاني إن الحوار مهم.").phrases] == ["King Hassan II"]


def test_a_last_name_of_two_with_a_strange_word_holds_no_office(reader: Reader) -> None:
    clintons = "بيل كلينتون وهيلاري كلينتون زارا واشنطن."
    assert reader(f"{clintons} ويشهد منزل الرئيس كلينتون كفتاج.").roles == {}
    assert reader(f"{clintons} ويشهد منزل الرئيس بيل كلينتون كفتاج.").roles == {"bill-clinton": "President"}
