"""A translation is used only if it says what the Arabic says; each way of failing has its name."""

from __future__ import annotations

import pytest

from warraq.lexicon import Row, read_text, rows
from warraq.records import SentenceRef
from warraq.summaries import english
from warraq.summaries.checks import CHECKS, error_text, failures
from warraq.summaries.source import NamedActor, SourceSentence
from warraq.summaries.spelling import respell_body, respell_person, shares_words, surname
from warraq.summaries.terms import House, build_house

PEOPLE = {
    "ناصر بوريطة": "Nasser Bourita", "سيرغي لافروف": "Sergey Lavrov", "نزار بركة": "Nizar Baraka",
    "محمد السادس": "King Mohammed VI", "سعد الدين العثماني": "Saad-Eddine El Othmani",
    "عبد الفتاح السيسي": "Abdel Fattah el-Sisi",
}  # fmt: skip
STATES = {"المغرب": "Morocco", "روسيا": "Russia", "الولايات المتحدة": "United States", "الجزائر": "Algeria"}
BODIES = {"حزب العدالة والتنمية": "Justice and Development Party (PJD)", "حزب الاستقلال": "Istiqlal Party"}


@pytest.fixture(scope="module")
def house() -> House:
    return build_house(rows, read_text("common_words.txt").split())


def _sentence(text: str) -> SourceSentence:
    """The sentence, with those of the names above that stand in it."""
    names = [
        NamedActor(name_en.lower(), type, name, name_en, True)
        for type, table in (("person", PEOPLE), ("state", STATES), ("party", BODIES))
        for name, name_en in table.items()
        if name in text
    ]
    return SourceSentence(text, SentenceRef(0, 0, len(text)), tuple(names))


def _failures(house: House, arabic: str, said: str) -> tuple[str, ...]:
    source = _sentence(arabic)
    return failures(source, house.spell(said, source), house)


RIGHT = [
    ("التقى ناصر بوريطة سيرغي لافروف يوم الجمعة 7 أكتوبر 2016.", "Naser Burita met Sergei Lavrov on Friday, October 7, 2016."),
    ("لم يوقع المغرب الاتفاق مع روسيا.", "Morocco did not sign the agreement with Russia."),
    ("رفض المغرب الاتفاق.", "Morocco did not accept the agreement."),
    ("سيوقع المغرب الاتفاق غدا.", "Morocco will sign the agreement tomorrow."),
    ("قد يوقع المغرب الاتفاق إذا وافقت روسيا.", "Morocco may sign the agreement if Russia agrees."),
    ("ما زال المغرب ينتظر الاتفاق.", "Morocco is still waiting for the agreement."),
    ("لا يزال المغرب ملتزما بالاتفاق.", "Morocco remains committed to the agreement."),
    ("يجب على المغرب أن يوقع الاتفاق.", "Morocco must sign the agreement."),
    ("شارك 1.300 شخص و45 في المائة من ثلاثة أحزاب.", "1,300 people and 45% of three parties took part."),
    ("صوت 140 ألف ناخب ضد 3 ملايين ونصف.", "140,000 voters voted against 3 million and a half."),
    ("انطلق اللقاء على الساعة 18:30.", "The meeting began at 6:30 p.m."),
    ("قال وزيران إن القمة الثالثة مهمة.", "Two ministers said that the third summit was important."),
    ("أشاد الملك محمد السادس بالاتفاق.", "His Majesty King Muhammad the Sixth praised the agreement."),
    ("أعلن حزب العدالة والتنمية مشاركته.", "The Party of Justice and Development announced its participation."),
    ("أعلن حزب الاستقلال مشاركته.", "The Independence Party announced its participation."),
    ("أعلنت الولايات المتحدة دعمها.", "America announced its support."),
    ("الموقف المغربي واضح في هذا الملف.", "The Moroccan position is clear on this file."),
    ("عقدت القمة في واشنطن في ماي 2014.", "The summit was held in Washington in May 2014."),
    ("في السنوات العشرين الأخيرة تغير كل شيء.", "In the last 20 years everything has changed."),
    ("وقد تحدث الوفد عن الاتفاق.", "The delegation spoke about the agreement."),
    ("وقد نجح المغرب في ذلك.", "Morocco succeeded in that."),
    ("زعم المتحدث أن الاتفاق وقع.", "The spokesman claimed that the agreement had been signed."),
    ("لم يصل سوى وفد واحد إلى المدينة.", "Only one delegation reached the city."),
    ("لم يوقع المغرب ولن يشارك في القمة.", "Morocco has neither signed nor will it take part in the summit."),
    ("رفض المغرب الاتفاق دون شروط.", "Morocco rejected the agreement without conditions."),
    ("تحدث المصدر بشرط عدم الكشف عن هويته.", "The source spoke on condition of anonymity."),
    ("رفض الوفد سيناريو جديدا.", "The delegation rejected a new scenario."),
    ("عقد الوفد اجتماعا حول إصلاح سياسي وسياسة جديدة.", "The delegation held a meeting on political reform and a new policy."),
    ("زارت سيدة من الوفد ستوديو في المدينة مرة سنوية.", "A lady of the delegation visited a studio in the city once a year."),
    ("نشر تقرير عن سيمبسون ستين مرة.", "A report on Simpson was published sixty times."),
    ("وصل الوفد في ثمانينيات القرن العشرين.", "The delegation arrived in the 1980s."),
    ("استمرت الحرب من 1950 إلى 1953.", "The war lasted from 1950-53."),
    ("التقى الوفد بأربعة وزراء في الأيام الثلاثة الأخيرة.", "The delegation met four ministers in the last three days."),
    ("شارك أكثر من 30،000 شخص.", "More than 30,000 people took part."),
    ("أنفق الوفد 3،5 مليون درهم.", "The delegation spent 3.5 million dirhams."),
    ("أعلن حزب العدالة والتنمية مشاركته.", "The JDP announced its participation."),
    ("رحب الوفد بالموقف الإسباني.", "The delegation welcomed the position of the Spaniard."),
]  # fmt: skip


