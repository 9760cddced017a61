"""What is asked before anybody is known is noted, so that a second reading may keep what had no answer to wait for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from engine import SEEDS, Reader
from warraq.actors.first_reading import answerable, answered, answers, unanswered
from warraq.actors.phrases import PhraseParser
from warraq.actors.readings import Near, Phrase, Scope
from warraq.actors.recognise import recognise
from warraq.knowledge import Knowledge
from warraq.reading import read, seed_id
from warraq.records import Article, Seed

COMPOSED = (
    "رفض حزب الأصالة والمعاصرة القانون، ونفى حزب الاستقلال ذلك.",
    "وقال نزار بركة، الأمين العام لحزب الاستقلال، إن الحزب مستعد. وأضاف بركة أن الحوار ضروري، وأكد الأمين العام ذلك.",
    "واستقبل وزير الخارجية المغربي ناصر بوريطة نظيره الروسي سيرغي لافروف، وأكد الوزير أن الرئيس بوتين سيزور الرباط.",
    "وقالت نعيمة بن يحيى، الوزيرة المكلفة بالأسرة، إن الوزارة تعمل. وأكدت بن يحيى ووزير العدل ذلك.",
)


def counted_rereads(monkeypatch: pytest.MonkeyPatch, article: Article, knowledge: Knowledge, *, all_of_it: bool) -> tuple[object, int]:
    """What is recognised, and how many places were read a second time."""
    reads: list[int] = []
    phrase = PhraseParser.phrase

    def counting(parser: PhraseParser, at: int) -> Phrase | None:
        reads.append(at)
        return phrase(parser, at)

    with monkeypatch.context() as patch:
        patch.setattr(PhraseParser, "phrase", counting)
        if all_of_it:
            patch.setattr(PhraseParser, "_reread", lambda parser, _now, at: parser.phrase(at))
        found = recognise(article, knowledge.vocabulary)
    return ([sentence.phrases for sentence in found.sentences], found.actors), len(reads)


def articles(reader: Reader) -> list[Article]:
    composed = reader(*COMPOSED).article
    seeds = [read(Seed(seed_id(path.name), path.name, path.read_bytes(), "")) for path in sorted(SEEDS.glob("*.txt"))]
    return [composed, *seeds]


def test_a_second_reading_of_everything_finds_the_same(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    knowledge = reader("الرباط").knowledge
    for article in articles(reader):
        found, few = counted_rereads(monkeypatch, article, knowledge, all_of_it=False)
        again, all_of_it = counted_rereads(monkeypatch, article, knowledge, all_of_it=True)
        assert found == again
        assert few < all_of_it


def test_a_question_is_answered_by_its_own_key_only() -> None:
    scope = Scope()
    log, near = unanswered(scope)
    assert scope.loose.get("بركة", set()) == set()
    assert "minister" not in near.titles
    answerable(scope)
    questions = frozenset(log)
    scope.loose["بوريطة"] = {"nasser-bourita"}
    assert not answered(questions, answers(scope, Near()))
    assert answered(questions, answers(scope, Near(titles={"minister": frozenset({"nasser-bourita"})})))
    scope.loose["بركة"] = {"nizar-baraka"}
    assert answered(questions, answers(scope, Near()))


def test_who_asks_for_all_is_answered_by_anybody() -> None:
    scope = Scope()
    log, _near = unanswered(scope)
    assert not list(scope.introduced)
    assert not dict(scope.roles.items())
    answerable(scope)
    assert not answered(frozenset(log), answers(scope, Near()))
    scope.introduced.add("nizar-baraka")
    assert answered(frozenset(log), answers(scope, Near()))


def test_notes_end_with_the_first_reading() -> None:
    scope = Scope()
    log, _near = unanswered(scope)
    answerable(scope)
    now: Mapping[str, Any] = answers(scope, Near())
    assert all(not known for known in now.values())
    scope.heads.get("حزب")
    assert log == []
