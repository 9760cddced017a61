"""Who is in an article: every sentence parsed twice, first for full names, then for what refers to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from warraq.actors.english import capitalise
from warraq.actors.first_reading import answerable, unanswered
from warraq.actors.fuller_names import one_person
from warraq.actors.phrases import Phrase, PhraseParser, RoleReading, Scope
from warraq.actors.readings import REFERRED, UNNAMED, UNREAD, Near
from warraq.actors.spoken import spoken_surnames
from warraq.actors.vocabulary import (
    ActorName,
    Modifier,
    Nisba,
    Place,
    Vocabulary,
)
from warraq.actors.whereabouts import Whereabouts
from warraq.actors.written import as_written
from warraq.arabic.sentences import sentences
from warraq.arabic.tokens import QUOTES, Token, tokenize, words
from warraq.reading.credits import dateline_length
from warraq.records import (
    HEADLINE,
    Actor,
    ActorInArticle,
    Article,
    Mention,
    Role,
    SentenceRef,
)


@dataclass(frozen=True, eq=False)
class ReadSentence:
    """A sentence with its tokens (offsets in the paragraph) and the phrases found in it."""

    paragraph: int
    start: int
    end: int
    text: str
    """Text of the whole paragraph; offsets count in it."""
    tokens: list[Token]
    parser: PhraseParser
    phrases: list[Phrase]

    @property
    def ref(self) -> SentenceRef:
        return SentenceRef(self.paragraph, self.start, self.end)

    def phrase_at(self, token: int) -> Phrase | None:
        """The phrase that begins at this token."""
        return next((phrase for phrase in self.phrases if phrase.start == token), None)


@dataclass(frozen=True)
class Recognition:
    """What the entity layer found: sentences in reading order, and the actors."""

    sentences: tuple[ReadSentence, ...]
    actors: tuple[ActorInArticle, ...]
    scope: Scope

    def actor(self, id: str) -> Actor | None:
        return next((found.actor for found in self.actors if found.actor.id == id), None)


def recognise(article: Article, vocabulary: Vocabulary) -> Recognition:
    """The actors of ``article``. Pure; offsets are those of the displayed text."""
    scope = Scope()
    cuts = list(_cut(article))
    parsers = [PhraseParser(text, tokens, vocabulary, scope) for _, _, _, text, tokens in cuts]
    scope.home, scope.home_sure, scope.home_likely = _home(parsers, vocabulary)
    scope.spoken = spoken_surnames(parsers)
    _introduce(parsers, scope, vocabulary)
    read = []
    nearby = _Nearby(scope)
    for (paragraph, start, end, text, tokens), parser in zip(cuts, parsers, strict=True):
        nearby.enter(paragraph)
        parser.near = nearby.near()
        phrases = parser.phrases_again()
        nearby.note(parser, phrases)
        read.append(ReadSentence(paragraph, start, end, text, tokens, parser, phrases))
    return Recognition(tuple(read), _collect(tuple(read), vocabulary), scope)


def _cut(article: Article) -> Iterator[tuple[int, int, int, str, list[Token]]]:
    texts = [(HEADLINE, article.headline)] if article.headline_source == "stated" else []
    texts += [(index, paragraph.text) for index, paragraph in enumerate(article.body)]
    for index, text in texts:
        tokens = tokenize(text)
        position = 0
        for start, end in [(0, len(text))] if index == HEADLINE else sentences(text):
            first = position
            while position < len(tokens) and tokens[position].start < end:
                position += 1
            yield index, start, end, text, tokens[first:position]


def _home(parsers: list[PhraseParser], vocabulary: Vocabulary) -> tuple[str, bool, bool]:
    """The state the article speaks of most, and whether by far.

    It decides between spellings (Mohamed, Mohammed); where it is likely, also whose parliament a bare
    «مجلس النواب» is, and where it is sure, whose minister a bare «وزير الداخلية».
    """
    counts: Counter[str] = Counter()
    for parser in parsers:
        named: dict[str, int] = {}
        for at in range(len(parser.tokens)):
            if parser.kinds(at).isdisjoint(_OF_STATES):
                continue
            for state, end in _states_at(parser, at, vocabulary):
                if named.get(state, 0) <= at:  # not «الأمريكية» within «البحرية الأمريكية»
                    counts[state] += 1
                named[state] = max(named.get(state, 0), end)
    ranked = sorted(counts, key=lambda iso: (-counts[iso], iso))
    if not ranked:
        return "", False, False
    second = counts[ranked[1]] if len(ranked) > 1 else 0
    most = counts[ranked[0]]
    sure = most >= max(_SURE_COUNT, _SURE_RATIO * second)
    return ranked[0], sure, most >= max(_LIKELY_COUNT, _LIKELY_RATIO * second)


def _states_at(parser: PhraseParser, at: int, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    """The states that what begins at a token tells of, each with its end."""
    for match in parser.matches(at):
        if isinstance(match.value, Nisba):
            yield match.value.iso, match.end
        elif isinstance(match.value, Place) and match.value.state and not match.value.capital:
            yield match.value.state, match.end
        elif isinstance(match.value, ActorName) and match.value.how == "full":
            actor = vocabulary.registry[match.value.id]
            if actor.state:
                yield actor.state, match.end


_OF_STATES: Final = frozenset((Nisba, Place, ActorName))
_LIKELY_COUNT, _LIKELY_RATIO = 3, 4
_SURE_COUNT, _SURE_RATIO = 6, 5
"""An article is about one state, surely, where it names it and its people five times as often as any other: readers
of one with four found an Egyptian minister called American. Likely is enough for whose a body is: of 103 so found in
700 development articles one was another's."""


