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
    republic bahamas comoros seychelles crescent cross navy fleet brigade legion corporation forum exchange palace patriarchate museum mossad
    peshmerga houthis taliban janjaweed diwan ypg pkk fbi cia farc hirak democrats apparatus resistance reserve church defence programme""".split()
)  # fmt: skip
"""Last words of names of bodies that English gives an article."""

_BEFORE: Final = re.compile(
    r"^(.*?)(?: (?:of|for|on|in|against|to|at|and) .*)?$", re.DOTALL
)
_NAMED_UNIVERSITY: Final = re.compile(
    r"(?!(?:\w+ )?(?:American|Arab|British|Hebrew|Islamic|Lebanese|French|German|Open|Free|Catholic|European|Hashemite|National|Central|State) )(?:(?!of\b)[\w’'-]+ )+University",
)
"""Universities that a place or somebody gives the name: English says "Cairo University" without an article."""
_PARENTHESIS: Final = re.compile(r"\s*\([^)]*\)")


_COMPOUND: Final = re.compile(r" (?:of|with|for|in) ")
"""Where what is joined hangs on a word before it: "Relations with Parliament and Civil Society"."""


def spoken(name: str) -> str:
    """A name as prose has it, without the bracketed remark of the registry."""
    return _PARENTHESIS.sub("", name)


def with_article(name: str) -> str:
    """``the`` before the names that take it: "the Istiqlal Party", but "Hamas"."""
    if name.lower().startswith("the "):
        return name
    if _NAMED_UNIVERSITY.fullmatch(name):
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


def join_portfolios(names: Sequence[str]) -> str:
    """"Industry, Trade and Tourism" of "Industry and Trade" and "Tourism"."""
    if len(names) < 2:
        return join(names)
    return join([part for name in names for part in ([name] if _COMPOUND.search(name) else re.split(r", | and ", name))])


def capitalise(text: str) -> str:
    """The text with its first letter in upper case, nothing else touched."""
    return text[:1].upper() + text[1:]


_SMALL: Final = frozenset("of the and for in on to at with former late new then outgoing acting current ousted sacked".split())


def title_case(text: str) -> str:
    """A role as it stands before a name: "Russian Foreign Minister"."""
    return " ".join(
        word if word in _SMALL else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        for word in text.split()
    )


_IRREGULAR: Final = {
    verb: participle
    for verb, _, participle in (
        pair.partition(":")
        for pair in """bring:brought build:built buy:bought choose:chosen deal:dealt draw:drawn find:found fight:fought freeze:frozen give:given hold:held
        keep:kept lay:laid leave:left lose:lost make:made overcome:overcome pay:paid put:put read:read rebuild:rebuilt rerun:rerun rewrite:rewritten
        run:run see:seen seek:sought sell:sold send:sent set:set shed:shed show:shown spread:spread steal:stolen strike:struck take:taken teach:taught
        tell:told undertake:undertaken understand:understood uphold:upheld win:won withdraw:withdrawn write:written cut:cut split:split
        commit:committed control:controlled repel:repelled expel:expelled compel:compelled cancel:cancelled equip:equipped
        refer:referred transfer:transferred permit:permitted instil:instilled fulfil:fulfilled acquit:acquitted submit:submitted regret:regretted annul:annulled
        deter:deterred travel:travelled kidnap:kidnapped be:been bear:borne beat:beaten begin:begun come:come fall:fallen go:gone have:had hear:heard
        lead:led feel:felt know:known mean:meant prefer:preferred meet:met rise:risen speak:spoken stand:stood lie:lain do:done
        plot:plotted get:got break:broken grow:grown shrink:shrunk spend:spent overthrow:overthrown recur:recurred occur:occurred drive:driven arise:arisen catch:caught let:let shoot:shot""".split()
    )
}
_CLOSED: Final = re.compile(r"[^aeiou]*[aeiou][^aeiouwxyh]")


def past_participle(verb: str) -> str:
    """"amend" as "amended", "stop" as "stopped", "carry out" as "carried out"."""
    word, _, particle = verb.partition(" ")
    if particle:
        return f"{past_participle(word)} {particle}"
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("e"):
        return f"{word}d"
    if re.search(r"[^aeiou]y\Z", word):
        return f"{word[:-1]}ied"
    return f"{word}{word[-1]}ed" if _CLOSED.fullmatch(word) else f"{word}ed"


_SILENT_E: Final = re.compile(r"[^eoy]e\Z")


def present_participle(verb: str) -> str:
    """"amend" as "amending", "stop" as "stopping", "carry out" as "carrying out"."""
    word, _, particle = verb.partition(" ")
    if particle:
        return f"{present_participle(word)} {particle}"
    doubled = f"{word}{word[-1]}"
    if past_participle(word).startswith(f"{doubled}ed") or _CLOSED.fullmatch(word) or word == "begin":
        return f"{doubled}ing"
    return f"{word[:-1] if _SILENT_E.search(word) else word}ing"


_PREPOSITIONS: Final = re.compile(r" (?:of|in|on|for|to|with|between|against|from|by|at|among|about|over|under|towards?|after|before|during|into|proposed|put|who|that|which)\b")
_ALWAYS_MANY: Final = frozenset("people police media women men children forces troops youth youths".split())
_ALWAYS_ONE: Final = ("ss", "us", "is", "news", "series", "politics", "economics")


_GOING_ON: Final = frozenset("ongoing coming upcoming existing remaining pending prevailing alarming encouraging conflicting outstanding".split())
"""Adjectives that look like gerunds."""


def is_plural(phrase: str) -> bool:
    """Whether "were" follows an English noun phrase: "the elections in Egypt", "the president and the minister"."""
    first = phrase.split(" ", 1)[0]
    if first.endswith("ing") and first not in _GOING_ON:
        return False  # "holding elections"
    head = _PREPOSITIONS.split(phrase, maxsplit=1)[0]
    last = head.split()[-1].strip(",").lower() if head.split() else ""
    return " and " in head or last in _ALWAYS_MANY or (last.endswith("s") and not last.endswith(_ALWAYS_ONE))


_OFFICES: Final = frozenset(
    """interior foreign defence justice finance health education labour culture information supply public prosecution administrative supreme national
    people's shura royal state constituent allegiance sovereignty general high higher security cabinet presidency parliament senate court council
    assembly ministry command intelligence police army of the affairs and""".split()
)


def says_no_whose(name: str) -> bool:
    """"Cabinet", "Supreme Court": every state may have one."""
    return all(word.lower() in _OFFICES for word in name.split())
