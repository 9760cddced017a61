"""Translations and corrections reach the page, stay there without a network, and end where a clean build ends."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from site_fixture import Workshop
from translation_server import Service, translation_server
from warraq.records import ConfigurationError
from warraq.site.report import report
from warraq.site.translation import translate

ENGLISH = {
    "وصل الوفد إلى المدينة.": "The delegation reached the city.",
    "غادر الوفد المدينة.": "The delegation left the city.",
    "خبر 1": "News 1", "خبر 2": "News 2", "خبر 3": "News 3",
}  # fmt: skip


@pytest.fixture
def service() -> Iterator[Service]:
    with translation_server() as running:
        running.translate = ENGLISH.get
        yield running


@pytest.fixture
def archive(workshop: Workshop) -> Workshop:
    workshop.add(1, "", "وصل الوفد إلى المدينة.")
    workshop.add(2, "", "غادر الوفد المدينة.")
    return workshop


def _over(service: Service, **settings: Any) -> dict[str, Any]:
    return {"TRANSLATOR": "libretranslate", "TRANSLATOR_URL": service.url, **settings}


def _records(workshop: Workshop) -> dict[str, dict[str, Any]]:
    lines = (workshop.output / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return {record["headline_ar"]: record for record in map(json.loads, lines)}


def _correct(workshop: Workshop, number: int, text: str) -> Path:
    path = workshop.content / "corrections" / f"{number:016x}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_build_translates_what_is_new_and_the_next_needs_no_network(archive: Workshop, service: Service) -> None:
    archive.build(**_over(service))
    record = _records(archive)["خبر 1"]
    assert record["headline_en"] == "News 1"
    assert record["summary_en"]["sentences"][0]["text"] == "The delegation reached the city."
    assert (record["summary_en"]["method"], record["summary_en"]["engine"]) == ("machine-translation", "libretranslate")
    files = archive.files()
    asked = len(service.texts)
    build = archive.build()
    assert build.folder.tally.written == []
    assert (len(service.texts), archive.files()) == (asked, files)


def test_a_clean_build_with_the_same_memory_gives_the_same_bytes(archive: Workshop, service: Service) -> None:
    archive.build()
    archive.build(**_over(service, TRANSLATION_BUDGET=2))
    archive.build(**_over(service))
    stepwise = archive.files()
    shutil.rmtree(archive.output)
    shutil.rmtree(archive.folder / "cache")
    archive.build()
    assert archive.files() == stepwise


def test_only_new_articles_cost_requests(archive: Workshop, service: Service) -> None:
    archive.build(**_over(service))
    del service.texts[:]
    archive.add(3, "", "غادر الوفد المدينة.")
    archive.build(**_over(service))
    assert service.texts == ["خبر 3"]


def test_the_budget_is_kept_and_none_means_no_request(archive: Workshop, service: Service) -> None:
    archive.build(**_over(service, TRANSLATION_BUDGET=1))
    assert len(service.texts) == 1
    archive.build(**_over(service, TRANSLATION_BUDGET=0))
    archive.build()
    assert len(service.texts) == 1


@pytest.mark.alone
def test_a_service_that_hangs_costs_three_seconds_and_no_article(archive: Workshop, service: Service) -> None:
    begun = time.monotonic()
    archive.build()
    usual = time.monotonic() - begun
    service.mood = "slow"
    begun = time.monotonic()
    build = archive.build(**_over(service))
    assert time.monotonic() - begun < usual + 3
    assert build.errors == []
    assert "without an answer" in build.summary()
    assert {record["summary_en"]["method"] for record in _records(archive).values()} == {"gist"}


def test_a_sentence_corrected_by_hand_shows_and_says_who_vouches(archive: Workshop, service: Service) -> None:
    archive.build(**_over(service))
    for path in (archive.content / "translations").rglob("*.txt"):
        text = path.read_text(encoding="utf-8").replace(" libretranslate\n", " libretranslate reviewed\n")
        path.write_text(text.replace("reached the city", "arrived in the city"), encoding="utf-8")
    archive.build(**_over(service))
    summary = _records(archive)["خبر 1"]["summary_en"]
    assert summary["sentences"][0]["text"] == "The delegation arrived in the city."
    assert (summary["method"], summary["reviewed"]) == ("memory", True)


def test_a_correction_wins_survives_and_can_be_taken_back(archive: Workshop, service: Service) -> None:
    archive.build(**_over(service))
    before = archive.files()
    path = _correct(archive, 1, "headline_en: They came\npublished: 2024-05-06\n\nThe delegation came by train. [p1]\n")
    archive.build(**_over(service))
    archive.build()
    record = _records(archive)["خبر 1"]
    assert record["headline_en"] == "They came"
    assert record["published"] == {"value": "2024-05-06", "precision": "day", "basis": "correction", "evidence": "", "rule": ""}
    assert record["summary_en"]["method"] == "correction"
    assert record["summary_en"]["sentences"] == [
        {"text": "The delegation came by train.", "paragraph": 0, "sources": [{"paragraph": 0, "start": 0, "end": 22}]}
    ]
    assert record["corrected"] == ["headline_en", "published", "summary_en"]
    path.unlink()
    archive.build()
    assert archive.files() == before


def test_a_corrected_headline_takes_nothing_along_from_the_old_one(workshop: Workshop) -> None:
    workshop.add(1, "وصل أحمد", "غادر أحمد المدينة.", actor="أحمد")
    _correct(workshop, 1, "headline_ar: غادر أحمد\n")
    workshop.build()
    record = _records(workshop)["غادر أحمد"]
    assert record["headline_source"] == "correction"
    assert all(mention["paragraph"] == 0 for actor in record["actors"] for mention in actor["mentions"])


def test_a_correction_is_flagged_when_the_seed_has_changed_under_it(archive: Workshop) -> None:
    archive.build()
    digest = _records(archive)["خبر 1"]["sha256"]
    _correct(archive, 1, f"seed: {digest[:12]}\nheadline_en: They came\n")
    archive.build()
    assert _records(archive)["خبر 1"]["notes"] == []
    archive.add(1, "", "وصل الوفد إلى المدينة.", "ثم غادر.")
    archive.build()
    record = _records(archive)["خبر 1"]
    assert (record["headline_en"], record["notes"]) == ("They came", ["correction-outdated"])


def test_a_slip_in_a_correction_stops_the_build_and_a_stray_one_is_named(archive: Workshop) -> None:
    _correct(archive, 99, "headline_en: Nobody\n")
    assert f"corrections/{99:016x}.md: no article has this id" in archive.build().summary()
    _correct(archive, 1, "hedline_en: x\n")
    with pytest.raises(ConfigurationError, match="unknown name"):
        archive.build()


@pytest.mark.parametrize("settings", [{"TRANSLATOR": "gooogle"}, {"TRANSLATOR": "libretranslate"}, {"TRANSLATOR": "ctranslate2"}])
def test_a_wrong_translator_is_a_wrong_configuration(archive: Workshop, settings: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match="TRANSLATOR"):
        archive.build(**settings)


# -- make translate ----------------------------------------------------------------------------


def _conf(workshop: Workshop, **settings: Any) -> str:
    path = workshop.folder / "pelicanconf.py"
    values = {**workshop.settings, **settings}
    path.write_text("".join(f"{name} = {value!r}\n" for name, value in values.items()), encoding="utf-8")
    return str(path)


def test_translate_fills_the_memory_and_goes_on_where_it_stopped(archive: Workshop, service: Service, capsys: pytest.CaptureFixture[str]) -> None:
    service.moods = ["well", "well", "403"]
    assert translate(_conf(archive, **_over(service))) == 1
    assert "403" in capsys.readouterr().out
    service.moods = []
    assert translate(_conf(archive, **_over(service))) == 0
    assert sorted(set(service.texts)) == sorted(text for text in ENGLISH if text != "خبر 3")
    done = len(service.texts)
    assert translate(_conf(archive, **_over(service))) == 0
    assert len(service.texts) == done
    archive.build()
    assert {record["summary_en"]["method"] for record in _records(archive).values()} == {"machine-translation"}


def test_translate_without_a_translator_says_what_to_set(archive: Workshop) -> None:
    with pytest.raises(ConfigurationError, match="name an engine"):
        translate(_conf(archive))


def test_the_report_counts_what_checks_refused(archive: Workshop, service: Service) -> None:
    service.translate = lambda text: "In 500 days the delegation reached the city."
    archive.build(**_over(service))
    lines = list(report(_conf(archive)))
    at = lines.index("Translations that a check refused (articles, checks): 2")
    assert "numbers" in lines[at + 1]
