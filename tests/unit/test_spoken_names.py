"""Names that the article itself shows: a last name that speaks alone, and stands behind a first name elsewhere."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("introduced", "spoken", "name"),
    [
        ("حضر بشير بوكدال الحفل.", "وكشف بوكدال أن الحوار مهم.", "بشير بوكدال"),
        ("قالت وزيرة المرأة نزيهة المسعدي في كلمة إن الحوار مهم.", "وأشارت المسعدي إلى الحوار.", "نزيهة المسعدي"),
        ("وأعلن بوعلي العياري الأمين المساعد ذلك.", "وأضاف العياري أن الحوار مهم.", "بوعلي العياري"),
    ],
)
def test_who_speaks_by_a_last_name_has_a_whole_one(reader: Reader, introduced: str, spoken: str, name: str) -> None:
    read = reader(introduced, spoken).recognition
    persons = [found for found in read.actors if found.actor.type == "person"]
    assert [found.actor.name_ar for found in persons] == [name]
    assert {mention.paragraph for mention in persons[0].mentions} == {0, 1}
    alone = reader(introduced).recognition
    assert name not in [found.actor.name_ar for found in alone.actors] or name == "بشير بوكدال"


@pytest.mark.parametrize(
    ("_why", "texts"),
    [
        ("a first name is no last one", ("قال سيد مصطفى إن الحوار مهم.", "وأضاف مصطفى أن الحوار مهم.", "حضر الدكتور مصطفى عبده، أمين حزب النور بقنا، الحفل.")),
    ],
)
def test_a_first_name_does_not_spread(reader: Reader, _why: str, texts: tuple[str, ...]) -> None:
    names = {found.actor.name_ar: [m.surface for m in found.mentions] for found in reader(*texts).recognition.actors}
    assert names["مصطفى عبده"] == ["مصطفى عبده"]


@pytest.mark.parametrize(
    ("_why", "texts"),
    [
        ("a word before somebody registered", ("قال أوباما إن الحوار مهم.", "ووقف خلف أوباما الحراس.")),
        ("a verb before somebody", ("وقال رئيس الجامعة قال الكردفاني ذلك.", "وقال الكردفاني إن الحوار مهم.")),
        ("a word that is nobody's name", ("قال المتحف إن الحوار مهم.", "زار بشير المتحف أمس.")),
        ("two last names", ("قال قنديل إن الحوار مهم.", "خبر عن القذافي قنديل يلتقي به.", "وقال هشام قنديل إن الحوار مهم.")),
        ("what somebody did, with its conjunction", ("حضر حمدي زلابط الحفل.", "وقال زلابط إن الحوار مهم.", "وفجر زلابط قنبلة.")),
        ("a noun behind an office", ("رحب وزير السياحة المصري بزيارة زعزوطي للبلاد.", "وقال زعزوطي إن الحوار مهم.", "حضر حمدي زعزوطي الحفل.")),
        ("several people", ("قال متحلقون إن الحوار مهم.", "حضر بشير متحلقون كثر.")),
        ("a noun with its preposition", ("وتابع بالسؤال: من هناك؟", "واستقبل الأسد بالسؤال ضيفه.")),
        ("a particle before somebody registered", ("قال مصدر بوزارة الدفاع الأمريكية إن السيسي حضر.", "وقال السيسي إن الحوار مهم.")),
    ],
)
def test_no_name_is_made_of_what_stands_before(reader: Reader, _why: str, texts: tuple[str, ...]) -> None:
    persons = [found.actor.name_ar for found in reader(*texts).recognition.actors if found.actor.type == "person"]
    assert not [name for name in persons if name.split()[0] in ("خلف", "قال", "بشير", "إن", "القذافي", "الأسد", "وفجر", "فجر", "بزيارة")]


def test_a_shown_name_ends_where_it_is_shown_to_end(reader: Reader) -> None:
    texts = ("قال ماركوس بيكيدال مشغل الموقع إن الحوار مهم.", "وقال بيكيدال إن الحوار مهم.")
    assert [found.actor.name_ar for found in reader(*texts).recognition.actors] == ["ماركوس بيكيدال"]
