"""Who acts or speaks: what may be said of a phrase in the place of a subject."""

from __future__ import annotations

from typing import Final

from warraq.actors.names import NameToken
from warraq.actors.phrases import Phrase
from warraq.actors.vocabulary import TitleForm
from warraq.arabic.letters import fold
from warraq.arabic.tokens import COMMAS, QUOTES
from warraq.events.filled import Filled
from warraq.events.found import Extraction
from warraq.events.lexicon import EventLexicon
from warraq.events.offices import over_quoted_name
from warraq.events.rows import VerbForm
from warraq.events.slots import SlotFiller


def agrees(form: VerbForm, agent: Filled) -> bool:
    """Gender fits, and the noun is no oblique: «طالب السياسيين» has them as its object."""
    first = agent.phrases[0] if agent.phrases else None
    if first is None:
        return True
    if first.number != "sg" and first.oblique:
        return False
    return first.gender not in ("m", "f") or first.gender == form.gender


def one_person(agent: Filled) -> Filled:
    """«قال الكاتب والنائب السابق فلان»: one man with two titles; whoever else it was, he did."""
    first, last = agent.phrases[0], agent.phrases[-1]
    if len(agent.phrases) == 1 and first.kind == "person" and agent.english.startswith(("his ", "her ")):
        return Filled(agent.end, agent.english.partition(", ")[2].rstrip(","), agent.phrases)  # whose counterpart, stands elsewhere
    if len(agent.phrases) == 2 and first.kind == "role" and first.number == "sg" and last.kind == "person" and last.role:
        return Filled(agent.end, last.english, (last,))
    return agent


def over_unread_name(filler: SlotFiller, agent: Filled) -> Filled:
    """«أعلن رئيس الوزراء السريلانكي رانيل ويكريميسينغي أن»: behind the office of a state, the name that nobody knows is its holder's."""
    last = agent.phrases[-1]
    office = len(agent.phrases) == 1 and last.kind == "role" and last.number == "sg" and last.role is not None and bool(last.role.state)
    if not office or not last.english or last.actor_id or last.end != agent.end:
        return agent
    at = agent.end + (filler.word(agent.end) in COMMAS)
    end = at
    while end < at + _NAME_WORDS and filler.phrase(end, "") is None and _like_name(filler, end):
        end += 1
    closed = filler.word(end) in (COMMAS if at > agent.end else _BEHIND_NAME)
    return Filled(end, agent.english, agent.phrases) if end > at + 1 and closed else agent


def stranger(filler: SlotFiller, at: int) -> Filled | None:
    """«استقبل الوزير جيمس وات السفير البريطاني بالقاهرة»: somebody whose name nobody can spell, by the office behind it."""
    end = _unspelled_end(filler, at)
    if end == at:
        return None
    end += filler.word(end) in COMMAS
    office = filler.phrase(end, "")
    if office is None or office.kind != "role" or office.number != "sg" or not office.english:
        return None
    return Filled(office.end, office.english, (office,))


def _unspelled_end(filler: SlotFiller, at: int) -> int:
    """The end of a name in quotation marks, or of words that can be nothing else («سيف بن مقدم البوعينين»); ``at`` where none is."""
    if filler.word(at) in QUOTES:
        closed = next((n for n in range(at + 2, at + _NAME_WORDS + 3) if filler.word(n) in QUOTES), None)
        return closed + 1 if closed is not None else at
    named = filler.phrase(at, "")
    if named is not None and (named.kind != "person" or named.english):
        return at
    end = named.end if named is not None else at
    while end < at + _NAME_WORDS + 1 and filler.phrase(end, "") is None and (_like_name(filler, end) or (end > at and filler.word(end - 1) in _SON)):
        end += 1
    return end


def over_held_name(filler: SlotFiller, office: Filled) -> Filled:
    """«استقبل الوزير سفير العراق نذار الخير الله بمكتبه»: behind the office of a state, the name that nobody knows is its holder's."""
    last = office.phrases[-1]
    if len(office.phrases) != 1 or last.kind != "role" or last.number != "sg" or last.role is None or not last.role.state or last.actor_id or last.end != office.end:
        return office
    at = end = office.end
    while end < at + _NAME_WORDS and filler.phrase(end, "") is None and _like_name(filler, end):
        end += 1
    return Filled(end, office.english, office.phrases) if end > at and filler.boundary(end) else office


