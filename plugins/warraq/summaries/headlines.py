"""English headlines, in headline style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from warraq.actors.english import capitalise, is_plural, join
from warraq.actors.phrases import Phrase
from warraq.arabic.patterns import later
from warraq.events.claims import PRONOUNS
from warraq.events.filled import Filled
from warraq.events.found import Extraction, Found, Headed, Speech
from warraq.events.lexicon import infinitive
from warraq.events.own_words import QUOTED
from warraq.events.vague import fits_everything
from warraq.records import HEADLINE, ActorInArticle
from warraq.summaries.facts import FactsLine, by_weight, frequent_topics
from warraq.summaries.newsmakers import NEAR_TOP, Newsmakers
from warraq.summaries.realise import OF_LATER, Realiser, being, is_text, possessive, several
from warraq.summaries.speakers import bare
from warraq.summaries.verify import presentable

_SAYS: Final = {"said": "says", QUOTED: "says", "warned": "warns", "predicted": "predicts", "acknowledged": "acknowledges", "claimed": "claims", "pledged": "pledges"}
"""How a headline has a claim told."""
_POINTING: Final = PRONOUNS | {"this", "that", "these", "those"}
_LONGEST: Final = 130
_OF_CASES: Final = ("brought by", "until ")
_BLAMING: Final = later(r"\b(?:failure|failures|lies|scandals?|disgrace|fiasco|ignorance|stupidity|incompetence|behind)\b")
"""What a newsroom may call what somebody does, and the archive never does in its own voice."""
_MOST_NAMES: Final = 3
_MOST_TOPICS: Final = 2
_SHAMEFUL: Final = later(
    r"\b(?:rap|murder|kill|assassinat|massacr|corrupt|brib|fraud|forg|theft|steal|loot|smuggl|traffick|launder|embezzl|misappropriat|waste of|squander"
    r"|crim|terror|extremis|tortur|abus|harass|assault|violen|violat|thug|spy|espionage|treason|conspir|plot|incit|hatred|racis|discriminat|drug|cannabis"
    r"|narcotic|cocaine|heroin|prostitut|adulter|blackmail|extort|kidnap|hostage|abduct|genocid|cleansing|coup|sabotage|arson|suicide|scandal|favouritism"
    r"|nepotism|rocket|missile|fire|shoot|attack|aggress|war|bomb|strike|raid|clash|weapon|arms|militar|intervention|occupation|invasion|siege|blockade|nuclear|evasion|lying|lies|insult|slander|libel|defam|blasphem|apostas|atheis|cheat|doping|gambl|alcohol|addict|cancer|disease|illness|aids|hiv)",
    re.IGNORECASE,
)
"""English of topics that a headline of names and a topic would lay to somebody's charge."""
_ARTICLE: Final = re.compile(r"\b[AaEe]l[- ]")
"""The Arabic article of a name, which one spelling has and another leaves out."""


