"""Lexicons: data that people who write no code can read and extend.

Each file is a CSV with a header row; lines that begin with ``#`` are remarks, and ``|`` separates
several values in one cell. ``rows`` reads one file and says where a row is wrong.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from warraq.records import ConfigurationError


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a lexicon; ``row["column"]`` is its cell, ``row.where`` its file and line."""

    cells: dict[str, str]
    where: str

    def __getitem__(self, column: str) -> str:
        try:
            return self.cells[column]
        except KeyError:
            raise ConfigurationError(f"{self.where}: the file has no column {column!r}") from None

    def get(self, column: str) -> str:
        """The cell, or "" where the file has no such column."""
        return self.cells.get(column, "")

    def values(self, column: str) -> tuple[str, ...]:
        """The ``|``-separated values of a cell, without empty ones."""
        return tuple(
            value.strip() for value in self.cells.get(column, "").split("|") if value.strip()
        )


def read_text(name: str) -> str:
    """The text of a file of this folder."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def rows(name: str, required: tuple[str, ...] = ()) -> Iterator[Row]:
    """Rows of ``name``; a ``ConfigurationError`` names the file and line of a malformed one."""
    return parse_rows(read_text(name), name, required)


def parse_rows(text: str, name: str, required: tuple[str, ...] = ()) -> Iterator[Row]:
    """As ``rows``, from text; ``required`` columns must not be empty."""
    header: list[str] | None = None
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        where = f"lexicon/{name}:{number}"
        cells = line.split(",") if '"' not in line else _cells(line, where)
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ConfigurationError(f"{where}: {len(cells)} cells for {len(header)} columns")
        cells += [""] * (len(header) - len(cells))
        row = Row(dict(zip(header, cells, strict=True)), where)
        for column in required:
            if not row[column]:
                raise ConfigurationError(f"{where}: column {column!r} is empty")
        yield row


def _cells(line: str, where: str) -> list[str]:
    """Of a line with quotation marks; without one, a comma always ends a cell."""
    try:
        return next(csv.reader([line], strict=True))
    except csv.Error as error:
        raise ConfigurationError(f"{where}: {error}; is a quotation mark left open?") from None