def _introduce(parsers: list[PhraseParser], scope: Scope, vocabulary: Vocabulary) -> None:
    """Fill ``scope`` with everybody named in full, and with what they may be called afterwards."""
    first = _first_read(parsers, scope)
    for parser, phrases in zip(parsers, first, strict=True):
        for phrase in phrases:
            if phrase.start not in parser.list_names:  # «أحزاب الدستور والكرامة» makes no party of any «الكرامة»
                _note_phrase(phrase, scope)
    for parser in parsers:
        scope.new_actors.update((id, actor) for id, actor in parser.created.items() if id in scope.introduced)
    scope.same = one_person(first, scope, vocabulary.registry)
    scope.introduced.difference_update(scope.same)
    scope.roles = {role: {scope.same.get(id, id) for id in ids} for role, ids in scope.roles.items()}
    registered = [vocabulary.registry[id] for id in sorted(scope.introduced) if id in vocabulary.registry]
    _forget_namesakes(registered, scope)
    taken = {words(short) for actor in registered for short in actor.short}
    for actor in (*registered, *scope.new_actors.values()):
        if actor.id in scope.introduced:
            _index(actor, scope)
        if actor.type == "person" and not actor.short and (_first_name_known(actor, vocabulary) or words(actor.name_ar)[-1] in scope.spoken):
            for key in (spelled for last in _surnames(actor, vocabulary, scope.spoken) for spelled in as_written(last)):
                if key not in taken:
                    scope.shorts.setdefault(key, set()).add(actor.id)
                    scope.short_words.add(key[0])
    for parser, phrases in zip(parsers, first, strict=True):
        _note_spellings(parser, phrases, scope)
        _note_heads(parser, phrases, scope)
    scope.held.update(role[0] for role in scope.roles)
    scope.referable.update(scope.short_words, scope.heads, (f"ال{head}" for head in scope.heads))


def _first_read(parsers: list[PhraseParser], scope: Scope) -> list[list[Phrase]]:
    """The phrases of each sentence while nobody is introduced."""
    log, near = unanswered(scope)
    for parser in parsers:
        parser.log, parser.near = log, near
    first = [parser.phrases() for parser in parsers]
    answerable(scope)
    return first


def _forget_namesakes(registered: list[Actor], scope: Scope) -> None:
    """«وأضاف محمد إبراهيم» is the minister whom the article calls so by his office, and nobody new."""
    called = {spelled for actor in registered if actor.type == "person" for name in actor.context for spelled in as_written(words(name))}
    for id, actor in list(scope.new_actors.items()):
        if actor.type == "person" and words(actor.name_ar) in called:
            scope.introduced.discard(id)
            del scope.new_actors[id]
            for holders in scope.roles.values():
                holders.discard(id)


def _note_phrase(phrase: Phrase, scope: Scope) -> None:
    if phrase.actor_id:
        scope.introduced.add(phrase.actor_id)
    scope.introduced.update(inner.actor_id for inner in phrase.inner)
    if phrase.kind == "person" and phrase.role is not None:
        scope.roles.setdefault(phrase.role.key, set()).add(phrase.actor_id)
    if phrase.role is not None and phrase.role.number == "sg" and (phrase.kind == "person" or phrase.role.anchored):
        scope.titles.setdefault(phrase.role.title.id, set()).add(phrase.english if phrase.kind == "role" else "")


