"""Where a body's name stands is where its mention stands; what only says what it is or whose belongs to no name."""

from __future__ import annotations

import pytest

from engine import Reader
from warraq.actors.vocabulary import Institution
from warraq.arabic.tokens import words
from warraq.lexicon import rows


def bodies(reader: Reader, *texts: str) -> dict[str, set[str]]:
    """English names of the bodies found, with their surfaces."""
    found = reader(*texts).recognition.actors
    return {actor.actor.name_en: set(actor.surfaces) for actor in found if actor.actor.type not in ("person", "state")}


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("فاز ليون الفرنسي أمس.", "ليون"),
        ("فاز فريق برشلونة أمس.", "برشلونة"),
        ("فاز ميلان الإيطالي أمس.", "ميلان"),
        ("أعلنت شركة نوكيا الفنلندية ذلك.", "نوكيا"),
        ("أعلن حزب الله اللبناني ذلك.", "حزب الله"),
        ("أعلنت صحيفة الأهرام المصرية ذلك.", "الأهرام"),
        ("أعلن تنظيم القاعدة ذلك.", "تنظيم القاعدة"),
        ("أعلنت قيادة البوليساريو ذلك.", "البوليساريو"),
        ("أعلن الكونغرس الأمريكي ذلك.", "الكونغرس الأمريكي"),
        ("اجتمع نادي القضاة المصري أمس.", "نادي القضاة"),
        ("أعلن حزب النور السلفي ذلك.", "حزب النور السلفي"),
    ],
)
def test_a_mention_is_the_name(reader: Reader, text: str, surface: str) -> None:
    assert surface in set().union(*bodies(reader, text).values())


def test_a_newspaper_in_a_list_is_no_party_of_that_name(reader: Reader) -> None:
    party = "نفى حزب الحرية والعدالة ذلك."
    assert bodies(reader, party, "جاءت جرائد «الأهرام» و«الحرية والعدالة»، و«الوفد» في آخر القائمة.") == {
        "Freedom and Justice Party": {"حزب الحرية والعدالة"}, "Al-Ahram": {"الأهرام"},
    }
    assert bodies(reader, party, "وقال قياديو «الوفد» و«الحرية والعدالة» ذلك.")["Freedom and Justice Party"] == {"حزب الحرية والعدالة", "الحرية والعدالة"}


def test_of_two_newspapers_called_alike_none_is_meant(reader: Reader) -> None:
    """Egypt and Lebanon have an Al-Akhbar each; an article about one of the states means that state's."""
    listed = "تصدرت صحف «الشروق» و«الأخبار» القائمة."
    assert set(bodies(reader, listed)) == {"Al-Shorouk"}
    of_egypt = bodies(reader, listed, "قالت الحكومة المصرية ذلك في القاهرة.", "وقال الرئيس المصري محمد مرسي ذلك في الإسكندرية.", "وقال رئيس الوزراء المصري ذلك.")
    assert "Al-Akhbar" in of_egypt


@pytest.mark.parametrize("text", ["وتراجعت صادرات النفط الإيرانية في الربع الأول.", "وقصفت طائرات حقول النفط السورية.", "وأوقفت روسيا إمدادات النفط الكازاخية."])
def test_what_is_sold_is_no_ministry(reader: Reader, text: str) -> None:
    assert not {name for name in bodies(reader, text) if "Ministry" in name}


@pytest.mark.parametrize("text", ["وأفرجت حماس عن ثلاث رهائن.", "وتجري مفاوضات بين إسرائيل وحماس.", "وقالت حماس إن إسرائيل ترفض."])
def test_a_party_that_is_called_by_a_common_word_acts_as_one(reader: Reader, text: str) -> None:
    assert "Hamas" in bodies(reader, text)


@pytest.mark.parametrize("text", ["وأثارت حماس الجماهير.", "وتحدث عن شغف وحماس اللاعبين.", "وأعلنت فتح باب الترشيح."])
def test_a_common_word_that_nobody_does_anything_by_is_no_party(reader: Reader, text: str) -> None:
    assert not {"Hamas", "Fatah"} & set(bodies(reader, text))


def test_a_ministry_called_by_what_it_sells_is_one_behind_a_verb(reader: Reader) -> None:
    assert bodies(reader, "وأعلنت النفط العراقية ارتفاع الصادرات.") == {"Iraqi Ministry of Oil": {"النفط العراقية"}}


def test_a_ministry_called_by_its_portfolio_stands_where_it_is_called(reader: Reader) -> None:
    assert bodies(reader, "وفي موسكو أصدرت الخارجية الروسية بيانا.") == {"Russian Ministry of Foreign Affairs": {"الخارجية الروسية"}}


