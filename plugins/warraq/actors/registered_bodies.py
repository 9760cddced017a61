"""Bodies that the registry knows: which of its names stands here, where it ends, and when it is another's."""

from __future__ import annotations

from typing import Final

from warraq.actors.contextual import ContextualNames, is_club
from warraq.actors.english import with_article
from warraq.actors.readings import REFERRED, Body, Inner
from warraq.actors.vocabulary import ActorName, BodyHead, Nisba
from warraq.arabic.letters import fold
from warraq.arabic.tokens import QUOTES, Match, clitic_splits, words
from warraq.records import Actor

_ENGLISH: Final = frozenset(("الانجليزي", "الانكليزي"))
_NEVER_OF_NAMES: Final = frozenset("صحيفه جريده يوميه مجله شركه فريق".split())
"""Nouns that say what bears a name, and belong to none, unless a common noun follows («صحيفة النهار»)."""
_NOUNS_APART: Final = _NEVER_OF_NAMES | frozenset("نادي النادي قناه فضاييه وكاله اذاعه راديو شبكه محطه قوه قوات".split())
"""Nouns that are no part of a name that is known without them."""
_BODY_TYPES: Final = frozenset({"party", "institution", "organisation", "media"})
_STANCES: Final = frozenset(
    fold(
        """المعارض المعارضة الحاكم الحاكمة الإسلامي الإسلامية السلفي السلفية اليساري اليسارية اليميني اليمينية الليبرالي الليبرالية
        المحافظ المحافظة المحظور المحظورة المنحل المنحلة الشيعي الشيعية السني السنية الكردي الكردية العلماني العلمانية المتشدد المتشددة
        المتطرف المتطرفة الإخواني الإخوانية المعتدل المعتدلة المسلح المسلحة""",
    ).split()
)
"""Adjectives behind the name of a party that only describe it."""

_SPLIT_OFF: Final = frozenset(fold("المستقل المنشق الموازي المنحل").split())
_SPLIT_OFF_F: Final = frozenset(fold("المستقلة المنشقة الموازية").split())
"""What a body of the same name is called that broke away from it."""


