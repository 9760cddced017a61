"""Does the English deny what the Arabic denies, and is it as certain? Pure; for ``checks``.

Denials are counted, not looked for: in a sentence that has one, a second one that an engine puts in,
or the loss of one of two, would go unnoticed. Arabic is folded, and without the names in it
(``without_names``): «سيرغي» is no future.
"""

from __future__ import annotations

import re
from typing import Final

from warraq.arabic.letters import fold
from warraq.summaries.source import SourceSentence

_BEFORE: Final = r"(?<![ء-ي])[وف]?"
_AFTER: Final = r"(?![ء-ي])"


def without_names(source: SourceSentence) -> str:
    """The folded sentence without the actors it names."""
    text = source.text
    for name in sorted({name.surface for name in source.names}, key=len, reverse=True):
        text = text.replace(name, " ")
    return fold(text)


# -- negation ----------------------------------------------------------------------------------

_NOT_NEGATIVE: Final = re.compile(
    rf"(?<![ء-ي])[وف]?لا\s+(?:سيما|يزال|تزال|يزالون|زال|زالت|بد|شك|ريب|محاله|غرو)|ما\s+زال|ما\s+زالت|مازال|لا\s?سيما|ليس\s+فقط|لا\s+فقط|غير\s+ان|الا\s+ان"
    rf"|{_BEFORE}(?:لا|لم|لن)(?:\s+[ء-ي]+){{1,8}}?\s+(?:الا|سوي)(?!\s+ان){_AFTER}"
)
"""«لا يزال», «لا بد», and «لا … إلا …», which is "only"."""
_DENIED: Final = re.compile(rf"{_BEFORE}(?:لم|لن|ليس|ليست|ليسوا|لسنا|لست|لا){_AFTER}|{_BEFORE}[بل]?(?:عدم|دون|بدون|بلا){_AFTER}")
"""What English cannot leave unsaid."""
_VERBAL: Final = re.compile(
    rf"{_BEFORE}(?:لم|لن|ليس|ليست|ليسوا|ليسا|لسنا|لست|لا|كلا|لات|ابدا|قط){_AFTER}"
    rf"|{_BEFORE}ما\s+(?:كان|كانت|كانوا|كنا|كنت|من|هو|هي|احد|عاد|عادت|علم|زال){_AFTER}"
)
_NOMINAL: Final = re.compile(
    rf"{_BEFORE}[بلك]?(?:ال)?(?:الا|غير|عدم|دون|بدون|بلا|سوي|انعدام|انتفاء|غياب|نقص|فشل|فشلت|فشلوا|يفشل|رفض|رفضت|رفضوا|يرفض|ترفض"
    rf"|نفي|نفت|نفوا|ينفي|تنفي|انكر|انكرت|امتنع|امتنعت|امتناع|تعذر|استحاله|مستحيل|منع|منعت|يمنع|حظر|يفتقر|تفتقر|افتقار|فقد|فقدت|اللا\w*){_AFTER}"
)
"""What English may say with a "not", or with a word of its own: "without", "lack", "unfit"."""
_EN_NOT: Final = re.compile(r"\b(?:not(?!\s+(?:only|just|least|merely|to\s+mention))|never|neither|cannot|no\s+longer)\b|\w+n['’]t\b", re.IGNORECASE)
_EN_NO: Final = re.compile(r"\b(?:no(?!\s+(?:longer|doubt|matter|\d))|nobody|nothing|none|nor|nowhere)\b", re.IGNORECASE)
_EN_SOFT: Final = re.compile(
    r"""\b(?:not|without|unable|unless|refus\w+|reject\w*|den(?:y|ies|ied|ying|ial)|lack\w*|fail\w*|absence|absent|hardly|barely|scarcely|rarely|prevent\w*|avoid\w*
    |refrain\w*|instead|only|ban|bans|banned|bar|barred|un(?!anim|der|til|ion|ite|it|ity|iver|ique|des|ism|ify|ified)\w{4,}
    |in(?:ability|valid|adequate|sufficient|correct|stability|security|eligible|admissible|tolerance|complete)\w*
    |im(?:possib|partial|mun|pract)\w*|non-?\w+|dis(?:respect|regard|approv|satisf|continu|qualif|trust)\w*|mis(?:trust|behav)\w*
    |ir(?:regular|respons|relevan)\w*|il(?:legal|legitimate)\w*|stop\w*|ceas\w*|rule[sd]?\s+out|out\s+of|abstain\w*|abstention|free\s+of|far\s+from|away\s+from
    |anonym\w*|remain\w*|yet\s+to|below|short\s+of|los[te]\w*|other\s+than|except)\b|\w+less(?:ly|ness)?\b""",
    re.IGNORECASE | re.VERBOSE,
)


