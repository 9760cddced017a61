"""Where Pelican and Warraq meet: a generator, a writer, three signals, and the exit status."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from jinja2 import Template
from markupsafe import Markup
from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.utils import get_relative_path, path_to_url
from pelican.writers import Writer

from warraq.records import ConfigurationError, WarraqError
from warraq.site.build import Build
from warraq.site.collector import long_lived_objects, rest_until_the_end
from warraq.site.settings import DEFAULTS, site_settings
from warraq.site.site import LazyArticles, Page
from warraq.site.themes import TemplateFailed

_RETRY = 2.0
"""Seconds before ``pelican -r`` tries again after an exception: it does not wait for a change itself."""
_BUILD = "WARRAQ_BUILD"
"""The build in progress, in Pelican's settings: generator, writer and handlers have only these in common."""


class BadContent(WarraqError):
    """A hand-written file below ``content/`` that Pelican's readers could not make a page of."""


class ArchiveGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Pages, feeds and dumps of the archive, beside Pelican's own generators."""

    def generate_context(self) -> None:
        self.settings["THEME_STATIC_PATHS"] = []  # copied by us: only where they changed
        with _exit_on_bad_configuration(), long_lived_objects():
            build = Build(site_settings(self.settings), shared=self.context)
            self.settings[_BUILD] = build
            pages = _written_pages(self.context, build.settings.languages)
            build.prepare(self.env, pages, _texts(self.context))
        build.errors += _unread_content(self.context)
        self.context["articles"] = LazyArticles(lambda: build.site)

    def generate_output(self, writer: Writer) -> None:
        build: Build = self.settings[_BUILD]
        with _exit_on_bad_configuration(), long_lived_objects():
            heard = bool(signals.content_written.receivers)
            for path, page in build.write(announce=heard):
                if page is not None and heard:
                    signals.content_written.send(str(path), context={**self.context, "page": page})


class ArchiveWriter(Writer):  # type: ignore[misc]  # Pelican has no types
    """Pelican's writer, but with our templates' names in the context and only what changed on the disk."""

    def write_file(
        self, name: str, template: Template, context: dict[str, Any], relative_urls: bool = False,
        paginated: Any = None, template_name: str | None = None, override_output: bool = False,
        url: str | None = None, **kwargs: Any,
    ) -> None:  # fmt: skip
        build: Build | None = self.settings.get(_BUILD)
        content = kwargs.get("page")
        if build is None or content is None or not name:
            super().write_file(
                name,
                template,
                context,
                relative_urls,
                paginated,
                template_name,
                override_output,
                url,
                **kwargs,
            )
            return
        if build.as_left or _waits(content, build.settings.languages):
            return
        if relative_urls:
            context["localsiteurl"] = path_to_url(get_relative_path(name))
        page, text = _written_page(build, content, template)
        path = os.path.join(self.output_path, name)
        if name in self._written_files:
            build.errors.append(BadContent(f"BadContent: two pages claim {name}"))
            return
        self._written_files.add(name)
        try:
            output = build.site.page_output(page)
            rendered = build.site.theme.render(
                page.template, page.lang, _with_text(build, page, text)
            )
        except TemplateFailed as error:
            build.errors.append(error)
            return
        with _exit_on_bad_configuration():
            written = build.folder.write(replace(output, file=name, make=lambda: rendered))
        if written:
            signals.content_written.send(path, context={**context, **kwargs})


def _with_text(build: Build, page: Page, text: Mapping[str, Any]) -> dict[str, Any]:
    context = build.site.context(page)
    return context | {"page": context["page"] | text}


def _written_page(build: Build, content: Any, template: Template) -> tuple[Page, dict[str, Any]]:
    """A hand-written page in our terms. Its language decides the catalogue and the direction."""
    site = build.site
    path = _path(content)
    lang = content.lang if content.lang in site.languages else "ar"
    alternates = site.written_pages.get(content.slug, {}) or {lang: path}
    text = {
        "content": Markup(content.content),  # noqa: S704 - written by the maintainer
        "lang": lang, "slug": content.slug, "source": content.get_relative_source_path(),
    }  # fmt: skip
    description = str(content.metadata.get("description", ""))
    site.promises[alternates.get("ar", path)] = None
    page = Page(
        path=path, template=template.name or "page.html", lang=lang, type="text", title=str(content.title),
        depends=[str(content.content), description, alternates], context=dict, alternates=alternates,
        description=description, section=content.slug, feeds=site.site_feeds(lang),
    )  # fmt: skip
    return page, text


