"""Who is in a text: found, named in both languages, and never confused."""

from __future__ import annotations

import pytest

from engine import Read, Reader
from warraq.actors.english import with_article


@pytest.mark.parametrize(
    ("text", "id", "surface"),
    [
        ("وزار ناصر بوريطة مدريد.", "nasser-bourita", "ناصر بوريطة"),
        ("تباحث مع سيرغي لافروف وناصر بوريطة.", "nasser-bourita", "وناصر بوريطة"),
        ("رسالة للمغرب.", "morocco", "للمغرب"),
        ("في الأُمم المُتّحدة.", "united-nations", "الأُمم المُتّحدة"),
        ("عضو بحزب الإستقلال.", "istiqlal-party", "بحزب الإستقلال"),
        ("تقـرير الأمم المتحدة.", "united-nations", "الأمم المتحدة"),
    ],
)
def test_clitics_and_spellings_hide_nobody(reader: Reader, text: str, id: str, surface: str) -> None:
    found = {actor.actor.id: actor.surfaces for actor in reader(text).recognition.actors}
    assert found.get(id) == (surface,)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("قال بركة إن الحوار مهم.", "nizar-baraka"),
        ("تحقق الاستقلال بعد نضال طويل.", "istiqlal-party"),
        ("رفع العلم فوق المبنى.", "al-alam"),
        ("دعا إلى العدل والإحسان بين الناس في المعاملة.", "al-adl-wal-ihsane"),
        ("حلت الطائرة في عمان أمس.", "oman"),
        ("الوضع المالي صعب.", "mali"),
        ("على الرغم من ذلك.", "ali-khamenei"),
    ],
)
def test_a_word_is_no_actor_without_its_context(reader: Reader, text: str, id: str) -> None:
    assert id not in reader(text).ids


def test_a_surname_counts_once_its_owner_is_introduced(reader: Reader) -> None:
    read = reader("قال نزار بركة إن الحوار مهم.", "وأضاف بركة أن العدالة ضرورية.")
    (baraka,) = read.recognition.actors
    assert [mention.paragraph for mention in baraka.mentions] == [0, 1]


def test_a_surname_in_the_paragraph_before_its_owner_counts_too(reader: Reader) -> None:
    read = reader("نزار بركة يتحدث.", headline="بركة: الحوار مهم")
    assert {mention.paragraph for mention in read.recognition.actors[0].mentions} == {-1, 0}


def test_two_people_of_one_surname_leave_it_open(reader: Reader) -> None:
    read = reader("التقى ألبرتو فوجيموري كايكو فوجيموري.", "وقال فوجيموري إن الحوار مهم.")
    assert all(mention.paragraph == 0 for actor in read.recognition.actors for mention in actor.mentions)


def test_mentions_point_at_the_displayed_text(reader: Reader) -> None:
    read = reader("وقال الملك مُحَمَّد السادس، أمس، إنّ المغرب والأمم المتحدة شريكان.")
    for actor in read.recognition.actors:
        for mention in actor.mentions:
            assert read.article.text_of(mention.paragraph)[mention.start : mention.end] == mention.surface


def test_the_longest_name_wins_and_nothing_overlaps(reader: Reader) -> None:
    read = reader("اجتمع المجلس الوطني لحزب الاستقلال بالرباط.")
    assert read.ids >= {"istiqlal-national-council"}
    spans = sorted((m.start, m.end) for actor in read.recognition.actors for m in actor.mentions if actor.actor.id == "istiqlal-party")
    assert spans == []


def test_a_capital_is_a_place_and_no_actor(reader: Reader) -> None:
    read = reader("وصل الوفد إلى الرباط ثم غادر إلى موسكو.")
    assert read.ids == set()


def test_a_region_is_not_its_states(reader: Reader) -> None:
    assert reader("دول أمريكا اللاتينية وأمريكا الجنوبية.").ids == set()


def test_a_slogan_in_quotation_marks_does_not_make_a_state_act(reader: Reader) -> None:
    assert reader("تحت شعار «المغرب الجديد».").ids == set()


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("نعيمة بن يحيى", "Naima Ben Yahia"),
        ("عبد اللطيف الوزاني", "Abdellatif Ouazzani"),
        ("فاطمة الزهراء العلوي", "Fatima Zahra Alaoui"),
        ("خديجة بنسعيد", "Khadija Bensaid"),
        ("حسن الإدريسي", "Hassan Idrissi"),
        ("يوسف بنجلون", "Youssef Benjelloun"),
    ],
)
def test_moroccan_names_are_spelled_as_moroccans_spell_them(reader: Reader, arabic: str, english: str) -> None:
    read = reader(f"قال الدكتور {arabic} إن التعاون مع المغرب مهم.")
    names = {found.actor.name_ar: found.actor.name_en for found in read.recognition.actors}
    spelled = names.get(arabic, "").replace("El ", "").replace("Al-", "")
    assert spelled == english


