"""Bots and documents for the chat, read from the database."""

from __future__ import annotations

from runtime.chat.bots import BotFacts
from runtime.chat.plans import PlanKey
from runtime.errors import NotFound, Unavailable
from storage.engine import Database, StorageError
from storage.engine import NotFound as NotStored
from storage.repositories.bots import BotLookup
from storage.repositories.releases import Releases
from storage.repositories.trials import Trials


class StoredLibrary:
    """Reads bots, releases and trials; it is both the `BotSource` and the `DocumentSource`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._bots = BotLookup(database)

    async def bot(self, bot_id: str) -> BotFacts | None:
        try:
            bot = await self._bots.get(bot_id)
        except StorageError as error:
            raise _unavailable() from error
        if bot is None:
            return None
        return BotFacts(
            bot_id=bot.id,
            org_id=bot.org_id,
            name=bot.name,
            languages=tuple(bot.languages),
            default_language=bot.default_language,
            theme=bot.theme,
            allowed_origins=tuple(bot.allowed_origins),
            release_id=bot.live_release_id or "",
        )

    async def document(self, key: PlanKey) -> bytes:
        try:
            if key.trial_id:
                return (await Trials(self._database, key.org_id).get(key.trial_id)).document
            releases = Releases(self._database, key.org_id)
            main = (await releases.by_id(key.release_id)).main_scenario_id
            return (await releases.documents(key.release_id))[main].document
        except (NotStored, KeyError) as error:
            raise NotFound("no_release", uk="Цієї версії бота немає.", en="This version of the bot is gone.") from error
        except StorageError as error:
            raise _unavailable() from error


def _unavailable() -> Unavailable:
    return Unavailable(uk="База даних не відповідає.", en="The database does not answer.")
