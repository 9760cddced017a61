"""Who did what a verb tells, where English cannot say what that was; and who must not be taken for the doer."""

from __future__ import annotations

import pytest

from engine import Reader


def doers(reader: Reader, *texts: str) -> list[str]:
    """Whoever acts in the last text without an event or a speech."""
    found = reader(*texts).extraction
    return [doer.agent.english for doer in found.doers if doer.sentence.paragraph == len(texts) - 1]


def speakers(reader: Reader, *texts: str) -> list[str]:
    """Whoever speaks in the last text."""
    found = reader(*texts).extraction
    return [speech.agent.english for speech in found.speeches if speech.sentence.paragraph == len(texts) - 1]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قرر مجلس النواب المصري إرجاء الحسم في الملف المعروض عليه.", "the Egyptian House of Representatives"),
        ("وجه مجلس النواب المصري انتقادات لعشرات الأعضاء.", "the Egyptian House of Representatives"),
        ("شن نزار بركة الأمين العام لحزب الاستقلال حملة.", "Nizar Baraka"),
        ("واستقبل نزار بركة الوزير المغربي فيما حضر القوم.", "Nizar Baraka"),
        ("كشف تقرير دولي حديث أعدته جهات كثيرة أمس.", "an international report"),
        ("وقام نزار بركة هذا الأسبوع بما وعد به.", "Nizar Baraka"),
        ("ثم، وقد تعثر الأمر، صادق مجلس النواب المصري بعد ذلك على ما طلب منه.", "the Egyptian House of Representatives"),
        ("وصوت مجلس النواب المصري، بعد نقاش طويل، لصالح ما اقترح عليه.", "the Egyptian House of Representatives"),
    ],
)
def test_who_acted_is_known_where_what_was_done_is_not(reader: Reader, text: str, doer: str) -> None:
    assert doers(reader, text) == [doer]


@pytest.mark.parametrize(
    ("_why", "texts"),
    [
        ("chosen by others", ("انتخب نزار بركة أمينا عاما للحزب.",)),
        ("put into an office by others", ("عين نزار بركة رئيسا للجنة.",)),
        ("a state that was visited", ("وزارت مصر مرارا.",)),
        ("whom another one may have received", ("قال عبد الإله بنكيران إن الحوار مهم.", "واستقبل نزار بركة بعد ذلك في بيته.")),
        ("of whom it may have been demanded", ("قال عبد الإله بنكيران إن الحوار مهم.", "وطالب الوزير الروسي بما وعد به.")),
        ("another gender", ("قرر الحكومة المغربية إرجاء ما طلب.",)),
        ("a noun, and no verb", ("تقدم بنكيران الواضح في السباق أمر مهم.", "تقدم عبد الإله بنكيران الواضح في السباق أمر مهم.")),
        ("whom the one before the verb received", ("عبد الإله بنكيران، رئيس اللجنة، استقبل صباح اليوم نزار بركة.",)),
        ("the subject stands before", ("وكان عبد الإله بنكيران قد انتقد نزار بركة، بعد ما جرى.",)),
        ("a calling that is the next one's", ("قال الإعلامي نزار بركة إن الحوار مهم.", "وطالب الإعلامي جابر الكرموطي بضرورة ما يجب.")),
        ("a feminine subject of a masculine verb", ("وصف إيران بأنها بعيدة.",)),
        ("a body whose name goes on", ("قررت اللجنة الوطنية لشؤون لا يعرفها أحد ما قررت.",)),
    ],
)
def test_nobody_who_may_not_have_done_it(reader: Reader, _why: str, texts: tuple[str, ...]) -> None:
    assert doers(reader, *texts) == []


def test_what_is_said_is_no_deed_beside(reader: Reader) -> None:
    assert doers(reader, "قال نزار بركة إن الحوار مهم.") == []


def test_a_doer_of_the_first_paragraph_is_a_main_actor(reader: Reader) -> None:
    entry = reader.entry("اجتمع القوم في المدينة. وقام نزار بركة هذا الأسبوع بما وعد به.\n\nومر يوم.\n".encode())
    assert [found.salience for found in entry.actors if found.actor.name_en == "Nizar Baraka"] == ["main"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أكدت النائبة عن حزب الاستقلال أن الحوار مهم.", "an Istiqlal Party MP"),
        ("أعلن رئيس الوزراء السريلانكي رانيل ويكريميسينغي أن الحوار مهم.", "the Sri Lankan prime minister"),
        ("وأضاف البنتاغون أن الحوار مهم.", "the Pentagon"),
        ("أعلنت وزارة الدفاع الأمريكية أن الحوار مهم.", "the Pentagon"),
        ("أعلنت الرئاسة الفرنسية أن الحوار مهم.", "the Élysée Palace"),
        ("وذكر الاليزيه أن الحوار مهم.", "the Élysée Palace"),
        ("أكد اليوم الاثنين السياسي المغربي محمد زيان أن الحوار مهم.", "Mohamed Ziane, a Moroccan politician,"),
        ("قال الباحث في العلوم السياسية محمد ضريف إن الحوار مهم.", "Mohamed Darif"),
        ("أوضح الكاتب العام الجهوي لحزب الاستقلال بنابل، عماد المنصور، أن الحوار مهم.", "Imad Mansour"),
        ("أكد القيادي بآفاق تونس أن الحوار التونسي مهم.", "a senior figure in Afek Tounes"),
        ("أكد نزار بركة استعداده للحوار.", "Nizar Baraka"),
        ("سجل نزار بركة أن الحوار مهم.", "Nizar Baraka"),
        ("أفاد البلاغ أن الحوار مهم.", "the document"),
        ("وقالت دراسة لمنظمة الأمم المتحدة إن الحوار مهم.", "a study by the United Nations"),
        ("ذكر بيان لوزارة الدفاع الأمريكية أن الحوار مهم.", "a statement by the Pentagon"),
        ("ذكر بلاغ لمجلس النواب المغربي أن الحوار مهم.", "a statement by the House of Representatives of Morocco"),
        ("وأضاف نفس المصدر أن الحوار مهم.", "a source"),
    ],
)
def test_who_speaks(reader: Reader, text: str, speaker: str) -> None:
    assert speakers(reader, text) == [speaker]


