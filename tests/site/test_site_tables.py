"""Registry and lexicons are built once and kept, and never taken for others than they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from warraq.arabic.tokens import Phrasebook, tokenize, words
from warraq.knowledge import Knowledge
from warraq.records import ConfigurationError
from warraq.site import tables
from warraq.site.search_words import known_words
from warraq.site.tables import kept_knowledge

ACTOR = '[[actor]]\nid = "salma"\ntype = "person"\nname_ar = "سلمى"\nname_en = "{}"\n'


def _knowledge(folder: Path, name: str = "Salma") -> Knowledge:
    (folder / "content").mkdir(exist_ok=True)
    (folder / "content" / "actors.toml").write_text(ACTOR.format(name))
    return kept_knowledge(Knowledge.load(folder / "content"), folder / "cache")


def _book() -> Phrasebook:
    book = Phrasebook()
    for phrase in ("مجلس الأمن", "مجلس النواب", "مجلس", "البنك الدولي"):
        book.add(words(phrase), phrase)
    return book


@dataclass(frozen=True)
class _Row:
    word: str


@dataclass(frozen=True)
class _Table:
    rows: dict[str, _Row]
    by_words: dict[tuple[str, str], list[_Row]]
    few: dict[str, _Row]


def _table(count: int = 1_500) -> _Table:
    rows = {f"word {n}": _Row(f"{n}") for n in range(count, 0, -1)}
    return _Table(rows, {(word, word): [row] for word, row in rows.items()}, {"one": _Row("1")})


def _kept(folder: Path) -> list[Path]:
    return sorted((folder / "cache").glob("registry-*.pickle"))


def test_a_table_is_built_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _knowledge(tmp_path).registry
    monkeypatch.setattr(Knowledge, "_registry", lambda self: pytest.fail("built again"))
    again = _knowledge(tmp_path)
    assert (again.registry, again.registry.actors["salma"].name_en) == (first, "Salma")


def test_a_registry_that_changed_is_read_again_and_the_old_one_forgotten(tmp_path: Path) -> None:
    _ = _knowledge(tmp_path).registry
    assert _knowledge(tmp_path, "Selma").registry.actors["salma"].name_en == "Selma"
    assert len(_kept(tmp_path)) == 1


def test_a_damaged_table_is_built_again(tmp_path: Path) -> None:
    _ = _knowledge(tmp_path).registry
    _kept(tmp_path)[0].write_bytes(b"half a tab")
    assert "salma" in _knowledge(tmp_path).registry


def test_words_that_search_knows_are_kept_as_they_were_read(tmp_path: Path) -> None:
    read = _knowledge(tmp_path).keep("search_words", known_words)
    kept = _knowledge(tmp_path).keep("search_words", lambda: pytest.fail("read again"))
    assert kept == read == known_words()
    assert "مراكش" in kept.places


def test_a_wrong_registry_is_named_each_time(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(ConfigurationError, match=r"actors\.toml:1"):
            _ = _knowledge(tmp_path, "سلمى").registry


def test_what_is_sent_to_another_process_holds_no_folder_of_this_machine(tmp_path: Path) -> None:
    knowledge = _knowledge(tmp_path)
    assert knowledge.__getstate__().keys() == {"registry_files", "fingerprint"}


def test_a_table_that_stands_in_another_is_one_object_whether_built_or_kept(tmp_path: Path) -> None:
    built = _knowledge(tmp_path)
    assert built.vocabulary.registry is built.registry
    kept = _knowledge(tmp_path)
    assert kept.vocabulary.registry is kept.registry
    assert kept.registry == built.registry
    _kept(tmp_path)[0].unlink()
    again = _knowledge(tmp_path)
    assert again.vocabulary.registry is again.registry


def test_a_kept_book_answers_as_the_one_that_was_built(tmp_path: Path) -> None:
    built = _knowledge(tmp_path).keep("book", _book)
    tokens = tokenize("قال لمجلس الأمن إن البنك الدولي")
    kept = _knowledge(tmp_path).keep("book", lambda: pytest.fail("built again"))
    assert kept.found(tokens) == built.found(tokens)
    assert [kept.get(words(one)) for one in ("مجلس", "الأمن", "مجلس الأمن")] == [["مجلس"], [], ["مجلس الأمن"]]
    again = _knowledge(tmp_path).keep("book", _book)
    assert sorted(again.phrases()) == sorted(built.phrases())


def test_a_kept_table_is_the_one_that_was_built(tmp_path: Path) -> None:
    built = _knowledge(tmp_path).keep("table", _table)
    kept = _knowledge(tmp_path).keep("table", lambda: pytest.fail("built again"))
    assert kept == built == _table()
    assert [list(kept.rows), list(kept.by_words)] == [list(built.rows), list(built.by_words)]
    assert kept.rows.get("word 0") is None
    assert ("word 0" in kept.rows, "word 7" in kept.rows, len(kept.rows)) == (False, True, 1_500)
    with pytest.raises(KeyError):
        _ = kept.rows["word 0"]


def test_of_a_long_table_only_the_rows_that_are_asked_for_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _ = _knowledge(tmp_path).keep("table", _table)
    kept = _knowledge(tmp_path).keep("table", _table)
    read: list[object] = []
    loads = tables.pickle.loads
    monkeypatch.setattr(tables.pickle, "loads", lambda raw: read.append(raw) or loads(raw))
    for _ in range(2):
        assert kept.rows["word 1500"] is kept.rows["word 1500"]
        assert (kept.rows["word 3"], kept.by_words["word 1", "word 1"]) == (_Row("3"), [_Row("1")])
        assert kept.few["one"] == _Row("1")
    assert len(read) == 3


def test_a_kept_book_takes_further_phrases(tmp_path: Path) -> None:
    _ = _knowledge(tmp_path).keep("book", _book)
    kept = _knowledge(tmp_path).keep("book", _book)
    kept.add(words("مجلس الشورى"), "مجلس الشورى")
    kept.add(words("جامعة"), "جامعة")
    assert [kept.get(words(one)) for one in ("مجلس الأمن", "مجلس الشورى", "جامعة")] == [["مجلس الأمن"], ["مجلس الشورى"], ["جامعة"]]


def test_of_a_kept_book_only_what_is_asked_for_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _ = _knowledge(tmp_path).keep("book", _book)
    kept = _knowledge(tmp_path).keep("book", _book)
    read: list[bytes] = []
    loads = tables.pickle.loads
    monkeypatch.setattr(tables.pickle, "loads", lambda raw: read.append(raw) or loads(raw))
    for _ in range(2):
        assert kept.get(words("مجلس الأمن")) == ["مجلس الأمن"]
    assert len(read) == 1


def test_a_book_of_which_a_part_is_damaged_that_nobody_asked_for_is_built_again(tmp_path: Path) -> None:
    built = _knowledge(tmp_path).keep("book", _book)
    (file,) = (tmp_path / "cache").glob("book-*.pickle")
    raw = file.read_bytes()
    at = raw.index("الدولي".encode())
    file.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
    asked: list[Phrasebook] = []
    assert sorted(_knowledge(tmp_path).keep("book", lambda: asked.append(built) or built).phrases()) == sorted(built.phrases())
    assert asked == [built]