class HeadlineWriter:
    """Puts over an article what its summary told first, or who is in it and what it is about."""

    def __init__(self, realiser: Realiser, facts: FactsLine, extraction: Extraction) -> None:
        self.realiser = realiser
        self.facts = facts
        self.extraction = extraction
        self.newsmakers = Newsmakers(realiser.recognition, extraction)

    def write(self, told: list[Found | Speech]) -> str:
        """The first event or speech that is the news, else who makes it, else whatever is told; never empty."""
        announced = [found for found in self.extraction.events if found.present and not found.cut][:1]
        items = [*announced, *told]
        stated = [item for item in self.extraction.headlines if not _is_phrase(item) and (isinstance(item, Headed) or item.stance or item.claim is not None)]
        voiced = [item for item in self.extraction.headlines if item not in stated]
        named = self._named()
        news = [*[item for item in announced if self.newsmakers.is_news(item)], *stated, *[item for item in self._about(told) if self.newsmakers.is_news(item)]]
        others = [] if named else items
        propositions = [item for item in others if isinstance(item, Found) or item.claim is not None or item.stance]
        for item in self._fuller([*news, *propositions, *voiced, *self._opening(told), *others]):
            if isinstance(item, Headed):
                text = self._headed(item)
                if text:
                    return text
                continue
            if isinstance(item, Found) and item.sentence.paragraph > NEAR_TOP and _of_nobody_named(item):
                continue  # «هذا، ولقي عشرة أشخاص مصرعهم …»: the background of something else
            text = self._with_aim(item) if isinstance(item, Found) else self._of_speech(item)
            if text and presentable(text):
                return capitalise(text)
        return capitalise(self._of_names(named))

    def _opening(self, told: list[Found | Speech]) -> Iterator[Speech]:
        """What those whom the Arabic headline begins with speak about first."""
        for item in told:
            opening = self.newsmakers.opening_matter(item) if isinstance(item, Speech) else None
            if opening is not None:
                yield opening

    def _with_aim(self, found: Found) -> str:
        """An event with what a case is about and until when it was put off."""
        text = self._of_event(found)
        whole = f"{text} {found.aim}"
        return whole if text and found.aim.startswith(_OF_CASES) and len(whole) < _LONGEST else text

    def _fuller(self, news: list[Found | Headed | Speech]) -> Iterator[Found | Headed | Speech]:
        """What the headline tells, but first what the text tells of the same at more length («يدعو للانتخابات», «دعا إلى انتخابات جديدة»)."""
        for item in news:
            if isinstance(item, Headed) and item.event.frame.plover:
                mine = self._headed(item)
                same = [other for other in news if isinstance(other, Found) and other.sentence.paragraph == 0 and _alike(item.event, other)]
                yield from (other for other in same if len(self._of_event(other)) > len(mine))
            yield item

    def _about(self, told: list[Found | Speech]) -> Iterator[Found | Speech]:
        """What is told, of what somebody spoke about only what the Arabic headline names too."""
        for item in told:
            about = self.newsmakers.about(item) if isinstance(item, Speech) else item
            if about is not None:
                yield about

    def _named(self) -> list[ActorInArticle]:
        """Who makes the news, where that is certain; else who is named near the top, mere places last."""
        sayable = [found for found in by_weight(self.realiser.recognition.actors) if found.actor.sayable and self.facts.in_the_text(found)]
        acting = [found for found in sayable if found.actor.type != "media"]  # who carried the news is none
        near = [found for found in acting if self._is_home(found) or any(mention.paragraph <= NEAR_TOP for mention in found.mentions)]
        ranked = sorted(near if any(found.salience != "place" for found in near) else acting, key=lambda found: found.salience == "place")
        return self._called_once(self.newsmakers.of(ranked))[:_MOST_NAMES]

    def _of_names(self, named: list[ActorInArticle]) -> str:
        """Where nothing could be told: who makes the news, and where the article is about one state, that state with what a sentence touches on
        that names it. Anybody else before a colon would seem to have said or done it."""
        topics = [topic for topic, _ in frequent_topics(self.extraction, "", passing=not named)]
        if not named:
            return bare(join(topics[:_MOST_TOPICS])) if topics else "Arabic article, not yet summarised in English"
        for topic in topics:
            beside = [found for found in named if self._is_home(found) and self._stand_together(found, topic)]
            if beside and self.newsmakers.touches(topic) and len(bare(topic).split()) > 1 and not (_SHAMEFUL.search(topic) or fits_everything(topic)):
                return bare(topic) if self._names_one(topic, beside) else f"{self._names(beside)}: {bare(topic)}"
        return f"{self._names(named)} in the news"

    def _names(self, named: list[ActorInArticle]) -> str:
        return _listed([self.facts.name(found.actor) for found in named])

    def _called_once(self, named: list[ActorInArticle]) -> list[ActorInArticle]:
        """Of those whose names differ in the article alone ("Magdy al-Rimawi", "Magdy Rimawi"), the first."""
        once: dict[str, ActorInArticle] = {}
        for found in named:
            once.setdefault(_ARTICLE.sub("", self.facts.name(found.actor)), found)
        return list(once.values())

    def _is_home(self, found: ActorInArticle) -> bool:
        scope = self.realiser.recognition.scope
        return found.actor.type == "state" and scope.home_likely and found.actor.state == scope.home

    def _names_one(self, topic: str, named: list[ActorInArticle]) -> bool:
        """"Military intervention in Syria" needs no "Syria:"."""
        return any(word in topic for found in named for word in self.facts.name(found.actor).split() if word[:1].isupper())

    def _stand_together(self, found: ActorInArticle, topic: str) -> bool:
        sentences = [sentence for other, sentence in self.extraction.topics if other == topic]
        return any(
            mention.paragraph == sentence.paragraph and sentence.start <= mention.start < sentence.end
            for mention in found.mentions for sentence in sentences
        )  # fmt: skip

    def _of_event(self, found: Found, template: str = "") -> str:
        values = {}
        for letter, filled in found.slots.items():
            named = letter in "ABQP" and filled.phrases
            values[letter] = self._shortly(filled) if named else bare(filled.english)
        if not all(values.values()):
            return ""
        given = bool(template)
        template = template or found.frame.headline
        if found.planned and not given and found.frame.planned != found.frame.en:
            template = re.sub(r"^({A}) (\w+)", lambda verb: f"{verb[1]} {'expected ' if 'expected' in found.due else ''}to {infinitive(verb[2])}", template, count=1)
        elif (several(found) or _many_things(found)) and (not given or template == found.frame.headline):
            template = _plural_verb(template)
        if several(found) or _many_things(found):
            template = template.replace("{A} does not ", "{A} do not ")
        return template.format(**values, his=possessive(found.slots.get("A")), **being(found, values)).replace(" to not ", " not to ").rstrip(",")

    def _headed(self, told: Headed) -> str:
        """What the Arabic headline tells by itself."""
        text = self._of_event(told.event, told.template)
        if not text:
            return ""
        there = f"in {told.event.place}" if told.event.place and told.event.place not in text and not told.event.frame.id.startswith(OF_LATER) else ""
        whole = " ".join(part for part in (text, told.event.matter, there, told.event.aim) if part)
        if told.kicker and told.kicker not in whole:
            whole = f"{told.kicker}: {whole}"
        blames = _BLAMING.search(whole) or (told.event.frame.base.startswith("be ") and _SHAMEFUL.search(whole))
        return capitalise(whole) if presentable(whole) and len(whole) < _LONGEST and not blames else ""

    def _of_speech(self, speech: Speech) -> str:
        speaker = self._shortly(speech.agent)
        plural = len(speech.agent.phrases) > 1 or speech.agent.phrases[0].number != "sg" or _plural_body(speech.agent)
        claim = speech.claim if self.realiser.told(speech) else None
        if claim is not None and "A" in claim.event.slots and claim.event.slots["A"].english.split()[0] in _POINTING:
            return ""  # "Moussa took part in elections, Moussa says"; "This step …": which?
        if claim is not None:
            told = self._of_event(claim.event, claim.headline)
            says = _SAYS.get(claim.saying, "")  # nothing that is denied
            return f"{told}, {speaker} {says.removesuffix('s') if plural else says}" if told and speaker and says else ""
        if speech.stance and speaker:
            present = speech.stance.partition("|")[2]
            return f"{speaker} {re.sub(r's(?= |$)', '', present, count=1) if plural else present} {bare(speech.topics[0])}"
        if self.realiser.is_media(speech) and speech.sentence.paragraph == HEADLINE:
            return ""  # what a newspaper's headline is about, is not what it tells
        if self.realiser.is_media(speech):
            return f"{speaker} reports on {_listed([bare(topic) for topic in speech.topics[:2]])}"
        if is_text(speech):
            return f"{speaker} on {_listed([bare(topic) for topic in speech.topics[:2]])}" if speaker else ""
        return f"{speaker} {'speak' if plural else 'speaks'} about {_listed([bare(topic) for topic in speech.topics[:2]])}" if speaker else ""

    def _shortly(self, filled: Filled) -> str:
        """Names as headlines have them; a branch with its town."""
        names = _listed([self._short(phrase) for phrase in filled.phrases])
        branch = filled.english.removeprefix(filled.phrases[-1].english) if filled.phrases[-1].kind in ("body", "group", "role") else ""
        return f"{names}{branch}" if names and branch.startswith(" in ") else names

    def _short(self, phrase: Phrase) -> str:
        if phrase.kind == "person" and phrase.brief:
            return phrase.brief
        return bare(phrase.english.rstrip(","))