def _note_spellings(parser: PhraseParser, phrases: list[Phrase], scope: Scope) -> None:
    """A last name as the article spells it: «غابريال» of «سيغمار غابريال», whom the registry writes otherwise."""
    for phrase in phrases:
        if phrase.kind == "person" and phrase.name is not None and phrase.name[1] - phrase.name[0] > 1:
            last = parser.word(phrase.name[1] - 1)
            if len(last) > _SHORT_NAME and phrase.actor_id in scope.introduced:
                scope.loose.setdefault(last, set()).add(phrase.actor_id)


_SHORT_NAME: Final = 2


def _first_name_known(actor: Actor, vocabulary: Vocabulary) -> bool:
    """Without a known first name a new person's last one must not spread through the article."""
    return actor.id in vocabulary.registry or words(actor.name_ar)[0] in vocabulary.names


def _index(actor: Actor, scope: Scope) -> None:
    """What an introduced actor may be called later: part of a name, or the head of a body's name."""
    parts = words(actor.name_ar)
    if actor.name_ar.startswith("الملك "):
        scope.roles.setdefault(("king",), set()).add(actor.id)
    if actor.type == "person":
        for part in (*parts, *(word for name in actor.short for word in words(name))):
            if len(part) > 2:
                scope.loose.setdefault(part, set()).add(actor.id)
    else:
        described = [actor.desc_ar] if actor.type in _DESCRIBED else []
        for name in (actor.name_ar, *actor.aliases, *described):
            head = next(iter(words(name)), "").removeprefix("ال")
            if head in REFERRED:
                scope.heads.setdefault(head, set()).add(actor.id)


_OPENED: Final = QUOTES | {"(", "'"}
_DESCRIBED: Final = frozenset({"media", "party", "organisation"})
"""Types whose names often lack their noun («الجزيرة», «حماس»): the description has it."""


def _note_heads(parser: PhraseParser, phrases: list[Phrase], scope: Scope) -> None:
    """Mark the nouns of bodies that are named but not known: «الحزب» may then be any of them."""
    known = {at: phrase for phrase in phrases for at in range(phrase.start, phrase.end)}
    for at, head, stem in parser.body_nouns:
        if head != stem and not parser.narrowed(at + 1):
            continue
        phrase = known.get(at) or known.get(at + 1 + (parser.word(at + 1) in _OPENED))
        named = phrase is not None and (phrase.actor_id or phrase.inner or phrase.kind == "group")
        if phrase is not None and phrase.kind == "body" and phrase.start == at and not phrase.actor_id and phrase.english:
            scope.heads.setdefault(head, set()).add(f"{UNNAMED}{phrase.english}")
        elif not named and not (head == stem and _indefinite(parser, at)):
            scope.heads.setdefault(head, set()).add(UNREAD)
        elif phrase is not None and phrase.start > at and phrase.kind == "body":
            scope.heads.setdefault(head, set()).add(phrase.actor_id)


class _Nearby:
    """Remembers, sentence by sentence, who has been named in this paragraph and in the one before."""

    def __init__(self, scope: Scope) -> None:
        self.nouns: dict[str, list[str]] = {}
        for head, ids in scope.heads.items():
            for id in ids:
                self.nouns.setdefault(id, []).append(head)
        self.paragraph = HEADLINE
        self.here = Scope()
        self.there = Scope()

    def enter(self, paragraph: int) -> None:
        """Go on to a sentence of ``paragraph``."""
        if paragraph != self.paragraph:
            self.paragraph, self.there, self.here = paragraph, self.here, Scope()

    def near(self) -> Near:
        """What has been named before the sentence that is about to be read."""
        return Near(
            {head: frozenset(ids) for head, ids in {**self.there.heads, **self.here.heads}.items()},
            {title: frozenset(ids) for title, ids in {**self.there.titles, **self.here.titles}.items()},
        )

    def note(self, parser: PhraseParser, phrases: list[Phrase]) -> None:
        _note_heads(parser, phrases, self.here)
        for phrase in phrases:
            for id in (phrase.actor_id, *(inner.actor_id for inner in phrase.inner)):
                for head in self.nouns.get(id, ()):
                    self.here.heads.setdefault(head, set()).add(id)
            role = phrase.role
            if role is None or role.number != "sg" or role.former:
                continue
            if phrase.actor_id:
                self.here.titles.setdefault(role.title.id, set()).add(phrase.actor_id)
            elif role.anchored:
                self.here.titles.setdefault(role.title.id, set()).add(f"{UNNAMED}{phrase.english}")