@pytest.mark.parametrize(
    "other",
    [
        "أكد المحامي خالد بنسليمان أن المغرب قوي.",
        "قال الدكتور خَالد بنسليمان إن تونس قوية.",
        pytest.param(
            "قال الدكتور خالد بن سليمان إن الحوار مهم.",
            marks=pytest.mark.xfail(reason="the id holds the English spelling, which «بن» apart changes", strict=True),
        ),
    ],
)
def test_an_unknown_person_is_one_actor_in_every_article(reader: Reader, other: str) -> None:
    ids = {
        found.actor.id
        for text in ("قال الدكتور خالد بنسليمان إن الحوار مهم.", other)
        for found in reader(text).recognition.actors
        if found.actor.type == "person"
    }
    assert len(ids) == 1


def test_unknown_people_and_bodies_are_not_reviewed(reader: Reader) -> None:
    read = reader("قالت جمعية القضاة التونسية إن الدكتور سمير بنعلي غائب.")
    unknown = [found.actor for found in read.recognition.actors if found.actor.id not in read.knowledge.registry]
    assert unknown
    assert [actor.id for actor in unknown if actor.reviewed] == []


def test_an_ordinary_word_behind_a_given_name_is_no_surname(reader: Reader) -> None:
    assert not [name for name in reader("انتقد حسين أداء الفريق.").actors if "Hussein" in name]


def test_an_adjective_is_no_person(reader: Reader) -> None:
    assert reader("تناول البرنامج السياسي والوضع الدبلوماسي.").actors == {}


def test_a_title_is_no_surname(reader: Reader) -> None:
    assert "Salman Willy" not in reader("استقبل الملك سلمان ولي العهد السعودي الأمير محمد بن سلمان.").actors


def test_the_opposition_is_a_group(reader: Reader) -> None:
    (phrase, *_) = reader("رفضت المعارضة التونسية الحوار الاجتماعي.").phrases
    assert (phrase.kind, phrase.english) == ("group", "the Tunisian opposition")


def test_a_parliament_is_said_with_its_state(reader: Reader) -> None:
    read = reader("أقر مجلس النواب الأردني مشروع قانون المالية.")
    assert "Jordan" in read.english[0]


@pytest.mark.parametrize("words", ["جائحة كوفيد", "فيروس إيبولا", "تبسيط المساطر"])
def test_a_disease_is_no_person(reader: Reader, words: str) -> None:
    assert reader(f"تناول {words} في خطابه.").actors == {}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ministry of Justice", "the Ministry of Justice"), ("Istiqlal Party", "the Istiqlal Party"), ("Ennahda", "Ennahda"),
        ("Amnesty International", "Amnesty International"), ("House of Representatives", "the House of Representatives"),
        ("Parliament", "the Parliament"), ("Al-Alam newspaper", "Al-Alam newspaper"), ("Group of Seven", "the Group of Seven"),
        ("High Commission for Planning", "the High Commission for Planning"), ("the Paper Fund", "the Paper Fund"), ("Reuters", "Reuters"),
    ],
)  # fmt: skip
def test_a_body_is_said_with_the_article_that_its_kind_wants(name: str, said: str) -> None:
    assert with_article(name) == said


def test_committees_are_no_name_behind_a_preposition(reader: Reader) -> None:
    read = reader("قال نزار بركة إن الحزب أمن المسيرة عبر لجانٍ أمنية على المداخل.")
    assert [actor.actor.id for actor in read.recognition.actors if actor.actor.type == "person"] == ["nizar-baraka"]


