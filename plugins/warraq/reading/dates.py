"""What the text says of its date: stated on a line of its own, said in the lead, or not at all.

Background never counts: years alone, ranges, election years, days to come, anniversaries. A date
without its year stays without it.
"""

from __future__ import annotations

import bisect
import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from warraq.arabic.letters import fold, fold_with_map
from warraq.arabic.months import HIJRI_MONTHS, MONTHS, ORDINAL_DAYS, WEEKDAYS, alternatives
from warraq.arabic.patterns import later
from warraq.records import UNDATED, DateClaim

_DATE_LINE: Final = 110
"""Characters of a line that may be a date line."""

_END: Final = r"(?![ء-ي0-9])"
_START: Final = r"(?<![ء-ي0-9./])"
_WEEKDAY: Final = alternatives(WEEKDAYS)
_MONTH: Final = alternatives(MONTHS)
_ORDINAL: Final = alternatives(ORDINAL_DAYS)
_LEAD_IN: Final = rf"(?:(?P<weekday>{_WEEKDAY}){_END}\s{{0,2}}[)،,.]{{0,2}}\s{{0,2}}[(]?\s{{0,2}}(?:ال)?(?:موافق|موافقه)?\s{{0,2}})?"
_FULL: Final = re.compile(
    rf"{_START}{_LEAD_IN}(?:(?P<day>[0-9]{{1,2}})|(?P<ordinal>{_ORDINAL}))\s{{0,3}}(?:من\s{{1,2}})?(?:شهر\s{{1,2}})?"
    rf"(?P<month>{_MONTH})(?:\s{{0,2}}[/(-]?\s{{0,2}}(?P<month2>{_MONTH})\)?)?"
    rf"(?:[،,]?\s{{0,3}}(?:من\s{{1,2}})?(?:عام\s{{1,2}}|سنه\s{{1,2}}|العام\s{{1,2}})?(?P<year>(?:19|20)[0-9]{{2}}))?{_END}"
)
_NUMERIC: Final = re.compile(
    rf"{_START}{_LEAD_IN}(?:(?P<y1>(?:19|20)[0-9]{{2}})(?P<s1>[-/.])(?P<m1>[0-9]{{1,2}})(?P=s1)(?P<d1>[0-9]{{1,2}})"
    rf"|(?P<d2>[0-9]{{1,2}})(?P<s2>[-/.])(?P<m2>[0-9]{{1,2}})(?P=s2)(?P<y2>(?:19|20)[0-9]{{2}})){_END}"
)
_HIJRI: Final = later(
    rf"{_START}{_LEAD_IN}(?P<day>[0-9]{{1,2}})\s{{0,3}}(?P<month>{alternatives(HIJRI_MONTHS)})\s{{0,3}}(?P<year>1[34][0-9]{{2}})\s{{0,3}}(?:هـ?|هجريه?)?{_END}"
)
_NAMED_WEEKDAY: Final = re.compile(
    rf"{_START}(?P<mark>(?:و|ف)?(?:يوم|اليوم|يومه|امس|مساء|صباح|ظهر|عصر|ليله|ليل|فجر|نهار|عشيه|بعد ظهر|مساء يوم|صباح يوم|صباح اليوم|مساء اليوم|اليوم هذا|مساء امس|صباح امس|ليله امس|امس الاول|اول امس)\s{{1,2}})?"
    rf"(?P<open>[(،,]\s{{0,2}})?(?P<weekday>{_WEEKDAY}){_END}(?P<close>\s{{0,2}}[)،,.])?"
)
_TODAY: Final = later(r"(?:اليوم|يومه|هذا اليوم|صباح اليوم|مساء اليوم)\s{0,2}[(،,]?\s{0,2}$")
_BACKGROUND_BEFORE: Final = later(
    r"(?<![ء-ي])(?:و|ف)?(?:منذ|قبل|حتي|الي|لغايه|بعد|ذكري|انتخابات|احداث|ثوره|هجمات|تفجيرات|مواليد|من مواليد|ولد في|توفي في|غدا|غد|بحلول|ابتداء من|اعتبارا من|حركه|"
    r"ليوم|يومي|القادم|المقبل|لثوره|معركه|اتفاق|اتفاقيه|قانون|دستور|مسيره|مسيرات|جمعه|ظهير|مرسوم|قرار|المؤرخ|المورخ|الصادر|شارع|ميدان|منظمه|مدينه|عدد|العدد|الفتره|بين|بدايه من|انطلاقا من)\s{1,2}(?:يوم\s{1,2}|في\s{1,2}|من\s{1,2}|ل)?[«\"“(]?$"
)
_OTHER_TIME_AFTER: Final = later(
    rf"\s{{0,2}}(?:الماضي|الماضيه|المقبل|المقبله|القادم|القادمه|المنصرم|الفارط|الاسبق|من كل"
    rf"|(?:الي|حتي|-|–)\s{{0,2}}(?:يوم\s{{1,2}})?(?:[0-9]|{_WEEKDAY})|و\s?[0-9])"
)
_FUTURE: Final = later(
    r"(?<![ء-ي])(?:غدا|غد|المقبل|المقبله|القادم|القادمه|سوف|المقرر|المزمع|المنتظر|يرتقب|مرتقب"
    r"|(?:سي(?!اس|د|ار|ط|ر|نا|ول|ف)|ست(?!ي|ه|ر|ا|ون)|سن(?!و|ه|د|غ))[ء-ي]{3,})(?![ء-ي])"
)
"""Words of days to come; the look-aheads keep «سياسي», «سنوات», «ستين» and the like out."""
_PAST_FRAME: Final = later(
    r"(?<![ء-ي])(?:كان قد|كانت قد|قد سبق|سبق ان|يذكر ان|ذكري|تعود الي|يعود الي|منذ)(?![ء-ي])"
)
_LINE_WORDS: Final = later(
    r"(?:نشر(?:ت)?|تم النشر|كتب|حرر|اضيف|الخبر|اخر|تاريخ|النشر|التحديث|تحديث|تعديل|التعديل|في|يوم|اليوم|بتاريخ|الموافق|الساعه|علي|م|ه|هـ|ص|صباحا|مساء|بعد|الظهر|غرينتش|جرينتش|غمت|gmt|ت|utc|ب|توقيت|published|updated|posted|on|date|at)"
)
_CLOCK: Final = later(r"[0-9]{1,2}\s{0,1}[:h]\s{0,1}[0-9]{2}(?::[0-9]{2})?")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date of the text: its parts, where it stands (offsets of the original), and its weekday."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None

    @property
    def value(self) -> str:
        if self.year is None:
            return f"--{self.month:02d}-{self.day:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @property
    def weekday_fits(self) -> bool:
        if self.weekday is None or self.year is None:
            return True
        return dt.date(self.year, self.month, self.day).weekday() == self.weekday


