"""A committee, government or base that is yet to be is told with its kind; one that is known is somebody's name."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("دعا حزب الوفد إلى تشكيل لجنة قانونية مستقلة.", "The Wafd Party called for the formation of an independent legal committee."),
        ("طالب حزب الوفد بتشكيل لجنة محايدة لتعديل الدستور.", "The Wafd Party demanded the formation of a neutral committee to amend the constitution."),
        ("نفى عمرو موسى إقامة قاعدة عسكرية أمريكية.", "Amr Moussa denied establishing a US military base."),
        ("أعلن عمرو موسى إنشاء غرفة تجارة مشتركة بين مصر وتركيا.", "Amr Moussa announced creating a joint chamber of commerce between Egypt and Turkey."),
        ("دعا عمرو موسى إلى إقامة منطقة حرة في سوريا.", "Amr Moussa called for establishing a free zone in Syria."),
        ("دعا عمرو موسى إلى تشكيل حكومة خبراء.", "Amr Moussa called for the formation of a government of experts."),
    ],
)
def test_a_body_to_be_is_told_with_its_kind(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("دعا عمرو موسى إلى إقامة قاعدة.", "a base"),  # of what kind?
        ("نفى عمرو موسى إقامة قاعدة عسكرية كيت.", "a military base"),  # its end is not certain
        ("دعا عمرو موسى إلى حل اللجنة القانونية.", "a legal committee"),
        ("رفض عمرو موسى تشكيل لجنة قانونية مستقلة دون ضمانات.", "committee"),
    ],
)
def test_a_body_without_a_kind_or_an_end_is_not(reader: Reader, text: str, untold: str) -> None:
    assert not any(untold in sentence for sentence in reader(text).english)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعرب باراك أوباما عن أمله في أن تشارك مصر في الحوار الوطني.", "Barack Obama expressed hope that Egypt would take part in national dialogue."),
        ("أعرب باراك أوباما عن ثقته في أن مصر ستشارك في الحوار الوطني.", "Barack Obama expressed confidence that Egypt would take part in national dialogue."),
        ("أعرب عمرو موسى عن تخوفه من أن تقاطع حركة حماس الانتخابات.", "Amr Moussa expressed fear that Hamas would boycott elections."),
        ("كشف عمرو موسى عن خطة لإجراء انتخابات في المدارس.", "Amr Moussa revealed a plan for the holding of elections."),
    ],
)
def test_what_is_hoped_feared_or_revealed_is_told_as_that(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    "text",
    [
        "أعرب عمرو موسى عن أمله ألا تقاطع حركة حماس الانتخابات.",  # not to
        "أعرب عمرو موسى عن أمله في أن تشارك مصر في الحوار الوطني إذا تم تعديل الدستور.",
        "أعرب عمرو موسى عن خيبة أمله في أن تشارك مصر في الحوار الوطني.",  # his disappointment
    ],
)
def test_no_hope_is_told_that_is_denied_or_conditional(reader: Reader, text: str) -> None:
    assert not any("expressed hope" in sentence for sentence in reader(text).english)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("أعلن حزب الخضر المصري أنه سيشارك في الانتخابات.", "The Egyptian Green Party said that it would take part in elections."),
        ("عقد مجلس المحافظين اجتماعه في القاهرة.", "The council of governors held a meeting in Cairo."),
        ("أعلن حزب المحافظين البريطاني أنه سيشارك في الانتخابات.", "The British Conservative Party said that it would take part in elections."),
    ],
)
def test_greens_and_governors_are_called_so(reader: Reader, text: str, english: str) -> None:
    assert reader(text).english[0] == english
