"""To what post somebody is appointed."""

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("عين الملك محمد السادس ناصر بوريطة وزيرا للشؤون الخارجية.", "King Mohammed VI appointed Nasser Bourita as foreign minister."),
        ("عيّن الرئيس الجزائري عبدالمجيد تبون السبت ناصر بوريطة رئيساً للوزراء، وفق بيان.", "appointed Nasser Bourita as prime minister on Saturday."),
        ("عين الملك محمد السادس ناصر بوريطة وزيرا للداخلية خلفا لمحمد حصاد.", "appointed Nasser Bourita as interior minister."),
        ("عين الملك محمد السادس ناصر بوريطة مديرا عاما للوكالة الوطنية للموانئ.", "as director-general of the National Ports Agency."),
        ("عين الملك محمد السادس ناصر بوريطة مديرا عاما جديدا للوكالة الوطنية للموانئ.", "as director-general of the National Ports Agency."),
        ("تم تعيين ناصر بوريطة محافظا جديدا للقاهرة.", "Nasser Bourita was appointed as governor of Cairo."),
        ("تم تعيين ناصر بوريطة محافظا للقاهرة.", "Nasser Bourita was appointed as governor of Cairo."),
        ("عينت حركة النهضة ناصر بوريطة.", "Ennahda appointed Nasser Bourita to a post."),
        ("انتخب البرلمان العراقي برهم صالح رئيسا للجمهورية، وذلك بعدما أجل التصويت.", "elected Barham Salih as president."),
        ("انتخب مجلس النواب الأردني ناصر بوريطة رئيسا له.", "elected Nasser Bourita as head."),
        ("انتخب حزب العدالة والتنمية ناصر بوريطة أمينا عاما جديدا.", "elected Nasser Bourita as secretary-general."),
        ("انتخب حزب العدالة والتنمية ناصر بوريطة أمينا عاما للحزب خلفا لسعد الدين العثماني.", "elected Nasser Bourita as secretary-general."),
        ("عين الملك محمد السادس ناصر بوريطة سفيرا للمغرب لدى فرنسا.", "appointed Nasser Bourita as ambassador to France."),
        ("عين الملك محمد السادس ناصر بوريطة سفيرا مفوضا فوق العادة لدى فرنسا.", "appointed Nasser Bourita as ambassador to France."),
        ("أعلنت حركة النهضة تعيين ناصر بوريطة مديرا عاما للوكالة الوطنية للموانئ.", "announced the appointment of Nasser Bourita as director-general of the National Ports Agency."),
    ],
)
def test_the_post_is_told(reader: Reader, text: str, english: str) -> None:
    assert reader(text).english[0].endswith(english)


@pytest.mark.parametrize("post", ["سفيرا لفرنسا", "سفيرا للمغرب لدى كفتاج", "أمينا عاما لكفتاج", "مستشارا لشؤون كفتاج", "رئيسا للجنة كفتاج"])
def test_a_post_that_is_not_read_whole_is_not_told(reader: Reader, post: str) -> None:
    assert not [line for line in reader(f"عين الملك محمد السادس ناصر بوريطة {post}.").english if " as " in line]


def test_who_is_appointed_is_not_the_one_who_appoints(reader: Reader) -> None:
    read = reader("عين الرئيس الجزائري ناصر بوريطة وزيرا للداخلية.")
    assert [phrase.english for phrase in read.phrases] == ["the Algerian president", "Nasser Bourita"]


@pytest.mark.parametrize(
    ("text", "president"),
    [
        ("عين الرئيس الفرنسي إيمانويل ماكرون وزيرا جديدا للداخلية.", "French President Emmanuel Macron"),
        ("عين الرئيس التونسي قيس سعيد رئيسا للحكومة.", "Tunisian President Kais Saied"),
        ("عين الرئيس المصري محمد مرسي وزير الداخلية السابق مستشارا له.", "Egyptian President Mohamed Morsi"),
        ("عين الرئيس الموريتاني المختار ولد داداه وزيرا جديدا للداخلية.", "Mauritanian President Moktar Ould Daddah"),
        ("عين الرئيس الموريتاني المختار ولد داداه مستشاره وزيرا للداخلية.", "Mauritanian President Moktar Ould Daddah"),
        ("عين الرئيس التونسي يوسف الشاهد رئيسا للحكومة.", "the Tunisian president"),
        ("عين الرئيس التونسي نجلاء بودن رئيسة للحكومة.", "the Tunisian president"),
        ("كلف الرئيس التونسي نجلاء بودن بتشكيل الحكومة.", "the Tunisian president"),
        ("كلفت رئيسة الوزراء البريطانية تيريزا ماي وزيرة الداخلية بالملف.", "British Prime Minister Theresa May"),
    ],
)
def test_a_president_stays_one_where_he_appoints(reader: Reader, text: str, president: str) -> None:
    assert reader(text).phrases[0].english == president
