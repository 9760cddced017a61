"""What a saying is about: the subject of «قال إن …», or the object of «تحدث عن …».

Unlike the topics, which may stand anywhere in what is said, a theme stands where grammar puts the
matter itself: an actor or a whole noun phrase right behind «أن», or behind the verb's preposition.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from warraq.actors.names import NameToken
from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.adverbials import adjunct
from warraq.events.agents import only_shows, own_alert
from warraq.events.filled import Filled
from warraq.events.noun_phrases import DEMONSTRATIVES
from warraq.events.rows import Masdar
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings
from warraq.events.tails import said_matter
from warraq.events.topic_guards import lies_on_some
from warraq.events.vague import is_others_deed

THAT: Final = frozenset(fold("أن إن بأن").split())
_SETTING_TOKENS: Final = 40
"""«خلال برنامج … الذي يقدمه فلان، أن»: so many words may tell where it was said."""
_IMPERFECT: Final = ("ي", "ت", "ن")
"""Behind «أن» an indefinite word that begins so may be a verb: «أن تخرج القمة بقرار»."""
_OF_MALI: Final = fold("مالي")
"""«نجاح مالي في استعادة الاستقرار»: Mali's success, or a financial one?"""
_NO_VERB: Final = re.compile(f"ت..ي.|{'|'.join(map(fold, 'نظام نجاح نتائج نشر نزول نقل نقص نهاية نسب نصوص نمو'.split()))}")
"""«تأجيل», «تعيين», «نظام»: words with the first letter of an imperfect that are none."""
_ANAPHORIC: Final = frozenset({"the two sides", "the two parties", "the sides", "the parties", "the statement"})
_OF_EVERYBODY: Final = frozenset(
    """the government|the people|the state|the country|the public|citizens|the citizens|the president|the opposition
    |the minister|the party|the council|the committee|the court|the ministry|the movement|the law|the text""".replace("\n    ", "").split("|")
)
"""Actors and things that alone tell a reader nothing."""


@dataclass(frozen=True, slots=True)
class Theme:
    """``start``/``end`` are tokens; a ``weak`` theme is known and left unsaid, because it tells nothing;
    ``reached`` by the verb itself («رفض القرار»), a thing can be said to be rejected, not only spoken of."""

    start: int
    end: int
    english: str
    weak: bool
    actor: bool = False
    reached: bool = False


def theme_of(sentence: ReadSentence, filler: SlotFiller, agent: Filled, end: int, prepositions: tuple[str, ...]) -> Theme | None:
    """The theme of what ``agent`` says between its end and token ``end``; None where it is not certain."""
    at = agent.end if "ب" in prepositions else Surroundings().skip(sentence, agent.end)
    for preposition in prepositions:
        found = _object(filler, at, preposition, agent)
        if found is not None:
            return replace(found, reached=not found.actor)
    opened = next((n for n in range(agent.end, min(end, agent.end + _SETTING_TOKENS)) if filler.word(n) in THAT or filler.word(n) == ":"), None)
    if opened is None or another_saying(filler, agent.end, opened):
        return None
    if filler.word(opened) == ":" and any(filler.word(n) in QUOTES for n in range(agent.end, opened)):
        return None  # «تحت شعار "الإصلاح: الحداثة التونسية"»
    found = theme_at(filler, opened + 1, agent)
    return found if found is not None and found.end <= end else None


def theme_at(filler: SlotFiller, at: int, agent: Filled) -> Theme | None:
    """The actor or noun phrase with which a saying of ``agent`` begins."""
    while filler.word(at) in QUOTES or filler.word(at) in THAT:
        at += 1
    if filler.word(at) in _THERE_IS:
        return _noun_phrase(filler, at + 1, "")
    found = _actor(filler, at, "", agent) or _noun_phrase(filler, at, "") or _happening(filler, at) or _deed(filler, at)
    return None if found is not None and (only_shows(filler, found.end) or is_others_deed(found.english)) else found


def _happening(filler: SlotFiller, at: int) -> Theme | None:
    """«ما يحدث في سوريا», «ما تشهده البلاد»: what happens somewhere."""
    if filler.word(at) != _WHAT:
        return None
    english = _HAPPENS.get(filler.word(at + 1), "")
    seen = filler.phrase(at + 2, "") if filler.word(at + 1) in _SEES else None
    if seen is not None and seen.kind in ("state", "place") and seen.english:
        return Theme(at, seen.end, f"what {_SEES[filler.word(at + 1)]} in {seen.english}", weak=False)
    day = adjunct(filler.sentence, at + 2) if english else None
    behind = at + 2 if day is None or day.place else day.end
    placed = filler.place_tail(behind) if english else None
    return Theme(at, placed.end, f"{english} {placed.english}", weak=False) if placed is not None else None


