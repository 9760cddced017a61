"""A sentence of news down to its main clause: what may be left out, and what may never be.

Arabic news leads are one long sentence: verb, speaker with title, occasion, «أن», claim, comments. Each
step below drops one kind of thing, and only where ``_complete`` finds that what stays stands by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from warraq.arabic.letters import fold, strip_tashkeel
from warraq.arabic.months import WEEKDAYS
from warraq.reading.vocabulary import GIVEN_NAMES, LEAD_VERBS, PLACES

IDEAL: Final = 16
"""Words of a headline that is not shortened further, comments aside."""
LONGEST: Final = 22
"""Words above which a derived headline is noted as long."""
_FULL: Final = 18
"""Words up to which a cut is preferred to a shorter one: it says more."""
_LEAST: Final = 5
_ROOM: Final = 14
"""Words among which a verb has its object, if a preposition follows."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with what is needed to cut beside it."""

    text: str
    key: str
    """Folded, without marks."""
    comma: bool
    """A comma or semicolon stands behind it, outside brackets."""
    depth: int
    """Quotations and brackets open before it."""
    bracket: bool
    """One of them is a bracket."""


_MARKS: Final = "«»“”\"'()[]{}،,؛:.…؟!-–—ـ"
_SPACING: Final = re.compile(r"\s*([،,](?![0-9٠-٩])|؛)\s*")


def words_of(sentence: str) -> list[Word]:
    found: list[Word] = []
    quotes = brackets = 0
    straight = False
    for text in _SPACING.sub(r"\1 ", sentence).split():
        depth, bracket = quotes + brackets + straight, brackets > 0
        for char in text:
            if char in "«“":
                quotes += 1
            elif char in "»”":
                quotes = max(0, quotes - 1)
            elif char in "([{":
                brackets += 1
            elif char in ")]}":
                brackets = max(0, brackets - 1)
            elif char == '"':
                straight = not straight
        comma = text[-1] in "،,؛" and brackets == 0
        found.append(Word(text, fold(strip_tashkeel(text)).strip(_MARKS), comma, depth, bracket))
    return found


def text_of(words: list[Word]) -> str:
    """The words as text; a quotation cut short is closed."""
    text = " ".join(word.text for word in words).rstrip(" .،,:؛")
    for opened, closed in ("«»", "“”"):
        if text.count(opened) == text.count(closed) + 1:
            text += closed
    return text + '"' if text.count('"') % 2 else text


# --- what a word is -------------------------------------------------------------------------


