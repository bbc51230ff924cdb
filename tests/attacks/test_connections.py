"""A key goes nowhere but where its owner sent it: another server asks for its key again."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2
import pytest

from tests.journeys.embedded import Embedded, embedded

PLACE = "https://ai.example.com/v1"
KEY = "sk-of-the-owner"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedded]:
    with embedded(tmp_path_factory.mktemp("data")) as running:
        yield running


def keep(server: Embedded, base_url: str, **more: str) -> httpx2.Response:
    return server.api.put("/api/v1/connections/main", json={"base_url": base_url, "model": "m", **more})


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/v1",
        "https://ai.example.com.evil.example/v1",
        "https://ai.example.com@evil.example/v1",
        "https://ai.example.com:8443/v1",
        "http://ai.example.com/v1",
        "https://xn--i-7iq.example.com/v1",
    ],
)
def test_a_key_does_not_follow_its_connection_to_another_server(server: Embedded, elsewhere: str) -> None:
    assert keep(server, PLACE, key=KEY).status_code == 200
    refused = keep(server, elsewhere)
    assert (refused.status_code, refused.json()["code"]) == (422, "key_needed")
    assert server.api.get("/api/v1/connections/main").json()["base_url"] == PLACE
    assert keep(server, elsewhere, key="another").status_code == 200
    assert keep(server, PLACE).status_code == 422


@pytest.mark.parametrize("same", [PLACE, "https://AI.example.com/v2", "https://ai.example.com:443/v1"])
def test_the_same_server_keeps_its_key(server: Embedded, same: str) -> None:
    assert keep(server, PLACE, key=KEY).status_code == 200
    kept = keep(server, same)
    assert (kept.status_code, kept.json()["has_key"]) == (200, True)


def test_a_connection_without_a_key_moves_freely_and_an_empty_key_takes_it_away(server: Embedded) -> None:
    assert keep(server, PLACE, key=KEY).status_code == 200
    moved = keep(server, "https://evil.example/v1", key="")
    assert (moved.status_code, moved.json()["has_key"]) == (200, False)
    assert keep(server, PLACE).json()["has_key"] is False
