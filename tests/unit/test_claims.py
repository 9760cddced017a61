"""What a speaker says was, is or will be done: told as the speaker's, whole, or not at all."""

from __future__ import annotations

import pytest

from engine import Reader
from warraq.actors.english import is_plural, past_participle, present_participle


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال عمرو موسى إن جون كيري، وزير الخارجية الأمريكي، سيزور القاهرة.", "Amr Moussa said that US Secretary of State John Kerry would visit Cairo."),
        ("قال عمرو موسى إن جون كيري، الذي يزور الأردن، سيلتقي نزار بركة.", "Amr Moussa said that John Kerry would meet Nizar Baraka."),
        ("قال عمرو موسى، مشيرا إلى أن مصر ترفض التدخل العسكري.", "Amr Moussa said that Egypt rejected military intervention."),
        ("قال عمرو موسى: \"كيت وكيت\"، مؤكدا أن مصر حريصة على مكافحة الإرهاب.", "Amr Moussa said that Egypt was keen to combat terrorism."),
        ("قال عمرو موسى إن الانتخابات البرلمانية لن تعقد في القاهرة.", "Amr Moussa said that the parliamentary elections would not be held in Cairo."),
        ("قال عمرو موسى إنه سيتم تعديل الدستور.", "Amr Moussa said that the constitution would be amended."),
        ("قال عمرو موسى إنه لم يتم تعديل الدستور.", "Amr Moussa said that the constitution had not been amended."),
        ("قال عمرو موسى إنه لا يمكن تعديل الدستور.", "Amr Moussa said that it was not possible to amend the constitution."),
        ("قال عمرو موسى إنه يجب على حزب النور مقاطعة الانتخابات.", "Amr Moussa said that the Nour Party had to boycott elections."),
        ("أفاد عمرو موسى بوفاة نزار بركة.", "Amr Moussa said that Nizar Baraka died."),
        ("قال عمرو موسى إن الحكومة المصرية انتقدت تصريحات نزار بركة بشأن ذلك.", "Amr Moussa said that the Egyptian Cabinet had criticised statements by Nizar Baraka."),
        ("قالت حركة حماس إن حركة حماس ترفض التدخل العسكري.", "Hamas said that it rejected military intervention."),
        ("قال عمرو موسى إن ناصر بوريطة لم يلتق جون كيري.", "Amr Moussa said that Nasser Bourita did not meet John Kerry."),
        ("قال عمرو موسى إن بلاده ترفض التدخل العسكري.", "Amr Moussa said that his country rejected military intervention."),
        ("قال عمرو موسى إن حزبه ملتزم بالحوار الوطني.", "Amr Moussa said that his party was committed to national dialogue."),
        ("قال عمرو موسى إن واشنطن لن تقبل التدخل العسكري.", "Amr Moussa said that Washington would not accept military intervention."),
        ("قال عمرو موسى إن الأحزاب المصرية سيشاركون في الحوار الوطني.", "Amr Moussa said that the Egyptian parties would take part in national dialogue."),
        ("قال عمرو موسى إن الاجتماع ركز على مكافحة الإرهاب.", "Amr Moussa said that the meeting had focused on the fight against terrorism."),
        ("قال عمرو موسى إن مصر ليست مسؤولة عن الأزمة الاقتصادية.", "Amr Moussa said that Egypt was not responsible for the economic crisis."),
        ("قال عمرو موسى إن مصر كانت حريصة على مكافحة الإرهاب.", "Amr Moussa said that Egypt had been keen to combat terrorism."),
        ("قال عمرو موسى إن الحوار الوطني لم يكن كافيا.", "Amr Moussa said that national dialogue had not been sufficient."),
        ("قال عمرو موسى إن الحوار الوطني غير كاف.", "Amr Moussa said that national dialogue was not sufficient."),
        ("قال عمرو موسى إن الحوار الوطني سيكون مفيدا.", "Amr Moussa said that national dialogue would be useful."),
        ("قال عمرو موسى إن مصر ما زالت ملتزمة بالحوار الوطني.", "Amr Moussa said that Egypt was still committed to national dialogue."),
        ("قال عمرو موسى إن مصر لا تزال تواجه أزمة اقتصادية.", "Amr Moussa said that Egypt still faced an economic crisis."),
        ("قال عمرو موسى إن مصر يجب أن تحترم حقوق الإنسان.", "Amr Moussa said that Egypt must respect human rights."),
        ("قال عمرو موسى إنه يجب أن تحترم مصر حقوق الإنسان.", "Amr Moussa said that Egypt must respect human rights."),
        ("قال عمرو موسى إن على مصر أن تحترم حقوق الإنسان.", "Amr Moussa said that Egypt must respect human rights."),
        ("قال عمرو موسى إن القمة العربية من المقرر أن تعقد في القاهرة.", "Amr Moussa said that the Arab League summit was due to be held in Cairo."),
        ("قال عمرو موسى إنه يجب أن يتم تعديل الدستور.", "Amr Moussa said that the constitution must be amended."),
        ("قال عمرو موسى إنه لا توجد خلافات سياسية.", "Amr Moussa said that there were no political differences."),
        ("قال عمرو موسى إنه ليس هناك أي خلاف سياسي.", "Amr Moussa said that there was no political dispute."),
        ("قال عمرو موسى إن ذلك كيت، وإن مصر ترفض التدخل العسكري.", "Amr Moussa said that Egypt rejected military intervention."),
        ("قال عمرو موسى: مصر ترفض التدخل العسكري.", "Amr Moussa said that Egypt rejected military intervention."),
        ("نفى عمرو موسى أن مصر تواجه أزمة اقتصادية.", "Amr Moussa denied that Egypt faced an economic crisis."),
        ("قال عمرو موسى إن حزب النور سيعلن موقفه.", "Amr Moussa said that the Nour Party would announce its position."),
        ("قال عمرو موسى إن حركة حماس تدافع عن حقوقها المشروعة.", "Amr Moussa said that Hamas defended its legitimate rights."),
        ("قال عمرو موسى إن جون كيري يصل إلى القاهرة.", "Amr Moussa said that John Kerry was arriving in Cairo."),
        ("قال عمرو موسى إن مصر تنظم الانتخابات البرلمانية.", "Amr Moussa said that Egypt was organising the parliamentary elections."),
        ("قال عمرو موسى إن مصر ستنظم الانتخابات البرلمانية.", "Amr Moussa said that Egypt would organise the parliamentary elections."),
        ("قال عمرو موسى إن الحكومة المصرية قامت بتعديل الدستور.", "Amr Moussa said that the Egyptian Cabinet had amended the constitution."),
        ("قال عمرو موسى إن الحكومة المصرية تقوم بتعديل الدستور.", "Amr Moussa said that the Egyptian Cabinet was amending the constitution."),
        ("قال عمرو موسى إن الحكومة المصرية لم تقم بتعديل الدستور.", "Amr Moussa said that the Egyptian Cabinet did not amend the constitution."),
        ("قال عمرو موسى إنه جار تعديل الدستور.", "Amr Moussa said that the constitution was being amended."),
        ("قال عمرو موسى إن الأزمة السياسية ستظل خطيرة.", "Amr Moussa said that the political crisis would remain serious."),
        ("قال عمرو موسى إنه سيرفع دعوى قضائية ضد حركة حماس.", "Amr Moussa said that he would sue Hamas."),
        ("قال عمرو موسى إنه ليس من حق الحكومة المصرية تعديل الدستور.", "Amr Moussa said that the Egyptian Cabinet did not have the right to amend the constitution."),
        ("قال عمرو موسى إن الحل السياسي يكمن في الحوار الوطني.", "Amr Moussa said that a political solution lay in national dialogue."),
        ("قال عمرو موسى إن المظاهرات الشعبية قد اندلعت.", "Amr Moussa said that the popular demonstrations had broken out."),
        ("قال عمرو موسى إن الإخوان المسلمين يرفضون التدخل العسكري.", "Amr Moussa said that the Muslim Brotherhood rejected military intervention."),
        ("قال عمرو موسى إن الحوار الوطني هو السبيل الوحيد لحل الأزمة السياسية.", "Amr Moussa said that national dialogue was the only way to resolve the political crisis."),
        ("قال عمرو موسى، نافيا أن مصر حريصة على مكافحة الإرهاب.", "Amr Moussa denied that Egypt was keen to combat terrorism."),
        ("حذر عمرو موسى من أن مصر ستواجه أزمة اقتصادية.", "Amr Moussa warned that Egypt would face an economic crisis."),
        ("توقع عمرو موسى أن تواجه مصر أزمة اقتصادية.", "Amr Moussa predicted that Egypt would face an economic crisis."),
        ("قال عمرو موسى إن مصر تواجه حاليا الأزمة الاقتصادية في كل ذلك.", "Amr Moussa said that Egypt faced the economic crisis."),
    ],
)
def test_a_claim_is_told_as_the_speakers(reader: Reader, text: str, told: str) -> None:
    read = reader(text)
    assert told in read.english
    assert read.events == []


