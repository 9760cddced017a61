"""Bodies, states, places, groups and texts, as phrases of a sentence."""

from __future__ import annotations

import re
from typing import Final

from warraq.actors.counted_bodies import counted_bodies
from warraq.actors.english import with_article
from warraq.actors.names import MAGHREB
from warraq.actors.people_of import HEADS, people_of
from warraq.actors.persons import PersonReader
from warraq.actors.readings import Body, Inner, Phrase
from warraq.actors.view import stems
from warraq.actors.vocabulary import (
    ActorName,
    Collective,
    Modifier,
    Nisba,
    Place,
)
from warraq.arabic.letters import fold
from warraq.arabic.tokens import Match, clitic_splits

_COUNTS: Final = {
    "عدد": "a number of", "مجموعه": "a group of", "العشرات": "dozens of", "عشرات": "dozens of", "المييات": "hundreds of",
    "الميات": "hundreds of", "ميات": "hundreds of", "الالاف": "thousands of", "العديد": "many of the",
}  # fmt: skip
_TEXTS: Final = {"بيان": "a statement", "تقرير": "a report", "بلاغ": "a statement", "دراسه": "a study"}
_TO: Final = fold("إلى")
_NOTICE: Final = "بلاغ"
_SLOGAN_TOKENS: Final = 8
"""A quotation of up to so many words is a title or slogan: a state in it does not act."""
MANY_BODIES: Final = frozenset("movements forces parties organisations associations unions syndicates companies authorities institutions factions coalitions currents".split())
"""English of groups that are bodies themselves."""
_A_MAN: Final = frozenset(fold("مواطنا صحافيا صحفيا رجلا شابا شخصا طبيبا مهندسا دبلوماسيا ضابطا جنديا سائحا طالبا عاملا خبيرا مسؤولا مسئولا فريقا وفدا موقفا").split())
_FIRMS: Final = frozenset("شركه بنك فندق مستشفي مصنع مجموعه بشركه لشركه".split())
"""What has a state in its name and is none of its offices: «شركة مصر الوسطى للغزل»."""

_NAMED_AFTER_STATES: Final = frozenset("حزب صحيفه جريده مجله قناه فضاييه راديو اذاعه تلفزيون مصرف نادي".split())
"""What bears a state's name without being one of its offices: «صحيفة الجزائر»."""
_OF_TOWNS: Final = frozenset(fold("والي والية ووالي لوالي ولاية بولاية وولاية بلدية ببلدية وبلدية معتمدية معتمد عمدة").split())
"""«والي تونس»: a state has none, the town that is called as it does."""
_SURNAME_PARTICLES: Final = frozenset("ديل دل دوس فان فون".split())
"""Between a foreign first name and a surname that is spelt as a state."""
_PARTS: Final = {f"ال{fold(stem + ending)}": part for stem, part in (("شرقي", "eastern"), ("غربي", "western"), ("شمالي", "northern"), ("جنوبي", "southern")) for ending in ("", "ة")}
"""Parts of a town or region."""
_BEARERS: Final = frozenset("نهر بحيره بحر خليج جبال هضبه رالي جايزه مقهي سباق ماراثون".split())
"""What is called after a state: no state acts in «بحيرة تشاد»."""
_INDEFINITE_ADJECTIVES: Final = frozenset(("سوريه",))
"""States whose name is an adjective as well."""
_DEFINITE_ADJECTIVES: Final = frozenset(("السعوديه",))
_INTERNATIONAL: Final = frozenset(("الدوليه", "المتحده"))
"""«منظمة العفو الدولية السعودية»: what is international is not Saudi."""
_SOME: Final = frozenset("مصادر مواقع وسايل اراض عايلات اسر جهات فصايل كتايب قوي وحدات لاجيات ناشطات".split())
_OF_A_STATE: Final = frozenset(
    "ازمه قضيه دوله حكومه ثوره حرب وحده سياده عاصمه جمهوريه ماساه محنه معركه وزاره رياسه حدود جامعه سفاره مساله مقاطعه زياره عضويه عوده علاقات خريطه كارثه نكبه هويه مخابرات سلطات خارجيه بعثه محافظات طايفه مباراه منطقه ازمات".split()
)
"""Nouns behind which the word is as well the state: «أزمة سورية»."""


