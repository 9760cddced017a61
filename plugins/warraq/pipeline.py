"""The road through the house: one seed in, one Entry out. Pure, picklable, no disk, no network."""

from __future__ import annotations

from warraq.knowledge import Knowledge
from warraq.reading import read
from warraq.records import Article, Entry, Seed, Summary


def enrich(seed: Seed, knowledge: Knowledge) -> Entry:
    """Everything the archive can know of ``seed`` without a network.

    Raises a ``SeedError`` where the bytes cannot become an article.
    """
    article = read(seed)
    return Entry(
        article=article,
        actors=(),
        events=(),
        summary_ar=(),
        summary_en=Summary("en", (), "gist", "warraq-gist"),
        headline_en=_placeholder_headline(article),
    )


def _placeholder_headline(article: Article) -> str:
    return f"Article {article.id}"