def _set(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


_THAT: Final = re.compile(r"ب?ان(?:ه|ها|هم|هما|هن|ني|نا)?")
_BEARING: Final = _set(
    "لكن لكنه لكنها لكنهم إلا إذا لو لولا شرط بشرط شريطة دون بدون باستثناء سوى عدا بيد مقابل رغم برغم "
    "بالرغم ليس ليست ليسوا لم لن لا مشترطا مشترطة بل إنما وليس فقط مالم لولا بينما"
)
"""Words whose loss would turn a sentence: negation, exception, condition, concession."""
_TURNS: Final = _set(
    "لكن لكنه لكنها لكنهم إذا لولا شرط بشرط شريطة باستثناء بيد مشترطا مشترطة إلا إنما مالم"
)
"""The same for a comment with a verb of its own: what it denies, it denies of something else."""
_NEGATION: Final = _set(
    "لا لم لن ليس ليست ليسوا دون بدون عدم نفى نفت ينفي تنفي رفض رفضت يرفض ترفض استبعد استبعدت منع منعت "
    "إلا سوى فقط حتى لولا إذا لو"
)
"""In its scope a time or an occasion is part of the claim."""
_RANKING: Final = _set(
    "أول الأول الأولى أولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس أهم أبرز أحدث آخر أكبر أعلى أدنى أقل أكثر أسوأ أفضل الوحيد الوحيدة مرة أكبر"
)
"""«أول زيارة منذ …» is no first visit without its «منذ»."""
_OPEN: Final = _set(
    "في من على إلى عن مع أن إن بأن التي الذي الذين بين ضد غير كل بعض نحو قد لقد سوف لم لن لا ليس أو ثم و حول لدى عند عبر منذ خلال بعد قبل "
    "تحت فوق أمام دون بدون كان كانت هو هي هم هذا هذه ذلك تلك أي حيث كما أكثر عدد أحد إحدى جميع كافة كلا كلتا سواء ضمن مثل إما لدي وفق حسب بسبب يوم "
    "مساء صباح عام سنة شهر الدكتور اللواء الشيخ المهندس السفير النائب المستشار الفريق السيد العميد العقيد عبد أبو ابن بن ال ألا أنه أنها بأنه بأنها أنهم ما مما"
)
"""Words no sentence ends with."""
_PRONOMINAL: Final = re.compile(r"(?:و|ف)?(?:الذي|التي|الذين|اللذين|اللتين|اللذان|اللتان|اللاتي)")
_HONORIFICS: Final = _set(
    "الدكتور الدكتورة دكتور د اللواء الشيخ المهندس السفير السفيرة النائب النائبة المستشار المستشارة الفريق السيد السيدة العميد العقيد الأستاذ الإعلامي الكاتب "
    "الأمير الملك الرئيس البابا الأنبا القس الصحفي الفنان الناشط المحامي الداعية الأول الركن الوزير الرائد الحاج"
)
_TITLES: Final = _set(
    "رئيس رئيسة الرئيس وزير وزيرة الوزير أمين الأمين أمينة عضو عضوة نائب نائبة مستشار مستشارة القيادي القيادى القيادية المتحدث المتحدثة المرشح عميد مدير مديرة محافظ خطيب "
    "مؤسس وكيل وكيلة مساعد مساعدة كاتب الكاتب أستاذ أستاذة الناشط الناشطة الخبير السفير سفير المدير المحامي المحامى المحلل الباحث والي عمدة نقيب النقيب مفتي شيخ زعيم قائد المرشد مرشد "
    "منسق المنسق مقرر الناطق ممثل ممثلة المبعوث مبعوث المفوض المفوضة مفوض النائب الممثل الفقيه الإعلامي مسؤول مسئول المسؤول المسئول القائد حاكم ولي والمتحدث البرلماني البرلمانى المنسقة والناطق"
)
"""Words that open what a person is."""
_PERSON_OBJECT: Final = _set(
    "استقبل استقبلت التقى التقت عين عينت هنأ هنأت اتهم اتهمت كلف كلفت أقال أقالت زار هاجم هاجمت طالب طالبت حمل حملت دعا دعت انتقد انتقدت انتخب انتخبت "
    "يستقبل تستقبل يلتقي تلتقي نعى نعت منح منحت كرم كرمت ناشد ناشدت سلم حذر حذرت وصف وصفت اعتقل اعتقلت قتل بحث بحثت يبحث ودع شكر"
)
"""Verbs after which a title between commas may be the object."""
_SPEECH: Final = _set(
    "قال قالت أكد أكدت أعلن أعلنت أوضح أوضحت أضاف أضافت ذكر ذكرت أفاد أفادت كشف كشفت صرح صرحت شدد شددت اعتبر اعتبرت أشار أشارت "
    "نفى نفت رأى رأت حذر حذرت نبه يرى ترى يؤكد تؤكد يعتبر تعتبر توقع توقعت زعم زعمت لفت لفتت تابع أبرز أبرزت قرر قررت اعترف اعترفت يقول تقول نقلت طالب طالبت "
    "أوردت أورد ألمح نشرت شهد كتب كتبت أبدى أبدت أعرب أعربت اتهم"
)
_GOVERNS_THAT: Final = _set(
    "بعد قبل منذ دون بدون غير رغم برغم بمجرد بشرط شريطة يمكن يمكنه يجب ينبغي بد لابد شأن شأنه شأنها المتوقع المقرر المنتظر الممكن المحتمل المفترض سوى إلا لولا حتى كما خاصة حيث إذ "
    "يريد تريد كون أجل لو علما بعدما مجرد مع"
)
"""Words whose own «أن» follows them."""
_OPENING_VERBS: Final = _set(
    "حدد حث حثت كرم صعد أبدى امتنع اعتزم وصف حمل بحث حل عرض نقل وقع عقد قدم حكم دعم رد وجه شهد قتل منح تحسن ساد رصد أقام احتفى اختار قلل وثق وزع شيع أضرب أحرز عبر تسلم تقدم اتسعت"
)
_INFORMS: Final = _set("أفاد أفادت")
_NEEDS_THAT: Final = _set(
    "قال قالت أوضح أوضحت أضاف أضافت صرح صرحت رأى رأت يرى ترى يقول تقول زعم زعمت لفت لفتت نقلت"
)
"""Verbs that say nothing without «أن» or a colon."""
_INTRANSITIVE: Final = _set(
    "قتل قتلت لقي لقيت أصيب أصيبت توفي توفيت انطلق انطلقت بدأ بدأت انتهى انتهت وصل وصلت غادر عاد عادت تواصل تواصلت اندلع اندلعت ارتفع ارتفعت انخفض "
    "انخفضت تراجع تراجعت فاز فازت تجمع تظاهر تظاهرت احتج احتجت انسحب انسحبت استقال استقالت تجددت تصاعدت اختتمت اختتم توجه توجهت سقط سقطت نشبت وقعت توافد يصل تصل "
    "استشهد استشهدت احتشد احتشدت سادت تنطلق ينطلق تعقد يعقد تبدأ يبدأ انفجر انفجرت شارك شاركت ألقي عقدت أقيمت أقيم"
)
"""Verbs whose sentence may end where a time or an occasion begins."""
_BY: Final = (
    r"ب(?!اسم|(?:ال)?محكم|رئاس|رييس|رياس|(?:ال)?مجلس|مقر|مدين|القاهر|الاسكندري|حزب|(?:ال)?جامع|محافظ|(?:ال)?وزار|(?:ال)?نقاب|"
    r"مشارك|حضور|مناسب|صحب|(?:ال)?منطق|ميدان|شارع|الحزب|البرلمان).+"
)
_NEEDED_PREPOSITION: Final = {
    fold(verb): re.compile(pattern)
    for verbs, pattern in (
        (
            "أفاد أفادت طالب طالبت ندد نددت رحب رحبت أشاد أشادت تقدم تقدمت هدد هددت اتهم اتهمت وعد تعهد تعهدت قام قامت يطالب تطالب",
            _BY,
        ),
        ("دعا دعت توجه توجهت انضم انضمت يدعو تدعو", rf"الي|ل.+|{_BY}"),
        ("قضت قضى حكمت حكم سمح سمحت أمر أمرت", rf"{_BY}|علي"),
        ("امتنع امتنعت عجز أفرج أفرجت", r"عن"),
        ("ارتفع ارتفعت انخفض انخفضت وصل وصلت تراجع تراجعت", rf"الي|ل.+|{_BY}|عن"),
        ("شدد شددت اتفق اتفقت وافق وافقت صادق صادقت أثنى يشدد علق علقت", r"علي|بال.+"),
        ("حذر حذرت", r"من"),
        ("كشف كشفت أعرب أعربت عبر عبرت أسفر أسفرت أعربت", r"عن"),
        ("شارك شاركت", r"في"),
        ("وصف وصفت", r"بان.*|ب[«\"“].*"),
        ("نجح نجحت فشل فشلت تسبب", rf"في|{_BY}"),
        ("أشار أشارت", r"الي"),
        ("تمكن تمكنت", r"من"),
        ("لقي لقيت", r"مصرع.*|حتف.*|ترحيب.*|ربه"),
    )
    for verb in verbs.split()
}
_OBJECT: Final = re.compile(
    r"(?:سبل|افاق|مشروع|قرار.?|اتفاق.*|مذكر.+|بيان|رساله|جلسه|مباحثات|محادثات|لقاء|اجتماع|اشغال|فعاليات|تقرير.?|حكم.?|دعوه|دعم.*|ما|علاقات|العلاقات|مسوولي.+|خبر|خبرا|حاله|"
    r"زياره|خطه|قانون|حمله|بعض|الدور|دعوته.?|موقف.*|اهميه|حزمه|مستجدات|تطورات|قضيه|مبادره|مساله|تصريحات|(?!ا)[ء-ي]{3,}(?<!ي)ا|"
    r"ت[ء-ي]{2}ي[ء-ي](?:ه|ها|هم)?|است[ء-ي]{2}ا[ء-ي](?:ه|ها|هم)?|ا[ء-ي]{2}ا[ء-ي](?:ه|ها|هم)?|ان[ء-ي]{2}ا[ء-ي]|م[ء-ي]ا[ء-ي]{2}(?:ه|ته|تها|تهم)|[ء-ي]{2,}(?:ها|هم|ته))"
)
"""Words that an object begins with: indefinite accusatives, verbal nouns, what diplomats talk about."""
_NO_VERB: Final = re.compile(
    r"(?:ي(?:كيليكس|ليام|ليامز|لسون|نستون|نغ|وم|ومي|وميا|د|سار|وسف|ونيو|وليو|اسر|حيي|حيى|ناير|مين|عقوب|زيد|من|مني|منيه|هود|هودي|هوديه|وغوسلافيا|اسين|سري|مينيه|ساريه|اباني|ابانيه|كيليكس|ليام|ليامز|لسون|نستون|نغ|ونان|ا)|تونس|تركيا|تشاد)"
)
_PRESENT: Final = re.compile(r"(?:و|ف)?(?:س?ي[ء-ي]{2,}|ست[ء-ي]{3,}|سن[ء-ي]{3,}|سوف|يجب)")
_NO_FUTURE: Final = re.compile(
    r"(?:و|ف)?(?:سيد.*|سيار.*|سياس.*|سينا.*|سينم.*|سيول.*|سير.*|سيف.*|سيطر.*|سته|ستين|ستار.*|سنوات|سنوي.*|سني.*|سيناريو.*|ستيفن|ستراس.*)"
)
_PREDICATES: Final = _set(
    "هو هي هم كان كانت كانوا ليس ليست لم لن لا جاء جاءت قامت قام تعد تعتبر تمثل تقوم تريد تدعم تعمل تحتاج تتحمل تشكل تسعى تمكنت تمكن ستتم تم تمت شكلت غادروا قرروا لديهم لديها لديه "
    "أصبح أصبحت صار صارت بات باتت لقد قد هناك هنالك يوجد توجد تعني تواجه تعيش تمر تعاني تهدف ترفض تستعد تعتزم تنتظر تؤكد ترى تظل تبقى تدخل تدعو تطالب تستهدف تنوي تملك تضم تتجه تقف تؤدي تأتي"
)


_FEMININE: Final = re.compile(r"(?!ال|لل|بال|وال)[ء-ي]{2,}[ء-هي](?<![اويى])ت")
"""«قررت», «شكلت»: a past with a feminine subject; few nouns are spelt so."""
_NO_FEMININE: Final = _set(
    "وقت تحت تبت سبت بنت ثابت مؤقت أنت كنت لست ليست بوقت بتوقيت إنترنت انترنت بركت نفت رأفت بهجت عصمت طلعت مدحت رفعت ثروت حكمت عزت نشأت شوكت جودت سمت صمت بحت كرفت مبهت سبتمبت شرفت أخت برلمنت باكت جت فولت كونت"
)


def _is_present(key: str) -> bool:
    return (
        _PRESENT.fullmatch(key) is not None
        and not _NO_VERB.fullmatch(key)
        and not _NO_FUTURE.fullmatch(key)
        and key not in GIVEN_NAMES
    ) or key in _PRESENT_FEMININE


_PRESENT_FEMININE: Final = _set(
    "تشمل تضم تهدف تتضمن تستهدف تستمر تقوم تعتبر تعد تمثل تشكل تطالب تدعو تواجه تقضي تنص تتناول تحمل تقول تتعلق تستغرق"
)


_BEFORE_NOUN: Final = _set("عن في من على إلى بعد قبل خلال عقب منذ دون حول ضد بين كل أي")
_NOMINAL: Final = _set(
    "ماضية مستعدة مستعد مستمرة مستمر قادرة قادر ضروري ضرورة ضرورية حريصة حريص ملتزمة ملتزم مفتوحة متمسكة متمسك متفائل كفيلة مطلوب مرفوض موجودة موجود قائمة قائم "
    "عازمة عازم مصممة مؤهلة مهددة مرتبطة مرتبط مرهون جاهزة جاهز ملزمة خالية بصدد"
)
"""Predicates without a verb."""


def _plain(key: str) -> str:
    """The key without a conjunction in front."""
    return key[1:] if len(key) > 3 and key[0] in "وف" else key


def _is_verb(key: str) -> bool:
    if key in _PREDICATES or key in LEAD_VERBS or key in _EXTRA_VERBS:
        return key not in _AMBIGUOUS
    if (len(key) > 4 and key.endswith("وا")) or (
        _FEMININE.fullmatch(key) and key not in _NO_FEMININE
    ):
        return True
    return _is_present(key)


_AMBIGUOUS: Final = _set(
    "عين قدم حكم بحث مثل عقد وقع حمل كتب دعم عرف نقل وضع فتح رد رفع نشر حضر وجه شهد سجل خسر رأى فقد عزل سحب أمر أجل وصف وعد قتل بعث طلب عبر ظل تسلم سلم منح ضبط خاض كلف ذكر عقدت عرض عمل حق "
    "تعرض تراجع تواصل تقدم تعرف توقع تجمع تابع حل دخل زاد خرج تم حسم تلقي تبني تولي تعقد تجري يحيى تنظم"
)
"""Verbs by their letters that are nouns or names as often."""
_EXTRA_VERBS: Final = _set(
    "كرس شمل شملت تضمن اقتصر تطلب تأجل تأثر تحول تحدث تمسك تضرر ارتكب استعد اختار اختطف اغتال انعقد انتقل انهار اقترب ابتعد اكتشف التزم اهتم استهل اشتعل أسس أصر أبلغ أجبر أحرق أدرج أرجع أسقط أصاب أضر أعد أفشل ألحق أنفق أوفد أوكل أوجد أيقن يعد خالف ساعد سافر شاهد شكل صادر ضاعف عارض عبأ قاطع قاوم كافح لعب لجأ مارس ناضل هنأ واجه وافق وظف وقف ركز رحل سمح سهل سبب طور طبق عزز فرض فجر فصل كثف مول نال نسق ندم هجر وزع وسع حرم حرض دمر تسلل تشكل ترك اجتمع اجتمعت تناول تناولت أوردت أورد احتفل احتفلت تفقد تفقدت اتخذ اتخذت تسبب تسببت ساهم ساهمت أسهم أسهمت استهدف استهدفت شن شنت علق علقت أكدوا قالوا أعلنوا طالبوا "
    "طرح طرحت ضم ضمت أشرف أشرفت تفاوض هيمنت تصدرت تصدر تدخل استشهد دان دانت نعى نعت ناشد ناشدت أدلى أدلت هاجم قطع قطعت اقتحم اقتحمت أطلقت حاصر حاصرت تسود تنتهي تحل شيع أدخل جمع وجد "
    "أوقفت اعتدى اعتدت حدثت حدث وردت أضافت وصلت لوح استعاد استعادت كثف كثفت سيطر سيطرت حاز تداول أوردت نفذ نفذت بدا بدت أوصت انضم انتقلت انتقل نقلت لوحت لمح ساد هرب فر أكمل أكملت دشن دشنت أحيا أحيت"
)


# --- what stays must stand by itself -----------------------------------------------------------


class _Sentence:
    """The words with what is known of the sentence as a whole."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        first = words[0].key if words else ""
        second = words[1].key if len(words) > 1 else ""
        known = _is_verb(first) or first in LEAD_VERBS or first in _OPENING_VERBS
        feminine = (
            re.fullmatch(r"ت[ء-ي]{2,}", first)
            and second.startswith("ال")
            and not _OBJECT.fullmatch(first)
        )
        self.verb = first if known or feminine else None
        self.that = self._complement()

    def _complement(self) -> int | None:
        """Where «أن», or the colon of direct speech, begins what the verb of speech is about."""
        if self.verb not in _SPEECH and not (self.words[1:2] and self.words[1].key in _SPEECH):
            return None
        comment = False
        for index, word in enumerate(self.words[1:45], 1):
            if word.depth == 0 and self.words[index - 1].comma and comments(word.key):
                comment = True
            if self.verb in _INFORMS and word.key.startswith("ب") and not _THAT.fullmatch(word.key):
                return None
            before = self.words[index - 1]
            after = self.words[index + 1].key if index + 1 < len(self.words) else ""
            if word.key == "ان" and _is_verb(after) and not _is_present(after):
                continue  # «إن اختارت …»: if
            if before.key in _GOVERNS_THAT and not before.comma:
                continue
            if _THAT.fullmatch(word.key) and word.depth <= 1 and not word.bracket:
                if not comment or self.words[index - 1].comma:
                    return index
            elif word.text.endswith(":") and index + 1 < len(self.words) and not comment:
                return index + 1
        return None

    @property
    def reported(self) -> bool:
        return self.verb in _SPEECH or any(word.key in _SPEECH for word in self.words[:8])

    def complete(self, end: int, *, weak: bool) -> bool:
        """Whether the words before ``end`` are a whole clause.

        ``weak``: what follows could be part of the clause, so the predicate must be seen to stand.
        """
        kept = self.words[:end]
        if len(kept) < _LEAST or _is_open(kept) or _half(kept) or not _balanced(kept):
            return False
        if weak and not _last_claim_stands(kept):
            return False
        if self.that is None:
            if self.verb in _NEEDS_THAT:
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
        needed = _NEEDED_PREPOSITION.get(verb)
        kept = kept[start:]
        keys = [word.key for word in kept[2:]]
        if needed is not None:
            return any(needed.fullmatch(key) for key in keys[:-1]) and len(kept) >= 6
        if verb in _INTRANSITIVE:
            return True
        return (
            any(_OBJECT.fullmatch(key) for key in keys[:-1])
            or _object_apart(kept)
            or _has_complement(verb, kept)
        )

    def _main_verb(self, kept: list[Word]) -> tuple[str | None, int]:
        """The verb in front, or the one behind an opening circumstance and its comma."""
        if self.verb is not None:
            return self.verb, 0
        for index in range(2, min(len(kept), 25)):
            if kept[index - 1].comma and _is_verb(kept[index].key):
                return kept[index].key, index
        return None, 0


def _last_claim_stands(kept: list[Word]) -> bool:
    """Whether what the last «أن» begins is whole: «أن يفعل كذا», or a subject with its predicate."""
    for index in range(len(kept) - 1, 0, -1):
        if _THAT.fullmatch(kept[index].key):
            claim = kept[index:]
            subjunctive = len(claim) >= 4 and _is_verb(claim[1].key)
            return subjunctive or _has_predicate(claim)
    return True


def _has_complement(verb: str, kept: list[Word]) -> bool:
    """A preposition behind the subject: for a verb that takes an object, only with much room."""
    room = _ROOM if verb in _TAKES_OBJECT else _SOME_ROOM
    if len(kept) < room:
        return False
    return any(
        word.key in _AFTER_SUBJECT
        or (word.key.startswith("ب") and len(word.key) > 4 and verb not in _TAKES_OBJECT)
        for word in kept[3 if room == _SOME_ROOM else 6 : -1]
        if word.key not in _CIRCUMSTANCES
    )


_SOME_ROOM: Final = 8
_TAKES_OBJECT: Final = _set(
    "استقبل استقبلت التقى التقت بحث بحثت ناقش ناقشت عقد عقدت ترأس ترأست استعرض استعرضت أجرى أجرت قدم قدمت وقع وقعت أصدر أصدرت أدان أدانت انتقد انتقدت رفض رفضت "
    "تلقى تلقت بعث بعثت أعلن أعلنت قرر قررت أكد أكدت نفى نفت نظم نظمت ينظم تنظم يعقد تعقد وصف وصفت اتهم اتهمت أطلق أطلقت افتتح افتتحت يفتتح تفتتح نشر نشرت كرم سلم منح وجه حمل هنأ "
    "حدد حددت طرح طرحت تناول تناولت تصدر تصدرت شهد شهدت حضر حضرت اعتبر اعتبرت جدد جددت اقترح اقترحت قطع قطعت حاصر حاصرت أبدى أبدت أوضح أوضحت واصل واصلت تابع تابعت أثار أثارت "
    "يبحث تبحث يستقبل تستقبل يلتقي تلتقي ألقى ألقت استدعى استدعت اعتقل اعتقلت أوقف أوقفت ضبط ضبطت أحال أحالت كلف عين عينت قلد أنهى أنهت بدأ بدأت استنكر استنكرت حث حثت ناشد ناشدت"
)


_INSISTS: Final = _set("إصرار إصراره إصرارها الإصرار")
_LEADS_TO: Final = _set("يؤدي تؤدي أدى أدت يؤدى تؤدى")


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
                or key in _TITLES
                or key in _AFTER_SUBJECT
                or key in GIVEN_NAMES
                or key in _HONORIFICS
                or comments(key)
                or _opens_circumstance(kept, index)
                or _PRONOMINAL.fullmatch(key)
                or _is_verb(key)
            )
        ):
            return True
    return False


def _is_open(kept: list[Word]) -> bool:
    last, before = kept[-1], kept[-2].key if len(kept) > 1 else ""
    if (
        before in {"ما", "كان", "كانت", "احد", "احدي"}
        or last.key in _OPEN | _NOMINAL
        or last.key in {"", "و"}
    ):
        return True
    return _is_present(last.key) or last.text.endswith((":", "-", "–"))


def _balanced(kept: list[Word]) -> bool:
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
        if _PRONOMINAL.fullmatch(word.key) or (word.key in {"ما", "من"} and index == 1):
            relative = True
        elif word.comma and relative and index + 1 < len(claim) and _is_verb(claim[index + 1].key):
            relative = False
        elif (
            index
            and not relative
            and (_is_verb(word.key) or word.key in _NOMINAL)
            and claim[index - 1].key not in _BEFORE_NOUN
            and index + 2 <= len(claim)
        ):
            return True
    return (
        bool(claim)
        and _THAT.fullmatch(claim[0].key) is not None
        and len(claim[0].key) > 3
        and len(claim) >= 6
    )


def _bears(words: list[Word]) -> bool:
    return any(_plain(word.key) in _BEARING or word.key in _BEARING for word in words)


def turns(words: list[Word]) -> bool:
    """Whether a comment takes back what stands before it; what comes late in it turns only itself."""
    near = words[:_NEAR]
    return (
        any(_plain(word.key) in _CONDITIONS or word.key in _CONDITIONS for word in words)
        or any(_plain(word.key) in _TURNS or word.key in _TURNS for word in near)
        or any(
            _two(near, index) in {"ما لم", "غير ان", "في حال", "في حاله"}
            for index in range(len(near))
        )
    )


_NEAR: Final = 12
_CONDITIONS: Final = _set("شرط بشرط شريطة باستثناء مشترطا مشترطة")


def _denied(words: list[Word]) -> bool:
    return any(
        (_plain(word.key) in _NEGATION or word.key in _NEGATION)
        and not (index + 1 < len(words) and words[index + 1].key in _NO_DENIAL)
        for index, word in enumerate(words)
    )


_NO_DENIAL: Final = _set("يقل تقل سيما يزال تزال يزالون زال زالت")


# --- comments ------------------------------------------------------------------------------------

_PARTICIPLES: Final = _set(
    "مؤكدا مشيرا معتبرا موضحا مضيفا مشددا مبرزا معربا لافتا محذرا منوها مبديا واصفا مستنكرا منتقدا مشيرة موضحة مضيفة لافتة منوهة مؤكدة مؤكدين مشيرين معتبرة مشددة "
    "مبرزة داعيا معربة محذرة معلنا معلنة مطالبا متهما متهمين معبرا معبرة متوقعا كاشفا كاشفة نافيا نافية مبدية واصفة مستنكرة منتقدة متعهدا متعهدة مبينا ملمحا ملمحة مثمنا مثمنة "
    "مستطردا متابعا قائلا قائلة مذكرا مذكرة متسائلا رافضا رافضة مطالبين داعين مرددين معلنين مستدلا مهددا متمنيا متمنية مستغربا مستشهدا ناصحا مناشدا منددا منددة منددين مرجعا مرجحا مرجحة معلقا معلقة ملقين مشيدا مشيدة مرحبا معتبرين متناولا ممهدين مستنكرين موضحين محملا محملة معللا مبررا مفيدا"
)
"""Participles that begin a comment after a comma."""
_INNER: Final = _PARTICIPLES - _set(
    "داعيا مؤكدة قائلا قائلة رافضا رافضة منتقدا متابعا معلنا معلنة متهما مطالبا مطالبين داعين مهددا كاشفا"
)
_COMMENTS: Final = _set(
    "حيث وحيث وذلك مما علما وهو وهي وهم كما فيما إذ خاصة وخاصة خصوصا وخصوصا لاسيما ولاسيما سيما ولا وكانت وكان وكانوا ويأتي وتأتي وجاء وجاءت ويذكر وأضاف وأضافت وقال وقالت وأكد وأكدت "
    "وأشار وأشارت وأوضح وأوضحت وشدد وشددت ودعا ودعت وطالب وطالبت ولفت واعتبر واعتبرت بحيث وهذا فضلا علاوة ليكون لتكون ليصبح"
)
_SPEECH_CONJOINED: Final = re.compile(r"و(?P<verb>[ء-ي]{3,})")


def comments(key: str) -> bool:
    """Whether a word after a comma begins a comment or a further sentence."""
    if key in _PARTICIPLES or key in _COMMENTS:
        return True
    found = _SPEECH_CONJOINED.fullmatch(key)
    return found is not None and (
        found["verb"] in _SPEECH or (_is_verb(found["verb"]) and found["verb"] not in _NEGATION)
    )


def without_comments(words: list[Word]) -> list[Word]:
    """Up to the first comment: a participle, «حيث», «وذلك», «، وأضاف»."""
    sentence = _Sentence(words)
    for index in range(_LEAST, len(words)):
        word, before = words[index], words[index - 1]
        if word.bracket or (word.depth and not before.comma):
            continue
        after = words[index + 1].key if index + 1 < len(words) else ""
        inner = (
            (word.key in _PARTICIPLES and _THAT.fullmatch(after) is not None)
            or (word.key in _INNER and (after in {"الي", "عن", "علي"} or "ً" in word.text))
            or word.key in {"وذلك", "بينما"}
            or f"{word.key} {after}" == "في حين"
        )
        if not (
            inner or (before.comma and (comments(word.key) or _two(words, index) in _COMMENT_PAIRS))
        ):
            continue
        if _reopens(words, index) or turns(words[index:]):
            continue
        added = word.key in _ADDED or _two(words, index) in _COMMENT_PAIRS
        if added and not _safe_tail(words[index:]):
            continue
        second = word.key.startswith("و") and word.key not in _COMMENTS
        if second and len(words) <= IDEAL:
            continue
        negated = (word.key in {"فيما", "وهو"} or _two(words, index) in _COMMENT_PAIRS) and _bears(
            words[index:]
        )
        if not negated and sentence.complete(index, weak=False):
            return words[:index]
    return words


_ADDED: Final = _set(
    "خاصة وخاصة خصوصا وخصوصا لاسيما ولاسيما سيما فضلا علاوة ليكون لتكون ليصبح مما وهو وهي وهم"
)


def _reopens(words: list[Word], index: int) -> bool:
    """«، مؤكدا ثقته، إن الحزب …»: what the comment interrupted goes on behind it."""
    return any(
        words[later - 1].comma and _THAT.fullmatch(words[later].key) and words[later].depth == 0
        for later in range(index + 1, len(words))
    )


def _two(words: list[Word], index: int) -> str:
    return " ".join(word.key for word in words[index : index + 2])


_COMMENT_PAIRS: Final = frozenset(
    fold(pair)
    for pair in (
        "الأمر الذي|الشيء الذي|في حين|في وقت|في الوقت|في خطوة|في إشارة|في مؤشر|ما أدى|ما أثار|ما يعني|ما دفع|ما أسفر|ما عزز|ما يعزز|على حد|ولا سيما|لا سيما|بما في|"
        "إلى جانب|إلى ذلك|بالإضافة إلى|إضافة إلى|هذا على|ذلك أن|ما تسبب|ما جعل|جاء ذلك|هذا وقد|هذا ويذكر|هذا هو|جاءت هذه|جاء هذا"
    ).split("|")
)


# --- who said so ---------------------------------------------------------------------------------

_SOURCES: Final = _set("بحسب حسب وفق وفقا طبقا حسبما نقلا")
_SOURCE_PAIRS: Final = frozenset(
    fold(pair)
    for verb in "ذكرت ذكر قالت قال أعلنت أعلن أفادت أفاد أوردت أكدت".split()
    for pair in (f"كما {verb}", f"وفق ما {verb}")
)
_SOURCE_ENDS: Final = _set(
    "اليوم أمس في خلال التي الذي على عقب بعد أن إن بأن مساء صباح يوم حيث مؤكدا مشيرا والتي والذي لدى عبر قبل الذين"
) | frozenset(fold(day) for day in WEEKDAYS)
_NO_SOURCE: Final = _set(
    "أحكام القانون الدستور مقتضيات لمقتضيات لأحكام للقانون للدستور معايير لمعايير شروط لشروط لاتفاقية لاتفاق اتفاقية اتفاق عدة قرار قرارات الحاجة رؤية لتميز الاتفاق خطة برنامج لبرنامج لخطة جدول لجدول القواعد ضوابط لضوابط آلية نظام لنظام"
)
_LONGEST_SOURCE: Final = 8


def split_source(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """The sentence without «، بحسب الشرطة», and these words; none where the sentence is a report anyway."""
    for index in range(_LEAST, len(words)):
        word = words[index]
        if word.depth or not (
            (
                word.key in _SOURCES
                and (words[index - 1].comma or word.key in {"بحسب", "حسبما", "وفقا", "طبقا", "وفق"})
            )
            or (words[index - 1].comma and _two(words, index) in _SOURCE_PAIRS)
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
        sentence = _Sentence(words)
        if turns(words[index:]) or not sentence.complete(index, weak=False):
            return words, []
        if not words[end - 1].comma:
            rest = []  # how, when and where the source spoke
        elif rest and not (rest[0].key.startswith("و") or comments(rest[0].key)):
            rest = rest if _opens_circumstance(rest, 0) else []
        if sentence.reported and word.key not in {"طبقا"}:
            source = []
        elif len(source) > _LONGEST_SOURCE or len(source) < 2:
            return words, []
        return [*words[:index], *rest], source
    return words, []


# --- between commas --------------------------------------------------------------------------------

_CIRCUMSTANCES: Final = _set(
    "بالإضافة إضافة علاوة فضلا خلال عقب إثر بعد قبل قبيل بعيد أثناء بمناسبة بحضور بمشاركة بهدف احتجاجا تمهيدا استعدادا تنفيذا نظرا ردا تعليقا منذ بسبب وسط ضمن عبر لدى بمقر بمدينة بالعاصمة بقصر بمبنى بمكتبه بمقره بديوان تحت برئاسة "
    "للمطالبة لبحث لمناقشة تزامنا بالتزامن تفعيلا حتى أمام قرب بالقرب رفقة برفقة مساء صباح ظهر فجر بينهم بينها تضامنا اعتراضا عصر ليلة باعتباره باعتبارها مرددين رافعين حاملين بدعوى بتهمة بهدف لدعم عند عندما بعدما"
)
_CIRCUMSTANCE_PAIRS: Final = frozenset(
    fold(pair)
    for pair in (
        "على هامش|على خلفية|في إطار|في ختام|من أجل|في ظل|في سياق|في تصريح|في تصريحات|في بيان|في كلمة|في كلمته|في حوار|في مقابلة|في مداخلة|في اتصال|في تدوينة|في تغريدة|في مقر|في العاصمة|في مدينة|في ساعة|"
        "في تحرك|في مؤشر|في خطوة|في مؤتمر|في لقاء|في وقت|في أعقاب|في أول|في رسالة|في برنامج|في محاولة|في بداية|في افتتاح|في جلسة|على رأسها|على رأسهم|في مقدمتها|في مقدمتهم|من بينها|من بينهم|على إثر|على صفحته|على حسابه|على موقع|من خلال|من جانبه|من جهته|من جهة|في اجتماع|في أثناء|في حديث|"
        "على رأس|في سابقة|في مستهل|في رده|في تعليق|في تعليقه|إلى جانب|بالإضافة إلى|إضافة إلى|فضلا عن|علاوة على|في محافظة|في ذكرى|في ولاية|في مدينة|في أكبر|في الوقت"
    ).split("|")
)


def _opens_circumstance(words: list[Word], index: int) -> bool:
    return (
        words[index].key in _CIRCUMSTANCES
        or words[index].key in _DAYS
        or _two(words, index) in _CIRCUMSTANCE_PAIRS
    )


def _segments(words: list[Word]) -> Iterator[tuple[int, int]]:
    """Spans that stand between two commas outside quotations."""
    start: int | None = None
    for index, word in enumerate(words):
        closed = word.comma and word.depth == 0
        if closed:
            if start is not None:
                yield start, index + 1
            start = index + 1


_LONGEST_INSERT: Final = 16


def without_insert(words: list[Word], kind: Callable[[_Sentence, int, int], bool]) -> list[Word]:
    """Without one span between two commas for which ``kind`` holds."""
    sentence = _Sentence(words)
    for start, end in _segments(words):
        rest = words[end:]
        if not rest or end - start > _LONGEST_INSERT or _bears(words[start:end]):
            continue
        if any(_THAT.fullmatch(word.key) or word.text.endswith(":") for word in words[start:end]):
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
            and not _THAT.fullmatch(rest[0].key)
            and _opens_circumstance(words, start)
        ):
            continue
        if "؛" in words[start - 1].text:
            continue
        needed = _NEEDED_PREPOSITION.get(sentence.verb or "")
        if needed is not None and any(needed.fullmatch(one.key) for one in words[start + 1 : end]):
            continue
        first = rest[0].key
        name = first in GIVEN_NAMES or (
            sentence.verb not in _PERSON_OBJECT and (first in _HONORIFICS or first in _TITLES)
        )
        if _opens_circumstance(words, start) and (
            name or (any(word.comma for word in rest[:3]) and not _opens_circumstance(words, end))
        ):
            continue
        if _PRONOMINAL.fullmatch(rest[0].key) or not kind(sentence, start, end):
            continue
        before = words[:start]
        if _THAT.fullmatch(rest[0].key) or rest[0].key in _AFTER_SUBJECT or _is_verb(rest[0].key):
            paired = any(word.comma and word.depth == 0 for word in before[:-1])
            before = before if paired else [*before[:-1], _without_comma(before[-1])]
        return [*before, *rest]
    return words


_AFTER_SUBJECT: Final = _set("على إلى عن من في")


def _without_comma(word: Word) -> Word:
    return Word(word.text.rstrip("،,؛"), word.key, False, word.depth, word.bracket)


def is_circumstance(sentence: _Sentence, start: int, _end: int) -> bool:
    place = _end == start + 1 and sentence.words[start].key.startswith("ب")
    return (place or _opens_circumstance(sentence.words, start)) and not _denied_before(
        sentence, start
    )


def _denied_before(sentence: _Sentence, end: int) -> bool:
    """Whether the claim, as far as it is told before ``end``, denies or limits."""
    start = sentence.that or 0
    return _denied(sentence.words[start:end]) if start < end else False


def is_title(sentence: _Sentence, start: int, end: int) -> bool:
    """«محمد …، رئيس حزب …، » – what a person is."""
    words = sentence.words
    if words[start].key not in _TITLES or start < 2 or sentence.verb in _PERSON_OBJECT:
        return False
    if any(_is_verb(word.key) for word in words[start + 1 : end]):
        return False  # a lost comma: the predicate stands in it
    return not _PRONOMINAL.fullmatch(words[end].key) and len(words[end:]) >= 3


def is_relative(sentence: _Sentence, start: int, _end: int) -> bool:
    return _PRONOMINAL.fullmatch(sentence.words[start].key) is not None


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


# --- the speaker -----------------------------------------------------------------------------------


def shorter_speaker(words: list[Word]) -> list[Word]:
    """«قال فلان، …، …، إن» → «قال فلان إن»: the speaker up to the first title, place or occasion."""
    sentence = _Sentence(words)
    that = sentence.that
    if that is None or sentence.verb not in _SPEECH - _PERSON_OBJECT or that < 4:
        return words
    if sentence.verb in _RELAYS or (
        words[that - 1].key == "علي" and sentence.verb not in _STRESSES
    ):
        return words
    tail = that
    colon = words[that - 1].text.endswith(":")
    while tail > 2 and words[tail - 1].key in {"علي", "الي", "عن", "من", "ب"}:
        tail -= 1
    span = words[1:tail]
    if turns(span) or any(
        word.depth or (_is_verb(word.key) and word.key not in GIVEN_NAMES) for word in span[:1]
    ):
        return words
    end = _speaker_end(span)
    dropped = span[end:]
    if not dropped or not _closed_relative(span) or not _only_of_speaker(dropped):
        return words
    name = [*span[: end - 1], _without_comma(_without_dash(span[end - 1]))]
    if not _balanced(name) or _is_open(name):
        return words
    if colon:
        last = name[-1]
        name[-1] = Word(last.text.rstrip(":،,") + ":", last.key, False, last.depth, last.bracket)
    return [words[0], *name, *words[tail:]]


def _without_dash(word: Word) -> Word:
    return Word(word.text.rstrip("-–—"), word.key, word.comma, word.depth, word.bracket)


def _closed_relative(span: list[Word]) -> bool:
    """No relative clause runs on into the «أن»: that «أن» might be its own."""
    for index in range(len(span) - 1, -1, -1):
        if _PRONOMINAL.fullmatch(span[index].key):
            return any(word.comma for word in span[index:])
    return True


def _speaker_end(span: list[Word]) -> int:
    """How many words name the speaker: two at least, a name behind a lone title included."""
    for index in range(len(span)):
        if index >= 2 and _named(span[:index]) and span[index].key in _TITLES:
            return index
        if index >= 2 and (_opens_circumstance(span, index) or span[index].key in _ASIDE):
            return index
        if index >= 2 and (
            span[index].text[0] in "-–—" or span[index - 1].text.endswith(("-", "–"))
        ):
            return index
        if span[index].comma and index >= 1:
            honorific = all(word.key in _HONORIFICS for word in span[: index + 1])
            return index + 1 if not honorific else len(span)
    return len(span)


def _length(words: list[Word], start: int) -> int:
    """Words up to the next comma."""
    end = start
    while end < len(words) and not words[end].comma:
        end += 1
    return end - start + 1


def _only_of_speaker(dropped: list[Word]) -> bool:
    """Whether every part of what is left out tells of the speaker, and none is what was announced."""
    starts = [0, *(index for index in range(1, len(dropped)) if dropped[index - 1].comma)]
    for start in starts:
        key = dropped[start].key
        titled = (
            key in _TITLES or _plain(key) in _TITLES or key in GIVEN_NAMES or key in _HONORIFICS
        )
        aside = _opens_circumstance(dropped, start) or key in _ASIDE or key.startswith("ب")
        if not (
            titled
            or aside
            or _PRONOMINAL.fullmatch(key)
            or key in {"في", "علي", "احد", "احدي", "وهو", "وهي", ""}
        ) and (_OBJECT.fullmatch(key) or key.startswith("لل") or _length(dropped, start) > 4):
            return False
    return True


_RELAYS: Final = _set("نقل نقلت")
_STRESSES: Final = _set("أكد أكدت شدد شددت يؤكد تؤكد")
_ASIDE: Final = _set("اليوم أمس لـ مساء صباح ظهر") | frozenset(fold(day) for day in WEEKDAYS)


def _named(span: list[Word]) -> bool:
    """Whether the words end with a person's name: a given name and another word behind it."""
    keys = [word.key for word in span]
    while keys and keys[0] in _HONORIFICS:
        keys.pop(0)
    return len(keys) >= 2 and keys[0] in GIVEN_NAMES and len(keys) - 2 * keys.count("بن") <= 5


def without_bare_title(words: list[Word]) -> list[Word]:
    """«أجرى فلان الفلاني وزير …، مباحثات»: the title between a name and the comma behind it."""
    sentence = _Sentence(words)
    if sentence.verb is None or sentence.verb in _PERSON_OBJECT:
        return words
    for start in range(3, min(11, len(words))):
        if words[start - 1].comma:
            break
        if words[start].key in _TITLES and _named(words[1:start]):
            for end in range(start, min(start + _LONGEST_INSERT, len(words) - 3)):
                key = words[end].key
                if (
                    _THAT.fullmatch(key)
                    or _PRONOMINAL.fullmatch(key)
                    or words[end].depth
                    or key in _AFTER_SUBJECT - {"في"}
                    or (end > start and _OBJECT.fullmatch(key))
                    or _opens_circumstance(words, end)
                ):
                    return words
                if words[end].comma:
                    return (
                        words
                        if words[end + 1].key.startswith("و")
                        else [*words[:start], *words[end + 1 :]]
                    )
            break
    return words


_DAYS: Final = frozenset(fold(day) for day in WEEKDAYS) - _set("أحد سبت جمعة")
_BEFORE_DAY: Final = _set(
    "يوم مساء صباح ليلة فجر ظهر عصر من إلى حتى منذ في بعد قبل أيام يومي كل نهار أمس غدا غد هذا و بين جمعة صحيفة خطبة صلاة مليونية عن تظاهرات مظاهرات عطلة زوال عشية اليوم أول"
)
_AFTER_DAY: Final = _set(
    "الماضي المقبل القادم الجاري المنصرم الأسود الأول و أو العظيم الماضى الجارى الدامي"
)


def without_days(words: list[Word]) -> list[Word]:
    """Without a weekday that stands by itself: the page shows the date beside it."""
    found: list[Word] = []
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else None
        bare = (
            word.key in _DAYS
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


# --- cuts ------------------------------------------------------------------------------------------

_RECIPROCAL: Final = _set("بين كل كلا كلتا كلا سواء من")
_MASDAR: Final = re.compile(
    r"و(?:ل|ب)?(?:ت[ء-ي]{2}ي[ء-ي](?:ه|ها|هم)?|است[ء-ي]{2}ا[ء-ي](?:ه|ها)?|ا[ء-ي]{2}ا[ء-ي](?:ه|ها)?|اقاله|اعاده|م[ء-ي]ا[ء-ي]{2}ه|حل|وقف|منع|عدم|رفض|ضروره|ضمان|زياده|دعم|كذلك|ايضا|كذا)"
)
_ADDITIVE: Final = frozenset(
    fold(pair) for pair in ("بالإضافة إلى|إضافة إلى|فضلا عن|علاوة على|إلى جانب|بما في").split("|")
)


_OBJECTS: Final = _set(
    "بيان بيانا بلاغ بلاغا برنامج برنامجا بعض بروتوكول بنود وثيقة وثائق وقفة وفد وفدا وزير وزيرة وزراء ورقة ورشة وعود ولاية وحدات وسام وظائف لقاء لجنة لجان لائحة لوائح بطاقة بعثة بطولة واشنطن وكيل لبنان ليبيا"
)


def _safe_tail(words: list[Word]) -> bool:
    """Every part that a comma opens in what is left out can be no object or predicate."""
    for index in range(1, len(words)):
        if words[index - 1].comma and words[index].depth == 0:
            key = words[index].key
            if not (
                (key.startswith(("و", "ل", "ب", "فال", "فان")) and key not in _OBJECTS)
                or comments(key)
                or _opens_circumstance(words, index)
                or _PRONOMINAL.fullmatch(key)
                or _two(words, index) in _COMMENT_PAIRS
                or key in _TITLES
                or key in _SOURCES
                or key in {"في", "من", "عن", "ضد", "مع", "او", "اي"}
            ) or _THAT.fullmatch(key):
                return False
    return True


def _until_clause(words: list[Word]) -> list[Word]:
    """The words up to a clause with a verb of its own: what that denies, it denies of something else."""
    for index in range(1, len(words)):
        if _PRONOMINAL.fullmatch(words[index].key) or _THAT.fullmatch(words[index].key):
            return words[:index]
    return words


def _cut_at(sentence: _Sentence, index: int, level: int) -> bool:
    """Whether the sentence may end before ``index`` by a cut of ``level`` (1 surest … 4)."""
    words = sentence.words
    word, before = words[index], words[index - 1]
    if word.bracket or (word.depth and not before.comma):
        return False
    kept, dropped, key = words[:index], words[index:], word.key
    if turns(dropped) or not _safe_tail(dropped):
        return False
    second = key.startswith("و") and (_is_verb(key[1:]) or _THAT.fullmatch(key[1:]) is not None)
    if before.comma and key[:1] == "و" and index + 1 < len(words):
        second = second or (
            (key[1:] in LEAD_VERBS or key[1:] in _EXTRA_VERBS)
            and words[index + 1].key.startswith("ال")
        )
    denied = key in _NOT_AND and index + 1 < len(words) and _is_verb(words[index + 1].key)
    if before.comma and level == 1:
        if (
            second
            or denied
            or before.text.endswith("؛")
            or key.startswith("فال")
            or key in {"وقد", "وسط"}
        ):
            return key != "وسط" and sentence.complete(index, weak=False)
        return (
            _two(words, index) in _ADDITIVE
            and not _bears(dropped)
            and sentence.complete(index, weak=True)
        )
    if level == 3 and (
        denied or (second and key[1:] not in _AMBIGUOUS and not _THAT.fullmatch(key[1:]))
    ):
        return sentence.complete(index, weak=sentence.that is not None or sentence.verb is None)
    apart = level == 2 and before.comma and _opens_circumstance(words, index)
    if (
        apart
        and sentence.that is not None
        and index - sentence.that >= 7
        and not any(_PRONOMINAL.fullmatch(one.key) for one in words[sentence.that : index])
    ):
        whole = sentence.complete(index, weak=False)
    else:
        whole = sentence.complete(index, weak=True)
    relative = _PRONOMINAL.fullmatch(key) is not None
    if not whole or (not relative and _bears(_until_clause(dropped))):
        return False
    if key.startswith("و") and key not in GIVEN_NAMES and _plain(key) in _NEGATION:
        return False
    if level == 2:
        if before.comma and (
            _PRONOMINAL.fullmatch(key) or (_is_verb(key) and key not in _PREDICATES and not denied)
        ):
            return True
        if before.comma and key in _CHIEFLY:
            return True
        return _circumstance_cut(sentence, index, kept) and before.comma
    if level == 3:
        if before.comma and key.startswith("و") and not _joined(kept):
            return True
        if key == "حيث":
            return kept[-1].key != "من"
        return _circumstance_cut(sentence, index, kept)
    if level == 4 and (_PRONOMINAL.fullmatch(key) or key in {"كان", "كانت"}):
        if any(_plain(word.key) in _RANKING or word.key in _ONE_OF for word in kept[-3:]) or any(
            word.key in _RANKING for word in kept[-7:]
        ):
            return False
        return len(kept) >= 7 and not _lone_noun(kept) and not _denied_before(sentence, index)
    if level == 5:  # the surest of what is left: a place or a field
        if (
            before.comma
            and len(kept) >= 10
            and (key in _BEFORE_FIELD or _FOR_MASDAR.fullmatch(key))
        ):
            return not _denied_before(sentence, index)
        return (
            key == "في"
            and len(kept) >= 10
            and kept[-1].key not in _OPEN
            and not _is_verb(kept[-1].key)
            and not any(_FIXED.sub("", one.key) in _GOVERNS_IN for one in kept[-2:])
            and not any(_plain(word.key) in _RANKING for word in kept[-7:])
            and not _denied_before(sentence, index)
        )
    if (
        _FOR_MASDAR.fullmatch(key)
        and len(kept) >= 9
        and (kept[-1].key.startswith("ال") or kept[-1].key.endswith(("ها", "هم")))
        and not _denied_before(sentence, index)
    ):
        return True
    if _PURPOSIVE.fullmatch(key) and len(kept) >= 9 and not _denied_before(sentence, index):
        return True
    if _MASDAR.fullmatch(key) is not None and not _joined(kept):
        last = kept[-1].key
        closed = (
            last.startswith(("ال", "لل", "بال")) or last.endswith(("ها", "هم")) or last in PLACES
        )
        return closed and not _VERBAL.fullmatch(last)  # «لتنمية وزيادة …» share what follows
    return (
        len(kept) >= 12
        and key in _PURPOSE
        and not kept[-1].key.startswith("ل")
        and not _denied_before(sentence, index)
    )


_NOT_AND: Final = _set("ولا ولم ولن")
_PURPOSIVE: Final = re.compile(r"ل(?:ي|ت)[ء-ي]{2,}(?:وا|ه|ها)|ليشمل|لتشمل|ليصل|لتصل|ليكون|لتكون")
_VERBAL: Final = re.compile(
    r"(?:ل|ب)?(?:ت[ء-ي]{2}ي[ء-ي]|است[ء-ي]{2}ا[ء-ي]|ا[ء-ي]{2}ا[ء-ي]|م[ء-ي]ا[ء-ي]{2}ه|تنميه|تقويه|اقاله|اعاده|زياده|حمايه|ضبط|دعم|وقف|حل|منع|رفع|فتح|نشر)"
)
_FOR_MASDAR: Final = re.compile(
    r"ل(?:ت[ء-ي]{2}ي[ء-ي](?:ه|ها)?|است[ء-ي]{2}ا[ء-ي](?:ه|ها)?|ا[ء-ي]{2}ا[ء-ي](?:ه|ها)?|م[ء-ي]ا[ء-ي]{2}ه)"
)
_CHIEFLY: Final = _set("أهمها أهمهم أبرزها أبرزهم منها منهم")
_BEFORE_FIELD: Final = _set("في من مع ضد")
_FIXED: Final = re.compile(r"^(?:و|ف)?(?:بال|لل|كال|ال|ب(?=[ء-ي]{5})|ل(?=[ء-ي]{5}))")
_GOVERNS_IN: Final = _set(
    "مشاركة المشاركين مشاركين تدخل تدخلها تدخله حق حقه حقها حقهم رغبة راغبين راغبة طعن دور دوره دورها أمل انخراط بدء عضو أعضاء عضوا نظر حسم تحقيق تحقيقات ثقة ثقته استمرار خبير طرف طرفا شريك سبب متخصص إسهام استثمار شك تورط متورطين "
    "متهم متهمين نفوذ دخول وقوع زيادة ارتفاع ارتفاعا انخفاض تراجع تراجعا تحكم تأثير فرصة ماض ماضية مستمرة مستمر يتمثل تتمثل خبراء عاملين العاملين متمثلة المتمثلة متمثل نجاح فشل مساهمة تفكير تقصير مسؤول مسئول جهد جهود حال حالة كبير قيادي القيادى عاما عام"
)
_PURPOSE: Final = _set(
    "باعتبارها باعتباره لمواجهة لتحقيق لضمان لتعزيز لدعم لإنهاء لوقف لبحث لمناقشة لتوحيد للمشاركة للوصول للخروج لحين بشأن حول ممن لدعمها لدعمه بينهم بينها لزيادة لإعادة لوضع لتنفيذ للمطالبة لحضور"
)


def _lone_noun(kept: list[Word]) -> bool:
    """«الهجوم الذي …»: a definite noun by itself is told apart by its relative clause."""
    last, before = kept[-1].key, kept[-2].key
    adjective = last.endswith(("ي", "يه", "ين", "ون", "ات"))
    if last.startswith("ال") and before.startswith("ال") and not adjective:
        return True
    return before in _OPEN or len(before) < 3 or _is_verb(before) or last in _OPEN


def _joined(kept: list[Word]) -> bool:
    """A word before that wants two: «بين … و», «كل من … و»."""
    return (
        any(word.key in {"بين", "كل", "كلا", "كلتا", "سواء", "بينهما"} for word in kept[-12:])
        or kept[-1].key.isdigit()
    )


_REQUESTS: Final = _set("طلب طلبت يطلب تطلب")
_ONE_OF: Final = _set("من بين أحد إحدى أي كل")
_LATER: Final = _set("بعد قبل عقب حتى عند قبيل لدى إثر عندما بعدما")


def _circumstance_cut(sentence: _Sentence, index: int, kept: list[Word]) -> bool:
    if not _opens_circumstance(sentence.words, index) or _denied_before(sentence, index):
        return False
    key = sentence.words[index].key
    if key == "عن":
        return False
    claim = kept[sentence.that or 0 :]
    if any(_plain(word.key) in _RANKING or word.key in _RANKING for word in claim):
        return False
    if kept[-1].key in {"ما", "لما", "فيما", "مرحله", "الي", "قال", "جاء", "جاءت"} or _is_verb(
        kept[-1].key
    ):
        return False
    if any(word.key in _REQUESTS for word in kept) and not sentence.words[index - 1].comma:
        return False
    future = any(
        re.fullmatch(r"(?:و|ف|ل)?س(?:ي|ت|ن|وف)[ء-ي]*", word.key)
        and not _NO_FUTURE.fullmatch(word.key)
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
        or _opens_circumstance(words, index)
        or _PRONOMINAL.fullmatch(key) is not None
    )


def cut(words: list[Word], level: int) -> list[Word]:
    """The best cut of a level: the longest of at most ``_FULL`` words, else the shortest."""
    sentence = _Sentence(words)
    best = len(words)
    for index in range(_LEAST, min(len(words), _FAR)):
        if not _may_open(words, index) or not _cut_at(sentence, index, level):
            continue
        if index <= _FULL or index < best:
            best = index
        if index > _FULL:
            break
    return words[:best]


# --- all together ------------------------------------------------------------------------------------


def _torn_dash(words: list[Word]) -> bool:
    """«فلان- رئيس …، إن»: a title behind one dash."""
    dashes = [
        word for word in words[1:9] if word.text.endswith(("-", "–")) or word.text in ("-", "–")
    ]
    return len(dashes) == 1


_HANGING: Final = _set("وذلك حيث كما وهو وهي والتي والذي")


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
    while len(words) > _LEAST and words[-1].key in _HANGING:
        words = words[:-1]  # where the seed breaks off
    if source and words:
        last = words[-1]
        words = [
            *words[:-1],
            Word(last.text.rstrip("،,.؛") + "،", last.key, True, last.depth, last.bracket),
            *source,
        ]
    return text_of(words)
