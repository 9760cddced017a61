"""A state that is only where something happens is named in the article, but is none of its actors."""

from __future__ import annotations

import pytest

from engine import Reader

ONLY_THERE = [
    "قتل شخصان في لبنان.",
    "سافر الرجل إلى تركيا.",
    "عاد العمال من ليبيا.",
    "يعيش الكاتب بالمغرب.",
    "وصل اللاجئون إلى شمال العراق.",
    "ارتفعت الأسعار في مصر والسودان.",
    "الوضع على الحدود مع موريتانيا هادئ.",
    "نظم الحفل في فاس (المغرب) يوم السبت.",
    "تقع القرية في الجنوب الغربي لليبيا.",
]
SOMEBODY = [
    "أعلنت مصر موقفها.",
    "تفاوض الجماعة الحكومة في اتفاق مع إيران.",
    "جرت محادثات بين مصر والسودان.",
    "فرض المجلس عقوبات على إيران.",
    "وجه الرجل رسالة جديدة إلى إيران.",
    "تلقى الفريق دعما من تركيا.",
    "طالب الحزب بالاعتراف بفلسطين.",
    "انتقد الحزب التدخل في ليبيا.",
    "سافر الرجل إلى الجزائر التي تدعم الجماعة.",
    "أكد رئيس وزراء إسرائيل ذلك.",
    "عقدت حكومة المغرب اجتماعا.",
]


def saliences(reader: Reader, *texts: str) -> set[str]:
    return {found.salience for found in reader(*texts).recognition.actors if found.actor.type == "state"}


@pytest.mark.parametrize("text", ONLY_THERE)
def test_where_something_happens_is_a_place(reader: Reader, text: str) -> None:
    assert saliences(reader, text) == {"place"}


@pytest.mark.parametrize("text", SOMEBODY)
def test_who_acts_or_is_acted_upon_is_none(reader: Reader, text: str) -> None:
    assert saliences(reader, text) == {"minor"}


def test_one_mention_as_somebody_is_enough(reader: Reader) -> None:
    assert saliences(reader, "قتل شخصان في لبنان.", "أعلن لبنان الحداد.") == {"minor"}


def test_a_place_stands_behind_the_actors_of_its_article(reader: Reader) -> None:
    entry = reader.entry("قتل شخصان في لبنان\n\nقتل شخصان في لبنان وفي لبنان وفي لبنان، وقال حزب الاستقلال إن ذلك مؤسف.\n".encode())
    assert [(found.actor.name_en, found.salience) for found in entry.actors] == [
        ("Istiqlal Party", "main"), ("Lebanon", "place")
    ]  # fmt: skip


def test_the_state_of_a_dateline_is_a_place(reader: Reader) -> None:
    read = reader("دبي، الإمارات العربية المتحدة (CNN)-- أعلنت مصر عن اتفاق جديد.")
    assert {actor.actor.name_en: actor.salience for actor in read.recognition.actors if actor.actor.type == "state"} == {
        "United Arab Emirates": "place", "Egypt": "minor",
    }  # fmt: skip


@pytest.mark.parametrize(("text", "places"), [
    ("أدت الحكومة التونسية الجديدة اليمين.", []), ("وصل ناصر بوريطة إلى الجديدة.", ["El Jadida"]), ("زار نزار بركة مدينة الجديدة.", ["El Jadida"]),
])  # fmt: skip
def test_an_adjective_is_no_town(reader: Reader, text: str, places: list[str]) -> None:
    assert [phrase.english for phrase in reader(text).phrases if phrase.kind == "place"] == places


@pytest.mark.parametrize(("text", "places"), [
    ("وصل ناصر بوريطة إلى الغوطة الشرقية.", ["Eastern Ghouta"]), ("وصل نزار بركة إلى آسا-الزاك.", ["Assa-Zag"]), ("وصل نزار بركة إلى دالاس.", []), ("قال نزار بركة إن الوقت طال أم قصر.", []),
    ("زار نزار بركة مدينة الحاجب.", ["El Hajeb"]), ("وصل نزار بركة إلى الحاجب.", []), ("زار نزار بركة مدينة لفيف.", ["Lviv"]), ("التقى نزار بركة لفيف المحامين.", []),
    ("زار نزار بركة بلدة حوارة.", ["Huwara"]), ("نشر نزار بركة حواره.", []), ("قال نزار بركة للأناضول إن ذلك ممكن.", []), ("التقى باراك أوباما نزار بركة.", []),
])  # fmt: skip
def test_a_town_named_as_a_common_word_is_read_by_its_long_name_only(reader: Reader, text: str, places: list[str]) -> None:
    assert [phrase.english for phrase in reader(text).phrases if phrase.kind == "place"] == places


