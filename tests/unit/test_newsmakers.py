"""Who and what an English headline may be about: what the Arabic headline and the opening are about, never the background."""

from __future__ import annotations

import pytest

from engine import Reader

SAID = "قال ناصر بوريطة إن التعاون الثنائي يزدهر."


@pytest.mark.parametrize(
    ("headline", "english"),
    [
        ("بوريطة في بيت التعاون الثنائي", "Bourita speaks about bilateral cooperation"),
        ("بوريطة في بيت كيت", "Nasser Bourita in the news"),
        ("سيرغي لافروف في بيت التعاون الثنائي", "Sergey Lavrov, Nasser Bourita in the news"),
    ],
)
def test_a_topic_that_the_arabic_headline_does_not_name_is_none(reader: Reader, headline: str, english: str) -> None:
    assert reader(SAID, headline=headline).gist.headline == english


@pytest.mark.parametrize(
    ("headline", "english"),
    [
        ("ناصر بوريطة في بيت كيت", "Bourita meets Lavrov"),
        ("أنالينا بيربوك في بيت كيت", "Annalena Baerbock, Nasser Bourita, Sergey Lavrov in the news"),
        ("في بيت كيت", "Bourita meets Lavrov"),
    ],
)
def test_a_deed_of_others_than_the_arabic_headline_names_is_background(reader: Reader, headline: str, english: str) -> None:
    read = reader("التقى ناصر بوريطة سيرغي لافروف في موسكو.", "في بيت أنالينا بيربوك كيت.", headline=headline)
    assert read.gist.headline == english


def test_that_somebody_declined_to_comment_is_no_headline(reader: Reader) -> None:
    read = reader("رفض ناصر بوريطة التعليق.", headline="ناصر بوريطة في بيت كيت")
    assert read.gist.headline == "Nasser Bourita in the news"


def test_a_state_in_anothers_title_makes_no_news(reader: Reader) -> None:
    text = "في بيت كيت وكيت. وفي المغرب كيت. وفي المغرب كيت."
    assert reader(text, headline="المغرب في بيت كيت").gist.headline == "Morocco in the news"
    assert reader(text, "في بيت سيرغي لافروف كيت. وفي بيت سيرغي لافروف كيت.", headline="وزير خارجية روسيا سيرغي لافروف في بيت كيت").gist.headline == "Sergey Lavrov in the news"


def test_without_a_headline_the_first_sentence_stands_for_it(reader: Reader) -> None:
    lead = "التقى ناصر بوريطة سيرغي لافروف في موسكو."
    assert reader(lead, "وقالت أنالينا بيربوك إن حقوق المرأة مهمة.").gist.headline == "Bourita meets Lavrov"
    assert reader("في بيت سيرغي لافروف كيت.", SAID).gist.headline == "Nasser Bourita in the news"


def test_beside_who_acts_stands_whom_the_first_paragraph_names_and_the_article_comes_back_to(reader: Reader) -> None:
    again = "في بيت سيرغي لافروف كيت."
    assert reader("كيت وكيت.", SAID, again, again).gist.headline == "Nasser Bourita in the news"
    assert reader(f"كيت وكيت. و{again}", SAID, again).gist.headline == "Nasser Bourita, Sergey Lavrov in the news"


def test_who_acts_in_the_arabic_headline_stands_before_whom_it_befalls(reader: Reader) -> None:
    text = "في بيت سيرغي لافروف كيت. وفي بيت سيرغي لافروف كيت. وفي بيت ناصر بوريطة كيت."
    assert reader(text, headline="ناصر بوريطة في بيت سيرغي لافروف").gist.headline == "Nasser Bourita, Sergey Lavrov in the news"


def test_where_the_headline_tells_what_somebody_says_his_deeds_further_down_are_background(reader: Reader) -> None:
    read = reader("في بيت كيت وكيت.", "التقى ناصر بوريطة سيرغي لافروف في موسكو.", headline="ناصر بوريطة: كيت في بيت كيت")
    assert read.gist.headline == "Nasser Bourita in the news"


def test_a_state_of_the_headline_is_not_enough_where_it_names_somebody(reader: Reader) -> None:
    deed = "وقع المغرب وروسيا اتفاقية تعاون."
    assert reader("في بيت كيت.", deed, headline="المغرب وروسيا في بيت كيت").gist.headline == "Morocco, Russia sign cooperation agreement"
    assert reader("في بيت كيت.", deed, headline="ناصر بوريطة في بيت المغرب").gist.headline.startswith("Nasser Bourita")
