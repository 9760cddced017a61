"""HTML that slipped in: the text is taken, blocks become lines, nothing executable survives.

One pass from left to right with ``str.find``; no input makes it slower than its length.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Final

_TAG: Final = re.compile(r"</?[a-zA-Z][a-zA-Z0-9:-]{0,30}(?=[\s/>])")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_LONGEST_TAG: Final = 20_000
"""Characters of one tag; inline images in attributes are long, a lost «>» must not eat the text."""

_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_SILENT: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "form",
        "button",
        "select",
        "option",
        "textarea",
        "nav",
        "footer",
        "aside",
        "head",
    ]
)
"""Elements whose content is no article text."""


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text and the 1-based seed line it begins on."""

    number: int
    text: str


def has_markup(text: str) -> bool:
    return _TAG.search(text) is not None or _ENTITY.search(text) is not None


def plain_lines(text: str) -> list[Line]:
    """The lines of ``text``; where it holds markup, its visible text, one line a block."""
    if not has_markup(text):
        return [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    lines = _Stripper(text).run()
    return [Line(line.number, _unescape(line.text)) for line in lines]


def _unescape(text: str) -> str:
    """Entities as characters, twice where they were escaped twice; tags that appear then go too."""
    for _ in range(2):
        if not _ENTITY.search(text):
            break
        text = _ENTITY.sub(lambda entity: html.unescape(entity.group()), text)
        if _TAG.search(text):
            text = " ".join(line.text for line in _Stripper(text).run())
    return text.replace("\n", " ").replace("\r", " ")


class _Stripper:
    """State of one pass: where it reads, the open line, and which silent element it is in."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.lower() if len(text.lower()) == len(text) else text
        self.lines: list[Line] = []
        self.pieces: list[str] = []
        self.number = 1
        self.started = 1
        self.comments_close = True
        self.never_closed: set[str] = set()

    def run(self) -> list[Line]:
        position = 0
        while position < len(self.text):
            tag = self.text.find("<", position)
            if tag < 0:
                break
            self._add(self.text[position:tag])
            position = self._after_markup(tag)
        self._add(self.text[position:])
        self._break()
        return self.lines

    def _add(self, text: str) -> None:
        for index, part in enumerate(text.split("\n")):
            if index:
                self._break()
                self.number += 1
                self.started = self.number
            if part:
                self.pieces.append(part)

    def _break(self) -> None:
        self.lines.append(Line(self.started, "".join(self.pieces)))
        self.pieces = []
        self.started = self.number

    def _skip_to(self, end: int, start: int) -> int:
        """Pass over hidden text; its line breaks still count."""
        breaks = self.text.count("\n", start, end)
        if breaks:
            self._break()
            self.number += breaks
            self.started = self.number
        return end

    def _after_markup(self, tag: int) -> int:
        comment = self._comment_end(tag)
        if comment >= 0:
            return self._skip_to(comment, tag)
        opened = _TAG.match(self.text, tag)
        end = self.text.find(">", tag, tag + _LONGEST_TAG)
        if opened is None:
            if end >= 0 and self.text.startswith(("<!", "<?", "</"), tag):
                return self._skip_to(end + 1, tag)
            self.pieces.append("<")
            return tag + 1
        return self._after_tag(opened, tag, end) if end >= 0 else opened.end()

    def _comment_end(self, tag: int) -> int:
        if not self.comments_close or not self.text.startswith("<!--", tag):
            return -1
        end = self.text.find("-->", tag)
        self.comments_close = end >= 0
        return end + 3 if end >= 0 else -1

    def _after_tag(self, opened: re.Match[str], tag: int, end: int) -> int:
        name = opened.group().strip("</").lower()
        if name in _BLOCKS:
            self._break()
        position = self._skip_to(end + 1, tag)
        if name in _SILENT and not opened.group().startswith("</"):
            return self._after_silent(name, position)
        return position

    def _after_silent(self, name: str, position: int) -> int:
        if name in self.never_closed:
            return position
        close = self.lower.find(f"</{name}", position)
        while close >= 0 and self.lower[close + len(name) + 2 : close + len(name) + 3] not in {
            ">",
            " ",
            "\n",
            "\t",
            "/",
        }:
            close = self.lower.find(f"</{name}", close + 1)
        if close < 0:
            self.never_closed.add(name)
            return (
                self._skip_to(len(self.text), position) if name in {"script", "style"} else position
            )
        end = self.text.find(">", close, close + 200)
        return self._skip_to(end + 1 if end >= 0 else close + len(name) + 2, position)
