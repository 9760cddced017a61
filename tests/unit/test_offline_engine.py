"""Machine translation in this process, from a model folder; the tiny model is made here."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest

from warraq.records import ConfigurationError
from warraq.summaries import offline_engine
from warraq.summaries.offline_engine import find_model
from warraq.summaries.translators import open_translator


def _touch(folder: Path, *names: str, config: str = "{}") -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(config if name.endswith(".json") else "", encoding="utf-8")
    return folder


def test_both_layouts_are_known(tmp_path: Path) -> None:
    opus = find_model(_touch(tmp_path / "opus", "model.bin", "source.spm", "target.spm"))
    assert (opus.source.name, opus.ends) == ("source.spm", True)
    argos = find_model(_touch(tmp_path / "argos", "model/model.bin", "sentencepiece.model"))
    assert (argos.weights.name, argos.source.name, argos.ends) == ("model", "sentencepiece.model", False)


def test_a_model_that_marks_the_end_itself_gets_no_second_mark(tmp_path: Path) -> None:
    folder = _touch(tmp_path, "model.bin", "source.spm", "target.spm", "config.json", config='{"add_source_eos": true}')
    assert find_model(folder).ends is False


@pytest.mark.parametrize(("files", "says"), [((), "no model.bin"), (("model.bin",), "sentencepiece.model")])
def test_what_a_folder_lacks_is_said(tmp_path: Path, files: tuple[str, ...], says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        open_translator("ctranslate2", model=_touch(tmp_path, *files))


class _Pieces:
    """As SentencePiece: a text in pieces."""

    def encode(self, text: str, out_type: type) -> list[str]:
        return [f"▁{word}" for word in text.split()]


class _Model:
    """As CTranslate2: says what it was given."""

    def __init__(self) -> None:
        self.batches: list[list[list[str]]] = []

    def translate_batch(self, tokens: list[list[str]], **options: Any) -> list[Any]:
        self.batches.append(tokens)
        return [type("Result", (), {"hypotheses": [["▁The", "▁min", "ister", "▁came", ".", "</s>"]]}) for _ in tokens]


def test_a_text_goes_through_sentence_by_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = _Model()
    monkeypatch.setattr(offline_engine, "_load", lambda folder: (model, _Pieces()))
    translator = open_translator("ctranslate2", model=_touch(tmp_path / "opus-mt-ar-en", "model.bin", "source.spm", "target.spm"))
    assert translator.translate("وصل الوزير. غادر الوفد.") == "The minister came. The minister came."
    assert model.batches == [[["▁وصل", "▁الوزير.", "</s>"], ["▁غادر", "▁الوفد.", "</s>"]]]
    assert translator.name == "ctranslate2:opus-mt-ar-en"
    assert translator.asked == 1


@pytest.mark.parametrize("layout", ["opus", "argos"])
def test_a_real_if_tiny_model_runs(tmp_path: Path, layout: Literal["opus", "argos"]) -> None:
    pytest.importorskip("ctranslate2", reason="the extra 'offline' is not installed")
    pytest.importorskip("sentencepiece", reason="the extra 'offline' is not installed")
    from tiny_model import make_model

    translator = open_translator("ctranslate2", model=make_model(tmp_path / "tiny", layout))
    said = translator.translate("وصل الوزير إلى المدينة.")
    assert isinstance(said, str)
    assert "▁" not in said
    assert "</s>" not in said
    assert said == translator.translate("وصل الوزير إلى المدينة.")


def test_a_broken_model_is_a_wrong_setting(tmp_path: Path) -> None:
    pytest.importorskip("ctranslate2", reason="the extra 'offline' is not installed")
    folder = _touch(tmp_path, "model.bin", "source.spm", "target.spm")
    with pytest.raises(ConfigurationError, match="cannot be loaded"):
        open_translator("ctranslate2", model=folder).translate("نص")
