"""What stands around the core of a clause: days, places, occasions, and how long."""

from __future__ import annotations

from typing import Final

from warraq.actors.groups import with_part
from warraq.actors.persons import PersonReader
from warraq.actors.recognise import ReadSentence
from warraq.actors.vocabulary import Nisba, Place
from warraq.arabic.letters import fold
from warraq.arabic.months import MONTHS, WEEKDAYS
from warraq.arabic.tokens import Match, Token
from warraq.events.backed import backed_end
from warraq.events.event_dates import COMING, Adjunct, date_at
from warraq.events.led import UNDER, led_end
from warraq.events.regions import region_at
from warraq.events.turns import TURN_TOKENS, turn_end

_ADVERBS: Final = frozenset(fold("مؤخرا الآن حاليا أيضا أيضًا كذلك مجددا رسميا مرارا وتكرارا صراحة علنا بالإجماع بالأغلبية بجلسته بجلستها").split())
_ADJUNCT_TOKENS: Final = 16
_TRAILING: Final = frozenset(
    fold(
        "خلال عقب أثناء بمناسبة بحضور برئاسة بمشاركة بمقر بمقرها قبيل ضمن وسط وذلك حيث إثر بعد بعدما عبر برفقة "
        "رفقة بقصر بمطار بدعوة بمكتبه بمكتبها قادما قادمة متوجها متوجهة متجها متجهة عائدا عائدة المنعقدة المنعقد وعضوية بعضوية بالتزامن تزامنا ردا تعليقا وفق وفقا بحسب حسب حسبما وفيما فيما بينما مما كما لمدة "
        "بهدف بغرض بغية بسبب نتيجة بدعوى بحجة بذريعة اعتبارا ابتداء ابتداءا تمهيدا استعدادا احتجاجا اعتراضا تضامنا تنديدا تأييدا بالتعاون بالتنسيق "
        "برعاية فضلا علاوة يرافقه يرافقها ترافقه مرفوقا مرفوقة مصحوبا إيذانا تزامنا بالتوازي"
    ).split()
)
"""Words that open an adverbial behind the core of a clause; what it says is left out."""
def adjunct(sentence: ReadSentence, at: int) -> Adjunct | None:
    """The adverbial that begins at ``at``: a comma, date, place, or «خلال …» up to the next comma."""
    tokens = sentence.tokens
    if at >= len(tokens):
        return None
    word = tokens[at].folded
    dated = date_at(sentence, at)
    if dated is not None:
        return dated
    if word in ("،", ",") or word in _ADVERBS:
        return Adjunct(at + 1)
    for phrase in _ADVERBIALS.get(word, ()):
        if tuple(token.folded for token in tokens[at : at + len(phrase)]) == phrase:
            return Adjunct(at + len(phrase))
    if (turn := turn_end([token.folded for token in tokens[at : at + TURN_TOKENS]])) > 0:
        return Adjunct(at + turn)
    place = place_at(sentence, at)
    if place is not None:
        return place
    if (span := _span_end(tokens, at)) > at:
        return Adjunct(span)
    if word == "(" and (closed := _gloss_end(tokens, at)):
        return Adjunct(closed)
    if (blessed := _blessing_end(tokens, at)) > at:
        return Adjunct(blessed)
    if word in _SAT and at + 1 < len(tokens) and (tokens[at + 1].folded in UNDER or date_at(sentence, at + 1) is not None):
        return Adjunct(at + 1)
    if word in UNDER and (led := led_end(sentence, at)):
        return Adjunct(led)
    if word in _SEATS and (seat := _seat_end(sentence, at)):
        return Adjunct(seat)
    if word == "في" and at + 2 < len(tokens) and tokens[at + 2].folded in _PALACES.get(f"ب{tokens[at + 1].folded}", frozenset()):
        return Adjunct(at + 3)  # «في الديوان الأميري»
    if word in _PALACES and at + 1 < len(tokens) and tokens[at + 1].folded in _PALACES[word]:
        return Adjunct(at + 2)
    if backed := backed_end(sentence, at):
        return Adjunct(backed)
    if word == _BEFORE and (forum := sentence.phrase_at(at + 1)) is not None and forum.kind == "body" and sentence.tokens[at + 1].folded in _FORA:
        return Adjunct(forum.end)  # «طالبت المدعية أمام مجلس الأمن بإحالة …»
    if (room := _room_end(sentence, at)) > at:
        return Adjunct(room)
    if word in _TRAILING or (word == "علي" and at + 1 < len(tokens) and tokens[at + 1].folded == "هامش"):
        return Adjunct(_segment_end(sentence, at))
    if word == "في" and at + 1 < len(tokens) and tokens[at + 1].folded in _OWN_SESSIONS:
        end = at + 2
        while end < len(tokens) and tokens[end].folded.startswith("ال") and len(tokens[end].folded) > 4 and date_at(sentence, end) is None:
            end += 1
        return Adjunct(end)  # «في جلسته العامة على»
    if word == "في" and (sitting := _sitting_end(tokens, at)):
        return Adjunct(sitting)
    if word in ("في", "وفي") and at + 1 < len(tokens) and tokens[at + 1].folded in _OCCASIONS:
        return Adjunct(_segment_end(sentence, at))
    return None


