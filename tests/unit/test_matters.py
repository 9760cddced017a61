"""What a decree is on, what a committee is to do, what a meeting is about: told whole, or left out."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("أصدر الرئيس محمد مرسي قرارا بإجراء الانتخابات التشريعية.", "President Mohamed Morsi issued a decision to hold the legislative elections."),
        ("أصدر مجلس الوزراء المصري مرسوما يتعلق بحماية البيئة.", "The Egyptian Cabinet issued a decree on the protection of the environment."),
        ("أصدرت حركة النهضة قرارا يقضي بتشكيل لجنة تعنى بالطعون.", "Ennahda issued a decision providing for the formation of a committee."),
        ("وافق مجلس الشورى المصري على مشروع قانون مقدم من الحكومة المصرية بتعديل بعض أحكام قانون المعاشات.", "The Egyptian Shura Council approved a bill submitted by the Egyptian Cabinet on the amendment of some provisions."),
        ("أطلقت حركة النهضة مبادرة لإنقاذ الاقتصاد التونسي والخروج من الأزمة.", "Ennahda launched an initiative for rescuing the Tunisian economy and a way out of the crisis."),
        ("انتقد حزب الوفد التصريحات التي أدلى بها وزير الخارجية الروسي.", "The Wafd Party criticised the statements made by the Russian foreign minister."),
        ("رفض حزب الوفد القرار الذي أصدره الرئيس محمد مرسي.", "The Wafd Party rejected the decision issued by President Mohamed Morsi."),
        ("أدان حزب الوفد الهجمات الأخيرة.", "The Wafd Party condemned the recent attacks."),
        ("طالبت حركة النهضة الحكومة التونسية بالعمل على إنهاء الأزمة السياسية.", "Ennahda called on the Tunisian Government to work to end the political crisis."),
        ("دعت حركة النهضة إلى تطوير وتحديث المؤسسات العامة.", "Ennahda called for the development and modernisation of the public institutions."),
    ],
)  # fmt: skip
def test_the_matter_of_a_thing_is_told(reader: Reader, arabic: str, english: str) -> None:
    assert english in reader(arabic).english


@pytest.mark.parametrize(
    ("arabic", "told"),
    [
        ("أصدرت حركة النهضة قرارا بالتعاون مع الحكومة التونسية.", "cooperation"),  # with whom, not on what
        ("أصدرت حركة النهضة قرارات بالتعاون مع الحكومة التونسية.", "a decision"),
        ("أطلقت حركة النهضة مبادرة لإنقاذ كيت وكيت.", "rescue"),
        ("أصدرت حركة النهضة مرسوما يتعلق بحمايتها.", " on "),
        ("انتقد حزب الوفد التصريحات التي لم يدل بها وزير الخارجية الروسي.", "made by"),
        ("رفض حزب الوفد القرار الذي أصدرته.", "issued by"),
        ("قال وزير الخارجية الروسي إن الأزمة الاقتصادية متعلقة بالانتخابات البرلمانية.", "crisis concerning"),  # a sentence, no phrase
        ("أصدرت حركة النهضة قرارا بشأن الانتخابات إلا إذا تأجلت.", "on the elections"),
        ("رحب حزب الوفد بالمبادرة الذي أطلقه الرئيس محمد مرسي.", "launched by"),  # it agrees with no initiative
    ],
)  # fmt: skip
def test_what_is_not_read_whole_stays_untold(reader: Reader, arabic: str, told: str) -> None:
    assert not any(told in text for text in reader(arabic).english)
