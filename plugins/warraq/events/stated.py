"""What a speaker states without «أن»: that there is something («أشار إلى وجود …»), that he means to do something («أعلن استعداده ل…»),
that somebody must («شدد على ضرورة أن …»)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.continued import another_acts
from warraq.events.existence import what_there_is
from warraq.events.felt import felt
from warraq.events.filled import Filled
from warraq.events.found import Claim, Found
from warraq.events.modes import MUST, PRESENT
from warraq.events.rows import Frame, Slot, VerbForm
from warraq.events.subjects import the_speaker
from warraq.events.surroundings import Surroundings

if TYPE_CHECKING:
    from warraq.events.claims import ClaimReader

STATING: Final = frozenset(fold("أعرب أعربت عبر عبرت جدد جددت أبدى أبدت").split())
"""Verbs that tell what the speaker means or feels, beside those of saying."""
_REACHING: Final = frozenset(fold("إلى عن على").split())
_EXISTENCE: Final = fold("وجود")
_THERE_IS: Final = fold("هناك")
_NEED: Final = frozenset(fold("ضرورة بضرورة وجوب بوجوب").split())
_THAT: Final = fold("أن")
_MEANT: Final = {
    fold(noun): tuple(fold(words).split())
    for noun, words in {
        "استعداد": "مستعد", "عزم": "يعتزم عازم", "اعتزام": "يعتزم", "نيت": "يعتزم", "رغبت": "رغب", "حرص": "حريص", "سعي": "يسعى", "تصميم": "عازم", "إصرار": "عازم",
    }.items()
}  # fmt: skip
"""Nouns with the speaker's pronoun, and the predicates that tell the same of him: «استعداده ل…» as «مستعد ل…»."""
_OF_MEANING: Final = frozenset("ready plans_to determined wishes_to keen seeking_to seeking_to_l".split())
_OWN: Final = {"m": "ه", "f": "ها", "pl": "هم"}


def stated(reader: ClaimReader, agent: Filled, saying: str, end: int) -> Claim | None:
    """The first statement without «أن» that is certain, right behind the verb or a participle of the same speaker."""
    for at, prefix in _places(reader, agent, end):
        word = reader.filler.word(at)[len(prefix) :]
        claim = _existing(reader, at) if word == _EXISTENCE and saying == "said" else _needed(reader, agent, at) if saying == "said" else None
        claim = claim or _meant(reader, agent, at, word) or (felt(reader, agent, at) if saying == "said" else None)
        if claim is not None:
            return claim
    return None


def _places(reader: ClaimReader, agent: Filled, end: int) -> Iterator[tuple[int, str]]:
    """Where the verb's or a participle's own object begins, and the preposition written onto it."""
    yield _object(reader, Surroundings().skip(reader.sentence, agent.end))
    for at in range(agent.end, end):
        if another_acts(reader.sentence, reader.filler, at):
            return
        if reader.filler.word(at) in _GOING_ON and not reader.sentence.tokens[at].quote:
            yield _object(reader, at + 1)


def _object(reader: ClaimReader, at: int) -> tuple[int, str]:
    at += reader.filler.word(at) in _REACHING
    word = reader.filler.word(at)
    return at, "ب" if word.removeprefix("ب") == _EXISTENCE and word != _EXISTENCE else ""


def _existing(reader: ClaimReader, at: int) -> Claim | None:
    """«وجود خلافات كبيرة»."""
    frame = next((frame for _, frame in reader.filler.lexicon.predicates.get(_THERE_IS, ()) if frame.id.startswith("there_is")), None)
    thing = what_there_is(reader.filler, at + 1)
    if frame is None or thing is None:
        return None
    return Claim(Found(reader.sentence, frame, {"O": thing}, None, "", "", frame.id, present=False), frame.en, frame.headline)


def _needed(reader: ClaimReader, agent: Filled, at: int) -> Claim | None:
    """«ضرورة أن تحترم مصر القانون», «ضرورة وجود هيئة محايدة»."""
    if reader.filler.word(at) not in _NEED:
        return None
    if reader.filler.word(at + 1) == _THAT:
        return reader.verb_first(at + 2, agent, MUST)
    thing = reader.filler.some(at + 2, "") if reader.filler.word(at + 1) == _EXISTENCE else None
    if thing is None:
        return None
    frame = Frame("there_must", "", (Slot("O"),), "", "", "there had to be {O}", "Need for {O}")
    return Claim(Found(reader.sentence, frame, {"O": thing}, None, "", "", frame.id, present=False), frame.en, frame.headline)


def _meant(reader: ClaimReader, agent: Filled, at: int, word: str) -> Claim | None:
    """«استعداده الكامل لدعم ليبيا»: what the speaker is ready for, plans or wants."""
    himself = _pronoun(agent, at)
    if himself is None:
        return None
    gender, subject = himself
    if not word.endswith(_OWN[gender]):
        return None
    begin = at + 1 + reader.filler.word(at + 1).startswith("ال")
    for frame in _predicates(reader, word.removesuffix(_OWN[gender])):
        claim = reader.claimed(frame, VerbForm("m", "present"), begin, Surroundings(), subject, PRESENT)
        if claim is not None:
            return claim[1]
    return None


def _predicates(reader: ClaimReader, noun: str) -> list[Frame]:
    """The predicates that tell what ``noun`` does; each is looked up by a word, so that the entry rests on these rows only."""
    found = {frame.id: frame for word in _MEANT.get(noun, ()) for _, frame in reader.filler.lexicon.predicates.get(word, ()) if frame.id in _OF_MEANING}
    return list(found.values())


def _pronoun(agent: Filled, at: int) -> tuple[str, Filled] | None:
    """The suffix that means the speaker, and "he", "it" or "they"."""
    several = len(agent.phrases) > 1 or any(phrase.number != "sg" for phrase in agent.phrases)
    gender = "pl" if several else agent.phrases[0].gender if agent.phrases else ""
    himself = the_speaker(agent, at, gender) if gender in _OWN else None
    return (gender, himself) if himself is not None else None


_GOING_ON: Final = frozenset(fold("مشيرا مشيرة مؤكدا مؤكدة لافتا لافتة موضحا موضحة مشددا مشددة معلنا معلنة منوها منوهة معربا معربة مبديا مبدية كاشفا كاشفة").split())
