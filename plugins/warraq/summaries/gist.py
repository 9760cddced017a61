"""The offline English engine: says what was extracted, nothing else.

Tier 1 and 2 are events and reported speech that the verifier passes; tier 3 is the facts line,
which names who stands in the article and the topics it touches. Every sentence carries the Arabic
sentences it rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from warraq.actors.english import capitalise, is_plural, join, spoken, with_article
from warraq.actors.phrases import Phrase, surname
from warraq.actors.recognise import ReadSentence, Recognition
from warraq.arabic.letters import fold
from warraq.events.claims import PRONOUNS
from warraq.events.continued import CONTENTLESS
from warraq.events.filled import Filled
from warraq.events.found import Extraction, Found, Speech, ordered
from warraq.events.lexicon import infinitive
from warraq.events.topics import holds
from warraq.records import (
    HEADLINE,
    Actor,
    ActorInArticle,
    Article,
    Event,
    SentenceRef,
    Summary,
    SummarySentence,
)
from warraq.summaries.speakers import bare, by_speaker
from warraq.summaries.verify import faithful, presentable

ENGINE: Final = "warraq-gist 1"
RULES_DATE: Final = "2026-11-22"
"""When the engine's rules were last changed; stands as ``made_on`` so that builds stay identical."""
_SAYS: Final = {"said": "says", "warned": "warns", "predicted": "predicts", "acknowledged": "acknowledges", "claimed": "claims", "pledged": "pledges"}
"""How a headline has a claim told."""
_TELLS_LITTLE: Final = (
    "made accusations against {B}", "made demands of {B}", "appealed to {B}", "to a post", "an investigation", "a bill", "a campaign",
    "a march", "marches", "a demonstration", "demonstrations", "an appeal", "reports", "rumours", "a speech", "a lecture", "sermon", "a decision", "decisions", "a ruling",
    "meetings", "a conference", "a seminar", "a meeting", "a summit", "a ceremony", "a funeral", "a forum", "a workshop", "a session", "an opening", "a report",
    "a case", "a complaint", "a delegation", "a request", "an article", "articles", "amendments", "a law", "an amendment", "a proposal", "cast {his} vote",
)  # fmt: skip
"""Ends of templates that lack what it was about: told of a side event only where nothing else is."""
_MAX_SENTENCES: Final = 5
_MAX_TOPICS: Final = 4
_LEAD_PARAGRAPH: Final = 1
"""Behind a dateline or a caption the lead stands in the second paragraph; an event further down is none."""
_OF_LATER: Final = ("own_part", "decided_", "threat_", "urge_", "probe_", "release_dem", "protest_called")
"""Frames of what is still to come: when and where it was said is not when and where it will be."""
_OPENING: Final = 2
"""An event that tells little is background where it stands further down than this paragraph."""
_FACT_NAMES: Final = 4
_REVIEWING: Final = frozenset(fold("استعرض استعرضت يستعرض تستعرض تناول تناولت يتناول تتناول استحضر استحضرت").split())
"""Verbs of going over something, with others or alone: nobody's words are given."""
_MOST_QUOTED: Final = 2


@dataclass(frozen=True)
class Gist:
    """What the engine wrote, and the events behind it."""

    summary: Summary
    headline: str
    events: tuple[Event, ...]


def write_gist(article: Article, recognition: Recognition, extraction: Extraction) -> Gist:
    """The English summary and headline of an article; never empty, never beyond the source."""
    return _Writer(article, recognition, extraction).write()