@pytest.mark.parametrize(("arabic", "said"), RIGHT)
def test_a_right_translation_passes(house: House, arabic: str, said: str) -> None:
    assert _failures(house, arabic, said) == ()


WRONG = [
    ("التقى ناصر بوريطة سيرغي لافروف.", "Nizar Baraka met Sergei Lavrov.", "names"),
    ("التقى ناصر بوريطة سيرغي لافروف.", "Nasser Bourita met his counterpart.", "names"),
    ("أشاد الملك محمد السادس بالاتفاق.", "King Mohammed V praised the agreement.", "names"),
    ("وقع المغرب الاتفاق.", "Algeria signed the agreement with Morocco.", "states"),
    ("رحب الوفد بالموقف الروسي.", "The delegation welcomed the position.", "states"),
    ("وقع المغرب الاتفاق.", "The kingdom signed the agreement.", "names"),
    ("شارك 140 شخصا.", "People took part in it.", "numbers"),
    ("شارك 140 شخصا.", "150 people took part.", "numbers"),
    ("شارك أشخاص كثيرون.", "Around 500 people took part.", "numbers"),
    ("شارك ثلاثة وزراء.", "Four ministers took part.", "numbers"),
    ("فاز بنسبة 45 في المائة.", "He won with 45 votes.", "numbers"),
    ("التقى الوفد يوم الجمعة 7 أكتوبر 2016.", "The delegation met on Friday, September 7, 2016.", "dates"),
    ("التقى الوفد يوم الجمعة.", "The delegation met on Thursday.", "dates"),
    ("التقى الوفد يوم الجمعة.", "The delegation met in the city.", "dates"),
    ("التقى الوفد أمس.", "The delegation met tomorrow.", "dates"),
    ("لم يوقع المغرب الاتفاق.", "Morocco signed the agreement.", "negation"),
    ("لن يشارك الحزب في الانتخابات.", "The party will take part in the elections.", "negation"),
    ("وقع المغرب الاتفاق.", "Morocco did not sign the agreement.", "negation"),
    ("لم يوقع المغرب الاتفاق ووصل الوفد.", "Morocco did not sign the agreement and the delegation did not arrive.", "negation"),
    ("لم يوقع المغرب الاتفاق، ولكن الوفد لم يصل.", "Morocco did not sign the agreement, but the delegation arrived.", "negation"),
    ("بقي الوفد بدون سلطة.", "The delegation was not powerless.", "negation"),
    ("لم يوقع سوى المغرب الاتفاق.", "Morocco did not sign the agreement.", "negation"),
    ("يمكن أن يوقع المغرب الاتفاق.", "Morocco will sign the agreement.", "modality"),
    ("ستوقعه الحكومة بعد القمة.", "The government signed it after the summit.", "modality"),
    ("سيشاركونهم في القمة غير بعيد.", "They took part with them in the summit not far away.", "modality"),
    ("سيتم توقيع الاتفاق.", "The agreement was signed.", "modality"),
    ("سيوقع المغرب الاتفاق.", "Morocco signed the agreement.", "modality"),
    ("قد يوقع المغرب الاتفاق.", "Morocco signs the agreement.", "modality"),
    ("يوقع المغرب الاتفاق إذا وافق البرلمان.", "Morocco signs the agreement; parliament agreed.", "modality"),
    ("زعم المتحدث أن الاتفاق وقع.", "The spokesman said that the agreement had been signed.", "modality"),
    ("تحدث المغرب عن ملف الصحراء.", "Morocco spoke about the Moroccan Sahara file.", "terms"),
    ("تحدث المغرب عن الصحراء المغربية.", "Morocco spoke about the desert.", "terms"),
    ("وصل الوفد إلى المدينة.", "وصل الوفد إلى المدينة.", "echo"),
    ("وصل الوفد إلى المدينة.", "The delegation reached المدينة.", "script"),
    ("وصل الوفد إلى المدينة.", "Делегация прибыла в город.", "script"),
    ("وصل الوفد إلى المدينة.", "The delegation reached <b>the city</b>.", "markup"),
    ("وصل الوفد إلى المدينة.", "The delegation reached the city of Al-Q&quot;.", "markup"),
    ("وصل الوفد إلى المدينة في المساء بعد رحلة طويلة.", "It arrived.", "length"),
    ("وصل الوفد إلى المدينة.", "The delegation reached the", "unfinished"),
    ("وصل الوفد إلى المدينة.", "The delegation reached...", "unfinished"),
    ("وصل الوفد إلى المدينة.", "The city the city the city the city was reached.", "repetition"),
    ("وصل الوفد إلى المدينة.", "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.", "error-text"),
    ("وصل الوفد إلى المدينة.", "Error 500: internal server error.", "error-text"),
]  # fmt: skip


