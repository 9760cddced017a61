"""«اليوم» before somebody is today; who presided is passed over up to where the name and the office end."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("التقى اليوم الرئيس التونسي نظيره الجزائري.", "The Tunisian president met his Algerian counterpart."),
        ("افتتح اليوم الرئيس التونسي معرض الكتاب.", "The Tunisian president opened the book fair."),
        ("تم اليوم التوقيع على اتفاقية بين تونس وألمانيا.", "Tunisia and Germany signed an agreement."),
    ],
)
def test_today_stands_between_a_verb_and_who_did_it(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


def test_a_named_day_is_not_today(reader: Reader) -> None:
    assert not reader("التقى ناصر بوريطة سيرغي لافروف اليوم العالمي للبحر.").gist.events


INADMISSIBLE = "The Constitutional Court ruled inadmissible a case."


@pytest.mark.parametrize(
    "chaired",
    [
        "برئاسة المستشار ماهر البحيري رئيس المحكمة",
        "بجلستها المنعقدة أمس",
        "بجلستها المنعقدة برئاسة المستشار / ماهر البحيري",
        "بجلستها المنعقدة برئاسة المستشار / ماهر البحيري رئيس المحكمة",
        'برئاسة المستشار "ماهر البحيري"',
    ],
)
def test_who_presided_stands_between_a_court_and_its_ruling(reader: Reader, chaired: str) -> None:
    assert reader(f"قضت المحكمة الدستورية {chaired} بعدم قبول الطعن.").english[0] == INADMISSIBLE


@pytest.mark.parametrize(
    "text",
    [
        "لم تقض المحكمة الدستورية برئاسة المستشار ماهر البحيري رئيس المحكمة بعدم قبول الطعن.",
        'قضت المحكمة الدستورية برئاسة المستشار "ماهر البحيري بعدم قبول الطعن.',
    ],
)
def test_what_was_not_ruled_or_whose_name_does_not_end_is_left_out(reader: Reader, text: str) -> None:
    assert INADMISSIBLE not in reader(text).english


def test_an_office_behind_the_chairman_may_be_the_other_party(reader: Reader) -> None:
    told = reader("استقبل وفد الحزب برئاسة محمد البرادعي رئيس الوزراء في مكتبه.").gist.events
    assert not told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وقع وزير العدل الليبي مع نظيره العراقي، على الاتفاقية الخاصة بتبادل السجناء.", "The Libyan justice minister signed an agreement with his Iraqi counterpart"),
        ("عقد رئيس الوزراء المصري هشام قنديل اجتماعا اليوم الثلاثاء.", "Egyptian Prime Minister Hisham Qandil held a meeting on Tuesday."),
    ],
)
def test_what_was_signed_or_held_is_told_without_the_rest(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0].startswith(told)


@pytest.mark.parametrize("who", ["متظاهرون", "المتظاهرون", "مجهولون"])
def test_people_without_a_name_who_attack_somebody_do_not_criticise(reader: Reader, who: str) -> None:
    assert "criticise" not in " ".join(reader(f"هاجم {who} الرئيس محمد مرسي.").english)


def test_a_politician_who_attacks_another_criticises(reader: Reader) -> None:
    assert reader("هاجم حمدين صباحي الرئيس محمد مرسي.").english[0] == "Hamdeen Sabahi criticised President Mohamed Morsi."


def test_what_was_said_in_a_message_ends_the_name_it_was_sent_to(reader: Reader) -> None:
    told = "Hamdeen Sabahi sent a message to President Mohamed Morsi."
    assert reader("وجه حمدين صباحي رسالة إلى الرئيس محمد مرسي قال له فيها إنه رئيس لكل المصريين.").english[0] == told
    assert told not in reader("ما وجه حمدين صباحي رسالة إلى الرئيس محمد مرسي قال له فيها إنه رئيس لكل المصريين.").english
