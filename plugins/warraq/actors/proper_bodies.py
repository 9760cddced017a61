"""Bodies with a name of their own that no list has: «صحيفة "ملييت" التركية», «شركة شيودا»."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from warraq.actors.english import with_article
from warraq.actors.inflected import ends_a_name
from warraq.actors.listed import Listed, listed_names
from warraq.actors.names import MAGHREB, NameToken, spell_token
from warraq.actors.people import NameReader
from warraq.actors.readings import Body, Inner, new_actor, without_prefix
from warraq.actors.vocabulary import ActorName, Complement, Institution, Nisba, Place, ProperHead
from warraq.arabic.tokens import Match

_OPENING: Final = frozenset("«“„\"(")
_CLOSES: Final = {"«": "»", "“": "”", "„": "“", '"': '"', "(": ")"}
_ORGANISED: Final = frozenset("بتنظيم لتنظيم وبتنظيم ولتنظيم".split())
"""How something is organised, or what for; who is organised so has its noun bare or behind a preposition of its own."""
_NAME_TOKENS: Final = 5
_UNQUOTED_TOKENS: Final = 3
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]*")


class ProperBodyReader(NameReader):
    """Reads a noun for a body with the name behind it; English says only what kind of body it is, unless
    the name is spelled in Latin letters or made of words the lexicons translate."""

    @cached_property
    def list_names(self) -> dict[int, Listed]:
        """Names in lists of parties or media."""
        return listed_names(self)

    def listed_body(self, at: int) -> Body:
        name = self.list_names[at]
        actor = self.vocabulary.registry[name.actor_id]
        english, place = with_article(self.vocabulary.said(actor)), (at, name.end)
        return Body(name.end, name.prefix, english, english, "", "sg", actor.id, actor.state, (Inner(actor.id, *place),), mention=place)

    def proper_body(self, at: int) -> Body | None:
        best: Body | None = None
        for match in self.matches(at):
            if isinstance(match.value, ProperHead):
                body = self._named_body(match)
                if body is not None and (best is None or body.end > best.end):
                    best = body
        return best

    def _named_body(self, match: Match) -> Body | None:
        head: ProperHead = match.value
        name = self._quoted(match.end) or (None if head.quoted else self._unquoted(match.end, head))
        if name is None or "ك" in match.prefix or self._quality(name, head):
            return None  # «كمنظمة "إرهابية"»
        if self.word(match.start) in _ORGANISED or (name[0] == match.end and self.raw(name[0]) == "على"):
            return None  # «بتنظيم "عصيان مدني"», «غارات شبه يومية على مواقع»
        first, last, end = name
        if ends_a_name(self.raw(first)) or (first == match.end and self._somebodys(first)):
            return None  # «"بنك" اللذين», «حزب الغنوشي»
        if any(self._known(found, head) and found.end >= last for found in self.matches(first)):
            return None  # it is known, under another noun
        spelled, certain = self._spelled(first, last, translated=head.type != "media")
        latin = self._latin_in_brackets(end)
        if latin is not None:
            spelled, end, certain = *latin, True
        state, end = self._whose(end, head)
        arabic = f"{without_prefix(self.source(match.start, match.end), match.prefix)} {self.source(first, last)}"
        english = head.pattern.format(n=spelled)
        if (kind := head.pattern.removeprefix("{n} ")) != head.pattern and spelled.endswith(f" {kind}"):
            english = spelled  # «مجموعة "Octopus Energy Group"»
        actor = self.create(new_actor(head.type, arabic, english, head.gender, not certain, state, sayable=certain))
        said = with_article(english) if certain else self._kind(head, state)
        place = (first, last) if head.apart else (match.start, end)
        return Body(
            end, match.prefix, said, said, head.gender, "sg", actor.id, state,
            (Inner(actor.id, *place),), actor, place,
        )  # fmt: skip

    def _somebodys(self, at: int) -> bool:
        """Whether a body is told by whose it is."""
        people = (match.value for match in self.matches(at) if isinstance(match.value, ActorName))
        return any(self.vocabulary.registry[name.id].type == "person" and self._introduced(name.id) for name in people)

    def _known(self, found: Match, head: ProperHead) -> bool:
        if isinstance(found.value, ActorName):
            type = self.vocabulary.registry[found.value.id].type
            return (found.value.how == "full" and type != "state") or type == head.type  # «جريدة "المغرب"», «جريدة "التحرير"»
        return isinstance(found.value, Institution)

    def _kind(self, head: ProperHead, state: str) -> str:
        kind = f"{self.vocabulary.demonyms.get(state, '')} {head.kind}".strip()
        vowel = kind[0].lower() in "aeiou" and not kind.lower().startswith(("us ", "un ", "uk ", "eu ", "euro", "uni"))
        return f"{'an' if vowel else 'a'} {kind}"

    def _quoted(self, at: int) -> tuple[int, int, int] | None:
        """First and last token of a name in quotation marks or brackets, and what stands behind it."""
        closing = _CLOSES.get(self.word(at)) if self.word(at) in _OPENING else None
        if closing is None or (closing == self.word(at) and self._closes_before(at)):
            return None
        for end in range(at + 1, min(len(self.tokens), at + 2 + _NAME_TOKENS)):
            if self.word(end) == closing:
                return (at + 1, end, end + 1) if end > at + 1 and not self.word(at + 1).isdigit() else None
            if self.tokens[end].is_mark or self.word(end) in self.vocabulary.verbs:
                return None
        return None

    def _closes_before(self, at: int) -> bool:
        """«لفظ "جماعة" ولا منصب "مرشد"»: a mark that touches the word before it, and not the one behind, closes a quotation."""
        if not at or at + 1 >= len(self.tokens):
            return False
        return self.tokens[at - 1].end == self.tokens[at].start and self.tokens[at].end < self.tokens[at + 1].start

    def _quality(self, name: tuple[int, int, int], head: ProperHead) -> bool:
        """«جماعة "متخلفة"»: one word that agrees with the noun as an adjective does."""
        word = self.word(name[0])
        if name[1] - name[0] > 1 or word.startswith("ال"):
            return False
        return word.endswith("ه") if head.gender == "f" else word.endswith("ي") and name[2] == name[1]

    def _unquoted(self, at: int, head: ProperHead) -> tuple[int, int, int] | None:
        end = at
        while end < len(self.tokens) and end - at < _UNQUOTED_TOKENS and self._own(end):
            end += 1
        if end == at or self.word(at).startswith(("سي", "ست")):
            return None  # «حزب سيخالف»: a verb
        return at, end, end

    def _own(self, at: int) -> bool:
        """Whether a word can only be a name: Latin, or no word of the lexicons and with no ending of a noun or adjective."""
        word = self.word(at)
        if _LATIN.fullmatch(self.raw(at)):
            return True
        return self.strange(at, word) and not word.startswith(("و", "ب", "ل", "ف")) and not word.endswith(("ات", "يه", "ين", "ون", "ها", "هم", "ته"))

    def _latin_in_brackets(self, at: int) -> tuple[str, int] | None:
        """«شركة "آلمو" ( AlMoe )»: how the body spells itself."""
        if self.word(at) != "(" or at + 1 >= len(self.tokens):
            return None
        end = at + 1
        while end < len(self.tokens) and end - at <= _NAME_TOKENS and _LATIN.fullmatch(self.raw(end)):
            end += 1
        if end == at + 1 or self.word(end) != ")":
            return None
        return self.source(at + 1, end), end + 1

    def _whose(self, at: int, head: ProperHead) -> tuple[str, int]:
        nisba = self.longest(at, Nisba, "") if at < len(self.tokens) else None
        if nisba is None or not nisba.value.definite or nisba.value.people or nisba.value.gender != head.gender:
            return "", at
        return (nisba.value.iso, nisba.end) if self.vocabulary.demonyms.get(nisba.value.iso) else ("", at)

    def _spelled(self, first: int, last: int, *, translated: bool) -> tuple[str, bool]:
        """The name in English, and whether that is certain: ``translated`` as a whole, as no paper's is, or Latin already."""
        for match in self.matches(first) if translated else ():
            if isinstance(match.value, Complement) and match.end == last and not match.prefix and match.value.kind != "adj":
                return match.value.en, True
        parts = []
        certain = True
        for at in range(first, last):
            source = self.source(at, at + 1)
            known = self.longest(at, NameToken, "") or self.longest(at, Place, "")
            if _LATIN.fullmatch(source):
                parts.append(source)
                continue
            certain = False
            if known is not None and known.end == at + 1:
                parts.append(known.value.en)
            else:
                parts.append(spell_token(source, self.vocabulary.names, self.scope.home in MAGHREB)[0])
        return " ".join(parts), certain