@pytest.mark.parametrize(
    "text", ["فاز منتخب هولندا أمس.", "فاز المنتخب الهولندي أمس.", "فاز المنتخب الوطني الهولندي أمس."]
)
def test_a_national_team_is_one_body_however_it_is_called(reader: Reader, text: str) -> None:
    (found,) = reader(text).recognition.actors
    assert (found.actor.name_en, found.actor.name_ar) == ("Dutch national team", "منتخب هولندا")


@pytest.mark.parametrize("text", ["فاز المنتخب الوطني أمس.", "وصل الرئيس المنتخب المصري أمس.", "فاز المنتخب أمس."])
def test_a_team_without_its_state_is_none(reader: Reader, text: str) -> None:
    assert not any("team" in name for name in bodies(reader, text))


def test_another_team_of_a_state_is_another_body(reader: Reader) -> None:
    assert "Dutch national team" not in bodies(reader, "فاز المنتخب الأولمبي الهولندي أمس.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل ثلاثة جنود (الفرنسية) وأضاف.", "Agence France-Presse"),
        ("قتل ثلاثة جنود (الفرنسية - أرشيف).", "Agence France-Presse"),
        ("وأوضح مراسل الجزيرة أن الحوار مهم.", "Al Jazeera"),
        ("قال مدرب الزمالك إن الفوز مهم.", "Zamalek SC"),
        ("أشاد بدول مجلس التعاون الخليجي أمس.", "Gulf Cooperation Council"),
    ],
)
def test_a_word_is_a_body_where_only_one_can_stand(reader: Reader, text: str, name: str) -> None:
    assert name in bodies(reader, text)


@pytest.mark.parametrize(
    "texts",
    [
        ("قتل ثلاثة جنود (الفرنسية).", "انسحبت القوة الفرنسية أمس."),
        ("شبه الجزيرة العربية.",),
        ("اللغة (الفرنسية والعربية).",),
        ("زار حي الزمالك.",),
        ("فاز نادي الزمالك.", "زار حي الزمالك."),
    ],
)
def test_an_adjective_is_no_body(reader: Reader, texts: tuple[str, ...]) -> None:
    found = bodies(reader, *texts)
    assert sum(len(surfaces) for surfaces in found.values()) == len(texts) - 1


def test_two_names_of_one_body_are_two_mentions(reader: Reader) -> None:
    assert bodies(reader, "قالت حركة المقاومة الإسلامية (حماس) إن الحوار مهم.") == {"Hamas": {"حركة المقاومة الإسلامية", "حماس"}}


@pytest.mark.parametrize("text", ["أعلنت بعثة الأمم المتحدة ذلك.", "أعلنت قوات الأمم المتحدة ذلك.", "أعلنت قيادة الأمم المتحدة ذلك."])
def test_who_is_sent_by_a_body_is_no_body_of_its_own(reader: Reader, text: str) -> None:
    assert bodies(reader, text) == {"United Nations": {"الأمم المتحدة"}}


def test_where_a_party_stands_is_no_part_of_its_name(reader: Reader) -> None:
    read = reader("أكد الاتحاد الاشتراكي للقوات الشعبية ذلك. وقال الاتحاد الاشتراكي المعارض إن الحوار مهم.")
    assert [phrase.english for phrase in read.phrases] == ["the Socialist Union of Popular Forces"] * 2


EGYPTIAN = "قال الرئيس المصري محمد مرسي إن مصر ترحب بالوفد، وأضاف أن الشعب المصري يقدر ذلك."


def test_a_body_that_each_state_has_once_is_that_of_the_state_the_article_is_about(reader: Reader) -> None:
    named = {found.actor.name_en for found in reader(EGYPTIAN, "وأعلنت وزارة التموين الخميس أن القرار مهم.").recognition.actors}
    whole = {found.actor.name_en for found in reader("أعلنت وزارة التموين المصرية القرار.").recognition.actors}
    assert whole
    assert whole <= named


def test_it_is_nobodys_where_the_article_names_that_of_another_state(reader: Reader) -> None:
    texts = (EGYPTIAN, "ورحبت وزارة التموين السورية بالقرار.", "وأعلنت وزارة التموين الخميس أن القرار مهم.")
    found = {found.actor.state: len(found.mentions) for found in reader(*texts).recognition.actors if found.actor.type == "institution"}
    assert found == {"SY": 1}