@pytest.mark.parametrize(
    "text",
    [
        "قال عمرو موسى إن مصر لن تشارك في الحوار الوطني إلا إذا تم تعديل الدستور.",  # unless
        "قال عمرو موسى إن مصر لن تشارك في الحوار الوطني قبل تعديل الدستور بدون ضمانات.",
        "قال عمرو موسى إن مصر ستقاطع الانتخابات إذا تم تعديل الدستور.",
        "قال عمرو موسى إن مصر كانت ستقاطع الانتخابات.",
        "قال عمرو موسى إن مصر قد تقاطع الانتخابات.",
        "قال عمرو موسى إنه كان يجب تعديل الدستور.",
        "قال عمرو موسى إنه لا يجب تعديل الدستور.",  # must not, or need not?
        "قال عمرو موسى، متهما الحزب بأنه ضد الحوار الوطني.",
        "قال عمرو موسى، محذرا من أن مصر ستقاطع الانتخابات.",
        "قال عمرو موسى إن الصحيفة زعمت أن مصر ستقاطع الانتخابات.",
        "قال عمرو موسى إن هناك القانون الانتخابي.",
        "قال عمرو موسى إن اللجنة الفنية عقدت في القاهرة.",  # a committee is not held
        "قال عمرو موسى إنه تم تشكيل لجنة للنظر في ذلك.",  # what for?
        "قال عمرو موسى إن الرئيس الذي زار القاهرة غاب.",
        "قال عمرو موسى لصحيفة ذكرت أن مصر ترفض التدخل العسكري.",  # the newspaper's words
        "قال عمرو موسى كيت، واستقبل نزار بركة جون كيري، مؤكدا أن مصر ترفض التدخل العسكري.",  # Baraka's
        "قال عمرو موسى إن الحكومة المصرية لن تنتقد تصريحات نزار بركة بشأن ذلك.",  # those on other things, perhaps
        "قال عمرو موسى إن مصر ستقاطع الانتخابات، إذا تم تعديل الدستور.",
        "قال عمرو موسى إن مصر لن تتفاوض مع حركة حماس حول ذلك.",  # on other things, perhaps
        "قال عمرو موسى إن حركة حماس رفض التدخل العسكري.",
        "قال عمرو موسى إن الأوضاع الأمنية عادت إلى التعاون الاقتصادي.",  # went back, not: was due to
        "قال عمرو موسى إن مصر تهدف كيت إلى التعاون الاقتصادي.",
        "قال عمرو موسى إن معدل البطالة مفتوح.",  # of doors and crossings
        "قال عمرو موسى إن المتظاهرين وقفوا في حماية القوات المسلحة.",  # under its protection
        "قال عمرو موسى إن مصر تشكل القوى السياسية.",  # forms them?
        "قال عمرو موسى إن الانتخابات البرلمانية سيعقد في القاهرة.",
        "قال عمرو موسى إن السياسة الاقتصادية ستعقد في القاهرة.",
        "قال عمرو موسى إن هناك خلافات سياسية خلال ذلك لم تكن ظاهرة.",
        "قال عمرو موسى إن الحكومة المصرية تستقبل جون كيري.",  # now, or every year?
        "قال عمرو موسى إنه سيتم تعديل الدستور، إذا رفضت مصر ذلك.",
        "قالت منظمة العفو الدولية إن بلاده ترفض التدخل العسكري.",  # whose?
        "قال عمرو موسى إن الاجتماع مفيد.",  # which, and for what?
        "قال عمرو موسى إن مصر لم ترفض بشكل نهائي التدخل العسكري.",  # she did not do so for good
        "قال عمرو موسى إن الانتخابات البرلمانية لا يمكن أن تجرى في ظل ذلك.",
        "قال عمرو موسى إنه لا يمكن إجراء الانتخابات وسط تدهور أمني.",
        "قال عمرو موسى إن الحوار الوطني جيد ولكن ليس على حساب مصر.",
        "قال عمرو موسى إنه جزء من الأزمة الاقتصادية.",  # he, or what was spoken of?
        "قال عمرو موسى إن الأمن كيت، موضحا أنه يواجه أزمة اقتصادية.",  # the security forces
        "قال عمرو موسى إن مصر مستعدة لإجراء محادثات مع كذا.",  # not with anybody
        "قال عمرو موسى إن مصر لا يجب أن تحترم القانون الدولي.",  # must not, or need not?
        "قال عمرو موسى إن مصر كان يجب أن تحترم القانون الدولي.",
        "قال عمرو موسى إنه لا صحة للحوار الوطني الذي يتحدث عنه.",
        "قال عمرو موسى إن مصر ترى أن ذلك كيت، وأن حركة حماس ترفض التدخل العسكري.",  # as Egypt sees it
        "قال عمرو موسى إن طلاب «كيت» خسروا الانتخابات.",  # which students?
        "كشف عمرو موسى عن محاولة تصوير الأمر بأن الوضع كيت وأن مصر تعاني من أزمة اقتصادية.",  # he does not say so
        "قال عمرو موسى إن حزب النور سيعلن موقفها.",  # whose?
        "قال عمرو موسى إن حزب النور يدعم رئيسه.",  # who is that?
        "قال عمرو موسى إن حزب النور سيعلن موقفه الكيت.",
        "قال عمرو موسى إن هناك كافة الضمانات القضائية.",
        "قال عمرو موسى إن مستقبل مصر أمر مهم لذلك.",  # to whom?
    ],
)
def test_what_is_uncertain_or_cut_is_no_claim(reader: Reader, text: str) -> None:
    assert not any(" that " in sentence for sentence in reader(text).english)


