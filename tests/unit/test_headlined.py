"""English headlines from the Arabic headline itself: what it tells, who says it, and what it is about; never more certain than it is."""

from __future__ import annotations

import pytest

from engine import Reader

REST = "كيت وكيت."


def headline(reader: Reader, arabic: str, *text: str) -> str:
    return reader(*(text or (REST,)), headline=arabic).gist.headline


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("خليفة حفتر وفايز السراج يتفقان على وقف إطلاق النار", "Haftar, al-Sarraj agree on ceasefire"),
        ("محمد البرادعي وعمرو موسى يطالبان بتعديل الدستور", "ElBaradei, Moussa demand amendment of the constitution"),
        ("بالفيديو.. محمد البرادعي يطالب بتعديل الدستور", "ElBaradei demands amendment of the constitution"),
        ("«محمد البرادعي» يطالب بتعديل الدستور", "ElBaradei demands amendment of the constitution"),
        ("القوى السياسية تطالب الرئيس بإقالة الحكومة", "Political forces call on president to dismiss the government"),
        ("محمد البرادعي لن يشارك في الانتخابات البرلمانية", "ElBaradei will not take part in parliamentary elections"),
    ],
)
def test_a_headline_is_read_as_a_clause_with_its_subject_first(reader: Reader, arabic: str, english: str) -> None:
    assert headline(reader, arabic) == english


@pytest.mark.parametrize(
    "arabic",
    [
        "هل محمد البرادعي وعمرو موسى يطالبان بتعديل الدستور؟",
        "محمد البرادعي وعمرو موسى يطالبان بتعديل الدستور!",
        "أنباء: محمد البرادعي وعمرو موسى يطالبان بتعديل الدستور",
    ],
)
def test_a_headline_that_asks_or_doubts_tells_nothing(reader: Reader, arabic: str) -> None:
    assert headline(reader, arabic) == "Mohamed ElBaradei, Amr Moussa in the news"


def test_what_is_still_to_come_is_not_told_in_the_present(reader: Reader) -> None:
    assert headline(reader, "خليفة حفتر وفايز السراج يتفقان غدا على وقف إطلاق النار") == "Khalifa Haftar, Fayez al-Sarraj in the news"


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("حزب النور: سنشارك في الانتخابات البرلمانية", "We will take part in parliamentary elections, Nour Party says"),
        ("حزب النور: لن نشارك في الانتخابات البرلمانية", "We will not take part in parliamentary elections, Nour Party says"),
        ("محمد البرادعي: لن أترشح للرئاسة", "I will not stand for president, ElBaradei says"),
        ("محمد البرادعي: أرفض الحوار مع الرئاسة", "I reject dialogue with the presidency, ElBaradei says"),
        ("حزب الوفد: ندعم الحوار الوطني", "We support national dialogue, Wafd Party says"),
        ("محمد البرادعي: ندرس خوض الانتخابات البرلمانية", "We are considering running in the parliamentary elections, ElBaradei says"),
        ("محمد البرادعي لقناة الجزيرة: ندعم الحوار الوطني", "We support national dialogue, ElBaradei says"),
    ],
)
def test_what_somebody_says_of_himself_keeps_its_speaker(reader: Reader, arabic: str, english: str) -> None:
    assert headline(reader, arabic) == english


def test_a_body_does_not_say_i(reader: Reader) -> None:
    assert "I " not in headline(reader, "حزب الوفد: أرفض الحوار مع الرئاسة")


def test_a_noun_behind_an_indefinite_subject_is_no_verb(reader: Reader) -> None:
    assert "ban" not in headline(reader, "خبراء حظر الانتشار النووي ينصحون بالحوار")


