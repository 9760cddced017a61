"""Lines to the parts of an article: headline, credits, date, body, and what is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from warraq.arabic.letters import fold
from warraq.reading.boilerplate import is_consent, reason_to_drop
from warraq.reading.credits import (
    NO_CREDIT,
    Credit,
    columnist,
    editorial,
    is_person,
    lead_credit,
    parse_credit,
    signature,
)
from warraq.reading.dates import date_line, find_dates, hijri_claim
from warraq.reading.headline import is_headline, same_headline
from warraq.reading.joining import ends_sentence, paragraphs
from warraq.reading.markup import Line
from warraq.reading.repetition import name_of
from warraq.reading.vocabulary import GIVEN_NAMES, LEAD_VERBS
from warraq.records import DateClaim, Dropped, Paragraph

_TOP: Final = 8
"""Lines with text among which headline, credits and date line are looked for."""
_BOTTOM: Final = 3
"""Lines with text at the end among which closing credits are looked for."""
_LEAD: Final = 140
"""Characters from which a line is a paragraph of the body, whatever stands around it."""
_RELATED_TITLE: Final = 150
_LABEL: Final = 24
"""Characters of «أخبار ذات صلة:» and its like."""
_LONGEST_KICKER: Final = 60
_MOST_TITLES: Final = 8
"""Titles of other articles in the middle of a text; a list at its end may be longer."""
_REPEATED: Final = 60
_MORE_BY: Final = re.compile(r"المزيد من مقالات\s+(.{4,40})")


@dataclass(slots=True)
class Layout:
    """The parts as they are found; ``stated`` tells which seed line each part stood on."""

    headline: str | None = None
    kicker: str | None = None
    byline: str | None = None
    outlet: str | None = None
    dateline: str | None = None
    published: DateClaim | None = None
    weekday_fits: bool = True
    body: list[Paragraph] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    stated: list[tuple[str, int]] = field(default_factory=list)
    captions: set[int] = field(default_factory=set)

    def drop(self, line: Line, reason: str) -> None:
        self.dropped.append(Dropped(line.number, line.text, reason))


def lay_out(lines: list[Line], repeated: frozenset[str] = frozenset()) -> Layout:
    """Sort the lines of a seed into the parts of an article. Empty lines only part paragraphs."""
    layout = Layout()
    texts = [line for line in lines if line.text]
    gaps = _gaps(lines)
    texts = _without_boilerplate(texts, layout)
    texts = _read_top(texts, gaps, layout)
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
    if len(texts[index].text) > _LABEL:
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
        and 15 <= len(text) <= _RELATED_TITLE
        and not text.rstrip(' »”"').endswith((".", "،", ":"))
    )


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
    if len(line.text) > 2 * _LEAD:
        return False
    placed = (
        layout.headline is not None and not rest and len(following.text) >= _LEAD
        and _gap_between_headline(line, gaps, layout)
    )  # fmt: skip
    return _take_known(line, after, layout, placed=placed) or _take_title(
        line, following, after, gaps, rest, layout
    )


def _take_known(line: Line, after: list[Line], layout: Layout, *, placed: bool) -> bool:
    """The headline once more, a date line, a credit line, or all in one."""
    if layout.headline is not None and same_headline(line.text, layout.headline):
        layout.drop(line, "duplicate-headline")
        return True
    claim = date_line(line.text)
    if claim is not None:
        _take_date(line, claim, layout)
        return True
    if layout.kicker is None and (credit := editorial(line.text)):
        layout.kicker = line.text
        layout.stated.append(("kicker", line.number))
        _take_credit(line, credit, layout)
        return True
    credit = parse_credit(line.text) or (_placed_credit(line, layout) if placed else NO_CREDIT)
    if credit and not _names_the_news(credit, after):
        _take_credit(line, credit, layout)
        return True
    return _take_agency_line(line, layout)


def _take_title(
    line: Line,
    following: Line,
    after: list[Line],
    gaps: frozenset[int],
    rest: list[Line],
    layout: Layout,
) -> bool:
    """A caption, the headline, or a further line of its kind."""
    gap = _gap_between(line, following, gaps)
    if _is_caption(line, following, after, alone=layout.headline is None and gap):
        rest.append(line)
        layout.captions.add(line.number)
        return True
    first = layout.headline is None and len(rest) == len(layout.captions)
    if first and layout.kicker is None and _is_kicker(line, after, gaps):
        layout.kicker = line.text.rstrip(" .:…")
        layout.stated.append(("kicker", line.number))
        return True
    if first and is_headline(line.text, following.text, gap=gap):
        _take_headline(line, layout)
        return True
    if layout.headline is not None and _is_deck(line.text):
        rest.append(line)
        return True
    return False


def _is_kicker(line: Line, after: list[Line], gaps: frozenset[int]) -> bool:
    """«بنسبة 100%..» above «فلان: الطعن مرفوض»: a phrase that leaves off where the headline takes over."""
    text = line.text
    opens = text.endswith(("..", "…")) or (text.endswith(":") and len(text) <= _LABEL)
    if not opens or len(text) > _LONGEST_KICKER or len(after) < 2:
        return False
    headline, below = after[0], after[1]
    return (
        len(headline.text.split()) >= 4
        and len(headline.text) <= _RELATED_TITLE
        and not parse_credit(headline.text)
        and is_headline(headline.text, below.text, gap=_gap_between(headline, below, gaps))
    )


def _take_headline(line: Line, layout: Layout) -> None:
    layout.headline = line.text
    layout.stated.append(("headline", line.number))
    if name := columnist(line.text):
        layout.byline = name
        layout.stated.append(("byline", line.number))


def _is_deck(text: str) -> bool:
    """A further line of the headline's kind between headline and lead: shown, and credits may follow it."""
    return (
        len(text) <= _LEAD
        and not ends_sentence(text)
        and fold(text.split(maxsplit=1)[0]) not in LEAD_VERBS
        and len(text.split()) >= 3
    )


