"""A login link signs in one person once, within ten minutes, and nobody by being looked at."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
import pytest

from runtime.admin.sessions import Sessions
from runtime.errors import NotSignedIn
from storage.engine import open_database
from storage.repositories.organisations import Organisation, OrganisationsSweep
from storage.repositories.people import NewPerson, People
from tests.attacks.conftest import Target

AT_ONCE = 20
FOREIGN = {"x-forwarded-for": "198.51.100.7"}
"""Another address as a proxy tells it, so that the limit for this machine is not used up here."""


def use(target: Target, link: str, address: str = "198.51.100.7") -> int:
    body = {"link": link}
    return target.http.post("/api/v1/sessions", json=body, headers={"x-forwarded-for": address}).status_code


def test_a_link_works_once(target: Target) -> None:
    link = target.link()
    assert [use(target, link), use(target, link)] == [201, 401]


def test_of_twenty_at_once_one_gets_in(target: Target) -> None:
    link = target.link()
    with ThreadPoolExecutor(AT_ONCE) as many:
        told = Counter(many.map(lambda n: use(target, link, f"198.51.100.{n}"), range(AT_ONCE)))
    assert told == {201: 1, 401: AT_ONCE - 1}


@pytest.mark.parametrize(
    "looks",
    [
        {"sec-purpose": "prefetch;prerender"},
        {"purpose": "preview"},
        {"x-moz": "prefetch"},
        {"user-agent": "TelegramBot (like TwitterBot)"},
        {"referer": "https://mail.example/inbox"},
    ],
    ids=str,
)
def test_looking_at_a_link_uses_nothing_up_and_tells_nobody(target: Target, looks: dict[str, str]) -> None:
    link = target.link()
    for method in ("GET", "HEAD", "OPTIONS"):
        answer = target.http.request(method, f"/login/{link}", headers=looks)
        assert "rozmova_session" not in str(answer.headers.get("set-cookie", ""))
        if method == "GET":
            assert answer.headers["referrer-policy"] == "no-referrer"
            assert answer.headers["cache-control"] == "no-store"
            assert (
                "unsafe" not in answer.headers["content-security-policy"].partition("script-src")[2].partition(";")[0]
            )
            outside = [place for place in re.findall(r'(?:src|href)="([^"]+)"', answer.text) if place[0] != "/"]
            assert outside == []
    assert use(target, link) == 201


@pytest.mark.parametrize("link", ["", "x", "null", "0", "' OR 1=1 --", "a" * 201, "\u0000", "%00"])
def test_what_is_no_link_signs_nobody_in(target: Target, link: str) -> None:
    assert use(target, link, "203.0.113.5") in (401, 422)


@pytest.mark.parametrize("body", [{"link": None}, {"link": []}, {"link": {"$ne": ""}}, {"link": True}, {}, []])
def test_a_link_of_another_kind_signs_nobody_in(target: Target, body: object) -> None:
    answer = target.http.post("/api/v1/sessions", json=body, headers={"x-forwarded-for": "203.0.113.6"})
    assert answer.status_code == 422


def test_the_database_keeps_no_link_and_no_token(target: Target) -> None:
    link = target.link()
    session = target.http.post("/api/v1/sessions", json={"link": link}, headers=FOREIGN).json()["token"]
    other = target.link()
    with closing(sqlite3.connect(target.running.data_dir / "rozmova.db")) as database:
        dump = "\n".join(database.iterdump())
    assert "login" in dump
    assert not [secret for secret in (link, other, session) if secret in dump]
    bearer = {"authorization": f"Bearer {session}"}
    assert target.http.get("/api/v1/people/me", headers=bearer).status_code == 200
    assert target.http.delete("/api/v1/sessions/current", headers=bearer).status_code == 204
    assert target.http.get("/api/v1/people/me", headers=bearer).status_code == 401


def test_guessing_is_slowed_down_for_who_guesses_and_for_nobody_else(target: Target) -> None:
    told = [use(target, f"guess-{n}", "203.0.113.77") for n in range(25)]
    assert told.count(401) <= 20
    assert told[-1] == 429
    link = target.link()
    assert use(target, link, "203.0.113.77") == 429
    assert use(target, link, "203.0.113.78") == 201


async def test_a_link_and_a_session_end_with_their_time(sqlite_migrated: str) -> None:
    now = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
    moment = [now]
    database = open_database(sqlite_migrated)
    await OrganisationsSweep(database).create(Organisation("o1", "Крамниця", now))
    await People(database, "o1").add(NewPerson("p1", "o@shop.example", "Олена", "owner", now))
    sessions = Sessions(database, lambda: moment[0])
    for late, works in ((timedelta(minutes=9, seconds=59), True), (timedelta(minutes=10, seconds=1), False)):
        moment[0] = now
        link = await sessions.make_link("o1", "p1")
        moment[0] = now + late
        if works:
            assert (await sessions.by_link(link)).person_id == "p1"
        else:
            with pytest.raises(NotSignedIn, match="link_ended"):
                await sessions.by_link(link)
    await database.close()


async def test_a_link_that_checks_before_it_uses_would_be_seen(tmp_path: Path) -> None:
    """The planted twin reads, then marks: of twenty at once more than one gets in."""
    import asyncio

    used: set[str] = set()

    async def careless(link: str) -> bool:
        known = link in used
        await asyncio.sleep(0.01)
        used.add(link)
        return not known

    assert sum(await asyncio.gather(*(careless("link") for _ in range(AT_ONCE)))) > 1


def test_the_button_is_the_only_way_and_asks_for_its_own_form(target: Target) -> None:
    link = target.link()
    with httpx2.Client(base_url=target.url, trust_env=False, timeout=30) as browser:
        assert browser.post(f"/login/{link}", headers={"origin": "null"}).status_code == 403
        assert browser.post(f"/login/{link}", headers={"origin": "https://evil.example"}).status_code == 403
    assert use(target, link) == 201
