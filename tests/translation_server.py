"""A translation service on localhost: Google's mobile page and LibreTranslate's JSON, misbehaving on demand."""

from __future__ import annotations

import html
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Service:
    """What the server does and what it was asked. ``moods`` are used up first, then ``mood`` holds."""

    url: str = ""
    translate: Callable[[str], str | None] = lambda text: "A translation of it."
    mood: str = "well"
    moods: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    bodies: list[Any] = field(default_factory=list)
    agents: list[int] = field(default_factory=list)

    def next_mood(self) -> str:
        return self.moods.pop(0) if self.moods else self.mood


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever asked has gone away: that is what some tests do."""


@contextmanager
def translation_server() -> Iterator[Service]:
    service = Service()
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            query = parse_qs(urlsplit(self.path).query)
            self._serve(query.get("q", [""])[0], google=True)

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            body = json.loads(raw) if raw[:1] == b"{" else {}
            with lock:
                service.bodies.append(body)
            self._serve(body.get("q", ""), google=False)

        def _serve(self, text: str, *, google: bool) -> None:
            with lock:
                service.texts.append(text)
                service.paths.append(self.path)
                mood = service.next_mood()
            if mood.isdigit():
                self._answer(int(mood), "no", headers={"Retry-After": "0"})
            elif mood.startswith("later"):
                self._answer(429, "no", headers={"Retry-After": mood.split()[1]})
            elif mood == "slow":
                time.sleep(6)
            elif mood == "hang up":
                self.close_connection = True
            elif mood == "cut off":
                page = _google("Half a trans").split("trans")[0].encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(page) + 500))
                self.end_headers()
                self.wfile.write(page)
                self.close_connection = True
            elif mood == "cut page":
                self._answer(200, _google("Half a translation").split("lation")[0])
            elif mood == "garbage":
                self._answer(200, "\x00\x01<<<%%%")
            elif mood == "endless":
                self._answer(200, "x" * (3 << 20))
            else:
                said = {"warning": "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.", "echo": text, "empty": ""}.get(mood)
                if said is None:
                    said = service.translate(text)
                answer: dict[str, Any] = {"translatedText": said}
                if self.path.startswith("/get?"):  # MyMemory
                    google, answer = False, {"responseData": answer}
                self._answer(200, _google(said or "") if google else json.dumps(answer))

        def _answer(self, status: int, text: str, headers: dict[str, str] | None = None) -> None:
            body = text.encode()
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Quiet."""

    server = _QuietServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    service.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()


def _google(text: str) -> str:
    """The parts of Google's mobile page that matter."""
    return f'<!DOCTYPE html><html><body><div class="input">…</div><div class="result-container">{html.escape(text)}</div></body></html>'
