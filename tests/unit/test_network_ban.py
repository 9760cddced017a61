"""Tests cannot reach the network."""

from __future__ import annotations

import socket  # noqa: TID251 - to see it forbidden

import pytest


@pytest.mark.parametrize("host", ["192.0.2.1", "example.org"])
def test_another_machine_is_refused_and_remembered(no_network: list[str], host: str) -> None:
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((host, 80), timeout=1)
    assert no_network == [host]
    no_network.clear()


def test_a_server_of_the_test_itself_can_be_reached(no_network: list[str]) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname(), timeout=5),
    ):
        assert no_network == []