def test_whose_it_is_is_not_cut_off(reader: Reader) -> None:
    assert headline(reader, "المعارضة الفنزويلية تطالب بظهور علني لنيكولاس مادورو") != "Venezuelan opposition demands public appearance"


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("اتفاق نووي بين الصين وباكستان", "Nuclear agreement between China and Pakistan"),
        ("أزمة دبلوماسية بين بريطانيا وروسيا", "Diplomatic crisis between the United Kingdom and Russia"),
    ],
)
def test_a_headline_that_is_one_noun_phrase_is_told_whole(reader: Reader, arabic: str, english: str) -> None:
    assert headline(reader, arabic) == english


def test_headlines_make_no_events(reader: Reader) -> None:
    read = reader(REST, headline="محمد البرادعي لن يشارك في الانتخابات البرلمانية")
    assert read.gist.events == ()
    assert not any("take part" in sentence.text for sentence in read.gist.summary.sentences)


def test_a_lead_that_names_all_whom_the_headline_names_is_the_news(reader: Reader) -> None:
    lead = "قضت محكمة جنايات الجيزة ببراءة أحمد المغربي وزير الإسكان الأسبق."
    assert headline(reader, "أحمد المغربي في بيت كيت", lead) == "Giza Criminal Court acquits el-Maghrabi"
    assert headline(reader, "ناصر بوريطة في بيت كيت", lead).endswith(" in the news")


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("الداخلية تطالب بإقالة الحكومة", "Interior Ministry demands dismissal of the government"),
        ("«المالية»: ندعم الحوار الوطني", "We support national dialogue, Finance Ministry says"),
        ("محمد البرادعي يدعو الجيش للتدخل في الحياة السياسية", "ElBaradei calls on army to interfere in political life"),
    ],
)
def test_a_ministry_or_an_army_is_called_so_without_its_state(reader: Reader, arabic: str, english: str) -> None:
    assert headline(reader, arabic) == english


@pytest.mark.parametrize("arabic", ["أسعار الداخلية تطالب بإقالة الحكومة", "الصحة تاج", "الثقافة المغربية"])
def test_a_word_that_is_no_ministry_here_is_none(reader: Reader, arabic: str) -> None:
    assert "Ministry" not in headline(reader, arabic)


def test_a_place_before_a_headline_stays_before_it(reader: Reader) -> None:
    assert headline(reader, "تونس: حركة النهضة تطالب بإجراء الانتخابات") == "Tunisia: Ennahda demands holding of elections"
    assert headline(reader, "سوريا: مقتل 16 طفلا في غارة جوية") == "Syria: 16 children killed in an air strike"


def test_what_an_office_says_in_the_present_is_its_saying(reader: Reader) -> None:
    assert headline(reader, "محمد البرادعي يؤكد أن الانتخابات ستجرى في موعدها") == "Elections to be held on time, ElBaradei says"
    assert "says" not in headline(reader, "محمد البرادعي ينفي أن الانتخابات ستجرى في موعدها")


def test_of_what_somebody_spoke_about_only_what_the_arabic_headline_names_stands_over_it(reader: Reader) -> None:
    text = "قال ناصر بوريطة إن حكم القضاء الإداري مهم، مشددا على حقوق المرأة."
    assert headline(reader, "ناصر بوريطة: حكم القضاء الإداري كيت", text).startswith("Bourita speaks about ruling by the")
    assert "women" not in headline(reader, "ناصر بوريطة: حكم القضاء الإداري كيت", text)


def test_whose_kin_somebody_is_makes_no_news_beside_others(reader: Reader) -> None:
    assert headline(reader, "زوجة ناصر بوريطة في بيت سيرغي لافروف كيت") == "Sergey Lavrov in the news"
    assert headline(reader, "ناصر بوريطة في بيت سيرغي لافروف كيت") == "Nasser Bourita, Sergey Lavrov in the news"


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("طلاب جامعة القاهرة يطالبون بإجراء الانتخابات", "Students of Cairo University demand holding of elections"),
        ("شبان فلسطينيون يطالبون بإجراء الانتخابات", "Palestinian young men demand holding of elections"),
        ("قيادات النور يطالبون بإجراء الانتخابات", "Arabic article, not yet summarised in English"),
    ],
)
def test_a_crowd_acts_in_a_headline_where_a_reader_need_not_ask_of_what(reader: Reader, arabic: str, english: str) -> None:
    assert headline(reader, arabic) == english


