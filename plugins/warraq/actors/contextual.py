"""Common words that are somebody's name only where the words around show it: «الاستقلال», «الوفد», «الوطن»."""

from __future__ import annotations

from typing import Final

from warraq.actors.proper_bodies import ProperBodyReader
from warraq.actors.view import stems
from warraq.actors.vocabulary import ActorName, Nisba, Place
from warraq.arabic.letters import fold
from warraq.arabic.months import WEEKDAYS
from warraq.arabic.tokens import QUOTES, Match
from warraq.records import Actor

_PRESS: Final = frozenset("صحيفه جريده مجله قناه موقع وكاله اذاعه فضاييه شبكه تلفزيون يوميه اسبوعيه".split())
_PRESSES: Final = frozenset("صحف صحيفتا صحيفتي جرايد جريدتا جريدتي مجلات مجلتا مجلتي قنوات قناتا قناتي فضاييات مواقع موقعا موقعي وكالات وكالتا وكالتي اذاعات".split())
_AGENCY: Final = "وكاله"
_NEWS: Final = "انباء"
_AREAS: Final = frozenset("حي شارع منطقه ميدان كوبري ضاحيه مدينه قريه جزيره ناحيه".split())
_IN: Final = "في"
_PROVINCE: Final = "ولايه"
_FEDERAL: Final = frozenset("US DE IN AU BR MX NG MY AT VE".split())
"""States whose parts have ministries of their own."""
_SPORTING: Final = frozenset(
    fold(
        """لاعب لاعبو لاعبي لاعبا مدرب جماهير نجم نجوم حارس مهاجم مدافع صفوف مرمى ضيفه مضيفه ضيفها مضيفها ضيفهم مباراة هداف
        كابتن مشجعو مشجعي ألتراس مدافعو مهاجمو نادي فريق""",
    ).split()
)
"""Words whose complement is a club where it can be one."""
_AND: Final = frozenset(("و", "،", ",", "أو", "او"))
_REPORTERS: Final = frozenset("مراسل مراسله مراسلو مراسلي".split())
"""Whose reporter somebody is: «مراسل الجزيرة»."""
_TELLING: Final = frozenset("تصريح تصريحات تصريحاته تصريحاتها حديث حديثه حديثها حوار حواره حوارها مقابله مقابلته تصريحه تصريحها".split())
_SPECIAL: Final = frozenset("خاص خاصه صحفي صحفيه صحافي صحافيه حصري حصريه سابق سابقه".split())
_OF_PARTIES: Final = frozenset(fold("قيادي قيادية قياديين قياديون").split())
_HAS_A_PARTY: Final = frozenset(fold("باسم قادة قيادات قيادة حكومة قيادي قياديي عناصر مقاتلي مقاتلو وفد").split())
"""What stands in the construct before a party."""
_VERBAL_NOUNS: Final = frozenset("فتح امل تقدم حسم تمرد كفايه".split())
"""What parties are called, and what may be done to something else: «أعلنت فتح باب الترشيح»."""
_THAT: Final = frozenset(("ان", "بان", ":"))
_FOR_PARTIES: Final = frozenset(fold("نائب نائبة برلماني برلمانية").split())


