"""What a speaker says of himself or his own in the first person, told as he says it: «وقال فلان: "نحن نرفض …"» as "We reject …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.filled import Filled
from warraq.events.first_person import himself, told_as
from warraq.events.found import Claim
from warraq.events.headlined import HeadlineReader
from warraq.events.matching import FrameMatcher
from warraq.events.slots import SlotFiller
from warraq.events.themes import another_saying

QUOTED: Final = "quoted"
"""How such a claim is told: in quotation marks, not behind "that"."""
_SETTING_TOKENS: Final = 30
_COLON: Final = ":"
_PRONOUNS: Final = {
    fold(word): english for english, words in {"We": "نحن أننا إننا بأننا", "I": "أنا أنني إنني بأنني أني إني"}.items() for word in words.split()
}
_THAT_WE: Final = frozenset(_PRONOUNS) - frozenset(fold("نحن أنا").split())
_SURE: Final = frozenset(fold("لن لا لم سوف").split())
_SAYING: Final = frozenset(fold("قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة موضحا موضحة متابعا متابعة").split())
"""Participles behind which his own words stand."""
_FIRST: Final = frozenset(fold("نسأ"))
"""Letters that an imperfect of the first person, or of what is to come, begins with."""
_NO_VERBS: Final = frozenset(fold("نعم نفى نصح نسب نقل نظر").split())
"""Perfects of a third person, and "yes", that begin as the first person plural does."""
_NOT_OWN: Final = re.compile(r"\A(?:his|her|its|their) ")


def own_words(sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, agent: Filled, end: int) -> Claim | None:
    """The clause in the first person that the words of ``agent`` before token ``end`` begin with; None where it is not read whole."""
    if not agent.phrases or any(phrase.kind not in ("person", "role", "body", "group") for phrase in agent.phrases):
        return None
    for at, pronoun, sure in _beginnings(filler, agent.end, end):
        if not pronoun and filler.word(at)[:1] not in _FIRST and filler.word(at) not in _SURE:
            continue
        plain = replace(sentence, tokens=[token._replace(quote=False) for token in sentence.tokens])
        reader = HeadlineReader(plain, SlotFiller(plain, filler.lexicon), frames)
        claim = himself(plain, reader, agent, at) if filler.word(at) not in _NO_VERBS else None
        if claim is None and pronoun:  # «نحن بحاجة إلى …»
            claim = told_as(plain, reader, agent, at, at, filler.word(at), pronoun)
        if claim is None:
            continue
        slots = claim.event.slots
        person = slots["A"].english if "A" in slots else ""
        if (person == "I" and not sure) or (pronoun and person != pronoun) or any(_NOT_OWN.match(filled.english) for filled in slots.values()):
            return None
        own = claim.headline.replace("{his}", "my" if person == "I" else "our")
        return replace(claim, en=own, headline=own, saying=QUOTED) if person and len(slots) > 1 else None  # "We are very concerned": about what?
    return None


def _beginnings(filler: SlotFiller, start: int, end: int) -> Iterator[tuple[int, str, bool]]:
    """(token of the verb, the pronoun before it, whether it is certainly a first person) for each place where his words may begin."""
    for n in range(start, min(end, start + _SETTING_TOKENS)):
        word = filler.word(n)
        if word != _COLON and word not in QUOTES and word not in _THAT_WE:
            continue
        if another_saying(filler, start, n) or any(filler.word(m) in filler.lexicon.participles and filler.word(m) not in _SAYING for m in range(start, n)):
            return
        at = n + (word not in _THAT_WE)
        while filler.word(at) in QUOTES or filler.word(at) == _COLON:
            at += 1
        first = filler.word(at)
        pronoun = _PRONOUNS.get(first, _PRONOUNS.get(word, ""))
        at += first in _PRONOUNS
        yield at, pronoun, bool(pronoun) or filler.word(at) in _SURE or filler.word(at).startswith("سا")
        if word == _COLON or word in _THAT_WE:
            return
