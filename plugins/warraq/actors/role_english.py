"""The English of a role, by the patterns of its title; "" where it cannot be said."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.english import join, join_portfolios, with_article
from warraq.actors.role_parts import RoleParts
from warraq.actors.vocabulary import Vocabulary

_SERVES: Final = {"adviser": "to", "spokesperson": "for", "representative": "of", "envoy": "of", "assistant": "to", "lawyer": "for"}
"""Titles that are held under another: "adviser to the head of government"."""
_EMIRATES: Final = frozenset({"KW", "QA", "BH"})
"""States that an emir heads or headed."""


class RoleEnglish:
    """Says what was read of one role."""

    def __init__(self, parts: RoleParts, vocabulary: Vocabulary) -> None:
        self.parts = parts
        self.vocabulary = vocabulary

    def whole(self) -> str:
        """The role with all that belongs to it: "Moroccan foreign minister"."""
        filled = self.parts.filled()
        if self.parts.title.id in ("emir", "deputy_emir") and self.parts.state and self.parts.state not in _EMIRATES:
            return ""  # «الأمير السعودي» is a prince
        if self.parts.master:
            return self.modified(f"{self.parts.title.en} {self.parts.master}")
        if self.parts.superior is not None:
            return self.modified(f"{self.parts.title.en} {self.preposition()} the {self.parts.superior.en}")
        if not filled:
            plain = next((p for p in self.parts.title.patterns if "{" not in p), self.parts.title.en)
            return self.modified(plain) if self.parts.title.bare_ok else ""
        if office := self._national():
            return self.modified(office)
        for pattern in self.parts.title.patterns:
            slots = {"state" if slot == "state_adj" else slot for slot in re.findall(r"{(\w+)}", pattern)}
            if pattern == "{body} source" and self.parts.body is not None and " of " in self.parts.body.english:
                continue  # no "office of the presidency source"
            if slots != set(filled) or (self.parts.body is not None and self.parts.body.english.startswith(("a ", "an ")) and " {body}" not in pattern):
                continue
            said = self._fill(pattern)
            if said:
                return self.modified(said)
        return ""

    def _national(self) -> str:
        """What English calls this office of this one state: "British home secretary"; "" where it has no name of its own."""
        if self.parts.several or self.parts.states or len(self.parts.portfolios) != 1 or set(self.parts.filled()) != {"portfolio", "state"}:
            return ""
        return self.vocabulary.offices.get((self.parts.title.id, self.parts.portfolios[0].en, self.parts.state), "")

    def short(self) -> str:
        """The role as headlines have it: "foreign minister" instead of a long portfolio."""
        if office := self._national():
            return self.modified(office)
        if len(self.parts.portfolios) != 1 or not self.parts.portfolios[0].en_adj or self.parts.title.id != "minister":
            return ""
        demonym = self._demonyms()
        if self.parts.state and not demonym:
            return ""
        return self.modified(f"{demonym} {self.parts.portfolios[0].en_adj} minister".strip())

    def _fill(self, pattern: str) -> str:
        values: dict[str, str] = {}
        vocabulary = self.vocabulary
        for slot in re.findall(r"{(\w+)}", pattern):
            before = pattern.split("{" + slot + "}")[0].rstrip()
            prepositional = before.endswith((" of", " for", " on", " to", " at", " in", " the", " with"))
            if slot == "state_adj":
                values[slot] = self._demonyms()
            elif slot == "state":
                ids = [vocabulary.registry.state_ids.get(state, "") for state in (self.parts.state, *self.parts.states)]
                values[slot] = join([with_article(vocabulary.registry[id].name_en) for id in ids]) if all(ids) else ""
            elif slot == "portfolio":
                values[slot] = join_portfolios([p.en for p in self.parts.portfolios]) if prepositional else self._adjective()
            elif slot == "body":
                english = self.parts.body.english if self.parts.body else ""
                values[slot] = english if prepositional and not before.endswith(" the") else re.sub(r"^(?:the|an?) ", "", english)
            elif slot == "place":
                values[slot] = self.parts.place
            if not values.get(slot):
                return ""
        return pattern.format(**values)

    def _demonyms(self) -> str:
        """"Tunisian, Algerian and Egyptian"; "" where one state has none."""
        said = [self.vocabulary.demonyms.get(state, "") for state in (self.parts.state, *self.parts.states)]
        return join(said) if all(said) else ""

    def _adjective(self) -> str:
        """"foreign" for one plain portfolio; a list of portfolios is said after "of"."""
        if len(self.parts.portfolios) != 1 or "," in self.parts.portfolios[0].en:
            return ""
        return self.parts.portfolios[0].en_adj

    def modified(self, en: str) -> str:
        """``en`` with what modifies the title: "former", "-designate"."""
        for modifier in self.parts.modifiers:
            if modifier.kind == "claim":
                return ""
            if modifier.position == "before" and modifier.en:
                en = f"{modifier.en} {en}"
            elif modifier.position == "after-hyphen" and modifier.en:
                en = f"{en}-{modifier.en}"
        return en

    def preposition(self) -> str:
        """How the title goes on with whoever it is held under; "" where it cannot."""
        return _SERVES.get(self.parts.title.en.split()[-1], "")
