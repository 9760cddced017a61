"""Machine translation. The only file of Warraq that may touch the network.

``open_translator`` gives one of two: ``NetworkTranslator`` (an engine of deep-translator by name,
LibreTranslate by URL) or the in-process engine of ``offline_engine``. Both promise the same: an
English text, or a ``TranslationFailed`` that says why; never None, an echo, or a notice.

deep-translator has neither timeouts nor retries, lets errors of ``requests`` through (with keys in
their URLs), and its objects are not for several threads. So its modules are handed our own
``requests`` (``_Requests``), each of its objects works for one thread at a time, and what it raises
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

import requests  # noqa: TID251 - this is the file

from warraq.arabic.sentences import sentences
from warraq.records import ConfigurationError, WarraqError
from warraq.summaries.checks import error_text

CONNECT_TIMEOUT: Final = 2.0
READ_TIMEOUT: Final = 10.0
BUILD_PATIENCE: Final = 2.5
"""Seconds a build may lose to a network that does not answer, in all; the contract allows 3."""
LONG_PATIENCE: Final = 60.0
"""The same for `make translate`, counted anew after each success."""
_ATTEMPTS: Final = 3
_BACK_OFF: Final = 0.5
_RETRY_STATUS: Final = frozenset({408, 429, 500, 502, 503, 504})
_MAX_ANSWER: Final = 1 << 20
"""Bytes of an answer that are read; a translation of 5,000 characters has some 30,000."""
_ALL_IN_VAIN: Final = 5
_BLANKS: Final = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")


class TranslationFailed(WarraqError):
    """No translation of this text. ``kind`` is one word; ``fatal`` says that the engine is of no use now."""

    def __init__(self, kind: str, detail: str = "", *, again: bool = False, fatal: bool = False, after: float = 0.0) -> None:
        super().__init__(f"{kind}: {detail}" if detail else kind)
        self.kind = kind
        self.again = again
        self.fatal = fatal
        self.after = after
        """Seconds that the service asks to wait."""


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
_NO_KEY: Final = "no-key"
"""deep-translator wants a key where LibreTranslate needs none; this one is taken out again."""


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
        arguments.setdefault("api_key", _NO_KEY)
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
    if hasattr(module, "requests") and not isinstance(module.requests, _Requests):
        module.requests = _Requests()
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


# -- our own requests, for deep-translator's modules -------------------------------------------


@dataclass(frozen=True)
class _Answer:
    """What deep-translator reads of a response: complete, or it would not be here."""

    status_code: int
    text: str
    url: str

    def json(self) -> Any:
        import json  # noqa: PLC0415

        try:
            return json.loads(self.text)
        except ValueError:
            raise TranslationFailed("garbage", "the answer is no JSON", again=True) from None

    @property
    def content(self) -> bytes:
        return self.text.encode()

    def close(self) -> None:
        """Nothing is open."""


class _Line(threading.local):
    """The session and deadline of the request that this thread is making."""

    session: requests.Session | None = None
    deadline: float = 0.0
    key: str = ""


_line = _Line()


class _Requests:
    """Stands where deep-translator's modules expect ``requests``: timeouts, whole answers, statuses as errors."""

    exceptions = requests.exceptions

    def get(self, url: str, **options: Any) -> _Answer:
        return self._send("GET", url, **options)

    def post(self, url: str, **options: Any) -> _Answer:
        return self._send("POST", url, **options)

    def _send(self, method: str, url: str, *, params: Any = None, json: Any = None, data: Any = None, headers: Any = None, proxies: Any = None) -> _Answer:
        session = _line.session or requests.Session()
        method, params, json, data, headers = _tidied(method, url, params, json, data, headers)
        left = max(0.1, (_line.deadline or time.monotonic() + READ_TIMEOUT) - time.monotonic())
        try:
            with session.request(
                method, url, params=params, json=json, data=data, headers=headers, proxies=proxies,
                timeout=(min(CONNECT_TIMEOUT, left), min(READ_TIMEOUT, left)), stream=True,
            ) as response:  # fmt: skip
                if not 200 <= response.status_code < 300:
                    raise _refused(response.status_code, response.headers.get("Retry-After", ""))
                return _Answer(response.status_code, _whole(_body(response)), response.url)
        except requests.exceptions.ConnectTimeout:
            raise TranslationFailed("unreachable", "no connection in time") from None
        except requests.exceptions.Timeout:
            raise TranslationFailed("slow", "no answer in time", again=True) from None
        except requests.exceptions.ChunkedEncodingError:
            raise TranslationFailed("cut-off", "the answer broke off", again=True) from None
        except requests.exceptions.ConnectionError as error:
            raise _disconnected(error) from None
        except requests.exceptions.RequestException as error:
            raise TranslationFailed("bad-request", type(error).__name__, fatal=True) from None


