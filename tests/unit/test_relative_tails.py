"""Relative clauses that say which thing is meant, and what somebody is accused of, threatened with or chosen for."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أدان وزير الخارجية التركي الاعتداء الذي تعرض له السفير الروسي.", "The Turkish foreign minister condemned the attack on the Russian ambassador."),
        ("أدانت مصر الهجمات التي استهدفت السعودية.", "Egypt condemned the attacks that targeted Saudi Arabia."),
        ("أدانت الجزائر الهجوم الذي أسفر عن مقتل 12 شخصا.", "Algeria condemned the attack that killed 12 people."),
        ("انتقد حزب الوفد السياسات التي تتبعها الحكومة المصرية.", "The Wafd Party criticised the policies pursued by the Egyptian Cabinet."),
        ("أشاد الرئيس التونسي بالجهود التي يبذلها المغرب في مكافحة الإرهاب.", "The Tunisian president praised the efforts made by Morocco in the fight against terrorism."),
    ],
)
def test_a_relative_clause_says_which_is_meant(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    "text",
    [
        "أدانت مصر الاعتداء الذي تعرضت له السفارة.",  # whose?
        "رفض حزب الوفد القرارات التي أصدرها مدير مكتبه.",
        "أدانت حماس الغارات الذي شنتها إسرائيل.",  # it agrees with no raids
    ],
)
def test_a_clause_that_is_not_read_whole_says_nothing(reader: Reader, text: str) -> None:
    assert not any(" by " in said or " on " in said for said in reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("اتهم حزب الوفد الحكومة المصرية بأنها فشلت في إدارة الأزمة.", "The Wafd Party accused the Egyptian Cabinet of having failed to handle the crisis."),
        ("اتهمت روسيا الولايات المتحدة بأنها تدعم الإرهاب في سوريا.", "Russia accused the United States of supporting terrorism in Syria."),
        ("هددت إيران الولايات المتحدة بإغلاق مضيق هرمز.", "Iran threatened the United States, vowing to close the Strait of Hormuz."),
        ("رحبت مصر بانتخاب عبد المجيد تبون رئيسا للجزائر.", "Egypt welcomed the election of Abdelmadjid Tebboune as Algerian president."),
        ("هنأ الرئيس التونسي الملك محمد السادس بمناسبة عيد العرش.", "The Tunisian president congratulated King Mohammed VI."),
        ("انتقد عمرو موسى تصريحات القيادي في حركة حماس محمود الزهار.", "Amr Moussa criticised the statements of Mahmoud al-Zahar, a senior figure in Hamas."),
    ],
)
def test_it_is_told_whole(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("اتهم حزب الوفد الحكومة المصرية بأنه يدعم الإرهاب في سوريا.", "supporting"),  # it agrees with no government
        ("اتهمت روسيا الولايات المتحدة بأنها لم تدعم السلام في سوريا.", "of supporting"),
        ("اتهمت روسيا الولايات المتحدة بأنها تدعم الإرهاب إذا وصل إلى سوريا.", "supporting"),
        ("رحبت مصر بانتخاب المعارضة رئيسا للبرلمان.", "election of the opposition as"),  # they elected one
    ],
)
def test_what_is_not_certain_is_not_told(reader: Reader, text: str, never: str) -> None:
    assert not any(never in said for said in reader(text).english)


def test_one_number_of_two_things_is_told_of_neither(reader: Reader) -> None:
    assert not any("41" in said for said in reader("قال وزير الخارجية الفلسطيني إن فلسطين انضمت إلى 41 ميثاقا ومنظمة دولية.").english)
    assert any("41 agreements" in said for said in reader("قال وزير الخارجية الفلسطيني إن فلسطين وقعت 41 اتفاقية.").english)


def test_what_lasted_so_long_is_not_told_to_go_on(reader: Reader) -> None:
    assert not any("had continued" in said for said in reader("قال عمرو موسى إن الأزمة الاقتصادية استمرت لمدة 5 أيام.").english)
    assert any("had continued" in said for said in reader("قال عمرو موسى إن الأزمة الاقتصادية استمرت.").english)


def test_a_ministry_announces_deaths_and_no_killing(reader: Reader) -> None:
    told = reader("أعلنت وزارة الداخلية التركية مقتل 27 شخصا.").english
    assert "The Turkish Ministry of the Interior announced the death of 27 people." in told


def test_a_body_that_broke_away_is_another_one(reader: Reader) -> None:
    told = reader("قال محمد موسى المنسق العام لحركة شباب 6 أبريل المستقلة إن مصر ستجري انتخابات مبكرة.").english
    assert not any("April 6 Youth Movement" in said for said in told)
    assert any("April 6 Youth Movement" in said for said in reader("أعلنت حركة شباب 6 أبريل رفض الدستور.").english)


def test_a_ban_keeps_what_it_bans(reader: Reader) -> None:
    text = "دعا وزير الخارجية الفرنسي الاتحاد الأوروبي إلى رفع الحظر عن إرسال السلاح إلى سوريا."
    assert "The French foreign minister called on the European Union to lift the ban on the sending of weapons to Syria." in reader(text).english


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال عمرو موسى إن مخزون القمح بلغ 2684 ألف طن.", "2,684 thousand tonnes"),
        ("قال عمرو موسى إن مخزون القمح بلغ 60 ألف طن.", "60,000 tonnes"),
    ],
)
def test_thousands_are_written_as_thousands(reader: Reader, text: str, told: str) -> None:
    assert any(told in said for said in reader(text).english)


def test_what_was_asked_is_told_where_it_is_one_word(reader: Reader) -> None:
    assert "The Wafd Party called on President Mohamed Morsi to activate the law." in reader("طالب حزب الوفد الرئيس محمد مرسي بتفعيل القانون.").english
    conditioned = reader("طالب حزب الوفد الرئيس محمد مرسي بتفعيل القانون الذي يحمي المتظاهرين.").english
    assert not any("activate the law." in said for said in conditioned)
