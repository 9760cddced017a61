"""What keeps a topic from being told: names it is part of, times and denials it stands in, others' words and deeds."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.phrases import Phrase
from warraq.actors.readings import REFERRED
from warraq.actors.vocabulary import ActorName, BodyHead, Nisba, TitleForm
from warraq.arabic.letters import fold, strip_tashkeel
from warraq.arabic.tokens import BOUNDARIES, clitic_splits
from warraq.events.filled import Filled
from warraq.events.noun_phrases import CONCERNED
from warraq.events.rows import Topic
from warraq.events.slots import SlotFiller

CONTENT_OPENERS: Final = frozenset(fold("أن إن بأن أنه إنه أنها إنها بأنه بأنها أنهم إنهم « “ :").split())
"""Words and marks behind which what is said begins."""
_NEGATING: Final = frozenset(fold("عدم دون بدون غير لا ليس ليست انعدام رفض رفضه رفضها ضد إخلاء يرفض رافضا").split())


def called_so(filler: SlotFiller, at: int) -> bool:
    """«ما وصفته بـ"احتكار الجماعة للسلطة"»: somebody's word for it."""
    return any(filler.word(n) in _CALLING for n in range(max(0, at - _CALLED_TOKENS), at))


_CALLED_TOKENS: Final = 3
_CALLING: Final = frozenset(fold("وصفه وصفته وصفوه وصفها أسماه أسمته أسموه سماه سمته سموه يسمى تسمى يسميه تسميه أسماها سماها اعتبره اعتبرته").split())


def may_be_adjective(filler: SlotFiller, at: int) -> bool:
    before = filler.word(at - 1) if at else ""
    return filler.word(at).startswith("ال") and before.startswith("ال") and before not in _HARMLESS


def stands_free(filler: SlotFiller, at: int) -> bool:
    """Whether no noun governs what stands at ``at``: «أنبوب تصدير النفط» is about a pipeline."""
    word = filler.word(at - 1) if at else ""
    bare = word[1:] if word[:1] in "وفبل" and len(word) > 3 else word
    return (
        not word or word in BOUNDARIES or word in CONTENT_OPENERS or word in _LINKS
        or word in _NEUTRAL_HEADS or bare in _NEUTRAL_HEADS or word in filler.sentence.parser.vocabulary.verbs
    )  # fmt: skip


def anothers(filler: SlotFiller, at: int) -> bool:
    """«إصرار قطر على المضي في …», «حث إيران على التخلي عن …»: what somebody named right before is to do, or does."""
    if filler.word(at - 1) in _MEANING and at > 1 and (subject := filler.phrase_before(at - 1)) is not None and subject.kind in _SOMEBODY:
        return True  # «أن بوتين يأمل بعقد لقاء مع فلان»: he does, whoever says so
    behind = at - (filler.word(at - 1) in _NEED)
    for _ in range(2):  # «إصرار قطر على المضي في تقويض …»
        linked = filler.word(behind - 1) in _LINKS
        before = filler.phrase_before(behind - linked)
        if before is not None and before.kind in _SOMEBODY:
            return filler.word(before.start - 1).removeprefix("و") in _DOING
        behind -= 2
    return False


_MEANING: Final = frozenset(
    fold("""يأمل تأمل يعتزم تعتزم ينوي تنوي يرغب ترغب يريد تريد يسعى تسعى يحاول تحاول يفكر تفكر يطالب تطالب يطلب تطلب يقترح تقترح يعد تعد يتعهد تتعهد يلتزم تلتزم
    يقوم تقوم يقبل تقبل يرفض ترفض يدعو تدعو يهدد تهدد يتهم تتهم قام قامت طالب طالبت قبل قبلت رفض رفضت دعا دعت هدد هددت تعهد تعهدت وعد وعدت اقترح اقترحت""").split()
)
"""Verbs of which what follows is what their subject does, or is to do."""
_SOMEBODY: Final = ("person", "role", "body", "state", "group")
_DOING: Final = frozenset(fold("إصرار حث دعوة مطالبة اتهام تورط قيام محاولة محاولات استمرار مواصلة تعمد بإصرار لإصرار بقيام توصيات توصية مطالب مطالبات دعوات نصائح نصيحة اشتراطات مقترحات").split())
"""Nouns that the one behind them does: what follows is his."""
_NEED: Final = frozenset(fold("ضرورة بضرورة لضرورة بوجوب وجوب").split())


