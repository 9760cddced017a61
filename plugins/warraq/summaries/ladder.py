"""The ladder: correction, memory, machine translation, gist. Pure; each rung says what it has to offer.

A machine-made sentence is used only if it passes every check *now*, with the registry and the terms
of this build; a sentence that a person reviewed is used as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from warraq.records import Summary, SummarySentence
from warraq.summaries.checks import failures
from warraq.summaries.memory import Translation
from warraq.summaries.source import SourceArticle, SourceSentence
from warraq.summaries.terms import House

Recall = Callable[[str], Translation | None]
"""What is known of an Arabic sentence: the memory's ``get``."""

_LEANS: Final = re.compile(
    r"(?:(?:And|But|So|Then|Also|In addition|Moreover|Furthermore|However|For (?:his|her|its|their) part),?\s+)?"
    r"(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|The latter|The former|The same|The two|Both|Which|Adding|As well)\b"
    r"|(?:Also|Moreover|Furthermore|However|In addition|Likewise|Similarly|On the other hand|And|But)\b",
)
"""An English sentence that begins so leans on the one before it."""
_TERM: Final = re.compile(r"“[^”]+”")
ATTRIBUTION: Final = "(the source’s words)"


@dataclass(frozen=True)
class Composed:
    """What the ladder chose. ``refused`` names the checks that kept a translation out, for the report."""

    summary: Summary
    headline: str
    refused: tuple[str, ...] = ()


def compose(
    source: SourceArticle, house: House, *, recall: Recall, gist: Summary, gist_headline: str,
    correction: Summary | None = None, corrected_headline: str = "",
) -> Composed:  # fmt: skip
    """The summary and headline to show: the highest rung that holds."""
    refused: list[str] = []
    used = _usable(source.sentences, house, recall, refused)
    summary = correction or _summary(source, used, house) or gist
    headline = _headline(source.headline, house, recall, refused)
    if headline is not None and (headline.reviewed or summary.method in ("machine-translation", "memory")):
        chosen = headline.text  # else the page would not say that a machine translated it
    else:
        chosen = gist_headline
    return Composed(summary, corrected_headline or chosen, tuple(dict.fromkeys(refused)))


def wanting(source: SourceArticle, recall: Recall) -> list[SourceSentence]:
    """The sentences of which nothing is known yet, those that matter most first."""
    return [sentence for sentence in source.all if sentence.text.strip() and recall(sentence.text) is None]


def _usable(
    sentences: tuple[SourceSentence, ...], house: House, recall: Recall, refused: list[str]
) -> list[tuple[int, SourceSentence, Translation]]:
    """The sentences with a translation that holds; none that leans on one that is missing."""
    used: list[tuple[int, SourceSentence, Translation]] = []
    for number, sentence in enumerate(sentences):
        made = _accepted(sentence, house, recall, refused)
        if made is None:
            continue
        follows = bool(used) and used[-1][0] == number - 1
        if number and not follows and not made.reviewed and _LEANS.match(made.text):
            continue
        used.append((number, sentence, made))
    return used


def _accepted(sentence: SourceSentence, house: House, recall: Recall, refused: list[str]) -> Translation | None:
    made = recall(sentence.text)
    if made is None or not made.text:
        refused += made.rejected if made is not None else ()
        return None
    if made.reviewed:
        return made
    text = house.spell(made.text, sentence)
    failed = failures(sentence, text, house)
    refused += failed
    return None if failed else Translation(text, made.engine, made.made_on)


def _summary(source: SourceArticle, used: list[tuple[int, SourceSentence, Translation]], house: House) -> Summary | None:
    """A summary of the translated sentences: the first must be there, and half of all."""
    if not used or used[0][0] != 0 or 2 * len(used) < len(source.sentences):
        return None
    machines = [made for _, _, made in used if not made.reviewed]
    by = machines or [made for _, _, made in used]
    return Summary(
        "en",
        _attributed(tuple(SummarySentence(made.text, (sentence.ref,)) for _, sentence, made in used), house),
        "machine-translation" if machines else "memory",
        ", ".join(dict.fromkeys(made.engine for made in by)),
        max(made.made_on for made in by),
        reviewed=not machines,
    )


def _attributed(sentences: tuple[SummarySentence, ...], house: House) -> tuple[SummarySentence, ...]:
    """A loaded term is the source's word, and the first one in a summary says so."""
    terms = {term.en.casefold() for term in house.terms}
    for number, sentence in enumerate(sentences):
        for quoted in _TERM.finditer(sentence.text):
            if quoted.group()[1:-1].casefold() in terms:
                if ATTRIBUTION in sentence.text:
                    return sentences
                text = f"{sentence.text[: quoted.end()]} {ATTRIBUTION}{sentence.text[quoted.end() :]}"
                return (*sentences[:number], SummarySentence(text, sentence.sources), *sentences[number + 1 :])
    return sentences


def _headline(headline: SourceSentence, house: House, recall: Recall, refused: list[str]) -> Translation | None:
    made = _accepted(headline, house, recall, refused)
    return replace(made, text=made.text.rstrip(".").strip()) if made is not None else None
