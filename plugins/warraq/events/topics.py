"""Topics of what is said or told: listed ones, and verbal nouns with their objects; ``topic_guards`` keeps names and asides out."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.arabic.tokens import words
from warraq.events.agents import only_shows, own_alert
from warraq.events.filled import Filled
from warraq.events.lexicon import EventLexicon
from warraq.events.noun_phrases import DEMONSTRATIVES
from warraq.events.rows import Masdar, ObjectPhrase, Topic
from warraq.events.slots import SlotFiller
from warraq.events.tails import said_matter
from warraq.events.topic_guards import (
    anothers,
    called_so,
    cut,
    denied,
    describes,
    fires,
    governed,
    in_a_name,
    joined_freely,
    may_be_adjective,
    should_have,
    stands_free,
    the_matter,
)
from warraq.events.vague import is_others_deed


def topics_in(
    sentence: ReadSentence, filler: SlotFiller, start: int, end: int, lexicon: EventLexicon, *,
    of_speech: bool = False, listed: bool = False,
) -> list[str]:  # fmt: skip
    """English of the topics named between two tokens, most specific ones kept, in the text's order.

    ``of_speech``: what a speaker can be said to have spoken of: no single word, and nothing that
    only tells who somebody is («مستشارون في القانون الدولي»). ``listed``: only topics of the list, which
    can be said of an article as a whole.
    """
    closed = [phrase for phrase in sentence.phrases if phrase.kind in ("person", "role", "body", "group")]
    found: list[tuple[int, int, str, str]] = []
    at = joined = start
    while at < (min(end, start + NEAR) if of_speech else end):
        topic = _topic_at(sentence, filler, at, end, closed, listed, joined)
        if listed and topic is not None and in_a_name(filler, at):
            topic = None
        if topic is None or (of_speech and (topic[0] - at < 2 or describes(filler, at, start) or not the_matter(filler, at, joined))):
            at += 1
            continue
        if of_speech:
            whole = filler.with_tails(Filled(topic[0], topic[1]))
            if whole.end > end or (whole.end == topic[0] and filler.wanting(whole)):
                at += 1
                continue
            topic = whole.end, whole.english, topic[2]
        found.append((at, *topic))
        at = joined = topic[0]
    parents = {
        lexicon.topics_by_name[key].en
        for _, _, _, parent in found
        if parent and (key := words(parent)) in lexicon.topics_by_name
    }
    names = list(dict.fromkeys(said_matter(re.sub(r"\Adiscussing (?!and )", "", english)) for _, _, english, _ in found))
    kept = [name for name in names if name not in parents and "the two " not in name]
    return [name for name in kept if not any(name != other and holds(other, name) for other in kept)]


def listed_behind(sentence: ReadSentence, filler: SlotFiller, at: int, preposition: str, end: int) -> Filled | None:
    """A topic of the list right behind a verb's own preposition, though more of it may follow: «دعا إلى هدنة إنسانية خلال …»."""
    apart = preposition != "ب"
    if not preposition or preposition == "=" or (apart and filler.word(at) != preposition) or at + apart >= end:
        return None
    closed = [phrase for phrase in sentence.phrases if phrase.kind in ("person", "role", "body", "group")]
    found = _topic_at(sentence, filler, at + apart, end, closed, listed=True, joined=at + apart)
    return Filled(found[0], found[1]) if found is not None and found[0] - at - apart >= _TWO_WORDS else None


_TWO_WORDS: Final = 2
NEAR: Final = 22
"""Tokens from the beginning of what is said; further away a topic was rarely the matter."""


def matters_in(filler: SlotFiller, spans: list[tuple[int, int]]) -> list[str]:
    """English of the whole noun phrases behind «بشأن» and the like: for a saying of which neither grammar
    nor the list names the matter."""
    found: list[str] = []
    for first, last in spans[:1]:
        at = first
        while at < last and len(found) < _MOST_MATTERS:
            matter = _matter_at(filler, at, last) if filler.word(at - 1) in _CONCERNING else None
            if matter is None:
                at += 1
                continue
            found.append(matter.english)
            at = matter.end
    return found


_MOST_MATTERS: Final = 2
_CONCERNING: Final = frozenset(fold("بشأن حول بخصوص حيال إزاء").split())


def _matter_at(filler: SlotFiller, at: int, end: int) -> Filled | None:
    if governed(filler, at) or filler.in_brackets(at):
        return None
    core = filler.core(at, "", "O")
    if core is None or core.end - at < 2 or filler.pieced(at, "", core) or not stands_free(filler, at) or denied(filler, at):
        return None
    found = filler.with_tails(core)
    whole = found.end <= end and filler.whole(found) and not cut(filler, found)
    return found if whole and not filler.relative(found.end) and fires(filler, at, found.end, "", None, []) else None


