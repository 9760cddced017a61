"""The English of an article: what is said first, how it is said, and the floor below which it never falls."""

from __future__ import annotations

import re

import pytest

from engine import ARABIC, Reader
from warraq.records import DateClaim
from warraq.summaries.extract import extract_arabic
from warraq.summaries.gist import ENGINE

MEETING = "التقى ناصر بوريطة سيرغي لافروف في موسكو."


def test_the_lead_event_comes_before_what_is_said_later(reader: Reader) -> None:
    read = reader(MEETING, "وقال سيرغي لافروف إن التعاون الثنائي يزدهر.")
    assert read.english[0] == "Nasser Bourita met Sergey Lavrov in Moscow."
    assert "Lavrov spoke about bilateral cooperation" in read.english[1]


def test_a_person_is_named_in_full_once_and_by_surname_then(reader: Reader) -> None:
    read = reader(MEETING, "وقال سيرغي لافروف إن التعاون الثنائي يزدهر.")
    assert "Sergey" not in " ".join(read.english[1:])


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("يوم الجمعة 28 فبراير 2025", "on Friday, 28 February 2025"),
        ("28 فبراير 2025", "on 28 February 2025"),
        ("28 فبراير", "on 28 February"),
        ("يوم الجمعة", "on Friday"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(reader: Reader, when: str, said: str) -> None:
    assert reader(f"التقى ناصر بوريطة سيرغي لافروف {when}.").english[0] == f"Nasser Bourita met Sergey Lavrov {said}."


def test_a_day_that_is_in_no_calendar_is_not_said(reader: Reader) -> None:
    assert "31" not in " ".join(reader("التقى ناصر بوريطة سيرغي لافروف الجمعة 31 فبراير 2025.").english)


def test_a_weekday_is_definite_where_the_publication_day_is_stated(reader: Reader) -> None:
    published = DateClaim("2025-03-04", "day", "stated", "4 مارس 2025", "date-line")
    read = reader("التقى ناصر بوريطة سيرغي لافروف يوم الاثنين.", published=published)
    assert read.english[0] == "Nasser Bourita met Sergey Lavrov on Monday."


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("وقع المغرب وروسيا اتفاقية تعاون.", "Morocco and Russia signed a cooperation agreement."),
        ("عبر سيرغي لافروف عن تقديره للتعاون الثنائي.", "Sergey Lavrov expressed appreciation for bilateral cooperation."),
        ("التقى الرئيس الأمريكي جو بايدن نظيره الصيني شي جين بينغ.", "US President Joe Biden met his Chinese counterpart, Xi Jinping."),
        ("استقبل رئيس الحكومة عزيز أخنوش وزيرة الخارجية الألمانية أنالينا بيربوك.", "Aziz Akhannouch, the head of government, received German Foreign Minister Annalena Baerbock."),
    ],
)  # fmt: skip
def test_sentences_are_english(reader: Reader, text: str, english: str) -> None:
    assert reader(text).english[0] == english


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (MEETING, "Bourita meets Lavrov"),
        ("قال ناصر بوريطة إن التعاون الثنائي يزدهر.", "Bourita speaks about bilateral cooperation"),
        ("قال ناصر بوريطة إن التعاون الثنائي مهم.", "Bilateral cooperation important, Bourita says"),
        pytest.param(
            "وقع المغرب وروسيا اتفاقية تعاون.", "Morocco, Russia sign cooperation agreement",
        ),
        pytest.param(
            "طالب المتظاهرون بإجراء انتخابات مبكرة.", "Demonstrators demand holding of early elections",
        ),
    ],
)  # fmt: skip
def test_headlines_are_in_headline_style(reader: Reader, text: str, headline: str) -> None:
    assert reader(text).gist.headline == headline


def test_without_an_event_the_facts_line_names_who_and_what(reader: Reader) -> None:
    read = reader("كانت العلاقات بين المغرب وروسيا محور الحديث حول التعاون الثنائي.")
    assert read.english == [
        "The article names Morocco and Russia.",
        "It also touches on bilateral cooperation.",
    ]


@pytest.mark.parametrize("text", ["نص لا يذكر أحدا.", ".", "a b c", "12", "«»"])
def test_an_article_that_names_nobody_still_has_a_sentence_and_a_headline(reader: Reader, text: str) -> None:
    read = reader(text)
    assert len(read.english) >= 1
    assert read.gist.headline
    assert not ARABIC.search(" ".join([read.gist.headline, *read.english]))


def test_a_summary_names_its_method_and_engine(reader: Reader) -> None:
    summary = reader(MEETING).gist.summary
    assert (summary.language, summary.method, summary.engine, summary.reviewed) == ("en", "gist", ENGINE, False)
    assert summary.made_on is not None
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", summary.made_on)


