"""Who acts or speaks without a name of his own is told by whose he is."""

from __future__ import annotations

import re

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال شقيق الرئيس السوري بشار الأسد إن الأزمة السياسية طالت.", "A brother of Syrian President Bashar al-Assad spoke about the political crisis."),
        ("طالبت زوجة الناشط المصري علاء عبد الفتاح بالإفراج عن المعتقلين.", "The wife of Alaa Abd el-Fattah demanded the release of the detainees."),
        ("طالب بعض المحامين باستقالة وزير العدل.", "Some lawyers demanded the resignation of the justice minister."),
        ("رفض سكان مدينة الموصل قانون الطوارئ.", "Residents of Mosul rejected the emergency law."),
        ("قال تقرير أصدرته الأمم المتحدة إن الأزمة السياسية طالت.", "A report by the United Nations dealt with the political crisis."),
        ("قال مسؤول في البيت الأبيض طلب عدم الكشف عن هويته إن الأزمة السياسية طالت.", "A White House official spoke about the political crisis."),
    ],
)
def test_whose_they_are_tells_who_they_are(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    ("text", "false"),
    [
        # nobody's family
        ("رفضت أسرة التحرير قانون الطوارئ.", r"family of"),
        # the agent is no one of them
        ("قال سكان المدينة إن الأزمة السياسية طالت.", r"Residents of"),
        # a report about somebody is not by them
        ("قال تقرير عن الأمم المتحدة إن الأزمة السياسية طالت.", r"report by the United Nations"),
        # what he asked for is more than to stay without a name
        ("قال مسؤول في البيت الأبيض طلب عدم التدخل في ليبيا إن الأزمة السياسية طالت.", r"spoke about"),
    ],
)
def test_nobody_is_made_somebodys(reader: Reader, text: str, false: str) -> None:
    assert not re.search(false, " ".join(reader(text).english))