class _Writer:
    def __init__(self, article: Article, recognition: Recognition, extraction: Extraction) -> None:
        self.article = article
        self.recognition = recognition
        self.extraction = extraction
        self.said: set[str] = set()
        """Actor ids named in full so far; they are called by their short name from then on."""
        self.lead_date_told = False

    def write(self) -> Gist:
        sentences: list[SummarySentence] = []
        events = _distinct(sorted([*self.extraction.events, *self.extraction.plans], key=_in_order))
        told: list[Found | Speech] = []
        for item in self._selection(events):
            sentence = self._event(item) if isinstance(item, Found) else self._speech(item)
            if sentence is not None and faithful(sentence, self.article, self.recognition):
                sentences.append(sentence)
                told.append(item)
                self._remember(item)
            if len(sentences) >= _MAX_SENTENCES - 1:
                break
        if len(sentences) < 3:
            sentences += self._facts(told)
        headline = self._headline(told)
        return Gist(
            Summary("en", tuple(sentences), "gist", ENGINE, RULES_DATE),
            headline,
            tuple(self._record(found) for found in events if not found.planned),
        )

    # -- choosing ----------------------------------------------------------------------------

    def _selection(self, events: list[Found]) -> list[Found | Speech]:
        """Events of headline and lead first, then speakers with their topics, then the other events."""
        body = [found for found in events if found.sentence.paragraph != HEADLINE and not self._better_said(found)]
        lead = [found for found in body if found.sentence.paragraph == 0]
        lead = lead or [found for found in body[:1] if found.sentence.paragraph <= _LEAD_PARAGRAPH]
        if not body:
            lead = [found for found in events if found.sentence.paragraph == HEADLINE and (found.confirmed or not found.present)][:1]
        spoken_of = [speech for speech in self.extraction.speeches if not _told_as_event(speech, body)]
        speeches = by_speaker(spoken_of, self.extraction)
        chosen: list[Found | Speech] = [*lead[:2]]
        rest = [item for item in body if item not in lead[:2]]
        speeches = [speech for speech in speeches if not speech.personal or speech.stance or speech.claim]  # whom they only name tells nothing
        passing = [speech for speech in speeches if speech.passing]
        speeches = [speech for speech in speeches if not speech.passing]
        if speeches:
            chosen = [found for found in lead[:2] if found.frame.id not in CONTENTLESS - {"accuse"}]
        if chosen or speeches:
            rest = [item for item in rest if not _thin(item)]
        else:
            rest = [item for item in rest if item.sentence.paragraph <= _OPENING or not _thin(item)]
            speeches = passing if not rest else []
        later: list[Found | Speech] = [*speeches[:3], *rest[:3]]
        later.sort(key=lambda item: (item.sentence.paragraph, item.sentence.start))
        return [*chosen, *later]

    def _better_said(self, found: Found) -> bool:
        """Whether an event that leaves out what was demanded is told better as speech with its topics."""
        return found.frame.id in CONTENTLESS and any(
            speech.sentence is found.sentence and speech.topics and not speech.personal and _told_as_event(speech, [found])
            for speech in self.extraction.speeches
        )

    # -- realising ---------------------------------------------------------------------------

    def _event(self, found: Found) -> SummarySentence | None:
        values = {letter: self._say(filled) for letter, filled in found.slots.items()}
        if not all(values.values()):
            return None
        agent = found.slots.get("A")
        text = self._template(found).format(**values, his=_possessive(agent), **_being(found, values)).replace(" to not ", " not to ")
        there = f"in {found.place}" if found.place and found.place not in text and not found.frame.id.startswith(_OF_LATER) else ""
        brought, aim = (found.aim, "") if found.aim.startswith("brought by") else ("", found.aim)
        brought, _, until = brought.partition(" until ")
        aim = aim or (f"until {until}" if until else "")
        text = _joined(text, found.matter, brought, found.occasion if found.occasion[3:] not in text else "", there, self._when(found), aim)
        return _sentence(text, found.sentence, found.antecedent, *self._named_in(found.slots.values()))

    def _template(self, found: Found) -> str:
        matter = found.slots.get("O")
        if matter is not None and _is_gerund(matter.english):
            return found.frame.en.replace(" demanded {O}", " called for {O}")  # who would demand "applying the law"?
        if not found.planned:
            return found.frame.en
        return found.frame.planned.replace(" is to ", " are to ", 1) if _several(found) else found.frame.planned

    def _when(self, found: Found | Speech) -> str:
        if found.date is None:
            return ""
        if isinstance(found, Found) and ({"O", "I"} & found.slots.keys() or found.frame.id.startswith(_OF_LATER)) and not found.date.full:
            return ""  # "called on Italy to investigate the death on Sunday": of which was it the day?
        return found.date.english(self.article.published)

    def _speech(self, speech: Speech) -> SummarySentence | None:
        agent = self._say(speech.agent)
        if not agent:
            return None
        told = self._told(speech)
        day = self._when(speech) if speech.date is not None and speech.date.full else ""
        if told:
            slots = speech.claim.event.slots.values() if speech.claim is not None else ()
            return _sentence(_joined(f"{capitalise(day)}, {agent}" if day else agent, told), speech.sentence, speech.antecedent, *self._named_in((speech.agent, *slots)))
        if not speech.topics:
            return None
        verb = speech.stance.partition("|")[0] or self._verb(speech)
        topics = sorted(speech.topics[:_MAX_TOPICS], key=_is_gerund)
        text = _joined(f"{capitalise(day)}, {agent}" if day else agent, f"{verb} {join(topics)}")
        return _sentence(text, speech.sentence, speech.antecedent, *speech.more, *self._named_in((speech.agent,)))

    def _told(self, speech: Speech) -> str:
        """"said that Morocco rejected the plan"; what is to come, "would reject"."""
        if speech.claim is None or _thin(speech.claim.event):
            return ""
        found = speech.claim.event
        values = {letter: self._say(filled).rstrip(",") if letter == "A" else self._say(filled) for letter, filled in found.slots.items()}
        if not all(values.values()):
            return ""
        if any("the two " in value for value in values.values()):
            return ""  # of whom, stands elsewhere
        verb = "reported" if self._is_media(speech) and speech.claim.saying == "said" else speech.claim.saying
        text = speech.claim.en.format(**values, his=_possessive(found.slots.get("A")), **_being(found, values)).replace(" to not ", " not to ")
        there = f"in {found.place}" if found.place and found.place not in text else ""
        return _joined(f"{verb} that {text}", found.matter, there, self._when(found) if "O" not in found.slots or not found.frame.plover else "")

    def _verb(self, speech: Speech) -> str:
        if _is_text(speech):
            return "dealt with"
        return "reported on" if self._is_media(speech) else "spoke about"

    def _is_media(self, speech: Speech) -> bool:
        actors = [self.recognition.actor(phrase.actor_id) for phrase in speech.agent.phrases]
        return all(actor is not None and actor.type == "media" for actor in actors)

    def _named_in(self, slots: Iterable[Filled]) -> list[ReadSentence]:
        """Where somebody who is only referred to («الوزير», «الحزب») is named in full."""
        ids = {
            phrase.actor_id for filled in slots for phrase in filled.phrases
            if phrase.actor_id and (phrase.kind == "role" or phrase.name is None)
        }  # fmt: skip
        places = {found.actor.id: found.mentions[0] for found in self.recognition.actors if found.actor.id in ids}
        return [
            sentence
            for mention in places.values()
            for sentence in self.recognition.sentences
            if sentence.paragraph == mention.paragraph and sentence.start <= mention.start < sentence.end
        ]

    def _say(self, filled: Filled) -> str:
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

    def _remember(self, item: Found | Speech) -> None:
        slots = item.slots.values() if isinstance(item, Found) else (item.agent,)
        for filled in slots:
            for phrase in filled.phrases:
                if phrase.actor_id and phrase.kind == "person":
                    self.said.add(phrase.actor_id)

    # -- facts -------------------------------------------------------------------------------

    def _facts(self, told: list[Found | Speech]) -> list[SummarySentence]:
        """Tier 3: who is named and what is touched on; true of every article that names anybody."""
        mentioned = " ".join(_texts(told))
        named = [
            found for found in self.recognition.actors
            if found.actor.sayable and found.mentions and (found.actor.reviewed or found.actor.type == "person")
        ]  # fmt: skip
        quoted, voices = self._quoted(told)
        told_of = self.said | {phrase.actor_id for speech in quoted for phrase in speech.agent.phrases}
        fresh = [found for found in _by_weight(named) if spoken(found.actor.name_en) not in mentioned and found.actor.id not in told_of]
        topics = _frequent_topics(self.extraction, mentioned)
        names = [with_article(self._said(found.actor)) for found in fresh[:_FACT_NAMES]]
        sources = [_place(found) for found in fresh[:_FACT_NAMES]]
        also = "also " if told else ""
        sentences = []
        if quoted:
            refs = _unique([ref.ref for speech in quoted for ref in (speech.sentence, speech.antecedent, *self._named_in((speech.agent,))) if ref is not None])
            sentences.append(SummarySentence(f"The article {also}quotes {join(voices)}.", refs))
            also = "also "
        if names:
            sentences.append(SummarySentence(f"{'It' if sentences else 'The article'} {also}names {join(names)}.", _unique(sources)))
        if topics:
            also = "also " if told or sentences else ""
            refs = _unique([sentence.ref for _, sentence in topics])
            sentences.append(SummarySentence(f"It {also}touches on {join([topic for topic, _ in topics])}." if sentences or told else f"The article touches on {join([topic for topic, _ in topics])}.", refs))
        if not sentences and not told:
            sentences.append(SummarySentence("The engine found nothing in this article that it could say safely in English.", ()))
        return sentences

    def _quoted(self, told: list[Found | Speech]) -> tuple[list[Speech], list[str]]:
        """Who speaks in the article, and how they are called, of those whom no sentence has told of; at most two."""
        heard = {phrase.actor_id or phrase.english for item in told for filled in (item.slots.values() if isinstance(item, Found) else (item.agent,)) for phrase in filled.phrases}
        quoted: list[Speech] = []
        for speech in self.extraction.speeches:
            ids = {phrase.actor_id or phrase.english for phrase in speech.agent.phrases}
            somebody = all(phrase.actor_id and phrase.kind in ("person", "body") for phrase in speech.agent.phrases) and not _UNNAMED.search(speech.agent.english)
            if somebody and self._speaks(speech) and not ids & (heard | self.said) and self._say(speech.agent) and not self._is_media(speech):
                quoted.append(speech)
                heard |= ids
        return quoted[:_MOST_QUOTED], [speech.agent.english.rstrip(",") for speech in quoted[:_MOST_QUOTED]]

    def _speaks(self, speech: Speech) -> bool:
        """Whether words of theirs are given: who rejects something need not be quoted."""
        sentence = speech.sentence
        word = sentence.tokens[speech.verb_at].folded
        colon = speech.agent.end < len(sentence.tokens) and sentence.tokens[speech.agent.end].folded == ":"
        if word.removeprefix("و") in _REVIEWING:
            return False
        return word in sentence.parser.vocabulary.saying or (sentence.paragraph == HEADLINE and colon)

    def _called_king(self, actor: Actor) -> bool:
        found = next((each for each in self.recognition.actors if each.actor.id == actor.id), None)
        texts = [self.article.text_of(m.paragraph)[max(0, m.start - 30) : m.end] for m in found.mentions] if found else []
        return any(word in text for text in texts for word in ("ملك", "جلالة", "خادم الحرمين", "عاهل"))

    def _said(self, actor: Actor) -> str:
        if actor.name_en.startswith("King ") and not self._called_king(actor):
            return spoken(actor.name_en).removeprefix("King ")
        sentences = self.recognition.sentences
        return sentences[0].parser.vocabulary.said(actor) if sentences else spoken(actor.name_en)

    # -- headline ----------------------------------------------------------------------------

    def _headline(self, told: list[Found | Speech]) -> str:
        announced = [found for found in self.extraction.events if found.present][:1]
        for item in [*announced, *told]:
            text = self._event_headline(item) if isinstance(item, Found) else self._speech_headline(item)
            if text and presentable(text):
                return capitalise(text)
        names = [self._said(found.actor) for found in _by_weight(self.recognition.actors) if found.actor.sayable][:3]
        topics = [topic for topic, _ in _frequent_topics(self.extraction, "")][:2]
        if names and topics:
            return capitalise(f"{_listed(names)}: {_listed([bare(topic) for topic in topics])}")
        if topics:
            return capitalise(bare(join(topics)))
        if names:
            return f"{_listed(names)} in the news"
        return "Arabic article, not yet summarised in English"

    def _event_headline(self, found: Found, template: str = "") -> str:
        values = {}
        for letter, filled in found.slots.items():
            named = letter in "ABQP" and filled.phrases
            values[letter] = self._shortly(filled) if named else bare(filled.english)
        if not all(values.values()):
            return ""
        given = bool(template)
        template = template or found.frame.headline
        if found.planned and not given:
            template = re.sub(r"^({A}) (\w+)", lambda verb: f"{verb[1]} to {infinitive(verb[2])}", template, count=1)
        elif (_several(found) or _many_things(found)) and (not given or template == found.frame.headline):
            template = _plural_verb(template)
        if _several(found) or _many_things(found):
            template = template.replace("{A} does not ", "{A} do not ")
        return template.format(**values, his=_possessive(found.slots.get("A")), **_being(found, values)).replace(" to not ", " not to ")

    def _speech_headline(self, speech: Speech) -> str:
        speaker = self._shortly(speech.agent)
        plural = len(speech.agent.phrases) > 1 or speech.agent.phrases[0].number != "sg"
        claim = speech.claim if self._told(speech) else None
        if claim is not None and "A" in claim.event.slots and claim.event.slots["A"].english in PRONOUNS:
            return ""  # "Moussa took part in elections, Moussa says"
        if claim is not None:
            told = self._event_headline(claim.event, claim.headline)
            says = _SAYS.get(claim.saying, "")  # nothing that is denied
            return f"{told}, {speaker} {says.removesuffix('s') if plural else says}" if told and speaker and says else ""
        if speech.stance and speaker:
            present = speech.stance.partition("|")[2]
            return f"{speaker} {re.sub(r's(?= |$)', '', present, count=1) if plural else present} {bare(speech.topics[0])}"
        if self._is_media(speech):
            return f"{speaker} reports on {_listed([bare(topic) for topic in speech.topics[:2]])}"
        if _is_text(speech):
            return f"{speaker} on {_listed([bare(topic) for topic in speech.topics[:2]])}" if speaker else ""
        return f"{speaker} {'speak' if plural else 'speaks'} about {_listed([bare(topic) for topic in speech.topics[:2]])}" if speaker else ""

    def _shortly(self, filled: Filled) -> str:
        """Names as headlines have them; a branch with its town."""
        names = _listed([self._short(phrase) for phrase in filled.phrases])
        branch = filled.english.removeprefix(filled.phrases[-1].english) if filled.phrases[-1].kind == "body" else ""
        return f"{names}{branch}" if names and branch.startswith(" in ") else names

    def _short(self, phrase: Phrase) -> str:
        if phrase.kind == "person" and phrase.brief:
            return phrase.brief
        return bare(phrase.english.rstrip(","))

    def _record(self, found: Found) -> Event:
        agents = tuple(dict.fromkeys(p.actor_id for p in _phrases(found, "A") if p.actor_id))
        patients = tuple(dict.fromkeys(p.actor_id for p in _phrases(found, "BQP") if p.actor_id))
        day = found.date.resolve(self.article.published) if found.date is not None else None
        return Event(
            found.frame.plover, agents, patients, found.place or None, day, found.sentence.ref, found.frame.id
        )


