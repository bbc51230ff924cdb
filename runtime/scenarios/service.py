"""The bots of an organisation and the scenarios in them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import orjson

from runtime.errors import BadInput, Conflict, NotFound
from runtime.request import Caller
from runtime.scenarios.canonical import canonical_json, draft_etag
from runtime.scenarios.checks.find import find_problems
from runtime.scenarios.document import Document, parse_document
from runtime.scenarios.parts import ScenarioParts
from runtime.scenarios.shape import Json
from runtime.scenarios.templates import begin_from, empty_document, find_template
from storage import engine as storage_engine
from storage.repositories.audit import Audit, AuditEntry
from storage.repositories.bots import Bot, BotChange, Bots, NewBot
from storage.repositories.overview import DraftFacts, Overview
from storage.repositories.releases import Release, Releases
from storage.repositories.scenarios import Draft, NewScenario, Scenario, Scenarios

MAX_COUNTED: Final = 2_000


@dataclass(frozen=True, slots=True)
class WantedBot:
    """A bot to be made, empty or out of a template."""

    name: str
    default_language: str
    languages: Sequence[str]
    template: str | None = None


@dataclass(frozen=True, slots=True)
class ListedBot:
    """A bot with what a list tells of it."""

    bot: Bot
    live: Release | None
    draft_changes: int
    errors: int
    hints: int
    dialogs_week: Sequence[int]
    last_dialog_at: datetime | None


class ScenarioService:
    """Bots and scenarios, each seen only from its own organisation."""

    def __init__(self, parts: ScenarioParts) -> None:
        self._parts = parts
        self._counted: dict[str, tuple[int, int]] = {}

    async def make_bot(self, caller: Caller, wanted: WantedBot) -> ListedBot:
        """Make a bot with its main scenario, in one transaction.

        Raises:
            BadInput: the languages don't fit together.
            NotFound: there is no such template.
        """
        if wanted.default_language not in wanted.languages:
            raise BadInput(
                "default_language",
                uk="Основної мови немає серед мов бота.",
                en="The default language is not among the languages of the bot.",
            )
        spoken = tuple(dict.fromkeys(wanted.languages))
        if wanted.template is None:
            document = empty_document(wanted.name, spoken, wanted.default_language)
        else:
            template = find_template(self._parts.examples, wanted.template)
            document = begin_from(template, wanted.name, spoken, wanted.default_language)
        now = self._parts.clock()
        bot_id = self._parts.new_id("b")
        async with self._parts.database.unit_of_work():
            await self._bots(caller).create(NewBot(bot_id, wanted.name, wanted.default_language, spoken, now))
            await self._create(caller, bot_id, wanted.name, document)
            await self._note(caller, "bot.made", "bot", bot_id, {"name": wanted.name})
            made = await self._bots(caller).get(bot_id)
        return (await self._listed(caller, [made]))[0]

    async def list_bots(self, caller: Caller, limit: int, after: str | None, archived: bool) -> list[ListedBot]:
        """List bots, the newest first."""
        return await self._listed(caller, await self._bots(caller).page(limit, after, archived))

    async def bot(self, caller: Caller, bot_id: str) -> ListedBot:
        """Give a bot. Raises NotFound."""
        return (await self._listed(caller, [await self._own_bot(caller, bot_id)]))[0]

    async def change_bot(self, caller: Caller, bot_id: str, change: BotChange) -> ListedBot:
        """Change a bot.

        Raises:
            NotFound: it is not there.
            BadInput: the languages don't fit together.
        """
        bot = await self._own_bot(caller, bot_id)
        languages = change.languages if change.languages is not None else bot.languages
        if (change.default_language or bot.default_language) not in languages:
            raise BadInput(
                "default_language",
                uk="Основної мови немає серед мов бота.",
                en="The default language is not among the languages of the bot.",
            )
        try:
            changed = await self._bots(caller).change(bot_id, self._parts.clock(), change)
        except storage_engine.NotFound as error:
            raise _no_scenario() from error
        await self._note(caller, "bot.changed", "bot", bot_id, {})
        self._parts.wakes.publish(f"bot:{bot_id}", [b"changed"])
        return (await self._listed(caller, [changed]))[0]

    async def archive_bot(self, caller: Caller, bot_id: str) -> None:
        """Put a bot away: customers no longer reach it. Raises NotFound."""
        await self._own_bot(caller, bot_id)
        await self._bots(caller).archive(bot_id, self._parts.clock())
        await self._note(caller, "bot.archived", "bot", bot_id, {})
        self._parts.wakes.publish(f"bot:{bot_id}", [b"archived"])

    async def restore_bot(self, caller: Caller, bot_id: str) -> ListedBot:
        """Bring an archived bot back. Raises NotFound."""
        await self._own_bot(caller, bot_id)
        restored = await self._bots(caller).restore(bot_id, self._parts.clock())
        await self._note(caller, "bot.restored", "bot", bot_id, {})
        return (await self._listed(caller, [restored]))[0]

    async def delete_bot(self, caller: Caller, bot_id: str) -> None:
        """Delete a bot with its scenarios, releases and dialogs. Raises NotFound."""
        bot = await self._own_bot(caller, bot_id)
        await self._bots(caller).delete(bot_id)
        await self._note(caller, "bot.deleted", "bot", bot_id, {"name": bot.name})
        self._parts.wakes.publish(f"bot:{bot_id}", [b"deleted"])

    async def copy_bot(self, caller: Caller, bot_id: str, name: str) -> ListedBot:
        """Make a bot with copies of another's drafts; what was published and who talked stays with the other."""
        source = await self._own_bot(caller, bot_id)
        scenarios = await self._scenarios(caller).of_bot(bot_id)
        scenarios.sort(key=lambda scenario: scenario.id != source.main_scenario_id)
        now = self._parts.clock()
        copy_id = self._parts.new_id("b")
        new = NewBot(
            copy_id, name, source.default_language, source.languages, now, settings=source.settings, theme=source.theme
        )
        async with self._parts.database.unit_of_work():
            await self._bots(caller).create(new)
            for scenario in scenarios:
                draft = await self._scenarios(caller).draft(scenario.id)
                await self._create(caller, copy_id, scenario.name, draft.document)
            await self._note(caller, "bot.copied", "bot", copy_id, {"of": bot_id})
            made = await self._bots(caller).get(copy_id)
        return (await self._listed(caller, [made]))[0]

    async def add_scenario(
        self, caller: Caller, bot_id: str, name: str | None, given: Mapping[str, object] | None
    ) -> Draft:
        """Add a scenario to a bot, with a document or empty.

        Raises:
            NotFound: there is no such bot.
            BadDocument: the document is broken.
        """
        bot = await self._own_bot(caller, bot_id)
        if given is None:
            document = empty_document(name or bot.name, bot.languages, bot.default_language)
        else:
            document = written(await asyncio.to_thread(parse_document, given))
        async with self._parts.database.unit_of_work():
            draft = await self._create(caller, bot_id, name or str(document["name"]) or bot.name, document)
            await self._note(caller, "scenario.added", "scenario", draft.scenario_id, {"bot": bot_id})
        return draft

    async def scenarios_of(self, caller: Caller, bot_id: str) -> list[DraftFacts]:
        """List the scenarios of a bot with where their drafts are, the oldest first. Raises NotFound."""
        await self._own_bot(caller, bot_id)
        return await Overview(self._parts.database, caller.org_id).drafts(bot_id)

    async def scenario(self, caller: Caller, scenario_id: str) -> Scenario:
        """Give a scenario. Raises NotFound."""
        try:
            return await self._scenarios(caller).get(scenario_id)
        except storage_engine.NotFound as error:
            raise _no_scenario() from error

    async def rename_scenario(self, caller: Caller, scenario_id: str, name: str) -> Scenario:
        """Give a scenario another name. Raises NotFound."""
        await self.scenario(caller, scenario_id)
        return await self._scenarios(caller).rename(scenario_id, name)

    async def delete_scenario(self, caller: Caller, scenario_id: str) -> None:
        """Delete a scenario that is not the main one.

        Raises:
            NotFound: it is not there.
            Conflict: it is the main one of its bot.
        """
        scenario = await self.scenario(caller, scenario_id)
        try:
            await self._scenarios(caller).delete(scenario_id, self._parts.clock())
        except storage_engine.Conflict as error:
            raise Conflict(
                error.code,
                uk="Основний сценарій бота не видаляють.",
                en="The main scenario of a bot is not deleted.",
            ) from error
        await self._note(caller, "scenario.deleted", "scenario", scenario_id, {"bot": scenario.bot_id})

    async def _listed(self, caller: Caller, bots: Sequence[Bot]) -> list[ListedBot]:
        overview = Overview(self._parts.database, caller.org_id)
        today = self._parts.clock().astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        activity = await overview.activity([bot.id for bot in bots], today)
        listed: list[ListedBot] = []
        for bot in bots:
            live = None
            if bot.live_release_id is not None:
                live = await Releases(self._parts.database, caller.org_id).by_id(bot.live_release_id)
            changes = await overview.changes(bot.id, live.created_at if live else None)
            errors, hints = await self._problems(caller, bot.id)
            told = activity[bot.id]
            listed.append(ListedBot(bot, live, changes, errors, hints, told.days, told.last_opened_at))
        return listed

    async def _problems(self, caller: Caller, bot_id: str) -> tuple[int, int]:
        """Count the problems of a bot's drafts as the designer sees them: without the server's own knowledge."""
        errors = hints = 0
        for facts in await Overview(self._parts.database, caller.org_id).drafts(bot_id):
            counted = self._counted.get(facts.etag)
            if counted is None:
                draft = await self._scenarios(caller).draft(facts.scenario_id)
                counted = await asyncio.to_thread(_count, draft.document)
                self._counted[draft.etag] = counted
                if len(self._counted) > MAX_COUNTED:
                    self._counted.pop(next(iter(self._counted)))
            errors, hints = errors + counted[0], hints + counted[1]
        return errors, hints

    async def _create(self, caller: Caller, bot_id: str, name: str, document: Mapping[str, object]) -> Draft:
        new = NewScenario(
            self._parts.new_id("s"), bot_id, name[:200], document, draft_etag(document), self._parts.clock()
        )
        return await self._scenarios(caller).create(new)

    async def _own_bot(self, caller: Caller, bot_id: str) -> Bot:
        try:
            return await self._bots(caller).get(bot_id)
        except storage_engine.NotFound as error:
            raise no_bot() from error

    async def _note(self, caller: Caller, action: str, kind: str, target: str, detail: Mapping[str, object]) -> None:
        entry = AuditEntry(self._parts.clock(), caller.person_id or None, action, kind, target, detail)
        await Audit(self._parts.database, caller.org_id).add(entry)

    def _bots(self, caller: Caller) -> Bots:
        return Bots(self._parts.database, caller.org_id)

    def _scenarios(self, caller: Caller) -> Scenarios:
        return Scenarios(self._parts.database, caller.org_id)


def _count(draft: Mapping[str, object]) -> tuple[int, int]:
    try:
        problems = find_problems(parse_document(draft))
    except BadInput:
        return 1, 0
    errors = sum(problem.severity == "error" for problem in problems)
    return errors, len(problems) - errors


def written(document: Document) -> dict[str, Json]:
    """Give a document as the JSON a draft keeps."""
    return orjson.loads(canonical_json(document))


def no_bot() -> NotFound:
    """Make the error for a bot that is not there, or is another organisation's."""
    return NotFound("no_bot", uk="Такого бота немає.", en="There is no such bot.")


def _no_scenario() -> NotFound:
    return NotFound("no_scenario", uk="Такого сценарію немає.", en="There is no such scenario.")
