"""What a price, an index or a measure of an economy did, and by how much: «هبط الذهب 0.2 بالمئة إلى 1223 دولارا للأوقية».

Slot ``G`` of a frame holds what is measured (``markets.csv``), slot ``M`` the change or the value with its figures; nothing is
told where a figure, or the span of time that it holds for, cannot be read to its end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.arabic.months import MONTHS
from warraq.events.counted import APPROXIMATE, SMALL, number_at
from warraq.events.event_dates import MONTH_EN
from warraq.events.filled import Filled
from warraq.events.market_lexicon import Good

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_REACHED: Final = "market_reached"
"""A frame that tells a value, not a change."""
_PERCENT: Final = tuple(tuple(fold(words).split() or [words]) for words in ("بالمئة", "بالمائة", "في المئة", "في المائة", "بالمية", "%", "٪"))
_BY: Final = frozenset(fold("بنسبة بواقع بمقدار نسبة بما ب بـ").split())
_ITS_SHARE: Final = frozenset(fold("نسبته قيمته").split())
_ABOUT: Final = {fold("بنحو"): "about", fold("بحوالي"): "about", fold("بقرابة"): "nearly", fold("بزهاء"): "about"}
_MORE: Final = frozenset(fold("تجاوزت تجاوز تتجاوز يتجاوز تفوق").split())
_BY_MORE: Final = tuple(fold("بأكثر من").split())
_POINTS: Final = frozenset(fold("نقطة نقاط").split())
_BASIS: Final = fold("أساس")
_TO: Final = fold("إلى")
_AT: Final = fold("عند")
_ARRIVING: Final = frozenset(fold("ليقفل ليغلق ليستقر ليصل لتصل ليصلا وصولا").split())
_RECORDING: Final = frozenset(fold("ليسجل لتسجل مسجلا مسجلة ليبلغ لتبلغ").split())
_SUPERLATIVES: Final = {fold("أعلى"): "highest", fold("أدنى"): "lowest", fold("أقل"): "lowest"}
_LEVELS: Final = frozenset(fold("مستوى مستوياته مستوياتها مستوياتهما سعر مستويات").split())
_FOR_IT: Final = frozenset(fold("له لها").split())
_SPAN: Final = frozenset(fold("في خلال").split())
_SINCE: Final = fold("منذ")
_ONE: Final = {fold(word): english for word, english in (("عام", "a year"), ("سنة", "a year"), ("شهر", "a month"), ("أسبوع", "a week"), ("عامين", "two years"), ("سنتين", "two years"), ("شهرين", "two months"), ("أسبوعين", "two weeks"), ("يومين", "two days"))}
_MANY: Final = {
    fold(word): english
    for english, words in {"years": "أعوام سنوات عاما سنة", "months": "أشهر شهور شهرا", "weeks": "أسابيع أسبوعا", "days": "أيام يوما"}.items()
    for word in words.split()
}
_MONEY: Final = {
    fold(word): english
    for english, words in {
        "dollars": "دولار دولارا دولارات", "euros": "يورو أورو", "pounds": "جنيه جنيها جنيهات", "riyals": "ريال ريالا ريالات", "yen": "ين ينا", "liras": "ليرة ليرات",
        "piastres": "قرشا قرش قروش", "dirhams": "درهم درهما دراهم", "dinars": "دينار دينارا دنانير", "roubles": "روبل روبلا روبلات", "yuan": "يوان يوانا",
    }.items()
    for word in words.split()
}  # fmt: skip
_WEIGHED: Final = {fold(word): english for english, words in (("quintals", "قنطار قنطارا قناطير"), ("tonnes", "طن طنا أطنان"), ("megawatts", "ميغاواط ميغاوات")) for word in words.split()}
_METRE, _CUBIC = fold("متر"), fold("مكعب")
_US: Final = frozenset(fold("أمريكي أمريكيا أميركي أميركيا").split())
_SCALES: Final = {
    fold(word): english
    for english, words in {"thousand": "ألف ألفا آلاف", "million": "مليون مليونا ملايين", "billion": "مليار مليارا مليارات", "trillion": "تريليون تريليونا"}.items()
    for word in words.split()
}
_EACH: Final = {fold(word): english for word, english in (("للأوقية", "an ounce"), ("للأونصة", "an ounce"), ("للبرميل", "a barrel"), ("للطن", "a tonne"))}
_FIGURE: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_QUARTERS: Final = {fold(word): english for word, english in (("الأول", "first"), ("الثاني", "second"), ("الثالث", "third"), ("الرابع", "fourth"), ("الأخير", "last"))}
_THIS: Final = frozenset(fold("الحالي الجاري الحالية الجارية").split())
_LAST: Final = frozenset(fold("الماضي الماضية المنصرم الفائت").split())
_UNITS: Final = {fold("العام"): "year", fold("السنة"): "year", fold("الشهر"): "month", fold("الأسبوع"): "week"}
_PERIODS: Final = {
    tuple(fold(arabic).split()): english
    for arabic, english in (
        ("على أساس سنوي", "year on year"), ("على أساس شهري", "month on month"), ("على أساس فصلي", "quarter on quarter"),
        ("في التعاملات المبكرة", "in early trading"), ("بالتعاملات المبكرة", "in early trading"), ("في التعاملات الآسيوية", "in Asian trading"), ("في المعاملات الفورية", "in spot trading"),
        ("في ختام التعاملات", "at the close"), ("في نهاية التعاملات", "at the close"), ("عند الإغلاق", "at the close"), ("منذ بداية العام", "since the start of the year"),
        ("منذ مطلع العام", "since the start of the year"), ("هذا العام", "this year"), ("هذا الشهر", "this month"), ("هذا الأسبوع", "this week"),
    )
}  # fmt: skip
_OPENS_PERIOD: Final = frozenset(fold("خلال في منذ هذا هذه عن مقارنة مقابل من بنهاية بحلول حتى بالربع أو إلى بين لكل سنويا شهريا يوميا باستثناء").split())
"""Words behind a figure that say what it holds for; where they are not read, it is not told."""
_ON_A_BASIS: Final = frozenset((fold("على"), fold(word)) for word in ("أساس", "مدى", "مدار"))
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_AND_MORE: Final = frozenset(fold("ونصف ونصفا وربع وثلث وثلثا ونيف فاصلة").split())
_MANY_FIGURES: Final = 1_000
"""Figures of so many are written with a comma."""
_FROM_LEVEL: Final = fold("من")
_BESIDE: Final = {fold(word): english for word, english in (("دون", "below"), ("تحت", "below"), ("قرب", "near"), ("فوق", "above"))}


@dataclass(frozen=True, slots=True)
class _Read:
    end: int
    english: str


def good_at(filler: SlotFiller, at: int) -> Filled | None:
    """What is measured, with the country whose it is: "oil prices", "the British economy"."""
    found = filler.longest(at, Good, "")
    if found is None:
        return None
    good: Good = found.value
    state = filler.phrase(found.end, "") if good.national else None
    nisba = filler.sentence.parser.longest(found.end, Nisba, "") if good.national and found.end < len(filler.tokens) else None
    iso, end = "", found.end
    if nisba is not None and nisba.value.definite:
        iso, end = nisba.value.iso, nisba.end
    elif state is not None and state.kind == "state" and not filler.word(found.end - 1).startswith("ال"):
        return Filled(state.end, f"{good.en.removeprefix('the ')} of {state.english}" if not good.en.startswith("the ") else f"{good.en} of {state.english}")
    inside = filler.phrase(found.end + 1, "") if good.national and not iso and filler.word(found.end) == _INSIDE else None
    inside = inside or (filler.phrase(found.end, "ب") if good.national and not iso else None)
    if inside is not None and inside.kind == "state" and inside.english:
        return Filled(inside.end, f"{good.en} in {inside.english}")
    whose = filler.sentence.parser.vocabulary.demonyms.get(iso, "") if iso else ""
    if iso and not whose:
        return None
    the = "the " if good.en.startswith("the ") else ""
    return Filled(end, f"{the}{whose} {good.en.removeprefix('the ')}" if whose else good.en)


def measure_at(filler: SlotFiller, frame_id: str, at: int) -> Filled | None:
    """The change at ``at`` ("0.2 percent to 1,223 dollars an ounce"), or the value where the frame tells one."""
    if frame_id == _REACHED:
        read = _value(filler, at)
        return _closed(filler, read.end, [read.english]) if read is not None else None
    by = _share(filler, _behind_by(filler, at)) or _amount(filler, _behind_by(filler, at))
    words = [by.english] if by is not None else []
    end = by.end if by is not None else at
    level = _level(filler, end + (by is not None and filler.word(end) in ("،", ",")))
    if level is not None:
        words.append(level.english)
        end = level.end
    return _closed(filler, end, words) if words else None


def _closed(filler: SlotFiller, end: int, words: list[str]) -> Filled | None:
    """The measure with the span it holds for; None where something that may limit it follows unread."""
    while (period := _against(filler, end) or period_at(filler, end)) is not None:
        words.append(period.english)
        end = period.end
    following = filler.word(end)
    if (following, filler.word(end + 1)) in _ON_A_BASIS:
        return None
    if following == "و" and _FIGURE.fullmatch(filler.word(end + 1)):
        return None  # «17 جنيها و50 قرشا»
    if following in _OPENS_PERIOD or following in _AND_MORE or following in _POINTS or _FIGURE.fullmatch(following) or following in _MONEY:
        return None
    return Filled(end, " ".join(words))


def _against(filler: SlotFiller, at: int) -> _Read | None:
    """«أمام الدولار الأمريكي»: against which currency."""
    currency = _CURRENCIES.get(filler.word(at + 1), "") if filler.word(at) in _AGAINST else ""
    return _Read(at + 2 + (filler.word(at + 2) in _US_DEFINITE), f"against the {currency}") if currency else None


_AGAINST: Final = frozenset(fold("أمام مقابل").split())
_CURRENCIES: Final = {fold(word): english for word, english in (("الدولار", "dollar"), ("اليورو", "euro"), ("الين", "yen"), ("الروبل", "rouble"), ("اليوان", "yuan"), ("الجنيه", "pound"))}
_US_DEFINITE: Final = frozenset(fold("الأمريكي الأميركي").split())


def _behind_by(filler: SlotFiller, at: int) -> int:
    if filler.word(at) in _BY:
        at += 1
        at += filler.word(at) in _ITS_SHARE
    return at


def _rounded(filler: SlotFiller, at: int) -> tuple[str, int]:
    word = filler.word(at)
    if word in _ABOUT:
        return _ABOUT[word], at + 1
    if word in _MORE:
        return "more than", at + 1 + (filler.word(at + 1) == "ال")
    if (word, filler.word(at + 1)) == _BY_MORE:
        return "more than", at + 2
    for words, english in APPROXIMATE.items():
        if tuple(filler.word(at + n) for n in range(len(words))) == words:
            return english, at + len(words)
    return "", at


def _figure(filler: SlotFiller, at: int) -> _Read | None:
    word = filler.word(at)
    if _FIGURE.fullmatch(word):
        whole, _, part = word.replace(",", "").partition(".")
        said = f"{int(whole):,}" if int(whole) >= _MANY_FIGURES or "," in word else whole
        return _Read(at + 1, f"{said}.{part}" if part else said)
    value, end = number_at(filler, at)
    return _Read(end, str(value)) if value and not word.isascii() else None


def _share(filler: SlotFiller, at: int) -> _Read | None:
    """"more than 5 percent", "300 points"."""
    rounded, at = _rounded(filler, at)
    before = filler.word(at) in ("%", "٪")
    figure = _figure(filler, at + before)
    if figure is None:
        return None
    end, unit = figure.end, "percent" if before else ""
    for words in _PERCENT if not before else ():
        if tuple(filler.word(end + n) for n in range(len(words))) == words:
            end, unit = end + len(words), "percent"
    if not unit and filler.word(end) in _POINTS:
        basis = filler.word(end + 1) == _BASIS
        end, unit = end + 1 + basis, "basis points" if basis else "points"
    return _Read(end, f"{rounded} {figure.english} {unit}".strip()) if unit else None


def _amount(filler: SlotFiller, at: int) -> _Read | None:
    """"1,223.56 dollars an ounce", "1.4 trillion riyals"."""
    rounded, at = _rounded(filler, at)
    figure = _figure(filler, at)
    if figure is None:
        return None
    scale = _SCALES.get(filler.word(figure.end), "")
    end = figure.end + bool(scale)
    unit = _MONEY.get(filler.word(end), "") or _WEIGHED.get(filler.word(end), "")
    if filler.word(end) == _METRE and filler.word(end + 1) == _CUBIC:
        unit, end = "cubic metres", end + 1
    if not unit:
        return None
    end += 1 + (unit == "dollars" and filler.word(end + 1) in _US)
    each = _EACH.get(filler.word(end), "")
    return _Read(end + bool(each), " ".join(part for part in (rounded, figure.english, scale, unit, each) if part))


def _value(filler: SlotFiller, at: int) -> _Read | None:
    return _record(filler, at) or _share(filler, _behind_by(filler, at)) or _amount(filler, at)


def _level(filler: SlotFiller, at: int) -> _Read | None:
    """«إلى 1223 دولارا للأوقية», «ليسجل أدنى مستوياته في عام»: "to …"."""
    word = filler.word(at)
    if word in _RECORDING:
        record = _record(filler, at + 1) or _amount(filler, at + 1)
        return _Read(record.end, f"to {record.english}") if record is not None else None
    if word == _FROM_LEVEL or word in _BESIDE:
        record = _record(filler, at + 1)
        return _Read(record.end, f"{_BESIDE.get(word, 'from')} {record.english}") if record is not None else None
    at += word in _ARRIVING
    if filler.word(at) not in (_TO, _AT):
        return None
    read = _value(filler, at + 1 + (filler.word(at + 1) in _LEVELS and _FIGURE.fullmatch(filler.word(at + 2)) is not None))
    return _Read(read.end, f"{'to' if filler.word(at) == _TO else 'to stand at'} {read.english}") if read is not None else None


def _record(filler: SlotFiller, at: int) -> _Read | None:
    """«أدنى مستوياته في عام», «أعلى مستوى منذ يونيو 2015»."""
    if filler.word(at) in _LEVELS and filler.word(at + 1) in _RECORD:
        new = filler.word(at + 2) in _NEW
        return _Read(at + 2 + new, "a new record" if new else "a record")
    superlative = _SUPERLATIVES.get(filler.word(at), "")
    if not superlative or filler.word(at + 1) not in _LEVELS:
        return None
    end = at + 2 + (filler.word(at + 2) in _FOR_IT)
    if filler.word(end) == _SINCE:
        since = _month(filler, end + 1) or _year(filler, end + 1)
        return _Read(since.end, f"the {superlative} level since {since.english}") if since is not None else None
    if _against(filler, end) is not None and filler.word(end - 1) in _FOR_IT:
        return _Read(end, f"its {superlative} level")
    if filler.word(end) not in _SPAN:
        return None
    span = _duration(filler, end + 1)
    return _Read(span.end, f"the {superlative} level in {span.english}") if span is not None else None


_RECORD: Final = frozenset(fold("قياسي قياسيا قياسية").split())
_NEW: Final = frozenset(fold("جديد جديدا جديدة").split())


def _duration(filler: SlotFiller, at: int) -> _Read | None:
    rounded, at = _rounded(filler, at)
    one = _ONE.get(filler.word(at), "")
    if one:
        return _Read(at + 1, f"{rounded} {one}".strip())
    figure = _figure(filler, at)
    unit = _MANY.get(filler.word(figure.end), "") if figure is not None else ""
    return _Read(figure.end + 1, f"{rounded} {_in_words(figure.english)} {unit}".strip()) if figure is not None and unit else None


def _in_words(figure: str) -> str:
    return SMALL[int(figure)] if figure.isdigit() and int(figure) < len(SMALL) else figure


def _year(filler: SlotFiller, at: int) -> _Read | None:
    at += filler.word(at) in _YEAR_WORDS
    return _Read(at + 1, filler.word(at)) if _YEAR.fullmatch(filler.word(at)) else None


def _month(filler: SlotFiller, at: int) -> _Read | None:
    """«يونيو», «يونيو حزيران 2015», «يونيو من العام الماضي»: with the year it is of."""
    month = MONTHS.get(filler.word(at), 0)
    if not month:
        return None
    end = at + 1
    end += filler.word(end) == "/" and MONTHS.get(filler.word(end + 1), 0) == month
    end += MONTHS.get(filler.word(end), 0) == month
    year = _year(filler, end + (filler.word(end) == _OF))
    if year is not None:
        return _Read(year.end, f"{MONTH_EN[month - 1]} {year.english}")
    if filler.word(end) == _OF and filler.word(end + 1) in _UNITS:
        of = _this_or_last(filler, end + 1)
        return _Read(of.end, f"{MONTH_EN[month - 1]} {of.english}") if of is not None else None
    if filler.word(end) in _LAST:
        return _Read(end + 1, f"last {MONTH_EN[month - 1]}")
    return _Read(end, MONTH_EN[month - 1])


def _this_or_last(filler: SlotFiller, at: int) -> _Read | None:
    unit = _UNITS.get(filler.word(at), "")
    which = "this" if filler.word(at + 1) in _THIS else "last" if filler.word(at + 1) in _LAST else ""
    return _Read(at + 2, f"{which} {unit}") if unit and which else None


def period_at(filler: SlotFiller, at: int) -> _Read | None:
    """The span of time at ``at`` that a figure holds for: "in the first quarter of this year", "year on year", "since January"."""
    for words, english in _PERIODS.items():
        if tuple(filler.word(at + n) for n in range(len(words))) == words:
            end = at + len(words)
            return _Read(end + (words[-1] in _UNITS and filler.word(end) in _THIS), english)
    word = filler.word(at)
    if word == _SINCE:
        since = _month(filler, at + 1) or _year(filler, at + 1)
        return _Read(since.end, f"since {since.english}") if since is not None else None
    if word == _FROM_EARLIER:
        before = _this_or_last(filler, at + 1)
        return _Read(before.end, f"from {before.english}") if before is not None and before.english.startswith("last") else None
    bare = _this_or_last(filler, at)
    if bare is not None:
        return bare
    if (word in _YEAR_WORDS or word == _UNDER) and (year := _year(filler, at + (word == _UNDER))) is not None:
        return _Read(year.end, f"in {year.english}")  # «سنة 2023», «برسم سنة 2023»
    if word not in _SPAN:
        return None
    if filler.word(at + 1) in _QUARTER and (quarter := _QUARTERS.get(filler.word(at + 2), "")):
        of = at + 3 + (filler.word(at + 3) == _OF)
        year = _this_or_last(filler, of) or _year(filler, of)
        said = f"in the {quarter} quarter"
        if year is not None:
            return _Read(year.end, f"{said} of {year.english}")
        return _Read(at + 3, said) if of == at + 3 else None
    named = _this_or_last(filler, at + 1)
    if named is not None:
        return named
    dated = _month(filler, at + 1) or _year(filler, at + 1)
    return _Read(dated.end, f"in {dated.english}") if dated is not None else None


_UNDER: Final = fold("برسم")
_OF: Final = fold("من")
_FROM_EARLIER: Final = fold("عن")
_INSIDE: Final = fold("في")
_QUARTER: Final = frozenset(fold("الربع الفصل").split())
_YEAR_WORDS: Final = frozenset(fold("عام سنة العام").split())
