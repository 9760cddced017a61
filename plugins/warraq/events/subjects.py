"""Who or what the clause behind «أن» is about, and the speaker in it as "he"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from warraq.actors.english import is_plural
from warraq.events.agents import agrees
from warraq.events.filled import Filled
from warraq.events.rows import Frame, VerbForm

OWN: Final = {
    f"{stem}{ending}": (f"{whose} {english}", gender, kind, owner)
    for row in (
        "بلاد country f s", "بلد country m s", "دولت country f s", "حزب party m b", "حكومت government f b", "حركت movement f b", "جماعت group f b", "منظمت organisation f b",
        "وزارت ministry f b", "ادارت administration f b", "شركت company f b", "نقابت union f b", "كتلت bloc f b", "جبهت front f b", "هييت authority f b",
    )
    for stem, english, gender, kind in [row.split()]
    for ending, whose, owner in (("ه", "his", "m"), ("ها", "her", "f"))
}  # fmt: skip
"""«بلاده», «حزبها»: the speaker's own."""

_LIKENING: Final = re.compile(r"be (?!\w+ed\b|complete|over\b|finished|done\b|held\b|useful\b|important\b|necessary\b|good\b|difficult\b|easy\b|long\b|known\b|clear\b)")
"""What tells how a thing is («الوضع تحت السيطرة»), and not only that it happened («الحوار بدأ»)."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a clause is about, up to the token ``verb`` of its predicate."""

    filled: Filled
    verb: int
    kinds: frozenset[str]
    """As in ``frames.csv``, n a thing; c people without a name, of whom is said what is of groups, too."""
    gender: str = ""
    """As the predicate agrees with a thing or somebody's own; "" where the phrases tell."""
    head: str = ""
    """The first word of a thing."""
    bare: bool = False
    """A thing in one word («الاجتماع»), of which it must be told what it does to what, or how it is."""

    joint: bool = False
    """Two things that «و» joins."""

    pronoun: bool = False
    """The speaker in «أنه», which may be a thing as well."""

    @property
    def several(self) -> bool:
        phrases = self.filled.phrases
        return len(phrases) > 1 or bool(phrases and phrases[0].number != "sg") or self.filled.english == "they" or self.joint

    @property
    def owner(self) -> tuple[str, str]:
        """The suffix of what is its own, and the English of that: («ها», "its")."""
        phrases = self.filled.phrases
        if self.several:
            return "هم", "their"
        gender = self.gender or (phrases[0].gender if phrases else "")
        if gender not in ("m", "f"):
            return "", ""
        person = bool(phrases) and phrases[0].kind in ("person", "role")
        things = not phrases and is_plural(self.filled.english)
        whose = "their" if things else {"m": "his", "f": "her"}[gender] if person else "its"
        return {"m": "ه", "f": "ها"}[gender], whose

    def agrees(self, form: VerbForm, *, plural: bool) -> bool:
        """Whether a predicate has its gender; in the ``plural`` («سيشاركون») it has that of people."""
        if plural:
            return form.gender == "m" or self.joint
        return form.gender == self.gender if self.gender else agrees(form, self.filled)

    def may(self, frame: Frame) -> bool:
        """Whether it is of a kind of which the frame may be told."""
        kinds = set(frame.a) | ({"c"} if "g" in frame.a else set())
        if not self.kinds <= kinds or (frame.heads and self.head not in frame.heads):
            return False
        if self.pronoun and "n" in frame.a:
            return False  # «عن القرار، قال إنه جزء من …»
        full = any(slot.words and not slot.optional for slot in frame.pattern) or frame.pattern[-1].letter in ("O", "I", "B")
        return not self.bare or full or _LIKENING.match(frame.base) is not None


def somebody_at(named: Filled, verb: int) -> Subject:
    return Subject(named, verb, frozenset(phrase.kind[0] for phrase in named.phrases))


def the_speaker(agent: Filled, at: int, gender: str) -> Filled | None:
    """The speaker as «أنه»: "he", "it", "they"; None where the pronoun cannot be his."""
    first = agent.phrases[0] if len(agent.phrases) == 1 else None
    if first is None or first.kind not in ("person", "role", "body", "state", "group"):
        return None
    if gender == "pl" or first.number != "sg":
        return Filled(at, "they", agent.phrases) if gender == "pl" and first.number != "sg" else None
    if first.gender != gender:
        return None
    return Filled(at, {"m": "he", "f": "she"}[gender] if first.kind in ("person", "role") else "it", agent.phrases)


def as_pronoun(agent: Filled, subject: Filled) -> Filled:
    """Who speaks of himself by name is "he": «كشف الحزب عن أن الحزب …»."""
    ids = [phrase.actor_id or phrase.english for phrase in subject.phrases]
    if ids != [phrase.actor_id or phrase.english for phrase in agent.phrases] or len(ids) != 1:
        return subject
    same = the_speaker(agent, subject.end, "pl" if agent.phrases[0].number != "sg" else agent.phrases[0].gender)
    return Filled(subject.end, same.english, subject.phrases) if same is not None else subject
