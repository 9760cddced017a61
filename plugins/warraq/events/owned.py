"""What is somebody's own, by a pronoun: «موقفها الثابت» as "its firm position", whose the caller knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warraq.arabic.tokens import Match
from warraq.events.filled import Filled
from warraq.events.noun_complements import SHORTEST
from warraq.events.rows import NounForm

if TYPE_CHECKING:
    from warraq.events.noun_phrases import NounPhrases


def owned(nouns: NounPhrases, at: int, prefix: str, suffix: str, whose: str) -> tuple[Filled, NounForm] | None:
    """The thing at ``at`` that bears ``suffix``, with its adjectives and complements, and its noun; what follows may still narrow it."""
    word = nouns.filler.word(at)
    if not word.startswith(prefix) or not word.endswith(suffix) or len(word) - len(prefix) - len(suffix) < SHORTEST - 1:
        return None
    stem = word[len(prefix) : -len(suffix)]
    keys = [f"{stem[:-1]}ه", stem] if stem.endswith("ت") else [stem]
    values = next((listed for key in keys if (listed := nouns.book.get((key,)))), [])
    form = next((value for value in values if isinstance(value, NounForm) and not value.definite and not value.accusative), None)
    if form is None or form.noun.idafa == "-" or form.noun.kind in ("human", "group") or nouns.barred(form.noun, Match(at, at + 1, prefix, form)):
        return None
    described = nouns.described(NounForm(form.noun, True), at + 1)
    thing = Filled(described.end, f"{whose} {described.english.removeprefix('the ')}")
    found = nouns.complements.completed(form.noun, thing, bare=form.noun.needs)
    return (found, form) if found is not None else None


def wholly_owned(nouns: NounPhrases, at: int, prefix: str, suffix: str, whose: str) -> Filled | None:
    """The same, where it certainly ends."""
    found = owned(nouns, at, prefix, suffix, whose)
    return found[0] if found is not None and nouns.whole(found[0]) and not nouns.complemented(found[0]) else None
