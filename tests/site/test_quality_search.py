"""Search in a real browser: questions with known answers, in both scripts and many spellings.

Each answer must stand among the first five. The questions to the repository's seeds are written by hand;
those to the composed archive come with it: names and topics that one article alone holds, asked for in
the ways people type.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

import composed_archive
import real_site
from warraq.site.search_words import SearchWords, known_words

pytestmark = pytest.mark.browser
FIRST = 5

# The seeds, by what they are about.
FUJIMORI, LAVROV, KAZAKHSTAN, BLINKEN, ELECTIONS = (
    "66f49a95477f968e", "18e2a607d399accd", "61f2a0dcf7c212a8", "790ca32826a1d3b8", "6f85d778a5e37d31",
)  # fmt: skip

QUESTIONS: list[tuple[str, set[str]]] = [
    # names as they are written
    ("ناصر بوريطة", {LAVROV, KAZAKHSTAN, BLINKEN}),
    ("نزار بركة", {FUJIMORI, ELECTIONS}),
    ("كايكو فوجيموري", {FUJIMORI}),
    ("سيرغي لافروف", {LAVROV}),
    ("مراد نورتيليو", {KAZAKHSTAN}),
    ("أنتوني بلينكن", {BLINKEN}),
    ("مصطفى بيتاس", {BLINKEN}),
    ("نعيمة بن يحيى", {FUJIMORI}),
    # one word of a name
    ("بوريطة", {LAVROV, KAZAKHSTAN, BLINKEN}),
    ("فوجيموري", {FUJIMORI}),
    # clitics, with and without the article
    ("وبوريطة", {LAVROV, KAZAKHSTAN, BLINKEN}),
    ("لافروف", {LAVROV}),
    ("ولافروف", {LAVROV}),
    ("استقلال", {FUJIMORI, ELECTIONS}),
    ("الاستقلال", {FUJIMORI, ELECTIONS}),
    ("للمغرب", {FUJIMORI, KAZAKHSTAN}),
    ("اللجنة", {LAVROV, FUJIMORI, ELECTIONS}),
    ("للجنة", {LAVROV, FUJIMORI, ELECTIONS}),
    ("وللجنة", {LAVROV, FUJIMORI, ELECTIONS}),
    ("باللجنة", {LAVROV, FUJIMORI, ELECTIONS}),
    ("لجنة", {LAVROV, FUJIMORI, ELECTIONS}),
    ("للقاء", {LAVROV, FUJIMORI, KAZAKHSTAN, ELECTIONS}),
    ("وللمغرب", {FUJIMORI, KAZAKHSTAN}),
    ("بالمغرب", {FUJIMORI, KAZAKHSTAN}),
    ("كالمغرب", {FUJIMORI, KAZAKHSTAN}),
    ("وبالمغرب", {FUJIMORI, KAZAKHSTAN}),
    ("للافروف", {LAVROV}),
    ("لبوريطة", {LAVROV, KAZAKHSTAN, BLINKEN}),
    ("وبالانتخابات", {ELECTIONS}),
    ("صحراء", {FUJIMORI, KAZAKHSTAN, BLINKEN}),
    ("الانتخابات", {ELECTIONS}),
    ("انتخابات", {ELECTIONS}),
    # other spellings of hamza, ya, ta marbuta; vowel signs and tatweel
    ("بوريطه", {LAVROV, KAZAKHSTAN, BLINKEN}),
    ("بُورِيطَة", {LAVROV, KAZAKHSTAN, BLINKEN}),
    ("بـوريـطة", {LAVROV, KAZAKHSTAN, BLINKEN}),
    ("نزار بركه", {FUJIMORI, ELECTIONS}),
    ("انتوني بلينكن", {BLINKEN}),
    ("مصطفي بيتاس", {BLINKEN}),
    ("الإنتخابات", {ELECTIONS}),
    ("اسرائيل", {BLINKEN}),
    ("الامم المتحده", {LAVROV, BLINKEN}),
    # names in Latin letters
    ("Bourita", {LAVROV, KAZAKHSTAN, BLINKEN}),
    ("Nasser Bourita", {LAVROV, KAZAKHSTAN, BLINKEN}),
    ("lavrov", {LAVROV}),
    ("Sergey Lavrov", {LAVROV}),
    ("Fujimori", {FUJIMORI}),
    ("Blinken", {BLINKEN}),
    ("Istiqlal", {FUJIMORI, ELECTIONS}),
    ("Kazakhstan", {KAZAKHSTAN}),
    ("King Mohammed VI", {LAVROV, KAZAKHSTAN, BLINKEN}),
    ("United Nations", {LAVROV, BLINKEN}),
    # words of headlines and texts, several at once
    ("حجر الأساس", {LAVROV}),
    ("الشراكة الاستراتيجية", {LAVROV}),
    ("الحكم الذاتي", {KAZAKHSTAN, BLINKEN, ELECTIONS}),
    ("مقهى السياسات", {ELECTIONS}),
    ("ملتقى الميزان للشباب", {ELECTIONS}),
    ("وقف إطلاق النار", {BLINKEN}),
    ("اتفاقية تعاون", {FUJIMORI}),
    ("الجريمة المنظمة", {KAZAKHSTAN}),
    ("اتصالا هاتفيا", {LAVROV}),
    ("القضية الفلسطينية", {BLINKEN}),
]  # fmt: skip

ASK = """async (question) => {
  const input = document.getElementById("q"), status = document.querySelector("#search [role=status]");
  const searching = document.getElementById("search").dataset.searching;
  input.value = question;
  input.form.requestSubmit();
  for (let turn = 0; turn < 1000 && (status.textContent === searching || !status.textContent); turn += 1) await new Promise((done) => setTimeout(done, 10));
  return [...document.querySelectorAll(".results .entry-title a")].map((link) => link.getAttribute("href"));
}"""


def missed(page: Any, questions: list[tuple[str, set[str]]]) -> dict[str, Any]:
    """Question → the answers that were not among the first five, and what stood there."""
    found = {}
    for question, expected in questions:
        first = [href.rstrip("/").rpartition("/")[2] for href in page.evaluate(ASK, question)[:FIRST]]
        if not expected <= set(first):
            found[question] = (expected - set(first), first)
    return found


@pytest.mark.parametrize("path", ["/search/", "/en/search/"])
def test_31_questions_to_the_seeds_find_their_articles(browser: Any, five: Path, path: str) -> None:
    assert len(QUESTIONS) >= 40
    with real_site.served(five) as address:
        page = browser.new_page()
        page.goto(address + path)
        assert missed(page, QUESTIONS) == {}
        assert page.evaluate(ASK, "قسطنطينوبوليس") == []
        page.close()


def spellings(article: composed_archive.Composed, n: int) -> list[str]:
    """The ways to ask for an article that names a person: three of the eight each, in turn."""
    assert article.person_ar
    assert article.person_en
    bare = article.person_ar.split()[-1].removeprefix("ال")
    ways = [
        article.person_ar,
        "و" + article.person_ar.split()[0] + " " + bare,
        bare,
        article.person_ar.translate(str.maketrans("أإآىة", "اااىه".replace("ى", "ي"))),
        "ـ".join(bare),
        bare[0] + "َ" + bare[1:],
        article.person_en,
        article.person_en.split()[-1].removeprefix("al-").removeprefix("el-").lower(),
    ]
    return [ways[(n + k) % len(ways)] for k in (0, 3, 6)]


def composed_questions() -> list[tuple[str, set[str]]]:
    articles = composed_archive.compose()
    asked: list[tuple[str, set[str]]] = []
    for n, article in enumerate(articles):
        if article.person_ar:
            asked += [(question, {article.id}) for question in spellings(article, n)]
        asked.append((article.topic, {article.id}))
    return asked if real_site.FULL else asked[:: len(asked) // 90]


def test_31_questions_to_three_hundred_articles_find_the_one(browser: Any, many: Path) -> None:
    questions = composed_questions()
    assert len(questions) >= 90
    with real_site.served(many) as address:
        page = browser.new_page()
        page.goto(address + "/search/")
        assert missed(page, questions) == {}
        page.close()


def test_31_what_was_asked_for_is_marked_on_the_right_letters(browser: Any, five: Path) -> None:
    with real_site.served(five) as address:
        page = browser.new_page()
        page.goto(address + "/search/?q=بُورِيطه")
        page.locator(".results mark").first.wait_for()
        assert set(page.locator(".results mark").all_text_contents()) <= {"بوريطة", "وبوريطة", "لبوريطة"}
        page.goto(address + "/en/search/?q=Bourita")
        page.locator(".results mark").first.wait_for()
        assert set(page.locator(".results mark").all_text_contents()) == {"Bourita"}
        page.close()


def test_a_question_can_be_typed_and_its_answer_followed(browser: Any, five: Path) -> None:
    with real_site.served(five) as address:
        page = browser.new_page()
        page.goto(address + "/")
        page.fill("#q", "لافروف")
        page.keyboard.press("Enter")
        page.locator(".results .entry-title a").first.wait_for()
        assert "/search/" in page.url
        page.locator(".results .entry-title a").first.click()
        page.locator("#p1").wait_for()
        assert page.url.endswith(f"/articles/{LAVROV}/")
        page.close()


def test_results_speak_the_language_of_their_page(browser: Any, five: Path) -> None:
    with real_site.served(five) as address:
        page = browser.new_page()
        page.goto(address + "/en/search/?q=الاستقلال")
        page.locator(".results .entry-date").first.wait_for()
        assert "7 April 2025" in page.locator(".results .entry-date").all_text_contents()
        assert not re.search(
            "[ء-ي]", " ".join(page.locator(".results .entry-date, .results .entry-brief").all_text_contents())
        )
        page.close()


@pytest.mark.parametrize("mount", ["/", "/archive/of/news/"])
def test_the_site_works_from_any_folder_of_a_plain_host(browser: Any, five: Path, mount: str) -> None:
    """Every page that can be reached in two steps, the search and its answers; nothing outside is asked for."""
    with real_site.served(five, mount, policy=False) as address:
        page = browser.new_page()
        asked: list[tuple[str, int]] = []
        page.on("response", lambda response: asked.append((response.url, response.status)))
        for path in ("/", "/en/", real_site.kinds(five)["article-ar"], "/en/actors/", "/archive/undated/"):
            page.goto(address + path)
            assert page.evaluate("getComputedStyle(document.querySelector('.masthead')).borderBottomStyle") == "solid"
        page.goto(address + "/search/")
        (first, *_) = page.evaluate(ASK, "لافروف")
        assert first.startswith(address + "/articles/")
        page.goto(first)
        assert page.locator("#p1").is_visible()
        page.click(".nameplate a")
        assert page.url == address + "/"
        assert [answer for answer in asked if not answer[0].startswith(address + "/") or answer[1] >= 400] == []
        page.close()


def test_from_a_file_on_disk_the_site_reads_and_search_says_that_it_cannot(browser: Any, five: Path) -> None:
    page = browser.new_page()
    page.goto((five / real_site.kinds(five)["article-ar"].strip("/") / "index.html").as_uri())
    assert page.locator("#p1").is_visible()
    for lang, words in (("", "http.server"), ("en/", "does not work from a file on disk")):
        page.goto((five / lang / "search" / "index.html").as_uri())
        status = page.locator("#search [role=status]")
        assert words in status.text_content()
        assert not page.locator(".narrow").is_visible()
    page.close()


SAME = """async ([path, texts]) => {
  const { readings } = await import(path);
  return texts.map((text) => readings(text));
}"""


def test_31_the_page_reads_a_question_as_the_index_reads_the_text(browser: Any, five: Path) -> None:
    """Each word of the seeds, asked for as it stands: what the page makes of it is what the index holds."""
    texts = [" ".join(re.findall(r"\w+", file.read_text())) for file in sorted((real_site.ROOT / "seeds").iterdir())]
    words = sorted({word for text in texts for word in text.split()})
    assert len(words) > 800
    with real_site.served(five) as address:
        page = browser.new_page()
        page.goto(address + "/search/")
        asked = page.evaluate(SAME, [address + "/theme/js/fold.js", words])
        page.close()
    indexed = SearchWords(known_words())
    wrong = {word: (found, held) for word, found in zip(words, asked, strict=True) if not _within(found, held := indexed(word))}
    assert wrong == {}


def _within(asked: list[list[str]], held: list[str]) -> bool:
    return all(reading in held for readings in asked for reading in readings)


NARROW = """async ([select, value]) => {
  const element = document.getElementById(`f-${select}`);
  const status = document.querySelector("#search [role=status]"), before = "not searched yet";
  status.textContent = before;  // two choices may have as many results
  element.value = value;
  element.dispatchEvent(new Event("change"));
  for (let turn = 0; turn < 500 && (status.textContent === before || status.textContent === document.getElementById("search").dataset.searching); turn += 1)
    await new Promise((done) => setTimeout(done, 10));
  return [...document.querySelectorAll(".results .entry-title a")].map((link) => link.getAttribute("href").split("/").at(-2));
}"""


@pytest.mark.parametrize(("path", "name"), [("/search/", "ناصر بوريطة"), ("/en/search/", "Nasser Bourita")])
def test_a_search_is_narrowed_by_actor_year_event_and_outlet(browser: Any, five: Path, path: str, name: str) -> None:
    with real_site.served(five) as address:
        page = browser.new_page()
        page.goto(f"{address}{path}?q=المغرب")
        page.locator(".results li").first.wait_for()
        everything = page.locator(".results li").count()
        page.locator(".narrow summary").click()
        page.locator("#f-actor").wait_for()
        page.locator("#f-actor option").nth(3).wait_for(state="attached")
        offered = page.locator("#f-actor option").all_text_contents()
        assert f"{name} (3)" in offered
        assert set(page.evaluate(NARROW, ["actor", "nasser-bourita"])) == {LAVROV, KAZAKHSTAN, BLINKEN}
        assert page.evaluate(NARROW, ["year", "2025"]) == [KAZAKHSTAN]
        assert "actor=nasser-bourita" in page.url
        assert "year=2025" in page.url
        page.locator("#f-clear").click()
        expect(page.locator(".results li")).to_have_count(everything)
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
        assert page.url.endswith("?q=%D8%A7%D9%84%D9%85%D8%BA%D8%B1%D8%A8")
        assert page.evaluate(NARROW, ["event", "AGREE"]) == [FUJIMORI]
        assert page.evaluate(NARROW, ["event", ""]) != [FUJIMORI]
        assert page.evaluate(NARROW, ["outlet", "الصحافة _ كندا"]) == [ELECTIONS]
        page.close()


def test_every_count_beside_a_choice_is_the_number_of_its_results(browser: Any, many: Path) -> None:
    """Without a question, so that all articles count; the first three choices of each kind."""
    with real_site.served(many) as address:
        page = browser.new_page()
        page.goto(address + "/en/search/")
        page.locator(".narrow summary").click()
        page.locator("#f-actor option").nth(3).wait_for(state="attached")
        for kind in ("actor", "year"):  # the composed articles tell of no events and no outlets
            options = page.locator(f"#f-{kind} option:not([disabled])")
            choices = [(option.get_attribute("value"), option.text_content()) for option in options.all()[1:4]]
            assert choices, kind
            for value, text in choices:
                page.evaluate(NARROW, [kind, value])
                count = re.findall(r"\((\d+)\)$", text)
                assert page.locator("#search [role=status]").text_content() == f"Results: {count[0]}", (kind, text)
            page.evaluate(NARROW, [kind, ""])
        page.close()


def test_an_actor_leads_to_the_search_in_its_articles(browser: Any, five: Path) -> None:
    with real_site.served(five) as address:
        page = browser.new_page()
        page.goto(address + "/en/actors/nizar-baraka/")
        page.get_by_role("link", name="Search in these articles").click()
        page.locator(".results .entry-title a").first.wait_for()
        assert page.locator("#search [role=status]").text_content() == "Results: 2"
        assert page.get_by_role("combobox", name="Actor").input_value() == "nizar-baraka"
        page.fill("#q", "Fujimori")
        expect(page.locator(".results li")).to_have_count(1)
        assert "q=Fujimori&actor=nizar-baraka" in page.url
        page.close()


def test_a_list_of_events_leads_to_the_search_in_it(browser: Any, five: Path) -> None:
    with real_site.served(five) as address:
        page = browser.new_page()
        page.goto(address + "/events/consult/")
        listed = page.locator(".contents .entry").count()
        page.get_by_role("link", name="ابحث في هذه المقالات").click()
        expect(page.locator(".results li")).to_have_count(listed)
        assert page.get_by_role("combobox", name="الحدث").input_value() == "CONSULT"
        page.close()


def test_narrowing_is_done_by_keyboard_alone(browser: Any, five: Path) -> None:
    with real_site.served(five) as address:
        page = browser.new_page()
        page.goto(address + "/en/search/?q=Morocco")
        page.locator(".results li").first.wait_for()
        page.locator("#q").focus()
        for _ in range(2):
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Narrow the results"
        page.keyboard.press("Enter")
        page.locator("#f-actor option").nth(3).wait_for(state="attached")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "f-actor"
        page.keyboard.type("Nasser")
        expect(page.locator(".results li")).to_have_count(3)
        assert page.locator("#f-actor").input_value() == "nasser-bourita"
        page.close()


def test_the_language_switch_keeps_what_is_asked(browser: Any, five: Path) -> None:
    with real_site.served(five) as address:
        page = browser.new_page()
        page.goto(f"{address}/search/?q=المغرب&actor=nasser-bourita")
        page.locator(".results li").first.wait_for()
        page.locator(".tongue a").click()
        page.locator(".results li").first.wait_for()
        assert page.url.startswith(f"{address}/en/search/?")
        assert page.locator("#q").input_value() == "المغرب"
        assert page.locator("#f-actor").input_value() == "nasser-bourita"
        assert page.locator("#search [role=status]").text_content() == "Results: 3"
        page.close()