def test_the_same_claim_is_told_once(reader: Reader) -> None:
    said = reader("قال عمرو موسى إن مصر ترفض التدخل العسكري.", "وأكد عمرو موسى أن مصر ترفض التدخل العسكري.").english
    assert [sentence for sentence in said if "said that" in sentence] == ["Amr Moussa said that Egypt rejected military intervention."]


def test_a_claim_has_a_headline_of_its_own(reader: Reader) -> None:
    assert reader("قال عمرو موسى إن المفاوضات السياسية مستمرة.").gist.headline == "Political negotiations continuing, Moussa says"
    assert reader("قال عمرو موسى إن مصر ستشارك في الحوار الوطني.").gist.headline == "Egypt to take part in national dialogue, Moussa says"
    assert reader("قال عمرو موسى إن مصر لن تشارك في الحوار الوطني.").gist.headline == "Egypt will not take part in national dialogue, Moussa says"


def test_a_claim_told_again_in_more_words_is_told_once(reader: Reader) -> None:
    said = reader("وقال عمرو موسى إن مصر ضد التدخل العسكري في سوريا.", "وأكد عمرو موسى أن مصر ضد التدخل العسكري.").english
    assert [sentence for sentence in said if "said that" in sentence] == ["Amr Moussa said that Egypt was against military intervention in Syria."]


