"""The theme: an environment per language, and what each template really depends on."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    meta,
)
from jinja2.bccache import Bucket
from jinja2.exceptions import TemplateNotFound

from warraq.records import ConfigurationError, WarraqError
from warraq.site import urls
from warraq.site.code import code_digest, versions
from warraq.site.jinja import QuickEnvironment
from warraq.site.language import Language, filters, is_arabic
from warraq.site.stamp import plain
from warraq.site.state import write_atomically
from warraq.store import digest_of, dump

TEMPLATES = (
    "home.html", "article.html", "actors.html", "actor.html", "archive.html", "list.html", "events.html",
    "outlets.html", "search.html", "corrections.html", "page.html", "not_found.html", "moved.html", "gone.html",
)  # fmt: skip


class TemplateFailed(WarraqError):
    """A template cannot be rendered: an undefined name, an error in an expression."""


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates, each with all that it extends and includes: ``fingerprint`` tells when one of these changed."""

    def __init__(self, folder: str, fingerprint: Callable[[str], str]) -> None:
        super().__init__(folder)
        self._fingerprint = fingerprint

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        bucket = Bucket(environment, self.get_cache_key(name, filename), self._fingerprint(name))
        self.load_bytecode(bucket)
        return bucket


class Theme:
    """Renders templates by name. ``fingerprint`` covers a template and all that it includes."""

    def __init__(
        self,
        base: Environment,
        options: Mapping[str, Any],
        folders: Sequence[Path],
        languages: Mapping[str, Language],
        cache: Path | None = None,
    ) -> None:
        """``cache``: a folder for compiled templates."""
        self.languages = languages
        loader = FileSystemLoader([str(folder) for folder in folders])
        self._environments = {
            code: _environment(base, options, loader, language, filters(languages, code))
            for code, language in languages.items()
        }
        if cache is not None:
            code = code_digest("site/jinja.py", "site/compiler.py")
            for lang, environment in self._environments.items():
                said = [languages[lang].fingerprint, environment.fixed]
                made_with = dump([plain(options), versions(), sys.version, code, said])
                place = cache / "templates" / digest_of(made_with)[:16]
                place.mkdir(parents=True, exist_ok=True)
                environment.bytecode_cache = _Compiled(str(place), self.fingerprint)
        self._sources: dict[str, str] = {}
        self._references: dict[str, list[str | None]] = {}
        self._kept = _KeptReferences(place / "references.json" if cache is not None else None)
        self._fingerprints: dict[str, str] = {}

    def give(self, lang: str, names: Mapping[str, Any]) -> None:
        """Names for every template of one language, macros included."""
        self._environments[lang].globals.update(names)

    def check(self) -> None:
        """Read and parse every template now, so that nothing is built with a broken theme."""
        for name in TEMPLATES:
            self.fingerprint(name)
        self._kept.save()

    def fingerprint(self, template: str) -> str:
        """Changes when the template does, or any template it extends, includes or imports."""
        if template not in self._fingerprints:
            names = self._closure(template)
            text = "\0".join(f"{name}\0{self._source(name)}" for name in sorted(names))
            self._fingerprints[template] = hashlib.sha256(text.encode()).hexdigest()
        return self._fingerprints[template]

    def render(self, template: str, lang: str, context: Mapping[str, Any]) -> bytes:
        try:
            text = self._environments[lang].get_template(template).render(context)
        except TemplateError as error:
            raise TemplateFailed(self._placed(template, lang, context, error)) from error
        return text.encode("utf-8", "replace")

    def _placed(self, template: str, lang: str, context: Mapping[str, Any], error: TemplateError) -> str:
        """What is wrong, and where: a flat template does not know which of its parts a line comes from."""
        try:
            self._environments[lang].whole.get_template(template).render(context)
        except TemplateError as again:
            return _described(template, again)
        return _described(template, error)

    def macro(self, template: str, lang: str, name: str) -> Callable[..., str] | None:
        """A macro that a theme may have or not; None too where its template is wrong, which every page will tell."""
        try:
            found: Any = getattr(self._environments[lang].get_template(template).module, name, None)
        except TemplateError:
            return None

        def called(*values: Any) -> str:
            try:
                return str(found(*values))
            except TemplateError as error:
                raise TemplateFailed(_described(template, error)) from error

        return called if callable(found) else None

    def _closure(self, template: str) -> set[str]:
        found: set[str] = set()
        waiting = [template]
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            found.add(name)
            for other in self._refers_to(name):
                # A name made at run time may be any template.
                waiting.extend([other] if other else self._any_environment.list_templates())
        return found

    def _refers_to(self, name: str) -> list[str | None]:
        if name not in self._references:
            source = self._source(name)
            self._references[name] = self._kept.get(source, lambda: self._parsed(name, source))
        return self._references[name]

    def _parsed(self, name: str, source: str) -> list[str | None]:
        try:
            tree = self._any_environment.parse(source, name)
        except TemplateSyntaxError as error:
            raise ConfigurationError(f"THEME: {_described(name, error)}") from None
        return sorted(set(meta.find_referenced_templates(tree)), key=str)

    def _source(self, name: str) -> str:
        if name not in self._sources:
            loader = self._any_environment.loader
            assert loader is not None
            try:
                self._sources[name] = loader.get_source(self._any_environment, name)[0]
            except TemplateNotFound:
                raise ConfigurationError(f"THEME: template {name} is missing") from None
            except UnicodeDecodeError:
                raise ConfigurationError(f"THEME: template {name} is not UTF-8") from None
        return self._sources[name]

    @property
    def _any_environment(self) -> Environment:
        return next(iter(self._environments.values()))


