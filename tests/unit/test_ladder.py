"""The highest rung that holds is shown, labelled for what it is; filling the memory can stop and go on."""

from __future__ import annotations

import datetime
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from deep_translator import constants  # noqa: TID251 - pointed at the test's own server

from translation_server import Service, translation_server
from warraq.lexicon import read_text, rows
from warraq.records import HEADLINE, ConfigurationError, SentenceRef, Summary, SummarySentence
from warraq.summaries.corrections import parse_correction
from warraq.summaries.fill import Tally, fill_memory
from warraq.summaries.ladder import ATTRIBUTION, compose, wanting
from warraq.summaries.memory import Translation, TranslationMemory
from warraq.summaries.source import source_of
from warraq.summaries.terms import House, build_house
from warraq.summaries.translators import open_translator
from warraq.summaries.transport import TranslationFailed

GIST = Summary("en", (SummarySentence("The article names Morocco.", (SentenceRef(0, 5, 11),)),), "gist", "warraq-gist", "2026-01-01")
DAY = datetime.date(2026, 1, 2)
LEAD, SECOND, THIRD = "وقع المغرب الاتفاق.", "رحب الوفد بالقرار.", "غادر الوفد المدينة."
ENGLISH = {
    LEAD: "Morocco signed the agreement.", SECOND: "The delegation welcomed the decision.",
    THIRD: "The delegation left the city.", "اتفاق جديد": "A new agreement.",
}  # fmt: skip


@pytest.fixture(scope="module")
def house() -> House:
    return build_house(rows, read_text("common_words.txt").split())


def _record(*sentences: str, id: str = "a" * 16, headline: str = "اتفاق جديد") -> dict[str, Any]:
    """A record as ``articles.jsonl`` has it, of these sentences, one a paragraph; it names Morocco where they do."""
    mentions = [{"paragraph": n, "start": at, "end": at + 6} for n, text in enumerate(sentences) if (at := text.find("المغرب")) >= 0]
    actor = {"id": "morocco", "type": "state", "name_en": "Morocco", "reviewed": True, "mentions": mentions}
    return {
        "id": id, "headline_ar": headline, "body": list(sentences), "actors": [actor] if mentions else [],
        "summary_ar": [{"text": text, "sources": [{"paragraph": n, "start": 0, "end": len(text)}]} for n, text in enumerate(sentences)],
    }  # fmt: skip


def _known(**changes: Any) -> dict[str, Translation]:
    known = {arabic: Translation(english, "google", "2026-01-02") for arabic, english in ENGLISH.items()}
    return known | changes


def _compose(house: House, known: Mapping[str, Translation], *sentences: str, **options: Any) -> Any:
    source = source_of(_record(*(sentences or (LEAD, SECOND, THIRD))))
    return compose(source, house, recall=known.get, gist=GIST, gist_headline="Morocco in the news", **options)


# -- the rungs ---------------------------------------------------------------------------------


def test_nothing_known_leaves_the_gist(house: House) -> None:
    composed = _compose(house, {})
    assert composed.summary == GIST
    assert composed.headline == "Morocco in the news"


def test_translations_make_a_summary_that_keeps_its_sources(house: House) -> None:
    summary = _compose(house, _known()).summary
    assert [sentence.text for sentence in summary.sentences] == [ENGLISH[LEAD], ENGLISH[SECOND], ENGLISH[THIRD]]
    assert [sentence.sources for sentence in summary.sentences] == [(SentenceRef(n, 0, len(text)),) for n, text in enumerate((LEAD, SECOND, THIRD))]
    assert (summary.method, summary.engine, summary.made_on, summary.reviewed) == ("machine-translation", "google", "2026-01-02", False)


def test_a_headline_has_no_full_stop(house: House) -> None:
    assert _compose(house, _known()).headline == "A new agreement"


def test_sentences_that_a_person_reviewed_are_memory_and_say_so(house: House) -> None:
    known = {text: Translation(f"Reviewed {n}.", "person", "2026-01-02", reviewed=True) for n, text in enumerate((LEAD, SECOND, THIRD))}
    summary = _compose(house, known).summary
    assert (summary.method, summary.reviewed) == ("memory", True)
    assert summary.sentences[0].text == "Reviewed 0."


def test_one_machine_sentence_makes_it_a_machine_translation(house: House) -> None:
    known = _known() | {LEAD: Translation("Morocco has signed.", "person", "2026-01-05", reviewed=True)}
    summary = _compose(house, known).summary
    assert (summary.method, summary.reviewed, summary.engine) == ("machine-translation", False, "google")


def test_a_correction_wins_over_everything(house: House) -> None:
    correction = Summary("en", (SummarySentence("As it was.", ()),), "correction", "person", None, True)
    composed = _compose(house, _known(), correction=correction, corrected_headline="So it was")
    assert (composed.summary, composed.headline) == (correction, "So it was")


