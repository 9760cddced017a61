"""Things that are counted: told with their number, or not at all."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("حصلت حركة النهضة على 89 مقعدا في المجلس التأسيسي.", "Ennahda won 89 seats."),
        ("فازت حركة النهضة بـ89 مقعدا.", "Ennahda won 89 seats."),
        ("أطلقت إيران نحو 180 صاروخا على إسرائيل.", "Iran fired about 180 missiles at Israel."),
        ("أسقطت القوات الروسية 25 مسيرة.", "The Russian forces shot down 25 drones."),
        ("أعلن الجيش الأوكراني تدمير 50 طائرة مسيرة روسية.", "The Ukrainian army said it had destroyed 50 Russian drones."),
        ("نزح أكثر من 100 ألف شخص من الفاشر.", "More than 100,000 people fled El Fasher."),
        ("وقع المغرب وفرنسا 12 مذكرة تفاهم.", "Morocco and France signed 12 memoranda of understanding."),
        ("اشترت مصر 500 ألف طن من القمح.", "Egypt bought 500,000 tonnes of wheat."),
        ("اشترت مصر 1.5 مليون طن من القمح.", "Egypt bought 1.5 million tonnes of wheat."),
        ("أعدمت إيران ثلاثة متهمين بالتجسس.", "Iran executed three people accused of spying."),
    ],
)
def test_a_quantity_is_told_with_what_it_is_of(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("of which union the seats are is not told", "فاز طلاب الجماعة في كلية الآداب وحصلت حركة النهضة على 10 مقاعد."),
        ("tonnes of what", "اشترت مصر 500 ألف طن من الزعتريات."),
        ("and a half", "اشترت مصر 5 ملايين طن ونصف من القمح."),
        ("a march is not shot down, and one is not counted in metres", "أطلقت إيران 180 متظاهرا على إسرائيل."),
        ("denied", "لم تطلق إيران 180 صاروخا على إسرائيل."),
    ],
)
def test_a_quantity_that_is_not_read_whole_is_not_told(reader: Reader, reason: str, text: str) -> None:
    assert not [said for said in reader(text).english if any(figure in said for figure in ("10 ", "500", "180", "5 million"))], reason
