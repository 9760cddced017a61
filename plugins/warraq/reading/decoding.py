"""Bytes to text: a ladder from certain to likely, judged by Arabic letters in context.

Rungs: byte-order marks, strict UTF-8, UTF-16 without a mark, the single-byte code pages, UTF-8 with
a few damaged bytes. Text that was UTF-8 read as another code page, once or twice, is read back.
"""

from __future__ import annotations

import codecs
import math
from dataclasses import dataclass
from typing import Final

from warraq.records import UndecodableSeed

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
_CODE_PAGES: Final = ("cp1256", "iso-8859-6", "mac_arabic", "cp1252")
_SAMPLE: Final = 20_000
"""Bytes that decide on a code page; letter frequencies are stable long before."""

_FREQUENCY: Final = {
    "ا": 13, "ل": 12, "ي": 7.5, "م": 6, "و": 6, "ن": 6, "ر": 5, "ت": 5, "ب": 4, "ع": 3.5, "د": 3.5,
    "س": 2.8, "ة": 3, "ه": 2.7, "ف": 2.7, "ق": 2.5, "ك": 2.2, "ح": 2, "أ": 2, "ج": 1.6, "ش": 1.2,
    "إ": 1, "ص": 1, "ط": 1, "خ": 1, "ى": 1, "ض": 0.8, "ز": 0.8, "ث": 0.7, "ذ": 0.6, "غ": 0.5,
    "ئ": 0.5, "ء": 0.4, "ؤ": 0.2, "ظ": 0.2, "آ": 0.2, "،": 1, "؛": 0.1, "؟": 0.1, "«": 0.3,
    "»": 0.3, "“": 0.2, "”": 0.2, "–": 0.1, "…": 0.1, "ـ": 0.1, "\xa0": 0.1,
    **dict.fromkeys("ًٌٍَُِّْ", 0.1), **dict.fromkeys("٠١٢٣٤٥٦٧٨٩", 0.1), **dict.fromkeys("پچژگکی", 0.1),
    **dict.fromkeys("éèàçêùîôâûïëœÉ", 0.05),
}  # fmt: skip
"""Per cent of the characters of Arabic news beyond ASCII (counted on news text, rounded)."""

_LOG: Final = {char: math.log(share / 100) for char, share in _FREQUENCY.items()}
_RARE: Final = math.log(1e-5)
_LIKELY: Final = -5.2
"""Mean log-likelihood above which a reading is Arabic: right readings stand near -3.0, the best
wrong ones (another code page) below -6."""
_DAMAGED: Final = 1 / 200
"""Share of damaged characters up to which a text still counts as UTF-8."""
_CONTROL: Final = 1 / 50
"""Share of control characters above which bytes are no text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the encoding it came in, and how many characters were damaged beyond repair."""

    text: str
    encoding: str
    damaged: int = 0


def decode(raw: bytes, file: str) -> Decoded:
    """Read ``raw`` as text, or raise ``UndecodableSeed`` with the offset of the first bad byte."""
    decoded = (
        _with_bom(raw) or _strict_utf8(raw) or _utf16(raw) or _code_page(raw) or _damaged_utf8(raw)
    )
    text, layers = _read_back(decoded.text) if decoded else ("", ())
    if decoded is None or _controls(text) > _CONTROL * min(len(text), _SAMPLE) + 1:
        offset = _first_bad_byte(raw)
        raise UndecodableSeed(
            file, f"not text in any known encoding (first bad byte at 0x{offset:X})"
        )
    return Decoded(
        text, " < ".join(("utf-8", *layers)) if layers else decoded.encoding, decoded.damaged
    )


def _with_bom(raw: bytes) -> Decoded | None:
    for bom, codec, name in _BOMS:
        if raw.startswith(bom):
            body = raw[len(bom) :]
            try:
                return Decoded(body.decode(codec), name)
            except UnicodeDecodeError:
                text = body.decode(codec, "replace")
                if text.count("\ufffd") <= 1 + len(text) * _DAMAGED:
                    return Decoded(text.replace("\ufffd", ""), name, text.count("\ufffd"))
    return None


