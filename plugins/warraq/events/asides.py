"""What a speaker does behind all that only tells who he is, where and when he spoke: «أعلن فلان، رئيس الحزب، في بيان له أمس، استقالته».

The speaker is known; his titles, by-names and adverbials are passed over, and the frames of his verb are read from there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.appositions import over_titles
from warraq.events.avowals import avowed
from warraq.events.filled import Filled
from warraq.events.found import Found, Speech
from warraq.events.match_guards import CONTENTLESS
from warraq.events.matching import FrameMatcher
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings
from warraq.events.urged import urged

_MARKS: Final = frozenset("،,-–—")
_PEOPLE: Final = frozenset({"person", "role"})
_TITLE_TOKENS: Final = 12
_CLAUSES: Final = frozenset(fold("أن إن الذي التي الذين وهو وهي").split())


def of_speaker(sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, verb: str, speech: Speech) -> Found | None:
    """What the verb of ``speech`` tells of the speaker, where its own frame could not be read right behind him."""
    if speech.claim is not None or verb not in filler.lexicon.speech:
        return None
    at = matter_start(filler, speech.agent, takes_person=filler.lexicon.speech[verb].takes_person)
    agent = Filled(at, speech.agent.english, speech.agent.phrases)
    found = frames.event(sentence, filler, at - 1, verb, Surroundings(), agent) if at > speech.agent.end else None
    if found is not None and (found.frame.id in CONTENTLESS or _perhaps_a_title(found)):
        found = None
    found = found or avowed(filler, frames, verb, speech, at) or urged(filler, frames, verb, speech, at)
    if found is None:
        return None
    return replace(found, antecedent=speech.antecedent)


def _perhaps_a_title(found: Found) -> bool:
    """«طالب فلان، رئيس الحزب، أمين عام الجبهة بتشكيل …»: an office without a name behind the speaker's titles may be his own, too."""
    other = found.slots.get("B")
    return other is not None and bool(other.phrases) and other.phrases[0].kind == "role" and other.phrases[0].number == "sg"


def matter_start(filler: SlotFiller, agent: Filled, *, takes_person: bool) -> int:
    """The first token behind the speaker, his titles and the adverbials of his saying."""
    at = agent.end
    person = bool(agent.phrases) and agent.phrases[-1].kind in _PEOPLE and agent.phrases[-1].number == "sg"
    while True:
        begun = at
        if person and not takes_person:
            at = _over_bare_title(filler, at)
        if person and filler.word(at) not in QUOTES:  # «توقع المصدر "غربلة" المنظومة»: no by-name
            at = over_titles(filler, Filled(at, agent.english, agent.phrases))
        at = _over_setting(filler, at)
        at = Surroundings().skip(filler.sentence, at)
        if at > begun and filler.word(at) in _MARKS:
            at += 1
        if at == begun:
            return at


def _over_bare_title(filler: SlotFiller, at: int) -> int:
    """«فلان أمين الشباب بحزب …، »: a title without a comma before it, up to the comma behind it."""
    office = filler.phrase(at, "")
    if (office is None or office.kind != "role") and filler.longest_title(at) is None:
        return at
    for n in range(at + 1, at + _TITLE_TOKENS):
        word, somebody = filler.word(n), filler.phrase(n, "")
        if word in _MARKS:
            return n
        if not word or word in _CLAUSES or word in filler.sentence.parser.vocabulary.verbs or (somebody is not None and somebody.kind == "person"):
            return at
    return at


def _over_setting(filler: SlotFiller, at: int) -> int:
    """«- خلال مؤتمر صحفي -»: what stands between two dashes."""
    if filler.word(at) not in "-–—" or not filler.word(at):
        return at
    end = next((n for n in range(at + 1, at + _TITLE_TOKENS) if filler.word(n) in ("-", "–", "—")), None)
    if end is None or any(filler.word(n) in _CLAUSES for n in range(at, end)):
        return at
    return end + 1
