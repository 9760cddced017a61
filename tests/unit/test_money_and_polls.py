"""Aid, loans, fines and deals are told with their sums, elections with who won them; a sum that is not read is not told."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("تعهدت السعودية بتقديم مساعدات اقتصادية بقيمة 2.5 مليار دولار للأردن لمساعدته في تجاوز الأزمة", "Saudi Arabia pledged 2.5 billion dollars in aid to Jordan."),
        ("وافق صندوق النقد الدولي على قرض بقيمة 12 مليار دولار لمصر", "The International Monetary Fund approved a loan of 12 billion dollars to Egypt."),
        ("فرضت المفوضية الأوروبية غرامة قدرها 4.3 مليار يورو على شركة غوغل", "The European Commission fined Google 4.3 billion euros."),
        ("فاز إيمانويل ماكرون في الانتخابات الرئاسية", "Emmanuel Macron won the presidential election."),
        ("أدرجت بريطانيا حزب الله على قائمة المنظمات الإرهابية", "The United Kingdom put Hezbollah on a terrorism list."),
    ],
)
def test_sums_and_results_are_told_whole(reader: Reader, text: str, english: str) -> None:
    assert english in reader(text).english


@pytest.mark.parametrize(
    "text",
    [
        "فاز إيمانويل ماكرون في الجولة الأولى من الانتخابات الرئاسية",
        "فاز حزب الوفد بمقعد في الانتخابات البرلمانية",
        "قد يفوز إيمانويل ماكرون في الانتخابات الرئاسية",
    ],
)
def test_a_round_or_a_chance_is_no_election_won(reader: Reader, text: str) -> None:
    assert not any("won the" in sentence for sentence in reader(text).english)


def test_a_sum_of_two_currencies_is_not_cut(reader: Reader) -> None:
    assert not any("17 pounds" in sentence for sentence in reader("قدمت السعودية مساعدات بقيمة 17 جنيها و50 قرشا").english)


@pytest.mark.parametrize("text", ["تحطمت طائرة عسكرية في سوريا", "تحطمت طائرة نقل عسكرية روسية في سوريا"])
def test_a_state_may_be_where_a_plane_crashed(reader: Reader, text: str) -> None:
    assert "A plane crashed in Syria." in reader(text).english


def test_a_crash_is_told_of_no_place_that_only_owns_the_plane(reader: Reader) -> None:
    assert not any("crashed" in sentence for sentence in reader("تحطمت طائرة عسكرية تابعة لسوريا").english)


@pytest.mark.parametrize("day", ["في 19 أبريل", "في 19 نيسان/أبريل"])
def test_a_day_stands_behind_its_preposition(reader: Reader, day: str) -> None:
    assert reader(f"التقى الرئيس المصري {day} نظيره الروسي").english[0] == "The Egyptian president met his Russian counterpart on 19 April."


def test_a_number_behind_the_preposition_is_no_day(reader: Reader) -> None:
    assert not any("19 April" in sentence for sentence in reader("التقى الرئيس المصري في 19 مدينة نظيره الروسي").english)


def test_a_name_stands_behind_where_somebody_is_from(reader: Reader) -> None:
    told = "The UN Security Council approved the appointment of Martin Griffiths as an envoy."
    assert told in reader("وافق مجلس الأمن الدولي على تعيين البريطاني مارتن غريفيث مبعوثا إلى اليمن").english
    assert told not in reader("وافق مجلس الأمن الدولي على تعيين الفرنسي مارتن غريفيث مبعوثا إلى اليمن").english


def test_an_organisation_of_no_state_is_not_saudi(reader: Reader) -> None:
    told = "Human Rights Watch called on Saudi Arabia to release the activists."
    assert told in reader("دعت هيومن رايتس ووتش السعودية إلى الإفراج عن النشطاء").english
    assert "Saudi Arabia" not in str(reader("دعت وزارة الخارجية السعودية إلى الإفراج عن النشطاء").english[0]).replace("Saudi Ministry", "")


def test_two_firms_behind_a_dual_reach_a_settlement(reader: Reader) -> None:
    assert "Siemens and Samsung reached a settlement." in reader("توصلت شركتا سيمنس وسامسونغ إلى تسوية نهائية").english
    assert not any("settlement" in sentence for sentence in reader("لم تتوصل شركتا سيمنس وسامسونغ إلى تسوية نهائية").english)


def test_what_is_sold_begins_behind_the_other_party(reader: Reader) -> None:
    told = "The United Kingdom signed a protocol of agreement with Saudi Arabia."
    assert told in reader("وقعت بريطانيا بروتوكول اتفاق مع السعودية لبيعها 48 مقاتلة").english
    assert told not in reader("ترفض بريطانيا توقيع بروتوكول اتفاق مع السعودية لبيعها 48 مقاتلة").english