# -- small pieces ----------------------------------------------------------------------------


_UNNAMED: Final = re.compile(r"^an? | of an? |^the (?:[a-z]+ )+[a-z]+$")
"""Somebody of whom only the calling can be said: "the head of a team"."""


def _phrases(found: Found, letters: str) -> list[Phrase]:
    return [phrase for letter in letters if letter in found.slots for phrase in found.slots[letter].phrases]


def _thin(found: Found) -> bool:
    """Whether an event lacks what it was about."""
    return found.frame.en.endswith(_TELLS_LITTLE) and not (found.aim or found.matter)


def _in_order(found: Found) -> tuple[int, int]:
    return found.sentence.paragraph, found.sentence.start


def _several(found: Found) -> bool:
    agents = _phrases(found, "A")
    return len(agents) > 1 or bool(agents and agents[0].number != "sg")


def _is_text(speech: Speech) -> bool:
    return all(phrase.kind == "text" for phrase in speech.agent.phrases)


def _possessive(agent: Filled | None) -> str:
    if agent is None or not agent.phrases or len(agent.phrases) > 1:
        return "their"
    phrase = agent.phrases[0]
    if phrase.kind in ("person", "role"):
        return {"f": "her", "m": "his"}.get(phrase.gender, "their")
    return "their" if phrase.number != "sg" else "its"


