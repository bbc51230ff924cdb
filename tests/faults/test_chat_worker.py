"""The real worker process: it answers for a server, and on SIGTERM finishes what it has begun."""

from __future__ import annotations

import asyncio
import base64
import os
import signal
import sys
from pathlib import Path

from redis.asyncio import Redis

from storage.redis import open_redis
from tests.fakes.openai_server import OpenAiServer
from tests.runtime.chat_world import Process, world
from tests.runtime.test_chat_calls import adviser, hear

ROOT = Path(__file__).parents[2]
START_S = 60.0


async def test_a_worker_streams_for_a_server_and_drains_on_sigterm(
    postgres_migrated: str, valkey_url: str, tmp_path: Path
) -> None:
    def redis() -> Redis:
        return open_redis(valkey_url, answer_timeout_s=5)

    key = tmp_path / "secret.key"
    key.write_text(base64.b64encode(bytes(32)).decode() + "\n")
    serve = Process("serve", lanes=frozenset(("http",)), redis=redis)
    async with (
        OpenAiServer(says=["Так", ", ", "звісно", "."], every_s=0.7) as model,
        world(postgres_migrated, adviser(), serve) as server,
    ):
        await server.keep_secret("ai", "main", model.key, base_url=model.base_url, model="test-model")
        settings = {
            "ROZMOVA_DATABASE_URL": postgres_migrated,
            "ROZMOVA_REDIS_URL": valkey_url,
            "ROZMOVA_SECRET_KEY_FILE": str(key),
            "ROZMOVA_ALLOWED_PRIVATE": model.http.pair,
            "ROZMOVA_DATA_DIR": str(tmp_path),
        }
        worker = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "runtime", "worker"),
            cwd=ROOT,
            stdin=asyncio.subprocess.DEVNULL,
            env={**os.environ, **settings},
        )
        try:
            dialog = await server.open()
            hearing = asyncio.create_task(hear(server, dialog, 2, "expects", START_S))
            await server.tell(dialog, "чай")
            async with asyncio.timeout(START_S):
                while not model.asked:  # noqa: ASYNC110 - the worker is another process
                    await asyncio.sleep(0.05)
            await asyncio.sleep(0.5)
            worker.send_signal(signal.SIGTERM)
            heard = await hearing
            assert await asyncio.wait_for(worker.wait(), 20) == 0
        finally:
            if worker.returncode is None:
                worker.kill()
        said = [event["data"]["parts"][0]["text"] for event in heard if event["type"] == "message"]
        assert said == ["чай", "Так, звісно.", "Ще щось?"]
        assert "".join(event["data"]["text"] for event in heard if event["type"] == "delta") == "Так, звісно."
        assert len(model.asked) == 1
