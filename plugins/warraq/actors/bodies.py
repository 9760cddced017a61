"""Bodies: parties, institutions and organisations, by registry, by list, by grammar and by reference."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from warraq.actors.english import with_article
from warraq.actors.grammar_bodies import BEHIND_NAMES, GrammarBody
from warraq.actors.ministries import MINISTRY, whole_ministry
from warraq.actors.readings import (
    UNNAMED,
    UNREAD,
    Body,
    Inner,
    Scope,
    new_actor,
    without_prefix,
)
from warraq.actors.registered_bodies import RegisteredBodyReader
from warraq.actors.shown_states import stands_for_state
from warraq.actors.vocabulary import (
    ActorName,
    BodyHead,
    Institution,
    Nisba,
    Place,
    Portfolio,
    ProperHead,
)
from warraq.arabic.tokens import Match, clitic_splits, tokenize, words

_CALLED_BY_PORTFOLIO: Final = frozenset(
    "الخارجيه الداخليه الدفاع العدل التعليم النقل الاعلام الاسكان التموين الري البترول النفط الاقتصاد الاستثمار التخطيط".split()
)
"""Nouns that with a feminine adjective call a ministry: most are masculine, so the adjective shows what is meant."""
_MATTERS: Final = _CALLED_BY_PORTFOLIO - frozenset("الخارجيه الداخليه الدفاع العدل".split())
"""What others also have to do with: behind a noun the adjective is that noun's («صادرات النفط الإيرانية»)."""
_BEFORE_A_MINISTRY: Final = frozenset("في من الي علي عن مع لدي ان لكن بين امام عبر وزير وزيره وكيل بيان قرار مصدر مصادر مسوول مستشار متحدث باسم".split())
_NOT_BY_NEARNESS: Final = frozenset(("محكمه",))
"""«المحكمة» is where the trial is, whichever court was named last."""
_AS_WITH_ADJECTIVE: Final = {
    "سفاره": ("السفارة", "f"), "قنصليه": ("القنصلية", "f"), "برلمان": ("البرلمان", "m"), "جيش": ("الجيش", "m"),
}  # fmt: skip
"""Nouns that with the name of a state call what they call with its adjective."""
_OF_WHOM: Final = frozenset("باسم لدي ان بان وان فان اعلان بيان تنظمه تنظمها بدعوه بدعم".split())
"""Behind these, a verb, or at the beginning «سفارة فرنسا» does something; elsewhere it is where somebody stands."""
_ONE_OF_MANY: Final = frozenset(("الوزارة", "المحكمة"))
"""Bodies that with the adjective of a state are no certain one: «المحكمة المصرية»."""
_NATIONAL: Final = frozenset("الحكومة البرلمان الرئاسة القضاء الشرطة".split())
"""Bodies of which a state has one; there are many ministries and courts."""


