"""Claims of how many there are: «قال إن عدد اللاجئين السوريين في تركيا بلغ 3.6 مليون لاجئ»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.amounts import GOES_ON, SCALES, rounded, scaled
from warraq.events.filled import Filled
from warraq.events.found import Claim, Found
from warraq.events.rows import Frame, NounForm, Slot
from warraq.events.thing_tails import tailed

if TYPE_CHECKING:
    from warraq.actors.recognise import ReadSentence
    from warraq.events.claim_slots import ClaimFiller

_NUMBER: Final = fold("عدد")
_ALL: Final = frozenset(fold("إجمالي مجموع").split())
_ALREADY: Final = frozenset(("قد", "لقد"))
_REACHED: Final = {
    tuple(fold(arabic).split()): english
    for english, words in {
        ("had reached", "reaches"): ("بلغ", "بلغت", "وصل إلى", "وصل الى"), ("had exceeded", "exceeds"): ("تجاوز", "فاق", "تخطى"),
        ("had risen to", "rises to"): ("ارتفع إلى", "ازداد إلى", "زاد إلى"), ("had fallen to", "falls to"): ("انخفض إلى", "تراجع إلى"),
        ("was", "is"): ("يبلغ",), ("exceeded", "exceeds"): ("يتجاوز", "يفوق"),
    }.items()
    for arabic in words
}  # fmt: skip
"""The verb with its preposition, as it is told and as a headline has it."""
_LIMITING: Final = frozenset(fold("في خلال منذ حتى بين عام سنة وفق إلا فقط إذا لو دون بدون باستثناء منهم منها تقريبا حاليا آنذاك مقابل مقارنة بدلا").split())
"""Words behind a comma with which the figure is of a time, a place or a part."""
_FIGURES: Final = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_ONE: Final = frozenset(fold("مليون مليار").split())
_CASE: Final = fold("حالة")
_CASES: Final = frozenset(fold("وفاة إصابة").split())
_ADVERBIAL: Final = fold("يا")
_SHORTEST: Final = 2
_LONG: Final = 10_000
"""Numbers of more figures are written with a comma."""


def numbered_at(sentence: ReadSentence, filler: ClaimFiller, at: int) -> Claim | None:
    """How many of those named behind «عدد» there are, where the clause ends with the figure; who they are is told whole or not at all."""
    first = at + (filler.word(at) in _ALL)
    whole = "total " if first > at else ""
    if filler.word(first) != _NUMBER:
        return None
    counted = _whom(filler, first + 1)
    if counted is None:
        return None
    verb = counted.end + (filler.word(counted.end) in _ALREADY)
    reached = next(((english, verb + len(words)) for words, english in _REACHED.items() if tuple(filler.word(verb + n) for n in range(len(words))) == words), None)
    figure = _figure(filler, reached[1]) if reached is not None else None
    if reached is None or figure is None or not _over(sentence, filler, figure.end):
        return None
    said, headline = reached[0]
    of = f"the {whole}number of {counted.english}"
    frame = Frame("numbered", "", (Slot("O"), Slot("C")), "", "", f"{{O}} {said} {{C}}", f"{{O}} {headline} {{C}}")
    found = Found(sentence, frame, {"O": Filled(counted.end, of, counted.phrases), "C": figure}, None, "", "", frame.id, present=False)
    return Claim(found, frame.en, frame.headline)


def _whom(filler: ClaimFiller, at: int) -> Filled | None:
    """Those counted, several and known, with who or where they are: «اللاجئين السوريين في تركيا»; "the cases" alone says nothing."""
    for match in sorted(filler.nouns.matches(at, NounForm, ""), key=lambda match: -match.end):
        form: NounForm = match.value
        if not form.noun.plural or not form.definite or filler.nouns.barred(form.noun, match):
            continue
        thing = filler.core(at, "", "O") or filler.nouns.described(form, match.end)
        whole = tailed(filler.nouns, filler.with_tails(thing)) if thing.english else thing
        placed = filler.place_tail(whole.end)
        said = whole.english.removeprefix("the ")
        told = Filled(placed.end, f"{said} {placed.english}", (*whole.phrases, *placed.phrases)) if placed is not None else Filled(whole.end, said, whole.phrases)
        return told if told.english and told.end > match.end else None
    return None


def _figure(filler: ClaimFiller, at: int) -> Filled | None:
    """«3.6 مليون لاجئ», «نحو 500», «مليون»: the figure, past the word that counts."""
    about, at = rounded(filler, at)
    number, scale = filler.word(at), SCALES.get(filler.word(at + 1), "")
    if number in _ONE:
        return Filled(_past_counted(filler, at + 1), f"{about} one {SCALES[number]}".strip())
    end = at + 1 + bool(scale)
    if not _FIGURES.fullmatch(number) or filler.word(end) in GOES_ON:
        return None
    said = f"{int(number):,}" if number.isdigit() and int(number) >= _LONG else number
    said = scaled(said, scale)
    return Filled(_past_counted(filler, end), f"{about} {said}".strip())


def _past_counted(filler: ClaimFiller, at: int) -> int:
    """Past «لاجئ», «حالة وفاة», no word that tells of which time or part the figure is («يوميا», «فقط», «بالمئة»)."""
    if filler.word(at) == _CASE and filler.word(at + 1) in _CASES:
        return at + 2
    word = filler.word(at)
    counts = len(word) > _SHORTEST and word.isalpha() and word not in _LIMITING and not word.startswith(("و", "ب", "ال", "لل")) and not word.endswith(_ADVERBIAL)
    return at + counts


def _over(sentence: ReadSentence, filler: ClaimFiller, at: int) -> bool:
    """Whether the clause ends: nothing limits the figure to a year or a place, not even behind a comma."""
    ended = filler.boundary(at) and (at >= len(sentence.tokens) or sentence.tokens[at].is_mark)
    return ended and filler.word(at + 1) not in _LIMITING
