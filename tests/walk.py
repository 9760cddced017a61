"""A newcomer's walk: clone, build, add a seed, correct a date, merge two actors, publish below a path, restore.

``make walk`` takes it in an empty folder with everything installed afresh; ``tests/trust/test_trust_walk.py``
takes it with the packages that are there. Every command stands in README.md or docs/, or the walk stops; the
server is a real nginx with the configuration of docs/publishing.md, or, where there is none, Python's.
"""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from functools import partial
from html.parser import HTMLParser
from http.server import ThreadingHTTPServer
from pathlib import Path
from socket import SO_REUSEADDR, SOL_SOCKET, socket  # noqa: TID251 - to find a free port
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen  # noqa: TID251 - to read the site that this script serves

from real_site import _Host

ROOT = Path(__file__).resolve().parents[1]
WORDS = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))))
"""What a newcomer can read."""
SEED = "2025-assembly.txt"
TEXT = """جمعية صناع الورق تعقد جمعها العام

عقدت جمعية صناع الورق جمعها العام في الرباط يوم الثلاثاء، وناقشت حصيلة السنة الماضية.

وقالت الجمعية الوطنية للوراقة إن العمل مستمر في كل الجهات.
"""
TWO = """
[[actor]]
id = "paper-makers-association"
type = "organisation"
name_ar = "جمعية صناع الورق"
name_en = "Paper Makers' Association"

[[actor]]
id = "national-paper-association"
type = "organisation"
name_ar = "الجمعية الوطنية للوراقة"
name_en = "National Paper Association"
"""
ONE = """
[[actor]]
id = "paper-makers-association"
type = "organisation"
name_ar = "جمعية صناع الورق"
name_en = "Paper Makers' Association"
aliases = ["الجمعية الوطنية للوراقة"]
merged = ["national-paper-association"]
"""


class Stumbled(Exception):
    """The walk came to a place where the next step was not as the documents say."""


def expect(holds: object, what: str) -> None:
    if not holds:
        raise Stumbled(what)


class Walk:
    """One maintainer's folder and the commands typed in it. ``quick``: with the packages that are there."""

    def __init__(self, folder: Path, *, quick: bool) -> None:
        self.folder, self.quick = folder, quick
        self.begun = time.monotonic()
        self.prefix = "/archive"

    def say(self, text: str) -> None:
        print(f"[{time.monotonic() - self.begun:6.1f} s] {text}", flush=True)

    def type(self, command: str, *, documented: str = "", status: int = 0, **env: str) -> str:
        """Type a command that is documented (as ``documented``, where ours has other names in it)."""
        expect((documented or command) in WORDS, f"README.md and docs/ do not say: {documented or command}")
        self.say(f"$ {command}")
        keep = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "ARGS", "PYTHONPATH", "EDITOR")}
        if self.quick:  # no installation: the packages of this Python, the code of the walk
            keep |= {"PYTHONPATH": str(self.folder / "plugins")}
        done = subprocess.run(
            ["sh", "-c", command], cwd=self.folder, env=keep | env, capture_output=True, text=True,
            encoding="utf-8", errors="backslashreplace", timeout=1800, check=False,
        )  # fmt: skip
        output = done.stdout + done.stderr
        expect(done.returncode == status, f"{command} ended with {done.returncode}, not {status}:\n{output}")
        expect("Traceback" not in output, f"{command}:\n{output}")
        return output

    def clone(self, source: Path) -> None:
        self.say(f"a clone of {source.name}")
        if self.quick:
            _copy_of_the_project(source, self.folder)
            _commands_of_this_python(self.folder / ".venv" / "bin")
            conf = self.folder / "pelicanconf.py"
            conf.write_text(conf.read_text(encoding="utf-8") + "\nTRANSLATOR = None\n", encoding="utf-8")
        else:
            subprocess.run(["git", "clone", "--quiet", str(source), str(self.folder)], check=True)

    def page(self, path: str) -> str:
        return (self.folder / "output" / path.strip("/") / "index.html").read_text(encoding="utf-8")

    def publish(self, host: str) -> str:
        command = f"SITEURL={host}{self.prefix} make publish"
        return self.type(command, documented="SITEURL=https://example.org/archive make publish")


def walk(folder: Path, *, quick: bool) -> dict[str, int]:
    """The whole way; gives what was counted. ``Stumbled`` says where it ended before its end."""
    with kept_port() as port:
        return _walk(folder, port, quick=quick)