def joined_freely(filler: SlotFiller, at: int, prefix: str, joined: int) -> bool:
    """«إيران بوصفها مصدرا لتمويل ودعم الجماعات»: what something is for, or what is joined to that, is not
    what the speaker would do."""
    word = filler.word(at - 1) if at else ""
    if prefix.startswith("و"):
        return at == joined or not word or filler.tokens[at - 1].is_mark
    return prefix != "ل" or word in _WANTING or word[1:] in _WANTING


_WANTING: Final = frozenset(
    fold("يسعى تسعى سعي سعيه سعيها السعي استعداد استعداده استعدادها خطة خطط جهود الجهود دعوة دعوته الدعوة ضرورة الحاجة حاجة بحاجة مستعد مستعدة يهدف تهدف تهديد").split()
)
_LINKS: Final = frozenset(fold("في على عن إلى من حول بشأن بخصوص نحو عبر أو ثم لأن وعن وعلى وإلى ومن وفي يجب تم").split())
_NEUTRAL_HEADS: Final = frozenset(
    fold("ضرورة أهمية سبل قضية قضايا ملف ملفات مسألة موضوع إمكانية كيفية آليات آلية ضمان مواصلة استمرار عملية وسائل طرق مسار جهود مطلب مطالب").split()
)
"""Nouns that leave what they govern the matter: «سبل تعزيز التعاون»."""


def the_matter(filler: SlotFiller, at: int, joined: int) -> bool:
    """Whether the topic at ``at`` stands for itself in what is said: governed by no noun («شائعات إقالة الحكومة»),
    asked for by nobody else («طالبوا بتوقيفه»), no purpose («تعزيزا للأمن»), no title («للشؤون الخارجية»)."""
    prefixes = {match.prefix for match in filler.lexicon.book.matches(filler.tokens, at)}
    word = filler.word(at - 1) if at else ""
    if not prefixes or "" in prefixes:
        return stands_free(filler, at)
    if prefixes & {"ل", "لل", "ول"}:
        return word in _WANTING or word[1:] in _WANTING or word in filler.sentence.parser.vocabulary.verbs
    if any(prefix.startswith("و") for prefix in prefixes):
        return at == joined or not word or filler.tokens[at - 1].is_mark
    return not word.removeprefix("و").startswith(_ASKING)


_ASKING: Final = tuple(fold("طالب يطالب تطالب مطالب المطالب القائم المتهم متهم الاتهام يهدد تهدد مهدد هدد نطالب").split())


def describes(filler: SlotFiller, at: int, start: int) -> bool:
    """Whether the topic stands so close behind somebody named in what is said that it says who they are."""
    verbs = filler.sentence.parser.vocabulary.verbs
    for end in range(at, at - _DESCRIBING - 1, -1):
        phrase = filler.phrase_before(end)
        if phrase is not None and phrase.start >= start and phrase.kind in ("person", "role", "body", "group"):
            between = [filler.word(n) for n in range(end, at + 1)]
            return not any(word in BOUNDARIES or word in CONTENT_OPENERS or word in verbs for word in between)
    return False


_DESCRIBING: Final = 2
"""Tokens between somebody and what describes them: «نواب المجلس المختصين بملف …»."""


def should_have(filler: SlotFiller, at: int) -> bool:
    """«كان يجب إرسال القانون إلى الأزهر»: it was not sent."""
    return any(filler.word(n) in _SHOULD and filler.word(n - 1) in _WAS for n in range(max(1, at - _DESCRIBING), at))


def denied(filler: SlotFiller, at: int) -> bool:
    """«لم يتخذ قرارا بتقليص …»: what is done, in a clause that denies it."""
    for n in range(at - 1, max(-1, at - _CLAUSE_TOKENS), -1):
        word = filler.word(n)
        if word in _NEGATIVES:
            return True
        if word in BOUNDARIES or word in CONTENT_OPENERS:
            return False
    return False


