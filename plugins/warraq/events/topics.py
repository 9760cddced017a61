"""Topics of what is said or told: listed ones, with the guards that keep names and asides out."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.phrases import Phrase
from warraq.actors.readings import REFERRED
from warraq.actors.recognise import ReadSentence
from warraq.actors.vocabulary import ActorName, BodyHead, Nisba, TitleForm
from warraq.arabic.letters import fold, strip_tashkeel
from warraq.arabic.tokens import BOUNDARIES, clitic_splits, words
from warraq.events.agents import only_shows, own_alert
from warraq.events.filled import Filled
from warraq.events.lexicon import EventLexicon, Masdar, ObjectPhrase, Topic
from warraq.events.noun_phrases import CONCERNED, DEMONSTRATIVES
from warraq.events.slots import SlotFiller

CONTENT_OPENERS: Final = frozenset(fold("أن إن بأن أنه إنه أنها إنها بأنه بأنها أنهم إنهم « “ :").split())
"""Words and marks behind which what is said begins."""
_NEGATING: Final = frozenset(fold("عدم دون بدون غير لا ليس ليست انعدام رفض رفضه رفضها ضد إخلاء يرفض رافضا").split())


def topics_in(
    sentence: ReadSentence, filler: SlotFiller, start: int, end: int, lexicon: EventLexicon, *,
    of_speech: bool = False, listed: bool = False,
) -> list[str]:  # fmt: skip
    """English of the topics named between two tokens, most specific ones kept, in the text's order.

    ``of_speech``: what a speaker can be said to have spoken of: no single word, and nothing that
    only tells who somebody is («مستشارون في القانون الدولي»). ``listed``: only topics of the list, which
    can be said of an article as a whole.
    """
    closed = [phrase for phrase in sentence.phrases if phrase.kind in ("person", "role", "body", "group")]
    found: list[tuple[int, int, str, str]] = []
    at = joined = start
    while at < (min(end, start + NEAR) if of_speech else end):
        topic = _topic_at(sentence, filler, at, end, closed, listed, joined)
        if listed and topic is not None and _in_a_name(filler, at):
            topic = None
        if topic is None or (of_speech and (topic[0] - at < 2 or describes(filler, at, start) or not _the_matter(filler, at, joined))):
            at += 1
            continue
        if of_speech:
            whole = filler.with_tails(Filled(topic[0], topic[1]))
            if whole.end > end or (whole.end == topic[0] and filler.wanting(whole)):
                at += 1
                continue
            topic = whole.end, whole.english, topic[2]
        found.append((at, *topic))
        at = joined = topic[0]
    parents = {
        lexicon.topics_by_name[key].en
        for _, _, _, parent in found
        if parent and (key := words(parent)) in lexicon.topics_by_name
    }
    names = list(dict.fromkeys(re.sub(r"\Adiscussing (?!and )", "", english) for _, _, english, _ in found))
    kept = [name for name in names if name not in parents and "the two " not in name]
    return [name for name in kept if not any(name != other and holds(other, name) for other in kept)]


def _in_a_name(filler: SlotFiller, at: int) -> bool:
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
NEAR: Final = 22
"""Tokens from the beginning of what is said; further away a topic was rarely the matter."""


def matters_in(filler: SlotFiller, spans: list[tuple[int, int]]) -> list[str]:
    """English of the whole noun phrases behind «بشأن» and the like: for a saying of which neither grammar
    nor the list names the matter."""
    found: list[str] = []
    for first, last in spans[:1]:
        at = first
        while at < last and len(found) < _MOST_MATTERS:
            matter = _matter_at(filler, at, last) if filler.word(at - 1) in _CONCERNING else None
            if matter is None:
                at += 1
                continue
            found.append(matter.english)
            at = matter.end
    return found


_MOST_MATTERS: Final = 2
_CONCERNING: Final = frozenset(fold("بشأن حول بخصوص حيال إزاء").split())


def _matter_at(filler: SlotFiller, at: int, end: int) -> Filled | None:
    if governed(filler, at) or filler.in_brackets(at):
        return None
    core = filler.core(at, "", "O")
    if core is None or core.end - at < 2 or filler.pieced(at, "", core) or not _stands_free(filler, at) or denied(filler, at):
        return None
    found = filler.with_tails(core)
    whole = found.end <= end and filler.whole(found) and not _cut(filler, found)
    return found if whole and not filler.relative(found.end) and fires(filler, at, found.end, "", None, []) else None


def holds(longer: str, shorter: str) -> bool:
    """"acts of violence" says "violence" already."""
    longer, shorter = longer.replace("'s", ""), shorter.replace("'s", "")
    core = shorter.removeprefix("the ").removeprefix("a ")
    if re.search(rf"\b{re.escape(core)}\b", longer) is not None:
        return True
    return len(core.split()) < len(longer.split()) and set(core.split()) <= set(longer.split())


def same_matter(one: str, other: str) -> bool:
    """"the Egyptian economy" and "the economy of Egypt", "the conduct of the elections" and "the elections":
    what the one has beyond the other could be said of anything."""
    mine, theirs = _POSSESSED.fullmatch(one), _POSSESSED.fullmatch(other)
    if mine and theirs and mine[1] == theirs[1]:
        return True  # "Morsi's speech" and "the president's speech"
    first, second = _content(one), _content(other)
    return bool((first & second) - _ADDS_NOTHING) and (first - second <= _ADDS_NOTHING or second - first <= _ADDS_NOTHING)


def _content(english: str) -> set[str]:
    stems = {word.removesuffix("'s").removesuffix("s") for word in re.findall(r"[a-z'-]+", english.lower()) if word not in _SMALL}
    return {stem[:_STEM] for stem in stems}


_POSSESSED: Final = re.compile(r".*'s? (speech|visit|statements?|remarks|address|resignation|decision)")
_STEM: Final = 5
"""Letters that "Egypt" shares with "Egyptian"."""
_SMALL: Final = frozenset("the a an of in on to for and with between from by at".split())
_ADDS_NOTHING: Final = frozenset(
    word.removesuffix("s")[:_STEM]
    for word in """conduct process holding organisation organising organizing staging coming next current present new recent continuation continuing
    start issue question matter expected anticipated upcoming scheduled planned latest last said mentioned crisis problem file subject case course ensuring supporting achieving situation condition demonstrations protest
    state status necessity importance need result level""".split()
)


def _topic_at(
    sentence: ReadSentence, filler: SlotFiller, at: int, end: int, closed: list[Phrase], listed: bool = False,
    joined: int = 0,
) -> tuple[int, str, str] | None:  # fmt: skip
    """(end, English, Arabic parent) of the longest topic, listed phrase or verbal noun with its object.
    ``joined``: where the topic before ended, or what is said began."""
    kinds = Topic if listed else (Topic, ObjectPhrase, Masdar)
    matches = [match for match in filler.lexicon.book.matches(sentence.tokens, at) if isinstance(match.value, kinds)]
    if not matches or governed(filler, at) or filler.in_brackets(at):
        return None
    best: tuple[int, str, str] | None = None
    for match in matches:
        if isinstance(match.value, Topic):
            if match.end - at == 1 and not match.prefix and may_be_adjective(filler, at):
                continue  # «القيم الديمقراطية» are values
            reading = (match.end, match.value.en, match.value.parent)
            guards = match.value
        else:
            verb = isinstance(match.value, Masdar) and match.value.object_only
            core = None if verb else filler.core(at, match.prefix, "O")
            if core is None or core.end - at < 2 or filler.word(at) in DEMONSTRATIVES or filler.pieced(at, match.prefix, core):  # single words are topics only where listed as topics
                continue
            if not (_stands_free(filler, at) if not match.prefix else _joined_freely(filler, at, match.prefix, joined)):
                continue
            if core.english.split()[0].endswith("ing") and _anothers(filler, at):
                continue
            if denied(filler, at) or (core != filler.listed(at, match.prefix, "O") and _cut(filler, core)):
                continue
            reading, guards = (core.end, core.english, ""), None
        longer = best is None or reading[0] > best[0] or (reading[0] == best[0] and isinstance(match.value, Topic))
        if longer and reading[0] <= end and fires(
            filler, at, reading[0], match.prefix, guards, closed, reading[1]
        ):
            best = reading
    if best is None or should_have(filler, at) or own_alert(filler, at) or called_so(filler, at) or only_shows(filler, best[0]):
        return None
    return placed(filler, best)


def called_so(filler: SlotFiller, at: int) -> bool:
    """«ما وصفته بـ"احتكار الجماعة للسلطة"»: somebody's word for it."""
    return any(filler.word(n) in _CALLING for n in range(max(0, at - _CALLED_TOKENS), at))


