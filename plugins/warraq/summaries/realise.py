"""Realisation: how an event, or what a speaker said, becomes an English sentence.

Nothing is chosen here and nothing is checked: a sentence says what was extracted, calls people by their short name once they
have been named in full, and carries the Arabic sentences it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from warraq.actors.english import capitalise, is_plural, join, spoken
from warraq.actors.phrases import Phrase, surname
from warraq.actors.recognise import ReadSentence, Recognition
from warraq.events.filled import Filled
from warraq.events.found import Found, Speech
from warraq.events.own_words import QUOTED
from warraq.records import ActorInArticle, Article, SummarySentence

_TELLS_LITTLE: Final = (
    "made accusations against {B}", "made demands of {B}", "appealed to {B}", "{A} protested", "to a post", "an investigation", "a bill", "a campaign",
    "a march", "marches", "a demonstration", "demonstrations", "an appeal", "reports", "rumours", "a speech", "a lecture", "sermon", "a decision", "decisions", "a ruling",
    "meetings", "a conference", "a seminar", "a meeting", "a summit", "a ceremony", "a funeral", "a forum", "a workshop", "a session", "an opening", "a report",
    "a case", "a complaint", "a delegation", "a request", "an article", "articles", "amendments", "a law", "an amendment", "a proposal", "cast {his} vote",
    "remarks", "accusations", "criticism", "an opinion poll", "a report from {B}",
)  # fmt: skip
"""Ends of templates that lack what it was about: told of a side event only where nothing else is."""
_MAX_TOPICS: Final = 4
OF_LATER: Final = ("own_part", "decided_", "threat_", "urge_", "probe_", "release_dem", "protest_called", "strike_declared", "strike_general", "strike_national", "referral_demanded", "threaten_strike", "instruct")
"""Frames of what is still to come: when and where it was said is not when and where it will be."""


class Realiser:
    """Sentences of one article, in the order they are asked for: whom an earlier one named in full, a later one names shortly."""

    def __init__(self, article: Article, recognition: Recognition) -> None:
        self.article = article
        self.recognition = recognition
        self.said: set[str] = set()
        """Actor ids named in full so far; they are called by their short name from then on."""

    def event(self, found: Found) -> SummarySentence | None:
        """An event by its frame's template; None where somebody in it cannot be said in English."""
        values = {letter: self.say(filled) for letter, filled in found.slots.items()}
        if not all(values.values()):
            return None
        agent = found.slots.get("A")
        text = self._template(found).format(**values, his=possessive(agent), **being(found, values)).replace(" to not ", " not to ")
        there = f"in {found.place}" if found.place and found.place not in text and not found.frame.id.startswith(OF_LATER) else ""
        brought, aim = (found.aim, "") if found.aim.startswith("brought by") else ("", found.aim)
        brought, _, until = brought.partition(" until ")
        aim = aim or (f"until {until}" if until else "")
        when = self._when(found)
        first = f"{when}," if (found.matter or brought) and when.startswith("on ") else ""  # "a case brought by Hamza on Tuesday": who did what then?
        text = _joined(first, text, found.matter, brought, found.occasion if found.occasion[3:] not in text else "", there, "" if first else when, aim)
        return _sentence(text, found.sentence, found.antecedent, *self.named_in(found.slots.values()))

    def _template(self, found: Found) -> str:
        if of_one(found):
            return found.frame.en.replace("{C} were", "{C} was")
        matter = found.slots.get("O")
        if matter is not None and is_gerund(matter.english):
            return found.frame.en.replace(" demanded {O}", " called for {O}")  # who would demand "applying the law"?
        if not found.planned:
            return found.frame.en
        planned = found.frame.planned.replace(" is to ", f" {found.due} ", 1) if found.due else found.frame.planned
        return planned.replace(" is ", " are ", 1) if several(found) else planned

    def _when(self, found: Found | Speech) -> str:
        if found.date is None:
            return ""
        if isinstance(found, Found) and ({"O", "I"} & found.slots.keys() or found.frame.id.startswith(OF_LATER)) and not found.date.full:
            return ""  # "called on Italy to investigate the death on Sunday": of which was it the day?
        return found.date.english(self.article.published)

    def speech(self, speech: Speech) -> SummarySentence | None:
        """What a speaker said, took a stance on or spoke about; None where the speaker cannot be said or nothing of it can."""
        agent = self.say(speech.agent)
        if not agent:
            return None
        told = self.told(speech)
        day = self._when(speech) if speech.date is not None and speech.date.full else ""
        if told:
            slots = speech.claim.event.slots.values() if speech.claim is not None else ()
            return _sentence(_joined(f"{capitalise(day)}, {agent}" if day else agent, told), speech.sentence, speech.antecedent, *self.named_in((speech.agent, *slots)))
        if not speech.topics:
            return None
        verb = speech.stance.partition("|")[0] or self._verb(speech)
        topics = sorted(speech.topics[:_MAX_TOPICS], key=is_gerund)
        text = _joined(f"{capitalise(day)}, {agent}" if day else agent, f"{verb} {join(topics)}".replace(" about about ", " about some "))
        return _sentence(text, speech.sentence, speech.antecedent, *speech.more, *self.named_in((speech.agent,)))

    def told(self, speech: Speech) -> str:
        """"said that Morocco rejected the plan"; what is to come, "would reject"."""
        if speech.claim is None or thin(speech.claim.event):
            return ""
        found = speech.claim.event
        values = {letter: self.say(filled) for letter, filled in found.slots.items()}
        if not all(values.values()):
            return ""
        if any("the two " in value for value in values.values()):
            return ""  # of whom, stands elsewhere
        verb = "reported" if self.is_media(speech) and speech.claim.saying == "said" else speech.claim.saying
        template = speech.claim.en.replace("{C} were", "{C} was") if of_one(found) else speech.claim.en
        text = template.format(**values, his=possessive(found.slots.get("A")), **being(found, values)).replace(" to not ", " not to ")
        there = f"in {found.place}" if found.place and found.place not in text else ""
        if speech.claim.saying == QUOTED:
            return f"said: “{_joined(text, found.matter, there)}”"
        return _joined(f"{verb} that {text}", found.matter, there, self._when(found) if "O" not in found.slots or not found.frame.plover else "")

    def _verb(self, speech: Speech) -> str:
        if is_text(speech):
            return "dealt with"
        return "reported on" if self.is_media(speech) else "spoke about"

    def is_media(self, speech: Speech) -> bool:
        """Whether all who speak are newspapers, agencies or stations."""
        actors = [self.recognition.actor(phrase.actor_id) for phrase in speech.agent.phrases]
        return all(actor is not None and actor.type == "media" for actor in actors)

    def named_in(self, slots: Iterable[Filled]) -> list[ReadSentence]:
        """Where somebody who is only referred to («الوزير», «الحزب») is named in full, and the body whose office is told («نائب رئيس الحزب»)."""
        phrases = [phrase for filled in slots for phrase in filled.phrases]
        ids = {phrase.actor_id for phrase in phrases if phrase.actor_id and (phrase.kind == "role" or phrase.name is None)}
        ids |= {
            found.actor.id for phrase in phrases if phrase.kind in ("person", "role") for found in self.recognition.actors
            if found.actor.type not in ("person", "state") and spoken(found.actor.name_en) in phrase.english and not self._beside(phrase, found)
        }  # fmt: skip
        places = {found.actor.id: found.mentions[0] for found in self.recognition.actors if found.actor.id in ids}
        return [
            sentence
            for mention in places.values()
            for sentence in self.recognition.sentences
            if sentence.paragraph == mention.paragraph and sentence.start <= mention.start < sentence.end
        ]

    def _beside(self, phrase: Phrase, found: ActorInArticle) -> bool:
        """Whether the sentence in which the phrase stands names somebody itself."""
        here = [sentence for sentence in self.recognition.sentences if phrase in sentence.phrases]
        return any(m.paragraph == s.paragraph and s.start <= m.start < s.end for m in found.mentions for s in here)

    def say(self, filled: Filled) -> str:
        """How a slot reads here: those told of before by their short names."""
        if not filled.phrases or (filled.end and len(filled.phrases) > 0 and not any(p.actor_id in self.said for p in filled.phrases)):
            return filled.english
        english = filled.english
        for phrase in filled.phrases:
            if phrase.actor_id in self.said and phrase.kind in ("person", "role") and self._brief(phrase):
                english = english.replace(phrase.english, self._brief(phrase))
        return english

    def _brief(self, phrase: Phrase) -> str:
        if phrase.kind == "person":
            return phrase.brief
        actor = self.recognition.actor(phrase.actor_id)
        return surname(actor) if actor is not None and actor.sayable else ""

    def remember(self, item: Found | Speech) -> None:
        """Notes whom a sentence has named in full."""
        slots = item.slots.values() if isinstance(item, Found) else (item.agent,)
        for filled in slots:
            for phrase in filled.phrases:
                if phrase.actor_id and phrase.kind == "person":
                    self.said.add(phrase.actor_id)