def _walk(folder: Path, port: int, *, quick: bool) -> dict[str, int]:
    here = Walk(folder / "warraq", quick=quick)
    here.clone(ROOT)
    said = here.type("make html")
    articles = int(_found(r"Warraq: (\d+) articles", said))
    expect(articles == len(list((here.folder / "seeds").glob("*.txt"))), "not every seed is an article")
    expect("wrote 0 pages" in here.type("make html"), "a second build wrote something")

    here.say("a new text, and two names of one body")
    (here.folder / "seeds" / SEED).write_text(TEXT, encoding="utf-8")
    registry = here.folder / "content" / "actors.toml"
    own = registry.read_text(encoding="utf-8")
    registry.write_text(own + TWO, encoding="utf-8")
    here.type("make html")
    id = SEED.removesuffix(".txt")
    expect("غير مؤرخ" in here.page(f"/articles/{id}/") or "دون تاريخ" in here.page(f"/articles/{id}/"), "a date was invented")

    here.say("its date is known from elsewhere")
    said = here.type(f"make correct ID={id}", documented="make correct ID=")
    correction = Path(said.splitlines()[0])
    expect(correction.is_file() and "published:" in said, said)
    with correction.open("a", encoding="utf-8") as file:
        file.write("published: 2025-04-08\n")
    here.type("make html")
    expect('datetime="2025-04-08"' in here.page(f"/articles/{id}/"), "the corrected date is not on the page")
    expect("2025-04-08" in here.page("/en/corrections/"), "the correction is not in the list of corrections")

    host = f"http://127.0.0.1:{port}"
    here.publish(host)
    old = [f"{here.prefix}{lang}/actors/national-paper-association/" for lang in ("", "/en")]
    with served(here.folder / "output", here.prefix, port) as server:
        here.say(f"served by {server} at {host}{here.prefix}/")
        before = crawl(host, here.prefix)
        expect(host + old[0] in before, "the second name has no page")

    here.say("the two bodies are one")
    registry.write_text(own + ONE, encoding="utf-8")
    here.publish(host)
    with served(here.folder / "output", here.prefix, port) as server:
        after = crawl(host, here.prefix)
        for address in sorted(before - after):
            status, _, body = fetch(address)
            expect(status == 200, f"{address} was published and is dead now")
            expect(address.endswith(".xml") or 'http-equiv="refresh"' in body, f"{address} leads nowhere")
        for path in old:
            target = _found(r'http-equiv="refresh" content="0; url=([^"]+)"', fetch(host + path)[2])
            expect(target == host + path.replace("national-paper", "paper-makers"), f"{path} leads to {target}")
        check_server(host, here.prefix, server)
    ledger = (here.folder / "content" / "urls.tsv").read_text(encoding="utf-8")
    promised = [line.split("\t")[0] for line in ledger.splitlines() if not line.startswith("#")]

    here.say("restored from seeds/ and content/ alone")
    there = Walk(folder / "restored", quick=quick)
    there.clone(ROOT)
    for name in ("seeds", "content"):
        shutil.rmtree(there.folder / name)
        shutil.copytree(here.folder / name, there.folder / name)
    there.publish(host)
    differing = differences(here.folder / "output", there.folder / "output")
    expect(not differing, f"the restored site differs in {differing[:5]}")
    return {"articles": articles + 1, "addresses": len(after), "redirects": len(before - after), "promises": len(promised)}


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    if match is None:
        raise Stumbled(f"{pattern} is not in: {text[:500]}")
    return match[1]


def _copy_of_the_project(source: Path, target: Path) -> None:
    target.mkdir(parents=True)
    for name in ("Makefile", "pelicanconf.py", "publishconf.py", "pyproject.toml"):
        shutil.copy(source / name, target / name)
    for name in ("plugins", "theme"):
        (target / name).symlink_to(source / name)
    for name in ("requirements", "seeds", "content"):
        shutil.copytree(source / name, target / name)
    (target / "content" / "urls.tsv").unlink(missing_ok=True)


