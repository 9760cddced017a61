"""``python -m eval.actors.speakers.pick``: list the verbs whose subjects are to be labelled.

Explicit verbs of speech and of common events, in the past tense, at the beginning of a clause: first
in a sentence, behind a mark, or behind a short connective that stands there. The position is judged
here and not by the engine, so that clauses the engine does not see count against it. All places in
dev files 106–169 are found; of those, at most ``PER_FILE`` a file and ``NUMBER`` together are taken, in
the order of a hash. Each is printed with its sentence, to be labelled by reading; the sentence is not
kept.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from typing import Final

from eval.actors import ARTICLES, raw_files
from warraq.arabic.letters import fold
from warraq.arabic.tokens import Token, tokenize
from warraq.reading import read, seed_id
from warraq.records import Article, Seed

NUMBER: Final = 400
PER_FILE: Final = 12
FILES: Final = range(106, 170)
VERBS: Final = frozenset(
    fold(
        "قال قالت أكد أكدت أوضح أوضحت أشار أشارت أضاف أضافت شدد شددت أعلن أعلنت صرح صرحت ذكر ذكرت كشف كشفت اعتبر "
        "اعتبرت رأى رأت تابع تابعت لفت لفتت أبرز أبرزت دعا دعت طالب طالبت حذر حذرت أعرب أعربت عبر عبرت أفاد أفادت "
        "أردف أردفت نوه نوهت أشاد أشادت انتقد انتقدت استنكر استنكرت أدان أدانت ندد نددت تحدث تحدثت تطرق تطرقت "
        "استعرض استعرضت جدد جددت توقع توقعت زعم زعمت أقر أقرت اعترف تساءل تساءلت وصف وصفت رحب رحبت نبه نبهت سجل "
        "سجلت أثنى ناشد ناشدت رفض رفضت تعهد تعهدت علق علقت كتب كتبت هاجم هاجمت نفى نفت اتهم اتهمت "
        "التقى التقت اجتمع اجتمعت استقبل استقبلت أجرى أجرت عقد عقدت وقع وقعت وصل وصلت غادر غادرت زار زارت قام قامت "
        "قرر قررت وجه وجهت قدم قدمت ترأس ترأست حل حلت شارك شاركت عين عينت أصدر أصدرت انتخب انتخبت أقال أقالت تسلم "
        "تسلمت أطلق أطلقت ألقى ألقت نظم نظمت شن شنت افتتح افتتحت بعث بعثت أمر أمرت صادق صادقت صوت صوتت "
        "استقال استقالت تلقى تلقت بحث بحثت ناقش ناقشت منح منحت فاز فازت اتفق اتفقت أوقف أوقفت اعتقل اعتقلت"
    ).split()
)
_CONNECTIVES: Final = frozenset(fold("كما وكما حيث وحيث وقد قد فقد فيما وفيما بينما بدوره وبدوره بدورها هذا وهذا ثم").split())
_MARKS: Final = frozenset("،؛,;:.!?؟…–—-")


def articles() -> Iterator[Article]:
    with tarfile.open(ARTICLES) as archive:
        names = sorted(name.rsplit("/", 1)[-1] for name in archive.getnames() if name.endswith(".txt"))
    chosen = [name for name in names if name[:3].isdigit() and int(name[:3]) in FILES]
    for name, raw in sorted(raw_files(chosen).items()):
        yield read(Seed(seed_id(name), name, raw, hashlib.sha256(raw).hexdigest()))


def verbs(tokens: list[Token]) -> Iterator[int]:
    """Positions of listed verbs that begin a clause outside quotation marks."""
    for at, token in enumerate(tokens):
        word = token.folded
        if token.quote or (word not in VERBS and not (word[:1] in "وف" and word[1:] in VERBS)):
            continue
        before = at - 1
        if before >= 0 and tokens[before].folded in _CONNECTIVES:
            before -= 1
        if before < 0 or tokens[before].folded in _MARKS:
            yield at


def picked() -> list[dict[str, object]]:
    found: list[tuple[str, dict[str, object]]] = []
    for article in articles():
        for index, paragraph in enumerate(article.body):
            tokens = tokenize(paragraph.text)
            for at in verbs(tokens):
                start = tokens[at].start
                key = hashlib.sha256(f"{article.file}:{index}:{start}".encode()).hexdigest()
                place = {
                    "file": article.file, "sha256": article.digest, "paragraph": index, "start": start,
                    "verb": paragraph.text[start : tokens[at].end], "subject": "",
                }  # fmt: skip
                found.append((key, place))
    taken: list[dict[str, object]] = []
    files: Counter[object] = Counter()
    for _, place in sorted(found, key=lambda item: item[0]):
        if files[place["file"]] < PER_FILE and len(taken) < NUMBER:
            files[place["file"]] += 1
            taken.append(place)
    return sorted(taken, key=lambda place: (str(place["file"]), int(str(place["paragraph"])), int(str(place["start"]))))


def main() -> int:
    if not ARTICLES.exists():
        print(f"skipped: {ARTICLES.name} is not in ../shared/corpus", file=sys.stderr)
        return 0
    texts = {article.file: article for article in articles()}
    for number, place in enumerate(picked()):
        text = texts[str(place["file"])].body[int(str(place["paragraph"]))].text
        start = int(str(place["start"]))
        print(number, json.dumps(place, ensure_ascii=False), f"…{text[max(0, start - 50) : start + 170]}…", sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main())
