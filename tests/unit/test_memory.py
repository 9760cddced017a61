"""The translation memory loses nothing, heals what a crash tore, and never writes over a person's word."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from warraq.summaries.memory import Translation, TranslationMemory, sentence_key

MADE = Translation("The minister arrived.", "google", "2026-01-02")
ARABIC = "وصل الوزير."


def _file(folder: Path, sentence: str = ARABIC) -> Path:
    return folder / "ar-en" / f"{sentence_key(sentence)[0]}.txt"


def _filled(folder: Path, count: int = 1) -> TranslationMemory:
    memory = TranslationMemory(folder)
    for number in range(count):
        memory.add(f"جملة {number}", Translation(f"Sentence {number}.", "google", "2026-01-02"))
    return memory


def test_what_is_added_is_found_again_by_whoever_asks(tmp_path: Path) -> None:
    TranslationMemory(tmp_path).add(ARABIC, MADE)
    assert TranslationMemory(tmp_path).get(" وصل   الوزير. ") == MADE
    assert TranslationMemory(tmp_path).get("لم يصل.") is None


def test_the_file_is_text_that_a_person_can_read(tmp_path: Path) -> None:
    TranslationMemory(tmp_path).add(ARABIC, MADE)
    lines = _file(tmp_path).read_text(encoding="utf-8").splitlines()
    assert lines[-4:] == [f"[{sentence_key(ARABIC)}] 2026-01-02 google", f"ar: {ARABIC}", "en: The minister arrived.", ""]


def test_a_correction_by_hand_counts_and_stays(tmp_path: Path) -> None:
    TranslationMemory(tmp_path).add(ARABIC, MADE)
    path = _file(tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(" google", " google reviewed").replace("arrived", "has arrived"), encoding="utf-8")
    memory = TranslationMemory(tmp_path)
    assert memory.add(ARABIC, Translation("Another.", "deepl", "2026-02-02")) is False
    held = TranslationMemory(tmp_path).get(ARABIC)
    assert held == Translation("The minister has arrived.", "google", "2026-01-02", reviewed=True)


def test_a_person_may_write_while_a_run_is_on(tmp_path: Path) -> None:
    memory = _filled(tmp_path)
    memory.add(ARABIC, MADE)
    path = _file(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("google\nar: وصل", "google reviewed\nar: وصل"), encoding="utf-8")
    assert memory.add(ARABIC, Translation("Another.", "google", "2026-02-02")) is False


def test_an_unreviewed_entry_is_replaced_and_stands_once(tmp_path: Path) -> None:
    memory = TranslationMemory(tmp_path)
    memory.add(ARABIC, MADE)
    memory.add(ARABIC, Translation("Newer.", "deepl", "2026-02-02"))
    assert TranslationMemory(tmp_path).get(ARABIC) == Translation("Newer.", "deepl", "2026-02-02")
    assert _file(tmp_path).read_text(encoding="utf-8").count("ar: ") == 1


def test_a_refused_translation_leaves_its_reasons_and_no_text(tmp_path: Path) -> None:
    TranslationMemory(tmp_path).add(ARABIC, Translation("Wrong.", "google", "2026-01-02", rejected=("names", "numbers")))
    assert "Wrong" not in _file(tmp_path).read_text(encoding="utf-8")
    assert TranslationMemory(tmp_path).get(ARABIC) == Translation("", "google", "2026-01-02", rejected=("names", "numbers"))


def test_wherever_a_crash_cuts_the_file_all_else_is_kept(tmp_path: Path) -> None:
    """Cut at every byte of the last block: the blocks before it are read, and adding heals the file."""
    first, last = ARABIC, "غادر الوزير."
    memory = TranslationMemory(tmp_path)
    memory.add(first, MADE)
    shard = _file(tmp_path)
    whole = shard.read_bytes()
    block = f"[{sentence_key(last)}] 2026-01-02 google\nar: {last}\nen: He left.\n\n".encode()
    complete = len(block) - 1  # only the empty line lacks
    for cut in range(len(block) + 1):
        shard.write_bytes(whole + block[:cut])
        healed = TranslationMemory(tmp_path)
        assert healed.get(first) == MADE
        assert len(healed) == (2 if cut >= complete else 1), cut
        again = next(f"سطر {n}" for n in range(999) if sentence_key(f"سطر {n}")[0] == sentence_key(first)[0])
        healed.add(again, MADE)
        assert TranslationMemory(tmp_path).get(again) == MADE
        assert TranslationMemory(tmp_path).get(first) == MADE
        assert TranslationMemory(tmp_path).problems == []


def test_a_reviewed_block_without_a_last_line_end_is_no_torn_one(tmp_path: Path) -> None:
    path = _file(tmp_path)
    path.parent.mkdir(parents=True)
    path.write_text(f"[{sentence_key(ARABIC)}] 2026-01-02 person reviewed\nar: {ARABIC}\nen: He arrived.", encoding="utf-8")
    memory = TranslationMemory(tmp_path)
    other = next(f"سطر {n}" for n in range(999) if sentence_key(f"سطر {n}")[0] == sentence_key(ARABIC)[0])
    memory.add(other, MADE)
    again = TranslationMemory(tmp_path)
    assert again.get(ARABIC) == Translation("He arrived.", "person", "2026-01-02", reviewed=True)
    assert again.get(other) == MADE


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [("ar: وصل", "ar: غادر", "`ar:` line was changed"), ("en: The minister arrived.", "en:", "is empty"), ("en: ", "english: ", "not a block")],
)
def test_a_slip_in_a_file_is_named_and_passed_over(tmp_path: Path, old: str, new: str, says: str) -> None:
    TranslationMemory(tmp_path).add(ARABIC, MADE)
    path = _file(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    memory = TranslationMemory(tmp_path)
    if says == "not a block":  # it is the last one, so it also looks like a torn one; give it a successor
        path.write_text(path.read_text(encoding="utf-8") + f"[{'0' * 64}] 2026-01-01 x\nar: س\nen: x\n\n", encoding="utf-8")
    assert memory.get(ARABIC) is None
    assert says in memory.problems[0]
    assert path.name in memory.problems[0]


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    TranslationMemory(tmp_path).add(ARABIC, MADE)
    path = _file(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert TranslationMemory(tmp_path).get(ARABIC) == MADE


def test_threads_and_processes_add_side_by_side(tmp_path: Path) -> None:
    memories = [TranslationMemory(tmp_path), TranslationMemory(tmp_path)]

    def add(memory: TranslationMemory, first: int) -> None:
        for number in range(first, first + 20):
            memory.add(f"جملة {number}", Translation(f"Sentence {number}.", "google", "2026-01-02"))

    threads = [threading.Thread(target=add, args=(memories[n % 2], 100 * n)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(TranslationMemory(tmp_path)) == 80


def test_the_digest_changes_with_what_is_held_for_the_keys(tmp_path: Path) -> None:
    memory = _filled(tmp_path, 2)
    keys = [sentence_key("جملة 0"), sentence_key("جملة 7")]
    before = memory.digest(keys)
    assert memory.digest([sentence_key("جملة 7")]) == ""
    memory.add("جملة 9", MADE)
    assert memory.digest(keys) == before
    memory.add("جملة 7", MADE)
    assert memory.digest(keys) != before


@pytest.mark.alone
def test_a_large_memory_is_not_read_whole_for_one_sentence(tmp_path: Path) -> None:
    """40,000 entries here, a tenth of what is promised: one sentence reads one file of sixteen."""
    folder = tmp_path / "ar-en"
    folder.mkdir()
    files: dict[str, list[str]] = {}
    for number in range(40_000):
        sentence = f"جملة رقم {number} في خبر طويل عن زيارة الوزير"
        key = sentence_key(sentence)
        files.setdefault(key[0], []).append(f"[{key}] 2026-01-02 google\nar: {sentence}\nen: Sentence {number}.\n\n")
    for digit, blocks in files.items():
        (folder / f"{digit}.txt").write_text("".join(blocks), encoding="utf-8")
    begun = time.perf_counter()
    memory = TranslationMemory(tmp_path)
    held = memory.get("جملة رقم 77 في خبر طويل عن زيارة الوزير")
    assert held is not None
    assert held.text == "Sentence 77."
    assert time.perf_counter() - begun < 2
    assert len(memory._shards) == 1
    assert len(memory) == 40_000


@pytest.mark.parametrize("raw", [b"", b"\n", b"# a remark\n\n", b"not a block\n"])
def test_a_file_without_a_block_is_an_empty_one(tmp_path: Path, raw: bytes) -> None:
    """A crash between the making of a file and its first block leaves it empty."""
    path = _file(tmp_path)
    path.parent.mkdir()
    path.write_bytes(raw)
    memory = TranslationMemory(tmp_path)
    assert memory.get(ARABIC) is None
    assert len(memory) == 0
    assert memory.add(ARABIC, MADE)
    assert TranslationMemory(tmp_path).get(ARABIC) == MADE
    assert path.read_bytes().startswith(raw)


@pytest.mark.parametrize("rest", ["", "2026-01-01 ", f"2026-01-01 person reviewed\nar: {ARABIC}\nen:", "2026-01-01 person reviewed\nar: x\nen: x"])
def test_a_damaged_reviewed_block_does_not_hide_a_whole_one(tmp_path: Path, rest: str) -> None:
    key = sentence_key(ARABIC)
    path = _file(tmp_path)
    path.parent.mkdir()
    block = f"[{key}] {MADE.made_on} google\nar: {ARABIC}\nen: {MADE.text}\n\n"
    path.write_text(f"[{key}] {rest or 'reviewed'}\n\n{block}", encoding="utf-8")
    assert TranslationMemory(tmp_path).get(ARABIC) == MADE
