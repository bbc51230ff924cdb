"""A process of the chat to be killed: a server with HTTP, or a worker. Run with a JSON order as its argument."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import dataclass

import uvicorn
from fastapi import FastAPI

from runtime.chat.endpoints import chat_routes
from runtime.gateway import problems
from storage.redis import open_redis
from tests.runtime.chat_world import Process, Services, World, world


@dataclass(frozen=True)
class Order:
    """What the process is to be. `pause_s` is how long the model thinks before each of its words."""

    name: str
    database_url: str
    redis_url: str | None = None
    port: int = 0
    lanes: tuple[str, ...] = ("http", "script", "ai")
    pause_s: float = 0.0

    def text(self) -> str:
        return json.dumps(self.__dict__)


async def run(order: Order) -> None:
    services = Services()
    services.pause_s = order.pause_s
    redis = (lambda: open_redis(order.redis_url, answer_timeout_s=5)) if order.redis_url else None
    process = Process(order.name, frozenset(order.lanes), redis, services=services)
    async with world(order.database_url, None, process) as chat:
        if order.port:
            await serve(chat, order.port)
        else:
            print("ready", flush=True)
            await asyncio.Event().wait()


async def serve(chat: World, port: int) -> None:
    app = FastAPI()
    problems.install(app)
    app.include_router(chat_routes(chat.chat.doors))

    @app.get("/ready")
    async def ready() -> dict[str, bool]:
        return {"ready": True}

    config = uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", lifespan="off")
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    told = json.loads(sys.argv[1])
    told["lanes"] = tuple(told["lanes"])
    asyncio.run(run(Order(**told)))
