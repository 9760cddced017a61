"""English that does not come from the seeds: translation memory and corrections, laid over the store's entries.

The store holds what the pipeline found without a network. Here each entry gets what the memory and
``content/corrections`` have for it, under a key of its own, so that a build redoes only what changed.
"""

from __future__ import annotations

import calendar
import json
import re
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from warraq.knowledge import Knowledge
from warraq.lexicon import read_text, rows
from warraq.records import HEADLINE, ConfigurationError, SentenceRef, Summary, SummarySentence
from warraq.site.code import code_digest
from warraq.site.enrichment import enrich_seeds
from warraq.site.light import row_of
from warraq.site.seeds import list_seeds
from warraq.site.settings import SiteSettings, override, settings_of, site_settings
from warraq.store import Store, Stored, digest_of, entry_key
from warraq.summaries.corrections import Correction, parse_correction
from warraq.summaries.fill import fill_memory
from warraq.summaries.ladder import compose
from warraq.summaries.memory import TranslationMemory
from warraq.summaries.source import source_of
from warraq.summaries.terms import House, build_house
from warraq.summaries.translators import BUILD_PATIENCE, LONG_PATIENCE, Translator, open_translator

Record = dict[str, Any]
_CODE = ("site/translation.py", "site/light.py")
_BATCH = 500
_THREADS = 4
"""So many requests may wait for answers at once; the rate limit is the translator's own."""
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_TEXT_FIELDS = ("byline", "outlet", "dateline")
"""Fields that an empty correction takes away."""


@dataclass
class English:
    """Memory, house spelling and corrections of one build."""

    settings: SiteSettings
    notices: list[str] = field(default_factory=list)
    """What a person should know, one line each."""

    @cached_property
    def memory(self) -> TranslationMemory:
        return TranslationMemory(self.settings.content / "translations")

    @cached_property
    def house(self) -> House:
        return build_house(rows, read_text("common_words.txt").split())

    @cached_property
    def corrections(self) -> dict[str, tuple[Correction, str]]:
        """By article id, with the digest of the file."""
        found = {}
        for path in sorted((self.settings.content / "corrections").glob("*.md")):
            where = f"corrections/{path.name}"
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                raise ConfigurationError(f"{where}: is not UTF-8") from None
            found[path.stem] = (_possible(parse_correction(text, path.stem, where)), digest_of(text))
        return found

    def translator(self, patience: float, *, renewing: bool = False) -> Translator | None:
        """The engine that the settings name; a ``ConfigurationError`` where they are wrong."""
        settings = self.settings
        if settings.translator is None:
            return None
        model = Path(settings.translator_model) if settings.translator_model else None
        return open_translator(
            settings.translator,
            url=settings.translator_url,
            model=model,
            patience=patience,
            renewing=renewing,
        )

    def translate_new(self, store: Store, keys: Mapping[str, str]) -> None:
        """Ask for what the memory lacks, within the budget and the patience of a build."""
        translator = self.translator(BUILD_PATIENCE)
        budget = self.settings.translation_budget
        records = self.wanting(store, keys)
        first = next(records, None) if translator is not None and budget else None
        if translator is None or first is None:
            return
        tally = fill_memory(chain([first], records), translator, self.memory, house=self.house, budget=budget)
        self.notices.append(f"English by {translator.name}: {tally}")

    def wanting(self, store: Store, keys: Mapping[str, str]) -> Iterator[Record]:
        """The records of which the memory does not know every sentence, in the order of the seeds."""
        for key in keys.values():  # one by one: a build stops asking when its budget is spent
            if not all(map(self.memory.holds, store.light(key)["translatable"])):
                yield store.record(key)[0]

    def lay_over(self, store: Store, keys: Mapping[str, str]) -> dict[str, str]:
        """File → key of the entry to show; entries for which memory or corrections have something are made anew."""
        shown = dict(keys)
        if not self.corrections and not self.memory.folder.is_dir():
            return shown
        files = {key: file for file, key in keys.items()}
        ids = set()
        laid: dict[str, str] = {}
        for key, _, light in store.lights(set(files)):
            item = json.loads(light)
            ids.add(item["id"])
            if state := self._state(item):
                laid[key] = entry_key(key, files[key], state)
        shown |= {files[key]: new for key, new in laid.items()}
        held = store.keys()
        missing = [(key, new) for key, new in laid.items() if new not in held]
        for at in range(0, len(missing), _BATCH):
            batch = missing[at : at + _BATCH]
            store.put([self._laid_over(new, *store.record(key)) for key, new in batch])
        self.notices += self.memory.problems
        self.notices += [
            f"{self.corrections[id][0].where}: no article has this id"
            for id in sorted(self.corrections.keys() - ids)
        ]
        return shown

    def _state(self, light: Record) -> str:
        """Names what memory and corrections have for an article; "" where they have nothing."""
        remembered = self.memory.digest(light["translatable"])
        corrected = self.corrections[light["id"]][1] if light["id"] in self.corrections else ""
        return f"{remembered} {corrected} {code_digest(*_CODE)}" if remembered or corrected else ""

    def _laid_over(self, key: str, record: Record, extras: Record) -> Stored:
        source = source_of(record)
        correction = self.corrections[record["id"]][0] if record["id"] in self.corrections else None
        gist, gist_headline = record["summary_en"], record["headline_en"]
        composed = compose(
            source, self.house, recall=self.memory.get, gist=_summary_of(gist), gist_headline=gist_headline,
            correction=_corrected_summary(correction, record),
            corrected_headline=dict(correction.fields).get("headline_en", "") if correction is not None else "",
        )  # fmt: skip
        record = record | {
            "summary_en": _summary_record(composed.summary),
            "headline_en": composed.headline,
        }
        extras = extras | {"refused": list(composed.refused)}
        if correction is not None:
            machines = compose(
                source, self.house, recall=self.memory.get, gist=_summary_of(gist), gist_headline=gist_headline
            )
            before = record | {"summary_en": _summary_record(machines.summary), "headline_en": machines.headline}
            record = corrected(record, correction)
            extras |= {"correction": _logged(correction, before, record)}
        return row_of(key, record, extras)


