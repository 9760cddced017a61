"""The real site, built from real or composed seeds as a user builds it, and served as a plain host serves it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from browser_setup import chromium

ROOT = Path(__file__).resolve().parents[1]
FULL = bool(os.environ.get("WARRAQ_FULL"))
"""``make test-full``: every kind of page in every matrix, where ``make test`` takes those that differ."""
SITEURL = "https://archive.example.org"


def build(seeds: Path, folder: Path, *, siteurl: str = "", **settings: str) -> Path:
    """Builds ``seeds`` into ``folder/output`` without any network; the extra settings are JSON."""
    output = folder / "output"
    given = {
        "SEED_PATH": f'"{seeds}"',
        "CACHE_PATH": f'"{folder / "cache"}"',
        "TRANSLATOR": "null",
        "SITEURL": f'"{siteurl}"',
        **settings,
    }
    extra = [f"{name}={value}" for name, value in given.items()]
    run = subprocess.run(
        [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", str(output), "-e", *extra],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONHASHSEED": "0"},
    )
    assert run.returncode == 0, f"{run.stdout}\n{run.stderr}"[-4000:]
    return output


def content_policy(site: Path) -> str:
    """The Content-Security-Policy that the site's own ``_headers`` asks for."""
    lines = (site / "_headers").read_text().splitlines()
    name = "Content-Security-Policy:"
    return next(line.strip().removeprefix(name).strip() for line in lines if name in line)


class _Host(SimpleHTTPRequestHandler):
    """A plain static host; it knows the policy of ``_headers`` and a folder that the site stands in."""

    policy = ""
    mount = "/"

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.mount):
            return str(Path(self.directory) / "there-is-nothing-here")
        return super().translate_path("/" + path.removeprefix(self.mount))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        text = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def end_headers(self) -> None:
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves a page in the middle of an answer is no error."""


@contextmanager
def served(site: Path, mount: str = "/", *, policy: bool = True) -> Iterator[str]:
    """The address under which ``site`` answers, without the slash at its end."""
    said = {"policy": content_policy(site) if policy else "", "mount": mount}
    host = type("Host", (_Host,), said)
    server = _Quiet(("127.0.0.1", 0), partial(host, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{mount.rstrip('/')}"
    server.shutdown()
    server.server_close()


@contextmanager
def browser() -> Iterator[Any]:
    """A Chromium that never asks another host."""
    from playwright.sync_api import sync_playwright

    executable = chromium()
    assert executable, "make test sets up a browser"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield running
        running.close()


def kinds(site: Path) -> dict[str, str]:
    """A page of every kind in each of its languages: name → path. A kind that the site lacks is missing."""
    patterns = {
        "home": "", "article": "articles/*/", "actors": "actors/", "actor": "actors/*/",
        "actor-numbered": "actors/*/1/", "archive": "archive/", "month": "archive/2*/*/",
        "undated": "archive/undated/", "undated-numbered": "archive/undated/2/", "events": "events/",
        "event": "events/*/", "outlets": "outlets/", "outlet": "outlets/*/", "search": "search/",
        "corrections": "corrections/", "about": "about/",
    }  # fmt: skip
    found = {}
    for kind, pattern in patterns.items():
        for lang in ("", "en/", "fr/"):
            if kind == "article" and lang:
                continue
            files = sorted(site.glob(f"{lang}{pattern}index.html"), key=_fullest)
            if files:
                path = files[-1].parent.relative_to(site).as_posix()
                found[f"{kind}-{lang or 'ar/'}"[:-1]] = f"/{path}/" if path != "." else "/"
    found["not-found-ar"] = "/404.html"
    for kind, path in (("moved-ar", "actors/the-old-name"), ("gone-ar", "articles/dead")):
        if (site / path / "index.html").exists():
            found[kind] = f"/{path}/"
    return found


def _fullest(file: Path) -> tuple[int, str]:
    return file.stat().st_size, str(file)


def pages(site: Path) -> list[str]:
    """The paths of all pages."""
    return sorted("/" + file.relative_to(site).as_posix().removesuffix("index.html") for file in site.rglob("*.html"))


def unquoted(url: str, address: str) -> str:
    """The path of a page, as ``pages`` writes it."""
    return unquote(url.removeprefix(address).partition("#")[0].partition("?")[0])
