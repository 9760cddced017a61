"""How a clause tells what it tells: had happened, would happen, must not happen, was still so.

A mode is read from the words before a verb or a nominal predicate («سوف», «لن», «يجب أن», «ما زال») and turns the
English of a frame into what stands behind "said that".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from warraq.actors.english import past_participle, present_participle
from warraq.arabic.letters import fold
from warraq.events.found import Claim, Found
from warraq.events.rows import Frame, VerbForm
from warraq.events.slots import SlotFiller

Book = Mapping[str, Sequence[tuple[VerbForm, Frame]]]


@dataclass(frozen=True, slots=True)
class Mode:
    """How the verb tells it: ``form`` the tense of its form; templates of a verb and of "was", for text and headline."""

    form: str
    verb: str = ""
    be: str = ""
    headline: str = ""
    careful: bool = True
    """Whether what follows may take it back, so that nothing may be left out."""
    nominal: bool = False
    """Only of a nominal predicate, in the accusative («كان حريصا»)."""


PAST: Final = Mode("past", "{A} had {done}", careful=False)
PRESENT: Final = Mode("present", careful=False)
FUTURE: Final = Mode("present", "{A} would {base}", "{A} would be{rest}", "{A} to {base}")
NOT_PAST: Final = Mode("present", "{A} did not {base}", "{A} {was} not{rest}", "{A} did not {base}")
_NOT_NOW: Final = Mode("present", "{A} did not {base}", "{A} {was} not{rest}", "{A} does not {base}")
_NOT_FUTURE: Final = Mode("present", "{A} would not {base}", "{A} would not be{rest}", "{A} will not {base}")
_STILL: Final = Mode("present", "{A} still {told}", headline="{A} still {told}")


def _being(be: str, headline: str) -> Mode:
    return Mode("past", be=be, headline=headline, nominal=True)


def _modal(words: str, headline: str) -> Mode:
    return Mode("present", f"{{A}} {words} {{base}}", f"{{A}} {words} be{{rest}}", f"{{A}} {headline} {{base}}")


MUST: Final = _modal("must", "must")
_SHOULD: Final = _modal("should", "should")
_COULD: Final = _modal("could", "can")
_COULD_NOT: Final = _modal("could not", "cannot")
_DUE: Final = _modal("{was} due to", "due to")
_EXPECTED: Final = _modal("{was} expected to", "expected to")
_MIGHT: Final = _modal("might", "may")
_LIKELY: Final = _modal("{was} likely to", "likely to")
_UNLIKELY: Final = _modal("{was} unlikely to", "unlikely to")
_NOT_DUE: Final = _modal("{was} not due to", "not due to")
_NOT_EXPECTED: Final = _modal("{was} not expected to", "not expected to")
_MUST_NOT: Final = {MUST: _modal("must not", "must not"), _SHOULD: _modal("should not", "should not")}

_MARKERS: Final = {
    **dict.fromkeys(map(fold, ("قد", "لقد")), PAST), fold("سوف"): FUTURE, fold("لن"): _NOT_FUTURE,
    fold("لم"): NOT_PAST, fold("لا"): _NOT_NOW,
}  # fmt: skip
_IS_STILL: Final = _being("{A} {was} still{rest}", "{A} still {base}")
_BEINGS: Final[dict[str, Mode]] = {
    **dict.fromkeys(("ليس", "ليست", "ليسوا"), _being("{A} {was} not{rest}", "{A} not {base}")),
    **dict.fromkeys(("كان", "كانت", "كانوا"), _being("{A} had been{rest}", "{A} was {base}")),
    **dict.fromkeys(("لم يكن", "لم تكن", "لم يكونوا"), _being("{A} had not been{rest}", "{A} was not {base}")),
    **dict.fromkeys(("سيكون", "ستكون", "سيكونون", "سوف يكون", "سوف تكون"), _being("{A} would be{rest}", "{A} to be {base}")),
    **dict.fromkeys(("لن يكون", "لن تكون", "لن يكونوا"), _being("{A} would not be{rest}", "{A} will not be {base}")),
    **dict.fromkeys(("سيظل", "ستظل", "سيبقى", "ستبقى"), _being("{A} would remain{rest}", "{A} to remain {base}")),
    **dict.fromkeys(("ظل", "ظلت", "يظل", "تظل", "يبقى", "تبقى"), _being("{A} remained{rest}", "{A} remains {base}")),
    **dict.fromkeys(("سيصبح", "ستصبح"), _being("{A} would become{rest}", "{A} to become {base}")),
    **dict.fromkeys(("أصبح", "أصبحت", "بات", "باتت", "أصبحوا"), _being("{A} had become{rest}", "{A} has become {base}")),
    **dict.fromkeys(("ما زال", "ما زالت", "مازال", "مازالت", "لا يزال", "لا تزال", "لايزال", "لاتزال", "ما يزال", "ما تزال", "ما زالوا", "لا يزالون"), _IS_STILL),
}
_BEINGS_TOO: Final = {
    fold("غير"): _BEINGS["ليس"],
    **dict.fromkeys(map(fold, ("يعد", "تعد", "يعتبر", "تعتبر", "يمثل", "تمثل", "يشكل", "تشكل", "هو", "هي")), _being("{A} {was}{rest}", "{A} {base}")),
}
_BEING_WORDS: Final = {tuple(fold(words).split()): mode for words, mode in _BEINGS.items()}
_MODALS: Final = {
    tuple(fold(words).split()): mode
    for mode, several in {
        MUST: ("يجب", "يتعين", "لابد", "لا بد", "لابد من", "لا بد من", "من الضروري", "من الواجب", "من اللازم", "يتوجب"),
        _SHOULD: ("ينبغي",),
        _COULD: ("يمكن", "من الممكن"),
        _COULD_NOT: ("لا يمكن", "لايمكن", "من غير الممكن"),
        _DUE: ("من المقرر",),
        _EXPECTED: ("من المتوقع", "من المنتظر", "من المرتقب"),
        _MIGHT: ("من المحتمل",),
        _LIKELY: ("من المرجح",),
        _UNLIKELY: ("من غير المرجح", "من المستبعد"),
        _NOT_DUE: ("من غير المقرر",),
        _NOT_EXPECTED: ("من غير المتوقع", "من غير المنتظر", "من غير المرتقب"),
    }.items()
    for words in several
}
NEGATIVES: Final = frozenset({NOT_PAST, _NOT_NOW, _NOT_FUTURE, _COULD_NOT, _UNLIKELY, _NOT_DUE, _NOT_EXPECTED, *_MUST_NOT.values(), *(mode for mode in _BEINGS.values() if " not" in mode.be)})
"""Modes under which an adverb left out would change what is denied («لم ترفض بشكل نهائي»)."""
_CONTRARY: Final = frozenset({_UNLIKELY, _NOT_DUE, _NOT_EXPECTED})
"""Modals that are told of what somebody does, never of what something is."""
_TO_BE: Final = frozenset(map(fold, ("يكون", "تكون", "يكونوا")))
"""«يجب أن يكون …»: what must be so."""
_MODAL_WORDS: Final = 3
_THAT: Final = fold("أن")
_THAT_NOT: Final = fold("ألا")
_TO_COME: Final = "س"
PLURALS: Final = ("ون", "وا", "تا", "ان", "ين", "ا")
"""Endings of verbs and predicates behind a subject of several."""


def modes_at(filler: SlotFiller, at: int) -> Iterator[tuple[int, Mode]]:
    """(the predicate's token, how it tells), as it may be read: «يجب أن تشارك», «ليست مسؤولة», «سيستقبل», «لن يشارك»."""
    modal = modal_at(filler, at)
    if modal is not None:
        yield modal
        if filler.word(modal[0]) in _TO_BE and modal[1] not in _CONTRARY:
            yield modal[0] + 1, _being(modal[1].be, modal[1].headline.replace("{base}", "be {base}"))
        return
    for length in (2, 1):
        mode = _BEING_WORDS.get(tuple(filler.word(at + n) for n in range(length)))
        if mode is not None:
            yield at + length, mode
            if mode is _IS_STILL:
                yield at + length, _STILL
    yield from _verb_modes(filler, at)
    too = _BEINGS_TOO.get(filler.word(at))
    if too is not None:
        yield at + 1, too


def _verb_modes(filler: SlotFiller, at: int) -> Iterator[tuple[int, Mode]]:
    """How a verb at ``at`` tells it: «قد استقبل», «سيستقبل», «لن يشارك»; «تضمن» may be a perfect or an imperfect."""
    word = filler.word(at)
    if word in _MARKERS:
        yield at + 1, _MARKERS[word]
        return
    books = filler.lexicon.frames, filler.lexicon.predicates
    if word.startswith(_TO_COME) and any(form.tense == "present" for book in books for form, _ in _singular(book, word[1:])):
        yield at, FUTURE
    yield at, PAST
    yield at, PRESENT


def modal_at(filler: SlotFiller, at: int) -> tuple[int, Mode] | None:
    """«يجب أن …», «لا بد أن …», «من المقرر أن …», up to the verb behind «أن»; not «لا يجب أن»: must not, or need not?"""
    for length in range(_MODAL_WORDS, 0, -1):
        mode = _MODALS.get(tuple(filler.word(at + n) for n in range(length)))
        if mode is None:
            continue
        that = filler.word(at + length)
        if that == _THAT and filler.word(at + length + 1) != fold("لا"):
            return at + length + 1, mode
        if mode in _MUST_NOT and (that == _THAT_NOT or (that == _THAT and filler.word(at + length + 1) == fold("لا"))):
            return at + length + 1 + (that == _THAT), _MUST_NOT[mode]
    return None


def known(book: Book, word: str, mode: Mode, *, several: bool = False) -> Sequence[tuple[VerbForm, Frame]]:
    """The frames of a verb, behind «س» and, behind «لم», with its last letter cut («لم يلتق»); of a subject of
    ``several`` also under its plural («سيشاركون», «طالبوا»)."""
    if mode is FUTURE and word.startswith(_TO_COME) and word[1:] in book:
        return book[word[1:]]
    if mode is NOT_PAST and word not in book and (cut := next((book[word + letter] for letter in "يوا" if word + letter in book), None)) is not None:
        return cut
    if mode.nominal and word.endswith("ا") and word[:-1] in book:
        return book[word[:-1]]
    found = book.get(word, ())
    if not found and several:
        found = _singular(book, word[1:] if mode is FUTURE and word.startswith(_TO_COME) else word)
    return found


def _singular(book: Book, word: str) -> Sequence[tuple[VerbForm, Frame]]:
    """What is listed of a word in the singular: «يسعون» under «يسعى», «دعوا» under «دعا»."""
    if word in book:
        return book[word]
    for ending in PLURALS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            found = next((book[stem + letter] for letter in ("", "ي", "و", "ا") if stem + letter in book), None)
            if found is not None:
                return found
    return ()


def told(found: Found, mode: Mode) -> Claim | None:
    """What is found as the mode tells it; None where its templates cannot tell it so."""
    frame = found.frame
    if mode is _STILL:
        return _still(found)
    if frame.base == "{I}" and mode in (PAST, PRESENT):
        return _carried_out(found, mode)
    if not mode.verb and not mode.be:
        return Claim(found, frame.en, frame.headline)
    being = frame.base.startswith("be ")
    if mode.nominal:
        return Claim(found, mode.be.replace("{rest}", frame.base[2:]), mode.headline.replace("{base}", frame.base[3:])) if being else None
    if not frame.base or (mode is PAST and being):
        return Claim(found, frame.en, frame.headline)
    if mode is PAST:
        verb, _, rest = frame.base.partition(" ")
        return Claim(found, mode.verb.replace("{done}", f"{past_participle(verb)} {rest}".strip()), frame.headline)
    doing = _DOING.match(frame.base)
    if doing is not None:
        base = f"{_DOES[doing[1]]}{frame.base[doing.end() :]}"
        return Claim(found, mode.verb.replace("{base}", base), mode.headline.replace("{base}", base))
    if being and mode in (NOT_PAST, _NOT_NOW):
        return Claim(found, mode.be.replace("{rest}", frame.base[2:]), f"{{A}} not{frame.base[2:]}")
    if being:
        return Claim(found, mode.be.replace("{rest}", frame.base[2:]), mode.headline.replace("{base}", frame.base))
    return Claim(found, mode.verb.replace("{base}", frame.base), mode.headline.replace("{base}", frame.base))


def _carried_out(found: Found, mode: Mode) -> Claim | None:
    """«قامت الحكومة بتعديل الدستور»: had amended it, was amending it."""
    done = found.slots["I"]
    verb, _, rest = done.english.partition(" ")
    if verb == "not" or " and " in rest:
        return None  # "amend the constitution and hold elections" has two verbs
    form = past_participle(verb) if mode is PAST else present_participle(verb)
    told = replace(found, slots={**found.slots, "I": replace(done, english=f"{form} {rest}".strip())})
    return Claim(told, f"{{A}} {'had' if mode is PAST else '{was}'} {{I}}", f"{{A}} {'has ' if mode is PAST else ''}{{I}}")


_DOES: Final = {
    "working": "work", "seeking": "seek", "seeing": "see", "aiming": "aim", "preparing": "prepare", "considering": "consider", "awaiting": "wait for", "sticking": "stick",
    "following": "follow", "going": "go", "living": "live", "moving": "move", "entering": "enter", "continuing": "continue",
}  # fmt: skip
_DOING: Final = re.compile(rf"be ({'|'.join(_DOES)})\b")
"""What behind "would" is no "would be working"."""


def _still(found: Found) -> Claim | None:
    en, headline = found.frame.en, found.frame.headline
    if found.frame.base == "{I}" or not en.startswith("{A} ") or not headline.startswith("{A} "):
        return None
    said = en.replace("{A} {was}", "{A} {was} still", 1) if en.startswith("{A} {was}") else en.replace("{A}", "{A} still", 1)
    return Claim(found, said, headline.replace("{A}", "{A} still", 1))