def phrases_of(found: Found, letters: str) -> list[Phrase]:
    """The phrases that fill any of these slots."""
    return [phrase for letter in letters if letter in found.slots for phrase in found.slots[letter].phrases]


def thin(found: Found) -> bool:
    """Whether an event lacks what it was about."""
    return bool(found.cut) or (found.frame.en.endswith(_TELLS_LITTLE) and not (found.aim or found.matter))


def of_one(found: Found) -> bool:
    """Whether who is counted is one person: "a protester was killed"."""
    counted = found.slots.get("C")
    return counted is not None and bool(counted.phrases) and counted.phrases[0].number == "sg"


def several(found: Found) -> bool:
    """Whether an event has more agents than one, or one that is many."""
    agents = phrases_of(found, "A")
    return len(agents) > 1 or bool(agents and agents[0].number != "sg")


def is_text(speech: Speech) -> bool:
    """Whether what speaks is a statement, a report or the like."""
    return all(phrase.kind == "text" for phrase in speech.agent.phrases)


def possessive(agent: Filled | None) -> str:
    """"his", "her", "its" or "their", as the agent has it."""
    if agent is None or len(agent.phrases) > 1:
        return "their"
    if not agent.phrases:
        return "their" if is_plural(agent.english) else "its"
    phrase = agent.phrases[0]
    if phrase.number != "sg":
        return "their"
    return {"f": "her", "m": "his"}.get(phrase.gender, "their") if phrase.kind in ("person", "role") else "its"


def being(found: Found, values: dict[str, str]) -> dict[str, str]:
    """"was" or "were" and "is" or "are", as the subject of the frame has it."""
    letter = "A" if "A" in found.slots else "O"
    named = letter == "A" and found.slots["A"].phrases
    many = several(found) or values[letter].endswith((" Forces", " forces", " Brigades", " agencies", " authorities")) if named else is_plural(values.get(letter, ""))
    return {"was": "were", "is": "are"} if many else {"was": "was", "is": "is"}


def _joined(*parts: str) -> str:
    """Parts of a sentence; an apposition's closing comma stays only where words follow it."""
    text = " ".join(part for part in parts if part)
    return text.replace(",,", ",").strip().rstrip(",")


def _sentence(text: str, *sentences: ReadSentence | None) -> SummarySentence:
    refs = dict.fromkeys(sentence.ref for sentence in sentences if sentence is not None)
    return SummarySentence(capitalise(text.replace(", ,", ",")) + ".", tuple(refs))


def is_gerund(topic: str) -> bool:
    """"combating terrorism": stands last in a list, or what follows would seem its object."""
    return topic.split()[0].endswith("ing")
