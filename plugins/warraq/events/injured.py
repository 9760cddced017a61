"""«وأصيب ثمانية آخرون بجروح»: the injured who are told of beside the dead."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.counted import counted
from warraq.events.filled import Filled
from warraq.events.rows import Frame

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_AND_INJURED: Final = frozenset(fold("وأصيب وأصيبت وجرح وجرحت وإصابة").split())
_WITH_WOUNDS: Final = frozenset(fold("بجروح بجراح بإصابات").split())
_HOW_BADLY: Final = frozenset(fold("متفاوتة خطيرة طفيفة بليغة الخطورة").split())
_WHEREIN: Final = frozenset(fold("في إثر جراء نتيجة").split())
_OTHERS: Final = frozenset(fold("آخرون آخرين").split())
_ANOTHER: Final = frozenset(fold("آخر أخرى").split())
_WOUNDS: Final = frozenset(fold("إصابات إصابة حالة").split())
_OF_THEM: Final = frozenset(fold("منهم منهما").split())
_COMMAS: Final = frozenset("،,")
_DEAD: Final = re.compile(r" (?:were killed|died)\b")
_HEADED: Final = re.compile(r" (?:killed|die)\b")


def injured_at(filler: SlotFiller, at: int) -> tuple[int, str]:
    """Past «وأصيب ثمانية آخرون بجروح» at ``at``, and its English, "eight others"; (``at``, "") where nobody is told to be injured."""
    begin = at + (filler.word(at) in _COMMAS and filler.word(at + 1) in _AND_INJURED)
    if filler.word(begin) not in _AND_INJURED:
        return at, ""
    injured = counted(filler, begin + 1)
    if injured is not None:
        end, told = injured.end + (filler.word(injured.end) in _OTHERS), injured.english
        if end > injured.end and not told.endswith("others"):
            told = f"{told.split()[0]} other {' '.join(told.split()[1:])}" if told[0].isdigit() else told
    elif filler.word(begin + 1) in _OTHERS:
        end, told = begin + 2, "others"
    elif filler.word(begin + 1) in _ANOTHER:
        end, told = begin + 2, "another"
    elif filler.word(begin + 2) in _OTHERS:
        end, told = begin + 3, ""
    else:
        return at, ""
    if filler.word(end) in _WITH_WOUNDS:
        end += 1
        while filler.word(end) in _HOW_BADLY:
            end += 1
    end = _over_severity(filler, end)
    return end + (filler.word(end) in _COMMAS and filler.word(end + 1) in _WHEREIN), told


def _over_severity(filler: SlotFiller, at: int) -> int:
    """Past «، إصابات 85 منهم بليغة»: how many of them were badly hurt."""
    begin = at + (filler.word(at) in _COMMAS)
    badly = filler.word(begin) in _WOUNDS and filler.word(begin + 2) in _OF_THEM and filler.word(begin + 3) in _HOW_BADLY
    return begin + 4 if badly else at


def with_injured(frame: Frame, slots: dict[str, Filled], filler: SlotFiller, at: int) -> tuple[Frame, int]:
    """``frame`` told with those who were injured beside the dead, where they stand right behind token ``at``; and where they end."""
    end, told = injured_at(filler, at)
    if not told or not _DEAD.search(frame.en) or "J" in slots:
        return frame, end
    slots["J"] = Filled(0, f"{told} {'was' if told == 'another' else 'were'} injured")
    english = _DEAD.sub(lambda dead: f"{dead[0]} and {{J}}", frame.en, count=1)
    return replace(frame, en=english, headline=_HEADED.sub(lambda dead: f"{dead[0]} and {told} injured", frame.headline, count=1)), end
