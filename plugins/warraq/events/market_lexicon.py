"""The rows of ``markets.csv``: what is measured, bought and sold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from warraq.arabic.tokens import Phrasebook, words
from warraq.lexicon import Row


@dataclass(frozen=True, slots=True)
class Good:
    """A price, an index, a currency or a measure of an economy. ``national``: a country may stand behind it."""

    en: str
    national: bool


def add_goods(book: Phrasebook, rows: Iterable[Row]) -> None:
    for row in rows:
        for spelling in row.values("ar"):
            book.add(words(spelling), Good(row["en"], row["national"] == "yes"))
