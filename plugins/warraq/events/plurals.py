"""English plurals of nouns that a number stands before."""

from __future__ import annotations

import re
from typing import Final

_IRREGULAR: Final = {"person": "people", "man": "men", "woman": "women", "child": "children", "fisherman": "fishermen", "businessman": "businessmen", "memorandum": "memoranda"}


def plural(noun: str) -> str:
    """"housing units" of "housing unit"."""
    head, of, whose = noun.partition(" of ")
    if of:
        return f"{plural(head)} of {whose}"
    first, _, last = noun.rpartition(" ")
    if last in _IRREGULAR:
        many = _IRREGULAR[last]
    elif re.search(r"(?<=[a-z])(?<![Gg]er)(?<![Rr]o)(?<![Hh]u)man\Z", last):
        many = f"{last[:-2]}en"
    elif re.search(r"[^aeiou]y\Z", last):
        many = f"{last[:-1]}ies"
    else:
        many = f"{last}es" if re.search(r"(?:s|x|z|ch|sh)\Z", last) else f"{last}s"
    return f"{first} {many}".strip()
