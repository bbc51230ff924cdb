"""The designer is killed while it saves and publishes: no acknowledged edit is lost, no release is there in part."""

from __future__ import annotations

import asyncio
import itertools
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright.async_api import BrowserContext, Page, async_playwright

from runtime.admin.passwords import hash_password
from runtime.scenarios.canonical import sha256
from runtime.scenarios.document import parse_document
from storage.engine import Database, open_database
from storage.repositories.people import People
from tests.chromium import FLAGS, provide_chromium
from tests.faults.estate import OVER_S, alone, owner_token, replace_killed, running, several
from tests.faults.ledger import Edits, close
from tests.faults.nursery import Child, Nursery
from tests.runtime.chat_world import BOT, ORG

DOSES = [10, pytest.param(20, marks=pytest.mark.long)]
SCENARIO = "s1"
PASSWORD = "дуже довге гасло"
CANVAS = "Object.values(mounted_app.$refs).find(each => each && each.currentDocument)"


@dataclass(slots=True)
class Author:
    """Edits a draft and publishes it over the server's API, as the designer's page does: after a failure the draft is
    read anew, and what is not in it is done again."""

    url: str
    token: str
    edits: Edits
    http: httpx2.AsyncClient
    numbers: itertools.count[int] = field(default_factory=itertools.count)

    async def work(self, over: asyncio.Event) -> None:
        while not over.is_set():
            for _ in range(3):
                await self._until_there(f"edit-{next(self.numbers)}", self._edit, self.noted)
            await self._until_there(f"release-{next(self.numbers)}", self._publish, self.released)

    async def goes_on(self, working: asyncio.Task[None]) -> None:
        """Wait until some more of the work is done, and then a moment, to fall into the middle of the next."""
        wanted = self.edits.saved + random.randrange(1, 6)
        while self.edits.saved < wanted:
            assert not working.done() or working.result()
            await asyncio.sleep(0.01)
        await asyncio.sleep(random.uniform(0, 0.1))

    async def changes(self) -> list[dict[str, Any]]:
        """Give the draft's history."""
        found: list[dict[str, Any]] = []
        while True:
            path = f"scenarios/{SCENARIO}/draft/events?limit=200&after={len(found)}"
            found += (more := (await self._told("GET", path))["items"])
            if len(more) < 200:
                return found

    async def noted(self) -> list[str]:
        """Give the edits that the draft's history holds, in their order."""
        return [op["value"]["text"] for change in await self.changes() for op in change["ops"]]

    async def released(self) -> list[str]:
        """Give the releases that were asked for here, in their order."""
        return [release["message"] for release in reversed(await self.releases()) if release["message"]]

    async def releases(self) -> list[dict[str, Any]]:
        return (await self._told("GET", f"bots/{BOT}/releases?limit=200"))["items"]

    async def torn(self) -> list[str]:
        """Name what is there in part: a draft that is not what its history made, a release without its documents."""
        found: list[str] = []
        draft = await self._told("GET", f"scenarios/{SCENARIO}/draft?with=seq")
        changes = await self.changes()
        made: list[str] = []
        for op in (op for change in changes for op in change["ops"]):
            if op["t"] == "add":
                made.append(op["value"]["id"])
            elif op["path"][0] == "notes" and op["t"] == "del":
                made.remove(op["path"][1])
        notes = [note["id"] for note in draft["document"].get("notes", [])]
        if notes != made or draft["seq"] != len(changes):
            found.append(f"the draft {draft['seq']} has the notes {notes}, its history made {made}")
        releases = await self.releases()
        if [release["number"] for release in releases] != list(range(len(releases), 0, -1)):
            found.append(f"releases {[release['number'] for release in releases]}")
        if [release["number"] for release in releases if release["live"]] != [len(releases)]:
            found.append("another release is live than the last")
        for release in releases:
            told = await self._told("GET", f"bots/{BOT}/releases/{release['number']}")
            for scenario in told["scenarios"].values():
                own = sha256(parse_document(scenario["document"]))
                if release["number"] > 1 and own != scenario["sha256"]:
                    found.append(f"release {release['number']} is not what its hash says")
        return found

    async def _edit(self, name: str) -> None:
        note = {"id": f"n{name.removeprefix('edit-')}", "text": name}
        body = {"base": 0, "client_id": "author", "ops": [{"t": "add", "path": ["notes"], "value": note}]}
        await self._told("POST", f"scenarios/{SCENARIO}/draft/ops", body)

    async def _publish(self, name: str) -> None:
        await self._told("POST", f"bots/{BOT}/releases", {"message": name})

    async def _until_there(
        self, name: str, do: Callable[[str], Awaitable[None]], there: Callable[[], Awaitable[list[str]]]
    ) -> None:
        while True:
            try:
                self.edits.sent(name)
                await do(name)
                self.edits.acknowledged(name)
                return
            except httpx2.TransportError:
                self.edits.failed(name)  # the page is read anew
            while True:
                try:
                    if name in await there():
                        self.edits.acknowledged(name)
                        return
                    break
                except httpx2.TransportError:
                    await asyncio.sleep(0.1)

    async def _told(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        headers = {"authorization": f"Bearer {self.token}"}
        answer = await self.http.request(method, f"{self.url}/api/v1/{path}", json=body, headers=headers, timeout=30)
        assert answer.status_code < 300, answer.text
        return answer.json()


async def token_in(database_url: str, password: str = "") -> str:
    database: Database = open_database(database_url)
    try:
        if password:
            await People(database, ORG).set_password("p1", await hash_password(password))
        return await owner_token(database)
    finally:
        await database.close()


@pytest.mark.parametrize("kills", DOSES)
async def test_start_killed_while_an_author_saves_and_publishes(
    nursery: Nursery, tmp_path: Path, sqlite_migrated: str, kills: int
) -> None:
    edits, over = Edits(f"kill -9 of start while saving and publishing ×{kills}"), asyncio.Event()
    async with (
        alone(nursery, tmp_path, sqlite_migrated) as estate,
        httpx2.AsyncClient(trust_env=False) as http,
        asyncio.timeout(OVER_S),
    ):
        author = Author(estate.fronts[0].url, await token_in(sqlite_migrated), edits, http)
        working = asyncio.create_task(author.work(over))
        for _ in range(kills):
            await author.goes_on(working)
            await replace_killed(estate.fronts[0])
            edits.fault()
        await author.goes_on(working)
        over.set()
        await working
        verdict = close(edits.verdict(await author.noted(), await author.released(), torn=await author.torn()))
    assert verdict.faults == kills
    assert verdict.acknowledged > kills


@dataclass(slots=True)
class Desk:
    """The designer in a browser: notes are put on the canvas, releases made with the button."""

    builder: Child
    context: BrowserContext
    edits: Edits

    async def sign_in(self) -> None:
        page = await self.context.new_page()
        await page.goto(f"{self.builder.url}/login")
        await page.fill("#email", "owner@example.com")
        await page.fill("#password", PASSWORD)
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/bots")
        await page.close()

    async def opened(self) -> Page:
        """Open the bot; whoever was signed in before the kill still is."""
        page = await self.context.new_page()
        await page.goto(f"{self.builder.url}/bots/{BOT}")
        await page.locator(".rz-canvas .grp").first.wait_for()
        return page

    async def note(self, page: Page) -> str:
        """Put a note on the canvas, which sends it at once."""
        name = str(await page.evaluate(f"() => {CANVAS}.addNote()"))
        self.edits.sent(name)
        return name

    async def saved(self, page: Page, *names: str) -> None:
        """Wait until the designer shows them as saved."""
        await page.wait_for_function(f"() => {CANVAS}.unconfirmed() === 0")
        for name in names:
            self.edits.acknowledged(name)

    async def publish(self, page: Page) -> None:
        await page.keyboard.press("Escape")
        await page.locator(".top").get_by_role("button", name="Опублікувати").click()
        await page.locator(".dialog footer .pri").click()


@pytest.mark.parametrize("kills", DOSES)
async def test_the_builder_killed_while_a_page_saves_and_publishes(
    nursery: Nursery, tmp_path: Path, postgres_migrated: str, valkey_url: str, kills: int
) -> None:
    edits = Edits(f"kill -9 of builder while saving and publishing ×{kills}")
    async with (
        several(nursery, tmp_path, postgres_migrated, valkey_url, each=1) as estate,
        httpx2.AsyncClient(trust_env=False) as http,
        async_playwright() as playwright,
        asyncio.timeout(OVER_S),
    ):
        author = Author(estate.fronts[0].url, await token_in(postgres_migrated, PASSWORD), edits, http)
        builder = nursery.builder(estate.settings, estate.fronts[0], tmp_path / "builder.log")
        with running(builder):
            await asyncio.to_thread(builder.wait_ready)
            browser = await playwright.chromium.launch(executable_path=provide_chromium(), args=FLAGS)
            context = await browser.new_context(locale="uk-UA", viewport={"width": 1440, "height": 900})
            context.set_default_timeout(60_000)
            desk = Desk(builder, context, edits)
            await desk.sign_in()
            for number in range(kills):
                page = await desk.opened()
                await desk.saved(page, await desk.note(page), await desk.note(page))
                if number % 2:
                    await desk.publish(page)
                else:
                    await desk.note(page)
                await asyncio.sleep(random.uniform(0, 0.1))
                await replace_killed(builder)
                edits.fault()
                await page.close()
            page = await desk.opened()
            await desk.publish(page)
            await page.locator(".dialog .snippet").wait_for()
            await browser.close()
        kept = [op["value"]["id"] for change in await author.changes() for op in change["ops"] if op["t"] == "add"]
        verdict = close(edits.verdict(kept, torn=await author.torn()))
    assert verdict.faults == kills
    assert verdict.acknowledged == 2 * kills
