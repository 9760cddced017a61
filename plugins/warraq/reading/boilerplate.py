"""Lines that a scraper took along and that are no part of the article, each with its reason."""

from __future__ import annotations

import re
from typing import Final

from warraq.arabic.letters import fold
from warraq.arabic.patterns import later

DROP_REASONS: Final = {
    "duplicate-headline": "the headline once more",
    "duplicate-paragraph": "a paragraph once more",
    "cookie-notice": "notice about cookies and its buttons",
    "comments": "comment counter or comment form",
    "navigation": "link to other pages of the site",
    "related": "list of other articles",
    "share": "share buttons",
    "newsletter": "invitation to subscribe or to install an app",
    "copyright": "copyright notice",
    "tags": "list of tags",
    "end-mark": "mark of an agency that the text ends, or its clock",
    "credit": "credit without a name",
    "production-credit": "who translated and edited for the agency",
    "advertisement": "advertisement",
    "date-line": "a further date line",
    "caption": "caption of a picture that is not in the text",
    "markup": "HTML without visible text",
    "punctuation": "punctuation alone on a line",
    "empty": "empty line at the end",
    "repetition": "ends many articles of this outlet",
}
"""Every reason that ``Dropped.reason`` may hold, in English."""

_LONGEST: Final = 600
"""Characters of a line that may be boilerplate; a cookie notice reaches 450."""

_LONGEST_PATTERN: Final = 330
"""Characters of the longest of the set phrases below."""
_SHORTEST_NOTICE: Final = 30

