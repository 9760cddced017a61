"""What a speaker was doing when he spoke: «وقال فلان خلال لقائه بالسفير إن …», «عقب زيارته لمصر»."""

from __future__ import annotations

from typing import Final

from warraq.actors.phrases import Phrase
from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES
from warraq.events.continued import another_acts
from warraq.events.filled import Filled
from warraq.events.found import Found, Speech
from warraq.events.match_guards import CONTENTLESS
from warraq.events.matching import FrameMatcher
from warraq.events.slots import SlotFiller
from warraq.events.surroundings import Surroundings
from warraq.events.themes import THAT

_WHILE: Final = frozenset(fold("خلال أثناء عقب بعد إثر لدى هامش فور").split())
_DEEDS: Final = {
    fold(noun + suffix): (fold(verb + ending), gender)
    for noun, verb, feminine in (
        ("لقائ", "التقى", "التقت"), ("لقاء", "التقى", "التقت"), ("اجتماع", "اجتمع", "اجتمعت"), ("استقبال", "استقبل", "استقبلت"), ("زيارت", "زار", "زارت"),
        ("تفقد", "تفقد", "تفقدت"), ("افتتاح", "افتتح", "افتتحت"), ("تدشين", "دشن", "دشنت"), ("ترؤس", "ترأس", "ترأست"), ("حضور", "حضر", "حضرت"), ("مشاركت", "شارك", "شاركت"),
    )
    for suffix, gender, verb, ending in (("ه", "m", verb, ""), ("ها", "f", feminine, ""))
}  # fmt: skip
"""A verbal noun with the speaker's pronoun, and the verb that tells the same of him."""
_VISIT: Final = frozenset(fold("زار زارت").split())
_TO: Final = fold("إلى")
_OF_VISITS: Final = frozenset(fold("الحالية الأخيرة الرسمية الأولى التفقدية الميدانية").split())
_COMING: Final = frozenset(fold("المقبل المقبلة القادم القادمة المرتقب المرتقبة المزمع المزمعة غدا بعد المحتملة المحتمل").split())
_ON_AIR: Final = frozenset(fold("برنامج ببرنامج لبرنامج قناة بقناة فضائية بفضائية إذاعة بإذاعة راديو حلقة تلفزيون التلفزيون الإعلامي الإعلامية الإعلاميين المذيع المذيعة شاشة").split())
"""Where somebody is interviewed, and by whom: that is no meeting."""
_OPENS: Final = THAT | frozenset(fold("أنه إنه أنها إنها بأنه بأنها أنهم إنهم قائلا قائلة").split())
_SETTING_TOKENS: Final = 30
_MATTER_TOKENS: Final = 14


class _SettingFiller(SlotFiller):
    """Reads what somebody was doing up to the «أن» of what he said."""

    def boundary(self, at: int) -> bool:
        return self.word(at) in _OPENS or super().boundary(at)


def meanwhile(sentence: ReadSentence, filler: SlotFiller, frames: FrameMatcher, speech: Speech) -> Found | None:
    """What the adverbial between the speaker and his words tells that he did; None where it may be somebody else's, is to
    come, or is an interview."""
    speaker = speech.agent.phrases[0] if len(speech.agent.phrases) == 1 and speech.antecedent is None else None
    if speaker is None or speaker.kind not in ("person", "role") or speaker.number != "sg" or speech.sentence is not sentence:
        return None
    for at in range(speech.agent.end, min(len(sentence.tokens) - 1, speech.agent.end + _SETTING_TOKENS)):
        word, somebody = filler.word(at), filler.phrase(at, "")
        if word in _OPENS or word == ":" or word in QUOTES or another_acts(sentence, filler, at) or (somebody is not None and somebody.kind == "person"):
            return None
        verb, gender = _DEEDS.get(filler.word(at + 1), ("", ""))
        if word in _WHILE and verb and gender == speaker.gender:
            return _done(_SettingFiller(sentence, filler.lexicon), frames, speech.agent, at + 1, verb)
    return None


def _done(filler: SlotFiller, frames: FrameMatcher, agent: Filled, at: int, verb: str) -> Found | None:
    following = [filler.word(n) for n in range(at, at + _MATTER_TOKENS)]
    until = next((n for n, word in enumerate(following) if n > 1 and word in _OPENS), len(following))
    if not _COMING.isdisjoint(following[:until]) or not _ON_AIR.isdisjoint(following[:until]):
        return None
    begin = at + (verb in _VISIT and filler.word(at + 1) in _OF_VISITS)
    if verb in _VISIT and (visited := filler.phrase(begin + 1, "ل")) is not None:
        return _visit(filler, agent, verb, visited)
    begin += verb in _VISIT and filler.word(begin + 1) == _TO
    found = frames.event(filler.sentence, filler, begin, verb, Surroundings(), Filled(begin + 1, agent.english, agent.phrases))
    return found if found is not None and not found.cut and found.frame.id not in CONTENTLESS else None


def _visit(filler: SlotFiller, agent: Filled, verb: str, visited: Phrase) -> Found | None:
    """«زيارته لمصر»: the one place that stands there whole."""
    frame = next((frame for _, frame in filler.lexicon.frames.get(verb, ()) if [slot.letter for slot in frame.pattern] == ["A", "P"]), None)
    joined = filler.word(visited.end).startswith("و") or not filler.boundary(visited.end)
    if frame is None or visited.kind not in ("state", "place") or not visited.english or joined:
        return None
    where = Filled(visited.end, visited.english, (visited,))
    return Found(filler.sentence, frame, {"A": agent, "P": where}, None, "", "", frame.id, present=False)