def _being(found: Found, values: dict[str, str]) -> dict[str, str]:
    """"was" or "were" and "is" or "are", as the subject of the frame has it."""
    letter = "A" if "A" in found.slots else "O"
    named = letter == "A" and found.slots["A"].phrases
    several = _several(found) or values[letter].endswith(" Forces") if named else is_plural(values.get(letter, ""))
    return {"was": "were", "is": "are"} if several else {"was": "was", "is": "is"}


def _joined(*parts: str) -> str:
    """Parts of a sentence; an apposition's closing comma stays only where words follow it."""
    text = " ".join(part for part in parts if part)
    return text.replace(",,", ",").strip().rstrip(",")


def _sentence(text: str, *sentences: ReadSentence | None) -> SummarySentence:
    refs = dict.fromkeys(sentence.ref for sentence in sentences if sentence is not None)
    return SummarySentence(capitalise(text.replace(", ,", ",")) + ".", tuple(refs))


def _distinct(events: Iterable[Found]) -> list[Found]:
    """One event once, the fuller telling kept: same frame type, same people."""
    kept: list[Found] = []
    for found in events:
        people = {p.actor_id or p.english for p in _phrases(found, "AB")}
        twin = next((k for k in kept if k.frame.plover == found.frame.plover and {p.actor_id or p.english for p in _phrases(k, "AB")} == people and k.slots.get("O") == found.slots.get("O")), None)
        if twin is None:
            kept.append(found)
        elif twin.sentence.paragraph == HEADLINE:
            kept[kept.index(twin)] = found
    return kept


