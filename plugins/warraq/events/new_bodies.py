"""Bodies and things that are yet to be: «لجنة محايدة», «حكومة خبراء جديدة», never one that is known by its name.

As nouns of their own they would be taken for actors; here they stand indefinite, with what tells their kind.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.rows import Noun, NounForm

if TYPE_CHECKING:
    from warraq.events.noun_phrases import NounPhrases
    from warraq.events.slots import SlotFiller

_BODIES: Final = {
    fold(arabic): NounForm(Noun(fold(arabic), arabic, english, gender, False, "count", "-", "no", frozenset(), (), False), False)
    for gender, rows in {
        "f": "لجنة committee,هيئة body,حكومة government,جمعية association,منظمة organisation,جبهة front,محكمة court,قوة force,غرفة chamber,قاعدة base,مسيرة march,سياسة policy,مؤسسة institution,جامعة university,مدرسة school,صحيفة newspaper,سفارة embassy,نقابة union,منطقة zone,بعثة mission",
        "m": "مجلس council,حزب party,مركز centre,صندوق fund,فريق team,نظام system,اتحاد union,جهاز agency,جيش army,برلمان parliament,مكتب office,إطار framework,بنك bank,مرصد observatory",
    }.items()
    for arabic, english in (row.split(" ") for row in rows.split(","))
}  # fmt: skip
_KINDS: Final = {
    (fold(body), *fold(words).split()): english
    for body, rows in {
        "حكومة": "خبراء:government of experts|كفاءات:government of technocrats|تكنوقراط:government of technocrats|وحدة وطنية:national unity government|إنقاذ وطني:national salvation government"
        "|ائتلاف وطني:national coalition government|أقلية:minority government|وفاق وطني:government of national accord|تصريف أعمال:caretaker government",
        "لجنة": "تحقيق:committee of inquiry|تقصي حقائق:fact-finding committee|خبراء:committee of experts|متابعة:follow-up committee|تنسيق:coordination committee|وساطة:mediation committee",
        "بعثة": "مراقبة:observer mission|تقصي حقائق:fact-finding mission|حفظ سلام:peacekeeping mission",
        "غرفة": "تجارة:chamber of commerce|عمليات:operations room",
        "قاعدة": "بيانات:database",
        "فريق": "عمل:working group|خبراء:team of experts",
        "منطقة": "حرة:free zone|عازلة:buffer zone|آمنة:safe zone|صناعية:industrial zone|منزوعة السلاح:demilitarised zone",
        "جمعية": "تأسيسية:constituent assembly",
        "مجلس": "رئاسي:presidential council|انتقالي:transitional council",
    }.items()
    for words, _, english in (row.partition(":") for row in rows.split("|"))
}  # fmt: skip
_LONGEST: Final = 3


def new_body(filler: SlotFiller, nouns: NounPhrases, at: int, prefix: str) -> Filled | None:
    """The body or thing at ``at`` with its kind and its adjectives, where its end is certain."""
    word = filler.word(at)
    form = _BODIES.get(word.removeprefix(prefix)) if word.startswith(prefix) else None
    if form is None:
        return None
    behind, kind = at + 1, ""
    for size in range(_LONGEST, 1, -1):
        words = (form.noun.key, *(filler.word(at + n) for n in range(1, size)))
        if words in _KINDS:
            behind, kind = at + size, _KINDS[words]
            break
    found = nouns.described(NounForm(replace(form.noun, en=kind), False) if kind else form, behind)
    if found.end == at + 1 or not nouns.whole(found):
        return None
    return found
