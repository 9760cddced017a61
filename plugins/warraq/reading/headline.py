"""The headline: the one that stands there, or a short main clause taken from the lead."""

from __future__ import annotations

import re
from typing import Final

from warraq.arabic.letters import fold, fold_with_map, strip_tashkeel
from warraq.arabic.months import MONTHS, WEEKDAYS, alternatives
from warraq.arabic.patterns import later
from warraq.arabic.sentences import sentences
from warraq.reading.clause import LONGEST, main_clause
from warraq.reading.clause_words import IDEAL
from warraq.reading.credited_names import is_person
from warraq.reading.credits import lead_credit, parse_credit
from warraq.reading.dates import date_line
from warraq.reading.joining import is_bullet
from warraq.reading.vocabulary import LEAD_VERBS, PLACES

_LONGEST_SET_APART: Final = 200
"""Characters of a stated headline; the longest of 2,500 known ones has 186."""
_LONGEST_UNSPACED: Final = 125
"""The same where no empty line sets it apart from the lead."""
_SHORT_ENOUGH: Final = 110
"""A derived headline of this length is not shortened further."""
LONG_HEADLINE: Final = 250
"""Characters that no headline may exceed if any boundary can be found."""
_NO_SENTENCE: Final = 700
"""Characters beyond which a text without a full stop is no sentence (the longest real one has 656)."""
_AT_LEAST: Final = 80
_BOUNDARY: Final = re.compile(r"\s?(?:[،,؛]|\.\.+)\s?")
_GOES_ON: Final = later(
    r"(?:و|التي\s|الذي\s|في\s|من\s|بعد|خلال|منذ|كما|حيث|بما\s|بهدف|لل|مع\s|ضمن|بحضور|عقب|اثر)"
)
_FIRST_THAT: Final = 260
"""Characters in which the «أن» of a verb of speech is looked for."""
_READ: Final = 1500
"""Characters of the lead that are read; no sentence of news is longer."""


def is_headline(text: str, following: str, *, gap: bool) -> bool:
    """Whether ``text``, the first line of an article, is its headline.

    ``following`` is the next line of text; ``gap`` whether an empty line lies between.
    """
    words = text.split()
    if not words or is_bullet(text) or not following:
        return False
    if len(text) > (_LONGEST_SET_APART if gap else _LONGEST_UNSPACED) or (
        len(words) < 2 and not gap
    ):
        return False
    bare = text.rstrip(' »”"')
    stopped = bare.endswith((".", "،", ",", "؛")) and not bare.endswith(("..", "…"))
    if stopped and not (
        gap and len(text) <= _SHORT_ENOUGH and bare.endswith(".") and ". " not in text
    ):
        return False
    if text.endswith(":") and not gap:
        return False
    verb_first = fold(strip_tashkeel(words[0])) in LEAD_VERBS
    if gap:
        return not (verb_first and (stopped or len(text) > _LONGEST_UNSPACED))
    # A headline is shorter than the lead below it, or stands above its credit or its date.
    longer = len(following) > 1.4 * len(text) or bool(parse_credit(following))
    return len(words) >= 4 and not verb_first and (longer or date_line(following) is not None)


def same_headline(text: str, headline: str) -> bool:
    """Whether a line is the headline once more, spelling and marks aside."""
    return _letters(text) == _letters(headline)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", " ", fold(text)).strip()


# --- a headline from the lead ---------------------------------------------------------------

