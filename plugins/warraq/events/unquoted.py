"""A headline without the quotation marks around names: «"الكتاتنى" يتصل بـ"قنديل"» as «الكتاتنى يتصل بقنديل»."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warraq.actors.phrases import PhraseParser
from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES, Token

_KINDS: Final = frozenset({"person", "role", "body", "state", "place"})
_CLITICS: Final = frozenset({"ب", "ل", "و", "لل", "ك"})
_PARTS: Final = fold(
    "حزب جماعة جبهة حركة تيار تحالف صحيفة قناة مؤسسة جامعة شركة منظمة جمعية دورة مؤتمر ندوة مبادرة حملة برنامج كتاب فيلم مسلسل معرض مهرجان وثيقة مشروع ورشة"
).split()
"""Words before a quoted name or title («حزب "النور"», «دورة "إدارة الصحة"»), which keeps its marks."""


def unquoted(sentence: ReadSentence) -> ReadSentence:
    """The sentence without marks around a name alone, and with the clitic before them written onto it; itself where there is none.

    What else stands in quotation marks keeps them: it is somebody's word, or no name at all."""
    dropped = _marks_of_names(sentence)
    if not dropped:
        return sentence
    tokens: list[Token] = []
    for n, token in enumerate(sentence.tokens):
        if n in dropped:
            continue
        clitic = n >= 2 and n - 1 in dropped and tokens and tokens[-1].folded in _CLITICS and tokens[-1].end + 1 >= sentence.tokens[n - 1].start
        if clitic:
            written = tokens.pop()
            tokens.append(Token(written.folded + token.folded, written.start, token.end, 0))
        else:
            tokens.append(token._replace(quote=0) if _inside(n, dropped) else token)
    before = sentence.parser
    parser = PhraseParser(sentence.text, tokens, before.vocabulary, before.scope)
    parser.near = before.near
    parser.created.update(before.created)
    return replace(sentence, tokens=tokens, parser=parser, phrases=parser.phrases_again())


def _marks_of_names(sentence: ReadSentence) -> dict[int, int]:
    """Each mark to drop → the other one of its pair."""
    found: dict[int, int] = {}
    for phrase in sentence.phrases:
        first, last = phrase.start - 1, phrase.end
        if phrase.kind not in _KINDS or first < 0 or last >= len(sentence.tokens) or phrase.prefix or (phrase.kind == "role" and phrase.number != "sg"):
            continue  # «"الكتاب"» in quotation marks is a party's by-name, not writers
        if sentence.tokens[first].folded not in QUOTES or sentence.tokens[last].folded not in QUOTES or first in found:
            continue
        if first and sentence.tokens[first - 1].folded in _PARTS:
            continue
        found |= {first: last, last: first}
    return found


def _inside(n: int, dropped: dict[int, int]) -> bool:
    return any(first < n < last for first, last in dropped.items())
