"""House spelling: registry names as the registry has them, loaded terms as the source's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from warraq.actors.english import spoken
from warraq.arabic.letters import fold
from warraq.lexicon import Row
from warraq.records import ConfigurationError
from warraq.summaries.polarity import imperfects
from warraq.summaries.source import NamedActor, SourceSentence
from warraq.summaries.spelling import respell_body, respell_person, shares_words, sounds_in, surname

_CLITICS: Final = r"(?<![ء-ي])[وف]?[بلك]?"
_OTHER_STATE_WORDS: Final = {
    "US": ("America", "American", "U.S.", "USA", "United States of America"),
    "GB": ("Britain", "Great Britain", "Briton", "UK", "U.K."),
    "AE": ("Emirates", "Emirati"),
    "RU": ("Russian Federation",),
    "CI": ("Ivory Coast", "Côte d'Ivoire", "Cote d'Ivoire"),
    "TR": ("Türkiye", "Turkiye"),
    "SA": ("Saudi Arabia", "Saudi"),
}
"""English words for a state beside those of states.csv."""
_OTHER_ENGLISH: Final = frozenset({"Jordan", "Georgia", "Georgian", "Chad", "Turkey"})
"""Names of states that are other words too; not proof that the engine brought in a state."""
_COMMON_BODIES: Final = frozenset(
    "cabinet government senate parliament police army judiciary presidency opposition courts".split()
)
"""Names of bodies that are common words; an engine may rightly take another."""


_TITLE: Final = re.compile(r"^(?:King|Queen|Crown Prince|Prince|Princess|Emir|Sheikh|Sultan|Pope|Ayatollah|Imam|Sayyid) (?=\S)")
_FAMILY_FIRST: Final = frozenset("Ban Chen Hu Hwang Kim Lee Li Liu Ma Moon Park Ri Roh Tsai Wang Wen Xi Yang Yoon Zhang".split())
"""Family names of the Far East, which stand first."""
_KINDS: Final = frozenset(
    "party movement front coalition alliance bloc organisation organization association group".split()
)
"""Words that tell what a body is and not which."""


@dataclass(frozen=True)
class LoadedTerm:
    """A term that takes a side: how it stands in Arabic, what engines make of it, what we write."""

    arabic: re.Pattern[str]
    last: str
    """The last word, folded: without it no pattern needs to be tried."""
    en: str
    engine: re.Pattern[str]
    says: re.Pattern[str]

    def stands_in(self, folded: str) -> bool:
        return self.last in folded and self.arabic.search(folded) is not None

    def is_said_in(self, english: str) -> bool:
        return self.en.casefold() in english.casefold() and self.says.search(english) is not None


@dataclass(frozen=True)
class StateWords:
    """The English and Arabic words for one state and its people."""

    english: tuple[str, ...]
    arabic: re.Pattern[str]


@dataclass(frozen=True)
class House:
    """How the house spells; build it with ``build_house`` and hand it to whoever writes English."""

    terms: tuple[LoadedTerm, ...]
    states: Mapping[str, StateWords]
    """By English name, as ``NamedActor.name_en`` has it."""
    state_words: re.Pattern[str]
    state_of_word: Mapping[str, str]
    nisbas: re.Pattern[str]
    state_of_nisba: Mapping[str, str]
    engine_names: Mapping[str, re.Pattern[str]]
    """English name in the registry → what engines write for it."""
    imperfects: frozenset[str] = frozenset()
    """Common words that may be a verb in the imperfect, folded."""

    def spell(self, english: str, source: SourceSentence) -> str:
        """The translation with names and loaded terms as the house has them; the rest untouched."""
        named = _once_each(source.names)
        for actor in named:
            if not actor.reviewed:
                continue
            name = _name(actor)
            if actor.type == "person":
                others = frozenset(word for other in named if other is not actor for word in _name(other).split())
                english = respell_person(english, name, others)
            elif actor.name_en in self.engine_names:
                english = self.engine_names[actor.name_en].sub(name, english)
            elif actor.type != "state":
                english = respell_body(english, name)
        folded = fold(source.text)
        for term in self.terms:
            if term.stands_in(folded):
                english = _quoted(english, term, western="الصحراء الغربيه" in folded)
        return english

    def lost_names(self, english: str, source: SourceSentence) -> list[str]:
        """English names of actors whom the Arabic names and the translation does not."""
        return [actor.name_en for actor in _once_each(source.names) if not self._names(english, actor)]

    def _names(self, english: str, actor: NamedActor) -> bool:
        name = _name(actor)
        if _stands(name, english):
            return True
        if actor.type == "person":
            return any(_stands(part, english) for part in _called(name)) if actor.reviewed else sounds_in(english, name)
        if actor.type == "state":
            if name in self.states:
                return any(_stands(word, english) for word in self.states[name].english)
            return shares_words(english, name)
        if name.lower() in _COMMON_BODIES or not actor.reviewed:
            return True
        own = " ".join(word for word in name.split() if word.lower() not in _KINDS) or name
        letters = re.search(r"\(([^)]+)\)", actor.name_en)
        return shares_words(english, own) or bool(letters and _stands(letters[1], english)) or _initials(name, english)

    def added_states(self, english: str, source: SourceSentence) -> list[str]:
        """States that the translation names and the Arabic does not, by name, people or capital."""
        folded = fold(source.text)
        named = {spoken(actor.name_en) for actor in source.names}
        said = {self.state_of_word[match[1].lower()] for match in self.state_words.finditer(english)}
        return sorted(
            name for name in said
            if name not in named and not self.states[name].arabic.search(folded)
            and not any(name in other or any(_stands(word, other) for word in self.states[name].english) for other in named)
        )  # fmt: skip

    def lost_states(self, english: str, source: SourceSentence) -> list[str]:
        """States whose adjective the Arabic has («الروسية») and the translation does not name in any way."""
        text = source.text
        for actor in source.names:
            if actor.type != "state":
                text = text.replace(actor.surface, " ")
        said = {self.state_of_nisba[match[1]] for match in self.nisbas.finditer(fold(text))}
        return sorted(name for name in said if not any(_stands(word, english) for word in self.states[name].english))

    def unfaithful_terms(self, english: str, source: SourceSentence) -> list[str]:
        """Loaded terms that stand in only one of the two; ask after ``spell``."""
        folded = fold(source.text)
        return [term.en for term in self.terms if term.stands_in(folded) != term.is_said_in(english)]


def build_house(rows: Callable[[str], Iterable[Row]], common: Iterable[str]) -> House:
    """The house of ``lexicon/loaded_terms.csv``, ``lexicon/states.csv`` and the common words."""
    states = {}
    word_of: dict[str, str] = {}
    nisba_of: dict[str, str] = {}
    for row in rows("states.csv"):
        words = [row["en"], row["en_short"], row["demonym_en"], row["people_en"], row["people_en"].removesuffix("s"), *_OTHER_STATE_WORDS.get(row["iso"], ())]
        english = tuple(dict.fromkeys(word for word in words if word))
        states[row["en"]] = StateWords(english, _state_pattern(row))
        if row["ar"]:
            word_of |= {word.lower(): row["en"] for word in english if word not in _OTHER_ENGLISH}
        nisba_of |= {fold(nisba): row["en"] for nisba in row.values("nisba")}
    stems = "|".join(map(re.escape, sorted(nisba_of, key=lambda nisba: (-len(nisba), nisba))))
    alternatives = "|".join(re.escape(word) for word in sorted(word_of, key=lambda word: (-len(word), word)))
    return House(
        tuple(_term(row) for row in rows("loaded_terms.csv")), states,
        re.compile(rf"(?<![\w-])((?-i:(?=[A-Z]))(?:{alternatives}))(?!\w)", re.IGNORECASE), word_of,
        re.compile(rf"(?<![ء-ي])[وف]?(?:[بك]?ال|لل)({stems})(?:ه|ين|ون|تين|ان|تان)?(?![ء-ي])"), nisba_of,
        {row["name_en"]: _engine_names(row) for row in rows("engine_names.csv")},
        imperfects(frozenset(map(fold, common))),
    )  # fmt: skip


def _state_pattern(row: Row) -> re.Pattern[str]:
    names = [fold(name) for name in (row["ar"], *row.values("aliases_ar"), *row.values("capital_ar")) if name]
    nisbas = [fold(nisba) for nisba in row.values("nisba")]
    whole = "|".join(_arabic(name) for name in names) or r"(?!)"
    stems = "|".join(map(re.escape, nisbas)) or r"(?!)"
    return re.compile(rf"{_CLITICS}(?:(?:{whole})(?![ء-ي])|(?:ال|ل)?(?:{stems}))")


def _arabic(folded: str) -> str:
    """A phrase after clitics: «ال» may have become «لل», quotation marks may stand between words."""
    head = rf"(?:ال|ل(?=ل)|ل){re.escape(folded[2:])}" if folded.startswith("ال") else re.escape(folded)
    return head.replace(r"\ ", r"[\s«»\"“”]+")


def _engine_names(row: Row) -> re.Pattern[str]:
    """Any of the forms, longest first; an article before it stays."""
    forms = "|".join(re.escape(form) for form in sorted(row.values("engine"), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])")


def _name(actor: NamedActor) -> str:
    """The name as prose has it; a person's without the title, which engines set as they like."""
    name = spoken(actor.name_en)
    return _TITLE.sub("", name) if actor.type == "person" else name


