"""What may stand on a page: letters in their plain form, no control and no override characters."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from warraq.arabic.letters import INVISIBLE

_ZWNJ: Final = "\u200c"
_PRESENTATION: Final = re.compile("[\ufb1d-\ufdfb\ufe70-\ufefc]")
_ODD_SPACES: Final = "\t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_PERSIAN: Final = re.compile("[پچژگکی]")

_TABLE: Final[dict[int, str | None]] = {
    **{code: None for code in (*range(0x00, 0x20), *range(0x7F, 0xA0)) if chr(code) != "\n"},
    **{ord(char): None for char in INVISIBLE},
    **dict.fromkeys(map(ord, _ODD_SPACES), " "),
    **dict.fromkeys((0xFFF9, 0xFFFA, 0xFFFB, 0xFFFC, 0xFFFD, 0xFFFE, 0xFFFF), None),
    **dict.fromkeys(range(0xE000, 0xF900), None),  # private use: no reader has these shapes
    **dict.fromkeys(range(0xFDD0, 0xFDF0), None),
}
_TABLE_KEEPING_JOINERS: Final = {code: char for code, char in _TABLE.items() if code != ord(_ZWNJ)}
_BEYOND: Final = re.compile("[\U0001fffe-\U0001ffff\U000e0000-\U0010ffff]|[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text with plain letters and spaces only, NFC; line breaks become ``\\n``, nothing else breaks.

    The zero-width non-joiner stays in Persian and Urdu, where it is spelling.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _PRESENTATION.search(text):
        text = _PRESENTATION.sub(lambda glyph: unicodedata.normalize("NFKC", glyph.group()), text)
    joiners = _ZWNJ in text and len(_PERSIAN.findall(text)) > len(text) / 100
    text = text.translate(_TABLE_KEEPING_JOINERS if joiners else _TABLE)
    return unicodedata.normalize("NFC", _BEYOND.sub("", text))
