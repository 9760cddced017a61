"""Topics that a saying names in passing: told of a speaker of whom nothing else is known, and never of another's."""

from __future__ import annotations

import pytest

from engine import Reader


def said(reader: Reader, *paragraphs: str, headline: str = "") -> str:
    return " / ".join(reader(*paragraphs, headline=headline).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال عمرو موسى إن الكيت ناقش مواد قانون الانتخابات أمس.", "Amr Moussa spoke about the election law."),
        ("قال عمرو موسى إن كيت الأزمة السورية طالت.", "Amr Moussa spoke about the Syrian crisis."),
        ("قال عمرو موسى إن قرار الرئيس الفرنسي بشأن كيت جاء متأخرا.", "Amr Moussa spoke about a decision by the French president."),
        ("قال عمرو موسى إن تصريحات نزار بركة بشأن كيت خاطئة.", "Amr Moussa spoke about statements by Nizar Baraka."),
        ("قال عمرو موسى إن ما يحدث في سوريا كيت.", "Amr Moussa spoke about what was happening in Syria."),
        ("قال عمرو موسى إن ما تشهده سوريا حاليا كيت.", "Amr Moussa spoke about what was happening in Syria."),
        ("قال عمرو موسى إن ما حدث أمس في القاهرة كيت.", "Amr Moussa spoke about what happened in Cairo."),
    ],
)
def test_what_a_saying_names_is_told(reader: Reader, text: str, told: str) -> None:
    assert told in said(reader, text)


def test_what_the_article_comes_back_to_may_be_one_word(reader: Reader) -> None:
    alone = "قال عمرو موسى إن كيت عن موسم السياحة كيت."
    assert "tourism" not in said(reader, alone).partition("touches")[0]
    assert "Amr Moussa spoke about tourism." in said(reader, alone, "تراجعت السياحة كثيرا.")
    assert "Amr Moussa spoke about tourism." in said(reader, alone, headline="أزمة السياحة")


def test_a_speaker_of_whom_more_is_known_is_not_given_what_he_names(reader: Reader) -> None:
    told = said(reader, "قال عمرو موسى إن مصر ترفض التدخل العسكري.", "وقال عمرو موسى إن الكيت ناقش مواد قانون الانتخابات أمس.")
    assert "military intervention" in told
    assert "spoke about" not in told