class ContextualNames(ProperBodyReader):
    """Tells where a word of the registry's ``context`` is meant as a name."""

    def in_context(self, match: Match) -> bool:
        """A word that is a name only in context: in quotation marks behind its kind of body, or introduced."""
        if match.value.how != "context":
            return False
        if match.start and self.word(match.start - 1).lstrip("ولب") in _AREAS:
            return False  # «حي الزمالك»
        if self.longest(match.start, Nisba, "") is not None and match.end == match.start + 1:
            return self._credited(match.start)
        owners = {
            other.value.id
            for other in self.matches(match.start)
            if isinstance(other.value, ActorName) and other.value.how == "context"
            and other.end == match.end and self._introduced(other.value.id)
        }  # fmt: skip
        actor = self.vocabulary.registry[match.value.id]
        listed = self._among_press(match.start)
        if actor.type == "media" and (listed or self._called_press(match.start) or self._told_to(match)):
            return self._sole_medium(match, actor)
        if listed:
            return False  # «جرائد «الوفد» و«الحرية والعدالة»»: the party has a paper that is called so
        if not owners and actor.type == "organisation" and self._plays(match, actor):
            return True
        if actor.type == "media":
            by_noun = not stems(self.word(match.start)).isdisjoint(_PRESS) or (self.word(match.start - 1) in QUOTES and self.word(match.end) in QUOTES)
            return owners == {actor.id} or (by_noun and not owners and match.end - match.start > 1 and self._of_home(match, actor))
        several = match.end - match.start > 1 and (actor.type == "party" or (actor.type == "organisation" and not is_club(actor)))
        if actor.type == "institution" or (not owners and several):
            return self._of_home(match, actor) or (actor.type == "party" and self._led(match))
        return owners == {match.value.id} or (not owners and actor.type == "party" and self._does_what_a_party_does(match, actor))

    def _does_what_a_party_does(self, match: Match, actor: Actor) -> bool:
        """«أفرجت حماس عن», «بين إسرائيل وحماس»: a word that is no verbal noun, feminine where the word by itself is not."""
        word = self.word(match.start)[len(match.prefix) :]
        if actor.gender != "f" or word.startswith("ال") or word.endswith("ه") or word in _VERBAL_NOUNS or match.end != match.start + 1:
            return False
        if match.end < len(self.tokens) and self.word(match.end).startswith("ال") and self.word(match.end) not in WEEKDAYS:
            return False  # «أثارت حماس الجماهير»
        if match.prefix == "و":
            return match.start > 0 and self._state(match.start - 1, "") is not None
        before = self.word(match.start - 1) if match.start else ""
        if not match.prefix and self._of_a_party(match.start):
            return True
        acts = before.endswith("ت") and before in self.vocabulary.verbs
        acts = acts or (self.word(match.end) in self.vocabulary.verbs and self.word(match.end).startswith("ت") if match.end < len(self.tokens) else False)
        acts = acts or (before == "علي" and match.start > 1 and self.word(match.start - 2) in _THAT)  # «إن على حماس إطلاق …»
        return not match.prefix and (acts or self._state(match.end, "و") is not None)

    def _of_a_party(self, at: int) -> bool:
        """«القيادي في حماس», «باسم حماس», «حكومة حماس»: what people lead, or what has people of its own; «تحدث القيادي بحماس» has none."""
        before = self.word(at - 1) if at else ""
        if before == _IN:
            return at > 1 and self.word(at - 2).removeprefix("ال") in _OF_PARTIES
        return not stems(before).isdisjoint(_HAS_A_PARTY) and not before.startswith("ال")

    def _state(self, at: int, prefix: str) -> Match | None:
        """A state of one word at ``at``."""
        named = (found for found in (self.matches(at) if at < len(self.tokens) else ()) if isinstance(found.value, ActorName) and found.prefix == prefix)
        return next((found for found in named if self.vocabulary.registry[found.value.id].type == "state" and found.end == at + 1), None)

    def _led(self, match: Match) -> bool:
        """«القيادي بآفاق تونس», «النائب عن آفاق تونس»: what somebody leads, or sits in parliament for, is the one party of
        that name in the state the article speaks of most."""
        names = {other.value.id for other in self.matches(match.start) if isinstance(other.value, ActorName) and other.end == match.end}
        if len(names) != 1 or self.vocabulary.registry[match.value.id].state != self.scope.home:
            return False
        before = self.word(match.start - 1) if match.start else ""
        apart = before in ("في", "عن")
        title = self.word(match.start - 1 - apart) if match.start > apart else ""
        return (apart or match.prefix == "ب") and title.removeprefix("ال") in (_FOR_PARTIES if before == "عن" else _OF_PARTIES)

    def _called_press(self, at: int) -> bool:
        """«صحيفة "الوطن"», «لـ«الشرق الأوسط»»: a common word that stands where only a medium can."""
        quoted = at > 0 and self.word(at - 1) in QUOTES
        before = self.word(at - 2) if quoted and at > 1 else self.word(at - 1) if at else ""
        if not quoted and before.endswith(_AGENCY) and self.word(at).removeprefix("ال") == _NEWS:
            return False  # «وكالة الأنباء» is the word for an agency
        if not stems(before).isdisjoint(_PRESS | _REPORTERS):
            return True
        if self._credited(at):
            return True
        return quoted and (before in ("ل", "لـ", "ـ") or before in self.vocabulary.saying)

    def _told_to(self, match: Match) -> bool:
        """«في تصريحات خاصة للشروق», «في حوار مع الوطن»: whom somebody spoke to can only be a medium."""
        at = match.start - (self.word(match.start - 1) == "مع") if match.start else 0
        if not at or not (match.prefix == "ل" or at < match.start):
            return False
        at -= self.word(at - 1) in _SPECIAL
        return at > 0 and not stems(self.word(at - 1)).isdisjoint(_TELLING)

    def _sole_medium(self, match: Match, actor: Actor) -> bool:
        """Whether no other newspaper or channel is called so, or this is the one of the state the article is about."""
        media = [
            self.vocabulary.registry[other.value.id] for other in self.matches(match.start)
            if isinstance(other.value, ActorName) and other.end == match.end and self.vocabulary.registry[other.value.id].type == "media"
        ]  # fmt: skip
        at_home = [medium for medium in media if self.scope.home_likely and medium.state == self.scope.home]
        return {medium.id for medium in at_home or media} == {actor.id}

    def _among_press(self, at: int) -> bool:
        """«جرائد «الشروق» و«الوفد»»: one of several names in quotation marks behind a noun for newspapers or channels."""
        while at > 1 and self.word(at - 1) in QUOTES:
            at -= 1
            if self.word(at - 1).lstrip("ولب") in _PRESSES:
                return True
            while at and self.word(at - 1) in _AND:
                at -= 1
            if not at or self.word(at - 1) not in QUOTES:
                return False
            at -= 1
            while at and self.word(at - 1) not in QUOTES:
                at -= 1
        return False

    def _plays(self, match: Match, actor: Actor) -> bool:
        """«مدرب الزمالك», «أمام مضيفه ليون»: a club, where only one is called so."""
        before = self.word(match.start - 1) if match.start else ""
        if not is_club(actor) or not (before in _SPORTING or before.lstrip("ولب") in _SPORTING):
            return False
        return len({
            other.value.id for other in self.matches(match.start)
            if isinstance(other.value, ActorName) and other.value.how != "full" and other.end == match.end
        }) == 1  # fmt: skip

    def _credited(self, at: int) -> bool:
        """«(الفرنسية)», «(الجزيرة - أرشيف)»: whose report or picture it is."""
        return at > 1 and self.word(at - 1) == "(" and self.word(at + 1) in (")", "-", "–")

    def sits_elsewhere(self, at: int) -> bool:
        """«وزارة الداخلية في إقليم كردستان»: whether the place behind a body is another state's than the article's."""
        if self.scope.home in _FEDERAL and self.word(at).removeprefix("ب") == _PROVINCE:
            return True  # «وزارة النقل بولاية نيو جيرسي»
        place = self.seat(at)
        return place is not None and place.state != self.scope.home

    def seat(self, at: int) -> Place | None:
        """The place that stands behind «في» or «ب», up to one noun before its name («في مدينة …»)."""
        apart = self.word(at) == _IN
        for begin in (at + apart, at + apart + 1):
            found = self.longest(begin, Place, "" if apart or begin > at else "ب")
            if found is not None:
                place: Place = found.value
                return place
            if not apart and not self.word(at).startswith("ب"):
                return None
        return None

    def _of_home(self, match: Match, actor: Actor) -> bool:
        """«مجلس النواب» in an article that is about one state: that state's, if it has only one so named."""
        if not self.scope.home_likely or actor.state != self.scope.home or self.longest(match.end, Nisba, "") is not None or self.sits_elsewhere(match.end):
            return False
        same = {
            other.value.id
            for other in self.matches(match.start)
            if isinstance(other.value, ActorName) and other.end == match.end
            and self.vocabulary.registry[other.value.id].state == self.scope.home
        }  # fmt: skip
        return same == {actor.id}


def is_club(actor: Actor) -> bool:
    """Whether an actor is a sports club."""
    return actor.type == "organisation" and actor.desc_ar.startswith(("ناد ", "نادي", "نادٍ"))
