"""The words of one language: gettext, dates, numbers. Time zone and locale of the machine play no part."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Any
from urllib.parse import quote

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from warraq.arabic.letters import fold
from warraq.arabic.months import WEEKDAYS
from warraq.records import ConfigurationError
from warraq.site import labels
from warraq.site.urls import LANGUAGES

# ar_MA: the months of Morocco (شتنبر, نونبر) and Western digits; bare "ar" has neither.
_LOCALES = {"ar": Locale.parse("ar_MA"), "en": Locale.parse("en_GB")}
_FIRST_OF_MONTH = {"fr": "'1er'"}  # CLDR has no ordinal for the one day that French counts by one
_HANDLE = re.compile(r"[\w.+-]*@[a-zA-Z0-9_][\w.-]*\b", re.ASCII)
_WRITTEN = {char: quote(char, safe="") for char in "% \n\"'{}&<>[]#?|\\^`$+\t\r"}
"""What ends or changes an address, or what HTML would write longer; the sign that all begin with stands first."""
_NOT_IN_ADDRESS = re.compile("[\x00-\x20\x7f-\x9f\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U0001fffe-\U0010ffff]")
"""All but printable ASCII and the letters and signs of addresses (WHATWG, URL)."""
_VALUE = re.compile(r"(?:(\d{4})|-)(?:-(\d\d)(?:-(\d\d))?)?")
_LEAP_YEAR = 2000  # so that 29 February has a name where the year is not stated
NO_DATE = "Undated"


@dataclass(frozen=True)
class Language:
    """One language of the site. ``fingerprint`` changes with its catalogue."""

    code: str
    dir: str
    name: str
    gettext: Callable[[str], str]
    ngettext: Callable[[str, str, int], str]
    pgettext: Callable[[str, str], str]
    npgettext: Callable[[str, str, str, int], str]
    fingerprint: str
    _said: dict[tuple[str, type, Any], str] = field(default_factory=dict, compare=False, repr=False)
    """Numbers, months and days as they have been written before: a list asks for the same ones again."""

    def _once(self, kind: str, value: Any, say: Callable[[Any], str]) -> str:
        key = (kind, type(value), value)
        found = self._said.get(key)
        if found is None:
            found = self._said[key] = say(value)
        return found

    @property
    def locale(self) -> Locale:
        return locale_of(self.code)

    @property
    def territory(self) -> str:
        """``ar_MA``, as Open Graph writes it: with the country where most speak it, if none is chosen."""
        likely = get_global("likely_subtags").get(self.code, self.code).split("_")
        return str(self.locale) if self.locale.territory else f"{self.code}_{likely[-1]}"

    @property
    def content(self) -> str:
        """The language of names, headlines and descriptions on its pages: ``ar``, or ``en`` beside Latin letters."""
        return "ar" if self.dir == "rtl" else "en"

    def number(self, value: float) -> str:
        return self._once("number", value, lambda n: format_decimal(n, locale=self.locale))

    def month_name(self, value: str | int) -> str:
        """``2025-04`` → "April 2025"; ``04`` or 4 → "April"."""
        return self._once("month", value, self._month_name)

    def _month_name(self, value: str | int) -> str:
        text = str(value)
        if "-" in text:
            year, month = text.split("-")[:2]
            return format_date(date(int(year), int(month), 1), "LLLL y", locale=self.locale)
        return format_date(date(_LEAP_YEAR, int(text), 1), "LLLL", locale=self.locale)

    def day_text(self, value: str) -> str:
        """A date as people write it; a part that the value lacks is said to be missing."""
        return self._once("day", value, self._day_text)

    def _day_text(self, value: str) -> str:
        found = _VALUE.fullmatch(value)
        if not found:
            return value
        year, month, day = found.groups()
        if not month:
            return year or value
        if not day:
            return self.month_name(f"{year}-{month}") if year else self.month_name(month)
        when = date(int(year or _LEAP_YEAR), int(month), int(day))
        day_form = _FIRST_OF_MONTH.get(self.code, "d") if when.day == 1 else "d"
        if year:
            return format_date(when, f"{day_form} MMMM y", locale=self.locale)
        text = format_date(when, f"{day_form} MMMM", locale=self.locale)
        return self.gettext("%(date)s (no year)") % {"date": text}

    def date_text(self, claim: Mapping[str, Any]) -> str:
        """What a date claim says, for a date column."""
        if claim["value"]:
            return self.day_text(claim["value"])
        weekday = weekday_of(claim["evidence"]) if claim["precision"] == "weekday" else None
        if weekday is None:
            return self.gettext(NO_DATE)
        name = self.locale.days["stand-alone"]["wide"][weekday]
        return self.gettext("%(weekday)s, no date") % {"weekday": name}


@lru_cache(10_000)
def weekday_of(evidence: str) -> int | None:
    """The one weekday (0 is Monday) that the words name, or None where they name none or two."""
    words = re.findall(r"\w+", fold(evidence))
    found = {WEEKDAYS[word] for word in words if word in WEEKDAYS}
    return found.pop() if len(found) == 1 else None


def date_iso(claim: Mapping[str, Any]) -> str | None:
    """A value that ``<time datetime>`` may hold; HTML writes a yearless date ``04-07``."""
    value = claim["value"]
    if not value:
        return None
    return str(value[2:] if value.startswith("--") else value)


def handles(text: str) -> Markup:
    """The text with each «@name» and address of mail isolated: in Arabic the «@» would go to its other side."""
    mark = r'<bdi dir="ltr" lang="zxx">\g<0></bdi>'
    return Markup(_HANDLE.sub(mark, str(escape(text))))  # noqa: S704 - escaped first


def in_address(text: str) -> str:
    """The text as a ``data:`` address may hold it. Browsers write the letters of all scripts with % themselves."""
    for char, written in _WRITTEN.items():
        if char in text:
            text = text.replace(char, written)
    if text.isprintable():  # then it has letters, digits and what of the rest an address may hold
        return text
    return _NOT_IN_ADDRESS.sub(lambda found: quote(found[0], safe="", errors="replace"), text)


def is_arabic(text: str) -> bool:
    """Whether a name of an outlet, a writer or a place is written in Arabic letters."""
    return bool(text) and max(text) >= "ء"


def locale_of(code: str) -> Locale:
    """The locale that writes the dates and numbers of a language; raises ``ConfigurationError``."""
    if code not in _LOCALES:
        try:
            _LOCALES[code] = Locale.parse(code)
        except (UnknownLocaleError, ValueError):
            raise ConfigurationError(f"LANGUAGES: {code!r} is no language that Babel knows") from None
    return _LOCALES[code]


def load_language(code: str, translations: Path) -> Language:
    """The language with its catalogue ``<translations>/<code>/LC_MESSAGES/messages.po``.

    Arabic and English can do without one; a language added to them cannot.
    """
    locale = locale_of(code)
    catalogue = translations / code / "LC_MESSAGES" / "messages.po"
    raw = catalogue.read_bytes() if catalogue.is_file() else b""
    if not raw and code not in LANGUAGES:
        raise ConfigurationError(f"LANGUAGES: {code!r} has no catalogue {catalogue}")
    words: NullTranslations = _compiled(catalogue, raw, code) if raw else NullTranslations()
    name = locale.languages[code] if code != "ar" else "العربية"
    return Language(
        code=code,
        dir=locale.text_direction,
        name=name[:1].upper() + name[1:],
        gettext=words.gettext,
        ngettext=words.ngettext,
        pgettext=words.pgettext,
        npgettext=words.npgettext,
        fingerprint=hashlib.sha256(raw).hexdigest(),
    )


def _compiled(catalogue: Path, raw: bytes, code: str) -> GNUTranslations:
    try:
        messages = read_po(io.BytesIO(raw), locale=code, abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise ConfigurationError(f"{catalogue}: not a valid catalogue: {error}") from None
    compiled = io.BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return GNUTranslations(compiled)


_TABLES = {
    "actor_type_label": labels.ACTOR_TYPES,
    "actor_types_label": labels.ACTOR_TYPES_PLURAL,
    "event_type_label": labels.EVENT_TYPES,
    "drop_reason_label": labels.DROP_REASONS,
    "note_label": labels.NOTES,
    "method_label": labels.METHODS,
    "basis_label": labels.BASES,
    "salience_label": labels.SALIENCE,
}


def filters(languages: Mapping[str, Language], page: str) -> dict[str, Callable[..., Any]]:
    """The filters of ``docs/templates.md`` for pages in the language ``page``."""
    own = languages[page]

    def spoken(method: Callable[[Language, Any], Any]) -> Callable[..., Any]:
        def apply(value: Any, lang: str | None = None) -> Any:
            return method(languages[lang] if lang else own, value)

        return apply

    named = {
        name: spoken(lambda language, key, table=table: labels.label(table, key, language.gettext))  # type: ignore[misc]  # the default binds the table
        for name, table in _TABLES.items()
    }
    return named | {
        "date_text": spoken(Language.date_text),
        "day_text": spoken(Language.day_text),
        "month_name": spoken(Language.month_name),
        "number": spoken(Language.number),
        "date_iso": date_iso,
        "isolate": lambda text: Markup("<bdi>{}</bdi>").format(escape(text)),
        "handles": handles,
        "in_address": in_address,
    }
