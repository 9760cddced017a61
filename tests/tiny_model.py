"""A CTranslate2 model of a few thousand weights, made by the test: it translates nothing, but it runs.

Needs the extra ``offline`` (ctranslate2, sentencepiece, and numpy, which ctranslate2 brings).
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any, Literal

_SOURCE = ["وصل الوزير إلى المدينة", "غادر الوفد المدينة", "وقع المغرب الاتفاق", "رحب الوفد بالقرار"]
_TARGET = ["the minister reached the city", "the delegation left the city", "morocco signed it", "they welcomed it"]
_WIDTH = 8


def make_model(folder: Path, layout: Literal["opus", "argos"]) -> Path:
    """A model folder as OPUS-MT (converted by CTranslate2) or Argos lays it out."""
    weights = folder if layout == "opus" else folder / "model"
    weights.mkdir(parents=True)
    if layout == "opus":
        source, target = _pieces(folder / "source.spm", _SOURCE), _pieces(folder / "target.spm", _TARGET)
    else:
        source = target = _pieces(folder / "sentencepiece.model", _SOURCE + _TARGET)
    _spec(source, target).save(str(weights))
    config = json.loads((weights / "config.json").read_text(encoding="utf-8"))
    (weights / "config.json").write_text(json.dumps(config | {"add_source_eos": layout == "argos"}), encoding="utf-8")
    return folder


def _pieces(path: Path, lines: list[str]) -> list[str]:
    import sentencepiece

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines * 4), model_writer=model, vocab_size=90, hard_vocab_limit=False, minloglevel=2
    )
    path.write_bytes(model.getvalue())
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    return [processor.id_to_piece(number) for number in range(processor.get_piece_size())]


def _spec(source: list[str], target: list[str]) -> Any:
    import numpy as np
    from ctranslate2.specs import TransformerSpec

    spec = TransformerSpec.from_config((1, 1), 2)
    random = np.random.default_rng(7)

    def matrix(*shape: int) -> Any:
        return random.standard_normal(shape).astype("float32")

    def norm(layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(_WIDTH, "float32"), np.zeros(_WIDTH, "float32")

    def linear(layer: Any, rows: int, columns: int = _WIDTH) -> None:
        layer.weight, layer.bias = matrix(rows, columns), np.zeros(rows, "float32")

    def attention(layer: Any, sizes: tuple[int, ...]) -> None:
        norm(layer.layer_norm)
        for part, size in zip(layer.linear, sizes, strict=True):
            linear(part, size)

    for stack, tokens in ((spec.encoder, source), (spec.decoder, target)):
        embeddings = stack.embeddings[0] if isinstance(stack.embeddings, list) else stack.embeddings
        embeddings.weight = matrix(len(tokens), _WIDTH)
        norm(stack.layer_norm)
        stack.scale_embeddings = True
        layer = stack.layer[0]
        attention(layer.self_attention, (3 * _WIDTH, _WIDTH))
        if stack is spec.decoder:
            attention(layer.attention, (_WIDTH, 2 * _WIDTH, _WIDTH))
        norm(layer.ffn.layer_norm)
        linear(layer.ffn.linear_0, 2 * _WIDTH)
        linear(layer.ffn.linear_1, _WIDTH, 2 * _WIDTH)
    linear(spec.decoder.projection, len(target))
    spec.register_source_vocabulary(source)
    spec.register_target_vocabulary(target)
    spec.validate()
    spec.optimize()
    return spec
