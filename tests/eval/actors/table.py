"""All measures by their names in ``floors.toml``, and the table of them."""

from __future__ import annotations

from dataclasses import dataclass

from eval.actors import ActorScores, measure, newswire, speakers
from eval.actors.newswire import NewswireScores
from eval.actors.speakers import SpeakerScores
from warraq.knowledge import Knowledge

PARTS = ("heldout", "dev")


@dataclass(frozen=True)
class Measured:
    articles: dict[str, ActorScores]
    newswire: dict[str, dict[str, NewswireScores]]
    """``alone`` and ``running``, of each half."""
    speakers: SpeakerScores

    def scores(self) -> dict[str, float]:
        """Shares from 0 to 1; more is better in every one of them."""
        found = {
            f"{part}_{name}": count.share
            for part, scores in self.articles.items()
            for name, count in sorted(scores.counts.items())
        }
        for way, halves in self.newswire.items():
            for half, result in halves.items():
                for name, spans in result.classes.items():
                    found[f"newswire_{half}_{way}_{name}"] = spans.f1
        found["speakers_resolved"] = self.speakers.share("resolved", "actor", "other")
        found["speakers_resolved_actors"] = self.speakers.share("resolved", "actor")
        found["speakers_told"] = self.speakers.share_told("actor", "other")
        found["speakers_not_wrong"] = 1 - self.speakers.share("wrong", "actor", "other")
        return found


def measured(known: Knowledge) -> Measured:
    return Measured(
        articles={part: measure(part, known) for part in PARTS},
        newswire={
            "alone": newswire.measure(known),
            "running": newswire.measure(known, run=newswire.RUN),
        },
        speakers=speakers.measure(known),
    )
