"""When, where and by whom: what stands around an event is told as the text has it, or not at all."""

from __future__ import annotations

import pytest

from engine import Reader
from warraq.records import DateClaim

TUESDAY = DateClaim("2025-04-08", "day", "stated", "الثلاثاء 8 أبريل 2025", "date-line")
MET = "Nasser Bourita met Sergey Lavrov"


@pytest.mark.parametrize(
    ("when", "english", "date"),
    [
        ("اليوم الثلاثاء", f"{MET} on Tuesday.", "2025-04-08"),
        ("اليوم الأربعاء", f"{MET}.", None),  # it was a Tuesday: which is wrong cannot be told
        ("أمس الاثنين", f"{MET} on Monday.", "2025-04-07"),
        ("أمس الأحد", f"{MET}.", None),
        ("يوم الجمعة", f"{MET} on Friday.", "2025-04-04"),
        ("يوم الثلاثاء", f"{MET} on Tuesday.", "2025-04-08"),
        ("اليوم", f"{MET}.", "2025-04-08"),
        ("يوم 31 فبراير 2025", f"{MET}.", None),
        ("يوم 3 مارس", f"{MET} on 3 March.", None),
        ("يوم 3 مارس 2025", f"{MET} on 3 March 2025.", "2025-03-03"),
    ],
)
def test_a_day_is_told_as_far_as_the_text_and_the_publication_give_it(reader: Reader, when: str, english: str, date: str | None) -> None:
    read = reader(f"التقى ناصر بوريطة سيرغي لافروف {when}.", published=TUESDAY)
    assert read.english == [english]
    assert [event.date for event in read.gist.events] == [date]


@pytest.mark.parametrize("when", ["يوم السبت القادم في الرباط", "اليوم العالمي للبحر"])
def test_a_day_still_to_come_or_called_so_dates_no_meeting(reader: Reader, when: str) -> None:
    read = reader(f"التقى ناصر بوريطة سيرغي لافروف {when}.", published=TUESDAY)
    assert "Saturday" not in " ".join(read.english)
    assert not [event.date for event in read.gist.events if event.date]


@pytest.mark.parametrize("claim", [DateClaim("2025-04", "month", "stated", "", "date-line"), DateClaim("2025-04-08", "day", "stated", "", "event"), DateClaim(None, "none", "unknown", "")])
def test_no_weekday_becomes_a_day_without_a_day_of_publication(reader: Reader, claim: DateClaim) -> None:
    (event,) = reader("التقى ناصر بوريطة سيرغي لافروف يوم الجمعة.", published=claim).gist.events
    assert event.date is None


@pytest.mark.parametrize(
    ("where", "english", "place"),
    [
        ("في مدينة فاس", f"{MET} in Fez.", "Fez"),
        ("في العاصمة موسكو", f"{MET} in Moscow.", "Moscow"),
        ("بالعاصمة موسكو", f"{MET} in Moscow.", "Moscow"),
        ("بالرباط", f"{MET} in Rabat.", "Rabat"),
        ("في مدينة", f"{MET}.", None),
    ],
)
def test_a_place_is_told_with_or_without_its_kind(reader: Reader, where: str, english: str, place: str | None) -> None:
    read = reader(f"التقى ناصر بوريطة سيرغي لافروف {where}.")
    assert read.english == [english]
    assert [event.place for event in read.gist.events] == [place]


def test_an_aside_between_commas_is_passed_over_unless_it_names_somebody(reader: Reader) -> None:
    assert reader("التقى ناصر بوريطة، في قصر المؤتمرات بالرباط، سيرغي لافروف.").english == [f"{MET}."]
    assert reader("التقى ناصر بوريطة، في مكتب نزار بركة، سيرغي لافروف.").gist.events == ()


@pytest.mark.parametrize("opener", ["من جهة أخرى ", "وفي إطار زيارته، "])
def test_an_opening_adverbial_hides_no_event(reader: Reader, opener: str) -> None:
    assert reader(f"{opener}التقى ناصر بوريطة سيرغي لافروف.").english[0].startswith(MET)


# -- who is meant where nobody is named --------------------------------------------------------


def test_a_second_verb_has_the_subject_of_the_first(reader: Reader) -> None:
    read = reader("التقى ناصر بوريطة سيرغي لافروف في موسكو، وأجرى اتصالا هاتفيا مع أنتوني بلينكن.")
    assert read.english == [f"{MET} in Moscow.", "Bourita spoke by telephone with Antony Blinken."]


