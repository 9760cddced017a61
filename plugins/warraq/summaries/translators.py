"""Machine translation: any engine of deep-translator, made reliable.

``open_translator`` gives one of two: ``NetworkTranslator`` (an engine of deep-translator by name,
LibreTranslate by URL) or the in-process engine of ``offline_engine``. Both promise the same: an
English text, or a ``TranslationFailed`` that says why; never None, an echo, or a notice.

deep-translator has neither timeouts nor retries, lets errors of ``requests`` through (with keys in
their URLs), and its objects are not for several threads. So its modules are handed our own
``requests`` (``transport.Requests``), each of its objects works for one thread at a time, and what it raises
is named anew without its text.
"""

from __future__ import annotations

import os
import queue
import re
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, Final, Protocol

from warraq.arabic.sentences import sentences
from warraq.records import ConfigurationError
from warraq.summaries.checks import error_text
from warraq.summaries.transport import (
    NO_KEY,
    READ_TIMEOUT,
    Requests,
    TranslationFailed,
    line,
    new_session,
)

BUILD_PATIENCE: Final = 2.5
"""Seconds a build may lose to a network that does not answer, in all; the contract allows 3."""
LONG_PATIENCE: Final = 60.0
"""The same for `make translate`, counted anew after each success."""
_ATTEMPTS: Final = 3
_BACK_OFF: Final = 0.5
_ALL_IN_VAIN: Final = 5
_BLANKS: Final = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")


class Translator(Protocol):
    """What fills the memory: Arabic in, English out."""

    name: str
    most: int | None
    """Requests after which it stops; None: no such limit."""
    steady: bool
    """Whether asking again gives the same answer."""

    @property
    def asked(self) -> int:
        """Requests made so far; what a budget counts."""

    @property
    def stopped(self) -> str:
        """Why nothing more will come from this engine; "" while it works."""

    def translate(self, text: str) -> str:
        """The English of ``text``; raises ``TranslationFailed``."""