_DAY_PARTS: Final = r"(?:اليوم|يومه|امس|اول امس|امس الاول|غدا|يوم|مساء|صباح|ظهر|عصر|ليله|فجر|مساء يوم|صباح يوم|مساء امس|صباح امس|مساء اليوم|صباح اليوم|صبيحه اليوم|صبيحه يوم|عشيه اليوم|عشيه يوم|زوال اليوم|زوال يوم|ظهر اليوم|بعد ظهر|بعد ظهر اليوم)"
_WEEKDAY: Final = alternatives(WEEKDAYS)
_TIME: Final = later(
    rf"(?:(?<=[\s،])|^)(?:{_DAY_PARTS}\s{{1,2}}[(]?(?:{_WEEKDAY})[)]?|(?:{_WEEKDAY})(?=\s{{0,2}}[،,)]|\s{{1,2}}[0-9])|اليوم|امس)(?![ء-ي])"
    rf"(?:\s{{0,2}}[(]?[0-9]{{1,2}}\s{{0,2}}(?:{alternatives(MONTHS)})(?:\s{{0,2}}[0-9]{{4}})?[)]?)?"
)
_NOT_THAT_DAY: Final = later(
    r"\s{0,2}(?:الماضي|المقبل|القادم|الجاري|المنصرم|الاول|الثاني|الثالث|الرابع|الخامس|الاخير|التالي|العالمي|الوطني|الدراسي)"
)
_PERIOD_BEFORE: Final = later(
    r"(?:منذ|قبل|حتي|الي|من|بعد|ل|بين|يوم|جريده|صحيفه|عين|اخبار|المصري|في|حدث|هذا|بيان|بوابه|ظهر|مساء|صباح|ليل|ليله|فجر|عصر|منتصف|نهايه|زوال|عشيه|غدا|غد|امس)[،,]?\s{0,2}[«\"“]?$"
)
_OPENER: Final = later(
    r"(?:و)?(?:في|بعد|عقب|اثر|علي|خلال|ضمن|بمناسبه|بحضور|من|بهدف|قبيل|قبل|منذ|وفي|بعيد|تفعيلا|تنفيذا|بتعليمات|بدعوه|برئاسه|ردا|نيابه|بدعوه|تزامنا|استعدادا|بالتزامن|مباشره|تحت|بموازاه)\s"
)
_INNER_PARTICIPLES: Final = frozenset(
    fold(
        "مؤكدا مشيرا معتبرا موضحا مضيفا مشددا مبرزا معربا لافتا محذرا منوها مبديا واصفا مستنكرا منتقدا مشيرة موضحة مضيفة لافتة منوهة"
    ).split()
)
"""Participles of comment that no noun or adverb is spelt like."""
_PARTICIPLES: Final = _INNER_PARTICIPLES | frozenset(
    fold(
        "مؤكدة مؤكدين مشيرين معتبرة مشددة مبرزة داعيا معربة محذرة معلنا معلنة مطالبا متهما متهمين معبرا معبرة متوقعا كاشفا كاشفة نافيا نافية مبدية "
        "واصفة مستنكرة منتقدة متعهدا متعهدة مبينا ملمحا ملمحة مثمنا مثمنة"
    ).split()
)
"""Participles that begin a comment after a comma."""
_CUT_WORDS: Final = later(
    r"(?:و?حيث|وذلك|حسبما|بحسب|وفق|وفقا|حسب|طبقا|مما|الامر الذي|علما|وهو|وهي|ما يع[ء-ي]+|ما اثار|ما ادي|في خطوه|في وقت|في حين|فيما|بينما|كما|واضاف[ت]?|وقال[ت]?|واكد[ت]?|واشار[ت]?|في اشاره)(?![ء-ي])"
)
_LAST_SEGMENT: Final = later(
    r"(?:خلال|بعد|عقب|اثر|علي هامش|علي خلفيه|بمناسبه|في اطار|بحضور|بهدف|من اجل|قبل|وذلك|اثناء|لدي|بمشاركه|ضمن|تحت شعار|في ظل|في سياق|بسبب)\s"
)
_LOAD_BEARING: Final = later(
    r"(?<![ء-ي])(?:و|ف)?(?:لكن|لكنه|لكنها|لكنهم|الا|اذا|لو|لولا|شرط|بشرط|شريطه|دون|بدون|غير ان|غير|ما لم|باستثناء|سوي|عدا|بيد ان|مقابل|رغم|برغم|ليس|ليست|لم|لن|لا)(?![ء-ي])"
)
"""Words whose loss would turn a sentence: negation, exception, condition, concession."""
_TURNING: Final = later(
    r"(?<![ء-ي])(?:و|ف)?(?:لكن|لكنه|لكنها|لكنهم|اذا|لولا|شرط|بشرط|شريطه|غير ان|ما لم|باستثناء|بيد ان|الا ان|الا اذا|مشترطا|مشترطه)(?![ء-ي])"
)
"""The same for a comment with a verb of its own: what it denies, it denies of something else."""
_THAT: Final = later(r"(?<![ء-ي])(?:ب|ل)?ان(?:ه|ها|هم|هما|ني|نا)?(?![ء-ي])")
"""«أن», «إن», «بأنه»: what a verb of speech is about begins here."""


