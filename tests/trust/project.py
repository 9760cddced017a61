"""A project folder with the real settings and the real theme, built by the real command.

``Project`` is what the tests of this folder run ``pelican`` and ``warraq`` in; content and seeds are
their own, so that nothing here depends on what the repository's archive holds.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
GOOD = "001_00000000000000aa.txt"
GOOD_TEXT = (
    "اجتماع تجريبي في الرباط\n\nعقد وزير الفلاحة اجتماعا في الرباط، يوم الثلاثاء، مع وفد من الفلاحين.\n\n"
    "وقال الوزير إن الموسم الفلاحي جيد.\n"
)
REGISTRY = """
[[actor]]
id = "test-party"
type = "party"
name_ar = "حزب التجربة الورقية"
name_en = "Paper Test Party"
"""


class Project:
    """Settings, theme and plugin of the repository; seeds, content, cache and output of a test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("pelicanconf.py", "publishconf.py"):
            shutil.copy(ROOT / name, folder / name)
        for name in ("plugins", "theme"):
            (folder / name).symlink_to(ROOT / name)
        self.seeds = folder / "seeds"
        self.seeds.mkdir()
        self.content = folder / "content"
        (self.content / "pages").mkdir(parents=True)
        for lang, title in {"ar": "عن الأرشيف", "en": "About"}.items():
            text = f"Title: {title}\nSlug: about\nLang: {lang}\n\nA test archive.\n"
            (self.content / "pages" / f"about.{lang}.md").write_text(text, encoding="utf-8")
        (self.content / "actors.toml").write_text(REGISTRY, encoding="utf-8")
        self.output = folder / "output"

    def add(self, name: str, text: str) -> None:
        (self.seeds / name).write_text(text, encoding="utf-8", newline="")

    def correct(self, id: str, text: str) -> None:
        folder = self.content / "corrections"
        folder.mkdir(exist_ok=True)
        (folder / f"{id}.md").write_text(text, encoding="utf-8")

    def command(self, *extra: str, conf: str = "pelicanconf.py") -> list[str]:
        settings = ["TRANSLATOR=null", "SEARCH=false", "JOBS=1", *extra]
        return [sys.executable, "-m", "pelican", "-s", str(self.folder / conf), "-e", *settings]

    def environment(self, **env: str) -> dict[str, str]:
        return os.environ | {"PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT / "plugins")} | env

    def run(
        self, *extra: str, conf: str = "pelicanconf.py", before: Callable[[], None] | None = None, **env: str
    ) -> subprocess.CompletedProcess[str]:
        """One build. Whatever the input, no traceback: the contract says so."""
        done = subprocess.run(
            self.command(*extra, conf=conf), cwd=self.folder, env=self.environment(**env), preexec_fn=before,
            capture_output=True, text=True, encoding="utf-8", errors="backslashreplace", timeout=300, check=False,
        )  # fmt: skip
        assert "Traceback" not in done.stdout + done.stderr, done.stdout + done.stderr
        return done

    def warraq(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "warraq.cli", *arguments]
        return subprocess.run(
            command, cwd=self.folder, env=self.environment(), capture_output=True, text=True,
            encoding="utf-8", errors="backslashreplace", timeout=300, check=False,
        )  # fmt: skip

    def files(self) -> dict[str, bytes]:
        """Everything in the output folder by path, leftovers of a crash included."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }

    def page(self, path: str) -> str:
        return (self.output / path.strip("/") / "index.html").read_text(encoding="utf-8")

    def pages(self) -> Iterator[tuple[str, str]]:
        for path in sorted(self.output.rglob("*.html")):
            yield path.relative_to(self.output).as_posix(), path.read_text(encoding="utf-8")


class Parsed(HTMLParser):
    """A page as a parser sees it: elements with their attributes, and the text of each script."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.scripts: list[tuple[dict[str, str], str]] = []
        self.words: list[str] = []
        self._open = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.elements.append((tag, found))
        self._open = tag
        if tag == "script":
            self.scripts.append((found, ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open == "script":
            attributes, text = self.scripts[-1]
            self.scripts[-1] = (attributes, text + data)
        else:
            self.words.append(data)

    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]

    def attribute(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements if name in attributes]

    @property
    def text(self) -> str:
        return "".join(self.words)


def record_of(project: Project, id: str) -> dict[str, Any]:
    import json

    lines = (project.output / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return next(record for record in map(json.loads, lines) if record["id"] == id)
