"""Offices as English calls those of one state, and ministries by the whole of their names."""

from __future__ import annotations

import pytest

from engine import Reader


def bodies(reader: Reader, text: str) -> list[str]:
    return [phrase.english for phrase in reader(text).phrases if phrase.kind == "body"]


def roles(reader: Reader, text: str) -> list[str]:
    return [phrase.english for phrase in reader(text).phrases if phrase.role is not None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("قال وزير الخزانة الأمريكي إن الاقتصاد ينمو.", "the US treasury secretary"),
        ("قالت وزيرة الداخلية البريطانية إن الحدود آمنة.", "the British home secretary"),
        ("قالت وزيرة الداخلية الإسبانية إن الحدود آمنة.", "the Spanish interior minister"),
        ("قال وزير الخارجية الأمريكي الأسبق إن الاتفاق قريب.", "the former US secretary of state"),
        ("قالت وزيرة الجيوش الفرنسية إن العملية مستمرة.", "the French armed forces minister"),
        ("قال المستشار الألماني إن أوروبا موحدة.", "the German chancellor"),
        # of a state that has no such name, and of several people
        ("قال وزراء خارجية بريطانيا إن الاتفاق قريب.", "the British foreign ministers"),
        # whose the office is, the registry knows of its holder
        ("قال وزير الخارجية جون كيري إن الاتفاق قريب.", "US Secretary of State John Kerry"),
        ("قال وزير الخزانة البريطاني جورج أوزبورن إن الاقتصاد ينمو.", "George Osborne, the British chancellor of the exchequer,"),
        ("قال وزير الخارجية سامح شكري إن الاتفاق قريب.", "Egyptian Foreign Minister Sameh Shoukry"),
    ],
)
def test_an_office_is_called_as_english_calls_that_of_its_state(reader: Reader, text: str, said: str) -> None:
    assert roles(reader, text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("أعلنت وزارة التجهيز والنقل واللوجستيك والماء فتح الطريق.", "the Moroccan Ministry of Equipment, Transport, Logistics and Water"),
        ("أعلنت وزارة الشؤون الاجتماعية والعمل اليمنية فتح المركز.", "the Yemeni Ministry of Social Affairs and Labour"),
        ("أعلنت وزارة الصناعة والتجارة والسياحة الإسبانية فتح المعرض.", "the Spanish Ministry of Industry, Trade and Tourism"),
        # a second ministry, and what is no portfolio
        ("أعلنت وزارة الداخلية والدفاع الإسبانية فتح الطريق.", "the Interior Ministry"),
        ("أعلنت وزارة الداخلية والجيش فتح الطريق.", "the Interior Ministry"),
    ],
)
def test_a_ministry_is_called_by_all_that_it_is_for(reader: Reader, text: str, said: str) -> None:
    assert bodies(reader, text)[0] == said


def test_an_adviser_is_no_chancellor(reader: Reader) -> None:
    assert "the German chancellor" not in roles(reader, "قال مستشار ألماني إن أوروبا موحدة.")
