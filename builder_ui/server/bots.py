"""Bots, their releases and the templates, as the server has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from builder_ui.server.client import Account, decode, piece
from builder_ui.server.shapes import Bot, Document, Identity, Imported, Release, ScenarioName, Template


@dataclass(frozen=True, slots=True)
class NewBot:
    """`template` is a template's name, or None for an empty canvas."""

    name: str
    default_language: str
    languages: list[str]
    template: str | None = None


async def list_bots(account: Account) -> list[Bot]:
    """Read all bots."""
    return await account.items("bots?limit=100", Bot)


async def list_archived(account: Account) -> list[Bot]:
    """Read the bots that were put away."""
    return await account.items("bots?limit=100&archived=true", Bot)


async def get_bot(account: Account, bot_id: str) -> Bot:
    """Read one bot, with its theme and origins."""
    return await account.get(f"bots/{piece(bot_id)}", Bot)


async def create_bot(account: Account, bot: NewBot) -> Bot:
    """Make a bot."""
    body: dict[str, Any] = {"name": bot.name, "default_language": bot.default_language, "languages": bot.languages}
    if bot.template:
        body["template"] = bot.template
    return await account.post("bots", body, Bot)


async def change_bot(account: Account, bot_id: str, **changes: object) -> Bot:
    """Change `name`, `allowed_origins` or `theme`."""
    return await account.patch(f"bots/{piece(bot_id)}", changes, Bot)


async def get_identity(account: Account, bot_id: str) -> Identity:
    """Read whether a bot has an identity secret; the secret itself never comes back."""
    return await account.get(f"bots/{piece(bot_id)}/identity", Identity)


async def make_identity_secret(account: Account, bot_id: str) -> str:
    """Make a bot's identity secret, in place of the one before; give it, once."""
    return (await account.post(f"bots/{piece(bot_id)}/identity", {}, dict[str, Any]))["secret"]


async def drop_identity_secret(account: Account, bot_id: str) -> None:
    """Forget a bot's identity secret."""
    await account.delete(f"bots/{piece(bot_id)}/identity")


async def archive_bot(account: Account, bot_id: str) -> None:
    """Put a bot away: it stops answering, and can be brought back."""
    await account.delete(f"bots/{piece(bot_id)}")


async def restore_bot(account: Account, bot_id: str) -> Bot:
    """Bring a bot back from the archive."""
    return await account.post(f"bots/{piece(bot_id)}/restore", {}, Bot)


async def delete_bot(account: Account, bot_id: str) -> None:
    """Delete a bot for ever."""
    await account.delete(f"bots/{piece(bot_id)}?forever=true")


async def copy_bot(account: Account, bot_id: str, name: str) -> Bot:
    """Make another bot out of a bot's drafts."""
    return await account.post(f"bots/{piece(bot_id)}/copies", {"name": name}, Bot)


async def list_templates(account: Account) -> list[Template]:
    """Read the templates."""
    return await account.items("templates", Template)


async def list_scenarios(account: Account, bot_id: str) -> list[ScenarioName]:
    """Read the scenarios of a bot."""
    return await account.items(f"bots/{piece(bot_id)}/scenarios", ScenarioName)


async def add_scenario(account: Account, bot_id: str, document: Document) -> str:
    """Add a scenario to a bot; give its id."""
    return (await account.post(f"bots/{piece(bot_id)}/scenarios", {"document": document}, dict[str, Any]))["id"]


async def list_releases(account: Account, bot_id: str) -> list[Release]:
    """Read the releases of a bot, the newest first."""
    return await account.items(f"bots/{piece(bot_id)}/releases?limit=100", Release)


async def publish(account: Account, bot_id: str, message: str, drafts: dict[str, str] | None = None) -> int:
    """Make a release of the drafts (scenario id → etag) and put it live; give its number.

    Raises:
        ServerProblem: 409 `draft_moved`; 422 with `extra["problems"]` when there are errors.
    """
    body: dict[str, Any] = {"message": message}
    if drafts is not None:
        body["drafts"] = drafts
    made = await account.post(f"bots/{piece(bot_id)}/releases", body, dict[str, Any], timeout_s=30)
    return int(made["number"])


async def activate_release(account: Account, bot_id: str, number: int) -> None:
    """Put a release live, forward or back."""
    await account.post(f"bots/{piece(bot_id)}/releases/{number}/activate", {}, dict[str, Any])


async def import_files(account: Account, files: list[tuple[str, bytes]]) -> list[Imported]:
    """Convert files of Typebot or Rozmova into documents, with a report of every loss."""
    answer = await account.server.send(
        "POST",
        "scenarios/import?from=auto",
        headers=account.headers,
        files=[("files", file) for file in files],
        timeout_s=60,
    )
    return decode(answer.content, dict[str, list[Imported]])["documents"]
