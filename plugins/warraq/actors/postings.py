"""Where an envoy or an ambassador is posted: «المبعوث الأممي إلى اليمن», «السفير الأمريكي لدى لبنان», «سفير اليابان بالمغرب»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.actors.english import with_article
from warraq.actors.readings import Inner
from warraq.arabic.letters import fold

if TYPE_CHECKING:
    from warraq.actors.titles import RoleReader

_ENVOYS: Final = frozenset({"envoy", "special_envoy", "un_envoy", "us_envoy", "eu_envoy"})
_TO: Final = fold("إلى")
_WITH: Final = fold("لدى")
_IN: Final = fold("في")
_MOVING: Final = frozenset(
    fold(
        """وصل وصلت يصل تصل عاد عادت يعود توجه توجهت يتوجه تتوجه سافر سافرت يسافر زيارة وصول عودة توجه سفر
        أرسل أرسلت يرسل ترسل أوفد أوفدت يوفد توفد بعث بعثت يبعث تبعث انتقل ينتقل قدم دعا دعت يدعو تدعو استدعى""",
    ).split()
)
"""Behind these «إلى» may say where to, and no posting."""
_AHEAD: Final = 10
_REGIONS: Final = {
    tuple(fold(arabic).split()): english
    for arabic, english in (
        ("الشرق الأوسط", "the Middle East"), ("القرن الأفريقي", "the Horn of Africa"), ("القرن الإفريقي", "the Horn of Africa"),
        ("منطقة الساحل", "the Sahel"), ("الصحراء الغربية", "Western Sahara"), ("منطقة البحيرات الكبرى", "the Great Lakes region"),
    )
}  # fmt: skip


def posting(parser: RoleReader, title: str, start: int, at: int) -> tuple[str, Inner | None, int] | None:
    """(where to, as English has it behind "to"; the state, if it is one; the token behind) for the title read from ``start`` up to ``at``."""
    link = parser.word(at)
    if title == "ambassador":
        begin, prefix = (at + 1, "") if link in (_WITH, _IN) else (at, "ب")  # «سفير اليابان بالمغرب»
    elif title in _ENVOYS:
        begin, prefix = (at + 1, "") if link == _TO else (at, "ل")
    else:
        return None
    if begin < 0 or (link == _TO and _goes_there(parser, start, begin)):
        return None
    state = parser.state_match(begin)
    if state is not None and state.prefix == prefix:
        actor = parser.vocabulary.registry[state.value.id]
        return with_article(actor.name_en), Inner(actor.id, begin, state.end), state.end
    for words, english in _REGIONS.items():
        if not prefix and tuple(parser.word(begin + n) for n in range(len(words))) == words:
            return english, None, begin + len(words)
    return None


def _goes_there(parser: RoleReader, start: int, at: int) -> bool:
    """«وصل المبعوث الأممي إلى اليمن»: where he arrived, unless that is said further on."""
    before = {parser.word(n).lstrip("وف") for n in range(max(0, start - 3), start)} | {parser.word(n) for n in range(max(0, start - 3), start)}
    return not before.isdisjoint(_MOVING) and all(parser.word(n) != _TO for n in range(at, at + _AHEAD))
