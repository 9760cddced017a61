"""The day an event is told of: «اليوم الإثنين 07 أبريل 2025», «مساء أمس الأحد», «28 فبراير»."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.months import MONTHS, WEEKDAYS
from warraq.events.todays import is_noun_today
from warraq.records import DateClaim

_TODAY: Final = frozenset(fold("اليوم").split())
_YESTERDAY: Final = frozenset(fold("أمس امس").split())
_TOMORROW: Final = frozenset(fold("غدا غد").split())
COMING: Final = frozenset(fold("المقبل المقبلة القادم القادمة").split())
"""Behind a weekday: one that was still to come."""
_AFTER: Final = fold("بعد")
_DAY_PARTS: Final = frozenset(
    fold("مساء صباح صبيحة يومه ظهر عصر ليلة فجر زوال عشية مساءا بعد يوم نهار الماضي الجاري الحالي المنصرم المنقضي أول من").split()
)
_WEEKDAY_EN: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_EN: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date as a clause states it; any part may be missing."""

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    relative: str = ""
    """today, yesterday, tomorrow, or later: «بعد غد», «السبت المقبل»."""

    @property
    def ahead(self) -> bool:
        """Whether the day was still to come when the text was written."""
        return self.relative in ("tomorrow", "later")

    @property
    def full(self) -> str | None:
        if self.day and self.month and self.year:
            try:
                return date(self.year, self.month, self.day).isoformat()
            except ValueError:
                return None
        return None

    def resolve(self, published: DateClaim) -> str | None:
        """The calendar day, if the text gives it or a stated publication day does."""
        if self.full:
            return self.full
        if published.precision != "day" or published.value is None or published.rule == "event":
            return None
        day = date.fromisoformat(published.value)
        if self.relative == "later":
            return None
        if self.relative == "tomorrow":
            after = day + timedelta(days=1)
            return after.isoformat() if self.weekday in (None, after.weekday()) else None
        if self.relative == "today":
            return day.isoformat() if self.weekday in (None, day.weekday()) else None
        if self.relative == "yesterday":
            before = day - timedelta(days=1)
            return before.isoformat() if self.weekday in (None, before.weekday()) else None
        if self.weekday is not None and self.day is None:
            return (day - timedelta(days=(day.weekday() - self.weekday) % 7)).isoformat()
        return None

    def english(self, published: DateClaim) -> str:
        """ "on Monday, 7 April 2025"; "on Tuesday" where the text has no more; "" for a bare "today", and where
        the text's today is no such weekday."""
        if self.day and self.month and not _possible(self.day, self.month, self.year):
            return ""
        resolved = self.resolve(published)
        if self.full and self.year:
            weekday = f"{_WEEKDAY_EN[self.weekday]}, " if self.weekday is not None else ""
            return f"on {weekday}{self.day} {MONTH_EN[(self.month or 1) - 1]} {self.year}"
        if self.day and self.month:
            weekday = f"{_WEEKDAY_EN[self.weekday]}, " if self.weekday is not None else ""
            return f"on {weekday}{self.day} {MONTH_EN[self.month - 1]}"
        if self.weekday is not None:
            contradicted = resolved is None and bool(self.relative) and published.precision == "day" and published.rule != "event"
            return "" if contradicted else f"on {_WEEKDAY_EN[self.weekday]}"
        return ""


def _possible(day: int, month: int, year: int | None) -> bool:
    try:
        date(year or 2024, month, day)  # a leap year where none is given
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Adjunct:
    """An adverbial that ends before token ``end``."""

    end: int
    date: EventDate | None = None
    place: str = ""


def date_at(sentence: ReadSentence, at: int) -> Adjunct | None:
    """«اليوم الإثنين 07 أبريل 2025», «يوم الثلاثاء», «(الأحد)», «أمس», «28 فبراير 2025»."""
    tokens = sentence.tokens
    n, size = at, len(tokens)
    weekday = day = month = year = None
    relative = ""
    slashed = False
    n += n + 2 < size and tokens[n].folded == "في" and tokens[n + 1].folded.isdigit() and tokens[n + 2].folded in MONTHS  # «في 19 أبريل»
    bracket = n < size and tokens[n].folded == "("
    if bracket:
        n += 1
    while n < size:
        word = tokens[n].folded
        if word in _TODAY:
            relative = "today"
        elif word in _YESTERDAY:
            relative = "yesterday"
        elif word == _AFTER and n + 1 < size and tokens[n + 1].folded in _TOMORROW:
            pass  # «صباح بعد غد الثلاثاء»
        elif word in _TOMORROW:
            relative = "later" if n > at and tokens[n - 1].folded == "بعد" else "tomorrow"
        elif word in COMING and (weekday is not None or day is not None) and not relative:
            relative = "later"
        elif word == "/" and n > at and n + 1 < size and tokens[n + 1].folded in WEEKDAYS and tokens[n - 1].folded in _TODAY | _YESTERDAY:
            slashed = True  # «اليوم /السبت/»
        elif word == "/" and slashed and tokens[n - 1].folded in WEEKDAYS:
            slashed = False
        elif word in WEEKDAYS and weekday is None:
            weekday = WEEKDAYS[word]
        elif word.isdigit() and day is None and n + 1 < size and tokens[n + 1].folded in MONTHS:
            day, month = int(word), MONTHS[tokens[n + 1].folded]
            n += 1
            if n + 2 < size and tokens[n + 1].folded in "/(" and tokens[n + 2].folded in MONTHS:
                n += 2 + (tokens[n + 1].folded == "(")  # «فبراير/شباط», «أغسطس (آب)»
            if n + 1 < size and tokens[n + 1].folded.isdigit() and len(tokens[n + 1].folded) == 4:
                year = int(tokens[n + 1].folded)
                n += 1
        elif word in _DAY_PARTS and (n > at or (n + 1 < size and (tokens[n + 1].folded in WEEKDAYS or tokens[n + 1].folded.isdigit() or tokens[n + 1].folded in _TODAY | _YESTERDAY | _TOMORROW or tokens[n + 1].folded == _AFTER))):
            pass
        else:
            break
        n += 1
    if bracket:
        if n >= size or tokens[n].folded != ")":
            return None
        n += 1
    if weekday is None and day is None and not relative:
        return None
    if relative == "today" and weekday is None and day is None and n - at == 1 and is_noun_today(sentence, n):
        return None
    return Adjunct(n, EventDate(weekday, day, month, year, relative))