class BodyReader(RegisteredBodyReader):
    """Reads names of bodies and of states."""

    def body(self, at: int, prefix: str | None = None) -> Body | None:
        """A body by registry, list or grammar; the longest reading wins, the registry at a tie."""
        readings = [
            reading for reader in self._body_readers(at)
            if (reading := reader(at)) is not None and (prefix is None or reading.prefix == prefix)
        ]  # fmt: skip
        best = max(readings, key=lambda reading: (reading.end, bool(reading.english)), default=None)
        if self.word(at).endswith(MINISTRY):
            best = whole_ministry(self, at, best)
        return None if best is not None and best.actor_id and self._shortened(at, best) else best

    def _body_readers(self, at: int) -> Iterator[Callable[[int], Body | None]]:
        """Those for which the vocabulary has something here; any word may refer to a body named before."""
        kinds = self.kinds(at)
        if at in self.list_names:
            yield self.listed_body
        if ActorName in kinds:
            yield self.registered_body
        if Institution in kinds:
            yield self._listed_body
        if BodyHead in kinds:
            yield self._government_of
            yield self._national_team
            yield self._grammar_body
        if Portfolio in kinds:
            yield self._ministry
        if at < len(self.tokens):
            yield self._referred_body
        if ProperHead in kinds:
            yield self.proper_body

    def _shortened(self, at: int, body: Body) -> bool:
        """«حزب الحرية» where «حزب الحرية والعدالة» was named: short for that one, and no other party."""
        said = tuple(token.folded for token in self.tokens[at : body.end])
        said = (said[0].removeprefix(body.prefix), *said[1:])
        ids = self.scope.heads.get(said[0].removeprefix("ال"), ()) if len(said) > 1 else ()
        others = [self.vocabulary.registry.actors.get(id) or self.scope.new_actors.get(id) for id in ids if id != body.actor_id]
        return any(len(name) > len(said) and name[: len(said)] == said for other in others if other is not None for name in map(words, (other.name_ar, *other.aliases)))

    def _referred_body(self, at: int) -> Body | None:
        """«الحزب», «الحركة»: the only introduced body whose name begins so, in the article or just before."""
        for prefix, stem in clitic_splits(self.word(at)):
            id = self._only_one(stem, at) if stem.startswith("ال") else ""
            if not id or self.narrowed(at + 1):
                continue
            gender = "f" if stem.endswith(("ه", "اء")) else "m"
            if id.startswith(UNNAMED):
                name = re.sub(r"^an? ", "the ", id.removeprefix(UNNAMED))
                return Body(at + 1, prefix, name, name, gender, "sg", "", "", ())
            actor = self.vocabulary.registry.actors.get(id) or self.scope.new_actors[id]
            if not actor.sayable:
                continue
            name = with_article(self.vocabulary.said(actor))
            return Body(at + 1, prefix, name, name, gender, "sg", "", actor.state, (), refers_to=id)
        return None

    def _only_one(self, noun: str, at: int) -> str:
        """The one body that ``noun`` can stand for; nobody where the article has several and none is nearest."""
        head = noun.removeprefix("ال")
        ids = self.scope.heads.get(head, set())
        if len(ids) == 1:
            return next(iter(ids))
        if head in _NOT_BY_NEARNESS:
            return UNREAD
        here = {id for id in ids if self.named.get(id, len(self.tokens) + 1) <= at}
        nearest = here or self.near.heads.get(head, frozenset())
        return next(iter(nearest)) if len(nearest) == 1 else UNREAD

    def _government_of(self, at: int) -> Body | None:
        """«حكومة اليابان»: no name of its own, but as plain as «الحكومة اليابانية»."""
        for prefix, stem in clitic_splits(self.word(at)):
            state = self.state_match(at + 1) if (stem == "حكومه" or stem in _AS_WITH_ADJECTIVE) and at + 1 < len(self.tokens) else None
            if state is None or state.prefix:
                continue
            owner = self.vocabulary.registry[state.value.id]
            if stem != "حكومه":
                return self._with_adjective(at, prefix, state.end, owner.state, *_AS_WITH_ADJECTIVE[stem])
            if demonym := self.vocabulary.demonyms.get(owner.state):
                english = f"the {demonym} government"
                return Body(state.end, prefix, english, english, "f", "sg", "", owner.state, (Inner(owner.id, at + 1, state.end),))
        return None

    def _with_adjective(self, at: int, prefix: str, end: int, state: str, noun: str, gender: str) -> Body | None:
        """«سفارة فرنسا»: the same body as «السفارة الفرنسية»."""
        nisba = self.vocabulary.nisbas.get(state)
        acts = not at or self.tokens[at - 1].is_mark or self.word(at - 1) in self.vocabulary.verbs or self.word(at - 1) in _OF_WHOM
        if nisba is None or prefix not in ("", "و") or not acts:
            return None
        text = f"{noun} {nisba[gender == 'm']}"
        written = type(self)(text, tokenize(text), self.vocabulary, Scope())
        body = written.body(0)
        if body is None or not body.actor_id or body.end != len(written.tokens):
            return None
        if body.new is not None:
            self.create(body.new)
        return replace(body, end=end, prefix=prefix, inner=(Inner(body.actor_id, at, end),), mention=(at, end))

    def _national_team(self, at: int) -> Body | None:
        """«منتخب هولندا», «المنتخب الوطني الهولندي»: one team, by its state; «المنتخب الأولمبي» is another."""
        for prefix, stem in clitic_splits(self.word(at)):
            behind = at + 1 + (stem == "المنتخب" and self.word(at + 1) == "الوطني")
            if stem == "منتخب":
                state = self.state_match(behind) if behind < len(self.tokens) else None
                found = (self.vocabulary.registry[state.value.id].state, state.end) if state is not None and not state.prefix else None
            elif stem == "المنتخب":
                nisba = self.longest(behind, Nisba, "")
                found = (nisba.value.iso, nisba.end) if nisba is not None and nisba.value.definite and nisba.value.gender == "m" else None
            else:
                continue
            if found is None or not (demonym := self.vocabulary.demonyms.get(found[0])):
                continue
            iso, end = found
            owner = self.vocabulary.registry[self.vocabulary.registry.state_ids[iso]]
            english = f"{demonym} national team"
            actor = self.create(new_actor("organisation", f"منتخب {owner.name_ar}", english, "m", False, iso))
            return Body(end, prefix, f"the {english}", f"the {english}", "m", "sg", actor.id, iso, (), actor)
        return None

    def _ministry(self, at: int) -> Body | None:
        """«الخارجية الروسية»: a ministry called by what it is for; the same body as «وزارة الخارجية الروسية».

        Behind a definite noun the word is an adjective («الديون الخارجية المصرية»).
        """
        match = self.longest(at, Portfolio)
        if match is None or match.end - at > 1 or "و" in match.prefix or self._behind_definite(at) or self._behind_construct(at, match):
            return None
        nisba = self.longest(match.end, Nisba, "")
        name = without_prefix(self.raw(at), match.prefix)
        stem = words(name)[0]
        if name.startswith("الأع"):
            return None  # «الأعلام المصرية» are flags
        if nisba is None or nisba.value.gender != "f" or not nisba.value.definite or not stem.startswith("ال"):
            return None
        if stem not in _CALLED_BY_PORTFOLIO or (stem in _MATTERS and self._behind_a_noun(at)):
            return None  # «الصحة المصرية» may be the health of Egypt; «الدفاع الروسية» is its ministry
        text = f"وزارة {name} {self.source(match.end, nisba.end)}"
        written = type(self)(text, tokenize(text), self.vocabulary, self.scope)
        body = written.body(0)
        if body is None or body.end != nisba.end - at + 1 or not body.actor_id:
            return None
        if body.new is not None:
            self.create(body.new)
        place = (at, nisba.end)
        return replace(body, end=nisba.end, prefix=match.prefix, inner=(Inner(body.actor_id, *place),), mention=place)

    def _behind_construct(self, at: int, match: Match) -> bool:
        """«مجموعة الإعلام الكولومبية»: behind a noun for bodies in the construct the adjective is that noun's."""
        return at > 0 and not match.prefix and any(isinstance(found.value, (BodyHead, ProperHead)) and found.end == at for found in self.matches(at - 1))

    def _behind_a_noun(self, at: int) -> bool:
        """Whether the word before may be a noun that governs the one at ``at``: no mark, no verb, no particle."""
        if at == 0 or self.tokens[at - 1].is_mark:
            return False
        before = self.word(at - 1)
        return before not in _BEFORE_A_MINISTRY and before not in self.vocabulary.verbs and before not in self.vocabulary.saying

    def _behind_definite(self, at: int) -> bool:
        if at == 0 or self.tokens[at - 1].is_mark:
            return False
        return any(stem.startswith("ال") for _, stem in clitic_splits(self.word(at - 1)))

    def _listed_body(self, at: int) -> Body | None:
        match = self.longest(at, Institution)
        if match is None:
            return None
        row: Institution = match.value
        end, state = match.end, row.state
        inner: tuple[Inner, ...] = ()
        nisba = self.longest(end, Nisba, "")
        ours = bool(row.generic or state)  # «هيومن رايتس ووتش السعودية»: of no state, it is not Saudi
        if ours and nisba is not None and nisba.value.definite and not nisba.value.people and nisba.value.gender == row.gender:
            if state and nisba.value.iso != state:
                return None
            state, end = nisba.value.iso, nisba.end
            adjective = self.vocabulary.demonyms.get(state, "")
        elif row.generic and (found := self._state_behind(end)) is not None and not (found[3] and row.ar.startswith("مجلس")):
            state, end, inner, _ = found
            adjective = self.vocabulary.demonyms.get(state, "")
        else:
            adjective = ""
            if (governed := self._governed_from(match, row)) is not None:
                return governed
        if nisba is not None and end == nisba.end and not adjective:
            return None
        name = f"{adjective} {row.en}" if adjective and row.generic else row.en
        english = f"the {name}" if (row.article or (adjective and row.generic)) and not name.startswith("the ") else name
        if row.generic and not adjective and " " not in row.ar:
            english = self._national(row, end)  # «الوزارة», «المحكمة»: which one is not said
        goes_on = self.narrowed(end) and self.word(end) not in BEHIND_NAMES
        if row.each and not state and not goes_on and (of_home := self._each_has_one(match, row, english)) is not None:
            return of_home
        new = None
        same = self.vocabulary.registered(name, state) if state and not row.actor_id else None
        id = same.id if same is not None else row.actor_id
        if not id and (not row.generic or (state and adjective and row.ar not in _ONE_OF_MANY)):
            new = self.create(new_actor(row.type, self.source(at, end) if row.generic else row.ar, name, row.gender, False, state, prefix=match.prefix))
        return Body(
            end, match.prefix, english, english, row.gender, "pl" if row.en.endswith("forces") else "sg",
            new.id if new else id, state, inner, new, None if row.generic else (at, match.end),
        )  # fmt: skip

    def _governed_from(self, match: Match, row: Institution) -> Body | None:
        """«وزارة الداخلية في كابول»: a ministry is that of the state in whose capital it sits, unless the article is about another."""
        place = self.seat(match.end) if row.generic and row.each else None
        if place is None or not place.capital or (self.scope.home_likely and self.scope.home != place.state):
            return None
        body = self._written_out(row, place.state)
        return self._as_written(match, body, body.english) if body is not None else None

    def _each_has_one(self, match: Match, row: Institution, english: str) -> Body | None:
        """«وزارة التموين» in an article that is about one state: the same body as «وزارة التموين المصرية»."""
        if not self.scope.home_likely or self.sits_elsewhere(match.end):
            return None
        body = self._written_out(row, self.scope.home)
        return self._as_written(match, body, english) if body is not None and not self._others(row) else None

    def _written_out(self, row: Institution, state: str) -> Body | None:
        """What ``row`` with the adjective of a state is, where that is one whole body."""
        nisba = self.vocabulary.nisbas.get(state, ())
        if not nisba:
            return None
        text = f"{row.ar} {nisba[row.gender == 'm']}"
        written = type(self)(text, tokenize(text), self.vocabulary, Scope())
        body = written.body(0)
        return body if body is not None and body.actor_id and body.end == len(written.tokens) and body.state == state else None

    def _as_written(self, match: Match, body: Body, english: str) -> Body:
        if body.new is not None:
            self.create(body.new)
        place = (match.start, match.end)
        return Body(
            match.end, match.prefix, english, english, body.gender, body.number, body.actor_id, body.state,
            (Inner(body.actor_id, *place),), body.new, place,
        )  # fmt: skip

    def _others(self, row: Institution) -> bool:
        """Whether the article names such a body of another state."""
        named = (self.vocabulary.registry.actors.get(id) or self.scope.new_actors.get(id) for id in self.scope.introduced)
        return any(actor is not None and actor.state != self.scope.home and actor.name_en.endswith(row.en) for actor in named)

    def _national(self, row: Institution, end: int) -> str:
        """«الحكومة», «البرلمان» in an article that is about one state: that state's, which has only one."""
        if not self.scope.home_sure or row.ar not in _NATIONAL or self.narrowed(end) or self._state_behind(end):
            return ""
        adjective = self.vocabulary.demonyms.get(self.scope.home, "")
        return f"the {adjective} {row.en}" if adjective else ""

    def _state_behind(self, at: int) -> tuple[str, int, tuple[Inner, ...], bool] | None:
        """(state, end, mention, whether behind «ل», which with a council may go on with something else:
        «زيارة رئيس مجلس الوزراء للعراق»)."""
        state = self.state_match(at)
        if state is None or state.prefix not in ("ل", "ب"):
            return None
        place = self.longest(at, Place)
        if place is not None and place.end > state.end:
            return None  # «رئاسة الجمهورية بمصر الجديدة» is in Heliopolis
        actor = self.vocabulary.registry[state.value.id]
        return actor.state, state.end, (Inner(actor.id, at, state.end),), state.prefix == "ل"

    def _grammar_body(self, at: int) -> Body | None:
        best: Body | None = None
        for match in self.matches(at):
            if isinstance(match.value, BodyHead):
                body = GrammarBody(self, match).build()
                if body is not None and (best is None or body.end > best.end):
                    best = body
        return best

    def state_match(self, at: int) -> Match | None:
        best: Match | None = None
        for match in self.matches(at):
            if not isinstance(match.value, ActorName) or match.value.how not in ("full", "context"):
                continue
            if self.vocabulary.registry[match.value.id].type != "state" or (match.value.how == "context" and not stands_for_state(self, match)):
                continue
            if best is None or (match.end, -len(match.prefix)) > (best.end, -len(best.prefix)):
                best = match
        return best