def test_a_region_leaves_the_state_behind_it_to_be_named(reader: Reader) -> None:
    read = reader("وصل نزار بركة إلى كردستان العراق.")
    assert [phrase.english for phrase in read.phrases if phrase.kind == "place"] == ["Kurdistan"]
    assert "Iraq" in {found.actor.name_en for found in read.recognition.actors}


@pytest.mark.parametrize("text", ["قال عضو حزب مصر إن ذلك ممكن.", "بثت قناة ليبيا ذلك.", "طردت السلطات ديفيد ديل موناكو أمس.", "افتتح نزار بركة المعرض بمصر الجديدة.", "قال والي تونس إن ذلك ممكن."])
def test_a_state_in_another_name_is_not_named(reader: Reader, text: str) -> None:
    assert not [found.actor.name_en for found in reader(text).recognition.actors if found.actor.type == "state"]


def test_a_body_in_a_quarter_called_after_a_state_is_read_without_it(reader: Reader) -> None:
    read = reader("استقبل الرئيس محمد مرسي بمقر رئاسة الجمهورية بمصر الجديدة هشام قنديل.")
    assert [phrase.english for phrase in read.phrases if phrase.kind == "place"] == ["Heliopolis"]


@pytest.mark.parametrize("dateline", ["دبي، الإمارات العربية المتحدة (CNN)--", "دبي، الإمارات العربية المتحدة (CNN--", "أتلانتا، الولايات المتحدة الأمريكية (CNN)--"])
def test_who_stands_in_the_dateline_only_is_not_told(reader: Reader, dateline: str) -> None:
    read = reader(f"{dateline} كيت وكيت حزب الاستقلال.")
    assert read.english == ["The article names the Istiqlal Party."]
    assert read.gist.headline == "Istiqlal Party in the news"


@pytest.mark.parametrize(
    "text",
    [
        "رست فرقاطة « محمد السادس » في الميناء.",
        "عولج الرجل بالمركز الاستشفائي الإقليمي المختار السوسي.",
        "زار الوفد مؤسسة علال الفاسي في الرباط.",
    ],
)
def test_what_bears_somebodys_name_is_nobody(reader: Reader, text: str) -> None:
    assert not [actor for actor in reader(text).recognition.actors if actor.actor.type == "person"]


def test_a_head_of_a_house_is_somebody(reader: Reader) -> None:
    read = reader("قال مدير المستشفى الجامعي محمد العلوي إن الحوار مهم.")
    assert [actor.actor.type for actor in read.recognition.actors if "Alaoui" in actor.actor.name_en] == ["person"]


def test_a_ministry_is_that_of_the_state_in_whose_capital_it_sits(reader: Reader) -> None:
    assert reader("أعلنت وزارة الخارجية في هلسنكي أن الحوار مهم.").recognition.actors[0].actor.state == "FI"
    assert reader("أعلنت وزارة الداخلية في كابول أن الحوار مهم.").recognition.actors[0].actor.id == "afghan-ministry-of-the-interior"


def test_a_ministry_of_a_region_is_not_that_of_the_state_an_article_is_about(reader: Reader) -> None:
    read = reader("قالت الحكومة المصرية والجيش المصري والبرلمان المصري والقضاء المصري إن مصر سلمت المعتقل إلى وزارة الداخلية في إقليم كردستان العراق.")
    assert not [actor.actor.name_en for actor in read.recognition.actors if "Interior" in actor.actor.name_en]


def test_both_spellings_of_america_are_one(reader: Reader) -> None:
    assert reader("قالت مشاة البحرية الأميركية إن الحوار مهم.").recognition.actors[0].actor.name_en == "US Marine Corps"


def test_a_part_of_a_town_is_told_as_a_part(reader: Reader) -> None:
    assert reader("قتل 15 شخصا في حلب الشرقية.").english[0] == "15 people were killed in eastern Aleppo."


def test_a_province_is_no_first_name(reader: Reader) -> None:
    assert not [actor for actor in reader("اعتقلت الشرطة رجلا في ولاية هيسين بألمانيا.").recognition.actors if actor.actor.type == "person"]


def test_who_comes_may_stand_right_behind_where(reader: Reader) -> None:
    assert reader("عاد إلى بيروت رئيس الحكومة اللبنانية نجيب ميقاتي.").english[0] == "Najib Mikati, the Lebanese head of government, returned to Beirut."
    assert reader("يزور تونس غدا وزير الخارجية الفرنسي لوران فابيوس.").english[0] == "French Foreign Minister Laurent Fabius is to visit Tunisia."


def test_a_week_between_the_verb_and_its_object_is_passed_over(reader: Reader) -> None:
    assert reader("يعتزم وزير الخارجية الفرنسي الأسبوع الحالي زيارة المغرب.").english[0] == "The French foreign minister is planning to visit Morocco."
