"""Publishing: drafts are checked with all that the server knows and become a numbered release of their bot."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from runtime.errors import BadDocument, BadInput, Conflict
from runtime.request import Caller
from runtime.scenarios.canonical import canonical_json, sha256
from runtime.scenarios.checks.find import code_sources, find_problems, has_errors
from runtime.scenarios.checks.problem import Problem
from runtime.scenarios.checks.scene import ScriptMistake, Surroundings
from runtime.scenarios.document import Document, parse_document
from runtime.scenarios.parts import ScenarioParts
from runtime.scenarios.service import no_bot
from storage import engine as storage_engine
from storage.repositories.approvals import Approvals
from storage.repositories.bots import Bots
from storage.repositories.releases import Publication, PublishedDraft, Release, Releases, VersionDocument
from storage.repositories.scenarios import Draft, Scenarios
from storage.repositories.secrets_store import SecretsStore

MAX_SCRIPTS: Final = 500


@dataclass(frozen=True, slots=True)
class Published:
    """A new release, the hashes of its versions, and the warnings it was published with."""

    release: Release
    hashes: Mapping[str, str]
    problems: list[Problem]


def code_hash(source: str) -> str:
    """Give the hash under which a piece of JavaScript is approved for a bot."""
    return hashlib.sha256(source.encode()).hexdigest()


class PublishingService:
    """Checks documents, publishes bots, moves the live pointer."""

    def __init__(self, parts: ScenarioParts) -> None:
        self._parts = parts

    async def check(self, caller: Caller, document: Document, bot_id: str | None) -> list[Problem]:
        """Find the problems of a document as publishing would. Raises NotFound when the bot is not there."""
        if bot_id is not None:
            await self._require_bot(caller, bot_id)
        around = await self._surroundings(caller, bot_id, document)
        return await asyncio.to_thread(find_problems, document, around)

    async def publish(self, caller: Caller, bot_id: str, message: str, expected: Mapping[str, str] | None) -> Published:
        """Make the next release out of the drafts of a bot and let customers have it.

        `expected` are the ETags of drafts as the author saw them. What code the drafts hold is approved for the bot by
        this very act: it is an author's.

        Raises:
            NotFound: there is no such bot.
            Conflict: `draft_moved`, `no_main_scenario` or `scenarios_changed`.
            BadInput: `has_problems`: there are errors, listed as `problems`.
        """
        await self._require_bot(caller, bot_id)
        drafts = await self._drafts(caller, bot_id)
        self._compare(drafts, expected)
        documents = {scenario_id: await asyncio.to_thread(_read, draft) for scenario_id, draft in drafts.items()}
        problems: dict[str, list[Problem]] = {}
        for scenario_id, document in documents.items():
            around = await self._surroundings(caller, bot_id, document)
            problems[scenario_id] = await asyncio.to_thread(find_problems, document, around)
        if any(has_errors(found) for found in problems.values()):
            raise _has_problems(problems)
        hashes = {scenario_id: sha256(document) for scenario_id, document in documents.items()}
        now = self._parts.clock()
        publication = Publication(
            self._parts.new_id("r"),
            message,
            caller.person_id or None,
            now,
            {
                scenario_id: PublishedDraft(drafts[scenario_id].etag, canonical_json(document), hashes[scenario_id])
                for scenario_id, document in documents.items()
            },
        )
        async with self._parts.database.unit_of_work():
            approvals = Approvals(self._parts.database, caller.org_id)
            for source in sorted(frozenset[str]().union(*map(code_sources, documents.values()))):
                await approvals.approve(bot_id, code_hash(source), caller.person_id or None, now)
            try:
                release = await Releases(self._parts.database, caller.org_id).publish(bot_id, publication)
            except storage_engine.Conflict as error:
                raise _not_published(error) from error
        self._parts.wakes.publish(f"bot:{bot_id}", [b"published"])
        return Published(release, hashes, [problem for found in problems.values() for problem in found])

    async def releases(self, caller: Caller, bot_id: str, limit: int, after: int | None) -> list[Release]:
        """List the releases of a bot, the newest first. Raises NotFound."""
        await self._require_bot(caller, bot_id)
        return await Releases(self._parts.database, caller.org_id).page(bot_id, limit, after)

    async def live_release(self, caller: Caller, bot_id: str) -> str | None:
        """Give the id of the release customers have. Raises NotFound."""
        try:
            return (await Bots(self._parts.database, caller.org_id).get(bot_id)).live_release_id
        except storage_engine.NotFound as error:
            raise no_bot() from error

    async def activate(self, caller: Caller, bot_id: str, number: int) -> Release:
        """Let customers who begin from now on have this release, also an older one. Raises NotFound."""
        await self._require_bot(caller, bot_id)
        releases = Releases(self._parts.database, caller.org_id)
        release = await releases.activate(bot_id, number, caller.person_id or None, self._parts.clock())
        self._parts.wakes.publish(f"bot:{bot_id}", [b"published"])
        return release

    async def documents(self, caller: Caller, bot_id: str, number: int) -> Mapping[str, VersionDocument]:
        """Give the documents of a release by scenario. Raises NotFound."""
        await self._require_bot(caller, bot_id)
        releases = Releases(self._parts.database, caller.org_id)
        return await releases.documents((await releases.get(bot_id, number)).id)

    async def _surroundings(self, caller: Caller, bot_id: str | None, document: Document) -> Surroundings:
        store = SecretsStore(self._parts.database, caller.org_id, self._parts.vault)
        connections = frozenset(found.name for found in await store.page(kind="ai"))
        secrets = {found.name for found in await store.page(kind="secret")}
        if bot_id is not None:
            secrets |= {found.name for found in await store.page(kind="secret", bot_id=bot_id)}
        return Surroundings(
            connections=connections,
            secrets=frozenset(secrets),
            script_mistakes=await self._script_mistakes(caller.org_id, document),
        )

    async def _script_mistakes(self, org_id: str, document: Document) -> dict[str, ScriptMistake]:
        checker = self._parts.scripts
        if checker is None:
            return {}
        found: dict[str, ScriptMistake] = {}
        for source in sorted(code_sources(document))[:MAX_SCRIPTS]:
            mistake = await checker.check_syntax(source, bot_key=org_id)
            if mistake is not None:
                found[source] = ScriptMistake(mistake.message, mistake.line)
        return found

    async def _drafts(self, caller: Caller, bot_id: str) -> dict[str, Draft]:
        own = Scenarios(self._parts.database, caller.org_id)
        return {scenario.id: await own.draft(scenario.id) for scenario in await own.of_bot(bot_id)}

    @staticmethod
    def _compare(drafts: Mapping[str, Draft], expected: Mapping[str, str] | None) -> None:
        for scenario_id, etag in (expected or {}).items():
            draft = drafts.get(scenario_id)
            if draft is None:
                raise BadInput(
                    "no_scenario",
                    uk="Такого сценарію в цього бота немає.",
                    en="The bot has no such scenario.",
                    extra={"scenario": scenario_id},
                )
            if draft.etag != etag:
                raise _moved(scenario_id)

    async def _require_bot(self, caller: Caller, bot_id: str) -> None:
        await self.live_release(caller, bot_id)


def _read(draft: Draft) -> Document:
    try:
        return parse_document(draft.document)
    except BadDocument as error:
        error.extra["scenario"] = draft.scenario_id
        raise


def _has_problems(problems: Mapping[str, list[Problem]]) -> BadInput:
    listed = [
        {"scenario": scenario_id, **problem.said("uk")} for scenario_id, found in problems.items() for problem in found
    ]
    count = sum(1 for one in listed if one["severity"] == "error")
    return BadInput(
        "has_problems",
        uk=f"Опублікувати не вдалося: спершу виправте помилки ({count}).",
        en=f"It can't be published yet: first correct the errors ({count}).",
        extra={"problems": listed},
    )


def _not_published(error: storage_engine.Conflict) -> Conflict:
    if error.code == "draft_moved":
        return _moved(error.detail)
    if error.code == "no_main_scenario":
        return Conflict(error.code, uk="У бота немає основного сценарію.", en="The bot has no main scenario.")
    return Conflict(
        error.code, uk="Сценарії бота тим часом змінилися.", en="The scenarios of the bot have changed meanwhile."
    )


def _moved(scenario_id: str) -> Conflict:
    return Conflict(
        "draft_moved",
        uk="Чернетку тим часом змінили. Перегляньте зміни й опублікуйте ще раз.",
        en="The draft was changed meanwhile. Look at the changes and publish again.",
        extra={"scenario": scenario_id},
    )
