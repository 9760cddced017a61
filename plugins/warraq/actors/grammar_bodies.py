"""Bodies by grammar: a noun such as «لجنة» or «وزارة» with what belongs to its name, all of it known words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from warraq.actors.english import with_article
from warraq.actors.readings import Body, Inner, new_actor
from warraq.actors.vocabulary import (
    BodyHead,
    Collective,
    Complement,
    Nisba,
)
from warraq.arabic.letters import fold
from warraq.arabic.tokens import Match
from warraq.records import Actor

if TYPE_CHECKING:
    from warraq.actors.bodies import BodyReader

_ORGANISATION_HEADS: Final = frozenset(
    "جمعيه نقابه منظمه رابطه اتحاد حزب حركه جبهه هييه تنسيقيه فدراليه كونفدراليه جامعه معهد مركز تيار ايتلاف تحالف".split()
)
"""Heads whose noun complement makes a name: «جمعية القضاة»; «شبكة الدعم» is none."""
_NO_PART_OF_A_BODY: Final = frozenset("مصلحه لواء جهاز".split())
"""«مصلحة الجماعة», «تحت لواء المنظمة», «جهاز سامسونغ»: interest, banner and device of somebody, no bodies."""
_ABOUT: Final = fold("عن")
_GOES_ON_WITH: Final = {
    fold(noun): frozenset(fold(prepositions).split())
    for noun, prepositions in {
        "تحقيق": "في", "تحقيقات": "في", "بحث": "في", "وقاية": "من", "حد": "من", "حماية": "من", "رقابة": "على", "إشراف": "على", "تضامن": "مع", "حوار": "مع", "مشاركة": "في",
    }.items()
}  # fmt: skip
"""Nouns of what a body does, and the prepositions behind which stands what it does that to: without it the name is another's."""
_AUTHORITY: Final = fold("هيئة")
_KINDS: Final = frozenset("منظمه شركه تنظيم جماعه حركه وكاله مجموعه ميليشيا موسسه تيار ايتلاف".split())
"""«منظمة الأوبك»: what somebody is, before the name; «مكتب الأوبك» is a part of it."""
_LED: Final = frozenset("قياده اداره شبكه قوات قوه بعثه حكومه رياسه سلطه فرع مديريه".split())
"""«قيادة البوليساريو», «بعثة الأمم المتحدة»: who leads a body, or is sent by it, is no body of its own."""
_IN_EACH_STATE: Final = frozenset("نقابه اتحاد رابطه جمعيه".split())
"""Heads that with one noun more call what many states have: «نقابة الصحفيين», «اتحاد الطلاب»."""
_PAIRED: Final = frozenset("جامعه مركز معهد هييه موسسه منظمه حزب حركه تيار جبهه اتحاد".split())
"""Heads whose name seldom ends before «و» with another definite noun: «جامعة العلوم والتقنية»."""
_CAUSES: Final = frozenset("حزب حركه تيار جبهه اتحاد".split())
"""Those of them whose name an adjective ends: behind it another body is told."""
_FOR_SOMETHING: Final = frozenset("الوزاره الهييه المركز المجلس اللجنه الموسسه المعهد الجهاز الوكاله المنظمه الصندوق".split())
"""Heads that with adjectives alone say nothing before «ل» with what they are for: «الهيئة المصرية العامة للمعارض»."""
_ORDINALS: Final = frozenset(fold("الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة السابع السابعة الثامن الثامنة التاسع التاسعة العاشر العاشرة").split())
"""«قمة منظمة التعاون الإسلامي الثانية عشرة»: what counts something before the body."""
_OF_THE_NAME: Final = "لل"
_LOCAL: Final = frozenset(("Regional", "Local", "Provincial"))
BEHIND_NAMES: Final = frozenset(
    fold("الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت السابق السابقة الحالي الحالية الجديد الجديدة المقبل المقبلة القادم القادمة المنحل المنحلة الذين اللذين اللتين").split()
)
"""Definite words behind a body's name that do not belong to it."""


