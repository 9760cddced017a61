"""Parts of a land by the compass: «شمال سوريا», «جنوب شرقي تركيا», «أقصى شمال الكاميرون».

Of states and large regions alone: «شمال بغداد» may lie to the north of the town, or in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.actors.vocabulary import Place
from warraq.arabic.letters import fold

if TYPE_CHECKING:
    from warraq.actors.phrases import Phrase
    from warraq.actors.recognise import ReadSentence

_POINTS: Final = {
    fold(stem + ending): english
    for stem, english in (("شمال", "northern"), ("جنوب", "southern"), ("شرق", "eastern"), ("غرب", "western"))
    for ending in ("", "ي")
}
_SECOND: Final = {"eastern": "east", "western": "west"}
_MIDDLE: Final = frozenset(fold("وسط أواسط").split())
_FAR: Final = fold("أقصى")
_REGIONS: Final = frozenset(
    fold("الأناضول دارفور كردفان كردستان البلقان القوقاز القرن دونباس كشمير أوروبا إفريقيا أفريقيا آسيا الجليل النقب الجولان الضفة القطاع غزة الدلتا الصعيد الساحل سيناء القرم").split()
)
"""Places of the lexicon that are large enough to have a north."""
_COUNTRY: Final = fold("البلاد")


def region_at(sentence: ReadSentence, at: int) -> tuple[int, str, tuple[Phrase, ...]] | None:
    """(the token behind it, its English, the state in it) of the part of a land that is named at ``at``; None where none is."""
    tokens = sentence.tokens
    far = at + 1 < len(tokens) and tokens[at].folded == _FAR
    at += far
    if at + 1 >= len(tokens) or tokens[at].quote:
        return None
    word, begin = tokens[at].folded, at + 1
    part = "central" if word in _MIDDLE else _POINTS.get(word, "")
    second = _SECOND.get(_POINTS.get(tokens[begin].folded, ""), "") if part in ("northern", "southern") else ""
    if second and begin + 1 < len(tokens):
        part, begin = f"{part.removesuffix('ern')}-{second}ern", begin + 1
    if not part or begin >= len(tokens):
        return None
    part = f"far {part}" if far else part
    if tokens[begin].folded == _COUNTRY:
        side = "centre" if part == "central" else part.removesuffix("ern")
        return begin + 1, f"the {side} of the country", ()
    state = sentence.phrase_at(begin)
    if state is not None and state.kind == "state" and not state.prefix and state.english:
        return state.end, f"{part} {state.english.removeprefix('the ')}", (state,)
    named = sentence.parser.longest(begin, Place, "")
    if named is None or tokens[begin].folded not in _REGIONS:
        return None
    return named.end, f"{part} {named.value.en.removeprefix('the ')}", ()
