"""What a speaker announces, affirms, expresses or denies as his own, behind titles, places and days, and whom he turns to."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعلنت قطر انسحابها من المفاوضات السياسية.", "Qatar announced its withdrawal from the political negotiations."),
        ("أعلن عمرو موسى استقالته من حزب الوفد.", "Amr Moussa announced his resignation from the Wafd Party."),
        ("أعرب عمرو موسى عن احترامه للحوار الوطني.", "Amr Moussa expressed his respect for national dialogue."),
        ("جدد حزب النور تمسكه بالحوار الوطني.", "The Nour Party reaffirmed its commitment to national dialogue."),
        ("نفى حزب النور انسحابه من الحوار الوطني.", "The Nour Party denied its withdrawal from national dialogue."),
        ("أعلن حزب النور عدم مشاركته في الحوار الوطني.", "The Nour Party announced that it would not take part in national dialogue."),
        ("أعلن عمرو موسى مشاركة حزبه في الحوار الوطني.", "Amr Moussa announced his party's participation in national dialogue."),
        ("أعرب عمرو موسى عن تقدير بلاده لفرنسا.", "Amr Moussa expressed his country's appreciation of France."),
        ("أعلن عمرو موسى رفض فرنسا للتدخل العسكري.", "Amr Moussa announced France's rejection of military intervention."),
        ("أعربت قطر عن شكرها وتقديرها لفرنسا.", "Qatar expressed its thanks and appreciation to France."),
        ("أعرب عمرو موسى عن تعازيه لفرنسا إثر ذلك.", "Amr Moussa expressed his condolences to France."),
        ("جدد عمرو موسى دعوته إلى الحوار الوطني.", "Amr Moussa renewed his call for national dialogue."),
    ],
)
def test_what_is_the_speakers_own_is_told(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


def test_a_headline_leaves_out_whose_it_is(reader: Reader) -> None:
    assert reader("أعلنت قطر انسحابها من المفاوضات السياسية.").gist.headline == "Qatar announces withdrawal from political negotiations"


@pytest.mark.parametrize(
    "text",
    [
        "أعرب عمرو موسى عن احترامها للحوار الوطني.",  # whose? not his
        "أعلن حزب النور مشاركته في الحوار الوطني إلا إذا تم تعديل الدستور.",
        "أكد عمرو موسى موافقته على الحوار الوطني بشرط تعديل الدستور.",
        "أعلن عمرو موسى رفضه المشاركة في ما سماه كذا.",
        "أعلن عمرو موسى احترامه للحوار الوطني شرط أن تشارك حركة حماس.",
        "أعلن حزب النور عدم تقديره للحوار الوطني.",  # no deed of which English has the opposite
        "نفى عمرو موسى استياءه من كيت.",
        "أعربت روسيا عن رغبتها في إجراء \"اتصالات منتظمة\" مع حركة حماس.",  # cut in the middle
        "أعلن عمرو موسى رفضه الحوار الذي ينتهي إلى كيت.",  # which dialogue, is the point
    ],
)
def test_what_is_anothers_or_limited_is_not_told_as_the_speakers_own(reader: Reader, text: str) -> None:
    words = ("announced", "affirmed", "approval", "denied", "rejection", "expressed")
    assert [sentence for sentence in reader(text).english if any(word in sentence for word in words)] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعلن عمرو موسى، رئيس حزب المؤتمر، في بيان له، انسحابه من الحوار الوطني.", "announced his withdrawal from national dialogue."),
        ("أكد عمرو موسى - خلال مؤتمر صحفي - احترام بلاده للحوار الوطني.", "expressed his country's respect for national dialogue."),
        ("أعلن عمرو موسى القيادي بالحزب الجديد، أمس الأحد، انسحابه من الحوار الوطني.", "announced his withdrawal from national dialogue."),
    ],
)
def test_titles_and_days_may_stand_between(reader: Reader, text: str, told: str) -> None:
    assert any(sentence.endswith(told) for sentence in reader(text).english)


def test_what_stands_in_quotation_marks_is_no_by_name(reader: Reader) -> None:
    assert not any("predicted" in sentence for sentence in reader("توقع عمرو موسى «غربلة» الحوار الوطني.").english)


def test_several_people_have_it_as_theirs(reader: Reader) -> None:
    told = "Members of the European Parliament expressed their respect for national dialogue."
    assert told in reader("أعرب أعضاء البرلمان الأوروبي عن احترامهم للحوار الوطني.").english


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("دعا عمرو موسى، جميع الأحزاب السياسية إلى المشاركة في الحوار الوطني.", "Amr Moussa called on all the political parties to take part in the national dialogue."),
        ("طالبت فرنسا رعاياها باحترام القانون.", "France called on its citizens to respect the law."),
        ("طالب عمرو موسى الجميع بالتخلي عن العنف.", "Amr Moussa called on everyone to abandon violence."),
        ("دعا عمرو موسى الجميع إلى عدم المشاركة في الحوار الوطني.", "Amr Moussa called on everyone not to take part in the national dialogue."),
        ("دعا عمرو موسى أنصاره إلى ضرورة احترام القانون.", "Amr Moussa called on his supporters to respect the law."),
    ],
)
def test_people_without_a_name_are_called_on(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    "text",
    [
        "دعا عمرو موسى أنصارها إلى احترام القانون.",  # whose supporters?
        "دعا عمرو موسى جميع الأحزاب السياسية التي تشارك إلى احترام القانون.",  # only those
        "دعا عمرو موسى جميع الأحزاب السياسية إلى كيت وكيت.",
        "طالب عمرو موسى الجميع عدا حزبه بالتخلي عن العنف.",  # not everyone
    ],
)
def test_a_call_is_told_whole_or_not_at_all(reader: Reader, text: str) -> None:
    assert not any("called on" in sentence for sentence in reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("رفض حزب الوفد الحوار الذي دعا إليه عمرو موسى.", "The Wafd Party rejected the dialogue called for by Amr Moussa."),
        ("أدان عمرو موسى الهجمات التي وقعت في العراق.", "Amr Moussa condemned the attacks in Iraq."),
    ],
)
def test_a_relative_clause_may_make_one_noun_certain(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    "text",
    [
        "رفض حزب الوفد الحوار الذي ينتهي إلى كيت.",
        "أكد عمرو موسى أن الحرب التي تشهدها مصر هي حرب إعلامية.",  # a war of words
        "أدان عمرو موسى الهجمات التي وقعت على يد كيت في العراق.",
    ],
)
def test_another_relative_clause_makes_nothing_certain(reader: Reader, text: str) -> None:
    assert not any("rejected" in sentence or "war in" in sentence or "condemned" in sentence for sentence in reader(text).english)


def test_another_name_of_a_body_in_quotation_marks_ends_it(reader: Reader) -> None:
    told = "Amr Moussa announced his resignation from Hamas."
    assert told in reader("أعلن عمرو موسى استقالته من حركة حماس \"حركة المقاومة\".").english
    assert told not in reader("أعلن عمرو موسى استقالته من حركة حماس \"المقاومة.").english