_WHAT: Final = fold("ما")
_HAPPENS: Final = {
    **dict.fromkeys(map(fold, ("حدث", "جرى", "وقع", "حصل")), "what happened"),
    **dict.fromkeys(map(fold, ("يحدث", "يجري", "يحصل", "يدور")), "what was happening"),
}  # fmt: skip
_SEES: Final = {
    **dict.fromkeys(map(fold, ("شهدته", "شهده")), "happened"),
    **dict.fromkeys(map(fold, ("تشهده", "يشهده")), "was happening"),
}  # fmt: skip


def _deed(filler: SlotFiller, at: int) -> Theme | None:
    """«قرار الرئيس ب… جاء متأخرا»: somebody's words or deed, without what was said or done."""
    said = filler.word(at - 1) in THAT or (filler.word(at - 1) in QUOTES and filler.word(at - 2) in THAT)
    found = filler.deed(at, "", open_end=True) if said else None
    if found is None or not _WORDS_AND_DEEDS.match(found.english) or (found.english.startswith("the ") and filler.complemented(found)):
        return None  # «إقالة الرئيس لمستشاريه» is his deed
    return Theme(at, found.end, found.english, weak=False)


_WORDS_AND_DEEDS: Final = re.compile(
    r"(?:an? |the )?(?:decisions?|statements?|speech|proposals?|initiative|calls?|polic(?:y|ies)|reports?|practices|conduct|violations|crimes|attacks?|threats|accusations|demands?"
    r"|instructions|visit|resignation|dismissal|arrest|detention|trial|appointment|nomination|killing|assassination|death|request|rulings?|withdrawal) "
)
"""What somebody can be said to have spoken about, not knowing more of it; not "the role of"."""


_THERE_IS: Final = frozenset(fold("هناك هنالك ثمة").split())


def theme_behind_participle(filler: SlotFiller, at: int, agent: Filled) -> Theme | None:
    """«مشيرا إلى أن …», «مشددا على …», «منددا ب…»: the theme of what the same speaker adds."""
    if filler.word(at) in THAT or filler.word(at) == ":":
        return theme_at(filler, at + 1, agent)
    if filler.word(at) in _PREPOSITIONS:
        if filler.word(at + 1) in THAT:
            return theme_at(filler, at + 2, agent)
        found = _actor(filler, at + 1, "", agent) or _noun_phrase(filler, at + 1, "")
        return None if found is not None and is_others_deed(found.english) else found
    return _noun_phrase(filler, at, "ب")


def _told_to(filler: SlotFiller, at: int) -> bool:
    """Whether what is asked of whoever stands before ``at`` follows: «أكدت على القنصليات في الخارج أن تتابع»."""
    for n in range(at, at + _FEW):
        if filler.word(n) in _THAT_TOO:
            return True
        if filler.boundary(n):
            break
    return False


_FEW: Final = 5
_UPON: Final = fold("على")
_THAT_TOO: Final = frozenset(fold("أن بأن ألا").split())
_PREPOSITIONS: Final = frozenset(fold("إلى على عن من").split())


def another_saying(filler: SlotFiller, start: int, end: int) -> bool:
    """Whether a verb of speech stands between: the «أن» is then another saying's."""
    saying = filler.sentence.parser.vocabulary.saying
    return any(filler.word(n) in saying or filler.word(n)[1:] in saying for n in range(start, end))


def _object(filler: SlotFiller, at: int, preposition: str, agent: Filled) -> Theme | None:
    """What stands behind the verb's own preposition, written apart or onto the word; "=" is none."""
    if preposition == "ب":
        return _actor(filler, at, "ب", agent) or _noun_phrase(filler, at, "ب", alone=True)
    if preposition == "=":
        return _noun_phrase(filler, at, "", alone=True)
    if filler.word(at) != preposition:
        return None
    if preposition == _UPON and (core := filler.core(at + 1, "", "O")) is not None and _told_to(filler, core.end):
        return None  # «أكدت على القنصليات أن تتابع»: who is told to
    if preposition == "عن" and (body := filler.phrase(at + 1, "")) is not None and body.kind == "body":
        return None  # «عضو المجلس عن حزب الوسط»
    return _actor(filler, at + 1, "", agent) or _noun_phrase(filler, at + 1, "", alone=True)