_WHOLE_LINE: Final = tuple(
    (reason, later(pattern))
    for reason, pattern in (
        (
            "comments",
            r"(?:ال)?(?:تعاليق|تعليقات|تعليق|ردود)\s*(?:القراء|الزوار)?\s*[(\[:]?\s*[0-9]*\s*[)\]]?",
        ),
        ("comments", r"[(\[]?[0-9]{1,5}[)\]]?\s*(?:تعليقا?|تعليقات|تعاليق|رد|ردود)"),
        (
            "comments",
            r"(?:اضف|اكتب|اترك|شارك ب|ضع)\s*(?:لنا\s*)?(?:تعليقا?|تعليقك|رايك|رد|ردا)(?: .{0,30})?",
        ),
        ("comments", r"لا (?:توجد|يوجد) (?:تعليقات|تعليق|تعاليق).{0,30}"),
        ("comments", r"لن يتم نشر عنوان بريدك الالكتروني.{0,120}"),
        ("comments", r"شارك من خلال تويتر.{0,120}"),
        (
            "navigation",
            r"\.{2,}\s*المزيد|المزيد\s*[.:»>]{0,5}|\(?\s*اقرا المزيد\s*[.:)»>]{0,5}|المزيد من (?:مقالات|اخبار|مواضيع|المقالات|الاخبار).{0,40}",
        ),
        (
            "navigation",
            r"(?:التالي|السابق|الرئيسيه|القائمه|ابحث|بحث|next|previous|next previous|previous next|الصفحه الرئيسيه|اعلي الصفحه|الي الاعلي|عوده)\s*[»«<>←→]*",
        ),
        ("navigation", r"(?:المقال|الموضوع|الخبر|المقالة?)\s+(?:التالي|السابق).{0,80}"),
        (
            "navigation",
            r"اضغط هنا.{0,40}|(?:ل)?(?:مشاهده|متابعه|قراءه) (?:الفيديو|التقرير|الصور|الخبر|الحلقه)(?: كاملا?)?(?: اضغط هنا.{0,20})?|شاهد (?:الفيديو|الصور|التقرير|المقابله|العدد من هنا)",
        ),
        ("navigation", r"اطلع علي التفاصيل.{0,30}|اقرا اكثر\s*[.:]{0,3}"),
        ("related", r"(?:لمتابعه )?(?:ال)?(?:اخبار|حلقات|مواضيع|موضوعات) السابقه\s*:"),
        ("related", r"لمتابعه الحلقه ال[ء-ي]{4,8}\s*:"),
        ("navigation", r"رابط (?:الخبر|المقال|الموضوع|التقرير) .{3,200}"),
        ("related", r"مقالات اخري للكاتبه?.{0,300}"),
        ("related", r"(?:اقرا|شاهد|طالع|تابع|انظر) (?:ايضا|ايضا ايضا|كذلك)\s*[:.]{0,3}"),
        ("related", r"(?:اقرا|شاهد|طالع) (?:ايضا|كذلك)\s*[:.-].{1,160}"),
        (
            "related",
            r"(?:ال)?(?:اخبار|مواضيع|مقالات|موضوعات|مواد) (?:ال)?(?:متعلقه|ذات صله|مرتبطه|مشابهه|مختاره)\s*:?|قد يعجبك ايضا\s*:?|ذات صله\s*:?|صور متعلقه",
        ),
        (
            "share",
            r"(?![0-9،,|/:+· -]+$)(?:شارك(?:ها|ه|نا)?|انشر(?:ها|ه)?|مشاركه|نشر|ارسال|طباعه|طبع|حفظ|واتساب|واتس اب|فيسبوك|فايسبوك|تويتر|تيليجرام|تلغرام|لينكدان|facebook|twitter|whatsapp|telegram|email|print|share|tweet|pinterest|linkedin|google\+?|copy link|نسخ الرابط|[0-9]|علي|عبر|المقال|الخبر|الموضوع|[،,|/:+· -])+",
        ),
        (
            "newsletter",
            r"(?:اشترك|سجل|انضم)(?:وا|ي)? (?:في|الي|الان|معنا|ب).{0,120}(?:النشره|القائمه البريديه|نشرتنا|قناتنا|الواتساب|تلغرام|تيليغرام|يوتيوب).{0,80}",
        ),
        ("newsletter", r"(?:حمل|حملوا|نزل|قم بتحميل) (?:الان )?(?:تطبيق|التطبيق).{0,120}"),
        (
            "newsletter",
            r"(?:تابعوا|تابعونا|تابعنا|لمتابعه) .{0,80}(?:علي|عبر) .{0,60}(?:فيسبوك|فايسبوك|تويتر|واتساب|تلغرام|تيليغرام|يوتيوب|انستغرام|google news|جوجل نيوز|غوغل نيوز).{0,60}",
        ),
        (
            "copyright",
            r"(?:©|\(c\)|copyright).{0,160}|(?:جميع|كافه|كل) (?:ال)?حقوق (?:النشر |الطبع )?(?:محفوظه|محفوضه).{0,140}|.{0,80}(?:جميع|كل) الحقوق محفوظه.{0,80}",
        ),
        (
            "tags",
            r"(?:ال)?(?:وسوم|كلمات (?:مفتاحيه|دلاليه|البحث)|هاشتاغ|tags?|الكلمات (?:المفتاحيه|الدلاليه))\s*:?.{0,200}",
        ),
        ("tags", r"(?:#[^\s#،,]{2,40}[\s،,]*){1,30}"),
        (
            "end-mark",
            r"//\s*(?:انتهي|يتبع)\s*//?|[0-9]{1,2}:[0-9]{2}\s*ت\s*م|\(?\s*(?:انتهي|يتبع)\s*\)?|#{2,}|\*{3,}",
        ),
        (
            "production-credit",
            r"\(?\s*(?:اعداد|تغطيه|شارك في).{0,200}(?:للنشره العربيه|تحرير|التغطيه).{0,120}|\(\s*(?:تحرير|ترجمه|كتب).{0,200}(?:للنشره|تحرير|التغطيه|ترجمه).{0,120}\)",
        ),
        ("advertisement", r"(?:ال)?(?:اعلان|اعلانات|اشهار)\s*:?|advertisement|sponsored"),
        ("caption", r"(?:صوره? )?(?:ارشيفيه|ارشيف|تعبيريه|توضيحيه)|صوره من الارشيف"),
    )
)
_COOKIE: Final = later(r"ملفات تعريف الارتباط|الكوكيز|\bcookies\b")
_COOKIE_TALK: Final = later(
    r"نستخدم|يستخدم (?:هذا )?الموقع|موافق|بالاستمرار|لتخصيص|تجربتك|موقعنا|\bwe use\b"
)
_CONSENT: Final = later(
    r"(?:موافق|اوافق|قبول|قبول الكل|رفض|رفض الكل|ok|accept|حسنا|اغلاق|غلق|الاعدادات|سياسه الخصوصيه|معرفه المزيد|المزيد من المعلومات)"
)
_SCRIPT: Final = re.compile(
    r"(?:/\*\s{0,3})?(?:<!\[CDATA\[|\]\]>)|\(function\s?\(|(?:var|let|const)\s[\w$]{1,40}\s?=\s?[^=]"
    r"|(?:window|document|googletag|jQuery)\s?[.(\[]|\[email\s?protected\]\s*$"
)
"""Scripts whose tags a scraper took away, and what stood for an address."""
_MARKS_ONLY: Final = re.compile(r"[^\w]+")


