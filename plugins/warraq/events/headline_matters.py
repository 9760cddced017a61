"""What an Arabic headline is about, as whole noun phrases: told beside the names where what it tells cannot be."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.arabic.tokens import clitic_splits
from warraq.events.filled import Filled
from warraq.events.found import Matter
from warraq.events.noun_phrases import DEMONSTRATIVES
from warraq.events.rows import AdjectiveForm, NounForm, Topic
from warraq.events.slots import SlotFiller
from warraq.events.tails import said_matter
from warraq.events.topic_guards import called_so, denied, fires, governed, in_a_name, stands_free
from warraq.events.topics import holds, topic_at
from warraq.events.vague import WANTING, fits_everything, is_others_deed

_LEAST: Final = 2
"""Words of a matter that tells something."""
_BEGINNING: Final = 5
"""Letters that "Egypt" shares with "Egyptian"."""
_SMALL: Final = frozenset("the a an of in on to for and with between from by at his her its their dealing issue question matter case situation process holding conduct what was were is".split())
_LEAST_WHOLE: Final = 4
_SETTING: Final = frozenset(fold("في خلال أثناء بعد قبل منذ عقب إثر بسبب أمام داخل وسط رغم حتى تحت ضد دون بدون").split())
"""Words behind which stands when, where or why something happens, not what."""
_NO_MATTER: Final = re.compile(
    r"(?:the |an? )?(?:[\w-]+ )?(?:city|town|village|governorate|province|region|area|headquarters|building|essence|heart|day|head|members?|supporters|opponents|sons|youth|people|residents|workers|employees"
    r"|students|officials|leaders|figures|families|security|session|meeting|number|group|language|text|page|site|newspapers?|magazine|channel|report|spirit|interests?|will|lives?|life|rest|title|names?|list"
    r"|houses?|home|street|square|gate|door|offices?|hall|team|delegation|calls?|sake|purpose|aim|goals?|side|hands?|face|eyes?|role|presence|affairs|seats?|quantity|despair|morals?|position|decision|morals|rules"
    r"|demands?|conference|mediation|reputation|arena|borders?|pressure|sector|hospital|school|mosque|practices|ambassador|anniversary|idea|truth|message)(?: of\b| to\b| on\b|$)|(?:the )?(?:first|last|next|second|third|latest|biggest|largest|most) |\w+ing (?:the )?(?:young people|people|citizens|students|workers|women|children)\b|(?:all|some|most|many|any|several|a number) "
)
"""English of who or where, or of what tells nothing without more."""
_MANNER: Final = frozenset(f"ب{fold(word)}" for word in "حذر شدة قوة سرعة حزم قلق أسف حضور مشاركة حجة تهمة دعوى".split())
"""«بحذر»: how something is done, with whom, or on what charge."""
_TITLED: Final = frozenset(fold("قانون القانون اتفاقية اتفاق وزارة لجنة هيئة مجلس مؤتمر منتدى جمعية منظمة مركز مهرجان معرض جمعة مليونية يوم").split())
"""Words that what follows is the title of, or part of the title."""
_UPON: Final = frozenset(fold("على من في إلى").split())
_TO_KEEP: Final = frozenset(fold("حفاظا حرصا ردا خوفا سعيا احتجاجا اعتراضا تأكيدا").split())
"""«حفاظا على أمن …»: what somebody does it for."""
_PREFIXES: Final = ("", "ب", "ل")


def matters_of(sentence: ReadSentence, filler: SlotFiller, start: int, end: int, *, joined: bool = True) -> list[Matter]:
    """What is named between two tokens, in the text's order; nothing in quotation marks, nothing that is denied. ``joined``: behind a
    preposition that is written onto it, too."""
    told: list[Matter] = []
    at = start
    while at < end:
        found = _matter_at(sentence, filler, at, end, _PREFIXES if joined else _PREFIXES[:1])
        if found is None or _tells_little(found.english):
            at += 1
            continue
        if not any(holds(other.english, found.english) for other in told):
            told.append(Matter(found.english, tuple(filler.word(n) for n in range(at, found.end)), at))
        at = found.end
    return told


def glosses(filler: SlotFiller) -> frozenset[str]:
    """Beginnings of the English words that the words of a sentence can stand for, one by one or together."""
    said = [phrase.english for phrase in filler.sentence.phrases]
    for at in range(len(filler.tokens)):
        for book in (filler.lexicon.book, filler.lexicon.nouns):
            said += [_english(match.value) for match in book.matches(filler.tokens, at)]
        nisba = filler.sentence.parser.longest(at, Nisba, "")
        said += [filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso, "")] if nisba is not None else []
    return frozenset(word for english in said for word in beginnings(english))


def beginnings(english: str) -> frozenset[str]:
    """Of each word that tells something, what its forms share."""
    return frozenset(word.removesuffix("'s").removesuffix("s")[:_BEGINNING] for word in re.findall(r"[a-z'-]+", english.lower()) if word not in _SMALL)


def _english(value: object) -> str:
    noun = getattr(value, "noun", None)
    return " ".join(str(getattr(owner, name, "")) for owner in (value, noun) for name in ("en", "np", "inf", "gerund"))


def whole_phrase(filler: SlotFiller, start: int, end: int) -> Filled | None:
    """The noun phrase that all the words between two tokens are: «توقيع اتفاق بين تونس وليبيا»."""
    core = filler.core(start, "", "O") if start < end and not filler.tokens[start].quote else None
    if core is None:
        return None
    whole = filler.with_tails(core)
    told = whole.end == end and not _NO_MATTER.match(whole.english) and not fits_everything(whole.english)
    long = len(whole.english.removeprefix("the ").split()) >= _LEAST_WHOLE and (end == len(filler.tokens) or end - start >= _LEAST_WHOLE)
    return whole if told and long and not filler.conditioned(whole.end) else None


def _tells_little(english: str) -> bool:
    return _NO_MATTER.match(english) is not None or fits_everything(english) or "the two " in english or english.split()[-1] in WANTING or is_others_deed(english) or len(english.removeprefix("the ").split()) < _LEAST


def _matter_at(sentence: ReadSentence, filler: SlotFiller, at: int, end: int, prefixes: tuple[str, ...]) -> Filled | None:
    word = filler.word(at)
    if filler.tokens[at].quote or filler.in_brackets(at) or filler.word(at - 1) in _SETTING or word in DEMONSTRATIVES or word in _SETTING or word in _MANNER:
        return None
    if _human(filler, at):
        return None
    if at and word.startswith("ل") and any(phrase.end == at for phrase in sentence.phrases):
        return None  # «سفير فرنسا لحقوق الإنسان»: what somebody is for
    if filler.word(at - 1) in _TITLED or (filler.word(at - 1) in _UPON and filler.word(at - 2) in _TO_KEEP):
        return None
    closed = [phrase for phrase in sentence.phrases if phrase.kind in ("person", "role", "body", "group")]
    if at and word[:1] in ("ب", "ل") and _human(filler, at - 1):
        return None  # «مصاب بثورة يناير»: who somebody is
    if any(phrase.start == at and phrase.kind == "group" for phrase in sentence.phrases):
        return None
    listed = topic_at(sentence, filler, at, end, closed)
    if listed is not None and len(prefixes) == 1 and any(stem != word for _, stem in clitic_splits(word)) and not word.startswith("ال") and filler.longest(at, Topic, "") is None:
        listed = None
    read = next((found for prefix in prefixes if word.startswith(prefix) and (found := _phrase(filler, at, prefix, end, closed)) is not None), None)
    if listed is not None and not denied(filler, at) and (read is None or listed.end >= read.end):
        whole = filler.with_tails(listed)
        return whole if whole.end <= end else listed
    return read


def _human(filler: SlotFiller, at: int) -> bool:
    """Whether people or bodies stand at ``at``, or what may be somebody."""
    values = [match.value for match in filler.lexicon.nouns.matches(filler.tokens, at)]
    return any((isinstance(value, NounForm) and value.noun.kind in ("human", "group")) or (isinstance(value, AdjectiveForm) and value.person) for value in values)


def _phrase(filler: SlotFiller, at: int, prefix: str, end: int, closed: list[Phrase]) -> Filled | None:
    """A whole noun phrase that nothing governs."""
    core = filler.noun_phrase(at, prefix)
    if core is None or (not prefix and not stands_free(filler, at)):
        return None
    whole = filler.with_tails(core)
    if whole.end > end or not filler.whole(whole) or filler.complemented(whole) or filler.relative(whole.end):
        return None
    if governed(filler, at) or denied(filler, at) or called_so(filler, at) or in_a_name(filler, at) or not fires(filler, at, whole.end, prefix, None, closed, whole.english):
        return None
    return Filled(whole.end, said_matter(whole.english), whole.phrases)
