"""A list of parties or papers tells what its members are, and a name at home needs no adjective."""

from __future__ import annotations

import pytest

from engine import Reader


def bodies(reader: Reader, *texts: str) -> set[str]:
    """English names of the bodies found."""
    found = reader(*texts).recognition.actors
    return {actor.actor.name_en for actor in found if actor.actor.type not in ("person", "state")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("اجتمعت أحزاب الاستقلال والأصالة والمعاصرة والاتحاد الاشتراكي أمس.", {"Istiqlal Party", "Authenticity and Modernity Party (PAM)", "Socialist Union of Popular Forces (USFP)"}),
        ("التقى وفدا حركتي فتح وحماس أمس.", {"Fatah", "Hamas"}),
        ("شاركت أحزاب «الوفد» و«التجمع» و«غد الثورة» أمس.", {"Wafd Party", "Tagammu Party", "Ghad al-Thawra Party"}),
        ("شاركت أحزاب الوفد والكفتاج وغد الثورة أمس.", {"Wafd Party", "Ghad al-Thawra Party"}),
        ("نقلت صحيفتا الأهرام والأخبار ذلك.", {"Al-Ahram"}),
        ("قال الوزير المصري في مصر إن الشعب المصري حر. نقلت صحيفتا الأهرام والأخبار ذلك.", {"Al-Ahram", "Al-Akhbar"}),
    ],
)  # fmt: skip
def test_the_members_of_a_list_are_known_by_each_other(reader: Reader, text: str, names: set[str]) -> None:
    assert bodies(reader, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "تتجه أحزاب الوسط واليسار إلى التحالف.",
        "قالت أحزاب المعارضة والنهضة ذلك.",
        "شهدت الأحزاب الوفد والتجمع أمس.",
        "شاركت أحزاب الدستور أمس. وينص الدستور على ذلك.",
    ],
)
def test_one_name_is_no_list(reader: Reader, text: str) -> None:
    assert bodies(reader, text) == set()


def test_a_party_of_a_list_gives_its_word_to_nobody_later(reader: Reader) -> None:
    assert "Karama Party" not in bodies(reader, "شاركت جمعة الكرامة أمس.", "وقال الحزب إن الكرامة حق.")
    found = reader("شاركت أحزاب الوفد والكرامة والتجمع أمس.", "وقال الشاب إن الكرامة حق.").recognition.actors
    (karama,) = (actor for actor in found if actor.actor.name_en == "Karama Party")
    assert len(karama.mentions) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الوزير البريطاني في بريطانيا إن الشعب البريطاني يثق في حزب المحافظين.", "Conservative Party (UK)"),
        ("قال الوزير المصري على قناة الحياة إن الشعب المصري والجيش المصري واحد.", "Al-Hayat TV"),
        ("قال الخبير في تصريحات خاصة للشروق إن الحوار مهم.", "Al-Shorouk"),
        ("قال ناشطون لمراسل الأناضول إن الحوار مهم.", "Anadolu Agency"),
        ("وقالت سفارة فرنسا إن الحوار مهم.", "French embassy"),
        ("صوت برلمان قبرص على الخطة.", "Cypriot Parliament"),
    ],
)
def test_a_body_is_known_by_where_it_stands(reader: Reader, text: str, name: str) -> None:
    assert name in bodies(reader, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("فاز حزب المحافظين بمقعدين.", "Conservative Party (UK)"),
        ("زار الوفد المصري في مصر المتحف المصري اليوم الجمعة.", "Al-Masry Al-Youm"),
        ("قال في تصريحات للصحفيين إن الحوار مهم.", "Al-Shorouk"),
        ("وقف المحتجون أمام سفارة فرنسا أمس.", "French embassy"),
        ("استقال أعضاء المكتب الجهوي لحركة النهضة أمس.", "Regional Office of the Ennahda Movement"),
    ],
)
def test_elsewhere_the_words_are_no_body(reader: Reader, text: str, name: str) -> None:
    assert name not in bodies(reader, text)