def _possible(correction: Correction) -> Correction:
    """The correction, if its date is in the calendar, its headline can be seen, and it steers no terminal."""
    fields = dict(correction.fields)
    for text in (*fields.values(), *(sentence for sentence, _ in correction.sentences)):
        if _STEERING.search(text):
            raise ConfigurationError(f"{correction.where}: holds control characters: {text!r}")
    value = fields.get("published", "unknown")
    if value != "unknown":
        year, month, day = (value.replace("--", "2000-") + "-01-01").split("-")[:3]  # 2000 has a 29 February
        try:
            calendar.weekday(int(year), int(month), int(day))
        except ValueError as error:
            raise ConfigurationError(f"{correction.where}: published {value}: {error}") from None
    headline = fields.get("headline_ar")
    if headline and not any(char.isalnum() for char in headline):
        raise ConfigurationError(f"{correction.where}: headline_ar holds no letters")
    return correction


def corrected(record: Record, correction: Correction) -> Record:
    """The record with a person's word in place of the machine's; ``corrected`` names the fields."""
    fields = dict(correction.fields)
    record = dict(record)
    names = sorted(
        {*record["corrected"], *fields, *(["summary_en"] if correction.sentences else [])}
    )
    for name in _TEXT_FIELDS:
        if name in fields:
            record[name] = fields[name] or None
    if "published" in fields:
        record["published"] = _published(fields["published"])
    if fields.get("headline_ar"):
        record = _with_headline(record, fields["headline_ar"])
    if correction.seed and not record["sha256"].startswith(correction.seed):
        record["notes"] = [*record["notes"], "correction-outdated"]
    return record | {"corrected": names}


def _logged(correction: Correction, before: Record, after: Record) -> Record:
    """What the published list of corrections says: when and why, and each field as it was and as it is."""
    changes = [
        {"field": name, "old": _as_text(before[name]), "new": _as_text(after[name])}
        for name in after["corrected"]
    ]
    return {"date": correction.date, "reason": correction.reason, "changes": changes}


def _as_text(value: Any) -> str:
    """A field in one line: the value of a date claim, the sentences of a summary."""
    if isinstance(value, dict):
        value = value["value"] if "value" in value else " ".join(s["text"] for s in value["sentences"])
    return value or ""


def _published(value: str) -> Record:
    if value == "unknown":
        return {
            "value": None,
            "precision": "none",
            "basis": "correction",
            "evidence": "",
            "rule": "",
        }
    precision = (
        "day-month" if value.startswith("--") else {4: "year", 7: "month", 10: "day"}[len(value)]
    )
    return {
        "value": value,
        "precision": precision,
        "basis": "correction",
        "evidence": "",
        "rule": "",
    }


