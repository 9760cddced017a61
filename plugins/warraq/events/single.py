"""One person without a name, who is only told to have suffered something: «لقي دركي مصرعه», «توقيف مواطن مغربي»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from warraq.actors.names import NameToken
from warraq.actors.phrases import Phrase
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.events.counted import nationality
from warraq.events.filled import Filled

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_ONE: Final = {
    fold(arabic): (english, gender)
    for english, masculine, feminine in (
        ("gendarme", "دركي", ""), ("police officer", "شرطي", "شرطية"), ("soldier", "جندي جنديا عسكري", ""), ("officer", "ضابط", ""),
        ("child", "طفل", "طفلة"), ("pupil", "تلميذ", "تلميذة"), ("student", "طالب", "طالبة"), ("person", "شخص شخصا", ""), ("young man", "شاب شابا", ""),
        ("young woman", "", "شابة"), ("man", "رجل رجلا", ""), ("woman", "", "امرأة سيدة"), ("girl", "", "فتاة"), ("citizen", "مواطن مواطنا", "مواطنة"),
        ("worker", "عامل", "عاملة"), ("driver", "سائق", "سائقة"), ("protester", "متظاهر محتج", "متظاهرة"), ("civilian", "مدني", ""), ("migrant", "مهاجر", "مهاجرة"),
        ("tourist", "سائح", "سائحة"), ("journalist", "صحفي صحافي", "صحفية صحافية"), ("guard", "حارس", ""), ("teacher", "أستاذ معلم مدرس", "أستاذة معلمة مدرسة"),
        ("doctor", "طبيب", "طبيبة"), ("paramedic", "مسعف", "مسعفة"), ("refugee", "لاجئ", "لاجئة"), ("farmer", "فلاح مزارع", ""), ("gunman", "مسلح", ""),
        ("settler", "مستوطن", ""), ("nurse", "ممرض", "ممرضة"), ("prisoner", "سجين", "سجينة"),
    )
    for words, gender in ((masculine, "m"), (feminine, "f"))
    for arabic in words.split()
}  # fmt: skip
_SCHOOL: Final = frozenset(fold("مدرسة").split())
"""«مدرسة» is a school far more often than a teacher."""
_NATIONAL: Final = frozenset(("citizen",))
_FRAMES: Final = (
    "killed_masra", "sentenced_count", "sentence_prison_c_t", "detain_c", "dead_masra", "hurt_", "injured", "managed_arrest", "arrest_count", "arrested_tamma_count", "announce_death_c", "convicted_", "head_sentence", "prosecutors_c", "head_dead", "head_hurt", "toll_", "drowned", "dead_",
)  # fmt: skip
"""Frames of what one suffers; who does something has to have a name."""
_FROM_STATE: Final = (fold("من"), frozenset(fold("دولة جنسية").split()))
_OF_NATIONALITY: Final = (fold("من"), fold("جنسية"))
_OTHER: Final = frozenset(fold("آخر أخرى آخران ثان ثالث").split())


def one_suffering(filler: SlotFiller, frame_id: str, at: int) -> Filled | None:
    """The person at ``at`` in a frame of suffering, with a nationality where one is told; None for one who is somebody's («شرطي المرور»)."""
    if not frame_id.startswith(_FRAMES) or filler.word(at) in _SCHOOL:
        return None
    read = _ONE.get(filler.word(at))
    if read is None:
        return None
    english, gender = read
    end, adjective, whence = at + 1, "", ""
    nisba = filler.sentence.parser.longest(end, Nisba, "") if end < len(filler.tokens) else None
    if nisba is None and filler.word(at).endswith("ا") and (adjective := nationality(filler, filler.word(end))):
        end += 1  # «مواطنا مغربيا»
    if nisba is not None and not nisba.value.definite and nisba.value.iso:
        adjective = filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso, "")
        end = nisba.end if adjective else end
    if not adjective and filler.word(end) == _FROM_STATE[0]:
        state = filler.phrase(end + 1, "") or filler.phrase(end + 1 + (filler.word(end + 1) in _FROM_STATE[1]), "")
        if state is not None and state.kind == "state" and state.english:
            end, whence = state.end, f" of {state.english}" if english in _NATIONAL else f" from {state.english}"
    if not adjective and not whence and (filler.word(end), filler.word(end + 1)) == _OF_NATIONALITY:
        of = filler.sentence.parser.longest(end + 2, Nisba, "") if end + 2 < len(filler.tokens) else None
        adjective = filler.sentence.parser.vocabulary.demonyms.get(of.value.iso, "") if of is not None else ""
        end = of.end if of is not None and adjective else end
    behind = filler.word(end)
    if behind in _OTHER or behind.startswith("ال") or filler.phrase(end, "") is not None or _named(filler, end):
        return None  # «طفل الجيران», «الشاب محمد»
    what = f"{adjective} {english}{whence}".strip()
    told = f"one {what}" if what == "person" else f"{'an' if what[0] in 'aeiouAEIO' else 'a'} {what}"
    return Filled(end, told, (Phrase(at, end, "group", "", told, told, gender, "sg"),))


def _named(filler: SlotFiller, at: int) -> bool:
    return at < len(filler.tokens) and filler.sentence.parser.longest(at, NameToken, "") is not None and filler.word(at) not in _NO_NAMES


_NO_NAMES: Final = frozenset(fold("مصرعه مصرعها حتفه حتفها غرقا في على إثر بعد من").split())