def test_a_translation_that_fails_a_check_is_left_out_and_counted(house: House) -> None:
    composed = _compose(house, _known() | {THIRD: Translation("500 men left the city.", "google", "2026-01-02")})
    assert [s.text for s in composed.summary.sentences] == [ENGLISH[LEAD], ENGLISH[SECOND]]
    assert composed.refused == ("numbers",)


def test_without_the_lead_there_is_no_translated_summary(house: House) -> None:
    composed = _compose(house, _known() | {LEAD: Translation("Algeria signed the agreement.", "google", "2026-01-02")})
    assert composed.summary == GIST
    assert composed.headline == "Morocco in the news"  # a machine's headline needs the machine's label
    assert set(composed.refused) == {"names", "states"}


def test_half_of_the_sentences_must_hold(house: House) -> None:
    assert _compose(house, {LEAD: _known()[LEAD]}).summary == GIST


def test_a_sentence_that_leans_on_a_missing_one_is_left_out(house: House) -> None:
    known = _known() | {THIRD: Translation("They left the city.", "google", "2026-01-02")}
    assert len(_compose(house, known).summary.sentences) == 3
    del known[SECOND]
    composed = _compose(house, known, LEAD, SECOND, THIRD)
    assert composed.summary == GIST  # the lead alone is less than half
    assert [s.text for s in _compose(house, known | {"عاد الوفد.": Translation("The delegation is back.", "google", "2026-01-02")}, LEAD, SECOND, THIRD, "عاد الوفد.").summary.sentences] == [
        ENGLISH[LEAD], "The delegation is back.",
    ]  # fmt: skip


def test_the_first_loaded_term_is_attributed(house: House) -> None:
    text = "تحدث المغرب عن الصحراء المغربية."
    composed = _compose(house, {text: Translation("Morocco spoke about the Moroccan Sahara.", "google", "2026-01-02")}, text)
    assert composed.summary.sentences[0].text == f"Morocco spoke about the “Moroccan Sahara” {ATTRIBUTION}."


# -- filling the memory ------------------------------------------------------------------------


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with translation_server() as running:
        running.translate = ENGLISH.get
        monkeypatch.setitem(constants.BASE_URLS, "GOOGLE_TRANSLATE", f"{running.url}/m")
        yield running


def _fill(service: Service, folder: Path, house: House, records: list[dict[str, Any]], **options: Any) -> Tally:
    engine = options.pop("engine", "libretranslate")
    translator = open_translator(engine, url=service.url, environment={}, patience=options.pop("patience", 2.5))
    return fill_memory(records, translator, TranslationMemory(folder), house=house, today=lambda: DAY, **options)


@pytest.mark.parametrize("engine", ["google", "libretranslate"])
def test_what_is_filled_once_needs_no_network_again(service: Service, tmp_path: Path, house: House, engine: str) -> None:
    record = _record(LEAD, SECOND)
    tally = _fill(service, tmp_path, house, [record], engine=engine)
    assert (tally.stored, tally.stopped) == (3, "")
    assert service.texts == [LEAD, SECOND, "اتفاق جديد"]
    _fill(service, tmp_path, house, [record], engine=engine)
    assert len(service.texts) == 3
    composed = compose(source_of(record), house, recall=TranslationMemory(tmp_path).get, gist=GIST, gist_headline="")
    assert [s.text for s in composed.summary.sentences] == [ENGLISH[LEAD], ENGLISH[SECOND]]
    assert composed.summary.made_on == "2026-01-02"


def test_the_budget_counts_requests_and_what_matters_comes_first(service: Service, tmp_path: Path, house: House) -> None:
    tally = _fill(service, tmp_path, house, [_record(LEAD, SECOND, THIRD)], budget=2)
    assert service.texts == [LEAD, SECOND]
    assert "budget of 2" in tally.stopped


def test_the_budget_holds_for_retries_too(service: Service, tmp_path: Path, house: House) -> None:
    service.mood = "garbage"
    _fill(service, tmp_path, house, [_record(LEAD, SECOND, THIRD)], budget=4)
    assert len(service.texts) == 4