def test_nothing_is_said_twice(reader: Reader) -> None:
    read = reader(*[MEETING, "قال ناصر بوريطة إن التعاون الثنائي يزدهر."] * 4)
    assert len(read.english) == len(set(read.english)) <= 5


def test_a_demand_is_not_told_again_as_speech(reader: Reader) -> None:
    read = reader("طالب المتظاهرون بإجراء انتخابات مبكرة.")
    assert not [text for text in read.english[1:] if "early elections" in text]


def test_a_summit_is_not_attended_at_itself(reader: Reader) -> None:
    read = reader("شارك الرئيس المصري في القمة العربية.")
    assert read.english[0].lower().count("summit") == 1


def test_a_speaker_is_told_with_topics_and_the_verb_that_fits(reader: Reader) -> None:
    assert reader("ذكرت جريدة العلم أن التعاون الثنائي يزدهر.").english[0].endswith("reported on bilateral cooperation.")


def test_everything_is_the_same_the_second_time(reader: Reader) -> None:
    text = "قال ناصر بوريطة، يوم الجمعة، إن التعاون الثنائي والعدالة الاجتماعية والأمم المتحدة والمغرب وروسيا."
    assert reader(text).gist == reader(text).gist


# -- the Arabic extract ------------------------------------------------------------------------


def extract(reader: Reader, *paragraphs: str) -> list[str]:
    return [sentence.text for sentence in extract_arabic(reader(*paragraphs).recognition)]


NEWS = "التقى وزير الخارجية المغربي ناصر بوريطة نظيره الروسي سيرغي لافروف في موسكو أمس الاثنين."
MORE = "وناقش الوزيران سبل تعزيز التعاون الثنائي بين المغرب وروسيا في مجالات الطاقة والتجارة والاستثمار."


def test_the_extract_is_the_text_itself_in_its_order(reader: Reader) -> None:
    chosen = extract(reader, NEWS, MORE)
    assert chosen == [NEWS, MORE]


def test_a_repeat_is_left_out(reader: Reader) -> None:
    assert extract(reader, NEWS, NEWS, MORE).count(NEWS) == 1


def test_a_sentence_that_hangs_on_one_left_out_is_left_out(reader: Reader) -> None:
    follow = "وأضاف أن هذه الشراكة الجديدة ستفتح آفاقا واسعة أمام الشركات الصغيرة والمتوسطة في البلدين."
    chosen = extract(reader, follow, NEWS, MORE)
    assert follow not in chosen


def test_a_text_of_one_short_sentence_is_its_own_extract(reader: Reader) -> None:
    assert extract(reader, "نص قصير.") == ["نص قصير."]


@pytest.mark.parametrize(
    ("text", "said", "headline"),
    [
        ("قال ناصر بوريطة إن سيرغي لافروف سيزور الرباط.", "Nasser Bourita said that Sergey Lavrov would visit Rabat.", "Lavrov to visit Rabat, Bourita says"),
        ("أكد ناصر بوريطة أن سيرغي لافروف قد استقبل نزار بركة.", "Nasser Bourita said that Sergey Lavrov had received Nizar Baraka.", "Lavrov receives Baraka, Bourita says"),
        ("قال ناصر بوريطة إن سيرغي لافروف لم يستقبل نزار بركة.", "Nasser Bourita said that Sergey Lavrov did not receive Nizar Baraka.", "Lavrov did not receive Baraka, Bourita says"),
        ("ذكرت رويترز أن سيرغي لافروف سوف يلتقي نزار بركة.", "Reuters reported that Sergey Lavrov would meet Nizar Baraka.", "Lavrov to meet Baraka, Reuters says"),
    ],
)
def test_what_a_speaker_tells_of_others_is_told_as_his(reader: Reader, text: str, said: str, headline: str) -> None:
    read = reader(text)
    assert read.english[0] == said
    assert read.gist.headline == headline
    assert read.events == []


@pytest.mark.parametrize(
    "text",
    [
        "نفى ناصر بوريطة أن سيرغي لافروف استقبل نزار بركة.",
        "قال ناصر بوريطة إن سيرغي لافروف لم يستقبل نزار بركة إلا مرة.",
        "قال ناصر بوريطة إن سيرغي لافروف ربما استقبل نزار بركة.",
        "قال ناصر بوريطة إن سيرغي لافروف قد يستقبل نزار بركة.",
        "قال ناصر بوريطة إن سيرغي لافروف كان سيستقبل نزار بركة.",
        "قال ناصر بوريطة، كما ذكرت الوكالة أن سيرغي لافروف استقبل نزار بركة.",
        "تساءل ناصر بوريطة إن كان سيرغي لافروف استقبل نزار بركة.",
        "قال ناصر بوريطة إن الذي استقبل نزار بركة غاب.",
    ],
)
def test_what_a_speaker_leaves_open_is_not_told(reader: Reader, text: str) -> None:
    assert not any(" said that " in sentence for sentence in reader(text).english)


