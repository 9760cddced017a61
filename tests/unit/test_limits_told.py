"""What limits a matter is told with it: whose delegation, which sector, whose role, which cases."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استقبل الرئيس المصري محمد مرسي وفدا سودانيا رفيع المستوى برئاسة وزير الاستثمار.", "Egyptian President Mohamed Morsi received a high-level Sudanese delegation."),
        ("استقبل الرئيس المصري محمد مرسي وفدا برلمانيا أوروبيا.", "Egyptian President Mohamed Morsi received a European parliamentary delegation."),
        ("استقبل الرئيس المصري محمد مرسي وفدا حكوميا من السودان.", "Egyptian President Mohamed Morsi received a government delegation from Sudan."),
        ("استقبل الرئيس المصري محمد مرسي وفدا كبيرا.", "Egyptian President Mohamed Morsi received a delegation."),
    ],
)
def test_a_delegation_is_told_with_whose_it_is(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("تظاهر العشرات من الجالية المصرية في باريس.", "Dozens of members of the Egyptian community in Paris demonstrated."),
        ("تظاهر العشرات من الجالية في باريس.", "Dozens of people demonstrated."),
    ],
)
def test_a_community_abroad_is_told_with_its_nation(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("تحدث هشام قنديل عن المدفوعات النقدية في القطاع الفلاحي.", "Hisham Qandil spoke about the cash payments in the agricultural sector."),
        ("تحدث هشام قنديل عن الاستثمارات الأجنبية في قطاع السياحة.", "Hisham Qandil spoke about the foreign investments in the tourism sector."),
        ("أشار جون كيري إلى الدور التاريخي الذي لعبته مصر في المنطقة.", "John Kerry spoke about the historic role played by Egypt in the region."),
        ("أشار جون كيري إلى الدور السياسي الذي تقوم به الجزائر.", "John Kerry spoke about the political role played by Algeria."),
        ("تحدث سامح شكري عن التأكيد على أهمية الحوار الوطني.", "Sameh Shoukry spoke about the importance of national dialogue."),
    ],
)
def test_a_matter_is_told_with_what_limits_it(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


def test_only_a_role_is_played(reader: Reader) -> None:
    assert "played" not in " ".join(reader("أشار جون كيري إلى المهمة السياسية التي تقوم بها الجزائر.").english)


def test_what_the_speaker_says_there_is_none_of_is_no_matter_of_his(reader: Reader) -> None:
    assert "spoke about" not in " ".join(reader("وقال يونس مخيون: «الوضع مقلق جدا»، نافيا وجود استقالات جماعية داخل الحزب.").english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قضت المحكمة الدستورية العليا بعدم قبول دعوى حل مجلس الشورى.", "The Supreme Constitutional Court ruled inadmissible a case seeking to dissolve the Shura Council."),
        ("قضت المحكمة الدستورية العليا بعدم قبول دعاوى حل مجلس الشورى.", "The Supreme Constitutional Court ruled inadmissible cases seeking to dissolve the Shura Council."),
    ],
)
def test_a_case_is_told_with_what_it_sought(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


def test_cases_of_which_nothing_more_is_read_are_not_told(reader: Reader) -> None:
    assert "inadmissible" not in " ".join(reader("قضت المحكمة الدستورية العليا بعدم قبول دعاوى رفعها بعض المحامين.").english)


def test_a_party_puts_only_itself_on_alert(reader: Reader) -> None:
    assert "emergency" not in reader("أعلن حزب الحرية والعدالة، حالة الطوارئ في المحافظات التي تجرى بها الانتخابات.").english[0]
    assert "emergency" in reader("أعلن الرئيس المصري محمد مرسي حالة الطوارئ في السويس.").english[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "ناقش وزير الخارجية المصري التعاون الثنائي في مجالات الطاقة والاستثمار.",
            "The Egyptian foreign minister discussed bilateral cooperation in the fields of energy and investment.",
        ),
        ("انتقد حمدين صباحي قرار الحكومة المصرية بإلغاء الانتخابات البرلمانية.", "Hamdeen Sabahi criticised the Egyptian Cabinet's decision to cancel the parliamentary elections."),
        ("رفض حمدين صباحي دعوة الحكومة المصرية إلى مقاطعة الانتخابات البرلمانية.", "Hamdeen Sabahi rejected a call by the Egyptian Cabinet to boycott the parliamentary elections."),
    ],
)
def test_fields_and_what_is_called_for_are_told_whole(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


def test_a_field_of_several_is_not_told_alone(reader: Reader) -> None:
    assert "fields of" not in " ".join(reader("ناقش وزير الخارجية المصري التعاون الثنائي في مجالات الطاقة والاستزراع.").english)


def test_a_speaker_of_two_offices_is_told_by_name(reader: Reader) -> None:
    assert "Ramadan Bateekh" in reader("أكد عضو اللجنة التشريعية أستاذ القانون الدستوري، رمضان بطيخ، أن الانتخابات البرلمانية مهمة.").english[0]


def test_two_offices_joined_may_be_two_speakers(reader: Reader) -> None:
    assert not reader("أكد عضو اللجنة التشريعية، وأستاذ القانون الدستوري رمضان بطيخ، أن الانتخابات البرلمانية مهمة.").english[0].startswith("Ramadan")


def test_a_feeling_is_expressed_not_spoken_about(reader: Reader) -> None:
    told = reader("أعرب الرئيس الفرنسي فرنسوا هولاند عن الأسف للمأزق الحالي في الأزمة السورية.").english[0]
    assert told == "French President François Hollande expressed regret over the current impasse."
    assert "expressed" not in reader("تحدث الرئيس الفرنسي فرنسوا هولاند عن الأسف للمأزق الحالي.").english[0]


def test_who_speaks_for_a_parliament_presides_over_no_state(reader: Reader) -> None:
    assert reader("وقال الرئيس الغانم إن الانتخابات البرلمانية مهمة.").english[0] == "Marzouq al-Ghanim said that the parliamentary elections were important."
    assert reader("وقال الرئيس هولاند إن الانتخابات البرلمانية مهمة.").english[0].startswith(("President", "French President"))


def test_the_minister_of_a_state_is_the_only_one_named(reader: Reader) -> None:
    named = "أكد وزير الخارجية المصري سامح شكري أهمية الحوار."
    told = " ".join(reader(f"{named}\n\nوأكد الوزير المصري أن الانتخابات البرلمانية مهمة.").english)
    assert "Sameh Shoukry said that the parliamentary elections were important" in told
    told = " ".join(reader(f"{named}\n\nوأكد الوزير التونسي أن الانتخابات البرلمانية مهمة.").english)
    assert "The Tunisian minister said" in told
    other = "وقال وزير العدل المصري أحمد مكي إن الحوار مفيد."
    assert "The Egyptian minister said" in " ".join(reader(f"{named}\n\n{other}\n\nوأكد الوزير المصري أن الانتخابات البرلمانية مهمة.").english)
