"""Who helped: «بدعم جوي من التحالف، …», passed over up to the comma behind it."""

from __future__ import annotations

from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold

_BACKED: Final = frozenset(fold("بدعم بإسناد بمساندة بغطاء مدعومة مدعوما مسنودة مسنودا").split())
_HOW: Final = frozenset(fold("جوي بري بحري مدفعي ناري كامل مباشر لوجستي من بغطاء بإسناد بطيران بالطيران بغارات بمقاتلات").split())
"""Words behind which it is no object: «تعهد بدعم ليبيا» pledges to support her."""
_MOST_TOKENS: Final = 14


def backed_end(sentence: ReadSentence, at: int) -> int:
    """The token of the comma behind who helped; 0 where nobody is told to have, or no comma ends it."""
    tokens = sentence.tokens
    if at + 1 >= len(tokens) or tokens[at].folded not in _BACKED or tokens[at + 1].folded not in _HOW:
        return 0
    for n in range(at + 2, min(len(tokens), at + _MOST_TOKENS)):
        if tokens[n].folded in "،,":
            return n
        if tokens[n].is_mark:
            return 0
    return 0
