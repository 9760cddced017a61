"""What somebody is accused of doing to somebody: «اتهم المغرب الجزائر بدعم جبهة البوليساريو».

Elsewhere «دعم الجبهة» may as well be the Front's support; who is accused of it is the one who gave it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.rows import Masdar, NounForm

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

ACCUSED: Final = frozenset({"accuse_of"})
_BY: Final = "ب"
_MEDDLING: Final = {tuple(fold(words).split()): "interfering in its internal affairs" for words in ("بالتدخل في شؤونها الداخلية", "بالتدخل في شؤونه الداخلية", "بالتدخل في شؤونها")}
_ATTEMPTED: Final = "the attempted "


def charge_at(filler: SlotFiller, at: int) -> Filled | None:
    """A verbal noun behind «ب» with the party, or the indefinite thing, that suffered it: "supporting the Polisario Front"."""
    for words, english in _MEDDLING.items():
        if tuple(filler.word(at + n) for n in range(len(words))) == words:
            return Filled(at + len(words), english)
    masdar = filler.longest(at, Masdar, _BY)
    if masdar is None or filler.longest(at, Masdar, _BY) is None:
        return None
    value: Masdar = masdar.value
    gerund = "trying" + value.inf.removeprefix("try") if value.gerund.startswith(_ATTEMPTED) else value.gerund
    party = filler.parties(masdar.end, value.preposition, "prbsg")
    if party is not None and party.english and not party.english.startswith(("his ", "her ")) and filler.boundary(party.end):
        return Filled(party.end, f"{gerund} {party.english}", party.phrases)
    return _thing(filler, masdar.end, gerund) if not value.preposition and gerund.split(" ", 1)[0].endswith("ing") else None


def _thing(filler: SlotFiller, at: int, gerund: str) -> Filled | None:
    """«بقصف مستشفى في الفاشر»: one thing of its kind."""
    for match in filler.lexicon.nouns.matches(filler.tokens, at) if at < len(filler.tokens) else ():
        form = match.value
        if isinstance(form, NounForm) and not form.definite and not match.prefix and form.noun.kind == "count" and not form.noun.plural and filler.boundary(match.end):
            article = "an" if form.noun.en[0] in "aeiou" else "a"
            return Filled(match.end, f"{gerund} {article} {form.noun.en}")
    return None
