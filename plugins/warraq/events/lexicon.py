"""The event lexicons, compiled: frames, speech verbs, object phrases, topics, documents, gatherings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from warraq.arabic.letters import fold
from warraq.arabic.tokens import Phrasebook, words
from warraq.events.decreed import add_decreed
from warraq.events.market_lexicon import add_goods
from warraq.events.rows import (
    Act,
    AdjectiveForm,
    Cause,
    Complement,
    Crime,
    Deed,
    Document,
    Doing,
    Elative,
    Frame,
    Gathering,
    Masdar,
    Noun,
    NounForm,
    ObjectPhrase,
    Quantifier,
    Slot,
    Topic,
    TwoObjects,
    VerbForm,
)
from warraq.lexicon import Row
from warraq.records import ConfigurationError

Rows = Callable[[str], Iterator[Row]]

SLOTS: Final = frozenset("ABCPQOIDEKYTNGMZWX")
_CLITICS: Final = frozenset("بلك")


@dataclass(frozen=True)
class EventLexicon:
    """``frames``: folded verb → [(form, frame)]; ``speech``: folded verb → form; ``book``: phrases."""

    frames: Mapping[str, list[tuple[VerbForm, Frame]]]
    predicates: Mapping[str, list[tuple[VerbForm, Frame]]]
    """What is said of a subject behind «أن» and tells no event: «حريص على», «ستجرى»."""
    speech: Mapping[str, VerbForm]
    book: Phrasebook
    nouns: Phrasebook
    """Nouns and adjectives, each in its definite and its indefinite form."""
    participles: frozenset[str]
    """Folded accusative participles that go on with the same speaker (مؤكدا)."""
    topics_by_name: Mapping[tuple[str, ...], Topic]
    headlines: Mapping[str, list[tuple[VerbForm, Frame]]]
    """What only headlines tell: the word behind their subject, or the noun they begin with → its frames."""


_PARTICIPLES: Final = frozenset(
    fold(
        "مؤكدا مؤكدة مشيرا مشيرة موضحا موضحة معتبرا معتبرة مضيفا مضيفة مبرزا مبرزة لافتا لافتة مشددا مشددة قائلا قائلة "
        "داعيا داعية مطالبا مطالبة معربا معربة معبرا معبرة منددا منددة محذرا محذرة مذكرا مذكرة مجددا مجددة مسجلا مسجلة "
        "منوها منوهة مشيدا مشيدة متابعا متابعة مستنكرا مستنكرة متسائلا متسائلة مبينا مبينة كاشفا كاشفة معلنا معلنة "
        "واصفا واصفة مرجعا مرجعة ملمحا ملمحة متهما متهمة نافيا نافية متوقعا متوقعة مردفا مردفة"
    ).split()
)


def build_event_lexicon(rows: Rows) -> EventLexicon:
    """``rows(name)`` yields the rows of a lexicon; errors name file and line."""
    frames: dict[str, list[tuple[VerbForm, Frame]]] = {}
    for row in rows("frames.csv"):
        _check_templates(row)
        frame = Frame(
            row["id"], row["plover"], _pattern(row), row["a"], row["b"], row["en"], row["headline"] or row["en"],
            "@" in row["pattern"], "#" in row["pattern"], "^" in row["pattern"], _planned(row), base=_base(row),
        )  # fmt: skip
        for column, tense, prefix in (("forms", "past", ""), ("present", "present", ""), ("present", "future", "س")):
            for position, form in enumerate(row.values(column)):
                if tense != "future" or frame.planned:
                    frames.setdefault(fold(prefix + form), []).append((VerbForm("mf"[position % 2], tense), frame))
    add_decreed(frames)
    predicates: dict[str, list[tuple[VerbForm, Frame]]] = {}
    for row in rows("predicates.csv"):
        _check_templates(row)
        frame = Frame(row["id"], "", _pattern(row), row["a"], "prbsg", row["en"], row["headline"] or row["en"], heads=frozenset(map(fold, row.values("heads"))), base=_base(row))
        for column, tense in (("forms", "past"), ("present", "present")):
            for position, form in enumerate(row.values(column)):
                predicates.setdefault(fold(form), []).append((VerbForm("mf"[position % 2], tense), frame))
    _add_verbs(predicates, rows("verbs.csv"))
    speech = {}
    for row in rows("speech.csv"):
        for column, tense in (("forms", "past"), ("present", "present")):
            for position, form in enumerate(row.values(column)):
                theme = tuple(fold(preposition) or preposition for preposition in row.values("theme"))
                speech[fold(form)] = VerbForm("mf"[position % 2], tense, row["kind"] == "call", row["stance"], theme)
    book = Phrasebook()
    topics: dict[tuple[str, ...], Topic] = {}
    for row in rows("topics.csv"):
        key = words(row["ar"])
        topic = Topic(
            row["en"], row["parent"], frozenset(map(fold, row.values("not_after"))),
            frozenset(map(fold, row.values("not_before"))), key, row["ar"],
        )  # fmt: skip
        topics.setdefault(key, topic)
        book.add(key, topic)
    for row in rows("phrases.csv"):
        book.add(words(row["ar"]), ObjectPhrase(row["np_en"], row["inf_en"], row["kind"]))
    for row in rows("masdars.csv"):
        key = words(row["ar"])
        clitic = key[-1] if key[-1] in _CLITICS else ""
        masdar = Masdar(row["ar"], row["gerund"], row["inf"], clitic, "anybody" in row["object"], "stateless" in row["object"], "only" in row["object"])
        book.add(key[:-1] if clitic else key, masdar)
    for row in rows("documents.csv"):
        book.add(words(row["ar"]), Document(row["en"], frozenset(map(fold, row.values("may_follow")))))
    for row in rows("deeds.csv"):
        book.add(words(row["ar"]), Deed(row["en"], row["kinds"]))
    for row in rows("doings.csv"):
        book.add(words(row["ar"]), Doing(row["ar"], row["kinds"], _behind(row, "takes"), _behind(row, "not")))
    for row in rows("two_objects.csv"):
        behind = tuple(fold(preposition) or preposition for preposition in row.values("behind"))
        book.add(words(row["ar"]), TwoObjects(row["ar"], fold(row["via"]) or row["via"], row["first"], behind, row["gerund"], row["inf"]))
    for row in rows("acts.csv"):
        book.add(words(row["ar"]), Act(row["en"], row["inf"]))
    add_goods(book, rows("markets.csv"))
    for row in rows("crimes.csv"):
        for spelling in row["ar"].split("|"):
            book.add(words(spelling), Crime(row["en"]))
    for row in rows("causes.csv"):
        for spelling in row.values("ar"):
            book.add(words(spelling), Cause(row["en"]))
    for row in rows("gatherings.csv"):
        book.add(words(row["ar"]), Gathering(row["en"], row["needs"] == "body"))
    return EventLexicon(frames, predicates, speech, book, _nouns(rows), _PARTICIPLES, topics, _headlines(rows))


def _behind(row: Row, column: str) -> tuple[tuple[str, str], ...]:
    """«في=intervention in {y}» by folded preposition, in the order they are tried."""
    found = []
    for value in row.values(column):
        preposition, equals, english = value.partition("=")
        if not equals or not english or not set(re.findall(r"{(\w+)}", english)) <= {"y", "n", "ing", "inf", "doing"}:
            raise ConfigurationError(f"{row.where}: {value!r} is no preposition with its English, like في=intervention in {{y}}")
        found.append((fold(preposition) or preposition, english))
    return tuple(found)


def _add_verbs(predicates: dict[str, list[tuple[VerbForm, Frame]]], rows: Iterable[Row]) -> None:
    """Verbs that tell of nothing but their object, behind the predicates that say more of the same words."""
    for row in rows:
        _check_templates(row)
        frame = Frame("does", "", _pattern(row), "prbsg", "prbsg", row["en"], row["headline"], base=row["base"])
        for column, tense in (("perfect", "past"), ("present", "present")):
            for position, form in enumerate(row.values(column)):
                if form != _NO_FORM:
                    predicates.setdefault(fold(form), []).append((VerbForm("mf"[position % 2], tense), frame))


_NO_FORM: Final = "-"


def _headlines(rows: Rows) -> dict[str, list[tuple[VerbForm, Frame]]]:
    found: dict[str, list[tuple[VerbForm, Frame]]] = {}
    for row in rows("headlines.csv"):
        template, nominal = row["headline"], "^" in row["pattern"]
        does = re.fullmatch(r"{A} (\w+s)( .*)", template)
        frame = Frame(row["id"], "", _pattern(row), row["a"], row["b"], template, template, nominal=nominal, base=f"{infinitive(does[1])}{does[2]}" if does is not None else "")
        for position, form in enumerate(row.values("present")):
            found.setdefault(fold(form), []).append((VerbForm("" if nominal else "mf"[position % 2], "present"), frame))
    return found


_ANNOUNCED: Final = frozenset({"CONSULT", "AGREE", "COOPERATE", "PROTEST"})
"""Types of what is announced beforehand; «يستنكر الحزب» is no announcement."""


def _planned(row: Row) -> str:
    """"{A} visited {P}" as "{A} is to visit {P}", by the verb of its headline; "{A} {is} preparing to {I}" tells its own present."""
    if row["en"].startswith("{A} {is} "):
        return row["en"]
    base = _infinitive(row) if row["plover"] in _ANNOUNCED else ""
    return f"{{A}} is to {base}" if base else ""


def _infinitive(row: Row) -> str:
    """"visit {P}" of "{A} visited {P}" and the headline "{A} visits {P}"; of one with another verb ("{A} brought a lawsuit
    against {B}", "{A} sues {B}") what the headline has."""
    told = re.fullmatch(r"{A} (\w+)(.*)", row["en"])
    now = re.fullmatch(r"{A} (\w+)(.*)", row["headline"])
    base = infinitive(now[1]) if now is not None else ""
    if told is None or now is None or base == now[1]:
        return ""
    same = told[1][0] == base[0] or told[1] == "went"
    return f"{base}{told[2] if same else now[2]}"


def _base(row: Row) -> str:
    """"visited {P}" as "visit {P}", by the verb of its headline, and so "{was} visiting {P}"; "{was} keen to {I}" as "be keen to {I}"."""
    being = re.fullmatch(r"{A} {was}( .*)", row["en"])
    doing = re.fullmatch(r"{A} {was} \w+ing( .*|)", row["en"])
    does = re.match(r"{A} (\w+)", row["headline"])
    if doing is not None and does is not None and infinitive(does[1]) != does[1]:
        return f"{infinitive(does[1])}{doing[1]}"
    if being is not None:
        return f"be{being[1]}"
    if row["en"] == "{A} would {I}":
        return "{I}"  # «ستقوم الوزارة بتأهيل …»: nothing but the verbal noun
    return _infinitive(row)


_IRREGULAR: Final = {"goes": "go", "has": "have", "does": "do", "is": "be", "was": "be", "dies": "die", "lies": "lie", "focuses": "focus"}


def infinitive(present: str) -> str:
    """"signs" as "sign", "discusses" as "discuss"."""
    if present in _IRREGULAR:
        return _IRREGULAR[present]
    return re.sub(r"(?:(?<=ss)es|(?<=sh)es|(?<=ch)es|(?<=[^s])s)\Z", "", re.sub(r"(?<=[^aeiou])ies\Z", "ys", present))


def _nouns(rows: Rows) -> Phrasebook:
    book = Phrasebook()
    for row in rows("nouns.csv"):
        key = tuple(words(row["ar"]))
        noun = Noun(
            " ".join(key), row["ar"], row["en"], row["gender"], row["number"] == "pl", row["kind"],
            row["idafa"] or f"the {row['en']} of {{x}}", row["actor"], frozenset(map(fold, row.values("not_before"))),
            tuple(_complement(row, value) for value in row.values("takes") if value != "*"), "*" in row.values("takes"),
        )  # fmt: skip
        book.add(key, NounForm(noun, False))
        book.add((*key[:-1], f"ال{key[-1]}"), NounForm(noun, True))
        if len(key) == 1 and _takes_alef(row["ar"]):
            book.add((f"{key[0]}ا",), NounForm(noun, False, accusative=True))
    for row in rows("adjectives.csv"):
        _adjective(book, row)
    return book


def _adjective(book: Phrasebook, row: Row) -> None:
    masculine = _one_word(row)
    if row["place"] == "elative":
        book.add((masculine,), Elative(row["en"]))
        return
    if row["place"] in ("quantifier", "partitive"):
        book.add((masculine,), Quantifier(row["en"], row["en"].removesuffix(" of"), row["place"] == "partitive"))
        return
    feminine = fold(row["feminine"]) or f"{masculine}ه"
    guards = frozenset(map(fold, row.values("not_with")))
    others = _english_with(row)
    person = row["person"] == "yes"
    only_definite = row["place"] in ("first", "definite")  # «ثالث» governs what it counts, «عام» is a year
    for gender, form in (("m", masculine), ("f", feminine)):
        for definite, word in ((False, form), (True, f"ال{form}")):
            if definite or not only_definite:
                book.add((word,), AdjectiveForm(row["en"], gender, definite, row["place"], guards, others, person))
    for gender, ending in (("p", "ين"), ("p", "ون"), ("d", "تين"), ("d", "تان")):  # a masculine dual is written as the plural
        for definite, word in ((False, masculine + ending), (True, f"ال{masculine}{ending}")):
            book.add((word,), AdjectiveForm(row["en"], gender, definite, row["place"], guards, others, person))
    if _takes_alef(row["ar"]) and not only_definite:
        book.add((f"{masculine}ا",), AdjectiveForm(row["en"], "m", False, row["place"], guards, others, person, accusative=True))


def _complement(row: Row, value: str) -> Complement:
    preposition, _, english = value.partition("=")
    if not preposition or (english and not re.search(r"{(x|thing|inf|many)}", english)):
        raise ConfigurationError(f"{row.where}: {value!r} is no preposition with its English, like مع=with {{x}}")
    return Complement(fold(preposition) or preposition, english)


def _english_with(row: Row) -> dict[str, str]:
    """«large=حجم+مبلغ|serious=أزمة» by folded noun."""
    found = {}
    for value in row.values("beside"):
        english, _, nouns = value.partition("=")
        if not english or not nouns:
            raise ConfigurationError(f"{row.where}: {value!r} is no English with its nouns, like large=حجم+مبلغ")
        found.update(dict.fromkeys(map(fold, nouns.split("+")), english))
    return found


def _takes_alef(word: str) -> bool:
    """Whether the indefinite accusative is written with an alef; not «أزمة», «قضايا», «تصريحات»."""
    return not word.endswith(("ة", "ات", "اء", "ا", "ى", "ين"))


def _one_word(row: Row) -> str:
    found = words(row["ar"])
    if len(found) != 1:
        raise ConfigurationError(f"{row.where}: {row['ar']!r} is not one word")
    return found[0]


def _check_templates(row: Row) -> None:
    """Shifted cells would put Arabic into an English sentence."""
    slots = {letter for part in row["pattern"].split() if (letter := part.rpartition(":")[2]) in SLOTS}
    for column in ("en", "headline"):
        used = set(re.findall(r"{(\w+)}", row[column]))
        if not row[column].isascii() or not used <= slots | {"his", "was", "is"}:
            raise ConfigurationError(f"{row.where}: {column!r} is no template of {row['pattern']!r}: {row[column]!r}")


def _pattern(row: Row) -> tuple[Slot, ...]:
    slots = []
    for part in row["pattern"].split():
        if part in "@#^":  # what must be told beside the slots, or where it stands
            continue
        if part == ".":
            slots.append(Slot(closed=True))
        elif part[0] in "([":
            alternatives = frozenset(fold(word) for word in part[1:-1].split("|"))
            slots.append(Slot(words=alternatives, optional=part[0] == "["))
        else:
            preposition, _, letter = part.rpartition(":")
            if letter not in SLOTS:
                raise ConfigurationError(f"{row.where}: unknown slot {part!r}")
            slots.append(Slot(letter, fold(preposition)))
    return tuple(slots)


def is_clitic(preposition: str) -> bool:
    """Whether a preposition is written onto the next word."""
    return preposition in _CLITICS or preposition == "و"
