"""An entry keeps what it asked of registry and lexicons, so that only a changed answer has it read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

import warraq
from composed_archive import compose
from engine import SEEDS, Reader
from warraq import asked
from warraq.actors.registry import Registry
from warraq.actors.vocabulary import Vocabulary
from warraq.arabic.tokens import Phrasebook, words
from warraq.asked import ENGINES, Asked, Changes, facts_of, watched
from warraq.events.lexicon import EventLexicon
from warraq.knowledge import TABLES, Knowledge
from warraq.pipeline import enrich
from warraq.records import Actor, Seed


def _reached(reader: Reader, text: str, phrase: str) -> bool:
    """Whether an article is read again once ``phrase`` becomes a name."""
    entry = reader.entry(f"خبر\n\n{text}\n".encode())
    return Changes({}, {f"phrase Vocabulary.book {' '.join(words(phrase))}": "new"}).reach(entry.asked)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("وقعت هيئة التجارب اتفاقية.", "هيئة التجارب"),
        ("وقعت الوزارة اتفاقية مع هيئة التجارب.", "اتفاقية"),
        ("اتفقت الوزارة وهيئة التجارب على الأمر.", "هيئة التجارب"),  # behind a conjunction
        ("قدمت الوزارة للهيئة المستقلة دعما.", "الهيئة المستقلة"),  # «لل» is ل + ال
        ("قالت «هيئة» التجارب إنها وافقت.", "هيئة التجارب"),  # a mark inside is passed over
        ("قالت هَيْـئَة التجارب إنها وافقت.", "هيئه التجارب"),  # written otherwise, folded alike
        ("أعلنت الخارجية الروسية موقفها.", "وزارة الخارجية الروسية"),  # the engine reads it as the ministry
    ],
)
def test_an_article_that_can_hold_a_new_name_is_reached(reader: Reader, text: str, phrase: str) -> None:
    assert _reached(reader, text, phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("وقعت هيئة التجارب اتفاقية.", "هيئة الأبحاث"),
        ("وقعت هيئة التجارب اتفاقية.", "التجارب هيئة"),
        ("وقعت هيئة اتفاقية بعد التجارب.", "هيئة التجارب"),
        ("انتهت التجارب. هيئة أخرى وافقت.", "التجارب هيئة"),  # a name ends with its sentence
    ],
)
def test_an_article_that_cannot_is_not(reader: Reader, text: str, phrase: str) -> None:
    assert not _reached(reader, text, phrase)


def test_an_actor_that_is_looked_up_is_asked_for_by_its_id(reader: Reader) -> None:
    entry = reader.entry("خبر\n\nقال سيرغي لافروف إن الأمر انتهى.\n".encode())
    assert Changes({"Registry.actors sergey-lavrov": "old"}, {"Registry.actors sergey-lavrov": "new"}).reach(entry.asked)
    assert not Changes({"Registry.actors john-kerry": "old"}, {}).reach(entry.asked)


def test_without_changes_nothing_is_reached(reader: Reader, knowledge: Knowledge) -> None:
    facts = facts_of(knowledge.vocabulary, knowledge.events)
    assert not Changes(facts, dict(facts)).reach(reader.entry("خبر\n\nنص.\n".encode()).asked)


def test_every_table_is_watched_or_belongs_to_the_engine(knowledge: Knowledge) -> None:
    """A new field of one of these is watched of itself; one in ``ENGINES`` must be covered by ``Knowledge.engine``."""
    for owner in (knowledge.vocabulary, knowledge.events, knowledge.registry):
        seen = watched(owner, Asked())
        plain = {field.name for field in fields(owner) if getattr(seen, field.name) is getattr(owner, field.name)}
        assert plain == ENGINES & {field.name for field in fields(owner)}


def test_lexicons_told_by_tables_are_read_by_nobody_else() -> None:
    package = Path(warraq.__file__).parent
    tellers = {package / "actors" / "vocabulary.py", package / "actors" / "compiled.py", package / "events" / "lexicon.py", package / "knowledge.py"}
    code = {path: path.read_text() for path in package.rglob("*.py") if path not in tellers}
    readers = [(path.name, name) for path, text in code.items() for name in TABLES if f'"{name}"' in text]
    assert [found for found in readers if found[1] != "events.csv"] == []
    assert all((package / "lexicon" / name).is_file() for name in TABLES)


WALKS: dict[str, Callable[[Vocabulary, EventLexicon], Any]] = {
    "actors": lambda vocabulary, events: list(vocabulary.registry.actors),
    "how many": lambda vocabulary, events: len(vocabulary.registry.actors),
    "names": lambda vocabulary, events: dict(vocabulary.surnames),
    "verbs": lambda vocabulary, events: sorted(vocabulary.verbs),
    "any verb": lambda vocabulary, events: bool(vocabulary.saying),
    "topics": lambda vocabulary, events: list(events.topics_by_name.values()),
    "phrases": lambda vocabulary, events: list(events.book.phrases()),
    "the inside of a book": lambda vocabulary, events: len(events.nouns._root),
}


@pytest.mark.parametrize("walk", WALKS)
def test_who_walks_through_a_table_asks_for_everything(knowledge: Knowledge, walk: str) -> None:
    asked = Asked()
    walked = WALKS[walk](watched(knowledge.vocabulary, asked), watched(knowledge.events, asked))
    assert walked == WALKS[walk](knowledge.vocabulary, knowledge.events)
    assert Changes({"any": "old"}, {"any": "new"}).reach(asked.packed())
    assert not Changes({"any": "old"}, {"any": "old"}).reach(asked.packed())


def test_no_stage_walks_through_a_table(knowledge: Knowledge) -> None:
    """Its articles would be read again after any change of registry or lexicons."""
    changes = Changes({"any": "old"}, {"any": "new"})
    for article in compose(100):
        seed = Seed(article.id, article.file, article.text.encode(), "")
        assert not changes.reach(enrich(seed, knowledge).asked), article.file
    for path in sorted(SEEDS.glob("*.txt")):
        assert not changes.reach(enrich(Seed(path.stem, path.name, path.read_bytes(), ""), knowledge).asked), path.name


def test_no_stage_is_told_what_stands_on_an_actors_page_in_english(knowledge: Knowledge) -> None:
    id, described = next((id, actor) for id, actor in knowledge.registry.actors.items() if actor.desc_en)
    registry = watched(knowledge.vocabulary, Asked()).registry
    assert registry[id] == replace(described, desc_en="")
    assert registry[id] is registry[id], "stages compare actors by identity"
    other = Registry({id: replace(described, desc_en="else")})
    assert facts_of(Registry({id: described})) == facts_of(other) != facts_of(Registry({id: replace(described, desc_ar="غير")}))


def test_a_fact_changes_with_the_order_of_what_a_phrase_stands_for(knowledge: Knowledge) -> None:
    def facts(*ids: str) -> dict[str, str]:
        book = Phrasebook()
        for id in ids:
            book.add(("اسم",), Actor(id, "party", "اسم", "Name"))
        return facts_of(replace(knowledge.vocabulary, book=book))

    assert facts("a", "b") == facts("a", "b") != facts("b", "a")


def test_what_was_asked_is_the_same_bytes_every_time(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = "خبر\n\nقال سيرغي لافروف إن حزب الاستقلال وافق.\n".encode()
    here = reader.entry(raw).asked
    monkeypatch.setattr(asked.sys, "byteorder", "big" if asked.sys.byteorder == "little" else "little")
    swapped = bytes(byte for at in range(0, len(here), 4) for byte in here[at : at + 4][::-1])
    assert len(here) > 40
    assert reader.entry(raw).asked == swapped, "turned round where the machine has the other order, and only there"


BODY = '[[actor]]\nid = "{id}"\ntype = "institution"\nname_ar = "{ar}"\nname_en = "Court of Trials"\nstate = "{state}"\n'


def test_an_answer_that_rests_on_several_actors_reaches_those_who_named_but_one(knowledge: Knowledge) -> None:
    """Of two bodies with one English name each is told with its state."""
    one = Knowledge((("own.toml", BODY.format(id="here", ar="محكمة التجارب", state="MA").encode()),), "1")
    both = Knowledge((*one.registry_files, ("more.toml", BODY.format(id="there", ar="محكمة الأبحاث", state="EG").encode())), "2")
    seed = Seed("x", "x.txt", "خبر\n\nأعلنت محكمة التجارب تأجيل الجلسة.\n\nورفضت محكمة الأبحاث الطلب.\n".encode(), "")
    other = Seed("y", "y.txt", "خبر\n\nأعلنت محكمة أخرى تأجيل الجلسة.\n".encode(), "")
    only = Seed("z", "z.txt", "خبر\n\nأعلنت محكمة التجارب تأجيل الجلسة.\n".encode(), "")
    changes = Changes(facts_of(one.vocabulary, knowledge.events), facts_of(both.vocabulary, knowledge.events))
    assert [changes.reach(enrich(each, one).asked) for each in (seed, only, other)] == [True, True, False]
