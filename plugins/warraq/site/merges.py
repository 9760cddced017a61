"""Two entries that may be one: proposed to the maintainer, never merged by a score.

«محمد السادس» and «محمد الخامس» differ in one word and are two kings, so a person decides, always.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import ratio

from warraq.arabic.letters import fold
from warraq.site.items import ActorEntry

_ALIKE = 90.0
"""Of 100: one letter in ten. Kings of one name reach 82 and are not proposed."""
_WORD = 75.0
"""And each word by itself: «وزارة الخارجية الإريترية» is no spelling of «وزارة الخارجية الأمريكية»."""


@dataclass(frozen=True)
class Proposal:
    """``other`` may be ``kept`` under another spelling; ``kept`` is reviewed, or in more articles."""

    kept: ActorEntry
    other: ActorEntry


def proposed_merges(entries: Iterable[ActorEntry]) -> list[Proposal]:
    """Pairs of one type with nearly one name, of which a person has reviewed at most one."""
    near: dict[tuple[str, str], list[ActorEntry]] = defaultdict(list)
    for entry in entries:
        near[entry.card["type"], _plain(entry)[:1]].append(entry)
    pairs = (pair for group in near.values() for pair in combinations(group, 2))
    found = [_ordered(*pair) for pair in pairs if not (pair[0].reviewed and pair[1].reviewed) and _alike(*pair)]
    return sorted(found, key=lambda proposal: (proposal.kept.id, proposal.other.id))


def _alike(one: ActorEntry, other: ActorEntry) -> bool:
    if _joined(one) == _joined(other):  # «نورالدين», «نور الدين»
        return True
    first, second = _plain(one), _plain(other)
    a, b = first.split(), second.split()
    if ratio(first, second, score_cutoff=_ALIKE) and (len(a) != len(b) or all(ratio(*words) >= _WORD for words in zip(a, b, strict=True))):
        return True
    # «سمير بن علي العلوي» and «سمير العلوي»: first and last word, and the shorter one's words all there
    return len(a) > 1 < len(b) and (a[0], a[-1]) == (b[0], b[-1]) and (set(a) <= set(b) or set(b) <= set(a))


def _ordered(one: ActorEntry, other: ActorEntry) -> Proposal:
    kept, given_up = sorted((one, other), key=lambda entry: (not entry.reviewed, -entry.count, entry.id))
    return Proposal(kept, given_up)


def _joined(entry: ActorEntry) -> str:
    return fold(entry.card["name_ar"]).replace(" ", "")


def _plain(entry: ActorEntry) -> str:
    return " ".join(word.removeprefix("ال") for word in fold(entry.card["name_ar"]).split())


def lines_to_paste(proposal: Proposal) -> Iterator[str]:
    """What to write into the registry if the two are one."""
    kept, other = proposal.kept, proposal.other
    joining = [f'aliases = ["{other.card["name_ar"]}"]', f'merged = ["{other.id}"]']
    if kept.known is not None:
        yield f'content/actors*.toml, add to the entry with id = "{kept.id}":'
        yield from joining
    else:
        yield "content/actors.toml:"
        yield from entry_to_paste(kept)
        yield from joining


def entry_to_paste(entry: ActorEntry) -> list[str]:
    """The entry that adopts an actor whom the machine found."""
    card = entry.card
    return ["[[actor]]", f'id = "{entry.id}"', f'type = "{card["type"]}"', f'name_ar = "{card["name_ar"]}"', f'name_en = "{card["name_en"]}"']
