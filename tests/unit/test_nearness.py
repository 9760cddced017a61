"""«الحزب», «الوزير»: who of several is meant is told by who was named last, or not at all."""

from __future__ import annotations

from engine import Reader

TWO_PARTIES = "رفض حزب الأصالة والمعاصرة القانون، ونفى حزب الاستقلال ذلك."


def referred(reader: Reader, *texts: str) -> set[str]:
    """Actors that phrases of the last paragraph stand for without their names."""
    read = reader(*texts)
    last = read.recognition.sentences[-1].paragraph
    return {
        phrase.actor_id for sentence in read.recognition.sentences if sentence.paragraph == last
        for phrase in sentence.phrases if phrase.actor_id and phrase.name is None
    }  # fmt: skip


def test_the_only_one_of_the_paragraph_before_is_meant(reader: Reader) -> None:
    texts = (TWO_PARTIES, "ودعا حزب الاستقلال إلى الحوار.", "وأضاف الحزب أن العدالة ضرورية.")
    assert referred(reader, *texts) == {"istiqlal-party"}


def test_two_of_the_paragraph_before_leave_it_open(reader: Reader) -> None:
    assert referred(reader, TWO_PARTIES, "وأضاف الحزب أن العدالة ضرورية.") == set()


def test_one_of_the_same_sentence_goes_before_the_paragraph_before(reader: Reader) -> None:
    texts = (TWO_PARTIES, "ودعا حزب الاستقلال إلى الحوار.", "وقال عضو حزب الأصالة والمعاصرة إن الحزب مستعد.")
    assert referred(reader, *texts) == {"authenticity-and-modernity-party"}


def test_one_of_long_ago_is_not_meant(reader: Reader) -> None:
    texts = (TWO_PARTIES, "ودعا حزب الاستقلال إلى الحوار.", "الأزمة مستمرة.", "وأضاف الحزب أن العدالة ضرورية.")
    assert referred(reader, *texts) == set()


def test_an_unread_party_near_by_leaves_it_open(reader: Reader) -> None:
    texts = (TWO_PARTIES, "ودعا حزب الاستقلال وحزب كفتجية إلى الحوار.", "وأضاف الحزب أن العدالة ضرورية.")
    assert referred(reader, *texts) == set()


def test_a_minister_named_last_is_the_minister(reader: Reader) -> None:
    texts = (
        "التقى وزير الخارجية المغربي ناصر بوريطة وزير الخارجية الروسي سيرغي لافروف.",
        "وقال وزير الخارجية الروسي سيرغي لافروف إن الحوار مهم.", "وأضاف الوزير أن العدالة ضرورية.",
    )  # fmt: skip
    assert referred(reader, *texts) == {"sergey-lavrov"}
    assert referred(reader, texts[0], texts[2]) == set()


def test_a_bare_president_may_be_anybodys(reader: Reader) -> None:
    texts = (
        "التقى الرئيس التونسي قيس سعيد الرئيس الجزائري عبد المجيد تبون.",
        "وقال رئيس النادي الإفريقي حمدي المدب إن الحوار مهم.", "وأضاف الرئيس أن العدالة ضرورية.",
    )  # fmt: skip
    assert referred(reader, *texts) == set()


def test_the_court_is_where_the_trial_is(reader: Reader) -> None:
    texts = (
        "رفضت محكمة النقض المصرية الطعن، وأيدت المحكمة الدستورية العليا المصرية القانون.",
        "وأصدرت محكمة النقض المصرية حكما.", "وقالت المحكمة إن الدعوى مرفوضة.",
    )  # fmt: skip
    assert referred(reader, *texts) == set()
