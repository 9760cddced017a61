"""The short cuts of the quick environment change nothing that a page says."""

from __future__ import annotations

import pytest
from jinja2 import StrictUndefined, UndefinedError
from markupsafe import Markup

from warraq.site.jinja import QuickEnvironment


@pytest.fixture
def environment() -> QuickEnvironment:
    made = QuickEnvironment(
        autoescape=True, undefined=StrictUndefined, extensions=["jinja2.ext.i18n"]
    )
    made.speak(
        lambda text: text, lambda one, many, n: one if n == 1 else many,
        lambda context, text: text, lambda context, one, many, n: one if n == 1 else many,
    )  # fmt: skip
    return made


def test_a_sentence_said_before_with_markup_is_still_escaped_for_text(
    environment: QuickEnvironment,
) -> None:
    template = environment.from_string("{{ _('see %(it)s', it=it) }}")
    assert template.render(it=Markup("<b>")) == "see <b>"
    assert template.render(it="<b>") == "see &lt;b&gt;"


def test_a_count_said_before_is_said_by_its_own_number(environment: QuickEnvironment) -> None:
    template = environment.from_string("{{ ngettext('%(x)s day', '%(x)s days', n, x='some') }}")
    assert [template.render(n=n) for n in (1, 2, 1)] == ["some day", "some days", "some day"]


def test_a_name_nobody_gave_is_an_error_in_a_sentence_too(environment: QuickEnvironment) -> None:
    with pytest.raises(UndefinedError):
        environment.from_string("{{ _('see %(it)s', it=nobody) }}").render()


def test_a_sentence_may_hold_what_cannot_be_remembered(environment: QuickEnvironment) -> None:
    assert environment.from_string("{{ _('%(x)s', x=[1]) }}").render() == "[1]"
