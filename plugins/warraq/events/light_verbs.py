"""«قامت بتوقيع اتفاقية»: a verb that only says that the deed of the noun behind it was done."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.english import past_participle
from warraq.arabic.letters import fold
from warraq.events.found import Claim
from warraq.events.lexicon import Frame, Slot, VerbForm
from warraq.events.modes import PAST
from warraq.events.surroundings import Surroundings

if TYPE_CHECKING:
    from warraq.events.claims import ClaimReader
    from warraq.events.subjects import Subject

_CARRIED_OUT: Final = {fold("قام"): "m", fold("قامت"): "f", fold("قاموا"): "pl"}
_MARKERS: Final = frozenset(fold("قد لقد").split())
_DONE: Final = Frame("carried_out", "", (Slot("A"), Slot("I", "ب")), "prbsg", "", "{A} had {I}", "{A} {I}")


def carried_out(reader: ClaimReader, subject: Subject, at: int) -> Claim | None:
    """What ``subject`` did, told of by the light verb at ``at``, which agrees with it."""
    at += reader.filler.word(at) in _MARKERS
    gender = _CARRIED_OUT.get(reader.filler.word(at), "")
    if not gender or not subject.kinds <= set(_DONE.a) or not subject.agrees(VerbForm(gender.removesuffix("pl"), "past"), plural=False) or subject.several != (gender == "pl"):
        return None
    found = reader.claimed(_DONE, VerbForm(gender, "past"), at + 1, Surroundings(), subject.filled, PAST)
    deed = found[1].event.slots["I"].english if found is not None else ""
    verb, _, rest = deed.partition(" ")
    if found is None or not rest or verb == "not" or rest.startswith("and "):
        return None
    return replace(found[1], en=f"{{A}} had {past_participle(verb)} {rest}", headline=f"{{A}} {_present(verb)} {rest}")


def _present(verb: str) -> str:
    """"sign" as "signs"."""
    if re.search(r"[^aeiou]y\Z", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if re.search(r"(?:s|x|z|ch|sh|o)\Z", verb) else f"{verb}s"
