"""Numbers of people: «15 شخصا», «أربعة جنود روس», «26 عنصرا من الحركة», «خمسة مدنيين على الأقل»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.events.crowds import MANY, as_crowd
from warraq.events.filled import Filled
from warraq.events.plurals import plural
from warraq.events.rows import NounForm

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

APPROXIMATE: Final = {
    tuple(fold(arabic).split()): english
    for arabic, english in {
        "نحو": "about", "حوالي": "about", "قرابة": "nearly", "زهاء": "about", "أكثر من": "more than", "ما لا يقل عن": "at least",
        "ما يزيد على": "more than", "ما يزيد عن": "more than", "أزيد من": "more than", "ما يقرب من": "nearly",
    }.items()
}  # fmt: skip
_AT_LEAST: Final = tuple(fold("على الأقل").split())
SMALL: Final = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMBERS: Final = {
    fold(arabic): number
    for number, words in {
        3: "ثلاثة ثلاث", 4: "أربعة أربع", 5: "خمسة خمس", 6: "ستة ست", 7: "سبعة سبع", 8: "ثمانية ثماني", 9: "تسعة تسع", 10: "عشرة عشر",
    }.items()
    for arabic in words.split()
}  # fmt: skip
_TENS: Final = {fold(f"{stem}{ending}"): 10 * n for n, stem in enumerate("عشر ثلاث أربع خمس ست سبع ثمان تسع".split(), start=2) for ending in ("ون", "ين")}
_BELOW_TWENTY: Final = (*SMALL, *"ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
_TENS_IN_ENGLISH: Final = ("", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split())
_TEEN: Final = frozenset(fold("عشر عشرة").split())
_COUNTED: Final = {
    fold(arabic): english
    for english, words in {
        "people": "شخصا شخص أشخاص", "civilians": "مدنيا مدني مدنيين", "soldiers": "جنديا جندي جنود عسكريا عسكري عسكريين", "police officers": "شرطيا شرطي شرطيين",
        "protesters": "متظاهرا متظاهر متظاهرين محتجا محتج محتجين", "defendants": "متهما متهم متهمين", "workers": "عاملا عامل عمال",
        "students": "طالبا طالب طلاب طلبة", "Palestinians": "فلسطينيا فلسطيني فلسطينيين", "Syrians": "سوريا سوري سوريين",
        "Egyptians": "مصريا مصري مصريين", "children": "طفلا طفل أطفال", "gunmen": "مسلحا مسلح مسلحين", "prisoners": "سجينا سجين سجناء أسيرا أسير أسرى أسيرة أسيرات",
        "detainees": "معتقلا معتقل معتقلين محبوسا محبوس محبوسين", "violators": "مخالفا مخالف مخالفين", "activists": "ناشطا ناشط ناشطين نشطاء", "migrants": "مهاجرا مهاجر مهاجرين",
        "members": "عضوا عضو أعضاء", "journalists": "صحفيا صحفي صحفيين صحافيا صحافي صحافيين", "militants": "إرهابيا إرهابي إرهابيين",
        "rebels": "متمردا متمرد متمردين", "citizens": "مواطنا مواطن مواطنين", "fighters": "مقاتلا مقاتل مقاتلين", "passengers": "راكبا راكب ركاب",
        "refugees": "لاجئا لاجئ لاجئين", "settlers": "مستوطنا مستوطن مستوطنين", "Israelis": "إسرائيليا إسرائيلي إسرائيليين", "Iraqis": "عراقيا عراقي عراقيين",
        "Americans": "أمريكيا أمريكي أمريكيين", "officers": "ضابطا ضابط ضباط", "women": "امرأة نساء", "pupils": "تلميذا تلميذ تلاميذ",
        "tourists": "سائحا سائح سياح سائحين", "lawyers": "محاميا محامي محامين", "deputies": "نائبا نائب نواب", "conscripts": "مجندا مجند مجندين",
        "prison guards": "سجانا سجانين", "paramedics": "مسعفا مسعفين", "sailors": "بحارا بحارة", "men": "رجلا رجال", "guards": "حارسا حراس", "hostages": "رهينة رهائن", "displaced people": "نازحا نازح نازحين", "employees": "موظفا موظف موظفين",
        "Kurds": "كرديا كردي أكراد", "Libyans": "ليبيا ليبي ليبيين", "teachers": "معلما معلم معلمين أستاذا أستاذ أساتذة مدرسا مدرسين", "doctors": "طبيبا طبيب أطباء", "nurses": "ممرضا ممرضين ممرضة ممرضات", "farmers": "فلاحا فلاحين مزارعا مزارعين", "judges": "قاضيا قضاة", "engineers": "مهندسا مهندسين", "candidates": "مرشحا مرشحين", "experts": "خبيرا خبراء", "pilgrims": "حاجا حجاج", "volunteers": "متطوعا متطوعين", "drivers": "سائقا سائقين",
        "trainers": "مدربا مدرب مدربين", "advisers": "مستشارا مستشارين", "observers": "مراقبا مراقب مراقبين", "fishermen": "صيادا صياد صيادين", "generals": "جنرالا جنرالات", "imams": "إماما أئمة",
        "politicians": "سياسيا سياسيين", "ministers": "وزيرا وزراء", "young people": "شابا شاب شباب", "ambassadors": "سفيرا سفراء",
        "diplomats": "دبلوماسيا دبلوماسي دبلوماسيين", "officials": "مسؤولا مسؤول مسؤولين مسئولا مسئول مسئولين",
    }.items()
    for arabic in words.split()
}  # fmt: skip

_KINDS: Final = {
    fold(word): english
    for english, words in {
        "military": "عسكريا عسكري عسكريين", "former": "سابقا سابق سابقين", "foreign": "أجنبيا أجنبي أجانب", "new": "جديدا جديد جدد", "additional": "إضافيا إضافي إضافيين",
        "senior": "كبيرا كبار",
    }.items()
    for word in words.split()
}  # fmt: skip
"""What kind of people, behind them."""
_TWO: Final = {
    fold(singular + ending): english
    for singular, english in (
        ("شخص", "people"), ("مدني", "civilians"), ("جندي", "soldiers"), ("شرطي", "police officers"), ("متهم", "defendants"), ("فلسطيني", "Palestinians"),
        ("طفل", "children"), ("ضابط", "officers"), ("مجند", "conscripts"), ("ناشط", "activists"), ("صحفي", "journalists"), ("متظاهر", "protesters"),
        ("مسلح", "gunmen"), ("مواطن", "citizens"), ("عامل", "workers"), ("طالب", "students"), ("إسرائيلي", "Israelis"), ("شقيق", "brothers"), ("شاب", "young men"), ("نائب", "deputies"),
    )
    for ending in ("ان", "ين")
    if ending == "ان" or singular in ("شخص", "جندي", "طفل", "ضابط", "شقيق", "شاب", "نائب")
}  # fmt: skip
"""«شخصان», «شخصين»; in «متهمين» the dual is written like the plural."""
_MEMBERS: Final = frozenset(fold("عنصرا عنصر عناصر فردا فرد أفراد مسلحا مسلح مسلحين مقاتلا مقاتل مقاتلين عضوا أعضاء").split())
"""Who may be told as members of the body behind «من»."""
_NOTHING_ALONE: Final = frozenset(fold("عنصرا عنصر عناصر فردا فرد أفراد").split())
""""Elements": of what?"""
_OF_ITS: Final = frozenset(fold("عناصر أفراد رجال مقاتلي مسلحي أعضاء جنود").split())
"""«ثلاثة من عناصر الحركة»."""
_ARMED: Final = frozenset(fold("ميليشيات ميليشيا مليشيات مليشيا جماعة تنظيم حركة قوات الحوثيين").split())
"""«30 من ميليشيات الحوثي»."""
_BELONGING: Final = frozenset(fold("من في").split())
_AND: Final = "و"
_OTHERS: Final = frozenset(fold("آخرين آخرون أخرين أخرون").split())
_PEOPLES: Final = {fold(word): iso for word, iso in (("روس", "RU"), ("أتراك", "TR"), ("مغاربة", "MA"), ("أفغان", "AF"), ("هنود", "IN"), ("ألمان", "DE"), ("جزائريين", "DZ"), ("إنجليز", "GB"))}
"""Broken plurals of demonyms."""
_PERSONS: Final = frozenset(fold("الأشخاص أشخاص").split())
_FEW: Final = 3
_TEN: Final = 10
_LONG: Final = 10_000
"""Numbers of more figures are written with a comma."""
_MILLION: Final = 1_000_000
_SCALES: Final = {fold(word): scale for scale, words in ((1_000, "ألف ألفا آلاف"), (_MILLION, "مليون مليونا ملايين")) for word in words.split()}


def counted(filler: SlotFiller, at: int) -> Filled | None:
    """The number at ``at`` with the people it counts; None where it counts anything else, or members of nobody knows what."""
    begin = at
    rounded, at = _rounded(filler, at)
    word = filler.word(at)
    if word in _TWO:
        return as_crowd(begin, at + 1, f"{rounded} two {_TWO[word]}".strip())
    if word in MANY and not rounded and filler.word(at + 1) in _PERSONS:
        return as_crowd(begin, at + 2, f"{MANY[word]} of people")
    if word in MANY and not rounded:
        crowd = filler.crowds.read(at)
        return crowd[0] if crowd is not None else None
    value, at = number_at(filler, at)
    in_words = not word.isascii()
    scale = _SCALES.get(filler.word(at), 1) if value else 1  # «100 ألف شخص»
    value, at = value * scale, at + (scale > 1)
    who = _people(filler, at, value) if value >= _FEW else None
    if who is None:
        return None
    who = _accused(filler, who)
    end = who.end
    if tuple(filler.word(end + n) for n in range(2)) == _AT_LEAST:
        rounded, end = rounded or "at least", end + 2
    if scale > 1 and (in_words or scale == _MILLION):
        said = f"{spelt(value // scale) if in_words else value // scale} {'million' if scale == _MILLION else 'thousand'}"
    else:
        said = spelt(value) if in_words or value < len(SMALL) else f"{value:,}" if value >= _LONG or scale > 1 else str(value)
    english = f"{rounded} {said} {who.english}".strip()
    more = _more(filler, end)
    return as_crowd(begin, more.end, f"{english} and {more.english}") if more is not None else as_crowd(begin, end, english)


def _accused(filler: SlotFiller, who: Filled) -> Filled:
    """«متهمين بالتجسس»: who is accused of something is no defendant yet, and of what matters."""
    of = filler.core(who.end, "ب", "O") if who.english == "defendants" and filler.word(who.end).startswith("ب") else None
    return Filled(of.end, f"people accused of {of.english}", of.phrases) if of is not None else who


def _more(filler: SlotFiller, at: int) -> Filled | None:
    """«وأربع نساء», «و15 جنديا»: others counted beside them."""
    apart = filler.word(at) == _AND
    if not filler.word(at).startswith(_AND) or filler.word(at - 1) in _OTHERS:
        return None
    value, end = number_at(filler, at + apart, "" if apart else _AND)
    who = _people(filler, end, value) if value >= _FEW else None
    if who is None or "other" in who.english:
        return None
    in_words = not filler.word(at + apart).removeprefix(_AND).isascii()
    return Filled(who.end, f"{spelt(value) if in_words or value < len(SMALL) else value} {who.english}")


def spelt(value: int) -> str:
    """A number below a hundred in words."""
    if value < len(_BELOW_TWENTY):
        return _BELOW_TWENTY[value]
    tens, ones = divmod(value, _TEN)
    return f"{_TENS_IN_ENGLISH[tens]}{f'-{_BELOW_TWENTY[ones]}' if ones else ''}"


def _rounded(filler: SlotFiller, at: int) -> tuple[str, int]:
    for words, english in APPROXIMATE.items():
        if tuple(filler.word(at + n) for n in range(len(words))) == words:
            return english, at + len(words)
    return "", at


def number_at(filler: SlotFiller, at: int, prefix: str = "") -> tuple[int, int]:
    """The number at ``at`` behind a clitic, in figures or words up to 99, and the token behind it; 0 where there is none."""
    word, behind = filler.word(at).removeprefix(prefix), filler.word(at + 1)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})*|\d+", word):
        return int(word.replace(",", "")), at + 1
    if word in _TENS:
        return _TENS[word], at + 1
    value = _NUMBERS.get(word, 0)
    if value and value < _TEN and behind in _TEEN:
        return value + _TEN, at + 2
    if value and value < _TEN and behind.startswith("و") and behind[1:] in _TENS:
        return value + _TENS[behind[1:]], at + 2
    return value, at + 1


def _people(filler: SlotFiller, at: int, value: int) -> Filled | None:
    """Those who are counted, from ``at`` on, as "soldiers", "Russian soldiers", "others", "members of the movement"."""
    word = filler.word(at)
    if word in _OTHERS:
        return Filled(at + 1, "others")
    if word in _BELONGING and filler.word(at + 1) in _OF_ITS:
        body = _body(filler, at + 2)
        return Filled(body.end, f"members of {body.english}") if body is not None else None
    if word in _BELONGING and filler.word(at + 1) in _ARMED and (body := _body(filler, at + 1)) is not None:
        return Filled(body.end, f"members of {body.english}")
    if word in _MEMBERS and filler.word(at + 1) in _BELONGING and (body := _body(filler, at + 2)) is not None:
        return Filled(body.end, f"members of {body.english}")
    who = "" if word in _NOTHING_ALONE else _COUNTED.get(word) or _noun(filler, word, few=value <= _TEN)
    if not who:
        whose = "" if word in _NOTHING_ALONE else nationality(filler, word)
        return Filled(at + 1, _nationals(whose)) if whose else None
    end = at + 1
    kind = _KINDS.get(filler.word(end), "") if who not in _KINDS.values() else ""
    end += bool(kind)
    adjective = nationality(filler, filler.word(end))
    end += bool(adjective)
    who = f"{kind} {who}".strip()
    other = filler.word(end) in _OTHERS
    return Filled(end + other, f"{'other ' if other else ''}{adjective} {who}".strip().replace("  ", " "))


def _body(filler: SlotFiller, at: int) -> Filled | None:
    body = filler.phrase(at, "")
    return Filled(body.end, body.english, (body,)) if body is not None and body.kind == "body" and body.english else None


def _noun(filler: SlotFiller, word: str, *, few: bool) -> str:
    """«جنود» behind three to ten, «جنديا» behind more, as a plural; "" for what is no noun of people."""
    for form in filler.lexicon.nouns.get((word,)):
        if isinstance(form, NounForm) and form.noun.kind == "human" and not form.definite and form.noun.plural == few:
            return form.noun.en if few else plural(form.noun.en)
    return ""


def nationality(filler: SlotFiller, word: str) -> str:
    """"Russian" for «روسيا» behind a noun, «روس», «إسرائيليين»."""
    vocabulary = filler.sentence.parser.vocabulary
    iso = _PEOPLES.get(word, "")
    for stem in (word, word.removesuffix("ا"), f"{word.removesuffix('ات')}ه") if not iso else ():
        iso = iso or next((value.iso for value in vocabulary.book.get((stem,)) if isinstance(value, Nisba) and not value.definite), "")
    return vocabulary.demonyms.get(iso, "")


def _nationals(adjective: str) -> str:
    """"Tunisians", "French people"."""
    return f"{adjective}s" if re.search(r"(?:an|[^h]i|ek)\Z", adjective) else f"{adjective} people"
