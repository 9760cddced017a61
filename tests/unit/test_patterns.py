"""A pattern that is compiled later answers as any other."""

from __future__ import annotations

import re

import pytest

from warraq.arabic.patterns import later


def test_it_is_compiled_when_it_is_first_asked_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    real = re.compile
    monkeypatch.setattr(re, "compile", lambda pattern, flags=0: compiled.append(pattern) or real(pattern, flags))
    pattern = later("وزير")
    assert compiled == []
    assert [bool(pattern.search(text)) for text in ("وزير الخارجية", "رئيس الحكومة")] == [True, False]
    assert compiled == ["وزير"]


def test_it_answers_what_a_compiled_one_does() -> None:
    pattern, compiled = later(r"(?P<day>\d+) may", re.IGNORECASE), re.compile(r"(?P<day>\d+) may", re.IGNORECASE)
    text = "1 May, 2 may"
    assert pattern.sub("x", text) == compiled.sub("x", text)
    assert [found["day"] for found in pattern.finditer(text)] == ["1", "2"]
    assert (pattern.pattern, pattern.flags, pattern.groupindex) == (compiled.pattern, compiled.flags, compiled.groupindex)


def test_what_no_pattern_has_it_has_not() -> None:
    with pytest.raises(AttributeError, match="seek"):
        _ = later("a").seek  # type: ignore[attr-defined]