def _alike(one: Found, other: Found) -> bool:
    """Whether two events are of one type and done by the same."""
    mine, theirs = ({phrase.actor_id for phrase in found.slots["A"].phrases} if "A" in found.slots else set() for found in (one, other))
    return one.frame.plover == other.frame.plover and bool(mine & theirs - {""})


def _is_phrase(item: Headed | Speech) -> bool:
    """Whether a noun phrase is all that a headline tells."""
    return isinstance(item, Headed) and item.template == "{O}"


def stem(word: str) -> str:
    """A word without what is written onto it: «بالمشاركة», «المشاركة», «مشاركة»."""
    bare_word = re.sub(r"^(?:[وف]?[بلك]?ال|[وف]?لل|[وف]?[بل](?=\w{4}))", "", word)
    return re.sub(r"(?:ه|ات|ين|ون|ي|ا)$", "", bare_word)


def _of_nobody_named(found: Found) -> bool:
    """Whether an event is told of people without a name alone."""
    return not any(phrase.kind in ("person", "role", "body", "state") for filled in found.slots.values() for phrase in filled.phrases)


_PLURAL_BODIES: Final = frozenset("authorities forces services prosecutors police socialists people houthis taliban brigades republicans democrats guards".split())


def _many_things(found: Found) -> bool:
    """Whether the subject is a thing, of which there are several."""
    agent = found.slots.get("A")
    if agent is None:
        return False
    return is_plural(agent.english) or agent.english.endswith(" people") if not agent.phrases else _plural_body(agent)


def _plural_body(agent: Filled) -> bool:
    """"The French police" say; their director says, and so does the Assembly of the Representatives of the People."""
    if agent.english.endswith(" of the People"):
        return False
    return agent.phrases[-1].kind in ("body", "group") and agent.english.partition(" in ")[0].split()[-1].lower() in _PLURAL_BODIES


def _plural_verb(template: str) -> str:
    """"{A} signs" as "{A} sign", "{A} goes" as "{A} go"."""
    return re.sub(r"^({A}) (?!is\b)(\w+)", lambda verb: f"{verb[1]} {infinitive(verb[2])}", template, count=1)


def _listed(parts: list[str]) -> str:
    """Headline list: "A, B"."""
    return ", ".join(dict.fromkeys(part for part in parts if part))
