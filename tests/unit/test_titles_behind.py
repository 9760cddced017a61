"""Offices right behind a name, without a comma: the verb's own matter stands behind them."""

from __future__ import annotations

import re

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("طالبت ليلى بن علي رئيسة جمعية النساء التونسيات بالإفراج عن المعتقلين.", "Leila Benali demanded the release of the detainees."),
        ("رحب عمرو فاروق عضو مجلس الشورى والمتحدث الإعلامي باسم حزب الوسط بدعوة الرئيس محمد مرسي إلى الحوار.", "Amr Farouk welcomed the call by President Mohamed Morsi for the dialogue."),
        ("دعا أنطونيو تاياني نائب رئيس المفوضية الأوروبية المكلف بالصناعة إلى تعزيز التعاون مع المغرب.", "Antonio Tajani called for strengthening cooperation with Morocco."),
        ("انتقد محمد البرادعي رئيس حزب الدستور الحكومة المصرية.", "Mohamed ElBaradei criticised the Egyptian Cabinet."),
        ("اتهم وليد جنبلاط رئيس الحزب التقدمي الاشتراكي النظام السوري بقتل المدنيين.", "Walid Jumblatt accused the Syrian regime of killing civilians."),
    ],
)
def test_offices_behind_a_name_are_passed_over(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    ("text", "false"),
    [
        # whom he received may be the one with the office
        ("استقبل محمد جواد ظريف وزير الخارجية الإيراني سفير تركيا في طهران.", r"received"),
        # the office's «ل» is no call for something
        ("دعا جميل ولد منصور الرئيس الدوري لأحزاب المعارضة الموريتانية أنصاره.", r"called for"),
        # others were called to a meeting, to discuss something
        ("دعا سامي طه نقيب البيطريين، رؤساء النقابات المهنية إلى اجتماع عاجل، لبحث الأزمة السياسية.", r"called for discussing"),
        # an office before another name is that man's
        ("انتقد إيمانويل ماكرون رئيس الوزراء البولندي ماتيوش مورافيتسكي الاتحاد الأوروبي.", r"Macron criticised the European Union"),
    ],
)
def test_whose_office_or_what_follows_it_is_never_guessed(reader: Reader, text: str, false: str) -> None:
    assert not re.search(false, " ".join(reader(text).english))