def _span_end(tokens: list[Token], at: int) -> int:
    """«يومي 20 و 21 مارس», «في السابع عشر من أغسطس (آب) الحالي», «لمدة ثلاثة أيام»: days that are not one date, and how long."""
    words = [token.folded for token in tokens[at : at + _SPAN_TOKENS]]
    if words[0] == _NIGHT and len(words) > 2 and words[1] in WEEKDAYS and words[2] in WEEKDAYS:
        return at + 3  # «ليل الاثنين الثلاثاء»
    if words[0] in _FOR:
        end = next((n for n in range(1, min(len(words), 4)) if words[n] in _UNITS), 0)
        return at + end + 1 if end else 0
    if words[0] != _DAYS and (words[0] not in _ON or len(words) < 2 or words[1] not in _ORDINALS):
        return 0
    month = next((n for n in range(1, len(words)) if words[n] in MONTHS), 0)
    if not month or any(tokens[at + n].is_mark for n in range(1, month)):
        return 0
    end = at + month + 1
    if words[month + 1 : month + 2] == ["("]:
        end += 3
    while end < len(tokens) and (tokens[end].folded in COMING | _THIS or tokens[end].folded.isdigit()):
        end += 1
    return end


_SPAN_TOKENS: Final = 9
_NIGHT: Final = fold("ليل")
_AFTER: Final = fold("بعد")
_DAYS: Final = fold("يومي")
_ON: Final = frozenset(fold("في يوم").split())
_ORDINALS: Final = frozenset(fold("الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي العشرين الثلاثين الواحد").split())
_THIS: Final = frozenset(fold("الحالي الجاري الماضي الفائت المنصرم").split())
_FOR: Final = frozenset(fold("لمدة مدة").split())
_UNITS: Final = frozenset(fold("يوم يوما يومين أيام أسبوع أسبوعين أسابيع شهر شهرين أشهر ساعة ساعتين ساعات سنة سنتين سنوات عام عامين أعوام").split())
_SEATS: Final = frozenset(fold("بمقر بقصر بمكتب بديوان").split())


_PALACES: Final = {fold("بالقصر"): frozenset(fold("الملكي الرئاسي الجمهوري الأميري الحكومي").split()), fold("بالديوان"): frozenset(fold("الملكي الأميري").split())}
"""«بالقصر الملكي بالرباط»: a seat of two words, whose town is told behind it."""
_BEFORE, _FORA = fold("أمام"), frozenset(fold("مجلس لجنة البرلمان الجمعية الكونغرس").split())
_SAT: Final = frozenset(fold("المنعقدة المنعقد").split())
"""«بجلستها المنعقدة اليوم برئاسة فلان بعدم قبول …»: what follows is read for itself."""
_GLOSS_TOKENS: Final = 6


def _gloss_end(tokens: list[Token], at: int) -> int:
    """«(البرلمان)»: the end of a short gloss in brackets; 0 where it is none."""
    closed = next((n for n in range(at + 1, min(len(tokens), at + _GLOSS_TOKENS)) if tokens[n].folded == ")"), None)
    return closed + 1 if closed is not None else 0


