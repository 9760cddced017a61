"""What somebody does, told as a thing: «تدخل إيران في …» as "Iran's intervention in …", «عدم التزام إسرائيل ب…» as "Israel not abiding by …".

A verbal noun, who does it, and what it is done to: told where all three are read, and where who stands in between can
only be who does it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from warraq.actors.vocabulary import Nisba
from warraq.arabic.letters import fold
from warraq.events.filled import Filled
from warraq.events.lexicon import is_clitic
from warraq.events.noun_complements import ADVERBIAL, NO_COMPLEMENT, PREPOSITIONS
from warraq.events.rows import Doing, Masdar, NounForm

if TYPE_CHECKING:
    from warraq.events.slots import SlotFiller

_NOT: Final = fold("عدم")
HIS: Final = ("his ", "her ", "its ", "their ")
POWERS: Final = {
    fold(word): english
    for word, english in (
        ("الحكومة", "the government"), ("الرئاسة", "the presidency"), ("البرلمان", "parliament"), ("المعارضة", "the opposition"), ("الجيش", "the army"),
        ("الشرطة", "the police"), ("النظام", "the regime"), ("القضاء", "the judiciary"), ("السلطات", "the authorities"), ("السلطة", "the authorities"),
        ("المحكمة", "the court"), ("الأطراف", "the parties"), ("الدولة", "the state"),
    )
}  # fmt: skip
"""Powers of a state, and sides of a dispute, that need no further name in what they do."""
_FULL: Final = {
    fold(word): english
    for word, english in (
        ("الكامل", "full"), ("التام", "full"), ("المطلق", "absolute"), ("القاطع", "categorical"), ("المستمر", "continued"), ("المتواصل", "continued"),
        ("المتكرر", "repeated"), ("المباشر", "direct"), ("الثابت", "firm"), ("الدائم", "constant"),
    )
}  # fmt: skip
"""What is said of a deed behind who does it, and of nobody."""
_HOME: Final = {
    fold(word): english
    for word, english in (
        ("بلادهم", "their country"), ("بلدهم", "their country"), ("بلدانهم", "their countries"), ("وطنهم", "their homeland"), ("ديارهم", "their homes"),
        ("منازلهم", "their homes"), ("بيوتهم", "their homes"), ("مناطقهم", "their areas"), ("قراهم", "their villages"), ("مدنهم", "their cities"),
    )
}  # fmt: skip
_POWERFUL: Final = re.compile(r"\b(?:Houthis?|Islamists?|Brotherhood|regime|authorit|forces|militia|rebel|army|police|opposition|government|faction|gunmen|settlers|Taliban)", re.IGNORECASE)
"""Groups that do things to others; the rest may as well be who suffers them."""
_SLOT: Final = re.compile(r"{(\w+)}")
_OBJECT: Final = re.compile(r"{(?:y|ing)}")
_SHORT: Final = 5
"""Words of somebody who can stand in the possessive."""
_TIED: Final = re.compile(r"\b(?:of|and|for|in|on|at|who|to|with)\b|,|\A(?!the |[A-Z])|ed\Z")
_PLURALS: Final = ("group", "role")


def doing_at(filler: SlotFiller, at: int, prefix: str) -> Filled | None:
    """The deed at ``at`` with who does it and what it is done to; None where one of them is not read whole."""
    denied = filler.word(at) == f"{prefix}{_NOT}"
    begin, prefix = (at + 1, "") if denied else (at, prefix)
    match = filler.longest(begin, Doing, prefix)
    if match is None or (not denied and at and filler.word(at - 1) == _NOT) or filler.nouns.other_hamza(begin, prefix + match.value.ar):
        return None
    doing: Doing = match.value
    who = who_acts(filler, match.end, doing.kinds)
    if who is None:
        return None
    end, quality = _quality(filler, doing.ar, who.end)
    unnamed = (not who.phrases and who.english not in POWERS.values() and people_of(filler, match.end) is None) or any(
        phrase.kind == "group" and not phrase.actor_id and _POWERFUL.search(phrase.english) is None for phrase in who.phrases
    )
    for preposition, english in doing.denied if denied else doing.takes:
        if unnamed and preposition == "ل" and _OBJECT.search(english) is not None:
            continue  # «استغلال الأطفال للعمل»: they may be who suffers it
        matter = _home(filler, end, preposition, english, who) or second_object(filler, end, preposition, english)
        if matter is None:
            continue
        said = _said(who.english, english, matter.english, quality, denied=denied)
        found = Filled(matter.end, said, (*who.phrases, *matter.phrases)) if said else None
        return found if found is not None and over(filler, found) else None
    return None


def who_acts(filler: SlotFiller, at: int, kinds: str) -> Filled | None:
    """Somebody who acts, or a power or people without a name of their own."""
    party = filler.parties(at, "", kinds)
    if party is not None and party.english:
        sure = not party.english.startswith(HIS) and filler.nouns.name_over(party.phrases[-1]) and not any(map(filler.nouns.referred, party.phrases))
        return Filled(party.end, party.english.rstrip(","), party.phrases) if sure else None
    if "u" not in kinds:
        return None
    power = POWERS.get(filler.word(at), "")
    if power and (party is None or party.end == at + 1):
        return Filled(at + 1, power)
    if party is not None:
        return None
    if (nation := people_of(filler, at)) is not None:
        return nation
    for people in filler.nouns.matches(at, NounForm, ""):
        form: NounForm = people.value
        if form.noun.kind in ("human", "group") and form.noun.plural and not form.accusative and not filler.nouns.barred(form.noun, people):
            return filler.nouns.described(form, people.end)
    return filler.nouns.genitive(at, _DEPTH, "") if "t" in kinds and filler.word(at).startswith("ال") else None


def people_of(filler: SlotFiller, at: int) -> Filled | None:
    """«الفلسطينيين» where nothing stands before it that it could be an adjective of."""
    nisba = filler.sentence.parser.longest(at, Nisba, "") if at < len(filler.tokens) else None
    if nisba is None or not nisba.value.people or not nisba.value.definite:
        return None
    adjective = filler.sentence.parser.vocabulary.demonyms.get(nisba.value.iso, "")
    return Filled(nisba.end, f"the {adjective}s") if adjective and not adjective.endswith(("sh", "ch", "se", "ss")) else None


def _quality(filler: SlotFiller, noun: str, at: int) -> tuple[int, str]:
    """«دعم مصر الكامل ل…»: past the adjective of the deed, and its English."""
    word = filler.word(at)
    feminine = noun.endswith("ة")
    english = _FULL.get(word.removesuffix("ه") if feminine else word, "") if word.endswith("ه") == feminine else ""
    return (at + 1, english) if english else (at, "")


def _home(filler: SlotFiller, at: int, preposition: str, english: str, who: Filled) -> Filled | None:
    """«عودة اللاجئين إلى ديارهم»: their own, where people are who does it."""
    home = _HOME.get(filler.word(at + 1), "") if filler.word(at) == preposition else ""
    people = (who.phrases[-1].kind in _PLURALS and who.phrases[-1].number != "sg") if who.phrases else who.english.endswith("s")
    return Filled(at + 2, home) if home and people and "{y}" in english else None


def second_object(filler: SlotFiller, at: int, preposition: str | None, english: str) -> Filled | None:
    """What stands behind ``preposition`` at ``at`` for the slot of ``english``: {y} a thing or somebody, {n} the same where it cannot
    be an aim, {ing} that or a gerund, {done} and {doing} a gerund alone, {inf} an infinitive; without a slot nothing but the words.
    ``preposition`` "" brings only a verbal noun, None anything without one."""
    begin, prefix = at, ""
    if preposition is None:
        pass
    elif not preposition:
        if filler.longest(at, Masdar, "") is None:
            return None
    elif is_clitic(preposition):
        word, prefix = filler.word(at), preposition
        if not word.startswith(prefix) or (word in ADVERBIAL and word not in _OR_GERUNDS) or word in NO_COMPLEMENT:
            return None
    else:
        if filler.word(at + 1) in _BY_WAY:
            return None  # «عن طريق …»
        said = preposition.split()
        if [filler.word(at + n) for n in range(len(said))] != said:
            return None
        begin = at + len(said)
    slot = set(_SLOT.findall(english)) - {"x"}
    if not slot:
        return Filled(begin, "")
    if "inf" in slot:
        return filler.core(begin, prefix, "I")
    return max(_things(filler, begin, prefix, english), key=lambda found: found.end, default=None)


def _things(filler: SlotFiller, at: int, prefix: str, english: str) -> Iterator[Filled]:
    """Somebody, a place, a listed phrase or a noun phrase; what is done only for ``{ing}``, and for ``{doing}`` nothing else."""
    if prefix == "ل" and "{y}" in english and filler.longest(at, Masdar, prefix) is not None:
        return  # «قصف المدينة لتدمير …» is what it was for
    land = filler.phrase(at, prefix)
    if land is not None and land.kind in ("state", "place") and land.english and "{y}" in english:
        yield Filled(land.end, land.english, (land,))  # «في السعودية»
    for found in (filler.nouns.genitive(at, _DEPTH, prefix, indefinite=True), filler.core(at, prefix, "O")):
        if found is None or not found.english or found.english.startswith(HIS):
            continue
        if filler.word(at) in _OR_GERUNDS and not found.english.split()[0].endswith("ing"):
            continue
        gerund = found.english.split()[0].endswith("ing") and filler.longest(at, Masdar, prefix) is not None
        if "{done}" in english and not gerund:
            continue
        if "{doing}" in english:
            done = filler.longest(at, Masdar, prefix) is not None and (gerund or _DEED_OF.match(found.english) is not None)
            if not done:
                continue
        elif gerund and "{ing}" not in english and "{done}" not in english:
            continue
        yield filler.with_tails(Filled(found.end, found.english.rstrip(","), found.phrases))


_OR_GERUNDS: Final = frozenset(fold("بدعم بتمويل").split())
"""«اتهام إيران بدعم …»: what is done as well, where it has its object."""
_BY_WAY: Final = frozenset(fold("طريق خلال قبل جانب جهة أجل حيث قرب كثب بعد").split())
_DEPTH: Final = 4
_DEED_OF: Final = re.compile(r"the \w+ of ")


def _said(who: str, english: str, matter: str, quality: str, *, denied: bool) -> str:
    deed = re.sub(r"\{\w+\}", lambda _: matter, english)
    if "{doing}" in english and _DEED_OF.match(matter):
        return "" if denied or quality else f"{matter} by {who}"  # «قيام الشرطة باعتقال المتظاهرين»
    if denied:
        return "" if quality else f"{who} not {deed}"
    if deed.split()[0].endswith("ing") and not deed.startswith(_NOUNS_IN_ING):
        return "" if quality else f"{who} {deed}"
    named = f"{quality} {deed}" if quality else deed
    if len(who.split()) <= _SHORT and _TIED.search(who) is None:
        return f"{who}{_genitive(who)} {named}"
    noun, _, rest = named.partition(" ")
    while rest and quality and noun == quality:
        noun, rest = f"{noun} {rest.partition(' ')[0]}", rest.partition(" ")[2]
    return f"the {noun} {'of' if rest.startswith(_TOWARDS) else 'by'} {who} {rest}"


_TOWARDS: Final = ("in ", "to ", "from ", "on ", "with ", "against ", "about ")


_NOUNS_IN_ING: Final = ("meeting ", "bombing ", "targeting ", "handling ", "hosting ", "signing ", "funding ", "listing ")


def _genitive(who: str) -> str:
    plural = who.endswith("s") and (who.startswith("the ") or who[0].islower())
    return "'" if plural else "'s"


def over(filler: SlotFiller, found: Filled) -> bool:
    """Whether it certainly ends here, and nobody else's doing or being done to follows."""
    last = found.phrases[-1] if found.phrases else None
    if last is not None and last.end == found.end and last.kind in ("group", "role") and not filler.word(found.end - 1).removeprefix(last.prefix).startswith(("ال", "ل")):
        word = filler.word(found.end)
        if not (filler.boundary(found.end) or word in PREPOSITIONS):
            return False  # «سكان مخيمات …»: whose people they are, is not read
    return filler.nouns.whole(found) and not filler.nouns.complemented(found) and not filler.nouns.takes_object(found)