def test_a_short_name_means_nobody_where_another_body_may_be_meant(reader: Reader) -> None:
    alone = reader("أعلنت جماعة الإخوان المسلمين موقفها. وقالت الجماعة إنها لن تشارك.")
    assert "الجماعة" in _surfaces(alone, "muslim-brotherhood-egypt")
    other = reader("أعلنت جماعة الإخوان المسلمين موقفها. ودعت جماعة الحوثي إلى مسيرة. وقالت الجماعة إنها لن تشارك.")
    assert "الجماعة" not in _surfaces(other, "muslim-brotherhood-egypt")
    narrowed = reader("أعلنت جماعة الإخوان المسلمين موقفها. وقالت الجماعة الشكلاطية إنها لن تشارك.")
    assert "الجماعة" not in _surfaces(narrowed, "muslim-brotherhood-egypt")


def _surfaces(read: Read, id: str) -> tuple[str, ...]:
    return next(actor.surfaces for actor in read.recognition.actors if actor.actor.id == id)


@pytest.mark.parametrize(
    "text",
    [
        "تساءل الرئيس ضميره مستريح أم لا.", "لم يستأذن النائب العام بضبطك وإحضارك.", "الملك يصافح أشتون كارتر في الرباط.",
        "أكد الوزير أن الفلاح يتحقق أكبر عائد ممكن.", "أين الاعتذار للدكتور مني أو من غيري.",
    ],
)  # fmt: skip
def test_words_behind_a_title_that_are_no_name(reader: Reader, text: str) -> None:
    found = [name for name, type in reader(text).actors.items() if type == "person" and "Carter" not in name]
    assert found == []


def test_whom_a_minister_directs_is_not_the_minister(reader: Reader) -> None:
    read = reader("قال وزير التعليم المصري إبراهيم غنيم إن الكتب كثيرة. ووجه الوزير محسن عبد العزيز مدير المعلومات بالوزارة بالإسراع. وأوصى الوزير بالتريث.")
    assert not [role for id, role in read.roles.items() if id.startswith("mohsen") and "minister" in role]
    assert "Mohsen" not in " ".join(read.speakers)


def test_an_agency_with_a_name_of_its_own_in_quotation_marks_is_that_one(reader: Reader) -> None:
    assert "irna" not in reader("أفادت وكالة الأنباء الإيرانية «فارس» أن الحوار مهم.").ids
    assert "irna" in reader("أفادت وكالة الأنباء الإيرانية أن الحوار مهم.").ids


@pytest.mark.parametrize("text", ["الشراكة مع جمعية الأطفال المعوقين مهمة.", "مؤسسة الشباب المتميزين قديمة."])
def test_a_body_is_not_cut_before_its_last_word(reader: Reader, text: str) -> None:
    assert reader(text).actors == {}


def test_a_chant_is_no_person(reader: Reader) -> None:
    assert reader("ورددوا هتافات منها «يا أمريكا لمي فلوسك».").actors in ({}, {"United States": "state"})


@pytest.mark.parametrize(("said", "english"), [("عبد الرحمان", "Abdel Rahman Karim"), ("عبد الجنان", "Abdel Jinan Karim")])
def test_a_servants_name_has_one_article(reader: Reader, said: str, english: str) -> None:
    """«عبد» with a name of God that no row has is one first name: no "Abdel Al-Jinan"."""
    assert [person.actor.name_en for person in reader(f"قال الدكتور {said} كريم إن ذلك ممكن.").recognition.actors] == [english]


@pytest.mark.parametrize(
    ("text", "id", "surface"),
    [
        ("وصل الملك سلمان أمس.", "salman-bin-abdulaziz", "الملك سلمان"),
        ("وصل العاهل السعودي الملك سلمان أمس.", "salman-bin-abdulaziz", "الملك سلمان"),
        ("وصل البابا فرنسيس أمس.", "pope-francis", "البابا فرنسيس"),
        ("وصل الملك سلمان بن عبد العزيز أمس.", "salman-bin-abdulaziz", "سلمان بن عبد العزيز"),
    ],
)
def test_a_style_may_be_half_of_a_name(reader: Reader, text: str, id: str, surface: str) -> None:
    assert {actor.actor.id: set(actor.surfaces) for actor in reader(text).recognition.actors if actor.actor.type == "person"} == {id: {surface}}


def test_a_father_is_not_called_by_his_sons_name(reader: Reader) -> None:
    """King Abdulaziz is no King Salman, though Salman is his son, and called after him."""
    read = reader("وصل الملك سلمان أمس.", "وزار دارة الملك عبد العزيز، وقال إن عبد العزيز كان كبيرا.")
    assert {actor.actor.id: set(actor.surfaces) for actor in read.recognition.actors if actor.actor.type == "person"}["salman-bin-abdulaziz"] == {"الملك سلمان"}
