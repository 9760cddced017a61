"""Where clauses begin, and their verbs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold

_OPENERS: Final = frozenset(
    fold(
        "في خلال بعد قبل عقب على من منذ مع وسط إثر رغم بخصوص حول بشأن بمناسبة بحضور أثناء ردا تعليقا وفي وخلال وبعد "
        "وعقب وعلى ومن ومنذ ومع ووسط وإثر ورغم وبخصوص وحول وبشأن وبمناسبة وردا وتعليقا بالإضافة وبالإضافة إلى وإلى "
        "بدوره وبدوره بدورها وبدورها كما وكما ختاما وختاما وعن عن هذا وهذا بالمقابل وبالمقابل وتابع ضمن وضمن قبيل تحت "
        "وقبل وقبيل لدى ولدى"
    ).split()
)
"""First words of an adverbial that stands before the clause and ends with a comma."""
_LEADING: Final = frozenset(fold("و ف كما وكما قد وقد فقد لقد ولقد هذا وهذا حيث وحيث إذ ثم فيما وفيما بينما كذلك وكذلك").split())
_LEADING_TOKENS: Final = 30
_DATELINE_TOKENS: Final = 8
"""«الرباط –», «القاهرة (أ ف ب) -»: a dateline ends within so many tokens."""
_LONG_DATELINE: Final = 16
"""«دبي، الإمارات العربية المتحدة (CNN) --»: with the agency in brackets, within so many."""


def clause_starts(sentence: ReadSentence) -> Iterator[int]:
    """Tokens where a main clause may begin: sentence start, behind a leading adverbial, behind «، و», at «وأضاف»."""
    tokens = sentence.tokens
    at = 0
    while at < len(tokens) and tokens[at].is_mark:
        at += 1
    yield at
    for behind in _behind_dateline(sentence):
        at = behind
        yield at
    begin = at
    fixed = list(_behind_fixed_opener(sentence, at))
    yield from fixed
    for _ in range(0 if fixed else 3):
        if at >= len(tokens) or tokens[at].folded not in _OPENERS:
            break
        comma = next((n for n in range(at, min(len(tokens), at + _LEADING_TOKENS)) if tokens[n].folded in "،,"), None)
        if comma is None:
            break
        at = comma + 1
        yield at
        yield from _behind_fixed_opener(sentence, at)
    if at != begin:
        yield from _behind_open_adverbial(sentence, begin)
    saying = sentence.parser.vocabulary.saying
    supposed = tokens[0].folded in _CONDITIONS if tokens else False
    for n in range(1, len(tokens) - 1):
        word = tokens[n].folded
        supposed = supposed or word in _CONDITIONS
        if word in ("حيث", "وحيث") or (word in ("،", ",", "؛") and tokens[n + 1].folded.startswith("و")):
            yield n + 1
        elif word.startswith("و") and word in saying and word[1:] in saying:  # not «الذي وصف», «لو واصل»
            yield n  # «… ذلك» وأضافت فلانة أن»
        elif word in ("،", ",", "؛") and not supposed:
            verb = n + 1 + (tokens[n + 1].folded in _MEANWHILE)
            if verb < len(tokens) - 1 and _speaker_behind(sentence, verb):
                yield verb  # «…، كما ذكرت الوكالة أن», «…، قال فلان إن»
    yield from _behind_open_adverbial(sentence, at)


def _behind_dateline(sentence: ReadSentence) -> Iterator[int]:
    """The token behind a dateline, which may be of two parts («سبق - الرياض: أكد …»)."""
    tokens = sentence.tokens
    begun = 0
    for n in range(1, min(len(tokens) - 1, _LONG_DATELINE)):
        bracketed = tokens[n - 1].folded == ")"
        if tokens[n].folded not in "–—-:" or tokens[n].start <= 0 or tokens[n].quote or n < begun:
            continue
        if n - begun >= (_SECOND_PART if begun else _LONG_DATELINE if bracketed else _DATELINE_TOKENS):
            return
        begun = n + 1
        while begun < len(tokens) - 1 and tokens[begun].folded in "–—-":
            begun += 1  # «دبي (CNN) --»
        yield begun


_SECOND_PART: Final = 3


def _behind_open_adverbial(sentence: ReadSentence, at: int) -> Iterator[int]:
    """«وفي رد على سؤال قال فلان إن»: a leading adverbial without a comma ends at the verb of speech."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].folded not in _OPENERS:
        return
    for n in range(at + 2, min(len(tokens) - 1, at + _LEADING_TOKENS)):
        if tokens[n].is_mark:
            return
        if tokens[n].folded in sentence.parser.vocabulary.saying and tokens[n].folded not in _NOUNS_TOO:
            phrase = sentence.phrase_at(n + 1)
            if phrase is not None and not phrase.prefix and tokens[n - 1].folded not in _UNREAL:
                yield n
            return