@pytest.mark.parametrize(("arabic", "said", "name"), WRONG)
def test_a_wrong_translation_fails_by_name(house: House, arabic: str, said: str, name: str) -> None:
    assert name in _failures(house, arabic, said)


def test_nothing_is_no_translation(house: House) -> None:
    assert _failures(house, "وصل الوفد.", " ") == ("empty",)


def test_names_of_failures_come_in_one_order(house: House) -> None:
    failed = _failures(house, "لم يصل 3 وزراء إلى المغرب.", "500 men reached Algeria.")
    assert list(failed) == sorted(failed, key=CHECKS.index)


def test_news_about_limits_and_errors_is_no_error_text() -> None:
    for text in (
        "The minister warned of an error in the count.",
        "The quota for women was set at a third of the seats.",
        "Parliament exceeded expectations.",
        "Access to the city was denied.",
    ):
        assert not error_text(text)


# -- house spelling ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "written", "ours"),
    [
        ("Nasser Bourita", "Naser Burita's visit", "Nasser Bourita's visit"),
        ("Nasser Bourita", "Mr. Burita left", "Mr. Bourita left"),
        ("Saad-Eddine El Othmani", "Saad Eddin Al-Othmani said", "Saad-Eddine El Othmani said"),
        ("Abdel Fattah el-Sisi", "Abdulfattah Al-Sissi said", "Abdel Fattah el-Sisi said"),
        ("Mohammed VI", "Muhammad the Sixth said", "Mohammed VI said"),
        ("Mohammed VI", "Mohammed V said", "Mohammed V said"),
        ("Nizar Baraka", "the blessing (baraka) of it", "the blessing (baraka) of it"),
        ("Nasser Bourita", "Nasser Bourita and Bourita", "Nasser Bourita and Bourita"),
    ],
)
def test_a_person_is_spelt_as_in_the_registry(name: str, written: str, ours: str) -> None:
    assert respell_person(written, name) == ours


