"""Roles: a title with its portfolio, body, state and modifiers, and how English says it."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.bodies import BodyReader
from warraq.actors.readings import REFERRED, RoleReading
from warraq.actors.role_builder import OF_NO_BODY, RoleBuilder
from warraq.actors.vocabulary import (
    Honorific,
    Nisba,
    TitleForm,
)
from warraq.arabic.tokens import QUOTES, Match

_NISBA_ENDINGS: Final = ("ي", "يه", "يين", "يون", "يات")
_MOST_NESTED: Final = 2
_ADJECTIVES: Final = frozenset("معارض معارضه معارضين معارضون مسوول مسووله مسوولين".split())
"""Titles that are as often adjectives, besides the nisbas."""
_LEADING: Final = frozenset(("القيادي", "القياديه"))
_INDEFINITE: Final = frozenset(
    """member adviser official candidate lawyer mp activist expert analyst journalist researcher figure politician
    source officer judge deputy academic professor teacher preacher imam writer poet thinker historian artist singer
    diplomat engineer physician doctor businessperson investor soldier witness eyewitness player correspondent
    photographer economist unionist founder co-founder assistant cleric priest senator""".split()
)
"""Last words of titles that many people share: "a member of the council"."""


def _preference(role: RoleReading) -> tuple[int, bool, bool, int, int]:
    """The longest reading; then an office of government («رئيس مجلس الوزراء» heads no body), what can be said, the longest title."""
    return role.end, role.title.id in OF_NO_BODY, bool(role.en), -len(role.prefix), role.title_end


class RoleReader(BodyReader):
    """Reads titles with what belongs to them."""


    def role(self, at: int) -> RoleReading | None:
        """A title with its portfolio, body, state and modifiers."""
        if self._nesting:
            return self._read_role(at)
        if at in self._roles:
            role, asked = self._roles[at]
            self.log += asked
            return role
        first = len(self.log)
        role = self._read_role(at)
        self._roles[at] = role, self.log[first:]
        return role

    def _read_role(self, at: int) -> RoleReading | None:
        best: RoleReading | None = None
        for match in self.matches(at) if TitleForm in self.kinds(at) else ():
            if not isinstance(match.value, TitleForm) or self._adjectival(match) or self._means_before(match):
                continue
            role = RoleBuilder(self, match).build()
            if best is None or _preference(role) > _preference(best):
                best = role
        return best

    def may_nest(self) -> bool:
        """«مستشار نائب وزير …»: nobody is the adviser of an adviser of an adviser."""
        return self._nesting < _MOST_NESTED

    def role_within(self, at: int) -> RoleReading | None:
        """The role inside another one."""
        self._nesting += 1
        try:
            return self.role(at)
        finally:
            self._nesting -= 1

    def role_speaks(self, at: int) -> bool:
        """Whether a verb of which the role can only be the subject stands right before ``at``."""
        while at > 0 and (self.tokens[at - 1].folded in QUOTES or self.longest(at - 1, Honorific, "") is not None):
            at -= 1
        return at > 0 and self.word(at - 1) in self.vocabulary.saying

    def _means_before(self, match: Match) -> bool:
        """«أمام» (before) is folded to «إمام» (imam)."""
        return self.word(match.start).endswith("امام") and "إ" not in self.raw(match.start)

    def _adjectival(self, match: Match) -> bool:
        """«السياسي» behind a noun is an adjective, no politician; it is one before a name or behind a verb."""
        word = self.word(match.end - 1)
        adjective = word.endswith(_NISBA_ENDINGS) or word.removeprefix("ال") in _ADJECTIVES
        if match.end - match.start > 1 or match.prefix or not adjective or match.start == 0:
            return bool(match.prefix) and match.end - match.start == 1 and adjective
        before = self.word(self.over_day(match.start) - 1)
        if self.tokens[match.start - 1].is_mark or before in self.vocabulary.verbs or self._leads_a_party(match):
            return False
        named = self.name(self._over_nationality(match, before), marked=True, first=False)
        return named is None or {named.gender, match.value.gender} == {"m", "f"}  # «العلوم السياسية محمد ضريف»


    def _over_nationality(self, match: Match, before: str) -> int:
        """«مصير الصحفي السعودي فلان»; behind «الشأن السياسي المغربي» both are adjectives."""
        nisba = self.longest(match.end, Nisba, "") if not before.startswith(("ال", "بال", "لل", "وال")) else None
        return nisba.end if nisba is not None and nisba.value.definite and not nisba.value.people else match.end

    def _leads_a_party(self, match: Match) -> bool:
        """«فاروق ستار القيادي بحزب …», «تصريحات القيادي في حركة …»."""
        following = self.word(match.end)
        body = self.word(match.end + 1) if following == "في" else following[1:] if following.startswith("ب") else ""
        return self.word(match.start) in _LEADING and body.removeprefix("ال") in REFERRED


def role_with_article(role: RoleReading, named: bool = False) -> str:
    """The role as English says it: "the Russian foreign minister", "a member of the council"."""
    en = role.en or role.bare_en
    if en.startswith(("his ", "her ", "their ", "the ", "a ", "an ")):
        return en
    if is_shared(en) or not (role.definite or named):
        return f"{_indefinite(en)} {en}"
    return f"the {en}"


def plural_role(role: RoleReading) -> str:
    """The role of several people: "Israeli officials", "members of the council", "the ministers"."""
    last = role.en.split()[-1].lower() in _INDEFINITE
    parts = [role.en] if last else re.split(r"(?= (?:of|in|for|at|to|with|on) )", role.en, maxsplit=1)
    head, rest = parts[0], "".join(parts[1:])
    if "," in re.sub(r"^(?:[A-Z][\w-]*, )+(?=[A-Z][\w-]* and [A-Z])", "", role.en) or head.endswith("s"):
        return ""
    several = f"{_plural(head)}{rest}"
    loose = is_shared(role.en) and (role.anchored or head.endswith("source"))  # "Nour Party sources"
    return f"the {several}" if role.definite and not loose else several


def _plural(noun: str) -> str:
    if noun.endswith("person"):
        return f"{noun.removesuffix('person')}people"
    if noun.endswith("man") and not noun.endswith("human"):
        return f"{noun.removesuffix('man')}men"
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("ch", "sh", "x")) else f"{noun}s"


def is_shared(en: str) -> bool:
    """Whether many people have such a title at once: "member", "lawyer", "official"."""
    head = re.split(r" (?:of|in|for|at|to|with|on) ", en)[0].split()
    if head[:1] == ["grand"]:
        return False  # there is one grand imam of Al-Azhar
    return bool(head) and (head[-1].lower() in _INDEFINITE or en.split()[-1].lower() in _INDEFINITE)


def _indefinite(en: str) -> str:
    vowel = en[:1].lower() in "aeiou" and not re.match(r"(?:US|UN|UK|Uk|Ug|Uru|EU|Euro|[Uu]ni|one\b)", en)
    return "an" if vowel or re.match(r"(?:MP|FM|NGO)\b", en) else "a"