def _gap_between(line: Line, following: Line, gaps: frozenset[int]) -> bool:
    return any(number in gaps for number in range(line.number + 1, following.number + 1))


def _gap_between_headline(line: Line, gaps: frozenset[int], layout: Layout) -> bool:
    """Whether an empty line parts this line from the headline."""
    headline = dict(layout.stated)["headline"]
    return any(number in gaps for number in range(headline + 1, line.number + 1))


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
    surname = name.split()[-1]
    near = fold(" ".join(line.text for line in after[:3]))
    return any(name in fold(line.text) for line in after) or (
        len(surname) >= 5 and surname.startswith("ال") and surname in near
    )


def _placed_credit(line: Line, layout: Layout) -> Credit:
    """A credit believed for its place; a lone name with a part in the headline captions a picture."""
    credit = parse_credit(line.text, placed=True)
    if credit.byline and not (credit.outlet or credit.dateline):
        parts = {part for part in fold(credit.byline).split() if len(part) >= _TELLING}
        if not parts.isdisjoint(re.findall(r"\w+", fold(layout.headline or ""))):
            return NO_CREDIT
    return credit


_TELLING: Final = 4
"""Letters of a part of a name that tell who is meant."""
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


def _is_caption(line: Line, following: Line, after: list[Line], *, alone: bool) -> bool:
    """Whether a short line above the lead names what a picture showed: all its words return below.

    ``alone``: it opens the file and an empty line follows; then it is a headline, however short.
    """
    words = fold(line.text).split()
    if not words or alone or len(words) > 9 or len(line.text) > 70 or len(following.text) < _LEAD // 2:
        return False
    if re.search(r"[.؟!:،]$|[0-9]", line.text) or words[0] in LEAD_VERBS or words[-1] in _OPEN_ENDS:
        return False
    below = fold(" ".join(other.text for other in after[:6]))
    named = sum(word.strip("-،") in below or word.removeprefix("و") in below for word in words)
    person = words[0] in GIVEN_NAMES or words[0].removeprefix("ال") in _TITLES
    return named == len(words) and (person or len(words) <= 4)


_OPEN_ENDS: Final = frozenset(fold("في من على إلى عن مع أن التي الذي ضد بين").split())
_TITLES: Final = frozenset(
    fold(
        "رئيس مستشار دكتور مهندس لواء فريق عميد سفير وزير نائب شيخ أمير ملك إعلامي كاتب محامي ناشط قس أنبا فنان فضيلة"
    ).split()
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
    lead = next(
        (paragraph for paragraph in layout.body if paragraph.kind != "caption"), layout.body[0]
    )
    credit, _ = lead_credit(lead.text)
    for name in ("byline", "outlet", "dateline"):
        value = getattr(credit, name)
        if value and getattr(layout, name) is None:
            setattr(layout, name, value)
            layout.stated.append((name, lead.lines[0]))
