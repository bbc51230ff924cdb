"""One `rozmova start` for the attacks that need the whole of it, and a browser that lets nothing out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx2
import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.chromium import FLAGS, provide_chromium
from tests.journeys.start_process import Running, bearer_token, rozmova_start

LOOPBACK_ONLY = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@dataclass(slots=True)
class Target:
    """A running Rozmova; `api` carries its owner's token, `http` nothing."""

    running: Running
    api: httpx2.Client
    http: httpx2.Client
    me: dict = field(default_factory=dict)

    @property
    def url(self) -> str:
        return self.running.url

    def told(self, method: str, path: str, body: object = None, **headers: str) -> dict:
        """Ask the API as the owner for what must work."""
        answer = self.api.request(method, f"/api/v1/{path}", json=body, headers=headers)
        assert answer.status_code < 300, f"{method} {path}: {answer.text}"
        return answer.json() if answer.content else {}

    def link(self, person: str = "") -> str:
        """Make a login link; give its token."""
        self.me = self.me or self.told("GET", "people/me")
        return str(self.told("POST", f"sessions/links?person={person or self.me['id']}")["link"])


@pytest.fixture(scope="session")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    with rozmova_start(tmp_path_factory.mktemp("target")) as running:
        bearer = {"authorization": f"Bearer {bearer_token(running)}"}
        with (
            httpx2.Client(base_url=running.url, headers=bearer, timeout=60, trust_env=False) as api,
            httpx2.Client(base_url=running.url, timeout=60, trust_env=False) as http,
        ):
            yield Target(running, api, http)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=provide_chromium(), args=[*FLAGS, LOOPBACK_ONLY])
        yield browser
        browser.close()
