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


MACROS = """{% macro plain(a, b) %}<i>{{ a }}{{ b }}</i>{% endmacro %}
{%- macro with_default(a, b="x") %}{{ a }}{{ b }}{% endmacro %}
{%- macro around(a) %}{{ a }}{{ caller() }}{% endmacro %}
{%- macro rest(a) %}{{ a }}{{ varargs | length }}{{ kwargs | length }}{% endmacro %}"""


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("{{ plain('<', 2) }}", "<i>&lt;2</i>"),
        ("{{ plain(1, b=2) }}", "<i>12</i>"),
        ("{{ plain(plain(1, 2), 3) }}", "<i><i>12</i>3</i>"),
        ("{{ with_default(1) }}{{ with_default(1, 2) }}", "1x12"),
        ("{% call around(1) %}2{% endcall %}", "12"),
        ("{{ rest(1) }}{{ rest(1, 2, c=3) }}", "100111"),
        ("{% for n in [1, 2] %}{{ plain(n, loop.index) }}{% endfor %}", "<i>11</i><i>22</i>"),
    ],
)
def test_a_macro_takes_its_arguments_as_jinja_gives_them(
    environment: QuickEnvironment, call: str, said: str
) -> None:
    assert environment.from_string(MACROS + call).render() == said


def test_names_given_to_one_template_are_not_given_to_the_others(
    environment: QuickEnvironment,
) -> None:
    assert environment.from_string("{{ mine }}", globals={"mine": 1}).render() == "1"
    with pytest.raises(UndefinedError):
        environment.from_string("{{ mine }}").render()


def test_a_page_that_sets_a_name_keeps_it_to_itself(environment: QuickEnvironment) -> None:
    environment.globals["word"] = "all"
    template = environment.from_string("{% set word = given or word %}{{ word }}")
    assert [template.render(given=given) for given in ("one", "")] == ["one", "all"]
