"""Terms in prison, figures of the health services, bills by number, places that saw something: told whole or not at all."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قضت المحكمة العسكرية بسنتين سجنا نافذا في حق ثلاثة متهمين.", "The military court sentenced three defendants to two years in prison."),
        ("قضت المحكمة العسكرية بثلاث سنوات حبسا موقوفة التنفيذ في حق ثلاثة متهمين.", "The military court sentenced three defendants to a suspended term of three years in prison."),
        ("قضت المحكمة العسكرية بالسجن لمدة 15 سنة على ثلاثة متهمين.", "The military court sentenced three defendants to 15 years in prison."),
        ("أدانت المحكمة العسكرية ثلاثة متهمين بالسجن سنة ونصف.", "The military court sentenced three defendants to one and a half years in prison."),
        ("قضت المحكمة العسكرية بثلاث سنوات ونصف السنة حبسا نافذا في حق ثلاثة متهمين.", "The military court sentenced three defendants to three and a half years in prison."),
        ("أصدرت المحكمة العسكرية حكما بسجن محمد مرسي 20 عاما.", "The military court sentenced Mohamed Morsi to 20 years in prison."),
        ("أوقفت الشرطة في طنجة أربعة أشخاص للاشتباه في تورطهم في الاتجار بالمخدرات.", "Police arrested four people in Tangier on suspicion of involvement in drug trafficking."),
        ("اندلعت اشتباكات مسلحة في العاصمة الليبية طرابلس.", "Clashes broke out in Tripoli."),
        ("انتخب البرلمان اللبناني جوزيف عون رئيسا للبنان.", "The Lebanese Parliament elected Joseph Aoun as Lebanese president."),
        ("استقبل الملك محمد السادس، ولي العهد الأمير مولاي الحسن.", "King Mohammed VI received Crown Prince Moulay El Hassan."),
        ("سجلت وزارة الصحة المغربية 15 وفاة جديدة بفيروس كورونا.", "The Moroccan Ministry of Health recorded 15 new coronavirus deaths."),
        ("أعلنت وزارة الصحة المغربية عن تسجيل 1250 حالة إصابة مؤكدة بفيروس كورونا.", "The Moroccan Ministry of Health announced 1,250 confirmed coronavirus infections."),
        ("صادق مجلس النواب المغربي على مشروع القانون رقم 27.14 المتعلق بمكافحة الاتجار بالبشر.", "The House of Representatives of Morocco approved bill no. 27.14 concerning the fight against human trafficking."),
        ("أعرب الاتحاد العام التونسي للشغل عن رفضه لأعمال العنف التي تشهدها بعض المدن.", "The Tunisian General Labour Union expressed its rejection of acts of violence in some cities."),
        ("أفاد بلاغ لوزارة الداخلية المغربية أن السلطات أوقفت خمسة أشخاص.", "A statement by the Moroccan Ministry of Interior said that the authorities had arrested five people."),
        ("نفى وزير الخارجية التركي أي تدخل للجيش التركي في الانتخابات التي شهدتها ليبيا.", "The Turkish foreign minister denied any intervention by the Turkish army in elections in Libya."),
    ],
)
def test_what_is_exact_is_told_exactly(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "قضت المحكمة العسكرية بسنتين وستة أشهر سجنا نافذا في حق ثلاثة متهمين.",
        "أدانت المحكمة العسكرية ثلاثة متهمين بالسجن شهرا ونصفا.",
        "طالبت النيابة العامة بسنتين سجنا نافذا في حق ثلاثة متهمين.",
        "سجلت وزارة الصحة المغربية 15 وفاة جديدة بفيروس كورونا منذ بداية السنة.",
        "لم تسجل وزارة الصحة المغربية 15 وفاة جديدة بفيروس كورونا.",
        "أعلنت وزارة الصحة المغربية عن تسجيل 30 حالة في العاصمة.",
    ],
)
def test_nothing_is_cut_or_made_of_a_demand(reader: Reader, text: str) -> None:
    assert not [line for line in reader(text).english if "sentenced" in line or "recorded" in line or "announced" in line]


def test_workers_go_on_strike_in_headlines(reader: Reader) -> None:
    assert reader("دخل عمال الشركة في إضراب مفتوح عن الطعام.").gist.headline == "Workers go on hunger strike"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("دعت ناتالي لوازو الحكومة الإيطالية إلى « مكافحة الإرهاب ».", "Nathalie Loiseau called on the Italian government to combat terrorism."),
        (
            "وجهت النيابة العامة السودانية، اتهاما رسميا للرئيس المعزول عمر البشير، بـ « حيازة النقد الأجنبي، والثراء الحرام ».",
            "The Sudanese public prosecution charged ousted President Omar al-Bashir with the possession of foreign currency.",
        ),
        ("فتحت الشرطة الإسبانية تحقيقا حول الحادث.", "The Spanish police opened an investigation into the incident."),
        ("نفذت النقابة الوطنية للتعليم إضرابا عاما.", "The National Education Union held a strike."),
        ("هدد قادة الاحتجاج في السودان بتنظيم « عصيان مدني ».", "The protest leaders in Sudan threatened to organise civil disobedience."),
    ],
)
def test_what_is_quoted_is_told_as_far_as_it_is_whole(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


def test_a_quotation_that_goes_on_is_not_told_cut(reader: Reader) -> None:
    told = reader("دعت ناتالي لوازو الحكومة الإيطالية إلى « اتخاذ الإجراءات القانونية، ضد كل من يحرض ».").english
    assert not [line for line in told if "called on" in line]


def test_a_strike_is_not_on_the_day_it_was_announced(reader: Reader) -> None:
    assert reader("أعلن الاتحاد العام التونسي للشغل عن إضراب عام يوم 5 أكتوبر.").english[0] == "The Tunisian General Labour Union announced a general strike."


def test_a_man_behind_a_woman_is_whom_she_calls_on(reader: Reader) -> None:
    read = reader("قالت المقررة الأممية إن الحوار مهم.", "كما دعت المقررة الأممية، الأمين العام للأمم المتحدة إلى فتح تحقيق جنائي في مقتل خاشقجي.")
    assert [line for line in read.english if "called on the United Nations secretary-general to open a criminal investigation" in line]
    read = reader("قال رئيس الحكومة المغربية إن الحوار مهم.", "ودعا رئيس الحكومة، الأمين العام للحزب، إلى مكافحة الإرهاب.")
    assert not [line for line in read.english if "called on" in line]


def test_the_day_of_a_demand_is_not_the_day_in_court(reader: Reader) -> None:
    read = reader("طالبت مدعية المحكمة الجنائية الدولية فاتو بنسودا الأربعاء أمام مجلس الأمن الدولي بإحالة الرئيس السوداني السابق عمر البشير على القضاء الدولي.")
    assert read.english[0] == "ICC Prosecutor Fatou Bensouda demanded that former Sudanese President Omar al-Bashir be brought to court."