def _indefinite(parser: PhraseParser, at: int) -> bool:
    """«حزب جديد»: an adjective or a mark behind it, so no name."""
    following = parser.word(at + 1)
    if following in _OPENED:
        return False
    return not following or parser.tokens[at + 1].is_mark or parser.longest(at + 1, Modifier, "") is not None


def _surnames(actor: Actor, vocabulary: Vocabulary, spoken: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The last name of a new person, where it is no ordinary word: «بن يحيى», «مكاوي»."""
    parts = words(actor.name_ar)
    last = vocabulary.names.get(parts[-1])
    if parts[-3:-1] in (("بن", "عبد"), ("ابن", "عبد"), ("بنت", "عبد")):
        return  # «سلمان بن عبد العزيز» is not who «الملك عبد العزيز» was
    if len(parts) > 2 and parts[-2] in ("بن", "ابن", "ابو", "عبد", "ايت", "اولاد", "ولد", "ال"):
        yield parts[-2:]
    elif parts[-1] in spoken or (parts[-1] not in vocabulary.common and not (last is not None and (last.word or last.kind == "given"))):
        yield parts[-1:]


def _collect(read: tuple[ReadSentence, ...], vocabulary: Vocabulary) -> tuple[ActorInArticle, ...]:
    mentions: dict[str, list[Mention]] = {}
    roles: dict[str, Role] = {}
    actors: dict[str, Actor] = {}
    for sentence in read:
        for phrase in sentence.phrases:
            role = _role(sentence, phrase.role) if phrase.role is not None else None
            if phrase.actor_id and phrase.name is not None:
                _note(mentions, sentence, phrase.actor_id, *phrase.name, role)
                if role is not None:
                    known = roles.get(phrase.actor_id)
                    if known is None or (not known.en and role.en):
                        roles[phrase.actor_id] = role
            for inner in phrase.inner:
                if (inner.start, inner.end) != phrase.name or inner.actor_id != phrase.actor_id:
                    _note(mentions, sentence, inner.actor_id, inner.start, inner.end, None)
        actors.update(sentence.parser.created)
    acting = set(_acting_states(read))
    found = []
    for id, places in mentions.items():
        actor = vocabulary.registry.actors.get(id) or actors[id]
        only_there = actor.type == "state" and id not in acting
        found.append(ActorInArticle(actor, tuple(places), roles.get(id), "place" if only_there else "minor"))
    return tuple(found)


def _acting_states(read: tuple[ReadSentence, ...]) -> Iterator[str]:
    """States that are named otherwise than as a place; those in titles and names of bodies act through them."""
    for sentence in read:
        opened = dateline_length(sentence.text) if sentence.paragraph == 0 else 0  # «دبي، الإمارات (CNN) -- …»
        states = [phrase for phrase in sentence.phrases if phrase.kind == "state" and sentence.tokens[phrase.start].start >= opened]
        if states:
            whereabouts = Whereabouts(sentence.tokens, sentence.phrases)
            yield from (phrase.actor_id for phrase in states if not whereabouts.is_place(phrase))
        for phrase in sentence.phrases:
            yield from (inner.actor_id for inner in phrase.inner)


def _note(
    mentions: dict[str, list[Mention]], sentence: ReadSentence, id: str, start: int, end: int, role: Role | None
) -> None:
    first, last = sentence.tokens[start].start, sentence.tokens[end - 1].end
    mentions.setdefault(id, []).append(
        Mention(id, sentence.paragraph, first, last, sentence.text[first:last], role)
    )


_RELATIVE_TITLES: Final = frozenset({"counterpart", "successor", "predecessor"})
"""Titles that say something only beside somebody else's: kept as stated, not put into English."""


def _role(sentence: ReadSentence, reading: RoleReading) -> Role:
    text = sentence.parser.source(reading.start, reading.end)
    for letter in reading.prefix:
        text = text.removeprefix(letter)
    role = reading.as_role(text)
    if reading.title.id in _RELATIVE_TITLES:
        return Role(text)
    return Role(role.ar, capitalise(role.en), role.former, role.acting, role.designate)
