"""Papers that say what is done: «أصدر قرارا بحبس فلان» tells the same as «قرر حبس فلان».

Every frame of ordering, deciding or ruling is met a second time behind the paper it was put down in.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold

if TYPE_CHECKING:
    from warraq.events.rows import Frame, Slot, VerbForm

_ISSUES: Final = (("أصدر", "أصدرت", "past"), ("اتخذ", "اتخذت", "past"), ("يصدر", "تصدر", "present"), ("يتخذ", "تتخذ", "present"))
_PAPERS: Final = (
    (("قرر", "أمر"), frozenset(fold("قرارا القرار أمرا مرسوما").split())),
    (("قضى", "حكم"), frozenset(fold("حكما حكمها حكمه الحكم").split())),
)
"""Verbs, and what those issue who do what they say."""
PAPERS: Final = frozenset[str]().union(*(papers for _, papers in _PAPERS))
_KINDS: Final = frozenset(
    fold("جمهوريا رئاسيا وزاريا إداريا رسميا عاجلا ملكيا ساميا جديدا نهائيا ابتدائيا غيابيا أوليا سابقا تاريخيا مفاجئا قضائيا استثنائيا فوريا آخر").split()
)
_PROVIDES: Final = frozenset(fold("يقضي قضى يقضى القاضي").split())
_BY: Final = "ب"
_WITH_OBJECT: Final = 2


def add_decreed(frames: dict[str, list[tuple[VerbForm, Frame]]]) -> None:
    """Enter the frames of deciding and ruling under the verbs of issuing a paper."""
    for verbs, papers in _PAPERS:
        decided = [(form, frame) for verb in verbs for form, frame in frames.get(fold(verb), []) if form.tense == "past" and form.gender == "m"]
        derived = [(form, put_down) for form, frame in decided if (put_down := _put_down(frame, papers)) is not None]
        for *issues, tense in _ISSUES:
            for verb, gender in zip(issues, "mf", strict=True):
                frames.setdefault(fold(verb), []).extend((replace(form, gender=gender, tense=tense), frame) for form, frame in derived)


def _put_down(frame: Frame, papers: frozenset[str]) -> Frame | None:
    """``frame`` with the paper before what it says behind «ب»; None where nothing stands behind one."""
    if len(frame.pattern) < _WITH_OBJECT or frame.pattern[0].letter != "A" or frame.nominal:
        return None
    first, *others = frame.pattern[1:]
    begun = _behind_by(first)
    if begun is None:
        return None
    word = replace(first, letter="", preposition="", optional=False)
    paper = (replace(word, words=papers), replace(word, words=_KINDS, optional=True), replace(word, words=_PROVIDES, optional=True))
    return replace(frame, pattern=(frame.pattern[0], *paper, begun, *others))


def _behind_by(slot: Slot) -> Slot | None:
    if slot.words and not slot.optional:
        behind = frozenset(word for word in slot.words if word.startswith(_BY))
        return replace(slot, words=behind) if behind else None
    if slot.letter == "I" and not slot.preposition:
        return replace(slot, preposition=_BY)
    return slot if slot.letter and slot.preposition == _BY else None
