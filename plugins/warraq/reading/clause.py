"""A sentence of news down to its main clause: what may be left out, and what may never be.

Arabic news leads are one long sentence: verb, speaker with title, occasion, «أن», claim, comments. Each
step below drops one kind of thing, and only where ``Clause.complete`` finds that what stays stands by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from warraq.arabic.letters import fold
from warraq.arabic.patterns import later
from warraq.reading.clause_speaker import shorter_speaker, without_bare_title
from warraq.reading.clause_trims import (
    denied_before,
    is_circumstance,
    is_relative,
    is_title,
    safe_tail,
    split_source,
    without_brackets,
    without_comments,
    without_days,
    without_insert,
)
from warraq.reading.clause_whole import Clause, bears, turns
from warraq.reading.clause_words import (
    AMBIGUOUS,
    EXTRA_VERBS,
    FULL,
    IDEAL,
    LEAST,
    NEGATION,
    NO_FUTURE,
    OPEN,
    PREDICATES,
    PRONOMINAL,
    RANKING,
    THAT,
    Word,
    is_verb,
    opens_circumstance,
    plain,
    text_of,
    two_keys,
    word_set,
    words_of,
)
from warraq.reading.vocabulary import GIVEN_NAMES, LEAD_VERBS, PLACES

LONGEST: Final = 22
"""Words above which a derived headline is noted as long."""


# --- cuts ------------------------------------------------------------------------------------------

_MASDAR: Final = later(
    r"و(?:ل|ب)?(?:ت[ء-ي]{2}ي[ء-ي](?:ه|ها|هم)?|است[ء-ي]{2}ا[ء-ي](?:ه|ها)?|ا[ء-ي]{2}ا[ء-ي](?:ه|ها)?|اقاله|اعاده|م[ء-ي]ا[ء-ي]{2}ه|حل|وقف|منع|عدم|رفض|ضروره|ضمان|زياده|دعم|كذلك|ايضا|كذا)"
)
_ADDITIVE: Final = frozenset(
    fold(pair) for pair in ("بالإضافة إلى|إضافة إلى|فضلا عن|علاوة على|إلى جانب|بما في").split("|")
)


def _until_clause(words: list[Word]) -> list[Word]:
    """The words up to a clause with a verb of its own: what that denies, it denies of something else."""
    for index in range(1, len(words)):
        if PRONOMINAL.fullmatch(words[index].key) or THAT.fullmatch(words[index].key):
            return words[:index]
    return words


def _cut_at(sentence: Clause, index: int, level: int) -> bool:
    """Whether the sentence may end before ``index`` by a cut of ``level`` (1 surest … 5)."""
    words = sentence.words
    word, before, dropped = words[index], words[index - 1], words[index:]
    if word.bracket or (word.depth and not before.comma):
        return False
    if turns(dropped) or not safe_tail(dropped):
        return False
    if before.comma and level == 1:
        return _next_sentence_cut(sentence, index)
    if level == 3 and _another_verb(words, index):
        return sentence.complete(index, weak=sentence.that is not None or sentence.verb is None)
    return _stands_without(sentence, index, level) and _CUTS[level](sentence, index)


def _next_sentence_cut(sentence: Clause, index: int) -> bool:
    """«، وقال …», «؛ …», «، بالإضافة إلى …»: behind a comma something new begins."""
    words, key = sentence.words, sentence.words[index].key
    if key == "وسط":
        return False
    if (
        _joins_clause(words, index)
        or _joins_denial(words, index)
        or key.startswith("فال")
        or key == "وقد"
    ):
        return sentence.complete(index, weak=False)
    if words[index - 1].text.endswith("؛"):  # it may stand for a comma before a title
        return sentence.complete(index, weak=key[:1] not in ("و", "ل"))
    added = two_keys(words, index) in _ADDITIVE and not bears(words[index:])
    return added and sentence.complete(index, weak=True)


def _joins_clause(words: list[Word], index: int) -> bool:
    """«وقال», «وأن»: a second clause; behind a comma and before a definite noun rarer verbs count too."""
    key = words[index].key
    if not key.startswith("و"):
        return False
    if is_verb(key[1:]) or THAT.fullmatch(key[1:]) is not None:
        return True
    return (
        words[index - 1].comma
        and index + 1 < len(words)
        and (key[1:] in LEAD_VERBS or key[1:] in EXTRA_VERBS)
        and words[index + 1].key.startswith("ال")
    )


def _joins_denial(words: list[Word], index: int) -> bool:
    """«ولم يقل»."""
    return words[index].key in _NOT_AND and index + 1 < len(words) and is_verb(words[index + 1].key)


def _another_verb(words: list[Word], index: int) -> bool:
    key = words[index].key
    if _joins_denial(words, index):
        return True
    return (
        _joins_clause(words, index) and key[1:] not in AMBIGUOUS and not THAT.fullmatch(key[1:])
    )


def _stands_without(sentence: Clause, index: int, level: int) -> bool:
    """Whether what stays is whole, and what goes neither denies nor limits it."""
    words, key = sentence.words, sentence.words[index].key
    if not sentence.complete(index, weak=not _told_before(sentence, index, level)):
        return False
    if PRONOMINAL.fullmatch(key) is None and bears(_until_clause(words[index:])):
        return False
    return not (key.startswith("و") and key not in GIVEN_NAMES and plain(key) in NEGATION)


def _told_before(sentence: Clause, index: int, level: int) -> bool:
    """Whether a claim of some length stands before a circumstance behind a comma."""
    words = sentence.words
    return (
        level == 2
        and words[index - 1].comma
        and opens_circumstance(words, index)
        and sentence.that is not None
        and index - sentence.that >= 7
        and not any(PRONOMINAL.fullmatch(one.key) for one in words[sentence.that : index])
    )


def _comma_cut(sentence: Clause, index: int) -> bool:
    """Level 2: behind a comma, a relative clause, another predicate, a list or a circumstance."""
    words, key = sentence.words, sentence.words[index].key
    if not words[index - 1].comma:
        return False
    if PRONOMINAL.fullmatch(key) or key in _CHIEFLY:
        return True
    if is_verb(key) and key not in PREDICATES and not _joins_denial(words, index):
        return True
    return _circumstance_cut(sentence, index, words[:index])


def _list_cut(sentence: Clause, index: int) -> bool:
    """Level 3: a further member behind a comma, «حيث», or a circumstance without one."""
    words, key = sentence.words, sentence.words[index].key
    kept = words[:index]
    if words[index - 1].comma and key.startswith("و") and not _joined(kept):
        return kept[-2].key not in _LISTED
    if key == "حيث":
        return kept[-1].key != "من"
    return _circumstance_cut(sentence, index, kept)


_LISTED: Final = word_set("حقائب وزارات محافظات مدن دول قطاعات مجالات جامعات أحزاب ملفات مناطق فئات")
"""«حقائب الخارجية، والدفاع»: plurals that one name alone does not fill."""


def _relative_cut(sentence: Clause, index: int) -> bool:
    """Level 4: a relative clause that tells nobody apart, or a purpose."""
    key, kept = sentence.words[index].key, sentence.words[:index]
    if not PRONOMINAL.fullmatch(key) and key not in {"كان", "كانت"}:
        return _purpose_cut(sentence, index)
    if any(plain(word.key) in RANKING or word.key in _ONE_OF for word in kept[-3:]) or any(
        word.key in RANKING for word in kept[-7:]
    ):
        return False
    return len(kept) >= 7 and not _lone_noun(kept) and not denied_before(sentence, index)


def _field_cut(sentence: Clause, index: int) -> bool:
    """Level 5, the surest of what is left: a place or a field."""
    words, key = sentence.words, sentence.words[index].key
    kept = words[:index]
    if len(kept) < 10 or denied_before(sentence, index):
        return False
    if words[index - 1].comma and (key in _BEFORE_FIELD or _FOR_MASDAR.fullmatch(key)):
        return True
    return (
        key == "في"
        and kept[-1].key not in OPEN
        and not is_verb(kept[-1].key)
        and not any(_FIXED.sub("", one.key) in _GOVERNS_IN for one in kept[-2:])
        and not any(_FIXED.sub("", one.key) in _PUTS_INTO for one in kept[-6:])
        and not any(plain(word.key) in RANKING for word in kept[-7:])
    )


def _purpose_cut(sentence: Clause, index: int) -> bool:
    """«لتعزيز التعاون», «ليشمل …», a second masdar behind «و», «بشأن …»."""
    key, kept = sentence.words[index].key, sentence.words[:index]
    last, asserted = kept[-1].key, not denied_before(sentence, index)
    closed = last.startswith("ال") or last.endswith(("ها", "هم"))
    if _FOR_MASDAR.fullmatch(key) and len(kept) >= 9 and closed and asserted:
        return True
    if _PURPOSIVE.fullmatch(key) and len(kept) >= 9 and asserted:
        return True
    if _MASDAR.fullmatch(key) is not None and not _joined(kept):
        closed = closed or last.startswith(("لل", "بال")) or last in PLACES
        return closed and not _VERBAL.fullmatch(last)  # «لتنمية وزيادة …» share what follows
    return len(kept) >= 12 and key in _PURPOSE and not last.startswith("ل") and asserted


_CUTS: Final[dict[int, Callable[[Clause, int], bool]]] = {
    1: _purpose_cut,
    2: _comma_cut,
    3: _list_cut,
    4: _relative_cut,
    5: _field_cut,
}
"""What a cut of each level looks for; behind a comma the first level asks ``_next_sentence_cut``."""


_NOT_AND: Final = word_set("ولا ولم ولن")
_PURPOSIVE: Final = later(r"ل(?:ي|ت)[ء-ي]{2,}(?:وا|ه|ها)|ليشمل|لتشمل|ليصل|لتصل|ليكون|لتكون")
_VERBAL: Final = later(
    r"(?:ل|ب)?(?:ت[ء-ي]{2}ي[ء-ي]|است[ء-ي]{2}ا[ء-ي]|ا[ء-ي]{2}ا[ء-ي]|م[ء-ي]ا[ء-ي]{2}ه|تنميه|تقويه|اقاله|اعاده|زياده|حمايه|ضبط|دعم|وقف|حل|منع|رفع|فتح|نشر)"
)
_FOR_MASDAR: Final = later(
    r"ل(?:ت[ء-ي]{2}ي[ء-ي](?:ه|ها)?|است[ء-ي]{2}ا[ء-ي](?:ه|ها)?|ا[ء-ي]{2}ا[ء-ي](?:ه|ها)?|م[ء-ي]ا[ء-ي]{2}ه)"
)
_CHIEFLY: Final = word_set("أهمها أهمهم أبرزها أبرزهم منها منهم")
_BEFORE_FIELD: Final = word_set("في من مع ضد")
_FIXED: Final = re.compile(r"^(?:و|ف)?(?:بال|لل|كال|ال|ب(?=[ء-ي]{5})|ل(?=[ء-ي]{5}))")
_GOVERNS_IN: Final = word_set(
    "مشاركة المشاركين مشاركين تدخل تدخلها تدخله حق حقه حقها حقهم رغبة راغبين راغبة طعن دور دوره دورها أمل انخراط بدء عضو أعضاء عضوا نظر حسم تحقيق تحقيقات ثقة ثقته استمرار خبير طرف طرفا شريك سبب متخصص إسهام استثمار شك تورط متورطين "
    "متهم متهمين نفوذ دخول وقوع زيادة ارتفاع ارتفاعا انخفاض تراجع تراجعا تحكم تأثير فرصة ماض ماضية مستمرة مستمر يتمثل تتمثل خبراء عاملين العاملين متمثلة المتمثلة متمثل نجاح فشل مساهمة تفكير تقصير مسؤول مسئول جهد جهود حال حالة كبير قيادي القيادى عاما عام"
)
_PUTS_INTO: Final = word_set("تعيين إدراج ضم إدخال إشراك إدماج دمج")
"""«تعيين عدد من النواب … في الهيئة»: into what is half of what is said."""
_PURPOSE: Final = word_set(
    "باعتبارها باعتباره لمواجهة لتحقيق لضمان لتعزيز لدعم لإنهاء لوقف لبحث لمناقشة لتوحيد للمشاركة للوصول للخروج لحين بشأن حول ممن لدعمها لدعمه بينهم بينها لزيادة لإعادة لوضع لتنفيذ للمطالبة لحضور"
)


def _lone_noun(kept: list[Word]) -> bool:
    """«الهجوم الذي …»: a definite noun by itself is told apart by its relative clause."""
    last, before = kept[-1].key, kept[-2].key
    adjective = last.endswith(("ي", "يه", "ين", "ون", "ات"))
    if last.startswith("ال") and before.startswith("ال") and not adjective:
        return True
    return before in OPEN or len(before) < 3 or is_verb(before) or last in OPEN


def _joined(kept: list[Word]) -> bool:
    """A word before that wants two: «بين … و», «كل من … و»."""
    return (
        any(word.key in {"بين", "كل", "كلا", "كلتا", "سواء", "بينهما"} for word in kept[-12:])
        or kept[-1].key.isdigit()
    )


_REQUESTS: Final = word_set("طلب طلبت يطلب تطلب")
_ONE_OF: Final = word_set("من بين أحد إحدى أي كل")
_OPENED: Final = word_set("الطريق الباب المجال")
"""«مهد الطريق أمام …»: what for is what is said."""
_LATER: Final = word_set("بعد قبل عقب حتى عند قبيل لدى إثر عندما بعدما")


def _circumstance_cut(sentence: Clause, index: int, kept: list[Word]) -> bool:
    if not opens_circumstance(sentence.words, index) or denied_before(sentence, index):
        return False
    key = sentence.words[index].key
    if key == "عن":
        return False
    claim = kept[sentence.that or 0 :]
    if any(plain(word.key) in RANKING or word.key in RANKING for word in claim):
        return False
    if kept[-1].key in {"ما", "لما", "فيما", "مرحله", "الي", "قال", "جاء", "جاءت"} or is_verb(
        kept[-1].key
    ):
        return False
    if kept[-1].key in _OPENED:
        return False
    if any(word.key in _REQUESTS for word in kept) and not sentence.words[index - 1].comma:
        return False
    future = any(
        re.fullmatch(r"(?:و|ف|ل)?س(?:ي|ت|ن|وف)[ء-ي]*", word.key)
        and not NO_FUTURE.fullmatch(word.key)
        for word in claim
    )
    return not (future and key in _LATER)


_FAR: Final = 60
"""Words beyond which no cut is looked for."""


def _may_open(words: list[Word], index: int) -> bool:
    """Whether anything that may be left out can begin with this word; asked first, for speed."""
    key = words[index].key
    return (
        words[index - 1].comma
        or key[:1] in {"و", "ل"}
        or key in {"في", "كان", "كانت", "حيث", "الا"}
        or key in _PURPOSE
        or opens_circumstance(words, index)
        or PRONOMINAL.fullmatch(key) is not None
    )


def cut(words: list[Word], level: int) -> list[Word]:
    """The best cut of a level: the longest of at most ``FULL`` words, else the shortest."""
    sentence = Clause(words)
    best = len(words)
    for index in range(LEAST, min(len(words), _FAR)):
        if not _may_open(words, index) or not _cut_at(sentence, index, level):
            continue
        if index <= FULL or index < best:
            best = index
        if index > FULL:
            break
    return words[:best]


# --- all together ------------------------------------------------------------------------------------


def _torn_dash(words: list[Word]) -> bool:
    """«فلان- رئيس …، إن»: a title behind one dash."""
    dashes = [
        word for word in words[1:9] if word.text.endswith(("-", "–")) or word.text in ("-", "–")
    ]
    return len(dashes) == 1


_HANGING: Final = word_set("وذلك حيث كما وهو وهي والتي والذي")


def main_clause(sentence: str) -> str:
    """The sentence shortened step by step, the surest first, until it is short enough."""
    words, source = split_source(without_days(words_of(sentence)))
    if not words:
        return sentence
    enough = IDEAL - len(source)
    words = without_comments(words)
    steps: list[tuple[int, Callable[[list[Word]], list[Word]]]] = [
        (enough, lambda some: without_insert(some, is_circumstance)),
        (enough, lambda some: without_insert(some, is_circumstance)),
        (enough, without_brackets),
        (enough, lambda some: cut(some, 1)),
        (enough, lambda some: without_insert(some, is_relative)),
        (enough, lambda some: without_insert(some, is_title)),
        (enough, shorter_speaker),
        (enough, without_bare_title),
        (enough, lambda some: without_insert(some, is_title)),
        (enough + 1, lambda some: cut(some, 2)),
        (enough + 2, lambda some: cut(some, 3)),
        (enough + 4, lambda some: cut(some, 4)),
        (enough + 4, lambda some: cut(some, 5)),
    ]
    if _torn_dash(words):
        words = shorter_speaker(words)
    for limit, step in steps:
        if len(words) > limit:
            words = step(words)
    while len(words) > LEAST and words[-1].key in _HANGING:
        words = words[:-1]  # where the seed breaks off
    if source and words:
        last = words[-1]
        words = [
            *words[:-1],
            Word(last.text.rstrip("،,.؛") + "،", last.key, True, last.depth, last.bracket),
            *source,
        ]
    return text_of(words)
