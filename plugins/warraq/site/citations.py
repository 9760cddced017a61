"""How to cite an article: sentences for people, BibTeX, RIS and CSL-JSON for their software.

What the text does not state is left out (no author, no date: "n.d."); nothing is guessed, and the
day of access is the reader's to add.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from babel.dates import format_date

Record = dict[str, Any]

_BIBTEX = {
    # BibTeX counts braces even after a backslash: a lone one would end the entry elsewhere.
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_WIKI = {
    "|": "{{!}}",
    "[": "&#91;",
    "]": "&#93;",
    "{": "&#123;",
    "}": "&#125;",
    "<": "&lt;",
    ">": "&gt;",
}
_SPECIAL = re.compile(f"[{re.escape(''.join({**_BIBTEX, **_WIKI}))}]")
_quoted = json.JSONEncoder(ensure_ascii=False).encode


def citations(record: Record, url: str, archive: str) -> dict[str, str]:
    """The six forms of ``article.html``; ``url`` is the page's address, ``archive`` the site's name."""
    facts = _Facts(record, url, archive)
    return {
        "chicago": _chicago(facts),
        "apa": _apa(facts),
        "wikipedia": _wikipedia(facts),
        "bibtex": _bibtex(facts),
        "ris": _ris(facts),
        "csl": _indented(_csl(facts)),
    }


class _Facts:
    """What may be cited: one line each, and the date in its parts."""

    def __init__(self, record: Record, url: str, archive: str) -> None:
        self.id = record["id"]
        self.title = _line(record["headline_ar"])
        self.title_en = _line(record["headline_en"] or "")
        self.author = _line(record["byline"] or "")
        self.outlet = _line(record["outlet"] or "")
        self.language = record["language"]
        self.url = url
        self.archive = archive
        value = record["published"]["value"] or ""
        found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value)
        self.parts = [int(part) for part in found.groups() if part] if found else []

    @property
    def year(self) -> str:
        return str(self.parts[0]) if self.parts else "n.d."

    def date_words(self, forms: tuple[str, str, str]) -> str:
        """The date by the form for its precision (year, month, day); "n.d." without one."""
        if not self.parts:
            return "n.d."
        year, month, day = [*self.parts, 1, 1][:3]
        return format_date(date(year, month, day), forms[len(self.parts) - 1], locale="en_US")


def _chicago(facts: _Facts) -> str:
    translated = f" [{facts.title_en}]" if facts.title_en else ""
    author = f"{facts.author}. " if facts.author else ""
    outlet = f"{facts.outlet}, " if facts.outlet else ""
    day = facts.date_words(("y", "MMMM y", "MMMM d, y")).removesuffix(".")  # "n.d." ends a sentence already
    return f"{author}“{facts.title}”{translated}. {outlet}{day}. {facts.archive}. {facts.url}."


def _apa(facts: _Facts) -> str:
    day = facts.date_words(("y", "y, MMMM", "y, MMMM d"))
    translated = f" [{facts.title_en}]" if facts.title_en else ""
    title = f"{facts.title}{translated}"
    outlet = f" {facts.outlet}." if facts.outlet else ""
    lead = f"{facts.author}. ({day}). {title}." if facts.author else f"{title}. ({day})."
    return f"{lead}{outlet} {facts.archive}. {facts.url}"


def _wikipedia(facts: _Facts) -> str:
    fields = {
        "title": facts.title,
        "trans-title": facts.title_en,
        "author": facts.author,
        "newspaper": facts.outlet,
        "date": facts.date_words(("y", "MMMM y", "d MMMM y")) if facts.parts else "",
        "language": facts.language,
        "url": facts.url,
        "via": facts.archive,
    }
    cells = "".join(f" |{name}={_escaped(value, _WIKI)}" for name, value in fields.items() if value)
    return f"{{{{cite news{cells}}}}}"


def _bibtex(facts: _Facts) -> str:
    fields = {
        "title": facts.title,
        "author": f"{{{_escaped(facts.author, _BIBTEX)}}}" if facts.author else "",
        "journal": facts.outlet,
        "date": "-".join(f"{part:02}" for part in facts.parts),
        "year": facts.year if facts.parts else "",
        "note": facts.title_en,
        "langid": "arabic" if facts.language == "ar" else facts.language,
        "url": facts.url,
    }
    raw = {
        "author",
        "url",
    }  # braces around an author keep "Agency and Agency" one name; \url takes it as it is
    lines = [
        f"  {name} = {{{value if name in raw else _escaped(value, _BIBTEX)}}}"
        for name, value in fields.items()
        if value
    ]
    return f"@article{{warraq-{facts.id},\n" + ",\n".join(lines) + "\n}"


def _ris(facts: _Facts) -> str:
    day = "/".join(f"{part:02}" for part in facts.parts)
    fields = [
        ("TY", "NEWS"), ("TI", facts.title), ("TT", facts.title_en), ("AU", facts.author), ("T2", facts.outlet),
        ("PY", facts.year if facts.parts else ""), ("DA", day), ("LA", facts.language), ("UR", facts.url),
        ("DP", facts.archive), ("ID", facts.id),
    ]  # fmt: skip
    return "\n".join(f"{tag}  - {value}" for tag, value in fields if value) + "\nER  - "


def _csl(facts: _Facts) -> list[Record]:
    item: Record = {
        "id": facts.id,
        "type": "article-newspaper",
        "title": facts.title,
        "URL": facts.url,
    }
    item |= {"language": facts.language, "archive": facts.archive}
    if facts.author:
        item["author"] = [{"literal": facts.author}]
    if facts.outlet:
        item["container-title"] = facts.outlet
    if facts.parts:
        item["issued"] = {"date-parts": [facts.parts]}
    if facts.title_en:
        item["note"] = f"English title: {facts.title_en}"
    return [item]


def _line(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str, table: dict[str, str]) -> str:
    return _SPECIAL.sub(lambda found: table.get(found[0], found[0]), text)


def _indented(value: Any, margin: str = "\n") -> str:
    """What ``json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)`` gives, in a tenth of the time."""
    deeper = f"{margin} "
    if isinstance(value, dict):
        rows = [f"{_quoted(name)}: {_indented(value[name], deeper)}" for name in sorted(value)]
        return f"{{{deeper}{f',{deeper}'.join(rows)}{margin}}}"
    if isinstance(value, list):
        return f"[{deeper}{f',{deeper}'.join(_indented(one, deeper) for one in value)}{margin}]"
    return _quoted(value) if isinstance(value, str) else json.dumps(value)