def _like_name(filler: SlotFiller, at: int) -> bool:
    """A name of the lexicon, or a word that is no other, however long."""
    parser, word = filler.sentence.parser, filler.word(at)
    if at >= len(filler.tokens) or filler.tokens[at].is_mark or parser.longest(at, TitleForm, "") is not None:
        return False
    known = parser.longest(at, NameToken, "") is not None or parser.strange(at, word)
    return known or (len(word) > _LONG and not word.startswith("ال") and word not in parser.vocabulary.common and not any(True for _ in parser.matches(at)))


_BEHIND_NAME: Final = frozenset(fold("أن إن أنه إنه أنها إنها بأن بأنه بأنها على عن في من إلى الى خلال بعد قبل عقب أثناء : ، ,").split())
_NAME_WORDS: Final = 4
_SON: Final = frozenset(fold("بن ابن بنت آل").split())
_LONG: Final = 10
"""Longer words that nobody lists are foreign names: «ويكريميسينغي»."""


def is_subject_form(filler: SlotFiller, phrase: Phrase) -> bool:
    """«اتهم مراقبون حقوقيون المعارضة»: a plural in ـون is no object."""
    return phrase.number != "sg" and filler.word(phrase.start).endswith("ون")


def of_another(agent: Filled) -> bool:
    """«قال نظيره المصري»: whose counterpart, stands elsewhere."""
    return agent.english.startswith(("his ", "her ")) and all(phrase.kind == "role" for phrase in agent.phrases)


def of_whom(filler: SlotFiller, agent: Filled) -> Filled:
    """The agent with the body it belongs to («اللجنة التشريعية بمجلس الشورى») or, without a name, the place it is
    of («القوى السياسية في الفيوم»): said alone it would be another one, or all of them."""
    if not agent.english or not agent.phrases or agent.phrases[-1].end != agent.end:
        return agent
    last = agent.phrases[-1]
    branch = _of_a_branch(filler, last) if last.kind == "body" else None
    if branch is not None and branch.english[3:] not in agent.english:
        return Filled(branch.end, f"{agent.english} {branch.english}", agent.phrases)
    if len(agent.phrases) == 1 and _has_a_body(last):
        whole = filler.phrase(agent.end, "ب")
        if whole is None or whole.kind != "body" or not whole.english or last.english.rstrip(",") in whole.english or whole.english in last.english:
            return agent
        comma = "," if agent.english.endswith(",") else ""
        return Filled(whole.end, f"{agent.english.rstrip(',')} of {whole.english}{comma}", agent.phrases)
    if last.kind == "group" or (last.kind == "role" and last.number != "sg"):
        place = filler.place_tail(agent.end)
        if place is not None and place.english[3:] not in agent.english:
            return Filled(place.end, f"{agent.english} {place.english}", agent.phrases)
    return agent


def _of_a_branch(filler: SlotFiller, body: Phrase) -> Filled | None:
    """«جبهة الإنقاذ بالمنوفية»: the branch of a party, front or union in a town or province did it, not the whole."""
    parser = filler.sentence.parser
    actor = parser.vocabulary.registry.actors.get(body.actor_id) or parser.created.get(body.actor_id)
    if actor is None or actor.type not in ("party", "organisation") or not filler.word(body.end).startswith("ب"):
        return None
    return filler.place_tail(body.end)


def _has_a_body(phrase: Phrase) -> bool:
    """A body, or somebody whose office stands last and names one: «فلان رئيس لجنة الحريات بنقابة الصحفيين»."""
    role = phrase.role
    return phrase.kind == "body" or (role is not None and role.end == phrase.end and role.anchored and not role.state and role.number == "sg")