def derive_headline(lead: str, *following: str) -> str:
    """A short main clause that says what the lead says, marked by the caller as derived.

    The first sentence, without its dateline, its opening circumstance and its day, up to a boundary
    after which nothing that turns its sense can follow. Not shortened where that is not sure.
    ``following`` are the paragraphs after the lead, for a lead that is no sentence.
    """
    text = _first_sentence(_joined(lead, following))
    for other in following:
        if not _is_fragment(text):
            break
        candidate = _first_sentence(other)
        if candidate and _bare(candidate) in LEAD_VERBS:
            text = candidate
    if not text:
        return lead.strip()
    timeless = _without_time(_without_opener(text))
    clause = main_clause(timeless)
    if len(clause) > _NO_SENTENCE:
        clause = _last_resort(clause)
    return _tidy(_subject_first(clause)) if _is_whole(clause) else _tidy(timeless)


def is_long(headline: str) -> bool:
    """Whether a derived headline is one that could not be shortened safely."""
    return len(headline) > LONG_HEADLINE or len(headline.split()) > LONGEST


_STOPPED: Final = (".", "!", "؟", "?", "…", ":", "؛")


def _joined(lead: str, following: tuple[str, ...]) -> str:
    """The lead with the line after it, where a lost link or a hard break cut its sentence."""
    open_end = (
        not lead.rstrip(' »”"').endswith(_STOPPED) and not _FEWEST + 1 < len(lead.split()) <= IDEAL
    )
    open_end = open_end and ".." not in lead and _bare(lead) in LEAD_VERBS
    if not open_end or not following or not following[0].split():
        return lead
    after = _bare(following[0])
    fresh = after in LEAD_VERBS or after[1:] in LEAD_VERBS or fold(lead[:30]) in fold(following[0])
    return lead if fresh else f"{lead} {following[0]}"


def _first_sentence(paragraph: str) -> str:
    text = _SHARE_WORDS.sub("", paragraph)
    text = text[lead_credit(text)[1] :][:_READ]
    place = _PLACE_DOTS.match(text)
    if place and fold(place[1]) in PLACES:
        text = text[place.end() :]
    spans = sentences(text)
    end = 0
    for _, end in spans:
        torn = text[end - 1] == "?" and text[end : end + 1].isalpha()  # a letter lost in decoding
        if not torn and not _ABBREVIATED.search(text, 0, end):
            break
    return _PREFACE.sub("", text[spans[0][0] : end].rstrip(" .،")) if spans else ""


def _is_fragment(sentence: str) -> bool:
    """A caption, a byline or a torn line: too short for a clause, or open at its end."""
    words = sentence.split()
    if not words:
        return True
    verb_first = _bare(sentence) in LEAD_VERBS
    return len(words) <= (3 if verb_first else _FEWEST) or sentence.endswith((":", "،", ","))