def _called(name: str) -> tuple[str, ...]:
    """What a person may be called by: the last name, or the first word where that is the family's."""
    first = name.split()[0]
    return (surname(name), first) if first in _FAMILY_FIRST else (surname(name),)


def _initials(name: str, english: str) -> bool:
    """Whether the letters a body is known by stand in the text: "EU", "U.N."."""
    letters = [word[0] for word in name.split() if word[0].isupper()]
    return len(letters) > 1 and re.search(rf"(?<![\w.]){r'[.]?'.join(letters)}(?:[.]|\b)", english) is not None


def _term(row: Row) -> LoadedTerm:
    if not fold(row["ar"]).strip():
        raise ConfigurationError(f"{row.where}: column 'ar' is empty")
    engine = "|".join(re.escape(form) for form in row.values("engine"))
    return LoadedTerm(
        re.compile(rf"{_CLITICS}{_arabic(fold(row['ar']))}(?![ء-ي])"), fold(row["ar"]).split()[-1], row["en"],
        re.compile(rf"(?<!\w)(?:{engine})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w){re.escape(row['en'])}(?!\w)", re.IGNORECASE),
    )  # fmt: skip


def _quoted(english: str, term: LoadedTerm, *, western: bool) -> str:
    def quoted(match: re.Match[str]) -> str:
        said = match.group()
        if western and said.lower().endswith("western sahara") and "Western" not in term.en:
            return said  # the Arabic has both names; which is which cannot be told
        before = english[: match.start()]
        article, words = ("", said) if not said.lower().startswith("the ") else (said[:4], said[4:])
        if not article and words.lower() == "western sahara":
            article = "the "
        inside = before.count("“") > before.count("”") or before.count('"') % 2 == 1
        return article + (term.en if inside else f"“{term.en}”")

    return term.engine.sub(quoted, english)


def _once_each(names: Iterable[NamedActor]) -> list[NamedActor]:
    return list({actor.id: actor for actor in names}.values())


def _stands(name: str, english: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", english, re.IGNORECASE) is not None
