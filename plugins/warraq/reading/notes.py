"""Remarks on an article, for the reader of the page and the maintainer's report."""

from __future__ import annotations

import re
from typing import Final

from warraq.arabic.letters import fold

NOTES: Final = {
    "damaged-bytes": "some bytes could not be read and are missing",
    "mojibake-repaired": "the text had been read in a wrong encoding once and was read back",
    "markup-removed": "the seed held HTML",
    "weekday-mismatch": "the weekday stated does not fit the date",
    "outdated-place-name": "a place is called by a name it no longer has",
    "unbalanced-quotes": "a quotation is opened and not closed, or closed and not opened",
    "missing-words": "words seem to be missing, as where a link was lost",
    "machine-translated": "reads like a machine translation",
    "long-headline": "the derived headline could not be shortened safely",
    "split-for-display": "the seed had no paragraph breaks",
}
"""Every note an article may carry, in English."""

_OUTDATED: Final = re.compile(
    r"(?<![ء-ي])(?:و|ب|ل|ف)?(?:نور سلطان|سوازيلاند|ميانمار \(بورما\)|فولتا العليا|زائير|داهومي)(?![ء-ي])"
)
_MISSING: Final = re.compile(
    r"(?<![ء-ي])(?:في|إلى|الى|من|عن|مع|بين|أن|بأن|لأن|التي|الذي|الذين) ?\.(?=\s|$)|\( ?\)|«\s*»|“\s*”"
)
"""Words that want another behind them, and stand before a full stop. Before a comma they are more often
an insert («التي، بحسب قوله،») or a comma too many; «على» may be a man's name as it is spelt in Egypt."""
_LATIN_IN_SPEECH: Final = re.compile(r"[A-Za-z]{4,}\s?@|@\s[ء-ي]")
_SPACED_COMMA: Final = re.compile(r"\S (?=،)")
_TIGHT_COMMA: Final = re.compile(r"[^\s](?=،)")


def notes_on(text: str) -> list[str]:
    """Notes that the displayed text alone gives rise to, in the order of ``NOTES``."""
    found = []
    if _OUTDATED.search(fold(text)):
        found.append("outdated-place-name")
    if text.count("«") != text.count("»") or text.count("“") != text.count("”"):
        found.append("unbalanced-quotes")
    if _MISSING.search(text):
        found.append("missing-words")
    if _reads_translated(text):
        found.append("machine-translated")
    return found


def spaces_before_commas(text: str) -> bool:
    """Whether the whole text sets its commas apart: then it is the machine's habit, not the writer's."""
    spaced = len(_SPACED_COMMA.findall(text))
    tight = len(_TIGHT_COMMA.findall(text)) - text.count(" ،")
    return spaced >= 3 and spaced >= 4 * max(0, tight)


def _reads_translated(text: str) -> bool:
    """Two signs together: commas set apart as translators' engines do, and a handle torn from its «@»."""
    return spaces_before_commas(text) and _LATIN_IN_SPEECH.search(text) is not None
