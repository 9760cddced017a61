"""The files of the theme: one sheet for both directions, small scripts, complete catalogues."""

from __future__ import annotations

import gzip
import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po
from theme_samples import ROOT, THEME

from warraq.site.language import load_language

SHEET = (THEME / "static/css/warraq.css").read_text()
SCRIPTS = sorted((THEME / "static/js").glob("*.js"))
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))
CATALOGUES = {file.parts[-3]: file for file in sorted(THEME.glob("translations/*/LC_MESSAGES/messages.po"))}
LANGUAGES = tuple(CATALOGUES)
FORMS = {"ar": 6, "en": 2, "fr": 2}


def catalogue(lang: str) -> Catalog:
    return read_po(io.BytesIO(CATALOGUES[lang].read_bytes()), locale=lang, abort_invalid=True)


def test_the_sheet_knows_no_left_and_right() -> None:
    """Comments may say the words; rules may not."""
    rules = re.sub(r"/\*.*?\*/", "", SHEET, flags=re.S)
    assert not re.findall(r"\b(?:left|right)\b", rules)
    assert not re.findall(
        r"(?:margin|padding|border)-(?:top|bottom)\b|^\s*(?:width|height|top|bottom):",
        rules,
        flags=re.M,
    )


def test_the_sheet_spaces_slants_and_capitalises_nothing() -> None:
    for word in ("letter-spacing", "italic", "oblique", "text-transform", "text-align: justify"):
        assert word not in SHEET


def test_the_sheet_asks_no_other_origin() -> None:
    assert not re.findall(r"url\(|@import", SHEET)


def test_what_a_page_loads_is_small() -> None:
    """Limits of the plan: 25 kB of sheet and 15 kB of script, compressed."""
    assert len(gzip.compress(SHEET.encode())) <= 25_000
    assert sum(len(gzip.compress(script.read_bytes())) for script in SCRIPTS) <= 15_000


@pytest.mark.parametrize(
    "file", [*TEMPLATES, *SCRIPTS, *CATALOGUES.values()], ids=lambda file: file.name
)
def test_no_file_holds_direction_overrides(file: Path) -> None:
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", file.read_text())


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.name)
def test_templates_trust_autoescaping(template: Path) -> None:
    assert not re.search(r"\|\s*safe\b|autoescape", template.read_text())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_the_site_is_in_the_catalogue(lang: str) -> None:
    with (ROOT / "babel.cfg").open() as file:
        methods, options = parse_mapping_cfg(file)
    keywords = {
        "_": None, "gettext": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2),
        "npgettext": ((1, "c"), 2, 3),
    }  # fmt: skip
    found = extract_from_dir(str(ROOT), methods, options, keywords)
    known = catalogue(lang)
    missing = {
        str(message)
        for _file, _line, message, _comments, context in found
        if not known.get(message, context)
    }
    assert missing == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_is_translated_in_all_its_forms(lang: str) -> None:
    forms = FORMS[lang]
    for message in catalogue(lang):
        if not message.id:
            continue
        assert not message.fuzzy, message.id
        if message.pluralizable:
            assert len(message.string) == forms, message.id
            assert all(message.string), message.id
        else:
            assert message.string, message.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_translations_keep_the_placeholders(lang: str) -> None:
    for message in catalogue(lang):
        if not message.id:
            continue
        assert not list(message.check(catalogue(lang))), message.id
        if not message.pluralizable:
            assert set(re.findall(r"%\(\w+\)s|\{\w+\}", message.string)) == set(
                re.findall(r"%\(\w+\)s|\{\w+\}", message.id)
            )


def test_every_catalogue_has_the_same_messages() -> None:
    ids = {lang: {str(message.id) for message in catalogue(lang)} for lang in LANGUAGES}
    assert {"ar", "en", "fr"} <= ids.keys()
    assert all(each == ids["ar"] for each in ids.values())


def test_french_is_set_as_french_is() -> None:
    """The apostrophe, and the narrow space before ; : ? ! and inside « »."""
    for message in filter(lambda message: message.id, catalogue("fr")):
        for text in [message.string] if isinstance(message.string, str) else message.string:
            assert "'" not in text, text
            assert not re.search("[^\u202f][;:?!»]|«[^\u202f]|  ", text), text


def test_arabic_words_are_arabic() -> None:
    names = {"HTML", "python3 -m http.server"}
    for message in filter(lambda message: message.id, catalogue("ar")):
        for text in [message.string] if isinstance(message.string, str) else message.string:
            plain = text
            for name in names:
                plain = plain.replace(name, "")
            assert not re.search(r"[A-Za-z]", re.sub(r"%\(\w+\)s|\{\w+\}", "", plain)), message.id


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "لا مقالات"), (1, "مقال واحد"), (2, "مقالان"), (3, "3 مقالات"), (10, "10 مقالات"), (11, "11 مقالا"),
        (99, "99 مقالا"), (100, "100 مقال"), (102, "102 مقال"), (103, "103 مقالات"), (111, "111 مقالا"), (1000, "1000 مقال"),
    ],
)  # fmt: skip
def test_arabic_counts_in_its_six_forms(count: int, said: str) -> None:
    arabic = load_language("ar", THEME / "translations")
    form = arabic.ngettext("%(count)s article", "%(count)s articles", count)
    assert form % {"count": count} == said


def _tokens(scheme: str) -> dict[str, str]:
    """Colours by name; those of the dark scheme stand second in the sheet."""
    blocks = re.findall(r":root \{(.*?)\}", SHEET, flags=re.S)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", blocks[["light", "dark"].index(scheme)]))


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "tint", "mark"])
@pytest.mark.parametrize("writing", ["ink", "soft", "accent"])
def test_words_stand_out_from_their_ground(scheme: str, ground: str, writing: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1."""
    tokens = _tokens(scheme)
    darker, lighter = sorted((_luminance(tokens[ground]), _luminance(tokens[writing])))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
