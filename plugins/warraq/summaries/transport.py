"""HTTP as deep-translator's modules use it, within limits. The only file of Warraq that may touch the network.

They are handed ``Requests`` where they expect the module ``requests``: every call has timeouts and a deadline, an answer is whole or
it is a ``TranslationFailed``, a status is an error with a name, and no key stands in an address where the service takes it elsewhere.
"""

from __future__ import annotations

import re
import threading
import time
from dataclasses import dataclass
from typing import Any, Final

import requests  # noqa: TID251 - this is the file

from warraq.records import WarraqError

CONNECT_TIMEOUT: Final = 2.0
READ_TIMEOUT: Final = 10.0
NO_KEY: Final = "no-key"
"""What engines without a key are handed where deep-translator insists on one."""
_RETRY_STATUS: Final = frozenset({408, 429, 500, 502, 503, 504})
_MAX_ANSWER: Final = 1 << 20
"""Bytes of an answer that are read; a translation of 5,000 characters has some 30,000."""
_REDIRECTS: Final = 3


class TranslationFailed(WarraqError):
    """No translation of this text. ``kind`` is one word; ``fatal`` says that the engine is of no use now."""

    def __init__(self, kind: str, detail: str = "", *, again: bool = False, fatal: bool = False, after: float = 0.0) -> None:
        super().__init__(f"{kind}: {detail}" if detail else kind)
        self.kind = kind
        self.again = again
        self.fatal = fatal
        self.after = after
        """Seconds that the service asks to wait."""


@dataclass(frozen=True)
class Answer:
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


line: Final = _Line()


def new_session() -> requests.Session:
    """A session that follows few redirects."""
    session = requests.Session()
    session.max_redirects = _REDIRECTS
    return session


class Requests:
    """Stands where deep-translator's modules expect ``requests``: timeouts, whole answers, statuses as errors."""

    exceptions = requests.exceptions

    def get(self, url: str, **options: Any) -> Answer:
        return self._send("GET", url, **options)

    def post(self, url: str, **options: Any) -> Answer:
        return self._send("POST", url, **options)

    def _send(self, method: str, url: str, *, params: Any = None, json: Any = None, data: Any = None, headers: Any = None, proxies: Any = None) -> Answer:
        session = line.session or requests.Session()
        method, params, json, data, headers = _tidied(method, url, params, json, data, headers)
        left = max(0.1, (line.deadline or time.monotonic() + READ_TIMEOUT) - time.monotonic())
        try:
            with session.request(
                method, url, params=params, json=json, data=data, headers=headers, proxies=proxies,
                timeout=(min(CONNECT_TIMEOUT, left), min(READ_TIMEOUT, left)), stream=True,
            ) as response:  # fmt: skip
                if not 200 <= response.status_code < 300:
                    raise _refused(response.status_code, response.headers.get("Retry-After", ""))
                return Answer(response.status_code, _whole(_body(response)), response.url)
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
        if line.deadline and time.monotonic() > line.deadline:
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
        json = {name: value for name, value in params.items() if value != NO_KEY}
        params = None
    elif isinstance(params, dict) and "auth_key" in params:  # DeepL
        headers = {**(headers or {}), "Authorization": f"DeepL-Auth-Key {params['auth_key']}"}
        data = {name: str(value).upper() if name.endswith("_lang") else value for name, value in params.items() if name != "auth_key"}
        method, params = "POST", None
    return method, params, json, data, headers