_BLESSED: Final = frozenset(fold("حفظه حفظها حفظهما حفظهم رعاه رعاها يرعاه أيده وفقه سلمه").split())
_DASHES: Final = frozenset("-–—")
_GOD: Final = fold("الله")
_BLESSING_TOKENS: Final = 5


def _blessing_end(tokens: list[Token], at: int) -> int:
    """«– حفظه الله ورعاه –»: the end of what is wished to a king; 0 where none is."""
    dashed = tokens[at].folded in _DASHES
    begin = at + dashed
    if begin + 1 >= len(tokens) or tokens[begin].folded not in _BLESSED or tokens[begin + 1].folded != _GOD:
        return 0
    end = begin + 2
    while end < min(len(tokens), at + _BLESSING_TOKENS) and tokens[end].folded.removeprefix("و") in _BLESSED:
        end += 1
    return end + (dashed and end < len(tokens) and tokens[end].folded in _DASHES)


_ROOMS: Final = frozenset(fold("بقصر بمكتبه بمكتبها بمطار بقاعة").split())
_ROOM_TOKENS: Final = 5


def _room_end(sentence: ReadSentence, at: int) -> int:
    """«بقصر اليمامة اليوم», «في مكتبه بقصر السلام أمس»: a room of one or two words up to a day or somebody; 0 where
    nothing tells its end."""
    tokens = sentence.tokens
    inside = tokens[at].folded == "في" and at + 1 < len(tokens) and f"ب{tokens[at + 1].folded}" in _ROOMS
    if not inside and tokens[at].folded not in _ROOMS:
        return 0
    for n in range(at + 1 + inside, min(len(tokens), at + _ROOM_TOKENS)):
        if tokens[n].folded in "،," or tokens[n].folded in _ROOMS or date_at(sentence, n) is not None:
            return n
        phrase = sentence.phrase_at(n)
        if phrase is not None and not phrase.prefix and phrase.kind in ("person", "role"):
            return n
    return 0


def _seat_end(sentence: ReadSentence, at: int) -> int:
    """«بمقر رئاسة الجمهورية بمصر الجديدة»: the end of a seat whose body is known; 0 where it is not."""
    body = sentence.phrase_at(at + 1)
    if body is None or body.kind != "body" or body.prefix:
        return 0
    place = place_at(sentence, body.end) if body.end < len(sentence.tokens) else None
    end = place.end if place is not None else body.end
    more = end < len(sentence.tokens) and sentence.tokens[end].folded.startswith("ال") and sentence.phrase_at(end) is None
    return end + more  # «بمقر الرئاسة بمصر الجديدة»


_ADVERBIALS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {}
"""Adverbials of several words that say nothing a summary needs, by their first word."""
for _text in (
    "قبل قليل", "منذ قليل", "بعد قليل", "للمرة الأولى", "للمرة الثانية", "لأول مرة", "في وقت مبكر", "في وقت سابق", "في وقت متأخر",
    "الأسبوع الماضي", "الشهر الماضي", "العام الماضي", "السنة الماضية", "الأسبوع المقبل", "الأسبوع القادم", "الشهر المقبل", "الشهر القادم",
    "الأسبوع الجاري", "الشهر الجاري", "الأسبوع الحالي", "الشهر الحالي", "العام الحالي", "العام الجاري", "العام المقبل", "العام القادم", "الأيام المقبلة", "الأيام القادمة", "هذا الأسبوع", "هذا الشهر", "بأغلبية الأصوات", "بأغلبية ساحقة", "بأغلبية كبيرة", "بغالبية الأصوات", "بشكل مفاجئ", "بشكل رسمي", "أول أمس", "قبل يومين", "على التوالي", "شكلا وموضوعا", "جملة وتفصيلا", "مرة أخرى", "من جديد", "على الهواء مباشرة", "على الهواء",
    "في الوقت نفسه", "في الوقت ذاته", "في نفس الوقت", "في ذات الوقت", "من جانبه", "من جانبها", "من جهته", "من جهتها", "بدوره", "بدورها",
):  # fmt: skip
    _words = tuple(fold(_text).split())
    _ADVERBIALS[_words[0]] = (*_ADVERBIALS.get(_words[0], ()), _words)