@pytest.mark.parametrize(
    ("reason", "text", "not_said"),
    [
        ("what others rumour is not it", "قال عمرو موسى إن كيت كيت شائعات إقالة الحكومة.", "dismissal"),
        ("what should have been is not it", "قال عمرو موسى إنه كان يجب كيت تعديل الدستور.", "amendment"),
        ("who dismisses is not dismissed", "قال عمرو موسى إن إقالة الرئيس الفرنسي لمستشاريه ضرورية.", "dismissal"),
        ("what is denied is not it", "قال عمرو موسى إنه لم يقرأ قانون الانتخابات.", "election law"),
        ("what stands in brackets is beside the matter", "قال عمرو موسى إن الكيت عرض (كيت مواد قانون الانتخابات) أمس.", "election law"),
        ("a party is no constitution", "قال عمرو موسى إن كيت حزب الدستور كيت.", "the constitution"),
        ("who goes on with a sit-in says nothing", "واصل عمرو موسى كيت أمام كيت لقانون الانتخابات.", "spoke about"),
        ("what is named with anything is not told", "قال عمرو موسى إن كيت مع قرار الرأي العام.", "public opinion"),
        ("a title behind a colon is nobody's words", "كيت كيت.", "vision"),
        ("what stands behind a quotation is not its speaker's", "قال عمرو موسى: «كيت كيت كيت»، لكن سرعان ما انقطع عرض مواد قانون الانتخابات.", "election law"),
        ("what happens nowhere in particular", "قال عمرو موسى إن ما يحدث جريمة.", "happen"),
        ("somebody's part is told with what it is in", "قال عمرو موسى إن مشاركة نزار بركة في كيت مهمة.", "participation"),
    ],
)
def test_what_is_not_the_speakers_matter_is_left_alone(reader: Reader, reason: str, text: str, not_said: str) -> None:
    told = said(reader, text, headline="حكومة الوحدة الوطنية: رؤية الاتحاد الأوروبي" if "colon" in reason else "")
    assert not_said not in told.partition("touches")[0], reason


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال عمرو موسى إن هناك خلافات مع كيت.", "Amr Moussa said that there were differences."),
        ("قال عمرو موسى إن هناك أزمة سياسية بين كيت وكيت.", "Amr Moussa said that there was a political crisis."),
        ("قال عمرو موسى إنه تم تشكيل لجنة لمراجعة قانون الانتخابات.", "Amr Moussa said that a committee to revise the election law had been formed."),
        ("قال وزير الخارجية الروسي إن الوزارة ترفض التدخل العسكري.", "The Russian foreign minister said that the ministry rejected military intervention."),
    ],
)
def test_what_there_is_and_what_is_done_is_told_without_all_that_hangs_on_it(reader: Reader, text: str, told: str) -> None:
    assert told in said(reader, text)


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("operations that were never carried out", "قال عمرو موسى إن هناك عمليات لم تتم."),
        ("a verb may take back what there is", "قال عمرو موسى إن هناك خلافات سياسية في كيت لم تكن ظاهرة."),
        ("a difference from what?", "قال عمرو موسى إن هناك اختلافا كبيرا في كيت."),
        ("what crisis?", "قال عمرو موسى إن هناك أزمة في كيت."),
        ("consultations on what?", "قال عمرو موسى إن هناك مشاورات في كيت."),
        ("what was manipulated?", "قال عمرو موسى إن هناك تلاعبا في كيت."),
        ("what crime?", "قال عمرو موسى إن هذه الجريمة البشعة تستوجب المساءلة الدولية."),
        ("with Turkey as well", "قال عمرو موسى إن النظام الحالي يفتح العلاقات مع إيران وتركيا."),
        ("which demands?", "قال عمرو موسى إن هناك ستة مطالب."),
        ("people of whom nothing is told", "قال عمرو موسى إن هناك مواطنين في كيت."),
        ("a committee for what?", "قال عمرو موسى إنه تم تشكيل لجنة للكيت."),
        ("no committee was formed", "قال عمرو موسى إنه لم يتم تشكيل لجنة للكيت."),
        ("whose ministry?", "قال عمرو موسى إن الوزارة ترفض التدخل العسكري."),
        ("another ministry", "قال وزير الخارجية الروسي إن الوزارة الكيتية ترفض التدخل العسكري."),
    ],
)
def test_what_would_tell_nothing_or_too_much_is_left_alone(reader: Reader, reason: str, text: str) -> None:
    assert "said that" not in said(reader, text), reason


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("إنه تم تخصيص 525 مليون جنيه للكيت", "525 million pounds had been allocated"),
        ("إنه سيتم إنشاء 60 ألف وحدة سكنية على كيت", "60,000 housing units would be created"),
        ("إنه لم يتم إنشاء 60 ألف وحدة سكنية", "60,000 housing units had not been created"),
        ("إنه تم توزيع نحو 500 طن في كيت", "about 500 tonnes had been distributed"),
        ("إنه تم إنشاء 3 مستشفيات جديدة في كيت", "three new hospitals had been created"),
        ("إنه سيتم صياغة قانون انتخابي جديد للكيت", "a new electoral law would be drafted"),
        ("إنه سيتم خلال الأسابيع القادمة صياغة قانون انتخابي جديد", "a new electoral law would be drafted"),
        ("إنه تم الاتفاق على تشكيل لجنة لحل الأزمة السياسية", "agreement had been reached on the formation of a committee to resolve the political crisis"),
        ("إن وزارة الخارجية الأمريكية وافقت على صفقة عسكرية للكيت", "the US Department of State had approved a military deal"),
    ],
)
def test_an_indefinite_thing_is_told_without_what_narrows_it(reader: Reader, text: str, told: str) -> None:
    assert f"Amr Moussa said that {told}." in said(reader, f"قال عمرو موسى {text}.")


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("what follows takes it back", "إنه تم تخصيص 525 مليون جنيه لكن دون جدوى"),
        ("only under a condition", "إنه سيتم صياغة قانون انتخابي جديد بشرط كيت"),
        ("a committee for what?", "إنه تم الاتفاق على تشكيل لجنة كيت"),
        ("which units?", "إنه تم إنشاء 60 ألف كيت"),
    ],
)
def test_what_is_denied_or_taken_back_is_no_thing(reader: Reader, reason: str, text: str) -> None:
    assert "said that" not in said(reader, f"قال عمرو موسى {text}."), reason


def test_a_single_word_further_down_is_no_topic_of_an_article_that_names_somebody(reader: Reader) -> None:
    paragraphs = ("قال ناصر بوريطة كلاما.", "كيت وكيت.", "ذكر الرجل كيت.", "تحدث فلان عن الأسلحة.")
    assert not [line for line in reader(*paragraphs).english if "weapons" in line]
    assert [line for line in reader(*paragraphs, "تحدث فلان عن الأسلحة.").english if "weapons" in line], "it comes back to it"
    assert [line for line in reader("كيت.", "كيت وكيت.", "ذكر الرجل كيت.", "تحدث فلان عن الأسلحة.").english if "weapons" in line], "there is nothing else"
