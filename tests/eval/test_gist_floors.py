"""The offline English keeps what it has reached on articles nobody looked at while rules were written."""

from __future__ import annotations

import pytest

from eval.gist import CORPUS, ROOT, entry, floors, held_out, proxies
from warraq.knowledge import Knowledge


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.exists(), reason=f"{CORPUS.name} is not in ../shared/corpus")
def test_no_proxy_of_the_english_falls_below_its_floor() -> None:
    knowledge = Knowledge.load(ROOT / "content")
    entries = [made for name, raw in held_out() if (made := entry(name, raw, knowledge)) is not None]
    measured = proxies(entries)
    assert measured["not_english"] == 0
    assert measured["untraced"] == 0
    assert measured["numbers_lost"] == 0
    assert {name: measured[name] for name, floor in floors().items() if measured[name] < floor} == {}
