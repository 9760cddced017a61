"""Names in a list behind a noun that says what they all are: «أحزاب الاستقلال والعدالة والتنمية», «حركتي فتح وحماس».

Such a noun makes names of words that elsewhere are none, and the members tell whose each other are: a list is of one state.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from warraq.actors.view import TokenView
from warraq.actors.vocabulary import ActorName
from warraq.arabic.letters import fold
from warraq.arabic.tokens import COMMAS, QUOTES, clitic_splits

_PARTIES: Final = frozenset(("party", "organisation"))
_MEDIA: Final = frozenset(("media",))
_ONE_OF: Final = {
    "حزب": "أحزاب حزبا حزبي", "حركة": "حركتا حركتي حركات", "جماعة": "جماعتا جماعتي", "تنظيم": "تنظيما تنظيمي",
    "تيار": "تيارا تياري", "صحيفة": "صحيفتا صحيفتي صحف", "جريدة": "جريدتا جريدتي جرائد", "قناة": "قناتا قناتي قنوات",
    "مجلة": "مجلتا مجلتي", "وكالة": "وكالتا وكالتي",
}  # fmt: skip
"""A noun for one body → its duals and plurals in the construct form."""
_HEADS: Final = {form: fold(noun) for noun, forms in _ONE_OF.items() for form in fold(forms).split()}
_OF_MEDIA: Final = frozenset(fold("صحيفة جريدة قناة مجلة وكالة").split())
_ALSO_CALLED: Final = {"حزب": tuple(fold("حزب حركة جبهة تيار الحزب").split())}
"""«أحزاب النهضة والجمهوري» are «حركة النهضة» and «الحزب الجمهوري»."""
_LEAST_NAMES: Final = 2
_LONGEST_NAME: Final = 4
_MOST_UNKNOWN: Final = 2
"""Tokens of a member that is not known, between two that are."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A name in a list: where it ends, its clitic, and whose it is."""

    end: int
    prefix: str
    actor_id: str


def listed_names(view: TokenView) -> dict[int, Listed]:
    """The names of all lists by where they begin; the state that the article speaks of most decides between two."""
    found: dict[int, Listed] = {}
    for at, noun in [(at, noun) for at, token in enumerate(view.tokens[:-1]) if (noun := _noun_of_list(token.folded))]:
        members = list(_members(view, at + 1, noun))
        found.update(_sole(members) if noun in _OF_MEDIA and not view.scope.home_likely else _settled(view, members))
    return found


@lru_cache(maxsize=1 << 16)
def _noun_of_list(word: str) -> str:
    """The noun for one of those that a word tells of several, clitics aside: «الأحزاب»; "" for most words."""
    return next((_HEADS[stem] for _, stem in clitic_splits(word) if stem in _HEADS), "")


def _members(view: TokenView, at: int, noun: str) -> Iterator[tuple[int, list[Listed]]]:
    """Where each member begins, and what it may mean, as long as one known name follows another."""
    first = True
    while at < len(view.tokens):
        at = _over_quotes(view, at)
        if view.word(at) == "و":
            at = _over_quotes(view, at + 1)  # «و«التجمع»»
        options = [listed for prefix in ("", "و") for listed in _options(view, at, noun, prefix)]
        if options:
            end = max(listed.end for listed in options)
            yield at, [listed for listed in options if listed.end == end]
        elif first or not view.word(at).startswith("و"):
            return
        else:
            end = next((at + n for n in range(1, _MOST_UNKNOWN + 1) if _goes_on(view, at + n)), 0)
        at = _over_quotes(view, end)
        if not end or not _goes_on(view, at):
            return
        at, first = at + (view.word(at) in COMMAS), False


def _goes_on(view: TokenView, at: int) -> bool:
    return view.word(at) in COMMAS or view.word(at).startswith("و")


def _options(view: TokenView, at: int, noun: str, prefix: str) -> Iterator[Listed]:
    """Registered names at a token, as they stand or with the noun before them: «الجمهوري» for «الحزب الجمهوري»."""
    registry, types = view.vocabulary.registry, _MEDIA if noun in _OF_MEDIA else _PARTIES
    for match in view.matches(at):
        if isinstance(match.value, ActorName) and match.prefix == prefix and registry[match.value.id].type in types:
            yield Listed(match.end, prefix, match.value.id)
    if not view.word(at).startswith(prefix):
        return
    said = [view.word(at).removeprefix(prefix)]
    for end in range(at + 1, at + 1 + _LONGEST_NAME):
        for head in _ALSO_CALLED.get(noun, (noun,)):
            for value in view.vocabulary.book.get((head, *said)):
                if isinstance(value, ActorName) and registry[value.id].type in types:
                    yield Listed(end, prefix, value.id)
        said.append(view.word(end))


def _settled(view: TokenView, members: list[tuple[int, list[Listed]]]) -> dict[int, Listed]:
    if len(members) < _LEAST_NAMES:
        return {}
    registry, home = view.vocabulary.registry, view.scope.home
    states = set.intersection(*({registry[listed.actor_id].state for listed in options} for _, options in members)) - {""}
    if home not in states and len(states) != 1:
        return {}
    state = home if home in states else next(iter(states))
    settled = {}
    for at, options in members:
        theirs = {listed.actor_id: listed for listed in options if registry[listed.actor_id].state == state}
        if len(theirs) == 1:
            settled[at] = next(iter(theirs.values()))
    return settled


def _sole(members: list[tuple[int, list[Listed]]]) -> dict[int, Listed]:
    """Those that only one is called; a review of the press goes through many states."""
    only = [(at, options[0]) for at, options in members if len({listed.actor_id for listed in options}) == 1]
    return dict(only) if len(members) >= _LEAST_NAMES else {}


def _over_quotes(view: TokenView, at: int) -> int:
    while view.word(at) in QUOTES:
        at += 1
    return at