_PARENTHESIS_TOKENS: Final = 9
_PARENTHESES: Final = frozenset(
    fold("في خلال بعد عقب فور إثر قبل أثناء ضمن عبر وسط بمناسبة بحضور بمشاركة برئاسة بمقر بمقرها بقصر بمكتبه بمكتبها بدعوة بالقصر برفقة رفقة").split()
)


def parenthesis(sentence: ReadSentence, at: int) -> Adjunct | None:
    """«في قصر السلام أمس،»: a short prepositional phrase up to a comma in which nobody is named."""
    tokens = sentence.tokens
    if at == 0 or at >= len(tokens):
        return None
    word = tokens[at].folded
    between_commas = tokens[at - 1].folded in "،,"
    if word not in (_PARENTHESES if between_commas else ("في",)):
        return None
    for n in range(at + 1, min(len(tokens), at + _PARENTHESIS_TOKENS)):
        if tokens[n].folded in ("،", ","):
            named = any(at <= p.start < n and p.kind in ("person", "role") for p in sentence.phrases)
            return None if named else Adjunct(n)
    return None


_SITTINGS: Final = frozenset(fold("جلسة دورة اجتماع قراءة").split())
_OF_SITTINGS: Final = frozenset(
    fold("عمومية عامة علنية استثنائية عادية تشريعية مغلقة مغلق طارئة طارئ ليلية ثانية أولى نهائية اليوم").split()
)


def _sitting_end(tokens: list[Token], at: int) -> int:
    """«في جلسة عمومية على …»: the end of a sitting told by its kind alone, where what was done there follows; 0 elsewhere."""
    end = at + 2
    if at + 1 >= len(tokens) or tokens[at + 1].folded not in _SITTINGS:
        return 0
    while end < len(tokens) and tokens[end].folded in _OF_SITTINGS:
        end += 1
    return end if end > at + 2 and end < len(tokens) and tokens[end].folded == _ON_IT else 0


_ON_IT: Final = fold("على")
_OWN_SESSIONS: Final = frozenset(fold("جلسته جلستها جلساته جلساتها اجتماعه اجتماعها مؤتمره مؤتمرها").split())
_OCCASIONS: Final = frozenset(
    fold(
        "إطار خطوة ختام مستهل أعقاب سياق ظل بيان تصريح تصريحات كلمة كلمته حوار لقاء مؤتمر ندوة حديث وقت تدوينة تغريدة مداخلة "
        "جلسة خطاب خطابه خطبة بيانه بيانها تصريحاته تصريحاتها كلمتها تغريدته تغريداته مقابلة مقابلته مقاله تدوينته تدوينتها"
    ).split()
)


def _segment_end(sentence: ReadSentence, at: int) -> int:
    """Up to the next comma or date, inside a bounded window; the whole rest where there is none."""
    tokens = sentence.tokens
    for n in range(at + 1, min(len(tokens), at + _ADJUNCT_TOKENS)):
        if tokens[n].folded in "،,.؛" or (n > at + 1 and date_at(sentence, n) is not None):
            return n
    return len(tokens)


def _in_place(parser: PersonReader, match: Match) -> Adjunct:
    end, english = with_part(parser, match)
    return Adjunct(end, place=english)


def place_at(sentence: ReadSentence, at: int) -> Adjunct | None:
    """«بالرباط», «في الرباط», «في العاصمة الرباط», «بمدينة فاس»."""
    parser, tokens = sentence.parser, sentence.tokens
    match = parser.longest(at, Place, "ب")
    if match is not None:
        return _in_place(parser, match)
    start = at
    if tokens[at].folded == "في":
        start = at + 1
    elif tokens[at].folded not in _SEATED:
        return None
    if start < len(tokens) and (tokens[start].folded in _SEATED or f"ب{tokens[start].folded}" in _SEATED):
        nisba = parser.longest(start + 1, Nisba, "") if start + 1 < len(tokens) else None
        start = nisba.end if nisba is not None and nisba.value.definite else start + 1  # «في العاصمة الليبية طرابلس»
    if start >= len(tokens):
        return None
    if (region := region_at(sentence, start)) is not None:
        return Adjunct(region[0], place=region[1])
    match = parser.longest(start, Place, "")
    return _in_place(parser, match) if match is not None else None


_SEATED: Final = frozenset(fold("بمدينة بالعاصمة بمحافظة بولاية بإقليم").split())