class RegisteredBodyReader(ContextualNames):
    """Reads names of registered parties, institutions, organisations and media."""

    def registered_body(self, at: int) -> Body | None:
        best: Match | None = None
        for match in self.matches(at):
            if not isinstance(match.value, ActorName):
                continue
            actor = self.vocabulary.registry[match.value.id]
            if actor.type not in _BODY_TYPES or not (self._counts(match.value, match) or self.in_context(match)):
                continue
            if match.value.how != "full" and self._may_mean_another(match):
                continue
            if best is None or self._nearer(match, best):
                best = match
        if best is None:
            return None
        actor = self.vocabulary.registry[best.value.id]
        if actor.type == "media" and self._of_another_state(best.end, actor):
            return None  # «سي إن إن التركية» is no CNN
        if actor.type == "media" and self._called_otherwise(best.end, actor):
            return None
        if self.word(best.end) in (_SPLIT_OFF_F if actor.gender == "f" else _SPLIT_OFF):
            return None  # «حركة شباب 6 أبريل المستقلة» is another movement
        end = self._over_stance(best, self._over_nisba(best.end, actor), actor)
        name = self.vocabulary.said(actor)
        place = self._own_name(best)
        called = self._called_too(best, place)
        inner = (Inner(actor.id, *place),) if called is None else (Inner(actor.id, place[0], called[0] - 1), Inner(actor.id, *called))
        return Body(
            end, best.prefix, with_article(name), with_article(name), self._worded_gender(best, actor), "sg",
            actor.id, actor.state, inner, mention=(inner[0].start, inner[0].end),
        )  # fmt: skip

    def _nearer(self, match: Match, best: Match) -> bool:
        """The longer name, and of two the one whose state the article is about («أخبار اليوم» of Cairo and of Casablanca)."""
        def rank(found: Match) -> tuple[int, int, bool]:
            return found.end, -len(found.prefix), self.vocabulary.registry[found.value.id].state == self.scope.home

        return rank(match) > rank(best)

    def _worded_gender(self, match: Match, actor: Actor) -> str:
        """Verbs agree with the word that is written: «أعلنت الرئاسة الفرنسية», «أعلن البنتاغون»; either where that is not certain."""
        stem = self._head_word(match).removeprefix("ال")
        if words(actor.name_ar)[0].removeprefix("ال") == stem:
            return actor.gender or "m"
        if self.raw(match.start).endswith("ة"):
            return "f"
        heads = {found.value.gender for found in self.matches(match.start) if isinstance(found.value, BodyHead) and found.prefix == match.prefix}
        return next(iter(heads)) if len(heads) == 1 else ""

    def _head_word(self, match: Match) -> str:
        """The first word of a match, without its clitics."""
        return next((stem for prefix, stem in clitic_splits(self.word(match.start)) if prefix == match.prefix), self.word(match.start))

    def _own_name(self, match: Match) -> tuple[int, int]:
        """Where the name itself stands: «صحيفة الأهرام» names الأهرام, where that alone is its name, too; whose
        it is («ليون الفرنسي»), is no part of what is no office of its state."""
        actor = self.vocabulary.registry[match.value.id]
        if actor.type == "institution":
            return match.start, match.end
        start, end = self._behind_noun(match), match.end
        nisba = self.longest(end - 1, Nisba, "")
        whose = nisba is not None and nisba.end == end and nisba.value.definite and not nisba.value.people and nisba.value.iso == actor.state
        if is_club(actor) and self.word(end - 1) in _ENGLISH:
            whose = True
        if whose and end - start > 1 and (
            is_club(actor) or words(actor.name_ar)[-1] != self.word(end - 1) or self._names(match, start, end - 1, "full")
        ):
            end -= 1
        if self.word(end - 1) in QUOTES and not any(self.word(at) in QUOTES for at in range(start, end - 1)):
            end -= 1
        return start, end

    def _called_too(self, match: Match, place: tuple[int, int]) -> tuple[int, int] | None:
        """«حركة المقاومة الإسلامية (حماس)»: where the second of two names stands."""
        opened = next((at for at in range(place[0] + 1, place[1]) if self.word(at) == "("), 0)
        if not opened or self.word(place[1] - 1) != ")":
            return None
        both = self._names(match, place[0], opened, "") and self._names(match, opened + 1, place[1] - 1, "")
        return (opened + 1, place[1] - 1) if both else None

    def _behind_noun(self, match: Match) -> int:
        """Where a name begins behind the noun that says what bears it: «فريق برشلونة», «صحيفة الأهرام»; «نادي القضاة»
        and «تنظيم القاعدة» are whole names."""
        for prefix, stem in clitic_splits(self.word(match.start)):
            if stem in _NOUNS_APART and prefix == match.prefix and match.end - match.start > 1:
                start = match.start + 1 + (self.word(match.start + 1) in QUOTES)
                if stem in _NEVER_OF_NAMES and not self.word(start).startswith("ال"):
                    return start
                if self._names(match, start, match.end, ""):
                    return start
        return match.start

    def _names(self, match: Match, start: int, end: int, how: str) -> bool:
        """Whether these words alone are a name of the actor that ``match`` found: a ``full`` one, or any."""
        rest = [self.word(start).removeprefix(match.prefix) if start == match.start else self.word(start)]
        rest += [self.word(at) for at in range(start + 1, end)]
        names = self.vocabulary.book.get(word for word in rest if word not in QUOTES)
        return any(isinstance(name, ActorName) and name.id == match.value.id and how in ("", name.how) for name in names)

    def _called_otherwise(self, at: int, actor: Actor) -> bool:
        """«وكالة الأنباء الإيرانية "فارس"»: the name in quotation marks is another medium's."""
        if self.word(at) not in QUOTES:
            return False
        close = next((n for n in range(at + 1, min(len(self.tokens), at + 5)) if self.word(n) in QUOTES), at + 1)
        quoted = [self.word(n) for n in range(at + 1, close)]
        own = {word for name in (actor.name_ar, *actor.aliases, *actor.short, *actor.context, *actor.local) for word in words(name)}
        return bool(quoted) and all(len(word) > 2 for word in quoted) and not own & set(quoted)

    def _may_mean_another(self, match: Match) -> bool:
        """«الجماعة» is the Brotherhood; «الجماعة الإسلامية» is not, nor «الجماعة» where both are named."""
        if self.word(match.end) == "الاجتماعيه":
            return True  # «عيش وحرية وعدالة اجتماعية» is no party
        if match.end - match.start > 1:
            return False
        stem = next((stem for prefix, stem in clitic_splits(self.word(match.start)) if prefix == match.prefix), "")
        head = stem.removeprefix("ال")
        if head == stem or head not in REFERRED:
            return False
        actor = self.vocabulary.registry[match.value.id]
        own = {words(name) for name in (actor.name_ar, *actor.aliases, *actor.context, *actor.local, *actor.short)}
        others = [self.vocabulary.registry.actors.get(id) or self.scope.new_actors.get(id) for id in self.scope.heads.get(head, ())]
        return self.narrowed(match.end) or any(other is not None and other is not actor and words(other.name_ar) not in own for other in others)

    def narrowed(self, at: int) -> bool:
        """«الحزب الحاكم»: an adjective behind the head makes it another one, perhaps."""
        return self.word(at).startswith("ال") and self.word(at) not in ("الي", "الذي", "التي", "اليوم")

    def _of_another_state(self, at: int, actor: Actor) -> bool:
        while self.word(at) in QUOTES:
            at += 1
        nisba = self.longest(at, Nisba, "") if at < len(self.tokens) else None
        return nisba is not None and nisba.value.definite and not nisba.value.people and nisba.value.iso != actor.state

    def _over_nisba(self, end: int, actor: Actor) -> int:
        nisba = self.longest(end, Nisba, "")
        if nisba is not None and nisba.value.iso == actor.state and nisba.value.definite:
            return nisba.end
        return end

    def _over_stance(self, match: Match, end: int, actor: Actor) -> int:
        """«حزب تواصل الإسلامي المعارض»: what a party stands for, or where it stands."""
        while actor.type == "party" and match.value.how != "short" and match.end - match.start > 1:
            word = self.word(end)
            if word not in _STANCES or word.endswith("ه") != (actor.gender == "f"):
                break
            end += 1
        return end