_CALLED_TOKENS: Final = 3
_CALLING: Final = frozenset(fold("وصفه وصفته وصفوه وصفها أسماه أسمته أسموه سماه سمته سموه يسمى تسمى يسميه تسميه أسماها سماها اعتبره اعتبرته").split())


def may_be_adjective(filler: SlotFiller, at: int) -> bool:
    before = filler.word(at - 1) if at else ""
    return filler.word(at).startswith("ال") and before.startswith("ال") and before not in _HARMLESS


def _stands_free(filler: SlotFiller, at: int) -> bool:
    """Whether no noun governs what stands at ``at``: «أنبوب تصدير النفط» is about a pipeline."""
    word = filler.word(at - 1) if at else ""
    bare = word[1:] if word[:1] in "وفبل" and len(word) > 3 else word
    return (
        not word or word in BOUNDARIES or word in CONTENT_OPENERS or word in _LINKS
        or word in _NEUTRAL_HEADS or bare in _NEUTRAL_HEADS or word in filler.sentence.parser.vocabulary.verbs
    )  # fmt: skip


def _anothers(filler: SlotFiller, at: int) -> bool:
    """«إصرار قطر على المضي في …», «حث إيران على التخلي عن …»: what somebody named right before is to do, or does."""
    behind = at
    for _ in range(2):  # «إصرار قطر على المضي في تقويض …»
        linked = filler.word(behind - 1) in _LINKS
        before = filler.phrase_before(behind - linked)
        if before is not None and before.kind in _SOMEBODY:
            return filler.word(before.start - 1).removeprefix("و") in _DOING
        behind -= 2
    return False