def test_a_surname_that_is_another_persons_name_stays() -> None:
    assert respell_person("Barack said", "Nizar Baraka") == "Baraka said"
    assert respell_person("Barack said", "Nizar Baraka", frozenset({"Barack", "Obama"})) == "Barack said"


def test_the_surname_keeps_its_particle_and_a_king_his_number() -> None:
    assert [surname(name) for name in ("Saad-Eddine El Othmani", "Nasser Bourita", "Mohammed VI")] == [
        "El Othmani", "Bourita", "Mohammed VI",
    ]  # fmt: skip


def test_a_body_is_respelt_only_where_the_same_words_stand() -> None:
    name = "Justice and Development Party"
    assert respell_body("the Party of Justice and Development won", name) == f"the {name} won"
    assert respell_body("a party for justice, development and peace", name) == "a party for justice, development and peace"


def test_loaded_terms_stay_the_sources_words_in_quotation_marks(house: House) -> None:
    source = _sentence("جدد المغرب موقفه من الصحراء المغربية.")
    for written in ("Morocco renewed its position on the Moroccan Sahara.", "Morocco renewed its position on Western Sahara."):
        assert house.spell(written, source) == "Morocco renewed its position on the “Moroccan Sahara”."
    again = house.spell(house.spell("Morocco and the Moroccan Sahara.", source), source)
    assert again == "Morocco and the “Moroccan Sahara”."


def test_a_term_inside_the_sources_own_quotation_gets_no_second_marks(house: House) -> None:
    source = _sentence("قال إن «الصحراء المغربية قضية عادلة».")
    assert house.spell("He said that “the Moroccan Sahara is a just cause.”", source) == "He said that “the Moroccan Sahara is a just cause.”"


@pytest.mark.parametrize("row", list(rows("loaded_terms.csv")), ids=lambda row: row["ar"])
def test_each_loaded_term_is_found_in_its_example(house: House, row: Row) -> None:
    source = SourceSentence(row["example_ar"], SentenceRef(0, 0, 0))
    spelt = house.spell(row["example_en"], source)
    assert f"“{row['en']}”" in spelt
    assert house.unfaithful_terms(spelt, source) == []
    plain = SourceSentence("وصل الوفد إلى المدينة.", SentenceRef(0, 0, 0))
    assert row["en"] in house.unfaithful_terms(spelt, plain)


# -- English numbers and dates -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,300 people", [1300]), ("3.5 million", [3500000]), ("twenty-five", [25]), ("two hundred and five", [205]),
        ("140 thousand and 7", [140000, 7]), ("$2bn", [2000000000]), ("a million", [1000000]), ("the 7th of May", [7]),
        ("one hundred thousand", [100000]), ("seven and eight", [7, 8]), ("hundreds of thousands", []), ("COVID-19", [19]),
    ],
)  # fmt: skip
def test_english_numbers_are_read(text: str, values: list[int]) -> None:
    assert [int(value) for value, _ in english.numbers(text)] == values


def test_may_and_march_are_months_only_beside_a_date() -> None:
    assert english.months("They may March on in June") == {6}
    assert english.months("March 20, and in May") == {3, 5}


