"""Translators give an English text or a named failure, whatever the service does; a dead network costs ≤3 s."""

from __future__ import annotations

import logging
import socket  # noqa: TID251 - to stand in for a dead network
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from deep_translator import constants  # noqa: TID251 - pointed at the test's own server

from translation_server import Service, translation_server
from warraq.records import ConfigurationError
from warraq.summaries.translators import (
    Translator,
    open_translator,
    split,
)
from warraq.summaries.transport import TranslationFailed

ARABIC = "التقى الوزير نظيره."


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with translation_server() as running:
        monkeypatch.setitem(constants.BASE_URLS, "GOOGLE_TRANSLATE", f"{running.url}/m")
        monkeypatch.setitem(constants.BASE_URLS, "MYMEMORY", f"{running.url}/get")
        yield running


def _google(**options: Any) -> Translator:
    return open_translator("google", environment={}, **options)


def _libre(service: Service, key: str = "", **options: Any) -> Translator:
    environment = {"LIBRE_API_KEY": key} if key else {}
    return open_translator("libretranslate", url=service.url, environment=environment, **options)


def test_google_is_asked_for_its_mobile_page(service: Service) -> None:
    service.translate = lambda text: "The minister met his counterpart & left."
    assert _google().translate(ARABIC) == "The minister met his counterpart & left."
    assert service.texts == [ARABIC]
    assert "sl=ar" in service.paths[0]
    assert "tl=en" in service.paths[0]


@pytest.mark.parametrize("ending", ["", "/", "/translate"])
def test_libretranslate_is_found_by_url_and_keeps_texts_out_of_addresses(service: Service, ending: str) -> None:
    translator = open_translator("libretranslate", url=service.url + ending, environment={})
    assert translator.translate(ARABIC) == "A translation of it."
    assert service.paths == ["/translate"]
    assert service.bodies == [{"q": ARABIC, "source": "ar", "target": "en", "format": "text"}]


def test_a_key_goes_to_the_service_and_nowhere_else(service: Service, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    caplog.set_level(logging.DEBUG)
    translator = _libre(service, key="sesame-42")
    translator.translate(ARABIC)
    assert service.bodies[0]["api_key"] == "sesame-42"
    service.mood = "403"
    with pytest.raises(TranslationFailed) as refused:
        translator.translate(ARABIC)
    shown = f"{refused.value}{translator.stopped}{caplog.text}{capfd.readouterr()}"
    assert "sesame" not in shown
    assert "403" in translator.stopped


@pytest.mark.parametrize("mood", ["429", "500", "503", "cut off", "cut page", "hang up", "garbage", "empty", "echo", "warning"])
@pytest.mark.parametrize("engine", ["google", "libretranslate"])
def test_a_passing_trouble_is_survived(service: Service, engine: str, mood: str) -> None:
    service.moods = [mood]
    no_wait: dict[str, Any] = {"sleep": lambda seconds: None}
    translator = _google(**no_wait) if engine == "google" else _libre(service, **no_wait)
    assert translator.translate(ARABIC) == "A translation of it."
    assert translator.asked == 2


@pytest.mark.parametrize(
    ("mood", "kind"),
    [("500", "server-error"), ("429", "too-many-requests"), ("garbage", "garbage"), ("empty", "nothing"),
     ("echo", "echo"), ("warning", "notice"), ("cut off", "cut-off"), ("endless", "garbage"), ("400", "bad-request")],
)  # fmt: skip
def test_a_lasting_trouble_is_a_failure_with_a_name(service: Service, mood: str, kind: str) -> None:
    service.mood = mood
    with pytest.raises(TranslationFailed) as failed:
        _google(sleep=lambda seconds: None).translate(ARABIC)
    assert failed.value.kind == kind


def test_none_is_a_failure(service: Service) -> None:
    service.translate = lambda text: None
    with pytest.raises(TranslationFailed):
        _libre(service).translate(ARABIC)


def test_back_off_grows_and_a_wish_to_wait_is_respected(service: Service) -> None:
    waits: list[float] = []
    service.moods = ["500", "later 2"]
    translator = _libre(service, patience=60, sleep=waits.append)
    assert translator.translate(ARABIC) == "A translation of it."
    assert waits == [0.5, 2.0]


def test_a_service_that_asks_for_an_hour_is_not_asked_again(service: Service) -> None:
    service.mood = "later 3600"
    translator = _google()
    for _ in range(3):
        with pytest.raises(TranslationFailed):
            translator.translate(ARABIC)
    assert len(service.texts) == 1
    assert "3600" in translator.stopped


@pytest.mark.parametrize("mood", ["slow", "429", "500", "hang up"])
@pytest.mark.alone
def test_a_build_loses_at_most_three_seconds(service: Service, mood: str) -> None:
    service.mood = mood
    translator = _google()
    begun = time.monotonic()
    for _ in range(40):
        with pytest.raises(TranslationFailed):
            translator.translate(ARABIC)
    assert time.monotonic() - begun < 3
    assert translator.stopped


@pytest.mark.alone
def test_a_port_that_nobody_answers_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/m"
    monkeypatch.setitem(constants.BASE_URLS, "GOOGLE_TRANSLATE", address)
    translator = _google()
    begun = time.monotonic()
    for _ in range(20):
        with pytest.raises(TranslationFailed):
            translator.translate(ARABIC)
    assert time.monotonic() - begun < 1.5
    assert "unreachable" in translator.stopped


@pytest.mark.alone
def test_a_name_server_that_never_answers_costs_no_more_than_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(constants.BASE_URLS, "GOOGLE_TRANSLATE", "http://translate.invalid/m")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: time.sleep(8))
    translator = _google()
    begun = time.monotonic()
    for _ in range(5):
        with pytest.raises(TranslationFailed):
            translator.translate(ARABIC)
    assert time.monotonic() - begun < 3


