"""What was read of a role: the title and all that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from warraq.actors.readings import Body, RoleReading
from warraq.actors.vocabulary import Modifier, Portfolio, Title


@dataclass(slots=True)
class RoleParts:
    """The parts of one role; filled while it is read."""

    title: Title
    portfolios: list[Portfolio] = field(default_factory=list)
    body: Body | None = None
    state: str = ""
    several: bool = False
    """Whether it is the title of several people."""
    states: list[str] = field(default_factory=list)
    """Further states of several people: «وزراء خارجية تونس والجزائر ومصر»."""
    place: str = ""
    modifiers: list[Modifier] = field(default_factory=list)
    superior: RoleReading | None = None
    house: str = ""
    """English of the body that the title's own belongs to."""
    town: str = ""
    master: str = ""
    """Whose spokesman or lawyer somebody is, with the preposition."""
    posting: str = ""
    """Where an envoy or an ambassador is posted, as English has it behind "to"."""
    unsaid: str = ""
    """Head of a body that is not named: «رئيس المجلس»."""
    broken: bool = False
    """Whether the words mean something else than the parts say."""

    def filled(self) -> dict[str, str]:
        """The slots of the title's patterns that something was read for."""
        slots = {
            "portfolio": ", ".join(portfolio.en for portfolio in self.portfolios), "state": self.state,
            "body": self.body.english if self.body else "", "place": self.place,
        }  # fmt: skip
        return {slot: value for slot, value in slots.items() if value}

    def flags(self) -> set[str]:
        """Kinds of what modifies the title: former, acting, designate ..."""
        return {modifier.kind for modifier in self.modifiers}

    def key(self) -> tuple[str, ...]:
        """What two readings of the same office share, however it is spelled."""
        parts = [self.title.id]
        parts += [portfolio.en for portfolio in self.portfolios]
        if self.body is not None:
            parts.append(self.body.actor_id or self.body.refers_to or self.body.english)
        parts += [state for state in (self.state, *self.states) if state]
        parts += [part for part in (self.place, self.house, self.town, self.master, self.posting) if part]
        if self.superior is not None:
            parts.extend(self.superior.key)
        if self.unsaid:
            parts.append(self.unsaid)
        if "former" in self.flags():
            parts.append("former")
        return tuple(parts)