def _commands_of_this_python(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name, module in {"python": "", "pelican": " -m pelican", "warraq": " -m warraq.cli"}.items():
        (folder / name).write_text(f'#!/bin/sh\nexec "{sys.executable}"{module} "$@"\n')
        (folder / name).chmod(0o755)
    (folder.parent / ".site-ready").touch()


# -- the server --------------------------------------------------------------------------------


@contextmanager
def kept_port() -> Iterator[int]:
    """A port that nobody else is given meanwhile, for its number stands in the site; a server may listen on it."""
    with socket() as kept:
        kept.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        kept.bind(("127.0.0.1", 0))
        port = kept.getsockname()[1]
        if sys.platform != "linux":  # elsewhere nobody may listen beside it
            kept.close()
        yield port


@contextmanager
def served(output: Path, prefix: str, port: int) -> Iterator[str]:
    """``output`` below ``prefix``, by nginx where there is one; gives the name of the server."""
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    with _nginx(nginx, output, port) if nginx else _python(output, prefix, port) as name:
        yield name


@contextmanager
def _nginx(nginx: str, output: Path, port: int) -> Iterator[str]:
    """The server of docs/publishing.md, with our folder and our port in it."""
    server = _found(r"(?s)```nginx\n(.*?)```", WORDS)
    server = server.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/archive/", f"{output}/")
    with tempfile.TemporaryDirectory() as name:
        state = Path(name)
        paths = "".join(f"{kind}_temp_path {state}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        conf = state / "nginx.conf"
        conf.write_text(
            ("user root;\n" if os.geteuid() == 0 else "")  # the folders of a test are open to their owner alone
            + f"daemon off;\nworker_processes 1;\npid {state}/pid;\nerror_log {state}/error.log;\nevents {{}}\n"
            f"http {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{paths}{server}\n}}\n",
            encoding="utf-8",
        )
        running = subprocess.Popen([nginx, "-p", str(state), "-c", str(conf)], stderr=subprocess.PIPE, text=True)
        try:
            _wait_for(port, running)
            yield "nginx"
        finally:
            running.terminate()
            running.communicate(timeout=30)


def _wait_for(port: int, running: subprocess.Popen[str]) -> None:
    for _ in range(100):
        if running.poll() is not None:
            raise Stumbled(f"nginx did not start: {running.communicate()[1]}")
        with socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise Stumbled("nginx does not answer")


@contextmanager
def _python(output: Path, prefix: str, port: int) -> Iterator[str]:
    host = type("Host", (_Host,), {"mount": f"{prefix}/"})
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(host, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield "Python's http.server (nginx is not installed)"
    server.shutdown()
    server.server_close()


# -- the reader --------------------------------------------------------------------------------


class _Links(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if value}
        self.found += [given[name] for name in ("href", "src", "action") if name in given]
        if "id" in given:
            self.ids.add(given["id"])


def fetch(address: str) -> tuple[int, Message, str]:
    """Status, headers, whose names no server need spell as another does, and text."""
    try:
        with urlopen(address, timeout=60) as answer:
            return answer.status, answer.headers, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode("utf-8", "replace")


def crawl(host: str, prefix: str) -> set[str]:
    """Follow every link of every page, sitemap and feed of the site; gives the addresses. A dead one is an error."""
    waiting, pages, wanted = [f"{host}{prefix}/", f"{host}{prefix}/sitemap.xml"], dict[str, set[str]](), dict[str, str]()
    seen = set(waiting)
    while waiting:
        address = waiting.pop()
        status, headers, text = fetch(address)
        expect(status == 200, f"{address} answers {status}; linked from {wanted.get(urldefrag(address)[0], 'nowhere')}")
        kind = headers.get("Content-Type", "")
        if "html" in kind:
            links = _Links(text)
            pages[address], found = links.ids, links.found
        elif "xml" in kind and not address.endswith(".svg"):
            found = re.findall(r'<(?:loc|id|uri)>(http[^<]+)<|href="([^"]+)"', text)
            found = [a or b for a, b in found if not (a or b).startswith("tag:")]
        else:
            continue
        for link in found:
            target, fragment = urldefrag(urljoin(address, link.replace("&amp;", "&")))
            if not target.startswith(f"{host}/"):
                continue  # another site, or mailto:
            expect(target.startswith(f"{host}{prefix}/"), f"{address} links out of the site's folder: {target}")
            wanted.setdefault(f"{target}#{fragment}" if fragment else target, address)
            plain = target.split("?")[0]
            if plain not in seen:
                seen.add(plain)
                waiting.append(plain)
    for link, source in wanted.items():
        target, fragment = urldefrag(link)
        if fragment and target in pages:
            expect(fragment in pages[target], f"{source}: there is no #{fragment} on {target}")
    return seen


def check_server(host: str, prefix: str, server: str) -> None:
    """What docs/publishing.md promises of the server."""
    status, _, text = fetch(f"{host}{prefix}/articles/nothing-of-the-kind/")
    expect(status == 404 and f"{host}{prefix}/" in text, "a missing page is not answered by 404.html")
    if server != "nginx":
        return
    expect(fetch(f"{host}{prefix}")[0] == 200, "the address without the slash at its end is dead")
    for path, name, value in (
        ("/", "Content-Security-Policy", "default-src 'none'"),
        ("/", "Content-Type", "text/html; charset=utf-8"),
        ("/feeds/en.xml", "Content-Type", "application/atom+xml"),
        ("/data/articles.jsonl", "Content-Type", "application/jsonl; charset=utf-8"),
        ("/data/articles.jsonl", "Content-Security-Policy", "default-src 'none'"),
        (f"/seeds/{SEED}", "Content-Type", "application/octet-stream"),
        (f"/seeds/{SEED}", "X-Robots-Tag", "noindex"),
    ):
        _, headers, _ = fetch(f"{host}{prefix}{path}")
        expect(headers.get(name, "").startswith(value), f"{path}: {name} is {headers.get(name)!r}, not {value!r}")


def differences(one: Path, other: Path) -> list[str]:
    """Names of files that are not the same in both folders."""
    names = {path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    _, unequal, missing = filecmp.cmpfiles(one, other, sorted(map(str, names)), shallow=False)
    return [*unequal, *missing]


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="walk-") as folder:
        try:
            counted = walk(Path(folder), quick=False)
        except Stumbled as error:
            print(f"Stumbled: {error}", file=sys.stderr)
            return 1
    print("Arrived: " + ", ".join(f"{count} {what}" for what, count in counted.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
