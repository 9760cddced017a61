"""Pictures of every kind of page, made of the real site: ``make pictures``.

``docs/article.png`` is the picture of README; the others stand in ``docs/pictures/`` and are listed in its
README. They are for people: no test compares them, because fonts differ from machine to machine.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from real_site import ROOT, browser, build, served

DOCS = ROOT / "docs"
ARTICLE = "18e2a607d399accd"
DESK = {"width": 1280, "height": 860}
PHONE = {"width": 390, "height": 844}
LARGEST = 400_000
LARGEST_OF_ALL = 3_000_000

PAGES = {
    "home": ("/", "Home"),
    "archive": ("/archive/", "Months"),
    "month": ("/archive/2025/04/", "One month"),
    "undated": ("/archive/undated/", "Articles without a full date"),
    "actors": ("/actors/", "All actors"),
    "actor": ("/actors/nasser-bourita/", "One actor"),
    "events": ("/events/", "Kinds of events"),
    "event": ("/events/consult/", "One kind of event"),
    "outlets": ("/outlets/", "Outlets"),
    "search": ("/search/?q=Bourita&event=SUPPORT", "Search: a name in Latin letters finds Arabic texts; narrowed by a kind of event"),
    "about": ("/about/", "About"),
    "corrections": ("/corrections/", "Corrections"),
}
"""Name of the picture → address of the Arabic page, what it shows."""


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        site = build(ROOT / "seeds", Path(folder))
        with served(site) as address, browser() as running:
            made = [readme_picture(running, address), *article_pictures(running, address)]
            made += [
                take(running, f"{address}{prefix}{path}", f"{name}-{lang}", phone=phone)
                for name, (path, _shows) in PAGES.items()
                for lang, prefix in (("ar", ""), ("en", "/en"))
                for phone in (False, True)
            ]
            made.append(take(running, f"{address}/nowhere/", "not-found", phone=False))
    write_list(made[1:])
    sizes = {path.name: path.stat().st_size for path in made}
    too_large = [name for name, size in sizes.items() if size > LARGEST]
    print(f"{len(sizes)} pictures, {sum(sizes.values()) // 1000} kB")
    if too_large or sum(sizes.values()) > LARGEST_OF_ALL:
        print(f"Too large: {', '.join(too_large) or 'all together'}", file=sys.stderr)
        return 1
    return 0


def readme_picture(running: Any, address: str) -> Path:
    """The head of an article at desk width: Arabic text, English brief, notes beside them."""
    file = DOCS / "article.png"
    page = running.new_page(viewport={"width": 1280, "height": 1100}, color_scheme="light")
    page.goto(f"{address}/articles/{ARTICLE}/")
    page.screenshot(path=file)
    page.close()
    return file


def article_pictures(running: Any, address: str) -> list[Path]:
    url = f"{address}/articles/{ARTICLE}/"
    return [
        take(running, url, "article", phone=False),
        take(running, url, "article", phone=True),
        take(running, url, "article-dark", phone=False, scheme="dark"),
        take(running, url, "article-dark", phone=True, scheme="dark"),
    ]


def take(running: Any, url: str, name: str, *, phone: bool, scheme: str = "light") -> Path:
    """The first screen of a page, as a JPEG: half a hundred PNGs would weigh too much."""
    file = DOCS / "pictures" / f"{name}-{'phone' if phone else 'desk'}.jpg"
    file.parent.mkdir(exist_ok=True)
    page = running.new_page(viewport=PHONE if phone else DESK, color_scheme=scheme)
    page.goto(url)
    if "?q=" in url:
        page.locator(".results li").first.wait_for()
    page.screenshot(path=file, type="jpeg", quality=70)
    page.close()
    return file


def write_list(made: list[Path]) -> None:
    shows = {"article": "An article", "article-dark": "An article, dark", "not-found": "No such page"}
    shows |= {name: text for name, (_path, text) in PAGES.items()}
    languages = {"ar": "Arabic", "en": "English"}
    lines = ["# Pictures", "", "Made of the real site by `make pictures`.", ""]
    for file in made:
        name, _, size = file.stem.rpartition("-")
        base, _, lang = name.rpartition("-")
        what = f"{shows[base]}, {languages[lang]}" if lang in languages else shows[name]
        lines += [f"![{what}, {size}]({file.name})"]
    (DOCS / "pictures" / "README.md").write_text("\n".join([*lines, ""]))


if __name__ == "__main__":
    sys.exit(main())