def _disconnected(error: requests.exceptions.ConnectionError) -> TranslationFailed:
    """Nobody there, or somebody who hung up: only the second is worth another try."""
    text = str(error)
    if "Read timed out" in text:
        return TranslationFailed("slow", "no answer in time", again=True)
    gone = any(word in text for word in ("NewConnection", "NameResolution", "Max retries", "refused", "unreachable"))
    hung_up = any(word in text for word in ("RemoteDisconnected", "reset by peer", "aborted", "IncompleteRead", "Broken pipe"))
    if gone and not hung_up:
        return TranslationFailed("unreachable", "no connection", fatal=True)
    return TranslationFailed("cut-off", "the connection was closed", again=True)


def _body(response: requests.Response) -> str:
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_content(1 << 14):
        pieces.append(piece)
        size += len(piece)
        if size > _MAX_ANSWER:
            raise TranslationFailed("garbage", "the answer has no end")
        if _line.deadline and time.monotonic() > _line.deadline:
            raise TranslationFailed("slow", "the answer came too slowly", again=True)
    declared = re.search(r"charset=[\"']?([\w-]+)", response.headers.get("Content-Type", ""))
    raw = b"".join(pieces)
    try:
        return raw.decode(declared[1] if declared else "utf-8", "replace")
    except LookupError:
        return raw.decode("utf-8", "replace")


def _whole(page: str) -> str:
    """Google's page, if it goes on to the end of what it translated; a parser would not tell."""
    at = max(page.find("result-container"), page.find('class="t0"'))
    if at >= 0 and "</div>" not in page[at:]:
        raise TranslationFailed("cut-off", "the page broke off", again=True)
    return page


def _refused(status: int, retry_after: str) -> TranslationFailed:
    if status in _RETRY_STATUS:
        kind = "too-many-requests" if status == 429 else "server-error"
        wait = float(retry_after) if re.fullmatch(r"\d{1,6}", retry_after.strip()) else 0.0
        return TranslationFailed(kind, f"HTTP {status}", again=True, after=wait)
    if status in (401, 402, 403, 407, 456):  # 456: DeepL's "quota exceeded"
        return TranslationFailed("refused", f"HTTP {status}: key or quota", fatal=True)
    return TranslationFailed("bad-request", f"HTTP {status}", fatal=status in (404, 405, 410))


def _tidied(method: str, url: str, params: Any, json: Any, data: Any, headers: Any) -> tuple[str, Any, Any, Any, Any]:
    """Texts and keys out of the address, where the service takes them elsewhere: servers log addresses."""
    if isinstance(params, dict) and method == "POST" and url.endswith("/translate") and "format" in params:  # LibreTranslate
        json = {name: value for name, value in params.items() if value != _NO_KEY}
        params = None
    elif isinstance(params, dict) and "auth_key" in params:  # DeepL
        headers = {**(headers or {}), "Authorization": f"DeepL-Auth-Key {params['auth_key']}"}
        data = {name: str(value).upper() if name.endswith("_lang") else value for name, value in params.items() if name != "auth_key"}
        method, params = "POST", None
    return method, params, json, data, headers


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
        self._idle: queue.SimpleQueue[tuple[Any, requests.Session]] = queue.SimpleQueue()
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
            _line.deadline = time.monotonic() + allowed
            made = self._take()
            _line.session = made[1]
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

    def _take(self) -> tuple[Any, requests.Session]:
        """An object that no other thread uses: one that is idle, else a new one."""
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            session = requests.Session()
            session.max_redirects = 3
            _line.session = session  # Microsoft's object asks the network while it is made
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