@pytest.mark.parametrize(
    ("_why", "text"),
    [
        ("an adviser's name may be his superior's", "قال مستشار الرئيس السريلانكي رانيل ويكريميسينغي حضر."),
        ("a name that does not end", "أعلن رئيس الوزراء السريلانكي رانيل ويكريميسينغي دعما للحوار."),
        ("a complaint to somebody", "ذكر بلاغ لمجلس النواب المصري أن الحوار مهم."),
        ("sources of two, or one of them itself", "أكدت مصادر في مجلس النواب المصري والمقاومة أن الحوار مهم."),
        ("towns that are no party's", "أكد الحاضر في آفاق تونس أن الحوار مهم."),
        ("a goal", "سجل نزار بركة هدفا جميلا."),
    ],
)
def test_nobody_speaks(reader: Reader, _why: str, text: str) -> None:
    assert speakers(reader, text) == []


def test_nobody_calls_on_himself(reader: Reader) -> None:
    first = "قال عبد الإله بنكيران إن الحوار مهم."
    assert speakers(reader, first, "ودعا بنكيران خلال اللقاء إلى الحوار.") == ["Abdelilah Benkirane"]
    assert speakers(reader, first, "قال نزار بركة إن الحوار مهم.", "ودعا بنكيران خلال اللقاء إلى الحوار.") == []


def test_two_nameless_ones_are_not_the_same(reader: Reader) -> None:
    assert speakers(reader, "قال مسؤول أمريكي إن الحوار مهم.", "ودعا مسؤول روسي خلال اللقاء إلى الحوار.") == []


def test_a_body_agrees_by_the_noun_that_stands_there(reader: Reader) -> None:
    assert speakers(reader, "أعلن مجلس الشيوخ الأمريكي أن الحوار مهم.") == ["the US Senate"]
    assert doers(reader, "قرر وزارة الدفاع الأمريكية إرجاء ما طلب.") == []


def test_a_day_counts_only_behind_a_verb(reader: Reader) -> None:
    read = reader("كان ذلك اليوم الاثنين السياسي في المدينة.")
    assert [phrase.english for phrase in read.phrases if phrase.kind == "role"] == []


def test_whom_a_verb_reaches_shows_who_speaks(reader: Reader) -> None:
    first = "قال نزار بركة إن الحوار مهم."
    assert speakers(reader, first, "وطالب حزب الاستقلال كل القوى بما وعدت به.") == ["the Istiqlal Party"]
    assert speakers(reader, first, "وطالب حزب الاستقلال بما وعد به.") == []


def test_an_adjective_of_another_gender_is_nobodys_calling(reader: Reader) -> None:
    read = reader("استقبل الوزير مساعد الأمين العام للشؤون السياسية جيفري فيلتمان أمس.")
    assert [role for role in read.roles.values() if "olitician" in role] == []


def test_a_party_of_that_name_elsewhere_is_not_meant(reader: Reader) -> None:
    assert not [name for name in reader("قال النائب عن آفاق تونس إن المغرب بخير والمغرب جميل والمغرب بعيد.").actors if "Afek" in name]
    text = "قال النائب التونسي عن الجبهة الشعبية، المنجي الرحوي، إن تونس وتونس الخضراء بخير."
    assert "popular-front-for-the-liberation-of-palestine" not in " ".join(reader(text).ids)
    assert not [name for name in reader(text).actors if "Palestine" in name]


def test_a_last_name_is_known_as_the_article_spells_it(reader: Reader) -> None:
    first = "حضر نائب المستشارة الألمانية سيغمار غابريال الحفل."
    assert speakers(reader, first, "وقال غابريال إن الحوار مهم.") == speakers(reader, first, "وقال سيغمار غابريال إن الحوار مهم.")


def test_a_last_name_alone_is_over(reader: Reader) -> None:
    first = "قال السيناتور ماركو روبيو إن الحوار مهم."
    assert speakers(reader, first, "وكتب روبيو المتعجرش من ذلك أن الحوار مهم.") == ["Marco Rubio"]


def test_a_sister_is_no_part_of_a_name(reader: Reader) -> None:
    names = [found.actor.name_ar for found in reader("وأضافت شقيقتها هاجر أن الجميع حضر.").recognition.actors]
    assert names == []
