"""One person under two names in one article: «خالد مشعل» and «خالد عبد الرحيم مشعل».

Names nobody has listed only; of 1,500 development articles nine had such a pair, and each was one person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final, TypeAlias

from warraq.actors.phrases import Phrase
from warraq.actors.readings import Scope
from warraq.actors.registry import Registry
from warraq.arabic.tokens import words
from warraq.records import Actor

Words: TypeAlias = tuple[str, ...]


def one_person(sentences: Iterable[list[Phrase]], scope: Scope, registry: Registry) -> dict[str, str]:
    """Ids of introduced people who are others by the same first and last name, to those they are: the registered one,
    else the one named more fully.

    ``sentences``: the phrases of each. Nobody is another who stands in the same sentence, nor one of two who may be meant.
    """
    people = {id: registry.actors.get(id) or scope.new_actors.get(id) for id in sorted(scope.introduced)}
    names = {id: _names(actor) for id, actor in people.items() if actor is not None and actor.type == "person"}
    apart = {pair for phrases in sentences for pair in combinations(sorted({phrase.actor_id for phrase in phrases if phrase.kind == "person"}), 2)}
    meant: dict[str, set[str]] = {}
    for one, other in _pairs(names, scope):
        if (min(one, other), max(one, other)) not in apart:
            meant.setdefault(one, set()).add(other)
    clear = {one: next(iter(others)) for one, others in meant.items() if len(others) == 1}
    return {one: other for one, other in clear.items() if other not in meant}


def _pairs(names: dict[str, list[Words]], scope: Scope) -> Iterator[tuple[str, str]]:
    """(somebody, who it is) where a new person's name is another's with more between its first and its last word, the beginning
    of another's that goes on with a family («خالد بن أحمد»), or another's written together («نورالدين»)."""
    for new in (id for id in names if id in scope.new_actors):
        whole = names[new][0]
        for other, forms in names.items():
            if other != new and any(_begins(whole, form) or (len(whole) < len(form) and "".join(whole) == "".join(form)) for form in forms):
                yield new, other
            if other == new or not any(_within(form, whole) for form in forms) or any(_differs(form, whole) for form in forms):
                continue
            yield (other, new) if other in scope.new_actors else (new, other)


def _names(actor: Actor) -> list[Words]:
    return [words(name) for name in (actor.name_ar, *actor.aliases)]


def _within(form: Words, whole: Words) -> bool:
    """Whether a name leaves out only what stands between the first and the last word of ``whole``; no family of many («آل سعود»), no father's name."""
    if len(form) < 2 or len(form) >= len(whole) or not _FATHERS.isdisjoint(form) or (form[0], form[-1]) != (whole[0], whole[-1]):
        return False
    rest = iter(whole)
    return all(word in rest for word in form)


def _begins(form: Words, whole: Words) -> bool:
    """«خالد بن أحمد» of «خالد بن أحمد آل خليفة»."""
    return len(form) > 2 and form[1] in _FATHERS and len(whole) > len(form) and whole[: len(form)] == form and whole[len(form)] in _FATHERS


def _differs(form: Words, whole: Words) -> bool:
    """«محمد علي الجندي» is no «محمد نبيل الجندي»."""
    return len(form) > 2 and (form[0], form[-1]) == (whole[0], whole[-1]) and not _within(form, whole) and form != whole and not _within(whole, form)


_FATHERS: Final = frozenset(("بن", "ابن", "بنت", "ال"))
