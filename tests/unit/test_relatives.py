"""Relative clauses that tell which thing is meant: told whole behind the thing, or nothing of it is."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أدانت الجزائر الجرائم التي ترتكبها إسرائيل في غزة.", "Algeria condemned the crimes committed by Israel in Gaza."),
        ("أدانت الجزائر الحرب التي تشنها إسرائيل على غزة.", "Algeria condemned the war launched by Israel on Gaza."),
        ("أدانت الجزائر الهجوم الذي استهدف مقر الأمم المتحدة في بغداد.", "Algeria condemned the attack that targeted the headquarters of the United Nations in Baghdad."),
        ("أدانت الجزائر الهجوم الذي أسفر عن مقتل عشرة جنود.", "Algeria condemned the attack that killed ten soldiers."),
        ("أدانت الجزائر الهجوم الذي تبناه تنظيم داعش.", "Algeria condemned the attack claimed by the Islamic State."),
        ("رفضت إيران الاتهامات التي وجهتها الولايات المتحدة إلى حزب الله.", "Iran rejected the accusations made by the United States against Hezbollah."),
        ("ناقش وزراء الخارجية العرب التحديات التي تواجه المنطقة.", "The Arab foreign ministers discussed the challenges facing the region."),
        ("ناقش وزراء الخارجية العرب الأزمة التي تمر بها ليبيا.", "The Arab foreign ministers discussed the crisis that Libya was going through."),
        ("رحبت الجزائر بالاتفاق الذي وقعته حركة حماس مع إسرائيل.", "Algeria welcomed the agreement signed by Hamas with Israel."),
    ],
)
def test_a_thing_is_told_with_the_clause_that_tells_which_it_is(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    ("reason", "text", "never"),
    [
        ("who did it is not read", "أدانت الجزائر الجرائم التي يرتكبها الزعترون في غزة.", "committed by"),
        ("against whom is not read", "أدانت الجزائر الحرب التي تشنها إسرائيل على الزعترين.", "launched by"),
        ("statements are not launched", "أدانت الجزائر التصريحات التي أطلقها وزير الدفاع الإسرائيلي.", "launched"),
        ("the clause is of another gender, and of another thing", "أدانت الجزائر الحرب الذي تشنها إسرائيل على غزة.", "launched by"),
        ("what was taken was not taken by one alone", "رحبت الجزائر بالقرارات التي اتخذتها قطر والزعترون.", "taken by"),
        ("a condition follows", "رحبت الجزائر بالاتفاق الذي وقعته حركة حماس دون شروط.", "signed by"),
    ],
)
def test_a_clause_that_is_not_read_whole_is_not_told(reader: Reader, reason: str, text: str, never: str) -> None:
    assert not [said for said in reader(text).english if never in said], reason
