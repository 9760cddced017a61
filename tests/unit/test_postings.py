"""Envoys and ambassadors with where they are posted, journeys with what they are for, and large counts."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("التقى المبعوث الأممي إلى ليبيا غسان سلامة رئيس الحكومة فايز السراج في طرابلس.", "UN Envoy to Libya Ghassan Salamé met"),
        ("وصل المبعوث الأمريكي الخاص إلى اليمن تيم ليندركينغ إلى الرياض.", "Tim Lenderking, the US special envoy to Yemen, arrived in Riyadh."),
        ("وصل المبعوث الأممي إلى اليمن أمس الأحد.", "The UN envoy arrived in Yemen on Sunday."),
        ("التقى عمرو موسى، اليوم، سفير قطر لدى مصر.", "Amr Moussa met the Qatari ambassador to Egypt."),
        ("عين أنطونيو غوتيريش عبد الله باتيلي مبعوثا خاصا إلى ليبيا.", "António Guterres appointed Abdoulaye Bathily as special envoy to Libya."),
    ],
)
def test_a_posting_belongs_to_its_title_and_no_goal_of_a_journey_does(reader: Reader, text: str, told: str) -> None:
    assert any(said.startswith(told) for said in reader(text).english)


def test_an_ambassador_of_one_state_is_never_told_for_the_one_he_goes_to(reader: Reader) -> None:
    assert not any("French" in said for said in reader("عين أنطونيو غوتيريش عبد الله باتيلي سفيرا لفرنسا.").english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وصل أنتوني بلينكن إلى تل أبيب لإجراء محادثات مع بنيامين نتنياهو.", "Antony Blinken arrived in Tel Aviv for talks with Benjamin Netanyahu."),
        ("وصل أنتوني بلينكن إلى الرياض للقاء محمد بن سلمان.", "Antony Blinken arrived in Riyadh to meet Mohammed bin Salman."),
        ("وصل أنتوني بلينكن إلى الرياض لبحث الأزمة السورية.", "Antony Blinken arrived in Riyadh to discuss the Syrian crisis."),
        ("لم يصل أنتوني بلينكن إلى الرياض لبحث الأزمة السورية.", ""),
    ],
)
def test_a_journey_is_told_with_what_it_is_for(reader: Reader, text: str, told: str) -> None:
    assert any("arrived" in said for said in reader(text).english) == bool(told)
    assert not told or told in reader(text).english


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل أكثر من 45 ألف فلسطيني في قطاع غزة.", "More than 45,000 Palestinians were killed in Gaza."),
        ("نزح مليونا شخص في السودان.", ""),
        ("أطلقت إسرائيل سراح 90 أسيرا فلسطينيا.", "Israel released 90 Palestinian prisoners."),
        ("أفرجت حركة حماس عن ثلاث رهائن إسرائيليات.", "Hamas released three Israeli hostages."),
        ("أسقطت القوات الروسية 50 طائرة مسيرة أوكرانية.", "The Russian forces shot down 50 Ukrainian drones."),
    ],
)
def test_thousands_of_people_prisoners_and_drones_are_counted(reader: Reader, text: str, told: str) -> None:
    said = reader(text).english
    assert told in said if told else not any("displaced" in sentence for sentence in said)
