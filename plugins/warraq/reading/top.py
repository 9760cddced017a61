"""What stands above an article: headline, kicker, credits, date."""

from __future__ import annotations

import re
from typing import Final

from warraq.arabic.letters import fold
from warraq.reading.credits import (
    NO_CREDIT,
    Credit,
    columnist,
    editorial,
    parse_credit,
)
from warraq.reading.dates import date_line, find_dates, hijri_claim
from warraq.reading.headline import is_headline, same_headline
from warraq.reading.joining import ends_sentence
from warraq.reading.markup import Line
from warraq.reading.parts import LABEL, LEAD, RELATED_TITLE, Layout
from warraq.reading.vocabulary import GIVEN_NAMES, LEAD_VERBS
from warraq.records import DateClaim

_TOP: Final = 8
"""Lines with text among which headline, credits and date line are looked for."""
_LONGEST_KICKER: Final = 60


def read_top(texts: list[Line], gaps: frozenset[int], layout: Layout) -> list[Line]:
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
    if len(line.text) > 2 * LEAD:
        return False
    placed = (
        layout.headline is not None and not rest and len(following.text) >= LEAD
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
        take_date(line, claim, layout)
        return True
    if layout.kicker is None and (credit := editorial(line.text)):
        layout.kicker = line.text
        layout.stated.append(("kicker", line.number))
        take_credit(line, credit, layout)
        return True
    credit = parse_credit(line.text) or (_placed_credit(line, layout) if placed else NO_CREDIT)
    if credit and not names_the_news(credit, after):
        take_credit(line, credit, layout)
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
    opens = text.endswith(("..", "…")) or (text.endswith(":") and len(text) <= LABEL)
    if not opens or len(text) > _LONGEST_KICKER or len(after) < 2:
        return False
    headline, below = after[0], after[1]
    return (
        len(headline.text.split()) >= 4
        and len(headline.text) <= RELATED_TITLE
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
        len(text) <= LEAD
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


def take_date(line: Line, claim: DateClaim, layout: Layout) -> None:
    if layout.published is not None:
        layout.drop(line, "date-line")
        return
    layout.published = claim
    layout.weekday_fits = all(date.weekday_fits for date in find_dates(line.text))
    layout.stated.append(("published", line.number))


def take_credit(line: Line, credit: Credit, layout: Layout) -> None:
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


def names_the_news(credit: Credit, after: list[Line]) -> bool:
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
    take_date(line, claim, layout)
    take_credit(line, Credit(outlet=found["agency"], dateline=found["place"].strip()), layout)
    return True


def _is_caption(line: Line, following: Line, after: list[Line], *, alone: bool) -> bool:
    """Whether a short line above the lead names what a picture showed: all its words return below.

    ``alone``: it opens the file and an empty line follows; then it is a headline, however short.
    """
    words = fold(line.text).split()
    if not words or alone or len(words) > 9 or len(line.text) > 70 or len(following.text) < LEAD // 2:
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
