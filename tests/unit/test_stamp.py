"""What a build rests on has one name, in whatever order it comes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from warraq.site.generator import _texts
from warraq.site.stamp import plain


def page(lang: str, *translations: Any) -> SimpleNamespace:
    return SimpleNamespace(
        save_as=f"{lang}/about/index.html", lang=lang, slug="about", template="page", title=f"About, {lang}", metadata={},
        content="<p>…</p>", translations=translations, get_relative_source_path=lambda: f"pages/about.{lang}.md",
    )  # fmt: skip


def test_the_order_in_which_pelican_keeps_translations_changes_nothing() -> None:
    english, french = page("en"), page("fr")
    one, other = ({"pages": [page("ar", *forms)]} for forms in ((english, french), (french, english)))
    assert _texts(one) == _texts(other)
    assert len(_texts(one)) == 3


@pytest.mark.parametrize("kind", [set, frozenset])
def test_a_set_is_named_in_one_order(kind: type) -> None:
    words = [f"word{n}" for n in range(50)]
    assert plain(kind(words)) == plain(kind(reversed(words))) == sorted(words)
