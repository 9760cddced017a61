"""«هنأ الرئيس الفرنسي الأمير محمد بن سلمان»: an office of one state, and behind it somebody of another."""

from __future__ import annotations

from typing import Final

from warraq.actors.readings import RoleReading
from warraq.records import Actor

_STATES_OWN: Final = frozenset(
    """king queen monarch emir emir_of_state sultan crown_prince president president_republic head_of_state prime_minister head_of_government
    prime_minister_first chancellor chancellor_at vice_president minister ambassador""".split()
)
"""Ids of titles that a state gives to its own people only; a trainer or an adviser may come from anywhere."""


def is_of_another_state(role: RoleReading, actor: Actor | None) -> bool:
    """Whether somebody registered cannot hold an office that he stands right behind: the verb's subject and its object are two."""
    return (
        actor is not None and actor.type == "person" and bool(actor.state) and bool(role.state)
        and role.anchored and actor.state != role.state and role.title.id in _STATES_OWN
    )  # fmt: skip