def _told_as_event(speech: Speech, events: list[Found]) -> bool:
    """Whether the same sentence gave an event of the same agent: saying both would say it twice."""
    return any(
        found.sentence is speech.sentence
        and "A" in found.slots
        and found.slots["A"].english == speech.agent.english
        for found in events
    )


def _by_weight(actors: Iterable[ActorInArticle]) -> list[ActorInArticle]:
    order = {"person": 0, "party": 1, "organisation": 2, "institution": 2, "state": 2, "media": 4}
    return sorted(
        actors,
        key=lambda found: (found.salience == "place", -min(len(found.mentions), 4), order[found.actor.type], found.mentions[0].paragraph, found.mentions[0].start),
    )


def _frequent_topics(extraction: Extraction, told: str) -> list[tuple[str, ReadSentence]]:
    counts: dict[str, int] = {}
    first: dict[str, ReadSentence] = {}
    for topic, sentence in extraction.topics:
        counts[topic] = counts.get(topic, 0) + 1
        first.setdefault(topic, sentence)
    ranked = sorted(counts, key=lambda topic: (-counts[topic], first[topic].paragraph, first[topic].start))
    distinct = [topic for topic in ranked if not any(topic != other and holds(other, topic) for other in ranked)]
    return [(topic, first[topic]) for topic in distinct if topic not in told][:3]


