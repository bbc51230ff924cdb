"""An author's few steps over the API, so that there is a bot to talk to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx2

from runtime.bench.processes import BenchFailed

TIMEOUT_S = 30.0


class Author:
    """Speaks to a server with a bearer token."""

    def __init__(self, url: str, token: str) -> None:
        headers = {"authorization": f"Bearer {token}", "accept-language": "en"}
        self._http = httpx2.Client(base_url=url, headers=headers, timeout=TIMEOUT_S, trust_env=False)

    def publish(self, document: Mapping[str, Any]) -> str:
        """Make a bot of a scenario and let customers have it; give its id."""
        made = self._ask(
            "POST", "/api/v1/bots", {"name": document["name"], "default_language": "en", "languages": ["en"]}
        )
        bot = str(made.json()["id"])
        draft = f"/api/v1/scenarios/{made.json()['main_scenario']}/draft"
        etag = self._ask("GET", draft).headers["etag"]
        self._ask("PUT", draft, document, {"if-match": etag})
        self._ask("POST", f"/api/v1/bots/{bot}/releases", {"message": "measured"})
        return bot

    def connect_model(self, name: str, base_url: str, key: str) -> None:
        """Keep a connection to an AI service."""
        self._ask("PUT", f"/api/v1/connections/{name}", {"base_url": base_url, "model": "bench", "key": key})

    def open_dialog(self, bot: str) -> dict[str, Any]:
        """Open a dialog as a customer's page does."""
        return self._ask("POST", f"/chat/v1/bots/{bot}/dialogs", {}).json()

    def say(self, dialog_id: str, token: str, client_id: str, text: str) -> bytes:
        """Say something as a customer's page does; give the body of the answer."""
        headers = {"authorization": f"Bearer {token}"}
        body = {"client_id": client_id, "text": text}
        return self._ask("POST", f"/chat/v1/dialogs/{dialog_id}/messages", body, headers).content

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def _ask(
        self, method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None
    ) -> httpx2.Response:
        answer = self._http.request(method, path, json=body, headers=dict(headers or {}))
        if not answer.is_success:
            raise BenchFailed(en=f"{method} {path} was refused with {answer.status_code}: {answer.text[:500]}")
        return answer
