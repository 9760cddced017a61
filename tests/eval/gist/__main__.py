"""``python -m eval.gist``: proxies over held-out articles, and what strict readers said.

``python -m eval.gist sheet N`` prints N statements of held-out articles with their Arabic sources,
for a person to score (ok, partly, false; serious; informative; fluency 0 to 4).
"""

from __future__ import annotations

import sys
from itertools import islice

from eval.gist import CORPUS, JUDGED, ROOT, entry, floors, held_out, is_statement, judged, proxies
from warraq.knowledge import Knowledge


def main(arguments: list[str]) -> int:
    for sheet in sorted(JUDGED.glob("*.jsonl")):
        print(sheet.stem, "  ".join(f"{name} {value:.3g}" for name, value in judged(sheet).items()))
    if not CORPUS.exists():
        print(f"skipped: {CORPUS.name} is not in ../shared/corpus")
        return 0
    knowledge = Knowledge.load(ROOT / "content")
    entries = (made for name, raw in held_out() if (made := entry(name, raw, knowledge)) is not None)
    if arguments[:1] == ["sheet"]:
        print_sheet(entries, int(arguments[1]))
        return 0
    measured = proxies(list(entries))
    for name, value in measured.items():
        print(f"  {name:16} {value:.3f}  floor {floors().get(name, '')}")
    return 0


def print_sheet(entries, most: int) -> None:  # type: ignore[no-untyped-def]  # any iterable of entries
    statements = (
        (made, sentence)
        for made in entries
        for sentence in made.summary_en.sentences
        if is_statement(sentence.text)
    )
    for number, (made, sentence) in enumerate(islice(statements, most), start=1):
        print(f"\n{number}. {made.article.file}\n   {sentence.text}")
        for ref in sentence.sources:
            print("   «", made.article.text_of(ref.paragraph)[ref.start : ref.end], "»")
        print("   ok / partly / false    serious    informative    fluency 0 1 2 3 4")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
