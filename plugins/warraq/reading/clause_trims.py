"""What a main clause may do without: comments, sources, inserts, brackets, bare titles, days."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from warraq.arabic.letters import fold
from warraq.arabic.months import WEEKDAYS
from warraq.reading.clause_whole import Clause, bears, denies, turns
from warraq.reading.clause_words import (
    AFTER_SUBJECT,
    COMMENTS,
    DAYS,
    HONORIFICS,
    IDEAL,
    INNER,
    LEAST,
    NEEDED_PREPOSITION,
    PARTICIPLES,
    PERSON_OBJECT,
    PRONOMINAL,
    THAT,
    TITLES,
    Word,
    comments,
    is_verb,
    opens_circumstance,
    two_keys,
    word_set,
)
from warraq.reading.vocabulary import GIVEN_NAMES


def without_comments(words: list[Word]) -> list[Word]:
    """Up to the first comment: a participle, «حيث», «وذلك», «، وأضاف»."""
    sentence = Clause(words)
    for index in range(LEAST, len(words)):
        word, before = words[index], words[index - 1]
        if word.bracket or (word.depth and not before.comma):
            continue
        after = words[index + 1].key if index + 1 < len(words) else ""
        inner = (
            (word.key in PARTICIPLES and THAT.fullmatch(after) is not None)
            or (word.key in INNER and (after in {"الي", "عن", "علي"} or "ً" in word.text))
            or word.key in {"وذلك", "بينما"}
            or f"{word.key} {after}" == "في حين"
        )
        if not (
            inner or (before.comma and (comments(word.key) or two_keys(words, index) in _COMMENT_PAIRS))
        ):
            continue
        if _reopens(words, index) or turns(words[index:]):
            continue
        added = word.key in _ADDED or two_keys(words, index) in _COMMENT_PAIRS
        if added and not safe_tail(words[index:]):
            continue
        second = word.key.startswith("و") and word.key not in COMMENTS
        if second and len(words) <= IDEAL:
            continue
        negated = (word.key in {"فيما", "وهو"} or two_keys(words, index) in _COMMENT_PAIRS) and bears(
            words[index:]
        )
        if not negated and sentence.complete(index, weak=False):
            return words[:index]
    return words


_ADDED: Final = word_set(
    "خاصة وخاصة خصوصا وخصوصا لاسيما ولاسيما سيما فضلا علاوة ليكون لتكون ليصبح مما وهو وهي وهم"
)


def _reopens(words: list[Word], index: int) -> bool:
    """«، مؤكدا ثقته، إن الحزب …»: what the comment interrupted goes on behind it."""
    return any(
        words[later - 1].comma and THAT.fullmatch(words[later].key) and words[later].depth == 0
        for later in range(index + 1, len(words))
    )


_COMMENT_PAIRS: Final = frozenset(
    fold(pair)
    for pair in (
        "الأمر الذي|الشيء الذي|في حين|في وقت|في الوقت|في خطوة|في إشارة|في مؤشر|ما أدى|ما أثار|ما يعني|ما دفع|ما أسفر|ما عزز|ما يعزز|على حد|ولا سيما|لا سيما|بما في|"
        "إلى جانب|إلى ذلك|بالإضافة إلى|إضافة إلى|هذا على|ذلك أن|ما تسبب|ما جعل|جاء ذلك|هذا وقد|هذا ويذكر|هذا هو|جاءت هذه|جاء هذا"
    ).split("|")
)


# --- who said so ---------------------------------------------------------------------------------

_SOURCES: Final = word_set("بحسب حسب وفق وفقا طبقا حسبما نقلا")
_SOURCE_PAIRS: Final = frozenset(
    fold(pair)
    for verb in "ذكرت ذكر قالت قال أعلنت أعلن أفادت أفاد أوردت أكدت".split()
    for pair in (f"كما {verb}", f"وفق ما {verb}")
)
_SOURCE_ENDS: Final = word_set(
    "اليوم أمس في خلال التي الذي على عقب بعد أن إن بأن مساء صباح يوم حيث مؤكدا مشيرا والتي والذي لدى عبر قبل الذين"
) | frozenset(fold(day) for day in WEEKDAYS)
_NO_SOURCE: Final = word_set(
    "أحكام القانون الدستور مقتضيات لمقتضيات لأحكام للقانون للدستور معايير لمعايير شروط لشروط لاتفاقية لاتفاق اتفاقية اتفاق عدة قرار قرارات الحاجة رؤية لتميز الاتفاق خطة برنامج لبرنامج لخطة جدول لجدول القواعد ضوابط لضوابط آلية نظام لنظام"
)
_LONGEST_SOURCE: Final = 8


def split_source(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """The sentence without «، بحسب الشرطة», and these words; none where the sentence is a report anyway."""
    for index in range(LEAST, len(words)):
        word = words[index]
        if word.depth or not (
            (
                word.key in _SOURCES
                and (words[index - 1].comma or word.key in {"بحسب", "حسبما", "وفقا", "طبقا", "وفق"})
            )
            or (words[index - 1].comma and two_keys(words, index) in _SOURCE_PAIRS)
        ):
            continue
        end = index + 2
        while end < len(words) and not words[end - 1].comma and words[end].key not in _SOURCE_ENDS:
            end += 1
        if words[index + 1 : index + 2] and words[index + 1].key in _NO_SOURCE:
            return words, []
        source, rest = words[index:end], words[end:]
        if len(without_comments(words[:index])) < index:
            return words, []  # the source of the comment, not of the news
        sentence = Clause(words)
        if turns(words[index:]) or not sentence.complete(index, weak=False):
            return words, []
        if not words[end - 1].comma:
            rest = []  # how, when and where the source spoke
        elif rest and not (rest[0].key.startswith("و") or comments(rest[0].key)):
            rest = rest if opens_circumstance(rest, 0) else []
        if sentence.reported and word.key not in {"طبقا"}:
            source = []
        elif len(source) > _LONGEST_SOURCE or len(source) < 2:
            return words, []
        return [*words[:index], *rest], source
    return words, []


def _segments(words: list[Word]) -> Iterator[tuple[int, int]]:
    """Spans that stand between two commas outside quotations."""
    start: int | None = None
    for index, word in enumerate(words):
        closed = word.comma and word.depth == 0
        if closed:
            if start is not None:
                yield start, index + 1
            start = index + 1


LONGEST_INSERT: Final = 16


def without_insert(words: list[Word], kind: Callable[[Clause, int, int], bool]) -> list[Word]:
    """Without one span between two commas for which ``kind`` holds."""
    sentence = Clause(words)
    for start, end in _segments(words):
        rest = words[end:]
        if not rest or end - start > LONGEST_INSERT or bears(words[start:end]):
            continue
        if any(THAT.fullmatch(word.key) or word.text.endswith(":") for word in words[start:end]):
            continue
        if rest[0].key.startswith("و") and rest[0].key not in {
            "وزير",
            "وزيره",
            "وزاره",
            "وفد",
            "واشنطن",
        }:
            continue
        if (
            rest[0].key.startswith("ل")
            and not THAT.fullmatch(rest[0].key)
            and opens_circumstance(words, start)
        ):
            continue
        if "؛" in words[start - 1].text:
            continue
        needed = NEEDED_PREPOSITION.get(sentence.verb or "")
        if needed is not None and any(needed.fullmatch(one.key) for one in words[start + 1 : end]):
            continue
        first = rest[0].key
        name = first in GIVEN_NAMES or (
            sentence.verb not in PERSON_OBJECT and (first in HONORIFICS or first in TITLES)
        )
        if opens_circumstance(words, start) and (
            name or (any(word.comma for word in rest[:3]) and not opens_circumstance(words, end))
        ):
            continue
        if PRONOMINAL.fullmatch(rest[0].key) or not kind(sentence, start, end):
            continue
        before = words[:start]
        if THAT.fullmatch(rest[0].key) or rest[0].key in AFTER_SUBJECT or is_verb(rest[0].key):
            paired = any(word.comma and word.depth == 0 for word in before[:-1])
            before = before if paired else [*before[:-1], without_comma(before[-1])]
        return [*before, *rest]
    return words


def without_comma(word: Word) -> Word:
    return Word(word.text.rstrip("،,؛"), word.key, False, word.depth, word.bracket)


def is_circumstance(sentence: Clause, start: int, _end: int) -> bool:
    place = _end == start + 1 and sentence.words[start].key.startswith("ب")
    return (place or opens_circumstance(sentence.words, start)) and not denied_before(
        sentence, start
    )


def denied_before(sentence: Clause, end: int) -> bool:
    """Whether the claim, as far as it is told before ``end``, denies or limits."""
    start = sentence.that or 0
    return denies(sentence.words[start:end]) if start < end else False


def is_title(sentence: Clause, start: int, end: int) -> bool:
    """«محمد …، رئيس حزب …، » – what a person is."""
    words = sentence.words
    if words[start].key not in TITLES or start < 2 or sentence.verb in PERSON_OBJECT:
        return False
    if any(is_verb(word.key) for word in words[start + 1 : end]):
        return False  # a lost comma: the predicate stands in it
    return not PRONOMINAL.fullmatch(words[end].key) and len(words[end:]) >= 3


def is_relative(sentence: Clause, start: int, _end: int) -> bool:
    return PRONOMINAL.fullmatch(sentence.words[start].key) is not None


def without_brackets(words: list[Word]) -> list[Word]:
    """Without what stands in round brackets, where they hold whole words."""
    found: list[Word] = []
    inside = False
    for word in words:
        if word.text.startswith("(") and not inside and found:
            inside = True
        if not inside:
            found.append(word)
        elif ")" in word.text:
            if word.text.rstrip("،,.").endswith(")") is False:
                return words
            inside = False
            if word.text[-1] in "،,":
                last = found[-1]
                found[-1] = Word(
                    last.text.rstrip("،,") + "،", last.key, True, last.depth, last.bracket
                )
    return words if inside else found
_BEFORE_DAY: Final = word_set(
    "يوم مساء صباح ليلة فجر ظهر عصر من إلى حتى منذ في بعد قبل أيام يومي كل نهار أمس غدا غد هذا و بين جمعة صحيفة خطبة صلاة مليونية عن تظاهرات مظاهرات عطلة زوال عشية اليوم أول"
)
_AFTER_DAY: Final = word_set(
    "الماضي المقبل القادم الجاري المنصرم الأسود الأول و أو العظيم الماضى الجارى الدامي"
)


def without_days(words: list[Word]) -> list[Word]:
    """Without a weekday that stands by itself: the page shows the date beside it."""
    found: list[Word] = []
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else None
        bare = (
            word.key in DAYS
            and word.depth == 0
            and word.text.rstrip("،,.").isalpha()
            and len(found) >= 1
            and after is not None
            and found[-1].key not in _BEFORE_DAY
            and not found[-1].key.startswith(("لل", "بال"))
            and after.key not in _AFTER_DAY
            and not after.key[:1].isdigit()
            and not after.text.startswith("(")
            and not after.key.startswith("وال")
        )
        if not bare:
            found.append(word)
        elif word.comma and not found[-1].comma and len(found) > 3:
            last = found[-1]
            found[-1] = Word(last.text + "،", last.key, True, last.depth, last.bracket)
    return found


_OBJECTS: Final = word_set(
    "بيان بيانا بلاغ بلاغا برنامج برنامجا بعض بروتوكول بنود وثيقة وثائق وقفة وفد وفدا وزير وزيرة وزراء ورقة ورشة وعود ولاية وحدات وسام وظائف لقاء لجنة لجان لائحة لوائح بطاقة بعثة بطولة واشنطن وكيل لبنان ليبيا"
)


def safe_tail(words: list[Word]) -> bool:
    """Every part that a comma opens in what is left out can be no object or predicate."""
    for index in range(1, len(words)):
        if words[index - 1].comma and words[index].depth == 0:
            key = words[index].key
            if not (
                (key.startswith(("و", "ل", "ب", "فال", "فان")) and key not in _OBJECTS)
                or comments(key)
                or opens_circumstance(words, index)
                or PRONOMINAL.fullmatch(key)
                or two_keys(words, index) in _COMMENT_PAIRS
                or key in TITLES
                or key in _SOURCES
                or key in {"في", "من", "عن", "ضد", "مع", "او", "اي"}
            ) or THAT.fullmatch(key):
                return False
    return True