@pytest.mark.parametrize(
    "text",
    [
        "التقى ناصر بوريطة وسيرغي لافروف أنتوني بلينكن في موسكو، وأجرى اتصالا هاتفيا مع نزار بركة.",  # one of the two
        "التقى ناصر بوريطة سيرغي لافروف في موسكو، وأجرت اتصالا هاتفيا مع أنتوني بلينكن.",  # a woman
        "استقبل ناصر بوريطة وفد سيرغي لافروف بالرباط، حيث التقى أنتوني بلينكن.",  # either of the two
    ],
)
def test_a_second_verb_has_no_subject_where_it_might_be_another(reader: Reader, text: str) -> None:
    assert not [said for said in reader(text).english if "Blinken" in said and "names" not in said and "and Sergey" not in said]
    assert not [said for said in reader(text).english if "by telephone" in said]


@pytest.mark.parametrize(
    ("first", "speakers"),
    [
        ("قال ناصر بوريطة إن التعاون الثنائي يزدهر.", ["Nasser Bourita", "Nasser Bourita"]),
        ("قال ناصر بوريطة ونزار بركة إن التعاون الثنائي يزدهر.", ["Nasser Bourita and Nizar Baraka"]),
        ("قالت روسيا إن التعاون الثنائي يزدهر.", ["Russia"]),
    ],
)
def test_he_added_continues_one_man_and_no_two_and_no_state(reader: Reader, first: str, speakers: list[str]) -> None:
    assert reader(f"{first} وأضاف أن العدالة الاجتماعية تزدهر.").speakers == speakers


def test_each_of_two_speakers_in_a_sentence_has_his_own_topic(reader: Reader) -> None:
    read = reader("قال ناصر بوريطة إن التعاون الثنائي يزدهر، وقال نزار بركة إن العدالة الاجتماعية تزدهر.")
    assert read.english == ["Nasser Bourita spoke about bilateral cooperation.", "Nizar Baraka spoke about social justice."]


def test_a_speaker_may_stand_in_quotation_marks_that_are_closed(reader: Reader) -> None:
    assert reader('وأشار "نزار بركة" إلى العدالة الاجتماعية.').english == ["Nizar Baraka spoke about social justice."]
    assert reader('وأشار "نزار بركة إلى العدالة الاجتماعية.').speakers == []


# -- headlines ---------------------------------------------------------------------------------


def test_a_person_before_a_colon_speaks_and_a_state_is_where(reader: Reader) -> None:
    assert reader("انعقد المجلس في المدينة.", headline="نزار بركة: العدالة الاجتماعية أولوية").english == ["Nizar Baraka spoke about social justice."]
    assert reader("انعقد المجلس في المدينة.", headline="ماليزيا: العدالة الاجتماعية أولوية").speakers == []


def test_a_headline_and_the_lead_tell_one_event_once(reader: Reader) -> None:
    read = reader("استقبل ناصر بوريطة سيرغي لافروف في الرباط.", headline="بوريطة يستقبل لافروف في الرباط")
    assert read.gist.headline == "Bourita receives Lavrov"
    assert read.english == ["Nasser Bourita received Sergey Lavrov in Rabat."]


def test_a_king_is_called_so_where_the_text_does(reader: Reader) -> None:
    assert reader("التقى محمد السادس سيرغي لافروف في موسكو.").english == ["Mohammed VI met Sergey Lavrov in Moscow."]
    assert reader("التقى الملك محمد السادس سيرغي لافروف في موسكو.").english == ["King Mohammed VI met Sergey Lavrov in Moscow."]


def test_a_full_date_of_what_was_said_is_told(reader: Reader) -> None:
    assert reader("قال ناصر بوريطة يوم 7 أبريل 2025 إن التعاون الثنائي يزدهر.").english == ["On 7 April 2025, Nasser Bourita spoke about bilateral cooperation."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استقبل خادم الحرمين الشريفين الملك سلمان بن عبدالعزيز آل سعود – حفظه الله – في مكتبه بقصر السلام اليوم، رئيس وزراء لبنان الأسبق سعد الحريري.", "King Salman received former Lebanese Prime Minister Saad Hariri."),
        ("استقبل عمرو موسى، في القاهرة، «جيمس ويلفريد وات» السفير البريطاني.", "Amr Moussa received the British ambassador in Cairo."),
        ("التقى عمرو موسى، اليوم، سيف بن مقدم البوعينين، سفير قطر لدى مصر.", "Amr Moussa met the Qatari ambassador to Egypt."),
    ],
)  # fmt: skip
def test_wishes_and_names_that_nobody_can_spell_do_not_hide_who_was_met(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize("text", ["التقى عمرو موسى جيمس وات.", "التقى عمرو موسى «جيمس وات» بمكتب السفير البريطاني."])
def test_a_name_that_nobody_can_spell_is_no_office(reader: Reader, text: str) -> None:
    assert "meet" not in reader(text).frames
