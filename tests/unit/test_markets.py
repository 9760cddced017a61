"""Prices, indices and measures of an economy are told with their figures, or not at all."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("هبط خام برنت 2 بالمئة إلى 63.5 دولار للبرميل", "Brent crude fell 2 percent to 63.5 dollars a barrel."),
        ("ارتفعت أسعار النفط بنسبة تجاوزت الـ3 في المئة", "Oil prices rose more than 3 percent."),
        ("واصل الذهب انخفاضه ليسجل أدنى مستوياته في ستة أسابيع", "Gold fell further to the lowest level in six weeks."),
        ("تراجع الدولار من أعلى مستوى منذ يونيو 2017", "The dollar fell from the highest level since June 2017."),
        ("نما الاقتصاد البريطاني 0.4 بالمئة في الربع الأول من العام الحالي", "The British economy grew 0.4 percent in the first quarter of this year."),
        ("بلغ معدل التضخم السنوي 13.1 بالمئة في مايو", "Annual inflation reached 13.1 percent in May."),
        ("ارتفعت الصادرات التركية إلى 14 مليار دولار", "Turkish exports rose to 14 billion dollars."),
        ("شهدت أسعار النفط تراجعا حادا", "Oil prices fell sharply."),
        ("بلغ معدل التضخم في مصر 30 في المائة", "Inflation in Egypt reached 30 percent."),
        ("سجل الاقتصاد المغربي نموا بنسبة 3% خلال الفصل الثاني", "The Moroccan economy grew 3 percent in the second quarter."),
        ("قال محافظ البنك المركزي التونسي إن نسبة التضخم ارتفعت إلى 7 بالمئة", "The Tunisian central bank governor said that inflation had risen to 7 percent."),
    ],
)
def test_a_change_is_told_with_its_figures(reader: Reader, text: str, english: str) -> None:
    assert english in reader(text).english


@pytest.mark.parametrize(
    "text",
    [
        "ارتفعت الصادرات التركية 3 بالمئة من الإنتاج",  # of what they are a part
        "هبط الدولار إلى 17 جنيها و50 قرشا",
        "ارتفعت أسعار النفط 3 بالمئة مقارنة بالشهر الماضي",  # a comparison that is not read
        "ارتفعت أسعار النفط الكويتي 3 بالمئة",
        "لم ترتفع أسعار النفط 3 بالمئة",
        "ارتفعت أسعار النفط",
        "واصل الذهب انخفاضه",
        "ارتفعت صادرات الشركة 3 بالمئة",
        "قال محافظ البنك المركزي التونسي إن نسبة التضخم لم ترتفع إلى 7 بالمئة",
    ],
)
def test_a_figure_that_is_not_read_to_its_end_is_not_told(reader: Reader, text: str) -> None:
    assert not [event for event in reader(text).frames if event.startswith("market_")]


def test_a_forecast_stays_one(reader: Reader) -> None:
    read = reader("توقع صندوق النقد الدولي نمو الاقتصاد 2 بالمئة في 2018")
    assert read.english[0] == "The International Monetary Fund predicted that the economy would grow 2 percent in 2018."


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("خفضت وكالة فيتش تصنيف الديون السيادية لتركيا درجة واحدة", "Fitch Ratings cut the credit rating of Turkey by one notch."),
        ("رفعت وكالة فيتش تصنيفها الائتماني لتركيا درجتين", "Fitch Ratings raised the credit rating of Turkey by two notches."),
    ],
)
def test_a_rating_is_told_with_its_notches(reader: Reader, text: str, english: str) -> None:
    assert english in reader(text).english


def test_a_rating_that_was_only_confirmed_is_not_changed(reader: Reader) -> None:
    assert not [event for event in reader("ثبتت وكالة فيتش تصنيف تركيا").frames if event.startswith("rating_")]
