"""People without a name of their own, by whose they are: «أسرة جمال خاشقجي», «بعض المحامين», «تقرير أصدرته الأمم المتحدة»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.readings import Phrase
from warraq.arabic.letters import fold

if TYPE_CHECKING:
    from warraq.events.parties import PartyReader

_KIN: Final = {
    fold(arabic): (english, gender, kind)
    for words, english, gender, kind in (
        ("أسرة عائلة", "the family of", "f", "group"), ("أرملة", "the widow of", "f", "role"), ("زوجة", "the wife of", "f", "role"), ("زوج", "the husband of", "m", "role"),
        ("نجل", "a son of", "m", "role"), ("شقيق", "a brother of", "m", "role"), ("شقيقة", "a sister of", "f", "role"), ("والد", "the father of", "m", "role"),
        ("والدة", "the mother of", "f", "role"), ("ابنة كريمة", "a daughter of", "f", "role"),
    )
    for arabic in words.split()
}  # fmt: skip
_SOME: Final = fold("بعض")
_PAPERS: Final = {
    fold(arabic): (english, gender)
    for arabic, english, gender in (("تقرير", "a report", "m"), ("دراسة", "a study", "f"), ("استطلاع", "a poll", "m"), ("مذكرة", "a memorandum", "f"), ("وثيقة", "a document", "f"))
}
_ISSUED: Final = frozenset(fold("صادر صادرة صدر صدرت").split())
_BY_ITS_MAKER: Final = frozenset(fold("أصدره أصدرته أصدرها أصدرتها أعده أعدته أعدها أعدتها نشره نشرته نشرها نشرتها أجراه أجرته أجراها أجرتها").split())
_HIS: Final = ("his ", "her ", "its ", "their ")


def unnamed_party(reader: PartyReader, at: int, prefix: str) -> Phrase | None:
    """Who stands at ``at`` without a phrase of his own; None where that is not certain."""
    word = reader.word(at)
    if not word.startswith(prefix):
        return None
    return _kin(reader, at, word[len(prefix) :], prefix) or _some(reader, at, prefix) or _paper(reader, at, word, prefix)


def _kin(reader: PartyReader, at: int, word: str, prefix: str) -> Phrase | None:
    """A relative of somebody named."""
    english, gender, kind = _KIN.get(word, ("", "", ""))
    named = reader.phrase(at + 1, "") if english else None
    if named is None or named.kind != "person" or named.number != "sg" or not named.actor_id or not named.english or named.english.startswith(_HIS):
        return None
    whose = named.english.partition(",")[0]
    return _phrase(at, named.end, kind, prefix, f"{english} {whose}", gender)


def _some(reader: PartyReader, at: int, prefix: str) -> Phrase | None:
    """«بعض المحامين»: some of a group in the plural."""
    group = reader.phrase(at + 1, "") if reader.word(at).removeprefix(prefix) == _SOME else None
    if group is None or group.kind != "group" or group.number == "sg" or not group.english.startswith("the "):
        return None
    return replace(group, start=at, prefix=prefix, english=f"some {group.english.removeprefix('the ')}", gender="m", oblique=False)


def _paper(reader: PartyReader, at: int, word: str, prefix: str) -> Phrase | None:
    """A report by whoever issued it."""
    english, gender = _PAPERS.get(word, ("", "")) if not prefix else ("", "")
    issued = reader.word(at + 1) in _ISSUED and reader.word(at + 2) == _FROM
    if not english or not (issued or reader.word(at + 1) in _BY_ITS_MAKER):
        return None
    maker = reader.phrase(at + 2 + issued, "")
    if maker is None or maker.kind != "body" or not maker.english or maker.english.startswith(_HIS):
        return None
    return _phrase(at, maker.end, "text", prefix, f"{english} by {maker.english.rstrip(',')}", gender)


_FROM: Final = fold("عن")


def _phrase(start: int, end: int, kind: str, prefix: str, english: str, gender: str) -> Phrase:
    return Phrase(start, end, kind, prefix, english, english, gender)
