"""Groups by what they belong to, and one or some of a nation."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("نظم عمال شركة سامير وقفة احتجاجية أمام البرلمان.", "Workers of Samir staged a protest."),
        ("انتقد نواب حزب العدالة والتنمية مشروع قانون المالية.", "MPs of the Justice and Development Party criticised the finance bill."),
        ("رفض أهالي بورسعيد قانون الانتخابات.", "Residents of Port Said rejected the election law."),
        ("رفضت محكمة بريطانية تسليم جوليان أسانج إلى الولايات المتحدة.", "A British court refused to extradite Julian Assange to the United States."),
        ("رفضت منظمة حقوقية قانون الانتخابات.", "A human rights organisation rejected the election law."),
        ("رفضت شركة مصرية قانون الانتخابات.", "An Egyptian company rejected the election law."),
    ],
)
def test_who_has_no_name_is_told_by_whose_they_are(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    "text",
    [
        "رفض سكان قانون الانتخابات.",  # whose?
        "رفضت محكمة فاس قانون الانتخابات.",
        "رفض عمال كيت قانون الانتخابات.",
    ],
)
def test_a_group_whose_name_is_not_read_whole_does_nothing(reader: Reader, text: str) -> None:
    assert not any(said.startswith(("A court", "Workers rejected")) for said in reader(text).english)


def test_the_day_of_a_cause_is_not_that_of_what_it_caused(reader: Reader) -> None:
    text = "انتقد وزير الخارجية الروسي الحكومة المصرية بسبب الاعتداء على النشطاء أمام المقر يوم السبت الماضي."
    assert not any("Saturday" in said for said in reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("اجتمعت خمسة أحزاب معارضة في الرباط.", "Five opposition parties met in Rabat."),
        ("أدانت عشر دول عربية الهجوم على الدوحة.", "Ten Arab countries condemned the attack on Doha."),
        ("رفضت 5 نقابات مغربية قانون الإضراب.", "Five Moroccan unions rejected the strike law."),
    ],
)
def test_bodies_are_told_by_their_number(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


def test_countries_that_are_only_counted_do_nothing(reader: Reader) -> None:
    assert not any("countries" in said for said in reader("أدانت عشر دول الهجوم على الدوحة.").english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("فرضت واشنطن عقوبات على إيران.", "Washington imposed sanctions on Iran."),
        ("استدعت باريس سفيرها في الجزائر.", "Paris recalled its ambassador to Algeria."),
    ],
)
def test_a_capital_that_does_what_governments_do_is_one(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize("text", ["شهدت القاهرة مظاهرات.", "قصفت دمشق طائرات مجهولة."])
def test_a_capital_where_something_happens_is_a_town(reader: Reader, text: str) -> None:
    assert not [actor for actor in reader(text).recognition.actors if actor.actor.type == "state"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("التقى وزير الخارجية المصري عددا من المسؤولين الألمان.", "The Egyptian foreign minister met a group of German officials."),
        ("التقى وزير الخارجية المصري المسؤولين الأتراك.", "The Egyptian foreign minister met Turkish officials."),
        ("التقى وزير الخارجية المصري القادة الأفارقة.", "The Egyptian foreign minister met African leaders."),
        ("التقى الرئيس المصري المتظاهرين الاثنين.", "The Egyptian president met demonstrators on Monday."),
    ],
)
def test_people_keep_their_nationality_and_kind(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


def test_people_of_a_kind_that_is_not_read_are_not_met(reader: Reader) -> None:
    assert not any("met" in said for said in reader("التقى وزير الخارجية المصري المسؤولين المحليين.").english)


def test_the_land_in_which_people_were_killed_is_told(reader: Reader) -> None:
    assert "Nine people were killed in an attack in Kenya." in reader("قتل تسعة أشخاص في هجوم في كينيا.").english


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استقبل راشيد الطالبي العلمي سفير اليابان بالمغرب.", "Rachid Talbi Alami received the Japanese ambassador to Morocco."),
        ("استقبل ناصر بوريطة وزير الخارجية الياباني.", "Nasser Bourita received the Japanese foreign minister."),
        ("قال السفير الأمريكي في مصر إن الولايات المتحدة تدعم الحوار الوطني.", "The US ambassador to Egypt said that the United States supported national dialogue."),
    ],
)
def test_ambassadors_of_another_state_are_received(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize("text", ["استقبل ناصر بوريطة سفير المغرب بإسبانيا.", "استقبل عزيز أخنوش وزير الفلاحة المغربي."])  # his own office, perhaps
def test_an_office_of_his_own_state_may_be_his(reader: Reader, text: str) -> None:
    assert not any("received" in said for said in reader(text).english)


def test_a_name_that_begins_with_a_hamza_has_no_article(reader: Reader) -> None:
    told = reader("قضت محكمة تركية بسجن الصحفية نازلي أليجاك ثلاث سنوات.").english
    assert any("Alijak" in said for said in told)
    assert not any("Al-Yajak" in said for said in told)


def test_a_large_volume_is_no_large_scale(reader: Reader) -> None:
    assert not any("scale" in said for said in reader("قال عمرو موسى إن حجما كبيرا من المساعدات سيوزع، وإن حجم كبير منها وصل.").english)
