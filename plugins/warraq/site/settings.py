"""Settings that matter to the archive, checked before anything is built."""

from __future__ import annotations

import json
import locale
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from warraq.records import ConfigurationError

DEFAULTS: dict[str, Any] = {
    "SEED_PATH": "seeds",
    "SEED_MAX_BYTES": 5_000_000,  # the longest of 10,000 real seeds has 70 kB
    "CACHE_PATH": ".cache",
    "TRANSLATOR": "google",
    "TRANSLATOR_URL": "",
    "TRANSLATOR_MODEL": "",
    "TRANSLATION_BUDGET": 60,
    "JOBS": None,
    "EXECUTOR": None,
    "PUBLISH": False,
    "URL_LEDGER": "urls.tsv",
    "LANGUAGES": ["ar", "en"],
    "SITE_NAMES": {"ar": "ورّاق", "en": "Warraq"},
    "SITE_TAGLINES": {"ar": "أرشيف للأخبار العربية", "en": "An archive of Arabic news"},
    "FEED_ID_AUTHORITY": "warraq.invalid,2025",
    "FEED_MAX_ITEMS": 50,
    "LIST_LENGTH": 100,
    "HOME_NEWEST": 20,
    "HOME_RECENT": 10,
    "SEARCH": True,
    "THEME_OPTIONS": {},
    "JINJA_ENVIRONMENT": {},
}
"""Every setting of Warraq's own with its default; ``README.md`` and ``docs/`` explain them."""

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_AUTHORITY = re.compile(r"[a-z0-9.-]+(@[a-z0-9.-]+)?,\d{4}(-\d\d){0,2}")  # RFC 4151, taggingEntity


@dataclass(frozen=True)
class SiteSettings:
    """The settings, typed; all paths are absolute (a relative one is seen from where Pelican runs)."""

    seeds: Path
    seed_max_bytes: int
    content: Path
    cache: Path
    output: Path
    theme: Path
    template_overrides: tuple[Path, ...]
    jinja: Mapping[str, Any]
    siteurl: str
    absolute: bool
    translator: str | None
    translator_url: str
    translator_model: str
    translation_budget: int
    jobs: int
    executor: str | None
    publish: bool
    ledger: Path | None
    languages: tuple[str, ...]
    names: Mapping[str, str]
    taglines: Mapping[str, str]
    feed_authority: str
    feed_length: int
    list_length: int
    home_newest: int
    home_recent: int
    search: bool
    theme_options: Mapping[str, Any]

    def visible(self) -> dict[str, Any]:
        """The settings that what is written depends on; part of every fingerprint."""
        return {
            "siteurl": self.siteurl,
            "absolute": self.absolute,
            "languages": list(self.languages),
            "names": dict(self.names),
            "taglines": dict(self.taglines),
            "feed_authority": self.feed_authority,
            "feed_length": self.feed_length,
            "list_length": self.list_length,
            "home": [self.home_newest, self.home_recent],
            "search": self.search,
            "theme_options": dict(self.theme_options),
        }


