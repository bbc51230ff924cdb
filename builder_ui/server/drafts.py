"""Drafts of scenarios: reading, edits, undo, checks, tries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from builder_ui.server.client import Account, piece
from builder_ui.server.shapes import Document, Draft, OpsDone, Problem, Try

Op = Mapping[str, Any]


async def get_draft(account: Account, scenario_id: str) -> Draft:
    """Read the draft with its number and etag."""
    return await account.get(f"scenarios/{piece(scenario_id)}/draft?with=seq", Draft)


async def send_ops(
    account: Account, scenario_id: str, base: int, client_id: str, ops: Sequence[Op], once: str = ""
) -> OpsDone:
    """Send one list of edits made on the draft numbered `base`; under one `once` they are made once.

    Raises:
        ServerProblem: 409 `draft_moved` or `op_conflict`, 422 `op_invalid`.
    """
    body = {"base": base, "client_id": client_id, "ops": list(ops)}
    return await account.post(f"scenarios/{piece(scenario_id)}/draft/ops", body, OpsDone, once=once)


async def replace(account: Account, scenario_id: str, etag: str, document: Document) -> OpsDone:
    """Put another document in the draft's place.

    Raises:
        ServerProblem: 412 when the draft has moved from `etag`; 422 `bad_document` with what is wrong where.
    """
    return await account.put(f"scenarios/{piece(scenario_id)}/draft", document, OpsDone, if_match=etag)


async def undo(account: Account, scenario_id: str, client_id: str, once: str = "") -> OpsDone:
    """Take back the person's last edit."""
    return await account.post(
        f"scenarios/{piece(scenario_id)}/draft/undo", {"client_id": client_id}, OpsDone, once=once
    )


async def redo(account: Account, scenario_id: str, client_id: str, once: str = "") -> OpsDone:
    """Do again what was taken back last."""
    return await account.post(
        f"scenarios/{piece(scenario_id)}/draft/redo", {"client_id": client_id}, OpsDone, once=once
    )


async def check(account: Account, document: Document, bot_id: str | None = None) -> list[Problem]:
    """Find the problems of a document, with what the bot is connected to."""
    body: dict[str, Any] = {"document": document}
    if bot_id:
        body["bot"] = bot_id
    return (await account.post("scenarios/check", body, dict[str, list[Problem]], timeout_s=20))["problems"]


async def start_try(account: Account, scenario_id: str, options: Mapping[str, Any]) -> Try:
    """Start a trial dialog: `etag` or `document`, `start_at`, `variables`, `lang`, `clock`, `fakes`."""
    return await account.post(f"scenarios/{piece(scenario_id)}/tries", dict(options), Try, timeout_s=20)
