"""Last names that an article itself shows to be some: «وأضاف القمودي أن» behind «المستوري القمودي».

A word that stands alone between a verb of speech and what is said is somebody; where the article also has it behind a first
name or an office, it is the last name that begins or ends there, whatever the lexicon knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from warraq.actors.names import NameToken
from warraq.actors.phrases import PhraseParser
from warraq.actors.vocabulary import ActorName, TitleForm
from warraq.arabic.letters import fold
from warraq.arabic.tokens import COMMAS, Match

_SAID_NEXT: Final = frozenset(
    fold("أن إن أنه إنه أنها إنها بأن بأنه بأنها إلى على عن في خلال : ، لـ قائلا قائلة بالقول كذلك أيضا").split()
)
_PLURALS: Final = ("ون", "ين", "ات", "ان")
_SHORTEST: Final = 3


def spoken_surnames(parsers: Iterable[PhraseParser]) -> frozenset[str]:
    """Words that the article shows to be last names."""
    parsers = list(parsers)
    alone = {parser.word(at) for parser in parsers for at in _behind_saying(parser) if _speaks_alone(parser, at)}
    if not alone:
        return frozenset()
    return frozenset(parser.word(at) for parser in parsers for at in range(1, len(parser.tokens)) if parser.word(at) in alone and _behind_first_name(parser, at))


def _behind_saying(parser: PhraseParser) -> Iterator[int]:
    """Places between a verb of speech and what may follow a speaker; in most sentences there is none."""
    saying, word = parser.vocabulary.saying, parser.word
    return (at for at in range(1, len(parser.tokens) - 1) if word(at + 1) in _SAID_NEXT and word(at - 1) in saying)


def _speaks_alone(parser: PhraseParser, at: int) -> bool:
    """Whether one word, that is no other thing the vocabulary knows, stands where a speaker does."""
    word, token = parser.word(at), parser.tokens[at]
    if token.is_mark or len(word) < _SHORTEST or word.endswith(_PLURALS) or word in parser.vocabulary.verbs or not "ء" <= word[0] <= "ي":
        return False
    if parser.raw(at).endswith(("ه", "ها", "هم")) or (word in parser.vocabulary.common and word not in parser.vocabulary.names):
        return False
    known = [match for match in parser.matches(at) if not match.prefix]
    return all(map(_last_name, known)) if known else parser.strange(at, word)  # «بالسؤال» is no name


def _last_name(match: Match) -> bool:
    """A first name is shown to be no last one: «وأضاف مصطفى» behind «سيد مصطفى» leaves «مصطفى عبده» alone."""
    return _registered(match) or (isinstance(match.value, NameToken) and match.value.kind == "family")


def _registered(match: Match) -> bool:
    return isinstance(match.value, ActorName) and match.value.how == "short"


def _behind_first_name(parser: PhraseParser, at: int) -> bool:
    """Whether a token of the name lexicon, or one word behind an office, stands right before ``at``."""
    before = at - 1
    if parser.tokens[before].is_mark or parser.word(before) in parser.vocabulary.verbs:
        return False
    first = parser.longest(before, NameToken, "")
    registered = any(_registered(match) and not match.prefix for match in parser.matches(at))
    if first is not None:  # «خلف أوباما» is no Khalaf Obama
        sure = first.value.kind == "given" and first.value.origin == "arab" and not first.value.word
        return sure if registered else bool(first.value.kind != "particle")
    if len(parser.word(before)) < _SHORTEST:
        return False  # «قال مصدر إن أوباما»
    return any(_office_ends(parser, n, before) for n in range(max(0, before - _OFFICE_TOKENS), before))


def _office_ends(parser: PhraseParser, start: int, end: int) -> bool:
    role = parser.role(start) if TitleForm in parser.kinds(start) else None
    return role is not None and role.number == "sg" and role.end + (parser.word(role.end) in COMMAS) == end


_OFFICE_TOKENS: Final = 8