def test_a_false_translation_is_asked_for_twice_then_refused_for_good(service: Service, tmp_path: Path, house: House) -> None:
    service.translate = lambda text: ENGLISH[text] if text != LEAD else "Algeria signed the agreement."
    record = _record(LEAD, SECOND)
    tally = _fill(service, tmp_path, house, [record])
    assert service.texts.count(LEAD) == 2
    assert tally.refused == {"names": 1, "states": 1}
    assert "Algeria" not in "".join(path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.txt"))
    _fill(service, tmp_path, house, [record])
    assert service.texts.count(LEAD) == 2


def test_a_sentence_without_an_answer_is_asked_for_next_time(service: Service, tmp_path: Path, house: House) -> None:
    service.moods = ["400"]
    tally = _fill(service, tmp_path, house, [_record(LEAD, SECOND)])
    assert tally.failed == {"bad-request": 1}
    _fill(service, tmp_path, house, [_record(LEAD, SECOND)])
    assert service.texts.count(LEAD) == 2
    assert service.texts.count(SECOND) == 1


def test_a_dead_service_ends_the_run_and_the_run_says_so(service: Service, tmp_path: Path, house: House) -> None:
    service.mood = "503"
    tally = _fill(service, tmp_path, house, [_record(f"رحب الوفد {n}.") for n in range(30)], patience=0.5)
    assert tally.stored == 0
    assert "server-error" in tally.stopped
    assert len(service.texts) < 4


def test_an_interrupted_run_loses_nothing_and_repeats_nothing(service: Service, tmp_path: Path, house: House) -> None:
    """Ctrl-C in the middle, with several threads: each request is made once in both runs together."""
    records = [_record(f"رحب الوفد بالقرار رقم {n}.", headline=f"قرار رقم {n}") for n in range(100, 130)]
    service.translate = lambda text: f"Decision number {re.findall(r'[0-9]+', text)[0]} was welcomed by them."

    class Interrupted(KeyboardInterrupt):
        pass

    count = itertools.count(1)

    def progress(done: int) -> None:
        if next(count) == 7:
            raise Interrupted

    with pytest.raises(Interrupted):
        _fill(service, tmp_path, house, records, threads=4, progress=progress)
    first = len(service.texts)
    assert first == len(TranslationMemory(tmp_path)) < 60
    tally = _fill(service, tmp_path, house, records, threads=4)
    assert tally.stored == 60 - first
    assert sorted(service.texts) == sorted(text for record in records for text in (*record["body"], record["headline_ar"]))


def test_the_same_sentence_in_two_articles_is_asked_for_once(service: Service, tmp_path: Path, house: House) -> None:
    _fill(service, tmp_path, house, [_record(LEAD, SECOND), _record(SECOND, THIRD, id="b" * 16)], threads=3)
    assert service.texts.count(SECOND) == 1


def test_wanting_is_what_the_memory_does_not_know() -> None:
    source = source_of(_record(LEAD, SECOND))
    assert [s.text for s in wanting(source, {LEAD: _known()[LEAD]}.get)] == [SECOND, "اتفاق جديد"]


def test_an_engine_may_say_no_to_everything(tmp_path: Path, house: House) -> None:
    class Mute:
        name, asked, stopped, steady = "mute", 0, "", True
        most: int | None = None

        def translate(self, text: str) -> str:
            raise TranslationFailed("nothing")

    tally = fill_memory([_record(LEAD)], Mute(), TranslationMemory(tmp_path), house=house)
    assert tally.failed == {"nothing": 2}


# -- corrections -------------------------------------------------------------------------------

CORRECTION = """seed: 0123abcd
date: 2026-03-04
headline_en: Morocco signs

# a remark
Morocco *signed* the [agreement](https://example.org/). [p1]
- The delegation **left**. [p2, headline]
"""


def test_a_correction_is_read_with_its_sources() -> None:
    correction = parse_correction(CORRECTION, "a" * 16, "corrections/a.md")
    assert correction.fields == (("headline_en", "Morocco signs"),)
    summary = correction.summary("عنوان", ["نص أول", "نص"])
    assert summary is not None
    assert (summary.method, summary.made_on, summary.reviewed) == ("correction", "2026-03-04", True)
    assert summary.sentences == (
        SummarySentence("Morocco signed the agreement.", (SentenceRef(0, 0, 6),)),
        SummarySentence("The delegation left.", (SentenceRef(1, 0, 2), SentenceRef(HEADLINE, 0, 5))),
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("hedline: x\n", "corrections/a.md:1: unknown name 'hedline'"),
        ("headline_en: x\nno colon here\n", "corrections/a.md:2"),
        ("published: yesterday\n", "no date"),
        ("headline_en: عنوان\n", "Arabic"),
        ("date: 2026-01-01\n\nنص عربي\n", "corrections/a.md:3"),
    ],
)
def test_a_slip_in_a_correction_is_named_with_its_line(text: str, says: str) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(says)):
        parse_correction(text, "a", "corrections/a.md")


def test_a_paragraph_that_is_not_there_is_named() -> None:
    correction = parse_correction("\nIt ended. [p9]\n", "a", "corrections/a.md")
    with pytest.raises(ConfigurationError, match="2 paragraphs"):
        correction.summary("", ["x", "y"])


def test_what_came_of_a_run_is_said_in_one_line() -> None:
    tally = Tally(1)
    assert str(tally) == "1 sentence translated"
    tally = Tally(2, Counter(names=1), Counter(slow=3), "gave up")
    assert str(tally) == "2 sentences translated; some refused by checks (names 1); some without an answer (slow 3); gave up"
