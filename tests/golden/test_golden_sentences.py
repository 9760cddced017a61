"""What the engine reads out of sentences composed for it: any change shows in a diff that a person reads.

A block of ``sentences.txt`` is a sentence, the English it gives (headline | sentences), who is named with the
role the sentence states, and what it asserts. ``make golden`` rewrites all but the sentences; add one as a line
``ar: …`` followed by an empty line.
"""

from __future__ import annotations

from pathlib import Path

from engine import Read, Reader

GOLDEN = Path(__file__).parent / "sentences.txt"
HEAD = "# Sentences composed for the engine, and what it reads out of them: see test_golden_sentences.py.\n"


def test_what_is_read_out_of_a_sentence_is_unchanged(reader: Reader, update_golden: bool) -> None:
    blocks = GOLDEN.read_text(encoding="utf-8").split("\n\n")
    sentences = [line[4:] for block in blocks for line in block.splitlines() if line.startswith("ar: ")]
    assert len(sentences) == len(set(sentences)) > 100
    told = HEAD + "\n" + "\n".join(block_of(sentence, reader(sentence)) for sentence in sentences)
    if update_golden:
        GOLDEN.write_text(told, encoding="utf-8")
    assert told.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def block_of(sentence: str, read: Read) -> str:
    lines = [f"ar: {sentence}", f"en: {' | '.join([read.gist.headline, *read.english])}"]
    who = [
        f"{found.actor.name_en}{f' [{role.en}]' if (role := found.role) is not None else ''}{'' if found.actor.reviewed else ' ?'}"
        for found in read.recognition.actors
    ]
    what = [
        f"{event.type} {'+'.join(event.agents) or '–'} → {'+'.join(event.patients) or '–'}{f' in {event.place}' if event.place else ''}{f' on {event.date}' if event.date else ''}"
        for event in read.gist.events
    ]
    said = [f"{speech.agent.english}: {', '.join(speech.topics)}" for speech in read.extraction.speeches]
    lines += [f"{name}: {'; '.join(found)}" for name, found in (("who", who), ("what", what), ("said", said)) if found]
    return "\n".join(lines) + "\n"
