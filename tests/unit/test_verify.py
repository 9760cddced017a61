"""The verifier lets an English sentence through only where its Arabic bears it out."""

from __future__ import annotations

import pytest

from engine import Read, Reader
from warraq.records import SentenceRef, SummarySentence
from warraq.summaries.verify import faithful

TEXT = "التقى ناصر بوريطة يوم الجمعة 28 فبراير 2025 سيرغي لافروف في الرباط. وحضر اللقاء 140 شخصا."
DENIED = "لم يلتق عزيز أخنوش جو بايدن."


@pytest.fixture(scope="module")
def read(reader: Reader) -> Read:
    return reader(TEXT, DENIED)


def passes(read: Read, english: str, *which: int) -> bool:
    refs = [sentence.ref for sentence in read.recognition.sentences]
    sources: tuple[SentenceRef, ...] = tuple(refs[n] for n in which)
    return faithful(SummarySentence(english, sources), read.article, read.recognition)


def test_a_sentence_that_says_what_the_source_says_passes(read: Read) -> None:
    assert passes(read, "Nasser Bourita met Sergey Lavrov in Rabat on Friday, 28 February 2025.", 0)


@pytest.mark.parametrize(
    "english",
    [
        "Nasser Bourita met Sergey Lavrov on 27 February 2025.",
        "Nasser Bourita met Sergey Lavrov on 28 February 2024.",
        "140 people attended.",
    ],
)
def test_a_number_that_the_source_sentence_has_not_is_refused(read: Read, english: str) -> None:
    assert not passes(read, english, 0)


def test_a_number_may_stand_in_any_of_the_sources(read: Read) -> None:
    assert passes(read, "140 people attended.", 0, 1)


def test_another_month_is_refused(read: Read) -> None:
    assert not passes(read, "Nasser Bourita met Sergey Lavrov on 28 March 2025.", 0)


def test_an_actor_named_in_another_sentence_only_is_refused(read: Read) -> None:
    assert not passes(read, "Aziz Akhannouch met Sergey Lavrov.", 0)
    assert not passes(read, "Nasser Bourita met 140 people.", 1), "he stands in the paragraph, and not in the sentence"


@pytest.mark.parametrize("english", ["Nasser بوريطة met.", "Bourita met {B}.", "None met Sergey Lavrov.", "Bourita met null."])
def test_arabic_letters_and_placeholders_are_refused(read: Read, english: str) -> None:
    assert not passes(read, english, 0)


def test_a_sentence_without_a_source_is_refused(read: Read) -> None:
    assert not passes(read, "Nasser Bourita met Sergey Lavrov.")
    assert not passes(read, "Both sides met.")


@pytest.mark.parametrize(
    ("english", "source"),
    [
        pytest.param("Barack Obama met Sergey Lavrov.", 0, marks=pytest.mark.xfail(reason="only actors of the article are looked for", strict=True)),
        pytest.param("Akhannouch met Lavrov.", 0, marks=pytest.mark.xfail(reason="surnames are not looked for", strict=True)),
        pytest.param("Nasser Bourita met Sergey Lavrov on Monday.", 0),
        pytest.param("Nasser Bourita met Sergey Lavrov in Paris.", 0, marks=pytest.mark.xfail(reason="places are not looked for", strict=True)),
        pytest.param("Aziz Akhannouch met Joe Biden.", 2, marks=pytest.mark.xfail(reason="polarity is not compared", strict=True)),
    ],
)  # fmt: skip
def test_what_only_the_extraction_knows_is_checked_again(read: Read, english: str, source: int) -> None:
    assert not passes(read, english, source)
