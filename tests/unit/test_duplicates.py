"""Texts that are nearly the same find each other, whatever their order and their number."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.reading.duplicates import (
    SIMILAR,
    candidates,
    likeness,
    packed,
    shingles_of,
    sketch_of,
    unpacked,
)

WORDS = [f"{stem}{ending}" for stem in ("كتاب", "وزير", "خبر", "مجلس", "قانون", "مدين") for ending in "بتثجحخدذرزسشصضطظعغفقكلمن"]


def _text(seed: int, words: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=words)


def _changed(words: list[str], share: float) -> list[str]:
    chance = random.Random(1)
    return [f"{word}ات" if chance.random() < share else word for word in words]


def _found(*texts: list[str]) -> set[tuple[int, int]]:
    return candidates([sketch_of(shingles_of([" ".join(text)])) for text in texts])


@pytest.mark.parametrize("share", [0.01, 0.03, 0.06])
def test_a_text_with_words_changed_here_and_there_is_found(share: float) -> None:
    pairs = [(_text(seed), _changed(_text(seed), share)) for seed in range(60)]
    alike = [likeness(shingles_of([" ".join(a)]), shingles_of([" ".join(b)])) for a, b in pairs]
    assert min(alike) >= SIMILAR
    assert all(_found(a, b) for a, b in pairs)


def test_nearly_all_that_are_just_similar_enough_are_found() -> None:
    pairs = [(_text(seed), _changed(_text(seed), 0.105)) for seed in range(200)]
    just = [
        pair for pair in pairs
        if likeness(*(shingles_of([" ".join(text)]) for text in pair)) >= SIMILAR
    ]  # fmt: skip
    assert len(just) > 100
    assert sum(1 for pair in just if _found(*pair)) >= 0.94 * len(just)


def test_other_texts_are_not_even_compared() -> None:
    assert _found(*(_text(seed) for seed in range(200))) == set()


def test_spelling_signs_and_stops_make_no_other_text() -> None:
    one = ["أعلنت الوزارةُ، أمس: «إلغاء» القرار ..."] * 2
    other = ["اعلنت الوزارة امس الغاء القرار"] * 2
    assert shingles_of(one * 6) == shingles_of(other * 6) != frozenset()


def test_a_text_too_short_is_like_none() -> None:
    short = shingles_of(["أعلنت الوزارة أمس إلغاء القرار"])
    assert short == frozenset()
    assert sketch_of(short) == ""
    assert candidates(["", ""]) == set()
    assert likeness(short, short) == 0.0


def test_a_thousand_copies_are_compared_with_their_neighbours_only() -> None:
    sketch = sketch_of(shingles_of([" ".join(_text(1))]))
    pairs = candidates([sketch] * 1000)
    assert len(pairs) < 10_000
    assert {second for _, second in pairs} == set(range(1, 1000)), "each has one before it"


@given(st.frozensets(st.integers(0, 0xFFFFFFFF)))
def test_shingles_come_back_from_the_store(shingles: frozenset[int]) -> None:
    assert unpacked(packed(shingles)) == shingles


@given(st.lists(st.text(), max_size=8))
def test_any_text_has_a_sketch_of_one_length_or_none(paragraphs: list[str]) -> None:
    shingles = shingles_of(paragraphs)
    assert len(sketch_of(shingles)) == (192 if shingles else 0)