_SOMEBODY: Final = ("person", "role", "body", "state", "group")
_DOING: Final = frozenset(fold("إصرار حث دعوة مطالبة اتهام تورط قيام محاولة محاولات استمرار مواصلة تعمد بإصرار لإصرار بقيام").split())
"""Nouns that the one behind them does: what follows is his."""


def _joined_freely(filler: SlotFiller, at: int, prefix: str, joined: int) -> bool:
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


def _the_matter(filler: SlotFiller, at: int, joined: int) -> bool:
    """Whether the topic at ``at`` stands for itself in what is said: governed by no noun («شائعات إقالة الحكومة»),
    asked for by nobody else («طالبوا بتوقيفه»), no purpose («تعزيزا للأمن»), no title («للشؤون الخارجية»)."""
    prefixes = {match.prefix for match in filler.lexicon.book.matches(filler.tokens, at)}
    word = filler.word(at - 1) if at else ""
    if not prefixes or "" in prefixes:
        return _stands_free(filler, at)
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


def _cut(filler: SlotFiller, core: Filled) -> bool:
    """A noun phrase that is none when it stands by itself: indefinite, or with its complement behind it."""
    return core.english.startswith(("a ", "an ")) or filler.complemented(core)


_CLAUSE_TOKENS: Final = 14
_NEGATIVES: Final = frozenset(fold("لم لن لا ليس ليست غير عدم بعدم لعدم وعدم دون بدون ولم ولن ولا نفى نفت مدعيا مدعية زاعما زاعمة زعم مزاعم ادعاء ادعاءات فشل بفشل فشلت إخفاق استحالة باستحالة لاستحالة").split())
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
    if _inside_a_name(filler, at) or filler.word(at - 1) == "مع" or (filler.word(at - 1) == "في" and filler.word(at) in _IN_FACE_OF):
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


_PARTS: Final = frozenset(fold("دور دوره دورها دورهم الدور بدور بدوره بدورها لدور دخول بدخول فشل نجاح").split())
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
    """«وزراء الخارجية والصناعة»: a list of portfolios is no list of topics."""
    return any(
        stem == _DEPUTIES or (stem.startswith(_OFFICES) and stem not in _NO_OFFICES)
        for n in range(max(0, at - _MINISTRY_WINDOW), at)
        for stem in (filler.word(n), filler.word(n).lstrip("ولب"), f"و{filler.word(n).lstrip('ولب')}")
    )


_OFFICES: Final = ("وزير", "وزار", "وزرا", "مدير", "وكيل")
_DEPUTIES: Final = fold("وكلاء")
_NO_OFFICES: Final = frozenset(fold("وزار وزارت وزاروا").split())
"""«وزار المغرب» visited it."""


def placed(filler: SlotFiller, reading: tuple[int, str, str]) -> tuple[int, str, str]:
    """The country that follows belongs to the topic: «الانتخابات الرئاسية في سوريا»."""
    end, english, parent = reading
    nisba = filler.sentence.parser.longest(end, Nisba, "")
    if nisba is not None and nisba.value.definite and not nisba.value.people:
        adjective = filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso, "")
        return (nisba.end, re.sub(r"^(the )?", rf"\g<1>{adjective} ", english, count=1), parent)
    if " in " in english:
        return reading
    tail = filler.place_tail(end)
    return (tail.end, f"{english} {tail.english}", parent) if tail is not None else reading


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
    if topic is not None and _other_hamza(filler, start, prefix, topic):
        return False
    if _is_name(filler, start, end) or (end - start <= 2 and _of_a_ministry(filler, start)):
        return False
    if topic is not None and ((not prefix and _matches(before, topic.not_after)) or _matches(after, topic.not_before)):
        return False
    if filler.word(end - 1) in CONCERNED and after.startswith("ب"):
        return False  # «القطاع الخاص بالمياه» is the sector concerned with water
    if after in _EXCEPTIONS or (before == "في" and (end - start == 1 or english in _PLACES)):
        return False  # «الفجوة في الأجور», «أسرى في السجون»
    return not _modified(filler, end) or (english is not None and _takes_nisba(filler, end, english))


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
