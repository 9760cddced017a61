"""Whether «اليوم» before a noun is today or the noun's own day."""

from __future__ import annotations

from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.months import WEEKDAYS

_WAS_DONE: Final = frozenset(fold("تم وتم جرى وجرى").split())


def is_noun_today(sentence: ReadSentence, at: int) -> bool:
    """«اليوم العالمي» right before token ``at``: a named day. «استقبل اليوم الرئيس» and «تم اليوم التوقيع» are today, and
    then somebody or what was done."""
    if at >= len(sentence.tokens) or not sentence.tokens[at].folded.startswith("ال") or sentence.tokens[at].folded in WEEKDAYS:
        return False
    if at > 1 and sentence.tokens[at - 2].folded in _WAS_DONE:
        return False
    somebody = sentence.phrase_at(at)
    return somebody is None or bool(somebody.prefix) or somebody.kind not in ("person", "role")
