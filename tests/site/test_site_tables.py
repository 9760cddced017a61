"""Registry and lexicons are built once and kept, and never taken for others than they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from warraq.knowledge import Knowledge
from warraq.records import ConfigurationError
from warraq.site.search_words import known_words
from warraq.site.tables import kept_knowledge

ACTOR = '[[actor]]\nid = "salma"\ntype = "person"\nname_ar = "سلمى"\nname_en = "{}"\n'


def _knowledge(folder: Path, name: str = "Salma") -> Knowledge:
    (folder / "content").mkdir(exist_ok=True)
    (folder / "content" / "actors.toml").write_text(ACTOR.format(name))
    return kept_knowledge(Knowledge.load(folder / "content"), folder / "cache")


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