def settings_of(file: str, override: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Pelican's settings from ``file``; a ``ConfigurationError`` where it is missing or is no Python.

    Pelican sets the locale of the whole process as it reads them. Whoever only asks for the settings
    keeps the locale that was there.
    """
    if not Path(file).is_file():
        raise ConfigurationError(f"{file}: there is no such settings file")
    before = locale.setlocale(locale.LC_ALL)
    try:
        found: dict[str, Any] = read_settings(file, override=dict(override or {}))
    except Exception as error:  # it is a program, and may fail in any way
        raise ConfigurationError(f"{file}: {type(error).__name__}: {error}") from None
    finally:
        locale.setlocale(locale.LC_ALL, before)
    return found


def override(text: str) -> tuple[str, Any]:
    """Name and value of ``NAME=JSON``, as Pelican's ``-e`` has them."""
    name, _, value = text.partition("=")
    try:
        return name, json.loads(value)
    except ValueError:
        raise ConfigurationError(f"-e {text}: write NAME=VALUE with the value in JSON, such as TRANSLATOR='\"google\"'") from None


def site_settings(settings: Mapping[str, Any]) -> SiteSettings:
    """Warraq's settings out of Pelican's; a ``ConfigurationError`` names the setting that is wrong."""
    read = _Reader(settings)
    content = Path(settings["PATH"]).resolve()
    siteurl = read.text("SITEURL").rstrip("/")
    if siteurl and not re.match(r"https?://[^/]", siteurl):
        raise ConfigurationError(f"SITEURL: {siteurl!r} must begin with http:// or https://")
    publish = read.flag("PUBLISH")
    if publish and not siteurl:
        raise ConfigurationError("SITEURL: a build for publication needs the public address")
    ledger = read.optional("URL_LEDGER")
    return SiteSettings(
        seeds=read.folder("SEED_PATH", must_exist=True),
        seed_max_bytes=read.number("SEED_MAX_BYTES", at_least=1),
        content=content,
        cache=read.folder("CACHE_PATH"),
        output=Path(settings["OUTPUT_PATH"]).absolute(),
        theme=Path(settings["THEME"]).absolute(),
        template_overrides=tuple(Path(p) for p in settings.get("THEME_TEMPLATES_OVERRIDES", ())),
        jinja=read.table("JINJA_ENVIRONMENT"),
        siteurl=siteurl,
        absolute=bool(siteurl) and not settings.get("RELATIVE_URLS", False),
        translator=read.optional("TRANSLATOR"),
        translator_url=read.text("TRANSLATOR_URL"),
        translator_model=read.text("TRANSLATOR_MODEL"),
        translation_budget=read.number("TRANSLATION_BUDGET", at_least=0),
        jobs=read.jobs(),
        executor=read.optional("EXECUTOR"),
        publish=publish,
        ledger=content / ledger if ledger else None,
        languages=read.languages(),
        names=read.by_language("SITE_NAMES"),
        taglines=read.by_language("SITE_TAGLINES"),
        feed_authority=read.matching("FEED_ID_AUTHORITY", _AUTHORITY, "domain,year"),
        feed_length=read.number("FEED_MAX_ITEMS", at_least=1),
        list_length=read.number("LIST_LENGTH", at_least=1),
        home_newest=read.number("HOME_NEWEST", at_least=0),
        home_recent=read.number("HOME_RECENT", at_least=0),
        search=read.flag("SEARCH"),
        theme_options=read.table("THEME_OPTIONS"),
    )


class _Reader:
    """Takes settings one by one and names the one that has the wrong kind of value."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self._settings = settings

    def _get(self, name: str) -> Any:
        return self._settings.get(name, DEFAULTS.get(name))

    def text(self, name: str) -> str:
        value = self._get(name) or ""
        if not isinstance(value, str):
            raise ConfigurationError(f"{name}: {value!r} is no text")
        return value

    def optional(self, name: str) -> str | None:
        value = self._get(name)
        if value is None or (isinstance(value, str) and value):
            return value
        raise ConfigurationError(f"{name}: {value!r} is neither None nor a name")

    def flag(self, name: str) -> bool:
        value = self._get(name)
        if not isinstance(value, bool):
            raise ConfigurationError(f"{name}: {value!r} is neither True nor False")
        return value

    def number(self, name: str, *, at_least: int) -> int:
        value = self._get(name)
        if isinstance(value, bool) or not isinstance(value, int) or value < at_least:
            raise ConfigurationError(f"{name}: {value!r} is no whole number from {at_least} up")
        return value

    def jobs(self) -> int:
        if self._get("JOBS") is None:
            return _cores()
        return self.number("JOBS", at_least=1)

    def table(self, name: str) -> Mapping[str, Any]:
        value = self._get(name)
        if not isinstance(value, dict):
            raise ConfigurationError(f"{name}: {value!r} is no dictionary")
        return value

    def by_language(self, name: str) -> Mapping[str, str]:
        """Texts of the languages of this site; those of others wait for their day."""
        value = self.table(name)
        for code in self.languages():
            if not value.get(code):
                raise ConfigurationError(f"{name}: needs a text for {code!r}")
        return {code: value[code] for code in self.languages()}

    def languages(self) -> tuple[str, ...]:
        value = self._get("LANGUAGES")
        if not isinstance(value, list | tuple) or tuple(value[:2]) != ("ar", "en"):
            raise ConfigurationError(f"LANGUAGES: {value!r} is no list that begins with 'ar', 'en'")
        for code in value:
            if not isinstance(code, str) or not _LANGUAGE.fullmatch(code) or value.count(code) > 1:
                raise ConfigurationError(f"LANGUAGES: {code!r} is no code of a language, or stands twice")
        return tuple(value)

    def matching(self, name: str, pattern: re.Pattern[str], form: str) -> str:
        value = self.text(name)
        if not pattern.fullmatch(value):
            raise ConfigurationError(f"{name}: {value!r} has not the form {form}")
        return value

    def folder(self, name: str, *, must_exist: bool = False) -> Path:
        value = self.text(name)
        if not value:
            raise ConfigurationError(f"{name}: names no folder")
        path = Path(value).expanduser().absolute()
        if must_exist and not path.is_dir():
            raise ConfigurationError(f"{name}: {path} is no folder")
        if path.exists() and not path.is_dir():
            raise ConfigurationError(f"{name}: {path} is no folder")
        return path


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):  # the cores this process may use; Linux only
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
