"""For which time something was done: «للمرة الثالثة», «للأسبوع السادس على التوالي», «للعام الثاني تواليا»."""

from __future__ import annotations

from typing import Final

from warraq.arabic.letters import fold

TURN_TOKENS: Final = 6
_TURNS: Final = frozenset(fold("للمرة للأسبوع لليوم لليلة للشهر للعام للسنة للجمعة للسبت للأحد للاثنين للثلاثاء للأربعاء للخميس للموسم").split())
_ORDINALS: Final = frozenset(
    fold(
        "الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة السابع السابعة الثامن الثامنة التاسع التاسعة العاشر العاشرة"
    ).split()
)
_TEENS: Final = frozenset(fold("عشر عشرة").split())
_RUNNING: Final = tuple(tuple(fold(text).split()) for text in ("على التوالي", "تواليا", "على الترتيب", "منذ", "خلال", "في"))
"""What may close it; behind the last three stands a stretch of time."""
_STRETCH: Final = frozenset(fold("أسبوع أسبوعين شهر شهرين عام عامين سنة سنتين يومين ساعات أيام").split())


def turn_end(words: list[str]) -> int:
    """How many of ``words`` say for which time something was done, and that it was in a row; 0 where they do not."""
    if len(words) < 2 or words[0] not in _TURNS or words[1] not in _ORDINALS:
        return 0
    end = 3 if words[2:3] and words[2] in _TEENS else 2
    for closing in _RUNNING:
        behind = end + len(closing)
        if tuple(words[end:behind]) != closing:
            continue
        if closing[-1] not in ("منذ", "خلال", "في"):
            return behind
        if words[behind : behind + 1] and words[behind] in _STRETCH:
            return behind + 1
    return end
