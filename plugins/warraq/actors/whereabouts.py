"""Whether a state is somebody in an article, or only where something happens.

Judged by what stands before its name: «في لبنان» is a place, «مع إيران» and «أعلنت مصر» are not. Every doubt is
for the actor: one left out is worse than one too many.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from warraq.actors.phrases import Phrase
from warraq.arabic.letters import fold
from warraq.arabic.tokens import COMMAS, Token, clitic_splits

_WHERE: Final = frozenset(
    fold(
        """في شمال جنوب شرق غرب شمالي جنوبي شرقي غربي أقصى وسط داخل خارج عبر صوب قرب قبالة لدى حدود أنحاء أرجاء ربوع عموم
        أراضي أراض أرض سواحل ساحل شواطئ مياه سماء أجواء عاصمة مدن مدينة مناطق محافظات محافظة ولايات قرى شوارع صحراء صعيد دلتا
        مطار مطارات ميناء موانئ تاريخ كأس دوري بطولة علم أعلام ملف ملفات غادر غادرت يغادر مغادرة دخول جامعات مساجد كنائس متاحف
        سجون مستشفيات فنادق طرق جبال حكم يحكم"""
    ).split()
)
"""Words before a state that make it a place: prepositions, directions, and what a country has and holds."""
_WHENCE: Final = frozenset(fold("من إلى نحو").split())
_WITH_SOMEBODY: Final = frozenset(
    fold(
        """زيارة زيارات زيارته زيارتها رسالة رسائل دعوة دعوته دعوات نداء تحذير تحذيرات مساعدات مساعدة دعم بدعم تمويل بتمويل طلب بطلب مطالب
        موقف مواقف موقفه موقفها وفد وفود ضغط ضغوط بضغط تهديد تهديدات تهديدا اعتراف اتهام اتهامات انتقاد انتقادات قرض منحة منح
        أسلحة سلاح مدعوم مدعومة المدعوم المدعومة مدعومين المدعومين مدعوما مقرب مقربة المقربة مبعوث مبعوثه مبعوثها موفد مندوب
        سفير سفيرا سفيره سفيرها السفير كل كلا كلتا غضب خوف مخاوف قلق بالنسبة دعا ودعا دعت يدعو نسب موجهة الموجهة وجه وجهت طالب طالبت
        يطلب تطلب انضمام انضم بقرار قرار مبادرة بمبادرة ضمانات رد ردا تعهد تعهدات بتحريض بأوامر بإيعاز إيعاز تصريحات إدانة إشارة
        مقدم مقدمة المقدمة المقدم ثقة انتقام عداء تدخل تدخلات التدخل التدخلات يتدخل تتدخل شريك شراكة مواجهة تسليم القادمة تفويض
        ضمها ضم انتماء الانتماء ولاء الولاء عضوية ممثل ممثلون ممثلين ممثلا ممثلي وزراء شكر بالشكر"""
    ).split()
)
"""Words some way before «من مصر», «إلى إيران» that make the state somebody who gives, takes or is met."""
_TO_SOMEBODY: Final = frozenset(
    fold(
        """اعتراف الاعتراف اعترفت اعترف يعترف تعترف علاقة علاقات علاقته علاقتها علاقاته علاقاتها العلاقات صلة صلات صلته ارتباط مرتبط مرتبطة
        المرتبطة يتعلق تتعلق المتعلقة متعلق خاص خاصة الخاصة الخاص إشادة أشاد أشادت يشيد مشيدا نددت ندد تنديد التنديد ثقة ثقته ربط اهتمام
        اهتمامها اتهم اتهمت استنجد استعان استعانت الاستعانة إضرار الإضرار أضر أضرت إلحاق مقارنة بالمقارنة رحب ترحيب مرحبا أسوة يحل حل زيارة زار التقى
        إطاحة الإطاحة تربط تربطه تربطها يربط يربطه"""
    ).split()
)
"""Words before «بإيران» with which ب is no "in"."""
_BORDERS: Final = frozenset(fold("الحدود حدود الحدودية الحدودي المعبر معبر الطريق رحلة رحلات المسافة").split())
_PARTS: Final = _BORDERS | frozenset(fold("العاصمة الشمال الجنوب الشرق الغرب الساحل تاريخ التاريخ المياه الأراضي").split())
"""Words with which «لليبيا» says whose part: «العاصمة الاقتصادية للمغرب»."""
_WHO: Final = frozenset(fold("التي الذي والتي والذي").split())
"""«الجزائر التي تدعم …»: a clause tells what the state does."""
_BETWEEN: Final = frozenset(fold("بين مع").split())
_BACK: Final = 3
"""Words looked back for the one on which «من» or «إلى» depends: «وجه رسالة جديدة إلى إيران»."""


class Whereabouts:
    """Reads, in one sentence, which of its states are places."""

    def __init__(self, tokens: list[Token], phrases: Iterable[Phrase]) -> None:
        self._words = [token.folded for token in tokens]
        self._ends = {phrase.end: phrase for phrase in phrases if phrase.kind in ("state", "place")}

    def is_place(self, phrase: Phrase) -> bool:
        """Whether the state that ``phrase`` names is only where something happens."""
        if self._word(phrase.end) in _WHO:
            return False
        joined = self._joined_to(phrase)
        if joined is not None:
            return self.is_place(joined)
        if "ب" in phrase.prefix:
            return self._back(phrase.start).isdisjoint(_TO_SOMEBODY)
        if "ل" in phrase.prefix or "ك" in phrase.prefix:
            return not self._back(phrase.start).isdisjoint(_PARTS)
        if self._word(phrase.start - 1) == "(" and self._word(phrase.end) == ")":
            return True  # «فاس (المغرب)»
        if "و" in phrase.prefix or "ف" in phrase.prefix:
            return False
        return self._behind(phrase.start)

    def _behind(self, at: int) -> bool:
        before = self._last(at)
        if before in _WHENCE:
            return self._back(at - 1).isdisjoint(_WITH_SOMEBODY)
        if before in _BETWEEN:
            return self._last(at - 1) in _BORDERS
        if before == _IN and not self._back(at - 1).isdisjoint(_MEDDLING):
            return False
        return before in _WHERE

    def _joined_to(self, phrase: Phrase) -> Phrase | None:
        """The state or town before this one in a list: «في تونس وليبيا», «السعودية، ومصر»."""
        at = phrase.start
        if self._word(at - 1) in COMMAS:
            at -= 1
        elif phrase.prefix != "و" and self._word(at - 1) != "و":
            return None
        elif self._word(at - 1) == "و":
            at -= 1
        return self._ends.get(at)

    def _word(self, at: int) -> str:
        return self._words[at] if 0 <= at < len(self._words) else ""

    def _last(self, at: int) -> str:
        """The word before ``at``, with ب, و, ل and the like taken off where that makes it one of ours."""
        return next((stem for stem in _stems(self._word(at - 1)) if stem in _KNOWN), "")

    def _back(self, at: int) -> set[str]:
        return {stem for n in range(max(0, at - _BACK), at) for stem in _stems(self._words[n])}


_IN: Final = "في"
_MEDDLING: Final = frozenset(fold("تدخل تدخلات التدخل التدخلات يتدخل تتدخل تدخلها تدخله تدخلهم ثقة الثقة شؤون الشؤون").split())
_AND: Final = ("و", "ف")
_KNOWN: Final = _WHERE | _WHENCE | _BETWEEN | _BORDERS


@lru_cache(maxsize=1 << 14)
def _stems(word: str) -> tuple[str, ...]:
    """The word without the letters that are written onto it («وفي», «دعما»); as it stands first."""
    stems = [word, *(stem for _, stem in clitic_splits(word)), *([word[1:]] if word[:1] in _AND else [])]
    return tuple(dict.fromkeys([*stems, *(stem[:-1] for stem in stems if stem.endswith("ا"))])) if word else ()
