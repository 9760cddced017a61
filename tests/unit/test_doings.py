"""What somebody does, told as a thing, and verbal nouns of two objects: whole, or not at all."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أدانت الجزائر تدخل إيران في الشؤون الداخلية لليمن.", "Algeria condemned Iran's intervention in internal affairs of Yemen."),
        ("أدانت الجزائر استهداف الحوثيين للسفن التجارية.", "Algeria condemned the Houthis' targeting of the commercial ships."),
        ("رفضت الجزائر قيام إسرائيل ببناء مستوطنات جديدة.", "Algeria rejected Israel building new settlements."),
        ("انتقدت الجزائر عدم التزام إسرائيل بوقف إطلاق النار.", "Algeria criticised Israel not abiding by a ceasefire."),
        ("ناقش الوزراء عودة اللاجئين السوريين إلى بلادهم.", "The ministers discussed the Syrian refugees' return to their country."),
        ("رفضت الجزائر لجوء روسيا إلى القوة.", "Algeria rejected Russia's resort to force."),
        ("رحبت الجزائر بقرار الاتحاد الأوروبي بتعليق المساعدات المالية.", "Algeria welcomed the European Union's decision to suspend financial aid."),
        ("دعت الجزائر إلى إلزام إسرائيل بوقف إطلاق النار.", "Algeria called for obliging Israel to bring about a ceasefire."),
        ("قررت الجزائر إحالة القضية إلى مجلس الأمن.", "Algeria decided to refer the case to the UN Security Council."),
        ("رفض بشار الأسد السماح لمنظمة العفو الدولية بمراقبة الانتخابات.", "Bashar al-Assad rejected allowing Amnesty International to monitor elections."),
        ("دعت الجزائر إلى الضغط على إسرائيل لوقف الحرب.", "Algeria called for putting pressure on Israel to end the war."),
        ("دعت الجزائر إلى إشراك الشباب في الحياة السياسية.", "Algeria called for involving young people in political life."),
    ],
)
def test_a_deed_is_told_with_who_does_it_and_to_what(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    ("reason", "text", "never"),
    [
        ("what it is done to is not read", "أدانت الجزائر تدخل إيران في زعتريات اليمن.", "intervention in"),
        ("an aim is not what is bombed", "أدانت الجزائر قصف إسرائيل لتدمير المدن.", "bombing of"),
        ("children are exploited, they exploit nothing", "أدانت الجزائر استغلال الأطفال للحرب.", "children's exploitation"),
        ("those who are supported do not support", "رفضت الجزائر دعم سوريا لشراء الأسلحة.", "support for"),
        ("a condition follows", "رفضت الجزائر عودة سوريا إلى جامعة الدول العربية دون شروط.", "return to the Arab League"),
        ("more of the second object follows", "دعت الجزائر إلى إلزام إسرائيل بوقف زعترة السفن.", "obliging"),
        ("dismissed from his post, and exempt from nothing", "قررت الجزائر إعفاء وزير الداخلية الجزائري من منصبه.", "exempt"),
        ("allowed, but what is not read", "رفض بشار الأسد السماح لمنظمة العفو الدولية بزعترة البلاد.", "allowing"),
        ("recordings of him, not to him", "رفضت فرنسا تسليم تسجيلات لبنيامين نتنياهو.", "over to"),
        ("residents of what is not read", "رفضت فرنسا منح الجنسية لسكان زعتريات تندوف.", "granting"),
        ("two objects or none", "دعت الجزائر إلى حرمان إسرائيل من الزعتريات.", "depriving Israel"),
    ],
)
def test_a_deed_that_is_not_read_whole_is_not_told(reader: Reader, reason: str, text: str, never: str) -> None:
    assert not [said for said in reader(text).english if never in said], reason


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ناقش وزراء الخارجية العرب سبل دعم الشعب الفلسطيني.", "The Arab foreign ministers discussed ways to support the Palestinian people."),
        ("ناقش وزراء الخارجية العرب كيفية حل الأزمة السورية.", "The Arab foreign ministers discussed how to resolve the Syrian crisis."),
        ("حذرت الأمم المتحدة من وقوع كارثة إنسانية في غزة.", "The United Nations warned of a humanitarian disaster in Gaza."),
        ("طالبت فرنسا بإدراج حزب الله على قائمة الإرهاب.", "France called for putting Hezbollah on the terrorism list."),
        ("رفضت فرنسا استدعاء السفير الإسرائيلي للتحقيق معه.", "France rejected the summoning of the Israeli ambassador for questioning."),
        ("رفضت قطر تقديم المزيد من المساعدات المالية لمصر.", "Qatar rejected offering more financial aid for Egypt."),
    ],
)
def test_ways_happenings_and_lists_are_told_whole(reader: Reader, text: str, told: str) -> None:
    assert told in reader(text).english


@pytest.mark.parametrize(
    ("reason", "text", "never"),
    [
        ("a known happening is not told as a new one", "حذرت الأمم المتحدة من وقوع زعترية إنسانية في غزة.", "warned of"),
        ("of what list is not read", "طالبت فرنسا بإدراج حزب الله على قائمة الزعتر.", "putting"),
        ("the support may be theirs", "ناقش وزراء الخارجية العرب دعم الشعب الفلسطيني.", "ways to"),
    ],
)
def test_ways_happenings_and_lists_that_are_cut_are_not_told(reader: Reader, reason: str, text: str, never: str) -> None:
    assert not [said for said in reader(text).english if never in said], reason
