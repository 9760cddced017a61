"""``python -m tests.bench.actors``: CPU of the entity stage alone, in milliseconds an article.

Read articles go in, so that only ``recognise`` counts; measured once as it is and once with so many names
more in the phrasebook that it holds ``NAMES``. A clock decides nothing: the figures go into a report.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.corpus import write_seeds

from warraq.actors.recognise import recognise
from warraq.actors.vocabulary import ActorName, Vocabulary
from warraq.knowledge import Knowledge
from warraq.reading import read, seed_id
from warraq.records import Article, Seed

ROOT = Path(__file__).resolve().parents[2]
NAMES = 20_000
"""Names of actors that the stage is asked to carry."""


def articles(folder: Path, count: int) -> Iterator[Article]:
    for path in sorted(folder.glob("*.txt"))[:count]:
        raw = path.read_bytes()
        yield read(Seed(seed_id(path.name), path.name, raw, hashlib.sha256(raw).hexdigest()))


def milliseconds(texts: Sequence[Article], vocabulary: Vocabulary) -> float:
    """The better of two rounds, so that a warm cache and not a busy machine is measured."""
    rounds = []
    for _ in range(2):
        began = time.process_time()
        for article in texts:
            recognise(article, vocabulary)
        rounds.append((time.process_time() - began) * 1000 / len(texts))
    return min(rounds)


def grow(vocabulary: Vocabulary, names: int) -> int:
    """Add made-up names of the shape of real ones until the registry has ``names``; how many it has then."""
    actors = vocabulary.registry.actors
    count = sum(1 + len(actor.aliases) + len(actor.short) + len(actor.context) for actor in actors.values())
    tokens = [key for key, token in vocabulary.names.items() if " " not in key and not token.word]
    owners = itertools.cycle(actors)
    for first, last in itertools.product(tokens, tokens[::-1]):
        if count >= names:
            break
        vocabulary.book.add((first, last), ActorName(next(owners), "full"))
        count += 1
    return count


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.actors", description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder that is empty or already holds seeds")
    parser.add_argument("--articles", type=int, default=1000)
    options = parser.parse_args()
    if not any(options.folder.glob("*.txt")):
        print(write_seeds(options.folder, options.articles))
    texts = list(articles(options.folder, options.articles))
    vocabulary = Knowledge.load(ROOT / "content").vocabulary
    print(f"{len(texts)} articles: {milliseconds(texts, vocabulary):.1f} ms an article")
    print(f"with {grow(vocabulary, NAMES)} names of actors: {milliseconds(texts, vocabulary):.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