def _with_headline(record: Record, headline: str) -> Record:
    """Another headline: what was found in the old one stands nowhere any more."""
    actors = []
    for actor in record["actors"]:
        mentions = [mention for mention in actor["mentions"] if mention["paragraph"] != HEADLINE]
        if mentions:
            surfaces = [record["body"][m["paragraph"]][m["start"] : m["end"]] for m in mentions]
            actors.append(actor | {"mentions": mentions, "surfaces": list(dict.fromkeys(surfaces))})
    sentences = [
        sentence
        | {"sources": [place for place in sentence["sources"] if place["paragraph"] != HEADLINE]}
        for sentence in record["summary_en"]["sentences"]
    ]
    sentences = [
        s | {"paragraph": s["sources"][0]["paragraph"] if s["sources"] else None} for s in sentences
    ]
    return record | {
        "headline_ar": headline, "headline_source": "correction", "actors": actors,
        "events": [event for event in record["events"] if event["paragraph"] != HEADLINE],
        "summary_en": record["summary_en"] | {"sentences": sentences},
    }  # fmt: skip


def _corrected_summary(correction: Correction | None, record: Record) -> Summary | None:
    return (
        correction.summary(record["headline_ar"], record["body"])
        if correction is not None
        else None
    )


def _summary_of(summary: Record) -> Summary:
    sentences = tuple(
        SummarySentence(
            s["text"],
            tuple(SentenceRef(p["paragraph"], p["start"], p["end"]) for p in s["sources"]),
        )
        for s in summary["sentences"]
    )
    return Summary(
        "en",
        sentences,
        summary["method"],
        summary["engine"],
        summary["made_on"],
        summary["reviewed"],
    )


def _summary_record(summary: Summary) -> Record:
    """As ``records.as_record`` writes it."""
    return {
        "method": summary.method, "engine": summary.engine, "made_on": summary.made_on, "reviewed": summary.reviewed,
        "sentences": [
            {"text": s.text, "paragraph": s.sources[0].paragraph if s.sources else None, "sources": [asdict(place) for place in s.sources]}
            for s in summary.sentences
        ],
    }  # fmt: skip


def translate(settings_file: str, overrides: Sequence[str] = ()) -> int:
    """``make translate``: fill the memory for every article. 0 all done, 1 stopped before that, 130 interrupted.

    ``overrides``: settings as ``NAME=JSON``, as Pelican's ``-e`` has them.
    """
    settings = site_settings(settings_of(settings_file, dict(map(override, overrides))))
    english = English(settings)
    translator = english.translator(LONG_PATIENCE, renewing=True)
    if translator is None:
        raise ConfigurationError(
            "TRANSLATOR: None translates nothing; name an engine (docs/translation.md)"
        )
    seeds, problems = list_seeds(settings.seeds, settings.seed_max_bytes)
    with Store(settings.cache / "store.sqlite") as store:
        enrichment = enrich_seeds(
            seeds, store, Knowledge.load(settings.content), folder=settings.seeds, max_bytes=settings.seed_max_bytes,
            jobs=settings.jobs, executor=settings.executor,
        )  # fmt: skip
        for error in (*problems, *enrichment.errors):
            print(error, file=sys.stderr)
        records = list(english.wanting(store, enrichment.keys))
        signal.signal(signal.SIGTERM, _as_interrupt)
        try:
            with _progress(len(records)) as advance:
                tally = fill_memory(
                    records,
                    translator,
                    english.memory,
                    house=english.house,
                    progress=advance,
                    threads=_THREADS,
                )
        except KeyboardInterrupt:
            print("Stopped. What is translated is kept; run it again to go on.")
            return 130
    print(f"{len(records)} articles by {translator.name}: {tally}")
    return 1 if tally.stopped else 0


def _as_interrupt(number: int, frame: object) -> None:
    """A polite request to end counts as Ctrl-C: what is under way is finished and kept."""
    raise KeyboardInterrupt


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    columns = (
        TextColumn("Translating"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("Translating", total=total, rate="")

        def advance(done: int) -> None:
            progress.advance(task, done)
            speed = progress.tasks[0].finished_speed or progress.tasks[0].speed
            progress.update(task, rate=f"{speed:.1f} articles/s" if speed else "")

        yield advance
