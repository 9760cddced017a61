"""Seeds to measure with: the real corpus where it is there, more than it holds by recombining, else made-up ones."""

from __future__ import annotations

import random
import tarfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from warraq.lexicon import read_text, rows

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "news-10k.tar.xz"
_WORDS_A_SENTENCE = (12, 30)
_SENTENCES_A_PARAGRAPH = (1, 3)
_PARAGRAPHS = (4, 10)


def write_seeds(folder: Path, count: int, corpus: Path = CORPUS) -> str:
    """Write ``count`` seeds into ``folder``; what they are, in words."""
    folder.mkdir(parents=True, exist_ok=True)
    if not corpus.is_file():
        for number, text in enumerate(islice(_made_up(), count)):
            _write(folder, number, text)
        return "synthetic articles"
    texts = list(_real(corpus, count))
    for number, text in enumerate(texts):
        _write(folder, number, text)
    for number in range(len(texts), count):
        _write(folder, number, _recombined(texts, number))
    return "real articles" if count <= len(texts) + 1 else "real articles, recombined"


def _write(folder: Path, number: int, text: bytes) -> None:
    (folder / f"{number:06}_{number:016x}.txt").write_bytes(text)


def _real(corpus: Path, count: int) -> Iterator[bytes]:
    with tarfile.open(corpus) as archive:
        names = (member for member in archive if member.name.endswith(".txt"))
        for member in islice(names, count):
            file = archive.extractfile(member)
            assert file is not None
            yield file.read()


def _recombined(texts: list[bytes], number: int) -> bytes:
    """The first half of one article's lines and the second half of another's: new text, real words."""
    chance = random.Random(number)
    first, second = (chance.choice(texts).splitlines(keepends=True) for _ in range(2))
    return b"".join([*first[: -(-len(first) // 2)], *second[len(second) // 2 :]])


def _made_up() -> Iterator[bytes]:
    """Words of the lexicon with names of states among them, a date in every second article. No news, no sense."""
    chance = random.Random(0)
    words = [word for word in read_text("common_words.txt").split() if not word.startswith("#")]
    states = [str(row["name_ar"]) for row in rows("states.csv") if row.get("name_ar")]
    named = states or ["المغرب"]

    def sentence() -> str:
        count = chance.randint(*_WORDS_A_SENTENCE)
        chosen = [chance.choice(words) for _ in range(count)]
        chosen[chance.randrange(count)] = chance.choice(named)
        return " ".join(chosen) + "."

    def paragraph() -> str:
        return " ".join(sentence() for _ in range(chance.randint(*_SENTENCES_A_PARAGRAPH)))

    number = 0
    while True:
        lines = [" ".join(chance.choice(words) for _ in range(8)) + f" {chance.choice(named)}"]
        if number % 2:
            lines.append(f"{chance.randint(1, 28)} أبريل {chance.randint(2015, 2025)}")
        lines += [paragraph() for _ in range(chance.randint(*_PARAGRAPHS))]
        yield ("\n".join(lines) + "\n").encode()
        number += 1