def test_a_nationality_is_not_lost_in_a_headline(reader: Reader) -> None:
    assert "two soldiers" not in headline(reader, "محكمة يابانية تقضي بسجن جنديين أمريكيين")
    assert "two soldiers" in headline(reader, "محكمة يابانية تقضي بسجن جنديين")


def test_what_the_first_paragraph_is_about_stands_over_it_where_the_same_speaker_begins_the_headline(reader: Reader) -> None:
    text = "قال ناصر بوريطة إن التعاون الثنائي يزدهر."
    assert headline(reader, "ناصر بوريطة: كيت وكيت", text) == "Bourita speaks about bilateral cooperation"
    assert headline(reader, "سيرغي لافروف: كيت وكيت", text) == "Sergey Lavrov in the news"
    assert headline(reader, "ناصر بوريطة في بيت كيت", text) == "Nasser Bourita in the news"


@pytest.mark.parametrize(
    ("arabic", "never"),
    [
        ("محكمة القضاء الإداري: حظر إصدار الفتاوى خارج دار الإفتاء", "bans"),
        ("محمد البرادعي يرفض تعديل الدستور قبل الانتخابات", "rejects"),
        ("واشنطن تقف وراء الأزمة السورية", "behind"),
        ("ناصر بوريطة يشيد بتعديل الدستور دون الحوار", "praises"),
    ],
)
def test_a_headline_whose_limit_or_blame_cannot_be_told_tells_nothing(reader: Reader, arabic: str, never: str) -> None:
    assert never not in headline(reader, arabic)


def test_the_text_tells_first_what_it_tells_at_more_length(reader: Reader) -> None:
    arabic = "مصر: محمد مرسي يدعو للانتخابات"
    assert headline(reader, arabic, "دعا محمد مرسي إلى إجراء انتخابات برلمانية جديدة.") == "Morsi calls for holding new parliamentary elections"
    assert headline(reader, arabic, "دعا عمرو موسى إلى إجراء انتخابات برلمانية جديدة.") == "Egypt: Morsi calls for elections"


@pytest.mark.parametrize(
    ("arabic", "never"),
    [
        ('"الكتاب": الأزمة السورية كيت', "riters"),
        ("مصر تنفي اعتقال ثلاثة مواطنين ضمن خلية بالكويت", "denies"),
        ("جنود ومدنيون فلسطينيون يطالبون بإجراء الانتخابات", "oldiers demand"),
        ("تركيا تجدد دعم السيادة المغربية بالصحراء", "supporting"),
        ("قيادات جبهة الإنقاذ والنور يطالبون بإجراء الانتخابات", "demand"),
        ("أمريكا تخشى ثورة عارمة أو حرب أهلية في مصر", "fears"),
        ("إسرائيل تخشى استخدام إيران للسودان كنقطة اختراق لمصر", "fears"),
    ],
)
def test_a_by_name_a_cut_denial_and_a_lost_people_are_not_told(reader: Reader, arabic: str, never: str) -> None:
    assert never not in headline(reader, arabic)


def test_who_is_named_below_alone_has_no_part_in_what_the_headline_is_about(reader: Reader) -> None:
    below = "وقال ناصر بوريطة إن الأزمة السورية كيت."
    assert headline(reader, "كيت وكيت حول الأزمة السورية", below) == "Bourita speaks about Syrian crisis"
    assert " over " not in headline(reader, "موظف في بيت كيت حول الأزمة السورية", "كيت في بيت ناصر بوريطة كيت. وكيت الأزمة السورية كيت.")