def test_a_counterpart_whose_name_cannot_be_said_is_his(reader: Reader) -> None:
    read = reader("اجتمع ناصر بوريطة مع نظيره الإيطالي شكلاط زفتاوي في روما.")
    assert read.english[0] == "Nasser Bourita met with his Italian counterpart in Rome."


def test_a_place_behind_the_agent_is_not_where_the_object_is(reader: Reader) -> None:
    read = reader("استنكر مجلس إدارة الدعوة السلفية بالجيزة مبادرة حزب النور.")
    assert not [line for line in read.english if "initiative in Giza" in line]


def test_whom_a_statement_mentions_is_no_news_of_it(reader: Reader) -> None:
    assert not [line for line in reader("وقال التقرير إن ناصر بوريطة غاب.").english if "dealt with" in line]


def test_a_side_event_without_its_matter_is_told_only_where_nothing_else_is(reader: Reader) -> None:
    side = "واتهمت إسبانيا المغرب."
    assert "Spain made accusations against Morocco." in reader("انعقد المجلس في المدينة.", side).english
    assert "Spain made accusations against Morocco." not in reader(MEETING, side).english


def test_what_a_headline_says_that_somebody_does_is_no_speech(reader: Reader) -> None:
    read = reader("نص لا يقول شيئا.", headline="ملك الأردن: يستقبل العدالة الاجتماعية")
    assert not [line for line in read.english if "spoke about" in line]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("في المغرب أزمة وطنية حول حقوق المرأة في القرى. وفي المغرب كيت. وفي المغرب كيت.", "Morocco: women's rights"),
        ("في المغرب أزمة وطنية حول حقوق المرأة في القرى.", "Morocco in the news"),
        ("وصل حزب الاستقلال المغرب في أزمة حول حقوق المرأة. وفي المغرب كيت. وفي المغرب كيت.", "Morocco: women's rights"),
        ("في بيت ألفريد نوبل كيت وكيت حول حقوق المرأة.", "Alfred Nobel in the news"),
        ("في المغرب كيت وكيت حول الإرهاب.", "Morocco in the news"),
        ("في المغرب كيت. وكيت حول حقوق المرأة.", "Morocco in the news"),
        ("في المغرب كيت وكيت بحسب رويترز.", "Morocco in the news"),
        ("كيت وكيت حول حقوق المرأة.", "Women's rights"),
        ("في المغرب كيت وكيت حول الأزمة الاقتصادية في المغرب. وفي المغرب كيت.", "Economic crisis in Morocco"),
    ],
)  # fmt: skip
def test_a_headline_without_an_event_lays_nothing_to_anybodys_charge(reader: Reader, text: str, headline: str) -> None:
    assert reader(text).gist.headline == headline


@pytest.mark.parametrize(
    ("headline", "english"),
    [
        ("في بيت سيرغي لافروف كيت", "Sergey Lavrov in the news"),
        ("في البيت كيت", "Nasser Bourita in the news"),
    ],
)
def test_whom_the_arabic_headline_names_or_the_article_comes_back_to_is_the_headline(reader: Reader, headline: str, english: str) -> None:
    read = reader("في بيت ناصر بوريطة كيت. وفي بيت ناصر بوريطة كيت. وفي بيت سيرغي لافروف كيت.", headline=headline)
    assert read.gist.headline == english


def test_a_headline_of_names_leaves_the_background_and_the_outlet_out(reader: Reader) -> None:
    assert reader("في بيت ناصر بوريطة كيت.", "كيت وكيت.", "في بيت سيرغي لافروف كيت.").gist.headline == "Nasser Bourita in the news"
    assert "Hespress" not in reader("ذكرت صحيفة هسبريس كيت وكيت.").gist.headline


def test_who_was_killed_further_down_is_no_headline(reader: Reader) -> None:
    killed = "قتل 15 شخصا في هجوم مسلح."
    assert "killed" in reader(killed).gist.headline
    assert "killed" not in reader("في بيت ناصر بوريطة كيت.", "كيت وكيت.", killed).gist.headline


def test_two_who_are_not_told_before_do_nothing(reader: Reader) -> None:
    alone = reader("أجرى الوزيران مباحثات في الرباط.", "وبحث الوزيران سبل تعزيز العلاقات الثنائية.")
    assert not any(sentence.startswith("The two") for sentence in alone.english)
    told = reader("استقبل وزير الخارجية المغربي ناصر بوريطة وزير الخارجية المصري سامح شكري.", "وبحث الوزيران سبل تعزيز العلاقات الثنائية.")
    assert any(sentence.startswith("The two ministers discussed") for sentence in told.english)
