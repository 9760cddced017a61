"""People without a name by what they belong to: «أهالي بورسعيد», «موظفو وزارة العدل», «نواب حزب العدالة والتنمية»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.actors.readings import Inner, Phrase
from warraq.actors.vocabulary import Place
from warraq.arabic.letters import fold
from warraq.arabic.tokens import clitic_splits

if TYPE_CHECKING:
    from warraq.actors.groups import GroupReader

_PEOPLE: Final = {
    fold(word): english
    for english, words in {
        "residents": "أهالي سكان ساكنة", "workers": "عمال عاملو عاملي شغيلة", "employees": "موظفو موظفي مستخدمو مستخدمي", "students": "طلاب طلبة", "teachers": "أساتذة معلمو معلمي مدرسو مدرسي",
        "MPs": "نواب برلمانيو برلمانيي", "leaders": "قادة قيادات زعماء", "young members": "شباب شبيبة", "supporters": "أنصار مؤيدو مؤيدي مناصرو مناصري", "doctors": "أطباء",
        "lawyers": "محامو محامي", "engineers": "مهندسو مهندسي", "journalists": "صحفيو صحفيي صحافيو صحافيي", "fighters": "مقاتلو مقاتلي", "gunmen": "مسلحو مسلحي",
        "officers": "ضباط", "soldiers": "جنود", "farmers": "مزارعو مزارعي فلاحو فلاحي", "traders": "تجار", "tribes": "قبائل عشائر", "judges": "قضاة", "players": "لاعبو لاعبي",
        "fans": "جماهير مشجعو مشجعي", "founders": "مؤسسو مؤسسي", "activists": "نشطاء ناشطو ناشطي", "followers": "أتباع", "dockworkers": "حمالو", "pupils": "تلاميذ", "fishermen": "صيادو صيادي بحارة",
    }.items()
    for word in words.split()
}  # fmt: skip
_OBLIQUE: Final = "ي"
_LANDS: Final = fold("دول")
_OF_PLACES: Final = frozenset({"residents", "tribes"})
"""Those who are told as "of" a place; others are in it."""
_STATIONED: Final = frozenset(fold("مدينة مدن بلدة قرية منطقة حي إقليم محافظة ولاية جهة مخيم").split())
_NOT_OF_PLACES: Final = frozenset({"leaders", "young members", "founders", "followers", "officers", "players", "fans", "judges"})


HEADS: Final = frozenset(clitic + word for word in _PEOPLE for clitic in ("", "و", "ل", "ب", "ف", "ول", "وب"))
"""Words that may begin such a group."""


def people_of(view: GroupReader, at: int) -> Phrase | None:
    """The group at ``at`` with the body or place whose it is; None where that is not read, or has no certain name."""
    for prefix, stem in clitic_splits(view.word(at)):
        who = _PEOPLE.get(stem)
        if who is None or at + 1 >= len(view.tokens):
            continue
        lands = who == "leaders" and view.word(at + 1) == _LANDS
        body = view.body(at + 1 + lands, "")
        if lands and body is not None and body.actor_id:
            return _phrase(view, at, body.end, prefix, stem, f"{who} of the countries of {body.english}", (Inner(body.actor_id, at + 2, body.end),), "")
        if body is not None and body.english and not body.english.startswith(("a ", "an ")) and body.actor_id:
            inner = body.inner or (Inner(body.actor_id, at + 1, body.end),)
            return _phrase(view, at, body.end, prefix, stem, f"{who} of {body.english}", inner, body.state)
        begin = at + 1 + (view.word(at + 1) in _STATIONED)
        place = view.longest(begin, Place, "") if who not in _NOT_OF_PLACES and begin < len(view.tokens) else None
        if body is None and place is not None:
            return _phrase(view, at, place.end, prefix, stem, f"{who} {'of' if who in _OF_PLACES else 'in'} {place.value.en}", (), place.value.state)
    return None


def _phrase(view: GroupReader, at: int, end: int, prefix: str, stem: str, english: str, inner: tuple[Inner, ...], state: str) -> Phrase:
    feminine = stem.endswith(("ات", "ايل", "اير", "ه", "اهير"))
    return Phrase(at, end, "group", prefix, english, english, "f" if feminine else "m", "pl", inner=inner, state=state, oblique=stem.endswith(_OBLIQUE) and stem not in _NEVER_OBLIQUE)


_NEVER_OBLIQUE: Final = frozenset(fold("أهالي").split())
