"""Whole definite and indefinite noun phrases, put into English word by word under a strict grammar.

A noun with adjectives that agree with it, or a noun in the construct before another phrase or an
actor. Nothing is cut off: where a word behind might still belong to the phrase, there is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warraq.actors.names import NameToken
from warraq.actors.phrases import Phrase
from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold, strip_tashkeel
from warraq.arabic.tokens import Match
from warraq.events.filled import Filled
from warraq.events.lexicon import AdjectiveForm, Noun, NounForm

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_MOST_NOUNS: Final = 3
"""Nouns in one chain of constructs; a longer one is rarely read right."""
_GENITIVES: Final = frozenset({"person", "role", "body", "state", "place", "group"})
_HARMLESS: Final = frozenset(
    fold("الذي التي اللذين اللتين الذين اليوم الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت إلى الآن الا").split()
)
"""Words with «ال» that do not belong to the noun phrase before them."""
_NO_COMPLEMENT: Final = frozenset(fold("لم لن لكن لكنه لكنها لدى لأن لأنه لأنها لقد ليس ليست لذلك لذا").split())
_PREPOSITIONS: Final = frozenset(
    fold("في من إلى على عن مع بين حول بشأن بخصوص ضد خلال بعد قبل عبر لدى تجاه نحو منذ أمام داخل خارج ل ب").split()
)


_TAIL: Final = re.compile(r" (?:of|in|on|with|between|to|for|against|from) ")
_GOING_ON: Final = frozenset(fold("في على من إلى عن مع بين حول بشأن ضد تجاه نحو داخل أمام").split())
_TIMES: Final = frozenset(fold("هذا هذه ذلك تلك حين الوقت ظل إطار سياق عام يوم شهر وقت مؤتمر تصريح تصريحات بيان كلمة كلمته ختام").split())
"""«في هذا الإطار»: where and when something is said, and no complement."""
_WANTING: Final = frozenset(
    """cooperation embargo coexistence bias return participation presence rate number exports imports aid losses restraint exchange intervention
    interference involvement influence commitment keenness investigation investigations inquiry inquiries agreement agreements talks negotiations
    trade coordination support assault attack attacks response reaction position attitude decision objection reservations restrictions sanctions control
    dependence reliance access contribution opposition reply answer solution appointment transition transfer move entry exit withdrawal departure
    way measures delegation meeting visit warning threat right ability capability possibility dialogue""".split()
)
"""English nouns that leave the reader asking: in what, with whom, against what?"""


CONCERNED: Final = frozenset(fold("الخاص الخاصة").split())
"""«القطاع الخاص بالمياه» is the sector concerned with water."""
UNFINISHED: Final = frozenset("continuation start beginning completion participation commitment implementation possibility ability access return start involvement".split())
"""Of what, or in what? Alone behind a verbal noun these lead astray."""


class NounPhrases:
    """Reads the noun phrases of one sentence."""

    def __init__(self, filler: SlotFiller) -> None:
        self.filler = filler
        self.book = filler.lexicon.nouns
        self.tokens = filler.tokens

    def telling(self, at: int, prefix: str) -> Filled | None:
        """The whole phrase at ``at``, unless it is one that could be said of anything («الدور المهم»)."""
        found = self.read(at, prefix)
        return None if found is None or _fits_everything(found.english) else found

    def read(self, at: int, prefix: str) -> Filled | None:
        """The whole phrase of two words or more at ``at``; None where its end is not certain."""
        found = self._phrase(at, prefix, _MOST_NOUNS)
        if found is None or found.end - at < 2 or not self.whole(found) or self._crosses(at, found):
            return None
        return found

    def human(self, at: int) -> bool:
        """Whether people stand at ``at``: behind a verbal noun they may be who does it («مقاطعة الطلاب»)."""
        return any(match.value.noun.kind == "human" for match in self._matches(at, NounForm, ""))

    # -- grammar -----------------------------------------------------------------------------

    def _phrase(self, at: int, prefix: str, depth: int) -> Filled | None:
        best: Filled | None = None
        for match in self._matches(at, NounForm, prefix):
            form: NounForm = match.value
            if self._other_hamza(at, form.noun):
                continue
            if form.definite:
                found = self._modified(form.noun, match, definite=True)
            else:
                found = (self._construct(form.noun, match, depth) if depth > 1 else None) or self._modified(form.noun, match, definite=False)
            if found is not None and depth > 1:
                found = self._with_complement(form.noun, found)
            if found is not None and (best is None or found.end > best.end):
                best = found
        return best

    def _construct(self, noun: Noun, match: Match, depth: int) -> Filled | None:
        """«تداعيات الأزمة السورية», «زيارة الرئيس الأمريكي»."""
        if noun.idafa == "-" or self.filler.word(match.end) in noun.not_before:
            return None
        inner = self._genitive(match.end, depth)
        if inner is None or not inner.english or (noun.idafa.split()[0].endswith("ing") and inner.english.split()[-1] in UNFINISHED) or not self._governs(noun, match.end, inner):
            return None
        end, before, after = self._adjectives(noun, inner.end, definite=True) if self._adjective_of_head(noun, inner) else (inner.end, [], [])
        said = noun.idafa.replace(noun.en, " ".join([*before, noun.en]), 1).format(x=inner.english)
        return Filled(end, " ".join([said, *after]), inner.phrases)

    def _with_complement(self, noun: Noun, found: Filled) -> Filled:
        """«الهجوم على السفارة», «القرار بتأجيل الانتخابات»: with what the noun governs by a preposition."""
        word = self.filler.word(found.end)
        for preposition, english in noun.complements:
            apart = len(preposition) > 1
            if apart and word != preposition:
                continue
            at, prefix = (found.end + 1, "") if apart else (found.end, preposition)
            if english == "I":
                deed = self.filler.core(at, prefix, "I")
                if deed is not None:
                    return Filled(deed.end, f"{found.english} to {deed.english}", (*found.phrases, *deed.phrases))
                continue
            other = self._complement(at, prefix)
            if other is not None:
                return Filled(other.end, f"{found.english} {english} {other.english}", (*found.phrases, *other.phrases))
        return found

    def _complement(self, at: int, prefix: str) -> Filled | None:
        if self.filler.phrase(at, prefix) is not None:
            party = self.filler.parties(at, prefix, "prbsg")
            sure = party is not None and party.english and not party.english.startswith(("his ", "her "))
            return Filled(party.end, party.english.rstrip(","), party.phrases) if party is not None and sure and self._name_over(party.phrases[-1]) else None
        listed = self.filler.listed(at, prefix, "O")
        inner = self._phrase(at, prefix, 1)
        return max((found for found in (listed, inner) if found is not None), key=lambda found: found.end, default=None)

    def _adjective_of_head(self, noun: Noun, inner: Filled) -> bool:
        """«قرار المحكمة الأخير»: an adjective behind a construct belongs to the head only where it cannot
        agree with the noun before it («مستقبل الشعب اليهودي»)."""
        if noun.gender == "m":
            return self.filler.word(inner.end - 1).endswith("ه") and not inner.phrases
        man = inner.phrases[-1] if inner.phrases else None
        return man is not None and man.kind == "person" and man.gender == "m" and man.number == "sg"

    def _governs(self, noun: Noun, at: int, inner: Filled) -> bool:
        """«رفض الحزب»: the party may be what is rejected or who rejects; only "of" leaves it open."""
        phrase = inner.phrases[0] if inner.phrases and inner.phrases[0].start == at else None
        if noun.actor == "person":
            return phrase is not None and phrase.kind in ("person", "role")
        if noun.actor == "no":
            return phrase is None and not self.human(at)
        return phrase is None or " of {x}" in noun.idafa

    def _genitive(self, at: int, depth: int) -> Filled | None:
        phrase = self.filler.phrase(at, "")
        if phrase is not None and phrase.english and phrase.kind in _GENITIVES:
            named = self.filler.parties(at, "", "prbsg") or Filled(phrase.end, phrase.english, (phrase,))
            return named if named.english and self._name_over(named.phrases[-1]) else None
        listed = self.filler.listed(at, "", "O")
        inner = self._phrase(at, "", depth - 1)
        readings = [found for found in (listed, inner) if found is not None and not found.english.startswith(("a ", "an "))]
        return max(readings, key=lambda found: found.end, default=None)

    def _modified(self, noun: Noun, match: Match, *, definite: bool) -> Filled | None:
        word = self.filler.word(match.end)
        if word in noun.not_before:
            return None
        end, before, after = self._adjectives(noun, match.end, definite=definite)
        if not definite and end == match.end:
            return None  # a bare indefinite noun may be anything
        words = " ".join([*before, noun.en, *after])
        if noun.kind in ("mass", "bare") or (not definite and noun.plural):
            return Filled(end, words)
        return Filled(end, f"the {words}" if definite else f"{_article(words)} {words}")

    def _adjectives(self, noun: Noun, at: int, *, definite: bool) -> tuple[int, list[str], list[str]]:
        """(end, adjectives before the noun, those after it)."""
        before: list[str] = []
        after: list[str] = []
        while True:
            read = self._adjective(noun, at, "", definite)
            if read is None:
                return at, before, after
            nisba = read[1][:1].isupper()
            at, english, stands_after = read
            joined = self._adjective(noun, at, "و", definite)
            if joined is not None and joined[2] == stands_after:
                at, english = joined[0], f"{english} and {joined[1]}"
            if stands_after:
                after.append(english)
            elif nisba and before and before[0][:1].isupper():
                before[0] = f"{before[0]}-{english}"  # «التعاون الألماني التركي»
            else:
                before.insert(0, english)

    def _adjective(self, noun: Noun, at: int, prefix: str, definite: bool) -> tuple[int, str, bool] | None:
        for match in self._matches(at, AdjectiveForm, prefix):
            form: AdjectiveForm = match.value
            if form.definite == definite and form.gender == noun.gender and noun.key not in form.not_with:
                return match.end, form.en, form.after
        if prefix:
            return None
        nisba = self.filler.sentence.parser.longest(at, Nisba, "") if at < len(self.tokens) else None
        if nisba is None or nisba.value.people or nisba.value.definite != definite or nisba.value.gender != noun.gender:
            return None
        english = self.filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso, "")
        return (nisba.end, english, False) if english else None

    def _matches(self, at: int, kind: type, prefix: str) -> list[Match]:
        if at >= len(self.tokens):
            return []
        return [m for m in self.book.matches(self.tokens, at) if isinstance(m.value, kind) and m.prefix == prefix]

    # -- checks ------------------------------------------------------------------------------

    def whole(self, found: Filled) -> bool:
        """Whether the phrase certainly ends where it was read to end."""
        end = found.end
        word = self.filler.word(end)
        if self.filler.word(end - 1) in CONCERNED and word.startswith("ب"):
            return False
        if word.startswith("وال"):  # an adjective more, or something new?
            return self._begins_anew(end)
        if self.filler.boundary(end):
            return True
        if word.isdigit() or (word.startswith("ال") and word not in _HARMLESS):
            return False
        last = found.phrases[-1] if found.phrases else None
        if last is not None and last.end == end:
            return self._name_over(last)
        if self.filler.word(end - 1).startswith(("ال", "وال", "لل", "بال")):
            return True
        return word in _PREPOSITIONS or word[:1] in ("ل", "ب")

    def complemented(self, found: Filled) -> bool:
        """Whether «ل…» or «بين» goes on with the phrase («العودة القوية للرقابة»)."""
        word = self.filler.word(found.end)
        return word == "بين" or (word[:1] == "ل" and len(word) > 2 and word not in _NO_COMPLEMENT) or self.wanting(found)

    def wanting(self, found: Filled) -> bool:
        """«مشاركة السودان في …», «حظر السلاح على …»: a noun that says little without what follows."""
        head = _TAIL.split(found.english, maxsplit=1)[0].split()[-1]
        word, after = self.filler.word(found.end), self.filler.word(found.end + 1)
        if head not in _WANTING or (word == "في" and after in _TIMES):
            return False
        return word in _GOING_ON or (word[:1] in ("ل", "ب") and len(word) > 3 and word not in _NO_COMPLEMENT)

    def _begins_anew(self, at: int) -> bool:
        """«الأزمة السورية والوضع في ليبيا»: a known noun, an actor or a verb goes on, no adjective."""
        if self._matches(at, AdjectiveForm, "و"):
            return False
        known = self._matches(at, NounForm, "و") or self.filler.phrase(at, "و") is not None
        return bool(known) or self.filler.word(at) in self.filler.sentence.parser.vocabulary.verbs

    def _other_hamza(self, at: int, noun: Noun) -> bool:
        """«الأعلام» are flags, «الإعلام» is the media: both fold to one word, the written hamza tells."""
        written = strip_tashkeel(self.filler.sentence.parser.raw(at))[-len(noun.ar) :]
        return any({one, other} == {"أ", "إ"} for one, other in zip(written, noun.ar, strict=False))

    def _name_over(self, phrase: Phrase) -> bool:
        """Whether a personal name certainly ends where it was read to end."""
        parser = self.filler.sentence.parser
        if phrase.kind != "person" or phrase.end >= len(self.tokens):
            return True
        return parser.longest(phrase.end, NameToken, "") is None and not parser.strange(phrase.end, self.filler.word(phrase.end))

    def _crosses(self, at: int, found: Filled) -> bool:
        """Whether somebody's name or title overlaps the phrase without being its genitive; a crowd
        without a name («المتظاهرين») may stand in it."""
        inside = {phrase.start for phrase in found.phrases}
        return any(
            phrase.start < found.end and at < phrase.end and phrase.start not in inside
            and not (_nameless(phrase) and at <= phrase.start and phrase.end <= found.end)
            for phrase in self.filler.sentence.phrases
            if phrase.kind in ("person", "role", "body", "group")
        )


def _fits_everything(english: str) -> bool:
    words = set(english.split())
    return {word for word in words if not word[0].isupper()} <= _FIT_EVERYTHING  # "the Egyptian street" as well


_FIT_EVERYTHING: Final = frozenset(
    """the a an of in on to for and with important vital pivotal pioneering honourable notable new current present major great big large small joint common various
    different necessary positive negative special clear real fundamental essential basic main key central strong good high low broad wide full
    complete total general recent coming next upcoming certain same other great serious difficult additional active distinguished remarkable
    exceptional prominent successful right appropriate required desired possible particular specific
    role position positions progress issue issues matter matters side sides step steps level levels result results way ways point points country countries
    state people party parties thing idea ideas aim aims goal goals work effort efforts situation conditions circumstances stage stages context framework
    field fields area areas aspect aspects importance need necessity interest interests question questions subject subjects topic topics problem problems
    solution solutions cause causes reason reasons case cases type types part parts number group place places time times period year day event events
    relations relationship decision decisions statement statements talks discussion discussions meeting meetings visit measures procedures change changes
    development developments citizen citizens child children street society youth women men workers law laws government governments
    implementation application project projects commitment continuation start end beginning completion establishment units sums value
    exchange ability abilities capacity programme programmes capability capabilities institution institutions noble urgent existing previous public
    nature form forms means kind way background basis approach vision view views opinion opinions response responses
    challenge challenges opportunity opportunities achievement achievements success support interest attention""".split()
)
"""A phrase of these words alone could be said of anything."""


def _nameless(phrase: Phrase) -> bool:
    return phrase.kind == "group" or (phrase.kind == "role" and phrase.number != "sg" and not phrase.actor_id)


def _article(words: str) -> str:
    silent = words.startswith(("hour", "honest", "heir"))
    sounded = words.startswith(("uni", "use", "euro", "one-", "u-"))
    return "an" if (words[0] in "aeiou" and not sounded) or silent else "a"
