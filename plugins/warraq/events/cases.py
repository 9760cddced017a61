"""Figures of the health services: «1250 إصابة جديدة بفيروس كورونا», «15 وفاة», told with what is counted and nothing rounded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.counted import APPROXIMATE, number_at
from warraq.events.filled import Filled

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_CASE: Final = fold("حالة")
_CASES: Final = fold("حالات")
_COUNTED: Final = {
    fold(arabic): english
    for english, words in (("infections", "إصابة إصابات"), ("deaths", "وفاة وفيات"), ("recoveries", "شفاء تعاف"), ("suspected cases", "اشتباه"))
    for arabic in words.split()
}
_QUALITIES: Final = {fold(arabic): english for english, words in (("new", "جديدة إضافية"), ("confirmed", "مؤكدة")) for arabic in words.split()}
_VIRUSES: Final = tuple(
    (tuple(fold(words).split()), english)
    for words, english in (
        ("بفيروس كورونا المستجد", "coronavirus"), ("بفيروس كورونا", "coronavirus"), ("بكورونا", "coronavirus"), ("بكوفيد-19", "Covid-19"), ("بكوفيد 19", "Covid-19"),
        ("بفيروس كوفيد-19", "Covid-19"), ("بالفيروس", ""), ("بسبب فيروس كورونا", "coronavirus"), ("بمرض الحصبة", "measles"), ("بالحصبة", "measles"), ("بالكوليرا", "cholera"),
        ("بداء بوحمرون", "measles"), ("ببوحمرون", "measles"), ("بإنفلونزا الخنازير", "swine flu"), ("بانفلونزا الخنازير", "swine flu"), ("بفيروس زيكا", "Zika"), ("بحمى الضنك", "dengue fever"),
    )
)  # fmt: skip


def cases_at(filler: SlotFiller, at: int, prefix: str = "") -> Filled | None:
    """"1,250 new coronavirus infections" for the words at ``at`` behind a clitic; None where more is said of them than can be told."""
    rounded = ""
    for words, english in APPROXIMATE.items():
        if tuple(filler.word(at + n) for n in range(len(words))) == words:
            rounded, at = english, at + len(words)
    value, end = number_at(filler, at, prefix)
    if not value:
        return None
    what, kinds = "", []
    if filler.word(end) in (_CASE, _CASES):
        what, end = "cases", end + 1
    if filler.word(end) in _COUNTED:
        what, end = _COUNTED[filler.word(end)], end + 1
    if not what:
        return None
    while filler.word(end) in _QUALITIES:
        kinds.append(_QUALITIES[filler.word(end)])
        end += 1
    virus = ""
    for words, english in _VIRUSES:
        if not virus and tuple(filler.word(end + n) for n in range(len(words))) == words:
            virus, end = english, end + len(words)
            if not english:
                break
    if what == "cases" and not virus:
        return None  # of what?
    counts_on = filler.word(end) == _AND and filler.word(end + 1).isdigit()
    if filler.word(end) in _SINCE or (filler.word(end).startswith(("ب", "و")) and not filler.boundary(end) and not counts_on):
        return None
    said = f"{value:,}" if value >= _LONG else str(value)
    told = " ".join(part for part in (rounded, said, *kinds, virus, what) if part)
    return _with_more(filler, end, told)


def _with_more(filler: SlotFiller, at: int, told: str) -> Filled:
    """«12 حالة وفاة و350 إصابة جديدة»: a second figure beside the first."""
    apart = filler.word(at) == _AND
    more = cases_at(filler, at + apart, "" if apart else _AND) if filler.word(at).startswith(_AND) else None
    return Filled(more.end, f"{told} and {more.english}") if more is not None else Filled(at, told)


_AND: Final = "و"
_SINCE: Final = frozenset(fold("منذ حتى إلى").split())
_LONG: Final = 1_000
