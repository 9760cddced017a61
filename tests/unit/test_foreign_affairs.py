"""What a state or its envoys do to another is told as what was announced or decided, never as what was weighed or refused."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "أعلن وزير الخارجية الروسي سيرغي لافروف انسحاب بلاده من معاهدة الأجواء المفتوحة.",
            "announced his country's withdrawal from the Open Skies Treaty.",
        ),
        (
            "أعلن رئيس الوزراء الإسرائيلي بنيامين نتنياهو انسحاب بلاده من اليونسكو.",
            "announced his country's withdrawal from UNESCO.",
        ),
        (
            "قررت الحكومة البريطانية طرد 23 دبلوماسيا روسيا.",
            "decided to expel 23 Russian diplomats.",
        ),
        (
            "أعلنت ألمانيا طرد أربعة دبلوماسيين روس.",
            "Germany announced the expulsion of four Russian diplomats.",
        ),
        (
            "فرضت الولايات المتحدة عقوبات جديدة على ثلاثة مسؤولين إيرانيين.",
            "imposed sanctions on three Iranian officials.",
        ),
        (
            "أعربت الأمم المتحدة عن قلقها بشأن مصير الرئيس الأسبق حسني مبارك.",
            "expressed concern about the fate of former president Hosni Mubarak.",
        ),
        (
            "وافق مجلس الأمن على تعيين مارتن غريفيث مبعوثا خاصا إلى اليمن.",
            "approved the appointment of Martin Griffiths as special envoy to Yemen.",
        ),
        (
            "حضت فرنسا إيران على احترام الاتفاق النووي.",
            "France called on Iran to respect the nuclear deal.",
        ),
        ("انسحب عمرو موسى من سباق الرئاسة.", "Amr Moussa withdrew from the presidential race."),
    ],
)
def test_what_was_announced_or_decided_is_told(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0].lower().endswith(told.lower())


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "أعلن وزير الخارجية الروسي سيرغي لافروف احتمال انسحاب بلاده من معاهدة الأجواء المفتوحة.",
            "announced",
        ),
        (
            "أعلن وزير الخارجية الروسي سيرغي لافروف رفض انسحاب بلاده من معاهدة الأجواء المفتوحة.",
            "country's withdrawal",
        ),
        ("لم تقرر الحكومة البريطانية طرد 23 دبلوماسيا روسيا.", "expel"),
        ("تدرس الحكومة البريطانية طرد 23 دبلوماسيا روسيا.", "decided"),
        ("رفض مجلس الأمن تعيين مارتن غريفيث مبعوثا خاصا إلى اليمن.", "approved"),
    ],
)
def test_what_was_weighed_or_refused_is_not(reader: Reader, text: str, never: str) -> None:
    assert never not in " ".join(reader(text).english)