def test_a_body_of_which_a_state_has_many_stays_open(reader: Reader) -> None:
    actors = reader(EGYPTIAN, "وقضت محكمة الجنايات بسجن المتهم.").recognition.actors
    assert not [found for found in actors if found.actor.type == "institution"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("أعلنت منظمة الأوبك خفض الإنتاج.", {"OPEC"}),
        ("قالت شركة الخطوط الجوية السودانية إن الرحلة ألغيت.", {"Sudan Airways"}),
        ("أكدت الجامعة الأميركية في القاهرة دعمها للحوار.", {"American University in Cairo"}),
        ("أعلن الأزهر ذلك، وأكد الأزهر الشريف موقفه.", {"Al-Azhar"}),
        ("أعلنت رئاسة الجمهورية بمصر ذلك.", {"Presidency"}),
        ("أكدت القيادة الوسطى الأميركية ذلك.", {"US Central Command"}),
        ("نشرت جريدة «التحرير» الخبر، وقال المفتي لـ«التحرير» ذلك.", {"Al-Tahrir"}),
        ("أكدت الحكومة التونسية الجديدة ذلك.", {"Tunisian Government"}),
        ("انضمت الدول تحت لواء منظمة التعاون الإسلامي.", {"Organisation of Islamic Cooperation"}),
        ("أطلقت جهاز سامسونغ الجديد.", {"Samsung"}),
    ],
)
def test_one_body_is_one_actor_whatever_it_is_called(reader: Reader, sentence: str, names: set[str]) -> None:
    bodies = {found.actor.name_en for found in reader(sentence).recognition.actors if found.actor.type not in ("person", "state")}
    assert bodies == names


def test_a_paper_in_quotation_marks_is_the_registered_one(reader: Reader) -> None:
    ids = {found.actor.id for found in reader("نشرت جريدة «التحرير» الخبر.").recognition.actors}
    assert ids == {"al-tahrir"}


def test_the_name_of_a_paper_is_spelled_and_not_translated(reader: Reader) -> None:
    (found,) = reader('نشرت صحيفة "الحرية" الخبر.').recognition.actors
    assert found.actor.guessed
    assert "Freedom" not in found.actor.name_en


def test_a_body_of_a_party_is_a_board_of_it(reader: Reader) -> None:
    assert "Supreme Board of the Wafd Party" in reader("أكدت الهيئة العليا لحزب الوفد موقفها.").actors


def test_no_listed_body_is_a_second_actor_beside_the_registered_one(reader: Reader) -> None:
    vocabulary = reader.knowledge.vocabulary
    linked = {found.actor_id for row in rows("institutions.csv") for found in vocabulary.book.get(words(row["ar"])) if isinstance(found, Institution)}
    assert len(linked - {""}) > 80
    assert linked - {""} <= set(vocabulary.registry.actors)


LOCAL = "أكدت جبهة الإنقاذ الوطني أن الحوار مهم."


def test_a_local_name_counts_unless_the_article_is_about_another_state(reader: Reader) -> None:
    ids = lambda *texts: {actor.actor.id for actor in reader(*texts).recognition.actors}  # noqa: E731
    assert "national-salvation-front-egypt" in ids(LOCAL)
    assert "national-salvation-front-egypt" in ids(LOCAL, "وشهدت مصر مظاهرات. وقال الرئيس المصري إن مصر بحاجة إلى حوار.")
    assert "national-salvation-front-egypt" not in ids(LOCAL, "وشهدت تونس مظاهرات. وقال الرئيس التونسي إن تونس بحاجة إلى حوار.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال رئيس مركز البحوث والدراسات الإسلامية إن الحوار مهم.", "Research"),
        ("تخرج في جامعة العلوم والتقنية أمس.", "Science"),
        ("اجتمع بأرض الهيئة المصرية العامة للمعارض والمؤتمرات أمس.", "General Authority"),
        ("ذكرت مجموعة الإعلام الكولومبية ذلك.", "Ministry"),
        ("احتج السودانيون بتنظيم «عصيان مدني» أمس.", "Madani"),
        ("شنت الطائرات غارات شبه يومية على مواقع التنظيم.", "Ali"),
        ("ترشح لرئاسة منظمة التجارة العالمية أمس.", "presidency"),
    ],
)
def test_half_of_a_name_and_what_only_looks_like_one_are_no_bodies(reader: Reader, text: str, name: str) -> None:
    assert not any(name in actor.actor.name_en for actor in reader(text).recognition.actors)


def test_a_syndicate_of_a_calling_is_that_of_the_state_an_article_is_about(reader: Reader) -> None:
    alone = reader("دعت نقابة الصحفيين إلى الحوار.")
    assert not any("Journalists" in actor.actor.name_en for actor in alone.recognition.actors)
    of_egypt = reader("دعت نقابة الصحفيين إلى الحوار.", "وقالت مصر إن الحكومة المصرية والبرلمان المصري يدعمان الحوار في مصر.")
    assert "egyptian-journalists-syndicate" in of_egypt.ids


def test_a_name_that_says_what_it_is_says_it_once(reader: Reader) -> None:
    names = {actor.actor.name_en for actor in reader("أعلنت مجموعة \"Octopus Energy Group\" عن شراكة.").recognition.actors}
    assert names == {"Octopus Energy Group"}


def test_who_works_for_a_world_body_makes_no_new_one(reader: Reader) -> None:
    found = reader("قال منسق الاتحاد الأوروبي لمكافحة الإرهاب إن الحوار مهم.")
    assert "european-union" in found.ids
    assert not any("Union of" in actor.actor.name_en for actor in found.recognition.actors)