def _speaker_behind(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb of speech stands at ``at`` with somebody right behind it."""
    if sentence.tokens[at].folded not in sentence.parser.vocabulary.saying:
        return False
    phrase = sentence.phrase_at(at + 1)
    return phrase is not None and not phrase.prefix and phrase.kind != "place"


_CONDITIONS: Final = frozenset(fold("إذا لو لولا فإذا وإذا ولو").split())
_NOUNS_TOO: Final = frozenset(fold("رفض نفى كشف ذكر وصف وعد رأى عبر طلب نقد ختم سجل حذر").split())
"""Verbs that are written like a noun: «وعن رفض الحكومة …»."""
_MEANWHILE: Final = frozenset(fold("كما فيما بينما فقد وقد قد لكن").split())
"""Words that join a further clause behind a comma."""
_UNREAL: Final = frozenset(fold("لو إذا إن أن لم لن لا ما قد هل كان الذي التي من").split())
"""Words before a verb that leave open whether it happened, or make it a relative clause."""
_FIXED_OPENERS: Final = frozenset(
    tuple(fold(phrase).split())
    for phrase in (
        "من جانبه", "من جانبها", "من جهته", "من جهتها", "من ناحيته", "من ناحيتها", "من جانب آخر", "من جهة أخرى",
        "من ناحية أخرى", "في السياق ذاته", "في السياق نفسه", "في سياق متصل", "في هذا السياق", "في هذا الإطار",
        "في الوقت نفسه", "في الوقت ذاته", "في المقابل", "في سياق آخر", "بدوره", "بدورها", "إلى ذلك", "في هذا الصدد",
    )
)  # fmt: skip
"""Openers that often stand without a comma: «من جانبه أكد …»."""


def _behind_fixed_opener(sentence: ReadSentence, at: int) -> Iterator[int]:
    window = [token.folded for token in sentence.tokens[at : at + 4]]
    if window and window[0].startswith("و"):
        window[0] = window[0][1:]
    for size in (3, 2, 1):
        if tuple(window[:size]) in _FIXED_OPENERS:
            behind = at + size
            yield behind + (behind < len(sentence.tokens) and sentence.tokens[behind].folded in "،,")
            return


def further_verbs(sentence: ReadSentence) -> Iterator[int]:
    """Tokens behind a mark or a word that joins clauses, where one may begin that is nobody's main clause."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 1):
        before = tokens[at - 1]
        behind_subject = before.folded == _ALREADY and not tokens[at - 2].is_mark  # «وكان أردوغان قد انتقد فلانا»
        if (before.is_mark or before.folded in _LEADING) and not behind_subject and not tokens[at].is_mark and not tokens[at].quote:
            yield at


_ALREADY: Final = fold("قد")


def verb_at(sentence: ReadSentence, at: int) -> tuple[int, str]:
    """Skips «وقد», «كما» and the conjunction on the verb itself; gives (token, folded verb)."""
    tokens = sentence.tokens
    while at < len(tokens) and tokens[at].folded in _LEADING:
        at += 1
    if at >= len(tokens):
        return at, ""
    return at, tokens[at].folded
