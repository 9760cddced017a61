"""Whether what a cut leaves stands by itself: subject, predicate, complement, polarity, balance."""

from __future__ import annotations

import re
from typing import Final

from warraq.reading.clause_words import (
    AFTER_SUBJECT,
    BEARING,
    BEFORE_NOUN,
    CIRCUMSTANCES,
    GOVERNS_THAT,
    HONORIFICS,
    INFORMS,
    INTRANSITIVE,
    LEAST,
    NEEDED_PREPOSITION,
    NEEDS_THAT,
    NEGATION,
    NOMINAL,
    OBJECT,
    OPEN,
    OPENING_VERBS,
    PRONOMINAL,
    ROOM,
    SPEECH,
    THAT,
    TITLES,
    TURNS,
    Word,
    comments,
    is_present,
    is_verb,
    opens_circumstance,
    plain,
    two_keys,
    word_set,
)
from warraq.reading.vocabulary import GIVEN_NAMES, LEAD_VERBS


class Clause:
    """The words with what is known of the sentence as a whole."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        first = words[0].key if words else ""
        second = words[1].key if len(words) > 1 else ""
        known = is_verb(first) or first in LEAD_VERBS or first in OPENING_VERBS
        feminine = (
            re.fullmatch(r"ت[ء-ي]{2,}", first)
            and second.startswith("ال")
            and not OBJECT.fullmatch(first)
        )
        self.verb = first if known or feminine else None
        self.that = self._complement()

    def _complement(self) -> int | None:
        """Where «أن», or the colon of direct speech, begins what the verb of speech is about."""
        if self.verb not in SPEECH and not (self.words[1:2] and self.words[1].key in SPEECH):
            return None
        comment = False
        for index, word in enumerate(self.words[1:45], 1):
            if word.depth == 0 and self.words[index - 1].comma and comments(word.key):
                comment = True
            if self.verb in INFORMS and word.key.startswith("ب") and not THAT.fullmatch(word.key):
                return None
            before = self.words[index - 1]
            after = self.words[index + 1].key if index + 1 < len(self.words) else ""
            if word.key == "ان" and is_verb(after) and not is_present(after):
                continue  # «إن اختارت …»: if
            if before.key in GOVERNS_THAT and not before.comma:
                continue
            if THAT.fullmatch(word.key) and word.depth <= 1 and not word.bracket:
                if not comment or self.words[index - 1].comma:
                    return index
            elif word.text.endswith(":") and index + 1 < len(self.words) and not comment:
                return index + 1
        return None

    @property
    def reported(self) -> bool:
        return self.verb in SPEECH or any(word.key in SPEECH for word in self.words[:8])

    def complete(self, end: int, *, weak: bool) -> bool:
        """Whether the words before ``end`` are a whole clause.

        ``weak``: what follows could be part of the clause, so the predicate must be seen to stand.
        """
        kept = self.words[:end]
        if len(kept) < LEAST or is_open(kept) or _half(kept) or not balanced(kept):
            return False
        if weak and not _last_claim_stands(kept):
            return False
        if self.that is None:
            if self.verb in NEEDS_THAT:
                return False
            return not weak or self._has_object(kept)
        claim = kept[self.that :]
        if len(claim) < 4 or (len(claim) < 6 and not _has_predicate(claim)):
            return False
        return not weak or _has_predicate(claim)

    def _has_object(self, kept: list[Word]) -> bool:
        verb, start = self._main_verb(kept)
        if verb is None:
            return _has_predicate(kept)
        needed = NEEDED_PREPOSITION.get(verb)
        kept = kept[start:]
        keys = [word.key for word in kept[2:]]
        if needed is not None:
            return any(needed.fullmatch(key) for key in keys[:-1]) and len(kept) >= 6
        if verb in INTRANSITIVE:
            return True
        return (
            any(OBJECT.fullmatch(key) for key in keys[:-1])
            or _object_apart(kept)
            or _has_complement(verb, kept)
        )

    def _main_verb(self, kept: list[Word]) -> tuple[str | None, int]:
        """The verb in front, or the one behind an opening circumstance and its comma."""
        if self.verb is not None:
            return self.verb, 0
        for index in range(2, min(len(kept), 25)):
            if kept[index - 1].comma and is_verb(kept[index].key):
                return kept[index].key, index
        return None, 0


def _last_claim_stands(kept: list[Word]) -> bool:
    """Whether what the last «أن» begins is whole: «أن يفعل كذا», or a subject with its predicate."""
    for index in range(len(kept) - 1, 0, -1):
        if THAT.fullmatch(kept[index].key):
            claim = kept[index:]
            subjunctive = len(claim) >= 4 and is_verb(claim[1].key)
            return subjunctive or _has_predicate(claim)
    return True


def _has_complement(verb: str, kept: list[Word]) -> bool:
    """A preposition behind the subject: for a verb that takes an object, only with much room."""
    room = ROOM if verb in _TAKES_OBJECT else _SOME_ROOM
    if len(kept) < room:
        return False
    return any(
        word.key in AFTER_SUBJECT
        or (word.key.startswith("ب") and len(word.key) > 4 and verb not in _TAKES_OBJECT)
        for word in kept[3 if room == _SOME_ROOM else 6 : -1]
        if word.key not in CIRCUMSTANCES
    )


_SOME_ROOM: Final = 8
_TAKES_OBJECT: Final = word_set(
    "استقبل استقبلت التقى التقت بحث بحثت ناقش ناقشت عقد عقدت ترأس ترأست استعرض استعرضت أجرى أجرت قدم قدمت وقع وقعت أصدر أصدرت أدان أدانت انتقد انتقدت رفض رفضت "
    "تلقى تلقت بعث بعثت أعلن أعلنت قرر قررت أكد أكدت نفى نفت نظم نظمت ينظم تنظم يعقد تعقد وصف وصفت اتهم اتهمت أطلق أطلقت افتتح افتتحت يفتتح تفتتح نشر نشرت كرم سلم منح وجه حمل هنأ "
    "حدد حددت طرح طرحت تناول تناولت تصدر تصدرت شهد شهدت حضر حضرت اعتبر اعتبرت جدد جددت اقترح اقترحت قطع قطعت حاصر حاصرت أبدى أبدت أوضح أوضحت واصل واصلت تابع تابعت أثار أثارت "
    "يبحث تبحث يستقبل تستقبل يلتقي تلتقي ألقى ألقت استدعى استدعت اعتقل اعتقلت أوقف أوقفت ضبط ضبطت أحال أحالت كلف عين عينت قلد أنهى أنهت بدأ بدأت استنكر استنكرت حث حثت ناشد ناشدت"
)


_INSISTS: Final = word_set("إصرار إصراره إصرارها الإصرار")
_LEADS_TO: Final = word_set("يؤدي تؤدي أدى أدت يؤدى تؤدى")


def _half(kept: list[Word]) -> bool:
    """«بين» without its second half, «يؤدي» without its «إلى», «قيام» without what was done."""
    for index, word in enumerate(kept):
        rest = kept[index + 1 :]
        if word.key in _LEADS_TO and not any(
            one.key == "الي" or one.key.startswith("لل") for one in rest
        ):
            return True
        if word.key in _INSISTS and not any(one.key == "علي" for one in rest):
            return True
        if word.key == "قيام" and not any(one.key.startswith("ب") for one in rest):
            return True
    for index in range(len(kept) - 1, -1, -1):
        if kept[index].key == "بين":
            plural = kept[index + 1 : index + 2] and kept[index + 1].key.endswith(("ين", "ات"))
            return not plural and not any(word.key.startswith("و") for word in kept[index + 2 :])
    return False


def _object_apart(kept: list[Word]) -> bool:
    """An object set apart by a comma: «قطع عشرات المتظاهرين، شارع …»."""
    for index in range(2, len(kept) - 1):
        key = kept[index].key
        if (
            kept[index - 1].comma
            and kept[index].depth == 0
            and len(kept) - index > 3
            and not any(word.comma for word in kept[index : index + 2])
            and not (
                key.startswith(("و", "ب", "ل"))
                or key in TITLES
                or key in AFTER_SUBJECT
                or key in GIVEN_NAMES
                or key in HONORIFICS
                or comments(key)
                or opens_circumstance(kept, index)
                or PRONOMINAL.fullmatch(key)
                or is_verb(key)
            )
        ):
            return True
    return False


def is_open(kept: list[Word]) -> bool:
    last, before = kept[-1], kept[-2].key if len(kept) > 1 else ""
    if (
        before in {"ما", "كان", "كانت", "احد", "احدي"}
        or last.key in OPEN | NOMINAL
        or last.key in {"", "و"}
    ):
        return True
    return is_present(last.key) or last.text.endswith((":", "-", "–"))


def balanced(kept: list[Word]) -> bool:
    """No bracket is open, and of quotations one at most, of which three words stand."""
    text = " ".join(word.text for word in kept)
    if any(text.count(opened) != text.count(closed) for opened, closed in ("()", "[]", "{}")):
        return False
    if text.count("»") > text.count("«") or text.count("”") > text.count("“"):
        return False
    opened = [
        index
        for mark in "«“"
        if text.count(mark) > text.count(chr(ord(mark) + (16 if mark == "«" else 1)))
        for index, word in enumerate(kept)
        if mark in word.text
    ]
    if text.count('"') % 2:
        opened += [index for index, word in enumerate(kept) if '"' in word.text]
    return not opened or len(kept) - max(opened) >= 5


def _has_predicate(claim: list[Word]) -> bool:
    """A verb that no relative clause of the subject holds."""
    relative = False
    for index, word in enumerate(claim):
        if PRONOMINAL.fullmatch(word.key) or (word.key in {"ما", "من"} and index == 1):
            relative = True
        elif word.comma and relative and index + 1 < len(claim) and is_verb(claim[index + 1].key):
            relative = False
        elif (
            index
            and not relative
            and (is_verb(word.key) or word.key in NOMINAL)
            and claim[index - 1].key not in BEFORE_NOUN
            and index + 2 <= len(claim)
        ):
            return True
    return (
        bool(claim)
        and THAT.fullmatch(claim[0].key) is not None
        and len(claim[0].key) > 3
        and len(claim) >= 6
    )


def bears(words: list[Word]) -> bool:
    return any(plain(word.key) in BEARING or word.key in BEARING for word in words)


def turns(words: list[Word]) -> bool:
    """Whether a comment takes back what stands before it; what comes late in it turns only itself."""
    near = words[:_NEAR]
    return (
        any(plain(word.key) in _CONDITIONS or word.key in _CONDITIONS for word in words)
        or any(
            (plain(word.key) in TURNS or word.key in TURNS) and not _LEST.fullmatch(word.text)
            for word in near
        )
        or any(
            two_keys(near, index) in {"ما لم", "غير ان", "في حال", "في حاله"}
            for index in range(len(near))
        )
    )


_NEAR: Final = 12
_LEST: Final = re.compile(r"[وب]?ألا")
"""«ألا» asks that something be not; folded it looks like «إلا»."""
_CONDITIONS: Final = word_set("شرط بشرط شريطة باستثناء مشترطا مشترطة")


def denies(words: list[Word]) -> bool:
    return any(
        (plain(word.key) in NEGATION or word.key in NEGATION)
        and not (index + 1 < len(words) and words[index + 1].key in _NO_DENIAL)
        for index, word in enumerate(words)
    )


_NO_DENIAL: Final = word_set("يقل تقل سيما يزال تزال يزالون زال زالت")
