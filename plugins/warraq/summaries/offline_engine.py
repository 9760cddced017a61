"""Machine translation in this process: CTranslate2 with SentencePiece, from a model folder.

Two layouts are read: OPUS-MT as CTranslate2's converters leave it (``model.bin``, ``source.spm``,
``target.spm``) and an unpacked Argos package (``model/model.bin``, ``sentencepiece.model``).
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from warraq.arabic.sentences import sentences
from warraq.records import ConfigurationError

_BEAM: Final = 4
"""What Argos and OPUS-MT evaluate with."""


@dataclass(frozen=True)
class ModelFolder:
    """Where the parts of a model lie. ``ends`` tells whether the source wants its end marked by us."""

    weights: Path
    source: Path
    ends: bool


def find_model(folder: Path | None) -> ModelFolder:
    """The parts of the model in ``folder``; a ``ConfigurationError`` says what is missing."""
    if folder is None or not str(folder):
        raise ConfigurationError("TRANSLATOR_MODEL: 'ctranslate2' needs the folder of an Arabic→English model")
    for weights in (folder, folder / "model"):
        if not (weights / "model.bin").is_file():
            continue
        for place in dict.fromkeys((weights, folder)):
            if (place / "source.spm").is_file() and (place / "target.spm").is_file():
                return ModelFolder(weights, place / "source.spm", not _adds_end(weights))
            if (place / "sentencepiece.model").is_file():
                return ModelFolder(weights, place / "sentencepiece.model", False)
        raise ConfigurationError(f"TRANSLATOR_MODEL: {folder} has no source.spm and target.spm, and no sentencepiece.model")
    raise ConfigurationError(f"TRANSLATOR_MODEL: {folder} holds no CTranslate2 model (no model.bin)")


def _adds_end(weights: Path) -> bool:
    """Models converted from Marian's own files mark the end themselves; those from Transformers do not."""
    try:
        config = json.loads((weights / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(config.get("add_source_eos", False))


class OfflineTranslator:
    """A model folder as a translator: no network, no key, no limit but the machine's."""

    def __init__(self, folder: Path | None) -> None:
        self._model = find_model(folder)
        self.name = f"ctranslate2:{'-'.join(Path(str(folder)).resolve().name.split())}"
        self.stopped = ""
        self.asked = 0
        self.most: int | None = None
        self.steady = True
        self._loaded: tuple[Any, Any] | None = None
        self._lock = threading.Lock()

    def translate(self, text: str) -> str:
        """The English of ``text``, sentence by sentence, as these models were trained."""
        pieces = [text[start:end] for start, end in sentences(text)]
        with self._lock:  # CTranslate2 uses all cores for one batch
            self.asked += 1
            self._loaded = self._loaded or _load(self._model)
            engine, source = self._loaded
            tokens = [source.encode(piece, out_type=str) + ["</s>"] * self._model.ends for piece in pieces]
            results = engine.translate_batch(tokens, beam_size=_BEAM)
        return " ".join(self._text(result.hypotheses[0]) for result in results).strip()

    def _text(self, tokens: list[str]) -> str:
        return "".join(token for token in tokens if token not in ("<s>", "</s>", "<pad>")).replace("▁", " ").strip()


def _load(model: ModelFolder) -> tuple[Any, Any]:
    try:
        import ctranslate2  # noqa: PLC0415 - an extra
        import sentencepiece  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ConfigurationError(f"TRANSLATOR: 'ctranslate2' needs the package {error.name}; run pip install '.[offline]'") from None
    try:
        engine = ctranslate2.Translator(str(model.weights), device="cpu", compute_type="default")
        source = sentencepiece.SentencePieceProcessor(model_file=str(model.source))
    except (RuntimeError, OSError, ValueError) as error:
        raise ConfigurationError(f"TRANSLATOR_MODEL: {model.weights} cannot be loaded: {error}") from None
    return engine, source
