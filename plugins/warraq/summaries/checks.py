"""Is this English a translation of that Arabic? Pure; gives the names of the checks that fail.

Strict on purpose: a sentence refused costs a sentence, a false one accepted costs the reader's trust.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from warraq.arabic.letters import fold
from warraq.arabic.months import MONTHS, WEEKDAYS, alternatives
from warraq.arabic.numbers import ONES, TENS, numbers
from warraq.summaries import english as en
from warraq.summaries.polarity import same_modality, same_negation, without_names
from warraq.summaries.source import SourceSentence
from warraq.summaries.terms import House

CHECKS: Final = (
    "empty", "error-text", "echo", "script", "markup", "length", "unfinished", "repetition",
    "names", "states", "terms", "numbers", "dates", "negation", "modality",
)  # fmt: skip
"""Every name that ``failures`` can give, in its order."""

_ARABIC: Final = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_ERRORS: Final = re.compile(
    r"""MYMEMORY\s+WARNING | QUERY\s+LENGTH\s+LIMIT | INVALID\s+(?:SOURCE|TARGET|EMAIL|LANGUAGE)
    | SELECT\s+TWO\s+DISTINCT\s+LANGUAGES | NO\s+QUERY\s+SPECIFIED
    | ^\W*(?:error|warning|exception|traceback)\b\W{0,3}(?:\d{3}|:)
    | \b(?:too\s+many\s+requests|internal\s+server\s+error|bad\s+gateway|gateway\s+time-?out|service\s+unavailable)\b
    | \b(?:quota|rate[\s-]limit|request\s+limit|daily\s+limit|character\s+limit)\s+(?:has\s+been\s+|was\s+|is\s+)?(?:exceeded|reached)
    | \bexceed(?:ed|s)?\s+(?:the|your)\s+(?:daily|free|monthly)?\s*(?:quota|limit)\b
    | \b(?:api[\s_-]?key|access\s+token|captcha|unusual\s+traffic|enable\s+javascript)\b
    | \b(?:visit|contact)\s+(?:us\s+at\s+)?(?:https?://|\w+\.(?:com|net|org)/)
    | ^\W*(?:unauthori[sz]ed|forbidden|access\s+denied|not\s+found|none|null|undefined|nan)\W*$""",
    re.IGNORECASE | re.VERBOSE,
)  # fmt: skip
_MARKUP: Final = re.compile(r"</?[a-z!][^>]*>|&(?:[a-z]+|#\d+);|[{}\ufffd\u2581]|\\u[0-9a-f]{4}|<unk>", re.IGNORECASE)


def error_text(english: str) -> bool:
    """Whether this is a notice of the service and no translation."""
    return _ERRORS.search(english) is not None


def failures(source: SourceSentence, english: str, house: House) -> tuple[str, ...]:
    """Names of the checks that fail, in the order of ``CHECKS``; () where the translation may be used.

    ``english`` has gone through ``House.spell``.
    """
    text = english.strip()
    if not text:
        return ("empty",)
    folded = fold(source.text)
    tests = {
        "error-text": error_text(text),
        "echo": _plain(text) == _plain(source.text),
        "script": bool(_ARABIC.search(text)) or not _mostly_latin(text),
        "markup": _MARKUP.search(text) is not None,
        "length": not _plausible(source.text, text),
        "unfinished": _unfinished(source.text, text),
        "repetition": _repeats(text),
        "names": bool(house.lost_names(text, source)),
        "states": bool(house.added_states(text, source) or house.lost_states(text, source)),
        "terms": bool(house.unfaithful_terms(text, source)),
        "numbers": not _same_numbers(source.text, folded, text),
        "dates": not _same_dates(folded, text),
        "negation": not same_negation(without_names(source), text),
        "modality": not same_modality(without_names(source), text, house.imperfects),
    }
    return tuple(name for name in CHECKS if tests.get(name))


# -- form --------------------------------------------------------------------------------------


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _mostly_latin(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and sum(char < "\u0250" or "\u1e00" <= char <= "\u1eff" for char in letters) >= 0.97 * len(letters)


def _plausible(source: str, english: str) -> bool:
    """English news runs to 0.65–1.65 of its Arabic in characters (99 in 100 of 900 lines); far outside something is lost or made up."""
    here, there = len(source.strip()), len(english)
    if here < 25:
        return there <= 120
    return 0.65 * here <= there <= 2.0 * here + 20


def _unfinished(source: str, english: str) -> bool:
    """The Arabic ends and the English breaks off; or ends on dots that the Arabic has not."""
    end = english.rstrip("\"'”’»)] ")
    if end.endswith(("...", "…")):
        return not re.search(r"(?:\.{2,}|…)[»\"”)]*\s*$", source)
    if re.search(r"[.!؟?][»\"”)]*\s*$", source):
        return not end.endswith((".", "!", "?"))
    return end.endswith((",", ";", "-", "—")) or bool(re.search(r"\b(?:the|of|and|a|an|to|in|with|that)$", end))


def _repeats(text: str) -> bool:
    """The loop that neural engines fall into: one run of words again and again."""
    words = text.lower().split()
    return any(words[at : at + size] == words[at + size : at + 2 * size] == words[at + 2 * size : at + 3 * size] for size in (1, 2, 3, 4) for at in range(len(words) - 3 * size + 1))


# -- numbers and dates -------------------------------------------------------------------------

_ORDINALS: Final = {
    fold(word): value
    for value, words in {
        1: "الأول الأولى أول أولى", 2: "الثاني الثانية ثاني ثانية", 3: "الثالث الثالثة ثالث ثالثة",
        4: "الرابع الرابعة رابع", 5: "الخامس الخامسة خامس", 6: "السادس السادسة سادس", 7: "السابع السابعة سابع",
        8: "الثامن الثامنة ثامن", 9: "التاسع التاسعة تاسع", 10: "العاشر العاشرة عاشر",
        20: "العشرين العشرون", 30: "الثلاثين الثلاثون", 40: "الأربعين", 50: "الخمسين", 60: "الستين",
        70: "السبعين", 80: "الثمانين", 90: "التسعين", 11: "الحادي الحادية", 100: "المئة المائة",
    }.items()
    for word in words.split()
}  # fmt: skip
_VAGUE: Final = frozenset(Decimal(value) for value in (0, 1, 2))
"""Values English adds or Arabic drops without a word: "one of them", the dual, "both"."""
_DUALS: Final = {10**2: "مءتين ميتين مايتين مءتان ميتان", 10**3: "الفين الفان الفي", 10**6: "مليونين مليونان مليوني", 10**9: "مليارين ملياران ملياري"}
_CLITIC: Final = re.compile(r"^[وف]?(?:لل|[بلك]?ال|[بلك])?(?=[ء-ي]{2})")
_FIGURE: Final = re.compile(r"\d+(?:[.,٫٬]\d+)*")


def _same_numbers(source: str, folded: str, english: str) -> bool:
    stated = numbers(source)
    values = {number.value for number in stated if number.value is not None}
    said = en.numbers(english)
    have = {value for value, _ in said}
    months = en.months(english)
    in_figures = {n.value for n in stated if n.value is not None and fold(source[n.start : n.end])[:1].isdigit()}
    for value in (values - _VAGUE) | (in_figures & {Decimal(1), Decimal(2)}):
        if value not in have and not (value in months and value <= 12) and not _said_as_hour(value, have, english):
            return False
    for number in stated:
        if number.value is None and not _ambiguous_said(source[number.start : number.end], have):
            return False
        if number.unit == "percent" and not re.search(r"%|per\s?cent|percentage", english, re.IGNORECASE):
            return False
    if (_AR_HALF.search(folded) is None) != (_EN_HALF.search(english) is None):
        return False
    loose = _allowed_beside(folded)
    if not {_EN_ORDINALS[match[1].lower()] for match in _EN_ORDINAL.finditer(english)} <= loose | values:
        return False
    unknown = {value for value, ordinal in said if value not in values and value not in _VAGUE and value not in loose}
    ambiguous = {reading for number in stated if number.value is None for reading in _readings(source[number.start : number.end])}
    return all(value in ambiguous or _from_hour(value, values, english) for value in unknown)


_EN_ORDINALS: Final = {
    word: Decimal(value)
    for value, word in enumerate(
        "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth".split(),
        start=3,
    )
}
_EN_ORDINAL: Final = re.compile(rf"(?<!\ba )(?<!\bone )(?<!\bone-)\b({'|'.join(_EN_ORDINALS)})\b(?!\s+(?:of|part|parts)\b)", re.IGNORECASE)
"""Not "first" and "second", which English adds at will, nor fractions: "a third", "one fifth of"."""
_AR_HALF: Final = re.compile(r"(?<![ء-ي])[وف]?[بل]?نصف\s+(?:ال)?(?:الف|مليون|مليار|بليون|تريليون)(?![ء-ي])")
_EN_HALF: Final = re.compile(r"\bhalf(?:\s+of)?[\s-]+(?:an?[\s-]+)?(?:thousand|million|billion|trillion)\b|(?<!\d)0?\.5\s+(?:thousand|million|billion|trillion)\b", re.IGNORECASE)

"""«نصف مليون» is read as a million, and so is "half a million": both or neither may have the half."""


_DECADES: Final = {f"{tens}{ending}": value for tens, value in TENS.items() if tens.endswith("ين") for ending in ("ات", "يات")}
"""«ثمانينات» and «ثمانينيات»."""


def _allowed_beside(folded: str) -> set[Decimal]:
    """Values of ordinals («الثالث»), of counts with a clitic («بأربعة», «الأربع»), of decades, of names
    like «مجموعة العشرين», of months and of figures in any script."""
    tokens = re.findall(r"[ء-ي]+", folded)
    allowed: set[Decimal] = set()
    previous = 0
    for token in tokens:
        bare = next((token[len(p) :] for p in ("و", "ب", "ل", "ف", "") if token.startswith(p) and token[len(p) :] in _ORDINALS), "")
        bare = bare or ("ال" + token[2:] if token.startswith("لل") and "ال" + token[2:] in _ORDINALS else "")
        value = _ORDINALS.get(bare, 0)
        if value:
            allowed |= {Decimal(value), Decimal(value + previous)}
        if token in ("عشر", "عشره") and previous:
            allowed.add(Decimal(previous + 10 if previous < 10 else previous))
        previous = value
        plain = _CLITIC.sub("", token)
        allowed |= {Decimal(ONES[word]) for word in (token, plain) if word in ONES}
        if plain in _DECADES:
            allowed |= {Decimal(_DECADES[plain]), Decimal(1900 + _DECADES[plain])}
    allowed |= {Decimal(scale * 2 if scale > 100 else 200) for scale, words in _DUALS.items() if any(word in words.split() for word in tokens)}
    allowed |= {Decimal(month) for name, month in MONTHS.items() if name in folded}
    return allowed


def _readings(figure: str) -> set[Decimal]:
    """«1.300» may be a thousand three hundred, or one and three tenths."""
    plain = _FIGURE.search(fold(figure))
    if plain is None:
        return set()
    digits = re.sub(r"\D", "", plain.group())
    readings = {Decimal(digits)}
    parts = re.split(r"\D", plain.group())
    if len(parts) == 2:
        readings.add(Decimal(f"{parts[0]}.{parts[1]}"))
    return readings


def _ambiguous_said(figure: str, have: set[Decimal]) -> bool:
    readings = _readings(figure)
    return not readings or bool(readings & have)


_CLOCK: Final = re.compile(r"\b[ap]\.?m\b", re.IGNORECASE)


def _said_as_hour(value: Decimal, have: set[Decimal], english: str) -> bool:
    return (12 < value < 24 and value - 12 in have and _CLOCK.search(english) is not None) or value == 0


def _from_hour(value: Decimal, values: set[Decimal], english: str) -> bool:
    return value < 12 and value + 12 in values and _CLOCK.search(english) is not None


_SURE_MONTHS: Final = frozenset(MONTHS) - {
    fold(word) for word in ("مارس", "ماي", "آب", "أوت", "جوان", "غشت", "أيار", "نيسان", "تموز", "شباط")
}
"""Spellings that are no other word; the others may be one ("practised", "what")."""
_BOUND: Final = r"(?<![ء-ي])(?:و|ف)?(?:ب|ل|ك)?"
_MONTH: Final = re.compile(rf"{_BOUND}({alternatives(MONTHS)})(?![ء-ي])")
_DAY_BEFORE: Final = re.compile(r"\d\s*(?:من\s+)?$")
_YEAR_AFTER: Final = re.compile(r"[\s/،]*(?:من\s+)?(?:عام\s+|سنه\s+)?\d{4}")


def _months(folded: str, *, certain: bool) -> set[int]:
    found = set()
    for match in _MONTH.finditer(folded):
        name = re.sub(r"\s+", " ", match[1])
        if not certain or (name in _SURE_MONTHS and (_DAY_BEFORE.search(folded, 0, match.start()) or _YEAR_AFTER.match(folded, match.end()))):
            found.add(MONTHS[name])
    return found


def _weekdays(folded: str, *, certain: bool) -> set[int]:
    before = r"(?:يوم|صباح|مساء|امس|ليله|فجر|غد|اليوم)\s+" if certain else _BOUND
    return {number for name, number in WEEKDAYS.items() if re.search(rf"{before}{_weekday(name)}(?![ء-ي])", folded)}


def _weekday(name: str) -> str:
    return rf"(?:{name}|لل{name[2:]}|{name[2:]})" if name.startswith("ال") else name


def _same_dates(folded: str, english: str) -> bool:
    months, weekdays = en.months(english), en.weekdays(english)
    if not _months(folded, certain=True) <= months or not _weekdays(folded, certain=True) <= weekdays:
        return False
    figures = {int(figure) for figure in re.findall(r"(?<![\d.,])\d{1,2}(?=\s*[-/.]\s*\d)|(?<=[-/.])\d{1,2}(?=[-/.]\d{2,4})", folded)}
    if not months <= _months(folded, certain=False) | figures or not weekdays <= _weekdays(folded, certain=False):
        return False
    said = english.lower()
    if re.search(r"\byesterday\b", said) and not re.search(r"امس|البارحه", folded):
        return False
    return not (re.search(r"\btomorrow\b", said) and not re.search(r"غدا?(?![ء-ي])|الغد", folded))
