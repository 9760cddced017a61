"""Whole noun phrases: with what their noun goes on, or not at all."""

from __future__ import annotations

import pytest

from engine import Reader
from warraq.events.slots import SlotFiller


def phrase(reader: Reader, text: str) -> str:
    """The noun phrase with which ``text`` begins, "" where none is read whole."""
    filler: SlotFiller = next(reader(text).fillers())
    found = filler.noun_phrase(0, "")
    return found.english if found is not None else ""


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("الاتفاق النووي مع إيران", "the nuclear agreement with Iran"),
        ("موقف حزب الاستقلال من الأزمة السورية", "the position of the Istiqlal Party on the Syrian crisis"),
        ("قرار حزب الاستقلال بتأجيل الانتخابات المحلية", "the decision of the Istiqlal Party to postpone the local elections"),
        ("الحرب على الإرهاب", "the war on terrorism"),
        ("العلاقات بين المغرب وفرنسا", "relations between Morocco and France"),
        ("حوار جاد بين القوى السياسية", "a serious dialogue between the political forces"),
        ("اتفاق مع روسيا", "an agreement with Russia"),
        ("رفض حزب الاستقلال للمشروع الجديد", "the rejection by the Istiqlal Party of the new project"),
        ("العقوبات المفروضة على إيران", "the sanctions imposed on Iran"),
        ("المهاجرين المقيمين في إسبانيا", "the migrants living in Spain"),
        ("المهاجرين المقيمين بإسبانيا", "the migrants living in Spain"),
        ("الأسر المتضررة من الزلزال", "the families affected by the earthquake"),
        ("الجماعات المسلحة التابعة لإيران", "the armed groups affiliated with Iran"),
        ("مشروع القانون المتعلق بالإرهاب", "the bill concerning terrorism"),
        ("مشروع القانون رقم 22.20 المتعلق بالإرهاب", "bill no. 22.20 concerning terrorism"),
        ("القانون رقم 102 لسنة 2012 الخاص بالضرائب", "law no. 102 of 2012 concerning taxes"),
        ("القوانين المنظمة للمهنة", "the laws regulating the profession"),
        ("مبادرة لحل الأزمة السياسية", "an initiative for a solution to the political crisis"),
        ("سلسلة طويلة من الهجمات", "a long series of attacks"),
        ("مخاوف من انهيار الاقتصاد", "fears of the collapse of the economy"),
        ("تعديلات لقوانين الاستثمار", "amendments to the laws of investment"),
    ],
)
def test_a_noun_goes_on_with_its_own_preposition(reader: Reader, text: str, english: str) -> None:
    assert phrase(reader, text) == english


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("with whom the agreement is cannot be said", "الاتفاق النووي مع الزنطريين"),
        ("which bill, stands elsewhere", "مشروع القانون"),
        ("what the bill provides cannot be said", "مشروع قانون مقدم من الحكومة المصرية بتبجيل"),
        ("whoever is meant by the pronoun stands elsewhere", "المفاوضات المباشرة بينها وبين الحكومة"),
        ("a call says nothing without what for", "دعوة حزب الاستقلال"),
        ("one body cannot be between", "العلاقات القوية بين المغرب"),
        ("in whose interest something is amended is not what", "تعديلات لمصلحة الشركات"),
        ("what hangs on the participle cannot be said", "القرار المتخذ من الزنطريين"),
        ("what is not so is another thing", "المساكن غير اللائقة"),
        ("a body may reject or be rejected", "رفض حزب الاستقلال"),
        ("all of something tells too little", "كل المطالب"),
        ("what the young are trained for cannot be who they are", "تأهيل الشباب للعمل"),
        ("a year is no adjective", "قرار عام 2013"),
        ("who was killed is no adjective", "مقتل فلسطيني"),
        ("who was arrested is no adjective", "اعتقال صحفي"),
        ("who was rescued is no adjective", "إنقاذ مدني"),
        ("prisoners are no families", "تبادل أسرى"),
        ("a project carried out is no legitimate one", "تنفيذ مشروع"),
        ("security is not safe", "ضمان أمن"),
        ("the capital of a governorate is not conservative", "عاصمة محافظة"),
        ("what is accused in cases is somebody", "القضايا المتهم"),
        ("a terrorist act is no work, indefinite or not", "عملا إرهابيا"),
        ("the twelfth is not the second", "القمة السياسية الثانية عشرة"),
        ("one is public and the other private", "القطاعين العام والخاص"),
        ("one is military and the other civilian", "المؤسستين العسكرية والمدنية"),
        ("whom the president dismisses follows", "إقالة الرئيس الروسي وزير الخارجية"),
        ("whoever respects stands before «ل…»", "احترام الإسلام للأقليات"),
        ("the army kills and is not killed", "قتل الجيش السوري للمتظاهرين"),
        ("who gives shelter is not given it", "إيواء تركيا للاجئين"),
        ("to whom a speech is made is no automated speech", "خطاب إلى أن"),
        ("what it came to is no mechanism", "إليه الاقتصاد"),
        ("voters are called, they do not call", "دعوة الناخبين إلى الحوار الوطني"),
        ("they may be asked to go, or ask for it", "مطالبة حزب الاستقلال بالتغيير السياسي"),
    ],
)
def test_where_what_goes_on_cannot_be_said_there_is_none(reader: Reader, reason: str, text: str) -> None:
    assert phrase(reader, text) == "", reason


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("تحالفا عالميا", "a global alliance"),
        ("هذا الاتفاق النووي", "the nuclear agreement"),
        ("أكبر أزمة سياسية", "the biggest political crisis"),
        ("أهم القضايا السياسية", "the most important political issues"),
        ("جميع القوى السياسية", "all the political forces"),
        ("العديد من القضايا السياسية", "many political issues"),
        ("المرحلة السياسية الثالثة", "the third political stage"),
        ("الدولة العصرية الحديثة", "the modern state"),
        ("الاستقرار الاقتصادي والأمني والسياسي", "economic, security and political stability"),
        ("المواطنين العاديين", "the ordinary citizens"),
        ("المصلحة العامة", "the public interest"),
        ("الخسائر الكبيرة", "the major losses"),
        ("الأخطاء الكبيرة", "the serious mistakes"),
        ("أزمة سياسية أخرى", "another political crisis"),
        ("مواطن مصري", "an Egyptian citizen"),
        ("تعذيب جسدي", "physical torture"),
        ("الاعتقال السياسي", "political detention"),
        ("قرار معيب", "a shameful decision"),
        ("دور مشرف", "an honourable role"),
        ("مقترح أممي", "a UN proposal"),
        ("مشروع أوروبي", "a European project"),
        ("الاتفاقيتين الدوليتين", "the two international agreements"),
        ("البلدين الشقيقين", "the two brotherly countries"),
    ],
)
def test_adjectives_and_what_stands_before_the_noun(reader: Reader, text: str, english: str) -> None:
    assert phrase(reader, text) == english