def _path(content: Any) -> str:
    return "/" + str(content.save_as).removesuffix("index.html")


def _waits(content: Any, languages: Sequence[str]) -> bool:
    """True for the translation of a page into a language that the site does not speak (yet)."""
    spoken = {form.lang for form in (content, *content.translations)} & set(languages)
    return bool(spoken) and content.lang not in languages


def _written_pages(
    context: Mapping[str, Any], languages: Sequence[str]
) -> dict[str, dict[str, str]]:
    """Slug → language → path of the pages Pelican has read, translations included."""
    found: dict[str, dict[str, str]] = {}
    for page in context.get("pages", ()):
        for form in (page, *page.translations):
            if _waits(form, languages):
                continue
            found.setdefault(form.slug, {})[form.lang] = _path(form)
    return {slug: dict(sorted(forms.items())) for slug, forms in sorted(found.items())}


def _texts(context: Mapping[str, Any]) -> list[list[str]]:
    """Everything that the files of the hand-written pages rest on, in an order of its own: Pelican keeps the translations
    of a page in a set, whose order changes from run to run."""
    texts = []
    for page in context.get("pages", ()):
        for form in (page, *page.translations):
            description = str(form.metadata.get("description", ""))
            names = [form.save_as, form.lang, form.slug, form.template, str(form.title)]
            source = str(form.get_relative_source_path())
            texts.append([*names, source, description, str(form.content)])
    return sorted(texts)


def _unread_content(context: Mapping[str, Any]) -> list[WarraqError]:
    """Pelican only logs that it cannot read a page; we count it as an error."""
    return [
        BadContent(f"BadContent: {path}: Pelican could not read it; its log says why")
        for path, content in sorted(context["generated_content"].items())
        if content is None
    ]


class _exit_on_bad_configuration:
    """Turns a ``ConfigurationError``, or a disk that refuses, into one line on stderr and exit status 2."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: object
    ) -> None:
        if isinstance(error, ConfigurationError):
            _leave(2, [error])
        if isinstance(error, OSError):  # full, read-only, no permission
            where = f"{error.filename}: " if error.filename else ""
            _leave(2, [ConfigurationError(f"{where}{error.strerror or error}")])
        if isinstance(error, sqlite3.Error):
            _leave(2, [ConfigurationError(f"CACHE_PATH: the store cannot be used: {error}")])


def _leave(status: int, errors: list[WarraqError]) -> None:
    """Say what is wrong and end with ``status``; under ``pelican -r`` say it and go on watching.

    ``SystemExit`` because Pelican answers any other exception with a traceback and status 1.
    """
    for error in errors:
        name = type(error).__name__
        text = str(error)
        print(text if text.startswith(name) else f"{name}: {text}", file=sys.stderr)
    if _watching():
        if status == 1:  # everything else is built
            return
        time.sleep(_RETRY)
        raise RuntimeError("nothing was built") from None
    sys.stdout.flush()
    raise SystemExit(status) from None


def _watching() -> bool:
    """True below ``pelican.autoreload``, which a ``SystemExit`` would end."""
    frame = sys._getframe()
    while frame.f_back:
        frame = frame.f_back
        if frame.f_code.co_name == "autoreload" and frame.f_globals.get("__name__") == "pelican":
            return True
    return False


def _check_early(pelican: Pelican) -> None:
    """Settings are checked before Pelican reads a single file."""
    for name, value in DEFAULTS.items():
        pelican.settings.setdefault(name, value)
    with _exit_on_bad_configuration():
        site_settings(pelican.settings)


def _give_generator(_pelican: Pelican) -> type[Generator]:
    return ArchiveGenerator


def _give_writer(_pelican: Pelican) -> type[Writer]:
    return ArchiveWriter


def _finish(pelican: Pelican) -> None:
    build: Build | None = pelican.settings.get(_BUILD)
    if build is None:
        return
    with _exit_on_bad_configuration(), long_lived_objects():
        build.finish([static.save_as for static in build.shared.get("staticfiles", ())])
    print(build.summary())
    if not _watching():
        rest_until_the_end()
    if build.errors:
        _leave(1, build.errors)


def connect_signals() -> None:
    """Safe to call again: a signal holds each handler once."""
    signals.initialized.connect(_check_early)
    signals.get_generators.connect(_give_generator)
    signals.get_writer.connect(_give_writer)
    signals.finalized.connect(_finish)
