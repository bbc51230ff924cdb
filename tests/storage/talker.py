"""A process that commits turns on dialogs it shares with others, until killed; it prints what was acknowledged.

python -m tests.storage.talker URL SEED
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from storage.engine import Database, open_database
from storage.repositories.turn import NewEvent, NewTransition, Opening, Outcome, StoredDialog, TurnCommit
from storage.repositories.turns import TurnStore

DIALOGS = 12
CLIENTS = 16


class Talker:
    """Commits messages as the chat does: it remembers a dialog, and reloads it when another was quicker."""

    def __init__(self, database: Database) -> None:
        self.store = TurnStore(database)
        self._known: dict[str, StoredDialog | None] = {}
        self._locks: dict[str, asyncio.Lock] = {}

    async def take(self, dialog_id: str, message: str) -> Outcome:
        async with self._locks.setdefault(dialog_id, asyncio.Lock()):
            while True:
                if dialog_id not in self._known:
                    self._known[dialog_id] = await self.store.load(dialog_id)
                turn = turn_after(self._known[dialog_id], dialog_id, message)
                outcome = await self.store.commit(turn)
                if outcome is Outcome.MOVED:
                    del self._known[dialog_id]
                    continue
                if outcome is Outcome.COMMITTED:
                    self._known[dialog_id] = after(self._known[dialog_id], turn)
                return outcome


def turn_after(dialog: StoredDialog | None, dialog_id: str, message: str) -> TurnCommit:
    version, last_seq = (dialog.version, dialog.last_seq) if dialog else (0, 0)
    now = datetime.now(UTC)
    bodies = [
        json.dumps({"seq": seq, "of": message, "version": version + 1}).encode()
        for seq in range(last_seq + 1, last_seq + 3)
    ]
    return TurnCommit(
        org_id="o1",
        dialog_id=dialog_id,
        expected_version=version,
        state=message.encode(),
        status="open",
        last_seq=last_seq + 2,
        at=now,
        source="chat",
        external_id=message,
        events=[NewEvent(last_seq + 1 + place, "message", body) for place, body in enumerate(bodies)],
        transitions=[NewTransition("b1", "next", 1)],
        opening=None if dialog else Opening("b1", "r1", None, "web", "uk", "hash", now + timedelta(days=1)),
    )


def after(before: StoredDialog | None, turn: TurnCommit) -> StoredDialog:
    version = turn.expected_version + 1
    if before is not None:
        return replace(before, version=version, last_seq=turn.last_seq, state=turn.state)
    opening = turn.opening
    assert opening is not None
    fixed = (opening.token_hash, opening.token_expires_at, opening.channel, opening.lang, False, turn.at)
    place = (turn.org_id, turn.dialog_id, opening.bot_id, opening.release_id, None)
    return StoredDialog(*place, version, turn.state, "open", turn.last_seq, *fixed)


async def talk(url: str, seed: int) -> None:
    chance = random.Random(seed)
    talker = Talker(open_database(url))

    async def client(number: int) -> None:
        count = 0
        while True:
            dialog_id, message = f"d{chance.randrange(DIALOGS)}", f"{seed}-{number}-{count}"
            count += 1
            outcome = await talker.take(dialog_id, message)
            assert outcome is Outcome.COMMITTED
            sys.stdout.write(f"{dialog_id} {message}\n")
            sys.stdout.flush()
            if chance.random() < 0.1:
                assert await talker.take(dialog_id, message) is Outcome.DUPLICATE

    await asyncio.gather(*(client(number) for number in range(CLIENTS)))


if __name__ == "__main__":
    asyncio.run(talk(sys.argv[1], int(sys.argv[2])))