def test_five_texts_in_vain_are_enough(service: Service) -> None:
    service.mood = "warning"
    translator = _google(sleep=lambda seconds: None)
    for _ in range(9):
        with pytest.raises(TranslationFailed):
            translator.translate(ARABIC)
    assert len(service.texts) == 15
    assert "notice" in translator.stopped


def test_answers_never_get_mixed_up_between_threads(service: Service) -> None:
    service.translate = lambda text: f"Sentence number {text.split()[-1]}."
    translator = _libre(service)
    wrong: list[str] = []

    def ask(first: int) -> None:
        for number in range(first, first + 25):
            if translator.translate(f"جملة رقم {number}") != f"Sentence number {number}.":
                wrong.append(str(number))

    threads = [threading.Thread(target=ask, args=(100 * n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert translator.asked == 200


def test_requests_keep_their_distance(service: Service) -> None:
    waits: list[float] = []
    translator = _google(clock=lambda: 100.0, sleep=waits.append)
    for _ in range(3):
        translator.translate(ARABIC)
    assert waits == pytest.approx([0.2, 0.4])


def test_long_texts_are_split_at_sentences(service: Service) -> None:
    service.translate = lambda text: f"{len(text)} letters."
    sentence = "قال الوزير كلاما كثيرا عن الموضوع في هذه الندوة المهمة."
    text = " ".join([sentence] * 20)
    open_translator("mymemory", environment={}, sleep=lambda seconds: None).translate(text)
    assert len(service.texts) > 1
    assert all(len(asked) < 450 and asked.endswith(".") for asked in service.texts)
    assert " ".join(service.texts) == text


def test_split_loses_nothing_and_keeps_the_limit() -> None:
    for text in ("كلمة " * 300, "كلمة، " * 300, "ح" * 1000, "قصير", ""):
        pieces = split(text, 100)
        assert all(len(piece) < 100 for piece in pieces)
        assert "".join("".join(pieces).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("name", "says"),
    [("gooogle", "unknown engine"), ("libretranslate", "TRANSLATOR_URL"), ("deepl", "DEEPL_API_KEY"), ("linguee", "dictionary"),
     ("baidu", "BAIDU_APPID"), ("ctranslate2", "TRANSLATOR_MODEL")],
)  # fmt: skip
def test_a_wrong_setting_is_named_before_anything_is_asked(name: str, says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        open_translator(name, environment={})


def test_an_engine_without_arabic_is_a_wrong_setting() -> None:
    keys = {"PAPAGO_CLIENT_ID": "a", "PAPAGO_SECRET_KEY": "b"}
    with pytest.raises(ConfigurationError, match="Arabic"):
        open_translator("papago", environment=keys).translate(ARABIC)


def test_deepl_reads_arabic_and_its_key_stays_out_of_the_address(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(constants.BASE_URLS, "DEEPL_FREE", f"{service.url}/{{version}}/")
    with pytest.raises(TranslationFailed):  # the server speaks no DeepL
        open_translator("deepl", environment={"DEEPL_API_KEY": "open-sesame:fx"}).translate(ARABIC)
    assert service.paths
    assert all("sesame" not in path for path in service.paths)