def find_dates(text: str) -> list[FoundDate]:
    """Every date with a day and a month in ``text``, from left to right; impossible days are none."""
    folded, offsets = fold_with_map(text)
    return _find_folded(folded, offsets)


def _find_folded(folded: str, offsets: list[int]) -> list[FoundDate]:
    found: list[FoundDate] = []
    for match in _FULL.finditer(folded):
        month = MONTHS[_one_space(match["month"])]
        if match["month2"] and MONTHS[_one_space(match["month2"])] != month:
            continue
        day = int(match["day"]) if match["day"] else ORDINAL_DAYS[match["ordinal"]]
        year = int(match["year"]) if match["year"] else None
        if (
            not match["year"]
            and match["ordinal"]
            and not match["weekday"]
            and match["ordinal"] in {"اول", "ثاني", "ثالث"}
        ):
            continue  # «أول مارس» may be a first march
        _append(found, match, offsets, year, month, day)
    for match in _NUMERIC.finditer(folded):
        year, month, day = (
            int(part)
            for part in (
                match["y1"] or match["y2"],
                match["m1"] or match["m2"],
                match["d1"] or match["d2"],
            )
        )
        _append(found, match, offsets, year, month, day)
    return sorted(found, key=lambda date: date.start)


def _one_space(month: str) -> str:
    return " ".join(month.split())


def _append(
    found: list[FoundDate],
    match: re.Match[str],
    offsets: list[int],
    year: int | None,
    month: int,
    day: int,
) -> None:
    try:
        dt.date(year or 2000, month, day)
    except ValueError:
        return
    weekday = WEEKDAYS[match["weekday"]] if match["weekday"] else None
    found.append(
        FoundDate(offsets[match.start()], offsets[match.end() - 1] + 1, year, month, day, weekday)
    )


def date_line(line: str) -> DateClaim | None:
    """The date of a line that says nothing but a date (and its hour, and «نشر في»)."""
    if len(line) > _DATE_LINE:
        return None
    dates = find_dates(line)
    hijri = list(_HIJRI.finditer(fold(line)))
    if not hijri and not any(date.year or date.weekday is not None for date in dates):
        return None  # «6 أبريل» alone is the name of a movement as often as a date
    rest = fold("".join(_around(line, dates)))
    rest = _CLOCK.sub(" ", _HIJRI.sub(" ", rest))
    words = re.findall(r"[ء-يa-z0-9]+", rest)
    if any(_LINE_WORDS.fullmatch(word) is None and word not in WEEKDAYS for word in words):
        return None
    if dates:
        return claim(line, dates[0], "stated", "date-line")
    return hijri_claim(line)


def hijri_claim(text: str) -> DateClaim | None:
    """A Hijri date without the Gregorian one, as its Gregorian day, which may be off by one: derived."""
    folded, offsets = fold_with_map(text)
    match = _HIJRI.search(folded)
    if match is None:
        return None
    from hijridate import Hijri  # noqa: PLC0415 - only one text in a thousand needs it

    try:
        day = Hijri(
            int(match["year"]), HIJRI_MONTHS[_one_space(match["month"])], int(match["day"])
        ).to_gregorian()
    except (ValueError, OverflowError):
        return None
    evidence = text[offsets[match.start()] : offsets[match.end() - 1] + 1].strip()
    return DateClaim(day.isoformat(), "day", "derived", evidence, "date-line")