def same_negation(folded: str, english: str) -> bool:
    """Whether neither side denies more often than the other can account for."""
    arabic = _NOT_NEGATIVE.sub(" ", folded)
    hard = len(_EN_NOT.findall(english)) + len(_EN_NO.findall(english))
    soft = len(_EN_SOFT.findall(_EN_NO.sub(" ", _EN_NOT.sub(" ", english))))
    verbal, nominal = len(_VERBAL.findall(arabic)), len(_NOMINAL.findall(arabic))
    return _denials(arabic) <= hard + soft and hard <= verbal + max(0, nominal - soft)


def _denials(arabic: str) -> int:
    """Denials that English must show; «… ولا …» after another may share its word."""
    said = [match.group() for match in _DENIED.finditer(arabic)]
    return len(said[:1]) + sum(not word.startswith("و") for word in said[1:])


# -- modality ----------------------------------------------------------------------------------

_FUTURE: Final = re.compile(rf"{_BEFORE}(س[يتن][ء-ي]{{2,}}){_AFTER}")
_SUFFIX: Final = re.compile(r"(?:ون|وا|ان|ين|ن)?(?:هما|هم|ها|نا|كم|ه|ي|ك)?")
_SHORT_VERBS: Final = frozenset("تم صل قف جد ضم ظل حل مر رد عد قر بت قع صر شن نص حق قل زل".split())
"""What is left of verbs of three letters without their first one."""
_NOUNS: Final = frozenset("سيده سيدي سيدها سيدهم سنيه سنين ستين سيول".split())
"""Words that look like a future and are none: "a lady", "years", "sixty"."""
_WILL: Final = re.compile(
    r"\b(?:will|would|shall|going\s+to|to\s+be|is\s+to|are\s+to|set\s+to|due\s+to|about\s+to|plan\w*|intend\w*|expected|scheduled|soon|future)\b|['’](?:ll|d)\b", re.IGNORECASE
)
_MODALITY: Final = (
    (re.compile(r"(?<![ء-ي])[وف]?سوف(?![ء-ي])"), _WILL),
    (re.compile(r"(?<![ء-ي])[وف]?(?:ربما|لعل|لعله|لعلها)(?![ء-ي])|(?<![ء-ي])[وف]?(?:ال|من\s+ال)?محتمل(?:ه|ين)?(?![ء-ي])|(?<![ء-ي])[وف]?قد\s+(?!(?:تقدم|تحدث|تزايد|تعرض|تمكن|تحول|تراجع|توصل|ترك|تاكد|تسلم|توفي|تولي|تعهد|تردد|تجاوز|تبين|تلقي|تاثر|تسبب|تاسس|تعاون|تغير|توقف|نشر|نقل|نفي|نجح|نظم|ندد)(?:ت|وا|نا)?(?![ء-ي]))[يتن][ء-ي]{2,}"), re.compile(r"\b(?:may|might|could|can|perhaps|maybe|possib\w+|potential\w*|probabl\w+|likely|likelihood|presumabl\w+|appear\w*|seem\w*|would)\b", re.I)),
    (re.compile(r"(?<![ء-ي])[وف]?(?:ال|من\s+ال|كان\s+من\s+ال)?(?:مرتقب|متوقع|منتظر|مقرر|مزمع|مفترض|مرجح)(?:ه|ين)?(?![ء-ي])|(?<![ء-ي])[وف]?(?:يتوقع|يرتقب|ينتظر|يرجح)\s+ان"), re.compile(r"\b(?:expect\w*|anticipat\w*|schedul\w*|due|set|plan\w*|suppos\w*|suspect\w*|likely|slated|upcoming|forthcoming|decid\w+|assum\w*|presum\w*|alleg\w*|await\w*|will|would|to\s+be|project\w*|forecast\w*|probabl\w+|hypothe\w+|intended)\b", re.I)),
    (re.compile(r"(?<![ء-ي])[وف]?(?:يجب|ينبغي|يتعين|يتوجب)(?![ء-ي])"), re.compile(r"\b(?:must|should|has\s+to|have\s+to|had\s+to|need\w*|necess\w+|required?|requires|ought|obligat\w+|oblig\w+|incumbent|imperative|be\s+\w+ed)\b", re.I)),
    (re.compile(r"(?<![ء-ي])[وف]?(?:اذا|لو|شريطه|بشرط|في\s+حال|في\s+حاله|ما\s+لم|لولا)(?![ء-ي])"), re.compile(r"\b(?:if|in\s+case|in\s+the\s+event|provided|providing|on\s+condition|condition\w*|whether|unless|should|were|had|when|whenever|once|even|would|as\s+long\s+as|until|otherwise|in\s+a\s+state)\b", re.I)),
    (re.compile(r"(?<![ء-ي])[وف]?(?:ال)?(?:مزعوم|مزعومه|مزاعم)(?![ء-ي])|(?<![ء-ي])[وف]?(?:زعم|زعمت|زعموا|يزعم|تزعم|ادعي|ادعت|يدعي|تدعي|زاعما|زاعمه|مدعيا|مدعيه)(?![ء-ي])(?:[^.،]{0,60}\s)?(?:ان|انه|انها|انهم)(?![ء-ي])"), re.compile(r"\b(?:alleg\w+|claim\w*|purported\w*|so-called|suppos\w+|assert\w*|pretend\w*|contend\w*)\b", re.I)),
    (re.compile(rf"{_BEFORE}(?:ل?[ين]مكن(?:ه|ها|هم|هما|نا|ك|كم|ني)?(?!\s+القول)|بامكان(?:ه|ها|هم|نا|ك|كم)?|من\s+(?:ال)?ممكن|يحتمل|[يتن]ستطيع(?:ون|وا)?){_AFTER}"), re.compile(r"\b(?:can|could|cannot|may|might|would|perhaps|maybe|potential\w*|probab\w+|likel\w+|unlikely|chance\w*|risk\w*|enabl\w+|allow\w*|capab\w+|abilit\w+|inability|manage\w*|prospect\w*|option\w*|ways?\s+to|let|lets|opportunit\w+|\w+[ai]bl[ey]|\w+ibilit\w+|able|unable)\b|can['’]t", re.I)),
)  # fmt: skip


