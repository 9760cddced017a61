"""«هناك محاولات لتشويه الثورة»: what a speaker says there is.

That something is there holds of the wider thing as well: where talks with somebody are, talks are. So what a noun
goes on with may be left out, unless a verb denies it or makes it another thing.
"""

from __future__ import annotations

from typing import Final

from warraq.arabic.letters import fold
from warraq.events.claim_slots import ClaimFiller
from warraq.events.filled import Filled
from warraq.events.lexicon import NounForm
from warraq.events.noun_complements import NO_COMPLEMENT

_BEHIND: Final = frozenset(fold("من بين في على إلى مع حول بشأن بخصوص لدى داخل خارج ضد عن تجاه نحو أمام وراء").split())
_NO_GOING_ON: Final = frozenset(fold("لم لن لا ليس غير لكن ولكن دون بدون إلا").split())
_TELLING: Final = frozenset(
    fold(
        "خلاف خلافات أزمة أزمات مؤامرة مؤامرات مخطط مخططات اتصالات مفاوضات مشاورات محادثات مباحثات ضغوط ضغوطا انقسام انقسامات تهديدات "
        "تجاوزات انتهاكات خروقات مبادرة مبادرات إجماع صراع صراعات عقبات صعوبات تحفظات اعتراضات فساد"
    ).split()
)
"""Nouns that tell something without what they go on with."""
_SAID_OF_PEOPLE: Final = ("human", "group")


def what_there_is(filler: ClaimFiller, at: int) -> Filled | None:
    """The indefinite thing at ``at`` that is said to be there, with its adjectives and, where it can be said, what it goes on with."""
    nouns = filler.nouns
    at = filler.over_adverbs(at)
    for match in nouns.matches(at, NounForm, ""):
        form: NounForm = match.value
        noun = form.noun
        if form.definite or noun.kind in _SAID_OF_PEOPLE or nouns.other_hamza(at, noun.ar) or nouns.barred(noun, match):
            continue
        thing = nouns.described(form, match.end)
        told = nouns.complements.completed(noun, thing, bare=False)
        if told is not None and told.end > thing.end and _over(filler, told.end):
            return told
        if noun.key in _TELLING and _over(filler, thing.end):
            return thing
    return None


def _clause(filler: ClaimFiller, at: int) -> range:
    """The tokens from ``at`` on, up to a mark."""
    end = next((n for n in range(at, min(at + _CLAUSE_TOKENS, len(filler.tokens))) if filler.tokens[n].is_mark), min(at + _CLAUSE_TOKENS, len(filler.tokens)))
    return range(at, min(end + 2, len(filler.tokens)))


_CLAUSE_TOKENS: Final = 14


def _over(filler: ClaimFiller, at: int) -> bool:
    """Whether what follows leaves the thing what it is: a mark, a preposition, «ل…»; no verb, which may deny it."""
    word = filler.word(at)
    if filler.conditioned(at) or any(filler.word(n) in _NO_GOING_ON for n in _clause(filler, at)):
        return False
    hangs = word[:1] in ("ل", "ب") and len(word) > 3 and word not in NO_COMPLEMENT and word not in filler.sentence.parser.vocabulary.verbs
    return filler.boundary(at) or word in _BEHIND or hangs
