"""Whom a speaker turns to where that is a noun phrase or a pronoun, no name: «دعا … جميع الأحزاب السياسية إلى المشاركة في …»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.found import Found, Speech
from warraq.events.matching import FrameMatcher
from warraq.events.noun_phrases import NounPhrases
from warraq.events.rows import Frame, NounForm, Slot, VerbForm
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings

_LINKS: Final = {
    fold(verb): tuple(fold(link) for link in links.split())
    for verbs, links in (("دعا دعت", "إلى ل"), ("حث حثت", "على"), ("ناشد ناشدت طالب طالبت", "ب"))
    for verb in verbs.split()
}
"""Behind what each verb tells what is asked."""
_ALL: Final = frozenset(fold("جميع كافة كل سائر").split())
_PEOPLED: Final = frozenset({"human", "group"})
_EVERYBODY: Final = frozenset(fold("الجميع الكل").split())
_NEED: Final = frozenset(fold("ضرورة بضرورة لضرورة").split())
_OWN: Final = {
    fold(word + ending): (english, gender)
    for word, english in (
        ("أنصار", "supporters"), ("مؤيدي", "supporters"), ("رعايا", "citizens"), ("مواطني", "citizens"), ("أتباع", "followers"), ("حلفاء", "allies"), ("حلفائ", "allies"),
    )
    for ending, gender in (("ه", "m"), ("ها", "f"))
}  # fmt: skip
"""The speaker's own people."""


def urged(filler: SlotFiller, frames: FrameMatcher, verb: str, speech: Speech, at: int) -> Found | None:
    """What the speaker asks of people who have no name; both must be read whole."""
    links = _LINKS.get(verb)
    people = _people(filler, at, speech.agent) if links is not None else None
    if links is None or people is None:
        return None
    begin = Surroundings().skip(filler.sentence, people.end)
    best: tuple[int, Found] | None = None
    for frame, start in _frames(filler, links, people.english, begin):
        agent = Filled(start, speech.agent.english, speech.agent.phrases)
        found = frames.match(filler.sentence, filler, frame, VerbForm(speech.gender, "past"), start, Surroundings(), agent)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best is not None else None


def _frames(filler: SlotFiller, links: tuple[str, ...], people: str, at: int) -> Iterator[tuple[Frame, int]]:
    for link in links:
        slot, start = Slot("I", link), at
        if filler.word(at) == link and filler.word(at + 1) in _NEED:
            slot, start = Slot("I"), at + 2  # «إلى ضرورة المشاركة»
        elif filler.word(at) in _NEED and filler.word(at).startswith(link):
            slot, start = Slot("I"), at + 1
        yield Frame("urge_people", "REQUEST", (Slot("A"), slot), "prbsgtc", "", f"{{A}} called on {people} to {{I}}", f"{{A}} calls on {people} to {{I}}"), start


def _people(filler: SlotFiller, at: int, agent: Filled) -> Filled | None:
    """«جميع الأحزاب السياسية», «أنصاره», «الجميع»: known people, parties or groups, nobody's name."""
    own = _OWN.get(filler.word(at))
    if own is not None and len(agent.phrases) == 1 and agent.phrases[0].number == "sg" and agent.phrases[0].gender == own[1]:
        return Filled(at + 1, f"{{his}} {own[0]}")
    if filler.word(at) in _EVERYBODY:
        return Filled(at + 1, "everyone")
    named = filler.phrase(at, "")
    if named is not None and named.kind != "group":
        return None
    head = at + (filler.word(at) in _ALL)
    if not any(match.value.noun.kind in _PEOPLED for match in NounPhrases(filler).matches(head, NounForm, "")):
        return None
    found = filler.core(at, "", "O")
    if found is None or (named is not None and found.end <= named.end) or not found.english.startswith(("the ", "all the ", "all ")) or filler.relative(found.end):
        return None
    return found
