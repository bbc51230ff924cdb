"""What every request passes: hosts, sizes, ids, problem documents, probes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx2
import pytest
from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict

from runtime.errors import Conflict, TooMany
from runtime.gateway import problems
from runtime.gateway.guard import Guard, Limits
from runtime.gateway.health import Dependency, Watch, health_routes
from runtime.gateway.rate_limit import SIGN_IN, RateLimits


class Thing(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str


class Redis:
    def __init__(self) -> None:
        self.away = False

    async def ping(self) -> None:
        if self.away:
            raise ConnectionError("gone")


@pytest.fixture
def redis() -> Redis:
    return Redis()


@pytest.fixture
async def client(redis: Redis) -> AsyncIterator[httpx2.AsyncClient]:
    app = FastAPI()
    problems.install(app)
    watch = Watch((Dependency("redis", redis.ping),), pause_s=0.01)
    app.include_router(health_routes(watch))

    @app.post("/things")
    async def make(thing: Thing) -> dict[str, str]:
        if thing.name == "taken":
            raise Conflict("name_taken", uk="Назву зайнято.", en="The name is taken.")
        if thing.name == "bug":
            raise ZeroDivisionError
        return {"name": thing.name}

    guarded = Guard(app, limits=Limits(body_bytes=1000, upload_bytes=5000), hosts={"shop.example", "127.0.0.1"})
    transport = httpx2.ASGITransport(app=guarded, raise_app_exceptions=False)
    watch.start()
    async with httpx2.AsyncClient(transport=transport, base_url="http://shop.example", timeout=10) as client:
        yield client
    await watch.close()


async def test_an_expected_error_is_a_problem_document_in_the_callers_language(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/things", json={"name": "taken"}, headers={"accept-language": "en"})
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "name_taken"
    assert answer.json()["detail"] == "The name is taken."
    ukrainian = await client.post("/things", json={"name": "taken"}, headers={"accept-language": "uk-UA,en;q=0.5"})
    assert ukrainian.json()["detail"] == "Назву зайнято."


async def test_an_unknown_field_is_told_with_its_place(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/things", json={"name": "x", "is_admin": True})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["place"] == "body/is_admin"


async def test_a_bug_is_a_problem_document_that_tells_nothing_of_itself(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/things", json={"name": "bug"})
    assert answer.status_code == 500
    assert answer.json()["code"] == "internal"
    assert "ZeroDivision" not in answer.text


async def test_an_unknown_address_is_a_problem_document(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/nowhere")
    assert answer.status_code == 404
    assert answer.json()["code"] == "not_found"


@pytest.mark.parametrize("host", ["evil.example", "a/admin?x=", "shop.example:99999999", ""])
async def test_a_foreign_host_name_is_refused(client: httpx2.AsyncClient, host: str) -> None:
    answer = await client.get("/healthz", headers={"host": host})
    assert answer.status_code == 422
    assert answer.json()["code"] == "unknown_host"


async def test_a_body_over_the_limit_is_refused_by_its_declared_size(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/things", json={"name": "x" * 2000})
    assert answer.status_code == 413
    assert answer.json()["limit_bytes"] == 1000


async def test_a_body_over_the_limit_is_refused_while_it_streams(client: httpx2.AsyncClient) -> None:
    async def drip() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b" " * 100
            await asyncio.sleep(0)

    answer = await client.post("/things", content=drip(), headers={"content-type": "application/json"})
    assert answer.status_code == 413


async def test_an_upload_may_be_larger_than_other_bodies(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/chat/v1/dialogs/d1/files", content=b"x" * 2000)
    assert answer.status_code == 404


async def test_a_request_keeps_its_own_id_when_it_is_a_clean_one(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/healthz", headers={"x-request-id": "abc-1"})).headers["x-request-id"] == "abc-1"
    forged = await client.get("/healthz", headers={"x-request-id": "a b{}"})
    assert forged.headers["x-request-id"] not in ("a b{}", "")
    assert forged.headers["x-content-type-options"] == "nosniff"


async def test_readiness_tells_the_truth_of_what_is_away_and_back(client: httpx2.AsyncClient, redis: Redis) -> None:
    assert (await client.get("/readyz")).status_code == 200
    redis.away = True
    answer = await readiness(client, 503)
    assert (answer.status_code, answer.json()["checks"]) == (503, {"redis": "ConnectionError"})
    assert (await client.get("/healthz")).status_code == 200
    redis.away = False
    assert (await readiness(client, 200)).status_code == 200


async def readiness(client: httpx2.AsyncClient, awaited: int) -> httpx2.Response:
    async with asyncio.timeout(10):
        while (answer := await client.get("/readyz")).status_code != awaited:  # noqa: ASYNC110 - asked as from outside
            await asyncio.sleep(0.01)
    return answer


async def test_metrics_count_requests_by_route_and_not_by_path(client: httpx2.AsyncClient) -> None:
    await client.get("/secret-path-of-somebody")
    text = (await client.get("/metrics")).text
    assert 'rozmova_requests_total{method="GET",route="/healthz",status="200"}' in text
    assert "secret-path" not in text


async def test_signing_in_is_limited_by_address() -> None:
    limits = RateLimits()
    for _ in range(SIGN_IN.amount):
        await limits.take(SIGN_IN, "sign-in", "10.0.0.1")
    with pytest.raises(TooMany) as caught:
        await limits.take(SIGN_IN, "sign-in", "10.0.0.1")
    assert caught.value.retry_after_s
    await limits.take(SIGN_IN, "sign-in", "10.0.0.2")