def _texts(told: list[Found | Speech]) -> list[str]:
    texts = []
    for item in told:
        if isinstance(item, Found):
            texts += [filled.english for filled in item.slots.values()]
        else:
            texts += [item.agent.english, *item.topics]
    return texts


def _place(found: ActorInArticle) -> SentenceRef:
    mention = found.mentions[0]
    return SentenceRef(mention.paragraph, mention.start, mention.end)


def _unique(refs: Iterable[SentenceRef]) -> tuple[SentenceRef, ...]:
    return tuple(dict.fromkeys(refs))


def _is_gerund(topic: str) -> bool:
    """"combating terrorism": stands last in a list, or what follows would seem its object."""
    return topic.split()[0].endswith("ing")


def _many_things(found: Found) -> bool:
    """Whether the subject is a thing, of which there are several."""
    return "A" in found.slots and not found.slots["A"].phrases and is_plural(found.slots["A"].english)


def _plural_verb(template: str) -> str:
    """"{A} signs" as "{A} sign"."""
    return re.sub(
        r"^({A}) (\w+?)(?:(?<=ss)es|(?<=sh)es|(?<=ch)es|s)\b", r"\1 \2", template, count=1
    )


def _listed(parts: list[str]) -> str:
    """Headline list: "A, B"."""
    return ", ".join(dict.fromkeys(part for part in parts if part))


__all__ = ["ENGINE", "RULES_DATE", "Actor", "Gist", "ordered", "write_gist"]
