"""«تمكنت عناصر الشرطة القضائية بمدينة … من توقيف أربعة أشخاص»: who arrested is told by the force they belong to,
and what the arrested are suspected of as a suspicion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.actors.english import join
from warraq.actors.phrases import Phrase
from warraq.arabic.letters import fold
from warraq.arabic.tokens import BOUNDARIES
from warraq.events.adverbials import place_at
from warraq.events.filled import Filled
from warraq.events.rows import Crime
from warraq.events.seizures import seized_at

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

MANAGED: Final = frozenset({"managed_arrest", "managed_arrest_b", "managed_seizure", "foiled_smuggling_by_z", "gang_caught", "cell_managed"})
"""Frames of «تمكنت … من توقيف …»."""
ARRESTS: Final = frozenset({"managed_arrest", "managed_arrest_b", "arrest_count", "arrest_count2", "arrest"})
FORCES: Final = ARRESTS | MANAGED | {"seized", "migration_foiled", "rescued", "bodies_recovered", "foiled_smuggling_z", "foiled_smuggling_w", "prosecutors_c", "prosecutors_c2", "network_migration", "network_drugs", "network_criminal", "gang_caught_plain", "dealer_stopped", "bodies_recovered_c"}
"""Frames of what forces do whose units have no name of their own."""
SUSPECTED: Final = ARRESTS | {"arrested_passive_by", "arrested_tamma_count", "arrested_tamma", "announce_arrest_count", "prosecutors_c", "prosecutors_c2", "arrested_c_passive"}
"""Frames behind which stands what the arrested are suspected of."""
_UNITS: Final = frozenset(
    fold("عناصر مصالح فرقة فرق دورية أعوان أفراد رجال وحدة وحدات ضباط مفرزة مفارز فصيلة المصالح المصلحة مصلحة أجهزة العناصر الوحدات دوريات الفرقة").split()
)
_FORCES: Final = tuple(
    (frozenset(fold(words).split()), english, number)
    for words, english, number in (
        ("الدرك", "the gendarmerie", "sg"), ("الحرس", "the National Guard", "sg"), ("الديوانة الجمارك", "customs officers", "pl"), ("البحرية", "the navy", "sg"), ("المدنية", "civil protection teams", "pl"),
        ("للجيش الجيش", "army units", "pl"), ("الشرطة للشرطة", "police", "pl"), ("الأمن الأمنية للأمن أمن", "the security services", "pl"),
    )
)  # fmt: skip
"""The word that says which force, the first that stands near; and its English."""
_ALONE: Final = {fold("الشرطة"): "police", fold("الجمارك"): "customs officers"}
_OF_GUARDS: Final = frozenset(fold("الوطني البلدي").split())
_GUARD: Final = fold("الحرس")
_FORCE_TOKENS: Final = 8
"""«دورية تابعة للفرقة الأولى لمكافحة الإجرام للحرس الوطني»: the force stands within so many tokens."""
_ARREST_TOKENS: Final = 45
"""Where they are, who helped them and what they went by stands between the force and whom it arrested."""
_DISTRICTS: Final = frozenset(fold("بإقليم بمدينة بولاية بعمالة بمنطقة بحي بجهة ببلدية بدائرة بمحافظة بجماعة").split())
_OF_FORCES: Final = frozenset(fold("القضائية الملكي الوطني المدنية").split())
_GATES: Final = frozenset(fold("مطار ميناء").split())
_STATION_TOKENS: Final = 9
_OF: Final = frozenset(fold("من في").split())
_ARRESTING: Final = frozenset(fold("تفكيك إحباط إجهاض حجز ضبط مصادرة توقيف إيقاف اعتقال القبض إلقاء ضبط").split())
_SUSPICION: Final = frozenset(fold("للاشتباه يشتبه المشتبه مشتبه اشتبه لاشتباه").split())
_IN: Final = fold("في")
_INVOLVED: Final = frozenset(fold(" ".join(f"{stem}{ending}" for stem in ("تورط", "ضلوع") for ending in ("ه", "ها", "هم", "هما"))).split())
_LINKED: Final = frozenset(fold(" ".join(f"{stem}{ending}" for stem in ("ارتباط", "انتماء", "صلات") for ending in ("ه", "ها", "هم", "هما"))).split())
_NETWORK: Final = frozenset(fold("بشبكة لشبكة بعصابة لعصابة").split())
_KINDS: Final = frozenset(fold("إجرامية إجرامي دولية").split())
_ACTIVE: Final = frozenset(fold("تنشط متخصصة مختصة ناشطة متورطة").split())
_ON_CHARGES: Final = frozenset(fold("بتهمة بشبهة").split())
_CARRYING: Final = frozenset(fold("بحوزته بحوزتها بحوزتهم بحوزتهما وبحوزته وبحوزتها وبحوزتهم وبحوزتهما").split())
_CHARGE_TOKENS: Final = 30
_COMMAS: Final = frozenset("،,")
_THAT_IS: Final = frozenset(fold("وذلك وهم وهو").split())


def force_at(filler: SlotFiller, at: int, *, managed: bool) -> Filled | None:
    """The force whose unit or officers stand at ``at``; where they ``managed`` an arrest, up to «من توقيف»."""
    named = filler.phrase(at, "")
    alone = _ALONE.get(filler.word(at), "") if named is None or not named.english else ""
    if alone and not managed:
        return Filled(at + 1, alone, (Phrase(at, at + 1, "body", "", alone, alone, "", "pl"),))
    if filler.word(at) not in _UNITS:
        return None
    told = named is not None and named.kind in ("body", "group") and named.english
    read = (named.end, named.english, named.number) if named is not None and told else _force(filler, at)
    if read is None:
        return None
    end, english, number = read
    if managed:
        behind = _arrest_begins(filler, end)
        if behind is None:
            return None
        where = _stationed(filler, end, behind)
        english, end = f"{english} in {where}" if where else english, behind
    else:
        end = _over_district(filler, end)
    return Filled(end, english, (Phrase(at, end, "body", "", english, english, "", number),))


def _force(filler: SlotFiller, at: int) -> tuple[int, str, str] | None:
    for n in range(at, at + _FORCE_TOKENS):
        word = filler.word(n)
        if not word or word in BOUNDARIES or word in filler.sentence.parser.vocabulary.verbs:
            return None
        for prefix in ("", "ل"):
            body = filler.phrase(n, prefix) if n > at else None
            if body is not None and body.kind == "body" and body.english and body.actor_id in filler.sentence.parser.vocabulary.registry:
                return body.end, body.english, body.number
        for words, english, number in _FORCES:
            if word in words or word.removeprefix("ل") in words or f"ال{word.removeprefix('لل')}" in words:
                if english == "the National Guard" and filler.word(n + 1) not in _OF_GUARDS:
                    continue
                return n + 1, english, number
    return None


def _stationed(filler: SlotFiller, start: int, end: int) -> str:
    """«بمدينة طنجة، بتنسيق مع …»: the town right behind a force, at the end of what its station is called."""
    for n in range(start, min(end, start + _STATION_TOKENS)):
        if filler.word(n) in _COMMAS:
            return ""
        place = place_at(filler.sentence, n)
        if place is not None and place.place and filler.word(n).startswith("ب"):
            return place.place
    return ""


def _over_district(filler: SlotFiller, at: int) -> int:
    """«القضائية», «مطار برج العرب», «بإقليم الحوز», «بمدينة الدار البيضاء» behind a force: which one, and where it is."""
    while filler.word(at) in _OF_FORCES:
        at += 1
    seat = filler.phrase(at, "") if filler.word(at) in _GATES else None
    at = seat.end if seat is not None and seat.kind == "body" else at
    while filler.word(at) in _DISTRICTS:
        at += 2
        while filler.word(at).startswith("ال"):
            at += 1
    return at


def _arrest_begins(filler: SlotFiller, at: int) -> int | None:
    for n in range(at, at + _ARREST_TOKENS):
        if not filler.word(n) or filler.word(n) in ".؛:":
            return None
        if filler.word(n) in _OF and filler.word(n + 1) in _ARRESTING:
            return n
    return None


def suspicion_of(filler: SlotFiller, at: int) -> str:
    """«للاشتباه في تورطهم في …», «بتهمة …» behind an arrest: of what, where that is read whole."""
    for n in range(at, at + _CHARGE_TOKENS):
        word = filler.word(n)
        if not word or word in ".؛:" or (word in _COMMAS and filler.word(n + 1).startswith("و") and filler.word(n + 1) not in _THAT_IS):
            return ""
        if word in _CARRYING:
            found = seized_at(filler, n + 1)
            return f"in possession of {found.english}" if found is not None else ""
        if word in _ON_CHARGES:
            begin = n + 1 + (filler.word(n + 1) in '"«')
            crime = _crime(filler, begin) or filler.object_up_to_a_tail(begin, "")
            return f"on charges of {crime.english}" if crime is not None else ""
        if word in _SUSPICION and filler.word(n + 1) == _IN:
            return _suspected(filler, n + 2)
    return ""


def _suspected(filler: SlotFiller, at: int) -> str:
    if filler.word(at) in _INVOLVED and filler.word(at + 1) == _IN:
        crime = _crime(filler, _over_case(filler, at + 2)) or filler.object_up_to_a_tail(at + 2, "")
        return f"on suspicion of involvement in {crime.english}" if crime is not None else ""
    if filler.word(at) in _LINKED and filler.word(at + 1) in _NETWORK:
        at += 2
        at += filler.word(at) in _KINDS
        if filler.word(at) in _ACTIVE and filler.word(at + 1) == _IN:
            crime = _crime(filler, at + 2) or filler.object_up_to_a_tail(at + 2, "")
            return f"on suspicion of links to a network involved in {crime.english}" if crime is not None else ""
    return ""


_CASES: Final = frozenset(fold("قضية قضايا جريمة جرائم أفعال").split())
_CONCERNING: Final = frozenset(fold("تتعلق تتصل متعلقة يتعلق").split())
_LEADING_TO: Final = frozenset(fold("المفضي المفضيين المؤدي المؤديين").split())
_DEATH: Final = fold("الموت")
_ASSAULT: Final = "assault"
_WITH_WHAT: Final = 8
"""«بواسطة السلاح الأبيض المفضي إلى الموت»: what an assault led to stands within so many tokens."""


def _over_case(filler: SlotFiller, at: int) -> int:
    """Past «قضية تتعلق»."""
    at += filler.word(at) in _CASES
    return at + (filler.word(at) in _CONCERNING)


def _crime(filler: SlotFiller, at: int) -> Filled | None:
    """What they are suspected of, of several the first ones, with what an assault led to."""
    named: list[str] = []
    prefix = "ب" if filler.word(at).startswith("ب") else ""
    while (match := filler.longest(at, Crime, prefix)) is not None and len(named) < _MOST_CRIMES:
        named.append(_assault(filler, match.end) if match.value.en == _ASSAULT else match.value.en)
        at = match.end
        while filler.word(at) in _COMMAS:
            at += 1
        prefix = "و"
    return Filled(at, join(list(dict.fromkeys(named)))) if named else None


def _assault(filler: SlotFiller, at: int) -> str:
    led = next((n for n in range(at, at + _WITH_WHAT) if filler.word(n) in _LEADING_TO), None)
    if led is None:
        return _ASSAULT
    return f"fatal {_ASSAULT}" if filler.word(led + 2) == _DEATH else f"{_ASSAULT} causing lasting injury"


_MOST_CRIMES: Final = 3
