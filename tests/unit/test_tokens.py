"""Tokens, clitics and phrases: what they are, and that they lead back to the displayed text."""

from __future__ import annotations

import pytest

from warraq.arabic.tokens import Phrasebook, clitic_splits, tokenize, words


def surfaces(text: str) -> list[str]:
    return [text[token.start : token.end] for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("التقى بوريطة، لافروف.", ["التقى", "بوريطة", "،", "لافروف", "."]),
        ("مُحَمَّد السّادس", ["مُحَمَّد", "السّادس"]),  # vowel signs stay inside the word
        ("1.3 مليون و90%", ["1.3", "مليون", "و", "90", "%"]),
        ("MarocDiplomatie @", ["MarocDiplomatie", "@"]),
        ("«العلم»", ["«", "العلم", "»"]),
        ("#مجلس_الأمن دعا", ["مجلس", "الأمن", "دعا"]),
        ("المادة # 3 _", ["المادة", "#", "3", "_"]),
        ("", []),
    ],
)
def test_words_numbers_and_marks_are_tokens_of_their_own(text: str, tokens: list[str]) -> None:
    assert surfaces(text) == tokens


def test_quoted_words_know_their_quotation() -> None:
    tokens = tokenize("قال «نعم» ثم “لا”")
    assert [(token.folded, token.quote) for token in tokens if not token.is_mark] == [
        ("قال", 0), ("نعم", 1), ("ثم", 0), ("لا", 2),
    ]  # fmt: skip


def test_a_quotation_that_is_never_closed_lasts_to_the_end() -> None:
    assert [token.quote for token in tokenize("قال «نعم وأكثر")] == [0, 1, 1, 1]


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("وبوريطه", ("و", "بوريطه")),
        ("للمغرب", ("ل", "المغرب")),
        ("وللمغرب", ("ول", "المغرب")),
        ("بالرباط", ("ب", "الرباط")),
        ("فقال", ("ف", "قال")),
        ("كالتنميه", ("ك", "التنميه")),
    ],
)
def test_clitics_come_off(word: str, reading: tuple[str, str]) -> None:
    assert reading in clitic_splits(word)


@pytest.mark.parametrize("word", ["وفد", "بلد", "ليل", "كل", "في"])
def test_no_stem_shorter_than_a_word_is_left(word: str) -> None:
    assert clitic_splits(word) == (("", word),)


def test_the_whole_word_is_the_first_reading() -> None:
    assert clitic_splits("وزير")[0] == ("", "وزير")


def test_words_leave_out_quotation_marks() -> None:
    assert words("حزب “القوة الشعبية”") == ("حزب", "القوه", "الشعبيه")


def book(**phrases: str) -> Phrasebook:
    made = Phrasebook()
    for value, phrase in phrases.items():
        made.add(words(phrase), value)
    return made


def found(made: Phrasebook, text: str) -> set[tuple[str, str]]:
    tokens = tokenize(text)
    return {
        (match.value, text[tokens[match.start].start : tokens[match.end - 1].end])
        for at in range(len(tokens))
        for match in made.matches(tokens, at)
    }


def test_a_phrase_is_found_with_clitics_and_other_spellings() -> None:
    made = book(party="حزب الاستقلال")
    assert found(made, "وحزب الإستقلال") == {("party", "وحزب الإستقلال")}
    assert found(made, "لِحِزب الاستقلال") == {("party", "لِحِزب الاستقلال")}


def test_quotation_marks_inside_a_phrase_belong_to_it() -> None:
    made = book(party="حزب القوة الشعبية")
    assert found(made, "رئيسة حزب “القوة الشعبية” البيروفي") == {("party", "حزب “القوة الشعبية”")}


def test_shorter_and_longer_phrases_are_both_offered() -> None:
    made = book(council="المجلس", national="المجلس الوطني")
    assert found(made, "المجلس الوطني") == {("council", "المجلس"), ("national", "المجلس الوطني")}


def test_part_of_a_phrase_is_not_the_phrase() -> None:
    made = book(national="المجلس الوطني")
    assert found(made, "المجلس الأعلى") == set()
    assert words("المجلس") not in made
    assert words("المجلس الوطني") in made


def test_an_empty_phrase_is_ignored() -> None:
    made = book(nothing="«»")
    assert found(made, "«» كلمة") == set()
