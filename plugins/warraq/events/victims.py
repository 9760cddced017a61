"""«قالت الوزارة إن 15 شخصا قتلوا في هجوم»: people counted, or one without a name, who are said to have suffered something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.actors.recognise import ReadSentence
from warraq.arabic.letters import fold
from warraq.arabic.months import WEEKDAYS
from warraq.events.counted import counted
from warraq.events.filled import Filled
from warraq.events.found import Claim, Found
from warraq.events.injured import injured_at
from warraq.events.rows import Cause, Frame, Slot
from warraq.events.single import one_suffering
from warraq.events.surroundings import Surroundings

if TYPE_CHECKING:
    from warraq.events.claim_slots import ClaimFiller

_SUFFERED: Final = {
    fold(arabic): english
    for english, words in (
        (("had been killed", "killed"), "قتلوا قتل قتلت قتلن قتلا قتلتا استشهدوا استشهد استشهدت استشهدا"),
        (("had been injured", "injured"), "أصيبوا أصيب أصيبت أصيبا أصبن جرحوا جرح جرحت جرحا"),
        (("had been arrested", "arrested"), "اعتقلوا اعتقل اعتقلت اعتقلا أوقفوا أوقف أوقفت أوقفا"),
        (("had been kidnapped", "kidnapped"), "خطفوا خطف خطفت خطفا اختطفوا اختطف اختطفت"),
        (("had died", "dead"), "توفوا توفي توفيت توفيا ماتوا"),
    )
    for arabic in words.split()
}  # fmt: skip
_MET: Final = frozenset(fold("لقوا لقي لقيت لقيا لقين").split())
_THEIR_DEATH: Final = frozenset(fold("مصرعهم مصرعه مصرعها مصرعهما مصرعهن حتفهم حتفه حتفها حتفهما حتفهن").split())
_ALREADY: Final = fold("قد")
_WOUNDS: Final = frozenset(fold("بجروح بإصابات بجراح متفاوتة طفيفة خطيرة بليغة الخطورة").split())
_BEHIND: Final = frozenset(
    fold("في إثر جراء خلال نتيجة بسبب بعد عندما حين أثناء على اليوم أمس صباح مساء ليل فجر منذ قبل قرب شمال جنوب شرق غرب وسط . ، , ؛ » \"").split()
) | frozenset(WEEKDAYS)  # fmt: skip
"""Words that show that the verb has no object, and so is passive."""
_WHEREIN: Final = frozenset(fold("في إثر جراء خلال نتيجة بسبب").split())
_BY: Final = "ب"


def suffered_at(sentence: ReadSentence, filler: ClaimFiller, at: int) -> Claim | None:
    """What is said to have happened to the people at ``at``; None where the verb may be their own deed, or who they are is cut."""
    people = counted(filler, at) or one_suffering(filler, "injured", at)
    if people is None or "other" in people.english:
        return None
    verb = people.end + (filler.word(people.end) == _ALREADY)
    met = filler.word(verb) in _MET and filler.word(verb + 1) in _THEIR_DEATH
    text, headline = ("had been killed", "killed") if met else _SUFFERED.get(filler.word(verb), ("", ""))
    if not text:
        return None
    end = verb + 1 + met
    while filler.word(end) in _WOUNDS:
        end += 1
    end, others = injured_at(filler, end) if text in ("had been killed", "had died") else (end, "")
    cause = _cause(filler, end)
    if cause is None and not (met or others or end >= len(filler.tokens) or filler.word(end) in _BEHIND):
        return None
    around = Surroundings()
    behind = around.skip(sentence, cause.end if cause is not None else end, trailing=True)
    where = filler.place_tail(behind) if not around.place else None
    beside = f" and {others} injured" if others else ""
    told = "".join(f" {tail.english}" for tail in (cause, where) if tail is not None)
    frame = Frame("suffered", "", (Slot("C"),), "", "", f"{{C}} {text}{beside}{told}", f"{{C}} {headline}{beside}{told}")
    found = Found(sentence, frame, {"C": people}, around.date.date if around.date else None, around.place, "", frame.id, present=False)
    return Claim(found, frame.en, frame.headline)


def _cause(filler: ClaimFiller, at: int) -> Filled | None:
    apart = filler.word(at) in _WHEREIN
    read = filler.longest(at + apart, Cause, "" if apart else _BY)
    return Filled(read.end, read.value.en) if read is not None else None