def with_part(view: PersonReader, match: Match) -> tuple[int, str]:
    """Where a place ends and its English, with the part of it that is told: «حلب الشرقية»."""
    part = _PARTS.get(view.word(match.end), "") if match.end == match.start + 1 else ""
    return match.end + bool(part), f"{part} {match.value.en}".strip()


_GOVERNING: Final = frozenset(
    fold(
        "فرضت استدعت طردت علقت سحبت وقعت أرسلت اتخذت رفضت أدانت هددت نفت قررت وافقت رحبت عرضت منحت ألغت رفعت قطعت استأنفت تعهدت جددت اشترطت سلمت تسلمت حظرت خصصت تراجعت تخلت انسحبت انضمت "
        "اعترفت سعت عارضت أيدت ساندت دعمت توعدت ردت احتجت اقترحت طلبت أجلت مددت خفضت عززت شنت أعربت استنكرت نددت شجبت فاوضت تفاوضت قدمت اتهمت حملت وعدت أبرمت صادقت رهنت اختارت تجاهلت تحفظت وضعت كثفت جمدت"
    ).split()
)
"""Verbs of what governments do, behind which a capital is one."""
_NATION: Final = "{}"
"""Stands in the English of a group for the nation that must be said with it."""
_VOWELS: Final = "AEIOU"
_LIKE_YOU: Final = ("US", "UK", "Euro", "Uk", "Ug", "Ur")


