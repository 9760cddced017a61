"""What all tests share: the option that rewrites goldens, the engine's knowledge, and no network."""

from __future__ import annotations

import socket  # noqa: TID251 - to forbid it
from collections.abc import Generator, Iterator
from contextlib import nullcontext
from typing import Any

import pytest
from hypothesis import settings

from engine import ROOT, Reader
from side_by_side import common_folder, turn
from warraq.knowledge import Knowledge

settings.register_profile("warraq", deadline=None)  # a busy machine is no failure; growth is tested by counting
settings.load_profile("warraq")
LOOPBACK = ("127.", "::1", "localhost")
"""Where a test may connect to: a server that it started itself."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite golden files instead of comparing with them",
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    common = common_folder(item.config._tmp_path_factory)
    with nullcontext() if common is None else turn(common, alone=item.get_closest_marker("alone") is not None):
        return (yield)


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """No test leaves this machine; one that tries fails, even where its code survives the refusal.

    Gives the hosts that were asked for; a test that means to try empties the list.
    """
    tried: list[str] = []

    def guard(call: Any, host_of: Any) -> Any:
        def guarded(*arguments: Any, **options: Any) -> Any:
            host = host_of(*arguments)
            if not str(host or "localhost").startswith(LOOPBACK):
                tried.append(str(host))
                raise ConnectionRefusedError(f"tests have no network: {host}")
            return call(*arguments, **options)

        return guarded

    def address(sock: socket.socket, target: Any) -> Any:
        return target[0] if sock.family in (socket.AF_INET, socket.AF_INET6) else None

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guard(getattr(socket.socket, name), address))
    resolve = guard(socket.getaddrinfo, lambda host, *_: host.decode() if isinstance(host, bytes) else host)
    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    yield tried
    assert not tried, f"this test asked the network for {', '.join(tried)}"


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Registry and lexicons of the repository, loaded once."""
    return Knowledge.load(ROOT / "content")


@pytest.fixture(scope="session")
def reader(knowledge: Knowledge) -> Reader:
    """``reader("…")`` reads paragraphs as one article; see ``engine.Read`` for what can be asked."""
    return Reader(knowledge)