def _strict_utf8(raw: bytes) -> Decoded | None:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if text.count("\0") > len(text) * _CONTROL else Decoded(text, "utf-8")


def _utf16(raw: bytes) -> Decoded | None:
    """UTF-16 without a mark: every second byte names the block (0x06 Arabic, 0x00 Latin, 0x20)."""
    even = raw[: len(raw) // 2 * 2]
    if len(even) < 4:
        return None
    for codec, high in (("utf-16-le", even[1::2]), ("utf-16-be", even[0::2])):
        sample = high[:_SAMPLE]
        if sum(map(sample.count, (0x00, 0x06, 0x20))) > 0.9 * len(sample):
            try:
                return Decoded(even.decode(codec), "utf-16")
            except UnicodeDecodeError:
                continue
    return None


def _code_page(raw: bytes) -> Decoded | None:
    best: tuple[float, str, str] | None = None
    for codec in _CODE_PAGES:
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        likelihood = _likelihood(text[:_SAMPLE])
        if best is None or likelihood > best[0]:
            best = likelihood, codec, text
    if best is None or best[0] < _LIKELY:
        return None
    return Decoded(best[2], best[1])


def _likelihood(text: str) -> float:
    """Mean log-likelihood of the characters beyond ASCII; Latin beside them must carry the text."""
    beyond = [char for char in text if char > "\x7f"]
    if not beyond:
        return 0.0
    total = sum(_LOG.get(char, _RARE) for char in beyond)
    latin = sum(char.isalpha() and char.isascii() for char in text)
    accented = sum("\xc0" <= char <= "\u0178" for char in beyond)
    if accented and latin > 4 * len(beyond):  # French, Spanish: accents between plain letters
        return _LIKELY + 1
    return total / len(beyond)


def _damaged_utf8(raw: bytes) -> Decoded | None:
    text = raw.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    whole = sum("\u0600" <= char <= "\u06ff" for char in text)
    if damaged <= 1 + len(text) * _DAMAGED and whole > damaged * 20:
        return Decoded(text.replace("\ufffd", ""), "utf-8", damaged)
    return None


def _read_back(text: str) -> tuple[str, tuple[str, ...]]:
    """Undo UTF-8 that was read as another code page, up to three times."""
    layers: list[str] = []
    while len(layers) < 3:
        for name, encoded in _as_bytes(text):
            try:
                original = encoded.decode("utf-8")
            except UnicodeDecodeError:
                continue
            if len(original) < len(text):
                text = original
                layers.append(name)
                break
        else:
            break
    return text, tuple(layers)


def _as_bytes(text: str) -> list[tuple[str, bytes]]:
    """The bytes that ``text`` would have come from, under each code page that could have shown it."""
    if text.isascii():
        return []
    found = []
    for name in ("latin-1", "cp1252", "cp1256"):
        try:
            found.append((name, text.encode(name, "warraq-c1" if name == "cp1252" else "strict")))
        except UnicodeEncodeError:
            continue
    return found


def _keep_c1(error: UnicodeError) -> tuple[bytes, int]:
    """cp1252 has five holes; readers put the control character of the same number there."""
    if isinstance(error, UnicodeEncodeError):
        bad = error.object[error.start : error.end]
        if all("\x80" <= char <= "\x9f" for char in bad):
            return bad.encode("latin-1"), error.end
    raise error


codecs.register_error("warraq-c1", _keep_c1)


def _controls(text: str) -> int:
    return sum(
        (char < " " and char not in "\t\n\r\f\v") or "\x7f" <= char <= "\x9f"
        for char in text[:_SAMPLE]
    )


def _first_bad_byte(raw: bytes) -> int:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return next(
        (offset for offset, byte in enumerate(raw) if byte < 0x20 and byte not in b"\t\n\r\f\v"), 0
    )
