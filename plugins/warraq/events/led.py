"""Who presided: «برئاسة المستشار فلان رئيس المحكمة», passed over up to its certain end."""

from __future__ import annotations

from typing import Final

from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.actors.vocabulary import Place, TitleForm
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES

UNDER: Final = frozenset(fold("برئاسة بإشراف برعاية بعضوية بزعامة بقيادة").split())
"""Words that open such an adverbial."""
_LEADER_TOKENS: Final = 10


def led_end(sentence: ReadSentence, at: int) -> int:
    """«برئاسة المستشار فلان بعدم قبول …»: it ends with the name, comma or not, or with the title behind the name that a
    comma or what was ruled ends («نائب رئيس مجلس الدولة،»); 0 where no name is known."""
    leader, end = _leader(sentence, at + 1)
    if leader is None or leader.kind != "person" or leader.prefix:
        return 0
    title = end + (end < len(sentence.tokens) and sentence.tokens[end].folded in "،,")
    if title >= len(sentence.tokens) or sentence.parser.longest(title, TitleForm, "") is None:
        return end
    office = sentence.phrase_at(title)
    if office is not None and office.kind == "role" and not office.prefix and title == end and _complement_at(sentence, office.end):
        return office.end  # «برئاسة فلان رئيس المحكمة بعدم قبول …»
    for n in range(title + 1, min(len(sentence.tokens), title + _LEADER_TOKENS)):
        word = sentence.tokens[n].folded
        if word in "،,-–":
            return n
        if word in sentence.parser.vocabulary.verbs:
            break
    return end


def _leader(sentence: ReadSentence, at: int) -> tuple[Phrase | None, int]:
    """The name at a token, or behind «المستشار /» or «المستشار "», and where it ends."""
    named = sentence.phrase_at(at)
    mark = sentence.tokens[at + 1].folded if at + 1 < len(sentence.tokens) else ""
    if named is not None or mark not in QUOTES | {"/"}:
        return named, named.end if named is not None else at
    named = sentence.phrase_at(at + 2)
    if named is None or mark == "/":
        return named, named.end if named is not None else at
    closed = named.end < len(sentence.tokens) and sentence.tokens[named.end].folded in QUOTES
    return (named, named.end + 1) if closed else (None, at)


def _complement_at(sentence: ReadSentence, at: int) -> bool:
    """Whether «ب» and what was ruled begin at a token, not a place."""
    return at < len(sentence.tokens) and sentence.tokens[at].folded.startswith("ب") and sentence.parser.longest(at, Place, "ب") is None