@dataclass(frozen=True)
class _Engine:
    """How an engine of deep-translator is made and fed."""

    module: str
    cls: str
    limit: int
    """Characters a request may hold."""
    source: str = "ar"
    target: str = "en"
    keys: Mapping[str, str] = field(default_factory=dict)
    """Argument → environment variable; all but those in ``optional`` must be set."""
    optional: frozenset[str] = frozenset()
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Further arguments of ``translate``."""
    interval: float = 0.2
    """Seconds between two requests; Google allows five a second."""


_ENGINES: Final[Mapping[str, _Engine]] = {
    # A letter of Arabic takes six characters of a URL, and URLs beyond some 16,000 are refused.
    "google": _Engine("google", "GoogleTranslator", 2_000),
    "libretranslate": _Engine("libre", "LibreTranslator", 2_000, keys={"api_key": "LIBRE_API_KEY"}, optional=frozenset({"api_key"}), interval=0.0),
    "mymemory": _Engine("mymemory", "MyMemoryTranslator", 450, "ar-SA", "en-GB"),
    "deepl": _Engine("deepl", "DeeplTranslator", 5_000, keys={"api_key": "DEEPL_API_KEY"}),
    "microsoft": _Engine("microsoft", "MicrosoftTranslator", 5_000, keys={"api_key": "MICROSOFT_API_KEY", "region": "MICROSOFT_REGION"}, optional=frozenset({"region"})),
    "yandex": _Engine("yandex", "YandexTranslator", 5_000, keys={"api_key": "YANDEX_API_KEY"}),
    "baidu": _Engine("baidu", "BaiduTranslator", 2_000, "ara", "en", keys={"appid": "BAIDU_APPID", "appkey": "BAIDU_APPKEY"}, interval=1.0),
    "qcri": _Engine("qcri", "QcriTranslator", 2_000, keys={"api_key": "QCRI_API_KEY"}, extra={"domain": "news"}),
    "chatgpt": _Engine("chatgpt", "ChatGptTranslator", 5_000, "auto", "english", keys={"api_key": "OPEN_API_KEY"}),
    "papago": _Engine("papago", "PapagoTranslator", 5_000, keys={"client_id": "PAPAGO_CLIENT_ID", "secret_key": "PAPAGO_SECRET_KEY"}),
}  # fmt: skip
_OTHER_NAMES: Final = {"libre": "libretranslate", "my-memory": "mymemory", "openai": "chatgpt"}
_DICTIONARIES: Final = frozenset({"linguee", "pons"})


def open_translator(
    name: str, *, url: str = "", model: Path | None = None, patience: float = BUILD_PATIENCE,
    renewing: bool = False, environment: Mapping[str, str] = os.environ, clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Translator:  # fmt: skip
    """The translator that ``TRANSLATOR`` names, ready to use; nothing has gone over the network yet.

    ``renewing``: patience begins anew after each success (`make translate`); else it is for the
    whole run. Raises ``ConfigurationError`` for an unknown engine or a key that is not set.
    """
    plain = name.strip().lower()
    plain = _OTHER_NAMES.get(plain, plain)
    if plain == "ctranslate2":
        from warraq.summaries.offline_engine import OfflineTranslator  # noqa: PLC0415 - an extra

        return OfflineTranslator(model)
    if plain in _DICTIONARIES:
        raise ConfigurationError(f"TRANSLATOR: {name!r} is a dictionary of words and translates no sentences")
    if plain not in _ENGINES:
        raise ConfigurationError(f"TRANSLATOR: unknown engine {name!r}; one of ctranslate2, {', '.join(sorted(_ENGINES))}, or None")
    engine = _ENGINES[plain]
    make = _maker(plain, engine, url, environment)
    return NetworkTranslator(plain, engine, make, _Patience(patience, renewing), clock, sleep)


def _maker(name: str, engine: _Engine, url: str, environment: Mapping[str, str]) -> Callable[[], Any]:
    """What makes one deep-translator object; settings and keys are checked now, the rest when it is called."""
    arguments: dict[str, Any] = {"source": engine.source, "target": engine.target}
    for argument, variable in engine.keys.items():
        value = environment.get(variable, "")
        if value:
            arguments[argument] = value
        elif argument not in engine.optional:
            raise ConfigurationError(f"TRANSLATOR: {name!r} needs its key in the environment variable {variable}")
    if name == "libretranslate":
        if not re.match(r"https?://[^/]", url):
            raise ConfigurationError("TRANSLATOR_URL: 'libretranslate' needs the address of its server, such as http://localhost:5000")
        arguments["custom_url"] = re.sub(r"/translate/?$", "", url).rstrip("/") + "/"
        arguments.setdefault("api_key", NO_KEY)
    if name == "deepl":
        arguments["use_free_api"] = arguments["api_key"].endswith(":fx")  # as DeepL marks the keys of its free plan

    def make() -> Any:
        module = _module(engine.module)
        if name == "deepl":  # DeepL reads Arabic; deep-translator's table does not say so
            module.DEEPL_LANGUAGE_TO_CODE.setdefault("arabic", "ar")
        try:
            return getattr(module, engine.cls)(**arguments)
        except Exception as error:
            if type(error).__name__ in ("LanguageNotSupportedException", "InvalidSourceOrTargetLanguage"):
                raise ConfigurationError(f"TRANSLATOR: {name!r} does not translate Arabic into English") from None
            raise

    return make


def _module(name: str) -> Any:
    """A module of deep-translator that goes over our ``requests``, whatever it imported."""
    module: Any = import_module(f"deep_translator.{name}")
    if hasattr(module, "requests") and not isinstance(module.requests, Requests):
        module.requests = Requests()
    return module


# -- patience: the circuit breaker -------------------------------------------------------------


class _Patience:
    """Time that may be lost in vain. Once it is gone, nobody asks the network again."""

    def __init__(self, seconds: float, renewing: bool) -> None:
        self._all = self._left = seconds
        self._renewing = renewing
        self._failed = 0
        self._lock = threading.Lock()
        self.stopped = ""

    @property
    def left(self) -> float:
        return self._left

    def lose(self, seconds: float, why: str) -> None:
        with self._lock:
            self._left -= seconds
            if self._left <= 0.05 and not self.stopped:
                self.stopped = f"gave up after {self._all:g} s without an answer ({why})"

    def renew(self) -> None:
        with self._lock:
            self._failed = 0
            if self._renewing:
                self._left = self._all

    def fail(self, why: str) -> None:
        """One text without a translation; so many in a row, and the service is of no use."""
        with self._lock:
            self._failed += 1
            if self._failed >= _ALL_IN_VAIN:
                self.stopped = self.stopped or f"{_ALL_IN_VAIN} texts in a row without a translation ({why})"

    def stop(self, why: str) -> None:
        with self._lock:
            self.stopped = self.stopped or why


# -- the translator ----------------------------------------------------------------------------


class NetworkTranslator:
    """An engine of deep-translator that can be relied on. Safe for several threads."""

    def __init__(
        self, name: str, engine: _Engine, make: Callable[[], Any], patience: _Patience,
        clock: Callable[[], float], sleep: Callable[[float], None],
    ) -> None:  # fmt: skip
        self.name = name
        self.most: int | None = None
        self.steady = False
        self._engine = engine
        self._make = make
        self._patience = patience
        self._clock = clock
        self._sleep = sleep
        self._idle: queue.SimpleQueue[tuple[Any, Any]] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._next = 0.0
        self._asked = 0

    @property
    def asked(self) -> int:
        return self._asked

    @property
    def stopped(self) -> str:
        return self._patience.stopped

    def translate(self, text: str) -> str:
        """The English of ``text``, in as many requests as its length needs; raises ``TranslationFailed``."""
        return " ".join(self._piece(piece) for piece in split(text, self._engine.limit))

    def _piece(self, text: str) -> str:
        failed = TranslationFailed("nothing")
        for attempt in range(_ATTEMPTS):
            if self.stopped or (self.most is not None and self._asked >= self.most):
                raise TranslationFailed("stopped", self.stopped, fatal=True)
            self._wait_for_turn()
            begun = self._clock()
            try:
                answer = _checked(text, self._ask(text))
            except TranslationFailed as error:
                failed = error
                self._patience.lose(0.0 if error.kind in _ANSWERED else self._clock() - begun, error.kind)
                if error.fatal:
                    self._patience.stop(f"{self.name}: {error}")
                if error.fatal or not error.again or attempt + 1 == _ATTEMPTS:
                    break
                if not self._back_off(attempt, error):
                    break
                continue
            self._patience.renew()
            return answer
        if not self.stopped:
            self._patience.fail(f"{self.name}: {failed}")
        raise failed

    def _back_off(self, attempt: int, error: TranslationFailed) -> bool:
        """Wait before another try; False where that takes more patience than is left."""
        wait = max(_BACK_OFF * 2**attempt, error.after)
        if error.kind in _ANSWERED:
            wait = 0.0
        if wait >= self._patience.left:
            asks = f"; it asks to wait {error.after:g} s" if error.after else ""
            self._patience.stop(f"{self.name}: {error}{asks}")
            return False
        self._sleep(wait)
        self._patience.lose(wait, error.kind)
        return True

    def _wait_for_turn(self) -> None:
        """At most one request an interval, whatever the number of threads."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next)
            self._next = turn + self._engine.interval
            self._asked += 1
        if turn > now:
            self._sleep(turn - now)

    def _ask(self, text: str) -> Any:
        """One request in a thread of its own, left alone when it takes too long (names have no timeout)."""
        allowed = min(READ_TIMEOUT, self._patience.left)
        result: queue.SimpleQueue[tuple[Any, BaseException | None]] = queue.SimpleQueue()
        worker = threading.Thread(target=self._work, args=(text, allowed, result), daemon=True)
        worker.start()
        try:
            answer, error = result.get(timeout=allowed)
        except queue.Empty:
            raise TranslationFailed("slow", "no answer in time", again=True) from None
        if error is not None:
            raise error
        return answer

    def _work(self, text: str, allowed: float, result: queue.SimpleQueue[tuple[Any, BaseException | None]]) -> None:
        try:
            line.deadline = time.monotonic() + allowed
            made = self._take()
            line.session = made[1]
            answer = (made[0] or self._made()).translate(text, **self._engine.extra)
        except (TranslationFailed, ConfigurationError) as error:
            result.put((None, error))
        except ImportError as error:
            result.put((None, ConfigurationError(f"TRANSLATOR: {self.name!r} needs the package {error.name}")))
        except Exception as error:
            # Its text may hold the key or the address; its name never does.
            result.put((None, _renamed(type(error).__name__)))
        else:
            self._idle.put(made)
            result.put((answer, None))

    def _take(self) -> tuple[Any, Any]:
        """An object that no other thread uses: one that is idle, else a new one."""
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            session = new_session()
            line.session = session  # Microsoft's object asks the network while it is made
            return self._made(), session

    def _made(self) -> Any:
        return self._make()


