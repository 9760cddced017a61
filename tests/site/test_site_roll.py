"""The roll of seeds spares looking again at what is known, and is believed only where it holds."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from site_fixture import Workshop
from warraq.site import enrichment
from warraq.site.roll import Roll, keep_roll, read_roll
from warraq.site.seeds import SeedFile, list_seeds
from warraq.store import Store, digest_of


def _roll(*names: str) -> Roll:
    seeds = {name: SeedFile(f"id-{name}", name, (number, -1, 2**62, number)) for number, name in enumerate(names)}
    digests = {name: digest_of(name) for name in names}
    keys = {name: digest_of(f"key {name}") for name in names}
    return Roll("basis", seeds, digests, keys, dict.fromkeys(names[:1], ("wanted", "key")))


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if all seeds were older than a tick of the clock."""
    monkeypatch.setattr("warraq.site.enrichment._SETTLED", -(10**10))


def test_a_roll_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    roll = _roll("1_a.txt", "خبر.txt", "z.txt")
    with Store(tmp_path / "s.sqlite") as store:
        keep_roll(store, tmp_path, list(roll.seeds.values()), roll)
        assert read_roll(store, tmp_path) == roll
        assert read_roll(store, tmp_path / "other") == Roll()


def test_a_damaged_roll_is_none(tmp_path: Path) -> None:
    with Store(tmp_path / "s.sqlite") as store:
        roll = _roll("a.txt")
        keep_roll(store, tmp_path, list(roll.seeds.values()), roll)
        raw = bytearray(store.roll(str(tmp_path)) or b"")
        for at in (0, 40, len(raw) - 1):
            damaged = bytes([*raw[:at], raw[at] ^ 1, *raw[at + 1 :]])
            store.keep_roll(str(tmp_path), damaged)
            assert read_roll(store, tmp_path) == Roll()
        store.keep_roll(str(tmp_path), b"")
        assert read_roll(store, tmp_path) == Roll()


def test_a_seen_file_is_listed_as_it_was_and_a_changed_one_anew(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        (tmp_path / name).write_text("text")
    before = {seed.file: seed for seed in list_seeds(tmp_path)[0]}
    (tmp_path / "b.txt").write_text("other")
    (tmp_path / "c.txt").unlink()
    (tmp_path / "d.txt").unlink()
    outside = tmp_path.with_name(f"{tmp_path.name}-outside.txt")
    outside.write_text("text")
    (tmp_path / "d.txt").symlink_to(outside)
    seeds, errors = list_seeds(tmp_path, seen=before)
    assert (seeds, [error.file for error in errors]) == (list_seeds(tmp_path)[0], ["d.txt"])
    assert seeds[0] is before["a.txt"]
    assert seeds[1] != before["b.txt"]
    assert [error.file for error in list_seeds(tmp_path, max_bytes=4, seen=before)[1]] == ["b.txt", "d.txt"]


def test_a_seed_that_is_no_article_is_an_error_at_every_build(workshop: Workshop) -> None:
    for number in range(1, 4):
        workshop.add(number)
    (workshop.seeds / "9_00000000000000ff.txt").write_bytes(b"")
    said = [[str(error) for error in workshop.build().errors] for _ in range(3)]
    assert len(said[0]) == 1
    assert said == [said[0]] * 3


def test_only_a_new_seed_is_read_and_asked_for(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, 6):
        workshop.add(number)
    workshop.build()
    read: list[str] = []
    asked: list[str] = []
    real_seed, real_current = enrichment.read_seed, Store.current
    monkeypatch.setattr(enrichment, "read_seed", lambda folder, seed, limit: (read.append(seed.file), real_seed(folder, seed, limit))[1])
    monkeypatch.setattr(Store, "current", lambda self, basis, wanted: (asked.extend(wanted), real_current(self, basis, wanted))[1])
    workshop.build()
    assert (read, asked) == ([], [])
    id = workshop.add(6)
    assert workshop.build().enriched == 1
    assert (set(read), len(asked)) == ({f"006_{id}.txt"}, 1)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_comes_and_goes_the_roll_leads_to_what_no_roll_leads_to(workshop: Workshop, seed: int) -> None:
    """Lines that end five texts of an outlet are cut from all of them: one seed more may have others read again."""
    chance = random.Random(seed)
    cache = workshop.folder / "cache" / "store.sqlite"
    told = 0
    for number in range(1, 12):
        workshop.add(number, f"خبر {number}", f"نص الخبر {number} الأول.\nتابعونا على فيسبوك", outlet="جريدة")
    for _step in range(10):
        for _change in range(chance.randrange(1, 5)):
            number = chance.randrange(1, 12)
            ending = chance.choice(["تابعونا على فيسبوك", ""])
            body = f"نص الخبر {number} الأول.\n{ending}".strip()
            path = workshop.add(number, f"خبر {chance.randrange(3)}", body, outlet="جريدة")
            if chance.random() < 0.1:
                next(workshop.seeds.glob(f"*{path}*")).unlink()
        build = workshop.build()
        with Store(cache) as store:
            told += len(read_roll(store, workshop.seeds).told)
            store.keep_roll("", b"")
        again = workshop.build()
        assert (again.keys, again.as_left, again.enriched) == (build.keys, True, 0)
    assert told, "else nothing was tried"