_PLACE_DOTS: Final = later(r"\s*([^\s.]{3,15})\s?\.\.+\s")
_FEWEST: Final = 5
"""Words up to which a line without a verb in front is a caption."""
_SHARE: Final = r"(?:شارك(?:ها|نا)?|تويت|تويتر|فيسبوك|طباعة|تغريد|غرد|جوجل|غوغل|بلس|واتساب|واتس|تلغرام|لينكد|إن|من خلال|على|عبر|اكتب رأيك|إرسال|حفظ|تكبير|تصغير|الخط|Tweet|Share|Facebook|Twitter|Google|WhatsApp|Print|Email|LinkedIn|Pinterest|Telegram|\\+|[0-9]{1,4})"
_SHARE_WORDS: Final = later(
    rf"^\s*(?:(?:شارك(?:ها|نا)?\s+(?:(?:من خلال|على|عبر)\s+)?(?=تويتر?|فيسبوك|جوجل|واتس|Facebook|Twitter|Google|طباعة|غرد))|(?:تويت|طباعة|Tweet|Share|Facebook|Twitter|Print|Email)\s)(?:{_SHARE}\s+){{0,12}}"
)
"""Captions of buttons that were scraped with the lead."""
_ABBREVIATED: Final = later(r"(?:^|\s)(?:الدكتور|الدكتورة|المهندس|الأستاذ|السيد|د|م|أ)\s?\.$")
_PREFACE: Final = later(
    r"^(?:هذا\s+و\s?قد\s+|هذا\s+و(?=[أا]|قال|كشف)|كما\s+(?=أ[كعوش]|قال|دعا|كشف|طالب|شدد))"
)


def _top_level_commas(text: str) -> list[int]:
    """Offsets of the commas outside quotation marks and brackets."""
    commas, depth, straight = [], 0, False
    for offset, char in enumerate(text):
        if char in "«“([{":
            depth += 1
        elif char in "»”)]}":
            depth = max(0, depth - 1)
        elif char == '"':
            straight = not straight
        elif char in "،," and not depth and not straight:
            commas.append(offset)
    return commas


def _without_opener(sentence: str) -> str:
    """The sentence from its verb on, where a circumstance stands before it."""
    for comma in _top_level_commas(sentence)[:4]:
        opener, rest = sentence[:comma], sentence[comma + 1 :].lstrip()
        if not _OPENER.match(fold(opener)) or _LOAD_BEARING.search(fold(opener)):
            return sentence
        if rest and _bare(rest) in LEAD_VERBS:
            return sentence if _POINTS_BACK.search(fold(rest)) else rest
    return sentence


_POINTS_BACK: Final = later(r"(?<![ء-ي])(?:هذا|هذه|هولاء|ذلك|تلك)(?![ء-ي])")


def _bare(text: str) -> str:
    return fold(text.split(maxsplit=1)[0]).strip('،,:"«»“”()')


def _without_time(sentence: str) -> str:
    """The sentence without its «اليوم الاثنين 7 أبريل 2025»: the page shows the date beside it."""
    folded, offsets = fold_with_map(sentence)
    match = _TIME.search(folded)
    if (
        match is None
        or _NOT_THAT_DAY.match(folded, match.end())
        or _PERIOD_BEFORE.search(folded[: match.start()])
    ):
        return sentence
    before = sentence[: offsets[match.start()]].rstrip()
    after = sentence[offsets[match.end() - 1] + 1 :].lstrip(") ")
    if before.endswith("(") and after.startswith(")"):
        before, after = before[:-1].rstrip(), after[1:]
    if before.count("(") > before.count(")") and ")" not in after:
        return sentence
    if after.startswith(("،", ",")) and (
        before.endswith(("،", ",")) or _closes_adverb(before, after)
    ):
        after = after[1:].lstrip()
    return f"{before} {after}" if after[:1] not in ("،", ",", ".") else before + after


def _closes_adverb(before: str, after: str) -> bool:
    """Whether the comma after the day stood there for the day alone: no apposition is open before it."""
    rest = fold(after[1:].lstrip())
    comment = (
        not rest
        or rest.split()[0] in _PARTICIPLES
        or _CUT_WORDS.match(rest)
        or _LAST_SEGMENT.match(rest)
    )
    return len(_top_level_commas(before)) % 2 == 0 and not comment