def imperfects(common: frozenset[str]) -> frozenset[str]:
    """The folded words that may be verbs; of three letters only those that surely are one: «يأس» is none."""
    return frozenset(
        word for word in common
        if word[:1] in ("ي", "ت", "ن") and (len(word) > 3 or word[1:] in _SHORT_VERBS or f"س{word}" in common)
    )  # fmt: skip


def same_modality(folded: str, english: str, verbs: frozenset[str]) -> bool:
    """Whether what is to come, possible, expected, due, conditional or alleged is so in English.

    ``verbs`` are known imperfects («يكون»), folded: «س» before one makes a future.
    """
    for arabic, said in _MODALITY:
        if arabic.search(folded) and not said.search(english):
            return False
    return not any(is_future(word, verbs) for word in _FUTURE.findall(folded)) or _WILL.search(english) is not None


def is_future(word: str, verbs: frozenset[str]) -> bool:
    """Whether a folded word is «س» and an imperfect («سيكونون», «سيساعدنا»), and no name («سيمبسون») or noun."""
    if not word.startswith("س") or word in _NOUNS:
        return False
    verb = word[1:]
    stems = (verb[:-length] for length in range(1, 6) if len(verb) - length > 2 and _SUFFIX.fullmatch(verb[-length:]))
    return verb in verbs or any(stem in verbs for stem in stems)