def cut(filler: SlotFiller, core: Filled) -> bool:
    """A noun phrase that is none when it stands by itself: indefinite, or with its complement behind it."""
    return core.english.startswith(("a ", "an ")) or filler.complemented(core)


_CLAUSE_TOKENS: Final = 14
_NEGATIVES: Final = frozenset(fold("لم لن لا ليس ليست غير عدم بعدم لعدم وعدم دون بدون ولم ولن ولا نفى نفت نافيا نافية مدعيا مدعية زاعما زاعمة زعم مزاعم ادعاء ادعاءات فشل بفشل فشلت إخفاق استحالة باستحالة لاستحالة").split())
_SHOULD, _WAS = frozenset(fold("يجب ينبغي يفترض").split()), frozenset(fold("كان وكان").split())
_TIME_WORDS: Final = frozenset(
    fold("لحين حين حتى موعد منذ قبل بعد قبيل بعيد أثناء خلال عقب أعقاب إثر غداة عشية بمناسبة أيام ايام مثلما محاذية قرب فترة عبر وقت ذكرى قبيل بعدما طريق").split()
)
_GOVERNING_WINDOW: Final = 3
_HUMAN_PLURALS: Final = frozenset(
    fold("ساحة ميدان شارع جسر كوبري مكاتب دافعي مستحقي عمال موظفي طلاب أساتذة معلمي خبراء مؤسسات شركات بنوك محطات مراكز مدارس مستشفيات دولة جنود ضحايا أنصار قادة أعضاء رجال نشطاء مرشحي أهالي وزراء مسؤولي مسئولي قوات شباب ضباط معتقلي شهداء مصابي أبناء أحداث كأس دوري قمة مؤتمر").split()
)
"""Nouns that make a topic behind them part of somebody's name: «جنود حفظ السلام»."""
_REFUSALS: Final = frozenset(fold("لم لن لا ليس ليست يرفض ترفض نرفض رفضت نفى نفت منع بمنع لمنع وقف بوقف لوقف ووقف امتناع رفض عدم ضد التراجع تراجع شؤون شئون لشؤون لشئون").split())
"""Words behind which a topic is refused, untouched, or somebody's portfolio."""
_NAMED_THINGS: Final = frozenset(
    fold("شركة بشركة لشركة وشركة شركات حزب تحالف ائتلاف جبهة جمعية منظمة جمهورية اتحاد نقابة لجنة هيئة قناة مسجد مساجد جامع حملة جمعة مليونية شعار كتاب كتابه برنامج برنامجه صفحة حركة مجلة جريدة صحيفة يريد يريدون يحاول يحاولون").split()
)
"""Words behind which a topic is more likely a proper name, or somebody else's aim."""
_MINISTRY_WINDOW: Final = 12
_IN_FACE_OF: Final = frozenset(fold("مواجهة إطار ظل سبيل خدمة مجال").split())
"""«في مواجهة المعارضة»: a preposition of two words."""
_GATHERINGS: Final = frozenset(fold("منتدى المنتدى مؤتمر المؤتمر ندوة ورشة مشروع معرض مهرجان ملتقى أسبوع قمة حملة مبادرة برنامج جائزة").split())
_TITLE_WINDOW: Final = 7
"""The title of a conference or project stands behind it: «منتدى دور المنظمات في التنمية المستدامة»."""