class GroupReader(PersonReader):
    """Reads whoever is no single person."""

    def body_phrase(self, at: int) -> Phrase | None:
        body = self.body(at)
        if body is None:
            return None
        return Phrase(
            at, body.end, "body", body.prefix, body.english, body.brief, body.gender, body.number,
            actor_id=body.actor_id or body.refers_to, name=(body.mention or (at, body.end)) if body.actor_id else None, inner=body.inner,
            new=body.new, state=body.state, generic=not body.actor_id,
        )  # fmt: skip

    def state(self, at: int) -> Phrase | None:
        match = self.state_match(at)
        if match is None:
            return None
        quote = self.tokens[at].quote
        if quote and self._quote_sizes[quote] <= _SLOGAN_TOKENS + 2:
            return None
        if self._in_a_name(at) or self._somebodys_nationality(at) or self._no_state(at):
            return None
        actor = self.vocabulary.registry[match.value.id]
        name = with_article(actor.name_en)
        return Phrase(
            at, match.end, "state", match.prefix, name, name, actor.gender or "f",
            actor_id=actor.id, name=(at, match.end), state=actor.state,
        )  # fmt: skip

    def _in_a_name(self, at: int) -> bool:
        """«حزب مصر», «قناة ليبيا», «ديفيد ديل موناكو»: the state's name is part of another."""
        before = self.word(at - 1) if at else ""
        return before in _FIRMS or before.lstrip("ولب") in _NAMED_AFTER_STATES or before in _SURNAME_PARTICLES or before in _OF_TOWNS

    def _no_state(self, at: int) -> bool:
        """«بحيرة تشاد», «جائزة إيطاليا الكبرى», «صحيفة سورية», «الأراضي السعودية»: what only bears the name, or an adjective."""
        before, word = self.word(at - 1) if at else "", self.word(at)
        if not stems(before).isdisjoint(_BEARERS):
            return True
        if word in _INDEFINITE_ADJECTIVES and before:
            feminine = before.endswith(("ه", "ات")) and not before.startswith(("ال", "لل", "بال", "وال"))
            return before in _SOME or (feminine and stems(before).isdisjoint(_OF_A_STATE) and before not in self.vocabulary.verbs)
        return word in _DEFINITE_ADJECTIVES and before not in _INTERNATIONAL and before.startswith(("ال", "بال", "وال", "لل")) and before.endswith(("ه", "ات", "اضي", "دود"))

    def _somebodys_nationality(self, at: int) -> bool:
        """«مواطنا المانيا»: with the ending that the man before it has, the word says where he is from."""
        return self.word(at).endswith("يا") and self.word(at - 1) in _A_MAN

    def place(self, at: int) -> Phrase | None:
        """A city or region; no actor, but «أمريكا اللاتينية» must not be read as a state."""
        match = self.longest(at, Place)
        if match is None:
            return None
        described = at > 0 and self.word(at - 1).startswith("ال") and self.word(at - 1) != _TO
        if described and match.end == at + 1 and self.longest(at, Modifier, "") is not None:
            return None  # «الحكومة التونسية الجديدة» is not in El Jadida
        government = self._government(at, match)
        if government is not None:
            return government
        end, english = with_part(self, match)
        return Phrase(at, end, "place", match.prefix, english, english, "f", state=match.value.state)

    def _government(self, at: int, match: Match) -> Phrase | None:
        """«أعلنت باريس أن»: a capital that speaks is its state's government."""
        place: Place = match.value
        governs = at > 0 and self.word(at - 1).removeprefix("و") in _GOVERNING
        if not place.capital or match.prefix or not (governs or (self._behind_saying(at) and self.word(at - 1).endswith("ت"))):
            return None
        id = self.vocabulary.registry.state_ids[place.state]
        return Phrase(
            at, match.end, "state", "", place.en, place.en, "f", actor_id=id, name=(at, match.end), state=place.state
        )

    def _whole(self, at: int, prefix: str) -> bool:
        """Whether a word can have nothing in the genitive behind it: «الطلبة», «مسلحون»."""
        word = self.word(at)
        return word.endswith(("ون", "ين", "ان")) or dict(clitic_splits(word)).get(prefix, word).startswith("ال")

    def group(self, at: int) -> Phrase | None:
        match = self.longest(at, Collective)
        if (several := counted_bodies(self, at)) is not None:
            return several
        theirs = people_of(self, at) if self.word(at) in HEADS else None
        if theirs is not None and (match is None or theirs.end > match.end):
            return theirs
        counted = self._counted(at)
        if counted is not None and (match is None or counted.end > match.end):
            return counted
        if match is None:
            return None
        row: Collective = match.value
        end, english, state = match.end, row.en, ""
        nisba = self.longest(end, Nisba, "")
        if _NATION in row.en:
            return self._of_a_nation(at, match, nisba)
        if end - at == 1 and not self._whole(at, match.prefix) and not self.speaks_on(end) and nisba is None:
            return None  # «طلبة الطب», «دول الجوار»: some, and which ones follows
        if nisba is not None and (nisba.value.definite or not self._definite(at, end)):
            adjective = self.vocabulary.demonyms.get(nisba.value.iso, "")
            if not adjective or row.number == "du":
                return None
            state, end = nisba.value.iso, nisba.end
            english = re.sub(r"^(the |(?:[\w ]+ of|some|most|all) )?", rf"\g<1>{adjective} ", english, count=1)
            english = english.replace(f"{adjective} the ", f"the {adjective} ")  # "figures of the Egyptian parties"
        return Phrase(
            at, end, row.kind, match.prefix, english, english, row.gender or "m", row.number or "pl", state=state,
            inner=self._bodies_of(at + 1, match.end), oblique=self.word(at).endswith("ين"),
        )  # fmt: skip

    def _of_a_nation(self, at: int, match: Match, nisba: Match | None) -> Phrase | None:
        """«محكمة تركية», «طائرات أمريكية»: one of many, or some, of which nothing but the nation is said."""
        row: Collective = match.value
        kind = "body" if row.kind == "group" and row.number == "sg" else row.kind
        if nisba is None and self.word(match.end - 1).endswith("ه") and match.end - at > 1 and self.word(match.end - 1) != self.word(at):
            english = row.en.replace("{} ", "")  # «منظمة حقوقية»: an adjective ends it
            return Phrase(at, match.end, kind, match.prefix, english, english, row.gender, row.number, generic=True)
        adjective = self.vocabulary.demonyms.get(nisba.value.iso, "") if nisba is not None and not nisba.value.definite else ""
        several = row.number == "pl" and row.gender == "m"
        if nisba is None or not adjective or (not several and (nisba.value.gender != row.gender or nisba.value.people)):
            return None
        english = row.en.format(adjective)
        if english.startswith("a ") and adjective[0] in _VOWELS and not adjective.startswith(_LIKE_YOU):
            english = f"an{english[1:]}"
        return Phrase(
            at, nisba.end, kind, match.prefix, english, english, row.gender, row.number, state=nisba.value.iso, generic=True, oblique=self.word(at).endswith("ين")
        )  # fmt: skip

    def _definite(self, at: int, end: int) -> bool:
        return any(stem.startswith("ال") for n in range(at, end) for _, stem in clitic_splits(self.word(n)))

    def _bodies_of(self, at: int, end: int) -> tuple[Inner, ...]:
        """The registered bodies that a group's words name: «دول مجلس التعاون الخليجي»."""
        found: tuple[Inner, ...] = ()
        while at < end:
            body = self.registered_body(at) if ActorName in self.kinds(at) else None
            if body is not None and body.end <= end:
                found, at = found + body.inner, body.end
            else:
                at += 1
        return found

    def counts_people(self, at: int) -> bool:
        """«عدد», «العشرات», «وعدد» before «من»."""
        return self.word(at + 1) == "من" and any(stem in _COUNTS for _, stem in clitic_splits(self.word(at)))

    def _counted(self, at: int) -> Phrase | None:
        """«عدد من الفلاحين», «العشرات من أعضاء الحزب»: some of a group or of the holders of a title."""
        for prefix, stem in clitic_splits(self.word(at)):
            count = _COUNTS.get(stem)
            if count is None or self.word(at + 1) != "من":
                continue
            several = self.group(at + 2) or self._holders(at + 2)
            if several is None or several.prefix or several.number != "pl" or several.kind not in ("group", "role") or not several.english:
                continue
            if several.kind == "group" and several.english.split()[-1] in MANY_BODIES and stem != "عدد":
                continue  # «العشرات من الحركات» are people of them
            english = f"{count} {re.sub('^(?:the|some|many|most|all) ', '', several.english)}"
            return Phrase(at, several.end, "group", prefix, english, english, "m", "pl", inner=several.inner, state=several.state)
        return None

    def _holders(self, at: int) -> Phrase | None:
        role = self.role(at)
        return self._role_phrase(at, role.prefix, role) if role is not None and role.number == "pl" else None

    def _issuer(self, at: int, noun: str) -> Body | None:
        """«تقرير للمجلس الأعلى للحسابات»: whose text it is; an Egyptian «بلاغ» is one to the prosecution."""
        return None if noun == _NOTICE and self.scope.home not in MAGHREB else self.body(at + 1, "ل")

    def document(self, at: int) -> Phrase | None:
        """«قال بيان الحزب», «ذكر تقرير المنظمة»: a text that speaks, and the body that issued it."""
        if not self._behind_saying(at):
            return None
        for prefix, stem in clitic_splits(self.word(at)):
            noun = _TEXTS.get(stem)
            if noun is None:
                continue
            body = self.body(at + 1, "") or self._issuer(at, stem)
            if body is None or not body.english:
                continue
            inner = body.inner if not body.actor_id or body.inner else (Inner(body.actor_id, at + 1, body.end),)
            english = f"{noun} by {body.english}"
            return Phrase(at, body.end, "text", prefix, english, english, "f" if stem.endswith("ه") else "m", inner=inner, state=body.state)
        return None
