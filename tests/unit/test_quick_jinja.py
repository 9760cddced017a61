"""The short cuts of the quick environment change nothing that a page says."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, StrictUndefined, UndefinedError
from markupsafe import Markup

from warraq.site.compiler import Kept
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


def test_a_kept_block_is_written_once_for_equal_arguments(environment: QuickEnvironment) -> None:
    written = []

    def note(value: str) -> str:
        written.append(value)
        return f"<{value}>"

    template = environment.from_string("{% for x in xs %}{% filter kept(x, y) %}{{ note(x) }}{% endfilter %},{% endfor %}")
    pages = [template.render(xs=["a", "b", "a"], y=y, note=note) for y in (1, 2, 1)]
    assert pages == ["&lt;a&gt;,&lt;b&gt;,&lt;a&gt;,"] * 3
    assert written == ["a", "b"] * 2


def test_two_kept_blocks_are_told_apart(environment: QuickEnvironment) -> None:
    template = environment.from_string("{% filter kept(1) %}one{% endfilter %}{% filter kept(1) %}two{% endfilter %}")
    assert [template.render(), template.render()] == ["onetwo", "onetwo"]


def test_what_is_kept_finds_its_room_and_what_is_asked_for_stays() -> None:
    kept = Kept(room=40_000)
    for number in range(1_000):
        kept.put(("piece", number), "x" * 100)
        assert kept.get(("piece", 0)) is not None
    assert kept.get(("piece", 1)) is None
    assert kept.get(("piece", 999)) == "x" * 100


FAMILY = {
    "base": "{% set a = 'base' %}<{{ a }}{% block one %}1{% endblock %}{% include 'part' %}{% block two %}2{% block in %}in{% endblock %}{% endblock %}>",
    "part": "{% set a = 'part' %}({{ a }}{{ given }}{% for n in [1, 2] %}{% set a = n %}{{ a }}{% endfor %}{{ a }})",
    "child": "{% extends 'base' %}{% set own = 'own' %}lost{% block one %}{% set a = 'child' %}{{ a }}{{ own }}{% endblock %}",
    "grandchild": "{% extends 'child' %}{% block in %}{% include 'part' %}{% endblock %}",
    "super": "{% extends 'child' %}{% block one %}{{ super() }}!{% endblock %}",
    "below super": "{% extends 'super' %}{% block two %}below{% endblock %}",
    "at run time": "{% extends parent %}{% block one %}{{ given }}{% endblock %}",
    "included at run time": "{% extends 'base' %}{% block one %}{% include [other, 'part'] ignore missing %}{% endblock %}",
    "includes a family": "{% include 'child' %}+{% include 'super' %}",
    "includes itself": "{{ depth.pop() }}{% if depth %}{% include 'includes itself' %}{% endif %}",
    "uses macros": "{% from 'macros' import say %}{% extends 'base' %}{% block one %}{{ say(given) }}{% endblock %}",
    "macros": "{% macro say(word) %}{% include 'word' %}{{ word }}{% if word == 'x' %}{{ say('y') }}{% endif %}{% endmacro %}",
    "word": "word:",
}


@pytest.mark.parametrize("name", [name for name in FAMILY if name != "macros"])
def test_a_family_of_templates_says_the_same_when_it_is_compiled_as_one(
    environment: QuickEnvironment, name: str
) -> None:
    environment.loader = DictLoader(FAMILY)
    given = {"given": "x", "parent": "super", "other": "word", "depth": [1, 2, 3]}
    flat = environment.get_template(name).render({**given, "depth": [1, 2, 3]})
    assert flat == environment.whole.get_template(name).render(given)


def test_what_is_known_of_the_language_is_worked_out_beforehand(environment: QuickEnvironment) -> None:
    environment.fixed = {"lang": "en"}
    environment.globals["lang"] = "en"
    text = "{% if lang == 'ar' %}{{ nobody }}{% elif lang == 'en' and x %}{{ _('a%%') }}{{ lang }}{% else %}none{% endif %}"
    assert [environment.from_string(text).render(x=x) for x in (1, 0)] == ["a%en", "none"]
    assert environment.from_string("{% for lang in 'ab' %}{{ lang }}{% endfor %}{{ lang }}").render() == "aben"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{% for a, b in ((1, '<'), (2, 'x')) %}{{ a }}{{ b }}{{ d[b] }}{% endfor %}", "1&lt;12x2"),
        ("{% for a in (1, 2) %}{% set c = a + n %}{{ c }}{% endfor %}{{ n }}", "453"),
        ("{% for a in (1, 2) %}{{ loop.index }}{% endfor %}", "12"),
        ("{% for a in (1, 2) if a > 1 %}{{ a }}{% else %}none{% endfor %}", "2"),
        ("{% for a in (1, 2) %}{% set a = 3 %}{{ a }}{% endfor %}", "33"),
        ("{% for a in (1, 2) %}{% for b in (a, n) %}{{ a }}{{ b }}{% endfor %}{% endfor %}", "11132223"),
        ("{% for x in [n] if x in (3, 4) %}{{ x }}{% endfor %}{{ d[x] }}", "31"),
    ],
)
def test_a_loop_over_what_is_known_says_the_same_as_any_loop(
    environment: QuickEnvironment, text: str, said: str
) -> None:
    assert environment.from_string(text).render(n=3, d={"<": 1, "x": 2, "y": 1}, x="y") == said
