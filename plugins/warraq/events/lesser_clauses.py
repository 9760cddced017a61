"""Clauses that tell little beside the news: «تم التوقيع على …» without who did it, «بعدما رفض البرلمان …», «، كما عقد الحزب …»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.claim_slots import ClaimFiller
from warraq.events.clauses import clause_starts, verb_at
from warraq.events.found import Found
from warraq.events.match_guards import CONTENTLESS, may_name_somebody
from warraq.events.matching import FrameMatcher
from warraq.events.passives import passive_at
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings
from warraq.events.themes import THAT

_DONE: Final = frozenset(fold("تم تمت جرى جرت وتم وتمت وجرى وجرت").split())
_JOINING: Final = frozenset(fold("كما بعدما عندما حينما فيما بينما").split())
_AFTER, _THAT = fold("بعد"), frozenset(fold("أن ان").split())
_SUPPOSED: Final = frozenset(fold("إذا لو لولا أنه إنه أنها إنها أنهم إنهم بأنه بأنها لن لم لا ما هل ربما قد لعل كي لكي حتى").split())
"""Words behind which a clause may be somebody's words, or be supposed, or denied."""
_OPENING: Final = 1
"""Further down than this paragraph, what was done without a doer is background."""
_HAD_BEEN: Final = "{O} had been "


def lesser_clauses(sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher) -> Iterator[Found]:
    """What the clauses of a sentence tell of which nobody is the subject or which hang on another one; not what stands in
    somebody's words or is only supposed."""
    said = _first_said(filler)
    for start in clause_starts(sentence):
        at, verb = verb_at(sentence, start)
        if verb in _DONE and sentence.paragraph <= _OPENING and at < said and not sentence.tokens[at].quote and (done := _done_to(sentence, filler, at)) is not None:
            yield done
    for at in range(2, min(said, len(sentence.tokens) - 1)):
        joined = filler.word(at - 1) in _JOINING or (filler.word(at - 1) in _THAT and filler.word(at - 2) == _AFTER)
        if not joined or sentence.tokens[at].quote or filler.word(at) not in filler.lexicon.frames:
            continue
        found = frames.event(sentence, filler, at, filler.word(at), Surroundings())
        if found is not None and not found.cut and not found.planned and found.antecedent is None and found.frame.id not in CONTENTLESS and not may_name_somebody(filler, found.slots):
            yield found


def _first_said(filler: SlotFiller) -> int:
    """The first token behind which words may be somebody's own."""
    saying = filler.sentence.parser.vocabulary.saying
    for n, token in enumerate(filler.tokens):
        word = token.folded
        after = word in _THAT and n > 0 and filler.word(n - 1) == _AFTER
        if not after and (word in THAT or word in _SUPPOSED or word in saying or word.removeprefix("و") in saying or word in filler.lexicon.participles):
            return n
    return len(filler.tokens)


def _done_to(sentence: ReadSentence, filler: SlotFiller, at: int) -> Found | None:
    """«تم توقيع الاتفاق»: what was done to something that is told whole."""
    claim = passive_at(sentence, ClaimFiller(sentence, filler.lexicon), at)
    if claim is None or not claim.en.startswith(_HAD_BEEN):
        return None
    frame = replace(claim.event.frame, en="{O} {was} " + claim.en.removeprefix(_HAD_BEEN))
    return replace(claim.event, frame=frame)
