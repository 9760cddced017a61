"""Small facts of English that names and roles need: articles, capitals, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_HEADS: Final = frozenset(
    """academy administration agency alliance army assembly association authority authorities bank bloc board call embassy consulate
    brigades brotherhood bureau cabinet center centre chamber chambers club coalition college
    command commission committee community company confederation conference congress corps council
    court current delegation department directorate directory division emirate fellowship
    federation force forces foundation front fund gathering gendarmerie government group guard house
    initiative inspectorate institute institution kingdom league legislature list mandate mediator
    ministry mission mosque movement nations network observatory office ombudsman organisation
    organization parliament parties party police presidency prosecution prosecutor rally region
    registry school secretariat senate service services society state states station summit syndicate
    team treasury tribunal union unit university vanguard villayet wilaya workshop envoy
    representative institutes ministries councils emirates kremlin pentagon vatican bundestag
    knesset duma quartet staff court courts g20 g7 g8 philippines netherlands maldives gambia
    bahamas comoros seychelles""".split()
)  # fmt: skip
"""Last words of names of bodies that English gives an article."""

_BEFORE: Final = re.compile(
    r"^(.*?)(?: (?:of|for|on|in|against|to|at|and) .*)?$", re.DOTALL
)
_PARENTHESIS: Final = re.compile(r"\s*\([^)]*\)")


def spoken(name: str) -> str:
    """A name as prose has it, without the bracketed remark of the registry."""
    return _PARENTHESIS.sub("", name)


def with_article(name: str) -> str:
    """``the`` before the names that take it: "the Istiqlal Party", but "Hamas"."""
    if name.lower().startswith("the "):
        return name
    last = name.split()[-1].lower().strip("’'s")
    head = _BEFORE.match(name)
    before = head.group(1).split()[-1].lower() if head and head.group(1).split() else last
    if last in _HEADS or name.split()[-1].lower() in _HEADS or (before in _HEADS and before != name.lower()):
        return f"the {name}"
    return name


def join(parts: Sequence[str]) -> str:
    """"a", "a and b", "a, b and c"."""
    parts = list(dict.fromkeys(parts))
    if len(parts) <= 1:
        return "".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]


def capitalise(text: str) -> str:
    """The text with its first letter in upper case, nothing else touched."""
    return text[:1].upper() + text[1:]


_SMALL: Final = frozenset("of the and for in on to at with former late new then outgoing acting current".split())


def title_case(text: str) -> str:
    """A role as it stands before a name: "Russian Foreign Minister"."""
    return " ".join(
        word if word in _SMALL else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        for word in text.split()
    )