def governed(filler: SlotFiller, at: int) -> bool:
    """Whether the words before make a time or place of the topic: «قبل الثورة», «أثناء فترة الدعاية»."""
    first = clitic_splits(filler.word(at))
    if filler.word(at) == _IN_A_LANGUAGE or _inside_a_name(filler, at) or filler.word(at - 1) == "مع" or (filler.word(at - 1) == "في" and filler.word(at) in _IN_FACE_OF):
        return True
    if filler.word(at - 1) == "في" and any(filler.word(at - back) in _PARTS for back in range(2, _PART_WINDOW)):
        return True  # «دور مصر التاريخي في الدفاع عن القضية»: Egypt defends it
    for back in range(1, _GOVERNING_WINDOW + 1):
        word = filler.word(at - back) if at >= back else ""
        if not word or word in BOUNDARIES:
            break
        if word in _REFUSALS or word in _TIME_WORDS or (word[0] == "و" and word[1:] in _TIME_WORDS):
            return True
        if back == 1 and (word in _HUMAN_PLURALS or word[1:] in _HUMAN_PLURALS) and not first[0][1].startswith(("و", "ب")):
            return True
    return False


_IN_A_LANGUAGE: Final = fold("باللغة")
"""«المتحدث باللغة العربية»: how something is said."""
_PARTS: Final = frozenset(fold("خطأ الخطأ خطؤه أخطأ أخطأت إخفاق الإخفاق صعوبة الصعوبة تأخر التأخر فشل الفشل دور دوره دورها دورهم الدور بدور بدوره بدورها لدور دخول بدخول فشل نجاح").split())
_PART_WINDOW: Final = 6
"""Tokens from a noun for somebody's part in something to that thing."""


def _inside_a_name(filler: SlotFiller, at: int) -> bool:
    """«مسجد تحسين الصحة», «حملة "التعليم أساس النهضة"»: a name of something stands before."""
    for back in range(1, min(at, _GOVERNING_WINDOW + 1) + 1):
        word = filler.word(at - back)
        if word in _NAMED_THINGS:
            return True
        if word in CONTENT_OPENERS and word not in _OPENING_QUOTES:
            break
    if _behind_a_body(filler, at) or _joined_to_a_body(filler, at) or _in_a_slogan(filler, at) or _in_a_firm(filler, at):
        return True
    for back in range(1, min(at, _TITLE_WINDOW) + 1):
        word = filler.word(at - back)
        if word in BOUNDARIES or word in CONTENT_OPENERS:
            return False
        if word in _GATHERINGS or (word[:1] in "بلو" and word[1:] in _GATHERINGS):
            return filler.word(at - back + 1) != "قانون"  # «مشروع قانون» is no title
    return False


def _in_a_slogan(filler: SlotFiller, at: int) -> bool:
    """«تحت شعار "الإصلاح: العدالة الاجتماعية"»: in quotation marks behind what calls it a title."""
    if not filler.tokens[at].quote:
        return False
    opened = filler.quote_opened(at)
    return bool({filler.word(opened), filler.word(opened - 1)} & _TITLED) if opened > 0 else False


_TITLED: Final = frozenset(fold("شعار بعنوان عنوان باسم مسمى وسم هاشتاج هاشتاغ").split())


def _behind_a_body(filler: SlotFiller, at: int) -> bool:
    """«المنظمة الدولية للتنمية وحقوق الإنسان»: what a body is for belongs to its name, read or not."""
    purpose = filler.word(at).startswith("ل")
    for back in range(1, min(at, _BODY_WINDOW) + 1):
        word = filler.word(at - back)
        if word in BOUNDARIES or word in CONTENT_OPENERS or word in filler.sentence.parser.vocabulary.verbs:
            return False
        if purpose and any(stem.removeprefix("ال") in REFERRED for _, stem in clitic_splits(word)):
            return True
        purpose = purpose or word.startswith("لل")
    return False


def _joined_to_a_body(filler: SlotFiller, at: int) -> bool:
    """«اتحاد الصناعة والتجارة والصناعات التقليدية»: the last of the nouns that a body is for."""
    if not filler.word(at).startswith("وال"):
        return False
    for back in range(1, min(at, _BODY_WINDOW) + 1):
        word = filler.word(at - back)
        if not word.startswith(("ال", "وال")):
            return back > 1 and any(stem in REFERRED for _, stem in clitic_splits(word))
    return False