class _KeptReferences:
    """Which templates a template refers to, by a hash of its text: parsing all of a theme takes 0.1 s."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._found: dict[str, list[str | None]] = {}
        self._before = self._loaded()

    def get(self, source: str, parse: Callable[[], list[str | None]]) -> list[str | None]:
        name = digest_of(source)
        self._found[name] = self._before[name] if name in self._before else parse()
        return self._found[name]

    def save(self) -> None:
        if self._path is not None and self._found != self._before:
            with suppress(OSError):  # it only saves time
                write_atomically(self._path, dump(self._found).encode())

    def _loaded(self) -> dict[str, list[str | None]]:
        try:
            return dict(json.loads(self._path.read_bytes())) if self._path else {}
        except (OSError, ValueError, TypeError):  # none there yet, or a damaged one
            return {}


def _environment(
    base: Environment,
    options: Mapping[str, Any],
    loader: FileSystemLoader,
    language: Language,
    spoken: Mapping[str, Any],
) -> QuickEnvironment:
    """For one language: strict, without Pelican's fall-back theme, with the user's filters and tests.

    Not an overlay of ``base``: an overlay shares its catalogue.
    """
    extensions = [*options.get("extensions", ()), "jinja2.ext.i18n"]
    environment = QuickEnvironment(
        **{
            **options, "loader": loader, "autoescape": True, "undefined": StrictUndefined,
            "auto_reload": False, "cache_size": -1, "extensions": list(dict.fromkeys(extensions)),
        }
    )  # fmt: skip
    environment.globals.update(base.globals)
    environment.fixed = {
        "lang": language.code, "dir": language.dir, "locale": language.territory, "content_lang": language.content,
    }  # fmt: skip
    environment.globals.update({**environment.fixed, "here": _here(language.code)})
    environment.filters.update({**base.filters, **spoken})
    environment.tests.update({**base.tests, "arabic": is_arabic})
    environment.speak(
        language.gettext, language.ngettext, language.pgettext, language.npgettext
    )
    return environment


def _here(lang: str) -> Callable[[str], str]:
    """``here(path)`` in templates: an Arabic address, in the language of the page."""

    def here(path: str) -> str:  # a plain function: ``jinja`` calls those at once
        return urls.localized(path, lang)

    return here


def _described(template: str, error: TemplateError) -> str:
    """Where and what: template, line where there is one, message."""
    name = getattr(error, "name", None) or template
    line = getattr(error, "lineno", None) or _line_in(error, name)
    return f"{name}{f':{line}' if line else ''}: {error.message or type(error).__name__}"


def _line_in(error: BaseException, name: str) -> int | None:
    """The line of the template in the traceback: Jinja puts it there for errors at run time."""
    line = None
    trace = error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(name):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
