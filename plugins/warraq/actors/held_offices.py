"""Offices without a name beside them: who holds them in this article, and how they are said."""

from __future__ import annotations

from typing import Final

from warraq.actors.english import spoken
from warraq.actors.framed import FramedNameReader
from warraq.actors.readings import UNNAMED, Phrase, RoleReading
from warraq.actors.titles import is_shared, plural_role, role_with_article
from warraq.arabic.letters import fold
from warraq.arabic.tokens import COMMAS

_MANY_HEADS: Final = frozenset("president chairman_board member source official counterpart successor predecessor".split())
"""Titles that, bare, may be anybody's: «الرئيس» of the state or of the club."""
_KINDS: Final = {
    fold(f"ال{stem}{ending}"): english
    for stem, english in (
        ("محلي", "local"), ("أجنبي", "foreign"), ("عربي", "Arab"), ("أفريقي", "African"), ("إفريقي", "African"), ("أوروبي", "European"), ("أوربي", "European"), ("غربي", "Western"),
        ("آسيوي", "Asian"), ("خليجي", "Gulf"), ("كردي", "Kurdish"), ("دولي", "international"), ("أممي", "United Nations"), ("إقليمي", "regional"), ("عسكري", "military"),
        ("أمني", "security"), ("حكومي", "government"), ("إسلامي", "Islamist"), ("مدني", "civilian"), ("سياسي", "political"), ("اقتصادي", "economic"),
    )
    for ending in ("ين", "ون")
} | {fold(word): english for word, english in (("الأجانب", "foreign"), ("العرب", "Arab"), ("الأفارقة", "African"), ("الأكراد", "Kurdish"), ("الكبار", "senior"))}
"""What officials, ministers or leaders without a name are of, where it is no state."""
_SELF: Final = frozenset("نفسه نفسها ذاته ذاتها عينه عينها نفسهم".split())
"""«المصدر نفسه»."""


class HeldOfficeReader(FramedNameReader):
    """Reads titles that stand alone."""

    def _owner(self, role: RoleReading) -> str:
        """"his" or "her" by the pronoun on «نظيره», «نظيرها»."""
        return "her" if self.raw(role.start).endswith(("ها", "تها")) else "his"

    def _role_phrase(self, start: int, prefix: str, role: RoleReading) -> Phrase:
        english = self._role_english(role)
        holder = self._holder(role)
        actor = self.vocabulary.registry.actors.get(holder) or self.scope.new_actors.get(holder)
        if actor is not None and actor.sayable:
            english = spoken(actor.name_en)
        elif not holder and not role.anchored:
            english = self._only_holder(role) or english
        kind = _KINDS.get(self.word(role.end), "") if role.number == "pl" and english else ""
        if kind:
            english = f"{kind} {english.removeprefix('the ')}"
        end = role.end + (bool(kind) or (role.definite and self.word(role.end) in _SELF))
        return Phrase(
            start, end, "role", prefix, english, "", (actor.gender if actor else "") or role.gender, role.number,
            actor_id=holder, role=role, inner=role.inner, state=role.state,
            oblique=self.word(role.title_end - 1).endswith("ين") or (self.word(role.start).endswith(("ي", "ين")) and role.number == "pl"),
        )  # fmt: skip

    def _role_english(self, role: RoleReading) -> str:
        """A title without a name: sayable with its state or body, or where it stands for itself."""
        source = role.title.en.endswith("source")
        if not role.anchored and not source and role.number == "sg" and self._may_be_surname(role):
            return ""  # «إمام», «الخطيب»: as often a surname as a calling
        if not role.en or ("state" in role.title.complement and not role.title.bare_ok and not role.anchored):
            return f"the {role.home_en}" if role.home_en and role.number == "sg" and role.definite else ""
        if role.title.id == "counterpart":
            return f"{self._owner(role)} {role.en}" if role.number == "sg" else ""
        if role.number == "sg":
            return role_with_article(role)  # «المسؤولة الأمريكية» may be somebody named before: "a US official"
        return plural_role(role)

    def _only_holder(self, role: RoleReading) -> str:
        """«السفير» for the only ambassador of the article, whom nobody names."""
        said = self.scope.titles.get(role.title.id, set())
        bare = role.definite and role.number == "sg" and len(role.key) == 1 and self.word(role.end) not in COMMAS
        if bare and len(said) == 1:
            return next(iter(said))
        near = self._nearest_holder(role) if bare else ""
        return near.removeprefix(UNNAMED) if near.startswith(UNNAMED) else ""

    def _may_be_surname(self, role: RoleReading) -> bool:
        """A calling of one word that is a name too, or that stands where no subject can."""
        if role.end - role.start > 1:
            return False
        word = self.word(role.start).removeprefix(role.prefix)
        bare = word.removeprefix("ال")
        named = {word, bare, f"ال{bare}"} & self.vocabulary.names.keys() or bare in self.scope.loose or word in self.scope.loose
        return bool(named) or role.start == 0 or self.word(role.start - 1) not in self.vocabulary.verbs

    def _holder(self, role: RoleReading) -> str:
        """The only introduced person with this title, if there is exactly one."""
        if not role.definite or role.number != "sg" or role.title.id == "counterpart":
            return ""
        if is_shared(role.en or role.bare_en or role.title.en) and self.word(role.end).startswith("ل") and not self.speaks_on(role.end):
            return ""  # «المرشح لمنصب النقيب» is not every candidate
        holders = set(self.scope.roles.get(role.key, ()))
        if not holders and role.key[0] in self.scope.held and (len(role.key) == 1 + role.former or role.key == ("minister", role.state)):  # «الوزير المصري» is whichever of Egypt's was named:
            for key, ids in self.scope.roles.items():
                if set(role.key) <= set(key) and key[0] == role.key[0] and (key[-1] == "former") == role.former:
                    holders |= ids
        if len(holders) == 1:
            return next(iter(holders))
        near = self._nearest_holder(role)
        return "" if near.startswith(UNNAMED) else near

    def _nearest_holder(self, role: RoleReading) -> str:
        """«الوزير» where the article has several: the only one named just before; see ``Near.titles``."""
        holders = self.near.titles.get(role.title.id, frozenset())
        bare = role.definite and role.number == "sg" and len(role.key) == 1 and not role.anchored
        return next(iter(holders)) if bare and len(holders) == 1 and role.title.id not in _MANY_HEADS else ""
