"""What holds for any input of the reading stage."""

from __future__ import annotations

import itertools
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warraq.arabic.letters import fold, fold_with_map
from warraq.arabic.numbers import numbers
from warraq.arabic.sentences import sentences
from warraq.reading import read, seed_id
from warraq.reading.decoding import decode
from warraq.records import Article, Seed, SeedError

FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd\ufe70-\ufefc]"
)
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ"
LINE = st.text(
    alphabet=ARABIC + 'ًَّ  ،.؟!:«»“”"()0123456789-–_ـ<>/&;aZ\u200f\u202e\ufeff', max_size=160
)
WORDS = st.lists(
    st.sampled_from(
        [
            "قال",
            "أكد",
            "أن",
            "إن",
            "الوزير",
            "الرباط",
            "–",
            "اليوم",
            "الاثنين",
            "7",
            "أبريل",
            "2025",
            "مؤكدا",
            "،",
            ".",
            "«",
            "»",
            "(",
            ")",
            "لكن",
            "حسين",
            "العياشي",
            "و",
            "م",
            "ع",
            "رويترز",
            "التعاليق",
            "(0)",
            "اقرأ",
            "أيضا",
            "<p>",
            "</p>",
            "<script>",
            "&amp;",
            "كتب",
            ":",
            "-",
        ]
    ),
    max_size=30,
).map(" ".join)


def article(raw: bytes) -> Article | None:
    try:
        return read(Seed("x", "x.txt", raw, ""))
    except SeedError as error:
        named = error.file
    assert named == "x.txt"
    return None


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_an_article_or_a_named_error(raw: bytes) -> None:
    found = article(raw)
    if found is not None:
        assert found.body
        assert found.headline


@given(st.lists(LINE | WORDS, max_size=14))
@settings(max_examples=300, deadline=None)
def test_every_line_with_text_is_shown_stated_or_dropped(lines: list[str]) -> None:
    found = article("\n".join(lines).encode())
    if found is None:
        return
    accounted = {line for paragraph in found.body for line in paragraph.lines}
    accounted |= {line.line for line in found.dropped} | {line for _, line in found.stated_lines}
    with_text = {
        number
        for number, line in enumerate(lines, 1)
        if any(unicodedata.category(char)[0] in "LN" for char in line)
    }
    assert with_text <= accounted


@given(st.lists(LINE | st.text(max_size=60), max_size=10))
@settings(max_examples=300, deadline=None)
def test_no_control_or_override_character_is_shown(lines: list[str]) -> None:
    found = article("\n".join(lines).encode("utf-8", "replace"))
    if found is None:
        return
    shown = [
        found.headline,
        found.byline or "",
        found.outlet or "",
        found.dateline or "",
        found.published.evidence,
    ]
    shown += [paragraph.text for paragraph in found.body] + [line.text for line in found.dropped]
    assert [text for text in shown if FORBIDDEN.search(text)] == []


@given(st.text(max_size=200))
def test_folded_text_and_its_map_agree(text: str) -> None:
    folded, offsets = fold_with_map(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded)
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


@given(LINE | WORDS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(LINE | WORDS)
def test_sentences_cover_all_but_the_space_between_them(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(
        text.split()
    )
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


@given(LINE | WORDS)
def test_numbers_stand_apart_and_in_order(text: str) -> None:
    found = numbers(text)
    assert all(number.start < number.end <= len(text) for number in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


@given(
    st.lists(st.text(alphabet=ARABIC, min_size=1, max_size=9), min_size=6, max_size=30).map(
        " ".join
    )
)
@settings(deadline=None)
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode(), "x").text == text


@given(st.text(max_size=120))
def test_ids_are_safe_in_urls_and_file_names(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", seed_id(name + ".txt"))


@pytest.mark.parametrize(
    "text",
    ["و" * 100_000, "و، " * 100_000, "«" * 100_000, '"' * 99_999, "<a " * 100_000, "<!--" * 50_000, "#" * 300, "1" * 300 + "x",
     "شارك " * 60 + "x", "اليوم الاثنين " * 50_000, "((" * 50_000, ".\n" * 20_000, "ثلاثة و" * 50_000],
)  # fmt: skip
def test_hostile_input_is_read_in_linear_time(text: str) -> None:
    """A backtracking pattern would take hours here, and the run would not end."""
    article((text + "\nنص قصير").encode())
