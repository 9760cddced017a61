"""Verbs of relative clauses that tell who made a thing: «أطلقها», «دعت إليها», with the participle English has for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_AUTHORED: Final = {
    fold(form): english
    for english, forms in {
        "proposed": "اقترح اقترحت", "put forward": "طرح طرحت يطرح تطرح", "presented": "قدم قدمت يقدم تقدم", "brought": "أقام أقامت رفع رفعت", "conducted": "أجرى أجرت أجرا يجري تجري", "launched": "أطلق أطلقت يطلق تطلق شن شنت يشن تشن",
        "issued": "أصدر أصدرت", "approved": "أقر أقرت", "announced": "أعلن أعلنت", "made": "بذل بذلت يبذل تبذل", "carried out": "نفذ نفذت ينفذ تنفذ",
        "committed": "ارتكب ارتكبت يرتكب ترتكب", "organised": "نظم نظمت ينظم تنظم", "led": "قاد قادت يقود تقود", "sponsored": "رعى رعت يرعى ترعى",
        "hosted": "استضاف استضافت يستضيف تستضيف احتضن احتضنت يحتضن تحتضن", "taken": "اتخذ اتخذت يتخذ تتخذ", "imposed": "فرض فرضت يفرض تفرض", "prepared": "أعد أعدت",
        "published": "نشر نشرت", "delivered": "ألقى ألقت ألقا", "concluded": "أبرم أبرمت", "granted": "منح منحت", "adopted": "تبنى تبنت تبنا اعتمد اعتمدت", "formed": "شكل شكلت",
        "waged": "يخوض تخوض خاض خاضت", "pursued": "يتبع تتبع اتبع اتبعت ينتهج تنتهج انتهج انتهجت", "achieved": "حقق حققت", "provided": "وفر وفرت", "demanded": "طلب طلبت",
    }.items()
    for form in forms.split()
}  # fmt: skip
_MADE_OF: Final = {
    tuple(fold(words).split()): english
    for english, several in {
        "called for": ("دعا إلي", "دعت إلي", "دعا ل", "دعت ل", "يدعو إلي", "تدعو إلي", "نادى ب", "نادت ب"),
        "made": ("قام ب", "قامت ب", "يقوم ب", "تقوم ب", "أدلى ب", "أدلت ب"),
        "submitted": ("تقدم ب", "تقدمت ب"), "announced": ("أعلن عن", "أعلنت عن"), "revealed": ("كشف عن", "كشفت عن"), "demanded": ("طالب ب", "طالبت ب"),
    }.items()
    for words in several
}  # fmt: skip


def done_to_it(filler: SlotFiller, at: int, own: str) -> tuple[str, int] | None:
    """The English participle of the verb at ``at`` with the pronoun ``own`` («أطلقها», «دعت إليها»), and where who did it begins."""
    word, behind = filler.word(at), filler.word(at + 1)
    if word.endswith(own) and not (own == "ه" and word.endswith("ها")) and (verb := _AUTHORED.get(word.removesuffix(own))) is not None:
        return verb, at + 1
    verb = _MADE_OF.get((word, behind.removesuffix(own))) if behind.endswith(own) else None
    return (verb, at + 2) if verb is not None else None
