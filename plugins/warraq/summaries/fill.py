"""Filling the translation memory: for `make translate` all of it, for a build what its budget allows."""

from __future__ import annotations

import datetime
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import Any, Final

from warraq.records import Entry
from warraq.summaries.checks import failures
from warraq.summaries.ladder import wanting
from warraq.summaries.memory import Translation, TranslationMemory, sentence_key
from warraq.summaries.source import SourceSentence, source_of
from warraq.summaries.terms import House
from warraq.summaries.translators import Translator
from warraq.summaries.transport import TranslationFailed

_TRIES: Final = 2
"""A translation that fails a check is asked for once more; then the gist has to do."""


@dataclass
class Tally:
    """What came of it."""

    stored: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    """Sentences whose translation failed a check, by check."""
    failed: Counter[str] = field(default_factory=Counter)
    """Sentences that got no answer, by kind; they will be asked for again."""
    stopped: str = ""
    """Why not all was asked for; "" where all was."""

    def __str__(self) -> str:
        parts = [f"{self.stored} sentence{'' if self.stored == 1 else 's'} translated"]
        if self.refused:
            checks = ", ".join(f"{name} {count}" for name, count in sorted(self.refused.items()))
            parts.append(f"some refused by checks ({checks})")
        if self.failed:
            kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self.failed.items()))
            parts.append(f"some without an answer ({kinds})")
        return "; ".join([*parts, *([self.stopped] if self.stopped else [])])


def fill_memory(
    entries: Iterable[Entry | Mapping[str, Any]], translator: Translator, memory: TranslationMemory, *,
    house: House, budget: int | None = None, progress: Callable[[int], None] = lambda done: None,
    threads: int = 1, today: Callable[[], datetime.date] = datetime.date.today,
) -> Tally:  # fmt: skip
    """Translate what the memory lacks of these entries (or their records), one sentence after another.

    Each sentence is on the disk before the next is asked for, so that an interruption loses nothing
    and a second run asks for nothing twice. ``budget`` counts requests; ``progress`` is called with
    the number of entries done. A ``KeyboardInterrupt`` is raised again once all threads stand still.
    """
    filler = _Filler(translator, memory, house, budget, today)
    if threads <= 1:
        for entry in entries:
            if filler.done:
                break
            filler.fill(entry)
            progress(1)
    else:
        _in_threads(filler, iter(entries), progress, threads)
    filler.tally.stopped = filler.tally.stopped or translator.stopped
    return filler.tally


def _in_threads(filler: _Filler, entries: Iterator[Entry | Mapping[str, Any]], progress: Callable[[int], None], threads: int) -> None:
    pool = ThreadPoolExecutor(threads)
    running: set[Future[None]] = set()
    try:
        for entry in entries:
            if filler.done:
                break
            running.add(pool.submit(filler.fill, entry))
            if len(running) >= 2 * threads:
                running = _collected(running, progress)
        while running:
            running = _collected(running, progress)
    finally:
        filler.halt.set()
        pool.shutdown(wait=True, cancel_futures=True)


def _collected(running: set[Future[None]], progress: Callable[[int], None]) -> set[Future[None]]:
    done, rest = wait(running, return_when=FIRST_COMPLETED)
    for future in done:
        future.result()
        progress(1)
    return rest


class _Filler:
    """One run: what was asked for, and what came of it."""

    def __init__(
        self, translator: Translator, memory: TranslationMemory, house: House, budget: int | None,
        today: Callable[[], datetime.date],
    ) -> None:  # fmt: skip
        self.tally = Tally()
        self.halt = threading.Event()
        self._translator = translator
        self._memory = memory
        self._house = house
        self._first = translator.asked
        translator.most = None if budget is None else translator.asked + budget
        self._budget = budget
        self._today = today
        self._asked: set[str] = set()
        self._lock = threading.Lock()

    @property
    def done(self) -> bool:
        return self.halt.is_set() or bool(self._translator.stopped) or self._spent()

    def _spent(self) -> bool:
        if self._budget is None or self._translator.asked - self._first < self._budget:
            return False
        self.tally.stopped = f"the budget of {self._budget} requests is spent; `make translate` does the rest"
        return True

    def fill(self, entry: Entry | Mapping[str, Any]) -> None:
        for sentence in wanting(source_of(entry), self._memory.get):
            if self._taken(sentence):
                continue
            if self.done:
                return
            self._fill_sentence(sentence)

    def _taken(self, sentence: SourceSentence) -> bool:
        """Whether this run has met the sentence before: articles repeat each other."""
        key = sentence_key(sentence.text)
        with self._lock:
            if key in self._asked:
                return True
            self._asked.add(key)
            return False

    def _fill_sentence(self, sentence: SourceSentence) -> None:
        failed: tuple[str, ...] = ()
        for attempt in range(1 if self._translator.steady else _TRIES):
            if attempt and (self._translator.stopped or self._spent()):
                return  # not refused for good: it was not asked for twice
            try:
                text = self._house.spell(self._translator.translate(sentence.text), sentence)
            except TranslationFailed as error:
                if error.kind != "stopped":
                    self._count(self.tally.failed, error.kind)
                return
            failed = failures(sentence, text, self._house)
            if not failed:
                self._keep(sentence, Translation(text, self._translator.name, self._today().isoformat()))
                return
        self._keep(sentence, Translation("", self._translator.name, self._today().isoformat(), rejected=failed))
        for name in failed:
            self._count(self.tally.refused, name)

    def _keep(self, sentence: SourceSentence, made: Translation) -> None:
        if self._memory.add(sentence.text, made) and made.text:
            with self._lock:
                self.tally.stored += 1

    def _count(self, counter: Counter[str], name: str) -> None:
        with self._lock:
            counter[name] += 1