def _actor(filler: SlotFiller, at: int, prefix: str, agent: Filled) -> Theme | None:
    found = filler.parties(at, prefix, "prbsg")
    if found is None or not found.english or found.english.lower() in _ANAPHORIC:
        return None
    own = {phrase.actor_id for phrase in agent.phrases if phrase.actor_id} | {inner.actor_id for phrase in agent.phrases for inner in phrase.inner}
    if any(phrase.actor_id in own for phrase in found.phrases) or _bare(found.english) in _bare(agent.english):
        return None
    if not _over(filler, found):
        return None
    return Theme(at, found.end, found.english, not all(_tells(filler, phrase) for phrase in found.phrases), actor=True)


def _tells(filler: SlotFiller, phrase: Phrase) -> bool:
    """A person or a party is news; a state, a government or a ministry only acts in what is said."""
    parser = filler.sentence.parser
    actor = parser.vocabulary.registry.actors.get(phrase.actor_id) or parser.created.get(phrase.actor_id)
    if phrase.kind == "group" and phrase.inner:
        return True  # «شباب جماعة الإخوان المسلمين»
    return phrase.kind == "person" or (phrase.kind == "body" and actor is not None and actor.type == "party")


def _bare(english: str) -> str:
    return english.lower().removeprefix("the ")


def _over(filler: SlotFiller, found: Filled) -> bool:
    """Whether the name ends here: no adjective, no further name behind it."""
    word = filler.word(found.end)
    if word.startswith("ال") and not filler.relative(found.end):
        return False
    if found.phrases[-1].kind != "person" or filler.boundary(found.end):
        return True
    parser = filler.sentence.parser
    return parser.longest(found.end, NameToken, "") is None and not parser.strange(found.end, word)


def _noun_phrase(filler: SlotFiller, at: int, prefix: str, *, alone: bool = False) -> Theme | None:
    """``alone``: one word will do, for the verb itself names it as the matter («تحدث عن الهجرة»)."""
    word = filler.word(at)
    if word.startswith(_IMPERFECT) and not word.endswith(("ه", "ات")) and not prefix and filler.word(at - 1) in THAT and not _NO_VERB.fullmatch(word):
        return None
    if own_alert(filler, at) or (filler.word(at + 1) == _OF_MALI and not word.startswith("ال")):
        return None
    core = filler.core(at, prefix, "O") if at < len(filler.tokens) else None
    if core is None or word.removeprefix(prefix) in DEMONSTRATIVES or _may_be_verb(filler, at, prefix, core) or core.english.lower() in _ANAPHORIC or filler.in_brackets(at):
        return None
    found = filler.with_tails(core)
    if not (filler.whole(found) or filler.told(at, found.end)) or (found.end == core.end and filler.complemented(found)):
        return None
    if filler.relative(found.end) and found.end - at <= 2 and found.english.lower() == found.english:
        return None  # «الدول التي رفضت …»
    if (not alone and filler.pieced(at, prefix, found)) or lies_on_some(filler, at, found.end):
        return None
    if prefix == "" and not alone and (found.english.startswith(_SOME_OF_THEM) or " only " in found.english):
        return None  # «أن معظم القوى السياسية اتفقت» is about what they agreed on
    weak = (found.end - at < 2 and not alone) or found.english.lower() in _OF_EVERYBODY or found.english.split()[-1] in _THIN
    return Theme(at, found.end, said_matter(found.english), weak)


def _may_be_verb(filler: SlotFiller, at: int, prefix: str, core: Filled) -> bool:
    """«أن وضع المرأة مقلق» is about where women stand, not about drawing them up."""
    masdar = filler.longest(at, Masdar, prefix)
    return masdar is not None and masdar.value.object_only and core != filler.noun_phrase(at, prefix) and core.english.startswith(masdar.value.gerund)


_SOME_OF_THEM: Final = ("most of ", "some ", "any ", "all ", "many ", "several ", "a number of ", "the majority of ", "the rest of ", "a group of ")
_THIN: Final = frozenset(
    """reason result step idea issue matter side question thing point problem cause aim goal difference solution way case type sites elements
    system bias losses sides rate level value mechanism start feeling scene atmosphere delegation number stage phase period moment message
    conscience spirit sense image picture name word words place thing things""".split()
)
"""Nouns that say little without their complement: "the real reason"."""
