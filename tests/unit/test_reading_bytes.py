"""From bytes to lines: encodings, markup, languages, ids, and what is refused by name."""

from __future__ import annotations

import pytest

from reading_lines import LEAD, SECOND, article
from warraq.reading import (
    ReadingOptions,
    direction_of,
    read,
    seed_id,
)
from warraq.reading.decoding import decode
from warraq.reading.language import language_of
from warraq.reading.markup import plain_lines
from warraq.records import EmptySeed, OversizedSeed, Seed, UndecodableSeed


def test_html_is_stripped_and_nothing_executable_survives() -> None:
    found = article(
        f"<html><head><script>alert(1)</script></head><body><h1>عنوان الخبر</h1><p>{LEAD}</p><p onclick='x'>{SECOND}&nbsp;&amp;</p>",
        "<style>p{}</style>",
    )
    text = " ".join(paragraph.text for paragraph in found.body)
    assert "<" not in text
    assert "alert" not in text
    assert "markup-removed" in found.notes
    assert len(found.body) >= 2


@pytest.mark.parametrize(
    "codec",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "cp1256",
        "iso-8859-6",
        "mac_arabic",
    ],
)
def test_encodings_of_the_ladder(codec: str) -> None:
    assert decode(LEAD.encode(codec), "x").text == LEAD


@pytest.mark.parametrize("wrong", ["latin-1", "cp1256"])
@pytest.mark.parametrize("times", [1, 2])
def test_utf8_read_in_a_wrong_encoding_is_read_back(wrong: str, times: int) -> None:
    text = LEAD
    for _ in range(times):
        text = text.encode().decode(wrong)
    assert decode(text.encode(), "x").text == LEAD


def test_what_cannot_be_text_is_named_with_its_offset() -> None:
    with pytest.raises(
        UndecodableSeed, match=r"x\.txt: not text in any known encoding \(first bad byte at 0x3\)"
    ):
        read(Seed("x", "x.txt", b"abc\xff\x00\x01\x02\x9d" * 9, ""))


def test_a_seed_without_text_is_named() -> None:
    with pytest.raises(EmptySeed):
        article("", "  ")


def test_a_seed_over_the_limit_is_refused_by_name() -> None:
    with pytest.raises(OversizedSeed, match=r"x\.txt"):
        read(Seed("x", "x.txt", b"abcd", ""), ReadingOptions(max_bytes=3))


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        (LEAD, "ar", "rtl"),
        (
            "Le ministre a déclaré que les élections sont prévues dans le pays pour le mois",
            "fr",
            "ltr",
        ),
        ("The minister said that the talks on trade had been held in the capital", "en", "ltr"),
        (
            "El ministro dijo que las elecciones se celebran en el país para los próximos días",
            "es",
            "ltr",
        ),
        ("ⵜⴰⵎⴰⵣⵉⵖⵜ ⵜⴳⴰ ⵜⵓⵜⵍⴰⵢⵜ", "zgh", "ltr"),
        ("وزیر گفت که این مذاکرات در پایتخت با موفقیت برگزار شد و ادامه می یابد", "fa", "rtl"),
        ("وزیر نے کہا کہ یہ مذاکرات دارالحکومت میں ہوئے اور ان کے نتائج اچھے ہیں", "ur", "rtl"),
    ],
)
def test_languages_are_told_apart(text: str, language: str, direction: str) -> None:
    assert (language_of(text), direction_of(language)) == (language, direction)


def test_what_was_done_to_the_bytes_is_noted() -> None:
    text = f"{LEAD}\n{SECOND}"
    twice = text.encode().decode("latin-1").encode()
    assert "mojibake-repaired" in read(Seed("x", "x.txt", twice, "")).notes
    broken = text.encode().replace("ة".encode(), b"\xd8", 1)
    assert "damaged-bytes" in read(Seed("x", "x.txt", broken, "")).notes
    assert not {"mojibake-repaired", "damaged-bytes"} & set(article(LEAD, SECOND).notes)


@pytest.mark.parametrize(
    "line",
    [
        "/* <![CDATA[ */",
        '(function(){try{var s,a,i;a=document.getElementsByTagName("script")}catch(e){}})();',
        "[email protected]",
        "var disqus_shortname = 'site';",
        "window.dataLayer = window.dataLayer || [];",
    ],
)
def test_a_script_without_its_tags_is_no_text(line: str) -> None:
    found = article("عنوان الخبر في سطر", "", LEAD, line, SECOND)
    assert [(one.text, one.reason) for one in found.dropped] == [(line, "markup")]


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("000_66f49a95477f968e.txt", "66f49a95477f968e"),
        ("12345_66F49A95477F968E.txt", "66f49a95477f968e"),
        ("morocco-news-1.txt", "morocco-news-1"),
    ],
)
def test_ids_of_plain_names(name: str, id: str) -> None:
    assert seed_id(name) == id


def test_ids_of_names_that_lose_something_carry_a_hash() -> None:
    assert seed_id("حمد.txt") != seed_id("أحمد.txt")
    assert seed_id("Report.txt") != seed_id("report.txt")
    assert seed_id("خبر.txt").isascii()


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>خبر <!-- تعليق --> نص</p>", "خبر  نص"),
        ("<svg><svg>أ</svg>ب</svg>ج", "بج"),
        ("<script>x</script>بعد", "بعد"),
        ("<script>بلا نهاية", ""),
        ("<SCRIPT>x</scripty>y</SCRIPT>ج", "ج"),
        ("<p>أ</p><style>a</style ><p>ب</p>", "أ ب"),
        ("نص &amp;lt;b&amp;gt; نص", "نص  نص"),
        ("نص <!-- بلا نهاية", "نص <!-- بلا نهاية"),
    ],
)
def test_what_of_markup_is_text(markup: str, text: str) -> None:
    assert " ".join(line.text.strip() for line in plain_lines(markup) if line.text.strip()) == text