@pytest.mark.parametrize(
    ("arabic", "said", "check"),
    [
        ("وصل مليون زائر.", "Half a million visitors arrived.", "numbers"),
        ("وصل نصف مليون زائر.", "A million visitors arrived.", "numbers"),
        ("وصل نصف مليون زائر.", "Half a million visitors arrived.", ""),
        ("وصل 1.5 مليون زائر.", "1.5 million visitors arrived.", ""),
        ("وصل مليون ونصف المليون زائر.", "A million visitors arrived.", "numbers"),
        ("وصل 1.300 شخص.", "1.3 people arrived.", ""),
        ("وصل 1.300 شخص.", "Thirteen people arrived.", "numbers"),
        ("انطلق اللقاء على الساعة 18:30.", "The meeting began at 7:30 p.m.", "numbers"),
        ("وصل الوفد أمس.", "The delegation arrived yesterday.", ""),
        ("وصل الوفد.", "The delegation arrived yesterday.", "dates"),
        ("وصل الوفد.", "The delegation arrived tomorrow.", "dates"),
        ("وصل الوفد يوم الجمعة.", "The delegation arrived on Monday.", "dates"),
        ("وصل الوفد في مارس.", "The delegation arrived in May.", "dates"),
        ("انعقدت القمة الثالثة.", "The third summit was held.", ""),
        ("انعقدت القمة الثالثة.", "The fourth summit was held.", "numbers"),
        ("في القرن الثالث عشر.", "In the thirteenth century.", ""),
        ("في القرن الثالث عشر.", "In the fourteenth century.", "numbers"),
        ("في اليوم الثالث والعشرين.", "On the twenty-third day.", ""),
        ("صوت ثلث الأعضاء.", "A third of the members voted.", ""),
        ("عاد للمرة الثانية.", "He came back for the second time.", ""),
        ("سيصل الوفد.", "The delegation arrived.", "modality"),
        ("ستضم اللجنة خبراء.", "The committee included experts.", "modality"),
        ("سيتم توقيع الاتفاق.", "The agreement was signed.", "modality"),
        ("سيتم توقيع الاتفاق.", "The agreement will be signed.", ""),
        ("السيدة ستة وستون.", "The lady is sixty-six.", ""),
        ("سوف يصل الوفد.", "The delegation arrived.", "modality"),
        ("ربما يصل الوفد.", "The delegation arrives.", "modality"),
        ("من المنتظر أن يصل الوفد.", "The delegation arrives.", "modality"),
        ("يجب أن يصل الوفد.", "The delegation arrives.", "modality"),
        ("زعم أن الوفد وصل.", "The delegation arrived.", "modality"),
        ("لا بد أن يصل الوفد.", "The delegation must arrive.", ""),
        ("لم يصل الوفد.", "The delegation arrived.", "negation"),
        ("وصل الوفد.", "The delegation did not arrive.", "negation"),
    ],
)
def test_each_check_by_itself(house: House, arabic: str, said: str, check: str) -> None:
    assert _failures(house, arabic, said) == ((check,) if check else ())


@pytest.mark.parametrize(
    ("type", "name", "name_en", "reviewed", "said", "lost"),
    [
        ("institution", "وزارة الفلاحة المغربية", "Moroccan Ministry of Agriculture", True, "The Moroccan Agriculture Ministry spoke.", False),
        ("institution", "وزارة الفلاحة المغربية", "Moroccan Ministry of Agriculture", True, "The team spoke.", True),
        ("party", "حزب العدالة والتنمية", "Justice and Development Party (PJD)", True, "The PJD spoke.", False),
        ("organisation", "جمعية الورق", "Paper Association", False, "The group spoke.", False),  # a guess binds nobody
        ("person", "سمير العلوي", "Samir Alaoui", False, "Sameer al-Alaoui spoke.", False),
        ("person", "سمير العلوي", "Samir Alaoui", False, "He spoke.", True),
        ("person", "ناصر بوريطة", "Nasser Bourita", True, "Bourita spoke.", False),
        ("person", "ناصر بوريطة", "Nasser Bourita", True, "The minister spoke.", True),
    ],
)
def test_a_name_is_lost_where_nothing_of_it_is_said(house: House, type: str, name: str, name_en: str, reviewed: bool, said: str, lost: bool) -> None:
    actor = NamedActor(name_en.lower(), type, name, name_en, reviewed)
    source = SourceSentence(f"قال {name}", SentenceRef(0, 0, 5), (actor,))
    assert house.lost_names(said, source) == ([name_en] if lost else [])


def test_spelling_leaves_what_might_be_another_name() -> None:
    assert respell_person("Li said so.", "Li") == "Li said so."
    assert respell_person("Sergei Lavrov spoke; Sergei, Lavrov too.", "Sergey Lavrov") == "Sergey Lavrov spoke; Sergei, Lavrov too."
    assert respell_body("The Works and Transport Ministry met.", "Ministry of Transport and Works") == "The Ministry of Transport and Works met."
    assert respell_body("Bank is here", "Bank") == "Bank is here"


@pytest.mark.parametrize(("text", "name", "shared"), [("The party of reform", "Reform Party", True), ("the group", "Reform Party", False), ("x", "of the", True)])
def test_half_of_the_words_of_a_name_are_enough(text: str, name: str, shared: bool) -> None:
    assert shares_words(text, name) is shared
