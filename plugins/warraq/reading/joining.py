"""Lines that belong together: sentences cut where a scraper lost a link, and hard-wrapped text."""

from __future__ import annotations

import re
from typing import Final

from warraq.arabic.letters import fold
from warraq.arabic.sentences import sentences
from warraq.reading.markup import Line
from warraq.reading.vocabulary import LEAD_VERBS
from warraq.records import Paragraph, ParagraphKind

_STOPS: Final = ".!?؟…:؛"
_CLOSERS: Final = "”»\"')]} *"
_BULLET: Final = re.compile(r"(?:[-–—•*●▪■◆►✓]|[0-9]{1,2}\s?[-).])(?![0-9])\s*\S")
_GLUED: Final = re.compile(r"[،,.؛:!؟)»”]")
_FRAGMENT: Final = 45
"""Characters up to which a line may be the words of a lost link (a name, a title of a report)."""
_SUBHEAD: Final = 70
_UNFINISHED: Final = frozenset(
    fold(
        "في من على إلى عن مع أن إن التي الذي الذين بعد قبل بين حول حتى منذ خلال ضد نحو لدى كل هذا هذه تلك ذلك أو ثم بل لا لم لن ما قد كان كانت وكانت وكان "
        "اتهمت كما عبر دون تحت فوق غير وفي ومن وعلى وإلى وعن التى الى على ب ل و"
    ).split()
)
"""Words that end no sentence: a line that ends on one goes on."""
_HARD_WRAP: Final = (45, 110)
"""Width of the columns in which mail and old agency systems wrap text."""
_LONG_PARAGRAPH: Final = 900
"""Characters beyond which a body without breaks is split for display."""
_TARGET: Final = 420
"""Characters after which a split falls at the next sentence end: about four lines of a phone."""


def ends_sentence(text: str) -> bool:
    """Whether a line ends with a mark that ends a sentence, quotes aside."""
    bare = text.rstrip(_CLOSERS)
    return (bool(bare) and bare[-1] in _STOPS) or (not bare and text.strip() != "")


def is_bullet(text: str) -> bool:
    return _BULLET.match(text) is not None


def paragraphs(
    lines: list[Line], gaps: frozenset[int], captions: frozenset[int] = frozenset()
) -> list[Paragraph]:
    """The lines as paragraphs.

    ``gaps`` holds the numbers of lines that an empty line stands before, ``captions`` those of captions.
    """
    wrapped = _is_hard_wrapped(lines)
    chains: list[list[Line]] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        apart = line.number in captions or (index > 0 and lines[index - 1].number in captions)
        if (
            chains
            and not apart
            and _continues(chains[-1], line, following, wrapped, line.number in gaps)
        ):
            chains[-1].append(line)
        else:
            chains.append([line])
    made = [_paragraph(chain) for chain in chains]
    kinds: list[ParagraphKind] = [
        "caption" if one.lines[0] in captions else _kind(made, index)
        for index, one in enumerate(made)
    ]
    return _split_long(
        [Paragraph(one.text, one.lines, kind) for one, kind in zip(made, kinds, strict=True)]
    )


def _is_hard_wrapped(lines: list[Line]) -> bool:
    """Most lines stop in mid-sentence at one width."""
    if len(lines) < 8:
        return False
    low, high = _HARD_WRAP
    within = [line for line in lines[:-1] if low <= len(line.text) <= high]
    open_ended = [line for line in within if not ends_sentence(line.text)]
    return len(within) > 0.6 * len(lines) and len(open_ended) > 0.6 * len(within)


def _continues(
    chain: list[Line], line: Line, following: Line | None, wrapped: bool, gap: bool
) -> bool:
    last = chain[-1].text
    if ends_sentence(last) or gap or is_bullet(line.text):
        return (
            _GLUED.match(line.text) is not None
            and not gap
            and not last.endswith(tuple(_STOPS))
            and not is_bullet(line.text)
        )
    if (
        wrapped
        or _GLUED.match(line.text)
        or (line.number == chain[-1].number and len(line.text) < _FRAGMENT)
    ):
        return True
    if fold(last.rsplit(None, 1)[-1]) in _UNFINISHED or fold(last) in LEAD_VERBS:
        return True
    if line.text.isdigit() and following is not None:
        return True  # a number that was a link: «التي يبلغ عددها / 150 / عضوا»
    if len(chain) > 1:  # a chain goes on until its sentence ends
        return not _opens_paragraph(line.text)
    return (
        len(line.text) <= _FRAGMENT
        and len(last) > len(line.text)
        and len(last) > _SUBHEAD
        and following is not None
        and not _opens_paragraph(following.text)
    )


_OPENERS: Final = re.compile(
    r"(?:و|ف)?(?:قال|اضاف|اكد|اوضح|اشار|تابع|لفت|ذكر|اعلن|شدد|كان|يذكر|كشف|اعتبر|راي|دعا|طالب|افاد|نقل|صرح|عبر|ختم|ياتي|جاء|كما|من جه|في|ال[ء-ي]+ان)ت?\b"
)


def _opens_paragraph(text: str) -> bool:
    return len(text) > _SUBHEAD and _OPENERS.match(fold(text[:20])) is not None


def _paragraph(chain: list[Line]) -> Paragraph:
    text = chain[0].text
    for line in chain[1:]:
        text += (
            line.text
            if _GLUED.match(line.text) or text.endswith(("بـ", "لـ", "«", "“", "("))
            else " " + line.text
        )
    return Paragraph(text, tuple(dict.fromkeys(line.number for line in chain)))


def _kind(made: list[Paragraph], index: int) -> ParagraphKind:
    text = made[index].text
    if is_bullet(text):
        return "list"
    if (
        text[0] in '«“"'
        and text.rstrip(". ")[-1] in '»”"'
        and len(text) > 30
        and not re.search('[«»“”"]', text[1:].rstrip(". ")[:-1])
    ):
        return "quote"
    short = len(text) <= _SUBHEAD and not ends_sentence(text) and len(made[index].lines) == 1
    if (
        short
        and index + 1 < len(made)
        and len(made[index + 1].text) > _SUBHEAD
        and len(text.split()) <= 10
    ):
        return "subhead"
    return "text"


def _split_long(made: list[Paragraph]) -> list[Paragraph]:
    """One paragraph that is the whole body, broken at sentence ends for reading."""
    total = sum(len(one.text) for one in made)
    result: list[Paragraph] = []
    for one in made:
        alone = len(one.text) > _LONG_PARAGRAPH and (
            len(one.text) > 0.8 * total or len(one.text) > 2 * _LONG_PARAGRAPH
        )
        result += _split(one) if alone else [one]
    return result


def _split(one: Paragraph) -> list[Paragraph]:
    pieces: list[Paragraph] = []
    start = 0
    depth_text = one.text
    for _first, last in sentences(depth_text):
        long_enough = last - start >= _TARGET and len(depth_text) - last >= _TARGET // 2
        if long_enough and _balanced(depth_text[start:last]):
            pieces.append(
                Paragraph(depth_text[start:last].strip(), one.lines, one.kind, split=True)
            )
            start = last
    pieces.append(Paragraph(depth_text[start:].strip(), one.lines, one.kind, split=bool(pieces)))
    return pieces


def _balanced(text: str) -> bool:
    return (
        text.count("«") <= text.count("»")
        and text.count("“") <= text.count("”")
        and text.count("(") <= text.count(")")
        and text.count('"') % 2 == 0
    )
