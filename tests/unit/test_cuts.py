"""What is patched is what would have been cut, and what is looked up is what would have been found among all."""

from __future__ import annotations

import random
import struct
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from warraq.reading.duplicates import candidates
from warraq.site.bands import Bands
from warraq.site.cuts import MEAN, Cuts

IDS = [f"{number:04x}" for number in range(400)]


def _digests(ids: Sequence[str]) -> tuple[str]:
    return (" ".join(ids),)


@given(st.sets(st.sampled_from(IDS)), st.sets(st.sampled_from(IDS)), st.sets(st.sampled_from(IDS)), st.booleans(), st.sampled_from([4, MEAN]))
def test_a_patched_list_is_the_list_cut_anew(before: set[str], came: set[str], went: set[str], backwards: bool, mean: int) -> None:
    def key(id: str) -> int:
        return -int(id, 16) if backwards else int(id, 16)

    old, now = Cuts(), (before | came) - went
    old.cut("list", dict.fromkeys(before).keys(), set(), key, _digests, mean)
    patched = Cuts(old.plain()).cut("list", dict.fromkeys(now).keys(), came | went, key, _digests, mean)
    assert patched == Cuts().cut("list", dict.fromkeys(now).keys(), set(), key, _digests, mean)


def test_a_stretch_without_a_change_is_not_named_again() -> None:
    asked: list[str] = []

    def digests(ids: Sequence[str]) -> tuple[str]:
        asked.extend(ids)
        return _digests(ids)

    old = Cuts()
    old.cut("list", dict.fromkeys(IDS).keys(), set(), str, digests)
    asked.clear()
    Cuts(old.plain()).cut("list", dict.fromkeys(IDS).keys(), {IDS[200]}, str, digests)
    assert IDS[200] in asked
    assert len(asked) < len(IDS) / 2


def _sketch(chance: random.Random) -> str:
    """Few values in each band, so that some agree; one article in six is too short for a sketch."""
    bands = [chance.choice([0, 7, 0xFFFFFFFF, chance.getrandbits(32)]) for _ in range(24)]
    return "" if chance.random() < 1 / 6 else struct.pack(">24I", *bands).hex()


@given(st.randoms(use_true_random=False))
def test_bands_that_grow_and_shrink_know_what_is_shared_as_all_candidates_do(chance: random.Random) -> None:
    there = [_sketch(chance) for _ in range(12)]
    bands = Bands(Bands.of(there).packed())
    for _ in range(8):
        if there and chance.random() < 0.4:
            bands.remove(there.pop(chance.randrange(len(there))))
        else:
            there.append(_sketch(chance))
            bands.add(there[-1])
    assert bands.packed() == Bands.of(there).packed() or not any(there)
    for place, sketch in enumerate(there):
        shared = list(bands.shared(sketch))
        alike = {other for one in shared for other, s in enumerate(there) if s[one.at] == one.band} - {place}
        assert alike == {b if a == place else a for a, b in candidates(there) if place in (a, b)}