def _around(line: str, dates: list[FoundDate]) -> list[str]:
    pieces, position = [], 0
    for date in dates:
        if date.start >= position:
            pieces.append(line[position : date.start])
            position = date.end
    return [*pieces, " ", line[position:]]


def claim(text: str, date: FoundDate, basis: str, rule: str, start: int | None = None) -> DateClaim:
    """The claim that ``text`` makes with ``date``; ``start`` where its words begin earlier."""
    evidence = text[date.start if start is None else start : date.end].strip(" ()،,")
    precision = "day" if date.year else "day-month"
    return DateClaim(date.value, precision, basis, evidence, rule)  # type: ignore[arg-type]


def lead_claim(paragraphs: list[str]) -> tuple[DateClaim, FoundDate | None]:
    """The date that the first paragraphs give to what they report.

    «اليوم» with a date is the day of the article (rule ``today``); a weekday with a date in the first
    paragraph dates the event (rule ``event``); a weekday alone is kept as such. Full dates further
    down were background too often (3 of 7) to be believed; a day and month is no more than a weekday.
    """
    weekday: DateClaim | None = None
    for number, paragraph in enumerate(paragraphs[:3]):
        text = paragraph[:1500]
        folded, offsets = fold_with_map(text)
        dates = _find_folded(folded, offsets)
        for date in dates:
            dated = _event_claim(text, folded, offsets, date)
            near = number == 0 or (weekday is None and date.year is None)
            if dated is not None and (dated.rule == "today" or near):
                return dated, date
        if weekday is None:
            weekday = _weekday_claim(text, folded, offsets, dates)
        if number and weekday is not None:
            break
    return weekday or UNDATED, None


def _event_claim(text: str, folded: str, offsets: list[int], date: FoundDate) -> DateClaim | None:
    start = _folded_at(offsets, date.start)
    end = _folded_at(offsets, date.end)
    before = folded[max(0, start - 40) : start]
    if _BACKGROUND_BEFORE.search(before) or _OTHER_TIME_AFTER.match(folded, end):
        return None
    today = _TODAY.search(before)
    if today:
        first = start - len(before) + today.start()
        return claim(text, date, "derived", "today", offsets[first])
    sentence = _sentence_before(folded, start)
    if (
        date.weekday is None
        or _FUTURE.search(sentence)
        or _PAST_FRAME.search(sentence)
        or not date.weekday_fits
    ):
        return None
    day = re.search(r"يوم\s{1,2}$", before)
    first = start - len(before) + day.start() if day else start
    return claim(text, date, "derived", "event", offsets[first])


def _folded_at(offsets: list[int], original: int) -> int:
    return bisect.bisect_left(offsets, original)


def _sentence_before(folded: str, position: int) -> str:
    """The sentence that a date stands in, up to the date: what is said later may lie in the future."""
    return folded[
        max(folded.rfind(". ", 0, position), folded.rfind("\n", 0, position)) + 1 : position
    ]


def _weekday_claim(
    text: str, folded: str, offsets: list[int], dates: list[FoundDate]
) -> DateClaim | None:
    for match in _NAMED_WEEKDAY.finditer(folded):
        before = folded[max(0, match.start() - 40) : match.start()]
        if _BACKGROUND_BEFORE.search(before) or _OTHER_TIME_AFTER.match(folded, match.end()):
            continue
        if _is_told_already(match, folded, offsets, dates):
            continue
        if (
            before.rstrip().endswith(("-", "–", "/"))
            or before.endswith(("صلاه ", "سوق ", "مليونيه ", "خطبه "))
            or (not match["mark"] and not _stands_alone(before, match))
        ):
            continue
        if _FUTURE.search(folded[max(0, match.start() - 60) : match.start()]):
            continue
        evidence = text[offsets[match.start()] : offsets[match.end("weekday") - 1] + 1]
        opened = evidence.count("(") - evidence.count(")")
        return DateClaim(None, "weekday", "unknown", evidence + ")" * max(0, opened), "event")
    return None


def _is_told_already(
    match: re.Match[str], folded: str, offsets: list[int], dates: list[FoundDate]
) -> bool:
    """Whether the weekday belongs to a date that was no event's, or to what had once been planned."""
    at = offsets[match.start("weekday")]
    if any(date.start <= at < date.end for date in dates):
        return True
    return _ONCE_PLANNED.search(_sentence_before(folded, match.start())) is not None


_ONCE_PLANNED: Final = re.compile(r"(?<![ء-ي])كانت? (?:من )?(?:ال)?مقررا?ه?(?![ء-ي])")


def _stands_alone(before: str, match: re.Match[str]) -> bool:
    """«الثلاثاء» between commas, brackets or right after a word, not after «سوق» or a preposition of period."""
    if match["weekday"] in {"الاحد", "الجمعه", "السبت", "الخميس"} and not (
        match["close"] or before.rstrip().endswith(("،", ","))
    ):
        return not before.rstrip().endswith((" الي", " حتي", " من")) and len(before) > 8
    return not before.rstrip().endswith((" الي", " حتي", " من"))