def _last_resort(clause: str) -> str:
    """A clause no page can carry, up to the last boundary after which no object can stand.

    What follows begins with a conjunction, a relative or a preposition and turns nothing.
    """
    that = _THAT.search(fold(clause[:_FIRST_THAT]))
    for boundary in reversed(list(_BOUNDARY.finditer(clause, _AT_LEAST, LONG_HEADLINE))):
        kept, dropped = clause[: boundary.start()], fold(clause[boundary.end() :].lstrip())
        if not _is_whole(kept) or (that and not _THAT.search(fold(kept))):
            continue
        if _GOES_ON.match(dropped) and not _TURNING.search(dropped):
            return kept
    if len(clause) < _NO_SENTENCE:
        return clause
    return (
        clause[:LONG_HEADLINE].rsplit(None, 1)[0] + "…"
    )  # no sentence at all: said to be cut, by its mark


def _is_whole(clause: str) -> bool:
    return (
        all(
            clause.count(opened) == clause.count(closed)
            for opened, closed in ("«»", "“”", "()", "[]")
        )
        and clause.count('"') % 2 == 0
    )


def _tidy(text: str) -> str:
    return re.sub(
        r"\s+([،,])", r"\1", re.sub(r"[،,]?\s+:", ":", re.sub(r"\s{2,}", " ", text))
    ).strip(" .،,:؛")


# «أعلنت كازاخستان دعمها» → «كازاخستان تعلن دعمها»: only where the subject's end is certain
_PRESENT: Final = {
    fold(past): present
    for past, present in (
        pair.split("/")
        for pair in [
            "أعلن/يعلن",
            "أعلنت/تعلن",
            "أكد/يؤكد",
            "أكدت/تؤكد",
            "استقبل/يستقبل",
            "استقبلت/تستقبل",
            "جدد/يجدد",
            "جددت/تجدد",
            "رفض/يرفض",
            "رفضت/ترفض",
            "دعا/يدعو",
            "دعت/تدعو",
            "أدان/يدين",
            "أدانت/تدين",
            "طالب/يطالب",
            "طالبت/تطالب",
            "انتقد/ينتقد",
            "انتقدت/تنتقد",
            "قرر/يقرر",
            "قررت/تقرر",
            "وقع/يوقع",
            "وقعت/توقع",
            "أجرى/يجري",
            "أجرت/تجري",
            "بحث/يبحث",
            "بحثت/تبحث",
            "حذر/يحذر",
            "حذرت/تحذر",
            "اتهم/يتهم",
            "اتهمت/تتهم",
            "نفى/ينفي",
            "نفت/تنفي",
            "أصدر/يصدر",
            "أصدرت/تصدر",
            "افتتح/يفتتح",
            "افتتحت/تفتتح",
            "ترأس/يترأس",
            "ترأست/تترأس",
            "قدم/يقدم",
            "قدمت/تقدم",
            "التقى/يلتقي",
            "التقت/تلتقي",
        ]
    )
}


def _subject_first(clause: str) -> str:
    words = clause.split()
    verb = _PRESENT.get(fold(strip_tashkeel(words[0]))) if words else None
    if verb is None or len(words) < 3:
        return clause
    if fold(words[1]) in PLACES | _STATES and not words[2].startswith(("ال", "و", "ف")):
        return " ".join([words[1], verb, *words[2:]])
    commas = _top_level_commas(clause)
    if len(commas) >= 2:
        title, name, rest = (
            clause[len(words[0]) : commas[0]].strip(),
            clause[commas[0] + 1 : commas[1]].strip(),
            clause[commas[1] + 1 :].strip(),
        )
        plain = is_person(name)
        if (
            plain
            and rest
            and not rest.startswith(("و", "الذي", "التي"))
            and 2 <= len(title.split()) <= 12
        ):
            return f"{title} {name} {verb} {rest}"
    return clause


_STATES: Final = frozenset(
    fold(
        "كازاخستان أذربيجان أرمينيا أوكرانيا بولندا البرتغال اليابان كوريا البرازيل الأرجنتين كولومبيا البيرو الشيلي بنما غانا كينيا السنغال مالي النيجر نيجيريا غينيا الغابون تشاد الصومال إثيوبيا رواندا"
    ).split()
)
