"""The vocabulary compiled: from the rows of the lexicons and the registry to one phrasebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from warraq.actors.english import says_no_whose, spoken, with_article
from warraq.actors.names import NameToken
from warraq.actors.registry import Registry
from warraq.actors.vocabulary import (
    ActorName,
    BodyHead,
    Collective,
    Complement,
    Honorific,
    Institution,
    Modifier,
    Nisba,
    Place,
    Portfolio,
    ProperHead,
    Rows,
    Title,
    TitleForm,
    Vocabulary,
    words_key,
)
from warraq.actors.written import as_written
from warraq.arabic.letters import fold
from warraq.arabic.tokens import Phrasebook, words
from warraq.lexicon import Row
from warraq.records import Actor, ConfigurationError

NISBA_FORMS: Final = (
    ("", "m", False), ("ه", "f", False), ("ين", "m", True), ("ون", "m", True), ("ات", "f", True),
    ("ان", "m", True), ("تان", "f", True), ("تين", "f", True), ("و", "m", True),
)  # fmt: skip


def build_vocabulary(registry: Registry, rows: Rows, common: Iterable[str]) -> Vocabulary:
    """``rows(name)`` yields the rows of a lexicon; ``common`` are folded words."""
    book = Phrasebook()
    variants = {row["ar"]: tuple(row.values("also")) for row in rows("name_variants.csv")}
    names = {words_key(row["ar"]): _name(row, variants) for row in rows("names.csv")}
    silent = {registry.state_ids[row["iso"]] for row in rows("states.csv") if row.get("acting") == "no"}
    nisbas = _nisbas(rows)
    _add_actors(book, registry, silent, nisbas)
    demonyms = _add_states(book, registry, rows)
    _add_titles(book, rows)
    _add_bodies(book, rows, registry)
    _add_small(book, rows)
    for key, token in names.items():
        book.add(key.split(), token)
    verbs = {
        fold(form)
        for name in ("frames.csv", "speech.csv")
        for row in rows(name)
        if "^" not in row.get("pattern")  # a noun that begins a headline
        for column in ("forms", "present")
        for form in row.values(column)
    }
    saying = {fold(form) for row in rows("speech.csv") if row["kind"] == "say" for form in row.values("forms")}
    stated = _stated_names(registry, demonyms)
    return Vocabulary(
        book, registry, names, frozenset(common) - set(names), demonyms, nisbas, _with_conjunctions(verbs), _with_conjunctions(saying), _speech(rows),
        stated, _surnames(registry, names), _bodies_by_english(registry, stated),
        {(row["title"], row["portfolio"], row["state"]): row["en"] for row in rows("national_offices.csv")},
    )  # fmt: skip


def _nisbas(rows: Rows) -> dict[str, tuple[str, str]]:
    stems = {row["iso"]: next(iter(row.values("nisba")), "") for row in rows("states.csv")}
    return {iso: (f"ال{stem}ة", f"ال{stem}") for iso, stem in stems.items() if stem and " " not in stem}


def _stated_names(registry: Registry, demonyms: dict[str, str]) -> dict[str, str]:
    bodies = [actor for actor in registry.actors.values() if actor.type not in ("person", "state")]
    counts = Counter(spoken(actor.name_en) for actor in bodies)
    names = {registry[id].name_en for id in registry.state_ids.values()}
    stated = {}
    for actor in bodies:
        name, demonym = spoken(actor.name_en), demonyms.get(actor.state, "")
        remark = actor.name_en.rpartition("(")[2].rstrip(")")
        generic = actor.type == "institution" or with_article(name).startswith("the ")
        if generic and demonym and demonym not in name and (counts[name] > 1 or remark in names or says_no_whose(name)):
            stated[actor.id] = f"{demonym} {name}"
    return stated


def _bodies_by_english(registry: Registry, stated: dict[str, str]) -> dict[str, str]:
    ids: dict[str, set[str]] = {}
    for actor in registry.actors.values():
        if actor.type not in ("person", "state") and actor.state:
            for name in {spoken(actor.name_en), stated.get(actor.id, "")} - {""}:
                ids.setdefault(f"{actor.state} {name.lower()}", set()).add(actor.id)
    return {name: next(iter(called)) for name, called in ids.items() if len(called) == 1}


def _surnames(registry: Registry, names: dict[str, NameToken]) -> dict[str, str]:
    """Last names that no name lexicon has, of people whose name ends with them in both languages."""
    spelled: dict[str, set[str]] = {}
    for actor in registry.actors.values():
        last = words(actor.name_ar)[-1]
        if actor.type == "person" and len(words(actor.name_ar)) > 1 and any(words(short) == (last,) for short in actor.short):
            spelled.setdefault(last, set()).add(spoken(actor.name_en).split()[-1])
    return {last: next(iter(said)) for last, said in spelled.items() if len(said) == 1 and last not in names}


def _with_conjunctions(verbs: set[str]) -> frozenset[str]:
    return frozenset(verbs | {conjunction + verb for verb in verbs for conjunction in "وف"})


def _speech(rows: Rows) -> dict[str, str]:
    """The verbs of ``speech.csv`` in the past tense, masculine first, as their rows have them."""
    forms = ((fold(form), "mf"[n]) for row in rows("speech.csv") for n, form in enumerate(row.values("forms")[:2]))
    return {conjunction + verb: gender for verb, gender in forms for conjunction in ("", "و", "ف")}


def _add_actors(book: Phrasebook, registry: Registry, silent: set[str], nisbas: Mapping[str, tuple[str, str]]) -> None:
    """``silent`` actors have a page by registry but are no actors in a text (disputed territories)."""
    for actor in registry.actors.values():
        if actor.id in silent:
            continue
        for name in dict.fromkeys((actor.name_ar, *actor.aliases)):
            for spelled in as_written(words(name)) if actor.type == "person" else (words(name),):
                if ActorName(actor.id, "full") not in book.get(spelled):
                    book.add(spelled, ActorName(actor.id, "full"))
        for name in actor.short:
            for spelled in as_written(words(name)) if actor.type == "person" else (words(name),):
                if ActorName(actor.id, "short") not in book.get(spelled):
                    book.add(spelled, ActorName(actor.id, "short"))
        for name in actor.context:
            for spelled in as_written(words(name)) if actor.type == "person" else (words(name),):
                book.add(spelled, ActorName(actor.id, "context"))
        for name in actor.local:
            book.add(words(name), ActorName(actor.id, "local"))
        for at_home in _at_home(actor, nisbas):
            if not any(isinstance(value, ActorName) and value.id == actor.id for value in book.get(at_home)):
                book.add(at_home, ActorName(actor.id, "context"))


def _at_home(actor: Actor, nisbas: Mapping[str, tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    """«حزب المحافظين» of «حزب المحافظين البريطاني»: what a party or a medium is called in articles about its state."""
    theirs = {word for nisba in nisbas.get(actor.state, ()) for word in words(nisba)}
    for name in map(words, (actor.name_ar, *actor.aliases)) if actor.type in ("party", "media") else ():
        if len(name) > 2 and name[-1] in theirs and not name[0].startswith("ال"):
            yield name[:-1]


def _add_states(book: Phrasebook, registry: Registry, rows: Rows) -> dict[str, str]:
    demonyms: dict[str, str] = {}
    for row in rows("states.csv"):
        iso = row["iso"]
        if row.get("acting") == "no":
            for name in (row["ar"], *row.values("aliases_ar")):
                book.add(words(name), Place(name, row["en"], ""))
        if row["demonym_en"]:
            demonyms[iso] = row["demonym_en"]
        for stem in row.values("nisba"):
            if not words(stem):
                raise ConfigurationError(f"{row.where}: {stem!r} in column 'nisba' has no letter")
            for ending, gender, people in NISBA_FORMS:
                form = list(words(stem))
                form[-1] += ending
                book.add(form, Nisba(iso, gender, False, people))
                book.add(["ال" + word for word in form], Nisba(iso, gender, True, people))
                if len(form) > 1:
                    book.add([form[0], *("ال" + word for word in form[1:])], Nisba(iso, gender, True, people))
        for plural in row.values("plural_ar"):
            book.add(words(plural), Nisba(iso, "m", False, True))
            book.add(words(f"ال{plural}"), Nisba(iso, "m", True, True))
        if row["capital_ar"]:
            for name in row.values("capital_ar"):
                book.add(words(name), Place(name, row["capital_en"], iso, capital=True))
    for row in rows("places.csv"):
        for name in (row["ar"], *row.values("aliases")):
            book.add(words(name), Place(row["ar"], row["en"], row["state"]))
    return demonyms


def _add_titles(book: Phrasebook, rows: Rows) -> None:
    for row in rows("titles.csv"):
        title = Title(
            id=row["id"], en=row["en"], complement=frozenset(row.values("complement")),
            links=frozenset(row.values("links")), bare_ok=row["bare"] == "ok",
            patterns=row.values("en_pattern"),
        )  # fmt: skip
        for column, gender, number in (("forms_m", "m", "sg"), ("forms_f", "f", "sg"), ("forms_pl", "m", "pl")):
            for form in row.values(column):
                key = words(form)
                things = number == "pl" and (key[0].endswith("ات") or key[0].removeprefix("ال") in _FEMININE_PLURALS)
                book.add(key, TitleForm(title, "f" if things else gender, number, _definite(form)))
    for row in rows("portfolios.csv"):
        portfolio = Portfolio(row["en"], row["en_adj"])
        key = words(row["ar"])
        book.add(key, portfolio)
        if len(key) == 1 and key[0].startswith("ال"):
            book.add((key[0][2:],), portfolio)


_FEMININE_PLURALS: Final = frozenset(("مصادر",))
"""Plurals of things and groups, whose verb is feminine: «قالت مصادر»."""


def _definite(form: str) -> bool:
    return any(word.startswith("ال") for word in words(form))


def _registered_bodies(registry: Registry) -> dict[tuple[str, ...], set[str]]:
    """Ids of registered bodies by the words of each Arabic name, and by English name and state."""
    bodies: dict[tuple[str, ...], set[str]] = {}
    for actor in registry.actors.values():
        if actor.type not in ("person", "state"):
            for key in (*map(words, (actor.name_ar, *actor.aliases)), (spoken(actor.name_en), actor.state)):
                bodies.setdefault(key, set()).add(actor.id)
    return bodies


def _add_bodies(book: Phrasebook, rows: Rows, registry: Registry) -> None:
    registered = _registered_bodies(registry)
    for row in rows("institutions.csv"):
        names = tuple(dict.fromkeys((row["ar"], *row.values("aliases"))))
        generic = row["generic"] != "no"
        same = {id for name in names for id in registered.get(words(name), ())} or registered.get((row["en"], row["state"]), set())
        body = Institution(
            row["ar"], row["en"], row["type"], row["gender"], row["state"], generic, row["generic"] == "each",
            row.get("article") != "no", next(iter(same)) if len(same) == 1 and not generic else "",
        )  # fmt: skip
        for name in names:
            book.add(words(name), body)
    for row in rows("body_heads.csv"):
        key = words(row["ar"])
        for definite in (False, True):
            head = BodyHead(
                patterns=row.values("en_pattern"), gender=row["gender"], type=row["type"],
                number=row["number"], definite=definite,
                not_with=frozenset(words(name) for name in row.values("not_with")),
            )  # fmt: skip
            book.add([("ال" + word if definite else word) for word in key], head)
    for row in rows("proper_heads.csv"):
        proper = ProperHead(
            row["en_pattern"], row["en_any"], row["type"], row["gender"], row["shape"] == "quoted", row["mention"] == "name"
        )
        for name in row.values("ar"):
            book.add(words(name), proper)
    for row in rows("body_complements.csv"):
        for name in row.values("ar"):
            book.add(words(name), Complement(row["en"], row["kind"]))


def _add_small(book: Phrasebook, rows: Rows) -> None:
    for row in rows("honorifics.csv"):
        for name in row.values("forms"):
            book.add(words(name), Honorific(row["en"], row["gender"], row["kind"]))
    for row in rows("role_modifiers.csv"):
        for name in row.values("ar"):
            book.add(words(name), Modifier(row["en"], row["kind"], row["position"]))
    for row in rows("collectives.csv"):
        for name in row.values("ar"):
            book.add(words(name), Collective(row["en"], row["number"], row["gender"], row.get("kind") or "group"))


def _name(row: Row, variants: Mapping[str, tuple[str, ...]]) -> NameToken:
    return NameToken(
        row["ar"], row["en"], row["en_maghreb"], row["kind"], row["gender"], row["origin"],
        row.get("word") == "yes", variants.get(row["ar"], ()),
    )  # fmt: skip
