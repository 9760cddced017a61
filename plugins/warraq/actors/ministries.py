"""Ministries that are called by all they are for: «وزارة التجهيز والنقل واللوجستيك والماء»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.english import join_portfolios
from warraq.actors.readings import Body, Inner, new_actor
from warraq.actors.vocabulary import Nisba, Portfolio
from warraq.arabic.letters import fold
from warraq.arabic.tokens import clitic_splits

if TYPE_CHECKING:
    from warraq.actors.bodies import BodyReader

MINISTRY: Final = fold("وزارة")
_A_MINISTRY_ITSELF: Final = frozenset(("Foreign Affairs", "Interior", "Defence", "Justice", "Health", "Education", "Finance", "Oil"))
"""Portfolios that seldom stand second in a name: «وزارة الزراعة والدفاع» are two."""


_MINISTRIES_OF_THEIR_OWN: Final = _A_MINISTRY_ITSELF | frozenset(
    """Agriculture Trade Industry Tourism Culture Energy Electricity Transport Housing Planning Labour Information Youth Sports Supply
    Telecommunications Investment Petroleum Economy Communication Water Irrigation""".split()
) | {"the Environment", "Religious Endowments", "Higher Education", "Local Development", "Social Solidarity", "Social Affairs"}
"""Portfolios that are no part of the name behind one of these ministries: «وزارة الداخلية والتموين»."""


def whole_ministry(parser: BodyReader, at: int, best: Body | None) -> Body | None:
    """``best`` with all that the ministry's name coordinates, where the words are known portfolios; else ``best`` as it is."""
    prefix = next((prefix for prefix, stem in clitic_splits(parser.word(at)) if stem == MINISTRY), None)
    if prefix is None or (best is not None and best.prefix != prefix):
        return best
    portfolios, end = _portfolios(parser, at + 1)
    if len(portfolios) < 2 and not (portfolios and " and " in portfolios[0].en):
        return best
    name = f"Ministry of {join_portfolios([portfolio.en for portfolio in portfolios])}"
    if best is not None and best.end >= end:
        return _said_whole(parser, best, name)
    return _extended(parser, at, end, name, prefix, best) if best is not None and best.end > at + 1 else best


def _portfolios(parser: BodyReader, at: int) -> tuple[list[Portfolio], int]:
    """What stands behind «وزارة», as far as each noun that «و» adds is what a ministry can be for."""
    match = parser.longest(at, Portfolio, "")
    if match is None:
        return [], at
    found, end = [match.value], match.end
    apart = _MINISTRIES_OF_THEIR_OWN if match.value.en in _A_MINISTRY_ITSELF else _A_MINISTRY_ITSELF
    while (more := parser.longest(end, Portfolio, "و")) is not None and more.value.en not in apart:
        found.append(more.value)
        end = more.end
    return found, end


def _said_whole(parser: BodyReader, best: Body, name: str) -> Body:
    """The registry's ministry by the longer name that the text has for it."""
    actor = parser.vocabulary.registry.actors.get(best.actor_id)
    demonym = parser.vocabulary.demonyms.get(best.state, "")
    if actor is None or not demonym or not best.english.startswith(f"the {demonym} Ministry of "):
        return best
    said = {word.strip(",") for word in best.english.split()}
    missing = {word.strip(",") for word in name.split()} - said - {"and", "the", "of"}
    return replace(best, english=f"the {demonym} {name}") if missing and name.count(" and ") else best


def _extended(parser: BodyReader, at: int, end: int, name: str, prefix: str, best: Body) -> Body:
    """A name that goes on behind what registry and lists have of it."""
    nisba = parser.longest(end, Nisba, "") if end < len(parser.tokens) else None
    state = best.state
    if nisba is not None and nisba.value.definite and not nisba.value.people and nisba.value.gender == "f" and state in ("", nisba.value.iso):
        state, end = nisba.value.iso, nisba.end
    demonym = parser.vocabulary.demonyms.get(state, "") if state else ""
    english = f"the {demonym} {name}" if demonym else f"the {name}"
    if not demonym:
        return Body(end, prefix, english, english, "f", "sg", "", "", ())
    known = parser.vocabulary.registered(f"{demonym} {name}", state)
    id, new = (known.id if known is not None else best.actor_id), None
    if not id:
        new = parser.create(new_actor("institution", parser.source(at, end), f"{demonym} {name}", "f", False, state, prefix=prefix))
        id = new.id
    return Body(end, prefix, english, english, "f", "sg", id, state, (Inner(id, at, end),), new, (at, end))