def name_is_over(filler: SlotFiller, agent: Filled, at: int) -> bool:
    """Whether what stands behind the agent can be no part of its name.

    A personal name takes no adjective, so any known word ends it («وصف نتنياهو الاتفاق»); a title
    right behind it is its own only after a verb that takes no person.
    """
    parser = filler.sentence.parser
    kinds = {phrase.kind for phrase in agent.phrases}
    if parser.longest(at, TitleForm, "") is not None:
        return kinds == {"person"} and (filler.word(agent.phrases[0].start - 1) in parser.vocabulary.saying or over_quoted_name(filler, agent))
    if _with_pronoun(filler, at) and (kinds == {"person"} or filler.word(at - 1).startswith("ال")):
        return True  # «أكد فلان استعداده»: a noun with its pronoun is no name
    surname = kinds == {"person"} and agent.phrases[-1].end - agent.phrases[-1].start == 1 and filler.word(at).startswith("ال")
    if parser.longest(at, NameToken, "") is not None or (parser.strange(at, filler.word(at)) and not surname):
        return False  # a last name alone ends the name: «كتب روبيو المتحدر من»
    definite = filler.word(at).startswith("ال")
    if kinds == {"person"}:
        return True
    if kinds == {"role"}:  # «أكد وزير الخارجية الإماراتي تضامن»
        return not definite and all(p.role and p.role.definite and (p.actor_id or p.state) for p in agent.phrases)
    registered = all(phrase.actor_id in parser.vocabulary.registry for phrase in agent.phrases)
    feminine = filler.word(at).endswith("ه")  # an adjective would agree: «أدانت المنظمة التفجير»
    other = not definite or feminine != (agent.phrases[-1].gender == "f")
    return registered and kinds <= {"body", "state"} and other


def _with_pronoun(filler: SlotFiller, at: int) -> bool:
    """«استعداده», «رفضها»: a noun and whose it is."""
    parser = filler.sentence.parser
    known = at < len(filler.tokens) and parser.longest(at, NameToken, "") is None
    return known and not filler.word(at).startswith("ال") and parser.raw(at).endswith(("ه", "ها", "هم"))


def may_be_object(
    filler: SlotFiller, form: VerbForm, agent: Filled, at: int, lexicon: EventLexicon, found: Extraction
) -> bool:
    """«وطالب المجلس ب…» after a speaker: he may demand it of the council."""
    verb = filler.word(at - 1)
    base = verb if verb in lexicon.speech else verb[1:]
    speech = lexicon.speech.get(base)
    if speech is None or not speech.takes_person:
        return False
    if filler.word(at - 2) in _WHERE and not _is_subject(filler, agent):
        return True  # «خلال لقائه بالرئيس، حيث طالب الرئيس بالكف عن»
    if not (found.speeches or found.lost):
        return False
    if base in _BY_PREPOSITION or _is_subject(filler, agent) or _spoke_last(agent, found) or _beside_another(filler, form, agent):
        return False
    if verb != base and _goes_on_calling(filler, at - 1):
        return True
    named = all(phrase.kind == "person" and (phrase.role or phrase.end - phrase.start > 1) for phrase in agent.phrases)
    if found.lost and not any(phrase.kind == "person" for phrase in agent.phrases):
        return True
    return not named and bool(found.speeches) and found.speeches[-1].gender == form.gender


def _beside_another(filler: SlotFiller, form: VerbForm, agent: Filled) -> bool:
    """«دعت المقررة الأممية، الأمين العام»: a man behind a woman is no title of hers, and she is who called."""
    last = agent.phrases[-1]
    other = filler.phrase(agent.end + (filler.word(agent.end) in _COMMAS), "")
    if other is None or last.gender != form.gender or "pl" in (last.number, other.number):
        return False
    return {last.kind, other.kind} <= {"role", "person"} and bool(other.gender) and other.gender != last.gender


_COMMAS: Final = ("،", ",")