class GrammarBody:
    """head + adjectives / idafa / ل-complement, all of them known words."""

    def __init__(self, parser: BodyReader, match: Match) -> None:
        self.parser = parser
        self.match = match
        self.head: BodyHead = match.value
        self.at = match.end
        self.adjectives: list[str] = []
        self.noun = ""
        self.linked = ""
        self.state = ""
        self.inner: list[Inner] = []
        self.anchored = False
        self.cut = False
        """Whether the name goes on behind what was read."""
        self.same: Body | None = None
        """The body of this name, where the head only tells its kind."""

    def _word(self) -> str:
        """The head without its clitics."""
        return self.parser.word(self.match.start)[len(self.match.prefix) :]

    def build(self) -> Body | None:
        if self._excluded():
            return None
        if not self.head.definite and not self._idafa():
            return None
        if self.same is not None and self.same.new is None:
            return replace(self.same, prefix=self.match.prefix, gender=self.head.gender)
        while self._adjective() or self._nisba():
            pass
        if self.head.definite and not self.adjectives:
            return None
        self._linked_complement()
        english = "" if self.cut else self._english()
        if not english:
            return None
        new = None
        head = self._word()
        each = head in _IN_EACH_STATE and not self.anchored and self.at == self.match.end + 1
        same = self._of_home(english) if each else self.parser.vocabulary.registered(english, self.state) if self.state else None
        article = with_article(english)
        named = (self.noun or self.linked) and head in _ORGANISATION_HEADS
        if named and not self.anchored and (self._goes_on() or self._pairs(head)):
            return None
        if same is None and (self.anchored or named) and not each and not (head in _LED and self.inner) and not self._branch():
            new = self.parser.create(new_actor(
                self.head.type, self.parser.source(self.match.start, self.at), english, self.head.gender,
                False, self.state, prefix=self.match.prefix,
            ))  # fmt: skip
        if not article.startswith("the "):
            article = f"the {article}"
        return Body(
            self.at, self.match.prefix, article, article, self.head.gender, self.head.number,
            new.id if new else same.id if same else "", self.state, tuple(self.inner), new,
        )  # fmt: skip

    def _of_home(self, english: str) -> Actor | None:
        """«نقابة الصحفيين» in an article about one state: that state's, where it is registered."""
        scope = self.parser.scope
        if not scope.home_likely or self.parser.sits_elsewhere(self.at):
            return None
        return self.parser.vocabulary.registered(f"{self.parser.vocabulary.demonyms.get(scope.home, '')} {english}", scope.home)

    def _pairs(self, head: str) -> bool:
        """«مركز البحوث والدراسات الإسلامية»: whether the name may go on with «و»."""
        alone = self.at == self.match.end + 1 or head not in _CAUSES  # «حزب النهضة الإسلامي والجماعة»
        return head in _PAIRED and alone and self.parser.word(self.at).startswith("وال")

    def _branch(self) -> bool:
        """«المكتب الجهوي لحزب …»: a part of the body, no other one."""
        return bool(self.inner) and not _LOCAL.isdisjoint(self.adjectives)

    def _goes_on(self) -> bool:
        """«جمعية الأطفال المعوقين»: a definite word that is not read belongs to the name."""
        word = self.parser.word(self.at)
        return self.parser.narrowed(self.at) and word not in BEHIND_NAMES and word not in self.parser.vocabulary.verbs

    def _excluded(self) -> bool:
        following = tuple(self.parser.word(self.at + n) for n in range(4))
        return any(following[: len(key)] == key for key in self.head.not_with)

    def _idafa(self) -> bool:
        body = None if self.head.type == "party" else self.parser.registered_body(self.at)
        if body is not None and not body.prefix:
            if self._word() in _NO_PART_OF_A_BODY:
                return False
            self.same = body if self._word() in _KINDS else None
            self.noun, self.at, self.anchored = body.english, body.end, True
            self.inner += body.inner
            return True
        match = self._complement({"noun", "np"}, "")
        if match is None or (self.head.type == "party" and self.parser.longest(self.at, Collective) is not None):
            return False
        self.noun, self.at = match.value.en, match.end
        return True

    def _complement(self, kinds: set[str], prefix: str) -> Match | None:
        best: Match | None = None
        for found in self.parser.matches(self.at):
            fits = isinstance(found.value, Complement) and found.value.kind in kinds and found.prefix == prefix
            if fits and (best is None or found.end > best.end):
                best = found
        return best

    def _adjective(self) -> bool:
        match = self._complement({"adj"}, "")
        if match is None or not self._agrees(match) or (self.state and self.parser.word(self.at) in BEHIND_NAMES):
            return False  # «الحكومة التونسية الجديدة» is the government
        if self.parser.word(self.at) in _ORDINALS and self._named_without(self.at):
            return False
        if self.parser.word(self.at) not in BEHIND_NAMES or not self.head.definite or not self.adjectives:
            self.adjectives.append(match.value.en)
        self.at = match.end
        return True

    def _named_without(self, end: int) -> bool:
        """Whether what stands before ``end`` is a registered body by itself."""
        known = self.parser.registered_body(self.match.start)
        return known is not None and known.end == end

    def _agrees(self, match: Match) -> bool:
        feminine = self.parser.word(match.end - 1).endswith("ه") or (self.parser.word(match.end - 1).endswith("ي") and self.head.gender == "f" and self.parser.word(match.end - 1) in ("العليا", "الكبري"))
        if self.parser.word(match.end - 1) in ("العليا", "الكبري", "الدنيا"):
            return self.head.gender == "f"
        return feminine == (self.head.gender == "f")

    def _nisba(self) -> bool:
        match = self.parser.longest(self.at, Nisba, "")
        if match is None or self.state or not match.value.definite:
            return False
        theirs = bool(self.noun) and match.value.people and self.parser.word(self.at - 1).endswith(("ين", "ات", "اه"))
        if not theirs and (match.value.people or match.value.gender != self.head.gender):
            return False  # «نقابة القضاة التونسيين» is theirs
        self.state, self.at, self.anchored = match.value.iso, match.end, True
        return True

    def _linked_complement(self) -> None:
        match = self._complement({"noun", "np"}, "ل")
        if match is not None:
            known = self.parser.registered_body(self.match.start)
            abroad = known is not None and known.end == self.at and not known.state  # «منسق الاتحاد الأوروبي لمكافحة الإرهاب»
            self.linked, self.at = match.value.en, match.end
            behind, noun = self.parser.word(self.at), self.parser.word(match.end - 1).removeprefix("لل")
            self.cut = abroad or behind == _ABOUT or behind in _GOES_ON_WITH.get(noun, ())  # «لجنة للدفاع عن القضاة», «مكتب للتحقيق في حوادث الطائرات»
            return
        self.cut = bool(self.adjectives or self.state) and self._word() in _FOR_SOMETHING and self.parser.word(self.at).startswith(_OF_THE_NAME)
        body = self.parser.registered_body(self.at)
        if body is not None and body.prefix == "ل" and not (self.state and self.head.number == "pl"):
            self.cut = False
            self.linked, self.at, self.anchored = body.english, body.end, True
            self.inner += body.inner

    def _english(self) -> str:
        adjective = self.parser.vocabulary.demonyms.get(self.state, "") if self.state else ""
        if self.state and not adjective:
            return ""
        front = " ".join(reversed(self.adjectives))
        linked = next((p for p in self.head.patterns if not p.startswith("{c}")), "")
        leading = next((p for p in self.head.patterns if p.startswith("{c}")), "")
        if self.noun:
            name = self.head.patterns[0].format(c=bare(self.noun) if self.head.patterns[0].startswith("{c}") else self.noun)
            if front:
                name = f"{front} {name}"
            if self.linked:
                return ""
        elif self.linked and linked:
            pattern = linked.replace(" for {c}", " of {c}") if self.inner else linked
            name = f"{front} {pattern.format(c=self.linked)}".strip()
        elif front and leading and not self.linked:
            name = leading.format(c=front)
        elif self.state and leading and not self.linked:
            return leading.format(c=adjective)
        else:
            return ""
        if self.inner and self._word().removeprefix("ال") == _AUTHORITY:
            name = name.replace("Authority", "Board")  # of a party or union, which has none
        return f"{adjective} {name}".strip()


def bare(name: str) -> str:
    return re.sub(r"^the ", "", name)
