"""People with their roles, as phrases of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from warraq.actors.english import title_case
from warraq.actors.held_offices import HeldOfficeReader
from warraq.actors.names import NameToken
from warraq.actors.people import SLASH
from warraq.actors.readings import Inner, NameReading, Phrase, RoleReading, surname
from warraq.actors.role_builder import OPENING_QUOTES
from warraq.actors.titles import is_shared, role_with_article
from warraq.actors.two_offices import is_of_another_state
from warraq.actors.vocabulary import (
    ActorName,
    Complement,
    Honorific,
    Nisba,
    TitleForm,
)
from warraq.arabic.tokens import BOUNDARIES, COMMAS, QUOTES, Match, words

_DIRECTING: Final = frozenset("وجه وجهت كلف كلفت اوفد اوفدت استدعي استدعت امر امرت طالب طالبت ناشد ناشدت".split())
"""Folded verbs that take the one who is to do something as their object."""
_APPOINTING: Final = frozenset("عين عينت".split())
_NEW: Final = frozenset("جديدا جديده".split())
_PRESIDENT: Final = ("الرييس",)
_DEPUTIES: Final = frozenset("نايب نايبه مساعد مساعده وكيل معاون".split())
_MOST_MARKS: Final = 3
"""Quotation marks that open one name; a longer row of them is no quotation."""
_THIS: Final = frozenset(("هذا", "هذه", "هولاء", "نفس", "ذات"))


_OF_THE: Final = " of the "
_WHEN: Final = re.compile(r"^(?:(?:former|late|outgoing|acting|ousted|sacked|current|new|then) )+")
"""When somebody held an office: it stands before the state."""


class PersonReader(HeldOfficeReader):
    """Reads people, named or by their office."""

    def person(self, at: int) -> Phrase | None:
        """[honorific] [role] [،] [honorific] name [، role] · or a role alone."""
        start = at
        if self.names_a_place(at):
            return None
        if self._called_like_courtesy(at):
            named = self._loose_short(at)
            return self._person_phrase(start, "", self._role_behind(named.end), named) if named is not None else None
        if self.word(at) in _THIS and self._behind_saying(at):
            return self._same_one(at)
        role = self.role(at)
        prefix, honorific = role.prefix if role is not None else "", None
        if role is None or role.end - at == 1:  # «المستشار السياسي ل…» is no courtesy
            prefix, at, honorific = self._honorifics(at)
            role = self.role(at)
        if role is not None and honorific is None and (self._is_surname(role) or self._begins_a_name(at, role.end)):
            role = None
        if role is not None:
            if honorific is None:
                prefix = role.prefix
            named = self._named_after(role)
            if named is not None and (self._directs(start, role, named) or is_of_another_state(role, self.vocabulary.registry.actors.get(named.actor_id))):
                return self._role_phrase(start, prefix, role)
            if named is not None:
                return self._person_phrase(start, prefix, role, named)
            chained = self._chained(role)
            if chained is not None:
                return self._person_phrase(start, prefix, *chained)
            past = self.named_past(role) or self.behind_a_town(role)
            if past is not None:
                return self._person_phrase(start, prefix, *past)
            return self._role_phrase(start, prefix, self._with_master(role))
        saying = honorific is None and self._behind_saying(at)
        called = saying or (honorific is None and self._behind_speech(at) and self._given(at))
        named = self.name(at, marked=honorific is not None, first=honorific is None, saying=called)
        if named is None and honorific is None and not saying and self._behind_speech(at):
            named = self._loose_short(at)
        if named is None and honorific is not None and honorific.kind in ("courtesy", "rank"):
            named = self.introduced_surname(at)
        if named is None and honorific is not None:
            named = self._quoted_name(at) or self._named_over_adjective(at, honorific.gender)
        if named is None and honorific is not None and honorific.kind in ("courtesy", "rank"):
            named = self.courteous(at)
        if named is None and honorific is None:
            named = self._before_title(at) or (self.speaker(at) if saying else None)
        if named is None:
            return None
        if honorific is None:
            prefix = named.prefix
        end = self._over_quote(start, named)
        behind = self._role_behind(end) or (self._role_beside(end) if self._behind_saying(start) else None)
        return self._person_phrase(start, prefix, behind, named)

    def _before_title(self, at: int) -> NameReading | None:
        """«الطيب بلعيز رئيس المجلس»: a title with its body right behind marks a name as one; behind a comma that of one who acts."""
        if self.longest(at, NameToken) is None or self.raw(at) == "على":
            return None  # «الاعتداء على خالد المصري عضو المكتب»
        named = self.name(at, marked=True, first=True)
        if named is None or not named.units or named.units[0].token is None:
            return None
        comma = self.word(named.end) in COMMAS
        if comma and (at == 0 or self.word(at - 1) not in self.vocabulary.verbs or named.units[0].token.kind != "given"):
            return None
        role = self.role(named.end + comma)
        if role is None or role.prefix or not role.anchored or role.number != "sg" or self._named_after(role) is not None:
            return None
        return named if not at or self.tokens[at - 1].is_mark or not self._inside_name(at - 1) else None

    def _superior_of(self, named: NameReading, role: RoleReading) -> bool:
        """«نائب وزير الخارجية الروسي سيرغي لافروف»: the name is the minister's, who was never a deputy."""
        actor = self.vocabulary.registry.actors.get(named.actor_id)
        title = words(self.source(role.start, role.title_end))
        if actor is None or not actor.offices or title[0] not in _DEPUTIES or len(title) < 2:
            return False
        held = {words(office.title_ar)[0] for office in actor.offices if words(office.title_ar)}
        return title[0] not in held and title[1].removeprefix("ال") in held

    def _called_like_courtesy(self, at: int) -> bool:
        """«وأضاف الشريف أن», «وقال السيد خلال»: a courtesy that nobody follows is the speaker's last name."""
        match = self.longest(at, Honorific, "")
        if match is None or match.end > at + 1 or not self._behind_saying(at) or not self.speaks_on(at + 1):
            return False
        role = self.role(at)
        if role is not None and role.end > match.end and role.anchored:
            return False  # «أكدت النائبة عن الحزب»
        return self._quoted_name(at + 1) is None

    def _is_surname(self, role: RoleReading) -> bool:
        """«وأوضح إمام»: a bare title that is part of an introduced name, behind a verb of speech."""
        return (
            role.end - role.start == 1
            and self._behind_saying(role.start)
            and len(self.scope.loose.get(self.word(role.start), ())) == 1
        )

    def _behind_saying(self, at: int) -> bool:
        """Whether a verb of speech that takes no person as object stands right before ``at``."""
        return self.word(self._before_marks(at)) in self.vocabulary.saying

    def _given(self, at: int) -> bool:
        match = self.longest(at, NameToken, "")
        return match is not None and match.value.kind == "given"

    def _behind_speech(self, at: int) -> bool:
        """Whether any verb of speech stands right before ``at`` or before the quotation marks there."""
        return self.word(self._before_marks(at)) in self.vocabulary.speech

    def _before_marks(self, at: int) -> int:
        """The token before ``at``, or before the quotation marks or the day there; -1 where there is none."""
        at = self.over_day(at)
        first = max(0, at - _MOST_MARKS)
        while at > first and self.tokens[at - 1].folded in QUOTES:
            at -= 1
        return at - 1

    def _role_beside(self, at: int) -> RoleReading | None:
        """«قال فلان القيادي بالحزب إن»: a title right behind the speaker's name is the speaker's."""
        role = self.role(at)
        if role is None or role.prefix or role.number != "sg" or not role.definite:
            return None
        return None if self._named_after(role) is not None else role

    def _honorifics(self, at: int, first: bool = True) -> tuple[str, int, Honorific | None]:
        prefix, honorific = "", None
        while True:
            match = self.longest(at, Honorific)
            if match is None or (match.prefix and (honorific is not None or not first)) or self._names_somebody(match):
                return prefix, at, honorific
            if honorific is None:
                prefix = match.prefix
            honorific, at = match.value, match.end + (self.word(match.end) == SLASH)

    def _names_somebody(self, courtesy: Match) -> bool:
        """«الدكتور السيد البدوي»: a courtesy that begins the name of somebody registered is part of it; the style of a king or
        pope only where he is known by no name without it («الملك سلمان»)."""
        if courtesy.value.kind == "courtesy":
            return any(match.end > courtesy.end and match.prefix == courtesy.prefix for match in self._registered_names(courtesy.start))
        return self._begins_a_name(courtesy.start, courtesy.end)

    def _begins_a_name(self, at: int, end: int) -> bool:
        """Whether a title of one word is the first of somebody's registered name, and no such name begins behind it."""
        return end - at == 1 and any(match.end > end for match in self._registered_names(at)) and not any(self._registered_names(end))

    def _registered_names(self, at: int) -> Iterator[Match]:
        for match in self.matches(at) if at < len(self.tokens) else ():
            if isinstance(match.value, ActorName) and match.value.how == "full" and self.vocabulary.registry[match.value.id].type == "person":
                yield match

    def _quoted_name(self, at: int) -> NameReading | None:
        """«الدكتور "عبد الرؤوف المهدي"»: a name that some newsrooms put in quotation marks."""
        if self.word(at) not in OPENING_QUOTES:
            return None
        named = self.name(at + 1, marked=True, first=False)
        return named if named is not None and self.word(named.end) in QUOTES else None

    def _over_quote(self, start: int, named: NameReading) -> int:
        """Behind a name, and behind the quotation mark that closes it where the phrase holds the one that opens it."""
        quoted = named.start > start and self.word(named.start - 1) in OPENING_QUOTES and self.word(named.end) in QUOTES
        return named.end + quoted

    def _named_after(self, role: RoleReading) -> NameReading | None:
        at = role.end
        comma = self.word(at) in COMMAS
        at += comma or self.word(at) == SLASH
        if not comma and (role.of_somebody or role.superior):
            return None  # «محامي فلان», «مبعوث الرئيس فلان»: the name may be the other's
        _, at, _ = self._honorifics(at, first=False)
        named = self.name(at, marked=True, first=False) or self._quoted_name(at)
        holder = self.by_office(at, role) if named is None or named.new is not None else None
        if holder is not None and (named is None or named.end <= holder.end):
            named = holder
        if named is None and role.number == "sg":
            named = self.enclosed(at, comma) or (self.foreign(at) if role.anchored and not comma and not role.superior else None)
        if named is None or role.number != "sg":
            return None
        if not comma and self._superior_of(named, role):
            return None
        shown = self.word(named.end - 1) in self.scope.spoken
        if comma and named.guessed and not shown and not self._closed(named.end):
            return None
        return named

    def _with_master(self, role: RoleReading) -> RoleReading:
        """«المتحدث باسم الرئيس الأفغاني حامد كرزاي»: the name is the president's or the spokesman's; it is kept, not given away."""
        if not role.superior or not self.role_speaks(role.start):
            return role
        named = self.name(role.end, marked=True, first=False)
        if named is None or named.end - named.start < 2:
            return role
        return replace(role, end=named.end, inner=(*role.inner, Inner(named.actor_id, named.start, named.end)))

    def _chained(self, role: RoleReading) -> tuple[RoleReading, NameReading] | None:
        """«الروائي والكاتب فلان», «الكاتب الساخر فلان»: a second calling, or one adjective, before the name."""
        if role.anchored or role.superior or role.number != "sg":
            return None
        second = self.role(role.end)
        if second is not None and second.prefix == "و" and second.number == "sg" and second.definite == role.definite:
            named = self._named_after(second) or self._named_over_adjective(second.end, second.gender if second.definite else "")
            return (second, named) if named is not None else None
        named = self._named_over_adjective(role.end, role.gender if role.definite else "")
        return (role, named) if named is not None else None

    def _named_over_adjective(self, at: int, gender: str) -> NameReading | None:
        """Somebody behind one adjective, where a definite calling of this gender stands before it."""
        word = self.word(at)
        if not gender or not word.startswith("ال") or word.endswith("ه") != (gender == "f"):
            return None
        named = self.name(at + 1, marked=True, first=False) if all(map(_is_adjective, self.matches(at))) else None
        lead = named.units[0].token if named is not None and named.units else None
        certain = named is not None and (named.new is None or (lead is not None and lead.kind == "given" and not lead.word))
        return named if certain else None

    def _role_behind(self, at: int) -> RoleReading | None:
        """The role in «name، role»; nothing where another name follows that role."""
        if self.word(at) not in COMMAS and self.word(at) != "(":
            return None
        _, at, _ = self._honorifics(at + 1, first=False)
        role = self.role(at)
        if role is None or role.prefix or role.number != "sg" or not self._closed(role.end):
            return None
        return role

    def _closed(self, at: int) -> bool:
        return at >= len(self.tokens) or self.word(at) in BOUNDARIES

    def _person_phrase(self, start: int, prefix: str, role: RoleReading | None, named: NameReading) -> Phrase:
        if role is not None and role.local:
            role = replace(role, en="", bare_en="", short_en="", home_en="")  # he may only have spoken there
        english = self._with_role(named, role)
        actor = named.new or self.vocabulary.registry.actors.get(named.actor_id)
        end = max(self._over_quote(start, named), role.end if role else 0)
        return Phrase(
            start, end, "person", prefix, english, self._brief(named), named.gender or (role.gender if role else ""),
            actor_id=named.actor_id, name=(named.start, named.end), role=role,
            inner=role.inner if role else (), new=named.new, state=actor.state if actor else "",
        )  # fmt: skip

    def _directs(self, at: int, role: RoleReading, named: NameReading) -> bool:
        """«وجه الوزير محسن عبد العزيز بضرورة …»: a minister of whom the article tells directs somebody unknown;
        the two are not one man."""
        before = self.word(at - 1).removeprefix("و") if at else ""
        if before in _APPOINTING | _DIRECTING and (role.gender, named.gender) == ("m", "f"):
            return not self._known_as(named, role)  # «عين الرئيس التونسي نجلاء بودن رئيسة للحكومة»
        if before in _APPOINTING:
            return self._made_something(named.end) and not self._known_as(named, role)
        return before in _DIRECTING and not role.anchored and role.definite and named.actor_id not in self.vocabulary.registry

    def _made_something(self, at: int) -> bool:
        """«عين الرئيس فلانا وزيرا»: a title in the accusative is what somebody becomes; «وزيرا جديدا» is who is appointed."""
        word = self.word(at)
        title = word.endswith("ا") and any(isinstance(value, TitleForm) for value in self.vocabulary.book.get((word[:-1],)))
        return title and self.word(at + 1) not in _NEW

    def _known_as(self, named: NameReading, role: RoleReading) -> bool:
        """Whether the registry knows somebody by this title, so that «الرئيس التونسي قيس سعيد» is one man wherever he stands."""
        actor = self.vocabulary.registry.actors.get(named.actor_id)
        if actor is None:
            return False
        said = words(self.source(role.start, role.title_end))
        state = self.vocabulary.registry.actors.get(self.vocabulary.registry.state_ids.get(actor.state, ""))
        heads = {("رييس", name) for name in ("الجمهوريه", "الدوله", *(words(state.name_ar)[:1] if state is not None else ()))}
        known = [words(title) for title in (actor.desc_ar, *(office.title_ar for office in actor.offices))]
        return any(said in {held[n : n + len(said)] for n in range(len(held))} or (said == _PRESIDENT and not heads.isdisjoint(pairwise(held))) for held in known)

    def _heads_no_state(self, named: NameReading, role: RoleReading) -> bool:
        """«الرئيس الغانم» is the speaker of parliament, where the article has called him that or the registry knows him as that."""
        actor = self.vocabulary.registry.actors.get(named.actor_id)
        if actor is not None and any(office.title_en.startswith("Speaker") for office in actor.offices) and not self._known_as(named, role):
            return True
        held = {key[0] for key, ids in self.scope.roles.items() if named.actor_id in ids}
        return bool(held) and not any(title.startswith(("president", "head_of_state")) for title in held)

    def _with_role(self, named: NameReading, role: RoleReading | None) -> str:
        if role is None or not (role.en or role.bare_en):
            return "" if named.guessed else named.en
        en = role.short_en or role.en or role.bare_en
        if role.title.id == "president" and not role.anchored and self._heads_no_state(named, role):
            return "" if named.guessed else named.en
        if named.guessed and role.title.id == "counterpart":
            return f"{self._owner(role)} {role.en}" if role.en else ""
        if named.guessed:
            return role_with_article(role) if role.en and role.definite else ""
        if role.title.id == "counterpart":
            return f"{self._owner(role)} {role.en}, {named.en}," if role.en else named.en
        if named.new is None and role.short_en and not role.state and not role.body_id:
            demonym = self.vocabulary.demonyms.get(self.vocabulary.registry[named.actor_id].state, "")
            bare = en[len(when) :] if (when := "".join(_WHEN.findall(en)[:1])) else en
            if own := self._office_of(role, self.vocabulary.registry[named.actor_id].state):
                return f"{title_case(when + own)} {named.en}" if _OF_THE not in own else f"{named.en}, the {when}{own},"
            en = f"{when}{demonym} {bare}" if demonym else en  # "former Israeli foreign minister"
        if named.new is not None and self._state_added(role, en):
            return named.en
        fixed = (role.title.complement <= {"none"} or self._office_of(role, role.state)) and _OF_THE not in en
        if is_shared(en):
            return f"{named.en}, {role_with_article(role, named=True)},"
        if named.en.startswith(f"{title_case(en)} "):
            return named.en  # the registry calls him by his title
        if named.en.startswith(f"{title_case(role.bare_en or role.title.en)} ") and not _WHEN.match(en):
            return named.en  # «ولي العهد المغربي الأمير مولاي الحسن»: the title is his whatever state is said beside it
        if len(en.split()) <= 4 and (fixed or not re.search(r"\b(?:of|for|to|at|in|his|her|their|a)\b|,", en)):
            return f"{title_case(en)} {named.en}"
        return f"{named.en}, {role_with_article(role, named=True)},"

    def _office_of(self, role: RoleReading, state: str) -> str:
        """«وزير الخارجية جون كيري»: what English calls this office of his state; "" where it has no name of its own."""
        return self.vocabulary.offices.get((role.title.id, role.key[1], state), "") if len(role.key) > 1 else ""

    def _state_added(self, role: RoleReading, en: str) -> bool:
        """«رئيس البرلمان» of somebody unknown: the article's state is likely the parliament's, and no more than that."""
        demonym = self.vocabulary.demonyms.get(self.scope.home, "")
        if not demonym or demonym not in en:
            return False
        written = (match.value for at in range(role.start, role.end) for match in self.matches(at))
        return not any(
            (isinstance(value, Nisba) and value.iso == self.scope.home)
            or (isinstance(value, ActorName) and value.how == "full" and self.vocabulary.registry[value.id].state == self.scope.home)
            for value in written
        )

    def _brief(self, named: NameReading) -> str:
        if named.guessed:
            return ""
        if named.new is None:
            actor = self.vocabulary.registry[named.actor_id]
            return surname(actor)
        return named.short_en

    def _same_one(self, at: int) -> Phrase | None:
        """«وقال هذا المسؤول إن»: whoever has just spoken."""
        role = self.role(at + 1)
        if role is None or role.prefix or not role.definite or role.anchored:
            return None
        return self._role_phrase(at, "", role)


def _is_adjective(match: Match) -> bool:
    """«المحامي السلفي فلان», «الكاتب الساخر فلان»: a word that is a last name as well, or one that bodies bear."""
    value = match.value
    return value.word if isinstance(value, NameToken) else isinstance(value, Complement) and value.kind == "adj"