@pytest.mark.parametrize(
    ("headline", "english"),
    [
        ("عمرو موسى: مصر تواجه أزمة اقتصادية", "Egypt faces economic crisis, Moussa says"),
        ("عمرو موسى: الدول العربية تواجه أزمة اقتصادية", "Arab states face economic crisis, Moussa says"),
        ("عمرو موسى: مصر لا تواجه أزمة اقتصادية", "Egypt does not face economic crisis, Moussa says"),
    ],
)
def test_what_somebody_says_in_a_headline_is_told(reader: Reader, headline: str, english: str) -> None:
    assert reader("كيت وكيت.", headline=headline).gist.headline == english


def test_what_a_headline_asks_is_not_told(reader: Reader) -> None:
    assert "faces" not in reader("كيت وكيت.", headline="عمرو موسى: مصر تواجه أزمة اقتصادية؟").gist.headline


def test_what_is_denied_heads_no_page(reader: Reader) -> None:
    assert "crisis" not in reader("نفى عمرو موسى أن مصر تواجه أزمة اقتصادية.").gist.headline
    assert reader("حذر عمرو موسى من أن مصر ستواجه أزمة اقتصادية.").gist.headline == "Egypt to face economic crisis, Moussa warns"


def test_the_government_acts_under_the_gender_of_the_name_it_has_there(reader: Reader) -> None:
    assert "The Egyptian Cabinet rejected military intervention." in reader("رفضت الحكومة المصرية التدخل العسكري.").english
    assert "The Egyptian Cabinet rejected military intervention." in reader("رفض مجلس الوزراء المصري التدخل العسكري.").english