_ANSWERED: Final = frozenset({"nothing", "echo", "notice", "garbage"})
"""Kinds of failure in which somebody answered: they cost tries, not patience."""


def _renamed(name: str) -> TranslationFailed:
    if name == "TooManyRequests":
        return TranslationFailed("too-many-requests", again=True)
    if name in ("RequestError", "ServerException"):
        return TranslationFailed("server-error", again=True)
    if name in ("AuthorizationException", "ApiKeyException", "MicrosoftAPIerror", "BaiduAPIerror"):
        return TranslationFailed("refused", f"{name}: key or quota", fatal=True)
    if name in ("NotValidLength", "NotValidPayload"):
        return TranslationFailed("bad-request", name)
    return TranslationFailed("garbage", name, again=True)


def _checked(text: str, answer: Any) -> str:
    """The answer as text; what is none is a failure with a name."""
    if isinstance(answer, list):  # Yandex gives a list
        answer = " ".join(str(part) for part in answer)
    english = _BLANKS.sub(" ", answer).strip() if isinstance(answer, str) else ""
    if not english:
        raise TranslationFailed("nothing", again=True)
    if _letters(english) == _letters(text) or sum("\u0600" <= char <= "\u06ff" for char in english) > len(english) // 3:
        raise TranslationFailed("echo", again=True)
    if error_text(english):
        raise TranslationFailed("notice", "the service sent a notice instead of a translation", again=True)
    return english


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def split(text: str, limit: int) -> list[str]:
    """``text`` in pieces shorter than ``limit``: at sentence ends, else at commas, else between words."""
    text = " ".join(text.split())
    if len(text) < limit:
        return [text] if text else []
    parts = [text[start:end] for start, end in sentences(text)]
    if len(parts) == 1:
        parts = [part for part in re.split(r"(?<=[،؛,;:])\s+", text) if part]
    if len(parts) == 1:
        parts = text.split(" ")
    if len(parts) == 1:
        return [text[at : at + limit - 1] for at in range(0, len(text), limit - 1)]
    pieces: list[str] = []
    for part in parts:
        if pieces and len(pieces[-1]) + 1 + len(part) < limit:
            pieces[-1] += f" {part}"
        else:
            pieces.append(part)
    return [piece for long in pieces for piece in split(long, limit)]
