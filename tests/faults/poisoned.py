"""A worker that a certain word kills: run with the address of a database as its argument."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable

from runtime.chat.lanes import AiAsk
from tests.runtime.chat_world import Process, Services, world

POISON = "отрута"


class Mortal(Services):
    """A model whose answer to the poison ends the process, as a fault in a native library would."""

    async def answer(self, ask: AiAsk, heard: Callable[[str], None]) -> str:
        if any(POISON in message["content"] for message in ask.messages):
            os._exit(139)
        return await super().answer(ask, heard)


async def run(database_url: str) -> None:
    async with world(database_url, None, Process(f"w{os.getpid()}", frozenset({"ai"}), services=Mortal())):
        print("ready", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1]))
