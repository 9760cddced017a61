"""The second look: from an English sentence back to its Arabic, knowing nothing of how it was made.

Names, numbers, months and weekdays of the English must stand in the source sentences. Polarity is the
extraction's affair: frames match only at the beginning of a clause, where no negation can stand.
"""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.english import spoken
from warraq.actors.recognise import Recognition
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.arabic.months import MONTHS, WEEKDAYS
from warraq.records import Article, SummarySentence

_ARABIC: Final = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_GROUPED: Final = re.compile(r"\b(\d{1,3})((?:,\d{3})+)\b")
_THOUSANDS: Final = re.compile(r"\b(\d+),000\b")
_MONTH_NUMBERS: Final = {
    name: number
    for number, name in enumerate(
        ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
        start=1,
    )
}  # fmt: skip
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PLACEHOLDER: Final = re.compile(r"[{}<>|_]|\bNone\b|\bnull\b")


def faithful(sentence: SummarySentence, article: Article, recognition: Recognition) -> bool:
    """Whether everything in the English can be traced to the Arabic it names as its source."""
    text = sentence.text
    if not sentence.sources or not presentable(text):
        return False
    source = " ".join(article.text_of(ref.paragraph)[ref.start : ref.end] for ref in sentence.sources)
    folded = fold(source)
    if not _weekdays_stand(text, folded):
        return False
    return _numbers_stand(text, folded) and _months_stand(text, folded) and _names_stand(text, sentence, recognition)


def presentable(text: str) -> bool:
    """Whether a line is English and complete: no Arabic letter, no placeholder."""
    return not _ARABIC.search(text) and not _PLACEHOLDER.search(text)


def _numbers_stand(text: str, folded: str) -> bool:
    if any(word in folded for word in _SCALE):
        text = _THOUSANDS.sub(lambda number: number[1] if re.search(rf"\b{number[1]} (?:{'|'.join(_SCALE)})\b", folded) else number[0], text)
    said = {number.lstrip("0") for number in _NUMBER.findall(_ungrouped(re.sub(r"\bG(?:7|8|20)\b", "", text)))}
    stated = {number.lstrip("0") for number in _NUMBER.findall(_ungrouped(folded))}
    return said <= stated


_SCALE: Final = tuple(fold("ألفا آلاف ألف").split())


def _ungrouped(text: str) -> str:
    """"60,500" as "60500"."""
    return _GROUPED.sub(lambda number: number[0].replace(",", ""), text)


def _months_stand(text: str, folded: str) -> bool:
    stated = {number for name, number in MONTHS.items() if name in folded}
    said = {number for name, number in _MONTH_NUMBERS.items() if re.search(rf"\b{name}\b \d{{4}}|\d \b{name}\b", text)}
    return said <= stated


def _weekdays_stand(text: str, folded: str) -> bool:
    stated = {number for name, number in WEEKDAYS.items() if name in folded}
    said = {number for number, name in enumerate(_WEEKDAYS) if re.search(rf"\bon (?:a )?{name}\b", text)}
    return said <= stated


def _names_stand(text: str, sentence: SummarySentence, recognition: Recognition) -> bool:
    """Every actor whose full English name is said is mentioned inside the sources."""
    for found in recognition.actors:
        name = spoken(found.actor.name_en)
        if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            continue
        if not any(
            mention.paragraph == ref.paragraph and ref.start <= mention.start and mention.end <= ref.end
            for mention in found.mentions
            for ref in sentence.sources
        ) and not _part_of_other(name, text, recognition) and not _by_adjective(found.actor.state, found.actor.type, sentence, recognition):
            return False
    return True


def _by_adjective(iso: str, kind: str, sentence: SummarySentence, recognition: Recognition) -> bool:
    """"relations between Egypt and Iran" of «العلاقات المصرية الإيرانية»: an adjective names the state as well."""
    return kind == "state" and any(
        (nisba := read.parser.longest(at, Nisba, "")) is not None and nisba.value.iso == iso
        for read in recognition.sentences
        if any(read.paragraph == ref.paragraph and read.start < ref.end and ref.start < read.end for ref in sentence.sources)
        for at in range(len(read.tokens))
    )


def _part_of_other(name: str, text: str, recognition: Recognition) -> bool:
    """"Morocco" inside "General Union of Moroccan Workers in Morocco": a longer name that holds it."""
    for found in recognition.actors:
        other = spoken(found.actor.name_en)
        if other != name and name in other and other in text:
            return True
    return f"of {name}" in text or f"{name}'s" in text