def _in_a_firm(filler: SlotFiller, at: int) -> bool:
    """«"القاهرة للاستثمار والتنمية العقارية"»: in quotation marks a few words without a verb, of which one says what for, are a name."""
    opened = filler.quote_opened(at) if filler.tokens[at].quote else -1
    first = opened + 1
    if opened < 0 or at - first > _LONGEST_NAME or filler.word(first) in filler.sentence.parser.vocabulary.verbs:
        return False
    quoted = next((n for n in range(at, len(filler.tokens)) if filler.tokens[n].quote != filler.tokens[at].quote), len(filler.tokens))
    return quoted - first <= _LONGEST_NAME + 1 and any(filler.word(n).startswith("لل") for n in range(first + 1, at + 1))


_BODY_WINDOW: Final = 6
_OPENING_QUOTES: Final = frozenset("«“\"")


def _of_a_ministry(filler: SlotFiller, at: int) -> bool:
    """«وزراء الخارجية والصناعة», «المكلف بالشؤون العامة والحكامة»: a list of portfolios is no list of topics."""
    return any(
        filler.word(n) in _CHARGED and filler.word(n + 1).startswith("ب") for n in range(max(0, at - _MINISTRY_WINDOW), at)
    ) or any(
        stem == _DEPUTIES or (stem.startswith(_OFFICES) and stem not in _NO_OFFICES)
        for n in range(max(0, at - _MINISTRY_WINDOW), at)
        for stem in (filler.word(n), filler.word(n).lstrip("ولب"), f"و{filler.word(n).lstrip('ولب')}")
    )


_OFFICES: Final = ("وزير", "وزار", "وزرا", "مدير", "وكيل")
_LOADED: Final = frozenset(fold("محمل محملة المحمل المحملة محملا محملتين مليئة مملوءة").split())
_CHARGED: Final = frozenset(fold("مكلف مكلفة المكلف المكلفة مكلفا").split())
_DEPUTIES: Final = fold("وكلاء")
_NO_OFFICES: Final = frozenset(fold("وزار وزارت وزاروا").split())
"""«وزار المغرب» visited it."""


def in_a_name(filler: SlotFiller, at: int) -> bool:
    """«مقر الضمان الاجتماعي» is a building, «حزب "العدالة والتنمية"» a party, «شركات رأسمال التنمية» are firms."""
    if _stem(filler.word(at - 1)) in _NAMED_SO if at else False:
        return True
    quote = filler.tokens[at].quote
    first = next((n for n in range(at, -1, -1) if filler.tokens[n].quote != quote), -1) if quote else -1
    opened = first - filler.tokens[first].is_mark if first > 0 else -1
    return opened >= 0 and at - first <= _LONGEST_NAME and _stem(filler.word(opened)) in _BODIES_CALLED


def _stem(word: str) -> str:
    return word[1:] if word[:1] in "وبلف" and word[1:] in _NAMED_SO | _BODIES_CALLED else word


_NAMED_SO: Final = frozenset(fold("مقر مقار مبنى مباني محيط شارع ساحة ميدان مستشفى مدرسة محطة طريق قاعة بنك شركة شركات صندوق صناديق رأسمال قناة مجلة").split())
_BODIES_CALLED: Final = frozenset(fold("حزب حركة جمعية منظمة ائتلاف تحالف جبهة تيار مركز مؤسسة شبكة مجموعة حملة مجلة صحيفة قناة برنامج كتاب").split())
_LONGEST_NAME: Final = 5


def fires(
    filler: SlotFiller, start: int, end: int, prefix: str, topic: Topic | None, closed: list[Phrase],
    english: str | None = None,
) -> bool:  # fmt: skip
    for phrase in closed:
        overlaps = phrase.start < end and start < phrase.end
        if overlaps and not (start < phrase.start and phrase.end <= end):
            return False  # inside a title or name; «إقالة الحكومة» holds one whole
    before, after = filler.word(start - 1) if start else "", filler.word(end)
    if not prefix and (before in _NEGATING or before.removeprefix("و") in _NEGATING):
        return False
    if prefix == "ب" and before in _LOADED:
        return False  # «شاحنة محملة بالأعلاف»
    if topic is not None and _other_hamza(filler, start, prefix, topic):
        return False
    if _is_name(filler, start, end) or (end - start <= 2 and _of_a_ministry(filler, start)):
        return False
    if topic is not None and ((not prefix and _matches(before, topic.not_after)) or _matches(after, topic.not_before)):
        return False
    if filler.word(end - 1) in CONCERNED and after.startswith("ب"):
        return False  # «القطاع الخاص بالمياه» is the sector concerned with water
    if lies_on_some(filler, start, end):
        return False
    if after in _EXCEPTIONS or (before == "في" and (end - start == 1 or english in _PLACES)):
        return False  # «الفجوة في الأجور», «أسرى في السجون»
    return not _modified(filler, end) or (english is not None and _takes_nisba(filler, end, english))


