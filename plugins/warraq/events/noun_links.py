"""Participles that tie a noun to what it concerns, by whom it was made or where it is: «القوانين المتعلقة بالانتخابات»."""

from __future__ import annotations

from typing import Final

from warraq.arabic.letters import fold
from warraq.arabic.tokens import Token, clitic_splits
from warraq.events.lexicon import is_clitic


def _participles(*rows: tuple[str, str, str, bool]) -> dict[str, list[tuple[str, str, bool]]]:
    """Each in its forms: masculine, feminine and of people, definite and not."""
    found: dict[str, list[tuple[str, str, bool]]] = {}
    for word, preposition, english, parties in rows:
        for form in (f"{article}{word}{ending}" for article in ("ال", "") for ending in ("", "ة", "ين")):
            found.setdefault(fold(form), []).append((fold(preposition) or preposition, english, parties))
    return found


LINKS: Final = _participles(
    ("متعلق", "ب", "concerning", False), ("خاص", "ب", "concerning", False), ("مبرم", "بين", "between", True), ("موقع", "بين", "between", True),
    ("قائم", "بين", "between", True), ("صادر", "عن", "issued by", True), ("مقدم", "من", "submitted by", True), ("موجه", "إلى", "addressed to", True),
    ("موجه", "ل", "addressed to", True), ("داعي", "إلى", "calling for", False), ("رامي", "إلى", "aimed at", False), ("هادف", "إلى", "aimed at", False),
    ("مناهض", "ل", "opposed to", False), ("مؤيد", "ل", "in support of", False), ("معارض", "ل", "opposed to", False),
    ("مطالب", "ب", "demanding", False), ("مندد", "ب", "condemning", False), ("ناتج", "عن", "resulting from", False), ("ناجم", "عن", "resulting from", False),
    ("مقام", "من", "brought by", True), ("مرفوع", "من", "brought by", True), ("منظم", "ل", "regulating", False),
    ("مرتبط", "ب", "linked to", False), ("تابع", "ل", "affiliated with", True), ("منعقد", "في", "held in", False), ("منعقد", "ب", "held in", False),
    ("موجود", "في", "in", False), ("موجود", "ب", "in", False), ("متواجد", "في", "in", False), ("متواجد", "ب", "in", False), ("مقيم", "في", "living in", False),
    ("مقيم", "ب", "living in", False), ("محيط", "ب", "surrounding", False), ("منبثق", "عن", "resulting from", False), ("منبثق", "من", "resulting from", False),
    ("مكلف", "ب", "in charge of", False), ("وارد", "في", "contained in", False), ("ممول", "من", "funded by", True), ("مدعوم", "من", "backed by", True),
    ("مستفيد", "من", "benefiting from", False), ("منتمي", "إلى", "belonging to", True), ("منتمي", "ل", "belonging to", True), ("متضرر", "من", "affected by", False),
    ("مشارك", "في", "taking part in", False), ("مؤدي", "إلى", "leading to", False), ("متورط", "في", "involved in", False), ("متهم", "ب", "accused of", False),
    ("معني", "ب", "concerned with", False), ("مشرف", "على", "supervising", False), ("ساعي", "إلى", "seeking", False), ("موجه", "ضد", "directed against", False),
    ("مفروض", "على", "imposed on", False), ("مخصص", "ل", "earmarked for", False), ("قادم", "من", "coming from", False), ("متوجه", "إلى", "heading for", False),
    ("فار", "من", "fleeing", False), ("رافض", "ل", "rejecting", False), ("متاخم", "ل", "bordering", False), ("مطل", "على", "overlooking", False),
)  # fmt: skip
"""Participles behind a noun, the preposition they go on with, and the English of both; the last ones bring somebody who acts."""


_REGULATING: Final = "regulating"
_LAWS: Final = frozenset(
    fold("قانون قوانين نص نصوص مرسوم مراسيم قرار قرارات لائحة لوائح تشريع تشريعات قاعدة قواعد ضوابط أحكام مقتضيات إطار دستور مدونة بروتوكول اتفاقية نظام أنظمة").split()
)
"""What regulates something: «القانون المنظم للعمل»; «النهب المنظم للمال العام» is organised."""
_NEAR: Final = 3
"""Words that its law may stand before a participle: «القوانين التونسية الجديدة المنظمة ل…»."""


def linked(tokens: list[Token], at: int) -> tuple[str, str, bool] | None:
    """The row of the participle at token ``at`` where its preposition follows it: the preposition, the English, whether it brings who acts."""
    links = LINKS.get(tokens[at].folded, ()) if at + 1 < len(tokens) else ()
    link = next((link for link in links if _follows(link[0], tokens[at + 1].folded)), None)
    return None if link is not None and link[1] == _REGULATING and not _of_law(tokens, at) else link


def _of_law(tokens: list[Token], at: int) -> bool:
    return any(stem.removeprefix("ال") in _LAWS for token in tokens[max(0, at - _NEAR) : at] for _, stem in clitic_splits(token.folded))


def _follows(preposition: str, word: str) -> bool:
    return word.startswith(preposition) and len(word) > len(preposition) + 1 if is_clitic(preposition) else word == preposition