def test_what_there_is_may_do_something(reader: Reader) -> None:
    said = reader("قال نزار بركة إن هناك أزمة اقتصادية تهدد البلاد.").extraction.speeches
    assert [speech.topics for speech in said] == [("an economic crisis",)]


def test_how_somebody_demands_is_not_what_he_demands(reader: Reader) -> None:
    said = reader("طالب نزار بركة بطريقة سلمية بإنهاء الأزمة السياسية.").extraction.speeches
    assert not [topic for speech in said for topic in speech.topics if "method" in topic]


def test_bodies_behind_a_verbal_noun_may_be_who_does_it(reader: Reader) -> None:
    said = reader("أشار نزار بركة إلى قبول الهيئات المدنية والأحزاب وثيقة الأزهر.").extraction.speeches
    assert not [topic for speech in said for topic in speech.topics if "accept" in topic]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("أي تدخل أجنبي في سوريا", "any foreign intervention"),
        ("أية شروط سياسية", "any political conditions"),
        ("عدة قضايا سياسية", "several political issues"),
        ("أي الأحزاب السياسية", ""),  # which of them?
        ("أي تدخل", ""),
        ("عدة الأحزاب السياسية", ""),
    ],
)
def test_any_and_several_stand_before_what_is_not_definite(reader: Reader, text: str, english: str) -> None:
    assert phrase(reader, text).startswith(english) if english else phrase(reader, text) == ""


def test_only_a_law_regulates(reader: Reader) -> None:
    assert phrase(reader, "النهب المنظم للمهنة") == "organised looting"