def lies_on_some(filler: SlotFiller, start: int, end: int) -> bool:
    """«إلغاء الضرائب على الأجور» abolishes not all taxes: what they lie on was not read."""
    return end - start > 1 and filler.word(end) == _ON and filler.word(end - 1) in _LEVIED


def _other_hamza(filler: SlotFiller, start: int, prefix: str, topic: Topic) -> bool:
    """«الأعلام» are flags, «الإعلام» is the media: both fold to one word, the written hamza tells."""
    raw = strip_tashkeel(filler.sentence.parser.raw(start))[len(prefix) :]
    return any({one, other} == {"أ", "إ"} for one, other in zip(raw, topic.ar, strict=False))


def _takes_nisba(filler: SlotFiller, end: int, english: str) -> bool:
    """«السياحة المصرية» can be said, "Egyptian tourism"; a phrase with prepositions cannot take the adjective."""
    nisba = filler.sentence.parser.longest(end, Nisba, "")
    if nisba is None or not nisba.value.definite or nisba.value.people:
        return False
    if not filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso):
        return False
    simple = not re.search(r"\b(?:of|in|for|on|to|against|between|with|and|a|an)\b|ing\b", english)
    return simple and not filler.word(nisba.end).startswith("ال")


def _is_name(filler: SlotFiller, start: int, end: int) -> bool:
    """«الإصلاح والتنمية», «العدالة والتنمية»: words that are also the name of a party or body."""
    parser = filler.sentence.parser
    for match in parser.matches(start):
        if isinstance(match.value, ActorName) and match.end >= end:
            return True
    if start == 0 or filler.word(start - 1) in BOUNDARIES:
        return False
    return parser.longest(start - 1, BodyHead) is not None or parser.longest(start - 1, TitleForm) is not None


def _matches(word: str, listed: frozenset[str]) -> bool:
    if not word:
        return False
    return word in listed or (len(word) > 3 and word[0] in "وبلف" and word[1:] in listed)


def _modified(filler: SlotFiller, end: int) -> bool:
    """An adjective behind a definite topic narrows it: «المياه المغربية» is not water."""
    if not filler.word(end - 1).startswith(("ال", "لل", "وال", "بال")):
        return False
    return filler.word(end).startswith("ال") and filler.word(end) not in _HARMLESS


_ON: Final = fold("على")
_LEVIED: Final = frozenset(fold("الضرائب الضريبة الرسوم القيود العقوبات الحظر").split())
"""What lies on something: what is done to it is done to that alone."""
_EXCEPTIONS: Final = frozenset(fold("دون بدون إلا").split())
"""«إجراء الانتخابات دون تصحيحه»: what is spoken of is not the thing itself."""
_PLACES: Final = frozenset({"prisons", "schools", "hospitals", "universities", "mosques", "tourism", "the media", "Israeli prisons", "the school", "airports"})
"""Topics that behind «في» are where something happens."""
_HARMLESS: Final = frozenset(
    fold(
        "الذي التي اللذين اللتين الذين اليوم الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت إلى الآن الا "
        "الحالي الحالية الراهن الراهنة القائم القائمة الجاري الجارية القادم القادمة المقبل المقبلة المقرر المقررة "
        "الأخير الأخيرة الماضي الماضية المتفاقم المتفاقمة المتردي المتردية المزمع المزمعة المنتظر المنتظرة المستمر المستمرة"
    ).split()
)
"""Words behind a topic that leave its sense as it is."""
