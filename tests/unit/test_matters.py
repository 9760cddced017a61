"""What a decree is on, what a committee is to do, what a meeting is about: told whole, or left out."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("أصدر الرئيس محمد مرسي قرارا بإجراء الانتخابات التشريعية.", "President Mohamed Morsi decided to hold the legislative elections."),
        ("أصدر مجلس الوزراء المصري مرسوما يتعلق بحماية البيئة.", "The Egyptian Cabinet issued a decree on the protection of the environment."),
        ("أصدرت حركة النهضة قرارا يقضي بتشكيل لجنة لتعديل الدستور.", "Ennahda decided to form a committee to amend the constitution."),
        ("أصدرت النيابة العامة المصرية، اليوم، أمرا بضبط وإحضار عمرو موسى.", "The Egyptian Public Prosecution ordered the arrest of Amr Moussa."),
        ("أصدرت محكمة النقض حكما نهائيا بحبس حسني مبارك.", "The Court of Cassation sentenced Hosni Mubarak to prison."),
        ("عقد مجلس النواب الأردني اجتماعا لدعم الاقتصاد الأردني.", "The Jordanian House of Representatives held a meeting to support the Jordanian economy."),
        ("عقد مجلس النواب الأردني اجتماعا لمناقشة قرار المحكمة الدستورية العليا بكذا.", "The Jordanian House of Representatives held a meeting to discuss a decision by the Supreme Constitutional Court."),
        ("قضت محكمة النقض بإلغاء حكم محكمة جنايات القاهرة الصادر بكذا.", "The Court of Cassation annulled a ruling by the Cairo Criminal Court."),
        ("أجلت محكمة النقض قضية قتل المتظاهرين إلى جلسة 16 مارس.", "The Court of Cassation adjourned a case over the killing of demonstrators until 16 March."),
        ("نظم العشرات وقفة احتجاجية، صباح الاثنين، أمام مقر حزب الوفد، للمطالبة بإقالة وزير الداخلية.", "On Monday, dozens of people staged a protest outside the headquarters of the Wafd Party to demand the dismissal of the interior minister."),
        ("شارك العشرات في مسيرة، للمطالبة بالإفراج عن النشطاء السياسيين المعتقلين في الأحداث.", "Dozens of people took part in a march to demand the release of the detained political activists."),
        ("طالبت حركة النهضة الحكومة التونسية بالكف عن عرقلة الحوار الوطني.", "Ennahda called on the Tunisian Government to stop obstructing national dialogue."),
        ("أعلنت الحكومة التونسية إقالة «عمرو موسى».", "The Tunisian Government announced the dismissal of Amr Moussa."),
        ("اقترح وزير الدفاع الروسي فتح ممرات إنسانية مماثلة.", "The Russian defence minister proposed the opening of humanitarian corridors."),
        ("أكد الوزير الأمريكي أهمية التعاون الثنائي.", "The US secretary stressed the importance of bilateral cooperation."),
        ("قررت الحكومة التونسية إجراء الانتخابات التشريعية في شهر مارس.", "The Tunisian Government decided to hold the legislative elections."),
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
        ("أصدرت حركة النهضة قرارا بكيت وكيت.", "decision"),
        ("أصدر الرئيس محمد مرسي مرسوما يقضي بكيت وكيت.", "decree"),
        ("لم تصدر محكمة النقض حكما بحبس حسني مبارك.", "sentence"),
        ("وافق مجلس الشورى المصري على أول موازنة منذ أربعة أعوام.", "first"),
        ("أقر مجلس الشورى المصري زوال الخطر عن كيت.", "danger"),
        ("أعلن حزب الوفد حالة الطوارئ في المحافظات.", "emergency"),
        ("أكد رئيس لجنة المالية عمرو موسى أن الرئيس أكد حرصه على حل مشكلات المستثمرين.", "said that he"),
        ("رحب حزب الوفد بالمبادرة الذي أطلقه الرئيس محمد مرسي.", "launched by"),  # it agrees with no initiative
    ],
)  # fmt: skip
def test_what_is_not_read_whole_stays_untold(reader: Reader, arabic: str, told: str) -> None:
    assert not any(told in text for text in reader(arabic).english)


@pytest.mark.parametrize(
    ("arabic", "told"),
    [
        ("عقدت حركة النهضة مؤتمرا حول كيت وكيت.", "Ennahda held a conference."),
        ("طالبت حركة النهضة الحكومة التونسية بكيت وكيت.", "Ennahda made demands of the Tunisian Government."),
    ],
)
def test_that_something_took_place_is_told_where_nothing_else_is(reader: Reader, arabic: str, told: str) -> None:
    assert told in reader(arabic).english
    assert told not in reader(f"{arabic}\nقال عمرو موسى إن الحكومة التونسية قررت إجراء انتخابات مبكرة.").english
