"""What the templates are given, by hand and after ``docs/templates.md``: an invented article and its lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from warraq.site import urls
from warraq.site.language import load_language
from warraq.site.themes import Theme

Context = dict[str, Any]
ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
LANGUAGES = ("ar", "en")
OPTIONS = {"trim_blocks": True, "lstrip_blocks": True}  # as in pelicanconf.py
ID = "790ca32826a1d3b8"

ACTORS = {
    id: {
        "id": id, "type": type, "name_ar": ar, "name_en": en,
        "path_ar": urls.actor(id, "ar"), "path_en": urls.actor(id, "en"),
    }
    for id, type, ar, en in (
        ("minister", "person", "سالم المثالي", "Salem Almithali"),
        ("colleague", "person", "نور التجريبي", "Nour Attajribi"),
        ("morocco", "state", "المغرب", "Morocco"),
        ("united-nations", "organisation", "الأمم المتحدة", "United Nations"),
        ("peru", "state", "البيرو", "Peru"),
    )
}  # fmt: skip
STATED = {
    "value": "2025-04-07",
    "precision": "day",
    "basis": "stated",
    "evidence": "7 أبريل 2025",
    "rule": "date-line",
}
WEEKDAY = {
    "value": None,
    "precision": "weekday",
    "basis": "stated",
    "evidence": "يوم الثلاثاء",
    "rule": "event",
}
YEARLESS = {
    "value": "--10-07",
    "precision": "day-month",
    "basis": "stated",
    "evidence": "7 أكتوبر",
    "rule": "",
}
UNDATED = {"value": None, "precision": "none", "basis": "unknown", "evidence": "", "rule": ""}
EVENT_TYPES = [
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip


def card(id: str = ID, published: Context = STATED, **changes: Any) -> Context:
    return {
        "id": id, "path": urls.article(id), "headline_ar": "وزيران يبحثان التعاون في الرباط",
        "headline_source": "stated", "headline_en": "Two ministers discuss cooperation in Rabat", "kicker": None,
        "published": published, "outlet": None, "byline": "كاتب المثال", "dateline": None, "language": "ar",
        "actors": list(ACTORS.values()), "event_types": ["CONSULT"],
        "brief_en": "Two ministers met in Rabat.", **changes,
    }  # fmt: skip


CARDS = [
    card(),
    card("b" * 16, WEEKDAY, outlet="صحيفة المثال", headline_en=""),
    card("c" * 16, YEARLESS, actors=[]),
    card("d" * 16, UNDATED, language="fr", headline_ar="Un titre en français"),
]
MONTHS = [
    {
        "period": "2025-04",
        "label": "April 2025",
        "path": "/archive/2025/04/",
        "count": 3,
        "share": 1.0,
    },
    {
        "period": "2024-12",
        "label": "December 2024",
        "path": "/archive/2024/12/",
        "count": 1,
        "share": 0.3333,
    },
]
PAGINATION = {
    "number": None,
    "before": None,
    "after": {"path": "/actors/morocco/4/", "label": "Older"},
}


def _segment(text: str, actor: str | None = None, first: bool = True) -> Context:
    return {"text": text, "actor": {**ACTORS[actor], "first": first} if actor else None}


def article(**changes: Any) -> Context:
    runs = [
        {
            "sentence": "s1", "english": ["e1"], "ties": [{"id": "e1", "number": "1.1"}],
            "segments": [
                _segment("بحث الوزير "), _segment("سالم المثالي", "minister"), _segment("، يوم الثلاثاء بالرباط، مع "),
                _segment("نور التجريبي", "colleague"), _segment(" التعاون بين البلدين (2025–2030)."),
            ],
        },
        {"sentence": None, "english": [], "segments": [_segment(" وحضر اللقاء ممثل "), _segment("الأمم المتحدة", "united-nations")]},
    ]  # fmt: skip
    second = [
        {
            "sentence": "s2",
            "english": ["e1", "e2"],
            "ties": [{"id": "e1", "number": "1.2"}, {"id": "e2", "number": "2"}],
            "segments": [_segment("وقال المثالي إن التعاون مثمر.", "minister", False)],
        }
    ]
    plain = [{"sentence": None, "english": [], "segments": [_segment("سطر آخر للمثال.")]}]
    kinds = ["text", "text", "subhead", "list", "quote", "caption"]
    paragraphs = [
        {
            "index": n,
            "id": f"p{n + 1}",
            "number": n + 1,
            "kind": kind,
            "runs": (runs, second, plain, plain, plain, plain)[n],
        }
        for n, kind in enumerate(kinds)
    ]
    people = [
        {
            **ACTORS[id], "role_ar": role_ar, "role_en": role_en, "salience": salience, "reviewed": reviewed,
            "count": count, "first": "#p1",
        }
        for id, role_ar, role_en, salience, reviewed, count in (
            ("minister", "وزير المثال", "Minister of Examples", "main", True, 3),
            ("colleague", "وزير التجارب", None, "main", False, 2),
            ("morocco", None, None, "minor", True, 1),
            ("united-nations", None, None, "minor", True, 11),
            ("peru", None, None, "place", True, 1),
        )
    ]  # fmt: skip
    record = {
        "id": ID, "headline_ar": "وزيران يبحثان التعاون في الرباط", "headline_en": "Two ministers discuss cooperation in Rabat",
        "headline_source": "derived", "kicker": "تعاون", "published": WEEKDAY, "outlet": "صحيفة المثال", "byline": "كاتب المثال",
        "dateline": "الرباط", "language": "ar", "corrected": ["headline_en"], "encoding": "utf-8", "path": urls.article(ID),
    }  # fmt: skip
    context = {
        "article": record,
        "headline": {"runs": [{"sentence": None, "english": [], "segments": [_segment(record["headline_ar"])]}]},
        "paragraphs": paragraphs,
        "summary": {
            "method": "gist", "engine": "warraq-gist 1", "made_on": None, "reviewed": False,
            "sentences": [
                {"id": "e1", "text": "Minister Salem Almithali met Nour Attajribi in Rabat.", "targets": ["s1", "s2"], "href": "#s1", "ties": [{"id": "s1", "number": "1.1"}, {"id": "s2", "number": "1.2"}]},
                {"id": "e2", "text": "He called their cooperation fruitful.", "targets": ["s2"], "href": "#s2", "ties": [{"id": "s2", "number": "2"}]},
                {"id": "e3", "text": "The text gives no date.", "targets": [], "href": None, "ties": []},
            ],
        },
        "actors": people,
        "events": [
            {
                "type": type, "path_ar": urls.event(type, "ar"), "path_en": urls.event(type, "en"),
                "agents": [ACTORS["minister"]], "patients": [ACTORS["colleague"]], "place": "الرباط", "date": "2025-04-07",
                "paragraph": paragraph, "href": "#s1", "evidence": "بحث الوزير",
            }
            for type, paragraph in (("CONSULT", 0), ("SUPPORT", -1))
        ],
        "dropped": [{"line": 9, "text": "التعاليق (0)", "reason": "comments"}, {"line": 10, "text": "", "reason": "empty"}],
        "notes": ["headline-derived"],
        "previous": CARDS[1], "next": CARDS[3], "duplicates": [CARDS[2]],
        "citations": {
            "chicago": "كاتب المثال. “وزيران يبحثان التعاون في الرباط”. n.d. Warraq. /articles/790ca32826a1d3b8/.",
            "apa": "كاتب المثال. (n.d.). Warraq.", "wikipedia": "{{cite news |title=مثال}}", "bibtex": "@article{warraq-1,\n}",
            "ris": "TY  - NEWS\nER  - ", "csl": "[]",
        },
        "seed": {"path": "/seeds/003_790ca32826a1d3b8.txt", "file": "003_790ca32826a1d3b8.txt", "sha256": "0" * 64, "encoding": "utf-8"},
        "share": {"url": None, "title": record["headline_ar"]},
    }  # fmt: skip
    return context | changes


def actor(**changes: Any) -> Context:
    context = {
        "actor": {
            **ACTORS["minister"], "aliases": [], "reviewed": False, "guessed": True, "url_ar": "", "url_en": "",
            "first": "2024-12-01", "last": "2025-04-07", "co_mentions": [], "desc_ar": "وزير في مثال",
            "desc_en": "Minister in an example", "count": 4,
        },
        "surfaces": [{"text": "المثالي", "count": 5}],
        "roles": [{"role_ar": "وزير المثال", "role_en": "Minister of Examples", "count": 2, "first": "2024-12-01", "last": "2025-04-07"},
                  {"role_ar": "الأمين العام", "role_en": None, "count": 1, "first": None, "last": None}],
        "offices": [{"title_ar": "وزير", "title_en": "Minister", "start": "2019", "end": ""},
                    {"title_ar": "سفير", "title_en": "Ambassador", "start": "2010", "end": "2019-03"}],
        "events": [{"type": "CONSULT", "count": 2, "path_ar": "/events/consult/", "path_en": "/en/events/consult/"}],
        "co_mentions": [{"actor": ACTORS["morocco"], "count": 3}],
        "timeline": MONTHS[::-1], "undated_count": 2, "place_count": 1, "cards": CARDS, "pagination": PAGINATION,
        "search_path": "/search/",
    }  # fmt: skip
    return context | changes


def numbered_actor() -> Context:
    empty: Context = {
        name: [] for name in ("surfaces", "roles", "offices", "events", "co_mentions", "timeline")
    }
    lasting = {**actor()["actor"], "first": None, "last": None, "count": None}
    return {
        **empty,
        "actor": lasting,
        "undated_count": 0,
        "place_count": 0,
        "search_path": None,
        "cards": CARDS,
        "pagination": {**PAGINATION, "number": 3},
    }


def listing(kind: str, key: str, **changes: Any) -> Context:
    context = {
        "listing": {"kind": kind, "key": key, "label": key, "index_path": "/archive/"}, "cards": CARDS,
        "pagination": {"number": 2, "before": {"path": "/archive/undated/", "label": "Previous"}, "after": None},
        "neighbours": {"previous": {"path": "/archive/2024/12/", "label": "December 2024"}, "next": None},
        "search_path": "/search/" if kind in ("event", "outlet") else None,
    }  # fmt: skip
    return context | changes


def home(**changes: Any) -> Context:
    context = {
        "newest": CARDS[:1], "recent": CARDS, "actors": [{"actor": actor, "count": 4} for actor in ACTORS.values()],
        "months": MONTHS, "undated": {"path": "/archive/undated/", "count": 2},
        "counts": {"articles": 5, "actors": 31, "dated": 3, "undated": 2}, "search": True,
    }  # fmt: skip
    return context | changes


EMPTY_HOME = home(
    newest=[], recent=[], actors=[], months=[], undated=None, search=False,
    counts={"articles": 0, "actors": 0, "dated": 0, "undated": 0},
)  # fmt: skip

PAGES: dict[str, tuple[str, str, str, Callable[[], Context]]] = {
    # name: template, page.type, path, context
    "home": ("home.html", "home", "/", home),
    "home-empty": ("home.html", "home", "/", lambda: EMPTY_HOME),
    "article": ("article.html", "article", urls.article(ID), article),
    "actors": ("actors.html", "actors", "/actors/", lambda: {
        "groups": [{"type": "person", "actors": [
            {"actor": ACTORS["minister"], "count": 3, "reviewed": True, "first": "2025-04-07", "last": "2025-04-07"},
            {"actor": ACTORS["colleague"], "count": 1, "reviewed": False, "first": None, "last": None},
        ]}]}),
    "actors-empty": ("actors.html", "actors", "/actors/", lambda: {"groups": []}),
    "actor": ("actor.html", "actor", "/actors/minister/", actor),
    "actor-numbered": ("actor.html", "actor", "/actors/minister/3/", numbered_actor),
    "archive": ("archive.html", "archive", "/archive/", lambda: {
        "years": [{"year": "2025", "count": 4, "months": MONTHS}], "undated": {"path": "/archive/undated/", "count": 2}}),
    "month": ("list.html", "month", "/archive/2025/04/", lambda: listing("month", "2025-04")),
    "undated": ("list.html", "undated", "/archive/undated/", lambda: listing("undated", "undated")),
    "event": ("list.html", "event", "/events/consult/", lambda: listing("event", "CONSULT")),
    "outlet": ("list.html", "outlet", "/outlets/مثال/", lambda: listing("outlet", "مثال", cards=[])),
    "events": ("events.html", "events", "/events/", lambda: {
        "items": [{"key": type, "label": "مثال", "path": urls.event(type, "ar"), "count": 3} for type in EVENT_TYPES]}),
    "outlets": ("outlets.html", "outlets", "/outlets/", lambda: {
        "items": [{"key": "x", "label": "صحيفة المثال", "path": "/outlets/x/", "count": 2}]}),
    "search": ("search.html", "search", "/search/", lambda: {
        "search": {"available": True, "bundles": {"ar": ["/pagefind/ar/2025/", "/pagefind/ar/2024/"], "en": ["/pagefind/en/2025/"]},
                   "facets": ["/pagefind/facets/2025.json", "/pagefind/facets/2024.json"], "events": ["CONSULT"]}}),
    "search-none": ("search.html", "search", "/search/", lambda: {"search": {"available": False, "bundles": {"ar": [], "en": []}}}),
    "corrections": ("corrections.html", "corrections", "/corrections/", lambda: {
        "corrections": [{
            "card": card(), "fields": ["headline_en", "published"], "date": "2025-04-09", "reason": "The outlet has put it right.",
            "changes": [
                {"field": "headline_en", "old": "A first headline", "new": "A better headline"},
                {"field": "published", "old": "", "new": "2025-04-07"},
            ],
        }]}),
    "page": ("page.html", "text", "/about/", dict),
    "not-found": ("not_found.html", "not-found", "/404.html", dict),
    "moved": ("moved.html", "moved", "/actors/old/", lambda: {"target": "/actors/minister/"}),
    "gone": ("gone.html", "gone", "/articles/eeeeeeeeeeeeeeee/", lambda: {"reason": "asked for by its author"}),
}  # fmt: skip


def theme() -> Theme:
    languages = {code: load_language(code, THEME / "translations") for code in LANGUAGES}
    drawn = Theme(
        Environment(autoescape=True),
        OPTIONS,
        [THEME / "templates"],
        languages,
    )
    for code in LANGUAGES:
        drawn.give(code, {"site": _site(code)})
    return drawn


def render(drawn: Theme, name: str, lang: str) -> str:
    """The page ``name`` of ``PAGES``. An article and the 404 page exist in Arabic only."""
    template, type, path, context = PAGES[name]
    path = urls.localized(path, lang)
    link = lambda target: urls.relative(target, path)  # noqa: E731 - as Site.link_from has it
    page = _page(type, path, lang)
    given = context()
    if name == "page":
        page |= {
            "content": Markup("<h2>مثال</h2><p>نص.</p>"),
            "lang": lang,
            "slug": "about",
            "source": "about.md",
        }
    names = {
        "page": page,
        "link": link,
        "asset": lambda file: link(f"/theme/{file}"),
        "absolute": lambda _path: None,
        **given,
    }
    return drawn.render(template, lang, names).decode()


def languages_of(name: str) -> tuple[str, ...]:
    return ("ar",) if name in ("article", "not-found") else LANGUAGES


def _page(type: str, path: str, lang: str) -> Context:
    other = "en" if lang == "ar" else "ar"
    bare = path.removeprefix("/en")
    switch = {
        "lang": other, "dir": "ltr" if other == "en" else "rtl", "label": "English" if other == "en" else "العربية",
        "path": f"{path}#english" if type == "article" else urls.localized(bare, other),
    }  # fmt: skip
    robots = "noindex" if type in ("moved", "gone", "not-found") else None
    return {
        "path": path, "type": type, "title": "عنوان" if lang == "ar" else "Title",
        "title_parts": ["عنوان", "ورّاق"] if lang == "ar" else ["Title", "Warraq"], "description": "",
        "canonical": f"https://example.org{path}", "alternates": {},
        "hreflang": [("ar", f"https://example.org{bare}"), ("en", f"https://example.org/en{bare}"), ("x-default", f"https://example.org{bare}")],
        "switch": switch, "switches": [switch],
        "breadcrumbs": [] if type == "home" else [{"label": "Home" if lang == "en" else "الرئيسية", "path": urls.localized("/", lang)},
                                                   {"label": "Title" if lang == "en" else "عنوان", "path": None}],
        "feeds": [{"title": "Warraq", "path": f"/feeds/{lang}.xml", "lang": lang}],
        "section": "actors" if type == "actor" else type,
        "current": "true" if type == "actor" else "page",
        "meta": [{"name": "DC.type", "content": "newspaperArticle"}] if type == "article" else [],
        "json_ld": Markup('{"@context": "https://schema.org"}') if type == "article" else None, "robots": robots,
    }  # fmt: skip


def _site(lang: str) -> Context:
    keys = ["archive", "actors", "events", "outlets", "search", "about"]
    arabic = ["الأرشيف", "الفاعلون", "الأحداث", "المنابر", "البحث", "عن الأرشيف"]
    words = arabic if lang == "ar" else [key.capitalize() for key in keys]
    return {
        "name": "ورّاق" if lang == "ar" else "Warraq",
        "tagline": "أرشيف للأخبار العربية" if lang == "ar" else "An archive of Arabic news",
        "url": "", "home": urls.localized("/", lang), "opensearch": f"/opensearch.{lang}.xml", "theme": {},
        "languages": [{"code": "ar", "dir": "rtl", "label": "العربية", "home": "/"},
                      {"code": "en", "dir": "ltr", "label": "English", "home": "/en/"}],
        "nav": [{"key": key, "label": word, "path": urls.localized(f"/{key}/", lang)} for key, word in zip(keys, words, strict=True)],
        "footer": [{"key": key, "label": word, "path": path} for key, word, path in (
            ("corrections", "التصويبات" if lang == "ar" else "Corrections", urls.localized("/corrections/", lang)),
            ("data", "البيانات المفتوحة" if lang == "ar" else "Open data", "/data/datapackage.json"),
            ("feed", "التلقيم" if lang == "ar" else "Feed", f"/feeds/{lang}.xml"))],
    }  # fmt: skip
