"""When, where and on what occasion: what the adverbials around the core of a clause say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.events.adverbials import adjunct, parenthesis, place_at
from warraq.events.event_dates import Adjunct, date_at


@dataclass
class Surroundings:
    """What the adverbials of one clause say of when, where and on what occasion."""

    date: Adjunct | None = None
    place: str = ""

    def skip(self, sentence: ReadSentence, at: int, *, trailing: bool = False, states: bool = False) -> int:
        """Pass over adverbials from ``at`` on, remembering dates and places; behind the core of a clause
        (``trailing``) not those of what is only told beside it: «عقب …، بحسب ما أعلنت الأربعاء». ``states``: a state
        may be the place, too («تحطمت طائرة في سوريا»)."""
        while (found := adjunct(sentence, at) or parenthesis(sentence, at)) is not None and found.end > at:
            if trailing and found.date is None and sentence.tokens[at].folded in _BESIDE:
                return found.end
            self._note(found)
            self._look_inside(sentence, at, found.end)
            at = found.end
        state = sentence.phrase_at(at + 1) if states and not self.place and at + 1 < len(sentence.tokens) and sentence.tokens[at].folded == "في" else None
        if state is not None and state.kind == "state" and not state.prefix:
            self.place = state.english
        return at

    def skip_when_and_where(self, sentence: ReadSentence, at: int) -> int:
        """Pass over days, places and seats alone: «التقى اليوم الأحد، بمقر الحزب، فلان»."""
        while at < len(sentence.tokens):
            word = sentence.tokens[at].folded
            found = date_at(sentence, at) or place_at(sentence, at) or (adjunct(sentence, at) if word in _SEATS or word in ("،", ",") else None)
            if found is None or found.end <= at:
                break
            self._note(found)
            self._look_inside(sentence, at, found.end)
            at = found.end
        return at

    def _note(self, found: Adjunct) -> None:
        if found.date is not None and self.date is None:
            self.date = found
        if found.place and not self.place:
            self.place = found.place

    def _look_inside(self, sentence: ReadSentence, start: int, end: int) -> None:
        """«بمقر الحزب بالرباط»: the place at the end of an adverbial that is otherwise passed over."""
        if self.place or end - start < 2 or sentence.tokens[start].folded not in _SEATS | _SPOTS:
            return
        for at in range(start + 1, end):
            found = place_at(sentence, at)
            if found is not None and found.end == end:
                self.place = found.place

    def before(self, sentence: ReadSentence, start: int, end: int) -> None:
        """Dates in a leading adverbial: «يوم الخميس، قال …»."""
        for at in range(start, end):
            if self.date is None and (found := date_at(sentence, at)) is not None and at == start:
                self.date = found


_BESIDE: Final = frozenset(fold("عقب بعد بعدما قبيل إثر بسبب نتيجة بدعوى بحجة بذريعة احتجاجا اعتراضا تضامنا تنديدا تأييدا بحسب حسب حسبما وفق وفقا حيث وذلك ردا تعليقا كما فيما وفيما بينما مما فضلا علاوة تمهيدا استعدادا").split())
_SEATS: Final = frozenset(fold("بمقر بمقرها بقصر بمطار بمكتبه بمكتبها").split())
_SPOTS: Final = frozenset(fold("أمام بمنطقة بحي بشارع بقرية بساحة بميدان بمحيط قرب خارج بالقرب بطريق ببلدة").split())
"""What stands behind these is a spot in the town at their end: «أمام مبنى المحافظة بمدينة دمنهور»."""
