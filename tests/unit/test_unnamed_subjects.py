"""Subjects of claims that have no name: told as the source says them, whole, or not at all."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال عمرو موسى إن الحكومة ترفض التدخل العسكري.", "Amr Moussa said that the government rejected military intervention."),
        ("قال عمرو موسى إن البلاد تواجه أزمة اقتصادية.", "Amr Moussa said that the country faced an economic crisis."),
        ("قال عمرو موسى إن النظام الحالي يواجه أزمة اقتصادية.", "Amr Moussa said that the current regime faced an economic crisis."),
        ("قال هشام زعزوع إن الوزارة حريصة على مكافحة الإرهاب.", "Hisham Zaazou said that the ministry was keen to combat terrorism."),
        ("قال عمرو موسى إن المصريين يرفضون التدخل العسكري.", "Amr Moussa said that the Egyptians rejected military intervention."),
        ("قال عمرو موسى إن الأتراك لن يقبلوا التدخل العسكري.", "Amr Moussa said that the Turks would not accept military intervention."),
        ("قال عمرو موسى إن المواطنين يرفضون التدخل العسكري.", "Amr Moussa said that the citizens rejected military intervention."),
        ("قال عمرو موسى إن الجميع يرفض التدخل العسكري.", "Amr Moussa said that everyone rejected military intervention."),
        ("قال عمرو موسى إن جميع الأحزاب ترفض التدخل العسكري.", "Amr Moussa said that all parties rejected military intervention."),
        ("قال عمرو موسى إن معظم القوى السياسية ترفض التدخل العسكري.", "Amr Moussa said that most political forces rejected military intervention."),
        ("قال عمرو موسى إن هذه الخطوة تمثل تهديدا خطيرا للأمن القومي.", "Amr Moussa said that this step represented a serious threat to national security."),
        ("قال عمرو موسى إن الوضع تحت السيطرة.", "Amr Moussa said that the situation was under control."),
        ("قال عمرو موسى إن الوضع في باكستان تحت السيطرة.", "Amr Moussa said that the situation in Pakistan was under control."),
        ("قال عمرو موسى إن موظفي الشركات الأجنبية يرفضون التدخل العسكري.", "Amr Moussa said that the employees of the foreign companies rejected military intervention."),
        ("قال عمرو موسى إن الحدود والمعابر مفتوحة أمام الجميع.", "Amr Moussa said that the borders and the crossings were open to all."),
        ("قال عمرو موسى إن القرار والخطة يهدفان إلى حماية الوحدة الوطنية.", "Amr Moussa said that the decision and the plan were aimed at the protection of national unity."),
        ("قال عمرو موسى إن سياسات الجيش المصري الاقتصادية تهدف إلى حماية الوحدة الوطنية.",
         "Amr Moussa said that the economic policies of the Egyptian Armed Forces were aimed at the protection of national unity."),
        ("قال عمرو موسى إن حكومة هشام قنديل ترفض التدخل العسكري.", "Amr Moussa said that the government of Hisham Qandil rejected military intervention."),
        ("قال عمرو موسى إن إدارة الرئيس الأمريكي باراك أوباما ترفض التدخل العسكري.",
         "Amr Moussa said that the administration of US President Barack Obama rejected military intervention."),
        ("قال عمرو موسى إن الورشة تهدف إلى تبادل الخبرات.", "Amr Moussa said that the workshop was aimed at the exchange of expertise."),
        ("قال عمرو موسى إن جون كيري وزير الخارجية الأمريكي سيزور القاهرة.", "Amr Moussa said that John Kerry would visit Cairo."),
    ],
)
def test_a_subject_without_a_name_is_told_as_the_source_says_it(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("which of them, a clause tells", "قال عمرو موسى إن الحكومة التي شكلها الحزب ترفض التدخل العسكري."),
        ("an adjective behind it is not read", "قال عمرو موسى إن المواطنين الغيورين يرفضون التدخل العسكري."),
        ("a name in quotation marks", "قال عمرو موسى إن «الدعوة» ترفض التدخل العسكري."),
        ("a system, or a regime?", "قال عمرو موسى إن النظام يرفض التدخل العسكري."),
        ("in liberation, or in the square?", "قال عمرو موسى إن الوضع في التحرير تحت السيطرة."),
        ("who manages what?", "قال عمرو موسى إن إدارة جون كيري ترفض التدخل العسكري."),
        ("which court?", "قال هشام زعزوع إن المحكمة حريصة على مكافحة الإرهاب."),
        ("a party, or a delegation?", "قال عمرو موسى إن الوفد يرفض التدخل العسكري."),
        ("of things that are no thing yet", "قال عمرو موسى إن الهدف تحت السيطرة."),
        ("that it happened tells nothing", "قال عمرو موسى إن الحوار بدأ."),
        ("«الوضع» is a man, its verb a woman's", "قال عمرو موسى إن الوضع مطروحة."),
        ("a reader would take it for the speaker's own", "قال جون كيري في القاهرة إن مصر كيت وكيت. وقالت مصر كيت. وقال جون كيري إن الحكومة ترفض التدخل العسكري."),
    ],
)
def test_a_subject_that_is_not_certain_has_no_claim(reader: Reader, reason: str, text: str) -> None:
    """Relative clauses, words unread, names in the shape of nouns, verbs that do not agree."""
    assert " said that " not in reader(text).english, reason


def test_what_is_pointed_at_stands_in_no_headline(reader: Reader) -> None:
    """"This step …": a headline has nothing before it."""
    read = reader("قال عمرو موسى إن هذه الخطوة تمثل تهديدا خطيرا للأمن القومي.")
    assert "his step" in " ".join(read.english)
    assert "his step" not in read.gist.headline


def test_the_speakers_own_thing_is_his_where_nobody_else_was_named(reader: Reader) -> None:
    assert "Amr Moussa said that his resignation was under consideration." in reader("قال عمرو موسى إن استقالته قيد البحث.").english
    assert "Amr Moussa said that his resignation was under consideration." not in reader("قال عمرو موسى خلال لقاء نزار بركة إن استقالته قيد البحث.").english


def test_what_is_denied_only_of_now_is_not_denied_altogether(reader: Reader) -> None:
    """«نفى أن … الآن»."""
    assert "Amr Moussa denied that John Kerry supported national dialogue." in reader("نفى عمرو موسى أن جون كيري وزير الخارجية الأمريكي يدعم الحوار الوطني.").english
    assert not any("denied" in told for told in reader("نفى عمرو موسى أن جون كيري وزير الخارجية الأمريكي يدعم الحوار الوطني الآن.").english)
