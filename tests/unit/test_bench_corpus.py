"""The bench measures the same articles every time, with or without the real corpus."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path

from tests.bench import hugo
from tests.bench.corpus import write_seeds


def _texts(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.iterdir())]


def test_made_up_articles_are_the_same_every_time(tmp_path: Path) -> None:
    kinds = [write_seeds(tmp_path / name, 5, tmp_path / "missing") for name in ("a", "b")]
    assert kinds == ["synthetic articles"] * 2
    assert _texts(tmp_path / "a") == _texts(tmp_path / "b")
    assert len(set(_texts(tmp_path / "a"))) == 5


def test_more_articles_than_the_corpus_holds_are_recombined(tmp_path: Path) -> None:
    for number in range(3):
        lines = "".join(f"line {number}.{line}\n" for line in range(6))
        (tmp_path / f"{number}.txt").write_text(lines)
    with tarfile.open(tmp_path / "corpus.tar.xz", "w:xz") as archive:
        for number in range(3):
            archive.add(tmp_path / f"{number}.txt", f"{number}.txt")
    assert "recombined" in write_seeds(tmp_path / "seeds", 9, tmp_path / "corpus.tar.xz")
    texts = _texts(tmp_path / "seeds")
    assert len(texts) == 9
    assert all(len(text.splitlines()) == 6 for text in texts)


def test_hugo_is_given_every_article_and_every_actor(tmp_path: Path) -> None:
    actor = {"id": "morocco", "name_ar": "المغرب", "name_en": "Morocco", "role_ar": None}
    record = {
        "id": "ab", "headline_ar": "عنوان", "headline_en": "Headline", "published": {"value": "2025-04-07"}, "body": ["نص."],
        "actors": [actor], "summary_en": {"sentences": [{"text": "It happened."}]},
    }  # fmt: skip
    (tmp_path / "articles.jsonl").write_text(json.dumps(record) + "\n")
    hugo.write_site(tmp_path / "site", tmp_path / "articles.jsonl")
    page = (tmp_path / "site" / "content" / "articles" / "ab.md").read_text()
    front = json.loads(page.splitlines()[0])
    assert (front["months"], front["actors"], front["date"]) == (
        ["2025-04"],
        ["morocco"],
        "2025-04-07",
    )
    assert page.endswith("نص.\n")
    assert (tmp_path / "site" / "content" / "actors" / "morocco" / "_index.md").is_file()