def reason_to_drop(line: str) -> str | None:
    """The reason (a key of ``DROP_REASONS``) why this line is no article text, or None."""
    text = line.strip()
    if _SCRIPT.match(text):
        return "markup"
    if len(text) > _LONGEST:
        return None
    folded = fold(text)
    if len(folded) >= _SHORTEST_NOTICE and _COOKIE.search(folded) and _COOKIE_TALK.search(folded):
        return "cookie-notice"
    if _MARKS_ONLY.fullmatch(text) and "//" not in text and "***" not in text:
        return "punctuation"
    if len(text) > _LONGEST_PATTERN or not _may_be(folded):
        return None
    return next((reason for reason, pattern in _WHOLE_LINE if pattern.fullmatch(folded)), None)


_FIRST: Final = re.compile(
    r"\(|\[|\.|/|#|\*|©|[0-9]|ا?ل?تعاليق|ا?ل?تعليق|ا?ل?ردود|اضف|اكتب|اترك|شارك|ضع|لا ي?و?ت?و?جد|لن يتم|ا?ل?مزيد|اقرا|التالي|السابق|الرئيسيه|القائمه|ا?بحث|next|prev|"
    r"الصفحه|اعلي|الي|عوده|ا?ل?مقال|ا?ل?موضوع|ا?ل?خبر|اضغط|ل?مشاهده|ل?متابعه|ل?قراءه|شاهد|اطلع|طالع|تابع|انظر|ا?ل?اخبار|ا?ل?مواضيع|ا?ل?مواد|قد يعجبك|ذات|صور|انشر|اعداد|تغطيه|"
    r"مشاركه|نشر|ارسال|طبا?ع|حفظ|واتس|فا?يسبوك|تويتر|تيلي|تلغرام|لينكد|facebook|twitter|whatsapp|telegram|email|print|share|tweet|pinterest|linkedin|google|copy|"
    r"نسخ|علي|عبر|[،,|:+·-]|اشترك|سجل|انضم|حمل|نزل|قم|جميع|كافه|كل|ا?ل?وسوم|ا?ل?كلمات|هاشتاغ|tag|رابط|مقالات|ا?ل?حلقات|ا?ل?موضوعات|انتهي|يتبع|ا?ل?اعلان|اشهار|adv|spons|ا?رشيف|ارشيف|تعبيريه|توضيحيه"
)


def _may_be(folded: str) -> bool:
    """A quick look at the first letters that spares most lines the patterns."""
    return _FIRST.match(folded) is not None or "محفوظه" in folded


def is_consent(line: str) -> bool:
    """Whether this is a button that stands under a cookie notice."""
    return _CONSENT.fullmatch(fold(line.strip())) is not None