def _goes_on_calling(filler: SlotFiller, verb: int) -> bool:
    """«ووجه النائب فلان رسالة … وتساءل …، ودعا الرئيس إلى»: a further verb of one who has done several things since the
    sentence began; a mark right before may as well begin what another says."""
    speech = filler.lexicon.speech
    before = [n for n in range(verb) if not filler.tokens[n].quote and filler.word(n).startswith("و") and filler.word(n)[1:] in speech]
    return sum(filler.phrase(n + 1, "") is None for n in before) > 1


_BY_PREPOSITION: Final = frozenset(fold("أشاد أشادت رحب رحبت ندد نددت نوه نوهت أثنى أثنت").split())
"""Verbs that reach what they speak of by a preposition: a bare noun behind them is the speaker."""


def _is_subject(filler: SlotFiller, agent: Filled) -> bool:
    """«وانتقد الجمهوريون», «وحذرت إسرائيل مجلس الأمن»: its form, or a further noun, shows who speaks."""
    first = agent.phrases[0]
    if first.number != "sg" and filler.word(first.start).endswith(("ون", "ان")):
        return True
    following = filler.phrase(agent.end, "")
    if following is not None and following.kind in ("person", "role", "body", "state", "group"):
        return True
    if object_follows(filler, agent.end) or first.kind == "text":
        return True  # nobody demands anything of a statement
    form = filler.lexicon.speech.get(filler.word(first.start - 1).removeprefix("و"))
    definite = all(phrase.kind == "body" and phrase.actor_id for phrase in agent.phrases)
    if form is not None and "=" in form.theme and definite and filler.core(agent.end, "", "O") is not None:
        return True  # «واستنكر حزب النور تصريحات …»: the verb has one object
    named = all(phrase.kind in ("person", "state") for phrase in agent.phrases)
    return named and filler.word(agent.end).startswith("ال") and filler.word(agent.end) != _TO


_TO: Final = fold("إلى")
_WHERE: Final = frozenset(fold("حيث وحيث").split())


def object_follows(filler: SlotFiller, at: int) -> bool:
    """«ودعا الحزب كل القوى», «وطالبت الوزارة السلطات»: whom the verb reaches stands at ``at``, and is nobody's adjective."""
    if filler.word(at) in _ALL:
        return True
    return filler.word(at).startswith("ال") and filler.only_noun(at)


_ALL: Final = frozenset(fold("كل جميع كافة مختلف سائر").split())


def _spoke_last(agent: Filled, found: Extraction) -> bool:
    """«ودعا الهمامي» behind what Hammami said: nobody calls on himself."""
    last = found.speeches[-1] if found.speeches and not found.lost else None
    one = len(agent.phrases) == 1 and bool(agent.phrases[0].actor_id)
    return last is not None and one and [phrase.actor_id for phrase in last.agent.phrases] == [agent.phrases[0].actor_id]


def own_alert(filler: SlotFiller, at: int) -> bool:
    """«أعلن الحزب حالة الطوارئ» for election day: only states and who rules them declare a state of emergency."""
    if filler.word(at) != _STATE_OF or filler.word(at + 1) not in _EMERGENCY:
        return False
    before = filler.phrase_before(at - (filler.word(at - 1) in COMMAS))
    parser = filler.sentence.parser
    actor = (parser.vocabulary.registry.actors.get(before.actor_id) or parser.created.get(before.actor_id)) if before is not None else None
    return actor is not None and actor.type in ("party", "organisation")


_STATE_OF, _EMERGENCY = fold("حالة"), frozenset(fold("الطوارئ طوارئ").split())


def only_shows(filler: SlotFiller, end: int) -> bool:
    """«المعلومات الأمريكية تظهر أن»: what shows something is not what is spoken about."""
    if filler.word(end) not in _SHOWING:
        return False
    return any(filler.word(n) in _THAT for n in range(end + 1, end + 3))


_SHOWING: Final = frozenset(fold("تشير يشير أشارت أشار تظهر يظهر أظهرت أظهر تفيد يفيد أفادت تؤكد يؤكد أكدت تدل يدل تكشف يكشف كشفت تبين يبين بينت تثبت يثبت أثبتت توضح يوضح تقول تتحدث تحدثت").split())
_THAT: Final = frozenset(fold("أن إن بأن أنه أنها").split())
