"""Events as the press of the Gulf, the Levant and Sudan leads with them, told whole, beside what must not be told so."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتلت قوات الأمن السودانية ستة متظاهرين في الخرطوم.", "The Sudanese security forces killed six protesters in Khartoum."),
        ("بدأت في فيينا جولة جديدة من المفاوضات بين إيران والقوى الكبرى.", "A new round of talks between Iran and the major powers began in Vienna."),
        ("رفع الاتحاد الأوروبي العقوبات الاقتصادية عن سوريا.", "The European Union lifted economic sanctions on Syria."),
        ("عقد مجلس الأمن الدولي جلسة طارئة بشأن سوريا.", "The UN Security Council held an emergency session on Syria."),
        ("أعلنت وزارة الداخلية العراقية مقتل جندي في هجوم.", "The Iraqi Ministry of Interior said that a soldier was killed in an attack."),
        ("أغلقت إسرائيل معبر كرم أبو سالم.", "Israel closed the Kerem Shalom crossing."),
        ("أرسلت مصر 100 شاحنة مساعدات إلى قطاع غزة.", "Egypt sent 100 aid lorries to Gaza."),
        ("أدانت مصر والأردن القصف الإسرائيلي لقطاع غزة.", "Egypt and Jordan condemned Israeli bombardment of Gaza."),
    ],
)
def test_a_lead_is_told_whole(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("لم تقتل قوات الأمن السودانية ستة متظاهرين في الخرطوم.", "killed"),
        ("ستبدأ في فيينا جولة جديدة من المفاوضات بين إيران والقوى الكبرى.", "began"),
        ("رفع الاتحاد الأوروبي العقوبات الاقتصادية عن سوريا.", "lifted sanctions"),
        ("نفى الجيش الإسرائيلي مقتل قائد في حزب الله.", "the commander"),
        ("قد ترسل مصر 100 شاحنة مساعدات إلى قطاع غزة.", "sent"),
    ],
)
def test_what_is_denied_to_come_or_limited_is_not_told_as_done(reader: Reader, text: str, never: str) -> None:
    assert not any(never in said for said in reader(text).english)
