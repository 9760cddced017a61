"""A stance on what somebody else said or did is told without what that was; what a speaker does beside speaking, by participles."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("رحب حزب الوفد بقرار مجلس النواب الأردني بوقف كذا وكذا.", "The Wafd Party welcomed a decision by the Jordanian House of Representatives."),
        ("انتقد حزب الوفد تصريحات وزير الخارجية الروسي التي قال فيها كذا.", "The Wafd Party criticised statements by the Russian foreign minister."),
        ("استنكر حزب الوفد الاعتداء على مقر حزب النور أثناء كذا.", "The Wafd Party condemned the assault on the headquarters of the Nour Party."),
        ("انتقد حزب الوفد موقف الحكومة من كذا.", "The Wafd Party criticised the position of the government."),
        ("انتقد حزب الوفد قرار الحكومة رفع الأسعار.", "The Wafd Party criticised a decision by the government to raise prices."),
        ("ندد حزب الوفد بانتهاكات إسرائيل ضد كذا.", "The Wafd Party condemned violations by Israel."),
    ],
)  # fmt: skip
def test_a_stance_on_a_deed_is_told_without_what_was_done(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "لم ينتقد حزب الوفد تصريحات وزير الخارجية الروسي التي قال فيها كذا.",
        "انتقد حزب الوفد تصريحات مسؤول كذا.",
        "انتقد حزب الوفد تصريحات نظيره حين كذا.",
        "نفى وزير الخارجية الروسي تصريحات عمرو موسى حين كذا.",
        "رحب حزب الوفد بقرار مجلس النواب الأردني بوقف كذا، لكنه رفضه لاحقا.",
        "أعلن حزب الوفد قرار مجلس النواب الأردني بوقف كذا.",
    ],
)
def test_no_stance_is_told_where_the_deed_or_its_doer_is_not_certain(reader: Reader, text: str) -> None:
    said = " ".join(reader(text).english)
    assert not any(word in said for word in ("criticised", "welcomed", "denied", "announced"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال عمرو موسى إن الأمور صعبة، مطالبا بإجراء انتخابات مبكرة.", "Amr Moussa called for the holding of early elections."),
        ("قالت نادية العلمي إن الأمور صعبة، مطالبة بإجراء انتخابات مبكرة.", "the holding of early elections."),
        ("قال عمرو موسى إن الأمور صعبة، مشددا على ضرورة إجراء انتخابات مبكرة، ومحذرا من أعمال العنف.", "Amr Moussa stressed the need for the holding of early elections."),
    ],
)  # fmt: skip
def test_a_participle_tells_what_the_speaker_did_beside_speaking(reader: Reader, text: str, told: str) -> None:
    assert any(told.removeprefix("Amr Moussa called for") in said for said in reader(text).english)


@pytest.mark.parametrize(
    "text",
    [
        "قال عمرو موسى إن الوزير أكد أن الأمور صعبة، مطالبا بإجراء انتخابات مبكرة.",  # who demanded it?
        "قال عمرو موسى إن نزار بركة التقى حمدين صباحي، مطالبا بإجراء انتخابات مبكرة.",
        "قال عمرو موسى إن الأمور صعبة، مطالبة بإجراء انتخابات مبكرة.",  # a woman, or the noun
        "قال عمرو موسى إن الأمور صعبة، غير مطالب بإجراء انتخابات مبكرة.",
        "قال عمرو موسى إن هناك موظفا مطالبا بإجراء انتخابات مبكرة.",
    ],
)
def test_a_participle_of_somebody_else_tells_nothing_of_the_speaker(reader: Reader, text: str) -> None:
    assert not {"demand", "call_for"} & set(reader(text).frames)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعلن حزب الوفد تشكيل لجنة، وقال كيت وكيت.", "The Wafd Party announced the formation of a committee."),
        ("قرر مجلس النواب الأردني تأجيل جلسة اليوم.", "The Jordanian House of Representatives decided to postpone a session."),
        ("طالب حزب الوفد بفتح تحقيق في هذا الشأن.", "The Wafd Party called for an investigation."),
        ("نفى حزب الوفد ما تردد عن تأجيل الانتخابات.", "The Wafd Party denied reports about the postponement of the elections."),
        ("بدأت في القاهرة الثلاثاء أعمال مؤتمر كيت وكيت.", "A conference began in Cairo on Tuesday."),
        ("اعتقلت قوات الأمن 15 متظاهرا.", "The security forces arrested 15 protesters."),
    ],
)  # fmt: skip
def test_an_act_is_told_without_what_it_is_for(reader: Reader, text: str, told: str) -> None:
    assert told in [said.replace("demanded", "called for") for said in reader(text).english]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("رفض حزب الوفد إجراء انتخابات قبل كيت وكيت.", "rejected"),  # not elections, but elections before something
        ("أعلن حزب الوفد عدم تشكيل لجنة كيت وكيت.", "formation"),
        ("قرر حزب الوفد عدم عقد مؤتمر كيت وكيت.", "decided"),
        ("طالب حزب الوفد بإجراء انتخابات كيت وكيت بشرط كيت.", "elections"),
        ("بوريطة يضع حجر الأساس لمزيد من التعاون.", "stone"),
        ("طالب خالد الشريف الرئيس مرسي بالرحيل.", "leave office"),
        ("أعلنت حركة النهضة مشاركتها في مظاهرات الجمعة في القاهرة يوم الثلاثاء.", "on Tuesday"),
        ("انهار سعر الدولار في القاهرة.", "building"),
        ("سقطت طائرة ورقية قديمة هنا.", "crashed"),
        ("فرقت السنون المتظاهرين.", "dispersed"),
    ],
)
def test_what_was_left_out_or_meant_otherwise_is_not_told(reader: Reader, text: str, never: str) -> None:
    assert never not in " ".join(reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال عمرو موسى إن الأمور صعبة. وطالب بإجراء انتخابات مبكرة.", "Amr Moussa demanded the holding of early elections."),
        ("قال عمرو موسى إن الأمور صعبة. وشدد على ضرورة إجراء انتخابات مبكرة.", "Amr Moussa stressed the need for the holding of early elections."),
        ("أصدر حزب الوفد بيانا رفض فيه التدخل العسكري.", "The Wafd Party rejected military intervention."),
        ("ألقى عمرو موسى كلمة شدد فيها على ضرورة إجراء انتخابات مبكرة.", "Amr Moussa stressed the need for the holding of early elections."),
        ("التقى عمرو موسى وزير الخارجية المصري اليوم السبت في الرباط نزار بركة.", "Amr Moussa met Nizar Baraka in Rabat on Saturday."),
    ],
)  # fmt: skip
def test_what_the_same_man_goes_on_to_do_is_his(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("قال عمرو موسى إن الأمور صعبة. وطالب المجلس بإجراء انتخابات مبكرة.", "Moussa demanded"),  # who of whom?
        ("قالت نادية العلمي إن الأمور صعبة. وطالب بإجراء انتخابات مبكرة.", "Alami demanded"),
        ("قال عمرو موسى إن الأمور صعبة. ثم تحدث نزار بركة طويلا وطالب بإجراء انتخابات مبكرة.", "Moussa demanded"),
        ("قال عمرو موسى، ردا على تصريحات الناطق الأمريكي والتي دعا فيها جبهة الإنقاذ إلى العدول عن موقفها، إن الأمور صعبة.", "called on"),
        ("أصدر حزب الوفد بيانا حول خطاب للرئيس التركي رفض فيه التدخل العسكري.", "Wafd Party rejected"),
        ("أصدر حزب الوفد بيانا عن الكلمة التي رفض فيها التدخل العسكري.", "Wafd Party rejected"),
        ("التقى عمرو موسى وزير الخارجية المصري نزار بركة.", "met Nizar"),
    ],
)  # fmt: skip
def test_what_another_does_is_not_his(reader: Reader, text: str, never: str) -> None:
    assert never not in " ".join(reader(text).english)


@pytest.mark.parametrize(
    ("headline", "body", "told"),
    [
        ("عمرو موسى يدعو إلى إجراء انتخابات مبكرة", "كيت وكيت.", "Amr Moussa called for the holding of early elections."),
        ("عمرو موسى يغادر القاهرة", "كيت وكيت غادر كيت.", "Amr Moussa left Cairo."),
        ("عمرو موسى يغادر القاهرة", "كيت وكيت.", ""),  # today, or tomorrow?
        ("عمرو موسى يغادر القاهرة غدا", "كيت وكيت غادر كيت.", ""),
    ],
)
def test_the_present_of_a_headline_is_told_where_it_has_happened(reader: Reader, headline: str, body: str, told: str) -> None:
    said = reader(body, headline=headline).english
    assert (told in said) if told else not any("left" in text for text in said)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعلن حزب النور أنه سوف يشارك في الانتخابات.", "The Nour Party said that it would take part in elections."),
        ("قال عمرو موسى إنه قرر إجراء انتخابات مبكرة.", "Amr Moussa said that he had decided to hold early elections."),
        ("قال عمرو موسى إنه لن يشارك في الحوار الوطني.", "Amr Moussa said that he would not take part in national dialogue."),
        ("قال عمرو موسى إنها رفضت التدخل العسكري.", ""),
        ("قال عمرو موسى إنه قد يرفض التدخل العسكري.", ""),
        ("قال عمرو موسى إنه رفض الحزب التدخل العسكري.", ""),
        ("وقال نزار بركة وعمرو موسى إنه رفض التدخل العسكري.", ""),
    ],
)
def test_what_a_speaker_says_of_himself_is_told_of_him(reader: Reader, text: str, told: str) -> None:
    said = reader(text).english
    assert (told in said) if told else not any(" said that " in sentence for sentence in said)


def test_an_ambassador_of_the_union_is_not_the_union(reader: Reader) -> None:
    assert not reader("افتتح سفراء ألمانيا وبولندا والاتحاد الأوروبي معرض كيت.").frames


def test_a_name_between_commas_behind_an_office_is_passed_over(reader: Reader) -> None:
    assert reader("قام وزير خارجية نيوزيلندا، هوران موراي، بزيارة إلى تونس.").english[0] == "The New Zealand foreign minister visited Tunisia."


def test_a_condition_takes_back_what_is_announced_but_no_complaint(reader: Reader) -> None:
    assert reader("تقدم عمرو موسى ببلاغ ضد حمدين صباحي، دون كيت.").english[0] == "Amr Moussa filed a complaint against Hamdeen Sabahi."
    assert "accession" not in " ".join(reader("أعلن عمرو موسى انضمامه إلى حزب الوفد، بشرط كيت.").english)


def test_factions_are_dissolved_and_crises_resolved(reader: Reader) -> None:
    assert reader("أعلنت الحكومة السورية حل جميع الفصائل المسلحة.").english[0] == "The Syrian government announced dissolving all the armed factions."
    assert "dissolv" not in reader("طالب حزب الوفد بحل الأزمة السياسية.").english[0]


def test_agreements_are_concluded_and_meetings_on_them_held(reader: Reader) -> None:
    assert reader("رفضت الحكومة السورية عقد اتفاق تجاري مع الصين.").english[0] == "The Syrian government rejected concluding a trade agreement with China."
    assert "conclud" not in reader("رفضت الحكومة السورية عقد اجتماع حول الاتفاق النووي.").english[0]


@pytest.mark.parametrize("text", ["لو واصل الجيش الإسرائيلي قصف مدينة غزة لتدخلت مصر.", "قال كذا عن الرجل الذي وصف حزب الوفد بالخيانة."])
def test_a_verb_that_begins_with_waw_begins_no_clause(reader: Reader, text: str) -> None:
    assert not [line for line in reader(text).english if "bombard" in line or "described" in line]