def test_the_head_of_the_cabinet_is_the_prime_minister(reader: Reader) -> None:
    assert "Prime Minister Hisham Qandil called for national dialogue." in reader("دعا رئيس مجلس الوزراء هشام قنديل إلى الحوار الوطني.").english


@pytest.mark.parametrize(
    ("verb", "participle"),
    [("amend", "amended"), ("stop", "stopped"), ("carry out", "carried out"), ("deny", "denied"), ("withdraw", "withdrawn"), ("approve", "approved"), ("obey", "obeyed")],
)
def test_participles(verb: str, participle: str) -> None:
    assert past_participle(verb) == participle


@pytest.mark.parametrize(("verb", "participle"), [("amend", "amending"), ("stop", "stopping"), ("commit", "committing"), ("carry out", "carrying out"), ("prepare", "preparing"), ("free", "freeing"), ("begin", "beginning"), ("open", "opening")])  # fmt: skip
def test_present_participles(verb: str, participle: str) -> None:
    assert present_participle(verb) == participle


@pytest.mark.parametrize(
    ("phrase", "many"),
    [
        ("the elections in Egypt", True), ("the results of the vote", True), ("the law and the constitution", True), ("the police", True), ("holding elections", False),
        ("the crisis", False), ("the law on elections", False), ("the release of prisoners", False), ("the strengthening of relations between states", False),
    ],
)  # fmt: skip
def test_number_of_noun_phrases(phrase: str, many: bool) -> None:
    assert is_plural(phrase) is many


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال وزير الخارجية الإيراني إن على حماس إطلاق سراح الرهائن.", "The Iranian foreign minister said that Hamas had to release the hostages."),
        ("قال وزير الخارجية الإيراني إن معدل التضخم سيبلغ 2 في المائة.", "The Iranian foreign minister said that inflation would reach 2 percent."),
        ("قال وزير الخارجية الإيراني إن مصر من غير المتوقع أن تشارك في القمة العربية.", "The Iranian foreign minister said that Egypt was not expected to take part in the Arab League summit."),
        ("صادق مجلس النواب المغربي على مشروع قانون المالية لسنة 2026.", "The House of Representatives of Morocco approved the finance bill for 2026."),
    ],
)
def test_claims_are_told_as_they_were_made(reader: Reader, text: str, told: str) -> None:
    assert reader(text).english[0] == told


def test_what_somebody_is_to_do_is_told_whole_or_not_at_all(reader: Reader) -> None:
    assert not [said for said in reader("قال وزير الخارجية الإيراني إن على حماس إطلاق سراح الرهائن إذا توقفت الحرب.").english if "had to" in said]
