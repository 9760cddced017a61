"""«قامت الحكومة بالإفراج عن …»: what somebody is told to have carried out is told as done."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from warraq.actors.english import past_participle
from warraq.events.found import Found

CARRIED_OUT: Final = "carried_out"
"""The frame of «قام ب…», whose infinitive holds the verb."""
_PAST: Final = {
    participle: past
    for participle, _, past in (
        pair.partition(":")
        for pair in """taken:took given:gave written:wrote begun:began broken:broke chosen:chose drawn:drew withdrawn:withdrew done:did gone:went seen:saw shown:showed
        spoken:spoke stolen:stole driven:drove known:knew grown:grew shrunk:shrank overthrown:overthrew frozen:froze rewritten:rewrote undertaken:undertook beaten:beat
        borne:bore come:came overcome:overcame fallen:fell run:ran arisen:arose risen:rose been:was lain:lay""".split()
    )
}
_TWO_VERBS: Final = re.compile(r"\band\b")


def as_done(end: int, found: Found) -> tuple[int, Found] | None:
    """What is found, with the infinitive's verb in the past and its object behind it; None of two verbs, and of what was not done."""
    done = found.slots["I"]
    verb, _, rest = done.english.partition(" ")
    if verb == "not" or not rest or _TWO_VERBS.search(rest) or _reported(found):
        return None
    participle = past_participle(verb)
    frame = replace(found.frame, en=f"{{A}} {_PAST.get(participle, participle)} {{I}}", headline=f"{{A}} {_present(verb)} {{I}}")
    return end, replace(found, frame=frame, slots={**found.slots, "I": replace(done, english=rest)})


def _reported(found: Found) -> bool:
    """«قال فلان: …، حيث قامت الحكومة ب…»: what stands behind a verb of saying is the speaker's to tell."""
    saying = found.sentence.parser.vocabulary.saying
    begin = min((phrase.start for phrase in found.slots["A"].phrases), default=0)
    words = [token.folded for token in found.sentence.tokens[:begin]]
    return any(word in saying or word.removeprefix("و") in saying for word in words)


def _present(verb: str) -> str:
    if re.search(r"[^aeiou]y\Z", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
