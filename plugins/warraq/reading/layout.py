"""Lines to the parts of an article: headline, credits, date, body, and what is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from warraq.arabic.letters import fold
from warraq.reading.boilerplate import is_consent, reason_to_drop
from warraq.reading.credits import Credit, is_person, lead_credit, parse_credit
from warraq.reading.dates import date_line, find_dates, hijri_claim
from warraq.reading.headline import is_headline, same_headline
from warraq.reading.joining import ends_sentence, paragraphs
from warraq.reading.markup import Line
from warraq.records import DateClaim, Dropped, Paragraph

_TOP: Final = 8
"""Lines with text among which headline, credits and date line are looked for."""
_BOTTOM: Final = 3
"""Lines with text at the end among which closing credits are looked for."""
_LEAD: Final = 140
"""Characters from which a line is a paragraph of the body, whatever stands around it."""
_BLOCK_AFTER_COOKIES: Final = 60
_RELATED_TITLE: Final = 150
_REPEATED: Final = 60
_MORE_BY: Final = re.compile(r"المزيد من مقالات\s+(.{4,40})")


@dataclass(slots=True)
class Layout:
    """The parts as they are found; ``stated`` tells which seed line each part stood on."""

    headline: str | None = None
    byline: str | None = None
    outlet: str | None = None
    dateline: str | None = None
    published: DateClaim | None = None
    weekday_fits: bool = True
    body: list[Paragraph] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    stated: list[tuple[str, int]] = field(default_factory=list)

    def drop(self, line: Line, reason: str) -> None:
        self.dropped.append(Dropped(line.number, line.text, reason))


def lay_out(lines: list[Line]) -> Layout:
    """Sort the lines of a seed into the parts of an article. Empty lines only part paragraphs."""
    layout = Layout()
    texts = [line for line in lines if line.text]
    gaps = _gaps(lines)
    texts = _without_boilerplate(texts, layout)
    texts = _read_top(texts, gaps, layout)
    texts = _read_bottom(texts, layout)
    texts = _without_repeats(texts, layout)
    layout.body = paragraphs(texts, gaps)
    _read_lead(layout)
    return layout


def _gaps(lines: list[Line]) -> frozenset[int]:
    """Numbers of the lines that an empty line stands before."""
    gaps, empty = set(), False
    for line in lines:
        if line.text and empty:
            gaps.add(line.number)
        empty = not line.text
    return frozenset(gaps)


def _without_boilerplate(texts: list[Line], layout: Layout) -> list[Line]:
    kept: list[Line] = []
    after_cookies = False
    skip = -1
    for index, line in enumerate(texts):
        if index == skip:
            layout.drop(line, "related")
            continue
        reason = reason_to_drop(line.text)
        if reason is None and after_cookies and is_consent(line.text):
            reason = "cookie-notice"
        if reason == "punctuation" and kept and not ends_sentence(kept[-1].text):
            reason = None  # the stop of a sentence cut by a lost link
        if reason == "related" and _titles_follow(texts, index):
            skip = index + 1
        if (
            reason == "navigation"
            and (named := _MORE_BY.match(line.text))
            and is_person(named.group(1).strip(" ."))
        ):
            layout.byline = layout.byline or named.group(1).strip(" .")
            layout.stated.append(("byline", line.number))
        elif reason:
            layout.drop(line, reason)
            after_cookies = after_cookies or reason == "cookie-notice"
        else:
            kept.append(line)
    return kept


def _titles_follow(texts: list[Line], index: int) -> bool:
    """Whether «اقرأ أيضا» stands alone and the next line is the title it points to."""
    if index + 1 >= len(texts) or len(texts[index].text) > 24:
        return False
    title = texts[index + 1].text
    return 20 <= len(title) <= _RELATED_TITLE and not ends_sentence(title)


def _read_top(texts: list[Line], gaps: frozenset[int], layout: Layout) -> list[Line]:
    """Take headline, credits and date line off the top; the rest is returned."""
    rest: list[Line] = []
    position = 0
    while position < min(len(texts) - 1, _TOP):
        line = texts[position]
        following = texts[position + 1]
        if not _take_top_line(line, following, texts[position + 1 :], gaps, rest, layout):
            break
        position += 1
    return rest + texts[position:]


def _take_top_line(
    line: Line,
    following: Line,
    after: list[Line],
    gaps: frozenset[int],
    rest: list[Line],
    layout: Layout,
) -> bool:
    """Deal with one line of the top; False where it belongs to the body, and the top ends."""
    text = line.text
    if len(text) > 2 * _LEAD:
        return False
    if layout.headline is not None and same_headline(text, layout.headline):
        layout.drop(line, "duplicate-headline")
        return True
    claim = date_line(text)
    if claim is not None:
        _take_date(line, claim, layout)
        return True
    credit = parse_credit(text)
    if credit and not _names_the_news(credit, after):
        _take_credit(line, credit, layout)
        return True
    if _take_agency_line(line, layout):
        return True
    if (
        layout.headline is None
        and not rest
        and is_headline(text, following.text, gap=following.number in gaps)
    ):
        layout.headline = text.strip()
        layout.stated.append(("headline", line.number))
        return True
    if _is_caption(line, following, after, layout):
        layout.drop(line, "caption")
        return True
    return False


def _take_date(line: Line, claim: DateClaim, layout: Layout) -> None:
    if layout.published is not None:
        layout.drop(line, "date-line")
        return
    layout.published = claim
    layout.weekday_fits = all(date.weekday_fits for date in find_dates(line.text))
    layout.stated.append(("published", line.number))


def _take_credit(line: Line, credit: Credit, layout: Layout) -> None:
    if not (credit.byline or credit.outlet or credit.dateline):
        layout.drop(line, "credit")
        return
    for name in ("byline", "outlet", "dateline"):
        value = getattr(credit, name)
        if not value:
            continue
        earlier = getattr(layout, name)
        setattr(
            layout,
            name,
            f"{earlier} - {value}" if earlier and fold(earlier) != fold(value) else value,
        )
        layout.stated.append((name, line.number))


def _names_the_news(credit: Credit, after: list[Line]) -> bool:
    """Whether the lone name of a line is a person the article is about: then it captions a picture."""
    if not credit.byline or credit.outlet or credit.dateline:
        return False
    name = fold(credit.byline)
    return any(name in fold(line.text) for line in after)


_AGENCY_LINE: Final = re.compile(
    r"(?P<place>[ء-ي ]{2,25}?)\s{0,3}(?P<hijri>[0-9]{1,2} [^\n]{3,20} 14[0-9]{2}\s?هـ?)\s{0,2}(?:الموافق)?\s{0,2}(?P<date>[^\n]{6,30}?)\s{0,2}م?\s{0,2}(?P<agency>واس|قنا|كونا|وام|بنا|بترا)?\.?"
)


def _take_agency_line(line: Line, layout: Layout) -> bool:
    """«القاهرة 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس»: place, both dates, agency."""
    if len(line.text) > 100:
        return False
    found = _AGENCY_LINE.fullmatch(line.text)
    if found is None:
        return False
    dates = find_dates(line.text)
    claim = (
        date_line(line.text[found.start("hijri") : found.end("date")])
        if dates
        else hijri_claim(line.text)
    )
    if claim is None:
        return False
    _take_date(line, claim, layout)
    _take_credit(line, Credit(outlet=found["agency"], dateline=found["place"].strip()), layout)
    return True


def _is_caption(line: Line, following: Line, after: list[Line], layout: Layout) -> bool:
    """Whether a short line between headline and lead names what a lost picture showed."""
    text = line.text
    words = text.split()
    if (
        len(words) > 6
        or len(text) > 50
        or re.search(r"[.؟!:]$|[0-9]", text)
        or len(following.text) < _LEAD // 2
    ):
        return False
    named = sum(
        1
        for word in words
        if len(word) > 2 and any(fold(word) in fold(other.text) for other in [*after[:6]])
    )
    return named >= len(words) - 1


def _read_bottom(texts: list[Line], layout: Layout) -> list[Line]:
    """Take closing credits and date lines off the end."""
    kept = list(texts)
    for _ in range(_BOTTOM):
        if len(kept) < 2:
            break
        line = kept[-1]
        claim = date_line(line.text)
        credit = parse_credit(line.text)
        if claim is not None:
            _take_date(line, claim, layout)
        elif (
            credit
            and not (credit.byline and layout.byline)
            and not _names_the_news(credit, kept[:-1])
        ):
            _take_closing_credit(line, credit, layout)
        else:
            break
        kept.pop()
    return kept


def _take_closing_credit(line: Line, credit: Credit, layout: Layout) -> None:
    """At the end an agency signs; what the top has said already is not said again."""
    fresh = Credit(
        byline=None if layout.byline else credit.byline,
        outlet=None if layout.outlet else credit.outlet,
        dateline=None if layout.dateline else credit.dateline,
    )
    _take_credit(line, fresh, layout)


def _without_repeats(texts: list[Line], layout: Layout) -> list[Line]:
    """Drop a paragraph that stood before word for word, and the headline where it returns."""
    seen: set[str] = set()
    kept: list[Line] = []
    for line in texts:
        if layout.headline and kept and same_headline(line.text, layout.headline):
            layout.drop(line, "duplicate-headline")
        elif len(line.text) >= _REPEATED and line.text in seen:
            layout.drop(line, "duplicate-paragraph")
        else:
            seen.add(line.text)
            kept.append(line)
    return kept


def _read_lead(layout: Layout) -> None:
    """Read dateline, agency and byline off the opening of the lead; the text itself stays whole."""
    if not layout.body:
        return
    lead = layout.body[0]
    credit, _ = lead_credit(lead.text)
    for name in ("byline", "outlet", "dateline"):
        value = getattr(credit, name)
        if value and getattr(layout, name) is None:
            setattr(layout, name, value)
            layout.stated.append((name, lead.lines[0]))
