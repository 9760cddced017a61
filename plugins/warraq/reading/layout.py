"""Lines to the parts of an article: headline, credits, date, body, and what is left out."""

from __future__ import annotations

import re
from typing import Final

from warraq.arabic.letters import fold
from warraq.reading.boilerplate import is_consent, reason_to_drop
from warraq.reading.credited_names import is_person
from warraq.reading.credits import (
    Credit,
    lead_credit,
    parse_credit,
    signature,
)
from warraq.reading.dates import date_line
from warraq.reading.headline import same_headline
from warraq.reading.joining import ends_sentence, paragraphs
from warraq.reading.markup import Line
from warraq.reading.parts import LABEL, RELATED_TITLE, Layout
from warraq.reading.repetition import name_of
from warraq.reading.top import names_the_news, read_top, take_credit, take_date
from warraq.reading.vocabulary import LEAD_VERBS

_BOTTOM: Final = 3
"""Lines with text at the end among which closing credits are looked for."""
_MOST_TITLES: Final = 8
"""Titles of other articles in the middle of a text; a list at its end may be longer."""
_REPEATED: Final = 60
_MORE_BY: Final = re.compile(r"المزيد من مقالات\s+(.{4,40})")


def lay_out(lines: list[Line], repeated: frozenset[str] = frozenset()) -> Layout:
    """Sort the lines of a seed into the parts of an article. Empty lines only part paragraphs."""
    layout = Layout()
    texts = [line for line in lines if line.text]
    gaps = _gaps(lines)
    texts = _without_boilerplate(texts, layout)
    texts = read_top(texts, gaps, layout)
    texts = _without_endings(texts, repeated, layout)
    texts = _read_bottom(texts, layout)
    texts = _without_endings(texts, repeated, layout)  # what stood above a closing credit
    texts = _without_repeats(texts, layout)
    layout.body = paragraphs(texts, gaps, frozenset(layout.captions))
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
    titles = 0
    for index, line in enumerate(texts):
        if titles:
            titles -= 1
            layout.drop(line, "related")
            continue
        reason = reason_to_drop(line.text)
        if reason is None and after_cookies and is_consent(line.text):
            reason = "cookie-notice"
        if reason == "punctuation" and kept and not ends_sentence(kept[-1].text):
            reason = None  # the stop of a sentence cut by a lost link
        if reason == "related":
            titles = _titles_after(texts, index)
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


def _titles_after(texts: list[Line], index: int) -> int:
    """How many titles of other articles follow where «اقرأ أيضا» stands alone on its line."""
    if len(texts[index].text) > LABEL:
        return 0
    after = texts[index + 1 :]
    titles = [_is_title(line.text) for line in after]
    count = 0
    while count < len(after) and (titles[count] or _between_titles(after, titles, count)):
        count += 1
    return count if count == len(after) else min(count, _MOST_TITLES)


def _between_titles(after: list[Line], titles: list[bool], at: int) -> bool:
    """Headlines may open with a verb as body text does; between two other titles one is believed."""
    return (
        0 < at < len(after) - 1
        and titles[at - 1]
        and titles[at + 1]
        and _is_short_and_open(after[at].text)
        and not after[at].text.startswith("و")
    )


def _is_title(text: str) -> bool:
    """A headline by its looks: short, no full stop, no verb of report in front."""
    first = fold(text).split()[0]
    opens = first.removeprefix("و") in LEAD_VERBS or first in LEAD_VERBS
    return _is_short_and_open(text) and not opens


def _is_short_and_open(text: str) -> bool:
    return (
        len(text.split()) >= 3
        and 15 <= len(text) <= RELATED_TITLE
        and not text.rstrip(' »”"').endswith((".", "،", ":"))
    )


def _read_bottom(texts: list[Line], layout: Layout) -> list[Line]:
    """Take closing credits and date lines off the end."""
    kept = list(texts)
    for _ in range(_BOTTOM):
        if len(kept) < 2:
            break
        line = kept[-1]
        claim = date_line(line.text)
        credit = parse_credit(line.text) or signature(line.text)
        if claim is not None:
            take_date(line, claim, layout)
        elif (
            credit
            and not (credit.byline and layout.byline)
            and not names_the_news(credit, kept[:-1])
        ):
            _take_closing_credit(line, credit, layout)
        else:
            break
        kept.pop()
    return kept


def _without_endings(texts: list[Line], repeated: frozenset[str], layout: Layout) -> list[Line]:
    """Drop lines at the end that are known to end many articles; one line always stays."""
    kept = list(texts)
    while repeated and len(kept) > 1 and name_of(kept[-1].text) in repeated:
        layout.drop(kept.pop(), "repetition")
    return kept


def _take_closing_credit(line: Line, credit: Credit, layout: Layout) -> None:
    """At the end an agency signs; what the top has said already is not said again."""
    fresh = Credit(
        byline=None if layout.byline else credit.byline,
        outlet=None if layout.outlet else credit.outlet,
        dateline=None if layout.dateline else credit.dateline,
    )
    take_credit(line, fresh, layout)


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
    lead = next(
        (paragraph for paragraph in layout.body if paragraph.kind != "caption"), layout.body[0]
    )
    credit, _ = lead_credit(lead.text)
    for name in ("byline", "outlet", "dateline"):
        value = getattr(credit, name)
        if value and getattr(layout, name) is None:
            setattr(layout, name, value)
            layout.stated.append((name, lead.lines[0]))