def holds(longer: str, shorter: str) -> bool:
    """"acts of violence" says "violence" already."""
    longer, shorter = longer.replace("'s", ""), shorter.replace("'s", "")
    core = shorter.removeprefix("the ").removeprefix("a ")
    if re.search(rf"\b{re.escape(core)}\b", longer) is not None:
        return True
    return len(core.split()) < len(longer.split()) and set(core.split()) <= set(longer.split())


def same_matter(one: str, other: str) -> bool:
    """"the Egyptian economy" and "the economy of Egypt", "the conduct of the elections" and "the elections":
    what the one has beyond the other could be said of anything."""
    mine, theirs = _POSSESSED.fullmatch(one), _POSSESSED.fullmatch(other)
    if mine and theirs and mine[1] == theirs[1]:
        return True  # "Morsi's speech" and "the president's speech"
    first, second = _content(one), _content(other)
    return bool((first & second) - _ADDS_NOTHING) and (first - second <= _ADDS_NOTHING or second - first <= _ADDS_NOTHING)


def _content(english: str) -> set[str]:
    stems = {word.removesuffix("'s").removesuffix("s") for word in re.findall(r"[a-z'-]+", english.lower()) if word not in _SMALL}
    return {stem[:_STEM] for stem in stems}


_POSSESSED: Final = re.compile(r".*'s? (speech|visit|statements?|remarks|address|resignation|decision)")
_STEM: Final = 5
"""Letters that "Egypt" shares with "Egyptian"."""
_SMALL: Final = frozenset("the a an of in on to for and with between from by at".split())
_ADDS_NOTHING: Final = frozenset(
    word.removesuffix("s")[:_STEM]
    for word in """conduct process holding organisation organising organizing staging coming next current present new recent continuation continuing
    start issue question matter expected anticipated upcoming scheduled planned latest last said mentioned crisis problem file subject case course ensuring supporting achieving situation condition demonstrations protest
    state status necessity importance need result level""".split()
)


def topic_at(sentence: ReadSentence, filler: SlotFiller, at: int, end: int, closed: list[Phrase]) -> Filled | None:
    """The topic at ``at``, listed or a verbal noun with its object; ``closed``: whose names it may not cut."""
    found = _topic_at(sentence, filler, at, end, closed)
    return Filled(found[0], found[1]) if found is not None else None


def _topic_at(
    sentence: ReadSentence, filler: SlotFiller, at: int, end: int, closed: list[Phrase], listed: bool = False,
    joined: int = 0,
) -> tuple[int, str, str] | None:  # fmt: skip
    """(end, English, Arabic parent) of the longest topic, listed phrase or verbal noun with its object.
    ``joined``: where the topic before ended, or what is said began."""
    kinds = Topic if listed else (Topic, ObjectPhrase, Masdar)
    matches = [match for match in filler.lexicon.book.matches(sentence.tokens, at) if isinstance(match.value, kinds)]
    if not matches or governed(filler, at) or filler.in_brackets(at):
        return None
    best: tuple[int, str, str] | None = None
    for match in matches:
        if isinstance(match.value, Topic):
            if match.end - at == 1 and not match.prefix and may_be_adjective(filler, at):
                continue  # «القيم الديمقراطية» are values
            reading = (match.end, match.value.en, match.value.parent)
            guards = match.value
        else:
            verb = isinstance(match.value, Masdar) and match.value.object_only
            core = None if verb else filler.core(at, match.prefix, "O")
            if core is None or core.end - at < 2 or filler.word(at) in DEMONSTRATIVES or filler.pieced(at, match.prefix, core):  # single words are topics only where listed as topics
                continue
            if not (stands_free(filler, at) if not match.prefix else joined_freely(filler, at, match.prefix, joined)):
                continue
            if (core.english.split()[0].endswith("ing") and anothers(filler, at)) or is_others_deed(core.english):
                continue
            if denied(filler, at) or (core != filler.listed(at, match.prefix, "O") and cut(filler, core)):
                continue
            reading, guards = (core.end, core.english, ""), None
        longer = best is None or reading[0] > best[0] or (reading[0] == best[0] and isinstance(match.value, Topic))
        if longer and reading[0] <= end and fires(
            filler, at, reading[0], match.prefix, guards, closed, reading[1]
        ):
            best = reading
    if best is None or should_have(filler, at) or own_alert(filler, at) or called_so(filler, at) or only_shows(filler, best[0]):
        return None
    return placed(filler, best)


def placed(filler: SlotFiller, reading: tuple[int, str, str]) -> tuple[int, str, str]:
    """The country that follows belongs to the topic: «الانتخابات الرئاسية في سوريا»."""
    end, english, parent = reading
    nisba = filler.sentence.parser.longest(end, Nisba, "")
    if nisba is not None and nisba.value.definite and not nisba.value.people:
        adjective = filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso, "")
        return (nisba.end, re.sub(r"^(the )?", rf"\g<1>{adjective} ", english, count=1), parent)
    if " in " in english:
        return reading
    tail = filler.place_tail(end)
    return (tail.end, f"{english} {tail.english}", parent) if tail is not None else reading
