"""Who is called in a headline by one word or by an office alone: «الداخلية: …», «وزير التموين ينفي …».

Whose ministry or minister it is, the headline does not say, and its English need not either.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.lexicon import EventLexicon

_PUBLIC: Final = {
    fold(arabic): (f"the {english}" if english != "parliament" else english, gender)
    for arabic, english, gender in (
        ("الجيش", "army", "m"), ("الحكومة", "government", "f"), ("الشرطة", "police", "f"), ("البرلمان", "parliament", "m"), ("المعارضة", "opposition", "f"),
        ("الرئاسة", "presidency", "f"), ("النيابة", "prosecution", "f"), ("السلطات", "authorities", "f"), ("الرئيس", "president", "m"),
    )
}  # fmt: skip
"""What every state has."""
_MINISTRIES: Final = {
    fold(arabic): f"the {english} Ministry"
    for arabic, english in (
        ("الخارجية", "Foreign"), ("الداخلية", "Interior"), ("المالية", "Finance"), ("الصحة", "Health"), ("التعليم", "Education"), ("الكهرباء", "Electricity"), ("البترول", "Petroleum"),
        ("الزراعة", "Agriculture"), ("العدل", "Justice"), ("الأوقاف", "Religious Endowments"), ("السياحة", "Tourism"), ("الآثار", "Antiquities"), ("النقل", "Transport"), ("التموين", "Supply"),
        ("الري", "Irrigation"), ("الإسكان", "Housing"), ("التخطيط", "Planning"), ("الثقافة", "Culture"), ("البيئة", "Environment"),
    )
}  # fmt: skip
"""What a ministry is called for short, before a colon or a verb."""
_PRESIDENT: Final = fold("الرئيس")
_HER_VERB: Final = "ت"


def completed(sentence: ReadSentence, lexicon: EventLexicon) -> ReadSentence:
    """The sentence with English for offices and bodies that the headline does not say more of."""
    phrases = [_said(phrase, sentence) for phrase in sentence.phrases]
    taken = {at for phrase in phrases for at in range(phrase.start, phrase.end)}
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        english = _MINISTRIES.get(token.folded, "")
        first = at == 0 or tokens[at - 1].folded in QUOTES or tokens[at - 1].folded in ".:،"
        if english and first and at not in taken and _acts(sentence, at + 1, lexicon):
            phrases.append(Phrase(at, at + 1, "body", "", english, english, "f"))
    return replace(sentence, phrases=sorted(phrases, key=lambda phrase: phrase.start))


def _said(phrase: Phrase, sentence: ReadSentence) -> Phrase:
    if phrase.english or phrase.number != "sg":
        return phrase
    if phrase.kind == "role" and phrase.role is not None and phrase.role.en and not phrase.actor_id and phrase.role.end == phrase.end:
        return replace(phrase, english=f"the {phrase.role.en}")
    word = sentence.tokens[phrase.start].folded
    if phrase.end == phrase.start + 1 and not phrase.prefix and word in _PUBLIC:
        english, gender = _PUBLIC[word]
        return replace(phrase, kind="role" if word == _PRESIDENT else "body", english=english, brief=english, gender=gender)
    return phrase


def _acts(sentence: ReadSentence, at: int, lexicon: EventLexicon) -> bool:
    """Whether a colon or a verb of hers stands at ``at``, behind a closing mark."""
    tokens = sentence.tokens
    at += at < len(tokens) and tokens[at].folded in QUOTES
    word = tokens[at].folded if at < len(tokens) else ""
    return word == ":" or (word.startswith(_HER_VERB) and (word in lexicon.frames or word in lexicon.speech or word in lexicon.predicates))
